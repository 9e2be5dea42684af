/* SPDX-License-Identifier: MIT
 *
 * The sink: where output goes. All of it is held back until it is complete,
 * so that a failed run leaves no trace. Knows no format but JSON strings.
 */
#define _XOPEN_SOURCE 700    /* realpath() */

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "alloc.h"
#include "buf.h"
#include "sink_data.h"
#include "str.h"

struct rpt_sink {
    struct rpt_buf buf;
    size_t limit;           /* of all output */
    size_t flushed;         /* bytes that are out already */
    char *path;             /* the file, links resolved; NULL if none */
    int fd;                 /* -1 if none */
    int error;              /* errno of the first failure */
    bool failed;            /* 'error' holds; memory and limit are in 'buf' */
};

static struct rpt_sink *
make(size_t limit)
{
    struct rpt_sink *sink = rpt_alloc_zero(1, sizeof(*sink));
    if (sink != NULL) {
        rpt_buf_init(&sink->buf, limit);
        sink->limit = limit;
        sink->fd = -1;
    }
    return sink;
}

enum rpt_status
rpt_sink_new_memory(struct rpt_sink **out, size_t limit)
{
    *out = make(limit);
    return *out != NULL ? RPT_OK : RPT_NOMEM;
}

enum rpt_status
rpt_sink_new_fd(struct rpt_sink **out, int fd, size_t limit)
{
    *out = make(limit);
    if (*out == NULL)
        return RPT_NOMEM;
    (*out)->fd = fd;
    return RPT_OK;
}

/* Where the folder of 'path' ends: 0 if it names none. */
static size_t
folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? 0 : (size_t)(slash - path) + 1;
}

/* May a file be made in the folder of 'path'? errno says why not. */
static bool
is_writable(const char *path)
{
    size_t n = folder_length(path);
    if (n == 0)
        return access(".", W_OK | X_OK) == 0;
    char *folder = rpt_alloc_copy(path, n);
    if (folder == NULL) {
        errno = ENOMEM;
        return false;
    }
    bool writable = access(folder, W_OK | X_OK) == 0;
    int error = errno;
    rpt_free(folder);
    errno = error;
    return writable;
}

enum rpt_status
rpt_sink_new_file(struct rpt_sink **out, const char *path, size_t limit)
{
    *out = NULL;
    char resolved[PATH_MAX];
    struct stat st;
    /* A link stays a link: what it points to is replaced. One that leads
     * nowhere is refused. */
    int error = 0;
    if (realpath(path, resolved) != NULL)
        path = resolved;
    else
        error = errno;
    if (error != 0 && lstat(path, &st) == 0 && S_ISLNK(st.st_mode)) {
        errno = error;
        return RPT_IO;
    }
    bool exists = stat(path, &st) == 0;
    if (exists && S_ISDIR(st.st_mode)) {
        errno = EISDIR;
        return RPT_IO;
    }
    /* Say now what would otherwise be said after all the work. */
    if (exists && access(path, W_OK) != 0)
        return RPT_IO;
    if ((!exists || S_ISREG(st.st_mode)) && !is_writable(path))
        return errno == ENOMEM ? RPT_NOMEM : RPT_IO;
    struct rpt_sink *sink = make(limit);
    if (sink != NULL)
        sink->path = rpt_alloc_copy(path, strlen(path));
    if (sink == NULL || sink->path == NULL) {
        rpt_free(sink);
        return RPT_NOMEM;
    }
    *out = sink;
    return RPT_OK;
}

void
rpt_sink_write(struct rpt_sink *sink, const char *s, size_t n)
{
    if (!sink->failed)
        rpt_buf_add(&sink->buf, s, n);
}

void
rpt_sink_print(struct rpt_sink *sink, const char *fmt, ...)
{
    if (sink->failed)
        return;
    va_list args;
    va_start(args, fmt);
    rpt_buf_print_list(&sink->buf, fmt, args);
    va_end(args);
}

static void
json_escape(struct rpt_buf *buf, uint32_t c)
{
    switch (c) {
    case '"':
        rpt_buf_add(buf, "\\\"", 2);
        break;
    case '\\':
        rpt_buf_add(buf, "\\\\", 2);
        break;
    case '\n':
        rpt_buf_add(buf, "\\n", 2);
        break;
    case '\t':
        rpt_buf_add(buf, "\\t", 2);
        break;
    default:
        rpt_buf_print(buf, "\\u%04x", (unsigned)c);
        break;
    }
}

void
rpt_sink_json(struct rpt_sink *sink, const char *s, size_t n)
{
    if (sink->failed)
        return;
    struct rpt_buf *buf = &sink->buf;
    rpt_buf_add_char(buf, '"');
    size_t done = 0;
    for (size_t i = 0; i < n;) {
        i += rpt_str_plain(s + i, n - i);
        if (i == n)
            break;
        unsigned char a = (unsigned char)s[i];
        uint32_t c;
        size_t length = rpt_utf8_decode(s + i, n - i, &c);
        bool bad = a >= 0x80 && length == 1;
        /* U+2028 and U+2029 end a line in some readers of JSON Lines, and
         * C1 characters steer terminals. */
        if (a < 0x80 || bad || c < 0xA0 || c == 0x2028 || c == 0x2029) {
            rpt_buf_add(buf, s + done, i - done);
            if (bad)
                rpt_buf_add(buf, "\xEF\xBF\xBD", 3);
            else
                json_escape(buf, c);
            done = i + length;
        }
        i += length;
    }
    rpt_buf_add(buf, s + done, n - done);
    rpt_buf_add_char(buf, '"');
}

