#include "conflict/kinds.hpp"

namespace qipan::conflict {
namespace {

template <class Parsed, class List>
core::Status file(core::Result<Parsed> parsed, List& list) {
    if (!parsed) {
        return core::fail(parsed.error());
    }
    list.push_back(std::move(*parsed));
    return {};
}

using Rule = model::Rule;

core::Status add_corridor(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_corridor(rule, context), rules.site);
}

core::Status add_forbidden_area(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_forbidden_area(rule, context), rules.site);
}

core::Status add_overlap(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_overlap(rule, context), rules.pairs);
}

core::Status add_separation(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    auto parsed = parse_separation(rule, context);
    if (!parsed) {
        return core::fail(parsed.error());
    }
    if (auto* fire = std::get_if<FireDistanceRule>(&*parsed)) {
        rules.pairs.emplace_back(*fire);
    } else if (auto* receptor = std::get_if<ReceptorRule>(&*parsed)) {
        rules.site.emplace_back(std::move(*receptor));
    } else {
        rules.project_pairs.push_back(std::get<ProjectDistanceRule>(std::move(*parsed)));
    }
    return {};
}

core::Status add_land_use(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_land_use(rule, context), rules.site);
}

core::Status add_zone_industry(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_zone_industry(rule, context), rules.site);
}

core::Status add_capacity(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_capacity(rule, context), rules.capacity);
}

core::Status add_shape(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_shape(rule, context), rules.whole_site);
}

core::Status add_gate(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    auto parsed = parse_gate(rule, context);
    if (!parsed) {
        return core::fail(parsed.error());
    }
    if (auto* of_project = std::get_if<ProjectGateRule>(&*parsed)) {
        rules.projects.emplace_back(std::move(*of_project));
    } else {
        rules.whole_site.emplace_back(std::get<SiteGateRule>(std::move(*parsed)));
    }
    return {};
}

core::Status add_incompatible(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_incompatible(rule, context), rules.project_pairs);
}

core::Status add_sanitary_distance(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_sanitary_distance(rule, context), rules.whole_site);
}

core::Status add_upwind(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    auto parsed = parse_upwind(rule, context);
    if (!parsed) {
        return core::fail(parsed.error());
    }
    if (auto* at_site = std::get_if<UpwindSiteRule>(&*parsed)) {
        rules.whole_site.emplace_back(std::move(*at_site));
    } else {
        rules.project_pairs.emplace_back(std::get<UpwindPairRule>(std::move(*parsed)));
    }
    return {};
}

core::Status add_double_booking(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_double_booking(rule, context), rules.layout);
}

constexpr Kind all_kinds[] = {
    {"corridor", add_corridor},
    {"forbidden_area", add_forbidden_area},
    {"overlap", add_overlap},
    {"separation", add_separation},
    {"land_use", add_land_use},
    {"zone_industry", add_zone_industry},
    {"capacity", add_capacity},
    {"shape", add_shape},
    {"gate", add_gate},
    {"incompatible", add_incompatible},
    {"double_booking", add_double_booking},
    {"sanitary_distance", add_sanitary_distance},
    {"upwind", add_upwind},
};

} // namespace

std::span<const Kind> kinds() {
    return all_kinds;
}

bool concerns_bare(const SiteRule& rule) {
    if (const auto* corridor = std::get_if<CorridorRule>(&rule)) {
        return corridor->projects.everything();
    }
    const auto* area = std::get_if<AreaRule>(&rule);
    return area != nullptr && area->projects.everything();
}

bool concerns_bare(const WholeSiteRule& rule) {
    return std::visit([](const auto& r) { return r.concerns_bare(); }, rule);
}

double reach_m(const ProjectPairRule& rule) {
    return std::visit([](const auto& r) { return r.reach_m(); }, rule);
}

bool starts_at(const StandingPairRule& rule, model::Row row) {
    return std::visit([row](const auto& r) { return r.starts_at(row); }, rule);
}

} // namespace qipan::conflict
