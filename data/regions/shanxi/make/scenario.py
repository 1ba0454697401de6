"""Who is where: planned conflicts, standard factories, existing works, land states and the projects of the sample."""

import math
import random

from board import (WORKPLACES, box_of, buildable_share, fill_with_buildings, hugging, inside_by, rect)
from geometry import (add, area, box, boxes_within, ccw, centroid, cut, dot, left, mul, overlap_area, ring_distance, ring_line_distance)
from script import FACTORIES, IN_AREAS, IN_STRIPS, MADE, POLICY, PRICE, READY, STATES, STATUS, WORKS
from templates import INFRASTRUCTURE, NAMED, TEMPLATES

FIRM = ("signed", "under_construction", "completed", "in_production", "at_target")
NUMERALS = "一二三四五六七八九"


def allowed(board, plot, industry):
    park = next((p for p in board.rows["parks"] if p["id"] == plot["park"]), None)
    codes = park["allowed_industries"] if park else []
    return not codes or any(industry.startswith(c) for c in codes)


def land_class(plot):
    return int(plot["use"][-1]) if plot["use"] in WORKPLACES else 0


class Scenario:
    def __init__(self, board):
        self.board = board
        self.projects = []
        self.counts = {}
        self.free_floor = {}
        self.by_key = {}
        self.rng = random.Random("scenario")

    # projects

    def project(self, key, zone, stage, mu=0.0, site="", floor=0.0, tag=""):
        t = TEMPLATES[key]
        number = self.counts[t.title] = self.counts.get(t.title, 0) + 1
        name = "示例" + t.title + numeral(number)
        total = len(self.projects) + 1
        rng = random.Random(f"{key} {zone} {stage} {total}")
        size = mu or floor / 620.0
        fixed = round(size * t.intensity * (0.85 + 0.35 * rng.random()) / 50) * 50 if mu else round(size * t.intensity * 1.6 / 10) * 10 + 320
        row = dict(id=f"{zone}-X{total:03d}", name=name, investor=f"示例企业{total:02d}", industry=t.industry, kind="industry", stage=stage, home_zone=zone,
                   land_granted="true" if stage in FIRM[1:] and mu else None, fixed_investment_wan=fixed, total_investment_wan=round(fixed * (1.12 + 0.1 * rng.random())),
                   output_wan=round(size * t.output * (0.85 + 0.3 * rng.random())), tax_wan=round(size * t.tax * (0.85 + 0.3 * rng.random())),
                   jobs=max(round(floor / 55), round(size * t.jobs * (0.9 + 0.2 * rng.random()))), land_mu=round(mu, 1) if mu else None, floor_m2=floor or None,
                   min_width_m=40 if mu and t.industry[:2] != "59" else None, clear_height_m=7.5 if key in ("cast", "support", "wind", "cold") else 6 if floor and key == "fireuav" else None,
                   fire_hazard=t.fire, pollution_class=t.pollution, priority=1 if fixed >= 14000 else 3 if stage in ("lead", "concept") else 2,
                   inputs=t.inputs, products=t.products, wanted_zones=[zone] if stage in FIRM else [], must_have=t.must,
                   start_date=None if stage in FIRM else f"2025-{4 + rng.randrange(8):02d}-01", leader=f"示例责任人{'甲乙丙丁戊己庚辛'[total % 8]}", site=site)
        row["demands"] = demands(t, size, floor)
        row["emissions"] = [(p, round(k * size, 2)) for p, k in t.emissions.items() if k * size >= 0.01]
        row["milestones"] = milestones(stage, rng)
        row["tag"] = tag
        self.projects.append(row)
        if tag:
            self.by_key[tag] = row
        return row

    def settle(self, key, zone, stage, plot, share=0.93, tag=""):
        """A firm project on a plot: the plot's state follows the stage."""
        mu = math.floor(area(plot["ring"]) * 15 / 10000 * share * 10) / 10
        row = self.project(key, zone, stage, mu, f"plot:{plot['id']}", tag=tag)
        plot["taken"] = row["id"]
        if stage in ("signed", "talks"):
            plot.update(status="reserved", land_state="标准地", reserved_for=row["id"])
        else:
            plot.update(status="occupied", land_state="已供未建" if stage == "under_construction" else "已建成")
        return row

    # planned conflicts

    def fits(self, plot, key):
        t = TEMPLATES[key]
        return plot["use"] in WORKPLACES and not plot.get("taken") and allowed(self.board, plot, t.industry) and \
            (plot["use"].startswith("storage") if t.industry[:2] == "59" else plot["use"].startswith("industry") and land_class(plot) >= t.pollution) and \
            (t.pollution < 2 or self.board.receptor_distance_of(plot) > (110 if t.pollution == 2 else 320))

    def conflict_building(self, key, plot, ring, template, what):
        stage = "under_construction"
        share = 0.4 if what == "area" or buildable_share(self.board, plot) < 0.8 else 0.58
        row = self.settle(template, plot["zone"], stage, plot, share=share, tag=key)
        t = TEMPLATES[template]
        self.board.put("buildings", id=key, plot=plot["id"], zone=plot["zone"], name=f"{row['name']}厂房", ring=ring, storeys=1, fire_hazard="丙" if t.fire < "丙" else t.fire,
                       fire_resistance="二级", status="occupied", free=0.0, label=what, color="#e03030")

    def build_in_strips(self):
        board = self.board
        for key, zone, barrier_id, gap, (along, deep), template in IN_STRIPS:
            barrier = board.find("barriers", barrier_id)
            others = [b for b in board.rows["barriers"] if b is not barrier]
            done = False
            for plot in board.plots_of(zone):
                if done or not self.fits(plot, template) or area(plot["ring"]) < 14000 or not boxes_within(box_of(plot), box_of(barrier), 60):
                    continue
                for shift in (0, 15, -15, 30, -30, 45, -45):
                    ring = hugging(barrier["line"], plot, gap, along, deep, shift)
                    if inside_by(ring, plot["ring"], 0.4) and abs(ring_line_distance(ring, barrier["line"]) - gap) < 0.002 and \
                            self.clear_but(ring, others) and board.clear_of_buildings(ring, 18) and board.clear_of_areas(ring):
                        self.conflict_building(key, plot, ring, template, "strip")
                        done = True
                        break
            assert done, key

    def clear_but(self, ring, barriers):
        saved = self.board.rows["barriers"]
        self.board.rows["barriers"] = barriers
        ok = self.board.clear_of_strips(ring, 1)
        self.board.rows["barriers"] = saved
        return ok

    def build_in_areas(self):
        board = self.board
        for key, zone, area_id, (along, deep), template in IN_AREAS:
            zone_area = board.find("areas", area_id)
            others = [a for a in board.rows["areas"] if a is not zone_area]
            best = None
            for plot in board.plots_of(zone):
                if not boxes_within(box_of(plot), box_of(zone_area), 0) or ring_distance(plot["ring"], zone_area["ring"]) > 0 \
                        or not self.fits(plot, template):
                    continue
                for ring in lattice(plot, along, deep):
                    if not boxes_within(box(ring), box_of(zone_area), 0):
                        continue
                    inside = overlap_area(zone_area["ring"], ring) / (along * deep)
                    if not 0.25 < inside < 0.75 or not board.clear_of_strips(ring, 2) or not board.clear_of_buildings(ring, 18):
                        continue
                    saved, board.rows["areas"] = board.rows["areas"], others
                    clear = board.clear_of_areas(ring)
                    board.rows["areas"] = saved
                    if clear and (best is None or abs(inside - 0.45) < best[0] - 1e-9):
                        best = (abs(inside - 0.45), plot, ring)
            assert best, key
            self.conflict_building(key, best[1], best[2], template, "area")

    def policy(self):
        for tag, template, zone, plot_id in POLICY:
            plot = self.board.find("plots", plot_id)
            share = 0.95 if tag == "in_water_source" else 0.8
            self.settle(template, zone, "under_construction", plot, share=share, tag=tag)

    def overlapping_plots(self):
        """A resurveyed plot that reaches 5 m into its neighbour."""
        a, b = self.board.find("plots", "WX-33-01"), self.board.find("plots", "WX-33-02")
        whole = area(a["ring"]) + area(b["ring"])
        ring = joined(a["ring"], b["ring"])
        up = left(a["axis"])
        share = area(a["ring"]) / whole
        width = whole / length_along(ring, up)
        wide, _ = cut(ring, share + 5.0 / width, mul(up, -1))
        a["ring"] = ccw(wide)
        a.pop("box", None)

    # standard factories and existing works

    def factories(self):
        board = self.board
        for prefix, zone, park, count, (along, deep), storeys, resistance, rent, load in FACTORIES:
            plots = [p for p in board.plots_of(zone) if p["park"] == park and not p.get("taken") and p["use"] in WORKPLACES]
            plots.sort(key=lambda p: (abs(area(p["ring"]) - 33000), p["id"]))
            made = 0
            for plot in plots:
                if made >= count or buildable_share(board, plot) < 0.97 or board.receptor_distance_of(plot) < 120:
                    continue
                new = fill_with_buildings(board, plot, prefix, made + 1, (along, deep), count - made, storeys=storeys, fire_resistance=resistance,
                                          fire_hazard="丙", clear_height_m=8.0, floor_load_kpa=load, rent_cny_per_m2_month=rent, status="available", label="F", color="#3366cc")
                if not new:
                    continue
                made += len(new)
                plot.update(status="occupied", land_state="已建成", taken="factory")
            assert made == count, prefix
            for b in board.rows["buildings"]:
                if b["id"].startswith(prefix):
                    kind = "农业标准厂房" if zone == "WX" else "标准厂房"
                    b["name"] = f"示例{kind}{int(b['id'][-2:])}号"
                    self.free_floor[b["id"]] = along * deep * storeys

    def fire_pair(self):
        """Two factories at 9.0 m: 丙 of class 三 beside 丙 of class 二, 12 asked."""
        board = self.board
        plot = next(p for p in board.plots_of("WX") if p["park"] == "WX-P2" and self.fits(p, "feed") and 24000 < area(p["ring"]) < 40000
                    and buildable_share(board, p) > 0.97)
        row = self.settle("feed", "WX", "in_production", plot, share=0.7, tag="fire_pair")
        centre, axis = centroid(plot["ring"]), plot["axis"]
        first = rect(sub_along(centre, axis, -24.5), axis, 40, 28)
        second = rect(sub_along(centre, axis, 24.5), axis, 40, 28)
        for key, ring, resistance in (("WX-B07", first, "三级"), ("WX-B08", second, "二级")):
            board.put("buildings", id=key, plot=plot["id"], zone="WX", name=f"{row['name']}厂房", ring=ring, storeys=1, fire_hazard="丙", fire_resistance=resistance,
                      status="occupied", free=0.0, label="fire", color="#e03030")

    def overlapping_buildings(self):
        """An extension drawn 4 m into the workshop that it belongs to."""
        board = self.board
        plot = next(p for p in board.plots_of("TL") if p["park"] == "TL-P1" and self.fits(p, "parts") and area(p["ring"]) > 22000 and buildable_share(board, p) > 0.97)
        row = self.settle("parts", "TL", "in_production", plot, share=0.7, tag="overlap_buildings")
        centre, axis = centroid(plot["ring"]), plot["axis"]
        for key, ring in (("TL-B05", rect(sub_along(centre, axis, -24), axis, 48, 30)), ("TL-B06", rect(sub_along(centre, axis, 14), axis, 36, 30))):
            board.put("buildings", id=key, plot=plot["id"], zone="TL", name=f"{row['name']}厂房", ring=ring, storeys=1, fire_hazard="丁", fire_resistance="二级",
                      status="occupied", free=0.0, label="overlap", color="#e03030")

    def made(self):
        for key, zone, stage, mu, where, floor in MADE:
            if where == "auto":
                self.settle(key, zone, stage, self.choose(key, zone, mu))
            elif where.startswith("plot:"):  # a second one where one stands already
                self.project(key, zone, stage, mu, where)
            elif where:
                self.free_floor[where] -= floor
                assert self.free_floor[where] >= 0, where
                self.project(key, zone, stage, 0, f"floor:{where}#{floor}", floor)
            else:
                self.project(key, zone, stage, mu, "", floor)

    def choose(self, key, zone, mu):
        """The free plot of the nearest size, well clear of strips, areas and (class 3 against food) of neighbours."""
        board = self.board
        options = [p for p in board.plots_of(zone) if p["id"] not in READY and self.fits(p, key) and self.far_enough(p, key)]
        options.sort(key=lambda p: (round(abs(area(p["ring"]) * 15 / 10000 - mu / 0.93)), p["id"]))
        for p in options:
            if buildable_share(board, p) > 0.985:
                return p
        raise AssertionError((key, zone, mu))

    def far_enough(self, plot, key):
        t = TEMPLATES[key]
        food = t.industry[:2] in ("13", "14", "15")
        if not food and t.pollution != 3:
            return True
        for row in self.projects:
            if not row["site"].startswith("plot:"):
                continue
            other_food = row["industry"][:2] in ("13", "14", "15")
            if (food and row["pollution_class"] == 3) or (t.pollution == 3 and other_food):
                if ring_distance(self.board.find("plots", row["site"][5:])["ring"], plot["ring"]) < 320:
                    return False
        return True

    def land(self):
        """States of the plots that no project holds, prices, dates, connections and existing works."""
        board = self.board
        existing = {}
        for plot in board.rows["plots"]:
            zone = plot["zone"]
            rng = random.Random(f"land {plot['id']}")
            if plot["use"] not in WORKPLACES:
                plot.update(status="occupied", land_state="已建成")
            elif not plot.get("taken"):
                states = STATES.get(zone, STATES[""])
                drawn = rng.choices([s for s, _ in states], [w for _, w in states])[0]
                plot["land_state"] = READY.get(plot["id"], drawn)
                plot["status"] = STATUS[plot["land_state"]]
                plot["remaining_works"] = WORKS.get(plot["land_state"])
            factor = {"industry_1": 1.05, "storage_1": 0.95, "storage_2": 0.95, "industry_3": 0.92}.get(plot["use"], 1.0)
            if plot["use"] in WORKPLACES:
                plot["price"] = round(PRICE[zone] * factor * (0.95 + 0.1 * rng.random()) / 1000) * 1000
            if plot["land_state"] in ("已征未净", "已批未征", "未报批"):
                months = {"已征未净": 3, "已批未征": 8, "未报批": 14}[plot["land_state"]] + rng.randrange(3)
                plot["ready_date"] = f"{2025 + (months // 12)}-{months % 12 + 1:02d}-01"
            whole = area(plot["ring"])
            plot["divisible"] = whole > 25000 and plot["status"] in ("available", "planned")
            plot["min_part"] = 8000 if plot["divisible"] else None
            if plot["land_state"] == "已建成" and plot["use"] in WORKPLACES and plot.get("taken") != "factory" and not any(b["plot"] == plot["id"] for b in board.rows["buildings"]):
                existing[zone] = existing.get(zone, 20)
                size = (112, 42) if whole > 30000 else (84, 36) if whole > 19000 else (54, 27) if whole > 11000 else (36, 20)
                hazard = "丁" if zone in ("LX", "GX") else "丙"
                owner = next((p["name"] for p in self.projects if p["id"] == plot.get("taken")), None)
                new = fill_with_buildings(board, plot, f"{zone}-B", existing[zone] + 1, size, 3 + rng.randrange(4), storeys=1 + (zone == "GX") * 2, fire_hazard=hazard,
                                          fire_resistance="二级", status="occupied", free=0.0, name=f"{owner}厂房" if owner else "示例既有厂房")
                existing[zone] += len(new)

    def records(self):
        for n, (name, investor, industry, stage, zone) in enumerate(NAMED, 1):
            self.projects.append(dict(id=f"{zone}-N{n:02d}", name=name, investor=investor, industry=industry, stage=stage or None, home_zone=zone,
                                      site="", demands=[], emissions=[], milestones=[]))
        for n, (zone, industry, name, stage, total) in enumerate(INFRASTRUCTURE, 1):
            self.projects.append(dict(id=f"{zone}-I{n:02d}", name=name, investor="示例平台公司", industry=industry, kind="infrastructure", stage=stage, home_zone=zone,
                                      total_investment_wan=total, fixed_investment_wan=round(total * 0.92), land_mu=self.infrastructure_land(zone, industry, stage)[0],
                                      site=self.infrastructure_land(zone, industry, stage)[1], pollution_class=1, leader=f"示例责任人{'甲乙丙丁戊己庚辛'[n % 8]}",
                                      demands=[], emissions=[], milestones=milestones(stage, random.Random(name))))

    def infrastructure_land(self, zone, industry, stage):
        use = {"4620": "sewage", "4420": "power", "4610": "water"}.get(industry)
        if not use or stage not in FIRM:
            return None, ""
        plot = next((p for p in self.board.plots_of(zone) if p["use"] == use and p["park"]), None)
        if not plot:
            return None, ""
        return math.floor(area(plot["ring"]) * 15 / 10000 * 0.9 * 10) / 10, f"plot:{plot['id']}"


