/* SPDX-License-Identifier: MIT
 *
 * Tables: rows of cells between "|", frames of "+---+", and the tables of
 * HTML that Markdown files hold. What is no table stays text.
 */
#include "text.h"

#include <string.h>

#define MAX_CELLS 256    /* of one row; the last one takes the rest */
#define MAX_TAG 400      /* bytes of a tag of HTML */

/* The paragraph of a cell, unless it is empty. */
static void
emit_content(struct reader *r, uint32_t from, uint32_t to)
{
    from = skip_space(r->s, from, to);
    to = trim_space(r->s, from, to);
    if (from == to)
        return;
    inline_scan(r, from, to);
    rpt_build_open(r->b, RPT_KIND_PARAGRAPH, place(r, from, to));
    emit_inline(r, from, to);
    rpt_build_close(r->b);
    emit_comments(r);
}

void
emit_cell(struct reader *r, uint32_t from, uint32_t to)
{
    rpt_build_open(r->b, RPT_KIND_CELL, place(r, from, to));
    emit_content(r, from, to);
    rpt_build_close(r->b);
}

/* --- rows between bars ------------------------------------------------- */

/* Where the cell that begins at 'at' ends: at a bar or the end of the line. */
static uint32_t
cell_end(const struct reader *r, uint32_t at, uint32_t to)
{
    while (at < to && r->s[at] != '|')
        at += r->s[at] == '\\' && at + 1 < to ? 2 : 1;
    return at < to ? at : to;
}

/* The line under the head of a table: bars, hyphens and colons. */
static bool
is_divider(const struct reader *r, size_t i)
{
    const struct line *line = &r->lines[i];
    bool bar = false, hyphen = false;
    for (uint32_t at = line->text; at < line->to; at++) {
        char c = r->s[at];
        bar = bar || c == '|' || c == '+';
        hyphen = hyphen || c == '-' || c == '=';
        if (c != '|' && c != '-' && c != ':' && c != ' ' && c != '+'
                && c != '=')
            return false;
    }
    return bar && hyphen;
}

static bool
has_bar(const struct reader *r, size_t i)
{
    const struct line *line = &r->lines[i];
    return memchr(r->s + line->text, '|', line->to - line->text) != NULL;
}

static void
emit_row(struct reader *r, size_t i, bool head)
{
    const struct line *line = &r->lines[i];
    uint32_t at = line->text, bar = line->to, n = 0;
    rpt_build_open(r->b, RPT_KIND_ROW, place(r, line->text, line->to));
    if (r->s[at] == '|')
        bar = at++;
    while (at < line->to) {
        uint32_t end = ++n < MAX_CELLS ? cell_end(r, at, line->to)
            : line->to;
        struct rpt_span mark = place(r, bar < at ? bar : at, at);
        rpt_build_open(r->b, RPT_KIND_CELL, place(r, at, end));
        if (bar < at)
            rpt_build_attr(r->b, "mark", RPT_STR("|"), mark);
        if (head)
            rpt_build_attr(r->b, "header", RPT_STR("yes"),
                (struct rpt_span){ 0 });
        emit_content(r, at, end);
        rpt_build_close(r->b);
        bar = end;
        at = end + 1;
    }
    /* The bar that closes the row. */
    if (bar < line->to)
        emit_mark(r, "mark-end", bar, bar + 1);
    rpt_build_close(r->b);
}

static size_t
read_bars(struct reader *r, size_t i)
{
    size_t j = i + 2;
    while (j < r->n_lines && has_bar(r, j))
        j++;
    rpt_build_open(r->b, RPT_KIND_TABLE, place(r, r->lines[i].text,
        r->lines[j - 1].to));
    emit_row(r, i, true);
    emit_mark(r, "mark", r->lines[i + 1].text, r->lines[i + 1].to);
    for (size_t k = i + 2; k < j; k++)
        emit_row(r, k, false);
    rpt_build_close(r->b);
    return j;
}

/* --- frames ------------------------------------------------------------ */

static bool
is_frame(const struct reader *r, size_t i)
{
    return r->s[r->lines[i].text] == '+' && is_divider(r, i)
        && r->lines[i].to - r->lines[i].text > 3;
}

/* Cell 'cell' of a line between bars; empty if it has none. */
static void
find_cell(const struct reader *r, const struct line *line, uint32_t cell,
    uint32_t *from, uint32_t *to)
{
    uint32_t at = line->text;
    if (r->s[at] == '|')
        at++;
    *from = *to = line->to;
    for (uint32_t n = 0; at < line->to; n++) {
        uint32_t end = cell_end(r, at, line->to);
        if (n == cell) {
            *from = at;
            *to = end;
            return;
        }
        at = end + 1;
    }
}

