#!/usr/bin/env python3
"""What no golden shows: permissions, names, backups, equal bytes, killed and stopped runs, the shape of the JSON.

usage: behaviour_test.py QIPAN [NAME...]
"""

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parent))
from golden_case import AS_OF, REGION, STORE, make_store  # noqa: E402
from program import NOISE, TESTS, Program, png_size, rows, sha256, store_rows  # noqa: E402

NOBODY = 65534


class Behaviour(unittest.TestCase):
    """Each test works in a folder of its own that holds the small region, and its store where `with_store` was called."""

    program: Program
    store: Path

    def setUp(self):
        self.work = Path(tempfile.mkdtemp(prefix="qipan-cli-"))
        self.addCleanup(shutil.rmtree, self.work)
        shutil.copytree(REGION, self.work, dirs_exist_ok=True)

    def with_store(self, name=STORE):
        shutil.copyfile(self.store, self.work / name)
        return self.work / name

    def qipan(self, *arguments, expect=0, prefix=()):
        result = self.program.run(*arguments, *AS_OF, folder=self.work, prefix=prefix)
        self.assertEqual(result.code, expect, str(result))
        self.assertNotRegex(result.err, NOISE)
        return result

    def revision(self, store=STORE):
        return self.qipan("info", store, "--json").json()["region"]["revision"]

    def left_behind(self):
        """Files that a finished or failed run must not leave: temporary and journal files."""
        return [p.name for p in self.work.iterdir() if re.search(r"(journal|-wal|-shm|tmp|part)", p.name)]


class Files(Behaviour):
    def test_a_chinese_folder_with_spaces_is_a_name_like_any_other(self):
        folder = self.work / "长治 开发区（2026）" / "资料"
        shutil.copytree(REGION, folder)
        target = f"{folder.parent.name}/小区域 第1版.gpkg"
        self.qipan("new", target, "--from", f"{folder.parent.name}/资料/region.toml")
        self.qipan("map", target, "--theme", "landuse", "-o", f"{folder.parent.name}/土地 利用.png")
        self.qipan("report", target, "--all", "-o", f"{folder.parent.name}/报告")
        self.assertTrue((folder.parent / "土地 利用.png").exists())
        self.assertTrue(list((folder.parent / "报告").glob("*.html")))

    def test_a_store_is_replaced_only_on_request_and_kept_as_a_backup(self):
        store = self.with_store()
        before = sha256(store)
        self.qipan("new", STORE, "--from", "region.toml", expect=3)
        self.assertEqual(sha256(store), before)
        self.qipan("new", STORE, "--from", "region.toml", "--replace")
        self.assertEqual(sha256(self.work / "小区域.bak.gpkg"), before)
        self.assertEqual(self.revision(), 2, "a replaced store goes on counting")

    def test_a_failed_replacement_leaves_the_old_store(self):
        store = self.with_store()
        before = sha256(store)
        recipe = self.work / "region.toml"
        recipe.write_text(recipe.read_text("utf-8").replace('"plots.geojson"', '"没有.geojson"'), "utf-8")
        self.qipan("new", STORE, "--from", "region.toml", "--replace", expect=3)
        self.assertEqual(sha256(store), before)
        self.assertEqual(self.left_behind(), [])

    def test_a_replaced_plan_stays_as_a_backup(self):
        store = self.with_store()
        self.qipan("assign", STORE, "--plan", "试排", "--epochs", "3")
        self.qipan("assign", STORE, "--plan", "试排", "--epochs", "3", expect=3)
        self.qipan("assign", STORE, "--plan", "试排", "--epochs", "3", "--replace")
        self.assertEqual(sorted(r[0] for r in rows(store, "SELECT id FROM plans")), ["试排", "试排.bak"])

    def test_nothing_is_written_where_nothing_may_be_saved(self):
        store = self.with_store()
        before = sha256(store)
        self.qipan("assign", STORE, "--plan", "试排", "--epochs", "3", "--no-save")
        self.qipan("check", STORE, "--no-save")
        self.qipan("score", STORE, "--project", "X1")
        self.qipan("info", STORE)
        self.qipan("map", STORE, "--theme", "findings", "-o", "图.png")
        self.qipan("findings", "list", STORE)
        self.qipan("findings", "export", STORE, "-o", "问题.gpkg")
        self.assertEqual(sha256(store), before)
        self.assertEqual(self.left_behind(), [])

    def test_the_sources_are_never_written(self):
        before = {p.name: sha256(p) for p in REGION.iterdir()}
        self.qipan("new", STORE, "--from", "region.toml")
        self.qipan("check", STORE)
        self.assertEqual({name: sha256(self.work / name) for name in before}, before)

    def test_every_run_is_in_the_audit(self):
        store = self.with_store()
        self.qipan("check", STORE)
        self.qipan("assign", STORE, "--plan", "试排", "--epochs", "3", "--seed", "5")
        audit = rows(store, "SELECT revision, who, action, seed FROM audit ORDER BY fid")
        self.assertEqual([(r[0], r[2]) for r in audit], [(1, "create"), (2, "check"), (3, "assign")])
        self.assertEqual(audit[2][3], 5)
        self.assertTrue(all(r[1] == "tester" for r in audit))


