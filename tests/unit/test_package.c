/* SPDX-License-Identifier: MIT
 *
 * What readers of packed files share: kept strings, indexes, tapes, blocks,
 * XML by a table of elements.
 */
#include "tree.h"

#include "package/package.h"

static void
test_keep(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    struct keep k = { .b = t.b };
    struct rpt_str a = keep_str(&k, str("harbour"));
    struct rpt_str b = keep_join(&k, a, str(" light"));
    char *large = malloc(100001);
    memset(large, 'x', 100000);
    large[100000] = '\0';
    struct rpt_str c = keep_str(&k, str(large));
    assert_string_equal(a.s, "harbour");
    assert_string_equal(b.s, "harbour light");
    assert_string_equal(c.s, large);
    assert_int_equal(keep_str(&k, str("")).n, 0);
    free(large);
    void *list = NULL;
    size_t n = 0, max = 0;
    for (unsigned i = 0; i < 100; i++) {
        unsigned *entry = keep_add(&k, &list, &n, &max, sizeof(*entry));
        assert_non_null(entry);
        assert_int_equal(*entry, 0);
        *entry = i;
    }
    assert_int_equal(n, 100);
    assert_int_equal(((unsigned *)list)[99], 99);
    rpt_free(list);
    keep_free(&k);
    tree_close(&t);
}

static void
test_index(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    struct keep k = { .b = t.b };
    struct index x = { .max = 0 };
    assert_true(index_find(&x, str("a")) == INDEX_NONE);
    for (unsigned i = 0; i < 5000; i++) {
        char name[16];
        snprintf(name, sizeof(name), "n%u", i);
        assert_true(index_put(&x, t.b, keep_str(&k, str(name)), i));
    }
    assert_false(index_put(&x, t.b, str("n7"), 1));
    assert_int_equal(index_find(&x, str("n7")), 7);
    index_set(&x, t.b, str("n7"), 1);
    index_set(&x, t.b, str("new"), 2);
    assert_int_equal(index_find(&x, str("n7")), 1);
    assert_int_equal(index_find(&x, str("new")), 2);
    assert_int_equal(index_find(&x, str("n4999")), 4999);
    assert_true(index_find(&x, str("n5000")) == INDEX_NONE);
    rpt_free(x.slots);
    keep_free(&k);
    tree_close(&t);
}

/* The tree as one line: kinds, attributes, texts. */
static void
show(char out[2048], const struct rpt_node *n)
{
    size_t used = strlen(out);
    if (n->kind == RPT_KIND_TEXT) {
        snprintf(out + used, 2048 - used, "'%s'", rpt_node_text(n).s);
        return;
    }
    used += (size_t)snprintf(out + used, 2048 - used, "%s",
        rpt_kind_name((enum rpt_kind)n->kind));
    for (const struct rpt_attr *a = n->attrs; a != NULL; a = a->next)
        used += (size_t)snprintf(out + used, 2048 - used, "[%s=%s]", a->name,
            a->value.s);
    if (n->first == NULL)
        return;
    snprintf(out + used, 2048 - used, "(");
    for (const struct rpt_node *c = n->first; c != NULL; c = c->next)
        show(out, c);
    used = strlen(out);
    snprintf(out + used, 2048 - used, ")");
}

static void
expect(struct tree *t, const char *wanted)
{
    char out[2048] = "";
    tree_end(t);
    show(out, t->report->root);
    assert_string_equal(out, wanted);
}

/* What is cut is not played, what is set later counts, texts keep their
 * order in the source. */
static void
test_tape(void **state)
{
    (void)state;
    struct tree t;
    struct tape a, b;
    tree_open(&t);
    tape_init(&a, t.b);
    tape_init(&b, t.b);
    size_t row = tape_open(&a, RPT_KIND_ROW, 2);
    size_t span = tape_attr(&a, "rowspan", RPT_STR(""));
    tape_text(&a, str("one"), 2);
    tape_text(&a, str(" two"), 2);
    tape_text(&a, str(" three"), 3);
    size_t end = a.n;
    tape_open(&a, RPT_KIND_CELL, 3);
    tape_text(&a, str("cut"), 3);
    tape_close(&a);
    tape_cut(&a, end);
    tape_text(&a, str(" four"), 3);
    tape_close(&a);
    tape_set_number(&a, span, 12);
    tape_append(&b, &a, row, a.n);
    tape_append(&a, &b, 0, b.n);
    tape_append(&a, &a, row, end);
    tape_close(&a);
    tape_play(&a);
    assert_int_equal(a.n, 0);
    expect(&t, "report(row[rowspan=12]('one two'' three'' four')"
        "row[rowspan=12]('one two'' three'' four')"
        "row[rowspan=12]('one two'' three'))");
    struct rpt_span at = t.report->root->first->first->next->span;
    assert_int_equal(at.offset, strlen("one two"));
    assert_int_equal(at.page, 3);
    tape_free(&a);
    tape_free(&b);
    tree_close(&t);
}

