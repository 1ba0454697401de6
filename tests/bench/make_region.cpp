// Makes a region of any size for benchmarks: make_region STORE PLOTS. Zones of some 2,500 plots each on their own
// street grid, turned against each other, with power lines, roads, railways, rivers, pipelines, protected areas, homes,
// buildings and projects. Same number of plots, same rows. The store is written in the schema's own tables.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numbers>
#include <vector>

#include <fmt/format.h>
#include <gdal.h>

#include "bench/zone_frame.hpp"
#include "core/random.hpp"
#include "geo/measure.hpp"
#include "io/audit.hpp"
#include "io/gdal.hpp"
#include "io/store_tables.hpp"
#include "model/schema.hpp"
#include "model/site.hpp"

namespace qipan::bench {
namespace {

using geo::Point;
using io::Cell;
using model::TableId;

constexpr std::size_t plots_in_zone = 2500;
constexpr std::size_t columns_in_zone = 50;
constexpr double plot_width = 80;
constexpr double plot_depth = 110;
constexpr double street = 18;       // after every second row and every fifth column
constexpr double zone_pitch = 9000; // from one zone's corner to the next's
constexpr Point origin{400000, 3900000};
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr const char* crs = "EPSG:4547";
constexpr const char* made = "2026-01-02T03:04:05Z";

/// A row by field names; what is not set is NULL.
class RowOf {
public:
    explicit RowOf(TableId table) : schema_(model::schema(table)), cells_(schema_.fields.size()) {}
    RowOf& set(std::string_view field, Cell value) {
        cells_[*model::find_field(schema_, field)] = std::move(value);
        return *this;
    }
    [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }

private:
    const model::TableSchema& schema_;
    std::vector<Cell> cells_;
};

Cell text(std::string value) {
    return value;
}

constexpr double grid_x(std::size_t column) {
    return static_cast<double>(column) * plot_width + static_cast<double>(column / 5) * street;
}
constexpr double grid_y(std::size_t row) {
    return static_cast<double>(row) * plot_depth + static_cast<double>(row / 2) * street;
}
constexpr double zone_width = grid_x(columns_in_zone);
constexpr double zone_depth = grid_y(plots_in_zone / columns_in_zone);

class Generator {
public:
    Generator(void* dataset, std::size_t plots) : dataset_(dataset), plots_(plots) {
        for (const model::TableSchema& table : model::tables()) {
            writers_.emplace_back(dataset, table.id);
        }
    }

    bool run() {
        const std::size_t zones = (plots_ + plots_in_zone - 1) / plots_in_zone;
        const auto side = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(zones))));
        for (std::size_t zone = 0; zone < zones; ++zone) {
            core::CounterRandom random(7, zone);
            const Point corner{origin.x + static_cast<double>(zone % side) * zone_pitch,
                               origin.y + static_cast<double>(zone / side) * zone_pitch};
            const Frame frame(corner, random.unit() * 0.5 - 0.25);
            const std::size_t first = zone * plots_in_zone;
            add_zone(zone, frame);
            add_barriers(zone, frame, random);
            add_surroundings(zone, frame, random);
            for (std::size_t plot = first; plot < std::min(plots_, first + plots_in_zone); ++plot) {
                add_plot(zone, plot, frame, random);
            }
            add_projects(zone, random);
        }
        return good_;
    }

