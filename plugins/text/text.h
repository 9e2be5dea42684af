/* SPDX-License-Identifier: MIT
 *
 * The inside of the text reader: what its files share. The reader states
 * what the marks and the shape of the lines say; it draws no conclusion
 * about the document.
 */
#ifndef RPT_TEXT_H
#define RPT_TEXT_H

#include <rpt/plugin.h>

enum dialect {
    PLAIN = 1 << 0,
    MARKDOWN = 1 << 1,
    RST = 1 << 2
};

/* What the first part of a text is like (profile.c). */
struct profile {
    enum dialect dialect;
    uint32_t width;      /* most characters stand in lines up to so long */
    bool wrapped;        /* lines end because they are full */
    bool layout;         /* white space shows where things stood on a page */
    bool dense;          /* hardly a blank line */
    bool gappy;          /* wide gaps between words mean nothing */
    bool has_cr, has_page;
    uint32_t n_stars;    /* lines that begin with "* " */
};

/*
 * Where a line of a text that was cut out of the source came from: quoted
 * lines without their marks, or one column of several.
 */
struct seg {
    uint32_t at;         /* of the line in the cut-out text */
    uint32_t offset, line, column; /* in the source */
};

struct line {
    uint32_t start;      /* where its source line begins */
    uint32_t text;       /* its first character that is no white space */
    uint32_t to;         /* behind its last one */
    uint32_t end;        /* behind the line end */
    uint32_t number;     /* from 1; from 0 in a cut-out text: its seg */
    uint32_t right;      /* right edge in character columns */
    uint16_t indent;     /* left edge in character columns */
    uint16_t page_turns; /* form feeds before it */
    uint32_t gap;        /* where a gap between columns begins; 0: none */
};

/* Takes lines off a text (lines.c). */
struct scanner {
    const char *s;
    uint32_t n, at;
    uint32_t number;     /* of the line at 'at' */
    uint32_t start;      /* where that line begins */
    uint32_t next_lf, next_cr, next_ff; /* found so far, 'n' if no more */
    size_t limit;        /* bytes a line may have */
    uint16_t tab;        /* columns between tab stops */
    bool squeeze;        /* gaps count as one space */
};

enum token_type {
    TOKEN_EMPHASIS,      /* opens when 'match' lies behind it, else closes */
    TOKEN_STRONG,
    TOKEN_LINK,
    TOKEN_CODE,          /* 'from' to 'to' is literal, 'name' the style */
    TOKEN_ROLE,          /* the same with text and, if 'a' < 'b', a target */
    TOKEN_AUTOLINK,
    TOKEN_IMAGE,
    TOKEN_REF,           /* 'from' to 'to' is the label of a note */
    TOKEN_CHAR,          /* 'c' stands for it */
    TOKEN_BREAK,
    TOKEN_COMMENT
};

#define NO_MATCH UINT32_MAX
#define TAG_SIGN 256     /* 'c' of the first tag of HTML */

/* A piece of inline markup. Without a match a delimiter is just text. */
struct token {
    uint32_t at, n;
    uint32_t match;      /* index of the other half */
    uint32_t from, to;   /* see enum token_type */
    uint32_t a, b;       /* the target of a link */
    uint32_t c;          /* the character; the delimiter's sign */
    uint8_t type;
};

/* An open list level. */
struct level {
    uint16_t indent;     /* of the sign */
    uint16_t content;    /* of the text behind it */
    uint32_t raw;        /* the number in the text; 0: none */
    uint32_t number;     /* the number as printed */
};

#define MAX_LEVELS 32
#define MAX_STYLES 16
#define MAX_NESTED 8

struct reader {
    struct rpt_build *b;
    const char *s;             /* the text at hand */
    uint32_t n;
    const struct seg *segs;    /* NULL: it is the source itself */
    bool quoted;               /* cut out of quoted lines, not a column */
    struct profile profile;
    struct scanner scan;
    uint32_t page;             /* 0: the source has no page turns */

