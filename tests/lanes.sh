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
postgis)
  # the findings of a made region equal those of PostGIS; without numbers a small one: lanes postgis [PLOTS...]
  shift 2
  packages="postgresql-15 postgresql-15-postgis-3 postgresql-client-15 gdal-bin"
  for package in $packages; do
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed && continue
    echo "installing: $packages" >&2
    DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >&2
    break
  done
  cmake --preset bench >/dev/null
  cmake --build --preset bench --target make_region check_steps >&2
  [ $# -gt 0 ] || set -- 2000
  python3 tests/bench/peers/compare.py --bin build/bench/tests/bench --data data --plots "$@"
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
  echo "lanes: tidy | tidy-all | tsan | qgis | postgis [PLOTS...]" >&2
  exit 2
  ;;
esac
