/// Touched: the rows of the new snapshot that an edit makes it necessary to judge again.
#pragma once

#include <functional>
#include <vector>

#include "conflict/edits.hpp"
#include "conflict/engine.hpp"
#include "conflict/kinds.hpp"

namespace qipan::conflict {

/// Rows ascending, of the new snapshot. `edited` are those that changed themselves: their pairs are judged again too.
struct Touched {
    std::vector<model::Row> land;
    std::vector<model::Row> buildings;
    std::vector<model::Row> edited_land;
    std::vector<model::Row> edited_buildings;
    std::vector<model::Row> placements; ///< rows of projects
    std::vector<model::Row> records;    ///< rows of projects
    bool everything = false;
};

/// `reach_m` gives the widest distance at which any rule of either snapshot looks at rows of a table, metres.
[[nodiscard]] Touched find_touched(const model::Region& before, const model::Layout& layout_before,
                                   const model::Region& after, const model::Layout& layout_after, const Edits& edits,
                                   const std::function<double(model::TableId)>& reach_m);

} // namespace qipan::conflict
