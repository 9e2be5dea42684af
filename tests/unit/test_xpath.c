/* SPDX-License-Identifier: MIT
 *
 * XPath over a small report: what the copy shows, what comes back, what a
 * bad expression is told.
 */
#include "tree.h"

#include "../../core/xpath.h"

extern const struct rpt_xpath_module rpt_xpath_module;

static void
attr(struct tree *t, const char *name, const char *value)
{
    rpt_build_attr(t->b, name, str(value), span(0, 0, 0, 0));
}

/* Two sections; the second has a list of two items and a note. */
static int
setup(void **state)
{
    static struct tree tree;
    struct tree *t = &tree;
    tree_open(t);
    attr(t, "symbol", "X/2020/1");
    rpt_build_open(t->b, RPT_KIND_SECTION, span(0, 0, 3, 1));
    open_kind(t, RPT_KIND_HEADING);
    add_text(t, "First");
    rpt_build_close(t->b);
    rpt_build_open(t->b, RPT_KIND_PARAGRAPH, span(0, 0, 4, 1));
    add_text(t, "One ");
    open_kind(t, RPT_KIND_STRONG);
    add_text(t, "two");
    rpt_build_close(t->b);
    add_text(t, " three");
    rpt_build_close(t->b);
    rpt_build_close(t->b);
    rpt_build_open(t->b, RPT_KIND_SECTION,
        (struct rpt_span){.line = 6, .column = 1, .page = 2});
    attr(t, "level", "1");
    open_kind(t, RPT_KIND_LIST);
    open_kind(t, RPT_KIND_ITEM);
    attr(t, "label", "(a)");
    open_kind(t, RPT_KIND_PARAGRAPH);
    add_text(t, "Alpha");
    rpt_build_close(t->b);
    rpt_build_close(t->b);
    open_kind(t, RPT_KIND_ITEM);
    attr(t, "label", "(b)");
    attr(t, "line", "own");
    open_kind(t, RPT_KIND_PARAGRAPH);
    add_text(t, "Beta");
    rpt_build_close(t->b);
    rpt_build_close(t->b);
    rpt_build_close(t->b);
    rpt_build_close(t->b);
    tree_end(t);
    *state = t;
    return 0;
}

static int
teardown(void **state)
{
    tree_close(*state);
    return 0;
}

static enum rpt_status
ask(const struct tree *t, struct rpt_node *from, const char *expr,
    struct rpt_value *out, char **why)
{
    return rpt_xpath_module.evaluate(t->report, from, expr, out, why);
}

static void
clear(struct rpt_value *value)
{
    rpt_free(value->nodes);
    rpt_text_free(value->string);
}

/* Asks for nodes; returns how many, the first in '*first'. */
static size_t
nodes(const struct tree *t, struct rpt_node *from, const char *expr,
    struct rpt_node **first)
{
    struct rpt_value value;
    char *why;
    assert_int_equal(ask(t, from, expr, &value, &why), RPT_OK);
    assert_null(why);
    assert_int_equal(value.type, RPT_VALUE_NODES);
    size_t n = value.n_nodes;
    *first = n > 0 ? value.nodes[0] : NULL;
    clear(&value);
    return n;
}

static void
assert_text(const struct tree *t, struct rpt_node *from, const char *expr,
    const char *wanted)
{
    struct rpt_value value;
    char *why;
    assert_int_equal(ask(t, from, expr, &value, &why), RPT_OK);
    assert_string_equal(value.string.s, wanted);
    assert_int_equal(value.string.n, strlen(wanted));
    clear(&value);
}

static double
number(const struct tree *t, const char *expr)
{
    struct rpt_value value;
    char *why;
    assert_int_equal(ask(t, NULL, expr, &value, &why), RPT_OK);
    assert_int_equal(value.type, RPT_VALUE_NUMBER);
    return value.number;
}

static void
test_nodes(void **state)
{
    const struct tree *t = *state;
    struct rpt_node *n;
    assert_int_equal(nodes(t, NULL, "//item", &n), 2);
    assert_string_equal(rpt_node_attr_get(n, "label").s, "(a)");
    assert_int_equal(nodes(t, NULL, "//item[2]", &n), 1);
    assert_string_equal(rpt_node_attr_get(n, "label").s, "(b)");
    assert_int_equal(nodes(t, NULL, "/report/section", &n), 2);
    assert_int_equal(nodes(t, NULL, "/", &n), 1);
    assert_ptr_equal(n, t->report->root);
    assert_int_equal(nodes(t, NULL, "//annex", &n), 0);
    assert_null(n);
    assert_int_equal(nodes(t, NULL, "//item[.='Beta']/..", &n), 1);
    assert_int_equal(rpt_node_kind(n), RPT_KIND_LIST);
}

