#include <algorithm>
#include <sstream>

#include <toml++/toml.h>

#include "core/files.hpp"
#include "io/documents.hpp"

namespace qipan::io {

namespace {

core::Place place_of(const toml::source_region& region, std::string_view file) {
    core::Place place;
    place.file = file;
    place.line = static_cast<int>(region.begin.line);
    place.column = static_cast<int>(region.begin.column);
    return place;
}

template <class T>
std::string as_text(const T& value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

core::Document convert(const toml::node& node, const core::Place& place, std::string_view file);

core::DocumentTable convert_table(const toml::table& table, std::string_view file) {
    struct Member {
        const toml::key* key;
        const toml::node* value;
    };
    std::vector<Member> members; // toml++ sorts by key; ours keep the order of the file
    for (const auto& [key, value] : table) {
        members.push_back({&key, &value});
    }
    std::ranges::stable_sort(members, [](const Member& a, const Member& b) {
        const auto& x = a.key->source().begin;
        const auto& y = b.key->source().begin;
        return std::tie(x.line, x.column) < std::tie(y.line, y.column);
    });
    core::DocumentTable result;
    for (const Member& member : members) {
        // a key's place is what a person looks for
        result.emplace_back(std::string(member.key->str()),
                            convert(*member.value, place_of(member.key->source(), file), file));
    }
    return result;
}

core::DocumentArray convert_array(const toml::array& array, std::string_view file) {
    core::DocumentArray result;
    for (const toml::node& item : array) {
        result.push_back(convert(item, place_of(item.source(), file), file));
    }
    return result;
}

core::Document convert(const toml::node& node, const core::Place& place, std::string_view file) {
    switch (node.type()) {
    case toml::node_type::table:
        return {convert_table(*node.as_table(), file), place};
    case toml::node_type::array:
        return {convert_array(*node.as_array(), file), place};
    case toml::node_type::string:
        return {std::string(node.as_string()->get()), place};
    case toml::node_type::integer:
        return {node.as_integer()->get(), place};
    case toml::node_type::floating_point:
        return {node.as_floating_point()->get(), place};
    case toml::node_type::boolean:
        return {node.as_boolean()->get(), place};
    case toml::node_type::date:
        return {as_text(node.as_date()->get()), place};
    case toml::node_type::time:
        return {as_text(node.as_time()->get()), place};
    case toml::node_type::date_time:
        return {as_text(node.as_date_time()->get()), place};
    case toml::node_type::none:
        break;
    }
    return {};
}

} // namespace

core::Result<core::Document> parse_toml(std::string_view text, std::string_view file_name) {
    try {
        const toml::table table = toml::parse(text);
        core::Place place;
        place.file = file_name;
        place.line = 1;
        place.column = 1;
        return core::Document(convert_table(table, file_name), place);
    } catch (const toml::parse_error& error) {
        return core::fail("io.bad-toml", {{"reason", std::string(error.description())}},
                          place_of(error.source(), file_name));
    }
}

core::Result<core::Document> read_toml(const std::filesystem::path& path) {
    const auto text = core::read_file(path);
    if (!text) {
        return core::fail(text.error());
    }
    return parse_toml(*text, core::to_utf8(path));
}

} // namespace qipan::io
