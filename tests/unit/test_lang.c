/* SPDX-License-Identifier: MIT
 *
 * Unit tests of core/lang*.c. The packs are made here; the test knows nothing
 * of the real ones.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <rpt/plugin.h>

#include "../../core/lang_inside.h"

static struct rpt_str
str(const char *s)
{
    return (struct rpt_str){s, strlen(s)};
}

/* A set that is made ready with the pack. */
static const char *const known[] = {"who", "none", "modal", NULL};

/* A pack that more can be added to. */
static struct rpt_lang *
fill_pack(void)
{
    struct rpt_lang *lang;
    assert_int_equal(rpt_lang_new(&lang, "xx", "Test"), RPT_OK);
    assert_int_equal(rpt_lang_add(lang, "modal",
        "should | ought to = ask\n\n-- a remark\nshould be noted = note\n"),
        RPT_OK);
    assert_int_equal(rpt_lang_add(lang, "who",
        "Member States = states\nStates = states\nnon-State actors\n"
        "l'État | женщины | ΈΛΛΗΝ\n安全理事会 = S\nshould = odd"), RPT_OK);
    assert_int_equal(rpt_lang_add(lang, "distr",
        "Distr.: | Distr. |Original :\n(Signed)"), RPT_OK);
    assert_int_equal(rpt_lang_add(lang, "abbreviation",
        "Mr. | e.g. | para. | No."), RPT_OK);
    assert_int_equal(rpt_lang_add_set(lang, known), RPT_OK);
    return lang;
}

static struct rpt_lang *
make_pack(void)
{
    struct rpt_lang *lang = fill_pack();
    assert_int_equal(rpt_lang_finish(lang), RPT_OK);
    return lang;
}

static void
test_names(void **state)
{
    (void)state;
    struct rpt_lang *lang = make_pack(), *other;
    assert_string_equal(rpt_lang_code(lang), "xx");
    assert_string_equal(rpt_lang_name(lang), "Test");
    assert_int_equal(rpt_lang_new(&other, "yy", "Other"), RPT_OK);
    assert_null(rpt_lang_next(lang));
    rpt_lang_link(lang, other);
    assert_ptr_equal(rpt_lang_next(lang), other);
    /* Until it is ready it has no phrase, then nothing can be added. */
    assert_int_equal(rpt_lang_add(other, "c", "one"), RPT_OK);
    assert_false(rpt_lang_is(other, "c", str("one"), NULL));
    assert_int_equal(rpt_lang_finish(other), RPT_OK);
    assert_true(rpt_lang_is(other, "c", str("one"), NULL));
    assert_int_equal(rpt_lang_add(other, "d", "one"), RPT_ARG);
    rpt_lang_free(other);
    rpt_lang_free(lang);
    rpt_lang_free(NULL);
}

/* Phrases of one letter and an apostrophe; marks that do not count. */
static void
test_other_scripts(void **state)
{
    (void)state;
    struct rpt_lang *lang = fill_pack();
    assert_int_equal(rpt_lang_add(lang, "more", "d' | à | établir\n"
        "يُوصي | الدولة الطرف | أن\nберёт"), RPT_OK);
    assert_int_equal(rpt_lang_finish(lang), RPT_OK);
    assert_int_equal(rpt_lang_prefix(lang, "more", str("d'établir"), NULL),
        2);
    assert_int_equal(rpt_lang_prefix(lang, "more", str("D’établir"), NULL),
        4);
    assert_int_equal(rpt_lang_prefix(lang, "more", str("d'"), NULL), 2);
    assert_int_equal(rpt_lang_prefix(lang, "more", str("aujourd'hui"), NULL),
        0);
    assert_int_equal(rpt_lang_prefix(lang, "more", str("يوصي"), NULL), 8);
    assert_true(rpt_lang_is(lang, "more", str("يــوصِيَ"), NULL));
    assert_true(rpt_lang_is(lang, "more", str("الدّولة الطّرف"), NULL));
    assert_true(rpt_lang_is(lang, "more", str("ان"), NULL));
    assert_false(rpt_lang_is(lang, "more", str("يوصين"), NULL));
    assert_true(rpt_lang_is(lang, "more", str("БЕРЕТ"), NULL));
    rpt_lang_free(lang);
}

