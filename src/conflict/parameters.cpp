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

core::Status check_classes(const std::vector<std::string>& classes, std::string_view code_list,
                           const core::Place& place) {
    const model::CodeList* list = model::find_code_list(code_list);
    for (const std::string& code : classes) {
        if (list != nullptr && !model::has_code(*list, code)) {
            return core::fail("conflict.unknown-class",
                              {{"class", code}, {"did_you_mean", core::nearest_word(code, list->codes)}}, place);
        }
    }
    return {};
}

core::Result<std::vector<std::string>> codes_or_empty(const core::Document& table, std::string_view key,
                                                      std::string_view code_list) {
    auto codes = table.texts_or_empty(key);
    if (codes) {
        if (auto status = check_classes(*codes, code_list, at(table, key)); !status) {
            return core::fail(status.error());
        }
    }
    return codes;
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

core::Result<std::optional<int>> class_bound(const core::Document& table, std::string_view key) {
    const core::Document* child = table.find(key);
    if (child == nullptr) {
        return std::optional<int>();
    }
    const auto number = child->integer();
    if (!number) {
        return core::fail(number.error());
    }
    if (*number < 1 || *number > 3) {
        return core::fail("conflict.bad-pollution-class", {{"value", std::to_string(*number)}}, child->place());
    }
    return std::optional<int>(static_cast<int>(*number));
}

} // namespace

core::Status check_keys(const model::Rule& rule, std::span<const std::string_view> own) {
    const auto common = model::common_rule_keys();
    std::vector<std::string_view> known(common.begin(), common.end());
    known.insert(known.end(), own.begin(), own.end());
    return core::refuse_unknown_keys(rule.parameters, known, "rule");
}

core::Status check_keys(const model::Rule& rule, std::span<const Parameter> own) {
    std::vector<std::string_view> keys;
    std::ranges::transform(own, std::back_inserter(keys), &Parameter::key);
    return check_keys(rule, keys);
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
    if (auto status = check_classes(*classes, key.code_list, chosen->place()); !status) {
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

core::Result<ProjectFilter> ProjectFilter::parse(const model::Rule& rule, std::string_view key) {
    const core::Document* table = rule.parameters.find(key);
    return table == nullptr ? core::Result<ProjectFilter>(ProjectFilter{}) : parse(*table);
}

core::Result<ProjectFilter> ProjectFilter::parse(const core::Document& source) {
    ProjectFilter filter;
    const core::Document* table = &source;
    static constexpr std::string_view known[] = {"pollution_class_min", "pollution_class_max", "industries",
                                                 "fire_hazards", "kinds"};
    if (auto status = core::refuse_unknown_keys(*table, known, "projects"); !status) {
        return core::fail(status.error());
    }
    const auto least = class_bound(*table, "pollution_class_min");
    const auto most = class_bound(*table, "pollution_class_max");
    auto industries = table->texts_or_empty("industries");
    auto hazards = codes_or_empty(*table, "fire_hazards", "fire_hazard");
    auto kinds = codes_or_empty(*table, "kinds", "project_kind");
    if (!least || !most) {
        return core::fail(!least ? least.error() : most.error());
    }
    for (const auto* each : {&industries, &hazards, &kinds}) {
        if (!*each) {
            return core::fail(each->error());
        }
    }
    filter.kinds_ = std::move(*kinds);
    filter.class_min_ = *least;
    filter.class_max_ = *most;
    filter.industries_ = std::move(*industries);
    filter.hazards_ = std::move(*hazards);
    return filter;
}

ProjectFilter::Match ProjectFilter::match(const model::Project& project) const {
    if (!industries_.empty() && !has_industry(project.industry, industries_)) {
        return Match::no;
    }
    const std::string_view kind = project.kind.empty() ? std::string_view("industry") : project.kind;
    if (!kinds_.empty() && std::ranges::find(kinds_, kind) == kinds_.end()) {
        return Match::no;
    }
    const bool asks_class = class_min_ || class_max_;
    if (asks_class && project.pollution_class) {
        const int found = *project.pollution_class;
        if (found < class_min_.value_or(found) || found > class_max_.value_or(found)) {
            return Match::no;
        }
    }
    if (!hazards_.empty() && !project.fire_hazard.empty() &&
        std::ranges::find(hazards_, project.fire_hazard) == hazards_.end()) {
        return Match::no;
    }
    if (asks_class && !project.pollution_class && project.kind == "infrastructure") {
        return Match::no;
    }
    return missing(project).empty() ? Match::yes : Match::unknown;
}

std::string_view ProjectFilter::missing(const model::Project& project) const {
    if ((class_min_ || class_max_) && !project.pollution_class) {
        return "projects.pollution_class";
    }
    return !hazards_.empty() && project.fire_hazard.empty() ? "projects.fire_hazard" : "";
}

ProjectFilter::Match ProjectFilter::match(const model::Project* project) const {
    if (everything()) {
        return Match::yes;
    }
    return project == nullptr ? Match::no : match(*project);
}

bool has_industry(std::string_view industry, std::span<const std::string> prefixes) {
    return std::ranges::any_of(
        prefixes, [industry](const std::string& prefix) { return !prefix.empty() && industry.starts_with(prefix); });
}

} // namespace qipan::conflict
