/* SPDX-License-Identifier: MIT
 *
 * The prompt: values, statements of several lines, errors that end nothing.
 */
#include "engine.h"

struct prompt {
    struct setting s;
    struct rpt_report *report;
    struct rpt_repl *repl;
};

static int
open_prompt(void **state)
{
    static struct prompt p;
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    limits.script_instructions = 3000000;
    setting_open(&p.s, &limits);
    p.report = small_report();
    assert_int_equal(rpt_repl_new(&p.repl, p.s.engine, p.report, p.s.log),
        RPT_OK);
    *state = &p;
    return 0;
}

static int
close_prompt(void **state)
{
    struct prompt *p = *state;
    rpt_repl_free(p->repl);
    assert_int_equal(p->report->count, 1);
    rpt_report_release(p->report);
    setting_close(&p->s);
    return 0;
}

/* Enters a line; compares what is shown and whether more is asked for. */
static void
enter(struct prompt *p, const char *line, const char *want, bool more)
{
    struct rpt_sink *sink;
    bool asked;
    assert_int_equal(rpt_sink_new_memory(&sink, 100000), RPT_OK);
    assert_int_equal(rpt_repl_line(p->repl, line, sink, &asked), RPT_OK);
    assert_string_equal(rpt_sink_text(sink).s, want);
    assert_int_equal(asked, more);
    rpt_sink_free(sink);
}

static void
test_values(void **state)
{
    struct prompt *p = *state;
    enter(p, "1 + 1", "2\n", false);
    enter(p, "'a\"b' .. 'c'", "\"a\\\"bc\"\n", false);
    enter(p, "nil", "nil\n", false);
    enter(p, "1.5, true, nil, 'x'", "1.5\ntrue\nnil\n\"x\"\n", false);
    enter(p, "", "", false);
    enter(p, "x = 4", "", false);
    enter(p, "x * 2", "8\n", false);
    enter(p, "_ + 1", "9\n", false);
    enter(p, "string.rep", "function\n", false);
    enter(p, "'\\27[31m'", "\"\\x1b[31m\"\n", false);
    enter(p, "('x'):rep(2100):len()", "2100\n", false);
}

static void
test_nodes(void **state)
{
    struct prompt *p = *state;
    enter(p, "root.first.next",
        "paragraph p2 (line 3) \"Second words.\"\n", false);
    enter(p, "root.last.first",
        "item (a) \"One\"\n  label = \"(a)\"\n", false);
    enter(p, "all 'item'", "{\n  [1] item (a) \"One\"\n"
        "  [2] item (b) \"Two\"\n}\n", false);
    enter(p, "find '(b)'", "item (b) \"Two\"\n  label = \"(b)\"\n", false);
    enter(p, "find 'x'", "nil\n", false);
    enter(p, "report", "report a.txt\n", false);
    enter(p, "print(root.first:text(), 7)", "First words.\t7\n", false);
    enter(p, "tree(root.last)", "list [5:1]\n"
        "  item label=\"(a)\" \"One\"\n"
        "  item label=\"(b)\" \"Two\"\n", false);
}

static void
test_tables(void **state)
{
    struct prompt *p = *state;
    enter(p, "{}", "{}\n", false);
    enter(p, "{3, 'x'}", "{\n  [1] 3\n  [2] \"x\"\n}\n", false);
    enter(p, "{b = 1, a = {c = {d = {e = 1}}}, [2] = true}",
        "{\n  [2] = true\n  a = {\n    c = {\n      d = {...}\n    }\n  }\n"
        "  b = 1\n}\n", false);
    enter(p, "t = {} t.t = t", "", false);
    enter(p, "t", "{\n  t = {\n    t = {\n      t = {...}\n    }\n  }\n}\n",
        false);
    enter(p, "{['a b'] = 1}", "{\n  [\"a b\"] = 1\n}\n", false);
    enter(p, "setmetatable({}, {__tostring = function() return 'me' end})",
        "me\n", false);
    enter(p, "big = {} for i = 1, 60 do big[i] = {} end", "", false);
    enter(p, "#big", "60\n", false);
    enter(p, "select(2, pcall(error, {a = 1})).a", "1\n", false);
}

