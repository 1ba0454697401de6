#include "io/where.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "io/where_tokens.hpp"
#include "model/codes.hpp"

namespace qipan::io {

namespace {

using model::Where;

constexpr int deepest = 100; // brackets inside brackets

std::string to_lower(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

/// Recursive descent; each function reads what its name says.
class Parser {
public:
    Parser(std::string_view text, const model::TableSchema& table, const core::Place& place, std::vector<Token> tokens)
        : text_(text), table_(table), place_(place), tokens_(std::move(tokens)) {}

    core::Result<Where> parse() {
        auto where = any_of(0);
        if (where && now().kind != TokenKind::end) {
            return unexpected();
        }
        return where;
    }

private:
    [[nodiscard]] const Token& now() const { return tokens_[at_]; }
    [[nodiscard]] const Token& ahead() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }
    bool take(std::string_view word) {
        const bool found = now().is(word);
        at_ += found ? 1 : 0;
        return found;
    }

    [[nodiscard]] tl::unexpected<core::Error> refuse(std::string code, const Token& token, core::Values more) const {
        more.emplace("where", std::string(text_));
        more.emplace("at", token.at);
        return core::fail(std::move(code), std::move(more), place_);
    }
    /// A token where none like it may stand: a syntax error, or SQL beyond the subset.
    [[nodiscard]] tl::unexpected<core::Error> unexpected() const {
        static constexpr std::array<std::string_view, 16> beyond{
            "+",    "-",      "*",      "/",      "%",    "|",       ";",    "ilike",
            "cast", "escape", "exists", "select", "case", "similar", "glob", "regexp"};
        const bool known = std::ranges::any_of(beyond, [this](std::string_view word) { return now().is(word); });
        return refuse(known ? "where.unsupported" : "where.syntax", now(), {{"found", now().text}});
    }

    core::Result<Where> any_of(int depth) {
        return joined<Where::Or>("or", &Where::Or::any, [&] { return all_of(depth); });
    }
    core::Result<Where> all_of(int depth) {
        return joined<Where::And>("and", &Where::And::all, [&] { return maybe_not(depth); });
    }
    /// Parts between the keyword; a single part stands for itself.
    template <class Node, class Part>
    core::Result<Where> joined(std::string_view keyword, std::vector<Where> Node::*parts, Part part) {
        Node node;
        do {
            auto next = part();
            if (!next) {
                return next;
            }
            (node.*parts).push_back(std::move(*next));
        } while (take(keyword));
        return (node.*parts).size() == 1 ? (node.*parts).front() : Where(std::move(node));
    }

    core::Result<Where> maybe_not(int depth) {
        if (depth > deepest) {
            return unexpected();
        }
        if (take("not")) {
            auto inner = maybe_not(depth + 1);
            return inner ? negate(std::move(*inner)) : inner;
        }
        if (!take("(")) {
            return term();
        }
        auto inner = any_of(depth + 1);
        if (inner && !take(")")) {
            return unexpected();
        }
        return inner;
    }

    static Where negate(Where where) { return Where(Where::Not{std::make_shared<const Where>(std::move(where))}); }

    core::Result<Where> term() {
        const auto field = column();
        if (!field) {
            return core::fail(field.error());
        }
        if (take("is")) {
            const bool negated = take("not");
            if (!take("null")) {
                return unexpected();
            }
            Where where(Where::IsNull{*field});
            return negated ? negate(std::move(where)) : where;
        }
        if (table_.fields[*field].type == model::FieldType::list) {
            return refuse("where.list-field", now(), {{"field", std::string(table_.fields[*field].name)}});
        }
        const bool negated = take("not");
        auto where = compared(*field, negated);
        return where && negated ? negate(std::move(*where)) : where;
    }

    core::Result<std::size_t> column() {
        const Token& token = now();
        const bool call = token.kind == TokenKind::word && ahead().is("(") && !token.is("not");
        if (call) {
            return refuse("where.unsupported", token, {{"found", token.text + "("}});
        }
        if (token.kind != TokenKind::word && token.kind != TokenKind::quoted_word) {
            return unexpected();
        }
        auto field = model::find_field(table_, token.text);
        if (!field && token.kind == TokenKind::word) { // SQL folds the case of a bare name
            field = model::find_field(table_, to_lower(token.text));
        }
        if (!field) {
            std::vector<std::string_view> names;
            for (const model::Field& known : table_.fields) {
                names.push_back(known.name);
            }
            return refuse("where.unknown-field", token,
                          {{"field", token.text},
                           {"table", std::string(table_.name)},
                           {"did_you_mean", core::nearest_word(token.text, names)}});
        }
        ++at_;
        return *field;
    }

    core::Result<Where> compared(std::size_t field, bool negated) {
        if (take("in")) {
            return in(field);
        }
        if (take("between")) {
            return between(field);
        }
        if (take("like")) {
            return comparison(field, Where::Compare::like);
        }
        static constexpr std::array<std::pair<std::string_view, Where::Compare>, 7> operators{
            {{"=", Where::Compare::equal},
             {"<>", Where::Compare::not_equal},
             {"!=", Where::Compare::not_equal},
             {"<", Where::Compare::less},
             {"<=", Where::Compare::less_equal},
             {">", Where::Compare::greater},
             {">=", Where::Compare::greater_equal}}};
        for (const auto& [symbol, compare] : operators) {
            if (!negated && take(symbol)) {
                return comparison(field, compare);
            }
        }
        return unexpected();
    }

    core::Result<Where> comparison(std::size_t field, Where::Compare compare) {
        auto value = literal(field, compare);
        if (!value) {
            return core::fail(value.error());
        }
        return Where(Where::Comparison{field, compare, std::move(*value)});
    }

    core::Result<Where> in(std::size_t field) {
        if (!take("(")) {
            return unexpected();
        }
        Where::In node{field, {}};
        do {
            auto value = literal(field, Where::Compare::equal);
            if (!value) {
                return core::fail(value.error());
            }
            node.values.push_back(std::move(*value));
        } while (take(","));
        if (!take(")")) {
            return unexpected();
        }
        return Where(std::move(node));
    }

    core::Result<Where> between(std::size_t field) {
        auto low = comparison(field, Where::Compare::greater_equal);
        if (low && !take("and")) {
            return unexpected();
        }
        auto high = low ? comparison(field, Where::Compare::less_equal) : low;
        if (!high) {
            return high;
        }
        Where::And node;
        node.all.push_back(std::move(*low));
        node.all.push_back(std::move(*high));
        return Where(std::move(node));
    }

    core::Result<Where::Literal> literal(std::size_t field, Where::Compare compare) {
        const Token token = now();
        const model::Field& to = table_.fields[field];
        const bool wants_text = to.type == model::FieldType::text || to.type == model::FieldType::date;
        if (token.is("null") || token.kind == TokenKind::word || token.kind == TokenKind::quoted_word) {
            return refuse("where.unsupported", token, {{"found", token.text}});
        }
        if (token.kind != TokenKind::text && token.kind != TokenKind::number) {
            return unexpected();
        }
        const bool like_on_number = compare == Where::Compare::like && !wants_text;
        if ((token.kind == TokenKind::text) != wants_text || like_on_number) {
            return refuse(
                "where.wrong-type", token,
                {{"field", std::string(to.name)}, {"expected", wants_text ? "text" : "number"}, {"found", token.text}});
        }
        if (const auto known = known_code(to, token, compare); !known) {
            return core::fail(known.error());
        }
        ++at_;
        return wants_text ? Where::Literal(token.text) : Where::Literal(token.number);
    }

    /// A word of a closed list that the list lacks can only be a mistake.
    [[nodiscard]] core::Status known_code(const model::Field& field, const Token& token, Where::Compare compare) const {
        const model::CodeList* list = model::find_code_list(field.codes);
        const bool exact = compare == Where::Compare::equal || compare == Where::Compare::not_equal;
        const std::string code = token.kind == TokenKind::number ? core::shortest(token.number) : token.text;
        if (list == nullptr || !exact || model::has_code(*list, code)) {
            return {};
        }
        return refuse("where.unknown-code", token,
                      {{"code", code},
                       {"field", std::string(field.name)},
                       {"did_you_mean", core::nearest_word(code, list->codes)}});
    }

    std::string_view text_;
    const model::TableSchema& table_;
    const core::Place& place_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

} // namespace

core::Result<model::Where> compile_where(std::string_view text, const model::TableSchema& table,
                                         const core::Place& place) {
    if (core::trim(text).empty()) {
        return Where();
    }
    auto tokens = split_where(text, place);
    if (!tokens) {
        return core::fail(tokens.error());
    }
    return Parser(text, table, place, std::move(*tokens)).parse();
}

model::WhereCompiler make_where_compiler() {
    return compile_where;
}

} // namespace qipan::io
