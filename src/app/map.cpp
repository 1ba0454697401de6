#include "app/map.hpp"

#include <algorithm>
#include <charconv>

#include "app/analysis.hpp"
#include "app/find.hpp"
#include "app/styles.hpp"
#include "conflict/check.hpp"
#include "core/files.hpp"
#include "core/text.hpp"
#include "render/map.hpp"

namespace qipan::app {
namespace {

core::Result<render::MapFormat> format_of(const std::filesystem::path& output) {
    const std::string extension = core::to_utf8(output.extension());
    constexpr std::pair<std::string_view, render::MapFormat> formats[] = {
        {".png", render::MapFormat::png}, {".pdf", render::MapFormat::pdf}, {".svg", render::MapFormat::svg}};
    for (const auto& [name, format] : formats) {
        if (extension == name) {
            return format;
        }
    }
    return core::fail("map.unknown-format", {{"extension", extension}});
}

core::Result<geo::Box> parse_extent(const std::string& text) {
    std::vector<double> numbers;
    for (const std::string_view part : core::split(text, ',')) {
        const std::string_view word = core::trim(part);
        double number = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (error != std::errc{} || end != word.data() + word.size()) {
            return core::fail("map.bad-extent", {{"text", text}});
        }
        numbers.push_back(number);
    }
    if (numbers.size() != 4 || !(numbers[0] < numbers[2] && numbers[1] < numbers[3])) {
        return core::fail("map.bad-extent", {{"text", text}});
    }
    return geo::Box{numbers[0], numbers[1], numbers[2], numbers[3]};
}

core::Result<render::ViewRequest> view_of(const model::Region& region, const MapRequest& request) {
    render::ViewRequest view;
    view.around = request.around;
    if (!request.zone.empty()) {
        auto zone = find_zone(region, request.zone);
        if (!zone) {
            return core::fail(zone.error());
        }
        view.zone = std::move(*zone);
    }
    if (!request.coordination_unit.empty()) {
        auto unit = find_coordination_unit(region, request.coordination_unit);
        if (!unit) {
            return core::fail(unit.error());
        }
        view.coordination_unit = std::move(*unit);
    }
    if (!request.extent.empty()) {
        const auto box = parse_extent(request.extent);
        if (!box) {
            return core::fail(box.error());
        }
        view.extent = *box;
    }
    return view;
}

/// Names of stored plans, for a hint.
std::string plan_names(const model::Region& region) {
    const model::Layer& plans = region.layer(model::TableId::plans);
    std::string names;
    for (model::Row row = 0; row < plans.size(); ++row) {
        names += (row > 0 ? ", " : "") + std::string(plans.id_of(row));
    }
    return names;
}

core::Result<std::vector<model::Finding>> find_all(const Workspace& workspace, Analysis& board,
                                                   const std::string& plan) {
    const auto layout = board.layout_for(plan, board.issues);
    if (!layout) {
        return core::fail(layout.error());
    }
    auto found = conflict::check(*board.engine, *layout,
                                 {.as_of = workspace.as_of, .plan = plan, .threads = workspace.threads}, {});
    if (!found) {
        return core::fail(found.error());
    }
    return std::move(found->findings);
}

/// What the theme shows beside the layers themselves.
struct Subject {
    std::optional<model::Plan> plan;
    std::vector<model::Finding> findings;
};

core::Result<Subject> subject_of(const Workspace& workspace, const MapRequest& request, render::Theme theme,
                                 Analysis& board) {
    Subject subject;
    if (theme == render::Theme::plan && request.plan.empty()) {
        return core::fail("map.needs-plan", {{"known", plan_names(*board.region)}});
    }
    if (!request.plan.empty()) {
        auto plan = stored_plan(*board.region, request.plan);
        if (!plan) {
            return core::fail(plan.error());
        }
        subject.plan = std::move(*plan);
    }
    if (theme == render::Theme::findings) {
        auto findings = find_all(workspace, board, request.plan);
        if (!findings) {
            return core::fail(findings.error());
        }
        subject.findings = std::move(*findings);
    }
    return subject;
}

} // namespace

core::Status map(const Workspace& workspace, const MapRequest& request) {
    const auto format = format_of(request.output);
    const auto theme = render::parse_theme(request.theme);
    if (!format || !theme) {
        return format ? core::fail("map.unknown-theme", {{"theme", request.theme}}) : core::fail(format.error());
    }
    const auto analysis = open_analysis(workspace, request.store);
    if (!analysis) {
        return core::fail(analysis.error());
    }
    Analysis& board = **analysis;
    const auto view = view_of(*board.region, request);
    if (!view) {
        return core::fail(view.error());
    }
    const auto subject = subject_of(workspace, request, *theme, board);
    if (!subject) {
        return core::fail(subject.error());
    }
    const auto styles = load_styles(workspace);
    if (!styles) {
        return core::fail(styles.error());
    }
    render::MapRequest sheet;
    sheet.theme = *theme;
    sheet.layout = request.layout;
    sheet.view = *view;
    sheet.as_of = workspace.as_of;
    sheet.language = workspace.language;
    sheet.plan = subject->plan ? &*subject->plan : nullptr;
    sheet.findings = subject->findings;
    const auto bytes = render::draw_map(*board.region, *styles, workspace.catalogue(), sheet, *format);
    if (!bytes) {
        return core::fail(bytes.error());
    }
    return core::write_file(request.output, *bytes);
}

} // namespace qipan::app
