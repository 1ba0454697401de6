"""What holds for every region made from files that nobody here wrote: the use cases run, talk only of the data, leave the
sources alone, and their figures agree with each other."""

import json
import shutil
import sys
import tempfile
import tomllib
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cli"))
from program import NOISE, Program, png_size, rows, sha256, store_rows  # noqa: E402

HERE = Path(__file__).resolve().parent
AS_OF = "2026-01-02"
A3_AT_200_DPI = (3307, 2339)


class RegionCase(unittest.TestCase):
    """One region; subclasses name its folder. `new` runs once, each test works on the same store."""

    program: Program
    shared: Path
    folder = ""
    sheet_words = ()  # what the legend and the title block of the land-use sheet must name

    @classmethod
    def setUpClass(cls):
        cls.work = Path(tempfile.mkdtemp(prefix="qipan-real-"))
        cls.recipe = HERE / cls.folder / "region.toml"
        cls.sources = sorted({(cls.recipe.parent / s["file"]).resolve()
                              for s in tomllib.loads(cls.recipe.read_text("utf-8"))["source"]})
        cls.hashes = {source: sha256(source) for source in cls.sources}
        cls.made = cls.program.run("new", "store.gpkg", "--from", cls.recipe, "--json", "--as-of", AS_OF, folder=cls.work)
        cls.store = cls.work / "store.gpkg"

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.work)

    def qipan(self, *arguments, expect=0, talk=False):
        result = self.program.run(*arguments, "--as-of", AS_OF, folder=self.work)
        self.assertEqual(result.code, expect, str(result))
        self.assertNotRegex(result.err, NOISE)
        if not talk:
            self.assertEqual(result.err, "", str(result))
        return result

    def facts(self, *arguments):
        """The JSON of a command, read and checked for what every command says."""
        result = self.qipan(*arguments, "--json", talk=True).json()
        self.assertEqual(result["schema"], f"qipan.{arguments[0]}/1")
        self.assertEqual(result["as_of"], AS_OF)
        named = {i["sha256"] for i in result["inputs"]}
        self.assertLessEqual(set(self.hashes.values()), named, "every source's hash is in the JSON")
        return result

    def counts(self):
        """role -> (read, kept, repaired, rejected) over all its sources."""
        totals = {}
        for line in self.made.json()["result"]["sources"]:
            four = [line[k] for k in ("read", "kept", "repaired", "rejected")]
            totals[line["role"]] = [a + b for a, b in zip(totals.get(line["role"], [0] * 4), four)]
        return {role: tuple(four) for role, four in totals.items()}

    def import_issues(self, code):
        return [i for i in self.made.json()["issues"] if i["code"] == code]

    # --- what every region must do ---

    def test_new_makes_a_store_and_talks_of_the_data_alone(self):
        self.assertEqual(self.made.code, 0, str(self.made))
        self.assertNotRegex(self.made.err, NOISE)
        for role, (read, kept, _, rejected) in self.counts().items():
            self.assertEqual(read, kept + rejected, role)
        for issue in self.made.json()["issues"]:
            self.assertTrue(issue["what"] and issue["where"], issue)
            self.assertNotIn("{", issue["what"], "a value is missing in the sentence")

    def test_no_command_writes_the_sources(self):
        self.assertEqual({source: sha256(source) for source in self.sources}, self.hashes)

    def test_the_same_sources_make_the_same_rows(self):
        self.qipan("new", "again.gpkg", "--from", self.recipe, talk=True)
        self.qipan("new", "once_more.gpkg", "--from", self.recipe, talk=True)
        self.assertEqual(store_rows(self.work / "again.gpkg"), store_rows(self.work / "once_more.gpkg"))

    def test_info_counts_what_the_store_holds(self):
        for table in self.facts("info", "store.gpkg")["result"]["tables"]:
            self.assertEqual(rows(self.store, f"SELECT COUNT(*) FROM {table['name']}"), [(table["rows"],)], table["name"])
        self.assertIn(self.made.json()["region"]["name"], self.qipan("info", "store.gpkg").out)

    def test_check_counts_its_own_findings(self):
        result = self.facts("check", "store.gpkg", "--no-save")["result"]
        for effect in ("forbid", "permit", "warn", "info"):
            self.assertEqual(result["counts"][effect], sum(f["effect"] == effect for f in result["findings"]), effect)
        prints = [f["fingerprint"] for f in result["findings"]]
        self.assertEqual(len(prints), len(set(prints)), "one fingerprint a finding")
        for finding in result["findings"]:
            self.assertTrue(finding["sentence_zh"] and finding["sentence_en"])
            self.assertNotIn("{", finding["sentence_zh"] + finding["sentence_en"])

    def test_map_draws_an_a3_sheet(self):
        for theme in ("landuse", "findings"):
            self.qipan("map", "store.gpkg", "--theme", theme, "-o", f"{theme}.png", talk=True)
            self.assertEqual(png_size(self.work / f"{theme}.png"), A3_AT_200_DPI, theme)
            self.assertGreater((self.work / f"{theme}.png").stat().st_size, 50_000, "not an empty sheet")
        self.qipan("map", "store.gpkg", "--theme", "landuse", "-o", "landuse.pdf", talk=True)
        self.assertTrue((self.work / "landuse.pdf").read_bytes().startswith(b"%PDF-"))


    def test_the_sheet_names_all_that_the_region_holds(self):
        self.qipan("map", "store.gpkg", "--theme", "landuse", "-o", "landuse.svg", talk=True)
        sheet = (self.work / "landuse.svg").read_text("utf-8")
        self.assertGreater(len(self.sheet_words), 0)
        for word in self.sheet_words:
            self.assertIn(word, sheet)


