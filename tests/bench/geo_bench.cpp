// Distance of a plot to a long line, ours against GEOS' prepared distance, and the R-tree.
#include <cmath>
#include <numbers>

#include <benchmark/benchmark.h>
#include <geos_c.h>

#include "geo/measure.hpp"
#include "geo/rtree.hpp"
#include "geo/wkt.hpp"

namespace qipan::geo {
namespace {

/// A plot of `vertices` corners, 100 m across.
Geometry plot(std::int64_t vertices) {
    std::vector<Point> ring;
    for (std::int64_t i = 0; i < vertices; ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(vertices);
        ring.push_back({500000 + 50 * std::cos(angle), 4190000 + 50 * std::sin(angle)});
    }
    return make_polygon(ring);
}

/// A winding pipeline, 10 km long, that passes the plot at some 100 m.
Geometry pipeline(std::int64_t vertices) {
    std::vector<Point> line;
    for (std::int64_t i = 0; i < vertices; ++i) {
        const double along = static_cast<double>(i) / static_cast<double>(vertices - 1);
        line.push_back({495000 + 10000 * along, 4190160 + 20 * std::sin(along * 90)});
    }
    return make_line(line);
}

void distance_ours(benchmark::State& state) {
    const Geometry a = plot(state.range(0));
    const Geometry b = pipeline(state.range(1));
    for (auto _ : state) {
        benchmark::DoNotOptimize(distance(a.view(), b.view()));
    }
}

void distance_geos_prepared(benchmark::State& state) {
    const GEOSContextHandle_t context = GEOS_init_r();
    GEOSWKTReader* reader = GEOSWKTReader_create_r(context);
    GEOSGeometry* a = GEOSWKTReader_read_r(context, reader, to_wkt(plot(state.range(0)).view(), 9).c_str());
    GEOSGeometry* b = GEOSWKTReader_read_r(context, reader, to_wkt(pipeline(state.range(1)).view(), 9).c_str());
    const GEOSPreparedGeometry* prepared = GEOSPrepare_r(context, b);
    double found = 0;
    for (auto _ : state) {
        GEOSPreparedDistance_r(context, prepared, a, &found);
        benchmark::DoNotOptimize(found);
    }
    GEOSPreparedGeom_destroy_r(context, prepared);
    GEOSGeom_destroy_r(context, a);
    GEOSGeom_destroy_r(context, b);
    GEOSWKTReader_destroy_r(context, reader);
    GEOS_finish_r(context);
}

BENCHMARK(distance_ours)->Args({5, 5})->Args({5, 2000})->Args({200, 2000});
BENCHMARK(distance_geos_prepared)->Args({5, 5})->Args({5, 2000})->Args({200, 2000});

std::vector<Box> grid(std::int64_t side) {
    std::vector<Box> boxes;
    for (std::int64_t i = 0; i < side * side; ++i) {
        const auto x = static_cast<double>(i % side) * 100;
        const auto y = static_cast<double>(i / side) * 100;
        boxes.push_back({x, y, x + 80, y + 80});
    }
    return boxes;
}

void rtree_build(benchmark::State& state) {
    const auto boxes = grid(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(RTree(std::span<const Box>(boxes)));
    }
}

void rtree_query(benchmark::State& state) {
    const auto boxes = grid(state.range(0));
    const RTree tree{std::span<const Box>(boxes)};
    std::vector<std::uint32_t> found;
    std::size_t i = 0;
    for (auto _ : state) {
        tree.query(boxes[i].expanded(150), found);
        benchmark::DoNotOptimize(found.data());
        i = (i + 7919) % boxes.size();
    }
}

BENCHMARK(rtree_build)->Arg(100)->Arg(300);
BENCHMARK(rtree_query)->Arg(100)->Arg(300);

} // namespace
} // namespace qipan::geo

BENCHMARK_MAIN();
