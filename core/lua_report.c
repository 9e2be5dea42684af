/* SPDX-License-Identifier: MIT
 *
 * The Report object of scripts. It holds one count on the report; its nodes
 * keep it alive, and raise once it is closed. Knows no format.
 */
#include "lua_node.h"

#include <string.h>

#include "lang.h"

static struct rpt_lua_box *
check_box(lua_State *L, int arg)
{
    return rpt_lua_check(L, arg, &rpt_lua_report_class);
}

static struct rpt_report *
check_report(lua_State *L, int arg)
{
    struct rpt_lua_box *box = check_box(L, arg);
    if (box->report == NULL)
        luaL_error(L, "report is closed");
    return box->report;
}

void
rpt_lua_close_report(lua_State *L, struct rpt_lua_box *box)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    struct rpt_report *report = box->report;
    if (report == NULL)
        return;
    if (lua->report == report) {
        lua->report = NULL;
        lua->node = NULL;
    }
    lua->budget.used -= box->charged;
    box->charged = 0;
    box->report = NULL;
    rpt_report_release(report);
}

/* Counts the report's memory as the state's, so that a script that parses
 * many reports and closes none meets the cap. */
static void
charge_box(lua_State *L, struct rpt_lua_box *box)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    size_t size = rpt_arena_size(box->report->arena);
    if (size > lua->budget.max - lua->budget.used)
        lua_gc(L, LUA_GCCOLLECT);
    if (size > lua->budget.max - lua->budget.used) {
        rpt_lua_close_report(L, box);
        rpt_lua_raise(L, RPT_LIMIT, "the open reports need more than the "
            "%zu KiB of memory a script may use", lua->budget.max / 1024);
        return;
    }
    box->charged = size;
    lua->budget.used += size;
}

/* Entries of the cache of nodes that there is room for from the start. */
#define MAX_ROOM ((size_t)2048)

struct rpt_lua_box *
rpt_lua_push_report(lua_State *L, struct rpt_report *report, bool own)
{
    struct rpt_lua_box *box = lua_newuserdatauv(L, sizeof *box, 1);
    *box = (struct rpt_lua_box){NULL, 0};
    rpt_lua_set_class(L, &rpt_lua_report_class);
    /* Room for one node of sixteen: more would be a guess. */
    lua_createtable(L, 0, report->n_nodes < MAX_ROOM * 16 ?
        (int)(report->n_nodes / 16) : (int)MAX_ROOM);   /* box, cache */
    lua_createtable(L, 0, 1);
    lua_pushliteral(L, "v");
    lua_setfield(L, -2, "__mode");
    lua_setmetatable(L, -2);
    lua_setiuservalue(L, -2, 1);
    box->report = rpt_report_retain(report);
    if (own)
        charge_box(L, box);
    return box;
}

struct rpt_report *
rpt_lua_check_report(lua_State *L, int arg)
{
    const struct rpt_lua_box *box =
        rpt_lua_test(L, arg, &rpt_lua_report_class);
    if (box == NULL) {
        rpt_lua_check_node(L, arg);
        rpt_lua_push_box(L, arg);
        box = lua_touserdata(L, -1);
        lua_pop(L, 1);
    }
    if (box->report == NULL)
        luaL_error(L, "report is closed");
    return box->report;
}

struct rpt_node *
rpt_lua_check_top(lua_State *L, int arg)
{
    if (rpt_lua_test(L, arg, &rpt_lua_report_class) != NULL)
        return rpt_report_root(check_report(L, arg));
    return rpt_lua_check_node(L, arg);
}

void
rpt_lua_push_box(lua_State *L, int arg)
{
    if (rpt_lua_test(L, arg, &rpt_lua_report_class) != NULL)
        lua_pushvalue(L, arg);
    else
        lua_getiuservalue(L, arg, 1);
}

/* ---- fields ---------------------------------------------------------- */

