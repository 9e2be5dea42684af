/* SPDX-License-Identifier: MIT
 *
 * Notes and comments stand in parts of their own. They are read first, onto
 * a tape, and put behind the paragraph that refers to them.
 */
#include "docx.h"

#include <stdlib.h>
#include <string.h>

/* Which notes an element is about. */
static enum docx_note_kind
kind_of(const char *name)
{
    return name[0] == 'f' ? DOCX_FOOTNOTE : name[0] == 'e' ? DOCX_ENDNOTE
        : DOCX_COMMENT;
}

void
docx_note_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str type = xml_attr(tag, "type");
    if (d->out != &d->notes || d->in_notes++ > 0)
        return;
    d->note_id = xml_long(xml_attr(tag, "id"), -1);
    d->note_kind = (uint8_t)kind_of(tag->name);
    /* Lines that part the notes from the text are no notes. */
    d->note_skipped = type.n > 0 && !xml_is(type, "normal");
    if (d->note_kind == DOCX_COMMENT) {
        d->author = keep_str(&d->keep, xml_attr(tag, "author"));
        d->written = keep_str(&d->keep, xml_attr(tag, "date"));
    }
    void *list = d->list;
    struct docx_note *note = keep_add(&d->keep, &list, &d->n_notes,
        &d->max_notes, sizeof(*note));
    d->list = list;
    if (note != NULL)
        *note = (struct docx_note){ .id = d->note_id, .kind = d->note_kind,
            .from = d->notes.n };
}

void
docx_note_end(void *user)
{
    struct docx *d = user;
    if (d->out != &d->notes || --d->in_notes > 0 || d->n_notes == 0)
        return;
    docx_p_finish(d);
    struct docx_note *note = &d->list[d->n_notes - 1];
    d->gap = 0;
    if (d->note_skipped) {
        tape_cut(&d->notes, note->from);
        d->n_notes--;
        return;
    }
    note->to = d->notes.n;
}

static int
compare(const void *left, const void *right)
{
    const struct docx_note *a = left, *b = right;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->id != b->id)
        return a->id < b->id ? -1 : 1;
    return a->from < b->from ? -1 : a->from > b->from;
}

void
docx_notes_sort(struct docx *d)
{
    if (d->n_notes > 1)
        qsort(d->list, d->n_notes, sizeof(*d->list), compare);
}

/* The first note of a kind with this id. */
static struct docx_note *
find(struct docx *d, enum docx_note_kind kind, long id)
{
    size_t low = 0, high = d->n_notes;
    const struct docx_note key = { .id = id, .kind = (uint8_t)kind };
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(&d->list[middle], &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < d->n_notes && d->list[low].kind == kind
            && d->list[low].id == id)
        return &d->list[low];
    return NULL;
}

/* Puts the note behind the paragraph. */
static void
put_note(struct docx *d, struct docx_note *note, struct rpt_str label)
{
    struct tape *after = &docx_paragraph(d)->after;
    if (note->used)
        return;
    note->used = true;
    if (note->kind != DOCX_COMMENT) {
        tape_open(after, RPT_KIND_NOTE, d->page);
        tape_attr(after, "label", label);
    }
    size_t from = after->n;
    tape_append(after, &d->notes, note->from, note->to);
    for (size_t i = from; i < after->n; i++)
        after->ops[i].page = d->page;
    if (note->kind != DOCX_COMMENT)
        tape_close(after);
}

/* The number of the next note of a kind. */
static struct rpt_str
next_label(struct docx *d, enum docx_note_kind kind, char out[NUMBER_SIZE])
{
    struct docx_counter *c = &d->counters[kind];
    if (c->each_page && c->page != d->page)
        c->next = c->start;
    c->page = d->page;
    return (struct rpt_str){ out, number_write(out, c->format, c->next++) };
}

static void
refer(struct docx *d, enum docx_note_kind kind, long id,
    struct rpt_str label, bool printed)
{
    struct docx_note *note = find(d, kind, id);
    struct block *block = docx_block(d);
    if (block == NULL)
        return;
    block->page = d->page;
    if (kind != DOCX_COMMENT)
        block_note_ref(block, label, printed);
    if (note != NULL)
        put_note(d, note, label);
    else if (kind != DOCX_COMMENT)
        docx_log(d, RPT_LEVEL_WARNING, "note-missing",
            "the note %ld that the text refers to is not in the file", id);
}

void
docx_note_ref(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_paragraph *k = docx_paragraph(d);
    enum docx_note_kind kind = kind_of(tag->name);
    char number[NUMBER_SIZE];
    if (k == NULL || d->deleted > 0 || d->n_codes > 0
            || !d->in_body)
        return;
    long id = xml_long(xml_attr(tag, "id"), -1);
    struct rpt_str custom = xml_attr(tag, "customMarkFollows");
    if (custom.n > 0 && !xml_is(custom, "0") && !xml_is(custom, "false")) {
        k->custom_mark = true;
        d->note_id = id;
        d->note_kind = (uint8_t)kind;
        return;
    }
    refer(d, kind, id, kind == DOCX_COMMENT ? RPT_STR("")
        : next_label(d, kind, number), false);
}

void
docx_note_mark(struct docx *d, struct rpt_str text)
{
    docx_paragraph(d)->custom_mark = false;
    refer(d, (enum docx_note_kind)d->note_kind, d->note_id, text, true);
}

/* How notes are counted, from the settings or a section. */
void
docx_note_word(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str val = xml_attr(tag, "val");
    const char *format;
    if (strcmp(tag->name, "footnotePr") == 0
            || strcmp(tag->name, "endnotePr") == 0) {
        d->note_kind = (uint8_t)kind_of(tag->name);
        return;
    }
    struct docx_counter *c = &d->counters[d->note_kind];
    if (strcmp(tag->name, "numFmt") == 0) {
        if (d->lvl != NULL)
            d->lvl->format = (format = number_format(val)) != NULL
                ? format : "decimal";
        else if ((format = number_format(val)) != NULL)
            c->format = format;
    } else if (strcmp(tag->name, "numStart") == 0) {
        long n = xml_long(val, 1);
        c->start = c->next = n < 0 || n > 100000 ? 1 : (uint32_t)n;
    } else if (strcmp(tag->name, "numRestart") == 0) {
        c->each_page = xml_is(val, "eachPage");
    }
}

/* Notes that nothing refers to are not shown; they are told of. */
void
docx_notes_finish(struct docx *d)
{
    static const char *const names[] = { "footnote", "endnote", "comment" };
    for (size_t i = 0; i < d->n_notes; i++) {
        const struct docx_note *note = &d->list[i];
        if (!note->used && note->to > note->from)
            docx_log(d, RPT_LEVEL_WARNING, "note-unused",
                "%s %ld is referred to nowhere and was left out",
                names[note->kind], note->id);
    }
}
