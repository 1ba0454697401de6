/// Look-ups by what a user typed, with 'did you mean'.
#pragma once

#include <string>

#include "core/result.hpp"
#include "model/project.hpp"
#include "model/region.hpp"

namespace qipan::app {

/// `project.unknown` with the nearest id.
[[nodiscard]] core::Result<model::Project> find_project(const model::Region& region, const std::string& id);
/// A zone's id from its id, its name or the beginning of its name alone; `zone.unknown` with the nearest of both.
[[nodiscard]] core::Result<std::string> find_zone(const model::Region& region, const std::string& text);
/// A coordination unit's id likewise, or a zone that is its own unit; `coordination-unit.unknown`.
[[nodiscard]] core::Result<std::string> find_coordination_unit(const model::Region& region, const std::string& text);
/// `score.no-plots` for a region without plots and buildings: nothing can be recommended there.
[[nodiscard]] core::Status require_sites(const model::Region& region);

} // namespace qipan::app
