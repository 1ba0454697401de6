/// The chapters of a project's page, each of which writes nothing if it has nothing to say.
#pragma once

#include "report/page_frame.hpp"
#include "report/project_page.hpp"
#include "report/unverified.hpp"

namespace qipan::report {

/// A page while it is written.
struct ProjectDraft {
    const ProjectPageInput& input;
    Page& page;
    UnverifiedList& unverified;
};

void write_facts_chapter(const ProjectDraft& draft);
void write_sites_chapter(const ProjectDraft& draft);
void write_map_chapter(const ProjectDraft& draft);
void write_rules_chapter(const ProjectDraft& draft);
void write_refused_chapter(const ProjectDraft& draft);
void write_missing_chapter(const ProjectDraft& draft);
void write_inputs_annex(Page& page);

/// The candidate of a site; nullptr if it is not among them.
[[nodiscard]] const model::Candidate* find_candidate(const model::ProjectScore& score, const model::Site& site);
/// The first `count` candidates, and the recommended one wherever it stands; best first.
[[nodiscard]] std::vector<const model::Candidate*> shown_candidates(const ProjectPageInput& input, std::size_t count);
/// The criteria of the compared candidates, in the report's order, each once.
[[nodiscard]] std::vector<std::string> criteria_in_order(const ProjectPageInput& input);
[[nodiscard]] const model::CriterionScore* find_criterion(const model::Candidate& candidate,
                                                          std::string_view criterion);
/// A score bar with its figure, 0-100.
void write_score(Page& page, double score);

} // namespace qipan::report
