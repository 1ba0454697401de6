/// Value functions: how a raw measure (metres, days, a word) becomes a score of 0-100. Data, not code.
///
///   value = { points = [[0, 100], [2000, 50], [10000, 0]] }           straight lines between points, flat outside
///   value = { gaussian = { centre = 1.2, spread = 0.5 } }              100 exp(-((x - centre) / spread)^2 / 2)
///   value = { sigmoid = { middle = 500, width = -100 } }               100 / (1 + exp(-(x - middle) / width))
///   value = { categories = { "净地" = 95, "标准地" = 100 } }            words; one not listed has no score
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/document.hpp"
#include "core/result.hpp"

namespace qipan::suitability {

struct LinearValue {
    std::vector<std::pair<double, double>> points; ///< raw ascending, scores 0-100
};
struct GaussianValue {
    double centre = 0;
    double spread = 1; ///< > 0
};
struct SigmoidValue {
    double middle = 0;
    double width = 1; ///< negative for a falling curve
};
struct CategoryValue {
    std::vector<std::pair<std::string, double>> scores;
};
using ValueFunction = std::variant<LinearValue, GaussianValue, SigmoidValue, CategoryValue>;

/// What is wanted; a value function that contradicts it is an error of the data.
enum class Direction { more, less, best_between };

[[nodiscard]] bool is_categorical(const ValueFunction& value);
/// Score of a number. Precondition: not categorical.
[[nodiscard]] double value_of(const ValueFunction& value, double raw);
/// Score of a word; nullopt for a word that the function does not list, and for numeric functions.
[[nodiscard]] std::optional<double> value_of(const ValueFunction& value, std::string_view word);

/// `criteria.bad-value` with `problem` (a word of `label.value_problem`) at the place of the fault.
[[nodiscard]] core::Result<ValueFunction> parse_value_function(const core::Document& table);
/// False if the curve rises where less is wanted, or falls where more is wanted.
[[nodiscard]] bool agrees(const ValueFunction& value, Direction direction);

} // namespace qipan::suitability
