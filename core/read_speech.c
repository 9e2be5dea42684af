/* SPDX-License-Identifier: MIT
 *
 * Who speaks in a sentence: the document itself, or somebody it reports; and
 * statement nodes for what others are reported to have asked for. Words come
 * from the language pack.
 */
#include "read.h"

#include <string.h>

#include "node.h"
#include "str.h"

/* How far before a verb its subject, or the word before it, is looked for. */
enum { SUBJECT = 60, WORD_BEFORE = 24 };

static const struct rpt_read_range nobody = {RPT_READ_NONE, 0};

/* Does only an adverb, or a clause between commas, part 'at' from 'limit'? */
static bool
reaches(struct rpt_reader *r, size_t at, size_t limit)
{
    struct rpt_str text = r->found.text;
    char mark;
    at = rpt_read_past_space(text, at);
    while (at < limit) {
        if (rpt_read_mark(text, at, &mark) > 0 && mark == ',')
            return rpt_read_mark_before(text,
                    rpt_read_before_space(text, limit), &mark) > 0
                && mark == ',';
        at = rpt_read_skip(r, RPT_READ_ADVERB, text, at, NULL);
    }
    return at == limit;
}

size_t
rpt_read_start(struct rpt_reader *r, size_t at)
{
    const struct rpt_read_found *f = &r->found;
    size_t start = 0;
    rpt_read_sentences(r);
    for (size_t i = 0; i < f->n_sentences; i++) {
        start = f->sentences[i].from;
        if (f->sentences[i].to > at)
            break;
    }
    if (start > at)
        return start;
    size_t behind = rpt_read_behind_last(f->text, start, at, ";");
    return behind != RPT_READ_NONE ? behind : start;
}

/* A known speaker at byte 'at' whose verb is at 'limit'. */
static enum rpt_read_speaker
known(struct rpt_reader *r, size_t at, size_t limit,
    struct rpt_read_range *who)
{
    struct rpt_str text = r->found.text;
    size_t author = rpt_read_prefix(r, RPT_READ_AUTHOR, text, at, NULL);
    size_t n = author > 0 ? author :
        rpt_read_prefix(r, RPT_READ_SUBJECT, text, at, NULL);
    if (n == 0 || !reaches(r, at + n, limit))
        return RPT_SPEAKER_NONE;
    *who = (struct rpt_read_range){at, at + n};
    return author > 0 ? RPT_SPEAKER_AUTHOR : RPT_SPEAKER_GROUP;
}

/* The subject right before the verb at 'limit', where a clause without a
 * comma stands before it. */
static enum rpt_read_speaker
right_before(struct rpt_reader *r, size_t start, size_t limit,
    struct rpt_read_range *who)
{
    struct rpt_str text = r->found.text;
    size_t i = limit > start + SUBJECT ? limit - SUBJECT : start;
    for (; i + 1 < limit; i++) {
        bool begins = text.s[i] == ' ' ? !rpt_read_is_space(text.s[i + 1])
            : rpt_read_ideograph(text, i + 1) > 0;
        if (!begins)
            continue;
        enum rpt_read_speaker kind = known(r, ++i, limit, who);
        if (kind != RPT_SPEAKER_NONE)
            return kind;
    }
    return RPT_SPEAKER_NONE;
}

enum rpt_read_speaker
rpt_read_speaker(struct rpt_reader *r, size_t limit,
    struct rpt_read_range *who)
{
    struct rpt_str text = r->found.text;
    size_t start = rpt_read_start(r, limit);
    for (size_t i = 0; r->verb_first && i < r->found.n_signs; i++) {
        const struct rpt_read_sign *sign = &r->found.signs[i];
        if (sign->from == limit && sign->subject.to > 0) {
            *who = sign->subject;
            return sign->author ? RPT_SPEAKER_AUTHOR : RPT_SPEAKER_GROUP;
        }
    }
    *who = (struct rpt_read_range){start, 0};
    if (reaches(r, start, limit))
        return RPT_SPEAKER_START;
    for (size_t at = start; at < limit; 
         at = rpt_read_behind_comma(text, at, text.n, NULL)) {
        size_t lead = rpt_read_skip(r, RPT_READ_LEAD, text, at, NULL);
        char mark;
        size_t n = lead == RPT_READ_NONE ? 0 :
            rpt_read_mark(text, lead, &mark);
        if (n > 0 && mark == ',')
            at = rpt_read_past_space(text, lead + n);
        else if (lead != RPT_READ_NONE
            && rpt_read_prefix(r, RPT_READ_AUTHOR, text, lead, NULL) > 0)
            at = lead;
        if (r->verb_first && reaches(r, at, limit))
            return RPT_SPEAKER_START;
        enum rpt_read_speaker kind = known(r, at, limit, who);
        if (kind != RPT_SPEAKER_NONE)
            return kind;
        struct rpt_read_range name =
            rpt_read_actor(r, at, rpt_read_before_space(text, limit), start);
        if (rpt_read_has(name) && reaches(r, name.to, limit)) {
            *who = name;
            return RPT_SPEAKER_OTHER;
        }
    }
    return right_before(r, start, limit, who);
}

