#include "conflict/site_view.hpp"

#include "geo/overlay.hpp"

namespace qipan::conflict {
namespace {

model::Site site_of(const Subject& subject) {
    const std::string id(subject.layer().id_of(subject.row));
    return subject.kind == SubjectKind::land ? model::plot_site(id) : model::floor_site(id, 0);
}

geo::Geometry side_by_side(const std::vector<geo::GeometryView>& plots) {
    geo::GeometryArray array;
    array.begin_feature(geo::GeometryKind::polygon);
    for (const geo::GeometryView& plot : plots) {
        for (std::size_t part = 0; part < plot.part_count(); ++part) {
            array.begin_part();
            for (std::size_t ring = 0; ring < plot.ring_count(part); ++ring) {
                array.add_ring(plot.ring(part, ring));
            }
        }
    }
    return geo::Geometry(std::move(array));
}

} // namespace

SiteView::SiteView(const model::Region& region, const model::Site& site)
    : region_(&region), site_(site), subjects_(subjects_of(region, site)) {
    unite();
}

SiteView::SiteView(const Subject& subject) : region_(subject.region), site_(site_of(subject)), subjects_{subject} {}

void SiteView::unite() {
    if (subjects_.size() < 2) {
        return;
    }
    std::vector<geo::GeometryView> plots;
    for (const Subject& subject : subjects_) {
        plots.push_back(subject.geometry());
    }
    auto united = geo::unite(plots);
    united_ = std::make_shared<const geo::Geometry>(united ? std::move(*united) : side_by_side(plots));
}

geo::GeometryView SiteView::ground() const {
    if (united_) {
        return united_->view();
    }
    return subjects_.empty() ? geo::GeometryView{} : subjects_.front().geometry();
}

geo::Box SiteView::box() const {
    geo::Box box;
    for (const Subject& subject : subjects_) {
        box.add(subject.box());
    }
    return box;
}

double SiteView::area_m2() const {
    if (!is_land() || site_.amount_m2 > 0) {
        return site_.amount_m2;
    }
    double area = 0;
    for (const Subject& subject : subjects_) {
        area += region_->plot_area_m2(subject.row);
    }
    return area;
}

std::vector<std::string> SiteView::objects() const {
    std::vector<std::string> ids;
    for (const Subject& subject : subjects_) {
        ids.push_back(subject.object());
    }
    return ids;
}

std::string SiteView::name() const {
    std::string names;
    for (const Subject& subject : subjects_) {
        names += names.empty() ? "" : "、";
        names += subject.name();
    }
    return names;
}

std::optional<model::Row> SiteView::plot() const {
    return subjects_.empty() ? std::nullopt : subjects_.front().plot();
}

std::string_view SiteView::zone() const {
    return subjects_.empty() ? std::string_view{} : subjects_.front().zone();
}

std::optional<model::Row> SiteView::zone_row() const {
    return region_->zones().find(zone());
}

std::optional<model::Row> SiteView::park_row() const {
    const auto land = plot();
    return land ? region_->layer(model::TableId::parks).find(region_->plots().text("park", *land)) : std::nullopt;
}

} // namespace qipan::conflict
