/// What a project's record says of its contract and its progress, read in the same way by every kind that asks.
#pragma once

#include <optional>
#include <string>

#include "conflict/subject.hpp"
#include "core/date.hpp"
#include "model/project.hpp"

namespace qipan::conflict {

/// The contract that counts: the last by signed_date; nullptr without one.
[[nodiscard]] const model::Contract* latest_contract(const model::Project& project);

/// Had the project come to that stage by the end of the day? A done_date of the stage or of a later one says so; where
/// all of those lie after the day, it had not; without any, the record's stage speaks.
[[nodiscard]] bool has_reached(const model::Project& project, model::Stage stage, core::Date as_of);
/// 动工 (闲置土地处置办法 30, I-3: permit held and pit dug, or all piles driven, or a third of the foundation done) as
/// a record can show it: under_construction reached.
[[nodiscard]] bool has_started(const model::Project& project, core::Date as_of);
/// Planned day of a stage among the milestones; the earliest of several, nullopt without one.
[[nodiscard]] std::optional<core::Date> planned_day(const model::Project& project, model::Stage stage);

/// Last day of a period of years that begins with `start` (民法典 201, 202): the same day of the year, or where the
/// month lacks it, the month's last: 2024-02-29 and one year give 2025-02-28. The period is over from the next day on.
[[nodiscard]] core::Date after_years(core::Date start, int years);
/// Days from one to the other; negative if `to` comes first.
[[nodiscard]] int days_between(core::Date from, core::Date to);

/// The record's site; nullopt if it names none or no site that can be read.
[[nodiscard]] std::optional<model::Site> held_site(const model::Project& project);
/// The contract's site, the same way.
[[nodiscard]] std::optional<model::Site> site_of(const model::Contract& contract);

/// Nothing to wait for though no ready_date is given: land whose state says so (净地 and later; practice.md 2), a
/// building that is not just planned.
[[nodiscard]] bool ready_without_date(const Subject& subject);

} // namespace qipan::conflict
