#include "conflict/subject.hpp"

#include "core/text.hpp"

namespace qipan::conflict {

const model::Layer& Subject::layer() const {
    return kind == SubjectKind::land ? region->plots() : region->buildings();
}

std::string Subject::object() const {
    return typed_id(kind == SubjectKind::land ? "plot" : "building", layer().id_of(row));
}

std::string Subject::name() const {
    return layer().name_of(row);
}

std::optional<model::Row> Subject::plot() const {
    if (kind == SubjectKind::land) {
        return row;
    }
    const std::string_view id = layer().text("plot", row);
    return id.empty() ? std::nullopt : region->plots().find(id);
}

std::string_view Subject::zone() const {
    if (kind == SubjectKind::building) {
        if (const std::string_view own = layer().text("zone", row); !own.empty()) {
            return own;
        }
    }
    const auto land = plot();
    return land ? region->plots().text("zone", *land) : std::string_view{};
}

std::vector<Subject> subjects_of(const model::Region& region, const model::Site& site) {
    std::vector<Subject> subjects;
    if (site.kind == model::SiteKind::floor) {
        for (const std::string& id : site.ids) {
            if (const auto row = region.buildings().find(id)) {
                subjects.push_back({&region, SubjectKind::building, *row});
            }
        }
        return subjects;
    }
    for (const std::string& id : site.ids) {
        if (const auto row = region.plots().find(id)) {
            subjects.push_back({&region, SubjectKind::land, *row});
        }
    }
    return subjects;
}

std::string typed_id(std::string_view type, std::string_view id) {
    std::string text(type);
    text += ':';
    text += core::encode_id(id);
    return text;
}

} // namespace qipan::conflict
