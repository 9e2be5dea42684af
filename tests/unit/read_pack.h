/* SPDX-License-Identifier: MIT
 *
 * A small language pack and a reader over it, for unit tests of core/read_*.c.
 * Knows nothing of the real packs.
 */
#ifndef RPT_TEST_READ_PACK_H
#define RPT_TEST_READ_PACK_H

#include "tree.h"

#include "../../core/lang_data.h"
#include "../../core/read.h"

static const char *const pack_lines[][2] = {
    {"recommend.courtesy", "should be noted"},
    {"recommend.modal", "should = ask\nmust = must\nmay = weigh"},
    {"recommend.verb", "urges | urge = press urge\nasks | ask = ask ask\n"
        "recommends = ask recommend\ndecides = bind decide"},
    {"recommend.reported", "urged = press urge\nurging = press urge ing"},
    {"recommend.stem", "recommendations = ask\nproposals = invite"},
    {"recommend.soften", "where possible = any\nconsider = near"},
    {"recommend.strengthen", "at once"},
    {"recommend.deadline", "by = date\nwithin = span"},
    {"recommend.span", "weeks | years"},
    {"recommend.lead", "when | in | finally"},
    {"recommend.that", "that"},
    {"recommend.infinitive", "to"},
    {"recommend.object", "upon | that"},
    {"recommend.toward", "to | for"},
    {"recommend.responsible", "action = brackets\ndone by"},
    {"table.responsible", "Owner"},
    {"recommend.made", "made by"},
    {"recommend.reviewed", "examined the proposals"},
    {"recommend.previous", "previous"},
    {"recommend.adverb", "also | fully"},
    {"recommend.passive", "be"},
    {"recommend.agent", "by"},
    {"recommend.author", "we | the panel"},
    {"recommend.heading", "recommendations"},
    {"recommend.note", "welcomes"},
    {"recommend.form", "act = %a should %c.\nweigh = %a may weigh %c.\n"
        "that = It is asked that %c."},
    {"verb.category", "mend | open | stop = 5\nurge | ask = 1\nkeep = 2"},
    {"verb.ending", "ping = gerund p pe -\ning = gerund - e\n"
        "ed = participle - e\ns = present -"},
    {"verb.irregular", "kept = keep"},
    {"attribution.subject", "some | several members | they"},
    {"attribution.pronoun", "they"},
    {"attribution.verb", "said"},
    {"attribution.impersonal", "it was said\nit was proposed = propose"},
    {"addressee", "harbour masters | ferries | ports"},
    {"noun-phrase", "the | all | these = the\nand | of = of\n"
        "is | was = stop\nplan | boats = thing"},
    {"month", "May = 5"},
    {"check.paragraph", "paragraph"},
};

static inline struct rpt_lang *
make_pack(void)
{
    struct rpt_lang *lang;
    assert_int_equal(rpt_lang_new(&lang, "xx", "Test"), RPT_OK);
    for (size_t i = 0; i < sizeof pack_lines / sizeof *pack_lines; i++)
        assert_int_equal(rpt_lang_add(lang, pack_lines[i][0],
            pack_lines[i][1]), RPT_OK);
    assert_int_equal(rpt_lang_finish(lang), RPT_OK);
    return lang;
}

struct reading {
    struct rpt_lang *lang;
    struct rpt_reader *r;
};

static inline int
open_reading(void **state)
{
    static struct reading reading;
    reading.lang = make_pack();
    assert_int_equal(rpt_reader_new(&reading.r, reading.lang), RPT_OK);
    *state = &reading;
    return 0;
}

static inline int
close_reading(void **state)
{
    struct reading *reading = *state;
    assert_int_equal(rpt_reader_status(reading->r), RPT_OK);
    rpt_reader_free(reading->r);
    rpt_lang_free(reading->lang);
    return 0;
}

/* The reader, with a text scanned. */
static inline struct rpt_reader *
scanned(void **state, const char *text)
{
    struct reading *reading = *state;
    rpt_reader_begin(reading->r);
    rpt_read_scan(reading->r, str(text));
    return reading->r;
}

/* Where 'part' begins in the text that was scanned. */
static inline size_t
at(const struct rpt_reader *r, const char *part)
{
    const char *found = strstr(r->found.text.s, part);
    assert_non_null(found);
    return (size_t)(found - r->found.text.s);
}

static inline void
expect_str(struct rpt_str got, const char *expected)
{
    assert_non_null(got.s);
    assert_int_equal(got.n, strlen(expected));
    assert_memory_equal(got.s, expected, got.n);
}

static inline void
expect_range(const struct rpt_reader *r, struct rpt_read_range range,
    const char *expected)
{
    assert_true(rpt_read_has(range));
    expect_str(rpt_read_sub(r->found.text, range.from, range.to), expected);
}

#define READ_TEST(f) cmocka_unit_test_setup_teardown(f, open_reading, \
    close_reading)

#endif
