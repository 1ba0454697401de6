#include "io/register.hpp"

#include <cmath>
#include <cstdlib>

#include "core/text.hpp"
#include "io/json_text.hpp"

namespace qipan::io {
namespace {

using model::Layer;
using model::Row;
using model::TableId;

constexpr const char* approved_margin_key = "approved_margin";
constexpr const char* approved_effect_key = "approved_effect";

std::string take(core::Values& values, const char* key) {
    const auto found = values.find(key);
    if (found == values.end()) {
        return {};
    }
    std::string value = std::move(found->second);
    values.erase(found);
    return value;
}

model::RuleStatus parse_status(std::string_view text) {
    using enum model::RuleStatus;
    return text == model::to_string(verified) ? verified : text == model::to_string(secondary) ? secondary : assumption;
}

model::Approval read_approval(const Layer& layer, Row row, core::Values& values) {
    model::Approval approval;
    approval.by = layer.text("approved_by", row);
    approval.reason = layer.text("approved_reason", row);
    approval.on = layer.text("approved_on", row);
    approval.until = layer.text("approved_until", row);
    approval.measured = layer.number("approved_measured", row);
    if (const std::string margin = take(values, approved_margin_key); !margin.empty()) {
        approval.margin = std::strtod(margin.c_str(), nullptr);
    }
    approval.effect = model::parse_effect(take(values, approved_effect_key)).value_or(model::Effect::warn);
    return approval;
}

model::Finding read_finding(const Layer& layer, Row row) {
    model::Finding finding;
    finding.fingerprint = layer.text("fingerprint", row);
    finding.plan = layer.text("plan", row);
    finding.rule = layer.text("rule", row);
    for (const std::string_view object : layer.column("objects").list(row)) {
        finding.objects.emplace_back(object);
    }
    finding.effect = model::parse_effect(layer.text("effect", row)).value_or(model::Effect::warn);
    finding.state = model::parse_finding_state(layer.text("state", row)).value_or(model::FindingState::active);
    finding.required = layer.number("required", row);
    finding.measured = layer.number("measured", row);
    finding.margin = layer.number("margin", row);
    finding.unit = layer.text("unit", row);
    finding.message = layer.text("message", row);
    finding.values = parse_json_values(layer.text("values", row)).value_or(core::Values{});
    finding.clause = layer.text("clause", row);
    finding.status = parse_status(layer.text("status", row));
    finding.geometry = geo::Geometry(layer.geometry(row));
    return finding;
}

model::RegisterRow read_row(const Layer& layer, Row row) {
    const auto text_or = [&](std::string_view field, const std::string& otherwise) {
        const std::string_view text = layer.text(field, row);
        return text.empty() ? otherwise : std::string(text);
    };
    model::RegisterRow entry;
    entry.finding = read_finding(layer, row);
    entry.as_of = layer.text("as_of", row);
    entry.first_seen = text_or("first_seen", entry.as_of);
    entry.last_seen = text_or("last_seen", entry.as_of);
    entry.approval = read_approval(layer, row, entry.finding.values);
    entry.times_returned = static_cast<int>(layer.column("times_returned").maybe(row).value_or(0));
    return entry;
}

} // namespace

std::vector<model::RegisterRow> read_register(const model::Region& region, std::string_view plan) {
    const Layer& layer = region.layer(TableId::findings);
    std::vector<model::RegisterRow> rows;
    for (Row row = 0; row < layer.size(); ++row) {
        if (layer.text("plan", row) == plan) {
            rows.push_back(read_row(layer, row));
        }
    }
    return rows;
}

std::vector<model::Run> read_runs(const model::Region& region) {
    const Layer& layer = region.layer(TableId::runs);
    std::vector<model::Run> runs;
    for (Row row = 0; row < layer.size(); ++row) {
        const auto whole = [&](std::string_view field) {
            return std::llround(layer.column(field).maybe(row).value_or(0));
        };
        model::Run& run = runs.emplace_back();
        run.revision = whole("revision");
        run.base_revision = whole("base_revision");
        run.as_of = layer.text("as_of", row);
        run.plan = layer.text("plan", row);
        run.rule_edition = layer.text("rule_edition", row);
        run.rules_sha256 = layer.text("rules_sha256", row);
        run.inputs_sha256 = layer.text("inputs_sha256", row);
        for (const model::FindingState state : model::finding_states()) {
            run.counts[state] = whole(std::string(model::to_string(state)) + "_count");
        }
        run.not_assessable = whole("not_assessable_count");
    }
    return runs;
}

core::Values stored_values(const model::RegisterRow& row) {
    core::Values values = row.finding.values;
    if (row.approval.given()) {
        values[approved_effect_key] = model::to_string(row.approval.effect);
        if (!std::isnan(row.approval.margin)) {
            values[approved_margin_key] = core::shortest(row.approval.margin);
        }
    }
    return values;
}

} // namespace qipan::io
