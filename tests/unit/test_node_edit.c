/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/node_edit.c.
 */
#include "tree.h"

static const struct rpt_span nowhere;

static enum rpt_status
set(struct tree *t, struct rpt_node *n, const char *name, const char *value)
{
    struct rpt_attr_value v = {
        .name = name, .value = str(value), .origin = RPT_ORIGIN_INFERRED,
        .reason = "because",
    };
    return rpt_node_set(t->report, n, &v);
}

static void
test_set(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    add_block(&t, RPT_KIND_ITEM, "(a)", "x");
    add_block(&t, RPT_KIND_ITEM, "(b)", "y");
    tree_end(&t);
    struct rpt_node *n = t.report->root->first;
    /* Names are shared between neighbours. */
    assert_ptr_equal(n->attrs->name, n->next->attrs->name);
    assert_int_equal(set(&t, n, "verb", "take"), RPT_OK);
    assert_int_equal(set(&t, n, "deadline", "2030"), RPT_OK);
    assert_int_equal(set(&t, n, "verb", "give"), RPT_OK);
    expect_dump(&t,
        "report\n"
        "  item label=\"(a)\" verb=\"give\" deadline=\"2030\"\n"
        "    text \"x\"\n"
        "  item label=\"(b)\"\n"
        "    text \"y\"\n");
    assert_string_equal(rpt_node_attr_find(n, "verb")->from->reason, "because");
    assert_int_equal(rpt_node_attr_find(n, "verb")->from->origin,
        RPT_ORIGIN_INFERRED);
    assert_int_equal(set(&t, n, "verb", ""), RPT_OK);
    assert_int_equal(set(&t, n, "never", ""), RPT_OK);
    assert_int_equal(set(&t, n, "label", ""), RPT_OK);
    assert_int_equal(set(&t, n, "", "x"), RPT_ARG);
    expect_dump_style(&t, n, &(struct rpt_dump_style){0},
        "item deadline=\"2030\"\n  text \"x\"\n");
    tree_close(&t);
}

static void
test_new_and_insert(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "one");
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "two");
    tree_end(&t);
    struct rpt_node *root = t.report->root, *section, *text;
    struct rpt_node *one = root->first, *two = root->last;
    assert_int_equal(rpt_node_new(t.report, &section, RPT_KIND_SECTION,
        nowhere, "rule", NULL), RPT_OK);
    assert_string_equal(rpt_node_rule(section), "rule");
    assert_string_equal(rpt_node_reason(section), "");
    assert_int_equal(rpt_node_insert(t.report, root, section, one), RPT_OK);
    assert_int_equal(rpt_node_insert(t.report, section, two, NULL), RPT_OK);
    assert_int_equal(rpt_node_insert(t.report, section, one, two), RPT_OK);
    assert_int_equal(rpt_node_new_text(t.report, &text, str("!"), nowhere),
        RPT_OK);
    assert_int_equal(rpt_node_insert(t.report, two, text, NULL), RPT_OK);
    expect_dump(&t,
        "report\n"
        "  section\n"
        "    paragraph\n"
        "      text \"one\"\n"
        "    paragraph\n"
        "      text \"two\"\n"
        "      text \"!\"\n");
    assert_int_equal(rpt_node_insert(t.report, section, one, one), RPT_OK);
    assert_int_equal(rpt_node_detach(t.report, one), RPT_OK);
    assert_int_equal(rpt_node_detach(t.report, one), RPT_OK);
    assert_null(one->parent);
    expect_text(root, "two!");
    tree_close(&t);
}

