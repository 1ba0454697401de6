/// Judging: the rules of an engine asked of chosen plots, buildings, pairs, placements and records, in parallel, into
/// parts: what each unit of the question said, kept apart, so that a later check can replace the parts that an edit
/// touches and keep the rest.
#pragma once

#include <compare>
#include <span>
#include <string>
#include <vector>

#include "conflict/check.hpp"
#include "conflict/survey.hpp"
#include "network/balance.hpp"

namespace qipan::conflict {

/// The order of the groups is the order in which equal findings are kept: what stands comes first.
enum class UnitGroup : std::uint8_t { land, building, land_pair, building_pair, placement, project_pair, record };

/// One question: rows of plots, buildings or projects; `b` of pairs only, a < b.
struct UnitKey {
    UnitGroup group = UnitGroup::land;
    model::Row a = 0;
    model::Row b = 0;
    friend auto operator<=>(const UnitKey&, const UnitKey&) = default;
};

struct Part {
    UnitKey key;
    Verdict verdict; ///< never empty
};

/// One placement with what it stands on.
struct Placed {
    model::Project project;
    model::Row row = 0; ///< in projects
    std::vector<Subject> subjects;
    model::Site site;
    bool existing = false;
};

/// Rows to ask about; nullptr: all of them.
using Chosen = const std::vector<model::Row>*;

class Judging {
public:
    Judging(const Engine& engine, const model::Layout& layout, const CheckRequest& request,
            const core::Progress& progress);

    /// Parts of a chunk become one, under the key of the first: for who has no use for the keys.
    void keep_together() { together_ = true; }
    /// From here on only these rules are asked about land, buildings and their pairs; empty: all.
    void ask_only(std::vector<std::string> rules) { only_ = std::move(rules); }

    void standing(SubjectKind kind, Chosen rows);
    /// Pairs in which at least one of `rows` takes part.
    void standing_pairs(SubjectKind kind, Chosen rows);
    /// Placements, and pairs in which at least one of them takes part; rows of projects, ascending.
    void placements(Chosen projects);
    void project_pairs(Chosen projects);
    void records(Chosen projects);
    /// Everything that is placed at once: always as a whole.
    [[nodiscard]] Verdict layout() const;

    [[nodiscard]] std::vector<Part>& parts() { return parts_; }
    [[nodiscard]] const std::vector<Placed>& placed() const { return placed_; }
    [[nodiscard]] bool stopped() const { return progress_.stopped(); }

private:
    template <class Work>
    void for_each(std::string_view step, std::size_t count, std::size_t chunk_size, Work work);
    void standing_pairs(const StandingPairRule& rule, SubjectKind kind, Chosen rows);
    void project_pairs(const ProjectPairRule& rule, Chosen projects);
    [[nodiscard]] std::vector<network::Balance> balances_of(const model::Layout& layout) const;
    [[nodiscard]] Verdict judge_layout(const model::Layout& layout) const;
    [[nodiscard]] bool asks(const model::Rule& rule) const;
    [[nodiscard]] const model::Region& region() const { return engine_.region(); }
    [[nodiscard]] const PreparedRules& rules() const { return engine_.rules(); }

    const Engine& engine_;
    const model::Layout& layout_;
    const CheckRequest& request_;
    const core::Progress& progress_;
    std::vector<std::string> only_;
    bool together_ = false;
    std::vector<Placed> placed_; ///< by project row
    std::vector<Part> parts_;
};

/// Every unit there is, in the order of the keys.
void judge_everything(Judging& judging);
/// The outcome of all parts (in the order of their keys) and of the layout; empty and not complete if `progress` asked
/// to stop.
[[nodiscard]] CheckOutcome join_parts(std::vector<Part> parts, Verdict layout, int threads,
                                      const core::Progress& progress);

} // namespace qipan::conflict
