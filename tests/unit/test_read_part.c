/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/read_part.c, read_aside.c, read_speech.c, read_lead_in.c
 * and read_said.c: parts of recommendations, names beside them, speakers,
 * lead-ins and values.
 */
#include "read_pack.h"

/* Reads the whole text with all its signs. */
static struct rpt_read_part
part_of(void **state, const char *text, const struct rpt_read_stem *stem)
{
    struct rpt_reader *r = scanned(state, text);
    const struct rpt_read_sign *signs[16];
    size_t n = 0;
    for (; n < r->found.n_signs && n < 16; n++)
        signs[n] = &r->found.signs[n];
    return rpt_read_part(r, (struct rpt_read_range){0, r->found.text.n},
        signs, n, stem);
}

static void
test_modal(void **state)
{
    struct reading *reading = *state;
    struct rpt_reader *r = reading->r;
    struct rpt_read_part part =
        part_of(state, "The Board should also mend nets at once.", NULL);
    expect_range(r, part.who, "The Board");
    expect_str(part.verb, "mend");
    expect_str(part.category, "5");
    assert_int_equal(part.level, 4);
    assert_true(part.up && !part.soft && !part.passive);
    assert_int_equal(part.form, RPT_READ_NO_FORM);
    part = part_of(state, "Nets should be mended by the Board.", NULL);
    assert_true(part.passive);
    expect_str(part.verb, "mend");
    part = part_of(state,
        "The Board must mend nets, and ferries should stop.", NULL);
    assert_int_equal(part.n_more, 1);
    expect_str(r->more[part.more], "ferries");
}

static void
test_verb(void **state)
{
    struct reading *reading = *state;
    struct rpt_reader *r = reading->r;
    struct rpt_read_part part =
        part_of(state, "We urge the Board to open the gate", NULL);
    expect_range(r, part.who, "the Board");
    expect_str(part.verb, "open");
    part = part_of(state, "Mend nets", NULL);
    assert_int_equal(part.form, RPT_READ_BASE);
    assert_int_equal(part.level, 3);
    part = part_of(state, "Asking the Board to mend nets", NULL);
    assert_int_equal(part.form, RPT_READ_GERUND);
    expect_str(part.target, "the Board");
    part = part_of(state, "In winter, mend nets", NULL);
    expect_str(part.lead, "In winter");
    part = part_of(state, "That the Board mend nets", NULL);
    assert_int_equal(part.form, RPT_READ_THAT_FORM);
    expect_range(r, part.who, "the Board");
    part = part_of(state, "quick words", NULL);
    assert_int_equal(part.form, RPT_READ_NO_FORM);
    assert_null(part.verb.s);
    assert_true(rpt_read_opens(scanned(state, "To open it")));
    assert_false(rpt_read_opens(scanned(state, "Gulls")));
}

static void
test_stem(void **state)
{
    struct rpt_read_stem stem = {.text = str("x"), .words = str("must"),
        .level = 5, .kind = RPT_READ_IS_MODAL};
    struct rpt_read_part part = part_of(state, "paint the quay", &stem);
    assert_int_equal(part.form, RPT_READ_BASE);
    expect_str(part.verb, "paint");     /* it ends the lead-in */
    assert_int_equal(part.level, 5);
    expect_str(part.words, "must");
    stem.kind = RPT_READ_IS_STEM;
    part = part_of(state, "paint the quay", &stem);
    expect_str(part.verb, "paint");     /* since "the" follows */
    part = part_of(state, "paint on quays", &stem);
    assert_int_equal(part.form, RPT_READ_NO_FORM);
    stem.text = str("we ask that:");
    stem.kind = RPT_READ_IS_VERB;
    part = part_of(state, "Mending nets", &stem);
    assert_false(rpt_read_has(part.who));
    part = part_of(state, "Oil nets", &stem);
    assert_false(rpt_read_has(part.who));   /* a capital that begins it */
    part = part_of(state, "the ports (PO), in turn, mend nets", &stem);
    assert_int_equal(part.form, RPT_READ_THAT_FORM);
    expect_str(part.verb, "mend");
}

static enum rpt_read_speaker
speaker(void **state, const char *text, const char *verb, const char *who)
{
    struct rpt_reader *r = scanned(state, text);
    struct rpt_read_range range;
    enum rpt_read_speaker kind =
        rpt_read_speaker(r, at(r, verb), &range);
    if (who != NULL)
        expect_range(r, range, who);
    return kind;
}

static void
test_wish(void **state)
{
    struct reading *reading = *state;
    struct rpt_reader *r = reading->r;
    struct rpt_read_part part =
        part_of(state, "The Harbour Board mend the nets.", NULL);
    assert_true(rpt_read_wish(r, &part));
    expect_range(r, part.who, "The Harbour Board");
    expect_str(part.verb, "mend");
    assert_int_equal(part.form, RPT_READ_THAT_FORM);
    part = part_of(state, "The Harbour Board:", NULL);
    assert_true(rpt_read_wish(r, &part));
    expect_range(r, part.who, "The Harbour Board");
    assert_null(part.verb.s);
    part = part_of(state, "The Harbour Board mends the nets.", NULL);
    assert_false(rpt_read_wish(r, &part));
    assert_int_equal(part.form, RPT_READ_NO_FORM);
    part = part_of(state, "Nets of all kinds.", NULL);
    assert_false(rpt_read_wish(r, &part));
    part = part_of(state, "Prod the Harbour Board to mend nets.", NULL);
    assert_false(rpt_read_wish(r, &part));
}

