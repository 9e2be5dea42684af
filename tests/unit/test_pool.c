/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/pool.c.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../core/pool.h"

/* Every size up to the first large ones, all alive at once. */
static void
test_sizes(void **state)
{
    (void)state;
    enum { N = 600 };
    struct rpt_pool pool = {.chunks = NULL};
    unsigned char *blocks[N];
    for (size_t n = 1; n < N; n++) {
        blocks[n] = rpt_pool_resize(&pool, NULL, 0, n);
        assert_non_null(blocks[n]);
        assert_int_equal((uintptr_t)blocks[n] % 16, 0);
        memset(blocks[n], (int)(n & 255), n);
    }
    for (size_t n = 1; n < N; n++) {
        for (size_t i = 0; i < n; i++)
            assert_int_equal(blocks[n][i], n & 255);
        assert_null(rpt_pool_resize(&pool, blocks[n], n, 0));
    }
    rpt_pool_free(&pool);
}

/* What a block holds stays, whatever lists it passes through. */
static void
test_resize(void **state)
{
    (void)state;
    static const size_t sizes[] = {16, 17, 256, 257, 5000, 300, 200, 8, 9};
    struct rpt_pool pool = {.chunks = NULL};
    char *p = rpt_pool_resize(&pool, NULL, 0, 8);
    assert_non_null(p);
    memcpy(p, "content", 8);
    size_t old = 8;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        p = rpt_pool_resize(&pool, p, old, sizes[i]);
        assert_non_null(p);
        assert_string_equal(p, "content");
        old = sizes[i];
    }
    assert_null(rpt_pool_resize(&pool, p, old, 0));
    assert_null(rpt_pool_resize(&pool, NULL, 0, 0));
    rpt_pool_free(&pool);
    rpt_pool_free(&pool);
}

static void
test_budget(void **state)
{
    (void)state;
    struct rpt_budget b = { .max = 1000 };
    void *p = rpt_pool_lua(&b, NULL, 5, 600);  /* 5 is a type */
    assert_non_null(p);
    assert_int_equal(b.used, 600);
    assert_null(rpt_pool_lua(&b, NULL, 0, 401));
    assert_true(b.reached);
    assert_false(b.failed);
    assert_null(rpt_pool_lua(&b, p, 600, 1001));
    assert_int_equal(b.used, 600);
    p = rpt_pool_lua(&b, p, 600, 1000);
    assert_non_null(p);
    p = rpt_pool_lua(&b, p, 1000, 10);
    assert_non_null(p);
    assert_int_equal(b.used, 10);
    assert_null(rpt_pool_lua(&b, p, 10, 0));
    assert_int_equal(b.used, 0);
    assert_null(rpt_pool_lua(&b, NULL, 0, 0));
    assert_int_equal(b.used, 0);
    rpt_pool_free(&b.pool);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sizes),
        cmocka_unit_test(test_resize),
        cmocka_unit_test(test_budget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
