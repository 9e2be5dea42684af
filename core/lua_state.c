/* SPDX-License-Identifier: MIT
 *
 * One Lua state of the engine: caps on memory and instructions, protected
 * calls, messages that name the place. Knows nothing of reports' formats or
 * of what scripts are for.
 */
#include "lua_state.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "script.h"

/* Instructions between two looks at the counter. */
#define STEP 1000
/* So many bytes asked for count as one instruction: work in C shows in the
 * memory it makes. */
#define TRAFFIC 16
/* A field or method of an object counts as so many: scripts that were compiled
 * ahead are counted by what they have C do. */
#define FIELD_COST 8
/* Up to this many bytes a state is not worth collecting: most end before. */
#define LAZY ((size_t)1024 * 1024)
/* Scripts that parse reports that run annotators that parse reports ... */
#define MAX_NESTED 8

/* ---- memory ---------------------------------------------------------- */

/* Notes where a script stands; must not touch Lua's memory. */
static void
note_place(struct rpt_lua *lua)
{
    lua_Debug ar;
    lua->place[0] = '\0';
    for (int level = 0; lua->L != NULL && lua_getstack(lua->L, level, &ar);
         level++) {
        if (lua_getinfo(lua->L, "Sl", &ar) != 0 && ar.currentline > 0
            && ar.source[0] == '@') {
            snprintf(lua->place, sizeof lua->place, "%s:%d: ",
                ar.source + 1, ar.currentline);
            return;
        }
    }
}

static void *
allocate(void *ud, void *p, size_t old_size, size_t new_size)
{
    struct rpt_lua *lua = ud;
    void *block = rpt_pool_lua(&lua->budget, p, old_size, new_size);
    if (block != NULL)
        lua->traffic += new_size;
    else if (new_size > 0 && lua->budget.reached)
        note_place(lua);
    return block;
}

/* ---- instructions ---------------------------------------------------- */

/* Counts n instructions and the memory since; true over the cap. */
static bool
count(struct rpt_lua *lua, uint64_t n)
{
    if (!lua->collecting && lua->budget.used > LAZY) {
        lua->collecting = true;
        lua_gc(lua->L, LUA_GCRESTART);
    }
    lua->steps += n + (lua->traffic - lua->traffic_counted) / TRAFFIC;
    lua->traffic_counted = lua->traffic;
    if (lua->max_steps == 0 || lua->steps <= lua->max_steps)
        return false;
    lua->stopped = true;
    lua->status = RPT_LIMIT;
    return true;
}

void
rpt_lua_allow(struct rpt_lua *lua, size_t nodes)
{
    uint64_t limit = lua->engine->config.limits.script_instructions;
    uint64_t more = nodes < UINT32_MAX ?
        (uint64_t)nodes * RPT_LUA_STEPS_A_NODE : UINT64_MAX;
    if (limit == 0)
        lua->max_steps = 0;
    else
        lua->max_steps = more > UINT64_MAX - limit ? UINT64_MAX :
            limit + more;
}

static void
push_too_long(lua_State *L, const struct rpt_lua *lua)
{
    lua_pushfstring(L, "stopped after %I million instructions (is there an "
        "endless loop?)", (LUAI_UACINT)(lua->max_steps / 1000000));
}

static void
count_hook(lua_State *L, lua_Debug *ar)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    if (!count(lua, STEP))
        return;
    if (lua_getinfo(L, "Sl", ar) != 0)
        lua_pushfstring(L, "%s:%d: ", ar->short_src, ar->currentline);
    else
        lua_pushliteral(L, "");
    push_too_long(L, lua);
    lua_concat(L, 2);
    lua_error(L);
}

void
rpt_lua_count(lua_State *L)
{
    const struct rpt_lua *lua = rpt_lua_of(L);
    if (lua->max_steps == 0)
        return;
    int step = lua->max_steps < STEP ? (int)lua->max_steps : STEP;
    lua_sethook(lua->L, count_hook, LUA_MASKCOUNT, step);
    if (L != lua->L)                /* a coroutine loads code */
        lua_sethook(L, count_hook, LUA_MASKCOUNT, step);
}

