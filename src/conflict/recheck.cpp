#include "conflict/recheck.hpp"

#include <algorithm>

#include "conflict/judging.hpp"
#include "conflict/touched.hpp"

namespace qipan::conflict {

struct CheckMemory::Impl {
    Engine engine;
    model::Layout layout;
    std::string plan;
    std::vector<Part> parts; ///< by key
};

namespace {

using model::Row;

/// Rows of an old layer in the new one.
class RowMap {
public:
    RowMap(const model::Layer& before, const model::Layer& after)
        : before_(before), after_(after), same_(&before == &after) {}
    [[nodiscard]] std::optional<Row> operator()(Row row) const {
        return same_ ? std::optional(row) : after_.find(before_.id_of(row));
    }

private:
    const model::Layer& before_;
    const model::Layer& after_;
    bool same_;
};

bool contains(const std::vector<Row>& rows, Row row) {
    return std::ranges::binary_search(rows, row);
}

/// Old parts that still hold, under their new keys, pointing to the new engine's rules.
class Survivors {
public:
    Survivors(const CheckMemory::Impl& before, const Engine& after, const Touched& touched,
              const std::vector<std::string>& rules)
        : before_(before), after_(after), touched_(touched), rules_(rules),
          land_(before.engine.region().plots(), after.region().plots()),
          buildings_(before.engine.region().buildings(), after.region().buildings()),
          projects_(before.engine.region().projects(), after.region().projects()) {}

