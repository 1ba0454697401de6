/// The chapters of the index, each of which writes nothing if it has nothing to say.
#pragma once

#include "report/index_page.hpp"
#include "report/page_frame.hpp"

namespace qipan::report {

void write_stages_chapter(Page& page, const IndexPageInput& input);
void write_plan_chapter(Page& page, const IndexPageInput& input);
void write_projects_chapter(Page& page, const IndexPageInput& input);
void write_not_placed_chapter(Page& page, const IndexPageInput& input);
void write_land_chapter(Page& page, const IndexPageInput& input);
void write_balances_chapter(Page& page, const IndexPageInput& input);

} // namespace qipan::report
