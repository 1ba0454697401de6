"""One golden case: a text file that says what to run and what must come out, to the byte.

    # what it shows
    edit: FILE: OLD => NEW        change a file of the small region first (OLD must be there; all places; \\n is a line break)
    before: store                 the small region's store 小区域.gpkg stands ready
    before: assign 小区域.gpkg ...  another command that must succeed first
    run: check 小区域.gpkg         the command, in the shell's quoting; --as-of 2026-01-02 is added if it has none
    absent: 小区域.gpkg            a file that must not be there afterwards
    exit: 0
    === stdout
    === stderr
"""

import shlex
import shutil
import tempfile
from pathlib import Path

from program import Program

REGION = Path(__file__).resolve().parent / "region"
AS_OF = ("--as-of", "2026-01-02")
STORE = "小区域.gpkg"


class GoldenCase:
    def __init__(self, path):
        self.path = Path(path)
        text = self.path.read_text("utf-8")
        head, _, rest = text.partition("=== stdout\n")
        self.out, _, self.err = rest.partition("=== stderr\n")
        self.comments, self.steps, self.exit = [], [], None
        for line in head.splitlines():
            key, _, value = line.partition(": ")
            if line.startswith("#") or not line:
                self.comments.append(line)
            elif key == "exit":
                self.exit = int(value)
            elif key in ("edit", "before", "run", "absent"):
                self.steps.append((key, value))
            else:
                raise ValueError(f"{self.path}: unknown line '{line}'")
        if [key for key, _ in self.steps].count("run") != 1:
            raise ValueError(f"{self.path}: needs exactly one line 'run: ...'")

    def values(self, key):
        return [value for k, value in self.steps if k == key]

    def run(self, program, store):
        """Runs the case in a folder of its own. Gives the result and the files that should be absent but are not."""
        work = Path(tempfile.mkdtemp(prefix="qipan-golden-"))
        try:
            shutil.copytree(REGION, work, dirs_exist_ok=True)
            for edit in self.values("edit"):
                self._edit(work, edit)
            for step in self.values("before"):
                self._prepare(program, store, work, step)
            words = shlex.split(self.values("run")[0])
            result = program.run(*words, *(() if AS_OF[0] in words else AS_OF), folder=work)
            return result, [name for name in self.values("absent") if (work / name).exists()]
        finally:
            shutil.rmtree(work)

    def _edit(self, work, edit):
        name, _, change = edit.partition(": ")
        old, _, new = change.replace("\\n", "\n").partition(" => ")
        text = (work / name).read_text("utf-8")
        if old not in text:
            raise ValueError(f"{self.path}: '{old}' is not in {name}")
        (work / name).write_text(text.replace(old, new), "utf-8")

    def _prepare(self, program, store, work, step):
        if step == "store":
            shutil.copyfile(store, work / STORE)
            return
        done = program.run(*shlex.split(step), *AS_OF, folder=work)
        if done.code != 0:
            raise ValueError(f"{self.path}: {done}")

    def differences(self, program, store):
        """What differs from the golden, in words; empty if nothing does."""
        result, present = self.run(program, store)
        found = [f"{name} is there" for name in present]
        for what, expected, got in (("exit", self.exit, result.code), ("stdout", self.out, result.out),
                                    ("stderr", self.err, result.err)):
            if expected != got:
                found.append(f"--- {what}, expected\n{expected}\n--- {what}, got\n{got}")
        return found

    def update(self, program, store):
        result, present = self.run(program, store)
        if present:
            raise ValueError(f"{self.path}: {present} is there")
        lines = self.comments + [f"{key}: {value}" for key, value in self.steps] + [f"exit: {result.code}"]
        self.path.write_text("\n".join(lines) + f"\n=== stdout\n{result.out}=== stderr\n{result.err}", "utf-8")


def make_store(program: Program, folder):
    """The small region's store, made once for all cases that begin with one."""
    work = Path(folder) / "region"
    shutil.copytree(REGION, work)
    made = program.run("new", STORE, "--from", "region.toml", *AS_OF, folder=work)
    if made.code != 0:
        raise RuntimeError(str(made))
    return work / STORE
