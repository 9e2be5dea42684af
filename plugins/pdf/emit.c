/* SPDX-License-Identifier: MIT
 *
 * Gives what was found on a page to the builder: the text of its lines to
 * the source, its blocks with their hints and inline parts to the tree.
 */
#include <math.h>
#include <string.h>

#include "pdf.h"

enum { LONG_LINE = 30 };   /* characters */

/* The source text of a line: words with single spaces, and a line end. */
static bool
write_line(struct pdf *p, struct pdf_line *line)
{
    size_t start = p->n_source;
    for (uint32_t i = 0; i < line->n; i++) {
        struct pdf_run *r = &p->runs[line->first + i];
        char *s = pdf_grow(p, p->source, &p->max_source,
            p->n_source + r->n + 3, 1);
        if (s == NULL)
            return false;
        p->source = s;
        if (i > 0 && (r->flags & PDF_SPACE) != 0)
            s[p->n_source++] = ' ';
        r->at = (uint32_t)p->n_source;
        memcpy(s + p->n_source, p->pool + r->text, r->n);
        p->n_source += r->n;
    }
    p->source[p->n_source++] = '\n';
    line->at = rpt_build_source(p->b,
        (struct rpt_str){p->source + start, p->n_source - start}, p->page);
    p->source_at = line->at.offset - (uint32_t)start;
    return rpt_build_status(p->b) == RPT_OK;
}

static uint32_t
count_chars(const char *s, size_t n)
{
    uint32_t chars = 0;
    for (size_t i = 0; i < n; i++)
        chars += ((unsigned char)s[i] & 0xC0) != 0x80;
    return chars;
}

/* Bytes [from, to) of the page's source; 'from' lies in the line. */
static struct rpt_span
place(const struct pdf *p, const struct pdf_line *line, uint32_t from,
    uint32_t to)
{
    uint32_t start = line->at.offset - p->source_at;
    struct rpt_span span = line->at;
    span.offset = p->source_at + from;
    span.length = to - from;
    span.column += count_chars(p->source + start, from - start);
    return span;
}

/* Where a run of the text begins or ends. */
struct point {
    uint32_t line, run;    /* of the page; of the line */
};

static const struct pdf_run *
run_at(const struct pdf *p, struct point at)
{
    return &p->runs[p->lines[at.line].first + at.run];
}

static bool
next_run(const struct pdf *p, struct point *at, uint32_t end)
{
    if (++at->run >= p->lines[at->line].n) {
        at->run = 0;
        at->line++;
    }
    return at->line < end;
}

/* The line that byte 'at' of the page's source stands in, from 'line' on. */
static uint32_t
line_of(const struct pdf *p, uint32_t line, uint32_t at)
{
    while (line + 1 < p->n_lines
        && p->lines[line + 1].at.offset - p->source_at <= at)
        line++;
    return line;
}

/* Text [from, to) of the page's source that begins in 'line'. */
static void
emit_text(struct pdf *p, uint32_t line, uint32_t from, uint32_t to)
{
    if (from < to)
        rpt_build_text(p->b, (struct rpt_str){p->source + from, to - from},
            place(p, &p->lines[line], from, to));
}

static uint8_t
style_of(const struct pdf_run *r)
{
    return (r->flags & PDF_RAISED) != 0 ? PDF_RAISED
        : (uint8_t)(r->flags & (PDF_BOLD | PDF_ITALIC));
}

/* A stretch of runs in one style. */
struct stretch {
    uint32_t line;
    uint32_t start, end;   /* in the page's source */
    uint8_t style;
};

static bool
next_stretch(const struct pdf *p, struct point *at, uint32_t end,
    struct stretch *out)
{
    if (at->line >= end)
        return false;
    const struct pdf_run *r = run_at(p, *at);
    *out = (struct stretch){.line = at->line, .start = r->at,
        .style = style_of(r)};
    do {
        r = run_at(p, *at);
        if (style_of(r) != out->style)
            return true;
        out->end = r->at + r->n;
    } while (next_run(p, at, end));
    return true;
}

