/// What every page of a report has around its content: head, header band with marks and disclaimer, numbered chapters,
/// footer. A chapter opens only when something is written into it, so numbers close up and none is empty.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/captions.hpp"
#include "report/html.hpp"

namespace qipan::report {

enum class Draft { no, yes }; ///< yes: 征求意见稿, with watermark
enum class Script { none, table, open_details };

struct FrameText {
    std::string kind; ///< what the paper is, above the title
    std::string title;
    std::string subtitle; ///< may be empty
    Draft draft = Draft::no;
    Script script = Script::none;
};

/// One figure of the strip under the title.
struct KeyFigure {
    std::string caption;
    std::string value;
    std::string note; ///< may be empty
};

class Page {
public:
    Page(const PageContext& context, FrameText text);

    [[nodiscard]] HtmlWriter& html() { return html_; }
    [[nodiscard]] const PageContext& context() const { return context_; }
    [[nodiscard]] const core::Catalogue& words() const { return context_.words; }
    [[nodiscard]] std::string say(std::string_view name, const core::Values& values = {}) const {
        return caption(context_.words, name, values);
    }

    void key_figures(const std::vector<KeyFigure>& figures);
    /// A chapter `一、…` (`1 …`), or an annex `附一 …` (`Annex 1 …`); it ends with the scope.
    [[nodiscard]] HtmlWriter::Scope chapter(std::string_view title);
    [[nodiscard]] HtmlWriter::Scope annex(std::string_view title);
    /// The header row of a table; a caption that begins with `#` heads a column of figures.
    void table_head(const std::vector<std::string>& captions);
    void paragraph(std::string_view text, std::string_view style = {});

    /// Ends the page.
    [[nodiscard]] std::string finish();

private:
    void write_head();
    void write_band();
    void write_footer();
    const PageContext& context_;
    FrameText text_;
    HtmlWriter html_;
    std::vector<HtmlWriter::Scope> open_; // html, body, main
    int chapters_ = 0;
    int annexes_ = 0;
};

/// 1 -> 一 … 99 -> 九十九 on a Chinese page, digits on an English one.
[[nodiscard]] std::string ordinal(const core::Catalogue& words, int number);

} // namespace qipan::report
