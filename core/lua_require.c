/* SPDX-License-Identifier: MIT
 *
 * Where the Lua code of a state comes from: files of the script folders,
 * read once per engine, and what `require` finds. Knows no script.
 */
#include "lua_state.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "compiled.h"
#include "lua_require.h"
#include "script.h"
#include "../plugins/plugins.h"

/* No Lua file is as long as this, a language pack included. */
#define MAX_FILE ((size_t)16 * 1024 * 1024)

/* ---- files ----------------------------------------------------------- */

/* Adds what is left of a file to 'out', of which 'size' bytes are awaited, 0 if
 * nobody knows; false with errno. */
static bool
read_rest(int fd, size_t size, struct rpt_buf *out)
{
    enum { STEP = 16384 };
    for (;;) {
        size_t room = size > 0 ? size : STEP;
        if (!rpt_buf_reserve(out, room))
            return true;            /* as its status says */
        ssize_t n = read(fd, out->s + out->n, room);
        if (n <= 0)
            return n == 0;
        out->n += (size_t)n;
        out->s[out->n] = '\0';
        if (out->n > MAX_FILE) {     /* a device, perhaps */
            errno = EFBIG;
            return false;
        }
        if ((size_t)n == size)
            return true;            /* a start reads a dozen of them */
        size -= size > 0 ? (size_t)n : 0;
    }
}

bool
rpt_lua_read_file(const char *path, struct rpt_buf *out)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return false;
    bool good = false;
    if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode))
        errno = EISDIR;
    else if (S_ISREG(st.st_mode) && st.st_size > (off_t)MAX_FILE)
        errno = EFBIG;
    else
        good = read_rest(fd, S_ISREG(st.st_mode) ? (size_t)st.st_size : 0, out);
    int error = errno;
    close(fd);
    errno = error;
    return good;
}

/* Without a byte order mark and a first line that starts with '#'. */
static struct rpt_str
skip_head(struct rpt_str s)
{
    size_t i = 0;
    if (s.n >= 3 && memcmp(s.s, "\xEF\xBB\xBF", 3) == 0)
        i = 3;
    if (i < s.n && s.s[i] == '#')
        while (i < s.n && s.s[i] != '\n')
            i++;
    return (struct rpt_str){s.s + i, s.n - i};
}

/* Keeps the compiled chunk at the top: it is loaded for the second time, so
 * there will be a third. */
static void
keep_code(lua_State *L, struct rpt_chunk *chunk)
{
    struct rpt_buf code;
    rpt_buf_init(&code, MAX_FILE);
    if (lua_dump(L, rpt_lua_write_dump, &code, 0) != 0
        || rpt_buf_take(&code, &chunk->code) != RPT_OK)
        chunk->code = RPT_STR("");
    rpt_buf_free(&code);
}

static struct rpt_chunk *
find_chunk(struct rpt_engine *engine, const char *path)
{
    struct rpt_chunk *chunk = engine->chunks;
    while (chunk != NULL && strcmp(chunk->path, path) != 0)
        chunk = chunk->next;
    if (chunk != NULL)
        return chunk;
    chunk = rpt_arena_zero(engine->arena, sizeof *chunk);
    const char *copy = rpt_arena_copy(engine->arena, path, strlen(path));
    if (chunk == NULL || copy == NULL)
        return NULL;
    *chunk = (struct rpt_chunk){.next = engine->chunks, .path = copy,
        .code = RPT_STR("")};
    engine->chunks = chunk;
    return chunk;
}

void
rpt_chunks_free(struct rpt_engine *engine)
{
    for (struct rpt_chunk *c = engine->chunks; c != NULL; c = c->next)
        if (c->code.n > 0)
            rpt_text_free(c->code);
    engine->chunks = NULL;
}

/* Raises the error of a chunk that cannot be compiled, with its path as
 * Lua would not cut it. */
static void
raise_syntax(lua_State *L, const char *path)
{
    const char *message = lua_tostring(L, -1);
    const char *rest = rpt_lua_after_path(message, path);
    lua_pushfstring(L, "%s%s%s", path, rest != NULL ? "" : ": ",
        rest != NULL ? rest : message);
    lua_error(L);
}

