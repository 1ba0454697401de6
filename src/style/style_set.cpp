#include "style/style_set.hpp"

#include <algorithm>
#include <tuple>

#include "core/files.hpp"
#include "style/qml.hpp"
#include "style/sld.hpp"

namespace qipan::style {
namespace {

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".sld") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

std::string expected_stem(const Style& style) {
    return style.name == "default" ? style.table : style.table + "." + style.name;
}

auto key(const Style& style) {
    return std::tie(style.table, style.name);
}

} // namespace

core::Result<StyleSet> StyleSet::load(const std::filesystem::path& folder) {
    StyleSet set;
    for (const auto& path : files_in(folder)) {
        const auto bytes = core::read_file(path);
        if (!bytes) {
            return core::fail(bytes.error());
        }
        const std::string name = core::to_utf8(path.filename());
        auto style = parse_sld(*bytes, name);
        if (!style) {
            return core::fail(style.error());
        }
        if (core::to_utf8(path.stem()) != expected_stem(*style)) {
            core::Place place;
            place.file = name;
            return core::fail("style.wrong-name", {{"expected", expected_stem(*style) + ".sld"}}, place);
        }
        set.add(std::move(*style));
    }
    if (set.styles_.empty()) {
        return core::fail("style.none-found", {{"folder", core::to_utf8(folder)}});
    }
    return set;
}

void StyleSet::add(Style style) {
    const auto at = std::ranges::lower_bound(styles_, key(style), {}, key);
    if (at != styles_.end() && key(*at) == key(style)) {
        *at = std::move(style);
    } else {
        styles_.insert(at, std::move(style));
    }
}

const Style* StyleSet::find(std::string_view table, std::string_view variant) const {
    const Style* fallback = nullptr;
    for (const Style& style : styles_) {
        if (style.table == table && style.name == variant) {
            return &style;
        }
        if (style.table == table && style.name == "default") {
            fallback = &style;
        }
    }
    return fallback;
}

std::vector<LayerStyle> layer_styles(const StyleSet& styles) {
    std::vector<LayerStyle> rows;
    for (const Style& style : styles.styles()) {
        rows.push_back({style.table, style.name, write_qml(style), write_sld(style), style.name == "default"});
    }
    return rows;
}

} // namespace qipan::style
