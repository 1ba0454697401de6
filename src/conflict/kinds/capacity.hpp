/// Kind `capacity`: what is drawn from a source or a main against what it can give, year by year (network/balance.hpp,
/// which measures). Keys: `utility`; `per` = source (default) or main; `counting` = firm (default) or potential.
/// `firm`: a year in which reserved, existing load and firm demand are above the capacity: the rule's effect.
/// `potential`: a year in which firm demand fits, but not with what is in talks: warn, or the rule's effect where that
/// is milder. The finding speaks of the worst year and lists all that are short; its status is an assumption where the
/// shortage hangs on projects whose dates are not known. applies_to = source.
#pragma once

#include <string>

#include "conflict/parameter.hpp"
#include "conflict/parameters.hpp"
#include "conflict/verdict.hpp"
#include "network/balance.hpp"

namespace qipan::conflict {

struct CapacityRule {
    using Facts = network::Balance;
    enum class Per { source, main };
    enum class Counting { firm, potential };
    const model::Rule* rule = nullptr;
    const model::Region* region = nullptr;
    std::string utility;
    Per per = Per::source;
    Counting counting = Counting::firm;
};

[[nodiscard]] std::span<const Parameter> capacity_parameters();
[[nodiscard]] core::Result<CapacityRule> parse_capacity(const model::Rule& rule, const ParseContext& context);
/// `balance` is one of compute_balances or compute_main_balances; one of another utility, or of the sort that the rule
/// does not ask for, is ignored. Objects: the source or main, and the projects that draw in a year that is short; the
/// fingerprint names the source or main alone, so that it stays when projects join or leave.
void judge(const CapacityRule& rule, const network::Balance& balance, Verdict& verdict);

} // namespace qipan::conflict
