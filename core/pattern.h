/* SPDX-License-Identifier: MIT
 *
 * Lua's patterns (reference manual 5.4, section 6.4.1) with a counter: a
 * pattern that tries too many ways can be stopped, which Lua's own matcher
 * cannot. Independent of the locale; knows nothing of Lua states.
 */
#ifndef RPT_CORE_PATTERN_H
#define RPT_CORE_PATTERN_H

#include <rpt/rpt.h>

#define RPT_PATTERN_CAPTURES 32
/* Steps of a match between two calls of its tick(). */
#define RPT_PATTERN_TICK 4096u

struct rpt_pattern_item {
    uint8_t op, quantifier;
    unsigned char c, other;     /* the character; the end of %b; a capture */
    const uint64_t *set;        /* 256 bits */
};

struct rpt_pattern {
    struct rpt_pattern_item *items;
    uint64_t (*sets)[4];
    size_t n, n_sets;
    int n_captures;
    bool anchored;              /* starts with '^' */
};

/* Bytes of memory (aligned for any type) a pattern of n bytes needs. */
size_t rpt_pattern_size(size_t n);
/*
 * Makes a pattern in 'memory', which it then lies in. 'anchor' says whether a
 * first '^' is an anchor. Returns NULL, or what is wrong; '%' in it stands
 * for itself.
 */
const char *rpt_pattern_make(struct rpt_pattern *out, struct rpt_str text,
    bool anchor, void *memory);

/* A capture; n == RPT_PATTERN_PLACE: a position. */
#define RPT_PATTERN_PLACE SIZE_MAX
struct rpt_pattern_match {
    const struct rpt_pattern *pattern;
    struct rpt_str subject;
    void (*tick)(void *ctx);    /* now and then; may not return */
    void *ctx;
    size_t steps;
    struct rpt_str captures[RPT_PATTERN_CAPTURES];
};
/* The first match at or after 'at': its start in '*from', its end returned;
 * NULL if there is none. */
const char *rpt_pattern_find(struct rpt_pattern_match *m, size_t at,
    size_t *from);

#endif
