/* SPDX-License-Identifier: MIT
 *
 * Styles and numbering of Word documents, each from a few lines of XML.
 */
#include "tree.h"

#include "docx/docx.h"

#define W "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/" \
    "main'"
#define LEVEL(i, format, text, more) "<w:lvl w:ilvl='" i "'><w:start " \
    "w:val='1'/><w:numFmt w:val='" format "'/>" more "<w:lvlText w:val='" \
    text "'/></w:lvl>"

struct word {
    struct tree t;
    struct docx *d;
};

static void
open_word(struct word *w, const char *styles, const char *numbering)
{
    tree_open(&w->t);
    w->d = malloc(sizeof(*w->d));
    assert_non_null(w->d);
    docx_init(w->d, w->t.b);
    w->d->part = DOCX_REL_STYLES;
    xml_read(w->t.b, "styles", str(styles), &docx_reader, w->d);
    docx_styles_end(w->d);
    w->d->part = DOCX_REL_NUMBERING;
    xml_read(w->t.b, "numbering", str(numbering), &docx_reader, w->d);
    assert_int_equal(rpt_build_status(w->t.b), RPT_OK);
}

static void
close_word(struct word *w)
{
    docx_free(w->d);
    free(w->d);
    tree_close(&w->t);
}

/* The label of the next paragraph. */
static void
expect(struct word *w, long num, int level, const char *style,
    const char *wanted)
{
    struct docx_paragraph_props p = { .style = RPT_STR("") };
    struct rpt_hint hint = { .label = RPT_STR("") };
    char out[DOCX_LABEL], text[DOCX_LABEL + 1];
    const struct docx_level *l;
    if (num >= 0) {
        p.has_num = true;
        p.num = num;
    }
    if (level >= 0) {
        p.has_level = true;
        p.level = (uint8_t)level;
    }
    docx_label(w->d, &p, docx_style_of(w->d, str(style)), &hint, out, &l);
    memcpy(text, hint.label.s, hint.label.n);
    text[hint.label.n] = '\0';
    assert_string_equal(text, wanted);
    if (*wanted != '\0')
        assert_int_not_equal(
            hint.flags & (RPT_HINT_BULLET | RPT_HINT_ORDERED), 0);
}

static const char no_styles[] = "<w:styles " W "/>";

static void
test_levels(void **state)
{
    (void)state;
    struct word w;
    open_word(&w, no_styles, "<w:numbering " W ">"
        "<w:abstractNum w:abstractNumId='1'>"
        LEVEL("0", "decimal", "%1", "") LEVEL("1", "decimal", "%1.%2", "")
        LEVEL("2", "lowerLetter", "(%3)", "")
        LEVEL("3", "lowerRoman", "(%4) ", "<w:lvlRestart w:val='1'/>")
        LEVEL("4", "none", "–", "") LEVEL("5", "none", "%6", "")
        "</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
        "</w:numbering>");
    /* A level that nothing has counted shows where it will start. */
    expect(&w, 1, 1, "", "1.1");
    expect(&w, 1, 0, "", "1");
    expect(&w, 1, 1, "", "1.1");
    expect(&w, 1, 1, "", "1.2");
    expect(&w, 1, 2, "", "(a)");
    expect(&w, 1, 3, "", "(i)");
    expect(&w, 1, 2, "", "(b)");
    /* Restarts after the first level only. */
    expect(&w, 1, 3, "", "(ii)");
    expect(&w, 1, 0, "", "2");
    expect(&w, 1, 3, "", "(i)");
    expect(&w, 1, 2, "", "(a)");
    expect(&w, 1, 4, "", "–");
    expect(&w, 1, 5, "", "");
    expect(&w, 1, 8, "", "");
    expect(&w, 0, 0, "", "");
    expect(&w, 77, 0, "", "");
    close_word(&w);
}

static void
test_numbers(void **state)
{
    (void)state;
    struct word w;
    open_word(&w, no_styles, "<w:numbering " W ">"
        "<w:abstractNum w:abstractNumId='1'>"
        LEVEL("0", "upperRoman", "%1.", "")
        LEVEL("1", "decimal", "%1.%2", "<w:isLgl/>") "</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
        "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
        "<w:num w:numId='3'><w:abstractNumId w:val='1'/>"
        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/>"
        "</w:lvlOverride></w:num>"
        "<w:num w:numId='4'><w:abstractNumId w:val='1'/>"
        "<w:lvlOverride w:ilvl='0'>" LEVEL("0", "upperLetter", "%1)", "")
        "</w:lvlOverride></w:num>"
        "<w:num w:numId='5'><w:abstractNumId w:val='99'/></w:num>"
        "</w:numbering>");
    expect(&w, 1, 0, "", "I.");
    expect(&w, 1, 1, "", "1.1");
    /* Another numbering of the same definition goes on with it. */
    expect(&w, 2, 0, "", "II.");
    /* One that begins anew does so once. */
    expect(&w, 3, 0, "", "VII.");
    expect(&w, 3, 0, "", "VIII.");
    expect(&w, 1, 0, "", "IX.");
    expect(&w, 4, 0, "", "J)");
    expect(&w, 4, 1, "", "10.1");
    expect(&w, 5, 0, "", "");
    close_word(&w);
}

#define STYLE(id, more) "<w:style w:type='paragraph' w:styleId='" id "'>" \
    more "</w:style>"

