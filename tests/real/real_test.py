#!/usr/bin/env python3
"""The program on real files: Taiwan's zoning sheets, Liechtenstein's OpenStreetMap, Shanxi's public facility lists.

usage: real_test.py QIPAN SHARED [unittest arguments]
Expected figures are computed here, from the source files, with the standard library alone.
Exits with 77 (skipped) where the shared folder is absent.
"""

import csv
import json
import sys
import unittest
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import osm_pbf  # noqa: E402
import planar  # noqa: E402
from region_case import PlotRegionCase, Program, RegionCase, rows  # noqa: E402


class TaiwanZoningSheets(PlotRegionCase):
    folder = "taiwan"
    sheet_words = ("三类工业用地", "居住用地", "铁路", "高速铁路", "河流", "居民区", "学校", "风景名胜区", "示例片区三（S0216）")
    sheets = ("L0301", "J0302", "S0216")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.features = {}
        for sheet in cls.sheets:
            text = (cls.shared / "geodata" / "parcels" / f"{sheet}.json").read_text("utf-8-sig")
            for feature in json.loads(text)["features"]:
                words = feature["properties"]
                cls.features[f"{words['計畫區']}-{words['OBJECTID']}"] = (words, feature["geometry"])

    def home_of(self, name):
        """The table that a zoning name belongs to, by its words."""
        if name is None:
            return "nowhere"
        if name in ("古蹟保存區", "風景區"):
            return "areas"
        linear = ("河川區", "行水區", "河道用地", "高速公路", "鐵路用地", "計畫道路")
        return "barriers" if name.startswith(linear) or name in ("道路用地", "高速鐵路用地") else "plots"

    def industrial(self):
        """Zoning names with 工業 or 產業, less the one that is a sewage works."""
        return {i: g for i, (words, g) in self.features.items()
                if any(w in (words["使用分"] or "") for w in ("工業區", "產業專用區", "園區事業")) and "污水" not in words["使用分"]}

    def test_every_row_of_the_sheets_has_one_home(self):
        homes = Counter(self.home_of(words["使用分"]) for words, _ in self.features.values())
        counts = self.counts()
        self.assertEqual(counts["plots"][1], homes["plots"])
        self.assertEqual(counts["plots"][3], homes["nowhere"])
        self.assertEqual(counts["barriers"][1], homes["barriers"])
        self.assertEqual(counts["areas"][1], homes["areas"])
        self.assertEqual(sum(homes.values()), 733 + 142 + 2055)

    def test_a_row_without_zoning_is_named_and_rejected(self):
        missing = sorted(i for i, (words, _) in self.features.items() if words["使用分"] is None)
        issues = self.import_issues("io.missing-value")
        self.assertEqual(len(issues), len(missing))
        for feature, issue in zip(missing, sorted(issues, key=lambda i: i["where"])):
            self.assertIn(feature, issue["where"])
            self.assertEqual(issue["severity"], "rejected")

    def test_every_zoning_name_found_its_land_use(self):
        self.assertEqual(self.import_issues("io.unknown-land-use"), [])
        stored = Counter(code for (code,) in rows(self.store, "SELECT land_use FROM plots"))
        names = Counter(words["使用分"] for words, _ in self.features.values())
        self.assertEqual(stored["R2"], names["住宅區"])
        self.assertEqual(stored["M3"], names["甲種工業區"] + names["特種工業區"] + names["工業區(砂石專業使用)"])
        self.assertEqual(stored["G2"], names["綠地"] + names["綠帶"])
        self.assertEqual(sum(n for code, n in stored.items() if code[0] in "MW"), len(self.industrial()))

    def test_homes_and_schools_are_receptors(self):
        names = [words["使用分"] or "" for words, _ in self.features.values()]
        schools = sum(any(w in n for w in ("學校", "國小", "國中", "學院")) for n in names)
        stored = Counter(code for (code,) in rows(self.store, "SELECT class FROM receptors"))
        self.assertEqual(stored, Counter(homes=sum(n == "住宅區" for n in names), school=schools))

    def test_areas_agree_with_the_shoelace(self):
        # the grid's scale: 0.9999 at the central meridian of 121 degrees, so ground areas are within 3 in 10,000
        repaired = {i["where"] for i in self.import_issues("io.invalid-ring")}
        for plot, measured in rows(self.store, "SELECT id, measured_m2 FROM plots"):
            if not any(plot in where for where in repaired):
                expected = planar.area(self.features[plot][1])
                self.assertAlmostEqual(measured, expected, delta=4e-4 * expected + 0.01, msg=plot)
        total = next(t for t in self.facts("info", "store.gpkg")["result"]["tables"] if t["name"] == "plots")
        self.assertAlmostEqual(total["area_m2"], sum(a for (a,) in rows(self.store, "SELECT measured_m2 FROM plots")), 2)

    def test_declared_areas_that_differ_are_reported(self):
        differing = set()
        for feature, (words, geometry) in self.features.items():
            if self.home_of(words["使用分"]) == "plots":
                measured = planar.area(geometry)
                if abs(float(words["參考面"]) - measured) > 0.05 * measured:
                    differing.add(feature)
        reported = {next(f for f in self.features if i["where"].find(f) >= 0)
                    for i in self.import_issues("io.area-differs")}
        self.assertEqual(reported, differing)
        self.assertGreater(len(differing), 0)

    def test_industrial_land_by_the_motorway_is_found(self):
        roads = [g for words, g in self.features.values() if (words["使用分"] or "").startswith("高速公路")]
        findings = self.facts("check", "store.gpkg", "--no-save")["result"]["findings"]
        reported = {o for f in findings if f["rule"] == "corridor.road.expressway" for o in f["objects"]}
        inside = outside = 0
        for plot, geometry in self.industrial().items():
            least = min(planar.distance(geometry, road, 40.0) for road in roads)
            named = any(o == plot or o.endswith(":" + plot) for o in reported)
            if least < 29.5 and planar.area(geometry) > 100:
                self.assertTrue(named, f"{plot}: {least:.1f} m from the motorway")
                inside += 1
            elif least > 30.5:
                self.assertFalse(named, f"{plot}: {least:.1f} m from the motorway")
                outside += 1
        self.assertGreater(inside, 0)
        self.assertGreater(outside, 0)


