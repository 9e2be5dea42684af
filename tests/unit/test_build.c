/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/build.c.
 */
#include "tree.h"

/* What comes out of a packed file becomes the source, and is content. */
static void
test_source(void **state)
{
    (void)state;
    struct tree t;
    struct rpt_coverage c;
    tree_open(&t);
    struct rpt_span at = rpt_build_source(t.b, str("\u00e9t\u00e9\n"), 1);
    assert_int_equal(at.offset, 0);
    assert_int_equal(at.length, 6);
    assert_int_equal(at.line, 1);
    assert_int_equal(at.column, 1);
    assert_int_equal(at.page, 1);
    at = rpt_build_source(t.b, str("\u00e9 one "), 2);
    assert_int_equal(at.offset, 6);
    assert_int_equal(at.line, 2);
    rpt_build_open(t.b, RPT_KIND_PARAGRAPH, span(0, 0, 0, 0));
    rpt_build_text(t.b, str("\u00e9 one "), at);
    at = rpt_build_source(t.b, str("two\xFF"), 2);
    assert_int_equal(at.column, 7);
    assert_int_equal(at.length, 6);
    tree_end(&t);
    assert_string_equal(rpt_report_source(t.report).s,
        "\u00e9t\u00e9\n\u00e9 one two\uFFFD");
    assert_int_equal(rpt_report_coverage(t.report, &c, NULL), RPT_OK);
    assert_int_equal(c.total, 11);
    assert_int_equal(c.covered, 4);
    tree_close(&t);
}

static void
test_folding(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    add_text(&t, "  one\t\ntwo \u00a0 three ");
    open_kind(&t, RPT_KIND_STRONG);
    add_text(&t, " four");
    rpt_build_close(t.b);
    add_text(&t, " ");
    add_text(&t, " five \u3000\n");
    rpt_build_close(t.b);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    add_text(&t, " \n");
    add_text(&t, "");
    rpt_build_close(t.b);
    tree_end(&t);
    expect_dump(&t,
        "report\n"
        "  paragraph\n"
        "    text \"one two three \"\n"
        "    strong\n"
        "      text \"four\"\n"
        "    text \" \"\n"
        "    text \"five\"\n"
        "  paragraph\n");
    expect_text(t.report->root->first, "one two three four five");
    tree_close(&t);
}

/* No space stays at the end of a block, even if it is all of a text. */
static void
test_end_of_line(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_ITEM);
    add_text(&t, "lead-in");
    add_text(&t, " ");
    open_kind(&t, RPT_KIND_PARAGRAPH);
    add_text(&t, " before ");
    open_kind(&t, RPT_KIND_BREAK);
    rpt_build_close(t.b);
    add_text(&t, " after");
    rpt_build_close(t.b);
    add_text(&t, " tail");
    tree_end(&t);
    expect_dump(&t,
        "report\n"
        "  item\n"
        "    text \"lead-in\"\n"
        "    paragraph\n"
        "      text \"before\"\n"
        "      break\n"
        "      text \"after\"\n"
        "    text \"tail\"\n");
    expect_text(t.report->root, "lead-in before after tail");
    tree_close(&t);
}

static void
test_literal(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    struct rpt_hint hint = {
        .flags = RPT_HINT_LITERAL, .style = RPT_STR(""),
        .label = RPT_STR(""),
    };
    rpt_build_hint(t.b, &hint);
    add_text(&t, "  a\r\n\tb\rc  ");
    open_kind(&t, RPT_KIND_STRONG);
    add_text(&t, "  d ");
    rpt_build_close(t.b);
    rpt_build_close(t.b);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "  not  literal ");
    tree_end(&t);
    expect_dump(&t,
        "report\n"
        "  paragraph\n"
        "    text \"  a\\n\\tb\\nc  \"\n"
        "    strong\n"
        "      text \"  d \"\n"
        "  paragraph\n"
        "    text \"not literal\"\n");
    tree_close(&t);
}

/* After a block inside it, a literal block is literal again. */
static void
test_literal_again(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_CELL);
    struct rpt_hint hint = {
        .flags = RPT_HINT_LITERAL, .style = RPT_STR(""),
        .label = RPT_STR(""),
    };
    rpt_build_hint(t.b, &hint);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "a  b");
    add_text(&t, "c  d");
    tree_end(&t);
    expect_text(nth(&t, RPT_KIND_PARAGRAPH, 0), "a b");
    assert_string_equal(rpt_node_text(nth(&t, RPT_KIND_TEXT, 1)).s, "c  d");
    tree_close(&t);
}

