/* SPDX-License-Identifier: MIT
 *
 * Runs of scripts: output, findings, edits and readers; what happens when one
 * fails.
 */
#include "engine.h"

static const struct rpt_script *
load(struct setting *s, enum rpt_script_kind kind, const char *name)
{
    const struct rpt_script *script;
    if (rpt_engine_script(s->engine, &script, kind, name, s->log) != RPT_OK)
        fail_msg("%s", last_message(s->log, 0));
    return script;
}

/* Runs an exporter over a small report n times; compares all output. */
static enum rpt_status
export(struct setting *s, const char *name, int n, const char *want)
{
    struct rpt_sink *sink;
    struct rpt_run *run;
    enum rpt_status worst = RPT_OK;
    assert_int_equal(rpt_sink_new_memory(&sink, 100000), RPT_OK);
    assert_int_equal(rpt_run_new(&run, s->engine,
        load(s, RPT_SCRIPT_EXPORTER, name), NULL, 0, sink, s->log), RPT_OK);
    for (int i = 0; i < n; i++) {
        struct rpt_report *report = small_report();
        enum rpt_status status = rpt_run_report(run, report);
        if (status != RPT_OK)
            worst = status;
        assert_int_equal(report->count, 1);
        rpt_report_release(report);
    }
    enum rpt_status status = rpt_run_finish(run);
    if (status != RPT_OK)
        worst = status;
    rpt_run_free(run);
    assert_string_equal(rpt_sink_text(sink).s, want);
    rpt_sink_free(sink);
    return worst;
}

static void
test_output(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_script(&s, "export", "exporter", "table",
        "begin = function(args, out) out:write('head;') end,"
        "finish = function(args, out) out:write('foot') end,",
        "out:write(report.file, 1, 2.5):write(';')");
    assert_int_equal(export(&s, "table", 1, "head;a.txt12.5;foot"), RPT_OK);
    assert_int_equal(export(&s, "table", 2, "head;a.txt12.5;a.txt12.5;foot"),
        RPT_OK);
    /* Without a report there is no output. */
    assert_int_equal(export(&s, "table", 0, ""), RPT_OK);
    assert_int_equal(rpt_log_count(s.log), 0);
    setting_close(&s);
}

/* A state of its own for each run: the first has no trace in the second. */
static void
test_fresh_states(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_file(&s, "lib/count.lua", "return {n = 0}");
    put_file(&s, "export/count.lua",
        "local count = require 'lib.count'\n"
        "return {api = 1, kind = 'exporter', name = 'count', summary = 'C.',"
        " run = function(report, args, out) count.n = count.n + 1"
        " out:write(count.n) end}");
    for (int i = 0; i < 4; i++)     /* fresh, compiled, from memory */
        assert_int_equal(export(&s, "count", 2, "12"), RPT_OK);
    setting_close(&s);
}

static void
test_failure_takes_back(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_file(&s, "export/second.lua",
        "local n = 0\n"
        "return {api = 1, kind = 'exporter', name = 'second', summary = 'S.',"
        " begin = function(args, out) out:write('head;') end,\n"
        " run = function(report, args, out)\n"
        "   n = n + 1\n"
        "   out:write(n, ';')\n"
        "   local p = report:root().last.last\n"
        "   if n == 2 then error('no luck') end\n"
        " end}");
    assert_int_equal(export(&s, "second", 3, "head;1;3;"), RPT_SCRIPT);
    assert_int_equal(rpt_log_count(s.log), 1);
    char want[256];
    snprintf(want, sizeof(want), "exporter second failed: "
        "%s/export/second.lua:7: no luck, at (b)", s.dir);
    const struct rpt_message *m = rpt_log_get(s.log, 0);
    assert_string_equal(m->text, want);
    assert_string_equal(m->file, "a.txt");
    assert_string_equal(m->by, "second");
    assert_string_equal(m->node, "(b)");
    assert_int_equal(m->level, RPT_LEVEL_FATAL);
    setting_close(&s);
}

