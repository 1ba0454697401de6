#include "io/recipe.hpp"

#include <array>

#include "io/documents.hpp"

namespace qipan::io {

namespace {

constexpr std::array<std::string_view, 2> recipe_keys{"region", "source"};
constexpr std::array<std::string_view, 6> region_keys{"name", "crs", "illustrative", "terrain", "terrain_crs", "rules"};

core::Status check_crs(const core::Document& region, const std::string& text) {
    core::Place place = region.find("crs")->place();
    const auto crs = geo::Crs::parse(text);
    if (!crs) {
        core::Error error = crs.error();
        error.where = place;
        return core::fail(error);
    }
    if (!crs->is_projected_metres()) {
        return core::fail("recipe.crs-not-metres", {{"crs", text}, {"title", crs->title()}}, place);
    }
    return {};
}

core::Status parse_region(const core::Document& region, Recipe& recipe) {
    if (const auto known = core::refuse_unknown_keys(region, region_keys, "region"); !known) {
        return known;
    }
    const auto name = region.text("name");
    const auto crs = region.text("crs");
    const auto illustrative = region.boolean_or("illustrative", false);
    const auto terrain = region.text_or("terrain", "");
    const auto terrain_crs = region.text_or("terrain_crs", "");
    for (const auto* text : {&name, &crs, &terrain, &terrain_crs}) {
        if (!*text) {
            return core::fail(text->error());
        }
    }
    auto rules = region.texts_or_empty("rules");
    if (!illustrative || !rules) {
        return core::fail(!illustrative ? illustrative.error() : rules.error());
    }
    recipe.rules = std::move(*rules);
    recipe.name = *name;
    recipe.crs = *crs;
    recipe.illustrative = *illustrative;
    recipe.terrain = *terrain;
    recipe.terrain_crs = *terrain_crs;
    return check_crs(region, *crs);
}

} // namespace

core::Result<Recipe> parse_recipe(const core::Document& document, std::filesystem::path folder) {
    if (const auto known = core::refuse_unknown_keys(document, recipe_keys, "recipe"); !known) {
        return core::fail(known.error());
    }
    Recipe recipe;
    recipe.place = document.place();
    recipe.folder = std::move(folder);
    const core::Document* region = document.find("region");
    if (region == nullptr) {
        return core::fail("document.missing-key", {{"key", "region"}}, document.place());
    }
    if (const auto parsed = parse_region(*region, recipe); !parsed) {
        return core::fail(parsed.error());
    }
    const core::Document* sources = document.find("source");
    if (sources == nullptr || sources->items().empty()) {
        return core::fail("recipe.no-sources", {}, document.place());
    }
    for (const core::Document& table : sources->items()) {
        auto source = parse_recipe_source(table);
        if (!source) {
            return core::fail(source.error());
        }
        recipe.sources.push_back(std::move(*source));
    }
    return recipe;
}

core::Result<Recipe> read_recipe(const std::filesystem::path& file) {
    const auto document = read_toml(file);
    if (!document) {
        return core::fail(document.error());
    }
    return parse_recipe(*document, file.parent_path());
}

} // namespace qipan::io
