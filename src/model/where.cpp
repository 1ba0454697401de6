#include "model/where.hpp"

#include <algorithm>
#include <optional>

#include "core/text.hpp"

namespace qipan::model {
namespace {

/// SQL's three values.
enum class Truth { no, yes, unknown };

Truth truth_of(bool value) {
    return value ? Truth::yes : Truth::no;
}

/// `%` any run, `_` one code point; letters match in their own case, as in OGR and PostgreSQL. The last `%` takes one
/// character more whenever the rest does not fit, so that no pattern costs more than text x pattern.
bool like(std::u32string_view text, std::u32string_view pattern) {
    std::size_t t = 0;
    std::size_t p = 0;
    std::optional<std::size_t> after_run; // in the pattern, behind the last `%`
    std::size_t taken = 0;                // of the text, up to where that run goes
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == U'%') {
            after_run = ++p;
            taken = t;
        } else if (p < pattern.size() && (pattern[p] == U'_' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (after_run) {
            p = *after_run;
            t = ++taken;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of(U'%', p) == std::u32string_view::npos;
}

template <class T>
bool compare(const T& left, Where::Compare how, const T& right) {
    switch (how) {
    case Where::Compare::equal:
        return left == right;
    case Where::Compare::not_equal:
        return left != right;
    case Where::Compare::less:
        return left < right;
    case Where::Compare::less_equal:
        return left <= right;
    case Where::Compare::greater:
        return left > right;
    case Where::Compare::greater_equal:
        return left >= right;
    case Where::Compare::like:
        return false;
    }
    return false;
}

Truth compare_cell(const Column& column, Row row, Where::Compare how, const Where::Literal& value) {
    if (column.is_null(row)) {
        return Truth::unknown;
    }
    if (column.is_text()) {
        const auto& literal = std::get<std::string>(value);
        if (how == Where::Compare::like) {
            return truth_of(like(core::to_code_points(column.text(row)), core::to_code_points(literal)));
        }
        return truth_of(compare<std::string_view>(column.text(row), how, literal));
    }
    return truth_of(compare(column.number(row), how, std::get<double>(value)));
}

Truth evaluate(const Where& where, const Layer& layer, Row row);

struct Evaluator {
    const Layer& layer;
    Row row;

    Truth operator()(std::monostate) const { return Truth::yes; }
    Truth operator()(const Where::Comparison& c) const {
        return compare_cell(layer.column(c.field), row, c.compare, c.value);
    }
    Truth operator()(const Where::In& in) const {
        const Column& column = layer.column(in.field);
        if (column.is_null(row)) {
            return Truth::unknown;
        }
        return truth_of(std::ranges::any_of(in.values, [&](const Where::Literal& value) {
            return compare_cell(column, row, Where::Compare::equal, value) == Truth::yes;
        }));
    }
    Truth operator()(const Where::IsNull& is) const { return truth_of(layer.column(is.field).is_null(row)); }
    Truth operator()(const Where::And& node) const { return join(node.all, Truth::no); }
    Truth operator()(const Where::Or& node) const { return join(node.any, Truth::yes); }
    Truth operator()(const Where::Not& node) const {
        switch (evaluate(*node.inner, layer, row)) {
        case Truth::no:
            return Truth::yes;
        case Truth::yes:
            return Truth::no;
        case Truth::unknown:
            return Truth::unknown;
        }
        return Truth::unknown;
    }

    /// AND ends at the first `no`, OR at the first `yes`; an unknown part makes the rest unknown.
    [[nodiscard]] Truth join(const std::vector<Where>& parts, Truth deciding) const {
        bool unknown = false;
        for (const Where& part : parts) {
            const Truth truth = evaluate(part, layer, row);
            if (truth == deciding) {
                return deciding;
            }
            unknown = unknown || truth == Truth::unknown;
        }
        if (unknown) {
            return Truth::unknown;
        }
        return deciding == Truth::yes ? Truth::no : Truth::yes;
    }
};

Truth evaluate(const Where& where, const Layer& layer, Row row) {
    return std::visit(Evaluator{layer, row}, where.node());
}

} // namespace

bool Where::matches(const Layer& layer, Row row) const {
    return evaluate(*this, layer, row) == Truth::yes;
}

} // namespace qipan::model
