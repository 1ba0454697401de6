#include "suitability/links.hpp"

#include <gtest/gtest.h>

namespace qipan::test {
namespace {

constexpr const char* table = "\xef\xbb\xbfproduct,from_industry,to_industry,weight,status,note\n"
                              "大豆,0121,1392,0.9,assumption,主要原料\r\n"
                              "豆渣,1392,1329,0.7,assumption,\n"
                              "包装材料,2926,13,0.5,assumption,按大类\n\n";

suitability::Links links() {
    const auto parsed = suitability::parse_links(table, "products.csv");
    EXPECT_TRUE(parsed);
    return parsed ? *parsed : suitability::Links{};
}

model::Project of(const char* industry) {
    model::Project project;
    project.industry = industry;
    return project;
}

TEST(Links, ReadsTheTableWithMarkAndBlankLines) {
    const auto read = links();
    ASSERT_EQ(read.links.size(), 3U);
    EXPECT_EQ(read.links[1].product, "豆渣");
    EXPECT_EQ(read.links[1].to_industry, "1329");
    EXPECT_DOUBLE_EQ(read.links[1].weight, 0.7);
}

TEST(Links, RefusesBadRowsWithTheirLine) {
    const struct {
        const char* text;
        const char* code;
        int line;
    } cases[] = {
        {"product,from_industry,to_industry,weight\n", "links.bad-header", 1},
        {"product,from_industry,to_industry,weight,status\n大豆,0121,1392,1.5,assumption\n", "links.bad-row", 2},
        {"product,from_industry,to_industry,weight,status\n大豆,0121,1392,x,assumption\n", "links.bad-row", 2},
        {"product,from_industry,to_industry,weight,status\n\n大豆,0121,1392\n", "links.bad-row", 3},
        {"product,from_industry,to_industry,weight,status\n,0121,1392,0.5,verified\n", "links.bad-row", 2},
    };
    for (const auto& c : cases) {
        const auto parsed = suitability::parse_links(c.text, "p.csv");
        ASSERT_FALSE(parsed) << c.text;
        EXPECT_EQ(parsed.error().code, c.code) << c.text;
        EXPECT_EQ(parsed.error().where.line, c.line) << c.text;
    }
}

TEST(Links, IndustriesAreLinkedInEitherDirection) {
    const auto read = links();
    EXPECT_DOUBLE_EQ(suitability::link_strength(read, of("1392"), of("1329")).weight, 0.7);
    EXPECT_DOUBLE_EQ(suitability::link_strength(read, of("1329"), of("1392")).weight, 0.7);
    EXPECT_EQ(suitability::link_strength(read, of("1392"), of("1329")).product, "豆渣");
    EXPECT_DOUBLE_EQ(suitability::link_strength(read, of("2926"), of("1371")).weight, 0.5); // by division
    EXPECT_DOUBLE_EQ(suitability::link_strength(read, of("1392"), of("2710")).weight, 0);
}

TEST(Links, ANamedProductIsTheStrongestLink) {
    model::Project maker = of("9999");
    maker.products = {"酱油"};
    model::Project user = of("8888");
    user.inputs = {"盐", "酱油"};
    const auto strength = suitability::link_strength(links(), user, maker);
    EXPECT_DOUBLE_EQ(strength.weight, 1);
    EXPECT_EQ(strength.product, "酱油");
}

TEST(Links, ASupplyPointServesWhoNeedsItsProduct) {
    EXPECT_DOUBLE_EQ(suitability::supply_strength(links(), "大豆", of("1392")).weight, 0.9);
    EXPECT_DOUBLE_EQ(suitability::supply_strength(links(), "大豆", of("1371")).weight, 0);
    model::Project user = of("9999");
    user.inputs = {"高粱"};
    EXPECT_DOUBLE_EQ(suitability::supply_strength(links(), "高粱", user).weight, 1);
}

TEST(Links, WorthFallsStraightToNothingAtItsReach) {
    EXPECT_DOUBLE_EQ(suitability::decayed(0.8, 0, 10000), 0.8);
    EXPECT_DOUBLE_EQ(suitability::decayed(0.8, 2500, 10000), 0.6);
    EXPECT_DOUBLE_EQ(suitability::decayed(0.8, 10000, 10000), 0);
    EXPECT_DOUBLE_EQ(suitability::decayed(0.8, 20000, 10000), 0);
}

} // namespace
} // namespace qipan::test
