/* SPDX-License-Identifier: MIT
 *
 * The HTML reader on small pages: which blocks they make, with which hints,
 * where these stand, and what is refused.
 */
#include "blocks.h"
#include "../../core/str.h"

extern const struct rpt_plugin rpt_plugin;

static enum rpt_status
html_read(struct tree *t, const char *text, size_t n)
{
    tree_open(t);
    char *copy = rpt_arena_copy(t->report->arena, text, n);
    assert_non_null(copy);
    t->report->source = (struct rpt_str){copy, n};
    struct rpt_input input = {
        .name = "a.html", .extension = "html",
        .bytes = t->report->source, .limits = &t->report->limits,
    };
    enum rpt_status status = rpt_plugin.read(&input, t->b);
    assert_int_equal(rpt_build_end(t->b), status);
    t->b = NULL;
    return status;
}

/* Every place is true and every letter that shows is held. */
static void
check_page(const struct tree *t)
{
    struct rpt_coverage coverage;
    const struct rpt_node *root = t->report->root;
    for (const struct rpt_node *n = root->first; n != NULL;
         n = rpt_node_next(n, root)) {
        check_place(t, n->span);
        for (const struct rpt_attr *a = n->attrs; a != NULL; a = a->next)
            if (a->from->span.length > 0)
                check_place(t, a->from->span);
        if (n->more->hint != NULL && n->more->hint->label_span.length > 0)
            check_place(t, n->more->hint->label_span);
    }
    assert_int_equal(rpt_report_coverage(t->report, &coverage, NULL), RPT_OK);
    /* A label in a hint is held once the normaliser has seen it. */
    for (const struct rpt_node *n = root->first; n != NULL;
         n = rpt_node_next(n, root))
        if (n->more->hint != NULL && n->more->hint->label_span.length > 0)
            coverage.covered += rpt_utf8_count(t->report->source.s
                + n->more->hint->label_span.offset,
                n->more->hint->label_span.length);
    assert_int_equal(coverage.covered, coverage.total);
}

static void
expect(const char *page, const char *expected)
{
    struct tree t;
    struct rpt_sink *sink;
    assert_int_equal(html_read(&t, page, strlen(page)), RPT_OK);
    check_page(&t);
    assert_int_equal(rpt_sink_new_memory(&sink, 1 << 20), RPT_OK);
    write_blocks(sink, t.report->root, 0);
    assert_string_equal(rpt_sink_text(sink).s, expected);
    rpt_sink_free(sink);
    tree_close(&t);
}

/* The one message of a page that is not read. */
static void
expect_refused(const char *page, size_t n, enum rpt_status status,
    const char *code)
{
    struct tree t;
    assert_int_equal(html_read(&t, page, n), status);
    assert_int_equal(rpt_log_count(t.log), 1);
    assert_string_equal(rpt_log_get(t.log, 0)->code, code);
    tree_close(&t);
}

static int
sniff(const char *text, const char *extension)
{
    struct rpt_input input = {
        .name = "a", .extension = extension, .bytes = str(text),
    };
    return rpt_plugin.sniff(&input);
}

static void
test_sniff(void **state)
{
    (void)state;
    assert_true(sniff("<!DOCTYPE html>", "pdf") > 90);
    assert_true(sniff("\n <HTML lang=en>", "") > 90);
    assert_true(sniff("<?xml version='1.0'?>\n<!-- x --><!DOCTYPE html "
        "PUBLIC 'y'>", "xml") > 90);
    assert_true(sniff("<!-- made by hand --> <h2>Title</h2>", "") > 50);
    assert_true(sniff("<p>x", "") > 50);
    assert_true(sniff("Text first <br>then", "htm") > 50);
    assert_int_equal(sniff("Text first <br>then", "txt"), 0);
    assert_int_equal(sniff("<akomaNtoso><p/></akomaNtoso>", ""), 0);
    assert_int_equal(sniff("<pre-amble>x", ""), 0);
    assert_int_equal(sniff("1 < 2", "html"), 0);
}

