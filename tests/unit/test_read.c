/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/read.c, read_actor.c and read_verb.c: signs, names and
 * verbs of a text.
 */
#include "read_pack.h"

static void
test_signs(void **state)
{
    struct rpt_reader *r = scanned(state,
        "It should be noted that ports must urge ferries, urging proposals.");
    const struct rpt_read_found *f = &r->found;
    assert_int_equal(f->n_signs, 4);    /* courtesy hides "should" */
    assert_int_equal(f->signs[0].kind, RPT_READ_IS_MODAL);
    assert_int_equal(f->signs[0].level, 5);
    expect_str(f->signs[0].base, "");
    assert_int_equal(f->signs[1].kind, RPT_READ_IS_VERB);
    assert_int_equal(f->signs[1].level, 4);
    expect_str(f->signs[1].base, "urge");
    assert_false(f->signs[1].gerund);
    assert_int_equal(f->signs[2].kind, RPT_READ_IS_REPORTED);
    assert_true(f->signs[2].gerund);
    assert_int_equal(f->signs[3].kind, RPT_READ_IS_STEM);
    assert_int_equal(f->signs[3].level, 2);
    assert_int_equal(f->n_names, 2);
    expect_range(r, f->names[0], "ports");
    expect_range(r, f->names[1], "ferries");
}

static void
test_sentences(void **state)
{
    struct rpt_reader *r = scanned(state, "One. Two; three.  Four");
    rpt_read_sentences(r);
    assert_int_equal(r->found.n_sentences, 3);
    expect_range(r, r->found.sentences[1], "Two; three.");
    assert_int_equal(rpt_read_start(r, at(r, "wo;")), at(r, "Two"));
    assert_int_equal(rpt_read_start(r, at(r, "hree")), at(r, "three"));
    assert_int_equal(rpt_read_start(r, at(r, "Four")), at(r, "Four"));
    scanned(state, "");
    rpt_read_sentences(r);
    assert_int_equal(r->found.n_sentences, 0);
    assert_int_equal(rpt_read_start(r, 0), 0);
}

static void
test_strength(void **state)
{
    struct rpt_reader *r = scanned(state,
        "Ports should consider ferries where possible and at once.");
    struct rpt_read_part part;
    struct rpt_read_range all = {0, r->found.text.n};
    size_t near = at(r, "should");
    rpt_read_strength(r, &part, 3, str("should"), near, all, 25);
    assert_int_equal(part.level, 3);    /* down, and up again */
    assert_true(part.soft && part.up);
    expect_str(part.words, "should; consider; at once");
    /* What must be near does not count from afar. */
    rpt_read_strength(r, &part, 1, str(""), 0, all, 3);
    expect_str(part.words, "where possible; at once");
    all.to = at(r, "and at");
    rpt_read_strength(r, &part, 1, str(""), 0, all, 3);
    assert_int_equal(part.level, 1);    /* never below */
    rpt_read_strength(r, &part, 6, str(""), 0, all, 3);
    assert_int_equal(part.level, 6);
    assert_string_equal(rpt_read_level_name(6), "bind");
    assert_string_equal(rpt_read_level_digit(0), "0");
}

static void
test_texts(void **state)
{
    struct rpt_reader *r = scanned(state, "a, b; c; d");
    struct rpt_str text = r->found.text;
    assert_int_equal(rpt_read_behind_last(text, 0, text.n, ";"), 9);
    assert_int_equal(rpt_read_behind_last(text, 0, 8, ",;"), 6);
    assert_int_equal(rpt_read_behind_last(text, 0, 2, ",;"), RPT_READ_NONE);
    expect_str(rpt_read_sub(text, 3, 99), "b; c; d");
    expect_str(rpt_read_sub(text, 5, 4), "");
    assert_int_equal(rpt_read_byte(text, 99), 0);
    char big[10000];
    memset(big, 'x', sizeof big);
    struct rpt_str one = rpt_read_keep(r, str("one"));
    struct rpt_str two = rpt_read_keep(r, (struct rpt_str){big, sizeof big});
    expect_str(one, "one");
    assert_int_equal(two.n, sizeof big);
    assert_memory_equal(two.s, big, sizeof big);
}

static struct rpt_read_range
actor(void **state, const char *text, bool start)
{
    struct rpt_reader *r = scanned(state, text);
    return rpt_read_actor(r, 0, r->found.text.n,
        start ? 0 : RPT_READ_NONE);
}

