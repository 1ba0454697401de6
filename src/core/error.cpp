#include "core/error.hpp"

namespace qipan::core {

const char* to_string(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::rejected:
        return "rejected";
    }
    return "";
}

} // namespace qipan::core
