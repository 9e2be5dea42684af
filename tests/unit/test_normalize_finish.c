/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_finish.c: what is added to trees that a
 * reader has built with structure of its own.
 */
#include "normal.h"

static void
finish_open(struct normal *n)
{
    tree_open(&n->t);
    normal_pack(&n->lang);
}

static void
finish(struct normal *n)
{
    tree_end(&n->t);
    n->status = rpt_normalize(n->t.report, n->lang, n->t.log);
    assert_int_equal(n->status, RPT_OK);
}

static void
expect(struct normal *n, const char *expected)
{
    struct rpt_dump_style style = { .blocks = true };
    expect_dump_style(&n->t, n->t.report->root, &style, expected);
    assert_int_equal(rpt_log_count(n->t.log), 0);
    normal_close(n);
}

/* Levels of sections and their headings, where the reader gave none. */
static void
test_levels(void **state)
{
    (void)state;
    struct normal n;
    finish_open(&n);
    open_kind(&n.t, RPT_KIND_SECTION);
    add_block(&n.t, RPT_KIND_HEADING, NULL, "The quay");
    open_kind(&n.t, RPT_KIND_SECTION);
    rpt_build_attr(n.t.b, "level", str("4"), span(0, 0, 0, 0));
    add_block(&n.t, RPT_KIND_HEADING, NULL, "Of boats");
    add_block(&n.t, RPT_KIND_PARAGRAPH, "1.", "Text");
    rpt_build_close(n.t.b);
    rpt_build_close(n.t.b);
    finish(&n);
    expect(&n,
        "report title=\"The quay\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    section level=\"4\"\n"
        "      heading level=\"2\" \"Of boats\"\n"
        "      paragraph label=\"1.\" \"Text\"\n");
}

static void
add_list(struct normal *n, const char *intro, const char *first,
    const char *second)
{
    open_kind(&n->t, RPT_KIND_LIST);
    if (intro != NULL)
        add_block(&n->t, RPT_KIND_PARAGRAPH, NULL, intro);
    for (int i = 0; i < 2; i++) {
        open_kind(&n->t, RPT_KIND_ITEM);
        rpt_build_attr(n->t.b, "label", str(i == 0 ? first : second),
            span(0, 0, 0, 0));
        add_block(&n->t, RPT_KIND_PARAGRAPH, NULL, "Text");
        rpt_build_close(n->t.b);
    }
    rpt_build_close(n->t.b);
}

/* Style by the first label, stem by what leads in. */
static void
test_lists(void **state)
{
    (void)state;
    static const char *const labels[][3] = {
        { "(a)", "(b)", "(a)" }, { "(i)", "(ii)", "(i)" },
        { "c)", "d)", "a)" }, { "1.", "2.", "1." }, { "I.", "II.", "I." },
        { "B.", "C.", "A." }, { "1.1", "1.2", "1.1" },
        { "\xE2\x80\xA2", "\xE2\x80\xA2", "bullet" },
    };
    for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++) {
        struct normal n;
        finish_open(&n);
        open_kind(&n.t, RPT_KIND_SECTION);
        add_list(&n, NULL, labels[i][0], labels[i][1]);
        rpt_build_close(n.t.b);
        finish(&n);
        struct rpt_node *list = nth(&n.t, RPT_KIND_LIST, 0);
        assert_string_equal(rpt_node_attr_get(list, "style").s,
            labels[i][2]);
        assert_null(rpt_node_attr_find(list, "stem"));
        normal_close(&n);
    }
}

static void
test_stems(void **state)
{
    (void)state;
    struct normal n;
    finish_open(&n);
    open_kind(&n.t, RPT_KIND_SECTION);
    add_list(&n, "Within the list", "(a)", "(b)");
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "Before the list:");
    add_block(&n.t, RPT_KIND_FURNITURE, NULL, "12");
    add_list(&n, NULL, "(a)", "(b)");
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "Not before the list.");
    add_list(&n, NULL, "words", "(b)");
    rpt_build_close(n.t.b);
    finish(&n);
    struct rpt_node *list = nth(&n.t, RPT_KIND_LIST, 0);
    assert_string_equal(rpt_node_attr_get(list, "stem").s,
        "Within the list");
    assert_int_equal(rpt_node_attr_find(list, "stem")->from->origin,
        RPT_ORIGIN_INFERRED);
    list = nth(&n.t, RPT_KIND_LIST, 1);
    assert_string_equal(rpt_node_attr_get(list, "stem").s,
        "Before the list:");
    list = nth(&n.t, RPT_KIND_LIST, 2);
    assert_null(rpt_node_attr_find(list, "stem"));
    assert_null(rpt_node_attr_find(list, "style"));
    normal_close(&n);
}

/* A list whose items are wrapped already. */
static void
test_wrapped_items(void **state)
{
    (void)state;
    struct normal n;
    finish_open(&n);
    open_kind(&n.t, RPT_KIND_LIST);
    open_kind(&n.t, RPT_KIND_RECOMMENDATION);
    open_kind(&n.t, RPT_KIND_ITEM);
    rpt_build_attr(n.t.b, "label", str("(a)"), span(0, 0, 0, 0));
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "Text");
    rpt_build_close(n.t.b);
    rpt_build_close(n.t.b);
    rpt_build_close(n.t.b);
    finish(&n);
    expect(&n,
        "report\n"
        "  list style=\"(a)\"\n"
        "    recommendation\n"
        "      item label=\"(a)\"\n"
        "        paragraph \"Text\"\n");
}

