/* SPDX-License-Identifier: MIT
 *
 * Scripts: where they are found, loading their tables, and what the tables
 * say. Knows nothing of what a script does.
 */
#include "script.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lua_lang.h"
#include "lua_require.h"

/* ---- names and files ------------------------------------------------- */

static const struct {
    const char *kind, *folder;
} kinds[RPT_N_SCRIPT_KINDS] = {
    [RPT_SCRIPT_READER] = {"reader", "read"},
    [RPT_SCRIPT_ANNOTATOR] = {"annotator", "annotate"},
    [RPT_SCRIPT_EXPORTER] = {"exporter", "export"},
    [RPT_SCRIPT_VALIDATOR] = {"validator", "validate"},
};

const char *
rpt_script_kind_name(enum rpt_script_kind kind)
{
    return (unsigned)kind < RPT_N_SCRIPT_KINDS ? kinds[kind].kind :
        "unknown";
}

/* Is 's' made of lower case, digits, inner '-' (and '_' with 'lax')? */
static bool
is_name(const char *s, size_t n, bool lax)
{
    if (n == 0 || s[0] == '-' || s[n - 1] == '-')
        return false;
    for (size_t i = 0; i < n; i++) {
        char c = s[i];
        bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || c == '-' || (lax && c == '_');
        if (!fits)
            return false;
    }
    return true;
}

bool
rpt_script_name_is_valid(const char *name)
{
    return is_name(name, strlen(name), false);
}

bool
rpt_script_find_file(const struct rpt_engine *engine, const char *folder,
    const char *name, char *path, size_t size)
{
    for (size_t i = 0; i < engine->config.n_script_dirs; i++) {
        int n = snprintf(path, size, "%s/%s/%s.lua",
            engine->config.script_dirs[i], folder, name);
        if (n > 0 && (size_t)n < size && access(path, R_OK) == 0)
            return true;
    }
    path[0] = '\0';
    return false;
}

/* Names in order, without doubles. */
struct names {
    const char **s;
    size_t n, capacity;
};

static bool
add_name(struct names *names, struct rpt_arena *arena, const char *s,
    size_t n)
{
    size_t at = names->n;
    for (; at > 0; at--) {
        const char *other = names->s[at - 1];
        int order = strncmp(other, s, n);
        if (order == 0 && other[n] == '\0')
            return true;
        if (order < 0)
            break;
    }
    void *p = names->s;
    if (!rpt_alloc_grow(&p, &names->capacity, names->n + 1,
            sizeof *names->s))
        return false;
    names->s = p;
    const char *copy = rpt_arena_copy(arena, s, n);
    if (copy == NULL)
        return false;
    memmove(names->s + at + 1, names->s + at,
        (names->n - at) * sizeof *names->s);
    names->s[at] = copy;
    names->n++;
    return true;
}

static bool
add_folder(struct names *names, struct rpt_arena *arena, const char *path,
    bool lax)
{
    DIR *dir = opendir(path);
    if (dir == NULL)
        return true;
    bool added = true;
    const struct dirent *entry;
    while (added && (entry = readdir(dir)) != NULL) {
        size_t n = strlen(entry->d_name);
        if (n > 4 && strcmp(entry->d_name + n - 4, ".lua") == 0
            && is_name(entry->d_name, n - 4, lax))
            added = add_name(names, arena, entry->d_name, n - 4);
    }
    closedir(dir);
    return added;
}

const char *const *
rpt_script_list_folder(struct rpt_engine *engine, const char *folder)
{
    char path[PATH_MAX];
    struct names names = {0};
    const char **list = NULL;
    bool lax = strncmp(folder, "lib", 3) == 0, added = true;
    for (size_t i = 0; added && i < engine->config.n_script_dirs; i++) {
        int n = snprintf(path, sizeof path, "%s/%s",
            engine->config.script_dirs[i], folder);
        if (n > 0 && (size_t)n < sizeof path)
            added = add_folder(&names, engine->arena, path, lax);
    }
    if (added)
        list = rpt_arena_zero(engine->arena,
            (names.n + 1) * sizeof *list);
    if (list != NULL && names.n > 0)
        memcpy(list, names.s, names.n * sizeof *list);
    rpt_free(names.s);
    return list;
}

const char *const *
rpt_engine_script_names(struct rpt_engine *engine,
    enum rpt_script_kind kind)
{
    if (engine->names[kind] == NULL)
        engine->names[kind] =
            rpt_script_list_folder(engine, kinds[kind].folder);
    return engine->names[kind];
}

