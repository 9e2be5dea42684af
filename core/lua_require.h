/* SPDX-License-Identifier: MIT
 *
 * Where the Lua code of a state comes from: files and libraries of plug-ins.
 */
#ifndef RPT_CORE_LUA_REQUIRE_H
#define RPT_CORE_LUA_REQUIRE_H

#include <lua.h>

#include "engine.h"

/* Frees the compiled files an engine keeps. */
void rpt_chunks_free(struct rpt_engine *engine);
/* May the script have all it needs, and is it there? A message if not. */
enum rpt_status rpt_libraries_check(struct rpt_engine *engine,
    const struct rpt_script *script, struct rpt_log *log);

#endif