void
rpt_lua_load(lua_State *L, const char *path)
{
    struct rpt_chunk *chunk = find_chunk(rpt_lua_of(L)->engine, path);
    if (chunk == NULL) {
        rpt_lua_raise(L, RPT_NOMEM, "out of memory");
        return;
    }
    const char *name = lua_pushfstring(L, "@%s", path);
    int result;
    if (chunk->code.n > 0) {
        result = luaL_loadbufferx(L, chunk->code.s, chunk->code.n, name,
            "b");
    } else if (rpt_compiled_load_file(L, rpt_lua_of(L)->engine, path, name)) {
        chunk->ahead = true;
        result = LUA_OK;
    } else {
        /* The state's own buffer: what follows may raise. */
        struct rpt_buf *text = rpt_lua_buf(L);
        bool there = rpt_lua_read_file(path, text);
        int error = errno;
        enum rpt_status status = text->status;
        struct rpt_str s = skip_head(rpt_buf_get(text));
        result = LUA_OK;
        chunk->ahead = there && status == RPT_OK
            && rpt_compiled_load(L, rpt_lua_of(L)->engine, s, name);
        if (there && status == RPT_OK && !chunk->ahead)
            result = luaL_loadbufferx(L, s.s, s.n, name, "t");
        if (!there)
            rpt_lua_raise(L, RPT_IO, "cannot read %s: %s", path,
                strerror(error));
        rpt_lua_check_status(L, status, path);
    }
    if (result == LUA_ERRSYNTAX)
        raise_syntax(L, path);
    if (result != LUA_OK)
        lua_error(L);
    if (!chunk->ahead)
        rpt_lua_count(L);
    if (chunk->again && chunk->code.n == 0)
        keep_code(L, chunk);
    chunk->again = true;
    lua_remove(L, -2);              /* the name */
}

/* ---- libraries of plug-ins ------------------------------------------- */

static bool
has_word(const char *const *list, size_t n, const char *word)
{
    for (size_t i = 0; i < n && list[i] != NULL; i++)
        if (strcmp(list[i], word) == 0)
            return true;
    return false;
}

/* The function that opens a plug-in's Lua library; a message if none. */
static enum rpt_status
find_library(struct rpt_engine *engine, const char *name,
    lua_CFunction *open, struct rpt_log *log)
{
    *open = NULL;
    for (size_t i = 0; rpt_plugins[i] != NULL; i++)
        if (strcmp(rpt_plugins[i]->name, name) == 0)
            *open = rpt_plugins[i]->lua;
    if (*open != NULL)
        return RPT_OK;
    const void *symbol = NULL;
    size_t before = rpt_log_count(log);
    enum rpt_status status = rpt_module_open(engine, name, "rpt_plugin",
        &symbol, log);
    if (status == RPT_OK)
        *open = ((const struct rpt_plugin *)symbol)->lua;
    if (*open != NULL)
        return RPT_OK;
    if (status == RPT_NOMEM)
        return status;
    size_t n = rpt_log_count(log);
    /* That it is not installed was said; that it does not fit may be a
     * warning only, since other modules do. */
    if (n == before || rpt_log_get(log, n - 1)->level < RPT_LEVEL_UNSUPPORTED)
        rpt_log_add(log, RPT_LEVEL_UNSUPPORTED, "library-missing",
            (struct rpt_span){0}, "%s has no library that scripts can use",
            name);
    return RPT_UNSUPPORTED;
}

enum rpt_status
rpt_libraries_check(struct rpt_engine *engine,
    const struct rpt_script *script, struct rpt_log *log)
{
    const struct rpt_config *c = &engine->config;
    for (const char *const *need = script->needs; *need != NULL; need++) {
        if (!has_word(c->allow, c->n_allow, *need)) {
            rpt_log_add(log, RPT_LEVEL_FATAL, "script-needs",
                (struct rpt_span){0}, "%s %s needs %s, which is not allowed "
                "(say --allow %s)", rpt_script_kind_name(script->kind),
                script->name, *need, *need);
            return RPT_ARG;
        }
        lua_CFunction open;
        enum rpt_status status = find_library(engine, *need, &open, log);
        if (status != RPT_OK)
            return status;
    }
    return RPT_OK;
}

/* Pushes the library if the script may have it. */
static bool
push_library(lua_State *L, const char *name)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    const struct rpt_config *c = &lua->engine->config;
    bool named = lua->script == NULL
        || has_word(lua->script->needs, SIZE_MAX, name);
    if (!named || !has_word(c->allow, c->n_allow, name))
        return false;
    lua_CFunction open;
    enum rpt_status status = find_library(lua->engine, name, &open,
        lua->log);
    if (status != RPT_OK) {
        lua->logged = true;         /* the message is there */
        rpt_lua_raise(L, status, "no library '%s'", name);
    }
    lua_pushcfunction(L, open);
    lua_pushstring(L, name);
    lua_call(L, 1, 1);
    return true;
}

