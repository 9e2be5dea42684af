/* SPDX-License-Identifier: MIT
 *
 * The module "rpt.test": how the tests of scripts read reports, run scripts
 * and compare. Only `rpt test` gives it; scripts do not see it.
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lua_node.h"
#include "script.h"

/* One file of tests. */
struct testing {
    const char *path;
    struct rpt_sink *sink;
    size_t passed, failed;
};

/* registry[&testing_key] = light userdata of struct testing */
static const char testing_key = 0;

static struct testing *
testing_of(lua_State *L)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &testing_key);
    struct testing *t = lua_touserdata(L, -1);
    lua_pop(L, 1);
    return t;
}

/* Pushes 'name', or its path if it is a file beside the test. */
static const char *
push_path(lua_State *L, const char *name)
{
    const char *path = testing_of(L)->path;
    const char *slash = strrchr(path, '/');
    size_t n = strlen(name);
    if (n < 4 || strcmp(name + n - 4, ".lua") != 0 || name[0] == '/')
        return lua_pushstring(L, name);
    if (slash == NULL)
        return lua_pushfstring(L, "./%s", name);
    lua_pushlstring(L, path, (size_t)(slash - path) + 1);
    lua_pushstring(L, name);
    lua_concat(L, 2);
    return lua_tostring(L, -1);
}

/* ---- cases and comparisons ------------------------------------------- */

/*** A case: runs a function; it passes if that does not raise.
 * @function case   @tparam string name   @tparam function body
 * @usage test.case("counts", function() test.equal(1 + 1, 2) end) */
static int
test_case(lua_State *L)
{
    struct testing *t = testing_of(L);
    const char *name = luaL_checkstring(L, 1);
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    bool good = lua_pcall(L, 0, 0, 0) == LUA_OK;
    *(good ? &t->passed : &t->failed) += 1;
    rpt_sink_print(t->sink, "%sok - %s: %s\n", good ? "" : "not ", t->path,
        name);
    if (!good) {
        /* Each line of the reason is a comment of the TAP stream. */
        const char *why = luaL_tolstring(L, -1, NULL);
        while (*why != '\0') {
            size_t n = strcspn(why, "\n");
            rpt_sink_print(t->sink, "#   %.*s\n", (int)n, why);
            why += n + (why[n] == '\n');
        }
    }
    return 0;
}

/*** Raises unless two values are equal; says both.
 * @function equal   @tparam any got   @tparam any wanted
 * @usage test.equal(node.kind, "item") */
static int
test_equal(lua_State *L)
{
    lua_settop(L, 2);
    if (lua_compare(L, 1, 2, LUA_OPEQ))
        return 0;
    return luaL_error(L, "got:    %s\nwanted: %s", luaL_tolstring(L, 1, NULL),
        luaL_tolstring(L, 2, NULL));
}

/*** Raises unless a text holds some words, letter by letter.
 * @function match   @tparam string text   @tparam string words
 * @usage test.match(out, "Way forward") */
static int
test_match(lua_State *L)
{
    const char *text = luaL_checkstring(L, 1);
    const char *words = luaL_checkstring(L, 2);
    if (strstr(text, words) != NULL)
        return 0;
    return luaL_error(L, "not in it: %s\nit is:     %s", words, text);
}

/*** Raises unless a function raises an error that holds some words.
 * @function error   @tparam function body   @tparam string words
 * @usage test.error(function() node:set("a", "b") end, "frozen") */
static int
test_error(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TFUNCTION);
    const char *words = luaL_checkstring(L, 2);
    lua_pushvalue(L, 1);
    if (lua_pcall(L, 0, 0, 0) == LUA_OK)
        return luaL_error(L, "no error; wanted: %s", words);
    const char *message = luaL_tolstring(L, -1, NULL);
    if (strstr(message, words) == NULL)
        return luaL_error(L, "error:  %s\nwanted: %s", message, words);
    return 0;
}

/* ---- reports --------------------------------------------------------- */

/* options.annotators[i] = path of options.annotators[i], in a new table */
static void
push_annotators(lua_State *L, int options)
{
    int type = lua_getfield(L, options, "annotators");
    if (type != LUA_TTABLE)
        return;                                 /* nil: all of them */
    lua_Integer n = luaL_len(L, -1);
    lua_newtable(L);                            /* -- old new */
    for (lua_Integer i = 1; i <= n; i++) {
        lua_geti(L, -2, i);
        push_path(L, luaL_checkstring(L, -1));  /* -- old new name path */
        lua_seti(L, -3, i);
        lua_pop(L, 1);
    }
    lua_remove(L, -2);
}

