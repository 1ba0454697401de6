#include "conflict/failures.hpp"

#include <algorithm>
#include <tuple>

namespace qipan::conflict {
namespace {

std::string table_of(std::string_view object) {
    return std::string(object.substr(0, object.find(':'))) + 's';
}

} // namespace

void turn_failures_into_gaps(Verdict& verdict) {
    for (Failure& failure : verdict.failures) {
        verdict.gaps.push_back({failure.rule, failure.subject, {}, table_of(failure.subject) + ".geometry"});
    }
    verdict.failures.clear();
}

std::vector<core::Issue> issues_of(const Verdict& verdict) {
    std::vector<core::Issue> issues;
    for (const Failure& failure : verdict.failures) {
        core::Place place;
        place.layer = table_of(failure.subject);
        place.feature = failure.subject.substr(failure.subject.find(':') + 1);
        core::Values values = failure.error.values;
        values.insert_or_assign("rule", failure.rule->id);
        values.insert_or_assign("object", failure.subject);
        values.insert_or_assign("error", failure.error.code);
        issues.push_back({"conflict.not-measured", std::move(values), place, core::Severity::warning});
    }
    std::ranges::sort(issues, [](const core::Issue& a, const core::Issue& b) { return a.values < b.values; });
    return issues;
}

} // namespace qipan::conflict
