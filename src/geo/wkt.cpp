#include "geo/wkt.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace qipan::geo {

namespace {

void write_number(std::string& out, double value, int decimals) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') {
            text.pop_back();
        }
    }
    out += text == "-0" ? "0" : text;
}

void write_ring(std::string& out, std::span<const Point> ring, int decimals) {
    out += '(';
    for (std::size_t i = 0; i < ring.size(); ++i) {
        out += i == 0 ? "" : ", ";
        write_number(out, ring[i].x, decimals);
        out += ' ';
        write_number(out, ring[i].y, decimals);
    }
    out += ')';
}

void write_part(std::string& out, GeometryView geometry, std::size_t part, int decimals) {
    const bool polygon = geometry.kind() == GeometryKind::polygon;
    out += polygon ? "(" : "";
    for (std::size_t r = 0; r < geometry.ring_count(part); ++r) {
        out += r == 0 ? "" : ", ";
        write_ring(out, geometry.ring(part, r), decimals);
    }
    out += polygon ? ")" : "";
}

const char* keyword(GeometryKind kind) {
    switch (kind) {
    case GeometryKind::point:
        return "POINT";
    case GeometryKind::line:
        return "LINESTRING";
    case GeometryKind::polygon:
        return "POLYGON";
    case GeometryKind::none:
        break;
    }
    return "GEOMETRYCOLLECTION";
}

/// Recursive descent; the first failure stays and names what would have been right there.
class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    core::Result<Geometry> parse() {
        parse_geometry();
        skip_space();
        if (!failed_ && at_ != text_.size()) {
            refuse("");
        }
        if (failed_) {
            core::Place place;
            place.column = column();
            return core::fail("geo.bad-wkt",
                              {{"column", std::to_string(place.column)},
                               {"expected", expected_.empty() ? "∎" : expected_},
                               {"found", fail_at_ < text_.size() ? excerpt() : "∎"}},
                              std::move(place));
        }
        return Geometry(std::move(array_));
    }

