/// Criteria (评价因子) as data: dimensions with weights, criteria with value functions, hard limits, and where projects
/// that are not industry belong. The file's format stands in data/criteria/default.toml.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "core/result.hpp"
#include "model/rule.hpp"
#include "suitability/value_function.hpp"

namespace qipan::suitability {

/// A dimension of the score; its criteria share its weight.
struct Submodel {
    std::string id;
    model::Bilingual title;
    double weight = 0; ///< >= 0, any scale
};

/// One weighted measure. `lists` and `numbers` are the parameters that its kind asks for.
struct Criterion {
    std::string id;
    std::string kind;
    std::size_t submodel = 0; ///< index into Criteria::submodels
    double weight = 0;        ///< among the criteria of its submodel, any scale
    model::Bilingual title;
    std::string unit;
    Direction direction = Direction::more;
    model::RuleStatus status = model::RuleStatus::assumption;
    std::string source;
    ValueFunction value;
    /// Value functions that replace `value` where the kind's measure names one (`receptors`: by pollution class).
    std::map<std::string, ValueFunction, std::less<>> variants;
    std::map<std::string, std::vector<std::string>, std::less<>> lists;
    std::map<std::string, double, std::less<>> numbers;
    core::Place place;

    [[nodiscard]] const std::vector<std::string>& list(std::string_view key) const;
    [[nodiscard]] double number(std::string_view key) const;
};

/// Numbers behind the built-in hard limits.
struct Limits {
    double largest_waste_ratio = 1.6; ///< site area at most this many times the need, unless it can be divided
    double area_tolerance = 0.002;    ///< share by which land may fall short of the need
    double completeness_min = 0.6;    ///< share of weight that must be known to be ranked
    double adjoining_gap_m = 1.0;     ///< plots nearer than this adjoin
    int adjoining_plots_max = 3;      ///< plots taken together at most
    model::RuleStatus status = model::RuleStatus::assumption;
};

/// Industries (by prefix) that do not belong on industrial land, and the land groups where they do.
struct OtherLand {
    std::vector<std::string> industries;
    std::vector<std::string> groups; ///< of model::LandUseClass
    model::Bilingual reason;
};

struct Criteria {
    std::string edition;
    std::vector<Submodel> submodels;
    std::vector<Criterion> criteria; ///< in file order
    Limits limits;
    std::vector<OtherLand> other_land;

    /// The entry with the longest prefix of `industry`; nullptr for industry proper.
    [[nodiscard]] const OtherLand* find_other_land(std::string_view industry) const;
};

/// Errors carry file, line and column: those of Document, and `criteria.unknown-word`, `criteria.bad-number`,
/// `criteria.bad-value`, `criteria.duplicate-id`, `criteria.direction-contradicted`, `criteria.wrong-value-kind`,
/// `criteria.no-criteria`.
[[nodiscard]] core::Result<Criteria> parse_criteria(const core::Document& document);

} // namespace qipan::suitability
