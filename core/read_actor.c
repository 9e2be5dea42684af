/* SPDX-License-Identifier: MIT
 *
 * Finds who is named in a text. Words come from the language pack; knows
 * nothing of the tree.
 */
#include "read.h"

#include <string.h>

#include "str.h"

/* How far a known name may stand behind plain words before it. */
enum { NEAR = 30, DETERMINER = 201 };

static const struct rpt_read_range nobody = {RPT_READ_NONE, 0};

enum rpt_read_role
rpt_read_role(struct rpt_reader *r, struct rpt_str word)
{
    const char *value = "";
    if (word.n == 1 && word.s[0] == '&')
        return RPT_ROLE_OF;
    if (!rpt_read_is(r, RPT_READ_NOUN_PHRASE, word, &value))
        return RPT_ROLE_NONE;
    return strcmp(value, "the") == 0 ? RPT_ROLE_THE
        : strcmp(value, "of") == 0 ? RPT_ROLE_OF
        : strcmp(value, "stop") == 0 ? RPT_ROLE_STOP
        : strcmp(value, "thing") == 0 ? RPT_ROLE_THING : RPT_ROLE_PLAIN;
}

bool
rpt_read_has(struct rpt_read_range name)
{
    return name.from != RPT_READ_NONE;
}

/* What may stand before a word: spaces, opening quotes (any byte of one),
 * a bracket. */
static bool
may_lead(char c)
{
    return c != '\0' && strchr(" \"\xE2\x80\x9C\x98\xC2\xAB(", c) != NULL;
}

static bool
in_word(char c)
{
    return c == '\0' || strchr(" ,;:()", c) == NULL;
}

/* The next word from byte 'at' on; false if none follows directly. */
static bool
find_word(struct rpt_str text, size_t at, size_t *from, size_t *to)
{
    size_t i = at;
    while (i < text.n && may_lead(text.s[i]))
        i++;
    /* A quote with nothing behind it is a word itself. */
    while (i > at && (i >= text.n || !in_word(text.s[i])))
        i--;
    if (i >= text.n || !in_word(text.s[i]))
        return false;
    *from = i;
    while (i < text.n && in_word(text.s[i]))
        i++;
    *to = i;
    return true;
}

/*
 * What stands behind the apostrophe of an article of one letter; absent for
 * another word with an apostrophe; the word itself if it has none.
 */
static struct rpt_str
bare(struct rpt_str word)
{
    bool any = memchr(word.s, '\'', word.n) != NULL;
    for (size_t i = 0; !any && i + 3 <= word.n; i++)
        any = memcmp(word.s + i, "\xE2\x80\x99", 3) == 0;
    if (!any)
        return word;
    if (rpt_read_is_letter(word.s[0])) {
        if (word.n > 2 && word.s[1] == '\'')
            return rpt_read_sub(word, 2, word.n);
        if (word.n > 4 && memcmp(word.s + 1, "\xE2\x80\x99", 3) == 0)
            return rpt_read_sub(word, 4, word.n);
    }
    return (struct rpt_str){NULL, 0};
}

static bool
is_capital(struct rpt_str name)
{
    if (name.s == NULL)
        return false;
    unsigned char second = (unsigned char)rpt_read_byte(name, 1);
    return rpt_read_is_upper(name.s[0])
        || (name.s[0] == '\xC3' && name.n > 1 && second < 0x9F);
}

static bool
has_later_capital(struct rpt_str name)
{
    for (size_t i = 1; i < name.n; i++)
        if (rpt_read_is_upper(name.s[i]))
            return true;
    return false;
}

/*
 * The end of the known name k when it begins soon behind 'from' and only
 * plain words stand before it; else 0.
 */
static size_t
near_name(struct rpt_reader *r, size_t from, size_t k, size_t limit)
{
    const struct rpt_read_found *f = &r->found;
    if (k >= f->n_names || f->names[k].from >= limit
        || f->names[k].from - from > NEAR)
        return 0;
    const char *s = f->text.s;
    for (size_t i = from, stop = f->names[k].from; i < stop;) {
        if (rpt_read_is_space(s[i])) {
            i++;
            continue;
        }
        size_t start = i;
        for (; i < stop && !rpt_read_is_space(s[i]); i++)
            if (s[i] != '\0' && strchr(",;:)", s[i]) != NULL)
                return 0;
        struct rpt_str word = {s + start, i - start};
        if (rpt_read_role(r, word) != RPT_ROLE_NONE)
            return 0;
    }
    return f->names[k].to;
}

