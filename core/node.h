/* SPDX-License-Identifier: MIT
 *
 * The inside of nodes and reports, for core files that build or reshape the
 * tree. Plug-ins and the command see only <rpt/report.h>.
 */
#ifndef RPT_CORE_NODE_H
#define RPT_CORE_NODE_H

#include <rpt/engine.h>

#include "arena.h"
#include "input.h"

/* What few nodes have: kept apart, for a large report is mostly nodes. */
struct rpt_node_more {
    const struct rpt_hint *hint;  /* of raw blocks and the root, else NULL */
    const char *rule, *reason;    /* never NULL */
    const char *id;               /* NULL until ids are given */
};

struct rpt_node {
    struct rpt_node *parent, *first, *last, *next, *prev;
    struct rpt_attr *attrs;
    const struct rpt_node_more *more; /* never NULL; rpt_node_more() */
    struct rpt_span span;
    uint8_t kind;                 /* enum rpt_kind; never to or from TEXT */
};

/* What a node of the kind TEXT is. */
struct rpt_text_node {
    struct rpt_node node;
    struct rpt_str text;
};

/* A declared range of the source that the tree must hold. */
struct rpt_range {
    uint32_t from, to;            /* bytes, half open */
};

struct rpt_report {
    struct rpt_arena *arena;
    struct rpt_node *root;
    const char *file, *format;
    struct rpt_str source;        /* kept decoded text, or "" */
    struct rpt_bytes bytes;       /* what 'source' lies in, or the arena */
    struct rpt_kept *kept;        /* core/report.c: what is shared */
    size_t *looked;               /* where in it somebody looked last; behind
                                     a pointer, for nobody can see it */
    const struct rpt_lang *lang;  /* language pack, borrowed from the engine */
    struct rpt_range *content;    /* declared content, in order, merged */
    size_t n_content, max_content;
    size_t n_nodes;
    uint32_t kinds;               /* a bit for each that some node was of */
    void *xpath;                  /* cached copy, owned by core/xpath.c */
    void (*xpath_free)(void *);
    size_t n_late_ids;            /* core/ids.c: given during the edits */
    size_t count;                 /* references */
    struct rpt_limits limits;
    bool frozen;
    bool has_ids;                 /* some nodes have; the freeze drops them */
};

/*
 * A copy of a string in the report, or the one there is of an equal string
 * that was asked for lately: attributes repeat each other. NULL without
 * memory.
 */
const char *rpt_report_keep(struct rpt_report *report, struct rpt_str s);

/* How a value was come by, in the report; 'reason' is not copied. NULL
 * without memory. */
const struct rpt_attr_from *rpt_report_keep_from(struct rpt_report *report,
    enum rpt_origin origin, const char *reason, struct rpt_span span);

/* Makes an empty report with an open root; count 1. */
enum rpt_status rpt_report_new(struct rpt_report **out, const char *file,
    const char *format, const struct rpt_limits *limits);

/*
 * Has to be read as part of a line of text? True of the inline kinds, and of
 * recommendations and statements that stand around text, not around blocks.
 */
bool rpt_node_is_inline(const struct rpt_node *n);

/*
 * Steps through the text of a node as rpt_node_text_take() gives it, piece
 * by piece. A piece lies in 'node' from its byte 'from' on, or is the space
 * between two blocks ('node' NULL).
 */
struct rpt_text_walk {
    const struct rpt_node *top, *at;
    const struct rpt_node *node;  /* of the present piece */
    struct rpt_str piece;
    size_t from;                  /* where the piece begins in its node */
    size_t done;                  /* bytes of text before the piece */
    bool pending, any;            /* a space is due; something was given */
    char last;                    /* last byte given */
};
void rpt_text_walk_init(struct rpt_text_walk *walk,
    const struct rpt_node *top);
/* False at the end. The very last piece may end in one space too much. */
bool rpt_text_walk_next(struct rpt_text_walk *walk);

/* The place of bytes [from, to) of one TEXT node's own text. */
struct rpt_span rpt_text_place(const struct rpt_report *report,
    const struct rpt_node *text, size_t from, size_t to);

/* The text of 'n', which is a TEXT node; rpt_node_text() takes any. */
static inline struct rpt_str
rpt_text_get(const struct rpt_node *n)
{
    return ((const struct rpt_text_node *)(const void *)n)->text;
}

static inline void
rpt_text_put(struct rpt_node *n, struct rpt_str text)
{
    ((struct rpt_text_node *)(void *)n)->text = text;
}

/* Takes the first 'skip' bytes of its text from a TEXT node. */
static inline void
rpt_text_skip(struct rpt_node *n, size_t skip)
{
    struct rpt_str text = rpt_text_get(n);
    rpt_text_put(n, (struct rpt_str){ text.s + skip, text.n - skip });
}

/* What few nodes have, of one's own and to be written; NULL without memory. */
struct rpt_node_more *rpt_node_more(struct rpt_report *report,
    struct rpt_node *n);
/* Says which rule made 'n', and from what; the strings are not copied. */
enum rpt_status rpt_node_explain(struct rpt_report *report,
    struct rpt_node *n, const char *rule, const char *reason);
/* Forgets the hint and the id of a node. */
void rpt_node_drop_hint(struct rpt_node *n);
void rpt_node_drop_id(struct rpt_node *n);

/* core/node.c: a zeroed node of the report, counted against the limit;
 * '*status' says RPT_NOMEM or RPT_LIMIT when it is NULL. */
struct rpt_node *rpt_node_make(struct rpt_report *report, enum rpt_kind kind,
    enum rpt_status *status);
/* Makes a node one of another kind. */
void rpt_node_turn(struct rpt_report *report, struct rpt_node *n,
    enum rpt_kind kind);

/* Inline shortcuts for hot loops in core; no check, no freeze. */
void rpt_node_link_last(struct rpt_node *parent, struct rpt_node *n);
void rpt_node_link_before(struct rpt_node *before, struct rpt_node *n);
void rpt_node_unlink(struct rpt_node *n);

/* Is 'n' the node 'top' or below it? */
bool rpt_node_is_within(const struct rpt_node *n, const struct rpt_node *top);
/* The one TEXT node that is all the text of 'n', as it stands, or NULL: then
 * its text need not be put together. */
const struct rpt_node *rpt_node_only_text(const struct rpt_node *n);

#endif
