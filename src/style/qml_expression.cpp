#include "style/qml_expression.hpp"

#include "style/match.hpp"
#include "style/words.hpp"

namespace qipan::style {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? "''" : c == '\n' ? "\\n" : std::string(1, c);
    }
    return out + "'";
}

std::string field_expression(const std::string& field) {
    if (field == area_mu_field) {
        return "round(coalesce(\"measured_m2\",\"area_m2\",$area)*15/10000,1)";
    }
    return "\"" + field + "\"";
}

std::string literal(const std::string& value, Test test) {
    return test == Test::equal || !parse_number(value) ? quoted(value) : value;
}

std::string comparison(const Condition& condition, const std::string& value) {
    const std::string field = field_expression(condition.field);
    switch (condition.test) {
    case Test::equal:
        return field + "=" + literal(value, condition.test);
    case Test::prefix:
        return field + " LIKE " + quoted(value + "%");
    case Test::less:
        return field + "<" + literal(value, condition.test);
    case Test::less_equal:
        return field + "<=" + literal(value, condition.test);
    case Test::greater:
        return field + ">" + literal(value, condition.test);
    case Test::greater_equal:
        return field + ">=" + literal(value, condition.test);
    case Test::is_null:
        break;
    }
    return field + " IS NULL";
}

std::string condition_expression(const Condition& condition) {
    if (condition.test == Test::is_null) {
        return comparison(condition, "");
    }
    std::string text;
    for (const std::string& value : condition.values) {
        text += (text.empty() ? "" : " OR ") + comparison(condition, value);
    }
    return condition.values.size() > 1 ? "(" + text + ")" : text;
}

} // namespace

std::string qml_expression(const Filter& filter) {
    std::string text;
    for (const Condition& condition : filter.all) {
        text += (text.empty() ? "" : " AND ") + condition_expression(condition);
    }
    return text;
}

std::string qml_label(const TextSymbol& symbol) {
    std::string text;
    for (const LabelPart& part : symbol.label) {
        text += text.empty() ? "" : " || ";
        text += part.field.empty() ? quoted(part.literal) : field_expression(part.field);
    }
    return text;
}

} // namespace qipan::style
