/* SPDX-License-Identifier: MIT
 *
 * The way back from a byte of text to its place in the source. Knows only
 * that the builder folds white space and that readers drop marks.
 */
#include <string.h>

#include "node.h"
#include "str.h"

/* A place in the source while a text is read along it. */
struct cursor {
    const char *s;
    size_t n, i;                  /* bytes of the source span, the next one */
    uint32_t line, column, page;
};

/* Moves over one character of the source. */
static void
step(struct cursor *c)
{
    uint32_t code;
    char a = c->s[c->i];
    c->i += rpt_utf8_decode(c->s + c->i, c->n - c->i, &code);
    if (a == '\n' || (a == '\r' && (c->i == c->n || c->s[c->i] != '\n'))) {
        c->line++;
        c->column = 1;
    } else if (a != '\r') {
        c->column++;
        if (a == '\f')
            c->page++;
    }
}

static size_t
space_length(const char *s, size_t n)
{
    uint32_t c;
    size_t length = n == 0 ? 0 : rpt_utf8_decode(s, n, &c);
    return length > 0 && rpt_char_is_space(c) ? length : 0;
}

static void
skip_space(struct cursor *c)
{
    while (space_length(c->s + c->i, c->n - c->i) > 0)
        step(c);
}

/*
 * The source does not go on as the text does: a mark, an escape or an entity
 * was read away. Looks a little ahead for the next bytes of the text.
 */
static void
catch_up(struct cursor *c, const char *text, size_t n)
{
    enum { FAR = 64, SURE = 4 };
    /* A space may be a line end and more marks in the source. */
    size_t length = 1;
    while (length < SURE && length < n && text[length] != ' ')
        length++;
    size_t far = c->n - c->i < FAR ? c->n - c->i : FAR;
    for (size_t k = 0; k + length <= far; k++) {
        if (memcmp(c->s + c->i + k, text, length) == 0) {
            size_t to = c->i + k;
            while (c->i < to)
                step(c);
            return;
        }
    }
}

/* Moves to where the source says what byte 'i' of the text says. */
static void
align(struct cursor *c, struct rpt_str text, size_t i)
{
    if (c->i >= c->n || i >= text.n || text.s[i] == c->s[c->i])
        return;
    if (text.s[i] != ' ')
        skip_space(c);
    else if (space_length(c->s + c->i, c->n - c->i) > 0)
        return;
    if (c->i < c->n && text.s[i] != c->s[c->i])
        catch_up(c, text.s + i, text.n - i);
}

/*
 * Steps over what stands in the source as it does in the text: printable
 * ASCII and single spaces.
 */
static size_t
follow_plain(struct cursor *c, struct rpt_str text, size_t i, size_t to)
{
    const char *s = c->s + c->i, *t = text.s + i;
    size_t n = c->n - c->i, k = 0;
    if (n > to - i)
        n = to - i;
    for (; k + 1 < n && s[k] == t[k] && s[k] >= ' ' && s[k] < 0x7F; k++)
        if (s[k] == ' ' && (s[k + 1] <= ' ' || s[k + 1] >= 0x7F))
            break;
    c->i += k;
    c->column += (uint32_t)k;
    return i + k;
}

/* Reads the source along bytes [i, to) of the text. */
static void
follow(struct cursor *c, struct rpt_str text, size_t *i, size_t to)
{
    while ((*i = follow_plain(c, text, *i, to)) < to) {
        align(c, text, *i);
        if (c->i >= c->n) {
            *i = to;
            return;
        }
        if (text.s[*i] == ' ' && space_length(c->s + c->i, c->n - c->i) > 0) {
            skip_space(c);
            (*i)++;
            continue;
        }
        uint32_t code;
        *i += rpt_utf8_decode(text.s + *i, text.n - *i, &code);
        step(c);
    }
}

/* The same where only the text is known: right if nothing was folded. */
static struct rpt_span
place_by_text(const struct rpt_node *n, size_t from, size_t to)
{
    struct rpt_span span = n->span;
    struct rpt_str text = rpt_text_get(n);
    size_t length = span.length;
    if (length != text.n)
        return span;
    span.offset += (uint32_t)from;
    span.length = (uint32_t)(to - from);
    if (span.column > 0)
        span.column += (uint32_t)rpt_utf8_count(text.s, from);
    return span;
}

struct rpt_span
rpt_text_place(const struct rpt_report *report, const struct rpt_node *n,
    size_t from, size_t to)
{
    struct rpt_span span = n->span;
    struct rpt_str text = rpt_text_get(n);
    struct rpt_str source = report->source;
    if (from > text.n)
        from = text.n;
    if (to > text.n)
        to = text.n;
    if (from >= to && from > 0)
        to = from;
    if (from == 0 && to == text.n)
        return span;
    if (source.n == 0 || span.offset > source.n
            || span.length > source.n - span.offset || span.line == 0)
        return place_by_text(n, from, to);
    rpt_bytes_pass(&report->bytes, report->looked, span.offset);
    struct cursor c = {
        .s = source.s + span.offset, .n = span.length,
        .line = span.line, .column = span.column, .page = span.page,
    };
    size_t i = 0;
    follow(&c, text, &i, from);
    align(&c, text, from);
    struct rpt_span place = {
        .offset = span.offset + (uint32_t)c.i,
        .line = c.line, .column = c.column, .page = c.page,
    };
    if (to < text.n)
        follow(&c, text, &i, to);
    uint32_t end = span.offset + (uint32_t)c.i;
    if (to == text.n)
        end = span.offset + span.length;
    place.length = end > place.offset ? end - place.offset : 0;
    return place;
}

/* Has the node a place of its own? */
static bool
is_placed(struct rpt_span span)
{
    return span.line != 0 || span.length != 0;
}

struct rpt_span
rpt_node_locate(const struct rpt_report *report, const struct rpt_node *n,
    size_t i, size_t length)
{
    struct rpt_text_walk walk;
    struct rpt_span start = {0};
    bool found = false;
    size_t to = length > SIZE_MAX - i ? SIZE_MAX : i + length;
    rpt_text_walk_init(&walk, n);
    while (rpt_text_walk_next(&walk)) {
        const struct rpt_node *text = walk.node;
        size_t end = walk.done + walk.piece.n;
        if (text == NULL || !is_placed(text->span))
            continue;
        if (!found && i < end) {
            size_t from = i > walk.done ? i - walk.done : 0;
            size_t last = to < end ? to - walk.done : walk.piece.n;
            start = rpt_text_place(report, text, walk.from + from,
                walk.from + (last > from ? last : from));
            if (length == 0)
                start.length = 0;
            found = true;
        } else if (found && walk.done < to) {
            size_t last = to < end ? to - walk.done : walk.piece.n;
            struct rpt_span place = rpt_text_place(report, text, 0,
                walk.from + last);
            uint32_t stop = place.offset + place.length;
            if (stop > start.offset + start.length)
                start.length = stop - start.offset;
        }
        if (found && to <= end)
            return start;
    }
    if (found)
        return start;
    while (n != NULL && !is_placed(n->span))
        n = n->parent;
    return n != NULL ? n->span : start;
}
