/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/silence.c.
 */
#include "tree.h"

#include <unistd.h>

#include "../../core/log_data.h"

static char path[64];

static void
write_file(const char *text)
{
    snprintf(path, sizeof(path), "/tmp/rpt-silence-%ld", (long)getpid());
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

static void
finding(struct tree *t, enum rpt_level level, const char *code,
    const char *node, uint32_t line, const char *text)
{
    struct rpt_message m = {
        .level = level, .code = code, .file = "a.txt", .by = "test",
        .node = node, .text = text, .span = { .line = line },
    };
    rpt_log_add_message(t->log, &m);
}

/* A report with a comment, and five findings in it. */
static void
make(struct tree *t, const char *comment)
{
    tree_open(t);
    if (comment != NULL) {
        rpt_build_open(t->b, RPT_KIND_FURNITURE, span(0, 0, 4, 1));
        rpt_build_attr(t->b, "role", str("comment"), span(0, 0, 0, 0));
        add_text(t, comment);
        rpt_build_close(t->b);
    }
    open_kind(t, RPT_KIND_ANNEX);
    add_block(t, RPT_KIND_PARAGRAPH, "(a)", "x");
    tree_end(t);
    rpt_report_freeze(t->report);
    finding(t, RPT_LEVEL_WARNING, "gap", "annex/(a)", 3, "one");
    finding(t, RPT_LEVEL_WARNING, "gap", "annex", 5, "two");
    finding(t, RPT_LEVEL_ERROR, "gap", "annexe", 7, "three");
    finding(t, RPT_LEVEL_STYLE, "mix", "annex/(a)", 3, "four");
    finding(t, RPT_LEVEL_FATAL, "gap", "annex/(a)", 3, "five");
}

/* 'silenced' has an 'x' for each finding that is, a '.' for the others. */
static void
expect(struct tree *t, const char *silenced)
{
    for (size_t i = 0; silenced[i] != '\0'; i++)
        assert_int_equal(rpt_log_get(t->log, i)->silenced,
            silenced[i] == 'x');
}

static void
expect_comment(const char *comment, const char *silenced,
    const char *reason)
{
    struct tree t;
    make(&t, comment);
    assert_int_equal(rpt_log_silence_report(t.log, 0, t.report, NULL),
        RPT_OK);
    expect(&t, silenced);
    for (size_t i = 0; silenced[i] != '\0'; i++) {
        if (silenced[i] != 'x')
            continue;
        assert_string_equal(rpt_log_get(t.log, i)->reason, reason);
        assert_true(rpt_log_in_source(t.log, i));
    }
    tree_close(&t);
}

static void
test_comment(void **state)
{
    (void)state;
    expect_comment(NULL, ".....", "");
    expect_comment("rpt: ignore gap as printed", "xxx..", "as printed");
    expect_comment("<!-- rpt: ignore mix as printed -->", "...x.",
        "as printed");
    expect_comment("rpt: ignore gap so it is rpt: ignore mix so it is",
        "xxxx.", "so it is");
    expect_comment("rpt: ignore other why", ".....", "");
    expect_comment("nothing for rpt:ignore gap here", ".....", "");
}

static void
test_comment_without_reason(void **state)
{
    (void)state;
    struct tree t;
    make(&t, "rpt: ignore gap -->");
    assert_int_equal(rpt_log_silence_report(t.log, 0, t.report, NULL),
        RPT_OK);
    expect(&t, ".....");
    const struct rpt_message *m = rpt_log_get(t.log, 5);
    assert_string_equal(m->code, "silence-no-reason");
    assert_string_equal(m->file, "a.txt");
    assert_int_equal(m->span.line, 4);
    tree_close(&t);
}

/* Only furniture is a comment: a report may write about rpt. */
static void
test_no_comment(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    add_block(&t, RPT_KIND_PARAGRAPH, NULL, "rpt: ignore gap because");
    add_block(&t, RPT_KIND_FURNITURE, NULL, "rpt: ignore gap because");
    tree_end(&t);
    finding(&t, RPT_LEVEL_WARNING, "gap", "", 3, "one");
    assert_int_equal(rpt_log_silence_report(t.log, 0, t.report, NULL),
        RPT_OK);
    expect(&t, ".");
    tree_close(&t);
}

static void
expect_side(const char *text, const char *silenced)
{
    struct tree t;
    make(&t, NULL);
    write_file(text);
    assert_int_equal(rpt_log_silence_report(t.log, 0, t.report, path),
        RPT_OK);
    expect(&t, silenced);
    assert_int_equal(rpt_log_count(t.log), 5);
    for (size_t i = 0; i < 5; i++)
        assert_false(rpt_log_in_source(t.log, i));
    unlink(path);
    tree_close(&t);
}

static void
test_side_file(void **state)
{
    (void)state;
    expect_side("gap as printed\n", "xxx..");
    expect_side("gap 5 as printed\n", ".x...");
    expect_side("gap annex/(a) as printed\n", "x....");
    expect_side("gap annex as printed\n", "xx...");
    expect_side("gap annex/(b) is no node here\n", "xxx..");
    expect_side("# gap no\n\n  mix 3 a reason \r\ngap 7 b", "..xx.");
    expect_side("\xEF\xBB\xBFmix why\n", "...x.");
    expect_side("gap 99999999999 is no line\n", "xxx..");
    expect_side("gap 4 why\n", ".....");
    expect_side("", ".....");
}

static void
test_side_file_messages(void **state)
{
    (void)state;
    struct tree t;
    make(&t, NULL);
    write_file("mix why\n\ngap annex\ngap\n");
    assert_int_equal(rpt_log_silence_report(t.log, 0, t.report, path),
        RPT_OK);
    expect(&t, "...x.");
    assert_int_equal(rpt_log_count(t.log), 7);
    assert_string_equal(rpt_log_get(t.log, 5)->code, "silence-no-reason");
    assert_string_equal(rpt_log_get(t.log, 5)->file, path);
    assert_int_equal(rpt_log_get(t.log, 5)->span.line, 3);
    assert_int_equal(rpt_log_get(t.log, 6)->span.line, 4);
    unlink(path);
    assert_int_equal(rpt_log_silence_report(t.log, 0, t.report, path),
        RPT_OK);
    assert_int_equal(rpt_log_count(t.log), 7);
    tree_close(&t);
}

/* Findings before 'from' belong to another report. */
static void
test_from(void **state)
{
    (void)state;
    struct tree t;
    make(&t, "rpt: ignore gap why");
    assert_int_equal(rpt_log_silence_report(t.log, 1, t.report, NULL),
        RPT_OK);
    expect(&t, ".xx..");
    assert_int_equal(rpt_log_silence_report(t.log, 99, t.report, NULL),
        RPT_OK);
    tree_close(&t);
}

static void
write_baseline(const struct rpt_log *log)
{
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 100000), RPT_OK);
    assert_int_equal(rpt_log_write_baseline(log, sink), RPT_OK);
    write_file(rpt_sink_text(sink).s);
    rpt_sink_free(sink);
}

