#include "core/date.hpp"

#include <gtest/gtest.h>

namespace qipan::core {
namespace {

TEST(Date, ReadsAndWritesIsoDate) {
    const auto date = parse_date("2026-11-24");
    ASSERT_TRUE(date);
    EXPECT_EQ(static_cast<int>(date->year()), 2026);
    EXPECT_EQ(static_cast<unsigned>(date->month()), 11U);
    EXPECT_EQ(static_cast<unsigned>(date->day()), 24U);
    EXPECT_EQ(to_string(*date), "2026-11-24");
}

TEST(Date, WritesChineseDateWithoutLeadingZeros) {
    EXPECT_EQ(to_chinese(*parse_date("2026-11-24")), "2026年11月24日");
    EXPECT_EQ(to_chinese(*parse_date("2026-01-05")), "2026年1月5日");
}

TEST(Date, KnowsLeapYearsOfTheGregorianCalendar) {
    EXPECT_TRUE(parse_date("2024-02-29"));
    EXPECT_TRUE(parse_date("2000-02-29"));
    EXPECT_FALSE(parse_date("2026-02-29"));
    EXPECT_FALSE(parse_date("1900-02-29"));
    EXPECT_FALSE(parse_date("2100-02-29"));
}

TEST(Date, RefusesDaysThatDoNotExist) {
    for (const char* text : {"2026-00-10", "2026-13-01", "2026-04-31", "2026-01-00", "2026-01-32", "0000-01-01"}) {
        EXPECT_FALSE(parse_date(text)) << text;
    }
}

TEST(Date, RefusesEveryOtherSpelling) {
    for (const char* text :
         {"", "2026", "2026-1-05", "2026/01/05", "26-01-05", " 2026-01-05", "2026-01-05 ", "2026-01-0x", "-026-01-05",
          "+026-01-05", "20260105", "2026-01-05T00:00", "2026年1月5日"}) {
        EXPECT_FALSE(parse_date(text)) << text;
    }
}

} // namespace
} // namespace qipan::core
