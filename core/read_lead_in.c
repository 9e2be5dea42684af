/* SPDX-License-Identifier: MIT
 *
 * Reads a lead-in, the paragraph that announces recommendations: for whom
 * they are and how strongly they are put. Knows nothing of the tree.
 */
#include "read.h"

#include <string.h>

#include "str.h"

/* Classes of RPT_READ_FOR_WHOM. */
enum { TOWARD, MADE, REVIEWED };

static const struct rpt_str absent = {NULL, 0};

/* The one a noun ("recommendations") is for: "for X", "examined by X". */
static struct rpt_read_range
toward(struct rpt_reader *r, size_t from, const char **article)
{
    struct rpt_str text = r->found.text;
    const struct rpt_cues *cues = rpt_read_cues(r, RPT_READ_FOR_WHOM);
    struct rpt_cue_scan scan = {.at = 0};
    struct rpt_cue cue;
    size_t over = 0;
    while (cues != NULL && rpt_cues_next(cues, text, &scan, &cue)) {
        if (cue.from < from || cue.from < over)
            continue;
        struct rpt_read_range name = {RPT_READ_NONE, 0};
        over = cue.to;
        *article = cue.class_id == TOWARD ? cue.value : "";
        if (cue.class_id == REVIEWED)
            name = rpt_read_actor_before(r, from,
                rpt_read_before_space(text, cue.from));
        else if (cue.class_id == TOWARD)
            name = rpt_read_actor(r, rpt_read_past_space(text, cue.to),
                text.n, RPT_READ_NONE);
        if (rpt_read_has(name))
            return name;
    }
    *article = "";
    return (struct rpt_read_range){RPT_READ_NONE, 0};
}

/* The words by which the last sentence, from byte 'from' on, announces: the
 * verb of the document's author before any noun, else what comes first. */
static const struct rpt_read_sign *
decide(struct rpt_reader *r, size_t from)
{
    const struct rpt_read_found *f = &r->found;
    struct rpt_read_range who;
    const struct rpt_read_sign *verb = NULL, *noun = NULL, *modal = NULL;
    for (size_t i = 0; i < f->n_signs; i++) {
        const struct rpt_read_sign *sign = &f->signs[i];
        const struct rpt_read_sign **first =
            sign->kind == RPT_READ_IS_STEM ? &noun
            : sign->kind == RPT_READ_IS_MODAL ? &modal : &verb;
        /* "recommendations 5 and 6" were announced elsewhere. */
        if (sign->kind == RPT_READ_IS_STEM
            && rpt_read_byte(f->text, sign->to) == ' '
            && rpt_read_is_digit(rpt_read_byte(f->text, sign->to + 1)))
            continue;
        if (sign->from >= from && *first == NULL)
            *first = sign;
    }
    if (verb != NULL && noun != NULL && noun->from < verb->from)
        return rpt_read_speaker(r, verb->from, &who) == RPT_SPEAKER_AUTHOR
            && who.from > noun->to ? verb : noun;
    return verb != NULL ? verb : modal != NULL ? modal : noun;
}

/* "the owners of barges" before the colon at the end: a noun phrase that no
 * word of the pack says to be somebody. */
static struct rpt_read_range
unknown(struct rpt_reader *r, size_t at)
{
    enum { LONGEST = 80 };
    struct rpt_str text = r->found.text;
    struct rpt_read_range none = {0, 0}, name = {at, text.n};
    size_t end = at;
    while (end < text.n && text.s[end] != ' ')
        end++;
    if (rpt_read_role(r, rpt_read_sub(text, at, end)) != RPT_ROLE_THE)
        return none;
    while (name.to > at && (text.s[name.to - 1] == ':'
            || text.s[name.to - 1] == ' '))
        name.to--;
    if (name.to <= end || name.to - at > LONGEST || r->found.n_signs > 0)
        return none;
    for (size_t i = end; i < name.to; i = end) {
        for (i = rpt_read_past_space(text, i), end = i;
             end < name.to && text.s[end] != ' '; end++)
            if (strchr(",;:()", text.s[end]) != NULL)
                return none;
        enum rpt_read_role role =
            rpt_read_role(r, rpt_read_sub(text, i, end));
        if (role == RPT_ROLE_STOP || role == RPT_ROLE_THING)
            return none;
    }
    return name;
}

/* "To X:": who is named behind such a word at byte 'at', as a stem. The text
 * was scanned. */
static bool
addressed(struct rpt_reader *r, size_t at, struct rpt_read_stem *out)
{
    struct rpt_str text = r->found.text;
    const char *article = "";
    at = rpt_read_skip(r, RPT_READ_TOWARD, text, at, &article);
    if (at == RPT_READ_NONE)
        return false;
    struct rpt_read_range name =
        rpt_read_actor(r, at, text.n, RPT_READ_NONE);
    if (!rpt_read_has(name) && rpt_str_ends(text, ":"))
        name = unknown(r, at);
    if (!rpt_read_has(name))
        return false;
    *out = (struct rpt_read_stem){
        .text = text, .level = 3, .words = RPT_STR(""),
        .kind = RPT_READ_IS_TOWARD, .origin = absent,
        .addressee = rpt_read_name(r, name, article),
    };
    return true;
}

/* "instructs the Council": an operative verb and, up to the end, whom it asks,
 * as a stem. The text was scanned. */
