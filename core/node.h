/* SPDX-License-Identifier: MIT
 *
 * The inside of nodes and reports, for core files that build or reshape the
 * tree. Plug-ins and the command see only <rpt/report.h>.
 */
#ifndef RPT_CORE_NODE_H
#define RPT_CORE_NODE_H

#include <rpt/engine.h>

#include "arena.h"

struct rpt_node {
    struct rpt_node *parent, *first, *last, *next, *prev;
    struct rpt_attr *attrs;
    struct rpt_str text;          /* TEXT only, else {"", 0} */
    const struct rpt_hint *hint;  /* raw blocks only, else NULL */
    const char *rule, *reason;    /* never NULL */
    const char *id;               /* NULL until ids are given */
    struct rpt_span span;
    uint8_t kind;                 /* enum rpt_kind */
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
    const struct rpt_lang *lang;  /* language pack, borrowed from the engine */
    struct rpt_range *content;    /* declared content, in order, merged */
    size_t n_content, max_content;
    size_t n_nodes;
    void *xpath;                  /* cached copy, owned by core/xpath.c */
    void (*xpath_free)(void *);
    size_t count;                 /* references */
    struct rpt_limits limits;
    bool frozen, has_ids;
};

/* Makes an empty report with an open root; count 1. */
enum rpt_status rpt_report_new(struct rpt_report **out, const char *file,
    const char *format, const struct rpt_limits *limits);

/* Inline shortcuts for hot loops in core; no check, no freeze. */
void rpt_node_link_last(struct rpt_node *parent, struct rpt_node *n);
void rpt_node_link_before(struct rpt_node *before, struct rpt_node *n);
void rpt_node_unlink(struct rpt_node *n);

#endif
