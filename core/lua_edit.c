/* SPDX-License-Identifier: MIT
 *
 * Edits of the tree from Lua: for annotators, before the freeze. Knows no
 * rule of any document.
 */
#include "lua_node.h"

#include <string.h>

#include "script.h"

/* The node at 'arg', of a report that may be edited. */
static struct rpt_node *
check_open(lua_State *L, int arg, struct rpt_report **report)
{
    struct rpt_node *n = rpt_lua_check_node(L, arg);
    *report = rpt_lua_check_report(L, arg);
    if (rpt_report_is_frozen(*report))
        luaL_error(L, "report is frozen");
    return n;
}

/* The node at 'arg', which must belong to the same report. */
static struct rpt_node *
check_same(lua_State *L, int arg, const struct rpt_report *report)
{
    struct rpt_node *n = rpt_lua_check_node(L, arg);
    luaL_argcheck(L, rpt_lua_check_report(L, arg) == report, arg,
        "the node belongs to another report");
    return n;
}

/* Levels of the tree at and below a node. */
static size_t
height(lua_State *L, const struct rpt_node *top)
{
    size_t most = 1, depth = 1, seen = 0;
    for (const struct rpt_node *n = top; n != NULL; seen++) {
        if (n->first != NULL) {
            n = n->first;
            most = ++depth > most ? depth : most;
            continue;
        }
        while (n != top && n->next == NULL) {
            n = n->parent;
            depth--;
        }
        n = n == top ? NULL : n->next;
    }
    rpt_lua_charge(L, seen);
    return most;
}

/* Raises if nodes as high as 'levels' below 'parent' make the tree too deep
 * for what walks it. A tree as deep as a reader may make it can be wrapped. */
static void
check_depth(lua_State *L, const struct rpt_report *report,
    const struct rpt_node *parent, size_t levels)
{
    for (; parent != NULL && levels <= 2 * report->limits.depth;
         parent = parent->parent)
        levels++;
    if (levels > 2 * report->limits.depth)
        rpt_lua_raise(L, RPT_LIMIT, "nested too deep: more than %zu levels",
            2 * report->limits.depth);
}

/* A rule that is not named is the script itself. */
static const char *
check_rule(lua_State *L, int arg)
{
    const struct rpt_lua *lua = rpt_lua_of(L);
    return luaL_optstring(L, arg,
        lua->script != NULL ? lua->script->name : "lua");
}

static int
push_new(lua_State *L, struct rpt_node *n)
{
    rpt_lua_push_box(L, 1);
    return rpt_lua_push_node(L, -1, n);
}

static enum rpt_origin
check_origin(lua_State *L, int arg)
{
    static const char *const names[] = {"read", "inferred", "supplied", NULL};
    static const enum rpt_origin origins[] = {RPT_ORIGIN_READ,
        RPT_ORIGIN_INFERRED, RPT_ORIGIN_SUPPLIED};
    return origins[luaL_checkoption(L, arg, "inferred", names)];
}

/*** Sets an attribute; nil or "" removes it.
 * @function set   @tparam string name   @tparam ?string|number value
 * @tparam[opt="inferred"] string origin read, inferred or supplied
 * @tparam[opt] string reason the words or the rule that decided
 * @usage rec:set("addressee", "States", "inferred", "from the lead-in") */
int
rpt_lua_set(lua_State *L)
{
    struct rpt_report *report;
    struct rpt_node *n = check_open(L, 1, &report);
    struct rpt_attr_value value = {
        .name = luaL_checkstring(L, 2), .value = RPT_STR(""),
        .origin = check_origin(L, 4), .reason = luaL_optstring(L, 5, ""),
    };
    if (!lua_isnoneornil(L, 3))
        value.value = rpt_lua_check_str(L, 3);
    rpt_lua_check_status(L, rpt_node_set(report, n, &value),
        "cannot set the attribute");
    return 0;
}

/*** Puts a new node around the node, or around it and its siblings up to
 * `last`.
 * @function wrap   @tparam string kind   @tparam[opt] Node last
 * @tparam[opt] string rule   @tparam[opt] string reason   @treturn Node
 * @usage local rec = item:wrap("recommendation", nil, "modal", "should") */
