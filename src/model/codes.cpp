#include "model/codes.hpp"

#include <algorithm>
#include <array>

namespace qipan::model {
namespace {

using Words = std::string_view;

constexpr Words zone_level[] = {"state", "provincial", "county", "food_town"};
constexpr Words land_use_scheme[] = {"cn2023", "gb50137", "sandiao", "tw"};
constexpr Words plot_status[] = {"available", "planned", "reserved", "occupied"};
// practice.md 2: these words are the trade's own codes
constexpr Words land_state[] = {"未报批", "已批未征", "已征未净", "净地", "标准地",
                                "已挂牌", "已供未建", "闲置",     "低效", "已建成"};
constexpr Words setting[] = {"city", "suburb_housing", "village_housing", "elsewhere"};
constexpr Words fire_hazard[] = {"甲", "乙", "丙", "丁", "戊"};
constexpr Words fire_resistance[] = {"一级", "二级", "三级", "四级"};
constexpr Words utility[] = {"steam", "heat", "power", "water", "sewage", "gas", "telecom"};
constexpr Words utility_unit[] = {"t/h", "MW", "MVA", "kW", "kVA", "m3/d", "m3/h", "Gbps"};
constexpr Words pressure_basis[] = {"g", "a"};
constexpr Words work_status[] = {"existing", "under_construction", "planned"};
constexpr Words rule_status[] = {"verified", "secondary", "assumption"};
constexpr Words barrier_class[] = {"power_line",       "power_cable", "power_tower",      "road",          "bridge",
                                   "tunnel",           "railway",     "oil_gas_pipeline", "town_gas_pipe", "river",
                                   "telecom",          "broadcast",   "weather_station",  "airport_fence", "substation",
                                   "pollution_source", "water_intake"};
constexpr Words barrier_grade[] = {"expressway",       "national",
                                   "provincial",       "county",
                                   "township",         "street",
                                   "long_distance",    "town_gas",
                                   "main_stem",        "tributary",
                                   "medium_or_larger", "pipeline_station",
                                   "pipeline_tunnel",  "medium_wave",
                                   "short_wave",       "directional",
                                   "feeder",           "satellite_dish",
                                   "transmitter",      "general_station",
                                   "basic_station",    "reference_station",
                                   "cesspit",          "sewage_pond",
                                   "refuse",           "sewage_works",
                                   "waste_site"};
constexpr Words gas_pressure_class[] = {"low", "medium", "sub_high", "high"};
constexpr Words speed_class[] = {"high_speed", "other"};
constexpr Words geometry_is[] = {"centreline", "outer_edge"};
constexpr Words area_class[] = {"basic_farmland",
                                "ecological_red_line",
                                "water_source_1",
                                "water_source_2",
                                "water_source_quasi",
                                "river_management",
                                "relics",
                                "relics_control",
                                "nature_reserve",
                                "scenic",
                                "karst_spring",
                                "flood",
                                "geohazard",
                                "mining_right",
                                "goaf",
                                "urban_boundary",
                                "yellow_river_shore",
                                "airport",
                                "forest",
                                "wetland",
                                "grassland",
                                "subsidence",
                                "collapsible_loess",
                                "military",
                                "no_breeding",
                                "control_unit",
                                "chemical_park",
                                "relics_possible",
                                "geohazard_prone",
                                "airport_clearance",
                                "red_line",
                                "green_line",
                                "blue_line",
                                "purple_line",
                                "yellow_line",
                                "river_works",
                                "risk_contour"};
constexpr Words receptor_class[] = {"homes", "school", "hospital", "nursing", "village", "public"};
constexpr Words supply_class[] = {"raw_material", "labour", "port", "station"};
constexpr Words road_grade[] = {"expressway", "national", "provincial",  "county",
                                "township",   "street",   "main_street", "branch_street"};
constexpr Words project_kind[] = {"industry", "infrastructure"};
// practice.md 3: one line of stages
constexpr Words stage[] = {"lead",      "concept",       "reserve",  "talks", "signed", "under_construction",
                           "completed", "in_production", "at_target"};
constexpr Words pollution_class[] = {"1", "2", "3"};
constexpr Words pollutant[] = {"COD", "NH3-N", "SO2", "NOx", "VOCs", "dust"};
constexpr Words connection_status[] = {"connected", "at_boundary", "planned", "none"};
constexpr Words effect[] = {"forbid", "permit", "warn", "info"};
constexpr Words land_grade[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"};
constexpr Words plan_eia[] = {"approved", "pending", "none"};
constexpr Words wind_direction[] = {"N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE",
                                    "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"};
constexpr Words building_use[] = {"factory",      "warehouse",        "civil",      "civil_high_1",
                                  "civil_high_2", "important_public", "substation", "open_fire"};
constexpr Words catalogue_class[] = {"encouraged", "permitted", "restricted", "eliminated"};
constexpr Words market_access[] = {"allowed", "licensed", "forbidden"};
constexpr Words review_state[] = {"approved", "not_needed", "pending", "refused"};
constexpr Words fit[] = {"fits", "conflicts"};
constexpr Words land_route[] = {"granted", "standard_land", "allocated", "leased", "existing", "none"};
constexpr Words source_class[] = {"I", "II", "III"};
constexpr Words finding_state[] = {"new", "active", "approved", "resolved", "returned"};

constexpr CodeList lists[] = {
    {"zone_level", zone_level},
    {"land_use_scheme", land_use_scheme},
    {"plot_status", plot_status},
    {"land_state", land_state},
    {"setting", setting},
    {"fire_hazard", fire_hazard},
    {"fire_resistance", fire_resistance},
    {"utility", utility},
    {"utility_unit", utility_unit},
    {"pressure_basis", pressure_basis},
    {"work_status", work_status},
    {"rule_status", rule_status},
    {"barrier_class", barrier_class},
    {"barrier_grade", barrier_grade},
    {"speed_class", speed_class},
    {"geometry_is", geometry_is},
    {"area_class", area_class},
    {"receptor_class", receptor_class},
    {"supply_class", supply_class},
    {"road_grade", road_grade},
    {"project_kind", project_kind},
    {"stage", stage},
    {"pollution_class", pollution_class},
    {"pollutant", pollutant},
    {"connection_status", connection_status},
    {"effect", effect},
    {"land_grade", land_grade},
    {"plan_eia", plan_eia},
    {"wind_direction", wind_direction},
    {"building_use", building_use},
    {"catalogue_class", catalogue_class},
    {"market_access", market_access},
    {"review_state", review_state},
    {"fit", fit},
    {"land_route", land_route},
    {"source_class", source_class},
    {"gas_pressure_class", gas_pressure_class},
    {"finding_state", finding_state},
};

} // namespace

std::span<const CodeList> code_lists() {
    return lists;
}

const CodeList* find_code_list(std::string_view name) {
    const auto* found = std::ranges::find(lists, name, &CodeList::name);
    return found == std::end(lists) ? nullptr : found;
}

bool has_code(const CodeList& list, std::string_view code) {
    return std::ranges::find(list.codes, code) != list.codes.end();
}

Classification::Classification(std::vector<ClassEntry> entries) : entries_(std::move(entries)) {
    std::ranges::sort(entries_, {}, &ClassEntry::code);
}

const ClassEntry* Classification::find(std::string_view code) const {
    const auto found = std::ranges::lower_bound(entries_, code, std::less<>{},
                                                [](const ClassEntry& e) { return std::string_view(e.code); });
    return found != entries_.end() && found->code == code ? &*found : nullptr;
}

const ClassEntry* Classification::find_nearest_prefix(std::string_view code) const {
    for (; !code.empty(); code.remove_suffix(1)) {
        if (const auto* entry = find(code)) {
            return entry;
        }
    }
    return nullptr;
}

std::optional<LandUseClass> Codes::land_use_class(std::string_view scheme, std::string_view code) const {
    const auto table = land_use_classes.find(scheme);
    if (table == land_use_classes.end()) {
        return std::nullopt;
    }
    for (; !code.empty(); code.remove_suffix(1)) {
        if (const auto found = table->second.find(code); found != table->second.end()) {
            return found->second;
        }
    }
    return std::nullopt;
}

bool matches_prefix(std::string_view code, std::span<const std::string_view> prefixes) {
    return std::ranges::any_of(prefixes, [&](std::string_view p) { return !p.empty() && code.starts_with(p); });
}

} // namespace qipan::model
