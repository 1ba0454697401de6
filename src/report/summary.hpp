/// What a region holds, in figures: rows of every table, the land ledger per zone, projects per stage, sources per
/// utility. All areas of the ledger are measured ones, in mu; m2 and m elsewhere.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/project.hpp"
#include "model/region.hpp"

namespace qipan::report {

struct TableSummary {
    std::string name;
    std::size_t rows = 0;
    std::optional<double> area_m2;  ///< polygons; of plots the measured one
    std::optional<double> length_m; ///< lines
};

struct UnitSummary {
    std::string id;
    std::string name;
    std::vector<std::string> zones;
};

struct PlanSummary {
    std::string id;
    std::string status;
    std::string as_of;
    std::size_t placed = 0;
    std::size_t not_placed = 0;
    bool adopted = false;
};

/// One land state's plots in a zone.
struct LandStateSum {
    std::size_t plots = 0;
    double mu = 0;
};

/// The land ledger (practice.md 2) of one zone; a state that a plot does not name is `unstated`. The derived sums:
/// approved 批准 = all but 未报批 and unstated; granted 已供 = 已供未建 + 闲置 + 低效 + 已建成; built 已建 = 低效 +
/// 已建成; approved_not_granted 批而未供 = 已批未征 + 已征未净 + 净地 + 标准地 + 已挂牌; granted_not_used 供而未用 =
/// 已供未建 + 闲置; ready = 净地 + 标准地.
struct LandLedger {
    std::string zone;
    std::string name;
    std::vector<std::pair<std::string, LandStateSum>> states; ///< all states, in the code list's order
    LandStateSum unstated;
    LandStateSum total;
    double approved_mu = 0;
    double granted_mu = 0;
    double built_mu = 0;
    double approved_not_granted_mu = 0;
    double granted_not_used_mu = 0;
    double ready_mu = 0;
    double largest_ready_mu = 0;            ///< one plot
    double largest_contiguous_ready_mu = 0; ///< ready plots nearer than 1 m to each other, taken together
    double floor_m2 = 0;                    ///< of standard factories
    double floor_free_m2 = 0;               ///< as stated; a building that states nothing adds nothing
};

struct StageSummary {
    std::optional<model::Stage> stage; ///< nullopt: not stated
    std::size_t industry = 0;          ///< projects of kind industry or unstated
    std::size_t infrastructure = 0;
    double total_investment_wan = 0; ///< sum of the figures rounded to 2 decimals, as they are printed
    std::size_t investment_unknown = 0;
};

/// The sources of one utility, in model::balance_unit.
struct UtilitySummary {
    std::string utility;
    std::string unit;
    std::size_t sources = 0;
    double capacity = 0;
    double reserved = 0;
    std::size_t unknown = 0; ///< sources whose unit does not fit: not in the sums
};

struct RegionSummary {
    model::RegionInfo info;
    std::vector<TableSummary> tables;
    std::vector<UnitSummary> coordination_units;
    std::vector<PlanSummary> plans;
    std::vector<LandLedger> ledgers;       ///< by zone row, then zones that plots name but the table lacks
    std::vector<StageSummary> stages;      ///< stages that occur, in their order; not stated last
    std::vector<UtilitySummary> utilities; ///< utilities that have a source
};

[[nodiscard]] RegionSummary summarise(const model::Region& region);
[[nodiscard]] std::vector<LandLedger> land_ledgers(const model::Region& region);
/// Stages of the given projects.
[[nodiscard]] std::vector<StageSummary> count_stages(std::span<const model::Project> projects);

} // namespace qipan::report
