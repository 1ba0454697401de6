#include "suitability/need.hpp"

#include <charconv>
#include <optional>

#include "core/text.hpp"
#include "core/units.hpp"
#include "suitability/need_words.hpp"

namespace qipan::suitability {
namespace {

/// A pressure or temperature that waits for its demand.
struct State {
    std::size_t at = 0;
    double value = 0;
    std::string_view basis; ///< empty for a temperature
};

bool can_have(std::string_view utility, const State& state) {
    const bool hot = utility == "steam" || utility == "heat";
    return hot || (!state.basis.empty() && (utility == "water" || utility == "gas"));
}

class NeedParser {
public:
    NeedParser(std::string_view text, const model::Region& region)
        : region_(region), original_(core::to_code_points(text)), plain_(original_) {
        for (char32_t& c : plain_) {
            c = plain(c);
        }
        project_.name = core::trim(text);
    }

    core::Result<model::Project> parse();

private:
    struct Amount {
        std::size_t at = 0;
        double value = 0;
        const UnitWord* unit = nullptr; ///< nullptr: none follows
        std::size_t digits = 0;         ///< of a plain whole number; 0 for any other
    };

    [[nodiscard]] std::u32string_view rest() const { return std::u32string_view(plain_).substr(at_); }
    [[nodiscard]] bool at_digit() const { return at_ < plain_.size() && plain_[at_] >= U'0' && plain_[at_] <= U'9'; }
    void skip_separators();
    void skip_spaces();
    [[nodiscard]] std::string token_from(std::size_t begin) const;
    [[nodiscard]] tl::unexpected<core::Error> fail_at(std::size_t begin, std::string code,
                                                      core::Values values = {}) const;

    core::Status parse_item();
    core::Status parse_zone();
    core::Status parse_number();
    core::Status parse_word(const NeedWord& word, std::size_t begin);
    core::Status parse_demand(std::string_view utility, std::size_t begin);
    core::Result<Amount> read_amount();
    core::Result<Amount> amount_after_word(std::size_t begin);
    core::Status take_area(const Amount& amount, std::optional<double>& into, double factor);
    core::Status take_pressure(const Amount& amount);
    core::Status take_industry(const Amount& amount);
    core::Status take_state(const State& state);
    core::Status attach(model::Demand& demand, const State& state);

    const model::Region& region_;
    std::u32string original_;
    std::u32string plain_;
    std::size_t at_ = 0;
    model::Project project_;
    std::vector<State> waiting_;
};

void NeedParser::skip_separators() {
    while (at_ < plain_.size() && is_separator(plain_[at_])) {
        ++at_;
    }
}

void NeedParser::skip_spaces() {
    while (at_ < plain_.size() && (plain_[at_] == U' ' || plain_[at_] == U':' || plain_[at_] == U'=')) {
        ++at_;
    }
}

std::string NeedParser::token_from(std::size_t begin) const {
    std::size_t end = begin;
    while (end < plain_.size() && (end == begin || !is_separator(plain_[end]))) {
        ++end;
    }
    return core::to_utf8(std::u32string_view(original_).substr(begin, end - begin));
}

tl::unexpected<core::Error> NeedParser::fail_at(std::size_t begin, std::string code, core::Values values) const {
    core::Place place;
    place.file = "need";
    place.line = 1;
    place.column = static_cast<int>(begin) + 1;
    values.emplace("token", token_from(begin));
    return core::fail(std::move(code), std::move(values), place);
}

core::Result<NeedParser::Amount> NeedParser::read_amount() {
    Amount amount;
    amount.at = at_;
    std::string digits;
    while (at_digit() || (at_ < plain_.size() && plain_[at_] == U'.')) {
        digits += static_cast<char>(plain_[at_++]);
    }
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), amount.value);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
        return fail_at(amount.at, "need.unknown-token");
    }
    amount.digits = digits.find('.') == std::string::npos ? digits.size() : 0;
    const std::size_t after_number = at_;
    if (at_ < plain_.size() && plain_[at_] == U'万') {
        amount.value *= 10000;
        amount.digits = 0;
        ++at_;
    }
    skip_spaces();
    amount.unit = find_unit(rest());
    if (amount.unit == nullptr) {
        at_ = amount.digits > 0 ? after_number : at_;
    } else {
        at_ += amount.unit->spelling.size();
    }
    if (!(amount.value > 0)) {
        return fail_at(amount.at, "need.not-positive");
    }
    return amount;
}

