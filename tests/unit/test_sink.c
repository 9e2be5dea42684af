/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/sink.c.
 */
#include "tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../core/sink_data.h"

/* A folder of its own for each test. */
static char folder[64];

static int
make_folder(void **state)
{
    (void)state;
    snprintf(folder, sizeof(folder), "/tmp/rpt-sink-%ld", (long)getpid());
    return mkdir(folder, 0777);
}

static int
remove_folder(void **state)
{
    (void)state;
    char path[512];
    DIR *dir = opendir(folder);
    for (struct dirent *e; dir != NULL && (e = readdir(dir)) != NULL;) {
        snprintf(path, sizeof(path), "%s/%s", folder, e->d_name);
        (void)unlink(path);
    }
    if (dir != NULL)
        closedir(dir);
    return rmdir(folder);
}

static const char *
in_folder(const char *name)
{
    static char path[128];
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    return path;
}

static size_t
n_files(void)
{
    size_t n = 0;
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *e; (e = readdir(dir)) != NULL;)
        n += e->d_name[0] != '.' || strlen(e->d_name) > 2;
    closedir(dir);
    return n;
}

static void
write_file(const char *path, const char *text)
{
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

static void
expect_file(const char *path, const char *text)
{
    char got[256] = "";
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    got[fread(got, 1, sizeof(got) - 1, f)] = '\0';
    fclose(f);
    assert_string_equal(got, text);
}

static void
test_memory(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 100), RPT_OK);
    assert_string_equal(rpt_sink_text(sink).s, "");
    rpt_sink_write(sink, "one,", 4);
    size_t mark = rpt_sink_mark(sink);
    rpt_sink_print(sink, "%d", 2);
    rpt_sink_rewind(sink, mark);
    rpt_sink_rewind(sink, 1000);
    rpt_sink_print(sink, "%s", "three");
    assert_string_equal(rpt_sink_text(sink).s, "one,three");
    assert_int_equal(rpt_sink_commit(sink), RPT_OK);
    assert_string_equal(rpt_sink_text(sink).s, "one,three");
    rpt_sink_free(sink);
    rpt_sink_free(NULL);
}

static void
test_limit(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 10), RPT_OK);
    rpt_sink_write(sink, "0123456789", 10);
    assert_int_equal(rpt_sink_status(sink), RPT_OK);
    rpt_sink_write(sink, "x", 1);
    assert_int_equal(rpt_sink_status(sink), RPT_LIMIT);
    assert_int_equal(rpt_sink_commit(sink), RPT_LIMIT);
    rpt_sink_free(sink);
}

static void
test_fail(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 10), RPT_OK);
    rpt_sink_fail(sink, RPT_NOMEM);
    rpt_sink_fail(sink, RPT_LIMIT);
    assert_int_equal(rpt_sink_commit(sink), RPT_NOMEM);
    rpt_sink_free(sink);
}

static void
test_json(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 1000), RPT_OK);
    static const char text[] = "a\"b\\c\n\t\x1b\0\xC2\x9B caf\u00e9 \xFF"
        "\u2028\U0001F600\x7f";
    rpt_sink_json(sink, text, sizeof(text) - 1);
    assert_string_equal(rpt_sink_text(sink).s,
        "\"a\\\"b\\\\c\\n\\t\\u001b\\u0000\\u009b caf\u00e9 \uFFFD"
        "\\u2028\U0001F600\\u007f\"");
    rpt_sink_free(sink);
}

static void
test_file(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    const char *path = in_folder("out.csv");
    mode_t mask = umask(027);
    assert_int_equal(rpt_sink_new_file(&sink, path, 100), RPT_OK);
    rpt_sink_print(sink, "hello\n");
    /* Nothing is there before the commit. */
    assert_int_equal(n_files(), 0);
    assert_int_equal(rpt_sink_commit(sink), RPT_OK);
    rpt_sink_free(sink);
    (void)umask(mask);
    expect_file(path, "hello\n");
    struct stat st;
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_mode & 07777, 0640);
    assert_int_equal(n_files(), 1);
}

static void
test_file_replaced(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    const char *path = in_folder("out.csv");
    write_file(path, "old");
    assert_int_equal(chmod(path, 0604), 0);
    assert_int_equal(rpt_sink_new_file(&sink, path, 100), RPT_OK);
    rpt_sink_print(sink, "new");
    expect_file(path, "old");
    assert_int_equal(rpt_sink_commit(sink), RPT_OK);
    rpt_sink_free(sink);
    expect_file(path, "new");
    struct stat st;
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_mode & 07777, 0604);
    assert_int_equal(n_files(), 1);
}

static void
test_file_abandoned(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    const char *path = in_folder("out.csv");
    write_file(path, "old");
    assert_int_equal(rpt_sink_new_file(&sink, path, 5), RPT_OK);
    rpt_sink_print(sink, "new");
    rpt_sink_free(sink);
    expect_file(path, "old");
    assert_int_equal(rpt_sink_new_file(&sink, path, 5), RPT_OK);
    rpt_sink_print(sink, "far too long");
    assert_int_equal(rpt_sink_commit(sink), RPT_LIMIT);
    rpt_sink_free(sink);
    expect_file(path, "old");
    assert_int_equal(n_files(), 1);
}

