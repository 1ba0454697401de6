#include "conflict/register.hpp"

#include <gmock/gmock.h>

#include <map>

#include "core/sha256.hpp"

namespace qipan::test {
namespace {

using model::Finding;
using model::RegisterRow;
using ::testing::HasSubstr;

/// A plot in the strip of a railway.
Finding strip(std::string_view plot) {
    Finding finding;
    finding.rule = "corridor.railway";
    finding.objects = {"barrier:B1", "plot:" + std::string(plot)};
    finding.fingerprint = "corridor.railway|barrier:B1,plot:" + std::string(plot) + "|strip";
    return finding;
}

TEST(RowOfTheRegister, IsNamedByFingerprintOrByTheBeginningOfItsHash) {
    std::vector<RegisterRow> rows(2);
    rows[0].finding = strip("A");
    rows[1].finding = strip("B");
    const std::string id = model::short_id(rows[1].finding);
    EXPECT_EQ(id.size(), 8U);
    EXPECT_EQ(conflict::find_row(rows, rows[1].finding.fingerprint).value(), 1U);
    EXPECT_EQ(conflict::find_row(rows, id).value(), 1U);
    EXPECT_EQ(conflict::find_row(rows, id.substr(0, 5)).value(), 1U);
    EXPECT_EQ(conflict::find_row(rows, id.substr(0, 3)).error().code, "findings.unknown") << "too short to be safe";
    EXPECT_EQ(conflict::find_row(rows, "corridor.railway").error().code, "findings.unknown");
}

TEST(RowOfTheRegister, IsNotGuessedWhereTwoBeginAlike) {
    // the first two of many whose hashes begin with the same four digits
    std::map<std::string, std::size_t> seen;
    std::vector<RegisterRow> rows;
    std::string shared;
    for (int i = 0; shared.empty(); ++i) {
        RegisterRow row;
        row.finding.fingerprint = "rule|plot:" + std::to_string(i) + "|";
        const std::string beginning = core::sha256(row.finding.fingerprint).substr(0, 4);
        shared = seen.contains(beginning) ? beginning : "";
        seen.emplace(beginning, rows.size());
        rows.push_back(std::move(row));
    }
    const auto found = conflict::find_row(rows, shared);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, "findings.ambiguous");
    EXPECT_THAT(found.error().values.at("ids"), HasSubstr(core::sha256(rows.back().finding.fingerprint).substr(0, 12)));
}

TEST(GroupOfAFinding, IsTheRuleAndTheFirstObjectThatIsNoPlot) {
    EXPECT_EQ(model::group_of(strip("A")), "corridor.railway|barrier:B1");
    EXPECT_EQ(model::group_of(strip("B")), model::group_of(strip("A")));
    Finding twins;
    twins.rule = "overlap.plots";
    twins.objects = {"plot:A", "plot:B"};
    EXPECT_EQ(model::group_of(twins), "overlap.plots|plot:A");
    twins.objects = {"plot:A", "project:X", "receptor:S"};
    EXPECT_EQ(model::group_of(twins), "overlap.plots|project:X");
    Finding overdrawn;
    overdrawn.rule = "capacity.steam";
    overdrawn.objects = {"project:A", "project:B", "source:S1"};
    overdrawn.fingerprint = "capacity.steam|source:S1|2028";
    EXPECT_EQ(model::group_of(overdrawn), "capacity.steam|source:S1") << "who draws on it is not what it is about";
}

} // namespace
} // namespace qipan::test
