"""Part of check_region.py: what the records, contracts, promises and the zones' figures say on one day. The rules' figures
are typed in by hand."""

import datetime

from finding import FIRM, MU, found, is_in, land_of, placed, true_area

AS_OF = "2024-12-31"
STAGES = ("lead", "concept", "reserve", "talks", *FIRM)
MADE = [str(k) for k in range(13, 44)]  # divisions of manufacturing
EARLY = "name investor industry stage home_zone"
TALKS = ("name investor industry home_zone total_investment_wan fixed_investment_wan output_wan tax_wan jobs land_mu|floor_m2 fire_hazard pollution_class "
         "demands catalogue_class market_access")
SIGNED = TALKS + " two_high energy_tce control_unit land_route contracts milestones leader"
WORKING = "name investor industry home_zone fixed_investment_wan completed_wan output_wan tax_wan jobs site land_mu|floor_m2 demands"
BUILDING = "name investor industry home_zone total_investment_wan milestones leader"


def number(row, field):
    value = row.get(field)
    return None if value in (None, "") else float(value)


def days(a, b):
    return (datetime.date.fromisoformat(b) - datetime.date.fromisoformat(a)).days


def after_years(day, years):
    return f"{int(day[:4]) + years}{day[4:]}"  # no day of the sample is a 29 February


def stage_of(p):
    return STAGES.index(p.get("stage") or "lead")


def is_firm(p):
    return p.get("stage") in FIRM or p.get("land_granted") == "true"


def one(p):
    return [f"project:{p['id']}"]


def sites(region):
    """Placed projects of industry that hold land, with its area in m2 as measured."""
    for p, plot, ring in placed(region):
        if p["site"].startswith("plot:"):
            yield p, plot, true_area(ring)


def contract_of(region, p):
    return next((c for c in region["contracts"] if c["project"] == p["id"]), None)


def gates(region):
    """(rule, field, refused, refused if new, to be looked at): effect forbid, or warn where only looked at."""
    rows = [("gate.catalogue", "catalogue_class", ("eliminated",), ("restricted",), ("restricted",)), ("gate.market_access", "market_access", ("forbidden",), (), ("licensed",)),
            ("gate.two_high", "two_high", (), (), ("true",)), ("gate.control_unit", "control_unit", ("conflicts",), (), ()),
            ("gate.plan_eia.project", "plan_eia", ("conflicts",), (), ())]
    for p in region["projects"]:
        asked = list(rows)
        if (number(p, "energy_tce") or 0) >= 1000:
            asked.append(("gate.energy_review", "energy_review", ("refused",), (), ("pending", "not_needed")))
        if any(float(e["t_per_year"]) > 0 for e in region["emissions"] if e["project"] == p["id"]):
            asked.append(("gate.emission_source", "emission_source", ("refused",), (), ("pending",)))
        if p.get("kind") == "infrastructure":
            asked.append(("gate.land_route.infrastructure", "land_route", (), (), ("none",)))
        else:
            asked.append(("gate.land_route", "land_route", ("allocated",), (), ("none",)))
        for rule, field, refused, new, looked_at in asked:
            value = p.get(field)
            if value in refused or (value in new and stage_of(p) < STAGES.index("completed")):
                yield found(rule, "gate", one(p), "forbid", None, None, "")
            elif value in looked_at:
                yield found(rule, "gate", one(p), "warn", None, None, "")
    for p, plot, _ in placed(region, infrastructure=True):
        state = region["zones"][plot["zone"]]["plan_eia"]
        if state in ("none", "pending"):
            yield found("gate.plan_eia.zone", "gate", [*one(p), land_of(p, plot), f"zone:{plot['zone']}"], "permit" if state == "none" else "warn", None, None, "")


