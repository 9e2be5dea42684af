/* SPDX-License-Identifier: MIT
 *
 * Whom a text names beside its sentence: "(the Board): Light the quay.", "To
 * the Board: Light the quay.", "The quay should be lit. (Action: the Board)",
 * or a paragraph below it, "Responsible: the Board". Knows no language.
 */
#include "read.h"

#include <string.h>

#include "node.h"
#include "str.h"

/* No name before a colon is longer, in bytes. */
enum { LONGEST = 120 };

static const struct rpt_str absent = {NULL, 0};

/* Past spaces at 'at', those before a French colon too. */
static size_t
past_spaces(struct rpt_str text, size_t at)
{
    uint32_t c;
    size_t n;
    while (at < text.n
        && (n = rpt_utf8_decode(text.s + at, text.n - at, &c)) > 0
        && rpt_char_is_space(c))
        at += n;
    return at;
}

/* The byte behind a colon at 'at' and spaces around it, with more text to
 * come; RPT_READ_NONE if there is none. */
static size_t
past_colon(struct rpt_str text, size_t at)
{
    char mark;
    at = past_spaces(text, at);
    size_t n = rpt_read_mark(text, at, &mark);
    if (n == 0 || mark != ':')
        return RPT_READ_NONE;
    at = past_spaces(text, at + n);
    return at < text.n ? at : RPT_READ_NONE;
}

/* Without spaces at both ends; absent if it holds a digit or hardly a letter,
 * as a label does. */
static struct rpt_str
as_name(struct rpt_str s)
{
    size_t letters = 0;
    size_t from = past_spaces(s, 0);
    while (s.n > from && rpt_read_is_space(s.s[s.n - 1]))
        s.n--;
    for (size_t i = from; i < s.n; i++) {
        if (rpt_read_is_digit(s.s[i]))
            return absent;
        letters += rpt_read_is_letter(s.s[i]) || (s.s[i] & 0x80) != 0;
    }
    return letters > 2 ? rpt_read_sub(s, from, s.n) : absent;
}

/* "the Board", "DGS, CNAM" before byte 'to': somebody the pack knows, or
 * initials; a capital alone proves nothing. */
static bool
is_somebody(struct rpt_reader *r, size_t from, size_t to)
{
    struct rpt_str text = r->found.text;
    return rpt_read_has(rpt_read_actor(r, from, to, from))
        || (rpt_read_is_upper(rpt_read_byte(text, from))
            && rpt_read_is_upper(rpt_read_byte(text, from + 1)));
}

/* "(the Board): ..." */
static size_t
in_brackets(struct rpt_reader *r, struct rpt_str *name)
{
    struct rpt_str text = r->found.text;
    size_t limit = text.n < LONGEST ? text.n : LONGEST;
    const char *close = memchr(text.s, ')', limit);
    if (close == NULL)
        return 0;
    size_t end = (size_t)(close - text.s);
    size_t from = past_colon(text, end + 1);
    if (from == RPT_READ_NONE || !is_somebody(r, past_spaces(text, 1), end + 1))
        return 0;
    *name = as_name(rpt_read_sub(text, 1, end));
    return name->s != NULL ? from : 0;
}

/* "To the Board: ..." */
static size_t
behind_word(struct rpt_reader *r, struct rpt_str *name)
{
    struct rpt_str text = r->found.text;
    const char *article = "";
    size_t limit = text.n < LONGEST ? text.n : LONGEST;
    if (memchr(text.s, ':', limit) == NULL)
        return 0;
    size_t at = rpt_read_skip(r, RPT_READ_TOWARD, text, 0, &article);
    if (at == RPT_READ_NONE)
        return 0;
    struct rpt_read_range who =
        rpt_read_actor(r, at, limit, RPT_READ_NONE);
    size_t from = rpt_read_has(who) ? past_colon(text, who.to) : RPT_READ_NONE;
    if (from == RPT_READ_NONE)
        return 0;
    *name = rpt_read_name(r, who, article);
    return from;
}

/* The one behind "Responsible:" at the start of 's'. What has a value in the
 * pack ("Action:") may also stand before what is to be done, but not in
 * brackets. */
static struct rpt_str
behind_head(struct rpt_reader *r, struct rpt_str s, bool brackets)
{
    const char *value = "";
    size_t n = rpt_read_prefix(r, RPT_READ_RESPONSIBLE, s, 0, &value);
    if (n > 0 && !brackets && *value != '\0')
        return absent;
    size_t column =
        rpt_read_prefix(r, RPT_READ_RESPONSIBLE_COLUMN, s, 0, NULL);
    n = column > n ? column : n;
    size_t from = n > 0 ? past_colon(s, n) : RPT_READ_NONE;
    return from != RPT_READ_NONE ? as_name(rpt_read_sub(s, from, s.n))
                                 : absent;
}

struct rpt_str
rpt_read_below(struct rpt_reader *r, const struct rpt_node *n)
{
    if (n == NULL || n->kind != RPT_KIND_PARAGRAPH)
        return absent;
    struct rpt_str name = behind_head(r, rpt_read_text(r, n), false);
    while (name.n > 0 && name.s[name.n - 1] == '.')
        name.n--;
    return name.s != NULL && name.n < LONGEST ? rpt_read_keep(r, name)
                                              : absent;
}

size_t
rpt_read_aside(struct rpt_reader *r, struct rpt_str *name)
{
    struct rpt_str text = r->found.text;
    *name = absent;
    size_t from = rpt_read_byte(text, 0) == '(' ? in_brackets(r, name)
                                                : behind_word(r, name);
    struct rpt_str inner = rpt_read_in_brackets(text, LONGEST);
    if (name->s == NULL && inner.s != NULL)
        *name = behind_head(r, inner, true);
    return from;
}
