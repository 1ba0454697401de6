#include "conflict/case_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "core/text.hpp"
#include "io/documents.hpp"
#include "model/small_region.hpp"

namespace qipan::test {
namespace {

namespace fs = std::filesystem;

const fs::path cases_folder = fs::path(QIPAN_SOURCE_DIR) / "tests" / "conflict";
const fs::path rules_folder = fs::path(QIPAN_SOURCE_DIR) / "data" / "rules" / "cn";

core::Document read(const fs::path& path) {
    auto document = io::read_toml(path);
    EXPECT_TRUE(document) << path << ": " << (document ? "" : document.error().code);
    return document ? *document : core::Document{};
}

template <class T>
T must(core::Result<T> result, const std::string& what) {
    EXPECT_TRUE(result) << what << ": "
                        << (result ? "" : result.error().code + " at " + core::to_string(result.error().where));
    return result ? std::move(*result) : T{};
}

std::string cell_text(const core::Document& value) {
    if (value.is_number()) {
        return core::shortest(must(value.number(), "number"));
    }
    if (value.is_text()) {
        return must(value.text(), "text");
    }
    if (!value.is_array()) {
        return must(value.boolean(), "boolean") ? "1" : "0";
    }
    std::string joined;
    for (const core::Document& item : value.items()) {
        joined += (joined.empty() ? "" : ";") + must(item.text(), "list item");
    }
    return joined;
}

std::vector<RowTexts> rows_of(const core::Document& document, std::string_view table) {
    std::vector<RowTexts> rows;
    const core::Document* list = document.find(table);
    if (list == nullptr) {
        return rows;
    }
    const model::TableSchema& schema = model::schema(*model::find_table(table));
    for (const core::Document& row : list->items()) {
        RowTexts texts;
        for (const auto& [key, value] : row.members()) {
            EXPECT_TRUE(key == "wkt" || model::find_field(schema, key)) << table << '.' << key << " is no field";
            texts[key] = cell_text(value);
        }
        rows.push_back(std::move(texts));
    }
    return rows;
}

model::RuleSet chosen_rules(const core::Document& document) {
    std::vector<model::RuleSet> packs(1);
    const model::RuleSet shipped = shipped_rules();
    for (const char* list : {"use", "switch_on"}) {
        for (const std::string& name : must(document.texts_or_empty(list), list)) {
            const model::Rule* rule = shipped.find(name);
            EXPECT_NE(rule, nullptr) << "no shipped rule " << name;
            if (rule != nullptr) {
                EXPECT_EQ(rule->enabled, list == std::string_view("use")) << name << " in " << list;
                packs.front().rules.push_back(*rule);
                packs.front().rules.back().enabled = true;
            }
        }
    }
    if (const core::Document* own = document.find("rule")) {
        const core::DocumentTable pack = {{"edition", core::Document(std::string("case"), own->place())},
                                          {"rule", *own}};
        packs.push_back(must(model::parse_rules(core::Document(pack, own->place())), "rules of the case"));
    }
    return must(model::join_rules(std::move(packs)), "rules");
}

double number_or_none(const core::Document& table, std::string_view key) {
    const core::Document* child = table.find(key);
    return child == nullptr ? std::numeric_limits<double>::quiet_NaN() : must(child->number(), std::string(key));
}

Expected expected_of(const core::Document& table) {
    Expected e;
    const auto text = [&table](std::string_view key) { return must(table.text_or(key, ""), std::string(key)); };
    e.fingerprint = text("fingerprint");
    e.effect = text("effect");
    e.message = text("message");
    e.plan = text("plan");
    e.required = number_or_none(table, "required");
    e.measured = number_or_none(table, "measured");
    e.unit = text("unit");
    e.status = text("status");
    e.wkt = text("wkt");
    e.objects = must(table.texts_or_empty("objects"), "objects");
    if (const core::Document* values = table.find("values")) {
        for (const auto& [key, value] : values->members()) {
            e.values[key] = must(value.text(), key);
        }
    }
    return e;
}

model::NotAssessable not_assessable_of(const core::Document& table) {
    return {must(table.text("rule"), "rule"), must(table.texts_or_empty("objects"), "objects"),
            must(table.texts_or_empty("missing"), "missing")};
}

/// `[terrain] south_west = [x, y], cell_m, columns, rows` with either `heights` (a list of rows, the northern first;
/// -9999: unknown) or `plane = [rise to the east, rise to the north, height at (0, 0)]` in metres a metre.
model::Terrain terrain_of(const core::Document& table) {
    const auto numbers = [](const core::Document& list) {
        std::vector<double> read;
        for (const core::Document& item : list.items()) {
            read.push_back(must(item.number(), "terrain"));
        }
        return read;
    };
    model::Terrain terrain;
    const auto corner = numbers(*table.find("south_west"));
    terrain.south_west = {corner.at(0), corner.at(1)};
    terrain.cell_m = must(table.number("cell_m"), "cell_m");
    terrain.columns = static_cast<std::size_t>(must(table.number("columns"), "columns"));
    terrain.rows = static_cast<std::size_t>(must(table.number("rows"), "rows"));
    if (const core::Document* heights = table.find("heights")) {
        for (const core::Document& row : heights->items()) {
            for (const double height : numbers(row)) {
                terrain.heights.push_back(height == -9999 ? std::numeric_limits<float>::quiet_NaN()
                                                          : static_cast<float>(height));
            }
        }
    } else {
        const auto plane = numbers(*table.find("plane"));
        for (std::size_t row = terrain.rows; row-- > 0;) {
            for (std::size_t column = 0; column < terrain.columns; ++column) {
                const double x = terrain.south_west.x + (static_cast<double>(column) + 0.5) * terrain.cell_m;
                const double y = terrain.south_west.y + (static_cast<double>(row) + 0.5) * terrain.cell_m;
                terrain.heights.push_back(static_cast<float>(plane.at(0) * x + plane.at(1) * y + plane.at(2)));
            }
        }
    }
    EXPECT_EQ(terrain.heights.size(), terrain.columns * terrain.rows) << "heights of the terrain";
    return terrain;
}

/// A quarter turn counter-clockwise about the origin: the eastern column becomes the northern row.
model::Terrain turned(const model::Terrain& terrain) {
    model::Terrain made;
    made.cell_m = terrain.cell_m;
    made.columns = terrain.rows;
    made.rows = terrain.columns;
    made.south_west = {-(terrain.south_west.y + static_cast<double>(terrain.rows) * terrain.cell_m),
                       terrain.south_west.x};
    for (std::size_t row = 0; row < made.rows; ++row) {
        for (std::size_t column = 0; column < made.columns; ++column) {
            made.heights.push_back(terrain.heights[column * terrain.columns + (terrain.columns - 1 - row)]);
        }
    }
    return made;
}

geo::Point moved(geo::Point p, const Variant& variant) {
    for (int turn = 0; turn < variant.quarter_turns; ++turn) {
        p = {-p.y, p.x};
    }
    return {p.x + variant.dx, p.y + variant.dy};
}

/// A wind that turns with the park: directions are counted clockwise, quarter turns the other way.
void turn_winds(std::vector<RowTexts>& winds, const Variant& variant) {
    const auto codes = model::find_code_list("wind_direction")->codes;
    for (RowTexts& wind : winds) {
        const auto from = std::ranges::find(codes, wind["direction"]) - codes.begin();
        EXPECT_LT(from, static_cast<std::ptrdiff_t>(codes.size())) << wind["direction"];
        const auto quarter = static_cast<std::ptrdiff_t>(codes.size()) / 4;
        const auto turned = from + (4 - variant.quarter_turns) * quarter;
        wind["direction"] = codes[static_cast<std::size_t>(turned) % codes.size()];
    }
}

} // namespace

std::vector<std::string> case_names() {
    std::vector<std::string> names;
    for (const auto& kind : fs::directory_iterator(cases_folder)) {
        if (!kind.is_directory()) {
            continue;
        }
        for (const auto& folder : fs::directory_iterator(kind.path())) {
            if (fs::exists(folder.path() / "case.toml")) {
                names.push_back(kind.path().filename().string() + '/' + folder.path().filename().string());
            }
        }
    }
    std::ranges::sort(names);
    return names;
}

model::RuleSet shipped_rules() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(rules_folder)) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<model::RuleSet> packs;
    for (const fs::path& file : files) {
        packs.push_back(must(model::parse_rules(read(file)), file.string()));
    }
    return must(model::join_rules(std::move(packs)), "shipped rules");
}

