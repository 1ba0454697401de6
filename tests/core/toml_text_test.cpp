#include "core/toml_text.hpp"

#include <gtest/gtest.h>

namespace qipan::core {
namespace {

Document value(Document::Value v) {
    return {std::move(v), {}};
}

TEST(TomlText, WritesEveryKindOfValueOnOneLine) {
    EXPECT_EQ(to_toml(value(std::int64_t{12})), "12");
    EXPECT_EQ(to_toml(value(0.5)), "0.5");
    EXPECT_EQ(to_toml(value(true)), "true");
    EXPECT_EQ(to_toml(value(std::string("一级"))), "\"一级\"");
    EXPECT_EQ(to_toml(value(std::string("a\"b\\\n"))), "\"a\\\"b\\\\\\u000A\"");
    EXPECT_EQ(to_toml(value(DocumentArray{value(std::string("13")), value(std::string("14"))})), "[\"13\", \"14\"]");
    EXPECT_EQ(to_toml(value(DocumentArray{})), "[]");
    EXPECT_EQ(to_toml(value(DocumentTable{{"city", value(std::int64_t{10})}, {"一级", value(std::int64_t{0})}})),
              "{ city = 10, \"一级\" = 0 }");
    EXPECT_EQ(to_toml(value(DocumentTable{})), "{}");
}

} // namespace
} // namespace qipan::core
