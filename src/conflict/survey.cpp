#include "conflict/survey.hpp"

namespace qipan::conflict {
namespace {

/// What a corridor takes from land, if its rule forbids.
void add_cut(const CorridorRule& rule, const CorridorFacts& facts, Cut& cut) {
    for (const StripCrossing& crossing : facts.crossings) {
        if (crossing.area_m2 >= rule.min_area_m2 && crossing.area_m2 > 0) {
            const model::Row barrier = rule.strips[crossing.strip].barrier;
            cut.objects.push_back(typed_id("barrier", rule.barriers->id_of(barrier)));
            cut.names.push_back(rule.barriers->name_of(barrier));
            cut.cutters.push_back(crossing.strip_near.view());
            cut.lost.push_back(crossing.part.view());
        }
    }
    cut.projects = &rule.projects;
}

void add_cut(const AreaRule& rule, const AreaFacts& facts, Cut& cut) {
    for (const AreaCrossing& crossing : facts.crossings) {
        cut.objects.push_back(typed_id("area", rule.areas->id_of(crossing.area)));
        cut.names.push_back(rule.areas->name_of(crossing.area));
        cut.cutters.push_back(rule.areas->geometry(crossing.area));
        cut.lost.push_back(crossing.part.view());
    }
    cut.projects = &rule.projects;
}

template <class Rule, class Facts>
void add_cut(const Rule& /*rule*/, const Facts& /*facts*/, Cut& /*cut*/) {}

const model::Rule& source_of(const SiteRule& rule) {
    return *std::visit([](const auto& r) { return r.rule; }, rule);
}

/// Cuts of all forbid rules, those of one rule on several plots joined; in the order of the rules.
std::vector<Cut> cuts_of(const PreparedRules& rules, const std::vector<SubjectFacts>& subjects) {
    std::vector<Cut> cuts(rules.site.size());
    for (const SubjectFacts& subject : subjects) {
        for (const auto& [number, facts] : subject.facts) {
            const SiteRule& rule = rules.site[number];
            if (source_of(rule).effect == model::Effect::forbid) {
                cuts[number].rule = &source_of(rule);
                std::visit(
                    [&cuts, &facts = facts, number = number](const auto& r) {
                        using Facts = typename std::decay_t<decltype(r)>::Facts;
                        add_cut(r, std::get<Facts>(facts), cuts[number]);
                    },
                    rule);
            }
        }
    }
    std::erase_if(cuts, [](const Cut& cut) { return cut.cutters.empty(); });
    return cuts;
}

SubjectFacts measure_subject(const PreparedRules& rules, const Subject& subject) {
    SubjectFacts measured{subject, {}};
    for (std::size_t i = 0; i < rules.site.size(); ++i) {
        SiteFacts facts = measure(rules.site[i], subject);
        if (!std::visit([](const auto& f) { return f.empty(); }, facts)) {
            measured.facts.emplace_back(i, std::move(facts));
        }
    }
    return measured;
}

} // namespace

SiteFacts measure(const SiteRule& rule, const Subject& subject) {
    return std::visit([&subject](const auto& r) { return SiteFacts(measure(r, subject)); }, rule);
}

void judge(const SiteRule& rule, const Subject& subject, const SiteFacts& facts, const model::Project* project,
           Verdict& verdict) {
    std::visit(
        [&](const auto& r) {
            using Facts = typename std::decay_t<decltype(r)>::Facts;
            judge(r, subject, std::get<Facts>(facts), project, verdict);
        },
        rule);
}

WholeSiteFacts measure(const WholeSiteRule& rule, const SiteView& site) {
    return std::visit([&site](const auto& r) { return WholeSiteFacts(measure(r, site)); }, rule);
}

void judge(const WholeSiteRule& rule, const SiteView& site, const WholeSiteFacts& facts, const model::Project* project,
           Verdict& verdict) {
    std::visit(
        [&](const auto& r) {
            using Facts = typename std::decay_t<decltype(r)>::Facts;
            judge(r, site, std::get<Facts>(facts), project, verdict);
        },
        rule);
}

void judge(const ProjectRule& rule, const model::Project& project, Verdict& verdict) {
    std::visit([&](const auto& r) { judge(r, project, verdict); }, rule);
}

SiteFactsOf measure_site(const PreparedRules& rules, const model::Region& region, const model::Site& site) {
    SiteFactsOf measured;
    measured.site = site;
    const std::vector<Subject> subjects = subjects_of(region, site);
    for (const Subject& subject : subjects) {
        measured.subjects.push_back(measure_subject(rules, subject));
    }
    if (!subjects.empty() && subjects.front().kind == SubjectKind::land) {
        measured.remainder = measure_remainder(subjects, cuts_of(rules, measured.subjects));
    }
    if (!subjects.empty() && !rules.whole_site.empty()) {
        measured.view.emplace(region, site);
        for (std::size_t i = 0; i < rules.whole_site.size(); ++i) {
            measured.whole.emplace_back(i, measure(rules.whole_site[i], *measured.view));
        }
    }
    return measured;
}

Remainder judge_site(const PreparedRules& rules, const SiteFactsOf& facts, const model::Project& project,
                     Verdict& verdict) {
    for (const SubjectFacts& subject : facts.subjects) {
        for (const auto& [number, measured] : subject.facts) {
            judge(rules.site[number], subject.subject, measured, &project, verdict);
        }
    }
    for (const auto& [number, measured] : facts.whole) {
        judge(rules.whole_site[number], *facts.view, measured, &project, verdict);
    }
    return facts.remainder ? judge_remainder(*facts.remainder, project, verdict) : Remainder{};
}

void examine_pair(const StandingPairRule& rule, const Subject& a, const Subject& b, Verdict& verdict) {
    std::visit(
        [&](const auto& r) {
            if (a.kind == r.subjects() && b.kind == r.subjects() && a.row != b.row) {
                const bool in_order = a.row < b.row; // so that a pair gives the same finding whichever way it is asked
                const Subject& first = in_order ? a : b;
                const Subject& second = in_order ? b : a;
                judge(r, first, second, measure(r, first, second), verdict);
            }
        },
        rule);
}

namespace {

template <class Rule>
void examine_nearest(const Rule& rule, std::span<const Subject> a, const model::Project& p, std::span<const Subject> b,
                     const model::Project& q, Verdict& verdict) {
    const Subject* near_a = nullptr;
    const Subject* near_b = nullptr;
    typename Rule::Facts least;
    for (const Subject& one : a) {
        for (const Subject& other : b) {
            const auto nearest = measure(rule, one, other);
            if (near_a == nullptr || nearest.distance_m < least.distance_m) {
                near_a = &one;
                near_b = &other;
                least = nearest;
            }
        }
    }
    if (near_a != nullptr) {
        judge(rule, Occupied{*near_a, &p}, Occupied{*near_b, &q}, least, verdict);
    }
}

} // namespace

void examine_projects(const ProjectPairRule& rule, std::span<const Subject> a, const model::Project& p,
                      std::span<const Subject> b, const model::Project& q, Verdict& verdict) {
    std::visit([&](const auto& r) { examine_nearest(r, a, p, b, q, verdict); }, rule);
}

} // namespace qipan::conflict
