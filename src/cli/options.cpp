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

Options& Options::subcommand(std::string_view name, std::string_view summary) {
    CLI::App& app = as_app(app_);
    CLI::App* sub = app.add_subcommand(std::string(name), catalogue_.label(summary));
    sub->group(catalogue_.label("cli.help.group.commands"));
    sub->get_help_ptr()->group(catalogue_.label("cli.help.group.options"));
    app.require_subcommand(1);
    below_.push_back({std::string(name), std::make_unique<Options>(sub, catalogue_)});
    return *below_.back().options;
}

std::vector<std::string> Options::subcommands() const {
    std::vector<std::string> all;
    for (const Below& below : below_) {
        all.push_back(below.name);
    }
    return all;
}

const Options::Below* Options::given() const {
    const auto found = std::ranges::find_if(below_, [](const Below& b) { return as_app(b.options->app_).parsed(); });
    return found == below_.end() ? nullptr : &*found;
}

std::string Options::subcommand() const {
    const Below* below = given();
    return below == nullptr ? std::string() : below->name;
}

const Options& Options::innermost() const {
    const Below* below = given();
    return below == nullptr ? *this : *below->options;
}

std::string Options::fault() const {
    if (const Below* below = given()) {
        return below->options->fault();
    }
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
