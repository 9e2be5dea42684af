/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_label.c: what is a label and what only looks
 * like one.
 */
#include "normal.h"

/* Every way to write a label. */
static void
test_forms(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|1. " PROSE "\n"
        "1|(a) the first;\n"
        "1|(i) of it;\n"
        "1|(ii) and that;\n"
        "1|(b) the second.\n"
        "1|2. " PROSE "\n"
        "1|a) the first;\n"
        "1|b) the second.\n"
        "1|3. " PROSE "\n"
        "1|• a round one\n"
        "1|– a dash\n"
        "1|- a hyphen\n");
    expect_tree(&n,
        "report\n"
        "  paragraph label=\"1.\" \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"the first;\"\n"
        "      list style=\"(i)\"\n"
        "        item label=\"(i)\"\n"
        "          paragraph \"of it;\"\n"
        "        item label=\"(ii)\"\n"
        "          paragraph \"and that;\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"the second.\"\n"
        "  paragraph label=\"2.\" \"The boats came back at n...\"\n"
        "  list style=\"a)\"\n"
        "    item label=\"a)\"\n"
        "      paragraph \"the first;\"\n"
        "    item label=\"b)\"\n"
        "      paragraph \"the second.\"\n"
        "  paragraph label=\"3.\" \"The boats came back at n...\"\n"
        "  list style=\"bullet\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"a round one\"\n"
        "    item label=\"–\"\n"
        "      paragraph \"a dash\"\n"
        "    item label=\"-\"\n"
        "      paragraph \"a hyphen\"\n");
    normal_close(&n);
}

static void
test_decimals(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|1.1 " PROSE "\n"
        "1|1.2 " MORE "\n"
        "1|1.2.1. " PROSE "\n"
        "1|3.5 per cent of the boats came back at noon and no more than that "
        "on any day.\n"
        "1|140.7 Mend the quay;\n");
    expect_tree(&n,
        "report\n"
        "  paragraph label=\"1.1\" \"The boats came back at n...\"\n"
        "  paragraph label=\"1.2\" \"Nets were dried along th...\"\n"
        "  paragraph label=\"1.2.1.\" \"The boats came back at n...\"\n"
        "  paragraph \"3.5 per cent of the boat...\"\n"
        "  paragraph label=\"140.7\" \"Mend the quay;\"\n");
    normal_close(&n);
}

/* Cyrillic, Arabic and Chinese signs count too. */
static void
test_other_scripts(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|а) первое;\n"
        "1|б) второе;\n"
        "1|в) третье.\n"
        "1|" PROSE "\n"
        "1|（一） one;\n"
        "1|（二） two.\n"
        "1|" PROSE "\n"
        "1|(أ) one;\n"
        "1|(ب) two.\n");
    expect_tree(&n,
        "report\n"
        "  list style=\"a)\"\n"
        "    item label=\"а)\"\n"
        "      paragraph \"первое;\"\n"
        "    item label=\"б)\"\n"
        "      paragraph \"второе;\"\n"
        "    item label=\"в)\"\n"
        "      paragraph \"третье.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"（一）\"\n"
        "      paragraph \"one;\"\n"
        "    item label=\"（二）\"\n"
        "      paragraph \"two.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(أ)\"\n"
        "      paragraph \"one;\"\n"
        "    item label=\"(ب)\"\n"
        "      paragraph \"two.\"\n");
    normal_close(&n);
}

/* A decimal that lacks its stop, or the space behind it. */
static void
test_mended_decimals(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|3. " PROSE "\n"
        "1|3.1. Mend the quay;\n"
        "1|3.2 Mend the boats;\n"
        "1|3.3.Mend the nets;\n"
        "1|3.4. Mend the door;\n"
        "1|3.9.Never mind.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph label=\"3.\" \"The boats came back at n...\"\n"
        "  list style=\"1.1.\"\n"
        "    item label=\"3.1.\"\n"
        "      paragraph \"Mend the quay;\"\n"
        "    item label=\"3.2\"\n"
        "      paragraph \"Mend the boats;\"\n"
        "    item label=\"3.3.\"\n"
        "      paragraph \"Mend the nets;\"\n"
        "    item label=\"3.4.\"\n"
        "      paragraph \"Mend the door;\"\n"
        "  paragraph \"3.9.Never mind.\"\n");
    normal_close(&n);
}