class LiechtensteinFromOpenStreetMap(PlotRegionCase):
    folder = "liechtenstein"
    sheet_words = ("二类工业用地", "商业", "国道", "铁路", "电力线（220 kV", "油气管道", "河流（干流）", "居民区", "自然保护地", "CH1903+ / LV95")
    # osmconf_park.ini, closed_ways_are_polygons
    areal = ("aeroway amenity boundary building craft geological historic landuse leisure military natural office place "
             "shop sport tourism").split()

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.extract = osm_pbf.Extract(cls.shared / "geodata" / "infra" / "liechtenstein-2013-08-03.osm.pbf")

    def lines(self, key, *values):
        """Ids of ways that are lines and carry one of the values."""
        def is_line(tags, nodes):
            closed = nodes[0] == nodes[-1]
            return not closed or tags.get("area") == "no" or not any(k in tags for k in self.areal)
        return {i for i, (tags, nodes) in self.extract.ways.items() if tags.get(key) in values and is_line(tags, nodes)}

    def polygons(self, key, *values):
        return {i for i, (tags, nodes) in self.extract.ways.items() if tags.get(key) in values and nodes[0] == nodes[-1]}

    def stored_ids(self, query):
        return {int(i) for (i,) in rows(self.store, query)}

    def test_plots_are_the_industrial_and_commercial_areas(self):
        self.assertEqual(self.stored_ids("SELECT id FROM plots WHERE land_use = 'M2'"), self.polygons("landuse", "industrial"))
        self.assertEqual(self.stored_ids("SELECT id FROM plots WHERE land_use = 'B1'"), self.polygons("landuse", "commercial"))

    def test_barriers_are_the_roads_rails_lines_pipes_and_waters(self):
        for kind, key, values in (("road", "highway", ("primary", "secondary", "tertiary")), ("railway", "railway", ("rail",)),
                                  ("power_line", "power", ("line",)), ("oil_gas_pipeline", "man_made", ("pipeline",)),
                                  ("river", "waterway", ("river", "stream", "canal"))):
            stored = self.stored_ids(f"SELECT id FROM barriers WHERE class = '{kind}'")
            self.assertEqual(stored, self.lines(key, *values), kind)
            self.assertTrue(stored, kind)

    def test_volts_became_kilovolts(self):
        volts = {i: float(tags["voltage"]) for i, (tags, _) in self.extract.ways.items()
                 if tags.get("power") == "line" and "voltage" in tags}
        stored = {int(i): kv for i, kv in rows(self.store, "SELECT id, voltage_kv FROM barriers WHERE voltage_kv NOT NULL")}
        self.assertEqual(stored, {i: v / 1000 for i, v in volts.items()})

    def test_homes_come_from_ways_and_relations(self):
        ways = self.polygons("landuse", "residential")
        relations = {i for i, tags in self.extract.relations.items() if tags.get("landuse") == "residential"}
        self.assertEqual(self.stored_ids("SELECT id FROM receptors WHERE class = 'homes'"), ways | relations)

    def test_roads_for_access_are_all_that_cars_use(self):
        cars = ("primary", "secondary", "tertiary", "unclassified", "residential", "service")
        self.assertEqual(self.stored_ids("SELECT id FROM roads"), self.lines("highway", *cars))

    def test_areas_agree_with_the_shoelace_on_the_sphere(self):
        # local plane with the ellipsoid's radii at 47 degrees: good to a thousandth over a kilometre
        metres_lon, metres_lat = 76_060.0, 111_170.0
        for plot, measured in rows(self.store, "SELECT id, measured_m2 FROM plots"):
            ring = [[self.extract.nodes[n][0] * metres_lon, self.extract.nodes[n][1] * metres_lat]
                    for n in self.extract.ways[int(plot)][1]]
            expected = planar.area({"type": "Polygon", "coordinates": [ring]})
            self.assertAlmostEqual(measured, expected, delta=0.005 * expected + 0.1, msg=plot)

    def test_units_in_the_headings_were_understood(self):
        self.assertEqual(rows(self.store, "SELECT total_investment_wan, land_mu FROM projects WHERE id = 'LI01'"),
                         [(32_000.0, 36.0)])  # 3.2亿元, 2.4 ha
        self.assertEqual(len(self.import_issues("io.unit-from-heading")), 2)

    def test_a_power_line_without_voltage_stays_not_assessable(self):
        result = self.facts("check", "store.gpkg", "--no-save")["result"]
        known = self.stored_ids("SELECT id FROM barriers WHERE class = 'power_line' AND voltage_kv NOT NULL")
        for finding in result["findings"]:
            if finding["rule"].startswith("corridor.power_line."):
                self.assertTrue(any(str(i) in o for i in known for o in finding["objects"]), finding["objects"])


