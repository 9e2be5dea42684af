/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/report.c.
 */
#include "tree.h"

static void
test_facts(void **state)
{
    (void)state;
    struct tree t;
    char name[] = "b.txt";
    struct rpt_limits limits;
    struct rpt_report *report;
    tree_open(&t);
    assert_string_equal(rpt_report_file(t.report), "a.txt");
    assert_string_equal(rpt_report_format(t.report), "text");
    assert_string_equal(rpt_report_source(t.report).s, "");
    assert_int_equal(rpt_report_root(t.report)->kind, RPT_KIND_REPORT);
    tree_close(&t);
    /* The name is the report's own copy. */
    rpt_limits_init(&limits);
    assert_int_equal(rpt_report_new(&report, name, "x", &limits), RPT_OK);
    name[0] = 'c';
    assert_string_equal(rpt_report_file(report), "b.txt");
    rpt_report_release(report);
    limits.nodes = 0;
    assert_int_equal(rpt_report_new(&report, name, "x", &limits), RPT_LIMIT);
    assert_null(report);
}

static int freed;

static void
count_free(void *xpath)
{
    (void)xpath;
    freed++;
}

static void
test_counting(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    assert_ptr_equal(rpt_report_retain(t.report), t.report);
    t.report->xpath = &freed;
    t.report->xpath_free = count_free;
    freed = 0;
    rpt_report_release(t.report);
    assert_int_equal(freed, 0);
    assert_string_equal(rpt_report_file(t.report), "a.txt");
    tree_close(&t);
    assert_int_equal(freed, 1);
    rpt_report_release(NULL);
}

static void
test_freeze(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "a");
    tree_end(&t);
    struct rpt_node *p = t.report->root->first, *made;
    assert_false(rpt_report_is_frozen(t.report));
    rpt_report_freeze(t.report);
    rpt_report_freeze(t.report);
    assert_true(rpt_report_is_frozen(t.report));
    struct rpt_attr_value value = { .name = "a", .value = RPT_STR("b") };
    assert_int_equal(rpt_node_set(t.report, p, &value), RPT_ARG);
    assert_int_equal(rpt_node_new(t.report, &made, RPT_KIND_ITEM,
        span(0, 0, 0, 0), "", ""), RPT_ARG);
    assert_int_equal(rpt_node_new_text(t.report, &made, str("a"),
        span(0, 0, 0, 0)), RPT_ARG);
    assert_int_equal(rpt_node_detach(t.report, p), RPT_ARG);
    assert_int_equal(rpt_node_insert(t.report, t.report->root, p, NULL),
        RPT_ARG);
    assert_int_equal(rpt_node_wrap(t.report, &made, RPT_KIND_ITEM, p, p, "",
        ""), RPT_ARG);
    assert_int_equal(rpt_node_wrap_text(t.report, &made, RPT_KIND_STRONG, p,
        0, 1, "", ""), RPT_ARG);
    expect_dump(&t, "report\n  paragraph\n    text \"a\"\n");
    tree_close(&t);
}

/* Equal strings share a copy; no other string is taken for an equal one. */
static void
test_keep(void **state)
{
    (void)state;
    struct tree t;
    char text[64], first[] = "inferred";
    tree_open(&t);
    const char *kept = rpt_report_keep(t.report, str(first));
    assert_string_equal(kept, "inferred");
    assert_ptr_equal(rpt_report_keep(t.report, str("inferred")), kept);
    first[0] = 'I';
    assert_string_equal(kept, "inferred");
    assert_string_equal(rpt_report_keep(t.report, str(first)), "Inferred");
    assert_string_equal(rpt_report_keep(t.report, str("")), "");
    /* The same ends and length; more strings than there are places. */
    assert_string_equal(rpt_report_keep(t.report, str("ABCDEFGH1ABCDEFGH")),
        "ABCDEFGH1ABCDEFGH");
    assert_string_equal(rpt_report_keep(t.report, str("ABCDEFGH2ABCDEFGH")),
        "ABCDEFGH2ABCDEFGH");
    for (int i = 0; i < 2000; i++) {
        snprintf(text, sizeof text, i % 2 == 0 ? "%d" : "number %d", i);
        assert_string_equal(rpt_report_keep(t.report, str(text)), text);
    }
    assert_string_equal(kept, "inferred");
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_facts),
        cmocka_unit_test(test_counting),
        cmocka_unit_test(test_freeze),
        cmocka_unit_test(test_keep),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
