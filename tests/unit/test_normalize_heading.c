/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_heading.c: what is a heading, with a mark, a
 * number or nothing but its shape.
 */
#include "normal.h"

/* By mark, with the number that is printed. */
static void
test_marks(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "h1|1. The quay\n"
        "1|" PROSE "\n"
        "h2|1.1 Of boats\n"
        "1|" PROSE "\n"
        "th1|The fog\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section label=\"1.\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section label=\"1.1\" level=\"2\"\n"
        "      heading level=\"2\" \"Of boats\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Numerals, letters and numbers before a title. */
static void
test_numbers(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|I. The quay\n"
        "1|A. Of boats\n"
        "1|" PROSE "\n"
        "1|B. Of nets\n"
        "1|" MORE "\n"
        "1|II. The fog\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  section label=\"I.\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    section label=\"A.\" level=\"2\"\n"
        "      heading level=\"2\" \"Of boats\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "    section label=\"B.\" level=\"2\"\n"
        "      heading level=\"2\" \"Of nets\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "  section label=\"II.\" level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* A number without a stop needs its neighbours and some space. */
static void
test_bare_numbers(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|1 The quay\n"
        "1|" PROSE "\n"
        "1|2 The fog\n"
        "1|" MORE "\n"
        "1|3 of the boats came back with the tide\n"
        "1|" MORE "\n"
        "0|4 The door\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  section label=\"1\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "  section label=\"2\" level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"3 of the boats came back...\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"4 The door\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Short paragraphs with numbers are no headings. */
static void
test_numbered_texts(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|115.1 Mend the quay and light the lamp before the winter comes to "
        "the coast;\n"
        "1|115.2 Take what is needed to\n"
        "1|115.3 Ring the bell whenever a boat is late and the fog has not "
        "yet lifted;\n"
        "1|" MORE "\n"
        "1|5. " PROSE "\n"
        "1|6. The boats came back at\n"
        "1|7. " MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph label=\"115.1\" \"Mend the quay and light ...\"\n"
        "  paragraph label=\"115.2\" \"Take what is needed to\"\n"
        "  paragraph label=\"115.3\" \"Ring the bell whenever a...\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  paragraph label=\"5.\" \"The boats came back at n...\"\n"
        "  paragraph label=\"6.\" \"The boats came back at\"\n"
        "  paragraph label=\"7.\" \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Nothing but place and shape. */
static void
test_shape(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|Of boats and of nets\n"
        "1|" MORE "\n"
        "1|What became of the keepers?\n"
        "1|" PROSE "\n"
        "1|A SHOUT ACROSS THE WATER\n"
        "1|" MORE "\n"
        "b|In bold letters\n"
        "1|" PROSE "\n"
        "s140|Larger than the rest\n"
        "s100|" PROSE "\n"
        "s100|" MORE "\n");
    expect_tree(&n,
        "report title=\"Of boats and of nets\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Of boats and of nets\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"What became of the keepe...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"A SHOUT ACROSS THE WATER\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"In bold letters\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Larger than the rest\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 5);
    normal_close(&n);
}

/* What a heading does not end or begin with. */
static void
test_no_shape(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|Of boats and of\n"
        "1|" MORE "\n"
        "1|of boats\n"
        "1|" PROSE "\n"
        "1|Of boats;\n"
        "1|" MORE "\n"
        "1|[Of boats]\n"
        "1|" PROSE "\n"
        "1|The tide. It comes\n"
        "1|" MORE "\n"
        "1|Figure 3: Boats on the quay\n"
        "1|" PROSE "\n"
        "L|Of boats\n"
        "1|" MORE "\n"
        "*1|• Of boats\n"
        "1|" MORE "\n"
        "0|Ann Low\n"
        "0|Max Hill\n"
        "0|Una Reed\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"Of boats and of\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  paragraph \"of boats\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"Of boats;\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  paragraph \"[Of boats]\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"The tide. It comes\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  paragraph \"Figure 3: Boats on the q...\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"Of boats\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  list style=\"bullet\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"Of boats\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  paragraph \"Ann Low\"\n"
        "  paragraph \"Max Hill\"\n"
        "  paragraph \"Una Reed\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* Words of the pack need less. */
static void
test_known(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "0|Way forward: what to do\n"
        "1|The elders ask for this:\n"
        "1|(a) oil;\n"
        "1|(b) wicks.\n"
        "1|Conclusions\n"
        "1|Nobody knew. It was the fog.\n");
    expect_tree(&n,
        "report title=\"Way forward: what to do\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Way forward: what to do\"\n"
        "    paragraph \"The elders ask for this:\"\n"
        "    list style=\"(a)\" stem=\"The elders ask for this:\"\n"
        "      item label=\"(a)\"\n"
        "        paragraph \"oil;\"\n"
        "      item label=\"(b)\"\n"
        "        paragraph \"wicks.\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Conclusions\"\n"
        "    paragraph \"Nobody knew. It was the ...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 2);
    normal_close(&n);
}

/* Where nothing parts the paragraphs a short line is enough. */
static void
test_tight(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "0l2w80|" PROSE "\n"
        "0l2w80|" MORE "\n"
        "0l2w80|" PROSE "\n"
        "0l2w80|" MORE "\n"
        "0l1w8|Of boats\n"
        "0l2w80|" PROSE "\n"
        "0l2w80|" MORE "\n"
        "0l2w80|" PROSE "\n"
        "0l2w80|" MORE "\n"
        "0l2w80|" PROSE " " MORE "\n"
        "0l2w80|" PROSE " " MORE "\n"
        "0l2w80|" PROSE " " MORE "\n"
        "0l2w80|" PROSE " " MORE "\n"
        "0l2w80|" PROSE " " MORE "\n"
        "0l2w80|" PROSE " " MORE "\n"
        "0l2w80|" PROSE " " MORE "\n"
        "0l2w80|" PROSE " " MORE "\n"
        "0l2w80|" PROSE " " MORE "\n");
    expect_tree(&n,
        "report title=\"Of boats\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Of boats\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    assert_int_equal(count_log(&n, "heading-shape"), 1);
    normal_close(&n);
}

/* In a letter no line is a heading by its shape. */
static void
test_letters_have_none(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Letter dated 5 May 2010 from the envoys to the Council of Ports\n"
        "1|Excellency\n"
        "1|" PROSE "\n"
        "1|Yours in the fog\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report letter-date=\"2010-05-05\" title=\"Letter dated 5 May 2010 "
        "from the envoys to the Council of Ports\"\n"
        "  letter date=\"2010-05-05\"\n"
        "    heading \"Letter dated 5 May 2010 ...\"\n"
        "    paragraph \"Excellency\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Yours in the fog\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Captions and rows of tables have the looks of headings. */
static void
test_captions_and_rows(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "h1|The quay\n"
        "1|" PROSE "\n"
        "2b|Picture 3: Boats by year\n"
        "1|" PROSE "\n"
        "2b|Chart 2.1 \u2013 Boats by port\n"
        "1|" PROSE "\n"
        "2b|Art. 26 (left)\n"
        "1|" PROSE "\n"
        "2b|All boats 62 9 71 87%\n"
        "1|" PROSE "\n"
        "2b|Of the price, which was raised to a sum of 1\n"
        "1|" PROSE "\n"
        "2b|Lamps (numbers 4, 14, 22, 23)\n"
        "1|" PROSE "\n");
    for (const struct rpt_node *c = n.t.report->root; c != NULL;
         c = rpt_node_next(c, n.t.report->root))
        if (c->kind == RPT_KIND_HEADING) {
            struct rpt_str text;
            assert_int_equal(rpt_node_text_take(c, &text), RPT_OK);
            assert_true(memcmp(text.s, "The quay", 8) == 0
                || memcmp(text.s, "Lamps (", 7) == 0);
            rpt_text_free(text);
        }
    normal_close(&n);
}

/* "Part 5 of the law" begins a sentence. */
static void
test_part_in_a_sentence(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Part 1 The quay\n"
        "1|" PROSE "\n"
        "1|Part 5 of the law says what a keeper of a lamp must do:\n"
        "1|" PROSE "\n"
        "1|Part 6 Boats also has rules for the nets of the crews;\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section label=\"Part 1\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Part 5 of the law says w...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"Part 6 Boats also has ru...\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* Numerals and capitals without a stop, believed where they count on. */
static void
test_bare_numerals(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|II The quay\n"
        "1|A Boats\n"
        "1|" PROSE "\n"
        "1|B Nets\n"
        "1|" PROSE "\n"
        "1|III The fog\n"
        "1|" MORE "\n"
        "1|A Keeper of the lamp is paid by the port, and every keeper has a "
        "house of stone.\n"
        "1|X Crews\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section label=\"II\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    section label=\"A\" level=\"2\"\n"
        "      heading level=\"2\" \"Boats\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "    section label=\"B\" level=\"2\"\n"
        "      heading level=\"2\" \"Nets\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "  section label=\"III\" level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "    paragraph \"A Keeper of the lamp is ...\"\n"
        "    section level=\"2\"\n"
        "      heading level=\"2\" \"X Crews\"\n"
        "      paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* A numeral that has lost its stop counts with the others. */
static void
test_numeral_without_stop(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|I. The quay\n"
        "1|" PROSE "\n"
        "1|II The fog\n"
        "1|" MORE "\n"
        "1|III. The nets\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section label=\"I.\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "  section label=\"II\" level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "  section label=\"III.\" level=\"1\"\n"
        "    heading level=\"1\" \"The nets\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* The mark of a note behind a heading is no part of it. */
static void
test_note_marks(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "h1|The quay*\n"
        "1|" PROSE "\n"
        "h1|Recommendations\u2021\u2021\n"
        "1|" MORE "\n"
        "h1|The lamp **\n"
        "1|" PROSE "\n"
        "2cb|*1234567*\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Recommendations\"\n"
        "    paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The lamp **\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    paragraph \"*1234567*\"\n"
        "    paragraph \"The boats came back at n...\"\n");
    size_t refs = 0;
    for (const struct rpt_node *c = n.t.report->root; c != NULL;
         c = rpt_node_next(c, n.t.report->root))
        if (c->kind == RPT_KIND_NOTE_REF)
            assert_string_equal(rpt_node_attr_get(c, "label").s,
                refs++ == 0 ? "*" : "\u2021\u2021");
    assert_int_equal(refs, 2);
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_bare_numbers),
        cmocka_unit_test(test_captions_and_rows),
        cmocka_unit_test(test_note_marks),
        cmocka_unit_test(test_part_in_a_sentence),
        cmocka_unit_test(test_bare_numerals),
        cmocka_unit_test(test_numeral_without_stop),
        cmocka_unit_test(test_numbered_texts),
        cmocka_unit_test(test_shape),
        cmocka_unit_test(test_no_shape),
        cmocka_unit_test(test_known),
        cmocka_unit_test(test_tight),
        cmocka_unit_test(test_letters_have_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
