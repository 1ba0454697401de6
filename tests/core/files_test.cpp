#include "core/files.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#ifndef _WIN32
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

#include "core/sha256.hpp"

namespace qipan::core {
namespace {

namespace fs = std::filesystem;

/// An empty folder with a Chinese name and a blank in it, removed at the end.
class Files : public testing::Test {
protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = temporary_beside(fs::temp_directory_path() / "棋盘.dir");
        folder_ += to_path(std::string(" 武乡 ") + test->name());
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    [[nodiscard]] fs::path file(const char* name) const { return folder_ / to_path(name); }

    /// Names in the folder, hidden ones included, sorted.
    [[nodiscard]] std::set<std::string> names() const {
        std::set<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder_)) {
            found.insert(to_utf8(entry.path().filename()));
        }
        return found;
    }

private:
    fs::path folder_;
};

/// Read without the functions under test.
std::string bytes_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

void put(const fs::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

template <class T>
void expect_file_error(const Result<T>& result, const char* code, const fs::path& path, const char* reason) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, code);
    EXPECT_EQ(result.error().values, (Values{{"file", to_utf8(path)}, {"reason", reason}}));
    EXPECT_EQ(result.error().where.file, to_utf8(path));
}

TEST_F(Files, ReadsBackEveryByteThatWasWritten) {
    std::string bytes = "地块\r\n\x1a";
    bytes += '\0';
    bytes += std::string(200000, '\xff');
    ASSERT_TRUE(write_file(file("地块.csv"), bytes));
    EXPECT_EQ(bytes_of(file("地块.csv")), bytes);
    EXPECT_EQ(read_file(file("地块.csv")), bytes);
    EXPECT_EQ(names(), (std::set<std::string>{"地块.csv"}));
}

TEST_F(Files, WritesAnEmptyFile) {
    ASSERT_TRUE(write_file(file("空"), ""));
    EXPECT_EQ(fs::file_size(file("空")), 0U);
    EXPECT_EQ(read_file(file("空")), "");
}

TEST_F(Files, ReplacesOldBytesWholly) {
    put(file("a.json"), "a long old text");
    ASSERT_TRUE(write_file(file("a.json"), "new"));
    EXPECT_EQ(bytes_of(file("a.json")), "new");
    EXPECT_EQ(names(), (std::set<std::string>{"a.json"}));
}

TEST_F(Files, WritesBesideALongChineseName) {
    std::string name;
    for (int i = 0; i < 80; ++i) { // 240 bytes; most systems allow 255
        name += "地";
    }
    EXPECT_TRUE(write_file(file(name.c_str()), "x"));
    EXPECT_EQ(names(), (std::set<std::string>{name}));
}

TEST_F(Files, HandsOverBlocksInOrder) {
    std::string bytes;
    for (int i = 0; i < 40000; ++i) {
        bytes += std::to_string(i);
    }
    put(file("a"), bytes);
    std::string joined;
    int blocks = 0;
    ASSERT_TRUE(read_blocks(file("a"), [&](std::string_view block) {
        joined += block;
        ++blocks;
    }));
    EXPECT_EQ(joined, bytes);
    EXPECT_GT(blocks, 1);
}

TEST_F(Files, SaysWhyAFileCannotBeRead) {
    put(file("a"), "x");
    expect_file_error(read_file(file("absent")), "core.unreadable-file", file("absent"), "not_found");
    expect_file_error(read_file(file("a") / "b"), "core.unreadable-file", file("a") / "b", "not_a_folder");
    expect_file_error(sha256_file(file("absent")), "core.unreadable-file", file("absent"), "not_found");
#ifndef _WIN32
    expect_file_error(read_file(file("")), "core.unreadable-file", file(""), "is_folder");
#endif
}

