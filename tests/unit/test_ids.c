/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/ids.c.
 */
#include "tree.h"

static void
expect_id(struct tree *t, enum rpt_kind kind, size_t k, const char *id)
{
    struct rpt_node *n = nth(t, kind, k);
    assert_string_equal(rpt_node_id(t->report, n), id);
    assert_ptr_equal(rpt_report_find_id(t->report, id), n);
}

static void
open_section(struct tree *t, const char *heading)
{
    open_kind(t, RPT_KIND_SECTION);
    if (heading != NULL)
        add_block(t, RPT_KIND_HEADING, NULL, heading);
}

static void
make(struct tree *t)
{
    tree_open(t);
    open_kind(t, RPT_KIND_MASTHEAD);
    add_block(t, RPT_KIND_PARAGRAPH, NULL, "A/1");
    rpt_build_close(t->b);
    for (int i = 0; i < 2; i++) {
        open_kind(t, RPT_KIND_ANNEX);
        add_block(t, RPT_KIND_HEADING, NULL, "Annex");
        open_section(t, "Way forward: a plan");
        add_block(t, RPT_KIND_PARAGRAPH, NULL, "We:");
        open_kind(t, RPT_KIND_LIST);
        add_block(t, RPT_KIND_ITEM, "(a)", "one");
        open_kind(t, RPT_KIND_ITEM);
        rpt_build_attr(t->b, "label", str("(b)"), span(0, 0, 0, 0));
        add_block(t, RPT_KIND_PARAGRAPH, NULL, "two");
        open_kind(t, RPT_KIND_LIST);
        add_block(t, RPT_KIND_ITEM, "(i)", "deep");
        rpt_build_close(t->b);
        rpt_build_close(t->b);
        rpt_build_close(t->b);
        open_kind(t, RPT_KIND_LIST);
        add_block(t, RPT_KIND_ITEM, "(a)", "again");
        add_block(t, RPT_KIND_ITEM, "\u2022", "dot");
        rpt_build_close(t->b);
        add_block(t, RPT_KIND_PARAGRAPH, NULL, "end");
        rpt_build_close(t->b);
        rpt_build_close(t->b);
    }
    tree_end(t);
    rpt_report_freeze(t->report);
}

static void
test_paths(void **state)
{
    (void)state;
    struct tree t;
    make(&t);
    expect_id(&t, RPT_KIND_REPORT, 0, "");
    expect_id(&t, RPT_KIND_MASTHEAD, 0, "masthead");
    expect_id(&t, RPT_KIND_PARAGRAPH, 0, "masthead/p1");
    expect_id(&t, RPT_KIND_TEXT, 0, "masthead/p1/text1");
    expect_id(&t, RPT_KIND_ANNEX, 0, "annex");
    expect_id(&t, RPT_KIND_HEADING, 0, "annex/h");
    expect_id(&t, RPT_KIND_SECTION, 0, "annex/way-forward");
    expect_id(&t, RPT_KIND_HEADING, 1, "annex/way-forward/h");
    expect_id(&t, RPT_KIND_PARAGRAPH, 1, "annex/way-forward/p1");
    expect_id(&t, RPT_KIND_LIST, 0, "annex/way-forward/l1");
    expect_id(&t, RPT_KIND_ITEM, 0, "annex/way-forward/(a)");
    expect_id(&t, RPT_KIND_ITEM, 1, "annex/way-forward/(b)");
    expect_id(&t, RPT_KIND_PARAGRAPH, 2, "annex/way-forward/(b)/p1");
    expect_id(&t, RPT_KIND_LIST, 1, "annex/way-forward/(b)/l1");
    expect_id(&t, RPT_KIND_ITEM, 2, "annex/way-forward/(b)/(i)");
    expect_id(&t, RPT_KIND_LIST, 2, "annex/way-forward/l2");
    expect_id(&t, RPT_KIND_ITEM, 3, "annex/way-forward/(a)~2");
    expect_id(&t, RPT_KIND_ITEM, 4, "annex/way-forward/i4");
    expect_id(&t, RPT_KIND_PARAGRAPH, 3, "annex/way-forward/p2");
    expect_id(&t, RPT_KIND_ANNEX, 1, "annex-2");
    expect_id(&t, RPT_KIND_ITEM, 5, "annex-2/way-forward/(a)");
    assert_null(rpt_report_find_id(t.report, "annex/none"));
    assert_null(rpt_report_find_id(t.report, "annex/way-forward/(a)/"));
    assert_null(rpt_report_find_id(t.report, "ann"));
    tree_close(&t);
}

