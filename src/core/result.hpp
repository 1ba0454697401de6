/// Result<T>: a value, or the Error that says why there is none. No exception crosses a module's header.
#pragma once

#include <tl/expected.hpp>

#include "core/error.hpp"

namespace qipan::core {

template <class T>
using Result = tl::expected<T, Error>;

/// For operations that give nothing back but may fail.
using Status = Result<void>;

/// `return core::fail("io.unreadable", {{"reason", why}}, place);`
[[nodiscard]] inline tl::unexpected<Error> fail(std::string code, Values values = {}, Place where = {}) {
    return tl::unexpected<Error>(Error{std::move(code), std::move(values), std::move(where), nullptr});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace qipan::core
