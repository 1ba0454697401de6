/// What can be judged only when all tables are read: references, areas, places. Conflicts between the rows themselves
/// (overlaps, slivers) are the check's job.
#pragma once

#include "io/import.hpp"

namespace qipan::io {

/// `io.unknown-reference` for an id that is not there; a row of a child table whose parent is unknown is rejected.
void check_references(Import& import);
/// `io.outside-zone`: a plot that does not touch the zone it names.
void check_zones(Import& import);
/// `io.far-away`: most of a table lies more than 100 km from the zones, with a guess why.
void check_places(Import& import);

} // namespace qipan::io