static void
test_style_numbers(void **state)
{
    (void)state;
    struct word w;
    open_word(&w, "<w:styles " W ">"
        STYLE("H1", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")
        STYLE("H2", "<w:basedOn w:val='H1'/><w:pPr><w:numPr>"
            "<w:ilvl w:val='5'/></w:numPr></w:pPr>")
        STYLE("L", "<w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr>")
        STYLE("M", "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>")
        "</w:styles>", "<w:numbering " W ">"
        "<w:abstractNum w:abstractNumId='1'>"
        LEVEL("0", "decimal", "%1.", "<w:pStyle w:val='H1'/>")
        LEVEL("1", "lowerLetter", "%2.", "<w:pStyle w:val='H2'/>")
        "</w:abstractNum>"
        "<w:abstractNum w:abstractNumId='2'><w:numStyleLink w:val='H1'/>"
        "</w:abstractNum>"
        "<w:abstractNum w:abstractNumId='3'><w:numStyleLink w:val='M'/>"
        "</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
        "<w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num>"
        "<w:num w:numId='3'><w:abstractNumId w:val='3'/></w:num>"
        "</w:numbering>");
    expect(&w, -1, -1, "H1", "1.");
    /* The level that names the style goes before the style's own word. */
    expect(&w, -1, -1, "H2", "a.");
    expect(&w, -1, -1, "H2", "b.");
    expect(&w, -1, -1, "H1", "2.");
    expect(&w, -1, -1, "L", "3.");
    /* A numbering that is its own link ends nowhere. */
    expect(&w, -1, -1, "M", "");
    expect(&w, 0, -1, "H1", "");
    close_word(&w);
}

static uint8_t
looks(struct word *w, const char *paragraph, const char *character,
    uint8_t bold, uint16_t *size)
{
    struct docx_run_props r = { .style = str(character), .bold = bold };
    return docx_looks(w->d, docx_style_of(w->d, str(paragraph)), &r, size);
}

static void
test_styles(void **state)
{
    (void)state;
    struct word w;
    uint16_t size;
    open_word(&w, "<w:styles " W "><w:docDefaults><w:rPrDefault><w:rPr>"
        "<w:sz w:val='22'/></w:rPr></w:rPrDefault></w:docDefaults>"
        "<w:style w:type='paragraph' w:default='1' w:styleId='N'>"
        "<w:name w:val='Normal'/><w:pPr><w:jc w:val='center'/></w:pPr>"
        "</w:style>"
        STYLE("A", "<w:name w:val='heading 1'/><w:basedOn w:val='N'/>"
            "<w:pPr><w:outlineLvl w:val='0'/><w:ind w:left='720' "
            "w:hanging='360'/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr>")
        STYLE("B", "<w:basedOn w:val='A'/><w:pPr><w:outlineLvl w:val='2'/>"
            "<w:jc w:val='left'/></w:pPr><w:rPr><w:sz w:val='30'/>"
            "<w:caps w:val='0'/></w:rPr>")
        STYLE("X", "<w:basedOn w:val='Y'/><w:rPr><w:i/></w:rPr>")
        STYLE("Y", "<w:basedOn w:val='X'/><w:rPr><w:b/></w:rPr>")
        STYLE("A", "<w:name w:val='a second of this id'/>")
        "<w:style w:type='character' w:styleId='C'><w:rPr><w:b/></w:rPr>"
        "</w:style></w:styles>", "<w:numbering " W "/>");
    const struct docx_style *a = docx_style_of(w.d, str("A"));
    const struct docx_style *b = docx_style_of(w.d, str("B"));
    assert_string_equal(a->name.s, "heading 1");
    assert_int_equal(a->p.align, RPT_HINT_CENTRED);
    assert_int_equal(b->p.outline, 2);
    assert_int_equal(b->p.align, 0);
    assert_int_equal(b->p.left, 720);
    assert_int_equal(b->p.first, -360);
    assert_string_equal(docx_style_of(w.d, str("none"))->name.s, "Normal");
    assert_null(docx_style_find(w.d, str("none")));
    assert_int_equal(looks(&w, "", "", DOCX_UNSET, &size), 0);
    assert_int_equal(size, 22);
    assert_int_equal(looks(&w, "A", "", DOCX_UNSET, &size),
        LOOK_BOLD | LOOK_CAPITALS);
    assert_int_equal(looks(&w, "B", "", DOCX_UNSET, &size), LOOK_BOLD);
    assert_int_equal(size, 30);
    /* Styles turn one another's switch, the run has the last word. */
    assert_int_equal(looks(&w, "B", "C", DOCX_UNSET, &size), 0);
    assert_int_equal(looks(&w, "N", "C", DOCX_UNSET, &size), LOOK_BOLD);
    assert_int_equal(looks(&w, "B", "C", DOCX_ON, &size), LOOK_BOLD);
    assert_int_equal(looks(&w, "B", "", DOCX_OFF, &size), 0);
    assert_int_equal(rpt_log_count(w.t.log), 0);
    assert_int_equal(looks(&w, "X", "", DOCX_UNSET, &size),
        LOOK_BOLD | LOOK_ITALIC);
    assert_int_equal(rpt_log_count(w.t.log), 1);
    assert_string_equal(rpt_log_get(w.t.log, 0)->code, "style-loop");
    close_word(&w);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_levels),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_style_numbers),
        cmocka_unit_test(test_styles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
