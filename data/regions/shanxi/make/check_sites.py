"""Part of check_region.py: what a site, its neighbours and the wind say. Own geometry, the rules' figures typed in by hand."""

import math

from board import point_ring_distance
from finding import FOOD, HOMES, found, is_in, land_of, placed, scale_squared, true_area
from geometry import (area, box, boxes_within, ccw, centroid, contains, cross, dot, edges, left, length, overlap_area, ring_distance, ring_line_distance,
                      segment_distance, segments, sub, unit)

CLEAN_ROOM = ("272", "273", "274", "276", "277")
ACCESS = ("national", "provincial", "county", "township", "street", "main_street", "branch_street")
DUSTY = ("expressway", "national", "provincial", "county", "street")
DIRECTIONS = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")


def receptor_gap(ring, receptor):
    return ring_distance(ring, receptor["ring"]) if "ring" in receptor else point_ring_distance(receptor["point"], ring)


def middle(thing):
    return centroid(thing["ring"]) if "ring" in thing else thing["point"]


# where a site lies

def insides(region):
    """Outside its zone, its park, the urban boundary; chemical projects outside the chemical park."""
    plots = region["plots"]
    things = [(f"plot:{p['id']}", p, p["ring"], True) for p in plots.values()]
    things += [(f"building:{b['id']}", plots[b["plot"]], b["ring"], False) for b in region["buildings"]]
    urban = [a["ring"] for a in region["areas"] if a["class"] == "urban_boundary"]
    chemical = [a["ring"] for a in region["areas"] if a["class"] == "chemical_park"]
    for name, plot, ring, land in things:
        zone, park = region["zones"][plot["zone"]], region["parks"].get(plot["park"] or "")
        frames = [("within.zone", "warn", zone["rings"], [f"zone:{zone['id']}"]), ("within.urban_boundary", "permit", urban, [])]
        if park:
            frames.append(("within.park", "info", park["rings"], [f"park:{park['id']}"]))
        for rule, effect, rings, holder in frames:
            yield from outside(rule, effect, [name, *holder], ring, rings, land)
    for p, plot, ring in placed(region):
        if p["chemical"] == "true":
            yield from outside("within.chemical_park", "forbid", [land_of(p, plot), f"project:{p['id']}"], ring, chemical, p["site"].startswith("plot:"))


def outside(rule, effect, objects, ring, rings, land):
    here = box(ring)
    near = [r for r in rings if boxes_within(here, box(r), 0)]
    inside = sum(overlap_area(r, part) for r in near for part in triangles(ring))
    out = (area(ring) - inside) / (scale_squared(ring) if land else 1)
    if out > 0.5:
        yield found(rule, "within", objects, effect, 0, out, "m2")


def triangles(ring):
    """The ring by its ears: `overlap_area` wants a convex one."""
    rest, out = list(ccw(ring)), []
    while len(rest) > 3:
        for i, p in enumerate(rest):
            a, b = rest[i - 1], rest[(i + 1) % len(rest)]
            others = [q for q in rest if q not in (a, p, b)]
            if cross(sub(p, a), sub(b, a)) >= 0 and not any(contains([a, p, b], q) for q in others):
                break
        else:
            raise AssertionError("no ear left")
        out.append([a, p, b])
        rest.remove(p)
    return [t for t in [*out, rest] if area(t) > 1e-9]


def shapes(region):
    for p in region["plots"].values():
        whole = true_area(p["ring"])
        if whole < 2000:
            yield found("shape.area", "shape", [f"plot:{p['id']}"], "info", 2000, whole, "m2")
        if least_hull_width(p["ring"]) < 20 - 0.001:
            yield found("shape.width", "shape", [f"plot:{p['id']}"], "warn", 20, least_hull_width(p["ring"]), "m")


def hull(points):
    def half(ordered):
        out = []
        for p in ordered:
            while len(out) > 1 and cross(sub(out[-1], out[-2]), sub(p, out[-1])) <= 0:
                out.pop()
            out.append(p)
        return out[:-1]
    ordered = sorted(points)
    return half(ordered) + half(ordered[::-1])


def least_hull_width(ring):
    around = hull(ring)
    best = math.inf
    for a, b in edges(around):
        across = left(unit(sub(b, a)))
        best = min(best, max(dot(sub(p, a), across) for p in around))
    return best


# roads and slope

