/* SPDX-License-Identifier: MIT
 *
 * The report: a typed tree whose nodes know their place in the source. A
 * report owns all its nodes, attributes and text; they live as long as it
 * does and are never freed one by one. Reports are counted.
 */
#ifndef RPT_REPORT_H
#define RPT_REPORT_H

#include <rpt/log.h>
#include <rpt/sink.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The closed set of kinds. Names in the tree: lower case, '-' for '_'. */
enum rpt_kind {
    /* blocks */
    RPT_KIND_REPORT,         /* the root */
    RPT_KIND_MASTHEAD,       /* the lines that identify the document */
    RPT_KIND_LETTER,         /* a covering letter or note */
    RPT_KIND_ANNEX,          /* an annex, enclosure or appendix */
    RPT_KIND_RESOLUTION,     /* a resolution or decision */
    RPT_KIND_SECTION,        /* heading first, then its blocks */
    RPT_KIND_HEADING,
    RPT_KIND_PARAGRAPH,
    RPT_KIND_LIST,           /* holds items (or recommendations of items) */
    RPT_KIND_ITEM,           /* holds paragraphs and lists */
    RPT_KIND_TABLE,
    RPT_KIND_ROW,
    RPT_KIND_CELL,
    RPT_KIND_NOTE,           /* footnote or endnote */
    RPT_KIND_SIGNATURE,
    RPT_KIND_QUOTE,
    RPT_KIND_FIGURE,
    RPT_KIND_FURNITURE,      /* running heads, page numbers, comments ... */
    /* either: wraps an item or paragraph, or a sentence inside one */
    RPT_KIND_RECOMMENDATION,
    RPT_KIND_STATEMENT,      /* what somebody is reported to have asked for */
    /* inline */
    RPT_KIND_TEXT,           /* the only kind with text of its own */
    RPT_KIND_EMPHASIS,
    RPT_KIND_STRONG,
    RPT_KIND_LINK,
    RPT_KIND_NOTE_REF,
    RPT_KIND_BREAK,
    RPT_N_KINDS
};

/* Where an attribute comes from. */
enum rpt_origin {
    RPT_ORIGIN_READ,     /* it stands in the text */
    RPT_ORIGIN_INFERRED, /* a rule concluded it */
    RPT_ORIGIN_SUPPLIED, /* the command line or a side file gave it */
    RPT_N_ORIGINS
};

struct rpt_report;
struct rpt_node;

/* How a value was come by; most attributes share theirs. */
struct rpt_attr_from {
    const char *reason;     /* the rule or the deciding words; "" if plain */
    struct rpt_span span;   /* of the words it was read from; length 0: none */
    enum rpt_origin origin;
};

struct rpt_attr {
    const struct rpt_attr *next;
    const char *name;       /* kebab-case */
    struct rpt_str value;
    const struct rpt_attr_from *from; /* never NULL */
};

RPT_API const char *rpt_kind_name(enum rpt_kind kind);
/* Finds a kind by name; false if there is none. */
RPT_API bool rpt_kind_find(const char *name, enum rpt_kind *out);
RPT_API bool rpt_kind_is_inline(enum rpt_kind kind); /* TEXT .. BREAK */
RPT_API const char *rpt_origin_name(enum rpt_origin origin);

/* Counting. release() frees the report with everything in it at zero. */
RPT_API struct rpt_report *rpt_report_retain(struct rpt_report *report);
RPT_API void rpt_report_release(struct rpt_report *report);

/* Facts, borrowed from the report. */
RPT_API struct rpt_node *rpt_report_root(const struct rpt_report *report);
RPT_API const char *rpt_report_file(const struct rpt_report *report);
RPT_API const char *rpt_report_format(const struct rpt_report *report);
/* The decoded source of a text format, or the text that the reader got out
 * of a packed or laid-out one, where it kept it; else "". */
RPT_API struct rpt_str rpt_report_source(const struct rpt_report *report);
RPT_API bool rpt_report_is_frozen(const struct rpt_report *report);
/* No edit after this. */
RPT_API void rpt_report_freeze(struct rpt_report *report);

/* Walking; all results borrowed, NULL at the end. */
RPT_API enum rpt_kind rpt_node_kind(const struct rpt_node *n);
RPT_API struct rpt_node *rpt_node_parent(const struct rpt_node *n);
RPT_API struct rpt_node *rpt_node_first(const struct rpt_node *n);
RPT_API struct rpt_node *rpt_node_last(const struct rpt_node *n);
RPT_API struct rpt_node *rpt_node_next_sibling(const struct rpt_node *n);
RPT_API struct rpt_node *rpt_node_prev_sibling(const struct rpt_node *n);
/*
 * Returns the node after 'n' in document order within 'top', or NULL at
 * the end. Edits behind 'n' are allowed.
 */
RPT_API struct rpt_node *rpt_node_next(const struct rpt_node *n,
    const struct rpt_node *top);

RPT_API struct rpt_span rpt_node_span(const struct rpt_node *n);
/* Own text of a TEXT node, else "". */
RPT_API struct rpt_str rpt_node_text(const struct rpt_node *n);
/*
 * All text at and below 'n', as plain text: inline parts run together, a
 * break is a space, blocks are parted by one space; notes and furniture are
 * left out unless 'n' is one; labels are attributes and not part of it.
 * Taken: '*out' lives in memory of its own, free with rpt_text_free().
 */
