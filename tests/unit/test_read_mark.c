/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/read_mark.c, of the statements of read_speech.c and of
 * the search of read.c: what comes of reading in the tree.
 */
#include "read_pack.h"

static struct rpt_report *
open_paragraphs(struct tree *t, const char *const *texts)
{
    tree_open(t);
    for (; *texts != NULL; texts++)
        add_block(t, RPT_KIND_PARAGRAPH, "1.", *texts);
    tree_end(t);
    return t->report;
}

static void
expect_attr(const struct rpt_node *n, const char *name, const char *expected)
{
    const struct rpt_attr *attr = rpt_node_attr_find(n, name);
    if (expected == NULL) {
        assert_null(attr);
        return;
    }
    assert_non_null(attr);
    assert_string_equal(attr->value.s, expected);
}

static enum rpt_read_asks
asks(void **state, const char *text, size_t *first)
{
    struct reading *reading = *state;
    rpt_reader_begin(reading->r);
    struct rpt_read_range who;
    return rpt_read_asks(reading->r, str(text), &who, first);
}

static void
test_asks(void **state)
{
    size_t first;
    assert_int_equal(asks(state, "Rain fell. We urge ports to open.",
        &first), RPT_ASKS_SURE);
    assert_int_equal(first, 11);
    assert_int_equal(asks(state, "Ports must act. We urge it.", &first),
        RPT_ASKS_SURE);
    assert_int_equal(first, 0);         /* a modal verb came before */
    assert_int_equal(asks(state, "Mend nets", &first), RPT_ASKS_BARE);
    assert_int_equal(asks(state, "Mending nets", &first), RPT_ASKS_GERUND);
    assert_int_equal(asks(state, "Ports should act", &first),
        RPT_ASKS_DUTY);
    assert_int_equal(asks(state, "nets should hold", &first),
        RPT_ASKS_WEAK);
    assert_int_equal(asks(state, "Rain fell.", &first), RPT_ASKS_NOT);
    assert_int_equal(asks(state, "Some urged ports", &first),
        RPT_ASKS_NOT);
}

static struct rpt_str
one_reference(void *ctx, struct rpt_str text)
{
    ++*(int *)ctx;
    assert_true(text.n > 0);
    return str("A/1");
}

static void
test_make(void **state)
{
    struct reading *reading = *state;
    static const char *const texts[] = {
        "Mending nets by 2031, see A/2031/1 (Gullland);", NULL};
    struct tree t;
    struct rpt_report *report = open_paragraphs(&t, texts);
    struct rpt_node *p = nth(&t, RPT_KIND_PARAGRAPH, 0), *made;
    int calls = 0;
    struct rpt_read_stem stem = {.text = str("Ports:"), .words = str("ask"),
        .level = 3, .kind = RPT_READ_IS_STEM, .addressee = str("Ports")};
    struct rpt_read_why why = {.rule = "list", .reason = "because",
        .stem = &stem, .label = str("(a)"), .confidence = str("0.8"),
        .references = one_reference, .ctx = &calls};
    rpt_reader_begin(reading->r);
    assert_int_equal(rpt_read_make(reading->r, report, p, p, &why, &made),
        RPT_OK);
    assert_int_equal(made->kind, RPT_KIND_RECOMMENDATION);
    assert_ptr_equal(made->first, p);
    assert_string_equal(made->more->rule, "list");
    static const char *const attrs[][2] = {{"label", "(a)"},
        {"addressee", "Ports"}, {"addressee-origin", "stem"},
        {"verb", "mend"}, {"category", "5"}, {"gerund", "yes"},
        {"modality", "press"}, {"strength", "4"},
        {"modality-words", "ask; by 2031"}, {"deadline", "by 2031"},
        {"stem", "Ports:"}, {"stem-strength", "3"}, {"by", "Gullland"},
        {"references", "A/1"}, {"confidence", "0.8"}, {"parts", NULL},
        {"purpose", NULL}, {"target", NULL}, {"condition", NULL}};
    for (size_t i = 0; i < sizeof attrs / sizeof *attrs; i++)
        expect_attr(made, attrs[i][0], attrs[i][1]);
    expect_attr(made, "text-selfstanding",
        "Ports should mend nets by 2031, see A/2031/1 (Gullland).");
    assert_int_equal(calls, 1);
    assert_int_equal(rpt_node_attr_find(made, "label")->from->origin,
        RPT_ORIGIN_READ);
    assert_string_equal(rpt_node_attr_find(made, "confidence")->from->reason,
        "because");
    tree_close(&t);
}

