#include "report/words.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

#include <gtest/gtest.h>

namespace qipan::report {
namespace {

namespace fs = std::filesystem;

std::string unescape(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        i += text[i] == '\\' ? 1U : 0U;
        out += text[i];
    }
    return out;
}

core::Document leaf(const std::string& text) {
    return {unescape(text), {}};
}

/// `[label.stage]`, `"code" = "text"`, `"code" = {what = "text", hint = "text"}`; keys may be bare.
core::DocumentTable read_part(const fs::path& path) {
    static const std::regex head(R"(\[([\w.\-"]+)\])");
    static const std::regex entry(R"re((?:"([^"]+)"|([\w.-]+)) *= *"((?:[^"\\]|\\.)*)")re");
    static const std::regex pair(
        R"re((?:"([^"]+)"|([\w.-]+)) *= *\{ *what *= *"((?:[^"\\]|\\.)*)"(?: *, *hint *= *"((?:[^"\\]|\\.)*)")? *\})re");
    core::DocumentTable table;
    std::string prefix;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        std::smatch m;
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (std::regex_match(line, m, head)) {
            prefix = m.str(1) + '.';
            std::erase(prefix, '"');
        } else if (std::regex_match(line, m, entry)) {
            table.emplace_back(prefix + m.str(1) + m.str(2), leaf(m.str(3)));
        } else if (std::regex_match(line, m, pair)) {
            core::DocumentTable both{{"what", leaf(m.str(3))}};
            if (m[4].matched) {
                both.emplace_back("hint", leaf(m.str(4)));
            }
            table.emplace_back(prefix + m.str(1) + m.str(2), core::Document(std::move(both), {}));
        } else {
            ADD_FAILURE() << path << ": unreadable line: " << line;
        }
    }
    return table;
}

core::Catalogue load(core::Language language) {
    const std::string ending = std::string(".") + core::to_string(language) + ".toml";
    std::vector<fs::path> parts;
    for (const auto& file : fs::directory_iterator(fs::path(QIPAN_SOURCE_DIR) / "data/messages/parts")) {
        if (file.path().filename().string().ends_with(ending)) {
            parts.push_back(file.path());
        }
    }
    std::ranges::sort(parts);
    core::Catalogue all;
    for (const fs::path& part : parts) {
        auto read = core::Catalogue::parse(core::Document(read_part(part), {}), language);
        const bool joined = read && all.merge(std::move(*read));
        EXPECT_TRUE(joined) << part;
    }
    EXPECT_FALSE(all.codes().empty());
    return all;
}

} // namespace

const core::Catalogue& words(core::Language language) {
    static const core::Catalogue zh = load(core::Language::zh);
    static const core::Catalogue en = load(core::Language::en);
    return language == core::Language::zh ? zh : en;
}

} // namespace qipan::report
