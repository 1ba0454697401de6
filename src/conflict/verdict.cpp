#include "conflict/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "core/text.hpp"

namespace qipan::conflict {
namespace {

std::string amount_text(double value, std::string_view unit) {
    if (std::isnan(value)) {
        return {};
    }
    if (unit == "m") {
        return metres_text(value);
    }
    if (unit == "days") {
        return core::fixed(value, 0);
    }
    if (unit == "mu" || unit == "wan_cny" || unit == "percent") {
        return core::fixed(value, 2); // practice.md 6
    }
    return unit == "m2" ? area_text(value) : core::shortest(value);
}

std::string fingerprint_of(const Draft& draft) {
    std::string text = draft.rule->id + '|';
    for (std::size_t i = 0; i < draft.objects.size(); ++i) {
        text += i == 0 ? "" : ",";
        text += draft.objects[i];
    }
    text += '|';
    text += draft.part;
    return text;
}

template <class T>
void append(std::vector<T>& to, std::vector<T> from) {
    if (to.empty()) {
        to = std::move(from);
        return;
    }
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void sort_unique(std::vector<std::string>& texts) {
    std::ranges::sort(texts);
    const auto rest = std::ranges::unique(texts);
    texts.erase(rest.begin(), rest.end());
}

} // namespace

void Verdict::take(Verdict other) {
    append(findings, std::move(other.findings));
    append(gaps, std::move(other.gaps));
    append(failures, std::move(other.failures));
}

model::Finding make_finding(Draft draft) {
    sort_unique(draft.objects);
    const model::Rule& rule = *draft.rule;
    model::Finding finding;
    finding.fingerprint = fingerprint_of(draft);
    finding.rule = rule.id;
    finding.effect = draft.effect;
    finding.required = draft.required;
    finding.measured = draft.measured;
    finding.margin = draft.margin;
    finding.unit = draft.unit;
    finding.geometry = std::move(draft.geometry);
    finding.message = "finding." + rule.kind + '.' + std::string(draft.variant);
    finding.clause = rule.clause;
    finding.status = draft.assumed ? model::RuleStatus::assumption : rule.status;
    finding.values = std::move(draft.values);
    finding.values.emplace("title_zh", rule.title.zh);
    finding.values.emplace("title_en", rule.title.en);
    finding.values.emplace("required", amount_text(draft.required, draft.unit));
    finding.values.emplace("measured", amount_text(draft.measured, draft.unit));
    finding.values.emplace("margin", amount_text(draft.margin, draft.unit));
    if (draft.effect == model::Effect::permit) {
        finding.values.emplace("approval_zh", rule.approval.zh);
        finding.values.emplace("approval_en", rule.approval.en);
    }
    append(draft.objects, std::move(draft.others));
    sort_unique(draft.objects);
    finding.objects = std::move(draft.objects);
    return finding;
}

std::string certainty(double margin_m, double accuracy_m) {
    return !std::isnan(accuracy_m) && std::abs(margin_m) <= accuracy_m ? "borderline" : "clear";
}

std::string metres_text(double metres) {
    return core::fixed(metres, 1);
}

std::string area_text(double square_metres) {
    return core::fixed(square_metres, std::abs(square_metres) < 100 ? 1 : 0);
}

std::vector<model::NotAssessable> join_gaps(std::vector<Gap> gaps) {
    const auto key = [](const Gap& g) { return std::tie(g.rule->id, g.cause, g.missing); };
    std::ranges::sort(gaps, [&key](const Gap& a, const Gap& b) {
        return std::tuple_cat(key(a), std::tie(a.subject)) < std::tuple_cat(key(b), std::tie(b.subject));
    });
    std::vector<model::NotAssessable> joined;
    const Gap* last = nullptr;
    for (const Gap& gap : gaps) {
        if (last == nullptr || key(*last) != key(gap)) {
            joined.push_back({gap.rule->id, {gap.cause}, {gap.missing}, gap.cause});
        }
        joined.back().objects.push_back(gap.subject);
        last = &gap;
    }
    for (model::NotAssessable& entry : joined) {
        std::erase(entry.objects, std::string());
        sort_unique(entry.objects);
    }
    return joined;
}

} // namespace qipan::conflict
