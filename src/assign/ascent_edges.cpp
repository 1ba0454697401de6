// The handshakes of Ascent: nearly all of its time.
#include <algorithm>
#include <limits>

#include "assign/ascent.hpp"

namespace qipan::assign {

namespace {

constexpr float never = -1e12F;
constexpr float lowest = -std::numeric_limits<float>::max();

} // namespace

void Ascent::collect_blocks() {
    for (const auto& edge : problem_.edges) {
        add_block(edge);
    }
}

/// The edge's pair terms between open placements: for each open option of p its cells by column.
Lists<Ascent::Cell> Ascent::cells_of(const Edge& edge) const {
    const auto first_p = first_option_[static_cast<std::size_t>(edge.p)];
    const auto first_q = first_option_[static_cast<std::size_t>(edge.q)];
    const auto begin = problem_.first_placement[static_cast<std::size_t>(edge.q)];
    const auto end = problem_.first_placement[static_cast<std::size_t>(edge.q) + 1];
    std::vector<std::int32_t> column_of(static_cast<std::size_t>(end - begin), -1);
    for (std::size_t j = 0; j < options_of(edge.q); ++j) {
        if (placement_[first_q + j] != not_placed) {
            column_of[local_[first_q + j]] = static_cast<std::int32_t>(j);
        }
    }
    const auto before = [](const Partner& partner, std::int32_t bound) { return partner.placement < bound; };
    Lists<Cell> cells;
    for (std::size_t i = 0; i < options_of(edge.p); ++i) {
        const auto k = placement_[first_p + i];
        const auto terms =
            k == not_placed ? std::span<const Partner>() : problem_.partners[static_cast<std::size_t>(k)];
        auto term = std::lower_bound(terms.begin(), terms.end(), begin, before);
        for (; term != terms.end() && term->placement < end; ++term) {
            const auto column = column_of[static_cast<std::size_t>(term->placement - begin)];
            if (column >= 0) {
                cells.push({column, term->value == forbidden_together ? never : static_cast<float>(term->value)});
            }
        }
        cells.close();
    }
    return cells;
}

void Ascent::add_block(const Edge& edge) {
    const auto rows = options_of(edge.p);
    const auto columns = options_of(edge.q);
    const auto cells = cells_of(edge);
    const bool helps =
        std::any_of(cells.items.begin(), cells.items.end(), [](const Cell& cell) { return cell.value > 0; });
    const bool is_dense = rows * columns <= 4096 || cells.items.size() * 4 >= rows * columns;
    if (cells.items.empty() || (!is_dense && !helps)) {
        return; // repulsion alone, thinly spread: left out of the relaxation
    }
    Block block{edge.p, edge.q, edge.message_p, edge.message_q, no_block, sparse_.size()};
    if (is_dense) {
        block.dense = dense_.size();
        dense_.resize(dense_.size() + rows * columns, 0.0F);
    }
    for (std::size_t i = 0; i < rows; ++i) {
        for (const auto& cell : cells[i]) {
            if (is_dense) {
                dense_[block.dense + i * columns + static_cast<std::size_t>(cell.column)] = cell.value;
            } else if (cell.value > 0) {
                sparse_.push(cell);
            }
        }
        if (!is_dense) {
            sparse_.close();
        }
    }
    blocks_.push_back(block);
}

/// into[l] = max over k of s(k, l) + from[k].
void Ascent::column_maxima(const Block& block, const std::vector<float>& from, std::vector<float>& into) const {
    const auto columns = options_of(block.q);
    if (block.dense == no_block) {
        into.assign(columns, *std::max_element(from.begin(), from.end()));
        for (std::size_t i = 0; i < from.size(); ++i) {
            for (const auto& cell : sparse_[block.lists + i]) {
                auto& best = into[static_cast<std::size_t>(cell.column)];
                best = std::max(best, cell.value + from[i]);
            }
        }
        return;
    }
    into.assign(columns, lowest);
    const float* cell = dense_.data() + block.dense;
    float* best = into.data();
    for (const float add : from) {
        for (std::size_t j = 0; j < columns; ++j) {
            const float x = cell[j] + add;
            best[j] = x > best[j] ? x : best[j];
        }
        cell += columns;
    }
}

/// max over l of s(row, l) + from[l]; in sparse rows 0 + the largest of `from`, which the caller adds, is not counted.
float Ascent::row_maximum(const Block& block, std::size_t row, const std::vector<float>& from) const {
    if (block.dense == no_block) {
        float best = lowest;
        for (const auto& cell : sparse_[block.lists + row]) {
            best = std::max(best, cell.value + from[static_cast<std::size_t>(cell.column)]);
        }
        return best;
    }
    const auto columns = from.size();
    const float* cell = dense_.data() + block.dense + row * columns;
    float lanes[8] = {lowest, lowest, lowest, lowest, lowest, lowest, lowest, lowest};
    std::size_t j = 0;
    for (; j + 8 <= columns; j += 8) {
        for (std::size_t lane = 0; lane < 8; ++lane) {
            const float x = cell[j + lane] + from[j + lane];
            lanes[lane] = x > lanes[lane] ? x : lanes[lane];
        }
    }
    for (; j < columns; ++j) {
        lanes[0] = std::max(lanes[0], cell[j] + from[j]);
    }
    return *std::max_element(lanes, lanes + 8);
}

/// MPLP++: push both ends into the edge, give half of the maxima back to q, the rest to p, what then remains to q.
void Ascent::handshake(const Block& block) {
    const auto first_p = first_option_[static_cast<std::size_t>(block.p)];
    const auto first_q = first_option_[static_cast<std::size_t>(block.q)];
    near_.resize(options_of(block.p));
    far_.resize(options_of(block.q));
    pushed_.resize(far_.size());
    for (std::size_t i = 0; i < near_.size(); ++i) {
        near_[i] = static_cast<float>(worth_[first_p + i] - message_[block.message_p + local_[first_p + i]]);
    }
    for (std::size_t j = 0; j < far_.size(); ++j) {
        far_[j] = static_cast<float>(worth_[first_q + j] - message_[block.message_q + local_[first_q + j]]);
    }
    column_maxima(block, near_, column_);
    for (std::size_t j = 0; j < far_.size(); ++j) {
        pushed_[j] = far_[j] - 0.5F * (column_[j] + far_[j]);
    }
    const float unlisted = block.dense == no_block ? *std::max_element(pushed_.begin(), pushed_.end()) : lowest;
    for (std::size_t i = 0; i < near_.size(); ++i) {
        const float message = std::max(unlisted, row_maximum(block, i, pushed_));
        const auto at = block.message_p + local_[first_p + i];
        arrived_[first_p + i] += static_cast<double>(message) - message_[at];
        worth_[first_p + i] += static_cast<double>(message) - message_[at];
        message_[at] = static_cast<double>(message);
        near_[i] = -message; // near - (message + near)
    }
    column_maxima(block, near_, column_);
    for (std::size_t j = 0; j < far_.size(); ++j) {
        const auto at = block.message_q + local_[first_q + j];
        arrived_[first_q + j] += static_cast<double>(column_[j]) - message_[at];
        worth_[first_q + j] += static_cast<double>(column_[j]) - message_[at];
        message_[at] = static_cast<double>(column_[j]);
    }
}

std::int64_t Ascent::work() const {
    const auto cells = 2 * dense_.size() / 4 + 6 * sparse_.items.size();
    const auto prices = 8 * (4 * uses_.items.size() + 12 * placement_.size() + 4 * shares_of_.items.size());
    return static_cast<std::int64_t>(cells + prices);
}

} // namespace qipan::assign