static void
check_expanded(const char *lines, const char *wanted)
{
    struct rpt_buf buf;
    rpt_buf_init(&buf, 1 << 20);
    assert_int_equal(rpt_lang_expand(&buf, lines), RPT_OK);
    assert_string_equal(buf.s, wanted);
    rpt_buf_free(&buf);
}

static void
test_braces(void **state)
{
    (void)state;
    struct rpt_buf buf;
    check_expanded("council{|s}", "council|councils\n");
    check_expanded("a|{b|c} {d|e}= x {y\n-- {\n\nf",
        "a|b d|b e|c d|c e= x {y\n-- {\n\nf\n");
    check_expanded("{a}b | c", "ab | c\n");
    rpt_buf_init(&buf, 1 << 20);
    assert_int_equal(rpt_lang_expand(&buf, "a{b"), RPT_FORMAT);
    assert_int_equal(rpt_lang_expand(&buf, "a{b|c = d}"), RPT_FORMAT);
    assert_int_equal(rpt_lang_expand(&buf,
        "{a}{a}{a}{a}{a}{a}{a}{a}{a}"), RPT_FORMAT);
    assert_int_equal(rpt_lang_expand(&buf, "{a|a|a|a|a|a|a|a}"
        "{a|a|a|a|a|a|a|a}{a|a|a|a|a|a|a|a}{a|a|a|a|a|a|a|a}{a|a}"),
        RPT_FORMAT);
    rpt_buf_free(&buf);
    rpt_buf_init(&buf, 4);
    assert_int_not_equal(rpt_lang_expand(&buf, "council{|s}"), RPT_OK);
    rpt_buf_free(&buf);
}

static void
test_bad_lines(void **state)
{
    (void)state;
    struct rpt_lang *lang = fill_pack();
    assert_int_equal(rpt_lang_add(lang, "c", "= value"), RPT_FORMAT);
    assert_int_equal(rpt_lang_add(lang, "c", "one | = value"), RPT_FORMAT);
    assert_int_equal(rpt_lang_add(lang, "c", "one\n•\n"), RPT_FORMAT);
    static char longest[RPT_CUE_LONGEST];
    memset(longest, 'a', sizeof longest - 1);
    assert_int_equal(rpt_lang_add(lang, "c", longest), RPT_LIMIT);
    assert_int_equal(rpt_lang_add(lang, "c", ""), RPT_OK);
    assert_int_equal(rpt_lang_finish(lang), RPT_OK);
    assert_false(rpt_lang_phrase(lang, "c", 0, NULL, NULL));
    rpt_lang_free(lang);
}

/* A pack made ready ahead of time is the same pack. */
static void
test_image(void **state)
{
    (void)state;
    static const char *const classes[] = {"modal", "who", "distr",
        "abbreviation", "none"};
    struct rpt_lang *lang = make_pack(), *other;
    struct rpt_str image = rpt_lang_image(lang);
    assert_int_equal(rpt_lang_open(&other, image), RPT_OK);
    assert_string_equal(rpt_lang_code(other), "xx");
    assert_string_equal(rpt_lang_name(other), "Test");
    for (size_t k = 0; k < sizeof classes / sizeof *classes; k++) {
        struct rpt_str a, b;
        const char *x, *y;
        size_t i = 0;
        for (; rpt_lang_phrase(lang, classes[k], i, &a, &x); i++) {
            assert_true(rpt_lang_phrase(other, classes[k], i, &b, &y));
            assert_int_equal(a.n, b.n);
            assert_memory_equal(a.s, b.s, a.n);
            assert_string_equal(x, y);
            size_t n = rpt_lang_prefix(lang, classes[k], a, &x);
            assert_true(n > 0);
            assert_int_equal(rpt_lang_prefix(other, classes[k], a, &y), n);
            assert_string_equal(x, y);
        }
        assert_false(rpt_lang_phrase(other, classes[k], i, &b, &y));
    }
    rpt_lang_free(other);
    assert_int_equal(rpt_lang_open(&other, str("")), RPT_FORMAT);
    for (size_t n = 0; n < 60; n++)
        assert_int_equal(rpt_lang_open(&other,
            (struct rpt_str){image.s, n}), RPT_FORMAT);
    rpt_lang_free(lang);
}

/* Whatever place in the head, the classes and the sets of an image is wrong:
 * it is refused, or the class or set is not there. */
