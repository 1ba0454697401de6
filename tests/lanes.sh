#!/usr/bin/env bash
# Longer checks, one lane at a time: tidy (every file, and remembers them as clean), tidy-all (with the analyzer), tsan.
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
*)
  echo "lanes: tidy | tidy-all | tsan" >&2
  exit 2
  ;;
esac