private:
    void write(TableId table, const RowOf& row, geo::GeometryView geometry = {}) {
        good_ = good_ && writers_[static_cast<std::size_t>(table)].write(row.cells(), geometry);
    }
    static std::string zone_id(std::size_t zone) { return fmt::format("zone{:03}", zone); }

    void add_zone(std::size_t zone, const Frame& frame) {
        RowOf row(TableId::zones);
        row.set("id", text(zone_id(zone))).set("name", text(fmt::format("示例开发区{}", zone + 1)));
        row.set("level", text("provincial")).set("leading_industries", std::vector<std::string>{"14", "38"});
        write(TableId::zones, row, frame.box(-200, -200, zone_width + 400, zone_depth + 400).view());
    }

    /// What tells one barrier from another; NaN and empty texts are NULL.
    struct Barrier {
        std::string_view id;
        std::string_view type; // class
        std::string_view grade{};
        double half_width = unknown;
        double voltage = unknown;
        std::string_view speed{};
        std::string_view edge = "centreline";
        std::string_view setting{};
    };

    void add_barrier(std::size_t zone, const Barrier& barrier, const geo::Geometry& shape) {
        const std::string id = fmt::format("{}{}", barrier.id, zone);
        RowOf row(TableId::barriers);
        row.set("id", text(id)).set("name", text(id)).set("class", text(std::string(barrier.type)));
        row.set("grade", text(std::string(barrier.grade))).set("speed_class", text(std::string(barrier.speed)));
        row.set("geometry_is", text(std::string(barrier.edge))).set("setting", text(std::string(barrier.setting)));
        row.set("half_width_m", barrier.half_width).set("voltage_kv", barrier.voltage).set("accuracy_m", 0.5);
        row.set("half_width_source", text(std::isnan(barrier.half_width) ? "" : "假定"));
        write(TableId::barriers, row, shape.view());
    }

    void add_barriers(std::size_t zone, const Frame& frame, core::CounterRandom& random) {
        const double x = zone_width * (0.2 + 0.6 * random.unit());
        const double y = zone_depth * (0.2 + 0.6 * random.unit());
        const double w = zone_width;
        const double d = zone_depth;
        add_barrier(zone, {"line", "power_line", "", 4, 110}, frame.line({x, -300}, {x + 200, d + 300}, 20, 60));
        add_barrier(zone, {"road", "road", "provincial", 16}, frame.line({-300, -30}, {w + 300, -30}, 0, 40));
        add_barrier(zone, {"pipe", "oil_gas_pipeline", "long_distance", 0.5},
                    frame.line({-300, y}, {w + 300, y + 150}, 15, 200));
        add_barrier(zone, {"rail", "railway", "", 8, unknown, "other"}, frame.line({-30, -300}, {-30, d + 300}, 0, 30));
        // its width is not known: not assessable
        add_barrier(zone, {"river", "river", "tributary"}, frame.line({w + 120, -300}, {w + 60, d + 300}, 40, 300));
        add_more_barriers(zone, frame, random);
        add_streets(zone, frame);
    }

    /// The other classes, grades, edges and settings, so that every corridor rule has something to say.
    void add_more_barriers(std::size_t zone, const Frame& frame, core::CounterRandom& random) {
        static constexpr std::array<std::string_view, 5> settings{"city", "suburb_housing", "village_housing",
                                                                  "elsewhere", ""};
        const double w = zone_width;
        const double d = zone_depth;
        const auto across = [&](double swing, int vertices) {
            const double y = d * (0.1 + 0.8 * random.unit());
            return frame.line({-300, y}, {w + 300, y + 300 * (random.unit() - 0.5)}, swing, vertices);
        };
        add_barrier(zone, {"line220-", "power_line", "", 7, 220}, across(30, 90));
        add_barrier(zone, {"line500-", "power_line", "", 9, 500}, across(0, 2));
        const double middle = grid_x(columns_in_zone / 2) - street / 2;
        add_barrier(zone, {"county", "road", "county", 5}, frame.line({middle, -300}, {middle, d + 300}, 0, 120));
        add_barrier(zone, {"express", "road", "expressway", 18}, frame.line({-300, d + 20}, {w + 300, d + 20}, 3, 400));
        add_barrier(zone, {"national", "road", "national"}, frame.band({w - 2, -300}, {w + 4, d + 300}, 22, 80));
        add_barrier(zone, {"fast", "railway", "", 6, unknown, "high_speed", "outer_edge", settings[zone % 5]},
                    across(60, 250));
        add_barrier(zone, {"branch", "railway", "", 5, unknown, "other", "centreline", settings[(zone + 2) % 5]},
                    across(10, 150));
        add_barrier(zone, {"gas", "oil_gas_pipeline", "long_distance", 0.3, unknown, "", "outer_edge"},
                    across(25, 500));
        add_barrier(zone, {"cable", "telecom", ""}, across(5, 60));
        const double bank = w * random.unit();
        add_barrier(zone, {"stream", "river", "main_stem"}, frame.band({bank, -300}, {bank + 90, d + 300}, 15, 600));
    }

    void add_streets(std::size_t zone, const Frame& frame) {
        for (std::size_t i = 0; i < columns_in_zone / 5; ++i) {
            const double between = grid_x(i * 5) - street / 2;
            RowOf access(TableId::roads);
            access.set("id", text(fmt::format("street{}-{}", zone, i))).set("grade", text("street"));
            write(TableId::roads, access, frame.line({between, 0}, {between, zone_depth}, 0, 12).view());
        }
    }

    void add_surroundings(std::size_t zone, const Frame& frame, core::CounterRandom& random) {
        static constexpr std::array classes{"basic_farmland", "ecological_red_line", "relics"};
        for (std::size_t i = 0; i < classes.size(); ++i) {
            RowOf area(TableId::areas);
            area.set("id", text(fmt::format("area{}-{}", zone, i)))
                .set("class", text(classes[i]))
                .set("accuracy_m", 1.0);
            const Point middle{zone_width * random.unit(), i == 0 ? zone_depth + 150 : -150};
            write(TableId::areas, area, frame.blob(middle, 220, 80).view());
        }
        const auto wide = [&](const char* kind, double radius, int vertices) {
            RowOf area(TableId::areas);
            area.set("id", text(fmt::format("{}{}", kind, zone))).set("class", text(kind)).set("accuracy_m", 2.0);
            const Point middle{zone_width * random.unit(), zone_depth * random.unit()};
            write(TableId::areas, area, frame.blob(middle, radius, vertices).view());
        };
        wide("flood", 700, 1500);
        wide("water_source_2", 500, 700);
        add_receptors(zone, frame, random);
        add_sources(zone, frame);
    }

    void add_receptors(std::size_t zone, const Frame& frame, core::CounterRandom& random) {
        for (int i = 0; i < 12; ++i) {
            RowOf homes(TableId::receptors);
            homes.set("id", text(fmt::format("homes{}-{}", zone, i)))
                .set("class", text(i == 0 ? "school" : "homes"))
                .set("persons", 300.0);
            write(TableId::receptors, homes, frame.blob({zone_width * random.unit(), zone_depth + 320}, 60, 24).view());
        }
        for (int i = 0; i < 8; ++i) { // known as points only
            RowOf village(TableId::receptors);
            village.set("id", text(fmt::format("village{}-{}", zone, i))).set("accuracy_m", 10.0);
            village.set("class", text(i == 0 ? "hospital" : "village")).set("persons", 80.0);
            const Point at = frame(zone_width * random.unit(), zone_depth * random.unit());
            write(TableId::receptors, village, geo::make_point(at).view());
        }
    }

    void add_sources(std::size_t zone, const Frame& frame) {
        RowOf steam(TableId::sources);
        steam.set("id", text(fmt::format("steam{}", zone)))
            .set("utility", text("steam"))
            .set("capacity", 400.0)
            .set("unit", text("t/h"));
        steam.set("pressure_mpa", 0.9)
            .set("pressure_basis", text("g"))
            .set("temperature_c", 200.0)
            .set("status", text("existing"));
        write(TableId::sources, steam, geo::make_point(frame(zone_width / 2, -80)).view());
        RowOf power(TableId::sources);
        power.set("id", text(fmt::format("substation{}", zone)))
            .set("utility", text("power"))
            .set("capacity", 180.0)
            .set("unit", text("MVA"));
        power.set("status", text("existing"));
        write(TableId::sources, power, geo::make_point(frame(zone_width / 3, -90)).view());
    }

    void add_plot(std::size_t zone, std::size_t plot, const Frame& frame, core::CounterRandom& random) {
        static constexpr std::array uses{"100101", "100102", "100103", "100102", "110101", "0701", "1402"};
        const std::size_t here = plot % plots_in_zone;
        const double x = grid_x(here % columns_in_zone);
        const double y = grid_y(here / columns_in_zone);
        const std::string id = fmt::format("P{:07}", plot);
        const auto shape = frame.box(x + 0.4, y + 0.4, plot_width - 0.8 + overreach(plot), plot_depth - 0.8);
        const double area = geo::planar_area(shape.view());
        RowOf row(TableId::plots);
        row.set("id", text(id)).set("zone", text(zone_id(zone))).set("name", text(fmt::format("{}号地块", plot)));
        row.set("land_use", text(uses[random.below(uses.size())])).set("land_use_scheme", text("cn2023"));
        row.set("status", text(random.below(3) == 0 ? "occupied" : "available")).set("land_state", text("净地"));
        row.set("area_m2", area)
            .set("measured_m2", area)
            .set("price_cny_per_mu", 120000.0 + 1000 * static_cast<double>(random.below(80)));
        row.set("ready_date", text("2026-06-30"))
            .set("remaining_works", text("无"))
            .set("divisible", random.below(4) == 0 ? 1.0 : 0.0);
        row.set("min_part_m2", 3000.0)
            .set("allowed_industries", std::vector<std::string>{"13", "14", "33", "38", "39"});
        row.set("setting", text("suburb_housing"));
        write(TableId::plots, row, shape.view());
        if (plot % 4999 == 4000) { // entered twice
            row.set("id", text(id + "-2"));
            write(TableId::plots, row, shape.view());
        }
        add_buildings(zone, plot, id, [&](double dx, double dy, double width, double depth) {
            return frame.box(x + dx, y + dy, width, depth);
        });
    }

    /// Some plots reach over the next one by metres, some by a sliver.
    static double overreach(std::size_t plot) { return plot % 397 == 100 ? 2.3 : plot % 503 == 200 ? 0.815 : 0; }

    /// On two plots of five; on every fifth a second one stands close by, now and then into the first.
    template <class Box>
    void add_buildings(std::size_t zone, std::size_t plot, const std::string& id, const Box& box) {
        const std::size_t kind = plot % 5;
        if (kind != 0 && kind != 2) {
            return;
        }
        core::CounterRandom random(11, plot);
        const double aside = kind == 2 ? 3 : 15;
        add_building(zone, id, "", box(aside, 15, plot_width - 30, plot_depth - 50), random);
        if (kind == 0) {
            const double gap = random.below(60) == 0 ? -1 : 5 + 12 * random.unit();
            add_building(zone, id, "b", box(15, plot_depth - 35 + gap, plot_width - 30, 15), random);
        }
    }

    void add_building(std::size_t zone, const std::string& plot, const char* which, const geo::Geometry& shape,
                      core::CounterRandom& random) {
        static constexpr std::array hazards{"甲", "乙", "丙", "丙", "丙", "丁", "戊", "戊", ""};
        static constexpr std::array resistances{"一级", "二级", "二级", "二级", "三级", "四级", ""};
        const bool to_let = plot.ends_with('0') && *which == 0;
        RowOf row(TableId::buildings);
        row.set("id", text("B" + plot + which)).set("zone", text(zone_id(zone))).set("plot", text(plot));
        row.set("storeys", static_cast<double>(1 + random.below(5)))
            .set("floor_area_m2", 7000.0)
            .set("floor_area_free_m2", to_let ? 3500.0 : 0)
            .set("clear_height_m", random.below(20) == 0 ? unknown : 4.5 + 0.5 * static_cast<double>(random.below(8)))
            .set("floor_load_kpa", 10.0);
        row.set("fire_hazard", text(hazards[random.below(hazards.size())]))
            .set("fire_resistance", text(resistances[random.below(resistances.size())]))
            .set("status", text(to_let ? "available" : "occupied"));
        write(TableId::buildings, row, shape.view());
    }

    /// One for every hundred plots; half of them stand already, a neighbour beside each, the others look for a place.
    void add_projects(std::size_t zone, core::CounterRandom& random) {
        const std::size_t first = zone * plots_in_zone;
        for (std::size_t plot = first; plot < std::min(plots_, first + plots_in_zone); plot += 100) {
            const bool stands = plot % 200 == 0;
            add_project(fmt::format("X{:07}", plot), stands ? site_near(plot + 51) : "", random);
            if (stands) {
                add_project(fmt::format("Y{:07}", plot), site_near(plot + 54), random);
            }
        }
    }

    /// A plot, a part of one, two side by side, or a floor: whatever the region holds.
    [[nodiscard]] std::string site_near(std::size_t plot) const {
        const auto id = [](std::size_t number) { return fmt::format("P{:07}", number); };
        const std::size_t at = std::min(plot, plots_ - 1);
        switch (plot / 200 % 4) {
        case 0:
            return to_string(model::part_site(id(at), 6000));
        case 1:
            return at + 1 < plots_ ? fmt::format("plots:{}+{}", id(at), id(at + 1))
                                   : to_string(model::plot_site(id(at)));
        case 2:
            return to_string(model::floor_site("B" + id(at - at % 5), 1000));
        default:
            return to_string(model::plot_site(id(at)));
        }
    }

    void add_project(const std::string& id, const std::string& site, core::CounterRandom& random) {
        static constexpr std::array industries{"1392", "3391", "3841", "1432", "3973", "2652"};
        RowOf row(TableId::projects);
        row.set("id", text(id))
            .set("name", text("示例项目" + id))
            .set("industry", text(industries[random.below(industries.size())]));
        const std::uint64_t pollution = random.below(10); // one in ten is not stated
        row.set("stage", text(site.empty() ? "talks" : "under_construction"))
            .set("land_mu", 12.0)
            .set("min_width_m", random.below(3) == 0 ? 72.0 : unknown)
            .set("pollution_class", pollution == 9 ? unknown : static_cast<double>(1 + pollution % 3));
        row.set("fire_hazard", text("丙")).set("priority", 2.0).set("total_investment_wan", 8000.0);
        row.set("site", text(site));
        write(TableId::projects, row);
        RowOf demand(TableId::demands);
        demand.set("project", text(id)).set("utility", text("steam")).set("design", 5.0).set("unit", text("t/h"));
        write(TableId::demands, demand);
    }

    void* dataset_;
    std::size_t plots_;
    std::vector<io::TableWriter> writers_;
    bool good_ = true;
};

