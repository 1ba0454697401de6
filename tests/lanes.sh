#!/usr/bin/env bash
# Longer checks, one lane at a time: tidy (every file, and remembers them as clean), tidy-all (with the analyzer), tsan,
# qgis (exported findings open in QGIS as our maps draw them).
set -euo pipefail
cd "$1"
case "${2:-}" in
tidy) bash tests/house/tidy.sh all ;;
tidy-all) bash tests/house/tidy.sh deep ;;
tsan)
  # only where neither Qt nor GDAL runs: their own locks are unknown to the sanitizer
  cmake --preset tsan >/dev/null
  cmake --build --preset tsan --target test_core test_geo test_assign test_conflict
  ctest --preset tsan -L '^(core|geo|assign|conflict)$'
  ;;
qgis)
  cmake --preset dev >/dev/null
  cmake --build --preset dev --target qipan
  out=build/lanes/qgis
  rm -rf "$out" && mkdir -p "$out"
  qipan=build/dev/src/cli/qipan
  as_of=(--as-of 2026-11-24)
  "$qipan" new "$out/region.gpkg" --from data/regions/shanxi/region.toml "${as_of[@]}" >/dev/null
  "$qipan" check "$out/region.gpkg" "${as_of[@]}" >/dev/null
  "$qipan" findings export "$out/region.gpkg" -o "$out/findings.gpkg" "${as_of[@]}"
  QT_QPA_PLATFORM=offscreen /usr/bin/python3 tests/lanes/qgis_findings.py "$out/findings.gpkg" styles "$out/findings.png"
  ;;
*)
  echo "lanes: tidy | tidy-all | tsan | qgis" >&2
  exit 2
  ;;
esac
