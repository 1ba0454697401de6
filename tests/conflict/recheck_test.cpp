// A check brought up to date after an edit says what a whole check of the new park says.
#include "conflict/recheck.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "conflict/case_reader.hpp"
#include "conflict/random_park.hpp"
#include "core/random.hpp"
#include "core/text.hpp"
#include "io/where.hpp"

namespace qipan::test {
namespace {

using model::TableId;

constexpr core::Date today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}};

conflict::Engine prepare(const model::Region& region, const model::RuleSet& rules) {
    auto engine = conflict::Engine::prepare(region, rules, io::make_where_compiler(), today);
    EXPECT_TRUE(engine) << (engine ? "" : engine.error().code);
    return *engine;
}

model::Layout layout_of(const model::Region& region) {
    std::vector<core::Issue> issues;
    return model::existing_layout(region, issues);
}

conflict::CheckRequest request() {
    conflict::CheckRequest request;
    request.plan = "plan-1";
    request.threads = 1;
    request.as_of = today;
    return request;
}

std::vector<std::string> texts_of(const conflict::CheckOutcome& outcome) {
    std::vector<std::string> texts;
    for (const model::Finding& f : outcome.findings) {
        std::string text = std::string(model::to_string(f.effect)) + ' ' + f.fingerprint + ' ' + f.plan + ' ' +
                           core::shortest(f.measured) + ' ' + geo::to_wkt(f.geometry.view(), 3);
        for (const auto& [name, value] : f.values) {
            text += ' ' + name + '=' + value;
        }
        texts.push_back(std::move(text));
    }
    for (const model::NotAssessable& gap : outcome.not_assessable) {
        std::string text = "gap " + gap.rule;
        for (const std::string& object : gap.objects) {
            text += ' ' + object;
        }
        texts.push_back(text + ' ' + gap.missing.front());
    }
    return texts;
}

/// One random change of one row, one that a planner might make.
class Editor {
public:
    explicit Editor(std::uint64_t seed) : random_(seed) {}

    void edit(ParkRows& park) {
        static constexpr TableId tables[] = {TableId::plots,   TableId::buildings, TableId::barriers,
                                             TableId::areas,   TableId::projects,  TableId::projects,
                                             TableId::zones,   TableId::receptors, TableId::plots,
                                             TableId::demands, TableId::sources,   TableId::parks};
        const TableId table = tables[random_.below(std::size(tables))];
        std::vector<RowTexts>& rows = park[table];
        const std::uint64_t what = random_.below(6);
        if (rows.empty() || what == 0) {
            add(table, rows);
        } else if (what == 1 && table != TableId::zones) {
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(random_.below(rows.size())));
        } else {
            change(table, rows[random_.below(rows.size())]);
        }
    }

private:
    void add(TableId table, std::vector<RowTexts>& rows) {
        if (rows.empty()) {
            if (table == TableId::sources) {
                rows.push_back(
                    {{"id", "s1"}, {"utility", "steam"}, {"capacity", "3"}, {"unit", "t/h"}, {"wkt", "POINT (0 0)"}});
            } else if (table == TableId::demands) {
                rows.push_back({{"project", "P1"}, {"utility", "steam"}, {"design", "5"}, {"unit", "t/h"}});
            }
            return;
        }
        RowTexts copy = rows[random_.below(rows.size())];
        if (copy.contains("id")) {
            copy["id"] += "_" + std::to_string(++made_);
            if (copy.contains("wkt")) {
                shift(copy);
            }
        } else {
            copy["project"] = "P" + std::to_string(random_.below(24));
        }
        // before, between or behind the others: row numbers change
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(random_.below(rows.size() + 1)), std::move(copy));
    }

    void shift(RowTexts& row) {
        const auto old = geo::parse_wkt(row["wkt"]);
        geo::GeometryArray moved;
        moved.add(old->view());
        const double dx = static_cast<double>(random_.below(60)) - 30;
        const double dy = static_cast<double>(random_.below(60)) - 30;
        moved.transform([&](geo::Point p) { return geo::Point{p.x + dx, p.y + dy}; });
        row["wkt"] = geo::to_wkt(moved[0]);
    }

    void change(TableId table, RowTexts& row) {
        switch (table) {
        case TableId::projects:
            change_project(row);
            break;
        case TableId::demands:
            row["design"] = std::to_string(random_.below(6));
            break;
        case TableId::sources:
            row["capacity"] = std::to_string(random_.below(6));
            break;
        case TableId::zones:
            row[random_.below(2) == 0 ? "negative_list" : "leading_industries"] =
                random_.below(2) == 0 ? "14" : "26;38";
            break;
        case TableId::parks:
            row["allowed_industries"] = random_.below(2) == 0 ? "26" : "13;14;38";
            break;
        case TableId::plots:
            random_.below(2) == 0 ? shift(row) : void(row["land_use"] = "100103");
            break;
        case TableId::barriers:
            random_.below(2) == 0 ? shift(row) : void(row["half_width_m"] = std::to_string(random_.below(12)));
            break;
        default:
            shift(row);
        }
    }

    void change_project(RowTexts& row) {
        static constexpr const char* industries[] = {"1392", "2611", "3841"};
        switch (random_.below(4)) {
        case 0:
            row["industry"] = industries[random_.below(3)];
            break;
        case 1:
            row["pollution_class"] = std::to_string(1 + random_.below(3));
            break;
        case 2:
            row["site"] = "plot:p" + std::to_string(random_.below(6)) + std::to_string(random_.below(6));
            break;
        default:
            row["site"] = "";
        }
    }

    core::CounterRandom random_;
    int made_ = 0;
};

