#include "report/json_findings.hpp"

#include <algorithm>
#include <map>

#include "report/json_outcomes.hpp"

namespace qipan::report {
namespace {

using core::Document;
using model::RegisterRow;

Document json_approval(const model::Approval& approval) {
    if (!approval.given()) {
        return {};
    }
    return json_object({{"by", json_text(approval.by)},
                        {"reason", json_text(approval.reason)},
                        {"on", json_text(approval.on)},
                        {"until", json_text_or_null(approval.until)},
                        {"measured", json_number(approval.measured)},
                        {"effect", json_text(model::to_string(approval.effect))}});
}

Document json_row(const Languages& languages, const RegisterRow& row) {
    core::DocumentTable members = std::get<core::DocumentTable>(json_finding(languages, row.finding).value());
    members.emplace_back("as_of", json_text_or_null(row.as_of));
    members.emplace_back("first_seen", json_text_or_null(row.first_seen));
    members.emplace_back("last_seen", json_text_or_null(row.last_seen));
    members.emplace_back("times_returned", json_integer(row.times_returned));
    members.emplace_back("approval", json_approval(row.approval));
    return json_object(std::move(members));
}

Document json_group(const FindingGroup& group) {
    const auto* worst = *std::ranges::min_element(
        group.rows, {}, [](const RegisterRow* row) { return row->finding.effect; }); // forbid comes first
    return json_object({{"group", json_text(group.key)},
                        {"rule", json_text(worst->finding.rule)},
                        {"effect", json_text(model::to_string(worst->finding.effect))},
                        {"count", json_integer(static_cast<std::int64_t>(group.rows.size()))}});
}

Document json_effects(std::span<const RegisterRow> rows) {
    std::map<model::Effect, std::int64_t> counts;
    for (const RegisterRow& row : rows) {
        ++counts[row.finding.effect];
    }
    using enum model::Effect;
    std::vector<std::pair<std::string, Document>> members;
    for (const model::Effect effect : {forbid, permit, warn, info}) {
        members.emplace_back(model::to_string(effect), json_integer(counts[effect]));
    }
    return json_object(std::move(members));
}

} // namespace

std::vector<FindingGroup> group_rows(std::span<const RegisterRow> rows) {
    std::vector<FindingGroup> groups;
    std::map<std::string, std::size_t> places;
    for (const RegisterRow& row : rows) {
        std::string key = model::group_of(row.finding);
        const auto [place, added] = places.emplace(key, groups.size());
        if (added) {
            groups.push_back({std::move(key), {}});
        }
        groups[place->second].rows.push_back(&row);
    }
    return groups;
}

Document json_findings(const Languages& languages, const FindingsView& view) {
    std::vector<Document> findings;
    model::StateCounts states;
    for (const RegisterRow& row : view.rows) {
        findings.push_back(json_row(languages, row));
        ++states[row.finding.state];
    }
    std::vector<Document> groups;
    for (const FindingGroup& group : group_rows(view.rows)) {
        groups.push_back(json_group(group));
    }
    return json_object({{"plan", json_text_or_null(view.plan)},
                        {"findings", json_array(std::move(findings))},
                        {"groups", json_array(std::move(groups))},
                        {"counts", json_effects(view.rows)},
                        {"states", json_states(states)},
                        {"last_check", view.last_check ? json_check_summary(*view.last_check) : Document{}}});
}

Document json_check_summary(const CheckSummary& check) {
    return json_object({{"plan", json_text_or_null(check.run.plan)},
                        {"as_of", json_text_or_null(check.run.as_of)},
                        {"revision", json_integer(check.run.revision)},
                        {"rule_edition", json_text_or_null(check.run.rule_edition)},
                        {"states", json_states(check.run.counts)},
                        {"not_assessable", json_integer(check.run.not_assessable)},
                        {"out_of_date", json_bool(check.freshness.out_of_date())},
                        {"inputs_changed", json_bool(check.freshness.inputs_changed)},
                        {"rules_changed", json_bool(check.freshness.rules_changed)}});
}

} // namespace qipan::report
