#include "cli/print.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

#include "app/json.hpp"
#include "core/text.hpp"

namespace qipan::cli {
namespace {

/// East Asian Wide and Fullwidth ranges that Chinese text uses (Unicode 15 EastAsianWidth.txt, W and F).
bool is_wide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFD);
}

std::string pad(std::string_view cell, std::size_t width, Align align) {
    const std::string space(width - std::min(width, display_width(cell)), ' ');
    return align == Align::right ? space + std::string(cell) : std::string(cell) + space;
}

std::string format_row(std::span<const TableColumn> columns, std::span<const std::string> cells,
                       std::span<const std::size_t> widths) {
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        line += (i > 0 ? "  " : "") + pad(cells[i], widths[i], columns[i].align);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

} // namespace

void print_data(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_talk(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

int print_failure(const app::Workspace& workspace, std::string_view command, const core::Error& error, Output output) {
    print_talk("qipan: " + core::sentence(workspace.catalogue(), error) + "\n");
    if (output == Output::json) {
        print_data(app::error_json(workspace, command, error));
    }
    if (error.code.ends_with(".stopped")) {
        return exit_stopped;
    }
    return error.code.starts_with("internal.") ? exit_internal : exit_input;
}

void print_issues(const app::Workspace& workspace, std::span<const core::Issue> issues, std::size_t limit) {
    std::map<std::string, std::size_t> seen;
    for (const core::Issue& issue : issues) {
        if (++seen[issue.code] <= limit) {
            print_talk(core::sentence(workspace.catalogue(), issue) + "\n");
        }
    }
    for (const auto& [code, count] : seen) {
        if (count > limit) {
            print_talk(workspace.catalogue().what("cli.more-issues",
                                                  {{"code", code}, {"count", std::to_string(count - limit)}}) +
                       "\n");
        }
    }
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (const char32_t c : core::to_code_points(text)) {
        width += is_wide(c) ? 2 : 1;
    }
    return width;
}

std::string format_table(std::span<const TableColumn> columns, std::span<const std::vector<std::string>> rows) {
    std::vector<std::string> titles;
    std::vector<std::size_t> widths;
    for (const TableColumn& column : columns) {
        titles.push_back(column.title);
        widths.push_back(display_width(column.title));
    }
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], display_width(row[i]));
        }
    }
    std::string text = format_row(columns, titles, widths);
    for (const auto& row : rows) {
        text += format_row(columns, row, widths);
    }
    return text;
}

} // namespace qipan::cli
