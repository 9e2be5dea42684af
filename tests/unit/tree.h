/* SPDX-License-Identifier: MIT
 *
 * Small trees for unit tests of the core. Knows no format.
 */
#ifndef RPT_TEST_TREE_H
#define RPT_TEST_TREE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../core/build.h"

/* A report being built, with its log. */
struct tree {
    struct rpt_report *report;
    struct rpt_log *log;
    struct rpt_build *b;
};

static inline struct rpt_str
str(const char *s)
{
    return (struct rpt_str){ s, strlen(s) };
}

static inline struct rpt_span
span(uint32_t offset, uint32_t length, uint32_t line, uint32_t column)
{
    return (struct rpt_span){ offset, length, line, column, 0 };
}

static inline void
tree_open(struct tree *t)
{
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    assert_int_equal(rpt_report_new(&t->report, "a.txt", "text", &limits),
        RPT_OK);
    assert_int_equal(rpt_log_new(&t->log), RPT_OK);
    assert_int_equal(rpt_build_new(&t->b, t->report, t->log), RPT_OK);
}

/* Ends the building; the tree stays. */
static inline void
tree_end(struct tree *t)
{
    assert_int_equal(rpt_build_end(t->b), RPT_OK);
    t->b = NULL;
}

static inline void
tree_close(struct tree *t)
{
    if (t->b != NULL)
        rpt_build_end(t->b);
    rpt_report_release(t->report);
    rpt_log_free(t->log);
}

static inline void
open_kind(struct tree *t, enum rpt_kind kind)
{
    rpt_build_open(t->b, kind, span(0, 0, 0, 0));
}

static inline void
add_text(struct tree *t, const char *text)
{
    rpt_build_text(t->b, str(text), span(0, 0, 0, 0));
}

/* A block with a text and, if not NULL, a label. */
static inline void
add_block(struct tree *t, enum rpt_kind kind, const char *label,
    const char *text)
{
    open_kind(t, kind);
    if (label != NULL)
        rpt_build_attr(t->b, "label", str(label), span(0, 0, 0, 0));
    add_text(t, text);
    rpt_build_close(t->b);
}

/* Compares the tree below 'top' with its dump. */
static inline void
expect_dump_style(struct tree *t, const struct rpt_node *top,
    const struct rpt_dump_style *style, const char *expected)
{
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 1 << 20), RPT_OK);
    rpt_dump(t->report, top, style, sink);
    assert_int_equal(rpt_sink_status(sink), RPT_OK);
    assert_string_equal(rpt_sink_text(sink).s, expected);
    rpt_sink_free(sink);
}

static inline void
expect_dump(struct tree *t, const char *expected)
{
    struct rpt_dump_style style = {0};
    expect_dump_style(t, t->report->root, &style, expected);
}

static inline void
expect_text(const struct rpt_node *n, const char *expected)
{
    struct rpt_str text;
    assert_int_equal(rpt_node_text_take(n, &text), RPT_OK);
    assert_string_equal(text.s, expected);
    assert_int_equal(text.n, strlen(expected));
    rpt_text_free(text);
}

/* The k-th (from 0) node of a kind in document order. */
static inline struct rpt_node *
nth(struct tree *t, enum rpt_kind kind, size_t k)
{
    struct rpt_node *n = t->report->root;
    for (; n != NULL; n = rpt_node_next(n, t->report->root))
        if (n->kind == kind && k-- == 0)
            return n;
    fail_msg("no such node");
    return NULL;
}

#endif