    struct line *lines;        /* those of the run at hand */
    size_t n_lines, max_lines;
    size_t cursor;             /* the line that positions are asked in */
    uint32_t counted_from;     /* a line's beginning, a place in it, and the */
    uint32_t counted_at, counted; /* characters between them */
    uint32_t gap;              /* empty lines before the next block */
    bool page_start;           /* the next block is the first of its page */
    bool cut;                  /* the run goes on behind its last line */
    bool resumed;              /* it begins within a paragraph */
    struct rpt_span covered;   /* quoted text is on nodes up to here */
    uint32_t left, right;      /* margins around 'measured' */
    uint32_t measured;         /* the margins hold up to here */

    struct token *tokens;
    size_t n_tokens, max_tokens;
    uint32_t *stack;           /* open delimiters: indices of tokens */
    size_t max_stack;

    struct level levels[MAX_LEVELS];
    size_t n_levels;
    char styles[MAX_STYLES][2]; /* underline, overline: by appearance */
    size_t n_styles;
    uint32_t n_notes, n_refs;  /* automatic numbers given so far */
    uint8_t no_fence[2];       /* shortest fence known to be never closed */
    bool no_comment;           /* no comment is closed from here on */
    bool no_table;             /* the same for tables of HTML */
    unsigned nested;
};

/* A block that is about to be made of lines first .. last. */
struct block {
    size_t first, last;
    uint32_t from, to;         /* its content */
    uint32_t mark_from, mark_to;   /* markup before it; empty: none */
    uint32_t end_from, end_to;     /* markup behind it */
    uint32_t label_from, label_to;
    struct rpt_str label;      /* printed label; empty: label_from .. */
    uint32_t flags;
    uint16_t level;
};

/* profile.c */
void profile_take(struct profile *out, const struct rpt_input *input);

/* lines.c */
void scanner_init(struct scanner *scan, const char *s, uint32_t n,
    const struct profile *profile, size_t limit);
/*
 * The next line; false at the end, or with '*over' for a line over the limit.
 * A copy of the scanner is a way back.
 */
bool scanner_next(struct scanner *scan, struct line *line, bool *over);
bool line_is_blank(const struct line *line);
uint32_t count_chars(const char *s, uint32_t n);
/* Spaces beyond one in each gap. */
uint32_t count_extra(const char *s, uint32_t n);
/* Length of the space at 's', a no-break space included; 0: none. */
uint32_t space_length(const char *s, uint32_t n);
/* The first place in [from, to) that is no white space, else 'to'. */
uint32_t skip_space(const char *s, uint32_t from, uint32_t to);
/* The end of [from, to) without the white space there. */
uint32_t trim_space(const char *s, uint32_t from, uint32_t to);

/* mark.c: what a line may begin with. */
enum label_kind {
    LABEL_NONE,
    LABEL_BARE,          /* 12 */
    LABEL_NUMBER,        /* 12. 12) */
    LABEL_MULTI,         /* 3.1 140.7. */
    LABEL_PAREN,         /* (a) (iv) (1) */
    LABEL_LETTER,        /* a. A. a) */
    LABEL_ROMAN          /* ii. IV. */
};
struct label {
    enum label_kind kind;
    uint32_t n;          /* bytes of the label */
    uint32_t space;      /* bytes of white space behind it */
    uint32_t value;      /* of a number, else 0 */
    bool alone;          /* nothing but the label on the line */
};
struct label label_at(const char *s, uint32_t n);
/* Length of a bullet and the white space behind it; '*sign' that of the
 * bullet alone. 0: none, or nothing follows. */
uint32_t bullet_at(const char *s, uint32_t n, uint32_t *sign);
/* The sign of a line of at least 'least' equal signs (spaces between them
 * are allowed where 'spaced'), else 0. */
char ruler_at(const char *s, uint32_t n, uint32_t least, bool spaced);
/* Level of '# ' marks at 's' and their length with white space; 0: none. */
unsigned atx_at(const char *s, uint32_t n, enum dialect dialect,
    uint32_t *length);
/* ":name: text" of reStructuredText. */
bool is_field(const char *s, uint32_t n);
bool ends_sentence(const char *s, uint32_t n);
bool starts_lower(const char *s, uint32_t n);
bool starts_with(const char *s, uint32_t n, const char *word);

