/// One layer of a planner's file, read feature by feature and never written. What GDAL leaves open is settled here:
/// encodings, headings below title rows, which layer, axis order, GDAL's field types.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "geo/geometry.hpp"
#include "io/recipe.hpp"
#include "io/wkb.hpp"

namespace qipan::io {

class SourceLayer {
public:
    /// `io.unreadable-source` (GDAL's words), `io.unknown-layer`, `io.which-layer`,
    /// `io.bad-where`, `io.bad-encoding`. Places name the file as the recipe writes it.
    [[nodiscard]] static core::Result<SourceLayer> open(const std::filesystem::path& folder,
                                                        const RecipeSource& source);
    SourceLayer(SourceLayer&&) noexcept;
    SourceLayer& operator=(SourceLayer&&) noexcept;
    ~SourceLayer();

    [[nodiscard]] std::span<const std::string> names() const; ///< of their columns, UTF-8
    [[nodiscard]] const core::Place& place() const;           ///< file and layer
    [[nodiscard]] const std::string& crs_wkt() const;         ///< empty if the file has none
    [[nodiscard]] bool has_geometry() const;

    /// Moves to the next feature; false at the end or on an error, which status() tells.
    [[nodiscard]] bool next();
    /// `io.unreadable-source` if the file broke off, `io.bad-encoding` if a text is not UTF-8.
    [[nodiscard]] core::Status status() const;

    // Of the current feature.
    [[nodiscard]] std::string label() const; ///< `#12`, GDAL's number, for a feature whose id is not known
    /// Trimmed; empty for NULL. A date is ISO, a list a JSON array, a number the shortest text.
    [[nodiscard]] std::string text(std::size_t column);
    /// Appends one feature, x east and y north. Curves become lines; Z and M are dropped.
    [[nodiscard]] WkbResult append_geometry(geo::GeometryArray& to);
    [[nodiscard]] bool has_z() const; ///< of any feature up to now

private:
    struct Impl;
    explicit SourceLayer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// The layer that `source` means inside an open file; shared by source_open.cpp and source_layer.cpp.
struct OpenedSource {
    void* dataset = nullptr; ///< GDALDatasetH; the caller closes it
    void* layer = nullptr;   ///< OGRLayerH, owned by the data set
    std::string layer_name{};
};
[[nodiscard]] core::Result<OpenedSource> open_source(const std::filesystem::path& file, const RecipeSource& source);

} // namespace qipan::io
