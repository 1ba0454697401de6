#include "assign/parse_gap.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "assign/problem_builder.hpp"

namespace qipan::assign {

namespace {

constexpr std::int64_t most_cells = 50'000'000;

class Numbers {
public:
    explicit Numbers(std::string_view text) : text_(text) {}

    /// The next whole number >= 0.
    std::optional<std::int64_t> next() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
            line_ += text_[at_] == '\n' ? 1 : 0;
            ++at_;
        }
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), number);
        if (error != std::errc() || number < 0) {
            return std::nullopt;
        }
        at_ = static_cast<std::size_t>(end - text_.data());
        return number;
    }

    bool next(std::vector<std::int64_t>& into) {
        for (auto& number : into) {
            const auto read = next();
            if (!read) {
                return false;
            }
            number = *read;
        }
        return true;
    }

    [[nodiscard]] int line() const { return at_ >= text_.size() ? 0 : line_; }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

core::Result<Problem> build(const std::vector<std::int64_t>& cost, const std::vector<std::int64_t>& size,
                            const std::vector<std::int64_t>& capacity) {
    const auto m = capacity.size();
    const auto n = cost.size() / m;
    ProblemBuilder builder;
    for (std::size_t i = 0; i < m; ++i) {
        builder.add_row("agent " + std::to_string(i + 1), capacity[i]);
    }
    std::int64_t dearest = 1;
    for (std::size_t j = 0; j < n; ++j) {
        std::int64_t most = 0;
        for (std::size_t i = 0; i < m; ++i) {
            most = std::max(most, cost[i * n + j]);
        }
        dearest += most;
    }
    for (std::size_t j = 0; j < n; ++j) {
        builder.add_project({"job " + std::to_string(j + 1), dearest, no_unit});
        for (std::size_t i = 0; i < m; ++i) {
            PlacementSpec spec;
            spec.site = static_cast<std::int32_t>(i);
            spec.value = -cost[i * n + j];
            spec.uses = {{static_cast<std::int32_t>(i), size[i * n + j]}};
            builder.add_placement(std::move(spec));
        }
    }
    return builder.build();
}

} // namespace

core::Result<Problem> parse_gap(std::string_view text) {
    Numbers numbers(text);
    const auto malformed = [&] {
        core::Place place;
        place.line = numbers.line();
        return core::fail("assign.gap-malformed", {{"line", std::to_string(numbers.line())}}, place);
    };
    const auto agents = numbers.next();
    const auto jobs = numbers.next();
    if (!agents || !jobs || *agents == 0 || *jobs == 0 || *agents > most_cells / *jobs) {
        return malformed();
    }
    const auto m = static_cast<std::size_t>(*agents);
    const auto n = static_cast<std::size_t>(*jobs);
    std::vector<std::int64_t> cost(m * n);
    std::vector<std::int64_t> size(m * n);
    std::vector<std::int64_t> capacity(m);
    if (!numbers.next(cost) || !numbers.next(size) || !numbers.next(capacity)) {
        return malformed();
    }
    return build(cost, size, capacity);
}

} // namespace qipan::assign
