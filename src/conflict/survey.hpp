/// Survey: what all rules measure at one site, once, so that any number of projects can be judged there without
/// geometry.
#pragma once

#include <memory>
#include <vector>

#include "conflict/engine.hpp"
#include "conflict/kinds.hpp"
#include "conflict/remainder.hpp"
#include "model/site.hpp"

namespace qipan::conflict {

/// Facts of one subject, without the empty ones; each with its rule's number in PreparedRules::site.
struct SubjectFacts {
    Subject subject;
    std::vector<std::pair<std::size_t, SiteFacts>> facts;
};

struct SiteFactsOf {
    model::Site site;
    std::vector<SubjectFacts> subjects;      ///< its plots, or its building; empty if the region lacks it
    std::optional<RemainderFacts> remainder; ///< of land
    std::optional<SiteView> view;            ///< for the facts below
    std::vector<std::pair<std::size_t, WholeSiteFacts>> whole; ///< with the rule's number in PreparedRules::whole_site
};

[[nodiscard]] SiteFacts measure(const SiteRule& rule, const Subject& subject);
void judge(const SiteRule& rule, const Subject& subject, const SiteFacts& facts, const model::Project* project,
           Verdict& verdict);

[[nodiscard]] WholeSiteFacts measure(const WholeSiteRule& rule, const SiteView& site);
void judge(const WholeSiteRule& rule, const SiteView& site, const WholeSiteFacts& facts, const model::Project* project,
           Verdict& verdict);
void judge(const ProjectRule& rule, const model::Project& project, Verdict& verdict);

[[nodiscard]] SiteFactsOf measure_site(const PreparedRules& rules, const model::Region& region,
                                       const model::Site& site);
/// All site rules for one project; what is left of the land for it (nothing of a floor).
Remainder judge_site(const PreparedRules& rules, const SiteFactsOf& facts, const model::Project& project,
                     Verdict& verdict);
/// Two standing plots or buildings, if the rule is about such.
void examine_pair(const StandingPairRule& rule, const Subject& a, const Subject& b, Verdict& verdict);
/// Two placed projects, between the nearest of their subjects.
void examine_projects(const ProjectPairRule& rule, std::span<const Subject> a, const model::Project& p,
                      std::span<const Subject> b, const model::Project& q, Verdict& verdict);

} // namespace qipan::conflict