/* Blocks, bare text, line breaks. */
static void
test_blocks(void **state)
{
    (void)state;
    expect("<h1>The lake</h1><p>One <b>two</b> <i>three</i>.<div>Four"
        "<div>five</div>six</div>seven",
        "p heading 1| The lake\n"
        "p| One {strong:two} {emphasis:three}.\n"
        "p| Four\n"
        "p| five\n"
        "p| six\n"
        "p| seven\n");
    expect("<p>A<br>B<br><br>C<br/>(a) d<br>(b) e<br><b>F</b><br>g",
        "p| A{break}B\n"
        "p| C\n"
        "p| (a) d\n"
        "p| (b) e\n"
        "p bold| {strong:F}\n"
        "p| g\n");
    expect("<p align=center>Middle<p style='text-align:right'>Right"
        "<p><strong>All</strong> <b>bold</b><p><b>Not</b> all",
        "p centred| Middle\n"
        "p right| Right\n"
        "p bold| {strong:All} {strong:bold}\n"
        "p| {strong:Not} all\n");
    expect("<em><div>One</div><div>two</div></em>",
        "p| {emphasis:One}\n"
        "p| {emphasis:two}\n");
    expect("<pre>\n  a  b\n\n c\n</pre>x<hr>y",
        "p literal|   a  b\n\n c\n"
        "p| x\n"
        "furniture role=rule| \n"
        "p| y\n");
    expect("<dl><dt>Term<dd>What it is<dt>Other<dd>that</dl>",
        "p| Term\n"
        "p| What it is\n"
        "p| Other\n"
        "p| that\n");
}

/* References, odd characters, and what is no markup after all. */
static void
test_references(void **state)
{
    (void)state;
    expect("<p>caf&eacute; &amp; &#233;&#xE9; &lt;b&gt; AT&T R&D; &nbsp;x",
        "p| caf\xC3\xA9 & \xC3\xA9\xC3\xA9 <b> AT&T R&D; x\n");
    expect("<p>&copy 2030 R&ampD &eacute, &copy2 &copy=x &mdash y",
        "p| \xC2\xA9 2030 R&ampD \xC3\xA9, &copy2 &copy=x &mdash y\n");
    expect("<p>&#147;a&#148; &#150; &#x80; &#146;s",
        "p| \xE2\x80\x9C" "a\xE2\x80\x9D \xE2\x80\x93 \xE2\x82\xAC "
        "\xE2\x80\x99s\n");
    expect("<p>1 < 2 <3 and </nothing> <![if !x]>more<![endif]> <?php x?>.",
        "p| 1 < 2 <3 and more .\n");
    expect("<p>&nbsp;</p><p>&nbsp;&nbsp;In&nbsp;&nbsp;it&nbsp;</p>",
        "p| In it\n");
    expect("<p title='a>b' class=x>One</p><body class=y>two</body></html>3",
        "p| One\n"
        "p| two\n"
        "p| 3\n");
}

static void
test_lists(void **state)
{
    (void)state;
    expect("<ul><li>a<ul><li>b<p>c</p></ul>d<li><p>e</ul>f",
        "p bullet 1 [\xE2\x80\xA2]| a\n"
        "p bullet 2 [\xE2\x97\xA6]| b\n"
        "p 2| c\n"
        "p 1| d\n"
        "p bullet 1 [\xE2\x80\xA2]| e\n"
        "p| f\n");
    expect("<ol start=3><li>a<li value=7>b<li>c</ol>"
        "<ol type=A><li>a<li>b</ol><ol type=i><li>a<li>b</ol>"
        "<ol reversed><li>a<li>b</ol>"
        "<ol style='list-style-type: lower-alpha'><li>a</ol>"
        "<ol style='list-style: none'><li>(a) a</ol>",
        "p ordered 1 [3.]| a\n"
        "p ordered 1 [7.]| b\n"
        "p ordered 1 [8.]| c\n"
        "p ordered 1 [A.]| a\n"
        "p ordered 1 [B.]| b\n"
        "p ordered 1 [i.]| a\n"
        "p ordered 1 [ii.]| b\n"
        "p ordered 1 [2.]| a\n"
        "p ordered 1 [1.]| b\n"
        "p ordered 1 [a.]| a\n"
        "p| (a) a\n");
    expect("<ol start=2147483647><li>a<li>b</ol>"
        "<ol start=2147483648><li>c</ol>",
        "p ordered 1 [2147483647.]| a\n"
        "p ordered 1 [2147483648.]| b\n"
        "p ordered 1 [1.]| c\n");
    expect("<ol type=a start=26><li>z<li>aa</ol><ol type=I start=14><li>x</ol>"
        "<ol start=-1><li>x<li>y</ol>"
        "<ol style='list-style-type:decimal-leading-zero'><li>x</ol>"
        "<ol style='list-style-type:lower-greek' start=18><li>x</ol>",
        "p ordered 1 [z.]| z\n"
        "p ordered 1 [aa.]| aa\n"
        "p ordered 1 [XIV.]| x\n"
        "p ordered 1 [-1.]| x\n"
        "p ordered 1 [0.]| y\n"
        "p ordered 1 [01.]| x\n"
        "p ordered 1 [\xCF\x83.]| x\n");
    expect("<ol><li><h2>Head</h2><p>text</ol><ul><li><h3>Card</h3></ul>",
        "p heading ordered 2 [1.]| Head\n"
        "p 1| text\n"
        "p heading 3| Card\n");
}

