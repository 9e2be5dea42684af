/* SPDX-License-Identifier: MIT
 *
 * Where a block of lines ends and what it looks like: space between lines,
 * edges, lines that are not full, labels, type. Sees one flow of lines.
 */
#include <math.h>
#include <string.h>

#include "pdf.h"

/* In sizes of the text. */
#define SHIFT 0.9f         /* an edge that differs */
#define GAP 1.28f          /* of the usual leading: space between blocks */

enum { LONGEST_LABEL = 14 };

static float
em_of(const struct pdf_line *line)
{
    return line->size > 0 ? (float)line->size / 10 : 10;
}

/* The first word, put together from its runs. */
static size_t
first_word(const struct pdf *p, const struct pdf_line *line, char *out,
    size_t room, float *end)
{
    size_t n = 0;
    uint32_t i = 0;
    for (; i < line->n; i++) {
        const struct pdf_run *r = &p->runs[line->first + i];
        if (i > 0 && (r->flags & PDF_SPACE) != 0)
            break;
        for (uint32_t k = 0; k < r->n && n + 1 < room; k++)
            out[n++] = p->pool[r->text + k];
    }
    out[n] = '\0';
    *end = i < line->n ? p->runs[line->first + i].x1
        - p->runs[line->first + i - 1].x2 : INFINITY;
    return n;
}

static bool
is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* Bytes of "12", "1.2.3", "iv", "a" at 's'; 0: something else. */
static size_t
sign_length(const char *s, bool *plain)
{
    size_t n = strspn(s, "0123456789");
    *plain = n > 0 && n <= 3;
    if (n > 3)
        return 0;
    if (n > 0) {
        while (s[n] == '.' && s[n + 1] >= '0' && s[n + 1] <= '9') {
            size_t more = strspn(s + n + 1, "0123456789");
            if (more > 3)
                return 0;
            n += 1 + more;
            *plain = false;
        }
        return is_letter(s[n]) && !is_letter(s[n + 1]) ? n + 1 : n;
    }
    if (!is_letter(s[0]))
        return 0;
    n = strspn(s, "ivxlc");
    if (n == 0)
        n = strspn(s, "IVXLC");
    if (n == 0 || is_letter(s[n]))
        n = 1;
    return is_letter(s[n]) ? 0 : n;
}

/* Bullets: the usual signs, and what symbol fonts have instead. */
static size_t
bullet_length(const char *s, size_t n)
{
    static const char *const signs[] = {"\u2022", "\u25E6", "\u25AA",
        "\u25AB", "\u25CF", "\u25CB", "\u25A0", "\u25A1", "\u2023",
        "\u27A2", "\u2043", "\u2013", "\u2014", "\u00B7", "-", "*"};
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        if (strcmp(s, signs[i]) == 0)
            return n;
    /* U+E000 to U+F8FF */
    unsigned char c = (unsigned char)s[0];
    return n == 3 && (c == 0xEE || c == 0xEF) && (unsigned char)s[1] <= 0xA3
        ? n : 0;
}

size_t
pdf_label(const struct pdf *p, const struct pdf_line *line, bool *wide)
{
    char word[LONGEST_LABEL + 2] = "";
    float gap;
    bool plain;
    size_t n = first_word(p, line, word, sizeof(word), &gap);
    *wide = gap > em_of(line) * 0.6f;
    if (n == 0 || n > LONGEST_LABEL)
        return 0;
    if (bullet_length(word, n) > 0)
        return n;
    size_t open = word[0] == '(' || word[0] == '[';
    size_t sign = sign_length(word + open, &plain);
    if (sign == 0)
        return 0;
    size_t end = open + sign;
    bool closed = word[end] == ')' || word[end] == ']';
    bool stop = !open && word[end] == '.';
    end += closed || stop;
    if (word[end] != '\0' || (open && !closed))
        return 0;
    /* A bare number or letter may be anything, unless a gap follows. */
    if (!closed && !stop && (plain || is_letter(word[0])))
        return *wide && plain ? end : 0;
    return end;
}

static uint32_t
last_char(const struct pdf *p, const struct pdf_line *line)
{
    for (uint32_t i = line->n; i-- > 0;) {
        const struct pdf_run *r = &p->runs[line->first + i];
        if ((r->flags & PDF_RAISED) == 0 && r->n > 0)
            return (unsigned char)p->pool[r->text + r->n - 1];
    }
    return 0;
}

