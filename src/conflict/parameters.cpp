#include "conflict/parameters.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace qipan::conflict {
namespace {

core::Place at(const core::Document& table, std::string_view key) {
    const core::Document* child = table.find(key);
    return child != nullptr ? child->place() : table.place();
}

/// A text, or an array of texts.
core::Result<std::vector<std::string>> one_or_more(const core::Document& value) {
    if (value.is_array()) {
        return value.texts();
    }
    auto text = value.text();
    if (!text) {
        return core::fail(text.error());
    }
    return std::vector<std::string>{std::move(*text)};
}

/// The compiled `where`; without one, every row matches.
core::Result<model::Where> parse_where(const core::Document& between, model::TableId table,
                                       const ParseContext& context) {
    const core::Document* text = between.find("where");
    if (text == nullptr) {
        return model::Where();
    }
    const auto sql = text->text();
    if (!sql) {
        return core::fail(sql.error());
    }
    return context.compile(*sql, model::schema(table), text->place());
}

} // namespace

core::Status check_keys(const model::Rule& rule, std::span<const std::string_view> own) {
    const auto common = model::common_rule_keys();
    std::vector<std::string_view> known(common.begin(), common.end());
    known.insert(known.end(), own.begin(), own.end());
    return core::refuse_unknown_keys(rule.parameters, known, "rule");
}

core::Status check_words(const std::vector<std::string>& found, std::span<const std::string_view> known,
                         const core::Place& place) {
    for (const std::string& word : found) {
        if (std::ranges::find(known, word) == known.end()) {
            return core::fail("conflict.unknown-word",
                              {{"word", word}, {"did_you_mean", core::nearest_word(word, known)}}, place);
        }
    }
    return {};
}

core::Status check_keys(const model::Rule& rule, std::span<const Parameter> own) {
    std::vector<std::string_view> keys;
    std::ranges::transform(own, std::back_inserter(keys), &Parameter::key);
    return check_keys(rule, keys);
}

core::Status check_codes(const std::vector<std::string>& codes, std::string_view code_list, const core::Place& place) {
    const model::CodeList* list = model::find_code_list(code_list);
    for (const std::string& code : codes) {
        if (list != nullptr && !model::has_code(*list, code)) {
            return core::fail("conflict.unknown-class",
                              {{"class", code}, {"did_you_mean", core::nearest_word(code, list->codes)}}, place);
        }
    }
    return {};
}

std::string_view to_string(ParameterType type) {
    switch (type) {
    case ParameterType::number:
        return "number";
    case ParameterType::text:
        return "text";
    case ParameterType::texts:
        return "texts";
    case ParameterType::boolean:
        return "boolean";
    case ParameterType::table:
        return "table";
    }
    return {};
}

core::Status check_applies_to(const model::Rule& rule, std::span<const model::AppliesTo> allowed) {
    if (std::ranges::find(allowed, rule.applies_to) != allowed.end()) {
        return {};
    }
    std::string expected;
    for (const model::AppliesTo each : allowed) {
        expected += expected.empty() ? "" : " | ";
        expected += model::to_string(each);
    }
    return core::fail(
        "conflict.bad-applies-to",
        {{"kind", rule.kind}, {"found", std::string(model::to_string(rule.applies_to))}, {"expected", expected}},
        at(rule.parameters, "applies_to"));
}

core::Result<double> length_or(const core::Document& table, std::string_view key, double fallback) {
    return table.find(key) == nullptr ? core::Result<double>(fallback) : length_of(table, key);
}

core::Result<double> length_of(const core::Document& table, std::string_view key) {
    auto value = table.number(key);
    if (value && *value < 0) {
        return core::fail("conflict.negative-number", {{"key", std::string(key)}}, at(table, key));
    }
    return value;
}

core::Result<std::optional<double>> length_if_any(const core::Document& table, std::string_view key) {
    if (table.find(key) == nullptr) {
        return std::optional<double>();
    }
    const auto value = length_of(table, key);
    return value ? core::Result<std::optional<double>>(*value) : core::fail(value.error());
}

core::Result<std::size_t> word_of(const core::Document& table, std::string_view key,
                                  std::span<const std::string_view> words, std::optional<std::size_t> fallback) {
    if (fallback && table.find(key) == nullptr) {
        return *fallback;
    }
    const auto text = table.text(key);
    if (!text) {
        return core::fail(text.error());
    }
    const auto found = std::ranges::find(words, *text);
    if (found == words.end()) {
        return core::fail("conflict.unknown-word",
                          {{"word", *text}, {"did_you_mean", core::nearest_word(*text, words)}},
                          table.find(key)->place());
    }
    return static_cast<std::size_t>(found - words.begin());
}

core::Result<std::vector<model::Row>> parse_between(const model::Rule& rule, const BetweenKey& key,
                                                    const ParseContext& context) {
    const core::Document* between = rule.parameters.find("between");
    if (between == nullptr) {
        return core::fail("document.missing-key", {{"key", "between"}}, rule.place);
    }
    const std::string_view known[] = {key.key, "where"};
    if (auto status = core::refuse_unknown_keys(*between, known, "between"); !status) {
        return core::fail(status.error());
    }
    const core::Document* chosen = between->find(key.key);
    if (chosen == nullptr) {
        return core::fail("document.missing-key", {{"key", std::string(key.key)}}, between->place());
    }
    const auto classes = one_or_more(*chosen);
    if (!classes) {
        return core::fail(classes.error());
    }
    if (auto status = check_codes(*classes, key.code_list, chosen->place()); !status) {
        return core::fail(status.error());
    }
    const auto where = parse_where(*between, key.table, context);
    if (!where) {
        return core::fail(where.error());
    }
    const model::Layer& layer = context.region.layer(key.table);
    const model::Column& column = layer.column("class");
    std::vector<model::Row> rows;
    for (model::Row row = 0; row < layer.size(); ++row) {
        if (std::ranges::find(*classes, column.text(row)) != classes->end() && where->matches(layer, row)) {
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace qipan::conflict
