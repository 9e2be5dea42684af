/* SPDX-License-Identifier: MIT
 *
 * The text reader: blocks, hints and places, for plain text, Markdown and
 * reStructuredText.
 */
#include "blocks.h"

/* --- plain text -------------------------------------------------------- */

static void
test_paragraphs(void **state)
{
    (void)state;
    expect_blocks("One.\n\nTwo.\n", "txt", "p| One.\np| Two.\n");
    expect_blocks("no line end", "txt", "p| no line end\n");
    expect_blocks("  \n\n\tIndented \n \n", "txt", "p| Indented\n");
    /* Lines of a masthead are lines. */
    expect_blocks("Distr.: General\n26 October 2015\n\nOriginal: English\n",
        "md", "p| Distr.: General\np| 26 October 2015\n"
        "p| Original: English\n");
}

static void
test_line_ends(void **state)
{
    (void)state;
    expect_blocks("a\r\n\r\nb\r\rc\n\nd\r", "txt",
        "p| a\np| b\np| c\np| d\n");
    expect_blocks("\r\r\ra\r", "txt", "p| a\n");
    expect_blocks("\xC3\xA9t\xC3\xA9 **x** \xE2\x80\x94 **y**\r\n", "txt",
        "p| \xC3\xA9t\xC3\xA9 {strong:x} \xE2\x80\x94 {strong:y}\n");
}

/* Lines that end because they are full make one paragraph. */
static void
test_wrapped(void **state)
{
    (void)state;
    static const char text[] =
        "The committee met in the old town hall and heard reports\n"
        "from three working groups, each of which had been asked\n"
        "to look at one part of the plan. It ended at noon.\n"
        "2. The second meeting was held on the next day, under\n"
        "the same chair, and dealt with the budget of the year\n"
        "2015. Nothing was decided.\n"
        "(a) The first item was put off until the members have\n"
        "read it;\n"
        "(b) The second was adopted.\n";
    expect_blocks(text, "txt",
        "p| The committee met in the old town hall and heard reports from "
        "three working groups, each of which had been asked to look at one "
        "part of the plan. It ended at noon.\n"
        "p| 2. The second meeting was held on the next day, under the same "
        "chair, and dealt with the budget of the year 2015. Nothing was "
        "decided.\n"
        "p| (a) The first item was put off until the members have read it;\n"
        "p| (b) The second was adopted.\n");
}

/* A dump without blank lines: each line is a paragraph. */
static void
test_dense(void **state)
{
    (void)state;
    expect_blocks("Recommendation\nPosition\n1.1 Ratify the convention "
        "that was signed in the year 2010 by all members of the group "
        "(Norway);\nSource: paragraph 3\nSupported\n- Treaties &amp; law\n"
        "Groups of persons:\n- Public officials\n1.2 Sign;\nNoted\n", "txt",
        "p| Recommendation\np| Position\np| 1.1 Ratify the convention that "
        "was signed in the year 2010 by all members of the group (Norway);\n"
        "p| Source: paragraph 3\np| Supported\n"
        "p bullet 1 [-]| Treaties & law\np| Groups of persons:\n"
        "p bullet 1 [-]| Public officials\np| 1.2 Sign;\np| Noted\n");
}

/* A line that ends within a word goes on, however short it is. */
static void
test_cut_word(void **state)
{
    (void)state;
    expect_blocks("The plan for 2021-\n2024 was read.\n\nThe Vice-\nPresident"
        " spoke.\n\nA note --\nOver\n", "txt",
        "p| The plan for 2021- 2024 was read.\n"
        "p| The Vice- President spoke.\np| A note --\np| Over\n");
}

static void
test_label_alone(void **state)
{
    (void)state;
    expect_blocks("1. \rThe first paragraph.\r\r(a)\rAn item;\r\r7.\r",
        "txt", "p| 1. The first paragraph.\np| (a) An item;\np| 7.\n");
}