static void
test_actors(void **state)
{
    struct reading *reading = *state;
    struct rpt_reader *r = reading->r;
    expect_range(r, actor(state, "the Board of Gulls is old", false),
        "the Board of Gulls");
    expect_range(r, actor(state, "all small ferries stop", false),
        "all small ferries");
    expect_range(r, actor(state, "ports, ferries and the Quay; x", false),
        "ports, ferries and the Quay");
    expect_range(r, actor(state, "\xE2\x80\x9CGulls\xE2\x80\x9D", false),
        "Gulls\xE2\x80\x9D");
    expect_range(r, actor(state, "l'\xC3\x89tat de mer", false),
        "l'\xC3\x89tat");
    expect_range(r, actor(state, "ports (small)", false), "ports");
    assert_false(rpt_read_has(actor(state, "the plan of Gulls", false)));
    assert_false(rpt_read_has(actor(state, "of Gulls", false)));
    assert_false(rpt_read_has(actor(state, "the small boats", false)));
    assert_false(rpt_read_has(actor(state, "", false)));
    /* A capital at the start proves nothing, unless it reaches the end. */
    assert_false(rpt_read_has(actor(state, "Training is old", true)));
    expect_range(r, actor(state, "Training", true), "Training");
    assert_int_equal(rpt_read_role(r, str("&")), RPT_ROLE_OF);
    assert_int_equal(rpt_read_role(r, str("The")), RPT_ROLE_THE);
    assert_int_equal(rpt_read_role(r, str("quay")), RPT_ROLE_NONE);
    expect_str(rpt_read_name_key(r, str("the Board")), "Board");
    expect_str(rpt_read_name_key(r, str("Board of the")), "Board of the");
}

static void
test_actors_around(void **state)
{
    struct rpt_reader *r = scanned(state,
        "In small towns, the Board of gulls should act, and ferries must.");
    expect_range(r, rpt_read_actor_before(r, 0, at(r, " should")),
        "the Board of gulls");
    expect_range(r, rpt_read_actor_joined(r, at(r, "and f"),
        at(r, " must")), "ferries");
    assert_false(rpt_read_has(rpt_read_actor_joined(r, at(r, "act"),
        at(r, " must"))));
    r = scanned(state, "In towns the Board should act");
    expect_range(r, rpt_read_actor_before(r, 0, at(r, " should")),
        "the Board");
    r = scanned(state, "Nets should be mended by the Board, by hand.");
    expect_range(r, rpt_read_agent(r, 0, r->found.text.n), "the Board");
    assert_false(rpt_read_has(rpt_read_agent(r, 0, at(r, " by the"))));
}

static void
expect_verb(void **state, const char *text, const char *base,
    enum rpt_read_form form, const char *word)
{
    struct rpt_reader *r = scanned(state, text);
    struct rpt_read_verb verb = rpt_read_verb_at(r, r->found.text, 0);
    if (base == NULL)
        assert_null(verb.base.s);
    else
        expect_str(verb.base, base);
    assert_int_equal(verb.form, form);
    if (word == NULL)
        assert_null(verb.word.s);
    else
        expect_str(verb.word, word);
}

static void
test_verbs(void **state)
{
    expect_verb(state, "Mend the nets", "mend", RPT_READ_BASE, "Mend");
    expect_verb(state, "also, fully mending", "mend", RPT_READ_GERUND,
        "mending");
    expect_verb(state, "stopping boats", "stop", RPT_READ_GERUND,
        "stopping");
    expect_verb(state, "urged", "urge", RPT_READ_OTHER_FORM, "urged");
    expect_verb(state, "kept", "keep", RPT_READ_OTHER_FORM, "kept");
    expect_verb(state, "sing aloud", NULL, RPT_READ_NO_FORM, "sing");
    expect_verb(state, "(mend)", NULL, RPT_READ_NO_FORM, NULL);
    expect_verb(state, "", NULL, RPT_READ_NO_FORM, NULL);
    expect_verb(state, "\xE2\x80\x9Copen it", "open", RPT_READ_BASE, "open");
    struct reading *reading = *state;
    assert_true(rpt_read_is_participle(reading->r, str("painted")));
    assert_false(rpt_read_is_participle(reading->r, str("paint")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        READ_TEST(test_signs),
        READ_TEST(test_sentences),
        READ_TEST(test_strength),
        READ_TEST(test_texts),
        READ_TEST(test_actors),
        READ_TEST(test_actors_around),
        READ_TEST(test_verbs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
