/* SPDX-License-Identifier: MIT
 *
 * The sandbox and its caps: each way out or on ends with one clear message,
 * and nothing is left behind.
 */
#include "engine.h"

#include "../../core/lua_state.h"

/* Caps that are met at once. */
static struct rpt_limits
low_limits(void)
{
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    limits.script_memory = 8 * 1024 * 1024;
    limits.script_instructions = 3000000;
    return limits;
}

/* What a script whose run function is 'body' ends with, and says. */
struct ending {
    const char *body;
    enum rpt_status status;
    const char *says;
};

/* Runs the exporter "x". */
static void
expect_ending(struct setting *s, const struct ending *ending)
{
    struct rpt_run *run;
    struct rpt_sink *sink;
    const struct rpt_script *script;
    assert_int_equal(rpt_sink_new_memory(&sink, 1000), RPT_OK);
    assert_int_equal(rpt_engine_script(s->engine, &script,
        RPT_SCRIPT_EXPORTER, "x", s->log), RPT_OK);
    assert_int_equal(rpt_run_new(&run, s->engine, script, NULL, 0, sink,
        s->log), RPT_OK);
    struct rpt_report *report = small_report();
    enum rpt_status status = rpt_run_report(run, report);
    if (status != ending->status)
        fail_msg("%s: ends with %s: %s", ending->body,
            rpt_status_name(status), last_message(s->log, 0));
    assert_int_equal(rpt_log_count(s->log), status == RPT_OK ? 0 : 1);
    if (status != RPT_OK)
        expect_says(s->log, ending->says);
    assert_int_equal(report->count, 1);
    assert_int_equal(rpt_sink_text(sink).n, 0);
    rpt_report_release(report);
    rpt_run_free(run);
    rpt_sink_free(sink);
}

static void
expect_endings(const struct ending *endings, size_t n)
{
    struct rpt_limits limits = low_limits();
    for (size_t i = 0; i < n; i++) {
        struct setting s;
        setting_open(&s, &limits);
        put_script(&s, "export", "exporter", "x", "", endings[i].body);
        expect_ending(&s, &endings[i]);
        setting_close(&s);
    }
}

#define COUNT(a) (sizeof(a) / sizeof(*(a)))
#define TOO_LONG "x.lua:2: stopped after 3 million instructions"
#define TOO_BIG "needs more than the 8192 KiB of memory a script may use"

static void
test_loops(void **state)
{
    (void)state;
    static const struct ending endings[] = {
        {"while true do end", RPT_LIMIT, TOO_LONG},
        {"repeat until false", RPT_LIMIT, TOO_LONG},
        {"for i = 1, math.huge do end", RPT_LIMIT, TOO_LONG},
        {"local function f() return f() end f()", RPT_LIMIT, TOO_LONG},
        {"while true do pcall(function() while true do end end) end",
            RPT_LIMIT, TOO_LONG},
        {"while true do xpcall(function() while true do end end,"
            " function() while true do end end) end", RPT_LIMIT, TOO_LONG},
        {"coroutine.wrap(function() while true do end end)()",
            RPT_LIMIT, TOO_LONG},
        {"while true do coroutine.resume(coroutine.create(function()"
            " while true do end end)) end", RPT_LIMIT, TOO_LONG},
        {"while true do coroutine.wrap(function()"
            " for i = 1, 900 do end end)() end", RPT_LIMIT, TOO_LONG},
        {"local co = coroutine.wrap(function() while true do"
            " coroutine.yield() end end) while true do co() end",
            RPT_LIMIT, TOO_LONG},
        {"coroutine.wrap(function() local t <close> = setmetatable({},"
            " {__close = function() while true do end end})"
            " while true do end end)()", RPT_LIMIT, TOO_LONG},
        {"local t <close> = setmetatable({}, {__close = function()"
            " while true do end end}) while true do end", RPT_LIMIT,
            TOO_LONG},
        {"local s = ('a'):rep(100000) s:find('.-.-.-.-b')",
            RPT_LIMIT, TOO_LONG},
        {"local s = ('a'):rep(100000) for _ in s:gmatch('a-a-b') do end",
            RPT_LIMIT, TOO_LONG},
        {"local s = ('a'):rep(100000) s:gsub('(a*)(a*)b', '')",
            RPT_LIMIT, TOO_LONG},
        {"local s = ('a'):rep(1e6) while true do s:find('b', 1, true) end",
            RPT_LIMIT, TOO_LONG},
        {"table.move({}, 1, 1 << 60, 2)", RPT_LIMIT, TOO_LONG},
        {"while true do for _ in report:each 'table' do end end",
            RPT_LIMIT, TOO_LONG},
        {"while true do local s = ('x'):rep(1e6) end", RPT_LIMIT, TOO_LONG},
        {"while true do collectgarbage() end", RPT_LIMIT, TOO_LONG},
        {"local s = (''):rep(1 << 60)", RPT_OK, ""},
    };
    expect_endings(endings, COUNT(endings));
}

