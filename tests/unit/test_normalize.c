/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize.c and of what holds for every tree: places
 * are kept, made nodes say why, hints are gone, limits hold.
 */
#include "normal.h"

#define DOCUMENT "1|Council of Ports\n1|Distr.: Open\n0|5 May 2010\n" \
    "1|Letter dated 4 May 2010 from the envoys to the Council of Ports\n" \
    "1|" PROSE "\n1|(Signed) Ann Low\n1|Envoy of Brest\n" \
    "3|Annex to the letter dated 4 May 2010 from the envoys\n" \
    "1|Meeting of the harbours\n1|Introduction\n1|" PROSE "\n" \
    "1|I. The quay\n1|12. The elders have asked for this:\n" \
    "*1|- (a) Oil for the lamps of the light, and wicks that are made by\n" \
    "1|many hands;\n" \
    "1|(b) the keeping of the light by the elders of the port and by those\n" \
    "1|who come after them.\n1|13. " MORE "\n1|II. The fog\n1|" PROSE "\n"

/* A symbol, a date and the like in one report. */
static void
test_whole(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n, DOCUMENT);
    expect_tree(&n,
        "report organ=\"Council of Ports\" distribution=\"Open\" "
        "date=\"2010-05-05\" letter-date=\"2010-05-04\" title=\"Letter "
        "dated 4 May 2010 from the envoys to the Council of Ports\"\n"
        "  masthead\n"
        "    paragraph field=\"organ\" \"Council of Ports\"\n"
        "    paragraph field=\"distribution\" \"Distr.: Open\"\n"
        "    paragraph field=\"date\" \"5 May 2010\"\n"
        "  letter date=\"2010-05-04\"\n"
        "    heading \"Letter dated 4 May 2010 ...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    signature name=\"Ann Low\" role=\"Envoy of Brest\" "
        "for=\"Brest\"\n"
        "      paragraph \"(Signed) Ann Low\"\n"
        "      paragraph \"Envoy of Brest\"\n"
        "  annex title=\"Meeting of the harbours\"\n"
        "    heading \"Annex to the letter date...\"\n"
        "    heading role=\"title\" \"Meeting of the harbours\"\n"
        "    section level=\"1\"\n"
        "      heading level=\"1\" \"Introduction\"\n"
        "      paragraph \"The boats came back at n...\"\n"
        "    section label=\"I.\" level=\"1\"\n"
        "      heading level=\"1\" \"The quay\"\n"
        "      paragraph label=\"12.\" \"The elders have asked fo...\"\n"
        "      list style=\"(a)\" stem=\"The elders have asked for this:\"\n"
        "        item label=\"(a)\"\n"
        "          paragraph \"Oil for the lamps of the...\"\n"
        "        item label=\"(b)\"\n"
        "          paragraph \"the keeping of the light...\"\n"
        "      paragraph label=\"13.\" \"Nets were dried along th...\"\n"
        "    section label=\"II.\" level=\"1\"\n"
        "      heading level=\"1\" \"The fog\"\n"
        "      paragraph \"The boats came back at n...\"\n");
    normal_close(&n);
}

/* Nodes that were made name a rule and a reason; no hint is left. */
static void
test_reasons(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n, DOCUMENT);
    const struct rpt_node *root = n.t.report->root;
    for (const struct rpt_node *c = rpt_node_next(root, root); c != NULL;
         c = rpt_node_next(c, root)) {
        if (rpt_node_is_inline(c))
            continue;
        assert_null(c->more->hint);
        if (c->kind == RPT_KIND_PARAGRAPH)
            continue;
        assert_string_not_equal(rpt_node_rule(c), "");
        assert_string_not_equal(rpt_node_reason(c), "");
    }
    normal_close(&n);
}

/* Every text node still is a piece of the source, word for word. */
static void
test_places(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n, DOCUMENT);
    const struct rpt_node *root = n.t.report->root;
    const char *source = n.t.report->source.s;
    for (const struct rpt_node *c = rpt_node_next(root, root); c != NULL;
         c = rpt_node_next(c, root)) {
        if (c->kind != RPT_KIND_TEXT || c->span.length == 0)
            continue;
        struct rpt_str text = rpt_node_text(c);
        assert_int_equal(c->span.length, text.n);
        assert_memory_equal(source + c->span.offset, text.s, text.n);
    }
    const struct rpt_attr *label =
        rpt_node_attr_find(nth(&n.t, RPT_KIND_ITEM, 0), "label");
    assert_memory_equal(source + label->from->span.offset, "- (a) ",
        label->from->span.length);
    label = rpt_node_attr_find(nth(&n.t, RPT_KIND_SECTION, 1), "label");
    assert_memory_equal(source + label->from->span.offset, "I. ",
        label->from->span.length);
    const struct rpt_attr *date = rpt_node_attr_find(root, "letter-date");
    assert_memory_equal(source + date->from->span.offset, "4 May 2010",
        date->from->span.length);
    assert_int_equal(date->from->span.line, 4);
    normal_close(&n);
}

