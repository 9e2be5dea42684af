/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_note.c: notes and what refers to them.
 */
#include "normal.h"

/* Lines with numbers at the foot of a page. */
static void
test_feet(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The boats, 1 came back. 2 Nobody saw art. 2 of the rules. "
        PROSE "\n"
        "1|" MORE "\n"
        "2|1 P/2014/1.\n"
        "0|2 See P/2014/2, and the tables of the tide.\n"
        "1|1\n"
        "p0|The nets were dried”3 and the door was shut.4\n"
        "1|" MORE "\n"
        "2|3 Of hemp.\n"
        "0|4 It was never seen open again.\n"
        "1|2\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats, came back. No...\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  note label=\"1\"\n"
        "    paragraph \"P/2014/1.\"\n"
        "  note label=\"2\"\n"
        "    paragraph \"See P/2014/2, and the ta...\"\n"
        "  furniture role=\"page-number\" \"1\"\n"
        "  paragraph \"The nets were dried” and...\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  note label=\"3\"\n"
        "    paragraph \"Of hemp.\"\n"
        "  note label=\"4\"\n"
        "    paragraph \"It was never seen open a...\"\n"
        "  furniture role=\"page-number\" \"2\"\n");
    assert_int_equal(count_log(&n, "note-foot"), 4);
    assert_int_equal(count_log(&n, "page-number"), 1);
    normal_close(&n);
}

/* Numbers that do not count on are no notes. */
static void
test_no_feet(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "2|7 boats came back.\n"
        "1|1\n"
        "p0|" MORE "\n"
        "2|12 nets were dried.\n"
        "1|2\n"
        "p0|" PROSE "\n"
        "1|3\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  paragraph \"7 boats came back.\"\n"
        "  furniture role=\"page-number\" \"1\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  paragraph \"12 nets were dried.\"\n"
        "  furniture role=\"page-number\" \"2\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"page-number\" \"3\"\n");
    assert_int_equal(count_log(&n, "page-number"), 1);
    normal_close(&n);
}

static void
test_unreferred(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "2|1 P/2014/1.\n"
        "1|1\n"
        "p0|" MORE "\n"
        "1|2\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  note label=\"1\"\n"
        "    paragraph \"P/2014/1.\"\n"
        "  furniture role=\"page-number\" \"1\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"2\"\n");
    assert_int_equal(count_log(&n, "note-foot"), 1);
    assert_int_equal(count_log(&n, "page-number"), 1);
    normal_close(&n);
}

/* By mark, with a sign. */
static void
test_marked(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE "\n"
        "n|* The annex came late.\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  note label=\"*\"\n"
        "    paragraph \"The annex came late.\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Lines that tell the page end it as well. */
static void
test_page_lines(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The keepers sat in the box1 and waited. " PROSE "\n"
        "1|1 A box of wood.\n"
        "1|Page 1\n"
        "1|" MORE "\n"
        "1|Page 2\n"
        "1|" PROSE "\n"
        "1|Page 3\n"
        "1|" MORE "\n"
        "1|Page 4\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The keepers sat in the b...\"\n"
        "  note label=\"1\"\n"
        "    paragraph \"A box of wood.\"\n"
        "  furniture role=\"page-number\" \"Page 1\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"Page 2\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  furniture role=\"page-number\" \"Page 3\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"Page 4\"\n");
    assert_int_equal(count_log(&n, "note-foot"), 1);
    assert_int_equal(count_log(&n, "page-number"), 1);
    normal_close(&n);
}

/* A paragraph goes on behind the notes of its page. */
static void
test_across_a_cut(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|" PROSE " And then, 1 when nobody thought of it any more, the "
        "keepers of the\n"
        "2|1 See above.\n"
        "1|1\n"
        "p0|light came down to the quay. " MORE "\n"
        "1|2\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  note label=\"1\"\n"
        "    paragraph \"See above.\"\n"
        "  furniture role=\"page-number\" \"1\"\n"
        "  furniture role=\"page-number\" \"2\"\n");
    assert_int_equal(count_log(&n, "join-page"), 1);
    assert_int_equal(count_log(&n, "note-foot"), 1);
    assert_int_equal(count_log(&n, "page-number"), 1);
    normal_close(&n);
}

