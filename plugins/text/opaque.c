/* SPDX-License-Identifier: MIT
 *
 * Blocks that blank lines do not end: fenced code, comments, the head of
 * Markdown files. One that is never closed is text like any other.
 */
#include "text.h"

#include <string.h>

#define MAX_FENCE 16     /* a longer one counts as so long */
#define MAX_HEAD 200     /* lines of a head between "---" */

/* Length of a fence of back quotes or tildes at the line, 0 if it is none. */
static uint32_t
fence_at(const struct reader *r, const struct line *line)
{
    const char *s = r->s + line->text;
    uint32_t n = line->to - line->text, i = 0;
    if (s[0] != '`' && s[0] != '~')
        return 0;
    while (i < n && s[i] == s[0])
        i++;
    if (i < 3 || memchr(s + i, s[0], n - i) != NULL)
        return 0;
    return i < MAX_FENCE ? i : MAX_FENCE;
}

static bool
is_head(const struct reader *r, const struct line *line)
{
    return line->start == 0 && line->text == 0 && r->segs == NULL
        && line->to == 3 && memcmp(r->s, "---", 3) == 0;
}

/* Where a comment that begins at 'at' ends; 0 if it does not. */
static uint32_t
comment_end(const char *s, uint32_t at, uint32_t n)
{
    const char *p = s + at + 4, *end = s + n;
    while (p < end && (p = memchr(p, '>', (size_t)(end - p))) != NULL) {
        if (p - s >= (ptrdiff_t)at + 6 && p[-1] == '-' && p[-2] == '-')
            return (uint32_t)(p - s) + 1;
        p++;
    }
    return 0;
}

/* A comment with text behind it on its line belongs to a paragraph. */
static bool
is_comment(const struct reader *r, const struct line *line)
{
    if (!starts_with(r->s + line->text, line->to - line->text, "<!--"))
        return false;
    uint32_t end = comment_end(r->s, line->text, line->to);
    return end == 0 || end == line->to;
}

bool
is_opaque(const struct reader *r, const struct line *line)
{
    switch (r->s[line->text]) {
    case '`':
    case '~':
        return r->profile.dialect == MARKDOWN && fence_at(r, line) > 0;
    case '<':
        return r->profile.dialect != RST
            && (is_comment(r, line) || is_html_table(r, line));
    case '-':
        return r->profile.dialect == MARKDOWN && is_head(r, line);
    case '.':
        return is_explicit(r, line);
    default:
        return false;
    }
}

/* Adds the line if places in it will be asked for. */
static void
note_line(struct reader *r, const struct line *line, bool wanted)
{
    r->page += line->page_turns;
    if (wanted || r->segs != NULL)
        reader_add(r, line);
}

static void
emit_literal(struct reader *r, const struct line *open,
    const struct line *last, const struct line *close)
{
    struct rpt_hint hint = {
        .flags = RPT_HINT_LITERAL, .gap = (uint16_t)(r->gap & UINT16_MAX),
        .lines = (uint16_t)((close->number - open->number + 1) & UINT16_MAX),
        .indent = open->indent, .first_indent = open->indent,
        .style = RPT_STR("code"), .label = RPT_STR(""),
    };
    if (r->page_start)
        hint.flags |= RPT_HINT_PAGE_START;
    rpt_build_open(r->b, RPT_KIND_PARAGRAPH, place(r, open->text,
        close->to));
    rpt_build_hint(r->b, &hint);
    cover_quote(r, open->text, close->to);
    emit_mark(r, "mark", open->text, open->to);
    if (open->end < last->to)
        emit_text(r, open->end, last->to);
    emit_mark(r, "mark-end", close->text, close->to);
    rpt_build_close(r->b);
    r->gap = 0;
    r->page_start = false;
}

static bool
read_fence(struct reader *r, const struct line *open)
{
    uint32_t n = fence_at(r, open);
    char sign = r->s[open->text];
    uint8_t *vain = &r->no_fence[sign == '~'];
    if (*vain != 0 && n >= *vain)
        return false;
    struct scanner back = r->scan;
    uint32_t page = r->page;
    struct line line, last = *open;
    reader_first(r, open);
    for (bool first = true; reader_next(r, &line); first = false) {
        const char *s = r->s + line.text;
        uint32_t length = line.to - line.text;
        if (!line_is_blank(&line) && length >= n
                && ruler_at(s, length, n, false) == sign) {
            note_line(r, &line, true);
            emit_literal(r, open, &last, &line);
            return true;
        }
        note_line(r, &line, first);
        if (!line_is_blank(&line))
            last = line;
    }
    *vain = (uint8_t)n;
    r->scan = back;
    r->page = page;
    return false;
}

static bool
read_comment(struct reader *r, const struct line *open)
{
    uint32_t end = r->no_comment ? 0 : comment_end(r->s, open->text, r->n);
    if (end == 0) {
        r->no_comment = true;
        return false;
    }
    struct line line = *open;
    reader_first(r, open);
    while (line.end < end && reader_next(r, &line))
        note_line(r, &line, false);
    /* What stands behind it on its last line is read next. */
    if (end < line.to) {
        r->scan.at = end;
        r->scan.number = line.number;
        r->scan.start = line.start;
    }
    emit_furniture(r, "comment", RPT_HINT_COMMENT, open->text, end,
        open->text + 4, end - 3);
    return true;
}

/* Facts for other programs at the very top, between lines of "---". */
static bool
read_head(struct reader *r, const struct line *open)
{
    struct scanner back = r->scan;
    struct line line;
    reader_first(r, open);
    for (unsigned i = 0; i < MAX_HEAD && reader_next(r, &line); i++) {
        const char *s = r->s + line.text;
        uint32_t n = line.to - line.text;
        reader_add(r, &line);
        if (n == 3 && (memcmp(s, "---", 3) == 0 || memcmp(s, "...", 3) == 0)) {
            emit_furniture(r, "comment", RPT_HINT_COMMENT, open->text,
                line.to, open->end, line.start);
            return true;
        }
        if (line.indent == 0 && n > 0 && s[0] != '-' && s[0] != '#'
                && memchr(s, ':', n) == NULL)
            break;
    }
    r->scan = back;
    return false;
}

bool
read_opaque(struct reader *r, const struct line *line)
{
    switch (r->s[line->text]) {
    case '`':
    case '~':
        return read_fence(r, line);
    case '<':
        return is_html_table(r, line) ? read_html_table(r, line)
            : read_comment(r, line);
    case '-':
        return read_head(r, line);
    default:
        read_explicit(r, line);
        return true;
    }
}
