/// A small park whose supply and demand change over the years: one zone of 1000 x 1000 m, plots A (west) and B (east).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/date.hpp"
#include "model/placement.hpp"
#include "model/small_region.hpp"

namespace qipan::test {

inline constexpr core::Date mid_2026{std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{1}};

class Timeline {
public:
    Timeline() {
        add(model::TableId::zones, {{"id", "Z"}, {"wkt", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))"}});
        add(model::TableId::plots,
            {{"id", "A"}, {"zone", "Z"}, {"wkt", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"}});
        add(model::TableId::plots,
            {{"id", "B"}, {"zone", "Z"}, {"wkt", "POLYGON ((900 0, 1000 0, 1000 100, 900 100, 900 0))"}});
    }

    Timeline& add(model::TableId table, RowTexts row) {
        tables_[table].push_back(std::move(row));
        return *this;
    }
    Timeline& source(RowTexts row) {
        row.try_emplace("utility", "steam");
        row.try_emplace("unit", "t/h");
        row.try_emplace("wkt", "POINT (500 500)");
        return add(model::TableId::sources, std::move(row));
    }
    /// A project that draws steam on a plot.
    Timeline& user(const std::string& id, const std::string& stage, const std::string& steam,
                   const std::string& plot = "A") {
        add(model::TableId::projects, {{"id", id}, {"stage", stage}, {"site", "plot:" + plot}});
        return add(model::TableId::demands,
                   {{"project", id}, {"utility", "steam"}, {"design", steam}, {"unit", "t/h"}});
    }
    Timeline& milestone(const std::string& project, const std::string& stage, const std::string& planned,
                        const std::string& done = "") {
        return add(model::TableId::milestones,
                   {{"project", project}, {"stage", stage}, {"planned_date", planned}, {"done_date", done}});
    }
    [[nodiscard]] model::Region region() const {
        model::Region made;
        for (const auto& [table, rows] : tables_) {
            made.set_layer(table, make_layer(table, rows));
        }
        made.finish();
        return made;
    }

private:
    std::map<model::TableId, std::vector<RowTexts>> tables_;
};

inline model::Layout layout_of(const model::Region& region) {
    std::vector<core::Issue> issues;
    return model::existing_layout(region, issues);
}

} // namespace qipan::test
