/* SPDX-License-Identifier: MIT
 *
 * Base forms of verbs. Forms, endings and categories come from the language
 * pack; knows nothing of sentences.
 */
#include "read.h"

#include <string.h>

#include "str.h"

/* No verb is longer. */
enum { LONGEST = 120 };

static const struct rpt_str absent = {NULL, 0};

/* What may stand before a word: opening quotes (any byte of one). */
static bool
may_lead(char c)
{
    return c == '"' || c == '\xE2' || c == '\x80' || c == '\x9C';
}

static bool
may_begin(char c)
{
    return rpt_read_is_letter(c) || (unsigned char)c >= 0x80;
}

static bool
may_go_on(char c)
{
    return may_begin(c) || rpt_read_is_digit(c) || c == '\'' || c == '-';
}

/* The next word from byte 'at' on; absent if none follows directly. */
static struct rpt_str
find_word(struct rpt_str text, size_t at)
{
    size_t i = at;
    while (i < text.n && may_lead(text.s[i]))
        i++;
    while (i > at && (i >= text.n || !may_begin(text.s[i])))
        i--;
    if (i >= text.n || !may_begin(text.s[i]))
        return absent;
    size_t from = i;
    char mark;
    while (i < text.n && may_go_on(text.s[i])
        && ((unsigned char)text.s[i] < 0x80
            || rpt_read_mark(text, i, &mark) == 0))
        i++;
    return i > from ? (struct rpt_str){text.s + from, i - from} : absent;
}

static struct rpt_str
value_of(const char *value)
{
    return (struct rpt_str){value, strlen(value)};
}

/* A word in lower case. */
static struct rpt_str
keep_lower(struct rpt_reader *r, struct rpt_str word)
{
    rpt_buf_clear(&r->line);
    rpt_str_add_lower(&r->line, word);
    return rpt_read_keep(r, rpt_buf_get(&r->line));
}

static struct rpt_str
next_piece(const char **s)
{
    *s += strspn(*s, " \t");
    struct rpt_str piece = {*s, strcspn(*s, " \t")};
    *s += piece.n;
    return piece;
}

/*
 * What the word was before its ending. 'rest' is "form - e ...": the form it
 * makes, and what the base has in place of the ending.
 */
static bool
strip(struct rpt_reader *r, struct rpt_str word, struct rpt_str ending,
    const char *rest, struct rpt_read_verb *out)
{
    char base[LONGEST + 40];
    const char *category;
    if (word.n < ending.n + 2 || word.n > LONGEST
        || memcmp(word.s + word.n - ending.n, ending.s, ending.n) != 0)
        return false;
    struct rpt_str stem = {word.s, word.n - ending.n};
    struct rpt_str form = next_piece(&rest);
    for (struct rpt_str piece; (piece = next_piece(&rest)).n > 0;) {
        struct rpt_str try = stem;
        if (!rpt_str_is(piece, "-")) {
            if (piece.n > 40)
                continue;
            memcpy(base, stem.s, stem.n);
            memcpy(base + stem.n, piece.s, piece.n);
            try = (struct rpt_str){base, stem.n + piece.n};
        }
        bool is = rpt_read_is(r, RPT_READ_CATEGORY, try, &category);
        if (!is && try.s == stem.s && try.n > 1
            && try.s[try.n - 1] == try.s[try.n - 2]) {
            try.n--;                    /* a doubled letter */
            is = rpt_read_is(r, RPT_READ_CATEGORY, try, &category);
        }
        if (is) {
            out->base = rpt_read_keep(r, try);
            out->category = value_of(category);
            out->form = rpt_str_is(form, "base") ? RPT_READ_BASE
                : rpt_str_is(form, "gerund") ? RPT_READ_GERUND
                : rpt_str_is(form, "wish") ? RPT_READ_WISH
                : RPT_READ_OTHER_FORM;
            return true;
        }
    }
    return false;
}

