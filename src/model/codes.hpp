/// Code lists: the closed vocabularies of fields, and the two official classifications (industries, land use) as data.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qipan::model {

/// A closed list: its codes, and the everyday Chinese words that import accepts for each (净地 -> net_land is not done:
/// where the Chinese word is the term of the trade, it is the code itself).
struct CodeList {
    std::string_view name; ///< as in Field::codes
    std::span<const std::string_view> codes;
};

[[nodiscard]] std::span<const CodeList> code_lists();
[[nodiscard]] const CodeList* find_code_list(std::string_view name);
[[nodiscard]] bool has_code(const CodeList& list, std::string_view code);

/// One entry of an official classification.
struct ClassEntry {
    std::string code;
    std::string name_zh;
    std::string parent;
};

/// GB/T 4754-2017 industries, or one land-use scheme: code -> entry, with prefix search.
class Classification {
public:
    Classification() = default;
    explicit Classification(std::vector<ClassEntry> entries);
    [[nodiscard]] const ClassEntry* find(std::string_view code) const;
    /// The entry itself, or that of its longest known prefix.
    [[nodiscard]] const ClassEntry* find_nearest_prefix(std::string_view code) const;
    [[nodiscard]] std::span<const ClassEntry> entries() const { return entries_; }

private:
    std::vector<ClassEntry> entries_; // sorted by code
};

/// Interference of an industrial land class with homes, 1 (none) to 3 (serious), for judging land use: schemes differ
/// in codes, the class is what they share (practice.md 2; GB 50137 M1-M3, 用地用海 100101-100103).
struct LandUseClass {
    std::string
        group; ///< industry, storage, utilities, transport, homes, public, commerce, green, farming, water, other
    int interference = 0; ///< 1-3 for industry and storage; 0 where it has none or the code does not say
};

/// What a region's data is read against; loaded by io from data/codes/.
struct Codes {
    Classification industries;
    /// scheme -> classification; schemes: cn2023, gb50137, sandiao (三调), and the region's own through value mapping.
    std::map<std::string, Classification, std::less<>> land_use;
    /// scheme -> code prefix -> class; the longest prefix counts.
    std::map<std::string, std::map<std::string, LandUseClass, std::less<>>, std::less<>> land_use_classes;

    [[nodiscard]] std::optional<LandUseClass> land_use_class(std::string_view scheme, std::string_view code) const;
};

/// True if `code` equals one of the prefixes or begins with it (code lists match by prefix, data.md).
[[nodiscard]] bool matches_prefix(std::string_view code, std::span<const std::string_view> prefixes);

} // namespace qipan::model
