/// Who stands where: the existing layout, or what a plan proposes on top of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/project.hpp"
#include "model/site.hpp"

namespace qipan::model {

/// One project on one site.
struct Placement {
    Row project = 0; ///< row in projects
    Site site;
    bool pinned = false;
    bool existing = false; ///< from the project's own record, not from a plan
};

/// Placements sorted by project row.
using Layout = std::vector<Placement>;

/// Projects whose record names a site that exists. A record that names a site unknown to the region is reported as
/// `layout.unknown-site` in `issues` and left out.
[[nodiscard]] Layout existing_layout(const Region& region, std::vector<core::Issue>& issues);
/// The existing layout and the stored plan's placements; `plan.unknown` if there is no such plan.
[[nodiscard]] core::Result<Layout> layout_with_plan(const Region& region, std::string_view plan,
                                                    std::vector<core::Issue>& issues);

} // namespace qipan::model
