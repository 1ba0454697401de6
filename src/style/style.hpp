/// A layer's look: what the subset of OGC SLD/SE 1.1 in styles/README.md can say. Lengths are millimetres on paper
/// (one SE pixel = 0.28 mm), angles degrees counter-clockwise, scales are denominators.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace qipan::style {

/// The standardised rendering pixel of OGC SE 1.1 (11.2), mm.
inline constexpr double mm_per_pixel = 0.28;

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    double opacity = 1;
    friend bool operator==(const Colour&, const Colour&) = default;
};

enum class Cap { butt, round, square };
enum class Join { mitre, round, bevel };

struct Stroke {
    Colour colour;
    double width_mm = mm_per_pixel;
    std::vector<double> dash_mm; ///< drawn, left out, drawn, ...; empty for a full line
    Cap cap = Cap::butt;
    Join join = Join::mitre;
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

/// Parallel lines at `spacing_mm`; 0 degrees is horizontal.
struct Hatch {
    Stroke stroke;
    double spacing_mm = 2;
    double angle_deg = 45;
    friend bool operator==(const Hatch&, const Hatch&) = default;
};

/// `line` is a short stroke across a line that it is repeated along.
enum class MarkerShape { circle, square, triangle, star, cross, x, diamond, line };

struct Marker {
    MarkerShape shape = MarkerShape::circle;
    double size_mm = 2;
    double rotation_deg = 0;
    std::optional<Colour> fill;
    std::optional<Stroke> stroke;
    friend bool operator==(const Marker&, const Marker&) = default;
};

/// A fill or a hatch (SE has one Fill a symbolizer), and an outline.
struct PolygonSymbol {
    std::optional<Colour> fill;
    std::optional<Hatch> hatch;
    std::optional<Stroke> stroke;
    friend bool operator==(const PolygonSymbol&, const PolygonSymbol&) = default;
};

/// A stroke, or a marker repeated along the line every `gap_mm`.
struct LineSymbol {
    std::optional<Stroke> stroke;
    std::optional<Marker> repeated;
    double gap_mm = 0;
    friend bool operator==(const LineSymbol&, const LineSymbol&) = default;
};

struct PointSymbol {
    Marker marker;
    friend bool operator==(const PointSymbol&, const PointSymbol&) = default;
};

/// A literal text, or the value of a field.
struct LabelPart {
    std::string literal;
    std::string field;
    friend bool operator==(const LabelPart&, const LabelPart&) = default;
};

struct Halo {
    Colour colour;
    double radius_mm = 0.3;
    friend bool operator==(const Halo&, const Halo&) = default;
};

enum class LabelPlacement { point, line };

struct TextSymbol {
    std::vector<LabelPart> label;
    double size_mm = 2.4;
    bool bold = false;
    Colour colour;
    std::optional<Halo> halo;
    LabelPlacement placement = LabelPlacement::point;
    int priority = 50; ///< higher labels find their place first
    friend bool operator==(const TextSymbol&, const TextSymbol&) = default;
};

using Symbol = std::variant<PolygonSymbol, LineSymbol, PointSymbol, TextSymbol>;

enum class Test { equal, prefix, less, less_equal, greater, greater_equal, is_null };

/// One field against values; with several values any of them will do.
struct Condition {
    std::string field;
    Test test = Test::equal;
    std::vector<std::string> values;
    friend bool operator==(const Condition&, const Condition&) = default;
};

/// All conditions hold; `otherwise` takes what no other rule of the pass took.
struct Filter {
    std::vector<Condition> all;
    bool otherwise = false;
    friend bool operator==(const Filter&, const Filter&) = default;
};

struct Rule {
    std::string name;     ///< one legend entry a name, also over several passes
    std::string title_zh; ///< empty: not in the legend
    std::string title_en;
    Filter filter;
    double min_scale = 0;                                       ///< from this denominator (included) ...
    double max_scale = std::numeric_limits<double>::infinity(); ///< ... to this one (excluded)
    std::vector<Symbol> symbols;
    friend bool operator==(const Rule&, const Rule&) = default;
};

/// Rules whose symbols are drawn together; a pass lies wholly above the one before (casings, then roads).
struct Pass {
    std::vector<Rule> rules;
    friend bool operator==(const Pass&, const Pass&) = default;
};

struct Style {
    std::string table;    ///< role: a table of the schema
    std::string name;     ///< variant, `default` for the role's own
    std::string title_zh; ///< of the layer
    std::string title_en;
    std::vector<Pass> passes;
    friend bool operator==(const Style&, const Style&) = default;
};

} // namespace qipan::style