/* One cell over the lines [first, last] of a row in a frame. */
static void
emit_tall_cell(struct reader *r, size_t first, size_t last, uint32_t cell)
{
    size_t size = 1, at = 0, n = last - first + 1;
    for (size_t i = first; i <= last; i++)
        size += r->lines[i].to - r->lines[i].text + 1;
    char *s = rpt_alloc(size);
    struct seg *segs = rpt_alloc(n * sizeof(*segs));
    if (s == NULL || segs == NULL) {
        rpt_build_fail(r->b, RPT_NOMEM, "nomem", (struct rpt_span){ 0 },
            "out of memory");
    } else {
        for (size_t i = 0; i < n; i++) {
            uint32_t from, to;
            find_cell(r, &r->lines[first + i], cell, &from, &to);
            struct rpt_span where = place(r, from, to);
            segs[i] = (struct seg){
                (uint32_t)at, where.offset, where.line, where.column,
            };
            memcpy(s + at, r->s + from, to - from);
            at += to - from;
            s[at++] = '\n';
        }
        read_nested(r, s, (uint32_t)at, segs, false);
    }
    rpt_free(segs);
    rpt_free(s);
}

/* The lines [first, last] as one row, with the marks from 'mark' on. */
static void
emit_tall_row(struct reader *r, size_t mark, size_t first, size_t last,
    bool head)
{
    uint32_t n = 0, from, to;
    rpt_build_open(r->b, RPT_KIND_ROW, place(r, r->lines[first].text,
        r->lines[last].to));
    rpt_build_attr(r->b, "mark", RPT_STR("|"), place(r,
        r->lines[mark].text, r->lines[last].to));
    for (;; n++) {
        find_cell(r, &r->lines[first], n, &from, &to);
        if (from == to || n == MAX_CELLS)
            break;
        rpt_build_open(r->b, RPT_KIND_CELL, place(r, from, to));
        if (head)
            rpt_build_attr(r->b, "header", RPT_STR("yes"),
                (struct rpt_span){ 0 });
        emit_tall_cell(r, first, last, n);
        rpt_build_close(r->b);
    }
    rpt_build_close(r->b);
}

/* A table in a frame. Where only its head is framed off each line is a row. */
static size_t
read_frame(struct reader *r, size_t i)
{
    size_t j = i, frames = 0, head = 0;
    for (; j < r->n_lines && (is_frame(r, j)
            || r->s[r->lines[j].text] == '|'); j++) {
        if (!is_frame(r, j))
            continue;
        frames++;
        if (memchr(r->s + r->lines[j].text, '=',
                r->lines[j].to - r->lines[j].text) != NULL)
            head = j;
    }
    if (frames < 2 || j - i < 3)
        return i;
    if (frames == 3 && head == 0)
        for (head = i + 1; !is_frame(r, head); head++)
            ;
    rpt_build_open(r->b, RPT_KIND_TABLE, place(r, r->lines[i].text,
        r->lines[j - 1].to));
    size_t mark = i;
    for (size_t k = i + 1; k < j; k++) {
        size_t last = k;
        if (is_frame(r, k)) {
            mark = k;
            continue;
        }
        while (frames > 3 && last + 1 < j && !is_frame(r, last + 1))
            last++;
        emit_tall_row(r, mark, k, last, k < head);
        k = mark = last;
    }
    if (is_frame(r, j - 1))
        emit_mark(r, "mark-end", r->lines[j - 1].text, r->lines[j - 1].to);
    rpt_build_close(r->b);
    return j;
}

size_t
read_table(struct reader *r, size_t i)
{
    size_t j = i;
    if (i + 1 >= r->n_lines)
        return i;
    if (is_frame(r, i))
        j = read_frame(r, i);
    else if (r->profile.dialect != RST && is_divider(r, i + 1)
            && has_bar(r, i + 1) && has_bar(r, i))
        j = read_bars(r, i);
    if (j > i) {
        r->n_levels = 0;
        r->gap = 0;
        r->page_start = false;
    }
    return j;
}

/* --- tables of HTML ---------------------------------------------------- */

/* A tag of HTML: its name in small letters, where it ends. */
struct tag {
    uint32_t at, end;      /* end: behind its '>' */
    char name[12];         /* with the '/' of an end tag */
};

static bool
is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* The next tag at or behind 'at'; false if there is none before 'to'. */
static bool
next_tag(const struct reader *r, uint32_t at, uint32_t to, struct tag *tag)
{
    const char *s = r->s;
    while (at < to) {
        const char *p = memchr(s + at, '<', to - at);
        if (p == NULL)
            return false;
        tag->at = at = (uint32_t)(p - s);
        uint32_t most = to - at < MAX_TAG ? to - at : MAX_TAG;
        const char *end = memchr(p, '>', most);
        size_t n = 0;
        for (const char *q = p + 1; end != NULL && q < end
                && n + 1 < sizeof(tag->name)
                && (is_letter(*q) || (*q == '/' && n == 0)); q++)
            tag->name[n++] = (char)(*q == '/' ? '/' : *q | 0x20);
        tag->name[n] = '\0';
        at++;
        if (n > 0) {
            tag->end = (uint32_t)(end - s) + 1;
            return true;
        }
    }
    return false;
}

