#include "io/cells.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace qipan;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

double number(const char* text) {
    const auto quantity = io::parse_quantity(text);
    return quantity ? quantity->value : -999;
}

TEST(Quantity, ReadsWhatPlannersWrite) {
    EXPECT_EQ(number("60"), 60);
    EXPECT_EQ(number(" 60.5 "), 60.5);
    EXPECT_EQ(number("1,234,567.8"), 1234567.8);
    EXPECT_EQ(number("１２，３４５．６"), 12345.6);
    EXPECT_EQ(number("-3e2"), -300);
    EXPECT_EQ(number("+5"), 5);
    EXPECT_EQ(number("−5"), -5); // the minus sign proper
}

TEST(Quantity, KeepsTheUnitBehind) {
    EXPECT_EQ(io::parse_quantity("60亩")->unit, "亩");
    EXPECT_EQ(io::parse_quantity("2.4 亿元")->unit, "亿元");
    EXPECT_EQ(io::parse_quantity("60")->unit, "");
}

TEST(Quantity, RefusesWhatIsNoNumber) {
    for (const char* text :
         {"", "约60", "12,34", "1,2345", ",123", "1.2.3", "5-8", "nan", "inf", "1e999", "--5", "+-5"}) {
        EXPECT_FALSE(io::parse_quantity(text)) << text;
    }
}

TEST(Flag, ReadsYesAndNo) {
    for (const char* text : {"是", "有", "TRUE", "Yes", "1", "√", "Ｙ"}) {
        EXPECT_EQ(io::parse_flag(text), true) << text;
    }
    for (const char* text : {"否", "无", "false", "NO", "0", "×"}) {
        EXPECT_EQ(io::parse_flag(text), false) << text;
    }
    EXPECT_FALSE(io::parse_flag("部分"));
}

TEST(LooseDate, ReadsTheUsualSpellings) {
    for (const char* text : {"2026-01-05", "2026-1-5", "2026/1/5", "2026.01.05", "20260105", "2026年1月5日",
                             "２０２６年１月５日", "2026-01-05 08:30:00", "2026-01-05T08:30:00Z"}) {
        const auto date = io::parse_loose_date(text);
        ASSERT_TRUE(date) << text;
        EXPECT_EQ(date->iso, "2026-01-05") << text;
        EXPECT_FALSE(date->without_day);
    }
}

TEST(LooseDate, SaysWhenTheDayIsMissing) {
    for (const char* text : {"2026年6月", "2026-06", "2026.6"}) {
        const auto date = io::parse_loose_date(text);
        ASSERT_TRUE(date) << text;
        EXPECT_EQ(date->iso, "2026-06-01");
        EXPECT_TRUE(date->without_day);
    }
}

TEST(LooseDate, RefusesDatesThatDoNotExist) {
    for (const char* text : {"2026-02-30", "2026-13-01", "26-01-05", "5/1/2026", "2026", "明年", "202601055"}) {
        EXPECT_FALSE(io::parse_loose_date(text)) << text;
    }
}

TEST(Items, SplitAtEverySeparatorInUse) {
    EXPECT_THAT(io::parse_items("1392;14、 38，39; 40；41,"), ElementsAre("1392", "14", "38", "39", "40", "41"));
    EXPECT_THAT(io::parse_items(R"(["1392", 14])"), ElementsAre("1392", "14"));
    EXPECT_THAT(io::parse_items("  "), IsEmpty());
}

TEST(Pair, ReadsTwoNumbers) {
    const auto pair = io::parse_pair("35.1， 112.2");
    ASSERT_TRUE(pair);
    EXPECT_EQ(pair->first, 35.1);
    EXPECT_EQ(pair->second, 112.2);
    EXPECT_TRUE(io::parse_pair("35.1 112.2"));
    for (const char* text : {"35.1", "35.1,", "35.1,112.2,3", "35.1,东"}) {
        EXPECT_FALSE(io::parse_pair(text)) << text;
    }
}

} // namespace
