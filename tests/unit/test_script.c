/* SPDX-License-Identifier: MIT
 *
 * Finding scripts, the contract of their tables, and their arguments.
 */
#include "engine.h"

static const struct rpt_script *
find(struct setting *s, enum rpt_script_kind kind, const char *name,
    enum rpt_status want)
{
    const struct rpt_script *script;
    assert_int_equal(rpt_engine_script(s->engine, &script, kind, name,
        s->log), want);
    assert_true((script != NULL) == (want == RPT_OK));
    return script;
}

static void
test_found_by_name(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_script(&s, "export", "exporter", "b", "", "");
    put_script(&s, "export", "exporter", "a-1", "", "");
    put_file(&s, "export/.hidden.lua", "");
    put_file(&s, "export/Big.lua", "");
    put_file(&s, "export/notes.txt", "");
    const char *const *names =
        rpt_engine_script_names(s.engine, RPT_SCRIPT_EXPORTER);
    assert_string_equal(names[0], "a-1");
    assert_string_equal(names[1], "b");
    assert_null(names[2]);
    assert_null(rpt_engine_script_names(s.engine, RPT_SCRIPT_READER)[0]);
    const struct rpt_script *a =
        find(&s, RPT_SCRIPT_EXPORTER, "a-1", RPT_OK);
    assert_string_equal(rpt_script_name(a), "a-1");
    assert_int_equal(rpt_script_kind_of(a), RPT_SCRIPT_EXPORTER);
    assert_string_equal(rpt_script_summary(a), "A test.");
    assert_ptr_equal(find(&s, RPT_SCRIPT_EXPORTER, "a-1", RPT_OK), a);
    setting_close(&s);
}

static void
test_not_found(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_script(&s, "export", "exporter", "outline", "", "");
    find(&s, RPT_SCRIPT_EXPORTER, "outlin", RPT_ARG);
    assert_string_equal(last_message(s.log, 0),
        "there is no exporter 'outlin' (did you mean 'outline'?)");
    find(&s, RPT_SCRIPT_VALIDATOR, "outline", RPT_ARG);
    assert_string_equal(last_message(s.log, 0),
        "there is no validator 'outline' (see: rpt list validator)");
    /* A name is no path. */
    find(&s, RPT_SCRIPT_VALIDATOR, "../export/outline", RPT_ARG);
    assert_string_equal(last_message(s.log, 0),
        "there is no validator '../export/outline' (for a script by its "
        "path: rpt run)");
    find(&s, RPT_SCRIPT_EXPORTER, "mine.lua", RPT_ARG);
    assert_string_equal(last_message(s.log, 0),
        "there is no exporter 'mine.lua' (for a script by its path: rpt run)");
    find(&s, RPT_SCRIPT_EXPORTER, "", RPT_ARG);
    setting_close(&s);
}

static void
test_everything_it_says(void **state)
{
    (void)state;
    struct setting s;
    size_t n;
    setting_open(&s, NULL);
    put_file(&s, "export/full.lua",
        "#!/usr/bin/env rpt\n"
        "return {api = 1, kind = 'exporter', name = 'full', summary = 'All.',"
        " description = 'Long.', tags = {'x', 'y'}, annotators = {'one'},"
        " needs = {'db'},"
        " output = {extension = 'csv', media_type = 'text/csv'},"
        " args = {{name = 'n', type = 'integer', default = 3, help = 'N.'},"
        "  {name = 'c', type = 'choice', choices = {'p', 'q'}, default = 'q',"
        "   help = 'C.'}, {name = 'f', type = 'path', help = 'F.'}},"
        " begin = function() end, run = function() end,"
        " finish = function() end}");
    const struct rpt_script *f = find(&s, RPT_SCRIPT_EXPORTER, "full", RPT_OK);
    assert_string_equal(rpt_script_description(f), "Long.");
    assert_string_equal(rpt_script_extension(f), "csv");
    assert_string_equal(rpt_script_tags(f)[1], "y");
    assert_null(rpt_script_tags(f)[2]);
    assert_string_equal(rpt_script_annotators(f)[0], "one");
    assert_string_equal(rpt_script_needs(f)[0], "db");
    assert_string_equal(rpt_script_extensions(f), "");
    const struct rpt_script_arg *args = rpt_script_args(f, &n);
    assert_int_equal(n, 3);
    assert_string_equal(args[0].preset, "3");
    assert_string_equal(args[0].help, "N.");
    assert_string_equal(args[1].choices[0], "p");
    assert_null(args[1].choices[2]);
    assert_null(args[2].preset);
    assert_non_null(strstr(rpt_script_path(f), "/export/full.lua"));
    put_file(&s, "validate/v.lua",
        "return {api = 1, kind = 'validator', name = 'v', summary = 'V.',"
        " rules = {['b-b'] = 'B.', a = 'A.'}, run = function() end}");
    const struct rpt_script_rule *rules =
        rpt_script_rules(find(&s, RPT_SCRIPT_VALIDATOR, "v", RPT_OK), &n);
    assert_int_equal(n, 2);
    assert_string_equal(rules[0].code, "a");
    assert_string_equal(rules[1].help, "B.");
    put_file(&s, "read/r.lua",
        "return {api = 1, kind = 'reader', name = 'r', summary = 'R.',"
        " extensions = {'foo', 'bar'}, run = function() end}");
    assert_string_equal(rpt_script_extensions(
        find(&s, RPT_SCRIPT_READER, "r", RPT_OK)), "foo bar");
    setting_close(&s);
}

