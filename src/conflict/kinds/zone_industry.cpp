#include "conflict/kinds/zone_industry.hpp"

#include <algorithm>
#include <limits>

#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Row;

constexpr Parameter parameters[] = {
    {"list", ParameterType::text, true},
};
constexpr std::string_view lists[] = {"negative_list", "park_allowed", "plot_allowed", "leading_elsewhere"};

/// What the list belongs to, and what of it was met or lacked.
struct Holder {
    std::string object;
    std::string name;
    std::string codes; ///< for the sentence
};

std::string join(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) {
        text += text.empty() ? "" : ", ";
        text += word;
    }
    return text;
}

std::optional<Holder> in_negative_list(const model::Layer& zones, Row zone, std::string_view industry) {
    for (const std::string_view prefix : zones.column("negative_list").list(zone)) {
        if (!prefix.empty() && industry.starts_with(prefix)) {
            return Holder{typed_id("zone", zones.id_of(zone)), zones.name_of(zone), std::string(prefix)};
        }
    }
    return std::nullopt;
}

std::optional<Holder> missing_from(const model::Layer& layer, Row row, std::string_view type,
                                   std::string_view industry) {
    const auto codes = layer.column("allowed_industries").list(row);
    if (codes.empty() || model::matches_prefix(industry, codes)) {
        return std::nullopt;
    }
    return Holder{typed_id(type, layer.id_of(row)), layer.name_of(row), join(codes)};
}

bool leads(const model::Layer& zones, Row zone, std::string_view industry) {
    return model::matches_prefix(industry, zones.column("leading_industries").list(zone));
}

std::optional<Holder> led_elsewhere(const model::Region& region, Row zone, std::string_view industry) {
    const model::Layer& zones = region.zones();
    if (leads(zones, zone, industry)) {
        return std::nullopt;
    }
    std::vector<std::string> names;
    for (const std::string_view id : region.zones_of_unit(region.coordination_unit_of(zones.id_of(zone)))) {
        const auto other = zones.find(id);
        if (other && *other != zone && leads(zones, *other, industry)) {
            names.push_back(zones.name_of(*other));
        }
    }
    if (names.empty()) {
        return std::nullopt;
    }
    std::ranges::sort(names);
    const std::vector<std::string_view> views(names.begin(), names.end());
    return Holder{typed_id("zone", zones.id_of(zone)), zones.name_of(zone), join(views)};
}

std::optional<Holder> find_holder(const ZoneIndustryRule& rule, const model::Region& region,
                                  const ZoneIndustryFacts& facts, std::string_view industry) {
    switch (rule.list) {
    case IndustryList::negative_list:
        return facts.zone ? in_negative_list(region.zones(), *facts.zone, industry) : std::nullopt;
    case IndustryList::park_allowed:
        return facts.park ? missing_from(region.layer(model::TableId::parks), *facts.park, "park", industry)
                          : std::nullopt;
    case IndustryList::plot_allowed:
        return facts.plot ? missing_from(region.plots(), *facts.plot, "plot", industry) : std::nullopt;
    case IndustryList::leading_elsewhere:
        return facts.zone ? led_elsewhere(region, *facts.zone, industry) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::span<const Parameter> zone_industry_parameters() {
    return parameters;
}

core::Result<ZoneIndustryRule> parse_zone_industry(const model::Rule& source, const ParseContext& /*context*/) {
    ZoneIndustryRule rule;
    rule.rule = &source;
    const auto list = word_of(source.parameters, "list", lists);
    if (!list) {
        return core::fail(list.error());
    }
    rule.list = static_cast<IndustryList>(*list);
    return rule;
}

ZoneIndustryFacts measure(const ZoneIndustryRule& /*rule*/, const Subject& subject) {
    ZoneIndustryFacts facts;
    facts.zone = subject.region->zones().find(subject.zone());
    facts.plot = subject.plot();
    if (facts.plot) {
        facts.park =
            subject.region->layer(model::TableId::parks).find(subject.region->plots().text("park", *facts.plot));
    }
    return facts;
}

void judge(const ZoneIndustryRule& rule, const Subject& subject, const ZoneIndustryFacts& facts,
           const model::Project* project, Verdict& verdict) {
    if (project == nullptr || project->kind == "infrastructure") {
        return;
    }
    const auto holder = find_holder(rule, *subject.region, facts, project->industry);
    if (!holder) {
        return;
    }
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = lists[static_cast<std::size_t>(rule.list)];
    draft.part = "industry";
    draft.objects = {subject.object(), typed_id("project", project->id), holder->object};
    draft.required = no_figure;
    draft.measured = no_figure;
    draft.margin = no_figure;
    draft.geometry = geo::Geometry(subject.geometry());
    draft.values = {{"subject", subject.name()},
                    {"project", project->name},
                    {"industry", project->industry},
                    {"holder", holder->name},
                    {"codes", holder->codes}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace qipan::conflict
