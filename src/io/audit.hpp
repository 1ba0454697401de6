/// The audit table from inside a transaction; io/save.hpp is what other modules use.
#pragma once

#include "io/save.hpp"

namespace qipan::io {

/// False if GDAL refused the row. `dataset` is a GDALDatasetH open for update.
[[nodiscard]] bool append_audit(void* dataset, const AuditRow& row);

} // namespace qipan::io
