/* SPDX-License-Identifier: MIT
 *
 * What a script's run function gets beside the report: log, out or builder.
 */
#ifndef RPT_CORE_LUA_LOG_H
#define RPT_CORE_LUA_LOG_H

#include "lua_state.h"

/* Pushes the Log object; messages go to the state's log. Only codes among
 * the rules of a validator are taken. [-0, +1, m] */
void rpt_lua_push_log(lua_State *L);
/* Pushes the Out object over a sink. [-0, +1, m] */
void rpt_lua_push_out(lua_State *L, struct rpt_sink *sink);
/* Pushes the Builder object of a reader. [-0, +1, m] */
void rpt_lua_push_builder(lua_State *L, struct rpt_build *b,
    struct rpt_str source);

#endif
