#include "io/wkb.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace qipan::io {

namespace {

using geo::GeometryKind;
using geo::Point;

/// Offsets of one geometry's rings, filled before anything is appended, so that a broken one leaves no trace.
struct Parsed {
    GeometryKind kind = GeometryKind::none;
    std::vector<Point> coordinates;
    std::vector<std::size_t> ring_ends; ///< into coordinates
    std::vector<std::size_t> part_ends; ///< into ring_ends
    bool mixed = false;
};

class Cursor {
public:
    explicit Cursor(std::span<const std::byte> bytes) : bytes_(bytes) {}

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
    void fail() { failed_ = true; }
    void set_little(bool little) { swap_ = little != (std::endian::native == std::endian::little); }

    template <class T>
    T read() {
        T value{};
        if (failed_ || left() < sizeof(T)) {
            failed_ = true;
            return value;
        }
        std::byte raw[sizeof(T)];
        std::memcpy(raw, bytes_.data() + at_, sizeof(T));
        at_ += sizeof(T);
        if (swap_) {
            for (std::size_t i = 0; i < sizeof(T) / 2; ++i) {
                std::swap(raw[i], raw[sizeof(T) - 1 - i]);
            }
        }
        std::memcpy(&value, raw, sizeof(T));
        return value;
    }

private:
    std::span<const std::byte> bytes_;
    std::size_t at_ = 0;
    bool swap_ = false;
    bool failed_ = false;
};

struct Header {
    std::uint32_t type = 0; ///< 1-7
    std::size_t dimensions = 2;
};

Header read_header(Cursor& cursor) {
    cursor.set_little(cursor.read<std::uint8_t>() == 1);
    std::uint32_t type = cursor.read<std::uint32_t>();
    constexpr std::uint32_t ewkb_z = 0x80000000U;
    constexpr std::uint32_t ewkb_m = 0x40000000U;
    constexpr std::uint32_t ewkb_srid = 0x20000000U;
    Header header;
    header.dimensions += (type & ewkb_z) != 0 ? 1 : 0;
    header.dimensions += (type & ewkb_m) != 0 ? 1 : 0;
    if ((type & ewkb_srid) != 0) {
        cursor.read<std::uint32_t>();
    }
    type &= 0x0fffffffU;
    const std::uint32_t iso = type / 1000; // 1: Z, 2: M, 3: ZM
    header.dimensions += iso == 3 ? 2 : iso == 0 ? 0 : 1;
    header.type = type % 1000;
    if (iso > 3) {
        cursor.fail();
    }
    return header;
}

void read_points(Cursor& cursor, std::size_t count, std::size_t dimensions, Parsed& to) {
    if (cursor.left() / (dimensions * sizeof(double)) < count) {
        cursor.fail();
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const double x = cursor.read<double>();
        const double y = cursor.read<double>();
        for (std::size_t extra = 2; extra < dimensions; ++extra) {
            (void)cursor.read<double>();
        }
        if (!std::isfinite(x) || !std::isfinite(y)) {
            cursor.fail();
        }
        to.coordinates.push_back({x, y});
    }
}

void end_ring(Parsed& to) {
    to.ring_ends.push_back(to.coordinates.size());
}

void end_part(Parsed& to) {
    to.part_ends.push_back(to.ring_ends.size());
}

void read_point(Cursor& cursor, std::size_t dimensions, Parsed& to) {
    Cursor ahead = cursor;
    if (std::isnan(ahead.read<double>()) && std::isnan(ahead.read<double>())) { // POINT EMPTY
        for (std::size_t i = 0; i < dimensions; ++i) {
            (void)cursor.read<double>();
        }
        return;
    }
    read_points(cursor, 1, dimensions, to);
    end_ring(to);
    end_part(to);
}

void read_line(Cursor& cursor, std::size_t dimensions, Parsed& to) {
    const auto count = cursor.read<std::uint32_t>();
    if (count > 0) {
        read_points(cursor, count, dimensions, to);
        end_ring(to);
        end_part(to);
    }
}

void read_polygon(Cursor& cursor, std::size_t dimensions, Parsed& to) {
    const std::size_t first_ring = to.ring_ends.size();
    const auto rings = cursor.read<std::uint32_t>();
    for (std::uint32_t r = 0; r < rings && !cursor.failed(); ++r) {
        const std::size_t begin = to.coordinates.size();
        read_points(cursor, cursor.read<std::uint32_t>(), dimensions, to);
        if (to.coordinates.size() > begin && !(to.coordinates[begin] == to.coordinates.back())) {
            const Point first = to.coordinates[begin];
            to.coordinates.push_back(first);
        }
        if (to.coordinates.size() > begin) {
            end_ring(to);
        }
    }
    if (to.ring_ends.size() > first_ring) {
        end_part(to);
    }
}

void set_kind(GeometryKind kind, Parsed& to) {
    to.mixed = to.mixed || (to.kind != GeometryKind::none && to.kind != kind);
    to.kind = kind;
}

void read_geometry(Cursor& cursor, Parsed& to, int depth) {
    const Header header = read_header(cursor);
    if (cursor.failed()) {
        return;
    }
    switch (header.type) {
    case 1:
        set_kind(GeometryKind::point, to);
        return read_point(cursor, header.dimensions, to);
    case 2:
        set_kind(GeometryKind::line, to);
        return read_line(cursor, header.dimensions, to);
    case 3:
        set_kind(GeometryKind::polygon, to);
        return read_polygon(cursor, header.dimensions, to);
    case 4:
    case 5:
    case 6:
    case 7: {
        const auto parts = cursor.read<std::uint32_t>();
        for (std::uint32_t i = 0; i < parts && !cursor.failed(); ++i) {
            if (depth > 8) {
                return cursor.fail();
            }
            read_geometry(cursor, to, depth + 1);
        }
        return;
    }
    default:
        cursor.fail();
    }
}

void append(const Parsed& from, geo::GeometryArray& to) {
    to.begin_feature(from.kind);
    std::size_t ring = 0;
    std::size_t begin = 0;
    for (const std::size_t part_end : from.part_ends) {
        to.begin_part();
        for (; ring < part_end; ++ring) {
            to.add_ring(std::span(from.coordinates).subspan(begin, from.ring_ends[ring] - begin));
            begin = from.ring_ends[ring];
        }
    }
}

class Writer {
public:
    template <class T>
    void put(T value) {
        if constexpr (std::endian::native == std::endian::big) {
            std::byte raw[sizeof(T)];
            std::memcpy(raw, &value, sizeof(T));
            bytes_.insert(bytes_.end(), std::make_reverse_iterator(raw + sizeof(T)), std::make_reverse_iterator(raw));
        } else {
            const auto at = bytes_.size();
            bytes_.resize(at + sizeof(T));
            std::memcpy(bytes_.data() + at, &value, sizeof(T));
        }
    }
    void header(std::uint32_t type) {
        put(std::uint8_t{1});
        put(type);
    }
    void points(std::span<const Point> points) {
        for (const Point& p : points) {
            put(p.x);
            put(p.y);
        }
    }
    void counted(std::span<const Point> ring) {
        put(static_cast<std::uint32_t>(ring.size()));
        points(ring);
    }
    [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

private:
    std::vector<std::byte> bytes_;
};

void write_part(Writer& out, geo::GeometryView geometry, std::size_t part) {
    switch (geometry.kind()) {
    case GeometryKind::point:
        out.header(1);
        return out.points(geometry.ring(part, 0));
    case GeometryKind::line:
        out.header(2);
        return out.counted(geometry.ring(part, 0));
    case GeometryKind::polygon:
        out.header(3);
        out.put(static_cast<std::uint32_t>(geometry.ring_count(part)));
        for (std::size_t r = 0; r < geometry.ring_count(part); ++r) {
            out.counted(geometry.ring(part, r));
        }
        return;
    case GeometryKind::none:
        return;
    }
}

} // namespace

WkbResult append_wkb(std::span<const std::byte> wkb, geo::GeometryArray& to) {
    static thread_local Parsed parsed; // its buffers are used again by every feature
    parsed.kind = GeometryKind::none;
    parsed.coordinates.clear();
    parsed.ring_ends.clear();
    parsed.part_ends.clear();
    parsed.mixed = false;
    Cursor cursor(wkb);
    read_geometry(cursor, parsed, 0);
    if (cursor.failed()) {
        return WkbResult::broken;
    }
    if (parsed.mixed) {
        return WkbResult::mixed;
    }
    append(parsed, to);
    return parsed.part_ends.empty() ? WkbResult::empty : WkbResult::ok;
}

std::vector<std::byte> to_wkb(geo::GeometryView geometry, MultiForm form) {
    Writer out;
    if (geometry.part_count() > 1 || form == MultiForm::always) {
        // MULTI types are their single types + 3
        out.header(static_cast<std::uint32_t>(geometry.kind()) + 3);
        out.put(static_cast<std::uint32_t>(geometry.part_count()));
    }
    for (std::size_t part = 0; part < geometry.part_count(); ++part) {
        write_part(out, geometry, part);
    }
    return out.take();
}

} // namespace qipan::io