static void
test_parts(void **state)
{
    struct reading *reading = *state;
    static const char *const texts[] = {
        "The Board should mend nets. The Board decides to open gates; "
        "ports must stop boats.", NULL};
    struct tree t;
    struct rpt_report *report = open_paragraphs(&t, texts);
    struct rpt_node *p = nth(&t, RPT_KIND_PARAGRAPH, 0), *made;
    struct rpt_read_why why = {.rule = "r", .reason = "because"};
    rpt_reader_begin(reading->r);
    assert_int_equal(rpt_read_make(reading->r, report, p, p, &why, &made),
        RPT_OK);
    expect_attr(made, "parts", "2");
    expect_attr(made, "addressee", "The Board");
    const struct rpt_node *one = nth(&t, RPT_KIND_RECOMMENDATION, 1);
    const struct rpt_node *two = nth(&t, RPT_KIND_RECOMMENDATION, 2);
    expect_text(one, "The Board should mend nets.");
    expect_attr(one, "part", "1");
    expect_attr(one, "addressee-origin", "explicit");
    expect_attr(two, "part", "2");
    expect_attr(two, "modality", "must");   /* only an organ binds */
    tree_close(&t);
}

static void
test_binds(void **state)
{
    struct reading *reading = *state;
    static const char *const texts[] = {"Decides to open gates", NULL};
    struct tree t;
    struct rpt_report *report = open_paragraphs(&t, texts);
    struct rpt_node *p = nth(&t, RPT_KIND_PARAGRAPH, 0), *made;
    struct rpt_read_why why = {.rule = "r", .reason = "x", .binds = true};
    rpt_reader_begin(reading->r);
    assert_int_equal(rpt_read_make(reading->r, report, p, p, &why, &made),
        RPT_OK);
    expect_attr(made, "modality", "bind");
    expect_attr(made, "verb", "open");
    tree_close(&t);
}

static void
test_cut(void **state)
{
    struct reading *reading = *state;
    char text[600];
    int n = snprintf(text, sizeof text, "%0170d. In order that %0160d, "
        "we urge ports to open (2031/07).", 0, 0);
    assert_true(n > 0 && (size_t)n < sizeof text);
    const char *texts[] = {text, NULL};
    struct tree t;
    struct rpt_report *report = open_paragraphs(&t, texts);
    struct rpt_node *p = nth(&t, RPT_KIND_PARAGRAPH, 0), *made;
    struct rpt_read_why why = {.rule = "r", .reason = "x"};
    size_t we = (size_t)(strstr(text, "we urge") - text);
    rpt_reader_begin(reading->r);
    rpt_read_cut(reading->r, str(text), we, &why);
    assert_int_equal(why.from, we);
    assert_int_equal(why.to, (size_t)n);
    expect_str(why.label, "2031/07");
    assert_int_equal(rpt_read_make(reading->r, report, p, p, &why, &made),
        RPT_OK);
    assert_ptr_equal(made->parent, p);
    expect_text(made, "we urge ports to open (2031/07).");
    expect_attr(made, "addressee", "ports");
    assert_non_null(rpt_node_attr_find(made, "purpose"));
    /* A range that holds nothing cannot be made. */
    why.from = why.to;
    assert_int_equal(rpt_read_make(reading->r, report, p, p, &why, &made),
        RPT_ARG);
    assert_null(made);
    /* Near the start the whole is taken. */
    struct rpt_read_why whole = {.rule = "r", .reason = "x"};
    rpt_read_cut(reading->r, str("Rain. We urge ports."), 6, &whole);
    assert_int_equal(whole.to, 0);
    assert_null(whole.purpose.s);
    tree_close(&t);
}

