/* SPDX-License-Identifier: MIT
 *
 * What the passes of the normaliser share; no other file includes it. The
 * passes work on a flat array, one entry for each child of the node that is
 * being normalised, and one last pass builds the tree from what they
 * decided. Nothing here knows a format or a language.
 */
#ifndef RPT_CORE_NORMALIZE_PASS_H
#define RPT_CORE_NORMALIZE_PASS_H

#include "normalize.h"

/* What a block was found to be. */
enum norm_role {
    NORM_PLAIN,      /* a paragraph */
    NORM_GONE,       /* became part of another block */
    NORM_FURNITURE,
    NORM_NOTE,
    NORM_HEADING,    /* opens a section, or a part where 'part' is set */
    NORM_TITLE,      /* a further heading line of a part */
    NORM_MASTHEAD,
    NORM_SIGNATURE,  /* its first line */
    NORM_SIGNED,     /* a further line of it */
    NORM_NUMBERED,   /* a paragraph with a number of its own */
    NORM_ITEM,       /* the first paragraph of an item */
    NORM_INSIDE,     /* goes on inside the item before it */
    NORM_FIXED       /* a table, quote, figure ... of the reader */
};

/* Parts that begin at a block. */
enum norm_part {
    NORM_NO_PART,
    NORM_PART_MASTHEAD,
    NORM_PART_LETTER,
    NORM_PART_ANNEX,
    NORM_PART_RESOLUTION,
    NORM_PART_END    /* back to the root */
};

/* How a text begins and ends. */
enum norm_begin { NORM_LOWER, NORM_UPPER, NORM_DIGIT, NORM_OPEN, NORM_OTHER };
enum norm_end {
    NORM_OPEN_END,   /* a letter or digit: maybe unfinished */
    NORM_STOP,       /* . ! ? */
    NORM_COLON,
    NORM_SEMICOLON,
    NORM_COMMA,
    NORM_HYPHEN
};

/* How a label is written, and what its sign may count as. */
enum norm_form {
    NORM_NO_LABEL,
    NORM_PAREN,      /* (a) */
    NORM_CLOSE,      /* a) */
    NORM_DOT,        /* a. */
    NORM_BARE,       /* 7.1 or 12 without a stop */
    NORM_WORD,       /* Chapter 1 */
    NORM_NAMED,      /* Recommendation 3: the number is the label */
    NORM_SIGN        /* a bullet */
};
enum norm_count {
    NORM_ARABIC = 1 << 0,
    NORM_SMALL = 1 << 1,       /* a b c, also Cyrillic, Arabic */
    NORM_CAPITAL = 1 << 2,
    NORM_SMALL_ROMAN = 1 << 3,
    NORM_ROMAN = 1 << 4,
    NORM_DECIMAL = 1 << 5      /* 1.2, 140.7 */
};

struct norm_label {
    struct rpt_str printed;    /* "(a)" */
    struct rpt_str word;       /* of NORM_NAMED: what stands before it */
    uint32_t skip;             /* bytes of the text up to what follows it */
    uint32_t number;           /* as Arabic; the last part of a decimal */
    uint32_t major;            /* of a decimal: the parts before it, mixed */
    uint16_t letter, roman;    /* the other readings; 0: none */
    uint8_t form;              /* enum norm_form */
    uint8_t counts;            /* enum norm_count, all that are possible */
    uint8_t parts;             /* of a decimal, else 1 */
    bool given;                /* by the reader: not in the text */
};

struct norm_block {
    struct rpt_node *node;
    struct rpt_str text;       /* whole, or the first piece of a long one */
    struct rpt_str tail;       /* the last piece */
    size_t length;             /* bytes of the whole text */
    struct norm_label label;   /* what might be one, until 'labelled' */
    uint32_t flags;            /* enum rpt_hint_flag */
    uint16_t hint_level, indent, first_indent, gap, lines, width, size;
    uint8_t begin, end;        /* enum norm_begin, norm_end */
    uint8_t role, part;        /* enum norm_role, norm_part */
    uint8_t level;             /* of a heading, from 1; 0: not yet known */
    uint8_t depth;             /* of an item, from 1 */
    uint8_t count;             /* the count an item's label was taken for */
    bool labelled;             /* the label is one, and split from the text */
    bool opens;                /* the item opens a new list */
    bool sure;                 /* a heading by the reader's mark */
    uint32_t link;             /* the next block of its numbering; 0: none */
    const char *rule;          /* why it has its role; static */
    const char *reason;        /* in the report's arena, or static */
    const char *level_reason;
};

