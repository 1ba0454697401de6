#include "model/rule.hpp"

#include <algorithm>
#include <iterator>

#include "core/text.hpp"

namespace qipan::model {
namespace {

constexpr std::string_view effects[] = {"forbid", "permit", "warn", "info"};
constexpr std::string_view statuses[] = {"verified", "secondary", "assumption"};
constexpr std::string_view subjects[] = {"building", "plot",  "pair_of_buildings", "pair_of_plots", "project",
                                         "source",   "layout"};
constexpr std::string_view common_keys[] = {"id",       "kind",   "title",  "applies_to", "effect",
                                            "approval", "clause", "status", "source",     "enabled"};
constexpr std::string_view pack_keys[] = {"edition", "rule", "override"};
constexpr std::string_view override_keys[] = {"rule", "reason", "enabled", "set"};
constexpr std::string_view fixed_keys[] = {"id", "kind"};
constexpr std::string_view language_keys[] = {"zh", "en"};

template <class Enum>
std::optional<Enum> find_word(std::span<const std::string_view> words, std::string_view text) {
    const auto found = std::ranges::find(words, text);
    if (found == words.end()) {
        return std::nullopt;
    }
    return static_cast<Enum>(found - words.begin());
}

/// A word of a closed list; the error names the nearest one.
template <class Enum>
core::Result<Enum> read_word(const core::Document& table, std::string_view key,
                             std::span<const std::string_view> words) {
    const auto text = table.text(key);
    if (!text) {
        return core::fail(text.error());
    }
    if (const auto word = find_word<Enum>(words, *text)) {
        return *word;
    }
    std::string allowed;
    for (const std::string_view word : words) {
        allowed += (allowed.empty() ? "" : ", ") + std::string(word);
    }
    return core::fail("rule.unknown-word",
                      {{"key", std::string(key)},
                       {"word", *text},
                       {"allowed", allowed},
                       {"did_you_mean", core::nearest_word(*text, words)}},
                      table.find(key)->place());
}

core::Result<Bilingual> read_bilingual(const core::Document& table, std::string_view key) {
    const core::Document* child = table.find(key);
    if (child == nullptr) {
        return Bilingual{};
    }
    if (const auto known = core::refuse_unknown_keys(*child, language_keys, key); !known) {
        return core::fail(known.error());
    }
    auto zh = child->text("zh");
    auto en = child->text("en");
    if (!zh || !en) {
        return core::fail(zh ? en.error() : zh.error());
    }
    return Bilingual{std::move(*zh), std::move(*en)};
}

/// Collects reads of one rule so that the first error wins and the rest is skipped.
class Reader {
public:
    explicit Reader(const core::Document& table) : table_(table) {}