class PlotRegionCase(RegionCase):
    """A region with plots and projects: score, assign and report as well."""

    plan = None

    def projects(self):
        return {r[0]: dict(zip(("id", "name", "land_mu", "wanted_zones"), r))
                for r in rows(self.store, "SELECT id, name, land_mu, wanted_zones FROM projects")}

    def plots(self):
        return {r[0]: dict(zip(("id", "zone", "land_use", "area"), r))
                for r in rows(self.store, "SELECT id, zone, land_use, measured_m2 FROM plots")}

    def planned(self):
        if type(self).plan is None:
            type(self).plan = self.facts("assign", "store.gpkg", "--plan", "试排", "--epochs", "20")["result"]
        return type(self).plan

    @staticmethod
    def land_of(site):
        """(plot ids, m2 or None) of a site id of kind plot, plots or part."""
        kind, _, rest = site.partition(":")
        ids, _, amount = rest.partition("#")
        return ids.split("+"), float(amount) if kind == "part" else None

    def assert_fits(self, site, project):
        """The land is industrial (or storage), lies in a wanted zone and is as large as the project asks, but for the
        0.2 % that data/criteria/default.toml lets pass."""
        plots = self.plots()
        ids, amount = self.land_of(site)
        need = project["land_mu"] * 10_000 / 15
        wanted = json.loads(project["wanted_zones"] or "[]")
        for plot in ids:
            self.assertIn(plots[plot]["land_use"][0], "MW", site)
            self.assertTrue(not wanted or plots[plot]["zone"] in wanted, site)
        land = sum(plots[p]["area"] for p in ids)
        self.assertGreaterEqual(land * (1 + 1e-6), need * (1 - 0.002), site)
        if amount is not None:
            self.assertLessEqual(amount, land * (1 + 1e-6), site)
            self.assertGreaterEqual(amount * (1 + 1e-6), need, site)

    def test_score_ranks_only_land_that_fits(self):
        ranked = 0
        for project in self.projects().values():
            result = self.facts("score", "store.gpkg", "--project", project["id"], "--top", "0")["result"]
            self.assertEqual(result["candidate_count"], len(result["candidates"]))
            ranked += len(result["candidates"])
            scores = [c["score"] for c in result["candidates"] if c["ranked"]]
            self.assertEqual(scores, sorted(scores, reverse=True), project["id"])
            for candidate in result["candidates"]:
                self.assert_fits(candidate["site"], project)
                self.assertTrue(0 <= candidate["score"] <= 100)
                self.assertTrue(all(c["reason"] for c in candidate["criteria"]))
            out = {r["site"] for r in result["refused"]}
            self.assertFalse(out & {c["site"] for c in result["candidates"]}, "refused and recommended at once")
        self.assertGreater(ranked, 0)

    def test_score_understands_a_need_typed_in(self):
        result = self.facts("score", "store.gpkg", "--need", "6亩 3482 丁类", "--top", "3")["result"]
        self.assertEqual(len(result["candidates"]), 3)

    def test_assign_places_every_project_once_or_says_why_not(self):
        result, projects = self.planned(), self.projects()
        placed = [p["project"] for p in result["placements"]]
        left = [p["project"] for p in result["not_placed"]]
        self.assertEqual(sorted(placed + left), sorted(projects))
        self.assertGreater(len(placed), len(projects) // 2, "most of these needs are modest")
        self.assertTrue(all(p["reason"] for p in result["not_placed"]))
        self.assertLessEqual(result["value"], result["bound"])
        used = {}
        for placement in result["placements"]:
            self.assert_fits(placement["site"], projects[placement["project"]])
            ids, amount = self.land_of(placement["site"])
            for plot in ids:
                used.setdefault(plot, []).append(amount)
        for plot, amounts in used.items():
            if None in amounts:
                self.assertEqual(len(amounts), 1, f"{plot} is taken whole and shared")
            else:
                self.assertLessEqual(sum(amounts), self.plots()[plot]["area"] * (1 + 1e-6), plot)

    def test_a_plan_adds_no_forbid_finding(self):
        self.planned()
        before = self.facts("check", "store.gpkg", "--no-save")["result"]["findings"]
        after = self.facts("check", "store.gpkg", "--plan", "试排", "--no-save")["result"]["findings"]
        known = {f["fingerprint"] for f in before}
        added = [f for f in after if f["effect"] == "forbid" and f["fingerprint"] not in known]
        self.assertEqual(added, [])

    def test_the_same_plan_comes_out_for_any_number_of_threads(self):
        texts = {self.qipan("assign", "store.gpkg", "--plan", "线程", "--epochs", "5", "--no-save", "--json", "--threads", n,
                            talk=True).out for n in (1, 2, 4)}
        self.assertEqual(len(texts), 1)

    def test_the_plan_can_be_drawn(self):
        self.planned()
        self.qipan("map", "store.gpkg", "--theme", "plan", "--plan", "试排", "-o", "plan.png", talk=True)
        self.assertEqual(png_size(self.work / "plan.png"), A3_AT_200_DPI)

    def test_report_writes_a_page_for_every_project(self):
        self.planned()
        self.qipan("report", "store.gpkg", "--all", "--plan", "试排", "-o", "report", talk=True)
        pages = {p: p.read_text("utf-8") for p in (self.work / "report").glob("**/*.html")}
        self.assertEqual(len(pages), len(self.projects()) + 1, "one a project and an index")
        for project in self.projects().values():
            self.assertTrue(any(project["name"] in page for page in pages.values()), project["name"])
        for path, page in pages.items():
            self.assertTrue(page.rstrip().endswith("</html>"), path)
            self.assertNotRegex(page, r">\s*(nan|inf|-nan)\s*<", path)
