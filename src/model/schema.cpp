// Longer than a source should be: it is one table, and a reader looks for a field in one place.
#include "model/schema.hpp"

#include <algorithm>
#include <array>

namespace qipan::model {
namespace {

constexpr auto text = FieldType::text;
constexpr auto real = FieldType::real;
constexpr auto integer = FieldType::integer;
constexpr auto boolean = FieldType::boolean;
constexpr auto date = FieldType::date;
constexpr auto list = FieldType::list;
constexpr bool required = true;
constexpr bool optional = false;

constexpr Field zones[] = {
    {"id", text, required},
    {"name", text, required},
    {"level", text, optional, "", "zone_level"},
    {"leading_industries", list, optional, "", "industry"}, // by priority
    {"negative_list", list, optional, "", "industry"},
    {"land_grade", integer, optional, "", "land_grade"}, // 土地等别 of its county
    {"mean_wind_m_s", real, optional, "m/s"},            // of the last five years
    {"calm_percent", real, optional, "percent"},         // of hours, beside the directions in `winds`
    {"plan_eia", text, optional, "", "plan_eia"},        // of the zone's plan
};
constexpr Field winds[] = {
    {"zone", text, required},
    {"direction", text, required, "", "wind_direction"}, // where the wind comes from
    {"percent", real, required, "percent"},              // of hours
};
constexpr Field emission_budgets[] = {
    {"zone", text, required},
    {"pollutant", text, required, "", "pollutant"},
    {"t_per_year", real, required, "t/a"}, // what projects may still emit together, those in production included
};
constexpr Field parks[] = {
    {"id", text, required},
    {"zone", text},
    {"name", text},
    {"purpose", text},
    {"allowed_industries", list, optional, "", "industry"},
    {"plan_eia", text, optional, "", "plan_eia"}, // of the park's own plan; else the zone's counts
};
constexpr Field plots[] = {
    {"id", text, required},
    {"zone", text, required},
    {"park", text},
    {"name", text},
    {"land_use", text, required},
    {"land_use_scheme", text, required, "", "land_use_scheme"},
    {"status", text, optional, "", "plot_status"},
    {"land_state", text, optional, "", "land_state"},
    {"area_m2", real, optional, "m2"},     // as declared
    {"measured_m2", real, optional, "m2"}, // geodesic, computed at import
    {"price_cny_per_mu", real, optional, "cny_per_mu"},
    {"ready_date", date},
    {"remaining_works", text},
    {"divisible", boolean},
    {"min_part_m2", real, optional, "m2"},
    {"allowed_industries", list, optional, "", "industry"},
    {"reserved_for", text}, // a project
    {"setting", text, optional, "", "setting"},
    {"far_min", real}, // counted floor area by site area
    {"far_max", real},
    {"coverage_min", real, optional, "percent"}, // 建筑系数
    {"coverage_max", real, optional, "percent"},
    {"green_max", real, optional, "percent"},
    {"height_max_m", real, optional, "m"},
    {"intensity_min_wan_per_mu", real, optional, "wan_cny_per_mu"}, // 出让条件
    {"tax_min_wan_per_mu", real, optional, "wan_cny_per_mu"},       // a year
    {"output_min_wan_per_mu", real, optional, "wan_cny_per_mu"},    // a year
};
constexpr Field buildings[] = {
    {"id", text, required},
    {"zone", text},
    {"plot", text},
    {"name", text},
    {"storeys", integer},
    {"floor_area_m2", real, required, "m2"},
    {"floor_area_free_m2", real, optional, "m2"},
    {"clear_height_m", real, optional, "m"},
    {"floor_load_kpa", real, optional, "kPa"},
    {"rent_cny_per_m2_month", real, optional, "cny_per_m2_month"},
    {"fire_hazard", text, optional, "", "fire_hazard"}, // the class it was designed for
    {"fire_resistance", text, optional, "", "fire_resistance"},
    {"status", text, optional, "", "plot_status"},
    {"ready_date", date},
    {"use", text, optional, "", "building_use"}, // empty: a factory
    {"height_m", real, optional, "m"},           // else storeys x clear_height_m
    {"oil_t", real, optional, "t"},              // of an outdoor substation
    {"stored_items", text},                      // of a class 甲 store: 1, 2, 5, 6 or 3, 4
    {"stored_t", real, optional, "t"},
};
constexpr Field sources[] = {
    {"id", text, required},
    {"name", text},
    {"utility", text, required, "", "utility"},
    {"capacity", real, required}, // in `unit`
    {"unit", text, required, "", "utility_unit"},
    {"reserved", real}, // in `unit`, not available to projects
    {"pressure_mpa", real, optional, "MPa"},
    {"pressure_basis", text, optional, "", "pressure_basis"},
    {"temperature_c", real, optional, "degC"},
    {"serves_zones", list}, // empty: nearest source of its utility
    {"status", text, optional, "", "work_status"},
    {"data_status", text, optional, "", "rule_status"},
    {"ready_date", date},       // from when it supplies; empty: it does
    {"simultaneity", real},     // 0-1: share of the sum of design demands that occurs at once; empty: 1, stated
    {"reduced_capacity", real}, // in `unit`: one unit out of work, deep regulation, heating season
    {"existing_load", real},    // in `unit`: users that are no projects here
};
constexpr Field expansions[] = {
    {"source", text, required},
    {"step", integer, required},        // 1, 2, ...: the order in which they come
    {"capacity_added", real, required}, // in the source's unit
    {"ready_date", date},
    {"cost_wan", real, optional, "wan_cny"},
    {"lead_months", real, optional, "months"},
    {"status", text, optional, "", "work_status"},
};
constexpr Field mains[] = {
    {"id", text, required},
    {"utility", text, required, "", "utility"},
    {"source", text},
    {"dn_mm", real, optional, "mm"},
    {"status", text, optional, "", "work_status"},
    {"name", text},
    {"capacity", real}, // in `unit`
    {"unit", text, optional, "", "utility_unit"},
    {"ready_date", date},
};
constexpr Field barriers[] = {
    {"id", text, required},
    {"name", text},
    {"class", text, required, "", "barrier_class"},
    {"grade", text, optional, "", "barrier_grade"},
    {"voltage_kv", real, optional, "kV"},
    {"speed_class", text, optional, "", "speed_class"},
    {"setting", text, optional, "", "setting"},
    {"geometry_is", text, optional, "", "geometry_is"},
    {"half_width_m", real, optional, "m"},
    {"half_width_source", text},
    {"accuracy_m", real, optional, "m"},
    {"pressure_class", text, optional, "", "gas_pressure_class"}, // of town gas
};
constexpr Field areas[] = {
    {"id", text, required},
    {"name", text},
    {"class", text, required, "", "area_class"},
    {"grade", text},
    {"accuracy_m", real, optional, "m"},
    {"forbidden_industries", list, optional, "", "industry"}, // of a control unit's own list
};
constexpr Field receptors[] = {
    {"id", text, required},
    {"name", text},
    {"class", text, required, "", "receptor_class"},
    {"persons", real, optional, "persons"},
    {"accuracy_m", real, optional, "m"},
};
constexpr Field supplies[] = {
    {"id", text, required}, {"name", text},   {"class", text, optional, "", "supply_class"},
    {"product", text},      {"amount", real}, {"unit", text},
};
constexpr Field roads[] = {
    {"id", text, required},
    {"name", text},
    {"grade", text, optional, "", "road_grade"},
};
constexpr Field projects[] = {
    {"id", text, required},
    {"name", text, required},
    {"investor", text},
    {"industry", text, required, "", "industry"},
    {"kind", text, optional, "", "project_kind"},
    {"stage", text, optional, "", "stage"},
    {"land_granted", boolean},
    {"home_zone", text}, // home jurisdiction; its coordination unit bounds the candidates
    {"total_investment_wan", real, optional, "wan_cny"},
    {"fixed_investment_wan", real, optional, "wan_cny"},
    {"output_wan", real, optional, "wan_cny"}, // a year, at target
    {"tax_wan", real, optional, "wan_cny"},    // a year, at target
    {"jobs", real, optional, "persons"},
    {"land_mu", real, optional, "mu"},
    {"floor_m2", real, optional, "m2"},
    {"min_width_m", real, optional, "m"},
    {"clear_height_m", real, optional, "m"},
    {"floor_load_kpa", real, optional, "kPa"},
    {"fire_hazard", text, optional, "", "fire_hazard"},
    {"pollution_class", integer, optional, "", "pollution_class"},
    {"priority", integer},
    {"inputs", list},   // product names
    {"products", list}, // product names
    {"wanted_zones", list},
    {"must_have", list, optional, "", "utility"},
    {"start_date", date},
    {"leader", text},
    {"site", text},                               // canonical site id if already placed
    {"completed_wan", real, optional, "wan_cny"}, // investment done so far
    {"paid_in_wan", real, optional, "wan_cny"},
    {"energy_tce", real, optional, "tce"}, // a year
    {"catalogue_class", text, optional, "", "catalogue_class"},
    {"market_access", text, optional, "", "market_access"},
    {"two_high", boolean},
    {"energy_review", text, optional, "", "review_state"},
    {"chemical", boolean},
    {"discharges_water", boolean}, // to surface water or ground, other than through a public works
    {"control_unit", text, optional, "", "fit"},
    {"plan_eia", text, optional, "", "fit"}, // with the park's plan and its assessment
    {"emission_source", text, optional, "", "review_state"},
    {"land_route", text, optional, "", "land_route"},
    {"building_area_m2", real, optional, "m2"}, // counted for the plot ratio: storeys over 8 m count twice
    {"footprint_m2", real, optional, "m2"},     // buildings, structures, open storage and operating yards
    {"office_land_m2", real, optional, "m2"},   // administration and living services
    {"office_floor_m2", real, optional, "m2"},
    {"green_m2", real, optional, "m2"},
    {"height_m", real, optional, "m"},       // of the tallest building
    {"housing_on_site", boolean},            // 成套住宅, 专家楼, 宾馆, 招待所, 培训中心
    {"eia_distance_m", real, optional, "m"}, // from its own assessment: stands over every computed distance
    {"built_area_m2", real, optional, "m2"}, // land built on so far
    {"stopped_since", date},                 // works begun and stopped
};
constexpr Field contracts[] = {
    {"project", text, required},
    {"signed_date", date},
    {"site", text}, // canonical site id
    {"land_mu", real, optional, "mu"},
    {"fixed_investment_wan", real, optional, "wan_cny"},
    {"output_wan", real, optional, "wan_cny"}, // a year
    {"tax_wan", real, optional, "wan_cny"},    // a year
    {"building_area_m2", real, optional, "m2"},
    {"industry", text, optional, "", "industry"},
    {"agreed_start_date", date},
    {"agreed_completion_date", date},
    {"agreed_production_date", date},
    {"land_handover_date", date}, // promised by the zone
};
constexpr Field promises[] = {
    {"project", text, required},
    {"utility", text, required, "", "utility"},
    {"amount", real, required}, // in `unit`
    {"unit", text, required, "", "utility_unit"},
    {"by_date", date},
};
constexpr Field demands[] = {
    {"project", text, required},
    {"utility", text, required, "", "utility"},
    {"design", real, required}, // in `unit`
    {"unit", text, required, "", "utility_unit"},
    {"minimum", real},
    {"pressure_mpa", real, optional, "MPa"},
    {"pressure_basis", text, optional, "", "pressure_basis"},
    {"temperature_c", real, optional, "degC"},
};
constexpr Field emissions[] = {
    {"project", text, required},
    {"pollutant", text, required, "", "pollutant"},
    {"t_per_year", real, required, "t/a"},
    {"fugitive_kg_h", real, optional, "kg/h"}, // not through a stack of 15 m or more
    {"limit_mg_m3", real, optional, "mg/m3"},  // standard concentration in ambient air
    {"source_area_m2", real, optional, "m2"},  // of the production unit
    {"source_class", text, optional, "", "source_class"},
};
constexpr Field milestones[] = {
    {"project", text, required},
    {"stage", text, required, "", "stage"},
    {"planned_date", date},
    {"done_date", date},
};
constexpr Field connections[] = {
    {"site", text, required}, // canonical site id
    {"utility", text, required, "", "utility"},
    {"status", text, required, "", "connection_status"},
    {"main", text}, // that it draws from; empty: the nearest of its source
};
constexpr Field coordination_units[] = {
    {"id", text, required},
    {"name", text, required},
    {"zones", list, required},
};
constexpr Field plans[] = {
    {"id", text, required},     {"as_of", date},
    {"status", text},           {"value", integer},
    {"bound", integer},         {"gap", real},
    {"seed", integer},          {"epochs", integer},
    {"rule_edition", text},     {"criteria_edition", text},
    {"base_revision", integer}, // the revision that it was computed on
    {"adopted", boolean},
};
constexpr Field assignments[] = {
    {"plan", text, required},
    {"project", text, required},
    {"site", text}, // empty: not placed
    {"amount_m2", real, optional, "m2"},
    {"score", real}, // 0-100
    {"pinned", boolean},
    {"reason", text}, // message code why it is not placed
    {"values", text}, // named values of that reason, JSON object
    {"needs_review", boolean},
};
constexpr Field findings[] = {
    {"fingerprint", text, required},
    {"plan", text}, // empty: the existing layout
    {"rule", text, required},
    {"objects", list, required},
    {"effect", text, required, "", "effect"},
    {"state", text, required, "", "finding_state"},
    {"required", real},
    {"measured", real},
    {"unit", text},
    {"margin", real},
    {"message", text}, // code of the sentence
    {"values", text},  // its named values, JSON object
    {"as_of", date},
    {"clause", text},
    {"status", text, optional, "", "rule_status"},
    {"part", text}, // tells findings of one rule and the same objects apart
    {"first_seen", date},
    {"last_seen", date},
    {"approved_by", text},
    {"approved_reason", text},
    {"approved_on", date},
    {"approved_until", date},
    {"approved_measured", real}, // a finding that gets worse than this is no longer approved
    {"times_returned", integer},
};
constexpr Field runs[] = {
    {"revision", integer, required}, // that the run made
    {"base_revision", integer},      // that it judged
    {"as_of", date},
    {"plan", text},
    {"rule_edition", text},
    {"rules_sha256", text},  // of every rule as it spoke
    {"inputs_sha256", text}, // of every source table as it stood
    {"new_count", integer},
    {"active_count", integer},
    {"approved_count", integer},
    {"resolved_count", integer},
    {"returned_count", integer},
    {"not_assessable_count", integer},
};
constexpr Field rule_packs[] = {
    {"name", text, required}, {"text", text, required}, // as the planner wrote it
};
constexpr Field issues[] = {
    {"code", text, required}, {"severity", text}, {"file", text},   {"layer", text},
    {"feature", text},        {"field", text},    {"values", text}, // named values of the sentence, JSON object
};
constexpr Field audit[] = {
    {"revision", integer, required},
    {"time_utc", text, required},
    {"who", text},
    {"action", text, required},
    {"inputs", text}, // JSON: name -> sha256
    {"rule_edition", text},
    {"seed", integer},
};

using enum GeometryRule;
constexpr auto source = TableOrigin::source;
constexpr auto result = TableOrigin::result;

constexpr std::array<TableSchema, table_count> all_tables{{
    {TableId::zones, "zones", polygon, source, "", zones},
    {TableId::winds, "winds", none, source, "zones", winds},
    {TableId::emission_budgets, "emission_budgets", none, source, "zones", emission_budgets},
    {TableId::parks, "parks", polygon, source, "", parks},
    {TableId::plots, "plots", polygon, source, "", plots},
    {TableId::buildings, "buildings", polygon, source, "", buildings},
    {TableId::sources, "sources", point, source, "", sources},
    {TableId::expansions, "expansions", none, source, "sources", expansions},
    {TableId::mains, "mains", line, source, "", mains},
    {TableId::barriers, "barriers", any, source, "", barriers},
    {TableId::areas, "areas", polygon, source, "", areas},
    {TableId::receptors, "receptors", point_or_polygon, source, "", receptors},
    {TableId::supplies, "supplies", point, source, "", supplies},
    {TableId::roads, "roads", line, source, "", roads},
    {TableId::projects, "projects", none, source, "", projects},
    {TableId::contracts, "contracts", none, source, "projects", contracts},
    {TableId::promises, "promises", none, source, "projects", promises},
    {TableId::demands, "demands", none, source, "projects", demands},
    {TableId::emissions, "emissions", none, source, "projects", emissions},
    {TableId::milestones, "milestones", none, source, "projects", milestones},
    {TableId::connections, "connections", none, source, "", connections},
    {TableId::coordination_units, "coordination_units", none, source, "", coordination_units},
    {TableId::plans, "plans", none, result, "", plans},
    {TableId::assignments, "assignments", none, result, "plans", assignments},
    {TableId::findings, "findings", any, result, "", findings},
    {TableId::runs, "runs", none, result, "", runs},
    {TableId::rule_packs, "rule_packs", none, result, "", rule_packs},
    {TableId::issues, "issues", point, result, "", issues},
    {TableId::audit, "audit", none, result, "", audit},
}};

} // namespace

std::span<const TableSchema> tables() {
    return all_tables;
}

const TableSchema& schema(TableId id) {
    return all_tables[static_cast<std::size_t>(id)];
}

std::optional<TableId> find_table(std::string_view name) {
    const auto found = std::ranges::find(all_tables, name, &TableSchema::name);
    if (found == all_tables.end()) {
        return std::nullopt;
    }
    return found->id;
}

std::string_view to_string(TableId id) {
    return schema(id).name;
}

std::optional<std::size_t> find_field(const TableSchema& table, std::string_view field) {
    const auto found = std::ranges::find(table.fields, field, &Field::name);
    if (found == table.fields.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - table.fields.begin());
}

} // namespace qipan::model
