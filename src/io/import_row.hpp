/// One source row to one row of ours: mapping, values, units, code lists. Each doubt becomes an issue.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/error.hpp"
#include "io/recipe.hpp"
#include "io/source_layer.hpp"
#include "io/units.hpp"
#include "model/codes.hpp"

namespace qipan::io {

using Cell = std::variant<std::monostate, double, std::string, std::vector<std::string>>;

/// Collects issues about one row: knows its file, layer and feature.
class RowIssues {
public:
    RowIssues(std::vector<core::Issue>& to, core::Place place) : to_(&to), place_(std::move(place)) {}
    void set_feature(std::string feature) { place_.feature = std::move(feature); }
    void add(std::string code, core::Values values, std::string field = {},
             core::Severity severity = core::Severity::warning);
    void add_at(core::GroundPoint at, std::string code, core::Values values,
                core::Severity severity = core::Severity::warning);

private:
    std::vector<core::Issue>* to_;
    core::Place place_;
};

/// How one of our columns is filled.
struct ColumnPlan {
    std::size_t field = 0;
    std::optional<std::size_t> theirs{};
    std::vector<std::string> constant{};
    std::string label{}; ///< what a planner calls it: their column, else ours
    const std::map<std::string, std::string, std::less<>>* values = nullptr;
    UnitFactor factor{};
};

struct RowPlan {
    std::vector<ColumnPlan> columns{};
    std::vector<std::size_t> id{};       ///< their columns
    std::vector<std::size_t> position{}; ///< lon and lat, or the one of lonlat
};

/// Matches the recipe with the columns that are there. `io.unknown-column` with 'did you mean', `io.missing-column` for
/// a required field without a column. A unit in a heading is used and noted.
[[nodiscard]] core::Result<RowPlan> make_row_plan(const RecipeSource& source, const SourceLayer& layer,
                                                  std::vector<core::Issue>& issues);

/// The cells of the current feature in schema order; nullopt if the row is rejected (the issue says why).
[[nodiscard]] std::optional<std::vector<Cell>>
read_row(const RowPlan& plan, model::TableId table, const model::Codes& codes, SourceLayer& layer, RowIssues& issues);

} // namespace qipan::io
