#include "report/page_names.hpp"

#include <gmock/gmock.h>

namespace qipan::report {
namespace {

using testing::ElementsAre;
using Ids = std::vector<std::string>;

TEST(PageNames, KeepLettersDigitsAndHan) {
    EXPECT_THAT(page_names(Ids{"P-01", "示例_项目2"}), ElementsAre("P-01.html", "示例_项目2.html"));
}

TEST(PageNames, ReplaceWhatPathsAndShellsMind) {
    EXPECT_THAT(page_names(Ids{"../etc/passwd", "1#地块 %2F", "a?b:c|d"}),
                ElementsAre("___etc_passwd.html", "1_地块__2F.html", "a_b_c_d.html"));
}

TEST(PageNames, TellCollidingIdsApartWhateverTheirOrder) {
    EXPECT_THAT(page_names(Ids{"a b", "a_b", "a#b"}), ElementsAre("a_b_2.html", "a_b.html", "a_b_3.html"));
    EXPECT_THAT(page_names(Ids{"a#b", "a b", "a_b"}), ElementsAre("a_b_3.html", "a_b_2.html", "a_b.html"));
}

TEST(PageNames, DifferByMoreThanCase) {
    EXPECT_THAT(page_names(Ids{"p1", "P1"}), ElementsAre("p1_2.html", "P1.html"));
}

TEST(PageNames, AvoidTheIndexAndDevicesOfWindows) {
    EXPECT_THAT(page_names(Ids{"index", "CON", ""}), ElementsAre("index_2.html", "CON_2.html", "_.html"));
}

TEST(PageNames, AreCutBeforeFileSystemsMind) {
    std::string id;
    for (int i = 0; i < 200; ++i) {
        id += "项";
    }
    EXPECT_LT(page_names(Ids{id}).front().size(), 255U);
}

} // namespace
} // namespace qipan::report
