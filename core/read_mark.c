/* SPDX-License-Identifier: MIT
 *
 * Makes recommendation nodes: wraps an item, a paragraph or a piece of one,
 * reads it, and writes what was read as attributes, part by part. Which
 * places recommend is decided elsewhere.
 */
#include "read.h"

#include <string.h>

#include "alloc.h"
#include "node.h"
#include "str.h"

/* The first sign of a text that is one part stands before this byte. */
enum { FIRST_SIGN = 60, LONG_LEAD = 150, MAX_SIGNS = 256 };

static const struct rpt_str absent = {NULL, 0};

/* ---- attributes ------------------------------------------------------ */

static struct rpt_str
word(const char *s)
{
    return (struct rpt_str){s, strlen(s)};
}

void
rpt_read_set(struct rpt_reader *r, struct rpt_report *report,
    struct rpt_node *n, const char *name, struct rpt_str value,
    enum rpt_origin origin, struct rpt_str reason)
{
    if (value.n == 0)
        return;
    struct rpt_attr *attr = rpt_arena_get(report->arena, sizeof *attr);
    const char *s = rpt_report_keep(report, value);
    const char *why = rpt_report_keep(report, reason);
    const struct rpt_attr_from *from = why == NULL ? NULL :
        rpt_report_keep_from(report, origin, why, (struct rpt_span){0});
    if (attr == NULL || s == NULL || from == NULL) {
        r->status = RPT_NOMEM;
        return;
    }
    *attr = (struct rpt_attr){.name = name, .value = {s, value.n},
        .from = from};
    /* The list belongs to the node; it is constant for everybody else. */
    struct rpt_attr *last = n->attrs;
    while (last != NULL && last->next != NULL)
        last = (struct rpt_attr *)(uintptr_t)last->next;
    if (last != NULL)
        last->next = attr;
    else
        n->attrs = attr;
}

/* What one call of rpt_read_make() works on. */
struct making {
    struct rpt_reader *r;
    struct rpt_report *report;
    struct rpt_node *node;      /* whose attributes are set */
    const struct rpt_read_why *why;
};

static void
put(const struct making *m, const char *name, struct rpt_str value,
    enum rpt_origin origin, struct rpt_str reason)
{
    rpt_read_set(m->r, m->report, m->node, name, value, origin, reason);
}

static void
put_read(const struct making *m, const char *name, struct rpt_str value)
{
    put(m, name, value, RPT_ORIGIN_READ, RPT_STR(""));
}

static void
put_inferred(const struct making *m, const char *name, struct rpt_str value)
{
    put(m, name, value, RPT_ORIGIN_INFERRED, RPT_STR(""));
}

/* ---- parts ----------------------------------------------------------- */

/* The signs that part a text. */
struct signs {
    const struct rpt_read_sign *list[MAX_SIGNS];
    size_t n;
};

static void
find_signs(const struct rpt_read_found *f, struct signs *signs)
{
    signs->n = 0;
    for (size_t i = 0; i < f->n_signs && signs->n < MAX_SIGNS; i++)
        if (f->signs[i].kind != RPT_READ_IS_STEM
            && (f->signs[i].level > 1 || signs->n == 0))
            signs->list[signs->n++] = &f->signs[i];
}

/*
 * Where parts begin: at sentences, and at clauses after a semicolon, that
 * hold a deciding word of their own. Fills 'starts'; returns their number.
 */
static size_t
find_starts(struct rpt_reader *r, const struct signs *signs, size_t *starts)
{
    const struct rpt_read_found *f = &r->found;
    size_t n = 1, k = 0;
    bool open = rpt_read_opens(r);
    starts[0] = 0;
    rpt_read_sentences(r);
    for (size_t i = 0; i < f->n_sentences; i++) {
        bool first = true;
        for (; k < signs->n
             && signs->list[k]->from < f->sentences[i].to; k++) {
            size_t cut = first ? f->sentences[i].from : RPT_READ_NONE;
            if (!first && signs->list[k]->kind != RPT_READ_IS_MODAL)
                cut = rpt_read_behind_last(f->text,
                    signs->list[k - 1]->to - 1, signs->list[k]->from + 1,
                    ";");
            if (open && cut != RPT_READ_NONE && cut > starts[n - 1])
                starts[n++] = cut;
            first = false;
            open = true;
        }
    }
    return n;
}

