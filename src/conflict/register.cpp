#include "conflict/register.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "conflict/verdict.hpp"
#include "core/sha256.hpp"
#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Finding;
using model::FindingState;
using model::NotAssessable;
using model::RegisterRow;

constexpr double area_tolerance_m2 = 0.01;
constexpr double share_tolerance = 1e-6;

bool contains(const std::vector<std::string>& objects, const std::string& object) {
    return std::ranges::find(objects, object) != objects.end();
}

/// What is not assessable, by rule and object.
class Gaps {
public:
    explicit Gaps(std::span<const NotAssessable> rows) {
        for (const NotAssessable& row : rows) {
            for (const std::string& object : row.objects) {
                by_object_.emplace_back(row.rule, object, &row);
            }
        }
        std::ranges::sort(by_object_, {}, key);
    }

    [[nodiscard]] bool cover(const Finding& finding) const {
        const std::vector<std::string> objects = model::key_objects(finding);
        return std::ranges::any_of(objects, [&](const std::string& object) {
            const std::tuple<std::string_view, std::string_view> wanted{finding.rule, object};
            const auto named = std::ranges::equal_range(by_object_, wanted, {}, key);
            return std::ranges::any_of(named, [&](const Entry& e) { return covers(*std::get<2>(e), objects); });
        });
    }

private:
    using Entry = std::tuple<std::string_view, std::string_view, const NotAssessable*>;
    static std::tuple<std::string_view, std::string_view> key(const Entry& e) {
        return {std::get<0>(e), std::get<1>(e)};
    }

    /// A gap lies between its cause and each of the other objects, or on the cause alone. It covers a finding of the
    /// same rule that names both (a project may come on top), or that names nothing but one of them (a source whose
    /// balance lacks a project's demand).
    static bool covers(const NotAssessable& gap, const std::vector<std::string>& objects) {
        if (!contains(objects, gap.cause)) {
            return objects.size() == 1;
        }
        const bool alone = gap.objects.size() == 1 || objects.size() == 1;
        return alone || std::ranges::any_of(gap.objects, [&](const std::string& object) {
                   return object != gap.cause && contains(objects, object);
               });
    }

    std::vector<Entry> by_object_; ///< sorted by rule and object; may name thousands of objects each
};

double tolerance_of(const Finding& finding, double value) {
    if (finding.unit == "m") {
        return distance_tolerance_m;
    }
    return finding.unit == "m2" ? area_tolerance_m2 : share_tolerance * std::max(1.0, std::abs(value));
}

/// The approval's last day has gone by. ISO dates compare as texts.
bool has_ended(const model::Approval& approval, const std::string& today) {
    return !approval.until.empty() && approval.until < today;
}

FindingState state_when_found(const RegisterRow& old, const Finding& now, const std::string& today) {
    switch (old.finding.state) {
    case FindingState::new_:
    case FindingState::active:
        return FindingState::active;
    case FindingState::approved:
        return has_ended(old.approval, today) || is_worse(now, old.approval) ? FindingState::returned
                                                                             : FindingState::approved;
    case FindingState::resolved:
    case FindingState::returned:
        return FindingState::returned;
    }
    return FindingState::active;
}

RegisterRow first_row(Finding found, const std::string& today) {
    RegisterRow row;
    row.finding = std::move(found);
    row.finding.state = FindingState::new_;
    row.as_of = today;
    row.first_seen = today;
    row.last_seen = today;
    return row;
}

void see_again(RegisterRow& row, Finding found, const std::string& today) {
    const FindingState before = row.finding.state;
    const FindingState after = state_when_found(row, found, today);
    row.finding = std::move(found);
    row.finding.state = after;
    row.as_of = today;
    row.last_seen = std::max(row.last_seen, today);
    if (after == FindingState::returned && before != FindingState::returned) {
        ++row.times_returned;
    }
}

void see_no_more(RegisterRow& row, const std::string& today) {
    if (row.finding.state != FindingState::resolved) {
        row.finding.state = FindingState::resolved;
        row.as_of = today;
    }
}

/// One row a fingerprint, the first counts, and which of them a run has found.
class Rows {
public:
    explicit Rows(std::vector<RegisterRow> rows) : rows_(std::move(rows)) {
        std::ranges::stable_sort(rows_, {}, fingerprint);
        const auto rest = std::ranges::unique(rows_, {}, fingerprint);
        rows_.erase(rest.begin(), rest.end());
        found_.resize(rows_.size());
    }

    void expect(std::size_t findings) { added_.reserve(findings); }

    void see(Finding found, const std::string& today) {
        const auto row = std::ranges::lower_bound(rows_, found.fingerprint, {}, fingerprint);
        if (row == rows_.end() || row->finding.fingerprint != found.fingerprint) {
            added_.push_back(first_row(std::move(found), today));
            return;
        }
        found_[static_cast<std::size_t>(row - rows_.begin())] = true;
        see_again(*row, std::move(found), today);
    }

