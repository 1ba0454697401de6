/// The index of a report: the register in totals, the plan, every project with its recommended site and a link to its
/// page, the land ledger and what the sources have left. Every total is the sum of the rows as they are printed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/project.hpp"
#include "report/captions.hpp"
#include "report/summary.hpp"

namespace qipan::report {

/// One project's line.
struct IndexEntry {
    model::Project project;
    std::optional<model::Site> site; ///< recommended
    std::optional<double> score;     ///< of that site, 0-100
    std::size_t findings = 0;
    std::size_t verdicts = 0;              ///< of them forbid or permit
    std::vector<std::string> missing = {}; ///< why it was not scored: `projects.land_mu`
    std::string link = {};                 ///< empty: it has no page
};

/// What one source can give and who draws on it, in `unit`, in its tightest year.
struct BalanceLine {
    std::string source; ///< empty: demand that no source serves
    std::string utility;
    std::string unit;
    double available = 0; ///< capacity less what is reserved and used already; NaN: unknown
    double firm = 0;
    double potential = 0;
    double early = 0;           ///< of placed projects before talks
    double left = 0;            ///< available less firm, potential and early; NaN: unknown
    int year = 0;               ///< the tightest year where there is less left than at the end; else 0
    std::string assurance = {}; ///< word of `label.assurance`; empty: the reduced state is not known
};

struct IndexPageInput {
    const PageContext& context;
    std::span<const IndexEntry> entries;
    const model::Plan* plan = nullptr;
    std::span<const BalanceLine> balances = {};
    std::span<const LandLedger> ledgers = {};
    std::string map_svg = {};
    bool draft = false; ///< any of the pages is a 征求意见稿
};

[[nodiscard]] std::string index_page(const IndexPageInput& input);

} // namespace qipan::report
