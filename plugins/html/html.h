/* SPDX-License-Identifier: MIT
 *
 * The inside of the HTML reader: what its files share. The parser's events
 * become a tape of tags and texts, each with its place in the source; the
 * tape is looked over once, and then walked to give blocks to the builder.
 * With the whole page at hand a tag can be judged by what it holds.
 */
#ifndef RPT_HTML_H
#define RPT_HTML_H

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <rpt/plugin.h>

#define HTML_NONE UINT32_MAX
#define HTML_MAX_DEPTH 10000   /* elements inside one another */
#define HTML_MAX_MARKS 16      /* inline nodes inside one another */
#define HTML_MAX_LISTS 64      /* lists inside one another */

/* What an element is to the reader; names.c has the table. */
enum html_role {
    HTML_INLINE,     /* nothing by itself: its style may say something */
    HTML_BLOCK,      /* parts what is before, in and behind it */
    HTML_MARK,       /* an inline node */
    HTML_LINK,
    HTML_HEADING,
    HTML_LIST,
    HTML_ITEM,
    HTML_TABLE,
    HTML_ROW,
    HTML_CELL,
    HTML_QUOTE,
    HTML_PRE,
    HTML_BREAK,
    HTML_RULE,
    HTML_IMAGE,
    HTML_SIDE,       /* beside the text: becomes furniture */
    HTML_HEADER,     /* the same, unless it is the header of a text */
    HTML_MAIN,
    HTML_ARTICLE,
    HTML_TITLE,
    HTML_SHEET,      /* a style sheet */
    HTML_MUTE        /* holds nothing that is shown */
};

struct html_element {
    const char *name;
    uint8_t role;          /* enum html_role */
    uint8_t kind;          /* of a mark */
    uint8_t arg;           /* level of a heading */
    const char *word;      /* style of a mark, role of furniture */
};

/* How text looks, as far as the page itself says so. */
enum html_look_flag {
    HTML_BOLD = 1 << 0,
    HTML_ITALIC = 1 << 1,
    HTML_CENTRED = 1 << 2,
    HTML_RIGHT = 1 << 3,
    HTML_CAPITALS = 1 << 4,
    HTML_LITERAL = 1 << 5,
    HTML_RAISED = 1 << 6,  /* superscript */
    HTML_HIDDEN = 1 << 7,
    HTML_LABEL = 1 << 8,   /* the printed label of a list by Word */
    HTML_MUTED = 1 << 9    /* within an element that shows nothing */
};

struct html_look {
    uint16_t flags;        /* enum html_look_flag */
    uint16_t size;         /* of the font in tenths of a point */
    int16_t indent, first; /* left edges in points; 'first' beyond 'indent' */
    uint8_t level;         /* of a list by Word */
};

/* The attributes that the reader asks for. */
enum html_name {
    HTML_ALIGN, HTML_ALT, HTML_BORDER, HTML_CLASS, HTML_COLSPAN,
    HTML_EPUB_TYPE, HTML_HIDE, HTML_HREF, HTML_ID, HTML_ANCHOR, HTML_REVERSED,
    HTML_ARIA_ROLE, HTML_ROWSPAN, HTML_SIZE, HTML_SRC, HTML_START, HTML_STYLE,
    HTML_TYPE, HTML_VALUE, HTML_N_NAMES
};

enum html_type { HTML_OPEN, HTML_CLOSE, HTML_TEXT, HTML_COMMENT };

enum html_item_flag {
    HTML_FLAT = 1 << 0,    /* a table or quote for the layout alone */
    HTML_TARGET = 1 << 1,  /* the note that a sign refers to */
    HTML_SIGN = 1 << 2,    /* a link that is the sign of a note */
    HTML_BACK = 1 << 3,    /* a link back from a note to its sign */
    HTML_OUTSIDE = 1 << 4, /* a header ... that is none of a text */
    HTML_INSIDE = 1 << 5   /* a header ... that belongs to a text */
};

/* One step of the tape. */
struct html_item {
    const struct html_element *element;
    uint8_t type;          /* enum html_type */
    uint8_t flags;         /* enum html_item_flag */
    uint8_t kind;          /* of an inline element; RPT_KIND_REPORT: none */
    struct html_look look;
    uint32_t from, to;     /* in the source: the tag or the text */
    uint32_t match;        /* of OPEN its CLOSE, and the other way round */
    uint32_t parent;       /* OPEN around it; HTML_NONE at the top */
    /* OPEN: its attributes; TEXT: its letters in the pool, 'n' 0 if they
     * stand in the source as they are. */
    uint32_t at, n;
    uint32_t block;        /* the nearest block around it, or NONE */
    uint32_t sum;          /* bytes of visible text before it */
    uint32_t heads;        /* headings and tables before it */
    uint32_t note;         /* of a SIGN its note; of a note its first sign */
};

