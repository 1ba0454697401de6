#include "core/large_pages.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/files.hpp"

namespace qipan::core {
namespace {

namespace fs = std::filesystem;

/// Two files, one just large enough (sparse: it takes no room on disk), one a byte too small.
class LargePages : public testing::Test {
protected:
    void SetUp() override {
        unsetenv("GLIBC_TUNABLES");
        folder_ = temporary_beside(fs::temp_directory_path() / "pages.dir");
        fs::create_directory(folder_);
        for (const char* name : {"large", "small"}) {
            std::ofstream(folder_ / name).put('x');
        }
        fs::resize_file(folder_ / "large", large_file_bytes);
        fs::resize_file(folder_ / "small", large_file_bytes - 1);
    }
    void TearDown() override {
        unsetenv("GLIBC_TUNABLES");
        fs::remove_all(folder_);
    }
    bool pay(const std::vector<std::string>& words) const {
        std::vector<std::string> kept;
        for (const std::string& word : words) {
            kept.push_back(fs::exists(folder_ / word) ? to_utf8(folder_ / word) : word);
        }
        std::vector<const char*> pointers;
        for (const std::string& word : kept) {
            pointers.push_back(word.c_str());
        }
        return large_pages_pay(pointers);
    }

private:
    fs::path folder_;
};

TEST_F(LargePages, PayWhereAWordNamesALargeFile) {
    EXPECT_TRUE(pay({"check", "large", "--json"}));
    EXPECT_FALSE(pay({"check", "small"}));
    EXPECT_FALSE(pay({"check", "no such file", ".", "--lang", ""}));
    EXPECT_FALSE(pay({}));
}

TEST_F(LargePages, LeaveAloneWhoTunesTheAllocatorHimself) {
    setenv("GLIBC_TUNABLES", "glibc.malloc.check=0", 1);
    EXPECT_FALSE(pay({"check", "large"}));
}

} // namespace
} // namespace qipan::core