def frontages(region, within=30, least=20, farthest=100):
    """Length of outer boundary beside a road, by points a quarter of a metre apart; and the nearest road at all."""
    roads = [(f"road:{r['id']}", r["line"]) for r in region["roads"] if r["grade"] in ACCESS]
    roads += [(f"barrier:{b['id']}", b["line"]) for b in region["barriers"] if b["class"] == "road" and b["grade"] in ACCESS]
    pieces = [(box(s), s) for _, line in roads for s in segments(line)]
    for p in region["plots"].values():
        here = box(p["ring"])
        near = [s for around, s in pieces if boxes_within(here, around, within)]
        along = length_beside(p["ring"], near, within, least)
        if along >= least:
            continue
        gap, road = min((ring_line_distance(p["ring"], line), k, name) for k, (name, line) in enumerate(roads))[::2]
        if gap > farthest:
            yield found("frontage.road", "frontage", [f"plot:{p['id']}", road], "warn", farthest, gap, "m")
        else:
            yield found("frontage.road", "frontage", [f"plot:{p['id']}"], "warn", least, along, "m")


def length_beside(ring, near, within, enough, step=0.25):
    along = 0.0
    for edge in edges(ring) if near else []:
        for q in points_of(edge, step):
            along += step if fronts(q, edge, near, within) else 0
            if along >= enough:
                return along
    return along


def points_of(edge, step):
    a, b = edge
    n = int(length(sub(b, a)) / step)
    return [(a[0] + (b[0] - a[0]) * (i + 0.5) / n, a[1] + (b[1] - a[1]) * (i + 0.5) / n) for i in range(n)]


def fronts(q, edge, roads, within):
    """Does some road run along here on the outer side? The ring goes round to the left, so out is right of the edge."""
    along = unit(sub(edge[1], edge[0]))
    out = (along[1], -along[0])
    for s in roads:
        way = sub(s[1], s[0])
        if length(way) == 0 or abs(dot(along, unit(way))) < math.cos(math.pi / 4):
            continue
        outer = clip(s, edge[0], out)
        if outer and segment_distance((q, q), outer) <= within:
            return True
    return False


def clip(s, origin, out):
    a, b = dot(sub(s[0], origin), out), dot(sub(s[1], origin), out)
    if a < 0 and b < 0:
        return None
    if a >= 0 and b >= 0:
        return s
    t = a / (a - b)
    at = (s[0][0] + (s[1][0] - s[0][0]) * t, s[0][1] + (s[1][1] - s[0][1]) * t)
    return (at, s[1]) if a < 0 else (s[0], at)


def slopes(region):
    """Mean of the cells above 10 %, or one cell above 15 %: Horn's slope of the cells whose middle lies in the plot."""
    grid = region["dem"]
    for p in region["plots"].values():
        values = [grid.slope(c) for c in grid.cells_in(p["ring"])]
        if not values or None in values:
            continue
        for limit, value in ((10, sum(values) / len(values)), (15, max(values))):
            if value > limit:
                yield found("terrain.slope", "terrain", [f"plot:{p['id']}"], "warn", limit, value, "percent")


# neighbours

def incompatibles(region):
    rules = [("food.chemicals", 300, [(FOOD, ("25", "26", "7724"), None), (CLEAN_ROOM, ("25", "26", "7724"), None), (CLEAN_ROOM, (), "3")]),
             ("food.waste", 100, [(FOOD + CLEAN_ROOM, ("42", "7723", "782"), None)]),
             ("food.sewage_works", 50, [(FOOD + CLEAN_ROOM, ("462",), None)])]
    rows = list(placed(region, infrastructure=True))
    for i, (p, plot_p, ring_p) in enumerate(rows):
        for q, plot_q, ring_q in rows[i + 1:]:
            for rule, within, pairs in rules:
                fits = any(is_in(a, one) and (is_in(b, other) or (dirty and b.get("pollution_class") == dirty))
                           for one, other, dirty in pairs for a, b in ((p, q), (q, p)))
                if fits and boxes_within(box(ring_p), box(ring_q), within):
                    gap = ring_distance(ring_p, ring_q)
                    if gap < within - 0.001:
                        objects = [land_of(p, plot_p), land_of(q, plot_q), f"project:{p['id']}", f"project:{q['id']}"]
                        yield found(f"incompatible.{rule}", "incompatible", sorted(set(objects)), "warn", within, gap, "m")


