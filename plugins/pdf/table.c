/* SPDX-License-Identifier: MIT
 *
 * Tells tables from columns of text, and writes tables. Without the lines
 * that are drawn around cells the words alone must show where a row begins;
 * in doubt it is no table.
 */
#include <math.h>
#include <string.h>

#include "pdf.h"

#define MAX_COLUMNS 17
#define FAR_ROW 1.25f      /* of the usual step, begins a row */

/* The columns of a band, as one goes down its rows. */
struct grid {
    const struct pdf *p;
    const struct pdf_line *segs;
    size_t n;
    const float *strips;
    size_t columns;
    float left[MAX_COLUMNS], right[MAX_COLUMNS];
    float step;            /* from line to line within a cell */
};

static size_t
column_of(const struct grid *g, const struct pdf_line *s)
{
    size_t k = 0;
    while (k + 1 < g->columns && s->x1 > g->strips[k])
        k++;
    return k;
}

static size_t
row_end(const struct grid *g, size_t i)
{
    size_t k = i + 1;
    while (k < g->n && g->segs[k].row == g->segs[i].row)
        k++;
    return k;
}

static void
open_grid(struct grid *g, const struct pdf *p, const struct pdf_line *segs,
    size_t n, const float *strips, size_t n_strips)
{
    *g = (struct grid){.p = p, .segs = segs, .n = n, .strips = strips,
        .columns = n_strips + 1 < MAX_COLUMNS ? n_strips + 1 : MAX_COLUMNS,
        .step = INFINITY};
    for (size_t k = 0; k < g->columns; k++) {
        g->left[k] = INFINITY;
        g->right[k] = -INFINITY;
    }
    float last = 0;
    for (size_t i = 0; i < n; i++) {
        size_t k = column_of(g, &segs[i]);
        if (k < n_strips && segs[i].x2 > strips[k])
            continue;      /* across the columns */
        g->left[k] = fminf(g->left[k], segs[i].x1);
        g->right[k] = fmaxf(g->right[k], segs[i].x2);
    }
    for (size_t i = 0; i < n; i = row_end(g, i)) {
        float em = (float)segs[i].size / 10;
        if (i > 0 && segs[i].y2 - last > em)
            g->step = fminf(g->step, segs[i].y2 - last);
        last = segs[i].y2;
    }
}

/* Figures, signs and dashes, no word. */
static bool
is_number(const struct grid *g, const struct pdf_line *s)
{
    bool digit = false;
    for (uint32_t i = 0; i < s->n; i++) {
        const struct pdf_run *r = &g->p->runs[s->first + i];
        for (uint32_t k = 0; k < r->n; k++) {
            char c = g->p->pool[r->text + k];
            if (((unsigned char)c | 32) >= 'a' && ((unsigned char)c | 32)
                    <= 'z')
                return false;
            digit = digit || (c >= '0' && c <= '9');
        }
    }
    return digit && s->chars < 20;
}

static float
first_word(const struct grid *g, const struct pdf_line *s)
{
    const struct pdf_run *runs = g->p->runs + s->first;
    uint32_t i = 1;
    while (i < s->n && (runs[i].flags & PDF_SPACE) == 0)
        i++;
    return runs[i - 1].x2 - s->x1;
}

/* Would the word that begins 'b' have found room behind 'a'? */
static bool
had_room(const struct grid *g, const struct pdf_line *a,
    const struct pdf_line *b, size_t column)
{
    float em = (float)a->size / 10;
    return a->x2 + em * 0.5f + first_word(g, b) < g->right[column];
}

/* What the step from the row 'a' (up to 'i') to the row at 'i' shows. */
struct step {
    unsigned both;         /* columns with text in both rows */
    unsigned far, near;    /* of them: those with a gap, those without */
    unsigned wraps;        /* of them: those where the line was full */
    unsigned numbers;      /* columns with a number in the second row */
    unsigned filled;       /* columns with text in the second row */
    bool first;            /* the first column is among them */
    bool across;           /* the second row reaches across columns */
};

static struct step
look_at(const struct grid *g, const size_t *last, size_t i, size_t end)
{
    struct step step = {0};
    for (size_t k = i; k < end; k++) {
        const struct pdf_line *s = &g->segs[k];
        size_t column = column_of(g, s);
        step.filled++;
        step.across = step.across || (column + 1 < g->columns
            && s->x2 > g->strips[column]);
        step.first = step.first || column == 0;
        step.numbers += is_number(g, s);
        if (last[column] == SIZE_MAX)
            continue;
        const struct pdf_line *above = &g->segs[last[column]];
        float dy = s->y2 - above->y2;
        if (above->row + 1 < s->row && dy > g->step * 2.5f)
            continue;
        step.both++;
        step.far += dy > g->step * FAR_ROW;
        step.near += dy <= g->step * FAR_ROW;
        step.wraps += !is_number(g, s) && !had_room(g, above, s, column);
    }
    return step;
}