/* If 'begin' or the first run fails, the next one begins anew. */
static void
test_failed_begin(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_script(&s, "export", "exporter", "begins",
        "begin = function(args, out) out:write('head;') end,",
        "out:write('x') error('always')");
    assert_int_equal(export(&s, "begins", 2, ""), RPT_SCRIPT);
    assert_int_equal(rpt_log_count(s.log), 2);
    put_script(&s, "export", "exporter", "ends",
        "finish = function(args, out) out:write('foot') error('late') end,",
        "out:write('x;')");
    assert_int_equal(export(&s, "ends", 2, "x;x;"), RPT_SCRIPT);
    expect_says(s.log, "late");
    setting_close(&s);
}

/* Nodes of one report are of no use in the next, and say so. */
static void
test_nodes_do_not_last(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_file(&s, "export/keeps.lua",
        "local kept\n"
        "return {api = 1, kind = 'exporter', name = 'keeps', summary = 'K.',"
        " run = function(report, args, out)\n"
        "   if kept then kept:text() end\n"
        "   kept = report:root()\n"
        " end}");
    assert_int_equal(export(&s, "keeps", 2, ""), RPT_SCRIPT);
    expect_says(s.log, "report is closed");
    setting_close(&s);
}

static void
test_output_limit(void **state)
{
    (void)state;
    struct setting s;
    struct rpt_sink *sink;
    struct rpt_run *run;
    setting_open(&s, NULL);
    put_script(&s, "export", "exporter", "flood", "",
        "while true do out:write('xxxxxxxxxx') end");
    assert_int_equal(rpt_sink_new_memory(&sink, 1000), RPT_OK);
    assert_int_equal(rpt_run_new(&run, s.engine,
        load(&s, RPT_SCRIPT_EXPORTER, "flood"), NULL, 0, sink, s.log),
        RPT_OK);
    struct rpt_report *report = small_report();
    assert_int_equal(rpt_run_report(run, report), RPT_LIMIT);
    expect_says(s.log, "the output is over its limit");
    rpt_report_release(report);
    rpt_run_free(run);
    rpt_sink_free(sink);
    setting_close(&s);
}

/* ---- validators ------------------------------------------------------ */

static enum rpt_status
check(struct setting *s, const char *name)
{
    struct rpt_run *run;
    struct rpt_report *report = small_report();
    assert_int_equal(rpt_run_new(&run, s->engine,
        load(s, RPT_SCRIPT_VALIDATOR, name), NULL, 0, NULL, s->log), RPT_OK);
    enum rpt_status status = rpt_run_report(run, report);
    rpt_run_free(run);
    rpt_report_release(report);
    return status;
}

#define RULES "rules = {['bad-word'] = 'A bad word.'},"

static void
test_findings(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_script(&s, "validate", "validator", "words", RULES,
        "local p = report:root().first.next\n"
        "out:warning(p, 'bad-word', 'hm', {at = 8, length = 5, fix = 'W'})\n"
        "out:style(p, 'bad-word', 'two\\nlines')\n"
        "out:error(nil, 'bad-word', 'all')\n"
        "out:error(report, 'bad-word', 'root')");
    assert_int_equal(check(&s, "words"), RPT_OK);
    assert_int_equal(rpt_log_count(s.log), 4);
    const struct rpt_message *m = rpt_log_get(s.log, 0);
    assert_int_equal(m->level, RPT_LEVEL_WARNING);
    assert_string_equal(m->code, "bad-word");
    assert_string_equal(m->text, "hm");
    assert_string_equal(m->fix, "W");
    assert_string_equal(m->node, "p2");
    assert_string_equal(m->by, "words");
    assert_int_equal(m->span.line, 3);
    m = rpt_log_get(s.log, 1);
    assert_int_equal(m->level, RPT_LEVEL_STYLE);
    assert_string_equal(m->text, "two\\nlines");
    m = rpt_log_get(s.log, 2);
    assert_int_equal(m->level, RPT_LEVEL_ERROR);
    assert_int_equal(m->span.line, 0);
    assert_string_equal(rpt_log_get(s.log, 3)->node, "");
    setting_close(&s);
}

