/// Maps as sheets: the one entrance for commands, reports and the desktop.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/messages.hpp"
#include "core/result.hpp"
#include "model/finding.hpp"
#include "model/plan.hpp"
#include "model/region.hpp"
#include "render/layout.hpp"
#include "render/view.hpp"
#include "style/style_set.hpp"

namespace qipan::render {

/// Looks and sheets of an installation.
struct Styles {
    style::StyleSet layers;
    std::vector<Layout> layouts; ///< by name
    [[nodiscard]] const Layout* find_layout(std::string_view name) const;
};

/// Reads `folder`/*.sld and `folder`/layouts/*.toml; `read_toml` is io's reader. `layout.none-found`,
/// `layout.wrong-name` and the faults of the parsers.
[[nodiscard]] core::Result<Styles> load_styles(const std::filesystem::path& folder, const DocumentReader& read_toml);

enum class Theme {
    landuse,  ///< plots by land use
    plan,     ///< where a plan puts the projects
    findings, ///< rules broken, with the corridors
};
[[nodiscard]] std::optional<Theme> parse_theme(std::string_view text);

struct MapRequest {
    Theme theme = Theme::landuse;
    std::string layout = "a3-landscape";
    ViewRequest view{};
    core::Date as_of{};
    core::Language language = core::Language::zh;
    const model::Plan* plan = nullptr;          ///< needed by Theme::plan
    std::span<const model::Finding> findings{}; ///< drawn by Theme::findings
    std::string sheet_number{};
    std::string maker{};
    int dpi = 200; ///< of a PNG
};

enum class MapFormat { png, pdf, svg };

/// The sheet as bytes; the same request gives the same bytes. The catalogue's language is the sheet's.
/// `layout.unknown`, `map.no-plan`, the faults of resolve_view and of the paper functions.
[[nodiscard]] core::Result<std::string> draw_map(const model::Region& region, const Styles& styles,
                                                 const core::Catalogue& catalogue, const MapRequest& request,
                                                 MapFormat format);
/// The same sheet told to any canvas (a desktop's view, a recording).
[[nodiscard]] core::Status draw_sheet(Canvas& canvas, const model::Region& region, const Styles& styles,
                                      const core::Catalogue& catalogue, const MapRequest& request);

} // namespace qipan::render
