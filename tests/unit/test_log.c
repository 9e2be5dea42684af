/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/log.c.
 */
#include "tree.h"

#include "../../core/log_data.h"

static void
test_add(void **state)
{
    (void)state;
    struct rpt_log *log;
    char file[] = "a.txt", code[] = "some-code";
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    assert_string_equal(rpt_log_file(log), "");
    assert_int_equal(rpt_log_count(log), 0);
    assert_null(rpt_log_get(log, 0));
    rpt_log_context(log, file, "normalize");
    rpt_log_add(log, RPT_LEVEL_WARNING, code, span(3, 4, 5, 6), "%d of %s",
        7, "many");
    file[0] = code[0] = 'x';
    const struct rpt_message *m = rpt_log_get(log, 0);
    assert_int_equal(m->level, RPT_LEVEL_WARNING);
    assert_string_equal(m->code, "some-code");
    assert_string_equal(m->file, "a.txt");
    assert_string_equal(m->by, "normalize");
    assert_string_equal(m->node, "");
    assert_string_equal(m->text, "7 of many");
    assert_string_equal(m->fix, "");
    assert_string_equal(m->reason, "");
    assert_false(m->silenced);
    assert_int_equal(m->span.line, 5);
    rpt_log_context(log, NULL, "lists");
    rpt_log_add(log, RPT_LEVEL_STYLE, "b", span(0, 0, 0, 0), "x");
    assert_string_equal(rpt_log_get(log, 1)->file, "a.txt");
    assert_string_equal(rpt_log_get(log, 1)->by, "lists");
    assert_string_equal(rpt_log_file(log), "a.txt");
    assert_int_equal(rpt_log_status(log), RPT_OK);
    rpt_log_free(log);
    rpt_log_free(NULL);
}

/* A message is one line, and no terminal acts on it. */
static void
test_visible(void **state)
{
    (void)state;
    struct rpt_log *log;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    rpt_log_add(log, RPT_LEVEL_STYLE, "a", span(0, 0, 0, 0), "%s",
        "two\nlines \x1b]0;x\x07 \xFF caf\u00e9");
    assert_string_equal(rpt_log_get(log, 0)->text,
        "two\\nlines \\x1b]0;x\\a \\xff caf\u00e9");
    rpt_log_free(log);
}

static void
test_too_long(void **state)
{
    (void)state;
    struct rpt_log *log;
    size_t n = 200000;
    char *text = rpt_alloc(n + 1);
    assert_non_null(text);
    memset(text, 'x', n);
    text[n] = '\0';
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    rpt_log_add(log, RPT_LEVEL_STYLE, "a", span(0, 0, 0, 0), "long: %s",
        text);
    /* Its start, cut; never the format. */
    const char *cut = rpt_log_get(log, 0)->text;
    assert_memory_equal(cut, "long: xxx", 9);
    assert_int_equal(strlen(cut), 1023 + 3);
    assert_string_equal(cut + 1023, "...");
    rpt_log_add(log, RPT_LEVEL_STYLE, "a", span(0, 0, 0, 0), "short");
    assert_string_equal(rpt_log_get(log, 1)->text, "short");
    assert_int_equal(rpt_log_status(log), RPT_OK);
    rpt_free(text);
    rpt_log_free(log);
}

static void
test_add_message(void **state)
{
    (void)state;
    struct rpt_log *log;
    struct rpt_message message = {
        .level = RPT_LEVEL_ERROR, .code = "c", .file = "other.txt",
        .by = "me", .node = "annex/p1", .text = "t", .fix = "f",
        .silenced = true, .reason = "r",
    };
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    rpt_log_add_message(log, &message);
    message = (struct rpt_message){ .level = RPT_LEVEL_STYLE };
    rpt_log_add_message(log, &message);
    const struct rpt_message *m = rpt_log_get(log, 0);
    assert_string_equal(m->file, "other.txt");
    assert_string_equal(m->by, "me");
    assert_string_equal(m->node, "annex/p1");
    assert_string_equal(m->fix, "f");
    assert_true(m->silenced);
    assert_string_equal(m->reason, "r");
    m = rpt_log_get(log, 1);
    assert_string_equal(m->code, "");
    assert_string_equal(m->file, "");
    assert_string_equal(m->text, "");
    rpt_log_free(log);
}

static void
add(struct rpt_log *log, const char *file, uint32_t line, uint32_t column,
    const char *code)
{
    rpt_log_context(log, file, NULL);
    rpt_log_add(log, RPT_LEVEL_STYLE, code, span(0, 0, line, column), "%s",
        "text");
}

static void
test_sort(void **state)
{
    (void)state;
    struct rpt_log *log;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    add(log, "z", 9, 9, "first");
    add(log, "z", 3, 1, "b");
    add(log, "a", 1, 1, "c");
    add(log, "z", 3, 1, "a");
    add(log, "z", 2, 9, "d");
    add(log, "z", 3, 0, "e");
    rpt_log_sort(log, 1);
    static const char *const order[] = {
        "first", "d", "e", "a", "b", "c",
    };
    for (size_t i = 0; i < 6; i++)
        assert_string_equal(rpt_log_get(log, i)->code, order[i]);
    rpt_log_sort(log, 0);
    assert_string_equal(rpt_log_get(log, 4)->code, "first");
    rpt_log_sort(log, 99);
    rpt_log_free(log);
}

/* Equal messages keep the order in which they came. */
static void
test_sort_stable(void **state)
{
    (void)state;
    struct rpt_log *log;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    for (uint32_t i = 0; i < 1000; i++) {
        struct rpt_message m = {
            .code = "c", .text = "t", .span = { .offset = i },
        };
        rpt_log_add_message(log, &m);
    }
    rpt_log_sort(log, 0);
    for (uint32_t i = 0; i < 1000; i++)
        assert_int_equal(rpt_log_get(log, i)->span.offset, i);
    rpt_log_free(log);
}

static void
test_exit_status(void **state)
{
    (void)state;
    struct rpt_log *log;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    assert_int_equal(rpt_log_exit_status(log), 0);
    for (int i = 0; i < RPT_N_LEVELS; i++) {
        rpt_log_add(log, (enum rpt_level)i, "c", span(0, 0, 0, 0), "x");
        assert_int_equal(rpt_log_exit_status(log), i);
    }
    rpt_log_silence(log, 4, "known\nwell");
    assert_int_equal(rpt_log_exit_status(log), 3);
    assert_string_equal(rpt_log_get(log, 4)->reason, "known\\nwell");
    assert_false(rpt_log_in_source(log, 4));
    rpt_log_silence_as(log, 3, "said so", true);
    assert_true(rpt_log_in_source(log, 3));
    assert_int_equal(rpt_log_exit_status(log), 2);
    rpt_log_silence(log, 77, "none");
    rpt_log_free(log);
}

static void
test_levels(void **state)
{
    (void)state;
    for (int i = 0; i < RPT_N_LEVELS; i++) {
        enum rpt_level level = RPT_N_LEVELS;
        assert_true(rpt_level_find(rpt_level_name((enum rpt_level)i),
            &level));
        assert_int_equal(level, i);
    }
    enum rpt_level level;
    assert_false(rpt_level_find("worse", &level));
    assert_string_equal(rpt_level_name(RPT_N_LEVELS), "unknown");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_add),
        cmocka_unit_test(test_visible),
        cmocka_unit_test(test_too_long),
        cmocka_unit_test(test_add_message),
        cmocka_unit_test(test_sort),
        cmocka_unit_test(test_sort_stable),
        cmocka_unit_test(test_exit_status),
        cmocka_unit_test(test_levels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
