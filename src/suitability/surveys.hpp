/// Surveys of sites kept between calls: the geometry of the rules at a plot does not depend on the project, so a whole
/// plan asks for it once. Safe for any number of threads; what it gives does not depend on who asked first.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "conflict/screen.hpp"

namespace qipan::suitability {

class Surveys {
public:
    /// The engine must outlive this.
    explicit Surveys(const conflict::Engine& engine) : engine_(engine) {}
    /// Parts share the survey of their plot, shares of floor that of their building.
    [[nodiscard]] conflict::Survey at(const model::Site& site);

private:
    const conflict::Engine& engine_;
    std::mutex mutex_;
    std::map<std::string, conflict::Survey> known_;
};

} // namespace qipan::suitability
