/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_parts.c: masthead, letter, annex, resolution.
 */
#include "normal.h"

/* The whole of a letter that transmits a report. */
static void
test_letter_and_annex(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1b|Council of Ports\n"
        "1|Distr.: General\n"
        "0|26 October 2015\n"
        "1|Original: English\n"
        "2|Letter dated 22 October 2015 from the envoys of the isles to the "
        "Council of\n"
        "0|Ports\n"
        "1|" PROSE "\n"
        "1|" MORE "\n"
        "2|(Signed) Ann Low\n"
        "1|Envoy\n"
        "0|Permanent envoy of Brest\n"
        "3|Annex to the letter dated 22 October 2015 from the envoys\n"
        "1|Third meeting of the harbours (Brest, 2015)\n"
        "1|Introduction\n"
        "1|" PROSE "\n"
        "3|Annex II\n"
        "1|[Original: French]\n"
        "1|Tables of the tide\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report organ=\"Council of Ports\" distribution=\"General\" "
        "date=\"2015-10-26\" original=\"en\" letter-date=\"2015-10-22\" "
        "title=\"Letter dated 22 October 2015 from the envoys of the isles to "
        "the Council of Ports\"\n"
        "  masthead\n"
        "    paragraph field=\"organ\" \"Council of Ports\"\n"
        "    paragraph field=\"distribution\" \"Distr.: General\"\n"
        "    paragraph field=\"date\" \"26 October 2015\"\n"
        "    paragraph field=\"original\" \"Original: English\"\n"
        "  letter date=\"2015-10-22\"\n"
        "    heading \"Letter dated 22 October ...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    signature name=\"Ann Low\" role=\"Envoy, Permanent envoy of "
        "Brest\" for=\"Brest\"\n"
        "      paragraph \"(Signed) Ann Low\"\n"
        "      paragraph \"Envoy\"\n"
        "      paragraph \"Permanent envoy of Brest\"\n"
        "  annex title=\"Third meeting of the harbours (Brest, 2015)\"\n"
        "    heading \"Annex to the letter date...\"\n"
        "    heading role=\"title\" \"Third meeting of the har...\"\n"
        "    section level=\"1\"\n"
        "      heading level=\"1\" \"Introduction\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "  annex original=\"fr\" label=\"II\" title=\"Tables of the tide\"\n"
        "    heading \"Annex II\"\n"
        "    paragraph \"[Original: French]\"\n"
        "    heading role=\"title\" \"Tables of the tide\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 1);
    assert_int_equal(count_log(&n, "join-lines"), 1);
    normal_close(&n);
}

/* With a label, a title behind it, or nothing. */
static void
test_annex_forms(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "2|Annex I: Tides\n"
        "1|" PROSE "\n"
        "2|Annex A\n"
        "1|" MORE "\n"
        "2|Annex\n"
        "1|" MORE "\n"
        "1|Annex of the house fell down in the winter.\n"
        "1|Annex I contains the tables that nobody on the quay has ever read "
        "through.\n");
    expect_tree(&n,
        "report title=\"Annex I: Tides\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  annex label=\"I\"\n"
        "    heading \"Annex I: Tides\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "  annex label=\"A\"\n"
        "    heading \"Annex A\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "  annex\n"
        "    heading \"Annex\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"Annex of the house fell ...\"\n"
        "    paragraph \"Annex I contains the tab...\"\n");
    normal_close(&n);
}

