/// Kinds of criteria: what can be measured at a site. Each stands in criteria/<name>.cpp with a row in criteria.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/error.hpp"
#include "suitability/criteria.hpp"
#include "suitability/subject.hpp"

namespace qipan::suitability {

/// What a kind found: a number or a word, or which datum is missing. `variant` picks one of Criterion::variants.
struct Measure {
    std::optional<double> raw;
    std::string word;
    std::string variant;
    std::string reason;  ///< message code, `reason.<name>`
    core::Values values; ///< named values of the reason
    std::string missing; ///< `plots.price_cny_per_mu`; not empty: not assessable

    [[nodiscard]] static Measure number(double raw, std::string reason, core::Values values);
    [[nodiscard]] static Measure category(std::string word, std::string reason, core::Values values);
    [[nodiscard]] static Measure unknown(std::string missing);
};

enum class Scale { number, words };

struct CriterionKind {
    std::string_view name;
    std::string_view unit = {}; ///< of the raw number; empty for words and plain ratios
    Scale scale = Scale::number;
    std::span<const std::string_view> lists = {};   ///< parameters that the data must give, lists of texts
    std::span<const std::string_view> numbers = {}; ///< and numbers
    /// False: the criterion says nothing about this project at this kind of site and drops out of the weights.
    bool (*applies)(const Subject&, const SiteFacts&, const Criterion&) = nullptr;
    Measure (*measure)(const Subject&, const SiteFacts&, const Criterion&) = nullptr;
};

[[nodiscard]] std::span<const CriterionKind> criterion_kinds();
[[nodiscard]] const CriterionKind* find_criterion_kind(std::string_view name);

} // namespace qipan::suitability