static bool
ends_in_stop(const struct pdf *p, const struct pdf_line *line)
{
    uint32_t c = last_char(p, line);
    return c != 0 && strchr(".;:,?!", (int)c) != NULL;
}

/* Dots that lead to a number, as in a table of contents. */
static bool
has_leader(const struct pdf *p, const struct pdf_line *line)
{
    unsigned dots = 0;
    uint32_t c = last_char(p, line);
    for (uint32_t i = 0; i < line->n && dots < 6; i++) {
        const struct pdf_run *r = &p->runs[line->first + i];
        for (uint32_t k = 0; k < r->n; k++)
            dots += p->pool[r->text + k] == '.';
    }
    return dots > 5 && c >= '0' && c <= '9';
}

/* The type of the line's first or last run of letters. */
static uint8_t
style_at(const struct pdf *p, const struct pdf_line *line, bool last)
{
    for (uint32_t i = 0; i < line->n; i++) {
        const struct pdf_run *r =
            &p->runs[line->first + (last ? line->n - 1 - i : i)];
        if ((r->flags & PDF_RAISED) == 0)
            return r->flags & (PDF_BOLD | PDF_ITALIC);
    }
    return 0;
}

static float
step(const struct pdf_line *a, const struct pdf_line *b)
{
    return b->y2 - a->y2;
}

/* The usual way from line to line for lines of this size. */
static float
usual_step(const struct pdf *p, const struct pdf_flow *flow,
    const struct pdf_line *line)
{
    return flow->leading * em_of(line) / ((float)p->body.size / 10);
}

static bool
is_same_size(const struct pdf_line *a, const struct pdf_line *b)
{
    int diff = (int)a->size - (int)b->size;
    return diff <= 6 && diff >= -6;
}

/*
 * Where the lines around line 'i' end that are full: lines close together
 * that mostly end at the same place have a margin of their own.
 */
static float
right_of(const struct pdf *p, const struct pdf_flow *flow, size_t i)
{
    const struct pdf_line *l = flow->lines;
    size_t from = i, to = i + 1, near = 0;
    float far = l[i].x2;
    while (from > 0 && i - from < 12 && is_same_size(&l[from - 1], &l[from])
        && step(&l[from - 1], &l[from])
            <= usual_step(p, flow, &l[from]) * GAP)
        from--;
    while (to < flow->n && to - i < 12 && is_same_size(&l[to - 1], &l[to])
        && step(&l[to - 1], &l[to]) <= usual_step(p, flow, &l[to]) * GAP)
        to++;
    for (size_t k = from; k < to; k++)
        far = fmaxf(far, l[k].x2);
    if (to - from < 4)
        return fmaxf(far, flow->right);
    for (size_t k = from; k < to; k++)
        near += l[k].x2 > far - (far - flow->left) * 0.12f;
    return near * 10 >= (to - from) * 6 ? far : fmaxf(far, flow->right);
}

/* Would the first word of the next line have found room? */
static bool
is_short(const struct pdf *p, const struct pdf_flow *flow, size_t i)
{
    const struct pdf_line *a = &flow->lines[i], *b = a + 1;
    const struct pdf_run *runs = p->runs + b->first;
    uint32_t k = 1;
    while (k < b->n && (runs[k].flags & PDF_SPACE) == 0)
        k++;
    float word = runs[k - 1].x2 - runs[0].x1;
    return a->x2 + word + em_of(a) * 0.6f < right_of(p, flow, i);
}

static bool
is_centred(const struct pdf_flow *flow, const struct pdf_line *line)
{
    float left = line->x1 - flow->left, right = flow->right - line->x2;
    float em = em_of(line);
    return left > em * 2 && right > em * 2 && fabsf(left - right) < em * 1.5f;
}