static void
test_long_table(void **state)
{
    struct prompt *p = *state;
    struct rpt_sink *sink;
    bool more;
    enter(p, "big = {} for i = 1, 60 do big[i] = i end", "", false);
    assert_int_equal(rpt_sink_new_memory(&sink, 100000), RPT_OK);
    assert_int_equal(rpt_repl_line(p->repl, "big", sink, &more), RPT_OK);
    const char *shown = rpt_sink_text(sink).s;
    assert_non_null(strstr(shown, "\n  [50] 50\n  ... and 10 more\n}\n"));
    assert_null(strstr(shown, "[51]"));
    rpt_sink_free(sink);
}

static void
test_several_lines(void **state)
{
    struct prompt *p = *state;
    enter(p, "for i = 1, 2 do", "", true);
    enter(p, "print(i)", "", true);
    enter(p, "end", "1\n2\n", false);
    enter(p, "x = 1 +", "", true);
    enter(p, "  2", "", false);
    enter(p, "x", "3\n", false);
    enter(p, "'a' ..", "", true);
    enter(p, "'b'", "\"ab\"\n", false);
    enter(p, "s = [[one", "", true);
    enter(p, "two]]", "", false);
    enter(p, "s", "\"one\\ntwo\"\n", false);
    /* The input ends within a statement. */
    enter(p, "while true do", "", true);
    enter(p, NULL, "error: prompt:2: 'end' expected (to close 'while' at "
        "line 1) near <eof>\n", false);
    enter(p, NULL, "", false);
    enter(p, "1", "1\n", false);
}

static void
test_errors(void **state)
{
    struct prompt *p = *state;
    enter(p, "x = = 1",
        "error: prompt:1: unexpected symbol near '='\n", false);
    enter(p, "y.z", "error: prompt:1: attempt to index a nil value (global "
        "'y')\n", false);
    enter(p, "root.first.nope", "error: prompt:1: Node has no field 'nope' "
        "(attributes are read with node:attr(name)), at p1, line 1\n",
        false);
    enter(p, "os.execute 'true'", "error: prompt:1: os.execute is not "
        "available to scripts (sandbox)\n", false);
    enter(p, "while true do end", "error: prompt:1: stopped after 3 "
        "million instructions (is there an endless loop?)\n", false);
    enter(p, "root:set('a', 'b')",
        "error: prompt:1: report is frozen\n", false);
    enter(p, "report:close()", "", false);
    enter(p, "root:text()", "error: prompt:1: report is closed\n", false);
    enter(p, "root", "node of a closed report\n", false);
    enter(p, "2", "2\n", false);
}

static void
test_help(void **state)
{
    struct prompt *p = *state;
    struct rpt_sink *sink;
    bool more;
    assert_int_equal(rpt_sink_new_memory(&sink, 100000), RPT_OK);
    assert_int_equal(rpt_repl_line(p->repl, "help()", sink, &more), RPT_OK);
    assert_non_null(strstr(rpt_sink_text(sink).s, "xpath"));
    rpt_sink_free(sink);
    const char *const *words = rpt_repl_words();
    size_t n = 0;
    while (words[n] != NULL)
        n++;
    assert_true(n > 10);
}

#define PROMPT_TEST(f) \
    cmocka_unit_test_setup_teardown(f, open_prompt, close_prompt)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        PROMPT_TEST(test_values),
        PROMPT_TEST(test_nodes),
        PROMPT_TEST(test_tables),
        PROMPT_TEST(test_long_table),
        PROMPT_TEST(test_several_lines),
        PROMPT_TEST(test_errors),
        PROMPT_TEST(test_help),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
