#include "suitability/weigh.hpp"

#include <algorithm>

#include <algorithm>

#include "suitability/kinds.hpp"

namespace qipan::suitability {
namespace {

/// Share of all weight that each criterion has here, 0 where it does not apply.
std::vector<double> shares_of(const Subject& subject, const SiteFacts& facts) {
    const Criteria& criteria = subject.context.criteria;
    std::vector<double> shares(criteria.criteria.size(), 0);
    std::vector<double> inside(criteria.submodels.size(), 0);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const Criterion& criterion = criteria.criteria[i];
        if (find_criterion_kind(criterion.kind)->applies(subject, facts, criterion)) {
            shares[i] = criterion.weight;
            inside[criterion.submodel] += criterion.weight;
        }
    }
    double active = 0;
    for (std::size_t s = 0; s < inside.size(); ++s) {
        active += inside[s] > 0 ? criteria.submodels[s].weight : 0;
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const std::size_t s = criteria.criteria[i].submodel;
        shares[i] = shares[i] > 0 && active > 0 ? criteria.submodels[s].weight / active * shares[i] / inside[s] : 0;
    }
    return shares;
}

const ValueFunction& value_for(const Criterion& criterion, const Measure& measure) {
    const auto variant = criterion.variants.find(measure.variant);
    return variant == criterion.variants.end() ? criterion.value : variant->second;
}

model::CriterionScore judge(const Criterion& criterion, const Measure& measure, double weight) {
    model::CriterionScore result;
    result.criterion = criterion.id;
    result.raw = measure.raw;
    result.unit = criterion.unit;
    result.weight = weight;
    result.reason = measure.reason;
    result.values = measure.values;
    result.status = model::to_string(criterion.status);
    if (!measure.missing.empty()) {
        return result;
    }
    const ValueFunction& value = value_for(criterion, measure);
    result.score = measure.raw ? std::optional(value_of(value, *measure.raw)) : value_of(value, measure.word);
    if (!result.score) {
        result.reason = "reason.word_without_score";
        result.values = {{"word", measure.word}};
    } else if (!measure.raw) {
        result.values.emplace("word", measure.word);
    }
    return result;
}

} // namespace

void weigh(const Subject& subject, const SiteFacts& facts, model::Candidate& candidate) {
    const Criteria& criteria = subject.context.criteria;
    const std::vector<double> shares = shares_of(subject, facts);
    double sum = 0;
    double known = 0;
    double all = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] <= 0) {
            continue;
        }
        const Criterion& criterion = criteria.criteria[i];
        const Measure measure = find_criterion_kind(criterion.kind)->measure(subject, facts, criterion);
        candidate.criteria.push_back(judge(criterion, measure, shares[i]));
        all += shares[i];
        if (const auto score = candidate.criteria.back().score) {
            sum += shares[i] * *score;
            known += shares[i];
        }
    }
    // a mean stays within 0..100 and a share within 0..1; rounding may step over
    candidate.score = known > 0 ? std::min(sum / known, 100.0) : 0;
    candidate.completeness = all > 0 ? std::min(known / all, 1.0) : 0;
    constexpr double rounding = 1e-9; // shares add up to 1 within rounding
    candidate.ranked = known > 0 && candidate.completeness >= criteria.limits.completeness_min - rounding;
}

} // namespace qipan::suitability