void
rpt_lua_charge(lua_State *L, uint64_t n)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    if (!count(lua, n))
        return;
    luaL_where(L, 1);
    push_too_long(L, lua);
    lua_concat(L, 2);
    lua_error(L);
}

/* ---- messages -------------------------------------------------------- */

const char *
rpt_lua_after_path(const char *message, const char *path)
{
    const char *rest = NULL;
    if (strncmp(message, path, strlen(path)) == 0) {
        rest = message + strlen(path);
    } else if (strncmp(message, "...", 3) == 0) {
        /* Lua cuts long names at the front. */
        const char *tail = message + 3;
        size_t n = strcspn(tail, ":"), all = strlen(path);
        if (n > 0 && n < all && memcmp(tail, path + all - n, n) == 0)
            rest = tail + n;
    }
    return rest != NULL && *rest == ':' ? rest : NULL;
}

static const char *
error_text(lua_State *L)
{
    if (lua_type(L, 1) == LUA_TSTRING || luaL_getmetafield(L, 1, "__tostring"))
        return luaL_tolstring(L, 1, NULL);
    return lua_pushfstring(L, "the error is a %s, not a text",
        luaL_typename(L, 1));
}

/* The nearest frame of Lua code from a file; false if there is none. With
 * 'path' only frames of that file count. */
static bool
find_frame(lua_State *L, lua_Debug *ar, const char *path)
{
    for (int level = 1; lua_getstack(L, level, ar); level++)
        if (lua_getinfo(L, "Sl", ar) != 0 && ar->currentline > 0
            && ar->source[0] == '@'
            && (path == NULL || strcmp(ar->source + 1, path) == 0))
            return true;
    return false;
}

/* The handler of the one protected call: the stack is still there, so the
 * place is known. Leaves the text in lua->message. */
static int
on_error(lua_State *L)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    const char *text = error_text(L);
    const char *own = lua->script != NULL ? lua->script->path : NULL;
    lua_Debug ar;
    char from[256] = "", called[300] = "";
    if (find_frame(L, &ar, NULL)) {
        const char *path = ar.source + 1;
        const char *rest = rpt_lua_after_path(text, path);
        if (rest != NULL) {
            snprintf(from, sizeof from, "%s", path);
            text = rest;
        } else if (own == NULL || rpt_lua_after_path(text, own) == NULL) {
            snprintf(from, sizeof from, "%s:%d: ", path, ar.currentline);
        }
        if (own != NULL && strcmp(path, own) != 0 && find_frame(L, &ar, own))
            snprintf(called, sizeof called, " (called from %s:%d)", own,
                ar.currentline);
    }
    snprintf(lua->message, sizeof lua->message, "%s%s%s", from, text, called);
    return 1;
}

static void
add_message(struct rpt_lua *lua, const char *fmt, ...)
    RPT_PRINTF(2, 3);

static void
add_message(struct rpt_lua *lua, const char *fmt, ...)
{
    size_t n = strlen(lua->message);
    va_list args;
    va_start(args, fmt);
    vsnprintf(lua->message + n, sizeof lua->message - n, fmt, args);
    va_end(args);
}

/* Says at which node it was. */
static void
add_node(struct rpt_lua *lua)
{
    if (lua->node == NULL)
        return;
    const char *id = rpt_node_id(lua->report, lua->node);
    if (id[0] != '\0')
        add_message(lua, ", at %s", id);
    if (id[0] != '\0' && lua->node->span.line > 0)
        add_message(lua, ", line %u", (unsigned)lua->node->span.line);
}

/* What a failed protected call means; completes the message. */
static enum rpt_status
explain(struct rpt_lua *lua, int result)
{
    enum rpt_status status = lua->status;
    if (result == LUA_ERRMEM && lua->budget.failed) {
        snprintf(lua->message, sizeof lua->message, "out of memory");
        return RPT_NOMEM;
    }
    if (result == LUA_ERRMEM) {
        status = RPT_LIMIT;
        snprintf(lua->message, sizeof lua->message,
            "%sneeds more than the %zu KiB of memory a script may use",
            lua->place, lua->budget.max / 1024);
    } else if (result == LUA_ERRERR) {
        snprintf(lua->message, sizeof lua->message,
            "an error while an error was handled");
    }
    if (status == RPT_OK)
        status = RPT_SCRIPT;
    if (status != RPT_NOMEM)
        add_node(lua);
    return status;
}

