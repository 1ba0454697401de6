/// What tests need of GDAL itself: making sources in its formats, and looking into a store behind io's back.
#pragma once

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include "io/fixture.hpp"
#include "io/gdal.hpp"