static void
emit_stretch(struct pdf *p, const struct stretch *s)
{
    static const enum rpt_kind kinds[] = {
        [PDF_BOLD] = RPT_KIND_STRONG, [PDF_ITALIC] = RPT_KIND_EMPHASIS,
        [PDF_BOLD | PDF_ITALIC] = RPT_KIND_STRONG,
    };
    const struct pdf_line *line = &p->lines[s->line];
    struct rpt_span at = place(p, line, s->start, s->end);
    if (s->style == PDF_RAISED) {
        rpt_build_open(p->b, RPT_KIND_NOTE_REF, at);
        rpt_build_attr(p->b, "label", (struct rpt_str){p->source + s->start,
            s->end - s->start}, at);
        rpt_build_close(p->b);
        return;
    }
    if (s->style != 0)
        rpt_build_open(p->b, kinds[s->style], at);
    emit_text(p, s->line, s->start, s->end);
    if (s->style != 0)
        rpt_build_close(p->b);
}

/*
 * The runs from 'at' to the end of line 'end' - 1. The space between two
 * stretches goes to the one that is plain.
 */
static void
emit_runs(struct pdf *p, struct point at, uint32_t end)
{
    struct stretch s;
    uint32_t done = UINT32_MAX, line = at.line;
    while (next_stretch(p, &at, end, &s)) {
        uint32_t next = at.line < end ? run_at(p, at)->at : s.end;
        bool apart = done != UINT32_MAX && done < s.start;
        if (s.style == 0) {
            s.start = apart ? done : s.start;
            s.end = next;
        } else if (apart) {
            line = line_of(p, line, done);
            rpt_build_text(p->b, RPT_STR(" "),
                place(p, &p->lines[line], done, s.start));
        }
        line = line_of(p, line, s.start);
        s.line = line;
        emit_stretch(p, &s);
        done = s.end;
    }
}

static void
emit_block(struct pdf *p, const struct pdf_flow *flow,
    struct pdf_block *block, uint32_t note)
{
    uint32_t line = (uint32_t)(flow->lines - p->lines) + block->first;
    struct point from = {line, 0};
    struct rpt_hint hint;
    pdf_look(p, flow, block);
    hint = (struct rpt_hint){
        .flags = block->flags | note
            | (p->page_start && p->page > 1
                ? (uint32_t)RPT_HINT_PAGE_START : 0),
        .indent = block->indent, .first_indent = block->first_indent,
        .size = block->size, .gap = block->gap, .width = block->width,
        .lines = (uint16_t)(block->n < 9999 ? block->n : 9999),
        .style = RPT_STR(""), .label = RPT_STR(""),
    };
    const struct pdf_run *first = run_at(p, from);
    if (note == RPT_HINT_NOTE && (first->flags & PDF_RAISED) != 0) {
        hint.label = (struct rpt_str){p->source + first->at, first->n};
        hint.label_span = place(p, &p->lines[line], first->at,
            first->at + first->n);
        next_run(p, &from, line + block->n);
    }
    p->page_start = false;
    rpt_build_open(p->b, RPT_KIND_PARAGRAPH, (struct rpt_span){
        .offset = p->source_at + first->at, .line = p->lines[line].at.line,
        .column = p->lines[line].at.column, .page = p->page});
    rpt_build_hint(p->b, &hint);
    emit_runs(p, from, line + block->n);
    rpt_build_close(p->b);
}

/* Small lines that begin with the number of a note. */
static bool
is_note(const struct pdf *p, const struct pdf_line *line)
{
    return line->size * 100u <= p->body.size * 97u
        && (p->runs[line->first].flags & PDF_RAISED) != 0;
}

/* A line of any size that begins with the number of a note which a text above
 * it on the page calls. Raised numbers of paragraphs are not called. */
static bool
is_called(const struct pdf *p, const struct pdf_line *line)
{
    const struct pdf_run *number = &p->runs[line->first];
    if ((number->flags & PDF_RAISED) == 0)
        return false;
    for (const struct pdf_line *l = p->lines; l < line; l++)
        for (uint32_t i = 1; i < l->n; i++) {
            const struct pdf_run *r = &p->runs[l->first + i];
            if ((r->flags & PDF_RAISED) != 0 && r->n == number->n
                && memcmp(p->pool + r->text, p->pool + number->text, r->n)
                    == 0)
                return true;
        }
    return false;
}

