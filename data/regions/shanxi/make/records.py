"""The rest of a made project's record: gate fields, energy, figures of its site plan, emissions, contract. Every figure is made
up from the project's own size. The records of real firms (id -N) stay as they are: nothing is known of them."""

import datetime
import random

from geometry import area, centroid

MU = 10000 / 15
FIRM = ("signed", "under_construction", "completed", "in_production", "at_target")
ENCOURAGED = ("27", "3595", "3591", "3581", "381", "384", "3824", "396", "397")
LICENSED = ("2614", "2522")
TWO_HIGH = ("2614", "2522", "3130")
DENSE = ("13", "14", "15", "29", "39")  # built to a plot ratio above 1
# standard concentration in ambient air, mg/m3; what of a pollutant leaves outside a stack
LIMITS = {"dust": (0.9, 0.15), "SO2": (0.5, 0.0), "NOx": (0.25, 0.0), "VOCs": (1.2, 0.10)}
HOURS = 7200
FIELDS = ("completed_wan", "energy_tce", "catalogue_class", "market_access", "two_high", "energy_review", "chemical", "discharges_water", "control_unit",
          "plan_eia", "emission_source", "land_route", "building_area_m2", "footprint_m2", "office_land_m2", "office_floor_m2", "green_m2", "height_m",
          "housing_on_site", "eia_distance_m", "built_area_m2", "stopped_since")
CONTRACT_FIELDS = ("project", "signed_date", "site", "land_mu", "fixed_investment_wan", "output_wan", "tax_wan", "building_area_m2", "industry",
                   "agreed_start_date", "agreed_completion_date", "agreed_production_date", "land_handover_date")


def starts(code, prefixes):
    return any(code.startswith(p) for p in prefixes)


def true_area(ring):
    """Grid area without the projection's scale."""
    return area(ring) / (1 + ((centroid(ring)[0] - 500000) / 6371000) ** 2 / 2) ** 2


def later(day, days):
    return str(datetime.date.fromisoformat(day) + datetime.timedelta(days=days))


def word(flag):
    return "true" if flag else "false"


def fill(story):
    """Adds to every made project of industry what its stage usually knows; the planned gaps are cut out afterwards."""
    for p in story.projects:
        if "-X" in p["id"]:
            emissions(p)
            if p["stage"] in ("talks", *FIRM):
                before_signing(p)
            if p["stage"] in FIRM:
                after_signing(p)
                site_plan(story.board, p)
        elif "-I" in p["id"]:
            infrastructure(p)


def size_of(p):
    return p["land_mu"] or p["floor_m2"] / 620.0


def before_signing(p):
    """What the first talks and the departments' joint look settle."""
    by = {u: d for u, d, *_ in p["demands"]}
    tce = 0.47 * by.get("power", 0) + 340 * by.get("steam", 0) + 0.44 * by.get("gas", 0)
    code = p["industry"]
    p.update(energy_tce=round(tce / 10) * 10, catalogue_class="encouraged" if starts(code, ENCOURAGED) else "permitted",
             market_access="licensed" if starts(code, LICENSED) else "allowed", two_high=word(starts(code, TWO_HIGH)),
             energy_review="approved" if round(tce / 10) * 10 >= 1000 else "not_needed", chemical=word(starts(code, ("25", "26"))),
             discharges_water="false", control_unit="fits")


def after_signing(p):
    rng = random.Random(f"record {p['id']}")
    emits = any(t >= 1 for _, t in p["emissions"])
    done = {"signed": 0.0, "under_construction": 0.3 + 0.3 * rng.random()}.get(p["stage"], 1.0)
    p.update(plan_eia="fits", emission_source="approved" if emits else "not_needed", housing_on_site="false",
             land_route="existing" if p["floor_m2"] else "standard_land" if p["stage"] == "signed" else "granted",
             completed_wan=round(done * p["fixed_investment_wan"] / 10) * 10)


def site_plan(board, p):
    """Figures by the plot's area; a tenant of a standard factory has no land of its own."""
    if not p["site"].startswith("plot:"):
        return
    rng = random.Random(f"site plan {p['id']}")
    land = true_area(board.find("plots", p["site"][5:])["ring"])
    share = lambda low, high: low + (high - low) * rng.random()
    floor = round(land * (share(1.06, 1.30) if starts(p["industry"], DENSE) else share(0.76, 1.00)))
    p.update(building_area_m2=floor, footprint_m2=round(land * share(0.43, 0.54)), office_land_m2=round(land * share(0.035, 0.062)),
             office_floor_m2=round(floor * share(0.07, 0.13)), green_m2=round(land * share(0.09, 0.17)), height_m=round(share(9.0, 14.0), 1))


def emissions(p):
    """(pollutant, t/a, fugitive kg/h, limit, source area, source class): everyone has some sewage, class 2 and 3 some dust."""
    known = dict(p["emissions"])
    known.setdefault("COD", round(max(1, p["jobs"]) * 0.004, 2))
    if p["pollution_class"] >= 2 and not known.keys() & LIMITS.keys():
        known["dust"] = round(max(0.01, 0.002 * size_of(p)), 2)  # from the stack of a filter
        p["filtered"] = True
    ground = round(size_of(p) * MU * 0.2 / 100) * 100 if p["land_mu"] else round(p["floor_m2"] / 2)
    rows = []
    for pollutant, t in known.items():
        if pollutant not in LIMITS:
            rows.append((pollutant, t, None, None, None, None))
            continue
        limit, share = LIMITS[pollutant]
        share = 0.0 if p.get("filtered") else share
        rows.append((pollutant, t, round(t * share * 1000 / HOURS, 4), limit, ground, "III"))
    p["emissions"] = [r[:2] for r in rows]
    p["emission_rows"] = rows


def infrastructure(p):
    if p["stage"] not in ("talks", *FIRM):
        return
    p.update(catalogue_class="encouraged", market_access="allowed", two_high="false", chemical="false", discharges_water="false",
             energy_tce=120, energy_review="not_needed", control_unit="fits", plan_eia="fits", land_route="allocated")


def contracts(story):
    """One contract each for the signed: as the record says, the plot as measured, half a year of grace on the plan."""
    out = []
    for p in story.projects:
        if "-X" not in p["id"] or p["stage"] not in FIRM:
            continue
        day = {s: (a, b) for s, a, b in p["milestones"]}
        on_plot = p["site"].startswith("plot:")
        land = round(true_area(story.board.find("plots", p["site"][5:])["ring"]) / MU, 2) if on_plot else None
        out.append(dict(project=p["id"], signed_date=day["signed"][1] or day["signed"][0], site=p["site"], land_mu=land,
                        fixed_investment_wan=p["fixed_investment_wan"], output_wan=p["output_wan"], tax_wan=p["tax_wan"],
                        building_area_m2=p.get("building_area_m2"), industry=p["industry"],
                        agreed_start_date=later(day["under_construction"][0], 182), agreed_completion_date=later(day["completed"][0], 182),
                        agreed_production_date=later(day["in_production"][0], 182), land_handover_date=later(day["under_construction"][0], -15)))
    return out