static void
test_bad_bytes(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    add_text(&t, "a\xFFz\x80\x80");
    add_text(&t, " \xC3");
    rpt_build_text(t.b, (struct rpt_str){ "x\0y\x1b\xC2\x9B\uFFFE", 9 },
        span(0, 9, 1, 1));
    tree_end(&t);
    expect_text(t.report->root,
        "a\uFFFDz\uFFFD\uFFFD \uFFFDx\uFFFDy\uFFFD\uFFFD\uFFFD");
    /* Each is told once. */
    assert_int_equal(rpt_log_count(t.log), 2);
    assert_string_equal(rpt_log_get(t.log, 0)->code, "bad-utf8");
    assert_string_equal(rpt_log_get(t.log, 1)->code, "control-character");
    tree_close(&t);
}

/* A note does not end the line it stands in. */
static void
test_note_in_line(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    add_text(&t, "one ");
    open_kind(&t, RPT_KIND_NOTE);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, " of a note ");
    rpt_build_close(t.b);
    add_text(&t, " two");
    add_block(&t, RPT_KIND_FURNITURE, NULL, "7 ");
    add_text(&t, " three ");
    rpt_build_close(t.b);
    add_block(&t, RPT_KIND_NOTE, NULL, " last ");
    tree_end(&t);
    expect_dump(&t,
        "report\n"
        "  paragraph\n"
        "    text \"one \"\n"
        "    note\n"
        "      paragraph\n"
        "        text \"of a note\"\n"
        "    text \"two\"\n"
        "    furniture\n"
        "      text \"7\"\n"
        "    text \" three\"\n"
        "  note\n"
        "    text \"last\"\n");
    expect_text(t.report->root, "one two three");
    tree_close(&t);
}

static void
test_attrs(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_ITEM);
    rpt_build_attr(t.b, "label", str(" (a)\n "), span(3, 5, 2, 1));
    rpt_build_attr(t.b, "plain", str("one two"), span(0, 0, 0, 0));
    rpt_build_attr(t.b, "odd", str("a\xFFz"), span(0, 0, 0, 0));
    rpt_build_attr(t.b, "none", str(" "), span(0, 0, 0, 0));
    tree_end(&t);
    const struct rpt_attr *a = t.report->root->first->attrs;
    assert_string_equal(a->name, "label");
    assert_string_equal(a->value.s, "(a)");
    assert_int_equal(a->from->origin, RPT_ORIGIN_READ);
    assert_int_equal(a->from->span.offset, 3);
    assert_string_equal(a->next->value.s, "one two");
    assert_string_equal(a->next->next->value.s, "a\uFFFDz");
    assert_null(a->next->next->next);
    tree_close(&t);
}

static void
test_spans_grow(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_LIST);
    open_kind(&t, RPT_KIND_ITEM);
    rpt_build_text(t.b, str("abc"), (struct rpt_span){ 10, 3, 2, 5, 4 });
    rpt_build_close(t.b);
    rpt_build_open(t.b, RPT_KIND_ITEM, span(20, 30, 4, 1));
    rpt_build_text(t.b, str("def"), span(24, 3, 4, 5));
    tree_end(&t);
    struct rpt_span list = nth(&t, RPT_KIND_LIST, 0)->span;
    assert_int_equal(list.offset, 10);
    assert_int_equal(list.length, 40);
    assert_int_equal(list.line, 2);
    assert_int_equal(list.column, 5);
    assert_int_equal(list.page, 4);
    assert_int_equal(nth(&t, RPT_KIND_ITEM, 1)->span.length, 30);
    assert_int_equal(t.report->root->span.length, 40);
    tree_close(&t);
}

static void
test_hint(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_PARAGRAPH);
    char style[] = " Heading  1 ";
    struct rpt_hint hint = {
        .flags = RPT_HINT_BOLD, .level = 3, .style = str(style),
        .label = RPT_STR("(a)"),
    };
    rpt_build_hint(t.b, &hint);
    style[1] = 'x';
    tree_end(&t);
    const struct rpt_hint *kept = t.report->root->first->more->hint;
    assert_string_equal(kept->label.s, "(a)");
    assert_int_equal(kept->level, 3);
    assert_string_equal(kept->style.s, "Heading 1");
    assert_int_equal(kept->style.n, 9);
    tree_close(&t);
}

