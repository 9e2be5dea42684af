/* SPDX-License-Identifier: MIT
 *
 * Encodings: which one the bytes of a text are taken for, and what is no
 * text in any of them.
 */
#include "tree.h"

#include "../../core/input.h"

#define BYTES(literal) (struct rpt_str){ literal, sizeof(literal) - 1 }

/* Decodes and compares; 'code' is that of the one message, NULL: none. */
static void
expect_decoded(struct rpt_str raw, const char *text, const char *code)
{
    struct rpt_log *log;
    struct rpt_str out;
    void *owned;
    bool binary;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    assert_int_equal(rpt_decode(raw, &out, &owned, &binary, log), RPT_OK);
    assert_false(binary);
    assert_string_equal(out.s, text);
    assert_int_equal(out.n, strlen(text));
    assert_int_equal(rpt_log_count(log), code != NULL);
    if (code != NULL)
        assert_string_equal(rpt_log_get(log, 0)->code, code);
    rpt_free(owned);
    rpt_log_free(log);
}

static void
expect_binary(struct rpt_str raw)
{
    struct rpt_log *log;
    struct rpt_str out;
    void *owned;
    bool binary;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    assert_int_equal(rpt_decode(raw, &out, &owned, &binary, log), RPT_OK);
    assert_true(binary);
    assert_int_equal(out.n, 0);
    assert_null(owned);
    assert_int_equal(rpt_log_count(log), 0);
    rpt_log_free(log);
}

static void
test_utf8(void **state)
{
    (void)state;
    expect_decoded(BYTES("plain"), "plain", NULL);
    expect_decoded(BYTES("Ort\xC3\xADz \xE2\x80\x94 \xF0\x9F\x98\x80 x"),
        "Ort\xC3\xADz \xE2\x80\x94 \xF0\x9F\x98\x80 x", NULL);
    expect_decoded(BYTES("\xEF\xBB\xBFmark"), "mark", NULL);
    /* Given back as it is, without a copy. */
    struct rpt_str out, raw = BYTES("a text of more than thirty-two bytes, "
        "with \xC3\xA9 in it");
    void *owned;
    bool binary;
    struct rpt_log *log;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    assert_int_equal(rpt_decode(raw, &out, &owned, &binary, log), RPT_OK);
    assert_ptr_equal(out.s, raw.s);
    assert_null(owned);
    rpt_log_free(log);
}

/* A damaged byte among good ones does not make it another encoding. */
static void
test_damaged(void **state)
{
    (void)state;
    expect_decoded(BYTES("caf\xC3\xA9 \xC3\xA8 \xFF."),
        "caf\xC3\xA9 \xC3\xA8 \xEF\xBF\xBD.", "bad-encoding");
    expect_decoded(BYTES("na\xC3\xAFve caf\xC3"),
        "na\xC3\xAFve caf\xEF\xBF\xBD", "bad-encoding");
}

static void
test_utf16(void **state)
{
    (void)state;
    expect_decoded(BYTES("\xFF\xFE" "a\0\xE9\0\x3D\xD8\x00\xDE"),
        "a\xC3\xA9\xF0\x9F\x98\x80", "encoding");
    expect_decoded(BYTES("\xFE\xFF\0a\x20\x19"), "a\xE2\x80\x99",
        "encoding");
    /* Without a mark, by where the zeros stand. */
    expect_decoded(BYTES("T\0e\0x\0t\0.\0\n\0"), "Text.\n", "encoding");
    expect_decoded(BYTES("\0T\0e\0x\0t\0.\0\n"), "Text.\n", "encoding");
    /* Half a pair is damage, most of it is no text. */
    struct rpt_log *log;
    struct rpt_str out;
    void *owned;
    bool binary;
    static const char half[] = "\xFF\xFE" "a\0b\0c\0d\0e\0f\0g\0h\0i\0j\0k\0"
        "l\0m\0n\0o\0p\0q\0r\0s\0t\0u\0v\0w\0x\0y\0z\0\x3D\xD8.\0";
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    assert_int_equal(rpt_decode(BYTES(half), &out, &owned, &binary, log),
        RPT_OK);
    assert_string_equal(out.s, "abcdefghijklmnopqrstuvwxyz\xEF\xBF\xBD.");
    assert_int_equal(rpt_log_count(log), 2);
    assert_string_equal(rpt_log_get(log, 1)->code, "bad-encoding");
    rpt_free(owned);
    rpt_log_free(log);
    expect_binary(BYTES("\xFF\xFE\x3D\xD8\x3D\xD8"));
    expect_binary(BYTES("\xFF\xFE\0\0a\0\0\0"));
}

