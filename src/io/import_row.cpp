#include "io/import_row.hpp"

#include <cmath>

#include "core/text.hpp"
#include "io/cells.hpp"
#include "io/names.hpp"
#include "model/project.hpp"

namespace qipan::io {

namespace {

using core::Severity;

/// What a cell is read against.
struct CellContext {
    const model::TableSchema& schema;
    const ColumnPlan& column;
    const model::Field& field;
    const model::Codes& codes;
    RowIssues& issues;

    void doubt(std::string code, const std::string& value, core::Values more = {}) const {
        more.emplace("value", value);
        more.emplace("field", column.label);
        issues.add(std::move(code), std::move(more), column.label);
    }
};

/// A code as it stands in its list, or empty with an issue. Industries count as known by any of their four levels.
std::string check_code(const CellContext& at, const std::string& text) {
    if (at.field.codes == "industry") {
        if (at.codes.industries.entries().empty() || at.codes.industries.find(text) != nullptr) {
            return text;
        }
        const auto* near = at.codes.industries.find_nearest_prefix(text);
        at.doubt("io.unknown-industry", text, {{"did_you_mean", near == nullptr ? "" : near->code}});
        return {};
    }
    const model::CodeList* list = model::find_code_list(at.field.codes);
    if (list == nullptr || model::has_code(*list, text)) {
        return text;
    }
    std::string half = to_half_width(text);
    if (model::has_code(*list, half)) {
        return half;
    }
    at.doubt("io.unknown-code", text, {{"did_you_mean", core::nearest_word(text, list->codes)}});
    return {};
}

Cell read_text(const CellContext& at, std::string text) {
    text = to_nfc(text);
    if (!at.field.codes.empty()) {
        text = check_code(at, text);
    }
    return text.empty() ? Cell{} : Cell(std::move(text));
}

Cell read_list(const CellContext& at, const std::vector<std::string>& items) {
    std::vector<std::string> kept;
    for (std::string item : items) {
        if (at.column.values != nullptr) {
            if (const auto mapped = at.column.values->find(item); mapped != at.column.values->end()) {
                item = mapped->second;
            }
        }
        item = to_nfc(item);
        if (!at.field.codes.empty()) {
            item = check_code(at, item);
        }
        if (!item.empty()) {
            kept.push_back(std::move(item));
        }
    }
    return kept.empty() ? Cell{} : Cell(std::move(kept));
}

Cell read_number(const CellContext& at, const std::string& text) {
    const auto quantity = parse_quantity(text);
    UnitFactor factor = at.column.factor;
    if (quantity && !quantity->unit.empty()) {
        const auto own = unit_factor(quantity->unit, at.field.unit);
        if (!own) {
            at.doubt("io.bad-number", text);
            return {};
        }
        factor = *own;
    }
    if (!quantity) {
        at.doubt("io.bad-number", text);
        return {};
    }
    const double value = factor.apply(quantity->value);
    if (at.field.type == model::FieldType::integer && value != std::floor(value)) {
        at.doubt("io.not-whole", text);
        return {};
    }
    if (!at.field.codes.empty() && check_code(at, core::shortest(value)).empty()) {
        return {};
    }
    return value;
}

Cell read_flag(const CellContext& at, const std::string& text) {
    const auto flag = parse_flag(text);
    if (!flag) {
        at.doubt("io.bad-flag", text);
        return {};
    }
    return *flag ? 1.0 : 0.0;
}

Cell read_date(const CellContext& at, const std::string& text) {
    const auto date = parse_loose_date(text);
    if (!date) {
        at.doubt("io.bad-date", text);
        return {};
    }
    if (date->without_day) {
        at.doubt("io.date-without-day", text, {{"date", date->iso}});
    }
    return date->iso;
}

Cell read_cell(const CellContext& at, SourceLayer& layer) {
    if (!at.column.theirs && at.field.type == model::FieldType::list) {
        return read_list(at, at.column.constant);
    }
    std::string text = at.column.theirs             ? layer.text(*at.column.theirs)
                       : at.column.constant.empty() ? std::string()
                                                    : at.column.constant.front();
    if (at.column.values != nullptr) {
        if (const auto mapped = at.column.values->find(text); mapped != at.column.values->end()) {
            text = mapped->second;
        }
    }
    if (text.empty()) {
        return {};
    }
    switch (at.field.type) {
    case model::FieldType::text:
        return read_text(at, std::move(text));
    case model::FieldType::list:
        return read_list(at, parse_items(text));
    case model::FieldType::date:
        return read_date(at, text);
    case model::FieldType::boolean:
        return read_flag(at, text);
    case model::FieldType::real:
    case model::FieldType::integer:
        return read_number(at, text);
    }
    return {};
}

/// Their id columns joined by '-'; empty if one of them is.
std::string read_id(const RowPlan& plan, SourceLayer& layer) {
    std::string id;
    for (std::size_t i = 0; i < plan.id.size(); ++i) {
        const std::string part = to_nfc(layer.text(plan.id[i]));
        if (part.empty()) {
            return {};
        }
        id += (i == 0 ? "" : "-") + part;
    }
    return id;
}

std::string text_of(const model::TableSchema& schema, const std::vector<Cell>& cells, std::string_view field) {
    const auto index = model::find_field(schema, field);
    const auto* text = index ? std::get_if<std::string>(&cells[*index]) : nullptr;
    return text == nullptr ? "" : *text;
}

/// False if the land use is none of its scheme. A finer code of the region's own under a known one is kept.
bool check_land_use(const std::vector<Cell>& cells, const model::Codes& codes, RowIssues& issues) {
    const model::TableSchema& schema = model::schema(model::TableId::plots);
    const std::string code = text_of(schema, cells, "land_use");
    const std::string scheme = text_of(schema, cells, "land_use_scheme");
    const auto classification = codes.land_use.find(scheme);
    if (classification == codes.land_use.end() || classification->second.find(code) != nullptr) {
        return true;
    }
    const auto* near = classification->second.find_nearest_prefix(code);
    core::Values values{{"value", code}, {"scheme", scheme}, {"did_you_mean", near == nullptr ? "" : near->code}};
    const bool finer = near != nullptr;
    issues.add(finer ? "io.finer-land-use" : "io.unknown-land-use", std::move(values), "land_use",
               finer ? Severity::warning : Severity::rejected);
    return finer;
}

/// What several cells of a row say together.
void check_together(const model::TableSchema& schema, const std::vector<Cell>& cells, RowIssues& issues) {
    const auto pressure = model::find_field(schema, "pressure_mpa");
    if (pressure && std::holds_alternative<double>(cells[*pressure]) &&
        text_of(schema, cells, "pressure_basis").empty()) {
        issues.add("io.pressure-without-basis", {}, "pressure_basis");
    }
    const std::string utility = text_of(schema, cells, "utility");
    const std::string unit = text_of(schema, cells, "unit");
    if (!utility.empty() && !unit.empty() && !model::to_balance_unit(utility, 1, unit)) {
        issues.add("io.unit-does-not-fit", {{"utility", utility}, {"unit", unit}}, "unit");
    }
    const std::string status = text_of(schema, cells, "status");
    const std::string state = text_of(schema, cells, "land_state");
    const bool gone = state == "已挂牌" || state == "已供未建" || state == "已建成";
    if (gone && (status == "available" || status == "planned")) {
        issues.add("io.contradicting-land", {{"status", status}, {"land_state", state}}, "status");
    }
}

} // namespace

void RowIssues::add(std::string code, core::Values values, std::string field, Severity severity) {
    core::Place place = place_;
    place.field = std::move(field);
    to_->push_back({std::move(code), std::move(values), std::move(place), severity});
}

void RowIssues::add_at(core::GroundPoint at, std::string code, core::Values values, Severity severity) {
    core::Place place = place_;
    place.ground = at;
    to_->push_back({std::move(code), std::move(values), std::move(place), severity});
}

std::optional<std::vector<Cell>> read_row(const RowPlan& plan, model::TableId table, const model::Codes& codes,
                                          SourceLayer& layer, RowIssues& issues) {
    const model::TableSchema& schema = model::schema(table);
    std::vector<Cell> cells(schema.fields.size());
    issues.set_feature(layer.label());
    if (!plan.id.empty()) {
        const std::string id = read_id(plan, layer);
        if (id.empty() || has_control_character(id)) {
            issues.add(id.empty() ? "io.missing-id" : "io.bad-id", {}, layer.names()[plan.id.front()],
                       Severity::rejected);
            return std::nullopt;
        }
        issues.set_feature(id);
        cells[0] = id;
    }
    for (const ColumnPlan& column : plan.columns) {
        const model::Field& field = schema.fields[column.field];
        Cell cell = read_cell({schema, column, field, codes, issues}, layer);
        if (field.required && std::holds_alternative<std::monostate>(cell)) {
            issues.add("io.missing-value", {{"field", column.label}}, column.label, Severity::rejected);
            return std::nullopt;
        }
        cells[column.field] = std::move(cell);
    }
    if (table == model::TableId::plots && !check_land_use(cells, codes, issues)) {
        return std::nullopt;
    }
    check_together(schema, cells, issues);
    return cells;
}

} // namespace qipan::io
