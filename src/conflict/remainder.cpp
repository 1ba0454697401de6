#include "conflict/remainder.hpp"

#include <algorithm>

#include "core/units.hpp"
#include "geo/measure.hpp"
#include "geo/overlay.hpp"

namespace qipan::conflict {
namespace {

constexpr double area_tolerance_m2 = 0.01;
/// Land for a project that asks for none (floor space only): there must be some.
constexpr double any_land_m2 = 1;
/// 2^8 remainders at most; conditions beyond are taken as met, which can only refuse more.
constexpr std::size_t most_conditions = 8;

geo::Geometry part_of(geo::GeometryView view, std::size_t part) {
    geo::GeometryArray array;
    array.begin_feature(view.kind());
    array.begin_part();
    for (std::size_t ring = 0; ring < view.ring_count(part); ++ring) {
        array.add_ring(view.ring(part, ring));
    }
    return geo::Geometry(std::move(array));
}

core::Result<Remainder> largest_part(geo::GeometryView land, double scale) {
    Remainder best;
    geo::Geometry largest;
    for (std::size_t part = 0; part < land.part_count(); ++part) {
        geo::Geometry candidate = part_of(land, part);
        const double area = geo::planar_area(candidate.view());
        if (area * scale > best.area_m2) {
            best.area_m2 = area * scale;
            largest = std::move(candidate);
        }
    }
    if (best.area_m2 <= 0) {
        return Remainder{};
    }
    const auto width = geo::minimum_width(largest.view());
    if (!width) {
        return core::fail(width.error());
    }
    best.width_m = *width;
    return best;
}

struct Land {
    geo::Geometry united; // of several plots
    geo::GeometryView view;
    double scale = 1; // measured (geodesic) by planar area
};

core::Result<Land> land_of(std::span<const Subject> plots) {
    Land land;
    double stated = 0;
    std::vector<geo::GeometryView> views;
    for (const Subject& plot : plots) {
        views.push_back(plot.geometry());
        stated += plot.region->plot_area_m2(plot.row);
    }
    land.view = views.front();
    if (views.size() > 1) {
        auto united = geo::unite(views);
        if (!united) {
            return core::fail(united.error());
        }
        land.united = std::move(*united);
        land.view = land.united.view();
    }
    const double planar = geo::planar_area(land.view);
    land.scale = planar > 0 ? stated / planar : 1;
    return land;
}

core::Result<Remainder> without(const Land& land, std::span<const geo::GeometryView> cutters) {
    if (cutters.empty()) {
        return largest_part(land.view, land.scale);
    }
    const auto rest = geo::difference(land.view, cutters);
    if (!rest) {
        return core::fail(rest.error());
    }
    return largest_part(rest->view(), land.scale);
}

geo::Geometry collect(std::span<const geo::GeometryView> parts) {
    geo::GeometryArray array;
    array.begin_feature(geo::GeometryKind::polygon);
    for (const geo::GeometryView& view : parts) {
        for (std::size_t part = 0; part < view.part_count(); ++part) {
            array.begin_part();
            for (std::size_t ring = 0; ring < view.ring_count(part); ++ring) {
                array.add_ring(view.ring(part, ring));
            }
        }
    }
    return geo::Geometry(std::move(array));
}

std::vector<const ProjectFilter*> conditions_of(std::span<const Cut> cuts) {
    std::vector<const ProjectFilter*> conditions;
    for (const Cut& cut : cuts) {
        const auto same = [&cut](const ProjectFilter* other) { return *other == *cut.projects; };
        if (!cut.projects->everything() && std::ranges::none_of(conditions, same) &&
            conditions.size() < most_conditions) {
            conditions.push_back(cut.projects);
        }
    }
    return conditions;
}

/// Bit of a filter among the conditions; their number for a filter of everything (or one beyond the most).
std::size_t bit_of(const std::vector<const ProjectFilter*>& conditions, const ProjectFilter& filter) {
    std::size_t bit = 0;
    while (bit < conditions.size() && !(*conditions[bit] == filter)) {
        ++bit;
    }
    return bit;
}

/// True if one condition less already left nothing; ascending subsets have that one before them.
bool nothing_left_before(std::span<const Remainder> by_conditions, std::size_t subset) {
    for (std::size_t bit = 1; bit <= subset; bit <<= 1) {
        if ((subset & bit) != 0 && by_conditions[subset ^ bit].area_m2 <= 0) {
            return true;
        }
    }
    return false;
}

core::Status measure_all(const Land& land, std::span<const Cut> cuts, RemainderFacts& facts) {
    const auto keep = [](Remainder& into, core::Result<Remainder> measured) -> core::Status {
        if (!measured) {
            return core::fail(measured.error());
        }
        into = *measured;
        return {};
    };
    if (auto status = keep(facts.whole, without(land, {})); !status) {
        return status;
    }
    const std::size_t subsets = std::size_t{1} << facts.conditions.size();
    facts.by_conditions.resize(subsets);
    for (std::size_t subset = 0; subset < subsets; ++subset) {
        if (nothing_left_before(facts.by_conditions, subset)) {
            continue; // wide strips for a few projects often take all: no overlay for what adds to them
        }
        std::vector<geo::GeometryView> cutters;
        for (const Cut& cut : cuts) {
            const std::size_t bit = bit_of(facts.conditions, *cut.projects);
            if (bit == facts.conditions.size() || (subset >> bit & 1) != 0) {
                cutters.insert(cutters.end(), cut.cutters.begin(), cut.cutters.end());
            }
        }
        if (auto status = keep(facts.by_conditions[subset], without(land, cutters)); !status) {
            return status;
        }
    }
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        if (auto status = keep(facts.cuts[i].alone, without(land, cuts[i].cutters)); !status) {
            return status;
        }
    }
    return {};
}

/// What the project asks of the land.
struct Need {
    double area_m2 = any_land_m2;
    double width_m = 0;
    [[nodiscard]] bool too_small(const Remainder& rest) const { return rest.area_m2 < area_m2 - area_tolerance_m2; }
    [[nodiscard]] bool too_narrow(const Remainder& rest) const { return rest.width_m < width_m - distance_tolerance_m; }
    [[nodiscard]] bool fails(const Remainder& rest) const { return too_small(rest) || too_narrow(rest); }
};

Need need_of(const model::Project& project) {
    Need need;
    if (project.land_mu) {
        need.area_m2 = core::to_square_metres(core::Mu{*project.land_mu}).value;
    }
    need.width_m = project.min_width_m.value_or(0);
    return need;
}

std::string join(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += text.empty() ? "" : ", ";
        text += name;
    }
    return text;
}

