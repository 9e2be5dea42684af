/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_list.c: items, numbered paragraphs and how
 * they nest.
 */
#include "normal.h"

/* Numbers that go through the text, across headings. */
static void
test_numbered_paragraphs(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "h1|The quay\n"
        "1|1. " PROSE "\n"
        "1|2. " MORE "\n"
        "h1|The fog\n"
        "1|3. " PROSE "\n"
        "1|5. " MORE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph label=\"1.\" \"The boats came back at n...\"\n"
        "    paragraph label=\"2.\" \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph label=\"3.\" \"The boats came back at n...\"\n"
        "    paragraph label=\"5.\" \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Numbers from 1 below a lead-in. */
static void
test_numbered_list(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "h1|The quay\n"
        "1|12. The elders of the port asked for three things in the winter of "
        "that year:\n"
        "1|1. oil;\n"
        "1|2. wicks;\n"
        "1|3. and time.\n"
        "1|13. " PROSE "\n");
    expect_tree(&n,
        "report title=\"The quay\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph label=\"12.\" \"The elders of the port a...\"\n"
        "    list style=\"1.\" stem=\"The elders of the port asked for three "
        "things in the winter of that year:\"\n"
        "      item label=\"1.\"\n"
        "        paragraph \"oil;\"\n"
        "      item label=\"2.\"\n"
        "        paragraph \"wicks;\"\n"
        "      item label=\"3.\"\n"
        "        paragraph \"and time.\"\n"
        "    paragraph label=\"13.\" \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* Short texts in a row that count from 1. */
static void
test_short_items(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|1. Oil\n"
        "1|2. Wicks\n"
        "1|3. Time\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"1.\"\n"
        "    item label=\"1.\"\n"
        "      paragraph \"Oil\"\n"
        "    item label=\"2.\"\n"
        "      paragraph \"Wicks\"\n"
        "    item label=\"3.\"\n"
        "      paragraph \"Time\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Numbers by mark: a list, unless they jump over headings. */
static void
test_ordered(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "o1|1. " PROSE "\n"
        "o1|2. " MORE "\n"
        "h1|The fog\n"
        "o1|7. " PROSE "\n"
        "h1|The quay\n"
        "o1|12. " PROSE "\n");
    expect_tree(&n,
        "report title=\"The fog\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"1.\"\n"
        "    item label=\"1.\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "    item label=\"2.\"\n"
        "      paragraph \"Nets were dried along th...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The fog\"\n"
        "    paragraph label=\"7.\" \"The boats came back at n...\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph label=\"12.\" \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* Letters by mark go on with "i.", which is no numeral then. */
static void
test_ordered_letters(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "o1|g. the net\n"
        "o1|h. the oar\n"
        "o1|i. the lamp\n"
        "o1|j. the rope\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"a.\"\n"
        "    item label=\"g.\"\n"
        "      paragraph \"the net\"\n"
        "    item label=\"h.\"\n"
        "      paragraph \"the oar\"\n"
        "    item label=\"i.\"\n"
        "      paragraph \"the lamp\"\n"
        "    item label=\"j.\"\n"
        "      paragraph \"the rope\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Letters, numerals below them, and back. */
static void
test_nested(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "i4|(a) the first, that is:\n"
        "i8|(i) one half;\n"
        "i8|(ii) the other;\n"
        "i4|(b) the second;\n"
        "i4|(c) the third.\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"the first, that is:\"\n"
        "      list style=\"(i)\" stem=\"the first, that is:\"\n"
        "        item label=\"(i)\"\n"
        "          paragraph \"one half;\"\n"
        "        item label=\"(ii)\"\n"
        "          paragraph \"the other;\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"the second;\"\n"
        "    item label=\"(c)\"\n"
        "      paragraph \"the third.\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* "(i)" after "(h)": the label behind it decides. */
static void
test_letter_i(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|(g) a boat;\n"
        "1|(h) a net;\n"
        "1|(i) a line;\n"
        "1|(j) a hook.\n"
        "1|" MORE "\n"
        "1|(g) a boat;\n"
        "1|(h) a net:\n"
        "1|(i) of hemp;\n"
        "1|(ii) of silk.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(g)\"\n"
        "      paragraph \"a boat;\"\n"
        "    item label=\"(h)\"\n"
        "      paragraph \"a net;\"\n"
        "    item label=\"(i)\"\n"
        "      paragraph \"a line;\"\n"
        "    item label=\"(j)\"\n"
        "      paragraph \"a hook.\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(g)\"\n"
        "      paragraph \"a boat;\"\n"
        "    item label=\"(h)\"\n"
        "      paragraph \"a net:\"\n"
        "      list style=\"(i)\" stem=\"a net:\"\n"
        "        item label=\"(i)\"\n"
        "          paragraph \"of hemp;\"\n"
        "        item label=\"(ii)\"\n"
        "          paragraph \"of silk.\"\n");
    assert_int_equal(count_log(&n, "list-ambiguous"), 2);
    normal_close(&n);
}

/* Nothing behind it: the colon, or how far in it stands. */
static void
test_letter_i_last(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|(g) a boat;\n"
        "1|(h) a net, which is:\n"
        "1|(i) of hemp.\n"
        "1|" PROSE "\n"
        "1i2|(h) a net;\n"
        "1i8|(i) of hemp.\n"
        "1|" PROSE "\n"
        "1|(h) a net;\n"
        "1|(i) a line.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(g)\"\n"
        "      paragraph \"a boat;\"\n"
        "    item label=\"(h)\"\n"
        "      paragraph \"a net, which is:\"\n"
        "      list style=\"(i)\" stem=\"a net, which is:\"\n"
        "        item label=\"(i)\"\n"
        "          paragraph \"of hemp.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(h)\"\n"
        "      paragraph \"a net;\"\n"
        "      list style=\"(i)\"\n"
        "        item label=\"(i)\"\n"
        "          paragraph \"of hemp.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(h)\"\n"
        "      paragraph \"a net;\"\n"
        "    item label=\"(i)\"\n"
        "      paragraph \"a line.\"\n");
    assert_int_equal(count_log(&n, "list-ambiguous"), 3);
    normal_close(&n);
}

/* "(v)" in numerals and in letters. */
static void
test_letter_v(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|(i) one;\n"
        "1|(ii) two;\n"
        "1|(iii) three;\n"
        "1|(iv) four;\n"
        "1|(v) five.\n"
        "1|" PROSE "\n"
        "1|(t) tea;\n"
        "1|(u) urn;\n"
        "1|(v) vine.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(i)\"\n"
        "    item label=\"(i)\"\n"
        "      paragraph \"one;\"\n"
        "    item label=\"(ii)\"\n"
        "      paragraph \"two;\"\n"
        "    item label=\"(iii)\"\n"
        "      paragraph \"three;\"\n"
        "    item label=\"(iv)\"\n"
        "      paragraph \"four;\"\n"
        "    item label=\"(v)\"\n"
        "      paragraph \"five.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(t)\"\n"
        "      paragraph \"tea;\"\n"
        "    item label=\"(u)\"\n"
        "      paragraph \"urn;\"\n"
        "    item label=\"(v)\"\n"
        "      paragraph \"vine.\"\n");
    normal_close(&n);
}

/* Parts of a numbered paragraph, across a line between. */
static void
test_decimals_below_a_number(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|140. The elders of the port have looked at what was asked of them "
        "below:\n"
        "1|140.1 Mend the quay;\n"
        "1|140.2 Light the lamp;\n"
        "1|140.3 Ring the bell.\n"
        "1|141. " PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph label=\"140.\" \"The elders of the port h...\"\n"
        "  list style=\"1.1\" stem=\"The elders of the port have looked at "
        "what was asked of them below:\"\n"
        "    item label=\"140.1\"\n"
        "      paragraph \"Mend the quay;\"\n"
        "    item label=\"140.2\"\n"
        "      paragraph \"Light the lamp;\"\n"
        "    item label=\"140.3\"\n"
        "      paragraph \"Ring the bell.\"\n"
        "  paragraph label=\"141.\" \"The boats came back at n...\"\n");
    normal_close(&n);
}

static void
test_decimal_paragraphs(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "h1|4.1 Of boats\n"
        "1|4.1.1 " PROSE "\n"
        "1|4.1.2 " MORE "\n");
    expect_tree(&n,
        "report title=\"Of boats\"\n"
        "  section label=\"4.1\" level=\"1\"\n"
        "    heading level=\"1\" \"Of boats\"\n"
        "    paragraph label=\"4.1.1\" \"The boats came back at n...\"\n"
        "    paragraph label=\"4.1.2\" \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Text within an item, by mark or because the list goes on. */
static void
test_inside(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|(a) the first;\n"
        "1|It is the one that nobody remembers.\n"
        "1|(b) the second;\n"
        "1|And this one closes the matter.\n"
        "*1|• a bullet\n"
        "v1|within the bullet\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"the first;\"\n"
        "      paragraph \"It is the one that nobod...\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"the second;\"\n"
        "  paragraph \"And this one closes the ...\"\n"
        "  list style=\"bullet\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"a bullet\"\n"
        "      paragraph \"within the bullet\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Bullets nest by level or by how far in they stand. */
static void
test_bullets(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "*v1|• fish\n"
        "*v2|• cod\n"
        "*v2|• eel\n"
        "*v1|• birds\n"
        "1|" MORE "\n"
        "i2|• oil\n"
        "i6|• whale\n"
        "i2|• wick\n"
        "1|" PROSE "\n"
        "1|(a) three things:\n"
        "1|• one\n"
        "1|• two\n"
        "1|(b) a fourth.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"bullet\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"fish\"\n"
        "      list style=\"bullet\"\n"
        "        item label=\"•\"\n"
        "          paragraph \"cod\"\n"
        "        item label=\"•\"\n"
        "          paragraph \"eel\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"birds\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  list style=\"bullet\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"oil\"\n"
        "      list style=\"bullet\"\n"
        "        item label=\"•\"\n"
        "          paragraph \"whale\"\n"
        "    item label=\"•\"\n"
        "      paragraph \"wick\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"three things:\"\n"
        "      list style=\"bullet\" stem=\"three things:\"\n"
        "        item label=\"•\"\n"
        "          paragraph \"one\"\n"
        "        item label=\"•\"\n"
        "          paragraph \"two\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"a fourth.\"\n");
    normal_close(&n);
}

/* A list begins anew right behind one of its kind; one has a gap. */
static void
test_again(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "1|(a) oil;\n"
        "1|(b) wicks.\n"
        "1|(a) fish;\n"
        "1|(c) birds;\n"
        "1|(e) stones.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"oil;\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"wicks.\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"fish;\"\n"
        "    item label=\"(c)\"\n"
        "      paragraph \"birds;\"\n"
        "    item label=\"(e)\"\n"
        "      paragraph \"stones.\"\n");
    normal_close(&n);
}

/* What leads in, and what does not. */
static void
test_stems(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The elders asked for this:\n"
        "1|(a) oil;\n"
        "1|(b) wicks.\n"
        "1|" PROSE "\n"
        "1|(a) fish.\n"
        "1|The elders of the port and the keepers of the light asked the "
        "Council for\n"
        "1|(a) stones.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The elders asked for thi...\"\n"
        "  list style=\"(a)\" stem=\"The elders asked for this:\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"oil;\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"wicks.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"fish.\"\n"
        "  paragraph \"The elders of the port a...\"\n"
        "  list style=\"(a)\" stem=\"The elders of the port and the keepers "
        "of the light asked the Council for\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"stones.\"\n");
    normal_close(&n);
}

/* A bullet that the neighbours do not have. */
static void
test_stray_bullet(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The elders asked for this:\n"
        "*1|- (a) oil;\n"
        "1|(b) wicks.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The elders asked for thi...\"\n"
        "  list style=\"(a)\" stem=\"The elders asked for this:\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"oil;\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"wicks.\"\n");
    assert_int_equal(count_log(&n, "stray-bullet"), 1);
    normal_close(&n);
}

