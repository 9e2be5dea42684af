/* SPDX-License-Identifier: MIT
 *
 * Lines of a printed page with things side by side: parts of a masthead,
 * rows of a table, two columns of running text. Goes by white space only.
 */
#include "text.h"

#include <string.h>

#define MAX_PIECES 12
#define MAX_LABEL 8      /* characters of a label before a gap */
#define MARGIN_LINES 120

/* A stretch of a line between wide gaps. */
struct piece {
    uint32_t from, to;
    uint32_t column;
};

/* Is the piece before a gap only the label of what follows? */
static bool
is_label_piece(const char *s, uint32_t n, uint32_t gap)
{
    if (label_at(s, n).alone || ruler_at(s, n, 1, false) != '\0')
        return true;
    uint32_t sign;
    bullet_at(s, n, &sign);
    if (sign == n)
        return true;
    if (n > MAX_LABEL || gap > MAX_LABEL + 4)
        return false;
    for (uint32_t i = 0; i < n; i++)
        if (s[i] >= '0' && s[i] <= '9')
            return true;
    return false;
}

uint32_t
find_gap(const char *s, const struct line *line)
{
    const char *p = s + line->text, *end = s + line->to;
    while ((p = memchr(p, ' ', (size_t)(end - p))) != NULL) {
        const char *from = p;
        while (p < end && *p == ' ')
            p++;
        uint32_t n = (uint32_t)(from - s) - line->text;
        if (p - from < 4)
            continue;
        /* Dots lead the eye to a page number: one line, one entry. */
        if ((n >= 3 && memcmp(from - 3, "...", 3) == 0)
                || starts_with(p, (uint32_t)(end - p), "..."))
            return 0;
        if (!is_label_piece(s + line->text, n, (uint32_t)(p - from)))
            return (uint32_t)(from - s);
    }
    return 0;
}

/* Parts a line at its wide gaps; returns the number of pieces. */
static size_t
split_line(const struct reader *r, const struct line *line,
    struct piece *pieces)
{
    const char *s = r->s;
    size_t n = 0;
    uint32_t at = line->text, column = line->indent;
    uint32_t gap = line->gap != 0 ? line->gap : line->to;
    while (at < line->to) {
        uint32_t to = n + 1 < MAX_PIECES ? gap : line->to;
        pieces[n++] = (struct piece){ at, to, column };
        uint32_t next = to;
        while (next < line->to && s[next] == ' ')
            next++;
        column += count_chars(s + at, next - at);
        at = next;
        for (gap = at; gap < line->to; gap++)
            if (line->to - gap > 4 && memcmp(s + gap, "    ", 4) == 0)
                break;
    }
    return n;
}

/* Where a narrow gap right before the gutter begins in the line, or 0. */
static uint32_t
narrow_gap(const struct reader *r, const struct line *line, uint32_t gutter)
{
    uint32_t at = line->text, column = line->indent;
    while (at < line->to && column < gutter) {
        at++;
        while (at < line->to && ((unsigned char)r->s[at] & 0xC0) == 0x80)
            at++;
        column++;
    }
    if (at >= line->to || at < line->text + 3 || r->s[at] == ' '
            || r->s[at - 1] != ' ' || r->s[at - 2] != ' ')
        return 0;
    while (r->s[at - 1] == ' ')
        at--;
    return at;
}

/* The lines from i on whose last piece begins in the same column. */
static size_t
aligned_lines(const struct reader *r, size_t i, uint32_t *gutter,
    size_t *n_gaps)
{
    struct piece pieces[MAX_PIECES] = { { 0, 0, 0 } };
    size_t n = split_line(r, &r->lines[i], pieces), j = i;
    *gutter = pieces[1].column;
    *n_gaps = 0;
    for (; j < r->n_lines; j++) {
        const struct line *line = &r->lines[j];
        if (line->gap == 0) {
            if (line->right > *gutter && line->indent + 1u < *gutter
                    && (n != 2 || narrow_gap(r, line, *gutter) == 0))
                break;
            continue;
        }
        struct piece other[MAX_PIECES];
        if (split_line(r, line, other) != n)
            break;
        size_t k = 1;
        while (k < n && other[k].column + 1 >= pieces[k].column
                && other[k].column <= pieces[k].column + 1)
            k++;
        if (k < n)
            break;
        ++*n_gaps;
    }
    /* Lines with one piece count only between others. */
    while (j > i && r->lines[j - 1].gap == 0)
        j--;
    return j - i;
}

/* Does running text flow down the left piece of lines [i, i + n)? */
static bool
is_prose(const struct reader *r, size_t i, size_t n)
{
    struct piece pieces[MAX_PIECES];
    uint32_t lower = 0, chars = 0, lines = 0;
    for (size_t j = i; j < i + n; j++) {
        const struct line *line = &r->lines[j];
        if (line->gap == 0)
            continue;
        if (split_line(r, line, pieces) != 2)
            return false;
        uint32_t width = pieces[0].to - pieces[0].from;
        lower += starts_lower(r->s + pieces[0].from, width);
        lower += starts_lower(r->s + pieces[1].from,
            line->to - pieces[1].from);
        chars += width;
        lines++;
    }
    return lines >= 4 && lower * 2 >= lines && chars >= lines * 25;
}

