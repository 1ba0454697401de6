// 规则核查, 不可选载体及原因, 待补资料.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "report/project_chapters.hpp"

namespace qipan::report {
namespace {

/// A finding and where it belongs: the layout itself, or one of the compared sites.
struct Line {
    const model::Finding* finding = nullptr;
    std::string site; ///< empty: the layout
};

std::vector<Line> lines_of(const ProjectPageInput& input) {
    std::vector<Line> lines;
    std::set<std::string> seen;
    for (const model::Finding& finding : input.findings) {
        if (seen.insert(finding.fingerprint).second) {
            lines.push_back({&finding, ""});
        }
    }
    std::vector<Line> notes;
    for (const model::Candidate* candidate : shown_candidates(input, input.compared)) {
        for (const model::Finding& note : candidate->notes) {
            if (!seen.contains(note.fingerprint)) {
                notes.push_back({&note, site_caption(input.context, candidate->site)});
            }
        }
    }
    const auto before = [](const Line& a, const Line& b) { return model::comes_before(*a.finding, *b.finding); };
    std::ranges::stable_sort(lines, before);
    lines.insert(lines.end(), notes.begin(), notes.end());
    return lines;
}

std::string objects_of(const PageContext& context, const model::Finding& finding) {
    std::string text;
    for (const std::string& object : finding.objects) {
        text += (text.empty() ? "" : caption(context.words, "list_separator")) + object_name(context, object);
    }
    return text;
}

void write_line(const ProjectDraft& draft, const Line& line) {
    Page& page = draft.page;
    HtmlWriter& html = page.html();
    const model::Finding& finding = *line.finding;
    const auto row = html.open("tr");
    {
        const auto cell = html.open("td", {{"class", "s"}});
        const std::string_view effect = model::to_string(finding.effect);
        html.leaf("span", word(page.words(), "effect", effect), {{"class", fmt::format("badge {}", effect)}});
    }
    {
        const auto cell = html.open("td");
        html.text(sentence_of(page.words(), finding.message, finding.values));
        if (finding.status == model::RuleStatus::assumption) {
            draft.unverified.mark(page, unverified_rule(page.context(), finding));
        }
        html.leaf("span", line.site.empty() ? objects_of(page.context(), finding) : line.site, {{"class", "sub"}});
    }
    html.leaf("td", amount(page.words(), finding.required, finding.unit), {{"class", "n"}});
    html.leaf("td", amount(page.words(), finding.measured, finding.unit), {{"class", "n"}});
    html.leaf("td", amount(page.words(), finding.margin, finding.unit),
              {{"class", finding.margin < 0 ? "n short" : "n"}});
    html.leaf("td", finding.clause);
}

struct RefusedGroup {
    const model::Refusal* first = nullptr;
    std::vector<const model::Refusal*> all;
};

/// By count, the largest first; ties by rule.
std::vector<RefusedGroup> group_refused(std::span<const model::Refusal> refused) {
    std::map<std::string, RefusedGroup, std::less<>> by_rule;
    for (const model::Refusal& refusal : refused) {
        RefusedGroup& group = by_rule[refusal.rule];
        group.first = group.first == nullptr ? &refusal : group.first;
        group.all.push_back(&refusal);
    }
    std::vector<RefusedGroup> groups;
    for (auto& [rule, group] : by_rule) {
        groups.push_back(std::move(group));
    }
    std::ranges::stable_sort(groups,
                             [](const RefusedGroup& a, const RefusedGroup& b) { return a.all.size() > b.all.size(); });
    return groups;
}

void write_refused_title(const ProjectDraft& draft, const model::Refusal& refusal) {
    Page& page = draft.page;
    const std::string title = rule_title(page.context(), refusal.rule, refusal.values);
    page.html().text(title);
    const auto* rules = page.context().rules;
    const auto* rule = rules != nullptr ? rules->find(refusal.rule) : nullptr;
    if (rule != nullptr && rule->status == model::RuleStatus::assumption) {
        draft.unverified.mark(page, {"rule", rule->id, title, "", rule->clause});
    }
}

void write_refused_groups(const ProjectDraft& draft, const std::vector<RefusedGroup>& groups) {
    Page& page = draft.page;
    HtmlWriter& html = page.html();
    const auto table = html.open("table");
    page.table_head({page.say("refused.reason"), '#' + page.say("refused.count"), page.say("refused.example")});
    const auto body = html.open("tbody");
    std::size_t total = 0;
    for (const RefusedGroup& group : groups) {
        const auto row = html.open("tr");
        {
            const auto cell = html.open("td");
            write_refused_title(draft, *group.first);
        }
        html.leaf("td", std::to_string(group.all.size()), {{"class", "n"}});
        html.leaf("td", page.say("refused.example_text",
                                 {{"site", site_caption(page.context(), group.first->site)},
                                  {"reason", sentence_of(page.words(), group.first->reason, group.first->values)}}));
        total += group.all.size();
    }
    const auto row = html.open("tr", {{"class", "total"}});
    const std::size_t sites = model::refused_sites(draft.input.score);
    html.leaf("td", page.say(sites == total ? "total" : "refused.sites"));
    html.leaf("td", std::to_string(sites), {{"class", "n"}});
    html.leaf("td", "");
}

void write_refusal(Page& page, const model::Refusal& refusal) {
    HtmlWriter& html = page.html();
    const auto row = html.open("tr");
    html.leaf("td", site_caption(page.context(), refusal.site), {{"class", "s"}});
    html.leaf("td", zone_name(page.context(), refusal.zone));
    html.leaf("td", rule_title(page.context(), refusal.rule, refusal.values));
    html.leaf("td", amount(page.words(), refusal.required, refusal.unit), {{"class", "n"}});
    html.leaf("td", amount(page.words(), refusal.measured, refusal.unit), {{"class", "n"}});
    html.leaf("td", sentence_of(page.words(), refusal.reason, refusal.values));
}

void write_refused_list(Page& page, const std::vector<RefusedGroup>& groups) {
    HtmlWriter& html = page.html();
    const auto details = html.open("details");
    html.leaf("summary", page.say("refused.all"));
    const auto table = html.open("table");
    page.table_head({page.say("site"), page.say("zone"), page.say("refused.reason"), '#' + page.say("required"),
                     '#' + page.say("measured"), page.say("refused.note")});
    const auto body = html.open("tbody");
    for (const RefusedGroup& group : groups) {
        for (const model::Refusal* refusal : group.all) {
            write_refusal(page, *refusal);
        }
    }
}

/// What is missing -> what cannot be judged for want of it, and at how many sites.
struct Gap {
    std::set<std::string> judged;
    std::set<std::string> objects;
};
using Gaps = std::map<std::string, Gap>;

void add_gaps(Gaps& gaps, const PageContext& context, std::span<const model::NotAssessable> rows) {
    for (const model::NotAssessable& row : rows) {
        for (const std::string& missing : row.missing) {
            Gap& gap = gaps[field_name(context.words, missing)];
            gap.judged.insert(rule_title(context, row.rule, {}));
            for (const std::string& object : row.objects) {
                gap.objects.insert(object_name(context, object));
            }
        }
    }
}

void add_criteria_gaps(Gaps& gaps, const PageContext& context, const model::Candidate& candidate) {
    for (const model::CriterionScore& criterion : candidate.criteria) {
        if (criterion.score) {
            continue;
        }
        const auto missing = criterion.values.find("missing");
        const std::string what = missing == criterion.values.end()
                                     ? sentence_of(context.words, criterion.reason, criterion.values)
                                     : field_name(context.words, missing->second);
        Gap& gap = gaps[what];
        gap.judged.insert(criterion_title(context, criterion.criterion));
        gap.objects.insert(site_caption(context, candidate.site));
    }
}

std::string joined(const core::Catalogue& words, const std::set<std::string>& items) {
    constexpr std::size_t shown = 8;
    std::string text;
    std::size_t count = 0;
    for (const std::string& item : items) {
        if (++count > shown) {
            return caption(words, "and_more", {{"items", text}, {"count", std::to_string(items.size())}});
        }
        text += (text.empty() ? "" : caption(words, "list_separator")) + item;
    }
    return text;
}

} // namespace

void write_rules_chapter(const ProjectDraft& draft) {
    const std::vector<Line> lines = lines_of(draft.input);
    if (lines.empty()) {
        return;
    }
    Page& page = draft.page;
    const auto chapter = page.chapter(page.say("rules.title"));
    HtmlWriter& html = page.html();
    const auto table = html.open("table");
    page.table_head({page.say("effect"), page.say("finding"), '#' + page.say("required"), '#' + page.say("measured"),
                     '#' + page.say("margin"), page.say("clause")});
    const auto body = html.open("tbody");
    for (const Line& line : lines) {
        write_line(draft, line);
    }
}

void write_refused_chapter(const ProjectDraft& draft) {
    if (draft.input.score.refused.empty()) {
        return;
    }
    Page& page = draft.page;
    const auto chapter = page.chapter(page.say("refused.title"));
    const std::vector<RefusedGroup> groups = group_refused(draft.input.score.refused);
    write_refused_groups(draft, groups);
    write_refused_list(page, groups);
}

void write_missing_chapter(const ProjectDraft& draft) {
    Page& page = draft.page;
    Gaps gaps;
    add_gaps(gaps, page.context(), draft.input.not_assessable);
    for (const model::Candidate* candidate : shown_candidates(draft.input, draft.input.listed)) {
        add_gaps(gaps, page.context(), candidate->not_assessable);
        add_criteria_gaps(gaps, page.context(), *candidate);
    }
    if (gaps.empty()) {
        return;
    }
    const auto chapter = page.chapter(page.say("missing.title"));
    page.paragraph(page.say("missing.intro"));
    HtmlWriter& html = page.html();
    const auto table = html.open("table");
    page.table_head({page.say("missing.datum"), page.say("missing.judged"), page.say("missing.objects")});
    const auto body = html.open("tbody");
    for (const auto& [what, gap] : gaps) {
        const auto row = html.open("tr");
        html.leaf("td", what);
        html.leaf("td", joined(page.words(), gap.judged));
        html.leaf("td", joined(page.words(), gap.objects));
    }
}

} // namespace qipan::report
