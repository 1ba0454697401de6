// Every folder tests/conflict/<kind>/<case>/ is a park, its rules and exactly what they must say of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "conflict/case_reader.hpp"
#include "conflict/check.hpp"
#include "conflict/kinds.hpp"
#include "conflict/overlap_area.hpp"
#include "conflict/screen.hpp"
#include "geo/measure.hpp"
#include "geo/wkt.hpp"
#include "io/where.hpp"

namespace qipan::test {
namespace {

constexpr double metre_tolerance = 0.001;
constexpr double area_tolerance = 0.01;

conflict::CheckOutcome run(const Case& given, const Variant& variant = {}, int threads = 1) {
    const model::Region region = given.region(variant);
    const auto engine = conflict::Engine::prepare(region, given.rules, io::make_where_compiler(), given.as_of);
    EXPECT_TRUE(engine) << (engine ? "" : engine.error().code);
    if (!engine) {
        return {};
    }
    conflict::CheckRequest request;
    request.as_of = given.day();
    request.plan = "plan-1";
    request.threads = threads;
    return *conflict::check(*engine, given.layout(region), request, {});
}

void expect_figure(double found, double expected, const std::string& unit, const std::string& what) {
    EXPECT_EQ(std::isnan(found), std::isnan(expected)) << what;
    if (!std::isnan(expected)) {
        EXPECT_NEAR(found, expected, unit == "m2" ? area_tolerance : metre_tolerance) << what;
    }
}

/// The same ground; where a ring begins says nothing.
void expect_place(geo::GeometryView found, const std::string& wkt, const std::string& what) {
    const auto expected = geo::parse_wkt(wkt);
    ASSERT_TRUE(expected) << wkt;
    if (found.kind() != geo::GeometryKind::polygon) {
        EXPECT_EQ(geo::to_wkt(found, 2), wkt) << what;
        return;
    }
    const double shared = conflict::overlap_area(found, expected->view());
    EXPECT_NEAR(geo::planar_area(found), shared, area_tolerance) << what << ' ' << geo::to_wkt(found, 2);
    EXPECT_NEAR(geo::planar_area(expected->view()), shared, area_tolerance) << what << ' ' << geo::to_wkt(found, 2);
}

void expect_finding(const model::Finding& found, const Expected& expected) {
    const std::string& what = expected.fingerprint;
    EXPECT_EQ(model::to_string(found.effect), expected.effect) << what;
    EXPECT_EQ(found.message, expected.message) << what;
    EXPECT_EQ(found.plan, expected.plan) << what;
    EXPECT_EQ(found.unit, expected.unit) << what;
    expect_figure(found.required, expected.required, expected.unit, what + " required");
    expect_figure(found.measured, expected.measured, expected.unit, what + " measured");
    // what is wrong with a project's own record has no place
    const bool of_projects =
        std::ranges::all_of(found.objects, [](const std::string& object) { return object.starts_with("project:"); });
    EXPECT_TRUE(of_projects || !found.geometry.empty()) << what << " has no place on the map";
    if (!expected.status.empty()) {
        EXPECT_EQ(model::to_string(found.status), expected.status) << what;
    }
    if (!expected.objects.empty()) {
        EXPECT_EQ(found.objects, expected.objects) << what;
    }
    if (!expected.wkt.empty()) {
        expect_place(found.geometry.view(), expected.wkt, what);
    }
    for (const auto& [name, value] : expected.values) {
        const auto has = found.values.find(name);
        EXPECT_NE(has, found.values.end()) << what << " has no value " << name;
        if (has != found.values.end()) {
            EXPECT_EQ(has->second, value) << what << ' ' << name;
        }
    }
}

std::vector<std::string> fingerprints(const std::vector<model::Finding>& findings) {
    std::vector<std::string> texts;
    for (const model::Finding& finding : findings) {
        texts.push_back(std::string(model::to_string(finding.effect)) + ' ' + finding.fingerprint);
    }
    std::ranges::sort(texts);
    return texts;
}

std::vector<std::string> gap_texts(const std::vector<model::NotAssessable>& gaps) {
    std::vector<std::string> texts;
    for (const auto& gap : gaps) {
        std::string text = gap.rule;
        for (const auto& object : gap.objects) {
            text += ' ' + object;
        }
        for (const auto& missing : gap.missing) {
            text += " <- " + missing;
        }
        texts.push_back(text);
    }
    std::ranges::sort(texts);
    return texts;
}

/// Same fingerprints and figures, geometry aside.
void expect_same(const conflict::CheckOutcome& a, const conflict::CheckOutcome& b, const std::string& how) {
    EXPECT_EQ(fingerprints(a.findings), fingerprints(b.findings)) << how;
    EXPECT_EQ(gap_texts(a.not_assessable), gap_texts(b.not_assessable)) << how;
    if (a.findings.size() != b.findings.size()) {
        return;
    }
    for (std::size_t i = 0; i < a.findings.size(); ++i) {
        expect_figure(b.findings[i].measured, a.findings[i].measured, a.findings[i].unit,
                      how + ' ' + a.findings[i].fingerprint);
    }
}

class ConflictCase : public testing::TestWithParam<std::string> {};

TEST_P(ConflictCase, SaysExactlyThis) {
    const Case given = read_case(GetParam());
    const conflict::CheckOutcome outcome = run(given);
    EXPECT_TRUE(outcome.complete);
    EXPECT_TRUE(outcome.issues.empty());
    std::vector<std::string> expected;
    std::map<std::string, Expected> by_fingerprint;
    for (const Expected& each : given.expected) {
        expected.push_back(each.effect + ' ' + each.fingerprint);
        by_fingerprint[each.fingerprint] = each;
    }
    std::ranges::sort(expected);
    EXPECT_EQ(fingerprints(outcome.findings), expected);
    for (const model::Finding& finding : outcome.findings) {
        if (const auto found = by_fingerprint.find(finding.fingerprint); found != by_fingerprint.end()) {
            expect_finding(finding, found->second);
        }
    }
    EXPECT_TRUE(std::ranges::is_sorted(outcome.findings, model::comes_before));
    EXPECT_EQ(gap_texts(outcome.not_assessable), gap_texts(given.not_assessable));
}

TEST_P(ConflictCase, SaysTheSameHoweverTheParkIsWrittenDown) {
    const Case given = read_case(GetParam());
    const conflict::CheckOutcome plain = run(given);
    expect_same(plain, run(given, {.reversed_rows = true}), "rows reversed");
    expect_same(plain, run(given, {.quarter_turns = 1}), "turned by 90 degrees");
    expect_same(plain, run(given, {.dx = 511000.25, .dy = 4077000.5}), "moved");
    expect_same(plain, run(given, {}, 4), "four threads");
}

TEST_P(ConflictCase, ScreensAsItChecks) {
    const Case given = read_case(GetParam());
    const model::Region region = given.region();
    const auto engine = conflict::Engine::prepare(region, given.rules, io::make_where_compiler(), given.as_of);
    ASSERT_TRUE(engine);
    const auto all = fingerprints(run(given).findings);
    const std::set<std::string> checked(all.begin(), all.end());
    const model::Layout layout = given.layout(region);
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const model::Project project = model::project_at(region, layout[i].project);
        const auto screened = conflict::screen(*engine, layout[i].site, project);
        for (const auto* list : {&screened.forbids, &screened.notes}) {
            for (const std::string& text : fingerprints(*list)) {
                EXPECT_TRUE(checked.contains(text)) << "screen alone says " << text;
            }
        }
        for (std::size_t k = i + 1; k < layout.size(); ++k) {
            const model::Project other = model::project_at(region, layout[k].project);
            for (const std::string& text : fingerprints(
                     conflict::screen_pair(*engine, layout[i].site, project, layout[k].site, other).findings)) {
                EXPECT_TRUE(checked.contains(text)) << "screen_pair alone says " << text;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Folder, ConflictCase, testing::ValuesIn(case_names()),
                         [](const testing::TestParamInfo<std::string>& given) {
                             std::string name = given.param;
                             std::ranges::replace(name, '/', '_');
                             return name;
                         });

TEST(ConflictCases, HaveASilentAndAReportingOneForEachKind) {
    std::map<std::string, int> silent;
    std::map<std::string, int> reporting;
    for (const std::string& name : case_names()) {
        const std::string kind = name.substr(0, name.find('/'));
        const Case given = read_case(name);
        ++(given.expected.empty() && given.not_assessable.empty() ? silent : reporting)[kind];
    }
    for (const conflict::Kind& kind : conflict::kinds()) {
        EXPECT_GE(silent[std::string(kind.name)], 1) << kind.name;
        EXPECT_GE(reporting[std::string(kind.name)], 1) << kind.name;
    }
}

} // namespace
} // namespace qipan::test