static void
test_refusals(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    open_kind(&t, RPT_KIND_SECTION);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "one");
    rpt_build_close(t.b);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "two");
    tree_end(&t);
    struct rpt_node *root = t.report->root, *section = root->first, *made;
    struct rpt_node *one = section->first, *two = root->last;
    assert_int_equal(rpt_node_insert(t.report, one, section, NULL), RPT_ARG);
    assert_int_equal(rpt_node_insert(t.report, one, one, NULL), RPT_ARG);
    assert_int_equal(rpt_node_insert(t.report, section, root, NULL),
        RPT_ARG);
    assert_int_equal(rpt_node_insert(t.report, section, two, two), RPT_ARG);
    assert_int_equal(rpt_node_insert(t.report, one->first, two, NULL),
        RPT_ARG);
    assert_int_equal(rpt_node_detach(t.report, root), RPT_ARG);
    assert_int_equal(rpt_node_new(t.report, &made, RPT_KIND_REPORT, nowhere,
        "", ""), RPT_ARG);
    assert_int_equal(rpt_node_new(t.report, &made, RPT_N_KINDS, nowhere,
        "", ""), RPT_ARG);
    assert_null(made);
    assert_int_equal(rpt_node_wrap(t.report, &made, RPT_KIND_LIST, one, two,
        "", ""), RPT_ARG);
    assert_int_equal(rpt_node_wrap(t.report, &made, RPT_KIND_LIST, two,
        section, "", ""), RPT_ARG);
    assert_int_equal(rpt_node_wrap(t.report, &made, RPT_KIND_TEXT, two, two,
        "", ""), RPT_ARG);
    assert_int_equal(rpt_node_wrap(t.report, &made, RPT_KIND_LIST, root,
        root, "", ""), RPT_ARG);
    expect_text(root, "one two");
    tree_close(&t);
}

static void
test_wrap(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    for (uint32_t i = 0; i < 4; i++) {
        rpt_build_open(t.b, RPT_KIND_ITEM, span(i * 10, 8, i + 1, 1));
        rpt_build_close(t.b);
    }
    tree_end(&t);
    struct rpt_node *root = t.report->root, *list, *all;
    assert_int_equal(rpt_node_wrap(t.report, &list, RPT_KIND_LIST,
        root->first->next, root->last->prev, "made", "of two"), RPT_OK);
    struct rpt_dump_style style = { .spans = true, .explain = true };
    expect_dump_style(&t, root, &style,
        "report [1:1]\n"
        "  item [1:1]\n"
        "  list [2:1] <- made: of two\n"
        "    item [2:1]\n"
        "    item [3:1]\n"
        "  item [4:1]\n");
    assert_int_equal(list->span.offset, 10);
    assert_int_equal(list->span.length, 18);
    assert_int_equal(rpt_node_wrap(t.report, &all, RPT_KIND_SECTION,
        root->first, root->last, "", ""), RPT_OK);
    assert_ptr_equal(root->first, all);
    assert_ptr_equal(root->last, all);
    assert_ptr_equal(list->prev, all->first);
    assert_null(all->first->prev);
    assert_null(all->last->next);
    tree_close(&t);
}

/* one <strong>two three</strong> four */
static void
make_line(struct tree *t)
{
    static const char source[] = "one **two three** four";
    tree_open(t);
    t->report->source = RPT_STR("one **two three** four");
    rpt_build_open(t->b, RPT_KIND_PARAGRAPH,
        span(0, sizeof(source) - 1, 1, 1));
    rpt_build_text(t->b, str("one "), span(0, 4, 1, 1));
    rpt_build_open(t->b, RPT_KIND_STRONG, span(4, 13, 1, 5));
    rpt_build_attr(t->b, "mark", str("**"), nowhere);
    rpt_build_text(t->b, str("two three"), span(6, 9, 1, 7));
    rpt_build_close(t->b);
    rpt_build_text(t->b, str(" four"), span(17, 5, 1, 18));
    tree_end(t);
}