/* A link stays, what it points to is replaced. */
static void
test_link(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    char target[128];
    snprintf(target, sizeof(target), "%s", in_folder("real.csv"));
    write_file(target, "old");
    const char *path = in_folder("link.csv");
    assert_int_equal(symlink("real.csv", path), 0);
    assert_int_equal(rpt_sink_new_file(&sink, path, 100), RPT_OK);
    rpt_sink_print(sink, "new");
    assert_int_equal(rpt_sink_commit(sink), RPT_OK);
    rpt_sink_free(sink);
    expect_file(target, "new");
    struct stat st;
    assert_int_equal(lstat(path, &st), 0);
    assert_true(S_ISLNK(st.st_mode));
}

static void
test_file_refused(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    errno = 0;
    assert_int_equal(rpt_sink_new_file(&sink, folder, 100), RPT_IO);
    assert_int_equal(errno, EISDIR);
    assert_null(sink);
    assert_int_equal(rpt_sink_new_file(&sink, in_folder("no/out"), 100),
        RPT_IO);
    assert_int_equal(errno, ENOENT);
}

/* The folder is gone when the output is complete. */
static void
test_commit_fails(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    char sub[128], path[160];
    snprintf(sub, sizeof(sub), "%s", in_folder("sub"));
    snprintf(path, sizeof(path), "%s/out", sub);
    assert_int_equal(mkdir(sub, 0777), 0);
    assert_int_equal(rpt_sink_new_file(&sink, path, 100), RPT_OK);
    rpt_sink_print(sink, "x");
    assert_int_equal(rmdir(sub), 0);
    assert_int_equal(rpt_sink_commit(sink), RPT_IO);
    assert_int_equal(errno, ENOENT);
    errno = 0;
    rpt_sink_print(sink, "more");
    assert_int_equal(rpt_sink_commit(sink), RPT_IO);
    assert_int_equal(errno, ENOENT);
    assert_int_equal(rpt_sink_status(sink), RPT_IO);
    rpt_sink_free(sink);
}

/* A device is written into, never replaced. */
static void
test_device(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    struct stat st;
    assert_int_equal(rpt_sink_new_file(&sink, "/dev/null", 100), RPT_OK);
    rpt_sink_print(sink, "x");
    assert_int_equal(rpt_sink_commit(sink), RPT_OK);
    rpt_sink_free(sink);
    assert_int_equal(stat("/dev/null", &st), 0);
    assert_true(S_ISCHR(st.st_mode));
    assert_int_equal(rpt_sink_new_file(&sink, "/dev/full", 100), RPT_OK);
    rpt_sink_print(sink, "x");
    assert_int_equal(rpt_sink_commit(sink), RPT_IO);
    assert_int_equal(errno, ENOSPC);
    rpt_sink_free(sink);
}

static void
test_fd(void **state)
{
    (void)state;
    struct rpt_sink *sink;
    const char *path = in_folder("fd");
    int fd = open(path, O_WRONLY | O_CREAT, 0666);
    assert_true(fd >= 0);
    assert_int_equal(rpt_sink_new_fd(&sink, fd, 10), RPT_OK);
    rpt_sink_print(sink, "abc");
    expect_file(path, "");
    assert_int_equal(rpt_sink_flush(sink), RPT_OK);
    expect_file(path, "abc");
    rpt_sink_print(sink, "def");
    assert_int_equal(rpt_sink_commit(sink), RPT_OK);
    expect_file(path, "abcdef");
    /* The limit is that of all output. */
    rpt_sink_print(sink, "12345");
    assert_int_equal(rpt_sink_commit(sink), RPT_LIMIT);
    rpt_sink_free(sink);
    expect_file(path, "abcdef");
    close(fd);
    assert_int_equal(rpt_sink_new_fd(&sink, fd, 10), RPT_OK);
    rpt_sink_print(sink, "abc");
    assert_int_equal(rpt_sink_flush(sink), RPT_IO);
    assert_int_equal(errno, EBADF);
    errno = 0;
    assert_int_equal(rpt_sink_flush(sink), RPT_IO);
    assert_int_equal(errno, EBADF);
    rpt_sink_free(sink);
}

int
main(void)
{
#define IN_FOLDER(test) \
    cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory),
        cmocka_unit_test(test_limit),
        cmocka_unit_test(test_fail),
        cmocka_unit_test(test_json),
        IN_FOLDER(test_file),
        IN_FOLDER(test_file_replaced),
        IN_FOLDER(test_file_abandoned),
        IN_FOLDER(test_link),
        IN_FOLDER(test_file_refused),
        IN_FOLDER(test_commit_fails),
        cmocka_unit_test(test_device),
        IN_FOLDER(test_fd),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
