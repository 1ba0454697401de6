#include "io/names.hpp"

#include <gtest/gtest.h>

using namespace qipan;

namespace {

TEST(Nfc, ComposesAndUnifies) {
    EXPECT_EQ(io::to_nfc("e\xcc\x81"), "\xc3\xa9");        // e + combining acute -> é
    EXPECT_EQ(io::to_nfc("\xef\xa4\x80"), "\xe8\xb1\x88"); // U+F900 -> U+8C48 豈
    EXPECT_EQ(io::to_nfc("1#地块"), "1#地块");
    EXPECT_EQ(io::to_nfc("P-01"), "P-01");
}

TEST(ControlCharacters, AreFound) {
    EXPECT_TRUE(io::has_control_character("P\x01"));
    EXPECT_TRUE(io::has_control_character("P\n1"));
    EXPECT_TRUE(io::has_control_character("P\xc2\x85")); // U+0085
    EXPECT_FALSE(io::has_control_character("1#地块 甲"));
}

TEST(FindName, TakesTheExactNameBeforeOneOfOtherCase) {
    const std::vector<std::string> names{"ID", "id", "Zone"};
    EXPECT_EQ(io::find_name(names, "id"), 1U);
    EXPECT_EQ(io::find_name(names, "zone"), 2U);
    EXPECT_FALSE(io::find_name(names, "park"));
}

} // namespace