enum rpt_status
rpt_sink_status(const struct rpt_sink *sink)
{
    return sink->failed ? RPT_IO : sink->buf.status;
}

void
rpt_sink_fail(struct rpt_sink *sink, enum rpt_status status)
{
    if (sink->buf.status == RPT_OK)
        sink->buf.status = status;
}

size_t
rpt_sink_mark(const struct rpt_sink *sink)
{
    return sink->buf.n;
}

void
rpt_sink_rewind(struct rpt_sink *sink, size_t mark)
{
    struct rpt_buf *buf = &sink->buf;
    if (mark >= buf->n)
        return;
    buf->n = mark;
    buf->s[mark] = '\0';
}

struct rpt_str
rpt_sink_text(const struct rpt_sink *sink)
{
    return rpt_buf_get(&sink->buf);
}

static enum rpt_status
fail(struct rpt_sink *sink, int error)
{
    if (!sink->failed) {
        sink->failed = true;
        sink->error = error;
    }
    errno = sink->error;
    return RPT_IO;
}

/* Writes all that is held to a descriptor; false with errno. */
static bool
write_all(int fd, const char *s, size_t n)
{
    while (n > 0) {
        ssize_t done = write(fd, s, n);
        if (done < 0) {
            if (errno == EINTR)
                continue;
            return false;
        }
        s += done;
        n -= (size_t)done;
    }
    return true;
}

enum rpt_status
rpt_sink_flush(struct rpt_sink *sink)
{
    enum rpt_status status = rpt_sink_status(sink);
    if (status != RPT_OK || sink->fd < 0) {
        if (sink->failed)
            errno = sink->error;
        return status;
    }
    struct rpt_str text = rpt_buf_get(&sink->buf);
    if (!write_all(sink->fd, text.s, text.n))
        return fail(sink, errno);
    sink->flushed += text.n;
    sink->buf.max = sink->limit - sink->flushed;
    rpt_buf_clear(&sink->buf);
    return RPT_OK;
}

/* What stands at the path is no file (a device, a pipe): write into it. */
static enum rpt_status
commit_in_place(struct rpt_sink *sink)
{
    struct rpt_str text = rpt_buf_get(&sink->buf);
    int fd = open(sink->path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return fail(sink, errno);
    bool written = write_all(fd, text.s, text.n);
    int error = errno;
    if (close(fd) != 0 && written) {
        written = false;
        error = errno;
    }
    return written ? RPT_OK : fail(sink, error);
}

/* Opens a new file beside the target; its name is left in 'name'. */
static int
open_beside(const char *path, char *name, size_t size)
{
    size_t n = folder_length(path);
    long pid = (long)getpid();
    for (unsigned i = 0; i < 1000; i++) {
        /* Not mkstemp(): the mode must follow the umask. */
        int length = snprintf(name, size, "%.*s.rpt-%ld-%u.tmp", (int)n,
            path, pid, i);
        if (length < 0 || (size_t)length >= size) {
            errno = ENAMETOOLONG;
            return -1;
        }
        int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0 || errno != EEXIST)
            return fd;
    }
    return -1;
}

static enum rpt_status
commit_file(struct rpt_sink *sink)
{
    struct stat st;
    bool exists = stat(sink->path, &st) == 0;
    if (exists && !S_ISREG(st.st_mode))
        return commit_in_place(sink);
    char name[PATH_MAX];
    int fd = open_beside(sink->path, name, sizeof(name));
    if (fd < 0)
        return fail(sink, errno);
    struct rpt_str text = rpt_buf_get(&sink->buf);
    bool written = write_all(fd, text.s, text.n);
    if (written && exists) {
        /* As far as we may, the new file looks like the old one. Special
         * mode bits are only for the owner they were set for. */
        bool owned = fchown(fd, st.st_uid, st.st_gid) == 0;
        written = fchmod(fd, st.st_mode & (owned ? 07777 : 0777)) == 0;
    }
    int error = errno;
    if (close(fd) != 0 && written) {
        written = false;
        error = errno;
    }
    if (written && rename(name, sink->path) != 0) {
        written = false;
        error = errno;
    }
    if (!written) {
        (void)unlink(name);
        return fail(sink, error);
    }
    return RPT_OK;
}

enum rpt_status
rpt_sink_commit(struct rpt_sink *sink)
{
    if (sink->path == NULL)
        return rpt_sink_flush(sink);
    enum rpt_status status = rpt_sink_status(sink);
    if (status != RPT_OK) {
        if (sink->failed)
            errno = sink->error;
        return status;
    }
    return commit_file(sink);
}

void
rpt_sink_free(struct rpt_sink *sink)
{
    if (sink == NULL)
        return;
    rpt_buf_free(&sink->buf);
    rpt_free(sink->path);
    rpt_free(sink);
}
