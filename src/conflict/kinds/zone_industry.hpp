/// Kind `zone_industry`: a placed project's industry against the lists of its zone, park and plot (code prefixes).
/// Key `list`: negative_list (the zone forbids it), park_allowed, plot_allowed (a list that lacks it; an empty list
/// says nothing), leading_elsewhere (another zone of the coordination unit leads it and this one does not). applies_to
/// = project. Infrastructure is not judged.
#pragma once

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/subject.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

enum class IndustryList { negative_list, park_allowed, plot_allowed, leading_elsewhere };

struct ZoneIndustryFacts {
    std::optional<model::Row> zone;
    std::optional<model::Row> park;
    std::optional<model::Row> plot;
    [[nodiscard]] bool empty() const { return !zone && !park && !plot; }
};

struct ZoneIndustryRule {
    using Facts = ZoneIndustryFacts;
    const model::Rule* rule = nullptr;
    IndustryList list = IndustryList::negative_list;
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
};

[[nodiscard]] std::span<const Parameter> zone_industry_parameters();
[[nodiscard]] core::Result<ZoneIndustryRule> parse_zone_industry(const model::Rule& rule, const ParseContext& context);
[[nodiscard]] ZoneIndustryFacts measure(const ZoneIndustryRule& rule, const Subject& subject);
/// Without a project there is nothing to judge.
void judge(const ZoneIndustryRule& rule, const Subject& subject, const ZoneIndustryFacts& facts,
           const model::Project* project, Verdict& verdict);

} // namespace qipan::conflict
