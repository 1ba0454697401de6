#!/usr/bin/env python3
"""The sample region against what was planned by hand in planned_*.toml: every planned finding is found with its required and
measured figures, no other finding of effect forbid speaks, and every kind of rule is planned at least once. All on one day.
Usage: sample_test.py PROGRAM"""
import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECIPE = HERE.parents[1] / "data" / "regions" / "shanxi" / "region.toml"
AS_OF = "2024-12-31"  # schedules, promises and contracts are planned for this day
KINDS = {"corridor", "forbidden_area", "height_limit", "within", "frontage", "terrain", "shape", "overlap", "separation",
         "sanitary_distance", "upwind", "incompatible", "land_use", "zone_industry", "control_index", "floor_space", "gate", "capacity",
         "emission_budget", "duplicate_industry", "completeness", "contract_mismatch", "double_booking", "schedule"}
# "": a plot ratio. Days and counts are whole; figures of two decimals in the plan are half of the last decimal away at most
TOLERANCE = {"m": 0.05, "m2": 1.0, "": 1e-4, "percent": 0.01, "days": 0, "zones": 0, "mu": 0.01, "wan_cny": 0.5, "wan_cny_per_mu": 0.01,
             "t/a": 0.005}


def run(program, *words):
    done = subprocess.run([program, *words], capture_output=True, text=True)
    if done.returncode != 0:
        print(f"{' '.join(words)}: exit {done.returncode}\n{done.stderr}")
        sys.exit(1)
    return done.stdout


def near(planned, found, unit):
    if planned is None:
        return True
    return found is not None and abs(planned - found) <= TOLERANCE.get(unit, 1e-6 + 1e-4 * abs(planned))


def agrees(plan, finding):
    unit = finding["unit"] or ""
    return (finding["effect"] == plan["effect"] and unit == plan["unit"] and near(plan.get("required"), finding["required"], unit)
            and near(plan.get("measured"), finding["measured"], unit))


def compare(planned, findings):
    """Each planned finding takes one of its rule and objects; a finding of effect forbid that none took is a fault."""
    faults = []
    left = {}
    for finding in findings:
        left.setdefault((finding["rule"], tuple(sorted(finding["objects"]))), []).append(finding)
    for plan in planned:
        key = (plan["rule"], tuple(sorted(plan["objects"])))
        matches = left.get(key, [])
        twin = next((f for f in matches if agrees(plan, f)), None)
        if twin:
            matches.remove(twin)
        else:
            faults.append(f"{key}: planned {plan['effect']} {plan.get('required')} / {plan.get('measured')} {plan['unit']}, found "
                          + ("; ".join(f"{f['effect']} {f['required']} / {f['measured']} {f['unit']}" for f in matches) or "nothing"))
    for key, rest in sorted(left.items()):
        faults += [f"found but not planned: {key} {f['sentence_zh']}" for f in rest if f["effect"] == "forbid"]
    return faults


def read_plan():
    return [f for path in sorted(HERE.glob("planned_*.toml")) for f in tomllib.loads(path.read_text(encoding="utf-8"))["finding"]]


def faults_of_plan(planned, rules):
    """The plan covers every kind that the program knows, names each rule's own kind and always advises."""
    kind_of = {r["id"]: r["kind"] for r in rules}
    faults = [f"no finding is planned for {kind}" for kind in sorted(KINDS - {p["kind"] for p in planned})]
    faults += [f"the program knows {kind}, this test does not" for kind in sorted(set(kind_of.values()) - KINDS)]
    for p in planned:
        rule = max((r for r in kind_of if p["rule"] == r or p["rule"].startswith(r + ".")), key=len, default=None)
        if rule is None or kind_of[rule] != p["kind"] or not p.get("advice_zh") or not p.get("why_en"):
            faults.append(f"badly planned: {p['rule']} {p['objects']}")
    return faults


def check(program):
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "shanxi.gpkg")
        run(program, "new", store, "--from", str(RECIPE), "--as-of", AS_OF)
        return json.loads(run(program, "check", store, "--json", "--no-save", "--as-of", AS_OF))["result"]["findings"]


def notices_changes(planned, findings):
    """The comparison itself must be able to fail, at the figures of every kind and for a finding that nobody planned."""
    for kind in KINDS:
        k = next((k for k, p in enumerate(planned) if p["kind"] == kind and p.get("measured") is not None), None)
        if k is not None and not compare([*planned[:k], dict(planned[k], measured=planned[k]["measured"] + 1000), *planned[k + 1:]], findings):
            return False
    return bool(compare(planned[1:], findings)) and planned[0]["effect"] == "forbid"


def main():
    program = sys.argv[1]
    planned = read_plan()
    faults = faults_of_plan(planned, json.loads(run(program, "rules", "list", "--json"))["result"]["rules"])
    findings = check(program)
    faults += compare(planned, findings)
    if not notices_changes(planned, findings):
        faults.append("the comparison does not notice a wrong measured value or a finding that is not planned")
    print("\n".join(faults) if faults else f"{len(planned)} planned findings of {len(KINDS)} kinds, all found; no other of effect forbid")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
