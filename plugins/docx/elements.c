/* SPDX-License-Identifier: MIT
 *
 * The vocabulary: one table for all parts, of both editions of the standard,
 * and the handlers of the properties of paragraphs and runs.
 */
#include "docx.h"

#include <string.h>

enum space { W, MATH, COMPAT, PICTURE, DRAWING, VML, CHART, DIAGRAM, RELS,
    DUBLIN };

/* --- properties ----------------------------------------------------------- */

static uint8_t
read_switch(const struct xml_tag *tag)
{
    struct rpt_str val = xml_attr(tag, "val");
    return xml_is(val, "0") || xml_is(val, "false") || xml_is(val, "off")
        || xml_is(val, "none") ? DOCX_OFF : DOCX_ON;
}

static void
run_switch(void *user, const struct xml_tag *tag)
{
    static const struct {
        const char *name;
        size_t offset;
    } switches[] = {
        { "b", offsetof(struct docx_run_props, bold) },
        { "i", offsetof(struct docx_run_props, italic) },
        { "caps", offsetof(struct docx_run_props, capitals) },
        { "smallCaps", offsetof(struct docx_run_props, capitals) },
        { "vanish", offsetof(struct docx_run_props, hidden) },
        { "u", offsetof(struct docx_run_props, underline) },
    };
    struct docx *d = user;
    for (size_t i = 0; i < sizeof(switches) / sizeof(switches[0]); i++)
        if (strcmp(switches[i].name, tag->name) == 0)
            *((uint8_t *)d->r + switches[i].offset) = read_switch(tag);
}

static void
run_shift(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str val = xml_attr(tag, "val");
    d->r->shift = xml_is(val, "superscript") ? LOOK_SUPERSCRIPT
        : xml_is(val, "subscript") ? LOOK_SUBSCRIPT : DOCX_OFF;
}

static void
run_size(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    long n = xml_long(xml_attr(tag, "val"), 0);
    d->r->size = n < 0 || n > 4000 ? 0 : (uint16_t)n;
}

static void
run_style(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    const struct docx_style *style = docx_style_find(d,
        xml_attr(tag, "val"));
    /* The style's own copy of its name lives long enough. */
    d->r->style = style != NULL ? style->id : RPT_STR("");
}

static void
run_font(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    if (d->lvl != NULL)
        d->r->font = keep_str(&d->keep, xml_attr(tag, "ascii"));
}

static void
paragraph_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    (void)tag;
    if (k == NULL)
        return;
    d->p = &k->p;
    d->r = &k->mark_r;
    d->in_mark = true;
}

static void
paragraph_end(void *user)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    if (k != NULL)
        d->r = &k->r;
    d->in_mark = false;
}

static void
paragraph_style(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str id = xml_attr(tag, "val");
    if (d->lvl != NULL) {
        d->p->style = keep_str(&d->keep, id);
        return;
    }
    const struct docx_style *style = docx_style_find(d, id);
    d->p->style = style != NULL ? style->id : RPT_STR("");
}

static void
paragraph_outline(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    long n = xml_long(xml_attr(tag, "val"), 9);
    d->p->outline = n < 0 || n > 8 ? 9 : (uint8_t)n;
    d->p->has_outline = true;
}

static void
paragraph_num(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    long n = xml_long(xml_attr(tag, "val"), 0);
    if (strcmp(tag->name, "numId") == 0) {
        d->p->num = n;
        d->p->has_num = true;
    } else {
        d->p->level = n < 0 ? 0 : n >= DOCX_LEVELS ? DOCX_LEVELS - 1
            : (uint8_t)n;
        d->p->has_level = true;
    }
}

static void
paragraph_align(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str val = xml_attr(tag, "val");
    d->p->has_align = true;
    d->p->align = xml_is(val, "center") ? RPT_HINT_CENTRED
        : xml_is(val, "right") || xml_is(val, "end") ? RPT_HINT_RIGHT : 0;
}