static void
test_content(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    rpt_build_content(t.b, span(0, 10, 1, 1));
    rpt_build_content(t.b, span(10, 5, 1, 1));
    rpt_build_content(t.b, span(12, 1, 1, 1));
    rpt_build_content(t.b, span(20, 0, 1, 1));
    rpt_build_content(t.b, span(20, 5, 1, 1));
    rpt_build_content(t.b, span(UINT32_MAX - 1, 5, 1, 1));
    assert_int_equal(t.report->n_content, 3);
    assert_int_equal(t.report->content[0].from, 0);
    assert_int_equal(t.report->content[0].to, 15);
    assert_int_equal(t.report->content[1].from, 20);
    assert_int_equal(t.report->content[2].to, UINT32_MAX);
    tree_close(&t);
}

static void
test_limit_nodes(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    t.report->limits.nodes = 3;
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "a");
    assert_int_equal(rpt_build_status(t.b), RPT_OK);
    rpt_build_open(t.b, RPT_KIND_PARAGRAPH, span(7, 1, 3, 1));
    assert_int_equal(rpt_build_status(t.b), RPT_LIMIT);
    add_text(&t, "dropped");
    rpt_build_close(t.b);
    assert_int_equal(rpt_log_count(t.log), 1);
    assert_string_equal(rpt_log_get(t.log, 0)->code, "limit-nodes");
    assert_int_equal(rpt_log_get(t.log, 0)->span.line, 3);
    assert_int_equal(rpt_log_get(t.log, 0)->level, RPT_LEVEL_FATAL);
    assert_int_equal(rpt_build_end(t.b), RPT_LIMIT);
    t.b = NULL;
    tree_close(&t);
}

static void
test_limit_depth(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    t.report->limits.depth = 10;
    for (int i = 0; i < 20; i++)
        open_kind(&t, RPT_KIND_QUOTE);
    assert_int_equal(rpt_build_depth(t.b), 10);
    assert_int_equal(rpt_build_status(t.b), RPT_LIMIT);
    assert_string_equal(rpt_log_get(t.log, 0)->code, "limit-depth");
    tree_close(&t);
}

static void
test_fail(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    assert_ptr_equal(rpt_build_log(t.b), t.log);
    assert_ptr_equal(rpt_build_limits(t.b), &t.report->limits);
    rpt_build_fail(t.b, RPT_FORMAT, "bad-tag", span(1, 1, 7, 2),
        "tag %s is not closed", "p");
    rpt_build_fail(t.b, RPT_IO, "other", span(0, 0, 0, 0), "too late");
    assert_int_equal(rpt_build_status(t.b), RPT_FORMAT);
    assert_int_equal(rpt_log_count(t.log), 1);
    const struct rpt_message *m = rpt_log_get(t.log, 0);
    assert_string_equal(m->text, "tag p is not closed");
    assert_int_equal(m->level, RPT_LEVEL_ERROR);
    assert_int_equal(m->span.line, 7);
    rpt_build_attr(t.b, "a", str("b"), span(0, 0, 0, 0));
    assert_null(t.report->root->attrs);
    tree_close(&t);
}

/* One closing too many harms nothing. */
static void
test_closing(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    rpt_build_close(t.b);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "a");
    rpt_build_close(t.b);
    assert_int_equal(rpt_build_depth(t.b), 1);
    assert_int_equal(rpt_build_end(NULL), RPT_NOMEM);
    tree_end(&t);
    expect_dump(&t, "report\n  paragraph\n    text \"a\"\n");
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_source),
        cmocka_unit_test(test_folding),
        cmocka_unit_test(test_end_of_line),
        cmocka_unit_test(test_literal),
        cmocka_unit_test(test_literal_again),
        cmocka_unit_test(test_bad_bytes),
        cmocka_unit_test(test_note_in_line),
        cmocka_unit_test(test_attrs),
        cmocka_unit_test(test_spans_grow),
        cmocka_unit_test(test_hint),
        cmocka_unit_test(test_content),
        cmocka_unit_test(test_limit_nodes),
        cmocka_unit_test(test_limit_depth),
        cmocka_unit_test(test_fail),
        cmocka_unit_test(test_closing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
