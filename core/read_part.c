/* SPDX-License-Identifier: MIT
 *
 * Reads one part of a recommendation: its verb, who is to act, how strongly.
 * Words come from the language pack; knows nothing of the tree.
 */
#include "read.h"

#include <string.h>

#include "alloc.h"
#include "str.h"

/* A modal verb that stands this near rules the verb before it. */
enum { NEAR_MODAL = 40, FAR_VERB = 20, TARGET_WORDS = 6, NAME_WORDS = 9 };

/* How long a clause behind a name may be. */
enum { CLAUSE = 240 };

static const struct rpt_str absent = {NULL, 0};

/* The byte behind the last ", " in [from, to), or RPT_READ_NONE. */
static size_t
behind_comma(struct rpt_str text, size_t from, size_t to)
{
    return rpt_read_behind_last(text, from, to, ",");
}

/* Behind the word at byte 'at' and the space after it, or RPT_READ_NONE. */
static size_t
skip_word(struct rpt_str text, size_t at)
{
    size_t i = at;
    while (i < text.n
        && (text.s[i] == '\0' || strchr(" ,;:.()", text.s[i]) == NULL))
        i++;
    return i > at && rpt_read_byte(text, i) == ' ' ? i + 1 : RPT_READ_NONE;
}

/*
 * "the ministry of the sea", of which only the first word is known, goes on
 * up to the word that begins what it is asked to do.
 */
static struct rpt_read_range
stretch(struct rpt_reader *r, struct rpt_read_range who, size_t to)
{
    struct rpt_str text = r->found.text;
    if (!rpt_read_has(who) || rpt_read_byte(text, who.to) != ' ')
        return who;
    struct rpt_read_range wish = who;
    size_t at = who.to + 1, end = skip_word(text, at);
    for (int i = 0; i < TARGET_WORDS && at < to; i++) {
        struct rpt_read_verb verb = rpt_read_verb_at(r, text, at);
        if (verb.form == RPT_READ_WISH && verb.from == at) {
            wish.to = at - 1;
            return wish;
        }
        size_t next = skip_word(text, at);
        if (next == RPT_READ_NONE || rpt_read_role(r,
                rpt_read_sub(text, at, next - 1)) == RPT_ROLE_STOP)
            break;
        at = next;
    }
    at = who.to + 1;
    if (end == RPT_READ_NONE || rpt_read_role(r,
            rpt_read_sub(text, at, end - 1)) != RPT_ROLE_OF)
        return who;
    for (int i = 0; i < NAME_WORDS && at < to; i++) {
        size_t after = rpt_read_skip(r, RPT_READ_INFINITIVE, text, at, NULL);
        bool known = after != RPT_READ_NONE
            && rpt_read_verb_at(r, text, after).form == RPT_READ_BASE;
        if (known
            || rpt_read_prefix(r, RPT_READ_THAT, text, at, NULL) > 0) {
            who.to = at - 1;
            return who;
        }
        if (after != RPT_READ_NONE && rpt_read_prefix(r,
                RPT_READ_NOUN_PHRASE, text, after, NULL) == 0)
            return who;
        at = skip_word(text, at);
    }
    return who;
}

/* The one who acts according to a clause at '*at', where the verb may stand
 * before him: '*at' is left there then. */
static struct rpt_read_range
acts(struct rpt_reader *r, size_t *at, size_t to)
{
    struct rpt_read_range who = rpt_read_actor(r, *at, to, RPT_READ_NONE);
    size_t next = rpt_read_has(who) || !r->verb_first ? RPT_READ_NONE :
        skip_word(r->found.text, *at);
    if (rpt_read_has(who))
        *at = rpt_read_past_space(r->found.text, who.to);
    else if (next != RPT_READ_NONE)
        who = rpt_read_actor(r, next, to, RPT_READ_NONE);
    return who;
}

/* The one named behind a verb that asks; '*article' is the one that the word
 * before him holds, '*verb' is where what he does begins. */
