#include "report/captions.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "core/date.hpp"
#include "core/text.hpp"
#include "core/units.hpp"

namespace qipan::report {
namespace {

/// Decimals of a figure by its unit; what is not listed prints as its shortest text of at most 2 decimals.
int decimals_of(std::string_view unit, double value) {
    static constexpr std::array<std::pair<std::string_view, int>, 6> fixed_decimals{
        {{"mu", 2}, {"wan_cny", 2}, {"m", 1}, {"percent", 2}, {"%", 2}, {"share", 2}}};
    for (const auto& [name, decimals] : fixed_decimals) {
        if (unit == name) {
            return decimals;
        }
    }
    if (unit == "m2") {
        return std::abs(value) < 100 ? 1 : 0;
    }
    return 2;
}

std::string without_trailing_zeros(std::string text) {
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') {
            text.pop_back();
        }
    }
    return text;
}

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) {
        text += (text.empty() ? "" : " + ") + id;
    }
    return text;
}

} // namespace

std::string pick(const core::Catalogue& words, const model::Bilingual& text) {
    const bool chinese = words.language() == core::Language::zh;
    const std::string& own = chinese ? text.zh : text.en;
    return own.empty() ? (chinese ? text.en : text.zh) : own;
}

std::string word(const core::Catalogue& words, std::string_view list, std::string_view code) {
    const std::string key = fmt::format("label.{}.{}", list, code);
    return words.has(key) ? words.label(key) : std::string(code);
}

std::string caption(const core::Catalogue& words, std::string_view name, const core::Values& values) {
    return words.what(fmt::format("report.{}", name), values);
}

std::string sentence_of(const core::Catalogue& words, std::string_view code, const core::Values& values) {
    const std::string_view suffix = words.language() == core::Language::zh ? "_zh" : "_en";
    core::Values chosen = values;
    for (const auto& [name, value] : values) {
        if (name.size() > suffix.size() && name.ends_with(suffix)) {
            chosen[name.substr(0, name.size() - suffix.size())] = value;
        }
    }
    return words.what(code, chosen);
}

std::string site_caption(const PageContext& context, const model::Site& site) {
    std::string id = joined(site.ids);
    const std::string mu = core::fixed(core::to_mu({site.amount_m2}).value, 2);
    const core::Values values{{"id", id}, {"amount_m2", core::fixed(site.amount_m2, 0)}, {"amount_mu", mu}};
    switch (site.kind) {
    case model::SiteKind::plot:
        return caption(context.words, "site.plot", values);
    case model::SiteKind::plots:
        return caption(context.words, "site.plots", values);
    case model::SiteKind::part:
        return caption(context.words, "site.part", values);
    case model::SiteKind::floor:
        return caption(context.words, "site.floor", values);
    }
    return id;
}

std::string site_name(const PageContext& context, const model::Site& site) {
    if (site.ids.size() != 1) {
        return {};
    }
    const model::Layer& layer =
        site.kind == model::SiteKind::floor ? context.region.buildings() : context.region.plots();
    const auto row = layer.find(site.ids.front());
    const std::string_view name = row ? layer.text("name", *row) : std::string_view{};
    return name == site.ids.front() ? std::string{} : std::string(name);
}

std::string zone_name(const PageContext& context, std::string_view zone) {
    const model::Layer& zones = context.region.zones();
    const auto row = zones.find(zone);
    const std::string_view name = row ? zones.text("name", *row) : std::string_view{};
    return std::string(name.empty() ? zone : name);
}

std::string industry_name(const PageContext& context, std::string_view industry) {
    const auto* entry = context.region.codes.industries.find_nearest_prefix(industry);
    if (entry == nullptr || context.words.language() != core::Language::zh) {
        return std::string(industry);
    }
    return fmt::format("{}（{}）", entry->name_zh, industry);
}

std::string object_name(const PageContext& context, std::string_view object) {
    if (const auto site = model::parse_site(object)) {
        return site_caption(context, *site);
    }
    const auto colon = object.find(':');
    if (colon == std::string_view::npos) {
        return std::string(object);
    }
    const std::string_view type = object.substr(0, colon);
    const std::string id = core::decode_id(object.substr(colon + 1));
    const auto table = model::find_table(std::string(type) + 's');
    const model::Layer* layer = table ? &context.region.layer(*table) : nullptr;
    const auto row = layer != nullptr ? layer->find(id) : std::nullopt;
    const bool named = row && model::find_field(layer->schema(), "name").has_value();
    const std::string_view name = named ? layer->text("name", *row) : std::string_view{};
    return fmt::format("{} {}", word(context.words, "object", type), name.empty() ? std::string_view(id) : name);
}

std::string field_name(const core::Catalogue& words, std::string_view field) {
    if (words.has(fmt::format("label.missing.{}", field))) {
        return word(words, "missing", field);
    }
    const auto dot = field.find('.');
    if (dot == std::string_view::npos) {
        return word(words, "field", field);
    }
    const std::string_view table = field.substr(0, dot);
    return caption(words, "field_of_table",
                   {{"table", word(words, "table", table)}, {"field", word(words, "field", field.substr(dot + 1))}});
}

std::string rule_title(const PageContext& context, std::string_view rule, const core::Values& values) {
    if (const auto* found = context.rules != nullptr ? context.rules->find(rule) : nullptr) {
        return pick(context.words, found->title);
    }
    const auto title = values.find(context.words.language() == core::Language::zh ? "title_zh" : "title_en");
    if (title != values.end() && !title->second.empty()) {
        return title->second;
    }
    return word(context.words, "rule_or_limit", rule);
}

std::string criterion_title(const PageContext& context, std::string_view criterion) {
    const auto found = context.criteria.find(criterion);
    return found == context.criteria.end() ? word(context.words, "criterion", criterion)
                                           : pick(context.words, found->second.title);
}

std::string unit_name(const core::Catalogue& words, std::string_view unit) {
    return word(words, "unit", unit);
}

std::string amount(const core::Catalogue& words, double value, std::string_view unit) {
    if (!std::isfinite(value)) {
        return {};
    }
    const bool exact = unit == "mu" || unit == "wan_cny" || unit == "m2";
    const std::string figure = core::fixed(value, decimals_of(unit, value));
    const std::string name = unit_name(words, unit);
    return (exact ? figure : without_trailing_zeros(figure)) + (name.empty() || name == "%" ? name : ' ' + name);
}

std::string date_text(const core::Catalogue& words, std::string_view iso) {
    const auto date = core::parse_date(iso);
    return date && words.language() == core::Language::zh ? core::to_chinese(*date) : std::string(iso);
}

double as_printed(double value, int decimals) {
    const std::string text = core::fixed(value, decimals);
    double figure = 0;
    std::from_chars(text.data(), text.data() + text.size(), figure);
    return figure;
}

std::string percent(double share, int decimals) {
    return core::fixed(100 * share, decimals) + '%';
}

} // namespace qipan::report