/* A table that breaks the contract, and what is said. */
struct breach {
    const char *kind, *fields, *message;
};

#define HEAD "api = 1, name = 'x', summary = 'X.', run = function() end, "

static const struct breach breaches[] = {
    {"exporter", "name = 'x', summary = 'X.', run = function() end",
        "field 'api' is missing"},
    {"exporter", "api = 2, name = 'x', summary = 'X.', run = print",
        "field 'api' must be 1: this rpt knows no other contract"},
    {"exporter", "api = 1, name = 'x', run = function() end",
        "field 'summary' is missing"},
    {"exporter", "api = 1, name = 'x', summary = 'X.'",
        "field 'run' is missing"},
    {"exporter", "api = 1, name = 'x', summary = 'X.', run = 1",
        "field 'run' must be a function, not a number"},
    {"exporter", "api = 1, name = 'y', summary = 'X.', run = function() end",
        "field 'name' is 'y', but the file is called 'x.lua'"},
    {"exporter", HEAD "sumary = 'X.'",
        "unknown field 'sumary' (did you mean 'summary'?)"},
    {"exporter", HEAD "colour = 'X.'", "unknown field 'colour'"},
    {"exporter", HEAD "5", "a field has no name"},
    {"exporter", HEAD "tags = 'a'",
        "field 'tags' must be a table, not a string"},
    {"exporter", HEAD "tags = {1}", "field 'tags' must be a list of strings"},
    {"exporter", HEAD "tags = {a = 'b'}",
        "field 'tags' must be a list of strings"},
    {"exporter", HEAD "rules = {a = 'b'}",
        "field 'rules' is not for exporters"},
    {"annotator", HEAD "output = {extension = 'x'}",
        "field 'output' is not for annotators"},
    {"validator", HEAD, "field 'rules' is missing"},
    {"validator", HEAD "rules = {}", "field 'rules' is empty"},
    {"validator", HEAD "rules = {['A b'] = 'x'}",
        "field 'rules': codes are lower case with '-' between words"},
    {"validator", HEAD "rules = {a = 1}", "rule 'a' must have a text"},
    {"exporter", HEAD "output = {extension = 'x', extention = 'x'}",
        "field 'output': unknown field 'extention' (did you mean "
        "'extension'?)"},
    {"exporter", HEAD "output = {media_type = 'x'}",
        "field 'output': field 'extension' is missing"},
    {"exporter", HEAD "args = {1}", "argument 1 must be a table"},
    {"exporter", HEAD "args = {a = 1}",
        "field 'args' must be a list of arguments"},
    {"exporter", HEAD "args = {{type = 'string', help = 'h'}}",
        "argument 1: field 'name' is missing"},
    {"exporter", HEAD "args = {{name = 'a', type = 'string'}}",
        "argument 'a': field 'help' is missing"},
    {"exporter", HEAD "args = {{name = 'a', type = 'strng', help = 'h'}}",
        "argument 'a': unknown type 'strng' (did you mean 'string'?)"},
    {"exporter", HEAD "args = {{name = 'A', type = 'string', help = 'h'}}",
        "argument 'A': a name is lower case, digits, '-', '_'"},
    {"exporter", HEAD "args = {{name = 'a', type = 'string', help = 'h'},"
        " {name = 'a', type = 'string', help = 'h'}}",
        "argument 'a' is there twice"},
    {"exporter", HEAD "args = {{name = 'a', type = 'integer', help = 'h',"
        " default = '1'}}",
        "argument 'a': the default must be of type integer, not a string"},
    {"exporter", HEAD "args = {{name = 'a', type = 'integer', help = 'h',"
        " default = 1.5}}",
        "argument 'a': the default must be of type integer, not a number"},
    {"exporter", HEAD "args = {{name = 'a', type = 'boolean', help = 'h',"
        " default = 'yes'}}",
        "argument 'a': the default must be of type boolean, not a string"},
    {"exporter", HEAD "args = {{name = 'a', type = 'choice', help = 'h'}}",
        "argument 'a': the type choice needs a list 'choices'"},
    {"exporter", HEAD "args = {{name = 'a', type = 'string', help = 'h',"
        " choices = {'b'}}}",
        "argument 'a': choices are for the type choice only"},
    {"exporter", HEAD "args = {{name = 'a', type = 'choice', help = 'h',"
        " choices = {'b', 'c'}, default = 'd'}}",
        "argument 'a': the default 'd' is none of its choices"},
    {"exporter", HEAD "summary = 'a\\nb'", "field 'summary' must be one line"},
    {"importer", HEAD, "field 'kind' must be reader, annotator, exporter or "
        "validator, not 'importer'"},
    {"", HEAD, "field 'kind' is missing or no string"},
};

