#include "conflict/random_park.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "conflict/case_reader.hpp"
#include "core/random.hpp"
#include "model/small_region.hpp"

namespace qipan::test {
namespace {

constexpr int columns = 6;
constexpr int rows = 6;

class Draws {
public:
    explicit Draws(std::uint64_t seed) : random_(seed) {}
    double metres(double from, double to) { return from + std::floor((to - from) * 10 * random_.unit()) / 10; }
    bool one_in(std::uint64_t n) { return random_.below(n) == 0; }
    template <std::size_t N>
    std::string word(const std::array<const char*, N>& words) {
        return words[random_.below(N)];
    }

private:
    core::CounterRandom random_;
};

std::string box_wkt(double x, double y, double w, double h) {
    return geo::to_wkt(geo::make_box({x, y, x + w, y + h}).view());
}

std::vector<RowTexts> random_plots(Draws& draws) {
    std::vector<RowTexts> made;
    for (int i = 0; i < columns; ++i) {
        for (int j = 0; j < rows; ++j) {
            const double x = 130 * i;
            const double y = 110 * j;
            // now and then a plot reaches over its neighbour
            const double w = draws.one_in(8) ? 135 : draws.metres(80, 115);
            made.push_back({{"id", "p" + std::to_string(i) + std::to_string(j)},
                            {"zone", i < columns / 2 ? "west" : "east"},
                            {"park", i == 0 ? "food" : ""},
                            {"land_use", draws.word<5>({"100101", "100102", "100103", "1101", "0701"})},
                            {"land_use_scheme", "cn2023"},
                            {"allowed_industries", draws.one_in(6) ? "13;14" : ""},
                            {"wkt", box_wkt(x, y, w, draws.metres(60, 95))}});
        }
    }
    return made;
}

std::vector<RowTexts> random_buildings(Draws& draws) {
    std::vector<RowTexts> made;
    for (int k = 0; k < 20; ++k) {
        const int i = k % columns;
        const int j = (2 * k) % rows;
        made.push_back({{"id", "b" + std::to_string(k)},
                        {"plot", "p" + std::to_string(i) + std::to_string(j)},
                        {"floor_area_m2", "2000"},
                        {"storeys", draws.word<3>({"1", "2", ""})},
                        {"clear_height_m", "8"},
                        {"fire_hazard", draws.word<5>({"甲", "丙", "丁", "戊", ""})},
                        {"fire_resistance", draws.word<3>({"二级", "三级", ""})},
                        {"wkt", box_wkt(130 * i + draws.metres(0, 60), 110 * j + draws.metres(0, 50), 25, 15)}});
    }
    return made;
}

std::string winding_line(Draws& draws) {
    std::vector<geo::Point> line;
    double y = draws.metres(0, 650);
    for (double x = -50; x <= 850; x += 7.5) {
        line.push_back({x, y});
        y += draws.metres(-3, 3);
    }
    return geo::to_wkt(geo::make_line(line).view());
}

std::vector<RowTexts> random_barriers(Draws& draws) {
    std::vector<RowTexts> made;
    const auto add = [&](RowTexts row) {
        row["id"] = "l" + std::to_string(made.size());
        row["wkt"] = winding_line(draws);
        made.push_back(std::move(row));
    };
    add({{"class", "road"}, {"grade", "county"}, {"geometry_is", "centreline"}, {"half_width_m", "7"}});
    add({{"class", "road"}, {"grade", "national"}, {"geometry_is", "centreline"}});
    add({{"class", "railway"}, {"speed_class", "high_speed"}, {"geometry_is", "outer_edge"}});
    add({{"class", "power_line"},
         {"voltage_kv", "220"},
         {"geometry_is", "centreline"},
         {"half_width_m", "6"},
         {"accuracy_m", "1"}});
    return made;
}

std::vector<RowTexts> random_areas(Draws& draws) {
    std::vector<RowTexts> made;
    for (int k = 0; k < 6; ++k) {
        made.push_back(
            {{"id", "a" + std::to_string(k)},
             {"class", draws.word<4>({"basic_farmland", "water_source_2", "relics_control", "karst_spring"})},
             {"wkt", box_wkt(draws.metres(0, 700), draws.metres(0, 600), draws.metres(10, 90), 70)}});
    }
    return made;
}

std::vector<RowTexts> random_projects(Draws& draws) {
    std::vector<RowTexts> made;
    for (int k = 0; k < 24; ++k) {
        made.push_back({{"id", "P" + std::to_string(k)},
                        {"name", "P" + std::to_string(k)},
                        {"industry", draws.word<5>({"1392", "1421", "2611", "3841", "5930"})},
                        {"pollution_class", draws.word<5>({"1", "2", "3", "1", ""})},
                        {"stage", "signed"},
                        {"land_mu", draws.word<3>({"6", "9", "12"})},
                        {"min_width_m", draws.word<3>({"40", "70", ""})},
                        {"site", k < 6 ? "plot:p" + std::to_string(k) + std::to_string(k) : ""}});
    }
    return made;
}

} // namespace

ParkRows random_park_rows(std::uint64_t seed) {
    using model::TableId;
    Draws draws(seed);
    ParkRows park;
    park[TableId::zones] = {
        {{"id", "west"},
         {"name", "西区"},
         {"leading_industries", "13;14"},
         {"negative_list", "26"},
         {"calm_percent", "60"},
         {"wkt", box_wkt(-10, -10, 390, 700)}},
        {{"id", "east"}, {"name", "东区"}, {"leading_industries", "384"}, {"wkt", box_wkt(380, -10, 400, 700)}}};
    park[TableId::parks] = {
        {{"id", "food"}, {"zone", "west"}, {"allowed_industries", "13;14"}, {"wkt", box_wkt(0, 0, 130, 660)}}};
    park[TableId::coordination_units] = {{{"id", "u"}, {"name", "u"}, {"zones", "west;east"}}};
    park[TableId::winds] = {{{"zone", "west"}, {"direction", "W"}, {"percent", "25"}},
                            {{"zone", "west"}, {"direction", "E"}, {"percent", "15"}}};
    park[TableId::plots] = random_plots(draws);
    park[TableId::buildings] = random_buildings(draws);
    park[TableId::barriers] = random_barriers(draws);
    park[TableId::areas] = random_areas(draws);
    park[TableId::receptors] = {{{"id", "school"}, {"class", "school"}, {"wkt", "POINT (90 90)"}}};
    park[TableId::projects] = random_projects(draws);
    return park;
}

model::Region region_of(const ParkRows& park) {
    model::Region region;
    region.codes = small_codes();
    for (const auto& [table, rows] : park) {
        region.set_layer(table, make_layer(table, rows));
    }
    region.finish();
    return region;
}

model::Region random_park(std::uint64_t seed) {
    return region_of(random_park_rows(seed));
}

std::vector<model::Site> sites_of(const model::Region& region) {
    std::vector<model::Site> sites;
    for (model::Row row = 0; row < region.plots().size(); ++row) {
        const std::string id(region.plots().id_of(row));
        sites.push_back(model::plot_site(id));
        if (row % 5 == 0) {
            sites.push_back(model::part_site(id, 3000));
        }
        if (row % 7 == 0 && row + 1 < region.plots().size()) {
            sites.push_back({model::SiteKind::plots, {id, std::string(region.plots().id_of(row + 1))}, 0});
        }
    }
    for (model::Row row = 0; row < region.buildings().size(); ++row) {
        sites.push_back(model::floor_site(std::string(region.buildings().id_of(row)), 500));
    }
    return sites;
}

} // namespace qipan::test
