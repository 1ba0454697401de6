/// Edits: what differs between two snapshots of a region, by table and id, so that a check can be brought up to date
/// instead of made anew.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/placement.hpp"
#include "model/region.hpp"
#include "model/rule.hpp"

namespace qipan::conflict {

/// A row added, changed or removed. A row of a child table (demands, winds, ...) is named by its parent's id.
struct Edit {
    model::TableId table = model::TableId::plots;
    std::string id;
    friend auto operator<=>(const Edit&, const Edit&) = default;
};

struct Edits {
    std::vector<Edit> rows;         ///< in any order
    std::vector<std::string> rules; ///< ids of rules added, changed, removed, switched on or off
    bool everything = false;        ///< something that all rules rest on: the CRS, the terrain, the code tables
};

/// Compares only layers that the two do not share. O(rows of those). Result tables (plans, findings, audit) don't
/// count.
[[nodiscard]] Edits find_edits(const model::Region& before, const model::Region& after);
/// Ids of rules that differ in anything that decides what they say.
[[nodiscard]] std::vector<std::string> find_rule_edits(const model::RuleSet& before, const model::RuleSet& after);

} // namespace qipan::conflict