enum rpt_status
rpt_lua_protect(struct rpt_lua *lua, lua_CFunction f, void *ctx)
{
    lua_State *L = lua->L;
    lua->status = RPT_OK;
    lua->stopped = lua->logged = false;
    lua->budget.reached = lua->budget.failed = false;
    lua->steps = 0;
    lua->traffic_counted = lua->traffic;
    lua->report = NULL;
    lua->node = NULL;
    lua->message[0] = lua->place[0] = '\0';
    if (lua->engine->nested >= MAX_NESTED) {
        add_message(lua, "scripts parse reports within one another more "
            "than %d deep", MAX_NESTED);
        return RPT_LIMIT;
    }
    lua_settop(L, 0);
    lua_pushcfunction(L, on_error);
    lua_pushcfunction(L, f);
    lua_pushlightuserdata(L, ctx);
    lua->engine->nested++;
    int result = lua_pcall(L, 1, 0, 1);
    lua->engine->nested--;
    enum rpt_status status =
        result == LUA_OK ? RPT_OK : explain(lua, result);
    if (status == RPT_OK && lua->stopped) {
        /* Where the stop was raised, coroutine.close took it for an answer. */
        add_message(lua, "%s: stopped over a cap while a coroutine was closed",
            lua->script != NULL ? lua->script->path : "script");
        status = RPT_LIMIT;
    }
    lua_settop(L, 0);
    rpt_buf_free(&lua->buf);
    return status;
}

void
rpt_lua_complain(struct rpt_lua *lua, enum rpt_status status,
    const char *what)
{
    if (lua->logged || lua->log == NULL)
        return;
    char text[sizeof lua->message + 128];
    snprintf(text, sizeof text, "%s%s", what, lua->message);
    const struct rpt_node *n = lua->node;
    struct rpt_message message = {
        .level = rpt_status_level(status),
        .code = status == RPT_NOMEM ? "nomem" :
            status == RPT_LIMIT ? "script-limit" : "script-error",
        .file = rpt_log_file(lua->log),
        .by = lua->script != NULL ? lua->script->name : "lua",
        .node = n != NULL ? rpt_node_id(lua->report, n) : "",
        .text = text,
        .span = n != NULL ? n->span : (struct rpt_span){0},
    };
    rpt_log_add_message(lua->log, &message);
    lua->logged = true;
}

int
rpt_lua_raise(lua_State *L, enum rpt_status status, const char *fmt, ...)
{
    char text[512];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    rpt_lua_of(L)->status = status;
    return luaL_error(L, "%s", text);
}

void
rpt_lua_check_status(lua_State *L, enum rpt_status status, const char *what)
{
    switch (status) {
    case RPT_OK:
        return;
    case RPT_NOMEM:
        rpt_lua_raise(L, status, "out of memory");
        return;
    case RPT_LIMIT:
        rpt_lua_raise(L, status, "%s: a limit is reached", what);
        return;
    default:
        rpt_lua_raise(L, status == RPT_ARG ? RPT_SCRIPT : status, "%s", what);
    }
}

/* ---- classes --------------------------------------------------------- */

static int
no_field(lua_State *L, const struct rpt_lua_class *c, const char *name)
{
    const char *names[96];
    size_t n = 0;
    for (const luaL_Reg *m = c->methods; m->name != NULL && n < 95; m++)
        names[n++] = m->name;
    for (size_t i = 0; c->fields != NULL && c->fields[i] != NULL && n < 95;
         i++)
        names[n++] = c->fields[i];
    names[n] = NULL;
    const char *meant = rpt_suggest(name, names);
    if (meant != NULL)
        return luaL_error(L, "%s has no field '%s' (did you mean '%s'?)",
            c->name, name, meant);
    return luaL_error(L, "%s has no field '%s'%s", c->name, name,
        c->type == RPT_LUA_NODE ?
        " (attributes are read with node:attr(name))" : "");
}