static void
paragraph_indent(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str left = xml_attr(tag, "left");
    if (left.n == 0)
        left = xml_attr(tag, "start");
    if (left.n > 0) {
        d->p->left = xml_long(left, 0);
        d->p->has_left = true;
    }
    struct rpt_str by = xml_attr(tag, "hanging");
    if (by.n > 0) {
        d->p->first = -xml_long(by, 0);
        d->p->has_first = true;
    } else if ((by = xml_attr(tag, "firstLine")).n > 0) {
        d->p->first = xml_long(by, 0);
        d->p->has_first = true;
    }
}

static void
paragraph_spacing(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str before = xml_attr(tag, "before");
    struct rpt_str after = xml_attr(tag, "after");
    if (before.n > 0) {
        d->p->before = xml_long(before, 0);
        d->p->has_before = true;
    }
    if (after.n > 0) {
        d->p->after = xml_long(after, 0);
        d->p->has_after = true;
    }
}

static void
paragraph_break(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    d->p->page_break = read_switch(tag);
}

/* --- styles and sections -------------------------------------------------- */

static void
style_name(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str val = xml_attr(tag, "val");
    if (d->style == NULL)
        return;
    if (strcmp(tag->name, "basedOn") == 0)
        d->style->based_on = keep_str(&d->keep, val);
    else
        d->style->name = keep_str(&d->keep, val);
}

static void
section_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    (void)tag;
    if (k != NULL)
        k->section = true;
}

static void
section_type(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    if (k != NULL && xml_is(xml_attr(tag, "val"), "continuous"))
        k->section = false;
}

/* --- changes -------------------------------------------------------------- */

static void
deleted_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    (void)tag;
    if (d->in_mark && k != NULL) {
        k->deleted_mark = true;
    } else if (d->in_row_props) {
        docx_row_delete(d);
    } else {
        d->deletions += d->deleted == 0;
        d->deleted++;
    }
}

static void
deleted_end(void *user)
{
    struct docx *d = user;
    if (!d->in_mark && !d->in_row_props && d->deleted > 0)
        d->deleted--;
}

static void
row_props_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    d->in_row_props = true;
}

static void
row_props_end(void *user)
{
    struct docx *d = user;
    d->in_row_props = false;
}

/* --- texts ---------------------------------------------------------------- */

static void
text_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    d->in_text = true;
}

static void
text_end(void *user)
{
    struct docx *d = user;
    d->in_text = false;
}

static void
deleted_text_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    d->in_text = true;
    d->deletions += d->deleted == 0;
    d->deleted++;
}

static void
deleted_text_end(void *user)
{
    struct docx *d = user;
    d->in_text = false;
    if (d->deleted > 0)
        d->deleted--;
}

static void
code_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    d->in_code = d->deleted == 0;
}

static void
code_end(void *user)
{
    struct docx *d = user;
    d->in_code = false;
}

/* Signs that are read beside a word stand in brackets behind it. */
static void
ruby_start(void *user, const struct xml_tag *tag)
{
    (void)tag;
    docx_put(user, RPT_STR(" ("));
}

static void
ruby_end(void *user)
{
    docx_put(user, RPT_STR(") "));
}

/* --- alternatives and content controls ------------------------------------ */

static void
alternatives_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    if (d->n_choices < XML_MAX_NESTED)
        d->choice[d->n_choices++] = false;
}

static void
alternatives_end(void *user)
{
    struct docx *d = user;
    if (d->n_choices > 0)
        d->n_choices--;
}

/* The first of several ways to show the same. */
static void
alternative(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    if (d->n_choices == 0)
        return;
    if (d->choice[d->n_choices - 1])
        xml_skip(tag);
    d->choice[d->n_choices - 1] = true;
}

static void
control_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    d->sdt++;
}

static void
control_end(void *user)
{
    struct docx *d = user;
    if (d->contents_sdt == d->sdt)
        d->contents_sdt = 0;
    d->sdt--;
}

static void
control_gallery(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    if (xml_is(xml_attr(tag, "val"), "Table of Contents")
            && d->contents_sdt == 0)
        d->contents_sdt = d->sdt;
}

static void
root_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    d->rooted = true;
}

/* --- the table ------------------------------------------------------------ */

#define OOXML "http://schemas.openxmlformats.org/"
#define STRICT "http://purl.oclc.org/ooxml/"