def ponds_and_stations(region):
    """Food within 25 m of a pond; buildings and projects taller than an eighth of the way to a general weather station."""
    for b in region["barriers"]:
        for p, plot, ring in placed(region):
            if b["class"] == "pollution_source" and is_in(p, FOOD) and ring_distance(ring, b["ring"]) < 25 - 0.001:
                yield found("corridor.pollution_source.food", "corridor", [f"barrier:{b['id']}", land_of(p, plot), f"project:{p['id']}"], "warn", 25,
                            ring_distance(ring, b["ring"]), "m")
            if b["class"] == "weather_station" and p["height_m"] and p["site"].startswith("plot:") and ring_distance(ring, b["ring"]) < 800:
                near, high = ring_distance(ring, b["ring"]) / 8, float(p["height_m"])
                if high > near:
                    far = max(length(sub(q, r)) for q in ring for r in b["ring"]) / 8
                    yield found("height_limit.weather_station.general", "height_limit", [f"barrier:{b['id']}", land_of(p, plot), f"project:{p['id']}"],
                                "forbid" if high > far else "info", near, high, "m")
        for house in region["buildings"] if b["class"] == "weather_station" else []:
            gap = ring_distance(house["ring"], b["ring"])
            high = house["height_m"] or house["storeys"] * house["clear_height_m"]
            if gap < 800 and high > gap / 8:
                yield found("height_limit.weather_station.general", "height_limit", [f"barrier:{b['id']}", f"building:{house['id']}"], "forbid", gap / 8, high, "m")


def open_fires(region):
    hot = [b for b in region["buildings"] if b["use"] == "open_fire"]
    for a in region["buildings"]:
        for b in hot:
            if a["fire_hazard"] == "甲" and not a["use"] and boxes_within(box(a["ring"]), box(b["ring"]), 30) and ring_distance(a["ring"], b["ring"]) < 30 - 0.001:
                yield found("separation.fire.jia_open_fire", "separation", [f"building:{a['id']}", f"building:{b['id']}"], "forbid", 30, ring_distance(a["ring"], b["ring"]), "m")


# air

def level_distance(wind, source_class, kg_h, limit, ground):
    """Metres L with Qc / Cm = (B L^C + r^2 / 4)^0.5 L^D / A, for sources within 1000 m."""
    if wind < 2:
        a, b, c, d = 400, 0.010, 1.85, 0.78
    elif wind <= 4:
        a, b, c, d = {"I": 700, "II": 470, "III": 350}[source_class], 0.021, 1.85, 0.84
    else:
        a, b, c, d = {"I": 530, "II": 350, "III": 260}[source_class], 0.021, 1.85, 0.84
    want, low, high = kg_h / limit * a, 0.0, 1000.0
    for _ in range(80):
        at = (low + high) / 2
        low, high = (at, high) if math.sqrt(b * at ** c + ground / math.pi / 4) * at ** d < want else (low, at)
    return low


def level(metres):
    return 50 if metres <= 50 else 100 if metres <= 100 else math.ceil(metres / 100 - 1e-9) * 100


def sanitary(region):
    for p, plot, ring in placed(region):
        objects = [land_of(p, plot), f"project:{p['id']}"]
        rule, effect, need = "sanitary_distance.eia", "forbid", float(p.get("eia_distance_m") or 0)
        if not need:
            rule, effect = "sanitary_distance.computed", "warn"
            wind = float(region["zones"][plot["zone"]]["mean_wind_m_s"])
            levels = sorted(level(level_distance(wind, e["source_class"], float(e["fugitive_kg_h"]), float(e["limit_mg_m3"]), float(e["source_area_m2"])))
                            for e in region["emissions"] if e["project"] == p["id"] and float(e["fugitive_kg_h"] or 0) > 0)
            if not levels:
                continue
            need = levels[-1]
            if levels[-2:-1] == [need]:  # two pollutants at one level
                need += 50 if need < 100 else 100
        for r in region["receptors"]:
            if r["class"] in HOMES and receptor_gap(ring, r) < need - 0.001:
                yield found(rule, "sanitary_distance", [*objects, f"receptor:{r['id']}"], effect, need, receptor_gap(ring, r), "m")


class Rose:
    def __init__(self, rows):
        self.percent = {r["direction"]: float(r["percent"]) for r in rows}

    def near(self, emitter, target):
        """Directions within 22.5 degrees of the emitter as the target sees it."""
        bearing = math.degrees(math.atan2(emitter[0] - target[0], emitter[1] - target[1])) % 360
        return [d for k, d in enumerate(DIRECTIONS) if abs((k * 22.5 - bearing + 180) % 360 - 180) <= 22.5 + 1e-9]

    def share(self, emitter, target):
        return sum(self.percent[d] for d in self.near(emitter, target))

    def blows(self, emitter, target):
        return any(self.percent[d] == max(self.percent.values()) for d in self.near(emitter, target))


