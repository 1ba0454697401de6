"""The sample under construction: zones with their plots, and what lies round them. Rows are dicts; `ring`, `line` or
`point` holds the geometry in region coordinates."""

import random
from dataclasses import dataclass, field

from geometry import (add, area, box, boxes_within, centroid, chain_distance, contains, cross, dot, edges, left, length, mul, nearest_on,
                      point_segment, ring_distance, segments, sub)
from street_grid import auto_shares

MU = 10000 / 15

# what a plot is for -> code in each scheme
USES = {
    "industry_1": {"cn2023": "100101", "gb50137": "M1"}, "industry_2": {"cn2023": "100102", "gb50137": "M2"},
    "industry_3": {"cn2023": "100103", "gb50137": "M3"}, "storage_1": {"cn2023": "110101", "gb50137": "W1"},
    "storage_2": {"cn2023": "110102", "gb50137": "W2"}, "homes": {"cn2023": "070102", "gb50137": "R2"},
    "office": {"cn2023": "0801", "gb50137": "A1"}, "school": {"cn2023": "080403", "gb50137": "A33"},
    "research": {"cn2023": "0802", "gb50137": "A35"}, "commerce": {"cn2023": "0901", "gb50137": "B1"},
    "fuel": {"cn2023": "090105", "gb50137": "B41"}, "green": {"cn2023": "1401", "gb50137": "G1"},
    "buffer": {"cn2023": "1402", "gb50137": "G2"}, "water": {"cn2023": "1301", "gb50137": "U11"},
    "sewage": {"cn2023": "1302", "gb50137": "U21"}, "power": {"cn2023": "1303", "gb50137": "U12"},
    "gas": {"cn2023": "1304", "gb50137": "U13"}, "heat": {"cn2023": "1305", "gb50137": "U14"},
    "fire": {"cn2023": "1310", "gb50137": "U31"}, "parking": {"cn2023": "120803", "gb50137": "S42"},
}
WORKPLACES = {"industry_1", "industry_2", "industry_3", "storage_1", "storage_2"}

POWER_STRIP = ((10, 5), (110, 10), (330, 15), (500, 20))
ROAD_STRIP = {"expressway": 30, "national": 20, "provincial": 15, "county": 10, "township": 5}
RAIL_STRIP = {"high_speed": {"city": 10, "suburb_housing": 12, "village_housing": 15, "elsewhere": 20},
              "other": {"city": 8, "suburb_housing": 10, "village_housing": 12, "elsewhere": 15}}


def strip_width(barrier):
    """Width kept free from the drawn line, centreline to outer edge of the protection zone; None if it has no rule."""
    half = barrier.get("half_width_m")
    kind = barrier["class"]
    if kind == "oil_gas_pipeline":
        return 5.0
    if half is None or kind in ("river", "telecom"):
        return None
    if kind == "power_line":
        return half + next(d for kv, d in POWER_STRIP if barrier["voltage_kv"] <= kv)
    if kind == "road":
        return half + ROAD_STRIP[barrier["grade"]]
    return half + RAIL_STRIP[barrier["speed_class"]][barrier["setting"]]


@dataclass
class Board:
    rows: dict = field(default_factory=lambda: {t: [] for t in (
        "zones", "parks", "plots", "buildings", "sources", "mains", "barriers", "areas", "receptors", "supplies", "roads")})
    rng: random.Random = field(default_factory=lambda: random.Random(20250101))

    def put(self, table, **row):
        self.rows[table].append(row)
        return row

    def find(self, table, key):
        return next(r for r in self.rows[table] if r["id"] == key)

    def plots_of(self, zone):
        return [p for p in self.rows["plots"] if p["zone"] == zone]

    # what a building or a placed project must keep clear of

    def clear_of_strips(self, ring, spare=1.0):
        here = box(ring)
        for b in self.rows["barriers"]:
            width = 20.0 if b.get("half_width_m") is None and b["class"] == "power_line" else strip_width(b)
            if width is None or not boxes_within(here, box_of(b), width + spare):
                continue
            parts = [p for p in b["parts"] if boxes_within(here, p[0], width + spare)]
            if parts and chain_distance(edges(ring), [p[1] for p in parts]) < width + spare:
                return False
        return True

    def clear_of_areas(self, ring, spare=2.0):
        here = box(ring)
        return not any(a["class"] not in ("urban_boundary", "karst_spring", "chemical_park") and boxes_within(here, box_of(a), spare)
                       and ring_distance(ring, a["ring"]) < spare for a in self.rows["areas"])

    def clear_of_buildings(self, ring, gap=16.0):
        here = box(ring)
        return not any(boxes_within(here, box_of(b), gap) and ring_distance(ring, b["ring"]) < gap
                       for b in self.rows["buildings"])

    def receptor_distance_of(self, plot):
        if "receptor_m" not in plot:
            plot["receptor_m"] = self.receptor_distance(plot["ring"])
        return plot["receptor_m"]

    def receptor_distance(self, ring):
        return min((ring_distance(ring, r["ring"]) if "ring" in r else point_ring_distance(r["point"], ring))
                   for r in self.rows["receptors"])