/* Where the reading of a name stands. */
struct walk {
    size_t limit, start;
    size_t k;           /* the next known name */
    struct rpt_read_range name;
    bool sure;
};

/*
 * Takes the word [from, *to) into the name or not; '*to' is where to go on,
 * '*last' is set when nothing can follow. False ends the name before it.
 */
static bool
take_word(struct rpt_reader *r, struct walk *w, size_t from, size_t *to,
    bool *last)
{
    const struct rpt_read_found *f = &r->found;
    if (w->k < f->n_names && f->names[w->k].from == from) {
        w->name.to = *to = f->names[w->k].to;
        w->sure = true;
        return true;
    }
    struct rpt_str word = {f->text.s + from, *to - from};
    enum rpt_read_role role = rpt_read_role(r, word);
    if (role != RPT_ROLE_NONE)
        return role != RPT_ROLE_STOP && role != RPT_ROLE_THING
            && (role != RPT_ROLE_OF || rpt_read_has(w->name));
    struct rpt_str name = bare(word);
    if (is_capital(name)) {
        w->name.to = *to;
        w->sure = w->sure || from != w->start || name.s != word.s
            || has_later_capital(name);
        if (word.n > 4 && word.s[word.n - 1] == '.') {
            w->name.to--;
            *last = true;
        }
        return true;
    }
    size_t end = name.s == NULL ? 0 : near_name(r, from, w->k, w->limit);
    if (end == 0)
        return false;
    w->name.to = *to = end;
    w->sure = true;
    return true;
}

struct rpt_read_range
rpt_read_actor(struct rpt_reader *r, size_t at, size_t limit, size_t start)
{
    const struct rpt_read_found *f = &r->found;
    struct walk w = {.limit = limit, .start = start, .name = nobody};
    size_t from, to;
    bool last = false;
    while (at < limit && find_word(f->text, at, &from, &to)
        && from < limit) {
        while (w.k < f->n_names && f->names[w.k].from < from)
            w.k++;
        if (!take_word(r, &w, from, &to, &last) || last)
            break;
        if (!rpt_read_has(w.name))
            w.name.from = from;
        char sign = rpt_read_byte(f->text, to);
        if (sign == ',')                /* may join names */
            to++;
        else if (sign != ' ' && sign != '.')
            break;
        at = to;
    }
    return w.name.to > 0 && (w.sure || w.name.to >= limit) ? w.name : nobody;
}

/* "Ministries" of "Ministries of finance" before a verb behind 'limit'. */
static struct rpt_read_range
whole(struct rpt_reader *r, size_t limit, struct rpt_read_range name)
{
    if (!rpt_read_has(name) || name.to >= limit)
        return name;
    struct rpt_str rest = rpt_read_sub(r->found.text, name.to, limit);
    size_t end = rest.n, i = 1;
    while (end > 0 && rest.s[end - 1] == ' ')
        end--;
    while (i < end && !rpt_read_is_space(rest.s[i]))
        i++;
    if (rest.s[0] != ' ' || i == 1 || i + 1 >= end || rest.s[i] != ' '
        || end >= NEAR - 1 || rpt_read_is_space(rest.s[end - 1]))
        return name;
    for (size_t k = i + 1; k < end - 1; k++)
        if (rest.s[k] != '\0' && strchr(",;:()", rest.s[k]) != NULL)
            return name;
    if (rpt_read_role(r, rpt_read_sub(rest, 1, i)) == RPT_ROLE_OF)
        name.to += end;
    return name;
}

