#include "conflict/kinds/incompatible.hpp"

#include <algorithm>

namespace qipan::conflict {
namespace {

using Match = ProjectFilter::Match;

constexpr Parameter parameters[] = {
    {"within_m", ParameterType::number, true, "m"},
    {"pairs", ParameterType::table, true},
};
constexpr std::string_view pair_keys[] = {"a", "b", "reason"};
constexpr std::string_view languages[] = {"zh", "en"};

core::Result<model::Bilingual> read_reason(const core::Document& pair) {
    const core::Document* reason = pair.find("reason");
    if (reason == nullptr) {
        return core::fail("document.missing-key", {{"key", "reason"}}, pair.place());
    }
    if (auto status = core::refuse_unknown_keys(*reason, languages, "reason"); !status) {
        return core::fail(status.error());
    }
    const auto zh = reason->text("zh");
    const auto en = reason->text("en");
    if (!zh || !en) {
        return core::fail(!zh ? zh.error() : en.error());
    }
    return model::Bilingual{*zh, *en};
}

core::Result<ProjectFilter> read_side(const core::Document& pair, std::string_view key) {
    const core::Document* side = pair.find(key);
    if (side == nullptr) {
        return core::fail("document.missing-key", {{"key", std::string(key)}}, pair.place());
    }
    return ProjectFilter::parse(*side);
}

core::Result<IncompatibleRule::Pair> read_pair(const core::Document& table) {
    if (auto status = core::refuse_unknown_keys(table, pair_keys, "pairs"); !status) {
        return core::fail(status.error());
    }
    auto a = read_side(table, "a");
    auto b = read_side(table, "b");
    auto reason = read_reason(table);
    if (!a || !b) {
        return core::fail(!a ? a.error() : b.error());
    }
    if (!reason) {
        return core::fail(reason.error());
    }
    return IncompatibleRule::Pair{std::move(*a), std::move(*b), std::move(*reason)};
}

Match both(Match first, Match second) {
    if (first == Match::no || second == Match::no) {
        return Match::no;
    }
    return first == Match::yes && second == Match::yes ? Match::yes : Match::unknown;
}

/// How two projects fit a row, whichever of them is `a`.
struct Fit {
    Match match = Match::no;
    bool swapped = false;
};

Fit fit(const IncompatibleRule::Pair& pair, const model::Project& p, const model::Project& q) {
    const Match forth = both(pair.a.match(p), pair.b.match(q));
    if (forth == Match::yes) {
        return {forth, false};
    }
    const Match back = both(pair.a.match(q), pair.b.match(p));
    return back == Match::no ? Fit{forth, false} : Fit{back, true};
}

void add_gap(const IncompatibleRule& rule, const IncompatibleRule::Pair& pair, const model::Project& a,
             const model::Project& b, Verdict& verdict) {
    for (const auto& [filter, one, other] : {std::tuple(&pair.a, &a, &b), std::tuple(&pair.b, &b, &a)}) {
        if (filter->match(*one) == Match::unknown) {
            verdict.gaps.push_back({rule.rule, typed_id("project", one->id), typed_id("project", other->id),
                                    std::string(filter->missing(*one))});
        }
    }
}

void add_finding(const IncompatibleRule& rule, const IncompatibleRule::Pair& pair, const Occupied& first,
                 const Occupied& second, const geo::Nearest& facts, Verdict& verdict) {
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = "pair";
    draft.part = "pair";
    draft.objects = {typed_id("project", first.project->id), typed_id("project", second.project->id),
                     first.subject.object(), second.subject.object()};
    draft.required = rule.within_m;
    draft.measured = facts.distance_m;
    draft.margin = facts.distance_m - rule.within_m;
    draft.unit = "m";
    const geo::Point ends[] = {facts.on_a, facts.on_b};
    draft.geometry = facts.on_a == facts.on_b ? geo::make_point(facts.on_a) : geo::make_line(ends);
    draft.values = {{"project", first.project->name},  {"other_project", second.project->name},
                    {"subject", first.subject.name()}, {"other", second.subject.name()},
                    {"reason_zh", pair.reason.zh},     {"reason_en", pair.reason.en}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace

bool IncompatibleRule::concerns(const model::Project& project) const {
    return std::ranges::any_of(pairs, [&project](const Pair& pair) {
        return pair.a.match(project) != Match::no || pair.b.match(project) != Match::no;
    });
}

std::span<const Parameter> incompatible_parameters() {
    return parameters;
}

core::Result<IncompatibleRule> parse_incompatible(const model::Rule& source, const ParseContext& /*context*/) {
    IncompatibleRule rule;
    rule.rule = &source;
    const auto within = length_of(source.parameters, "within_m");
    if (!within) {
        return core::fail(within.error());
    }
    rule.within_m = *within;
    const core::Document* pairs = source.parameters.find("pairs");
    if (pairs == nullptr || pairs->items().empty()) {
        return core::fail("document.missing-key", {{"key", "pairs"}}, source.place);
    }
    for (const core::Document& table : pairs->items()) {
        auto pair = read_pair(table);
        if (!pair) {
            return core::fail(pair.error());
        }
        rule.pairs.push_back(std::move(*pair));
    }
    return rule;
}

geo::Nearest measure(const IncompatibleRule& rule, const Subject& a, const Subject& b) {
    return geo::distance(a.geometry(), b.geometry(), rule.within_m);
}

void judge(const IncompatibleRule& rule, const Occupied& a, const Occupied& b, const geo::Nearest& facts,
           Verdict& verdict) {
    if (!(facts.distance_m < rule.within_m - distance_tolerance_m)) {
        return;
    }
    for (const IncompatibleRule::Pair& pair : rule.pairs) {
        const Fit found = fit(pair, *a.project, *b.project);
        const Occupied& first = found.swapped ? b : a;
        const Occupied& second = found.swapped ? a : b;
        if (found.match == Match::unknown) {
            add_gap(rule, pair, *first.project, *second.project, verdict);
        } else if (found.match == Match::yes) {
            add_finding(rule, pair, first, second, facts, verdict);
            return;
        }
    }
}

} // namespace qipan::conflict
