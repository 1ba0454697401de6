#include "io/import.hpp"

#include <algorithm>
#include <cmath>

#include "core/files.hpp"
#include "core/text.hpp"
#include "geo/measure.hpp"
#include "io/codes.hpp"
#include "io/import_checks.hpp"
#include "io/import_geometry.hpp"
#include "io/import_row.hpp"
#include "io/rules.hpp"
#include "io/terrain.hpp"

namespace qipan::io {

namespace fs = std::filesystem;

namespace {

constexpr double area_tolerance = 0.05; // of the measured area; the design asks for an issue beyond 5 %

void append_cell(model::Column& column, const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        column.append_number(*number);
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        column.append_text(*text);
    } else if (const auto* items = std::get_if<std::vector<std::string>>(&cell)) {
        column.append_list(*items);
    } else {
        column.append_null();
    }
}

void append_row(ImportTable& table, const std::vector<Cell>& cells, RowOrigin origin) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        append_cell(table.layer->column(i), cells[i]);
    }
    table.origins.push_back(origin);
}

/// Fills measured_m2 and compares it with what the planner declared.
void measure_plot(const geo::Geodesy& geodesy, geo::GeometryView plot, std::vector<Cell>& cells, RowIssues& issues) {
    const model::TableSchema& schema = model::schema(model::TableId::plots);
    const double measured = geodesy.area_m2(plot);
    cells[*model::find_field(schema, "measured_m2")] = measured;
    const Cell& cell = cells[*model::find_field(schema, "area_m2")];
    const auto* declared = std::get_if<double>(&cell);
    if (declared == nullptr || std::abs(*declared - measured) <= area_tolerance * measured) {
        return;
    }
    const geo::Point at = geo::centroid(plot);
    issues.add_at({at.x, at.y}, "io.area-differs",
                  {{"declared_m2", core::fixed(*declared, 0)},
                   {"measured_m2", core::fixed(measured, 0)},
                   {"percent", core::fixed(100 * (*declared - measured) / measured, 1)}});
}

/// Reads one source into its table.
class SourceImport {
public:
    SourceImport(Import& import, std::size_t index, const geo::Geodesy& geodesy)
        : import_(import), source_(import.recipe.sources[index]), index_(index), geodesy_(geodesy),
          table_(import.table(source_.table)) {}

    core::Status run(const core::Progress& progress) {
        auto layer = SourceLayer::open(import_.recipe.folder, source_);
        if (!layer) {
            return core::fail(layer.error());
        }
        if (layer->names().empty() && !layer->next() && layer->status()) {
            report(*layer); // without rows some formats have no columns either: that they are missing is not the news
            return {};
        }
        auto plan = make_row_plan(source_, *layer, import_.issues);
        if (!plan) {
            return core::fail(plan.error());
        }
        std::optional<GeometryImport> geometry;
        if (table_.layer->spatial()) {
            auto made = prepare_geometry(*plan, *layer);
            if (!made) {
                return core::fail(made.error());
            }
            geometry.emplace(std::move(*made));
        }
        RowIssues issues(import_.issues, layer->place());
        while (layer->next()) {
            count(import_row(*plan, geometry, *layer, issues));
            if (progress.stopped()) {
                return core::fail("io.stopped");
            }
        }
        report(*layer);
        return layer->status();
    }

private:
    core::Result<GeometryImport> prepare_geometry(const RowPlan& plan, const SourceLayer& layer) {
        if (plan.position.empty() && !layer.has_geometry()) {
            return core::fail("io.no-geometry", {{"file", source_.file}, {"table", table_name()}}, source_.place);
        }
        return GeometryImport::make(source_, layer, import_.crs);
    }

    Fate import_row(const RowPlan& plan, const std::optional<GeometryImport>& geometry, SourceLayer& layer,
                    RowIssues& issues) {
        auto cells = read_row(plan, source_.table, import_.codes, layer, issues);
        if (!cells) {
            return Fate::rejected;
        }
        if (!plan.id.empty() && table_.ids.contains(std::get<std::string>(cells->front()))) {
            issues.add("io.duplicate-id", {}, layer.names()[plan.id.front()], core::Severity::rejected);
            return Fate::rejected;
        }
        geo::GeometryArray& geometries = table_.layer->geometries();
        const Fate fate = geometry ? geometry->append(plan, layer, issues, geometries) : Fate::kept;
        if (fate == Fate::rejected) {
            return fate;
        }
        if (source_.table == model::TableId::plots) {
            measure_plot(geodesy_, geometries[geometries.size() - 1], *cells, issues);
        }
        if (!plan.id.empty()) {
            table_.ids.insert(std::get<std::string>(cells->front()));
        }
        append_row(table_, *cells, {static_cast<std::uint32_t>(index_), fate == Fate::repaired});
        return fate;
    }

    void count(Fate fate) {
        ImportCount& count = import_.counts[index_];
        ++count.read;
        count.kept += fate == Fate::rejected ? 0 : 1;
        count.repaired += fate == Fate::repaired ? 1 : 0;
        count.rejected += fate == Fate::rejected ? 1 : 0;
    }