static const char layout[] =
    "          United Councils                                  AB/12/3\n"
    "          General Meeting                     Distr.: General\n"
    "                                              1 May 2020\n"
    "\n"
    "                     Report of the working group on\n"
    "                     harbours*\n"
    "\n"
    "     1.   The working group met twice in the course of the year and\n"
    "     adopted the present report without a vote on the last day of\n"
    "     its second meeting.\n"
    "     2.   It was chaired by the delegate of the host country, as in\n"
    "     the years before:\n"
    "          (a)   The first meeting dealt with the depth of the\n"
    "     channels;\n"
    "          (b)   The second with their lights.\n"
    "\n"
    "     *\n"
    "       Issued without formal editing.\n"
    "                                                                  1\n"
    "\fAB/12/3\n"
    "\n"
    "     3.   The report was sent to all members of the group, who had\n"
    "     a month to answer.\n";

static void
test_layout(void **state)
{
    (void)state;
    expect_blocks(layout, "txt",
        "p| United Councils\n"
        "p right| AB/12/3\n"
        "p| General Meeting\n"
        "p| Distr.: General\n"
        "p| 1 May 2020\n"
        "p| Report of the working group on harbours*\n"
        "p| 1. The working group met twice in the course of the year and "
        "adopted the present report without a vote on the last day of its "
        "second meeting.\n"
        "p| 2. It was chaired by the delegate of the host country, as in "
        "the years before:\n"
        "p| (a) The first meeting dealt with the depth of the channels;\n"
        "p| (b) The second with their lights.\n"
        "p note [*]| Issued without formal editing.\n"
        "p right| 1\n"
        "p page| AB/12/3\n"
        "p| 3. The report was sent to all members of the group, who had a "
        "month to answer.\n");
}

static void
test_pages(void **state)
{
    (void)state;
    struct tree t;
    static const char text[] = "one\n\ftwo\n\n\f\fthree\fsame line\n\f";
    assert_int_equal(blocks_read(&t, text, strlen(text), "txt"), RPT_OK);
    static const uint32_t pages[] = { 1, 2, 4, 5 };
    const struct rpt_node *n = t.report->root->first;
    for (size_t i = 0; i < 4; i++, n = n->next) {
        assert_non_null(n);
        assert_int_equal(n->span.page, pages[i]);
        assert_int_equal((n->more->hint->flags & RPT_HINT_PAGE_START) != 0,
            i > 0);
    }
    assert_null(n);
    tree_close(&t);
}

/* Entries of a table of contents are lines, whatever comes behind them. */
static void
test_leaders(void **state)
{
    (void)state;
    expect_blocks(
        "Contents\n"
        "I. Opening of the session and election of officers ........ 3\n"
        "II. Organization of the work of the session at noon ....... 12\n"
        "annexes and lists ......................................... 14\n",
        "txt",
        "p| Contents\n"
        "p| I. Opening of the session and election of officers ........ 3\n"
        "p| II. Organization of the work of the session at noon ....... "
        "12\n"
        "p| annexes and lists ......................................... "
        "14\n");
}

/* Recognized text with wide gaps between words, which mean nothing. */
static void
test_gaps(void **state)
{
    (void)state;
    expect_blocks(
        "      I have  the honour      to refer   to the     meeting of\n"
        "all members   in spring,    where it    was   agreed    that the\n"
        "Harbours     Board would     write     to each    of   the ports\n"
        "and ask     them    for   their    plans    of the    next year.\n",
        "txt",
        "p| I have the honour to refer to the meeting of all members in "
        "spring, where it was agreed that the Harbours Board would write to "
        "each of the ports and ask them for their plans of the next year.\n");
}

