"""Checks the written sample against tests/sample/planned_findings.toml: python3 make/check_region.py [planned_findings.toml]

Reads the files as they lie on disk, finds with its own geometry what the rules of the sample would find on the existing
layout, and says what differs from the plan. Independent of Qipan's C++. Exit 0 when planned and found agree.
"""

import csv
import json
import math
import re
import sys
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from board import point_ring_distance, strip_width  # noqa: E402
from geometry import (area, box, boxes_within, ccw, contains, overlap_area, point_segment, ring_distance, ring_line_distance,  # noqa: E402
                      segments)  # noqa: E402
from projection import to_grid  # noqa: E402

REGION = HERE.parent
PLANNED = REGION.parents[2] / "tests" / "sample" / "planned_findings.toml"
FIRM = ("signed", "under_construction", "completed", "in_production", "at_target")
AREA_EFFECT = {"basic_farmland": "forbid", "ecological_red_line": "forbid", "water_source_1": "forbid", "river_management": "forbid",
               "relics": "forbid", "relics_control": "permit", "geohazard": "forbid", "mining_right": "permit", "goaf": "permit", "nature_reserve": "forbid", "scenic": "forbid", "yellow_river_shore": "forbid"}
INTERFERENCE = {"100101": 1, "100102": 2, "100103": 3, "M1": 1, "M2": 2, "M3": 3, "110101": 1, "110102": 2, "110103": 3, "W1": 1, "W2": 2, "W3": 3}
HOMES = ("homes", "school", "hospital", "nursing", "village")


def rings_of(geometry):
    if geometry["type"] == "Polygon":
        return [[tuple(p) for p in geometry["coordinates"][0][:-1]]]
    return [[tuple(p) for p in part[0][:-1]] for part in geometry["coordinates"]]


def read_geojson(name):
    out = []
    for f in json.load(open(REGION / name, encoding="utf-8"))["features"]:
        row = dict(f["properties"])
        if f["geometry"]["type"] == "LineString":
            row["line"] = [tuple(p) for p in f["geometry"]["coordinates"]]
        else:
            row["ring"] = ccw(rings_of(f["geometry"])[0])
            row["rings"] = rings_of(f["geometry"])
        out.append(row)
    return out


def read_csv(name):
    rows = list(csv.DictReader(open(REGION / name, encoding="utf-8")))
    for row in rows:
        if "lon" in row:
            row["point"] = to_grid(float(row["lon"]), float(row["lat"]))
    return rows


def read_xlsx(name):
    tree = ElementTree.fromstring(zipfile.ZipFile(REGION / name).read("xl/worksheets/sheet1.xml"))
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    table = []
    for row in tree.iter(f"{space}row"):
        cells = {}
        for c in row.iter(f"{space}c"):
            text = "".join(t.text or "" for t in c.iter() if t.tag in (f"{space}t", f"{space}v"))
            cells[re.sub(r"\d", "", c.get("r"))] = text
        table.append(cells)
    head = table[0]
    return [{head[k]: v for k, v in row.items()} for row in table[1:]]


def read_region():
    recipe = tomllib.load(open(REGION / "region.toml", "rb"))
    columns = lambda name: next(s for s in recipe["source"] if s["file"] == name)
    wuxiang = columns("plots_wuxiang.geojson")
    plots = []
    for row in read_geojson("plots_wuxiang.geojson"):
        new = {k: row.get(v) for k, v in wuxiang["columns"].items() if isinstance(v, str)}
        for field, words in wuxiang["values"].items():
            new[field] = words.get(new[field], new[field])
        plots.append({**new, "id": row["地块编号"], "ring": row["ring"]})
    plots += read_geojson("plots_tunliu.geojson") + read_geojson("plots_others.geojson")
    register = columns("projects_tunliu.xlsx")
    projects = read_csv("projects.csv")
    for row in read_xlsx("projects_tunliu.xlsx"):
        new = {k: row.get(v, "") for k, v in register["columns"].items() if isinstance(v, str)}
        for field, words in register["values"].items():
            new[field] = words.get(new[field], new[field])
        projects.append({**new, "id": row["项目编号"], "home_zone": "TL"})
    receptors = read_geojson("receptors.geojson") + read_csv("receptor_points.csv")
    return dict(plots={p["id"]: p for p in plots}, projects=projects, receptors=receptors, buildings=read_geojson("buildings.geojson"),
                barriers=read_geojson("barriers.geojson"), areas=read_geojson("areas.geojson"), zones={z["id"]: z for z in read_geojson("zones.geojson")},
                parks={p["id"]: p for p in read_geojson("parks.geojson")}, sources=read_csv("sources.csv"), demands=read_csv("demands.csv"),
                units=read_csv("coordination_units.csv"))


