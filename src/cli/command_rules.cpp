#include "app/rules.hpp"

#include <map>

#include "cli/command_rows.hpp"
#include "cli/print.hpp"
#include "core/files.hpp"

namespace qipan::cli {
namespace {

class RulesCommand : public Command {
public:
    void declare(Options& options) override {
        options_ = &options;
        Options& list = options.subcommand("list", "cli.rules.list");
        declare_set(list);
        list.text("--kind", request_.kind, "cli.option.kind");
        list.text("--status", request_.status, "cli.option.status");
        list.text("--rule", request_.id, "cli.option.rule");
        list.flag("--json", json_, "cli.option.json");
        Options& show = options.subcommand("show", "cli.rules.show");
        show.positional("rule", request_.id, "cli.option.rule-id");
        declare_set(show);
        show.flag("--json", json_, "cli.option.json");
        Options& check = options.subcommand("check", "cli.rules.check");
        check.positional("pack", checked_, "cli.option.checked-pack");
        check.text("--region", store_, "cli.option.rules-region");
        check.flag("--json", json_, "cli.option.json");
        (void)options.subcommand("reference", "cli.rules.reference");
    }

    int run(const Session& session) override {
        const app::Workspace& workspace = session.workspace;
        request_.store = core::to_path(store_);
        request_.json = json_ ? app::WithJson::yes : app::WithJson::no;
        for (const std::string& pack : {pack_, checked_}) {
            if (!pack.empty()) {
                request_.packs.push_back(core::to_path(pack));
            }
        }
        const std::string asked = options_->subcommand();
        if (asked == "reference") {
            print_data(app::rules_reference(workspace));
            return exit_done;
        }
        const auto outcome = asked == "list"   ? app::list_rules(workspace, request_)
                             : asked == "show" ? app::show_rule(workspace, request_)
                                               : app::check_rules(workspace, request_);
        if (!outcome) {
            return print_failure(workspace, "rules", outcome.error(), output_of(json_));
        }
        if (json_) {
            print_data(outcome->json);
        } else if (asked == "show") {
            print_rule(workspace, outcome->rules.front());
        } else {
            print_list(workspace, *outcome, asked == "check" ? "cli.rules.checked" : "cli.rules.total");
        }
        return exit_done;
    }

private:
    void declare_set(Options& options) {
        options.text("--region", store_, "cli.option.rules-region");
        options.text("--pack", pack_, "cli.option.pack");
    }

    static const std::string& title_of(const app::Workspace& workspace, const model::Rule& rule) {
        return workspace.language == core::Language::zh ? rule.title.zh : rule.title.en;
    }

    static std::string effect_of(const core::Catalogue& words, const model::Rule& rule) {
        return words.label("label.effect." + std::string(model::to_string(rule.effect)));
    }

    static std::string status_of(const core::Catalogue& words, const model::Rule& rule) {
        return words.label("label.rule_status." + std::string(model::to_string(rule.status)));
    }

    static void print_list(const app::Workspace& workspace, const app::RulesOutcome& outcome, std::string_view total) {
        const core::Catalogue& words = workspace.catalogue();
        const TableColumn columns[] = {{words.label("cli.rules.id")},     {words.label("cli.rules.effect")},
                                       {words.label("cli.rules.status")}, {words.label("cli.rules.title")},
                                       {words.label("cli.rules.clause")}, {words.label("cli.rules.note")}};
        std::vector<std::vector<std::string>> rows;
        std::size_t off = 0;
        for (const app::RuleText& text : outcome.rules) {
            const model::Rule& rule = text.rule;
            std::string note = rule.enabled ? "" : words.label("cli.rules.off");
            if (!rule.override_reason.empty()) {
                note += (note.empty() ? "" : words.label("cli.list-separator")) + rule.override_reason;
            }
            off += rule.enabled ? 0 : 1;
            rows.push_back({rule.id, effect_of(words, rule), status_of(words, rule), title_of(workspace, rule),
                            rule.clause, std::move(note)});
        }
        if (!rows.empty()) {
            print_data(format_table(columns, rows));
        }
        print_data(words.what(total, {{"count", std::to_string(outcome.rules.size())},
                                      {"off", std::to_string(off)},
                                      {"edition", outcome.edition}}) +
                   "\n");
    }

    static void print_rule(const app::Workspace& workspace, const app::RuleText& text) {
        const core::Catalogue& words = workspace.catalogue();
        const model::Rule& rule = text.rule;
        print_data(rule.id + "  " + title_of(workspace, rule) + "\n");
        const auto line = [&words](std::string_view caption, const std::string& value) {
            if (!value.empty()) {
                print_data(words.what("cli.rules.line", {{"caption", words.label(caption)}, {"value", value}}) + "\n");
            }
        };
        line("cli.rules.kind", rule.kind + " - " + words.what("rule_kind." + rule.kind));
        line("cli.rules.effect", effect_of(words, rule));
        line("cli.rules.approval", workspace.language == core::Language::zh ? rule.approval.zh : rule.approval.en);
        line("cli.rules.clause", rule.clause);
        line("cli.rules.status", status_of(words, rule));
        line("cli.rules.source", rule.source);
        line("cli.rules.edition", rule.edition);
        line("cli.rules.place", text.place);
        line("cli.rules.state", words.label(rule.enabled ? "cli.rules.on" : "cli.rules.off"));
        line("cli.rules.override", rule.override_reason);
        for (const auto& [key, value] : text.parameters) {
            print_data("  " + key + " = " + value + "\n      " + words.what("rule_parameter." + rule.kind + '.' + key) +
                       "\n");
        }
    }

    const Options* options_ = nullptr;
    app::RulesRequest request_;
    std::string store_;
    std::string pack_;
    std::string checked_;
    bool json_ = false;
};

} // namespace

std::unique_ptr<Command> make_rules_command() {
    return std::make_unique<RulesCommand>();
}

} // namespace qipan::cli