static void
test_undeclared_codes(void **state)
{
    (void)state;
    struct setting s;
    setting_open(&s, NULL);
    put_script(&s, "validate", "validator", "v", RULES,
        "out:warning(nil, 'bad-wrd', 'x')");
    assert_int_equal(check(&s, "v"), RPT_SCRIPT);
    expect_says(s.log, "the code 'bad-wrd' is not among the rules of this "
        "script (did you mean 'bad-word'?)");
    put_script(&s, "validate", "validator", "w", RULES,
        "out:warning(nil, 'Bad Word', 'x')");
    assert_int_equal(check(&s, "w"), RPT_SCRIPT);
    expect_says(s.log, "the code 'Bad Word' is not lower case");
    put_script(&s, "validate", "validator", "x", RULES,
        "out:warning(report, 'bad-word', 'x', {at = -1})");
    assert_int_equal(check(&s, "x"), RPT_SCRIPT);
    expect_says(s.log, "'at' and 'length' must be whole numbers");
    setting_close(&s);
}

/* ---- annotators ------------------------------------------------------ */

static void
test_annotators(void **state)
{
    (void)state;
    struct setting s;
    struct rpt_report *report = small_report();
    setting_open(&s, NULL);
    put_script(&s, "annotate", "annotator", "marks", "",
        "for n in report:each 'item' do\n"
        "  local rec = n:wrap('recommendation', nil, nil, 'it is an item')\n"
        "  rec:set('label', n:attr 'label', 'read')\n"
        "  rec:set('who', 'all')\n"
        "end\n"
        "out:style(report, 'marked-items', 'marked')");
    const struct rpt_script *script =
        load(&s, RPT_SCRIPT_ANNOTATOR, "marks");
    assert_int_equal(rpt_annotate(s.engine, script, report, s.log), RPT_OK);
    const struct rpt_node *rec = rpt_report_find_id(report, "(b)");
    assert_non_null(rec);
    assert_int_equal(rpt_node_kind(rec), RPT_KIND_RECOMMENDATION);
    assert_string_equal(rpt_node_rule(rec), "marks");
    assert_string_equal(rpt_node_reason(rec), "it is an item");
    const struct rpt_attr *who = rpt_node_attr_find(rec, "who");
    assert_int_equal(who->from->origin, RPT_ORIGIN_INFERRED);
    assert_int_equal(rpt_node_attr_find(rec, "label")->from->origin,
        RPT_ORIGIN_READ);
    expect_says(s.log, "marked");
    /* Frozen, it takes no more. */
    rpt_report_freeze(report);
    assert_int_equal(rpt_annotate(s.engine, script, report, s.log),
        RPT_SCRIPT);
    expect_says(s.log, "report is frozen");
    assert_int_equal(report->count, 1);
    rpt_report_release(report);
    setting_close(&s);
}

/* ---- readers --------------------------------------------------------- */

static enum rpt_status
read_with(struct setting *s, const char *name, const char *text,
    struct tree *t)
{
    struct rpt_input input = {.name = "in.foo", .extension = "foo",
        .bytes = str(text), .limits = &s->config.limits};
    tree_open(t);
    rpt_build_end(t->b);
    rpt_build_new(&t->b, t->report, s->log);
    enum rpt_status status = rpt_script_read(s->engine,
        load(s, RPT_SCRIPT_READER, name), &input, t->b);
    enum rpt_status built = rpt_build_end(t->b);
    t->b = NULL;
    return status != RPT_OK ? status : built;
}

static void
test_readers(void **state)
{
    (void)state;
    struct setting s;
    struct tree t;
    setting_open(&s, NULL);
    put_script(&s, "read", "reader", "lines",
        "extensions = {'foo'}, sniff = function(bytes)"
        " return bytes:find '^%%%%' and 80 or 0 end,",
        "for i, line in report:gmatch '()([^\\n]+)' do\n"
        "  out:open('paragraph', i):hint {bold = line == 'B', level = 2}\n"
        "  out:attr('label', 'x', {offset = i, length = 1})\n"
        "  out:text(line, i):close()\n"
        "end");
    assert_int_equal(read_with(&s, "lines", "%%\n\xC3\xA9t\n\nB", &t),
        RPT_OK);
    const struct rpt_node *n = t.report->root->first;
    expect_text(n, "%%");
    n = n->next;
    expect_text(n, "\xC3\xA9t");
    assert_int_equal(n->span.line, 2);
    assert_int_equal(n->span.offset, 3);
    assert_int_equal(n->first->span.length, 3);
    assert_int_equal(n->attrs->from->span.line, 2);
    n = n->next;
    assert_int_equal(n->span.line, 4);
    assert_int_equal(n->more->hint->flags, RPT_HINT_BOLD);
    assert_int_equal(n->more->hint->level, 2);
    tree_close(&t);
    struct rpt_input input = {.name = "x", .extension = "",
        .bytes = RPT_STR("%% yes"), .limits = &s.config.limits};
    const struct rpt_script *script = load(&s, RPT_SCRIPT_READER, "lines");
    assert_int_equal(rpt_script_sniff(s.engine, script, &input, s.log), 80);
    input.bytes = RPT_STR("no");
    assert_int_equal(rpt_script_sniff(s.engine, script, &input, s.log), 0);
    setting_close(&s);
}