static void
test_memory(void **state)
{
    (void)state;
    static const struct ending endings[] = {
        {"local t = {} while true do t[#t + 1] = {} end", RPT_LIMIT, TOO_BIG},
        {"local s = 'x' while true do s = s .. s end", RPT_LIMIT, TOO_BIG},
        {"local s = ('x'):rep(1e8)", RPT_LIMIT, TOO_BIG},
        {"local s = ('x'):rep(1e7):gsub('x', 'yyyy')", RPT_LIMIT, TOO_BIG},
        {"local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(9999) .. i end",
            RPT_LIMIT, TOO_BIG},
        {"local function f() return 1 + f() end f()", RPT_LIMIT, TOO_BIG},
        {"local function f() return (('x'):gsub('x', f)) end f()",
            RPT_SCRIPT, "C stack overflow"},
        {"local t = {} t.t = setmetatable(t, {__index = function(t, k)"
            " return t[k .. 'x'] end}).x", RPT_SCRIPT, "overflow"},
        /* It may be caught: it is the script's own doing. */
        {"assert(not pcall(string.rep, 'x', 1e8))", RPT_OK, ""},
    };
    expect_endings(endings, COUNT(endings));
}

#define NO(what) what " is not available to scripts (sandbox)"

static void
test_ways_out(void **state)
{
    (void)state;
    static const struct ending endings[] = {
        {"os.execute('true')", RPT_SCRIPT, "x.lua:2: " NO("os.execute")},
        {"os.exit(1)", RPT_SCRIPT, NO("os.exit")},
        {"local t = os.time()", RPT_SCRIPT, NO("os.time")},
        {"os.time = 1", RPT_SCRIPT, NO("os.time")},
        {"io.open('x', 'w')", RPT_SCRIPT, NO("io.open")},
        {"io.stdout:write('x')", RPT_SCRIPT, NO("io.stdout")},
        {"debug.getregistry()", RPT_SCRIPT, NO("debug.getregistry")},
        {"package.cpath = 'x'", RPT_SCRIPT, NO("package.cpath")},
        {"package.loadlib('x', 'y')", RPT_SCRIPT, NO("package.loadlib")},
        {"dofile('x')", RPT_SCRIPT, NO("dofile")},
        {"loadfile('x')", RPT_SCRIPT, NO("loadfile")},
        {"print('x')", RPT_SCRIPT,
            NO("print") "; exporters write with out:write(...)"},
        {"warn('@on')", RPT_SCRIPT, NO("warn")},
        {"math.random()", RPT_SCRIPT, NO("math.random")},
        {"string.dump(load)", RPT_SCRIPT, NO("string.dump")},
        {"assert(load('\\27Lua'))", RPT_SCRIPT,
            "attempt to load a binary chunk"},
        {"assert(load('\\27Lua', 'x', 'b'))", RPT_SCRIPT,
            "attempt to load a binary chunk"},
        {"setmetatable({}, {__gc = function() end})", RPT_SCRIPT,
            NO("__gc")},
        {"setmetatable(_G, {})", RPT_SCRIPT, "protected metatable"},
        {"getmetatable(report).__gc()", RPT_SCRIPT, "x.lua:2:"},
        {"getmetatable(report:root()).__index = 1", RPT_SCRIPT, "x.lua:2:"},
        {"report.file = 'x'", RPT_SCRIPT,
            "the fields of Report cannot be set"},
        {"forgotten = 1", RPT_SCRIPT,
            "x.lua:2: 'forgotten' is set as a global; declare it with local"},
        {"require 'os'", RPT_SCRIPT, "there is no module 'os'"},
        {"require 'socket'", RPT_SCRIPT, "there is no module 'socket'"},
        {"require 'lib.../x'", RPT_SCRIPT, "there is no module"},
        {"require 'lib.'", RPT_SCRIPT, "there is no module"},
    };
    expect_endings(endings, COUNT(endings));
}

