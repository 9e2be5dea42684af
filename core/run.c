/* SPDX-License-Identifier: MIT
 *
 * Runs of scripts over reports: each in a state of its own, output taken back
 * when the script fails. Knows no script.
 */
#include <stdio.h>
#include <string.h>

#include "lua_log.h"
#include "lua_node.h"
#include "lua_require.h"
#include "script.h"

struct rpt_run {
    struct rpt_engine *engine;
    const struct rpt_script *script;
    struct rpt_args *args;
    struct rpt_sink *sink;      /* NULL for validators */
    struct rpt_log *log;
    struct rpt_lua *lua;        /* NULL until the first report */
    size_t start;               /* of the output */
    size_t done;                /* reports that went well */
    size_t nodes;               /* of all of them */
    bool begun;
};

/* One protected call: a function of the script over a report or none. */
struct call {
    const struct rpt_run *run;
    const struct rpt_script *script;
    struct rpt_report *report;
    const struct rpt_input *input;  /* of a reader */
    struct rpt_build *b;
    lua_Integer result;
    bool begin;                     /* call 'begin' first */
};

/* registry[&args_key] = args, registry[&out_key] = out or log: the same
 * objects for every report of a run. */
static const char args_key = 0, out_key = 0;
/* registry[&report_key] = the Report object of the last run */
static const char report_key = 0;

/* Pushes args and out (or log), made at the first call. */
static void
push_common(lua_State *L, const struct call *call)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &args_key) == LUA_TNIL) {
        lua_pop(L, 1);
        rpt_args_push(L, call->script,
            call->run != NULL ? call->run->args : NULL);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &args_key);
    }
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &out_key) == LUA_TNIL) {
        lua_pop(L, 1);
        if (call->run != NULL && call->run->sink != NULL)
            rpt_lua_push_out(L, call->run->sink);
        else
            rpt_lua_push_log(L);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &out_key);
    }
}

/* Calls script.NAME(args, out) if it is there. */
static void
call_around(lua_State *L, const struct call *call, const char *name)
{
    if (rpt_script_push_field(L, name) == LUA_TFUNCTION) {
        push_common(L, call);
        lua_call(L, 2, 0);
    } else {
        lua_pop(L, 1);
    }
}

/* What a script keeps of a report must not keep all of it. Does not raise. */
static void
close_last(lua_State *L)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &report_key) == LUA_TUSERDATA)
        rpt_lua_close_report(L, lua_touserdata(L, -1));
    lua_pop(L, 1);
}

static int
run_report(lua_State *L)
{
    const struct call *call = lua_touserdata(L, 1);
    if (call->begin)
        call_around(L, call, "begin");
    rpt_script_push_field(L, "run");
    rpt_lua_push_report(L, call->report, false);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &report_key);
    push_common(L, call);
    lua_call(L, 3, 0);
    close_last(L);
    return 0;
}

static int
run_finish(lua_State *L)
{
    call_around(L, lua_touserdata(L, 1), "finish");
    return 0;
}

/* Says in the log that the script failed. */
static void
complain(struct rpt_lua *lua, enum rpt_status status)
{
    char what[128];
    snprintf(what, sizeof what, "%s %s failed: ",
        rpt_script_kind_name(lua->script->kind), lua->script->name);
    rpt_lua_complain(lua, status, what);
}

/* ---- exporters and validators ---------------------------------------- */

enum rpt_status
rpt_run_new(struct rpt_run **out, struct rpt_engine *engine,
    const struct rpt_script *script, const char *const *settings,
    size_t n_settings, struct rpt_sink *sink, struct rpt_log *log)
{
    *out = NULL;
    enum rpt_status status = RPT_NOMEM;
    struct rpt_run *run = rpt_alloc_zero(1, sizeof *run);
    if (run == NULL)
        goto nomem;
    *run = (struct rpt_run){.engine = engine, .script = script,
        .sink = sink, .log = log};
    if (sink != NULL)
        run->start = rpt_sink_mark(sink);
    status = rpt_args_new(&run->args, script, settings, n_settings,
        &engine->config.limits, log);
    if (status == RPT_OK)
        status = rpt_libraries_check(engine, script, log);
    if (status == RPT_OK) {
        *out = run;
        return RPT_OK;
    }
    rpt_run_free(run);
nomem:
    if (status == RPT_NOMEM)
        rpt_log_add(log, RPT_LEVEL_FATAL, "nomem", (struct rpt_span){0},
            "out of memory");
    return status;
}

