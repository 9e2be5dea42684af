/* SPDX-License-Identifier: MIT
 *
 * Scripts and language packs compiled ahead of time: one file "scripts.luac"
 * in a module folder, as trusted as the modules beside it. A chunk is found by
 * the size and time of its file or else by the bytes of its source, so an
 * edited script is simply not found and compiled as usual.
 */
#ifndef RPT_CORE_COMPILED_H
#define RPT_CORE_COMPILED_H

#include <lua.h>

#include "engine.h"

/*
 * Pushes the compiled chunk of 'source' and returns true, or pushes nothing.
 * 'name' is the chunk's name for messages ("@path"). May raise a memory
 * error.
 */
bool rpt_compiled_load(lua_State *L, struct rpt_engine *engine,
    struct rpt_str source, const char *name);
/* The same for a file that was not touched since, which is not read then;
 * false also if that is not known. */
bool rpt_compiled_load_file(lua_State *L, struct rpt_engine *engine,
    const char *path, const char *name);
/* What rpt_lang_compile() made of the file at 'path'; borrowed until the
 * close. False if there is none, or the file was edited since. */
bool rpt_compiled_data(struct rpt_engine *engine, const char *path,
    struct rpt_str *image);
void rpt_compiled_close(struct rpt_engine *engine);
/* A lua_Writer for lua_dump() that adds to a struct rpt_buf. */
int rpt_lua_write_dump(lua_State *L, const void *p, size_t n, void *buf);

#endif