def found(rule, kind, objects, effect, required, measured, unit):
    return dict(rule=rule, kind=kind, objects=sorted(objects), effect=effect, required=required, measured=measured, unit=unit)


def corridor_rule(b):
    if b["class"] == "power_line":
        kv = b["voltage_kv"]
        return "corridor.power_line." + ("1_10kv" if kv <= 10 else "35_110kv" if kv <= 110 else "154_330kv" if kv <= 330 else "500kv"), "forbid"
    if b["class"] == "road":
        return f"corridor.road.{b['grade']}", "forbid"
    if b["class"] == "railway":
        return f"corridor.railway.{b['speed_class']}", "permit"
    return "corridor.oil_gas_pipeline.long_distance", "forbid"


def corridors(region):
    for building in region["buildings"]:
        for b in region["barriers"]:
            width = strip_width(b)
            if width is None or not boxes_within(box(building["ring"]), box(b["line"]), width):
                continue
            gap = ring_line_distance(building["ring"], b["line"])
            if gap < width - 0.001:
                half = 0 if b["class"] == "oil_gas_pipeline" else b["half_width_m"]
                rule, effect = corridor_rule(b)
                yield found(rule, "corridor", [f"barrier:{b['id']}", f"building:{building['id']}"], effect, width - half, gap - half, "m")


def forbidden_areas(region):
    for building in region["buildings"]:
        for a in region["areas"]:
            if a["class"] in AREA_EFFECT and boxes_within(box(building["ring"]), box(a["ring"]), 0):
                inside = overlap_area(a["ring"], building["ring"])
                if inside > 0.5:
                    yield found(f"area.{a['class']}", "forbidden_area", [f"area:{a['id']}", f"building:{building['id']}"], AREA_EFFECT[a["class"]], 0, inside, "m2")


def overlaps(region):
    for table, kind in ((list(region["plots"].values()), "plot"), (region["buildings"], "building")):
        for i, a in enumerate(table):
            for b in table[i + 1:]:
                if boxes_within(box(a["ring"]), box(b["ring"]), -0.01):
                    shared = overlap_area(a["ring"], b["ring"])
                    if shared > 0.5:
                        yield found(f"overlap.{kind}s", "overlap", [f"{kind}:{a['id']}", f"{kind}:{b['id']}"], "forbid", 0, shared, "m2")


def fire_distances(region):
    table = region["buildings"]
    extra = {"一级": 0, "二级": 0, "三级": 2, "四级": 4}
    for i, a in enumerate(table):
        for b in table[i + 1:]:
            need = (12 if "甲" in (a["fire_hazard"], b["fire_hazard"]) else 10) + extra[a["fire_resistance"]] + extra[b["fire_resistance"]]
            if a["fire_hazard"] == b["fire_hazard"] == "戊":
                need -= 2
            if boxes_within(box(a["ring"]), box(b["ring"]), need):
                gap = ring_distance(a["ring"], b["ring"])
                if gap < need - 0.001:
                    yield found("separation.fire.buildings", "separation", [f"building:{a['id']}", f"building:{b['id']}"], "forbid", need, gap, "m")


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


def is_food(p):
    return p["industry"][:2] in ("13", "14", "15")


def separations(region):
    rows = list(placed(region))
    for p, plot, ring in rows:
        limit = {"2": 100, "3": 300}.get(p.get("pollution_class"))
        if limit:
            for r in region["receptors"]:
                gap = ring_distance(ring, r["ring"]) if "ring" in r else point_ring_distance(r["point"], ring)
                if r["class"] in HOMES and gap < limit - 0.001:
                    yield found(f"separation.receptor.pollution_class_{p['pollution_class']}", "separation", [land_of(p, plot), f"project:{p['id']}", f"receptor:{r['id']}"], "forbid" if limit == 300 else "warn", limit, gap, "m")
        if p.get("pollution_class") == "3":
            for q, plot_q, other in rows:
                if is_food(q) and ring_distance(ring, other) < 300:
                    yield found("separation.food.pollution_class_3", "separation", [land_of(p, plot), land_of(q, plot_q), f"project:{p['id']}", f"project:{q['id']}"], "forbid", 300, ring_distance(ring, other), "m")


