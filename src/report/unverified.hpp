/// The values of a page that nobody has confirmed (待核): each gets a number on its first use, printed as a superscript
/// that leads to one annex table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"
#include "report/page_frame.hpp"

namespace qipan::report {

/// One unconfirmed value. `kind` is a word of `label.unverified`: rule, criterion.
struct Unverified {
    std::string kind;
    std::string id;
    std::string title;
    std::string value;  ///< as printed; may be empty
    std::string clause; ///< may be empty
};

class UnverifiedList {
public:
    /// The number of a value; the same kind and id keep theirs.
    int number_of(Unverified value);
    /// Writes the superscript of a value.
    void mark(Page& page, Unverified value);
    [[nodiscard]] bool empty() const { return values_.empty(); }
    /// The annex; nothing if the list is empty.
    void write_annex(Page& page) const;

private:
    std::vector<Unverified> values_;
};

/// The unconfirmed rule of a finding.
[[nodiscard]] Unverified unverified_rule(const PageContext& context, const model::Finding& finding);

} // namespace qipan::report
