/// Workspace: the program's own data (messages, codes, rules, criteria, styles) and the wishes that every use case
/// shares (language, threads). Made once by cli or gui, handed down by reference.
#pragma once

#include <filesystem>
#include <string>

#include "core/date.hpp"
#include "core/messages.hpp"
#include "core/result.hpp"

namespace qipan::app {

/// Whether an outcome carries its JSON object too, which costs more than the outcome where a region is large.
enum class WithJson { no, yes };

struct Workspace {
    std::filesystem::path data_folder;   ///< data/: messages, codes, rules, criteria, links
    std::filesystem::path styles_folder; ///< styles/
    core::Catalogue zh;
    core::Catalogue en;
    core::Language language = core::Language::zh;
    int threads = 0;      ///< 0: as many as the machine has
    core::Date as_of{};   ///< the day that analysis and papers speak of
    std::string time_utc; ///< for the audit: now, ISO 8601 with Z
    std::string user;     ///< for the audit

    [[nodiscard]] const core::Catalogue& catalogue() const { return language == core::Language::zh ? zh : en; }
};

/// Finds the folders beside the program: `../share/qipan` of an installed one, else the nearest folder above it that
/// holds `data/messages`. `app.data-not-found` with the folders looked in.
[[nodiscard]] core::Result<Workspace> open_workspace(const std::filesystem::path& program_folder);

} // namespace qipan::app