struct html_attr {
    uint32_t name;         /* enum html_name */
    uint32_t at, n;        /* of the value, in the pool */
};

struct html_open {
    uint32_t item;
    const char *name;      /* the parser's */
};

/* A growing array of bytes. */
struct html_text {
    char *s;
    size_t n, room;
};

struct html {
    struct rpt_build *b;
    struct rpt_str source;
    bool bare_cr;          /* some lines end in CR alone */

    struct html_item *items;
    size_t n, room;
    struct html_attr *attrs;
    size_t n_attrs, attrs_room;
    struct html_text pool;

    /* parse.c */
    htmlParserCtxt *ctxt;
    size_t next;           /* what of the source comes next */
    struct html_open *open; /* elements whose end is to come */
    size_t n_open, open_room;
    uint64_t cost;         /* of the parser's searches */
    uint32_t sum, heads;
    bool told_bad;

    /* place.c: the line and column reached */
    size_t reached;
    uint32_t line, column;

    /* survey.c */
    uint32_t main;         /* the element that holds the text, or NONE */
    uint32_t front;        /* bytes of text before it */
};

/* names.c: never NULL. */
const struct html_element *html_element_find(const char *name);
/* Does it stand in running text? */
bool html_is_inline(const struct html_element *element);

/* place.c */
bool html_grow(struct html *h, void **p, size_t *room, size_t need,
    size_t size);
void html_add(struct html *h, struct html_text *text, const char *s,
    size_t n);
void html_nomem(struct html *h);
/* The place of source bytes [from, to). */
struct rpt_span html_place(struct html *h, size_t from, size_t to);
bool html_is_space(char c);
/* Is there nothing but white space, of any kind, in the text? */
bool html_is_white(struct rpt_str s);
/* Bytes of white space at the front. */
size_t html_white(struct rpt_str s);
/* The same words, whatever the case; the second in small letters. */
bool html_is(struct rpt_str s, const char *word);
/* Does a list of words have it? */
bool html_has(struct rpt_str list, const char *word);

/* parse.c: the tape of the page; the builder knows if it failed. */
void html_parse(struct html *h);
/* Value of an attribute of an OPEN item; .s is NULL if it has none. */
struct rpt_str html_attr(const struct html *h, const struct html_item *item,
    enum html_name name);
/* The letters of a TEXT item. */
struct rpt_str html_letters(const struct html *h,
    const struct html_item *item);

/* look.c: how the text of an element looks inside one of look 'look'. */
void html_look(const struct html *h, struct html_item *item);
/* A property of a style attribute; empty if it has none. */
struct rpt_str html_style(struct rpt_str style, const char *property);

/* survey.c: tables and quotes for layout, the main part, headers. */
void html_survey(struct html *h);
/* The next TEXT that is not white in [from, to), or 'to'. */
uint32_t html_next_text(const struct html *h, uint32_t from, uint32_t to);

/* note.c: which links are signs of notes, and where these are. */
void html_notes(struct html *h);
/* Nothing but an arrow: up, or back? */
bool html_is_arrow(struct rpt_str s);
/* Can it be a sign: a number, a letter or two, a star or dagger? */
bool html_is_sign(struct rpt_str s);
/* A sign without its brackets. */
struct rpt_str html_sign(struct rpt_str s);

/* list.c */
struct html_list {
    uint32_t item;         /* its OPEN */
    uint8_t style;         /* of its labels */
    uint8_t level;
    int64_t number;        /* of the next item */
    int32_t step;
};
void html_list_begin(const struct html *h, struct html_list *list,
    uint32_t item, uint8_t level);
/* Writes the label of the next item (OPEN 'item'); false for a bullet. */
bool html_list_label(const struct html *h, struct html_list *list,
    uint32_t item, char out[40]);
bool html_list_is_bare(const struct html_list *list);
/* Does a line begin with what looks like a label? */
bool html_begins_item(struct rpt_str s);
/* Is it the label of a numbered item rather than a bullet? */
bool html_is_number(struct rpt_str s);

/* walk.c: gives the blocks to the builder. */
void html_walk(struct html *h);

#endif
