/* SPDX-License-Identifier: MIT
 *
 * Writes a tree for people to read and for tests to compare. Knows no rule
 * of any document.
 *
 * The form, one node a line, two spaces of indentation a level:
 *
 *   KIND [LINE:COLUMN pPAGE] NAME="VALUE" ... "TEXT" <- RULE: REASON
 *
 * The place is there with 'spans', its page where pages are known. TEXT
 * stands with text nodes or, with 'blocks', with the block that holds it.
 * With 'explain' an attribute that does not stand in the text is followed by
 * its origin and reason in parentheses, NAME="VALUE" (inferred: REASON), and
 * the end of the line tells which rule made the node. In quotes \" and \\
 * stand for themselves, \n \t \xHH \u{HEX} for characters that a terminal
 * could act on. Text cut to 'width' ends in three dots.
 */
#include <string.h>

#include "buf.h"
#include "node.h"
#include "sink_data.h"
#include "str.h"

/* Lines gather here and go to the sink in larger pieces. */
struct dump {
    const struct rpt_dump_style *style;
    struct rpt_sink *sink;
    struct rpt_buf buf;
};

enum { PIECE = 32 * 1024 };

static void
flush(struct dump *d)
{
    struct rpt_str text = rpt_buf_get(&d->buf);
    rpt_sink_write(d->sink, text.s, text.n);
    rpt_buf_clear(&d->buf);
}

static void
add(struct dump *d, const char *s)
{
    rpt_buf_add(&d->buf, s, strlen(s));
}

