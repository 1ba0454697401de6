#include "conflict/kinds/capacity.hpp"

#include <algorithm>

#include "conflict/subject.hpp"
#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::AppliesTo;
using model::Effect;

constexpr std::string_view own_keys[] = {"utility"};
constexpr AppliesTo allowed[] = {AppliesTo::source};
constexpr double amount_tolerance = 1e-9; // sums of decimals such as 0.1 + 0.2
constexpr int amount_decimals = 2;

/// `P1 3.5, P2 2`: who draws, by project; early ones are not counted and not listed.
std::string list_draws(const network::Balance& balance) {
    std::string text;
    for (const network::Draw& draw : balance.draws) {
        if (draw.missing.empty() && draw.commitment != model::Commitment::none) {
            text += text.empty() ? "" : ", ";
            text += draw.project_id + ' ' + core::shortest(draw.amount);
        }
    }
    return text;
}

void add_gaps(const CapacityRule& rule, const network::Balance& balance, Verdict& verdict) {
    const std::string source =
        balance.source.empty() ? "utility:" + balance.utility : typed_id("source", balance.source);
    for (const network::Draw& draw : balance.draws) {
        const std::string project = typed_id("project", draw.project_id);
        for (const std::string& missing : balance.missing) {
            verdict.gaps.push_back({rule.rule, source, project, missing});
        }
        if (!draw.missing.empty()) {
            verdict.gaps.push_back({rule.rule, project, source, draw.missing});
        }
    }
}

void add_finding(const CapacityRule& rule, const network::Balance& balance, bool counts_potential, Verdict& verdict) {
    const model::Layer& sources = rule.region->layer(model::TableId::sources);
    const auto amount = [](double value) {
        const std::string text = core::fixed(value, amount_decimals);
        return text.ends_with(".00") ? text.substr(0, text.size() - 3) : text;
    };
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = counts_potential ? std::max(rule.rule->effect, Effect::warn) : rule.rule->effect;
    draft.variant = counts_potential ? "potential" : "firm";
    draft.part = "capacity";
    draft.objects = {typed_id("source", balance.source)};
    draft.required = balance.capacity;
    draft.measured = balance.reserved + balance.firm + (counts_potential ? balance.potential : 0);
    draft.margin = draft.required - draft.measured;
    draft.unit = balance.unit;
    draft.geometry = geo::Geometry(sources.geometry(*balance.row));
    draft.values = {{"source", sources.name_of(*balance.row)},
                    {"utility", balance.utility},
                    {"unit", balance.unit},
                    {"capacity", amount(balance.capacity)},
                    {"reserved", amount(balance.reserved)},
                    {"firm", amount(balance.firm)},
                    {"potential", amount(balance.potential)},
                    {"required", amount(draft.required)},
                    {"measured", amount(draft.measured)},
                    {"margin", amount(draft.margin)},
                    {"draws", list_draws(balance)}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace

core::Result<CapacityRule> parse_capacity(const model::Rule& source, const ParseContext& context) {
    CapacityRule rule;
    rule.rule = &source;
    rule.region = &context.region;
    if (auto status = check_keys(source, own_keys); !status) {
        return core::fail(status.error());
    }
    if (auto status = check_applies_to(source, allowed); !status) {
        return core::fail(status.error());
    }
    auto utility = source.parameters.text("utility");
    if (!utility) {
        return core::fail(utility.error());
    }
    if (const auto* list = model::find_code_list("utility"); list != nullptr && !model::has_code(*list, *utility)) {
        return core::fail("conflict.unknown-class",
                          {{"class", *utility}, {"did_you_mean", core::nearest_word(*utility, list->codes)}},
                          source.parameters.find("utility")->place());
    }
    rule.utility = std::move(*utility);
    return rule;
}

void judge(const CapacityRule& rule, const network::Balance& balance, Verdict& verdict) {
    if (balance.utility != rule.utility) {
        return;
    }
    add_gaps(rule, balance, verdict);
    if (!balance.assessable()) {
        return;
    }
    const double tolerance = amount_tolerance * std::max(1.0, balance.capacity);
    if (balance.left_firm() < -tolerance) {
        add_finding(rule, balance, false, verdict);
    } else if (balance.left() < -tolerance) {
        add_finding(rule, balance, true, verdict);
    }
}

} // namespace qipan::conflict
