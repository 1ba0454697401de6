#include <algorithm>
#include <cmath>

#include "core/text.hpp"
#include "suitability/kinds.hpp"

namespace qipan::suitability {
namespace {

using Keys = std::span<const std::string_view>;

constexpr std::string_view top_keys[] = {"edition", "submodel", "criterion", "limits", "other_land"};
constexpr std::string_view submodel_keys[] = {"id", "title", "weight"};
constexpr std::string_view criterion_keys[] = {"id",        "kind",   "submodel", "weight", "title",   "unit",
                                               "direction", "status", "source",   "value",  "variants"};
constexpr std::string_view limit_keys[] = {"largest_waste_ratio",
                                           "area_tolerance",
                                           "completeness_min",
                                           "adjoining_gap_m",
                                           "adjoining_plots_max",
                                           "status",
                                           "source"};
constexpr std::string_view other_land_keys[] = {"industries", "groups", "reason"};
constexpr std::string_view title_keys[] = {"zh", "en"};
constexpr std::string_view directions[] = {"more", "less", "best_between"};
constexpr std::string_view statuses[] = {"verified", "secondary", "assumption"};

/// Collects reads so that the first error wins; later reads are skipped.
class Reader {
public:
    explicit Reader(const core::Document& table, Keys keys, std::string_view in) : table_(table) {
        keep(core::refuse_unknown_keys(table, keys, in));
    }
    template <class T, class U>
    void take(core::Result<T> read, U& into) {
        if (!read) {
            keep(core::fail(read.error()));
        } else if (status_) {
            into = static_cast<U>(std::move(*read));
        }
    }
    void keep(core::Status status) {
        if (status_ && !status) {
            status_ = std::move(status);
        }
    }
    [[nodiscard]] core::Place place_of(std::string_view key) const {
        const core::Document* child = table_.find(key);
        return child != nullptr ? child->place() : table_.place();
    }
    [[nodiscard]] const core::Status& status() const { return status_; }

private:
    const core::Document& table_;
    core::Status status_;
};

core::Result<model::Bilingual> read_title(const core::Document& table, std::string_view key) {
    const core::Document* child = table.find(key);
    if (child == nullptr) {
        return core::fail("document.missing-key", {{"key", std::string(key)}}, table.place());
    }
    model::Bilingual title;
    Reader reader(*child, title_keys, "title");
    reader.take(child->text("zh"), title.zh);
    reader.take(child->text("en"), title.en);
    return reader.status() ? core::Result<model::Bilingual>(title) : core::fail(reader.status().error());
}

core::Result<std::size_t> read_word(const core::Document& table, std::string_view key, Keys words) {
    const auto text = table.text(key);
    if (!text) {
        return core::fail(text.error());
    }
    const auto found = std::ranges::find(words, *text);
    if (found == words.end()) {
        return core::fail(
            "criteria.unknown-word",
            {{"key", std::string(key)}, {"word", *text}, {"did_you_mean", core::nearest_word(*text, words)}},
            table.find(key)->place());
    }
    return static_cast<std::size_t>(found - words.begin());
}

/// A number within [least, most]; `criteria.bad-number` else.
core::Result<double> read_number(const core::Document& table, std::string_view key, double least, double most) {
    const auto number = table.number(key);
    if (!number) {
        return core::fail(number.error());
    }
    if (*number < least || *number > most) {
        return core::fail("criteria.bad-number",
                          {{"key", std::string(key)}, {"least", core::shortest(least)}, {"most", core::shortest(most)}},
                          table.find(key)->place());
    }
    return *number;
}

constexpr double any_weight = 1e6;

core::Result<Submodel> read_submodel(const core::Document& table) {
    Submodel submodel;
    Reader reader(table, submodel_keys, "submodel");
    reader.take(table.text("id"), submodel.id);
    reader.take(read_title(table, "title"), submodel.title);
    reader.take(read_number(table, "weight", 0, any_weight), submodel.weight);
    return reader.status() ? core::Result<Submodel>(submodel) : core::fail(reader.status().error());
}

core::Result<ValueFunction> read_value(const core::Document& table) {
    const core::Document* value = table.find("value");
    if (value == nullptr) {
        return core::fail("document.missing-key", {{"key", "value"}}, table.place());
    }
    return parse_value_function(*value);
}

void read_variants(const core::Document& table, Reader& reader, Criterion& criterion) {
    const core::Document* variants = table.find("variants");
    if (variants == nullptr) {
        return;
    }
    for (const auto& [name, body] : variants->members()) {
        ValueFunction value;
        reader.take(parse_value_function(body), value);
        criterion.variants.emplace(name, std::move(value));
    }
}

void read_parameters(const core::Document& table, const CriterionKind& kind, Reader& reader, Criterion& criterion) {
    for (const std::string_view key : kind.lists) {
        if (table.find(key) == nullptr) {
            reader.keep(core::fail("document.missing-key", {{"key", std::string(key)}}, table.place()));
        }
        reader.take(table.texts_or_empty(key), criterion.lists[std::string(key)]);
    }
    for (const std::string_view key : kind.numbers) {
        reader.take(read_number(table, key, 1e-9, 1e9), criterion.numbers[std::string(key)]);
    }
}

/// The value functions must suit the kind's scale and the stated direction.
void check_values(const CriterionKind& kind, Reader& reader, const Criterion& criterion) {
    std::vector<const ValueFunction*> all = {&criterion.value};
    for (const auto& [name, value] : criterion.variants) {
        all.push_back(&value);
    }
    for (const ValueFunction* value : all) {
        if (is_categorical(*value) != (kind.scale == Scale::words)) {
            reader.keep(core::fail("criteria.wrong-value-kind", {{"criterion", criterion.id}, {"kind", criterion.kind}},
                                   reader.place_of("value")));
        } else if (!agrees(*value, criterion.direction)) {
            reader.keep(
                core::fail("criteria.direction-contradicted", {{"criterion", criterion.id}}, reader.place_of("value")));
        }
    }
}

core::Result<const CriterionKind*> read_kind(const core::Document& table) {
    std::vector<std::string_view> names;
    for (const CriterionKind& kind : criterion_kinds()) {
        names.push_back(kind.name);
    }
    const auto index = read_word(table, "kind", names);
    return index ? core::Result<const CriterionKind*>(&criterion_kinds()[*index]) : core::fail(index.error());
}

core::Result<Criterion> read_criterion(const core::Document& table, const std::vector<Submodel>& submodels) {
    const auto kind = read_kind(table);
    if (!kind) {
        return core::fail(kind.error());
    }
    std::vector<std::string_view> keys(std::begin(criterion_keys), std::end(criterion_keys));
    keys.insert(keys.end(), (*kind)->lists.begin(), (*kind)->lists.end());
    keys.insert(keys.end(), (*kind)->numbers.begin(), (*kind)->numbers.end());
    std::vector<std::string_view> dimensions;
    for (const Submodel& submodel : submodels) {
        dimensions.push_back(submodel.id);
    }
    Criterion criterion;
    Reader reader(table, keys, "criterion");
    reader.take(table.text("id"), criterion.id);
    criterion.kind = (*kind)->name;
    reader.take(read_word(table, "submodel", dimensions), criterion.submodel);
    reader.take(read_number(table, "weight", 0, any_weight), criterion.weight);
    reader.take(read_title(table, "title"), criterion.title);
    const std::string_view units[] = {(*kind)->unit};
    if (table.find("unit") != nullptr) {
        std::size_t only = 0;
        reader.take(read_word(table, "unit", units), only);
    }
    criterion.unit = (*kind)->unit;
    reader.take(read_word(table, "direction", directions), criterion.direction);
    reader.take(read_word(table, "status", statuses), criterion.status);
    reader.take(table.text_or("source", ""), criterion.source);
    reader.take(read_value(table), criterion.value);
    read_variants(table, reader, criterion);
    read_parameters(table, **kind, reader, criterion);
    if (reader.status()) {
        check_values(**kind, reader, criterion);
    }
    criterion.place = table.place();
    return reader.status() ? core::Result<Criterion>(criterion) : core::fail(reader.status().error());
}

core::Result<Limits> read_limits(const core::Document& table) {
    Limits limits;
    Reader reader(table, limit_keys, "limits");
    reader.take(read_number(table, "largest_waste_ratio", 1, 1e6), limits.largest_waste_ratio);
    reader.take(read_number(table, "area_tolerance", 0, 0.2), limits.area_tolerance);
    reader.take(read_number(table, "completeness_min", 0, 1), limits.completeness_min);
    reader.take(read_number(table, "adjoining_gap_m", 0, 1000), limits.adjoining_gap_m);
    reader.take(read_number(table, "adjoining_plots_max", 1, 3), limits.adjoining_plots_max);
    reader.take(read_word(table, "status", statuses), limits.status);
    return reader.status() ? core::Result<Limits>(limits) : core::fail(reader.status().error());
}

core::Result<OtherLand> read_other_land(const core::Document& table) {
    OtherLand other;
    Reader reader(table, other_land_keys, "other_land");
    reader.take(table.texts_or_empty("industries"), other.industries);
    reader.take(table.texts_or_empty("groups"), other.groups);
    reader.take(read_title(table, "reason"), other.reason);
    return reader.status() ? core::Result<OtherLand>(other) : core::fail(reader.status().error());
}

/// Reads each table of an array of tables, the first error wins.
template <class T, class Read>
core::Status read_all(const core::Document& document, std::string_view key, Read read, std::vector<T>& into) {
    const core::Document* list = document.find(key);
    for (const core::Document& table : list != nullptr ? list->items() : std::span<const core::Document>{}) {
        auto item = read(table);
        if (!item) {
            return core::fail(item.error());
        }
        into.push_back(std::move(*item));
    }
    return {};
}

template <class T>
core::Status refuse_duplicate_ids(const std::vector<T>& items, const core::Place& place) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (items[i].id == items[j].id) {
                return core::fail("criteria.duplicate-id", {{"id", items[i].id}}, place);
            }
        }
    }
    return {};
}

} // namespace

