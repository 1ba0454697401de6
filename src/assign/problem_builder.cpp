#include "assign/problem_builder.hpp"

#include <algorithm>

namespace qipan::assign {

namespace {

// The bound works in int64 with 20 fractional bits: everything a layout can be worth must stay below 2^40.
constexpr std::int64_t largest_total = std::int64_t{1} << 40;
constexpr std::int64_t largest_amount = std::int64_t{1} << 40;

std::int64_t magnitude(std::int64_t x) {
    // clamped so that sums of many huge inputs still cannot wrap
    return std::min(x < 0 ? (x < -largest_total ? largest_total : -x) : x, largest_total);
}

core::Status bad_index(std::string what, std::int64_t index) {
    return core::fail("assign.bad-index", {{"what", std::move(what)}, {"index", std::to_string(index)}});
}

core::Status negative(std::string what, std::int64_t amount) {
    return core::fail("assign.negative-amount", {{"what", std::move(what)}, {"amount", std::to_string(amount)}});
}

bool within(std::int64_t index, std::size_t count) {
    return index >= 0 && static_cast<std::size_t>(index) < count;
}

void merge_rows(std::vector<Use>& uses) {
    std::stable_sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) { return a.row < b.row; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (kept > 0 && uses[kept - 1].row == uses[i].row && uses[i].amount >= 0) {
            uses[kept - 1].amount += std::min(uses[i].amount, largest_amount);
        } else {
            uses[kept++] = uses[i];
        }
    }
    uses.resize(kept);
}

void sort_unique(std::vector<std::int32_t>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

void append(Lists<std::int32_t>& lists, const std::vector<std::int32_t>& items) {
    lists.items.insert(lists.items.end(), items.begin(), items.end());
    lists.close();
}

/// For each of `count` targets the lists that name it.
Lists<std::int32_t> inverse(const Lists<std::int32_t>& lists, std::size_t count) {
    Lists<std::int32_t> result;
    result.first.assign(count + 1, 0);
    for (const auto k : lists.items) {
        ++result.first[static_cast<std::size_t>(k) + 1];
    }
    for (std::size_t i = 0; i < count; ++i) {
        result.first[i + 1] += result.first[i];
    }
    result.items.resize(lists.items.size());
    auto next = result.first;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        for (const auto k : lists[i]) {
            result.items[next[static_cast<std::size_t>(k)]++] = static_cast<std::int32_t>(i);
        }
    }
    return result;
}

} // namespace

std::int32_t ProblemBuilder::add_row(std::string name, std::int64_t capacity) {
    made_.row_names.push_back(std::move(name));
    made_.capacity.push_back(capacity);
    return static_cast<std::int32_t>(made_.capacity.size() - 1);
}

void ProblemBuilder::add_step(std::int32_t row, Step step) {
    steps_.emplace_back(row, step);
}

std::int32_t ProblemBuilder::add_opening(Opening opening) {
    made_.openings.push_back(std::move(opening));
    return static_cast<std::int32_t>(made_.openings.size() - 1);
}

std::int32_t ProblemBuilder::add_project(ProjectSpec spec) {
    made_.project_names.push_back(std::move(spec.name));
    made_.unplaced_value.push_back(-spec.unplaced_penalty);
    made_.project_unit.push_back(spec.unit);
    made_.first_placement.push_back(static_cast<std::int32_t>(made_.value.size()));
    return static_cast<std::int32_t>(made_.unplaced_value.size() - 1);
}

std::int32_t ProblemBuilder::add_placement(PlacementSpec spec) {
    merge_rows(spec.uses);
    sort_unique(spec.openings);
    made_.project_of.push_back(static_cast<std::int32_t>(made_.unplaced_value.size()) - 1);
    made_.site.push_back(spec.site);
    made_.placement_unit.push_back(spec.unit);
    made_.crosses_by_agreement.push_back(spec.crosses_by_agreement ? 1 : 0);
    made_.value.push_back(spec.value);
    made_.uses.items.insert(made_.uses.items.end(), spec.uses.begin(), spec.uses.end());
    made_.uses.close();
    append(made_.openings_of, spec.openings);
    made_.first_placement.back() = static_cast<std::int32_t>(made_.value.size());
    return static_cast<std::int32_t>(made_.value.size() - 1);
}

void ProblemBuilder::add_pair(std::int32_t a, std::int32_t b, std::int32_t value) {
    pairs_.push_back({std::min(a, b), std::max(a, b), value});
}

void ProblemBuilder::forbid_set(std::vector<std::int32_t> placements) {
    sort_unique(placements);
    append(made_.sets, placements);
}

