/* SPDX-License-Identifier: MIT
 *
 * Makes rows of the runs of a page, and pieces of the rows: what stands on
 * one line without a gap that may part columns. Sees boxes alone.
 */
#include "pdf.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MAX_GAPS 64

/* A gap in sizes that parts pieces, and one that words may do without. */
#define WIDE 0.9f
#define CELL 0.55f        /* the same in a row with two very wide gaps */
#define VERY_WIDE 1.5f
#define NARROW 0.18f
#define TIGHT 0.08f

static float
size_of(const struct pdf_run *r)
{
    return r->size > 0 ? (float)r->size / 10 : r->y2 - r->y1;
}

static float
overlap(float a1, float a2, float b1, float b2)
{
    return fminf(a2, b2) - fmaxf(a1, b1);
}

/* Do the boxes stand at one height? */
static bool
is_level(float a1, float a2, float b1, float b2)
{
    float least = fminf(a2 - a1, b2 - b1);
    return overlap(a1, a2, b1, b2) >= least * 0.5f;
}

/* The size of most letters. */
static uint16_t
main_size(const struct pdf_run *runs, uint32_t n)
{
    struct { uint16_t size; uint32_t chars; } sizes[8] = {{0, 0}};
    size_t best = 0;
    for (uint32_t i = 0; i < n; i++) {
        size_t k = 0;
        while (k < 7 && sizes[k].chars > 0 && sizes[k].size != runs[i].size)
            k++;
        sizes[k].size = runs[i].size;
        sizes[k].chars += runs[i].chars;
        if (sizes[k].chars > sizes[best].chars)
            best = k;
    }
    return sizes[best].size;
}

void
pdf_measure_line(const struct pdf *p, struct pdf_line *line)
{
    const struct pdf_run *runs = p->runs + line->first;
    line->size = main_size(runs, line->n);
    line->chars = 0;
    line->flags = PDF_BOLD | PDF_ITALIC | PDF_RTL | PDF_TURNED;
    line->x1 = line->y1 = INFINITY;
    line->x2 = line->y2 = -INFINITY;
    for (uint32_t i = 0; i < line->n; i++) {
        const struct pdf_run *r = &runs[i];
        line->x1 = fminf(line->x1, r->x1);
        line->x2 = fmaxf(line->x2, r->x2);
        line->chars += r->chars + ((r->flags & PDF_SPACE) != 0);
        if ((r->flags & PDF_RAISED) == 0)
            line->flags &= r->flags;
        if (r->size != line->size)
            continue;
        line->y1 = fminf(line->y1, r->y1);
        line->y2 = fmaxf(line->y2, r->y2);
    }
}

/* Puts runs that follow each other on a line into pieces. */
static void
add_pieces(struct pdf *p, struct pdf_page *page)
{
    for (uint32_t i = page->first; i < page->first + page->n; i++) {
        const struct pdf_run *r = &p->runs[i];
        struct pdf_line *last = page->n_segs == 0 ? NULL
            : &p->segs[p->n_segs - 1];
        const struct pdf_run *before = r - 1;
        float em = size_of(r);
        bool follows = last != NULL
            && ((r->flags ^ before->flags) & PDF_TURNED) == 0
            && ((r->flags & PDF_TURNED) != 0 ? r->size == before->size
                : is_level(before->y1, before->y2, r->y1, r->y2)
                    && r->x1 >= before->x2 - em * 0.3f
                    && r->x1 <= before->x2 + em * WIDE);
        if (follows) {
            last->n++;
            last->x2 = fmaxf(last->x2, r->x2);
            last->y1 = fminf(last->y1, r->y1);
            last->y2 = fmaxf(last->y2, r->y2);
            continue;
        }
        struct pdf_line *segs = pdf_grow(p, p->segs, &p->max_segs,
            p->n_segs + 1, sizeof(*segs));
        if (segs == NULL)
            return;
        p->segs = segs;
        segs[p->n_segs++] = (struct pdf_line){.first = i, .n = 1,
            .x1 = r->x1, .x2 = r->x2, .y1 = r->y1, .y2 = r->y2,
            .flags = r->flags & PDF_TURNED, .row = UINT32_MAX};
        page->n_segs++;
    }
}

static int
compare_numbers(double a, double b)
{
    return a < b ? -1 : a > b;
}

