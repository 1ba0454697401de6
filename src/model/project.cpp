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

std::optional<bool> flag(const Layer& layer, std::string_view field, Row row) {
    const auto value = number(layer, field, row);
    return value ? std::optional(*value != 0) : std::nullopt;
}

Emission emission_at(const Layer& emissions, Row row) {
    Emission emission;
    emission.pollutant = text(emissions, "pollutant", row);
    emission.t_per_year = emissions.number("t_per_year", row);
    emission.fugitive_kg_h = number(emissions, "fugitive_kg_h", row);
    emission.limit_mg_m3 = number(emissions, "limit_mg_m3", row);
    emission.source_area_m2 = number(emissions, "source_area_m2", row);
    emission.source_class = text(emissions, "source_class", row);
    return emission;
}

Promise promise_at(const Layer& promises, Row row) {
    return {text(promises, "utility", row), promises.number("amount", row), text(promises, "unit", row),
            text(promises, "by_date", row)};
}

Contract contract_at(const Layer& contracts, Row row) {
    Contract contract;
    contract.signed_date = text(contracts, "signed_date", row);
    contract.site = text(contracts, "site", row);
    contract.land_mu = number(contracts, "land_mu", row);
    contract.fixed_investment_wan = number(contracts, "fixed_investment_wan", row);
    contract.output_wan = number(contracts, "output_wan", row);
    contract.tax_wan = number(contracts, "tax_wan", row);
    contract.building_area_m2 = number(contracts, "building_area_m2", row);
    contract.industry = text(contracts, "industry", row);
    contract.agreed_start_date = text(contracts, "agreed_start_date", row);
    contract.agreed_completion_date = text(contracts, "agreed_completion_date", row);
    contract.agreed_production_date = text(contracts, "agreed_production_date", row);
    contract.land_handover_date = text(contracts, "land_handover_date", row);
    return contract;
}

/// The rows of a child table that name the project.
template <class Item, class Read>
void read_children(const Region& region, TableId table, std::string_view project, std::vector<Item>& items, Read read) {
    const Layer& layer = region.layer(table);
    for (const Row child : layer.children_of(project)) {
        items.push_back(read(layer, child));
    }
}

void read_judged_fields(const Layer& layer, Row row, Project& p) {
    p.completed_wan = number(layer, "completed_wan", row);
    p.paid_in_wan = number(layer, "paid_in_wan", row);
    p.energy_tce = number(layer, "energy_tce", row);
    p.catalogue_class = text(layer, "catalogue_class", row);
    p.market_access = text(layer, "market_access", row);
    p.two_high = flag(layer, "two_high", row);
    p.energy_review = text(layer, "energy_review", row);
    p.chemical = flag(layer, "chemical", row);
    p.discharges_water = flag(layer, "discharges_water", row);
    p.control_unit = text(layer, "control_unit", row);
    p.plan_eia = text(layer, "plan_eia", row);
    p.emission_source = text(layer, "emission_source", row);
    p.land_route = text(layer, "land_route", row);
    p.building_area_m2 = number(layer, "building_area_m2", row);
    p.footprint_m2 = number(layer, "footprint_m2", row);
    p.office_land_m2 = number(layer, "office_land_m2", row);
    p.office_floor_m2 = number(layer, "office_floor_m2", row);
    p.green_m2 = number(layer, "green_m2", row);
    p.height_m = number(layer, "height_m", row);
    p.housing_on_site = flag(layer, "housing_on_site", row);
    p.eia_distance_m = number(layer, "eia_distance_m", row);
    p.built_area_m2 = number(layer, "built_area_m2", row);
    p.stopped_since = text(layer, "stopped_since", row);
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
    read_judged_fields(layer, row, p);
    read_children(region, TableId::demands, p.id, p.demands, demand_at);
    read_children(region, TableId::emissions, p.id, p.emissions, emission_at);
    read_children(region, TableId::promises, p.id, p.promises, promise_at);
    read_children(region, TableId::contracts, p.id, p.contracts, contract_at);
    std::ranges::stable_sort(p.contracts, {}, &Contract::signed_date);
    read_children(region, TableId::milestones, p.id, p.milestones, [](const Layer& milestones, Row child) {
        return Milestone{parse_stage(milestones.text("stage", child)), text(milestones, "planned_date", child),
                         text(milestones, "done_date", child)};
    });
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
