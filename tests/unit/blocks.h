/* SPDX-License-Identifier: MIT
 *
 * Reads a text with the text reader, writes its raw blocks in one line each,
 * and checks that every place in it is true. For the tests of the reader.
 */
#ifndef RPT_TEST_BLOCKS_H
#define RPT_TEST_BLOCKS_H

#include "tree.h"

extern const struct rpt_plugin rpt_plugin_text;

/* Reads 'n' bytes as a file with this extension. */
static inline enum rpt_status
blocks_read(struct tree *t, const char *text, size_t n, const char *extension)
{
    tree_open(t);
    char *copy = rpt_arena_copy(t->report->arena, text, n);
    assert_non_null(copy);
    t->report->source = (struct rpt_str){ copy, n };
    struct rpt_input input = {
        .name = "a.txt", .extension = extension,
        .bytes = t->report->source, .limits = &t->report->limits,
    };
    enum rpt_status status = rpt_plugin_text.read(&input, t->b);
    enum rpt_status built = rpt_build_end(t->b);
    assert_int_equal(built, status);
    t->b = NULL;
    return status;
}

static inline void
write_inline(struct rpt_sink *out, const struct rpt_node *n)
{
    for (const struct rpt_node *c = n->first; c != NULL; c = c->next) {
        if (c->kind == RPT_KIND_TEXT) {
            rpt_sink_print(out, "%s", rpt_node_text(c).s);
            continue;
        }
        if (!rpt_kind_is_inline((enum rpt_kind)c->kind))
            continue;
        rpt_sink_print(out, "{%s", rpt_kind_name((enum rpt_kind)c->kind));
        for (const struct rpt_attr *a = c->attrs; a != NULL; a = a->next)
            rpt_sink_print(out, " %s=%s", a->name, a->value.s);
        if (c->first != NULL)
            rpt_sink_print(out, ":");
        write_inline(out, c);
        rpt_sink_print(out, "}");
    }
}

static inline void
write_hint(struct rpt_sink *out, const struct rpt_hint *hint)
{
    static const struct {
        uint32_t flag;
        const char *name;
    } flags[] = {
        { RPT_HINT_PAGE_START, "page" }, { RPT_HINT_BOLD, "bold" },
        { RPT_HINT_CENTRED, "centred" }, { RPT_HINT_RIGHT, "right" },
        { RPT_HINT_HEADING, "heading" }, { RPT_HINT_BULLET, "bullet" },
        { RPT_HINT_ORDERED, "ordered" }, { RPT_HINT_NOTE, "note" },
        { RPT_HINT_LITERAL, "literal" },
        { RPT_HINT_CONTINUED, "continued" },
    };
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
        if ((hint->flags & flags[i].flag) != 0)
            rpt_sink_print(out, " %s", flags[i].name);
    if (hint->level > 0)
        rpt_sink_print(out, " %u", hint->level);
    if (hint->label.n > 0)
        rpt_sink_print(out, " [%s]", hint->label.s);
}

/* "kind hints attributes| text", indented by depth. */
static inline void
write_blocks(struct rpt_sink *out, const struct rpt_node *n, int depth)
{
    for (const struct rpt_node *c = n->first; c != NULL; c = c->next) {
        if (rpt_kind_is_inline((enum rpt_kind)c->kind))
            continue;
        rpt_sink_print(out, "%*s%s", 2 * depth, "",
            c->kind == RPT_KIND_PARAGRAPH ? "p"
            : rpt_kind_name((enum rpt_kind)c->kind));
        if (c->more->hint != NULL)
            write_hint(out, c->more->hint);
        for (const struct rpt_attr *a = c->attrs; a != NULL; a = a->next)
            rpt_sink_print(out, " %s=%s", a->name, a->value.s);
        rpt_sink_print(out, "| ");
        write_inline(out, c);
        rpt_sink_print(out, "\n");
        write_blocks(out, c, depth + 1);
    }
}

/* --- what must be true of every text -------------------------------------- */

