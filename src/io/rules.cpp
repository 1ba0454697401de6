#include "io/rules.hpp"

#include "core/files.hpp"
#include "io/documents.hpp"
#include "io/names.hpp"

namespace qipan::io {
namespace {

namespace fs = std::filesystem;

core::Status add_pack(const core::Result<core::Document>& document, std::vector<model::RuleSet>& packs) {
    if (!document) {
        return core::fail(document.error());
    }
    auto pack = model::parse_rules(*document);
    if (!pack) {
        return core::fail(pack.error());
    }
    packs.push_back(std::move(*pack));
    return {};
}

core::Status add_shipped(const fs::path& data_folder, std::vector<model::RuleSet>& packs) {
    const auto files = list_files(data_folder / "rules", ".toml");
    if (!files) {
        return core::fail(files.error());
    }
    for (const fs::path& file : *files) {
        if (auto added = add_pack(read_toml(file), packs); !added) {
            return added;
        }
    }
    return {};
}

} // namespace

core::Result<model::RuleSet> load_rules(const fs::path& data_folder, const model::Region* region,
                                        std::span<const fs::path> extra_files) {
    std::vector<model::RuleSet> packs;
    if (auto added = add_shipped(data_folder, packs); !added) {
        return core::fail(added.error());
    }
    if (region != nullptr) {
        const model::Layer& kept = region->layer(model::TableId::rule_packs);
        for (model::Row row = 0; row < kept.size(); ++row) {
            const std::string name(kept.text("name", row));
            if (auto added = add_pack(parse_toml(std::string(kept.text("text", row)), name), packs); !added) {
                return core::fail(added.error());
            }
        }
    }
    for (const fs::path& file : extra_files) {
        if (auto added = add_pack(read_toml(file), packs); !added) {
            return core::fail(added.error());
        }
    }
    return model::join_rules(std::move(packs));
}

core::Result<std::vector<RulePack>> read_rule_packs(const fs::path& folder, std::span<const std::string> names,
                                                    const fs::path& data_folder) {
    std::vector<RulePack> packs;
    std::vector<model::RuleSet> sets;
    if (auto added = names.empty() ? core::Status{} : add_shipped(data_folder, sets); !added) {
        return core::fail(added.error());
    }
    for (const std::string& name : names) {
        auto text = core::read_file(folder / core::to_path(name));
        if (!text) {
            return core::fail(text.error());
        }
        if (auto added = add_pack(parse_toml(*text, name), sets); !added) {
            return core::fail(added.error());
        }
        packs.push_back({name, std::move(*text)});
    }
    if (auto joined = model::join_rules(std::move(sets)); !joined) {
        return core::fail(joined.error());
    }
    return packs;
}

} // namespace qipan::io
