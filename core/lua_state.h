/* SPDX-License-Identifier: MIT
 *
 * One Lua state of the engine: caps on memory and instructions, protected
 * calls, messages that name the place, and the classes of objects scripts
 * see. Shared by the lua_*.c files; knows nothing of what scripts are for.
 */
#ifndef RPT_CORE_LUA_STATE_H
#define RPT_CORE_LUA_STATE_H

#include <lua.h>
#include <lauxlib.h>

#include <rpt/lua.h>

#include "alloc.h"
#include "engine.h"
#include "pool.h"

/* What scripts see as objects. */
enum rpt_lua_type {
    RPT_LUA_REPORT,
    RPT_LUA_NODE,
    RPT_LUA_OUT,
    RPT_LUA_LOG,
    RPT_LUA_BUILDER,
    RPT_LUA_LANG,
    RPT_LUA_CUES,
    RPT_LUA_READER,
    RPT_LUA_TEMP,      /* C memory that must not outlive an error */
    RPT_LUA_N_TYPES
};

enum rpt_lua_mode {
    RPT_LUA_SCRIPT,    /* the sandbox; setting a global is an error */
    RPT_LUA_PROMPT,    /* the sandbox; globals may be set */
    RPT_LUA_DATA       /* no library at all, for tables that are data */
};

struct rpt_lua {
    struct rpt_budget budget;
    uint64_t traffic;           /* bytes ever asked for */
    uint64_t steps, max_steps;  /* instructions of this run */
    uint64_t traffic_counted;   /* part of 'traffic' that is in 'steps' */
    lua_State *L;
    struct rpt_engine *engine;
    struct rpt_log *log;        /* of the present run; may be NULL */
    const struct rpt_script *script; /* NULL: no script (prompt, data) */
    enum rpt_lua_mode mode;
    enum rpt_status status;     /* why it failed when not the script's fault */
    bool stopped;               /* over a cap: no pcall of a script helps */
    bool logged;                /* the reason is in the log already */
    bool collecting;            /* big enough for the collector to run */
    struct rpt_report *report;  /* of 'node' */
    struct rpt_node *node;      /* touched last; NULL: none */
    const void *types[RPT_LUA_N_TYPES]; /* metatables made so far */
    struct rpt_buf buf;         /* text on its way to Lua */
    char place[256];            /* where memory ran out */
    char message[1024];         /* what went wrong in the last run */
};

/* Makes a state. On failure a message is in 'log'. */
enum rpt_status rpt_lua_new(struct rpt_lua **out, struct rpt_engine *engine,
    enum rpt_lua_mode mode, struct rpt_log *log);
void rpt_lua_free(struct rpt_lua *lua);

static inline struct rpt_lua *
rpt_lua_of(lua_State *L)
{
    return *(struct rpt_lua **)lua_getextraspace(L);
}

/*
 * Sets how many instructions the next run may take: the engine's limit and
 * RPT_LUA_STEPS_A_NODE for each of 'nodes'. A new state has the limit alone.
 */
#define RPT_LUA_STEPS_A_NODE 20000u
void rpt_lua_allow(struct rpt_lua *lua, size_t nodes);
/*
 * Runs f(ctx) in protected mode, with the counters at zero; 'f' finds 'ctx'
 * as light userdata at stack index 1. On failure the whole message is in
 * lua->message. The only way into Lua.
 */
enum rpt_status rpt_lua_protect(struct rpt_lua *lua, lua_CFunction f,
    void *ctx);
/*
 * Adds lua->message to the log, unless what failed said so itself: 'what'
 * ("exporter 'x' failed: ", may be "") goes before it.
 */
void rpt_lua_complain(struct rpt_lua *lua, enum rpt_status status,
    const char *what);

/* Raises an error that gives the run 'status' instead of RPT_SCRIPT. */
int rpt_lua_raise(lua_State *L, enum rpt_status status, const char *fmt, ...)
    RPT_PRINTF(3, 4);
