/* SPDX-License-Identifier: MIT
 *
 * Brings the pieces of the rows into reading order. White strips that run
 * down over several rows part columns; what stands between the columns in
 * one row belongs together only in a table or behind a label.
 */
#include <math.h>
#include <string.h>

#include "pdf.h"

#define MAX_STRIPS 16
#define MOST_ROWS 300

/* Widths in sizes of the text. */
#define STRIP 0.4f        /* of a strip that runs down */
#define FAR 3.0f           /* of a gap in a single row that parts it */
#define LONG 50            /* characters of a line of text */
#define LABEL 8            /* characters of a label at most */

struct strip {
    float x1, x2;
};

/* Rows that are looked at together: pieces from..to-1. */
struct band {
    size_t from, to, rows;
    struct strip strips[MAX_STRIPS];
    size_t n;
};

void
pdf_add_part(struct pdf *p, enum pdf_part_kind kind, bool whole)
{
    struct pdf_part *parts = pdf_grow(p, p->parts, &p->max_parts,
        p->n_parts + 1, sizeof(*parts));
    if (parts == NULL)
        return;
    p->parts = parts;
    parts[p->n_parts++] = (struct pdf_part){
        .first = (uint32_t)p->n_lines, .kind = (uint8_t)kind, .whole = whole};
}

void
pdf_add_line(struct pdf *p, const struct pdf_line *line)
{
    struct pdf_line *lines = pdf_grow(p, p->lines, &p->max_lines,
        p->n_lines + 1, sizeof(*lines));
    if (lines == NULL || p->n_parts == 0)
        return;
    p->lines = lines;
    lines[p->n_lines++] = *line;
    p->parts[p->n_parts - 1].n++;
}

static size_t
row_end(const struct pdf_line *segs, size_t n, size_t i)
{
    size_t k = i + 1;
    while (k < n && segs[k].row == segs[i].row)
        k++;
    return k;
}

static float
em_of(const struct pdf_line *s)
{
    return s->size > 0 ? (float)s->size / 10 : 10;
}

/* Cuts what the piece covers out of the strips; false if none is left. */
static bool
cut(struct strip *strips, size_t *n, const struct pdf_line *s)
{
    struct strip old[MAX_STRIPS];
    size_t count = *n, k = 0;
    float least = em_of(s) * STRIP;
    for (size_t i = 0; i < count; i++)
        old[i] = strips[i];
    for (size_t i = 0; i < count; i++) {
        float left = fminf(old[i].x2, s->x1);
        float right = fmaxf(old[i].x1, s->x2);
        if (s->x2 <= old[i].x1 || s->x1 >= old[i].x2) {
            if (k < MAX_STRIPS)
                strips[k++] = old[i];
            continue;
        }
        if (left - old[i].x1 >= least && k < MAX_STRIPS)
            strips[k++] = (struct strip){old[i].x1, left};
        if (old[i].x2 - right >= least && k < MAX_STRIPS)
            strips[k++] = (struct strip){right, old[i].x2};
    }
    *n = k;
    return k > 0;
}

/* Strips with text on both sides within the band. */
static size_t
inner(const struct pdf_line *segs, const struct band *band,
    struct strip *out)
{
    float x1 = INFINITY, x2 = -INFINITY;
    size_t n = 0;
    for (size_t i = band->from; i < band->to; i++) {
        x1 = fminf(x1, segs[i].x1);
        x2 = fmaxf(x2, segs[i].x2);
    }
    for (size_t i = 0; i < band->n; i++)
        if (band->strips[i].x1 > x1 && band->strips[i].x2 < x2)
            out[n++] = band->strips[i];
    return n;
}

static float
leading_of(const struct pdf *p, const struct pdf_line *s)
{
    return em_of(s) * p->body.leading;
}

/* Does something other than the space between lines part the rows? */
static bool
is_far_below(const struct pdf *p, const struct pdf_line *a,
    const struct pdf_line *b, float times)
{
    return b->y2 - a->y2 > leading_of(p, b) * times;
}

/* The strips that are left of 'strips' below the row of pieces i..end-1. */
static size_t
cut_row(const struct pdf_line *segs, size_t i, size_t end,
    const struct band *band, struct strip *out)
{
    size_t count = band->n;
    memcpy(out, band->strips, count * sizeof(*out));
    for (size_t k = i; k < end; k++)
        cut(out, &count, &segs[k]);
    return count;
}