model::Codes small_codes() {
    model::Codes codes;
    codes.land_use_classes["cn2023"] = {{"1001", {"industry", 0}},   {"100101", {"industry", 1}},
                                        {"100102", {"industry", 2}}, {"100103", {"industry", 3}},
                                        {"11", {"storage", 0}},      {"110101", {"storage", 1}},
                                        {"07", {"homes", 0}},        {"06", {"farming", 0}}};
    return codes;
}

Case read_case(const std::string& name) {
    Case made;
    made.name = name;
    made.document = read(cases_folder / name / "case.toml");
    const std::string as_of = must(made.document.text_or("as_of", ""), "as_of");
    made.as_of = core::parse_date(as_of).value_or(core::Date{});
    EXPECT_EQ(made.as_of.ok(), !as_of.empty()) << name << ": as_of = " << as_of;
    made.rules = chosen_rules(made.document);
    if (const core::Document* list = made.document.find("expect")) {
        for (const core::Document& each : list->items()) {
            made.expected.push_back(expected_of(each));
        }
    }
    if (const core::Document* list = made.document.find("not_assessable")) {
        for (const core::Document& each : list->items()) {
            made.not_assessable.push_back(not_assessable_of(each));
        }
    }
    return made;
}

model::Region Case::region(const Variant& variant) const {
    model::Region region;
    region.codes = small_codes();
    if (const core::Document* table = document.find("terrain")) {
        region.terrain = terrain_of(*table);
        for (int turn = 0; turn < variant.quarter_turns; ++turn) {
            region.terrain = turned(region.terrain);
        }
        region.terrain.south_west.x += variant.dx;
        region.terrain.south_west.y += variant.dy;
    }
    for (const model::TableSchema& table : model::tables()) {
        std::vector<RowTexts> rows = rows_of(document, table.name);
        if (variant.reversed_rows) {
            std::ranges::reverse(rows);
        }
        if (table.id == model::TableId::winds) {
            turn_winds(rows, variant);
        }
        auto layer = std::const_pointer_cast<model::Layer>(make_layer(table.id, rows));
        if (layer->spatial()) {
            layer->geometries().transform([&variant](geo::Point p) { return moved(p, variant); });
            layer->finish();
        }
        region.set_layer(table.id, std::move(layer));
    }
    region.finish();
    return region;
}

model::Layout Case::layout(const model::Region& region) const {
    std::vector<core::Issue> issues;
    model::Layout layout = model::existing_layout(region, issues);
    EXPECT_TRUE(issues.empty()) << "a project of the case stands on an unknown site";
    if (const core::Document* plan = document.find("plan")) {
        for (const core::Document& each : plan->items()) {
            model::Placement placement;
            const auto row = region.projects().find(must(each.text("project"), "plan"));
            EXPECT_TRUE(row) << "a plan's project is not in the case";
            placement.project = row.value_or(0);
            placement.site = must(model::parse_site(must(each.text("site"), "plan")), "site");
            layout.push_back(std::move(placement));
        }
    }
    std::ranges::sort(layout, {}, &model::Placement::project);
    return layout;
}

core::Date Case::day() const {
    return as_of.ok() ? as_of : *core::parse_date("2026-01-01");
}

} // namespace qipan::test
