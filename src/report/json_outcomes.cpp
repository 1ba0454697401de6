#include "report/json_outcomes.hpp"

#include <algorithm>

#include "geo/wkt.hpp"

namespace qipan::report {
namespace {

using core::Document;

Document json_not_assessable(std::span<const model::NotAssessable> rows) {
    std::vector<Document> items;
    for (const model::NotAssessable& row : rows) {
        items.push_back(json_object({{"rule", json_text(row.rule)},
                                     {"objects", json_texts(row.objects)},
                                     {"missing", json_texts(row.missing)}}));
    }
    return json_array(std::move(items));
}

Document json_criterion(const core::Catalogue& catalogue, const model::CriterionScore& criterion) {
    return json_object({{"id", json_text(criterion.criterion)},
                        {"raw", json_number(criterion.raw)},
                        {"unit", json_text_or_null(criterion.unit)},
                        {"score", json_number(criterion.score)},
                        {"weight", json_number(criterion.weight)},
                        {"status", json_text(criterion.status)},
                        {"reason", json_text(catalogue.what(criterion.reason, criterion.values))}});
}

Document json_candidate(const Languages& languages, const model::Candidate& candidate) {
    std::vector<Document> criteria;
    for (const model::CriterionScore& criterion : candidate.criteria) {
        criteria.push_back(json_criterion(languages.catalogue(), criterion));
    }
    std::vector<Document> notes;
    for (const model::Finding& note : candidate.notes) {
        notes.push_back(json_finding(languages, note));
    }
    return json_object({{"site", json_text(to_string(candidate.site))},
                        {"zone", json_text(candidate.zone)},
                        {"score", json_number(candidate.score)},
                        {"completeness", json_number(candidate.completeness)},
                        {"ranked", json_bool(candidate.ranked)},
                        {"needs_review", json_bool(candidate.needs_review)},
                        {"area_m2", json_number(candidate.area_m2)},
                        {"buildable_m2", json_number(candidate.buildable_m2)},
                        {"criteria", json_array(std::move(criteria))},
                        {"notes", json_array(std::move(notes))}});
}

Document json_refusal(const core::Catalogue& catalogue, const model::Refusal& refusal) {
    return json_object({{"site", json_text(to_string(refusal.site))},
                        {"zone", json_text(refusal.zone)},
                        {"rule", json_text(refusal.rule)},
                        {"required", json_number(refusal.required)},
                        {"measured", json_number(refusal.measured)},
                        {"unit", json_text_or_null(refusal.unit)},
                        {"reason", json_text(catalogue.what(refusal.reason, refusal.values))}});
}

/// What could not be judged at each candidate: rules by their missing data, criteria by their names.
Document json_site_gaps(const model::Candidate& candidate) {
    std::vector<std::string> missing;
    for (const model::NotAssessable& gap : candidate.not_assessable) {
        missing.insert(missing.end(), gap.missing.begin(), gap.missing.end());
    }
    for (const model::CriterionScore& criterion : candidate.criteria) {
        if (!criterion.score) {
            missing.push_back(criterion.criterion);
        }
    }
    std::ranges::sort(missing);
    missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
    return json_object({{"site", json_text(to_string(candidate.site))}, {"missing", json_texts(missing)}});
}

} // namespace

std::string finding_sentence(const core::Catalogue& catalogue, const model::Finding& finding) {
    const std::string_view suffix = catalogue.language() == core::Language::zh ? "_zh" : "_en";
    core::Values values = finding.values;
    for (const auto& [name, value] : finding.values) {
        if (name.ends_with(suffix)) {
            values[name.substr(0, name.size() - suffix.size())] = value;
        }
    }
    return catalogue.what(finding.message, values);
}

Document json_finding(const Languages& languages, const model::Finding& finding) {
    return json_object(
        {{"rule", json_text(finding.rule)},
         {"objects", json_texts(finding.objects)},
         {"effect", json_text(model::to_string(finding.effect))},
         {"required", json_number(finding.required)},
         {"measured", json_number(finding.measured)},
         {"unit", json_text_or_null(finding.unit)},
         {"margin", json_number(finding.margin)},
         {"state", json_text(model::to_string(finding.state))},
         {"fingerprint", json_text(finding.fingerprint)},
         {"id", json_text(model::short_id(finding))},
         {"group", json_text(model::group_of(finding))},
         {"plan", json_text_or_null(finding.plan)},
         {"geometry_wkt", json_text_or_null(finding.geometry.empty() ? "" : geo::to_wkt(finding.geometry.view()))},
         {"sentence_zh", json_text(finding_sentence(languages.zh, finding))},
         {"sentence_en", json_text(finding_sentence(languages.en, finding))},
         {"clause", json_text_or_null(finding.clause)},
         {"status", json_text(model::to_string(finding.status))}});
}

Document json_check(const Languages& languages, std::span<const model::Finding> findings,
                    std::span<const model::NotAssessable> not_assessable, const model::StateCounts& states) {
    std::map<std::string, std::int64_t> counts{{"forbid", 0}, {"permit", 0}, {"warn", 0}, {"info", 0}};
    std::vector<Document> items;
    for (const model::Finding& finding : findings) {
        ++counts[std::string(model::to_string(finding.effect))];
        items.push_back(json_finding(languages, finding));
    }
    counts["not_assessable"] = static_cast<std::int64_t>(not_assessable.size());
    std::vector<std::pair<std::string, Document>> count_members;
    for (const auto& [name, count] : counts) {
        count_members.emplace_back(name, json_integer(count));
    }
    return json_object({{"findings", json_array(std::move(items))},
                        {"not_assessable", json_not_assessable(not_assessable)},
                        {"counts", json_object(std::move(count_members))},
                        {"states", json_states(states)}});
}

Document json_states(const model::StateCounts& states) {
    std::vector<std::pair<std::string, Document>> members;
    for (const model::FindingState state : model::finding_states()) {
        members.emplace_back(model::to_string(state), json_integer(states[state]));
    }
    return json_object(std::move(members));
}

Document json_score(const Languages& languages, const model::ProjectScore& score, std::size_t top) {
    const std::size_t shown = top == 0 ? score.candidates.size() : std::min(top, score.candidates.size());
    std::vector<Document> candidates;
    std::vector<Document> gaps;
    for (std::size_t i = 0; i < score.candidates.size(); ++i) {
        const model::Candidate& candidate = score.candidates[i];
        if (i < shown) {
            candidates.push_back(json_candidate(languages, candidate));
        }
        if (candidate.completeness < 1 || !candidate.not_assessable.empty()) {
            gaps.push_back(json_site_gaps(candidate));
        }
    }
    std::vector<Document> refused;
    for (const model::Refusal& refusal : score.refused) {
        refused.push_back(json_refusal(languages.catalogue(), refusal));
    }
    return json_object({{"project", json_text(score.project)},
                        {"criteria_edition", json_text(score.criteria_edition)},
                        {"missing", json_texts(score.missing)},
                        {"candidate_count", json_integer(static_cast<std::int64_t>(score.candidates.size()))},
                        {"candidates", json_array(std::move(candidates))},
                        {"refused", json_array(std::move(refused))},
                        {"not_assessable", json_array(std::move(gaps))}});
}

Document json_plan(const Languages& languages, const model::Plan& plan) {
    std::vector<Document> placements;
    for (const model::PlanPlacement& placement : plan.placements) {
        placements.push_back(json_object({{"project", json_text(placement.project)},
                                          {"site", json_text(to_string(placement.site))},
                                          {"score", json_number(placement.score)},
                                          {"pinned", json_bool(placement.pinned)},
                                          {"needs_review", json_bool(placement.needs_review)}}));
    }
    std::vector<Document> left_out;
    for (const model::NotPlaced& project : plan.not_placed) {
        left_out.push_back(
            json_object({{"project", json_text(project.project)},
                         {"reason", json_text(languages.catalogue().what(project.reason, project.values))},
                         {"code", json_text(project.reason)}}));
    }
    return json_object({{"plan", json_text(plan.id)},
                        {"status", json_text(plan.status)},
                        {"value", json_integer(plan.value)},
                        {"bound", json_integer(plan.bound)},
                        {"gap", json_number(plan.gap)},
                        {"seed", json_integer(plan.seed)},
                        {"epochs", json_integer(plan.epochs)},
                        {"criteria_edition", json_text_or_null(plan.criteria_edition)},
                        {"placements", json_array(std::move(placements))},
                        {"not_placed", json_array(std::move(left_out))}});
}

} // namespace qipan::report
