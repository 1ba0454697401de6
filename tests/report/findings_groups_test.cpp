#include "report/json_findings.hpp"

#include <gmock/gmock.h>

namespace qipan::report {
namespace {

using testing::ElementsAre;

model::RegisterRow row(const std::string& rule, std::vector<std::string> objects) {
    model::RegisterRow row;
    row.finding.rule = rule;
    row.finding.objects = std::move(objects);
    return row;
}

TEST(GroupsOfFindings, JoinARuleAndALineInTheOrderOfTheirFirstRow) {
    const std::vector<model::RegisterRow> rows{
        row("road", {"barrier:G208", "plot:A"}), row("rail", {"barrier:T1", "plot:A"}),
        row("road", {"barrier:G208", "plot:B"}), row("road", {"barrier:S60", "plot:A"}),
        row("road", {"barrier:G208", "building:C"})};
    std::vector<std::string> keys;
    std::vector<std::size_t> sizes;
    for (const FindingGroup& group : group_rows(rows)) {
        keys.push_back(group.key);
        sizes.push_back(group.rows.size());
    }
    EXPECT_THAT(keys, ElementsAre("road|barrier:G208", "rail|barrier:T1", "road|barrier:S60"));
    EXPECT_THAT(sizes, ElementsAre(3, 1, 1));
}

} // namespace
} // namespace qipan::report
