#include "render/qt_image.hpp"

#include <QBuffer>

#include <cstring>

#include "render/png.hpp"

namespace qipan::render {

QImage to_qimage(const Image& image) {
    QImage out(image.columns, image.rows, QImage::Format_ARGB32);
    for (int row = 0; row < image.rows; ++row) {
        const auto columns = static_cast<std::size_t>(image.columns);
        std::memcpy(out.scanLine(row), image.pixels.data() + static_cast<std::size_t>(row) * columns, columns * 4);
    }
    return out;
}

core::Result<std::string> to_png(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) {
        return core::fail("render.unwritable-image");
    }
    return bytes.toStdString();
}

std::string png_base64(const Image& image) {
    const auto png = to_png(to_qimage(image));
    return png ? QByteArray::fromStdString(*png).toBase64().toStdString() : std::string();
}

} // namespace qipan::render