class Permissions(Behaviour):
    """Root may write anywhere, so these runs give up root first; a tester who is not root skips nothing."""

    def setUp(self):
        super().setUp()
        self.prefix = ()
        if os.geteuid() == 0:
            if shutil.which("setpriv") is None:
                self.skipTest("setpriv is needed to give up root")
            self.prefix = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
        self.work.chmod(0o755)
        try:
            subprocess.run([*self.prefix, str(self.program.path), "--version"], check=True, capture_output=True)
        except (subprocess.CalledProcessError, PermissionError):
            self.skipTest("the program's folder cannot be read without root")

    def lock(self, path, mode):
        path.chmod(mode)
        self.addCleanup(path.chmod, 0o755)

    def test_new_says_that_the_folder_cannot_be_written(self):
        self.lock(self.work, 0o555)
        result = self.qipan("new", STORE, "--from", "region.toml", expect=3, prefix=self.prefix)
        self.assertIn(STORE, result.err)
        self.assertEqual(result.out, "")
        self.assertFalse((self.work / STORE).exists())

    def test_check_says_that_the_store_cannot_be_written_and_leaves_it(self):
        store = self.with_store()
        before = sha256(store)
        self.lock(store, 0o444)
        self.lock(self.work, 0o555)
        result = self.qipan("check", STORE, expect=3, prefix=self.prefix)
        self.assertIn(STORE, result.err)
        self.assertEqual(sha256(store), before)
        self.qipan("info", STORE, prefix=self.prefix)
        self.qipan("check", STORE, "--no-save", prefix=self.prefix)

    def test_a_source_that_may_not_be_read_is_named(self):
        self.lock(self.work / "plots.geojson", 0o000)
        self.work.chmod(0o777)
        result = self.qipan("new", STORE, "--from", "region.toml", expect=3, prefix=self.prefix)
        self.assertIn("plots.geojson", result.err)
        self.assertFalse((self.work / STORE).exists())

    def test_map_and_report_say_that_the_output_cannot_be_written(self):
        self.with_store()
        locked = self.work / "成果"
        locked.mkdir()
        self.lock(locked, 0o555)
        for arguments in (("findings", "export", STORE, "-o", "成果/问题.gpkg"),
                          ("findings", "export", STORE, "-o", "成果/问题.xlsx"),
                          ("findings", "export", STORE, "-o", "成果/问题.json"),
                          ("map", STORE, "--theme", "landuse", "-o", "成果/图.png"),
                          ("map", STORE, "--theme", "landuse", "-o", "成果/图.pdf"),
                          ("map", STORE, "--theme", "landuse", "-o", "成果/图.svg"),
                          ("report", STORE, "--project", "X1", "-o", "成果/X1.html"),
                          ("report", STORE, "--all", "-o", "成果/全部")):
            result = self.qipan(*arguments, expect=3, prefix=self.prefix)
            self.assertIn("成果", result.err)
        self.assertEqual(list(locked.iterdir()), [])


