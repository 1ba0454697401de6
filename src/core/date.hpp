/// Calendar dates without time zone; analysis never asks a clock, dates come from the request.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace qipan::core {

using Date = std::chrono::year_month_day;

/// `2026-11-24` only, and a date that exists.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
/// ISO 8601, `2026-11-24`.
[[nodiscard]] std::string to_string(Date date);
/// `2026年11月24日`.
[[nodiscard]] std::string to_chinese(Date date);

} // namespace qipan::core