static bool
operative(struct rpt_reader *r, struct rpt_read_stem *out)
{
    struct rpt_str text = r->found.text;
    size_t end = text.n, from = rpt_read_past_adverbs(r, text, 0);
    const struct rpt_read_sign *sign = r->found.signs;
    while (end > 0 && strchr(" :,", text.s[end - 1]) != NULL)
        end--;
    bool asks = r->found.n_signs > 0 && sign->from == from
        && sign->kind == RPT_READ_IS_VERB;
    size_t to = asks ? sign->to :
        from + rpt_read_prefix(r, RPT_READ_NOTE, text, from, NULL);
    if (to == from)
        return false;
    *out = (struct rpt_read_stem){
        .text = text, .level = asks ? sign->level : 0,
        .words = rpt_read_sub(text, from, to), .kind = RPT_READ_IS_VERB,
        .origin = absent, .addressee = absent, .own = true,
    };
    if (to == end)
        return true;
    const char *article = "";
    size_t object = rpt_read_past_space(text, to);
    size_t at = rpt_read_skip(r, RPT_READ_OBJECT, text, object, &article);
    struct rpt_read_range name = rpt_read_actor(r,
        at != RPT_READ_NONE ? at : object, text.n, RPT_READ_NONE);
    if (!asks || !rpt_read_has(name) || name.to < end)
        return false;
    out->addressee = rpt_read_name(r, name, article);
    return true;
}

bool
rpt_read_heading(struct rpt_reader *r, struct rpt_str text,
    struct rpt_read_stem *out)
{
    rpt_read_scan(r, text);
    bool found = operative(r, out) || addressed(r, 0, out);
    const char *colon = memchr(text.s, ':', text.n);
    if (!found && colon != NULL) {
        size_t at = (size_t)(colon - text.s) + 1;
        while (at < text.n && rpt_read_is_space(text.s[at]))
            at++;
        found = addressed(r, at, out);
    }
    if (!found) {
        size_t at = rpt_read_skip(r, RPT_READ_HEADING, text, 0, NULL);
        found = at != RPT_READ_NONE && addressed(r, at, out);
    }
    if (found)
        out->origin = RPT_STR("heading");
    return found;
}

/* Is it what somebody said ("X stated that Y should:")? */
static bool
is_said(struct rpt_reader *r, size_t from, size_t to)
{
    const struct rpt_cues *cues = rpt_read_cues(r, RPT_READ_CANDIDATES);
    struct rpt_cue_scan scan = {.at = from};
    struct rpt_cue cue;
    while (cues != NULL && rpt_cues_next(cues, r->found.text, &scan, &cue)
        && cue.from < to)
        if (cue.class_id == RPT_READ_C_SAYING)
            return true;
    return false;
}

/* Does the document itself announce, not somebody it reports, and not what
 * was announced before? A law that binds ("X shall:") does so only in a
 * section on recommendations ('zone'). */
static bool
is_own(struct rpt_reader *r, const struct rpt_read_stem *stem,
    const struct rpt_read_sign *sign, bool zone)
{
    struct rpt_read_range who;
    if (stem->kind == RPT_READ_IS_MODAL)
        return stem->addressee.s != NULL && (zone || (sign->level < 6
            && !is_said(r, rpt_read_start(r, sign->from), sign->from)));
    if (stem->kind == RPT_READ_IS_STEM) {
        const struct rpt_cues *cues = rpt_read_cues(r, RPT_READ_PREVIOUS);
        struct rpt_cue_scan scan = {.at = 0};
        struct rpt_cue cue;
        return cues != NULL && !rpt_cues_next(cues, stem->text, &scan, &cue);
    }
    /* What is told of the past is announced only where it belongs. */
    if (sign->kind == RPT_READ_IS_REPORTED && !sign->gerund && !zone)
        return false;
    enum rpt_read_speaker speaker = rpt_read_speaker(r, sign->from, &who);
    return speaker == RPT_SPEAKER_AUTHOR || speaker == RPT_SPEAKER_START;
}

/* Does a word of the class recommend.that stand behind byte 'at'? */
static bool
goes_on(struct rpt_reader *r, size_t at)
{
    struct rpt_str text = r->found.text;
    for (; at < text.n; at++)
        if ((text.s[at] == ' ' || at == 0)
            && rpt_read_prefix(r, RPT_READ_THAT, text, at + 1, NULL) > 0)
            return true;
    return false;
}

bool
rpt_read_lead_in(struct rpt_reader *r, struct rpt_str text, bool followed,
    bool zone, struct rpt_read_stem *out)
{
    bool colon = rpt_str_ends(text, ":")
        || rpt_str_ends(text, "\xEF\xBC\x9A");
    if (!colon && !followed)
        return false;
    rpt_read_scan(r, text);
    rpt_read_sentences(r);
    struct rpt_read_found *f = &r->found;
    size_t from = f->n_sentences > 0 ?
        f->sentences[f->n_sentences - 1].from : 0;
    const struct rpt_read_sign *sign = decide(r, from);
    if (sign == NULL)
        return zone && addressed(r, 0, out);
    if (sign->kind != RPT_READ_IS_STEM && !colon)
        return false;
    struct rpt_read_range range = {from, text.n};
    struct rpt_read_part part;
    if (sign->kind == RPT_READ_IS_STEM) {
        rpt_read_strength(r, &part, sign->level,
            rpt_read_sub(text, sign->from, sign->to), from, range, text.n);
        part.who = toward(r, from, &part.article);
    } else {
        part = rpt_read_part(r, range, &sign, 1, NULL);
    }
    *out = (struct rpt_read_stem){
        .text = text, .level = part.level, .words = part.words,
        .soft = part.soft, .kind = sign->kind, .origin = absent,
        .addressee = absent,
    };
    if (rpt_read_has(part.who))
        out->addressee = rpt_read_name(r, part.who, part.article);
    out->that = sign->kind == RPT_READ_IS_VERB && goes_on(r, sign->to);
    out->own = is_own(r, out, sign, zone);
    return true;
}
