#include "report/findings_workbook.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <xlsxwriter.h>

#include "core/date.hpp"
#include "core/files.hpp"
#include "report/json_outcomes.hpp"

namespace qipan::report {
namespace {

using model::Effect;
using model::FindingState;
using model::RegisterRow;

constexpr Effect effects[] = {Effect::forbid, Effect::permit, Effect::warn, Effect::info};

struct SheetColumn {
    const char* caption; ///< report.findings.<caption>
    double width;        ///< characters
};

constexpr SheetColumn columns[] = {
    {"id", 10},
    {"effect", 10},
    {"state", 10},
    {"rule", 26},
    {"sentence", 60},
    {"objects", 28},
    {"zone", 14},
    {"required", 11},
    {"measured", 11},
    {"margin", 11},
    {"unit", 8},
    {"clause", 34},
    {"status", 10},
    {"first_seen", 12},
    {"last_seen", 12},
    {"times_returned", 10},
    {"approved_by", 12},
    {"approved_reason", 28},
    {"approved_until", 12},
    {"rule_id", 28},
    {"fingerprint", 50},
};
constexpr lxw_col_t last_column = static_cast<lxw_col_t>(std::size(columns) - 1);

std::uint32_t tint(std::uint32_t colour) {
    std::uint32_t mixed = 0;
    for (const int shift : {16, 8, 0}) {
        const std::uint32_t part = (colour >> shift) & 0xff;
        mixed |= (part + 4 * 0xff) / 5 << shift;
    }
    return mixed;
}

struct Formats {
    lxw_format* heading;
    lxw_format* text;
    lxw_format* wrapped;
    lxw_format* number;
    lxw_format* date;
    std::map<Effect, lxw_format*> effect;
};

class Writer {
public:
    Writer(lxw_workbook* book, const FindingsWorkbook& content)
        : book_(book), content_(content), words_(content.context.words) {
        formats_.heading = new_format();
        format_set_bold(formats_.heading);
        format_set_bg_color(formats_.heading, 0xE8E8E8);
        format_set_text_wrap(formats_.heading);
        format_set_border(formats_.heading, LXW_BORDER_THIN);
        formats_.text = new_format();
        formats_.wrapped = new_format();
        format_set_text_wrap(formats_.wrapped);
        formats_.number = new_format();
        formats_.date = new_format();
        format_set_num_format(formats_.date, "yyyy-mm-dd");
        for (const auto& [effect, colour] : content.colours) {
            lxw_format* format = new_format();
            format_set_bg_color(format, tint(colour));
            format_set_font_color(format, colour);
            format_set_bold(format);
            formats_.effect[effect] = format;
        }
    }

    void write() {
        write_properties();
        write_list(workbook_add_worksheet(book_, text("sheet.list").c_str()));
        write_counts(workbook_add_worksheet(book_, text("sheet.counts").c_str()));
    }

private:
    lxw_format* new_format() {
        lxw_format* format = workbook_add_format(book_);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    }

    [[nodiscard]] std::string text(std::string_view name) const {
        return caption(words_, "findings." + std::string(name));
    }
    [[nodiscard]] std::string label(Effect effect) const { return word(words_, "effect", model::to_string(effect)); }
    [[nodiscard]] std::string label(FindingState state) const {
        return word(words_, "finding_state", model::to_string(state));
    }

    /// A workbook tells when it was made; ours tells the day that it speaks of.
    void write_properties() {
        std::string title = content_.context.region.info.name + " " + text("sheet.list");
        std::string program = "qipan";
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = program.data();
        if (const auto day = core::parse_date(content_.context.as_of)) {
            properties.created = std::chrono::system_clock::to_time_t(std::chrono::sys_days(*day));
        }
        workbook_set_properties(book_, &properties);
    }

    static void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view value, lxw_format* format) {
        if (!value.empty()) {
            worksheet_write_string(sheet, row, column, std::string(value).c_str(), format);
        }
    }

    static void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, double value, lxw_format* format) {
        constexpr double thousandths = 1000;
        if (std::isfinite(value)) {
            worksheet_write_number(sheet, row, column, std::round(value * thousandths) / thousandths, format);
        }
    }

    void put_date(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& iso) const {
        const auto day = core::parse_date(iso);
        if (!day) {
            put(sheet, row, column, iso, formats_.text);
            return;
        }
        lxw_datetime date{};
        date.year = static_cast<int>(day->year());
        date.month = static_cast<int>(static_cast<unsigned>(day->month()));
        date.day = static_cast<int>(static_cast<unsigned>(day->day()));
        worksheet_write_datetime(sheet, row, column, &date, formats_.date);
    }

    void write_list(lxw_worksheet* sheet) {
        for (lxw_col_t i = 0; i <= last_column; ++i) {
            worksheet_set_column(sheet, i, i, columns[i].width, nullptr);
            put(sheet, 0, i, text(columns[i].caption), formats_.heading);
        }
        lxw_row_t line = 1;
        for (std::size_t i = 0; i < content_.view.rows.size(); ++i) {
            write_row(sheet, line++, content_.view.rows[i], content_.zones[i]);
        }
        worksheet_freeze_panes(sheet, 1, 2);
        worksheet_autofilter(sheet, 0, 0, line - 1, last_column);
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_repeat_rows(sheet, 0, 0);
    }