/* Classes of the pack that the passes ask for. */
enum norm_class {
    WORDS_NONE,
    WORDS_ABBREVIATION,
    WORDS_FUNCTION_WORD,
    WORDS_HEADING_NUMBERED,
    WORDS_HEADING_INTRODUCTION,
    WORDS_HEADING_RECOMMENDATIONS,
    WORDS_HEADING_CONCLUSIONS,
    WORDS_HEADING_SUMMARY,
    WORDS_HEADING_BACKGROUND,
    WORDS_LABEL_NUMBER,
    WORDS_LABEL_ORDINAL,
    WORDS_LABEL_WORD,
    WORDS_MASTHEAD_AGENDA,
    WORDS_MASTHEAD_DISTRIBUTION,
    WORDS_MASTHEAD_DISTRIBUTION_WORD,
    WORDS_MASTHEAD_LANGUAGE,
    WORDS_MASTHEAD_ORGAN,
    WORDS_MASTHEAD_ORGANIZATION,
    WORDS_MASTHEAD_ORIGINAL,
    WORDS_MASTHEAD_SESSION,
    WORDS_MONTH,
    WORDS_PART_ANNEX,
    WORDS_PART_CONTENTS,
    WORDS_PART_CONTENTS_WORD,
    WORDS_PART_LETTER,
    WORDS_PART_PAGE,
    WORDS_PART_RESOLUTION,
    WORDS_SIGNED,
    WORDS_COUNT
};

/* Their handles, each looked up when it is first asked for. */
struct norm_classes {
    const struct rpt_lang_class *handles[WORDS_COUNT];
    bool looked[WORDS_COUNT];
};

struct norm {
    struct rpt_report *report;
    const struct rpt_lang *lang;   /* NULL: no pack */
    struct norm_classes *classes;
    struct rpt_log *log;
    struct rpt_node *top;          /* whose children are looked at */
    struct norm_block *blocks;
    size_t n, capacity;
    enum rpt_status status;        /* sticky */
    bool whole;                    /* 'top' is the root */
    bool flowing;                  /* by the reader: no line of a page */
    bool paged;                    /* pages are known */
    bool tight;                    /* nothing parts the paragraphs */
    uint16_t body_size;            /* font size of most text; 0: unknown */
    uint16_t body_width;           /* of most wrapped lines; 0: unknown */
};

/* normalize.c: helpers of all passes. All are safe after a failure. */

/* The index of the next block at or after 'i' that is text in reading
 * order (not gone, furniture or note); n->n at the end. */
size_t norm_next(const struct norm *n, size_t i);
/* The same backwards from i - 1; n->n if there is none. */
size_t norm_prev(const struct norm *n, size_t i);
/* Looks at the block's node again after its text has changed. */
void norm_look(struct norm *n, struct norm_block *b);
/* The whole text of a block; taken from the report's arena if need be. */
struct rpt_str norm_text(struct norm *n, const struct norm_block *b);
/* A formatted string in the report's arena; "" once memory ran out. */
const char *norm_print(struct norm *n, const char *fmt, ...)
    RPT_PRINTF(2, 3);
/* Says which rule made a node, and from what; neither is copied. */
void norm_explain(struct norm *n, struct rpt_node *node, const char *rule,
    const char *reason);
/* Makes a node; NULL once failed. 'rule' and 'reason' are not copied. */
struct rpt_node *norm_make(struct norm *n, enum rpt_kind kind,
    struct rpt_span span, const char *rule, const char *reason);
/* Makes a TEXT node; the text is copied. */
struct rpt_node *norm_make_text(struct norm *n, struct rpt_str text,
    struct rpt_span span);
void norm_set(struct norm *n, struct rpt_node *node, const char *name,
    struct rpt_str value, enum rpt_origin origin, const char *reason,
    struct rpt_span span);
/* Sets an attribute that stands in the text of 'b' as the bytes of
 * 'value', which must point into it. */
void norm_set_read(struct norm *n, struct rpt_node *node, const char *name,
    const struct norm_block *b, struct rpt_str value);
/* Where the bytes of 'part', which points into the text of 'b', stand. */
struct rpt_span norm_place(const struct norm *n, const struct norm_block *b,
    struct rpt_str part);
/* The place of a TEXT node's text from byte 'from' on. */
struct rpt_span norm_rest_span(const struct norm *n,
    const struct rpt_node *text, size_t from);
