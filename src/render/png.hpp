/// PNG of a pixel image, as base64 for embedding.
#pragma once

#include <string>

#include "render/canvas.hpp"

namespace qipan::render {

[[nodiscard]] std::string png_base64(const Image& image);

} // namespace qipan::render
