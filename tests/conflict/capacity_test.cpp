// What the cases cannot say: projects come and go, the finding stays; and a source whose users are many.
#include <gtest/gtest.h>

#include <algorithm>

#include "conflict/case_reader.hpp"
#include "conflict/check.hpp"
#include "io/where.hpp"
#include "model/small_region.hpp"

namespace qipan::test {
namespace {

const model::Finding* find(const conflict::CheckOutcome& outcome, std::string_view fingerprint) {
    const auto found = std::ranges::find(outcome.findings, fingerprint, &model::Finding::fingerprint);
    return found == outcome.findings.end() ? nullptr : &*found;
}

conflict::CheckOutcome check(const Case& given, std::string_view left_out) {
    const model::Region region = given.region();
    const auto engine = conflict::Engine::prepare(region, given.rules, io::make_where_compiler());
    EXPECT_TRUE(engine);
    model::Layout layout = given.layout(region);
    std::erase_if(layout, [&](const model::Placement& p) { return region.projects().id_of(p.project) == left_out; });
    return *conflict::check(*engine, layout, {.as_of = given.day()}, {});
}

TEST(CapacityFinding, KeepsItsFingerprintWhenProjectsLeave) {
    constexpr std::string_view power = "capacity.power|source:substation|capacity";
    const Case given = read_case("capacity/dates_unknown");
    const auto before = check(given, "");
    const auto after = check(given, "P3");
    ASSERT_NE(find(before, power), nullptr);
    ASSERT_NE(find(after, power), nullptr);
    EXPECT_EQ(find(before, power)->objects,
              (std::vector<std::string>{"project:P1", "project:P2", "project:P3", "source:substation"}));
    EXPECT_EQ(find(after, power)->objects, (std::vector<std::string>{"project:P1", "project:P2", "source:substation"}));
}

TEST(CapacityFinding, NamesTheLargestInItsSentenceAndAllInItsValues) {
    Case given = read_case("capacity/simultaneity");
    model::Region region = given.region();
    std::vector<RowTexts> projects;
    std::vector<RowTexts> demands;
    for (int i = 1; i <= 7; ++i) {
        const std::string id = "N" + std::to_string(i);
        projects.push_back({{"id", id}, {"name", id}, {"stage", "signed"}, {"site", "plot:A"}});
        demands.push_back({{"project", id}, {"utility", "power"}, {"design", std::to_string(i)}, {"unit", "MW"}});
    }
    region.set_layer(model::TableId::projects, make_layer(model::TableId::projects, projects));
    region.set_layer(model::TableId::demands, make_layer(model::TableId::demands, demands));
    region.finish();
    const auto engine = conflict::Engine::prepare(region, given.rules, io::make_where_compiler());
    std::vector<core::Issue> issues;
    const auto outcome = *conflict::check(*engine, model::existing_layout(region, issues), {.as_of = given.day()}, {});
    const auto* finding = find(outcome, "capacity.power|source:substation|capacity");
    ASSERT_NE(finding, nullptr);
    EXPECT_DOUBLE_EQ(finding->measured, 22900); // 0.8 x 28 MW and 500
    EXPECT_EQ(finding->values.at("largest"), "N7 7000, N6 6000, N5 5000, N4 4000, N3 3000, …");
    EXPECT_EQ(finding->values.at("count"), "7");
    EXPECT_EQ(finding->values.at("draws"), "N7 7000 kVA signed; N6 6000 kVA signed; N5 5000 kVA signed; N4 4000 kVA "
                                           "signed; N3 3000 kVA signed; N2 2000 kVA signed; N1 1000 kVA signed");
}

} // namespace
} // namespace qipan::test