    void write_row(lxw_worksheet* sheet, lxw_row_t line, const RegisterRow& row, const std::string& zone) {
        const model::Finding& finding = row.finding;
        std::string objects;
        for (const std::string& object : finding.objects) {
            objects +=
                (objects.empty() ? "" : caption(words_, "list_separator")) + object_name(content_.context, object);
        }
        lxw_col_t column = 0;
        const auto next = [&](const auto& value, lxw_format* format) { put(sheet, line, column++, value, format); };
        const auto colour = formats_.effect.find(finding.effect);
        next(model::short_id(finding), formats_.text);
        next(label(finding.effect), colour == formats_.effect.end() ? formats_.text : colour->second);
        next(label(finding.state), formats_.text);
        next(rule_title(content_.context, finding.rule, finding.values), formats_.wrapped);
        next(finding_sentence(words_, finding), formats_.wrapped);
        next(objects, formats_.wrapped);
        next(zone, formats_.wrapped);
        next(finding.required, formats_.number);
        next(finding.measured, formats_.number);
        next(finding.margin, formats_.number);
        next(word(words_, "unit", finding.unit), formats_.text);
        next(finding.clause, formats_.wrapped);
        next(word(words_, "rule_status", model::to_string(finding.status)), formats_.text);
        put_date(sheet, line, column++, row.first_seen);
        put_date(sheet, line, column++, row.last_seen);
        next(static_cast<double>(row.times_returned), formats_.number);
        next(row.approval.by, formats_.text);
        next(row.approval.reason, formats_.wrapped);
        put_date(sheet, line, column++, row.approval.until);
        next(finding.rule, formats_.text);
        next(finding.fingerprint, formats_.text);
    }

    void write_counts(lxw_worksheet* sheet) {
        worksheet_set_column(sheet, 0, 0, 34, nullptr);
        worksheet_set_column(sheet, 1, 6, 12, nullptr);
        lxw_row_t line = write_facts(sheet, 0);
        line = write_effects(sheet, line + 1);
        write_rules(sheet, line + 1);
    }

    lxw_row_t write_facts(lxw_worksheet* sheet, lxw_row_t line) {
        const auto fact = [&](const char* name, const std::string& value) {
            put(sheet, line, 0, caption(words_, name), formats_.heading);
            put(sheet, line++, 1, value, formats_.text);
        };
        fact("region", content_.context.region.info.name);
        if (!content_.view.plan.empty()) {
            fact("findings.plan", content_.view.plan);
        }
        fact("as_of", content_.context.as_of);
        fact("revision", std::to_string(content_.context.region.info.revision));
        fact("rule_edition", content_.context.rule_edition);
        fact("findings.last_check", content_.view.last_check ? content_.view.last_check->run.as_of : "");
        if (!content_.notice.empty()) {
            put(sheet, line++, 0, content_.notice, formats_.text);
        }
        return line;
    }

    /// Effects down, states across.
    lxw_row_t write_effects(lxw_worksheet* sheet, lxw_row_t line) {
        put(sheet, line, 0, text("effect"), formats_.heading);
        lxw_col_t column = 1;
        for (const FindingState state : model::finding_states()) {
            put(sheet, line, column++, label(state), formats_.heading);
        }
        put(sheet, line++, column, caption(words_, "total"), formats_.heading);
        for (const Effect effect : effects) {
            model::StateCounts counts;
            for (const RegisterRow& row : content_.view.rows) {
                counts[row.finding.state] += row.finding.effect == effect ? 1 : 0;
            }
            const auto colour = formats_.effect.find(effect);
            put(sheet, line, 0, label(effect), colour == formats_.effect.end() ? formats_.text : colour->second);
            write_states(sheet, line++, counts);
        }
        model::StateCounts all;
        for (const RegisterRow& row : content_.view.rows) {
            ++all[row.finding.state];
        }
        put(sheet, line, 0, caption(words_, "total"), formats_.heading);
        write_states(sheet, line++, all);
        return line;
    }

    void write_states(lxw_worksheet* sheet, lxw_row_t line, const model::StateCounts& counts) const {
        lxw_col_t column = 1;
        double sum = 0;
        for (const FindingState state : model::finding_states()) {
            put(sheet, line, column++, static_cast<double>(counts[state]), formats_.number);
            sum += static_cast<double>(counts[state]);
        }
        put(sheet, line, column, sum, formats_.number);
    }

    /// One line a rule, by its id.
    void write_rules(lxw_worksheet* sheet, lxw_row_t line) {
        put(sheet, line, 0, text("rule"), formats_.heading);
        lxw_col_t column = 1;
        for (const Effect effect : effects) {
            put(sheet, line, column++, label(effect), formats_.heading);
        }
        put(sheet, line++, column, caption(words_, "total"), formats_.heading);
        std::map<std::string, std::vector<const model::Finding*>> rules;
        for (const RegisterRow& row : content_.view.rows) {
            rules[row.finding.rule].push_back(&row.finding);
        }
        for (const auto& [rule, findings] : rules) {
            put(sheet, line, 0, rule_title(content_.context, rule, findings.front()->values), formats_.wrapped);
            column = 1;
            for (const Effect effect : effects) {
                const auto count = std::ranges::count(findings, effect, &model::Finding::effect);
                put(sheet, line, column++, static_cast<double>(count), formats_.number);
            }
            put(sheet, line++, column, static_cast<double>(findings.size()), formats_.number);
        }
    }

    lxw_workbook* book_;
    const FindingsWorkbook& content_;
    const core::Catalogue& words_;
    Formats formats_{};
};

} // namespace

core::Status write_findings_workbook(const std::filesystem::path& file, const FindingsWorkbook& workbook) {
    const std::string name = core::to_utf8(file);
    core::Place place;
    place.file = name;
    lxw_workbook* book = workbook_new(name.c_str());
    if (book == nullptr) {
        return core::fail("report.unwritable-workbook", {{"file", name}, {"reason", "memory"}}, place);
    }
    Writer(book, workbook).write();
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
        return core::fail("report.unwritable-workbook", {{"file", name}, {"reason", lxw_strerror(error)}}, place);
    }
    return {};
}

} // namespace qipan::report
