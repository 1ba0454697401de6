#include "app/rules.hpp"

#include <algorithm>

#include "app/analysis.hpp"
#include "conflict/kinds.hpp"
#include "core/files.hpp"
#include "core/text.hpp"
#include "core/toml_text.hpp"
#include "io/rules.hpp"
#include "io/store.hpp"
#include "io/where.hpp"
#include "report/json_rules.hpp"

namespace qipan::app {
namespace {

/// The region asked about, or an empty one, with its rules.
struct Opened {
    model::RegionPtr region;
    model::RuleSet rules;
};

core::Result<Opened> open_rules(const Workspace& workspace, const RulesRequest& request) {
    Opened opened;
    if (request.store.empty()) {
        opened.region = std::make_shared<const model::Region>();
    } else {
        auto region = io::open_region(request.store, workspace.data_folder);
        if (!region) {
            return core::fail(region.error());
        }
        opened.region = std::move(*region);
    }
    auto rules = io::load_rules(workspace.data_folder, opened.region.get(), request.packs);
    if (!rules) {
        return core::fail(rules.error());
    }
    opened.rules = std::move(*rules);
    return opened;
}

RuleText text_of(const Workspace& workspace, const model::Rule& rule) {
    RuleText text{rule, {}, {}};
    core::Place place = rule.place;
    const std::string data = core::to_utf8(workspace.data_folder) + '/';
    if (place.file.starts_with(data)) {
        place.file.erase(0, data.size());
    }
    text.place = core::to_string(place);
    const auto common = model::common_rule_keys();
    for (const auto& [key, value] : rule.parameters.members()) {
        if (std::ranges::find(common, key) == common.end()) {
            text.parameters.emplace_back(key, core::to_toml(value));
        }
    }
    return text;
}

core::Status check_filters(const RulesRequest& request) {
    std::vector<std::string_view> kinds;
    std::ranges::transform(conflict::kinds(), std::back_inserter(kinds), &conflict::Kind::name);
    if (!request.kind.empty() && std::ranges::find(kinds, request.kind) == kinds.end()) {
        return core::fail("rules.unknown-kind",
                          {{"kind", request.kind}, {"did_you_mean", core::nearest_word(request.kind, kinds)}});
    }
    static constexpr std::string_view statuses[] = {"verified", "secondary", "assumption"};
    if (!request.status.empty() && std::ranges::find(statuses, request.status) == std::end(statuses)) {
        return core::fail("rules.unknown-status",
                          {{"status", request.status}, {"did_you_mean", core::nearest_word(request.status, statuses)}});
    }
    return {};
}

bool is_asked(const model::Rule& rule, const RulesRequest& request) {
    return (request.kind.empty() || rule.kind == request.kind) &&
           (request.status.empty() || model::to_string(rule.status) == request.status) &&
           rule.id.starts_with(request.id);
}

RulesOutcome finish(const Workspace& workspace, const RulesRequest& request, const Opened& opened,
                    std::vector<RuleText> rules) {
    RulesOutcome outcome;
    outcome.edition = opened.rules.edition;
    outcome.rules = std::move(rules);
    if (request.json == WithJson::yes) {
        report::Envelope envelope;
        envelope.command = "rules";
        envelope.region = opened.region->info;
        envelope.as_of = core::to_string(workspace.as_of);
        envelope.rule_edition = outcome.edition;
        std::vector<report::RuleEntry> entries;
        for (const RuleText& text : outcome.rules) {
            entries.push_back({text.rule, text.parameters});
        }
        const auto languages = languages_of(workspace);
        outcome.json = report::to_json(languages, envelope, report::json_rules(entries));
    }
    return outcome;
}

} // namespace

core::Result<RulesOutcome> list_rules(const Workspace& workspace, const RulesRequest& request) {
    if (const auto known = check_filters(request); !known) {
        return core::fail(known.error());
    }
    const auto opened = open_rules(workspace, request);
    if (!opened) {
        return core::fail(opened.error());
    }
    std::vector<RuleText> rules;
    for (const model::Rule& rule : opened->rules.rules) {
        if (is_asked(rule, request)) {
            rules.push_back(text_of(workspace, rule));
        }
    }
    return finish(workspace, request, *opened, std::move(rules));
}

core::Result<RulesOutcome> show_rule(const Workspace& workspace, const RulesRequest& request) {
    const auto opened = open_rules(workspace, request);
    if (!opened) {
        return core::fail(opened.error());
    }
    const model::Rule* rule = opened->rules.find(request.id);
    if (rule == nullptr) {
        std::vector<std::string_view> ids;
        std::ranges::transform(opened->rules.rules, std::back_inserter(ids), &model::Rule::id);
        return core::fail("rule.unknown-rule",
                          {{"rule", request.id}, {"did_you_mean", core::nearest_word(request.id, ids)}});
    }
    return finish(workspace, request, *opened, {text_of(workspace, *rule)});
}

core::Result<RulesOutcome> check_rules(const Workspace& workspace, const RulesRequest& request) {
    const auto opened = open_rules(workspace, request);
    if (!opened) {
        return core::fail(opened.error());
    }
    const auto engine =
        conflict::Engine::prepare(*opened->region, opened->rules, io::make_where_compiler(), workspace.as_of);
    if (!engine) {
        return core::fail(engine.error());
    }
    const auto shipped = io::load_rules(workspace.data_folder);
    if (!shipped) {
        return core::fail(shipped.error());
    }
    std::vector<RuleText> rules;
    for (const model::Rule& rule : opened->rules.rules) {
        if (shipped->find(rule.id) == nullptr || !rule.override_reason.empty()) {
            rules.push_back(text_of(workspace, rule));
        }
    }
    return finish(workspace, request, *opened, std::move(rules));
}

namespace {

std::string bilingual(const Workspace& workspace, const std::string& code) {
    return workspace.zh.what(code) + "<br>" + workspace.en.what(code);
}

std::string parameter_row(const Workspace& workspace, std::string_view kind, const conflict::Parameter& parameter) {
    const auto or_dash = [](std::string_view text) { return text.empty() ? std::string("-") : std::string(text); };
    std::string row = "| `" + std::string(parameter.key) + "` | " + std::string(to_string(parameter.type));
    row += std::string(" | ") + (parameter.required ? "是 yes" : "-");
    row += " | " + or_dash(parameter.unit) + " | " + or_dash(parameter.fallback) + " | ";
    return row + bilingual(workspace, "rule_parameter." + std::string(kind) + '.' + std::string(parameter.key)) +
           " |\n";
}

} // namespace

std::string rules_reference(const Workspace& workspace) {
    std::string text =
        "# 规则种类 / Kinds of rules\n\n"
        "由 `qipan rules reference` 生成，请勿手改。 Made by `qipan rules reference`; not edited by hand.\n";
    for (const conflict::Kind& kind : conflict::kinds()) {
        text += "\n## `" + std::string(kind.name) + "`\n\n" + workspace.zh.what("rule_kind." + std::string(kind.name)) +
                "\n\n" + workspace.en.what("rule_kind." + std::string(kind.name)) + "\n\n";
        text += "| key | type | 必填 required | 单位 unit | 缺省 default | 含义 meaning |\n|---|---|---|---|---|---|\n";
        for (const conflict::Parameter& parameter : kind.parameters()) {
            text += parameter_row(workspace, kind.name, parameter);
        }
    }
    return text;
}

} // namespace qipan::app
