/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_masthead.c: the fields of a masthead.
 */
#include "normal.h"
#include "../../core/str.h"

/* One field a line; lines known by the one above them. */
static void
test_lines(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|United Harbours\n"
        "0|P/2014/15/Add.1*\n"
        "0|Board of Boats\n"
        "1|Distr.: Open\n"
        "0|10 December 2014\n"
        "1|Original: French\n"
        "1|Twenty-eighth session\n"
        "0|3–14 May 2014\n"
        "0|Agenda item 6 (b)\n"
        "0|Of tides\n"
        "1|Report of the keepers of the light*\n"
        "1|Brest\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report organization=\"United Harbours\" symbol=\"P/2014/15/Add.1\" "
        "organ=\"Board of Boats\" distribution=\"Open\" date=\"2014-12-10\" "
        "original=\"fr\" session=\"Twenty-eighth session\" agenda-item=\"6 "
        "(b)\" title=\"Report of the keepers of the light\"\n"
        "  masthead\n"
        "    paragraph field=\"organization\" \"United Harbours\"\n"
        "    paragraph field=\"symbol\" \"P/2014/15/Add.1*\"\n"
        "    paragraph field=\"organ\" \"Board of Boats\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "    paragraph field=\"date\" \"10 December 2014\"\n"
        "    paragraph field=\"original\" \"Original: French\"\n"
        "    paragraph field=\"session\" \"Twenty-eighth session\"\n"
        "    paragraph field=\"session\" \"3–14 May 2014\"\n"
        "    paragraph field=\"agenda-item\" \"Agenda item 6 (b)\"\n"
        "    paragraph field=\"agenda-item\" \"Of tides\"\n"
        "    paragraph field=\"title\" \"Report of the keepers of...\"\n"
        "    paragraph field=\"title\" \"Brest\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* Several fields in one line are parted. */
static void
test_one_line(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|UNITED HARBOURS P/2014/15\n"
        "0|Distr. GENERAL 5 May 2010\n"
        "0|Council of Ports Fifteenth session Agenda item 6 Of tides\n"
        "0|English\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report organization=\"UNITED HARBOURS\" symbol=\"P/2014/15\" "
        "distribution=\"General\" date=\"2010-05-05\" organ=\"Council of "
        "Ports\" session=\"Fifteenth session\" agenda-item=\"6\"\n"
        "  masthead\n"
        "    paragraph field=\"organization\" \"UNITED HARBOURS\"\n"
        "    paragraph field=\"symbol\" \"P/2014/15\"\n"
        "    paragraph field=\"distribution\" \"Distr. GENERAL\"\n"
        "    paragraph field=\"date\" \"5 May 2010\"\n"
        "    paragraph field=\"organ\" \"Council of Ports\"\n"
        "    paragraph field=\"session\" \"Fifteenth session\"\n"
        "    paragraph field=\"agenda-item\" \"Agenda item 6 Of tides\"\n"
        "    paragraph field=\"version\" \"English\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* Ways to write a date; what is none. */
static void
test_dates(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Council of Ports\n"
        "0|Distr.: Open\n"
        "0|October 5th, 1999\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report organ=\"Council of Ports\" distribution=\"Open\" "
        "date=\"1999-10-05\"\n"
        "  masthead\n"
        "    paragraph field=\"organ\" \"Council of Ports\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "    paragraph field=\"date\" \"October 5th, 1999\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

static void
test_date_iso(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Council of Ports\n"
        "0|Distr.: Open\n"
        "0|2001-10-05\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report organ=\"Council of Ports\" distribution=\"Open\" "
        "date=\"2001-10-05\"\n"
        "  masthead\n"
        "    paragraph field=\"organ\" \"Council of Ports\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "    paragraph field=\"date\" \"2001-10-05\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

static void
test_date_han(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Council of Ports\n"
        "0|Distr.: Open\n"
        "0|2015年10月26日\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report organ=\"Council of Ports\" distribution=\"Open\" "
        "date=\"2015-10-26\"\n"
        "  masthead\n"
        "    paragraph field=\"organ\" \"Council of Ports\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "    paragraph field=\"date\" \"2015年10月26日\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* The day does not exist. */
static void
test_date_none(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Council of Ports\n"
        "0|Distr.: Open\n"
        "0|32 May 2010\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report organ=\"Council of Ports\" distribution=\"Open\"\n"
        "  masthead\n"
        "    paragraph field=\"organ\" \"Council of Ports\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "    paragraph \"32 May 2010\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* An unknown distribution or language is given as printed. */
static void
test_unknown_words(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Council of Ports\n"
        "0|Distr.: Sealed\n"
        "0|Original: Norse\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report organ=\"Council of Ports\" distribution=\"Sealed\" "
        "original=\"Norse\"\n"
        "  masthead\n"
        "    paragraph field=\"organ\" \"Council of Ports\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Sealed\"\n"
        "    paragraph field=\"original\" \"Original: Norse\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* Running text that begins like a field. */
static void
test_text_is_none(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Council of Ports minutes of the year\n"
        "1|" PROSE "\n"
        "1|Distr.: Open\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"Council of Ports minutes of the year\"\n"
        "  masthead\n"
        "    paragraph field=\"title\" \"Council of Ports minutes...\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Distr.: Open\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 1);
    normal_close(&n);
}

/* The kind of distribution on a line of its own is no title. */
static void
test_distribution_below(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|United Harbours\n"
        "1|Distr.\n"
        "1|General\n"
        "1|UH/2030/12\n"
        "1|Report on the quay\n"
        "h1|The quay\n"
        "1|" PROSE "\n");
    const struct rpt_node *root = n.t.report->root;
    assert_true(rpt_str_same(rpt_node_attr_get(root, "distribution"),
        RPT_STR("General")));
    assert_true(rpt_str_same(rpt_node_attr_get(root, "title"),
        RPT_STR("Report on the quay")));
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_distribution_below),
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_one_line),
        cmocka_unit_test(test_dates),
        cmocka_unit_test(test_date_iso),
        cmocka_unit_test(test_date_han),
        cmocka_unit_test(test_date_none),
        cmocka_unit_test(test_unknown_words),
        cmocka_unit_test(test_text_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
