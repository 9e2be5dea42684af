/* SPDX-License-Identifier: MIT
 *
 * What the walk over the tape keeps in mind. Included by the files that give
 * nodes to the builder.
 */
#ifndef RPT_HTML_WALK_H
#define RPT_HTML_WALK_H

#include "html.h"

/* A label that waits for the text it stands before. */
struct html_label {
    char s[40];
    size_t n;              /* 0: none waits */
    uint32_t flags;        /* RPT_HINT_BULLET or RPT_HINT_ORDERED */
    uint8_t level;
    bool printed;          /* it stands in the source */
    size_t from, to;       /* where; else the place of its item */
    struct rpt_span at;    /* the same, once its text begins */
};

struct html_walk {
    struct html *h;
    struct rpt_build *b;

    /* The open block of text. */
    bool block;
    bool furniture;        /* it is no content */
    bool literal;
    bool fresh;            /* nothing stands on its line yet */
    bool space;            /* white space is due */
    uint32_t end;          /* item that it ends before */
    uint32_t breaks;       /* line breaks before what comes */
    uint32_t brake;        /* the last of them */
    uint32_t marks[HTML_MAX_MARKS];
    uint32_t n_marks, n_opened;
    uint16_t gap;          /* before the next block */

    /* What is around it. */
    struct html_list lists[HTML_MAX_LISTS];
    uint32_t n_lists, base; /* 'base': of the cell or note */
    struct html_label label;
    uint32_t heading, item, table, quote, note; /* OPEN, or NONE */
    bool row, cell, head;  /* of the table: open; rows of its head */
    bool note_begun;       /* what stands at its front was looked at */
    uint32_t around;       /* what 'base' was outside of the note */
    const char *side;      /* role of furniture; NULL: content */

    uint32_t *asides;      /* what waits until the block ends */
    size_t n_asides, asides_room;
    struct html_text buffer;
    bool told_hidden;
};

/* block.c: text, in blocks with hints. */
void html_block_end(struct html_walk *w);
/* Texts from item 'i' on, side by side; returns the item behind them. */
uint32_t html_put_text(struct html_walk *w, uint32_t i);
/* Waits until the block ends: a picture, a comment, hidden text. */
void html_put_aside(struct html_walk *w, uint32_t i);
/* Does the item part what is before and behind it? */
bool html_parts(const struct html_item *item);
void html_put_attr(struct html_walk *w, const char *name, const char *value);
/* A label that no text followed becomes a text. */
void html_label_flush(struct html_walk *w);
/* A cell around what the page put into a row. */
void html_need_cell(struct html_walk *w);
/* The sign of a note: link 'i', with letters in source bytes [from, to). */
void html_put_sign(struct html_walk *w, uint32_t i, size_t from, size_t to);
/* What the sign of note 'i' says, without brackets, put into 'out'. */
struct rpt_str html_label_of(const struct html *h, uint32_t i,
    char out[32]);

#endif