static void
add_part(struct rpt_reader *r, size_t from, size_t to,
    const struct rpt_read_sign *const *signs, size_t n,
    const struct rpt_read_stem *stem)
{
    if (!rpt_alloc_grow((void **)&r->parts, &r->max_parts, r->n_parts + 1,
            sizeof *r->parts)) {
        r->status = RPT_NOMEM;
        return;
    }
    struct rpt_read_part part = rpt_read_part(r,
        (struct rpt_read_range){from, to}, signs, n, stem);
    r->parts[r->n_parts++] = part;
}

/* Reads the parts of the text into reader->parts. */
static void
read_parts(struct rpt_reader *r, const struct rpt_read_stem *stem)
{
    size_t starts[MAX_SIGNS + 1], n = 1, k = 0, end = r->found.text.n;
    struct signs signs;
    find_signs(&r->found, &signs);
    if (signs.n > 1 || (signs.n == 1 && signs.list[0]->from >= FIRST_SIGN))
        n = find_starts(r, &signs, starts);
    if (n == 1) {
        add_part(r, 0, end, signs.list, signs.n, stem);
        struct rpt_read_part *part = &r->parts[0];
        if (r->n_parts == 1 && stem == NULL && part->sign == NULL
            && part->form == RPT_READ_NO_FORM)
            rpt_read_wish(r, part);
        return;
    }
    for (size_t i = 0; i < n; i++) {
        size_t to = i + 1 < n ? starts[i + 1] - 1 : end, first = k;
        while (k < signs.n && signs.list[k]->from < to)
            k++;
        add_part(r, starts[i], to, signs.list + first, k - first, stem);
    }
}

/* ---- names ----------------------------------------------------------- */

/* The names of a part, joined; and in '*name' and the further names. */
static struct rpt_str
join_names(struct rpt_reader *r, const struct rpt_read_part *part)
{
    if (part->n_more == 0)
        return part->name;
    rpt_buf_clear(&r->line);
    rpt_buf_add(&r->line, part->name.s, part->name.n);
    for (size_t i = 0; i < part->n_more; i++) {
        struct rpt_str more = r->more[part->more + i];
        rpt_buf_add(&r->line, "; ", 2);
        rpt_buf_add(&r->line, more.s, more.n);
    }
    return rpt_read_keep(r, rpt_buf_get(&r->line));
}

/* Who is to act in a part: the names, how they were found, and from what. */
static void
find_who(struct rpt_reader *r, struct rpt_read_part *part,
    const struct rpt_read_part *before, const struct rpt_read_stem *stem,
    struct rpt_str aside)
{
    struct rpt_str text = r->found.text;
    part->name = absent;
    part->origin = "";
    part->reason = RPT_STR("");
    if (rpt_read_has(part->who)) {
        part->name = rpt_read_name(r, part->who, part->article);
        part->name = join_names(r, part);
        part->origin = "explicit";
        return;
    }
    if (part->passive) {
        struct rpt_read_range agent =
            rpt_read_agent(r, part->sign->to - 1, part->to);
        if (rpt_read_has(agent)) {
            part->name = rpt_read_sub(text, agent.from, agent.to);
            part->origin = "agent";
            return;
        }
    }
    if (aside.s != NULL) {
        part->name = aside;
        part->origin = "explicit";
    } else if (before != NULL && strcmp(before->origin, "explicit") == 0) {
        part->name = before->name;
        part->origin = "part";
    } else if (stem != NULL && stem->addressee.s != NULL) {
        part->name = stem->addressee;
        part->origin = stem->origin.s != NULL ? stem->origin.s : "stem";
        part->reason = stem->text;
    } else if (part->target.s != NULL) {
        /* "Request the Board to ...": nobody else is asked. */
        part->name = part->target;
        part->origin = "explicit";
    }
}