static void
add_number(struct dump *d, uint32_t number)
{
    char s[10];
    size_t i = sizeof(s);
    do {
        s[--i] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    rpt_buf_add(&d->buf, s + i, sizeof(s) - i);
}

static void
indent(struct dump *d, size_t depth)
{
    static const char spaces[] = "                                ";
    for (size_t n = depth * 2; n > 0;) {
        size_t now = n < sizeof(spaces) - 1 ? n : sizeof(spaces) - 1;
        rpt_buf_add(&d->buf, spaces, now);
        n -= now;
    }
}

static void
add_place(struct dump *d, struct rpt_span span)
{
    if (span.line == 0)
        return;
    add(d, " [");
    add_number(d, span.line);
    if (span.column > 0) {
        add(d, ":");
        add_number(d, span.column);
    }
    if (span.page > 0) {
        add(d, " p");
        add_number(d, span.page);
    }
    add(d, "]");
}

static void
add_attrs(struct dump *d, const struct rpt_node *n)
{
    for (const struct rpt_attr *a = n->attrs; a != NULL; a = a->next) {
        add(d, " ");
        rpt_str_add_visible(&d->buf,
            (struct rpt_str){ a->name, strlen(a->name) }, false);
        add(d, "=\"");
        rpt_str_add_visible(&d->buf, a->value, true);
        add(d, "\"");
        const char *reason = a->from->reason;
        if (!d->style->explain
                || (a->from->origin == RPT_ORIGIN_READ && *reason == '\0'))
            continue;
        add(d, " (");
        add(d, rpt_origin_name(a->from->origin));
        if (*reason != '\0') {
            add(d, ": ");
            rpt_str_add_visible(&d->buf,
                (struct rpt_str){ reason, strlen(reason) }, false);
        }
        add(d, ")");
    }
}

/* Adds as much of 's' as still fits; '*room' counts characters. */
static bool
add_cut(struct dump *d, struct rpt_str s, size_t *room)
{
    if (d->style->width == 0) {
        rpt_str_add_visible(&d->buf, s, true);
        return true;
    }
    size_t i = 0;
    while (i < s.n && *room > 0) {
        uint32_t c;
        i += rpt_utf8_decode(s.s + i, s.n - i, &c);
        (*room)--;
    }
    rpt_str_add_visible(&d->buf, (struct rpt_str){ s.s, i }, true);
    if (i == s.n)
        return true;
    add(d, "...");
    return false;
}

/* The text that stands in the block itself, not in blocks below it. */
static void
add_block_text(struct dump *d, const struct rpt_node *n)
{
    struct rpt_text_walk walk = {0};
    size_t room = d->style->width;
    bool opened = false, fits = true;
    for (const struct rpt_node *c = n->first; c != NULL && fits;
            c = c->next) {
        if (!rpt_node_is_inline(c)) {
            if (c->kind != RPT_KIND_NOTE && c->kind != RPT_KIND_FURNITURE)
                walk.pending = true;
            continue;
        }
        struct rpt_text_walk before = walk;
        rpt_text_walk_init(&walk, c);
        walk.pending = before.pending;
        walk.any = before.any;
        walk.last = before.last;
        while (fits && rpt_text_walk_next(&walk)) {
            if (!opened)
                add(d, " \"");
            opened = true;
            fits = add_cut(d, walk.piece, &room);
        }
    }
    if (opened)
        add(d, "\"");
}

static void
add_rule(struct dump *d, const struct rpt_node *n)
{
    const char *rule = rpt_node_rule(n), *reason = rpt_node_reason(n);
    if (*rule == '\0' && *reason == '\0')
        return;
    add(d, " <- ");
    rpt_str_add_visible(&d->buf,
        (struct rpt_str){ rule, strlen(rule) }, false);
    if (*reason != '\0') {
        if (*rule != '\0')
            add(d, ": ");
        rpt_str_add_visible(&d->buf,
            (struct rpt_str){ reason, strlen(reason) }, false);
    }
}

static void
add_line(struct dump *d, const struct rpt_node *n, size_t depth)
{
    indent(d, depth);
    add(d, rpt_kind_name((enum rpt_kind)n->kind));
    if (d->style->spans)
        add_place(d, n->span);
    if (n->attrs != NULL)
        add_attrs(d, n);
    if (n->kind == RPT_KIND_TEXT) {
        size_t room = d->style->width;
        add(d, " \"");
        add_cut(d, rpt_text_get(n), &room);
        add(d, "\"");
    } else if (d->style->blocks && !rpt_node_is_inline(n)) {
        add_block_text(d, n);
    }
    if (d->style->explain)
        add_rule(d, n);
    add(d, "\n");
    if (d->buf.n >= PIECE)
        flush(d);
}

/* Does the node get a line? Recommendations in a line of text always do. */
static bool
is_shown(const struct dump *d, const struct rpt_node *n)
{
    return !d->style->blocks || !rpt_kind_is_inline((enum rpt_kind)n->kind);
}

void
rpt_dump(struct rpt_report *report, const struct rpt_node *top,
    const struct rpt_dump_style *style, struct rpt_sink *sink)
{
    struct dump d = { .style = style, .sink = sink };
    (void)report;
    rpt_buf_init(&d.buf, SIZE_MAX / 2);
    size_t depth = 0;
    const struct rpt_node *n = top;
    while (n != NULL) {
        bool shown = n == top || is_shown(&d, n);
        if (shown)
            add_line(&d, n, depth);
        if (n->first != NULL) {
            n = n->first;
            depth += shown;
            continue;
        }
        while (n != top && n->next == NULL) {
            n = n->parent;
            depth -= n == top || is_shown(&d, n);
        }
        n = n == top ? NULL : n->next;
    }
    flush(&d);
    if (d.buf.status != RPT_OK)
        rpt_sink_fail(sink, d.buf.status);
    rpt_buf_free(&d.buf);
}

/* Parts and sections have a line in the outline. */
static bool
is_outlined(const struct rpt_node *n)
{
    return n->kind >= RPT_KIND_MASTHEAD && n->kind <= RPT_KIND_SECTION;
}

static void
add_heading(struct dump *d, const struct rpt_node *n)
{
    const struct rpt_node *heading = n->first;
    while (heading != NULL && heading->kind != RPT_KIND_HEADING)
        heading = heading->next;
    /* The heading of an annex, "Annex I", holds its label. */
    struct rpt_str label = rpt_node_attr_get(n, "label");
    if (label.n > 0 && (n->kind == RPT_KIND_SECTION || heading == NULL)) {
        rpt_str_add_visible(&d->buf, label, false);
        add(d, " ");
    }
    struct rpt_str text = RPT_STR("");
    if (heading != NULL && rpt_node_text_take(heading, &text) != RPT_OK)
        d->buf.status = RPT_NOMEM;
    if (text.n > 0)
        rpt_str_add_visible(&d->buf, text, false);
    else
        rpt_buf_print(&d->buf, "(%s)",
            rpt_kind_name((enum rpt_kind)n->kind));
    rpt_text_free(text);
}

void
rpt_dump_outline(struct rpt_report *report, struct rpt_sink *sink)
{
    const struct rpt_dump_style style = { .blocks = true };
    struct dump d = { .style = &style, .sink = sink };
    rpt_buf_init(&d.buf, SIZE_MAX / 2);
    const struct rpt_node *n = report->root;
    for (; n != NULL; n = rpt_node_next(n, report->root)) {
        if (!is_outlined(n))
            continue;
        size_t depth = 0;
        const struct rpt_node *above = n->parent;
        for (; above != NULL; above = above->parent)
            depth += is_outlined(above);
        indent(&d, depth);
        add_heading(&d, n);
        add_place(&d, n->span);
        add(&d, "\n");
        if (d.buf.n >= PIECE)
            flush(&d);
    }
    flush(&d);
    if (d.buf.status != RPT_OK)
        rpt_sink_fail(sink, d.buf.status);
    rpt_buf_free(&d.buf);
}
