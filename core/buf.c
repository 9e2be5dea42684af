/* SPDX-License-Identifier: MIT
 *
 * A growing byte buffer with a maximum, sticky on failure. Knows nothing of
 * what the bytes mean.
 */
#include "buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "alloc.h"

void
rpt_buf_init(struct rpt_buf *buf, size_t max)
{
    *buf = (struct rpt_buf){ .max = max };
}

void
rpt_buf_clear(struct rpt_buf *buf)
{
    buf->n = 0;
    if (buf->s != NULL)
        buf->s[0] = '\0';
}

void
rpt_buf_free(struct rpt_buf *buf)
{
    rpt_free(buf->s);
    *buf = (struct rpt_buf){ .max = buf->max };
}

bool
rpt_buf_reserve(struct rpt_buf *buf, size_t n)
{
    if (buf->status != RPT_OK)
        return false;
    if (n > buf->max - buf->n || buf->n + n == SIZE_MAX) {
        buf->status = RPT_LIMIT;
        return false;
    }
    size_t need = buf->n + n + 1;
    if (need <= buf->capacity)
        return true;
    if (buf->capacity == 0 && need < 128)
        need = 128;
    void *p = buf->s;
    if (!rpt_alloc_grow(&p, &buf->capacity, need, 1)) {
        buf->status = RPT_NOMEM;
        return false;
    }
    buf->s = p;
    return true;
}

void
rpt_buf_add(struct rpt_buf *buf, const char *s, size_t n)
{
    if (!rpt_buf_reserve(buf, n))
        return;
    if (n > 0)
        memcpy(buf->s + buf->n, s, n);
    buf->n += n;
    buf->s[buf->n] = '\0';
}

void
rpt_buf_add_char(struct rpt_buf *buf, char c)
{
    if (!rpt_buf_reserve(buf, 1))
        return;
    buf->s[buf->n++] = c;
    buf->s[buf->n] = '\0';
}

void
rpt_buf_print_list(struct rpt_buf *buf, const char *fmt, va_list args)
{
    char small[256];
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(small, sizeof(small), fmt, args);
    if (n < 0) {
        if (buf->status == RPT_OK)
            buf->status = RPT_ARG;
    } else if ((size_t)n < sizeof(small)) {
        rpt_buf_add(buf, small, (size_t)n);
    } else if (rpt_buf_reserve(buf, (size_t)n)) {
        /* Formatted twice only when it is long. */
        (void)vsnprintf(buf->s + buf->n, (size_t)n + 1, fmt, again);
        buf->n += (size_t)n;
    }
    va_end(again);
}

void
rpt_buf_print(struct rpt_buf *buf, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    rpt_buf_print_list(buf, fmt, args);
    va_end(args);
}

struct rpt_str
rpt_buf_get(const struct rpt_buf *buf)
{
    if (buf->status != RPT_OK || buf->s == NULL)
        return RPT_STR("");
    return (struct rpt_str){ buf->s, buf->n };
}

enum rpt_status
rpt_buf_take(struct rpt_buf *buf, struct rpt_str *out)
{
    *out = RPT_STR("");
    /* An empty result must be owned too, so that the caller can free it. */
    rpt_buf_add(buf, "", 0);
    enum rpt_status status = buf->status;
    if (status == RPT_OK) {
        *out = (struct rpt_str){ buf->s, buf->n };
        buf->s = NULL;
    }
    rpt_buf_free(buf);
    return status;
}
