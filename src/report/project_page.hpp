/// One project's page: what it is, the recommended sites with reasons, the map, the rules, what was refused and what
/// is missing. Chapters that have nothing are left out and the numbers close up.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "model/finding.hpp"
#include "model/plan.hpp"
#include "model/score.hpp"
#include "report/captions.hpp"

namespace qipan::report {

struct ProjectPageInput {
    const PageContext& context;
    const model::Project& project;
    const model::ProjectScore& score;
    const model::Plan* plan = nullptr;
    /// those whose objects name this project or its recommended site
    std::span<const model::Finding> findings = {};
    std::span<const model::NotAssessable> not_assessable = {};
    std::string map_svg = {};    ///< empty: no map
    std::size_t listed = 8;      ///< candidates in the ranking
    std::size_t compared = 3;    ///< candidates side by side, criterion by criterion
    std::string index_link = {}; ///< empty: no way back
};

/// Where the project stands already, by its own record; nullopt if nowhere that the region knows.
[[nodiscard]] std::optional<model::Site> current_site(const ProjectPageInput& input);
/// The site that the page speaks of: where the project stands, else the plan's, else the best ranked candidate's.
[[nodiscard]] std::optional<model::Site> recommended_site(const ProjectPageInput& input);
/// A 待核 value decides a verdict of this page: it is a 征求意见稿.
[[nodiscard]] bool is_draft(const ProjectPageInput& input);
[[nodiscard]] std::string project_page(const ProjectPageInput& input);

} // namespace qipan::report
