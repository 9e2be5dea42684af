/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/locate.c.
 */
#include "tree.h"

/* One paragraph with one text read from all of 'source'. */
static void
make(struct tree *t, const char *source, const char *text)
{
    tree_open(t);
    t->report->source = str(source);
    open_kind(t, RPT_KIND_PARAGRAPH);
    rpt_build_text(t->b, str(text),
        (struct rpt_span){ 0, (uint32_t)strlen(source), 1, 1, 1 });
    tree_end(t);
}

static void
expect_place(struct tree *t, size_t i, size_t length, uint32_t offset,
    uint32_t bytes, uint32_t line, uint32_t column)
{
    struct rpt_span s = rpt_node_locate(t->report, t->report->root, i,
        length);
    assert_int_equal(s.offset, offset);
    assert_int_equal(s.length, bytes);
    assert_int_equal(s.line, line);
    assert_int_equal(s.column, column);
}

static void
test_plain(void **state)
{
    (void)state;
    struct tree t;
    make(&t, "one two three", "one two three");
    expect_place(&t, 0, 13, 0, 13, 1, 1);
    expect_place(&t, 4, 3, 4, 3, 1, 5);
    expect_place(&t, 8, 5, 8, 5, 1, 9);
    expect_place(&t, 4, 0, 4, 0, 1, 5);
    expect_place(&t, 8, 100, 8, 5, 1, 9);
    tree_close(&t);
}

static void
test_folded(void **state)
{
    (void)state;
    struct tree t;
    make(&t, "  one\r\n   two\u00a0 \tthr\u00e9e\n four",
        "one two thr\u00e9e four");
    expect_place(&t, 0, 3, 2, 3, 1, 3);
    expect_place(&t, 4, 3, 10, 3, 2, 4);
    expect_place(&t, 8, 6, 17, 6, 2, 10);
    expect_place(&t, 15, 4, 25, 4, 3, 2);
    tree_close(&t);
}

static void
test_line_ends(void **state)
{
    (void)state;
    struct tree t;
    make(&t, "a\rb\rc", "a b c");
    expect_place(&t, 4, 1, 4, 1, 3, 1);
    tree_close(&t);
    make(&t, "a\fb", "a b");
    struct rpt_span s = rpt_node_locate(t.report, t.report->root, 2, 1);
    assert_int_equal(s.page, 2);
    tree_close(&t);
}

/* Marks, escapes and entities that the reader took away. */
static void
test_marks(void **state)
{
    (void)state;
    struct tree t;
    make(&t, "one \\*two\\* A&amp;B\n> three", "one *two* A&B three");
    expect_place(&t, 4, 5, 5, 6, 1, 6);
    expect_place(&t, 10, 3, 12, 7, 1, 13);
    expect_place(&t, 14, 5, 22, 5, 2, 3);
    tree_close(&t);
}

/* Where nothing fits, the place is still inside the source. */
static void
test_foreign(void **state)
{
    (void)state;
    struct tree t;
    make(&t, "abc", "something else altogether");
    for (size_t i = 0; i < 25; i++) {
        struct rpt_span s = rpt_node_locate(t.report, t.report->root, i, 3);
        assert_in_range(s.offset, 0, 3);
        assert_in_range(s.offset + s.length, 0, 3);
        assert_int_equal(s.line, 1);
    }
    tree_close(&t);
}

static void
make_parts(struct tree *t, const char *source)
{
    tree_open(t);
    t->report->source = str(source);
    open_kind(t, RPT_KIND_PARAGRAPH);
    rpt_build_text(t->b, str("one "), span(0, 4, 1, 1));
    open_kind(t, RPT_KIND_STRONG);
    rpt_build_text(t->b, str("two"), span(6, 3, 1, 7));
    rpt_build_close(t->b);
    rpt_build_close(t->b);
    open_kind(t, RPT_KIND_PARAGRAPH);
    rpt_build_text(t->b, str("three"), span(13, 5, 3, 1));
    tree_end(t);
}

static void
test_parts(void **state)
{
    (void)state;
    struct tree t;
    make_parts(&t, "one **two**\n\nthree");
    expect_place(&t, 0, 13, 0, 18, 1, 1);
    expect_place(&t, 2, 4, 2, 6, 1, 3);
    expect_place(&t, 4, 3, 6, 3, 1, 7);
    expect_place(&t, 5, 5, 7, 8, 1, 8);
    expect_place(&t, 7, 3, 13, 2, 3, 1);  /* from the space between */
    expect_place(&t, 8, 2, 13, 2, 3, 1);
    expect_place(&t, 9, 2, 14, 2, 3, 2);
    /* beyond the end: the block itself */
    struct rpt_span s = rpt_node_locate(t.report,
        nth(&t, RPT_KIND_PARAGRAPH, 1), 50, 1);
    assert_int_equal(s.offset, 13);
    tree_close(&t);
}

/* Without a source a text that was not folded still gives exact places. */
static void
test_no_source(void **state)
{
    (void)state;
    struct tree t;
    make_parts(&t, "");
    expect_place(&t, 5, 2, 7, 2, 1, 8);
    tree_close(&t);
    tree_open(&t);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    rpt_build_text(t.b, str("a&b cd"), span(100, 10, 5, 3));
    tree_end(&t);
    expect_place(&t, 4, 2, 100, 10, 5, 3);
    tree_close(&t);
}

/* A node made by a rule has the place of what it stands in. */
static void
test_no_place(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    rpt_build_open(t.b, RPT_KIND_SECTION, span(5, 50, 2, 1));
    open_kind(&t, RPT_KIND_PARAGRAPH);
    add_text(&t, "made");
    tree_end(&t);
    struct rpt_span s = rpt_node_locate(t.report,
        nth(&t, RPT_KIND_PARAGRAPH, 0), 1, 2);
    assert_int_equal(s.offset, 5);
    assert_int_equal(s.line, 2);
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain),
        cmocka_unit_test(test_folded),
        cmocka_unit_test(test_line_ends),
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_foreign),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_no_source),
        cmocka_unit_test(test_no_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
