qipan_bench(conflict SOURCES conflict_bench.cpp USES conflict io)
target_compile_definitions(bench_conflict PRIVATE QIPAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
