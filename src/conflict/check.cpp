#include "conflict/check.hpp"

#include "conflict/judging.hpp"

namespace qipan::conflict {

core::Result<CheckOutcome> check(const Engine& engine, const model::Layout& layout, const CheckRequest& request,
                                 const core::Progress& progress) {
    Judging judging(engine, layout, request, progress);
    judging.keep_together();
    judge_everything(judging);
    return join_parts(std::move(judging.parts()), judging.layout(), request.threads, progress);
}

} // namespace qipan::conflict