class EqualBytes(Behaviour):
    """The same inputs give the same bytes, twice and for any number of threads; the moment of writing apart."""

    def outputs(self, folder, threads):
        """Everything that the program can make from the small region: name -> bytes or rows."""
        home, self.work = self.work, self.work / folder
        shutil.copytree(REGION, self.work)
        options = ("--threads", str(threads))
        made = {"new": self.qipan("new", STORE, "--from", "region.toml", "--json", *options).out}
        made["check"] = self.qipan("check", STORE, "--json", *options).out
        made["assign"] = self.qipan("assign", STORE, "--plan", "试排", "--epochs", "20", "--json", *options).out
        made["check_plan"] = self.qipan("check", STORE, "--plan", "试排", "--json", *options).out
        made["score"] = self.qipan("score", STORE, "--project", "X1", "--top", "0", "--json", *options).out
        made["info"] = self.qipan("info", STORE, "--json", *options).out
        for theme, plan in (("landuse", ()), ("findings", ()), ("plan", ("--plan", "试排"))):
            for form in ("png", "pdf", "svg"):
                self.qipan("map", STORE, "--theme", theme, *plan, "-o", f"{theme}.{form}", *options)
                made[f"{theme}.{form}"] = (self.work / f"{theme}.{form}").read_bytes()
        self.qipan("report", STORE, "--all", "--plan", "试排", "-o", "报告", *options)
        for form in ("gpkg", "xlsx", "json"):
            self.qipan("findings", "export", STORE, "-o", f"问题.{form}", *options)
            made[f"问题.{form}"] = (self.work / f"问题.{form}").read_bytes()
        for page in sorted((self.work / "报告").rglob("*")):
            made[page.name] = page.read_bytes() if page.is_file() else None
        made["rows"] = store_rows(self.work / STORE)
        self.work = home
        return made

    def test_twice_and_with_one_two_and_four_threads(self):
        first = self.outputs("first", 1)
        self.assertGreater(sum(name.endswith(".html") for name in first), 4)
        for folder, threads in (("again", 1), ("two", 2), ("four", 4)):
            other = self.outputs(folder, threads)
            self.assertEqual(first.keys(), other.keys())
            for name in first:
                self.assertTrue(first[name] == other[name], f"{name} differs ({folder})")

    def test_another_day_gives_other_papers(self):
        self.with_store()
        texts = set()
        for day in ("2026-01-02", "2027-08-09"):
            result = self.program.run("check", STORE, "--no-save", "--json", "--as-of", day, folder=self.work)
            texts.add(result.json()["as_of"])
        self.assertEqual(texts, {"2026-01-02", "2027-08-09"})

    def test_sheets_are_what_their_names_say(self):
        self.with_store()
        for form in ("png", "pdf", "svg"):
            self.qipan("map", STORE, "--theme", "landuse", "-o", f"图.{form}")
        self.assertEqual(png_size(self.work / "图.png"), (3307, 2339))  # A3 at 200 dpi
        pdf = (self.work / "图.pdf").read_bytes()
        self.assertTrue(pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF"))
        svg = (self.work / "图.svg").read_text("utf-8")
        self.assertIn("<svg", svg)
        self.assertIn("小区域", svg)


class Interrupted(Behaviour):
    def with_hard_region(self):
        """A store whose plan takes minutes to prove best: 150 plots and 200 projects that nearly fill them."""
        plots = json.loads((self.work / "plots.geojson").read_text("utf-8"))
        for i in range(150):
            x, y = 480_000 + 260 * (i % 15), 4_081_000 + 260 * (i // 15)
            wide, deep = 60 + 37 * i % 160, 80 + 53 * i % 150
            plots["features"].append(
                {"type": "Feature",
                 "properties": {"编号": f"难{i}", "用地": f"10010{1 + i % 3}", "状态": "available", "土地状态": "净地",
                                "面积": wide * deep, "价格": 90_000 + 911 * i % 70_000, "分宗": i % 4 == 0},
                 "geometry": {"type": "Polygon", "coordinates": [[[x, y], [x + wide, y], [x + wide, y + deep],
                                                                  [x, y + deep], [x, y]]]}})
        (self.work / "plots.geojson").write_text(json.dumps(plots, ensure_ascii=False), "utf-8")
        with open(self.work / "projects.csv", "a", encoding="utf-8") as file:
            for i in range(200):
                file.write(f"Y{i},示例{i},示例企业,{3411 + 10 * (i % 7)},talks,{900 + 131 * i % 5000},{6 + 7 * i % 29},,"
                           f"{1 + i % 2},丁,{1 + i % 3},{10 + i},\n")
        self.qipan("new", STORE, "--from", "region.toml")

    def long_assign(self):
        return self.program.start(("assign", STORE, "--plan", "试排", "--time", "300", *AS_OF), self.work)

    def assert_whole(self):
        """The program itself opens what was left, as a planner would; then SQLite looks at every page."""
        revision = self.revision()
        self.assertEqual(rows(self.work / STORE, "PRAGMA integrity_check"), [("ok",)])
        return revision

    def test_a_killed_assign_leaves_the_last_saved_state(self):
        self.with_hard_region()
        before = self.revision()
        for wait in (0.05, 0.5, 2.0):
            process = self.long_assign()
            time.sleep(wait)
            process.kill()
            process.communicate()
            self.assertEqual(process.returncode, -signal.SIGKILL, "it was still running")
            self.assertEqual(self.assert_whole(), before)
            self.assertEqual(rows(self.work / STORE, "SELECT COUNT(*) FROM plans"), [(0,)])

    def test_a_check_killed_at_any_moment_leaves_a_whole_store(self):
        """The moments sweep over a run's length, so that some of them fall into its writing."""
        self.with_store()
        begun = time.monotonic()
        self.qipan("check", STORE)
        whole = time.monotonic() - begun
        last, killed = self.assert_whole(), 0
        found = rows(self.work / STORE, "SELECT COUNT(*) FROM findings")
        for part in range(1, 25):
            process = self.program.start(("check", STORE, *AS_OF), self.work)
            time.sleep(whole * part / 20)
            process.kill()
            process.communicate()
            killed += process.returncode == -signal.SIGKILL
            now = self.assert_whole()
            self.assertIn(now, (last, last + 1))
            self.assertEqual(rows(self.work / STORE, "SELECT MAX(revision) FROM audit"), [(now,)])
            self.assertEqual(rows(self.work / STORE, "SELECT MAX(revision) FROM runs"), [(now,)])
            self.assertEqual(rows(self.work / STORE, "SELECT COUNT(*) FROM findings"), found)
            last = now
        self.assertGreater(killed, 0)

    def test_a_store_whose_writer_was_killed_can_be_replaced(self):
        """The dead writer's journal must not be played into the new store."""
        self.with_store()
        self.leave_a_torn_write()
        self.qipan("new", STORE, "--from", "region.toml", "--replace")
        self.assertFalse((self.work / f"{STORE}-journal").exists())
        self.assertEqual(self.assert_whole(), 2)
        self.assertEqual(rows(self.work / "小区域.bak.gpkg", "PRAGMA integrity_check"), [("ok",)])

    def test_the_journal_of_a_store_that_was_thrown_away_does_no_harm(self):
        self.with_store()
        self.leave_a_torn_write()
        (self.work / STORE).unlink()
        self.qipan("new", STORE, "--from", "region.toml")
        self.assertEqual(self.assert_whole(), 1)

    def leave_a_torn_write(self):
        """As SQLite leaves it when its process dies after pages went to the file and before the commit."""
        script = ("import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('PRAGMA cache_size = 1'); "
                  "c.execute('BEGIN'); c.execute('CREATE TABLE torn (x)'); "
                  "c.executemany('INSERT INTO torn VALUES (?)', [('y' * 1000,)] * 500); os._exit(9)")
        subprocess.run([sys.executable, "-c", script, str(self.work / STORE)], check=False)
        self.assertGreater((self.work / f"{STORE}-journal").stat().st_size, 512)

    def test_a_killed_new_leaves_no_store(self):
        rows_of_projects = "".join(f"P{i},示例{i},示例企业,1392,lead,100,10,,1,丙,2,5\n" for i in range(200_000))
        with open(self.work / "projects.csv", "a", encoding="utf-8") as file:
            file.write(rows_of_projects)
        process = self.program.start(("new", STORE, "--from", "region.toml"), self.work)
        time.sleep(0.3)
        process.kill()
        process.communicate()
        self.assertEqual(process.returncode, -signal.SIGKILL, "it was still running")
        self.assertFalse((self.work / STORE).exists())

    def test_a_stopped_new_exits_with_4_and_leaves_nothing(self):
        rows_of_projects = "".join(f"P{i},示例{i},示例企业,1392,lead,100,10,,1,丙,2,5\n" for i in range(400_000))
        with open(self.work / "projects.csv", "a", encoding="utf-8") as file:
            file.write(rows_of_projects)
        process = self.program.start(("new", STORE, "--from", "region.toml"), self.work)
        time.sleep(1.0)  # past the start, where the signal's handler is not there yet
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 4, err.decode())
        self.assertEqual(out, b"")
        self.assertNotEqual(err, b"")
        self.assertFalse((self.work / STORE).exists())
        self.assertEqual(self.left_behind(), [])

    def test_an_assign_that_is_asked_to_stop_keeps_its_best_plan(self):
        self.with_hard_region()
        process = self.long_assign()
        time.sleep(10)
        self.assertIsNone(process.poll(), "it is still running")
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0, err.decode())
        self.assertEqual(rows(self.work / STORE, "SELECT id FROM plans"), [("试排",)])
        self.assertGreater(rows(self.work / STORE, "SELECT COUNT(*) FROM assignments WHERE site <> ''")[0][0], 50)

    def test_the_time_limit_is_kept(self):
        self.with_hard_region()
        begun = time.monotonic()
        self.qipan("assign", STORE, "--plan", "试排", "--time", "3")
        self.assertLess(time.monotonic() - begun, 60)