static void
test_columns(void **state)
{
    (void)state;
    /* Things in line above each other are a table ... */
    expect_blocks(
        "     Harbour          Depth in metres          Lights on\n"
        "     Northport        twelve                   four\n"
        "     Southport        nine                     two\n"
        "\n"
        "     The table shows what the harbours had in the last year, as\n"
        "     far as they answered the letter of the working group.\n",
        "txt",
        "table| \n"
        "  row| \n    cell| \n      p| Harbour\n    cell| \n"
        "      p| Depth in metres\n    cell| \n      p| Lights on\n"
        "  row| \n    cell| \n      p| Northport\n    cell| \n"
        "      p| twelve\n    cell| \n      p| four\n"
        "  row| \n    cell| \n      p| Southport\n    cell| \n"
        "      p| nine\n    cell| \n      p| two\n"
        "p| The table shows what the harbours had in the last year, as far "
        "as they answered the letter of the working group.\n");
    /* ... unless text runs down them. */
    expect_blocks(
        " The first column runs down the left     and the second one stands\n"
        " half of the page, line by line, until   beside it, so that a reader\n"
        " it comes to its end, and nothing of     who goes across the page\n"
        " it belongs to the column beside it,     would mix both of them up\n"
        " which is read after it.                 and understand nothing.\n",
        "txt",
        "p| The first column runs down the left half of the page, line by "
        "line, until it comes to its end, and nothing of it belongs to the "
        "column beside it, which is read after it.\n"
        "p| and the second one stands beside it, so that a reader who goes "
        "across the page would mix both of them up and understand "
        "nothing.\n");
}

static void
test_bullets(void **state)
{
    (void)state;
    expect_blocks("Items:\n\n- one\n- two\n  - inner\n- (a) three\n", "txt",
        "p| Items:\np bullet 1 [-]| one\np bullet 1 [-]| two\n"
        "p bullet 2 [-]| inner\np bullet 1 [-]| (a) three\n");
    expect_blocks("\xE2\x80\xA2 one\n\n\xE2\x80\x93 two\n", "txt",
        "p bullet 1 [\xE2\x80\xA2]| one\np bullet 1 [\xE2\x80\x93]| two\n");
    /* Not everything that begins like one is one. */
    expect_blocks("- 7 -\n\n-5 degrees\n\n-\n", "txt",
        "p| - 7 -\np| -5 degrees\np| -\n");
}

static void
test_rules(void **state)
{
    (void)state;
    expect_blocks("a\n\n-----\n\n* * *\n\nTitle\n=====\n", "txt",
        "p| a\nfurniture role=rule| \nfurniture role=rule| \n"
        "p heading 1 mark======| Title\n");
}

/* --- inline markup ----------------------------------------------------- */

static void
test_strong(void **state)
{
    (void)state;
    expect_blocks("**Council**\n\n(Signed) Ana **Bell Ort\xC3\xADz**\n",
        "txt", "p bold| {strong:Council}\n"
        "p| (Signed) Ana {strong:Bell Ort\xC3\xADz}\n");
    /* Single stars and stars without a partner are text. */
    expect_blocks("Review*\n\n2 ** 3 ** 4 *\n\n** x**\n\n**a\n\nb**\n",
        "txt", "p| Review*\np| 2 ** 3 ** 4 *\np| ** x**\np| **a\np| b**\n");
    expect_blocks("*a* _b_ __c__ ***d*** **e *f*** *g\n", "md",
        "p| {emphasis:a} {emphasis:b} {strong:c} {emphasis:{strong:d}} "
        "{strong:e {emphasis:f}} *g\n");
    expect_blocks("snake_case_name 2*3*4 a* b *c **** *****x\n", "md",
        "p| snake_case_name 2{emphasis:3}4 a* b *c **** *****x\n");
    expect_blocks("*a **b* c** [d *e](f) g*\n", "md",
        "p| {emphasis:a **b} c** {link href=f:d *e} g*\n");
}

