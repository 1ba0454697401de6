/// Lists<T>: many short lists in two flat arrays (compressed sparse rows).
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace qipan::assign {

/// List i holds items[first[i]] .. items[first[i + 1] - 1]. Filled in order: `push` adds to the open list,
/// `close` ends it.
template <class T>
struct Lists {
    std::vector<std::size_t> first{0};
    std::vector<T> items;

    [[nodiscard]] std::size_t size() const { return first.size() - 1; }
    [[nodiscard]] std::span<const T> operator[](std::size_t i) const {
        return std::span<const T>(items).subspan(first[i], first[i + 1] - first[i]);
    }
    void push(T item) { items.push_back(std::move(item)); }
    void close() { first.push_back(items.size()); }
};

} // namespace qipan::assign
