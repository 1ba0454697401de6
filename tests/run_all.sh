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
step "dev build, warnings are errors; the programs of the sanitized modules are built once, with sanitizers"
cmake --preset dev >/dev/null
targets=(qipan)
sanitized_targets=()
for folder in tests/*/CMakeLists.txt; do
  module=$(basename "$(dirname "$folder")")
  grep -q qipan_test "$folder" || continue
  if [[ " $sanitized " = *" $module "* ]]; then
    sanitized_targets+=("test_$module")
  else
    targets+=("test_$module")
  fi
done
cmake --build --preset dev --target "${targets[@]}"
step "each header stands alone"
cmake --build --preset dev --target all_verify_interface_header_sets
step "tests of ${targets[*]}, of the house, the sample and the commands"
ctest --preset dev -LE "^(${sanitized// /|})$" -E _NOT_BUILT
step "address and undefined-behaviour sanitizers: $sanitized"
cmake --preset asan >/dev/null
cmake --build --preset asan --target "${sanitized_targets[@]}"
# whole programs, not test by test: starting a sanitized program a thousand times takes longer than its tests; two
# halves of each beside each other
export FONTCONFIG_FILE="$top/tests/fonts.conf" ASAN_OPTIONS=detect_leaks=0 GTEST_TOTAL_SHARDS=2 GTEST_BRIEF=1
for target in "${sanitized_targets[@]}"; do
  printf '%s\n' 0 1 | xargs -P 2 -I{} env GTEST_SHARD_INDEX={} "build/asan/tests/${target#test_}/$target"
done
unset GTEST_TOTAL_SHARDS
step "tidy on what changed since it was last clean"
bash tests/house/tidy.sh changed
step "all green"
