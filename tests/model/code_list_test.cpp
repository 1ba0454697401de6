#include <gtest/gtest.h>

#include "model/codes.hpp"
#include "model/schema.hpp"

namespace qipan::model {
namespace {

TEST(Schema, TableIdsAreTheirPlacesInTheArray) {
    ASSERT_EQ(tables().size(), table_count);
    for (std::size_t i = 0; i < table_count; ++i) {
        EXPECT_EQ(static_cast<std::size_t>(tables()[i].id), i);
        EXPECT_EQ(find_table(tables()[i].name), tables()[i].id);
    }
    EXPECT_FALSE(find_table("plot"));
}

TEST(Schema, EveryCodeListExistsAndFieldNamesAreUnique) {
    for (const TableSchema& table : tables()) {
        for (std::size_t i = 0; i < table.fields.size(); ++i) {
            const Field& field = table.fields[i];
            EXPECT_EQ(find_field(table, field.name), i) << table.name << "." << field.name;
            if (!field.codes.empty() && field.codes != "industry") {
                EXPECT_NE(find_code_list(field.codes), nullptr) << field.codes;
            }
        }
    }
}

TEST(Schema, OnlyTheFieldsThatDataRequiresAreRequired) {
    const auto required = [](TableId id) {
        std::string names;
        for (const Field& field : schema(id).fields) {
            names += field.required ? std::string(field.name) + " " : "";
        }
        return names;
    };
    EXPECT_EQ(required(TableId::plots), "id zone land_use land_use_scheme ");
    EXPECT_EQ(required(TableId::buildings), "id floor_area_m2 ");
    EXPECT_EQ(required(TableId::sources), "id utility capacity unit ");
    EXPECT_EQ(required(TableId::barriers), "id class ");
    EXPECT_EQ(required(TableId::projects), "id name industry ");
}

TEST(Classification, FindsACodeOrItsNearestPrefix) {
    const Classification industries(
        {{"139", "其他农副食品加工", "13"}, {"13", "农副食品加工业", "C"}, {"1392", "豆制品制造", "139"}});
    ASSERT_NE(industries.find("1392"), nullptr);
    EXPECT_EQ(industries.find("1392")->name_zh, "豆制品制造");
    EXPECT_EQ(industries.find("1399"), nullptr);
    EXPECT_EQ(industries.find_nearest_prefix("1399")->code, "139");
    EXPECT_EQ(industries.find_nearest_prefix("2511"), nullptr);
}

TEST(Codes, TheLongestPrefixDecidesTheLandUseClass) {
    Codes codes;
    codes.land_use_classes["cn2023"] = {{"1001", {"industry", 0}}, {"100102", {"industry", 2}}, {"07", {"homes", 0}}};
    EXPECT_EQ(codes.land_use_class("cn2023", "100102")->interference, 2);
    EXPECT_EQ(codes.land_use_class("cn2023", "1001")->interference, 0);
    EXPECT_EQ(codes.land_use_class("cn2023", "070102")->group, "homes");
    EXPECT_FALSE(codes.land_use_class("cn2023", "14"));
    EXPECT_FALSE(codes.land_use_class("gb50137", "M1")) << "the scheme is never guessed";
}

TEST(Codes, ListsMatchByPrefix) {
    const std::string_view leading[] = {"13", "146"};
    EXPECT_TRUE(matches_prefix("1392", leading));
    EXPECT_TRUE(matches_prefix("146", leading));
    EXPECT_FALSE(matches_prefix("14", leading));
    EXPECT_FALSE(matches_prefix("2513", leading));
}

} // namespace
} // namespace qipan::model
