/// What criteria and limits look at: the region with what stands on it, one project's needs, one site's facts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conflict/engine.hpp"
#include "core/date.hpp"
#include "geo/geometry.hpp"
#include "model/placement.hpp"
#include "model/project.hpp"
#include "model/region.hpp"
#include "network/balance.hpp"
#include "network/source_finder.hpp"
#include "suitability/criteria.hpp"
#include "suitability/links.hpp"
#include "suitability/neighbours.hpp"
#include "suitability/surveys.hpp"

namespace qipan::suitability {

/// Whose hold on land, floor and supplies counts: firm projects (a recommendation today), or everyone with a recorded
/// site (a plan, which moves nobody).
enum class Holders { firm, all };

/// Everything a score depends on besides the project; all of it outlives the call.
struct Context {
    const model::Region& region;
    const conflict::Engine& engine;
    const Criteria& criteria;
    const Links& links;
    const std::vector<network::Balance>& balances; ///< of `layout`
    const model::Layout& layout;                   ///< who stands where already
    Holders holders = Holders::firm;
    Surveys* surveys = nullptr; ///< kept between calls by whoever scores many projects; may be absent

    /// Does the recorded site of `project` keep others away?
    [[nodiscard]] bool counts(const model::Project& project) const;
};

/// Who holds a plot or floor, from the layout.
struct Holder {
    model::Row project = 0;
    double amount_m2 = 0; ///< of a part or floor share; 0 = the whole plot
    bool counts = false;  ///< by Context::holders
};

/// Best state of a utility at a site's edge; `unknown` where no record speaks of it.
enum class Connection { unknown, none, planned, at_boundary, connected };

/// Look-ups over the region, made once a call and read by all threads.
struct Board {
    std::map<model::Row, std::vector<Holder>> plot_holders; ///< by plot row, holders by project row
    std::map<model::Row, std::vector<Holder>> floor_holders;
    std::map<std::string, Connection, std::less<>> connections; ///< see connection_key
    std::map<model::Row, const network::Balance*> balance_of;   ///< by source row
    network::SourceFinder sources;
    Neighbours neighbours;
};
[[nodiscard]] Board make_board(const Context& context);
/// `plot/<id>/<utility>` or `floor/<id>/<utility>`.
[[nodiscard]] std::string connection_key(model::SiteKind kind, std::string_view id, std::string_view utility);

/// A demand in the unit of its utility's balance.
struct Need {
    const model::Demand* demand = nullptr;
    double amount = 0;
};

/// A supply point or placed project that deals with the project.
struct Partner {
    geo::Point at;
    double weight = 0; ///< (0, 1]
    std::string name;
    std::string product;
};

/// One project with what it needs, worked out once.
struct Subject {
    const Context& context;
    const Board& board;
    const model::Project& project;
    core::Date as_of;
    double land_need_m2 = 0;  ///< 0: takes no land of its own
    double floor_need_m2 = 0; ///< 0: takes no floor
    std::vector<Need> needs;
    std::vector<Partner> partners;

    [[nodiscard]] const model::Region& region() const { return context.region; }
    /// True if `row` is the project itself.
    [[nodiscard]] bool is_self(model::Row row) const { return region().projects().id_of(row) == project.id; }
};
[[nodiscard]] Subject make_subject(const Context& context, const Board& board, const model::Project& project,
                                   core::Date as_of);

/// One site as judged for a project.
struct SiteFacts {
    model::Site site;
    std::string_view zone;
    std::vector<model::Row> plots;      ///< the land of a land site; the plot beneath a floor, if known
    std::optional<model::Row> building; ///< of a floor site
    geo::Geometry geometry;             ///< plots side by side, or the building
    double area_m2 = 0;                 ///< land or floor that the project gets
    double buildable_m2 = 0;            ///< what forbidden strips and areas leave of it; area_m2 before the screening
    double least_width_m = 0;           ///< of the buildable land; 0 before the screening

    [[nodiscard]] bool is_floor() const { return building.has_value(); }
};
[[nodiscard]] SiteFacts make_facts(const model::Region& region, model::Site site);
/// The same without the geometry, which most sites that are refused never need.
[[nodiscard]] SiteFacts outline_facts(const model::Region& region, model::Site site);
void add_geometry(const model::Region& region, SiteFacts& facts);
/// Centroid of the site.
[[nodiscard]] geo::Point place_of(const model::Region& region, const model::Site& site);

/// Need in square metres, rounded up to whole ones.
[[nodiscard]] double whole_square_metres(double area_m2);

} // namespace qipan::suitability
