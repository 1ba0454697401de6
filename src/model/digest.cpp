#include "model/digest.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "core/sha256.hpp"
#include "core/text.hpp"

namespace qipan::model {
namespace {

constexpr std::size_t rows_a_chunk = 16384;

/// Values end to end, each so that no two sequences give the same bytes. Fewer bytes are hashed sooner.
class Bytes {
public:
    void add(double number) {
        char raw[sizeof number];
        std::memcpy(raw, &number, sizeof number);
        bytes_.append(raw, sizeof number);
    }
    /// Seven bits a byte, the last one without the eighth: most counts and lengths are one byte.
    void add(std::uint64_t number) {
        constexpr std::uint64_t more = 0x80;
        for (; number >= more; number >>= 7) {
            bytes_ += static_cast<char>(number % more | more);
        }
        bytes_ += static_cast<char>(number);
    }
    void add(std::string_view text) {
        add(static_cast<std::uint64_t>(text.size()));
        bytes_ += text;
    }
    void mark(char letter) { bytes_ += letter; }
    [[nodiscard]] std::string digest() const { return core::sha256(bytes_); }

private:
    std::string bytes_;
};

struct DocumentBytes {
    Bytes& bytes;

    void operator()(std::monostate) const { bytes.mark('0'); }
    void operator()(bool value) const { bytes.mark(value ? 't' : 'f'); }
    void operator()(std::int64_t value) const { (*this)(static_cast<double>(value)); } // 20 and 20.0 ask the same
    void operator()(double value) const {
        bytes.mark('n');
        bytes.add(value);
    }
    void operator()(const std::string& value) const {
        bytes.mark('s');
        bytes.add(value);
    }
    void operator()(const core::DocumentArray& items) const {
        bytes.mark('a');
        bytes.add(static_cast<std::uint64_t>(items.size()));
        for (const core::Document& item : items) {
            std::visit(*this, item.value());
        }
    }
    void operator()(const core::DocumentTable& members) const {
        bytes.mark('o');
        std::vector<const std::pair<std::string, core::Document>*> sorted;
        for (const auto& member : members) {
            sorted.push_back(&member);
        }
        std::ranges::sort(sorted, {}, [](const auto* member) -> const std::string& { return member->first; });
        bytes.add(static_cast<std::uint64_t>(sorted.size()));
        for (const auto* member : sorted) {
            bytes.add(member->first);
            std::visit(*this, member->second.value());
        }
    }
};

void add_rule(const Rule& rule, Bytes& bytes) {
    for (const std::string* text : {&rule.id, &rule.kind, &rule.title.zh, &rule.title.en, &rule.approval.zh,
                                    &rule.approval.en, &rule.clause, &rule.source, &rule.edition}) {
        bytes.add(*text);
    }
    bytes.add(to_string(rule.applies_to));
    bytes.add(to_string(rule.effect));
    bytes.add(to_string(rule.status));
    bytes.mark(rule.enabled ? 't' : 'f');
    std::visit(DocumentBytes{bytes}, rule.parameters.value());
}

void add_cell(const Column& column, Row row, Bytes& bytes) {
    if (column.is_null(row)) {
        bytes.mark('0'); // a NaN has many spellings
    } else if (column.is_text()) {
        bytes.mark('t');
        bytes.add(column.text(row));
    } else {
        bytes.mark('n');
        bytes.add(column.number(row));
    }
}

bool is_as_before(const Column& column, Row row) {
    if (column.is_text()) {
        return column.text(row) == column.text(row - 1);
    }
    const double number = column.number(row);
    const double before = column.number(row - 1);
    return number == before || (std::isnan(number) && std::isnan(before));
}

/// Most cells of most tables are like the one above, often empty; runs of these are one number.
void add_column(const Column& column, Row begin, Row end, Bytes& bytes) {
    std::uint64_t repeated = 0;
    for (Row row = begin; row < end; ++row) {
        if (row > begin && is_as_before(column, row)) {
            ++repeated;
            continue;
        }
        bytes.add(repeated);
        repeated = 0;
        add_cell(column, row, bytes);
    }
    bytes.add(repeated);
}

void add_geometry(geo::GeometryView geometry, Bytes& bytes) {
    bytes.mark(static_cast<char>('0' + static_cast<int>(geometry.kind())));
    bytes.add(static_cast<std::uint64_t>(geometry.part_count()));
    for (std::size_t part = 0; part < geometry.part_count(); ++part) {
        bytes.add(static_cast<std::uint64_t>(geometry.ring_count(part)));
        for (std::size_t ring = 0; ring < geometry.ring_count(part); ++ring) {
            const auto points = geometry.ring(part, ring);
            bytes.add(static_cast<std::uint64_t>(points.size()));
            for (const geo::Point& p : points) {
                bytes.add(p.x);
                bytes.add(p.y);
            }
        }
    }
}

std::string digest_of_rows(const Layer& layer, Row begin, Row end) {
    Bytes bytes;
    for (std::size_t i = 0; i < layer.schema().fields.size(); ++i) {
        add_column(layer.column(i), begin, end, bytes);
    }
    for (Row row = begin; layer.spatial() && row < end; ++row) {
        add_geometry(layer.geometry(row), bytes);
    }
    return bytes.digest();
}

void add_layer(const Layer& layer, int threads, Bytes& bytes) {
    bytes.add(layer.schema().name);
    bytes.add(static_cast<std::uint64_t>(layer.size()));
    std::vector<std::string> digests((layer.size() + rows_a_chunk - 1) / rows_a_chunk);
    core::parallel_chunks(layer.size(), rows_a_chunk, threads,
                          [&](std::size_t chunk, std::size_t begin, std::size_t end) {
                              digests[chunk] = digest_of_rows(layer, static_cast<Row>(begin), static_cast<Row>(end));
                          });
    for (const std::string& digest : digests) {
        bytes.add(digest);
    }
}

void add_terrain(const Terrain& terrain, Bytes& bytes) {
    bytes.add(terrain.south_west.x);
    bytes.add(terrain.south_west.y);
    bytes.add(terrain.cell_m);
    bytes.add(static_cast<std::uint64_t>(terrain.columns));
    for (const float height : terrain.heights) {
        if (std::isnan(height)) {
            bytes.mark('0');
        } else {
            bytes.add(static_cast<double>(height));
        }
    }
}

} // namespace

std::string digest_of(const RuleSet& rules) {
    Bytes bytes;
    for (const Rule& rule : rules.rules) { // sorted by id
        add_rule(rule, bytes);
    }
    return bytes.digest();
}

std::string digest_of(const Region& region, int threads) {
    Bytes bytes;
    bytes.add(region.info.crs);
    for (const TableSchema& table : tables()) {
        if (table.origin == TableOrigin::source) {
            add_layer(region.layer(table.id), threads, bytes);
        }
    }
    add_terrain(region.terrain, bytes);
    return bytes.digest();
}

std::string digest_with(std::string_view of_region, const Plan& plan) {
    std::vector<std::string> lines;
    for (const PlanPlacement& placement : plan.placements) {
        lines.push_back(core::encode_id(placement.project) + '=' + to_string(placement.site));
    }
    std::ranges::sort(lines);
    Bytes bytes;
    bytes.add(of_region);
    for (const std::string& line : lines) {
        bytes.add(line);
    }
    return bytes.digest();
}

} // namespace qipan::model
