#include "core/toml_text.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "core/text.hpp"

namespace qipan::core {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string key_text(std::string_view key) {
    const bool bare = !key.empty() && std::ranges::all_of(key, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_' || c == '-';
    });
    return bare ? std::string(key) : quoted(key);
}

std::string array_text(const Document& array) {
    std::string out;
    for (const Document& item : array.items()) {
        out += (out.empty() ? "" : ", ") + to_toml(item);
    }
    return "[" + out + "]";
}

std::string table_text(const Document& table) {
    std::string out;
    for (const auto& [key, value] : table.members()) {
        out += (out.empty() ? " " : ", ") + key_text(key) + " = " + to_toml(value);
    }
    return out.empty() ? "{}" : "{" + out + " }";
}

} // namespace

std::string to_toml(const Document& value) {
    if (value.is_table()) {
        return table_text(value);
    }
    if (value.is_array()) {
        return array_text(value);
    }
    if (value.is_text()) {
        return quoted(*value.text());
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value.value())) {
        return std::to_string(*whole);
    }
    if (value.is_number()) {
        return shortest(*value.number());
    }
    const auto* flag = std::get_if<bool>(&value.value());
    return flag == nullptr ? std::string() : (*flag ? "true" : "false");
}

} // namespace qipan::core
