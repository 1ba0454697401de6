#include "planning/defaults.hpp"

#include <gtest/gtest.h>

#include "suitability/world.hpp"

namespace qipan::test {
namespace {

core::Document shipped() {
    return must(io::read_toml(QIPAN_SOURCE_DIR "/data/assign/defaults.toml"));
}

TEST(PlanDefaults, TheShippedOnesAreThoseThatWereAgreed) {
    const auto defaults = must(planning::parse_defaults(shipped()));
    EXPECT_EQ(defaults.score_scale, 100);
    EXPECT_EQ(defaults.not_placed_signed, 30000);
    EXPECT_EQ(defaults.not_placed_talks, 15000);
    EXPECT_EQ(defaults.not_placed_earlier, 8000);
    EXPECT_EQ(defaults.opening_leading, 0);
    EXPECT_EQ(defaults.opening_neutral, 1000);
    EXPECT_EQ(defaults.opening_leads_elsewhere, 3000);
    EXPECT_EQ(defaults.link_most, 1000);
    EXPECT_EQ(must(must(io::read_toml(QIPAN_SOURCE_DIR "/data/assign/defaults.toml")).text("status")), "assumption");
}

TEST(PlanDefaults, UnknownMissingAndNegativeNumbersAreRefused) {
    const auto refused = [](const std::string& text) { return planning::parse_defaults(toml(text)).error(); };
    EXPECT_EQ(refused("edition = 'x'\n[opening]\nlead = 0\n").code, "document.unknown-key");
    EXPECT_EQ(refused("edition = 'x'\n[candidates]\nmost = 5\n").code, "document.missing-key");
    EXPECT_EQ(refused("edition = 'x'\n[candidates]\nmost = 0\n").code, "planning.bad-number");
    EXPECT_EQ(refused("edition = 'x'\n[candidates]\nmost = 1.5\n").code, "document.wrong-type");
}

} // namespace
} // namespace qipan::test