def numeral(n):
    digits = ["", *NUMERALS, "十"]
    return digits[n] if n <= 10 else "十" + digits[n - 10]


def sub_along(p, axis, distance):
    return add(p, mul(axis, distance))


def lattice(plot, along, deep):
    axis, up = plot["axis"], left(plot["axis"])
    us, vs = [dot(p, axis) for p in plot["ring"]], [dot(p, up) for p in plot["ring"]]
    v = min(vs)
    while v < max(vs):
        u = min(us)
        while u < max(us):
            ring = rect(add(mul(axis, u), mul(up, v)), axis, along, deep)
            if inside_by(ring, plot["ring"], 2.0):
                yield ring
            u += 6
        v += 6


def joined(a, b):
    """Two rings that share an edge, as one ring (vertices of the shared edge drop out)."""
    key = lambda p: (round(p[0], 2), round(p[1], 2))
    shared = {key(p) for p in a} & {key(p) for p in b}
    sides = {}
    for ring in (a, b):
        for i, p in enumerate(ring):
            q = ring[(i + 1) % len(ring)]
            if not (key(p) in shared and key(q) in shared):
                sides[key(p)] = (p, key(q))
    start = at = min(sides)
    out = []
    while True:
        p, at = sides[at]
        out.append(p)
        if at == start:
            return out