static struct rpt_read_range
asked(struct rpt_reader *r, const struct rpt_read_sign *sign, size_t to,
    const char **article, size_t *verb)
{
    const struct rpt_read_found *f = &r->found;
    size_t at = rpt_read_past_space(f->text, sign->to);
    size_t after = rpt_read_skip(r, RPT_READ_OBJECT, f->text, at, article);
    if (after != RPT_READ_NONE)
        at = after;
    char mark;
    size_t comma = rpt_read_mark(f->text, at, &mark);
    if (comma > 0 && mark == ',') {     /* "asks, that X ..." */
        after = rpt_read_skip(r, RPT_READ_THAT, f->text,
            rpt_read_past_space(f->text, at + comma), NULL);
        at = after != RPT_READ_NONE ? after : at;
        comma = rpt_read_mark(f->text, at, &mark);
    }
    if ((comma == 0 || mark != ',') && r->verb_first) {
        struct rpt_read_range actor = acts(r, &at, to);
        *verb = at;
        return actor;
    }
    if (comma == 0 || mark != ',')
        return stretch(r, rpt_read_actor(r, at, to, RPT_READ_NONE), to);
    for (size_t i = 0; i < f->n_names; i++) {   /* a clause stands between */
        size_t name = behind_comma(f->text, at, f->names[i].from);
        if (name == RPT_READ_NONE)
            continue;
        struct rpt_read_range who =
            rpt_read_actor(r, name, to, RPT_READ_NONE);
        if (rpt_read_has(who))
            return who;
    }
    return (struct rpt_read_range){RPT_READ_NONE, 0};
}

static struct rpt_read_part
empty_part(void)
{
    return (struct rpt_read_part){
        .verb = absent, .category = absent, .lead = absent, .target = absent,
        .word = absent, .words = RPT_STR(""), .who = {RPT_READ_NONE, 0},
        .article = "",
    };
}

/* Behind the next ", " from byte 'at' on, before 'to', or RPT_READ_NONE. */
static size_t
past_comma(struct rpt_str text, size_t at, size_t to)
{
    for (size_t i = at; i + 1 < to && i + 1 < text.n; i++)
        if (text.s[i] == ',' && text.s[i + 1] == ' ')
            return i + 2;
    return RPT_READ_NONE;
}

/* A verb in its base form at byte 'at'? */
static bool
is_base(struct rpt_reader *r, struct rpt_str text, size_t at)
{
    struct rpt_read_verb verb = rpt_read_verb_at(r, text, at);
    return verb.base.s != NULL && verb.form == RPT_READ_BASE;
}

/*
 * Where the verb of what is asked may stand behind a name that ends before
 * byte 'at': there, or behind a clause that says more of the name ("X, in
 * consultation with Y, to ..."; "those that have not done so to ...").
 */
static size_t
past_name(struct rpt_reader *r, size_t at, size_t to)
{
    struct rpt_str text = r->found.text;
    size_t after = rpt_read_skip(r, RPT_READ_INFINITIVE, text, at, NULL);
    if (after != RPT_READ_NONE)
        return after;
    if (to > at + CLAUSE)
        to = at + CLAUSE;
    bool comma = at > 0 && rpt_read_byte(text, at) == ',';
    for (size_t i = past_comma(text, at, to); comma && i != RPT_READ_NONE;
         i = past_comma(text, i, to)) {
        after = rpt_read_skip(r, RPT_READ_INFINITIVE, text, i, NULL);
        if (is_base(r, text, after != RPT_READ_NONE ? after : i))
            return after != RPT_READ_NONE ? after : i;
    }
    struct rpt_read_verb verb = rpt_read_verb_at(r, text, at);
    if (!comma && (verb.word.s == NULL
            || rpt_read_role(r, verb.word) != RPT_ROLE_STOP))
        return at;
    for (size_t i = at; i + 1 < to && text.s[i] != ';'; i++) {
        if (text.s[i] != ' ')
            continue;
        after = rpt_read_skip(r, RPT_READ_INFINITIVE, text, i + 1, NULL);
        if (after != RPT_READ_NONE && is_base(r, text, after))
            return after;
    }
    return at;
}

/* Behind a clause between commas that parts a modal verb, which ends at
 * 'at', from its verb ("should, by May, mend nets"); else 'at'. */
static size_t
past_clause(struct rpt_reader *r, size_t at, size_t to)
{
    struct rpt_str text = r->found.text;
    if (rpt_read_byte(text, at) != ',')
        return at;
    for (size_t i = past_comma(text, at + 1, to); i != RPT_READ_NONE;
         i = past_comma(text, i, to))
        if (is_base(r, text, i)
            || rpt_read_prefix(r, RPT_READ_PASSIVE, text, i, NULL) > 0)
            return i;
    return at;
}