static int
by_height(const void *left, const void *right)
{
    const struct pdf_line *a = left, *b = right;
    int turned = (a->flags & PDF_TURNED) - (b->flags & PDF_TURNED);
    if (turned != 0)
        return turned;
    if ((a->flags & PDF_TURNED) != 0)
        return compare_numbers(a->first, b->first);
    int c = compare_numbers(a->y1 + a->y2, b->y1 + b->y2);
    if (c == 0)
        c = compare_numbers(a->x1, b->x1);
    return c != 0 ? c : compare_numbers(a->first, b->first);
}

static int
by_row(const void *left, const void *right)
{
    const struct pdf_line *a = left, *b = right;
    int c = compare_numbers(a->row, b->row);
    if (c == 0 && a->row != UINT32_MAX)
        c = compare_numbers(a->x1, b->x1);
    return c != 0 ? c : compare_numbers(a->first, b->first);
}

static int
by_place(const void *left, const void *right)
{
    const struct pdf_run *a = left, *b = right;
    int c = compare_numbers(a->x1, b->x1);
    return c != 0 ? c : compare_numbers(a->text, b->text);
}

static bool
is_same_text(const struct pdf *p, const struct pdf_line *a,
    const struct pdf_line *b)
{
    const struct pdf_run *first = &p->runs[a->first];
    const struct pdf_run *second = &p->runs[b->first];
    if (a->n != b->n)
        return false;
    for (uint32_t i = 0; i < a->n; i++)
        if (first[i].n != second[i].n || memcmp(p->pool + first[i].text,
                p->pool + second[i].text, first[i].n) != 0)
            return false;
    return true;
}

/* Room in a row, if the piece is level with it. */
enum fit { NO_FIT, FITS, SAME };

static enum fit
fits_row(const struct pdf *p, const struct pdf_line *segs, size_t n,
    const struct pdf_line *seg, uint32_t row)
{
    float y1 = INFINITY, y2 = -INFINITY, tall = 0;
    for (size_t i = n; i-- > 0 && segs[i].row + 4 > row;) {
        const struct pdf_line *s = &segs[i];
        if (s->row != row)
            continue;
        float em = size_of(&p->runs[s->first]);
        if (overlap(s->x1, s->x2, seg->x1, seg->x2) > em * 0.3f)
            return fabsf(s->x1 - seg->x1) < em * 0.2f
                && fabsf(s->y1 - seg->y1) < em * 0.2f
                && is_same_text(p, s, seg) ? SAME : NO_FIT;
        if (s->y2 - s->y1 > tall) {
            tall = s->y2 - s->y1;
            y1 = s->y1;
            y2 = s->y2;
        }
    }
    return tall > 0 && is_level(y1, y2, seg->y1, seg->y2) ? FITS : NO_FIT;
}

/* Gives each piece the number of its row. */
static void
find_rows(struct pdf *p, struct pdf_page *page)
{
    struct pdf_line *segs = p->segs + page->first_seg;
    uint32_t rows = 0, kept = 0;
    for (uint32_t i = 0; i < page->n_segs; i++) {
        struct pdf_line seg = segs[i];
        enum fit fit = NO_FIT;
        if ((seg.flags & PDF_TURNED) != 0) {
            segs[kept++] = seg;
            continue;
        }
        for (uint32_t back = 1; back <= 3 && back <= rows; back++) {
            fit = fits_row(p, segs, kept, &seg, rows - back);
            seg.row = rows - back;
            if (fit != NO_FIT)
                break;
        }
        if (fit == NO_FIT)
            seg.row = rows++;
        /* Letters drawn twice to look bold are there once. */
        if (fit != SAME)
            segs[kept++] = seg;
    }
    p->n_segs -= page->n_segs - kept;
    page->n_segs = kept;
}

/* The runs in the order of the pieces. */
static void
sort_runs(struct pdf *p, struct pdf_page *page)
{
    struct pdf_line *segs = p->segs + page->first_seg;
    struct pdf_run *sorted = rpt_alloc((page->n + 1) * sizeof(*sorted));
    uint32_t n = 0;
    if (sorted == NULL) {
        p->status = RPT_NOMEM;
        rpt_build_fail(p->b, RPT_NOMEM, "nomem", (struct rpt_span){0},
            "out of memory");
        return;
    }
    for (uint32_t i = 0; i < page->n_segs; i++) {
        memcpy(sorted + n, p->runs + segs[i].first,
            segs[i].n * sizeof(*sorted));
        segs[i].first = page->first + n;
        n += segs[i].n;
    }
    memcpy(p->runs + page->first, sorted, n * sizeof(*sorted));
    page->n = n;
    rpt_free(sorted);
}