/* "we" and "I", as the pack says: nobody else. */
static bool
is_self(struct rpt_reader *r, struct rpt_read_range author)
{
    const char *value = "";
    rpt_read_prefix(r, RPT_READ_AUTHOR, r->found.text, author.from, &value);
    return strcmp(value, "self") == 0;
}

/*
 * The one who speaks at the verb at 'at', if it is not the document. Behind
 * "and" ('joined') it is the subject of the sentence. What an author asked
 * for in the past ('told') is reported too.
 */
static struct rpt_read_range
other(struct rpt_reader *r, size_t at, bool joined, bool told)
{
    struct rpt_read_range who;
    enum rpt_read_speaker kind = rpt_read_speaker(r, at, &who);
    if (kind == RPT_SPEAKER_GROUP || kind == RPT_SPEAKER_OTHER
        || (told && kind == RPT_SPEAKER_AUTHOR && !is_self(r, who)))
        return who;
    if (kind != RPT_SPEAKER_NONE || !joined)
        return nobody;
    size_t n = rpt_read_prefix(r, RPT_READ_SUBJECT, r->found.text, 0, NULL);
    if (n > 0)
        return (struct rpt_read_range){0, n};
    return rpt_read_actor(r, 0, at + 1, RPT_READ_NONE);
}

/*
 * May the verb at 'at' have a subject before it? Not after "to" or "the";
 * after "and" (then '*joined') only a past form ('past').
 */
static bool
can_say(struct rpt_reader *r, struct rpt_str text, size_t at, bool past,
    bool *joined)
{
    size_t least = at > WORD_BEFORE - 1 ? at - WORD_BEFORE : 0, from = at;
    *joined = false;
    if (at >= 2 && text.s[at - 1] == ' ')
        for (from = at - 1;
             from > least && !rpt_read_is_space(text.s[from - 1]); from--)
            ;
    struct rpt_str word = at > 0 ?
        rpt_read_sub(text, from, at - 1) : RPT_STR("");
    if (word.n == 0)
        return true;
    enum rpt_read_role role = rpt_read_role(r, word);
    if (role == RPT_ROLE_NONE || (role == RPT_ROLE_THE
            && rpt_read_is(r, RPT_READ_SUBJECT, word, NULL)))
        return true;
    *joined = role == RPT_ROLE_OF && past;
    return *joined;
}

/* ---- statements ------------------------------------------------------ */

/* What somebody else says in a sentence. */
struct said {
    struct rpt_read_sign sign;
    struct rpt_read_range who;
    size_t verb;            /* end of the verb of saying; 0: none */
};

/* What the words by which things are said or asked for tell of the speaker;
 * sets '*modal' to the first modal verb of weight. */
static bool
said_by_verb(struct rpt_reader *r, struct said *said,
    const struct rpt_read_sign **modal)
{
    const struct rpt_read_found *f = &r->found;
    for (size_t i = 0; i < f->n_signs; i++) {
        const struct rpt_read_sign *sign = &f->signs[i];
        bool reported = sign->kind == RPT_READ_IS_REPORTED, joined;
        if (reported || sign->kind == RPT_READ_IS_VERB) {
            if (!can_say(r, f->text, sign->from, reported && !sign->gerund,
                    &joined) || sign->own)
                continue;
            said->who = other(r, sign->from, joined,
                reported && !sign->gerund);
            if (rpt_read_has(said->who)) {
                said->sign = *sign;
                return true;
            }
        } else if (sign->kind == RPT_READ_IS_MODAL && sign->level > 1
            && *modal == NULL) {
            *modal = sign;
        }
    }
    return false;
}

/*
 * What somebody else says in the sentence that was scanned, which begins at
 * byte 'offset' of its text and has the hits from 'cue' up to 'end'.
 */
static bool
said_in(struct rpt_reader *r, size_t offset, const struct rpt_cue *cue,
    const struct rpt_cue *end, struct said *said)
{
    const struct rpt_read_sign *modal = NULL;
    *said = (struct said){.who = nobody};
    if (said_by_verb(r, said, &modal))
        return true;
    for (; cue < end; cue++) {
        if (cue->class_id != RPT_READ_C_SAYING
            && cue->class_id != RPT_READ_C_IMPERSONAL)
            continue;
        size_t from = cue->from - offset;
        said->verb = cue->to - offset;
        if (cue->class_id == RPT_READ_C_IMPERSONAL) {
            if (modal == NULL && cue->value[0] == '\0')
                continue;
            said->sign = modal != NULL ? *modal : (struct rpt_read_sign){
                .from = from, .to = said->verb, .kind = RPT_READ_IS_VERB,
                .level = 2, .base = {cue->value, strlen(cue->value)}};
            return true;
        }
        if (modal == NULL || modal->from <= from)
            continue;
        said->who = other(r, from, false, false);
        if (rpt_read_has(said->who)) {
            said->sign = *modal;
            return true;
        }
    }
    return false;
}