/* The name that begins at the first determiner from byte 'at' on. */
static struct rpt_read_range
after_determiner(struct rpt_reader *r, size_t at, size_t limit)
{
    struct rpt_str text = r->found.text;
    size_t end = limit < at + DETERMINER ? limit : at + DETERMINER;
    if (end > text.n)
        end = text.n;
    for (size_t i = at; i < end;) {
        if (rpt_read_is_space(text.s[i])) {
            i++;
            continue;
        }
        size_t from = i;
        while (i < end && !rpt_read_is_space(text.s[i]))
            i++;
        if (rpt_read_role(r, rpt_read_sub(text, from, i)) != RPT_ROLE_THE)
            continue;
        struct rpt_read_range name =
            rpt_read_actor(r, from, limit, RPT_READ_NONE);
        if (rpt_read_has(name))
            return name;
    }
    return nobody;
}

/* The next comma in [from, to), or RPT_READ_NONE. */
static size_t
find_comma(struct rpt_str text, size_t from, size_t to)
{
    if (from >= to || to > text.n)
        return RPT_READ_NONE;
    const char *comma = memchr(text.s + from, ',', to - from);
    return comma == NULL ? RPT_READ_NONE : (size_t)(comma - text.s);
}

struct rpt_read_range
rpt_read_actor_before(struct rpt_reader *r, size_t start, size_t limit)
{
    struct rpt_str text = r->found.text;
    size_t n = rpt_read_prefix(r, RPT_READ_LEAD, text, start, NULL);
    if (n == 0)
        return whole(r, limit, rpt_read_actor(r, start, limit, start));
    size_t end = limit > 0 ? limit - 1 : 0;
    size_t comma = find_comma(text, start + n, end);
    if (comma == RPT_READ_NONE)
        return after_determiner(r, start + n, limit);
    for (; comma != RPT_READ_NONE; comma = find_comma(text, comma + 1, end)) {
        if (rpt_read_prefix(r, RPT_READ_LEAD, text, comma + 2, NULL) > 0)
            continue;
        struct rpt_read_range name =
            rpt_read_actor(r, comma + 2, limit, RPT_READ_NONE);
        if (rpt_read_has(name))
            return whole(r, limit, name);
    }
    return nobody;
}

struct rpt_read_range
rpt_read_actor_joined(struct rpt_reader *r, size_t at, size_t limit)
{
    struct rpt_str text = r->found.text;
    size_t i = at;
    while (i < text.n && !rpt_read_is_space(text.s[i]))
        i++;
    if (i > at && rpt_read_byte(text, i) == ' '
        && rpt_read_role(r, rpt_read_sub(text, at, i)) == RPT_ROLE_OF)
        at = i + 1;
    struct rpt_read_range name = rpt_read_actor(r, at, limit, RPT_READ_NONE);
    return rpt_read_has(name) && name.to >= limit ? name : nobody;
}

/* The byte behind ' ' + phrase + ' ' in the text from byte 'from' on, when
 * it begins before 'to'; else RPT_READ_NONE. */
static size_t
find_spaced(struct rpt_str text, struct rpt_str phrase, size_t from,
    size_t to)
{
    for (size_t i = from; i < to && i + phrase.n + 2 <= text.n; i++)
        if (text.s[i] == ' ' && text.s[i + phrase.n + 1] == ' '
            && memcmp(text.s + i + 1, phrase.s, phrase.n) == 0)
            return i + phrase.n + 2;
    return RPT_READ_NONE;
}

struct rpt_read_range
rpt_read_agent(struct rpt_reader *r, size_t from, size_t to)
{
    struct rpt_str phrase;
    for (size_t i = 0;
         rpt_lang_phrase(r->lang, "recommend.agent", i, &phrase, NULL); i++) {
        /* It has to begin before the last byte. */
        size_t at = find_spaced(r->found.text, phrase, from,
            to > 0 ? to - 1 : 0);
        if (at == RPT_READ_NONE)
            continue;
        struct rpt_read_range name = rpt_read_actor(r, at, to, RPT_READ_NONE);
        if (rpt_read_has(name))
            return name;
    }
    return nobody;
}

struct rpt_str
rpt_read_name_key(struct rpt_reader *r, struct rpt_str name)
{
    size_t i = 0;
    while (i < name.n && !rpt_read_is_space(name.s[i]))
        i++;
    if (i > 0 && i + 1 < name.n && name.s[i] == ' '
        && rpt_read_role(r, rpt_read_sub(name, 0, i)) == RPT_ROLE_THE)
        return rpt_read_sub(name, i + 1, name.n);
    return name;
}