def upwinds(region):
    roses = {z: Rose([w for w in region["winds"] if w["zone"] == z]) for z in region["zones"]}
    rows = list(placed(region, infrastructure=True))
    for p, plot, ring in rows:
        rose, objects = roses[plot["zone"]], [land_of(p, plot), f"project:{p['id']}"]
        yield from upwind_of_receptors(region, p, ring, rose, objects)
        yield from downwind_of_roads(region, p, ring, rose, objects)
        for q, plot_q, ring_q in rows:
            if p is q:
                continue
            both = [*objects, land_of(q, plot_q), f"project:{q['id']}"]
            gap = ring_distance(ring, ring_q) if boxes_within(box(ring), box(ring_q), 1000) else math.inf
            at, to = centroid(ring), centroid(ring_q)
            if p.get("pollution_class") in ("2", "3") and is_in(q, CLEAN_ROOM) and gap < 500 - 0.001 and rose.share(at, to) > 12.5:
                yield found("upwind.pharma", "upwind", both, "warn", 12.5, rose.share(at, to), "percent")
            if p.get("pollution_class") == "3" and is_in(q, FOOD) and gap < 1000 - 0.001 and rose.blows(at, to):
                yield found("upwind.food", "upwind", both, "warn", None, None, "")


def upwind_of_receptors(region, p, ring, rose, objects):
    for r in region["receptors"] if is_in(p, ("25", "26")) else []:
        gap, at, to = receptor_gap(ring, r), centroid(ring), middle(r)
        if r["class"] not in HOMES:
            continue
        if gap < 2000 - 0.001 and rose.blows(at, to):
            yield found("upwind.chemical.receptors_dominant", "upwind", [*objects, f"receptor:{r['id']}"], "warn", None, None, "")
        if gap < 1000 - 0.001 and rose.share(at, to) > 12.5:
            yield found("upwind.chemical.receptors_share", "upwind", [*objects, f"receptor:{r['id']}"], "warn", 12.5, rose.share(at, to), "percent")


def downwind_of_roads(region, p, ring, rose, objects):
    for b in region["barriers"] if is_in(p, FOOD + CLEAN_ROOM) else []:
        if b["class"] != "road" or b["grade"] not in DUSTY or not boxes_within(box(ring), box(b["line"]), 50) or ring_line_distance(ring, b["line"]) >= 50 - 0.001:
            continue
        at = nearest_on_line(ring, b["line"])
        if rose.blows(at, centroid(ring)):
            yield found("upwind.road_dust", "upwind", [*objects, f"barrier:{b['id']}"], "warn", None, None, "")


def nearest_on_line(ring, line):
    """The point of the line that is nearest to the ring, by its corners and the ring's."""
    best = (math.inf, None)
    for a, b in segments(line):
        way = sub(b, a)
        for q in ring:
            t = max(0.0, min(1.0, dot(sub(q, a), way) / dot(way, way)))
            at = (a[0] + way[0] * t, a[1] + way[1] * t)
            best = min(best, (length(sub(q, at)), at))
        for at in (a, b):
            best = min(best, (point_ring_distance(at, ring), at))
    return best[1]


class Dem:
    def __init__(self, path):
        with open(path, encoding="ascii") as lines:
            head = {k: float(v) for k, v in (next(lines).split() for _ in range(6))}
            self.rows = [[float(v) for v in line.split()] for line in lines]
        self.west, self.south, self.cell = head["xllcorner"], head["yllcorner"], head["cellsize"]
        self.north = self.south + len(self.rows) * self.cell

    def cells_in(self, ring):
        x0, y0, x1, y1 = box(ring)
        out = []
        for r in range(self.row(y1), self.row(y0) + 1):
            for c in range(self.column(x0), self.column(x1) + 1):
                if contains(ring, (self.west + (c + 0.5) * self.cell, self.north - (r + 0.5) * self.cell)):
                    out.append((r, c))
        at = centroid(ring)
        return out or [(self.row(at[1]), self.column(at[0]))]

    def row(self, y):
        return math.floor((self.north - y) / self.cell)

    def column(self, x):
        return math.floor((x - self.west) / self.cell)

    def slope(self, cell):
        r, c = cell
        if not (0 < r < len(self.rows) - 1 and 0 < c < len(self.rows[0]) - 1):
            return None
        z = lambda dr, dc: self.rows[r + dr][c + dc]
        east = z(-1, 1) + 2 * z(0, 1) + z(1, 1) - z(-1, -1) - 2 * z(0, -1) - z(1, -1)
        south = z(1, -1) + 2 * z(1, 0) + z(1, 1) - z(-1, -1) - 2 * z(-1, 0) - z(-1, 1)
        return 100 * math.hypot(east, south) / (8 * self.cell)


PARTS = (insides, shapes, frontages, slopes, incompatibles, ponds_and_stations, open_fires, sanitary, upwinds)
