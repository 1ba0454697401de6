/// Private to render: the hand that draws a sheet's furniture: text, rules and tables in the sheet's own sizes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/messages.hpp"
#include "render/canvas.hpp"
#include "render/text_measure.hpp"

namespace qipan::render {

namespace ink {
inline constexpr style::Colour black{0x22, 0x22, 0x22, 1};
inline constexpr style::Colour grey{0x6a, 0x66, 0x60, 1};
inline constexpr style::Colour pale{0xc9, 0xc4, 0xbc, 1};
inline constexpr style::Colour red{0xb3, 0x26, 0x1e, 1};
inline constexpr style::Colour white{0xff, 0xff, 0xff, 1};
} // namespace ink

struct TextLook {
    double size_mm = 2.6;
    bool bold = false;
    style::Colour colour = ink::black;
    Align align = Align::left;
};

class SheetPen {
public:
    SheetPen(Canvas& canvas, const core::Catalogue& catalogue, double text_mm)
        : canvas_(canvas), catalogue_(catalogue), text_mm_(text_mm) {}

    [[nodiscard]] Canvas& canvas() { return canvas_; }
    [[nodiscard]] const core::Catalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] double text_mm() const { return text_mm_; }
    [[nodiscard]] std::string words(std::string_view code, const core::Values& values = {}) const {
        return catalogue_.what(code, values);
    }

    /// One line; `at` is the baseline.
    void text(const std::string& words, geo::Point at, const TextLook& look);
    /// Lines broken to the width; gives back the height used.
    double paragraph(const std::string& words, geo::Point top_left, double width_mm, const TextLook& look);
    void rule(geo::Point from, geo::Point to, double width_mm, const style::Colour& colour);
    void box(const geo::Box& box, double width_mm, const style::Colour& colour);
    void fill(const geo::Box& box, const style::Colour& colour);
    /// A heading with a thin rule below; gives back the height used.
    double heading(const std::string& words, geo::Point top_left, double width_mm);

private:
    Canvas& canvas_;
    const core::Catalogue& catalogue_;
    double text_mm_;
};

/// A column of a table: its heading, share of the width and alignment.
struct TableColumn {
    std::string heading;
    double share = 1;
    Align align = Align::left;
};
struct TableRow {
    std::vector<std::string> cells;
    style::Colour first_colour = ink::black; ///< of the first cell (a number in the map)
};
/// Height of a row, in ems of the text.
inline constexpr double table_row_em = 1.7;
/// Rows as fit the height; what doesn't is counted in a last line. Gives back the height used.
double draw_table(SheetPen& pen, const geo::Box& space, const std::vector<TableColumn>& columns,
                  const std::vector<TableRow>& rows);

} // namespace qipan::render
