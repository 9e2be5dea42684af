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

/* No short form of a name in brackets is longer. */
enum { LONGEST_SHORT = 24 };

/* Words of a noun phrase with an unknown noun. */
enum { PHRASE = 8 };

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
in_word(struct rpt_str text, size_t i)
{
    char mark;
    if (i >= text.n || text.s[i] == ' ')
        return false;
    return rpt_read_mark(text, i, &mark) == 0 || mark == '.';
}

/*
 * The next word from byte 'at' on; false if none follows directly. Of a text
 * without spaces it is a word of the class noun-phrase, or one character.
 */
static bool
find_word(struct rpt_reader *r, size_t at, size_t *from, size_t *to)
{
    struct rpt_str text = r->found.text;
    size_t i = at;
    while (i < text.n && may_lead(text.s[i]))
        i++;
    /* A quote with nothing behind it is a word itself. */
    while (i > at && !in_word(text, i))
        i--;
    if (!in_word(text, i))
        return false;
    *from = i;
    size_t single = rpt_read_ideograph(text, i);
    if (single > 0) {
        size_t n = rpt_read_prefix(r, RPT_READ_NOUN_PHRASE, text, i, NULL);
        *to = i + (n > 0 ? n : single);
        return true;
    }
    while (in_word(text, i) && rpt_read_ideograph(text, i) == 0)
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
    return rpt_read_has_upper(name, 0);
}

static bool
has_later_capital(struct rpt_str name)
{
    for (size_t i = 1; i < name.n; i++)
        if (((unsigned char)name.s[i] & 0xC0) != 0x80
            && rpt_read_has_upper(name, i))
            return true;
    return false;
}

/*
 * The end of the known name k when it begins soon behind 'from' and only
 * plain words stand before it; else 0. 'verbs': the first may be no verb.
 */
static size_t
near_name(struct rpt_reader *r, size_t from, size_t k, size_t limit,
    bool verbs)
{
    const struct rpt_read_found *f = &r->found;
    if (k >= f->n_names || f->names[k].from >= limit
        || f->names[k].from - from > NEAR)
        return 0;
    const char *s = f->text.s;
    /* Behind a name a verb may follow: "the Council help owners". */
    if (verbs && rpt_read_verb_at(r, f->text, from).base.s != NULL)
        return 0;
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
    bool joint;         /* the last word was a determiner or a joint */
    bool safe;          /* a joint stands behind a name */
    bool thing;         /* the name ends in a word for a thing */
    bool owner;         /* the last word was "Council's" */
};

/* A word of the class noun-phrase; false ends the name before it. */
static bool
take_role(const struct rpt_reader *r, struct walk *w, struct rpt_str word,
    enum rpt_read_role role, size_t to)
{
    const struct rpt_read_found *f = &r->found;
    bool capital = rpt_read_is_upper(word.s[0]) && word.n > 1
        && (size_t)(word.s - f->text.s) != w->start;
    if (role == RPT_ROLE_STOP)
        return false;
    if (role == RPT_ROLE_THING) {
        /* "Health Support Agency", "Commission for Social Action"; but not
         * what comes first, unless a known name follows it. */
        bool known = w->k < f->n_names && f->names[w->k].from == to + 1;
        if (!capital || (!rpt_read_has(w->name) && !known))
            return false;
        w->name.to = to;
        w->thing = !w->safe;
        w->joint = false;
        return true;
    }
    if (role == RPT_ROLE_OF && !rpt_read_has(w->name))
        return false;
    w->joint = true;
    w->safe = w->safe || (role == RPT_ROLE_OF && !w->thing);
    return true;
}