static void
test_links(void **state)
{
    (void)state;
    expect_blocks("[a *b*](http://x/y \"t\") <http://z> <q@w.e> "
        "![pic](i.png) [no] [no](", "md",
        "p| {link href=http://x/y:a {emphasis:b}} "
        "{link href=http://z:http://z} {link href=q@w.e:q@w.e} "
        "{link href=i.png:pic} [no] [no](\n");
    expect_blocks("[a](b(c)d) [e](<f g>) [h]( i 'j' ) [k](l m)\n", "md",
        "p| {link href=b(c)d:a} {link href=f g:e} {link href=i:h} "
        "[k](l m)\n");
    expect_blocks("![A harbour](h.png)\nFigure 1\n", "md",
        "figure alt=A harbour href=h.png| \np| Figure 1\n");
}

static void
test_code_and_escapes(void **state)
{
    (void)state;
    expect_blocks("`a *b*` ``c ` d`` `e \\*f\\* &amp; &#8217; &no; \\q\n",
        "md", "p| {emphasis style=code:a *b*} {emphasis style=code:c ` d} "
        "`e *f* & \xE2\x80\x99 &no; \\q\n");
    expect_blocks("a  \nb\\\nc<br/>d\n\nAB\\\nCD\\\\\nEF\n", "md",
        "p| a{break}b{break}c{break}d\np| AB{break}CD\\\np| EF\n");
    expect_blocks("H<sub>2</sub>O <b>x</b> <i>y <u title=\"t\">z</u>\n",
        "md", "p| H{emphasis style=sub:2}O {strong:x} <i>y "
        "{emphasis style=u:z}\n");
}

static void
test_comments(void **state)
{
    (void)state;
    expect_blocks("a<!-- x -->b\n\n<!-- rpt: ignore y\n\nwhy -->\nc\n<!--\n",
        "md", "p| ab\nfurniture role=comment| x\n"
        "furniture role=comment| rpt: ignore y why\np| c\np| <!--\n");
}

/* --- Markdown's blocks ------------------------------------------------- */

static void
test_headings(void **state)
{
    (void)state;
    expect_blocks("# One #\n## Two **b**\n####Four\n#5 no\n#\n\nSet *e*\n"
        "===\n\nSub\n---\n", "md",
        "p heading 1 mark=# mark-end=#| One\n"
        "p heading 2 mark=##| Two {strong:b}\n"
        "p heading 4 mark=####| Four\np| #5 no\np| #\n"
        "p heading 1 mark====| Set {emphasis:e}\n"
        "p heading 2 mark=---| Sub\n");
}

static void
test_lists(void **state)
{
    (void)state;
    expect_blocks("* a\n+ b\n    - c\n\n      more c\n\n  more b\n\n1. d\n"
        "2) e\n   goes on\n\n64. f\n", "md",
        "p bullet 1 [\xE2\x80\xA2]| a\np bullet 1 [\xE2\x80\xA2]| b\n"
        "p bullet 2 [\xE2\x80\xA2]| c\np 2| more c\np 1| more b\n"
        "p ordered 1 [1.]| d\np ordered 1 [2)]| e goes on\n"
        "p ordered 1 [64.]| f\n");
    /* "1." before every item asks for numbers; "3." twice is an error. */
    expect_blocks("1. a\n1. b\n1. c\n\ntext\n\n3. d\n3. e\n", "md",
        "p ordered 1 [1.]| a\np ordered 1 [2.]| b\np ordered 1 [3.]| c\n"
        "p| text\np ordered 1 [3.]| d\np ordered 1 [3.]| e\n");
    expect_blocks("- (a) A stray bullet;\n\n(b) None;\n", "md",
        "p bullet 1 [\xE2\x80\xA2]| (a) A stray bullet;\np| (b) None;\n");
}

static void
test_quotes(void **state)
{
    (void)state;
    expect_blocks("> a\n> goes **on\n> over** lines\n>\n> - item\n>> deep\n"
        ">\n\nb\n", "md",
        "quote mark-end=>| \n"
        "  p quote-mark=>| a goes {strong:on over} lines\n"
        "  p bullet 1 [\xE2\x80\xA2] quote-mark=>| item\n"
        "  quote| \n"
        "    p quote-mark=>| deep\n"
        "p| b\n");
}

