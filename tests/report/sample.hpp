/// A small board for the tests of report, with hand-made results:
///
///      0        300      600        900
///  200 +---------+--------+----------+      A, B, C: 净地, adjoining; D: 未报批; zone WX
///      |    A    |   B    |    C     |      E: 已建成 with the standard factory B1; zone TL
///    0 +---------+--------+----------+
///        ... 400 m ...
/// -400 +----D----+        +----E-----+
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/score.hpp"
#include "report/project_page.hpp"
#include "report/words.hpp"

namespace qipan::report {

using Cells = std::map<std::string, std::string>;
/// A layer with the given rows; cells by field name, numbers as text, `wkt` for the geometry.
[[nodiscard]] std::shared_ptr<const model::Layer> make_layer(model::TableId id, const std::vector<Cells>& rows);

[[nodiscard]] model::Region sample_region();
[[nodiscard]] model::RuleSet sample_rules();
[[nodiscard]] model::Project sample_project();
[[nodiscard]] model::ProjectScore sample_score();
[[nodiscard]] model::Plan sample_plan();
[[nodiscard]] std::vector<model::Finding> sample_findings();
[[nodiscard]] std::vector<model::NotAssessable> sample_gaps();
[[nodiscard]] std::string sample_map();

/// All of it, kept alive together.
struct Sample {
    model::Region region = sample_region();
    model::RuleSet rules = sample_rules();
    model::Project project = sample_project();
    model::ProjectScore score = sample_score();
    model::Plan plan = sample_plan();
    std::vector<model::Finding> findings = sample_findings();
    std::vector<model::NotAssessable> gaps = sample_gaps();

    [[nodiscard]] PageContext context(core::Language language = core::Language::zh) const;
    [[nodiscard]] std::string page(core::Language language = core::Language::zh) const;
};

} // namespace qipan::report