static void
expect_wrapped(size_t from, size_t to, const char *expected)
{
    struct tree t;
    struct rpt_node *made;
    make_line(&t);
    struct rpt_node *p = t.report->root->first;
    assert_int_equal(rpt_node_wrap_text(t.report, &made, RPT_KIND_STATEMENT,
        p, from, to, "", ""), RPT_OK);
    assert_int_equal(made->kind, RPT_KIND_STATEMENT);
    struct rpt_dump_style style = { .spans = true };
    expect_dump_style(&t, p, &style, expected);
    expect_text(p, "one two three four");
    struct rpt_str text;
    assert_int_equal(rpt_node_text_take(made, &text), RPT_OK);
    struct rpt_str want = {
        &"one two three four"[from], to - from,
    };
    while (want.n > 0 && want.s[want.n - 1] == ' ')
        want.n--;
    while (want.n > 0 && want.s[0] == ' ') {
        want.s++;
        want.n--;
    }
    assert_int_equal(text.n, want.n);
    assert_memory_equal(text.s, want.s, text.n);
    rpt_text_free(text);
    tree_close(&t);
}

static void
test_wrap_text(void **state)
{
    (void)state;
    /* within one text */
    expect_wrapped(1, 3,
        "paragraph [1:1]\n"
        "  text [1:1] \"o\"\n"
        "  statement [1:2]\n"
        "    text [1:2] \"ne\"\n"
        "  text [1:4] \" \"\n"
        "  strong [1:5] mark=\"**\"\n"
        "    text [1:7] \"two three\"\n"
        "  text [1:18] \" four\"\n");
    /* into an inline node: that is cut */
    expect_wrapped(0, 7,
        "paragraph [1:1]\n"
        "  statement [1:1]\n"
        "    text [1:1] \"one \"\n"
        "    strong [1:5] mark=\"**\"\n"
        "      text [1:7] \"two\"\n"
        "  strong [1:10] mark=\"**\"\n"
        "    text [1:10] \" three\"\n"
        "  text [1:18] \" four\"\n");
    /* out of it */
    expect_wrapped(8, 18,
        "paragraph [1:1]\n"
        "  text [1:1] \"one \"\n"
        "  strong [1:5] mark=\"**\"\n"
        "    text [1:7] \"two \"\n"
        "  statement [1:11]\n"
        "    strong [1:11] mark=\"**\"\n"
        "      text [1:11] \"three\"\n"
        "    text [1:18] \" four\"\n");
    /* all of it */
    expect_wrapped(0, 18,
        "paragraph [1:1]\n"
        "  statement [1:1]\n"
        "    text [1:1] \"one \"\n"
        "    strong [1:5] mark=\"**\"\n"
        "      text [1:7] \"two three\"\n"
        "    text [1:18] \" four\"\n");
    /* inside the inline node, both ends within */
    expect_wrapped(5, 9,
        "paragraph [1:1]\n"
        "  text [1:1] \"one \"\n"
        "  strong [1:5] mark=\"**\"\n"
        "    text [1:7] \"t\"\n"
        "    statement [1:8]\n"
        "      text [1:8] \"wo t\"\n"
        "    text [1:12] \"hree\"\n"
        "  text [1:18] \" four\"\n");
    /* every range keeps the text */
    for (size_t from = 0; from < 18; from++) {
        for (size_t to = from + 1; to <= 18; to++) {
            struct tree t;
            struct rpt_node *made;
            make_line(&t);
            struct rpt_node *p = t.report->root->first;
            assert_int_equal(rpt_node_wrap_text(t.report, &made,
                RPT_KIND_STATEMENT, p, from, to, "", ""), RPT_OK);
            expect_text(p, "one two three four");
            tree_close(&t);
        }
    }
}

/* Cutting a node leaves the attributes of its halves independent. */
static void
test_wrap_text_attrs(void **state)
{
    (void)state;
    struct tree t;
    struct rpt_node *made;
    make_line(&t);
    assert_int_equal(rpt_node_wrap_text(t.report, &made, RPT_KIND_STATEMENT,
        t.report->root->first, 0, 7, "", ""), RPT_OK);
    assert_int_equal(set(&t, nth(&t, RPT_KIND_STRONG, 1), "mark", "__"),
        RPT_OK);
    assert_string_equal(rpt_node_attr_get(nth(&t, RPT_KIND_STRONG, 0),
        "mark").s, "**");
    tree_close(&t);
}

