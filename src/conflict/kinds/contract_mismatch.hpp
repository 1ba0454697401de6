/// Kind `contract_mismatch`: the investment contract (the latest by signed_date) against the record and the ground.
/// Keys: field, tolerance_percent (of the contract's figure; 0), direction (less | more | differs: measured against the
/// contract; differs), from_stage (the record's stage; earlier or unknown stages are not asked), projects.
///
/// Asked where a project stands: land_mu (mu; geodesic area of the site held), site (the plots or the building held).
///
/// Asked of the record: fixed_investment_wan, completed_wan (done, against the contract's fixed investment),
/// output_wan, tax_wan (10k CNY), building_area_m2, industry (codes agree where one begins with the other).
///
/// Not assessable only where the contract states the field and the record lacks it. A firm project without a contract
/// is for `completeness`. applies_to = project.
#pragma once

#include <optional>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/site_view.hpp"
#include "conflict/verdict.hpp"

namespace qipan::conflict {

enum class Direction { less, more, differs };

struct ContractTerm {
    const model::Rule* rule = nullptr;
    std::string_view field;
    double tolerance_percent = 0;
    Direction direction = Direction::differs;
    std::optional<model::Stage> from_stage;
    ProjectFilter projects;
};

/// Of the record; for land_mu and site it says only that no site is on record.
struct RecordContractRule {
    ContractTerm term;
};
struct HeldSiteFacts {
    std::optional<double> area_m2; ///< of land
    [[nodiscard]] bool empty() const { return false; }
};
/// land_mu and site, where a project stands.
struct SiteContractRule {
    using Facts = HeldSiteFacts;
    const model::Rule* rule = nullptr;
    ContractTerm term;
    [[nodiscard]] bool concerns_bare() const { return false; }
    /// Rows of that table further away than this change nothing, metres.
    [[nodiscard]] double reach_m(model::TableId /*table*/) const { return 0; }
};

[[nodiscard]] std::span<const Parameter> contract_mismatch_parameters();
/// `conflict.unknown-field`, `conflict.unknown-word` (direction, from_stage).
[[nodiscard]] core::Result<ContractTerm> parse_contract_mismatch(const model::Rule& rule, const ParseContext& context);
/// True for land_mu and site.
[[nodiscard]] bool asks_site(const ContractTerm& term);
void judge(const RecordContractRule& rule, const model::Project& project, Verdict& verdict);
[[nodiscard]] HeldSiteFacts measure(const SiteContractRule& rule, const SiteView& site);
void judge(const SiteContractRule& rule, const SiteView& site, const HeldSiteFacts& facts,
           const model::Project* project, Verdict& verdict);

} // namespace qipan::conflict
