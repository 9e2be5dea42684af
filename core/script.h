/* SPDX-License-Identifier: MIT
 *
 * Scripts in memory: what their tables say, where their files stand, and the
 * Lua states they run in. Knows nothing of what a script does.
 */
#ifndef RPT_CORE_SCRIPT_H
#define RPT_CORE_SCRIPT_H

#include "engine.h"

struct rpt_lua;

struct rpt_script {
    struct rpt_script *next;
    struct rpt_arena *arena;    /* holds the script and all its strings */
    struct rpt_lua *fresh;      /* the state its table was checked in, not
                                   run yet; NULL once it is given away */
    enum rpt_script_kind kind;
    const char *name, *path, *summary, *description;
    const char *extension, *media_type; /* of an exporter's output */
    const char *extensions;     /* of a reader, space-separated */
    struct rpt_script_arg *args;
    size_t n_args;
    struct rpt_script_rule *rules;
    size_t n_rules;
    const char *const *annotators, *const *needs, *const *tags;
};

/* A Lua file read once: from the second time on it need not be compiled. */
struct rpt_chunk {
    struct rpt_chunk *next;
    const char *path;
    bool again;                 /* was loaded before */
    bool ahead;                 /* it was compiled ahead */
    struct rpt_str code;        /* compiled, to rpt_free(); n = 0: not yet */
};

/* May 'name' be the name of a script: lower case, digits, inner '-'? */
bool rpt_script_name_is_valid(const char *name);
/* Finds 'folder'/'name'.lua in the script folders; false if there is none,
 * or its path is longer than 'size'. */
bool rpt_script_find_file(const struct rpt_engine *engine,
    const char *folder, const char *name, char *path, size_t size);
/* Names of the Lua files of a folder, sorted, NULL-terminated, in the
 * engine's arena; NULL when memory runs out. */
const char *const *rpt_script_list_folder(struct rpt_engine *engine,
    const char *folder);

/*
 * script_check.c: checks the table at the top of the Lua stack against the
 * contract and fills 'script' in. Every breach is a message in the state's
 * log; returns how many there were. 'file_name' is what the name must be.
 * Raises on lack of memory.
 */
struct lua_State;
size_t rpt_script_check(struct lua_State *L, struct rpt_script *script,
    const char *file_name);

/* script.c: a state in which the script's table is loaded and nothing was
 * run; the caller frees it. Its log is 'log'. */
enum rpt_status rpt_script_state(struct rpt_engine *engine,
    const struct rpt_script *script, struct rpt_lua **out,
    struct rpt_log *log);
/* script.c: pushes field 'name' of the state's script table; its type. */
int rpt_script_push_field(struct lua_State *L, const char *name);

/* script_args.c: the arguments of one run, checked and read. */
struct rpt_args;
enum rpt_status rpt_args_new(struct rpt_args **out,
    const struct rpt_script *script, const char *const *settings, size_t n,
    const struct rpt_limits *limits, struct rpt_log *log);
void rpt_args_free(struct rpt_args *args);
/* Pushes the table of arguments; 'args' NULL: the defaults. [-0, +1, m] */
void rpt_args_push(struct lua_State *L, const struct rpt_script *script,
    const struct rpt_args *args);

#endif