static void
test_messages(void **state)
{
    (void)state;
    static const struct ending endings[] = {
        {"local x = report:root().first.next\n\nx:text().y.z = 1",
            RPT_SCRIPT, "/export/x.lua:4: attempt to index a nil value "
            "(field 'y'), at p2, line 3"},
        {"error('bare', 0)", RPT_SCRIPT, "/export/x.lua:2: bare"},
        {"error({})", RPT_SCRIPT, "the error is a table, not a text"},
        {"error(setmetatable({}, {__tostring = function() return 'T' end}))",
            RPT_SCRIPT, "/export/x.lua:2: T"},
        {"error()", RPT_SCRIPT, "the error is a nil, not a text"},
        {"error(setmetatable({}, {__tostring = function() error 'x' end}))",
            RPT_SCRIPT, "x.lua:2: x"},
        {"coroutine.wrap(function() error 'inner' end)()", RPT_SCRIPT,
            "/export/x.lua:2: inner"},
        {"report:each 'paragrph'", RPT_SCRIPT,
            "there is no kind 'paragrph' (did you mean 'paragraph'?)"},
        {"local l = report:root().label", RPT_SCRIPT, "Node has no field "
            "'label' (attributes are read with node:attr(name))"},
        {"local l = report:root().txt", RPT_SCRIPT,
            "Node has no field 'txt' (did you mean 'text'?)"},
        {"report.text(report)", RPT_SCRIPT, "Report has no field 'text'"},
        {"report:root().text()", RPT_SCRIPT, "Node expected, got no value"},
        {"report:root().text(report)", RPT_SCRIPT,
            "Node expected, got Report"},
        {"out:write({})", RPT_SCRIPT, "string expected, got table"},
        {"report:root():set('a', 'b')", RPT_SCRIPT, "report is frozen"},
    };
    expect_endings(endings, COUNT(endings));
}

/* A long path is not cut in messages, nor is the way there lost. */
static void
test_library_errors(void **state)
{
    (void)state;
    struct setting s;
    struct rpt_run *run;
    const struct rpt_script *script;
    static const char name[] = "a-very-long-name-for-a-script-so-that-lua-"
        "would-cut-its-path-in-messages";
    setting_open(&s, NULL);
    put_file(&s, "lib/broken.lua",
        "return {run = function()\n error 'in the library' end}");
    put_script(&s, "export", "exporter", name, "",
        "require('lib.broken').run()");
    assert_int_equal(rpt_engine_script(s.engine, &script,
        RPT_SCRIPT_EXPORTER, name, s.log), RPT_OK);
    assert_int_equal(rpt_run_new(&run, s.engine, script, NULL, 0, NULL,
        s.log), RPT_OK);
    struct rpt_report *report = small_report();
    assert_int_equal(rpt_run_report(run, report), RPT_SCRIPT);
    char want[512];
    snprintf(want, sizeof(want), "exporter %s failed: %s/lib/broken.lua:2: "
        "in the library (called from %s/export/%s.lua:2)", name, s.dir,
        s.dir, name);
    assert_string_equal(last_message(s.log, 0), want);
    put_script(&s, "export", "exporter", "syn-tax-of-a-file-with-a-name-that"
        "-lua-would-cut-in-messages-too", "", "x = = 1");
    assert_int_equal(rpt_engine_script(s.engine, &script,
        RPT_SCRIPT_EXPORTER, "syn-tax-of-a-file-with-a-name-that"
        "-lua-would-cut-in-messages-too", s.log), RPT_SCRIPT);
    snprintf(want, sizeof(want), "%s/export/syn-tax-of-a-file-with-a-name-"
        "that-lua-would-cut-in-messages-too.lua:2: unexpected symbol near "
        "'='", s.dir);
    assert_string_equal(last_message(s.log, 0), want);
    rpt_report_release(report);
    rpt_run_free(run);
    setting_close(&s);
}

