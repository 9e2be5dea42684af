/* SPDX-License-Identifier: MIT
 *
 * What stands beside the text: figures, charts, drawn words, and documents
 * inside the document, of which only a word can be said.
 */
#include "docx.h"

#include <string.h>

/* What a drawing is called belongs to its picture; one without is counted. */
static void
lose_alt(struct docx *d)
{
    d->lost_alts += d->alt.n > 0;
    d->alt = d->alt_title = RPT_STR("");
}

/* A drawing begins: what it is called goes to the picture inside. The title
 * stands for a description that is missing. */
void
docx_drawing(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str alt = xml_attr(tag, "descr");
    struct rpt_str title = xml_attr(tag, "title");
    lose_alt(d);
    if (d->deleted > 0)
        return;
    if (alt.n == 0)
        alt = xml_attr(tag, "alt");
    d->alt = keep_str(&d->keep, alt.n > 0 ? alt : title);
    if (alt.n > 0)
        d->alt_title = keep_str(&d->keep, title);
}

void
docx_figure(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    struct rpt_str id = xml_attr_in(tag, "/relationships", "embed");
    if (d->deleted > 0 || d->n_codes > 0 || k == NULL || d->role != NULL)
        return;
    if (id.n == 0)
        id = xml_attr_in(tag, "/relationships", "id");
    if (strcmp(tag->name, "chart") == 0 || strcmp(tag->name, "relIds") == 0)
        d->charts++;
    const struct docx_rel *rel = docx_rel_find(d, id);
    docx_block(d);
    tape_open(&k->after, RPT_KIND_FIGURE, d->page);
    if (rel != NULL)
        tape_attr(&k->after, "href", rel->target);
    if (d->alt.n > 0)
        tape_attr(&k->after, "alt", d->alt);
    if (d->alt_title.n > 0)
        tape_attr(&k->after, "title", d->alt_title);
    tape_close(&k->after);
    d->alt = d->alt_title = RPT_STR("");
}

/* Words drawn as a picture, such as a mark across the page. */
void
docx_word_art(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    struct rpt_str text = xml_attr(tag, "string");
    if (k != NULL && d->deleted == 0 && text.n > 0)
        block_furniture(&k->after, d->page, RPT_STR("watermark"), text);
}

void
docx_object(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    if (d->deleted == 0)
        d->objects++;
}

void
docx_chunk(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    const struct docx_rel *rel = docx_rel_find(d,
        xml_attr_in(tag, "/relationships", "id"));
    struct rpt_str target = rel != NULL ? rel->target : RPT_STR("");
    docx_log(d, RPT_LEVEL_ERROR, "embedded-document",
        "a document inside the document is not read (%.*s); open the file "
        "in Word and save it, which takes it in", (int)target.n, target.s);
}

void
docx_beside_finish(struct docx *d)
{
    lose_alt(d);
    if (d->lost_alts > 0)
        docx_log(d, RPT_LEVEL_STYLE, "drawing-alt",
            "%u drawing%s no picture in the text: what describes %s is left "
            "out", d->lost_alts, d->lost_alts == 1 ? " has" : "s have",
            d->lost_alts == 1 ? "it" : "them");
    if (d->deletions > 0)
        docx_log(d, RPT_LEVEL_STYLE, "tracked-deletion",
            "%u tracked deletion%s taken as accepted, the first: \"%.*s\"",
            d->deletions, d->deletions == 1 ? "" : "s",
            (int)d->deleted_n, d->deleted_text);
    if (d->objects > 0)
        docx_log(d, RPT_LEVEL_WARNING, "embedded-object",
            "%u embedded object%s not read", d->objects,
            d->objects == 1 ? " is" : "s are");
    if (d->charts > 0)
        docx_log(d, RPT_LEVEL_WARNING, "chart",
            "%u chart%s or diagrams: the words in them are not read",
            d->charts, d->charts == 1 ? "" : "s");
    if (d->computed > 0)
        docx_log(d, RPT_LEVEL_WARNING, "field-computed",
            "%u number%s that Word makes when it shows the page (AUTONUM, "
            "LISTNUM) stand%s not in the file", d->computed,
            d->computed == 1 ? "" : "s", d->computed == 1 ? "s" : "");
    if (d->code_texts > 0)
        docx_log(d, RPT_LEVEL_STYLE, "field-code",
            "%u text%s inside field codes, which no page shows, left out",
            d->code_texts, d->code_texts == 1 ? "" : "s");
    if (d->n_codes > 0)
        docx_log(d, RPT_LEVEL_WARNING, "field-open",
            "a field has no end: what follows it counts as its code");
}
