/* SPDX-License-Identifier: MIT
 *
 * Looks at the first part of a text to tell what kind of text it is: its
 * mark-up, whether its lines are filled, whether white space has a meaning.
 */
#include "text.h"

#include <string.h>

#define SAMPLE ((size_t)64 * 1024)
#define MAX_WIDTH 400
#define WRAPPED_WIDTH 140 /* nobody wraps lines longer than this */

/* What is counted on the way. */
struct tally {
    uint32_t widths[MAX_WIDTH + 1]; /* characters in lines so wide */
    uint64_t chars;
    uint32_t lines;      /* that are not blank */
    uint32_t blank;
    uint32_t indented;   /* by two columns or more */
    uint32_t gaps;       /* lines with one or two wide gaps */
    uint32_t gappy;      /* lines with more of them */
    uint32_t atx, links, fences;             /* Markdown */
    uint32_t explicit, roles, automatic;     /* reStructuredText */
    uint32_t stars;
};

/* Gaps of two and more spaces within the line. */
struct gaps {
    uint32_t n, wide;
    uint32_t extra;      /* spaces beyond one in each gap */
};

static struct gaps
count_gaps(const char *s, uint32_t n)
{
    struct gaps gaps = { 0, 0, count_extra(s, n) };
    const char *p = s, *end = s + n;
    if (gaps.extra == 0)
        return gaps;
    while ((p = memchr(p, ' ', (size_t)(end - p))) != NULL) {
        const char *from = p;
        while (p < end && *p == ' ')
            p++;
        gaps.n += p - from >= 2;
        gaps.wide += p - from >= 4;
    }
    return gaps;
}

static bool
has_text(const char *s, uint32_t n, const char *word)
{
    size_t length = strlen(word);
    const char *p = s, *end = s + n;
    while ((size_t)(end - p) >= length
            && (p = memchr(p, word[0], (size_t)(end - p))) != NULL) {
        if ((size_t)(end - p) >= length && memcmp(p, word, length) == 0)
            return true;
        p++;
    }
    return false;
}

static void
count_line(struct tally *t, const char *s, const struct line *line)
{
    uint32_t n = line->to - line->text;
    s += line->text;
    struct gaps gaps = count_gaps(s, n);
    uint32_t width = line->right - line->indent - gaps.extra, length;
    t->lines++;
    t->widths[width < MAX_WIDTH ? width : MAX_WIDTH] += width;
    t->chars += width;
    t->indented += line->indent >= 2;
    if (gaps.n > 3)
        t->gappy++;
    else
        t->gaps += gaps.wide > 0;
    t->stars += n > 2 && s[0] == '*' && s[1] == ' ';
    if (s[0] == '#' && line->indent < 4) {
        t->atx += atx_at(s, n, PLAIN, &length) > 0;
        t->automatic += n > 3 && s[1] == '.' && s[2] == ' ';
    }
    t->fences += starts_with(s, n, "```") || starts_with(s, n, "~~~");
    t->links += has_text(s, n, "](http") || has_text(s, n, "[^");
    t->explicit += line->indent < 4 && starts_with(s, n, ".. ")
        && (s[3] == '[' || s[3] == '_' || has_text(s, n, "::"));
    t->roles += has_text(s, n, ":`");
}

/* Half of all characters stand in lines up to this width. */
static uint32_t
median_width(const struct tally *t)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < MAX_WIDTH; i++) {
        sum += t->widths[i];
        if (sum * 2 >= t->chars)
            return i;
    }
    return MAX_WIDTH;
}

static bool
is_extension(const struct rpt_input *input, const char *a, const char *b)
{
    return strcmp(input->extension, a) == 0
        || strcmp(input->extension, b) == 0;
}

/* Lines that end because they are full are much alike. */
static bool
is_wrapped(const struct tally *t, uint32_t width)
{
    uint64_t alike = 0;
    for (uint32_t i = width * 3 / 4; i <= width + width / 3
            && i < MAX_WIDTH; i++)
        alike += t->widths[i];
    return width <= WRAPPED_WIDTH && alike * 2 >= t->chars;
}

/* The name of the file goes first; nothing in a text is as sure. */
static enum dialect
choose_dialect(const struct rpt_input *input, const struct tally *t)
{
    if (is_extension(input, "md", "markdown"))
        return MARKDOWN;
    if (is_extension(input, "rst", "rest"))
        return RST;
    uint32_t markdown = t->atx + t->links + 2 * t->fences;
    uint32_t rst = t->explicit + t->roles + t->automatic;
    if (rst > 0 && rst >= markdown)
        return RST;
    return markdown > (t->lines >= 20 ? 1 : 0) ? MARKDOWN : PLAIN;
}

void
profile_take(struct profile *out, const struct rpt_input *input)
{
    struct rpt_str in = input->bytes;
    *out = (struct profile){
        .dialect = PLAIN,
        .has_cr = memchr(in.s, '\r', in.n) != NULL,
        .has_page = memchr(in.s, '\f', in.n) != NULL,
    };
    struct tally t = { .lines = 0 };
    struct scanner scan;
    uint32_t n = (uint32_t)(in.n < SAMPLE ? in.n : SAMPLE);
    scanner_init(&scan, in.s, n, out, SIZE_MAX);
    struct line line;
    bool over;
    while (scanner_next(&scan, &line, &over))
        if (line_is_blank(&line))
            t.blank++;
        else
            count_line(&t, in.s, &line);
    out->dialect = choose_dialect(input, &t);
    uint32_t width = median_width(&t);
    out->width = width < 40 ? 40 : width;
    out->wrapped = is_wrapped(&t, width);
    out->dense = t.lines >= 10 && t.blank * 10 < t.lines;
    out->gappy = t.gappy * 3 > t.lines;
    out->layout = out->dialect == PLAIN && !out->gappy
        && (t.indented * 5 > t.lines || t.gaps * 10 > t.lines);
    out->n_stars = t.stars;
}