TEST_F(Files, HashesAFileAsItsBytes) {
    const std::string million(1000000, 'a');
    put(file("a"), million);
    EXPECT_EQ(sha256_file(file("a")), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_F(Files, SaysWhyAFileCannotBeWritten) {
    put(file("a"), "old");
    fs::create_directory(file("folder"));
    const auto code = "core.unwritable-file";
    expect_file_error(write_file(file("a") / "b", "x"), code, file("a") / "b", "not_a_folder");
    expect_file_error(write_file(file("absent") / "b", "x"), code, file("absent") / "b", "not_found");
    expect_file_error(write_file(file("folder"), "x"), code, file("folder"), "is_folder");
    EXPECT_EQ(bytes_of(file("a")), "old");
    EXPECT_EQ(names(), (std::set<std::string>{"a", "folder"}));
}

TEST_F(Files, CommitsAFileThatALibraryWrote) {
    put(file("region.gpkg"), "old");
    const fs::path temporary = temporary_beside(file("region.gpkg"));
    put(temporary, "new");
    ASSERT_TRUE(commit_file(temporary, file("region.gpkg")));
    EXPECT_EQ(bytes_of(file("region.gpkg")), "new");
    EXPECT_EQ(names(), (std::set<std::string>{"region.gpkg"}));
}

TEST_F(Files, RemovesTheTemporaryFileWhenACommitFails) {
    fs::create_directory(file("folder"));
    const fs::path temporary = temporary_beside(file("folder"));
    put(temporary, "new");
    expect_file_error(commit_file(temporary, file("folder")), "core.unwritable-file", file("folder"), "is_folder");
    EXPECT_EQ(names(), (std::set<std::string>{"folder"}));
}

TEST_F(Files, KeepsTheOldFileWhenThereIsNothingToCommit) {
    put(file("a"), "old");
    expect_file_error(commit_file(file("absent"), file("a")), "core.unwritable-file", file("a"), "not_found");
    EXPECT_EQ(bytes_of(file("a")), "old");
}

TEST_F(Files, NamesTemporaryFilesInTheSameFolderWithTheSameExtension) {
    std::set<fs::path> seen;
    for (int i = 0; i < 100; ++i) {
        const fs::path temporary = temporary_beside(file("region.gpkg"));
        EXPECT_EQ(temporary.parent_path(), file("region.gpkg").parent_path());
        EXPECT_EQ(temporary.extension(), ".gpkg");
        seen.insert(temporary);
    }
    EXPECT_EQ(seen.size(), 100U);
    EXPECT_EQ(temporary_beside("a.csv").parent_path(), fs::path());
}

TEST_F(Files, TurnsPathsIntoUtf8AndBack) {
    const std::string text = "长治/武乡 园区.gpkg";
    EXPECT_EQ(to_utf8(to_path(text)), text);
    EXPECT_EQ(to_path(text).filename(), to_path("武乡 园区.gpkg"));
}

TEST_F(Files, FindsTheFolderOfThisProgram) {
    const auto holds_this_program = [](const fs::path& folder) {
        return fs::exists(folder / "test_core") || fs::exists(folder / "test_core.exe");
    };
    EXPECT_TRUE(executable_folder().is_absolute());
    EXPECT_TRUE(holds_this_program(executable_folder())) << executable_folder();
}

#ifndef _WIN32

/// Files larger than `bytes` fail while this lives: the disk that fills up, without a disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &old_);
        const rlimit limit{bytes, old_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() {
        setrlimit(RLIMIT_FSIZE, &old_);
        std::signal(SIGXFSZ, signal_);
    }

private:
    rlimit old_{};
    void (*signal_)(int);
};

TEST_F(Files, KeepsTheOldBytesWhenThereIsNoRoomForTheNewOnes) {
    put(file("a"), "old");
    Status status;
    {
        const FileSizeLimit limit(50000);
        status = write_file(file("a"), std::string(200000, 'x'));
    }
    expect_file_error(status, "core.unwritable-file", file("a"), "file_too_large");
    EXPECT_EQ(bytes_of(file("a")), "old");
    EXPECT_EQ(names(), (std::set<std::string>{"a"}));
}

/// Root may do everything; while this lives, a program of root has the rights of 'nobody'.
class WithoutRootRights {
public:
    WithoutRootRights() : was_root_(geteuid() == 0), dropped_(!was_root_ || seteuid(65534) == 0) {}
    WithoutRootRights(const WithoutRootRights&) = delete;
    WithoutRootRights& operator=(const WithoutRootRights&) = delete;
    ~WithoutRootRights() { EXPECT_TRUE(!was_root_ || seteuid(0) == 0); }
    [[nodiscard]] bool dropped() const { return dropped_; }

private:
    bool was_root_;
    bool dropped_;
};

TEST_F(Files, SaysThatAccessIsDenied) {
    fs::create_directory(file("locked"));
    put(file("locked") / "a", "old");
    put(file("secret"), "x");
    fs::permissions(file("secret"), fs::perms::none);
    fs::permissions(file("locked"), static_cast<fs::perms>(0555));
    Status written;
    Result<std::string> read;
    {
        const WithoutRootRights nobody;
        if (!nobody.dropped()) {
            GTEST_SKIP() << "this system lets no program give up its rights";
        }
        written = write_file(file("locked") / "a", "new");
        read = read_file(file("secret"));
    }
    expect_file_error(written, "core.unwritable-file", file("locked") / "a", "access_denied");
    expect_file_error(read, "core.unreadable-file", file("secret"), "access_denied");
    EXPECT_EQ(bytes_of(file("locked") / "a"), "old");
    fs::permissions(file("locked"), fs::perms::owner_all);
}

TEST_F(Files, NeverReplacesAFileThatIsNotRegular) {
    // a pipe of our own: a fault here must not cost the machine its /dev/null
    ASSERT_EQ(mkfifo(file("pipe").c_str(), 0600), 0);
    expect_file_error(write_file(file("pipe"), "x"), "core.unwritable-file", to_utf8(file("pipe")), "not_a_file");
    EXPECT_TRUE(fs::is_fifo(file("pipe")));
}

TEST_F(Files, WritesThroughALinkAndKeepsIt) {
    put(file("真.csv"), "old");
    fs::create_symlink(to_path("真.csv"), file("link"));
    ASSERT_TRUE(write_file(file("link"), "new"));
    EXPECT_TRUE(fs::is_symlink(file("link")));
    EXPECT_EQ(bytes_of(file("真.csv")), "new");
    EXPECT_EQ(names(), (std::set<std::string>{"link", "真.csv"}));
}

TEST_F(Files, KeepsThePermissionsOfTheOldFile) {
    put(file("a"), "old");
    const auto group_only = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;
    fs::permissions(file("a"), group_only);
    ASSERT_TRUE(write_file(file("a"), "new"));
    EXPECT_EQ(fs::status(file("a")).permissions(), group_only);
}

#endif

} // namespace
} // namespace qipan::core
