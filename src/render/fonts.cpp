#include "render/fonts.hpp"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHashFunctions>

#include <mutex>

namespace qipan::render {
namespace {

void swallow_message(QtMsgType, const QMessageLogContext&, const QString&) {}

bool is_digit(QChar c) {
    return c >= u'0' && c <= u'9';
}

void make_application() {
    static int argument_count = 1;
    static char program[] = "qipan";
    static char* arguments[] = {program, nullptr};
    qInstallMessageHandler(swallow_message);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // QPdfWriter walks its fonts in hash order: with a seed a process the same sheet would differ from run to run.
    QHashSeed::setDeterministicGlobalSeed();
    // Lives as long as the process: Qt's fonts and images may be used until the very end.
    static QGuiApplication* application = new QGuiApplication(argument_count, arguments);
    (void)application;
}

} // namespace

void ensure_application() {
    static std::once_flag once;
    std::call_once(once, [] {
        if (QCoreApplication::instance() == nullptr) {
            make_application();
        }
    });
}

ShapedText shape_text(std::string_view text, Weight weight) {
    const QString words = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const QFontMetricsF metrics(base_font(weight));
    ShapedText shaped;
    qsizetype from = 0;
    for (qsizetype i = 1; i <= words.size(); ++i) {
        if (i < words.size() && is_digit(words[i]) == is_digit(words[i - 1])) {
            continue;
        }
        shaped.pieces.push_back({words.mid(from, i - from), shaped.width});
        shaped.width += metrics.horizontalAdvance(shaped.pieces.back().words);
        from = i;
    }
    return shaped;
}

QFont base_font(Weight weight) {
    ensure_application();
    QFont font;
    font.setFamilies({"Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "WenQuanYi Micro Hei",
                      "Microsoft YaHei", "DejaVu Sans"});
    font.setPixelSize(base_font_pixels);
    font.setWeight(weight == Weight::bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    return font;
}

} // namespace qipan::render
