#include "conflict/kinds/control_limit.hpp"

#include <algorithm>
#include <cmath>

#include "conflict/industry_editions.hpp"
#include "core/text.hpp"

namespace qipan::conflict {
namespace {

constexpr std::string_view sources[] = {"limit", "from", "by_level", "table"};
constexpr std::string_view table_keys[] = {"codes", "unit", "grades", "rows"};
constexpr std::string_view row_keys[] = {"industries", "limit", "limits"};
constexpr std::string_view zone_keys[] = {"where"};
constexpr std::string_view language_keys[] = {"zh", "en"};
constexpr std::string_view editions[] = {"2017", "2002"};
constexpr std::string_view per_mu = "wan_cny_per_mu";
constexpr std::string_view units[] = {per_mu, "wan_cny_per_ha"};
constexpr double mu_per_hectare = 15;
constexpr std::string_view no_row = "control_index.table";

/// A condition that a plot's record may carry.
struct Condition {
    std::string_view field;
    std::string_view index;
    bool is_minimum;
};
constexpr Condition conditions[] = {
    {"far_min", "far", true},
    {"far_max", "far", false},
    {"coverage_min", "coverage", true},
    {"coverage_max", "coverage", false},
    {"green_max", "green", false},
    {"height_max_m", "height", false},
    {"intensity_min_wan_per_mu", "intensity", true},
    {"tax_min_wan_per_mu", "tax", true},
    {"output_min_wan_per_mu", "output", true},
};

core::Result<std::vector<double>> numbers(const core::Document& table, std::string_view key) {
    std::vector<double> values;
    const core::Document* list = table.find(key);
    for (const core::Document& item : list != nullptr ? list->items() : std::span<const core::Document>{}) {
        const auto value = item.number();
        if (!value) {
            return core::fail(value.error());
        }
        values.push_back(*value);
    }
    return values;
}

core::Result<std::string> word(const core::Document& table, std::string_view key,
                               std::span<const std::string_view> known) {
    auto text = table.text_or(key, std::string(known.front()));
    if (text && std::ranges::find(known, *text) == known.end()) {
        return core::fail("conflict.unknown-word",
                          {{"word", *text}, {"did_you_mean", core::nearest_word(*text, known)}},
                          table.find(key)->place());
    }
    return text;
}

core::Result<Threshold> parse_condition(const core::Document& value, const ThresholdOf& index) {
    const auto name = value.text();
    if (!name) {
        return core::fail(name.error());
    }
    std::vector<std::string_view> fitting;
    for (const Condition& condition : conditions) {
        if (condition.index == index.index && condition.is_minimum == index.is_minimum) {
            fitting.push_back(condition.field);
            if (condition.field == *name) {
                return PlotCondition{condition.field, index.is_minimum};
            }
        }
    }
    return core::fail("conflict.unknown-field",
                      {{"field", *name}, {"did_you_mean", fitting.empty() ? "" : std::string(fitting.front())}},
                      value.place());
}

core::Result<Threshold> parse_levels(const core::Document& table) {
    LevelLimits limits;
    const model::CodeList& levels = *model::find_code_list("zone_level");
    for (const auto& [level, value] : table.members()) {
        if (!model::has_code(levels, level)) {
            return core::fail("conflict.unknown-class",
                              {{"class", level}, {"did_you_mean", core::nearest_word(level, levels.codes)}},
                              value.place());
        }
        const auto number = value.number();
        if (!number) {
            return core::fail(number.error());
        }
        limits.by_level.emplace(level, *number);
    }
    return limits;
}

core::Result<IndexTable::Row> parse_row(const core::Document& row, std::size_t columns, double divisor) {
    if (auto status = core::refuse_unknown_keys(row, row_keys, "table.rows"); !status) {
        return core::fail(status.error());
    }
    auto industries = row.texts_or_empty("industries");
    auto limits = numbers(row, "limits");
    if (!industries || !limits) {
        return core::fail(!industries ? industries.error() : limits.error());
    }
    if (row.find("limit") != nullptr) {
        const auto limit = row.number("limit");
        if (!limit) {
            return core::fail(limit.error());
        }
        limits->push_back(*limit);
    }
    const std::size_t expected = std::max<std::size_t>(columns, 1);
    if (industries->empty() || limits->size() != expected) {
        return core::fail("conflict.bad-table-row",
                          {{"found", std::to_string(limits->size())}, {"expected", std::to_string(expected)}},
                          row.place());
    }
    for (double& limit : *limits) {
        limit /= divisor;
    }
    return IndexTable::Row{std::move(*industries), std::move(*limits)};
}

core::Result<Threshold> parse_table(const core::Document& document, const ThresholdOf& index) {
    if (auto status = core::refuse_unknown_keys(document, table_keys, "table"); !status) {
        return core::fail(status.error());
    }
    const auto codes = word(document, "codes", editions);
    const auto unit = word(document, "unit", index.unit == per_mu ? std::span(units) : std::span(&index.unit, 1));
    auto grades = numbers(document, "grades");
    if (!codes || !unit || !grades) {
        return core::fail(!codes ? codes.error() : !unit ? unit.error() : grades.error());
    }
    IndexTable table;
    table.codes_of_2002 = *codes == "2002";
    table.grades = std::move(*grades);
    const core::Document* rows = document.find("rows");
    for (const core::Document& item : rows != nullptr ? rows->items() : std::span<const core::Document>{}) {
        auto row = parse_row(item, table.grades.size(), *unit == index.unit ? 1 : mu_per_hectare);
        if (!row) {
            return core::fail(row.error());
        }
        table.rows.push_back(std::move(*row));
    }
    return table;
}

/// Row of the longest prefix; several where a longer code would tell.
struct Match {
    const IndexTable::Row* row = nullptr;
    std::string_view prefix;
    bool too_short = false;
};

Match match(const IndexTable& table, std::string_view code) {
    Match best;
    for (const IndexTable::Row& row : table.rows) {
        for (const std::string& prefix : row.industries) {
            if (code.starts_with(prefix) && prefix.size() > best.prefix.size()) {
                best.row = &row;
                best.prefix = prefix;
            }
            best.too_short |= prefix.size() > code.size() && prefix.starts_with(code);
        }
    }
    return best;
}

struct RowFound {
    Match match;
    std::string missing; ///< empty: found
};

RowFound find_row(const IndexTable& table, const std::string& industry) {
    const std::string_view as_is[] = {industry};
    RowFound found;
    for (const std::string_view code : table.codes_of_2002 ? divisions_of_2002(industry) : std::span(as_is)) {
        const Match next = match(table, code);
        if (next.too_short || (found.match.row != nullptr && next.row != nullptr && found.match.row != next.row &&
                               found.match.row->limits != next.row->limits)) {
            return {{}, "projects.industry"};
        }
        if (found.match.row == nullptr) {
            found.match = next;
        }
    }
    found.missing = found.match.row == nullptr ? no_row : "";
    return found;
}

LimitFound find_in(const FixedLimit& limit, const SiteView& /*site*/, const model::Project& /*project*/) {
    return Limit{limit.value, "value", {}};
}

LimitFound find_in(const PlotCondition& condition, const SiteView& site, const model::Project& /*project*/) {
    std::optional<double> strictest;
    for (const Subject& plot : site.subjects()) {
        if (const auto value = plot.layer().column(condition.field).maybe(plot.row)) {
            const double before = strictest.value_or(*value);
            strictest = condition.strictest_is_most ? std::max(before, *value) : std::min(before, *value);
        }
    }
    return strictest ? LimitFound(Limit{*strictest, "condition", {}}) : LimitFound();
}

/// The zone, or what keeps it from being known.
struct ZoneOf {
    std::optional<model::Row> row;
    NoLimit unknown;
};
ZoneOf zone_of(const SiteView& site) {
    return {site.zone_row(), {site.objects().front(), "plots.zone"}};
}

LimitFound find_in(const LevelLimits& limits, const SiteView& site, const model::Project& /*project*/) {
    const ZoneOf zone = zone_of(site);
    if (!zone.row) {
        return zone.unknown;
    }
    const model::Layer& zones = site.region().zones();
    const std::string_view level = zones.text("level", *zone.row);
    if (level.empty()) {
        return NoLimit{typed_id("zone", zones.id_of(*zone.row)), "zones.level"};
    }
    const auto found = limits.by_level.find(level);
    if (found == limits.by_level.end()) {
        return {};
    }
    return Limit{found->second, "level", {{"zone", zones.name_of(*zone.row)}, {"level", std::string(level)}}};
}

LimitFound find_in(const IndexTable& table, const SiteView& site, const model::Project& project) {
    const RowFound found = find_row(table, project.industry);
    if (!found.missing.empty()) {
        return NoLimit{found.missing == no_row ? "" : typed_id("project", project.id), found.missing};
    }
    core::Values values = {{"industry", project.industry},
                           {"row", std::string(found.match.prefix)},
                           {"codes", table.codes_of_2002 ? "2002" : "2017"}};
    if (table.grades.empty()) {
        return Limit{found.match.row->limits.front(), "industry", std::move(values)};
    }
    const ZoneOf zone = zone_of(site);
    if (!zone.row) {
        return zone.unknown;
    }
    const model::Layer& zones = site.region().zones();
    const double grade = zones.number("land_grade", *zone.row);
    const auto column = std::ranges::lower_bound(table.grades, grade);
    if (std::isnan(grade) || column == table.grades.end()) {
        return NoLimit{typed_id("zone", zones.id_of(*zone.row)), "zones.land_grade"};
    }
    const auto number = static_cast<std::size_t>(column - table.grades.begin());
    values.emplace("grade", core::shortest(grade));
    values.emplace("class", std::to_string(number + 1));
    return Limit{found.match.row->limits[number], "industry_and_grade", std::move(values)};
}

} // namespace

core::Result<Threshold> parse_threshold(const model::Rule& rule, const ThresholdOf& index) {
    const core::Document* chosen = nullptr;
    std::string_view key;
    for (const std::string_view each : sources) {
        if (const core::Document* value = rule.parameters.find(each)) {
            if (chosen != nullptr) {
                chosen = nullptr;
                break;
            }
            chosen = value;
            key = each;
        }
    }
    if (chosen == nullptr) {
        return core::fail("conflict.one-of", {{"rule", rule.id}, {"expected", "limit | from | by_level | table"}},
                          rule.place);
    }
    if (key == "limit") {
        const auto number = chosen->number();
        return number ? core::Result<Threshold>(FixedLimit{*number}) : core::fail(number.error());
    }
    if (key == "from") {
        return parse_condition(*chosen, index);
    }
    return key == "by_level" ? parse_levels(*chosen) : parse_table(*chosen, index);
}

core::Result<std::optional<model::Where>> parse_zones(const model::Rule& rule, const ParseContext& context) {
    const core::Document* zones = rule.parameters.find("zones");
    if (zones == nullptr) {
        return std::optional<model::Where>();
    }
    if (auto status = core::refuse_unknown_keys(*zones, zone_keys, "zones"); !status) {
        return core::fail(status.error());
    }
    const auto text = zones->text("where");
    if (!text) {
        return core::fail(text.error());
    }
    auto where = context.compile(*text, model::schema(model::TableId::zones), zones->find("where")->place());
    if (!where) {
        return core::fail(where.error());
    }
    return std::optional(std::move(*where));
}

core::Result<model::Bilingual> parse_index_edition(const model::Rule& rule) {
    const core::Document* edition = rule.parameters.find("index_edition");
    if (edition == nullptr) {
        return model::Bilingual{rule.edition, rule.edition};
    }
    if (auto status = core::refuse_unknown_keys(*edition, language_keys, "index_edition"); !status) {
        return core::fail(status.error());
    }
    auto zh = edition->text("zh");
    auto en = edition->text("en");
    if (!zh || !en) {
        return core::fail(!zh ? zh.error() : en.error());
    }
    return model::Bilingual{std::move(*zh), std::move(*en)};
}

LimitFound find_limit(const Threshold& threshold, const SiteView& site, const model::Project& project) {
    return std::visit([&](const auto& t) { return find_in(t, site, project); }, threshold);
}

} // namespace qipan::conflict
