#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "geo/measure.hpp"
#include "geo/overlay.hpp"
#include "geo/shapes.hpp"

namespace qipan::geo {
namespace {

TEST(FindFault, NamesReasonAndPlace) {
    // a bow tie: the sides cross at (5, 5)
    const auto bow = find_fault(shape("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))").view());
    ASSERT_TRUE(bow);
    EXPECT_EQ(bow->reason, "Self-intersection");
    EXPECT_EQ(bow->at, (Point{5, 5}));
    const auto hole = find_fault(shape("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (20 20, 21 20, 21 21, 20 20))").view());
    ASSERT_TRUE(hole);
    EXPECT_EQ(hole->reason, "Hole lies outside shell");
    EXPECT_FALSE(find_fault(shape("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))").view()));
    EXPECT_FALSE(find_fault(shape("LINESTRING (0 0, 9 9, 9 0, 0 9)").view())) << "a line may cross itself";
    EXPECT_FALSE(find_fault(GeometryView{}));
}

TEST(FindFault, TakesStubsAndOpenRingsWithoutACrash) {
    const auto stub = find_fault(shape("POLYGON ((3 4, 1 1, 3 4))").view());
    ASSERT_TRUE(stub);
    EXPECT_EQ(stub->reason, "Too few points in geometry component");
    EXPECT_EQ(stub->at, (Point{3, 4}));
    EXPECT_TRUE(find_fault(shape("POLYGON ((3 4))").view()));
    EXPECT_TRUE(find_fault(shape("LINESTRING (3 4)").view()));
    const auto open = find_fault(shape("POLYGON ((0 0, 9 0, 9 9, 0 9))").view());
    ASSERT_TRUE(open);
    EXPECT_EQ(open->reason, "Ring is not closed");
    EXPECT_EQ(open->at, (Point{0, 9}));
    const auto lost = find_fault(make_point({std::nan(""), 1}).view());
    ASSERT_TRUE(lost);
    EXPECT_EQ(lost->reason, "Invalid Coordinate");
}

TEST(MakeValid, TurnsABowTieIntoTwoTriangles) {
    const auto valid = make_valid(shape("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))").view());
    ASSERT_TRUE(valid);
    EXPECT_EQ(valid->view().part_count(), 2U);
    EXPECT_EQ(planar_area(valid->view()), 50);
}

TEST(MakeValid, DropsSpikesAndStubsButKeepsThePlot) {
    //  a square with a spike to (20, 5) and a hole of two points
    const auto valid =
        make_valid(shape("POLYGON ((0 0, 10 0, 10 5, 20 5, 10 5, 10 10, 0 10, 0 0), (3 3, 4 4, 3 3))").view());
    ASSERT_TRUE(valid);
    EXPECT_EQ(valid->view().kind(), GeometryKind::polygon);
    EXPECT_EQ(planar_area(valid->view()), 100);
    EXPECT_EQ(bounds(valid->view()).max_x, 10);
    EXPECT_EQ(valid->view().ring_count(0), 1U);
}

TEST(MakeValid, ClosesAnOpenRingAndEmptiesAFlatOne) {
    EXPECT_EQ(planar_area(make_valid(shape("POLYGON ((0 0, 9 0, 9 9, 0 9))").view())->view()), 81);
    const auto flat = make_valid(shape("POLYGON ((0 0, 9 0, 0 0, 0 0))").view());
    ASSERT_TRUE(flat);
    EXPECT_TRUE(flat->empty());
    EXPECT_EQ(flat->view().kind(), GeometryKind::polygon);
}

/// A case of GEOS' XML suites: `<a>` holds WKT, the op `isValid` the expected answer.
struct Case {
    std::string name;
    std::string wkt;
    bool valid = true;
};

std::string text_between(const std::string& text, const std::string& open, const std::string& close) {
    const std::size_t begin = text.find(open);
    const std::size_t end = begin == std::string::npos ? begin : text.find(close, begin);
    return end == std::string::npos ? std::string() : text.substr(begin + open.size(), end - begin - open.size());
}

std::vector<Case> read_cases(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::stringstream all;
    all << in.rdbuf();
    const std::string text = all.str();
    std::vector<Case> cases;
    for (std::size_t at = text.find("<case>"); at != std::string::npos; at = text.find("<case>", at + 1)) {
        const std::string one = text.substr(at, text.find("</case>", at) - at);
        const std::string op = text_between(one, "name=\"isValid\"", "</op>");
        if (!op.empty()) {
            cases.push_back({file.filename().string() + ": " + text_between(one, "<desc>", "</desc>"),
                             text_between(one, "<a>", "</a>"), op.find("true") != std::string::npos});
        }
    }
    return cases;
}

/// Our WKT has no `NaN`; a number that no case uses stands for it until the coordinates are read.
core::Result<Geometry> parse_with_nan(std::string wkt) {
    const std::string stand_in = "987654321.25";
    for (std::size_t at = wkt.find("NaN"); at != std::string::npos; at = wkt.find("NaN")) {
        wkt.replace(at, 3, stand_in);
    }
    return parse_wkt(wkt).map([](const Geometry& parsed) {
        const auto restore = [](double v) { return v == 987654321.25 ? std::nan("") : v; };
        GeometryArray out;
        out.add(parsed.view());
        out.transform([&](Point p) { return Point{restore(p.x), restore(p.y)}; });
        return Geometry(std::move(out));
    });
}

class GeosSuite : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        file_ = std::filesystem::path(QIPAN_SHARED_DIR) / "geodata" / "robust" / GetParam();
        if (!std::filesystem::exists(file_)) {
            GTEST_SKIP() << "no shared data: " << GetParam();
        }
    }
    /// Linear rings and collections are no features of ours; binary cases are no WKT.
    static bool is_ours(const std::string& wkt) {
        return wkt.find("LINEARRING") == std::string::npos && wkt.find("COLLECTION") == std::string::npos &&
               wkt.find('(') != std::string::npos;
    }
    std::filesystem::path file_;
};

TEST_P(GeosSuite, GivesTheExpectedAnswerAndRepairs) {
    std::size_t run = 0;
    const std::vector<Case> cases = read_cases(file_);
    for (const Case& one : cases) {
        if (!is_ours(one.wkt)) {
            continue;
        }
        const auto geometry = parse_with_nan(one.wkt);
        ASSERT_TRUE(geometry) << one.name << " column " << geometry.error().where.column;
        ++run;
        const auto fault = find_fault(geometry->view());
        EXPECT_EQ(!fault, one.valid) << one.name << (fault ? " " + fault->reason : "");
        const auto valid = make_valid(geometry->view());
        ASSERT_TRUE(valid) << one.name << ' ' << valid.error().values.at("reason");
        EXPECT_FALSE(find_fault(valid->view())) << one.name << ' ' << find_fault(valid->view())->reason;
        EXPECT_TRUE(valid->view().kind() == geometry->view().kind()) << one.name;
    }
    EXPECT_GT(run, cases.size() * 8 / 10) << "most cases must have been run";
    EXPECT_GT(run, 0U);
}

INSTANTIATE_TEST_SUITE_P(Files, GeosSuite,
                         testing::Values("geos_TestIsValid.xml", "geos_TestValid.xml", "geos_TestValid2.xml",
                                         "geos_TestValid2-big.xml"));

} // namespace
} // namespace qipan::geo