static void
test_tables(void **state)
{
    (void)state;
    expect_blocks("| A | B |\n|---|:-:|\n| 1 | *x* |\n| 2\nend\n\nc|d\n",
        "md",
        "table mark=|---|:-:|| \n"
        "  row mark-end=|| \n"
        "    cell mark=| header=yes| \n      p| A\n"
        "    cell mark=| header=yes| \n      p| B\n"
        "  row mark-end=|| \n"
        "    cell mark=|| \n      p| 1\n"
        "    cell mark=|| \n      p| {emphasis:x}\n"
        "  row| \n"
        "    cell mark=|| \n      p| 2\n"
        "p| end\np| c|d\n");
    expect_blocks("<table><tr><th>H</th><td colspan=\"2\">a<br>b</td></tr>\n"
        "\n<tr><td>c</table> d\n<table>\n", "md",
        "table mark-end=</table>| \n"
        "  row| \n"
        "    cell mark=<td> header=yes| \n      p| H\n"
        "    cell mark=<td> colspan=2| \n      p| a{break}b\n"
        "  row| \n"
        "    cell mark=<td>| \n      p| c\n"
        "p| d\np| <table>\n");
}

static void
test_frames(void **state)
{
    (void)state;
    expect_blocks("+---+----+\n| A | B  |\n+===+====+\n| c | d  |\n| e | f  |"
        "\n+---+----+\n| g | h  |\n+---+----+\n", "rst",
        "table mark-end=+---+----+| \n"
        "  row mark=|| \n"
        "    cell header=yes| \n      p| A\n"
        "    cell header=yes| \n      p| B\n"
        "  row mark=|| \n"
        "    cell| \n      p| c e\n"
        "    cell| \n      p| d f\n"
        "  row mark=|| \n"
        "    cell| \n      p| g\n"
        "    cell| \n      p| h\n");
}

static void
test_code_blocks(void **state)
{
    (void)state;
    expect_blocks("```c\na   b\n\n  c\n```\n\n~~~\nopen\n", "md",
        "p literal mark=```c mark-end=```| a   b\n\n  c\np| ~~~ open\n");
}

static void
test_notes(void **state)
{
    (void)state;
    expect_blocks("Text[^1] more.[^b]\n\n[^1]: First\nnote.\n[^b]: Second.\n"
        "[x]: http://y\n", "md",
        "p| Text{note-ref label=1} more.{note-ref label=b}\n"
        "note label=1| \n  p| First note.\nnote label=b| \n  p| Second.\n"
        "furniture role=comment| [x]: http://y\n");
}

static void
test_head(void **state)
{
    (void)state;
    expect_blocks("---\ntitle: x\n---\n# T\n", "md",
        "furniture role=comment| title: x\np heading 1 mark=#| T\n");
    expect_blocks("---\nno head\n---\n", "md",
        "furniture role=rule| \np heading 2 mark=---| no head\n");
}

/* --- reStructuredText -------------------------------------------------- */

static void
test_rst_headings(void **state)
{
    (void)state;
    expect_blocks("====\nMain\n====\n\n1. Part\n=======\n\nSub\n---\n\n"
        "2. Part\n=======\n", "rst",
        "p heading 1 mark===== mark-end=====| Main\n"
        "p heading 2 mark========| 1. Part\n"
        "p heading 3 mark=---| Sub\n"
        "p heading 2 mark========| 2. Part\n");
}

static void
test_rst_lists(void **state)
{
    (void)state;
    expect_blocks("#. a\n#. b\n   on\n\n(i) c\n\na. j\n\nIV) k\n\nabc. l\n\n"
        "- d\n\n| e\n| f\n\n:By: g\n",
        "rst", "p ordered 1 [1.]| a\np ordered 1 [2.]| b on\n"
        "p ordered 1 [(i)]| c\np ordered 1 [a.]| j\n"
        "p ordered 1 [IV)]| k\np| abc. l\np bullet 1 [\xE2\x80\xA2]| d\n"
        "p mark=|| e\np mark=|| f\np mark=:| By: g\n");
}

