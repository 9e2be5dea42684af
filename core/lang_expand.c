/* SPDX-License-Identifier: MIT
 *
 * Braces in the lines of a language pack: "Council{|s}" stands for two
 * phrases. Languages with many forms of a word need them. Knows no language.
 */
#include <string.h>

#include "lang_data.h"

/* Groups in a phrase, and phrases that one may stand for. */
enum { MAX_GROUPS = 8, MAX_FORMS = 4096 };

/* The alternative of one group that is taken, of how many. */
struct choice {
    size_t taken, count;
};

/* The place behind alternative 'k' of the group that begins at 's' (behind
 * its brace), and where it begins; NULL if there are fewer. */
static const char *
alternative(const char *s, const char *end, size_t k, const char **from)
{
    for (;; k--) {
        const char *bar = memchr(s, '|', (size_t)(end - s));
        *from = s;
        if (k == 0)
            return bar == NULL ? end : bar;
        if (bar == NULL)
            return NULL;
        s = bar + 1;
    }
}

static size_t
count_alternatives(const char *s, const char *end)
{
    size_t n = 1;
    for (; s < end; s++)
        n += *s == '|';
    return n;
}

/* Writes one form of a phrase; fills the counts of its groups. */
static enum rpt_status
write_form(struct rpt_buf *out, struct rpt_str phrase,
    struct choice choices[MAX_GROUPS], size_t *n)
{
    const char *s = phrase.s, *stop = phrase.s + phrase.n;
    *n = 0;
    while (s < stop) {
        const char *open = memchr(s, '{', (size_t)(stop - s));
        const char *from;
        if (open == NULL) {
            rpt_buf_add(out, s, (size_t)(stop - s));
            break;
        }
        rpt_buf_add(out, s, (size_t)(open - s));
        const char *close = memchr(open, '}', (size_t)(stop - open));
        if (close == NULL || *n == MAX_GROUPS)
            return RPT_FORMAT;
        struct choice *choice = &choices[(*n)++];
        choice->count = count_alternatives(open + 1, close);
        const char *end = alternative(open + 1, close, choice->taken, &from);
        if (end != NULL)
            rpt_buf_add(out, from, (size_t)(end - from));
        s = close + 1;
    }
    return out->status;
}

/* Goes on to the next form; false behind the last one. */
static bool
next_form(struct choice *choices, size_t n)
{
    while (n > 0) {
        struct choice *choice = &choices[--n];
        if (++choice->taken < choice->count)
            return true;
        choice->taken = 0;
    }
    return false;
}

static enum rpt_status
add_forms(struct rpt_buf *out, struct rpt_str phrase)
{
    struct choice choices[MAX_GROUPS] = {{0}};
    size_t n = 0;
    for (size_t forms = 0; forms < MAX_FORMS; forms++) {
        if (forms > 0)
            rpt_buf_add(out, "|", 1);
        enum rpt_status status = write_form(out, phrase, choices, &n);
        if (status != RPT_OK)
            return status;
        if (!next_form(choices, n))
            return RPT_OK;
    }
    return RPT_FORMAT;
}

/* The end of the phrase at 's': a bar outside braces, or 'stop'. */
static const char *
phrase_end(const char *s, const char *stop)
{
    bool inside = false;
    for (; s < stop; s++) {
        if (*s == '|' && !inside)
            return s;
        inside = *s == '{' || (inside && *s != '}');
    }
    return stop;
}

enum rpt_status
rpt_lang_expand(struct rpt_buf *out, const char *lines)
{
    for (const char *s = lines; *s != '\0';) {
        const char *end = s + strcspn(s, "\n");
        bool note = strncmp(s + strspn(s, " \t"), "--", 2) == 0;
        const char *stop = note ? s : memchr(s, '=', (size_t)(end - s));
        if (stop == NULL)
            stop = end;
        while (s < stop) {
            const char *last = phrase_end(s, stop);
            enum rpt_status status =
                add_forms(out, (struct rpt_str){s, (size_t)(last - s)});
            if (status != RPT_OK)
                return status;
            s = last;
            if (s < stop) {
                rpt_buf_add(out, "|", 1);
                s++;
            }
        }
        rpt_buf_add(out, stop, (size_t)(end - stop));
        rpt_buf_add(out, "\n", 1);
        s = end + (*end != '\0');
    }
    return out->status;
}
