/// Edges of long lines and of large polygons in an R-tree by short runs, so that a plot beside a road of ten thousand
/// vertices meets a few dozen of them. Boxes are grown by each row's reach. The layer must outlive it.
#pragma once

#include <span>
#include <vector>

#include "model/layer.hpp"

namespace qipan::conflict {

class EdgeIndex {
public:
    /// At most this many edges a run.
    static constexpr std::size_t run_edges = 16;

    struct Run {
        model::Row row = 0;
        std::span<const geo::Point> points; ///< consecutive; empty: the whole polygon, whose rings follow run by run;
                                            ///< or a point, which stays whole
    };

    EdgeIndex() = default;
    /// `reaches[i]` metres around `rows[i]`; rows ascending.
    EdgeIndex(const model::Layer& layer, std::span<const model::Row> rows, std::span<const double> reaches);

    /// Runs that may come within reach of `box`: ascending numbers, so runs of one row stand together.
    void query(const geo::Box& box, std::vector<std::uint32_t>& found) const { tree_.query(box, found); }
    [[nodiscard]] const Run& run(std::uint32_t number) const { return runs_[number]; }
    /// The edges of `numbers` (of one row, ascending) whose own boxes, grown by `reach`, meet `box`, as one geometry:
    /// lines (also of a polygon's rings), straight pieces drawn as one edge; of a point the point. Empty if none does.
    [[nodiscard]] geo::Geometry local_geometry(std::span<const std::uint32_t> numbers, const geo::Box& box,
                                               double reach) const;
    /// End of the runs in `found` from `begin` on that belong to the row of found[begin].
    [[nodiscard]] std::size_t end_of_row(std::span<const std::uint32_t> found, std::size_t begin) const;

private:
    std::vector<Run> runs_;
    geo::RTree tree_;
};

} // namespace qipan::conflict