static bool
is_tag(const struct tag *tag, const char *name)
{
    return strcmp(tag->name, name) == 0;
}

static bool
is_cell_tag(const struct tag *tag)
{
    return is_tag(tag, "td") || is_tag(tag, "th");
}

static bool
ends_cell(const struct tag *tag)
{
    return is_cell_tag(tag) || is_tag(tag, "tr") || is_tag(tag, "/td")
        || is_tag(tag, "/th") || is_tag(tag, "/tr") || is_tag(tag, "/table")
        || is_tag(tag, "/tbody") || is_tag(tag, "/thead");
}

/* Copies the number of an attribute such as colspan="2". */
static void
put_number(struct reader *r, const struct tag *tag, const char *name)
{
    size_t n = strlen(name);
    for (uint32_t i = tag->at; i + n + 1 < tag->end; i++) {
        if (memcmp(r->s + i, name, n) != 0 || r->s[i + n] != '=')
            continue;
        uint32_t from = i + (uint32_t)n + 1, to;
        if (r->s[from] == '"' || r->s[from] == '\'')
            from++;
        for (to = from; r->s[to] >= '0' && r->s[to] <= '9'; to++)
            ;
        if (to > from && to - from < 5)
            rpt_build_attr(r->b, name, (struct rpt_str){ r->s + from,
                to - from }, (struct rpt_span){ 0 });
        return;
    }
}

bool
is_html_table(const struct reader *r, const struct line *line)
{
    const char *s = r->s + line->text;
    return r->profile.dialect == MARKDOWN && line->to - line->text > 6
        && (starts_with(s, 6, "<table") || starts_with(s, 6, "<TABLE"))
        && (s[6] == '>' || s[6] == ' ');
}

/* A cell from its tag on; '*covered' is what was read so far. */
static uint32_t
read_html_cell(struct reader *r, const struct tag *open, uint32_t to,
    uint32_t *covered)
{
    struct tag end = *open;
    uint32_t at = open->end;
    while (next_tag(r, at, to, &end) && !ends_cell(&end))
        at = end.end;
    uint32_t stop = end.at > open->at ? end.at : to;
    struct rpt_span mark = place(r, *covered, open->end);
    rpt_build_open(r->b, RPT_KIND_CELL, place(r, open->at, stop));
    rpt_build_attr(r->b, "mark", RPT_STR("<td>"), mark);
    if (is_tag(open, "th"))
        rpt_build_attr(r->b, "header", RPT_STR("yes"),
            (struct rpt_span){ 0 });
    put_number(r, open, "colspan");
    put_number(r, open, "rowspan");
    emit_content(r, open->end, stop);
    rpt_build_close(r->b);
    *covered = stop;
    return stop;
}

/* Takes the lines of the table; returns where it ends, 0 if it does not. */
static uint32_t
html_end(struct reader *r, const struct line *open)
{
    struct scanner back = r->scan;
    struct line line = *open;
    struct tag tag;
    uint32_t page = r->page;
    reader_first(r, open);
    while (!r->no_table) {
        for (uint32_t at = line.text; next_tag(r, at, line.to, &tag);
                at = tag.end) {
            if (!is_tag(&tag, "/table"))
                continue;
            if (tag.end < line.to) {
                r->scan.at = tag.end;
                r->scan.number = line.number;
                r->scan.start = line.start;
            }
            return tag.end;
        }
        if (!reader_next(r, &line))
            break;
        r->page += line.page_turns;
        reader_add(r, &line);
    }
    r->no_table = true;
    r->scan = back;
    r->page = page;
    return 0;
}

bool
read_html_table(struct reader *r, const struct line *open)
{
    uint32_t end = html_end(r, open), at = open->text, covered = at;
    bool row = false;
    struct tag tag;
    if (end == 0)
        return false;
    rpt_build_open(r->b, RPT_KIND_TABLE, place(r, at, end));
    while (next_tag(r, at, end, &tag)) {
        at = tag.end;
        bool cell = is_cell_tag(&tag);
        if (is_tag(&tag, "tr") || is_tag(&tag, "/tr") || (cell && !row)) {
            if (row)
                rpt_build_close(r->b);
            row = !is_tag(&tag, "/tr");
            if (row)
                rpt_build_open(r->b, RPT_KIND_ROW, place(r, tag.at, tag.at));
        }
        if (cell)
            at = read_html_cell(r, &tag, end, &covered);
    }
    if (row)
        rpt_build_close(r->b);
    emit_mark(r, "mark-end", covered, end);
    rpt_build_close(r->b);
    r->n_levels = 0;
    r->gap = 0;
    r->page_start = false;
    return true;
}
