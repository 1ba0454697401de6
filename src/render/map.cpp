#include "render/map.hpp"

#include <algorithm>
#include <array>

#include "core/files.hpp"
#include "render/sheet.hpp"

namespace qipan::render {
namespace {

std::vector<std::filesystem::path> layout_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".toml") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

std::string names_of(const std::vector<Layout>& layouts) {
    std::string names;
    for (const Layout& layout : layouts) {
        names += (names.empty() ? "" : ", ") + layout.name;
    }
    return names;
}

/// Zones of a unit lie far apart like those of a region: each gets its own frame. A region without zones is one map.
bool shows_frames(const model::Region& region, const ViewRequest& view) {
    return (is_overview(view) && region.zones().size() > 0) ||
           (!view.coordination_unit.empty() && region.zones_of_unit(view.coordination_unit).size() > 1);
}

/// The layout, if the request can be drawn at all.
core::Result<const Layout*> checked(const Styles& styles, const MapRequest& request) {
    const Layout* layout = styles.find_layout(request.layout);
    if (layout == nullptr) {
        return core::fail("layout.unknown", {{"layout", request.layout}, {"known", names_of(styles.layouts)}});
    }
    if (request.theme == Theme::plan && request.plan == nullptr) {
        return core::fail("map.no-plan");
    }
    return layout;
}

} // namespace

const Layout* Styles::find_layout(std::string_view name) const {
    const auto found = std::ranges::find(layouts, name, &Layout::name);
    return found == layouts.end() ? nullptr : &*found;
}

core::Result<Styles> load_styles(const std::filesystem::path& folder, const DocumentReader& read_toml) {
    auto layers = style::StyleSet::load(folder);
    if (!layers) {
        return core::fail(layers.error());
    }
    Styles styles{std::move(*layers), {}};
    for (const auto& path : layout_files(folder / "layouts")) {
        const auto document = read_toml(path);
        if (!document) {
            return core::fail(document.error());
        }
        auto layout = parse_layout(*document);
        if (!layout) {
            return core::fail(layout.error());
        }
        if (layout->name != core::to_utf8(path.stem())) {
            return core::fail("layout.wrong-name", {{"name", layout->name}}, document->place());
        }
        styles.layouts.push_back(std::move(*layout));
    }
    if (styles.layouts.empty()) {
        return core::fail("layout.none-found", {{"folder", core::to_utf8(folder / "layouts")}});
    }
    return styles;
}

std::optional<Theme> parse_theme(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, Theme>, 3> words{
        {{"landuse", Theme::landuse}, {"plan", Theme::plan}, {"findings", Theme::findings}}};
    const auto* found = std::ranges::find(words, text, [](const auto& w) { return w.first; });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

core::Status draw_sheet(Canvas& canvas, const model::Region& region, const Styles& styles,
                        const core::Catalogue& catalogue, const MapRequest& request) {
    const auto layout = checked(styles, request);
    if (!layout) {
        return core::fail(layout.error());
    }
    const SheetContext context{region, styles, catalogue, request};
    return shows_frames(region, request.view) ? draw_overview_sheet(canvas, context, **layout)
                                              : draw_single_sheet(canvas, context, **layout);
}

core::Result<std::string> draw_map(const model::Region& region, const Styles& styles, const core::Catalogue& catalogue,
                                   const MapRequest& request, MapFormat format) {
    const auto layout = checked(styles, request);
    if (!layout) {
        return core::fail(layout.error());
    }
    core::Status drawn;
    const Drawing drawing = [&](Canvas& canvas) { drawn = draw_sheet(canvas, region, styles, catalogue, request); };
    const std::string title = region.info.name;
    core::Result<std::string> bytes;
    switch (format) {
    case MapFormat::png:
        bytes = draw_png((*layout)->page, request.dpi, drawing);
        break;
    case MapFormat::pdf:
        bytes = draw_pdf((*layout)->page, {title, request.maker, request.as_of}, drawing);
        break;
    case MapFormat::svg:
        bytes = draw_svg((*layout)->page, title, drawing);
        break;
    }
    return drawn ? bytes : core::Result<std::string>(core::fail(drawn.error()));
}

} // namespace qipan::render