/*** Reads a text into a report, like rpt.parse. Names that end in ".lua" are
 * files beside the test.
 * @function report   @tparam string text
 * @tparam ?table options name (default "test.md"), from, lang, annotators
 * @treturn ?Report   @treturn ?string the message on failure
 * @usage local report = test.report("# Title", {annotators = {}}) */
static int
test_report(lua_State *L)
{
    luaL_checkstring(L, 1);
    if (lua_isnoneornil(L, 2)) {
        lua_settop(L, 1);
        lua_newtable(L);
    }
    lua_settop(L, 2);                           /* -- text options */
    lua_newtable(L);                            /* -- text options own */
    if (lua_getfield(L, 2, "name") != LUA_TSTRING) {
        lua_pop(L, 1);
        lua_pushliteral(L, "test.md");
    }
    lua_setfield(L, 3, "name");
    if (lua_getfield(L, 2, "from") == LUA_TSTRING)
        push_path(L, lua_tostring(L, -1));
    lua_setfield(L, 3, "from");
    lua_settop(L, 3);
    lua_getfield(L, 2, "lang");
    lua_setfield(L, 3, "lang");
    push_annotators(L, 2);
    lua_setfield(L, 3, "annotators");
    lua_pushcfunction(L, rpt_lua_open_rpt);
    lua_call(L, 0, 1);
    lua_getfield(L, -1, "parse");               /* -- text options own rpt f */
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 3);
    int top = lua_gettop(L) - 3;
    lua_call(L, 2, LUA_MULTRET);
    return lua_gettop(L) - top;
}

/* ---- running scripts ------------------------------------------------- */

/* What one run needs; released even if Lua raises in between. */
struct held {
    struct rpt_log *log;
    struct rpt_sink *sink;
    struct rpt_run *run;
    char file[40];              /* of a path argument; "" if none */
};

static void
release_held(void *p)
{
    struct held *h = p;
    rpt_run_free(h->run);
    rpt_sink_free(h->sink);
    rpt_log_free(h->log);
    if (h->file[0] != '\0')
        unlink(h->file);
    *h = (struct held){0};
}

/* A path argument {text=...} becomes a file for the run. */
static const char *
push_file(lua_State *L, struct held *h, int index)
{
    if (lua_getfield(L, index, "text") != LUA_TSTRING || h->file[0] != '\0')
        luaL_error(L, "one argument may be a table with a field 'text'");
    size_t n;
    const char *text = lua_tolstring(L, -1, &n);
    snprintf(h->file, sizeof h->file, "/tmp/rpt-test-XXXXXX");
    int fd = mkstemp(h->file);
    bool good = fd >= 0 && write(fd, text, n) == (ssize_t)n;
    if (fd >= 0)
        close(fd);
    else
        h->file[0] = '\0';
    if (!good)
        luaL_error(L, "cannot write a file for the argument");
    lua_pop(L, 1);
    return h->file;
}

/* Pushes a userdata of n settings made of the table at 'args', and a table
 * that keeps their strings. */
static const char **
push_settings(lua_State *L, struct held *h, int args, size_t *n)
{
    *n = 0;
    size_t count = 0;
    if (lua_istable(L, args))
        for (lua_pushnil(L); lua_next(L, args) != 0; lua_pop(L, 1))
            count++;
    const char **settings =
        lua_newuserdatauv(L, (count + 1) * sizeof *settings, 0);
    lua_newtable(L);                            /* -- settings keep */
    if (!lua_istable(L, args))
        return settings;
    for (lua_pushnil(L); lua_next(L, args) != 0; lua_pop(L, 1)) {
        const char *name = luaL_checkstring(L, -2);
        if (lua_istable(L, -1))
            lua_pushstring(L, push_file(L, h, lua_gettop(L)));
        else
            luaL_tolstring(L, -1, NULL);
        settings[(*n)++] =
            lua_pushfstring(L, "%s=%s", name, lua_tostring(L, -1));
        lua_rawsetp(L, -5, settings[*n - 1]);   /* keep[...] = setting */
        lua_pop(L, 1);
    }
    return settings;
}

/* Runs script 'name' of 'kind' over the report at 2 with the arguments at 3;
 * leaves a Temp with what came of it. */
