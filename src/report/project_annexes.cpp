// 位置图, and the annex of input files with their hashes.
#include "report/project_chapters.hpp"

namespace qipan::report {

void write_map_chapter(const ProjectDraft& draft) {
    // asked first, so that a drawing that can't stand on a page leaves no empty chapter
    HtmlWriter drawing;
    if (!drawing.svg(draft.input.map_svg)) {
        return;
    }
    Page& page = draft.page;
    const auto chapter = page.chapter(page.say("map.title"));
    {
        const auto figure = page.html().open("figure", {{"class", "map"}});
        page.html().svg(draft.input.map_svg);
    }
    page.paragraph(page.say("map.note"), "note");
}

void write_inputs_annex(Page& page) {
    const std::vector<model::InputHash>& inputs = page.context().region.info.inputs;
    if (inputs.empty()) {
        return;
    }
    const auto annex = page.annex(page.say("inputs.title"));
    HtmlWriter& html = page.html();
    const auto table = html.open("table");
    page.table_head({page.say("inputs.name"), page.say("inputs.hash")});
    const auto body = html.open("tbody");
    for (const model::InputHash& input : inputs) {
        const auto row = html.open("tr");
        html.leaf("td", input.name);
        html.leaf("td", input.sha256, {{"class", "hash"}});
    }
}

} // namespace qipan::report