static void
test_baseline(void **state)
{
    (void)state;
    struct tree t;
    make(&t, NULL);
    write_baseline(t.log);
    assert_int_equal(rpt_log_silence_baseline(t.log, 0, path), RPT_OK);
    expect(&t, "xxxx.");
    assert_string_equal(rpt_log_get(t.log, 0)->reason, "in the baseline");
    tree_close(&t);
    /* Everything moved, one text changed, one finding came twice. */
    tree_open(&t);
    finding(&t, RPT_LEVEL_WARNING, "gap", "annex/(a)", 103, "one");
    finding(&t, RPT_LEVEL_WARNING, "gap", "annex/(c)", 105, "two");
    finding(&t, RPT_LEVEL_ERROR, "gap", "annexe", 107, "other");
    finding(&t, RPT_LEVEL_STYLE, "mix", "annex/(b)", 103, "four");
    finding(&t, RPT_LEVEL_STYLE, "mix", "annex/(a)", 104, "four");
    finding(&t, RPT_LEVEL_WARNING, "else", "annex/(a)", 3, "one");
    assert_int_equal(rpt_log_silence_baseline(t.log, 0, path), RPT_OK);
    /* The line of the node itself goes first. */
    expect(&t, "xx..x.");
    tree_close(&t);
    unlink(path);
}

static void
test_baseline_file(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    finding(&t, RPT_LEVEL_WARNING, "gap", "annex\t1", 1, "one\n");
    finding(&t, RPT_LEVEL_WARNING, "gap", "", 1, "quiet");
    rpt_log_silence(t.log, 1, "why");
    struct rpt_sink *sink;
    assert_int_equal(rpt_sink_new_memory(&sink, 1000), RPT_OK);
    assert_int_equal(rpt_log_write_baseline(t.log, sink), RPT_OK);
    const char *text = rpt_sink_text(sink).s;
    assert_int_equal(text[0], '#');
    /* One line for one finding; a tab within a field is visible. */
    const char *line = strchr(text, '\n') + 1;
    assert_memory_equal(line, "gap\ta.txt\tannex\\t1\t", 19);
    assert_int_equal(strlen(line), 19 + 16 + 1);
    write_file(text);
    rpt_sink_free(sink);
    assert_int_equal(rpt_log_silence_baseline(t.log, 0, path), RPT_OK);
    expect(&t, "xx");
    unlink(path);
    tree_close(&t);
}

static void
test_bad_baseline(void **state)
{
    (void)state;
    struct tree t;
    tree_open(&t);
    finding(&t, RPT_LEVEL_WARNING, "gap", "", 1, "one");
    write_file("# head\r\n\r\ngap\ta.txt\n\ngap\ta.txt\t\t123456789abcdefg\n"
        "gap\ta.txt\t\t0000000000000000\r\n");
    assert_int_equal(rpt_log_silence_baseline(t.log, 0, path), RPT_OK);
    expect(&t, ".");
    assert_int_equal(rpt_log_count(t.log), 3);
    assert_string_equal(rpt_log_get(t.log, 1)->code, "baseline-line");
    assert_int_equal(rpt_log_get(t.log, 1)->span.line, 3);
    assert_int_equal(rpt_log_get(t.log, 2)->span.line, 5);
    unlink(path);
    assert_int_equal(rpt_log_silence_baseline(t.log, 0, path), RPT_IO);
    assert_int_equal(rpt_log_count(t.log), 4);
    tree_close(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_comment),
        cmocka_unit_test(test_comment_without_reason),
        cmocka_unit_test(test_no_comment),
        cmocka_unit_test(test_side_file),
        cmocka_unit_test(test_side_file_messages),
        cmocka_unit_test(test_from),
        cmocka_unit_test(test_baseline),
        cmocka_unit_test(test_baseline_file),
        cmocka_unit_test(test_bad_baseline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