static void
add_field(struct normal *n, const char *field, const char *text)
{
    open_kind(&n->t, RPT_KIND_PARAGRAPH);
    if (field != NULL)
        rpt_build_attr(n->t.b, "field", str(field), span(0, 0, 0, 0));
    add_text(&n->t, text);
    rpt_build_close(n->t.b);
}

/* Masthead lines are facts, with a field of the reader or without. */
static void
test_masthead(void **state)
{
    (void)state;
    struct normal n;
    finish_open(&n);
    rpt_build_attr(n.t.b, "date", str("2001-01-01"), span(0, 0, 0, 0));
    open_kind(&n.t, RPT_KIND_MASTHEAD);
    add_field(&n, NULL, "Council of Ports");
    add_field(&n, "original", "Original: English");
    add_field(&n, "distribution", "Distr.: Open");
    add_field(&n, "date", "5 May 2010");
    add_field(&n, "session", "The long one");
    add_field(&n, "title", "Of boats");
    add_field(&n, NULL, "Nothing that is known");
    rpt_build_close(n.t.b);
    finish(&n);
    expect(&n,
        "report date=\"2001-01-01\" organ=\"Council of Ports\" "
        "original=\"en\" distribution=\"Open\" session=\"The long one\" "
        "title=\"Of boats\"\n"
        "  masthead\n"
        "    paragraph field=\"organ\" \"Council of Ports\"\n"
        "    paragraph field=\"original\" \"Original: English\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "    paragraph field=\"date\" \"5 May 2010\"\n"
        "    paragraph field=\"session\" \"The long one\"\n"
        "    paragraph field=\"title\" \"Of boats\"\n"
        "    paragraph \"Nothing that is known\"\n");
}

/* The office of who signed, and the second heading of an annex. */
static void
test_parts(void **state)
{
    (void)state;
    struct normal n;
    finish_open(&n);
    open_kind(&n.t, RPT_KIND_LETTER);
    open_kind(&n.t, RPT_KIND_SIGNATURE);
    rpt_build_attr(n.t.b, "name", str("Ann Low"), span(0, 0, 0, 0));
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "(Signed) Ann Low");
    add_block(&n.t, RPT_KIND_FURNITURE, NULL, "12");
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "Envoy");
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "Envoy of Brest");
    rpt_build_close(n.t.b);
    open_kind(&n.t, RPT_KIND_SIGNATURE);
    rpt_build_attr(n.t.b, "role", str("Envoy of Mull"), span(0, 0, 0, 0));
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "Max Hill");
    rpt_build_close(n.t.b);
    open_kind(&n.t, RPT_KIND_SIGNATURE);
    rpt_build_close(n.t.b);
    rpt_build_close(n.t.b);
    open_kind(&n.t, RPT_KIND_ANNEX);
    add_block(&n.t, RPT_KIND_HEADING, NULL, "Annex");
    add_block(&n.t, RPT_KIND_HEADING, NULL, "Of boats");
    rpt_build_close(n.t.b);
    finish(&n);
    expect(&n,
        "report title=\"Annex\"\n"
        "  letter\n"
        "    signature name=\"Ann Low\" role=\"Envoy, Envoy of Brest\" "
        "for=\"Brest\"\n"
        "      paragraph \"(Signed) Ann Low\"\n"
        "      furniture \"12\"\n"
        "      paragraph \"Envoy\"\n"
        "      paragraph \"Envoy of Brest\"\n"
        "    signature role=\"Envoy of Mull\" for=\"Mull\"\n"
        "      paragraph \"Max Hill\"\n"
        "    signature\n"
        "  annex title=\"Of boats\"\n"
        "    heading \"Annex\"\n"
        "    heading role=\"title\" \"Of boats\"\n");
}

/* What the heading of a part says in words. */
static void
test_headings_of_parts(void **state)
{
    (void)state;
    struct normal n;
    finish_open(&n);
    open_kind(&n.t, RPT_KIND_LETTER);
    add_block(&n.t, RPT_KIND_HEADING, NULL, "Letter of 5 May 2010 to Mull");
    rpt_build_close(n.t.b);
    open_kind(&n.t, RPT_KIND_LETTER);
    rpt_build_attr(n.t.b, "date", str("2001-01-01"), span(0, 0, 0, 0));
    add_block(&n.t, RPT_KIND_HEADING, NULL, "Letter of 6 May 2010 to Mull");
    rpt_build_close(n.t.b);
    open_kind(&n.t, RPT_KIND_ANNEX);
    add_block(&n.t, RPT_KIND_HEADING, NULL, "Annex IV: boats");
    rpt_build_close(n.t.b);
    open_kind(&n.t, RPT_KIND_ANNEX);
    add_block(&n.t, RPT_KIND_HEADING, NULL, "Annex of the house");
    rpt_build_close(n.t.b);
    open_kind(&n.t, RPT_KIND_ANNEX);
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "Annex V");
    rpt_build_close(n.t.b);
    finish(&n);
    expect(&n,
        "report letter-date=\"2010-05-05\" title=\"Letter of 5 May 2010 to "
        "Mull\"\n"
        "  letter date=\"2010-05-05\"\n"
        "    heading \"Letter of 5 May 2010 to Mull\"\n"
        "  letter date=\"2001-01-01\"\n"
        "    heading \"Letter of 6 May 2010 to Mull\"\n"
        "  annex label=\"IV\"\n"
        "    heading \"Annex IV: boats\"\n"
        "  annex\n"
        "    heading \"Annex of the house\"\n"
        "  annex\n"
        "    paragraph \"Annex V\"\n");
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_levels),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_stems),
        cmocka_unit_test(test_wrapped_items),
        cmocka_unit_test(test_masthead),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_headings_of_parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
