/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/str.c.
 */
#include "tree.h"

#include "../../core/str.h"

static void
expect_char(const char *s, uint32_t c, size_t length)
{
    uint32_t got = 1;
    assert_int_equal(rpt_utf8_decode(s, strlen(s), &got), length);
    assert_int_equal(got, c);
}

static void
test_decode(void **state)
{
    (void)state;
    expect_char("a", 'a', 1);
    expect_char("\u00e9", 0xE9, 2);
    expect_char("\u20ac", 0x20AC, 3);
    expect_char("\U0001F600", 0x1F600, 4);
    expect_char("\uFFFD", 0xFFFD, 3);
    /* bare, cut, overlong, surrogate, too large */
    static const char *const bad[] = {
        "\x80", "\xC3", "\xC3(", "\xE2\x82", "\xE2(\xAC", "\xF0\x9F\x98",
        "\xF0\x9F\x98(", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF",
        "\xE0\x9F\xBF", "\xF0\x80\x80\xAF", "\xED\xA0\x80", "\xED\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xFE",
    };
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        expect_char(bad[i], 0xFFFD, 1);
        assert_false(rpt_utf8_valid(bad[i], strlen(bad[i])));
    }
}

static void
test_round_trip(void **state)
{
    (void)state;
    for (uint32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        char s[4];
        uint32_t back;
        size_t n = rpt_utf8_encode(c, s);
        assert_int_equal(rpt_utf8_decode(s, n, &back), n);
        assert_int_equal(back, c);
    }
    char s[4];
    assert_int_equal(rpt_utf8_encode(0xD800, s), 3);
    assert_memory_equal(s, "\uFFFD", 3);
    assert_int_equal(rpt_utf8_encode(0x110000, s), 3);
    assert_memory_equal(s, "\uFFFD", 3);
}

static void
test_count(void **state)
{
    (void)state;
    assert_int_equal(rpt_utf8_count("a\u00e9\u20ac\xFFz", 8), 5);
    assert_int_equal(rpt_utf8_count("", 0), 0);
    assert_true(rpt_utf8_valid("a\u00e9\uFFFD", 6));
}

static void
test_classes(void **state)
{
    (void)state;
    static const uint32_t spaces[] = {
        ' ', '\t', '\n', '\f', 0xA0, 0x2003, 0x202F, 0x3000, 0x2028,
    };
    for (size_t i = 0; i < sizeof(spaces) / sizeof(spaces[0]); i++)
        assert_true(rpt_char_is_space(spaces[i]));
    assert_false(rpt_char_is_space('x'));
    assert_false(rpt_char_is_space(0x200B));
    assert_true(rpt_char_is_control(0x1B));
    assert_true(rpt_char_is_control(0x7F));
    assert_true(rpt_char_is_control(0x9B));
    assert_false(rpt_char_is_control('x'));
    assert_false(rpt_char_is_control(0xA0));
    static const uint32_t letters[] = {
        'a', 'Z', 0xE9, 0x153, 0x3B1, 0x416, 0x5D0, 0x627, 0x915, 0x4E2D,
        0x301, 0x1EA5, 0x20000, 0xFF21,
    };
    for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
        assert_true(rpt_char_is_letter(letters[i]));
    static const uint32_t others[] = {
        '1', '@', '[', 0xD7, 0xF7, 0x2019, 0x2014, 0x20AC, 0x3002, 0x60C,
        0x661, 0xFF0C, 0xFFFD, 0x1F600, 0xB7,
    };
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        assert_false(rpt_char_is_letter(others[i]));
    assert_true(rpt_char_is_digit('7'));
    assert_true(rpt_char_is_digit(0x663));
    assert_false(rpt_char_is_digit('a'));
    assert_true(rpt_char_is_ideograph(0x4E2D));
    assert_true(rpt_char_is_ideograph(0xAC00));
    assert_false(rpt_char_is_ideograph(0x416));
}

static void
test_case(void **state)
{
    (void)state;
    static const uint32_t pairs[][2] = {
        { 'A', 'a' }, { 'Z', 'z' }, { 0xC9, 0xE9 }, { 0xDE, 0xFE },
        { 0x100, 0x101 }, { 0x139, 0x13A }, { 0x14A, 0x14B },
        { 0x178, 0xFF }, { 0x17D, 0x17E }, { 0x218, 0x219 },
        { 0x386, 0x3AC }, { 0x388, 0x3AD }, { 0x38F, 0x3CE },
        { 0x391, 0x3B1 }, { 0x3A9, 0x3C9 }, { 0x401, 0x451 },
        { 0x410, 0x430 }, { 0x42F, 0x44F }, { 0x490, 0x491 },
        { 0x531, 0x561 }, { 0x1EA4, 0x1EA5 },
    };
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        uint32_t upper = pairs[i][0], lower = pairs[i][1];
        assert_int_equal(rpt_char_lower(upper), lower);
        assert_int_equal(rpt_char_lower(lower), lower);
        assert_int_equal(rpt_char_upper(lower), upper);
        assert_int_equal(rpt_char_upper(upper), upper);
        assert_true(rpt_char_is_upper(upper));
        assert_true(rpt_char_is_lower(lower));
        assert_false(rpt_char_is_upper(lower));
        assert_false(rpt_char_is_lower(upper));
    }
    static const uint32_t same[] = { '1', 0xD7, 0xF7, 0x138, 0x4E2D, 0x627 };
    for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
        assert_int_equal(rpt_char_lower(same[i]), same[i]);
        assert_int_equal(rpt_char_upper(same[i]), same[i]);
        assert_false(rpt_char_is_upper(same[i]));
    }
    assert_true(rpt_char_is_lower(0xDF));
    assert_int_equal(rpt_char_lower(0x130), 'i');
    assert_int_equal(rpt_char_upper(0x3C2), 0x3A3);
}

