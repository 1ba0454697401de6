#include "geo/predicates.hpp"

#include <array>
#include <cmath>

namespace qipan::geo {

namespace {

/// A sum of doubles without rounding: components do not overlap and grow in magnitude (Shewchuk, fig. 7).
class Expansion {
public:
    void add(double value) {
        double carry = value;
        for (std::size_t i = 0; i < size_; ++i) {
            const double sum = carry + terms_[i];
            const double part = sum - carry;
            terms_[i] = (carry - (sum - part)) + (terms_[i] - part);
            carry = sum;
        }
        terms_[size_++] = carry;
    }
    void add_product(double x, double y) {
        const double high = x * y;
        add(std::fma(x, y, -high));
        add(high);
    }
    [[nodiscard]] int sign() const {
        for (std::size_t i = size_; i-- > 0;) {
            if (terms_[i] != 0) {
                return terms_[i] > 0 ? 1 : -1;
            }
        }
        return 0;
    }

private:
    std::array<double, 12> terms_{};
    std::size_t size_ = 0;
};

int exact_orientation(Point a, Point b, Point c) {
    Expansion det; // a x b + b x c + c x a
    det.add_product(a.x, b.y);
    det.add_product(-a.y, b.x);
    det.add_product(b.x, c.y);
    det.add_product(-b.y, c.x);
    det.add_product(c.x, a.y);
    det.add_product(-c.y, a.x);
    return det.sign();
}

} // namespace

int orientation(Point a, Point b, Point c) {
    const double left = (a.x - c.x) * (b.y - c.y);
    const double right = (a.y - c.y) * (b.x - c.x);
    const double det = left - right;
    constexpr double error_bound = 3.3306690738754716e-16; // (3 + 16 eps) eps with eps = 2^-53
    if (std::abs(det) > error_bound * (std::abs(left) + std::abs(right))) {
        return det > 0 ? 1 : -1;
    }
    return exact_orientation(a, b, c);
}

} // namespace qipan::geo