static bool
begins_row(const struct step *s)
{
    if (s->across)
        return true;
    if (s->both == 0)
        return s->filled > 1 || s->first;
    if (s->near == 0)
        return true;
    if (s->numbers > 0 && s->filled > 1)
        return true;
    return s->filled > 1 && s->first && s->wraps == 0;
}

/* Counts that tell a table from columns. */
struct shape {
    unsigned rows, full;   /* rows, those with more than one cell */
    unsigned clashes;      /* a gap in one column, none in another */
    unsigned gaps;
    unsigned numbers, cells;
    unsigned tall;         /* rows of several lines */
    uint32_t chars, lines;
};

static struct shape
measure(const struct grid *g)
{
    struct shape shape = {0};
    size_t last[MAX_COLUMNS];
    unsigned cells = 0, rows = 0;
    for (size_t k = 0; k < MAX_COLUMNS; k++)
        last[k] = SIZE_MAX;
    for (size_t i = 0, end; i < g->n; i = end) {
        end = row_end(g, i);
        struct step step = look_at(g, last, i, end);
        if (i == 0 || begins_row(&step)) {
            shape.full += cells > 1;
            shape.tall += rows > 1;
            shape.rows++;
            cells = rows = 0;
        }
        rows++;
        cells += step.filled;
        shape.clashes += step.far > 0 && step.near > 0;
        shape.gaps += step.far > 0;
        for (size_t k = i; k < end; k++) {
            last[column_of(g, &g->segs[k])] = k;
            shape.numbers += is_number(g, &g->segs[k]);
            shape.chars += g->segs[k].chars;
            shape.cells++;
        }
        shape.lines++;
    }
    shape.full += cells > 1;
    shape.tall += rows > 1;
    return shape;
}

/* Is the last column all page numbers, as in a table of contents? */
static bool
is_contents(const struct grid *g)
{
    unsigned numbers = 0;
    for (size_t i = 0; i < g->n; i++) {
        const struct pdf_line *s = &g->segs[i];
        if (column_of(g, s) != 1)
            continue;
        if (!is_number(g, s) || s->chars > 4)
            return false;
        numbers++;
    }
    return numbers > 1;
}

enum pdf_shape
pdf_find_shape(const struct pdf *p, const struct pdf_line *segs, size_t n,
    const float *strips, size_t n_strips, bool head)
{
    struct grid g;
    open_grid(&g, p, segs, n, strips, n_strips);
    struct shape s = measure(&g);
    if (g.columns == 2 && is_contents(&g))
        return PDF_ROWS;
    if (head)
        return PDF_COLUMNS;
    bool clash = s.clashes * 3 > s.gaps && s.clashes > 1;
    bool prose = s.chars > 28 * s.cells && s.lines > 7;
    if (clash && prose)
        return PDF_COLUMNS;
    if (prose && s.rows < 3)
        return PDF_COLUMNS;
    if (g.columns > 2)
        return s.rows > 1 && s.full * 5 >= s.rows * 3 ? PDF_GRID : PDF_ROWS;
    if (s.rows > 2 && s.full * 10 >= s.rows * 7)
        return PDF_GRID;
    return s.numbers * 2 > s.cells ? PDF_ROWS : PDF_COLUMNS;
}

/* The lines of the rows from 'i' to 'end', column by column. */
static void
add_row(struct pdf *p, const struct grid *g, size_t from, size_t to)
{
    pdf_add_part(p, PDF_ROW, false);
    for (size_t column = 0; column < g->columns; column++) {
        pdf_add_part(p, PDF_CELL, false);
        for (size_t i = from; i < to;) {
            size_t end = i + 1;
            if (column_of(g, &g->segs[i]) != column) {
                i++;
                continue;
            }
            while (end < to && g->segs[end].row == g->segs[i].row
                && column_of(g, &g->segs[end]) == column)
                end++;
            pdf_add_joined(p, g->segs, i, end);
            i = end;
        }
    }
}

void
pdf_add_table(struct pdf *p, const struct pdf_line *segs, size_t n,
    const float *strips, size_t n_strips)
{
    struct grid g;
    size_t last[MAX_COLUMNS], from = 0;
    open_grid(&g, p, segs, n, strips, n_strips);
    for (size_t k = 0; k < MAX_COLUMNS; k++)
        last[k] = SIZE_MAX;
    pdf_add_part(p, PDF_TABLE, false);
    for (size_t i = 0, end; i < n; i = end) {
        end = row_end(&g, i);
        struct step step = look_at(&g, last, i, end);
        if (i > 0 && begins_row(&step)) {
            add_row(p, &g, from, i);
            from = i;
        }
        for (size_t k = i; k < end; k++)
            last[column_of(&g, &segs[k])] = k;
    }
    add_row(p, &g, from, n);
    pdf_add_part(p, PDF_TABLE_END, false);
}