def box_of(row):
    """Box of a row's geometry, kept on the row; a line also keeps its segments with their boxes."""
    if "box" not in row:
        row["box"] = box(row.get("line") or row["ring"])
        row["parts"] = [(box(s), s) for s in segments(row["line"])] if "line" in row else []
    return row["box"]


def point_ring_distance(p, ring):
    return 0.0 if contains(ring, p) else min(point_segment(p, e) for e in edges(ring))


def rect(centre, axis, along, deep):
    """Counter-clockwise rectangle, `along` metres in the direction of `axis`."""
    a, b = mul(axis, along / 2), mul(left(axis), deep / 2)
    return [sub(sub(centre, a), b), sub(add(centre, a), b), add(add(centre, a), b), add(sub(centre, a), b)]


def inside_by(ring, outer, margin):
    """True if the ring lies in `outer`, `margin` metres or more from its edge."""
    if not all(contains(outer, p) for p in ring):
        return False
    return chain_distance(edges(ring), edges(outer)) >= margin - 1e-9


def hugging(line, plot, gap, along, deep, shift=0.0):
    """A rectangle whose near side runs beside a line at exactly `gap` metres, on the side of the plot's middle."""
    centre = centroid(plot["ring"])
    _, _, direction, foot = nearest_on(line, centre)
    side = left(direction) if cross(direction, sub(centre, foot)) > 0 else mul(left(direction), -1)
    at = add(add(foot, mul(direction, shift)), mul(side, gap + deep / 2))
    return rect(at, direction, along, deep)


def add_grid(board, zone, prefix, grid, park_of, use_of, grain, special=None, shares=None, corner_cut=9):
    """Plots, streets and nothing else of one grid. Plot ids: prefix, block number, plot number."""
    special, shares = special or {}, shares or {}
    rng = random.Random(f"plots {prefix}")
    for number, block in enumerate(grid.blocks, 1):
        key = f"{prefix}{number:02d}"
        whole = area(grid.block_ring(block, corner_cut))
        usual = auto_shares(whole, grain * MU, rng)  # drawn in any case: a fixed block leaves the others as they are
        parts = shares.get(key, usual)
        for k, ring in enumerate(grid.plots(block, parts), 1):
            plot = f"{key}-{k:02d}"
            first = grid.cells_of(block)[0]
            board.put("plots", id=plot, zone=zone, park=park_of(first), use=special.get(plot) or special.get(key) or use_of(first),
                      axis=grid.axis(block), block=key, ring=ring)
    for street, key, points in grid.streets():
        grade = "main_street" if street.width >= 30 else "street" if street.width >= 20 else "branch_street"
        board.put("roads", id=f"{prefix}{key}-{len(board.rows['roads']) + 1}", name=street.name,
                  grade=grade, width=street.width, line=points)


def main(board, key, nodes, shift, status="existing", **extra):
    """A main along street nodes, all moved by the same small shift so that branches still meet at their nodes."""
    board.put("mains", id=key, status=status, line=[add(p, shift) for p in nodes], **extra)


def road(board, key, name, grade, half, line, source="示例竣工图", **extra):
    """A road of the public network: a barrier with its land's half-width, and a line to drive on."""
    board.put("barriers", id=key, name=name, grade=grade, geometry_is="centreline", half_width_m=half, half_width_source=source,
              accuracy_m=0.5, line=line, **{"class": "road"}, **extra)
    board.put("roads", id=f"{key}-road", name=name, grade=grade, width=2 * half, line=line)


def link(board, key, name, points, width=20):
    """A street between parks or to the public network."""
    board.put("roads", id=key, name=name, grade="street", width=width, line=points)


def power_line(board, key, kv, half, line, accuracy=0.5):
    board.put("barriers", id=key, name=f"示例{kv}kV线路", voltage_kv=kv, geometry_is="centreline", half_width_m=half,
              half_width_source="示例杆塔图（边导线）" if half else None, accuracy_m=accuracy, line=line, **{"class": "power_line"})


def railway(board, key, name, speed, setting, half, line):
    board.put("barriers", id=key, name=name, speed_class=speed, setting=setting, geometry_is="centreline", half_width_m=half,
              half_width_source="示例铁路用地图（坡脚或桥梁外侧）", accuracy_m=0.5, line=line, **{"class": "railway"})


def river(board, key, name, grade, half, line):
    board.put("barriers", id=key, name=name, grade=grade, geometry_is="centreline", half_width_m=half,
              half_width_source="示例河道测量", accuracy_m=1.0, line=line, **{"class": "river"})