/* Marks are opened and closed as the looks change; white space looks like
 * what is before it; what all of a block has becomes a hint. */
static void
test_block(void **state)
{
    (void)state;
    struct tree t;
    struct tape tape;
    struct block k;
    struct rpt_hint hint = { .style = RPT_STR(""), .label = RPT_STR("") };
    tree_open(&t);
    tape_init(&tape, t.b);
    block_begin(&k, &tape, 1, 0);
    block_text(&k, str("plain "), 0);
    block_text(&k, str("bold"), LOOK_BOLD);
    block_text(&k, str(" "), 0);
    block_text(&k, str("both"), LOOK_BOLD | LOOK_ITALIC);
    k.href = str("http://example.org");
    block_text(&k, str("link"), LOOK_BOLD);
    k.href = RPT_STR("");
    block_note_ref(&k, str("1"), true);
    block_break(&k);
    block_text(&k, str("end"), LOOK_SUPERSCRIPT);
    block_end(&k, RPT_KIND_PARAGRAPH, &hint);
    assert_int_equal(hint.flags, 0);
    block_begin(&k, &tape, 1, LOOK_ITALIC);
    block_text(&k, str("all"), LOOK_BOLD | LOOK_ITALIC);
    block_text(&k, str(" \xC2\xA0"), 0);
    block_role(&k, str("hidden"));
    block_end(&k, RPT_KIND_FURNITURE, &hint);
    assert_int_equal(hint.flags, RPT_HINT_BOLD | RPT_HINT_ITALIC);
    tape_play(&tape);
    expect(&t, "report(paragraph('plain 'strong('bold 'emphasis('both'))"
        "link[href=http://example.org](strong('link'))note-ref[label=1]break"
        "emphasis[style=superscript]('end'))"
        "furniture[role=hidden](strong('all')))");
    struct rpt_coverage coverage;
    assert_int_equal(rpt_report_coverage(t.report, &coverage, NULL), RPT_OK);
    assert_int_equal(coverage.total, coverage.covered);
    assert_string_equal(rpt_report_source(t.report).s,
        "plain bold bothlink1\nend\nall \xC2\xA0\n");
    tape_free(&tape);
    tree_close(&t);
}

struct events {
    char s[512];
};

static void
add(struct events *e, const char *s, size_t n)
{
    size_t used = strlen(e->s);
    assert_true(used + n < sizeof(e->s));
    memcpy(e->s + used, s, n);
    e->s[used + n] = '\0';
}

static void
start(void *user, const struct xml_tag *tag)
{
    struct rpt_str a = xml_attr(tag, "a"), b = xml_attr_in(tag, "/two", "a");
    add(user, "<", 1);
    add(user, a.s, a.n);
    add(user, "|", 1);
    add(user, b.s, b.n);
    if (xml_has_attr(tag, "skip"))
        xml_skip(tag);
}

static void
end(void *user)
{
    add(user, ">", 1);
}

static void
text(void *user, struct rpt_str s)
{
    add(user, s.s, s.n);
}

static const struct xml_space spaces[] = { { "/one", 1 }, { NULL, 0 } };
static const struct xml_element elements[] = {
    { "x", start, end, 1, false }, { "gone", NULL, NULL, 1, true },
    { NULL, NULL, NULL, 0, false },
};
static const struct xml_reader reader = { spaces, elements, text };

static void
test_xml(void **state)
{
    (void)state;
    struct tree t;
    struct events e = { "" };
    tree_open(&t);
    xml_read(t.b, "part", str("<x xmlns='/one' xmlns:t='/two' a='1' t:a='2'>"
        "a&amp;b<gone>no<x>no</x></gone><other>kept</other><x xmlns=''>kept"
        "</x><x skip='1'>no<x/></x><![CDATA[c]]></x>"), &reader, &e);
    assert_string_equal(e.s, "<1|2a&bkeptkept<|>c>");
    assert_int_equal(rpt_build_status(t.b), RPT_OK);
    assert_int_equal(xml_long(str("-12"), 0), -12);
    assert_int_equal(xml_long(str("12.5pt"), 0), 12);
    assert_int_equal(xml_long(str("x"), 7), 7);
    assert_int_equal(xml_long(str(""), 7), 7);
    xml_read(t.b, "part", str("<x xmlns='/one'>"), &reader, &e);
    assert_int_equal(rpt_build_status(t.b), RPT_FORMAT);
    assert_non_null(strstr(rpt_log_get(t.log, 0)->text,
        "the part part is no XML from its line 1 on"));
    tree_close(&t);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keep),
        cmocka_unit_test(test_index),
        cmocka_unit_test(test_tape),
        cmocka_unit_test(test_block),
        cmocka_unit_test(test_xml),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
