/// A project typed in one line: `60亩 蒸汽5t/h 0.6MPa(表) 1392 丙类 @武乡`. Tokens in any order, full-width or not:
///
///   60亩, 4公顷, 40000m², 厂房3000m², 厂房 2万平方米      land or floor (mu, ha, m2, floor)
///   蒸汽5t/h, 热水3MW, 用电800kVA, 用水200m3/d, 污水.., 天然气..   a demand (steam, heat, power, water, sewage, gas,
///   telecom) 0.6MPa(表), 700kPa绝压, 6bar(g)                       pressure of the demand before it, else of the first
///   that follows;
///                                                       the basis is mandatory
///   180°C, 180℃                                          temperature, likewise
///   1392                                                industry of GB/T 4754-2017, 2-4 digits
///   丙类                                                 fire hazard 甲-戊
///   一类 二类 三类                                         pollution class 1-3
///   @武乡                                                 home zone and only zone wanted: id, name, or how one name
///   begins
#pragma once

#include <optional>
#include <string_view>

#include "core/result.hpp"
#include "model/layer.hpp"
#include "model/project.hpp"

namespace qipan::suitability {

/// A project without id, named by the text. Errors stand at `need:1:<column>` (columns count characters from 1):
/// `need.empty`, `need.unknown-token`, `need.number-without-unit`, `need.word-without-number`, `need.wrong-unit`,
/// `need.not-positive`, `need.pressure-without-basis`, `need.without-utility`, `need.given-twice`,
/// `need.unknown-industry`, `need.unknown-zone`.
[[nodiscard]] core::Result<model::Project> parse_need(std::string_view text, const model::Region& region);

/// Row of a table with names: by id, by name, or by what only one name begins with (`武乡`).
[[nodiscard]] std::optional<model::Row> find_named(const model::Layer& layer, std::string_view words);

} // namespace qipan::suitability
