/* SPDX-License-Identifier: MIT
 *
 * Language packs as Lua objects.
 */
#ifndef RPT_CORE_LUA_LANG_H
#define RPT_CORE_LUA_LANG_H

#include "lua_state.h"

/* Pushes the Lang object of a pack. [-0, +1, m] */
void rpt_lua_push_lang(lua_State *L, const struct rpt_lang *lang);
/* The pack of the Lang object at 'arg', or raises. */
const struct rpt_lang *rpt_lua_check_lang(lua_State *L, int arg);
/* Frees the matchers an engine keeps; before its packs. */
void rpt_cue_sets_free(struct rpt_engine *engine);

#endif