    void close_those_not_seen(std::span<const NotAssessable> not_assessable, const std::string& today) {
        const Gaps gaps(not_assessable);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (!found_[i] && !gaps.cover(rows_[i].finding)) {
                see_no_more(rows_[i], today);
            }
        }
    }

    [[nodiscard]] RegisterUpdate finish() {
        RegisterUpdate update;
        update.rows = std::move(rows_);
        if (update.rows.empty()) {
            update.rows = std::move(added_);
        } else {
            std::ranges::move(added_, std::back_inserter(update.rows));
        }
        const auto in_order = [](const RegisterRow& a, const RegisterRow& b) {
            return model::comes_before(a.finding, b.finding);
        };
        if (!std::ranges::is_sorted(update.rows, in_order)) { // a first run's are: rows are large to move about
            std::ranges::sort(update.rows, in_order);
        }
        for (const RegisterRow& row : update.rows) {
            ++update.counts[row.finding.state];
        }
        return update;
    }

private:
    static const std::string& fingerprint(const RegisterRow& row) { return row.finding.fingerprint; }

    std::vector<RegisterRow> rows_; ///< by fingerprint
    std::vector<bool> found_;
    std::vector<RegisterRow> added_;
};

bool is_hex(std::string_view text) {
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

RegisterUpdate merge_register(std::vector<RegisterRow> old, std::vector<Finding> found,
                              std::span<const NotAssessable> not_assessable, core::Date as_of) {
    const std::string today = core::to_string(as_of);
    Rows rows(std::move(old));
    rows.expect(found.size());
    for (Finding& finding : found) {
        rows.see(std::move(finding), today);
    }
    rows.close_those_not_seen(not_assessable, today);
    return rows.finish();
}

RegisterUpdate plan_rows(std::vector<Finding> found, core::Date as_of) {
    return merge_register({}, std::move(found), {}, as_of);
}

RegisterUpdate adopt_findings(std::vector<RegisterRow> old, std::vector<RegisterRow> of_plan, core::Date as_of) {
    const std::string today = core::to_string(as_of);
    Rows rows(std::move(old));
    for (RegisterRow& row : of_plan) {
        row.finding.plan.clear();
        rows.see(std::move(row.finding), today);
    }
    return rows.finish();
}

bool is_worse(const Finding& now, const model::Approval& approved) {
    if (now.effect < approved.effect) { // forbid comes first
        return true;
    }
    if (!std::isnan(now.margin) && !std::isnan(approved.margin)) {
        return now.margin < approved.margin - tolerance_of(now, approved.margin);
    }
    if (std::isnan(now.measured) || std::isnan(approved.measured)) {
        return false;
    }
    return std::abs(now.measured - approved.measured) > tolerance_of(now, approved.measured);
}

core::Result<RegisterRow> approve(RegisterRow row, const ApprovalRequest& request, core::Date as_of) {
    const core::Values which{{"finding", row.finding.fingerprint}};
    if (row.finding.state == FindingState::resolved) {
        return core::fail("findings.resolved", which);
    }
    const std::string_view reason = core::trim(request.reason);
    const std::string_view by = core::trim(request.by);
    if (reason.empty() || by.empty()) {
        return core::fail(reason.empty() ? "findings.no-reason" : "findings.no-name", which);
    }
    if (request.until < as_of) {
        return core::fail("findings.date-passed",
                          {{"until", core::to_string(request.until)}, {"today", core::to_string(as_of)}});
    }
    row.approval = {.by = std::string(by),
                    .reason = std::string(reason),
                    .on = core::to_string(as_of),
                    .until = core::to_string(request.until),
                    .measured = row.finding.measured,
                    .margin = row.finding.margin,
                    .effect = row.finding.effect};
    row.finding.state = FindingState::approved;
    return row;
}

core::Result<RegisterRow> reopen(RegisterRow row) {
    if (row.finding.state != FindingState::approved) {
        return core::fail("findings.not-approved", {{"finding", row.finding.fingerprint}});
    }
    row.approval = {};
    row.finding.state = FindingState::active;
    return row;
}

core::Result<std::size_t> find_row(std::span<const RegisterRow> rows, std::string_view text) {
    constexpr std::size_t fewest_digits = 4;
    constexpr std::size_t digits_shown = 12;
    const bool is_id = text.size() >= fewest_digits && is_hex(text);
    std::vector<std::size_t> found;
    std::string ids;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].finding.fingerprint == text) {
            return i;
        }
        const std::string hash = is_id ? core::sha256(rows[i].finding.fingerprint) : std::string();
        if (is_id && hash.starts_with(text)) {
            found.push_back(i);
            ids += (ids.empty() ? "" : " ") + hash.substr(0, std::max(digits_shown, text.size() + 2));
        }
    }
    if (found.empty()) {
        return core::fail("findings.unknown", {{"text", std::string(text)}});
    }
    if (found.size() > 1) {
        return core::fail("findings.ambiguous", {{"text", std::string(text)}, {"ids", ids}});
    }
    return found.front();
}

} // namespace qipan::conflict