model::Finding finding_of(const RemainderFacts& facts, const RemainderFacts::RuleCut& cut, const Need& need,
                          const Remainder& rest, const model::Project& project) {
    const bool small = need.too_small(rest);
    Draft draft;
    draft.rule = cut.rule;
    draft.effect = cut.rule->effect;
    draft.variant = small ? "remainder" : "remainder_width";
    draft.part = "remainder";
    draft.objects = facts.site_objects;
    draft.objects.insert(draft.objects.end(), cut.objects.begin(), cut.objects.end());
    draft.objects.push_back(typed_id("project", project.id));
    draft.required = small ? need.area_m2 : need.width_m;
    draft.measured = small ? rest.area_m2 : rest.width_m;
    draft.margin = draft.measured - draft.required;
    draft.unit = small ? "m2" : "m";
    draft.geometry = cut.lost;
    draft.assumed = cut.projects->assumes(&project);
    draft.values = {{"subject", facts.site_name}, {"project", project.name}, {"causes", join(cut.names)}};
    return make_finding(std::move(draft));
}

} // namespace

RemainderFacts measure_remainder(std::span<const Subject> land, std::span<const Cut> cuts) {
    RemainderFacts facts;
    std::vector<std::string> names;
    for (const Subject& plot : land) {
        facts.site_objects.push_back(plot.object());
        names.push_back(plot.name());
    }
    facts.site_name = join(names);
    facts.conditions = conditions_of(cuts);
    for (const Cut& cut : cuts) {
        facts.cuts.push_back({cut.rule, cut.projects, cut.objects, cut.names, collect(cut.lost), {}});
    }
    const auto measured = land_of(land);
    if (!measured) {
        facts.error = measured.error();
        return facts;
    }
    if (auto status = measure_all(*measured, cuts, facts); !status) {
        facts.error = status.error();
    }
    return facts;
}

Remainder judge_remainder(const RemainderFacts& facts, const model::Project& project, Verdict& verdict) {
    if (facts.error) {
        for (const auto& cut : facts.cuts) {
            verdict.failures.push_back({cut.rule, facts.site_objects.front(), *facts.error});
        }
        return facts.whole;
    }
    using Match = ProjectFilter::Match;
    std::size_t subset = 0;
    for (std::size_t bit = 0; bit < facts.conditions.size(); ++bit) {
        subset |= std::size_t{facts.conditions[bit]->match(project) == Match::yes} << bit;
    }
    const Remainder& rest = facts.by_conditions[subset];
    const Need need = need_of(project);
    std::vector<const RemainderFacts::RuleCut*> applying;
    for (const auto& cut : facts.cuts) {
        if (cut.projects->match(&project) == Match::yes) {
            applying.push_back(&cut);
        }
    }
    if (applying.empty() || !need.fails(rest)) {
        return rest;
    }
    const auto alone_enough = [&need](const RemainderFacts::RuleCut* cut) { return need.fails(cut->alone); };
    const bool some_alone = std::ranges::any_of(applying, alone_enough);
    for (const auto* cut : applying) {
        if (!some_alone || alone_enough(cut)) {
            verdict.findings.push_back(finding_of(facts, *cut, need, rest, project));
        }
    }
    return rest;
}

} // namespace qipan::conflict
