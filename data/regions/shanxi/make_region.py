"""Writes the sources of the sample region into this folder: python3 make_region.py

Standard library only, no network, no clock: the same script gives the same bytes. Everything it writes is made up except
what data/README.md lists; the drawing lives in make/.
"""

import math
import random
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "make"))

import place_changzhi  # noqa: E402
import place_others  # noqa: E402
import place_wuxiang  # noqa: E402
import planned_places  # noqa: E402
import planned_records  # noqa: E402
import records  # noqa: E402
import register  # noqa: E402
import scenario  # noqa: E402
import zone_facts  # noqa: E402
from board import USES, WORKPLACES, Board  # noqa: E402
from geometry import area, ring_line_distance  # noqa: E402
from projection import to_degrees  # noqa: E402
from writers import (line, multi_polygon, polygon, write_asc, write_csv, write_geojson, write_xlsx)  # noqa: E402

MU = 10000 / 15
STATUS_ZH = {"available": "可用", "planned": "规划", "reserved": "预留", "occupied": "已占用"}


CONDITIONS = ("far_min", "far_max", "coverage_min", "green_max", "height_max_m", "intensity_min_wan_per_mu")


def add_homes(board):
    """Housing plots inside a zone are receptors too."""
    for plot in board.rows["plots"]:
        if plot["use"] == "homes":
            board.put("receptors", id=f"{plot['id']}-R", name=f"示例居住地块{plot['id']}", persons=round(area(plot["ring"]) / 45), accuracy_m=0.5,
                      ring=plot["ring"], **{"class": "homes"})


def write_frame(board):
    write_geojson(HERE / "zones.geojson", [({k: z[k] for k in ("id", "name", "level", "leading_industries", "negative_list", "land_grade", "mean_wind_m_s", "calm_percent", "plan_eia")},
                                            multi_polygon(z["rings"])) for z in board.rows["zones"]])
    write_geojson(HERE / "parks.geojson", [({k: p[k] for k in ("id", "zone", "name", "purpose", "allowed_industries")}, polygon(p["ring"]))
                                           for p in board.rows["parks"]])
    write_geojson(HERE / "roads.geojson", [({"id": r["id"], "name": r["name"], "grade": r["grade"]}, line(r["line"])) for r in board.rows["roads"]])
    write_geojson(HERE / "mains.geojson", [({k: m.get(k) for k in ("id", "utility", "source", "dn_mm", "status")}, line(m["line"]))
                                           for m in board.rows["mains"]])
    fields = ("id", "name", "class", "grade", "voltage_kv", "speed_class", "setting", "geometry_is", "half_width_m", "half_width_source", "accuracy_m")
    write_geojson(HERE / "barriers.geojson", [({k: b.get(k) for k in fields}, polygon(b["ring"]) if "ring" in b else line(b["line"])) for b in board.rows["barriers"]])
    write_geojson(HERE / "areas.geojson", [({k: a.get(k) for k in ("id", "name", "class", "grade", "accuracy_m")}, polygon(a["ring"]))
                                           for a in board.rows["areas"]])


def write_plots(board):
    names = {z["id"]: z["name"] for z in board.rows["zones"]}
    parks = {p["id"]: p["name"] for p in board.rows["parks"]}
    wuxiang, tunliu, others = [], [], []
    for p in board.rows["plots"]:
        square = records.true_area(p["ring"])
        price = p.get("price")
        if p["zone"] == "WX":
            wuxiang.append(({"地块编号": p["id"], "所属开发区": names["WX"], "园区名称": parks.get(p["park"]), "用地代码": USES[p["use"]]["cn2023"],
                             "供应状态": STATUS_ZH[p["status"]], "土地状态": p["land_state"], "面积（亩）": round(square / MU, 2),
                             "参考地价（万元/亩）": price and price / 10000, "可交地日期": p.get("ready_date"), "待办事项": p.get("remaining_works"),
                             "可否分割": "是" if p["divisible"] else "否", "最小分割（亩）": 12 if p["min_part"] else None,
                             "预留项目": p.get("reserved_for"), "地段": "村镇"}, polygon(p["ring"])))
            continue
        scheme = "gb50137" if p["zone"] == "TL" else "cn2023"
        row = {"id": p["id"], "zone": p["zone"], "park": p["park"], "land_use": USES[p["use"]][scheme], "land_use_scheme": scheme, "status": p["status"],
               "land_state": p["land_state"], "area_m2": round(square), "price_cny_per_mu": price, "ready_date": p.get("ready_date"),
               "remaining_works": p.get("remaining_works"), "divisible": int(p["divisible"]), "min_part_m2": p["min_part"],
               "reserved_for": p.get("reserved_for"), **{k: p.get(k) for k in CONDITIONS}, "setting": {"GX": "city", "DT": "suburb_housing"}.get(p["zone"], "elsewhere")}
        (tunliu if p["zone"] == "TL" else others).append((row, polygon(p["ring"])))
    write_geojson(HERE / "plots_wuxiang.geojson", wuxiang)
    write_geojson(HERE / "plots_tunliu.geojson", tunliu)
    write_geojson(HERE / "plots_others.geojson", others)
    rows = [({"id": b["id"], "zone": b["zone"], "plot": b["plot"], "name": b["name"], "storeys": b["storeys"], "floor_area_m2": round(b["floor"]),
              "floor_area_free_m2": round(b["free"]), "clear_height_m": b.get("clear_height_m"), "floor_load_kpa": b.get("floor_load_kpa"),
              "rent_cny_per_m2_month": b.get("rent_cny_per_m2_month"), "fire_hazard": b["fire_hazard"], "fire_resistance": b["fire_resistance"],
              "status": b["status"], "use": b.get("use"), "height_m": b.get("height_m")}, polygon(b["ring"])) for b in sorted(board.rows["buildings"], key=lambda b: b["id"])]
    write_geojson(HERE / "buildings.geojson", rows)