static void
test_bad_image(void **state)
{
    (void)state;
    struct rpt_lang *lang = make_pack(), *other;
    struct rpt_str image = rpt_lang_image(lang);
    struct rpt_lang_head head;
    size_t refused = 0;
    memcpy(&head, image.s, sizeof head);
    size_t end = head.sets + head.n_sets * sizeof(struct rpt_lang_set_at);
    /* Of its own size, so that a read behind it is seen. */
    char *bad = rpt_alloc(image.n);
    for (size_t at = 0; at + 4 <= end; at += 4) {
        if (at == sizeof head)
            at = head.classes;
        memcpy(bad, image.s, image.n);
        memset(bad + at, 0x7F, 4);
        if (rpt_lang_open(&other, (struct rpt_str){bad, image.n}) != RPT_OK) {
            refused++;
            continue;
        }
        struct rpt_cues *cues;
        assert_int_equal(rpt_cues_new(&cues, other, known), RPT_OK);
        rpt_cues_free(cues);
        rpt_lang_free(other);
    }
    assert_int_equal(refused, 4 + 4 * 4);
    memcpy(bad, image.s, image.n);
    bad[image.n - 1] = 'x';
    assert_int_equal(rpt_lang_open(&other,
        (struct rpt_str){bad, image.n}), RPT_FORMAT);
    rpt_free(bad);
    rpt_lang_free(lang);
}

/* A set that was made ready finds what one made on the spot does. */
static void
test_known_set(void **state)
{
    (void)state;
    static const char *const same[] = {"who", "none", "modal", "none", NULL};
    static const char *const more[] = {"who", "none", NULL};
    struct rpt_str text = str("States should note that Member States ought "
        "to act; it should be noted by non-State actors.");
    struct rpt_lang *lang = make_pack();
    struct rpt_cues *cues[3];
    struct rpt_cue_scan a = {.at = 0}, b = {.at = 0};
    struct rpt_cue x, y;
    size_t n = 0;
    assert_int_equal(rpt_cues_new(&cues[0], lang, known), RPT_OK);
    assert_int_equal(rpt_cues_new(&cues[1], lang, same), RPT_OK);
    assert_int_equal(rpt_cues_new(&cues[2], lang, more), RPT_OK);
    const char *image = rpt_lang_image(lang).s;
    size_t size = rpt_lang_image(lang).n;
    assert_in_range((uintptr_t)cues[0]->table, (uintptr_t)image,
        (uintptr_t)image + size);
    assert_ptr_equal(cues[1]->table, cues[1] + 1);
    assert_ptr_equal(cues[2]->table, cues[2] + 1);
    for (; rpt_cues_next(cues[0], text, &a, &x); n++) {
        assert_true(rpt_cues_next(cues[1], text, &b, &y));
        assert_int_equal(x.from, y.from);
        assert_int_equal(x.to, y.to);
        assert_int_equal(x.class_id, y.class_id);
        assert_ptr_equal(x.value, y.value);
    }
    assert_false(rpt_cues_next(cues[1], text, &b, &y));
    assert_int_equal(n, 9);
    for (size_t i = 0; i < 3; i++)
        rpt_cues_free(cues[i]);
    rpt_lang_free(lang);
}

static void
test_phrases(void **state)
{
    (void)state;
    struct rpt_lang *lang = make_pack();
    struct rpt_str phrase;
    const char *value;
    assert_true(rpt_lang_phrase(lang, "modal", 1, &phrase, &value));
    assert_int_equal(phrase.n, strlen("ought to"));
    assert_memory_equal(phrase.s, "ought to", phrase.n);
    assert_string_equal(value, "ask");
    assert_true(rpt_lang_phrase(lang, "who", 2, NULL, &value));
    assert_string_equal(value, "");
    assert_false(rpt_lang_phrase(lang, "modal", 3, &phrase, &value));
    assert_false(rpt_lang_phrase(lang, "none", 0, &phrase, &value));
    rpt_lang_free(lang);
}

