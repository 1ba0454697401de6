/// Migration: how a store of an earlier schema_version becomes one of ours. Reading never changes a file: a table or
/// column that an earlier version lacked reads as empty. The first write afterwards brings the file up to date, inside
/// its own transaction, so that a failure leaves the old version whole.
#pragma once

#include <string>

#include "core/result.hpp"

namespace qipan::io {

/// Oldest version that can be read and brought up to date.
inline constexpr int oldest_schema_version = 1;

/// Adds the tables and columns that the stored version lacks and sets `schema_version`. Nothing to do for the present
/// version. False if GDAL refused (GdalMessages tells). Versions 1 to 2 differ by additions alone.
[[nodiscard]] bool migrate(void* dataset, const std::string& crs);

} // namespace qipan::io
