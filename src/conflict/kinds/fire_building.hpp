/// A building as the fire code sees it. Where a datum that the rule asks for is missing, the building is read in every
/// way that it may be, so that a pair is not assessable only where the datum decides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "conflict/subject.hpp"

namespace qipan::conflict {

/// One way in which a building may be, everything known.
struct FireBuilding {
    std::string_view use{};        ///< a word of `building_use`; no use stated: factory
    std::string_view hazard{};     ///< 甲 to 戊 of a factory or warehouse; empty for any other
    std::string_view resistance{}; ///< 一级 to 四级; empty for a substation and an open fire
    bool high_rise = false;
    double oil_t = 0;    ///< of a substation
    unsigned items = 0;  ///< bit n: a warehouse holds item n of its class
    double stored_t = 0; ///< of a warehouse
};

/// What a rule tells buildings apart by. Numbers: values to try where one is missing, a value within each range that
/// the rule distinguishes; empty if it does not ask.
struct FireAsks {
    bool hazard = false;
    bool resistance = false;
    bool high_rise = false;
    bool items = false;
    std::vector<double> oil_t;
    std::vector<double> stored_t;
    double high_rise_over_m = 0;
};

struct FireReadings {
    std::vector<FireBuilding> all;         ///< one if nothing that is asked is missing
    std::vector<std::string_view> missing; ///< `buildings.fire_hazard`
};

/// High-rise is a building of several storeys whose height (height_m, else storeys x clear_height_m) exceeds
/// high_rise_over_m; a civil building's use says so itself, an important public one's height does.
[[nodiscard]] FireReadings read_fire_building(const Subject& building, const FireAsks& asks);
/// Its use, or `factory`.
[[nodiscard]] std::string_view use_of(const model::Layer& buildings, model::Row row);
/// Hazard and resistance, or oil, as a sentence shows them: `丙/二级`, `12 t`; `-` for what is not known.
[[nodiscard]] std::string class_text(const Subject& building);
/// Bits of the items that a text names: digits 1 to 6, however they are parted. 0: none.
[[nodiscard]] unsigned items_of(std::string_view text);

} // namespace qipan::conflict
