/// The tables of a region and their fields: one explicit array, read by the store, the recipe, `info`, `where` and the
/// documentation. Names are permanent: they are the column names in the store.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qipan::model {

/// Version of the store's tables; every change comes with a migration in io.
inline constexpr int schema_version = 2;

enum class TableId : std::uint8_t {
    zones,
    winds,
    emission_budgets,
    parks,
    plots,
    buildings,
    sources,
    expansions,
    mains,
    barriers,
    areas,
    receptors,
    supplies,
    roads,
    projects,
    contracts,
    promises,
    demands,
    emissions,
    milestones,
    connections,
    coordination_units,
    plans,
    assignments,
    findings,
    runs,
    rule_packs,
    issues,
    audit,
};
inline constexpr std::size_t table_count = 29;

enum class FieldType : std::uint8_t {
    text,
    real,
    integer,
    boolean, ///< stored 0/1
    date,    ///< ISO text, checked on import
    list,    ///< JSON array of texts in the store; see Column::list in memory
};

/// Which geometry a table's rows have.
enum class GeometryRule : std::uint8_t { none, point, line, polygon, line_or_polygon, point_or_polygon, any };

/// Who fills a table: the planner's sources through a recipe, or Qipan.
enum class TableOrigin : std::uint8_t { source, result };

struct Field {
    std::string_view name;
    FieldType type = FieldType::text;
    bool required = false;
    std::string_view unit = {};  ///< canonical unit: m, m2, mu, wan_cny, MPa, ...; empty for none
    std::string_view codes = {}; ///< name of the code list that its values come from (model/codes.hpp); empty for free
};

struct TableSchema {
    TableId id;
    std::string_view name;
    GeometryRule geometry = GeometryRule::none;
    TableOrigin origin = TableOrigin::source;
    std::string_view parent = {}; ///< for a child table: the table that its first field names
    std::span<const Field> fields;
};

[[nodiscard]] std::span<const TableSchema> tables();
[[nodiscard]] const TableSchema& schema(TableId id);
[[nodiscard]] std::optional<TableId> find_table(std::string_view name);
[[nodiscard]] std::string_view to_string(TableId id);
/// Index of a field in its table, or nullopt.
[[nodiscard]] std::optional<std::size_t> find_field(const TableSchema& table, std::string_view field);

} // namespace qipan::model