/* Is a name among those of a "; "-joined list? */
static bool
is_among(struct rpt_reader *r, struct rpt_str list, struct rpt_str name)
{
    struct rpt_str key = rpt_read_name_key(r, name);
    for (size_t i = 0; i < list.n;) {
        const char *end = memchr(list.s + i, ';', list.n - i);
        size_t to = end == NULL ? list.n : (size_t)(end - list.s);
        struct rpt_str other =
            rpt_read_name_key(r, rpt_read_sub(list, i, to));
        if (rpt_str_same_fold(other, key))
            return true;
        i = to + 2;
    }
    return false;
}

/* Adds the names of a "; "-joined list that are not among 'names'. */
static struct rpt_str
add_names(struct rpt_reader *r, struct rpt_str names, struct rpt_str list)
{
    for (size_t i = 0; i < list.n;) {
        const char *end = memchr(list.s + i, ';', list.n - i);
        size_t to = end == NULL ? list.n : (size_t)(end - list.s);
        while (i < to && list.s[i] == ' ')
            i++;
        struct rpt_str name = rpt_read_sub(list, i, to);
        i = to + 1;
        if (name.n == 0 || is_among(r, names, name))
            continue;
        rpt_buf_clear(&r->line);
        rpt_buf_add(&r->line, names.s, names.n);
        if (names.n > 0)
            rpt_buf_add(&r->line, "; ", 2);
        rpt_buf_add(&r->line, name.s, name.n);
        names = rpt_read_keep(r, rpt_buf_get(&r->line));
    }
    return names;
}

/* All who are to act in several parts: those named, else those found in
 * another way. Sets name, origin and reason of 'out'. */
static void
find_everybody(struct rpt_reader *r, struct rpt_read_part *out)
{
    out->name = absent;
    out->origin = "";
    out->reason = RPT_STR("");
    for (size_t i = 0; i < r->n_parts; i++) {
        const struct rpt_read_part *part = &r->parts[i];
        bool named = strcmp(part->origin, "explicit") == 0;
        if (part->name.s == NULL || (!named && out->name.s != NULL))
            continue;
        if (strcmp(out->origin, part->origin) != 0)
            out->name = RPT_STR("");
        out->origin = part->origin;
        out->reason = part->reason;
        out->name = add_names(r, out->name, part->name);
    }
}

/* ---- the node -------------------------------------------------------- */

/* What holds for one part, or for the whole if it has but one. 'names' has
 * the names. Only an organ in a resolution binds. */
static void
fill(const struct making *m, struct rpt_read_part *part,
    const struct rpt_read_part *names)
{
    struct rpt_reader *r = m->r;
    const struct rpt_read_stem *stem = m->why->stem;
    struct rpt_str date = rpt_read_deadline(r, part);
    if (date.s != NULL && !part->up && part->level > 0 && part->level < 5) {
        rpt_buf_clear(&r->line);
        rpt_buf_add(&r->line, part->words.s, part->words.n);
        rpt_buf_add(&r->line, "; ", 2);
        rpt_buf_add(&r->line, date.s, date.n);
        part->words = rpt_read_keep(r, rpt_buf_get(&r->line));
        part->level++;
        part->up = true;
    }
    if (part->level == 6 && !m->why->binds)
        part->level = 5;
    if (names->name.s != NULL) {
        bool named = strcmp(names->origin, "explicit") == 0;
        put(m, "addressee", names->name,
            named ? RPT_ORIGIN_READ : RPT_ORIGIN_INFERRED, names->reason);
        put_inferred(m, "addressee-origin", word(names->origin));
    }
    put_inferred(m, "verb", part->verb);
    put_inferred(m, "category", part->category);
    put(m, "modality", word(rpt_read_level_name(part->level)),
        RPT_ORIGIN_INFERRED, part->words);
    put_inferred(m, "strength", word(rpt_read_level_digit(part->level)));
    put_inferred(m, "modality-words", part->words);
    if (part->form != RPT_READ_NO_FORM) {
        if (part->form == RPT_READ_GERUND)
            put_inferred(m, "gerund", RPT_STR("yes"));
        put_read(m, "condition", part->lead);
        /* "Request the Board to ..." says already who is to act. */
        if ((part->target.s == NULL
                || !rpt_str_same_fold(names->name, part->target))
            && rpt_read_standing(r, part, stem, names->name))
            put(m, "text-selfstanding", rpt_buf_get(&r->line),
                RPT_ORIGIN_INFERRED,
                stem != NULL ? stem->text : RPT_STR(""));
    }
    put_read(m, "target", part->target);
    put_read(m, "deadline", date);
}