static struct held *
run_script(lua_State *L, enum rpt_script_kind kind, enum rpt_status *status)
{
    struct rpt_engine *engine = rpt_lua_of(L)->engine;
    const char *name = luaL_checkstring(L, 1);
    struct rpt_report *report = rpt_lua_check_report(L, 2);
    lua_settop(L, 3);
    name = push_path(L, name);
    struct held *h = rpt_lua_new_temp(L, sizeof *h, release_held);
    int temp = lua_gettop(L);
    size_t n;
    const char **settings = push_settings(L, h, 3, &n);
    const struct rpt_script *script;
    *status = rpt_log_new(&h->log);
    if (*status == RPT_OK)
        *status = rpt_sink_new_memory(&h->sink, engine->config.limits.output);
    rpt_lua_check_status(L, *status, "cannot run the script");
    rpt_log_context(h->log, rpt_report_file(report), "");
    *status = strchr(name, '/') != NULL ?
        rpt_engine_script_file(engine, &script, name, h->log) :
        rpt_engine_script(engine, &script, kind, name, h->log);
    if (*status == RPT_OK)
        *status = rpt_run_new(&h->run, engine, script, settings, n,
            kind == RPT_SCRIPT_EXPORTER ? h->sink : NULL, h->log);
    if (*status == RPT_OK)
        *status = rpt_run_report(h->run, report);
    if (*status == RPT_OK)
        *status = rpt_run_finish(h->run);
    rpt_log_sort(h->log, 0);
    lua_settop(L, temp);
    return h;
}

static int
push_failure(lua_State *L, const struct held *h, enum rpt_status status)
{
    size_t n = rpt_log_count(h->log);
    lua_pushnil(L);
    lua_pushstring(L, n > 0 ? rpt_log_get(h->log, n - 1)->text :
        rpt_status_name(status));
    return 2;
}

/*** Runs an exporter over a report. A name that ends in ".lua" is a file
 * beside the test; a path argument may be given as {text = "..."}.
 * @function export   @tparam string name   @tparam Report report
 * @tparam ?table args   @treturn ?string output   @treturn ?string message
 * @usage local out = test.export("outline", report, {}) */
static int
test_export(lua_State *L)
{
    enum rpt_status status;
    struct held *h = run_script(L, RPT_SCRIPT_EXPORTER, &status);
    if (status != RPT_OK)
        return push_failure(L, h, status);
    struct rpt_str text = rpt_sink_text(h->sink);
    lua_pushlstring(L, text.s, text.n);
    return 1;
}

/*** Runs a validator over a report.
 * @function check   @tparam string name   @tparam Report report
 * @tparam ?table args
 * @treturn ?table findings: level, code, line, column, node, text, fix
 * @treturn ?string message
 * @usage local found = test.check("lists", report) */
static int
test_check(lua_State *L)
{
    enum rpt_status status;
    struct held *h = run_script(L, RPT_SCRIPT_VALIDATOR, &status);
    if (status != RPT_OK)
        return push_failure(L, h, status);
    lua_newtable(L);
    for (size_t i = 0; i < rpt_log_count(h->log); i++) {
        const struct rpt_message *m = rpt_log_get(h->log, i);
        lua_newtable(L);                        /* -- findings finding */
        rpt_lua_set_string(L, "level", rpt_level_name(m->level));
        rpt_lua_set_string(L, "code", m->code);
        rpt_lua_set_integer(L, "line", m->span.line);
        rpt_lua_set_integer(L, "column", m->span.column);
        rpt_lua_set_string(L, "node", m->node);
        rpt_lua_set_string(L, "text", m->text);
        rpt_lua_set_string(L, "fix", m->fix);
        lua_seti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

static int
open_test(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"case", test_case},
        {"equal", test_equal},
        {"match", test_match},
        {"error", test_error},
        {"report", test_report},
        {"export", test_export},
        {"check", test_check},
        {NULL, NULL},
    };
    luaL_newlib(L, functions);
    return 1;
}

/* registry[&testing_key] = t; loaded["rpt.test"] = module; runs the file. */
static int
run_file(lua_State *L)
{
    struct testing *t = lua_touserdata(L, 1);
    lua_pushlightuserdata(L, t);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &testing_key);
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
    open_test(L);
    lua_setfield(L, -2, "rpt.test");
    rpt_lua_load(L, t->path);
    lua_call(L, 0, 0);
    return 0;
}

enum rpt_status
rpt_engine_test(struct rpt_engine *engine, const char *path,
    struct rpt_sink *sink, struct rpt_log *log, size_t *passed,
    size_t *failed)
{
    *passed = *failed = 0;
    struct testing t = {.path = path, .sink = sink};
    struct rpt_lua *lua;
    rpt_log_context(log, path, "test");
    enum rpt_status status = rpt_lua_new(&lua, engine, RPT_LUA_SCRIPT, log);
    if (status != RPT_OK)
        return status;
    status = rpt_lua_protect(lua, run_file, &t);
    if (status != RPT_OK)
        rpt_lua_complain(lua, status, "");
    rpt_lua_free(lua);
    *passed = t.passed;
    *failed = t.failed;
    return status;
}
