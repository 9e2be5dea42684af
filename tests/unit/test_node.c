/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/node.c: kinds, walking, attributes, text.
 */
#include "tree.h"

static void
test_kinds(void **state)
{
    (void)state;
    for (int i = 0; i < RPT_N_KINDS; i++) {
        enum rpt_kind kind = RPT_KIND_REPORT;
        assert_true(rpt_kind_find(rpt_kind_name((enum rpt_kind)i), &kind));
        assert_int_equal(kind, i);
    }
    enum rpt_kind kind;
    assert_false(rpt_kind_find("chapter", &kind));
    assert_string_equal(rpt_kind_name(RPT_KIND_NOTE_REF), "note-ref");
    assert_string_equal(rpt_kind_name(RPT_N_KINDS), "unknown");
    assert_true(rpt_kind_is_inline(RPT_KIND_TEXT));
    assert_true(rpt_kind_is_inline(RPT_KIND_BREAK));
    assert_false(rpt_kind_is_inline(RPT_KIND_RECOMMENDATION));
    assert_string_equal(rpt_origin_name(RPT_ORIGIN_INFERRED), "inferred");
    assert_string_equal(rpt_origin_name(RPT_N_ORIGINS), "unknown");
}

static void
make(struct tree *t)
{
    tree_open(t);
    open_kind(t, RPT_KIND_SECTION);
    add_block(t, RPT_KIND_HEADING, NULL, "Head");
    open_kind(t, RPT_KIND_PARAGRAPH);
    rpt_build_attr(t->b, "label", str("1."), span(0, 0, 0, 0));
    add_text(t, "one ");
    open_kind(t, RPT_KIND_STRONG);
    add_text(t, "two");
    rpt_build_close(t->b);
    open_kind(t, RPT_KIND_NOTE);
    add_text(t, "a note");
    rpt_build_close(t->b);
    add_text(t, " three");
    rpt_build_close(t->b);
    open_kind(t, RPT_KIND_FURNITURE);
    add_text(t, "page 1");
    rpt_build_close(t->b);
    rpt_build_close(t->b);
    add_block(t, RPT_KIND_PARAGRAPH, NULL, "last");
    tree_end(t);
}

static void
test_walking(void **state)
{
    (void)state;
    struct tree t;
    make(&t);
    struct rpt_node *root = rpt_report_root(t.report);
    struct rpt_node *section = rpt_node_first(root);
    struct rpt_node *p = rpt_node_next_sibling(rpt_node_first(section));
    assert_int_equal(rpt_node_kind(p), RPT_KIND_PARAGRAPH);
    assert_ptr_equal(rpt_node_parent(p), section);
    assert_ptr_equal(rpt_node_prev_sibling(p), rpt_node_first(section));
    assert_int_equal(rpt_node_kind(rpt_node_last(section)),
        RPT_KIND_FURNITURE);
    size_t count = 0;
    struct rpt_node *n;
    for (n = root; n != NULL; n = rpt_node_next(n, root))
        count++;
    assert_int_equal(count, 15);
    count = 0;
    for (n = p; n != NULL; n = rpt_node_next(n, p))
        count++;
    assert_int_equal(count, 7);
    assert_null(rpt_node_next(rpt_node_first(p), rpt_node_first(p)));
    assert_null(rpt_node_next(root->last->last, root));
    tree_close(&t);
}

static void
test_attrs(void **state)
{
    (void)state;
    struct tree t;
    make(&t);
    struct rpt_node *p = nth(&t, RPT_KIND_PARAGRAPH, 0);
    assert_string_equal(rpt_node_attr_get(p, "label").s, "1.");
    assert_string_equal(rpt_node_attr_get(p, "none").s, "");
    assert_null(rpt_node_attr_find(p, "none"));
    assert_ptr_equal(rpt_node_attrs(p), rpt_node_attr_find(p, "label"));
    assert_string_equal(rpt_node_rule(p), "");
    assert_string_equal(rpt_node_reason(p), "");
    tree_close(&t);
}

static void
test_text(void **state)
{
    (void)state;
    struct tree t;
    make(&t);
    expect_text(t.report->root, "Head one two three last");
    expect_text(nth(&t, RPT_KIND_PARAGRAPH, 0), "one two three");
    expect_text(nth(&t, RPT_KIND_NOTE, 0), "a note");
    expect_text(nth(&t, RPT_KIND_FURNITURE, 0), "page 1");
    expect_text(nth(&t, RPT_KIND_STRONG, 0), "two");
    expect_text(nth(&t, RPT_KIND_TEXT, 1), "one");
    assert_string_equal(rpt_node_text(nth(&t, RPT_KIND_TEXT, 1)).s, "one ");
    assert_string_equal(rpt_node_text(t.report->root).s, "");
    tree_close(&t);
}

/* Blocks are parted by one space, whatever stands between them. */
static void
test_text_of_blocks(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_TABLE);
    open_kind(&t, RPT_KIND_ROW);
    add_block(&t, RPT_KIND_CELL, NULL, "a");
    add_block(&t, RPT_KIND_CELL, NULL, "");
    add_block(&t, RPT_KIND_CELL, NULL, "b");
    rpt_build_close(t.b);
    rpt_build_close(t.b);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    open_kind(&t, RPT_KIND_BREAK);
    rpt_build_close(t.b);
    add_text(&t, "c");
    open_kind(&t, RPT_KIND_BREAK);
    rpt_build_close(t.b);
    open_kind(&t, RPT_KIND_BREAK);
    rpt_build_close(t.b);
    add_text(&t, "d");
    tree_end(&t);
    expect_text(t.report->root, "a b c d");
    tree_close(&t);
}

static void
test_text_of_nothing(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    rpt_build_close(t.b);
    tree_end(&t);
    struct rpt_str text;
    assert_int_equal(rpt_node_text_take(t.report->root, &text), RPT_OK);
    assert_int_equal(text.n, 0);
    rpt_text_free(text);
    rpt_text_free(RPT_STR(""));
    tree_close(&t);
}

/* A recommendation is as much a block as what it holds. */
static void
test_wrappers(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_LIST);
    open_kind(&t, RPT_KIND_RECOMMENDATION);
    add_block(&t, RPT_KIND_ITEM, NULL, "one");
    rpt_build_close(t.b);
    open_kind(&t, RPT_KIND_RECOMMENDATION);
    add_block(&t, RPT_KIND_ITEM, NULL, "two");
    rpt_build_close(t.b);
    rpt_build_close(t.b);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    add_text(&t, "in");
    tree_end(&t);
    struct rpt_node *p = nth(&t, RPT_KIND_PARAGRAPH, 0), *made, *outer;
    assert_int_equal(rpt_node_wrap_text(t.report, &made,
        RPT_KIND_RECOMMENDATION, p, 1, 2, "", ""), RPT_OK);
    assert_int_equal(rpt_node_wrap_text(t.report, &outer,
        RPT_KIND_RECOMMENDATION, p, 1, 2, "", ""), RPT_OK);
    assert_true(rpt_node_is_inline(made));
    assert_true(rpt_node_is_inline(outer));
    assert_false(rpt_node_is_inline(nth(&t, RPT_KIND_RECOMMENDATION, 0)));
    assert_true(rpt_node_is_inline(p->first));
    assert_false(rpt_node_is_inline(p));
    expect_text(t.report->root, "one two in");
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_walking),
        cmocka_unit_test(test_attrs),
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_text_of_blocks),
        cmocka_unit_test(test_text_of_nothing),
        cmocka_unit_test(test_wrappers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
