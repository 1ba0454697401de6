#include "model/where.hpp"

#include "model/small_region.hpp"

namespace qipan::test {
namespace {

using model::TableId;
using model::Where;
using Compare = Where::Compare;

constexpr std::size_t class_field = 2;
constexpr std::size_t voltage_field = 4;

class WhereOnBarriers : public testing::Test {
protected:
    //  row  class       voltage_kv
    //  0    power_line  110
    //  1    Power_Line  NULL
    //  2    NULL        500
    std::shared_ptr<const model::Layer> barriers =
        make_layer(TableId::barriers, {{{"id", "a"}, {"class", "power_line"}, {"voltage_kv", "110"}},
                                       {{"id", "b"}, {"class", "Power_Line"}},
                                       {{"id", "c"}, {"voltage_kv", "500"}}});

    std::string rows(const Where& where) const {
        std::string matched;
        for (model::Row row = 0; row < barriers->size(); ++row) {
            matched += where.matches(*barriers, row) ? static_cast<char>('0' + row) : '-';
        }
        return matched;
    }
    static Where text(Compare compare, std::string value) {
        return Where(Where::Comparison{class_field, compare, std::move(value)});
    }
    static Where number(Compare compare, double value) {
        return Where(Where::Comparison{voltage_field, compare, value});
    }
    static Where negate(Where where) { return Where(Where::Not{std::make_shared<const Where>(std::move(where))}); }
};

TEST_F(WhereOnBarriers, EmptyMatchesEveryRow) {
    EXPECT_EQ(rows(Where{}), "012");
}

TEST_F(WhereOnBarriers, ComparesTextsByBytesAndNumbersByValue) {
    EXPECT_EQ(rows(text(Compare::equal, "power_line")), "0--");
    EXPECT_EQ(rows(number(Compare::greater_equal, 110)), "0-2");
    EXPECT_EQ(rows(number(Compare::less, 110)), "---");
    EXPECT_EQ(rows(Where(Where::In{voltage_field, {35.0, 500.0}})), "--2");
}

TEST_F(WhereOnBarriers, NullIsNeitherEqualNorUnequal) {
    EXPECT_EQ(rows(text(Compare::not_equal, "road")), "01-");
    EXPECT_EQ(rows(negate(text(Compare::equal, "road"))), "01-") << "NOT of unknown stays unknown";
    EXPECT_EQ(rows(Where(Where::IsNull{class_field})), "--2");
    EXPECT_EQ(rows(negate(Where(Where::IsNull{class_field}))), "01-");
}

TEST_F(WhereOnBarriers, AndOrFollowThreeValuedLogic) {
    const Where is_line = text(Compare::equal, "power_line");
    const Where high = number(Compare::greater, 300);
    EXPECT_EQ(rows(Where(Where::And{{is_line, negate(high)}})), "0--");
    EXPECT_EQ(rows(Where(Where::Or{{is_line, high}})), "0-2") << "unknown OR true is true in row 2";
    // row 1: class is known and not equal, voltage is NULL: false AND unknown = false, so its NOT is true
    EXPECT_EQ(rows(negate(Where(Where::And{{is_line, high}}))), "01-");
}

TEST_F(WhereOnBarriers, LikeMindsCaseAndKnowsBothWildcards) {
    EXPECT_EQ(rows(text(Compare::like, "power%")), "0--");
    EXPECT_EQ(rows(text(Compare::like, "Power%")), "-1-");
    EXPECT_EQ(rows(text(Compare::like, "%_ine")), "01-");
    EXPECT_EQ(rows(text(Compare::like, "_ower__ine%")), "01-");
    EXPECT_EQ(rows(text(Compare::like, "p_wer%e")), "0--");
    EXPECT_EQ(rows(text(Compare::like, "power")), "---");
    EXPECT_EQ(rows(text(Compare::like, "%%")), "01-");
}

/// The definition itself, as slow as it is plain.
bool matches_by_definition(std::string_view text, std::string_view pattern) {
    if (pattern.empty()) {
        return text.empty();
    }
    if (pattern.front() == '%') {
        for (std::size_t skip = 0; skip <= text.size(); ++skip) {
            if (matches_by_definition(text.substr(skip), pattern.substr(1))) {
                return true;
            }
        }
        return false;
    }
    return !text.empty() && (pattern.front() == '_' || pattern.front() == text.front()) &&
           matches_by_definition(text.substr(1), pattern.substr(1));
}

TEST(WhereLike, AgreesWithItsDefinitionOnEveryShortTextAndPattern) {
    const auto words = [](std::string_view letters, std::size_t longest) {
        std::vector<std::string> all{""};
        for (std::size_t from = 0; all[from].size() < longest; ++from) {
            for (const char letter : letters) {
                all.push_back(all[from] + letter);
            }
        }
        return all;
    };
    const auto patterns = words("ab%_", 4);
    for (const std::string& word : words("ab", 5)) {
        if (word.empty()) {
            continue; // an empty cell is NULL
        }
        const auto layer = make_layer(TableId::barriers, {{{"id", "a"}, {"class", word}}});
        for (const std::string& pattern : patterns) {
            const Where where(Where::Comparison{class_field, Compare::like, pattern});
            ASSERT_EQ(where.matches(*layer, 0), matches_by_definition(word, pattern)) << word << " LIKE " << pattern;
        }
    }
}

TEST(WhereLike, ManyRunsDoNotMultiply) { // 25 runs over 60 letters: by trying all, 10^18 steps
    const auto layer = make_layer(TableId::barriers, {{{"id", "a"}, {"class", std::string(60, 'a')}}});
    std::string pattern;
    for (int i = 0; i < 25; ++i) {
        pattern += "%a";
    }
    EXPECT_FALSE(Where(Where::Comparison{class_field, Compare::like, pattern + "b"}).matches(*layer, 0));
    EXPECT_TRUE(Where(Where::Comparison{class_field, Compare::like, pattern}).matches(*layer, 0));
}

} // namespace
} // namespace qipan::test
