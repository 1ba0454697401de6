/// How a page names and prints things: sites, fields, units, amounts. Numbers as official papers print them
/// (practice.md section 6): 亩 and 万元 with 2 decimals, m2 with none, no thousands separators.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/messages.hpp"
#include "model/project.hpp"
#include "model/region.hpp"
#include "model/rule.hpp"
#include "model/site.hpp"

namespace qipan::report {

/// The title of a criterion and of the dimension that it belongs to.
struct CriterionTitle {
    model::Bilingual title;
    model::Bilingual dimension;
    double order = 0; ///< of the criteria on a page; ties by id
};

/// What all pages of one report share. Everything referred to must outlive the pages.
struct PageContext {
    const model::Region& region;
    const core::Catalogue& words; ///< its language is the pages' language
    const model::RuleSet* rules = nullptr;
    /// by criterion id; a criterion without an entry is named by `label.criterion.<id>`, else by its id
    std::map<std::string, CriterionTitle, std::less<>> criteria = {};
    std::string as_of = {}; ///< ISO
    std::string rule_edition = {};
    std::string criteria_edition = {};
};

[[nodiscard]] std::string pick(const core::Catalogue& words, const model::Bilingual& text);
/// `label.<list>.<code>`, or the code itself where the catalogue has no word for it.
[[nodiscard]] std::string word(const core::Catalogue& words, std::string_view list, std::string_view code);
/// The caption `report.<name>` with its values.
[[nodiscard]] std::string caption(const core::Catalogue& words, std::string_view name, const core::Values& values = {});
/// A sentence whose values may speak both languages (`title_zh`, `title_en`): the page's language wins.
[[nodiscard]] std::string sentence_of(const core::Catalogue& words, std::string_view code, const core::Values& values);

/// `地块 WX-01`, `地块 A + B`, `地块 A 的一部分（约 18.00 亩，位置待定）`, `厂房 B1 楼面 3000 ㎡`.
[[nodiscard]] std::string site_caption(const PageContext& context, const model::Site& site);
/// The name of a plot or building if it has one that differs from its id; else empty.
[[nodiscard]] std::string site_name(const PageContext& context, const model::Site& site);
/// The name of a zone, or its id.
[[nodiscard]] std::string zone_name(const PageContext& context, std::string_view zone);
/// `豆制品制造（1392）`.
[[nodiscard]] std::string industry_name(const PageContext& context, std::string_view industry);
/// A typed id `plot:A`, `barrier:B1` as a reader says it: `地块 A`.
[[nodiscard]] std::string object_name(const PageContext& context, std::string_view object);
/// `plots.price_cny_per_mu` -> `地块·出让价格`.
[[nodiscard]] std::string field_name(const core::Catalogue& words, std::string_view field);
/// The title of a rule or built-in limit; `values` may carry it.
[[nodiscard]] std::string rule_title(const PageContext& context, std::string_view rule, const core::Values& values);
[[nodiscard]] std::string criterion_title(const PageContext& context, std::string_view criterion);

/// A measured or required figure with its unit; empty for NaN.
[[nodiscard]] std::string amount(const core::Catalogue& words, double value, std::string_view unit);
[[nodiscard]] std::string unit_name(const core::Catalogue& words, std::string_view unit);
/// `2026年11月24日` on a Chinese page, ISO on an English one.
[[nodiscard]] std::string date_text(const core::Catalogue& words, std::string_view iso);
/// The figure behind every printed total: rounded as it is printed.
[[nodiscard]] double as_printed(double value, int decimals);
/// `0.874` -> `87.4%`.
[[nodiscard]] std::string percent(double share, int decimals);

} // namespace qipan::report
