#include "report/html.hpp"

#include <gmock/gmock.h>

#include "report/structure.hpp"

namespace qipan::report {
namespace {

TEST(HtmlWriter, EscapesTextAndAttributes) {
    HtmlWriter html;
    html.leaf("p", "<script>alert('x')</script> & \"more\"", {{"title", "\" onclick=\"x"}});
    EXPECT_EQ(html.take(), "<p title=\"&quot; onclick=&quot;x\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; "
                           "&quot;more&quot;</p>");
}

TEST(HtmlWriter, ClosesElementsInReverseOrder) {
    HtmlWriter html;
    {
        const auto outer = html.open("div");
        const auto inner = html.open("b");
        html.text("x");
    }
    EXPECT_EQ(html.take(), "<div><b>x</b></div>");
}

TEST(HtmlWriter, ClosesVoidElementsThemselves) {
    HtmlWriter html;
    html.empty("meta", {{"charset", "utf-8"}});
    EXPECT_EQ(html.take(), "<meta charset=\"utf-8\"/>");
}

TEST(HtmlWriter, ReplacesWhatXmlForbids) {
    const std::string text = escape_html(std::string("a\0b", 3) + "\x01\xff" + "\xef\xbf\xbe" + "\tz\n");
    EXPECT_EQ(text, "a\xef\xbf\xbd"
                    "b\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\tz\n");
}

TEST(HtmlWriter, DropsTheProloguesOfADrawing) {
    HtmlWriter html;
    EXPECT_TRUE(html.svg("<?xml version=\"1.0\"?><!DOCTYPE svg><svg/>"));
    EXPECT_EQ(html.take(), "<svg/>");
}

TEST(HtmlWriter, RefusesADrawingThatHoldsAScriptOrIsNone) {
    HtmlWriter html;
    EXPECT_FALSE(html.svg("<svg><script>1</script></svg>"));
    EXPECT_FALSE(html.svg(""));
    EXPECT_FALSE(html.svg("<p>no drawing</p>"));
    EXPECT_EQ(html.take(), "");
}

TEST(HtmlWriter, MakesScriptsThatAnXmlReaderAcceptsToo) {
    HtmlWriter html;
    html.code("script", "if (1 < 2 && 3 > 2) { a(); }");
    EXPECT_EQ(read_page(html.take()).problem, "");
}

} // namespace
} // namespace qipan::report
