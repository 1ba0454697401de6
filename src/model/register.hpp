/// Register (问题台账): findings as they are remembered between runs, with state, dates and approval; and the runs.
/// Dates are ISO texts. It holds the existing layout; a plan's findings stand beside it under the plan's id.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "model/finding.hpp"

namespace qipan::model {

/// Somebody answers for a finding until a date. What it was then is kept: it counts only while it gets no worse.
struct Approval {
    std::string by{};
    std::string reason{};
    std::string on{};    ///< empty: never approved
    std::string until{}; ///< last day that it holds
    double measured = std::numeric_limits<double>::quiet_NaN();
    double margin = std::numeric_limits<double>::quiet_NaN();
    Effect effect = Effect::warn;

    [[nodiscard]] bool given() const { return !on.empty(); }
};

/// One row. An approval that lapsed stays, so that a returned finding shows what was decided before.
struct RegisterRow {
    Finding finding;     ///< as the last run that found it saw it; its state is the present one
    std::string as_of{}; ///< of the run that gave it its state: for a resolved one, that no longer found it
    std::string first_seen{};
    std::string last_seen{}; ///< of the last run that found it
    Approval approval{};
    int times_returned = 0;
};

/// How many rows are in each state, by FindingState.
struct StateCounts {
    std::array<std::int64_t, 5> by_state{};

    [[nodiscard]] std::int64_t& operator[](FindingState state) { return by_state[static_cast<std::size_t>(state)]; }
    [[nodiscard]] std::int64_t operator[](FindingState state) const {
        return by_state[static_cast<std::size_t>(state)];
    }
    friend bool operator==(const StateCounts&, const StateCounts&) = default;
};

/// All states, in the order of every output.
[[nodiscard]] std::array<FindingState, 5> finding_states();

/// One check that was saved: what it judged, and what came out. Digests as in model/digest.hpp.
struct Run {
    std::int64_t revision = 0;      ///< that it made
    std::int64_t base_revision = 0; ///< that it judged
    std::string as_of{};
    std::string plan{}; ///< empty: the existing layout
    std::string rule_edition{};
    std::string rules_sha256{};
    std::string inputs_sha256{};
    StateCounts counts{};
    std::int64_t not_assessable = 0;
};

/// Whether a run's results still hold for rules and inputs as they stand now.
struct Freshness {
    bool checked = false; ///< there was a run
    bool inputs_changed = false;
    bool rules_changed = false;

    [[nodiscard]] bool out_of_date() const { return inputs_changed || rules_changed; }
    /// Word of `label.freshness`: never, current, inputs, rules, both.
    [[nodiscard]] std::string_view word() const;
};

} // namespace qipan::model
