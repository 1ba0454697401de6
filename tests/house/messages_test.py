#!/usr/bin/env python3
"""Both languages say the same: same codes, same named values; every code that src/ names has a sentence; no Chinese in
the English catalogue, no unexplained English in the Chinese one."""
import re
import sys
import tomllib
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PARTS = TOP / "data" / "messages" / "parts"


def flatten(table, prefix=""):
    for key, value in table.items():
        code = f"{prefix}{key}"
        if isinstance(value, dict) and not (set(value) <= {"what", "hint"} and "what" in value):
            yield from flatten(value, code + ".")
        else:
            yield code, value


def load(language):
    entries = {}
    for part in sorted(PARTS.glob(f"*.{language}.toml")):
        for code, value in flatten(tomllib.loads(part.read_text(encoding="utf-8"))):
            if code in entries:
                print(f"{part.name}: {code} is already in another part")
                sys.exit(1)
            entries[code] = value if isinstance(value, dict) else {"what": value}
    return entries


def names(entry):
    text = " ".join(entry.values()).replace("{{", "").replace("}}", "")
    used = (n.split(":")[0] for n in re.findall(r"{([^}]*)}", text))
    # a value that speaks one language, title_zh in one catalogue and title_en in the other, is the same value
    return sorted(set(re.sub(r"_(zh|en)$", "", n) for n in used))


def codes_in_source():
    """Codes in calls that make errors, issues and reasons; only those written as one literal."""
    pattern = re.compile(r'(?:fail|what|hint|label)\(\s*"([a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)+)"\s*[,)]')
    found = {}
    for path in sorted((TOP / "src").rglob("*.[ch]pp")):
        text = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
        for code in pattern.findall(text):
            found.setdefault(code, path.relative_to(TOP).as_posix())
    return found


def fields_that_may_be_missing():
    """`table.column` in the modules that say what a verdict lacks; each needs a name that a planner knows."""
    tables = (
        "plots|barriers|projects|buildings|zones|parks|sources|receptors|areas|demands|roads|supplies|"
        "contracts|promises|milestones|expansions|emissions"
    )
    found = set()
    for module in ("conflict", "suitability"):
        for path in (TOP / "src" / module).rglob("*.cpp"):
            found.update(re.findall(rf'"((?:{tables})\.[a-z_0-9]+)"', path.read_text(encoding="utf-8")))
    return found


def main():
    zh, en = load("zh"), load("en")
    faults = []
    for code in sorted(set(zh) ^ set(en)):
        faults.append(f"{code}: only in {'zh' if code in zh else 'en'}")
    for code in sorted(set(zh) & set(en)):
        if names(zh[code]) != names(en[code]):
            faults.append(f"{code}: values differ: zh {names(zh[code])}, en {names(en[code])}")
        if re.search(r"[\u4e00-\u9fff]", " ".join(en[code].values())):
            # what a user may type, or the trade's own codes, are quoted as they are
            if not re.match(r"(need|cli\.option\.need|recipe|io|conflict|score|land|report|map|limit|refusal)\b", code):
                faults.append(f"{code}: Chinese in the English sentence")
    used = codes_in_source()
    for code, path in sorted(used.items()):
        if code not in zh:
            faults.append(f"{path}: code {code} has no sentence")
    fields = fields_that_may_be_missing()
    faults += [f"{field}: no label.missing" for field in sorted(fields) if f"label.missing.{field}" not in zh]
    print("\n".join(faults) if faults else f"messages: {len(zh)} codes in both languages, {len(used)} checked in src/")
    return 1 if faults or not zh or not used or not fields else 0


if __name__ == "__main__":
    sys.exit(main())
