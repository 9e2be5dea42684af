/* SPDX-License-Identifier: MIT
 *
 * Walking the tree from Lua: each() and children(). A step is C all the way;
 * Lua sees only the nodes asked for. Knows no format.
 */
#include "lua_node.h"

static struct rpt_node *
next_over(const struct rpt_node *n, const struct rpt_node *top)
{
    while (n != top && n->next == NULL && n->parent != NULL)
        n = n->parent;
    return n == top ? NULL : n->next;
}

/* The first node from 'n' on whose kind is asked for. */
static struct rpt_node *
first_of_kind(struct rpt_lua_walk *w, struct rpt_node *n)
{
    while (n != NULL && (w->kinds >> n->kind & 1) == 0) {
        n = n->first != NULL ? n->first : next_over(n, w->top);
        w->steps++;
    }
    return n;
}

struct rpt_node *
rpt_lua_walk_next(struct rpt_lua_walk *w, const struct rpt_report *report)
{
    struct rpt_node *n = w->at;
    if (n == NULL)
        return NULL;            /* called again after the end */
    w->steps++;
    if ((w->kinds & report->kinds) == 0)
        n = NULL;               /* no need to look at every node */
    else if (n == w->top)
        n = n->first;
    else if (report->frozen)
        n = n->first != NULL ? n->first : w->after;
    else if (!rpt_node_is_within(n, w->top))
        /* taken away: go on where it stood */
        n = rpt_node_is_within(w->after, w->top) ? w->after : NULL;
    else if (n->first != NULL)
        n = n->first;
    else
        n = rpt_node_is_within(w->after, w->top) ? w->after
            : next_over(n, w->top);
    n = first_of_kind(w, n);
    w->at = n;
    w->after = n != NULL ? next_over(n, w->top) : NULL;
    return n;
}

/* The child of 'top' that is 'n' or holds it; NULL if none does. */
static const struct rpt_node *
child_above(const struct rpt_node *n, const struct rpt_node *top)
{
    while (n != NULL && n->parent != top)
        n = n->parent;
    return n;
}

static struct rpt_node *
next_child(struct rpt_lua_walk *w)
{
    struct rpt_node *n = w->after;
    if (w->at == NULL)
        return NULL;
    if (w->at == w->top) {
        n = w->top->first;
    } else if (n != NULL && n->parent != w->top) {
        /* The next one was wrapped or taken away. */
        const struct rpt_node *child = child_above(w->at, w->top);
        n = child != NULL ? child->next : NULL;
    }
    while (n != NULL && (w->kinds >> n->kind & 1) == 0) {
        n = n->next;
        w->steps++;
    }
    w->at = n;
    w->after = n != NULL ? n->next : NULL;
    return n;
}

/* Upvalues of both steps: the walk, the Report object. */
static const struct rpt_report *
check_report(lua_State *L)
{
    const struct rpt_lua_box *box = lua_touserdata(L, lua_upvalueindex(2));
    if (box->report == NULL)
        luaL_error(L, "report is closed");
    return box->report;
}

static int
give(lua_State *L, struct rpt_lua_walk *w, struct rpt_node *n)
{
    if (w->steps >= RPT_LUA_WALK_CHARGE) {
        rpt_lua_charge(L, w->steps);
        w->steps = 0;
    }
    return rpt_lua_push_node(L, lua_upvalueindex(2), n);
}

static int
each_next(lua_State *L)
{
    const struct rpt_report *report = check_report(L);
    struct rpt_lua_walk *w = lua_touserdata(L, lua_upvalueindex(1));
    return give(L, w, rpt_lua_walk_next(w, report));
}

static int
children_next(lua_State *L)
{
    struct rpt_lua_walk *w = lua_touserdata(L, lua_upvalueindex(1));
    check_report(L);
    return give(L, w, next_child(w));
}

static int
push_walk(lua_State *L, lua_CFunction next)
{
    struct rpt_node *top = rpt_lua_check_top(L, 1);
    uint32_t kinds = rpt_lua_check_kinds(L, 2);
    struct rpt_lua_walk *w = lua_newuserdatauv(L, sizeof *w, 0);
    *w = (struct rpt_lua_walk){top, top, NULL, kinds, 0};
    rpt_lua_push_box(L, 1);
    lua_pushcclosure(L, next, 2);
    return 1;
}

/*** Steps through the nodes below a node or report in document order: those
 * of the kinds given, or all. The node of the loop may be wrapped, changed or
 * detached.
 * @function each   @tparam[opt] string kind...   @treturn function iterator
 * @usage for rec in report:each "recommendation" do ... end */
int
rpt_lua_each(lua_State *L)
{
    return push_walk(L, each_next);
}

/*** Steps through the children of a node: those of the kinds given, or all.
 * @function children   @tparam[opt] string kind...
 * @treturn function iterator
 * @usage for item in list:children("item", "recommendation") do ... end */
int
rpt_lua_children(lua_State *L)
{
    rpt_lua_check_node(L, 1);
    return push_walk(L, children_next);
}
