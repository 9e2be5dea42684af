/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_furniture.c: what belongs to the page and not
 * to the text.
 */
#include "normal.h"

/* Heads and feet that come back on every page, and the numbers. */
static void
test_running_lines(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|United Harbours\n"
        "1|P/2015/7\n"
        "1|Distr.: Open\n"
        "1|" PROSE "\n"
        "1|1\n"
        "p0|P/2015/7\n"
        "1|" PROSE "\n"
        "1|Harbour watch 7\n"
        "1|2\n"
        "p0|P/2015/7\n"
        "1|" MORE "\n"
        "1|Harbour watch 8\n"
        "1|3\n"
        "p0|P/2015/7\n"
        "1|" MORE "\n"
        "1|Harbour watch 9\n"
        "1|4\n");
    expect_tree(&n,
        "report organization=\"United Harbours\" symbol=\"P/2015/7\" "
        "distribution=\"Open\"\n"
        "  masthead\n"
        "    paragraph field=\"organization\" \"United Harbours\"\n"
        "    paragraph field=\"symbol\" \"P/2015/7\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"page-number\" \"1\"\n"
        "  furniture role=\"running-head\" \"P/2015/7\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"running-foot\" \"Harbour watch 7\"\n"
        "  furniture role=\"page-number\" \"2\"\n"
        "  furniture role=\"running-head\" \"P/2015/7\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"running-foot\" \"Harbour watch 8\"\n"
        "  furniture role=\"page-number\" \"3\"\n"
        "  furniture role=\"running-head\" \"P/2015/7\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"running-foot\" \"Harbour watch 9\"\n"
        "  furniture role=\"page-number\" \"4\"\n");
    assert_int_equal(count_log(&n, "page-number"), 1);
    assert_int_equal(count_log(&n, "running-foot"), 1);
    assert_int_equal(count_log(&n, "running-head"), 1);
    normal_close(&n);
}

/* Two equal lines are no running head, nor is one within a page. */
static void
test_kept_lines(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|Fish of the day\n"
        "p1|" PROSE "\n"
        "1|" MORE "\n"
        "1|" PROSE "\n"
        "1|Fish of the day\n"
        "1|" MORE "\n"
        "1|" MORE "\n"
        "1|" PROSE "\n"
        "p1|" MORE "\n");
    expect_tree(&n,
        "report title=\"Fish of the day\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Fish of the day\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Fish of the day\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 2);
    normal_close(&n);
}

/* Without page turns a line must say that it tells the page. */
static void
test_page_lines(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|Harbour paper no. 1\n"
        "0|Page 1\n"
        "1|" PROSE "\n"
        "1|Harbour paper no. 1\n"
        "0|Page 2\n"
        "1|12\n"
        "1|" MORE "\n"
        "1|Harbour paper no. 1\n"
        "0|Page 3 of 9\n"
        "1|" MORE "\n"
        "1|P/2015/8 Page 4\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"running-head\" \"Harbour paper no. 1\"\n"
        "  furniture role=\"page-number\" \"Page 1\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"running-head\" \"Harbour paper no. 1\"\n"
        "  furniture role=\"page-number\" \"Page 2\"\n"
        "  paragraph \"12\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"running-head\" \"Harbour paper no. 1\"\n"
        "  furniture role=\"page-number\" \"Page 3 of 9\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"P/2015/8 Page 4\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "page-number"), 1);
    normal_close(&n);
}

/* Lonely numbers are page numbers when they count up. */
static void
test_page_numbers(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|7\n"
        "1|" PROSE "\n"
        "1|8\n"
        "1|" MORE "\n"
        "1|9\n"
        "1|" MORE "\n"
        "1|10\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"page-number\" \"7\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"page-number\" \"8\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"9\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"10\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    assert_int_equal(count_log(&n, "page-number"), 1);
    normal_close(&n);
}

static void
test_lonely_numbers(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|1971\n"
        "1|" PROSE "\n"
        "1|44\n"
        "1|" MORE "\n"
        "1|3\n"
        "1|" MORE "\n"
        "1|12\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"1971\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"44\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  paragraph \"3\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  paragraph \"12\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* A table of contents, with a heading or known by its leaders. */
static void
test_contents(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Contents\n"
        "1|Page\n"
        "0|Introduction ........................ 3\n"
        "0|I. The quay ......................... 4\n"
        "0|Of boats\n"
        "0|II. The fog .......................... 12\n"
        "1|Introduction\n"
        "0|" PROSE "\n");
    expect_tree(&n,
        "report title=\"Introduction\"\n"
        "  furniture role=\"contents\" \"Contents\"\n"
        "  furniture role=\"contents\" \"Page\"\n"
        "  furniture role=\"contents\" \"Introduction ..............\"\n"
        "  furniture role=\"contents\" \"I. The quay ...............\"\n"
        "  furniture role=\"contents\" \"Of boats\"\n"
        "  furniture role=\"contents\" \"II. The fog ...............\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Introduction\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    assert_int_equal(count_log(&n, "contents"), 1);
    assert_int_equal(count_log(&n, "heading-shape"), 1);
    normal_close(&n);
}

static void
test_leaders(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The quay ..................... 4\n"
        "0|The fog . . . . . . . . . . . 12\n"
        "0|The door ..................... 15\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  furniture role=\"contents\" \"The quay ..................\"\n"
        "  furniture role=\"contents\" \"The fog . . . . . . . . ...\"\n"
        "  furniture role=\"contents\" \"The door ..................\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    assert_int_equal(count_log(&n, "contents"), 1);
    normal_close(&n);
}

/* A heading without entries is not a table. */
static void
test_no_contents(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Contents\n"
        "1|" PROSE "\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"Contents\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Contents\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 1);
    normal_close(&n);
}

