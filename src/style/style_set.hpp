/// All styles of an installation: `styles/<table>.sld` is a role's own look, `styles/<table>.<variant>.sld` another one
/// (plots.plan.sld). Bound to roles, not to files of a region.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "style/style.hpp"

namespace qipan::style {

class StyleSet {
public:
    /// Reads every *.sld of the folder. Faults of parse_sld; `style.wrong-name` if a file's name and what it says of
    /// itself (layer, style name) differ; `style.none-found` if there is no style.
    [[nodiscard]] static core::Result<StyleSet> load(const std::filesystem::path& folder);
    /// Takes over a style; one of the same table and name is replaced.
    void add(Style style);

    /// The variant, else the role's default, else nullptr.
    [[nodiscard]] const Style* find(std::string_view table, std::string_view variant = "default") const;
    [[nodiscard]] const std::vector<Style>& styles() const { return styles_; }

private:
    std::vector<Style> styles_; // sorted by table, then name
};

/// What a store keeps beside a table, so that QGIS opens it with our look.
struct LayerStyle {
    std::string table;
    std::string name;
    std::string qml;
    std::string sld;
    bool use_as_default = false;
};
/// One a style, by table and name; the role's default is used by default.
[[nodiscard]] std::vector<LayerStyle> layer_styles(const StyleSet& styles);

} // namespace qipan::style
