#include "io/where_tokens.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text.hpp"

namespace qipan::io {

namespace {

bool is_letter(char c) {
    const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    return ascii || static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

class Lexer {
public:
    Lexer(std::string_view text, const core::Place& place) : text_(text), place_(place) {}

    core::Result<Token> next() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
            ++at_;
        }
        Token token;
        token.at = position();
        if (at_ >= text_.size()) {
            return token;
        }
        const char c = text_[at_];
        if (c == '\'' || c == '"') {
            return quoted(std::move(token), c);
        }
        if (is_letter(c)) {
            const std::size_t begin = at_;
            while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]))) {
                ++at_;
            }
            token.kind = TokenKind::word;
            token.text = text_.substr(begin, at_ - begin);
            return token;
        }
        return is_digit(c) || c == '.' || (c == '-' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))
                   ? number(std::move(token))
                   : symbol(std::move(token));
    }

private:
    [[nodiscard]] std::string position() const {
        return std::to_string(core::to_code_points(text_.substr(0, at_)).size() + 1);
    }
    [[nodiscard]] tl::unexpected<core::Error> refuse(const Token& token, std::string found) const {
        return core::fail("where.syntax",
                          {{"where", std::string(text_)}, {"at", token.at}, {"found", std::move(found)}}, place_);
    }

    core::Result<Token> quoted(Token token, char quote) {
        token.kind = quote == '"' ? TokenKind::quoted_word : TokenKind::text;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] != quote) {
                token.text += text_[at_];
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == quote) {
                token.text += text_[at_++];
            } else {
                ++at_;
                return token;
            }
        }
        return refuse(token, std::string(1, quote));
    }

    core::Result<Token> number(Token token) {
        token.kind = TokenKind::number;
        const char* begin = text_.data() + at_;
        const auto parsed = std::from_chars(begin, text_.data() + text_.size(), token.number);
        if (parsed.ec != std::errc{}) {
            return refuse(token, std::string(1, text_[at_]));
        }
        token.text.assign(begin, parsed.ptr);
        at_ += token.text.size();
        if (at_ < text_.size() && (is_letter(text_[at_]) || text_[at_] == '.')) { // 12abc
            return refuse(token, token.text + text_[at_]);
        }
        return token;
    }

    core::Result<Token> symbol(Token token) {
        static constexpr std::array<std::string_view, 18> symbols{"<>", "!=", "<=", ">=", "=", "<", ">", "(", ")",
                                                                  ",",  "+",  "-",  "*",  "/", "%", "|", ";", "."};
        for (const std::string_view symbol : symbols) {
            if (text_.substr(at_).starts_with(symbol)) {
                token.kind = TokenKind::symbol;
                token.text = symbol;
                at_ += symbol.size();
                return token;
            }
        }
        return refuse(token, std::string(1, text_[at_]));
    }

    std::string_view text_;
    const core::Place& place_;
    std::size_t at_ = 0;
};

} // namespace

bool Token::is(std::string_view word) const {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return (kind == TokenKind::word || kind == TokenKind::symbol) && std::ranges::equal(text, word, {}, lower, lower);
}

core::Result<std::vector<Token>> split_where(std::string_view text, const core::Place& place) {
    Lexer lexer(text, place);
    std::vector<Token> tokens;
    do {
        auto token = lexer.next();
        if (!token) {
            return core::fail(token.error());
        }
        tokens.push_back(std::move(*token));
    } while (tokens.back().kind != TokenKind::end);
    return tokens;
}

} // namespace qipan::io