/* Is the gap above the row more than a table has? */
static bool
is_apart(const struct pdf *p, const struct pdf_line *segs, size_t i,
    size_t end, size_t strips)
{
    return is_far_below(p, &segs[i - 1], &segs[i],
        end - i > 1 && strips > 0 ? 5.0f : 2.6f);
}

/* The widest run of rows from 'from' on that strips run through. */
static void
find_band(const struct pdf *p, const struct pdf_line *segs, size_t n,
    size_t from, struct band *band)
{
    struct strip seen[MAX_STRIPS];
    size_t rows = 0, parted = 0, skipped = 0;
    *band = (struct band){.from = from, .to = from, .n = 1,
        .strips = {{-INFINITY, INFINITY}}};
    for (size_t i = from, end; i < n && rows < MOST_ROWS; i = end) {
        struct band more = *band;
        size_t before = inner(segs, band, seen);
        end = row_end(segs, n, i);
        if (i > from && is_apart(p, segs, i, end, before))
            return;
        more.to = end;
        more.n = cut_row(segs, i, end, band, more.strips);
        size_t inside = inner(segs, &more, seen);
        rows++;
        if (inside < before && before > 1
            && (end - i == 1 || inside * 2 < before)) {
            /* A line across the columns of a table, perhaps. */
            if (end - i > 1 || parted < 2 || ++skipped > 2)
                return;
            continue;
        }
        /* Not yet parted: it may be with the next row. */
        if (inside == 0 && (before > 0 || rows > 3))
            return;
        skipped = 0;
        parted += end - i > 1;
        *band = more;
    }
}

/*
 * Is there enough text on both sides of the strip, at the same height? A few
 * words in the margin make no column.
 */
static bool
parts_columns(const struct pdf_line *segs, const struct band *band,
    const struct strip *strip)
{
    float top[2] = {INFINITY, INFINITY}, bottom[2] = {-INFINITY, -INFINITY};
    uint32_t rows[2] = {0, 0}, last[2] = {UINT32_MAX, UINT32_MAX};
    for (size_t i = band->from; i < band->to; i++) {
        bool side = segs[i].x1 >= strip->x2;
        top[side] = fminf(top[side], segs[i].y1);
        bottom[side] = fmaxf(bottom[side], segs[i].y2);
    }
    float y1 = fmaxf(top[0], top[1]), y2 = fminf(bottom[0], bottom[1]);
    for (size_t i = band->from; i < band->to; i++) {
        bool side = segs[i].x1 >= strip->x2;
        float middle = (segs[i].y1 + segs[i].y2) / 2;
        if (middle < y1 || middle > y2 || last[side] == segs[i].row)
            continue;
        last[side] = segs[i].row;
        rows[side]++;
    }
    uint32_t few = rows[0] < rows[1] ? rows[0] : rows[1];
    uint32_t many = rows[0] < rows[1] ? rows[1] : rows[0];
    return few > 1 && few * 7 >= many;
}

/* The strips that part columns. */
static size_t
find_strips(const struct pdf_line *segs, const struct band *band,
    struct strip *out)
{
    size_t n = inner(segs, band, out), kept = 0;
    for (size_t i = 0; i < n; i++)
        if (parts_columns(segs, band, &out[i]))
            out[kept++] = out[i];
    return kept;
}

static size_t
column_of(const struct pdf_line *s, const struct strip *strips, size_t n)
{
    size_t k = 0;
    while (k < n && s->x1 > (strips[k].x1 + strips[k].x2) / 2)
        k++;
    return k;
}

/* Does the piece reach over one of the strips? */
static bool
is_across(const struct pdf_line *s, const struct strip *strips, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (s->x1 < strips[i].x1 && s->x2 > strips[i].x2)
            return true;
    return false;
}

/*
 * Rows at the edges of the band that have text on one side only, and stand
 * off from the rest, are no part of it; nor are those below it that reach
 * over its columns.
 */
