#include "conflict/engine.hpp"

#include <algorithm>

#include "conflict/kinds.hpp"
#include "core/text.hpp"

namespace qipan::conflict {

struct Engine::Impl {
    const model::Region* region = nullptr;
    model::RuleSet set;
    core::Date as_of{};
    PreparedRules rules; // their pointers lead into `set`, which never moves
};

namespace {

core::Result<const Kind*> find_kind(const model::Rule& rule) {
    const auto all = kinds();
    const auto found = std::ranges::find(all, std::string_view(rule.kind), &Kind::name);
    if (found != all.end()) {
        return &*found;
    }
    std::vector<std::string_view> names;
    for (const Kind& kind : all) {
        names.push_back(kind.name);
    }
    const core::Document* place = rule.parameters.find("kind");
    return core::fail("conflict.unknown-kind",
                      {{"rule", rule.id}, {"kind", rule.kind}, {"did_you_mean", core::nearest_word(rule.kind, names)}},
                      place != nullptr ? place->place() : rule.place);
}

} // namespace

core::Result<Engine> Engine::prepare(const model::Region& region, const model::RuleSet& rules,
                                     const model::WhereCompiler& compile, core::Date as_of) {
    auto impl = std::make_shared<Impl>();
    impl->region = &region;
    impl->set = rules;
    impl->as_of = as_of;
    const ParseContext context{region, compile, as_of};
    PreparedRules left_out;
    for (const model::Rule& rule : impl->set.rules) {
        const auto kind = find_kind(rule);
        if (!kind) {
            return core::fail(kind.error());
        }
        if (auto status = check_keys(rule, (*kind)->parameters()); !status) {
            return core::fail(status.error());
        }
        if (auto status = check_applies_to(rule, (*kind)->applies_to); !status) {
            return core::fail(status.error());
        }
        if (auto status = (*kind)->add(rule, context, rule.enabled ? impl->rules : left_out); !status) {
            return core::fail(status.error());
        }
    }
    return Engine(std::move(impl));
}

const model::Region& Engine::region() const {
    return *impl_->region;
}

const PreparedRules& Engine::rules() const {
    return impl_->rules;
}

core::Date Engine::as_of() const {
    return impl_->as_of;
}

const model::Rule* Engine::find_rule(std::string_view id) const {
    return impl_->set.find(id);
}

std::string_view Engine::edition() const {
    return impl_->set.edition;
}

} // namespace qipan::conflict
