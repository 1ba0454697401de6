#include "style/words.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "core/text.hpp"

namespace qipan::style {
namespace {

constexpr std::array<std::pair<Cap, std::string_view>, 3> caps{
    {{Cap::butt, "butt"}, {Cap::round, "round"}, {Cap::square, "square"}}};
constexpr std::array<std::pair<Join, std::string_view>, 3> joins{
    {{Join::mitre, "mitre"}, {Join::round, "round"}, {Join::bevel, "bevel"}}};
constexpr std::array<std::pair<MarkerShape, std::string_view>, 8> shapes{{{MarkerShape::circle, "circle"},
                                                                          {MarkerShape::square, "square"},
                                                                          {MarkerShape::triangle, "triangle"},
                                                                          {MarkerShape::star, "star"},
                                                                          {MarkerShape::cross, "cross"},
                                                                          {MarkerShape::x, "x"},
                                                                          {MarkerShape::diamond, "diamond"},
                                                                          {MarkerShape::line, "line"}}};

template <class Table, class Value>
std::string_view word_of(const Table& table, Value value) {
    for (const auto& [known, word] : table) {
        if (known == value) {
            return word;
        }
    }
    return {};
}

template <class Value, std::size_t N>
std::optional<Value> value_of(const std::array<std::pair<Value, std::string_view>, N>& table, std::string_view word) {
    for (const auto& [value, known] : table) {
        if (known == word) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view to_word(Cap cap) {
    return word_of(caps, cap);
}
std::string_view to_word(Join join) {
    return word_of(joins, join);
}
std::string_view to_word(MarkerShape shape) {
    return word_of(shapes, shape);
}
std::optional<Cap> parse_cap(std::string_view word) {
    return value_of(caps, word);
}
std::optional<Join> parse_join(std::string_view word) {
    return value_of(joins, word);
}
std::optional<MarkerShape> parse_shape(std::string_view word) {
    return value_of(shapes, word);
}

std::string to_hex(const Colour& colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

std::optional<Colour> parse_hex(std::string_view text) {
    unsigned value = 0;
    if (text.size() != 7 || text[0] != '#') {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
    if (error != std::errc() || end != text.data() + 7) {
        return std::nullopt;
    }
    return Colour{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>((value >> 8) & 255),
                  static_cast<std::uint8_t>(value & 255), 1};
}

std::optional<double> parse_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::string short_number(double value) {
    std::string text = core::fixed(value, 3);
    while (text.back() == '0') {
        text.pop_back();
    }
    if (text.back() == '.') {
        text.pop_back();
    }
    return text;
}

} // namespace qipan::style
