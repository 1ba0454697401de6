#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/text.hpp"
#include "io/documents.hpp"
#include "io/json_text.hpp"

namespace qipan::io {

namespace {

using nlohmann::json;

constexpr std::size_t deepest = 200;

/// Line and column of a byte offset, both from 1; columns count code points.
core::Place place_at(std::string_view text, std::size_t byte, std::string_view file) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    core::Place place;
    place.file = file;
    place.line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
    place.column = static_cast<int>(core::to_code_points(before.substr(line_begin)).size()) + 1;
    return place;
}

/// Builds the tree as the parser goes, so that members keep their order and a repeated key is seen.
class Builder : public nlohmann::json_sax<json> {
public:
    explicit Builder(std::string_view text, std::string_view file) : text_(text) { place_.file = file; }

    bool null() override { return put(std::monostate{}); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override {
        return value <= static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())
                   ? put(static_cast<std::int64_t>(value))
                   : put(static_cast<double>(value));
    }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool string(string_t& value) override { return put(value); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(core::DocumentTable{}); }
    bool key(string_t& value) override {
        const auto& members = std::get<core::DocumentTable>(open_.back().value);
        if (std::ranges::find(members, value, &core::DocumentTable::value_type::first) != members.end()) {
            error_ = core::Error{"io.duplicate-key", {{"key", value}}, place_, nullptr};
            return false;
        }
        open_.back().key = value;
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(core::DocumentArray{}); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t byte, const std::string&, const json::exception& error) override {
        const std::string what = error.what();
        const auto colon = what.find(": "); // after nlohmann's own `[json.exception...] parse error at line ...`
        error_ = core::Error{"io.bad-json",
                             {{"reason", colon == std::string::npos ? what : what.substr(colon + 2)}},
                             place_at(text_, byte == 0 ? 0 : byte - 1, place_.file),
                             nullptr};
        return false;
    }

    [[nodiscard]] core::Document take() { return {std::move(root_), place_}; }
    [[nodiscard]] const core::Error& error() const { return error_; }

private:
    struct Open {
        core::Document::Value value;
        std::string key;
    };
    bool put(core::Document::Value value) {
        if (open_.empty()) {
            root_ = std::move(value);
            return true;
        }
        core::Document document(std::move(value), place_);
        if (auto* array = std::get_if<core::DocumentArray>(&open_.back().value)) {
            array->push_back(std::move(document));
        } else {
            std::get<core::DocumentTable>(open_.back().value).emplace_back(open_.back().key, std::move(document));
        }
        return true;
    }
    bool open(core::Document::Value value) {
        if (open_.size() >= deepest) {
            error_ = core::Error{"io.bad-json", {{"reason", "nested too deeply"}}, place_, nullptr};
            return false;
        }
        open_.push_back({std::move(value), {}});
        return true;
    }
    bool close() {
        core::Document::Value value = std::move(open_.back().value);
        open_.pop_back();
        return put(std::move(value));
    }

    std::string_view text_;
    core::Place place_;
    core::Document::Value root_;
    std::vector<Open> open_;
    core::Error error_;
};

std::string dump(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// A JSON text. What needs no escape, nearly all, is written as it stands: the register has ten such texts a row.
void append_text(std::string& to, std::string_view text) {
    const auto plain = [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7f;
    };
    if (std::ranges::all_of(text, plain) && core::is_utf8(text)) {
        ((to += '"') += text) += '"';
    } else {
        to += dump(json(text));
    }
}

template <typename Text>
std::string array_of(std::span<const Text> items) {
    std::string text = "[";
    for (const Text& item : items) {
        append_text(text.size() > 1 ? text += ',' : text, item);
    }
    return text += ']';
}

std::optional<std::string> scalar_text(const json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_number_integer()) {
        return std::to_string(value.get<std::int64_t>());
    }
    if (value.is_number()) {
        return core::shortest(value.get<double>());
    }
    return std::nullopt;
}

} // namespace

core::Result<core::Document> parse_json(std::string_view text, std::string_view file_name) {
    if (text.starts_with("\xef\xbb\xbf")) {
        text.remove_prefix(3);
    }
    Builder builder(text, file_name);
    if (!json::sax_parse(text, &builder)) {
        return core::fail(builder.error());
    }
    return builder.take();
}

std::string to_json(std::span<const std::string_view> items) {
    return array_of(items);
}

std::string to_json(std::span<const std::string> items) {
    return array_of(items);
}

std::string to_json(const core::Values& values) {
    std::string text = "{";
    for (const auto& [name, value] : values) {
        append_text(text.size() > 1 ? text += ',' : text, name);
        append_text(text += ':', value);
    }
    return text += '}';
}

std::optional<std::vector<std::string>> parse_json_texts(std::string_view text) {
    const json array = json::parse(text, nullptr, false);
    if (!array.is_array()) {
        return std::nullopt;
    }
    std::vector<std::string> items;
    for (const json& item : array) {
        auto value = scalar_text(item);
        if (!value) {
            return std::nullopt;
        }
        items.push_back(std::move(*value));
    }
    return items;
}

std::optional<core::Values> parse_json_values(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object()) {
        return std::nullopt;
    }
    core::Values values;
    for (const auto& [name, value] : object.items()) {
        auto scalar = scalar_text(value);
        if (!scalar) {
            return std::nullopt;
        }
        values.emplace(name, std::move(*scalar));
    }
    return values;
}

} // namespace qipan::io