/* Without a pack numbers, marks and bullets still work. */
static void
test_no_pack(void **state)
{
    (void)state;
    struct normal n;
    normal_build(&n, "h1|Annex\n1|" PROSE "\n1|(a) oil;\n1|(b) wicks.\n");
    assert_int_equal(rpt_normalize(n.t.report, NULL, n.t.log), RPT_OK);
    expect_tree(&n,
        "report title=\"Annex\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"Annex\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    list style=\"(a)\"\n"
        "      item label=\"(a)\"\n"
        "        paragraph \"oil;\"\n"
        "      item label=\"(b)\"\n"
        "        paragraph \"wicks.\"\n");
    normal_close(&n);
}

static void
test_empty(void **state)
{
    (void)state;
    struct normal n;
    normal_build(&n, "");
    assert_int_equal(rpt_normalize(n.t.report, n.lang, n.t.log), RPT_OK);
    expect_dump(&n.t, "report\n");
    normal_close(&n);
}

static void
add_item(struct normal *n, const char *label, const char *text,
    uint16_t level)
{
    open_kind(&n->t, RPT_KIND_PARAGRAPH);
    rpt_build_hint(n->t.b, &(struct rpt_hint){ .flags = RPT_HINT_BULLET,
        .label = str(label), .level = level, .lines = 1 });
    add_text(&n->t, text);
    rpt_build_close(n->t.b);
}

/* Lists in the cells and quotes of a reader. */
static void
test_inside(void **state)
{
    (void)state;
    struct normal n;
    tree_open(&n.t);
    normal_pack(&n.lang);
    open_kind(&n.t, RPT_KIND_TABLE);
    open_kind(&n.t, RPT_KIND_ROW);
    open_kind(&n.t, RPT_KIND_CELL);
    add_item(&n, "-", "oil", 1);
    add_item(&n, "-", "of whales", 2);
    add_item(&n, "-", "wicks", 1);
    rpt_build_close(n.t.b);
    open_kind(&n.t, RPT_KIND_CELL);
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "1. alone");
    rpt_build_close(n.t.b);
    rpt_build_close(n.t.b);
    rpt_build_close(n.t.b);
    open_kind(&n.t, RPT_KIND_QUOTE);
    add_item(&n, "-", "one", 1);
    rpt_build_close(n.t.b);
    tree_end(&n.t);
    assert_int_equal(rpt_normalize(n.t.report, n.lang, n.t.log), RPT_OK);
    struct rpt_dump_style style = { .blocks = true };
    expect_dump_style(&n.t, n.t.report->root, &style,
        "report\n"
        "  table\n"
        "    row\n"
        "      cell\n"
        "        list style=\"bullet\"\n"
        "          item label=\"-\"\n"
        "            paragraph \"oil\"\n"
        "            list style=\"bullet\"\n"
        "              item label=\"-\"\n"
        "                paragraph \"of whales\"\n"
        "          item label=\"-\"\n"
        "            paragraph \"wicks\"\n"
        "      cell\n"
        "        paragraph \"1. alone\"\n"
        "  quote\n"
        "    list style=\"bullet\"\n"
        "      item label=\"-\"\n"
        "        paragraph \"one\"\n");
    normal_close(&n);
}

/* A label is not lost for what stands before it, nor in a note. */
static void
test_inside_behind(void **state)
{
    (void)state;
    struct normal n;
    tree_open(&n.t);
    normal_pack(&n.lang);
    open_kind(&n.t, RPT_KIND_QUOTE);
    open_kind(&n.t, RPT_KIND_FIGURE);
    rpt_build_close(n.t.b);
    add_item(&n, "-", "oil", 1);
    rpt_build_close(n.t.b);
    open_kind(&n.t, RPT_KIND_NOTE);
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "The lamps need:");
    add_item(&n, "-", "wicks", 1);
    rpt_build_close(n.t.b);
    tree_end(&n.t);
    assert_int_equal(rpt_normalize(n.t.report, n.lang, n.t.log), RPT_OK);
    struct rpt_dump_style style = { .blocks = true };
    expect_dump_style(&n.t, n.t.report->root, &style,
        "report\n"
        "  quote\n"
        "    figure\n"
        "    list style=\"bullet\"\n"
        "      item label=\"-\"\n"
        "        paragraph \"oil\"\n"
        "  note\n"
        "    paragraph \"The lamps need:\"\n"
        "    list style=\"bullet\" stem=\"The lamps need:\"\n"
        "      item label=\"-\"\n"
        "        paragraph \"wicks\"\n");
    normal_close(&n);
}

