#include "report/json_rules.hpp"

#include <map>

namespace qipan::report {
namespace {

using core::Document;

Document json_rule(const RuleEntry& entry) {
    const model::Rule& rule = entry.rule;
    std::vector<std::pair<std::string, Document>> parameters;
    for (const auto& [key, text] : entry.parameters) {
        parameters.emplace_back(key, json_text(text));
    }
    return json_object({{"id", json_text(rule.id)},
                        {"kind", json_text(rule.kind)},
                        {"title_zh", json_text(rule.title.zh)},
                        {"title_en", json_text(rule.title.en)},
                        {"applies_to", json_text(model::to_string(rule.applies_to))},
                        {"effect", json_text(model::to_string(rule.effect))},
                        {"approval_zh", json_text_or_null(rule.approval.zh)},
                        {"approval_en", json_text_or_null(rule.approval.en)},
                        {"clause", json_text_or_null(rule.clause)},
                        {"status", json_text(model::to_string(rule.status))},
                        {"source", json_text_or_null(rule.source)},
                        {"edition", json_text(rule.edition)},
                        {"enabled", json_bool(rule.enabled)},
                        {"override_reason", json_text_or_null(rule.override_reason)},
                        {"parameters", json_object(std::move(parameters))}});
}

} // namespace

Document json_rules(std::span<const RuleEntry> rules) {
    std::vector<Document> items;
    std::map<std::string, std::int64_t> counts{{"verified", 0}, {"secondary", 0}, {"assumption", 0}, {"disabled", 0}};
    for (const RuleEntry& entry : rules) {
        items.push_back(json_rule(entry));
        ++counts[std::string(model::to_string(entry.rule.status))];
        counts["disabled"] += entry.rule.enabled ? 0 : 1;
    }
    std::vector<std::pair<std::string, Document>> totals;
    for (const auto& [name, count] : counts) {
        totals.emplace_back(name, json_integer(count));
    }
    return json_object({{"rules", json_array(std::move(items))}, {"counts", json_object(std::move(totals))}});
}

} // namespace qipan::report
