/* SPDX-License-Identifier: MIT
 *
 * Tells whether a line goes on with the paragraph before it. Rests on what
 * is seen on the page: filled lines, edges, labels, small letters.
 */
#include "text.h"

#include <string.h>

/* Lines around a line end that show how long a full line is. */
#define AROUND 4
#define MAX_TITLE 3      /* lines of a title */
#define MARKED_WIDTH 100 /* more says nothing about how long lines are */

static uint32_t
width_of(const struct line *line)
{
    return line->right - line->indent;
}

/* Would the first word of 'next' have found room at the end of 'prev'? */
static bool
is_full(const struct reader *r, size_t j)
{
    const struct line *prev = &r->lines[j - 1], *next = &r->lines[j];
    const struct profile *profile = &r->profile;
    uint32_t word = next->text;
    while (word < next->to && r->s[word] != ' ')
        word++;
    word = count_chars(r->s + next->text, word - next->text);
    /* A narrow line is full only in a title of few lines. */
    uint32_t width = width_of(prev) + word;
    bool few = r->n_lines <= MAX_TITLE && j == 1;
    if (width * 4 < profile->width * (few ? 2 : 3))
        return false;
    uint32_t edge = 0;
    size_t from = j > AROUND ? j - AROUND : 0;
    for (size_t k = from; k < r->n_lines && k < j + AROUND; k++)
        if (r->lines[k].right > edge && r->lines[k].gap == 0)
            edge = r->lines[k].right;
    return prev->right + 1 + word + profile->width / 8 >= edge;
}

bool
is_label_alone(const struct reader *r, const struct line *line)
{
    const char *s = r->s + line->text;
    uint32_t n = line->to - line->text, sign;
    if (n > 8)
        return false;
    struct label label = label_at(s, n);
    if (label.kind != LABEL_NONE)
        return label.alone;
    if (r->profile.layout && n <= 3 && ruler_at(s, n, 1, false) == '*')
        return true;
    bullet_at(s, n, &sign);
    return sign == n;
}

/* Do both lines begin with a sign or label of the same kind and edge? */
static bool
is_sibling(const struct reader *r, const struct line *a,
    const struct line *b)
{
    uint32_t an, bn, left = a->indent > b->indent ? a->indent : b->indent;
    const char *p = r->s + a->text, *q = r->s + b->text;
    if (left - (a->indent < b->indent ? a->indent : b->indent) > 1)
        return false;
    bullet_at(p, a->to - a->text, &an);
    bullet_at(q, b->to - b->text, &bn);
    if (an > 0 || bn > 0)
        return an == bn && memcmp(p, q, an) == 0;
    struct label one = label_at(p, a->to - a->text);
    struct label two = label_at(q, b->to - b->text);
    if (one.kind != two.kind)
        return false;
    /* A year at the start of a line is no number of the same row. */
    return one.value == 0 || two.value == one.value + 1
        || (two.value == 1 && one.value == 1);
}

/* "101.100.Continue" behind a line that is over: a number without the space
 * that belongs behind it. */
static bool
is_glued_number(const struct reader *r, const struct line *prev,
    const struct line *next)
{
    const char *s = r->s + next->text;
    uint32_t n = next->to - next->text, i = 0, parts = 0;
    char end = r->s[prev->to - 1];
    for (; i < n && s[i] >= '0' && s[i] <= '9'; parts++) {
        while (i < n && s[i] >= '0' && s[i] <= '9')
            i++;
        if (i == n || s[i++] != '.')
            return false;
    }
    return parts > 1 && i < n && s[i] >= 'A' && s[i] <= 'Z'
        && (end == ';' || end == '.');
}

/* A bullet or label at the start of lines[j]: does it begin a block? */
static bool
is_item(const struct reader *r, size_t i, size_t j)
{
    const struct line *prev = &r->lines[j - 1], *next = &r->lines[j];
    const char *s = r->s + next->text;
    uint32_t n = next->to - next->text, sign;
    bool markdown = r->profile.dialect == MARKDOWN;
    if (bullet_at(s, n, &sign) > 0) {
        if ((unsigned char)s[0] < 0x80 ? markdown : sign == 3 && s[1] != '\x80')
            return true;
    } else {
        struct label label = label_at(s, n);
        if (r->profile.dialect == RST && starts_with(s, n, "#. "))
            return true;
        if (label.kind == LABEL_NONE)
            return is_glued_number(r, prev, next);
        bool wide = label.space > 1 || s[label.n] == '\t';
        if (label.kind == LABEL_BARE)
            return wide;
        if (wide || label.alone)
            return true;
    }
    return !is_full(r, j) || is_sibling(r, &r->lines[i], next)
        || ends_sentence(r->s + prev->text, prev->to - prev->text);
}