static void
test_wrap_text_refusals(void **state)
{
    (void)state;
    struct tree t;
    struct rpt_node *made;
    tree_open(&t);
    open_kind(&t, RPT_KIND_ITEM);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "one");
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "two three");
    tree_end(&t);
    struct rpt_node *item = t.report->root->first;
    static const size_t bad[][2] = {
        { 1, 6 }, { 3, 3 }, { 2, 1 }, { 0, 14 }, { 20, 30 },
    };
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        assert_int_equal(rpt_node_wrap_text(t.report, &made,
            RPT_KIND_STATEMENT, item, bad[i][0], bad[i][1], "", ""),
            RPT_ARG);
        assert_null(made);
    }
    assert_int_equal(rpt_node_wrap_text(t.report, &made, RPT_KIND_PARAGRAPH,
        item, 0, 3, "", ""), RPT_ARG);
    assert_int_equal(rpt_node_wrap_text(t.report, &made, RPT_KIND_TEXT,
        item, 0, 3, "", ""), RPT_ARG);
    assert_int_equal(rpt_node_wrap_text(t.report, &made, RPT_KIND_STATEMENT,
        item, 4, 13, "", ""), RPT_OK);
    /* A second one may lie in the first or around it, not across. */
    struct rpt_node *other;
    assert_int_equal(rpt_node_wrap_text(t.report, &other,
        RPT_KIND_STATEMENT, item, 4, 7, "", ""), RPT_OK);
    assert_int_equal(rpt_node_wrap_text(t.report, &other,
        RPT_KIND_STATEMENT, item, 5, 9, "", ""), RPT_ARG);
    assert_int_equal(rpt_node_wrap_text(t.report, &other,
        RPT_KIND_STATEMENT, item, 4, 9, "", ""), RPT_OK);
    expect_dump_style(&t, item->last, &(struct rpt_dump_style){0},
        "paragraph\n"
        "  statement\n"
        "    statement\n"
        "      statement\n"
        "        text \"two\"\n"
        "      text \" t\"\n"
        "    text \"hree\"\n");
    tree_close(&t);
}

static int freed;

static void
count_free(void *xpath)
{
    (void)xpath;
    freed++;
}

/* Every edit drops the copy made for XPath. */
static void
test_edits_touch(void **state)
{
    (void)state;
    struct tree t;
    struct rpt_node *made;
    tree_open(&t);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "one two");
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "x");
    tree_end(&t);
    struct rpt_node *root = t.report->root, *p = root->first;
    t.report->xpath_free = count_free;
    freed = 0;
    for (int i = 0; i < 5; i++) {
        t.report->xpath = &freed;
        enum rpt_status status = i == 0 ? set(&t, p, "a", "b")
            : i == 1 ? rpt_node_insert(t.report, root, p, NULL)
            : i == 2 ? rpt_node_wrap(t.report, &made, RPT_KIND_QUOTE, p, p,
                "", "")
            : i == 3 ? rpt_node_wrap_text(t.report, &made, RPT_KIND_STRONG,
                p, 0, 3, "", "")
            : rpt_node_detach(t.report, p);
        assert_int_equal(status, RPT_OK);
        assert_null(t.report->xpath);
        assert_int_equal(freed, i + 1);
    }
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_set),
        cmocka_unit_test(test_new_and_insert),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_wrap),
        cmocka_unit_test(test_wrap_text),
        cmocka_unit_test(test_wrap_text_attrs),
        cmocka_unit_test(test_wrap_text_refusals),
        cmocka_unit_test(test_edits_touch),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
