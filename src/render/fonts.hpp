/// Private to render: the one QGuiApplication of a program without windows, and the faces.
#pragma once

#include <QFont>
#include <QString>

#include <string_view>
#include <vector>

#include "render/text_measure.hpp"

namespace qipan::render {

/// Fonts are laid out at this size and scaled: unhinted, so that widths are linear and the same on every output.
inline constexpr int base_font_pixels = 100;

/// Makes a QGuiApplication on the offscreen platform if the program has none (a desktop has its own). Qt's messages
/// are swallowed: they speak to programmers, and stderr is for the user.
void ensure_application();

/// Pieces in which digits never share a run with Latin letters: Noto Sans CJK has other glyphs for such digits, which
/// no character maps to, and a PDF's text would lose them.
struct TextPiece {
    QString words;
    double offset = 0; ///< from the start of the text, in base font pixels
};
struct ShapedText {
    std::vector<TextPiece> pieces;
    double width = 0;
};
[[nodiscard]] ShapedText shape_text(std::string_view text, Weight weight);

/// Noto Sans CJK SC, with fall-backs of the same kind; makes the application if needed.
[[nodiscard]] QFont base_font(Weight weight);

} // namespace qipan::render
