#include "conflict/check.hpp"

#include "conflict/judging.hpp"

namespace qipan::conflict {

core::Result<CheckOutcome> check(const Engine& engine, const model::Layout& layout, const CheckRequest& request,
                                 const core::Progress& progress) {
    Judging judging(engine, layout, request, progress);
    judge_everything(judging);
    CheckOutcome outcome = join_parts(std::move(judging.parts()), judging.layout());
    outcome.complete = !progress.stopped();
    return outcome;
}

} // namespace qipan::conflict
