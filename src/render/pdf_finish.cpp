#include "render/pdf_finish.hpp"

#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <charconv>
#include <exception>
#include <optional>
#include <span>
#include <vector>

#include "core/text.hpp"
#include "render/unified_ideographs.hpp"

namespace qipan::render {
namespace {

constexpr char32_t first_radical = 0x2E80;
constexpr char32_t last_radical = 0x2FDF;

std::string utf16_hex(char32_t c) {
    if (c < 0x10000) {
        return fmt::format("{:04X}", static_cast<unsigned>(c));
    }
    const auto rest = static_cast<unsigned>(c) - 0x10000;
    return fmt::format("{:04X}{:04X}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
}

/// The hex numbers between angle brackets of a line.
std::vector<std::string_view> tokens_of(std::string_view line) {
    std::vector<std::string_view> tokens;
    for (auto open = line.find('<'); open != std::string_view::npos; open = line.find('<', open + 1)) {
        const auto close = line.find('>', open);
        if (close == std::string_view::npos) {
            break;
        }
        tokens.push_back(line.substr(open + 1, close - open - 1));
    }
    return tokens;
}

std::optional<unsigned> code_of(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    const bool whole = digits.size() == 4 && error == std::errc() && end == digits.data() + digits.size();
    return whole ? std::optional(value) : std::nullopt;
}

/// `<0001> <0003> <2F00>` (a run of codes) and `<0001> <0003> [<2F00> <4E09> <2ECB>]` (one by one); a run that meets
/// the radicals is spelled one by one, as their characters do not follow each other.
std::string unify_range(std::string_view line) {
    const auto tokens = tokens_of(line);
    if (tokens.size() < 3) {
        return std::string(line);
    }
    std::vector<std::string> codes;
    const auto first = code_of(tokens[0]);
    const auto last = code_of(tokens[1]);
    const auto start = code_of(tokens[2]);
    if (line.find('[') == std::string_view::npos) {
        if (!first || !last || !start || *start > last_radical || *start + (*last - *first) < first_radical) {
            return std::string(line);
        }
        for (unsigned i = 0; i <= *last - *first; ++i) {
            codes.push_back(utf16_hex(unified_ideograph(*start + i)));
        }
    } else {
        for (const std::string_view token : std::span(tokens).subspan(2)) {
            const auto code = code_of(token);
            codes.push_back(code ? utf16_hex(unified_ideograph(*code)) : std::string(token));
        }
    }
    return fmt::format("<{}> <{}> [<{}>]", tokens[0], tokens[1], fmt::join(codes, "> <"));
}

void unify_fonts(QPDF& pdf) {
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode")) {
            continue;
        }
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        if (!stream.isStream()) {
            continue;
        }
        const auto data = stream.getStreamData();
        const std::string cmap(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        stream.replaceStreamData(unify_to_unicode(cmap), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

std::string pdf_date(core::Date date) {
    return fmt::format("D:{:04}{:02}{:02}000000Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

void set_info(QPDF& pdf, const PdfInfo& info) {
    QPDFObjectHandle trailer = pdf.getTrailer();
    QPDFObjectHandle entries = QPDFObjectHandle::newDictionary();
    entries.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(info.title));
    if (!info.author.empty()) {
        entries.replaceKey("/Author", QPDFObjectHandle::newUnicodeString(info.author));
    }
    entries.replaceKey("/Creator", QPDFObjectHandle::newString("Qipan"));
    entries.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdf_date(info.date)));
    entries.replaceKey("/ModDate", QPDFObjectHandle::newString(pdf_date(info.date)));
    trailer.replaceKey("/Info", pdf.makeIndirectObject(entries));
    trailer.removeKey("/ID");
    pdf.getRoot().removeKey("/Metadata"); // XMP with the clock and a random document id
}

} // namespace

std::string unify_to_unicode(const std::string& cmap) {
    std::string out;
    bool in_ranges = false;
    for (const std::string_view line : core::split(cmap, '\n')) {
        in_ranges = line.ends_with("beginbfrange") || (in_ranges && line != "endbfrange");
        out += (out.empty() ? "" : "\n") + (in_ranges ? unify_range(line) : std::string(line));
    }
    return out;
}

core::Result<std::string> finish_pdf(const std::string& pdf, const PdfInfo& info) {
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("qipan", pdf.data(), pdf.size());
        unify_fonts(file);
        set_info(file, info);
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setStreamDataMode(qpdf_s_compress);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    } catch (const std::exception& error) {
        return core::fail("render.pdf-failed", {{"reason", error.what()}});
    }
}

} // namespace qipan::render