/* Where "'s" or the apostrophe at the end of a word stands; 0: it has none. */
static size_t
owner_end(struct rpt_str word)
{
    static const char *const ends[] = {"\xE2\x80\x99s", "'s",
        "s\xE2\x80\x99", "s'"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (word.n > strlen(ends[i]) && rpt_str_ends(word, ends[i]))
            return word.n - strlen(ends[i]) + (ends[i][0] == 's');
    return 0;
}

/* "Council's": a name only with what follows. */
static bool
take_owner(struct rpt_reader *r, struct walk *w, struct rpt_str word)
{
    size_t n = owner_end(word);
    if (n == 0)
        return false;
    struct rpt_str name = rpt_read_sub(word, 0, n);
    size_t from = (size_t)(word.s - r->found.text.s);
    if (!rpt_read_is_upper(word.s[0])
        && !(w->k < r->found.n_names && r->found.names[w->k].from == from))
        return false;
    w->owner = true;
    w->joint = false;
    return name.n > 0;
}

/*
 * Takes the word [from, *to) into the name or not; '*to' is where to go on,
 * '*last' is set when nothing can follow. False ends the name before it.
 */
static bool
take_word(struct rpt_reader *r, struct walk *w, size_t from, size_t *to,
    bool *last)
{
    const struct rpt_read_found *f = &r->found;
    struct rpt_str word = {f->text.s + from, *to - from}, name = bare(word);
    if (take_owner(r, w, word))
        return true;
    bool joint = w->joint;
    size_t known = w->k < f->n_names ? f->names[w->k].from : RPT_READ_NONE;
    if (known == from || (name.s != NULL
            && known == (size_t)(name.s - f->text.s))) {
        w->name.to = *to = f->names[w->k].to;
        w->sure = true;
        w->joint = w->thing = w->owner = false;
        return true;
    }
    enum rpt_read_role role = rpt_read_role(r, word);
    if (role != RPT_ROLE_NONE)
        return take_role(r, w, word, role, *to);
    if (is_capital(name)) {
        w->name.to = *to;
        w->joint = w->thing = w->owner = false;
        w->sure = w->sure || from != w->start || name.s != word.s
            || has_later_capital(name);
        if (word.n > 4 && word.s[word.n - 1] == '.') {
            w->name.to--;
            *last = true;
        }
        return true;
    }
    /* Plain words before a name belong to it in some languages only. */
    size_t end = name.s == NULL || r->verb_first
        || rpt_read_ideograph(f->text, from) > 0 ? 0
        : near_name(r, from, w->k, w->limit,
            rpt_read_has(w->name) && w->name.to > 0 && !joint && !w->owner);
    /* "the Council's leadership": any word will do. */
    if (end == 0 && w->owner && name.s != NULL)
        end = *to;
    if (end == 0)
        return false;
    w->name.to = *to = end;
    w->sure = true;
    w->joint = w->thing = w->owner = false;
    return true;
}

/* Behind " (ABC)" at byte 'at', else 'at' itself. */
static size_t
past_short(struct rpt_str text, size_t at)
{
    size_t i = at + 2;
    if (rpt_read_byte(text, at) != ' ' || rpt_read_byte(text, at + 1) != '('
        || !rpt_read_is_upper(rpt_read_byte(text, i)))
        return at;
    while (i < text.n && i < at + LONGEST_SHORT && text.s[i] != ')'
        && text.s[i] != '(' && text.s[i] != ',')
        i++;
    return rpt_read_byte(text, i) == ')' ? i + 1 : at;
}

size_t
rpt_read_behind_name(struct rpt_reader *r, struct rpt_read_range name)
{
    size_t at = past_short(r->found.text, name.to);
    return at + (rpt_read_byte(r->found.text, at) == ' ');
}

struct rpt_read_range
rpt_read_actor(struct rpt_reader *r, size_t at, size_t limit, size_t start)
{
    const struct rpt_read_found *f = &r->found;
    struct walk w = {.limit = limit, .start = start, .name = nobody};
    size_t from, to;
    bool last = false;
    while (at < limit && find_word(r, at, &from, &to)
        && from < limit) {
        while (w.k < f->n_names && f->names[w.k].from < from)
            w.k++;
        if (!take_word(r, &w, from, &to, &last) || last)
            break;
        if (!rpt_read_has(w.name))
            w.name.from = from;
        to = past_short(f->text, to);
        char mark;
        size_t n = rpt_read_mark(f->text, to, &mark);
        if (n > 0 && mark == ',')       /* may join names */
            to += n;
        else if (mark != '.' && rpt_read_byte(f->text, to) != ' '
            && rpt_read_ideograph(f->text, to) == 0)
            break;
        at = to;
    }
    return w.name.to > 0 && !w.thing && (w.sure || w.name.to >= limit) ?
        w.name : nobody;
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

/* Does the noun end as nouns do that say who does something? */
static bool
does_something(struct rpt_reader *r, struct rpt_str word)
{
    struct rpt_str ending;
    for (size_t i = 0;
         rpt_read_phrase(r, RPT_READ_ACTOR_ENDING, i, &ending, NULL); i++)
        if (word.n > ending.n + 2 && memcmp(word.s + word.n - ending.n,
                ending.s, ending.n) == 0)
            return true;
    return false;
}

/* The noun phrase between 'from' and the verb behind 'limit', when its noun
 * is no known one but ends as such nouns do: "the harbour pilot of a port". */
static struct rpt_read_range
unknown(struct rpt_reader *r, size_t from, size_t limit)
{
    struct rpt_str text = r->found.text, head = RPT_STR("");
    size_t at = from, begin, end;
    for (int words = 0; at < limit && words < PHRASE; words++) {
        if (!find_word(r, at, &begin, &end) || begin > at || end > limit)
            return nobody;
        struct rpt_str word = rpt_read_sub(text, begin, end);
        enum rpt_read_role role = rpt_read_role(r, word);
        if (words == 0 ? role != RPT_ROLE_THE : role == RPT_ROLE_OF)
            break;
        if (words > 0 && role != RPT_ROLE_NONE)
            return nobody;
        if (words > 0)
            head = word;
        at = end + 1;
        if (end < limit && rpt_read_byte(text, end) != ' ')
            return nobody;
    }
    if (head.n == 0 || !does_something(r, head))
        return nobody;
    return (struct rpt_read_range){from, limit};
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

struct rpt_read_range
rpt_read_actor_before(struct rpt_reader *r, size_t start, size_t limit)
{
    struct rpt_str text = r->found.text;
    size_t n = rpt_read_prefix(r, RPT_READ_LEAD, text, start, NULL);
    if (n == 0) {
        struct rpt_read_range name = rpt_read_actor(r, start, limit, start);
        return rpt_read_has(name) ? whole(r, limit, name)
            : unknown(r, start, limit);
    }
    size_t end = limit > 0 ? limit - 1 : 0;
    size_t at = rpt_read_behind_comma(text, start + n, end, NULL);
    if (at == RPT_READ_NONE)
        return after_determiner(r, start + n, limit);
    for (; at != RPT_READ_NONE;
         at = rpt_read_behind_comma(text, at, end, NULL)) {
        if (rpt_read_prefix(r, RPT_READ_LEAD, text, at, NULL) > 0)
            continue;
        struct rpt_read_range name =
            rpt_read_actor(r, at, limit, RPT_READ_NONE);
        if (!rpt_read_has(name))
            name = unknown(r, at, limit);
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
         rpt_read_phrase(r, RPT_READ_AGENT, i, &phrase, NULL); i++) {
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
rpt_read_name(struct rpt_reader *r, struct rpt_read_range who,
    const char *article)
{
    struct rpt_str name = rpt_read_sub(r->found.text, who.from, who.to);
    if (article[0] == '\0')
        return name;
    rpt_buf_clear(&r->line);
    rpt_buf_add(&r->line, article, strlen(article));
    rpt_buf_add_char(&r->line, ' ');
    rpt_buf_add(&r->line, name.s, name.n);
    return rpt_read_keep(r, rpt_buf_get(&r->line));
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
