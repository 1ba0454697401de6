# The generator writes GeoPackages, so it sees GDAL; the benchmarks open and check what it made.
find_package(GDAL 3.6 REQUIRED)
add_executable(make_region make_region.cpp)
target_link_libraries(make_region PRIVATE qipan::io GDAL::GDAL)
target_include_directories(make_region PRIVATE ${PROJECT_SOURCE_DIR}/tests)
if(TARGET qipan::conflict)
  qipan_bench(region SOURCES region_bench.cpp USES conflict io)
  # for peers/compare.py: no Google Benchmark inside, since it walks from file to register once
  find_package(fmt REQUIRED)
  add_executable(check_steps check_steps.cpp)
  target_link_libraries(check_steps PRIVATE qipan::conflict qipan::io fmt::fmt)
endif()
