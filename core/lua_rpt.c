/* SPDX-License-Identifier: MIT
 *
 * The module "rpt": reading reports and language packs from a script. Knows
 * no format.
 */
#include <string.h>

#include "lua_lang.h"
#include "lua_node.h"

/* What a call of rpt.parse holds; goes with the userdata it lies in. */
struct parsing {
    struct rpt_log *log;
    struct rpt_report *report;
};

static void
release_parsing(void *p)
{
    struct parsing *parsing = p;
    rpt_log_free(parsing->log);
    rpt_report_release(parsing->report);
}

/* The worst message of a log. */
static const char *
worst(const struct rpt_log *log)
{
    const struct rpt_message *worst = NULL;
    for (size_t i = 0; i < rpt_log_count(log); i++) {
        const struct rpt_message *m = rpt_log_get(log, i);
        if (worst == NULL || m->level >= worst->level)
            worst = m;
    }
    return worst != NULL ? worst->text : "it cannot be read";
}

/* ---- options --------------------------------------------------------- */

/* A string option of the table at index 2, or NULL. It stays on the stack. */
static const char *
option(lua_State *L, const char *name)
{
    int type = lua_getfield(L, 2, name);
    if (type == LUA_TNIL)
        return NULL;
    if (type != LUA_TSTRING)
        luaL_error(L, "option '%s' must be a string", name);
    return lua_tostring(L, -1);
}

/* The list of annotators; its strings stay with the table. */
static void
read_annotators(lua_State *L, struct rpt_read_options *options)
{
    int type = lua_getfield(L, 2, "annotators");
    if (type == LUA_TNIL)
        return;
    if (type != LUA_TTABLE)
        luaL_error(L, "option 'annotators' must be a list of names");
    int list = lua_gettop(L);
    size_t n = (size_t)lua_rawlen(L, list);
    const char **names = lua_newuserdatauv(L, (n + 1) * sizeof *names, 0);
    for (size_t i = 0; i < n; i++) {
        if (lua_rawgeti(L, list, (lua_Integer)i + 1) != LUA_TSTRING)
            luaL_error(L, "option 'annotators' must be a list of names");
        names[i] = lua_tostring(L, -1);
        lua_pop(L, 1);
    }
    names[n] = NULL;
    options->annotators = names;
    options->n_annotators = n;
}

/* facts = {symbol = "..."} as "symbol=..." strings, kept in a table. */
static void
read_facts(lua_State *L, struct rpt_read_options *options)
{
    int type = lua_getfield(L, 2, "facts");
    if (type == LUA_TNIL)
        return;
    if (type != LUA_TTABLE)
        luaL_error(L, "option 'facts' must be a table");
    size_t n = 0;
    for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1))
        n++;
    const char **list = lua_newuserdatauv(L, (n + 1) * sizeof *list, 0);
    lua_createtable(L, (int)n, 0);
    int kept = lua_gettop(L);
    n = 0;
    lua_pushvalue(L, -3);
    for (rpt_lua_pairs_begin(L); rpt_lua_pairs_next(L); lua_pop(L, 2)) {
        if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TSTRING)
            luaL_error(L, "option 'facts' must have names and texts");
        list[n] = lua_pushfstring(L, "%s=%s", lua_tostring(L, -2),
            lua_tostring(L, -1));
        lua_rawseti(L, kept, (lua_Integer)++n);
    }
    options->facts = list;
    options->n_facts = n;
}

static void
check_options(lua_State *L)
{
    static const char *const names[] = {"name", "from", "lang", "annotators",
        "facts", NULL};
    for (lua_pushnil(L); lua_next(L, 2) != 0; lua_pop(L, 1)) {
        const char *name = lua_type(L, -2) == LUA_TSTRING ?
            lua_tostring(L, -2) : "?";
        size_t i = 0;
        while (names[i] != NULL && strcmp(names[i], name) != 0)
            i++;
        if (names[i] != NULL)
            continue;
        const char *meant = rpt_suggest(name, names);
        luaL_error(L, "unknown option '%s'%s%s%s", name,
            meant != NULL ? " (did you mean '" : "",
            meant != NULL ? meant : "", meant != NULL ? "'?)" : "");
    }
}

/*** Reads a report from bytes, as the command does from a file. Without the
 * option annotators all of them run; {} means none.
 * @function parse   @tparam string bytes
 * @tparam[opt] table options {name, from, lang, annotators, facts}
 * @treturn ?Report frozen; nil if it cannot be read
 * @treturn ?string why not
 * @usage local old = assert(rpt.parse(args.old.text, {annotators = {}})) */
static int
rpt_parse(lua_State *L)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    struct rpt_source source = {
        .name = "<script>", .bytes = rpt_lua_check_str(L, 1),
    };
    struct rpt_read_options options = {.from = NULL};
    if (!lua_isnoneornil(L, 2)) {
        luaL_checktype(L, 2, LUA_TTABLE);
        lua_settop(L, 2);
        check_options(L);
        const char *name = option(L, "name");
        if (name != NULL)
            source.name = name;
        options.from = option(L, "from");
        options.lang = option(L, "lang");
        read_annotators(L, &options);
        read_facts(L, &options);
    }
    rpt_lua_charge(L, source.bytes.n);
    struct parsing *p = rpt_lua_new_temp(L, sizeof *p, release_parsing);
    int temp = lua_gettop(L);
    rpt_lua_check_status(L, rpt_log_new(&p->log), "cannot read");
    enum rpt_status status = rpt_engine_read(lua->engine, &p->report,
        &source, &options, p->log);
    if (status == RPT_NOMEM)
        return rpt_lua_raise(L, status, "out of memory");
    if (status != RPT_OK) {
        lua_pushnil(L);
        lua_pushstring(L, worst(p->log));
        return 2;
    }
    rpt_lua_push_report(L, p->report, true);
    if (lua->max_steps > 0)     /* it is one more report to work on */
        lua->max_steps += (uint64_t)p->report->n_nodes
            * RPT_LUA_STEPS_A_NODE;
    rpt_lua_drop_temp(L, temp);
    return 1;
}

/*** The language pack of a code, or the one a report was read with.
 * @function lang   @tparam string|Report code   @treturn ?Lang nil if there is
 * none   @treturn ?string why not
 * @usage local lang = assert(rpt.lang "en") */
static int
rpt_lang(lua_State *L)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    const struct rpt_lang *lang = NULL;
    if (lua_type(L, 1) == LUA_TUSERDATA) {
        lang = rpt_lua_check_report(L, 1)->lang;
        if (lang == NULL)
            return luaL_error(L, "the report was read without a language");
    } else {
        const char *code = luaL_checkstring(L, 1);
        enum rpt_status status =
            rpt_lang_load(lua->engine, &lang, code, lua->log);
        if (status == RPT_ARG) {
            lua_pushnil(L);
            lua_pushfstring(L, "there is no language pack '%s'", code);
            return 2;
        }
        rpt_lua_check_status(L, status, "cannot load the language pack");
    }
    rpt_lua_push_lang(L, lang);
    return 1;
}

static const luaL_Reg functions[] = {
    {"parse", rpt_parse},
    {"lang", rpt_lang},
    {NULL, NULL},
};

/*** The version of rpt, "MAJOR.MINOR.PATCH".
 * @field version
 * @usage local rpt = require "rpt" out:write(rpt.version) */
int
rpt_lua_open_rpt(lua_State *L)
{
    luaL_newlib(L, functions);
    lua_pushstring(L, rpt_version());
    lua_setfield(L, -2, "version");
    return 1;
}