/* entity.c: length of the character reference at 's', its value in '*c'. */
uint32_t entity_at(const char *s, uint32_t n, uint32_t *c);

/* read.c */
/* Room for 'need' pieces of 'size' bytes; fails the builder if not. */
bool reader_grow(struct reader *r, void **p, size_t *max, size_t need,
    size_t size);
/* The next line of the scanner; false at the end and after a failure. */
bool reader_next(struct reader *r, struct line *line);
/* Makes the line the first, or the next, of the lines at hand. */
bool reader_first(struct reader *r, const struct line *line);
bool reader_add(struct reader *r, const struct line *line);
/* Reads blocks to the end of the text at hand. */
void read_blocks(struct reader *r);
/* Reads a text cut out of this one as blocks of its own. */
void read_nested(struct reader *r, const char *s, uint32_t n,
    const struct seg *segs, bool quoted);

/* block.c: reads the lines at hand, none of which is blank; returns how many
 * are done. Fewer than all when a paragraph may go on behind the last. */
size_t read_run(struct reader *r);
/* Is lines[j] the underline of the title that ends with lines[j - 1]? */
bool is_underline(const struct reader *r, size_t i, size_t j);

/* join.c: is lines[j] the next line of the paragraph that began at [i]? */
bool line_joins(const struct reader *r, size_t i, size_t j);
bool is_label_alone(const struct reader *r, const struct line *line);

/* list.c: nesting and numbers of list items. */
void level_paragraph(struct reader *r, struct block *block);
void level_item(struct reader *r, struct block *block);
/* The number to print for an item; 'raw' is the one that stands there. */
uint32_t level_number(struct reader *r, uint32_t raw);
/* A number in digits; in 'out'. */
struct rpt_str write_number(uint32_t number, char out[12]);

/* inline.c: finds the inline markup of [from, to) */
void inline_scan(struct reader *r, uint32_t from, uint32_t to);
/* The style a tag of HTML stands for; NULL for other signs, and for tags that
 * are strong or emphasis. */
const char *tag_style(uint32_t sign);

/* emit.c */
struct rpt_span place(struct reader *r, uint32_t from, uint32_t to);
/* The markup that inline_scan() found, and text alone. */
void emit_inline(struct reader *r, uint32_t from, uint32_t to);
void emit_text(struct reader *r, uint32_t from, uint32_t to);
/* The comments among it, as blocks of their own. */
void emit_comments(struct reader *r);
/* Lets the block just opened, [from, to), cover the quote marks before it. */
void cover_quote(struct reader *r, uint32_t from, uint32_t to);
void emit_block(struct reader *r, struct block *block);
void emit_mark(struct reader *r, const char *name, uint32_t from,
    uint32_t to);
/* A comment, rule ... of whole lines with the text [from, to) of it. */
void emit_furniture(struct reader *r, const char *role, uint32_t flag,
    uint32_t at, uint32_t end, uint32_t from, uint32_t to);

/* opaque.c: blocks that blank lines do not end. Does 'line' begin one? If so
 * reads it from the scanner. */
bool read_opaque(struct reader *r, const struct line *line);
bool is_opaque(const struct reader *r, const struct line *line);

/* rst.c */
bool is_explicit(const struct reader *r, const struct line *line);
void read_explicit(struct reader *r, const struct line *line);

/* table.c: a table at lines[i], if any; returns the line behind it. */
size_t read_table(struct reader *r, size_t i);
void emit_cell(struct reader *r, uint32_t from, uint32_t to);
bool is_html_table(const struct reader *r, const struct line *line);
bool read_html_table(struct reader *r, const struct line *line);

/* column.c: where a gap between columns begins in the line, or 0. */
uint32_t find_gap(const char *s, const struct line *line);
/* Lines with such gaps from lines[i] on; returns the line behind them. */
size_t read_columns(struct reader *r, size_t i);
/* Finds the margins of the page that holds 'at'. */
void measure_margins(struct reader *r, uint32_t at);

#endif
