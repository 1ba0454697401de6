"""Runs the program as a planner does: arguments in; exit code, stdout and stderr out. Shared by tests/cli and tests/real."""

import hashlib
import json
import os
import re
import sqlite3
import struct
import subprocess
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent

# What libraries print by themselves; a planner must never see it.
NOISE = re.compile(r"^(ERROR \d+|Warning \d+|PROJ|GDAL|proj_|qt\.|QStandardPaths|QFont|Fontconfig warning|libpng|QXcb|terminate )", re.M)


class Result:
    def __init__(self, arguments, code, out, err):
        self.arguments, self.code, self.out, self.err = arguments, code, out, err

    def json(self):
        return json.loads(self.out)

    def __str__(self):
        shown = " ".join(str(a) for a in self.arguments)
        return f"qipan {shown}\nexit {self.code}\nstdout: {self.out[:2000]}\nstderr: {self.err[:2000]}"


class Program:
    """The program with the environment of every test: the project's own fonts, no locale, no display."""

    def __init__(self, path):
        self.path = Path(path).resolve()
        self.environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", FONTCONFIG_FILE=str(TESTS / "fonts.conf"),
                                USER="tester", LC_ALL="C")

    def start(self, arguments, folder, prefix=()):
        return subprocess.Popen([*prefix, str(self.path), *[str(a) for a in arguments]], cwd=folder,
                                env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *arguments, folder, prefix=(), timeout=600):
        process = self.start(arguments, folder, prefix)
        try:
            out, err = process.communicate(timeout=timeout)
        finally:
            process.kill()
        return Result(arguments, process.returncode, out.decode("utf-8"), err.decode("utf-8"))


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def png_size(path):
    """Width and height in pixels; ValueError if the file is no PNG."""
    head = Path(path).read_bytes()[:24]
    if head[:8] != b"\x89PNG\r\n\x1a\n" or head[12:16] != b"IHDR":
        raise ValueError(f"{path} is no PNG")
    return struct.unpack(">II", head[16:24])


def rows(store, query, *values):
    """Rows of the store, read with SQLite alone."""
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as connection:
        return connection.execute(query, values).fetchall()


# The moment of writing is the one thing that two runs may differ in.
MOMENTS = {("audit", "time_utc"), ("gpkg_contents", "last_change"), ("layer_styles", "update_time")}


def store_rows(store):
    """Everything in a store as {table: rows}, without the moments of writing."""
    content = {}
    for (table,) in rows(store, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"):
        columns = [c[1] for c in rows(store, f'PRAGMA table_info("{table}")') if (table, c[1]) not in MOMENTS]
        listed = ", ".join(f'"{c}"' for c in columns)
        content[table] = [r for r in rows(store, f'SELECT {listed} FROM "{table}"') if "created" not in r[:2]]
    return content
