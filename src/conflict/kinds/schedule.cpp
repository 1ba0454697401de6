#include "conflict/kinds/schedule.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Row;
using model::TableId;

constexpr Parameter parameters[] = {
    {"check", ParameterType::text, true},
    {"years", ParameterType::number, false, "years", "1"},
    {"under_years", ParameterType::number, false, "years"},
    {"days", ParameterType::number, false, "days", "0"},
    {"dates", ParameterType::text, false, "", "milestones"},
    {"of", ParameterType::text, false, "", "land"},
    {"built_percent", ParameterType::number, false, "percent", "33.33"},
    {"invested_percent", ParameterType::number, false, "percent", "25"},
    {"projects", ParameterType::table},
};
constexpr std::string_view checks[] = {"idle", "stopped", "overdue", "handover", "ready"};
constexpr std::string_view dates_words[] = {"milestones", "contract"};
constexpr std::string_view of_words[] = {"land", "utility"};

constexpr std::string_view idle_keys[] = {"check", "projects", "years", "under_years"};
constexpr std::string_view stopped_keys[] = {"check", "projects", "years", "built_percent", "invested_percent"};
constexpr std::string_view overdue_keys[] = {"check", "projects", "dates", "days"};
constexpr std::string_view handover_keys[] = {"check", "projects", "days"};
constexpr std::string_view ready_keys[] = {"check", "projects", "of", "days"};

std::span<const std::string_view> keys_of(ScheduleCheck check) {
    switch (check) {
    case ScheduleCheck::idle:
        return idle_keys;
    case ScheduleCheck::stopped:
        return stopped_keys;
    case ScheduleCheck::overdue:
        return overdue_keys;
    case ScheduleCheck::handover:
        return handover_keys;
    case ScheduleCheck::ready:
        return ready_keys;
    }
    return {};
}

core::Result<int> count_or(const model::Rule& rule, std::string_view key, int fallback) {
    const core::Document* child = rule.parameters.find(key);
    if (child == nullptr) {
        return fallback;
    }
    const auto number = child->integer();
    if (number && *number < 0) {
        return core::fail("conflict.negative-number", {{"key", std::string(key)}}, child->place());
    }
    return number ? core::Result<int>(static_cast<int>(*number)) : core::fail(number.error());
}

core::Result<ScheduleRule> read_record_rule(const model::Rule& source, ScheduleRule rule) {
    const auto years = count_or(source, "years", 1);
    const auto under = count_or(source, "under_years", 0);
    const auto days = count_or(source, "days", 0);
    const auto dates = word_of(source.parameters, "dates", dates_words, 0);
    const auto built = length_or(source.parameters, "built_percent", rule.built_percent);
    const auto invested = length_or(source.parameters, "invested_percent", rule.invested_percent);
    for (const auto* each : {&years, &under, &days}) {
        if (!*each) {
            return core::fail(each->error());
        }
    }
    if (!dates || !built || !invested) {
        return core::fail(!dates ? dates.error() : !built ? built.error() : invested.error());
    }
    rule.years = *years;
    rule.under_years = *under;
    rule.days = *days;
    rule.of_contract = *dates == 1;
    rule.built_percent = *built;
    rule.invested_percent = *invested;
    return rule;
}

/// Utilities of which some source does not supply by that day.
std::vector<std::string> late_utilities(const model::Region& region, core::Date as_of) {
    const model::Layer& sources = region.layer(TableId::sources);
    std::vector<std::string> utilities;
    for (Row row = 0; row < sources.size(); ++row) {
        const auto ready = core::parse_date(sources.text("ready_date", row));
        const std::string_view status = sources.text("status", row);
        const bool undated = !ready && !status.empty() && status != "existing";
        if (undated || (ready && *ready > as_of)) {
            utilities.emplace_back(sources.text("utility", row));
        }
    }
    std::ranges::sort(utilities);
    const auto rest = std::ranges::unique(utilities);
    utilities.erase(rest.begin(), rest.end());
    return utilities;
}

core::Result<ReadyRule> read_ready_rule(const model::Rule& source, const ParseContext& context,
                                        ProjectFilter projects) {
    ReadyRule rule;
    rule.rule = &source;
    rule.as_of = context.as_of;
    rule.projects = std::move(projects);
    const auto days = count_or(source, "days", 0);
    const auto of = word_of(source.parameters, "of", of_words, 0);
    if (!days || !of) {
        return core::fail(!days ? days.error() : of.error());
    }
    rule.days = *days;
    rule.of_utility = *of == 1;
    if (rule.of_utility && rule.as_of.ok()) {
        rule.utilities = late_utilities(context.region, rule.as_of);
        rule.finder = std::make_shared<const network::SourceFinder>(context.region);
    }
    return rule;
}

} // namespace

std::span<const Parameter> schedule_parameters() {
    return parameters;
}

core::Result<std::variant<ScheduleRule, ReadyRule>> parse_schedule(const model::Rule& source,
                                                                   const ParseContext& context) {
    const auto written = source.parameters.text("check");
    if (!written) {
        return core::fail(written.error());
    }
    const auto check = word_of(source.parameters, "check", checks, 0);
    if (!check) {
        return core::fail(check.error());
    }
    if (auto status = check_keys(source, keys_of(static_cast<ScheduleCheck>(*check))); !status) {
        return core::fail(status.error());
    }
    auto projects = ProjectFilter::parse(source, "projects");
    if (!projects) {
        return core::fail(projects.error());
    }
    if (static_cast<ScheduleCheck>(*check) == ScheduleCheck::ready) {
        auto ready = read_ready_rule(source, context, std::move(*projects));
        if (!ready) {
            return core::fail(ready.error());
        }
        return std::variant<ScheduleRule, ReadyRule>(std::move(*ready));
    }
    ScheduleRule rule;
    rule.rule = &source;
    rule.check = static_cast<ScheduleCheck>(*check);
    rule.as_of = context.as_of;
    rule.projects = std::move(*projects);
    auto read = read_record_rule(source, std::move(rule));
    if (!read) {
        return core::fail(read.error());
    }
    return std::variant<ScheduleRule, ReadyRule>(std::move(*read));
}

} // namespace qipan::conflict
