#include "conflict/touched.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace qipan::conflict {
namespace {

using model::Layer;
using model::Row;
using model::TableId;

class Finder {
public:
    Finder(const model::Region& before, const model::Region& after, const std::function<double(TableId)>& reach)
        : before_(before), after_(after), reach_(reach) {}

    void add(const Edit& edit);
    void add_project(std::string_view id, bool record);
    void compare_layouts(const model::Layout& old_layout, const model::Layout& new_layout);
    [[nodiscard]] Touched finish(const model::Layout& layout);

private:
    void add_subject(TableId table, std::string_view id);
    void add_buildings_on(std::string_view plot);
    void add_near(TableId table, std::string_view id);
    void add_zone(TableId table, std::string_view id);
    void add_box(const geo::Box& box, double reach);
    [[nodiscard]] bool changes_presence(TableId table, std::string_view id) const;

    const model::Region& before_;
    const model::Region& after_;
    const std::function<double(TableId)>& reach_;
    bool everything_ = false;
    bool all_placements_ = false;
    std::vector<geo::Box> boxes_; // already grown
    std::set<Row> land_, buildings_, edited_land_, edited_buildings_, placements_, records_;
};

/// How many rows of the layer have the class of row `row`; all rows where the layer has no classes.
std::size_t count_class(const Layer& layer, std::string_view name) {
    if (!model::find_field(layer.schema(), "class")) {
        return layer.size();
    }
    const model::Column& column = layer.column("class");
    std::size_t count = 0;
    for (Row row = 0; row < layer.size(); ++row) {
        count += column.text(row) == name ? 1 : 0;
    }
    return count;
}

std::string_view class_of(const Layer& layer, std::string_view id) {
    const auto row = layer.find(id);
    return row && model::find_field(layer.schema(), "class") ? layer.text("class", *row) : std::string_view{};
}

/// Rules tell a layer without any row of a class from one whose rows are far away.
bool Finder::changes_presence(TableId table, std::string_view id) const {
    const Layer& old_layer = before_.layer(table);
    const Layer& new_layer = after_.layer(table);
    for (const std::string_view name : {class_of(old_layer, id), class_of(new_layer, id)}) {
        if ((count_class(old_layer, name) == 0) != (count_class(new_layer, name) == 0)) {
            return true;
        }
    }
    return false;
}

void Finder::add_box(const geo::Box& box, double reach) {
    if (!box.empty()) {
        boxes_.push_back(box.expanded(reach));
    }
}

void Finder::add_near(TableId table, std::string_view id) {
    everything_ = everything_ || changes_presence(table, id);
    for (const model::Region* region : {&before_, &after_}) {
        if (const auto row = region->layer(table).find(id)) {
            add_box(region->layer(table).boxes()[*row], reach_(table));
        }
    }
}

void Finder::add_buildings_on(std::string_view plot) {
    const model::Column& plots = after_.buildings().column("plot");
    for (Row row = 0; row < after_.buildings().size(); ++row) {
        if (plots.text(row) == plot) {
            buildings_.insert(row);
        }
    }
}

void Finder::add_subject(TableId table, std::string_view id) {
    const bool land = table == TableId::plots;
    add_near(table, id);
    if (const auto row = after_.layer(table).find(id)) {
        (land ? land_ : buildings_).insert(*row);
        (land ? edited_land_ : edited_buildings_).insert(*row);
    }
    if (land) {
        add_buildings_on(id);
    }
}

void Finder::add_zone(TableId table, std::string_view id) {
    all_placements_ = true;
    for (const model::Region* region : {&before_, &after_}) {
        if (const auto row = region->layer(table).find(id); row && region->layer(table).spatial()) {
            add_box(region->layer(table).boxes()[*row], reach_(table));
        }
    }
    const std::string_view field = table == TableId::parks ? "park" : "zone";
    const model::Column& holders = after_.plots().column(field);
    for (Row row = 0; row < after_.plots().size(); ++row) {
        if (holders.text(row) == id) {
            land_.insert(row);
        }
    }
}

void Finder::add_project(std::string_view id, bool record) {
    if (const auto row = after_.projects().find(id)) {
        placements_.insert(*row);
        if (record) {
            records_.insert(*row);
        }
    }
}

void Finder::add(const Edit& edit) {
    switch (edit.table) {
    case TableId::plots:
    case TableId::buildings:
        add_subject(edit.table, edit.id);
        break;
    case TableId::barriers:
    case TableId::areas:
    case TableId::receptors:
    case TableId::roads:
        add_near(edit.table, edit.id);
        break;
    case TableId::zones:
    case TableId::parks:
        add_zone(edit.table, edit.id);
        break;
    case TableId::winds:
    case TableId::emission_budgets:
        add_zone(TableId::zones, edit.id);
        break;
    case TableId::projects:
    case TableId::contracts:
    case TableId::promises:
    case TableId::demands:
    case TableId::emissions:
    case TableId::milestones:
        add_project(edit.id, true);
        break;
    case TableId::sources:
    case TableId::expansions:
    case TableId::mains:
    case TableId::supplies:
    case TableId::connections:
    case TableId::coordination_units:
        all_placements_ = true;
        break;
    case TableId::plans:
    case TableId::assignments:
    case TableId::findings:
    case TableId::runs:
    case TableId::rule_packs: // their rules come as edits.rules
    case TableId::issues:
    case TableId::audit:
        break; // results: no rule reads them
    }
}

void Finder::compare_layouts(const model::Layout& old_layout, const model::Layout& new_layout) {
    std::map<std::string_view, const model::Placement*> old_by_project;
    for (const model::Placement& placement : old_layout) {
        old_by_project.emplace(before_.projects().id_of(placement.project), &placement);
    }
    for (const model::Placement& placement : new_layout) {
        const std::string_view id = after_.projects().id_of(placement.project);
        const auto old = old_by_project.find(id);
        if (old == old_by_project.end() || old->second->site != placement.site ||
            old->second->existing != placement.existing) {
            add_project(id, false);
        }
    }
}

Touched Finder::finish(const model::Layout& layout) {
    for (const geo::Box& box : boxes_) {
        const std::vector<std::uint32_t> land = after_.plots().index().query(box);
        const std::vector<std::uint32_t> buildings = after_.buildings().index().query(box);
        land_.insert(land.begin(), land.end());
        buildings_.insert(buildings.begin(), buildings.end());
    }
    for (const model::Placement& placement : layout) {
        const auto is_touched = [this](const Subject& subject) {
            return subject.kind == SubjectKind::land ? land_.contains(subject.row) : buildings_.contains(subject.row);
        };
        if (all_placements_ || std::ranges::any_of(subjects_of(after_, placement.site), is_touched)) {
            placements_.insert(placement.project);
        }
    }
    const auto rows = [](const std::set<Row>& set) { return std::vector<Row>(set.begin(), set.end()); };
    return {rows(land_),       rows(buildings_), rows(edited_land_), rows(edited_buildings_),
            rows(placements_), rows(records_),   everything_};
}

} // namespace

Touched find_touched(const model::Region& before, const model::Layout& layout_before, const model::Region& after,
                     const model::Layout& layout_after, const Edits& edits,
                     const std::function<double(TableId)>& reach_m) {
    Finder finder(before, after, reach_m);
    for (const Edit& edit : edits.rows) {
        finder.add(edit);
    }
    finder.compare_layouts(layout_before, layout_after);
    return finder.finish(layout_after);
}

} // namespace qipan::conflict