RPT_API enum rpt_status rpt_node_text_take(const struct rpt_node *n,
    struct rpt_str *out);
RPT_API void rpt_text_free(struct rpt_str text);
/*
 * The place of byte 'i' of what rpt_node_text_take() gives; exact where the
 * source is kept, else the start of the text node that holds the byte.
 */
RPT_API struct rpt_span rpt_node_locate(const struct rpt_report *report,
    const struct rpt_node *n, size_t i, size_t length);

/* An attribute by name, or NULL; the list of all, in order of setting. */
RPT_API const struct rpt_attr *rpt_node_attr_find(const struct rpt_node *n,
    const char *name);
RPT_API const struct rpt_attr *rpt_node_attrs(const struct rpt_node *n);
/* Value of an attribute, or "" (n = 0) if it is absent. */
RPT_API struct rpt_str rpt_node_attr_get(const struct rpt_node *n,
    const char *name);

/* Which rule made the node and from what; both "" where it was just read. */
RPT_API const char *rpt_node_rule(const struct rpt_node *n);
RPT_API const char *rpt_node_reason(const struct rpt_node *n);

/*
 * A stable readable id such as "annex/way-forward/(d)": the ids of parts and
 * sections from their headings, then labels; unique within the report.
 * Final once the report is frozen; while it is edited, a node keeps the id
 * it was first given. "" when memory runs out or the node hangs on no tree.
 * The root's id is "".
 */
RPT_API const char *rpt_node_id(struct rpt_report *report,
    const struct rpt_node *n);
/* The node with this id, or NULL. */
RPT_API struct rpt_node *rpt_report_find_id(struct rpt_report *report,
    const char *id);

/*
 * Edits, for the normaliser and annotators; RPT_ARG after the freeze or when
 * the edit would break the tree (an ancestor moved below itself).
 */
struct rpt_attr_value {
    const char *name;
    struct rpt_str value;
    enum rpt_origin origin;
    const char *reason;     /* NULL is "" */
    struct rpt_span span;
};
/* Sets or replaces; strings are copied. An empty value removes it. */
RPT_API enum rpt_status rpt_node_set(struct rpt_report *report,
    struct rpt_node *n, const struct rpt_attr_value *value);
/* Makes a detached node. 'rule' and 'reason' are copied, NULL is "". */
RPT_API enum rpt_status rpt_node_new(struct rpt_report *report,
    struct rpt_node **out, enum rpt_kind kind, struct rpt_span span,
    const char *rule, const char *reason);
/* Makes a detached TEXT node; text is copied. */
RPT_API enum rpt_status rpt_node_new_text(struct rpt_report *report,
    struct rpt_node **out, struct rpt_str text, struct rpt_span span);
/* Puts detached or attached 'n' last below 'parent', or before 'before'. */
RPT_API enum rpt_status rpt_node_insert(struct rpt_report *report,
    struct rpt_node *parent, struct rpt_node *n, struct rpt_node *before);
/* Takes 'n' out of the tree; it stays in the report. */
RPT_API enum rpt_status rpt_node_detach(struct rpt_report *report,
    struct rpt_node *n);
/*
 * Puts a new node of 'kind' around the siblings 'first' to 'last'; its span
 * reaches from the first to the last.
 */
RPT_API enum rpt_status rpt_node_wrap(struct rpt_report *report,
    struct rpt_node **out, enum rpt_kind kind, struct rpt_node *first,
    struct rpt_node *last, const char *rule, const char *reason);
/*
 * Puts a new inline node around bytes [from, to) of the text of the block
 * 'n' (as rpt_node_text_take() gives it), splitting text nodes and inline
 * nodes at the edges as needed. RPT_ARG if the range is empty, reaches over
 * the edge of a block, or would cut a recommendation or statement in two.
 */
RPT_API enum rpt_status rpt_node_wrap_text(struct rpt_report *report,
    struct rpt_node **out, enum rpt_kind kind, struct rpt_node *n,
    size_t from, size_t to, const char *rule, const char *reason);

/* How a tree is written by rpt_dump(). */
struct rpt_dump_style {
    bool spans;     /* line:column and page of every node */
    bool explain;   /* rules, reasons, origins of attributes */
    bool blocks;    /* leave inline nodes out, show text once a block */
    size_t width;   /* cut texts to this many characters; 0: whole */
};
/* Writes the tree below 'top' in the form described in scripts/README.md. */
RPT_API void rpt_dump(struct rpt_report *report, const struct rpt_node *top,
    const struct rpt_dump_style *style, struct rpt_sink *sink);
/* Writes headings, one a line, indented by level, with lines and pages. */
RPT_API void rpt_dump_outline(struct rpt_report *report,
    struct rpt_sink *sink);

/* Characters of content (white space not counted) and how many of them
 * hang on a typed node or furniture. */
struct rpt_coverage {
    uint64_t total;
    uint64_t covered;
    size_t n_gaps;              /* how many runs are not covered */
};
/*
 * Measures, and writes one line for each run that is not covered to 'gaps'
 * (may be NULL): line:column and the text where the source is kept.
 */
RPT_API enum rpt_status rpt_report_coverage(const struct rpt_report *report,
    struct rpt_coverage *out, struct rpt_sink *gaps);

#ifdef __cplusplus
}
#endif
#endif