/* Does lines[j] begin something of its own, whatever comes before it? */
static bool
interrupts(const struct reader *r, size_t i, size_t j)
{
    const struct line *next = &r->lines[j];
    const char *s = r->s + next->text;
    uint32_t n = next->to - next->text, length;
    enum dialect dialect = r->profile.dialect;
    if (ruler_at(s, n, 3, dialect == MARKDOWN) != '\0'
            || is_underline(r, i, j))
        return true;
    switch (s[0]) {
    case '#':
        if (dialect == MARKDOWN && atx_at(s, n, dialect, &length) > 0)
            return true;
        break;
    case '|':
    case ':':
        if (dialect == RST && (s[0] == '|' || is_field(s, n)))
            return true;
        break;
    case '!':
    case '[':
        if (dialect == MARKDOWN && n > 2
                && (s[1] == '^' || s[0] == '!') && s[1] != ' ')
            return s[0] == '!' ? s[1] == '[' : memchr(s, ':', n) != NULL;
        break;
    default:
        break;
    }
    return is_item(r, i, j);
}

/* Two spaces or a backslash at its end: the line says that the paragraph goes
 * on. */
static bool
has_hard_break(const struct reader *r, const struct line *line)
{
    const char *s = r->s;
    if (r->profile.dialect != MARKDOWN)
        return false;
    if (s[line->to - 1] == '\\')
        return line->to < 2 || s[line->to - 2] != '\\';
    return line->end - line->to >= 3 && s[line->to] == ' '
        && s[line->to + 1] == ' ';
}

/* The edges differ: a first line or an item stands apart from the rest. */
static bool
joins_other_edge(const struct reader *r, size_t i, size_t j, bool full,
    bool stop)
{
    const struct line *prev = &r->lines[j - 1], *next = &r->lines[j];
    if (j > i + 1)
        return full && !stop;
    if (next->indent < prev->indent)
        return full;
    const char *s = r->s + prev->text;
    uint32_t n = prev->to - prev->text, sign;
    bool hangs = bullet_at(s, n, &sign) > 0
        || label_at(s, n).kind != LABEL_NONE;
    return hangs ? full || !stop : full && !stop;
}

/* An entry of a table of contents: dots that lead to a page number. */
static bool
has_leader(const struct reader *r, const struct line *line)
{
    char last = r->s[line->to - 1];
    if (last < '0' || last > '9' || line->to - line->text < 8)
        return false;
    const char *p = r->s + line->text, *end = r->s + line->to - 4;
    while (p < end && (p = memchr(p, '.', (size_t)(end - p))) != NULL) {
        if (memcmp(p, "....", 4) == 0)
            return true;
        p++;
    }
    return false;
}

/*
 * In texts with mark-up a line end means a space, unless the lines are plainly
 * meant as lines: short ones that end no sentence, before one that begins
 * like a sentence (mastheads, addresses, signatures).
 */
static bool
joins_marked(const struct reader *r, size_t i, size_t j)
{
    const struct line *prev = &r->lines[j - 1], *next = &r->lines[j];
    const char *s = r->s + prev->text;
    uint32_t n = prev->to - prev->text, sign;
    uint32_t width = r->profile.width < MARKED_WIDTH ? r->profile.width
        : MARKED_WIDTH;
    if (width_of(prev) * 5 >= width * 3 || s[n - 1] == ','
            || ends_sentence(s, n)
            || starts_lower(r->s + next->text, next->to - next->text))
        return true;
    const struct line *first = &r->lines[i];
    n = first->to - first->text;
    s = r->s + first->text;
    return next->indent > first->indent + 1 && (bullet_at(s, n, &sign) > 0
        || label_at(s, n).kind != LABEL_NONE || starts_with(s, n, "#. "));
}

/* A word or a range is cut by the line end: "2021-" before "2024". */
static bool
is_cut(const struct reader *r, const struct line *prev,
    const struct line *next)
{
    const char *s = r->s + prev->text;
    uint32_t n = prev->to - prev->text;
    unsigned char c = (unsigned char)r->s[next->text];
    if (n < 8 || s[n - 1] != '-' || s[n - 2] == '-' || s[n - 2] == ' ')
        return false;
    /* Beyond ASCII: letters, but not the quotes and dashes at 0xE2. */
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        || (c >= 0xC3 && c != 0xE2);
}

bool
line_joins(const struct reader *r, size_t i, size_t j)
{
    const struct line *prev = &r->lines[j - 1], *next = &r->lines[j];
    if (next->gap != 0 || has_leader(r, prev))
        return false;
    if (j == i + 1 && is_label_alone(r, prev))
        return !is_label_alone(r, next);
    if (interrupts(r, i, j))
        return false;
    if (is_cut(r, prev, next) || has_hard_break(r, prev))
        return true;
    if (r->profile.dialect != PLAIN && !r->profile.dense)
        return joins_marked(r, i, j);
    bool lower = starts_lower(r->s + next->text, next->to - next->text);
    bool stop = ends_sentence(r->s + prev->text, prev->to - prev->text);
    bool long_enough = width_of(prev) * 5 >= r->profile.width * 2;
    if (!r->profile.wrapped)
        return lower && !stop && long_enough;
    bool full = is_full(r, j);
    if (lower && (full || (!stop && long_enough)))
        return true;
    if (next->indent > prev->indent + 1 || prev->indent > next->indent + 1)
        return joins_other_edge(r, i, j, full, stop);
    return full;
}
