/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/coverage.c.
 */
#include "tree.h"

static void
expect(struct tree *t, uint64_t total, uint64_t covered, size_t gaps,
    const char *lines)
{
    struct rpt_coverage c;
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 10000), RPT_OK);
    assert_int_equal(rpt_report_coverage(t->report, &c, sink), RPT_OK);
    assert_int_equal(c.total, total);
    assert_int_equal(c.covered, covered);
    assert_int_equal(c.n_gaps, gaps);
    assert_string_equal(rpt_sink_text(sink).s, lines);
    rpt_sink_free(sink);
    assert_int_equal(rpt_report_coverage(t->report, &c, NULL), RPT_OK);
    assert_int_equal(c.covered, covered);
}

static void
test_all_held(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    t.report->source = RPT_STR("(a) \u00e9t\u00e9 **b**\n\n- 3 -\n");
    rpt_build_content(t.b, span(0, (uint32_t)t.report->source.n, 1, 1));
    open_kind(&t, RPT_KIND_ITEM);
    rpt_build_attr(t.b, "label", str("(a)"), span(0, 4, 1, 1));
    rpt_build_text(t.b, str("\u00e9t\u00e9 "), span(4, 6, 1, 5));
    rpt_build_open(t.b, RPT_KIND_STRONG, span(10, 5, 1, 9));
    rpt_build_text(t.b, str("b"), span(12, 1, 1, 11));
    rpt_build_close(t.b);
    rpt_build_close(t.b);
    rpt_build_open(t.b, RPT_KIND_FURNITURE, span(17, 5, 3, 1));
    tree_end(&t);
    expect(&t, 14, 14, 0, "");
    tree_close(&t);
}

static void
test_gaps(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    t.report->source = RPT_STR("one two\nthr\u00e9e \x1b[m\nfour");
    rpt_build_content(t.b, span(0, 3, 1, 1));
    rpt_build_content(t.b, span(4, 22, 1, 5));
    open_kind(&t, RPT_KIND_PARAGRAPH);
    rpt_build_text(t.b, str("two"), span(4, 3, 1, 5));
    tree_end(&t);
    expect(&t, 18, 3, 2,
        "1:1: \"one\" (3 characters)\n"
        "2:1: \"thr\u00e9e \\x1b[m\\nfour\" (12 characters)\n");
    tree_close(&t);
}

/* What a rule concluded holds nothing of the source. */
static void
test_inferred(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    t.report->source = RPT_STR("abcdef");
    rpt_build_content(t.b, span(0, 6, 1, 1));
    rpt_build_open(t.b, RPT_KIND_PARAGRAPH, span(0, 6, 1, 1));
    tree_end(&t);
    struct rpt_attr_value value = {
        .name = "a", .value = RPT_STR("x"), .origin = RPT_ORIGIN_INFERRED,
        .span = { .offset = 0, .length = 3 },
    };
    struct rpt_node *p = t.report->root->first;
    assert_int_equal(rpt_node_set(t.report, p, &value), RPT_OK);
    expect(&t, 6, 0, 1, "1:1: \"abcdef\" (6 characters)\n");
    value.origin = RPT_ORIGIN_READ;
    assert_int_equal(rpt_node_set(t.report, p, &value), RPT_OK);
    expect(&t, 6, 3, 1, "1:4: \"def\" (3 characters)\n");
    tree_close(&t);
}

/* Ranges in any order, one in another, twice the same. */
static void
test_order(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    t.report->source = RPT_STR("abcdefghijklmnopqrst");
    rpt_build_content(t.b, span(10, 10, 1, 11));
    rpt_build_content(t.b, span(0, 12, 1, 1));
    open_kind(&t, RPT_KIND_PARAGRAPH);
    rpt_build_text(t.b, str("x"), span(15, 2, 1, 16));
    rpt_build_text(t.b, str("x"), span(2, 10, 1, 3));
    rpt_build_text(t.b, str("x"), span(4, 2, 1, 5));
    rpt_build_text(t.b, str("x"), span(4, 2, 1, 5));
    tree_end(&t);
    expect(&t, 20, 12, 3,
        "1:1: \"ab\" (2 characters)\n"
        "1:13: \"mno\" (3 characters)\n"
        "1:18: \"rst\" (3 characters)\n");
    tree_close(&t);
}

static void
test_long_gap(void **state)
{
    (void)state;
    struct tree t;
    char source[101], lines[200];
    memset(source, 'x', 100);
    source[100] = '\0';
    tree_open(&t);
    t.report->source = str(source);
    rpt_build_content(t.b, span(0, 100, 1, 1));
    tree_end(&t);
    snprintf(lines, sizeof(lines), "1:1: \"%.60s\"... (100 characters)\n",
        source);
    expect(&t, 100, 0, 1, lines);
    tree_close(&t);
}

static void
test_no_source(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    rpt_build_content(t.b, span(100, 50, 3, 1));
    open_kind(&t, RPT_KIND_PARAGRAPH);
    rpt_build_text(t.b, str("x"), span(90, 40, 3, 1));
    tree_end(&t);
    expect(&t, 50, 30, 1, "bytes 130 to 150\n");
    tree_close(&t);
}

static void
test_nothing(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    tree_end(&t);
    expect(&t, 0, 0, 0, "");
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_held),
        cmocka_unit_test(test_gaps),
        cmocka_unit_test(test_inferred),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_long_gap),
        cmocka_unit_test(test_no_source),
        cmocka_unit_test(test_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
