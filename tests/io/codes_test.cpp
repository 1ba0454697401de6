#include "io/codes.hpp"

#include <gtest/gtest.h>

#include "io/csv.hpp"
#include "io/fixture.hpp"

using namespace qipan;
using namespace qipan::test;

namespace {

TEST(Csv, FollowsTheStandard) {
    const auto table = io::parse_csv("\xef\xbb\xbf"
                                     "a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n\r\n,\r\n",
                                     "t.csv");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->names, (std::vector<std::string>{"a", "b"}));
    ASSERT_EQ(table->rows.size(), 2U);
    EXPECT_EQ(table->rows[0].cells[1], "x, \"y\"\nz");
    EXPECT_EQ(table->rows[0].line, 2);
    EXPECT_EQ(table->rows[1].line, 5);
    EXPECT_EQ(table->rows[1].cells, (std::vector<std::string>{"", ""}));
}

TEST(Csv, NamesTheLineOfAFault) {
    EXPECT_EQ(io::parse_csv("a,b\n1,2\n3\n", "t.csv").error().where.line, 3);
    EXPECT_EQ(io::parse_csv("a\n\"open\n", "t.csv").error().values.at("reason"), "open_quote");
}

TEST(Codes, OfTheDataFolderAreLoaded) {
    const auto codes = io::load_codes(data_folder);
    ASSERT_TRUE(codes) << core::to_string(codes.error().where);
    ASSERT_NE(codes->industries.find("1392"), nullptr);
    EXPECT_EQ(codes->industries.find("1392")->name_zh, "豆制品制造"); // GB/T 4754-2017
    ASSERT_TRUE(codes->land_use.contains("cn2023"));
    EXPECT_NE(codes->land_use.at("cn2023").find("100101"), nullptr);
    EXPECT_EQ(codes->land_use_class("cn2023", "100103")->interference, 3);
    EXPECT_EQ(codes->land_use_class("gb50137", "M1")->group, "industry");
}

class CodeFolder : public IoTest {
protected:
    void SetUp() override {
        IoTest::SetUp();
        fs::create_directories(path("codes"));
        write("codes/industries_2017.csv", "code,name_zh,parent\n13,农副食品加工业,\n139,其他,13\n");
        write("codes/land_use_classes.csv", "scheme,code_prefix,group,interference\ncn2023,1001,industry,0\n");
    }
    core::Error error() const { return io::load_codes(folder_).error(); }
};

TEST_F(CodeFolder, IsEnoughWithoutAnyScheme) {
    EXPECT_TRUE(io::load_codes(folder_));
}

TEST_F(CodeFolder, RefusesARepeatedCode) {
    write("codes/industries_2017.csv", "code,name_zh,parent\n13,甲,\n13,乙,\n");
    EXPECT_EQ(error().code, "io.bad-codes");
    EXPECT_EQ(error().where.line, 3);
}

TEST_F(CodeFolder, RefusesAMissingParent) {
    write("codes/industries_2017.csv", "code,name_zh,parent\n139,其他,13\n");
    EXPECT_EQ(error().values.at("problem"), "no_parent");
}

TEST_F(CodeFolder, RefusesAnotherHeading) {
    write("codes/industries_2017.csv", "code,name,parent\n");
    EXPECT_EQ(error().code, "io.bad-header");
}

TEST_F(CodeFolder, RefusesADegreeThatIsNone) {
    write("codes/land_use_classes.csv", "scheme,code_prefix,group,interference\ncn2023,1001,industry,9\n");
    EXPECT_EQ(error().values.at("problem"), "interference");
}

} // namespace