/* Makes the statement of the sentence that was scanned, which begins at byte
 * 'offset' of the text of 'node'. '*who' is the one who spoke last. */
static enum rpt_status
make(struct rpt_reader *r, struct rpt_report *report, struct rpt_node *node,
    size_t offset, const struct said *said, struct rpt_str *last_who)
{
    struct rpt_str text = r->found.text, who = {NULL, 0};
    enum rpt_origin origin = RPT_ORIGIN_READ;
    if (rpt_read_has(said->who))
        who = rpt_read_sub(text, said->who.from, said->who.to);
    if (who.s != NULL && last_who->s != NULL
        && rpt_read_is(r, RPT_READ_PRONOUN, who, NULL)) {
        who = *last_who;
        origin = RPT_ORIGIN_INFERRED;
    }
    size_t begin = 0;
    if (said->verb > 0) {
        begin = rpt_read_past_space(text, said->verb);
        size_t that = rpt_read_skip(r, RPT_READ_THAT, text, begin, NULL);
        begin = that != RPT_READ_NONE ? that : begin;
    }
    const struct rpt_read_sign *sign = &said->sign;
    struct rpt_read_part part = rpt_read_part(r,
        (struct rpt_read_range){begin, text.n}, &sign, 1, NULL);
    struct rpt_node *made;
    enum rpt_status status = rpt_node_wrap_text(report, &made,
        RPT_KIND_STATEMENT, node, offset, offset + text.n, "reported-speech",
        "somebody is reported to have asked for it");
    if (status != RPT_OK)
        return status;
    struct rpt_str none = RPT_STR("");
    if (who.s != NULL) {
        rpt_read_set(r, report, made, "attribution", who, origin, none);
        *last_who = who;
    }
    if (rpt_read_has(part.who))
        rpt_read_set(r, report, made, "addressee",
            rpt_read_name(r, part.who, part.article), RPT_ORIGIN_READ,
            none);
    rpt_read_set(r, report, made, "verb", part.verb, RPT_ORIGIN_INFERRED,
        none);
    const char *name = rpt_read_level_name(part.level);
    rpt_read_set(r, report, made, "modality",
        (struct rpt_str){name, strlen(name)}, RPT_ORIGIN_INFERRED,
        part.words);
    rpt_read_set(r, report, made, "strength",
        (struct rpt_str){rpt_read_level_digit(part.level), 1},
        RPT_ORIGIN_INFERRED, none);
    return RPT_OK;
}

/* Is the sentence with the hits from 'cue' up to 'end' worth reading? */
static bool
is_worth(struct rpt_reader *r, struct rpt_str text, const struct rpt_cue *cue,
    const struct rpt_cue *end)
{
    bool asks = false, says = false, modal = false, joined;
    for (; cue < end; cue++) {
        size_t n = strlen(cue->value);
        bool gerund = n >= 3 && strcmp(cue->value + n - 3, "ing") == 0
            && (n == 3 || cue->value[n - 4] == ' ');
        switch (cue->class_id) {
        case RPT_READ_C_MODAL:
            modal = true;
            break;
        case RPT_READ_C_SAYING:
        case RPT_READ_C_IMPERSONAL:
            says = true;
            asks = asks || n > 0;
            break;
        case RPT_READ_C_STEM:
            break;
        default:
            asks = asks || can_say(r, text, cue->from,
                cue->class_id == RPT_READ_C_REPORTED && !gerund, &joined);
        }
    }
    return asks || (says && modal);
}

enum rpt_status
rpt_read_statements(struct rpt_reader *r, struct rpt_report *report,
    struct rpt_node *node)
{
    struct rpt_str text = rpt_read_text(r, node), who = {NULL, 0};
    /* The tree changes below; the text must not. */
    if (text.s == r->text.s)
        text = rpt_read_keep(r, text);
    struct rpt_read_noted noted = rpt_read_hits(r, node, text);
    const struct rpt_cue *cue = r->hits + noted.first;
    const struct rpt_cue *last = cue + noted.n;
    /* What the whole does not hold no sentence holds. */
    if (!is_worth(r, text, cue, last))
        return RPT_OK;
    for (size_t at = 0; cue < last;) {
        while (at < text.n && rpt_read_is_space(text.s[at]))
            at++;
        if (at >= text.n)
            break;
        size_t from = at, to = rpt_sentence_end(r->lang, text, at);
        if (to <= at || to > text.n)
            to = text.n;
        at = to;
        while (to > from + 1 && rpt_read_is_space(text.s[to - 1]))
            to--;
        const struct rpt_cue *first = cue;
        struct said said;
        while (cue < last && cue->from < to)
            cue++;
        if (cue == first || !is_worth(r, text, first, cue))
            continue;
        rpt_read_scan(r, rpt_read_sub(text, from, to));
        if (!said_in(r, from, first, cue, &said))
            continue;
        enum rpt_status status = make(r, report, node, from, &said, &who);
        if (status != RPT_OK)
            return status;
    }
    return RPT_OK;
}
