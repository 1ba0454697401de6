#include "io/rules.hpp"

#include "io/documents.hpp"
#include "io/names.hpp"

namespace qipan::io {

core::Result<model::RuleSet> load_rules(const std::filesystem::path& data_folder,
                                        std::span<const std::filesystem::path> extra_files) {
    auto files = list_files(data_folder / "rules", ".toml");
    if (!files) {
        return core::fail(files.error());
    }
    files->insert(files->end(), extra_files.begin(), extra_files.end());
    std::vector<model::RuleSet> packs;
    for (const auto& file : *files) {
        const auto document = read_toml(file);
        if (!document) {
            return core::fail(document.error());
        }
        auto pack = model::parse_rules(*document);
        if (!pack) {
            return core::fail(pack.error());
        }
        packs.push_back(std::move(*pack));
    }
    return model::join_rules(std::move(packs));
}

} // namespace qipan::io
