/// The look of every page: one style sheet (screen, and A4 when printed) and two light scripts. Nothing is fetched:
/// fonts are those of the desk, with fallbacks for Windows, 麒麟, 统信 and Debian.
#pragma once

#include <string_view>

namespace qipan::report {

[[nodiscard]] std::string_view style_sheet();
/// Sorts `table.sortable` by a click on a header cell and filters its rows by `input[data-filters]`.
[[nodiscard]] std::string_view table_script();
/// Opens every folded list before the page is printed, so that paper lacks nothing.
[[nodiscard]] std::string_view open_details_script();

} // namespace qipan::report
