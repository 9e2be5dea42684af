/* SPDX-License-Identifier: MIT
 *
 * Runs of characters and their places. The parser hands text over in pieces
 * and without places; the source, which it read, is at hand, so the pieces
 * are found there again. Knows no element.
 */
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "akn.h"

void
akn_text_add(struct akn *a, struct akn_text *text, const char *s, size_t n)
{
    if (n >= SIZE_MAX / 2 - text->n) {
        akn_nomem(a);
        return;
    }
    if (text->n + n >= text->room) {
        size_t room = 2 * (text->n + n) + 64;
        char *grown = rpt_realloc(text->s, room);
        if (grown == NULL) {
            akn_nomem(a);
            return;
        }
        text->s = grown;
        text->room = room;
    }
    memcpy(text->s + text->n, s, n);
    text->n += n;
    text->s[text->n] = '\0';
}

bool
akn_is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Is it all white space? Most is indentation, which is passed eight bytes at a
 * time. */
static bool
is_blank(struct rpt_str s)
{
    static const char blanks[8] = {' ', ' ', ' ', ' ', ' ', ' ', ' ', ' '};
    size_t i = 0;
    for (;;) {
        while (s.n - i >= sizeof blanks
            && memcmp(s.s + i, blanks, sizeof blanks) == 0)
            i += sizeof blanks;
        if (i == s.n || !akn_is_space(s.s[i]))
            return i == s.n;
        i++;
    }
}

size_t
akn_parsed(const struct akn *a)
{
    if (a->ctxt == NULL)
        return a->parsed;
    const xmlParserInput *in = a->ctxt->input;
    if (in == NULL)
        return a->next;
    size_t at = (size_t)in->consumed + (size_t)(in->cur - in->base);
    return at < a->source.n ? at : a->source.n;
}

/* Bytes that begin a character; sixteen at a time, text is long. */
static size_t
count_characters(const char *s, size_t n)
{
    size_t count = n, i = 0;
#ifdef __SSE2__
    __m128i rest = _mm_setzero_si128();     /* two sums */
    for (; i + 16 <= n; i += 16) {
        __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(s + i));
        /* Signed, 0x80 to 0xBF go on a character. */
        __m128i on = _mm_and_si128(_mm_set1_epi8(1),
            _mm_cmplt_epi8(b, _mm_set1_epi8((char)0xC0)));
        rest = _mm_add_epi64(rest, _mm_sad_epu8(on, _mm_setzero_si128()));
    }
    uint64_t sums[2];
    memcpy(sums, &rest, sizeof sums);
    count -= (size_t)(sums[0] + sums[1]);
#endif
    for (uint64_t b; i + 8 <= n; i += 8) {
        memcpy(&b, s + i, sizeof b);
        b &= ~b << 1 & UINT64_C(0x8080808080808080);
        count -= (b >> 7) * UINT64_C(0x0101010101010101) >> 56;
    }
    for (; i < n; i++)
        count -= ((unsigned char)s[i] & 0xC0) == 0x80;
    return count;
}

static void
reach(struct akn *a, size_t to)
{
    const char *s = a->source.s + a->reached;
    size_t n = to - a->reached;
    const char *end;
    while ((end = memchr(s, '\n', n)) != NULL) {
        n -= (size_t)(end + 1 - s);
        s = end + 1;
        a->line++;
        a->column = 1;
    }
    a->column += (uint32_t)count_characters(s, n);
    a->reached = to;
}

struct rpt_span
akn_place(struct akn *a, size_t from, size_t to)
{
    if (from > a->reached)
        reach(a, from);
    return (struct rpt_span){
        .offset = (uint32_t)from,
        .length = (uint32_t)(to - from),
        .line = a->line,
        .column = a->column,
        .page = a->page,
    };
}

struct rpt_span
akn_here(struct akn *a)
{
    return akn_place(a, a->next, a->next);
}

/*
 * Bytes of the source that gave 'n' bytes of text, or 0 if the text does not
 * stand there as it is. The parser makes one line end of two.
 */
static size_t
match(struct rpt_str source, size_t at, const char *s, size_t n)
{
    size_t i = at;
    for (size_t k = 0; k < n; k++, i++) {
        if (i < source.n && source.s[i] == '\r' && s[k] == '\n')
            i += i + 1 < source.n && source.s[i + 1] == '\n';
        else if (i >= source.n || source.s[i] != s[k])
            return 0;
    }
    return i - at;
}

/* Turns the run into a text of its own, no longer a piece of the source. */
static void
copy_run(struct akn *a)
{
    if (a->copied)
        return;
    a->copied = true;
    a->run_text.n = 0;
    akn_text_add(a, &a->run_text, a->source.s + a->run_from,
        a->run_to - a->run_from);
}

void
akn_characters(struct akn *a, const char *s, size_t n, bool raw)
{
    struct rpt_str source = a->source;
    if (!a->run) {
        a->run = true;
        a->copied = false;
        a->run_from = a->run_to = a->next;
    }
    size_t at = a->run_to;
    /* Outside of CDATA a '&' always begins a reference. */
    bool reference = !raw && at < source.n && source.s[at] == '&';
    if (!reference && n <= source.n - at &&
        memcmp(source.s + at, s, n) == 0) {
        if (a->copied)
            akn_text_add(a, &a->run_text, s, n);
        a->run_to = a->next = at + n;
        return;
    }
    copy_run(a);
    akn_text_add(a, &a->run_text, s, n);
    size_t length = 0;
    if (!reference)
        length = match(source, at, s, n);
    if (length == 0 && akn_parsed(a) > at)
        length = akn_parsed(a) - at;
    a->run_to = a->next = at + length;
}

void
akn_run_end(struct akn *a)
{
    if (!a->run)
        return;
    a->run = false;
    struct rpt_str s = {a->run_text.s, a->run_text.n};
    size_t from = a->run_from, to = a->run_to;
    if (!a->copied)
        s = (struct rpt_str){a->source.s + from, to - from};
    if (is_blank(s)) {
        akn_deliver(a, RPT_STR(""), (struct rpt_span){0});
        return;
    }
    while (from < to && akn_is_space(a->source.s[from]))
        from++;
    while (to > from && akn_is_space(a->source.s[to - 1]))
        to--;
    struct rpt_span at = akn_place(a, from, to);
    rpt_build_content(a->b, at);
    akn_deliver(a, s, at);
}
