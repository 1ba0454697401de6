/// Small JSON texts inside a store's cells: arrays of texts and objects of texts.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"

namespace qipan::io {

/// `["1392","14"]`, UTF-8 kept as it is; an ill-formed byte becomes U+FFFD.
[[nodiscard]] std::string to_json(std::span<const std::string_view> items);
[[nodiscard]] std::string to_json(std::span<const std::string> items);
/// Keys sorted: `{"a":"1","b":"2"}`.
[[nodiscard]] std::string to_json(const core::Values& values);
/// Items of an array of texts or numbers; nullopt for any other text.
[[nodiscard]] std::optional<std::vector<std::string>> parse_json_texts(std::string_view text);
/// Members of an object of texts; nullopt for any other text.
[[nodiscard]] std::optional<core::Values> parse_json_values(std::string_view text);

} // namespace qipan::io