/* Is the last word one of a class, as "that"? */
static bool
ends_in(struct rpt_reader *r, enum rpt_read_class class, struct rpt_str s)
{
    size_t from = s.n;
    while (from > 0 && s.s[from - 1] != ' ')
        from--;
    return rpt_read_is(r, class, rpt_read_sub(s, from, s.n), NULL);
}

/* Does the lead-in end in "that:"? */
static bool
leads_to_that(struct rpt_reader *r, struct rpt_str stem)
{
    size_t end = stem.n;
    while (end > 0 && (stem.s[end - 1] == ' ' || stem.s[end - 1] == ':'))
        end--;
    return end < stem.n
        && ends_in(r, RPT_READ_THAT, rpt_read_sub(stem, 0, end));
}

/* The clause behind a "that" which ends before byte 'at': who does what. A
 * capital at 'start' proves nothing. Returns the form of its verb. */
static enum rpt_read_form
that_clause(struct rpt_reader *r, size_t at, size_t to, size_t start,
    struct rpt_read_part *out)
{
    out->form = RPT_READ_THAT_FORM;
    out->clause = at;
    out->who = rpt_read_actor(r, at, to, start);
    struct rpt_read_verb that = rpt_read_verb_at(r, r->found.text,
        out->who.to > 0 ?
        past_name(r, rpt_read_behind_name(r, out->who), to) : at);
    out->verb = that.base;
    out->category = that.category;
    return that.form;
}

/*
 * A part that begins with a verb ("Ratify", "To ratify", "Ratifying", "That X
 * ratify"): that verb, and where its clause begins; false if it does not.
 * 'lead': behind a clause that stands before the main one.
 */
static bool
clause(struct rpt_reader *r, size_t from, size_t to, struct rpt_str lead,
    struct rpt_read_part *out)
{
    struct rpt_str text = r->found.text;
    size_t at = lead.s != NULL ? RPT_READ_NONE :
        rpt_read_skip(r, RPT_READ_THAT, text, from, NULL);
    *out = empty_part();
    if (at != RPT_READ_NONE) {
        that_clause(r, at, to, RPT_READ_NONE, out);
        return true;
    }
    at = rpt_read_skip(r, RPT_READ_INFINITIVE, text, from, NULL);
    bool infinitive = at != RPT_READ_NONE;
    out->clause = infinitive ? at : from;
    struct rpt_read_verb verb = rpt_read_verb_at(r, text, out->clause);
    /* "to attend them": a verb even where the pack does not know it. */
    if (infinitive && verb.base.s == NULL && verb.word.s != NULL
        && rpt_read_has_lower(verb.word, 0)
        && rpt_read_byte(text, verb.from + verb.word.n) == ' '
        && rpt_read_role(r, verb.word) == RPT_ROLE_NONE)
        verb.base = rpt_read_keep(r, verb.word);
    /* "..., including in winter, ...": the clause before goes on. */
    if (lead.s != NULL && verb.form == RPT_READ_GERUND
        && rpt_read_prefix(r, RPT_READ_LEAD, text, verb.from, NULL) > 0)
        return false;
    if (verb.base.s != NULL && (infinitive || verb.form == RPT_READ_BASE
            || verb.form == RPT_READ_GERUND)) {
        out->form = infinitive ? RPT_READ_BASE : verb.form;
        out->verb = verb.base;
        out->category = verb.category;
        out->word_from = verb.from;
        out->word = verb.word;
        out->lead = lead;
        return true;
    }
    if (lead.s != NULL
        || rpt_read_prefix(r, RPT_READ_LEAD, text, from, NULL) == 0)
        return false;
    size_t comma = to;
    at = rpt_read_behind_comma(text, from, text.n, &comma);
    return comma + 1 < to && clause(r, at, to,
        (struct rpt_str){text.s + from, comma - from}, out);
}

bool
rpt_read_opens(struct rpt_reader *r)
{
    struct rpt_read_part part;
    return clause(r, 0, r->found.text.n, absent, &part);
}

