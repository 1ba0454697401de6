// All shipped rules over a made region: plots on a turned street grid, a building on each, roads, power lines,
// railways, areas and 200 placed projects. Argument 1: plots; argument 2: threads.
#include <cmath>
#include <filesystem>

#include <benchmark/benchmark.h>

#include "conflict/check.hpp"
#include "conflict/screen.hpp"
#include "core/text.hpp"
#include "io/documents.hpp"
#include "io/where.hpp"
#include "model/placement.hpp"

namespace qipan::conflict {
namespace {

using model::TableId;

using Cells = std::vector<std::pair<std::string_view, std::string>>;

/// Fills one layer row by row; what is not given is NULL.
class LayerMaker {
public:
    explicit LayerMaker(TableId id) : layer_(std::make_shared<model::Layer>(id)) {}

    void add(const Cells& cells, geo::GeometryView geometry = {}) {
        const auto fields = layer_->schema().fields;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            model::Column& column = layer_->column(i);
            const auto cell = std::ranges::find(cells, fields[i].name, &Cells::value_type::first);
            if (cell == cells.end()) {
                column.append_null();
            } else if (column.is_text()) {
                column.append_text(cell->second);
            } else {
                column.append_number(std::stod(cell->second));
            }
        }
        if (layer_->spatial()) {
            layer_->geometries().add(geometry);
        }
    }
    void into(model::Region& region) {
        layer_->finish();
        region.set_layer(layer_->schema().id, layer_);
    }

private:
    std::shared_ptr<model::Layer> layer_;
};

/// Streets run 17 degrees off the axes, as they do in most towns.
geo::Point turned(double x, double y) {
    constexpr double turn = 17 * 3.14159265358979 / 180;
    return {500000 + x * std::cos(turn) - y * std::sin(turn), 4050000 + x * std::sin(turn) + y * std::cos(turn)};
}

geo::Geometry block(double x, double y, double w, double h) {
    const geo::Point corners[] = {turned(x, y), turned(x + w, y), turned(x + w, y + h), turned(x, y + h)};
    return geo::make_polygon(corners);
}

geo::Geometry winding(double length, double y, double amplitude) {
    std::vector<geo::Point> line;
    for (double x = 0; x <= length; x += 25) {
        line.push_back(turned(x, y + amplitude * std::sin(x / 300)));
    }
    return geo::make_line(line);
}

geo::Geometry lake(double x, double y, double radius) {
    std::vector<geo::Point> ring;
    for (int i = 0; i < 400; ++i) {
        const double angle = i * 3.14159265358979 / 200;
        const double r = radius * (1 + 0.2 * std::sin(7 * angle));
        ring.push_back(turned(x + r * std::cos(angle), y + r * std::sin(angle)));
    }
    return geo::make_polygon(ring);
}

void add_plots(model::Region& region, std::size_t side) {
    LayerMaker plots(TableId::plots);
    LayerMaker buildings(TableId::buildings);
    for (std::size_t i = 0; i < side; ++i) {
        for (std::size_t j = 0; j < side; ++j) {
            const double x = 120.0 * static_cast<double>(i);
            const double y = 90.0 * static_cast<double>(j);
            const std::string id = std::to_string(i) + "-" + std::to_string(j);
            // two plots share an edge, then comes a street of 20 m; one in 997 reaches over its neighbour
            const double w = i % 2 == 0 ? 120 : 100;
            const double over = (i * side + j) % 997 == 0 ? 1.5 : 0;
            plots.add({{"id", id}, {"zone", "Z"}, {"land_use", "100102"}, {"land_use_scheme", "cn2023"}},
                      block(x, y, w + over, 80).view());
            buildings.add({{"id", id},
                           {"plot", id},
                           {"floor_area_m2", "3000"},
                           {"storeys", "1"},
                           {"fire_hazard", "丙"},
                           {"fire_resistance", "二级"}},
                          block(x + 20, y + 15, 60 + over, 50).view());
        }
    }
    plots.into(region);
    buildings.into(region);
}

void add_limits(model::Region& region, double width, double height) {
    LayerMaker barriers(TableId::barriers);
    std::size_t number = 0;
    const auto add = [&](Cells cells, const geo::Geometry& line) {
        cells.emplace_back("id", std::to_string(number++));
        barriers.add(cells, line.view());
    };
    for (double y = -10; y < height; y += 1800) {
        add({{"class", "road"}, {"grade", "county"}, {"geometry_is", "centreline"}, {"half_width_m", "8"}},
            winding(width, y, 0));
        add({{"class", "power_line"}, {"voltage_kv", "110"}, {"geometry_is", "centreline"}, {"half_width_m", "4"}},
            winding(width, y + 800, 60));
    }
    add({{"class", "railway"}, {"speed_class", "high_speed"}, {"geometry_is", "outer_edge"}},
        winding(width, height / 2, 200));
    add({{"class", "oil_gas_pipeline"}, {"grade", "long_distance"}, {"geometry_is", "centreline"}},
        winding(width, height / 3, 300));
    barriers.into(region);
    LayerMaker areas(TableId::areas);
    for (int i = 0; i < 40; ++i) {
        const char* classes[] = {"basic_farmland", "ecological_red_line", "relics_control", "water_source_2"};
        areas.add({{"id", std::to_string(i)}, {"class", classes[i % 4]}},
                  lake(width * (i % 8 + 0.5) / 8, height * (i / 8 + 0.5) / 5, 400).view());
    }
    areas.into(region);
}

void add_projects(model::Region& region, std::size_t side) {
    LayerMaker projects(TableId::projects);
    for (std::size_t k = 0; k < 200; ++k) {
        const std::size_t i = k * 7 % side;
        const std::size_t j = k * 13 % side;
        projects.add({{"id", "P" + std::to_string(k)},
                      {"name", "P" + std::to_string(k)},
                      {"industry", k % 3 == 0 ? "1392" : "2611"},
                      {"pollution_class", std::to_string(k % 3 + 1)},
                      {"land_mu", "12"},
                      {"stage", "signed"},
                      {"site", "plot:" + std::to_string(i) + "-" + std::to_string(j)}});
    }
    projects.into(region);
}

model::Region make_region(std::size_t plots) {
    model::Region region;
    const auto side = static_cast<std::size_t>(std::sqrt(static_cast<double>(plots)));
    region.codes.land_use_classes["cn2023"] = {{"100102", {"industry", 2}}};
    add_plots(region, side);
    add_limits(region, 120.0 * static_cast<double>(side), 90.0 * static_cast<double>(side));
    add_projects(region, side);
    region.finish();
    return region;
}

model::RuleSet shipped_rules() {
    std::vector<model::RuleSet> packs;
    for (const auto& entry : std::filesystem::directory_iterator(QIPAN_SOURCE_DIR "/data/rules/cn")) {
        packs.push_back(*model::parse_rules(*io::read_toml(entry.path())));
    }
    return *model::join_rules(std::move(packs));
}

void check_region(benchmark::State& state) {
    const model::Region region = make_region(static_cast<std::size_t>(state.range(0)));
    const model::RuleSet rules = shipped_rules();
    std::vector<core::Issue> issues;
    const model::Layout layout = model::existing_layout(region, issues);
    CheckRequest request;
    request.threads = static_cast<int>(state.range(1));
    std::size_t findings = 0;
    for (auto _ : state) {
        const auto engine = Engine::prepare(region, rules, io::make_where_compiler());
        const auto outcome = check(*engine, layout, request, {});
        findings = outcome->findings.size();
    }
    state.counters["findings"] = static_cast<double>(findings);
}
BENCHMARK(check_region)
    ->Args({10000, 1})
    ->Args({100000, 1})
    ->Args({100000, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// What recommending does: survey each plot once, judge every project there.
void screen_region(benchmark::State& state) {
    const model::Region region = make_region(static_cast<std::size_t>(state.range(0)));
    const auto engine = Engine::prepare(region, shipped_rules(), io::make_where_compiler());
    const auto projects = model::all_projects(region);
    for (auto _ : state) {
        std::size_t refused = 0;
        for (model::Row row = 0; row < region.plots().size(); ++row) {
            const Survey survey(*engine, model::plot_site(std::string(region.plots().id_of(row))));
            for (const model::Project& project : projects) {
                refused += survey.screen(project).forbids.empty() ? 0 : 1;
            }
        }
        benchmark::DoNotOptimize(refused);
    }
}
BENCHMARK(screen_region)->Arg(1000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace qipan::conflict

BENCHMARK_MAIN();