/* The id of a node does not depend on which one was asked for first. */
static void
test_order(void **state)
{
    (void)state;
    struct tree t, u;
    make(&t);
    make(&u);
    const char *forward[200];
    size_t count = 0;
    struct rpt_node *n = t.report->root, *all[200];
    for (; n != NULL; n = rpt_node_next(n, t.report->root))
        forward[count++] = rpt_node_id(t.report, n);
    count = 0;
    for (n = u.report->root; n != NULL; n = rpt_node_next(n, u.report->root))
        all[count++] = n;
    for (size_t i = count; i-- > 0;)
        assert_string_equal(rpt_node_id(u.report, all[i]), forward[i]);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(forward[i], forward[k]);
    tree_close(&t);
    tree_close(&u);
}

static void
test_steps(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_section(&t, "One two three four five six");
    rpt_build_close(t.b);
    open_section(&t, ": only after a colon");
    rpt_build_close(t.b);
    open_section(&t, "* * *");
    rpt_build_close(t.b);
    open_section(&t, NULL);
    rpt_build_close(t.b);
    open_section(&t, "\u7ed3\u8bba\uff1a\u5efa\u8bae");
    rpt_build_close(t.b);
    open_section(&t, "P1");
    rpt_build_close(t.b);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "takes p1");
    add_block(&t, RPT_KIND_PARAGRAPH, "12.", "numbered");
    add_block(&t, RPT_KIND_PARAGRAPH, "a/b c", "odd");
    open_kind(&t, RPT_KIND_TABLE);
    open_kind(&t, RPT_KIND_ROW);
    add_block(&t, RPT_KIND_CELL, NULL, "x");
    add_block(&t, RPT_KIND_CELL, NULL, "y");
    tree_end(&t);
    rpt_report_freeze(t.report);
    expect_id(&t, RPT_KIND_SECTION, 0, "one-two-three-four-five");
    expect_id(&t, RPT_KIND_SECTION, 1, "only-after-a-colon");
    expect_id(&t, RPT_KIND_SECTION, 2, "section3");
    expect_id(&t, RPT_KIND_SECTION, 3, "section4");
    expect_id(&t, RPT_KIND_SECTION, 4, "\u7ed3\u8bba");
    expect_id(&t, RPT_KIND_SECTION, 5, "p1");
    expect_id(&t, RPT_KIND_PARAGRAPH, 0, "p1~2");
    expect_id(&t, RPT_KIND_PARAGRAPH, 1, "12.");
    expect_id(&t, RPT_KIND_PARAGRAPH, 2, "a-b-c");
    expect_id(&t, RPT_KIND_CELL, 1, "t1/r1/c2");
    tree_close(&t);
}

static void
test_long_heading(void **state)
{
    (void)state;
    struct tree t;
    char heading[301] = "";
    for (size_t i = 0; i < 100; i++)
        memcpy(heading + 3 * i, "\u7ed3", 4);
    tree_open(&t);
    open_section(&t, heading);
    tree_end(&t);
    const char *id = rpt_node_id(t.report, t.report->root->first);
    assert_in_range(strlen(id), 50, 60);
    assert_int_equal(strlen(id) % 3, 0);
    tree_close(&t);
}