static void
test_statements(void **state)
{
    struct reading *reading = *state;
    static const char *const texts[] = {
        "Rain fell. Some urged ports to open. They asks the Board to mend "
        "nets. It was proposed that ferries stop.",
        "Gulls said that ports should open.",
        "Ports should open.", NULL};
    struct tree t;
    struct rpt_report *report = open_paragraphs(&t, texts);
    struct rpt_reader *r = reading->r;
    rpt_read_search(r, report->root, NULL, 0, true);
    assert_int_equal(r->n_noted, 2);    /* a modal verb alone is not worth it */
    for (size_t i = 0; i < 3; i++) {
        rpt_reader_begin(r);
        assert_int_equal(rpt_read_statements(r, report,
            nth(&t, RPT_KIND_PARAGRAPH, i)), RPT_OK);
    }
    const struct rpt_node *one = nth(&t, RPT_KIND_STATEMENT, 0);
    expect_text(one, "Some urged ports to open.");
    expect_attr(one, "attribution", "Some");
    expect_attr(one, "addressee", "ports");
    expect_attr(one, "verb", "open");
    expect_attr(one, "strength", "4");
    const struct rpt_node *two = nth(&t, RPT_KIND_STATEMENT, 1);
    expect_attr(two, "attribution", "Some");    /* "They" */
    assert_int_equal(rpt_node_attr_find(two, "attribution")->from->origin,
        RPT_ORIGIN_INFERRED);
    const struct rpt_node *three = nth(&t, RPT_KIND_STATEMENT, 2);
    expect_attr(three, "attribution", NULL);
    expect_attr(three, "modality", "invite");
    const struct rpt_node *four = nth(&t, RPT_KIND_STATEMENT, 3);
    expect_attr(four, "attribution", "Gulls");
    expect_attr(four, "modality", "ask");
    expect_attr(four, "addressee", "ports");
    size_t n = 0;
    for (struct rpt_node *c = report->root; c != NULL;
         c = rpt_node_next(c, report->root))
        n += c->kind == RPT_KIND_STATEMENT;
    assert_int_equal(n, 4);
    tree_close(&t);
}

static void
test_search(void **state)
{
    struct reading *reading = *state;
    struct rpt_reader *r = reading->r;
    struct tree t;
    tree_open(&t);
    for (int i = 0; i < 3; i++) {
        open_kind(&t, RPT_KIND_SECTION);
        add_block(&t, RPT_KIND_HEADING, NULL, "We urge");
        add_block(&t, RPT_KIND_PARAGRAPH, NULL, "Urges ports to open");
        add_block(&t, RPT_KIND_PARAGRAPH, NULL, "These proposals:");
        rpt_build_close(t.b);
    }
    tree_end(&t);
    const struct rpt_node *zones[] = {nth(&t, RPT_KIND_SECTION, 2),
        nth(&t, RPT_KIND_SECTION, 0)};
    assert_true(rpt_read_search(r, t.report->root, NULL, 0, true) > 0);
    assert_int_equal(r->n_noted, 6);
    rpt_read_search(r, t.report->root, zones, 2, true);
    assert_int_equal(r->n_noted, 2);
    assert_ptr_equal(r->noted[0].node, nth(&t, RPT_KIND_PARAGRAPH, 2));
    assert_true(r->noted[0].ways & RPT_READ_BEGINS);
    assert_false(r->noted[1].ways & RPT_READ_BEGINS);
    tree_close(&t);
}

/* A search for those known by a way finds the same of them as one for all. */
static void
test_search_ways(void **state)
{
    struct reading *reading = *state;
    struct rpt_reader *r = reading->r;
    struct tree t;
    tree_open(&t);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "Urges ports to open");
    add_block(&t, RPT_KIND_PARAGRAPH, NULL,
        "On behalf of all the small and sunny ports it urges gulls to open");
    add_block(&t, RPT_KIND_PARAGRAPH, "7.", "Long ago, in a cold and wet "
        "winter on the coast of the north, the Board urges ports to open");
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "These proposals:");
    tree_end(&t);
    rpt_read_search(r, t.report->root, NULL, 0, true);
    assert_int_equal(r->n_noted, 4);
    assert_true(rpt_read_search(r, t.report->root, NULL, 0, false) > 0);
    assert_int_equal(r->n_noted, 2);
    assert_ptr_equal(r->noted[0].node, nth(&t, RPT_KIND_PARAGRAPH, 0));
    assert_int_equal(r->noted[0].ways, RPT_READ_BEGINS);
    assert_ptr_equal(r->noted[1].node, nth(&t, RPT_KIND_PARAGRAPH, 2));
    assert_int_equal(r->noted[1].ways, RPT_READ_NUMBERED);
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        READ_TEST(test_asks),
        READ_TEST(test_make),
        READ_TEST(test_parts),
        READ_TEST(test_binds),
        READ_TEST(test_cut),
        READ_TEST(test_statements),
        READ_TEST(test_search), READ_TEST(test_search_ways),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
