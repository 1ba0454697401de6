/// Deterministic parallel loops: the work is cut into chunks that do not depend on the number of threads.
#pragma once

#include <cstddef>
#include <functional>

namespace qipan::core {

/// Threads used when 0 is asked for: the machine's, at least 1.
[[nodiscard]] int thread_count(int requested);

/// Calls `work(chunk, begin, end)` for each chunk of [0, count), `chunk_size` items each, on `threads` threads.
/// Chunks run in any order; a caller that keeps results per chunk and joins them by chunk number gets the same
/// bytes for every number of threads. An exception thrown in `work` is rethrown here after all threads ended.
void parallel_chunks(std::size_t count, std::size_t chunk_size, int threads,
                     const std::function<void(std::size_t chunk, std::size_t begin, std::size_t end)>& work);

} // namespace qipan::core
