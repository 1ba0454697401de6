#!/usr/bin/env python3
"""Qipan against PostGIS on the same region and rules, in one run: equal findings, and both sides' times.

compare.py --bin FOLDER --data DATA [--plots N ...] [--runs K] [--json FILE]

FOLDER holds make_region and check_steps. The PostgreSQL cluster is made for the run in a temporary folder, listens on a
unix socket only and is removed at the end. Exit code 1: the findings differ, or a planted difference was not noticed.
"""
import argparse
import collections
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
TOLERANCE = {"m": 0.001, "m2": 0.01}
TABLES = ["buildings", "barriers", "areas", "receptors", "projects"]
# Generous for one machine with two cores; durability off, since our side's figures are the ones that must not be flattered.
SETTINGS = {
    "listen_addresses": "", "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off",
    "wal_level": "minimal", "max_wal_senders": "0", "max_wal_size": "8GB", "autovacuum": "off",
    "shared_buffers": "2GB", "work_mem": "512MB", "maintenance_work_mem": "1GB", "effective_cache_size": "6GB",
    "max_parallel_workers": "2", "max_parallel_workers_per_gather": "2", "max_parallel_maintenance_workers": "2",
    "parallel_setup_cost": "100", "parallel_tuple_cost": "0.01", "min_parallel_table_scan_size": "512kB",
    "random_page_cost": "1.1", "jit": "off", "client_min_messages": "warning",
}


def run(command, **options):
    done = subprocess.run(command, text=True, capture_output=True, **options)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed ({done.returncode}):\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout


def family(server):
    """A process and its children."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                status = pathlib.Path("/proc", entry, "stat").read_text()
                parents[int(entry)] = int(status.rsplit(")", 1)[1].split()[1])
            except OSError:
                pass  # it has ended meanwhile
    return [pid for pid, parent in parents.items() if server in (pid, parent)]


class MemoryOf:
    """Peak of the proportional memory (PSS) of a process and all its children, sampled."""

    def __init__(self, pid):
        self.pid, self.peak_kib, self.stopped = pid, 0, threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def watch(self):
        while not self.stopped.wait(0.5):
            total = 0
            for pid in family(self.pid):
                try:
                    for line in open(f"/proc/{pid}/smaps_rollup"):
                        if line.startswith("Pss:"):
                            total += int(line.split()[1])
                except OSError:
                    pass
            self.peak_kib = max(self.peak_kib, total)

    def stop(self):
        self.stopped.set()
        self.thread.join()
        return self.peak_kib / 1024


class Postgis:
    """A cluster of its own, run by the user postgres if we are root."""

    def __init__(self, folder):
        self.folder = folder
        self.binaries = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        if not self.binaries:
            sys.exit("no PostgreSQL server found; ./run lanes postgis installs it")
        self.binaries = self.binaries[-1].parent
        self.as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.as_user:
            shutil.chown(folder, "postgres")

    def start(self):
        data = self.folder / "data"
        self.server([self.binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8",
                     "--locale=C", "--no-sync"])
        settings = "".join(f"{key} = '{value}'\n" for key, value in SETTINGS.items())
        settings += f"unix_socket_directories = '{self.folder}'\n"
        with open(data / "postgresql.conf", "a") as out:
            out.write(settings)
        self.server([self.binaries / "pg_ctl", "-D", data, "-w", "-l", self.folder / "log", "start"])
        self.pid = int((data / "postmaster.pid").read_text().split()[0])
        time.sleep(0.5)
        self.standing = len(family(self.pid))

    def stop(self):
        self.server([self.binaries / "pg_ctl", "-D", self.folder / "data", "-m", "immediate", "-w", "stop"])

    def server(self, command):
        # pg_ctl hands its pipes on to the server, so nothing may wait for their end
        with open(self.folder / "talk", "w+") as talk:
            if subprocess.run([*self.as_user, *map(str, command)], stdout=talk, stderr=talk, cwd="/").returncode != 0:
                talk.seek(0)
                sys.exit(talk.read())

    def sql(self, *options, database="region"):
        return run(["psql", "-h", str(self.folder), "-U", "postgres", "-d", database, "-X", "-q", "-At",
                    "-v", "ON_ERROR_STOP=1", *options])

    def cpu_seconds(self):
        """Of the server's processes that have ended: every step here ends its own. ogr2ogr's and psql's own is apart."""
        deadline = time.monotonic() + 5
        while len(family(self.pid)) > self.standing and time.monotonic() < deadline:
            time.sleep(0.02)  # until the last one is reaped
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")

    def fresh_database(self):
        self.sql("-c", "DROP DATABASE IF EXISTS region", database="postgres")
        self.sql("-c", "CREATE DATABASE region", database="postgres")
        self.sql("-c", "CREATE EXTENSION postgis")

    def load(self, store):
        # two at a time: the plots, and the rest
        target = f"PG:host={self.folder} user=postgres dbname=region"
        command = ["ogr2ogr", "-f", "PostgreSQL", target, str(store), "--config", "PG_USE_COPY", "YES", "-lco",
                   "SPATIAL_INDEX=NONE", "-lco", "GEOMETRY_NAME=geom", "-lco", "FID=fid", "-lco", "UNLOGGED=ON",
                   "-gt", "unlimited"]
        both = [subprocess.Popen([*command, *tables], stderr=subprocess.PIPE, text=True)
                for tables in (["plots"], TABLES)]
        for process in both:
            said = process.communicate()[1]
            if process.returncode != 0:
                sys.exit(said)

    def dump(self, file):
        self.sql("-c", "COPY (SELECT rule, part, (SELECT string_agg(o, ',' ORDER BY o) FROM (SELECT DISTINCT unnest(objects) "
                       "AS o) each), measured, unit, geom FROM findings) TO STDOUT", "-o", str(file))


