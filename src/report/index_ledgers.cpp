// 土地台账, 要素余缺.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/text.hpp"
#include "report/index_chapters.hpp"

namespace qipan::report {
namespace {

/// The printed columns of the land ledger, in mu; the last two are no sums, so their totals are the greatest.
using LandRow = std::array<double, 10>;
constexpr std::size_t first_maximum = 8;

LandRow land_row(const LandLedger& ledger) {
    double idle = 0;
    double low = 0;
    for (const auto& [state, sum] : ledger.states) {
        idle += state == "闲置" ? sum.mu : 0;
        low += state == "低效" ? sum.mu : 0;
    }
    LandRow row{ledger.approved_mu,
                ledger.granted_mu,
                ledger.built_mu,
                ledger.approved_not_granted_mu,
                ledger.granted_not_used_mu,
                idle,
                low,
                ledger.ready_mu,
                ledger.largest_ready_mu,
                ledger.largest_contiguous_ready_mu};
    for (double& figure : row) {
        figure = as_printed(figure, 2);
    }
    return row;
}

void write_land_row(Page& page, const std::string& name, const LandRow& figures, std::string_view style) {
    HtmlWriter& html = page.html();
    const auto row = html.open("tr", {{"class", style}});
    html.leaf("td", name);
    for (const double figure : figures) {
        html.leaf("td", core::fixed(figure, 2), {{"class", "n"}});
    }
}

void write_floor_sentence(Page& page, const IndexPageInput& input) {
    double floor = 0;
    double free = 0;
    for (const LandLedger& ledger : input.ledgers) {
        floor += ledger.floor_m2;
        free += ledger.floor_free_m2;
    }
    if (floor > 0) {
        page.paragraph(page.say("land.floor", {{"floor", core::fixed(floor, 0)}, {"free", core::fixed(free, 0)}}),
                       "note");
    }
}

/// A figure without its unit (the unit has a column of its own); empty for NaN.
std::string figure(double value) {
    return std::isfinite(value) ? core::shortest(as_printed(value, 2)) : std::string{};
}

/// Columns that only some regions fill.
struct BalanceColumns {
    bool year = false;
    bool assurance = false;
};

BalanceColumns columns_of(std::span<const BalanceLine> lines) {
    return {std::ranges::any_of(lines, [](const BalanceLine& line) { return line.year != 0; }),
            std::ranges::any_of(lines, [](const BalanceLine& line) { return !line.assurance.empty(); })};
}

void write_balance(Page& page, const BalanceLine& line, const BalanceColumns& columns) {
    HtmlWriter& html = page.html();
    const bool over = line.left < 0;
    const auto row = html.open("tr", {{"class", over ? "over" : "row"}});
    html.leaf("td", word(page.words(), "utility", line.utility), {{"class", "s"}});
    html.leaf("td", line.source.empty() ? page.say("balance.no_source") : line.source);
    html.leaf("td", unit_name(page.words(), line.unit), {{"class", "s"}});
    for (const double value : {line.available, line.firm, line.potential, line.early}) {
        html.leaf("td", figure(value), {{"class", "n"}});
    }
    html.leaf("td", figure(line.left), {{"class", "n left"}});
    if (columns.year) {
        html.leaf("td", line.year == 0 ? std::string() : std::to_string(line.year), {{"class", "n"}});
    }
    if (columns.assurance) {
        html.leaf("td", line.assurance.empty() ? std::string() : word(page.words(), "assurance", line.assurance));
    }
}

} // namespace

void write_land_chapter(Page& page, const IndexPageInput& input) {
    if (input.ledgers.empty()) {
        return;
    }
    const auto chapter = page.chapter(page.say("land.title"));
    {
        const auto table = page.html().open("table");
        page.table_head({page.say("zone"), '#' + page.say("land.approved"), '#' + page.say("land.granted"),
                         '#' + page.say("land.built"), '#' + page.say("land.approved_not_granted"),
                         '#' + page.say("land.granted_not_used"), '#' + page.say("land.idle"),
                         '#' + page.say("land.low"), '#' + page.say("land.ready"), '#' + page.say("land.largest"),
                         '#' + page.say("land.largest_contiguous")});
        const auto body = page.html().open("tbody");
        LandRow total{};
        for (const LandLedger& ledger : input.ledgers) {
            const LandRow row = land_row(ledger);
            write_land_row(page, ledger.name.empty() ? ledger.zone : ledger.name, row, "row");
            for (std::size_t i = 0; i < row.size(); ++i) {
                total[i] = i < first_maximum ? total[i] + row[i] : std::max(total[i], row[i]);
            }
        }
        write_land_row(page, page.say("total"), total, "total");
    }
    page.paragraph(page.say("land.how"), "note");
    write_floor_sentence(page, input);
}

void write_balances_chapter(Page& page, const IndexPageInput& input) {
    if (input.balances.empty()) {
        return;
    }
    const auto chapter = page.chapter(page.say("balance.title"));
    const BalanceColumns columns = columns_of(input.balances);
    std::vector<std::string> captions = {page.say("utility"),
                                         page.say("balance.source"),
                                         page.say("balance.unit"),
                                         '#' + page.say("balance.available"),
                                         '#' + page.say("balance.firm"),
                                         '#' + page.say("balance.potential"),
                                         '#' + page.say("balance.early"),
                                         '#' + page.say("balance.left")};
    if (columns.year) {
        captions.push_back('#' + page.say("balance.year"));
    }
    if (columns.assurance) {
        captions.push_back(page.say("balance.assurance"));
    }
    {
        const auto table = page.html().open("table");
        page.table_head(captions);
        const auto body = page.html().open("tbody");
        for (const BalanceLine& line : input.balances) {
            write_balance(page, line, columns);
        }
    }
    page.paragraph(page.say("balance.how"), "note");
    if (columns.year) {
        page.paragraph(page.say("balance.year_how"), "note");
    }
}

} // namespace qipan::report
