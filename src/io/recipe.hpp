/// Recipe: how a region's store is made from the planner's own files. A text in TOML, every key documented in
/// src/io/README.md. Parsing opens no file but the recipe itself and knows every mistake's line and column.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "core/result.hpp"
#include "geo/crs.hpp"
#include "model/schema.hpp"

namespace qipan::io {

/// Where one of our columns comes from: a column of theirs, or the same value for every row (a list may have several).
struct ColumnSource {
    std::string column;
    std::optional<std::vector<std::string>> constant{};
    core::Place place{};
};

enum class PairOrder { lon_lat, lat_lon };

/// One `[[source]]`. Maps are keyed by our field names, or by their words for the inner map of `values`.
struct RecipeSource {
    core::Place place{};
    model::TableId table{};
    std::string file{}; ///< as written, relative to the recipe's folder
    std::string layer{};
    std::string crs{};
    std::string encoding{};
    std::string where{};
    std::vector<std::string> id{}; ///< their columns, joined by '-'; empty: our name `id`
    std::map<std::string, ColumnSource, std::less<>> columns{};
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> values{};
    std::map<std::string, std::string, std::less<>> units{};
    std::string lon{};
    std::string lat{};
    std::string lonlat{};
    PairOrder lonlat_order = PairOrder::lon_lat;
    std::vector<std::string> open_options{};
    std::optional<geo::WebOffset> offset{};
    int header_row = 0; ///< of a sheet or CSV with title rows above its heading, from 1; 0: left to the format
};

struct Recipe {
    core::Place place{};
    std::filesystem::path folder{};
    std::string name{};
    std::string crs{};
    bool illustrative = false;
    std::string terrain{};
    std::string terrain_crs{};
    std::vector<std::string> rules{}; ///< the region's own rule packs, relative to the recipe's folder
    std::vector<RecipeSource> sources{};
};

/// Errors: `document.*` for keys and types, `recipe.*` for what the keys say, each with its place.
[[nodiscard]] core::Result<Recipe> parse_recipe(const core::Document& document, std::filesystem::path folder);
/// Reads the file; sources are looked for beside it.
[[nodiscard]] core::Result<Recipe> read_recipe(const std::filesystem::path& file);

/// One `[[source]]` table.
[[nodiscard]] core::Result<RecipeSource> parse_recipe_source(const core::Document& table);

} // namespace qipan::io