def limited(board, key, name, kind, ring, accuracy=1.0, grade=None):
    board.put("areas", id=key, name=name, grade=grade, accuracy_m=accuracy, ring=ring, **{"class": kind})


def receptor(board, key, name, kind, persons, **geometry):
    board.put("receptors", id=key, name=name, persons=persons, accuracy_m=1.0, **{"class": kind}, **geometry)


def supply(board, key, name, kind, at, product=None, amount=None, unit=None):
    board.put("supplies", id=key, name=name, product=product, amount=amount, unit=unit, point=at, **{"class": kind})


def utility_sources(board, zone, places, sizes):
    """The zone's own 示例 sources: `places` utility -> point, `sizes` utility -> (capacity, unit, reserved)."""
    names = {"power": "示例110kV变电站", "water": "示例水厂", "sewage": "示例污水处理厂", "gas": "示例燃气门站", "steam": "示例供汽站"}
    for utility, at in places.items():
        capacity, unit, reserved = sizes[utility]
        steam = dict(pressure_mpa=0.9, pressure_basis="g", temperature_c=220) if utility == "steam" else {}
        board.put("sources", id=f"{zone}-{utility[:2].upper()}", name=names[utility], utility=utility, capacity=capacity, unit=unit,
                  reserved=reserved, serves_zones=[zone], status="existing", data_status="assumption", point=at, **steam)


def utility_mains(board, zone, grid, spines, ribs, sizes):
    """One main of each utility along a row (`spines`: utility -> row), with ribs up the named columns, fed by its source."""
    shifts = {"steam": (5, 3), "power": (-5, 3), "water": (-6, -4), "sewage": (4, -6), "gas": (-3, 7)}
    last = len(grid.columns) - 1
    for utility, row in spines.items():
        source = f"{zone}-{utility[:2].upper()}"
        at = board.find("sources", source)["point"]
        near = min((grid.frame_node(i, row) for i in (0, last)), key=lambda p: length(sub(p, at)))
        extra = dict(utility=utility, source=source, dn_mm=sizes.get(utility))
        main(board, f"{zone}-M-{utility[:2].upper()}0", [at, near], shifts[utility], **extra)
        main(board, f"{zone}-M-{utility[:2].upper()}1", [grid.frame_node(i, row) for i in range(last + 1)], shifts[utility], **extra)
        for k, i in enumerate(ribs, 2):
            thin = {**extra, "dn_mm": extra["dn_mm"] and extra["dn_mm"] / 2}
            main(board, f"{zone}-M-{utility[:2].upper()}{k}", [grid.frame_node(i, j) for j in range(len(grid.rows))],
                 shifts[utility], status="planned" if k % 3 == 0 else "existing", **thin)


def fill_with_buildings(board, plot, prefix, first, size, most, **extra):
    """Up to `most` rectangles of `size` in a plot, in rows, clear of strips, areas and other buildings."""
    along, deep = size
    axis, up = plot["axis"], left(plot["axis"])
    us = [dot(p, axis) for p in plot["ring"]]
    vs = [dot(p, up) for p in plot["ring"]]
    made = []
    v = min(vs) + 12 + deep / 2
    while v < max(vs) - 12 and len(made) < most:
        u = min(us) + 12 + along / 2
        while u < max(us) - 12 and len(made) < most:
            ring = rect(add(mul(axis, u), mul(up, v)), axis, along, deep)
            if inside_by(ring, plot["ring"], 9) and board.clear_of_strips(ring, 3) and board.clear_of_areas(ring) \
                    and board.clear_of_buildings(ring, 18):
                made.append(board.put("buildings", id=f"{prefix}{first + len(made):02d}", plot=plot["id"], zone=plot["zone"],
                                      ring=ring, **extra))
                u += along + 20
            else:
                u += 6
        v += (deep + 20) if made and made[-1]["plot"] == plot["id"] and any(
            abs(dot(centroid(m["ring"]), up) - v) < 1 for m in made) else 6
    return made


def buildable_share(board, plot, steps=14):
    """Rough share of a plot outside all strips and areas, by sampling: only to choose sites well inside the limits."""
    if "buildable" in plot:
        return plot["buildable"]
    if board.clear_of_strips(plot["ring"], 0) and board.clear_of_areas(plot["ring"], 0):
        plot["buildable"] = 1.0
        return 1.0
    x0, y0, x1, y1 = box(plot["ring"])
    total = good = 0
    for i in range(steps * steps):
        p = (x0 + (x1 - x0) * (i % steps + 0.5) / steps, y0 + (y1 - y0) * (i // steps + 0.5) / steps)
        if contains(plot["ring"], p):
            total += 1
            tiny = rect(p, (1.0, 0.0), 0.2, 0.2)
            good += board.clear_of_strips(tiny, 0) and board.clear_of_areas(tiny, 0)
    plot["buildable"] = good / max(1, total)
    return plot["buildable"]

