/* SPDX-License-Identifier: MIT
 *
 * Looks over the whole tape before it is walked: which part of the page is
 * the text, which tables and quotes are there for the layout alone, whose
 * header a header is.
 */
#include "html.h"

uint32_t
html_next_text(const struct html *h, uint32_t from, uint32_t to)
{
    for (; from < to; from++) {
        const struct html_item *item = &h->items[from];
        if (item->type == HTML_TEXT
            && (item->look.flags & HTML_MUTED) == 0
            && !html_is_white(html_letters(h, item)))
            return from;
    }
    return to;
}

/* Bytes of visible text in an element. */
static uint32_t
text_in(const struct html *h, uint32_t open)
{
    return h->items[h->items[open].match].sum - h->items[open].sum;
}

/* --- headers, and the main part ------------------------------------------ */

/* The innermost element around it that has a header of its own. */
static uint32_t
text_around(const struct html *h, uint32_t i)
{
    for (i = h->items[i].parent; i != HTML_NONE; i = h->items[i].parent) {
        uint8_t role = h->items[i].element->role;
        if (role == HTML_MAIN || role == HTML_ARTICLE
            || strcmp(h->items[i].element->name, "section") == 0)
            return i;
    }
    return HTML_NONE;
}

static void
survey_headers(struct html *h)
{
    for (uint32_t i = 0; i < h->n; i++) {
        struct html_item *item = &h->items[i];
        if (item->type == HTML_OPEN && item->element->role == HTML_HEADER)
            item->flags |= text_around(h, i) == HTML_NONE ? HTML_OUTSIDE
                : HTML_INSIDE;
    }
}

/*
 * The main part: what is marked so, or the one article that holds most of
 * the text.
 */
static void
survey_main(struct html *h)
{
    uint32_t articles = 0, article = HTML_NONE, end = 0;
    h->main = HTML_NONE;
    for (uint32_t i = 0; i < h->n; i++) {
        const struct html_item *item = &h->items[i];
        if (item->type != HTML_OPEN
            || (item->look.flags & (HTML_HIDDEN | HTML_MUTED)) != 0)
            continue;
        if (item->element->role == HTML_MAIN && text_in(h, i) > 0) {
            h->main = i;
            return;
        }
        if (item->element->role == HTML_ARTICLE && i >= end) {
            articles++;
            article = i;
            end = item->match;
        }
    }
    if (articles == 1 && text_in(h, article) > h->sum / 2)
        h->main = article;
}

/* --- tables and quotes --------------------------------------------------- */

/* What there is in a table, tables within it left out. */
struct grid {
    uint32_t rows, cells, widest;  /* cells of the longest row */
    uint32_t heads, headings, tables;
    uint32_t inner, largest;       /* text of inner tables, of one cell */
    uint32_t page;                 /* the OPEN of that cell */
};

static void
count_table(const struct html *h, uint32_t open, struct grid *grid)
{
    uint32_t in_row = 0;
    for (uint32_t i = open + 1; i < h->items[open].match; i++) {
        const struct html_item *item = &h->items[i];
        if (item->type != HTML_OPEN)
            continue;
        switch (item->element->role) {
        case HTML_TABLE:
            grid->tables++;
            grid->inner += text_in(h, i);
            i = item->match;
            break;
        case HTML_ROW:
            grid->rows++;
            in_row = 0;
            break;
        case HTML_CELL:
            grid->cells++;
            if (++in_row > grid->widest)
                grid->widest = in_row;
            if (text_in(h, i) > grid->largest) {
                grid->largest = text_in(h, i);
                grid->page = i;
            }
            grid->heads += item->element->arg;
            break;
        case HTML_HEADING:
            grid->headings++;
            break;
        default:
            break;
        }
    }
}

/* How many blocks and lines there are in a cell, up to 'most'. */
static uint32_t
count_blocks(const struct html *h, uint32_t cell, uint32_t most)
{
    uint32_t n = 0;
    for (uint32_t i = cell + 1; i < h->items[cell].match && n < most; i++)
        n += h->items[i].type == HTML_OPEN
            && !html_is_inline(h->items[i].element);
    return n;
}

/* A small table without lines before all text: the head of a document. */
static bool
is_front(const struct html *h, uint32_t open, const struct grid *grid)
{
    enum { ROWS = 6, TEXT = 600 };
    struct rpt_str border = html_attr(h, &h->items[open], HTML_BORDER);
    return h->items[open].sum <= h->front && grid->rows <= ROWS
        && grid->heads == 0 && text_in(h, open) < TEXT
        && text_in(h, open) < h->sum / 4
        && (border.n == 0 || html_is(border, "0"));
}

/* Is the table there for the layout alone? */
static bool
is_layout(const struct html *h, uint32_t open)
{
    struct grid grid = {0};
    struct rpt_str role = html_attr(h, &h->items[open], HTML_ARIA_ROLE);
    uint32_t text = text_in(h, open);
    if (html_is(role, "presentation") || html_is(role, "none"))
        return true;
    count_table(h, open, &grid);
    if (grid.widest < 2)
        return true;
    if (grid.heads > 1 || (grid.heads > 0 && grid.headings == 0))
        return false;
    /* One cell holds the page, or a table for the layout holds others. */
    return grid.headings > 1
        || (grid.largest > h->sum / 2
            && count_blocks(h, grid.page, 4) == 4)
        || is_front(h, open, &grid)
        || (grid.tables > 0 && grid.inner > text / 4);
}

/* A quote that holds headings, tables or most of the page is a margin. */
static bool
is_margin(const struct html *h, uint32_t open)
{
    return text_in(h, open) > h->sum / 2
        || h->items[h->items[open].match].heads > h->items[open].heads;
}

/*
 * A table or quote within one that stays is flat: the tree has none inside
 * another. Each is judged once, from the outside in.
 */
static void
survey_boxes(struct html *h)
{
    uint32_t table = 0, quote = 0;
    for (uint32_t i = 0; i < h->n; i++) {
        struct html_item *item = &h->items[i];
        if (item->type != HTML_OPEN)
            continue;
        if (item->element->role == HTML_TABLE) {
            if (i < table || is_layout(h, i))
                item->flags |= HTML_FLAT;
            else
                table = item->match;
        } else if (item->element->role == HTML_QUOTE) {
            if (i < quote || i < table || is_margin(h, i))
                item->flags |= HTML_FLAT;
            else
                quote = item->match;
        }
    }
}

/* The text before the body of the page, or of its main part. */
static void
survey_front(struct html *h)
{
    if (h->main != HTML_NONE)
        h->front = h->items[h->main].sum;
    for (uint32_t i = 0; i < h->n && h->main == HTML_NONE; i++)
        if (h->items[i].type == HTML_OPEN
            && strcmp(h->items[i].element->name, "body") == 0)
            h->front = h->items[i].sum;
}

void
html_survey(struct html *h)
{
    survey_main(h);
    survey_headers(h);
    survey_front(h);
    survey_boxes(h);
}
