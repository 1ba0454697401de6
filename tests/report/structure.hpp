/// What the tests ask of a page and of JSON, through parsers that are not ours (Qt's).
#pragma once

#include <string>
#include <vector>

namespace qipan::report {

/// One chapter or annex of a page.
struct Section {
    std::string heading;
    std::string text; ///< all text below the heading
    std::size_t drawings = 0;
};

struct PageStructure {
    std::string problem; ///< empty: well-formed
    std::vector<Section> sections;
    std::string text; ///< all text, scripts and styles left out, pieces joined by line feeds
    std::vector<std::string> elements;
    /// cells of all table rows in order
    std::vector<std::vector<std::string>> rows;
};

[[nodiscard]] PageStructure read_page(const std::string& page);

/// Why `json` does not fit data/schema/<name>.schema.json; empty if it does. Judges type, const, enum, required,
/// properties, additionalProperties, items, minimum and local $ref.
[[nodiscard]] std::string schema_problem(const std::string& name, const std::string& json);

} // namespace qipan::report
