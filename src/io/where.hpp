/// `where` texts of rules and criteria, compiled into model::Where: the part of SQL that OGR and PostgreSQL share.
///   term: column = <> != < <= > >= value | column [NOT] IN (values) | column [NOT] BETWEEN a AND b |
///         column IS [NOT] NULL | column [NOT] LIKE 'pattern'; joined by AND OR NOT ( ).
/// A value is 'text' ('' for a quote) or a number; a column may stand in "double quotes". Everything else is refused
/// with the reason. The grammar is read here and not by GDAL's own parser: that one keeps no columns, and its tree is a
/// private interface that changes between versions; a test holds the two together, expression by expression.
#pragma once

#include <string_view>

#include "core/result.hpp"
#include "model/where.hpp"

namespace qipan::io {

/// `where.syntax` (expected and found), `where.unsupported` (what), `where.unknown-field` and `where.unknown-code` with
/// 'did you mean', `where.wrong-type`, `where.list-field`. `place` is that of the text's key; the value `at` counts
/// characters of the text from 1. A blank text matches every row.
[[nodiscard]] core::Result<model::Where> compile_where(std::string_view text, const model::TableSchema& table,
                                                       const core::Place& place);

[[nodiscard]] model::WhereCompiler make_where_compiler();

} // namespace qipan::io
