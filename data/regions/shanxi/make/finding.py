"""What the parts of check_region.py share: a finding, who is placed where, a few words."""

from geometry import area

FIRM = ("signed", "under_construction", "completed", "in_production", "at_target")
HOMES = ("homes", "school", "hospital", "nursing", "village")
FOOD = ("13", "14", "15")
MU = 10000 / 15


def found(rule, kind, objects, effect, required, measured, unit):
    return dict(rule=rule, kind=kind, objects=sorted(objects), effect=effect, required=required, measured=measured, unit=unit)


def placed(region, infrastructure=False):
    """(project, plot, ring of its plot or of its building) of every placed project of industry, or of all."""
    buildings = {b["id"]: b for b in region["buildings"]}
    for p in region["projects"]:
        kind, _, rest = (p.get("site") or "").partition(":")
        if not rest or (p.get("kind") == "infrastructure" and not infrastructure):
            continue
        if kind == "plot":
            yield p, region["plots"][rest], region["plots"][rest]["ring"]
        else:
            building = buildings[rest.split("#")[0]]
            yield p, region["plots"][building["plot"]], building["ring"]


def land_of(p, plot):
    """What a placed project stands on, as findings name it."""
    return f"building:{p['site'][6:].split('#')[0]}" if p["site"].startswith("floor:") else f"plot:{plot['id']}"


def is_in(p, codes):
    return any(p["industry"].startswith(c) for c in codes)


def scale_squared(ring):
    """Grid area over true area."""
    return (1 + ((sum(x for x, _ in ring) / len(ring) - 500000) / 6371000) ** 2 / 2) ** 2


def true_area(ring):
    return area(ring) / scale_squared(ring)
