/// Kind `capacity`: what is drawn from a source against what it can give (network/balance.hpp, which measures).
/// Key `utility`. Reserved and firm above capacity: the rule's effect; with potential above it: warn (or the rule's
/// effect where that is milder). applies_to = source.
#pragma once

#include <string>

#include "conflict/parameters.hpp"
#include "conflict/verdict.hpp"
#include "network/balance.hpp"

namespace qipan::conflict {

struct CapacityRule {
    using Facts = network::Balance;
    const model::Rule* rule = nullptr;
    const model::Region* region = nullptr;
    std::string utility;
};

[[nodiscard]] core::Result<CapacityRule> parse_capacity(const model::Rule& rule, const ParseContext& context);
/// `balance` is one of compute_balances(region, layout); another utility's is ignored.
void judge(const CapacityRule& rule, const network::Balance& balance, Verdict& verdict);

} // namespace qipan::conflict
