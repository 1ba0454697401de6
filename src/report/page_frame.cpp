#include "report/page_frame.hpp"

#include <array>

#include "report/house_style.hpp"

namespace qipan::report {

std::string ordinal(const core::Catalogue& words, int number) {
    if (words.language() != core::Language::zh || number < 1 || number > 99) {
        return std::to_string(number);
    }
    static constexpr std::array<const char*, 10> digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto tens = static_cast<std::size_t>(number / 10);
    const auto ones = static_cast<std::size_t>(number % 10);
    const std::string ten = tens == 0 ? "" : tens == 1 ? "十" : std::string(digits[tens]) + "十";
    return ten + digits[ones];
}

Page::Page(const PageContext& context, FrameText text) : context_(context), text_(std::move(text)) {
    open_.reserve(3);
    open_.push_back(html_.open("html", {{"xmlns", "http://www.w3.org/1999/xhtml"},
                                        {"lang", words().language() == core::Language::zh ? "zh-CN" : "en"}}));
    write_head();
    open_.push_back(html_.open("body"));
    if (text_.draft == Draft::yes) {
        html_.leaf("div", say("draft"), {{"class", "watermark"}, {"aria-hidden", "true"}});
    }
    write_band();
    open_.push_back(html_.open("main"));
}

void Page::write_head() {
    const auto head = html_.open("head");
    html_.empty("meta", {{"charset", "utf-8"}});
    html_.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html_.leaf("title", text_.title + " · " + text_.kind);
    html_.code("style", style_sheet());
    if (text_.script != Script::none) {
        html_.code("script", text_.script == Script::table ? table_script() : open_details_script());
    }
}

void Page::write_band() {
    const auto band = html_.open("header", {{"class", "band"}});
    {
        const auto top = html_.open("div", {{"class", "band-top"}});
        html_.leaf("span", text_.kind, {{"class", "kind"}});
        const auto marks = html_.open("span", {{"class", "marks"}});
        if (context_.region.info.illustrative) {
            html_.leaf("span", say("illustrative"), {{"class", "mark"}});
        }
        if (text_.draft == Draft::yes) {
            html_.leaf("span", say("draft"), {{"class", "mark"}});
        }
    }
    html_.leaf("h1", text_.title);
    if (!text_.subtitle.empty()) {
        html_.leaf("p", text_.subtitle, {{"class", "subtitle"}});
    }
    html_.leaf("p", say("disclaimer"), {{"class", "disclaimer"}});
    const auto facts = html_.open("div", {{"class", "band-facts"}});
    const model::RegionInfo& info = context_.region.info;
    const std::array<std::pair<const char*, std::string>, 6> items{{{"as_of", date_text(words(), context_.as_of)},
                                                                    {"region", info.name},
                                                                    {"revision", std::to_string(info.revision)},
                                                                    {"rule_edition", context_.rule_edition},
                                                                    {"criteria_edition", context_.criteria_edition},
                                                                    {"crs", info.crs}}};
    for (const auto& [name, value] : items) {
        if (!value.empty()) {
            const auto item = html_.open("span");
            html_.leaf("i", say(name));
            html_.leaf("b", value);
        }
    }
}

void Page::key_figures(const std::vector<KeyFigure>& figures) {
    const auto strip = html_.open("div", {{"class", "figures"}});
    for (const KeyFigure& figure : figures) {
        const auto cell = html_.open("div");
        html_.leaf("span", figure.caption, {{"class", "figure-caption"}});
        html_.leaf("span", figure.value, {{"class", "figure-value"}});
        if (!figure.note.empty()) {
            html_.leaf("span", figure.note, {{"class", "figure-note"}});
        }
    }
}

HtmlWriter::Scope Page::chapter(std::string_view title) {
    auto scope = html_.open("section");
    html_.leaf("h2", say("chapter", {{"number", ordinal(words(), ++chapters_)}, {"title", std::string(title)}}));
    return scope;
}

HtmlWriter::Scope Page::annex(std::string_view title) {
    auto scope = html_.open("section", {{"class", "annex"}});
    html_.leaf("h2", say("annex", {{"number", ordinal(words(), ++annexes_)}, {"title", std::string(title)}}));
    return scope;
}

void Page::table_head(const std::vector<std::string>& captions) {
    const auto head = html_.open("thead");
    const auto row = html_.open("tr");
    for (const std::string& text : captions) {
        const bool figures = text.starts_with('#');
        html_.leaf("th", figures ? std::string_view(text).substr(1) : std::string_view(text),
                   {{"class", figures ? "n" : "t"}, {"scope", "col"}});
    }
}

void Page::paragraph(std::string_view text, std::string_view style) {
    html_.leaf("p", text, {{"class", style.empty() ? "text" : style}});
}

void Page::write_footer() {
    const auto footer = html_.open("footer");
    html_.leaf("span", say("disclaimer"));
    html_.leaf("span", say("footer", {{"region", context_.region.info.name},
                                      {"revision", std::to_string(context_.region.info.revision)},
                                      {"as_of", date_text(words(), context_.as_of)}}));
}

std::string Page::finish() {
    open_.pop_back();
    write_footer();
    while (!open_.empty()) {
        open_.pop_back();
    }
    return std::string(html_doctype()) + html_.take() + '\n';
}

} // namespace qipan::report
