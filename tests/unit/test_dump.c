/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/dump.c.
 */
#include "tree.h"

#include "../../core/sink_data.h"

static void
make(struct tree *t)
{
    tree_open(t);
    rpt_build_attr(t->b, "lang", str("en"), span(0, 0, 0, 0));
    rpt_build_open(t->b, RPT_KIND_SECTION,
        (struct rpt_span){ 0, 50, 3, 1, 2 });
    rpt_build_attr(t->b, "label", str("I."), span(0, 2, 3, 1));
    rpt_build_open(t->b, RPT_KIND_HEADING,
        (struct rpt_span){ 3, 10, 3, 4, 2 });
    add_text(t, "The \"head\"");
    rpt_build_close(t->b);
    open_kind(t, RPT_KIND_ITEM);
    add_text(t, "one ");
    open_kind(t, RPT_KIND_STRONG);
    add_text(t, "two");
    rpt_build_close(t->b);
    open_kind(t, RPT_KIND_BREAK);
    rpt_build_close(t->b);
    add_text(t, "three");
    add_block(t, RPT_KIND_PARAGRAPH, NULL, "below");
    add_text(t, "four");
    rpt_build_close(t->b);
    rpt_build_close(t->b);
    tree_end(t);
}

static void
test_whole(void **state)
{
    (void)state;
    struct tree t;
    make(&t);
    expect_dump(&t,
        "report lang=\"en\"\n"
        "  section label=\"I.\"\n"
        "    heading\n"
        "      text \"The \\\"head\\\"\"\n"
        "    item\n"
        "      text \"one \"\n"
        "      strong\n"
        "        text \"two\"\n"
        "      break\n"
        "      text \"three\"\n"
        "      paragraph\n"
        "        text \"below\"\n"
        "      text \"four\"\n");
    expect_dump_style(&t, nth(&t, RPT_KIND_STRONG, 0),
        &(struct rpt_dump_style){0}, "strong\n  text \"two\"\n");
    tree_close(&t);
}

static void
test_blocks(void **state)
{
    (void)state;
    struct tree t;
    make(&t);
    struct rpt_dump_style style = { .blocks = true, .spans = true };
    expect_dump_style(&t, t.report->root, &style,
        "report [3:1 p2] lang=\"en\"\n"
        "  section [3:1 p2] label=\"I.\"\n"
        "    heading [3:4 p2] \"The \\\"head\\\"\"\n"
        "    item \"one two three four\"\n"
        "      paragraph \"below\"\n");
    tree_close(&t);
}

static void
test_width(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    add_text(&t, "\u00e9t\u00e9 et ");
    open_kind(&t, RPT_KIND_STRONG);
    add_text(&t, "hiver");
    tree_end(&t);
    struct rpt_node *p = t.report->root->first;
    struct rpt_dump_style style = { .blocks = true, .width = 9 };
    expect_dump_style(&t, p, &style,
        "paragraph \"\u00e9t\u00e9 et hi...\"\n");
    style.width = 12;
    expect_dump_style(&t, p, &style,
        "paragraph \"\u00e9t\u00e9 et hiver\"\n");
    style = (struct rpt_dump_style){ .width = 3 };
    expect_dump_style(&t, p, &style,
        "paragraph\n"
        "  text \"\u00e9t\u00e9...\"\n"
        "  strong\n"
        "    text \"hiv...\"\n");
    tree_close(&t);
}

static void
test_explain(void **state)
{
    (void)state;
    struct tree t;
    make(&t);
    struct rpt_node *item = nth(&t, RPT_KIND_ITEM, 0), *made;
    assert_int_equal(rpt_node_wrap(t.report, &made,
        RPT_KIND_RECOMMENDATION, item, item, "verb", "\"urge\"\n"), RPT_OK);
    struct rpt_attr_value value = {
        .name = "addressee", .value = RPT_STR("States"),
        .origin = RPT_ORIGIN_INFERRED, .reason = "stem",
    };
    assert_int_equal(rpt_node_set(t.report, made, &value), RPT_OK);
    value = (struct rpt_attr_value){
        .name = "symbol", .value = RPT_STR("A/1\x1b"),
        .origin = RPT_ORIGIN_SUPPLIED,
    };
    assert_int_equal(rpt_node_set(t.report, made, &value), RPT_OK);
    struct rpt_dump_style style = { .explain = true, .blocks = true };
    expect_dump_style(&t, made, &style,
        "recommendation addressee=\"States\" (inferred: stem) "
        "symbol=\"A/1\\x1b\" (supplied) <- verb: \"urge\"\\n\n"
        "  item \"one two three four\"\n"
        "    paragraph \"below\"\n");
    tree_close(&t);
}

/* In a line of text a recommendation is still worth a line. */
static void
test_inline_recommendation(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "We ask. They act.");
    tree_end(&t);
    struct rpt_node *made, *p = t.report->root->first;
    assert_int_equal(rpt_node_wrap_text(t.report, &made,
        RPT_KIND_RECOMMENDATION, p, 0, 7, "", "modal"), RPT_OK);
    struct rpt_dump_style style = { .blocks = true, .explain = true };
    expect_dump_style(&t, p, &style,
        "paragraph \"We ask. They act.\"\n"
        "  recommendation <- modal\n");
    tree_close(&t);
}

static void
test_deep(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    for (int i = 0; i < 40; i++)
        open_kind(&t, RPT_KIND_QUOTE);
    tree_end(&t);
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 100000), RPT_OK);
    rpt_dump(t.report, t.report->root, &(struct rpt_dump_style){0}, sink);
    struct rpt_str text = rpt_sink_text(sink);
    assert_string_equal(text.s + text.n - 6, "quote\n");
    assert_int_equal(text.s[text.n - 7], ' ');
    assert_int_equal(text.s[text.n - 7 - 80], '\n');
    rpt_sink_free(sink);
    tree_close(&t);
}

static void
test_outline(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_MASTHEAD);
    rpt_build_close(t.b);
    rpt_build_open(t.b, RPT_KIND_ANNEX, (struct rpt_span){ 0, 9, 5, 1, 2 });
    rpt_build_attr(t.b, "label", str("V"), span(0, 0, 0, 0));
    add_block(&t, RPT_KIND_HEADING, NULL, "Annex V\x7f");
    rpt_build_open(t.b, RPT_KIND_SECTION, span(0, 9, 7, 1));
    rpt_build_attr(t.b, "label", str("I."), span(0, 0, 0, 0));
    add_block(&t, RPT_KIND_HEADING, NULL, "First");
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "text");
    rpt_build_close(t.b);
    open_kind(&t, RPT_KIND_SECTION);
    rpt_build_close(t.b);
    rpt_build_close(t.b);
    open_kind(&t, RPT_KIND_ANNEX);
    rpt_build_attr(t.b, "label", str("VI"), span(0, 0, 0, 0));
    tree_end(&t);
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 1000), RPT_OK);
    rpt_dump_outline(t.report, sink);
    assert_string_equal(rpt_sink_text(sink).s,
        "(masthead)\n"
        "Annex V\uFFFD [5:1 p2]\n"
        "  I. First [7:1]\n"
        "  (section)\n"
        "VI (annex)\n");
    rpt_sink_free(sink);
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole),
        cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_width),
        cmocka_unit_test(test_explain),
        cmocka_unit_test(test_inline_recommendation),
        cmocka_unit_test(test_deep),
        cmocka_unit_test(test_outline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