/* Upvalues: names -> method or number of the field; the class. */
static int
class_index(lua_State *L)
{
    rpt_lua_charge(L, FIELD_COST);
    lua_pushvalue(L, 2);
    switch (lua_rawget(L, lua_upvalueindex(1))) {
    case LUA_TFUNCTION:
        return 1;
    case LUA_TNUMBER: {
        const struct rpt_lua_class *c = lua_touserdata(L, lua_upvalueindex(2));
        return c->get(L, (int)lua_tointeger(L, -1));
    }
    default:
        return no_field(L, lua_touserdata(L, lua_upvalueindex(2)),
            luaL_tolstring(L, 2, NULL));
    }
}

static int
class_newindex(lua_State *L)
{
    const struct rpt_lua_class *c = lua_touserdata(L, lua_upvalueindex(1));
    return luaL_error(L, "the fields of %s cannot be set%s", c->name,
        c->type == RPT_LUA_NODE ?
        " (attributes are set with node:set(name, value))" : "");
}

static int
class_tostring(lua_State *L)
{
    const struct rpt_lua_class *c = lua_touserdata(L, lua_upvalueindex(1));
    lua_pushstring(L, c->name);
    return 1;
}

/* registry[c] = metatable; leaves it on the stack. */
static void
make_class(lua_State *L, const struct rpt_lua_class *c)
{
    void *self = (void *)(uintptr_t)c;
    lua_createtable(L, 0, 8);                       /* meta */
    lua_pushstring(L, c->name);
    lua_setfield(L, -2, "__name");
    lua_pushstring(L, c->name);
    lua_setfield(L, -2, "__metatable");
    int n = 0, n_fields = 0;
    while (c->methods[n].name != NULL)
        n++;
    while (c->fields != NULL && c->fields[n_fields] != NULL)
        n_fields++;
    lua_createtable(L, 0, n + n_fields);            /* meta, names */
    luaL_setfuncs(L, c->methods, 0);
    for (int i = 0; i < n_fields; i++) {
        lua_pushinteger(L, i);
        lua_setfield(L, -2, c->fields[i]);
    }
    lua_pushlightuserdata(L, self);
    lua_pushcclosure(L, class_index, 2);            /* meta, index */
    lua_setfield(L, -2, "__index");
    lua_pushlightuserdata(L, self);
    lua_pushcclosure(L, class_newindex, 1);
    lua_setfield(L, -2, "__newindex");
    if (c->tostring != NULL) {
        lua_pushcfunction(L, c->tostring);
    } else {
        lua_pushlightuserdata(L, self);
        lua_pushcclosure(L, class_tostring, 1);
    }
    lua_setfield(L, -2, "__tostring");
    if (c->gc != NULL) {
        lua_pushcfunction(L, c->gc);
        lua_setfield(L, -2, "__gc");
        lua_pushcfunction(L, c->gc);
        lua_setfield(L, -2, "__close");
    }
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, c);
    rpt_lua_of(L)->types[c->type] = lua_topointer(L, -1);
}

void
rpt_lua_set_class(lua_State *L, const struct rpt_lua_class *c)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, c) == LUA_TNIL) {
        lua_pop(L, 1);
        make_class(L, c);
    }
    lua_setmetatable(L, -2);
}

void *
rpt_lua_test(lua_State *L, int arg, const struct rpt_lua_class *c)
{
    void *p = lua_touserdata(L, arg);
    if (p == NULL || !lua_getmetatable(L, arg))
        return NULL;
    const void *meta = lua_topointer(L, -1);
    lua_pop(L, 1);
    return meta == rpt_lua_of(L)->types[c->type] ? p : NULL;
}

void *
rpt_lua_check(lua_State *L, int arg, const struct rpt_lua_class *c)
{
    void *p = rpt_lua_test(L, arg, c);
    if (p == NULL)
        luaL_typeerror(L, arg, c->name);
    return p;
}

/* ---- temporary memory ------------------------------------------------ */

struct temp {
    void (*release)(void *);
    max_align_t data[];
};

static int
temp_gc(lua_State *L)
{
    struct temp *t = lua_touserdata(L, 1);
    if (t->release != NULL)
        t->release(t->data);
    t->release = NULL;
    return 0;
}