/* Compares line and column with those counted from the beginning. */
static inline void
check_place(const struct tree *t, struct rpt_span at)
{
    struct rpt_str s = t->report->source;
    uint32_t line = 1, column = 1;
    assert_true(at.offset + (size_t)at.length <= s.n);
    for (size_t i = 0; i < at.offset; i++) {
        bool crlf = s.s[i] == '\r' && i + 1 < s.n && s.s[i + 1] == '\n';
        if ((s.s[i] == '\n' || s.s[i] == '\r') && !crlf) {
            line++;
            column = 1;
        } else if (((unsigned char)s.s[i] & 0xC0) != 0x80 && !crlf) {
            column++;
        }
    }
    if (at.line != line || at.column != column)
        fail_msg("byte %u is at %u:%u, not %u:%u, in '%s'", at.offset, line,
            column, at.line, at.column, s.s);
}

static inline size_t
white_at(const char *s, size_t n)
{
    uint32_t c;
    size_t length = rpt_utf8_decode(s, n, &c);
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0
        || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000
        ? length : 0;
}

/* A text is what stands at its place, but for white space. */
static inline void
check_text(const struct tree *t, const struct rpt_node *n)
{
    const char *s = t->report->source.s + n->span.offset;
    struct rpt_str text = rpt_node_text(n);
    size_t i = 0, k = 0, left = n->span.length, length;
    bool one = text.n <= 4 && (s[0] == '&' || s[0] == '\\');
    if (one || (text.n == 1 && text.s[0] == ' '))
        return;                 /* stands for an entity, or a joint */
    for (;;) {
        while (i < left && (length = white_at(s + i, left - i)) > 0)
            i += length;
        while (k < text.n
            && (length = white_at(text.s + k, text.n - k)) > 0)
            k += length;
        if (i == left || k == text.n)
            break;
        if (s[i] != text.s[k])
            fail_msg("'%s' is not at its place in '%s'", text.s,
                t->report->source.s);
        i++;
        k++;
    }
    if (i < left || k < text.n)
        fail_msg("'%s' is not all of its place in '%s'", text.s,
            t->report->source.s);
}

static inline void
cover(bool *covered, struct rpt_span at)
{
    for (uint32_t i = 0; i < at.length; i++)
        covered[at.offset + i] = true;
}

/* Every character of the source hangs on a node, every place is true. */
static inline void
check_blocks(const struct tree *t)
{
    struct rpt_str s = t->report->source;
    bool *covered = calloc(s.n + 1, sizeof(*covered));
    const struct rpt_node *root = t->report->root;
    assert_non_null(covered);
    for (const struct rpt_node *n = root->first; n != NULL;
            n = rpt_node_next(n, root)) {
        enum rpt_kind kind = (enum rpt_kind)n->kind;
        check_place(t, n->span);
        if (rpt_kind_is_inline(kind) || kind == RPT_KIND_FURNITURE
                || kind == RPT_KIND_FIGURE)
            cover(covered, n->span);
        if (kind == RPT_KIND_TEXT)
            check_text(t, n);
        if (n->more->hint != NULL) {
            cover(covered, n->more->hint->label_span);
            if (n->more->hint->label_span.length > 0)
                check_place(t, n->more->hint->label_span);
        }
        for (const struct rpt_attr *a = n->attrs; a != NULL; a = a->next) {
            cover(covered, a->from->span);
            if (a->from->span.length > 0)
                check_place(t, a->from->span);
        }
    }
    for (size_t i = 0; i < s.n;) {
        size_t white = white_at(s.s + i, s.n - i);
        /* A quote mark between two spaces that became one may be left out. */
        if (white == 0 && !covered[i] && s.s[i] != '>')
            fail_msg("byte %zu is on no node in '%s'", i, s.s);
        i += white > 0 ? white : 1;
    }
    free(covered);
}

/* Reads 'text' and compares its blocks. */
static inline void
expect_blocks(const char *text, const char *extension, const char *expected)
{
    struct tree t;
    struct rpt_sink *sink;
    assert_int_equal(blocks_read(&t, text, strlen(text), extension), RPT_OK);
    check_blocks(&t);
    assert_int_equal(rpt_sink_new_memory(&sink, 1 << 20), RPT_OK);
    write_blocks(sink, t.report->root, 0);
    assert_string_equal(rpt_sink_text(sink).s, expected);
    rpt_sink_free(sink);
    tree_close(&t);
}

#endif