    /// What holds for the whole source.
    void report(const SourceLayer& layer) {
        const auto add = [&](const char* code, core::Severity severity) {
            import_.issues.push_back({code, {{"file", source_.file}}, layer.place(), severity});
        };
        if (import_.counts[index_].read == 0) {
            add("io.empty-source", core::Severity::warning);
        }
        if (source_.offset) {
            add(*source_.offset == geo::WebOffset::gcj02 ? "io.from-gcj02" : "io.from-bd09", core::Severity::warning);
        }
        if (table_.layer->spatial() && layer.has_z()) {
            add("io.z-dropped", core::Severity::note);
        }
    }

    [[nodiscard]] std::string table_name() const { return std::string(model::to_string(source_.table)); }

    Import& import_;
    const RecipeSource& source_;
    std::size_t index_;
    const geo::Geodesy& geodesy_;
    ImportTable& table_;
};

core::Status hash_inputs(Import& import, const fs::path& recipe) {
    std::vector<std::string> names{core::to_utf8(recipe.filename())};
    if (!import.recipe.terrain.empty()) {
        names.push_back(import.recipe.terrain);
    }
    for (const RecipeSource& source : import.recipe.sources) {
        if (std::ranges::find(names, source.file) == names.end()) {
            names.push_back(source.file);
        }
    }
    std::ranges::copy(import.recipe.rules, std::back_inserter(names));
    for (const std::string& name : names) {
        auto hashes = hash_input(import.recipe.folder, name);
        if (!hashes) {
            return core::fail(hashes.error());
        }
        std::ranges::move(*hashes, std::back_inserter(import.inputs));
    }
    return {};
}

core::Status import_rule_packs(Import& import, const fs::path& data_folder) {
    auto packs = read_rule_packs(import.recipe.folder, import.recipe.rules, data_folder);
    if (!packs) {
        return core::fail(packs.error());
    }
    ImportTable& table = import.table(model::TableId::rule_packs);
    for (RulePack& pack : *packs) {
        append_row(table, {std::move(pack.name), std::move(pack.text)}, {});
    }
    return {};
}

/// Zones and plots are what everything else refers to: a recipe that names sources for them must yield rows.
core::Status refuse_empty_tables(Import& import) {
    for (const model::TableId id : {model::TableId::zones, model::TableId::plots}) {
        const auto source = std::ranges::find(import.recipe.sources, id, &RecipeSource::table);
        if (source == import.recipe.sources.end() || !import.table(id).origins.empty()) {
            continue;
        }
        core::Error error{"io.empty-table", {{"table", std::string(model::to_string(id))}}, source->place, nullptr};
        const auto first = std::ranges::find(import.issues, core::Severity::rejected, &core::Issue::severity);
        if (first != import.issues.end()) {
            error = core::because(std::move(error), {first->code, first->values, first->where, nullptr});
        }
        return core::fail(std::move(error));
    }
    return {};
}

core::Status import_sources(Import& import, const core::Progress& progress) {
    const auto geodesy = geo::Geodesy::make(import.crs);
    if (!geodesy) {
        return core::fail(geodesy.error());
    }
    const auto& sources = import.recipe.sources;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        progress.tell("progress.import", i, sources.size());
        import.counts.push_back({std::string(model::to_string(sources[i].table)), sources[i].file});
        if (const auto done = SourceImport(import, i, *geodesy).run(progress); !done) {
            return done;
        }
    }
    progress.tell("progress.import", sources.size(), sources.size());
    return {};
}

} // namespace

core::Result<Import> import_recipe(const fs::path& recipe, const fs::path& data_folder,
                                   const core::Progress& progress) {
    auto parsed = read_recipe(recipe);
    if (!parsed) {
        return core::fail(parsed.error());
    }
    Import import;
    import.recipe = std::move(*parsed);
    import.crs = *geo::Crs::parse(import.recipe.crs); // read_recipe has tried it
    auto codes = load_codes(data_folder);
    if (!codes) {
        return core::fail(codes.error());
    }
    import.codes = std::move(*codes);
    for (const model::TableSchema& schema : model::tables()) {
        import.tables.emplace_back(schema.id);
    }
    if (const auto hashed = hash_inputs(import, recipe); !hashed) {
        return core::fail(hashed.error());
    }
    if (const auto packs = import_rule_packs(import, data_folder); !packs) {
        return core::fail(packs.error());
    }
    if (const auto read = import_sources(import, progress); !read) {
        return core::fail(read.error());
    }
    check_references(import);
    if (const auto filled = refuse_empty_tables(import); !filled) {
        return core::fail(filled.error());
    }
    check_zones(import);
    check_places(import);
    if (!import.recipe.terrain.empty()) {
        auto terrain = import_terrain(import.recipe, import.issues);
        if (!terrain) {
            return core::fail(terrain.error());
        }
        import.terrain = std::move(*terrain);
    }
    return import;
}

} // namespace qipan::io
