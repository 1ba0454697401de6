// 项目概况: known facts only; what is unknown stands once, in a list.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text.hpp"
#include "report/project_chapters.hpp"

namespace qipan::report {
namespace {

struct Fact {
    std::string field;
    std::string value; ///< empty: unknown
};

std::string figure(const core::Catalogue& words, const std::optional<double>& value, std::string_view unit) {
    return value ? amount(words, *value, unit) : std::string{};
}

std::string joined(const core::Catalogue& words, const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : caption(words, "list_separator")) + item;
    }
    return text;
}

std::string joined_words(const core::Catalogue& words, std::string_view list, std::vector<std::string> codes) {
    for (std::string& code : codes) {
        code = word(words, list, code);
    }
    return joined(words, codes);
}

std::vector<Fact> identity(const PageContext& context, const model::Project& project) {
    const core::Catalogue& words = context.words;
    const auto coded = [&](std::string_view list, std::string_view code) {
        return code.empty() ? std::string{} : word(words, list, code);
    };
    std::vector<std::string> zones = project.wanted_zones;
    for (std::string& zone : zones) {
        zone = zone_name(context, zone);
    }
    return {{"id", project.id},
            {"investor", project.investor},
            {"industry", project.industry.empty() ? "" : industry_name(context, project.industry)},
            {"kind", coded("project_kind", project.kind)},
            {"stage", project.stage ? word(words, "stage", model::to_string(*project.stage)) : ""},
            {"land_granted", project.land_granted ? caption(words, "yes") : ""},
            {"home_zone", project.home_zone.empty() ? "" : zone_name(context, project.home_zone)},
            {"wanted_zones", joined(words, zones)},
            {"start_date", date_text(words, project.start_date)},
            {"leader", project.leader}};
}

std::vector<Fact> needs(const PageContext& context, const model::Project& project) {
    const core::Catalogue& words = context.words;
    const std::string pollution = project.pollution_class ? std::to_string(*project.pollution_class) : "";
    return {{"total_investment_wan", figure(words, project.total_investment_wan, "wan_cny")},
            {"fixed_investment_wan", figure(words, project.fixed_investment_wan, "wan_cny")},
            {"output_wan", figure(words, project.output_wan, "wan_cny")},
            {"tax_wan", figure(words, project.tax_wan, "wan_cny")},
            {"jobs", figure(words, project.jobs, "persons")},
            {"land_mu", figure(words, project.land_mu, "mu")},
            {"floor_m2", figure(words, project.floor_m2, "m2")},
            {"min_width_m", figure(words, project.min_width_m, "m")},
            {"clear_height_m", figure(words, project.clear_height_m, "m")},
            {"floor_load_kpa", figure(words, project.floor_load_kpa, "kPa")},
            {"fire_hazard", project.fire_hazard.empty() ? "" : word(words, "fire_hazard", project.fire_hazard)},
            {"pollution_class", pollution.empty() ? "" : word(words, "pollution_class", pollution)},
            {"must_have", joined_words(words, "utility", project.must_have)},
            {"inputs", joined(words, project.inputs)},
            {"products", joined(words, project.products)}};
}

/// Facts that are no gap when unknown: wishes, and what only some projects have.
bool is_optional(const model::Project& project, std::string_view field) {
    for (const std::string_view wish :
         {"land_granted", "wanted_zones", "must_have", "inputs", "min_width_m", "clear_height_m", "floor_load_kpa"}) {
        if (field == wish) {
            return true;
        }
    }
    // land or floor: one of the two is enough
    return (field == "floor_m2" && project.land_mu) || (field == "land_mu" && project.floor_m2);
}

void write_facts(Page& page, const std::vector<Fact>& facts) {
    HtmlWriter& html = page.html();
    const auto grid = html.open("div", {{"class", "facts"}});
    for (const Fact& fact : facts) {
        if (!fact.value.empty()) {
            const auto row = html.open("div");
            html.leaf("span", word(page.words(), "field", fact.field));
            html.leaf("b", fact.value);
        }
    }
}

std::string pressure_text(const core::Catalogue& words, const model::Demand& demand) {
    if (!demand.pressure_mpa) {
        return {};
    }
    const std::string figure_text = amount(words, *demand.pressure_mpa, "MPa");
    return demand.pressure_basis.empty()
               ? figure_text
               : caption(words, "pressure",
                         {{"pressure", figure_text}, {"basis", word(words, "pressure_basis", demand.pressure_basis)}});
}

struct DemandRow {
    std::string utility;
    std::array<std::string, 4> figures; ///< design, minimum, pressure, temperature
};

std::vector<DemandRow> demand_rows(const core::Catalogue& words, const model::Project& project) {
    std::vector<DemandRow> rows;
    for (const model::Demand& demand : project.demands) {
        rows.push_back({word(words, "utility", demand.utility),
                        {amount(words, demand.design, demand.unit), figure(words, demand.minimum, demand.unit),
                         pressure_text(words, demand), figure(words, demand.temperature_c, "degC")}});
    }
    return rows;
}

/// A column that no demand fills is left out.
std::vector<std::size_t> filled_columns(const std::vector<DemandRow>& rows) {
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < 4; ++column) {
        if (std::ranges::any_of(rows, [&](const DemandRow& row) { return !row.figures[column].empty(); })) {
            columns.push_back(column);
        }
    }
    return columns;
}

void write_demands(Page& page, const model::Project& project) {
    if (project.demands.empty()) {
        return;
    }
    HtmlWriter& html = page.html();
    html.leaf("h3", page.say("facts.demands"));
    const auto table = html.open("table");
    const std::vector<DemandRow> rows = demand_rows(page.words(), project);
    const std::vector<std::size_t> columns = filled_columns(rows);
    const std::array<const char*, 4> names{"facts.design", "facts.minimum", "facts.pressure", "facts.temperature"};
    std::vector<std::string> captions{page.say("utility")};
    for (const std::size_t column : columns) {
        captions.push_back('#' + page.say(names[column]));
    }
    page.table_head(captions);
    const auto body = html.open("tbody");
    for (const DemandRow& demand : rows) {
        const auto row = html.open("tr");
        html.leaf("td", demand.utility);
        for (const std::size_t column : columns) {
            html.leaf("td", demand.figures[column], {{"class", "n"}});
        }
    }
}

void write_emissions(Page& page, const model::Project& project) {
    if (project.emissions.empty()) {
        return;
    }
    std::vector<std::string> items;
    for (const model::Emission& emission : project.emissions) {
        items.push_back(fmt::format("{} {}", word(page.words(), "pollutant", emission.pollutant),
                                    amount(page.words(), emission.t_per_year, "t/a")));
    }
    page.paragraph(page.say("facts.emissions", {{"items", joined(page.words(), items)}}), "note");
}

} // namespace

void write_facts_chapter(const ProjectDraft& draft) {
    Page& page = draft.page;
    const model::Project& project = draft.input.project;
    const auto chapter = page.chapter(page.say("facts.title"));
    std::vector<Fact> facts = identity(page.context(), project);
    const std::vector<Fact> more = needs(page.context(), project);
    facts.insert(facts.end(), more.begin(), more.end());
    write_facts(page, facts);
    write_demands(page, project);
    write_emissions(page, project);
    std::vector<std::string> unknown;
    for (const Fact& fact : facts) {
        if (fact.value.empty() && !is_optional(project, fact.field)) {
            unknown.push_back(word(page.words(), "field", fact.field));
        }
    }
    if (!unknown.empty()) {
        page.paragraph(page.say("facts.unknown", {{"items", joined(page.words(), unknown)}}), "note");
    }
}

} // namespace qipan::report