def measure_postgis(server, store, folder):
    times = {}

    def timed(step, work):
        start, cpu = time.monotonic(), server.cpu_seconds()
        work()
        times[step] = time.monotonic() - start
        times[step + "_cpu"] = server.cpu_seconds() - cpu

    server.fresh_database()
    memory = MemoryOf(server.pid)
    timed("load", lambda: server.load(store))
    timed("index", lambda: server.sql("-f", str(HERE / "postgis_index.sql")))
    timed("rules", lambda: server.sql("-f", str(HERE / "postgis.sql")))
    timed("save", lambda: server.dump(folder / "postgis.tsv"))
    steps = ("load", "index", "rules", "save")
    times["total"] = sum(times[step] for step in steps)
    times["total_cpu"] = sum(times[step + "_cpu"] for step in steps)
    times["peak_mib"] = memory.stop()
    return times


def measure_qipan(binaries, store, data, folder):
    copy = folder / "own.gpkg"
    shutil.copyfile(store, copy)
    said = run([str(binaries / "check_steps"), str(copy), str(data), str(HERE / "rules.toml"), "save=yes",
                f"out={folder / 'qipan.tsv'}"])
    return {key: float(value) for key, value in (line.split("=") for line in said.split())}


def read_findings(file):
    """(rule, part, objects, unit) -> measured; a key met twice is an error of the side that wrote it."""
    findings = {}
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            rule, part, objects, measured, unit = line.rstrip("\n").split("\t")[:5]
            key = (rule, part, objects, unit)
            if key in findings:
                sys.exit(f"{file}: twice the same finding: {key}")
            findings[key] = float(measured)
    return findings


def differences(ours, theirs):
    found = [("only Qipan", *key, ours[key]) for key in ours.keys() - theirs.keys()]
    found += [("only PostGIS", *key, theirs[key]) for key in theirs.keys() - ours.keys()]
    for key in ours.keys() & theirs.keys():
        if not abs(ours[key] - theirs[key]) <= TOLERANCE[key[3]]:
            found.append(("measured", *key, ours[key], theirs[key]))
    return sorted(found)