/* Nodes for the parts of a compound one; 'offset' is the byte of 'block'
 * where its text begins. */
static enum rpt_status
make_parts(const struct making *whole, struct rpt_node *block, size_t offset)
{
    struct making m = *whole;
    struct rpt_reader *r = m.r;
    char number[24];
    for (size_t i = r->n_parts; i-- > 0;) {
        struct rpt_read_part *part = &r->parts[i];
        enum rpt_status status = rpt_node_wrap_text(m.report, &m.node,
            RPT_KIND_RECOMMENDATION, block, offset + part->from,
            offset + part->to, "part",
            "a duty of its own in a compound recommendation");
        if (status != RPT_OK)
            return status;
        size_t n = sizeof number;
        number[--n] = '\0';
        for (size_t k = i + 1; k > 0; k /= 10)
            number[--n] = (char)('0' + k % 10);
        put_inferred(&m, "part", word(number + n));
        fill(&m, part, part);
    }
    return RPT_OK;
}

/* "2020/03" or "A-24-12": no word looks so. */
static bool
is_number(struct rpt_str s)
{
    size_t n_signs = 0;
    bool letters = false;
    for (size_t i = 0; i < s.n; i++) {
        letters = letters || rpt_read_is_upper(s.s[i]);
        if (s.s[i] == '/' || s.s[i] == '-')
            n_signs++;
        else if (!rpt_read_is_digit(s.s[i]) && !rpt_read_is_upper(s.s[i]))
            return false;
    }
    return s.n >= 4 && rpt_read_is_digit(s.s[s.n - 1])
        && rpt_read_is_digit(s.s[s.n - 2])
        && (letters ? n_signs == 2 && rpt_read_is_upper(s.s[0])
            : s.s[s.n - 3] == '/' && n_signs == 1 && s.s[0] != '/');
}

/* The number behind a word for recommendations, "Recommendation 3". */
static struct rpt_str
named_number(struct rpt_reader *r, struct rpt_str s)
{
    size_t from = rpt_read_skip(r, RPT_READ_HEADING, s, 0, NULL), at = from;
    if (from == RPT_READ_NONE || from == s.n)
        return absent;
    while (at < s.n && !rpt_read_is_space(s.s[at]))
        at++;
    return at == s.n && rpt_read_is_digit(s.s[at - 1])
        ? rpt_read_sub(s, from, s.n) : absent;
}

/* The number of a recommendation in brackets at the end. */
static struct rpt_str
number_at_end(struct rpt_reader *r, struct rpt_str text)
{
    enum { LONGEST_NUMBER = 60 };
    struct rpt_str inner = rpt_read_in_brackets(text, LONGEST_NUMBER);
    if (inner.s == NULL)
        return absent;
    return is_number(inner) ? inner : named_number(r, inner);
}

/* What is known of the whole. */
static void
fill_whole(const struct making *m, struct rpt_str text)
{
    struct rpt_reader *r = m->r;
    const struct rpt_read_why *why = m->why;
    struct rpt_read_part *first = &r->parts[0], names = *first;
    if (r->n_parts > 1 || first->n_more > 0)
        find_everybody(r, &names);
    put_read(m, "label",
        why->label.s != NULL ? why->label : number_at_end(r, text));
    fill(m, first, &names);
    if (why->stem != NULL) {
        put_read(m, "stem", why->stem->text);
        put(m, "stem-strength", word(rpt_read_level_digit(why->stem->level)),
            RPT_ORIGIN_INFERRED, why->stem->words);
    }
    put_read(m, "purpose", why->purpose);
    put(m, "confidence", why->confidence, RPT_ORIGIN_INFERRED,
        word(why->reason));
    if (rpt_read_made_by(r, text))
        put_read(m, "by", rpt_buf_get(&r->line));
    if (why->references != NULL && rpt_read_may_refer(r, text))
        put_read(m, "references", why->references(why->ctx, text));
}