static void
test_compare(void **state)
{
    (void)state;
    assert_true(rpt_str_is(str("abc"), "abc"));
    assert_false(rpt_str_is(str("abc"), "abcd"));
    assert_true(rpt_str_same(str("abc"), str("abc")));
    assert_false(rpt_str_same(str("abc"), str("abd")));
    assert_true(rpt_str_starts(str("abc"), "ab"));
    assert_false(rpt_str_starts(str("a"), "ab"));
    assert_true(rpt_str_ends(str("abc"), "bc"));
    assert_false(rpt_str_ends(str("c"), "bc"));
    assert_true(rpt_str_same_fold(str("L\u2019\u00c9tat\u00a0X"),
        str("l'\u00e9TAT x")));
    assert_true(rpt_str_same_fold(str("\u039f\u03a3"), str("\u03bf\u03c2")));
    assert_false(rpt_str_same_fold(str("abc"), str("ab")));
    assert_false(rpt_str_same_fold(str("ab"), str("abc")));
    assert_false(rpt_str_same_fold(str("abx"), str("abc")));
}

static void
test_trim(void **state)
{
    (void)state;
    struct rpt_str s = rpt_str_trim(str(" \u00a0 a b\t\n"));
    assert_int_equal(s.n, 3);
    assert_memory_equal(s.s, "a b", 3);
    assert_int_equal(rpt_str_trim(str(" \n")).n, 0);
    assert_int_equal(rpt_str_trim(str("")).n, 0);
}

static void
test_hash(void **state)
{
    (void)state;
    assert_true(rpt_str_hash(str("")) == 0xcbf29ce484222325u);
    assert_true(rpt_str_hash(str("a")) == 0xaf63dc4c8601ec8cu);
}

static void
expect_added(void (*add)(struct rpt_buf *, struct rpt_str), const char *s,
    const char *expected)
{
    struct rpt_buf buf;
    rpt_buf_init(&buf, 1000);
    add(&buf, str(s));
    assert_string_equal(rpt_buf_get(&buf).s, expected);
    rpt_buf_free(&buf);
}

static void
slug5(struct rpt_buf *buf, struct rpt_str s)
{
    rpt_str_add_slug(buf, s, 5);
}

static void
visible(struct rpt_buf *buf, struct rpt_str s)
{
    rpt_str_add_visible(buf, s, false);
}

static void
quoted(struct rpt_buf *buf, struct rpt_str s)
{
    rpt_str_add_visible(buf, s, true);
}

static void
test_made(void **state)
{
    (void)state;
    expect_added(rpt_str_add_lower, "\u00c9TAT \u0416", "\u00e9tat \u0436");
    expect_added(rpt_str_add_squeezed, "  a \n\u00a0 b ", "a b");
    expect_added(rpt_str_add_squeezed, " \n", "");
    expect_added(slug5, "The way forward", "the-way-forward");
    expect_added(slug5, "  III. States\u2019 & others' duties; more words",
        "iii-states-others-duties-more");
    expect_added(slug5, "---", "");
    expect_added(slug5, "\u7ed3\u8bba", "\u7ed3\u8bba");
    expect_added(slug5, "a\xFFz", "a-z");
}

static void
test_plain(void **state)
{
    (void)state;
    assert_int_equal(rpt_str_plain("", 0), 0);
    /* Every byte at every place of a word of eight. */
    for (int c = 0; c < 256; c++) {
        bool plain = c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
        for (size_t i = 0; i < 20; i++) {
            char s[21] = "abcdefgh !~#[]^0123@";
            s[i] = (char)c;
            assert_int_equal(rpt_str_plain(s, 20), plain ? 20 : i);
        }
    }
}

static void
test_visible(void **state)
{
    (void)state;
    expect_added(visible, "a\n\t\x1b[31m\x7f", "a\\n\\t\\x1b[31m\\x7f");
    expect_added(visible, "caf\u00e9 \"x\" \\", "caf\u00e9 \"x\" \\");
    expect_added(quoted, "\"x\" \\", "\\\"x\\\" \\\\");
    expect_added(visible, "a\xC2\x9Bz", "a\\u{9b}z");
    expect_added(visible, "a\u202ez\u2066", "a\\u{202e}z\\u{2066}");
    expect_added(visible, "a\xC3(", "a\\xc3(");
    expect_added(visible, "\uFFFD", "\uFFFD");
    expect_added(visible, "\a\b\v\f\r", "\\a\\b\\v\\f\\r");
    struct rpt_buf buf;
    rpt_buf_init(&buf, 100);
    rpt_str_add_visible(&buf, (struct rpt_str){ "a\0b", 3 }, false);
    assert_string_equal(rpt_buf_get(&buf).s, "a\\x00b");
    rpt_buf_free(&buf);
}

static void
test_has_word(void **state)
{
    (void)state;
    assert_true(rpt_str_has_word("txt md rst", "txt"));
    assert_true(rpt_str_has_word("txt md rst", "rst"));
    assert_false(rpt_str_has_word("txt md rst", "rs"));
    assert_false(rpt_str_has_word("txt md rst", ""));
    assert_false(rpt_str_has_word("", "md"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_decode),
        cmocka_unit_test(test_round_trip),
        cmocka_unit_test(test_count),
        cmocka_unit_test(test_classes),
        cmocka_unit_test(test_case),
        cmocka_unit_test(test_compare),
        cmocka_unit_test(test_has_word),
        cmocka_unit_test(test_trim),
        cmocka_unit_test(test_hash),
        cmocka_unit_test(test_made),
        cmocka_unit_test(test_plain),
        cmocka_unit_test(test_visible),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
