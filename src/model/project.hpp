/// Project: one investment project as analysis sees it, from a stored row or typed in (`--need`).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/region.hpp"

namespace qipan::model {

/// The one line of stages (practice.md 3); the order counts.
enum class Stage { lead, concept_, reserve, talks, signed_, under_construction, completed, in_production, at_target };

[[nodiscard]] std::optional<Stage> parse_stage(std::string_view text);
[[nodiscard]] std::string_view to_string(Stage stage);

/// How a project's demand counts in balances (practice.md 3).
enum class Commitment {
    firm,      ///< signed and later, or land granted
    potential, ///< talks
    none,      ///< earlier
};

struct Demand {
    std::string utility;
    double design = 0; ///< in `unit`
    std::string unit;
    std::optional<double> minimum;
    std::optional<double> pressure_mpa;
    std::string pressure_basis; ///< g or a; mandatory with a pressure
    std::optional<double> temperature_c;
};

struct Emission {
    std::string pollutant;
    double t_per_year = 0;
    std::optional<double> fugitive_kg_h{}; ///< not through a stack of 15 m or more
    std::optional<double> limit_mg_m3{};   ///< standard concentration in ambient air
    std::optional<double> source_area_m2{};
    std::string source_class{}; ///< I, II, III of GB/T 39499
};

/// What a zone has promised a project of one utility.
struct Promise {
    std::string utility;
    double amount = 0;
    std::string unit;
    std::string by_date;
};

/// The investment contract's figures and dates (ISO).
struct Contract {
    std::string signed_date;
    std::string site;
    std::optional<double> land_mu;
    std::optional<double> fixed_investment_wan;
    std::optional<double> output_wan;
    std::optional<double> tax_wan;
    std::optional<double> building_area_m2;
    std::string industry;
    std::string agreed_start_date;
    std::string agreed_completion_date;
    std::string agreed_production_date;
    std::string land_handover_date;
};

/// One step of the stage line, planned and done (ISO dates).
struct Milestone {
    std::optional<Stage> stage;
    std::string planned_date;
    std::string done_date;
};

/// Empty texts and nullopt mean unknown.
struct Project {
    std::string id;
    std::string name;
    std::string investor;
    std::string industry; ///< GB/T 4754-2017, 2-4 digits
    std::string kind;     ///< industry | infrastructure; unknown counts as industry
    std::optional<Stage> stage;
    bool land_granted = false;
    std::string home_zone;
    std::optional<double> total_investment_wan;
    std::optional<double> fixed_investment_wan;
    std::optional<double> output_wan;
    std::optional<double> tax_wan;
    std::optional<double> jobs;
    std::optional<double> land_mu;
    std::optional<double> floor_m2;
    std::optional<double> min_width_m;
    std::optional<double> clear_height_m;
    std::optional<double> floor_load_kpa;
    std::string fire_hazard;
    std::optional<int> pollution_class;
    int priority = 2;
    std::vector<std::string> inputs;
    std::vector<std::string> products;
    std::vector<std::string> wanted_zones;
    std::vector<std::string> must_have;
    std::string start_date;
    std::string leader;
    std::string site; ///< canonical site id if already placed
    std::vector<Demand> demands;
    std::vector<Emission> emissions;
    std::optional<double> completed_wan;
    std::optional<double> paid_in_wan;
    std::optional<double> energy_tce;
    std::string catalogue_class;
    std::string market_access;
    std::optional<bool> two_high;
    std::string energy_review;
    std::optional<bool> chemical;
    std::optional<bool> discharges_water;
    std::string control_unit;
    std::string plan_eia;
    std::string emission_source;
    std::string land_route;
    std::optional<double> building_area_m2;
    std::optional<double> footprint_m2;
    std::optional<double> office_land_m2;
    std::optional<double> office_floor_m2;
    std::optional<double> green_m2;
    std::optional<double> height_m;
    std::optional<bool> housing_on_site;
    std::optional<double> eia_distance_m;
    std::optional<double> built_area_m2;
    std::string stopped_since;
    std::vector<Promise> promises;
    std::vector<Contract> contracts; ///< by signed_date
    std::vector<Milestone> milestones;

    [[nodiscard]] Commitment commitment() const;
    /// Industry group (中类): the first three digits.
    [[nodiscard]] std::string_view industry_group() const;
    [[nodiscard]] const Demand* find_demand(std::string_view utility) const;
};

/// A stored project with its demands, emissions, promises, contracts and milestones.
[[nodiscard]] Project project_at(const Region& region, Row row);
/// All projects in row order.
[[nodiscard]] std::vector<Project> all_projects(const Region& region);

/// An amount in the unit that balances of a utility use: steam t/h, heat MW, power kVA (MW and kW at power factor 1,
/// MVA x 1000), water, sewage and gas m3/d (m3/h x 24), telecom Gbps. nullopt for a unit that does not fit.
[[nodiscard]] std::optional<double> to_balance_unit(std::string_view utility, double amount, std::string_view unit);
[[nodiscard]] std::string_view balance_unit(std::string_view utility);

} // namespace qipan::model