class Json(Behaviour):
    """The objects that other programs read: the keys that the house promises, sorted, in both languages the same facts."""

    envelope = {"schema", "region", "as_of", "rule_edition", "inputs", "issues", "result"}

    def object(self, *arguments):
        text = self.qipan(*arguments, "--json").out
        value = json.loads(text)
        self.assertEqual(text, json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n",
                         "sorted keys, shortest numbers, UTF-8")
        self.assertEqual(set(value), self.envelope)
        self.assertEqual(set(value["region"]), {"name", "revision", "crs"})
        self.assertEqual(value["schema"], f"qipan.{arguments[0]}/1")
        for item in value["inputs"]:
            self.assertEqual(len(item["sha256"]), 64)
        return value

    def assert_has(self, value, keys):
        self.assertLessEqual(set(keys.split()), set(value))

    def test_score(self):
        self.with_store()
        result = self.object("score", STORE, "--project", "X6", "--top", "0")["result"]
        self.assert_has(result, "project candidates refused not_assessable")
        self.assert_has(result["candidates"][0], "site score completeness criteria")
        self.assert_has(result["candidates"][0]["criteria"][0], "id raw unit score weight reason")
        self.assert_has(result["refused"][0], "site rule required measured unit")

    def test_assign(self):
        self.with_store()
        result = self.object("assign", STORE, "--plan", "试排", "--epochs", "5")["result"]
        self.assert_has(result, "plan value bound gap epochs status placements not_placed")
        self.assert_has(result["placements"][0], "project site score pinned")
        self.assert_has(result["not_placed"][0], "project reason")

    def test_check(self):
        self.with_store()
        result = self.object("check", STORE)["result"]
        self.assert_has(result, "findings not_assessable counts")
        self.assert_has(result["findings"][0], "rule objects effect required measured unit margin state fingerprint "
                                               "geometry_wkt sentence_zh sentence_en clause status")
        self.assert_has(result["not_assessable"][0], "rule objects missing")

    def test_new_and_info(self):
        self.assert_has(self.object("new", STORE, "--from", "region.toml")["result"], "sources tables")
        self.assert_has(self.object("info", STORE)["result"], "tables plans land projects utilities")

    def test_both_languages_say_the_same_facts(self):
        self.with_store()

        def facts(value):
            """Without the sentences."""
            if isinstance(value, dict):
                return {k: facts(v) for k, v in value.items() if k not in ("what", "hint", "reason", "where")}
            return [facts(v) for v in value] if isinstance(value, list) else value

        self.qipan("check", STORE)
        for arguments in (("score", STORE, "--project", "X1"), ("check", STORE, "--no-save"), ("info", STORE),
                          ("findings", "list", STORE)):
            self.assertEqual(facts(self.object(*arguments)), facts(self.object(*arguments, "--lang", "en")), arguments)

    def test_english_output_has_no_chinese_sentence(self):
        """Names from the data and titles of laws stay Chinese; what the program says itself does not."""
        self.with_store()
        names = [n for n, in rows(self.store, "SELECT name FROM projects UNION SELECT id FROM plots UNION SELECT name FROM "
                                              "barriers UNION SELECT name FROM buildings UNION SELECT name FROM receptors")]
        laws = {f["clause"] or "" for f in self.object("check", STORE, "--no-save")["result"]["findings"]}
        for arguments in (("check", STORE, "--no-save"), ("score", STORE, "--project", "X2"), ("info", STORE)):
            text = self.qipan(*arguments, "--lang", "en").out
            for name in sorted({*names, *laws, "小区域", "示例东区"}, key=len, reverse=True):
                text = text.replace(name, "")
            self.assertNotRegex(text, r"[一-鿿]{4,}", arguments)


