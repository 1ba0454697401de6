#include "conflict/project_filter.hpp"

#include <algorithm>

#include "conflict/parameters.hpp"

namespace qipan::conflict {
namespace {

core::Result<std::optional<int>> class_bound(const core::Document& table, std::string_view key) {
    const core::Document* child = table.find(key);
    if (child == nullptr) {
        return std::optional<int>();
    }
    const auto number = child->integer();
    if (!number) {
        return core::fail(number.error());
    }
    if (*number < 1 || *number > 3) {
        return core::fail("conflict.bad-pollution-class", {{"value", std::to_string(*number)}}, child->place());
    }
    return std::optional<int>(static_cast<int>(*number));
}

constexpr std::string_view condition_keys[] = {"pollution_class_min", "pollution_class_max",
                                               "industries",          "not_industries",
                                               "fire_hazards",        "kinds",
                                               "not_kinds",           "chemical",
                                               "discharges_water",    "two_high",
                                               "if_unknown"}; // last: see Condition::parse

core::Place place_of(const core::Document& table, std::string_view key) {
    const core::Document* child = table.find(key);
    return child != nullptr ? child->place() : table.place();
}

core::Status read_words(const core::Document& table, std::string_view key, std::string_view code_list,
                        std::vector<std::string>& into) {
    auto words = table.texts_or_empty(key);
    if (!words) {
        return core::fail(words.error());
    }
    if (auto status = check_codes(*words, code_list, place_of(table, key)); !status) {
        return status;
    }
    into = std::move(*words);
    return {};
}

core::Status read_statement(const core::Document& table, std::string_view key, std::optional<bool>& into) {
    const core::Document* child = table.find(key);
    if (child == nullptr) {
        return {};
    }
    const auto value = child->boolean();
    if (!value) {
        return core::fail(value.error());
    }
    into = *value;
    return {};
}

} // namespace

core::Result<ProjectFilter> ProjectFilter::parse(const model::Rule& rule, std::string_view key) {
    const core::Document* value = rule.parameters.find(key);
    return value == nullptr ? core::Result<ProjectFilter>(ProjectFilter{}) : parse(*value);
}

core::Result<ProjectFilter> ProjectFilter::parse(const core::Document& source) {
    ProjectFilter filter;
    const core::Document* value = &source;
    const auto add = [&filter](const core::Document& table) -> core::Status {
        auto condition = Condition::parse(table, false);
        if (!condition) {
            return core::fail(condition.error());
        }
        filter.any_.push_back(std::move(*condition));
        return {};
    };
    if (!value->is_array()) {
        if (auto status = add(*value); !status) {
            return core::fail(status.error());
        }
        return filter;
    }
    for (const core::Document& table : value->items()) {
        if (auto status = add(table); !status) {
            return core::fail(status.error());
        }
    }
    return filter;
}

core::Status ProjectFilter::Condition::read_lists(const core::Document& table) {
    const struct {
        std::string_view key;
        std::vector<std::string>& into;
        std::string_view code_list;
    } lists[] = {{"industries", industries, ""},
                 {"not_industries", not_industries, ""},
                 {"fire_hazards", hazards, "fire_hazard"},
                 {"kinds", kinds, "project_kind"},
                 {"not_kinds", not_kinds, "project_kind"}};
    for (const auto& list : lists) {
        if (auto status = read_words(table, list.key, list.code_list, list.into); !status) {
            return status;
        }
    }
    return {};
}

core::Status ProjectFilter::Condition::read_statements(const core::Document& table) {
    const struct {
        std::string_view key;
        std::optional<bool>& into;
    } statements[] = {{"chemical", chemical}, {"discharges_water", discharges_water}, {"two_high", two_high}};
    for (const auto& statement : statements) {
        if (auto status = read_statement(table, statement.key, statement.into); !status) {
            return status;
        }
    }
    return {};
}

core::Result<ProjectFilter::Condition> ProjectFilter::Condition::parse(const core::Document& table, bool nested) {
    // an if_unknown has no if_unknown of its own
    const std::span<const std::string_view> known(condition_keys, std::size(condition_keys) - (nested ? 1 : 0));
    if (auto status = core::refuse_unknown_keys(table, known, "projects"); !status) {
        return core::fail(status.error());
    }
    Condition made;
    if (auto status = made.read_lists(table); !status) {
        return core::fail(status.error());
    }
    if (auto status = made.read_statements(table); !status) {
        return core::fail(status.error());
    }
    const auto least = class_bound(table, "pollution_class_min");
    const auto most = class_bound(table, "pollution_class_max");
    if (!least || !most) {
        return core::fail(!least ? least.error() : most.error());
    }
    made.class_min = *least;
    made.class_max = *most;
    if (const core::Document* instead = table.find("if_unknown")) {
        auto condition = parse(*instead, true);
        if (!condition) {
            return core::fail(condition.error());
        }
        made.if_unknown.push_back(std::move(*condition));
    }
    return made;
}

bool ProjectFilter::Condition::only_leaves_out() const {
    return !class_min && !class_max && industries.empty() && also_industries.empty() && hazards.empty() &&
           kinds.empty() && !chemical && !discharges_water && !two_high;
}

bool ProjectFilter::Condition::leaves_out(const model::Project& project) const {
    const std::string_view kind = project.kind.empty() ? std::string_view("industry") : std::string_view(project.kind);
    const auto has_kind = [kind](const std::vector<std::string>& words) {
        return std::ranges::find(words, kind) != words.end();
    };
    const bool other_hazard = !hazards.empty() && !project.fire_hazard.empty() &&
                              std::ranges::find(hazards, project.fire_hazard) == hazards.end();
    return (!industries.empty() && !has_industry(project.industry, industries)) ||
           (!also_industries.empty() && !has_industry(project.industry, also_industries)) ||
           has_industry(project.industry, not_industries) || (!kinds.empty() && !has_kind(kinds)) ||
           has_kind(not_kinds) || other_hazard;
}

ProjectFilter::Judgement ProjectFilter::Condition::judge_class(const model::Project& project) const {
    if (!class_min && !class_max) {
        return {};
    }
    if (!project.pollution_class) {
        return project.kind == "infrastructure" ? Judgement{Match::no, false, {}}
                                                : Judgement{Match::unknown, false, "projects.pollution_class"};
    }
    const int found = *project.pollution_class;
    const bool within = found >= class_min.value_or(found) && found <= class_max.value_or(found);
    return {within ? Match::yes : Match::no, false, {}};
}

ProjectFilter::Judgement ProjectFilter::Condition::judge_statements(const model::Project& project) const {
    const struct {
        const std::optional<bool>& asked;
        const std::optional<bool>& stated;
        std::string_view field;
    } statements[] = {{chemical, project.chemical, "projects.chemical"},
                      {discharges_water, project.discharges_water, "projects.discharges_water"},
                      {two_high, project.two_high, "projects.two_high"}};
    std::string_view unstated;
    for (const auto& [asked, stated, field] : statements) {
        if (asked && stated && *asked != *stated) {
            return {Match::no, false, {}};
        }
        if (asked && !stated && unstated.empty()) {
            unstated = field;
        }
    }
    if (unstated.empty()) {
        return {};
    }
    if (if_unknown.empty()) {
        return {Match::unknown, false, unstated};
    }
    const Judgement instead = if_unknown.front().judge(project);
    return {instead.match, instead.match == Match::yes, instead.match == Match::unknown ? unstated : ""};
}

ProjectFilter::Judgement ProjectFilter::Condition::judge(const model::Project& project) const {
    if (leaves_out(project)) {
        return {Match::no, false, {}};
    }
    Judgement all = judge_statements(project);
    for (const Judgement& each : {judge_class(project), !hazards.empty() && project.fire_hazard.empty()
                                                            ? Judgement{Match::unknown, false, "projects.fire_hazard"}
                                                            : Judgement{}}) {
        if (each.match == Match::no || (each.match == Match::unknown && all.match == Match::yes)) {
            all = each;
        }
        if (all.match == Match::no) {
            break;
        }
    }
    return all;
}

ProjectFilter::Judgement ProjectFilter::judge(const model::Project& project) const {
    if (any_.empty()) {
        return {};
    }
    // a sure yes stands over an assumed one, either over an unknown, and that over a no
    const auto rank = [](const Judgement& j) {
        return j.match == Match::yes ? (j.assumed ? 2 : 3) : (j.match == Match::unknown ? 1 : 0);
    };
    Judgement best{Match::no, false, {}};
    for (const Condition& condition : any_) {
        if (const Judgement found = condition.judge(project); rank(found) > rank(best)) {
            best = found;
        }
    }
    return best;
}

bool ProjectFilter::holds_for_bare() const {
    return any_.empty() || std::ranges::any_of(any_, &Condition::only_leaves_out);
}

bool ProjectFilter::assumes(const model::Project* project) const {
    return project != nullptr && judge(*project).assumed;
}

ProjectFilter ProjectFilter::narrowed_to(const std::vector<std::string>& prefixes) const {
    ProjectFilter narrowed = *this;
    if (narrowed.any_.empty()) {
        narrowed.any_.emplace_back();
    }
    for (Condition& condition : narrowed.any_) {
        condition.also_industries = prefixes;
    }
    return narrowed;
}

ProjectFilter::Match ProjectFilter::match(const model::Project* project) const {
    if (project == nullptr) {
        return holds_for_bare() ? Match::yes : Match::no;
    }
    return match(*project);
}

bool has_industry(std::string_view industry, std::span<const std::string> prefixes) {
    return std::ranges::any_of(
        prefixes, [industry](const std::string& prefix) { return !prefix.empty() && industry.starts_with(prefix); });
}

} // namespace qipan::conflict
