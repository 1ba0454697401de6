// What holds for every park, over random ones: screening and checking are one, and nothing depends on threads.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "conflict/case_reader.hpp"
#include "conflict/check.hpp"
#include "conflict/random_park.hpp"
#include "conflict/screen.hpp"
#include "geo/measure.hpp"
#include "io/where.hpp"

namespace qipan::test {
namespace {

constexpr std::uint64_t parks = 3;

conflict::Engine prepare(const model::Region& region) {
    auto engine = conflict::Engine::prepare(region, shipped_rules(), io::make_where_compiler());
    EXPECT_TRUE(engine) << (engine ? "" : engine.error().code);
    return *engine;
}

conflict::CheckOutcome run(const conflict::Engine& engine, const model::Layout& layout, int threads = 1) {
    conflict::CheckRequest request;
    request.plan = "plan-1";
    request.threads = threads;
    return *conflict::check(engine, layout, request, {});
}

std::set<std::string> forbids(const conflict::CheckOutcome& outcome) {
    std::set<std::string> texts;
    for (const model::Finding& finding : outcome.findings) {
        // what a source gives and who shares a site is for the whole layout: the assignment sees to it, not the screen
        const bool of_layout = finding.rule.starts_with("capacity") || finding.rule.starts_with("booking");
        if (finding.effect == model::Effect::forbid && !of_layout) {
            texts.insert(finding.fingerprint);
        }
    }
    return texts;
}

std::string kind_of(const model::Finding& finding) {
    return finding.message.substr(8, finding.message.rfind('.') - 8);
}

model::Placement place(model::Row project, const model::Site& site) {
    model::Placement placement;
    placement.project = project;
    placement.site = site;
    return placement;
}

model::Layout standing(const model::Region& region) {
    std::vector<core::Issue> issues;
    return model::existing_layout(region, issues);
}

TEST(Invariants, EverySiteRefusedByScreenIsAFindingOfCheck) {
    std::set<std::string> kinds;
    for (std::uint64_t seed = 1; seed <= parks; ++seed) {
        const model::Region region = random_park(seed);
        const conflict::Engine engine = prepare(region);
        const auto sites = sites_of(region);
        for (std::size_t i = 0; i < sites.size(); ++i) {
            const auto row = static_cast<model::Row>(i % region.projects().size());
            const auto screened = conflict::screen(engine, sites[i], model::project_at(region, row));
            if (screened.forbids.empty()) {
                continue;
            }
            const auto checked = forbids(run(engine, {place(row, sites[i])}));
            for (const model::Finding& refused : screened.forbids) {
                kinds.insert(kind_of(refused));
                EXPECT_TRUE(checked.contains(refused.fingerprint)) << refused.fingerprint;
            }
        }
    }
    EXPECT_EQ(kinds, (std::set<std::string>{"corridor", "forbidden_area", "land_use", "separation", "zone_industry"}));
}

TEST(Invariants, EveryPairRefusedByScreenIsAFindingOfCheck) {
    std::set<std::string> kinds;
    for (std::uint64_t seed = 1; seed <= parks; ++seed) {
        const model::Region region = random_park(seed);
        const conflict::Engine engine = prepare(region);
        const auto sites = sites_of(region);
        for (std::size_t i = 0; i + 1 < sites.size(); i += 2) {
            const model::Row p = static_cast<model::Row>(i % region.projects().size());
            const model::Row q = static_cast<model::Row>((i + 7) % region.projects().size());
            for (const std::size_t k : {i + 1, (i + 6) % sites.size()}) {
                const auto refused = conflict::screen_pair(engine, sites[i], model::project_at(region, p), sites[k],
                                                           model::project_at(region, q))
                                         .findings;
                const auto checked = run(
                    engine, {place(std::min(p, q), sites[p < q ? i : k]), place(std::max(p, q), sites[p < q ? k : i])});
                for (const model::Finding& finding : refused) {
                    kinds.insert(kind_of(finding));
                    const auto same = [&finding](const model::Finding& f) {
                        return f.fingerprint == finding.fingerprint && f.effect == finding.effect;
                    };
                    EXPECT_TRUE(std::ranges::any_of(checked.findings, same)) << finding.fingerprint;
                }
            }
        }
    }
    EXPECT_EQ(kinds, (std::set<std::string>{"incompatible", "overlap", "separation", "upwind"}));
}

TEST(Invariants, PlacementsThatScreeningAcceptsAddNoForbidFinding) {
    for (std::uint64_t seed = 1; seed <= parks; ++seed) {
        const model::Region region = random_park(seed);
        const conflict::Engine engine = prepare(region);
        const auto sites = sites_of(region);
        model::Layout layout = standing(region);
        const auto before = forbids(run(engine, layout));
        const std::size_t stood = layout.size();
        for (model::Row row = static_cast<model::Row>(stood); row < region.projects().size(); ++row) {
            const model::Project project = model::project_at(region, row);
            const auto accepts = [&](const model::Site& site) {
                const auto refuses = [](const model::Finding& f) { return f.effect == model::Effect::forbid; };
                return conflict::screen(engine, site, project).forbids.empty() &&
                       std::ranges::none_of(layout, [&](const model::Placement& other) {
                           return std::ranges::any_of(conflict::screen_pair(engine, site, project, other.site,
                                                                            model::project_at(region, other.project))
                                                          .findings,
                                                      refuses);
                       });
            };
            if (const auto site = std::ranges::find_if(sites, accepts); site != sites.end()) {
                layout.push_back(place(row, *site));
            }
        }
        EXPECT_GT(layout.size(), stood) << "nothing was placed, so nothing was tested";
        const auto after = forbids(run(engine, layout));
        for (const std::string& fingerprint : after) {
            EXPECT_TRUE(before.contains(fingerprint)) << "the plan adds " << fingerprint;
        }
        EXPECT_EQ(after.size(), before.size());
    }
}

TEST(Invariants, AnyNumberOfThreadsGivesTheSameOutcome) {
    const model::Region region = random_park(42);
    const conflict::Engine engine = prepare(region);
    const model::Layout layout = standing(region);
    const auto one = run(engine, layout, 1);
    ASSERT_GT(one.findings.size(), 20U);
    for (const int threads : {2, 4}) {
        const auto many = run(engine, layout, threads);
        ASSERT_EQ(many.findings.size(), one.findings.size());
        for (std::size_t i = 0; i < one.findings.size(); ++i) {
            EXPECT_EQ(many.findings[i].fingerprint, one.findings[i].fingerprint);
            EXPECT_EQ(many.findings[i].values, one.findings[i].values);
            EXPECT_TRUE(std::ranges::equal(many.findings[i].geometry.view().coordinates(),
                                           one.findings[i].geometry.view().coordinates()));
        }
        ASSERT_EQ(many.not_assessable.size(), one.not_assessable.size());
        for (std::size_t i = 0; i < one.not_assessable.size(); ++i) {
            EXPECT_EQ(many.not_assessable[i].objects, one.not_assessable[i].objects);
        }
    }
}

TEST(Invariants, LongLinesAreMeasuredAsBruteForceMeasuresThem) {
    for (std::uint64_t seed = 1; seed <= parks; ++seed) {
        const model::Region region = random_park(seed);
        std::set<std::string> expected; // county road, half-width 7 m, 10 m; power line of 220 kV, 6 m, 15 m
        const model::Layer& lines = region.layer(model::TableId::barriers);
        for (const auto& [line, rule, reach] :
             {std::tuple(0U, "corridor.road.county", 17.0), std::tuple(3U, "corridor.power_line.154_330kv", 21.0)}) {
            for (model::Row row = 0; row < region.buildings().size(); ++row) {
                const double distance =
                    geo::distance(region.buildings().geometry(row), lines.geometry(line)).distance_m;
                if (distance < reach - 0.001) {
                    expected.insert(std::string(rule) + "|barrier:" + std::string(lines.id_of(line)) +
                                    ",building:" + std::string(region.buildings().id_of(row)) + "|strip");
                }
            }
        }
        std::set<std::string> found;
        for (const model::Finding& finding : run(prepare(region), {}).findings) {
            if (finding.message == "finding.corridor.building" && finding.effect == model::Effect::forbid) {
                found.insert(finding.fingerprint);
                EXPECT_LT(finding.measured, finding.required);
            }
        }
        EXPECT_EQ(found, expected) << "seed " << seed;
    }
}

TEST(Check, StopsWhenAskedAndSaysSo) {
    const model::Region region = random_park(1);
    const conflict::Engine engine = prepare(region);
    core::Progress progress;
    progress.stop.request_stop();
    const auto outcome = *conflict::check(engine, standing(region), {}, progress);
    EXPECT_FALSE(outcome.complete);
    EXPECT_TRUE(outcome.findings.empty());
}

TEST(Check, TellsEveryStepUpToItsEnd) {
    const model::Region region = random_park(1);
    std::map<std::string, std::pair<std::size_t, std::size_t>> last;
    core::Progress progress;
    progress.report = [&last](std::string_view step, std::size_t done, std::size_t total) {
        last[std::string(step)] = {done, total};
    };
    (void)conflict::check(prepare(region), standing(region), {}, progress);
    for (const char* step :
         {"progress.check.plots", "progress.check.buildings", "progress.check.pairs", "progress.check.placements"}) {
        EXPECT_GT(last[step].second, 0U) << step;
        EXPECT_EQ(last[step].first, last[step].second) << step;
    }
}

} // namespace
} // namespace qipan::test