static float
distance(const struct pdf_run *a, const struct pdf_run *b)
{
    return -overlap(a->x1, a->x2, b->x1, b->x2);
}

/* The middle one of the gaps between words of a row; 0 if there are few. */
static float
usual_gap(const struct pdf_run *runs, uint32_t n)
{
    float gaps[MAX_GAPS];
    uint32_t count = 0;
    for (uint32_t i = 1; i < n && count < MAX_GAPS; i++) {
        float gap = distance(&runs[i - 1], &runs[i]);
        if (gap < size_of(&runs[i]) * TIGHT)
            continue;
        uint32_t k = count++;
        for (; k > 0 && gaps[k - 1] > gap; k--)
            gaps[k] = gaps[k - 1];
        gaps[k] = gap;
    }
    return count < 3 ? 0 : gaps[count / 2];
}

/* Poppler takes kerning for a space now and then. */
static void
find_spaces(struct pdf_run *runs, uint32_t n)
{
    float usual = usual_gap(runs, n);
    for (uint32_t i = 0; i < n; i++) {
        if (i == 0) {
            runs[i].flags &= (uint8_t)~PDF_SPACE;
            continue;
        }
        float em = size_of(&runs[i]), gap = distance(&runs[i - 1], &runs[i]);
        bool space = gap >= em * TIGHT
            && ((runs[i].flags & PDF_SPACE) != 0 || gap > em * 0.2f)
            && !(gap < em * NARROW && gap < usual * 0.45f);
        runs[i].flags &= (uint8_t)~PDF_SPACE;
        if (space)
            runs[i].flags |= PDF_SPACE;
    }
}

/* Signs alone run in the direction of what is around them. */
static bool
has_word(const struct pdf *p, const struct pdf_run *r)
{
    for (uint32_t i = 0; i < r->n; i++) {
        unsigned char c = (unsigned char)p->pool[r->text + i];
        if (c >= 0x80 || (c >= '0' && c <= '9')
            || ((c | 32) >= 'a' && (c | 32) <= 'z'))
            return true;
    }
    return false;
}

/* Words of the other direction stand in the order of their own. */
static void
turn_words(const struct pdf *p, struct pdf_run *runs, uint32_t n, bool rtl)
{
    for (uint32_t from = 0, to; from < n; from = to) {
        uint32_t last = from;
        to = from + 1;
        if (((runs[from].flags & PDF_RTL) != 0) == rtl
            || !has_word(p, &runs[from]))
            continue;
        for (uint32_t i = to; i < n; i++) {
            bool word = has_word(p, &runs[i]);
            if (word && ((runs[i].flags & PDF_RTL) != 0) == rtl)
                break;
            last = word ? i : last;
        }
        to = last + 1;
        for (uint32_t a = from, b = last; a < b; a++, b--) {
            struct pdf_run run = runs[a];
            runs[a] = runs[b];
            runs[b] = run;
        }
    }
}

/* The number of a note: small, high, figures or stars alone. */
static void
mark_raised(const struct pdf *p, const struct pdf_line *line)
{
    struct pdf_run *runs = p->runs + line->first;
    for (uint32_t i = 0; i < line->n; i++) {
        struct pdf_run *r = &runs[i];
        const char *s = p->pool + r->text;
        if ((float)r->size > (float)line->size * 0.82f || r->n > 4
            || (strspn(s, "0123456789") < r->n && strspn(s, "*") < r->n))
            continue;
        /* In front of the text of a note it may stand on the line. */
        bool front = i == 0 && line->n > 1 && (r[1].flags & PDF_SPACE) == 0;
        if (!front && (r->y1 + r->y2) / 2
                > (line->y1 + line->y2) / 2 - size_of(r) * 0.1f)
            continue;
        /* "km" with a small 2 is a measure. */
        const struct pdf_run *before = i > 0 ? r - 1 : NULL;
        if (before != NULL && (r->flags & PDF_SPACE) == 0
            && before->n <= 2 && p->pool[before->text + before->n - 1] == 'm')
            continue;
        r->flags |= PDF_RAISED;
    }
}