/* Does a determiner follow the word, as behind a verb: "table the bill"? */
static bool
takes_object(struct rpt_reader *r, const struct rpt_read_verb *verb)
{
    struct rpt_str text = r->found.text;
    size_t at = verb->from + verb->word.n, end;
    if (rpt_read_byte(text, at++) != ' ')
        return false;
    for (end = at; end < text.n && !rpt_read_is_space(text.s[end]); end++)
        ;
    return rpt_read_role(r, rpt_read_sub(text, at, end)) == RPT_ROLE_THE;
}

/* An item that ends the sentence of its lead-in ("The State should:") begins
 * with a verb even where the pack does not know it. */
static bool
completes(struct rpt_reader *r, struct rpt_read_range range,
    const struct rpt_read_stem *stem, struct rpt_read_part *out)
{
    struct rpt_str text = r->found.text;
    size_t from = range.from;
    *out = empty_part();
    struct rpt_read_verb verb = rpt_read_verb_at(r, text, from);
    if (stem != NULL && verb.form != RPT_READ_WISH
        && leads_to_that(r, stem->text)) {
        that_clause(r, from, range.to, from, out);
        return true;
    }
    if (stem == NULL || verb.word.s == NULL)
        return false;
    /* Behind a noun ("recommendations:") only the next word tells. */
    enum rpt_read_role role = rpt_read_role(r, verb.word);
    if ((role != RPT_ROLE_NONE || stem->kind == RPT_READ_IS_STEM
            || stem->kind == RPT_READ_IS_REPORTED)
        && ((role != RPT_ROLE_NONE && role != RPT_ROLE_THING)
            || !takes_object(r, &verb)))
        return false;
    if (rpt_read_has(rpt_read_actor(r, from, text.n, from)))
        return false;
    if (verb.base.s == NULL) {
        rpt_buf_clear(&r->line);
        rpt_str_add_lower(&r->line, verb.word);
        verb.base = rpt_read_keep(r, rpt_buf_get(&r->line));
        verb.form = stem->that ? RPT_READ_WISH : RPT_READ_BASE;
    }
    out->form = verb.form == RPT_READ_WISH
        || (stem->that && verb.form != RPT_READ_BASE) ?
        RPT_READ_WISH : RPT_READ_BASE;
    out->clause = from;
    out->verb = verb.base;
    out->category = verb.category;
    out->word_from = verb.from;
    out->word = verb.word;
    return true;
}

/* The one on whom a verb that asks works, so that he acts in turn:
 * "encouraging X to ...". */
static struct rpt_str
target(struct rpt_reader *r, const struct rpt_read_part *part)
{
    struct rpt_str text = r->found.text;
    const char *article = "";
    if (part->verb.s == NULL)
        return absent;
    bool asks = rpt_read_is(r, RPT_READ_VERB, part->verb, NULL);
    if (!asks && !rpt_read_is(r, RPT_READ_REQUEST, part->verb, NULL))
        return absent;
    size_t at =
        rpt_read_past_space(text, part->word_from + part->word.n);
    size_t object = asks ? RPT_READ_NONE :
        rpt_read_skip(r, RPT_READ_OBJECT, text, at, &article);
    if (object != RPT_READ_NONE)
        at = object;
    struct rpt_read_range who =
        rpt_read_actor(r, at, part->to, RPT_READ_NONE);
    size_t first = at;
    if (rpt_read_has(who)) {
        at = rpt_read_behind_name(r, who);
        if (past_name(r, at, part->to) != at)
            return rpt_read_name(r, who, article);
        first = who.from;
    }
    if (!asks)
        return absent;
    /* Up to the word that begins what he does. */
    for (int i = 0; i < TARGET_WORDS; i++) {
        size_t after = rpt_read_skip(r, RPT_READ_INFINITIVE, text, at, NULL);
        size_t end = after;
        while (end < text.n
            && (text.s[end] == '\0' || strchr(" ,;", text.s[end]) == NULL))
            end++;
        if (after != RPT_READ_NONE && end > after
            && rpt_read_role(r, rpt_read_sub(text, after, end))
                == RPT_ROLE_NONE)
            return rpt_read_sub(text, first,
                rpt_read_before_space(text, at));
        size_t next = skip_word(text, at);
        end = next == RPT_READ_NONE ? at : next - 1;
        if (rpt_read_role(r, rpt_read_sub(text, at, end)) == RPT_ROLE_THING)
            return absent;
        at = next;
        if (who.to > 0 || at == RPT_READ_NONE)
            break;
    }
    return absent;
}

