// Days by which the site is ready after the project wants to start; 0 if it is ready in time.
#include <algorithm>
#include <chrono>

#include "core/date.hpp"
#include "suitability/criteria/all.hpp"

namespace qipan::suitability {
namespace {

/// Ready land needs no date.
bool is_ready(std::string_view land_state) {
    return land_state == "净地" || land_state == "标准地";
}

std::chrono::sys_days start_of(const Subject& subject) {
    const auto start = core::parse_date(subject.project.start_date);
    return std::chrono::sys_days(start ? *start : subject.as_of);
}

bool applies(const Subject& subject, const SiteFacts& /*facts*/, const Criterion& /*criterion*/) {
    return core::parse_date(subject.project.start_date).has_value();
}

Measure late_by(std::chrono::sys_days start, core::Date ready) {
    const auto days = (std::chrono::sys_days(ready) - start).count();
    const auto late = std::max<decltype(days)>(0, days);
    return Measure::number(static_cast<double>(late), late > 0 ? "reason.ready_date.late" : "reason.ready_date",
                           {{"days", std::to_string(late)}, {"ready_date", core::to_string(ready)}});
}

Measure measure(const Subject& subject, const SiteFacts& facts, const Criterion& /*criterion*/) {
    const model::Region& region = subject.region();
    const auto start = start_of(subject);
    if (facts.is_floor()) {
        const auto ready = core::parse_date(region.buildings().text("ready_date", *facts.building));
        const bool stands = region.buildings().text("status", *facts.building) == "available";
        return ready    ? late_by(start, *ready)
               : stands ? Measure::number(0, "reason.ready_date.now", {})
                        : Measure::unknown("buildings.ready_date");
    }
    std::optional<Measure> latest;
    for (const model::Row plot : facts.plots) {
        const auto ready = core::parse_date(region.plots().text("ready_date", plot));
        if (!ready && !is_ready(region.plots().text("land_state", plot))) {
            return Measure::unknown("plots.ready_date");
        }
        Measure found = ready ? late_by(start, *ready) : Measure::number(0, "reason.ready_date.now", {});
        if (!latest || *found.raw > *latest->raw) {
            latest = std::move(found);
        }
    }
    return *latest;
}

} // namespace

CriterionKind ready_date_kind() {
    return {.name = "ready_date", .unit = "d", .applies = applies, .measure = measure};
}

} // namespace qipan::suitability
