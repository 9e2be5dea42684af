/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_join.c: what a page turn or a line end tore.
 */
#include "normal.h"

/* A paragraph that stops and one that goes on in lower case. */
static void
test_page_cut(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The keepers of the light had asked for oil and for wicks made by\n"
        "1|various hands along the coast.\n"
        "1|Nobody had answered them yet.\n");
    expect_whole(&n,
        "report\n"
        "  paragraph \"The keepers of the light had asked for oil and for "
        "wicks made by various hands along the coast.\"\n"
        "  paragraph \"Nobody had answered them yet.\"\n");
    assert_int_equal(count_log(&n, "join-page"), 1);
    normal_close(&n);
}

/* The first half ends in a word that nothing ends in. */
static void
test_function_word(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The keepers of the light had asked for oil and for the help of "
        "the\n"
        "1|Council of Ports when winter came.\n");
    expect_whole(&n,
        "report\n"
        "  paragraph \"The keepers of the light had asked for oil and for the "
        "help of the Council of Ports when winter came.\"\n");
    assert_int_equal(count_log(&n, "join-page"), 1);
    normal_close(&n);
}

/* The foot and head of the page stand between the halves. */
static void
test_across_furniture(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|The keepers of the light had asked for oil and wicks that were "
        "made\n"
        "1|1\n"
        "p0|P/2015/7\n"
        "1|by many hands along the coast. " PROSE "\n"
        "1|" MORE "\n"
        "1|2\n"
        "p0|P/2015/7\n"
        "1|" MORE "\n"
        "1|3\n");
    expect_tree(&n,
        "report symbol=\"P/2015/7\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"The keepers of the light...\"\n"
        "  furniture role=\"page-number\" \"1\"\n"
        "  furniture role=\"running-head\" \"P/2015/7\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"2\"\n"
        "  furniture role=\"running-head\" \"P/2015/7\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"3\"\n");
    assert_int_equal(count_log(&n, "join-page"), 1);
    assert_int_equal(count_log(&n, "page-number"), 1);
    assert_int_equal(count_log(&n, "running-head"), 1);
    normal_close(&n);
}

static void
test_three_pieces(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The keepers of the light had asked for oil and wicks that were "
        "made\n"
        "1|by many hands along the coast, and no one had ever thought of "
        "asking\n"
        "1|for more than that.\n");
    expect_whole(&n,
        "report\n"
        "  paragraph \"The keepers of the light had asked for oil and wicks "
        "that were made by many hands along the coast, and no one had ever "
        "thought of asking for more than that.\"\n");
    assert_int_equal(count_log(&n, "join-page"), 2);
    normal_close(&n);
}

/* A turn of the page within a sentence, both sides running text. */
static void
test_page_turn(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1l3|" PROSE " And yet the keepers had asked the elders from\n"
        "pl4|Brest for more oil, since the nights grew long. " PROSE "\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "join-page"), 1);
    normal_close(&n);
}

/* Headings, items, finished texts and capitals stay apart. */
static void
test_not_joined(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" MORE "\n"
        "1|The keepers of the light had asked for oil and for wicks in "
        "autumn\n"
        "1|Introduction\n"
        "1|" PROSE "\n"
        "1|" MORE "\n"
        "1|a lower case opening after a full stop stays a paragraph of its "
        "own\n"
        "1|The keepers of the light had asked for oil and for wicks made by\n"
        "1|(a) many hands;\n"
        "1|The keepers of the light had asked for oil and for wicks made by\n"
        "1|HANDS OF THE COAST AND THE ISLES\n");
    expect_tree(&n,
        "report title=\"Introduction\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  paragraph \"The keepers of the light...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Introduction\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"a lower case opening aft...\"\n"
        "    paragraph \"The keepers of the light...\"\n"
        "    list style=\"(a)\" stem=\"The keepers of the light had asked for "
        "oil and for wicks made by\"\n"
        "      item label=\"(a)\"\n"
        "        paragraph \"many hands;\"\n"
        "    paragraph \"The keepers of the light...\"\n"
        "    paragraph \"HANDS OF THE COAST AND T...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 1);
    normal_close(&n);
}

/* A number alone is no label: the text goes on with it. */
static void
test_number_goes_on(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE " The keepers of the light had asked for oil and\n"
        "1|16 women. " PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n");
    assert_int_equal(count_log(&n, "join-page"), 1);
    normal_close(&n);
}

/* A hyphen at the end: a word, or a compound? */
static void
test_broken_word(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The lighthouse stood alone. The keepers of the light worked in the "
        "light-\n"
        "0|house until dawn.\n"
        "1|The well-known keepers of the light were asked to bring their "
        "well-\n"
        "0|known lamps.\n");
    expect_whole(&n,
        "report\n"
        "  paragraph \"The lighthouse stood alone. The keepers of the light "
        "worked in the lighthouse until dawn.\"\n"
        "  paragraph \"The well-known keepers of the light were asked to "
        "bring their well-known lamps.\"\n");
    assert_int_equal(count_log(&n, "join-lines"), 2);
    normal_close(&n);
}

