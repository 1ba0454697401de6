#include "conflict/kinds/sanitary_distance.hpp"

#include <algorithm>
#include <cmath>

#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using Basis = SanitaryRule::Basis;

constexpr Parameter parameters[] = {
    {"basis", ParameterType::text, true},
    {"between", ParameterType::table, true},
    {"pollutants", ParameterType::texts},
    {"winds", ParameterType::table},
    {"steps", ParameterType::table},
    {"emitters", ParameterType::table},
    {"within_m", ParameterType::number, false, "m", "1000"},
};
constexpr std::size_t keys_of_eia = 2; // the rest is for computing
constexpr std::string_view bases[] = {"computed", "eia"};
constexpr std::string_view classes[] = {"I", "II", "III"};
constexpr double default_within_m = 1000;

core::Result<Basis> read_basis(const model::Rule& rule) {
    const auto word = word_of(rule.parameters, "basis", bases);
    if (!word) {
        return core::fail(word.error());
    }
    return static_cast<Basis>(*word);
}

core::Status read_computing(const model::Rule& source, SanitaryRule& rule) {
    auto table = SanitaryTable::parse(source.parameters);
    const core::Document* list = source.parameters.find("pollutants");
    if (list == nullptr) {
        return core::fail("document.missing-key", {{"key", "pollutants"}}, source.place);
    }
    auto pollutants = list->texts();
    auto emitters = ProjectFilter::parse(source, "emitters");
    const auto within = length_or(source.parameters, "within_m", default_within_m);
    if (!table || !pollutants) {
        return core::fail(!table ? table.error() : pollutants.error());
    }
    if (!emitters || !within) {
        return core::fail(!emitters ? emitters.error() : within.error());
    }
    if (auto status = check_codes(*pollutants, "pollutant", list->place()); !status) {
        return status;
    }
    rule.table = std::move(*table);
    rule.pollutants = std::move(*pollutants);
    rule.emitters = std::move(*emitters);
    rule.within_m = *within;
    return {};
}

/// A pollutant of which everything but, perhaps, the source class is known.
struct Emitted {
    std::string_view pollutant;
    SanitarySource source;
    bool class_known = false;
};

/// The class by which the distance of this wind is least or greatest, if it is not known.
double distance_of(const SanitaryWind& wind, const Emitted& emitted, bool greatest) {
    if (emitted.class_known) {
        return sanitary_distance_m(wind, emitted.source);
    }
    double least = std::numeric_limits<double>::infinity();
    double most = 0;
    for (SanitarySource source = emitted.source; source.source_class < std::size(classes); ++source.source_class) {
        const double metres = sanitary_distance_m(wind, source);
        least = std::min(least, metres);
        most = std::max(most, metres);
    }
    return greatest ? most : least;
}

/// What the record says of one pollutant; adds to `missing` what it does not.
std::optional<Emitted> read_emission(const model::Emission& emission, std::vector<std::string>& missing) {
    if (emission.fugitive_kg_h && *emission.fugitive_kg_h <= 0) {
        return std::nullopt;
    }
    const std::size_t before = missing.size();
    const auto need = [&missing](bool known, const char* field) {
        if (!known) {
            missing.emplace_back(field);
        }
    };
    need(emission.fugitive_kg_h.has_value(), "emissions.fugitive_kg_h");
    need(emission.limit_mg_m3.value_or(0) > 0, "emissions.limit_mg_m3");
    need(emission.source_area_m2.has_value(), "emissions.source_area_m2");
    if (missing.size() > before) {
        return std::nullopt;
    }
    Emitted emitted{emission.pollutant, {*emission.fugitive_kg_h, *emission.limit_mg_m3, *emission.source_area_m2}};
    const auto* known = std::ranges::find(classes, emission.source_class);
    emitted.class_known = known != std::end(classes);
    emitted.source.source_class = emitted.class_known ? static_cast<std::size_t>(known - std::begin(classes)) : 0;
    return emitted;
}

/// Pollutants are named by their formula, but for dust in Chinese.
std::string_view chinese_name(std::string_view pollutant) {
    return pollutant == "dust" ? "颗粒物" : pollutant;
}

