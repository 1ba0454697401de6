#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "io/recipe.hpp"
#include "io/units.hpp"

namespace qipan::io {

namespace {

constexpr std::array<std::string_view, 17> source_keys{
    "role",  "file", "layer", "crs",    "encoding",     "where",        "id",     "columns",   "values",
    "units", "lon",  "lat",   "lonlat", "lonlat_order", "open_options", "offset", "header_row"};

/// A word that is not one of the allowed ones.
tl::unexpected<core::Error> bad_word(std::string code, const core::Document& value, const std::string& word,
                                     std::span<const std::string_view> allowed) {
    return core::fail(std::move(code), {{"word", word}, {"did_you_mean", core::nearest_word(word, allowed)}},
                      value.place());
}

/// Text, number, or true/false, as the text that stands in a cell.
core::Result<std::string> scalar(const core::Document& value) {
    if (const auto* flag = std::get_if<bool>(&value.value())) {
        return *flag ? "1" : "0";
    }
    if (value.is_number()) {
        return core::shortest(*value.number());
    }
    return value.text();
}

core::Status check_field(const model::TableSchema& schema, const std::string& field, const core::Place& place) {
    if (model::find_field(schema, field)) {
        return {};
    }
    std::vector<std::string_view> names;
    for (const model::Field& known : schema.fields) {
        names.push_back(known.name);
    }
    return core::fail(
        "recipe.unknown-field",
        {{"field", field}, {"table", std::string(schema.name)}, {"did_you_mean", core::nearest_word(field, names)}},
        place);
}

core::Result<ColumnSource> parse_column(const core::Document& value) {
    ColumnSource source;
    source.place = value.place();
    if (!value.is_table()) {
        auto column = value.text();
        if (!column) {
            return core::fail(column.error());
        }
        source.column = std::move(*column);
        return source;
    }
    static constexpr std::array<std::string_view, 1> keys{"constant"};
    if (const auto known = core::refuse_unknown_keys(value, keys, "column"); !known) {
        return core::fail(known.error());
    }
    const core::Document* constant = value.find("constant");
    if (constant == nullptr) {
        return core::fail("document.missing-key", {{"key", "constant"}}, value.place());
    }
    source.constant.emplace();
    const auto items = constant->is_array() ? constant->items() : std::span(constant, 1);
    for (const core::Document& item : items) {
        auto text = scalar(item);
        if (!text) {
            return core::fail(text.error());
        }
        source.constant->push_back(std::move(*text));
    }
    return source;
}

core::Status parse_columns(const core::Document& table, RecipeSource& source) {
    const core::Document* columns = table.find("columns");
    if (columns == nullptr) {
        return {};
    }
    if (!columns->is_table()) {
        return core::refuse_unknown_keys(*columns, {}, "columns");
    }
    for (const auto& [field, value] : columns->members()) {
        if (const auto known = check_field(model::schema(source.table), field, value.place()); !known) {
            return known;
        }
        auto column = parse_column(value);
        if (!column) {
            return core::fail(column.error());
        }
        source.columns.emplace(field, std::move(*column));
    }
    return {};
}

core::Status parse_values(const core::Document& table, RecipeSource& source) {
    const core::Document* fields = table.find("values");
    if (fields == nullptr) {
        return {};
    }
    if (!fields->is_table()) {
        return core::refuse_unknown_keys(*fields, {}, "values");
    }
    for (const auto& [field, words] : fields->members()) {
        if (const auto known = check_field(model::schema(source.table), field, words.place()); !known) {
            return known;
        }
        if (!words.is_table()) {
            return core::refuse_unknown_keys(words, {}, "values");
        }
        for (const auto& [theirs, ours] : words.members()) {
            auto text = scalar(ours);
            if (!text) {
                return core::fail(text.error());
            }
            source.values[field].emplace(core::trim(theirs), std::move(*text));
        }
    }
    return {};
}

core::Status parse_unit(const core::Document& value, const std::string& field, RecipeSource& source) {
    const model::TableSchema& schema = model::schema(source.table);
    if (const auto known = check_field(schema, field, value.place()); !known) {
        return known;
    }
    auto word = value.text();
    if (!word) {
        return core::fail(word.error());
    }
    const std::string_view canonical = schema.fields[*model::find_field(schema, field)].unit;
    if (canonical.empty()) {
        return core::fail("recipe.field-without-unit", {{"field", field}}, value.place());
    }
    if (!unit_factor(*word, canonical)) {
        const auto words = unit_words(canonical);
        return core::fail("recipe.unknown-unit",
                          {{"unit", *word},
                           {"field", field},
                           {"canonical", std::string(canonical)},
                           {"did_you_mean", core::nearest_word(*word, words)}},
                          value.place());
    }
    source.units.emplace(field, std::move(*word));
    return {};
}

core::Status parse_units(const core::Document& table, RecipeSource& source) {
    const core::Document* units = table.find("units");
    if (units != nullptr && !units->is_table()) {
        return core::refuse_unknown_keys(*units, {}, "units");
    }
    for (const auto& [field, value] : units == nullptr ? table.members().first(0) : units->members()) {
        if (const auto parsed = parse_unit(value, field, source); !parsed) {
            return parsed;
        }
    }
    return {};
}

/// The keys that hold one text each.
core::Status parse_texts(const core::Document& table, RecipeSource& source) {
    struct Key {
        std::string_view name;
        std::string* target;
    };
    const std::array keys{Key{"layer", &source.layer},  Key{"crs", &source.crs}, Key{"encoding", &source.encoding},
                          Key{"where", &source.where},  Key{"lon", &source.lon}, Key{"lat", &source.lat},
                          Key{"lonlat", &source.lonlat}};
    for (const Key& key : keys) {
        auto text = table.text_or(key.name, "");
        if (!text) {
            return core::fail(text.error());
        }
        *key.target = std::move(*text);
    }
    auto file = table.text("file");
    if (!file) {
        return core::fail(file.error());
    }
    source.file = std::move(*file);
    auto options = table.texts_or_empty("open_options");
    if (!options) {
        return core::fail(options.error());
    }
    source.open_options = std::move(*options);
    return {};
}

core::Status parse_id(const core::Document& table, RecipeSource& source) {
    const core::Document* id = table.find("id");
    if (id == nullptr) {
        return {};
    }
    if (model::schema(source.table).fields[0].name != "id") {
        return core::fail("recipe.table-without-id", {{"table", std::string(model::to_string(source.table))}},
                          id->place());
    }
    auto names = id->is_array() ? id->texts() : id->text().map([](const std::string& one) { return std::vector{one}; });
    if (!names) {
        return core::fail(names.error());
    }
    source.id = std::move(*names);
    return {};
}

core::Status parse_role(const core::Document& table, RecipeSource& source) {
    const auto role = table.text("role");
    if (!role) {
        return core::fail(role.error());
    }
    const auto found = model::find_table(*role);
    if (found && model::schema(*found).origin == model::TableOrigin::source) {
        source.table = *found;
        return {};
    }
    std::vector<std::string_view> names;
    for (const model::TableSchema& schema : model::tables()) {
        if (schema.origin == model::TableOrigin::source) {
            names.push_back(schema.name);
        }
    }
    return bad_word("recipe.unknown-role", *table.find("role"), *role, names);
}

/// lon and lat, or lonlat with its order; the offset of web maps.
core::Status parse_position(const core::Document& table, RecipeSource& source) {
    static constexpr std::array<std::string_view, 2> orders{"lon, lat", "lat, lon"};
    static constexpr std::array<std::string_view, 2> offsets{"gcj02", "bd09"};
    const auto order = table.text_or("lonlat_order", "lon, lat");
    const auto offset = table.text_or("offset", "");
    if (!order || !offset) {
        return core::fail(!order ? order.error() : offset.error());
    }
    if (std::ranges::find(orders, *order) == orders.end()) {
        return bad_word("recipe.unknown-order", *table.find("lonlat_order"), *order, orders);
    }
    source.lonlat_order = *order == orders[0] ? PairOrder::lon_lat : PairOrder::lat_lon;
    if (table.find("offset") != nullptr && std::ranges::find(offsets, *offset) == offsets.end()) {
        return bad_word("recipe.unknown-offset", *table.find("offset"), *offset, offsets);
    }
    if (!offset->empty()) {
        source.offset = *offset == "gcj02" ? geo::WebOffset::gcj02 : geo::WebOffset::bd09;
    }
    const bool half_pair = source.lon.empty() != source.lat.empty();
    if (half_pair || (!source.lonlat.empty() && !source.lon.empty())) {
        return core::fail("recipe.bad-position", {}, table.place());
    }
    return {};
}

core::Status parse_header_row(const core::Document& table, RecipeSource& source) {
    const core::Document* value = table.find("header_row");
    if (value == nullptr) {
        return {};
    }
    const auto row = value->integer();
    if (!row) {
        return core::fail(row.error());
    }
    if (*row < 1 || *row > 1000) {
        return core::fail("recipe.bad-header-row", {{"row", std::to_string(*row)}}, value->place());
    }
    source.header_row = static_cast<int>(*row);
    return {};
}

} // namespace

core::Result<RecipeSource> parse_recipe_source(const core::Document& table) {
    if (const auto known = core::refuse_unknown_keys(table, source_keys, "source"); !known) {
        return core::fail(known.error());
    }
    RecipeSource source;
    source.place = table.place();
    for (const auto parse : {parse_role, parse_texts, parse_id, parse_columns, parse_values, parse_units,
                             parse_position, parse_header_row}) {
        if (const auto parsed = parse(table, source); !parsed) {
            return core::fail(parsed.error());
        }
    }
    return source;
}

} // namespace qipan::io
