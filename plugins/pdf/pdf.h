/* SPDX-License-Identifier: MIT
 *
 * The inside of the PDF reader: what its files share. A page is a heap of
 * words with boxes; lines, columns, table cells and blocks are what the boxes
 * show. Only pdf.c and glyphs.c know poppler; the rest works on boxes alone.
 * What a block is in the document is for the normaliser to say.
 */
#ifndef RPT_PDF_H
#define RPT_PDF_H

#include <rpt/plugin.h>

enum pdf_flag {
    PDF_BOLD = 1 << 0,
    PDF_ITALIC = 1 << 1,
    PDF_TURNED = 1 << 2,   /* does not run along the lines of the page */
    PDF_RTL = 1 << 3,      /* written from right to left */
    PDF_SPACE = 1 << 4,    /* a space stands before it */
    PDF_RAISED = 1 << 5    /* small and high: the number of a note */
};

/* Letters in one font with no space between them: a word or part of one. */
struct pdf_run {
    float x1, y1, x2, y2;  /* in points from the upper left corner */
    uint32_t text, n;      /* bytes of the pool */
    uint32_t at;           /* offset in the source */
    uint32_t chars;
    uint16_t size;         /* tenths of a point */
    uint8_t flags;         /* enum pdf_flag */
};

/* Runs side by side, in reading order. */
struct pdf_line {
    float x1, y1, x2, y2;  /* up and down: of the runs of its size */
    uint32_t first, n;     /* runs */
    uint32_t row;          /* lines of one row stand side by side */
    uint32_t chars;
    uint16_t size;         /* of most of it */
    uint8_t flags;         /* what all of it is */
    struct rpt_span at;    /* in the source, once it is there */
};

/* What a page consists of, in reading order. */
enum pdf_part_kind {
    PDF_FLOW,    /* lines below each other */
    PDF_TABLE,   /* its rows and cells follow */
    PDF_ROW,
    PDF_CELL,    /* with its lines, if any */
    PDF_TABLE_END
};

struct pdf_part {
    uint32_t first, n;     /* lines */
    uint8_t kind;          /* enum pdf_part_kind */
    bool whole;            /* takes the whole width of the page */
};

struct pdf_page {
    uint32_t first, n;     /* runs */
    uint32_t first_seg, n_segs; /* pieces of rows, those on their side last */
    float width, height;
};

/* What most of the text of the document is like. */
struct pdf_body {
    uint16_t size;         /* tenths of a point */
    float leading;         /* from line to line, in sizes */
    float left[2], right[2]; /* margins of even and odd pages */
};

struct pdf {
    struct rpt_build *b;
    enum rpt_status status;    /* sticky, for memory */
    char *pool;                /* text of all runs, UTF-8 */
    size_t n_pool, max_pool;
    struct pdf_run *runs;
    size_t n_runs, max_runs;
    struct pdf_page *pages;
    size_t n_pages, max_pages;
    struct pdf_line *segs;     /* pieces of rows */
    size_t n_segs, max_segs;
    struct pdf_body body;

    /* Of the page at hand. */
    uint32_t page;             /* from 1 */
    bool page_start;           /* nothing of it was given to the builder */
    bool notes, notes_here;    /* the page before had notes; it has */
    struct pdf_line *lines;    /* in reading order */
    size_t n_lines, max_lines;
    struct pdf_part *parts;
    size_t n_parts, max_parts;
    char *source;              /* text of the lines as it is in the source */
    size_t n_source, max_source;
    uint32_t source_at;        /* where that begins in the source */
};

/* Lines that make one block, and what they look like. */
struct pdf_block {
    uint32_t first, n;         /* lines */
    uint32_t flags;            /* enum rpt_hint_flag */
    uint16_t indent, first_indent, size, gap, width;
};

/* The flow of lines that blocks are found in. */
struct pdf_flow {
    const struct pdf_line *lines;
    size_t n;
    float left, right;         /* its margins */
    float leading;             /* from line to line of the body's size */
};

/* memory.c: room for 'n' more things in an array; NULL once failed. */
void *pdf_grow(struct pdf *p, void *array, size_t *max, size_t n,
    size_t size);
bool pdf_pool_add(struct pdf *p, const char *s, size_t n);
void pdf_free(struct pdf *p);

/* lines.c: runs to pieces of lines in rows, from top to bottom. */
void pdf_find_lines(struct pdf *p, struct pdf_page *page);
/* What all runs of a line have in common; its box. */
void pdf_measure_line(const struct pdf *p, struct pdf_line *line);
/* body.c: what most of the document looks like. */
void pdf_measure_body(struct pdf *p);

/* order.c: the pieces in reading order; columns and tables. */
void pdf_find_order(struct pdf *p, struct pdf_page *page);
/* Adds pieces that belong on one line. */
void pdf_add_joined(struct pdf *p, const struct pdf_line *segs, size_t from,
    size_t to);
/* table.c: what pieces are that stand in columns parted at 'strips'; 'head':
 * at the head of the document, where no table is. */
enum pdf_shape { PDF_ROWS, PDF_COLUMNS, PDF_GRID };
enum pdf_shape pdf_find_shape(const struct pdf *p,
    const struct pdf_line *segs, size_t n, const float *strips,
    size_t n_strips, bool head);
void pdf_add_table(struct pdf *p, const struct pdf_line *segs, size_t n,
    const float *strips, size_t n_strips);
/* Adds a part; lines are added to the last one. */
void pdf_add_part(struct pdf *p, enum pdf_part_kind kind, bool whole);
void pdf_add_line(struct pdf *p, const struct pdf_line *line);

/* block.c: where the block that begins at line 'from' of a flow ends. */
size_t pdf_block_end(const struct pdf *p, const struct pdf_flow *flow,
    size_t from);
/* What the block looks like. */
void pdf_look(const struct pdf *p, const struct pdf_flow *flow,
    struct pdf_block *block);
/* Bytes of a label at the start of the line; 0: none. '*wide': a gap wider
 * than a space follows. */
size_t pdf_label(const struct pdf *p, const struct pdf_line *line,
    bool *wide);

/* emit.c: gives the lines of the page to the source, the blocks to the
 * builder. */
void pdf_emit_page(struct pdf *p);

#endif