void name_pollutants(const std::vector<Emitted>& emitted, const std::vector<double>& distances, SanitaryNeed& need) {
    need.pollutants_zh.clear();
    need.pollutants_en.clear();
    for (std::size_t i = 0; i < emitted.size(); ++i) {
        const std::string metres = ' ' + metres_text(distances[i]) + " m";
        need.pollutants_zh += (i == 0 ? "" : "、") + std::string(chinese_name(emitted[i].pollutant)) + metres;
        need.pollutants_en += (i == 0 ? "" : ", ") + std::string(emitted[i].pollutant) + metres;
    }
}

/// Least and most over the winds that may be.
void compute_need(const SanitaryRule& rule, std::span<const SanitaryWind* const> winds,
                  const std::vector<Emitted>& emitted, SanitaryNeed& need) {
    need.least_m = std::numeric_limits<double>::infinity();
    for (const SanitaryWind* wind : winds) {
        std::vector<double> least;
        std::vector<double> most;
        for (const Emitted& each : emitted) {
            least.push_back(distance_of(*wind, each, false));
            most.push_back(distance_of(*wind, each, true));
        }
        const double level = rule.table.joint_level_m(least);
        if (level < need.least_m) {
            need.least_m = level;
            name_pollutants(emitted, least, need);
        }
        need.most_m = std::max(need.most_m, rule.table.joint_level_m(most));
    }
}

void set_reach(SanitaryRule& rule, const model::Region& region) {
    rule.widest_m = rule.within_m;
    for (const model::Project& project : model::all_projects(region)) {
        if (rule.basis == Basis::eia) {
            rule.widest_m = std::max(rule.widest_m, project.eia_distance_m.value_or(0));
            continue;
        }
        const SanitaryNeed need = sanitary_need(rule, project, std::nullopt);
        rule.widest_m = std::max({rule.widest_m, need.least_m, std::isinf(need.most_m) ? 0 : need.most_m});
    }
    std::vector<geo::Box> boxes;
    for (const model::Row row : rule.rows) {
        boxes.push_back(rule.receptors->boxes()[row].expanded(rule.widest_m));
    }
    rule.index = geo::RTree(boxes);
}

