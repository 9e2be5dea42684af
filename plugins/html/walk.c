/* SPDX-License-Identifier: MIT
 *
 * The walk over the tape: what each tag begins and ends. Text and its blocks
 * are made in block.c.
 */
#include "walk.h"

/* --- lists --------------------------------------------------------------- */

static void
list_begin(struct html_walk *w, uint32_t i)
{
    uint8_t level = 1;
    for (uint32_t k = w->base; k < w->n_lists; k++)
        level = (uint8_t)(level + !html_list_is_bare(&w->lists[k]));
    if (w->n_lists < HTML_MAX_LISTS)
        html_list_begin(w->h, &w->lists[w->n_lists++], i, level);
}

static void
list_end(struct html_walk *w, uint32_t i)
{
    uint32_t open = w->h->items[i].match;
    if (w->n_lists > w->base && w->lists[w->n_lists - 1].item == open)
        w->n_lists--;
    w->label.n = 0;
}

static void
item_begin(struct html_walk *w, uint32_t i)
{
    struct html_label *label = &w->label;
    if (w->n_lists == w->base)
        return;
    struct html_list *list = &w->lists[w->n_lists - 1];
    *label = (struct html_label){.level = list->level};
    label->flags = html_list_label(w->h, list, i, label->s)
        ? RPT_HINT_ORDERED : RPT_HINT_BULLET;
    label->n = strlen(label->s);
    label->from = label->to = w->h->items[i].from;
}

static void
item_end(struct html_walk *w, uint32_t i)
{
    (void)i;
    w->label.n = 0;
}

/* --- tables and quotes --------------------------------------------------- */

/* Is the table, quote or note one that the tree has? */
static bool
is_kept(const struct html_walk *w, uint32_t i)
{
    const struct html_item *open = &w->h->items[i];
    return (open->flags & HTML_FLAT) == 0 && w->side == NULL
        && (open->look.flags & HTML_HIDDEN) == 0
        && html_next_text(w->h, i, open->match) < open->match
        && (w->h->main == HTML_NONE || (i > w->h->main
            && i < w->h->items[w->h->main].match));
}

/* The place of an element with all that is in it. */
static struct rpt_span
place_of(struct html_walk *w, uint32_t i)
{
    const struct html_item *items = w->h->items;
    return html_place(w->h, items[i].from, items[items[i].match].to);
}

static void
table_begin(struct html_walk *w, uint32_t i)
{
    if (w->table != HTML_NONE || !is_kept(w, i))
        return;
    rpt_build_open(w->b, RPT_KIND_TABLE, place_of(w, i));
    w->table = i;
    w->row = w->cell = false;
}

static void
close_cell(struct html_walk *w)
{
    html_block_end(w);
    html_label_flush(w);
    if (w->cell)
        rpt_build_close(w->b);
    w->cell = false;
}

static void
close_row(struct html_walk *w)
{
    close_cell(w);
    if (w->row)
        rpt_build_close(w->b);
    w->row = false;
}

static void
table_end(struct html_walk *w, uint32_t i)
{
    if (w->table != w->h->items[i].match)
        return;
    close_row(w);
    rpt_build_close(w->b);
    w->table = HTML_NONE;
}

/* Is the row or cell one of the table itself, not of a flat one in it? */
static bool
is_of_table(const struct html_walk *w, uint32_t i)
{
    const struct html_item *items = w->h->items;
    uint32_t up = items[i].parent;
    if (w->table == HTML_NONE)
        return false;
    while (up != HTML_NONE && items[up].element->role != HTML_TABLE)
        up = items[up].parent;
    return up == w->table;
}

static void
row_begin(struct html_walk *w, uint32_t i)
{
    const struct html_item *items = w->h->items;
    if (!is_of_table(w, i))
        return;
    close_row(w);
    rpt_build_open(w->b, RPT_KIND_ROW, place_of(w, i));
    w->row = true;
    uint32_t up = items[i].parent;
    w->head = up != HTML_NONE && strcmp(items[up].element->name, "thead") == 0;
}

