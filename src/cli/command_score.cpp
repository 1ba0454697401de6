#include "app/score.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "cli/command_rows.hpp"
#include "cli/print.hpp"
#include "core/files.hpp"
#include "core/text.hpp"
#include "core/units.hpp"

namespace qipan::cli {
namespace {

class ScoreCommand : public Command {
public:
    void declare(Options& options) override {
        options.positional("region", store_, "cli.option.region");
        options.text("--project", request_.project, "cli.option.project");
        options.text("--need", request_.need, "cli.option.need");
        options.exactly_one_of({"--project", "--need"});
        options.integer("--top", top_, "cli.option.top");
        options.flag("--assessed-only", assessed_only_, "cli.option.assessed-only");
        options.flag("--json", json_, "cli.option.json");
    }

    int run(const Session& session) override {
        const app::Workspace& workspace = session.workspace;
        if (top_ < 0) {
            print_talk(workspace.catalogue().what("cli.bad-top", {{"text", std::to_string(top_)}}) + "\n");
            return exit_usage;
        }
        request_.store = core::to_path(store_);
        request_.top = static_cast<std::size_t>(top_);
        request_.assessed = assessed_only_ ? app::Assessed::only_assessed : app::Assessed::all;
        request_.json = json_ ? app::WithJson::yes : app::WithJson::no;
        const auto outcome = app::score(workspace, request_);
        if (!outcome) {
            return print_failure(workspace, "score", outcome.error(), output_of(json_));
        }
        if (json_) {
            print_data(outcome->json);
        } else {
            print_ranking(workspace, *outcome);
        }
        return exit_done;
    }

private:
    void print_ranking(const app::Workspace& workspace, const app::ScoreOutcome& outcome) const {
        const core::Catalogue& words = workspace.catalogue();
        const model::ProjectScore& score = outcome.score;
        print_issues(workspace, outcome.issues);
        print_data(words.what("cli.score.head", {{"project", outcome.project.name},
                                                 {"candidates", std::to_string(score.candidates.size())},
                                                 {"refused", std::to_string(model::refused_sites(score))}}) +
                   "\n");
        for (const std::string& missing : score.missing) {
            print_data(words.what("cli.score.missing", {{"field", missing}}) + "\n");
        }
        const std::size_t shown =
            request_.top == 0 ? score.candidates.size() : std::min(request_.top, score.candidates.size());
        const auto lacked = lacked_by_all(std::span(score.candidates).first(shown));
        if (!lacked.empty()) {
            print_data(words.what("cli.score.missing_everywhere", {{"fields", list_of(words, lacked)}}) + "\n");
        }
        for (std::size_t i = 0; i < shown; ++i) {
            print_candidate(words, score.candidates[i], i + 1, lacked);
            print_criteria(words, score.candidates[i], outcome.titles);
        }
        print_refusals(words, score);
    }

    static void print_candidate(const core::Catalogue& words, const model::Candidate& candidate, std::size_t rank,
                                const std::set<std::string>& lacked_everywhere) {
        const double mu = core::to_mu(core::SquareMetres{candidate.area_m2}).value;
        print_data(words.what("cli.score.candidate", {{"rank", std::to_string(rank)},
                                                      {"site", to_string(candidate.site)},
                                                      {"zone", candidate.zone},
                                                      {"mu", core::fixed(mu, 2)},
                                                      {"score", core::fixed(candidate.score, 1)},
                                                      {"known", core::fixed(candidate.completeness * 100, 0)}}));
        if (!candidate.ranked) {
            print_data(words.label("cli.score.unranked"));
        }
        if (candidate.needs_review) {
            print_data(words.label("cli.score.review"));
        }
        print_data("\n");
        for (const model::Finding& note : candidate.notes) {
            if (note.effect != model::Effect::info) {
                print_data("   [" + words.label("label.effect." + std::string(model::to_string(note.effect))) + "] " +
                           words.what(note.message, note.values) + "\n");
            }
        }
        std::set<std::string> here = lacked_by(candidate);
        std::erase_if(here, [&](const std::string& field) { return lacked_everywhere.contains(field); });
        if (!here.empty()) {
            print_data("   " + words.what("cli.score.missing_here", {{"fields", list_of(words, here)}}) + "\n");
        }
    }

    /// Data that rules at this site lack.
    static std::set<std::string> lacked_by(const model::Candidate& candidate) {
        std::set<std::string> missing;
        for (const model::NotAssessable& gap : candidate.not_assessable) {
            missing.insert(gap.missing.begin(), gap.missing.end());
        }
        return missing;
    }

    /// What several sites lack alike is mostly the project's own: said once. Empty for a single site.
    static std::set<std::string> lacked_by_all(std::span<const model::Candidate> candidates) {
        if (candidates.size() < 2) {
            return {};
        }
        std::set<std::string> common = lacked_by(candidates.front());
        for (const model::Candidate& candidate : candidates.subspan(1)) {
            const auto here = lacked_by(candidate);
            std::erase_if(common, [&here](const std::string& field) { return !here.contains(field); });
        }
        return common;
    }

    static std::string list_of(const core::Catalogue& words, const std::set<std::string>& fields) {
        std::string list;
        for (const std::string& field : fields) {
            list += (list.empty() ? "" : words.label("cli.list-separator")) + words.label("label.missing." + field);
        }
        return list;
    }

    static void print_criteria(const core::Catalogue& words, const model::Candidate& candidate,
                               const std::map<std::string, std::string>& titles) {
        const TableColumn columns[] = {{"  " + words.label("cli.score.value"), Align::right},
                                       {words.label("cli.score.weight"), Align::right},
                                       {words.label("cli.score.criterion")},
                                       {words.label("cli.score.reason")}};
        std::vector<std::vector<std::string>> rows;
        for (const model::CriterionScore& criterion : candidate.criteria) {
            const auto title = titles.find(criterion.criterion);
            rows.push_back({criterion.score ? core::fixed(*criterion.score, 0) : "-",
                            core::fixed(criterion.weight * 100, 1) + "%",
                            title == titles.end() ? criterion.criterion : title->second,
                            words.what(criterion.reason, criterion.values)});
        }
        print_data(format_table(columns, rows));
    }

    /// Refused sites, counted by what refused them, each with its first example.
    static void print_refusals(const core::Catalogue& words, const model::ProjectScore& score) {
        std::map<std::string, std::vector<const model::Refusal*>> by_rule;
        for (const model::Refusal& refusal : score.refused) {
            by_rule[refusal.rule].push_back(&refusal);
        }
        for (const auto& [rule, refusals] : by_rule) {
            const model::Refusal& first = *refusals.front();
            print_data(words.what("cli.score.refused", {{"rule", rule},
                                                        {"count", std::to_string(refusals.size())},
                                                        {"site", to_string(first.site)},
                                                        {"reason", words.what(first.reason, first.values)}}) +
                       "\n");
        }
    }

    app::ScoreRequest request_;
    std::string store_;
    std::int64_t top_ = 5;
    bool assessed_only_ = false;
    bool json_ = false;
};

} // namespace

std::unique_ptr<Command> make_score_command() {
    return std::make_unique<ScoreCommand>();
}

} // namespace qipan::cli
