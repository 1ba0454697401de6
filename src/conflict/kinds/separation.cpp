#include "conflict/kinds/separation.hpp"

namespace qipan::conflict {
namespace {

using model::AppliesTo;

constexpr Parameter parameters[] = {
    {"fire", ParameterType::table},
    {"between", ParameterType::table},
    {"distance_m", ParameterType::number, false, "m"},
    {"projects", ParameterType::table},
    {"others", ParameterType::table},
    {"eia_overrides", ParameterType::boolean, false, "", "false"},
};

} // namespace

std::span<const Parameter> separation_parameters() {
    return parameters;
}

core::Result<SeparationRule> parse_separation(const model::Rule& rule, const ParseContext& context) {
    if (rule.applies_to == AppliesTo::pair_of_buildings) {
        return parse_fire_distance(rule, context);
    }
    if (rule.applies_to == AppliesTo::plot) {
        return parse_receptor_distance(rule, context);
    }
    return parse_project_distance(rule);
}

} // namespace qipan::conflict
