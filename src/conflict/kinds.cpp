#include "conflict/kinds.hpp"

#include <algorithm>
#include <iterator>

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
    auto parsed = parse_forbidden_area(rule, context);
    if (!parsed) {
        return core::fail(parsed.error());
    }
    std::ranges::move(*parsed, std::back_inserter(rules.site));
    return {};
}

core::Status add_height_limit(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_height_limit(rule, context), rules.site);
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

core::Status add_double_booking(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_double_booking(rule, context), rules.layout);
}

core::Status add_control_index(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    auto parsed = parse_control_index(rule, context);
    if (!parsed) {
        return core::fail(parsed.error());
    }
    if (auto* of_project = std::get_if<ProjectIndexRule>(&*parsed)) {
        rules.projects.emplace_back(std::move(*of_project));
    } else if (auto* of_zone = std::get_if<ZoneIndexRule>(&*parsed)) {
        rules.layout.emplace_back(std::move(*of_zone));
    } else {
        rules.whole_site.emplace_back(std::get<SiteIndexRule>(std::move(*parsed)));
    }
    return {};
}

core::Status add_duplicate_industry(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_duplicate_industry(rule, context), rules.layout);
}

core::Status add_emission_budget(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_emission_budget(rule, context), rules.layout);
}

/// Who moves in is asked one by one, and all of a building together.
core::Status add_floor_space(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    const auto parsed = parse_floor_space(rule, context);
    if (!parsed) {
        return core::fail(parsed.error());
    }
    if (parsed->of == FloorAsk::area) {
        rules.layout.emplace_back(FloorTotalRule{&rule});
    }
    rules.whole_site.emplace_back(*parsed);
    return {};
}

core::Status add_within(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_within(rule, context), rules.whole_site);
}

core::Status add_frontage(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_frontage(rule, context), rules.whole_site);
}

core::Status add_terrain(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_terrain(rule, context), rules.whole_site);
}

core::Status add_contract_mismatch(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    const auto term = parse_contract_mismatch(rule, context);
    if (!term) {
        return core::fail(term.error());
    }
    rules.projects.emplace_back(RecordContractRule{*term});
    if (asks_site(*term)) {
        rules.whole_site.emplace_back(SiteContractRule{&rule, *term});
    }
    return {};
}

core::Status add_schedule(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    auto parsed = parse_schedule(rule, context);
    if (!parsed) {
        return core::fail(parsed.error());
    }
    if (auto* of_record = std::get_if<ScheduleRule>(&*parsed)) {
        rules.layout.emplace_back(std::move(*of_record));
    } else {
        rules.whole_site.emplace_back(std::get<ReadyRule>(std::move(*parsed)));
    }
    return {};
}

core::Status add_completeness(const Rule& rule, const ParseContext& context, PreparedRules& rules) {
    return file(parse_completeness(rule, context), rules.projects);
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

using model::AppliesTo;
constexpr AppliesTo land[] = {AppliesTo::plot, AppliesTo::building};
constexpr AppliesTo plot[] = {AppliesTo::plot};
constexpr AppliesTo building[] = {AppliesTo::building};
constexpr AppliesTo pairs[] = {AppliesTo::pair_of_plots, AppliesTo::pair_of_buildings};
constexpr AppliesTo apart[] = {AppliesTo::pair_of_buildings, AppliesTo::plot, AppliesTo::pair_of_plots};
constexpr AppliesTo plot_pair[] = {AppliesTo::pair_of_plots};
constexpr AppliesTo wind[] = {AppliesTo::plot, AppliesTo::pair_of_plots};
constexpr AppliesTo project[] = {AppliesTo::project};
constexpr AppliesTo index[] = {AppliesTo::project, AppliesTo::layout};
constexpr AppliesTo source[] = {AppliesTo::source};
constexpr AppliesTo layout[] = {AppliesTo::layout};

constexpr Kind all_kinds[] = {
    {"corridor", corridor_parameters, land, add_corridor},
    {"forbidden_area", forbidden_area_parameters, land, add_forbidden_area},
    {"height_limit", height_limit_parameters, land, add_height_limit},
    {"within", within_parameters, land, add_within},
    {"frontage", frontage_parameters, plot, add_frontage},
    {"terrain", terrain_parameters, plot, add_terrain},
    {"shape", shape_parameters, plot, add_shape},
    {"overlap", overlap_parameters, pairs, add_overlap},
    {"separation", separation_parameters, apart, add_separation},
    {"sanitary_distance", sanitary_distance_parameters, plot, add_sanitary_distance},
    {"incompatible", incompatible_parameters, plot_pair, add_incompatible},
    {"upwind", upwind_parameters, wind, add_upwind},
    {"land_use", land_use_parameters, project, add_land_use},
    {"zone_industry", zone_industry_parameters, project, add_zone_industry},
    {"gate", gate_parameters, project, add_gate},
    {"control_index", control_index_parameters, index, add_control_index},
    {"completeness", completeness_parameters, project, add_completeness},
    {"contract_mismatch", contract_mismatch_parameters, project, add_contract_mismatch},
    {"schedule", schedule_parameters, project, add_schedule},
    {"capacity", capacity_parameters, source, add_capacity},
    {"floor_space", floor_space_parameters, building, add_floor_space},
    {"emission_budget", emission_budget_parameters, layout, add_emission_budget},
    {"double_booking", double_booking_parameters, layout, add_double_booking},
    {"duplicate_industry", duplicate_industry_parameters, layout, add_duplicate_industry},
};

} // namespace

std::span<const Kind> kinds() {
    return all_kinds;
}

bool concerns_bare(const SiteRule& rule) {
    if (std::holds_alternative<HeightRule>(rule)) {
        return true; // buildings as they stand
    }
    if (const auto* corridor = std::get_if<CorridorRule>(&rule)) {
        return corridor->projects.holds_for_bare();
    }
    const auto* area = std::get_if<AreaRule>(&rule);
    return area != nullptr && area->projects.holds_for_bare();
}

bool concerns_bare(const WholeSiteRule& rule) {
    return std::visit([](const auto& r) { return r.concerns_bare(); }, rule);
}

double widest_reach_m(const PreparedRules& rules, model::TableId table) {
    double widest = 0;
    const auto widen = [&](const auto& r) { widest = std::max(widest, r.reach_m(table)); };
    for (const SiteRule& rule : rules.site) {
        std::visit(widen, rule);
    }
    for (const WholeSiteRule& rule : rules.whole_site) {
        std::visit(widen, rule);
    }
    return widest;
}

double reach_m(const ProjectPairRule& rule) {
    return std::visit([](const auto& r) { return r.reach_m(); }, rule);
}

bool starts_at(const StandingPairRule& rule, model::Row row) {
    return std::visit([row](const auto& r) { return r.starts_at(row); }, rule);
}

} // namespace qipan::conflict
