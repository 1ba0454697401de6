#include "render/text_measure.hpp"

#include "core/text.hpp"
#include "render/fonts.hpp"

namespace qipan::render {
namespace {

constexpr std::u32string_view no_line_start = U"，。；：！？、）》】”’％%,.;:!?)]·…";
constexpr std::u32string_view no_line_end = U"（《【“‘([";

bool is_wide(char32_t c) {
    return c >= 0x2E80;
}

bool may_break(char32_t before, char32_t after) {
    if (no_line_start.find(after) != std::u32string_view::npos ||
        no_line_end.find(before) != std::u32string_view::npos) {
        return false;
    }
    return before == U' ' || is_wide(before) || is_wide(after);
}

double width_of(std::u32string_view text, double size_mm, Weight weight) {
    return text_width_mm(core::to_utf8(text), size_mm, weight);
}

/// How many characters of `rest` stand on one line.
std::size_t line_length(std::u32string_view rest, double size_mm, Weight weight, double width_mm) {
    std::size_t fits = 0;
    std::size_t last_break = 0;
    double width = 0;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        width += width_of(rest.substr(i, 1), size_mm, weight);
        if (width > width_mm && i > 0) {
            return last_break > 0 ? last_break : fits;
        }
        fits = i + 1;
        if (i + 1 < rest.size() && may_break(rest[i], rest[i + 1])) {
            last_break = fits;
        }
    }
    return rest.size();
}

} // namespace

double text_width_mm(std::string_view text, double size_mm, Weight weight) {
    return shape_text(text, weight).width * size_mm / base_font_pixels;
}

std::string elide(std::string_view text, double size_mm, Weight weight, double width_mm) {
    if (text_width_mm(text, size_mm, weight) <= width_mm) {
        return std::string(text);
    }
    std::u32string points = core::to_code_points(text);
    while (!points.empty()) {
        points.pop_back();
        const std::string shorter = core::to_utf8(points) + "…";
        if (text_width_mm(shorter, size_mm, weight) <= width_mm) {
            return shorter;
        }
    }
    return {};
}

std::vector<std::string> wrap(std::string_view text, double size_mm, Weight weight, double width_mm) {
    std::vector<std::string> lines;
    const std::u32string points = core::to_code_points(text);
    std::u32string_view rest = points;
    while (!rest.empty()) {
        const std::size_t length = line_length(rest, size_mm, weight, width_mm);
        lines.emplace_back(core::trim(core::to_utf8(rest.substr(0, length))));
        rest.remove_prefix(length);
    }
    return lines;
}

} // namespace qipan::render