static void
test_windows(void **state)
{
    (void)state;
    expect_decoded(BYTES("Mar\xED" "a \x93said\x94 it\x92s 5 \x96 6 \x80\n"),
        "Mar\xC3\xAD" "a \xE2\x80\x9Csaid\xE2\x80\x9D it\xE2\x80\x99s 5 "
        "\xE2\x80\x93 6 \xE2\x82\xAC\n", "encoding");
    expect_decoded(BYTES("r\xE9solution du Conseil de s\xE9" "curit\xE9"),
        "r\xC3\xA9solution du Conseil de s\xC3\xA9" "curit\xC3\xA9",
        "encoding");
    expect_decoded(BYTES("\xC9tats et gouvernements"),
        "\xC3\x89tats et gouvernements", "encoding");
}

static void
test_mac(void **state)
{
    (void)state;
    expect_decoded(BYTES("Mar\x92" "a \xD2said\xD3 it\xD5s 5 \xD0 6\r"),
        "Mar\xC3\xAD" "a \xE2\x80\x9Csaid\xE2\x80\x9D it\xE2\x80\x99s 5 "
        "\xE2\x80\x93 6\r", "encoding");
    expect_decoded(BYTES("r\x8Esolution du Conseil de s\x8E" "curit\x8E"),
        "r\xC3\xA9solution du Conseil de s\xC3\xA9" "curit\xC3\xA9",
        "encoding");
    /* Where both make good text the line ends decide. */
    expect_decoded(BYTES("a \xD0 b\rc"), "a \xE2\x80\x93 b\rc", "encoding");
}

static void
test_doubtful(void **state)
{
    (void)state;
    /* Cyrillic in KOI8-R: neither of the two, and the log says so. */
    struct rpt_log *log;
    struct rpt_str out;
    void *owned;
    bool binary;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    assert_int_equal(rpt_decode(BYTES("\xEF\xD2\xC7\xC1\xCE\xC9\xDA\xC1\xC3"
        "\xC9\xD1 \xEF\xC2\xDF\xC5\xC4\xC9\xCE\xC5\xCE\xCE\xD9\xC8"), &out,
        &owned, &binary, log), RPT_OK);
    assert_false(binary);
    assert_int_equal(rpt_log_count(log), 1);
    assert_string_equal(rpt_log_get(log, 0)->code, "encoding-doubtful");
    assert_int_equal(rpt_log_get(log, 0)->level, RPT_LEVEL_WARNING);
    rpt_free(owned);
    rpt_log_free(log);
}

/* What markup says of itself is believed, if it can be true. */
static void
test_declared(void **state)
{
    (void)state;
    expect_decoded(BYTES("<?xml version='1.0' encoding=\"KOI8-R\"?><p>\xE4"),
        "<?xml version='1.0' encoding=\"KOI8-R\"?><p>\xD0\x94", "encoding");
    expect_decoded(BYTES(" <html><META charset=iso-8859-2>\xB1 \xA3"),
        " <html><META charset=iso-8859-2>\xC4\x85 \xC5\x81", "encoding");
    expect_decoded(BYTES("<!-- x --><meta http-equiv=Content-Type content='"
        "text/html; charset=windows-1251'>\xC4\xE0"), "<!-- x --><meta "
        "http-equiv=Content-Type content='text/html; charset=windows-1251'>"
        "\xD0\x94\xD0\xB0", "encoding");
    /* Latin-1 is Windows-1252, as everywhere on the web. */
    expect_decoded(BYTES("<meta charset='ISO-8859-1'>\x93x\x94"),
        "<meta charset='ISO-8859-1'>\xE2\x80\x9Cx\xE2\x80\x9D", "encoding");
    /* UTF-8 is UTF-8 whatever it says; and what says it is UTF-8 but is
     * not is guessed. */
    expect_decoded(BYTES("<meta charset=koi8-r>\xC3\xA9"),
        "<meta charset=koi8-r>\xC3\xA9", NULL);
    expect_decoded(BYTES("<meta charset=utf-8>caf\xE9s"),
        "<meta charset=utf-8>caf\xC3\xA9s", "encoding");
    /* Only markup speaks of itself, and only "meta" does. */
    expect_decoded(BYTES("A <meta charset=koi8-r> caf\xE9s"),
        "A <meta charset=koi8-r> caf\xC3\xA9s", "encoding");
    expect_decoded(BYTES("<script charset=koi8-r></script>caf\xE9s"),
        "<script charset=koi8-r></script>caf\xC3\xA9s", "encoding");
}

