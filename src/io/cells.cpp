#include "io/cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "core/date.hpp"
#include "core/text.hpp"
#include "io/json_text.hpp"

namespace qipan::io {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Removes thousands separators of the number that begins at `text`; false if they don't stand every three digits.
bool remove_separators(std::string& text) {
    const std::size_t sign = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    std::size_t end = sign;
    while (end < text.size() && (is_digit(text[end]) || text[end] == ',')) {
        ++end;
    }
    const std::string whole = text.substr(sign, end - sign);
    if (whole.find(',') == std::string::npos) {
        return true;
    }
    const auto groups = core::split(whole, ',');
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool fits = i == 0 ? !groups[i].empty() && groups[i].size() <= 3 : groups[i].size() == 3;
        if (!fits) {
            return false;
        }
    }
    std::string joined = whole;
    std::erase(joined, ',');
    text.replace(sign, whole.size(), joined);
    return true;
}

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

/// The runs of digits at the head of a date, and whether everything up to the time belongs to it.
std::vector<std::string> date_parts(std::string_view text) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (is_digit(c)) {
            parts.back() += c;
        } else if (c == '-' || c == '/' || c == '.') {
            parts.emplace_back();
        } else {
            return {};
        }
    }
    return parts;
}

std::optional<double> plain_number(std::string_view text) {
    const auto quantity = parse_quantity(text);
    return quantity && quantity->unit.empty() ? std::optional(quantity->value) : std::nullopt;
}

} // namespace

std::string to_half_width(std::string_view text) {
    std::u32string points = core::to_code_points(text);
    for (char32_t& c : points) {
        if (c >= 0xff01 && c <= 0xff5e) {
            c -= 0xfee0;
        } else if (c == 0x3000 || c == 0xa0) {
            c = ' ';
        } else if (c == 0x2212) { // the minus sign proper
            c = '-';
        }
    }
    return core::to_utf8(points);
}

std::optional<Quantity> parse_quantity(std::string_view text) {
    const std::string half = to_half_width(text);
    std::string number(core::trim(half));
    if (!remove_separators(number)) {
        return std::nullopt;
    }
    const bool plus = number.starts_with('+');
    Quantity quantity;
    const char* begin = number.data() + (plus ? 1 : 0);
    const char* end = number.data() + number.size();
    const auto parsed = std::from_chars(begin, end, quantity.value);
    if (parsed.ec != std::errc{} || !std::isfinite(quantity.value) || begin == end || (plus && *begin == '-')) {
        return std::nullopt;
    }
    quantity.unit = core::trim(std::string_view(parsed.ptr, static_cast<std::size_t>(end - parsed.ptr)));
    const bool another_number = !quantity.unit.empty() && (is_digit(quantity.unit[0]) || quantity.unit[0] == ',' ||
                                                           quantity.unit[0] == '.' || quantity.unit[0] == '-');
    return another_number ? std::nullopt : std::optional(quantity);
}

std::optional<bool> parse_flag(std::string_view text) {
    static constexpr std::array<std::string_view, 9> yes{"是", "有", "true", "yes", "y", "t", "1", "√", "1.0"};
    static constexpr std::array<std::string_view, 9> no{"否", "无", "false", "no", "n", "f", "0", "×", "0.0"};
    std::string word = to_half_width(core::trim(text));
    std::ranges::transform(word, word.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (std::ranges::find(yes, word) != yes.end()) {
        return true;
    }
    if (std::ranges::find(no, word) != no.end()) {
        return false;
    }
    return std::nullopt;
}

std::optional<LooseDate> parse_loose_date(std::string_view text) {
    std::string plain = to_half_width(core::trim(text));
    plain = replace_all(replace_all(replace_all(plain, "年", "-"), "月", "-"), "日", "");
    const auto time = plain.find_first_of(" T");
    std::string_view day = std::string_view(plain).substr(0, time);
    if (day.ends_with('-')) {
        day.remove_suffix(1);
    }
    std::vector<std::string> parts = date_parts(day);
    if (parts.size() == 1 && parts[0].size() == 8) {
        parts = {parts[0].substr(0, 4), parts[0].substr(4, 2), parts[0].substr(6)};
    }
    LooseDate date;
    date.without_day = parts.size() == 2;
    if (date.without_day) {
        parts.emplace_back("1");
    }
    if (parts.size() != 3 || parts[0].size() != 4 || parts[1].empty() || parts[2].empty()) {
        return std::nullopt;
    }
    date.iso = fmt::format("{}-{:0>2}-{:0>2}", parts[0], parts[1], parts[2]);
    return core::parse_date(date.iso) ? std::optional(date) : std::nullopt;
}

std::vector<std::string> parse_items(std::string_view text) {
    text = core::trim(text);
    if (text.starts_with('[')) {
        if (auto items = parse_json_texts(text)) {
            return std::move(*items);
        }
    }
    std::string plain(text);
    for (const std::string_view separator : {"、", "；", "，", ","}) {
        plain = replace_all(std::move(plain), separator, ";");
    }
    std::vector<std::string> items;
    for (const std::string_view part : core::split(plain, ';')) {
        if (const auto item = core::trim(part); !item.empty()) {
            items.emplace_back(item);
        }
    }
    return items;
}

std::optional<NumberPair> parse_pair(std::string_view text) {
    std::string plain = to_half_width(text);
    std::ranges::replace_if(
        plain, [](char c) { return c == ',' || c == ';'; }, ' ');
    const std::string_view trimmed = core::trim(plain);
    const auto gap = trimmed.find(' ');
    if (gap == std::string_view::npos) {
        return std::nullopt;
    }
    const auto first = plain_number(trimmed.substr(0, gap));
    const auto second = plain_number(trimmed.substr(gap));
    return first && second ? std::optional(NumberPair{*first, *second}) : std::nullopt;
}

} // namespace qipan::io
