/// Frames an SLD rule into a whole document.
#pragma once

#include <string>

namespace qipan::test {

inline std::string sld_of(const std::string& table, const std::string& rule) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<StyledLayerDescriptor version=\"1.1.0\" xmlns=\"http://www.opengis.net/sld\" "
           "xmlns:se=\"http://www.opengis.net/se\" xmlns:ogc=\"http://www.opengis.net/ogc\">\n"
           "<NamedLayer><se:Name>" +
           table + "</se:Name><UserStyle><se:Name>default</se:Name><se:FeatureTypeStyle>\n" + rule +
           "\n</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
}

inline std::string rule_of(const std::string& content) {
    return "<se:Rule><se:Name>r</se:Name>" + content + "</se:Rule>";
}

} // namespace qipan::test