/* Raises unless 'status' is RPT_OK; 'what' is "cannot wrap the node". */
void rpt_lua_check_status(lua_State *L, enum rpt_status status,
    const char *what);
/*
 * From now on the state's instructions are counted, as they are at a prompt.
 * Code that was compiled ahead is trusted not to loop for ever, and counting
 * is a fifteenth of the time of a run; a state that loads other code counts.
 */
void rpt_lua_count(lua_State *L);
/* Counts n more instructions for work done in C; raises over the cap. */
void rpt_lua_charge(lua_State *L, uint64_t n);

/* A class of objects; a constant. */
struct rpt_lua_class {
    enum rpt_lua_type type;
    const char *name;               /* "Node" */
    const luaL_Reg *methods;
    const char *const *fields;      /* NULL-terminated; NULL: none */
    /* Pushes field i of the object at index 1. */
    int (*get)(lua_State *L, int i);
    lua_CFunction tostring;         /* NULL: its name */
    lua_CFunction gc;               /* also __close; NULL: none */
};
/* Gives the userdata at the top of the stack its class. [-0, +0, m] */
void rpt_lua_set_class(lua_State *L, const struct rpt_lua_class *c);
/* The object at 'arg', or raises. */
void *rpt_lua_check(lua_State *L, int arg, const struct rpt_lua_class *c);
/* The object at 'arg', or NULL if it is none of that class. */
void *rpt_lua_test(lua_State *L, int arg, const struct rpt_lua_class *c);

/*
 * Pushes a userdata of 'size' zeroed bytes; when it goes, release() is
 * called with them. For C memory that an error must not leak.
 */
void *rpt_lua_new_temp(lua_State *L, size_t size, void (*release)(void *));
/* Releases the temp at 'index' at once. */
void rpt_lua_drop_temp(lua_State *L, int index);

/* An empty lua->buf; rpt_lua_push_buf() pushes what was put into it. */
struct rpt_buf *rpt_lua_buf(lua_State *L);
void rpt_lua_push_buf(lua_State *L);
/* A string argument as rpt_str. */
struct rpt_str rpt_lua_check_str(lua_State *L, int arg);
/* Sets field 'name' of the table at the top; strings may be NULL: none. */
void rpt_lua_set_string(lua_State *L, const char *name, const char *value);
void rpt_lua_set_integer(lua_State *L, const char *name, lua_Integer value);

/* lua_std.c: opens the sandboxed standard libraries. */
void rpt_lua_open_std(lua_State *L);
/* The function 'pairs', which goes in the order of keys. */
int rpt_lua_pairs(lua_State *L);
/* The same for C: takes the table on top, leaves two values of its own. */
void rpt_lua_pairs_begin(lua_State *L);
/* Pushes the next key and value; at the end takes away what was left and
 * returns false. The caller pops key and value. */
bool rpt_lua_pairs_next(lua_State *L);
/* lua_pattern.c: puts find, match, gmatch and gsub into the table on top. */
void rpt_lua_open_pattern(lua_State *L);
/* lua_require.c: the function 'require'. */
int rpt_lua_require(lua_State *L);
/* Adds a whole file to 'out'; false with errno. */
bool rpt_lua_read_file(const char *path, struct rpt_buf *out);
/* Loads a file of the script folders and leaves its chunk, or raises. */
void rpt_lua_load(lua_State *L, const char *path);
/* The part of 'message' behind 'path', which Lua may have cut at its front;
 * starts with ':'. NULL if the message does not start with the path. */
const char *rpt_lua_after_path(const char *message, const char *path);
/* lua_rpt.c, lua_text.c: the modules "rpt" and "rpt.text". */
int rpt_lua_open_rpt(lua_State *L);
int rpt_lua_open_text(lua_State *L);
/* lua_reading.c: the module "rpt.reading". */
int rpt_lua_open_reading(lua_State *L);

#endif
