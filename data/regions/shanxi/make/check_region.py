"""Checks the written sample against tests/sample/planned_*.toml: python3 make/check_region.py [check.json]

Reads the files as they lie on disk, finds with its own geometry what the rules of the sample would find on the existing
layout on 2024-12-31, and says what differs from the plan and, given the JSON of `qipan check`, from the program. Independent of
Qipan's C++. Exit 0 when all agree.
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

import check_records  # noqa: E402
import check_sites  # noqa: E402
from board import point_ring_distance, strip_width  # noqa: E402
from finding import FIRM, FOOD, HOMES, found, is_in, land_of, placed, scale_squared  # noqa: E402
from geometry import (area, box, boxes_within, ccw, contains, overlap_area, point_segment, ring_distance, ring_line_distance,  # noqa: E402
                      segments)  # noqa: E402
from projection import to_grid  # noqa: E402

REGION = HERE.parent
PLANNED = sorted((REGION.parents[2] / "tests" / "sample").glob("planned_*.toml"))
AREA_EFFECT = {"basic_farmland": "forbid", "ecological_red_line": "forbid", "water_source_1": "forbid", "river_management": "forbid",
               "relics": "forbid", "relics_control": "permit", "geohazard": "forbid", "mining_right": "permit", "goaf": "permit", "nature_reserve": "forbid", "scenic": "forbid", "yellow_river_shore": "forbid"}
INTERFERENCE = {"100101": 1, "100102": 2, "100103": 3, "M1": 1, "M2": 2, "M3": 3, "110101": 1, "110102": 2, "110103": 3, "W1": 1, "W2": 2, "W3": 3}


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
        for field in register["units"]:  # 亿元
            new[field] = new[field] and float(new[field]) * 10000
        projects.append({**new, "id": row["项目编号"], "home_zone": "TL"})
    receptors = read_geojson("receptors.geojson") + read_csv("receptor_points.csv")
    return dict(plots={p["id"]: p for p in plots}, projects=projects, receptors=receptors, buildings=read_geojson("buildings.geojson"),
                barriers=read_geojson("barriers.geojson"), areas=read_geojson("areas.geojson"), zones={z["id"]: z for z in read_geojson("zones.geojson")},
                parks={p["id"]: p for p in read_geojson("parks.geojson")}, sources=read_csv("sources.csv"), demands=read_csv("demands.csv"),
                units=read_csv("coordination_units.csv"), roads=read_geojson("roads.geojson"), emissions=read_csv("emissions.csv"),
                milestones=read_csv("milestones.csv"), contracts=read_csv("contracts.csv"), promises=read_csv("promises.csv"), winds=read_csv("winds.csv"),
                budgets=read_csv("emission_budgets.csv"), expansions=read_csv("expansions.csv"), dem=check_sites.Dem(REGION / "dem.asc"))


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
            if width is None or "line" not in b or not boxes_within(box(building["ring"]), box(b["line"]), width):
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
                if is_in(q, FOOD) and ring_distance(ring, other) < 300:
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
        users = {"firm": [], "potential": []}
        for p in region["projects"]:
            if not p.get("site") or p["home_zone"] not in s["serves_zones"].split(";"):
                continue
            state = "firm" if p.get("stage") in FIRM or p.get("land_granted") == "true" else "potential" if p.get("stage") == "talks" else None
            for d in by_project.get(p["id"], []):
                if state and d["utility"] == s["utility"]:
                    loads[state] += float(d["design"])
                    users[state].append(f"project:{p['id']}")
        unit = "kVA" if k == 1000 else s["unit"]
        whole = loads["firm"] + loads["potential"]
        print(f"  {s['id']:6} {s['utility']:7} capacity {capacity:9.1f} reserved and firm {loads['firm']:9.1f} with potential {whole:9.1f} {unit}")
        if whole > capacity:
            if loads["firm"] > capacity:
                yield found(f"capacity.{s['utility']}", "capacity", [f"source:{s['id']}", *users["firm"]], "forbid", capacity, loads["firm"], unit)
            else:
                yield found(f"capacity.{s['utility']}.potential", "capacity", [f"source:{s['id']}", *users["firm"], *users["potential"]], "warn", capacity, whole, unit)


# rules of which the parts here find everything that speaks on the existing layout
WHOLE = ("within.", "shape.", "frontage.", "terrain.", "incompatible.", "height_limit.", "corridor.pollution_source.", "separation.fire.", "sanitary_distance.", "upwind.", "gate.",
         "control_index.", "completeness.", "contract.", "booking.", "schedule.", "floor_space.", "emission_budget.", "duplicate_industry.", "zone_industry.", "overlap.")


def same(a, b, exact=0.011):
    numbers = lambda x, y: (x is None and y is None) or (x is not None and y is not None and abs(x - y) <= max(exact, 1e-6 * abs(y)))
    return a["effect"] == b["effect"] and numbers(a.get("required"), b.get("required")) and numbers(a.get("measured"), b.get("measured"))


def match(some, others, exact=0.011):
    """Pairs of the same rule, objects, effect and figures; what is left of both."""
    key = lambda f: (f["rule"], *sorted(f["objects"]))
    left, pairs, alone = {}, [], []
    for f in others:
        left.setdefault(key(f), []).append(f)
    for f in some:
        twin = next((g for g in left.get(key(f), []) if same(f, g, exact)), None)
        if twin:
            left[key(f)].remove(twin)
            pairs.append((f, twin))
        else:
            alone.append(f)
    return pairs, alone, [f for rest in left.values() for f in rest]


def text(f):
    return " ".join(str(w) for w in (f["effect"], f["rule"], *f["objects"], "required", f.get("required"), "measured", f.get("measured"), f["unit"]))


def find_all(region, strips=True):
    """`strips`: also what strips and areas take of the land, cell by cell, which takes a quarter of a minute."""
    parts = (overlaps, fire_distances, separations, policies, capacities, *check_sites.PARTS, *check_records.PARTS)
    parts += (corridors, forbidden_areas, remainders) if strips else ()
    return sorted((f for part in parts for f in part(region)), key=lambda f: (f["rule"], f["objects"]))


def disagreements(rows, findings):
    """Between what is found here and what a program found (`findings` of `qipan check --json`), by the rules of WHOLE."""
    of = lambda fs: [f for f in fs if f["rule"].startswith(WHOLE)]
    _, here, there = match(of(rows), of(findings), 0.06)
    return [f"found here only: {text(f)}" for f in here] + [f"found by the program only: {text(f)}" for f in there]


def main():
    rows = find_all(read_region())
    plan = [f for path in PLANNED for f in tomllib.loads(path.read_text(encoding="utf-8"))["finding"]]
    pairs, extra, missing = match(rows, plan)
    for f, _ in pairs:
        print("planned", text(f))
    bad = [f for f in extra if f["effect"] in ("forbid", "permit") or (f["effect"] == "warn" and not f["rule"].startswith(WHOLE))]
    for f in extra:
        print("EXTRA" if f in bad else "extra", text(f))
    for f in missing:
        print("NOT FOUND", text(f))
    faults = disagreements(rows, json.load(open(sys.argv[1], encoding="utf-8"))["result"]["findings"]) if len(sys.argv) > 1 else []
    print("\n".join(faults))
    return 1 if bad or missing or faults else 0


if __name__ == "__main__":
    sys.exit(main())