core::Result<NeedParser::Amount> NeedParser::amount_after_word(std::size_t begin) {
    skip_spaces();
    if (!at_digit()) {
        return fail_at(begin, "need.word-without-number");
    }
    return read_amount();
}

core::Status NeedParser::take_area(const Amount& amount, std::optional<double>& into, double factor) {
    if (amount.unit == nullptr || amount.unit->kind != UnitKind::area) {
        return fail_at(amount.at, amount.unit == nullptr ? "need.number-without-unit" : "need.wrong-unit",
                       {{"expected", "亩 / 公顷 / m²"}});
    }
    if (into) {
        return fail_at(amount.at, "need.given-twice");
    }
    into = amount.value * amount.unit->factor * factor;
    return {};
}

core::Status NeedParser::attach(model::Demand& demand, const State& state) {
    std::optional<double>& field = state.basis.empty() ? demand.temperature_c : demand.pressure_mpa;
    if (field) {
        return fail_at(state.at, "need.given-twice");
    }
    field = state.value;
    if (!state.basis.empty()) {
        demand.pressure_basis = state.basis;
    }
    return {};
}

core::Status NeedParser::take_state(const State& state) {
    for (auto demand = project_.demands.rbegin(); demand != project_.demands.rend(); ++demand) {
        if (can_have(demand->utility, state)) {
            return attach(*demand, state);
        }
    }
    waiting_.push_back(state);
    return {};
}

core::Status NeedParser::take_pressure(const Amount& amount) {
    const std::size_t after_unit = at_;
    skip_spaces();
    const BasisWord* basis = find_basis(rest());
    if (basis == nullptr) {
        at_ = after_unit;
        return fail_at(amount.at, "need.pressure-without-basis");
    }
    at_ += basis->spelling.size();
    return take_state({amount.at, amount.value * amount.unit->factor, basis->basis});
}

core::Status NeedParser::take_industry(const Amount& amount) {
    if (amount.digits < 2 || amount.digits > 4) {
        return fail_at(amount.at, "need.number-without-unit");
    }
    const std::string code = core::to_utf8(std::u32string_view(plain_).substr(amount.at, amount.digits));
    if (at_ < plain_.size() && !is_separator(plain_[at_])) {
        return fail_at(amount.at, "need.unknown-token"); // `60xyz`: a unit that nobody knows
    }
    if (!project_.industry.empty()) {
        return fail_at(amount.at, "need.given-twice");
    }
    const auto& industries = region_.codes.industries;
    if (!industries.entries().empty() && industries.find(code) == nullptr) {
        std::vector<std::string_view> codes;
        for (const model::ClassEntry& entry : industries.entries()) {
            if (entry.code.size() == code.size()) {
                codes.push_back(entry.code);
            }
        }
        return fail_at(amount.at, "need.unknown-industry", {{"did_you_mean", core::nearest_word(code, codes)}});
    }
    project_.industry = code;
    return {};
}

core::Status NeedParser::parse_number() {
    const auto amount = read_amount();
    if (!amount) {
        return core::fail(amount.error());
    }
    if (amount->unit == nullptr) {
        return take_industry(*amount);
    }
    switch (amount->unit->kind) {
    case UnitKind::area:
        return take_area(*amount, project_.land_mu, 1);
    case UnitKind::pressure:
        return take_pressure(*amount);
    case UnitKind::temperature:
        return take_state({amount->at, amount->value, {}});
    case UnitKind::flow:
        break;
    }
    return fail_at(amount->at, "need.without-utility");
}

core::Status NeedParser::parse_demand(std::string_view utility, std::size_t begin) {
    const auto amount = amount_after_word(begin);
    if (!amount) {
        return core::fail(amount.error());
    }
    const bool liquid = utility == "water" || utility == "sewage";
    std::string_view unit = amount->unit == nullptr ? std::string_view{} : amount->unit->unit;
    unit = unit == "t/d" && liquid ? "m3/d" : unit; // a tonne of water is a cubic metre
    if (!model::to_balance_unit(utility, amount->value, unit)) {
        return fail_at(amount->at, unit.empty() ? "need.number-without-unit" : "need.wrong-unit",
                       {{"expected", std::string(model::balance_unit(utility))}});
    }
    if (project_.find_demand(utility) != nullptr) {
        return fail_at(begin, "need.given-twice");
    }
    model::Demand demand;
    demand.utility = utility;
    demand.design = amount->value;
    demand.unit = unit;
    for (auto state = waiting_.begin(); state != waiting_.end();) {
        if (!can_have(utility, *state)) {
            ++state;
            continue;
        }
        if (const auto attached = attach(demand, *state); !attached) {
            return attached;
        }
        state = waiting_.erase(state);
    }
    project_.demands.push_back(std::move(demand));
    return {};
}

