#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace qipan::core {

namespace {

constexpr char32_t replacement = U'\uFFFD';

struct Decoded {
    char32_t code_point = replacement;
    std::size_t length = 0; ///< bytes; 0 = ill-formed
};

/// Lowest code point that may be written with so many bytes; below it the form is overlong.
constexpr std::array<char32_t, 5> lowest{0, 0, 0x80, 0x800, 0x10000};

std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC0) {
        return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 0;
}

bool is_scalar(char32_t c) {
    return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

/// The first code point of non-empty `text` (Unicode 15, table 3-7).
Decoded decode(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t length = sequence_length(lead);
    if (length == 1) {
        return {lead, 1};
    }
    if (length == 0 || text.size() < length) {
        return {};
    }
    char32_t code_point = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0u) != 0x80u) {
            return {};
        }
        code_point = (code_point << 6) | (next & 0x3Fu);
    }
    if (code_point < lowest[length] || !is_scalar(code_point)) {
        return {};
    }
    return {code_point, length};
}

void append_utf8(std::string& out, char32_t c) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80u | ((c >> shift) & 0x3Fu)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0u | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0u | (c >> 12));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0u | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// Optimal string alignment: insert, delete, replace, swap of two neighbours, no part edited twice.
/// Three rolling rows, since a swap looks two rows back.
std::size_t alignment_distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before, above);
        std::swap(above, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

constexpr std::array<std::string_view, 8> white_space{" ", "\t", "\r", "\n", "\v", "\f", "\u3000", "\u00A0"};

/// Shortest decimal form of a finite value: 0.d1d2d3... times ten to the `point`.
struct Decimal {
    std::string digits;
    int point = 0;
};

Decimal to_decimal(double magnitude) {
    std::array<char, 40> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, std::chars_format::scientific).ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const auto e = text.find('e');
    Decimal decimal;
    for (const char c : text.substr(0, e)) {
        if (c != '.') {
            decimal.digits += c;
        }
    }
    const std::size_t exponent = e + (text[e + 1] == '+' ? 2 : 1); // from_chars takes no plus sign
    std::from_chars(text.data() + exponent, text.data() + text.size(), decimal.point);
    ++decimal.point;
    return decimal;
}

/// One unit added at the last digit; grows by a digit when all are nines.
std::string plus_one(std::string digits) {
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        if (*digit != '9') {
            ++*digit;
            return digits;
        }
        *digit = '0';
    }
    return "1" + digits;
}

/// `decimal` times ten to the `decimals`, rounded half away from zero to a whole number, without sign.
std::string rounded_digits(const Decimal& decimal, int decimals) {
    const int kept = decimal.point + decimals;
    if (kept < 0) {
        return "0";
    }
    const auto size = static_cast<std::size_t>(kept);
    if (size >= decimal.digits.size()) {
        return decimal.digits + std::string(size - decimal.digits.size(), '0');
    }
    const std::string head = decimal.digits.substr(0, size);
    return decimal.digits[size] >= '5' ? plus_one(head) : head;
}

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return static_cast<unsigned>(c - '0');
    }
    if (c >= 'A' && c <= 'F') {
        return static_cast<unsigned>(c - 'A' + 10);
    }
    if (c >= 'a' && c <= 'f') {
        return static_cast<unsigned>(c - 'a' + 10);
    }
    return std::nullopt;
}

std::optional<char> escaped_byte(std::string_view text) {
    if (text.size() < 3 || text[0] != '%') {
        return std::nullopt;
    }
    const auto high = hex_digit(text[1]);
    const auto low = hex_digit(text[2]);
    if (!high || !low) {
        return std::nullopt;
    }
    return static_cast<char>(static_cast<unsigned char>(*high * 16 + *low));
}

constexpr std::size_t least_beginning = 3;

/// The one candidate that begins with `word`; empty if there is none or more than one.
std::string_view only_beginning(std::string_view word, std::span<const std::string_view> candidates) {
    const auto begins = [word](std::string_view candidate) { return candidate.starts_with(word); };
    const auto found = std::ranges::find_if(candidates, begins);
    return found != candidates.end() && std::ranges::count_if(candidates, begins) == 1 ? *found : std::string_view{};
}

} // namespace

std::string nearest_word(std::string_view word, std::span<const std::string_view> candidates) {
    const std::u32string wanted = to_code_points(word);
    std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string_view nearest;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = alignment_distance(wanted, to_code_points(candidate));
        if (distance < limit) {
            limit = distance;
            nearest = candidate;
        }
    }
    return std::string(nearest.empty() && wanted.size() >= least_beginning ? only_beginning(word, candidates)
                                                                           : nearest);
}

std::string_view trim(std::string_view text) {
    const auto leading = [&] {
        return std::find_if(white_space.begin(), white_space.end(), [&](auto w) { return text.starts_with(w); });
    };
    const auto trailing = [&] {
        return std::find_if(white_space.begin(), white_space.end(), [&](auto w) { return text.ends_with(w); });
    };
    for (auto space = leading(); space != white_space.end(); space = leading()) {
        text.remove_prefix(space->size());
    }
    for (auto space = trailing(); space != white_space.end(); space = trailing()) {
        text.remove_suffix(space->size());
    }
    return text;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const Decoded next = decode(text);
        if (next.length == 0) {
            return false;
        }
        text.remove_prefix(next.length);
    }
    return true;
}

std::u32string to_code_points(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Decoded next = decode(text);
        out += next.code_point;
        text.remove_prefix(std::max<std::size_t>(next.length, 1));
    }
    return out;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) {
        append_utf8(out, is_scalar(c) ? c : replacement);
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (auto end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

std::string shortest(double value) {
    if (value == 0) {
        return "0";
    }
    const double magnitude = std::abs(value);
    const bool plain = magnitude >= 1e-4 && magnitude < 1e15;
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   plain ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    return {buffer.data(), end};
}

std::string fixed(double value, int decimals) {
    if (!std::isfinite(value)) {
        return shortest(value);
    }
    const auto places = static_cast<std::size_t>(std::max(decimals, 0));
    std::string digits = rounded_digits(to_decimal(std::abs(value)), static_cast<int>(places));
    // at least one digit before the point
    digits.insert(0, digits.size() <= places ? places + 1 - digits.size() : 0, '0');
    const bool zero = digits.find_first_not_of('0') == std::string::npos;
    if (places > 0) {
        digits.insert(digits.size() - places, 1, '.');
    }
    return (value < 0 && !zero ? "-" : "") + digits;
}

std::string encode_id(std::string_view id) {
    static constexpr std::string_view special = "%#+:,=";
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : id) {
        if (special.find(c) == std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += hex[byte / 16u];
        out += hex[byte % 16u];
    }
    return out;
}

std::string decode_id(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto byte = escaped_byte(text);
        out += byte.value_or(text[0]);
        text.remove_prefix(byte ? 3 : 1);
    }
    return out;
}

} // namespace qipan::core