/* Long lines show the margins; a page number may stand outside. */
static void
set_margins(const struct pdf *p, struct pdf_flow *flow, bool whole)
{
    unsigned odd = (p->page - 1) % 2;
    flow->left = whole ? p->body.left[odd] : INFINITY;
    flow->right = whole ? p->body.right[odd] : -INFINITY;
    for (size_t i = 0; i < flow->n; i++) {
        if (whole && flow->lines[i].chars < LONG_LINE)
            continue;
        flow->left = fminf(flow->left, flow->lines[i].x1);
        flow->right = fmaxf(flow->right, flow->lines[i].x2);
    }
}

/* Lines of the size of 'line' that follow it closely, up to the end. */
static size_t
small_end(const struct pdf *p, const struct pdf_flow *flow, size_t i)
{
    size_t k = i + 1;
    while (k < flow->n && !is_note(p, &flow->lines[k])
        && flow->lines[k].size == flow->lines[i].size
        && flow->lines[k].y2 - flow->lines[k - 1].y2
            < (float)flow->lines[i].size / 10 * p->body.leading * 1.3f)
        k++;
    return k;
}

/*
 * Is the block at line 'i' the rest of a note? It stands right below one, or
 * above the first note of a page when the page before ended in notes.
 */
static bool
goes_on_note(const struct pdf *p, const struct pdf_flow *flow, size_t i,
    bool after_note)
{
    const struct pdf_line *line = &flow->lines[i];
    if (line->size * 100u > p->body.size * 97u)
        return false;
    if (after_note && i > 0)
        return small_end(p, flow, i - 1) > i;
    if (!p->notes)
        return false;
    size_t end = small_end(p, flow, i);
    return end < flow->n && is_note(p, &flow->lines[end])
        && flow->lines[end].size == line->size;
}

static void
emit_flow(struct pdf *p, const struct pdf_part *part)
{
    struct pdf_flow flow = {.lines = p->lines + part->first, .n = part->n,
        .left = INFINITY, .right = -INFINITY,
        .leading = p->body.leading * (float)p->body.size / 10};
    set_margins(p, &flow, part->whole);
    uint32_t note = 0;
    for (size_t from = 0, end; from < flow.n; from = end) {
        end = pdf_block_end(p, &flow, from);
        struct pdf_block block = {.first = (uint32_t)from,
            .n = (uint32_t)(end - from)};
        /* Cells have no notes of the page in them. */
        if (part->kind == PDF_FLOW && (is_note(p, &flow.lines[from])
                || is_called(p, &flow.lines[from])))
            note = RPT_HINT_NOTE;
        else if (part->kind == PDF_FLOW
            && goes_on_note(p, &flow, from, note != 0))
            note = RPT_HINT_NOTE | RPT_HINT_CONTINUED;
        else
            note = 0;
        emit_block(p, &flow, &block, note);
        p->notes_here = p->notes_here || note != 0;
    }
}

/* Opens and closes what the parts of tables stand in. */
static void
emit_part(struct pdf *p, const struct pdf_part *part, size_t *open)
{
    static const enum rpt_kind kinds[] = {
        [PDF_TABLE] = RPT_KIND_TABLE, [PDF_ROW] = RPT_KIND_ROW,
        [PDF_CELL] = RPT_KIND_CELL,
    };
    static const size_t depths[] = {
        [PDF_TABLE] = 0, [PDF_ROW] = 1, [PDF_CELL] = 2, [PDF_TABLE_END] = 0,
    };
    struct rpt_span at = {.page = p->page};
    if (part->kind == PDF_FLOW) {
        emit_flow(p, part);
        return;
    }
    while (*open > depths[part->kind]) {
        rpt_build_close(p->b);
        --*open;
    }
    if (part->kind == PDF_TABLE_END)
        return;
    if (part->first < p->n_lines) {
        at = p->lines[part->first].at;
        at.length = 0;
    }
    rpt_build_open(p->b, kinds[part->kind], at);
    ++*open;
    if (part->kind == PDF_CELL && part->n > 0)
        emit_flow(p, part);
}

void
pdf_emit_page(struct pdf *p)
{
    size_t open = 0;
    p->n_source = 0;
    p->page_start = true;
    p->notes = p->notes_here;
    p->notes_here = false;
    for (size_t i = 0; i < p->n_lines; i++)
        if (!write_line(p, &p->lines[i]))
            return;
    for (size_t i = 0; i < p->n_parts; i++)
        emit_part(p, &p->parts[i], &open);
}