static void
test_modules(void **state)
{
    (void)state;
    struct setting s;
    struct rpt_run *run;
    const struct rpt_script *script;
    struct rpt_sink *sink;
    setting_open(&s, NULL);
    put_file(&s, "lib/one.lua", "local two = require 'lib.sub.two'\n"
        "return {name = ..., two = two}");
    char path[128];
    snprintf(path, sizeof(path), "%s/lib/sub", s.dir);
    assert_int_equal(mkdir(path, 0700), 0);
    put_file(&s, "lib/sub/two.lua", "local loaded = true");
    put_file(&s, "lib/ring.lua", "return require 'lib.gnir'");
    put_file(&s, "lib/gnir.lua", "return require 'lib.ring'");
    put_script(&s, "export", "exporter", "x", "",
        "local one = require 'lib.one'\n"
        "assert(one == require 'lib.one')\n"
        "out:write(one.name, ' ', tostring(one.two), ' ',"
        " tostring(require 'string' == string), ' ',"
        " tostring(require 'math' == math), ' ',"
        " tostring(require 'rpt' == require 'rpt'))\n"
        "local ok, e = pcall(require, 'lib.ring')\n"
        "assert(not ok and e:find('in a circle', 1, true))\n"
        "ok, e = pcall(require, 'lib.ome')\n"
        "assert(not ok and e:find(\"did you mean 'lib.one'\", 1, true))");
    assert_int_equal(rpt_sink_new_memory(&sink, 1000), RPT_OK);
    assert_int_equal(rpt_engine_script(s.engine, &script,
        RPT_SCRIPT_EXPORTER, "x", s.log), RPT_OK);
    assert_int_equal(rpt_run_new(&run, s.engine, script, NULL, 0, sink,
        s.log), RPT_OK);
    struct rpt_report *report = small_report();
    if (rpt_run_report(run, report) != RPT_OK)
        fail_msg("%s", last_message(s.log, 0));
    assert_string_equal(rpt_sink_text(sink).s,
        "lib.one true true true true");
    rpt_report_release(report);
    rpt_run_free(run);
    rpt_sink_free(sink);
    setting_close(&s);
}

/* Too little memory even to start. */
static void
test_no_room(void **state)
{
    (void)state;
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    for (size_t memory = 1000; memory < 60000; memory += 700) {
        struct setting s;
        struct rpt_lua *lua;
        limits.script_memory = memory;
        setting_open(&s, &limits);
        enum rpt_status status =
            rpt_lua_new(&lua, s.engine, RPT_LUA_SCRIPT, s.log);
        assert_true(status == RPT_OK || status == RPT_LIMIT);
        assert_true((lua != NULL) == (status == RPT_OK));
        if (status != RPT_OK)
            expect_says(s.log, "cannot start Lua");
        rpt_lua_free(lua);
        setting_close(&s);
    }
}

/* Compiles what is in the script folder to "scripts.luac" there and begins
 * anew with an engine that takes it. */
static void
compile_ahead(struct setting *s)
{
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 1 << 20), RPT_OK);
    assert_int_equal(rpt_engine_compile(s->engine, sink, s->log), RPT_OK);
    char path[128];
    snprintf(path, sizeof path, "%s/scripts.luac", s->dir);
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    struct rpt_str code = rpt_sink_text(sink);
    assert_int_equal(fwrite(code.s, 1, code.n, f), code.n);
    fclose(f);
    rpt_sink_free(sink);
    rpt_engine_free(s->engine);
    s->config.module_dirs = s->dirs;
    s->config.n_module_dirs = 1;
    assert_int_equal(rpt_engine_new(&s->engine, &s->config, s->log), RPT_OK);
}

/* Code that was compiled ahead counts by what it has C do; with code that was
 * not, each instruction counts. */
static void
test_ahead(void **state)
{
    (void)state;
    static const char own[] = "for i = 1, 4000000 do end";
    static const struct ending endings[] = {
        {own, RPT_OK, ""},
        {"while true do local _ = report.lang end", RPT_LIMIT, TOO_LONG},
        {"while true do for _ in report:each 'table' do end end",
            RPT_LIMIT, TOO_LONG},
        {"require 'lib.late' for i = 1, 4000000 do end", RPT_LIMIT,
            TOO_LONG},
        {"coroutine.wrap(function() require 'lib.late'"
            " for i = 1, 4000000 do end end)()", RPT_LIMIT, TOO_LONG},
    };
    struct rpt_limits limits = low_limits();
    for (size_t i = 0; i < COUNT(endings); i++) {
        struct setting s;
        setting_open(&s, &limits);
        put_script(&s, "export", "exporter", "x", "", endings[i].body);
        compile_ahead(&s);
        put_file(&s, "lib/late.lua", "return {}\n");
        expect_ending(&s, &endings[i]);
        setting_close(&s);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_loops),
        cmocka_unit_test(test_ahead),
        cmocka_unit_test(test_memory),
        cmocka_unit_test(test_ways_out),
        cmocka_unit_test(test_messages),
        cmocka_unit_test(test_library_errors),
        cmocka_unit_test(test_modules),
        cmocka_unit_test(test_no_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