/* Whom the text names beside its sentence, and where that begins. */
static void
expect_aside(void **state, const char *text, const char *name,
    const char *sentence)
{
    struct rpt_reader *r = scanned(state, text);
    struct rpt_str who;
    size_t from = rpt_read_aside(r, &who);
    if (name == NULL)
        assert_null(who.s);
    else
        expect_str(who, name);
    assert_string_equal(r->found.text.s + from, sentence);
}

static void
test_asides(void **state)
{
    static const char *const rows[][3] = {
        {"(ferries) : mend it", "ferries", "mend it"},
        {"(DX, NY): mend it", "DX, NY", "mend it"},
        {"(High tide): mend it", NULL, "(High tide): mend it"},
        {"(section 4): mend it", NULL, "(section 4): mend it"},
        {"(a): mend it", NULL, "(a): mend it"},
        {"(ferries):", NULL, "(ferries):"},
        {"(ferries", NULL, "(ferries"},
        {"(", NULL, "("},
        {"()", NULL, "()"},
        {"To the Board: mend it", "the Board", "mend it"},
        {"To the Board mend it", NULL, "To the Board mend it"},
        {"To this end: mend it", NULL, "To this end: mend it"},
        {"Mend it. (Action: the Board).", "the Board",
            "Mend it. (Action: the Board)."},
        {"Mend it [owner: gulls]", "gulls", "Mend it [owner: gulls]"},
        {"Mend it (since 2031)", NULL, "Mend it (since 2031)"},
        {"", NULL, ""},
        {")", NULL, ")"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        expect_aside(state, rows[i][0], rows[i][1], rows[i][2]);
}

static void
test_speakers(void **state)
{
    assert_int_equal(speaker(state, "Finally, we urge ports", "urge", "we"),
        RPT_SPEAKER_AUTHOR);
    assert_int_equal(speaker(state, "Also urges ports", "urges", NULL),
        RPT_SPEAKER_START);
    assert_int_equal(speaker(state, "Rain fell. Some also urged ports",
        "urged", "Some"), RPT_SPEAKER_GROUP);
    assert_int_equal(speaker(state, "The Gull Club, in June, urged ports",
        "urged", "The Gull Club"), RPT_SPEAKER_OTHER);
    assert_int_equal(speaker(state, "Looking back some urged ports",
        "urged", "some"), RPT_SPEAKER_GROUP);
    assert_int_equal(speaker(state, "Nobody yesterday urged ports",
        "urged", NULL), RPT_SPEAKER_NONE);
}

static bool
lead_in(void **state, const char *text, bool followed, bool zone,
    struct rpt_read_stem *stem)
{
    struct reading *reading = *state;
    rpt_reader_begin(reading->r);
    return rpt_read_lead_in(reading->r, str(text), followed, zone, stem);
}

static void
test_lead_ins(void **state)
{
    struct rpt_read_stem stem;
    assert_true(lead_in(state, "These are recommendations for ports:",
        false, false, &stem));
    assert_int_equal(stem.kind, RPT_READ_IS_STEM);
    expect_str(stem.addressee, "ports");
    assert_true(stem.own);
    assert_true(lead_in(state, "The previous recommendations were:", false,
        false, &stem));
    assert_false(stem.own);
    assert_true(lead_in(state, "The Board should:", false, false, &stem));
    assert_int_equal(stem.kind, RPT_READ_IS_MODAL);
    expect_str(stem.words, "should");
    assert_true(stem.own);
    assert_true(lead_in(state, "Some urged ports:", false, false, &stem));
    assert_false(stem.own);
    /* Without a colon only a noun before a list announces. */
    assert_true(lead_in(state, "Our proposals", true, false, &stem));
    assert_int_equal(stem.level, 2);
    assert_null(stem.addressee.s);
    assert_false(lead_in(state, "The Board should", true, false, &stem));
    assert_false(lead_in(state, "Our proposals", false, false, &stem));
    /* Only in a section on recommendations. */
    assert_true(lead_in(state, "To the Board:", false, true, &stem));
    assert_int_equal(stem.kind, RPT_READ_IS_TOWARD);
    assert_false(lead_in(state, "To the Board:", false, false, &stem));
}

static void
test_headings(void **state)
{
    struct reading *reading = *state;
    struct rpt_read_stem stem;
    static const char *const texts[] = {"To the Board", "B: for the Board",
        "Recommendations to the Board"};
    for (size_t i = 0; i < 3; i++) {
        rpt_reader_begin(reading->r);
        assert_true(rpt_read_heading(reading->r, str(texts[i]), &stem));
        expect_str(stem.addressee, "the Board");
        expect_str(stem.origin, "heading");
    }
    assert_false(rpt_read_heading(reading->r, str("Boats"), &stem));
    assert_false(rpt_read_heading(reading->r, str(""), &stem));
}

static const char *
standing(void **state, const char *text, bool soft, const char *names)
{
    struct reading *reading = *state;
    struct rpt_read_stem stem = {.text = str("x"), .words = str(""),
        .level = 3, .kind = RPT_READ_IS_STEM, .soft = soft};
    struct rpt_read_part part = part_of(state, text, &stem);
    struct rpt_str all = {names, names == NULL ? 0 : strlen(names)};
    if (!rpt_read_standing(reading->r, &part, &stem, all))
        return NULL;
    return rpt_buf_get(&reading->r->line).s;
}

static void
test_standing(void **state)
{
    assert_string_equal(standing(state, "Mend nets; and", false, "ports"),
        "Ports should mend nets.");
    assert_string_equal(standing(state, "Mending nets;", false, "Ports"),
        "Ports should mend nets.");
    assert_string_equal(standing(state, "Mending nets;", true, "Ports"),
        "Ports may weigh mending nets.");
    assert_string_equal(standing(state, "That the Board mend nets", false,
        NULL), "It is asked that the Board mend nets.");
    assert_string_equal(standing(state, "When it rains, mend nets", false,
        "ports"), "When it rains, ports should mend nets.");
    assert_null(standing(state, "Mend nets", false, NULL));
}

static void
expect_deadline(void **state, const char *text, const char *expected)
{
    struct reading *reading = *state;
    struct rpt_read_part part = part_of(state, text, NULL);
    struct rpt_str date = rpt_read_deadline(reading->r, &part);
    if (expected == NULL)
        assert_null(date.s);
    else
        expect_str(date, expected);
}

static void
test_deadlines(void **state)
{
    expect_deadline(state, "Mend nets by the end of 2031, or so",
        "by the end of 2031");
    expect_deadline(state, "Mend nets by 12 May.", "by 12 May");
    expect_deadline(state, "Mend nets within two weeks.",
        "within two weeks");
    expect_deadline(state, "Mend nets within two nets.", NULL);
    expect_deadline(state, "Mend nets by hand, not in 2031", NULL);
    expect_deadline(state, "Mend nets by 20315", NULL);
    expect_deadline(state, "Mend nets by", NULL);
    expect_deadline(state, "Mend nets within", NULL);
}

static void
expect_made_by(void **state, const char *text, const char *expected)
{
    struct reading *reading = *state;
    rpt_reader_begin(reading->r);
    bool made = rpt_read_made_by(reading->r, str(text));
    assert_int_equal(made, expected != NULL);
    if (made)
        assert_string_equal(rpt_buf_get(&reading->r->line).s, expected);
}

static void
test_made_by(void **state)
{
    expect_made_by(state, "Mend nets (Gullland);", "Gullland");
    expect_made_by(state, "Mend nets (Gullland) (Quay of Ost).",
        "Gullland; Quay of Ost");
    expect_made_by(state, "Mend nets (Gullland); paint (Ost); stop (Quay).",
        "Gullland; Ost; Quay");
    expect_made_by(state, "Mend nets ( Gullland)", "Gullland");
    expect_made_by(state, "Mend nets (Gullland)12", "Gullland");
    expect_made_by(state, "Mend nets (the former Gullland);",
        "the former Gullland");
    expect_made_by(state, "Mend nets (the small ones)", NULL);
    expect_made_by(state, "Mend nets (Gullland); see 2", NULL);
    expect_made_by(state, "Mend nets (see 2)", NULL);
    expect_made_by(state, "Mend nets (small ones)", NULL);
    expect_made_by(state, "Mend nets (UNO)", NULL);
    expect_made_by(state, "(Gullland)", NULL);
    expect_made_by(state, "Mend nets ()", NULL);
    expect_made_by(state, ")", NULL);
    expect_made_by(state, "", NULL);
}

static void
test_references(void **state)
{
    struct reading *reading = *state;
    struct rpt_reader *r = reading->r;
    assert_true(rpt_read_may_refer(r, str("see A/2031/1")));
    assert_true(rpt_read_may_refer(r, str("in paragraph 12")));
    assert_false(rpt_read_may_refer(r, str("in paragraph twelve")));
    assert_false(rpt_read_may_refer(r, str("in 2031")));
    assert_false(rpt_read_may_refer(r, str("and/or")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        READ_TEST(test_modal),
        READ_TEST(test_verb),
        READ_TEST(test_stem),
        READ_TEST(test_wish),
        READ_TEST(test_asides),
        READ_TEST(test_speakers),
        READ_TEST(test_lead_ins),
        READ_TEST(test_headings),
        READ_TEST(test_standing),
        READ_TEST(test_deadlines),
        READ_TEST(test_made_by),
        READ_TEST(test_references),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
