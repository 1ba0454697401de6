#include "network/draw_start.hpp"

#include <algorithm>
#include <optional>

namespace qipan::network {
namespace {

using model::Stage;

std::optional<int> year_of(const std::string& text) {
    const auto date = core::parse_date(text);
    return date ? std::optional(static_cast<int>(date->year())) : std::nullopt;
}

/// The earliest of several records of one stage; what was done stands over what was planned.
std::optional<int> milestone_year(const model::Project& project, Stage stage) {
    std::optional<int> done;
    std::optional<int> planned;
    const auto keep_least = [](std::optional<int>& least, std::optional<int> year) {
        if (year && (!least || *year < *least)) {
            least = year;
        }
    };
    for (const model::Milestone& milestone : project.milestones) {
        if (milestone.stage == stage) {
            keep_least(done, year_of(milestone.done_date));
            keep_least(planned, year_of(milestone.planned_date));
        }
    }
    return done ? done : planned;
}

} // namespace

DrawStart draw_start(const model::Project& project, core::Date as_of) {
    const int first = static_cast<int>(as_of.year());
    if (project.stage && *project.stage >= Stage::in_production) {
        return {first, false};
    }
    for (const Stage stage : {Stage::in_production, Stage::completed}) {
        if (const auto year = milestone_year(project, stage)) {
            return {std::max(first, *year), false};
        }
    }
    return {std::max(first, year_of(project.start_date).value_or(first)), true};
}

} // namespace qipan::network