static void
test_document_order(void **state)
{
    const struct tree *t = *state;
    struct rpt_value value;
    char *why;
    assert_int_equal(ask(t, NULL, "//item[2] | //heading | //item[1]",
        &value, &why), RPT_OK);
    assert_int_equal(value.n_nodes, 3);
    assert_int_equal(rpt_node_kind(value.nodes[0]), RPT_KIND_HEADING);
    assert_string_equal(rpt_node_attr_get(value.nodes[1], "label").s, "(a)");
    assert_string_equal(rpt_node_attr_get(value.nodes[2], "label").s, "(b)");
    clear(&value);
    assert_int_equal(ask(t, NULL, "//item[2]/preceding::*", &value, &why),
        RPT_OK);
    for (size_t i = 1; i < value.n_nodes; i++)
        assert_true(value.nodes[i - 1] != value.nodes[i]);
    assert_int_equal(rpt_node_kind(value.nodes[0]), RPT_KIND_SECTION);
    clear(&value);
}

static void
test_text(void **state)
{
    const struct tree *t = *state;
    struct rpt_node *n;
    assert_int_equal(nodes(t, NULL, "//paragraph[1]//text()", &n), 5);
    assert_int_equal(rpt_node_kind(n), RPT_KIND_TEXT);
    assert_string_equal(rpt_node_text(n).s, "One ");
    assert_text(t, NULL, "string(//paragraph)", "One two three");
    /* Blocks are parted, and what parts them is no node. */
    assert_text(t, NULL, "string(//section[1])", "First One two three");
    assert_text(t, NULL, "string(//list)", "Alpha Beta");
    assert_int_equal(nodes(t, NULL, "//list/text()", &n), 0);
}

static void
test_attributes(void **state)
{
    const struct tree *t = *state;
    struct rpt_node *n;
    assert_int_equal(nodes(t, NULL, "//@label", &n), 2);
    assert_string_equal(rpt_node_attr_get(n, "label").s, "(a)");
    /* The only hit gives its value. */
    assert_text(t, NULL, "/report/@symbol", "X/2020/1");
    assert_text(t, NULL, "//item[2]/@label", "(b)");
    assert_text(t, NULL, "string(//item[1]/@label)", "(a)");
    assert_int_equal(nodes(t, NULL, "//item[2]/@*", &n), 1);
    assert_string_equal(rpt_node_attr_get(n, "label").s, "(b)");
}

static void
test_made_attributes(void **state)
{
    const struct tree *t = *state;
    struct rpt_node *n;
    assert_text(t, NULL, "string(//section[2]/@line)", "6");
    assert_text(t, NULL, "string(//section[2]/@page)", "2");
    assert_text(t, NULL, "string(//section[1]/@page)", "");
    assert_int_equal(nodes(t, NULL, "//*[@line = 4]", &n), 1);
    assert_int_equal(rpt_node_kind(n), RPT_KIND_PARAGRAPH);
    /* The report's own attribute of that name is the one that counts. */
    assert_text(t, NULL, "string(//item[2]/@line)", "own");
    const struct rpt_node *section = rpt_report_root(t->report)->first;
    char expr[100];
    snprintf(expr, sizeof expr, "//*[@id = '%s']",
        rpt_node_id(t->report, section));
    assert_int_equal(nodes(t, NULL, expr, &n), 1);
    assert_ptr_equal(n, section);
}

static void
test_values(void **state)
{
    const struct tree *t = *state;
    struct rpt_value value;
    char *why;
    assert_true(number(t, "count(//item)") == 2.0);
    assert_true(number(t, "1 div 4") == 0.25);
    assert_int_equal(ask(t, NULL, "count(//item) = 2", &value, &why), RPT_OK);
    assert_int_equal(value.type, RPT_VALUE_BOOLEAN);
    assert_true(value.boolean);
    assert_int_equal(ask(t, NULL, "concat('a', '-', 'b')", &value, &why),
        RPT_OK);
    assert_int_equal(value.type, RPT_VALUE_STRING);
    assert_string_equal(value.string.s, "a-b");
    clear(&value);
    assert_text(t, NULL, "''", "");
}

