/* SPDX-License-Identifier: MIT
 *
 * What stands beside the text: notes, comments, figures, running lines,
 * hidden and deleted text.
 */
#include "odt.h"

#include <string.h>

/* --- notes and comments --------------------------------------------------- */

void
odt_note_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    struct odt_paragraph *k = odt_paragraph(d);
    (void)tag;
    if (k == NULL || d->in_changes > 0)
        return;
    tape_open(&k->after, RPT_KIND_NOTE, d->page);
    d->note_op = tape_attr(&k->after, "label", RPT_STR(""));
}

void
odt_note_end(void *user)
{
    struct odt *d = user;
    struct odt_paragraph *k = odt_paragraph(d);
    if (k != NULL && d->in_changes == 0)
        tape_close(&k->after);
}

void
odt_comment_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    (void)tag;
    d->comment = true;
    d->author = d->written = RPT_STR("");
}

void
odt_comment_end(void *user)
{
    struct odt *d = user;
    d->comment = false;
}

/* --- text that goes elsewhere --------------------------------------------- */

static const struct {
    const char *element;
    enum odt_capture what;
} captures[] = {
    { "note-citation", ODT_CITATION }, { "number", ODT_NUMBER },
    { "desc", ODT_ALT }, { "title", ODT_TITLE },
    { "language", ODT_LANGUAGE }, { "creator", ODT_AUTHOR },
    { "date", ODT_DATE },
};

void
odt_capture_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    for (size_t i = 0; i < sizeof(captures) / sizeof(captures[0]); i++)
        if (strcmp(captures[i].element, tag->name) == 0)
            d->capture = captures[i].what;
    d->captured = RPT_STR("");
}

/* The title of a drawing, not of the document. */
void
odt_alt_title_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    (void)tag;
    d->capture = ODT_ALT_TITLE;
    d->captured = RPT_STR("");
}

/* The title stands for a description that is missing. */
static void
describe(struct odt *d, struct rpt_str text, bool title)
{
    if (text.n == 0 || d->in_changes > 0)
        return;
    if (d->alt_tape == NULL) {
        d->lost_alts++;
        return;
    }
    if (title) {
        d->alt_title = text;
    } else {
        tape_set(d->alt_tape, d->alt_op, text);
        d->described = true;
    }
    if (d->alt_title.n > 0)
        tape_set(d->alt_tape, d->described ? d->title_op : d->alt_op,
            d->alt_title);
}

void
odt_capture_end(void *user)
{
    struct odt *d = user;
    struct odt_paragraph *k = odt_paragraph(d);
    switch (d->capture) {
    case ODT_CITATION:
        if (k != NULL && d->in_changes == 0) {
            odt_refer(d, d->captured);
            tape_set(&k->after, d->note_op, d->captured);
        }
        break;
    case ODT_NUMBER:
        if (k != NULL)
            k->number = d->captured;
        break;
    case ODT_ALT:
    case ODT_ALT_TITLE:
        describe(d, d->captured, d->capture == ODT_ALT_TITLE);
        break;
    case ODT_AUTHOR:
        d->author = d->captured;
        break;
    case ODT_DATE:
        d->written = d->captured;
        break;
    case ODT_TITLE:
        d->title = d->captured;
        break;
    case ODT_LANGUAGE:
        d->language = d->captured;
        break;
    case ODT_TEXT:
        break;
    }
    d->capture = ODT_TEXT;
}

/* --- figures -------------------------------------------------------------- */

void
odt_image(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    struct rpt_str href = xml_attr(tag, "href");
    if (d->in_changes > 0 || d->role != NULL || !d->in_body)
        return;
    struct tape *out = odt_out(d);
    tape_open(out, RPT_KIND_FIGURE, d->page);
    tape_attr(out, "href", href);
    d->alt_op = tape_attr(out, "alt", RPT_STR(""));
    d->title_op = tape_attr(out, "title", RPT_STR(""));
    d->alt_title = RPT_STR("");
    d->described = false;
    d->alt_tape = out;
    tape_close(out);
}

void
odt_frame_end(void *user)
{
    struct odt *d = user;
    d->alt_tape = NULL;
}

void
odt_object(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    (void)tag;
    d->objects += d->in_changes == 0;
}

/* --- changes -------------------------------------------------------------- */

void
odt_changes_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    (void)tag;
    d->in_changes++;
}

void
odt_changes_end(void *user)
{
    struct odt *d = user;
    d->in_changes--;
}

void
odt_deletion(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    (void)tag;
    d->deletions++;
}

void
odt_deleted(struct odt *d, struct rpt_str text)
{
    size_t room = sizeof(d->deleted_text) - d->deleted_n, skip = 0;
    while (skip < text.n && d->deleted_n == 0
            && strchr(" \t\r\n", text.s[skip]) != NULL)
        skip++;
    text = (struct rpt_str){ text.s + skip, text.n - skip };
    size_t n = text.n < room ? text.n : room;
    while (n < text.n && n > 0 && ((unsigned char)text.s[n] & 0xC0) == 0x80)
        n--;
    if (d->deletions == 1) {
        memcpy(d->deleted_text + d->deleted_n, text.s, n);
        d->deleted_n += n;
    }
}

/* --- running lines, contents, hidden parts -------------------------------- */

void
odt_running_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    bool head = strncmp(tag->name, "header", strlen("header")) == 0;
    d->role = head ? "running-head" : "running-foot";
    d->out = head ? &d->heads : &d->feet;
}

void
odt_running_end(void *user)
{
    struct odt *d = user;
    d->role = NULL;
    d->out = &d->main;
}

void
odt_contents_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    (void)tag;
    d->n_contents++;
}

void
odt_contents_end(void *user)
{
    struct odt *d = user;
    d->n_contents--;
}

/* A section that is not shown, or words that a condition hides. */
static bool
is_hidden(const struct xml_tag *tag)
{
    return xml_is(xml_attr(tag, "display"), "none")
        || xml_is(xml_attr(tag, "is-hidden"), "true");
}

void
odt_hidden_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    /* All inside a hidden one counts, so that the ends come out even. */
    if (d->n_hidden > 0 || is_hidden(tag))
        d->n_hidden++;
}

void
odt_hidden_end(void *user)
{
    struct odt *d = user;
    if (d->n_hidden > 0)
        d->n_hidden--;
}

void
odt_beside_finish(struct odt *d)
{
    struct rpt_log *log = rpt_build_log(d->b);
    const struct rpt_span nowhere = { 0 };
    if (d->lost_alts > 0)
        rpt_log_add(log, RPT_LEVEL_STYLE, "drawing-alt", nowhere,
            "%u title%s or description%s of drawings without a picture in "
            "the text left out", d->lost_alts, d->lost_alts == 1 ? "" : "s",
            d->lost_alts == 1 ? "" : "s");
    if (d->deletions > 0)
        rpt_log_add(log, RPT_LEVEL_STYLE, "tracked-deletion", nowhere,
            "%u tracked deletion%s taken as accepted, the first: \"%.*s\"",
            d->deletions, d->deletions == 1 ? "" : "s", (int)d->deleted_n,
            d->deleted_text);
    if (d->objects > 0)
        rpt_log_add(log, RPT_LEVEL_WARNING, "embedded-object", nowhere,
            "%u embedded object%s not read: a chart, a formula or a sheet",
            d->objects, d->objects == 1 ? " is" : "s are");
}