def indices(region):
    """Site plans against the indices, by project and by the conditions of the plot."""
    for p, plot, land in sites(region):
        has = lambda field: number(p, field)
        here = [*one(p), land_of(p, plot)]
        level = {"state": 300, "provincial": 200}.get(region["zones"][plot["zone"]]["level"])
        intensity = has("fixed_investment_wan") and has("fixed_investment_wan") / (land / MU)
        if level and "农业" not in region["zones"][plot["zone"]]["name"] and is_in(p, MADE) and intensity and intensity < level:
            yield found("control_index.intensity.shanxi", "control_index", here, "warn", level, intensity, "wan_cny_per_mu")
        share = lambda field: None if has(field) is None else 100 * has(field) / land
        far = has("building_area_m2") and has("building_area_m2") / land
        least_far = 1.0 if is_in(p, ("13", "14", "15", "16", "18", "19", "29", "39", "40")) else 0.5 if is_in(p, ("25",)) else 0.6 if is_in(p, ("26", "31", "32")) else 0.7
        rows = [("control_index.coverage.2023", "warn", 40, share("footprint_m2"), 1, "percent"), ("control_index.office_land.2023", "warn", 7, share("office_land_m2"), -1, "percent"),
                ("control_index.green.2008", "info", 20, share("green_m2"), -1, "percent"), ("control_index.far.2008", "info", least_far, far, 1, "")]
        rows = rows if is_in(p, MADE) else []
        for name, condition, value, sign, unit in (("far_min", "far_min", far, 1, ""), ("far_max", "far_max", far, -1, ""), ("coverage_min", "coverage_min", share("footprint_m2"), 1, "percent"),
                                                   ("green_max", "green_max", share("green_m2"), -1, "percent"), ("height_max", "height_max_m", has("height_m"), -1, "m"),
                                                   ("intensity_min", "intensity_min_wan_per_mu", intensity, 1, "wan_cny_per_mu")):
            if plot.get(condition) is not None:
                rows.append((f"control_index.plot.{name}", "forbid", plot[condition], value, sign, unit))
        for rule, effect, limit, value, sign, unit in rows:
            if value is not None and (value - limit) * sign < -1e-9 * max(1, limit):
                yield found(rule, "control_index", here, effect, limit, value, unit)
    for p in region["projects"]:
        if p.get("kind") == "infrastructure" or not is_in(p, MADE) or (p.get("site") or "").startswith("floor:"):
            continue
        if p.get("housing_on_site") == "true":
            yield found("control_index.housing", "control_index", one(p), "forbid", None, None, "")
        if number(p, "office_floor_m2") and 100 * number(p, "office_floor_m2") / number(p, "building_area_m2") > 15:
            yield found("control_index.office_floor.2023", "control_index", one(p), "warn", 15, 100 * number(p, "office_floor_m2") / number(p, "building_area_m2"), "percent")


def completeness(region):
    children = {t: {r["project"] for r in region[t]} for t in ("demands", "contracts", "milestones")}
    for p in region["projects"]:
        at, works = stage_of(p), p.get("kind") != "infrastructure"
        rule, fields, least, effect = None, "", 100, "warn"
        if at < STAGES.index("talks"):
            rule, fields, effect = "early", EARLY, "info"
        elif not works:
            rule, fields = "infrastructure", BUILDING
        elif at < STAGES.index("signed"):
            rule, fields, least, effect = "talks", TALKS, 80, "info"
        elif at < STAGES.index("in_production"):
            rule, fields, least = "signed", SIGNED, 90
        else:
            rule, fields, least = "in_production", WORKING, 80
        filled = [any(p["id"] in children[f] if f in children else p.get(f) not in (None, "") for f in words.split("|")) for words in fields.split()]
        share = 100 * sum(filled) / len(filled)
        if share < least:
            yield found(f"completeness.{rule}", "completeness", one(p), effect, least, share, "percent")


def contracts(region):
    for p in region["projects"]:
        c = contract_of(region, p)
        if not c:
            continue
        rows = [("fixed_investment", "fixed_investment_wan", "fixed_investment_wan", "wan_cny"), ("output", "output_wan", "output_wan", "wan_cny"), ("tax", "tax_wan", "tax_wan", "wan_cny"),
                ("building_area", "building_area_m2", "building_area_m2", "m2")]
        if stage_of(p) >= STAGES.index("completed"):
            rows.append(("completed_investment", "fixed_investment_wan", "completed_wan", "wan_cny"))
        for rule, promised, recorded, unit in rows:
            want, have = number(c, promised), number(p, recorded)
            if want is not None and have is not None and have < want * (1 - 1e-9):
                yield found(f"contract.{rule}", "contract_mismatch", one(p), "warn", want, have, unit)
        if c["industry"] and not p["industry"].startswith(c["industry"]) and not c["industry"].startswith(p["industry"]):
            yield found("contract.industry", "contract_mismatch", one(p), "warn", None, None, "")
    for p, plot, ring in placed(region):
        c = contract_of(region, p)
        if c and c["site"].split("#")[0] != p["site"].split("#")[0]:
            yield found("contract.site", "contract_mismatch", [*one(p), land_of(p, plot)], "permit", None, None, "")
    for p, plot, land in sites(region):
        c = contract_of(region, p)
        if c and number(c, "land_mu") and abs(number(c, "land_mu") - land / MU) > 0.002 * number(c, "land_mu"):
            yield found("contract.land", "contract_mismatch", [*one(p), land_of(p, plot)], "permit", number(c, "land_mu"), land / MU, "mu")


