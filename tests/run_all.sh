#!/usr/bin/env bash
# Everything that must be green: layering, formats, dev build with warnings as errors, stand-alone headers, tests,
# sanitizers over the modules that touch memory, threads and parsers, narrow tidy. Stops at the first red gate.
set -euo pipefail
top=$1
cd "$top"
export QT_QPA_PLATFORM=offscreen CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}
sanitized="core geo model io network conflict suitability assign planning"

step() { printf '\n== %s (%s s)\n' "$1" "$SECONDS"; }

step "formats"
find src tests -name '*.[ch]pp' -print0 | xargs -0 clang-format-14 --dry-run -Werror
step "dev build, warnings are errors"
cmake --preset dev >/dev/null
cmake --build --preset dev
step "each header stands alone"
cmake --build --preset dev --target all_verify_interface_header_sets
step "tests"
ctest --preset dev
step "address and undefined-behaviour sanitizers: $sanitized"
cmake --preset asan >/dev/null
targets=()
for module in $sanitized; do
  [ -d "tests/$module" ] && targets+=("test_$module")
done
cmake --build --preset asan --target "${targets[@]}"
# whole programs, not test by test: starting a sanitized program a thousand times takes longer than its tests
export FONTCONFIG_FILE="$top/tests/fonts.conf" ASAN_OPTIONS=detect_leaks=0
for target in "${targets[@]}"; do
  "build/asan/tests/${target#test_}/$target" --gtest_brief=1
done
step "tidy on what changed since it was last clean"
bash tests/house/tidy.sh changed
step "all green"
