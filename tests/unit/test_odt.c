/* SPDX-License-Identifier: MIT
 *
 * The OpenDocument reader on small flat documents: labels, lengths, spans,
 * and what is known as its own.
 */
#include "tree.h"

#include "odt/odt.h"

extern const struct rpt_plugin rpt_plugin;

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define TYPE "application/vnd.oasis.opendocument.text"
#define DOCUMENT(styles, body) "<?xml version='1.0'?><office:document " \
    "xmlns:office='" OASIS "office:1.0' xmlns:text='" OASIS "text:1.0' " \
    "xmlns:style='" OASIS "style:1.0' xmlns:fo='x' office:mimetype='" TYPE \
    "'><office:automatic-styles>" styles "</office:automatic-styles>" \
    "<office:body><office:text>" body "</office:text></office:body>" \
    "</office:document>"

/* Each block of the reader on a line: its label, level and text. */
static void
expect(const char *xml, const char *wanted)
{
    struct tree t;
    char out[1024] = "";
    size_t used = 0;
    tree_open(&t);
    struct rpt_input input = { "a.fodt", "fodt", str(xml), NULL };
    assert_true(rpt_plugin.sniff(&input) > 50);
    assert_int_equal(rpt_plugin.read(&input, t.b), RPT_OK);
    for (const struct rpt_node *n = t.report->root->first; n != NULL;
         n = n->next)
        used += (size_t)snprintf(out + used, sizeof(out) - used,
            "%s %u %s\n", n->more->hint->label.s,
            (unsigned)n->more->hint->level, rpt_node_text(n->first).s);
    assert_string_equal(out, wanted);
    tree_end(&t);
    tree_close(&t);
}

#define LIST "<text:list-style style:name='L'>" \
    "<text:list-level-style-number text:level='1' style:num-format='1' " \
    "style:num-suffix='.'/><text:list-level-style-number text:level='2' " \
    "style:num-format='a' style:num-suffix=')' text:display-levels='2'/>" \
    "</text:list-style>"
#define ITEM(x) "<text:list-item>" x "</text:list-item>"
#define P(x) "<text:p>" x "</text:p>"

static void
test_lists(void **state)
{
    (void)state;
    expect(DOCUMENT(LIST, "<text:list text:style-name='L' xml:id='a'>"
        ITEM(P("one") P("more")) ITEM("<text:list>" ITEM(P("in")) ITEM(P("in"))
        "</text:list>") ITEM(P("two")) "</text:list>" P("between")
        "<text:list text:style-name='L'>" ITEM(P("anew")) "</text:list>"
        "<text:list text:style-name='L' text:continue-list='a'>"
        ITEM(P("three")) "</text:list>"
        "<text:list text:style-name='L' text:continue-numbering='true'>"
        ITEM(P("four")) ITEM("<text:list>" ITEM(P("deep")) "</text:list>")
        "</text:list>"),
        "1. 1 one\n 1 more\n1.a) 2 in\n1.b) 2 in\n2. 1 two\n 0 between\n"
        "1. 1 anew\n3. 1 three\n4. 1 four\n4.a) 2 deep\n");
}

/* A list in a note is none of the list around it. */
static void
test_list_in_note(void **state)
{
    (void)state;
    expect(DOCUMENT(LIST, "<text:list text:style-name='L'>"
        ITEM("<text:p>one<text:span><text:p>" "</text:p></text:span>"
            "</text:p>")
        ITEM(P("two<text:list text:style-name='L'>" ITEM(P("box"))
            "</text:list>")) ITEM(P("three")) "</text:list>"),
        "1. 1 one\n2. 1 two\n1. 1 box\n3. 1 three\n");
}

static void
test_headings(void **state)
{
    (void)state;
    expect(DOCUMENT("<text:outline-style>"
        "<text:outline-level-style text:level='1' style:num-format='I'/>"
        "<text:outline-level-style text:level='2' style:num-format=''/>"
        "</text:outline-style>",
        "<text:h text:outline-level='1'>A</text:h>"
        "<text:h text:outline-level='2'>B</text:h>"
        "<text:h text:outline-level='1' text:is-list-header='true'>C"
        "</text:h><text:h>D</text:h><text:h text:outline-level='99'>E"
        "</text:h>"),
        "I 1 A\n 2 B\n 1 C\nII 1 D\n 10 E\n");
}

static void
test_lengths(void **state)
{
    (void)state;
    static const struct {
        const char *s;
        int points;
    } cases[] = {
        { "12pt", 12 }, { "1in", 72 }, { "2.54cm", 72 }, { "25.4mm", 72 },
        { "-0.25in", -18 }, { "1pc", 12 }, { "50%", 0 }, { "", 0 },
        { "12", 0 }, { "1e9pt", 0 }, { "999999999999in", 20000 },
        { ".5in", 36 },
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(odt_points(str(cases[i].s)), cases[i].points);
}

static int
sniff(struct rpt_str bytes)
{
    struct rpt_input input = { "a", "", bytes, NULL };
    return rpt_plugin.sniff(&input);
}

static void
test_sniff(void **state)
{
    (void)state;
    static const char zip[] = "PK\3\4" "0123456789012345678901234567"
        "mimetype" TYPE "PK";
    static const char head[] = "PK\3\4\n\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
        "\0\0\0\0\10\0\0\0mimetype";
    char sheet[200];
    memcpy(sheet, head, sizeof(head));
    snprintf(sheet + sizeof(head) - 1, 100,
        "application/vnd.oasis.opendocument.spreadsheet");
    assert_int_equal(sniff(str("<?xml version='1.0'?><a/>")), 0);
    assert_int_equal(sniff(str("PK\3\4")), 0);
    assert_int_equal(sniff(str("")), 0);
    assert_int_equal(sniff((struct rpt_str){ zip, sizeof(zip) - 1 }), 0);
    assert_int_equal(sniff((struct rpt_str){ sheet, 100 }), 0);
    snprintf(sheet + sizeof(head) - 1, 100, TYPE);
    assert_true(sniff((struct rpt_str){ sheet, 100 }) > 50);
    /* A word about the type alone makes no document. */
    assert_int_equal(sniff(str("<p>" TYPE "</p><office:document/>")), 0);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_list_in_note),
        cmocka_unit_test(test_headings),
        cmocka_unit_test(test_lengths),
        cmocka_unit_test(test_sniff),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
