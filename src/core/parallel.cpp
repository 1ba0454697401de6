#include "core/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace qipan::core {

int thread_count(int requested) {
    if (requested > 0) {
        return requested;
    }
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void parallel_chunks(std::size_t count, std::size_t chunk_size, int threads,
                     const std::function<void(std::size_t, std::size_t, std::size_t)>& work) {
    chunk_size = std::max<std::size_t>(chunk_size, 1);
    const std::size_t chunks = (count + chunk_size - 1) / chunk_size;
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto run = [&] {
        for (std::size_t chunk = next++; chunk < chunks; chunk = next++) {
            try {
                work(chunk, chunk * chunk_size, std::min(count, (chunk + 1) * chunk_size));
            } catch (...) {
                const std::scoped_lock lock(failure_mutex);
                failure = failure ? failure : std::current_exception();
                next = chunks;
            }
        }
    };
    const auto workers = std::min<std::size_t>(static_cast<std::size_t>(thread_count(threads)), chunks);
    std::vector<std::thread> pool;
    try {
        for (std::size_t i = 1; i < workers; ++i) {
            pool.emplace_back(run);
        }
    } catch (const std::system_error&) { // NOLINT(bugprone-empty-catch)
        // The system gives no more threads: those that run, and this one, do all chunks.
    }
    run();
    for (auto& thread : pool) {
        thread.join();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

} // namespace qipan::core
