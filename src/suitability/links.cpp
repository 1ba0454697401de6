#include "suitability/links.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text.hpp"

namespace qipan::suitability {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
constexpr std::array<std::string_view, 5> columns = {"product", "from_industry", "to_industry", "weight", "status"};

core::Place at_line(std::string_view file, std::size_t line) {
    core::Place place;
    place.file = std::string(file);
    place.line = static_cast<int>(line);
    return place;
}

tl::unexpected<core::Error> bad_row(const core::Place& place, std::string problem) {
    return core::fail("links.bad-row", {{"problem", std::move(problem)}}, place);
}

/// Where each known column stands in the header.
core::Result<std::array<std::size_t, columns.size()>> read_header(std::string_view line, const core::Place& place) {
    const auto names = core::split(line, ',');
    std::array<std::size_t, columns.size()> at{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto found = std::ranges::find(names, columns[i], core::trim);
        if (found == names.end()) {
            return core::fail("links.bad-header", {{"column", std::string(columns[i])}}, place);
        }
        at[i] = static_cast<std::size_t>(found - names.begin());
    }
    return at;
}

core::Result<Link> read_row(std::string_view line, const std::array<std::size_t, columns.size()>& at,
                            const core::Place& place) {
    const auto cells = core::split(line, ',');
    if (cells.size() <= std::ranges::max(at)) {
        return bad_row(place, "too_few_cells");
    }
    const auto cell = [&](std::size_t column) { return std::string(core::trim(cells[at[column]])); };
    Link link{cell(0), cell(1), cell(2), 0, cell(4)};
    const std::string weight = cell(3);
    const auto [end, error] = std::from_chars(weight.data(), weight.data() + weight.size(), link.weight);
    if (error != std::errc{} || end != weight.data() + weight.size() || !(link.weight > 0) || link.weight > 1) {
        return bad_row(place, "weight_out_of_range");
    }
    if (link.product.empty() || link.to_industry.empty()) {
        return bad_row(place, "empty_cell");
    }
    return link;
}

bool names(const std::vector<std::string>& list, std::string_view product) {
    return std::ranges::find(list, product) != list.end();
}

bool is_of(const model::Project& project, std::string_view industry_prefix) {
    return !industry_prefix.empty() && std::string_view(project.industry).starts_with(industry_prefix);
}

void keep_stronger(Strength& best, double weight, std::string_view product) {
    if (weight > best.weight) {
        best = {weight, std::string(product)};
    }
}

void one_way(const Links& links, const model::Project& maker, const model::Project& user, Strength& best) {
    for (const std::string& product : maker.products) {
        if (names(user.inputs, product)) {
            keep_stronger(best, 1, product);
        }
    }
    for (const Link& link : links.links) {
        if (is_of(maker, link.from_industry) && is_of(user, link.to_industry)) {
            keep_stronger(best, link.weight, link.product);
        }
    }
}

} // namespace

core::Result<Links> parse_links(std::string_view csv, std::string_view file_name) {
    if (csv.starts_with(byte_order_mark)) {
        csv.remove_prefix(byte_order_mark.size());
    }
    const auto lines = core::split(csv, '\n');
    const auto header = read_header(lines.front(), at_line(file_name, 1));
    if (!header) {
        return core::fail(header.error());
    }
    Links links;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::string_view line = core::trim(lines[i]);
        if (line.empty()) {
            continue;
        }
        auto link = read_row(line, *header, at_line(file_name, i + 1));
        if (!link) {
            return core::fail(link.error());
        }
        links.links.push_back(std::move(*link));
    }
    return links;
}

Strength link_strength(const Links& links, const model::Project& a, const model::Project& b) {
    Strength best;
    one_way(links, a, b, best);
    one_way(links, b, a, best);
    return best;
}

Strength supply_strength(const Links& links, std::string_view product, const model::Project& user) {
    Strength best;
    if (names(user.inputs, product)) {
        keep_stronger(best, 1, product);
    }
    for (const Link& link : links.links) {
        if (link.product == product && is_of(user, link.to_industry)) {
            keep_stronger(best, link.weight, product);
        }
    }
    return best;
}

double decayed(double weight, double distance_m, double reach_m) {
    return distance_m >= reach_m ? 0 : weight * (1 - distance_m / reach_m);
}

} // namespace qipan::suitability