    [[nodiscard]] std::vector<Part> collect() const {
        std::vector<Part> kept;
        for (const Part& part : before_.parts) {
            const auto key = new_key(part.key);
            if (!key) {
                continue;
            }
            Part moved{*key, part.verdict};
            if (refresh(moved.verdict)) {
                kept.push_back(std::move(moved));
            }
        }
        return kept;
    }

private:
    [[nodiscard]] std::optional<UnitKey> pair_key(UnitGroup group, std::optional<Row> a, std::optional<Row> b,
                                                  const std::vector<Row>& gone) const {
        if (!a || !b || contains(gone, *a) || contains(gone, *b)) {
            return std::nullopt;
        }
        return UnitKey{group, std::min(*a, *b), std::max(*a, *b)};
    }
    [[nodiscard]] static std::optional<UnitKey> single_key(UnitGroup group, std::optional<Row> row,
                                                           const std::vector<Row>& touched) {
        return row && !contains(touched, *row) ? std::optional(UnitKey{group, *row, 0}) : std::nullopt;
    }
    [[nodiscard]] std::optional<UnitKey> new_key(const UnitKey& key) const {
        switch (key.group) {
        case UnitGroup::land:
            return single_key(key.group, land_(key.a), touched_.land);
        case UnitGroup::building:
            return single_key(key.group, buildings_(key.a), touched_.buildings);
        case UnitGroup::land_pair:
            return pair_key(key.group, land_(key.a), land_(key.b), touched_.edited_land);
        case UnitGroup::building_pair:
            return pair_key(key.group, buildings_(key.a), buildings_(key.b), touched_.edited_buildings);
        case UnitGroup::placement:
            return still_placed(single_key(key.group, projects_(key.a), touched_.placements));
        case UnitGroup::project_pair:
            return still_placed(pair_key(key.group, projects_(key.a), projects_(key.b), touched_.placements));
        case UnitGroup::record:
            return single_key(key.group, projects_(key.a), touched_.records);
        }
        return std::nullopt;
    }
    /// Nothing if a project of the key has no site any more.
    [[nodiscard]] std::optional<UnitKey> still_placed(std::optional<UnitKey> key) const {
        const auto is_placed = [this](Row row) { return contains(placed_, row); };
        if (!key || !is_placed(key->a) || (key->group == UnitGroup::project_pair && !is_placed(key->b))) {
            return std::nullopt;
        }
        return key;
    }
    /// Takes out what edited rules said and points the rest at the new rules; false if nothing is left.
    bool refresh(Verdict& verdict) const {
        const auto edited = [this](std::string_view id) { return std::ranges::binary_search(rules_, id); };
        std::erase_if(verdict.findings, [&](const model::Finding& f) { return edited(f.rule); });
        std::erase_if(verdict.gaps, [&](const Gap& gap) { return edited(gap.rule->id); });
        std::erase_if(verdict.failures, [&](const Failure& failure) { return edited(failure.rule->id); });
        for (Gap& gap : verdict.gaps) {
            gap.rule = after_.find_rule(gap.rule->id);
        }
        for (Failure& failure : verdict.failures) {
            failure.rule = after_.find_rule(failure.rule->id);
        }
        return !verdict.findings.empty() || !verdict.gaps.empty() || !verdict.failures.empty();
    }

public:
    void set_placed(std::vector<Row> placed) { placed_ = std::move(placed); }

private:
    const CheckMemory::Impl& before_;
    const Engine& after_;
    const Touched& touched_;
    const std::vector<std::string>& rules_; // sorted
    RowMap land_;
    RowMap buildings_;
    RowMap projects_;
    std::vector<Row> placed_; // rows of projects, ascending
};

RememberedCheck finish(const Engine& engine, const model::Layout& layout, const CheckRequest& request, Judging& judging,
                       std::vector<Part> parts, std::size_t units) {
    RememberedCheck check;
    check.units_judged = units;
    std::ranges::stable_sort(parts, {}, &Part::key);
    check.outcome = join_parts(parts, judging.layout(), request.threads, progress);
    if (check.outcome.complete) {
        check.memory = CheckMemory(std::make_shared<const CheckMemory::Impl>(
            CheckMemory::Impl{engine, layout, request.plan, std::move(parts)}));
    }
    return check;
}

/// Asks again what the edit touches; returns how many units that were.
std::size_t judge_touched(Judging& judging, const Touched& touched) {
    judging.standing(SubjectKind::land, &touched.land);
    judging.standing(SubjectKind::building, &touched.buildings);
    judging.standing_pairs(SubjectKind::land, &touched.edited_land);
    judging.standing_pairs(SubjectKind::building, &touched.edited_buildings);
    judging.placements(&touched.placements);
    judging.project_pairs(&touched.placements);
    judging.records(&touched.records);
    return touched.land.size() + touched.buildings.size() + touched.placements.size() + touched.records.size();
}

/// Asks the edited rules about everything that stands; placements are then judged by all rules, since what the rules
/// leave of a site they leave together.
void judge_rules(Judging& judging, const std::vector<std::string>& rules) {
    judging.ask_only(rules);
    judging.standing(SubjectKind::land, nullptr);
    judging.standing(SubjectKind::building, nullptr);
    judging.standing_pairs(SubjectKind::land, nullptr);
    judging.standing_pairs(SubjectKind::building, nullptr);
    judging.ask_only({});
}

/// Parts of one unit that was asked twice, by the edited rules and as touched by a row, would say things twice.
void drop_repeated(std::vector<Part>& by_rules, const Touched& touched) {
    std::erase_if(by_rules, [&touched](const Part& part) {
        const auto touches = [&part](const std::vector<Row>& rows) { return contains(rows, part.key.a); };
        const auto touches_pair = [&part](const std::vector<Row>& rows) {
            return contains(rows, part.key.a) || contains(rows, part.key.b);
        };
        switch (part.key.group) {
        case UnitGroup::land:
            return touches(touched.land);
        case UnitGroup::building:
            return touches(touched.buildings);
        case UnitGroup::land_pair:
            return touches_pair(touched.edited_land);
        case UnitGroup::building_pair:
            return touches_pair(touched.edited_buildings);
        case UnitGroup::placement:
        case UnitGroup::project_pair:
        case UnitGroup::record:
            return false;
        }
        return false;
    });
}

std::vector<Row> all_rows(std::size_t count) {
    std::vector<Row> rows(count);
    for (std::size_t i = 0; i < count; ++i) {
        rows[i] = static_cast<Row>(i);
    }
    return rows;
}

std::vector<Row> placed_rows(const model::Layout& layout) {
    std::vector<Row> rows;
    for (const model::Placement& placement : layout) {
        rows.push_back(placement.project);
    }
    std::ranges::sort(rows);
    return rows;
}

} // namespace

core::Result<RememberedCheck> check_and_remember(const Engine& engine, const model::Layout& layout,
                                                 const CheckRequest& request, const core::Progress& progress) {
    Judging judging(engine, layout, request, progress);
    judge_everything(judging);
    const model::Region& region = engine.region();
    return finish(engine, layout, request, judging, std::move(judging.parts()),
                  region.plots().size() + region.buildings().size() + layout.size() + region.projects().size(),
                  progress);
}

core::Result<RememberedCheck> recheck(const CheckMemory& before, const Engine& engine, const model::Layout& layout,
                                      const Edits& edits, const CheckRequest& request, const core::Progress& progress) {
    const CheckMemory::Impl* old = before.get();
    if (old == nullptr || edits.everything || old->plan != request.plan || old->engine.as_of() != engine.as_of()) {
        return check_and_remember(engine, layout, request, progress);
    }
    const auto reach = [&](model::TableId table) {
        return std::max(widest_reach_m(old->engine.rules(), table), widest_reach_m(engine.rules(), table));
    };
    Touched touched = find_touched(old->engine.region(), old->layout, engine.region(), layout, edits, reach);
    if (touched.everything) {
        return check_and_remember(engine, layout, request, progress);
    }
    std::vector<std::string> rules = edits.rules;
    std::ranges::sort(rules);
    if (!rules.empty()) {
        touched.placements = placed_rows(layout);
        touched.records = all_rows(engine.region().projects().size());
    }
    Survivors survivors(*old, engine, touched, rules);
    survivors.set_placed(placed_rows(layout));
    std::vector<Part> parts = survivors.collect();
    Judging judging(engine, layout, request, progress);
    if (!rules.empty()) {
        judge_rules(judging, rules);
        drop_repeated(judging.parts(), touched);
        std::ranges::move(judging.parts(), std::back_inserter(parts));
        judging.parts().clear();
    }
    const std::size_t units = judge_touched(judging, touched);
    std::ranges::move(judging.parts(), std::back_inserter(parts));
    return finish(engine, layout, request, judging, std::move(parts), units, progress);
}

} // namespace qipan::conflict