static void
test_failing_readers(void **state)
{
    (void)state;
    struct setting s;
    struct tree t;
    setting_open(&s, NULL);
    static const char *const cases[][2] = {
        {"out:close()", "close without open"},
        {"out:open 'paragrph'", "there is no kind 'paragrph'"},
        {"out:hint {bald = true}",
            "there is no hint 'bald' (did you mean 'bold'?)"},
        {"out:hint {level = 'two'}",
            "hint 'level' must be a whole number up to 65535"},
        {"out:open('paragraph', {line = 1.5})",
            "'line' of a place must be a whole number"},
        {"out:open('paragraph', 0)", "bytes count from 1"},
        {"while true do out:open 'quote' end", "limit-depth"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        char name[8];
        snprintf(name, sizeof(name), "r%zu", i);
        put_script(&s, "read", "reader", name, "", cases[i][0]);
        size_t before = rpt_log_count(s.log);
        assert_int_equal(read_with(&s, name, "x", &t),
            i == 6 ? RPT_LIMIT : RPT_SCRIPT);
        tree_close(&t);
        assert_int_equal(rpt_log_count(s.log), before + 1);
        const struct rpt_message *m = rpt_log_get(s.log, before);
        if (strstr(m->text, cases[i][1]) == NULL)
            assert_string_equal(m->code, cases[i][1]);
    }
    put_script(&s, "read", "reader", "gives-up", "",
        "out:fail('no-header', 'no header here', 3)");
    assert_int_equal(read_with(&s, "gives-up", "x\ny", &t), RPT_FORMAT);
    tree_close(&t);
    assert_string_equal(last_message(s.log, 0), "no header here");
    assert_int_equal(rpt_log_get(s.log, rpt_log_count(s.log) - 1)->span.line,
        2);
    put_script(&s, "read", "reader", "sniffs",
        "sniff = function() return 'much' end,", "");
    struct rpt_input input = {.name = "x", .extension = "",
        .bytes = RPT_STR("x"), .limits = &s.config.limits};
    assert_int_equal(rpt_script_sniff(s.engine,
        load(&s, RPT_SCRIPT_READER, "sniffs"), &input, s.log), 0);
    expect_says(s.log, "sniff must return a whole number from 0 to 100");
    setting_close(&s);
}

/* ---- what scripts need ----------------------------------------------- */

static void
test_needs(void **state)
{
    (void)state;
    struct setting s;
    struct rpt_run *run;
    setting_open(&s, NULL);
    put_script(&s, "export", "exporter", "base", "needs = {'db'},", "");
    assert_int_equal(rpt_run_new(&run, s.engine,
        load(&s, RPT_SCRIPT_EXPORTER, "base"), NULL, 0, NULL, s.log),
        RPT_ARG);
    assert_null(run);
    expect_says(s.log, "exporter base needs db, which is not allowed (say "
        "--allow db)");
    setting_close(&s);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_output),
        cmocka_unit_test(test_fresh_states),
        cmocka_unit_test(test_failure_takes_back),
        cmocka_unit_test(test_failed_begin),
        cmocka_unit_test(test_nodes_do_not_last),
        cmocka_unit_test(test_output_limit),
        cmocka_unit_test(test_findings),
        cmocka_unit_test(test_undeclared_codes),
        cmocka_unit_test(test_annotators),
        cmocka_unit_test(test_readers),
        cmocka_unit_test(test_failing_readers),
        cmocka_unit_test(test_needs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