/* Does the sign rule the sentence, and not the verb it seems to begin with:
 * "Training should ...", "To see ..., we recommend ...", "Having heard them,
 * the Committee recommends ..."? */
static bool
is_main(struct rpt_reader *r, const struct rpt_read_part *part,
    const struct rpt_read_sign *sign)
{
    struct rpt_read_range who;
    if (sign->kind == RPT_READ_IS_MODAL)
        return part->form != RPT_READ_THAT_FORM
            && sign->from < part->clause + NEAR_MODAL;
    if (sign->from <= part->clause + FAR_VERB
        || (part->form != RPT_READ_BASE && part->form != RPT_READ_GERUND)
        || rpt_read_speaker(r, sign->from, &who) != RPT_SPEAKER_AUTHOR)
        return false;
    size_t behind = rpt_read_behind_comma(r->found.text, part->clause,
        sign->from, NULL);
    return part->form == RPT_READ_BASE || behind <= who.from;
}

/* Others who are to act, before the later modal verbs of the part. */
static void
add_others(struct rpt_reader *r, struct rpt_read_part *part,
    const struct rpt_read_sign *const *signs, size_t n)
{
    struct rpt_str text = r->found.text;
    part->more = r->n_more;
    for (size_t i = 1; i < n; i++) {
        if (signs[i]->kind != RPT_READ_IS_MODAL || signs[i]->from == 0)
            continue;
        size_t at = rpt_read_behind_last(text, signs[i - 1]->to - 1,
            signs[i]->from, ",;");
        if (at == RPT_READ_NONE)
            continue;
        struct rpt_read_range name =
            rpt_read_actor_joined(r, at,
                rpt_read_before_space(text, signs[i]->from));
        if (!rpt_read_has(name))
            continue;
        if (!rpt_alloc_grow((void **)&r->more, &r->max_more, r->n_more + 1,
                sizeof *r->more)) {
            r->status = RPT_NOMEM;
            return;
        }
        r->more[r->n_more++] = rpt_read_sub(text, name.from, name.to);
        part->n_more++;
    }
}

/* "It is important that X ...", "there is a duty on X to ...", "a need for X to
 * ...": the one named behind a modal verb at 'at'. Returns the byte behind
 * him. */
static size_t
owed(struct rpt_reader *r, size_t at, const struct rpt_read_sign *sign,
    struct rpt_read_part *part)
{
    struct rpt_str text = r->found.text;
    struct rpt_str words = rpt_read_sub(text, sign->from, sign->to);
    bool that = r->verb_first || ends_in(r, RPT_READ_THAT, words);
    bool toward = !that && ends_in(r, RPT_READ_OBJECT, words)
        && !ends_in(r, RPT_READ_INFINITIVE, words);
    size_t name = that || toward ? at :
        rpt_read_skip(r, RPT_READ_THAT, text, at, NULL);
    if (name == RPT_READ_NONE)
        return at;
    size_t object = r->verb_first ?
        rpt_read_skip(r, RPT_READ_OBJECT, text, name, NULL) : RPT_READ_NONE;
    name = object != RPT_READ_NONE ? object : name;
    struct rpt_read_range who = acts(r, &name, part->to);
    size_t end = rpt_read_has(who) ? name : at;
    size_t behind = rpt_read_skip(r, RPT_READ_INFINITIVE, text, end, NULL);
    /* "A need for ports", "a need for mending nets" name nobody. */
    if (toward && (!rpt_read_has(who) || behind == RPT_READ_NONE))
        return at;
    part->who = who;
    return behind != RPT_READ_NONE ? behind : end;
}

