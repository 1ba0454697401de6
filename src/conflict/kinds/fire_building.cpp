#include "conflict/kinds/fire_building.hpp"

#include <cmath>
#include <iterator>
#include <optional>

#include "core/text.hpp"
#include "model/codes.hpp"

namespace qipan::conflict {
namespace {

constexpr unsigned last_item = 6; // GB 50016 table 3.1.3: class 甲 has items 1 to 6

bool is_store_or_works(std::string_view use) {
    return use == "factory" || use == "warehouse";
}

bool has_walls(std::string_view use) {
    return use != "substation" && use != "open_fire";
}

/// Every reading once with each value.
template <class Values, class Set>
void multiply(std::vector<FireBuilding>& readings, const Values& values, Set set) {
    if (std::size(values) == 1) { // as a rule: nothing is missing
        for (FireBuilding& reading : readings) {
            set(reading, *std::begin(values));
        }
        return;
    }
    std::vector<FireBuilding> all;
    for (const auto& value : values) {
        for (FireBuilding reading : readings) {
            set(reading, value);
            all.push_back(reading);
        }
    }
    readings = std::move(all);
}

std::span<const std::string_view> codes_of(std::string_view list) {
    return model::find_code_list(list)->codes;
}

class Reader {
public:
    Reader(const Subject& building, const FireAsks& asks)
        : layer_(building.layer()), row_(building.row), asks_(asks), use_(use_of(layer_, row_)) {}

    FireReadings read() {
        readings_.all = {FireBuilding{.use = use_}};
        if (asks_.hazard && is_store_or_works(use_)) {
            read_word("fire_hazard", "buildings.fire_hazard", &FireBuilding::hazard);
        }
        if (asks_.resistance && has_walls(use_)) {
            read_word("fire_resistance", "buildings.fire_resistance", &FireBuilding::resistance);
        }
        if (asks_.high_rise) {
            read_height();
        }
        if (!asks_.oil_t.empty() && use_ == "substation") {
            read_number("oil_t", "buildings.oil_t", asks_.oil_t, &FireBuilding::oil_t);
        }
        if (use_ == "warehouse") {
            read_store();
        }
        return std::move(readings_);
    }

private:
    void read_word(std::string_view field, std::string_view name, std::string_view FireBuilding::*member) {
        const std::string_view known = layer_.text(field, row_);
        const auto set = [member](FireBuilding& b, std::string_view word) { b.*member = word; };
        if (!known.empty()) {
            multiply(readings_.all, std::span(&known, 1), set);
            return;
        }
        readings_.missing.push_back(name);
        multiply(readings_.all, codes_of(field), set);
    }

    void read_number(std::string_view field, std::string_view name, const std::vector<double>& tries,
                     double FireBuilding::*member) {
        const double known = layer_.number(field, row_);
        const auto set = [member](FireBuilding& b, double value) { b.*member = value; };
        if (!std::isnan(known)) {
            multiply(readings_.all, std::span(&known, 1), set);
            return;
        }
        readings_.missing.push_back(name);
        multiply(readings_.all, tries, set);
    }

    /// nullopt: not known, and `missing` says why.
    std::optional<bool> high_rise(std::string_view& missing) const {
        if (use_ == "civil_high_1" || use_ == "civil_high_2") {
            return true;
        }
        if (!is_store_or_works(use_) && use_ != "important_public") {
            return false;
        }
        const double storeys = layer_.number("storeys", row_);
        const double own = layer_.number("height_m", row_);
        const double height = std::isnan(own) ? storeys * layer_.number("clear_height_m", row_) : own;
        if (storeys <= 1 || height <= asks_.high_rise_over_m) {
            return false;
        }
        if (std::isnan(storeys)) {
            missing = "buildings.storeys";
            return std::nullopt;
        }
        missing = "buildings.clear_height_m";
        return std::isnan(height) ? std::nullopt : std::optional(true);
    }

    void read_height() {
        std::string_view missing;
        const auto known = high_rise(missing);
        const auto set = [](FireBuilding& b, int value) { b.high_rise = value != 0; };
        if (known) {
            multiply(readings_.all, std::initializer_list<int>{*known ? 1 : 0}, set);
            return;
        }
        readings_.missing.push_back(missing);
        multiply(readings_.all, std::initializer_list<int>{0, 1}, set);
    }

    void read_store() {
        if (asks_.items) {
            const unsigned known = items_of(layer_.text("stored_items", row_));
            std::vector<unsigned> items{known};
            if (known == 0) {
                readings_.missing.push_back("buildings.stored_items");
                items.clear();
                for (unsigned item = 1; item <= last_item; ++item) {
                    items.push_back(1U << item);
                }
            }
            multiply(readings_.all, items, [](FireBuilding& b, unsigned bits) { b.items = bits; });
        }
        if (!asks_.stored_t.empty()) {
            read_number("stored_t", "buildings.stored_t", asks_.stored_t, &FireBuilding::stored_t);
        }
    }

    const model::Layer& layer_;
    model::Row row_;
    const FireAsks& asks_;
    std::string_view use_;
    FireReadings readings_;
};

} // namespace

FireReadings read_fire_building(const Subject& building, const FireAsks& asks) {
    return Reader(building, asks).read();
}

std::string_view use_of(const model::Layer& buildings, model::Row row) {
    const std::string_view use = buildings.text("use", row);
    return use.empty() ? "factory" : use;
}

std::string class_text(const Subject& building) {
    const model::Layer& layer = building.layer();
    const std::string_view use = use_of(layer, building.row);
    const auto word = [&](std::string_view field) {
        const std::string_view text = layer.text(field, building.row);
        return std::string(text.empty() ? "-" : text);
    };
    if (use == "substation") {
        const double oil = layer.number("oil_t", building.row);
        return std::isnan(oil) ? "-" : core::shortest(oil) + " t";
    }
    if (!has_walls(use)) {
        return "-";
    }
    return is_store_or_works(use) ? word("fire_hazard") + '/' + word("fire_resistance") : word("fire_resistance");
}

unsigned items_of(std::string_view text) {
    unsigned bits = 0;
    for (const char c : text) {
        if (c >= '1' && c <= static_cast<char>('0' + last_item)) {
            bits |= 1U << static_cast<unsigned>(c - '0');
        }
    }
    return bits;
}

} // namespace qipan::conflict
