/* SPDX-License-Identifier: MIT
 *
 * Explicit markup of reStructuredText: lines that begin with "..". Notes
 * become notes; what such a line says to a printing program is furniture;
 * no text is lost with it.
 */
#include "text.h"

#include <string.h>

bool
is_explicit(const struct reader *r, const struct line *line)
{
    const char *s = r->s + line->text;
    uint32_t n = line->to - line->text;
    return r->profile.dialect == RST && n >= 2 && s[0] == '.' && s[1] == '.'
        && (n == 2 || s[2] == ' ' || s[2] == '\t');
}

/* Does the line belong to the explicit block that began at 'open'? */
static bool
is_inside(const struct line *open, const struct line *line)
{
    return line_is_blank(line) || line->indent > open->indent;
}

/* Adds lines up to the next blank one that belong to the block. */
static void
collect_inside(struct reader *r, const struct line *open)
{
    struct line line;
    for (;;) {
        struct scanner back = r->scan;
        if (!reader_next(r, &line))
            return;
        if (line_is_blank(&line) || line.page_turns > 0
                || !is_inside(open, &line)) {
            r->scan = back;
            return;
        }
        if (!reader_add(r, &line))
            return;
    }
}

/* Takes blank lines; is what follows them still inside? */
static bool
goes_on(struct reader *r, const struct line *open, struct line *line)
{
    struct scanner back = r->scan;
    uint32_t gap = 0;
    while (reader_next(r, line)) {
        if (!line_is_blank(line)) {
            if (line->page_turns > 0 || !is_inside(open, line))
                break;
            r->gap = gap;
            return true;
        }
        gap++;
    }
    r->scan = back;
    return false;
}

/* ".. [1] text": the label is [from, to). */
static void
read_note(struct reader *r, const struct line *open, uint32_t from,
    uint32_t to)
{
    char number[12];
    struct rpt_str label = { r->s + from, to - from };
    if (label.s[0] == '#')
        label = write_number(++r->n_notes, number);
    reader_first(r, open);
    collect_inside(r, open);
    struct block block = {
        .first = 0, .last = r->n_lines - 1, .from = to + 1,
        .to = r->lines[r->n_lines - 1].to,
    };
    block.from = skip_space(r->s, block.from, block.to);
    rpt_build_open(r->b, RPT_KIND_NOTE, place(r, open->text, block.to));
    rpt_build_attr(r->b, "label", label, place(r, open->text, to + 1));
    r->n_levels = 0;
    emit_block(r, &block);
    struct line line;
    while (goes_on(r, open, &line)) {
        reader_first(r, &line);
        collect_inside(r, open);
        r->cut = r->resumed = false;
        read_run(r);
    }
    rpt_build_close(r->b);
}

/* The end of "name::" at 'from', else 0. */
static uint32_t
directive_end(const struct reader *r, uint32_t from, uint32_t to)
{
    uint32_t i = from;
    while (i < to && i - from < 64 && r->s[i] != ':' && r->s[i] != ' ')
        i++;
    return i > from && i + 1 < to && r->s[i] == ':' && r->s[i + 1] == ':'
        ? i + 2 : 0;
}

/* Directives whose body is text of the document. */
static bool
has_body(const char *name, uint32_t n)
{
    static const char *const names[] = {
        "admonition::", "attention::", "caution::", "compound::",
        "container::", "danger::", "epigraph::", "error::", "highlights::",
        "hint::", "important::", "note::", "parsed-literal::",
        "pull-quote::", "rubric::", "sidebar::", "tip::", "topic::",
        "warning::", "class::", "centered::", "list-table::", "table::",
    };
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strlen(names[i]) == n && memcmp(names[i], name, n) == 0)
            return true;
    return false;
}

/* A directive whose text is read as such: what stands behind the name is a
 * paragraph; the body is read as any other block. */
static void
read_directive(struct reader *r, const struct line *open, uint32_t end)
{
    uint32_t from = skip_space(r->s, end, open->to);
    reader_first(r, open);
    if (from >= open->to) {
        emit_furniture(r, "comment", RPT_HINT_COMMENT, open->text, open->to,
            open->text, open->to);
        return;
    }
    struct block block = {
        .from = from, .to = open->to, .mark_from = open->text,
        .mark_to = end,
    };
    r->n_levels = 0;
    emit_block(r, &block);
}

/* A comment, a target, a directive for the printing program. */
static void
read_aside(struct reader *r, const struct line *open)
{
    struct scanner back = r->scan;
    struct line line;
    uint32_t end = open->to;
    reader_first(r, open);
    while (reader_next(r, &line) && line.page_turns == 0
            && is_inside(open, &line)) {
        if (line_is_blank(&line))
            continue;
        end = line.to;
        back = r->scan;
        reader_add(r, &line);
    }
    r->scan = back;
    uint32_t from = skip_space(r->s, open->text + 2, end);
    emit_furniture(r, "comment", RPT_HINT_COMMENT, open->text, end, from,
        end);
}

void
read_explicit(struct reader *r, const struct line *open)
{
    uint32_t from = skip_space(r->s, open->text + 2, open->to);
    if (from < open->to && r->s[from] == '[') {
        const char *close = memchr(r->s + from, ']', open->to - from);
        uint32_t to = close != NULL ? (uint32_t)(close - r->s) : 0;
        if (to > from + 1 && to - from < 64
                && (to + 1 == open->to || r->s[to + 1] == ' ')) {
            read_note(r, open, from + 1, to);
            return;
        }
    }
    uint32_t end = directive_end(r, from, open->to);
    if (end > 0 && has_body(r->s + from, end - from))
        read_directive(r, open, end);
    else
        read_aside(r, open);
}
