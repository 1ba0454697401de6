// The pair terms of ProblemBuilder: by far the largest part, so sorted by counting.
#include <algorithm>
#include <limits>

#include "assign/problem_builder.hpp"

namespace qipan::assign {

namespace {

std::int32_t sum_of_terms(std::int32_t a, std::int32_t b) {
    if (a == forbidden_together || b == forbidden_together) {
        return forbidden_together;
    }
    const auto sum = std::int64_t{a} + b;
    const std::int64_t largest = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::clamp(sum, -largest, largest));
}

/// Sorts each list by placement and sums terms of the same pair.
Lists<Partner> sorted_and_merged(Lists<Partner> lists) {
    const auto before = [](const Partner& a, const Partner& b) { return a.placement < b.placement; };
    std::size_t kept = 0;
    std::size_t begin = 0;
    for (std::size_t k = 0; k + 1 < lists.first.size(); ++k) {
        const std::size_t end = lists.first[k + 1];
        const auto first = lists.items.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = lists.items.begin() + static_cast<std::ptrdiff_t>(end);
        if (!std::is_sorted(first, last, before)) {
            std::stable_sort(first, last, before);
        }
        const std::size_t list_start = kept;
        for (std::size_t i = begin; i < end; ++i) {
            const Partner term = lists.items[i];
            if (kept > list_start && lists.items[kept - 1].placement == term.placement) {
                lists.items[kept - 1].value = sum_of_terms(lists.items[kept - 1].value, term.value);
            } else {
                lists.items[kept++] = term;
            }
        }
        begin = end;
        lists.first[k + 1] = kept;
    }
    lists.items.resize(kept);
    return lists;
}

} // namespace

void ProblemBuilder::link_pairs() {
    Lists<Partner> lists;
    lists.first.assign(made_.placements() + 1, 0);
    for (const auto& pair : pairs_) {
        ++lists.first[static_cast<std::size_t>(pair.a) + 1];
        ++lists.first[static_cast<std::size_t>(pair.b) + 1];
    }
    for (std::size_t k = 0; k < made_.placements(); ++k) {
        lists.first[k + 1] += lists.first[k];
    }
    lists.items.resize(2 * pairs_.size());
    auto next = lists.first;
    for (const auto& pair : pairs_) {
        lists.items[next[static_cast<std::size_t>(pair.a)]++] = {pair.b, pair.value};
        lists.items[next[static_cast<std::size_t>(pair.b)]++] = {pair.a, pair.value};
    }
    pairs_ = {};
    made_.partners = sorted_and_merged(std::move(lists));
}

void ProblemBuilder::link_edges() {
    std::vector<std::int32_t> seen(made_.projects(), -1);
    for (std::size_t p = 0; p < made_.projects(); ++p) {
        const auto before = static_cast<std::ptrdiff_t>(made_.edges.size());
        for (auto k = made_.first_placement[p]; k < made_.first_placement[p + 1]; ++k) {
            for (const auto& partner : made_.partners[static_cast<std::size_t>(k)]) {
                const auto q = made_.project_of[static_cast<std::size_t>(partner.placement)];
                if (q > static_cast<std::int32_t>(p) &&
                    seen[static_cast<std::size_t>(q)] != static_cast<std::int32_t>(p)) {
                    seen[static_cast<std::size_t>(q)] = static_cast<std::int32_t>(p);
                    made_.edges.push_back({static_cast<std::int32_t>(p), q, 0, 0, 0});
                }
            }
        }
        std::sort(made_.edges.begin() + before, made_.edges.end(),
                  [](const Edge& a, const Edge& b) { return a.q < b.q; });
    }
    find_largest_terms();
    for (auto& edge : made_.edges) {
        edge.message_p = made_.message_count;
        edge.message_q = edge.message_p + static_cast<std::size_t>(made_.placements_of(edge.p)) + 1;
        made_.message_count = edge.message_q + static_cast<std::size_t>(made_.placements_of(edge.q)) + 1;
    }
}

void ProblemBuilder::find_largest_terms() {
    std::vector<std::int32_t> largest(made_.projects(), 0); // of the edges of one project, by the other end
    std::size_t edge = 0;
    for (std::size_t p = 0; p < made_.projects(); ++p) {
        for (auto k = made_.first_placement[p]; k < made_.first_placement[p + 1]; ++k) {
            for (const auto& partner : made_.partners[static_cast<std::size_t>(k)]) {
                auto& most =
                    largest[static_cast<std::size_t>(made_.project_of[static_cast<std::size_t>(partner.placement)])];
                most = std::max(most, partner.value);
            }
        }
        for (; edge < made_.edges.size() && made_.edges[edge].p == static_cast<std::int32_t>(p); ++edge) {
            made_.edges[edge].largest = largest[static_cast<std::size_t>(made_.edges[edge].q)];
        }
        std::fill(largest.begin(), largest.end(), 0);
    }
}

} // namespace qipan::assign
