qipan_bench(geo SOURCES geo_bench.cpp USES geo)
target_link_libraries(bench_geo PRIVATE qipan_geos_c)
