#include "conflict/kinds/capacity.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "conflict/subject.hpp"
#include "core/text.hpp"

namespace qipan::conflict {
namespace {

using model::Effect;
using model::TableId;
using network::Balance;
using network::Draw;
using network::YearAmounts;
using Counting = CapacityRule::Counting;
using Per = CapacityRule::Per;

constexpr Parameter parameters[] = {
    {"utility", ParameterType::text, true},
    {"per", ParameterType::text, false, "", "source"},
    {"counting", ParameterType::text, false, "", "firm"},
};
constexpr std::string_view per_words[] = {"source", "main"};
constexpr std::string_view counting_words[] = {"firm", "potential"};
constexpr double amount_tolerance = 1e-9; // sums of decimals such as 0.1 + 0.2
constexpr int amount_decimals = 2;
constexpr std::size_t largest_most = 5; // names in a sentence; `draws` has them all

/// At most two decimals, none that are zero.
std::string figure(double value) {
    std::string text = core::fixed(value, amount_decimals);
    text.erase(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

core::Result<std::string> parse_utility(const model::Rule& rule) {
    auto utility = rule.parameters.text("utility");
    const auto* list = model::find_code_list("utility");
    if (utility && list != nullptr && !model::has_code(*list, *utility)) {
        return core::fail("conflict.unknown-class",
                          {{"class", *utility}, {"did_you_mean", core::nearest_word(*utility, list->codes)}},
                          rule.parameters.find("utility")->place());
    }
    return utility;
}

/// One rule asked about one balance.
class Inquiry {
public:
    Inquiry(const CapacityRule& rule, const Balance& balance)
        : rule_(rule), balance_(balance),
          tolerance_(amount_tolerance * std::max(1.0, std::isnan(balance.capacity) ? 0 : balance.capacity)) {}

    void add_gaps(Verdict& verdict) const;
    void add_finding(Verdict& verdict) const;

private:
    [[nodiscard]] bool counts_potential() const { return rule_.counting == Counting::potential; }
    [[nodiscard]] bool is_short(const YearAmounts& amounts) const;
    [[nodiscard]] bool is_short_for_certain(const YearAmounts& amounts) const;
    [[nodiscard]] double left(const YearAmounts& amounts) const {
        return counts_potential() ? amounts.left() : amounts.left_firm();
    }
    /// All that counts against the capacity.
    [[nodiscard]] double need(const YearAmounts& amounts) const {
        return amounts.reserved + amounts.existing_load + amounts.firm + (counts_potential() ? amounts.potential : 0);
    }
    [[nodiscard]] bool counts(const Draw& draw, int year) const;
    [[nodiscard]] std::vector<const Draw*> draws_by_amount(int year) const;
    [[nodiscard]] std::string draw_text(const Draw& draw, int worst_year) const;
    [[nodiscard]] std::string name_of(const Draw& draw) const { return rule_.region->projects().name_of(draw.project); }
    [[nodiscard]] std::string span_text(std::size_t at) const;
    [[nodiscard]] core::Values amount_values(const YearAmounts& worst) const;
    void add_year_values(const YearAmounts& worst, core::Values& values) const;
    void add_draw_values(const std::vector<const Draw*>& draws, int worst_year, core::Values& values) const;

    const CapacityRule& rule_;
    const Balance& balance_;
    double tolerance_;
};

/// Where there is nothing to judge by, each project that draws is named; of mains, which are many and whose capacity is
/// seldom known, only the main.
void Inquiry::add_gaps(Verdict& verdict) const {
    const std::string source =
        balance_.source.empty() ? "utility:" + balance_.utility : typed_id("source", balance_.source);
    const std::string giver = rule_.per == Per::main ? typed_id("main", balance_.main) : source;
    for (const Draw& draw : balance_.draws) {
        const std::string project = typed_id("project", draw.project_id);
        for (const std::string& missing : balance_.missing) {
            verdict.gaps.push_back({rule_.rule, source, rule_.per == Per::main ? giver : project, missing});
        }
        if (!draw.missing.empty()) {
            verdict.gaps.push_back({rule_.rule, project, giver, draw.missing});
        }
    }
}

bool Inquiry::is_short(const YearAmounts& amounts) const {
    const bool firm_short = amounts.left_firm() < -tolerance_;
    return counts_potential() ? !firm_short && amounts.left() < -tolerance_ : firm_short;
}

bool Inquiry::is_short_for_certain(const YearAmounts& amounts) const {
    const double assumed = amounts.firm_assumed + (counts_potential() ? amounts.potential_assumed : 0);
    return is_short(amounts) && left(amounts) + assumed < -tolerance_;
}

bool Inquiry::counts(const Draw& draw, int year) const {
    const bool committed = draw.commitment == model::Commitment::firm ||
                           (counts_potential() && draw.commitment == model::Commitment::potential);
    return committed && draw.missing.empty() && draw.from_year <= year;
}

std::vector<const Draw*> Inquiry::draws_by_amount(int year) const {
    std::vector<const Draw*> draws;
    for (const Draw& draw : balance_.draws) {
        if (counts(draw, year)) {
            draws.push_back(&draw);
        }
    }
    std::ranges::sort(draws, [](const Draw* a, const Draw* b) {
        return a->amount != b->amount ? a->amount > b->amount : a->project_id < b->project_id;
    });
    return draws;
}

/// `示例豆制品项目 6 t/h signed`; ` from 2028` behind it if it begins after the worst year, in another that is short.
std::string Inquiry::draw_text(const Draw& draw, int worst_year) const {
    const auto stage = model::parse_stage(rule_.region->projects().text("stage", draw.project));
    const bool by_land = draw.commitment == model::Commitment::firm && (!stage || *stage < model::Stage::signed_);
    const std::string_view word = by_land ? "land_granted" : stage ? model::to_string(*stage) : "";
    const std::string from = draw.from_year > worst_year ? " from " + std::to_string(draw.from_year) : "";
    return name_of(draw) + ' ' + figure(draw.amount) + ' ' + balance_.unit + ' ' + std::string(word) + from;
}

/// Years that the amounts of `years[at]` hold for: `2027`, `2027-2029`, `2030+` for the last.
std::string Inquiry::span_text(std::size_t at) const {
    const int from = balance_.years[at].year;
    if (at + 1 == balance_.years.size()) {
        return std::to_string(from) + '+';
    }
    const int to = balance_.years[at + 1].year - 1;
    return from == to ? std::to_string(from) : std::to_string(from) + '-' + std::to_string(to);
}

core::Values Inquiry::amount_values(const YearAmounts& worst) const {
    core::Values values = {{"utility", balance_.utility},
                           {"unit", balance_.unit},
                           {"capacity", figure(worst.capacity)},
                           {"reserved", figure(worst.reserved)},
                           {"existing_load", figure(worst.existing_load)},
                           {"firm", figure(worst.firm)},
                           {"potential", figure(worst.potential)},
                           {"required", figure(worst.capacity)},
                           {"measured", figure(need(worst))},
                           {"margin", figure(worst.capacity - need(worst))},
                           {"shortfall", figure(need(worst) - worst.capacity)},
                           {"simultaneity", core::shortest(balance_.simultaneity)},
                           {"simultaneity_basis", balance_.simultaneity_stated ? "stated" : "not_stated"},
                           {"assurance", std::string(network::to_string(balance_.assurance()))}};
    const model::Layer& sources = rule_.region->layer(TableId::sources);
    values["source"] = balance_.row ? sources.name_of(*balance_.row) : balance_.source;
    if (balance_.main_row) {
        values["main"] = rule_.region->layer(TableId::mains).name_of(*balance_.main_row);
    }
    if (!std::isnan(balance_.reduced_capacity)) {
        values["reduced_capacity"] = figure(balance_.reduced_capacity);
    }
    return values;
}

/// `years`: `2026: 10/8; 2027+: 10/12`, capacity / need; `shortfalls`: `2027+: 2`.
void Inquiry::add_year_values(const YearAmounts& worst, core::Values& values) const {
    std::string years;
    std::string shortfalls;
    std::string first;
    for (std::size_t at = 0; at < balance_.years.size(); ++at) {
        const YearAmounts& amounts = balance_.years[at];
        years +=
            (years.empty() ? "" : "; ") + span_text(at) + ": " + figure(amounts.capacity) + '/' + figure(need(amounts));
        if (is_short(amounts)) {
            first = first.empty() ? std::to_string(amounts.year) : first;
            shortfalls +=
                (shortfalls.empty() ? "" : "; ") + span_text(at) + ": " + figure(need(amounts) - amounts.capacity);
        }
    }
    values["first_year"] = first;
    values["worst_year"] = std::to_string(worst.year);
    values["years"] = years;
    values["shortfalls"] = shortfalls;
}

void Inquiry::add_draw_values(const std::vector<const Draw*>& draws, int worst_year, core::Values& values) const {
    std::string all;
    std::string largest;
    std::set<std::string> projects;
    std::set<std::string> assumed;
    for (std::size_t i = 0; i < draws.size(); ++i) {
        const Draw& draw = *draws[i];
        all += (i == 0 ? "" : "; ") + draw_text(draw, worst_year);
        if (i < largest_most) {
            largest += (i == 0 ? "" : ", ") + name_of(draw) + ' ' + figure(draw.amount);
        }
        projects.insert(draw.project_id);
        if (draw.assumed_year) {
            assumed.insert(draw.project_id);
        }
    }
    std::string undated;
    for (const std::string& project : assumed) {
        undated += (undated.empty() ? "" : ", ") + project;
    }
    values["draws"] = all;
    values["largest"] = largest + (draws.size() > largest_most ? ", …" : "");
    values["count"] = std::to_string(projects.size());
    values["undated"] = undated;
}

void Inquiry::add_finding(Verdict& verdict) const {
    const YearAmounts* worst = nullptr;
    const YearAmounts* last = nullptr;
    bool certain = false;
    for (const YearAmounts& amounts : balance_.years) {
        if (is_short(amounts)) {
            worst = worst == nullptr || left(amounts) < left(*worst) - tolerance_ ? &amounts : worst;
            last = &amounts;
        }
        certain = certain || is_short_for_certain(amounts);
    }
    if (worst == nullptr) {
        return;
    }
    const bool of_main = rule_.per == Per::main;
    Draft draft;
    draft.rule = rule_.rule;
    draft.effect = counts_potential() ? std::max(rule_.rule->effect, Effect::warn) : rule_.rule->effect;
    draft.variant = of_main ? (counts_potential() ? "main_potential" : "main_firm")
                            : counting_words[static_cast<std::size_t>(rule_.counting)];
    draft.part = "capacity";
    draft.objects = {of_main ? typed_id("main", balance_.main) : typed_id("source", balance_.source)};
    draft.required = worst->capacity;
    draft.measured = need(*worst);
    draft.margin = draft.required - draft.measured;
    draft.unit = balance_.unit;
    draft.assumed = !certain;
    draft.geometry = geo::Geometry(of_main ? rule_.region->layer(TableId::mains).geometry(*balance_.main_row)
                                           : rule_.region->layer(TableId::sources).geometry(*balance_.row));
    const std::vector<const Draw*> draws = draws_by_amount(last->year);
    for (const Draw* draw : draws) {
        draft.others.push_back(typed_id("project", draw->project_id));
    }
    draft.values = amount_values(*worst);
    add_year_values(*worst, draft.values);
    add_draw_values(draws, worst->year, draft.values);
    verdict.findings.push_back(make_finding(std::move(draft)));
}

} // namespace

std::span<const Parameter> capacity_parameters() {
    return parameters;
}

core::Result<CapacityRule> parse_capacity(const model::Rule& source, const ParseContext& context) {
    CapacityRule rule;
    rule.rule = &source;
    rule.region = &context.region;
    auto utility = parse_utility(source);
    const auto per = word_of(source.parameters, "per", per_words, 0);
    const auto counting = word_of(source.parameters, "counting", counting_words, 0);
    if (!utility) {
        return core::fail(utility.error());
    }
    if (!per || !counting) {
        return core::fail(!per ? per.error() : counting.error());
    }
    rule.utility = std::move(*utility);
    rule.per = static_cast<Per>(*per);
    rule.counting = static_cast<Counting>(*counting);
    return rule;
}

void judge(const CapacityRule& rule, const Balance& balance, Verdict& verdict) {
    if (balance.utility != rule.utility || balance.main.empty() != (rule.per == Per::source)) {
        return;
    }
    const Inquiry inquiry(rule, balance);
    inquiry.add_gaps(verdict);
    if (balance.assessable()) {
        inquiry.add_finding(verdict);
    }
}

} // namespace qipan::conflict
