/* SPDX-License-Identifier: MIT
 *
 * A growing byte buffer with a maximum, sticky on failure.
 */
#ifndef RPT_CORE_BUF_H
#define RPT_CORE_BUF_H

#include <stdarg.h>

#include <rpt/rpt.h>

struct rpt_buf {
    char *s;              /* NUL-terminated once anything was added */
    size_t n, capacity, max;
    enum rpt_status status;
};

void rpt_buf_init(struct rpt_buf *buf, size_t max);
void rpt_buf_clear(struct rpt_buf *buf);   /* n = 0, memory and status stay */
void rpt_buf_free(struct rpt_buf *buf);
/* Makes room for 'n' more bytes at s + n and the final NUL; false if it cannot,
 * as the status then says. */
bool rpt_buf_reserve(struct rpt_buf *buf, size_t n);
void rpt_buf_add(struct rpt_buf *buf, const char *s, size_t n);
void rpt_buf_add_char(struct rpt_buf *buf, char c);
void rpt_buf_print(struct rpt_buf *buf, const char *fmt, ...) RPT_PRINTF(2, 3);
void rpt_buf_print_list(struct rpt_buf *buf, const char *fmt, va_list args)
    RPT_PRINTF(2, 0);
/* The bytes; never NULL, "" when empty or failed; borrowed. */
struct rpt_str rpt_buf_get(const struct rpt_buf *buf);
/* Hands the memory over (rpt_free); the buffer is empty afterwards. */
enum rpt_status rpt_buf_take(struct rpt_buf *buf, struct rpt_str *out);

#endif
