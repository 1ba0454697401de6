#!/usr/bin/env bash
# Runs the benchmarks of a finished bench build and prints what they say: run.sh TOP [PLOTS...] (100000 without).
# Stores are made once a size and kept in build/bench/regions.
set -euo pipefail
top=$1
shift
build=$top/build/bench/tests/bench
regions=$top/build/bench/regions
mkdir -p "$regions"
[ $# -gt 0 ] || set -- 100000

for program in "$build"/bench_*; do
  [ "$(basename "$program")" = bench_region ] || "$program" --benchmark_min_time=0.2
done
for plots in "$@"; do
  store=$regions/$plots.gpkg
  if [ ! -e "$store" ]; then
    rm -f "$store.part.gpkg"
    "$build/make_region" "$store.part.gpkg" "$plots"
    mv "$store.part.gpkg" "$store"
  fi
  "$build/bench_region" "$store" "$top/data"
done