static void
test_prefix(void **state)
{
    (void)state;
    struct rpt_lang *lang = make_pack();
    const char *value = NULL;
    assert_int_equal(rpt_lang_prefix(lang, "distr", str("DISTR.: General"),
        NULL), 7);
    assert_int_equal(rpt_lang_prefix(lang, "distr", str("Distr. générale"),
        NULL), 6);
    assert_int_equal(rpt_lang_prefix(lang, "distr",
        str("Original\xC2\xA0: anglais"), NULL), 11);
    assert_int_equal(rpt_lang_prefix(lang, "distr", str("(signed) X"),
        NULL), 8);
    /* Not without what leads it, nor within a longer word. */
    assert_int_equal(rpt_lang_prefix(lang, "distr", str("signed) X"),
        NULL), 0);
    assert_int_equal(rpt_lang_prefix(lang, "modal", str("shoulder"),
        NULL), 0);
    assert_int_equal(rpt_lang_prefix(lang, "modal", str("it should"),
        NULL), 0);
    /* The longest wins, white space counts as one. */
    assert_int_equal(rpt_lang_prefix(lang, "modal",
        str("Should \n be noted that"), &value), 17);
    assert_string_equal(value, "note");
    assert_int_equal(rpt_lang_prefix(lang, "none", str("a"), NULL), 0);
    assert_int_equal(rpt_lang_prefix(lang, "modal", str(""), NULL), 0);
    rpt_lang_free(lang);
}

static void
test_is(void **state)
{
    (void)state;
    struct rpt_lang *lang = make_pack();
    const char *value;
    assert_true(rpt_lang_is(lang, "who", str(" member states: "), &value));
    assert_string_equal(value, "states");
    assert_false(rpt_lang_is(lang, "who", str("member states of"), NULL));
    assert_true(rpt_lang_is(lang, "who", str("L’ÉTAT"), NULL));
    assert_true(rpt_lang_is(lang, "who", str("ЖЕНЩИНЫ"), NULL));
    assert_true(rpt_lang_is(lang, "who", str("έλλην"), NULL));
    assert_true(rpt_lang_is(lang, "who", str("安全理事会"), NULL));
    assert_true(rpt_lang_is(lang, "who", str("non‑State actors."), NULL));
    assert_false(rpt_lang_is(lang, "who", str("non State actors"), NULL));
    rpt_lang_free(lang);
}

/* One hit as "from-to class value;". */
static void
scan_all(struct rpt_lang *lang, const char *text, char *out, size_t size)
{
    static const char *const classes[] = {"modal", "none", "who", NULL};
    struct rpt_cues *cues;
    struct rpt_cue_scan scan = {.at = 0};
    struct rpt_cue cue;
    size_t n = 0;
    out[0] = '\0';
    assert_int_equal(rpt_cues_new(&cues, lang, classes), RPT_OK);
    while (rpt_cues_next(cues, str(text), &scan, &cue))
        n += (size_t)snprintf(out + n, size - n, "%zu-%zu %u %s;", cue.from,
            cue.to, (unsigned)cue.class_id, cue.value);
    assert_false(rpt_cues_next(cues, str(text), &scan, &cue));
    rpt_cues_free(cues);
}

static void
test_cues(void **state)
{
    (void)state;
    struct rpt_lang *lang = make_pack();
    char out[512];
    scan_all(lang, "Member States and States ought  to act.", out,
        sizeof(out));
    assert_string_equal(out,
        "0-13 2 states;7-13 2 states;18-24 2 states;25-34 0 ask;");
    /* Of one start each class gives its longest, the longest first. */
    scan_all(lang, "It should be noted; it should", out, sizeof(out));
    assert_string_equal(out, "3-18 0 note;3-9 2 odd;"
        "23-29 0 ask;23-29 2 odd;");
    scan_all(lang, "在安全理事会上 l’État's", out, sizeof(out));
    assert_string_equal(out, "3-18 2 S;");
    scan_all(lang, "", out, sizeof(out));
    assert_string_equal(out, "");
    scan_all(lang, "\xFF\xC3 non-State actors'", out, sizeof(out));
    assert_string_equal(out, "3-19 2 ;");
    rpt_lang_free(lang);
}

/* Wherever a phrase stands in what is read at a time, it is found. */
static void
test_windows(void **state)
{
    (void)state;
    static const char phrase[] = "it should be noted";
    enum { LONGEST = 150, TAIL = 70 };
    struct rpt_lang *lang = make_pack();
    struct rpt_cues *cues;
    char text[LONGEST + sizeof phrase + TAIL], wanted[64], out[256];
    assert_int_equal(rpt_cues_new(&cues, lang, known), RPT_OK);
    for (size_t before = 0; before < LONGEST; before++)
        for (size_t behind = 0; behind < TAIL; behind += 23) {
            size_t n = before;
            for (size_t i = 0; i < before; i++)
                text[i] = i % 7 == 6 || i + 1 == before ? ' ' : 'm';
            memcpy(text + n, phrase, sizeof phrase);
            n += sizeof phrase - 1;
            for (size_t i = 0; i < behind; i++)
                text[n++] = i % 5 == 0 ? '.' : 'n';
            text[n] = '\0';
            scan_all(lang, text, out, sizeof out);
            snprintf(wanted, sizeof wanted, "%zu-%zu 0 note;%zu-%zu 2 odd;",
                before + 3, before + 18, before + 3, before + 9);
            assert_string_equal(out, wanted);
            /* Words that begin before a place, though they end behind it. */
            for (size_t until = before + 3; until < before + 5; until++) {
                struct rpt_cue_scan scan = {.until = until};
                struct rpt_cue cue;
                assert_int_equal(rpt_cues_next(cues, str(text), &scan, &cue),
                    until > before + 3);
            }
        }
    rpt_cues_free(cues);
    rpt_lang_free(lang);
}

