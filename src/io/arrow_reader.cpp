#include "io/arrow_reader.hpp"

#include <cstring>
#include <limits>
#include <map>

#include <cpl_string.h>
#include <ogr_api.h>
#include <ogr_recordbatch.h>

#include "io/gdal.hpp"
#include "io/json_text.hpp"
#include "io/wkb.hpp"

namespace qipan::io {

namespace {

using model::Column;
using model::FieldType;
using model::Row;

/// Arrow's C structs release themselves through a pointer inside them.
template <class T>
struct Released {
    T value{};
    Released() = default;
    Released(const Released&) = delete;
    Released& operator=(const Released&) = delete;
    ~Released() {
        if (value.release != nullptr) {
            value.release(&value);
        }
    }
};

/// One column of one batch.
struct Chunk {
    const ArrowArray* array = nullptr;
    std::size_t offset = 0;
    std::size_t length = 0;

    [[nodiscard]] bool bit(int buffer, std::size_t i) const {
        const auto* bits = static_cast<const std::uint8_t*>(array->buffers[buffer]);
        return (bits[(i + offset) / 8] >> ((i + offset) % 8) & 1) != 0;
    }
    [[nodiscard]] bool is_null(std::size_t i) const {
        return array->null_count != 0 && array->buffers[0] != nullptr && !bit(0, i);
    }
    template <class T>
    [[nodiscard]] T value(std::size_t i) const {
        return static_cast<const T*>(array->buffers[1])[i + offset];
    }
    template <class Offset>
    [[nodiscard]] std::string_view bytes(std::size_t i) const {
        const auto begin = static_cast<std::size_t>(value<Offset>(i));
        const auto end = static_cast<std::size_t>(value<Offset>(i + 1));
        return {static_cast<const char*>(array->buffers[2]) + begin, end - begin};
    }
};

template <class T>
void append_numbers(const Chunk& chunk, Column& to) {
    for (std::size_t i = 0; i < chunk.length; ++i) {
        to.append_number(chunk.is_null(i) ? std::numeric_limits<double>::quiet_NaN()
                                          : static_cast<double>(chunk.value<T>(i)));
    }
}

void append_bits(const Chunk& chunk, Column& to) {
    for (std::size_t i = 0; i < chunk.length; ++i) {
        to.append_number(chunk.is_null(i) ? std::numeric_limits<double>::quiet_NaN() : chunk.bit(1, i) ? 1.0 : 0.0);
    }
}

/// False for an ill-formed list.
bool append_text(std::string_view text, Column& to) {
    if (to.type() != FieldType::list || text.empty()) {
        to.append_text(text);
        return true;
    }
    auto items = parse_json_texts(text);
    to.append_list(items ? *items : std::vector<std::string>{});
    return items.has_value();
}

template <class Offset>
bool append_texts(const Chunk& chunk, Column& to) {
    bool well_formed = true;
    for (std::size_t i = 0; i < chunk.length; ++i) {
        well_formed = append_text(chunk.is_null(i) ? std::string_view{} : chunk.bytes<Offset>(i), to) && well_formed;
    }
    return well_formed;
}

/// Appends a chunk to a column; false if the stored type or a list does not fit the schema.
bool append_chunk(const Chunk& chunk, std::string_view format, Column& to) {
    if (to.is_text()) {
        if (format == "u") {
            return append_texts<std::int32_t>(chunk, to);
        }
        return format == "U" && append_texts<std::int64_t>(chunk, to);
    }
    if (format == "g") {
        append_numbers<double>(chunk, to);
    } else if (format == "l") {
        append_numbers<std::int64_t>(chunk, to);
    } else if (format == "i") {
        append_numbers<std::int32_t>(chunk, to);
    } else if (format == "s") {
        append_numbers<std::int16_t>(chunk, to);
    } else if (format == "f") {
        append_numbers<float>(chunk, to);
    } else if (format == "b") {
        append_bits(chunk, to);
    } else {
        return false;
    }
    return true;
}

template <class Offset>
bool append_geometries(const Chunk& chunk, geo::GeometryArray& to) {
    for (std::size_t i = 0; i < chunk.length; ++i) {
        if (chunk.is_null(i)) {
            to.begin_feature(geo::GeometryKind::none);
            continue;
        }
        const auto result = append_wkb(std::as_bytes(std::span(chunk.bytes<Offset>(i))), to);
        if (result == WkbResult::broken || result == WkbResult::mixed) {
            return false;
        }
    }
    return true;
}

/// Columns that another program made BOOLEAN, by field: GDAL 3.6's stream of a GeoPackage gives every one as false, so
/// they are read feature by feature.
using BooleanColumns = std::map<std::size_t, std::vector<double>>;

BooleanColumns read_booleans(OGRLayerH layer, const model::TableSchema& schema) {
    std::map<std::size_t, int> wanted;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        OGRFieldDefnH stored = OGR_FD_GetFieldDefn(definition, i);
        const auto field = model::find_field(schema, OGR_Fld_GetNameRef(stored));
        const bool flag = field && schema.fields[*field].type == FieldType::boolean;
        if (flag && OGR_Fld_GetSubType(stored) == OFSTBoolean) {
            wanted.emplace(*field, i);
        }
    }
    BooleanColumns columns;
    OGR_L_ResetReading(layer);
    while (OGRFeatureH feature = wanted.empty() ? nullptr : OGR_L_GetNextFeature(layer)) {
        for (const auto& [field, i] : wanted) {
            const bool known = OGR_F_IsFieldSetAndNotNull(feature, i) != 0;
            columns[field].push_back(known ? OGR_F_GetFieldAsInteger(feature, i)
                                           : std::numeric_limits<double>::quiet_NaN());
        }
        OGR_F_Destroy(feature);
    }
    OGR_L_ResetReading(layer);
    return columns;
}

class TableReader {
public:
    TableReader(model::TableId table, const core::Place& place, BooleanColumns booleans)
        : booleans_(std::move(booleans)), layer_(std::make_shared<model::Layer>(table)), place_(place) {}

