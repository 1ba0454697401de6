#include "report/json_summary.hpp"

namespace qipan::report {
namespace {

using core::Document;

Document json_count(std::size_t count) {
    return json_integer(static_cast<std::int64_t>(count));
}

template <class Items, class Convert>
Document json_each(const Items& items, Convert convert) {
    std::vector<Document> array;
    for (const auto& item : items) {
        array.push_back(convert(item));
    }
    return json_array(std::move(array));
}

Document json_table(const TableSummary& table) {
    return json_object({{"name", json_text(table.name)},
                        {"rows", json_count(table.rows)},
                        {"area_m2", json_number(table.area_m2)},
                        {"length_m", json_number(table.length_m)}});
}

Document json_unit(const UnitSummary& unit) {
    return json_object({{"id", json_text(unit.id)}, {"name", json_text(unit.name)}, {"zones", json_texts(unit.zones)}});
}

Document json_plan_summary(const PlanSummary& plan) {
    return json_object({{"plan", json_text(plan.id)},
                        {"status", json_text_or_null(plan.status)},
                        {"as_of", json_text_or_null(plan.as_of)},
                        {"placed", json_count(plan.placed)},
                        {"not_placed", json_count(plan.not_placed)},
                        {"adopted", json_bool(plan.adopted)}});
}

Document json_state(std::string_view state, const LandStateSum& sum) {
    return json_object(
        {{"land_state", json_text_or_null(state)}, {"plots", json_count(sum.plots)}, {"area_mu", json_number(sum.mu)}});
}

/// States that occur; the plots that state nothing last, with null.
Document json_states(const LandLedger& ledger) {
    std::vector<Document> states;
    for (const auto& [state, sum] : ledger.states) {
        if (sum.plots > 0) {
            states.push_back(json_state(state, sum));
        }
    }
    if (ledger.unstated.plots > 0) {
        states.push_back(json_state("", ledger.unstated));
    }
    return json_array(std::move(states));
}

Document json_ledger(const LandLedger& ledger) {
    return json_object({{"zone", json_text(ledger.zone)},
                        {"name", json_text_or_null(ledger.name)},
                        {"plots", json_count(ledger.total.plots)},
                        {"total_mu", json_number(ledger.total.mu)},
                        {"states", json_states(ledger)},
                        {"approved_mu", json_number(ledger.approved_mu)},
                        {"granted_mu", json_number(ledger.granted_mu)},
                        {"built_mu", json_number(ledger.built_mu)},
                        {"approved_not_granted_mu", json_number(ledger.approved_not_granted_mu)},
                        {"granted_not_used_mu", json_number(ledger.granted_not_used_mu)},
                        {"ready_mu", json_number(ledger.ready_mu)},
                        {"largest_ready_mu", json_number(ledger.largest_ready_mu)},
                        {"largest_contiguous_ready_mu", json_number(ledger.largest_contiguous_ready_mu)},
                        {"floor_m2", json_number(ledger.floor_m2)},
                        {"floor_free_m2", json_number(ledger.floor_free_m2)}});
}

Document json_stage(const StageSummary& stage) {
    return json_object({{"stage", stage.stage ? json_text(model::to_string(*stage.stage)) : Document{}},
                        {"industry", json_count(stage.industry)},
                        {"infrastructure", json_count(stage.infrastructure)},
                        {"total_investment_wan", json_number(stage.total_investment_wan)},
                        {"investment_unknown", json_count(stage.investment_unknown)}});
}

Document json_utility(const UtilitySummary& utility) {
    return json_object({{"utility", json_text(utility.utility)},
                        {"unit", json_text(utility.unit)},
                        {"sources", json_count(utility.sources)},
                        {"capacity", json_number(utility.capacity)},
                        {"reserved", json_number(utility.reserved)},
                        {"unknown", json_count(utility.unknown)}});
}

Document json_line(const ImportLine& line) {
    return json_object({{"role", json_text(line.role)},
                        {"file", json_text(line.file)},
                        {"read", json_count(line.read)},
                        {"kept", json_count(line.kept)},
                        {"repaired", json_count(line.repaired)},
                        {"rejected", json_count(line.rejected)}});
}

} // namespace

Document json_info(const RegionSummary& summary, std::span<const CheckSummary> checks) {
    return json_object({{"illustrative", json_bool(summary.info.illustrative)},
                        {"schema_version", json_integer(summary.info.schema)},
                        {"tables", json_each(summary.tables, json_table)},
                        {"coordination_units", json_each(summary.coordination_units, json_unit)},
                        {"plans", json_each(summary.plans, json_plan_summary)},
                        {"checks", json_each(checks, json_check_summary)},
                        {"land", json_each(summary.ledgers, json_ledger)},
                        {"projects", json_each(summary.stages, json_stage)},
                        {"utilities", json_each(summary.utilities, json_utility)}});
}

Document json_new(std::string_view store, std::span<const ImportLine> lines, const RegionSummary& summary) {
    return json_object({{"store", json_text(store)},
                        {"illustrative", json_bool(summary.info.illustrative)},
                        {"sources", json_each(lines, json_line)},
                        {"tables", json_each(summary.tables, json_table)}});
}

} // namespace qipan::report
