/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/buf.c.
 */
#include "tree.h"

#include "../../core/buf.h"

static void
test_add(void **state)
{
    (void)state;
    struct rpt_buf buf;
    rpt_buf_init(&buf, 100);
    assert_string_equal(rpt_buf_get(&buf).s, "");
    rpt_buf_add(&buf, "abc", 2);
    rpt_buf_add_char(&buf, '-');
    rpt_buf_print(&buf, "%d%s", 42, "!");
    assert_string_equal(rpt_buf_get(&buf).s, "ab-42!");
    assert_int_equal(rpt_buf_get(&buf).n, 6);
    rpt_buf_clear(&buf);
    assert_string_equal(rpt_buf_get(&buf).s, "");
    rpt_buf_free(&buf);
}

static void
test_long_print(void **state)
{
    (void)state;
    struct rpt_buf buf;
    char text[1001];
    memset(text, 'x', 1000);
    text[1000] = '\0';
    rpt_buf_init(&buf, 5000);
    for (size_t n = 250; n <= 260; n++) {
        rpt_buf_clear(&buf);
        rpt_buf_print(&buf, "%.*s", (int)n, text);
        assert_int_equal(rpt_buf_get(&buf).n, n);
        assert_int_equal(strlen(rpt_buf_get(&buf).s), n);
    }
    rpt_buf_clear(&buf);
    rpt_buf_print(&buf, "<%s>", text);
    assert_int_equal(rpt_buf_get(&buf).n, 1002);
    assert_int_equal(buf.s[1001], '>');
    rpt_buf_free(&buf);
}

static void
test_limit_sticks(void **state)
{
    (void)state;
    struct rpt_buf buf;
    rpt_buf_init(&buf, 4);
    rpt_buf_add(&buf, "abcd", 4);
    assert_int_equal(buf.status, RPT_OK);
    rpt_buf_add_char(&buf, 'e');
    assert_int_equal(buf.status, RPT_LIMIT);
    rpt_buf_clear(&buf);
    rpt_buf_add_char(&buf, 'f');
    assert_int_equal(buf.status, RPT_LIMIT);
    assert_string_equal(rpt_buf_get(&buf).s, "");
    struct rpt_str out;
    assert_int_equal(rpt_buf_take(&buf, &out), RPT_LIMIT);
    assert_string_equal(out.s, "");
}

static void
test_take(void **state)
{
    (void)state;
    struct rpt_buf buf;
    struct rpt_str out;
    rpt_buf_init(&buf, 10);
    rpt_buf_add(&buf, "abc", 3);
    assert_int_equal(rpt_buf_take(&buf, &out), RPT_OK);
    assert_string_equal(out.s, "abc");
    assert_string_equal(rpt_buf_get(&buf).s, "");
    rpt_free((char *)(uintptr_t)out.s);
    assert_int_equal(rpt_buf_take(&buf, &out), RPT_OK);
    assert_string_equal(out.s, "");
    rpt_free((char *)(uintptr_t)out.s);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_add),
        cmocka_unit_test(test_long_print),
        cmocka_unit_test(test_limit_sticks),
        cmocka_unit_test(test_take),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