/* Neither a name that nobody knows nor bytes out of place end the run. */
static void
test_declared_wrong(void **state)
{
    (void)state;
    static const struct {
        const char *raw, *text, *code;
    } cases[] = {
        {"<meta charset=none>caf\xE9s", "<meta charset=none>caf\xC3\xA9s",
            "encoding-unknown"},
        {"<meta charset=shift_jis>\x83\x41\xFF.",
            "<meta charset=shift_jis>\xE3\x82\xA2\xEF\xBF\xBD.",
            "bad-encoding"},
    };
    for (size_t i = 0; i < 2; i++) {
        struct rpt_log *log;
        struct rpt_str out;
        void *owned;
        bool binary, found = false;
        assert_int_equal(rpt_log_new(&log), RPT_OK);
        assert_int_equal(rpt_decode(str(cases[i].raw), &out, &owned, &binary,
            log), RPT_OK);
        assert_string_equal(out.s, cases[i].text);
        assert_int_equal(rpt_log_count(log), 2);
        for (size_t k = 0; k < 2; k++)
            found = found || strcmp(rpt_log_get(log, k)->code,
                cases[i].code) == 0;
        assert_true(found);
        rpt_free(owned);
        rpt_log_free(log);
    }
}

static void
test_binary(void **state)
{
    (void)state;
    expect_binary(BYTES("text with a \0 in it"));
    expect_binary(BYTES("\x01\x02\x03\x04"));
    expect_binary(BYTES("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"));
}

/* A damaged text keeps its words. */
static void
test_nul(void **state)
{
    (void)state;
#define LINE "A line of text that goes on for fifty bytes or so. "
#define MENDED "n\xEF\xBF\xBDl"
    expect_decoded(BYTES(LINE "n\0l"), LINE MENDED, "bad-encoding");
    expect_decoded(BYTES("\xEF\xBB\xBF" LINE "n\0l"), LINE MENDED,
        "bad-encoding");
    expect_binary(BYTES(LINE LINE "n\0\0l"));
    expect_binary(BYTES(LINE "n\0l nn\0l"));
    struct rpt_log *log;
    struct rpt_str out;
    void *owned;
    bool binary;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    assert_int_equal(rpt_decode(BYTES(LINE "n\0l caf\xE9 "), &out, &owned,
        &binary, log), RPT_OK);
    assert_string_equal(out.s, LINE MENDED " caf\xC3\xA9 ");
    assert_int_equal(rpt_log_count(log), 2);
    assert_int_equal(rpt_log_exit_status(log), 1);
    rpt_free(owned);
    rpt_log_free(log);
}

static void
test_empty(void **state)
{
    (void)state;
    struct rpt_log *log;
    struct rpt_str out;
    void *owned;
    bool binary;
    assert_int_equal(rpt_log_new(&log), RPT_OK);
    assert_int_equal(rpt_decode(BYTES("\xEF\xBB\xBF"), &out, &owned, &binary,
        log), RPT_FORMAT);
    assert_int_equal(out.n, 0);
    assert_string_equal(rpt_log_get(log, 0)->code, "empty-input");
    assert_int_equal(rpt_log_exit_status(log), 2);
    rpt_log_free(log);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_utf8),
        cmocka_unit_test(test_damaged),
        cmocka_unit_test(test_utf16),
        cmocka_unit_test(test_windows),
        cmocka_unit_test(test_mac),
        cmocka_unit_test(test_doubtful),
        cmocka_unit_test(test_declared),
        cmocka_unit_test(test_declared_wrong),
        cmocka_unit_test(test_binary),
        cmocka_unit_test(test_nul),
        cmocka_unit_test(test_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
