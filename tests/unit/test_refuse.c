/* SPDX-License-Identifier: MIT
 *
 * Foreign formats: each is known by its first bytes, and each message says
 * what the user can do.
 */
#include "tree.h"

extern const struct rpt_plugin rpt_plugin_refuse;

static int
sniff(struct rpt_str bytes)
{
    struct rpt_input input = {
        .name = "a", .extension = "", .bytes = bytes,
    };
    return rpt_plugin_refuse.sniff(&input);
}

/* 'what' and 'advice' stand in the one message. */
static void
expect_told(struct rpt_str bytes, enum rpt_status status, const char *code,
    const char *what, const char *advice)
{
    struct tree t;
    struct rpt_input input = {
        .name = "a", .extension = "", .bytes = bytes,
    };
    tree_open(&t);
    assert_true(sniff(bytes) > 0);
    assert_int_equal(rpt_plugin_refuse.read(&input, t.b), status);
    assert_int_equal(rpt_build_end(t.b), status);
    t.b = NULL;
    assert_int_equal(rpt_log_count(t.log), 1);
    assert_int_equal(rpt_log_exit_status(t.log),
        status == RPT_FORMAT ? 2 : 3);
    const struct rpt_message *m = rpt_log_get(t.log, 0);
    assert_string_equal(m->code, code);
    assert_non_null(strstr(m->text, what));
    assert_non_null(strstr(m->text, advice));
    tree_close(&t);
}

static void
expect_refused(struct rpt_str bytes, const char *code, const char *what,
    const char *advice)
{
    expect_told(bytes, RPT_UNSUPPORTED, code, what, advice);
}

#define BYTES(literal) (struct rpt_str){ literal, sizeof(literal) - 1 }

#define FILE_OF(literal) literal, sizeof(literal) - 1

static void
test_magic(void **state)
{
    (void)state;
    static const struct {
        const char *s;
        size_t n;
        const char *what, *advice;
    } files[] = {
        { FILE_OF("%PDF-1.7\n%\xE2\xE3\n"), "a PDF", "pdftotext" },
        { FILE_OF("junk\n\0\0%PDF-1.4\n"), "a PDF", "pdftotext" },
        { FILE_OF("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"), "old Office",
            "--convert-to docx" },
        { FILE_OF("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0E\0n\0c\0r\0y\0p\0t\0e\0"
            "d\0P\0a\0c\0k\0a\0g\0e\0"), "under a password", "password" },
        { FILE_OF("{\\rtf1\\ansi"), "an RTF", "soffice" },
        { FILE_OF("\x89PNG\r\n\x1A\n"), "a PNG", "tesseract" },
        { FILE_OF("\xFF\xD8\xFF\xE0"), "a JPEG", "tesseract" },
        { FILE_OF("\x1F\x8B\x08\0"), "gzip", "unpack" },
        { FILE_OF("PK\3\4\x14\0word/document.xml"), "a Word document",
            "pandoc" },
        { FILE_OF("PK\3\4\x14\0[Content_Types].xml....xl/workbook.xml"),
            "an Excel", "export" },
        { FILE_OF("PK\3\4\x14\0mimetypeapplication/vnd.oasis.opendocument.text"
            "PK"), "OpenDocument text", "install it" },
        { FILE_OF("PK\3\4\x14\0mimetypeapplication/vnd.oasis.opendocument."
            "spreadsheetPK"), "no text", "save the text" },
        { FILE_OF("PK\3\4\x14\0a.txtPK\5\6"), "a ZIP archive", "unpack" },
    };
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
        expect_refused((struct rpt_str){ files[i].s, files[i].n },
            "foreign-format", files[i].what, files[i].advice);
}

static void
test_markup(void **state)
{
    (void)state;
    expect_refused(BYTES("\n<!DOCTYPE HTML>\n<p>x"), "foreign-format",
        "HTML", "pandoc");
    expect_refused(BYTES("<!-- made by x --> <HTML>"), "foreign-format",
        "HTML", "pandoc");
    expect_refused(BYTES("\xEF\xBB\xBF<?xml version=\"1.0\"?><a/>"),
        "foreign-format", "XML", "Akoma Ntoso");
    /* Whoever reads the format is surer. */
    assert_true(sniff(BYTES("<?xml version=\"1.0\"?>")) < 50);
    assert_true(sniff(BYTES("%PDF-1.4")) < 50);
}

static void
test_binary(void **state)
{
    (void)state;
    expect_refused(BYTES("a\0b\1c"), "binary-input", "no text",
        "check that");
    expect_refused(BYTES("\1\2\3\4\5\6\7"), "binary-input", "no text",
        "check that");
    assert_true(sniff(BYTES("a\0b\0")) < 10);
}

/* Formats that rpt reads, were the file whole. */
static void
test_damaged(void **state)
{
    (void)state;
    expect_told(BYTES("<!doctype html>\0\0\0<p>x"), RPT_FORMAT,
        "damaged-input", "HTML", "again");
    expect_told(BYTES("PK\3\4\x14\0a.txt"), RPT_FORMAT, "damaged-input",
        "end is missing", "again");
    expect_told(BYTES("PK\5\6\0\0\0\0\0\0"), RPT_FORMAT, "damaged-input",
        "no file", "again");
}

static void
test_text(void **state)
{
    (void)state;
    assert_int_equal(sniff(BYTES("Dear Sir")), 0);
    assert_int_equal(sniff(BYTES("# Title\n\nabout %PDF-1.4 files")), 0);
    assert_int_equal(sniff(BYTES("<!-- a comment -->\n# Title")), 0);
    assert_int_equal(sniff(BYTES("Mar\xED" "a")), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_magic),
        cmocka_unit_test(test_markup),
        cmocka_unit_test(test_binary),
        cmocka_unit_test(test_damaged),
        cmocka_unit_test(test_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
