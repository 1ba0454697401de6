/// Reading what kinds have in common from a rule's table: keys, lengths, and which rows a rule is about.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "conflict/parameter.hpp"
#include "conflict/project_filter.hpp"
#include "core/date.hpp"
#include "model/project.hpp"
#include "model/region.hpp"
#include "model/rule.hpp"

namespace qipan::conflict {

/// What a kind needs to turn a rule into something that can be asked.
struct ParseContext {
    const model::Region& region;
    const model::WhereCompiler& compile;
    core::Date as_of{}; ///< the day that rules about time speak of; not ok(): they have nothing to say
};

/// Refuses keys that neither all rules nor this kind know.
[[nodiscard]] core::Status check_keys(const model::Rule& rule, std::span<const std::string_view> own);
[[nodiscard]] core::Status check_keys(const model::Rule& rule, std::span<const Parameter> own);
/// `conflict.bad-applies-to` unless the rule's applies_to is one of `allowed`.
[[nodiscard]] core::Status check_applies_to(const model::Rule& rule, std::span<const model::AppliesTo> allowed);
/// `conflict.unknown-class` with `did_you_mean` for a code that the list lacks.
[[nodiscard]] core::Status check_codes(const std::vector<std::string>& codes, std::string_view code_list,
                                       const core::Place& place);
/// A number >= 0: `conflict.negative-number` at its place otherwise; a missing key gives the fallback.
[[nodiscard]] core::Result<double> length_or(const core::Document& table, std::string_view key, double fallback);
/// The same for a key that must be there.
[[nodiscard]] core::Result<double> length_of(const core::Document& table, std::string_view key);
/// Nothing where the key is missing.
[[nodiscard]] core::Result<std::optional<double>> length_if_any(const core::Document& table, std::string_view key);
/// Which of `words` the text under `key` is, by number; `conflict.unknown-word` with `did_you_mean` for any other. A
/// missing key gives the fallback, or is an error without one.
[[nodiscard]] core::Result<std::size_t> word_of(const core::Document& table, std::string_view key,
                                                std::span<const std::string_view> words,
                                                std::optional<std::size_t> fallback = std::nullopt);

/// Rows of `table` that `between = { <key> = class or [classes], where = "..." }` chooses, ascending.
/// `conflict.unknown-class` with `did_you_mean` for a class that the code list lacks.
struct BetweenKey {
    std::string_view key; ///< barrier, area, receptor
    model::TableId table;
    std::string_view code_list;
};
[[nodiscard]] core::Result<std::vector<model::Row>> parse_between(const model::Rule& rule, const BetweenKey& key,
                                                                  const ParseContext& context);

/// `conflict.unknown-word` with `did_you_mean` at `place` for a word that is not among the known ones.
[[nodiscard]] core::Status check_words(const std::vector<std::string>& found, std::span<const std::string_view> known,
                                       const core::Place& place);

} // namespace qipan::conflict