/* A word of the pack before the number: the number is the label. */
static void
test_names(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|IV. Way forward\n"
        "1|" PROSE "\n"
        "1|Recommendation 3.1 – Mend the quay\n"
        "0|" PROSE "\n"
        "1|Safety Recommendation 2034-007\n"
        "0|" PROSE "\n"
        "1|Recommendation n° R-34-13\n"
        "0|(the harbour): mend the quay before the first storm of the year.\n"
        "1|Recommendation No. 4: The harbour should mend the quay.\n"
        "1|Recommendation 5 (the harbour) : Mend the quay.\n"
        "1|Совет 6. Mend the quay.\n"
        "1|V. Conclusions\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report title=\"Way forward\"\n"
        "  section label=\"IV.\" level=\"1\"\n"
        "    heading level=\"1\" \"Way forward\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading label=\"3.1\" label-word=\"Recommendation\""
        " level=\"2\" \"Recommendation 3.1 – Men...\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading label=\"2034-007\""
        " label-word=\"Safety Recommendation\" level=\"2\""
        " \"Safety Recommendation 20...\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "    section level=\"2\"\n"
        "      heading label=\"R-34-13\" label-word=\"Recommendation\""
        " level=\"2\" \"Recommendation n° R-34-1...\"\n"
        "      paragraph \"(the harbour): mend the ...\"\n"
        "      paragraph label=\"4\" label-word=\"Recommendation\""
        " \"The harbour should mend ...\"\n"
        "      paragraph label=\"5\" label-word=\"Recommendation\""
        " \"(the harbour) : Mend the...\"\n"
        "      paragraph label=\"6\" label-word=\"Совет\""
        " \"Mend the quay.\"\n"
        "  section label=\"V.\" level=\"1\"\n"
        "    heading level=\"1\" \"Conclusions\"\n"
        "    paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Sentences that begin with such a word, and rows of short texts. */
static void
test_no_names(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Recommendation 3 was made two years ago and nobody has read it.\n"
        "1|Recommendation 12 (1962) of the Board stands.\n"
        "1|Recommendation 3, 4 and 5 are open.\n"
        "1|Recommendation A new quay would help all.\n"
        "1|Recommendation 7: Mend the quay\n"
        "0|Recommendation 8: Paint the boats\n"
        "1|" PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"Recommendation 3 was mad...\"\n"
        "  paragraph \"Recommendation 12 (1962)...\"\n"
        "  paragraph \"Recommendation 3, 4 and ...\"\n"
        "  paragraph \"Recommendation A new qua...\"\n"
        "  paragraph label=\"7\" label-word=\"Recommendation\""
        " \"Mend the quay\"\n"
        "  paragraph label=\"8\" label-word=\"Recommendation\""
        " \"Paint the boats\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

static void
test_letters_after_z(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|(y) the last but one;\n"
        "1|(z) the last;\n"
        "1|(aa) one more;\n"
        "1|(bb) and another.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(y)\"\n"
        "      paragraph \"the last but one;\"\n"
        "    item label=\"(z)\"\n"
        "      paragraph \"the last;\"\n"
        "    item label=\"(aa)\"\n"
        "      paragraph \"one more;\"\n"
        "    item label=\"(bb)\"\n"
        "      paragraph \"and another.\"\n");
    normal_close(&n);
}

/* Words in brackets, years, initials, amounts, wrong numerals. */
static void
test_no_labels(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|(UN) " PROSE "\n"
        "1|2015. " PROSE "\n"
        "1|A. Low spoke of the tides and nobody on the quay could hear a word "
        "of it all.\n"
        "1|(see above) " PROSE "\n"
        "1|(iiii) " PROSE "\n"
        "1|(vx) " PROSE "\n"
        "1|16 women sat on the quay and nobody could say how many of them had "
        "gone out.\n"
        "1|12.5.2014 " PROSE "\n"
        "1|1.text " PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"(UN) The boats came back...\"\n"
        "  paragraph \"2015. The boats came bac...\"\n"
        "  paragraph \"A. Low spoke of the tide...\"\n"
        "  paragraph \"(see above) The boats ca...\"\n"
        "  paragraph \"(iiii) The boats came ba...\"\n"
        "  paragraph \"(vx) The boats came back...\"\n"
        "  paragraph \"16 women sat on the quay...\"\n"
        "  paragraph \"12.5.2014 The boats came...\"\n"
        "  paragraph \"1.text The boats came ba...\"\n");
    normal_close(&n);
}

/* Letters that follow each other are labels. */
static void
test_initials_in_a_row(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|A. " PROSE "\n"
        "1|B. " MORE "\n"
        "1|C. " MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph label=\"A.\" \"The boats came back at n...\"\n"
        "  paragraph label=\"B.\" \"Nets were dried along th...\"\n"
        "  paragraph label=\"C.\" \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Words that count headings, with the number behind them. */
static void
test_chapters(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|Chapter 1: The quay\n"
        "1|" PROSE "\n"
        "1|Chapter II – The fog\n"
        "1|" MORE "\n"
        "1|Part of the wall fell down in the winter and nobody had the time "
        "to mend it.\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  section label=\"Chapter 1\" level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    section label=\"Chapter II\" level=\"2\"\n"
        "      heading level=\"2\" \"The fog\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "      paragraph \"Part of the wall fell do...\"\n");
    normal_close(&n);
}

/* A label over nothing stays. */
static void
test_empty_label(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|1. " PROSE "\n"
        "1|2.\n"
        "1|3. " PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph label=\"1.\" \"The boats came back at n...\"\n"
        "  paragraph label=\"2.\"\n"
        "  paragraph label=\"3.\" \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* Labels of the reader, and a label behind a bullet. */
static void
test_given(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "*1|• round;\n"
        "*1|• two rounds.\n"
        "1|" PROSE "\n"
        "o1|1. the first;\n"
        "o1|2. the second.\n"
        "1|" PROSE "\n"
        "*1|- (a) the first;\n"
        "1|(b) the second;\n"
        "1|(c) the third.\n"
        "1|" MORE "\n"
        "*1|- (a) the first;\n"
        "*1|- (b) the second.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"bullet\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"round;\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"two rounds.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"1.\"\n"
        "    item label=\"1.\"\n"
        "      paragraph \"the first;\"\n"
        "    item label=\"2.\"\n"
        "      paragraph \"the second.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"the first;\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"the second;\"\n"
        "    item label=\"(c)\"\n"
        "      paragraph \"the third.\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"the first;\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"the second.\"\n");
    assert_int_equal(count_log(&n, "bullet-label"), 2);
    assert_int_equal(count_log(&n, "stray-bullet"), 1);
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms),
        cmocka_unit_test(test_decimals),
        cmocka_unit_test(test_other_scripts),
        cmocka_unit_test(test_mended_decimals),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_no_names),
        cmocka_unit_test(test_letters_after_z),
        cmocka_unit_test(test_no_labels),
        cmocka_unit_test(test_initials_in_a_row),
        cmocka_unit_test(test_chapters),
        cmocka_unit_test(test_empty_label),
        cmocka_unit_test(test_given),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
