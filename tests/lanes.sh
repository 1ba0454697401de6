#!/usr/bin/env bash
# Longer checks, one lane at a time: tidy-all, tsan.
set -euo pipefail
cd "$1"
case "${2:-}" in
tidy-all) bash tests/house/tidy.sh deep ;;
tsan)
  # only where neither Qt nor GDAL runs: their own locks are unknown to the sanitizer
  cmake --preset tsan >/dev/null
  cmake --build --preset tsan --target test_core test_geo test_assign test_conflict
  ctest --preset tsan -L '^(core|geo|assign|conflict)$'
  ;;
*)
  echo "lanes: tidy-all | tsan" >&2
  exit 2
  ;;
esac
