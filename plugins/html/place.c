/* SPDX-License-Identifier: MIT
 *
 * Places in the source as line and column, and small helpers with bytes.
 * Knows no element.
 */
#include "html.h"

void
html_nomem(struct html *h)
{
    rpt_build_fail(h->b, RPT_NOMEM, "nomem", (struct rpt_span){0},
        "out of memory");
}

bool
html_grow(struct html *h, void **p, size_t *room, size_t need, size_t size)
{
    if (need <= *room)
        return true;
    size_t more = 2 * need + 16;
    void *grown = more < SIZE_MAX / 2 / size
        ? rpt_realloc(*p, more * size) : NULL;
    if (grown == NULL) {
        html_nomem(h);
        return false;
    }
    *p = grown;
    *room = more;
    return true;
}

void
html_add(struct html *h, struct html_text *text, const char *s, size_t n)
{
    void *p = text->s;
    if (!html_grow(h, &p, &text->room, text->n + n + 1, 1))
        return;
    text->s = p;
    if (n > 0)
        memcpy(text->s + text->n, s, n);
    text->n += n;
    text->s[text->n] = '\0';
}

/* Bytes that begin a character; eight at a time, text is long. */
static size_t
count_characters(const char *s, size_t n)
{
    size_t count = n, i = 0;
    for (; i + 8 <= n; i += 8) {
        uint64_t word;
        memcpy(&word, s + i, 8);
        /* High bit set and the next one clear: goes on a character. */
        uint64_t rest = (word >> 7) & ~(word >> 6) & 0x0101010101010101u;
        count -= (size_t)((rest * 0x0101010101010101u) >> 56);
    }
    for (; i < n; i++)
        count -= ((unsigned char)s[i] & 0xC0) == 0x80;
    return count;
}

/* The end of the next line, or NULL; all three ways of ending one. */
static const char *
line_end(const struct html *h, const char *s, size_t n)
{
    const char *lf = memchr(s, '\n', n);
    if (!h->bare_cr)
        return lf;
    const char *limit = lf != NULL ? lf : s + n;
    for (const char *cr = s; (cr = memchr(cr, '\r',
             (size_t)(limit - cr))) != NULL; cr++)
        if (cr + 1 == h->source.s + h->source.n || cr[1] != '\n')
            return cr;
    return lf;
}

static void
reach(struct html *h, size_t to)
{
    const char *s = h->source.s + h->reached, *end;
    size_t n = to - h->reached;
    while ((end = line_end(h, s, n)) != NULL) {
        n -= (size_t)(end + 1 - s);
        s = end + 1;
        h->line++;
        h->column = 1;
    }
    h->column += (uint32_t)count_characters(s, n);
    /* The CR of a CRLF is no column. */
    if (n > 0 && s[n - 1] == '\r')
        h->column--;
    h->reached = to;
}

/* Rarely and not far: a label is placed after its text. */
static void
go_back(struct html *h, size_t to)
{
    const char *s = h->source.s, *from = s + to, *end;
    size_t n = h->reached - to;
    bool same = line_end(h, from, n) == NULL;
    while ((end = line_end(h, from, n)) != NULL) {
        h->line--;
        n -= (size_t)(end + 1 - from);
        from = end + 1;
    }
    if (same && (n == 0 || s[h->reached - 1] != '\r')) {
        h->column -= (uint32_t)count_characters(s + to, n);
        h->reached = to;
        return;
    }
    h->reached = to;
    while (h->reached > 0 && line_end(h, s + h->reached - 1, 1) == NULL)
        h->reached--;
    h->column = 1;
    reach(h, to);
}

struct rpt_span
html_place(struct html *h, size_t from, size_t to)
{
    if (from < h->reached)
        go_back(h, from);
    reach(h, from);
    return (struct rpt_span){
        .offset = (uint32_t)from,
        .length = (uint32_t)(to - from),
        .line = h->line,
        .column = h->column,
    };
}

bool
html_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

size_t
html_white(struct rpt_str s)
{
    size_t i = 0;
    while (i < s.n) {
        uint32_t c;
        if (html_is_space(s.s[i])) {
            i++;
            continue;
        }
        if ((unsigned char)s.s[i] < 0x80)
            break;
        size_t length = rpt_utf8_decode(s.s + i, s.n - i, &c);
        if (c != 0xA0 && c != 0x85 && c != 0x1680 &&
            (c < 0x2000 || c > 0x200A) && c != 0x2028 && c != 0x2029 &&
            c != 0x202F && c != 0x205F && c != 0x3000)
            break;
        i += length;
    }
    return i;
}

bool
html_is_white(struct rpt_str s)
{
    return html_white(s) == s.n;
}

bool
html_is(struct rpt_str s, const char *word)
{
    size_t i = 0;
    for (; i < s.n && word[i] != '\0'; i++) {
        char c = s.s[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c + 32);
        if (c != word[i])
            return false;
    }
    return i == s.n && word[i] == '\0';
}

bool
html_has(struct rpt_str list, const char *word)
{
    for (size_t i = 0; i < list.n;) {
        size_t from = i;
        while (i < list.n && !html_is_space(list.s[i]))
            i++;
        if (html_is((struct rpt_str){list.s + from, i - from}, word))
            return true;
        i++;
    }
    return false;
}
