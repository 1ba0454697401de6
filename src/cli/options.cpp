#include "cli/options.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "core/text.hpp"

namespace qipan::cli {
namespace {

CLI::App& as_app(void* app) {
    return *static_cast<CLI::App*>(app);
}

} // namespace

void Options::note(std::string_view name) {
    for (const std::string_view one : core::split(name, ',')) {
        names_.emplace_back(one);
    }
}

void Options::positional(std::string_view name, std::string& into, std::string_view help) {
    as_app(app_).add_option(std::string(name), into, catalogue_.label(help))->required();
}

void Options::text(std::string_view name, std::string& into, std::string_view help, Presence presence) {
    note(name);
    as_app(app_).add_option(std::string(name), into, catalogue_.label(help))->required(presence == Presence::required);
}

void Options::integer(std::string_view name, std::int64_t& into, std::string_view help) {
    note(name);
    as_app(app_).add_option(std::string(name), into, catalogue_.label(help));
}

void Options::number(std::string_view name, double& into, std::string_view help) {
    note(name);
    as_app(app_).add_option(std::string(name), into, catalogue_.label(help));
}

void Options::flag(std::string_view name, bool& into, std::string_view help) {
    note(name);
    as_app(app_).add_flag(std::string(name), into, catalogue_.label(help));
}

void Options::exactly_one_of(std::vector<std::string> names) {
    choose(std::move(names), true);
}

void Options::at_most_one_of(std::vector<std::string> names) {
    choose(std::move(names), false);
}

void Options::choose(std::vector<std::string> names, bool needed) {
    CLI::App& app = as_app(app_);
    const char* code = needed ? "cli.help.exactly-one" : "cli.help.at-most-one";
    const std::string footer = app.get_footer();
    app.footer(footer + (footer.empty() ? "" : "\n") + catalogue_.what(code, {{"options", list_of(names)}}));
    choices_.push_back({std::move(names), needed});
}

std::string Options::list_of(const std::vector<std::string>& names) const {
    std::string list;
    for (const std::string& name : names) {
        list += (list.empty() ? "" : catalogue_.label("cli.list-separator")) + name;
    }
    return list;
}

std::string Options::fault() const {
    for (const Choice& choice : choices_) {
        const auto given =
            std::ranges::count_if(choice.names, [&](const std::string& name) { return as_app(app_).count(name) > 0; });
        if (given > 1) {
            return catalogue_.what("cli.usage.too-many", {{"options", list_of(choice.names)}});
        }
        if (given == 0 && choice.needed) {
            return catalogue_.what("cli.usage.one-of", {{"options", list_of(choice.names)}});
        }
    }
    return {};
}

} // namespace qipan::cli
