/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_tree.c: where furniture and notes go, how parts,
 * sections and lists open and close.
 */
#include "normal.h"

/* Furniture goes into the list that goes on, else behind it. */
static void
test_waiting(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The elders asked for this, and for nothing more than this:\n"
        "1|(a) oil;\n"
        "1|1\n"
        "p0|P/2015/7\n"
        "1|(b) wicks.\n"
        "1|2\n"
        "p0|P/2015/7\n"
        "1|" PROSE "\n"
        "1|3\n");
    expect_tree(&n,
        "report symbol=\"P/2015/7\"\n"
        "  paragraph \"The elders asked for thi...\"\n"
        "  list style=\"(a)\" stem=\"The elders asked for this, and for "
        "nothing more than this:\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"oil;\"\n"
        "      furniture role=\"page-number\" \"1\"\n"
        "      furniture role=\"running-head\" \"P/2015/7\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"wicks.\"\n"
        "  furniture role=\"page-number\" \"2\"\n"
        "  furniture role=\"running-head\" \"P/2015/7\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"page-number\" \"3\"\n");
    assert_int_equal(count_log(&n, "page-number"), 1);
    assert_int_equal(count_log(&n, "running-head"), 1);
    normal_close(&n);
}

static void
test_before_a_heading(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "h1|The quay\n"
        "1|" PROSE "\n"
        "1|1\n"
        "p0|P/2015/7\n"
        "h1|The fog\n"
        "1|" MORE "\n"
        "1|2\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    furniture role=\"page-number\" \"1\"\n"
        "    furniture role=\"running-head\" \"P/2015/7\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    furniture role=\"page-number\" \"2\"\n");
    assert_int_equal(count_log(&n, "page-number"), 1);
    assert_int_equal(count_log(&n, "running-head"), 1);
    normal_close(&n);
}

/* Levels that are skipped open one section only. */
static void
test_sections(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "h2|The quay\n"
        "1|" PROSE "\n"
        "h5|Of boats\n"
        "1|" MORE "\n"
        "h3|Of nets\n"
        "1|" MORE "\n"
        "h1|The fog\n"
        "1|" PROSE "\n"
        "h1|The door\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  section level=\"2\"\n"
        "    heading level=\"2\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section level=\"5\"\n"
        "      heading level=\"5\" \"Of boats\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "    section level=\"3\"\n"
        "      heading level=\"3\" \"Of nets\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The door\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

static void
test_deep_lists(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "*v1|• one\n"
        "*v2|• two\n"
        "*v3|• three\n"
        "*v4|• four\n"
        "*v9|• nine\n"
        "*v1|• one again\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"bullet\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"one\"\n"
        "      list style=\"bullet\"\n"
        "        item label=\"•\"\n"
        "          paragraph \"two\"\n"
        "          list style=\"bullet\"\n"
        "            item label=\"•\"\n"
        "              paragraph \"three\"\n"
        "              list style=\"bullet\"\n"
        "                item label=\"•\"\n"
        "                  paragraph \"four\"\n"
        "                  list style=\"bullet\"\n"
        "                    item label=\"•\"\n"
        "                      paragraph \"nine\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"one again\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* What is not a paragraph stays where the list goes on. */
static void
test_table_in_a_list(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|(a) oil;\n"
        "L|  wick  1\n"
        "1|(b) nets;\n"
        "L|  nets  2\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"oil;\"\n"
        "      paragraph \"  wick  1\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"nets;\"\n"
        "  paragraph \"  nets  2\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_waiting),
        cmocka_unit_test(test_before_a_heading),
        cmocka_unit_test(test_sections),
        cmocka_unit_test(test_deep_lists),
        cmocka_unit_test(test_table_in_a_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