/* How a text goes on after the first word decides nothing by itself. */
static void
test_rest(void **state)
{
    (void)state;
    struct rpt_lang *lang;
    static const char *const found[] = {"in 1999 a", "In  2 000 a", "in 3\n4 a",
        "in part", "in part, and", "in part-time", "in parts of", "in the"};
    static const char *const not_found[] = {"in 12 b", "in apart", "in pa rt",
        "in1999 a", "in  th", "in", "in p"};
    assert_int_equal(rpt_lang_new(&lang, "xx", "Test"), RPT_OK);
    assert_int_equal(rpt_lang_add(lang, "c",
        "in 1999 a | in 2 000 a | in 3 4 a\n"
        "in part | in parts of | in the | in the light of"), RPT_OK);
    assert_int_equal(rpt_lang_finish(lang), RPT_OK);
    for (size_t i = 0; i < sizeof found / sizeof *found; i++)
        assert_true(rpt_lang_prefix(lang, "c", str(found[i]), NULL) > 0);
    for (size_t i = 0; i < sizeof not_found / sizeof *not_found; i++)
        assert_int_equal(rpt_lang_prefix(lang, "c", str(not_found[i]), NULL),
            0);
    static const char *const classes[] = {"c", NULL};
    struct rpt_cues *cues;
    assert_int_equal(rpt_cues_new(&cues, lang, classes), RPT_OK);
    for (size_t i = 0; i < sizeof found / sizeof *found; i++) {
        struct rpt_cue_scan scan = {.at = 0};
        struct rpt_cue cue;
        assert_true(rpt_cues_next(cues, str(found[i]), &scan, &cue));
        assert_int_equal(cue.to,
            rpt_lang_prefix(lang, "c", str(found[i]), NULL));
    }
    for (size_t i = 0; i < sizeof not_found / sizeof *not_found; i++) {
        struct rpt_cue_scan scan = {.at = 0};
        struct rpt_cue cue;
        assert_false(rpt_cues_next(cues, str(not_found[i]), &scan, &cue));
    }
    rpt_cues_free(cues);
    rpt_lang_free(lang);
}

static void
test_many_phrases(void **state)
{
    (void)state;
    struct rpt_lang *lang;
    char lines[12000], phrase[32];
    size_t n = 0;
    assert_int_equal(rpt_lang_new(&lang, "xx", "Test"), RPT_OK);
    for (unsigned i = 0; i < 800; i++)
        n += (size_t)snprintf(lines + n, sizeof(lines) - n, "w%u b = %u\n",
            i, i);
    assert_int_equal(rpt_lang_add(lang, "c", lines), RPT_OK);
    assert_int_equal(rpt_lang_finish(lang), RPT_OK);
    for (unsigned i = 0; i < 800; i++) {
        const char *value = "";
        snprintf(phrase, sizeof(phrase), "W%u  B", i);
        assert_true(rpt_lang_is(lang, "c", str(phrase), &value));
        snprintf(phrase, sizeof(phrase), "%u", i);
        assert_string_equal(value, phrase);
    }
    rpt_lang_free(lang);
}

/* The sentences of 'text', parted by "|". */
static void
sentences(struct rpt_lang *lang, const char *text, char *out)
{
    size_t n = strlen(text), at = 0;
    while (at < n) {
        size_t end = rpt_sentence_end(lang, str(text), at);
        assert_true(end > at && end <= n);
        memcpy(out, text + at, end - at);
        out += end - at;
        *out++ = '|';
        at = end;
        while (at < n && text[at] == ' ')
            at++;
    }
    *out = '\0';
}

