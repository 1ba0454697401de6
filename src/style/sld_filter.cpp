#include <algorithm>
#include <array>
#include <utility>

#include "style/match.hpp"
#include "style/sld_reader.hpp"

namespace qipan::style {
namespace {

constexpr std::array<std::pair<std::string_view, Test>, 7> comparisons{
    {{"PropertyIsEqualTo", Test::equal},
     {"PropertyIsLike", Test::prefix},
     {"PropertyIsLessThan", Test::less},
     {"PropertyIsLessThanOrEqualTo", Test::less_equal},
     {"PropertyIsGreaterThan", Test::greater},
     {"PropertyIsGreaterThanOrEqualTo", Test::greater_equal},
     {"PropertyIsNull", Test::is_null}}};

class FilterReader {
public:
    FilterReader(const model::TableSchema& table, SldFaults& faults) : table_(table), faults_(faults) {}

    /// A comparison, an Or of comparisons of one field and kind, or an And of both.
    void read_into(Filter& filter, const XmlNode& node) {
        if (node.name == "And") {
            for (const XmlNode& child : node.children) {
                read_into(filter, child);
            }
        } else if (node.name == "Or") {
            filter.all.push_back(read_or(node));
        } else {
            filter.all.push_back(read_comparison(node));
        }
    }

private:
    Condition read_or(const XmlNode& node) {
        Condition joined;
        for (const XmlNode& child : node.children) {
            Condition one = read_comparison(child);
            if (joined.values.empty()) {
                joined = std::move(one);
            } else if (one.field != joined.field || one.test != joined.test) {
                faults_.fault("style.bad-value", {{"element", "Or"}, {"text", child.name}, {"expected", "same_field"}},
                              child.place);
            } else {
                joined.values.insert(joined.values.end(), one.values.begin(), one.values.end());
            }
        }
        return joined;
    }

    Condition read_comparison(const XmlNode& node) {
        Condition condition;
        const auto* known = std::ranges::find(comparisons, node.name, [](const auto& c) { return c.first; });
        if (known == comparisons.end()) {
            faults_.fault("style.unknown-element", {{"element", node.name}, {"in", "Filter"}}, node.place);
            return condition;
        }
        condition.test = known->second;
        faults_.allow(node, {"PropertyName", "Literal"});
        if (const XmlNode* name = faults_.need(node, "PropertyName")) {
            condition.field = name->own_text();
            if (!has_field(table_, condition.field)) {
                faults_.fault("style.unknown-field", {{"field", condition.field}, {"table", std::string(table_.name)}},
                              name->place);
            }
        }
        if (condition.test != Test::is_null) {
            read_value(condition, node);
        }
        return condition;
    }

    void read_value(Condition& condition, const XmlNode& node) {
        const XmlNode* literal = faults_.need(node, "Literal");
        if (literal == nullptr) {
            return;
        }
        std::string value = literal->own_text();
        if (condition.test == Test::prefix) {
            if (value.size() < 2 || value.find('*') != value.size() - 1 || node.attribute("wildCard") != "*") {
                faults_.bad_value(*literal, "prefix");
                return;
            }
            value.pop_back();
        }
        condition.values.push_back(std::move(value));
    }

    const model::TableSchema& table_;
    SldFaults& faults_;
};

} // namespace

Filter read_filter(const XmlNode& node, const model::TableSchema& table, SldFaults& faults) {
    Filter filter;
    for (const XmlNode& child : node.children) {
        FilterReader(table, faults).read_into(filter, child);
    }
    return filter;
}

} // namespace qipan::style
