/// Message catalogue: turns a code with named values into a sentence, Chinese or English, from one source.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "core/error.hpp"
#include "core/result.hpp"

namespace qipan::core {

enum class Language { zh, en };

[[nodiscard]] const char* to_string(Language language);

/// One language's sentences. A pattern holds `{name}` for a named value; `{{` and `}}` are literal braces.
/// A value may itself be a code, or several with `;` between: `{effect:label.effect}` looks up `label.effect.<value>`,
/// else shows the value; several stand in a row, with `、` in Chinese and `, ` in English between.
/// A value that was not given stays visible as `{name}`.
class Catalogue {
public:
    Catalogue() = default;
    /// Tables of the document nest by dots; a leaf is a text (one sentence) or a table with `what` and `hint`.
    /// `messages.bad-entry` with code, `problem` (a word of `label.entry_problem`) and place for anything else;
    /// `messages.duplicate-code` if a quoted key and a nested one spell the same code.
    [[nodiscard]] static Result<Catalogue> parse(const Document& document, Language language);

    /// Takes over the sentences of another part. `messages.duplicate-code` if both have a code, at the place in
    /// `other`; `messages.mixed-languages` if the languages differ. On failure nothing is taken.
    [[nodiscard]] Status merge(Catalogue other);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] bool has(std::string_view code) const;
    /// The sentence of a code. An unknown code gives the code itself with its values, so nothing is lost.
    [[nodiscard]] std::string what(std::string_view code, const Values& values = {}) const;
    /// What to do about it; empty if the catalogue has none, or if a value it names was given empty
    /// ("did you mean '{did_you_mean}'?" with nothing near).
    [[nodiscard]] std::string hint(std::string_view code, const Values& values = {}) const;
    /// What stands between a fact and its hint: `；` in Chinese, `; ` in English.
    [[nodiscard]] const char* hint_mark() const { return language_ == Language::zh ? "；" : "; "; }
    /// A caption or word: what(code).
    [[nodiscard]] std::string label(std::string_view code) const { return what(code); }
    /// All codes, sorted; the test that both languages have the same ones reads this.
    [[nodiscard]] std::vector<std::string> codes() const;
    /// Names of the values that a code's pattern uses, sorted and unique (both `what` and `hint`).
    [[nodiscard]] std::vector<std::string> names_in(std::string_view code) const;

private:
    struct Entry {
        std::string what;
        std::string hint;
        Place place;
    };
    using Entries = std::map<std::string, Entry, std::less<>>;
    [[nodiscard]] static Status read_table(const Document& table, const std::string& prefix, Entries& entries);
    [[nodiscard]] static Status read_member(const std::string& code, const Document& value, Entries& entries);
    [[nodiscard]] std::string fill(std::string_view pattern, const Values& values) const;
    [[nodiscard]] std::string words_of(std::string_view prefix, std::string_view value) const;
    Entries entries_;
    Language language_ = Language::zh;
};

/// `place: fact; hint` with causes joined by ` <- `.
[[nodiscard]] std::string sentence(const Catalogue& catalogue, const Error& error);
[[nodiscard]] std::string sentence(const Catalogue& catalogue, const Issue& issue);

} // namespace qipan::core