void ProblemBuilder::require(std::int32_t placement, std::vector<std::int32_t> any_of) {
    sort_unique(any_of);
    if (std::binary_search(any_of.begin(), any_of.end(), placement)) {
        return; // its own company: no limit
    }
    made_.requirement_of.push_back(placement);
    append(made_.requirement_any, any_of);
}

void ProblemBuilder::pin(std::int32_t placement) {
    pins_.push_back(placement);
}

void ProblemBuilder::forbid(std::int32_t placement) {
    forbids_.push_back(placement);
}

void ProblemBuilder::stay(std::int32_t placement, std::int64_t bonus) {
    stays_.emplace_back(placement, bonus);
}

bool ProblemBuilder::is_placement(std::int32_t k) const {
    return within(k, made_.placements());
}

core::Status ProblemBuilder::check_numbers() const {
    for (const auto capacity : made_.capacity) {
        if (capacity < 0) {
            return negative("capacity", capacity);
        }
    }
    for (const auto& [row, step] : steps_) {
        if (!within(row, made_.rows())) {
            return bad_index("row", row);
        }
        if (step.extra < 0 || step.cost < 0) {
            return negative("step", std::min(step.extra, step.cost));
        }
    }
    for (const auto& opening : made_.openings) {
        if (opening.cost < 0) {
            return negative("opening", opening.cost);
        }
    }
    for (const auto& use : made_.uses.items) {
        if (!within(use.row, made_.rows())) {
            return bad_index("row", use.row);
        }
        if (use.amount < 0) {
            return negative("use", use.amount);
        }
    }
    for (const auto value : made_.unplaced_value) {
        if (value > 0) {
            return negative("penalty", -value);
        }
    }
    return {};
}

core::Status ProblemBuilder::check_units() const {
    for (std::size_t k = 0; k < made_.placements(); ++k) {
        if (made_.project_of[k] < 0) {
            return bad_index("project", made_.project_of[k]);
        }
        const auto home = made_.project_unit[static_cast<std::size_t>(made_.project_of[k])];
        const auto unit = made_.placement_unit[k];
        if (home != no_unit && unit != no_unit && home != unit && made_.crosses_by_agreement[k] == 0) {
            return core::fail("assign.outside-unit",
                              {{"project", made_.project_names[static_cast<std::size_t>(made_.project_of[k])]},
                               {"site", std::to_string(made_.site[k])}});
        }
    }
    return {};
}

core::Status ProblemBuilder::check_relations() const {
    for (const auto opening : made_.openings_of.items) {
        if (!within(opening, made_.openings.size())) {
            return bad_index("opening", opening);
        }
    }
    for (const auto* list :
         {&made_.sets.items, &made_.requirement_any.items, &made_.requirement_of, &pins_, &forbids_}) {
        const auto wrong = std::find_if(list->begin(), list->end(), [&](auto k) { return !is_placement(k); });
        if (wrong != list->end()) {
            return bad_index("placement", *wrong);
        }
    }
    for (std::size_t s = 0; s < made_.sets.size(); ++s) {
        if (made_.sets[s].size() < 2) {
            return core::fail("assign.small-set", {{"size", std::to_string(made_.sets[s].size())}});
        }
    }
    for (const auto& pair : pairs_) {
        if (!is_placement(pair.a) || !is_placement(pair.b)) {
            return bad_index("placement", is_placement(pair.a) ? pair.b : pair.a);
        }
        if (made_.project_of[static_cast<std::size_t>(pair.a)] == made_.project_of[static_cast<std::size_t>(pair.b)]) {
            return core::fail("assign.pair-in-one-project",
                              {{"first", std::to_string(pair.a)}, {"second", std::to_string(pair.b)}});
        }
    }
    return {};
}

std::int64_t ProblemBuilder::pair_magnitude() const {
    std::vector<std::int64_t> largest(made_.projects(), 0); // of the edges of one project
    std::int64_t total = 0;
    std::size_t edge = 0;
    for (std::size_t p = 0; p < made_.projects(); ++p) {
        for (auto k = made_.first_placement[p]; k < made_.first_placement[p + 1]; ++k) {
            for (const auto& partner : made_.partners[static_cast<std::size_t>(k)]) {
                auto& most =
                    largest[static_cast<std::size_t>(made_.project_of[static_cast<std::size_t>(partner.placement)])];
                most = partner.value == forbidden_together ? most : std::max(most, magnitude(partner.value));
            }
        }
        for (; edge < made_.edges.size() && made_.edges[edge].p == static_cast<std::int32_t>(p); ++edge) {
            total = magnitude(total + largest[static_cast<std::size_t>(made_.edges[edge].q)]);
        }
        std::fill(largest.begin(), largest.end(), 0);
    }
    return total;
}