static void
test_tables(void **state)
{
    (void)state;
    expect("<table><caption>Cap</caption><tr><th>A<th>B<tr><td>1<td "
        "rowspan=2 colspan=1>2<p>3<tr><td></table>",
        "table| \n"
        "  p| Cap\n"
        "  row| \n"
        "    cell header=yes| \n"
        "      p bold| A\n"
        "    cell header=yes| \n"
        "      p bold| B\n"
        "  row| \n"
        "    cell| \n"
        "      p| 1\n"
        "    cell rowspan=2| \n"
        "      p| 2\n"
        "      p| 3\n"
        "  row| \n"
        "    cell| \n");
    /* For the layout: one column, tables within, or by its role. */
    expect("<table><tr><td>One<tr><td><ul><li>two</ul></table>"
        "<table role=presentation><tr><td>a<td>b</table>"
        "<table><tr><td>menu<td><table><tr><td>one<td>two</table>text</table>",
        "p| One\n"
        "p bullet 1 [\xE2\x80\xA2]| two\n"
        "p| a\n"
        "p| b\n"
        "p| menu\n"
        "table| \n"
        "  row| \n"
        "    cell| \n"
        "      p| one\n"
        "    cell| \n"
        "      p| two\n"
        "p| text\n");
    /* A list in a cell has its own levels. */
    expect("<ol><li>x<table><tr><td>a<td><ol><li>y</ol></table></ol>",
        "p ordered 1 [1.]| x\n"
        "table| \n"
        "  row| \n"
        "    cell| \n"
        "      p| a\n"
        "    cell| \n"
        "      p ordered 1 [1.]| y\n");
}

static void
test_quotes(void **state)
{
    (void)state;
    expect("<p>He said that it would be done in the year to come:"
        "<blockquote><p>Done<p>it is</blockquote>",
        "p| He said that it would be done in the year to come:\n"
        "quote| \n"
        "  p| Done\n"
        "  p| it is\n");
    /* A margin around the page is no quote. */
    expect("<blockquote><h2>Head</h2><p>text</blockquote>",
        "p heading 2| Head\n"
        "p| text\n");
}

static void
test_links(void **state)
{
    (void)state;
    expect("<p>See <a href='/x'>the <b>page</b></a>, <a name=q>here</a>, "
        "<a href='#q'>there</a>.<p><img src=a.png alt='A boat'><img alt=''>"
        "<p>In <img src=b.png alt=b> line",
        "p| See {link href=/x:the {strong:page}}, here, "
        "{link href=#q:there}.\n"
        "figure href=a.png alt=A boat| \n"
        "p| In line\n"
        "figure href=b.png alt=b| \n");
    expect("<p>H<sub>2</sub>O <code>x</code> <span style='font-weight:bold'>"
        "b</span> <u>u</u> <span>s</span>",
        "p| H{emphasis style=sub:2}O {emphasis style=code:x} {strong:b} "
        "{emphasis style=u:u} s\n");
}

static void
test_furniture(void **state)
{
    (void)state;
    expect("<title>T</title><header>Site</header><nav><ul><li><a href=/>"
        "Home</a></ul></nav><article><header><h1>Head</h1></header>Text"
        "</article><footer>End</footer>",
        "furniture role=title| T\n"
        "furniture role=banner| Site\n"
        "furniture role=navigation| Home\n"
        "p heading 1| Head\n"
        "p| Text\n"
        "furniture role=contentinfo| End\n");
    expect("<div>Logo</div><main><p>Text <button>Go</button> more</main>"
        "<div>Links</div>",
        "furniture role=site| Logo\n"
        "p| Text more\n"
        "furniture role=form| Go\n"
        "furniture role=site| Links\n");
    expect("<p>Seen <span style='display:none'>not seen</span> too"
        "<div hidden>nor this</div><!-- rpt: ignore x y --><!-- other -->"
        "<script>var a = '<p>';</script><template>no</template>",
        "p| Seen too\n"
        "furniture role=hidden| not seen\n"
        "furniture role=hidden| nor this\n"
        "furniture role=comment| rpt: ignore x y\n");
}