enum rpt_status
rpt_run_report(struct rpt_run *run, struct rpt_report *report)
{
    rpt_log_context(run->log, rpt_report_file(report), run->script->name);
    rpt_report_freeze(report);
    if (run->lua == NULL) {
        enum rpt_status status = rpt_script_state(run->engine, run->script,
            &run->lua, run->log);
        if (status != RPT_OK)
            return status;
    }
    size_t mark = run->sink != NULL ? rpt_sink_mark(run->sink) : 0;
    struct call call = {.run = run, .script = run->script, .report = report,
        .begin = !run->begun};
    rpt_lua_allow(run->lua, report->n_nodes);
    enum rpt_status status = rpt_lua_protect(run->lua, run_report, &call);
    if (status == RPT_OK) {
        run->begun = true;
        run->done++;
        run->nodes += report->n_nodes;
        return RPT_OK;
    }
    complain(run->lua, status);
    close_last(run->lua->L);
    if (run->sink != NULL)
        rpt_sink_rewind(run->sink, mark);
    if (!run->begun) {
        /* 'begin' may have left anything behind: the next one starts in a
         * state of its own. */
        rpt_lua_free(run->lua);
        run->lua = NULL;
    }
    return status;
}

enum rpt_status
rpt_run_finish(struct rpt_run *run)
{
    if (run->done == 0 || run->lua == NULL)
        return RPT_OK;
    size_t mark = run->sink != NULL ? rpt_sink_mark(run->sink) : 0;
    struct call call = {.run = run, .script = run->script};
    rpt_lua_allow(run->lua, run->nodes);
    enum rpt_status status = rpt_lua_protect(run->lua, run_finish, &call);
    if (status != RPT_OK) {
        complain(run->lua, status);
        if (run->sink != NULL)
            rpt_sink_rewind(run->sink, mark);
    }
    return status;
}

void
rpt_run_free(struct rpt_run *run)
{
    if (run == NULL)
        return;
    rpt_lua_free(run->lua);
    rpt_args_free(run->args);
    rpt_free(run);
}

/* ---- annotators ------------------------------------------------------ */

enum rpt_status
rpt_annotate(struct rpt_engine *engine, const struct rpt_script *script,
    struct rpt_report *report, struct rpt_log *log)
{
    struct rpt_lua *lua;
    rpt_log_context(log, rpt_report_file(report), script->name);
    enum rpt_status status = rpt_libraries_check(engine, script, log);
    if (status == RPT_OK)
        status = rpt_script_state(engine, script, &lua, log);
    if (status != RPT_OK)
        return status;
    struct call call = {.script = script, .report = report};
    rpt_lua_allow(lua, report->n_nodes);
    status = rpt_lua_protect(lua, run_report, &call);
    if (status != RPT_OK)
        complain(lua, status);
    rpt_lua_free(lua);
    return status;
}

/* ---- readers --------------------------------------------------------- */

/* What a reader reads counts as so many nodes. */
#define BYTES_A_NODE 32

static int
run_reader(lua_State *L)
{
    const struct call *call = lua_touserdata(L, 1);
    struct rpt_str bytes = call->input->bytes;
    rpt_script_push_field(L, "run");
    lua_pushlstring(L, bytes.s, bytes.n);
    rpt_args_push(L, call->script, NULL);
    rpt_lua_push_builder(L, call->b, bytes);
    lua_call(L, 3, 0);
    return 0;
}

enum rpt_status
rpt_script_read(struct rpt_engine *engine, const struct rpt_script *script,
    const struct rpt_input *input, struct rpt_build *b)
{
    struct rpt_lua *lua;
    struct rpt_log *log = rpt_build_log(b);
    rpt_log_context(log, input->name, script->name);
    enum rpt_status status = rpt_libraries_check(engine, script, log);
    if (status == RPT_OK)
        status = rpt_script_state(engine, script, &lua, log);
    if (status != RPT_OK)
        return status;
    struct call call = {.script = script, .input = input, .b = b};
    rpt_lua_allow(lua, input->bytes.n / BYTES_A_NODE);
    status = rpt_lua_protect(lua, run_reader, &call);
    if (status != RPT_OK)
        complain(lua, status);
    rpt_lua_free(lua);
    return status;
}

/* Bytes a sniffing script sees. */
#define SNIFF_BYTES 4096

static int
run_sniff(lua_State *L)
{
    struct call *call = lua_touserdata(L, 1);
    struct rpt_str bytes = call->input->bytes;
    if (rpt_script_push_field(L, "sniff") != LUA_TFUNCTION)
        return 0;
    lua_pushlstring(L, bytes.s,
        bytes.n < SNIFF_BYTES ? bytes.n : SNIFF_BYTES);
    lua_call(L, 1, 1);
    int ok;
    call->result = lua_tointegerx(L, -1, &ok);
    if (!ok || call->result < 0 || call->result > 100)
        return luaL_error(L, "sniff must return a whole number from 0 to "
            "100");
    return 0;
}

int
rpt_script_sniff(struct rpt_engine *engine, const struct rpt_script *script,
    const struct rpt_input *input, struct rpt_log *log)
{
    struct rpt_lua *lua;
    if (rpt_script_state(engine, script, &lua, log) != RPT_OK)
        return 0;
    struct call call = {.script = script, .input = input};
    enum rpt_status status = rpt_lua_protect(lua, run_sniff, &call);
    if (status != RPT_OK)
        complain(lua, status);
    rpt_lua_free(lua);
    return status == RPT_OK ? (int)call.result : 0;
}