    core::Status set_schema(const ArrowSchema& schema, std::string_view geometry_name) {
        const auto& fields = layer_->schema().fields;
        children_.assign(fields.size(), -1);
        for (std::int64_t i = 0; i < schema.n_children; ++i) {
            const std::string_view name = schema.children[i]->name;
            formats_.emplace_back(schema.children[i]->format);
            if (layer_->spatial() && name == geometry_name) {
                geometry_ = i;
            } else if (const auto field = model::find_field(layer_->schema(), name)) {
                children_[*field] = i;
            }
        }
        for (std::size_t f = 0; f < fields.size(); ++f) {
            if (fields[f].required && children_[f] < 0) {
                return fail("io.missing-store-column", fields[f].name);
            }
        }
        return {};
    }

    core::Status append(const ArrowArray& batch) {
        const auto length = static_cast<std::size_t>(batch.length);
        for (std::size_t f = 0; f < children_.size(); ++f) {
            const auto boolean = booleans_.find(f);
            if (boolean != booleans_.end() && boolean->second.size() >= rows_ + length) {
                for (std::size_t i = 0; i < length; ++i) {
                    layer_->column(f).append_number(boolean->second[rows_ + i]);
                }
            } else if (children_[f] < 0) {
                for (std::size_t i = 0; i < length; ++i) {
                    layer_->column(f).append_null();
                }
            } else if (!append_chunk(chunk_of(batch, children_[f]), format(children_[f]), layer_->column(f))) {
                return fail("io.bad-column-type", layer_->schema().fields[f].name);
            }
        }
        rows_ += length;
        return layer_->spatial() ? append_geometry(batch) : core::Status{};
    }

    std::shared_ptr<const model::Layer> take() {
        layer_->finish();
        return layer_;
    }

private:
    core::Status append_geometry(const ArrowArray& batch) {
        geo::GeometryArray& to = layer_->geometries();
        if (geometry_ < 0) {
            for (std::int64_t i = 0; i < batch.length; ++i) {
                to.begin_feature(geo::GeometryKind::none);
            }
            return {};
        }
        const Chunk chunk = chunk_of(batch, geometry_);
        const bool good = format(geometry_) == "Z" ? append_geometries<std::int64_t>(chunk, to)
                                                   : append_geometries<std::int32_t>(chunk, to);
        return good ? core::Status{} : fail("io.broken-geometry", "geom");
    }

    [[nodiscard]] std::string_view format(std::int64_t child) const {
        return formats_[static_cast<std::size_t>(child)];
    }
    static Chunk chunk_of(const ArrowArray& batch, std::int64_t child) {
        const ArrowArray* array = batch.children[child];
        return {array, static_cast<std::size_t>(batch.offset + array->offset), static_cast<std::size_t>(batch.length)};
    }
    [[nodiscard]] core::Status fail(const char* code, std::string_view field) const {
        core::Place place = place_;
        place.field = field;
        return core::fail(code, {{"field", std::string(field)}, {"table", std::string(layer_->schema().name)}}, place);
    }

    BooleanColumns booleans_;
    std::size_t rows_ = 0;
    std::shared_ptr<model::Layer> layer_;
    core::Place place_;
    std::vector<std::int64_t> children_; ///< one a field; -1: not stored
    std::int64_t geometry_ = -1;
    std::vector<std::string> formats_;
};

} // namespace

core::Result<std::shared_ptr<const model::Layer>> read_table(void* layer, model::TableId table,
                                                             const core::Place& place, const core::StopToken& stop) {
    const GdalMessages messages;
    const auto unreadable = [&] {
        return core::fail("io.unreadable-store", {{"file", place.file}, {"reason", messages.text()}}, place);
    };
    static constexpr const char* const options[] = {"INCLUDE_FID=NO", "MAX_FEATURES_IN_BATCH=16384", nullptr};
    BooleanColumns booleans = read_booleans(layer, model::schema(table));
    Released<ArrowArrayStream> stream;
    if (!OGR_L_GetArrowStream(layer, &stream.value, const_cast<char**>(options))) {
        return unreadable();
    }
    Released<ArrowSchema> schema;
    if (stream.value.get_schema(&stream.value, &schema.value) != 0) {
        return unreadable();
    }
    TableReader reader(table, place, std::move(booleans));
    if (const auto set = reader.set_schema(schema.value, OGR_L_GetGeometryColumn(layer)); !set) {
        return core::fail(set.error());
    }
    while (true) {
        if (stop.stop_requested()) {
            return core::fail("work.stopped", {{"action", "open"}});
        }
        Released<ArrowArray> batch;
        if (stream.value.get_next(&stream.value, &batch.value) != 0) {
            return unreadable();
        }
        if (batch.value.release == nullptr) {
            break;
        }
        if (const auto appended = reader.append(batch.value); !appended) {
            return core::fail(appended.error());
        }
    }
    if (messages.any_error()) {
        return unreadable();
    }
    return reader.take();
}

} // namespace qipan::io
