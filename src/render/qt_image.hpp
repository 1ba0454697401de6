/// Private to render: our pixels as a QImage, and a QImage as PNG bytes.
#pragma once

#include <QImage>

#include "core/result.hpp"
#include "render/canvas.hpp"

namespace qipan::render {

[[nodiscard]] QImage to_qimage(const Image& image);
/// `render.unwritable-image` if Qt cannot encode it.
[[nodiscard]] core::Result<std::string> to_png(const QImage& image);

} // namespace qipan::render
