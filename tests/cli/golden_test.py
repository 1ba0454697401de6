#!/usr/bin/env python3
"""Golden tests of the commands: every *.golden below this folder.

usage: golden_test.py QIPAN [--update] [NAME...]   --update writes what comes out; look at it before you keep it
"""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from golden_case import GoldenCase, make_store  # noqa: E402
from program import Program  # noqa: E402

HERE = Path(__file__).resolve().parent


class Goldens(unittest.TestCase):
    maxDiff = None
    program: Program
    store: Path
    cases: list = []

    def test_there_are_cases_for_every_command(self):
        commands = {case.values("run")[0].split()[0] for case in self.cases}
        self.assertLessEqual({"new", "info", "check", "map", "score", "assign", "report", "findings", "rules"}, commands)

    def test_every_case_gives_its_golden(self):
        for case in self.cases:
            with self.subTest(case=str(case.path.relative_to(HERE))):
                differences = case.differences(self.program, self.store)
                self.assertFalse(differences, "\n".join(differences))

    def test_the_reference_of_rules_is_what_the_program_says(self):
        kept = (HERE.parents[1] / "data" / "rules" / "REFERENCE.md").read_text("utf-8")
        self.assertEqual(self.program.run("rules", "reference", folder=HERE).out, kept, "qipan rules reference > data/rules/REFERENCE.md")

    def test_a_damaged_golden_goes_red(self):
        case = next(c for c in self.cases if c.out)
        with tempfile.TemporaryDirectory() as folder:
            damaged = Path(folder) / "damaged.golden"
            head, stdout, rest = case.path.read_text("utf-8").partition("=== stdout\n")
            damaged.write_text(head + stdout + chr(ord(rest[0]) ^ 1) + rest[1:], "utf-8")
            self.assertEqual(len(GoldenCase(damaged).differences(self.program, self.store)), 1)
            damaged.write_text(head.replace("exit: 0", "exit: 3") + stdout + rest, "utf-8")
            self.assertEqual(len(GoldenCase(damaged).differences(self.program, self.store)), 1)


def main():
    names = [a for a in sys.argv[2:] if not a.startswith("--")]
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    Goldens.program = Program(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="qipan-golden-") as folder:
        Goldens.store = make_store(Goldens.program, folder)
        Goldens.cases = [GoldenCase(p) for p in sorted(HERE.glob("**/*.golden"))
                         if not names or any(n in str(p.relative_to(HERE)) for n in names)]
        if not Goldens.cases:
            sys.exit("no golden case found")
        if "--update" in sys.argv:
            for case in Goldens.cases:
                case.update(Goldens.program, Goldens.store)
            return
        suite = unittest.defaultTestLoader.loadTestsFromTestCase(Goldens)
        if names:
            suite = unittest.TestSuite([Goldens("test_every_case_gives_its_golden")])
        sys.exit(not unittest.TextTestRunner(verbosity=2).run(suite).wasSuccessful())


if __name__ == "__main__":
    main()
