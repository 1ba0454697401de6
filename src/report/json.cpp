#include "report/json.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

namespace qipan::report {
namespace {

using core::Document;
using Json = nlohmann::json; // keys sorted: its object is a std::map

Json convert(const Document& value);

struct Converter {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(bool value) const { return value; }
    Json operator()(std::int64_t value) const { return value; }
    Json operator()(double value) const { return value; }
    Json operator()(const std::string& value) const { return value; }
    Json operator()(const core::DocumentArray& items) const {
        Json array = Json::array();
        for (const Document& item : items) {
            array.push_back(convert(item));
        }
        return array;
    }
    Json operator()(const core::DocumentTable& members) const {
        Json object = Json::object();
        for (const auto& [key, value] : members) {
            object[key] = convert(value);
        }
        return object;
    }
};

Json convert(const Document& value) {
    return std::visit(Converter{}, value.value());
}

Document json_inputs(const model::RegionInfo& region) {
    std::vector<Document> inputs;
    for (const model::InputHash& input : region.inputs) {
        inputs.push_back(json_object({{"name", json_text(input.name)}, {"sha256", json_text(input.sha256)}}));
    }
    return json_array(std::move(inputs));
}

} // namespace

Document json_text(std::string_view text) {
    return {std::string(text), {}};
}

Document json_text_or_null(std::string_view text) {
    return text.empty() ? Document{} : json_text(text);
}

Document json_number(double number) {
    if (!std::isfinite(number)) {
        return {};
    }
    constexpr double exact = 9007199254740992.0; // 2^53
    if (std::abs(number) < exact && number == std::floor(number)) {
        return {static_cast<std::int64_t>(number), {}};
    }
    return {number, {}};
}

Document json_number(std::optional<double> number) {
    return number ? json_number(*number) : Document{};
}

Document json_integer(std::int64_t number) {
    return {number, {}};
}

Document json_bool(bool value) {
    return {value, {}};
}

Document json_object(std::vector<std::pair<std::string, Document>> members) {
    return {core::DocumentTable(std::move(members)), {}};
}

Document json_array(std::vector<Document> items) {
    return {core::DocumentArray(std::move(items)), {}};
}

Document json_texts(std::span<const std::string> items) {
    std::vector<Document> array;
    for (const std::string& item : items) {
        array.push_back(json_text(item));
    }
    return json_array(std::move(array));
}

Document json_issue(const core::Catalogue& catalogue, const core::Issue& issue) {
    return json_object({{"code", json_text(issue.code)},
                        {"severity", json_text(core::to_string(issue.severity))},
                        {"where", json_text_or_null(core::to_string(issue.where))},
                        {"what", json_text(catalogue.what(issue.code, issue.values))},
                        {"hint", json_text_or_null(catalogue.hint(issue.code, issue.values))}});
}

std::string to_json(const Document& value) {
    return convert(value).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string to_json(const Languages& languages, const Envelope& envelope, Document result) {
    std::vector<Document> issues;
    for (const core::Issue& issue : envelope.issues) {
        issues.push_back(json_issue(languages.catalogue(), issue));
    }
    return to_json(json_object({{"schema", json_text("qipan." + envelope.command + "/1")},
                                {"region", json_object({{"name", json_text(envelope.region.name)},
                                                        {"revision", json_integer(envelope.region.revision)},
                                                        {"crs", json_text(envelope.region.crs)}})},
                                {"as_of", json_text_or_null(envelope.as_of)},
                                {"rule_edition", json_text_or_null(envelope.rule_edition)},
                                {"inputs", json_inputs(envelope.region)},
                                {"issues", json_array(std::move(issues))},
                                {"result", std::move(result)}}));
}

std::string error_json(const core::Catalogue& catalogue, std::string_view command, const core::Error& error) {
    std::vector<std::pair<std::string, Document>> values;
    for (const auto& [name, value] : error.values) {
        values.emplace_back(name, json_text(value));
    }
    return to_json(
        json_object({{"schema", json_text("qipan.error/1")},
                     {"command", json_text(command)},
                     {"error", json_object({{"code", json_text(error.code)},
                                            {"where", json_text_or_null(core::to_string(error.where))},
                                            {"what", json_text(catalogue.what(error.code, error.values))},
                                            {"hint", json_text_or_null(catalogue.hint(error.code, error.values))},
                                            {"values", json_object(std::move(values))}})}}));
}

} // namespace qipan::report
