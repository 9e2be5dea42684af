/* SPDX-License-Identifier: MIT
 *
 * Measures how much of a source the tree holds: declared content, minus the
 * places of inline nodes, of what was read into attributes and of furniture.
 * Knows no format.
 */
#include <stdlib.h>

#include "alloc.h"
#include "node.h"
#include "str.h"

struct ranges {
    struct rpt_range *at;
    size_t n, capacity;
    bool sorted;
};

static bool
add_range(struct ranges *r, struct rpt_span span)
{
    if (span.length == 0)
        return true;
    uint32_t to = span.offset + span.length;
    if (to < span.offset)
        to = UINT32_MAX;
    if (r->n > 0) {
        struct rpt_range *last = &r->at[r->n - 1];
        /* Most of them follow one another, or lie in one another. */
        if (span.offset >= last->from && span.offset <= last->to) {
            if (to > last->to)
                last->to = to;
            return true;
        }
        if (span.offset < last->from)
            r->sorted = false;
    }
    void *p = r->at;
    if (!rpt_alloc_grow(&p, &r->capacity, r->n + 1, sizeof(*r->at)))
        return false;
    r->at = p;
    r->at[r->n++] = (struct rpt_range){ span.offset, to };
    return true;
}

static int
compare(const void *left, const void *right)
{
    const struct rpt_range *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return a->to < b->to ? -1 : a->to > b->to;
}

static void
sort(struct ranges *r)
{
    if (!r->sorted && r->n > 1)
        qsort(r->at, r->n, sizeof(*r->at), compare);
    r->sorted = true;
}

/* Does the place of the node itself count as held? */
static bool
is_holder(const struct rpt_node *n)
{
    return rpt_kind_is_inline((enum rpt_kind)n->kind)
        || n->kind == RPT_KIND_FURNITURE || n->kind == RPT_KIND_FIGURE;
}

/* Everything the tree holds, in the order of the tree. */
static bool
collect(const struct rpt_report *report, struct ranges *held)
{
    const struct rpt_node *n = report->root;
    for (; n != NULL; n = rpt_node_next(n, report->root)) {
        if (is_holder(n) && !add_range(held, n->span))
            return false;
        for (const struct rpt_attr *a = n->attrs; a != NULL; a = a->next)
            if (a->from->origin == RPT_ORIGIN_READ
                    && !add_range(held, a->from->span))
                return false;
    }
    return true;
}

/* Keeps count of lines on the way through the source. */
struct place {
    size_t at;
    uint32_t line, column;
};

static void
move(struct place *p, struct rpt_str source, size_t to)
{
    while (p->at < to) {
        uint32_t c;
        char a = source.s[p->at];
        p->at += rpt_utf8_decode(source.s + p->at, source.n - p->at, &c);
        if (a == '\n' || (a == '\r'
                && (p->at >= source.n || source.s[p->at] != '\n'))) {
            p->line++;
            p->column = 1;
        } else if (a != '\r') {
            p->column++;
        }
    }
}

/* What the measuring needs on its way. */
struct measure {
    struct rpt_str source;
    struct rpt_coverage *out;
    struct rpt_sink *gaps;
    struct place place;
    enum rpt_status status;
};

/* Characters in [from, to) that are no white space; without a source bytes
 * are all we know. '*first' and '*last' bound them. */
static uint64_t
count(const struct measure *m, size_t from, size_t to, size_t *first,
    size_t *last)
{
    *first = *last = from;
    if (m->source.n == 0) {
        *last = to;
        return to - from;
    }
    uint64_t n = 0;
    if (to > m->source.n)
        to = m->source.n;
    for (size_t i = from; i < to;) {
        uint32_t c = (unsigned char)m->source.s[i];
        size_t length = 1;
        if (c >= 0x80)
            length = rpt_utf8_decode(m->source.s + i, to - i, &c);
        if (c > ' ' ? c < 0x80 || !rpt_char_is_space(c)
                : !rpt_char_is_space(c)) {
            if (n++ == 0)
                *first = i;
            *last = i + length;
        }
        i += length;
    }
    return n;
}

static void
write_gap(struct measure *m, size_t from, size_t to, uint64_t n)
{
    enum { SHOWN = 60 };
    if (m->source.n == 0) {
        rpt_sink_print(m->gaps, "bytes %zu to %zu\n", from, to);
        return;
    }
    move(&m->place, m->source, from);
    size_t end = from;
    for (size_t i = 0; i < SHOWN && end < to; i++) {
        uint32_t c;
        end += rpt_utf8_decode(m->source.s + end, to - end, &c);
    }
    struct rpt_buf buf;
    rpt_buf_init(&buf, SIZE_MAX / 2);
    rpt_str_add_visible(&buf,
        (struct rpt_str){ m->source.s + from, end - from }, true);
    if (buf.status != RPT_OK)
        m->status = buf.status;
    rpt_sink_print(m->gaps, "%u:%u: \"%s\"%s (%llu characters)\n",
        (unsigned)m->place.line, (unsigned)m->place.column,
        rpt_buf_get(&buf).s, end < to ? "..." : "", (unsigned long long)n);
    rpt_buf_free(&buf);
}

static void
add_gap(struct measure *m, size_t from, size_t to)
{
    size_t first, last;
    uint64_t n = count(m, from, to, &first, &last);
    if (n == 0)
        return;
    m->out->n_gaps++;
    m->out->covered -= n;
    if (m->gaps != NULL)
        write_gap(m, first, last, n);
}

/* Takes what is held out of what is content; both are sorted. */
static void
compare_ranges(struct measure *m, const struct ranges *content,
    const struct ranges *held)
{
    size_t k = 0, done = 0;
    for (size_t i = 0; i < content->n; i++) {
        size_t at = content->at[i].from, to = content->at[i].to, first, last;
        if (at < done)
            at = done;
        if (at >= to)
            continue;
        done = to;
        uint64_t n = count(m, at, to, &first, &last);
        m->out->total += n;
        m->out->covered += n;
        while (k < held->n && held->at[k].to <= at)
            k++;
        size_t next = k;
        while (at < to) {
            while (next < held->n && held->at[next].to <= at)
                next++;
            if (next == held->n || held->at[next].from >= to) {
                add_gap(m, at, to);
                break;
            }
            if (held->at[next].from > at)
                add_gap(m, at, held->at[next].from);
            at = held->at[next].to;
        }
        /* A range that reaches beyond may hold of the next content too. */
        k = next;
    }
}

enum rpt_status
rpt_report_coverage(const struct rpt_report *report,
    struct rpt_coverage *out, struct rpt_sink *gaps)
{
    *out = (struct rpt_coverage){0};
    struct ranges held = { .sorted = true }, content = { .sorted = true };
    struct measure m = {
        .source = report->source, .out = out, .gaps = gaps,
        .place = { .line = 1, .column = 1 }, .status = RPT_NOMEM,
    };
    bool kept = true;
    for (size_t i = 0; i < report->n_content && kept; i++) {
        const struct rpt_range *r = &report->content[i];
        kept = add_range(&content, (struct rpt_span){
            .offset = r->from, .length = r->to - r->from });
    }
    if (kept && collect(report, &held)) {
        m.status = RPT_OK;
        sort(&held);
        sort(&content);
        compare_ranges(&m, &content, &held);
    }
    rpt_free(held.at);
    rpt_free(content.at);
    if (m.status != RPT_OK)
        *out = (struct rpt_coverage){0};
    return m.status;
}