/* Words broken within a block, where the source has a line end. */
static void
test_line_hyphens(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1l2|The light-~house stood. A short- and long-~term plan was made, "
        "well- known to all.\n"
        "1l2|The long-term plan of the lighthouse and of the lamp-~post, and "
        "the inter-~and outer wall.\n");
    expect_whole(&n,
        "report\n"
        "  paragraph \"The lighthouse stood. A short- and long-term plan was "
        "made, well- known to all.\"\n"
        "  paragraph \"The long-term plan of the lighthouse and of the "
        "lamppost, and the inter- and outer wall.\"\n");
    assert_int_equal(count_log(&n, "join-hyphen"), 3);
    normal_close(&n);
}

/* Two words of the document make a compound, where nothing else is known;
 * what stands behind a hyphen at a line end is none. */
static void
test_compound(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1l2|The public came by boat, the private guests on foot. The public-~"
        "private deal was made in the port, the stout port-~able light-~ning "
        "rod and the with-~boat light came late.\n"
        "1|The private guests of the light on the quay were told of the "
        "public-\n"
        "0|private deal.\n");
    expect_whole(&n,
        "report\n"
        "  paragraph \"The public came by boat, the private guests on foot. "
        "The public-private deal was made in the port, the stout portable "
        "lightning rod and the withboat light came late.\"\n"
        "  paragraph \"The private guests of the light on the quay were told "
        "of the public-private deal.\"\n");
    normal_close(&n);
}

/* A hyphen of any kind may break a word; a soft one is never kept. */
static void
test_hyphens_of_all_kinds(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1l2|The light\u2010~house stood, well\u2010known to all, and the "
        "well\u2010~known keepers of the lamp\u00AD~post slept.\n"
        "1l2|A short\u2010 and long\u2010~term plan, the inter\u2010~and outer "
        "wall of 2021\u2010~2024, the soft\u00AD~and the hard\u00AD~Edged.\n"
        "1l2|Of all that is well-known and is called long\u2010term the "
        "light\u00ADhouse\u00AD\n"
        "0l2|keeper knew the least, though what is made for the long-term "
        "is well\u2010\n"
        "0l2|known to the others of the long\u00AD\n"
        "0l2|term. The light\u2010~house\u2010keeper was the lighthouse-keeper "
        "of old.\n");
    expect_whole(&n,
        "report\n"
        "  paragraph \"The lighthouse stood, well\u2010known to all, and the "
        "well\u2010known keepers of the lamppost slept.\"\n"
        "  paragraph \"A short\u2010 and long\u2010term plan, the inter\u2010 "
        "and outer wall of 2021\u20102024, the softand the hardEdged.\"\n"
        "  paragraph \"Of all that is well-known and is called long\u2010term "
        "the light\u00ADhousekeeper knew the least, though what is made for "
        "the long-term is well\u2010known to the others of the longterm. The "
        "lighthouse\u2010keeper was the lighthouse-keeper of old.\"\n");
    normal_close(&n);
}

/* A label on its own line goes with the text that follows. */
static void
test_label_alone(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|1.\n"
        "0|" PROSE "\n"
        "1|(a)\n"
        "0|the first thing;\n"
        "1|(b)\n"
        "0|the second thing.\n"
        "1|2.\n"
        "1|3.\n"
        "0|" MORE "\n");
    expect_whole(&n,
        "report\n"
        "  paragraph label=\"1.\" \"The boats came back at noon and nobody on "
        "the quay could say how many of them had gone out that morning in the "
        "fog.\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"the first thing;\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"the second thing.\"\n"
        "  paragraph label=\"2.\"\n"
        "  paragraph label=\"3.\" \"Nets were dried along the wall, and the "
        "tally of the day was written on the door of the store with a piece "
        "of chalk.\"\n");
    assert_int_equal(count_log(&n, "join-label"), 4);
    normal_close(&n);
}

/* A heading of two lines. */
static void
test_heading_lines(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1w60|The keeping of the lights along the northern coast and the "
        "wide\n"
        "0w20|Isles beyond it\n"
        "1|" PROSE "\n");
    expect_whole(&n,
        "report title=\"The keeping of the lights along the northern coast "
        "and the wide Isles beyond it\"\n"
        "  paragraph \"The boats came back at noon and nobody on the quay "
        "could say how many of them had gone out that morning in the fog.\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The keeping of the lights along the "
        "northern coast and the wide Isles beyond it\"\n"
        "    paragraph \"The boats came back at noon and nobody on the quay "
        "could say how many of them had gone out that morning in the fog.\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 1);
    assert_int_equal(count_log(&n, "join-lines"), 1);
    normal_close(&n);
}

/* A bold line is no rest of a plain one. */
static void
test_bold_line(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|The keepers of the light had asked for oil and for wicks in the\n"
        "1b|Bay of Brest\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"The keepers of the light...\"\n"
        "  paragraph \"Bay of Brest\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_page_cut),
        cmocka_unit_test(test_function_word),
        cmocka_unit_test(test_across_furniture),
        cmocka_unit_test(test_three_pieces),
        cmocka_unit_test(test_page_turn),
        cmocka_unit_test(test_not_joined),
        cmocka_unit_test(test_number_goes_on),
        cmocka_unit_test(test_broken_word),
        cmocka_unit_test(test_line_hyphens),
        cmocka_unit_test(test_compound),
        cmocka_unit_test(test_hyphens_of_all_kinds),
        cmocka_unit_test(test_label_alone),
        cmocka_unit_test(test_heading_lines),
        cmocka_unit_test(test_bold_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
