/// File names of pages: no character that a file system, a browser or a shell minds, none that differs from another by
/// case alone (Windows), none that Windows reserves.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace qipan::report {

inline constexpr const char* index_page_name = "index.html";

/// `<safe id>.html` for every id, in the order of `ids`: characters other than letters, digits, `_`, `-` and 一-龥
/// become
/// `_`, long names are cut, and what then collides gets `_2`, `_3`: ids that are safe as they stand first, then by
/// the order of the ids themselves, so that the names do not depend on the order of the list. Equal ids share a name.
[[nodiscard]] std::vector<std::string> page_names(std::span<const std::string> ids);

} // namespace qipan::report