def notices_planted_differences(findings):
    """Each kind of difference, planted into a copy, must be told as exactly that."""
    by_unit = {unit: next((key for key in sorted(findings) if key[3] == unit), None) for unit in TOLERANCE}
    plans = []
    for unit, key in by_unit.items():
        if key is None:
            return f"no finding in {unit} to plant a difference into"
        rule, part, objects, _ = key
        value = findings[key]
        plans += [
            ([key], {}, {"only PostGIS"}),
            ([], {(rule, part, objects + ",plot:planted", unit): value}, {"only Qipan"}),
            ([key], {(rule + ".planted", part, objects, unit): value}, {"only Qipan", "only PostGIS"}),
            ([], {key: value + 1.1 * TOLERANCE[unit]}, {"measured"}),
            ([], {key: float("nan")}, {"measured"}),
            ([], {key: value + 0.9 * TOLERANCE[unit]}, set()),
        ]
    for gone, changed, expected in plans:
        copy = {key: value for key, value in findings.items() if key not in gone} | changed
        told = {difference[0] for difference in differences(copy, findings)}
        if told != expected:
            return f"planted {gone} {changed}: expected {expected}, told {told}"
    return None


def print_table(plots, ours, theirs):
    print(f"\n{plots} plots, {len(ours)} run(s); seconds and MiB as median (least)")
    print(f"{'':10}{'Qipan':>22}{'PostGIS':>22}{'PostGIS / Qipan':>18}")
    rows = ["load", "index", "rules", "save", "index+rules", "total", "rules_cpu", "total_cpu", "peak_mib"]
    for side in (*ours, *theirs):
        side["index+rules"] = side["index"] + side["rules"]
    result = {}
    for row in rows:
        cells = []
        for sides in (ours, theirs):
            values = [side[row] for side in sides]
            cells.append((statistics.median(values), min(values)))
        decimals = 0 if row == "peak_mib" else 3
        shown = [f"{median:.{decimals}f} ({least:.{decimals}f})" for median, least in cells]
        ratio = cells[1][0] / cells[0][0] if cells[0][0] > 0 else float("inf")
        print(f"{row:12}{shown[0]:>20}{shown[1]:>22}{ratio:>18.1f}")
        result[row] = {"qipan": cells[0], "postgis": cells[1]}
    return result


def compare(arguments, plots, server, folder):
    store = folder / f"{plots}.gpkg"
    run([str(arguments.bin / "make_region"), str(store), str(plots)])
    ours, theirs = [], []
    for _ in range(arguments.runs):
        ours.append(measure_qipan(arguments.bin, store, arguments.data, folder))
        theirs.append(measure_postgis(server, store, folder))
    result = print_table(plots, ours, theirs)
    mine, other = read_findings(folder / "qipan.tsv"), read_findings(folder / "postgis.tsv")
    told = differences(mine, other)
    by_rule = collections.Counter(key[0] for key in mine)
    print("findings: " + ", ".join(f"{rule} {count}" for rule, count in sorted(by_rule.items())))
    for line in told[:40]:
        print(*line, sep="\t")
    print(f"{len(mine)} findings of Qipan, {len(other)} of PostGIS, {len(told)} differences")
    missed = notices_planted_differences(mine)
    print("planted differences: " + (missed or "all noticed"))
    store.unlink()
    return {"plots": plots, "findings": len(mine), "differences": len(told), "times": result}, told or missed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--plots", type=int, nargs="+", default=[10000, 100000, 1000000])
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, help="copy both sides' findings into this folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="qipan-peers-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        (folder / "pg").mkdir()
        server = Postgis(folder / "pg")
        server.start()
        try:
            print(server_versions(server))
            results = [compare(arguments, plots, server, folder) for plots in arguments.plots]
            if arguments.keep:
                for file in ("qipan.tsv", "postgis.tsv"):
                    shutil.copy(folder / file, arguments.keep)
        finally:
            server.stop()
    if arguments.json:
        arguments.json.write_text(json.dumps([result for result, _ in results], indent=1) + "\n")
    return 1 if any(wrong for _, wrong in results) else 0


def server_versions(server):
    server.fresh_database()
    return server.sql("-c", "SELECT version() || ' ' || postgis_full_version()").strip()


if __name__ == "__main__":
    sys.exit(main())
