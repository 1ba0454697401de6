#include "model/site.hpp"

#include <algorithm>
#include <charconv>

#include "core/text.hpp"

namespace qipan::model {
namespace {

constexpr std::string_view prefixes[] = {"plot", "plots", "part", "floor"};

core::Result<double> parse_amount(std::string_view text, std::string_view whole) {
    double amount = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (error != std::errc{} || end != text.data() + text.size() || !(amount > 0)) {
        return core::fail("site.bad-id", {{"site", std::string(whole)}});
    }
    return amount;
}

} // namespace

std::string to_string(const Site& site) {
    std::string text(prefixes[static_cast<std::size_t>(site.kind)]);
    text += ':';
    for (std::size_t i = 0; i < site.ids.size(); ++i) {
        text += (i > 0 ? "+" : "") + core::encode_id(site.ids[i]);
    }
    if (site.kind == SiteKind::part || site.kind == SiteKind::floor) {
        text += '#' + core::shortest(site.amount_m2);
    }
    return text;
}

core::Result<Site> parse_site(std::string_view text) {
    const auto bad = [&] { return core::fail("site.bad-id", {{"site", std::string(text)}}); };
    const auto colon = text.find(':');
    const auto* prefix = std::ranges::find(prefixes, text.substr(0, std::min(colon, text.size())));
    if (colon == std::string_view::npos || prefix == std::end(prefixes)) {
        return bad();
    }
    Site site;
    site.kind = static_cast<SiteKind>(prefix - std::begin(prefixes));
    std::string_view ids = text.substr(colon + 1);
    if (site.kind == SiteKind::part || site.kind == SiteKind::floor) {
        const auto hash = ids.find('#');
        if (hash == std::string_view::npos) {
            return bad();
        }
        const auto amount = parse_amount(ids.substr(hash + 1), text);
        if (!amount) {
            return core::fail(amount.error());
        }
        site.amount_m2 = *amount;
        ids = ids.substr(0, hash);
    }
    for (const std::string_view id : core::split(ids, '+')) {
        site.ids.push_back(core::decode_id(id));
    }
    const bool several = site.kind == SiteKind::plots;
    if (std::ranges::any_of(site.ids, &std::string::empty) || (site.ids.size() > 1) != several) {
        return bad();
    }
    std::ranges::sort(site.ids);
    return site;
}

Site plot_site(std::string id) {
    return {SiteKind::plot, {std::move(id)}, 0};
}

Site part_site(std::string id, double amount_m2) {
    return {SiteKind::part, {std::move(id)}, amount_m2};
}

Site floor_site(std::string building, double amount_m2) {
    return {SiteKind::floor, {std::move(building)}, amount_m2};
}

} // namespace qipan::model
