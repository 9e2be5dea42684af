/* SPDX-License-Identifier: MIT
 *
 * Language packs from the script folders: runs the Lua table that a pack is
 * and fills it in. Knows the shape of the table, no language.
 */
#include <limits.h>
#include <string.h>

#include "compiled.h"
#include "lua_state.h"
#include "read.h"
#include "script.h"

/* Bytes of one class, written out. */
enum { MAX_EXPANDED = 1 << 20 };

/* What one protected call reads, and what comes of it. */
struct loading {
    const char *path;
    struct rpt_lang *lang;          /* of a pack */
    struct rpt_lang_index *index;   /* of the index */
    struct rpt_buf *lines;          /* of the index, unless NULL */
};

/* The string field 'name' of the table on top, or raises. */
static const char *
string_field(lua_State *L, const struct loading *load, const char *name)
{
    if (lua_getfield(L, -1, name) != LUA_TSTRING)
        luaL_error(L, "%s: the field '%s' is no string", load->path, name);
    return lua_tostring(L, -1);
}

/* Adds the lines with their braces written out, where they have any. */
static enum rpt_status
add_lines(struct rpt_lang *lang, const char *cls, const char *lines)
{
    struct rpt_buf buf;
    if (strchr(lines, '{') == NULL)
        return rpt_lang_add(lang, cls, lines);
    rpt_buf_init(&buf, MAX_EXPANDED);
    enum rpt_status status = rpt_lang_expand(&buf, lines);
    if (status == RPT_OK)
        status = rpt_lang_add(lang, cls, buf.s);
    rpt_buf_free(&buf);
    return status;
}

static void
add_class(lua_State *L, struct loading *load)
{
    /* -- stack: ... key lines */
    if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TSTRING)
        luaL_error(L, "%s: 'cues' holds something else than lines of text",
            load->path);
    enum rpt_status status = add_lines(load->lang, lua_tostring(L, -2),
        lua_tostring(L, -1));
    if (status == RPT_FORMAT)
        luaL_error(L, "%s: the class '%s' has a line without a phrase, or "
            "with braces that do not match", load->path,
            lua_tostring(L, -2));
    rpt_lua_check_status(L, status, "cannot keep a language pack");
}

static int
load_pack(lua_State *L)
{
    struct loading *load = lua_touserdata(L, 1);
    rpt_lua_load(L, load->path);
    lua_call(L, 0, 1);                              /* -- pack */
    if (!lua_istable(L, -1))
        luaL_error(L, "%s: a language pack is a table", load->path);
    const char *code = string_field(L, load, "code");
    lua_insert(L, -2);                              /* -- code pack */
    const char *name = string_field(L, load, "name");
    lua_insert(L, -2);                              /* -- code name pack */
    rpt_lua_check_status(L, rpt_lang_new(&load->lang, code, name),
        "cannot keep a language pack");
    if (lua_getfield(L, -1, "cues") != LUA_TTABLE)
        luaL_error(L, "%s: the field 'cues' is no table", load->path);
    /* In order, so that a compiled pack is the same each time. */
    for (rpt_lua_pairs_begin(L); rpt_lua_pairs_next(L); lua_pop(L, 2))
        add_class(L, load);
    for (size_t i = 0; i < RPT_READ_N_SETS; i++)
        rpt_lua_check_status(L, rpt_lang_add_set(load->lang,
            rpt_read_classes((enum rpt_read_set)i)),
            "cannot keep a language pack");
    rpt_lua_check_status(L, rpt_lang_finish(load->lang),
        "cannot make a language pack ready");
    return 0;
}

static int
load_index(lua_State *L)
{
    struct loading *load = lua_touserdata(L, 1);
    rpt_lua_load(L, load->path);
    lua_call(L, 0, 1);                              /* -- lines */
    if (lua_type(L, -1) != LUA_TSTRING)
        luaL_error(L, "%s: the index of languages is a text", load->path);
    enum rpt_status status =
        rpt_lang_index_new(&load->index, lua_tostring(L, -1));
    if (status == RPT_FORMAT)
        luaL_error(L, "%s: a line is not 'code = words'", load->path);
    if (status == RPT_OK && load->lines != NULL) {
        /* With the NUL behind it. */
        rpt_buf_add(load->lines, lua_tostring(L, -1), lua_rawlen(L, -1) + 1);
        status = load->lines->status;
    }
    rpt_lua_check_status(L, status, "cannot keep the index of languages");
    return 0;
}

static enum rpt_status
run(struct rpt_engine *engine, lua_CFunction f, struct loading *load,
    struct rpt_log *log)
{
    struct rpt_lua *lua;
    enum rpt_status status = rpt_lua_new(&lua, engine, RPT_LUA_DATA, log);
    if (status != RPT_OK)
        return status;
    status = rpt_lua_protect(lua, f, load);
    if (status != RPT_OK)
        rpt_lua_complain(lua, status, "");
    rpt_lua_free(lua);
    return status;
}

