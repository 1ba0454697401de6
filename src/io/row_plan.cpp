#include "core/files.hpp"
#include "io/import_row.hpp"
#include "io/names.hpp"

namespace qipan::io {

namespace {

core::Result<std::size_t> find_column(const SourceLayer& layer, const std::string& name, const core::Place& place) {
    if (const auto found = find_name(layer.names(), name)) {
        return *found;
    }
    return core::fail(
        "io.unknown-column",
        {{"column", name}, {"file", layer.place().file}, {"did_you_mean", nearest_name(name, layer.names())}}, place);
}

/// The factor to our unit: of the recipe, else of their heading (which is noted, since nobody asked for it).
UnitFactor factor_for(const RecipeSource& source, const model::Field& field, const ColumnPlan& column,
                      std::vector<core::Issue>& issues, core::Place place) {
    if (const auto unit = source.units.find(field.name); unit != source.units.end()) {
        return *unit_factor(unit->second, field.unit); // checked by parse_recipe_source
    }
    const std::string_view heading = unit_in_heading(column.label);
    const auto factor = heading.empty() || field.unit.empty() ? std::nullopt : unit_factor(heading, field.unit);
    if (!factor) {
        return {};
    }
    if (!factor->same()) {
        place.field = column.label;
        issues.push_back(
            {"io.unit-from-heading",
             {{"unit", std::string(heading)}, {"column", column.label}, {"field", std::string(field.name)}},
             std::move(place),
             core::Severity::note});
    }
    return *factor;
}

core::Status plan_id(const RecipeSource& source, const SourceLayer& layer, RowPlan& plan) {
    std::vector<std::string> names = source.id;
    core::Place place = source.place;
    if (const auto mapped = source.columns.find("id"); names.empty() && mapped != source.columns.end()) {
        names = {mapped->second.column};
        place = mapped->second.place;
    }
    if (names.empty() && !find_name(layer.names(), "id")) {
        return core::fail("io.no-id", {{"file", source.file}, {"did_you_mean", nearest_name("id", layer.names())}},
                          place);
    }
    for (const std::string& name : names.empty() ? std::vector<std::string>{"id"} : names) {
        const auto column = find_column(layer, name, place);
        if (!column) {
            return core::fail(column.error());
        }
        plan.id.push_back(*column);
    }
    return {};
}

core::Status plan_column(const RecipeSource& source, const SourceLayer& layer, std::size_t index, RowPlan& plan,
                         std::vector<core::Issue>& issues) {
    const model::Field& field = model::schema(source.table).fields[index];
    ColumnPlan column;
    column.field = index;
    column.label = field.name;
    const auto mapped = source.columns.find(field.name);
    if (mapped == source.columns.end()) {
        column.theirs = find_name(layer.names(), field.name);
    } else if (mapped->second.constant) {
        column.constant = *mapped->second.constant;
    } else {
        const auto theirs = find_column(layer, mapped->second.column, mapped->second.place);
        if (!theirs) {
            return core::fail(theirs.error());
        }
        column.theirs = *theirs;
    }
    if (!column.theirs && column.constant.empty()) {
        if (field.required) {
            return core::fail("io.missing-column",
                              {{"field", std::string(field.name)},
                               {"table", std::string(model::to_string(source.table))},
                               {"file", source.file},
                               {"did_you_mean", nearest_name(field.name, layer.names())}},
                              source.place);
        }
        return {};
    }
    if (column.theirs) {
        column.label = layer.names()[*column.theirs];
    }
    if (const auto values = source.values.find(field.name); values != source.values.end()) {
        column.values = &values->second;
    }
    column.factor = factor_for(source, field, column, issues, layer.place());
    plan.columns.push_back(std::move(column));
    return {};
}

} // namespace

core::Result<RowPlan> make_row_plan(const RecipeSource& source, const SourceLayer& layer,
                                    std::vector<core::Issue>& issues) {
    const model::TableSchema& schema = model::schema(source.table);
    RowPlan plan;
    std::size_t first = 0;
    if (schema.fields[0].name == "id") {
        if (const auto planned = plan_id(source, layer, plan); !planned) {
            return core::fail(planned.error());
        }
        first = 1;
    }
    for (std::size_t i = first; i < schema.fields.size(); ++i) {
        if (schema.fields[i].name == "measured_m2") { // computed at import, never taken over
            continue;
        }
        if (const auto planned = plan_column(source, layer, i, plan, issues); !planned) {
            return core::fail(planned.error());
        }
    }
    for (const std::string& name : {source.lon, source.lat, source.lonlat}) {
        if (name.empty()) {
            continue;
        }
        const auto column = find_column(layer, name, source.place);
        if (!column) {
            return core::fail(column.error());
        }
        plan.position.push_back(*column);
    }
    return plan;
}

} // namespace qipan::io
