/* SPDX-License-Identifier: MIT
 *
 * XPath from Lua. Knows nothing of how it is evaluated.
 */
#include "lua_node.h"

#include <string.h>

static void
release_value(void *p)
{
    struct rpt_value *value = p;
    if (value->string.s != NULL)
        rpt_value_clear(value);
}

static void
release_log(void *p)
{
    struct rpt_log **log = p;
    rpt_log_free(*log);
}

static void
push_nodes(lua_State *L, const struct rpt_value *value)
{
    rpt_lua_push_box(L, 1);
    lua_createtable(L, (int)value->n_nodes, 0);
    for (size_t i = 0; i < value->n_nodes; i++) {
        rpt_lua_push_node(L, -2, value->nodes[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_replace(L, -2);
}

/* Raises with the last message of a log, if it has one. */
static void
raise_query(lua_State *L, enum rpt_status status, const struct rpt_log *log)
{
    size_t n = rpt_log_count(log);
    const char *text = n > 0 ? rpt_log_get(log, n - 1)->text :
        rpt_status_name(status);
    rpt_lua_raise(L, status == RPT_ARG ? RPT_SCRIPT : status, "%s", text);
}

/*** The answer to an XPath 1.0 expression, from this node (or the root) on:
 * element names are kinds, attributes are attributes. Attributes found stand
 * for their nodes; if one was found, its value comes second.
 * @function xpath   @tparam string expr
 * @treturn {Node,...}|string|number|boolean   @treturn ?string
 * @usage for _, n in ipairs(report:xpath "//item[@label='(a)']") do ... end */
int
rpt_lua_xpath(lua_State *L)
{
    struct rpt_node *top = rpt_lua_check_top(L, 1);
    const char *expr = luaL_checkstring(L, 2);
    struct rpt_report *report = rpt_lua_check_report(L, 1);
    lua_settop(L, 2);
    struct rpt_value *value =
        rpt_lua_new_temp(L, sizeof *value, release_value);
    value->string = RPT_STR("");
    struct rpt_log **log = rpt_lua_new_temp(L, sizeof *log, release_log);
    if (rpt_log_new(log) != RPT_OK)
        return rpt_lua_raise(L, RPT_NOMEM, "out of memory");
    rpt_lua_charge(L, 1000 + report->n_nodes);
    enum rpt_status status = rpt_report_xpath(rpt_lua_of(L)->engine, report,
        top, expr, value, *log);
    if (status != RPT_OK)
        raise_query(L, status, *log);
    rpt_lua_drop_temp(L, 4);
    switch (value->type) {
    case RPT_VALUE_NODES:
        push_nodes(L, value);
        if (value->string.n > 0) {
            lua_pushlstring(L, value->string.s, value->string.n);
            return 2;
        }
        return 1;
    case RPT_VALUE_STRING:
        lua_pushlstring(L, value->string.s, value->string.n);
        return 1;
    case RPT_VALUE_NUMBER:
        lua_pushnumber(L, value->number);
        return 1;
    default:
        lua_pushboolean(L, value->boolean);
        return 1;
    }
}
