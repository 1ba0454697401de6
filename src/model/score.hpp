/// Results of scoring one project against the sites it might get.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "model/finding.hpp"
#include "model/site.hpp"

namespace qipan::model {

/// One criterion's say on one site. `score` 0-100, nullopt = not assessable (a datum is missing).
struct CriterionScore {
    std::string criterion;
    std::optional<double> raw; ///< in `unit`
    std::string unit;
    std::optional<double> score;
    double weight = 0;  ///< share of all weights, 0-1
    std::string reason; ///< message code
    core::Values values;
    std::string status; ///< verified | secondary | assumption of the value function
};

struct Candidate {
    Site site;
    std::string zone;
    double score = 0;          ///< weighted mean over the known criteria, 0-100
    double completeness = 0;   ///< share of weight that is known, 0-1
    bool ranked = true;        ///< false below the completeness threshold: listed apart
    bool needs_review = false; ///< 需核: a forbid rule could not be assessed
    double area_m2 = 0;        ///< of the site
    double buildable_m2 = 0;   ///< what forbidden strips and areas leave
    std::vector<CriterionScore> criteria;
    std::vector<Finding> notes; ///< permit, warn and info of the rules at this site
    std::vector<NotAssessable> not_assessable;
};

/// Why a site is out: the rule, what it asks and what is there.
struct Refusal {
    Site site;
    std::string zone;
    std::string rule; ///< rule id, or a built-in hard limit `limit.<name>`
    double required = 0;
    double measured = 0;
    std::string unit;
    std::string reason; ///< message code
    core::Values values;
};

struct ProjectScore {
    std::string project;
    std::vector<Candidate> candidates; ///< best first; ties by site id
    std::vector<Refusal> refused;      ///< by site id
    std::vector<std::string> missing;  ///< data of the project itself that keep it from being scored
    std::string criteria_edition;
};

/// Sites that are out, each once however many rules refuse it.
[[nodiscard]] std::size_t refused_sites(const ProjectScore& score);

} // namespace qipan::model