CELL = 1.0


def connected(cells):
    """Connected sets of (i, j) cells."""
    left = set(cells)
    while left:
        stack, part = [left.pop()], []
        while stack:
            i, j = stack.pop()
            part.append((i, j))
            for near in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):
                if near in left:
                    left.remove(near)
                    stack.append(near)
        yield part


def least_width(cells):
    best = math.inf
    for k in range(60):
        c, s = math.cos(math.pi * k / 60), math.sin(math.pi * k / 60)
        values = [i * c + j * s for i, j in cells]
        best = min(best, max(values) - min(values))
    return (best + 1) * CELL


def cutters_of(region, p, ring):
    """(rule, object, test of a point) of each forbidding strip and area that reaches the land of a project."""
    here = box(ring)
    for b in region["barriers"]:
        width = strip_width(b)
        if width and b["class"] != "railway" and boxes_within(here, box(b["line"]), width) and ring_line_distance(ring, b["line"]) < width:
            near = [s for s in segments(b["line"]) if boxes_within(here, box(s), width)]
            yield corridor_rule(b)[0], f"barrier:{b['id']}", (lambda q, near=near, width=width: any(point_segment(q, s) < width for s in near))
    for a in region["areas"]:
        forbids = AREA_EFFECT.get(a["class"]) == "forbid" or (a["class"] in ("water_source_2", "karst_spring") and p.get("pollution_class") in ("2", "3"))
        if forbids and boxes_within(here, box(a["ring"]), 0) and ring_distance(ring, a["ring"]) == 0:
            yield f"area.{a['class']}", f"area:{a['id']}", (lambda q, a=a: contains(a["ring"], q))


def remainders(region):
    """Placed projects whose land keeps too little outside strips and areas; by cells of 1 m, so within about 1 m2 a metre
    of edge: near the limit the planned figure comes from the clipped polygon instead."""
    for p, plot, ring in placed(region, infrastructure=True):
        if not p["site"].startswith("plot:") or not p.get("land_mu"):
            continue
        cuts = list(cutters_of(region, p, ring))
        if not cuts:
            continue
        x0, y0, x1, y1 = box(ring)
        cells = [(i, j) for i in range(int((x1 - x0) / CELL) + 1) for j in range(int((y1 - y0) / CELL) + 1)
                 if contains(ring, (x0 + (i + 0.5) * CELL, y0 + (j + 0.5) * CELL))]
        rest = [(i, j) for i, j in cells if not any(t((x0 + (i + 0.5) * CELL, y0 + (j + 0.5) * CELL)) for _, _, t in cuts)]
        best = max(connected(rest), key=len, default=[])
        need, width = float(p["land_mu"]) * 10000 / 15, float(p.get("min_width_m") or 0)
        measured = len(best) / len(cells) * area(ring)
        if measured < need or (best and least_width(best) < width):
            for rule, thing, _ in cuts:
                kind = "corridor" if rule.startswith("corridor") else "forbidden_area"
                exact = clipped_rest(region, ring, thing) if len(cuts) == 1 and kind == "forbidden_area" else measured
                yield found(rule, kind, [thing, f"plot:{plot['id']}", f"project:{p['id']}"], "forbid", need, exact / scale_squared(ring), "m2")
        elif measured < need * 1.03 or least_width(best) < width * 1.05:
            print("  near its limit:", p["id"], plot["id"], round(measured), round(need), round(least_width(best)), width)


def clipped_rest(region, ring, thing):
    """The ring without one area, exact where the ring is convex."""
    a = next(a for a in region["areas"] if f"area:{a['id']}" == thing)
    return area(ring) - overlap_area(a["ring"], ring)


def scale_squared(ring):
    """Grid area over true area."""
    return (1 + ((sum(x for x, _ in ring) / len(ring) - 500000) / 6371000) ** 2 / 2) ** 2