/* ---- loading --------------------------------------------------------- */

/* registry[&table_key] = the script's table */
static const char table_key = 0;

struct loading {
    struct rpt_script *script;  /* to be filled; NULL: loaded before */
    const char *path, *file_name;
    size_t breaches;
};

/* In protected mode: runs the file and keeps its table. */
static int
load_table(lua_State *L)
{
    struct loading *load = lua_touserdata(L, 1);
    rpt_lua_load(L, load->path);
    lua_call(L, 0, 1);
    if (lua_type(L, -1) != LUA_TTABLE)
        return luaL_error(L, "%s: the script must return a table, not %s",
            load->path, luaL_typename(L, -1));
    if (load->script != NULL)
        load->breaches = rpt_script_check(L, load->script, load->file_name);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &table_key);
    return 0;
}

int
rpt_script_push_field(lua_State *L, const char *name)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &table_key);
    int type = lua_getfield(L, -1, name);
    lua_remove(L, -2);
    return type;
}

static struct rpt_lua *
take_fresh(struct rpt_engine *engine, const struct rpt_script *script)
{
    struct rpt_lua *lua = NULL;
    for (struct rpt_script *s = engine->scripts; s != NULL; s = s->next)
        if (s == script) {
            lua = s->fresh;
            s->fresh = NULL;
        }
    return lua;
}

enum rpt_status
rpt_script_state(struct rpt_engine *engine, const struct rpt_script *script,
    struct rpt_lua **out, struct rpt_log *log)
{
    *out = take_fresh(engine, script);
    if (*out != NULL) {
        (*out)->log = log;
        return RPT_OK;
    }
    enum rpt_status status = rpt_lua_new(out, engine, RPT_LUA_SCRIPT, log);
    if (status != RPT_OK)
        return status;
    (*out)->script = script;
    struct loading load = {.path = script->path};
    status = rpt_lua_protect(*out, load_table, &load);
    if (status == RPT_OK)
        return RPT_OK;
    rpt_lua_complain(*out, status, "");
    rpt_lua_free(*out);
    *out = NULL;
    return status;
}

static void
free_script(struct rpt_script *script)
{
    rpt_lua_free(script->fresh);
    rpt_arena_free(script->arena);
}

static enum rpt_status
new_script(struct rpt_script **out, const char *path, struct rpt_log *log)
{
    static const char *const none[] = {NULL};
    struct rpt_arena *arena = NULL;
    struct rpt_script *s = NULL;
    *out = NULL;
    if (rpt_arena_new(&arena) == RPT_OK)
        s = rpt_arena_zero(arena, sizeof *s);
    const char *copy =
        s != NULL ? rpt_arena_copy(arena, path, strlen(path)) : NULL;
    if (copy == NULL) {
        rpt_arena_free(arena);
        rpt_log_add(log, RPT_LEVEL_FATAL, "nomem", (struct rpt_span){0},
            "out of memory");
        return RPT_NOMEM;
    }
    *s = (struct rpt_script){
        .arena = arena, .path = copy, .name = copy, .summary = "",
        .description = "", .extension = "", .media_type = "",
        .extensions = "", .annotators = none, .needs = none, .tags = none,
    };
    *out = s;
    return RPT_OK;
}

/* The last part of a path without ".lua", in the script's arena. */
static const char *
base_name(struct rpt_arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash != NULL ? slash + 1 : path;
    size_t n = strlen(base);
    if (n > 4 && strcmp(base + n - 4, ".lua") == 0)
        n -= 4;
    return rpt_arena_copy(arena, base, n);
}

static enum rpt_status
load_script(struct rpt_engine *engine, struct rpt_script **out,
    const char *path, struct rpt_log *log)
{
    struct rpt_script *script;
    enum rpt_status status = new_script(&script, path, log);
    *out = NULL;
    if (status != RPT_OK)
        return status;
    struct loading load = {
        .script = script, .path = script->path,
        .file_name = base_name(script->arena, path),
    };
    if (load.file_name == NULL) {
        free_script(script);
        return RPT_NOMEM;
    }
    script->name = load.file_name;
    status = rpt_lua_new(&script->fresh, engine, RPT_LUA_SCRIPT, log);
    if (status == RPT_OK) {
        script->fresh->script = script;
        status = rpt_lua_protect(script->fresh, load_table, &load);
        if (status != RPT_OK)
            rpt_lua_complain(script->fresh, status, "");
        else if (load.breaches > 0)
            status = RPT_SCRIPT;
    }
    if (status != RPT_OK) {
        free_script(script);
        return status;
    }
    script->next = engine->scripts;
    engine->scripts = script;
    *out = script;
    return RPT_OK;
}

