/// What a fire rule requires between two buildings, as its table `fire` says it: the formula of GB 50016-2014 (2018)
/// table 3.4.1, L = A + B1 + B2, or rows of fixed distances, the first that fits. Every number comes from the rule.
///
/// A side is a table of conditions that must all hold, or an array of such tables of which one must hold: `uses`,
/// `fire_hazards`, `fire_resistances` (any of the list), `high_rise` (true | false), `oil_t` and `stored_t` = { from,
/// over, to }, `stored_items` (all that is stored is in the list). Without a side, any building. A pair fits either way
/// round.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "conflict/kinds/fire_building.hpp"
#include "core/document.hpp"

namespace qipan::conflict {

struct FireCondition {
    struct Range {
        std::optional<double> from; ///< at least
        std::optional<double> over; ///< more than
        std::optional<double> to;   ///< at most
        [[nodiscard]] bool holds(double value) const;
    };
    std::vector<std::string> uses;
    std::vector<std::string> hazards;
    std::vector<std::string> resistances;
    std::optional<bool> high_rise;
    Range oil_t;
    Range stored_t;
    unsigned items = 0; ///< bits; 0: any

    [[nodiscard]] bool fits(const FireBuilding& building) const;
};
using FireSide = std::vector<FireCondition>; ///< empty: any building

struct FireRow {
    FireSide a;
    FireSide b;
    double distance_m = 0;
};

/// A = high_rise_m if either is high-rise, else class_jia_m if either is 甲, else base_m; B by each one's resistance;
/// less both_wu_less_m if both are 戊 and neither is high-rise.
struct FireFormula {
    double base_m = 0;
    double class_jia_m = 0;
    double high_rise_m = 0;
    double both_wu_less_m = 0;
    std::array<double, 4> resistance_m{}; ///< 一级 to 四级

    [[nodiscard]] double distance_m(const FireBuilding& a, const FireBuilding& b) const;
};

class FireRequirement {
public:
    /// Keys `a`, `b`, base_m, class_jia_m (base_m), high_rise_m, high_rise_over_m, both_wu_less_m (0), resistance_m; or
    /// `rows` = { a, b, distance_m } and, where a row asks for `high_rise`, high_rise_over_m.
    [[nodiscard]] static core::Result<FireRequirement> parse(const core::Document& fire);

    /// Metres; 0 if the rule is not about such a pair.
    [[nodiscard]] double required_m(const FireBuilding& a, const FireBuilding& b) const;
    /// The greatest distance that it may require.
    [[nodiscard]] double reach_m() const;
    [[nodiscard]] const FireAsks& asks() const { return asks_; }
    /// Could a building of this use be the one side, or the other, of any row?
    [[nodiscard]] bool may_be_a(std::string_view use) const;
    [[nodiscard]] bool may_be_b(std::string_view use) const;

private:
    void note_asks();

    std::vector<FireRow> rows_;
    std::optional<FireFormula> formula_; ///< of the one row, in place of its distance
    FireAsks asks_;
};

} // namespace qipan::conflict
