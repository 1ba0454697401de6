#include <cmath>
#include <numbers>
#include <random>

#include <geos_c.h>

#include "geo/measure.hpp"
#include "geo/overlay.hpp"
#include "geo/shapes.hpp"

// Our kernels against an independent implementation, on seeded random shapes of every kind; and against themselves
// under motions that must not change the answer.

namespace qipan::geo {
namespace {

class Shapes {
public:
    explicit Shapes(unsigned seed) : random_(seed) {}

    double real(double low, double high) { return std::uniform_real_distribution<double>(low, high)(random_); }
    int whole(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

    Geometry any() {
        GeometryArray out;
        const auto kind = static_cast<GeometryKind>(whole(1, 3));
        out.begin_feature(kind);
        const int parts = whole(1, 3);
        for (int part = 0; part < parts; ++part) {
            out.begin_part();
            // cells of their own, so that the parts of a polygon do not overlap
            const Point centre = {base_.x + 400 * part + real(-100, 100), base_.y + real(-600, 600)};
            add_part(out, kind, centre);
        }
        return Geometry(std::move(out));
    }

private:
    void add_part(GeometryArray& out, GeometryKind kind, Point centre) {
        if (kind == GeometryKind::point) {
            out.add_ring(std::vector<Point>{centre});
        } else if (kind == GeometryKind::line) {
            out.add_ring(walk(centre));
        } else {
            const int vertices = whole(3, 90);
            out.add_ring(star(centre, vertices, real(10, 90)));
            if (vertices > 8 && whole(0, 1) == 1) {
                out.add_ring(star(centre, vertices / 2, 4));
            }
        }
    }

    std::vector<Point> walk(Point from) {
        std::vector<Point> line = {from};
        const int steps = whole(1, 80);
        const double step = real(1, 20);
        for (int i = 0; i < steps; ++i) {
            from = {from.x + real(-step, step), from.y + real(-step, step)};
            line.push_back(from);
        }
        return line;
    }

    /// A ring that sees its centre, radius between 0.6 and 1 of `size`: always simple.
    std::vector<Point> star(Point centre, int vertices, double size) {
        std::vector<Point> ring;
        for (int i = 0; i < vertices; ++i) {
            const double angle = 2 * std::numbers::pi * i / vertices;
            const double radius = size * real(0.6, 1);
            ring.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
        }
        ring.push_back(ring.front());
        return ring;
    }

    std::mt19937 random_;
    Point base_ = {500000, 4190000};
};

class Geos {
public:
    Geos() : context_(GEOS_init_r()), reader_(GEOSWKTReader_create_r(context_)) {}
    ~Geos() {
        GEOSWKTReader_destroy_r(context_, reader_);
        GEOS_finish_r(context_);
    }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    [[nodiscard]] double distance(GeometryView a, GeometryView b) const {
        GEOSGeometry* left = read(a);
        GEOSGeometry* right = read(b);
        double found = -1;
        GEOSDistance_r(context_, left, right, &found);
        GEOSGeom_destroy_r(context_, left);
        GEOSGeom_destroy_r(context_, right);
        return found;
    }

private:
    [[nodiscard]] GEOSGeometry* read(GeometryView g) const {
        return GEOSWKTReader_read_r(context_, reader_, to_wkt(g, 12).c_str());
    }

    GEOSContextHandle_t context_;
    GEOSWKTReader* reader_;
};

template <class Move>
Geometry moved(GeometryView view, Move move) {
    GeometryArray out;
    out.add(view);
    out.transform(move);
    return Geometry(std::move(out));
}

TEST(DistanceAgainstGeos, AgreesOnRandomPairs) {
    Shapes shapes(20240611);
    const Geos geos;
    int apart = 0;
    for (int i = 0; i < 4000; ++i) {
        const Geometry a = shapes.any();
        const Geometry b = shapes.any();
        const double expected = geos.distance(a.view(), b.view());
        const Nearest found = distance(a.view(), b.view());
        ASSERT_NEAR(found.distance_m, expected, 1e-6) << to_wkt(a.view(), 12) << '\n' << to_wkt(b.view(), 12);
        ASSERT_NEAR(std::hypot(found.on_a.x - found.on_b.x, found.on_a.y - found.on_b.y), expected, 1e-6);
        ASSERT_NEAR(distance(found.on_a, a.view()).distance_m, 0, 1e-6);
        ASSERT_NEAR(distance(found.on_b, b.view()).distance_m, 0, 1e-6);
        ASSERT_EQ(intersects(a.view(), b.view()), expected == 0);
        apart += expected > 0 ? 1 : 0;
    }
    EXPECT_GT(apart, 1000); // the sample holds both outcomes
    EXPECT_LT(apart, 3900);
}

TEST(DistanceMetamorphic, IsTheSameSwappedMovedAndTurned) {
    Shapes shapes(7);
    for (int i = 0; i < 500; ++i) {
        const Geometry a = shapes.any();
        const Geometry b = shapes.any();
        const double d = distance(a.view(), b.view()).distance_m;
        ASSERT_EQ(distance(b.view(), a.view()).distance_m, d);
        const auto shift = [](Point p) { return Point{p.x + 1234.5, p.y - 67890.25}; };
        ASSERT_NEAR(distance(moved(a.view(), shift).view(), moved(b.view(), shift).view()).distance_m, d, 1e-6);
        const auto turn = [](Point p) { return Point{-p.y, p.x}; };
        ASSERT_EQ(distance(moved(a.view(), turn).view(), moved(b.view(), turn).view()).distance_m, d);
    }
}

TEST(DistanceMetamorphic, GivesUpExactlyWhenTheAnswerIsBeyondTheLimit) {
    Shapes shapes(11);
    for (int i = 0; i < 1000; ++i) {
        const Geometry a = shapes.any();
        const Geometry b = shapes.any();
        const double d = distance(a.view(), b.view()).distance_m;
        const double limit = shapes.real(0, 400);
        const double cut = distance(a.view(), b.view(), limit).distance_m;
        ASSERT_EQ(cut, d <= limit ? d : std::numeric_limits<double>::infinity());
        ASSERT_EQ(distance(a.view(), b.view(), d).distance_m, d) << "the limit itself is still of interest";
    }
}

} // namespace
} // namespace qipan::geo
