#include "app/findings_export.hpp"

#include <algorithm>

#include "app/analysis.hpp"
#include "core/files.hpp"
#include "io/geopackage.hpp"
#include "report/captions.hpp"
#include "report/findings_workbook.hpp"
#include "report/json_outcomes.hpp"
#include "style/by_geometry.hpp"
#include "style/qml.hpp"
#include "style/sld.hpp"
#include "style/style_set.hpp"

namespace qipan::app {
namespace {

namespace fs = std::filesystem;
using geo::GeometryKind;
using model::FieldType;
using model::RegisterRow;

enum class Format { geopackage, workbook, json };

core::Result<Format> format_of(const fs::path& file) {
    constexpr std::pair<std::string_view, Format> formats[] = {
        {".gpkg", Format::geopackage}, {".xlsx", Format::workbook}, {".json", Format::json}};
    const std::string extension = core::to_utf8(file.extension());
    for (const auto& [name, format] : formats) {
        if (extension == name) {
            return format;
        }
    }
    return core::fail("findings.unknown-format", {{"extension", extension}});
}

/// Zone names of a finding, as text.
std::string zone_text(const report::PageContext& context, const model::Finding& finding) {
    std::string text;
    for (const std::string& zone : zones_of(context.region, finding)) {
        text += (text.empty() ? "" : context.words.label("report.list_separator")) + report::zone_name(context, zone);
    }
    return text;
}

/// A column of the exported layers: its name, and its cell for a row.
struct ExportColumn {
    const char* name;
    const char* caption; ///< report.findings.<caption>
    FieldType type;
    io::Cell (*cell)(const Workspace&, const report::PageContext&, const RegisterRow&);
};

std::string joined(const std::vector<std::string>& items, const std::string& separator) {
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : separator) + item;
    }
    return text;
}

std::string object_names(const report::PageContext& context, const model::Finding& finding) {
    std::vector<std::string> names;
    for (const std::string& object : finding.objects) {
        names.push_back(report::object_name(context, object));
    }
    return joined(names, context.words.label("report.list_separator"));
}

using Desk = Workspace;
using Page = report::PageContext;

constexpr ExportColumn export_columns[] = {
    {"id", "id", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(model::short_id(row.finding)); }},
    {"effect", "effect_code", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) {
         return io::Cell(std::string(model::to_string(row.finding.effect)));
     }},
    {"effect_label", "effect", FieldType::text,
     [](const Desk&, const Page& page, const RegisterRow& row) {
         return io::Cell(report::word(page.words, "effect", model::to_string(row.finding.effect)));
     }},
    {"state", "state_code", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) {
         return io::Cell(std::string(model::to_string(row.finding.state)));
     }},
    {"state_label", "state", FieldType::text,
     [](const Desk&, const Page& page, const RegisterRow& row) {
         return io::Cell(report::word(page.words, "finding_state", model::to_string(row.finding.state)));
     }},
    {"rule", "rule_id", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.finding.rule); }},
    {"rule_title", "rule", FieldType::text,
     [](const Desk&, const Page& page, const RegisterRow& row) {
         return io::Cell(report::rule_title(page, row.finding.rule, row.finding.values));
     }},
    {"sentence_zh", "sentence_zh", FieldType::text,
     [](const Desk& desk, const Page&, const RegisterRow& row) {
         return io::Cell(report::finding_sentence(desk.zh, row.finding));
     }},
    {"sentence_en", "sentence_en", FieldType::text,
     [](const Desk& desk, const Page&, const RegisterRow& row) {
         return io::Cell(report::finding_sentence(desk.en, row.finding));
     }},
    {"objects", "objects", FieldType::text,
     [](const Desk&, const Page& page, const RegisterRow& row) { return io::Cell(object_names(page, row.finding)); }},
    {"object_ids", "object_ids", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(joined(row.finding.objects, ",")); }},
    {"zones", "zone", FieldType::text,
     [](const Desk&, const Page& page, const RegisterRow& row) { return io::Cell(zone_text(page, row.finding)); }},
    {"required", "required", FieldType::real,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.finding.required); }},
    {"measured", "measured", FieldType::real,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.finding.measured); }},
    {"margin", "margin", FieldType::real,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.finding.margin); }},
    {"unit", "unit", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.finding.unit); }},
    {"clause", "clause", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.finding.clause); }},
    {"status", "status", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) {
         return io::Cell(std::string(model::to_string(row.finding.status)));
     }},
    {"first_seen", "first_seen", FieldType::date,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.first_seen); }},
    {"last_seen", "last_seen", FieldType::date,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.last_seen); }},
    {"times_returned", "times_returned", FieldType::integer,
     [](const Desk&, const Page&, const RegisterRow& row) {
         return io::Cell(static_cast<double>(row.times_returned));
     }},
    {"approved_by", "approved_by", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.approval.by); }},
    {"approved_reason", "approved_reason", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.approval.reason); }},
    {"approved_until", "approved_until", FieldType::date,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.approval.until); }},
    {"group_key", "group", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(model::group_of(row.finding)); }},
    {"plan", "plan", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.finding.plan); }},
    {"fingerprint", "fingerprint", FieldType::text,
     [](const Desk&, const Page&, const RegisterRow& row) { return io::Cell(row.finding.fingerprint); }},
};

core::Result<style::Style> findings_style(const Workspace& workspace) {
    const auto styles = style::StyleSet::load(workspace.styles_folder);
    if (!styles) {
        return core::fail(styles.error());
    }
    const style::Style* found = styles->find("findings");
    return found == nullptr ? style::Style{} : *found;
}

