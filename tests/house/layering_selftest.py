#!/usr/bin/env python3
"""Breaks a copy of the tree in each way that layering.py must catch, and fails if one of them passes."""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SRC = HERE.parent.parent / "src"
BREAKS = {
    "core looks up": ("core/text.cpp", '#include "model/region.hpp"\n'),
    "assign knows geometry": ("assign/evaluate.cpp", '#include "geo/geometry.hpp"\n'),
    "GDAL in a header": ("io/store.hpp", "#include <gdal.h>\n"),
    "Qt in geo": ("geo/geometry.cpp", "#include <QString>\n"),
    "unknown library": ("core/text.cpp", "#include <boost/any.hpp>\n"),
    "the operating system outside its file": ("core/text.cpp", "#include <unistd.h>\n"),
}


def verdict(src):
    return subprocess.run([sys.executable, str(HERE / "layering.py"), str(src)], capture_output=True).returncode


def main():
    missed = []
    if verdict(SRC) != 0:
        print("layering self-test: the tree itself is red, so a break would prove nothing")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        for name, (file, line) in BREAKS.items():
            copy = Path(folder) / "src"
            shutil.copytree(SRC, copy)
            target = copy / file
            target.write_text(line + target.read_text(encoding="utf-8"), encoding="utf-8")
            if verdict(copy) == 0:
                missed.append(name)
            shutil.rmtree(copy)
    print(f"layering self-test: {len(BREAKS)} breaks, {len(missed)} missed {missed}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