/*
 * Codes are those of BCP 47 (RFC 5646): letters, digits, hyphens. No language
 * has more than three letters before the first hyphen, the other data beside
 * the packs (the index, names of States) have.
 */
static bool
is_code(const char *code)
{
    size_t first = strcspn(code, "-");
    size_t n = strspn(code, "abcdefghijklmnopqrstuvwxyz"
                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    return first >= 2 && first <= 3 && n < 36 && code[n] == '\0';
}

void
rpt_lang_compile(struct rpt_engine *engine, const char *path,
    struct rpt_buf *out)
{
    static const char folder[] = "/lib/lang/";
    struct loading load = {.path = path, .lines = out};
    char code[64];
    const char *name = strrchr(path, '/');
    size_t n = name == NULL ? 0 : strlen(name + 1);
    size_t before = name == NULL ? 0 : (size_t)(name + 1 - path);
    if (n < 5 || n >= sizeof code || before < sizeof folder - 1 ||
        strncmp(name + 2 - sizeof folder, folder, sizeof folder - 1) != 0)
        return;
    memcpy(code, name + 1, n - 4);
    code[n - 4] = '\0';
    if (strcmp(code, "index") == 0) {
        (void)run(engine, load_index, &load, NULL);
    } else if (is_code(code) &&
            run(engine, load_pack, &load, NULL) == RPT_OK) {
        struct rpt_str image = rpt_lang_image(load.lang);
        rpt_buf_add(out, image.s, image.n);
    }
    rpt_lang_index_free(load.index);
    rpt_lang_free(load.lang);
}

enum rpt_status
rpt_lang_load(struct rpt_engine *engine, const struct rpt_lang **out,
    const char *code, struct rpt_log *log)
{
    *out = NULL;
    for (struct rpt_lang *lang = engine->langs; lang != NULL;
         lang = rpt_lang_next(lang))
        if (strcmp(rpt_lang_code(lang), code) == 0) {
            *out = lang;
            return RPT_OK;
        }
    char path[PATH_MAX];
    if (!is_code(code) ||
        !rpt_script_find_file(engine, "lib/lang", code, path, sizeof path))
        return RPT_ARG;
    struct loading load = {.path = path};
    struct rpt_str image;
    enum rpt_status status = RPT_FORMAT;
    if (rpt_compiled_data(engine, path, &image))
        status = rpt_lang_open(&load.lang, image);
    if (status == RPT_FORMAT)
        status = run(engine, load_pack, &load, log);
    if (status == RPT_OK && strcmp(rpt_lang_code(load.lang), code) != 0) {
        rpt_log_add(log, RPT_LEVEL_FATAL, "lang-code", (struct rpt_span){0},
            "%s: the pack's code is '%s'", path, rpt_lang_code(load.lang));
        status = RPT_SCRIPT;
    }
    if (status != RPT_OK) {
        rpt_lang_free(load.lang);
        return status == RPT_ARG ? RPT_SCRIPT : status;
    }
    rpt_lang_link(load.lang, engine->langs);
    engine->langs = load.lang;
    *out = load.lang;
    return RPT_OK;
}

enum rpt_status
rpt_lang_index_load(struct rpt_engine *engine, struct rpt_log *log)
{
    if (engine->lang_index != NULL)
        return RPT_OK;
    char path[PATH_MAX];
    if (!rpt_script_find_file(engine, "lib/lang", "index", path,
            sizeof path)) {
        rpt_log_add(log, RPT_LEVEL_FATAL, "lang-index", (struct rpt_span){0},
            "no script folder holds lib/lang/index.lua; name one with "
            "--scripts");
        return RPT_IO;
    }
    struct loading load = {.path = path};
    struct rpt_str lines;
    enum rpt_status status = RPT_FORMAT;
    if (rpt_compiled_data(engine, path, &lines) && lines.n > 0 &&
        lines.s[lines.n - 1] == '\0')
        status = rpt_lang_index_new(&load.index, lines.s);
    if (status == RPT_FORMAT)
        status = run(engine, load_index, &load, log);
    if (status == RPT_OK)
        engine->lang_index = load.index;
    else
        rpt_lang_index_free(load.index);
    return status;
}

void
rpt_langs_free(struct rpt_engine *engine)
{
    while (engine->langs != NULL) {
        struct rpt_lang *next = rpt_lang_next(engine->langs);
        rpt_lang_free(engine->langs);
        engine->langs = next;
    }
    rpt_lang_index_free(engine->lang_index);
    engine->lang_index = NULL;
}