static void
test_context(void **state)
{
    const struct tree *t = *state;
    struct rpt_node *section = rpt_report_root(t->report)->last, *n;
    assert_int_equal(nodes(t, section, "list/item", &n), 2);
    assert_int_equal(nodes(t, section, "heading", &n), 0);
    assert_int_equal(nodes(t, section, "..", &n), 1);
    assert_ptr_equal(n, t->report->root);
    assert_int_equal(nodes(t, section, "preceding-sibling::section/heading",
        &n), 1);
    /* A node that hangs on nothing cannot be searched. */
    struct rpt_node *loose;
    assert_int_equal(rpt_node_new(t->report, &loose, RPT_KIND_PARAGRAPH,
        span(0, 0, 0, 0), "", ""), RPT_OK);
    struct rpt_value value;
    char *why;
    assert_int_equal(ask(t, loose, "*", &value, &why), RPT_ARG);
    assert_string_equal(why, "the node is not in the tree");
    rpt_free(why);
}

static void
test_edit(void **state)
{
    const struct tree *t = *state;
    struct rpt_node *n;
    assert_int_equal(nodes(t, NULL, "//item", &n), 2);
    assert_non_null(t->report->xpath);
    assert_int_equal(rpt_node_detach(t->report, n), RPT_OK);
    assert_int_equal(nodes(t, NULL, "//item", &n), 1);
    struct rpt_attr_value set = {.name = "label", .value = RPT_STR("(z)")};
    assert_int_equal(rpt_node_set(t->report, n, &set), RPT_OK);
    assert_text(t, NULL, "string(//item/@label)", "(z)");
}

static void
assert_refused(const struct tree *t, const char *expr, const char *wanted)
{
    struct rpt_value value;
    char *why;
    assert_int_equal(ask(t, NULL, expr, &value, &why), RPT_ARG);
    assert_non_null(why);
    assert_string_equal(why, wanted);
    assert_int_equal(value.n_nodes, 0);
    assert_null(value.nodes);
    rpt_free(why);
}

static void
test_bad_expressions(void **state)
{
    const struct tree *t = *state;
    assert_refused(t, "//item[", "bad expression at character 8");
    assert_refused(t, "", "bad expression at character 1");
    assert_refused(t, "//item]", "bad expression at character 7");
    assert_refused(t, "count(//item", "bad expression at character 13");
    assert_refused(t, "'abc", "string without an end at character 5");
    assert_refused(t, "$x", "undefined variable");
    assert_refused(t, "x:item", "names have no prefix here");
    assert_refused(t, "frob(1)", "function frob not found");
    assert_refused(t, "count('a')",
        "argument or result of the wrong type");
    assert_refused(t, "count()", "wrong number of arguments");
    /* After an error the next one is told on its own. */
    assert_true(number(t, "count(//item)") == 2.0);
}

static void
test_runaway(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    for (int i = 0; i < 3000; i++) {
        open_kind(&t, RPT_KIND_PARAGRAPH);
        add_text(&t, "x");
        rpt_build_close(t.b);
    }
    tree_end(&t);
    struct rpt_value value;
    char *why;
    assert_int_equal(ask(&t, NULL, "//*[count(//*[count(//*) > 1]) > 1]",
        &value, &why), RPT_LIMIT);
    assert_non_null(strstr(why, "steps"));
    rpt_free(why);
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_nodes, setup, teardown),
        cmocka_unit_test_setup_teardown(test_document_order, setup, teardown),
        cmocka_unit_test_setup_teardown(test_text, setup, teardown),
        cmocka_unit_test_setup_teardown(test_attributes, setup, teardown),
        cmocka_unit_test_setup_teardown(test_made_attributes, setup,
            teardown),
        cmocka_unit_test_setup_teardown(test_values, setup, teardown),
        cmocka_unit_test_setup_teardown(test_context, setup, teardown),
        cmocka_unit_test_setup_teardown(test_edit, setup, teardown),
        cmocka_unit_test_setup_teardown(test_bad_expressions, setup,
            teardown),
        cmocka_unit_test(test_runaway),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
