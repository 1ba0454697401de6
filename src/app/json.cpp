#include "app/json.hpp"

#include "report/json.hpp"

namespace qipan::app {

std::string error_json(const Workspace& workspace, std::string_view command, const core::Error& error) {
    return report::error_json(workspace.catalogue(), command, error);
}

} // namespace qipan::app
