/// JSON of outcomes: one object `{schema, region, as_of, rule_edition, inputs, issues, result}` for every `--json`,
/// keys sorted, numbers as their shortest round-trip text, NaN as null. Schemas stand in data/schema/.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.hpp"
#include "core/messages.hpp"
#include "model/region.hpp"

namespace qipan::report {

/// Both languages: findings print a sentence in each.
struct Languages {
    const core::Catalogue& zh;
    const core::Catalogue& en;
    core::Language asked = core::Language::zh;
    [[nodiscard]] const core::Catalogue& catalogue() const { return asked == core::Language::zh ? zh : en; }
};

/// What every outcome's JSON says beside its result.
struct Envelope {
    std::string command; ///< `check` -> schema `qipan.check/1`
    model::RegionInfo region;
    std::string as_of;
    std::string rule_edition;
    std::span<const core::Issue> issues;
};

// Makers of values, so that writers read like the JSON they make.
[[nodiscard]] core::Document json_text(std::string_view text);
/// null for an empty text.
[[nodiscard]] core::Document json_text_or_null(std::string_view text);
/// A whole number is written without a point; NaN and infinities are null.
[[nodiscard]] core::Document json_number(double number);
[[nodiscard]] core::Document json_number(std::optional<double> number);
[[nodiscard]] core::Document json_integer(std::int64_t number);
[[nodiscard]] core::Document json_bool(bool value);
[[nodiscard]] core::Document json_object(std::vector<std::pair<std::string, core::Document>> members);
[[nodiscard]] core::Document json_array(std::vector<core::Document> items);
[[nodiscard]] core::Document json_texts(std::span<const std::string> items);
/// `{code, where, what, hint}`.
[[nodiscard]] core::Document json_issue(const core::Catalogue& catalogue, const core::Issue& issue);

/// The text of a value tree, keys sorted, two spaces of indent, a line feed at the end.
[[nodiscard]] std::string to_json(const core::Document& value);
/// The whole object of an outcome.
[[nodiscard]] std::string to_json(const Languages& languages, const Envelope& envelope, core::Document result);
/// The object of a failed command: `{schema: 'qipan.error/1', command, error: {code, where, what, hint, values}}`.
[[nodiscard]] std::string error_json(const core::Catalogue& catalogue, std::string_view command,
                                     const core::Error& error);

} // namespace qipan::report
