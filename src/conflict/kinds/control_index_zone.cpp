#include "conflict/kinds/control_index_zone.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "conflict/kinds/control_limit.hpp"
#include "conflict/zone_places.hpp"
#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Row;

constexpr std::string_view own_keys[] = {"index", "limit", "groups", "zones", "index_edition"};
constexpr std::string_view known_groups[] = {"industry", "storage", "utilities", "transport", "homes", "public",
                                             "commerce", "green",   "farming",   "water",     "other"};
constexpr double relative_tolerance = 1e-9;
constexpr int decimals = 2;

/// A zone's plots by what they are for, m2.
struct Land {
    double productive = 0;
    double other = 0;
    double unknown = 0;
    std::vector<std::string> unknown_plots;
    [[nodiscard]] double all() const { return productive + other + unknown; }
};

std::map<Row, Land> lands_of(const ZoneIndexRule& rule, const model::Region& region) {
    const model::Layer& plots = region.plots();
    std::map<Row, Land> lands; // by row of the zone: the order of the output
    for (Row row = 0; row < plots.size(); ++row) {
        const auto zone = region.zones().find(plots.text("zone", row));
        if (!zone || (rule.zones && !rule.zones->matches(region.zones(), *zone))) {
            continue;
        }
        Land& land = lands[*zone];
        const double area = region.plot_area_m2(row);
        const auto use = region.codes.land_use_class(plots.text("land_use_scheme", row), plots.text("land_use", row));
        if (!use) {
            land.unknown += area;
            land.unknown_plots.push_back(typed_id("plot", plots.id_of(row)));
        } else {
            const bool counts = std::ranges::find(rule.groups, use->group) != rule.groups.end();
            (counts ? land.productive : land.other) += area;
        }
    }
    return lands;
}

void judge_zone(const ZoneIndexRule& rule, const model::Layer& zones, Row zone, const Land& land, Verdict& verdict) {
    const double least = rule.limit_percent / 100 * land.all() * (1 - relative_tolerance);
    if (land.all() <= 0 || land.productive >= least) {
        return;
    }
    const std::string object = typed_id("zone", zones.id_of(zone));
    if (land.productive + land.unknown >= least) {
        for (const std::string& plot : land.unknown_plots) {
            verdict.gaps.push_back({rule.rule, plot, object, "plots.land_use"});
        }
        return;
    }
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = "zone";
    draft.part = productive_land;
    draft.objects = {object};
    draft.required = rule.limit_percent;
    draft.measured = 100 * land.productive / land.all();
    draft.margin = draft.measured - draft.required;
    draft.unit = "percent";
    draft.geometry = places_of_zones(zones, std::span(&zone, 1));
    draft.values = {{"zone", zones.name_of(zone)},
                    {"inputs", area_text(land.productive) + " / " + area_text(land.all())},
                    {"measured", core::fixed(draft.measured, decimals)},
                    {"edition_zh", rule.edition.zh},
                    {"edition_en", rule.edition.en}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

core::Result<std::vector<std::string>> read_groups(const model::Rule& source) {
    auto groups = source.parameters.texts_or_empty("groups");
    if (groups && groups->empty()) {
        return std::vector<std::string>{"industry", "storage"};
    }
    for (const std::string& group : groups ? *groups : std::vector<std::string>{}) {
        if (std::ranges::find(known_groups, group) == std::end(known_groups)) {
            return core::fail("conflict.unknown-word",
                              {{"word", group}, {"did_you_mean", core::nearest_word(group, known_groups)}},
                              source.parameters.find("groups")->place());
        }
    }
    return groups;
}

} // namespace

core::Result<ZoneIndexRule> parse_zone_index(const model::Rule& source, const ParseContext& context) {
    if (auto status = check_keys(source, own_keys); !status) {
        return core::fail(status.error());
    }
    const auto limit = length_of(source.parameters, "limit");
    auto groups = read_groups(source);
    auto zones = parse_zones(source, context);
    auto edition = parse_index_edition(source);
    if (!limit || !groups) {
        return core::fail(!limit ? limit.error() : groups.error());
    }
    if (!zones || !edition) {
        return core::fail(!zones ? zones.error() : edition.error());
    }
    return ZoneIndexRule{&source, *limit, std::move(*groups), std::move(*zones), std::move(*edition)};
}

void judge(const ZoneIndexRule& rule, const model::Region& region, const model::Layout& /*layout*/, Verdict& verdict) {
    for (const auto& [zone, land] : lands_of(rule, region)) {
        judge_zone(rule, region.zones(), zone, land, verdict);
    }
}

} // namespace qipan::conflict