static void
test_rst_inline(void **state)
{
    (void)state;
    expect_blocks("*a* **b** ``c *d*`` `e <http://f>`_ :ref:`g <h>` "
        ":sub:`2` i*j*k [1]_ [#]_ \\*l\\* `m\n", "rst",
        "p| {emphasis:a} {strong:b} {emphasis style=code:c *d*} "
        "{link href=http://f:e} {link href=h:g} {emphasis style=sub:2} "
        "i*j*k {note-ref label=1}{note-ref label=1}*l* `m\n");
}

static void
test_rst_explicit(void **state)
{
    (void)state;
    expect_blocks("a\n\n.. [1] A note\n   goes on.\n\n   And on.\n"
        ".. [#] Auto\n.. _t: http://u\n.. comment\n\n   more\n\n.. note::\n\n"
        "   Body.\n\n.. rubric:: Title\n", "rst",
        "p| a\nnote label=1| \n  p| A note goes on.\n  p| And on.\n"
        "note label=1| \n  p| Auto\n"
        "furniture role=comment| _t: http://u\n"
        "furniture role=comment| comment more\n"
        "furniture role=comment| .. note::\np| Body.\n"
        "p mark=.. rubric::| Title\n");
}

/* --- limits, hints ----------------------------------------------------- */

static void
test_hints(void **state)
{
    (void)state;
    struct tree t;
    static const char text[] = "\n\n   First\n\n\nsecond\n";
    assert_int_equal(blocks_read(&t, text, strlen(text), "txt"), RPT_OK);
    const struct rpt_hint *hint = t.report->root->first->more->hint;
    assert_int_equal(hint->gap, 2);
    assert_int_equal(hint->indent, 3);
    assert_int_equal(hint->first_indent, 3);
    assert_int_equal(hint->lines, 1);
    assert_int_equal(hint->width, 5);
    assert_int_equal(t.report->root->last->more->hint->gap, 2);
    tree_close(&t);
}

static void
expect_failure(const char *text, size_t n, enum rpt_status status,
    const char *code)
{
    struct tree t;
    assert_int_equal(blocks_read(&t, text, n, "txt"), status);
    assert_int_equal(rpt_log_count(t.log), 1);
    assert_string_equal(rpt_log_get(t.log, 0)->code, code);
    tree_close(&t);
}

static void
test_limits(void **state)
{
    (void)state;
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    size_t n = limits.line + 3;
    char *text = malloc(n);
    assert_non_null(text);
    memset(text, 'x', n);
    text[0] = '\n';
    expect_failure(text, n, RPT_LIMIT, "limit-line");
    free(text);
}

/* More lines without a blank one than are read at once. */
static void
test_long_run(void **state)
{
    (void)state;
    struct tree t;
    enum { LINES = 20000 };
    char *text = malloc(LINES * 24);
    assert_non_null(text);
    size_t n = 0;
    for (int i = 0; i < LINES; i++)
        n += (size_t)sprintf(text + n, "Line %d\n", i);
    assert_int_equal(blocks_read(&t, text, n, "txt"), RPT_OK);
    size_t count = 0;
    for (const struct rpt_node *p = t.report->root->first; p != NULL;
            p = p->next, count++)
        assert_int_equal(p->more->hint->flags, 0);
    assert_int_equal(count, LINES);
    tree_close(&t);
    /* One paragraph of as many lines is cut, and says so. */
    n = 0;
    for (int i = 0; i < LINES; i++)
        n += (size_t)sprintf(text + n, "a line that goes on,\n");
    assert_int_equal(blocks_read(&t, text, n, "md"), RPT_OK);
    const struct rpt_node *first = t.report->root->first;
    assert_non_null(first->next);
    assert_int_equal(first->more->hint->flags, 0);
    assert_int_equal(first->next->more->hint->flags, RPT_HINT_CONTINUED);
    tree_close(&t);
    free(text);
}

