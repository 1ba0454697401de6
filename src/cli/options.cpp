#include "cli/options.hpp"

#include <CLI/CLI.hpp>

namespace qipan::cli {
namespace {

CLI::App& as_app(void* app) {
    return *static_cast<CLI::App*>(app);
}

CLI::Option_group& group_of(CLI::App& app, const std::vector<std::string_view>& names) {
    auto* group = app.add_option_group("+");
    for (const std::string_view name : names) {
        group->add_option(app.get_option(std::string(name)));
    }
    return *group;
}

} // namespace

void Options::positional(std::string_view name, std::string& into, std::string_view help) {
    as_app(app_).add_option(std::string(name), into, catalogue_.label(help))->required();
}

void Options::text(std::string_view name, std::string& into, std::string_view help, Presence presence) {
    as_app(app_).add_option(std::string(name), into, catalogue_.label(help))->required(presence == Presence::required);
}

void Options::integer(std::string_view name, std::int64_t& into, std::string_view help) {
    as_app(app_).add_option(std::string(name), into, catalogue_.label(help));
}

void Options::number(std::string_view name, double& into, std::string_view help) {
    as_app(app_).add_option(std::string(name), into, catalogue_.label(help));
}

void Options::flag(std::string_view name, bool& into, std::string_view help) {
    as_app(app_).add_flag(std::string(name), into, catalogue_.label(help));
}

void Options::exactly_one_of(const std::vector<std::string_view>& names) {
    group_of(as_app(app_), names).require_option(1);
}

void Options::at_most_one_of(const std::vector<std::string_view>& names) {
    group_of(as_app(app_), names).require_option(0, 1);
}

} // namespace qipan::cli
