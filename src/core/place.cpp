#include "core/place.hpp"

namespace qipan::core {

std::string to_string(const Place& place) {
    std::string text = place.file;
    if (place.line > 0) {
        text += ":" + std::to_string(place.line);
        if (place.column > 0) {
            text += ":" + std::to_string(place.column);
        }
    }
    std::string object = place.layer;
    if (!place.feature.empty()) {
        object += (object.empty() ? "" : "/") + place.feature;
    }
    if (!place.field.empty()) {
        object += (object.empty() ? "" : ".") + place.field;
    }
    if (!object.empty()) {
        text += (text.empty() ? "" : " ") + object;
    }
    return text;
}

} // namespace qipan::core
