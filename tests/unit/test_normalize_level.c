/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_level.c: how deep a heading is.
 */
#include "normal.h"

/* Each new way is a level deeper; known ones go back. */
static void
test_ways_of_numbering(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Introduction\n"
        "1|" PROSE "\n"
        "1|I. The quay\n"
        "1|A. Of boats\n"
        "1|1. Small ones\n"
        "1|" PROSE "\n"
        "1|2. Large ones\n"
        "1|" PROSE "\n"
        "1|B. Of nets\n"
        "1|" PROSE "\n"
        "1|II. The fog\n"
        "1|A. Of lamps\n"
        "1|" PROSE "\n"
        "1|Conclusions\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"Introduction\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Introduction\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "  section label=\"I.\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    section label=\"A.\" level=\"2\"\n"
        "      heading level=\"2\" \"Of boats\"\n"
        "      section label=\"1.\" level=\"3\"\n"
        "        heading level=\"3\" \"Small ones\"\n"
        "        paragraph \"The boats came back at n...\"\n"
        "      section label=\"2.\" level=\"3\"\n"
        "        heading level=\"3\" \"Large ones\"\n"
        "        paragraph \"The boats came back at n...\"\n"
        "    section label=\"B.\" level=\"2\"\n"
        "      heading level=\"2\" \"Of nets\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "  section label=\"II.\" level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    section label=\"A.\" level=\"2\"\n"
        "      heading level=\"2\" \"Of lamps\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Conclusions\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 2);
    normal_close(&n);
}

static void
test_decimals(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|1. The quay\n"
        "1|1.1 Of boats\n"
        "1|" PROSE "\n"
        "1|1.1.1 Small ones\n"
        "1|" PROSE "\n"
        "1|1.2 Of nets\n"
        "1|" PROSE "\n"
        "1|2. The fog\n"
        "1|" MORE "\n"
        "1|2.1 Of lamps\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section label=\"1.\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    section label=\"1.1\" level=\"2\"\n"
        "      heading level=\"2\" \"Of boats\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "      section label=\"1.1.1\" level=\"3\"\n"
        "        heading level=\"3\" \"Small ones\"\n"
        "        paragraph \"The boats came back at n...\"\n"
        "    section label=\"1.2\" level=\"2\"\n"
        "      heading level=\"2\" \"Of nets\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "  section label=\"2.\" level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    section label=\"2.1\" level=\"2\"\n"
        "      heading level=\"2\" \"Of lamps\"\n"
        "      paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* What has its number once has it; openers stay below. */
static void
test_usual_within_numbers(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|1. The quay\n"
        "1|" PROSE "\n"
        "1|Introduction\n"
        "1|" PROSE "\n"
        "1|2. Recommendations\n"
        "1|" PROSE "\n"
        "1|Recommendations\n"
        "1|" MORE "\n"
        "1|Conclusions\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section label=\"1.\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Introduction\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "  section label=\"2.\" level=\"1\"\n"
        "    heading level=\"1\" \"Recommendations\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Recommendations\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Conclusions\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 3);
    normal_close(&n);
}

static void
test_unnumbered_between(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|I. The quay\n"
        "1|" PROSE "\n"
        "1|Of boats\n"
        "1|" MORE "\n"
        "1|II. The fog\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section label=\"I.\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Of boats\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "  section label=\"II.\" level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 1);
    normal_close(&n);
}

/* Marks say the level; numbers without a mark go below. */
static void
test_marks(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "h1|The quay\n"
        "1|" PROSE "\n"
        "h3|Of boats\n"
        "1|" PROSE "\n"
        "1|A. Small ones\n"
        "1|" MORE "\n"
        "1|B. Large ones\n"
        "1|" MORE "\n"
        "h1|The fog\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section level=\"3\"\n"
        "      heading level=\"3\" \"Of boats\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "      section label=\"A.\" level=\"4\"\n"
        "        heading level=\"4\" \"Small ones\"\n"
        "        paragraph \"Nets were dried along th...\"\n"
        "      section label=\"B.\" level=\"4\"\n"
        "        heading level=\"4\" \"Large ones\"\n"
        "        paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* Larger, heavier: higher. */
static void
test_looks(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "s100|" PROSE "\n"
        "s160b|The quay\n"
        "s100|" PROSE "\n"
        "s120b|Of boats\n"
        "s100|" MORE "\n"
        "s120b|Of nets\n"
        "s100|" PROSE "\n"
        "s160b|The fog\n"
        "s100|" PROSE "\n"
        "s120|Of lamps\n"
        "s100|" MORE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Of boats\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Of nets\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Of lamps\"\n"
        "      paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 5);
    normal_close(&n);
}

/* The text of a section speaks of its parts. */
static void
test_announced(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Introduction\n"
        "1|" PROSE "\n"
        "1|The keeping of the harbour: a look back\n"
        "1|In the first hour the elders went over repairs in winter and "
        "repairs in summer, and over the price of each of them.\n"
        "1|Winter repairs\n"
        "1|" PROSE "\n"
        "1|" MORE "\n"
        "1|Summer repairs\n"
        "1|" PROSE "\n"
        "1|" MORE "\n"
        "1|The fog and its bell\n"
        "1|" PROSE "\n"
        "1|" MORE "\n"
        "1|Two things were spoken of at length: ringing the bell by night and "
        "counting boats by day.\n"
        "1|Ringing at night\n"
        "1|" PROSE "\n"
        "1|Counting by day\n"
        "1|" MORE "\n"
        "1|Old nets\n"
        "1|" MORE "\n"
        "1|Conclusions\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report title=\"Introduction\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Introduction\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The keeping of the harbo...\"\n"
        "    paragraph \"In the first hour the el...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Winter repairs\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Summer repairs\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The fog and its bell\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"Two things were spoken o...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Ringing at night\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Counting by day\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Old nets\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Conclusions\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    assert_int_equal(count_log(&n, "heading-level"), 4);
    assert_int_equal(count_log(&n, "heading-shape"), 9);
    normal_close(&n);
}

/* One announced heading alone is no part. */
static void
test_one_is_none(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The keeping of the harbour\n"
        "1|In the first hour the elders went over the repairs of the quay, "
        "and over the price of each of them.\n"
        "1|Repairs\n"
        "1|" PROSE "\n"
        "1|" MORE "\n"
        "1|The fog and its bell\n"
        "1|" PROSE "\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"The keeping of the harbour\"\n"
        "  masthead\n"
        "    paragraph field=\"title\" \"The keeping of the harbo...\"\n"
        "  paragraph \"In the first hour the el...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Repairs\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The fog and its bell\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 2);
    normal_close(&n);
}

/* A usual heading below each number is a part of what the number heads. */
static void
test_usual_below_numbers(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|1. The quay\n"
        "1|" PROSE "\n"
        "1|Recommendations\n"
        "1|" MORE "\n"
        "1|2. The fog\n"
        "1|" PROSE "\n"
        "1|Recommendations\n"
        "1|" MORE "\n"
        "1|3. The nets\n"
        "1|Recommendations\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section label=\"1.\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Recommendations\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "  section label=\"2.\" level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Recommendations\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "  section label=\"3.\" level=\"1\"\n"
        "    heading level=\"1\" \"The nets\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Recommendations\"\n"
        "      paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_usual_below_numbers),
        cmocka_unit_test(test_ways_of_numbering),
        cmocka_unit_test(test_decimals),
        cmocka_unit_test(test_usual_within_numbers),
        cmocka_unit_test(test_unnumbered_between),
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_looks),
        cmocka_unit_test(test_announced),
        cmocka_unit_test(test_one_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