/* What the reader marks; bar codes and job numbers. */
static void
test_marks(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "F|Harbour watch\n"
        "1|" PROSE "\n"
        "R|* * *\n"
        "1|GE.15-04261 (E)\n"
        "0|150315 160315\n"
        "1|\uF02A\uF031\uF035\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report\n"
        "  furniture role=\"running-head\" \"Harbour watch\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"rule\" \"* * *\"\n"
        "  furniture role=\"running-foot\" \"GE.15-04261 (E)\"\n"
        "  furniture role=\"running-foot\" \"150315 160315\"\n"
        "  furniture role=\"running-foot\" \"\uF02A\uF031\uF035\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* The symbol of running heads counts where the masthead has none. */
static void
test_symbol(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Distr.: Open\n"
        "1|5 May 2010\n"
        "1|" PROSE "\n"
        "1|1\n"
        "p0|P/2015/7/Add.1\n"
        "1|" PROSE "\n"
        "1|2\n"
        "p0|P/2015/7/Add.1\n"
        "1|" MORE "\n"
        "1|3\n");
    expect_tree(&n,
        "report distribution=\"Open\" date=\"2010-05-05\" "
        "symbol=\"P/2015/7/Add.1\"\n"
        "  masthead\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "    paragraph field=\"date\" \"5 May 2010\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"page-number\" \"1\"\n"
        "  furniture role=\"running-head\" \"P/2015/7/Add.1\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"page-number\" \"2\"\n"
        "  furniture role=\"running-head\" \"P/2015/7/Add.1\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"3\"\n");
    assert_int_equal(count_log(&n, "page-number"), 1);
    assert_int_equal(count_log(&n, "running-head"), 1);
    normal_close(&n);
}

/* Of a text that flows no line is taken for one of the page; what was torn in
 * it before is joined, and a role that the reader states is kept. */
static void
test_flowing(void **state)
{
    (void)state;
    struct normal n;
    struct rpt_hint flowing = { .flags = RPT_HINT_FLOWING,
        .style = RPT_STR(""), .label = RPT_STR("") };
    normal_build(&n,
        "F1|Harbour paper\n"
        "1|The number issued was 0.\n"
        "p1|The number issued was 1.\n"
        "1|" PROSE "\n"
        "p1|The number issued was 2.\n"
        "1|The boats that went out in the morning of that day and the men\n"
        "p1|who were on them.\n");
    struct rpt_report *report = n.t.report;
    struct rpt_node_more *more = rpt_node_more(report, report->root);
    assert_non_null(more);
    more->hint = &flowing;
    struct rpt_attr_value role = { .name = "role",
        .value = RPT_STR("running-foot"), .origin = RPT_ORIGIN_READ };
    assert_int_equal(rpt_node_set(report, report->root->first, &role),
        RPT_OK);
    assert_int_equal(rpt_normalize(report, n.lang, n.t.log), RPT_OK);
    expect_tree(&n,
        "report\n"
        "  furniture role=\"running-foot\" \"Harbour paper\"\n"
        "  paragraph \"The number issued was 0.\"\n"
        "  paragraph \"The number issued was 1.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"The number issued was 2.\"\n"
        "  paragraph \"The boats that went out ...\"\n");
    normal_close(&n);
}

/* What the reader marked hides neither the head nor the foot of a page. */
static void
test_edges_behind_marks(void **state)
{
    (void)state;
    struct normal n;
#define MARKED "F|an anchor\n" "F|a bell\n" "F|a crane\n"
#define PAGE "1|Harbour watch\n" "1|" PROSE "\n" "1|" MORE "\n" "1|" PROSE \
    "\n" "1|" MORE "\n"
    normal_open(&n,
        MARKED PAGE "1|1\n" MARKED
        "p" MARKED PAGE "1|2\n" MARKED
        "p" MARKED PAGE "1|3\n" MARKED
        "p" MARKED PAGE "1|4\n" MARKED);
    const struct rpt_node *top = n.t.report->root, *c = top;
    size_t numbers = 0, heads = 0;
    while ((c = rpt_node_next(c, top)) != NULL) {
        if (c->kind != RPT_KIND_FURNITURE)
            continue;
        numbers += strcmp(rpt_node_attr_get(c, "role").s, "page-number") == 0;
        heads += strncmp(rpt_node_text(c->first).s, "Harbour watch", 13) == 0;
    }
    assert_int_equal(numbers, 4);
    assert_int_equal(heads, 3);     /* that of the first page may be a title */
    expect_covered(&n);
    normal_close(&n);
}

/* The only page of a document has a number as well. */
static void
test_single_page(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "p1|" PROSE "\n"
        "1|" MORE "\n"
        "1|1\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"1\"\n");
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_running_lines),
        cmocka_unit_test(test_kept_lines),
        cmocka_unit_test(test_page_lines),
        cmocka_unit_test(test_page_numbers),
        cmocka_unit_test(test_lonely_numbers),
        cmocka_unit_test(test_contents),
        cmocka_unit_test(test_leaders),
        cmocka_unit_test(test_no_contents),
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_symbol),
        cmocka_unit_test(test_flowing),
        cmocka_unit_test(test_edges_behind_marks),
        cmocka_unit_test(test_single_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
