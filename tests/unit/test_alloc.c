/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/alloc.c; failing allocations are test_oom.c's.
 */
#include "tree.h"

#include "../../core/alloc.h"

static void
test_zero(void **state)
{
    (void)state;
    unsigned char *p = rpt_alloc_zero(3, 100);
    assert_non_null(p);
    for (size_t i = 0; i < 300; i++)
        assert_int_equal(p[i], 0);
    rpt_free(p);
    assert_null(rpt_alloc_zero(SIZE_MAX / 2, 3));
}

static void
test_empty(void **state)
{
    (void)state;
    void *p = rpt_alloc(0);
    assert_non_null(p);
    p = rpt_realloc(p, 0);
    assert_non_null(p);
    rpt_free(p);
    rpt_free(NULL);
}

static void
test_grow(void **state)
{
    (void)state;
    void *p = NULL;
    size_t capacity = 0;
    assert_true(rpt_alloc_grow(&p, &capacity, 3, sizeof(int)));
    assert_int_equal(capacity, 8);
    ((int *)p)[2] = 42;
    void *before = p;
    assert_true(rpt_alloc_grow(&p, &capacity, 8, sizeof(int)));
    assert_ptr_equal(p, before);
    assert_true(rpt_alloc_grow(&p, &capacity, 100, sizeof(int)));
    assert_int_equal(capacity, 100);
    assert_true(rpt_alloc_grow(&p, &capacity, 101, sizeof(int)));
    assert_int_equal(capacity, 200);
    assert_int_equal(((int *)p)[2], 42);
    before = p;
    assert_false(rpt_alloc_grow(&p, &capacity, SIZE_MAX / 2, 16));
    assert_ptr_equal(p, before);
    assert_int_equal(capacity, 200);
    rpt_free(p);
}

/* What is grown by pages keeps what is in the page they start in. */
static void
test_grow_pages(void **state)
{
    (void)state;
    void *p = NULL;
    size_t capacity = 0;
    for (size_t i = 0; i < 1000 * 1000; i++) {
        assert_true(rpt_alloc_grow(&p, &capacity, i + 1, sizeof(int)));
        ((int *)p)[i] = (int)i;
    }
    for (size_t i = 0; i < 1000 * 1000; i++)
        assert_true(((int *)p)[i] == (int)i);
    rpt_free(p);
}

static void
test_copy(void **state)
{
    (void)state;
    char *s = rpt_alloc_copy("abcdef", 3);
    assert_string_equal(s, "abc");
    rpt_free(s);
    assert_null(rpt_alloc_copy("", SIZE_MAX));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_zero),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_grow),
        cmocka_unit_test(test_grow_pages),
        cmocka_unit_test(test_copy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