static void
trim(const struct pdf *p, const struct pdf_line *segs, struct band *band,
    const struct strip *strips, size_t n)
{
    size_t i = band->from;
    while (i < band->to) {
        size_t end = row_end(segs, band->to, i);
        if (end - i > 1 || end == band->to)
            break;
        size_t next = row_end(segs, band->to, end);
        bool same = next - end == 1 && column_of(&segs[i], strips, n)
            == column_of(&segs[end], strips, n);
        if (!is_far_below(p, &segs[i], &segs[end], 1.3f) && !same)
            break;
        i = end;
    }
    band->from = i;
    /* From the bottom: the last row with several pieces, and what goes on. */
    size_t last = band->from, stop = band->to;
    for (size_t k = band->from, end; k < band->to; k = end) {
        end = row_end(segs, band->to, k);
        if (end - k > 1)
            last = end;
    }
    for (size_t k = last; k < band->to && k > band->from; k++)
        if (is_far_below(p, &segs[k - 1], &segs[k], 1.3f)
            || is_across(&segs[k], strips, n)) {
            stop = k;
            break;
        }
    band->to = stop;
}

/* Is it a label that nothing follows? */
static bool
is_sign(const struct pdf *p, const struct pdf_line *s)
{
    bool wide;
    uint32_t bytes = 0;
    for (uint32_t i = 0; i < s->n; i++)
        bytes += p->runs[s->first + i].n;
    return s->chars <= LABEL + 4 && pdf_label(p, s, &wide) >= bytes;
}

/* A label and what it stands before are one line; so is what is near. */
void
pdf_add_joined(struct pdf *p, const struct pdf_line *segs, size_t from,
    size_t to)
{
    struct pdf_line line = segs[from];
    for (size_t i = from + 1; i < to; i++) {
        line.n += segs[i].n;
        p->runs[segs[i].first].flags |= PDF_SPACE;
    }
    pdf_measure_line(p, &line);
    pdf_add_line(p, &line);
}

/* The pieces of a row that belong together, from 'i' on. */
static size_t
joined_end(const struct pdf *p, const struct pdf_line *segs, size_t i,
    size_t end)
{
    size_t k = i + 1;
    while (k < end) {
        float gap = segs[k].x1 - segs[k - 1].x2;
        bool label = k == i + 1 && is_sign(p, &segs[i])
            && gap < em_of(&segs[i]) * 8;
        bool number = k + 1 == end && segs[k].chars <= 5
            && segs[i].chars > LABEL;
        /* Three and more are the cells of a row by themselves. */
        if (!label && !number && end - i == 2 && gap > em_of(&segs[k]) * FAR)
            break;
        k++;
    }
    return k;
}

/* Rows one below the other: those that are parted become flows of a line. */
static void
add_rows(struct pdf *p, const struct pdf_line *segs, size_t from, size_t to)
{
    bool open = false;
    for (size_t i = from, end; i < to; i = end) {
        end = row_end(segs, to, i);
        size_t first = joined_end(p, segs, i, end);
        bool alone = first == end;
        if (alone && !open)
            pdf_add_part(p, PDF_FLOW, true);
        open = alone;
        for (size_t k = i; k < end; k = first) {
            first = joined_end(p, segs, k, end);
            if (!alone)
                pdf_add_part(p, PDF_FLOW, true);
            pdf_add_joined(p, segs, k, first);
        }
    }
}

/* Each column after the one before it. */
static void
add_columns(struct pdf *p, const struct pdf_line *segs,
    const struct band *band, const struct strip *strips, size_t n)
{
    for (size_t k = 0; k <= n; k++) {
        pdf_add_part(p, PDF_FLOW, false);
        for (size_t i = band->from; i < band->to;) {
            if (column_of(&segs[i], strips, n) != k) {
                i++;
                continue;
            }
            size_t end = i + 1;
            while (end < band->to && segs[end].row == segs[i].row
                && column_of(&segs[end], strips, n) == k)
                end++;
            pdf_add_joined(p, segs, i, end);
            i = end;
        }
    }
}

/* A narrow first column of labels, each beside what it stands before. */
static bool
is_hanging(const struct pdf *p, const struct pdf_line *segs,
    const struct band *band, const struct strip *strips, size_t n)
{
    uint32_t labels = 0, left = 0, right = 0, alone = 0;
    if (n != 1)
        return false;
    for (size_t i = band->from; i < band->to; i++) {
        if (column_of(&segs[i], strips, n) > 0) {
            right += segs[i].chars;
            continue;
        }
        left += segs[i].chars;
        labels++;
        alone += row_end(segs, band->to, i) == i + 1
            && (i == 0 || segs[i - 1].row != segs[i].row);
        if (!is_sign(p, &segs[i]) && segs[i].chars > 24)
            return false;
    }
    return labels > 0 && alone == 0 && left * 5 < right;
}

