/// Industry codes of GB/T 4754-2017 in the edition of 2002, which the land indices of 2008 are written in: the same
/// number means another industry there (2002 division 29 is rubber, 30 plastics; 2017 division 29 is both).
#pragma once

#include <span>
#include <string_view>

namespace qipan::conflict {

/// Divisions (two digits) of GB/T 4754-2002 that a code of 2017 may have come from: one where it is clear, several
/// where the code is too short to tell (`29`), none for what 2002 has no division for (43, repair) or what is not
/// manufacturing (13-43). Divisions: standards.md 1.2; the groups that tell 29 from 30 (291, 292) and 24 from 42 (243)
/// are read from the names of both lists and unverified, as is the whole mapping.
[[nodiscard]] std::span<const std::string_view> divisions_of_2002(std::string_view industry_2017);

} // namespace qipan::conflict