static void
test_breaches(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(breaches) / sizeof(*breaches); i++) {
        struct setting s;
        char text[1024], path[256];
        const struct rpt_script *script;
        setting_open(&s, NULL);
        snprintf(text, sizeof(text), "return {kind = '%s', %s}",
            breaches[i].kind, breaches[i].fields);
        put_file(&s, "export/x.lua", text);
        snprintf(path, sizeof(path), "%s/export/x.lua", s.dir);
        assert_int_equal(rpt_engine_script_file(s.engine, &script, path,
            s.log), RPT_SCRIPT);
        assert_null(script);
        assert_string_equal(last_message(s.log, 0), breaches[i].message);
        assert_int_equal(rpt_log_count(s.log), 1);
        const struct rpt_message *m = rpt_log_get(s.log, 0);
        assert_string_equal(m->file, path);
        assert_string_equal(m->code, "script-contract");
        assert_int_equal(m->level, RPT_LEVEL_FATAL);
        setting_close(&s);
    }
}

/* All breaches are named at once. */
static void
test_several_breaches(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_file(&s, "export/x.lua", "return {api = 1, kind = 'exporter', "
        "name = 'y', run = 3}");
    find(&s, RPT_SCRIPT_EXPORTER, "x", RPT_SCRIPT);
    assert_int_equal(rpt_log_count(s.log), 3);
    setting_close(&s);
}

static void
test_broken_files(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_file(&s, "export/syntax.lua", "return {\n  api = = 1}\n");
    find(&s, RPT_SCRIPT_EXPORTER, "syntax", RPT_SCRIPT);
    expect_says(s.log, "/export/syntax.lua:2: unexpected symbol near '='");
    put_file(&s, "export/runs.lua", "local x = nil\nreturn x.y\n");
    find(&s, RPT_SCRIPT_EXPORTER, "runs", RPT_SCRIPT);
    expect_says(s.log, "/export/runs.lua:2: attempt to index a nil value");
    put_file(&s, "export/number.lua", "return 7\n");
    find(&s, RPT_SCRIPT_EXPORTER, "number", RPT_SCRIPT);
    expect_says(s.log, "the script must return a table, not number");
    put_script(&s, "export", "validator", "stray", "rules = {a = 'A.'},", "");
    find(&s, RPT_SCRIPT_EXPORTER, "stray", RPT_SCRIPT);
    expect_says(s.log, "the folder does not fit the field 'kind'");
    put_file(&s, "export/bytes.lua", "\033Lua");
    find(&s, RPT_SCRIPT_EXPORTER, "bytes", RPT_SCRIPT);
    expect_says(s.log, "attempt to load a binary chunk");
    const struct rpt_script *script;
    assert_int_equal(rpt_engine_script_file(s.engine, &script,
        "/nonexistent/x.lua", s.log), RPT_IO);
    expect_says(s.log, "cannot read /nonexistent/x.lua");
    assert_int_equal(rpt_engine_script_file(s.engine, &script, s.dir,
        s.log), RPT_IO);
    setting_close(&s);
}

/* ---- arguments ------------------------------------------------------- */

#define ARGS "args = {" \
    "{name = 's', type = 'string', help = 'h', default = 'x'}," \
    "{name = 'i', type = 'integer', help = 'h', default = -2}," \
    "{name = 'n', type = 'number', help = 'h', default = 1e-7}," \
    "{name = 'flag', type = 'boolean', help = 'h', default = false}," \
    "{name = 'order', type = 'choice', choices = {'up', 'down'}, " \
    "help = 'h', default = 'up'}," \
    "{name = 'file', type = 'path', help = 'h'}},"

