#include "render/labels.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/text.hpp"
#include "render/polyline.hpp"
#include "render/text_measure.hpp"
#include "render/viewport.hpp"

namespace qipan::render {
namespace {

constexpr double cell_mm = 6;
constexpr double padding_mm = 0.35;
constexpr double repeat_mm = 80;
constexpr double upright_from = 0.85; // radians, about 49 degrees

Weight weight_of(const Label& label) {
    return label.look.bold ? Weight::bold : Weight::regular;
}

geo::Box box_about(geo::Point centre, BlockSize size) {
    return {centre.x - size.width_mm / 2, centre.y - size.height_mm / 2, centre.x + size.width_mm / 2,
            centre.y + size.height_mm / 2};
}

TextRun run_of(const Label& label, const std::string& words, geo::Point at) {
    TextRun run;
    run.text = words;
    run.at = at;
    run.size_mm = label.look.size_mm;
    run.bold = label.look.bold;
    run.colour = label.look.colour;
    run.halo = label.look.halo;
    run.align = Align::centre;
    run.feature = label.feature.empty() ? "" : "label/" + label.feature;
    return run;
}

/// Lines centred about a point.
PlacedLabel block_about(const Label& label, BlockSize size, geo::Point centre) {
    PlacedLabel placed;
    const double step = label.look.size_mm * line_spacing_em;
    const auto count = static_cast<double>(label.lines.size());
    double baseline = centre.y - step * (count - 1) / 2 + label.look.size_mm * (ascent_em - descent_em) / 2;
    for (const std::string& words : label.lines) {
        placed.runs.push_back(run_of(label, words, {centre.x, baseline}));
        baseline += step;
    }
    placed.boxes.push_back(box_about(centre, size));
    return placed;
}

/// Small boxes along a slanting text cover it closely.
std::vector<geo::Box> boxes_along(geo::Point from, geo::Point to, double size_mm) {
    std::vector<geo::Box> boxes;
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const int pieces = std::max(1, static_cast<int>(std::ceil(length / (size_mm * 0.8))));
    for (int i = 0; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        const geo::Point p{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
        boxes.push_back(box_about(p, {size_mm, size_mm}));
    }
    return boxes;
}

/// The corners of four fifths of the box lie inside: in a slanting plot a horizontal text may touch the outline.
bool fits_inside(const Path& area, const geo::Box& whole) {
    constexpr double cut = 0.1;
    const geo::Box box{whole.min_x + whole.width() * cut, whole.min_y + whole.height() * cut,
                       whole.max_x - whole.width() * cut, whole.max_y - whole.height() * cut};
    const geo::Point c = box.centre();
    const geo::Point corners[] = {{box.min_x, box.min_y}, {box.max_x, box.min_y}, {box.min_x, box.max_y},
                                  {box.max_x, box.max_y}, {c.x, box.min_y},       {c.x, box.max_y},
                                  {box.min_x, c.y},       {box.max_x, c.y}};
    return std::ranges::all_of(corners, [&](geo::Point p) { return inside(area, p); });
}

bool has_chinese(std::string_view words) {
    return std::ranges::any_of(core::to_code_points(words), [](char32_t c) { return c >= 0x2E80; });
}

/// Beside or on a steep line Chinese stands upright, one character under the other; figures stay together.
std::vector<std::string> stack_of(std::string_view words) {
    std::vector<std::string> stack;
    bool joined = false;
    for (const char32_t c : core::to_code_points(words)) {
        const bool narrow = c < 0x2E80;
        if (narrow && joined) {
            stack.back() += core::to_utf8(std::u32string(1, c));
        } else {
            stack.push_back(core::to_utf8(std::u32string(1, c)));
        }
        joined = narrow;
    }
    return stack;
}

PlacedLabel stacked(const Label& label, geo::Point from, geo::Point to) {
    PlacedLabel placed;
    if (from.y > to.y) {
        std::swap(from, to);
    }
    const std::vector<std::string> stack = stack_of(label.lines.front());
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const double step = label.look.size_mm * 1.08;
    const double first = length / 2 - step * (static_cast<double>(stack.size()) - 1) / 2;
    for (std::size_t i = 0; i < stack.size(); ++i) {
        const double t = (first + step * static_cast<double>(i)) / length;
        const geo::Point c{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
        const Label one{{stack[i]}, label.look, label.feature};
        placed.runs.push_back(run_of(one, stack[i], {c.x, c.y + label.look.size_mm * (ascent_em - descent_em) / 2}));
        placed.boxes.push_back(box_about(c, block_size(one)));
    }
    return placed;
}

} // namespace

BlockSize block_size(const Label& label) {
    double width = 0;
    for (const std::string& words : label.lines) {
        width = std::max(width, text_width_mm(words, label.look.size_mm, weight_of(label)));
    }
    const auto count = static_cast<double>(label.lines.size());
    return {width, label.look.size_mm * (1 + line_spacing_em * (count - 1))};
}

bool CollisionGrid::is_free(const geo::Box& box) const {
    for (int i = static_cast<int>(std::floor(box.min_x / cell_mm));
         i <= static_cast<int>(std::floor(box.max_x / cell_mm)); ++i) {
        for (int j = static_cast<int>(std::floor(box.min_y / cell_mm));
             j <= static_cast<int>(std::floor(box.max_y / cell_mm)); ++j) {
            const auto cell = cells_.find({i, j});
            if (cell != cells_.end() &&
                std::ranges::any_of(cell->second, [&](const geo::Box& other) { return other.intersects(box); })) {
                return false;
            }
        }
    }
    return true;
}

void CollisionGrid::add(const geo::Box& box) {
    for (int i = static_cast<int>(std::floor(box.min_x / cell_mm));
         i <= static_cast<int>(std::floor(box.max_x / cell_mm)); ++i) {
        for (int j = static_cast<int>(std::floor(box.min_y / cell_mm));
             j <= static_cast<int>(std::floor(box.max_y / cell_mm)); ++j) {
            cells_[{i, j}].push_back(box);
        }
    }
}

void LabelEngine::add_point(Label label, geo::Point at, double clear_mm) {
    add({std::move(label), Kind::point, at, clear_mm, {}, {}, {}});
}

void LabelEngine::add_inside(Label label, Path area, geo::Point centre) {
    add({std::move(label), Kind::inside, centre, 0, std::move(area), {}, {}});
}

void LabelEngine::add_over(Label label, geo::Point centre) {
    add({std::move(label), Kind::over, centre, 0, {}, {}, {}});
}

void LabelEngine::add_along(Label label, Ring line) {
    add({std::move(label), Kind::along, {}, 0, {}, std::move(line), {}});
}

void LabelEngine::add(Request request) {
    request.size = block_size(request.label); // measured once: a street tries its name at many places
    requests_.push_back(std::move(request));
}

std::vector<PlacedLabel> LabelEngine::place() {
    std::vector<PlacedLabel> placed;
    std::ranges::stable_sort(requests_, std::greater<>{}, [](const Request& r) { return r.label.look.priority; });
    for (Request& request : requests_) {
        switch (request.kind) {
        case Kind::point:
            (void)place_point(request, placed);
            break;
        case Kind::inside:
            (void)place_inside(std::move(request), placed);
            break;
        case Kind::over:
            (void)place_over(request, placed);
            break;
        case Kind::along:
            (void)place_along(request, placed);
            break;
        }
    }
    requests_.clear();
    return placed;
}

bool LabelEngine::is_free(const std::vector<geo::Box>& boxes) const {
    return std::ranges::all_of(boxes, [this](const geo::Box& box) {
        return box.min_x >= frame_.min_x && box.max_x <= frame_.max_x && box.min_y >= frame_.min_y &&
               box.max_y <= frame_.max_y && grid_.is_free(box.expanded(padding_mm));
    });
}

void LabelEngine::take(PlacedLabel label, std::vector<PlacedLabel>& placed) {
    for (const geo::Box& box : label.boxes) {
        grid_.add(box);
    }
    placed.push_back(std::move(label));
}

bool LabelEngine::try_block(const Request& request, geo::Point centre, std::vector<PlacedLabel>& placed) {
    PlacedLabel label = block_about(request.label, request.size, centre);
    if (!is_free(label.boxes)) {
        return false;
    }
    take(std::move(label), placed);
    return true;
}

bool LabelEngine::place_point(const Request& request, std::vector<PlacedLabel>& placed) {
    const BlockSize& size = request.size;
    const double dx = request.clear_mm + size.width_mm / 2;
    const double dy = request.clear_mm + size.height_mm / 2;
    const double near_x = size.width_mm / 2 + request.clear_mm * 0.7;
    const double near_y = size.height_mm / 2 + request.clear_mm * 0.7;
    const geo::Point offsets[] = {{dx, 0},           {-dx, 0},         {0, -dy},           {0, dy},
                                  {near_x, -near_y}, {near_x, near_y}, {-near_x, -near_y}, {-near_x, near_y}};
    return std::ranges::any_of(offsets, [&](geo::Point o) {
        return try_block(request, {request.at.x + o.x, request.at.y + o.y}, placed);
    });
}

bool LabelEngine::place_inside(Request request, std::vector<PlacedLabel>& placed) {
    const double full_size = request.label.look.size_mm;
    while (!request.label.lines.empty()) {
        for (const double share : {1.0, 0.82}) {
            request.label.look.size_mm = full_size * share;
            request.size = block_size(request.label);
            if (fits_inside(request.area, box_about(request.at, request.size).expanded(0.2)) &&
                try_block(request, request.at, placed)) {
                return true;
            }
        }
        request.label.lines.resize(request.label.lines.size() > 1 ? 1 : 0);
    }
    return false;
}

bool LabelEngine::place_over(const Request& request, std::vector<PlacedLabel>& placed) {
    const BlockSize& size = request.size;
    for (const double ring : {0.0, 0.8, 1.6}) {
        for (int direction = 0; direction < (ring > 0 ? 8 : 1); ++direction) {
            const double a = direction * std::numbers::pi / 4;
            const geo::Point at{request.at.x + std::cos(a) * ring * size.width_mm * 0.6,
                                request.at.y + std::sin(a) * ring * size.height_mm * 1.2};
            if (try_block(request, at, placed)) {
                return true;
            }
        }
    }
    return false;
}

bool LabelEngine::place_along(const Request& request, std::vector<PlacedLabel>& placed) {
    const double width = request.size.width_mm;
    const double length = length_mm(request.line);
    const double room = length - width * 1.2;
    if (room < 0) {
        return false;
    }
    // from the middle outwards
    const int steps = std::max(1, static_cast<int>(room / 6));
    bool any = false;
    for (int i = 0; i <= steps * 2; ++i) {
        const double side = i % 2 == 0 ? 1 : -1;
        const int out = (i + 1) / 2;
        const double start = width * 0.1 + room / 2 + side * room / 2 * out / steps;
        any = (start >= 0 && start + width <= length && try_along(request, start, placed)) || any;
    }
    return any;
}

bool LabelEngine::try_along(const Request& request, double start_mm, std::vector<PlacedLabel>& placed) {
    const double width = request.size.width_mm;
    const double size = request.label.look.size_mm;
    geo::Point from = point_at(request.line, start_mm);
    geo::Point to = point_at(request.line, start_mm + width);
    const double chord = std::hypot(to.x - from.x, to.y - from.y);
    if (chord < width * 0.97) {
        return false; // too bent to be read
    }
    if (to.x < from.x - 1e-9) {
        std::swap(from, to);
    }
    const geo::Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    auto& same = along_[request.label.lines.front()];
    if (std::ranges::any_of(same,
                            [&](geo::Point p) { return std::hypot(p.x - middle.x, p.y - middle.y) < repeat_mm; })) {
        return false;
    }
    PlacedLabel label;
    label.boxes = boxes_along(from, to, size);
    if (!is_free(label.boxes)) {
        return false;
    }
    const double angle = std::atan2(from.y - to.y, to.x - from.x);
    if (std::abs(angle) > upright_from && has_chinese(request.label.lines.front())) {
        label = stacked(request.label, from, to);
        if (!is_free(label.boxes)) {
            return false;
        }
        same.push_back(middle);
        take(std::move(label), placed);
        return true;
    }
    const double drop = size * cap_em * 0.5;
    TextRun run = run_of(request.label, request.label.lines.front(),
                         {middle.x + std::sin(angle) * drop, middle.y + std::cos(angle) * drop});
    run.rotation_deg = angle * 180 / std::numbers::pi;
    label.runs.push_back(std::move(run));
    same.push_back(middle);
    take(std::move(label), placed);
    return true;
}

} // namespace qipan::render
