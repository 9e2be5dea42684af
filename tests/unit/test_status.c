/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/status.c.
 */
#include "tree.h"

#include "../../core/engine.h"

static void
test_names(void **state)
{
    (void)state;
    assert_string_equal(rpt_version(), RPT_VERSION);
    assert_string_equal(rpt_status_name(RPT_OK), "ok");
    assert_string_equal(rpt_status_name(RPT_NOMEM), "nomem");
    assert_string_equal(rpt_status_name(RPT_SCRIPT), "script");
    assert_string_equal(rpt_status_name(RPT_N_STATUS), "unknown");
    for (int i = 0; i < RPT_N_STATUS; i++)
        assert_non_null(rpt_status_name((enum rpt_status)i));
}

static void
test_levels(void **state)
{
    (void)state;
    assert_int_equal(rpt_status_level(RPT_OK), RPT_LEVEL_STYLE);
    assert_int_equal(rpt_status_level(RPT_FORMAT), RPT_LEVEL_ERROR);
    assert_int_equal(rpt_status_level(RPT_UNSUPPORTED),
        RPT_LEVEL_UNSUPPORTED);
    assert_int_equal(rpt_status_level(RPT_LIMIT), RPT_LEVEL_FATAL);
    assert_int_equal(rpt_status_level(RPT_NOMEM), RPT_LEVEL_FATAL);
    assert_int_equal(rpt_status_level(RPT_IO), RPT_LEVEL_FATAL);
    assert_int_equal(rpt_status_level(RPT_N_STATUS), RPT_LEVEL_FATAL);
}

static void
test_limits(void **state)
{
    (void)state;
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    /* A line of ten million bytes is too long, a large file is not. */
    assert_in_range(limits.line, 1 << 20, 10000000);
    assert_in_range(limits.input, 64 << 20, UINT32_MAX);
    assert_in_range(limits.depth, 50, 1000);
    assert_true(limits.nodes > 1000000);
    assert_true(limits.output >= limits.input);
    assert_true(limits.script_memory > 0);
    assert_true(limits.script_instructions > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_levels),
        cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
