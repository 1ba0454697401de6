/// A value tree as it would be written in TOML, on one line: `12`, `"text"`, `["a", "b"]`, `{ key = 1 }`.
#pragma once

#include <string>

#include "core/document.hpp"

namespace qipan::core {

/// Strings are basic strings with the escapes of TOML 1.0; numbers are the shortest that read back the same.
[[nodiscard]] std::string to_toml(const Document& value);

} // namespace qipan::core