static void
row_end(struct html_walk *w, uint32_t i)
{
    if (is_of_table(w, w->h->items[i].match))
        close_row(w);
}

/* A span of more than one column or row. */
static void
put_span(struct html_walk *w, uint32_t i, enum html_name which,
    const char *name)
{
    struct rpt_str s = html_attr(w->h, &w->h->items[i], which);
    size_t n = 0;
    while (n < s.n && s.s[n] >= '0' && s.s[n] <= '9')
        n++;
    if (n > 0 && n < 5 && !(n == 1 && s.s[0] <= '1'))
        rpt_build_attr(w->b, name, (struct rpt_str){s.s, n},
            (struct rpt_span){0});
}

static void
cell_begin(struct html_walk *w, uint32_t i)
{
    const struct html_item *item = &w->h->items[i];
    if (!is_of_table(w, i))
        return;
    close_cell(w);
    if (!w->row)
        rpt_build_open(w->b, RPT_KIND_ROW, place_of(w, i));
    w->row = w->cell = true;
    rpt_build_open(w->b, RPT_KIND_CELL, place_of(w, i));
    if (w->head || item->element->arg == 1)
        html_put_attr(w, "header", "yes");
    put_span(w, i, HTML_COLSPAN, "colspan");
    put_span(w, i, HTML_ROWSPAN, "rowspan");
    w->base = w->n_lists;
}

static void
cell_end(struct html_walk *w, uint32_t i)
{
    if (!is_of_table(w, w->h->items[i].match))
        return;
    close_cell(w);
    w->base = 0;
}

static void
quote_begin(struct html_walk *w, uint32_t i)
{
    if (w->quote != HTML_NONE || w->note != HTML_NONE || !is_kept(w, i)
        || (w->table != HTML_NONE && !w->cell))
        return;
    rpt_build_open(w->b, RPT_KIND_QUOTE, place_of(w, i));
    w->quote = i;
}

static void
quote_end(struct html_walk *w, uint32_t i)
{
    if (w->quote != w->h->items[i].match)
        return;
    rpt_build_close(w->b);
    w->quote = HTML_NONE;
}

/* --- what stands beside the text ----------------------------------------- */

static void
heading_begin(struct html_walk *w, uint32_t i)
{
    w->heading = i;
    w->gap = 1;
}

static void
heading_end(struct html_walk *w, uint32_t i)
{
    (void)i;
    w->heading = HTML_NONE;
    w->gap = 1;
}

static void
rule(struct html_walk *w, uint32_t i)
{
    struct rpt_hint hint = {
        .flags = RPT_HINT_RULE, .lines = 1, .style = RPT_STR(""),
        .label = RPT_STR(""),
    };
    w->gap = 1;
    if (w->side != NULL || w->table != HTML_NONE || w->note != HTML_NONE)
        return;
    rpt_build_open(w->b, RPT_KIND_FURNITURE, place_of(w, i));
    rpt_build_hint(w->b, &hint);
    html_put_attr(w, "role", "rule");
    rpt_build_close(w->b);
}

/* A picture that says nothing is there for the looks. */
static void
image(struct html_walk *w, uint32_t i)
{
    const struct html_item *item = &w->h->items[i];
    struct rpt_str alt = html_attr(w->h, item, HTML_ALT);
    if (w->side != NULL || (alt.s != NULL && html_is_white(alt))
        || (item->look.flags & HTML_HIDDEN) != 0
        || (w->h->main != HTML_NONE && (i < w->h->main
            || i > w->h->items[w->h->main].match)))
        return;
    if (alt.n > 0 || html_attr(w->h, item, HTML_SRC).n > 0)
        html_put_aside(w, i);
}

static void
line_break(struct html_walk *w, uint32_t i)
{
    if (w->block) {
        w->breaks++;
        w->brake = i;
    }
}

/* --- marks and signs ----------------------------------------------------- */