static void
test_notes(void **state)
{
    (void)state;
    expect("<p>Text<sup><a href='#fn1' id=r1>1</a></sup> goes on."
        "<ol><li id=fn1>Note. <a href='#r1'>back</a></ol>",
        "p| Text{note-ref label=1} goes on.\n"
        "note label=1| \n"
        "  p| Note.\n"
        "  furniture role=link-back| back\n");
    /* As Word writes them. */
    expect("<p>Text<a style='mso-footnote-id:ftn1' href='#_ftn1' "
        "name='_ftnref1'><span>[1]</span></a>.<div><hr><div id=ftn1><p>"
        "<a href='#_ftnref1' name='_ftn1'>[1]</a> Note.</div></div>",
        "p| Text{note-ref label=1}.\n"
        "furniture role=rule| \n"
        "note label=1| \n"
        "  p| Note.\n");
    expect("<p>Text<a role=doc-noteref href='#n'>*</a> and [<a href='#x'>2"
        "</a>].<aside role=doc-footnote id=n><p>* Star.</aside><p id=x>Two",
        "p| Text{note-ref label=*} and [{link href=#x:2}].\n"
        "note label=*| \n"
        "  p| Star.\n"
        "p| Two\n");
}

static void
test_word(void **state)
{
    (void)state;
    expect("<p class=MsoTitle>Title<o:p></o:p></p>"
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>"
        "<![if !supportLists]><span style='mso-list:Ignore'>(a)<span>&nbsp;"
        "&nbsp; </span></span><![endif]>First</p>"
        "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>"
        "\xC2\xB7<span> </span></span>Dot</p>"
        "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>"
        "3.</span></p><!--[if gte mso 9]><xml><x>no</x></xml><![endif]-->",
        "p| Title\n"
        "p ordered 2 [(a)]| First\n"
        "p bullet 1 [\xC2\xB7]| Dot\n"
        "p| 3.\n");
}

/* A label of Word outside the main part, and one too long, are text. */
static void
test_word_label_aside(void **state)
{
    (void)state;
    expect("<main>x</main><p><span style='mso-list:Ignore'>2.</span>Out",
        "p| x\n"
        "furniture role=site| 2.Out\n");
    expect("<p><span style='mso-list:Ignore'>A label of more than forty "
        "letters is a text of its own</span> more",
        "p| A label of more than forty letters is a text of its own more\n");
}

static void
test_damage(void **state)
{
    (void)state;
    expect("<p>cut off <b>here", "p| cut off {strong:here}\n");
    expect("<p>One <div>two <span>three</p> four</div></b></table> five",
        "p| One\n"
        "p| two three four\n"
        "p| five\n");
    expect("<table><td>a<td>b</table><li>alone</li><tr><td>c",
        "table| \n"
        "  row| \n"
        "    cell| \n"
        "      p| a\n"
        "    cell| \n"
        "      p| b\n"
        "p| alone\n"
        "p| c\n");
    expect("<p></p>", "");
    expect("<script>x</script>", "");
}

static void
test_depth(void **state)
{
    (void)state;
    enum { N = 20000 };
    char *page = malloc(5 * N + 2);
    assert_non_null(page);
    for (size_t i = 0; i < N; i++)
        memcpy(page + 5 * i, "<div>", 5);
    page[5 * N] = 'x';
    struct tree t;
    assert_int_equal(html_read(&t, page + 5 * (N - 9000), 5 * 9000 + 1),
        RPT_OK);
    tree_close(&t);
    expect_refused(page, 5 * N + 1, RPT_LIMIT, "limit-depth");
    free(page);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sniff),
        cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_references),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_quotes),
        cmocka_unit_test(test_links),
        cmocka_unit_test(test_furniture),
        cmocka_unit_test(test_notes),
        cmocka_unit_test(test_word),
        cmocka_unit_test(test_word_label_aside),
        cmocka_unit_test(test_damage),
        cmocka_unit_test(test_depth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