/* Runs the script 'args' with settings; the output goes to 'sink'. */
static enum rpt_status
run_with(struct setting *s, const char *const *settings, size_t n,
    struct rpt_sink *sink)
{
    struct rpt_run *run;
    const struct rpt_script *script =
        find(s, RPT_SCRIPT_EXPORTER, "args", RPT_OK);
    enum rpt_status status = rpt_run_new(&run, s->engine, script, settings,
        n, sink, s->log);
    if (status != RPT_OK) {
        assert_null(run);
        return status;
    }
    struct rpt_report *report = small_report();
    status = rpt_run_report(run, report);
    rpt_report_release(report);
    rpt_run_free(run);
    return status;
}

static void
expect_args(struct setting *s, const char *const *settings, size_t n,
    const char *want)
{
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 10000), RPT_OK);
    assert_int_equal(run_with(s, settings, n, sink), RPT_OK);
    assert_string_equal(rpt_sink_text(sink).s, want);
    rpt_sink_free(sink);
}

static void
test_good_args(void **state)
{
    (void)state;
    struct setting s;
    char file[128];
    setting_open(&s, NULL);
    put_script(&s, "export", "exporter", "args", ARGS,
        "out:write(args.s, ' ', args.i, ' ', args.n, ' ',"
        " tostring(args.flag), ' ', args.order, ' ',"
        " args.file and args.file.text or '-', ' ', math.type(args.i))");
    expect_args(&s, NULL, 0, "x -2 1e-07 false up - integer");
    put_file(&s, "note.txt", "note");
    snprintf(file, sizeof(file), "file=%s/note.txt", s.dir);
    const char *const all[] = {"s=a=b", "i=40", "n=2.50", "flag=yes",
        "order=down", file};
    expect_args(&s, all, 6, "a=b 40 2.5 true down note integer");
    const char *const bare[] = {"flag", "s="};
    expect_args(&s, bare, 2, " -2 1e-07 true up - integer");
    setting_close(&s);
}

static void
test_bad_args(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"ordre=up", "exporter args: no argument 'ordre' (did you mean "
            "'order'?)"},
        {"zzzz=1", "exporter args: no argument 'zzzz' (see: rpt help args)"},
        {"i=four", "exporter args: argument 'i' must be a whole number, not "
            "'four'"},
        {"i=1.5", "exporter args: argument 'i' must be a whole number, not "
            "'1.5'"},
        {"i=99999999999999999999", "exporter args: argument 'i' must be a "
            "whole number, not '99999999999999999999'"},
        {"n=1,5", "exporter args: argument 'n' must be a number, not '1,5'"},
        {"n=", "exporter args: argument 'n' must be a number, not ''"},
        {"flag=maybe", "exporter args: argument 'flag' must be true or "
            "false, not 'maybe'"},
        {"order=dwn", "exporter args: argument 'order' cannot be 'dwn' (did "
            "you mean 'down'?)"},
        {"order=sideways", "exporter args: argument 'order' must be one of "
            "up, down, not 'sideways'"},
        {"s", "exporter args: argument 's' has no value (say s=...)"},
    };
    struct setting s;
    setting_open(&s, NULL);
    put_script(&s, "export", "exporter", "args", ARGS, "");
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        assert_int_equal(run_with(&s, &cases[i][0], 1, NULL), RPT_ARG);
        assert_string_equal(last_message(s.log, 0), cases[i][1]);
    }
    const char *const twice[] = {"i=1", "i=2"};
    assert_int_equal(run_with(&s, twice, 2, NULL), RPT_ARG);
    assert_string_equal(last_message(s.log, 0),
        "exporter args: argument 'i' is given twice");
    const char *const missing[] = {"file=/nonexistent/note"};
    assert_int_equal(run_with(&s, missing, 1, NULL), RPT_IO);
    expect_says(s.log, "cannot read");
    assert_string_equal(rpt_log_get(s.log, rpt_log_count(s.log) - 1)->file,
        "/nonexistent/note");
    setting_close(&s);
    setting_open(&s, NULL);
    put_script(&s, "export", "exporter", "args", "", "");
    const char *const none[] = {"a=1"};
    assert_int_equal(run_with(&s, none, 1, NULL), RPT_ARG);
    assert_string_equal(last_message(s.log, 0),
        "exporter args: no argument 'a'; it takes none");
    setting_close(&s);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_found_by_name),
        cmocka_unit_test(test_not_found),
        cmocka_unit_test(test_everything_it_says),
        cmocka_unit_test(test_breaches),
        cmocka_unit_test(test_several_breaches),
        cmocka_unit_test(test_broken_files),
        cmocka_unit_test(test_good_args),
        cmocka_unit_test(test_bad_args),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