/* Reads one column of lines [i, i + n) as a text of its own. */
static void
read_column(struct reader *r, size_t i, size_t n, uint32_t gutter, bool right)
{
    struct piece pieces[MAX_PIECES];
    size_t size = 1, at = 0, lines = 0;
    for (size_t j = i; j < i + n; j++)
        size += r->lines[j].to - r->lines[j].text + 1;
    char *s = rpt_alloc(size);
    struct seg *segs = rpt_alloc(n * sizeof(*segs));
    if (s == NULL || segs == NULL)
        rpt_build_fail(r->b, RPT_NOMEM, "nomem", (struct rpt_span){ 0 },
            "out of memory");
    for (size_t j = i; segs != NULL && s != NULL && j < i + n; j++) {
        size_t k = split_line(r, &r->lines[j], pieces);
        bool lone = k == 1 && (pieces[0].column + 1 >= gutter) == right;
        struct piece piece = { 0, 0, 0 };
        if (k > 1 || lone)
            piece = pieces[k > 1 && right ? 1 : 0];
        struct rpt_span where = place(r, piece.to > 0 ? piece.from
            : r->lines[j].text, piece.to > 0 ? piece.to : r->lines[j].to);
        segs[lines++] = (struct seg){
            (uint32_t)at, where.offset, where.line, where.column,
        };
        memcpy(s + at, r->s + piece.from, piece.to - piece.from);
        at += piece.to - piece.from;
        s[at++] = '\n';
    }
    if (segs != NULL && s != NULL) {
        struct profile profile = r->profile;
        r->profile.layout = false;
        r->profile.width = right ? profile.width - profile.width / 2 : gutter;
        if (r->profile.width > profile.width)
            r->profile.width = profile.width;
        read_nested(r, s, (uint32_t)at, segs, false);
        r->profile = profile;
    }
    rpt_free(segs);
    rpt_free(s);
}

/* Narrows a line to one of its pieces, so that it can be read as a line. */
static void
narrow(struct line *line, const struct piece *piece, const char *s)
{
    line->text = piece->from;
    line->to = piece->to;
    line->indent = piece->column < UINT16_MAX ? (uint16_t)piece->column
        : UINT16_MAX;
    line->right = piece->column + count_chars(s + piece->from,
        piece->to - piece->from);
    line->gap = 0;
}

static void
read_pieces(struct reader *r, size_t i)
{
    struct piece pieces[MAX_PIECES];
    size_t n = split_line(r, &r->lines[i], pieces);
    struct line whole = r->lines[i];
    for (size_t k = 0; k < n; k++) {
        narrow(&r->lines[i], &pieces[k], r->s);
        struct block block = {
            .first = i, .last = i, .from = pieces[k].from,
            .to = pieces[k].to,
        };
        level_paragraph(r, &block);
        emit_block(r, &block);
    }
    r->lines[i] = whole;
    r->lines[i].gap = 0;
}

static void
read_rows(struct reader *r, size_t i, size_t n)
{
    struct piece pieces[MAX_PIECES];
    rpt_build_open(r->b, RPT_KIND_TABLE, place(r, r->lines[i].text,
        r->lines[i + n - 1].to));
    for (size_t j = i; j < i + n; j++) {
        struct line *line = &r->lines[j];
        size_t count = split_line(r, line, pieces);
        rpt_build_open(r->b, RPT_KIND_ROW, place(r, line->text, line->to));
        for (size_t k = 0; k < count; k++)
            emit_cell(r, pieces[k].from, pieces[k].to);
        rpt_build_close(r->b);
    }
    rpt_build_close(r->b);
    r->gap = 0;
    r->page_start = false;
}

size_t
read_columns(struct reader *r, size_t i)
{
    uint32_t gutter;
    size_t n_gaps, n = aligned_lines(r, i, &gutter, &n_gaps);
    if (n_gaps < 3) {
        read_pieces(r, i);
        return i + 1;
    }
    for (size_t j = i; j < i + n; j++)
        if (r->lines[j].gap == 0 && r->lines[j].right > gutter)
            r->lines[j].gap = narrow_gap(r, &r->lines[j], gutter);
    if (is_prose(r, i, n)) {
        read_column(r, i, n, gutter, false);
        r->cursor = 0;
        read_column(r, i, n, gutter, true);
    } else {
        read_rows(r, i, n);
    }
    return i + n;
}

/* --- margins ----------------------------------------------------------- */

/* The edges of full lines seen so far. */
struct edges {
    uint32_t left, right;       /* of full lines */
    uint32_t any_left;
};

static void
widen(struct edges *edges, const struct line *line, uint32_t width)
{
    if (line->indent < edges->any_left)
        edges->any_left = line->indent;
    if ((line->right - line->indent) * 3 < width * 2)
        return;
    if (line->indent < edges->left)
        edges->left = line->indent;
    if (line->right > edges->right && line->right - line->indent
            <= width + width / 4)
        edges->right = line->right;
}

void
measure_margins(struct reader *r, uint32_t at)
{
    if (at < r->measured)
        return;
    struct edges edges = { UINT32_MAX, 0, UINT32_MAX };
    struct scanner scan = r->scan;
    struct line line;
    bool over;
    for (size_t i = 0; i < r->n_lines; i++)
        widen(&edges, &r->lines[i], r->profile.width);
    r->measured = scan.at + 1;
    for (unsigned k = 0; k < MARGIN_LINES && scanner_next(&scan, &line, &over)
            && line.page_turns == 0; k++) {
        r->measured = line.end;
        if (!line_is_blank(&line))
            widen(&edges, &line, r->profile.width);
    }
    bool full = edges.right > 0;
    r->left = full ? edges.left : edges.any_left;
    r->right = full ? edges.right : r->left + r->profile.width;
}