private:
    /// Characters, not bytes, for a person counts them.
    [[nodiscard]] int column() const {
        const std::string_view before = text_.substr(0, fail_at_);
        return 1 + static_cast<int>(std::count_if(before.begin(), before.end(), [](char c) { return !continues(c); }));
    }

    /// A byte inside a UTF-8 character.
    static bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

    [[nodiscard]] std::string excerpt() const {
        constexpr std::size_t most = 16;
        std::size_t end = std::min(text_.size(), fail_at_ + most);
        while (end < text_.size() && continues(text_[end])) {
            ++end; // never cut a UTF-8 character
        }
        return std::string(text_.substr(fail_at_, end - fail_at_));
    }

    void refuse(std::string_view expected) {
        if (!failed_) {
            failed_ = true;
            fail_at_ = at_;
            expected_ = expected;
        }
    }

    void skip_space() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) {
            ++at_;
        }
    }

    bool accept(char c) {
        skip_space();
        if (failed_ || at_ >= text_.size() || text_[at_] != c) {
            return false;
        }
        ++at_;
        return true;
    }

    void expect(char c) {
        if (!accept(c)) {
            refuse(std::string_view(&c, 1));
        }
    }

    /// Upper-case letters of the word ahead.
    std::string peek_word() {
        skip_space();
        std::string word;
        for (std::size_t i = at_; i < text_.size(); ++i) {
            const char c = text_[i];
            const bool lower = c >= 'a' && c <= 'z';
            if (!lower && !(c >= 'A' && c <= 'Z')) {
                break;
            }
            word += lower ? static_cast<char>(c - 'a' + 'A') : c;
        }
        return word;
    }

    bool accept_word(std::string_view word) {
        if (failed_ || peek_word() != word) {
            return false;
        }
        at_ += word.size();
        return true;
    }

    void parse_geometry() {
        for (const GeometryKind kind : {GeometryKind::point, GeometryKind::line, GeometryKind::polygon}) {
            const std::string word = keyword(kind);
            if (accept_word(word)) {
                array_.begin_feature(kind);
                parse_part(kind);
                return;
            }
            if (accept_word("MULTI" + word)) {
                array_.begin_feature(kind);
                parse_parts(kind);
                return;
            }
        }
        skip_space();
        refuse("[MULTI]POINT | LINESTRING | POLYGON");
    }

    void parse_parts(GeometryKind kind) {
        if (accept_word("EMPTY")) {
            return;
        }
        expect('(');
        do {
            parse_part(kind);
        } while (accept(','));
        expect(')');
    }

    /// An EMPTY part leaves nothing behind.
    void parse_part(GeometryKind kind) {
        if (accept_word("EMPTY")) {
            return;
        }
        skip_space();
        if (kind == GeometryKind::point && at_ < text_.size() && text_[at_] != '(' && array_started()) {
            const Point p = parse_point(); // MULTIPOINT (1 2, 3 4), the older spelling
            add_single_ring({&p, 1});
        } else if (kind == GeometryKind::polygon) {
            parse_polygon();
        } else {
            const std::vector<Point> ring = parse_ring(kind);
            add_single_ring(ring);
        }
    }

    /// Inside the list of a MULTIPOINT, where bare coordinates may stand.
    [[nodiscard]] bool array_started() const { return text_.substr(0, at_).find('(') != std::string_view::npos; }

    void add_single_ring(std::span<const Point> ring) {
        if (!failed_) {
            array_.begin_part();
            array_.add_ring(ring);
        }
    }

    enum class RingRole { shell, hole };

    void add_polygon_ring(std::span<const Point> ring, RingRole role) {
        if (role == RingRole::shell) {
            add_single_ring(ring);
        } else if (!failed_) {
            array_.add_ring(ring);
        }
    }

    void parse_polygon() {
        expect('(');
        skip_space();
        const std::size_t shell_at = at_;
        bool shell_is_empty = false;
        bool first = true;
        do {
            if (accept_word("EMPTY")) {
                shell_is_empty = shell_is_empty || first;
            } else if (shell_is_empty) {
                at_ = shell_at; // a hole in nothing
                refuse("(x y, ...)");
            } else {
                const std::vector<Point> ring = parse_ring(GeometryKind::polygon);
                add_polygon_ring(ring, first ? RingRole::shell : RingRole::hole);
            }
            first = false;
        } while (accept(','));
        expect(')');
    }

    std::vector<Point> parse_ring(GeometryKind kind) {
        std::vector<Point> ring;
        expect('(');
        do {
            ring.push_back(parse_point());
        } while (kind != GeometryKind::point && accept(',')); // a point is one coordinate
        expect(')');
        return ring;
    }

    Point parse_point() {
        const double x = parse_number();
        return {x, parse_number()};
    }

    double parse_number() {
        accept('+');
        skip_space();
        double value = 0;
        const char* end = text_.data() + text_.size();
        const auto [next, error] = std::from_chars(text_.data() + at_, end, value);
        if (failed_ || error != std::errc() || !std::isfinite(value)) {
            refuse("x y");
            return 0;
        }
        at_ = static_cast<std::size_t>(next - text_.data());
        return value;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool failed_ = false;
    std::size_t fail_at_ = 0;
    std::string expected_;
    GeometryArray array_;
};

} // namespace

std::string to_wkt(GeometryView geometry, int decimals) {
    const bool multi = geometry.part_count() > 1;
    std::string out = (multi ? "MULTI" : "") + std::string(keyword(geometry.kind()));
    if (geometry.empty()) {
        return out + " EMPTY";
    }
    const bool nested = multi; // the list of parts has brackets of its own
    out += nested ? " (" : " ";
    for (std::size_t part = 0; part < geometry.part_count(); ++part) {
        out += part == 0 ? "" : ", ";
        write_part(out, geometry, part, decimals);
    }
    return out + (nested ? ")" : "");
}

core::Result<Geometry> parse_wkt(std::string_view text) {
    return Parser(text).parse();
}

} // namespace qipan::geo
