#include "report/html.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/text.hpp"

namespace qipan::report {
namespace {

[[maybe_unused]] bool is_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Elements that begin a line of their own, so that a page can be read and compared as text.
bool is_block(std::string_view tag) {
    static constexpr std::array<std::string_view, 23> blocks{
        "html", "head", "body", "meta", "title", "style", "script", "header", "footer", "main", "section", "h1",
        "h2",   "h3",   "p",    "div",  "table", "thead", "tbody",  "tr",     "ul",     "li",   "figure"};
    return std::ranges::find(blocks, tag) != blocks.end();
}

bool is_forbidden(char32_t c) {
    const bool control = c < 0x20 && c != '\t' && c != '\n';
    return control || c == 0x7f || c == 0xfffe || c == 0xffff;
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
}

} // namespace

std::string escape_html(std::string_view text) {
    std::u32string points = core::to_code_points(text);
    std::ranges::replace_if(points, is_forbidden, U'\ufffd');
    std::string out;
    append_escaped(out, core::to_utf8(points));
    return out;
}

HtmlWriter::Scope::~Scope() {
    if (writer_ != nullptr) {
        writer_->close();
    }
}

void HtmlWriter::begin(std::string_view tag, Attributes attributes) {
    assert(is_name(tag));
    if (is_block(tag) && !out_.empty() && out_.back() != '\n') {
        out_ += '\n';
    }
    out_ += '<';
    out_ += tag;
    for (const Attribute& attribute : attributes) {
        assert(is_name(attribute.name));
        out_ += ' ';
        out_ += attribute.name;
        out_ += "=\"" + escape_html(attribute.value) + '"';
    }
}

void HtmlWriter::close() {
    out_ += "</" + open_.back() + '>';
    open_.pop_back();
}

HtmlWriter::Scope HtmlWriter::open(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    out_ += '>';
    open_.emplace_back(tag);
    return Scope(*this);
}

void HtmlWriter::leaf(std::string_view tag, std::string_view content, Attributes attributes) {
    const Scope scope = open(tag, attributes);
    text(content);
}

void HtmlWriter::empty(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    out_ += "/>";
}

void HtmlWriter::text(std::string_view content) {
    out_ += escape_html(content);
}

void HtmlWriter::code(std::string_view tag, std::string_view source) {
    assert(source.find("</") == std::string_view::npos && source.find("]]>") == std::string_view::npos);
    const Scope scope = open(tag);
    // the comment marks hide the CDATA section from an HTML reader, which would take it for code
    out_ += "/*<![CDATA[*/\n";
    out_ += source;
    out_ += "/*]]>*/";
}

bool HtmlWriter::svg(std::string_view drawing) {
    const auto begins = drawing.find("<svg");
    if (begins == std::string_view::npos || drawing.find("<script") != std::string_view::npos) {
        return false;
    }
    out_ += drawing.substr(begins);
    return true;
}

std::string HtmlWriter::take() {
    assert(open_.empty());
    return std::exchange(out_, {});
}

} // namespace qipan::report