/* Labels by mark: the levels decide, but not against the counting. */
static void
test_ordered_levels(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The elders asked for this:\n"
        "ov2|(a) oil;\n"
        "ov1|(b) wicks;\n"
        "ov1|(c) time.\n"
        "1|" PROSE "\n"
        "ov1|(h) oil;\n"
        "ov1|(i) wicks;\n"
        "ov2|(i) thick;\n"
        "ov2|(ii) thin;\n"
        "ov1|(j) time.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The elders asked for thi...\"\n"
        "  list style=\"(a)\" stem=\"The elders asked for this:\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"oil;\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"wicks;\"\n"
        "    item label=\"(c)\"\n"
        "      paragraph \"time.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  list style=\"(a)\"\n"
        "    item label=\"(h)\"\n"
        "      paragraph \"oil;\"\n"
        "    item label=\"(i)\"\n"
        "      paragraph \"wicks;\"\n"
        "      list style=\"(i)\"\n"
        "        item label=\"(i)\"\n"
        "          paragraph \"thick;\"\n"
        "        item label=\"(ii)\"\n"
        "          paragraph \"thin;\"\n"
        "    item label=\"(j)\"\n"
        "      paragraph \"time.\"\n");
    normal_close(&n);
}

/* A lead-in between two items: the list ends there, its numbers go on. */
static void
test_led_into(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|To the crews:\n"
        "1|(a) Fill the lamps.\n"
        "1|(b) Trim the wicks:\n"
        "1i4|(i) of tin;\n"
        "1i4|Of the lamps on the quay:\n"
        "1i4|(ii) of brass.\n"
        "1|To the keepers:\n"
        "1|(c) Count the lamps.\n"
        "1i4|Further in it is part of the item:\n"
        "1|(d) Write it down.\n"
        "1|and this is said of both:\n"
        "1|(e) Keep the book.\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"To the crews:\"\n"
        "  list style=\"(a)\" stem=\"To the crews:\"\n"
        "    item label=\"(a)\"\n"
        "      paragraph \"Fill the lamps.\"\n"
        "    item label=\"(b)\"\n"
        "      paragraph \"Trim the wicks:\"\n"
        "      list style=\"(i)\" stem=\"Trim the wicks:\"\n"
        "        item label=\"(i)\"\n"
        "          paragraph \"of tin;\"\n"
        "      paragraph \"Of the lamps on the quay...\"\n"
        "      list style=\"(i)\" stem=\"Of the lamps on the quay:\"\n"
        "        item label=\"(ii)\"\n"
        "          paragraph \"of brass.\"\n"
        "  paragraph \"To the keepers:\"\n"
        "  list style=\"(a)\" stem=\"To the keepers:\"\n"
        "    item label=\"(c)\"\n"
        "      paragraph \"Count the lamps.\"\n"
        "      paragraph \"Further in it is part of...\"\n"
        "    item label=\"(d)\"\n"
        "      paragraph \"Write it down.\"\n"
        "      paragraph \"and this is said of both...\"\n"
        "    item label=\"(e)\"\n"
        "      paragraph \"Keep the book.\"\n");
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbered_paragraphs),
        cmocka_unit_test(test_numbered_list),
        cmocka_unit_test(test_short_items),
        cmocka_unit_test(test_ordered),
        cmocka_unit_test(test_ordered_letters),
        cmocka_unit_test(test_nested),
        cmocka_unit_test(test_letter_i),
        cmocka_unit_test(test_letter_i_last),
        cmocka_unit_test(test_letter_v),
        cmocka_unit_test(test_decimals_below_a_number),
        cmocka_unit_test(test_decimal_paragraphs),
        cmocka_unit_test(test_inside),
        cmocka_unit_test(test_bullets),
        cmocka_unit_test(test_again),
        cmocka_unit_test(test_stems),
        cmocka_unit_test(test_led_into),
        cmocka_unit_test(test_stray_bullet),
        cmocka_unit_test(test_ordered_levels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