/* The gap that parts the pieces of a row. */
static float
parting_gap(const struct pdf_run *runs, uint32_t n)
{
    float em = size_of(runs);
    unsigned wide = 0;
    /* That behind the first word may be the gap behind a label. */
    for (uint32_t i = 2; i < n; i++)
        wide += distance(&runs[i - 1], &runs[i]) > em * VERY_WIDE;
    if (wide > 1)
        return em * CELL;
    /* A full line has wide gaps, but not as wide as those of a table. */
    return fmaxf(em * WIDE, fminf(usual_gap(runs, n), em * 0.55f) * 1.7f);
}

/* Room for one more piece behind those of the page. */
static struct pdf_line *
next_piece(struct pdf *p, uint32_t out)
{
    struct pdf_line *lines = pdf_grow(p, p->lines, &p->max_lines, out + 1,
        sizeof(*lines));
    if (lines == NULL)
        return NULL;
    p->lines = lines;
    return &lines[out];
}

/* Makes the pieces of a row anew: gaps part them. */
static uint32_t
part_row(struct pdf *p, uint32_t made, const struct pdf_line *segs,
    uint32_t n, bool rtl)
{
    struct pdf_run *runs = p->runs + segs[0].first;
    uint32_t count = 0, from = 0;
    for (uint32_t i = 0; i < n; i++)
        count += segs[i].n;
    float wide = parting_gap(runs, count);
    for (uint32_t i = 1; i <= count; i++) {
        if (i < count && distance(&runs[i - 1], &runs[i]) < wide)
            continue;
        struct pdf_line *line = next_piece(p, made);
        if (line == NULL)
            return made;
        *line = (struct pdf_line){.first = segs[0].first + from,
            .n = i - from, .row = segs[0].row};
        turn_words(p, runs + from, line->n, rtl);
        find_spaces(runs + from, line->n);
        pdf_measure_line(p, line);
        mark_raised(p, line);
        pdf_measure_line(p, line);
        made++;
        from = i;
    }
    return made;
}

static bool
is_rtl_page(const struct pdf *p, const struct pdf_page *page)
{
    uint32_t rtl = 0, all = 0;
    for (uint32_t i = page->first; i < page->first + page->n; i++) {
        all += p->runs[i].chars;
        if ((p->runs[i].flags & PDF_RTL) != 0)
            rtl += p->runs[i].chars;
    }
    return rtl * 2 > all;
}

/* Seen in a mirror, a page written from the right is like any other. */
static void
mirror(struct pdf *p, const struct pdf_page *page)
{
    for (uint32_t i = page->first; i < page->first + page->n; i++) {
        struct pdf_run *r = &p->runs[i];
        float x1 = r->x1;
        r->x1 = page->width - r->x2;
        r->x2 = page->width - x1;
    }
}

void
pdf_find_lines(struct pdf *p, struct pdf_page *page)
{
    bool rtl = is_rtl_page(p, page);
    page->first_seg = (uint32_t)p->n_segs;
    page->n_segs = 0;
    add_pieces(p, page);
    if (p->status != RPT_OK || page->n_segs == 0)
        return;
    if (rtl) {
        mirror(p, page);
        for (uint32_t i = 0; i < page->n_segs; i++) {
            struct pdf_line *s = &p->segs[page->first_seg + i];
            qsort(p->runs + s->first, s->n, sizeof(*p->runs), by_place);
            pdf_measure_line(p, s);
        }
    }
    struct pdf_line *segs = p->segs + page->first_seg;
    qsort(segs, page->n_segs, sizeof(*segs), by_height);
    find_rows(p, page);
    segs = p->segs + page->first_seg;
    qsort(segs, page->n_segs, sizeof(*segs), by_row);
    sort_runs(p, page);
    uint32_t made = 0;
    for (uint32_t from = 0, to; from < page->n_segs
         && p->status == RPT_OK; from = to) {
        to = from + 1;
        if (segs[from].row == UINT32_MAX) {
            struct pdf_line *line = next_piece(p, made);
            if (line == NULL)
                return;
            *line = segs[from];
            pdf_measure_line(p, line);
            line->flags |= PDF_TURNED;
            made++;
            continue;
        }
        while (to < page->n_segs && segs[to].row == segs[from].row)
            to++;
        made = part_row(p, made, segs + from, to - from, rtl);
    }
    p->n_segs = page->first_seg;
    segs = pdf_grow(p, p->segs, &p->max_segs, p->n_segs + made,
        sizeof(*segs));
    if (segs == NULL)
        return;
    p->segs = segs;
    if (made > 0)
        memcpy(segs + p->n_segs, p->lines, made * sizeof(*segs));
    p->n_segs += made;
    page->n_segs = made;
}