    template <class T>
    void take(core::Result<T> read, T& into) {
        if (!status_) {
            return;
        }
        if (!read) {
            status_ = core::fail(read.error());
            return;
        }
        into = std::move(*read);
    }
    [[nodiscard]] const core::Document& table() const { return table_; }
    [[nodiscard]] const core::Status& status() const { return status_; }

private:
    const core::Document& table_;
    core::Status status_;
};

core::Result<Rule> parse_rule(const core::Document& table, const std::string& edition) {
    Rule rule;
    Reader reader(table);
    reader.take(table.text("id"), rule.id);
    reader.take(table.text("kind"), rule.kind);
    reader.take(read_bilingual(table, "title"), rule.title);
    reader.take(read_word<AppliesTo>(table, "applies_to", subjects), rule.applies_to);
    reader.take(read_word<Effect>(table, "effect", effects), rule.effect);
    reader.take(read_bilingual(table, "approval"), rule.approval);
    reader.take(table.text_or("clause", ""), rule.clause);
    reader.take(read_word<RuleStatus>(table, "status", statuses), rule.status);
    reader.take(table.text_or("source", ""), rule.source);
    reader.take(table.boolean_or("enabled", true), rule.enabled);
    if (!reader.status()) {
        return core::fail(reader.status().error());
    }
    if (rule.title.zh.empty()) {
        return core::fail("document.missing-key", {{"key", "title"}}, table.place());
    }
    rule.edition = edition;
    rule.parameters = table;
    rule.place = table.place();
    return rule;
}

/// The key's value in a table, replaced or added at its end.
void set_key(core::DocumentTable& table, const std::string& key, core::Document value) {
    const auto found = std::ranges::find(table, key, &core::DocumentTable::value_type::first);
    if (found == table.end()) {
        table.emplace_back(key, std::move(value));
    } else {
        found->second = std::move(value);
    }
}

core::Result<RuleOverride> parse_override(const core::Document& table) {
    if (const auto known = core::refuse_unknown_keys(table, override_keys, "override"); !known) {
        return core::fail(known.error());
    }
    RuleOverride change;
    change.place = table.place();
    Reader reader(table);
    reader.take(table.text("rule"), change.rule);
    reader.take(table.text("reason"), change.reason);
    if (!reader.status()) {
        return core::fail(reader.status().error());
    }
    if (change.reason.empty()) {
        return core::fail("document.missing-key", {{"key", "reason"}}, table.place());
    }
    if (const core::Document* set = table.find("set")) {
        for (const auto& [key, value] : set->members()) {
            if (std::ranges::find(fixed_keys, key) != std::end(fixed_keys)) {
                return core::fail("rule.fixed-key", {{"key", key}, {"rule", change.rule}}, value.place());
            }
            set_key(change.set, key, value);
        }
        if (!change.set.empty() && set->find("status") == nullptr) {
            set_key(change.set, "status", core::Document(std::string(to_string(RuleStatus::assumption)), set->place()));
        }
    }
    if (const core::Document* enabled = table.find("enabled")) {
        set_key(change.set, "enabled", *enabled);
    }
    return change;
}

core::Status apply_override(const RuleOverride& change, std::vector<Rule>& rules) {
    const auto found = std::ranges::find(rules, change.rule, &Rule::id);
    if (found == rules.end()) {
        std::vector<std::string_view> ids;
        std::ranges::transform(rules, std::back_inserter(ids), &Rule::id);
        return core::fail("rule.unknown-rule",
                          {{"rule", change.rule}, {"did_you_mean", core::nearest_word(change.rule, ids)}},
                          change.place);
    }
    core::DocumentTable table(found->parameters.members().begin(), found->parameters.members().end());
    for (const auto& [key, value] : change.set) {
        set_key(table, key, value);
    }
    auto changed = parse_rule(core::Document(std::move(table), found->parameters.place()), found->edition);
    if (!changed) {
        return core::fail(changed.error());
    }
    changed->override_reason = change.reason;
    changed->override_place = change.place;
    *found = std::move(*changed);
    return {};
}

core::Status refuse_duplicates(const std::vector<Rule>& rules) {
    for (std::size_t i = 1; i < rules.size(); ++i) {
        if (rules[i].id == rules[i - 1].id) {
            return core::fail("rule.duplicate-id",
                              {{"rule", rules[i].id}, {"other", core::to_string(rules[i - 1].place)}}, rules[i].place);
        }
    }
    return {};
}

} // namespace

std::string_view to_string(Effect effect) {
    return effects[static_cast<std::size_t>(effect)];
}

std::optional<Effect> parse_effect(std::string_view text) {
    return find_word<Effect>(effects, text);
}

std::string_view to_string(RuleStatus status) {
    return statuses[static_cast<std::size_t>(status)];
}

std::string_view to_string(AppliesTo applies_to) {
    return subjects[static_cast<std::size_t>(applies_to)];
}

const Rule* RuleSet::find(std::string_view id) const {
    const auto found =
        std::ranges::lower_bound(rules, id, std::less<>{}, [](const Rule& r) { return std::string_view(r.id); });
    return found != rules.end() && found->id == id ? &*found : nullptr;
}

std::span<const std::string_view> common_rule_keys() {
    return common_keys;
}

core::Result<RuleSet> parse_rules(const core::Document& pack) {
    if (const auto known = core::refuse_unknown_keys(pack, pack_keys, "rule pack"); !known) {
        return core::fail(known.error());
    }
    RuleSet set;
    const auto edition = pack.text("edition");
    if (!edition) {
        return core::fail(edition.error());
    }
    set.edition = *edition;
    const core::Document* rules = pack.find("rule");
    for (const core::Document& table : rules ? rules->items() : std::span<const core::Document>{}) {
        auto rule = parse_rule(table, set.edition);
        if (!rule) {
            return core::fail(rule.error());
        }
        set.rules.push_back(std::move(*rule));
    }
    const core::Document* overrides = pack.find("override");
    for (const core::Document& table : overrides ? overrides->items() : std::span<const core::Document>{}) {
        auto change = parse_override(table);
        if (!change) {
            return core::fail(change.error());
        }
        set.overrides.push_back(std::move(*change));
    }
    return set;
}

core::Result<RuleSet> join_rules(std::vector<RuleSet> packs) {
    RuleSet joined;
    std::vector<std::string> editions;
    for (RuleSet& pack : packs) {
        std::ranges::move(pack.rules, std::back_inserter(joined.rules));
        if (std::ranges::find(editions, pack.edition) == editions.end()) {
            editions.push_back(pack.edition);
        }
    }
    std::ranges::stable_sort(joined.rules, {}, &Rule::id);
    if (const auto unique = refuse_duplicates(joined.rules); !unique) {
        return core::fail(unique.error());
    }
    for (const RuleSet& pack : packs) {
        for (const RuleOverride& change : pack.overrides) {
            if (const auto applied = apply_override(change, joined.rules); !applied) {
                return core::fail(applied.error());
            }
        }
    }
    for (const std::string& edition : editions) {
        joined.edition += (joined.edition.empty() ? "" : " + ") + edition;
    }
    return joined;
}

} // namespace qipan::model