def length_along(ring, direction):
    values = [dot(p, direction) for p in ring]
    return max(values) - min(values)


def demands(t, size, floor):
    """(utility, design, unit, minimum, pressure MPa gauge, temperature)."""
    out = []
    if t.steam:
        design = max(0.2, round(t.steam * size, 1))
        out.append(("steam", design, "t/h", round(design * 0.6, 1), t.pressure, None))
    out.append(("power", max(50, round(t.kva * size / 10) * 10), "kVA", None, None, None))
    water = max(3, round(t.water * size))
    out.append(("water", water, "m3/d", None, None, None))
    if t.water >= 4:
        out.append(("sewage", max(2, round(water * 0.75)), "m3/d", None, None, None))
    if t.gas:
        out.append(("gas", max(20, round(t.gas * size / 10) * 10), "m3/d", None, None, None))
    return out


def milestones(stage, rng):
    """Dates for what has been signed: done up to its stage, planned beyond."""
    if stage not in FIRM:
        return []
    now = FIRM.index(stage)
    signed = (2023 if now >= 2 else 2024) * 12 + rng.randrange(11)
    months = [signed, signed + 5, signed + 15, signed + 18, signed + 30]
    out = []
    for k, name in enumerate(FIRM):
        planned = f"{months[k] // 12}-{months[k] % 12 + 1:02d}-{10 + rng.randrange(18):02d}"
        late = months[k] + rng.randrange(2)
        done = f"{late // 12}-{late % 12 + 1:02d}-{10 + rng.randrange(18):02d}" if k <= now else None
        if done and done > "2024-12-20":
            done = "2024-12-20"
        out.append((name, planned, done))
    return out


def make(board):
    s = Scenario(board)
    s.overlapping_plots()
    s.policy()
    s.build_in_strips()
    s.build_in_areas()
    s.fire_pair()
    s.overlapping_buildings()
    s.factories()
    s.made()
    s.land()
    s.records()
    for b in board.rows["buildings"]:
        b["floor"] = area(b["ring"]) * b["storeys"]
        b.setdefault("free", s.free_floor.get(b["id"], 0.0))
    return s
