// Codes of 2017 in the edition of 2002, against the published way from 2002 to 2017 (standards.md 1.2).
#include "conflict/industry_editions.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace qipan::test {
namespace {

using Divisions = std::set<std::string>;

Divisions old_of(std::string_view industry) {
    const auto found = conflict::divisions_of_2002(industry);
    return {found.begin(), found.end()};
}

TEST(IndustryEditions, TurnTheListFrom2002To2017Round) {
    std::map<std::string, Divisions> to_2017;
    for (int division = 13; division <= 28; ++division) {
        to_2017[std::to_string(division)] = {std::to_string(division)};
    }
    const std::pair<const char*, Divisions> moved[] = {
        {"29", {"29"}}, {"30", {"29"}}, {"31", {"30"}},       {"32", {"31"}},       {"33", {"32"}},
        {"34", {"33"}}, {"35", {"34"}}, {"36", {"35"}},       {"37", {"36", "37"}}, {"39", {"38"}},
        {"40", {"39"}}, {"41", {"40"}}, {"42", {"24", "41"}}, {"43", {"42"}}};
    to_2017.insert(std::begin(moved), std::end(moved));
    std::map<std::string, Divisions> expected;
    for (const auto& [old, news] : to_2017) {
        for (const std::string& now : news) {
            expected[now].insert(old);
        }
    }
    for (int division = 1; division <= 97; ++division) {
        const std::string code = (division < 10 ? "0" : "") + std::to_string(division);
        EXPECT_EQ(old_of(code), expected[code]) << code;
    }
}

TEST(IndustryEditions, ALongerCodeTellsWhatADivisionCannot) {
    EXPECT_EQ(old_of("2911"), Divisions{"29"}); // tyres: rubber
    EXPECT_EQ(old_of("2926"), Divisions{"30"}); // plastic packaging
    EXPECT_EQ(old_of("2435"), Divisions{"42"}); // woven crafts
    EXPECT_EQ(old_of("2411"), Divisions{"24"}); // stationery
    EXPECT_EQ(old_of("3972"), Divisions{"40"}); // semiconductors
    EXPECT_TRUE(old_of("4320").empty());        // repair
    EXPECT_TRUE(old_of("").empty());
}

} // namespace
} // namespace qipan::test
