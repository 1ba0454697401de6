/// A case: a small park as text, the rules that speak of it, and what they must say, exactly. `use` takes shipped
/// rules, `switch_on` those that are shipped off, [[rule]] are the case's own; [terrain] is a grid or a plane.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/document.hpp"
#include "model/finding.hpp"
#include "model/placement.hpp"
#include "model/rule.hpp"

namespace qipan::test {

/// The same park, otherwise written down: findings must not change.
struct Variant {
    bool reversed_rows = false;
    int quarter_turns = 0; ///< counter-clockwise about the origin
    double dx = 0;
    double dy = 0;
};

struct Expected {
    std::string fingerprint;
    std::string effect;
    std::string message;
    std::string plan;
    double required = 0; ///< NaN: the kind has no figure
    double measured = 0;
    std::string unit;
    std::string status;               ///< empty: not looked at
    std::string wkt;                  ///< empty: not looked at
    core::Values values;              ///< these must be among the finding's
    std::vector<std::string> objects; ///< empty: not looked at
};

struct Case {
    std::string name; ///< `corridor/road_crosses_plot`
    core::Document document;
    core::Date as_of{}; ///< `as_of` at the top of the file; without one, rules about time are silent
    model::RuleSet rules;
    std::vector<Expected> expected;
    std::vector<model::NotAssessable> not_assessable;

    [[nodiscard]] model::Region region(const Variant& variant = {}) const;
    /// Existing placements and the case's `plan`.
    [[nodiscard]] model::Layout layout(const model::Region& region) const;
    /// The day that balances begin with: the case's `as_of`, 2026-01-01 without one.
    [[nodiscard]] core::Date day() const;
};

/// Folders of tests/conflict/<kind>/<case>/ that hold a case.toml, sorted.
[[nodiscard]] std::vector<std::string> case_names();
/// Fails the running test with the place if the file is not a case.
[[nodiscard]] Case read_case(const std::string& name);
/// All rules of data/rules/cn.
[[nodiscard]] model::RuleSet shipped_rules();
/// Land-use classes of the park's plots: cn2023 1001xx industry, 11xx storage, 07 homes, 06 farming.
[[nodiscard]] model::Codes small_codes();

} // namespace qipan::test
