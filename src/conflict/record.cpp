#include "conflict/record.hpp"

#include <algorithm>

namespace qipan::conflict {
namespace {

constexpr std::string_view ready_states[] = {"净地", "标准地", "已挂牌", "已供未建", "闲置", "低效", "已建成"};

std::optional<model::Site> read_site(const std::string& text) {
    auto site = model::parse_site(text);
    return site ? std::optional(std::move(*site)) : std::nullopt;
}

} // namespace

const model::Contract* latest_contract(const model::Project& project) {
    return project.contracts.empty() ? nullptr : &project.contracts.back();
}

bool has_reached(const model::Project& project, model::Stage stage, core::Date as_of) {
    bool later = false;
    for (const model::Milestone& milestone : project.milestones) {
        const auto done = core::parse_date(milestone.done_date);
        if (!done || !milestone.stage || *milestone.stage < stage) {
            continue;
        }
        if (*done <= as_of) {
            return true;
        }
        later = true;
    }
    return !later && project.stage && *project.stage >= stage;
}

bool has_started(const model::Project& project, core::Date as_of) {
    return has_reached(project, model::Stage::under_construction, as_of);
}

std::optional<core::Date> planned_day(const model::Project& project, model::Stage stage) {
    std::optional<core::Date> first;
    for (const model::Milestone& milestone : project.milestones) {
        const auto planned = core::parse_date(milestone.planned_date);
        if (planned && milestone.stage == stage && (!first || *planned < *first)) {
            first = planned;
        }
    }
    return first;
}

core::Date after_years(core::Date start, int years) {
    const core::Date day = start + std::chrono::years(years);
    return day.ok() ? day : core::Date(day.year() / day.month() / std::chrono::last);
}

int days_between(core::Date from, core::Date to) {
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

std::optional<model::Site> held_site(const model::Project& project) {
    return read_site(project.site);
}

std::optional<model::Site> site_of(const model::Contract& contract) {
    return read_site(contract.site);
}

bool ready_without_date(const Subject& subject) {
    const model::Layer& layer = subject.layer();
    if (subject.kind == SubjectKind::building) {
        return layer.text("status", subject.row) != "planned";
    }
    return std::ranges::find(ready_states, layer.text("land_state", subject.row)) != std::end(ready_states);
}

} // namespace qipan::conflict
