#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/files.hpp"
#include "render/paper.hpp"
#include "render/pdf_finish.hpp"

namespace qipan::render {
namespace {

/// What poppler's pdftotext reads; nullopt where it is not installed.
std::optional<std::string> text_of(const std::string& pdf) {
    const auto folder = std::filesystem::temp_directory_path() / "qipan-pdf-test";
    std::filesystem::create_directories(folder);
    const auto path = folder / "page.pdf";
    std::ofstream(path, std::ios::binary) << pdf;
    const std::string command =
        "pdftotext -raw \"" + path.string() + "\" \"" + (folder / "page.txt").string() + "\" 2>/dev/null";
    if (std::system(command.c_str()) != 0) {
        return std::nullopt;
    }
    const auto text = core::read_file(folder / "page.txt");
    std::filesystem::remove_all(folder);
    return text ? std::optional(*text) : std::nullopt;
}

std::string pdf_of(const std::string& words) {
    const PdfInfo info{"车长门见马页", "示例", core::parse_date("2026-11-24").value()};
    return draw_pdf({100, 60}, info,
                    [&](Canvas& canvas) {
                        for (const bool bold : {false, true}) {
                            TextRun run;
                            run.text = words;
                            run.at = {5, bold ? 20.0 : 40.0};
                            run.size_mm = 3;
                            run.bold = bold;
                            run.halo = style::Halo{};
                            canvas.text(run);
                        }
                    })
        .value();
}

TEST(PdfText, ReadsBackExactlyTheCharactersThatWereDrawn) {
    const std::string words = "车长门见马页一山工 WX-012 G208 110kV 3.5㎡ 1:25";
    const auto text = text_of(pdf_of(words));
    if (!text) {
        GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
    }
    EXPECT_EQ(*text, words + "\n" + words + "\n\f");
}

TEST(PdfText, UnifiesRunsListsAndLeavesOtherLines) {
    const std::string cmap = "begincmap\n2 beginbfrange\n<0001> <0003> <2EFF>\n<0004> <0005> [<2ECB> <0041> ]\n<0006> "
                             "<0009> <0030>\nendbfrange\n<2ECB>";
    EXPECT_EQ(unify_to_unicode(cmap), "begincmap\n2 beginbfrange\n<0001> <0003> [<2EFF> <4E00> <4E28>]\n"
                                      "<0004> <0005> [<8F66> <0041>]\n<0006> <0009> <0030>\nendbfrange\n<2ECB>");
}

TEST(PdfBytes, CarryTheRequestsDateAndNoClock) {
    const std::string first = pdf_of("武乡");
    EXPECT_EQ(first, pdf_of("武乡"));
    EXPECT_EQ(first.find("xmpmeta"), std::string::npos);
    EXPECT_NE(first, pdf_of("屯留"));
}

} // namespace
} // namespace qipan::render
