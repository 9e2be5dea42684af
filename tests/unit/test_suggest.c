/* SPDX-License-Identifier: MIT
 *
 * Suggestions for misspelt names.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <rpt/rpt.h>

static const char *const names[] = {"recommendations-csv", "outline",
    "summary", "tree", "text", "statements-csv", NULL};

static void
expect(const char *word, const char *meant)
{
    const char *found = rpt_suggest(word, names);
    if (meant == NULL)
        assert_null(found);
    else
        assert_string_equal(found != NULL ? found : "(none)", meant);
}

static void
test_slips(void **state)
{
    (void)state;
    expect("outlne", "outline");        /* a letter missing */
    expect("outlinee", "outline");      /* one too many */
    expect("outlime", "outline");       /* another one */
    expect("otuline", "outline");       /* two swapped */
    expect("recomendation-csv", "recommendations-csv");
    expect("tree", "tree");             /* the name itself */
    expect("tet", "text");
}

static void
test_parts(void **state)
{
    (void)state;
    expect("csv", "recommendations-csv");
    expect("statements", "statements-csv");
    expect("tree-view", "tree");
    expect("ree-view", NULL);
}

static void
test_nothing_near(void **state)
{
    (void)state;
    char big[200];
    memset(big, 'a', sizeof(big) - 1);
    big[sizeof(big) - 1] = '\0';
    expect("elephant", NULL);
    expect("", NULL);
    expect("x", NULL);
    expect(big, NULL);
    static const char *const none[] = {NULL};
    assert_null(rpt_suggest("tree", none));
    static const char *const odd[] = {"", "a", NULL};
    assert_null(rpt_suggest("b", odd));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_slips),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_nothing_near),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
