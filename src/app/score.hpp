/// Use case: rank the sites that one project might get, with reasons, and say why the others are out.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/workspace.hpp"
#include "core/progress.hpp"
#include "model/project.hpp"
#include "model/score.hpp"

namespace qipan::app {

enum class Assessed { all, only_assessed };

struct ScoreRequest {
    std::filesystem::path store;
    std::string project; ///< id of a stored project, or
    std::string need;    ///< a need typed in: `60亩 蒸汽5t/h 0.6MPa(表) 1392 丙类`
    std::size_t top = 0; ///< candidates shown; 0: all
    Assessed assessed = Assessed::all;
    WithJson json = WithJson::no;
};

struct ScoreOutcome {
    model::RegionPtr region;
    model::Project project;
    model::ProjectScore score;
    std::map<std::string, std::string> titles; ///< of the criteria, by id, in the workspace's language
    std::vector<core::Issue> issues;
    std::string json; ///< if asked for
};

/// `score.unknown-project`, `score.no-plots` if the region has neither plots nor buildings, the errors of a need.
[[nodiscard]] core::Result<ScoreOutcome> score(const Workspace& workspace, const ScoreRequest& request);

} // namespace qipan::app
