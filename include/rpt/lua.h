/* SPDX-License-Identifier: MIT
 *
 * For plug-ins that give scripts a Lua library, and for programs that run
 * Lua of their own beside the engine. The only public header that needs
 * Lua's own.
 */
#ifndef RPT_LUA_H
#define RPT_LUA_H

#include <lua.h>
#include <rpt/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Pushes a node as the Node userdata of the given Report userdata at stack
 * index 'report', or nil for NULL. May raise a memory error.
 * Lua stack: [-0, +1, m]
 */
RPT_API int rpt_lua_push_node(lua_State *L, int report, struct rpt_node *n);
/* The node at 'arg', or raises; "report is closed" once it is. */
RPT_API struct rpt_node *rpt_lua_check_node(lua_State *L, int arg);
/* The report that the node or report at 'arg' belongs to, or raises. */
RPT_API struct rpt_report *rpt_lua_check_report(lua_State *L, int arg);

#ifdef __cplusplus
}
#endif
#endif
