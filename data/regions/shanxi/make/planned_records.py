"""What is planned to be wrong with records, contracts and promises: project by project, against what records.py fills in."""

from records import true_area

# fields of the record
CHANGES = {
    "WX-X003": dict(housing_on_site="true"),  # its site plan: odd_site_plan
    "WX-X005": dict(control_unit="conflicts", eia_distance_m=400),
    "WX-X006": dict(plan_eia="conflicts"),
    "WX-X009": dict(emission_source="pending"),
    "WX-X022": dict(total_investment_wan=2000, completed_wan=300, built_area_m2=2000, stopped_since="2023-11-01"),
    "WX-X038": dict(land_granted="true"),
    "LX-X104": dict(land_granted="true"),
    "LX-X106": dict(two_high="true", energy_tce=1200, energy_review="pending"),
    "SY-X115": dict(land_route="allocated"),
    "DT-X010": dict(discharges_water="true"),
    "DT-X110": dict(height_m=32),
    "WX-X123": dict(catalogue_class="restricted"),
    "LX-X124": dict(catalogue_class="restricted"),
}
# gaps that stay: the field is struck out again
GAPS = {
    "DT-X111": ("energy_tce", "two_high", "control_unit", "leader", "contract"),
    "GX-X089": ("catalogue_class", "market_access", "energy_tce", "leader"),
    "TL-X031": ("completed_wan", "jobs", "output_wan"), "TL-X070": ("housing_on_site", "green_m2", "office_floor_m2"),
    "WX-X040": ("contract",), "WX-X122": ("contract",), "WX-X014": ("discharges_water", "two_high"),
}
# planned and done days of the stages
MILESTONES = {
    "WX-X038": (("2023-03-20", "2023-03-28"), ("2023-10-01", None), ("2024-09-30", None), ("2024-12-15", None), ("2025-12-20", None)),
    "LX-X104": (("2022-05-16", "2022-05-16"), ("2022-11-01", None), ("2023-11-15", None), ("2024-02-20", None), ("2025-02-20", None)),
    "WX-X022": (("2022-10-20", "2022-10-26"), ("2023-03-15", "2023-03-22"), ("2024-10-20", None), ("2025-02-25", None), ("2026-03-01", None)),
}
# terms of the contract
TERMS = {
    "WX-X011": dict(fixed_investment_wan=5000),
    "WX-X034": dict(site="plot:WX-01-02"),
    "WX-X038": dict(agreed_start_date="2023-10-01"),
    "LX-X104": dict(agreed_start_date="2022-11-01"),
    "TL-X072": dict(land_handover_date="2025-03-01"),
    "TL-X077": dict(agreed_start_date="2025-04-15", land_handover_date="2025-05-15"),
    "DT-X109": dict(industry="2761"),
}
# project, utility, amount, unit, by date
PROMISES = [
    ("WX-X032", "steam", 40, "t/h", "2024-10-01"), ("WX-X036", "steam", 50, "t/h", "2025-06-30"), ("WX-X046", "steam", 60, "t/h", "2025-06-30"),
    ("TL-X065", "steam", 17, "t/h", "2024-06-01"), ("TL-X077", "steam", 7, "t/h", "2026-03-31"), ("SY-X115", "steam", 16, "t/h", "2026-03-31"),
    ("LF-X095", "power", 9000, "kVA", "2025-10-01"), ("GX-X087", "water", 800, "m3/d", "2025-09-01"),
]


def change(story):
    by_id = {p["id"]: p for p in story.projects}
    for key, fields in CHANGES.items():
        by_id[key].update(fields)
    for key, days in MILESTONES.items():
        by_id[key]["milestones"] = [(stage, *pair) for (stage, *_), pair in zip(by_id[key]["milestones"], days)]
    odd_site_plan(story.board, by_id["WX-X003"])
    low = by_id["LX-X103"]
    low["building_area_m2"] = round(0.82 * land_of(story.board, low))
    dusty = by_id["TL-X008"]
    dusty["emission_rows"] = [(k, t, 2.0, 0.3, 4000, "III") if k == "dust" else (k, t, *rest) for k, t, *rest in dusty["emission_rows"]]
    for key, fields in GAPS.items():
        for field in fields:
            by_id[key][field] = None


def land_of(board, p):
    return true_area(board.find("plots", p["site"][5:])["ring"])


def odd_site_plan(board, p):
    """Little built, much lawn and offices."""
    land = land_of(board, p)
    floor = round(0.90 * land)
    p.update(building_area_m2=floor, footprint_m2=round(0.35 * land), office_land_m2=round(0.08 * land), office_floor_m2=round(0.16 * floor),
             green_m2=round(0.22 * land))


def contracts(story, rows):
    out = []
    for row in rows:
        if "contract" in GAPS.get(row["project"], ()):
            continue
        out.append({**row, **TERMS.get(row["project"], {})})
        if row["project"] == "WX-X035":
            out[-1]["land_mu"] = round(1.2 * row["land_mu"], 2)
    return out


def promises():
    return [dict(zip(("project", "utility", "amount", "unit", "by_date"), row)) for row in PROMISES]
