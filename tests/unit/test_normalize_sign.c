/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/normalize_sign.c: who signed, as what, for whom.
 */
#include "normal.h"

static void
test_two(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Letter dated 5 May 2010 from the envoys to the Council of Ports\n"
        "1|" PROSE "\n"
        "1|(Signed) Ann Low\n"
        "1|Envoy\n"
        "0|Permanent envoy of Brest to the United Harbours\n"
        "1|(Signed) Max Hill\n"
        "1|Envoy of the Isles of Man and Mull\n");
    expect_tree(&n,
        "report letter-date=\"2010-05-05\" title=\"Letter dated 5 May 2010 "
        "from the envoys to the Council of Ports\"\n"
        "  letter date=\"2010-05-05\"\n"
        "    heading \"Letter dated 5 May 2010 ...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    signature name=\"Ann Low\" role=\"Envoy, Permanent envoy of "
        "Brest to the United Harbours\" for=\"Brest\"\n"
        "      paragraph \"(Signed) Ann Low\"\n"
        "      paragraph \"Envoy\"\n"
        "      paragraph \"Permanent envoy of Brest...\"\n"
        "    signature name=\"Max Hill\" role=\"Envoy of the Isles of Man and "
        "Mull\" for=\"Isles of Man and Mull\"\n"
        "      paragraph \"(Signed) Max Hill\"\n"
        "      paragraph \"Envoy of the Isles of Ma...\"\n");
    normal_close(&n);
}

static void
test_elision(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Letter dated 5 May 2010 from the envoys to the Council of Ports\n"
        "1|" PROSE "\n"
        "1|(Signed) Ann Low\n"
        "1|Envoy of the Côte d’Azur\n");
    expect_tree(&n,
        "report letter-date=\"2010-05-05\" title=\"Letter dated 5 May 2010 "
        "from the envoys to the Council of Ports\"\n"
        "  letter date=\"2010-05-05\"\n"
        "    heading \"Letter dated 5 May 2010 ...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    signature name=\"Ann Low\" role=\"Envoy of the Côte d’Azur\" "
        "for=\"Côte d’Azur\"\n"
        "      paragraph \"(Signed) Ann Low\"\n"
        "      paragraph \"Envoy of the Côte d’Azur\"\n");
    normal_close(&n);
}

/* Nothing below the name; running text is no office. */
static void
test_alone(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Letter dated 5 May 2010 from the envoys to the Council of Ports\n"
        "1|" PROSE "\n"
        "1|(Signed) Ann Low\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report letter-date=\"2010-05-05\" title=\"Letter dated 5 May 2010 "
        "from the envoys to the Council of Ports\"\n"
        "  letter date=\"2010-05-05\"\n"
        "    heading \"Letter dated 5 May 2010 ...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    signature name=\"Ann Low\"\n"
        "      paragraph \"(Signed) Ann Low\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    normal_close(&n);
}

/* Without a body the office says none. */
static void
test_nobody(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Letter dated 5 May 2010 from the envoys to the Council of Ports\n"
        "1|" PROSE "\n"
        "1|(Signed) Ann Low\n"
        "1|Harbour master\n");
    expect_tree(&n,
        "report letter-date=\"2010-05-05\" title=\"Letter dated 5 May 2010 "
        "from the envoys to the Council of Ports\"\n"
        "  letter date=\"2010-05-05\"\n"
        "    heading \"Letter dated 5 May 2010 ...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    signature name=\"Ann Low\" role=\"Harbour master\"\n"
        "      paragraph \"(Signed) Ann Low\"\n"
        "      paragraph \"Harbour master\"\n");
    normal_close(&n);
}

static void
test_across_pages(void **state)
{
    (void)state;
    struct normal n;
    normal_open(&n,
        "1|Letter dated 5 May 2010 from the envoys to the Council of Ports\n"
        "1|" PROSE "\n"
        "1|(Signed) Ann Low\n"
        "1|1\n"
        "p0|P/2010/1\n"
        "1|Envoy of Brest\n"
        "1|2\n"
        "p0|P/2010/1\n"
        "1|" MORE "\n");
    expect_tree(&n,
        "report letter-date=\"2010-05-05\" symbol=\"P/2010/1\" title=\"Letter "
        "dated 5 May 2010 from the envoys to the Council of Ports\"\n"
        "  letter date=\"2010-05-05\"\n"
        "    heading \"Letter dated 5 May 2010 ...\"\n"
        "    paragraph \"The boats came back at n...\"\n"
        "    signature name=\"Ann Low\" role=\"Envoy of Brest\" "
        "for=\"Brest\"\n"
        "      paragraph \"(Signed) Ann Low\"\n"
        "      furniture role=\"page-number\" \"1\"\n"
        "      furniture role=\"running-head\" \"P/2010/1\"\n"
        "      paragraph \"Envoy of Brest\"\n"
        "    furniture role=\"page-number\" \"2\"\n"
        "    furniture role=\"running-head\" \"P/2010/1\"\n"
        "  paragraph \"Nets were dried along th...\"\n");
    assert_int_equal(count_log(&n, "page-number"), 1);
    assert_int_equal(count_log(&n, "running-head"), 1);
    normal_close(&n);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two),
        cmocka_unit_test(test_elision),
        cmocka_unit_test(test_alone),
        cmocka_unit_test(test_nobody),
        cmocka_unit_test(test_across_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