/* Base form, category and form of out->word, where the pack knows it. */
static void
find_base(struct rpt_reader *r, struct rpt_read_verb *out)
{
    struct rpt_str lower = keep_lower(r, out->word), ending;
    const char *base, *category, *rest;
    bool irregular = rpt_read_is(r, RPT_READ_IRREGULAR, lower, &base);
    struct rpt_str plain = irregular ? value_of(base) : lower;
    if (rpt_read_is(r, RPT_READ_CATEGORY, plain, &category)) {
        out->base = plain;
        out->category = value_of(category);
        out->form = irregular ? RPT_READ_OTHER_FORM : RPT_READ_BASE;
        return;
    }
    for (size_t i = 0;
         rpt_read_phrase(r, RPT_READ_ENDING, i, &ending, &rest); i++)
        if (strip(r, lower, ending, rest, out))
            return;
}

bool
rpt_read_is_participle(struct rpt_reader *r, struct rpt_str word)
{
    struct rpt_str ending;
    const char *value;
    for (size_t i = 0;
         rpt_read_phrase(r, RPT_READ_ENDING, i, &ending, &value); i++)
        if (ending.n <= word.n && strncmp(value, "participle", 10) == 0
            && memcmp(word.s + word.n - ending.n, ending.s, ending.n) == 0)
            return true;
    return false;
}

/* Behind a word at 'at' that ends as adverbs do and is no verb, and the space
 * after it, or RPT_READ_NONE. */
static size_t
past_other_adverb(struct rpt_reader *r, struct rpt_str text, size_t at)
{
    size_t end = at;
    while (end < text.n && may_go_on(text.s[end]))
        end++;
    if (rpt_read_byte(text, end) != ' ')
        return RPT_READ_NONE;
    struct rpt_str word = {text.s + at, end - at}, ending;
    for (size_t i = 0;
         rpt_read_phrase(r, RPT_READ_ADVERB_ENDING, i, &ending, NULL); i++)
        if (word.n > ending.n + 2 && memcmp(word.s + word.n - ending.n,
                ending.s, ending.n) == 0
            && !rpt_read_is(r, RPT_READ_CATEGORY, word, NULL)
            && !rpt_read_is(r, RPT_READ_VERB, word, NULL))
            return end + 1;
    return RPT_READ_NONE;
}

/* Behind "and " at byte 'at', or RPT_READ_NONE. */
static size_t
past_joint(struct rpt_reader *r, struct rpt_str text, size_t at)
{
    size_t end = at;
    while (end < text.n && rpt_read_is_letter(text.s[end]))
        end++;
    return rpt_read_byte(text, end) == ' '
        && rpt_read_role(r, rpt_read_sub(text, at, end)) == RPT_ROLE_OF ?
        end + 1 : RPT_READ_NONE;
}

size_t
rpt_read_past_adverbs(struct rpt_reader *r, struct rpt_str text, size_t at)
{
    size_t joint = RPT_READ_NONE;
    for (;;) {
        char mark;
        size_t n = 0;
        while (rpt_read_byte(text, at) == ' '
            || ((n = rpt_read_mark(text, at, &mark)) > 0 && mark == ','))
            at += rpt_read_byte(text, at) == ' ' ? 1 : n;
        size_t after = rpt_read_skip(r, RPT_READ_ADVERB, text, at, NULL);
        if (after == RPT_READ_NONE)
            after = past_other_adverb(r, text, at);
        if (after == RPT_READ_NONE && joint != RPT_READ_NONE)
            after = past_other_adverb(r, text, joint);
        if (after == RPT_READ_NONE)
            return at;
        at = after;
        joint = past_joint(r, text, at);
    }
}

struct rpt_read_verb
rpt_read_verb_at(struct rpt_reader *r, struct rpt_str text, size_t at)
{
    struct rpt_read_verb verb = {.base = absent, .category = absent,
        .word = find_word(text, rpt_read_past_adverbs(r, text, at))};
    if (verb.word.s == NULL)
        return verb;
    verb.from = (size_t)(verb.word.s - text.s);
    const char *category;
    size_t n = rpt_read_prefix(r, RPT_READ_CATEGORY, text, verb.from,
        &category);
    if (rpt_read_ideograph(text, verb.from) > 0) {
        if (n == 0) {           /* nobody can say where the word ends */
            verb.word = absent;
            return verb;
        }
    } else if (n < verb.word.n) {
        find_base(r, &verb);
        return verb;
    }
    verb.word.n = n;
    verb.base = keep_lower(r, verb.word);
    verb.category = value_of(category);
    verb.form = RPT_READ_BASE;
    return verb;
}
