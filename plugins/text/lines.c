/* SPDX-License-Identifier: MIT
 *
 * Takes lines off a text: any line end, page turns, white space at the
 * edges. Knows nothing of what stands in them.
 */
#include "text.h"

#include <string.h>

uint32_t
count_chars(const char *s, uint32_t n)
{
    const uint64_t ones = UINT64_MAX / 255;
    uint32_t i = 0, inner = 0;   /* bytes that continue a character */
    for (; i + 8 <= n; i += 8) {
        uint64_t w;
        memcpy(&w, s + i, sizeof(w));
        if ((w & (ones << 7)) != 0)
            inner += (uint32_t)(((w >> 7 & ~(w >> 6) & ones) * ones) >> 56);
    }
    for (; i < n; i++)
        inner += ((unsigned char)s[i] & 0xC0) == 0x80;
    return n - inner;
}

uint32_t
space_length(const char *s, uint32_t n)
{
    const unsigned char *u = (const unsigned char *)s;
    if (n == 0)
        return 0;
    if (u[0] < 0x80)
        return u[0] == ' ' || (u[0] >= '\t' && u[0] <= '\r');
    if (n >= 2 && u[0] == 0xC2)
        return u[1] == 0xA0 ? 2 : 0;
    if (n < 3)
        return 0;
    bool space = (u[0] == 0xE2 && u[1] == 0x80
            && (u[2] <= 0x8A || u[2] == 0xAF))
        || (u[0] == 0xE3 && u[1] == 0x80 && u[2] == 0x80);
    return space ? 3 : 0;
}

/* The same for the white space that ends at 's' + 'n'. */
static uint32_t
space_before(const char *s, uint32_t n)
{
    if (n == 0)
        return 0;
    if ((unsigned char)s[n - 1] < 0x80)
        return space_length(s + n - 1, 1);
    for (uint32_t k = 2; k <= 3 && k <= n; k++)
        if (space_length(s + n - k, k) == k)
            return k;
    return 0;
}

uint32_t
skip_space(const char *s, uint32_t from, uint32_t to)
{
    uint32_t length;
    while (from < to && (length = space_length(s + from, to - from)) > 0)
        from += length;
    return from;
}

uint32_t
trim_space(const char *s, uint32_t from, uint32_t to)
{
    uint32_t length;
    while (to > from && (length = space_before(s + from, to - from)) > 0)
        to -= length;
    return to;
}

bool
line_is_blank(const struct line *line)
{
    return line->text >= line->to;
}

static uint32_t
find_from(const struct scanner *scan, char c, uint32_t at)
{
    const char *p = memchr(scan->s + at, c, scan->n - at);
    return p != NULL ? (uint32_t)(p - scan->s) : scan->n;
}

void
scanner_init(struct scanner *scan, const char *s, uint32_t n,
    const struct profile *profile, size_t limit)
{
    *scan = (struct scanner){
        .s = s, .n = n, .number = 1, .limit = limit,
        .tab = profile->dialect == MARKDOWN ? 4 : 8,
        .squeeze = profile->gappy,
    };
    scan->next_lf = find_from(scan, '\n', 0);
    scan->next_cr = profile->has_cr ? find_from(scan, '\r', 0) : n;
    scan->next_ff = profile->has_page ? find_from(scan, '\f', 0) : n;
}

/* Where the line that has 'at' in it ends: at a line end or a page turn. */
static uint32_t
find_stop(struct scanner *scan, uint32_t at)
{
    if (scan->next_lf < at)
        scan->next_lf = find_from(scan, '\n', at);
    if (scan->next_cr < at)
        scan->next_cr = find_from(scan, '\r', at);
    if (scan->next_ff < at)
        scan->next_ff = find_from(scan, '\f', at);
    uint32_t stop = scan->next_lf;
    if (scan->next_cr < stop)
        stop = scan->next_cr;
    if (scan->next_ff < stop)
        stop = scan->next_ff;
    return stop;
}

uint32_t
count_extra(const char *s, uint32_t n)
{
    const uint64_t ones = UINT64_MAX / 255, low = ones * 0x7F;
    uint32_t extra = 0, i = 1;
    for (; i + 8 <= n; i += 8) {
        uint64_t a, b;
        memcpy(&a, s + i - 1, sizeof(a));
        memcpy(&b, s + i, sizeof(b));
        /* A byte of it is 0 where two spaces stand. */
        uint64_t x = (a ^ ones * ' ') | (b ^ ones * ' ');
        uint64_t other = ((x & low) + low) | x | low;
        if (other != UINT64_MAX)
            extra += (uint32_t)((~other >> 7) * ones >> 56);
    }
    for (; i < n; i++)
        extra += s[i] == ' ' && s[i - 1] == ' ';
    return extra;
}

/* Finds the edges of the line's text and the columns they stand in. */
static void
measure(const struct scanner *scan, struct line *line, uint32_t from,
    uint32_t stop)
{
    const char *s = scan->s;
    uint32_t column = 0, length, to = stop;
    while (from < stop && (length = space_length(s + from, stop - from)) > 0) {
        column += s[from] == '\t' ? scan->tab - column % scan->tab : 1;
        from += length;
    }
    while (to > from && (length = space_before(s, to)) > 0)
        to -= length;
    line->text = from;
    line->to = to;
    line->indent = column < UINT16_MAX ? (uint16_t)column : UINT16_MAX;
    line->right = column + count_chars(s + from, to - from);
    if (scan->squeeze)
        line->right -= count_extra(s + from, to - from);
}

bool
scanner_next(struct scanner *scan, struct line *line, bool *over)
{
    const char *s = scan->s;
    uint32_t turns = 0;
    while (scan->at < scan->n && s[scan->at] == '\f') {
        turns++;
        scan->at++;
    }
    *over = false;
    line->start = scan->start;
    line->number = scan->number;
    line->page_turns = turns < UINT16_MAX ? (uint16_t)turns : UINT16_MAX;
    if (scan->at == scan->n)
        return false;
    uint32_t stop = find_stop(scan, scan->at), end = stop;
    if (stop - scan->start > scan->limit) {
        *over = true;
        return false;
    }
    measure(scan, line, scan->at, stop);
    if (stop < scan->n && s[stop] != '\f') {
        end++;
        if (s[stop] == '\r' && end < scan->n && s[end] == '\n')
            end++;
        scan->number++;
        scan->start = end;
    }
    line->end = scan->at = end;
    return true;
}
