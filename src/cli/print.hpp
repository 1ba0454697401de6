/// The one place where the program prints: data on stdout, talk on stderr, tables aligned by display width.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "core/error.hpp"
#include "core/messages.hpp"

namespace qipan::cli {

enum class Output { text, json };
[[nodiscard]] inline Output output_of(bool json) {
    return json ? Output::json : Output::text;
}

void print_data(std::string_view text);
void print_talk(std::string_view text);
/// The sentence of an error on stderr, and for Output::json the same facts as an object on stdout; gives its exit code.
int print_failure(const app::Workspace& workspace, std::string_view command, const core::Error& error, Output output);
/// Issues on stderr: one line each, at most `limit` of each code, then how many more.
void print_issues(const app::Workspace& workspace, std::span<const core::Issue> issues, std::size_t limit = 5);

enum class Align { left, right };
struct TableColumn {
    std::string title;
    Align align = Align::left;
};
/// Rows of cells under titles; East Asian wide characters count two columns.
[[nodiscard]] std::string format_table(std::span<const TableColumn> columns,
                                       std::span<const std::vector<std::string>> rows);
/// Columns that a terminal uses for the text.
[[nodiscard]] std::size_t display_width(std::string_view text);

} // namespace qipan::cli
