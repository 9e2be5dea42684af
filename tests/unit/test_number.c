/* SPDX-License-Identifier: MIT
 *
 * Numbers in the ways of counting of office programs, and the signs of
 * symbol fonts.
 */
#include "tree.h"

#include "package/package.h"

static void
test_formats(void **state)
{
    (void)state;
    static const struct {
        const char *format;
        uint32_t n;
        const char *wanted;
    } cases[] = {
        { "decimal", 0, "0" }, { "decimal", 4294967295u, "4294967295" },
        { "decimalZero", 7, "07" }, { "decimalZero", 107, "107" },
        { "lowerLetter", 1, "a" }, { "lowerLetter", 26, "z" },
        { "lowerLetter", 27, "aa" }, { "lowerLetter", 53, "aaa" },
        { "lowerLetter", 0, "0" }, { "lowerLetter", 100000, "100000" },
        { "upperLetter", 28, "BB" },
        { "lowerPlaces", 28, "ab" }, { "lowerPlaces", 703, "aaa" },
        { "upperPlaces", 4294967295u, "MWLQKWU" },
        { "lowerRoman", 4, "iv" }, { "upperRoman", 1994, "MCMXCIV" },
        { "upperRoman", 0, "0" }, { "lowerRoman", 12345, "12345" },
        { "ordinal", 1, "1st" }, { "ordinal", 2, "2nd" },
        { "ordinal", 3, "3rd" }, { "ordinal", 4, "4th" },
        { "ordinal", 11, "11th" }, { "ordinal", 21, "21st" },
        { "numberInDash", 3, "- 3 -" }, { "hex", 255, "FF" },
        { "chicago", 1, "*" }, { "chicago", 6, "††" },
        { "decimalFullWidth", 10, "１０" },
        { "decimalEnclosedCircle", 3, "③" },
        { "decimalEnclosedCircle", 21, "21" },
        { "arabicAlpha", 3, "ت" }, { "arabicAbjad", 3, "ج" },
        { "hindiNumbers", 12, "١٢" }, { "hebrew2", 2, "ב" },
        { "russianLower", 8, "з" }, { "thaiNumbers", 5, "๕" },
        { "chineseCounting", 1, "一" }, { "chineseCounting", 10, "十" },
        { "chineseCounting", 11, "十一" }, { "chineseCounting", 20, "二十" },
        { "chineseCounting", 101, "一百〇一" },
        { "chineseCounting", 110, "一百一十" },
        { "chineseCounting", 1001, "一千〇一" },
        { "chineseCounting", 0, "〇" },
        { "ideographDigital", 20, "二〇" },
        { "none", 5, "" }, { "bullet", 5, "" }, { "unheard of", 5, "5" },
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char out[NUMBER_SIZE + 1];
        size_t n = number_write(out, cases[i].format, cases[i].n);
        assert_true(n < NUMBER_SIZE);
        out[n] = '\0';
        assert_string_equal(out, cases[i].wanted);
    }
    assert_string_equal(number_format(str("upperRoman")), "upperRoman");
    assert_null(number_format(str("unheard of")));
}

static void
test_symbols(void **state)
{
    (void)state;
    static const struct {
        uint32_t c;
        const char *font, *wanted;
    } cases[] = {
        { 0xF0B7, "Symbol", "•" }, { 0xB7, "Symbol", "•" },
        { 0xF0B7, "", "•" }, { 0xB7, "", "·" },
        { 0xF0A7, "Wingdings", "▪" }, { 0xF0FC, "Wingdings 2", "✓" },
        { 'o', "Courier New", "o" }, { 0x2022, "Arial", "•" },
        { 0x110000, "", "\xEF\xBF\xBD" }, { 0xD800, "", "\xEF\xBF\xBD" },
        { 0x1F600, "", "\xF0\x9F\x98\x80" },
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char out[4];
        struct rpt_str s = number_symbol(cases[i].c, str(cases[i].font),
            out);
        assert_int_equal(s.n, strlen(cases[i].wanted));
        assert_memory_equal(s.s, cases[i].wanted, s.n);
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_formats),
        cmocka_unit_test(test_symbols),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
