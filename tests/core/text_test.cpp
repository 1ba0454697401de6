#include "core/text.hpp"

#include <array>
#include <charconv>
#include <cstring>

#include <gtest/gtest.h>

#include "core/random.hpp"

namespace qipan::core {
namespace {

TEST(NearestWord, FindsOneSlip) {
    constexpr std::array<std::string_view, 3> words{"distance_m", "label", "clause"};
    EXPECT_EQ(nearest_word("distanc_m", words), "distance_m");   // left out
    EXPECT_EQ(nearest_word("distannce_m", words), "distance_m"); // doubled
    EXPECT_EQ(nearest_word("lable", words), "label");            // swapped: one slip, not two
    EXPECT_EQ(nearest_word("clauze", words), "clause");          // replaced
    EXPECT_EQ(nearest_word("label", words), "label");
}

TEST(NearestWord, AllowsAThirdOfTheLength) {
    constexpr std::array<std::string_view, 1> words{"abcdefghi"};
    EXPECT_EQ(nearest_word("abcdefxyz", words), "abcdefghi"); // 3 of 9
    EXPECT_EQ(nearest_word("abcdewxyz", words), "");          // 4 of 9
    EXPECT_EQ(nearest_word("abcdexyz", words), "");           // 4 of 8, limit 2
    EXPECT_EQ(nearest_word("", words), "");
}

TEST(NearestWord, TakesTheOnlyOneThatBeginsSo) {
    constexpr std::array<std::string_view, 3> words{"distance_m", "measured_from", "measured_to_edge"};
    EXPECT_EQ(nearest_word("dista", words), "distance_m");
    EXPECT_EQ(nearest_word("measured", words), ""); // two begin so
    EXPECT_EQ(nearest_word("di", words), "");       // says too little
}

TEST(NearestWord, CountsCodePointsNotBytes) {
    constexpr std::array<std::string_view, 2> words{"面积", "距离"};
    EXPECT_EQ(nearest_word("面职", words), "面积"); // one of two code points, limit 1
    EXPECT_EQ(nearest_word("单价", words), "");
}

TEST(NearestWord, PrefersTheEarlierOfTwoEquallyNear) {
    constexpr std::array<std::string_view, 3> words{"cat", "bat", "hat"};
    EXPECT_EQ(nearest_word("rat", words), "cat");
    constexpr std::array<std::string_view, 2> nearer_last{"boats", "bat"};
    EXPECT_EQ(nearest_word("bat", nearer_last), "bat");
    EXPECT_EQ(nearest_word("rat", std::span<const std::string_view>()), "");
}

TEST(NearestWord, EditsNoPartTwice) {
    // optimal string alignment of "ca" and "abc" is 3, unrestricted Damerau-Levenshtein 2
    constexpr std::array<std::string_view, 1> words{"xxxxxabc"};
    EXPECT_EQ(nearest_word("xxxxxca", words), ""); // limit 2
}

TEST(Trim, TakesAsciiAndChineseSpaceFromBothEnds) {
    EXPECT_EQ(trim(" \t地 块\r\n"), "地 块");
    EXPECT_EQ(trim("\u3000\u00A0地块\u3000 "), "地块");
    EXPECT_EQ(trim("\u3000"), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim("。"), "。"); // U+3002 shares two bytes with U+3000
}

struct Utf8Case {
    std::string_view bytes;
    bool well_formed;
};

// Unicode 15, table 3-7: the first and last sequence of each row, and what stands just outside.
constexpr std::array<Utf8Case, 34> utf8_cases{{
    {"", true},
    {"\x7F", true},
    {"\xC2\x80", true},
    {"\xDF\xBF", true},
    {"\xE0\xA0\x80", true},
    {"\xE0\xBF\xBF", true},
    {"\xE1\x80\x80", true},
    {"\xEC\xBF\xBF", true},
    {"\xED\x80\x80", true},
    {"\xED\x9F\xBF", true},
    {"\xEE\x80\x80", true},
    {"\xEF\xBF\xBF", true},
    {"\xF0\x90\x80\x80", true},
    {"\xF0\xBF\xBF\xBF", true},
    {"\xF1\x80\x80\x80", true},
    {"\xF3\xBF\xBF\xBF", true},
    {"\xF4\x80\x80\x80", true},
    {"\xF4\x8F\xBF\xBF", true},
    {"\x80", false},             // a tail alone
    {"\xBF", false},             //
    {"\xC0\x80", false},         // overlong NUL
    {"\xC1\xBF", false},         // overlong U+007F
    {"\xC2", false},             // cut off
    {"\xC2\x41", false},         // no tail
    {"\xE0\x9F\xBF", false},     // overlong U+07FF
    {"\xE4\xB8", false},         // cut off
    {"\xED\xA0\x80", false},     // surrogate U+D800
    {"\xED\xBF\xBF", false},     // surrogate U+DFFF
    {"\xF0\x8F\xBF\xBF", false}, // overlong U+FFFF
    {"\xF0\x90\x80", false},     // cut off
    {"\xF4\x90\x80\x80", false}, // U+110000
    {"\xF5\x80\x80\x80", false}, // lead that stands for nothing
    {"\xFE", false},             //
    {"a\xFF", false},            //
}};

TEST(IsUtf8, FollowsTheTableOfWellFormedSequences) {
    for (const Utf8Case& one : utf8_cases) {
        EXPECT_EQ(is_utf8(one.bytes), one.well_formed) << testing::PrintToString(one.bytes);
    }
}

TEST(CodePoints, RoundTripWhereTextIsWellFormed) {
    for (const Utf8Case& one : utf8_cases) {
        EXPECT_EQ(to_utf8(to_code_points(one.bytes)) == one.bytes, one.well_formed)
            << testing::PrintToString(one.bytes);
    }
    EXPECT_EQ(to_code_points("a棋𠮷"), U"a\u68CB\U00020BB7");
}

TEST(CodePoints, ReplaceEachIllFormedByte) {
    EXPECT_EQ(to_code_points("a\xE4\xB8z"), U"a\uFFFD\uFFFDz");
    EXPECT_EQ(to_code_points("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD");
    const std::u32string bad{0xD800, 0x110000, U'a'};
    EXPECT_EQ(to_utf8(bad), "\uFFFD\uFFFDa");
}

TEST(Split, KeepsEmptyParts) {
    using Parts = std::vector<std::string_view>;
    EXPECT_EQ(split("a,b", ','), (Parts{"a", "b"}));
    EXPECT_EQ(split(",a,,", ','), (Parts{"", "a", "", ""}));
    EXPECT_EQ(split("", ','), (Parts{""}));
}

TEST(Shortest, WritesNumbersAsAReaderDoes) {
    EXPECT_EQ(shortest(1392), "1392");
    EXPECT_EQ(shortest(0.6), "0.6");
    EXPECT_EQ(shortest(-0.1), "-0.1");
    EXPECT_EQ(shortest(100000), "100000");
    EXPECT_EQ(shortest(0), "0");
    EXPECT_EQ(shortest(-0.0), "0");
    EXPECT_EQ(shortest(0.1 + 0.2), "0.30000000000000004");
}

TEST(Shortest, ChangesNotationAtItsLimits) {
    EXPECT_EQ(shortest(1e-4), "0.0001");
    EXPECT_EQ(shortest(0.00009), "9e-05");
    EXPECT_EQ(shortest(999999999999999.0), "999999999999999");
    EXPECT_EQ(shortest(1e15), "1e+15");
    EXPECT_EQ(shortest(-2.5e300), "-2.5e+300");
}

TEST(Shortest, ReadsBackAsTheSameDouble) {
    CounterRandom random(2026);
    for (int i = 0; i < 20000; ++i) {
        const std::uint64_t bits = random.next_u64();
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        value = i % 2 == 0 ? value : random.unit() * 1e6; // any double, and those that a plan holds
        if (value - value != 0) {
            continue; // nan or inf
        }
        const std::string text = shortest(value);
        double back = 0;
        std::from_chars(text.data(), text.data() + text.size(), back);
        ASSERT_EQ(back, value) << text;
    }
}

TEST(Fixed, RoundsHalfAwayFromZeroInDecimal) {
    EXPECT_EQ(fixed(1.005, 2), "1.01"); // the double is 1.00499999999999989...; a reader sees 1.005
    EXPECT_EQ(fixed(-1.005, 2), "-1.01");
    EXPECT_EQ(fixed(2.675, 2), "2.68");
    EXPECT_EQ(fixed(0.5, 0), "1");
    EXPECT_EQ(fixed(2.5, 0), "3");
    EXPECT_EQ(fixed(-2.5, 0), "-3");
    EXPECT_EQ(fixed(0.05, 1), "0.1");
    EXPECT_EQ(fixed(0.049999, 1), "0.0");
    EXPECT_EQ(fixed(1.0049, 2), "1.00");
}

TEST(Fixed, CarriesOverNines) {
    EXPECT_EQ(fixed(9.995, 2), "10.00");
    EXPECT_EQ(fixed(0.9999, 2), "1.00");
    EXPECT_EQ(fixed(99.5, 0), "100");
    EXPECT_EQ(fixed(0.995, 2), "1.00");
}

TEST(Fixed, FillsWithZeros) {
    EXPECT_EQ(fixed(0, 2), "0.00");
    EXPECT_EQ(fixed(60, 2), "60.00");
    EXPECT_EQ(fixed(0.05, 3), "0.050");
    EXPECT_EQ(fixed(0.0005, 4), "0.0005");
    EXPECT_EQ(fixed(1234567.5, 4), "1234567.5000");
    EXPECT_EQ(fixed(1e20, 1), "100000000000000000000.0");
    EXPECT_EQ(fixed(1e-300, 2), "0.00");
    EXPECT_EQ(fixed(12.3, 0), "12");
}

TEST(Fixed, NeverWritesMinusZero) {
    EXPECT_EQ(fixed(-0.001, 2), "0.00");
    EXPECT_EQ(fixed(-0.0, 2), "0.00");
    EXPECT_EQ(fixed(-0.4, 0), "0");
    EXPECT_EQ(fixed(-0.005, 2), "-0.01");
}

TEST(Fixed, AgreesWithPlainArithmeticOnEachThousandth) {
    // i thousandths to hundredths: (i + 5) / 10 in whole numbers
    for (int i = 0; i < 20000; ++i) {
        const int hundredths = (i + 5) / 10;
        const std::string cents = std::to_string(100 + hundredths % 100).substr(1);
        ASSERT_EQ(fixed(i / 1000.0, 2), std::to_string(hundredths / 100) + "." + cents) << i;
    }
}

TEST(EncodeId, EncodesWhatWouldEndAnIdInAnOption) {
    EXPECT_EQ(encode_id("武乡#1+2:a,b=c%"), "武乡%231%2B2%3Aa%2Cb%3Dc%25");
    EXPECT_EQ(encode_id("WX-01_东/北 a"), "WX-01_东/北 a");
}

TEST(EncodeId, RoundTripsEveryByte) {
    std::string id;
    for (int byte = 0; byte < 256; ++byte) {
        id += static_cast<char>(byte);
    }
    EXPECT_EQ(decode_id(encode_id(id)), id);
    EXPECT_EQ(decode_id(encode_id("%23")), "%23");
    EXPECT_EQ(encode_id(id).find_first_of("#+:,="), std::string::npos);
}

TEST(DecodeId, LeavesAloneWhatIsNoEscape) {
    EXPECT_EQ(decode_id("100%"), "100%");
    EXPECT_EQ(decode_id("%2"), "%2");
    EXPECT_EQ(decode_id("%zz%2b"), "%zz+");
}

} // namespace
} // namespace qipan::core