static void
mark_begin(struct html_walk *w, uint32_t i)
{
    if (w->n_marks < HTML_MAX_MARKS)
        w->marks[w->n_marks++] = i;
}

static void
mark_end(struct html_walk *w, uint32_t i)
{
    if (w->n_marks == 0
        || w->marks[w->n_marks - 1] != w->h->items[i].match)
        return;
    w->n_marks--;
    if (w->n_opened > w->n_marks) {
        w->n_opened--;
        rpt_build_close(w->b);
    }
}

/* From the first to the last shown byte of an element. */
static bool
bounds(const struct html *h, uint32_t i, size_t *from, size_t *to)
{
    uint32_t match = h->items[i].match;
    uint32_t first = html_next_text(h, i, match), last = first;
    if (first == match)
        return false;
    *from = h->items[first].from;
    for (; last < match; last = html_next_text(h, last + 1, match))
        *to = h->items[last].to;
    return true;
}

/* The sign of a note; its letters are the label. */
static void
sign(struct html_walk *w, uint32_t i)
{
    size_t from = 0, to = 0;
    if (bounds(w->h, i, &from, &to))
        html_put_sign(w, i, from, to);
}

/* Text of an element that is beside the text; returns its end. */
static uint32_t
walk_aside(struct html_walk *w, uint32_t i)
{
    const struct html *h = w->h;
    uint32_t to = h->items[i].match;
    for (uint32_t k = html_next_text(h, i, to); k < to;
         k = html_next_text(h, k + 1, to))
        html_put_aside(w, k);
    return to;
}

/* A link back to the sign: the label of the note, or no part of its text. */
static void
back(struct html_walk *w, uint32_t i)
{
    size_t from = 0, to = 0;
    char sign[32], wanted[32];
    uint32_t first = w->h->items[w->note].note;
    struct rpt_str label = html_label_of(w->h, i, sign), other = label;
    if (first != HTML_NONE)
        other = html_label_of(w->h, first, wanted);
    if (w->note_begun || w->block || !html_is_sign(label)
        || label.n != other.n || memcmp(label.s, other.s, label.n) != 0
        || !bounds(w->h, i, &from, &to)) {
        walk_aside(w, i);
        return;
    }
    struct rpt_span at = html_place(w->h, from, to);
    rpt_build_content(w->b, at);
    rpt_build_attr(w->b, "label", label, at);
    w->note_begun = true;
}

static void
note_begin(struct html_walk *w, uint32_t i)
{
    if (w->note != HTML_NONE || !is_kept(w, i))
        return;
    html_label_flush(w);
    html_need_cell(w);
    rpt_build_open(w->b, RPT_KIND_NOTE, place_of(w, i));
    uint32_t first = w->h->items[i].note;
    char sign[32];
    if (first != HTML_NONE)
        rpt_build_attr(w->b, "label", html_label_of(w->h, first, sign),
            (struct rpt_span){0});
    w->note = i;
    w->note_begun = false;
    w->label.n = 0;
    w->around = w->base;
    w->base = w->n_lists;
}

static void
note_end(struct html_walk *w, uint32_t i)
{
    if (w->note != w->h->items[i].match)
        return;
    rpt_build_close(w->b);
    w->note = HTML_NONE;
    w->base = w->around;
}

/* --- the walk ------------------------------------------------------------ */

static const struct {
    void (*begin)(struct html_walk *w, uint32_t i);
    void (*end)(struct html_walk *w, uint32_t i);
} roles[] = {
    [HTML_BREAK] = {line_break, NULL},
    [HTML_CELL] = {cell_begin, cell_end},
    [HTML_HEADING] = {heading_begin, heading_end},
    [HTML_IMAGE] = {image, NULL},
    [HTML_ITEM] = {item_begin, item_end},
    [HTML_LIST] = {list_begin, list_end},
    [HTML_QUOTE] = {quote_begin, quote_end},
    [HTML_ROW] = {row_begin, row_end},
    [HTML_RULE] = {rule, NULL},
    [HTML_TABLE] = {table_begin, table_end},
    [HTML_MUTE] = {NULL, NULL},
};

