/// Small inline pictures for reports: SVG of about 900 x 600 CSS pixels.
#pragma once

#include <optional>
#include <string>

#include "model/score.hpp"
#include "render/map.hpp"

namespace qipan::render {

struct ProjectMapRequest {
    const model::ProjectScore* score = nullptr; ///< candidates, best first
    std::optional<model::Site> site{};          ///< the site recommended or held, marked as the chosen one
    core::Language language = core::Language::zh;
    std::size_t most = 9; ///< candidates shown at most
};

/// The chosen site (else the best candidate) and the ranked candidates within a few kilometres of it, numbered by rank.
/// `map.no-candidates` if there is nothing to show.
[[nodiscard]] core::Result<std::string> draw_project_map_svg(const model::Region& region, const Styles& styles,
                                                             const core::Catalogue& catalogue,
                                                             const ProjectMapRequest& request);

/// The region in small with one zone marked; `view.unknown-zone`.
[[nodiscard]] core::Result<std::string> draw_locator_svg(const model::Region& region, const core::Catalogue& catalogue,
                                                         const std::string& zone);

/// One horizontal bar of 0-100 with its figure; a score that is not assessable (nullopt) draws an empty, dashed bar.
[[nodiscard]] std::string bar_svg(std::optional<double> score, const std::string& words);

} // namespace qipan::render