bool make_region(const std::string& file, std::size_t plots) {
    io::prepare_gdal();
    const io::ScopedOption time("OGR_CURRENT_DATE", io::gpkg_time(made));
    const io::ScopedOption no_flush("OGR_SQLITE_SYNCHRONOUS", "OFF");
    io::Dataset dataset(GDALCreate(GDALGetDriverByName("GPKG"), file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    bool good = dataset && GDALDatasetStartTransaction(dataset.get(), FALSE) == OGRERR_NONE &&
                io::create_tables(dataset.get(), crs);
    good = good && Generator(dataset.get(), plots).run();
    const io::AuditRow audit{.revision = 1, .time_utc = made, .who = "make_region", .action = "create"};
    good = good && io::append_audit(dataset.get(), audit) &&
           io::write_meta(dataset.get(), {{"schema_version", std::to_string(model::schema_version)},
                                          {"revision", "1"},
                                          {"name", fmt::format("示例区域 {} 块地", plots)},
                                          {"crs", crs},
                                          {"illustrative", "1"},
                                          {"created", made},
                                          {"inputs", "{}"}});
    return good && GDALDatasetCommitTransaction(dataset.get()) == OGRERR_NONE;
}

} // namespace
} // namespace qipan::bench

int main(int count, char** words) {
    const long plots = count == 3 ? std::strtol(words[2], nullptr, 10) : 0;
    if (plots <= 0) {
        std::fprintf(stderr, "usage: make_region STORE PLOTS\n");
        return 2;
    }
    return qipan::bench::make_region(words[1], static_cast<std::size_t>(plots)) ? 0 : 3;
}
