/// Private to render: the last pass over a PDF that Qt wrote.
#pragma once

#include <string>

#include "core/result.hpp"
#include "render/paper.hpp"

namespace qipan::render {

/// Text becomes exact (radicals in ToUnicode maps become whole characters), the dates are the request's, the clock's
/// metadata go, /ID follows from the content alone. `render.pdf-failed` with QPDF's words.
[[nodiscard]] core::Result<std::string> finish_pdf(const std::string& pdf, const PdfInfo& info);

/// One ToUnicode stream: every destination code in U+2E80..U+2FDF by its unified ideograph.
[[nodiscard]] std::string unify_to_unicode(const std::string& cmap);

} // namespace qipan::render
