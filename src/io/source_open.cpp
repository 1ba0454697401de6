#include <algorithm>
#include <array>
#include <fstream>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gdal.h>
#include <ogr_api.h>

#include "core/files.hpp"
#include "core/text.hpp"
#include "io/gdal.hpp"
#include "io/names.hpp"
#include "io/source_layer.hpp"

namespace qipan::io {

namespace fs = std::filesystem;

namespace {

enum class Format { shapefile, csv, sheet, other };

Format format_of(const fs::path& file) {
    std::string extension = core::to_utf8(file.extension());
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (extension == ".shp" || extension == ".dbf") {
        return Format::shapefile;
    }
    if (extension == ".csv" || extension == ".tsv" || extension == ".txt") {
        return Format::csv;
    }
    return extension == ".xlsx" || extension == ".xls" || extension == ".ods" ? Format::sheet : Format::other;
}

/// True if neither a .cpg file nor the .dbf's language byte tells the encoding. GDAL would then read Latin-1, which
/// turns GBK into well-formed nonsense.
bool encoding_unknown(const fs::path& shapefile) {
    std::error_code error;
    for (const char* extension : {".cpg", ".CPG", ".cst"}) {
        if (fs::exists(fs::path(shapefile).replace_extension(extension), error)) {
            return false;
        }
    }
    std::ifstream dbf(fs::path(shapefile).replace_extension(".dbf"), std::ios::binary);
    constexpr std::streamoff language_byte = 29;
    dbf.seekg(language_byte);
    const int language = dbf.get();
    constexpr int ansi = 0x57; // "whatever this machine uses"
    return language == 0 || language == ansi;
}

/// Paths in open options are meant relative to the recipe, like the file.
std::string resolve_option(const std::string& option, const fs::path& folder) {
    const auto equals = option.find('=');
    if (equals != std::string::npos) {
        const fs::path path = folder / core::to_path(option.substr(equals + 1));
        std::error_code error;
        if (option.starts_with("CONFIG_FILE=") && fs::exists(path, error)) {
            return option.substr(0, equals + 1) + core::to_utf8(path);
        }
    }
    return option;
}

OpenRequest request_for(const fs::path& file, const fs::path& folder, const RecipeSource& source) {
    OpenRequest request;
    const Format format = format_of(file);
    if (format == Format::shapefile && !source.encoding.empty()) {
        request.options.push_back("ENCODING=" + source.encoding);
    } else if (format == Format::shapefile && encoding_unknown(file)) {
        request.options.emplace_back("ENCODING="); // no conversion: what is not UTF-8 will show
    }
    if (format == Format::csv) {
        request.drivers = {"CSV"};
        request.options.emplace_back(source.header_row > 0 ? "HEADERS=NO" : "HEADERS=YES");
    }
    for (const std::string& option : source.open_options) {
        request.options.push_back(resolve_option(option, folder));
    }
    return request;
}

core::Result<OGRLayerH> choose_layer(const Dataset& dataset, const RecipeSource& source, const core::Place& place) {
    std::vector<std::string> names;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset.get()); ++i) {
        names.emplace_back(OGR_L_GetName(GDALDatasetGetLayer(dataset.get(), i)));
    }
    if (names.empty()) {
        return core::fail("io.no-layer", {{"file", source.file}}, place);
    }
    if (source.layer.empty() && names.size() > 1) {
        return core::fail("io.which-layer",
                          {{"file", source.file}, {"layers", fmt::format("{}", fmt::join(names, ", "))}}, place);
    }
    const std::string& wanted = source.layer.empty() ? names.front() : source.layer;
    const auto found = std::ranges::find(names, wanted);
    if (found == names.end()) {
        return core::fail("io.unknown-layer",
                          {{"file", source.file}, {"layer", wanted}, {"did_you_mean", nearest_name(wanted, names)}},
                          place);
    }
    return GDALDatasetGetLayer(dataset.get(), static_cast<int>(found - names.begin()));
}

std::string recode(const char* text, const std::string& encoding) {
    if (encoding.empty()) {
        return text;
    }
    char* utf8 = CPLRecode(text, encoding.c_str(), CPL_ENC_UTF8);
    std::string result = utf8;
    CPLFree(utf8);
    return result;
}

std::vector<std::string> cells_of(OGRFeatureH feature, const std::string& encoding) {
    std::vector<std::string> cells;
    for (int i = 0; i < OGR_F_GetFieldCount(feature); ++i) {
        cells.push_back(OGR_F_IsFieldSetAndNotNull(feature, i) != 0
                            ? recode(OGR_F_GetFieldAsString(feature, i), encoding)
                            : std::string());
    }
    return cells;
}

std::vector<std::string> headings_of(OGRLayerH layer, const RecipeSource& source) {
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    std::vector<std::string> headings;
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        headings.push_back(recode(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)), source.encoding));
    }
    for (int row = 1; row <= source.header_row; ++row) {
        OGRFeatureH feature = OGR_L_GetNextFeature(layer);
        if (feature == nullptr) {
            break;
        }
        if (row == source.header_row) {
            headings = cells_of(feature, source.encoding);
        }
        OGR_F_Destroy(feature);
    }
    for (std::string& heading : headings) {
        heading = core::trim(heading);
    }
    return headings;
}