int
rpt_lua_wrap(lua_State *L)
{
    struct rpt_report *report;
    struct rpt_node *first = check_open(L, 1, &report), *out;
    enum rpt_kind kind = rpt_lua_check_kind(L, 2);
    struct rpt_node *last = lua_isnoneornil(L, 3) ? first :
        check_same(L, 3, report);
    size_t most = 0;
    struct rpt_node *n = first;
    do {
        size_t levels = height(L, n);
        most = levels > most ? levels : most;
        n = n == last ? NULL : n->next;
    } while (n != NULL);
    check_depth(L, report, first->parent, most + 1);
    rpt_lua_check_status(L, rpt_node_wrap(report, &out, kind, first, last,
        check_rule(L, 4), luaL_optstring(L, 5, "")), "cannot wrap the node");
    return push_new(L, out);
}

/*** Puts a new inline node around bytes i to j of the node's text.
 * @function wrap_text   @tparam string kind   @tparam integer i
 * @tparam integer j   @tparam[opt] string rule   @tparam[opt] string reason
 * @treturn Node
 * @usage local rec = paragraph:wrap_text("recommendation", i, j) */
int
rpt_lua_wrap_text(lua_State *L)
{
    struct rpt_report *report;
    struct rpt_node *n = check_open(L, 1, &report), *out;
    enum rpt_kind kind = rpt_lua_check_kind(L, 2);
    lua_Integer i = luaL_checkinteger(L, 3);
    lua_Integer j = luaL_checkinteger(L, 4);
    luaL_argcheck(L, i >= 1, 3, "bytes count from 1");
    luaL_argcheck(L, j >= i, 4, "the end is before the start");
    check_depth(L, report, n->parent, height(L, n) + 1);
    rpt_lua_check_status(L, rpt_node_wrap_text(report, &out, kind, n,
        (size_t)i - 1, (size_t)j, check_rule(L, 5),
        luaL_optstring(L, 6, "")), "cannot wrap this part of the text");
    return push_new(L, out);
}

/*** Takes the node with all below it out of the tree.
 * @function detach
 * @usage comment:detach() */
int
rpt_lua_detach(lua_State *L)
{
    struct rpt_report *report;
    struct rpt_node *n = check_open(L, 1, &report);
    rpt_lua_check_status(L, rpt_node_detach(report, n),
        "cannot detach the node");
    return 0;
}

/* A new detached node of the kind at 'arg' with the text at 'arg' + 1. */
static struct rpt_node *
make_node(lua_State *L, int arg, struct rpt_report *report,
    const struct rpt_node *parent)
{
    enum rpt_kind kind = rpt_lua_check_kind(L, arg);
    struct rpt_str text = {.s = luaL_optlstring(L, arg + 1, "", &text.n)};
    struct rpt_node *n, *part = NULL;
    /* It stands where its parent stands, but is no part of the source. */
    struct rpt_span at = parent->span;
    at.length = 0;
    enum rpt_status status = kind == RPT_KIND_TEXT ?
        rpt_node_new_text(report, &n, text, at) :
        rpt_node_new(report, &n, kind, at, check_rule(L, arg + 2), "");
    if (status == RPT_OK && kind != RPT_KIND_TEXT && text.n > 0)
        status = rpt_node_new_text(report, &part, text, at);
    if (status == RPT_OK && part != NULL)
        status = rpt_node_insert(report, n, part, NULL);
    rpt_lua_check_status(L, status, "cannot make the node");
    return n;
}

/*** Puts a node last below this one: one there is, or a new one of a kind with
 * a text.
 * @function append   @tparam Node|string node   @tparam[opt] string text
 * @treturn Node what was put there
 * @usage local p = section:append("paragraph", "Added by the desk.") */
int
rpt_lua_append(lua_State *L)
{
    struct rpt_report *report;
    struct rpt_node *parent = check_open(L, 1, &report), *n;
    if (lua_type(L, 2) == LUA_TSTRING)
        n = make_node(L, 2, report, parent);
    else
        n = check_same(L, 2, report);
    check_depth(L, report, parent, height(L, n));
    rpt_lua_check_status(L, rpt_node_insert(report, parent, n, NULL),
        "cannot put the node there");
    return push_new(L, n);
}

/*** Puts a node below this one, before one of its children.
 * @function insert   @tparam Node node   @tparam Node before
 * @treturn Node node
 * @usage list:insert(item, list.first) */
int
rpt_lua_insert(lua_State *L)
{
    struct rpt_report *report;
    struct rpt_node *parent = check_open(L, 1, &report);
    struct rpt_node *n = check_same(L, 2, report);
    struct rpt_node *before = check_same(L, 3, report);
    luaL_argcheck(L, before->parent == parent, 3,
        "the node is no child of this one");
    check_depth(L, report, parent, height(L, n));
    rpt_lua_check_status(L, rpt_node_insert(report, parent, n, before),
        "cannot put the node there");
    lua_settop(L, 2);
    return 1;
}