/// Rules of the map that draw no finding (the land concerned) are left out.
style::Style look_of(const style::Style& style, GeometryKind kind, const std::string& layer) {
    style::Style look = style::part_for(style, kind, layer);
    for (style::Pass& pass : look.passes) {
        std::erase_if(pass.rules, [](const style::Rule& rule) { return !model::parse_effect(rule.name); });
    }
    return look;
}

io::OutLayer make_layer(const Workspace& workspace, const FindingsOutcome& outcome, const style::Style& style,
                        GeometryKind kind, const std::string& name) {
    const report::PageContext page{*outcome.region, workspace.catalogue()};
    io::OutLayer layer{.name = name, .kind = kind, .fields = {}, .rows = {}};
    layer.title = report::caption(page.words, "findings." + name);
    std::vector<style::FieldAlias> aliases;
    for (const ExportColumn& column : export_columns) {
        layer.fields.push_back({column.name, column.type});
        aliases.push_back({column.name, report::caption(page.words, std::string("findings.") + column.caption)});
    }
    // the least severe first, so that QGIS, which draws in this order, draws the worst on top
    for (auto row = outcome.view.rows.rbegin(); row != outcome.view.rows.rend(); ++row) {
        const geo::GeometryView geometry = row->finding.geometry.view();
        if ((geometry.empty() ? GeometryKind::none : geometry.kind()) != kind) {
            continue;
        }
        io::OutRow& out = layer.rows.emplace_back();
        out.geometry = geometry;
        for (const ExportColumn& column : export_columns) {
            out.cells.push_back(column.cell(workspace, page, *row));
        }
    }
    if (kind != GeometryKind::none) {
        const style::Style look = look_of(style, kind, name);
        layer.qml = style::write_qml(look, aliases);
        layer.sld = style::write_sld(look);
    }
    return layer;
}

std::string midnight(const Workspace& workspace) {
    return core::to_string(workspace.as_of) + "T00:00:00Z";
}

core::Status write_layers(const Workspace& workspace, const FindingsOutcome& outcome, const fs::path& file) {
    const auto style = findings_style(workspace);
    if (!style) {
        return core::fail(style.error());
    }
    std::vector<io::OutLayer> layers;
    for (const auto& [kind, name] :
         {std::pair{GeometryKind::polygon, "findings_polygon"}, std::pair{GeometryKind::line, "findings_line"},
          std::pair{GeometryKind::point, "findings_point"}, std::pair{GeometryKind::none, "findings_table"}}) {
        layers.push_back(make_layer(workspace, outcome, *style, kind, name));
    }
    return io::write_geopackage(file, outcome.region->info.crs, layers, midnight(workspace));
}

/// The colour of each effect on maps: that of its lines.
std::map<model::Effect, std::uint32_t> colours_of(const style::Style& style) {
    std::map<model::Effect, std::uint32_t> colours;
    for (const style::Pass& pass : style.passes) {
        for (const style::Rule& rule : pass.rules) {
            const auto effect = model::parse_effect(rule.name);
            for (const style::Symbol& symbol : rule.symbols) {
                if (const auto* line = std::get_if<style::LineSymbol>(&symbol); effect && line && line->stroke) {
                    const style::Colour& c = line->stroke->colour;
                    colours[*effect] = static_cast<std::uint32_t>(c.red << 16 | c.green << 8 | c.blue);
                }
            }
        }
    }
    return colours;
}

core::Status write_workbook(const Workspace& workspace, const FindingsOutcome& outcome, const fs::path& file) {
    const auto style = findings_style(workspace);
    if (!style) {
        return core::fail(style.error());
    }
    report::PageContext page{*outcome.region, workspace.catalogue()};
    page.as_of = core::to_string(workspace.as_of);
    report::FindingsWorkbook workbook{
        .context = page, .view = outcome.view, .zones = {}, .colours = colours_of(*style)};
    if (outcome.view.last_check) {
        page.rule_edition = outcome.view.last_check->run.rule_edition;
        workbook.notice = out_of_date(workspace, *outcome.view.last_check);
    }
    for (const RegisterRow& row : outcome.view.rows) {
        workbook.zones.push_back(zone_text(page, row.finding));
    }
    const fs::path unfinished = core::temporary_beside(file);
    if (const auto writable = core::write_file(unfinished, ""); !writable) { // the library would complain on stderr
        core::Error error = writable.error();
        error.where.file = core::to_utf8(file);
        error.values["file"] = error.where.file;
        return core::fail(std::move(error));
    }
    if (const auto written = report::write_findings_workbook(unfinished, workbook); !written) {
        std::error_code ignored;
        fs::remove(unfinished, ignored);
        core::Error error = written.error();
        error.where.file = core::to_utf8(file);
        error.values["file"] = error.where.file;
        return core::fail(std::move(error));
    }
    return core::commit_file(unfinished, file);
}

} // namespace

core::Result<FindingsOutcome> export_findings(const Workspace& workspace, FindingsRequest request,
                                              const fs::path& file) {
    const auto format = format_of(file);
    if (!format) {
        return core::fail(format.error());
    }
    std::error_code error;
    if (fs::equivalent(file, request.store, error)) {
        return core::fail("findings.over-the-store", {{"file", core::to_utf8(file)}});
    }
    request.json = *format == Format::json ? WithJson::yes : WithJson::no;
    auto outcome = list_findings(workspace, request);
    if (!outcome) {
        return core::fail(outcome.error());
    }
    core::Status written;
    switch (*format) {
    case Format::geopackage:
        written = write_layers(workspace, *outcome, file);
        break;
    case Format::workbook:
        written = write_workbook(workspace, *outcome, file);
        break;
    case Format::json:
        written = core::write_file(file, outcome->json);
        break;
    }
    if (!written) {
        return core::fail(written.error());
    }
    return outcome;
}

} // namespace qipan::app