enum rpt_status
rpt_read_make(struct rpt_reader *r, struct rpt_report *report,
    struct rpt_node *node, struct rpt_node *block,
    const struct rpt_read_why *why, struct rpt_node **out)
{
    struct making m = {r, report, NULL, why};
    struct rpt_str text = rpt_read_text(r, block);
    enum rpt_status status;
    *out = NULL;
    if (text.s == r->text.s)
        text = rpt_read_keep(r, text);
    if (why->to > 0) {
        status = rpt_node_wrap_text(report, &m.node, RPT_KIND_RECOMMENDATION,
            block, why->from, why->to, why->rule, why->reason);
        text = rpt_read_sub(text, why->from, why->to);
    } else {
        status = rpt_node_wrap(report, &m.node, RPT_KIND_RECOMMENDATION,
            node, why->last != NULL ? why->last : node, why->rule,
            why->reason);
    }
    if (status != RPT_OK)
        return status;
    *out = m.node;
    r->n_parts = r->n_more = 0;
    rpt_read_scan(r, text);
    struct rpt_str aside;
    size_t skip = rpt_read_aside(r, &aside);
    if (aside.s == NULL && why->to == 0)
        aside = rpt_read_below(r, block->next);
    if (aside.s == NULL && why->to == 0)
        aside = rpt_read_below(r, m.node->next);
    if (skip > 0) {
        text = rpt_read_sub(text, skip, text.n);
        rpt_read_scan(r, text);
    }
    read_parts(r, why->stem);
    for (size_t i = 0; i < r->n_parts; i++)
        find_who(r, &r->parts[i], i > 0 ? &r->parts[i - 1] : NULL,
            why->stem, aside);
    if (r->n_parts == 0)
        return rpt_reader_status(r);
    fill_whole(&m, text);
    if (r->n_parts > 1) {
        char number[24];
        size_t n = sizeof number;
        number[--n] = '\0';
        for (size_t k = r->n_parts; k > 0; k /= 10)
            number[--n] = (char)('0' + k % 10);
        put_inferred(&m, "parts", word(number + n));
        status = make_parts(&m, block, skip + (why->to > 0 ? why->from : 0));
    }
    return status != RPT_OK ? status : rpt_reader_status(r);
}

/* ---- what a text says of itself -------------------------------------- */

/* Was asked for earlier what the sentence around byte 'at' tells of? */
static bool
is_previous(struct rpt_reader *r, size_t at)
{
    const struct rpt_read_found *f = &r->found;
    const struct rpt_cues *cues = rpt_read_cues(r, RPT_READ_PREVIOUS);
    rpt_read_sentences(r);
    for (size_t i = 0; cues != NULL && i < f->n_sentences; i++) {
        struct rpt_cue_scan scan = {.at = 0};
        struct rpt_cue cue;
        if (f->sentences[i].to > at)
            return rpt_cues_next(cues, rpt_read_sub(f->text,
                f->sentences[i].from, f->sentences[i].to), &scan, &cue);
    }
    return false;
}

/* How the author of the document asks by a verb; RPT_ASKS_NOT if it is
 * somebody else who does. */
static enum rpt_read_asks
asks_by(struct rpt_reader *r, const struct rpt_read_sign *sign,
    struct rpt_read_range *who)
{
    enum rpt_read_speaker speaker = rpt_read_speaker(r, sign->from, who);
    /* "Decides to meet again" asks nobody. */
    if (sign->level == 6 && speaker == RPT_SPEAKER_START
        && !rpt_read_has(rpt_read_part(r, (struct rpt_read_range){
            sign->from, r->found.text.n}, &sign, 1, NULL).who))
        return RPT_ASKS_NOT;
    if (sign->kind == RPT_READ_IS_VERB)
        return speaker == RPT_SPEAKER_AUTHOR || speaker == RPT_SPEAKER_START ?
            RPT_ASKS_SURE : speaker == RPT_SPEAKER_OTHER && sign->level > 2
            && !sign->own ? RPT_ASKS_OTHER : RPT_ASKS_NOT;
    if (speaker != RPT_SPEAKER_AUTHOR)
        return RPT_ASKS_NOT;
    return sign->gerund ? RPT_ASKS_SURE
        : is_previous(r, sign->from) ? RPT_ASKS_NOT : RPT_ASKS_PAST;
}

