#include "report/unverified.hpp"

#include <algorithm>

namespace qipan::report {

int UnverifiedList::number_of(Unverified value) {
    const auto found = std::ranges::find_if(
        values_, [&](const Unverified& known) { return known.kind == value.kind && known.id == value.id; });
    if (found != values_.end()) {
        return static_cast<int>(found - values_.begin()) + 1;
    }
    values_.push_back(std::move(value));
    return static_cast<int>(values_.size());
}

void UnverifiedList::mark(Page& page, Unverified value) {
    const std::string number = std::to_string(number_of(std::move(value)));
    const auto sup = page.html().open("sup");
    page.html().leaf("a", page.say("unverified.mark", {{"number", number}}), {{"href", "#q-" + number}});
}

void UnverifiedList::write_annex(Page& page) const {
    if (values_.empty()) {
        return;
    }
    const auto annex = page.annex(page.say("unverified.title"));
    page.paragraph(page.say("unverified.intro"));
    HtmlWriter& html = page.html();
    const auto table = html.open("table");
    page.table_head({page.say("unverified.number"), page.say("unverified.kind"), page.say("unverified.name"),
                     page.say("unverified.value"), page.say("clause")});
    const auto body = html.open("tbody");
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const Unverified& value = values_[i];
        const std::string number = std::to_string(i + 1);
        const auto row = html.open("tr", {{"id", "q-" + number}});
        html.leaf("td", page.say("unverified.mark", {{"number", number}}), {{"class", "s"}});
        html.leaf("td", word(page.words(), "unverified", value.kind), {{"class", "s"}});
        html.leaf("td", value.title);
        html.leaf("td", value.value);
        html.leaf("td", value.clause);
    }
}

Unverified unverified_rule(const PageContext& context, const model::Finding& finding) {
    return {"rule", finding.rule, rule_title(context, finding.rule, finding.values),
            amount(context.words, finding.required, finding.unit), finding.clause};
}

} // namespace qipan::report
