/// What a kind's rules may say beside the common keys: one row a key, read by the parser (unknown keys are refused), by
/// `qipan rules` and by the reference page made from it. What a key means stands in the catalogue, `rule_parameter`.
#pragma once

#include <string_view>

namespace qipan::conflict {

enum class ParameterType { number, text, texts, boolean, table };

struct Parameter {
    std::string_view key;
    ParameterType type = ParameterType::number;
    bool required = false;
    std::string_view unit{};     ///< m, m2, percent, ...; empty for none
    std::string_view fallback{}; ///< as it would be written; empty where there is none
};

[[nodiscard]] std::string_view to_string(ParameterType type);

} // namespace qipan::conflict
