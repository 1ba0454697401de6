/// WKT into geometry for the tests of geo; a mistake in a test's own WKT fails the test.
#pragma once

#include <string_view>

#include <gtest/gtest.h>

#include "geo/wkt.hpp"

namespace qipan::geo {

inline Geometry shape(std::string_view wkt) {
    auto parsed = parse_wkt(wkt);
    if (!parsed) {
        ADD_FAILURE() << "bad WKT in the test: " << wkt << " column " << parsed.error().where.column;
        return {};
    }
    return std::move(*parsed);
}

} // namespace qipan::geo
