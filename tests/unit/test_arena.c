/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/arena.c.
 */
#include "tree.h"

#include <stdalign.h>

static void
test_alignment(void **state)
{
    (void)state;
    struct rpt_arena *arena;
    assert_int_equal(rpt_arena_new(&arena), RPT_OK);
    for (size_t i = 1; i < 3000; i++) {
        char *s = rpt_arena_bytes(arena, i % 7);
        void *p = rpt_arena_get(arena, i % 100);
        assert_non_null(s);
        assert_non_null(p);
        assert_int_equal((uintptr_t)p % alignof(uint64_t), 0);
    }
    rpt_arena_free(arena);
}

/* Pieces of either sort never overlap. */
static void
test_apart(void **state)
{
    (void)state;
    enum { N = 5000 };
    static unsigned char *pieces[N];
    struct rpt_arena *arena;
    assert_int_equal(rpt_arena_new(&arena), RPT_OK);
    for (size_t i = 0; i < N; i++) {
        size_t n = 1 + i * 37 % 200;
        pieces[i] = i % 2 == 0 ? rpt_arena_get(arena, n)
            : (void *)rpt_arena_bytes(arena, n);
        memset(pieces[i], (int)(i % 251), n);
    }
    for (size_t i = 0; i < N; i++)
        for (size_t k = 0; k < 1 + i * 37 % 200; k++)
            assert_int_equal(pieces[i][k], i % 251);
    rpt_arena_free(arena);
}

static void
test_large(void **state)
{
    (void)state;
    struct rpt_arena *arena;
    assert_int_equal(rpt_arena_new(&arena), RPT_OK);
    size_t n = (size_t)5 << 20;
    unsigned char *p = rpt_arena_zero(arena, n);
    assert_non_null(p);
    assert_int_equal(p[0] | p[n - 1], 0);
    memset(p, 1, n);
    char *s = rpt_arena_bytes(arena, n);
    assert_non_null(s);
    memset(s, 2, n);
    assert_int_equal(p[n - 1], 1);
    assert_true(rpt_arena_size(arena) >= 2 * n);
    assert_null(rpt_arena_get(arena, SIZE_MAX));
    assert_null(rpt_arena_bytes(arena, SIZE_MAX));
    assert_null(rpt_arena_copy(arena, "", SIZE_MAX));
    rpt_arena_free(arena);
}

static void
test_copy(void **state)
{
    (void)state;
    struct rpt_arena *arena;
    assert_int_equal(rpt_arena_new(&arena), RPT_OK);
    assert_string_equal(rpt_arena_copy(arena, "abcdef", 4), "abcd");
    assert_string_equal(rpt_arena_copy(arena, NULL, 0), "");
    rpt_arena_free(arena);
    rpt_arena_free(NULL);
}

/* The number of blocks grows with the logarithm of the bytes. */
static void
test_growth(void **state)
{
    (void)state;
    struct rpt_arena *arena;
    assert_int_equal(rpt_arena_new(&arena), RPT_OK);
    size_t steps = 0, size = rpt_arena_size(arena);
    for (size_t i = 0; i < 80000; i++) {
        assert_non_null(rpt_arena_get(arena, 112));
        if (rpt_arena_size(arena) != size)
            steps++;
        size = rpt_arena_size(arena);
    }
    assert_in_range(steps, 3, 14);
    rpt_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alignment),
        cmocka_unit_test(test_apart),
        cmocka_unit_test(test_large),
        cmocka_unit_test(test_copy),
        cmocka_unit_test(test_growth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
