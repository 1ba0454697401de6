#include "geo/crs.hpp"

#include <cmath>
#include <numbers>

#include <proj.h>

#include "geo/proj_session.hpp"

namespace qipan::geo {

struct Crs::Impl {
    std::string name;
    std::string title;
    std::string wkt; ///< what every thread reads again: PROJ objects are not shared
    bool projected_metres = false;
    bool geographic = false;
    double central_meridian = std::numeric_limits<double>::quiet_NaN();
};

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// A PROJ string is a CRS only with +type=crs; people leave it out.
std::string to_definition(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) {
        return {};
    }
    text = text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
    std::string out(text);
    const bool pipeline = out.find("+proj=pipeline") != std::string::npos; // an operation, never a CRS
    if (out.starts_with("+") && !pipeline && out.find("+type=crs") == std::string::npos) {
        out += " +type=crs";
    }
    return out;
}

/// The horizontal CRS inside compound and bound ones.
ProjObject horizontal(const ProjSession& session, ProjObject crs) {
    while (crs) {
        const PJ_TYPE type = proj_get_type(crs.get());
        if (type == PJ_TYPE_COMPOUND_CRS) {
            crs.reset(proj_crs_get_sub_crs(session.context(), crs.get(), 0));
        } else if (type == PJ_TYPE_BOUND_CRS) {
            crs.reset(proj_get_source_crs(session.context(), crs.get()));
        } else {
            break;
        }
    }
    return crs;
}

bool has_metre_axes(const ProjSession& session, const PJ* crs) {
    const ProjObject system(proj_crs_get_coordinate_system(session.context(), crs));
    double factor = 0;
    return system &&
           proj_cs_get_axis_info(session.context(), system.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr,
                                 nullptr, nullptr) != 0 &&
           factor == 1;
}

double find_central_meridian(const ProjSession& session, const PJ* crs) {
    const ProjObject projection(proj_crs_get_coordoperation(session.context(), crs));
    const char* method = nullptr;
    if (!projection ||
        proj_coordoperation_get_method_info(session.context(), projection.get(), &method, nullptr, nullptr) == 0) {
        return nan;
    }
    if (!std::string_view(method).starts_with("Transverse Mercator")) {
        return nan;
    }
    const int index =
        proj_coordoperation_get_param_index(session.context(), projection.get(), "Longitude of natural origin");
    double value = 0;
    double radians = 0;
    if (index < 0 ||
        proj_coordoperation_get_param(session.context(), projection.get(), index, nullptr, nullptr, nullptr, &value,
                                      nullptr, &radians, nullptr, nullptr, nullptr, nullptr) == 0) {
        return nan;
    }
    constexpr double degree = std::numbers::pi / 180;
    return std::abs(radians - degree) < 1e-12 ? value : value * radians / degree;
}

std::string authority_name(const PJ* crs) {
    const char* authority = proj_get_id_auth_name(crs, 0);
    const char* code = proj_get_id_code(crs, 0);
    return authority == nullptr || code == nullptr ? std::string() : std::string(authority) + ":" + code;
}

/// A CRS that came without an authority (a .prj file) but is one of EPSG's: 90 means the same but for names.
ProjObject identify(const ProjSession& session, const PJ* crs) {
    int* confidence = nullptr;
    PJ_OBJ_LIST* matches = proj_identify(session.context(), crs, "EPSG", nullptr, &confidence);
    ProjObject found;
    if (matches != nullptr && proj_list_get_count(matches) > 0 && confidence[0] >= 90) {
        found.reset(proj_list_get(session.context(), matches, 0));
    }
    proj_int_list_destroy(confidence);
    proj_list_destroy(matches);
    return found;
}

} // namespace

Crs::Crs() = default;
Crs::~Crs() = default;
Crs::Crs(const Crs&) = default;
Crs::Crs(Crs&&) noexcept = default;
Crs& Crs::operator=(const Crs&) = default;
Crs& Crs::operator=(Crs&&) noexcept = default;

core::Result<Crs> Crs::parse(std::string_view text) {
    const ProjSession session;
    const std::string definition = to_definition(text);
    ProjObject crs(proj_create(session.context(), definition.c_str()));
    if (!crs || proj_is_crs(crs.get()) == 0) {
        return core::fail("geo.unknown-crs", {{"text", std::string(text)}});
    }
    auto impl = std::make_shared<Impl>();
    impl->name = authority_name(crs.get());
    if (impl->name.empty()) {
        if (ProjObject known = identify(session, crs.get())) {
            impl->name = authority_name(known.get());
            crs = std::move(known);
        }
    }
    const char* wkt = proj_as_wkt(session.context(), crs.get(), PJ_WKT2_2019, nullptr);
    impl->wkt = wkt == nullptr ? std::string() : wkt;
    impl->title = proj_get_name(crs.get());
    if (impl->name.empty()) {
        impl->name = impl->wkt;
    }
    if (const ProjObject plane = horizontal(session, std::move(crs))) {
        const PJ_TYPE type = proj_get_type(plane.get());
        impl->geographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
        impl->projected_metres = type == PJ_TYPE_PROJECTED_CRS && has_metre_axes(session, plane.get());
        impl->central_meridian = type == PJ_TYPE_PROJECTED_CRS ? find_central_meridian(session, plane.get()) : nan;
    }
    Crs out;
    out.impl_ = std::move(impl);
    return out;
}

namespace {

const std::string& no_text() {
    static const std::string empty;
    return empty;
}

} // namespace

const std::string& Crs::name() const {
    return impl_ ? impl_->name : no_text();
}

const std::string& Crs::title() const {
    return impl_ ? impl_->title : no_text();
}

const std::string& Crs::wkt() const {
    return impl_ ? impl_->wkt : no_text();
}

bool Crs::is_projected_metres() const {
    return impl_ && impl_->projected_metres;
}

bool Crs::is_geographic() const {
    return impl_ && impl_->geographic;
}

double Crs::central_meridian() const {
    return impl_ ? impl_->central_meridian : nan;
}

struct Transform::Impl {
    ProjSession session;
    ProjObject operation; // after the session: freed before it
};

Transform::Transform(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;
Transform::~Transform() = default;

core::Result<Transform> Transform::make(const Crs& from, const Crs& to) {
    auto impl = std::make_unique<Impl>();
    if (from.valid() && to.valid()) {
        impl->operation = make_operation(impl->session, from.wkt(), to.wkt());
    }
    if (!impl->operation) {
        return core::fail("geo.no-transform", {{"from", from.name()}, {"to", to.name()}});
    }
    return Transform(std::move(impl));
}

Point Transform::apply(Point p) const {
    return apply_operation(impl_->operation, p);
}

std::size_t Transform::apply(std::span<Point> points) const {
    std::size_t failed = 0;
    for (Point& p : points) {
        p = apply(p);
        failed += std::isnan(p.x) ? 1 : 0;
    }
    return failed;
}

} // namespace qipan::geo
