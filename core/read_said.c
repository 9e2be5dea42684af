/* SPDX-License-Identifier: MIT
 *
 * Values of attributes of recommendations: the self-standing form, the
 * deadline, those who made it. Forms and words come from the language pack.
 */
#include "read.h"

#include <stdio.h>
#include <string.h>

#include "str.h"

/* A year stands this near behind the word that begins a date. */
enum { DATE = 41, LONGEST_NAME = 400 };

static const struct rpt_str absent = {NULL, 0};

/* ---- the self-standing form ------------------------------------------ */

/* The text without what ties it to the next item ("; and"). */
static struct rpt_str
finished(struct rpt_reader *r, struct rpt_str text)
{
    size_t end = text.n;
    while (end > 0 && rpt_read_is_space(text.s[end - 1]))
        end--;
    size_t word = end;
    while (word > 0 && !rpt_read_is_space(text.s[word - 1]))
        word--;
    size_t body = word;
    while (body > 0 && rpt_read_is_space(text.s[body - 1]))
        body--;
    if (body < word && body > 0 && text.s[body - 1] == ';'
        && rpt_read_role(r, rpt_read_sub(text, word, end)) != RPT_ROLE_NONE)
        text.n = body - 1;
    for (char mark = 0; text.n > 0;) {
        size_t n = rpt_read_is_space(text.s[text.n - 1]) ? 1 :
            rpt_read_mark_before(text, text.n, &mark);
        if (n == 0 || (!rpt_read_is_space(text.s[text.n - 1])
                && strchr(";.,", mark) == NULL))
            break;
        text.n -= n;
    }
    return text;
}

/* Puts the clause in, its first letter in lower case. */
static void
add_lowered(struct rpt_buf *buf, struct rpt_str said)
{
    uint32_t c;
    size_t n = said.n == 0 ? 0 : rpt_utf8_decode(said.s, said.n, &c);
    rpt_str_add_lower(buf, rpt_read_sub(said, 0, n));
    rpt_buf_add(buf, said.s + n, said.n - n);
}

/* Puts the form in, with what it has for %a and %c. */
static void
add_form(struct rpt_buf *buf, const char *form, struct rpt_str names,
    struct rpt_str verb, struct rpt_str said, bool lower)
{
    for (const char *s = form; *s != '\0'; s++) {
        if (s[0] == '%' && s[1] == 'a' && names.s != NULL) {
            rpt_buf_add(buf, names.s, names.n);
            s++;
        } else if (s[0] == '%' && s[1] == 'c') {
            if (lower && verb.n > 0) {
                add_lowered(buf, verb);
                rpt_buf_add(buf, said.s, said.n);
            } else if (lower) {
                add_lowered(buf, said);
            } else {
                rpt_buf_add(buf, said.s, said.n);
            }
            s++;
        } else {
            rpt_buf_add_char(buf, *s);
        }
    }
}

/* Does a clause begin with an article, which is small within a sentence? */
static bool
begins_small(struct rpt_reader *r, struct rpt_str said)
{
    size_t end = 0;
    while (end < said.n && !rpt_read_is_space(said.s[end]))
        end++;
    return rpt_read_role(r, rpt_read_sub(said, 0, end)) == RPT_ROLE_THE;
}

/* Begins the text with a capital. */
static void
raise_first(struct rpt_buf *buf)
{
    uint32_t c;
    char upper[4];
    size_t n = buf->n == 0 ? 0 : rpt_utf8_decode(buf->s, buf->n, &c);
    if (n > 0 && rpt_utf8_encode(rpt_char_upper(c), upper) == n)
        memcpy(buf->s, upper, n);
}

/* Do names stand for more than one, as far as the ending of their article,
 * or of the first word without one, shows it? */
static bool
are_many(struct rpt_reader *r, struct rpt_str names)
{
    struct rpt_str ending;
    size_t n = 0;
    if (memchr(names.s, ';', names.n) != NULL)
        return true;
    while (n < names.n && !rpt_read_is_space(names.s[n]))
        n++;
    for (size_t i = 0;
         rpt_lang_phrase(r->lang, "figure.plural", i, &ending, NULL); i++)
        if (ending.n < n
            && memcmp(names.s + n - ending.n, ending.s, ending.n) == 0)
            return true;
    return false;
}

/* The form of a class of clauses, for many where the pack parts the two. */
static bool
find_form(struct rpt_reader *r, const char *key, struct rpt_str names,
    const char **form)
{
    char many[16];
    int n = snprintf(many, sizeof many, "%s-many", key);
    if (names.s != NULL && n > 0 && are_many(r, names)
        && rpt_read_is(r, RPT_READ_FORM, (struct rpt_str){many, (size_t)n},
            form))
        return true;
    return rpt_read_is(r, RPT_READ_FORM,
        (struct rpt_str){key, strlen(key)}, form);
}

