/* SPDX-License-Identifier: MIT
 *
 * Tables. A cell or row may stand for several of the same.
 */
#include "odt.h"

#include <string.h>

static struct odt_table *
table(struct odt *d)
{
    struct odt_table *t = d->n_tables > 0 ? &d->tables[d->n_tables - 1]
        : NULL;
    return t != NULL && t->level == d->n_paragraphs ? t : NULL;
}

void
odt_table_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    (void)tag;
    if (d->role != NULL || d->in_changes > 0 || !d->in_body)
        return;         /* running lines are lines, in a table or not */
    if (d->n_tables == ODT_TABLES) {
        rpt_build_fail(d->b, RPT_LIMIT, "limit-depth", (struct rpt_span){ 0 },
            "tables nest deeper than %d levels", ODT_TABLES);
        return;
    }
    d->tables[d->n_tables++] = (struct odt_table){
        .level = d->n_paragraphs, .outer_lists = d->cell_lists };
    tape_open(odt_out(d), RPT_KIND_TABLE, d->page);
    d->cell_lists = d->n_lists;
    d->gap = 0;
    d->below = 0;
}

void
odt_table_end(void *user)
{
    struct odt *d = user;
    struct odt_table *t = table(d);
    if (t == NULL || d->in_changes > 0)
        return;
    d->cell_lists = t->outer_lists;
    d->n_tables--;
    tape_close(odt_out(d));
    if (d->n_tables == 0 && d->n_paragraphs == 0 && d->out == &d->main)
        tape_play(&d->main);
}

void
odt_header_start(void *user, const struct xml_tag *tag)
{
    struct odt_table *t = table(user);
    (void)tag;
    if (t != NULL)
        t->header = true;
}

void
odt_header_end(void *user)
{
    struct odt_table *t = table(user);
    if (t != NULL)
        t->header = false;
}

static uint32_t
read_count(const struct xml_tag *tag, const char *name)
{
    long n = xml_long(xml_attr(tag, name), 1);
    return n < 1 ? 1 : n > 1000000 ? 1000000 : (uint32_t)n;
}

/* Writes the operations from 'from' on so many times in all. What is empty
 * is written a few times only; of text none may be left out. */
static void
repeat(struct odt *d, size_t from, uint32_t times)
{
    struct tape *out = odt_out(d);
    size_t to = out->n;
    bool empty = true;
    for (size_t i = from; i < to; i++)
        empty = empty && out->ops[i].code != TAPE_TEXT;
    if (times > ODT_REPEATED && !empty)
        rpt_build_fail(d->b, RPT_LIMIT, "limit-repeated",
            (struct rpt_span){ 0 }, "a cell or row with text is repeated "
            "%u times", times);
    if (times > ODT_REPEATED)
        times = 1;
    while (--times > 0 && rpt_build_status(d->b) == RPT_OK)
        tape_append(out, out, from, to);
}

void
odt_row_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    struct odt_table *t = table(d);
    if (t == NULL || d->in_changes > 0 || t->rows++ > 0)
        return;
    t->row_repeated = read_count(tag, "number-rows-repeated");
    t->row_op = tape_open(odt_out(d), RPT_KIND_ROW, d->page);
}

void
odt_row_end(void *user)
{
    struct odt *d = user;
    struct odt_table *t = table(d);
    if (t == NULL || d->in_changes > 0 || --t->rows > 0)
        return;
    tape_close(odt_out(d));
    repeat(d, t->row_op, t->row_repeated);
    if (d->n_tables == 1 && d->n_paragraphs == 0 && d->out == &d->main)
        tape_play(&d->main);
}

void
odt_cell_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    struct odt_table *t = table(d);
    if (t == NULL || d->in_changes > 0 || t->cells++ > 0)
        return;
    struct tape *out = odt_out(d);
    uint32_t columns = read_count(tag, "number-columns-spanned");
    uint32_t rows = read_count(tag, "number-rows-spanned");
    t->cell_repeated = read_count(tag, "number-columns-repeated");
    t->covered = strcmp(tag->name, "covered-table-cell") == 0;
    t->cell_op = tape_open(out, RPT_KIND_CELL, d->page);
    if (columns > 1)
        tape_number(out, "colspan", columns);
    if (rows > 1)
        tape_number(out, "rowspan", rows);
    if (t->header)
        tape_attr(out, "header", RPT_STR("yes"));
    t->cell_base = out->n;
    d->gap = 0;
    d->below = 0;
}

void
odt_cell_end(void *user)
{
    struct odt *d = user;
    struct odt_table *t = table(d);
    if (t == NULL || d->in_changes > 0 || --t->cells > 0
            || rpt_build_status(d->b) != RPT_OK)
        return;
    struct tape *out = odt_out(d);
    /* A cell below another holds nothing as a rule; what it holds stays. */
    if (t->covered && out->n == t->cell_base) {
        tape_cut(out, t->cell_op);
        return;
    }
    tape_close(out);
    repeat(d, t->cell_op, t->cell_repeated);
}
