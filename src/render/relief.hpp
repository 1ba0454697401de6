/// Faint hill shading under a map, where the region has a terrain.
#pragma once

#include <optional>

#include "model/region.hpp"
#include "render/canvas.hpp"
#include "render/viewport.hpp"

namespace qipan::render {

/// Light from the north-west, 45 degrees high (the cartographic convention); slopes turned from it darken, flat land
/// and unknown land stay clear. nullopt if the frame shows no terrain.
[[nodiscard]] std::optional<Image> shade(const model::Terrain& terrain, const Viewport& view);

} // namespace qipan::render
