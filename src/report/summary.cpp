#include "report/summary.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "geo/measure.hpp"
#include "model/codes.hpp"
#include "report/captions.hpp"

namespace qipan::report {
namespace {

using model::Row;
using model::TableId;

TableSummary summarise_table(const model::Region& region, TableId id) {
    const model::Layer& layer = region.layer(id);
    TableSummary table{.name = std::string(model::to_string(id)), .rows = layer.size(), .area_m2 = {}, .length_m = {}};
    double area = 0;
    double length = 0;
    bool has_polygon = false;
    bool has_line = false;
    for (Row row = 0; layer.spatial() && row < layer.size(); ++row) {
        const geo::GeometryView geometry = layer.geometry(row);
        if (geometry.kind() == geo::GeometryKind::polygon) {
            has_polygon = true;
            area += id == TableId::plots ? region.plot_area_m2(row) : geo::planar_area(geometry);
        } else if (geometry.kind() == geo::GeometryKind::line) {
            has_line = true;
            length += geo::planar_length(geometry);
        }
    }
    table.area_m2 = has_polygon ? std::optional(area) : std::nullopt;
    table.length_m = has_line ? std::optional(length) : std::nullopt;
    return table;
}

std::vector<UnitSummary> summarise_units(const model::Region& region) {
    const model::Layer& units = region.layer(TableId::coordination_units);
    std::vector<UnitSummary> summaries;
    for (Row row = 0; row < units.size(); ++row) {
        UnitSummary unit{
            .id = std::string(units.id_of(row)), .name = std::string(units.text("name", row)), .zones = {}};
        for (const std::string_view zone : units.column("zones").list(row)) {
            unit.zones.emplace_back(zone);
        }
        summaries.push_back(std::move(unit));
    }
    return summaries;
}

std::vector<PlanSummary> summarise_plans(const model::Region& region) {
    const model::Layer& plans = region.layer(TableId::plans);
    const model::Layer& assignments = region.layer(TableId::assignments);
    std::vector<PlanSummary> summaries;
    for (Row row = 0; row < plans.size(); ++row) {
        PlanSummary plan{.id = std::string(plans.id_of(row)),
                         .status = std::string(plans.text("status", row)),
                         .as_of = std::string(plans.text("as_of", row)),
                         .adopted = plans.number("adopted", row) == 1};
        for (const Row assignment : assignments.children_of(plan.id)) {
            ++(assignments.text("site", assignment).empty() ? plan.not_placed : plan.placed);
        }
        summaries.push_back(std::move(plan));
    }
    return summaries;
}

void add_source(const model::Layer& sources, Row row, UtilitySummary& utility) {
    const std::string_view unit = sources.text("unit", row);
    const auto capacity = model::to_balance_unit(utility.utility, sources.number("capacity", row), unit);
    ++utility.sources;
    if (!capacity || std::isnan(*capacity)) {
        ++utility.unknown;
        return;
    }
    utility.capacity += *capacity;
    const double reserved = sources.number("reserved", row);
    utility.reserved += std::isnan(reserved) ? 0 : model::to_balance_unit(utility.utility, reserved, unit).value_or(0);
}

std::vector<UtilitySummary> summarise_utilities(const model::Region& region) {
    const model::Layer& sources = region.layer(TableId::sources);
    std::vector<UtilitySummary> summaries;
    for (const std::string_view code : model::find_code_list("utility")->codes) {
        UtilitySummary utility{.utility = std::string(code), .unit = std::string(model::balance_unit(code))};
        for (Row row = 0; row < sources.size(); ++row) {
            if (sources.text("utility", row) == code) {
                add_source(sources, row, utility);
            }
        }
        if (utility.sources > 0) {
            summaries.push_back(std::move(utility));
        }
    }
    return summaries;
}

void add_project(const model::Project& project, StageSummary& stage) {
    ++(project.kind == "infrastructure" ? stage.infrastructure : stage.industry);
    if (project.total_investment_wan) {
        stage.total_investment_wan += as_printed(*project.total_investment_wan, 2);
    } else {
        ++stage.investment_unknown;
    }
}

} // namespace

std::vector<StageSummary> count_stages(std::span<const model::Project> projects) {
    constexpr int not_stated = 1000; // after all stages
    std::map<int, StageSummary> by_stage;
    for (const model::Project& project : projects) {
        StageSummary& stage = by_stage[project.stage ? static_cast<int>(*project.stage) : not_stated];
        stage.stage = project.stage;
        add_project(project, stage);
    }
    std::vector<StageSummary> stages;
    for (const auto& [order, stage] : by_stage) {
        stages.push_back(stage);
    }
    return stages;
}

RegionSummary summarise(const model::Region& region) {
    RegionSummary summary;
    summary.info = region.info;
    for (const model::TableSchema& table : model::tables()) {
        summary.tables.push_back(summarise_table(region, table.id));
    }
    summary.coordination_units = summarise_units(region);
    summary.plans = summarise_plans(region);
    summary.ledgers = land_ledgers(region);
    summary.stages = count_stages(model::all_projects(region));
    summary.utilities = summarise_utilities(region);
    return summary;
}

} // namespace qipan::report
