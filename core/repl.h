/* SPDX-License-Identifier: MIT
 *
 * The prompt: how values are shown.
 */
#ifndef RPT_CORE_REPL_H
#define RPT_CORE_REPL_H

#include "lua_state.h"

/* Writes the value at 'index' so that a person can read it, with its place in
 * the source if it is a node; ends in a line end. May raise. */
void rpt_repl_show(lua_State *L, int index, struct rpt_sink *sink);
/* Writes text as it is, but nothing in it moves the terminal's cursor
 * except line ends and tabs. */
void rpt_repl_write(lua_State *L, struct rpt_sink *sink, struct rpt_str s);

#endif