/* Reads what a sign rules: who is to do what. */
static void
read_ruled(struct rpt_reader *r, struct rpt_read_part *part,
    const struct rpt_read_sign *sign)
{
    struct rpt_str text = r->found.text;
    bool modal = sign->kind == RPT_READ_IS_MODAL;
    size_t after = rpt_read_past_space(text, sign->to);
    if (modal) {
        after = rpt_read_past_adverbs(r, text,
            past_clause(r, after, part->to));
        size_t passive =
            rpt_read_skip(r, RPT_READ_PASSIVE, text, after, NULL);
        part->passive = passive != RPT_READ_NONE;
        if (part->passive)
            after = passive;
        else
            part->who = rpt_read_actor_before(r, part->from,
                rpt_read_before_space(text, sign->from));
        if (!part->passive && !rpt_read_has(part->who))
            after = owed(r, after, sign, part);
    } else {
        size_t verb = RPT_READ_NONE;
        part->who = asked(r, sign, part->to, &part->article, &verb);
        if (verb != RPT_READ_NONE)
            after = verb;
        else if (part->who.to > 0)
            after = rpt_read_behind_name(r, part->who);
        after = past_name(r, after, part->to);
    }
    struct rpt_read_verb verb = rpt_read_verb_at(r, text, after);
    bool plain = verb.word.s != NULL
        && ((modal && (!part->passive
                || rpt_read_is_participle(r, verb.word)))
            || (part->who.to > 0 && rpt_read_has_lower(verb.word, 0)))
        && rpt_read_role(r, verb.word) == RPT_ROLE_NONE;
    part->verb = verb.base.s != NULL ? verb.base :
        plain ? verb.word : sign->base;
    part->category = verb.category;
    part->word_from = verb.from;
    part->word = verb.word;
    if (verb.word.s != NULL && verb.base.s != NULL)
        part->target = target(r, part);
}

struct rpt_read_part
rpt_read_part(struct rpt_reader *r, struct rpt_read_range range,
    const struct rpt_read_sign *const *signs, size_t n,
    const struct rpt_read_stem *stem)
{
    struct rpt_str text = r->found.text;
    const struct rpt_read_sign *sign = n > 0 ? signs[0] : NULL;
    struct rpt_read_part part = empty_part();
    bool verbal = false;
    if (sign == NULL || sign->kind != RPT_READ_IS_MODAL
        || sign->from >= range.from + NEAR_MODAL
        || rpt_read_prefix(r, RPT_READ_THAT, text, range.from, NULL) > 0) {
        verbal = clause(r, range.from, range.to, absent, &part);
        if (verbal && sign != NULL && is_main(r, &part, sign))
            verbal = false;
    }
    if (verbal || sign == NULL) {
        if (!verbal)
            verbal = completes(r, range, stem, &part);
        part.from = range.from;
        part.to = range.to;
        int level = stem != NULL ? stem->level : 3;
        struct rpt_str words = stem != NULL ? stem->words : RPT_STR("");
        /* "resolves: that X shall ...": the modal verb says more. */
        if (part.form == RPT_READ_THAT_FORM && sign != NULL
            && sign->kind == RPT_READ_IS_MODAL && sign->level > level) {
            level = sign->level;
            words = rpt_read_sub(text, sign->from, sign->to);
        }
        rpt_read_strength(r, &part, level, words,
            verbal ? part.clause : range.from, range, RPT_READ_NEAR);
        if (part.word.s != NULL)
            part.target = target(r, &part);
        return part;
    }
    part = empty_part();
    part.from = range.from;
    part.to = range.to;
    part.sign = sign;
    rpt_read_strength(r, &part, sign->level,
        rpt_read_sub(text, sign->from, sign->to), sign->to - 1, range,
        RPT_READ_NEAR);
    read_ruled(r, &part, sign);
    if (n > 1)
        add_others(r, &part, signs, n);
    return part;
}

/* Does the second word begin a noun phrase, as behind a verb the pack does not
 * know: "Prod the Board"? */
static bool
begins_with_verb(struct rpt_reader *r, struct rpt_read_range name)
{
    struct rpt_str text = r->found.text;
    size_t from = name.from, to;
    while (from < name.to && !rpt_read_is_space(text.s[from]))
        from++;
    for (to = ++from; to < name.to && !rpt_read_is_space(text.s[to]); to++)
        ;
    return to < name.to
        && rpt_read_role(r, rpt_read_sub(text, from, to)) == RPT_ROLE_THE;
}

bool
rpt_read_wish(struct rpt_reader *r, struct rpt_read_part *part)
{
    struct rpt_read_part wish = *part;
    enum rpt_read_form form =
        that_clause(r, part->from, part->to, part->from, &wish);
    if (!rpt_read_has(wish.who) || wish.who.from != part->from
        || begins_with_verb(r, wish.who))
        return false;
    if (form != RPT_READ_BASE && (wish.who.to + 1 != part->to
            || rpt_read_byte(r->found.text, wish.who.to) != ':'))
        return false;
    *part = wish;
    return true;
}
