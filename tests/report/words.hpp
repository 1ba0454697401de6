/// The real sentences of data/messages/parts, read by a reader of the few TOML forms that they use, so that the tests
/// of report need no library of text formats.
#pragma once

#include "core/messages.hpp"

namespace qipan::report {

/// All parts of one language. A line that the reader does not know fails the test.
[[nodiscard]] const core::Catalogue& words(core::Language language = core::Language::zh);

} // namespace qipan::report