/// Projects whose site was removed stand nowhere: not what is tested here.
void forget_lost_sites(ParkRows& park) {
    for (RowTexts& project : park[TableId::projects]) {
        const std::string site = project["site"];
        const auto has = [&site](const RowTexts& plot) { return "plot:" + plot.at("id") == site; };
        if (!site.empty() && std::ranges::none_of(park[TableId::plots], has)) {
            project["site"] = "";
        }
    }
}

TEST(Recheck, EqualsAWholeCheckAfterAnyEdits) {
    const model::RuleSet rules = shipped_rules();
    std::size_t differences = 0;
    std::size_t partial = 0;
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
        Editor editor(seed * 1000);
        ParkRows park = random_park_rows(seed);
        auto region = std::make_shared<const model::Region>(region_of(park));
        auto check = *conflict::check_and_remember(prepare(*region, rules), layout_of(*region), request(), {});
        for (int step = 0; step < 12; ++step) {
            for (int edits = 0; edits <= step % 3; ++edits) {
                editor.edit(park);
            }
            forget_lost_sites(park);
            auto next = std::make_shared<const model::Region>(region_of(park));
            const auto engine = prepare(*next, rules);
            const auto whole = *conflict::check(engine, layout_of(*next), request(), {});
            const auto edits = conflict::find_edits(*region, *next);
            auto again = *conflict::recheck(check.memory, engine, layout_of(*next), edits, request(), {});
            ASSERT_EQ(texts_of(again.outcome), texts_of(whole)) << "seed " << seed << " step " << step;
            differences += texts_of(whole) != texts_of(check.outcome) ? 1 : 0;
            partial += again.units_judged < next->plots().size() ? 1 : 0;
            check = std::move(again);
            region = std::move(next);
        }
    }
    EXPECT_GT(differences, 15U) << "the edits changed nothing, so nothing was tested";
    EXPECT_GT(partial, 10U) << "nearly every recheck was a whole check";
}

TEST(Recheck, EqualsAWholeCheckAfterRulesChanged) {
    const model::RuleSet all = shipped_rules();
    const model::Region region = region_of(random_park_rows(7));
    const model::Layout layout = layout_of(region);
    auto check = *conflict::check_and_remember(prepare(region, all), layout, request(), {});
    std::vector<std::string> speaking;
    for (const model::Finding& finding : check.outcome.findings) {
        speaking.push_back(finding.rule);
    }
    const auto again_said = std::ranges::unique(speaking);
    speaking.erase(again_said.begin(), again_said.end());
    ASSERT_GT(speaking.size(), 5U);
    model::RuleSet before = all;
    core::CounterRandom random(11);
    std::size_t differences = 0;
    for (int step = 0; step < 20; ++step) {
        model::RuleSet after = before;
        for (int k = 0; k <= step % 3; ++k) {
            // every other time one that speaks in this park
            const std::string& spoken = speaking[random.below(speaking.size())];
            model::Rule& rule = k % 2 == 0 ? *std::ranges::find(after.rules, spoken, &model::Rule::id)
                                           : after.rules[random.below(after.rules.size())];
            rule.enabled = !rule.enabled;
        }
        const auto edits = conflict::find_rule_edits(before, after);
        const auto engine = prepare(region, after);
        const auto whole = *conflict::check(engine, layout, request(), {});
        auto again = *conflict::recheck(check.memory, engine, layout, {.rows = {}, .rules = edits}, request(), {});
        ASSERT_EQ(texts_of(again.outcome), texts_of(whole)) << "step " << step;
        differences += texts_of(whole) != texts_of(check.outcome) ? 1 : 0;
        check = std::move(again);
        before = std::move(after);
    }
    EXPECT_GT(differences, 10U);
}

TEST(Recheck, JudgesOnlyWhatAnEditTouches) {
    const model::RuleSet rules = shipped_rules();
    ParkRows park = random_park_rows(3);
    const model::Region before = region_of(park);
    const auto check = *conflict::check_and_remember(prepare(before, rules), layout_of(before), request(), {});
    park[TableId::plots].back()["land_use"] = "100101"; // in a corner: few others are near
    const model::Region after = region_of(park);
    const auto edits = conflict::find_edits(before, after);
    ASSERT_EQ(edits.rows.size(), 1U);
    EXPECT_EQ(edits.rows.front(), (conflict::Edit{TableId::plots, "p55"}));
    const auto again = *conflict::recheck(check.memory, prepare(after, rules), layout_of(after), edits, request(), {});
    EXPECT_LT(again.units_judged, check.units_judged / 2);
    EXPECT_GT(again.units_judged, 0U);
}

TEST(Recheck, OfAStoppedCheckIsAWholeCheck) {
    const model::RuleSet rules = shipped_rules();
    const model::Region region = region_of(random_park_rows(3));
    core::Progress stopped;
    stopped.stop.request_stop();
    const auto engine = prepare(region, rules);
    const auto nothing = *conflict::check_and_remember(engine, layout_of(region), request(), stopped);
    EXPECT_FALSE(nothing.memory);
    const auto again = *conflict::recheck(nothing.memory, engine, layout_of(region), {}, request(), {});
    EXPECT_EQ(texts_of(again.outcome), texts_of(*conflict::check(engine, layout_of(region), request(), {})));
}

TEST(RuleEdits, AreFoundByWhatARuleSays) {
    const model::RuleSet before = shipped_rules();
    model::RuleSet after = before;
    EXPECT_TRUE(conflict::find_rule_edits(before, after).empty());
    after.rules.front().enabled = !after.rules.front().enabled;
    const std::string removed = after.rules.back().id;
    after.rules.pop_back();
    std::vector<std::string> expected{after.rules.front().id, removed};
    std::ranges::sort(expected);
    EXPECT_EQ(conflict::find_rule_edits(before, after), expected);
}

} // namespace
} // namespace qipan::test
