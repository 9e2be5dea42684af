/* SPDX-License-Identifier: MIT
 *
 * Bytes from a file, standard input or memory. Knows no format; what the
 * bytes mean as text is core/decode.c.
 */
#define _DEFAULT_SOURCE /* madvise() */
#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "alloc.h"
#include "engine.h"

/* So many bytes are given back at a time. */
#define PASS_STEP ((size_t)2 * 1024 * 1024)

/*
 * Files from this size on are mapped. Below it a copy costs next to nothing
 * and stays whole when somebody shortens the file while it is read; a mapping
 * would end the process then.
 */
#define MAP_MIN ((size_t)16 * 1024 * 1024)
#define READ_STEP ((size_t)64 * 1024)

static enum rpt_status
fail(struct rpt_log *log, enum rpt_status status, const char *code,
    const char *text)
{
    rpt_log_add(log, rpt_status_level(status), code, (struct rpt_span){ 0 },
        "%s", text);
    return status;
}

static enum rpt_status
fail_errno(struct rpt_log *log, int error)
{
    char text[128];
    if (strerror_r(error, text, sizeof(text)) != 0)
        text[0] = '\0';
    rpt_log_add(log, RPT_LEVEL_FATAL, "io", (struct rpt_span){ 0 },
        "cannot read: %s", text);
    return RPT_IO;
}

static enum rpt_status
fail_limit(struct rpt_log *log, size_t limit)
{
    rpt_log_add(log, RPT_LEVEL_FATAL, "limit-input", (struct rpt_span){ 0 },
        "longer than the limit of %zu bytes", limit);
    return RPT_LIMIT;
}

/* Spans count in 32 bits, whatever the limit says. */
static size_t
limit_of(const struct rpt_limits *limits)
{
    return limits->input < UINT32_MAX ? limits->input : UINT32_MAX - 1;
}

/* Reads to the end; 'expected' is a guess at the size. */
static enum rpt_status
read_all(struct rpt_bytes *out, int fd, size_t expected, size_t limit,
    struct rpt_log *log)
{
    size_t n = 0, capacity = expected + 1;
    char *s = rpt_alloc(capacity + 1);
    while (s != NULL) {
        ssize_t got = read(fd, s + n, capacity - n);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            int error = errno;
            rpt_free(s);
            return fail_errno(log, error);
        }
        n += (size_t)got;
        if (n > limit) {
            rpt_free(s);
            return fail_limit(log, limit);
        }
        if (got == 0) {
            s[n] = '\0';
            out->owned = s;
            out->raw = (struct rpt_str){ s, n };
            return RPT_OK;
        }
        if (n < capacity)
            continue;
        capacity = capacity > limit / 2 ? limit + 1 : capacity * 2;
        char *more = rpt_realloc(s, capacity + 1);
        if (more == NULL)
            rpt_free(s);
        s = more;
    }
    return fail(log, RPT_NOMEM, "nomem", "out of memory");
}

static bool
map_file(struct rpt_bytes *out, int fd, size_t n)
{
    /* What lies behind the end is zero only up to the end of the page. */
    long page = sysconf(_SC_PAGESIZE);
    if (page <= 0 || n % (size_t)page == 0)
        return false;
    void *p = mmap(NULL, n, PROT_READ, MAP_PRIVATE, fd, 0);
    if (p == MAP_FAILED)
        return false;
    struct stat now;
    if (fstat(fd, &now) != 0 || (uintmax_t)now.st_size != n) {
        munmap(p, n);
        return false;
    }
    out->mapped = true;
    out->raw = (struct rpt_str){ p, n };
    return true;
}

static enum rpt_status
read_file(struct rpt_bytes *out, int fd, size_t limit, struct rpt_log *log)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return fail_errno(log, errno);
    if (S_ISDIR(st.st_mode))
        return fail(log, RPT_IO, "io", "is a directory, not a document");
    if (!S_ISREG(st.st_mode))
        return read_all(out, fd, READ_STEP, limit, log);
    if ((uintmax_t)st.st_size > limit)
        return fail_limit(log, limit);
    size_t n = (size_t)st.st_size;
    if (n >= MAP_MIN && map_file(out, fd, n))
        return RPT_OK;
    return read_all(out, fd, n, limit, log);
}

static enum rpt_status
read_path(struct rpt_bytes *out, const char *path, size_t limit,
    struct rpt_log *log)
{
    if (strcmp(path, "-") == 0)
        return read_file(out, STDIN_FILENO, limit, log);
    int fd;
    do
        fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    while (fd < 0 && errno == EINTR);
    if (fd < 0)
        return fail_errno(log, errno);
    enum rpt_status status = read_file(out, fd, limit, log);
    close(fd);
    return status;
}

enum rpt_status
rpt_bytes_open(struct rpt_bytes *out, const struct rpt_source *source,
    const struct rpt_limits *limits, struct rpt_log *log)
{
    size_t limit = limit_of(limits);
    *out = (struct rpt_bytes){ .raw = RPT_STR("") };
    if (source->path != NULL) {
        enum rpt_status status = read_path(out, source->path, limit, log);
        if (status != RPT_OK)
            return status;
    } else {
        if (source->bytes.n > limit)
            return fail_limit(log, limit);
        out->raw = source->bytes;
    }
    if (out->raw.n > 0)
        return RPT_OK;
    rpt_bytes_close(out);
    return fail(log, RPT_FORMAT, "empty-input", "is empty: nothing to read");
}

void
rpt_bytes_close(struct rpt_bytes *bytes)
{
    if (bytes->mapped)
        munmap((void *)(uintptr_t)bytes->raw.s, bytes->raw.n);
    rpt_free(bytes->owned);
    *bytes = (struct rpt_bytes){ .raw = RPT_STR("") };
}

void
rpt_bytes_pass(const struct rpt_bytes *bytes, size_t *from, size_t to)
{
    if (to >= *from && to - *from < PASS_STEP)
        return;
#ifdef MADV_DONTNEED
    long page = sysconf(_SC_PAGESIZE);
    if (bytes->mapped && page > 0 && to > *from && to <= bytes->raw.n) {
        size_t start = *from / (size_t)page * (size_t)page;
        size_t end = to / (size_t)page * (size_t)page;
        (void)madvise((char *)(uintptr_t)bytes->raw.s + start, end - start,
            MADV_DONTNEED);
    }
#else
    (void)bytes;
#endif
    *from = to;
}

void
rpt_bytes_rest(const struct rpt_bytes *bytes)
{
#ifdef MADV_DONTNEED
    if (bytes->mapped)
        (void)madvise((char *)(uintptr_t)bytes->raw.s, bytes->raw.n,
            MADV_DONTNEED);
#else
    (void)bytes;
#endif
}
