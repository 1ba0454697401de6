#include "style/match.hpp"

#include <gtest/gtest.h>

#include "render/region_maker.hpp"

namespace qipan::style {
namespace {

using Ask = style::Test; // a fixture inherits the name from GoogleTest

/// 100 m x 100 m = 15 mu, and a plot of 2 km2 without land use.
class Matching : public ::testing::Test {
protected:
    Matching() {
        test::LayerMaker(model::TableId::plots)
            .row({{"id", "A"}, {"land_use", "100101"}, {"land_use_scheme", "cn2023"}, {"area_m2", "9000"}},
                 "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))")
            .row({{"id", "B"}, {"area_m2", "2000000"}}, "POLYGON ((0 0, 2000 0, 2000 1000, 0 1000, 0 0))")
            .put_into(region_);
    }
    [[nodiscard]] bool fits(model::Row row, const Condition& condition) const {
        return matches({{condition}, false}, region_.plots(), row);
    }
    model::Region region_;
};

TEST_F(Matching, AsksForEqualityPrefixNumbersAndAbsence) {
    EXPECT_TRUE(fits(0, {"land_use", Ask::equal, {"07", "100101"}}));
    EXPECT_FALSE(fits(0, {"land_use", Ask::equal, {"1001"}}));
    EXPECT_TRUE(fits(0, {"land_use", Ask::prefix, {"1001"}}));
    EXPECT_TRUE(fits(1, {"area_m2", Ask::greater, {"10000"}}));  // as numbers: 2000000 > 10000 also as text, but
    EXPECT_FALSE(fits(0, {"area_m2", Ask::greater, {"10000"}})); // "9000" > "10000" only as text
    EXPECT_TRUE(fits(1, {"land_use", Ask::is_null, {}}));
    EXPECT_FALSE(fits(0, {"land_use", Ask::is_null, {}}));
}

TEST_F(Matching, AMissingValueFitsNothingElse) {
    EXPECT_FALSE(fits(1, {"land_use", Ask::prefix, {"1"}}));
    EXPECT_FALSE(fits(1, {"price_cny_per_mu", Ask::less, {"1000000"}}));
}

TEST_F(Matching, ElseTakesOnlyWhatNoOtherRuleOfThePassTookAtThisScale) {
    Rule industry;
    industry.name = "industry";
    industry.filter.all = {{"land_use", Ask::prefix, {"1001"}}};
    industry.max_scale = 10000;
    Rule rest;
    rest.name = "rest";
    rest.filter.otherwise = true;
    const Pass pass{{industry, rest}};
    const auto names = [&](model::Row row, double scale) {
        std::string all;
        for (const Rule* rule : rules_for(pass, region_.plots(), row, scale)) {
            all += rule->name + ";";
        }
        return all;
    };
    EXPECT_EQ(names(0, 5000), "industry;");
    EXPECT_EQ(names(1, 5000), "rest;");
    EXPECT_EQ(names(0, 10000), "rest;"); // the limit itself is excluded
}

TEST_F(Matching, LabelsInMuAndStaysSilentWithHalfALabel) {
    TextSymbol look;
    look.label = {{"", "id"}, {"\n", ""}, {"", "area_mu"}, {"亩", ""}};
    EXPECT_EQ(label_text(look, region_.plots(), 0), "A\n13.5亩"); // 9000 m2 declared = 13.5 mu
    look.label.push_back({"", "land_use"});
    EXPECT_EQ(label_text(look, region_.plots(), 1), "");
}

} // namespace
} // namespace qipan::style
