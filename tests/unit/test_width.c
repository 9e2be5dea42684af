/* SPDX-License-Identifier: MIT
 *
 * Columns of text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../core/width.h"

static size_t
width(const char *s)
{
    return rpt_width((struct rpt_str){s, strlen(s)});
}

static void
test_width(void **state)
{
    (void)state;
    assert_int_equal(width(""), 0);
    assert_int_equal(width("plain"), 5);
    assert_int_equal(width("Espa\xC3\xB1" "a"), 6);
    assert_int_equal(width("e\xCC\x81"), 1);            /* e + acute */
    assert_int_equal(width("\xE6\xBC\xA2\xE5\xAD\x97"), 4);
    assert_int_equal(width("\xEF\xBC\xA1"), 2);         /* full width A */
    assert_int_equal(width("a\xE2\x80\x8B" "b"), 2);    /* zero width space */
    assert_int_equal(width("\xD8\xB3\xD9\x8E"), 1);     /* seen + fatha */
    assert_int_equal(width("\xF0\x9F\x98\x80"), 2);     /* an emoji */
    assert_int_equal(width("a\tb\x1b"), 2);             /* controls */
    assert_int_equal(width("\xFF"), 1);                 /* a bad byte shows */
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_width)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