static const luaL_Reg no_methods[] = {{NULL, NULL}};
static const struct rpt_lua_class temp_class = {
    .type = RPT_LUA_TEMP, .name = "Temp", .methods = no_methods,
    .gc = temp_gc,
};

void *
rpt_lua_new_temp(lua_State *L, size_t size, void (*release)(void *))
{
    struct temp *t = lua_newuserdatauv(L, sizeof *t + size, 0);
    memset(t, 0, sizeof *t + size);
    rpt_lua_set_class(L, &temp_class);
    t->release = release;
    return t->data;
}

void
rpt_lua_drop_temp(lua_State *L, int index)
{
    struct temp *t = lua_touserdata(L, index);
    if (t->release != NULL)
        t->release(t->data);
    t->release = NULL;
}

/* ---- small helpers --------------------------------------------------- */

struct rpt_buf *
rpt_lua_buf(lua_State *L)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    if (lua->buf.status != RPT_OK || lua->buf.max == 0) {
        rpt_buf_free(&lua->buf);
        rpt_buf_init(&lua->buf, lua->budget.max);
    }
    rpt_buf_clear(&lua->buf);
    return &lua->buf;
}

void
rpt_lua_push_buf(lua_State *L)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    rpt_lua_check_status(L, lua->buf.status, "text");
    struct rpt_str s = rpt_buf_get(&lua->buf);
    lua_pushlstring(L, s.s, s.n);
}

struct rpt_str
rpt_lua_check_str(lua_State *L, int arg)
{
    struct rpt_str s;
    s.s = luaL_checklstring(L, arg, &s.n);
    return s;
}

void
rpt_lua_set_string(lua_State *L, const char *name, const char *value)
{
    if (value == NULL)
        return;
    lua_pushstring(L, value);
    lua_setfield(L, -2, name);
}

void
rpt_lua_set_integer(lua_State *L, const char *name, lua_Integer value)
{
    lua_pushinteger(L, value);
    lua_setfield(L, -2, name);
}

/* ---- life ------------------------------------------------------------ */

static int
set_up(lua_State *L)
{
    struct rpt_lua *lua = lua_touserdata(L, 1);
    if (lua->mode != RPT_LUA_DATA)
        rpt_lua_open_std(L);
    return 0;
}

enum rpt_status
rpt_lua_new(struct rpt_lua **out, struct rpt_engine *engine,
    enum rpt_lua_mode mode, struct rpt_log *log)
{
    *out = NULL;
    enum rpt_status status = RPT_NOMEM;
    struct rpt_lua *lua = rpt_alloc_zero(1, sizeof *lua);
    if (lua == NULL)
        goto failed;
    lua->engine = engine;
    lua->mode = mode;
    lua->log = log;
    lua->budget.max = engine->config.limits.script_memory;
    rpt_lua_allow(lua, 0);
    lua->L = lua_newstate(allocate, lua);
    if (lua->L == NULL) {
        status = lua->budget.failed ? RPT_NOMEM : RPT_LIMIT;
        goto failed;
    }
    *(struct rpt_lua **)lua_getextraspace(lua->L) = lua;
    status = rpt_lua_protect(lua, set_up, lua);
    if (status != RPT_OK)
        goto failed;
    if (lua->max_steps > 0)
        lua_gc(lua->L, LUA_GCSTOP);     /* until count() says so */
    if (mode == RPT_LUA_PROMPT)
        rpt_lua_count(lua->L);
    *out = lua;
    return RPT_OK;
failed:
    if (log != NULL)
        rpt_log_add(log, RPT_LEVEL_FATAL,
            status == RPT_NOMEM ? "nomem" : "script-limit",
            (struct rpt_span){0}, "cannot start Lua: %s",
            status == RPT_NOMEM ? "out of memory" :
            "the cap on its memory is too low");
    rpt_lua_free(lua);
    return status;
}

void
rpt_lua_free(struct rpt_lua *lua)
{
    if (lua == NULL)
        return;
    lua->budget.pool.closing = true;
    if (lua->L != NULL)
        lua_close(lua->L);
    rpt_pool_free(&lua->budget.pool);
    rpt_buf_free(&lua->buf);
    rpt_free(lua);
}