enum { FIELD_CLOSED, FIELD_FILE, FIELD_FORMAT, FIELD_FROZEN, FIELD_LANG };
static const char *const fields[] = {
    [FIELD_CLOSED] = "closed", [FIELD_FILE] = "file",
    [FIELD_FORMAT] = "format", [FIELD_FROZEN] = "frozen",
    [FIELD_LANG] = "lang", NULL,
};

/*** Fields of a report; setting one raises.
 * @table Report
 * @field file name of the source, as given
 * @field format name of the reader that read it
 * @field lang code of its language, or nil
 * @field frozen true once no edit is allowed
 * @field closed true once it is closed: everything else raises then
 * @usage local name = report.file */
static int
get(lua_State *L, int field)
{
    if (field == FIELD_CLOSED) {
        lua_pushboolean(L, check_box(L, 1)->report == NULL);
        return 1;
    }
    const struct rpt_report *report = check_report(L, 1);
    struct rpt_str lang;
    switch (field) {
    case FIELD_FILE:
        lua_pushstring(L, rpt_report_file(report));
        break;
    case FIELD_FORMAT:
        lua_pushstring(L, rpt_report_format(report));
        break;
    case FIELD_FROZEN:
        lua_pushboolean(L, rpt_report_is_frozen(report));
        break;
    default:
        lang = rpt_node_attr_get(report->root, "lang");
        if (lang.n > 0)
            lua_pushlstring(L, lang.s, lang.n);
        else
            lua_pushnil(L);
    }
    return 1;
}

static int
report_tostring(lua_State *L)
{
    const struct rpt_lua_box *box = check_box(L, 1);
    if (box->report == NULL)
        lua_pushliteral(L, "report (closed)");
    else
        lua_pushfstring(L, "report %s", rpt_report_file(box->report));
    return 1;
}

static int
report_gc(lua_State *L)
{
    rpt_lua_close_report(L, check_box(L, 1));
    return 0;
}

/* ---- methods --------------------------------------------------------- */

/*** The node all others stand below.
 * @function root   @treturn Node
 * @usage for n in report:root():each "heading" do ... end */
static int
report_root(lua_State *L)
{
    return rpt_lua_push_node(L, 1, rpt_report_root(check_report(L, 1)));
}

/*** A fact of the document: symbol, date, organ, title ... (attributes of the
 * root).
 * @function attr   @tparam string name
 * @treturn ?string value   @treturn ?string origin   @treturn ?string reason
 * @usage local symbol = report:attr "symbol" or "?" */
static int
report_attr(lua_State *L)
{
    const struct rpt_report *report = check_report(L, 1);
    return rpt_lua_push_attr(L, report->root, luaL_checkstring(L, 2));
}

/*** The node with a readable id, or nil.
 * @function find   @tparam string id   @treturn ?Node
 * @usage local item = report:find "annex/way-forward/(d)" */
static int
report_find(lua_State *L)
{
    struct rpt_report *report = check_report(L, 1);
    const char *id = luaL_checkstring(L, 2);
    return rpt_lua_push_node(L, 1, rpt_report_find_id(report, id));
}

/*** The decoded source, where the reader keeps it (text formats); else "".
 * @function source   @treturn string
 * @usage local s = report:source():sub(n.offset, n.offset + n.length - 1) */
static int
report_source(lua_State *L)
{
    struct rpt_str source = rpt_report_source(check_report(L, 1));
    lua_pushlstring(L, source.s, source.n);
    return 1;
}

/*** Gives the report back before it is collected; using it or its nodes
 * raises from then on.
 * @function close
 * @usage report:close() */
static int
report_close(lua_State *L)
{
    rpt_lua_close_report(L, check_box(L, 1));
    return 0;
}

static const luaL_Reg methods[] = {
    {"root", report_root},
    {"attr", report_attr},
    {"each", rpt_lua_each},
    {"xpath", rpt_lua_xpath},
    {"find", report_find},
    {"source", report_source},
    {"close", report_close},
    {NULL, NULL},
};

const struct rpt_lua_class rpt_lua_report_class = {
    .type = RPT_LUA_REPORT, .name = "Report", .methods = methods,
    .fields = fields, .get = get, .tostring = report_tostring,
    .gc = report_gc,
};