const std::vector<std::string>& Criterion::list(std::string_view key) const {
    return lists.find(key)->second;
}

double Criterion::number(std::string_view key) const {
    return numbers.find(key)->second;
}

const OtherLand* Criteria::find_other_land(std::string_view industry) const {
    const OtherLand* best = nullptr;
    std::size_t longest = 0;
    for (const OtherLand& other : other_land) {
        for (const std::string& prefix : other.industries) {
            if (industry.starts_with(prefix) && prefix.size() > longest) {
                best = &other;
                longest = prefix.size();
            }
        }
    }
    return best;
}

core::Result<Criteria> parse_criteria(const core::Document& document) {
    Criteria criteria;
    Reader reader(document, top_keys, "criteria");
    reader.take(document.text("edition"), criteria.edition);
    reader.keep(read_all(document, "submodel", read_submodel, criteria.submodels));
    reader.keep(refuse_duplicate_ids(criteria.submodels, document.place()));
    const auto read_one = [&](const core::Document& table) { return read_criterion(table, criteria.submodels); };
    reader.keep(read_all(document, "criterion", read_one, criteria.criteria));
    reader.keep(refuse_duplicate_ids(criteria.criteria, document.place()));
    if (const core::Document* limits = document.find("limits")) {
        reader.take(read_limits(*limits), criteria.limits);
    }
    reader.keep(read_all(document, "other_land", read_other_land, criteria.other_land));
    if (reader.status() && criteria.criteria.empty()) {
        reader.keep(core::fail("criteria.no-criteria", {}, document.place()));
    }
    return reader.status() ? core::Result<Criteria>(criteria) : core::fail(reader.status().error());
}

} // namespace qipan::suitability