core::Status ProblemBuilder::check_size() const {
    std::int64_t total = pair_magnitude();
    for (std::size_t p = 0; p < made_.projects(); ++p) {
        std::int64_t largest = magnitude(made_.unplaced_value[p]);
        for (auto k = static_cast<std::size_t>(made_.first_placement[p]);
             k < static_cast<std::size_t>(made_.first_placement[p + 1]); ++k) {
            largest = std::max(largest, magnitude(magnitude(made_.value[k]) + magnitude(made_.stay_bonus[k])));
        }
        total = magnitude(total + largest);
    }
    for (const auto& opening : made_.openings) {
        total = magnitude(total + magnitude(opening.cost));
    }
    for (const auto& step : made_.steps.items) {
        total = magnitude(total + magnitude(step.cost));
    }
    std::int64_t amount = 0;
    for (const auto& use : made_.uses.items) {
        amount = std::max(amount, use.amount);
    }
    for (std::size_t r = 0; r < made_.rows(); ++r) {
        amount = std::max(amount, made_.capacity[r]);
        for (const auto& step : made_.steps[r]) {
            amount = std::max(amount, step.extra);
        }
    }
    if (total >= largest_total || amount > largest_amount) {
        return core::fail("assign.value-too-large", {{"limit", std::to_string(largest_total)}});
    }
    return {};
}

void ProblemBuilder::link_steps() {
    std::stable_sort(steps_.begin(), steps_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::size_t next = 0;
    for (std::size_t r = 0; r < made_.rows(); ++r) {
        for (; next < steps_.size() && static_cast<std::size_t>(steps_[next].first) == r; ++next) {
            made_.steps.push(steps_[next].second);
        }
        made_.steps.close();
    }
}

void ProblemBuilder::link_openings() {
    std::vector<std::vector<std::int32_t>> users(made_.openings.size());
    for (std::size_t k = 0; k < made_.placements(); ++k) {
        for (const auto opening : made_.openings_of[k]) {
            auto& list = users[static_cast<std::size_t>(opening)];
            if (list.empty() || list.back() != made_.project_of[k]) {
                list.push_back(made_.project_of[k]);
            }
        }
    }
    for (const auto& list : users) {
        append(made_.opening_projects, list);
    }
    for (std::size_t k = 0; k < made_.placements(); ++k) {
        for (const auto opening : made_.openings_of[k]) {
            const auto list = made_.opening_projects[static_cast<std::size_t>(opening)];
            const auto at = std::lower_bound(list.begin(), list.end(), made_.project_of[k]) - list.begin();
            made_.share_of.push_back(made_.opening_projects.first[static_cast<std::size_t>(opening)] +
                                     static_cast<std::size_t>(at));
        }
    }
}

void ProblemBuilder::link_sets() {
    made_.sets_of = inverse(made_.sets, made_.placements());
}

void ProblemBuilder::link_requirements() {
    made_.supports_of = inverse(made_.requirement_any, made_.placements());
    Lists<std::int32_t> subjects;
    for (const auto k : made_.requirement_of) {
        subjects.push(k);
        subjects.close();
    }
    made_.requirements_of = inverse(subjects, made_.placements());
}

core::Status ProblemBuilder::mark_placements() {
    for (const auto k : forbids_) {
        made_.forbidden[static_cast<std::size_t>(k)] = 1;
    }
    for (const auto k : pins_) {
        auto& pinned = made_.pin[static_cast<std::size_t>(made_.project_of[static_cast<std::size_t>(k)])];
        const auto& name = made_.project_names[static_cast<std::size_t>(made_.project_of[static_cast<std::size_t>(k)])];
        if (pinned != not_placed && pinned != k) {
            return core::fail("assign.pinned-twice", {{"project", name}});
        }
        if (made_.forbidden[static_cast<std::size_t>(k)] != 0) {
            return core::fail("assign.pin-forbidden", {{"project", name}});
        }
        pinned = k;
    }
    for (const auto& [k, bonus] : stays_) {
        if (!is_placement(k)) {
            return bad_index("placement", k);
        }
        made_.stay_bonus[static_cast<std::size_t>(k)] = bonus;
    }
    return {};
}

core::Result<Problem> ProblemBuilder::build() {
    made_.pin.assign(made_.projects(), not_placed);
    made_.forbidden.assign(made_.placements(), 0);
    made_.stay_bonus.assign(made_.placements(), 0);
    for (const auto& check : {check_numbers(), check_units(), check_relations()}) {
        if (!check) {
            return core::fail(check.error());
        }
    }
    if (const auto marked = mark_placements(); !marked) {
        return core::fail(marked.error());
    }
    link_steps();
    link_pairs();
    link_edges();
    link_openings();
    link_sets();
    link_requirements();
    if (const auto size = check_size(); !size) {
        return core::fail(size.error());
    }
    Problem result = std::move(made_);
    *this = ProblemBuilder();
    return result;
}

} // namespace qipan::assign
