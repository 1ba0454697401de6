/// The coded facts behind every sentence: Error (an operation failed) and Issue (doubtful data beside a value).
/// Both carry a permanent code and named values; the sentence comes from data/messages/{zh,en}.toml.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "core/place.hpp"

namespace qipan::core {

/// Named values of a message, sorted by name so that output is stable.
using Values = std::map<std::string, std::string, std::less<>>;

/// An operation that did not happen. `code` is a key of the message catalogue such as `io.missing-column`.
struct Error {
    std::string code;
    Values values;
    Place where;
    std::shared_ptr<const Error> cause;
};

/// Wraps `inner` as the cause of a wider failure.
[[nodiscard]] inline Error because(Error outer, Error inner) {
    outer.cause = std::make_shared<const Error>(std::move(inner));
    return outer;
}

/// What was done about doubtful data.
enum class Severity {
    note,     ///< nothing lost; worth knowing
    warning,  ///< something was guessed or repaired
    rejected, ///< the row or value was dropped
};

[[nodiscard]] const char* to_string(Severity severity);

/// Doubtful data beside a value: if anything is dropped or guessed, there is an Issue.
struct Issue {
    std::string code;
    Values values;
    Place where;
    Severity severity = Severity::warning;
};

} // namespace qipan::core
