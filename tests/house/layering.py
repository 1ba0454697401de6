#!/usr/bin/env python3
"""Reads the module table of src/README.md and refuses every #include that it does not allow.

Own modules: `#include "x/..."` only where the table's row of the including module names x, and only headers that x
lists as HEADERS in its CMakeLists.txt (its public ones).
Third party: headers outside the C++ standard library only in .cpp files and private headers of modules whose row
names the library; fmt anywhere, tl/expected.hpp in core/result.hpp. toml++, nlohmann-json and CLI11 each in at most
three files.
"""
import re
import sys
from pathlib import Path

LIBRARIES = {
    "gdal": r"^(gdal|ogr|cpl_|gdal_|ogr_)",
    "geos": r"^geos_c\.h",
    "proj": r"^(proj\.h|geodesic\.h)",
    "qtcore": r"^(QtCore/|Q(String|Xml|File|Byte|Io|IO|Buffer|Text|Locale|Date|Dir|Debug|Coreapp|CoreApp|Meta|Hash|Map|List|Vector|Set|Variant|Regular|Point|Rect|Line|Size|Json|Time|Thread|Mutex|Logging|LoggingCategory|Uuid|StringView|Latin)[A-Za-z]*$)",
    "qtgui": r"^(QtGui/|Q[A-Z][A-Za-z]*$)",
    "toml++": r"^toml\+\+",
    "nlohmann-json": r"^nlohmann/",
    "cli11": r"^CLI/",
    "clp": r"^(Clp|coin/Clp|Coin|coin/Coin)",
    "cbc": r"^(Cbc|coin/Cbc|Osi|coin/Osi)",
    "libzip": r"^zip\.h",
    "libqpdf": r"^qpdf/",
    "libxlsxwriter": r"^xlsxwriter",
    "eigen": r"^Eigen/",
    "zlib": r"^zlib\.h",
    "icu": r"^unicode/",
}
AT_MOST_THREE = ("toml++", "nlohmann-json", "cli11")
STANDARD = set("""algorithm any array atomic bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes
climits cmath compare complex concepts condition_variable csignal cstddef cstdint cstdio cstdlib cstring ctime deque
exception execution filesystem format forward_list fstream functional future initializer_list iomanip ios iosfwd
iostream istream iterator limits list locale map memory memory_resource mutex new numbers numeric optional ostream
queue random ranges ratio regex scoped_allocator semaphore set shared_mutex source_location span sstream stack
stdexcept stop_token streambuf string string_view system_error thread tuple type_traits typeindex typeinfo
unordered_map unordered_set utility valarray variant vector version""".split())
SYSTEM_FILES = {"core/files.cpp", "core/large_pages.cpp"}  # those that may call the operating system


def read_table(readme: Path):
    """Rows `| module | purpose | may include | third party |` -> {module: (set of modules, set of libraries)}."""
    rows = {}
    for line in readme.read_text(encoding="utf-8").splitlines():
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if len(cells) == 4 and re.fullmatch(r"[a-z]+", cells[0]) and cells[0] != "module":
            modules = set(re.findall(r"[a-z]+", cells[2]))
            rows[cells[0]] = (modules, set(w.strip().lower() for w in cells[3].split(",")))
    if "all" in {w for m, _ in rows.values() for w in m}:
        for name, (modules, libraries) in rows.items():
            if "all" in modules:
                rows[name] = (set(rows), libraries)
    return rows


def read_public_headers(src, module):
    """The file names behind HEADERS in a module's CMakeLists.txt."""
    lists = src / module / "CMakeLists.txt"
    if not lists.exists():
        return set()
    block = re.search(r"HEADERS\s+(.*?)(?:SOURCES|USES|LIBS|\))", lists.read_text(encoding="utf-8"), re.S)
    return set(block.group(1).split()) if block else set()


def library_of(header):
    for name, pattern in LIBRARIES.items():
        if re.match(pattern, header):
            return name
    return None


def check_file(path, src, table, public, counts):
    relative = path.relative_to(src).as_posix()
    module = relative.split("/")[0]
    if module not in table:
        return [f"{relative}: module '{module}' has no row in src/README.md"]
    allowed, libraries = table[module]
    faults = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not match:
            continue
        header = match.group(2)
        place = f"{relative}:{number}"
        if match.group(1) == '"':
            other = header.split("/")[0]
            if other != module and other not in allowed:
                faults.append(f"{place}: {module} may not include {header} (see src/README.md)")
            elif other != module and header.partition("/")[2] not in public[other]:
                faults.append(f"{place}: {header} is private to {other}")
            continue
        if header in STANDARD or header.startswith("fmt/") or relative in SYSTEM_FILES:
            continue
        if header == "tl/expected.hpp":
            if relative != "core/result.hpp":
                faults.append(f"{place}: tl/expected.hpp stands in core/result.hpp only")
            continue
        library = library_of(header)
        if library is None:
            faults.append(f"{place}: unknown header <{header}>; name its library in tests/house/layering.py")
            continue
        counts.setdefault(library, set()).add(relative)
        if path.suffix == ".hpp" and relative.partition("/")[2] in public[module]:
            faults.append(f"{place}: third-party header <{header}> in a public header")
        covers_qt = library == "qtcore" and "qtgui" in libraries
        if library not in libraries and not covers_qt:
            faults.append(f"{place}: {module} may not use {library} (see src/README.md)")
    return faults


def main():
    src = Path(sys.argv[1])
    table = read_table(src / "README.md")
    if len(table) < 10:
        print("src/README.md: module table not found")
        return 1
    public = {module: read_public_headers(src, module) for module in table}
    counts, faults, files = {}, [], 0
    for path in sorted(src.rglob("*.[ch]pp")):
        files += 1
        faults += check_file(path, src, table, public, counts)
    for library in AT_MOST_THREE:
        if len(counts.get(library, ())) > 3:
            faults.append(f"{library} stands in {len(counts[library])} files: {', '.join(sorted(counts[library]))}")
    print("\n".join(faults) if faults else f"layering: {files} files, no fault")
    if files == 0:
        print("layering: no file read")
    return 1 if faults or files == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
