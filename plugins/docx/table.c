/* SPDX-License-Identifier: MIT
 *
 * Tables. A cell that goes on in the row below is told by the row below, so
 * rows wait on the tape until no cell of theirs can grow any more.
 */
#include "docx.h"

#include <string.h>

static struct docx_table *
table(struct docx *d)
{
    struct docx_table *t = d->n_tables > 0 ? &d->tables[d->n_tables - 1]
        : NULL;
    return t != NULL && t->level == d->n_paragraphs ? t : NULL;
}

void
docx_row_delete(struct docx *d)
{
    struct docx_table *t = table(d);
    if (t == NULL)
        return;
    t->deleted = true;
    d->deletions++;
}

void
docx_table_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    if (d->role != NULL)
        return;         /* running lines are lines, in a table or not */
    if (d->n_tables == DOCX_TABLES) {
        rpt_build_fail(d->b, RPT_LIMIT, "limit-depth", (struct rpt_span){ 0 },
            "tables nest deeper than %d levels", DOCX_TABLES);
        return;
    }
    docx_p_finish(d);
    struct docx_table *t = &d->tables[d->n_tables++];
    *t = (struct docx_table){ .level = d->n_paragraphs };
    tape_open(docx_out(d), RPT_KIND_TABLE, d->page);
    d->gap = 0;
    d->below = 0;
}

void
docx_table_end(void *user)
{
    struct docx *d = user;
    if (table(d) == NULL)
        return;
    docx_p_finish(d);
    d->n_tables--;
    tape_close(docx_out(d));
    d->gap = 0;
    d->below = 0;
    if (d->n_tables == 0 && d->n_paragraphs == 0 && d->out == &d->main)
        tape_play(&d->main);
}

void
docx_row_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_table *t = table(d);
    (void)tag;
    if (t == NULL || t->rows++ > 0)
        return;
    t->row++;
    t->column = 0;
    t->header = t->deleted = false;
    t->row_op = tape_open(docx_out(d), RPT_KIND_ROW, d->page);
}

/* Can a cell of this row still grow? */
static bool
is_pending(const struct docx_table *t)
{
    for (size_t i = 0; i < DOCX_COLUMNS; i++)
        if (t->columns[i].span > 0 && t->columns[i].row == t->row)
            return true;
    return false;
}

void
docx_row_end(void *user)
{
    struct docx *d = user;
    struct docx_table *t = table(d);
    if (t == NULL || --t->rows > 0)
        return;
    docx_p_finish(d);
    struct tape *out = docx_out(d);
    if (t->deleted && rpt_build_status(d->b) == RPT_OK) {
        for (size_t i = t->row_op; i < out->n; i++)
            if (out->ops[i].code == TAPE_TEXT)
                docx_deleted(d, (struct rpt_str){
                    out->text + out->ops[i].from, out->ops[i].n });
        tape_cut(out, t->row_op);
    } else {
        tape_close(out);
    }
    if (d->n_tables == 1 && d->n_paragraphs == 0 && out == &d->main
            && !is_pending(t))
        tape_play(out);
}

void
docx_cell_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_table *t = table(d);
    (void)tag;
    if (t == NULL || t->cells++ > 0)
        return;
    struct tape *out = docx_out(d);
    t->width = 1;
    t->merged = t->continued = false;
    t->cell_op = tape_open(out, RPT_KIND_CELL, d->page);
    /* Filled in when they are known. */
    t->colspan_op = tape_attr(out, "colspan", RPT_STR(""));
    t->rowspan_op = tape_attr(out, "rowspan", RPT_STR(""));
    if (t->header)
        tape_attr(out, "header", RPT_STR("yes"));
    t->cell_base = out->n;
    d->gap = 0;
    d->below = 0;
}

/* A cell without a text that only goes on with the one above it. */
static void
join_above(struct docx *d, struct docx_table *t, struct docx_column *c)
{
    struct tape *out = docx_out(d);
    tape_cut(out, t->cell_op);
    c->span++;
    c->row = t->row;
    tape_set_number(out, c->span_op, c->span);
}

void
docx_cell_end(void *user)
{
    struct docx *d = user;
    struct docx_table *t = table(d);
    if (t == NULL || --t->cells > 0 || rpt_build_status(d->b) != RPT_OK)
        return;
    docx_p_finish(d);
    struct tape *out = docx_out(d);
    struct docx_column *c = t->column < DOCX_COLUMNS
        ? &t->columns[t->column] : NULL;
    bool above = c != NULL && c->span > 0 && c->row + 1 == t->row;
    t->column += t->width;
    if (t->continued && above && out->n == t->cell_base) {
        join_above(d, t, c);
        return;
    }
    if (c != NULL)
        *c = (struct docx_column){ .span_op = t->rowspan_op,
            .span = t->merged ? 1 : 0, .row = t->row };
    if (t->width > 1)
        tape_set_number(out, t->colspan_op, t->width);
    tape_close(out);
}

/* A word about the row or cell that is read. */
void
docx_cell_word(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct docx_table *t = table(d);
    struct rpt_str val = xml_attr(tag, "val");
    if (t == NULL)
        return;
    if (strcmp(tag->name, "gridSpan") == 0) {
        long n = xml_long(val, 1);
        t->width = n < 1 ? 1 : n > 1000 ? 1000 : (uint32_t)n;
    } else if (strcmp(tag->name, "gridBefore") == 0) {
        long n = xml_long(val, 0);
        t->column = n < 0 || n > 1000 ? 0 : (uint32_t)n;
    } else if (strcmp(tag->name, "vMerge") == 0) {
        t->merged = xml_is(val, "restart");
        t->continued = !t->merged;
    } else if (strcmp(tag->name, "tblHeader") == 0) {
        t->header = !xml_is(val, "0") && !xml_is(val, "false")
            && !xml_is(val, "off");
    }
}