/* ---- require --------------------------------------------------------- */

/* Stands for a module that is being loaded. */
static const char loading = 0;

static const luaL_Reg own[] = {
    {"rpt", rpt_lua_open_rpt},
    {"rpt.reading", rpt_lua_open_reading},
    {"rpt.text", rpt_lua_open_text},
    {NULL, NULL},
};
static const char *const standard[] = {"string", "table", "math", "utf8",
    "coroutine", NULL};

/* Pushes a module that is part of the program. */
static bool
push_own(lua_State *L, const char *name)
{
    for (const luaL_Reg *m = own; m->name != NULL; m++)
        if (strcmp(m->name, name) == 0) {
            lua_pushcfunction(L, m->func);
            lua_call(L, 0, 1);
            return true;
        }
    return false;
}

/* "lib.lang.en" -> "lib/lang" and "en"; false if it is no such name. */
static bool
split_name(const char *name, char *folder, size_t size, const char **file)
{
    size_t n = strlen(name);
    if (strncmp(name, "lib.", 4) != 0 || n >= size
        || strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_-.") != n
        || strstr(name, "..") != NULL || name[n - 1] == '.')
        return false;
    for (size_t i = 0; i <= n; i++)
        folder[i] = name[i] == '.' ? '/' : name[i];
    char *slash = strrchr(folder, '/');
    *slash = '\0';
    *file = name + (slash - folder) + 1;
    return true;
}

static void
raise_missing(lua_State *L, const char *name)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    char folder[128];
    const char *file;
    if (split_name(name, folder, sizeof folder, &file)) {
        const char *const *names =
            rpt_script_list_folder(lua->engine, folder);
        if (names == NULL)
            rpt_lua_raise(L, RPT_NOMEM, "out of memory");
        const char *meant = rpt_suggest(file, names);
        if (meant != NULL) {
            lua_pushlstring(L, name, (size_t)(file - name));
            luaL_error(L, "there is no module '%s' (did you mean '%s%s'?)",
                name, lua_tostring(L, -1), meant);
        }
    }
    luaL_error(L, "there is no module '%s' (scripts can have rpt, rpt.text, "
        "lib.NAME from the script folders, and what they list under "
        "'needs')", name);
}

/* Pushes what the file of a module returns. */
static bool
push_file(lua_State *L, const char *name)
{
    char folder[128], path[PATH_MAX];
    const char *file;
    if (!split_name(name, folder, sizeof folder, &file)
        || !rpt_script_find_file(rpt_lua_of(L)->engine, folder, file, path,
            sizeof path))
        return false;
    rpt_lua_load(L, path);
    lua_pushstring(L, name);
    lua_call(L, 1, 1);
    if (lua_isnil(L, -1)) {
        lua_pop(L, 1);
        lua_pushboolean(L, 1);
    }
    return true;
}

/*** A module: "rpt", "rpt.text", "lib.NAME" (scripts/lib/NAME.lua), or a
 * library of a plug-in that the script lists under needs. Loaded once.
 * @function require   @tparam string name   @treturn any what it returns
 * @usage local csv = require "lib.csv" */
int
rpt_lua_require(lua_State *L)
{
    size_t n;
    const char *name = luaL_checklstring(L, 1, &n);
    luaL_argcheck(L, strlen(name) == n, 1, "a name without NUL expected");
    lua_settop(L, 1);
    if (has_word(standard, SIZE_MAX, name)) {
        lua_getglobal(L, name);     /* may be opened just now */
        return 1;
    }
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
    if (lua_getfield(L, 2, name) != LUA_TNIL) {     /* name, loaded, it */
        if (lua_touserdata(L, 3) == &loading)
            return luaL_error(L, "module '%s' requires itself in a circle, "
                "or failed before", name);
        return 1;
    }
    lua_settop(L, 2);
    /* loaded[name] = loading */
    lua_pushlightuserdata(L, (void *)(uintptr_t)&loading);
    lua_setfield(L, 2, name);
    if (!push_own(L, name) && !push_file(L, name) && !push_library(L, name)) {
        lua_pushnil(L);
        lua_setfield(L, 2, name);
        raise_missing(L, name);
    }
    lua_pushvalue(L, -1);
    lua_setfield(L, 2, name);       /* loaded[name] = it */
    return 1;
}