static const struct xml_space spaces[] = {
    { OOXML "wordprocessingml/2006/main", W },
    { STRICT "wordprocessingml/main", W },
    { OOXML "officeDocument/2006/math", MATH },
    { STRICT "officeDocument/math", MATH },
    { OOXML "markup-compatibility/2006", COMPAT },
    { OOXML "drawingml/2006/wordprocessingDrawing", PICTURE },
    { STRICT "drawingml/wordprocessingDrawing", PICTURE },
    { OOXML "drawingml/2006/main", DRAWING },
    { STRICT "drawingml/main", DRAWING },
    { "urn:schemas-microsoft-com:vml", VML },
    { OOXML "drawingml/2006/chart", CHART },
    { STRICT "drawingml/chart", CHART },
    { OOXML "drawingml/2006/diagram", DIAGRAM },
    { STRICT "drawingml/diagram", DIAGRAM },
    { OOXML "package/2006/relationships", RELS },
    { "http://purl.org/dc/elements/1.1/", DUBLIN },
    { NULL, 0 },
};

/* Those met most often come first. */
static const struct xml_element elements[] = {
    { "r", docx_r_start, docx_r_end, W, false },
    { "t", text_start, text_end, W, false },
    { "p", docx_p_start, docx_p_end, W, false },
    { "pPr", paragraph_start, paragraph_end, W, false },
    { "pStyle", paragraph_style, NULL, W, false },
    { "tab", docx_inline, NULL, W, false },
    { "br", docx_br, NULL, W, false },
    { "cr", docx_br, NULL, W, false },
    { "ptab", docx_inline, NULL, W, false },
    { "noBreakHyphen", docx_inline, NULL, W, false },
    { "sym", docx_sym, NULL, W, false },
    { "lastRenderedPageBreak", docx_rendered_break, NULL, W, false },
    { "delText", deleted_text_start, deleted_text_end, W, false },
    { "instrText", code_start, code_end, W, false },
    { "delInstrText", NULL, NULL, W, true },
    { "t", text_start, text_end, MATH, false },
    { "rt", ruby_start, ruby_end, W, false },
    { "fldChar", docx_field_char, NULL, W, false },
    { "fldSimple", docx_field_simple, docx_field_simple_end, W, false },
    { "hyperlink", docx_link_start, docx_link_end, W, false },
    { "footnoteReference", docx_note_ref, NULL, W, false },
    { "endnoteReference", docx_note_ref, NULL, W, false },
    { "commentReference", docx_note_ref, NULL, W, false },
    { "footnote", docx_note_start, docx_note_end, W, false },
    { "endnote", docx_note_start, docx_note_end, W, false },
    { "comment", docx_note_start, docx_note_end, W, false },
    { "footnotePr", docx_note_word, NULL, W, false },
    { "endnotePr", docx_note_word, NULL, W, false },
    { "numStart", docx_note_word, NULL, W, false },
    { "numRestart", docx_note_word, NULL, W, false },
    { "numFmt", docx_note_word, NULL, W, false },
    /* tables */
    { "tbl", docx_table_start, docx_table_end, W, false },
    { "tr", docx_row_start, docx_row_end, W, false },
    { "tc", docx_cell_start, docx_cell_end, W, false },
    { "trPr", row_props_start, row_props_end, W, false },
    { "gridSpan", docx_cell_word, NULL, W, false },
    { "gridBefore", docx_cell_word, NULL, W, false },
    { "vMerge", docx_cell_word, NULL, W, false },
    { "tblHeader", docx_cell_word, NULL, W, false },
    { "tblPr", NULL, NULL, W, true },
    { "tblGrid", NULL, NULL, W, true },
    { "tcBorders", NULL, NULL, W, true },
    /* properties */
    { "b", run_switch, NULL, W, false },
    { "i", run_switch, NULL, W, false },
    { "caps", run_switch, NULL, W, false },
    { "smallCaps", run_switch, NULL, W, false },
    { "vanish", run_switch, NULL, W, false },
    { "u", run_switch, NULL, W, false },
    { "sz", run_size, NULL, W, false },
    { "vertAlign", run_shift, NULL, W, false },
    { "rStyle", run_style, NULL, W, false },
    { "rFonts", run_font, NULL, W, false },
    { "outlineLvl", paragraph_outline, NULL, W, false },
    { "numId", paragraph_num, NULL, W, false },
    { "ilvl", paragraph_num, NULL, W, false },
    { "jc", paragraph_align, NULL, W, false },
    { "ind", paragraph_indent, NULL, W, false },
    { "spacing", paragraph_spacing, NULL, W, false },
    { "pageBreakBefore", paragraph_break, NULL, W, false },
    { "tabs", NULL, NULL, W, true },
    { "pBdr", NULL, NULL, W, true },
    { "sectPr", section_start, NULL, W, false },
    { "type", section_type, NULL, W, false },
    /* tracked changes */
    { "del", deleted_start, deleted_end, W, false },
    { "moveFrom", deleted_start, deleted_end, W, false },
    { "pPrChange", NULL, NULL, W, true },
    { "rPrChange", NULL, NULL, W, true },
    { "sectPrChange", NULL, NULL, W, true },
    { "tblPrChange", NULL, NULL, W, true },
    { "trPrChange", NULL, NULL, W, true },
    { "tcPrChange", NULL, NULL, W, true },
    { "tblPrExChange", NULL, NULL, W, true },
    { "tblGridChange", NULL, NULL, W, true },
    { "numberingChange", NULL, NULL, W, true },
    /* what holds others */
    { "txbxContent", NULL, docx_holder_end, W, false },
    { "sdt", control_start, control_end, W, false },
    { "docPartGallery", control_gallery, NULL, W, false },
    { "AlternateContent", alternatives_start, alternatives_end, COMPAT,
        false },
    { "Choice", alternative, NULL, COMPAT, false },
    { "Fallback", alternative, NULL, COMPAT, false },
    { "object", docx_object, NULL, W, false },
    { "altChunk", docx_chunk, NULL, W, false },
    { "subDoc", docx_chunk, NULL, W, false },
    { "docPr", docx_drawing, NULL, PICTURE, false },
    { "blip", docx_figure, NULL, DRAWING, false },
    { "shape", docx_drawing, NULL, VML, false },
    { "imagedata", docx_figure, NULL, VML, false },
    { "textpath", docx_word_art, NULL, VML, false },
    { "chart", docx_figure, NULL, CHART, false },
    { "relIds", docx_figure, NULL, DIAGRAM, false },
    { "document", root_start, NULL, W, false },
    { "ffData", NULL, NULL, W, true },
    { "background", NULL, NULL, W, true },
    /* styles */
    { "style", docx_style_start, docx_style_end, W, false },
    { "docDefaults", docx_defaults_start, docx_style_end, W, false },
    { "name", style_name, NULL, W, false },
    { "basedOn", style_name, NULL, W, false },
    { "tblStylePr", NULL, NULL, W, true },
    { "latentStyles", NULL, NULL, W, true },
    /* numbering */
    { "abstractNum", docx_abstract_start, docx_abstract_end, W, false },
    { "num", docx_num_start, docx_num_end, W, false },
    { "lvl", docx_level_start, docx_level_end, W, false },
    { "lvlOverride", docx_override_start, NULL, W, false },
    { "startOverride", docx_start_override, NULL, W, false },
    { "abstractNumId", docx_level_word, NULL, W, false },
    { "numStyleLink", docx_level_word, NULL, W, false },
    { "start", docx_level_word, NULL, W, false },
    { "lvlText", docx_level_word, NULL, W, false },
    { "lvlRestart", docx_level_word, NULL, W, false },
    { "isLgl", docx_level_word, NULL, W, false },
    { "lvlPicBulletId", docx_level_word, NULL, W, false },
    { "numPicBullet", NULL, NULL, W, true },
    /* the package */
    { "Relationship", docx_rel_start, NULL, RELS, false },
    { "title", docx_fact_title, docx_fact_end, DUBLIN, false },
    { "language", docx_fact_language, docx_fact_end, DUBLIN, false },
    { NULL, NULL, NULL, 0, false },
};

const struct xml_reader docx_reader = {
    .spaces = spaces, .elements = elements, .text = docx_text,
};