def lon_lat(p):
    lon, lat = to_degrees(round(p[0], 3), round(p[1], 3))
    return {"lon": f"{lon:.9f}", "lat": f"{lat:.9f}"}


def write_points(board):
    header = ["id", "name", "utility", "capacity", "unit", "reserved", "pressure_mpa", "pressure_basis", "temperature_c", "serves_zones", "status", "data_status", "lon", "lat"]
    write_csv(HERE / "sources.csv", header, [{**s, **lon_lat(s["point"])} for s in board.rows["sources"]])
    write_csv(HERE / "supplies.csv", ["id", "name", "class", "product", "amount", "unit", "lon", "lat"], [{**s, **lon_lat(s["point"])} for s in board.rows["supplies"]])
    header = ["id", "name", "class", "persons", "accuracy_m"]
    write_csv(HERE / "receptor_points.csv", [*header, "lon", "lat"], [{**r, **lon_lat(r["point"])} for r in board.rows["receptors"] if "point" in r])
    write_geojson(HERE / "receptors.geojson", [({k: r[k] for k in header}, polygon(r["ring"])) for r in board.rows["receptors"] if "ring" in r])


PROJECT_FIELDS = ["id", "name", "investor", "industry", "kind", "stage", "land_granted", "home_zone", "total_investment_wan", "fixed_investment_wan", "output_wan",
                  "tax_wan", "jobs", "land_mu", "floor_m2", "min_width_m", "clear_height_m", "fire_hazard", "pollution_class", "priority", "inputs", "products",
                  "wanted_zones", "must_have", "start_date", "leader", "site", *records.FIELDS]


def write_projects(projects):
    write_csv(HERE / "projects.csv", PROJECT_FIELDS, [p for p in projects if p["home_zone"] != "TL"])
    write_xlsx(HERE / "projects_tunliu.xlsx", "项目台账", register.rows(p for p in projects if p["home_zone"] == "TL"))
    write_csv(HERE / "demands.csv", ["project", "utility", "design", "unit", "minimum", "pressure_mpa", "pressure_basis", "temperature_c"],
              [{"project": p["id"], "utility": u, "design": d, "unit": unit, "minimum": low, "pressure_mpa": mpa, "pressure_basis": "g" if mpa else None, "temperature_c": c}
               for p in projects for u, d, unit, low, mpa, c in p["demands"]])
    header = ["project", "pollutant", "t_per_year", "fugitive_kg_h", "limit_mg_m3", "source_area_m2", "source_class"]
    write_csv(HERE / "emissions.csv", header, [dict(zip(header, [p["id"], *row])) for p in projects for row in p.get("emission_rows", ())])
    write_csv(HERE / "milestones.csv", ["project", "stage", "planned_date", "done_date"],
              [{"project": p["id"], "stage": s, "planned_date": a, "done_date": b} for p in projects for s, a, b in p["milestones"]])


def write_terms(story):
    by_project = lambda row: row["project"]
    write_csv(HERE / "contracts.csv", records.CONTRACT_FIELDS, sorted(planned_records.contracts(story, records.contracts(story)), key=by_project))
    write_csv(HERE / "promises.csv", ["project", "utility", "amount", "unit", "by_date"], planned_records.promises())