/* Labels in emphasis, texts of several pieces, breaks. */
static void
test_pieces(void **state)
{
    (void)state;
    struct normal n;
    tree_open(&n.t);
    normal_pack(&n.lang);
    for (int i = 0; i < 2; i++) {
        open_kind(&n.t, RPT_KIND_PARAGRAPH);
        rpt_build_hint(n.t.b, &(struct rpt_hint){ .lines = 1, .gap = 1 });
        open_kind(&n.t, RPT_KIND_STRONG);
        add_text(&n.t, i == 0 ? "1." : "2.");
        rpt_build_close(n.t.b);
        if (i == 0) {
            open_kind(&n.t, RPT_KIND_BREAK);
            rpt_build_close(n.t.b);
        }
        add_text(&n.t, i == 0 ? PROSE : " " MORE);
        open_kind(&n.t, RPT_KIND_EMPHASIS);
        add_text(&n.t, " The end.");
        rpt_build_close(n.t.b);
        rpt_build_close(n.t.b);
    }
    tree_end(&n.t);
    assert_int_equal(rpt_normalize(n.t.report, n.lang, n.t.log), RPT_OK);
    expect_dump(&n.t,
        "report\n"
        "  paragraph label=\"1.\"\n"
        "    text \"" PROSE "\"\n"
        "    emphasis\n"
        "      text \" The end.\"\n"
        "  paragraph label=\"2.\"\n"
        "    text \"" MORE "\"\n"
        "    emphasis\n"
        "      text \" The end.\"\n");
    normal_close(&n);
}

/* A tree with parts of its own is completed, not taken apart. */
static void
test_structured(void **state)
{
    (void)state;
    struct normal n;
    tree_open(&n.t);
    normal_pack(&n.lang);
    open_kind(&n.t, RPT_KIND_SECTION);
    add_block(&n.t, RPT_KIND_HEADING, NULL, "The quay");
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "The keepers asked for the");
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "oil. (a) Text");
    rpt_build_close(n.t.b);
    add_block(&n.t, RPT_KIND_PARAGRAPH, NULL, "Annex");
    tree_end(&n.t);
    assert_int_equal(rpt_normalize(n.t.report, n.lang, n.t.log), RPT_OK);
    struct rpt_dump_style style = { .blocks = true };
    expect_dump_style(&n.t, n.t.report->root, &style,
        "report title=\"The quay\"\n"
        "  section level=\"1\"\n"
        "    heading level=\"1\" \"The quay\"\n"
        "    paragraph \"The keepers asked for the\"\n"
        "    paragraph \"oil. (a) Text\"\n"
        "  paragraph \"Annex\"\n");
    normal_close(&n);
}

/* The limit of nodes holds here too. */
static void
test_limit(void **state)
{
    (void)state;
    struct normal n;
    normal_build(&n, DOCUMENT);
    n.t.report->limits.nodes = n.t.report->n_nodes + 5;
    assert_int_equal(rpt_normalize(n.t.report, n.lang, n.t.log), RPT_LIMIT);
    const struct rpt_message *last =
        rpt_log_get(n.t.log, rpt_log_count(n.t.log) - 1);
    assert_int_equal(last->level, RPT_LEVEL_FATAL);
    assert_string_equal(last->code, "limit-nodes");
    normal_close(&n);
}

/* Work grows with the text, not with its square. */
static void
test_long(void **state)
{
    (void)state;
    enum { PIECES = 30000 };
    struct normal n;
    tree_open(&n.t);
    normal_pack(&n.lang);
    for (int i = 0; i < PIECES; i++) {
        open_kind(&n.t, RPT_KIND_PARAGRAPH);
        rpt_build_hint(n.t.b, &(struct rpt_hint){ .lines = 1, .gap = 1 });
        add_text(&n.t, i == 0
            ? "The keepers of the light and the elders of the port asked for"
            : "oil and wicks and nets and boats and bells and lamps and");
        rpt_build_close(n.t.b);
    }
    tree_end(&n.t);
    assert_int_equal(rpt_normalize(n.t.report, n.lang, n.t.log), RPT_OK);
    struct rpt_node *only = n.t.report->root->first;
    assert_non_null(only);
    assert_null(only->next);
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole),
        cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_no_pack),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_inside),
        cmocka_unit_test(test_inside_behind),
        cmocka_unit_test(test_pieces),
        cmocka_unit_test(test_structured),
        cmocka_unit_test(test_limit),
        cmocka_unit_test(test_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