static void
add_band(struct pdf *p, const struct pdf_page *page, struct band *band)
{
    const struct pdf_line *segs = p->segs + page->first_seg;
    struct strip strips[MAX_STRIPS];
    float middle[MAX_STRIPS];
    size_t n = find_strips(segs, band, strips);
    for (size_t i = 0; i < n; i++)
        middle[i] = (strips[i].x1 + strips[i].x2) / 2;
    /* What identifies a document stands in columns above its text. */
    bool head = p->page == 1
        && segs[band->from].y1 < page->height * 0.45f;
    for (size_t i = 0; i < band->from; i++)
        head = head && segs[i].chars < LONG;
    enum pdf_shape shape = is_hanging(p, segs, band, strips, n)
        ? PDF_ROWS : pdf_find_shape(p, segs + band->from,
            band->to - band->from, middle, n, head);
    if (shape == PDF_GRID)
        pdf_add_table(p, segs + band->from, band->to - band->from, middle,
            n);
    else if (shape == PDF_COLUMNS)
        add_columns(p, segs, band, strips, n);
    else
        add_rows(p, segs, band->from, band->to);
}

/*
 * The band at 'i' or a few rows below it, whichever has more strips: what
 * stands above a table may happen to leave some of them free. Returns how
 * many part columns.
 */
static size_t
find_best(const struct pdf *p, const struct pdf_line *segs, size_t n,
    size_t i, struct band *best)
{
    struct strip strips[MAX_STRIPS];
    size_t most = 0;
    *best = (struct band){.from = i, .to = i};
    for (size_t tries = 0; tries < 5 && i < n; tries++) {
        struct band band;
        find_band(p, segs, n, i, &band);
        size_t inside = inner(segs, &band, strips);
        if (inside > 0) {
            trim(p, segs, &band, strips, inside);
            inside = find_strips(segs, &band, strips);
        }
        if (inside > most) {
            most = inside;
            *best = band;
        }
        /* Where there is nothing the next row is looked at anyway. */
        if (most == 0)
            break;
        i = row_end(segs, n, i);
        if (i >= best->to)
            break;
    }
    return most;
}

/* A label and what it stands before are one piece from the start. */
static size_t
join_labels(struct pdf *p, struct pdf_line *segs, size_t n)
{
    size_t out = 0;
    uint32_t row = UINT32_MAX;
    for (size_t i = 0; i < n; i++) {
        const struct pdf_line *next = i + 1 < n ? &segs[i + 1] : NULL;
        bool first = segs[i].row != row;
        row = segs[i].row;
        segs[out] = segs[i];
        if (next != NULL && next->row == segs[i].row && first
            && is_sign(p, &segs[i]) && next->chars > LABEL
            && next->x1 - segs[i].x2 < em_of(&segs[i]) * 8) {
            segs[out].n += next->n;
            p->runs[next->first].flags |= PDF_SPACE;
            pdf_measure_line(p, &segs[out]);
            i++;
        }
        out++;
    }
    return out;
}

void
pdf_find_order(struct pdf *p, struct pdf_page *page)
{
    struct pdf_line *segs = p->segs + page->first_seg;
    size_t n = page->n_segs, i = 0, plain = 0, turned;
    p->n_lines = p->n_parts = 0;
    while (n > 0 && (segs[n - 1].flags & PDF_TURNED) != 0)
        n--;
    turned = n;
    n = join_labels(p, segs, n);
    while (i < n && p->status == RPT_OK) {
        struct band band;
        size_t rows = 0, inside = find_best(p, segs, n, i, &band);
        for (size_t k = band.from; k < band.to; k = row_end(segs, band.to, k))
            rows++;
        if (inside == 0 || rows < 2) {
            i = row_end(segs, n, i);
            continue;
        }
        add_rows(p, segs, plain, band.from);
        add_band(p, page, &band);
        plain = i = band.to;
    }
    add_rows(p, segs, plain, n);
    for (; turned < page->n_segs && p->status == RPT_OK; turned++) {
        pdf_add_part(p, PDF_FLOW, false);
        pdf_add_line(p, &segs[turned]);
    }
}