void add_finding(const SanitaryRule& rule, const SiteView& site, const ReceptorFacts::Near& near,
                 const SanitaryNeed& need, const model::Project& project, Verdict& verdict) {
    Draft draft;
    draft.rule = rule.rule;
    draft.effect = rule.rule->effect;
    draft.variant = bases[static_cast<std::size_t>(rule.basis)];
    draft.part = "gap";
    draft.objects = site.objects();
    draft.objects.push_back(typed_id("receptor", rule.receptors->id_of(near.receptor)));
    draft.objects.push_back(typed_id("project", project.id));
    draft.required = need.least_m;
    draft.measured = near.nearest.distance_m;
    draft.margin = near.nearest.distance_m - need.least_m;
    draft.unit = "m";
    const geo::Point ends[] = {near.nearest.on_a, near.nearest.on_b};
    draft.geometry = ends[0] == ends[1] ? geo::make_point(ends[0]) : geo::make_line(ends);
    draft.values = {{"subject", site.name()},
                    {"project", project.name},
                    {"receptor", rule.receptors->name_of(near.receptor)},
                    {"pollutants_zh", need.pollutants_zh},
                    {"pollutants_en", need.pollutants_en},
                    {"borderline", certainty(draft.margin, rule.receptors->number("accuracy_m", near.receptor))}};
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace

SanitaryNeed sanitary_need(const SanitaryRule& rule, const model::Project& project, std::optional<double> wind_m_s) {
    SanitaryNeed need;
    std::vector<Emitted> emitted;
    bool any = false;
    for (const model::Emission& emission : project.emissions) {
        if (std::ranges::find(rule.pollutants, emission.pollutant) == rule.pollutants.end()) {
            continue;
        }
        any = true;
        if (auto known = read_emission(emission, need.missing)) {
            emitted.push_back(*known);
        }
    }
    if (!any && rule.emitters.match(project) != ProjectFilter::Match::no) {
        need.missing.emplace_back("emissions.fugitive_kg_h");
    }
    const bool figures_missing = !need.missing.empty();
    if (!emitted.empty()) {
        std::vector<const SanitaryWind*> winds;
        if (wind_m_s) {
            winds.push_back(&rule.table.find_wind(*wind_m_s));
        } else {
            std::ranges::transform(rule.table.winds, std::back_inserter(winds), [](const auto& w) { return &w; });
            need.missing.emplace_back("zones.mean_wind_m_s");
        }
        compute_need(rule, winds, emitted, need);
        if (!std::ranges::all_of(emitted, &Emitted::class_known)) {
            need.missing.emplace_back("emissions.source_class");
        }
    }
    if (figures_missing) {
        need.most_m = std::numeric_limits<double>::infinity();
    }
    return need;
}

std::span<const Parameter> sanitary_distance_parameters() {
    return parameters;
}

core::Result<SanitaryRule> parse_sanitary_distance(const model::Rule& source, const ParseContext& context) {
    SanitaryRule rule;
    rule.rule = &source;
    rule.receptors = &context.region.layer(model::TableId::receptors);
    const auto basis = read_basis(source);
    if (!basis) {
        return core::fail(basis.error());
    }
    rule.basis = *basis;
    const std::span<const Parameter> all = parameters;
    if (auto status = check_keys(source, rule.basis == Basis::eia ? all.first(keys_of_eia) : all); !status) {
        return core::fail(status.error());
    }
    if (auto status = rule.basis == Basis::eia ? core::Status{} : read_computing(source, rule); !status) {
        return core::fail(status.error());
    }
    auto rows = parse_between(source, {"receptor", model::TableId::receptors, "receptor_class"}, context);
    if (!rows) {
        return core::fail(rows.error());
    }
    rule.rows = std::move(*rows);
    set_reach(rule, context.region);
    return rule;
}

SanitaryFacts measure(const SanitaryRule& rule, const SiteView& site) {
    SanitaryFacts facts;
    if (const auto zone = site.zone_row()) {
        facts.wind_m_s = site.region().zones().column("mean_wind_m_s").maybe(*zone);
    }
    std::vector<std::uint32_t> found;
    if (rule.widest_m > 0) {
        rule.index.query(site.box(), found);
    }
    for (const std::uint32_t item : found) {
        const model::Row row = rule.rows[item];
        const auto nearest = geo::distance(site.ground(), rule.receptors->geometry(row), rule.widest_m);
        if (nearest.distance_m < rule.widest_m - distance_tolerance_m) {
            facts.near.push_back({row, nearest});
        }
    }
    return facts;
}

void judge(const SanitaryRule& rule, const SiteView& site, const SanitaryFacts& facts, const model::Project* project,
           Verdict& verdict) {
    if (project == nullptr || site.subjects().empty() ||
        project->eia_distance_m.has_value() != (rule.basis == Basis::eia)) {
        return;
    }
    SanitaryNeed need;
    if (rule.basis == Basis::eia) {
        need.least_m = need.most_m = *project->eia_distance_m;
    } else {
        need = sanitary_need(rule, *project, facts.wind_m_s);
    }
    const double unsure_m = std::isinf(need.most_m) ? std::max(rule.within_m, need.least_m) : need.most_m;
    bool unsure = false;
    for (const auto& near : facts.near) {
        if (near.nearest.distance_m < need.least_m - distance_tolerance_m) {
            add_finding(rule, site, near, need, *project, verdict);
        } else if (near.nearest.distance_m < unsure_m - distance_tolerance_m) {
            unsure = true;
        }
    }
    if (unsure_m > rule.widest_m + distance_tolerance_m) { // a project that is not in the store
        unsure = true;
        need.missing.emplace_back("receptors");
    }
    for (const std::string& missing : unsure ? need.missing : std::vector<std::string>{}) {
        verdict.gaps.push_back({rule.rule, typed_id("project", project->id), site.objects().front(), missing});
    }
}

} // namespace qipan::conflict