bool has_utf8_names(OGRLayerH layer) {
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        if (!core::is_utf8(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)))) {
            return false;
        }
    }
    return true;
}

bool is_name_character(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

/// OGR's parser takes Chinese column names only in double quotes; nobody writes them so.
std::string quote_names(std::string_view where) {
    std::string quoted;
    for (std::size_t at = 0; at < where.size();) {
        const char c = where[at];
        std::size_t end = at + 1;
        if (c == '\'' || c == '"') {
            end = std::min(where.find(c, end), where.size() - 1) + 1; // a doubled quote begins the next run
            quoted += where.substr(at, end - at);
        } else if (is_name_character(c)) {
            while (end < where.size() && is_name_character(where[end])) {
                ++end;
            }
            const std::string_view name = where.substr(at, end - at);
            const bool ascii = std::ranges::all_of(name, [](char n) { return static_cast<unsigned char>(n) < 0x80; });
            quoted += ascii ? std::string(name) : '"' + std::string(name) + '"';
        } else {
            quoted += c;
        }
        at = end;
    }
    return quoted;
}

/// A copy in memory with texts in UTF-8 and its columns named by the heading, so that `where` and mapping see it as any
/// other layer.
core::Result<OpenedSource> copy_to_memory(OGRLayerH layer, const RecipeSource& source) {
    OpenedSource copy;
    copy.layer_name = OGR_L_GetName(layer);
    copy.dataset = GDALCreate(GDALGetDriverByName("Memory"), "", 0, 0, 0, GDT_Unknown, nullptr);
    copy.layer =
        GDALDatasetCreateLayer(copy.dataset, copy.layer_name.c_str(), OGR_L_GetSpatialRef(layer), wkbUnknown, nullptr);
    OGR_L_ResetReading(layer);
    for (const std::string& heading : headings_of(layer, source)) {
        OGRFieldDefnH field = OGR_Fld_Create(heading.c_str(), OFTString);
        OGR_L_CreateField(copy.layer, field, FALSE);
        OGR_Fld_Destroy(field);
    }
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(copy.layer);
    bool copied = true;
    while (OGRFeatureH theirs = copied ? OGR_L_GetNextFeature(layer) : nullptr) {
        OGRFeatureH ours = OGR_F_Create(definition);
        const auto cells = cells_of(theirs, source.encoding);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!cells[i].empty()) {
                OGR_F_SetFieldString(ours, static_cast<int>(i), cells[i].c_str());
            }
        }
        OGR_F_SetFID(ours, OGR_F_GetFID(theirs));
        if (OGRGeometryH geometry = OGR_F_GetGeometryRef(theirs)) {
            OGR_F_SetGeometry(ours, geometry);
        }
        copied = OGR_L_CreateFeature(copy.layer, ours) == OGRERR_NONE;
        OGR_F_Destroy(ours);
        OGR_F_Destroy(theirs);
    }
    if (!copied) {
        GDALClose(copy.dataset);
        return core::fail("io.unreadable-source", {{"file", source.file}, {"reason", CPLGetLastErrorMsg()}},
                          source.place);
    }
    return copy;
}

} // namespace

core::Result<OpenedSource> open_source(const fs::path& file, const RecipeSource& source) {
    core::Place place = source.place;
    const GdalMessages messages;
    const Format format = format_of(file);
    const ScopedOption headers("OGR_XLSX_HEADERS", source.header_row > 0 ? "DISABLE" : "FORCE");
    const ScopedOption ods_headers("OGR_ODS_HEADERS", source.header_row > 0 ? "DISABLE" : "FORCE");
    Dataset dataset = Dataset::open(file, request_for(file, file.parent_path(), source));
    if (!dataset) {
        return core::fail("io.unreadable-source", {{"file", source.file}, {"reason", messages.text()}}, place);
    }
    const auto layer = choose_layer(dataset, source, place);
    if (!layer) {
        return core::fail(layer.error());
    }
    OpenedSource opened;
    const bool text_encoding = format == Format::csv && !source.encoding.empty();
    const bool own_headings = format != Format::shapefile && format != Format::other && source.header_row > 0;
    if (text_encoding || own_headings) {
        auto copy = copy_to_memory(*layer, source);
        if (!copy) {
            return copy;
        }
        opened = std::move(*copy);
        dataset.close();
    } else {
        opened.layer_name = OGR_L_GetName(*layer);
        opened.layer = *layer;
        opened.dataset = dataset.release();
    }
    if (!has_utf8_names(opened.layer)) {
        GDALClose(opened.dataset);
        return core::fail("io.bad-encoding", {{"file", source.file}}, place);
    }
    if (!source.where.empty() &&
        OGR_L_SetAttributeFilter(opened.layer, quote_names(source.where).c_str()) != OGRERR_NONE) {
        GDALClose(opened.dataset);
        return core::fail("io.bad-where", {{"where", source.where}, {"reason", messages.text()}}, place);
    }
    return opened;
}

} // namespace qipan::io