bool
rpt_read_standing(struct rpt_reader *r, const struct rpt_read_part *part,
    const struct rpt_read_stem *stem, struct rpt_str names)
{
    bool that = part->form == RPT_READ_THAT_FORM;
    const char *key = that ? "that"
        : part->form == RPT_READ_WISH ? "wish" : "act", *form;
    struct rpt_str verb = RPT_STR("");
    if (!that && names.s == NULL)
        return false;
    struct rpt_str said = finished(r,
        rpt_read_sub(r->found.text, part->clause, part->to));
    if (part->form == RPT_READ_GERUND) {
        if (stem != NULL && stem->soft) {
            key = "weigh";
        } else {
            verb = part->verb;
            said = rpt_read_sub(said,
                part->word_from - part->clause + part->word.n, said.n);
        }
    }
    if (!find_form(r, key, names, &form) && (part->form != RPT_READ_WISH
            || !find_form(r, "act", names, &form)))
        return false;
    struct rpt_buf *buf = &r->line;
    rpt_buf_clear(buf);
    if (part->lead.s != NULL) {
        /* With the comma as it stands in the text. */
        struct rpt_str text = r->found.text;
        size_t at = (size_t)(part->lead.s - text.s), end = at + part->lead.n;
        char mark;
        end += rpt_read_mark(text, end, &mark);
        end = rpt_read_past_space(text, end);
        rpt_buf_add(buf, text.s + at, end - at);
    }
    add_form(buf, form, names, verb, said, !that || begins_small(r, said));
    /* A list of its own follows: no stop behind the colon. */
    if (buf->status == RPT_OK && said.n > 0 && said.s[said.n - 1] == ':'
        && buf->n > 0 && buf->s[buf->n - 1] == '.')
        buf->s[--buf->n] = '\0';
    if (part->lead.s == NULL && buf->status == RPT_OK)
        raise_first(buf);
    return true;
}

/* ---- deadlines ------------------------------------------------------- */

static size_t
skip_space(struct rpt_str text, size_t at)
{
    while (at < text.n && rpt_read_is_space(text.s[at]))
        at++;
    return at;
}

static size_t
skip_letters(struct rpt_str text, size_t at)
{
    while (at < text.n && (rpt_read_is_letter(text.s[at])
            || (unsigned char)text.s[at] >= 0x80))
        at++;
    return at;
}

static size_t
skip_black(struct rpt_str text, size_t at)
{
    while (at < text.n && !rpt_read_is_space(text.s[at]))
        at++;
    return at;
}

/* The end of " two years", which begins at byte 'at'; or 0. */
static size_t
span_end(struct rpt_reader *r, struct rpt_str text, size_t at)
{
    size_t number = skip_space(text, at), after = skip_black(text, number);
    size_t unit = skip_space(text, after), end = skip_letters(text, unit);
    if (number == at || after == number || unit == after || end == unit)
        return 0;
    return rpt_read_is(r, RPT_READ_SPAN, rpt_read_sub(text, unit, end), NULL)
        ? end : 0;
}

/* The end of the year in 'near', which begins a date; or 0. */
static size_t
year_end(struct rpt_str near)
{
    for (size_t i = 0; i + 4 <= near.n; i++) {
        const char *s = near.s + i;
        bool begins = rpt_read_is_digit(s[0])
            && (i == 0 || !rpt_read_is_digit(s[-1]));
        if (begins && (s[0] == '1' || s[0] == '2')
            && (s[1] == '9' || s[1] == '0') && rpt_read_is_digit(s[2])
            && rpt_read_is_digit(s[3])
            && !rpt_read_is_digit(rpt_read_byte(near, i + 4)))
            return i + 4;
        if (s[0] != '\0' && strchr(",;.()/", s[0]) != NULL)
            return 0;
    }
    return 0;
}

/* The end of " 1 May" in 'near', which begins with it; or 0. */
static size_t
day_end(struct rpt_reader *r, struct rpt_str near)
{
    size_t day = skip_space(near, 0), after = skip_black(near, day);
    size_t month = skip_space(near, after), end = skip_letters(near, month);
    if (day == 0 || month == after || end == month
        || !rpt_read_is_digit(rpt_read_byte(near, day)))
        return 0;
    return rpt_read_is(r, RPT_READ_MONTH, rpt_read_sub(near, month, end),
        NULL) ? end : 0;
}