/* The figure becomes a reference and leaves the text. */
static void
test_references(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n, "1|The boats, 1 came back. 2 Nobody saw art. 2 of it, or "
        "km2 of sea.\n2|1 Of hemp.\n0|2 Of silk.\np0|" PROSE "\n");
    struct rpt_node *paragraph = nth(&n.t, RPT_KIND_PARAGRAPH, 0);
    expect_text(paragraph,
        "The boats, came back. Nobody saw art. 2 of it, or km2 of sea.");
    for (size_t i = 0; i < 2; i++) {
        struct rpt_node *ref = nth(&n.t, RPT_KIND_NOTE_REF, i);
        assert_ptr_equal(ref->parent, paragraph);
        assert_string_equal(rpt_node_attr_get(ref, "label").s,
            i == 0 ? "1" : "2");
        assert_string_equal(rpt_node_rule(ref), "note-ref");
        assert_memory_equal(n.t.report->source.s + ref->span.offset,
            i == 0 ? "1" : "2", ref->span.length);
    }
    expect_covered(&n);
    normal_close(&n);
}

/* More of a note, behind it or on the next page, goes into it. */
static void
test_continued(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "n+|A rest of nothing.\n"
        "1|" PROSE "\n"
        "n|1 The annex came\n"
        "n+|late, it is said.\n"
        "n|2 The annex was short.\n"
        "1|1\n"
        "p0|" MORE "\n"
        "n+|Nobody had read it.\n"
        "1|2\n");
    expect_tree(&n,
        "report\n"
        "  note\n"
        "    paragraph \"A rest of nothing.\"\n"
        "  paragraph \"The boats came back at n...\"\n"
        "  note label=\"1\"\n"
        "    paragraph \"The annex came\"\n"
        "    paragraph \"late, it is said.\"\n"
        "  note label=\"2\"\n"
        "    paragraph \"The annex was short.\"\n"
        "    paragraph \"Nobody had read it.\"\n"
        "  furniture role=\"page-number\" \"1\"\n"
        "  paragraph \"Nets were dried along th...\"\n"
        "  furniture role=\"page-number\" \"2\"\n");
    struct rpt_node *note = nth(&n.t, RPT_KIND_NOTE, 2);
    assert_true(note->span.offset + note->span.length
        == note->last->span.offset + note->last->span.length);
    normal_close(&n);
}

/* Where the reader found the reference, no figure is made another. */
static void
test_found_by_the_reader(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|The boats, 1 came back.{7} Nobody, 7 saw them.{1} " PROSE "\n"
        "n|7 Of hemp.\n"
        "1|The nets, 7 were dried. 2 " MORE "\n"
        "2|1 Of silk.\n"
        "0|2 Of wool.\n"
        "p0|" PROSE "\n");
    expect_tree(&n,
        "report\n"
        "  paragraph \"The boats, 1 came back. ...\"\n"
        "  note label=\"7\"\n"
        "    paragraph \"Of hemp.\"\n"
        "  paragraph \"The nets, 7 were dried. ...\"\n"
        "  note label=\"1\"\n"
        "    paragraph \"Of silk.\"\n"
        "  note label=\"2\"\n"
        "    paragraph \"Of wool.\"\n"
        "  paragraph \"The boats came back at n...\"\n");
    static const char *const refs[][2] = {
        { "7", "" }, { "1", "" }, { "2", "note-ref" },
    };
    const struct rpt_node *top = n.t.report->root, *c = top;
    size_t found = 0;
    while ((c = rpt_node_next(c, top)) != NULL) {
        if (c->kind != RPT_KIND_NOTE_REF)
            continue;
        assert_true(found < 3);
        assert_string_equal(rpt_node_attr_get(c, "label").s, refs[found][0]);
        assert_string_equal(rpt_node_rule(c), refs[found++][1]);
    }
    assert_int_equal(found, 3);
    assert_int_equal(count_log(&n, "note-foot"), 2);
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_feet),
        cmocka_unit_test(test_no_feet),
        cmocka_unit_test(test_unreferred),
        cmocka_unit_test(test_marked),
        cmocka_unit_test(test_page_lines),
        cmocka_unit_test(test_across_a_cut),
        cmocka_unit_test(test_references),
        cmocka_unit_test(test_continued),
        cmocka_unit_test(test_found_by_the_reader),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