/* A letter below the heading of an annex is its title. */
static void
test_enclosed_letter(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "2|Enclosure\n"
        "1|Letter dated 5 May 2010 from the envoys to the Council of Ports\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report title=\"Enclosure\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  annex title=\"Letter dated 5 May 2010 from the envoys to the "
        "Council of Ports\"\n"
        "    heading \"Enclosure\"\n"
        "    heading role=\"title\" \"Letter dated 5 May 2010 ...\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* What follows the signatures without an annex. */
static void
test_end_of_letter(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Letter dated 5 May 2010 from the envoys to the Council of Ports\n"
        "1|" PROSE "\n"
        "1|(Signed) Ann Low\n"
        "1|Envoy of Brest\n"
        "3|" MORE "\n");
    expect_tree(&n,
        "report letter-date=\"2010-05-05\" title=\"Letter dated 5 May 2010 "
        "from the envoys to the Council of Ports\"\n"
        "  letter date=\"2010-05-05\"\n"
        "    heading \"Letter dated 5 May 2010 ...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    signature name=\"Ann Low\" role=\"Envoy of Brest\" "
        "for=\"Brest\"\n"
        "      paragraph \"(Signed) Ann Low\"\n"
        "      paragraph \"Envoy of Brest\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Documents one after the other. */
static void
test_two_letters(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Council of Ports\n"
        "0|Distr.: Open\n"
        "1|Letter dated 5 May 2010 from the envoys to the Council of Ports\n"
        "1|" PROSE "\n"
        "1|(Signed) Ann Low\n"
        "2|Board of Boats\n"
        "0|Distr.: Open\n"
        "1|Letter dated 6 May 2010 from the envoys to the Board of Boats\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report organ=\"Council of Ports\" distribution=\"Open\" "
        "letter-date=\"2010-05-05\" title=\"Letter dated 5 May 2010 from the "
        "envoys to the Council of Ports\"\n"
        "  masthead\n"
        "    paragraph field=\"organ\" \"Council of Ports\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "  letter date=\"2010-05-05\"\n"
        "    heading \"Letter dated 5 May 2010 ...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    signature name=\"Ann Low\"\n"
        "      paragraph \"(Signed) Ann Low\"\n"
        "  masthead\n"
        "    paragraph field=\"organ\" \"Board of Boats\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "  letter date=\"2010-05-06\"\n"
        "    heading \"Letter dated 6 May 2010 ...\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

static void
test_resolution(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|United Harbours\n"
        "0|Distr.: General\n"
        "1|Resolution adopted by the Council of Ports on 5 May 2010\n"
        "1|15/3. Of tides and boats\n"
        "1|The Council of Ports,\n"
        "1|Recalling what nobody on the quay had ever asked for in all those "
        "years,\n"
        "1|1. Asks the elders for oil;\n"
        "1|2. Decides to remain seized of it.\n");
    expect_tree(&n,
        "report organization=\"United Harbours\" distribution=\"General\" "
        "title=\"Resolution adopted by the Council of Ports on 5 May 2010\"\n"
        "  masthead\n"
        "    paragraph field=\"organization\" \"United Harbours\"\n"
        "    paragraph field=\"distribution\" \"Distr.: General\"\n"
        "  resolution title=\"15/3. Of tides and boats\"\n"
        "    heading \"Resolution adopted by th...\"\n"
        "    heading role=\"title\" \"15/3. Of tides and boats\"\n"
        "    paragraph \"The Council of Ports,\"\n"
        "    paragraph \"Recalling what nobody on...\"\n"
        "    paragraph label=\"1.\" \"Asks the elders for oil;\"\n"
        "    paragraph label=\"2.\" \"Decides to remain seized...\"\n");
    normal_close(&n);
}

/* Headings by mark: the next one of the same weight is the title. */
static void
test_marked_annex(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1h1|The quay\n"
        "1|" PROSE "\n"
        "1h1|Annex\n"
        "1h1|Tides and boats\n"
        "1h2|Introduction\n"
        "1|" PROSE "\n"
        "1h4|Annex of the house\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "  annex title=\"Tides and boats\"\n"
        "    heading \"Annex\"\n"
        "    heading role=\"title\" \"Tides and boats\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"Introduction\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "      section level=\"4\"\n"
        "        heading level=\"4\" \"Annex of the house\"\n"
        "        paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* A first line that stands alone. */
static void
test_lone_title(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Report of the keepers of the light\n"
        "1|Introduction\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report title=\"Report of the keepers of the light\"\n"
        "  masthead\n"
        "    paragraph field=\"title\" \"Report of the keepers of...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Introduction\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 1);
    normal_close(&n);
}

static void
test_no_title(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|To whom it may concern,\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"To whom it may concern,\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_letter_and_annex),
        cmocka_unit_test(test_annex_forms),
        cmocka_unit_test(test_enclosed_letter),
        cmocka_unit_test(test_end_of_letter),
        cmocka_unit_test(test_two_letters),
        cmocka_unit_test(test_resolution),
        cmocka_unit_test(test_marked_annex),
        cmocka_unit_test(test_lone_title),
        cmocka_unit_test(test_no_title),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