struct rpt_str
rpt_read_deadline(struct rpt_reader *r, const struct rpt_read_part *part)
{
    const struct rpt_read_found *f = &r->found;
    for (size_t i = 0; i < f->n_dates; i++) {
        const struct rpt_read_date *date = &f->dates[i];
        size_t end;
        if (date->from < part->from || date->to > part->to)
            continue;
        if (date->span) {
            end = span_end(r, f->text, date->to);
        } else {
            struct rpt_str near = rpt_read_sub(f->text, date->to,
                date->to + DATE);
            end = year_end(near);
            if (end == 0)
                end = day_end(r, near);
            if (end > 0)
                end += date->to;
        }
        if (end > 0)
            return rpt_read_sub(f->text, date->from, end);
    }
    return absent;
}

/* ---- those who made it ----------------------------------------------- */

static bool
has_capital(struct rpt_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (rpt_read_is_upper(s.s[i]))
            return true;
    return false;
}

/* The name in brackets at the end of the text, which is then cut before it;
 * absent if there is none. */
static struct rpt_str
take_name(struct rpt_reader *r, struct rpt_str *text)
{
    size_t end = text->n;
    const char *s = text->s;
    while (end > 1 && strchr(";., ", s[end - 1]) != NULL)
        end--;
    /* The mark of a note: "(Xanadu)1". */
    size_t mark = end;
    while (mark > 0 && end - mark < 3 && rpt_read_is_digit(s[mark - 1]))
        mark--;
    if (mark > 0 && s[mark - 1] == ')')
        end = mark;
    if (end == 0 || s[end - 1] != ')')
        return absent;
    size_t from = --end;
    /* Names hold brackets of their own: "(Xanadu (Republic of))". */
    for (size_t depth = 1; from > 0; from--) {
        if (s[from - 1] == ')')
            depth++;
        else if (s[from - 1] == '(' && --depth == 0)
            break;
    }
    struct rpt_str name = {s + from, end - from};
    while (name.n > 0 && rpt_read_is_space(name.s[0]))
        name = rpt_read_sub(name, 1, name.n);
    if (from < 2 || name.n == 0 || name.n > LONGEST_NAME)
        return absent;
    /* "(the former Xanadu)" */
    struct rpt_str bare = rpt_read_name_key(r, name);
    bool lowered = bare.n < name.n && has_capital(bare);
    if (!lowered && !rpt_read_has_upper(name, 0))
        return absent;
    bool lower = false;
    for (size_t i = 0; i < name.n; i++) {
        if (rpt_read_is_digit(name.s[i]))
            return absent;
        lower = lower || (((unsigned char)name.s[i] & 0xC0) != 0x80
            && rpt_read_has_lower(name, i));
    }
    for (from--; from > 0 && s[from - 1] == ' '; from--)
        ;
    if (!lower || from == 0 || rpt_read_is_space(s[from - 1]))
        return absent;
    text->n = from;
    return name;
}

/* Those in brackets at the end of the text, one behind the other, put before
 * 'all', which may be absent. */
static struct rpt_str
put_names(struct rpt_reader *r, struct rpt_str text, struct rpt_str all)
{
    struct rpt_str name;
    while ((name = take_name(r, &text)).s != NULL) {
        if (all.s == NULL) {
            all = name;
            continue;
        }
        rpt_buf_clear(&r->line);
        rpt_buf_add(&r->line, name.s, name.n);
        rpt_buf_add(&r->line, "; ", 2);
        rpt_buf_add(&r->line, all.s, all.n);
        all = rpt_read_keep(r, rpt_buf_get(&r->line));
    }
    return all;
}

bool
rpt_read_made_by(struct rpt_reader *r, struct rpt_str text)
{
    struct rpt_str all = put_names(r, text, absent);
    /* "Mend nets (Xanadu); paint boats (Utopia)": each group counts. */
    for (size_t i = text.n; all.s != NULL && i-- > 1;)
        if (text.s[i] == ';' && i + 2 < text.n && text.s[i - 1] == ')')
            all = put_names(r, rpt_read_sub(text, 0, i), all);
    if (all.s == NULL)
        return false;
    all = rpt_read_keep(r, all);
    rpt_buf_clear(&r->line);
    rpt_buf_add(&r->line, all.s, all.n);
    return true;
}

bool
rpt_read_may_refer(struct rpt_reader *r, struct rpt_str text)
{
    bool digit = false;
    for (size_t i = 0; i < text.n && !digit; i++)
        digit = rpt_read_is_digit(text.s[i]);
    if (!digit)
        return false;
    if (memchr(text.s, '/', text.n) != NULL)
        return true;
    const struct rpt_cues *cues = rpt_read_cues(r, RPT_READ_REFERENCES);
    struct rpt_cue_scan scan = {.at = 0};
    struct rpt_cue cue;
    return cues != NULL && rpt_cues_next(cues, text, &scan, &cue);
}
