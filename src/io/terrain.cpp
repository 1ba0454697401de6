#include "io/terrain.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <cpl_conv.h>
#include <gdal.h>
#include <gdalwarper.h>
#include <ogr_srs_api.h>

#include "core/files.hpp"
#include "geo/crs.hpp"
#include "io/gdal.hpp"

namespace qipan::io {

namespace fs = std::filesystem;

namespace {

constexpr double most_cells = 1e8;
constexpr const char* table = "terrain";

std::string wkt_of(const std::string& crs) {
    OGRSpatialReferenceH reference = OSRNewSpatialReference(nullptr);
    char* wkt = nullptr;
    std::string text;
    if (OSRSetFromUserInput(reference, crs.c_str()) == OGRERR_NONE && OSRExportToWkt(reference, &wkt) == OGRERR_NONE) {
        text = wkt;
    }
    CPLFree(wkt);
    OSRDestroySpatialReference(reference);
    return text;
}

core::Result<model::Terrain> read_band(GDALDatasetH dataset, const core::Place& place) {
    double frame[6] = {0, 0, 0, 0, 0, 0};
    GDALGetGeoTransform(dataset, frame);
    model::Terrain terrain;
    terrain.columns = static_cast<std::size_t>(GDALGetRasterXSize(dataset));
    terrain.rows = static_cast<std::size_t>(GDALGetRasterYSize(dataset));
    terrain.cell_m = frame[1];
    terrain.south_west = {frame[0], frame[3] + frame[5] * static_cast<double>(terrain.rows)};
    if (static_cast<double>(terrain.columns) * static_cast<double>(terrain.rows) > most_cells) {
        return core::fail("io.terrain-too-large", {{"file", place.file}}, place);
    }
    terrain.heights.resize(terrain.columns * terrain.rows);
    GDALRasterBandH band = GDALGetRasterBand(dataset, 1);
    const int width = GDALGetRasterXSize(dataset);
    const int height = GDALGetRasterYSize(dataset);
    if (GDALRasterIO(band, GF_Read, 0, 0, width, height, terrain.heights.data(), width, height, GDT_Float32, 0, 0) !=
        CE_None) {
        return core::fail("io.unreadable-source", {{"file", place.file}, {"reason", CPLGetLastErrorMsg()}}, place);
    }
    int has_no_data = FALSE;
    const auto no_data = static_cast<float>(GDALGetRasterNoDataValue(band, &has_no_data));
    for (float& cell : terrain.heights) {
        if ((has_no_data != 0 && cell == no_data) || !std::isfinite(cell)) {
            cell = std::numeric_limits<float>::quiet_NaN();
        }
    }
    return terrain;
}

bool is_square_north_up(GDALDatasetH dataset) {
    double frame[6] = {0, 0, 0, 0, 0, 0};
    return GDALGetGeoTransform(dataset, frame) == CE_None && frame[1] > 0 && frame[2] == 0 && frame[4] == 0 &&
           std::abs(frame[1] + frame[5]) <= 1e-6 * frame[1];
}

/// The terrain's own CRS: of the recipe, else of the file.
core::Result<std::string> terrain_crs(GDALDatasetH dataset, const Recipe& recipe) {
    std::string text = recipe.terrain_crs;
    if (text.empty()) {
        text = GDALGetProjectionRef(dataset);
    }
    if (text.empty()) {
        return core::fail("io.missing-crs", {{"file", recipe.terrain}}, recipe.place);
    }
    return text;
}

} // namespace

core::Result<model::Terrain> import_terrain(const Recipe& recipe, std::vector<core::Issue>& issues) {
    core::Place place;
    place.file = recipe.terrain;
    const GdalMessages messages;
    const Dataset dataset = Dataset::open(recipe.folder / core::to_path(recipe.terrain), {.content = Content::raster});
    if (!dataset) {
        return core::fail("io.unreadable-source", {{"file", recipe.terrain}, {"reason", messages.text()}}, place);
    }
    const auto crs_text = terrain_crs(dataset.get(), recipe);
    if (!crs_text) {
        return core::fail(crs_text.error());
    }
    const auto theirs = geo::Crs::parse(*crs_text);
    if (!theirs) {
        return core::fail(theirs.error());
    }
    const auto ours = geo::Crs::parse(recipe.crs);
    if (theirs->name() == ours->name() && is_square_north_up(dataset.get())) {
        return read_band(dataset.get(), place);
    }
    const std::string from = wkt_of(*crs_text);
    const std::string to = wkt_of(recipe.crs);
    const Dataset warped(
        GDALAutoCreateWarpedVRT(dataset.get(), from.c_str(), to.c_str(), GRA_Bilinear, 0.125, nullptr));
    if (!warped) {
        return core::fail("io.unreadable-source", {{"file", recipe.terrain}, {"reason", messages.text()}}, place);
    }
    issues.push_back({"io.terrain-resampled", {{"file", recipe.terrain}}, place, core::Severity::warning});
    return read_band(warped.get(), place);
}

core::Status write_terrain(const fs::path& store, const model::Terrain& terrain, const std::string& crs) {
    core::Place place;
    place.file = core::to_utf8(store);
    const GdalMessages messages;
    const int width = static_cast<int>(terrain.columns);
    const int height = static_cast<int>(terrain.rows);
    const Dataset memory(GDALCreate(GDALGetDriverByName("MEM"), "", width, height, 1, GDT_Float32, nullptr));
    const double top = terrain.south_west.y + terrain.cell_m * static_cast<double>(terrain.rows);
    double frame[6] = {terrain.south_west.x, terrain.cell_m, 0, top, 0, -terrain.cell_m};
    GDALSetGeoTransform(memory.get(), frame);
    GDALSetProjection(memory.get(), wkt_of(crs).c_str());
    GDALRasterBandH band = GDALGetRasterBand(memory.get(), 1);
    constexpr float no_data = -32768; // NaN is no GeoPackage null
    GDALSetRasterNoDataValue(band, static_cast<double>(no_data));
    std::vector<float> heights = terrain.heights;
    std::ranges::replace_if(
        heights, [](float h) { return std::isnan(h); }, no_data);
    const bool filled =
        GDALRasterIO(band, GF_Write, 0, 0, width, height, heights.data(), width, height, GDT_Float32, 0, 0) == CE_None;
    static constexpr const char* const options[] = {"APPEND_SUBDATASET=YES", "RASTER_TABLE=terrain",
                                                    "RASTER_IDENTIFIER=terrain", "TILE_FORMAT=TIFF", nullptr};
    Dataset written(filled ? GDALCreateCopy(GDALGetDriverByName("GPKG"), place.file.c_str(), memory.get(), FALSE,
                                            options, nullptr, nullptr)
                           : nullptr);
    const bool made = static_cast<bool>(written);
    written.close();
    if (!made || messages.any_error()) {
        return core::fail("io.unwritable-store", {{"file", place.file}, {"reason", messages.text()}}, place);
    }
    return {};
}

core::Result<model::Terrain> read_terrain(const fs::path& store) {
    core::Place place;
    place.file = core::to_utf8(store);
    place.layer = table;
    const GdalMessages messages;
    const Dataset dataset =
        Dataset::open(store, {.content = Content::raster, .drivers = {"GPKG"}, .options = {"TABLE=terrain"}});
    if (!dataset) {
        return core::fail("io.unreadable-store", {{"file", place.file}, {"reason", messages.text()}}, place);
    }
    return read_band(dataset.get(), place);
}

} // namespace qipan::io
