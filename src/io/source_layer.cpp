#include "io/source_layer.hpp"

#include <cmath>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include "core/files.hpp"
#include "core/text.hpp"
#include "io/gdal.hpp"
#include "io/json_text.hpp"

namespace qipan::io {

namespace fs = std::filesystem;

struct SourceLayer::Impl {
    Dataset dataset;
    OGRLayerH layer = nullptr;
    OGRFeatureH feature = nullptr;
    std::vector<std::string> names;
    core::Place place;
    std::string crs_wkt;
    bool swap_axes = false;
    bool any_z = false;
    core::Status status;

    Impl() = default;
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() {
        if (feature != nullptr) {
            OGR_F_Destroy(feature);
        }
    }
};

namespace {

/// True if the layer's coordinates come north first: the file keeps the authority's order and that is northing first.
bool is_north_first(OGRSpatialReferenceH crs) {
    int count = 0;
    const int* mapping = OSRGetDataAxisToSRSAxisMapping(crs, &count);
    const bool as_authority = count >= 2 && mapping[0] == 1 && mapping[1] == 2;
    return as_authority && (OSREPSGTreatsAsLatLong(crs) != 0 || OSREPSGTreatsAsNorthingEasting(crs) != 0);
}

std::string wkt_of(OGRSpatialReferenceH crs) {
    char* wkt = nullptr;
    static constexpr const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
    OSRExportToWktEx(crs, &wkt, options);
    std::string text = wkt == nullptr ? "" : wkt;
    CPLFree(wkt);
    return text;
}

/// `EPSG:4547` where the file's definition is that of an authority, else WKT.
std::string name_of(OGRSpatialReferenceH crs) {
    const char* authority = OSRGetAuthorityName(crs, nullptr);
    const char* code = OSRGetAuthorityCode(crs, nullptr);
    return authority != nullptr && code != nullptr ? fmt::format("{}:{}", authority, code) : wkt_of(crs);
}

std::string date_text(OGRFeatureH feature, int column) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int zone = 0;
    OGR_F_GetFieldAsDateTime(feature, column, &year, &month, &day, &hour, &minute, &second, &zone);
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::string list_text(OGRFeatureH feature, int column) {
    std::vector<std::string_view> items;
    for (char** item = OGR_F_GetFieldAsStringList(feature, column); item != nullptr && *item != nullptr; ++item) {
        items.emplace_back(*item);
    }
    return to_json(items);
}

std::string cell_text(OGRFeatureH feature, int column) {
    switch (OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, column))) {
    case OFTReal: {
        const double value = OGR_F_GetFieldAsDouble(feature, column);
        return std::isfinite(value) ? core::shortest(value) : "";
    }
    case OFTDate:
    case OFTDateTime:
        return date_text(feature, column);
    case OFTStringList:
        return list_text(feature, column);
    default: // whole numbers, times and texts: GDAL's text is the value
        return OGR_F_GetFieldAsString(feature, column);
    }
}

core::Place source_place(const RecipeSource& source, const std::string& layer_name) {
    core::Place place;
    place.file = source.file;
    if (layer_name != core::to_utf8(core::to_path(source.file).stem())) {
        place.layer = layer_name;
    }
    return place;
}

} // namespace

SourceLayer::SourceLayer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SourceLayer::SourceLayer(SourceLayer&&) noexcept = default;
SourceLayer& SourceLayer::operator=(SourceLayer&&) noexcept = default;
SourceLayer::~SourceLayer() = default;

core::Result<SourceLayer> SourceLayer::open(const fs::path& folder, const RecipeSource& source) {
    const fs::path file = folder / core::to_path(source.file);
    const auto opened = open_source(file, source);
    if (!opened) {
        return core::fail(opened.error());
    }
    auto impl = std::make_unique<Impl>();
    impl->dataset = Dataset(opened->dataset);
    impl->layer = opened->layer;
    impl->place = source_place(source, opened->layer_name);
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(impl->layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        impl->names.emplace_back(core::trim(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i))));
    }
    if (OGRSpatialReferenceH crs = OGR_L_GetSpatialRef(impl->layer)) {
        impl->crs_wkt = name_of(crs);
        impl->swap_axes = is_north_first(crs);
    }
    OGR_L_ResetReading(impl->layer);
    return SourceLayer(std::move(impl));
}

std::span<const std::string> SourceLayer::names() const {
    return impl_->names;
}

const core::Place& SourceLayer::place() const {
    return impl_->place;
}

const std::string& SourceLayer::crs_wkt() const {
    return impl_->crs_wkt;
}

bool SourceLayer::has_geometry() const {
    return OGR_L_GetGeomType(impl_->layer) != wkbNone;
}

bool SourceLayer::next() {
    const GdalMessages messages;
    if (impl_->feature != nullptr) {
        OGR_F_Destroy(impl_->feature);
    }
    impl_->feature = impl_->status ? OGR_L_GetNextFeature(impl_->layer) : nullptr;
    if (messages.any_error()) {
        impl_->status = core::fail("io.unreadable-source", {{"file", impl_->place.file}, {"reason", messages.text()}},
                                   impl_->place);
    }
    return impl_->feature != nullptr && impl_->status.has_value();
}

core::Status SourceLayer::status() const {
    return impl_->status;
}

std::string SourceLayer::label() const {
    return fmt::format("#{}", static_cast<long long>(OGR_F_GetFID(impl_->feature)));
}

std::string SourceLayer::text(std::size_t column) {
    const int index = static_cast<int>(column);
    if (OGR_F_IsFieldSetAndNotNull(impl_->feature, index) == 0) {
        return {};
    }
    const std::string cell = cell_text(impl_->feature, index);
    if (!core::is_utf8(cell) && impl_->status) {
        core::Place place = impl_->place;
        place.feature = label();
        place.field = impl_->names[column];
        impl_->status = core::fail("io.bad-encoding", {{"file", place.file}}, place);
        return {};
    }
    return std::string(core::trim(cell));
}

WkbResult SourceLayer::append_geometry(geo::GeometryArray& to) {
    const GdalMessages messages; // GDAL's opinion of a curve or a ring is not needed: the reader below judges
    OGRGeometryH theirs = OGR_F_GetGeometryRef(impl_->feature);
    if (theirs == nullptr || OGR_G_IsEmpty(theirs) != 0) {
        to.begin_feature(geo::GeometryKind::none);
        return WkbResult::empty;
    }
    impl_->any_z = impl_->any_z || OGR_G_Is3D(theirs) != 0 || OGR_G_IsMeasured(theirs) != 0;
    OGRGeometryH plain =
        OGR_G_HasCurveGeometry(theirs, FALSE) != 0 ? OGR_G_GetLinearGeometry(theirs, 0, nullptr) : OGR_G_Clone(theirs);
    OGR_G_FlattenTo2D(plain);
    std::vector<std::byte> wkb(OGR_G_WkbSizeEx(plain));
    OGR_G_ExportToIsoWkb(plain, wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()));
    OGR_G_DestroyGeometry(plain);
    const std::size_t before = to.coordinates().size();
    const WkbResult result = append_wkb(wkb, to);
    if (impl_->swap_axes) {
        for (geo::Point& p : to.coordinates().subspan(before)) {
            std::swap(p.x, p.y);
        }
    }
    return result;
}

bool SourceLayer::has_z() const {
    return impl_->any_z;
}

} // namespace qipan::io
