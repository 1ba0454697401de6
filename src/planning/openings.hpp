/// Opening an industry group in a zone: free where it leads or stands already, dearest where it leads another zone.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "assign/problem_builder.hpp"
#include "planning/problem.hpp"

namespace qipan::planning {

class Openings {
public:
    Openings(const Context& context, const model::Layout& fixed, assign::ProblemBuilder& builder);
    /// The opening that a project in a zone belongs to; nullopt where it costs nothing.
    [[nodiscard]] std::optional<std::int32_t> opening_of(const model::Project& project, std::string_view zone);

private:
    [[nodiscard]] std::int64_t cost_of(std::string_view industry, std::string_view zone) const;

    const Context& context_;
    assign::ProblemBuilder& builder_;
    std::set<std::pair<std::string, std::string>> standing_; ///< (group, zone) of projects with a recorded site
    std::map<std::pair<std::string, std::string>, std::int32_t> numbers_;
};

} // namespace qipan::planning
