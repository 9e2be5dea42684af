/* SPDX-License-Identifier: MIT
 *
 * Bytes from files, pipes and memory: what is read, and what is refused with
 * which message.
 */
#include "tree.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../core/input.h"

struct opened {
    struct rpt_bytes bytes;
    struct rpt_log *log;
    enum rpt_status status;
};

static struct opened
open_source(const struct rpt_source *source, size_t limit)
{
    struct opened o;
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    if (limit > 0)
        limits.input = limit;
    assert_int_equal(rpt_log_new(&o.log), RPT_OK);
    o.status = rpt_bytes_open(&o.bytes, source, &limits, o.log);
    return o;
}

static void
close_source(struct opened *o)
{
    rpt_bytes_close(&o->bytes);
    assert_int_equal(o->bytes.raw.n, 0);
    rpt_log_free(o->log);
}

static void
expect_refused(const struct rpt_source *source, size_t limit,
    enum rpt_status status, const char *code, int exit_status)
{
    struct opened o = open_source(source, limit);
    assert_int_equal(o.status, status);
    assert_int_equal(o.bytes.raw.n, 0);
    assert_int_equal(rpt_log_count(o.log), 1);
    assert_string_equal(rpt_log_get(o.log, 0)->code, code);
    assert_int_equal(rpt_log_exit_status(o.log), exit_status);
    close_source(&o);
}

/* A file of 'n' bytes in a folder of its own; the caller removes both. */
struct file {
    char folder[32], path[48];
};

static void
make_file(struct file *f, size_t n)
{
    strcpy(f->folder, "/tmp/rpt-input-XXXXXX");
    assert_non_null(mkdtemp(f->folder));
    (void)snprintf(f->path, sizeof(f->path), "%s/a.txt", f->folder);
    int fd = open(f->path, O_WRONLY | O_CREAT | O_EXCL, 0600);
    assert_true(fd >= 0);
    char block[4096];
    memset(block, 'x', sizeof(block));
    for (size_t done = 0; done < n;) {
        size_t step = n - done < sizeof(block) ? n - done : sizeof(block);
        assert_int_equal(write(fd, block, step), step);
        done += step;
    }
    close(fd);
}

static void
remove_file(const struct file *f)
{
    assert_int_equal(unlink(f->path), 0);
    assert_int_equal(rmdir(f->folder), 0);
}

static void
test_memory(void **state)
{
    (void)state;
    struct rpt_source source = { .name = "a", .bytes = RPT_STR("text") };
    struct opened o = open_source(&source, 0);
    assert_int_equal(o.status, RPT_OK);
    assert_ptr_equal(o.bytes.raw.s, source.bytes.s);
    assert_int_equal(o.bytes.raw.n, 4);
    assert_null(o.bytes.owned);
    close_source(&o);
    expect_refused(&source, 3, RPT_LIMIT, "limit-input", 4);
    source.bytes = RPT_STR("");
    expect_refused(&source, 0, RPT_FORMAT, "empty-input", 2);
}

static void
expect_file(size_t n, bool mapped)
{
    struct file f;
    make_file(&f, n);
    struct rpt_source source = { .path = f.path };
    struct opened o = open_source(&source, 0);
    assert_int_equal(o.status, RPT_OK);
    assert_int_equal(o.bytes.raw.n, n);
    assert_int_equal(o.bytes.mapped, mapped);
    assert_int_equal(o.bytes.raw.s[0], 'x');
    assert_int_equal(o.bytes.raw.s[n - 1], 'x');
    assert_int_equal(o.bytes.raw.s[n], '\0');
    close_source(&o);
    expect_refused(&source, n - 1, RPT_LIMIT, "limit-input", 4);
    remove_file(&f);
}

static void
test_file(void **state)
{
    (void)state;
    const size_t mega = (size_t)1024 * 1024;
    expect_file(5, false);
    expect_file(70000, false);
    expect_file(16 * mega - 1, false);
    expect_file(16 * mega + 1, true);
    /* Nothing ends a mapping that fills its last page. */
    expect_file(16 * mega, false);
}

static void
test_refused(void **state)
{
    (void)state;
    struct file f;
    make_file(&f, 0);
    struct rpt_source source = { .path = f.path };
    expect_refused(&source, 0, RPT_FORMAT, "empty-input", 2);
    source.path = f.folder;
    expect_refused(&source, 0, RPT_IO, "io", 4);
    remove_file(&f);
    expect_refused(&source, 0, RPT_IO, "io", 4);
    source.path = "";
    expect_refused(&source, 0, RPT_IO, "io", 4);
    /* A device without an end stops at the limit. */
    source.path = "/dev/zero";
    expect_refused(&source, 100000, RPT_LIMIT, "limit-input", 4);
    source.path = "/dev/null";
    expect_refused(&source, 0, RPT_FORMAT, "empty-input", 2);
}

/* What a pipe holds comes whole, in however many pieces. */
static void
test_standard_input(void **state)
{
    (void)state;
    int ends[2], saved = dup(STDIN_FILENO);
    assert_int_equal(pipe(ends), 0);
    char text[60000];
    memset(text, 'y', sizeof(text));
    assert_int_equal(write(ends[1], text, sizeof(text)), sizeof(text));
    close(ends[1]);
    assert_true(dup2(ends[0], STDIN_FILENO) >= 0);
    close(ends[0]);
    struct rpt_source source = { .path = "-" };
    struct opened o = open_source(&source, 0);
    if (saved >= 0) {
        assert_true(dup2(saved, STDIN_FILENO) >= 0);
        close(saved);
    }
    assert_int_equal(o.status, RPT_OK);
    assert_int_equal(o.bytes.raw.n, sizeof(text));
    close_source(&o);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory),
        cmocka_unit_test(test_file),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_standard_input),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
