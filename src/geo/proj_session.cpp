#include "geo/proj_session.hpp"

#include <cmath>

#include <proj.h>

namespace qipan::geo {

namespace {

void ignore_message(void*, int, const char*) {}

} // namespace

void ProjFree::operator()(PJconsts* object) const {
    proj_destroy(object);
}

ProjSession::ProjSession() : context_(proj_context_create()) {
    proj_log_func(context_, nullptr, ignore_message);
    proj_context_set_enable_network(context_, 0); // the same answer on every desk
}

ProjSession::~ProjSession() {
    proj_context_destroy(context_);
}

ProjObject make_operation(const ProjSession& session, const std::string& from, const std::string& to) {
    const ProjObject raw(proj_create_crs_to_crs(session.context(), from.c_str(), to.c_str(), nullptr));
    return ProjObject(raw ? proj_normalize_for_visualization(session.context(), raw.get()) : nullptr);
}

Point apply_operation(const ProjObject& operation, Point p) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (!std::isfinite(p.x) || !std::isfinite(p.y)) {
        return {nan, nan};
    }
    const PJ_COORD out = proj_trans(operation.get(), PJ_FWD, proj_coord(p.x, p.y, 0, HUGE_VAL));
    if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y)) {
        proj_errno_reset(operation.get());
        return {nan, nan};
    }
    return {out.xy.x, out.xy.y};
}

} // namespace qipan::geo