static void
test_sentences(void **state)
{
    (void)state;
    struct rpt_lang *lang = make_pack();
    static const char *const cases[][2] = {
        {"One. Two! Three? Four", "One.|Two!|Three?|Four|"},
        {"Mr. Smith and J. Doe spoke. They left.",
            "Mr. Smith and J. Doe spoke.|They left.|"},
        {"See para. 5 and No. 7. The end.",
            "See para. 5 and No. 7.|The end.|"},
        {"Under pillar I. The State.", "Under pillar I.|The State.|"},
        {"At 3.5 per cent. It grew.", "At 3.5 per cent.|It grew.|"},
        {"He said “Go.” They went.", "He said “Go.”|They went.|"},
        {"It (see it. And more) was. So.", "It (see it. And more) was.|So.|"},
        {"(It was.) So.", "(It was.)|So.|"},
        {"An end... Another.", "An end...|Another.|"},
        {"e.g. this. that stays. That not.",
            "e.g. this. that stays.|That not.|"},
        {"Reports.12 The next.", "Reports.12|The next.|"},
        {"1. The first. 2. The second.",
            "1. The first.|2. The second.|"},
        {"决定如下。安理会！好", "决定如下。|安理会！|好|"},
        {"Конец. Начало.", "Конец.|Начало.|"},
        {"انتهى. بدأ؟ نعم", "انتهى.|بدأ؟|نعم|"},
        {"Open (bracket. Never closed.",
            "Open (bracket.|Never closed.|"},
        {"A. B", "A. B|"},
        {".", ".|"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char out[256];
        sentences(lang, cases[i][0], out);
        assert_string_equal(out, cases[i][1]);
    }
    assert_int_equal(rpt_sentence_end(NULL, str("Mr. Smith"), 0), 3);
    assert_int_equal(rpt_sentence_end(lang, str("ab"), 2), 2);
    rpt_lang_free(lang);
}

static void
test_detect(void **state)
{
    (void)state;
    struct rpt_lang_index *index;
    assert_int_equal(rpt_lang_index_new(&index,
        "-- words\nen = the of and in\nfr = le la et dans\nen = is\n"
        "ru = U+0400..U+04FF\nzh = U+4E00..U+9FFF\n\nfr = à être"),
        RPT_OK);
    assert_string_equal(rpt_lang_index_find(index,
        str("THE end of a story is in the book")), "en");
    assert_string_equal(rpt_lang_index_find(index,
        str("À la fin, être dans le livre")), "fr");
    assert_string_equal(rpt_lang_index_find(index,
        str("Совет Безопасности of the UN")), "ru");
    assert_string_equal(rpt_lang_index_find(index,
        str("安全理事会")), "zh");
    assert_string_equal(rpt_lang_index_find(index,
        str("Zażółć gęślą jaźń")), "");
    assert_string_equal(rpt_lang_index_find(index, str("")), "");
    rpt_lang_index_free(index);
    rpt_lang_index_free(NULL);
    /* Languages of one script: by words, else the first. */
    assert_int_equal(rpt_lang_index_new(&index, "en = the of\n"
        "ru = U+0400..U+04FF\nru = и не что\n"
        "uk = U+0400..U+04FF\nuk = та що"), RPT_OK);
    assert_string_equal(rpt_lang_index_find(index,
        str("ТА ЩО of the of the Мирний")), "uk");
    assert_string_equal(rpt_lang_index_find(index,
        str("Мир И труд of the")), "ru");
    assert_string_equal(rpt_lang_index_find(index, str("Мир, труд")), "ru");
    rpt_lang_index_free(index);
    assert_int_equal(rpt_lang_index_new(&index, "en the of"), RPT_FORMAT);
    assert_int_equal(rpt_lang_index_new(&index,
        "en = incomprehensibilitiesandmore"), RPT_FORMAT);
    assert_null(index);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_bad_lines),
        cmocka_unit_test(test_image),
        cmocka_unit_test(test_bad_image),
        cmocka_unit_test(test_known_set),
        cmocka_unit_test(test_other_scripts),
        cmocka_unit_test(test_braces),
        cmocka_unit_test(test_phrases),
        cmocka_unit_test(test_prefix),
        cmocka_unit_test(test_is),
        cmocka_unit_test(test_cues),
        cmocka_unit_test(test_windows),
        cmocka_unit_test(test_rest),
        cmocka_unit_test(test_many_phrases),
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_detect),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
