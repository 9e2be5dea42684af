/* SPDX-License-Identifier: MIT
 *
 * A module for tests: gives scripts a library, as one for spreadsheets or a
 * database would. Shows all that <rpt/lua.h> offers.
 */
#include <lauxlib.h>

#include <rpt/lua.h>
#include <rpt/plugin.h>

/*** A greeting.
 * @function greet   @tparam string name   @treturn string
 * @usage hello.greet "world"   --> "hello, world" */
static int
hello_greet(lua_State *L)
{
    lua_pushfstring(L, "hello, %s", luaL_checkstring(L, 1));
    return 1;
}

/*** How many nodes a report has.
 * @function count   @tparam Report report   @treturn integer
 * @usage hello.count(report) */
static int
hello_count(lua_State *L)
{
    const struct rpt_report *report = rpt_lua_check_report(L, 1);
    const struct rpt_node *root = rpt_report_root(report);
    lua_Integer n = 0;
    for (const struct rpt_node *at = root; at != NULL;
         at = rpt_node_next(at, root))
        n++;
    lua_pushinteger(L, n);
    return 1;
}

/*** The last child of a node, or nil.
 * @function last   @tparam Report report   @tparam Node node
 * @treturn ?Node
 * @usage hello.last(report, report:root()) */
static int
hello_last(lua_State *L)
{
    rpt_lua_check_report(L, 1);
    const struct rpt_node *node = rpt_lua_check_node(L, 2);
    return rpt_lua_push_node(L, 1, rpt_node_last(node));
}

static int
open_hello(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"greet", hello_greet},
        {"count", hello_count},
        {"last", hello_last},
        {NULL, NULL},
    };
    luaL_newlib(L, functions);
    return 1;
}

extern const struct rpt_plugin rpt_plugin;

RPT_API const struct rpt_plugin rpt_plugin = {
    .abi = RPT_PLUGIN_ABI,
    .name = "hello",
    .summary = "greetings for scripts",
    .lua = open_hello,
};
