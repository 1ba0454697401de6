/// A small writer of HTML pages that are well-formed XML at the same time: every name, text and attribute is escaped,
/// every element is closed by its scope, void elements close themselves. Characters that XML forbids (controls, bytes
/// that are no UTF-8) become U+FFFD, so that a hostile id or name can neither break the page nor run in it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace qipan::report {

/// Text as it stands between tags or inside a quoted attribute.
[[nodiscard]] std::string escape_html(std::string_view text);

struct Attribute {
    std::string_view name;
    std::string_view value;
};
using Attributes = std::initializer_list<Attribute>;

class HtmlWriter {
public:
    /// An open element; it closes when the scope ends. Scopes end in the reverse order of their beginning.
    class [[nodiscard]] Scope {
    public:
        explicit Scope(HtmlWriter& writer) : writer_(&writer) {}
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        Scope(Scope&& other) noexcept : writer_(std::exchange(other.writer_, nullptr)) {}
        Scope& operator=(Scope&&) = delete;
        ~Scope();

    private:
        HtmlWriter* writer_;
    };

    /// Tag and attribute names are literals of the caller: lower-case letters, digits and `-` (assertion).
    Scope open(std::string_view tag, Attributes attributes = {});
    /// An element with text only.
    void leaf(std::string_view tag, std::string_view text, Attributes attributes = {});
    /// A void element: `<meta .../>`.
    void empty(std::string_view tag, Attributes attributes = {});
    void text(std::string_view text);
    /// CSS or JavaScript of our own inside its element. Precondition: no `</`, no `]]>` (assertion).
    void code(std::string_view tag, std::string_view source);
    /// A drawing of our own renderer: what stands before its `<svg` is dropped. False, and nothing written, if there is
    /// no drawing, or one that holds a script.
    bool svg(std::string_view drawing);

    /// Precondition: every scope has ended.
    [[nodiscard]] std::string take();

private:
    void begin(std::string_view tag, Attributes attributes);
    void close();
    std::string out_;
    std::vector<std::string> open_;
};

/// `<!DOCTYPE html>` and a page of elements, in one writer's hands.
[[nodiscard]] inline std::string_view html_doctype() {
    return "<!DOCTYPE html>\n";
}

} // namespace qipan::report