/* Does the left edge of line i + 1 begin something new? */
static bool
is_shifted(const struct pdf *p, const struct pdf_flow *flow, size_t from,
    size_t i)
{
    const struct pdf_line *l = flow->lines, *b = &l[i + 1];
    float shift = em_of(b) * SHIFT;
    bool wide;
    if (i > from)
        return fabsf(b->x1 - l[i].x1) > shift;
    if (b->x1 > l[i].x1 + shift)
        return pdf_label(p, &l[from], &wide) == 0 && is_short(p, flow, i);
    return b->x1 < l[i].x1 - shift && is_short(p, flow, i);
}

static bool
begins_label(const struct pdf *p, const struct pdf_flow *flow, size_t from,
    size_t i)
{
    const struct pdf_line *a = &flow->lines[i], *b = a + 1;
    bool wide;
    if ((p->runs[b->first].flags & PDF_RAISED) != 0)
        return b->size < p->body.size || (i > from && is_short(p, flow, i));
    if (pdf_label(p, b, &wide) == 0)
        return false;
    return wide || ends_in_stop(p, a)
        || fabsf(b->x1 - flow->lines[i > from ? i : from].x1)
            > em_of(b) * SHIFT * 0.6f;
}

static bool
begins_block(const struct pdf *p, const struct pdf_flow *flow, size_t from,
    size_t i)
{
    const struct pdf_line *a = &flow->lines[i], *b = a + 1;
    float usual = usual_step(p, flow, b);
    if (((a->flags | b->flags) & PDF_TURNED) != 0)
        return false;
    if (!is_same_size(a, b) || step(a, b) > usual * GAP
        || step(a, b) < -usual / 2 || has_leader(p, a))
        return true;
    if (begins_label(p, flow, from, i))
        return true;
    bool short_line = is_short(p, flow, i);
    if (short_line)
        return true;
    bool was = (style_at(p, a, true) & PDF_BOLD) != 0;
    bool is = (style_at(p, b, false) & PDF_BOLD) != 0;
    if (was != is && ((a->flags ^ b->flags) & PDF_BOLD) != 0
        && (was || ends_in_stop(p, a)))
        return true;
    if (is_centred(flow, a) && is_centred(flow, b))
        return false;
    return is_shifted(p, flow, from, i);
}

size_t
pdf_block_end(const struct pdf *p, const struct pdf_flow *flow, size_t from)
{
    size_t i = from;
    while (i + 1 < flow->n && !begins_block(p, flow, from, i))
        i++;
    return i + 1;
}

static uint16_t
points(float x)
{
    return x > 0 && x < 60000 ? (uint16_t)lroundf(x) : 0;
}

void
pdf_look(const struct pdf *p, const struct pdf_flow *flow,
    struct pdf_block *block)
{
    const struct pdf_line *l = flow->lines + block->first;
    uint8_t all = PDF_BOLD | PDF_ITALIC;
    bool centred = true, right = true;
    float edge = INFINITY;
    for (uint32_t i = 0; i < block->n; i++) {
        all &= l[i].flags;
        centred = centred && is_centred(flow, &l[i]);
        right = right && l[i].x2 > flow->right - em_of(&l[i])
            && l[i].x1 > flow->left + (flow->right - flow->left) * 0.4f;
        if (i > 0 || block->n == 1)
            edge = fminf(edge, l[i].x1);
        if (l[i].chars > block->width)
            block->width = (uint16_t)(l[i].chars < 9999 ? l[i].chars : 9999);
    }
    block->size = l->size;
    block->indent = points(edge);
    block->first_indent = points(l->x1);
    block->flags = ((all & PDF_BOLD) != 0 ? (uint32_t)RPT_HINT_BOLD : 0)
        | ((all & PDF_ITALIC) != 0 ? (uint32_t)RPT_HINT_ITALIC : 0)
        | (centred ? (uint32_t)RPT_HINT_CENTRED : 0)
        | (right && !centred ? (uint32_t)RPT_HINT_RIGHT : 0)
        | ((l->flags & PDF_TURNED) != 0 ? (uint32_t)RPT_HINT_FURNITURE : 0);
    block->gap = 0;
    if (block->first > 0) {
        float usual = usual_step(p, flow, l), dy = step(l - 1, l);
        float extra = usual > 0 ? dy / usual - 1 : 0;
        if (extra > GAP - 1)
            block->gap = extra < 1.5f ? 1
                : (uint16_t)(extra < 100 ? extra + 0.5f : 100);
    } else {
        block->gap = 1;
    }
}
