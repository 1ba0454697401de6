#!/usr/bin/env python3
"""The sample region against what was planned by hand in planned_findings.toml: every planned finding is found with its
required and measured figures, and no other finding of effect forbid speaks. Usage: sample_test.py PROGRAM"""
import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECIPE = HERE.parents[1] / "data" / "regions" / "shanxi" / "region.toml"
KINDS = {"corridor", "forbidden_area", "overlap", "separation", "land_use", "zone_industry", "capacity"}
TOLERANCE = {"m": 0.05, "m2": 1.0, "": 1e-6}


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


def compare(planned, findings):
    faults = []
    by_key = {}
    for finding in findings:
        by_key.setdefault((finding["rule"], tuple(finding["objects"])), []).append(finding)
    planned_keys = set()
    for plan in planned:
        key = (plan["rule"], tuple(sorted(plan["objects"])))
        planned_keys.add(key)
        matches = by_key.get(key, [])
        if not matches:
            faults.append(f"planned but not found: {key}")
            continue
        ok = [f for f in matches if f["effect"] == plan["effect"] and near(plan.get("required"), f["required"], f["unit"] or "")
              and near(plan.get("measured"), f["measured"], f["unit"] or "")]
        if not ok:
            faults.append(f"{key}: planned {plan['effect']} {plan.get('required')} / {plan.get('measured')}, found "
                          + "; ".join(f"{f['effect']} {f['required']} / {f['measured']} {f['unit']}" for f in matches))
    for key, matches in sorted(by_key.items()):
        if key not in planned_keys and any(f["effect"] == "forbid" for f in matches):
            faults.append(f"found but not planned: {key} {matches[0]['sentence_zh']}")
    return faults


def main():
    program = sys.argv[1]
    planned = tomllib.loads((HERE / "planned_findings.toml").read_text(encoding="utf-8"))["finding"]
    kinds = {p["kind"] for p in planned}
    if len(planned) < 20 or kinds != KINDS or not all(p.get("advice_zh") for p in planned):
        print(f"the plan is too thin: {len(planned)} findings of {sorted(kinds)}")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "shanxi.gpkg")
        run(program, "new", store, "--from", str(RECIPE), "--as-of", "2024-12-31")
        outcome = json.loads(run(program, "check", store, "--json", "--no-save", "--as-of", "2024-12-31"))
    faults = compare(planned, outcome["result"]["findings"])
    # the comparison itself must be able to fail
    broken = [dict(planned[0], measured=(planned[0].get("measured") or 0) + 1000)] + planned[1:]
    if not compare(broken, outcome["result"]["findings"]) and planned[0].get("measured") is not None:
        faults.append("the comparison does not notice a wrong measured value")
    print("\n".join(faults) if faults else f"{len(planned)} planned findings, all found; no other of effect forbid")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
