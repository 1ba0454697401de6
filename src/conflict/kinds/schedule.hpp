/// Kind `schedule`: what is late by the day of the question (ParseContext.as_of; without one every check is silent).
/// Days are whole; periods of years end as after_years() says (conflict/record.hpp). Key `check`, with its own keys:
///
/// `idle`: years (1), under_years (none). Land granted, the contract's agreed_start_date more than `years` past (and no
/// more than `under_years`), works not begun. Not assessable: land_granted unknown, or granted land whose contract
/// gives no agreed_start_date.
///
/// `stopped`: years (1), built_percent (100/3), invested_percent (25). Begun, stopped_since more than `years` past, and
/// built land below its share of the land (the contract's land_mu, else the record's) or completed below its share of
/// the total investment. A share that is unknown is not assessable unless the other one speaks.
///
/// `overdue`: dates = milestones | contract (milestones), days (0). A planned day, or the contract's agreed start,
/// completion or production, more than `days` past and its stage not reached.
///
/// `handover`: days (0). The contract's agreed_start_date before its land_handover_date, works not begun.
///
/// `ready`: of = land | utility (land), days (0). Where a project stands: land or building ready after the start of
/// works (start_date, else the milestone, else the contract), or the source that would serve a demand supplies after
/// the start of production (milestone, else contract). Only what is not ready by as_of, for projects that have not come
/// so far. Not assessable: the project's day unknown, or the land or source not ready and undated.
///
/// `projects` chooses the projects of each. Begun: has_started() (I-3). All but `ready` speak of what stands, so they
/// are asked of the record as it is, never of a site that a project might get. applies_to = project.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/record.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"
#include "model/placement.hpp"
#include "network/source_finder.hpp"

namespace qipan::conflict {

enum class ScheduleCheck { idle, stopped, overdue, handover, ready };

/// Asked of every record at once, with the site that it names.
struct ScheduleRule {
    const model::Rule* rule = nullptr;
    ScheduleCheck check = ScheduleCheck::idle;
    core::Date as_of{};
    ProjectFilter projects;
    int years = 1;
    int under_years = 0; ///< 0: no end
    int days = 0;
    bool of_contract = false; ///< overdue: the contract's dates
    double built_percent = 100.0 / 3;
    double invested_percent = 25;
};

/// Something that a site waits for.
struct Readiness {
    std::string object; ///< `plot:A`, `building:B`, `source:S`
    std::string name;
    std::string utility;             ///< empty: the land or the building itself
    std::optional<core::Date> ready; ///< after as_of; nullopt: not ready, and nobody knows when
    std::string missing;             ///< the datum without which `ready` is unknown
};
struct ReadyFacts {
    std::vector<Readiness> waits;
    [[nodiscard]] bool empty() const { return waits.empty(); }
};
struct ReadyRule {
    using Facts = ReadyFacts;
    const model::Rule* rule = nullptr;
    core::Date as_of{};
    ProjectFilter projects;
    int days = 0;
    bool of_utility = false;
    std::vector<std::string> utilities; ///< those with a source that does not supply yet; no other is looked up
    std::shared_ptr<const network::SourceFinder> finder;
    [[nodiscard]] bool concerns_bare() const { return false; }
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
};

[[nodiscard]] std::span<const Parameter> schedule_parameters();
/// `conflict.unknown-word` for a check, dates or of; a key of another check is `document.unknown-key`.
[[nodiscard]] core::Result<std::variant<ScheduleRule, ReadyRule>> parse_schedule(const model::Rule& rule,
                                                                                 const ParseContext& context);
void judge(const ScheduleRule& rule, const model::Region& region, const model::Layout& layout, Verdict& verdict);
[[nodiscard]] ReadyFacts measure(const ReadyRule& rule, const SiteView& site);
void judge(const ReadyRule& rule, const SiteView& site, const ReadyFacts& facts, const model::Project* project,
           Verdict& verdict);

} // namespace qipan::conflict