class ShanxiFactsWithoutPlots(RegionCase):
    folder = "shanxi_facts"
    sheet_words = ("河流", "供电源点", "矿业权范围", "原料供给点")

    def table(self, name):
        with open(self.shared / "geodata" / "facilities" / name, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def test_power_plants_are_sources_and_a_repeated_number_is_rejected(self):
        plants = self.table("wri_power_shanxi.csv")
        first = {p["Power Plant ID"]: float(p["Capacity (MW)"]) for p in reversed(plants)}
        self.assertEqual(dict(rows(self.store, "SELECT id, capacity FROM sources")), first)
        self.assertEqual(len(self.import_issues("io.duplicate-id")), len(plants) - len(first))

    def test_a_pair_of_numbers_in_one_text_is_a_place(self):
        plants = self.table("gem_steel_shanxi.csv")
        self.assertEqual(rows(self.store, "SELECT COUNT(*) FROM supplies WHERE product = '粗钢'"), [(len(plants),)])
        # 114 degrees is the central meridian of EPSG:4547: eastings fall off on both sides of 500 km
        boxes = dict((i, x) for i, x in rows(
            self.store, "SELECT s.id, r.minx FROM supplies s JOIN rtree_supplies_geom r ON r.id = s.fid"))
        for plant in plants:
            longitude = float(plant["coordinates"].split(",")[1])
            self.assertEqual(boxes[plant["plant-id"]] < 500_000, longitude < 114, plant["plant-id"])

    def test_mines_and_rivers_are_all_there(self):
        mines = json.loads((self.shared / "geodata/facilities/gem_mines_shanxi_north_west.geojson").read_text("utf-8-sig"))
        kinds = Counter(f["properties"]["mine feature category"] for f in mines["features"])
        rivers = json.loads((self.shared / "geodata/infra/shanxi_rivers_wdb2_wgs84.geojson").read_text("utf-8-sig"))
        self.assertEqual(self.counts()["areas"][1], kinds["mine boundary"])
        self.assertEqual(self.counts()["barriers"][1], len(rivers["features"]))
        self.assertEqual(rows(self.store, "SELECT COUNT(*) FROM supplies WHERE product = '煤矿瓦斯'"),
                         [(kinds["degasification system"],)])

    def test_score_and_assign_say_that_there_are_no_plots(self):
        for arguments in (("score", "store.gpkg", "--project", "SX01"), ("score", "store.gpkg", "--need", "60亩 3130"),
                          ("assign", "store.gpkg", "--plan", "试排", "--epochs", "5")):
            result = self.qipan(*arguments, expect=3, talk=True)
            self.assertEqual(result.out, "")
            self.assertIn("没有地块", result.err)
        error = self.qipan("score", "store.gpkg", "--project", "SX01", "--json", expect=3, talk=True).json()
        self.assertEqual((error["schema"], error["error"]["code"]), ("qipan.error/1", "score.no-plots"))
        self.assertEqual(rows(self.store, "SELECT COUNT(*) FROM plans"), [(0,)])


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    RegionCase.shared = Path(sys.argv[2]).resolve()
    if not (RegionCase.shared / "geodata").is_dir():
        print(f"skipped: real data not found ({RegionCase.shared / 'geodata'})")
        sys.exit(77)
    RegionCase.program = Program(sys.argv[1])
    loader = unittest.defaultTestLoader
    loader.testNamePatterns = [f"*{p}*" for p in sys.argv[3:]] or None
    suite = unittest.TestSuite(loader.loadTestsFromTestCase(c)
                               for c in (TaiwanZoningSheets, LiechtensteinFromOpenStreetMap, ShanxiFactsWithoutPlots))
    if suite.countTestCases() == 0:
        sys.exit("no test has such a name")
    sys.exit(not unittest.TextTestRunner(verbosity=2).run(suite).wasSuccessful())


if __name__ == "__main__":
    main()