/*
 * How a modal verb asks: by whom it names, and where. In the passive ("X is
 * urged to") the document asks as by a verb. '*who' is to act.
 */
static enum rpt_read_asks
asks_by_modal(struct rpt_reader *r, const struct rpt_read_sign *sign,
    struct rpt_read_range *who)
{
    size_t start = rpt_read_start(r, sign->from);
    size_t limit = rpt_read_before_space(r->found.text, sign->from);
    *who = rpt_read_actor_before(r, start, limit);
    if (!rpt_read_has(*who))
        return rpt_read_has(rpt_read_agent(r, sign->to - 1,
            r->found.text.n)) ? RPT_ASKS_MODAL : RPT_ASKS_WEAK;
    return sign->base.n > 0 ? RPT_ASKS_SURE
        : who->to >= limit ? RPT_ASKS_DUTY : RPT_ASKS_MODAL;
}

/* Is 'a' the surer of two ways to ask? They are listed so. */
static enum rpt_read_asks
surer(enum rpt_read_asks a, enum rpt_read_asks b)
{
    return b != RPT_ASKS_NOT && (a == RPT_ASKS_NOT || b < a) ? b : a;
}

enum rpt_read_asks
rpt_read_asks(struct rpt_reader *r, struct rpt_str text,
    struct rpt_read_range *who, size_t *first)
{
    const struct rpt_read_found *f = &r->found;
    const struct rpt_read_sign *modal = NULL;
    enum rpt_read_asks asks = RPT_ASKS_NOT, by_modal = RPT_ASKS_NOT;
    *who = (struct rpt_read_range){0, 0};
    *first = 0;
    rpt_read_scan(r, text);
    for (size_t i = 0; i < f->n_signs && asks != RPT_ASKS_SURE; i++) {
        const struct rpt_read_sign *sign = &f->signs[i];
        if (sign->kind == RPT_READ_IS_VERB
            || sign->kind == RPT_READ_IS_REPORTED) {
            struct rpt_read_range name;
            enum rpt_read_asks how = asks_by(r, sign, &name);
            if (how == RPT_ASKS_NOT || surer(asks, how) == asks)
                continue;
            asks = how;
            *who = name;
            *first = modal != NULL ? 0 : name.from;
        } else if (sign->kind == RPT_READ_IS_MODAL && sign->level > 1) {
            if (modal == NULL)
                modal = sign;
            struct rpt_read_range name;
            by_modal = surer(by_modal, asks_by_modal(r, sign, &name));
            if (by_modal == RPT_ASKS_SURE) {
                *who = name;
                *first = name.from;
                return by_modal;
            }
        }
    }
    if (asks != RPT_ASKS_NOT)
        return asks;
    struct rpt_str aside;
    struct rpt_read_part part = rpt_read_part(r,
        (struct rpt_read_range){rpt_read_aside(r, &aside), text.n}, &modal,
        modal != NULL, NULL);
    if (part.form != RPT_READ_NO_FORM && by_modal != RPT_ASKS_DUTY)
        return part.form == RPT_READ_GERUND ? RPT_ASKS_GERUND :
            RPT_ASKS_BARE;
    /* The one who should act may stand behind the modal verb. */
    if (by_modal == RPT_ASKS_WEAK && rpt_read_has(part.who))
        return r->verb_first ? RPT_ASKS_DUTY : RPT_ASKS_MODAL;
    return by_modal;
}

void
rpt_read_cut(struct rpt_reader *r, struct rpt_str text, size_t first,
    struct rpt_read_why *why)
{
    rpt_read_scan(r, text);
    size_t start = rpt_read_start(r, first);
    why->purpose = absent;
    if (first > start + LONG_LEAD) {
        size_t end = first;
        while (end > start && (rpt_read_is_space(text.s[end - 1])
                || text.s[end - 1] == ','))
            end--;
        why->purpose = rpt_read_sub(text, start, end);
    } else {
        first = start;
    }
    struct rpt_str number = number_at_end(r, text);
    if (number.s != NULL)
        why->label = number;
    if (first >= LONG_LEAD) {
        why->from = first;
        why->to = text.n;
    }
}
