/// Widths of text in the faces that all back ends use: one family of sans-serif for Chinese and Latin alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qipan::render {

/// The box of a CJK character about its baseline, share of the em.
inline constexpr double ascent_em = 0.88;
inline constexpr double descent_em = 0.12;
/// Height of a capital letter or figure, share of the em; for centring on a line.
inline constexpr double cap_em = 0.72;

enum class Weight { regular, bold };

[[nodiscard]] double text_width_mm(std::string_view text, double size_mm, Weight weight);
/// Cut to a width, with `…` at the end if anything was cut.
[[nodiscard]] std::string elide(std::string_view text, double size_mm, Weight weight, double width_mm);
/// Lines no wider than the width: breaks at spaces and beside Chinese characters; no line begins with a closing mark or
/// ends with an opening one; a single word wider than the line is cut.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, double size_mm, Weight weight, double width_mm);

} // namespace qipan::render