def write_zone_facts():
    write_csv(HERE / "winds.csv", ["zone", "direction", "percent"], zone_facts.winds())
    write_csv(HERE / "emission_budgets.csv", ["zone", "pollutant", "t_per_year"], zone_facts.budgets())
    write_csv(HERE / "expansions.csv", list(zone_facts.expansions()[0]), zone_facts.expansions())


def write_connections(board):
    """How far each utility has come to a plot: by its land state, and for steam by the nearest main."""
    rows = []
    steam = [m for m in board.rows["mains"] if m["utility"] == "steam"]
    for p in board.rows["plots"]:
        if p["use"] not in WORKPLACES:
            continue
        rng = random.Random(f"connections {p['id']}")
        state = p["land_state"]
        base = "connected" if state in ("已建成", "低效") else "at_boundary" if state in ("净地", "标准地", "已挂牌", "已供未建", "闲置") else \
            "planned" if state in ("已征未净", "已批未征") else "none"
        for utility in ("power", "water", "sewage", "gas", "telecom"):
            status = base
            if base == "at_boundary" and utility == "gas" and rng.random() < 0.35:
                status = "planned"
            rows.append({"site": f"plot:{p['id']}", "utility": utility, "status": status})
        near = [m for m in steam if ring_line_distance(p["ring"], m["line"]) < 45]
        if near:
            status = "at_boundary" if any(m["status"] == "existing" for m in near) and base != "none" else "planned"
            rows.append({"site": f"plot:{p['id']}", "utility": "steam", "status": "connected" if status == "at_boundary" and base == "connected" else status})
        elif p["zone"] in ("WX", "TL"):
            rows.append({"site": f"plot:{p['id']}", "utility": "steam", "status": "none"})
    write_csv(HERE / "connections.csv", ["site", "utility", "status"], rows)
    units = [("CZ", "长治", ["WX", "TL", "GX"]), ("LFU", "临汾", ["LF"]), ("LXU", "岚县", ["LX"]), ("DTU", "大同", ["DT"]), ("SYU", "山阴", ["SY"])]
    write_csv(HERE / "coordination_units.csv", ["id", "name", "zones"], [{"id": i, "name": n, "zones": z} for i, n, z in units])


def write_terrain():
    """A valley with its terrace and hills round 武乡: 120 x 100 cells of 80 m, higher away from the river."""
    frame, cell = place_wuxiang.FRAME, 80
    middle = frame(0, -300)
    west, south = round(middle[0] / 10) * 10 - 60 * cell, round(middle[1] / 10) * 10 - 50 * cell
    heights = []
    for r in range(100):
        row = []
        for c in range(120):
            x, y = west + (c + 0.5) * cell - frame.origin[0], south + (99.5 - r) * cell - frame.origin[1]
            u, v = x * frame.cos + y * frame.sin, -x * frame.sin + y * frame.cos
            row.append(ground(u, v + 1285 - 42 * math.sin(u / 430 + 0.5)))
        heights.append(row)
    write_asc(HERE / "dem.asc", (west, south), cell, heights)


def ground(u, d):
    """Height at `u` along the valley and `d` metres north of the river."""
    floor = 948 - 0.0022 * u
    ridge = 26 * math.sin(u / 690 + 1.3) + 17 * math.sin(u / 310 + d / 420) + 9 * math.sin(d / 190 - u / 530)
    if d >= 0:
        terrace = min(d, 130) * 0.03 + max(0, min(d, 1500) - 130) * 0.013
        return floor + terrace + max(0.0, d - 1560) * 0.145 * (1 + ridge / 90)
    return floor + min(-d, 150) * 0.025 + max(0, min(-d, 820) - 150) * 0.016 + max(0.0, -d - 860) * 0.12 * (1 + ridge / 80)


def main():
    board = Board()
    place_wuxiang.build(board)
    place_changzhi.build(board)
    place_others.build(board)
    zone_facts.complete(board)
    planned_places.before_projects(board)
    add_homes(board)
    story = scenario.make(board)
    planned_places.after_projects(board)
    records.fill(story)
    planned_records.change(story)
    write_frame(board)
    write_plots(board)
    write_points(board)
    write_projects(sorted(story.projects, key=lambda p: p["id"]))
    write_terms(story)
    write_zone_facts()
    write_connections(board)
    write_terrain()
    return board, story


if __name__ == "__main__":
    main()
