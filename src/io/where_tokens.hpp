/// Tokens of a `where` text; io/where.hpp says what is made of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace qipan::io {

enum class TokenKind { word, quoted_word, text, number, symbol, end };

struct Token {
    TokenKind kind = TokenKind::end;
    std::string text{}; ///< without quotes; a keyword as written
    double number = 0;
    std::string at{}; ///< where it begins, counted in characters from 1

    /// The symbol, or the keyword in any case.
    [[nodiscard]] bool is(std::string_view word) const;
};

/// Ends with an `end` token. `where.syntax` for an open quote or a character that begins no token.
[[nodiscard]] core::Result<std::vector<Token>> split_where(std::string_view text, const core::Place& place);

} // namespace qipan::io
