/// Styles as files: reader and writer of the subset of OGC SLD/SE 1.1 that styles/README.md describes. What is written
/// reads back equal; sizes are SE pixels of 0.28 mm with up to three decimals.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"
#include "style/style.hpp"

namespace qipan::style {

/// Anything outside the subset is refused at its line and column: `style.unknown-element`, `style.missing-element`,
/// `style.bad-value`, `style.unknown-field`, `style.unknown-table`, `style.bad-xml`.
[[nodiscard]] core::Result<Style> parse_sld(std::string_view bytes, const std::string& file);

[[nodiscard]] std::string write_sld(const Style& style);

} // namespace qipan::style