static void
test_recommendations(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_LIST);
    add_block(&t, RPT_KIND_ITEM, "(a)", "one");
    rpt_build_close(t.b);
    add_block(&t, RPT_KIND_PARAGRAPH, "7.", "two");
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "three and four");
    tree_end(&t);
    struct rpt_node *item = nth(&t, RPT_KIND_ITEM, 0), *made[5];
    struct rpt_node *p = nth(&t, RPT_KIND_PARAGRAPH, 0);
    struct rpt_node *line = nth(&t, RPT_KIND_PARAGRAPH, 1);
    struct rpt_attr_value label = { .name = "label", .value = str("(a)") };
    assert_int_equal(rpt_node_wrap(t.report, &made[0],
        RPT_KIND_RECOMMENDATION, item, item, "", ""), RPT_OK);
    assert_int_equal(rpt_node_set(t.report, made[0], &label), RPT_OK);
    assert_int_equal(rpt_node_wrap(t.report, &made[1],
        RPT_KIND_RECOMMENDATION, p, p, "", ""), RPT_OK);
    assert_int_equal(rpt_node_wrap_text(t.report, &made[2],
        RPT_KIND_RECOMMENDATION, line, 0, 14, "", ""), RPT_OK);
    assert_int_equal(rpt_node_wrap_text(t.report, &made[3],
        RPT_KIND_RECOMMENDATION, line, 10, 14, "", ""), RPT_OK);
    assert_int_equal(rpt_node_wrap_text(t.report, &made[4],
        RPT_KIND_STATEMENT, line, 0, 5, "", ""), RPT_OK);
    rpt_report_freeze(t.report);
    static const char *const ids[] = {
        "(a)", "rec2", "p1/recommendation1",
        "p1/recommendation1/recommendation1", "p1/recommendation1/statement1",
    };
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(rpt_node_id(t.report, made[i]), ids[i]);
    expect_id(&t, RPT_KIND_ITEM, 0, "(a)/item");
    expect_id(&t, RPT_KIND_PARAGRAPH, 0, "rec2/p1");
    tree_close(&t);
}

/* While the tree is edited ids stay as they were; the freeze settles them. */
static void
test_edits(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "one");
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "two");
    tree_end(&t);
    struct rpt_node *root = t.report->root, *made;
    assert_string_equal(rpt_node_id(t.report, root->last), "p2");
    assert_int_equal(rpt_node_new(t.report, &made, RPT_KIND_PARAGRAPH,
        span(0, 0, 0, 0), "", ""), RPT_OK);
    assert_string_equal(rpt_node_id(t.report, made), "");
    assert_int_equal(rpt_node_insert(t.report, root, made, root->first),
        RPT_OK);
    const char *id = rpt_node_id(t.report, made);
    assert_string_not_equal(id, "");
    assert_string_not_equal(id, "p1");
    assert_string_not_equal(id, "p2");
    assert_string_equal(rpt_node_id(t.report, root->last), "p2");
    assert_ptr_equal(rpt_report_find_id(t.report, id), made);
    rpt_report_freeze(t.report);
    assert_string_equal(rpt_node_id(t.report, made), "p1");
    assert_string_equal(rpt_node_id(t.report, root->last), "p3");
    tree_close(&t);
}

/* Many nodes of one name: the work grows with their number only. */
static void
test_many(void **state)
{
    (void)state;
    struct tree t;
    enum { N = 20000 };
    tree_open(&t);
    for (int i = 0; i < N; i++) {
        open_section(&t, "Same");
        rpt_build_close(t.b);
    }
    tree_end(&t);
    rpt_report_freeze(t.report);
    assert_string_equal(rpt_node_id(t.report, t.report->root->first),
        "same");
    assert_string_equal(rpt_node_id(t.report, t.report->root->last),
        "same~20000");
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paths),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_steps),
        cmocka_unit_test(test_long_heading),
        cmocka_unit_test(test_recommendations),
        cmocka_unit_test(test_edits),
        cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
