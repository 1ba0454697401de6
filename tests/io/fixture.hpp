/// A region small enough to see at a glance, in a folder of its own with a Chinese name:
///
///      zone Z1, 1000 m x 1000 m from (500000, 4000000) in EPSG:4547
///      +--------------------+
///      |                    |
///      |  +----+  +----+    |      plots P1 and P2: 100 m x 100 m = 15 mu
///      |  | P1 |  | P2 |    |
///      |  +----+  +----+    |
///      +--------------------+
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/files.hpp"
#include "io/store.hpp"

namespace qipan::test {

namespace fs = std::filesystem;

inline const fs::path data_folder = fs::path(QIPAN_SOURCE_DIR) / "data";
inline const std::string noon = "2026-01-02T12:00:00Z";

class IoTest : public ::testing::Test {
protected:
    void SetUp() override {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::temp_directory_path() / fmt::format("棋盘 {} {} {}", test->test_suite_name(), test->name(),
                                                          ::testing::UnitTest::GetInstance()->random_seed());
        folder_ = core::to_path(core::to_utf8(folder_) + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path path(const std::string& name) const { return folder_ / core::to_path(name); }
    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
    }
    std::string bytes(const std::string& name) const { return core::read_file(path(name)).value(); }
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder_)) {
            names.push_back(core::to_utf8(entry.path().filename()));
        }
        std::ranges::sort(names);
        return names;
    }

    /// Writes region.toml from `sources` below a valid [region].
    void recipe(const std::string& sources, const std::string& region = "") const {
        write("region.toml", "[region]\nname = \"示例\"\ncrs = \"EPSG:4547\"\n" + region + sources);
    }
    core::Result<io::ImportOutcome> create(const io::CreateOptions& options = {.time_utc = noon}) const {
        return io::create_store(path("区域.gpkg"), path("region.toml"), data_folder, options);
    }
    /// The snapshot lives as long as the test, so that views into it do.
    model::RegionPtr open() {
        opened_.push_back(io::open_region(path("区域.gpkg"), data_folder).value());
        return opened_.back();
    }

    fs::path folder_;
    std::vector<model::RegionPtr> opened_;
};

/// A closed square ring, lower left corner relative to the zone's, as GeoJSON coordinates.
inline std::string square(double x, double y, double side) {
    const double x0 = 500000 + x;
    const double y0 = 4000000 + y;
    return fmt::format("[[{0},{1}],[{2},{1}],[{2},{3}],[{0},{3}],[{0},{1}]]", x0, y0, x0 + side, y0 + side);
}

inline std::string feature(const std::string& properties, const std::string& geometry) {
    return fmt::format(R"({{"type":"Feature","properties":{{{}}},"geometry":{}}})", properties, geometry);
}
inline std::string polygon(const std::string& rings) {
    return fmt::format(R"({{"type":"Polygon","coordinates":[{}]}})", rings);
}
/// EPSG:4547 is named in the file, as QGIS writes it.
inline std::string collection(const std::vector<std::string>& features) {
    return fmt::format(
        R"({{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"urn:ogc:def:crs:EPSG::4547"}}}},"features":[{}]}})",
        fmt::join(features, ","));
}

inline const std::string zones_source = "[[source]]\nrole = \"zones\"\nfile = \"zones.geojson\"\n";
inline const std::string plots_source = "[[source]]\nrole = \"plots\"\nfile = \"plots.geojson\"\n";

inline std::string zones_json() {
    return collection({feature(R"("id":"Z1","name":"示例开发区","level":"provincial")", polygon(square(0, 0, 1000)))});
}
inline std::string plot_json(const std::string& id, double x, const std::string& more = "") {
    return feature(fmt::format(R"("id":"{}","zone":"Z1","land_use":"100101","land_use_scheme":"cn2023"{})", id, more),
                   polygon(square(x, 100, 100)));
}

/// A recipe that imports without a doubt: one zone, two plots.
class SmallRegion : public IoTest {
protected:
    void SetUp() override {
        IoTest::SetUp();
        write("zones.geojson", zones_json());
        write("plots.geojson", collection({plot_json("P1", 100), plot_json("P2", 300)}));
        recipe(zones_source + plots_source);
    }
};

inline std::vector<std::string> codes_of(const std::vector<core::Issue>& issues) {
    std::vector<std::string> codes;
    for (const core::Issue& issue : issues) {
        codes.push_back(issue.code);
    }
    return codes;
}

inline const core::Issue& find_issue(const std::vector<core::Issue>& issues, const std::string& code) {
    const auto found = std::ranges::find(issues, code, &core::Issue::code);
    if (found == issues.end()) {
        throw std::runtime_error("no issue " + code);
    }
    return *found;
}

} // namespace qipan::test
