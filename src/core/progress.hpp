/// How long work tells where it is and learns that it should stop.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string_view>

namespace qipan::core {

/// Shared between the one who asks to stop and the one who works. Copies refer to the same flag.
class StopToken {
public:
    StopToken() : flag_(std::make_shared<std::atomic<bool>>(false)) {}
    void request_stop() const { flag_->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool stop_requested() const { return flag_->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> flag_;
};

/// A sink for progress. `step` is a message code (`progress.rules`), done/total count the work of that step.
/// Calls may come from any thread, one at a time; the callee must not block.
struct Progress {
    std::function<void(std::string_view step, std::size_t done, std::size_t total)> report;
    StopToken stop;

    void tell(std::string_view step, std::size_t done, std::size_t total) const {
        if (report) {
            report(step, done, total);
        }
    }
    [[nodiscard]] bool stopped() const { return stop.stop_requested(); }
};

} // namespace qipan::core