static enum rpt_status
not_found(struct rpt_engine *engine, enum rpt_script_kind kind,
    const char *name, struct rpt_log *log)
{
    const char *const *names = rpt_engine_script_names(engine, kind);
    if (names == NULL)
        return RPT_NOMEM;
    const char *meant = rpt_suggest(name, names);
    if (meant != NULL)
        rpt_log_add(log, RPT_LEVEL_FATAL, "script-unknown",
            (struct rpt_span){0}, "there is no %s '%s' (did you mean "
            "'%s'?)", kinds[kind].kind, name, meant);
    else if (strpbrk(name, "/.") != NULL)
        rpt_log_add(log, RPT_LEVEL_FATAL, "script-unknown",
            (struct rpt_span){0}, "there is no %s '%s' (for a script by its "
            "path: rpt run)", kinds[kind].kind, name);
    else
        rpt_log_add(log, RPT_LEVEL_FATAL, "script-unknown",
            (struct rpt_span){0}, "there is no %s '%s' (see: rpt list %s)",
            kinds[kind].kind, name, kinds[kind].kind);
    return RPT_ARG;
}

enum rpt_status
rpt_engine_script(struct rpt_engine *engine, const struct rpt_script **out,
    enum rpt_script_kind kind, const char *name, struct rpt_log *log)
{
    char path[PATH_MAX];
    *out = NULL;
    if (!rpt_script_name_is_valid(name)
        || !rpt_script_find_file(engine, kinds[kind].folder, name, path,
            sizeof path))
        return not_found(engine, kind, name, log);
    struct rpt_script *s = engine->scripts;
    while (s != NULL && strcmp(s->path, path) != 0)
        s = s->next;
    if (s == NULL) {
        enum rpt_status status = load_script(engine, &s, path, log);
        if (status != RPT_OK)
            return status;
    }
    if (s->kind != kind) {
        struct rpt_message message = {
            .level = RPT_LEVEL_FATAL, .code = "script-contract",
            .file = path, .by = name,
            .text = "the folder does not fit the field 'kind'",
        };
        rpt_log_add_message(log, &message);
        return RPT_SCRIPT;
    }
    *out = s;
    return RPT_OK;
}

enum rpt_status
rpt_engine_script_file(struct rpt_engine *engine,
    const struct rpt_script **out, const char *path, struct rpt_log *log)
{
    struct rpt_script *s = engine->scripts;
    while (s != NULL && strcmp(s->path, path) != 0)
        s = s->next;
    enum rpt_status status = RPT_OK;
    if (s == NULL)
        status = load_script(engine, &s, path, log);
    *out = s;
    return status;
}

void
rpt_scripts_free(struct rpt_engine *engine)
{
    while (engine->scripts != NULL) {
        struct rpt_script *s = engine->scripts;
        engine->scripts = s->next;
        free_script(s);
    }
    rpt_chunks_free(engine);
    rpt_cue_sets_free(engine);
}

/* ---- what a script says ---------------------------------------------- */

enum rpt_script_kind
rpt_script_kind_of(const struct rpt_script *s)
{
    return s->kind;
}

const char *
rpt_script_name(const struct rpt_script *s)
{
    return s->name;
}

const char *
rpt_script_path(const struct rpt_script *s)
{
    return s->path;
}

const char *
rpt_script_summary(const struct rpt_script *s)
{
    return s->summary;
}

const char *
rpt_script_description(const struct rpt_script *s)
{
    return s->description;
}

const char *
rpt_script_extension(const struct rpt_script *s)
{
    return s->extension;
}

const char *
rpt_script_extensions(const struct rpt_script *s)
{
    return s->extensions;
}

const struct rpt_script_arg *
rpt_script_args(const struct rpt_script *s, size_t *n)
{
    *n = s->n_args;
    return s->args;
}

const struct rpt_script_rule *
rpt_script_rules(const struct rpt_script *s, size_t *n)
{
    *n = s->n_rules;
    return s->rules;
}

const char *const *
rpt_script_annotators(const struct rpt_script *s)
{
    return s->annotators;
}

const char *const *
rpt_script_needs(const struct rpt_script *s)
{
    return s->needs;
}

const char *const *
rpt_script_tags(const struct rpt_script *s)
{
    return s->tags;
}
