#include "io/csv.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/files.hpp"

namespace qipan::io {

namespace {

core::Place line_of(std::string_view file, int line) {
    core::Place place;
    place.file = file;
    place.line = line;
    return place;
}

/// Cuts the text into rows, one character at a time.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    /// False if a quote is left open.
    bool read_row(CsvRow& row) {
        row.line = line_;
        row.cells.assign(1, "");
        bool quoted = false;
        for (; !at_end(); ++at_) {
            const char c = text_[at_];
            line_ += c == '\n' ? 1 : 0;
            if (quoted) {
                quoted = !read_quoted(c, row.cells.back());
            } else if (c == '"' && row.cells.back().empty()) {
                quoted = true;
            } else if (c == ',') {
                row.cells.emplace_back();
            } else if (c == '\n') {
                ++at_;
                break;
            } else if (c != '\r') {
                row.cells.back() += c;
            }
        }
        return !quoted;
    }

private:
    /// True at the closing quote.
    bool read_quoted(char c, std::string& cell) {
        if (c != '"') {
            cell += c;
            return false;
        }
        const bool doubled = at_ + 1 < text_.size() && text_[at_ + 1] == '"';
        if (doubled) {
            cell += '"';
            ++at_;
        }
        return !doubled;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

} // namespace

core::Result<CsvTable> parse_csv(std::string_view text, std::string_view file_name) {
    if (text.starts_with("\xef\xbb\xbf")) {
        text.remove_prefix(3);
    }
    CsvTable table;
    table.file = file_name;
    Reader reader(text);
    CsvRow row;
    while (!reader.at_end()) {
        if (!reader.read_row(row)) {
            return core::fail("io.bad-csv", {{"reason", "open_quote"}}, line_of(file_name, row.line));
        }
        if (row.cells.size() == 1 && row.cells.front().empty()) {
            continue;
        }
        if (table.names.empty()) {
            table.names = row.cells;
        } else if (row.cells.size() != table.names.size()) {
            return core::fail("io.bad-csv", {{"reason", "row_width"}}, line_of(file_name, row.line));
        } else {
            table.rows.push_back(row);
        }
    }
    return table;
}

core::Result<CsvTable> read_csv(const std::filesystem::path& path, std::span<const std::string_view> columns) {
    const auto text = core::read_file(path);
    if (!text) {
        return core::fail(text.error());
    }
    auto table = parse_csv(*text, core::to_utf8(path));
    if (table && !std::ranges::equal(table->names, columns)) {
        return core::fail("io.bad-header",
                          {{"expected", fmt::format("{}", fmt::join(columns, ","))},
                           {"found", fmt::format("{}", fmt::join(table->names, ","))}},
                          line_of(table->file, 1));
    }
    return table;
}

} // namespace qipan::io