def bookings(region):
    by_plot, promised = {}, {}
    for p, plot, land in sites(region):
        if is_firm(p):
            by_plot.setdefault(plot["id"], []).append(p)
    for p in region["projects"]:
        c = contract_of(region, p)
        site = c["site"] if c else p.get("site") or ""
        if is_firm(p) and site.startswith("plot:") and p.get("kind") != "infrastructure":
            mu = number(c, "land_mu") if c else true_area(region["plots"][site[5:]]["ring"]) / MU
            promised.setdefault(site[5:], []).append((p, mu, bool(c)))
    for plot, holders in by_plot.items():
        land = true_area(region["plots"][plot]["ring"])
        if len(holders) > 1:
            yield found("booking.site", "double_booking", [f"plot:{plot}", *(f"project:{p['id']}" for p in holders)], "forbid", land, land * len(holders), "m2")
    for plot, claims in promised.items():
        land = true_area(region["plots"][plot]["ring"]) / MU
        mu = sum(m for _, m, _ in claims)
        if len(claims) > 1 and any(by for *_, by in claims) and mu > land * 1.002:
            yield found("booking.land", "double_booking", [f"plot:{plot}", *(f"project:{p['id']}" for p, *_ in claims)], "forbid", land, mu, "mu")
    yield from promises(region)
    for p in region["projects"]:
        c = contract_of(region, p)
        ready = c and c["land_handover_date"] and c["site"].startswith("plot:") and region["plots"][c["site"][5:]].get("ready_date")
        if ready and ready > c["land_handover_date"] and ready > AS_OF:
            yield found("booking.date", "double_booking", [*one(p), c["site"]], "warn", 0, days(c["land_handover_date"], ready), "days")


def promises(region):
    """What a zone's source has promised by a day against what it can give then."""
    by_id = {p["id"]: p for p in region["projects"]}
    for s in region["sources"]:
        mine = [(max(r["by_date"], AS_OF), r) for r in region["promises"] if r["utility"] == s["utility"] and by_id[r["project"]]["home_zone"] in s["serves_zones"].split(";")]
        factor = 1000 if s["unit"] in ("MVA", "MW") else 1
        steps = [(x["ready_date"], float(x["capacity_added"]) * factor) for x in region["expansions"] if x["source"] == s["id"]]
        there = lambda day: (float(s["capacity"]) - float(s["reserved"] or 0)) * factor + sum(a for d, a in steps if d <= day)
        due = lambda day: sum(float(r["amount"]) for d, r in mine if d <= day)
        short = [(due(d) - there(d), d) for d, _ in mine if due(d) > there(d) + 1e-9]
        if not short:
            continue
        worst = max(short, key=lambda x: (x[0], [-ord(c) for c in x[1]]))[1]
        yield found("booking.utility", "double_booking", [f"source:{s['id']}", *(f"project:{r['project']}" for d, r in mine if d <= worst)], "warn", there(worst), due(worst),
                    "kVA" if factor > 1 else s["unit"])
        for d, r in mine:
            later = [x for x, _ in sorted(steps) if x > d and due(d) <= there(x) + 1e-9]
            if due(d) > there(d) + 1e-9 and later:
                yield found("booking.date", "double_booking", [f"source:{s['id']}", f"project:{r['project']}"], "warn", 0, days(r["by_date"], later[0]), "days")


def planned(region, p, stage):
    return min((m["planned_date"] for m in region["milestones"] if m["project"] == p["id"] and m["stage"] == stage and m["planned_date"]), default=None)


def has_reached(region, p, stage):
    done = [m["done_date"] for m in region["milestones"] if m["project"] == p["id"] and m["done_date"] and STAGES.index(m["stage"]) >= STAGES.index(stage)]
    return any(d <= AS_OF for d in done) or (not done and stage_of(p) >= STAGES.index(stage))


