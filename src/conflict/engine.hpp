/// Engine: a rule set made ready for one region: parameters parsed and checked, filters compiled, rows chosen, indexes
/// built. Immutable; copies share; any number of threads. The region must outlive it; the rules are copied.
#pragma once

#include <memory>
#include <string_view>

#include "core/date.hpp"
#include "model/region.hpp"
#include "model/rule.hpp"

namespace qipan::conflict {

struct PreparedRules;

class Engine {
public:
    /// Every enabled rule of a known kind; a disabled one is checked and left out. Errors carry the rule file's line:
    /// `conflict.unknown-kind`, `document.unknown-key`, `conflict.*`, or what `compile` says of a `where`.
    /// `as_of` is the day that rules about time speak of; without one they have nothing to say.
    [[nodiscard]] static core::Result<Engine> prepare(const model::Region& region, const model::RuleSet& rules,
                                                      const model::WhereCompiler& compile, core::Date as_of = {});

    [[nodiscard]] const model::Region& region() const;
    [[nodiscard]] const PreparedRules& rules() const;
    [[nodiscard]] core::Date as_of() const;
    /// nullptr if the set has no such rule.
    [[nodiscard]] const model::Rule* find_rule(std::string_view id) const;
    /// Editions of the packs.
    [[nodiscard]] std::string_view edition() const;

private:
    struct Impl;
    explicit Engine(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
    std::shared_ptr<const Impl> impl_;
};

} // namespace qipan::conflict
