/// Inner bridge to PROJ, for geo's own sources only. A PROJ object belongs to one context and one thread, so each
/// transformation has its own. No network, no messages on stderr.
#pragma once

#include <memory>
#include <string>

#include "geo/geometry.hpp"

struct pj_ctx;
struct PJconsts;

namespace qipan::geo {

struct ProjFree {
    void operator()(PJconsts* object) const;
};
using ProjObject = std::unique_ptr<PJconsts, ProjFree>;

class ProjSession {
public:
    ProjSession();
    ~ProjSession();
    ProjSession(const ProjSession&) = delete;
    ProjSession& operator=(const ProjSession&) = delete;
    [[nodiscard]] pj_ctx* context() const { return context_; }

private:
    pj_ctx* context_ = nullptr;
};

/// x east, y north on both sides whatever the authority says; null if PROJ knows no way.
[[nodiscard]] ProjObject make_operation(const ProjSession& session, const std::string& from, const std::string& to);
/// NaN where PROJ has no answer.
[[nodiscard]] Point apply_operation(const ProjObject& operation, Point p);

} // namespace qipan::geo
