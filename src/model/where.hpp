/// Where: a filter on the rows of a table, the part of SQL that OGR and PostgreSQL share. io compiles the text; any
/// module evaluates it, so stored, edited, joined and typed rows are judged alike.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/result.hpp"
#include "model/layer.hpp"

namespace qipan::model {

/// A value tree. NULL never equals anything: a comparison with NULL is unknown, and unknown is not a match
/// (three-valued logic as in SQL).
class Where {
public:
    enum class Compare { equal, not_equal, less, less_equal, greater, greater_equal, like };
    using Literal = std::variant<double, std::string>;

    struct Comparison {
        std::size_t field;
        Compare compare;
        Literal value;
    };
    struct In {
        std::size_t field;
        std::vector<Literal> values;
    };
    struct IsNull {
        std::size_t field;
    };
    struct And {
        std::vector<Where> all;
    };
    struct Or {
        std::vector<Where> any;
    };
    struct Not {
        std::shared_ptr<const Where> inner;
    };
    using Node = std::variant<std::monostate, Comparison, In, IsNull, And, Or, Not>;

    Where() = default; ///< matches every row
    explicit Where(Node node) : node_(std::move(node)) {}
    [[nodiscard]] bool matches(const Layer& layer, Row row) const;
    [[nodiscard]] bool matches_all() const { return std::holds_alternative<std::monostate>(node_); }
    [[nodiscard]] const Node& node() const { return node_; }

private:
    Node node_;
};

/// Compiles `where` text against a table's schema. Passed in by whoever can parse SQL (io), so that conflict and
/// suitability need not know a parser.
using WhereCompiler =
    std::function<core::Result<Where>(std::string_view text, const TableSchema& table, const core::Place& place)>;

} // namespace qipan::model
