/// Which rules of a style speak for a row at a scale, and what its label says.
#pragma once

#include <string>
#include <vector>

#include "model/layer.hpp"
#include "style/style.hpp"

namespace qipan::style {

/// A field that every layer of plots has beside its columns: measured, else declared area in 亩.
inline constexpr std::string_view area_mu_field = "area_mu";

/// True if the table has the field or it is one that is worked out (area_mu).
[[nodiscard]] bool has_field(const model::TableSchema& table, std::string_view field);
/// The value as text: numbers shortest, area_mu with one decimal; empty for NULL.
[[nodiscard]] std::string field_text(const model::Layer& layer, model::Row row, std::string_view field);

/// A missing value fits no condition but is_null.
[[nodiscard]] bool matches(const Filter& filter, const model::Layer& layer, model::Row row);
[[nodiscard]] bool in_scale(const Rule& rule, double scale);
/// The rules of a pass for a row, in order; `otherwise` only if no other fits.
[[nodiscard]] std::vector<const Rule*> rules_for(const Pass& pass, const model::Layer& layer, model::Row row,
                                                 double scale);
/// Empty if a field that the label needs is missing: no label is better than half of one.
[[nodiscard]] std::string label_text(const TextSymbol& symbol, const model::Layer& layer, model::Row row);

} // namespace qipan::style
