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
};
constexpr Field parks[] = {
    {"id", text, required},
    {"zone", text},
    {"name", text},
    {"purpose", text},
    {"allowed_industries", list, optional, "", "industry"},
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
};
constexpr Field mains[] = {
    {"id", text, required},          {"utility", text, required, "", "utility"},    {"source", text},
    {"dn_mm", real, optional, "mm"}, {"status", text, optional, "", "work_status"},
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
};
constexpr Field areas[] = {
    {"id", text, required},
    {"name", text},
    {"class", text, required, "", "area_class"},
    {"grade", text},
    {"accuracy_m", real, optional, "m"},
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
    {"site", text}, // canonical site id if already placed
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
    {TableId::parks, "parks", polygon, source, "", parks},
    {TableId::plots, "plots", polygon, source, "", plots},
    {TableId::buildings, "buildings", polygon, source, "", buildings},
    {TableId::sources, "sources", point, source, "", sources},
    {TableId::mains, "mains", line, source, "", mains},
    {TableId::barriers, "barriers", line_or_polygon, source, "", barriers},
    {TableId::areas, "areas", polygon, source, "", areas},
    {TableId::receptors, "receptors", point_or_polygon, source, "", receptors},
    {TableId::supplies, "supplies", point, source, "", supplies},
    {TableId::roads, "roads", line, source, "", roads},
    {TableId::projects, "projects", none, source, "", projects},
    {TableId::demands, "demands", none, source, "projects", demands},
    {TableId::emissions, "emissions", none, source, "projects", emissions},
    {TableId::milestones, "milestones", none, source, "projects", milestones},
    {TableId::connections, "connections", none, source, "", connections},
    {TableId::coordination_units, "coordination_units", none, source, "", coordination_units},
    {TableId::plans, "plans", none, result, "", plans},
    {TableId::assignments, "assignments", none, result, "plans", assignments},
    {TableId::findings, "findings", any, result, "", findings},
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