static int
sniff(const char *text, const char *extension)
{
    struct rpt_input input = {
        .name = "", .extension = extension, .bytes = str(text),
    };
    return rpt_plugin_text.sniff(&input);
}

static void
test_sniff(void **state)
{
    (void)state;
    assert_true(sniff("Dear Sir", "txt") > sniff("Dear Sir", ""));
    assert_true(sniff("Dear Sir", "") >= 50);
    assert_true(sniff("<?xml version=\"1.0\"?>", "txt") < 10);
    assert_true(sniff("<html>", "") < 10);
    assert_true(sniff("<akomaNtoso>", "") < 30);
    assert_true(sniff("<!-- a note -->\n# Title", "md") >= 50);
    assert_true(sniff("", "") > 0);
}

/* Texts made of pieces of markup in any order: no place may be wrong, no
 * character lost. */
static void
test_any_order(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "*", "**", "_", "`", "``", "[", "](", ")", "![", "<", ">", "<b>",
        "</b>", "&amp;", "\\*", "\n", "\n\n", "\n- ", "\n> ", "\n1. ", "\n# ",
        "\n---\n", "\n===\n", " ", "   ", "\t", "word", "Two words. ",
        "\xC3\xA9", "\xE2\x80\x99", "[^1]", "\n[^1]: ", "|", "\n|-|-|\n",
        "\r\n", "\r", "\f", "<!--", "-->", "\n```\n", "\n.. ", "\n.. [1] ",
        "`_", "]_", ":a:`", "\n+--+--+\n", "\n#. ", "(a) ", "\xC2\xA0",
        "\n    ", "<table><td>", "</table>", "\n:f: ", "\n| ", ",", "  \n",
    };
    static const char *const extensions[] = { "txt", "md", "rst" };
    const size_t n_pieces = sizeof(pieces) / sizeof(pieces[0]);
    uint64_t seed = 88172645463325252u;
    for (unsigned round = 0; round < 6000; round++) {
        char text[512] = "";
        size_t n = 0;
        for (unsigned i = 0; i < 4 + round % 36; i++) {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            const char *piece = pieces[seed % n_pieces];
            memcpy(text + n, piece, strlen(piece));
            n += strlen(piece);
        }
        struct tree t;
        enum rpt_status status = blocks_read(&t, text, n,
            extensions[round % 3]);
        if (status == RPT_OK)
            check_blocks(&t);
        else
            assert_int_equal(status, RPT_FORMAT);
        tree_close(&t);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paragraphs),
        cmocka_unit_test(test_line_ends),
        cmocka_unit_test(test_wrapped),
        cmocka_unit_test(test_dense),
        cmocka_unit_test(test_cut_word),
        cmocka_unit_test(test_label_alone),
        cmocka_unit_test(test_layout),
        cmocka_unit_test(test_pages),
        cmocka_unit_test(test_leaders),
        cmocka_unit_test(test_gaps),
        cmocka_unit_test(test_columns),
        cmocka_unit_test(test_bullets),
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_strong),
        cmocka_unit_test(test_links),
        cmocka_unit_test(test_code_and_escapes),
        cmocka_unit_test(test_comments),
        cmocka_unit_test(test_headings),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_quotes),
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_frames),
        cmocka_unit_test(test_code_blocks),
        cmocka_unit_test(test_notes),
        cmocka_unit_test(test_head),
        cmocka_unit_test(test_rst_headings),
        cmocka_unit_test(test_rst_lists),
        cmocka_unit_test(test_rst_inline),
        cmocka_unit_test(test_rst_explicit),
        cmocka_unit_test(test_hints),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_long_run),
        cmocka_unit_test(test_sniff),
        cmocka_unit_test(test_any_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