/* The span from the start of 'from' to the end of 'to'. */
struct rpt_span norm_between(struct rpt_span from, struct rpt_span to);
/* Is the pack's class 'cls' a prefix of / the whole of the text? */
size_t norm_prefix(const struct norm *n, enum norm_class cls,
    struct rpt_str text, const char **value);
bool norm_is(const struct norm *n, enum norm_class cls, struct rpt_str text,
    const char **value);
/* A paragraph that no pass has claimed yet. */
bool norm_is_plain(const struct norm_block *b);
/* Text that goes on for more than a title would. */
bool norm_is_prose(const struct norm_block *b);
/* The text without the label in it, if it has one. */
struct rpt_str norm_body(const struct norm_block *b);
/* The last word of a text, without punctuation. */
struct rpt_str norm_last_word(struct rpt_str text);
/* The first word. */
struct rpt_str norm_first_word(struct rpt_str text);
/* Are all the letters (at least three) capitals? */
bool norm_all_capitals(struct rpt_str text);
/* A document symbol such as E/2030/12: its bytes at the start, or 0. */
size_t norm_symbol(struct rpt_str text);

/* normalize_furniture.c: page heads and feet, page numbers, contents. */
void norm_furniture(struct norm *n);
void norm_furniture_symbol(struct norm *n);
/* normalize_join.c: paragraphs that were cut, words that were broken. */
void norm_join(struct norm *n);
/* Puts lines below the heading in block i to it that it goes on with. */
void norm_take_lines(struct norm *n, size_t i);
/* The last of these lines; i if there is none. */
size_t norm_lines_end(const struct norm *n, size_t i);
/* normalize_label.c: finds what might be labels; splits one off. */
void norm_labels(struct norm *n);
void norm_split_label(struct norm *n, struct norm_block *b);
/* A line that is nothing but a word and its number: "Recommendation 3". */
bool norm_is_bare_name(const struct norm_block *b);
/* The label of a heading such as "Action 4: Title"; its text stays whole. */
void norm_name_label(struct norm *n, struct norm_block *b);
/* A label of the reader that nothing was made of stays with its block. */
void norm_keep_label(struct norm *n, struct norm_block *b);
/* Is 'b' what comes after 'a' in one way of counting? Which, or 0. */
enum norm_count norm_follows(const struct norm_label *a,
    const struct norm_label *b);
/* Can the label be the first of its kind? As which count, or 0. */
enum norm_count norm_is_first(const struct norm_label *a);
/* Reads a label at the start of 'text'; false if there is none. */
bool norm_read_label(const struct norm *n, struct rpt_str text,
    struct norm_label *out);
/* normalize_parts.c: masthead, letter, annexes, resolution. */
void norm_parts(struct norm *n);
/* Completes a letter or annex of the reader by what its heading says. */
void norm_finish_part(struct norm *n, struct rpt_node *part);
/* normalize_masthead.c: the fields of blocks from..to-1. True if there are
 * enough of them to call it a masthead. */
bool norm_masthead(struct norm *n, size_t from, size_t to);
/* Sets the facts a masthead paragraph states, and its field; false if it
 * reads as none. 'text' is its text. */
bool norm_read_facts(struct norm *n, struct rpt_node *p,
    struct rpt_str text);
/* A date at the start of 'text': its bytes, or 0; ISO form in 'iso'. */
size_t norm_date(const struct norm *n, struct rpt_str text, char iso[11]);
/* normalize_sign.c: signatures in blocks from..to-1. */
void norm_signatures(struct norm *n, size_t from, size_t to);
/* Completes a signature of the reader: its name, role and for whom. */
void norm_finish_signature(struct norm *n, struct rpt_node *signature);
/* normalize_heading.c: which blocks are headings. */
void norm_headings(struct norm *n);
/* The class of the pack whose phrase the heading is, if any. */
enum norm_class norm_known_heading(const struct norm *n, struct rpt_str text);
/* normalize_level.c: how deep they are. */
void norm_levels(struct norm *n);
/* normalize_list.c: items, and their nesting. */
void norm_lists(struct norm *n);
/* normalize_note.c: notes at the foot of pages, and where they belong. */
void norm_notes(struct norm *n);
/* The mark of a note right behind a text: "*", "**", a dagger; or empty. */
struct rpt_str norm_note_mark(struct rpt_str text);
/* Makes such a mark at the end of a block a reference. */
void norm_take_mark(struct norm *n, struct norm_block *b);
/* normalize_tree.c: builds the tree below n->top. */
void norm_build(struct norm *n);
/* normalize_finish.c: attributes of a tree, however it was made. */
void norm_finish(struct norm *n);

#endif
