#include "conflict/industry_editions.hpp"

namespace qipan::conflict {
namespace {

struct Came {
    std::string_view from; ///< prefix of 2017
    std::string_view old[2];
    std::size_t count = 1;
};

/// The longest prefix counts.
constexpr Came all[] = {
    {"13", {"13"}},  {"14", {"14"}},          {"15", {"15"}},  {"16", {"16"}}, {"17", {"17"}}, {"18", {"18"}},
    {"19", {"19"}},  {"20", {"20"}},          {"21", {"21"}},  {"22", {"22"}}, {"23", {"23"}}, {"24", {"24", "42"}, 2},
    {"241", {"24"}}, {"242", {"24"}},         {"243", {"42"}}, // 工艺美术及礼仪用品
    {"244", {"24"}}, {"245", {"24"}},         {"246", {"24"}}, {"25", {"25"}}, {"26", {"26"}}, {"27", {"27"}},
    {"28", {"28"}},  {"29", {"29", "30"}, 2}, {"291", {"29"}}, // 橡胶制品
    {"292", {"30"}},                                           // 塑料制品
    {"30", {"31"}},  {"31", {"32"}},          {"32", {"33"}},  {"33", {"34"}}, {"34", {"35"}}, {"35", {"36"}},
    {"36", {"37"}},  {"37", {"37"}},          {"38", {"39"}},  {"39", {"40"}}, {"40", {"41"}}, {"41", {"42"}},
    {"42", {"43"}},
};

} // namespace

std::span<const std::string_view> divisions_of_2002(std::string_view industry_2017) {
    const Came* found = nullptr;
    for (const Came& came : all) {
        if (industry_2017.starts_with(came.from) && (found == nullptr || came.from.size() > found->from.size())) {
            found = &came;
        }
    }
    return found == nullptr ? std::span<const std::string_view>{} : std::span(found->old, found->count);
}

} // namespace qipan::conflict