static bool
is_mark(const struct html_walk *w, const struct html_item *item)
{
    if (item->element->role == HTML_LINK)
        return html_attr(w->h, item, HTML_HREF).n > 0
            && (item->flags & (HTML_SIGN | HTML_BACK)) == 0;
    return item->kind != RPT_KIND_REPORT;
}

/* The role of furniture that begins with this element, or NULL. */
static const char *
side_begin(const struct html_item *item)
{
    uint8_t role = item->element->role;
    if (role == HTML_TITLE)
        return "title";
    if (role == HTML_SIDE || (role == HTML_HEADER
            && (item->flags & (HTML_OUTSIDE | HTML_TARGET)) == HTML_OUTSIDE))
        return item->element->word;
    return NULL;
}

static void walk_items(struct html_walk *w, uint32_t i, uint32_t to);

static uint32_t
walk_open(struct html_walk *w, uint32_t i)
{
    struct html_item *item = &w->h->items[i];
    uint8_t role = item->element->role;
    if (role == HTML_MUTE || role == HTML_SHEET)
        return item->match;
    if (html_parts(item)) {
        html_block_end(w);
        if (role != HTML_BLOCK && role != HTML_HEADING)
            html_label_flush(w);
    } else if (role == HTML_SIDE) {
        return walk_aside(w, i);
    }
    const char *side = w->side == NULL ? side_begin(item) : NULL;
    if (side != NULL) {
        w->side = side;
        walk_items(w, i + 1, item->match);
        html_block_end(w);
        w->side = NULL;
        return item->match;
    }
    if (w->side != NULL) {
        if (role == HTML_BREAK)
            line_break(w, i);
        return i;
    }
    if ((item->flags & HTML_SIGN) != 0 && w->note == HTML_NONE) {
        sign(w, i);
        return item->match;
    }
    if ((item->flags & HTML_BACK) != 0 && w->note != HTML_NONE) {
        back(w, i);
        return item->match;
    }
    if ((item->flags & HTML_TARGET) != 0)
        note_begin(w, i);
    if (w->note == i)
        return i;
    if (is_mark(w, item))
        mark_begin(w, i);
    else if (role < sizeof roles / sizeof *roles
        && roles[role].begin != NULL)
        roles[role].begin(w, i);
    return i;
}

static void
walk_close(struct html_walk *w, uint32_t i)
{
    const struct html_item *item = &w->h->items[i];
    uint8_t role = item->element->role;
    if (html_parts(item)) {
        html_block_end(w);
        if (w->label.printed)
            html_label_flush(w);
    }
    if (w->side != NULL)
        return;
    mark_end(w, i);
    if (w->note != HTML_NONE && w->note == item->match)
        note_end(w, i);
    else if (role < sizeof roles / sizeof *roles && roles[role].end != NULL)
        roles[role].end(w, i);
}

static void
walk_items(struct html_walk *w, uint32_t i, uint32_t to)
{
    while (i < to && rpt_build_status(w->b) == RPT_OK) {
        switch ((enum html_type)w->h->items[i].type) {
        case HTML_OPEN:
            i = walk_open(w, i) + 1;
            break;
        case HTML_CLOSE:
            walk_close(w, i++);
            break;
        case HTML_TEXT:
            i = html_put_text(w, i);
            break;
        case HTML_COMMENT:
            html_put_aside(w, i++);
            break;
        }
    }
}

void
html_walk(struct html *h)
{
    struct html_walk *w = rpt_alloc(sizeof *w);
    if (w == NULL) {
        html_nomem(h);
        return;
    }
    *w = (struct html_walk){
        .h = h, .b = h->b, .heading = HTML_NONE, .table = HTML_NONE,
        .quote = HTML_NONE, .note = HTML_NONE,
    };
    walk_items(w, 0, (uint32_t)h->n);
    html_block_end(w);
    html_label_flush(w);
    rpt_free(w->asides);
    rpt_free(w->buffer.s);
    rpt_free(w);
}
