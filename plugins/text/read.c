/* SPDX-License-Identifier: MIT
 *
 * Parts a text into runs of lines without blank ones, and hands each to
 * what reads it. Knows the order of things, not their shapes.
 */
#include "text.h"

#include <string.h>

#define MAX_RUN 4096     /* lines read as one run */

bool
reader_grow(struct reader *r, void **p, size_t *max, size_t need,
    size_t size)
{
    if (need <= *max)
        return true;
    size_t more = *max < 32 ? 32 : *max * 2;
    if (more < need)
        more = need;
    void *q = more <= SIZE_MAX / size ? rpt_realloc(*p, more * size) : NULL;
    if (q == NULL) {
        rpt_build_fail(r->b, RPT_NOMEM, "nomem", (struct rpt_span){ 0 },
            "out of memory");
        return false;
    }
    *p = q;
    *max = more;
    return true;
}

bool
reader_next(struct reader *r, struct line *line)
{
    bool over;
    if (rpt_build_status(r->b) != RPT_OK)
        return false;
    if (scanner_next(&r->scan, line, &over))
        return true;
    if (over)
        rpt_build_fail(r->b, RPT_LIMIT, "limit-line",
            (struct rpt_span){
                .offset = line->start, .line = line->number, .column = 1,
                .page = r->page,
            },
            "more than %zu bytes without a line end: no text, or one whose "
            "line ends are lost", r->scan.limit);
    return false;
}

bool
reader_first(struct reader *r, const struct line *line)
{
    r->n_lines = 0;
    r->cursor = 0;
    return reader_add(r, line);
}

bool
reader_add(struct reader *r, const struct line *line)
{
    void *p = r->lines;
    if (!reader_grow(r, &p, &r->max_lines, r->n_lines + 1,
            sizeof(*r->lines)))
        return false;
    r->lines = p;
    struct line *added = &r->lines[r->n_lines++];
    *added = *line;
    added->gap = r->profile.layout ? find_gap(r->s, line) : 0;
    return true;
}

static void
turn_page(struct reader *r, const struct line *line)
{
    if (line->page_turns == 0)
        return;
    r->page += line->page_turns;
    r->page_start = true;
    r->gap = 0;
    r->n_levels = 0;
}

static bool
is_quote(const struct reader *r, const struct line *line)
{
    return r->profile.dialect == MARKDOWN && r->nested < MAX_NESTED
        && r->s[line->text] == '>';
}

/* Adds the lines up to the next blank one or the next that is no text. */
static void
collect_run(struct reader *r)
{
    struct line line;
    r->cut = false;
    for (;;) {
        struct scanner back = r->scan;
        if (!reader_next(r, &line))
            return;
        r->cut = r->n_lines >= MAX_RUN;
        if (r->cut || line_is_blank(&line) || line.page_turns > 0
                || is_quote(r, &line) || is_opaque(r, &line)) {
            r->scan = back;
            return;
        }
        if (!reader_add(r, &line))
            return;
    }
}

/* Reads a run in pieces, so that a text without blank lines takes no more
 * memory than others. */
static void
read_lines(struct reader *r, const struct line *line)
{
    if (!reader_first(r, line))
        return;
    r->resumed = false;
    do {
        collect_run(r);
        size_t done = read_run(r);
        memmove(r->lines, r->lines + done,
            (r->n_lines - done) * sizeof(*r->lines));
        r->n_lines -= done;
        r->cursor = 0;
    } while (r->cut && rpt_build_status(r->b) == RPT_OK);
}

/* Quoted lines: cut out without their marks and read by themselves. */
static void
read_quote(struct reader *r, struct line *line)
{
    struct scanner back;
    uint32_t size = 0, n = 0;
    if (!reader_first(r, line))
        return;
    for (;;) {
        size += line->to - line->text + 1;
        back = r->scan;
        if (!reader_next(r, line) || line_is_blank(line)
                || line->page_turns > 0 || !is_quote(r, line))
            break;
        if (!reader_add(r, line))
            return;
    }
    r->scan = back;
    char *s = rpt_alloc(size);
    struct seg *segs = rpt_alloc(r->n_lines * sizeof(*segs));
    if (s == NULL || segs == NULL) {
        rpt_build_fail(r->b, RPT_NOMEM, "nomem", (struct rpt_span){ 0 },
            "out of memory");
        goto done;
    }
    for (size_t i = 0; i < r->n_lines; i++) {
        const struct line *l = &r->lines[i];
        uint32_t from = l->text + 1;
        if (from < l->to && r->s[from] == ' ')
            from++;
        struct rpt_span at = place(r, from, from);
        segs[i] = (struct seg){ n, at.offset, at.line, at.column };
        memcpy(s + n, r->s + from, l->to - from);
        n += l->to - from;
        s[n++] = '\n';
    }
    uint32_t last = r->lines[r->n_lines - 1].to;
    r->cursor = 0;
    struct rpt_span span = place(r, r->lines[0].text, last);
    if (r->segs == NULL || !r->quoted)
        r->covered = span;
    rpt_build_open(r->b, RPT_KIND_QUOTE, span);
    read_nested(r, s, n, segs, true);
    uint32_t end = span.offset + span.length;
    if (r->covered.offset < end) {
        struct rpt_span rest = r->covered;
        rest.length = end - rest.offset;
        rpt_build_attr(r->b, "mark-end", RPT_STR(">"), rest);
        r->covered = place(r, last, last);
    }
    rpt_build_close(r->b);
done:
    rpt_free(segs);
    rpt_free(s);
}

void
read_nested(struct reader *r, const char *s, uint32_t n,
    const struct seg *segs, bool quoted)
{
    struct reader sub = *r;
    sub.s = s;
    sub.n = n;
    sub.segs = segs;
    sub.quoted = quoted;
    sub.nested++;
    sub.profile.has_cr = sub.profile.has_page = false;
    sub.lines = NULL;
    sub.tokens = NULL;
    sub.stack = NULL;
    sub.max_lines = sub.max_tokens = sub.max_stack = 0;
    sub.n_lines = sub.n_tokens = 0;
    sub.n_levels = 0;
    sub.cut = false;
    sub.counted_from = UINT32_MAX;
    memset(sub.no_fence, 0, sizeof(sub.no_fence));
    scanner_init(&sub.scan, s, n, &sub.profile, r->scan.limit);
    sub.scan.number = 0;
    read_blocks(&sub);
    r->covered = sub.covered;
    r->page_start = sub.page_start;
    r->gap = sub.gap;
    r->n_notes = sub.n_notes;
    r->n_refs = sub.n_refs;
    rpt_free(sub.stack);
    rpt_free(sub.tokens);
    rpt_free(sub.lines);
}

void
read_blocks(struct reader *r)
{
    struct line line;
    while (reader_next(r, &line)) {
        turn_page(r, &line);
        if (line_is_blank(&line)) {
            r->gap++;
            continue;
        }
        if (is_opaque(r, &line) && read_opaque(r, &line))
            continue;
        if (is_quote(r, &line)) {
            read_quote(r, &line);
            continue;
        }
        read_lines(r, &line);
    }
}
