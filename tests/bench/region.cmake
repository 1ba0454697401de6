# The generator writes GeoPackages, so it sees GDAL; the benchmark opens and checks what it made.
find_package(GDAL 3.6 REQUIRED)
add_executable(make_region make_region.cpp)
target_link_libraries(make_region PRIVATE qipan::io GDAL::GDAL)
if(TARGET qipan::conflict)
  qipan_bench(region SOURCES region_bench.cpp USES conflict io)
endif()