class Sheet:
    """One sheet of a workbook, read with Python's own zip and XML."""

    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}

    def __init__(self, path, number):
        with zipfile.ZipFile(path) as book:
            self.root = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            self.strings = ["".join(t.text or "" for t in item.iter(f"{{{self.space['m']}}}t"))
                            for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
            styles = ElementTree.fromstring(book.read("xl/styles.xml"))
            self.core = book.read("docProps/core.xml").decode("utf-8")
            self.names = [s.get("name") for s in ElementTree.fromstring(book.read("xl/workbook.xml"))
                          .iter(f"{{{self.space['m']}}}sheet")]
        fills = styles.find("m:fills", self.space)
        self.fills = [fills[int(x.get("fillId"))] for x in styles.find("m:cellXfs", self.space)]

    def cells(self):
        """{address: text or number}."""
        return {c.get("r"): self.value(c) for c in self.root.iter(f"{{{self.space['m']}}}c")}

    def value(self, cell):
        value = cell.find("m:v", self.space)
        if value is None:
            return None
        return self.strings[int(value.text)] if cell.get("t") == "s" else float(value.text)

    def fill(self, address):
        cell = next(c for c in self.root.iter(f"{{{self.space['m']}}}c") if c.get("r") == address)
        return self.fills[int(cell.get("s"))].find(".//m:fgColor", self.space).get("rgb")

    def table(self):
        """Rows below the heading as {heading: value}."""
        cells = self.cells()
        heading = {re.sub(r"\d", "", a): v for a, v in cells.items() if re.fullmatch(r"[A-Z]+1", a)}
        last = max(int(re.sub(r"\D", "", a)) for a in cells)
        return [{title: cells.get(f"{column}{row}") for column, title in heading.items()} for row in range(2, last + 1)]


class Register(Behaviour):
    """What only several runs show: decisions, changed rules and tables, what is handed on."""

    old_factory = "9c63faf4"  # the building 2 m inside the strip of the national road

    def checked(self):
        store = self.with_store()
        self.qipan("check", STORE)
        return store

    def findings(self, *filters, program=None):
        run = program or self.program
        result = run.run("findings", "list", STORE, "--json", *filters, *AS_OF, folder=self.work)
        self.assertEqual(result.code, 0, str(result))
        return result.json()["result"]

    def state_of(self, finding, *filters):
        return next(f["state"] for f in self.findings("--state", "all", *filters)["findings"] if f["id"] == finding)

    def change(self, sql):
        with sqlite3.connect(self.work / STORE) as connection:
            self.assertGreater(connection.execute(sql).rowcount, 0)
        connection.close()

    def test_every_decision_is_in_the_audit_with_its_values(self):
        store = self.checked()
        self.qipan("findings", "approve", STORE, self.old_factory, "--reason", "公路局已同意", "--until", "2026-06-30",
                   "--by", "张三")
        self.qipan("findings", "reopen", STORE, self.old_factory)
        audit = rows(store, "SELECT revision, who, action, inputs FROM audit ORDER BY fid")
        self.assertEqual([(r[0], r[1], r[2]) for r in audit[-2:]],
                         [(3, "tester", "findings approve"), (4, "tester", "findings reopen")])
        fingerprint = "corridor.road.national|barrier:G208,building:旧厂房|strip"
        self.assertEqual(json.loads(audit[-2][3]), {"by": "张三", "finding": fingerprint, "measured": "18",
                                                    "reason": "公路局已同意", "until": "2026-06-30"})
        self.assertEqual(json.loads(audit[-1][3]), {"finding": fingerprint})

    def test_a_refused_decision_writes_nothing(self):
        store = self.checked()
        before = sha256(store)
        self.qipan("findings", "approve", STORE, "ffffffff", "--reason", "同意", "--until", "2026-06-30", expect=3)
        self.qipan("findings", "approve", STORE, self.old_factory, "--reason", "同意", "--until", "2025-01-01", expect=3)
        self.qipan("findings", "reopen", STORE, self.old_factory, expect=3)
        self.assertEqual(sha256(store), before)

    def test_an_approval_survives_new_sources(self):
        self.checked()
        self.qipan("findings", "approve", STORE, self.old_factory, "--reason", "同意", "--until", "2026-06-30")
        self.qipan("new", STORE, "--from", "region.toml", "--replace")
        self.assertEqual(self.state_of(self.old_factory), "approved")
        self.assertFalse(self.findings()["last_check"]["out_of_date"], "the same sources again")
        self.qipan("check", STORE)
        self.assertEqual(self.state_of(self.old_factory), "approved")
        self.assertEqual(rows(self.work / STORE, "SELECT COUNT(*) FROM runs"), [(2,)])

    def test_a_table_that_changed_makes_results_old_until_the_next_check(self):
        self.checked()
        self.assertFalse(self.findings()["last_check"]["out_of_date"])
        self.change("UPDATE projects SET jobs = 81 WHERE id = 'X1'")
        last = self.findings()["last_check"]
        self.assertEqual((last["out_of_date"], last["inputs_changed"], last["rules_changed"]), (True, True, False))
        self.assertIn("结果已过期", self.qipan("info", STORE).out)
        self.assertIn("结果已过期", self.qipan("findings", "export", STORE, "-o", "问题.json").err)
        self.qipan("check", STORE)
        self.assertFalse(self.findings()["last_check"]["out_of_date"])
        self.assertNotIn("结果已过期", self.qipan("info", STORE).out)

    def test_a_plan_that_was_edited_makes_only_its_own_findings_old(self):
        self.checked()
        self.qipan("assign", STORE, "--plan", "试排", "--epochs", "3")
        self.assertFalse(self.findings("--plan", "试排")["last_check"]["out_of_date"])
        self.change("UPDATE assignments SET site = NULL WHERE plan = '试排' AND site IS NOT NULL AND project <> 'X5'")
        self.assertTrue(self.findings("--plan", "试排")["last_check"]["out_of_date"])
        self.assertFalse(self.findings()["last_check"]["out_of_date"])
        checks = self.qipan("info", STORE, "--json").json()["result"]["checks"]
        self.assertEqual([(c["plan"], c["out_of_date"]) for c in checks], [(None, False), ("试排", True)])

    def test_a_plan_has_its_own_findings_and_the_register_none_of_them(self):
        store = self.checked()
        register = {f["fingerprint"] for f in self.findings()["findings"]}
        self.qipan("assign", STORE, "--plan", "试排", "--epochs", "3")
        found = self.qipan("check", STORE, "--plan", "试排", "--json").json()["result"]["findings"]
        own = {f["fingerprint"] for f in found if f["plan"] == "试排"}
        self.assertTrue(own)
        self.assertEqual({f["fingerprint"] for f in self.findings("--plan", "试排")["findings"]}, own)
        self.assertEqual({f["fingerprint"] for f in self.findings()["findings"]}, register)
        self.assertEqual({(f["plan"], f["state"]) for f in found}, {("试排", "new"), (None, "active")},
                         "what stands shows what a check of it would make of it today")
        self.assertEqual({f["state"] for f in self.findings()["findings"]}, {"new"}, "and the register is as it was")
        self.assertEqual(rows(store, "SELECT plan, new_count FROM runs ORDER BY fid"),
                         [(None, len(register)), ("试排", len(own)), ("试排", len(own))])

    def test_a_rule_switched_off_resolves_its_findings_and_makes_results_old(self):
        home = self.work / "家"
        (home / "bin").mkdir(parents=True)
        shutil.copy(self.program.path, home / "bin" / "qipan")
        for folder in ("data", "styles"):
            shutil.copytree(TESTS.parent / folder, home / folder)
        own = Program(home / "bin" / "qipan")
        self.checked()
        self.assertFalse(self.findings(program=own)["last_check"]["out_of_date"])
        pack = home / "data" / "rules" / "cn" / "corridors.toml"
        text = pack.read_text("utf-8")
        rule = 'id = "corridor.road.national"'
        line = next(line for line in text.splitlines() if re.sub(r"\s+", " ", line) == rule)
        pack.write_text(text.replace(line, line + "\nenabled = false"), "utf-8")
        last = self.findings(program=own)["last_check"]
        self.assertEqual((last["inputs_changed"], last["rules_changed"]), (False, True))
        self.assertEqual(own.run("check", STORE, *AS_OF, folder=self.work).code, 0)
        after = {f["id"]: f for f in self.findings("--state", "all", program=own)["findings"]}
        road = [f for f in after.values() if f["rule"] == "corridor.road.national"]
        self.assertEqual(len(road), 5)
        self.assertEqual({f["state"] for f in road}, {"resolved"})
        self.assertEqual({f["state"] for f in after.values()}, {"resolved", "active"})

    def test_what_cannot_be_assessed_is_not_resolved(self):
        self.checked()
        self.qipan("findings", "approve", STORE, self.old_factory, "--reason", "同意", "--until", "2026-06-30")
        barriers = self.work / "barriers.geojson"
        known = json.loads(barriers.read_text("utf-8"))
        for feature in known["features"]:
            if feature["properties"]["id"] == "G208":
                feature["properties"]["half_width_m"] = None  # nobody knows where the road's edge is
        barriers.write_text(json.dumps(known, ensure_ascii=False), "utf-8")
        self.qipan("new", STORE, "--from", "region.toml", "--replace")
        result = self.qipan("check", STORE, "--json").json()["result"]
        self.assertTrue(any("barrier:G208" in gap["objects"] for gap in result["not_assessable"]))
        self.assertFalse(any(f["id"] == self.old_factory for f in result["findings"]))
        self.assertEqual(self.state_of(self.old_factory), "approved")

    def test_findings_are_chosen_by_leader(self):
        table = self.work / "projects.csv"
        lines = table.read_text("utf-8").splitlines()
        table.write_text("\n".join([lines[0] + ",leader"] + [f"{line},{'李四' if line.startswith('X5') else '王五'}"
                                                             for line in lines[1:]]) + "\n", "utf-8")
        self.qipan("new", STORE, "--from", "region.toml")
        self.qipan("check", STORE)
        of_leader = self.findings("--leader", "李四")["findings"]
        self.assertEqual(of_leader, self.findings("--project", "X5")["findings"])
        self.assertLessEqual({"corridor.road.national", "land_use.industry", "separation.receptor.pollution_class_3"},
                             {f["rule"] for f in of_leader})
        self.assertNotIn(self.old_factory, {f["id"] for f in of_leader}, "that names a building alone")
        others = {f["fingerprint"] for f in self.findings("--leader", "王五")["findings"]}
        self.assertTrue(others.isdisjoint(f["fingerprint"] for f in of_leader))

    def test_the_workbook_reads_back(self):
        self.checked()
        self.qipan("findings", "approve", STORE, self.old_factory, "--reason", "=同意", "--until", "2026-06-30", "--by", "张三")
        self.qipan("findings", "export", STORE, "-o", "问题.xlsx")
        sheet = Sheet(self.work / "问题.xlsx", 1)
        self.assertEqual(sheet.names, ["问题清单", "汇总"])
        table = sheet.table()
        found = self.findings()["findings"]
        self.assertEqual([r["编号"] for r in table], [f["id"] for f in found])
        self.assertEqual([r["问题"] for r in table], [f["sentence_zh"] for f in found])
        first = next(r for r in table if r["编号"] == self.old_factory)
        self.assertEqual((first["要求"], first["实测"], first["差额"], first["单位"]), (20.0, 18.0, -2.0, "m"))
        self.assertEqual((first["结论"], first["状态"], first["开发区"]), ("不符合", "已同意", "示例东区"))
        self.assertEqual((first["同意人"], first["同意理由"]), ("张三", "=同意"))
        self.assertEqual(first["首次发现"], 46024.0, "2026-01-02 as Excel counts days")
        self.assertEqual(next(r for r in table if r["编号"] == "0a31795e")["实测"], 23599.77)
        pane = sheet.root.find(".//m:pane", sheet.space)
        self.assertEqual((pane.get("ySplit"), pane.get("state")), ("1", "frozen"))
        self.assertEqual(sheet.root.find("m:autoFilter", sheet.space).get("ref"), f"A1:U{len(found) + 1}")
        fills = {r["结论"]: sheet.fill(f"B{line}") for line, r in enumerate(table, 2)}
        self.assertEqual(len(set(fills.values())), len(fills), "each effect has its colour")
        self.assertGreaterEqual(len(fills), 2)
        self.assertIn("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-01-02T00:00:00Z", sheet.core)
        counts = Sheet(self.work / "问题.xlsx", 2).cells()
        total = next(a for a, v in counts.items() if v == "合计" and a.startswith("A"))
        row = re.sub(r"\D", "", total)
        self.assertEqual([counts[f"{c}{row}"] for c in "BCDEFG"],
                         [len(found) - 1, 0, 1, 0, 0, len(found)], "new, open, approved, resolved, returned, all")

    def test_the_geopackage_has_one_kind_of_geometry_a_layer_and_every_finding(self):
        self.checked()
        self.qipan("findings", "export", STORE, "-o", "问题.gpkg")
        target = self.work / "问题.gpkg"
        kinds = dict(rows(target, "SELECT table_name, geometry_type_name FROM gpkg_geometry_columns"))
        self.assertEqual(kinds, {"findings_polygon": "MULTIPOLYGON", "findings_line": "MULTILINESTRING",
                                 "findings_point": "MULTIPOINT"})
        found = self.findings()["findings"]
        exported = {}
        for table in (*kinds, "findings_table"):
            for row in rows(target, f"SELECT fingerprint, sentence_zh, sentence_en, measured, state, clause FROM {table}"):
                exported[row[0]] = row[1:]
        self.assertEqual(exported, {f["fingerprint"]: (f["sentence_zh"], f["sentence_en"], f["measured"], f["state"],
                                                       f["clause"]) for f in found})
        styles = rows(target, "SELECT f_table_name, f_geometry_column, useAsDefault, length(styleQML) > 1000 FROM "
                              "layer_styles ORDER BY f_table_name")
        self.assertEqual(styles, [(table, "geom", 1, 1) for table in sorted(kinds)])

    def test_a_failed_export_leaves_the_old_file(self):
        self.with_store()
        (self.work / "问题.xlsx").write_text("old", "utf-8")
        (self.work / "问题.gpkg").write_text("old", "utf-8")
        shutil.rmtree(self.work / STORE, ignore_errors=True)
        (self.work / STORE).write_text("no store", "utf-8")
        for form in ("xlsx", "gpkg"):
            self.qipan("findings", "export", STORE, "-o", f"问题.{form}", expect=3)
            self.assertEqual((self.work / f"问题.{form}").read_text("utf-8"), "old")
        self.assertEqual(self.left_behind(), [])


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    Behaviour.program = Program(sys.argv[1])
    loader = unittest.defaultTestLoader
    loader.testNamePatterns = [f"*{p}*" for p in sys.argv[2:]] or None
    suite = unittest.TestSuite(loader.loadTestsFromTestCase(c) for c in (Files, Permissions, EqualBytes, Interrupted, Json, Register))
    if suite.countTestCases() == 0:
        sys.exit("no test has such a name")
    with tempfile.TemporaryDirectory(prefix="qipan-cli-") as folder:
        Behaviour.store = make_store(Behaviour.program, folder)
        sys.exit(not unittest.TextTestRunner(verbosity=2).run(suite).wasSuccessful())


if __name__ == "__main__":
    main()
