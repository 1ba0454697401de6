#include "io/codes.hpp"

#include <array>
#include <charconv>
#include <set>

#include "core/files.hpp"
#include "io/csv.hpp"
#include "io/names.hpp"

namespace qipan::io {

namespace fs = std::filesystem;

namespace {

core::Place row_place(const CsvTable& table, const CsvRow& row, std::string_view field) {
    core::Place place;
    place.file = table.file;
    place.line = row.line;
    place.field = field;
    return place;
}

core::Result<model::Classification> load_classification(const fs::path& file) {
    static constexpr std::array<std::string_view, 3> columns{"code", "name_zh", "parent"};
    auto table = read_csv(file, columns);
    if (!table) {
        return core::fail(table.error());
    }
    std::set<std::string, std::less<>> known;
    for (const CsvRow& row : table->rows) {
        if (row.cells[0].empty() || !known.insert(row.cells[0]).second) {
            return core::fail("io.bad-codes", {{"code", row.cells[0]}, {"problem", "repeated"}},
                              row_place(*table, row, "code"));
        }
    }
    std::vector<model::ClassEntry> entries;
    for (CsvRow& row : table->rows) {
        if (!row.cells[2].empty() && !known.contains(row.cells[2])) {
            return core::fail("io.bad-codes", {{"code", row.cells[2]}, {"problem", "no_parent"}},
                              row_place(*table, row, "parent"));
        }
        entries.push_back({std::move(row.cells[0]), std::move(row.cells[1]), std::move(row.cells[2])});
    }
    return model::Classification(std::move(entries));
}

core::Status load_land_use_classes(const fs::path& file, model::Codes& codes) {
    static constexpr std::array<std::string_view, 4> columns{"scheme", "code_prefix", "group", "interference"};
    const auto table = read_csv(file, columns);
    if (!table) {
        return core::fail(table.error());
    }
    for (const CsvRow& row : table->rows) {
        const std::string& degree = row.cells[3];
        int interference = 0;
        const auto parsed = std::from_chars(degree.data(), degree.data() + degree.size(), interference);
        if (parsed.ec != std::errc{} || interference < 0 || interference > 3) {
            return core::fail("io.bad-codes", {{"code", degree}, {"problem", "interference"}},
                              row_place(*table, row, "interference"));
        }
        const model::LandUseClass entry{row.cells[2], interference};
        if (!codes.land_use_classes[row.cells[0]].emplace(row.cells[1], entry).second) {
            return core::fail("io.bad-codes", {{"code", row.cells[1]}, {"problem", "repeated"}},
                              row_place(*table, row, "code_prefix"));
        }
    }
    return {};
}

} // namespace

core::Result<model::Codes> load_codes(const fs::path& data_folder) {
    const fs::path folder = data_folder / "codes";
    model::Codes codes;
    auto industries = load_classification(folder / "industries_2017.csv");
    if (!industries) {
        return core::fail(industries.error());
    }
    codes.industries = std::move(*industries);
    for (const std::string_view scheme : model::find_code_list("land_use_scheme")->codes) {
        const fs::path file = folder / core::to_path("land_use_" + std::string(scheme) + ".csv");
        std::error_code error;
        if (!fs::exists(file, error)) {
            continue;
        }
        auto classification = load_classification(file);
        if (!classification) {
            return core::fail(classification.error());
        }
        codes.land_use.emplace(scheme, std::move(*classification));
    }
    if (const auto classes = load_land_use_classes(folder / "land_use_classes.csv", codes); !classes) {
        return core::fail(classes.error());
    }
    return codes;
}

} // namespace qipan::io
