/* SPDX-License-Identifier: MIT
 *
 * Reports and nodes as Lua objects: how they are made and checked. Shared by
 * the lua_*.c files; the public part is <rpt/lua.h>.
 */
#ifndef RPT_CORE_LUA_NODE_H
#define RPT_CORE_LUA_NODE_H

#include "lua_state.h"

/* The inside of a Report object. User value 1: the cache of its nodes
 * (light userdata of the node -> Node object, weak). */
struct rpt_lua_box {
    struct rpt_report *report;  /* one count; NULL: closed */
    size_t charged;             /* bytes counted as the state's memory */
};

/* Every method of Node, and the walk over it. */
extern const struct rpt_lua_class rpt_lua_node_class;
extern const struct rpt_lua_class rpt_lua_report_class;

/*
 * Pushes a new Report object that holds a count of its own; with 'own' its
 * memory counts against the state's cap.
 */
struct rpt_lua_box *rpt_lua_push_report(lua_State *L,
    struct rpt_report *report, bool own);
/* Gives the count back; nodes of it raise from now on. */
void rpt_lua_close_report(lua_State *L, struct rpt_lua_box *box);

/* The node at 'index' (not checked for a closed report), or NULL. */
const struct rpt_node *rpt_lua_to_node(lua_State *L, int index);
/* A Node, or a Report that stands for its root; raises. */
struct rpt_node *rpt_lua_check_top(lua_State *L, int arg);
/* Pushes the Report object of the node or report at 'arg'. */
void rpt_lua_push_box(lua_State *L, int arg);

/* The kinds named by the arguments from 'first' on as bits; none: all. */
uint32_t rpt_lua_check_kinds(lua_State *L, int first);
enum rpt_kind rpt_lua_check_kind(lua_State *L, int arg);

/*
 * The text of a node for a moment: from the tree where it is one piece, else
 * in rpt_lua_buf(). Raises on lack of memory.
 */
struct rpt_str rpt_lua_text(lua_State *L, const struct rpt_node *n);
/* Pushes that text as a string. */
int rpt_lua_push_text(lua_State *L, const struct rpt_node *n);
/* Pushes value, origin, reason, line of an attribute, or one nil. */
int rpt_lua_push_attr(lua_State *L, const struct rpt_node *n,
    const char *name);
/* Where a loop over the nodes below 'top' stands. */
struct rpt_lua_walk {
    struct rpt_node *top;
    struct rpt_node *at;        /* given last; 'top' before the first */
    struct rpt_node *after;     /* comes after all below 'at' */
    uint32_t kinds;
    uint32_t steps;             /* since the last charge */
};
/* So many steps are worth a look at the counter of instructions. */
#define RPT_LUA_WALK_CHARGE 64
/* The next node in document order of one of the kinds; NULL at the end. The
 * node given last may have been wrapped or taken away since. */
struct rpt_node *rpt_lua_walk_next(struct rpt_lua_walk *w,
    const struct rpt_report *report);

/* lua_walk.c: node:each(kind...) and node:children(kind...); also Report. */
int rpt_lua_each(lua_State *L);
int rpt_lua_children(lua_State *L);
/* lua_query.c: xpath(expr) of a node or report. */
int rpt_lua_xpath(lua_State *L);
/* lua_edit.c: what only annotators may do. */
int rpt_lua_set(lua_State *L);
int rpt_lua_wrap(lua_State *L);
int rpt_lua_wrap_text(lua_State *L);
int rpt_lua_detach(lua_State *L);
int rpt_lua_append(lua_State *L);
int rpt_lua_insert(lua_State *L);
/* lua_text.c: pushes an iterator i, j over the sentences of the string at
 * the top, which it replaces. */
int rpt_lua_sentences(lua_State *L, const struct rpt_lang *lang);

#endif