core::Status NeedParser::parse_word(const NeedWord& word, std::size_t begin) {
    constexpr double m2_per_mu = core::square_metres_per_mu;
    switch (word.kind) {
    case WordKind::utility:
        return parse_demand(word.meaning, begin);
    case WordKind::fire_hazard:
        if (!project_.fire_hazard.empty()) {
            return fail_at(begin, "need.given-twice");
        }
        project_.fire_hazard = word.meaning;
        return {};
    case WordKind::pollution:
        if (project_.pollution_class) {
            return fail_at(begin, "need.given-twice");
        }
        project_.pollution_class = word.meaning.front() - '0';
        return {};
    case WordKind::floor:
    case WordKind::land:
    case WordKind::industry:
        break;
    }
    const auto amount = amount_after_word(begin);
    if (!amount) {
        return core::fail(amount.error());
    }
    if (word.kind == WordKind::industry) {
        return take_industry(*amount);
    }
    return word.kind == WordKind::floor ? take_area(*amount, project_.floor_m2, m2_per_mu)
                                        : take_area(*amount, project_.land_mu, 1);
}

core::Status NeedParser::parse_zone() {
    const std::size_t begin = at_++;
    const std::size_t name_begin = at_;
    while (at_ < plain_.size() && !is_separator(plain_[at_])) {
        ++at_;
    }
    const std::string name = core::to_utf8(std::u32string_view(original_).substr(name_begin, at_ - name_begin));
    const std::string plain_name = core::to_utf8(std::u32string_view(plain_).substr(name_begin, at_ - name_begin));
    const model::Layer& zones = region_.zones();
    auto row = find_named(zones, name);
    row = row ? row : find_named(zones, plain_name);
    if (!row) {
        std::vector<std::string_view> known;
        for (model::Row zone = 0; zone < zones.size(); ++zone) {
            known.insert(known.end(), {zones.id_of(zone), zones.text("name", zone)});
        }
        return fail_at(begin, "need.unknown-zone", {{"zone", name}, {"did_you_mean", core::nearest_word(name, known)}});
    }
    if (!project_.home_zone.empty()) {
        return fail_at(begin, "need.given-twice");
    }
    project_.home_zone = zones.id_of(*row);
    project_.wanted_zones = {project_.home_zone};
    return {};
}

core::Status NeedParser::parse_item() {
    if (plain_[at_] == U'@') {
        return parse_zone();
    }
    if (at_digit()) {
        return parse_number();
    }
    const std::size_t begin = at_;
    const NeedWord* word = find_need_word(rest());
    if (word == nullptr) {
        return fail_at(begin, "need.unknown-token");
    }
    at_ += word->spelling.size();
    return parse_word(*word, begin);
}

core::Result<model::Project> NeedParser::parse() {
    skip_separators();
    if (at_ == plain_.size()) {
        return fail_at(0, "need.empty");
    }
    while (at_ < plain_.size()) {
        if (const auto item = parse_item(); !item) {
            return core::fail(item.error());
        }
        skip_separators();
    }
    if (!waiting_.empty()) {
        return fail_at(waiting_.front().at, "need.without-utility");
    }
    return project_;
}

} // namespace

std::optional<model::Row> find_named(const model::Layer& layer, std::string_view words) {
    std::optional<model::Row> beginning;
    bool several = false;
    for (model::Row row = 0; row < layer.size(); ++row) {
        const std::string_view known = layer.text("name", row);
        if (known == words) {
            return layer.find(words).value_or(row);
        }
        if (!words.empty() && known.starts_with(words)) {
            several = beginning.has_value();
            beginning = row;
        }
    }
    const auto by_id = layer.find(words);
    return by_id || several ? by_id : beginning;
}

core::Result<model::Project> parse_need(std::string_view text, const model::Region& region) {
    return NeedParser(text, region).parse();
}

} // namespace qipan::suitability