def policies(region):
    unit_of = {z: u["id"] for u in region["units"] for z in u["zones"].split(";")}
    starts = lambda code, codes: any(code.startswith(c) for c in (codes or "").split(";") if c)
    for p, plot, _ in placed(region):
        objects = [land_of(p, plot), f"project:{p['id']}"]
        zone, park = region["zones"][plot["zone"]], region["parks"].get(plot["park"] or "")
        land, need = INTERFERENCE.get(plot["land_use"]), int(p.get("pollution_class") or 0)
        storage = plot["land_use"][:2] == "11" or plot["land_use"][:1] == "W"
        if p["industry"].startswith("59"):
            fits = storage or (land is not None and not p["industry"].startswith("5951"))
        else:
            fits = land is not None and not storage and need <= land
        if not fits:
            yield found("land_use.industry", "land_use", objects, "forbid", land or 0, need, "class")
        if starts(p["industry"], zone["negative_list"]):
            yield found("zone_industry.negative_list", "zone_industry", [*objects, f"zone:{zone['id']}"], "forbid", None, None, "")
        if park and park["allowed_industries"] and not starts(p["industry"], park["allowed_industries"]):
            yield found("zone_industry.park_allowed", "zone_industry", [*objects, f"park:{park['id']}"], "permit", None, None, "")
        others = [z for z in region["zones"].values() if z["id"] != zone["id"] and unit_of[z["id"]] == unit_of[zone["id"]] and starts(p["industry"], z["leading_industries"])]
        if others and not starts(p["industry"], zone["leading_industries"]):
            yield found("zone_industry.leading_elsewhere", "zone_industry", [*objects, f"zone:{zone['id']}"], "info", None, None, "")


def capacities(region):
    factor = {"MVA": 1000, "MW": 1000}
    by_project = {}
    for d in region["demands"]:
        by_project.setdefault(d["project"], []).append(d)
    for s in region["sources"]:
        if not s["serves_zones"]:
            continue
        k = factor.get(s["unit"], 1)
        capacity, loads = float(s["capacity"]) * k, {"firm": float(s["reserved"] or 0) * k, "potential": 0.0}
        for p in region["projects"]:
            if not p.get("site") or p["home_zone"] not in s["serves_zones"].split(";"):
                continue
            state = "firm" if p.get("stage") in FIRM or p.get("land_granted") == "true" else "potential" if p.get("stage") == "talks" else None
            for d in by_project.get(p["id"], []):
                if state and d["utility"] == s["utility"]:
                    loads[state] += float(d["design"])
        unit = "kVA" if k == 1000 else s["unit"]
        whole = loads["firm"] + loads["potential"]
        print(f"  {s['id']:6} {s['utility']:7} capacity {capacity:9.1f} reserved and firm {loads['firm']:9.1f} with potential {whole:9.1f} {unit}")
        if whole > capacity:
            effect = "forbid" if loads["firm"] > capacity else "warn"
            yield found(f"capacity.{s['utility']}", "capacity", [f"source:{s['id']}"], effect, capacity, loads["firm"] if effect == "forbid" else whole, unit)


def same(a, b):
    numbers = lambda x, y: (x is None and y is None) or (x is not None and y is not None and abs(x - y) <= 0.011)
    return a["effect"] == b["effect"] and numbers(a.get("required"), b.get("required")) and numbers(a.get("measured"), b.get("measured"))


def main():
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else PLANNED
    region = read_region()
    rows = [f for part in (corridors, forbidden_areas, overlaps, fire_distances, separations, remainders, policies, capacities) for f in part(region)]
    key = lambda f: (f["rule"], *f["objects"])
    planned = {key(f): f for f in tomllib.load(open(path, "rb"))["finding"]} if path.exists() else {}
    bad = 0
    for f in sorted(rows, key=key):
        plan = planned.pop(key(f), None)
        mark = "planned" if plan and same(plan, f) else "DIFFERS" if plan else "extra"
        bad += mark != "planned" and not (mark == "extra" and f["effect"] == "info")
        print(mark, f["effect"], f["rule"], *f["objects"], "required", f["required"], "measured", f["measured"] and round(f["measured"], 3), f["unit"])
    for k in planned:
        bad += 1
        print("NOT FOUND", *k)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