def schedules(region):
    for p in region["projects"]:
        yield from overdue(region, p)
    for p, plot, ring in placed(region, infrastructure=True):
        objects, c, started = [*one(p), land_of(p, plot)], contract_of(region, p), has_reached(region, p, "under_construction")
        start = c and c["agreed_start_date"]
        if start and not started and p.get("land_granted") == "true":
            for years, until, effect in ((1, 2, "warn"), (2, 99, "forbid")):
                if after_years(start, years) < AS_OF <= after_years(start, until):
                    yield found(f"schedule.idle.{years}_year{'s' * (years > 1)}", "schedule", objects, effect, days(start, after_years(start, years)), days(start, AS_OF), "days")
        if start and not started and c["land_handover_date"] > start:
            yield found("schedule.handover", "schedule", one(p), "warn", 0, days(start, c["land_handover_date"]), "days")
        since = p.get("stopped_since")
        if since and started and after_years(since, 1) < AS_OF:
            built = number(p, "built_area_m2") / (number(c, "land_mu") * MU)
            if built < 1 / 3 or number(p, "completed_wan") / number(p, "total_investment_wan") < 0.25:
                yield found("schedule.stopped", "schedule", objects, "warn", days(since, after_years(since, 1)), days(since, AS_OF), "days")
        ready = plot.get("ready_date") if p["site"].startswith("plot:") else None
        need = p.get("start_date") or planned(region, p, "under_construction") or start
        if ready and ready > AS_OF and not started and need and ready > need:
            yield found("schedule.ready.land", "schedule", objects, "warn", 0, days(need, ready), "days")


def overdue(region, p):
    c = contract_of(region, p)
    plans = [("schedule.overdue", s, planned(region, p, s)) for s in FIRM]
    if c:
        plans += [("schedule.overdue.contract", s, c[f]) for s, f in (("under_construction", "agreed_start_date"), ("completed", "agreed_completion_date"),
                                                                      ("in_production", "agreed_production_date"))]
    for rule, stage, day in plans:
        if day and day < AS_OF and not has_reached(region, p, stage):
            yield found(rule, "schedule", one(p), "warn", 0, days(day, AS_OF), "days")


def floors(region):
    order = "甲乙丙丁戊"
    classes = {b["id"]: b["fire_hazard"] for b in region["buildings"]}
    for p, plot, _ in placed(region):
        if p["site"].startswith("floor:"):
            building = land_of(p, plot)
            if order.index(p["fire_hazard"]) < order.index(classes[building[9:]]):
                yield found("floor_space.hazard_class", "floor_space", [*one(p), building], "forbid", None, None, "")


def budgets(region):
    zone_of = {p["id"]: plot["zone"] for p, plot, _ in placed(region)}
    stage = {p["id"]: p for p in region["projects"]}
    for b in region["budgets"]:
        rows = [(float(e["t_per_year"]), stage[e["project"]]) for e in region["emissions"] if e["pollutant"] == b["pollutant"] and zone_of.get(e["project"]) == b["zone"]]
        firm = sum(t for t, p in rows if is_firm(p))
        whole = firm + sum(t for t, p in rows if not is_firm(p) and p["stage"] == "talks")
        print(f"  {b['zone']} {b['pollutant']:6} room {b['t_per_year']:>4} firm {firm:8.2f} with potential {whole:8.2f} t/a")
        if whole > float(b["t_per_year"]) + 1e-9:
            effect = "permit" if firm > float(b["t_per_year"]) + 1e-9 else "warn"
            yield found("emission_budget.zone", "emission_budget", [f"zone:{b['zone']}"], effect, float(b["t_per_year"]), firm if effect == "permit" else whole, "t/a")


def duplicates(region):
    leads = lambda zone, group: any(group.startswith(c) or c.startswith(group) for c in region["zones"][zone]["leading_industries"].split(";"))
    for unit in region["units"]:
        zones = unit["zones"].split(";")
        groups = {c[:3] for z in zones for c in region["zones"][z]["leading_industries"].split(";")}
        for group in sorted(groups):
            leading = [z for z in zones if leads(z, group)]
            if len(leading) > 1:
                yield found("duplicate_industry.leading", "duplicate_industry", [f"zone:{z}" for z in leading], "info", 1, len(leading), "zones")
        held = {}
        for p, plot, _ in placed(region):
            if plot["zone"] in zones and is_in(p, MADE):
                held.setdefault(p["industry"][:3], []).append(plot["zone"])
        for group, where in held.items():
            if len(set(where)) > 1 and len(where) >= 2 and sum(leads(z, group) for z in set(where)) < 2:
                yield found("duplicate_industry.projects", "duplicate_industry", [f"zone:{z}" for z in set(where)], "warn", 1, len(set(where)), "zones")


PARTS = (gates, indices, completeness, contracts, bookings, schedules, floors, budgets, duplicates)
