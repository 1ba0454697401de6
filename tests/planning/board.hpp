/// Small boards for plans: a row of plots of 200 m x 100 m (20000 m2, 30 mu), 50 m apart, in zone Z.
///
///   y=100 +----+  +----+  +----+
///         | A  |  | B  |  | C  |
///   y=0   +----+  +----+  +----+
///     x:  0  200 250 450 500 700
#pragma once

#include "planning/plan.hpp"
#include "suitability/world.hpp"

namespace qipan::test {

inline std::string box_wkt(double x, double y, double width, double height) {
    const std::string left = core::shortest(x);
    const std::string right = core::shortest(x + width);
    const std::string low = core::shortest(y);
    const std::string high = core::shortest(y + height);
    return "POLYGON ((" + left + ' ' + low + ", " + right + ' ' + low + ", " + right + ' ' + high + ", " + left + ' ' +
           high + ", " + left + ' ' + low + "))";
}

/// A plot on offer; its price makes its score (see price_board).
inline RowTexts offered(const std::string& id, double x, const std::string& price, double y = 0) {
    return {{"id", id},
            {"zone", "Z"},
            {"land_use", "100103"},
            {"land_use_scheme", "cn2023"},
            {"status", "available"},
            {"land_state", "净地"},
            {"price_cny_per_mu", price},
            {"wkt", box_wkt(x, y, 200, 100)}};
}

inline RowTexts wanting(const std::string& id, const std::string& stage = "talks", const std::string& land_mu = "27") {
    return {{"id", id},           {"name", "示例" + id},    {"industry", "1392"}, {"stage", stage},
            {"land_mu", land_mu}, {"pollution_class", "2"}, {"fire_hazard", "丙"}};
}

/// Score = 100 - price / 1000: a plot at 10 000 scores 90. Without plots and projects.
inline Park price_board() {
    Park park = small_park();
    park.tables[model::TableId::plots].clear();
    park.criteria = one_criterion("land_price", "{ points = [[0, 100], [100000, 0]] }");
    return park;
}

inline planning::Defaults plan_defaults() {
    planning::Defaults defaults;
    defaults.edition = "test";
    defaults.opening_neutral = 0;
    defaults.opening_leads_elsewhere = 0;
    defaults.epochs = 5;
    return defaults;
}

/// A board with what a plan needs.
class PlanWorld {
public:
    explicit PlanWorld(const Park& park, planning::Defaults chosen = plan_defaults())
        : world(park), defaults(std::move(chosen)) {}

    [[nodiscard]] planning::Context context() const {
        return {world.region, *world.engine, world.criteria, world.links, defaults};
    }
    [[nodiscard]] static planning::PlanRequest request() {
        planning::PlanRequest made;
        made.id = "plan";
        made.as_of = *core::parse_date("2026-06-01");
        return made;
    }
    [[nodiscard]] planning::PlanOutcome plan(const planning::PlanRequest& asked = request()) const {
        return must(planning::make_plan(context(), asked, {}));
    }
    [[nodiscard]] planning::PlanningProblem problem(const planning::PlanRequest& asked = request()) const {
        return must(planning::make_problem(context(), asked, {}));
    }

    World world;
    planning::Defaults defaults;
};

/// `P plot:A, Q plot:B; not R (planning.displaced)`.
inline std::string print(const model::Plan& plan) {
    std::string text;
    for (const auto& placement : plan.placements) {
        text += (text.empty() ? "" : ", ") + placement.project + ' ' + model::to_string(placement.site) +
                (placement.pinned ? "!" : "");
    }
    for (const auto& left_out : plan.not_placed) {
        text += "; not " + left_out.project + " (" + left_out.reason + ")";
    }
    return text;
}

} // namespace qipan::test
