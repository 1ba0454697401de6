#include "model/project.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace qipan::model {
namespace {

constexpr std::string_view stage_names[] = {
    "lead", "concept", "reserve", "talks", "signed", "under_construction", "completed", "in_production", "at_target"};

std::vector<std::string> texts(const Layer& layer, std::string_view field, Row row) {
    const auto items = layer.column(field).list(row);
    return {items.begin(), items.end()};
}

std::string text(const Layer& layer, std::string_view field, Row row) {
    return std::string(layer.text(field, row));
}

std::optional<double> number(const Layer& layer, std::string_view field, Row row) {
    return layer.column(field).maybe(row);
}

Demand demand_at(const Layer& demands, Row row) {
    Demand demand;
    demand.utility = text(demands, "utility", row);
    demand.design = demands.number("design", row);
    demand.unit = text(demands, "unit", row);
    demand.minimum = number(demands, "minimum", row);
    demand.pressure_mpa = number(demands, "pressure_mpa", row);
    demand.pressure_basis = text(demands, "pressure_basis", row);
    demand.temperature_c = number(demands, "temperature_c", row);
    return demand;
}

/// Factor from `unit` to the balance unit of a utility.
struct UnitFactor {
    std::string_view utility;
    std::string_view unit;
    double factor;
};
constexpr UnitFactor unit_factors[] = {
    {"steam", "t/h", 1},    {"heat", "MW", 1},      {"heat", "kW", 0.001},  {"power", "kVA", 1},
    {"power", "MVA", 1000}, {"power", "kW", 1},     {"power", "MW", 1000},  {"water", "m3/d", 1},
    {"water", "m3/h", 24},  {"sewage", "m3/d", 1},  {"sewage", "m3/h", 24}, {"gas", "m3/d", 1},
    {"gas", "m3/h", 24},    {"telecom", "Gbps", 1},
};

} // namespace

std::optional<Stage> parse_stage(std::string_view name) {
    const auto* found = std::ranges::find(stage_names, name);
    if (found == std::end(stage_names)) {
        return std::nullopt;
    }
    return static_cast<Stage>(found - std::begin(stage_names));
}

std::string_view to_string(Stage stage) {
    return stage_names[static_cast<std::size_t>(stage)];
}

Commitment Project::commitment() const {
    if (land_granted || (stage && *stage >= Stage::signed_)) {
        return Commitment::firm;
    }
    return stage == Stage::talks ? Commitment::potential : Commitment::none;
}

std::string_view Project::industry_group() const {
    return std::string_view(industry).substr(0, 3);
}

const Demand* Project::find_demand(std::string_view utility) const {
    const auto found = std::ranges::find(demands, utility, &Demand::utility);
    return found == demands.end() ? nullptr : &*found;
}

Project project_at(const Region& region, Row row) {
    const Layer& layer = region.projects();
    Project p;
    p.id = text(layer, "id", row);
    p.name = text(layer, "name", row);
    p.investor = text(layer, "investor", row);
    p.industry = text(layer, "industry", row);
    p.kind = text(layer, "kind", row);
    p.stage = parse_stage(layer.text("stage", row));
    p.land_granted = layer.number("land_granted", row) == 1.0;
    p.home_zone = text(layer, "home_zone", row);
    p.total_investment_wan = number(layer, "total_investment_wan", row);
    p.fixed_investment_wan = number(layer, "fixed_investment_wan", row);
    p.output_wan = number(layer, "output_wan", row);
    p.tax_wan = number(layer, "tax_wan", row);
    p.jobs = number(layer, "jobs", row);
    p.land_mu = number(layer, "land_mu", row);
    p.floor_m2 = number(layer, "floor_m2", row);
    p.min_width_m = number(layer, "min_width_m", row);
    p.clear_height_m = number(layer, "clear_height_m", row);
    p.floor_load_kpa = number(layer, "floor_load_kpa", row);
    p.fire_hazard = text(layer, "fire_hazard", row);
    if (const auto value = number(layer, "pollution_class", row)) {
        p.pollution_class = static_cast<int>(*value);
    }
    p.priority = static_cast<int>(number(layer, "priority", row).value_or(2));
    p.inputs = texts(layer, "inputs", row);
    p.products = texts(layer, "products", row);
    p.wanted_zones = texts(layer, "wanted_zones", row);
    p.must_have = texts(layer, "must_have", row);
    p.start_date = text(layer, "start_date", row);
    p.leader = text(layer, "leader", row);
    p.site = text(layer, "site", row);
    const Layer& demands = region.layer(TableId::demands);
    for (const Row child : demands.children_of(p.id)) {
        p.demands.push_back(demand_at(demands, child));
    }
    const Layer& emissions = region.layer(TableId::emissions);
    for (const Row child : emissions.children_of(p.id)) {
        p.emissions.push_back({text(emissions, "pollutant", child), emissions.number("t_per_year", child)});
    }
    return p;
}

std::vector<Project> all_projects(const Region& region) {
    std::vector<Project> projects;
    projects.reserve(region.projects().size());
    for (Row row = 0; row < region.projects().size(); ++row) {
        projects.push_back(project_at(region, row));
    }
    return projects;
}

std::optional<double> to_balance_unit(std::string_view utility, double amount, std::string_view unit) {
    const auto* found =
        std::ranges::find_if(unit_factors, [&](const UnitFactor& f) { return f.utility == utility && f.unit == unit; });
    return found == std::end(unit_factors) ? std::nullopt : std::optional(amount * found->factor);
}

std::string_view balance_unit(std::string_view utility) {
    const auto* found =
        std::ranges::find_if(unit_factors, [&](const UnitFactor& f) { return f.utility == utility && f.factor == 1; });
    return found == std::end(unit_factors) ? std::string_view{} : found->unit;
}

} // namespace qipan::model
