/* SPDX-License-Identifier: MIT
 *
 * The reader of texts: its memory, its look-ups in a language pack, and the
 * signs of a text. Knows no language and no place in a document.
 */
#include "read.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "node.h"
#include "str.h"

static const char *const class_names[RPT_READ_N_CLASSES] = {
    [RPT_READ_NOUN_PHRASE] = "noun-phrase",
    [RPT_READ_LEAD] = "recommend.lead",
    [RPT_READ_THAT] = "recommend.that",
    [RPT_READ_INFINITIVE] = "recommend.infinitive",
    [RPT_READ_OBJECT] = "recommend.object",
    [RPT_READ_REQUEST] = "recommend.request",
    [RPT_READ_TOWARD] = "recommend.toward",
    [RPT_READ_ADVERB] = "recommend.adverb",
    [RPT_READ_PASSIVE] = "recommend.passive",
    [RPT_READ_AUTHOR] = "recommend.author",
    [RPT_READ_SUBJECT] = "attribution.subject",
    [RPT_READ_PRONOUN] = "attribution.pronoun",
    [RPT_READ_VERB] = "recommend.verb",
    [RPT_READ_NOTE] = "recommend.note",
    [RPT_READ_HEADING] = "recommend.heading",
    [RPT_READ_AGENT] = "recommend.agent",
    [RPT_READ_SPAN] = "recommend.span",
    [RPT_READ_MONTH] = "month",
    [RPT_READ_FORM] = "recommend.form",
    [RPT_READ_CATEGORY] = "verb.category",
    [RPT_READ_IRREGULAR] = "verb.irregular",
    [RPT_READ_ENDING] = "verb.ending",
    [RPT_READ_ADVERB_ENDING] = "recommend.adverb-ending",
    [RPT_READ_ACTOR_ENDING] = "addressee.ending",
    [RPT_READ_RESPONSIBLE] = "recommend.responsible",
    [RPT_READ_RESPONSIBLE_COLUMN] = "table.responsible",
};

/* Classes of RPT_READ_SIGNS, in the order of set_classes. */
enum { COURTESY, MODAL, VERB, REPORTED, STEM, SOFTEN, STRENGTHEN, DEADLINE,
    NAME };
static const char *const set_classes[RPT_READ_N_SETS][10] = {
    [RPT_READ_SIGNS] = {"recommend.courtesy", "recommend.modal",
        "recommend.verb", "recommend.reported", "recommend.stem",
        "recommend.soften", "recommend.strengthen", "recommend.deadline",
        "addressee"},
    [RPT_READ_CANDIDATES] = {"recommend.stem", "recommend.verb",
        "recommend.reported", "recommend.modal", "attribution.verb",
        "attribution.impersonal"},
    [RPT_READ_FOR_WHOM] = {"recommend.toward", "recommend.made",
        "recommend.reviewed"},
    [RPT_READ_PREVIOUS] = {"recommend.previous"},
    [RPT_READ_REFERENCES] = {"check.resolution", "check.paragraph",
        "check.section"},
};

static const char *const levels[] = {"note", "weigh", "invite", "ask",
    "press", "must", "bind"};
static const char *const digits[] = {"0", "1", "2", "3", "4", "5", "6"};

/* ---- memory ---------------------------------------------------------- */

enum { BLOCK = 4000 };
struct rpt_read_block {
    struct rpt_read_block *next;
    size_t n, max;
    char s[];
};

enum rpt_status
rpt_reader_new(struct rpt_reader **out, const struct rpt_lang *lang)
{
    struct rpt_reader *r = rpt_alloc_zero(1, sizeof *r);
    *out = r;
    if (r == NULL)
        return RPT_NOMEM;
    r->lang = lang;
    r->verb_first = rpt_lang_is(lang, "word-order", RPT_STR("verb first"),
        NULL);
    rpt_buf_init(&r->text, SIZE_MAX - 1);
    rpt_buf_init(&r->line, SIZE_MAX - 1);
    return RPT_OK;
}

void
rpt_reader_free(struct rpt_reader *r)
{
    if (r == NULL)
        return;
    while (r->blocks != NULL) {
        struct rpt_read_block *next = r->blocks->next;
        rpt_free(r->blocks);
        r->blocks = next;
    }
    for (size_t i = 0; i < RPT_READ_N_SETS; i++)
        rpt_cues_free(r->sets[i]);
    rpt_buf_free(&r->text);
    rpt_buf_free(&r->line);
    rpt_free(r->found.signs);
    rpt_free(r->found.tones);
    rpt_free(r->found.dates);
    rpt_free(r->found.names);
    rpt_free(r->found.sentences);
    rpt_free(r->parts);
    rpt_free(r->more);
    rpt_free(r->hits);
    rpt_free(r->noted);
    rpt_free(r);
}

void
rpt_reader_begin(struct rpt_reader *r)
{
    if (r->blocks == NULL)
        return;
    /* The newest block is the largest; it is enough for most calls. */
    while (r->blocks->next != NULL) {
        struct rpt_read_block *old = r->blocks->next;
        r->blocks->next = old->next;
        rpt_free(old);
    }
    r->blocks->n = 0;
}

enum rpt_status
rpt_reader_status(const struct rpt_reader *r)
{
    if (r->status != RPT_OK)
        return r->status;
    if (r->text.status != RPT_OK)
        return r->text.status;
    return r->line.status;
}

struct rpt_str
rpt_read_keep(struct rpt_reader *r, struct rpt_str s)
{
    struct rpt_read_block *b = r->blocks;
    if (b == NULL || b->max - b->n <= s.n) {
        size_t max = b == NULL ? BLOCK : b->max * 2;
        if (max <= s.n)
            max = s.n + 1;
        b = max > SIZE_MAX / 4 ? NULL : rpt_alloc(sizeof *b + max);
        if (b == NULL) {
            r->status = RPT_NOMEM;
            return RPT_STR("");
        }
        *b = (struct rpt_read_block){.next = r->blocks, .max = max};
        r->blocks = b;
    }
    char *copy = b->s + b->n;
    if (s.n > 0)
        memcpy(copy, s.s, s.n);
    copy[s.n] = '\0';
    b->n += s.n + 1;
    return (struct rpt_str){copy, s.n};
}

/* ---- texts ----------------------------------------------------------- */

bool
rpt_read_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool
rpt_read_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool
rpt_read_is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool
rpt_read_is_letter(char c)
{
    return rpt_read_is_upper(c) || rpt_read_is_lower(c);
}

bool
rpt_read_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

char
rpt_read_byte(struct rpt_str text, size_t at)
{
    return at < text.n ? text.s[at] : '\0';
}

struct rpt_str
rpt_read_sub(struct rpt_str text, size_t from, size_t to)
{
    if (to > text.n)
        to = text.n;
    if (from >= to)
        return RPT_STR("");
    return (struct rpt_str){text.s + from, to - from};
}

size_t
rpt_read_behind_last(struct rpt_str text, size_t from, size_t to,
    const char *a)
{
    if (to > text.n)
        to = text.n;
    for (size_t i = to; i >= from + 2; i--) {
        char mark;
        bool space = text.s[i - 1] == ' ';
        if (!space && (unsigned char)text.s[i - 1] < 0x80)
            continue;
        size_t n = rpt_read_mark_before(text, i - space, &mark);
        /* Without a space it is a mark of a script without spaces. */
        if (n > 0 && (space || n > 2) && i >= from + n + space
            && strchr(a, mark) != NULL)
            return i;
    }
    return RPT_READ_NONE;
}

size_t
rpt_read_mark(struct rpt_str text, size_t at, char *as)
{
    static const struct {
        char bytes[4], as;
    } marks[] = {
        {"\xD8\x8C", ','}, {"\xD8\x9B", ';'}, {"\xEF\xBC\x8C", ','},
        {"\xEF\xBC\x9B", ';'}, {"\xEF\xBC\x9A", ':'},
        {"\xE3\x80\x81", ','}, {"\xE3\x80\x82", '.'},
        {"\xEF\xBC\x88", '('}, {"\xEF\xBC\x89", ')'},
    };
    *as = '\0';
    if (at >= text.n)
        return 0;
    unsigned char b = (unsigned char)text.s[at];
    if (b < 0x80) {
        if (b != ',' && b != ';' && b != ':' && b != '.' && b != '('
            && b != ')')
            return 0;
        *as = (char)b;
        return 1;
    }
    if (b != 0xD8 && b != 0xE3 && b != 0xEF)
        return 0;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t n = strlen(marks[i].bytes);
        if (n <= text.n - at && memcmp(text.s + at, marks[i].bytes, n) == 0) {
            *as = marks[i].as;
            return n;
        }
    }
    return 0;
}

size_t
rpt_read_mark_before(struct rpt_str text, size_t at, char *as)
{
    *as = '\0';
    for (size_t n = 1; n <= 3 && n <= at; n++)
        if (rpt_read_mark(text, at - n, as) == n)
            return n;
    return 0;
}

struct rpt_str
rpt_read_in_brackets(struct rpt_str text, size_t longest)
{
    const struct rpt_str none = {NULL, 0};
    const char *s = text.s;
    size_t end = text.n;
    while (end > 0 && (rpt_read_is_space(s[end - 1]) || s[end - 1] == '.'))
        end--;
    if (end == 0 || (s[end - 1] != ')' && s[end - 1] != ']'))
        return none;
    size_t from = --end;
    while (from > 0 && end - from < longest && s[from - 1] != '('
        && s[from - 1] != '[')
        from--;
    if (from < 2 || (s[from - 1] != '(' && s[from - 1] != '['))
        return none;
    while (end > from && rpt_read_is_space(s[end - 1]))
        end--;
    return rpt_read_sub(text, from, end);
}

size_t
rpt_read_past_space(struct rpt_str text, size_t at)
{
    return at + (rpt_read_byte(text, at) == ' ');
}

size_t
rpt_read_before_space(struct rpt_str text, size_t at)
{
    return at > 0 && rpt_read_byte(text, at - 1) == ' ' ? at - 1 : at;
}

size_t
rpt_read_behind_comma(struct rpt_str text, size_t from, size_t to,
    size_t *comma)
{
    if (to > text.n)
        to = text.n;
    for (size_t i = from; i < to; i++) {
        char mark;
        unsigned char b = (unsigned char)text.s[i];
        if (b < 0x80 && b != ',')
            continue;
        size_t n = rpt_read_mark(text, i, &mark);
        if (n == 0 || mark != ',')
            continue;
        if (comma != NULL)
            *comma = i;
        return rpt_read_past_space(text, i + n);
    }
    return RPT_READ_NONE;
}

/* The character at byte 'at'; 0 past the end. */
static uint32_t
char_at(struct rpt_str text, size_t at, size_t *length)
{
    uint32_t c = 0;
    *length = at < text.n ?
        rpt_utf8_decode(text.s + at, text.n - at, &c) : 0;
    return c;
}

size_t
rpt_read_ideograph(struct rpt_str text, size_t at)
{
    size_t length;
    if (at >= text.n || (unsigned char)text.s[at] < 0xE3)
        return 0;
    return rpt_char_is_ideograph(char_at(text, at, &length)) ? length : 0;
}

bool
rpt_read_has_upper(struct rpt_str text, size_t at)
{
    size_t length;
    return rpt_char_is_upper(char_at(text, at, &length));
}

bool
rpt_read_has_lower(struct rpt_str text, size_t at)
{
    size_t length;
    return rpt_char_is_lower(char_at(text, at, &length));
}

struct rpt_node *
rpt_read_block_of(struct rpt_node *n)
{
    if (n->kind == RPT_KIND_ITEM)
        for (struct rpt_node *c = n->first; c != NULL; c = c->next)
            if (c->kind == RPT_KIND_PARAGRAPH)
                return c;
    return n;
}

struct rpt_str
rpt_read_text(struct rpt_reader *r, const struct rpt_node *n)
{
    const struct rpt_node *only = rpt_node_only_text(n);
    if (only != NULL)
        return rpt_text_get(only);
    struct rpt_buf *buf = &r->text;
    struct rpt_text_walk walk;
    rpt_buf_clear(buf);
    rpt_text_walk_init(&walk, n);
    while (rpt_text_walk_next(&walk))
        rpt_buf_add(buf, walk.piece.s, walk.piece.n);
    if (buf->status != RPT_OK)
        return RPT_STR("");
    if (buf->n > 0 && buf->s[buf->n - 1] == ' ')
        buf->s[--buf->n] = '\0';
    return rpt_buf_get(buf);
}

/* ---- look-ups -------------------------------------------------------- */

static const struct rpt_lang_class *
class_of(struct rpt_reader *r, enum rpt_read_class c)
{
    if (r->classes[c] == NULL)
        r->classes[c] = rpt_lang_class(r->lang, class_names[c]);
    return r->classes[c];
}

size_t
rpt_read_prefix(struct rpt_reader *r, enum rpt_read_class c,
    struct rpt_str text, size_t at, const char **value)
{
    if (at >= text.n)
        return 0;
    return rpt_lang_class_prefix(class_of(r, c),
        (struct rpt_str){text.s + at, text.n - at}, value);
}

size_t
rpt_read_skip(struct rpt_reader *r, enum rpt_read_class c,
    struct rpt_str text, size_t at, const char **value)
{
    size_t n = rpt_read_prefix(r, c, text, at, value);
    if (n == 0)
        return RPT_READ_NONE;
    at += n;
    return at + (rpt_read_byte(text, at) == ' ');
}

bool
rpt_read_phrase(struct rpt_reader *r, enum rpt_read_class c, size_t i,
    struct rpt_str *phrase, const char **value)
{
    return rpt_lang_class_phrase(class_of(r, c), i, phrase, value);
}

bool
rpt_read_is(struct rpt_reader *r, enum rpt_read_class c, struct rpt_str text,
    const char **value)
{
    return rpt_lang_class_is(class_of(r, c), text, value);
}

const char *const *
rpt_read_classes(enum rpt_read_set set)
{
    return set_classes[set];
}

const struct rpt_cues *
rpt_read_cues(struct rpt_reader *r, enum rpt_read_set set)
{
    if (r->sets[set] == NULL && r->status == RPT_OK)
        r->status = rpt_cues_new(&r->sets[set], r->lang, set_classes[set]);
    return r->sets[set];
}

/* ---- signs ----------------------------------------------------------- */

/* Room for one more element; false without memory. */
static bool
room(struct rpt_reader *r, void *list, size_t *max, size_t n, size_t size)
{
    if (n < *max)
        return true;
    if (rpt_alloc_grow(list, max, n + 1, size))
        return true;
    r->status = RPT_NOMEM;
    return false;
}

/* The next word of a value that is words parted by spaces. */
static struct rpt_str
next_word(const char **value)
{
    const char *s = *value;
    size_t n = strcspn(s, " ");
    *value = s[n] == ' ' ? s + n + 1 : s + n;
    return (struct rpt_str){s, n};
}

static int
level_of(struct rpt_str name)
{
    for (int i = 6; i > 0; i--)
        if (rpt_str_is(name, levels[i]))
            return i;
    return 0;
}

/* Takes a known speaker behind the verb into its sign. */
static void
take_subject(struct rpt_reader *r, struct rpt_read_sign *sign)
{
    struct rpt_str text = r->found.text;
    size_t at = rpt_read_past_space(text, sign->to);
    size_t n = rpt_read_prefix(r, RPT_READ_AUTHOR, text, at, NULL);
    sign->author = n > 0;
    if (n == 0)
        n = rpt_read_prefix(r, RPT_READ_SUBJECT, text, at, NULL);
    if (n == 0)
        return;
    sign->subject = (struct rpt_read_range){at, at + n};
    sign->to = at + n;
}

/* What a value such as "press urge ing" stands for. */
static void
add_sign(struct rpt_reader *r, const struct rpt_cue *cue)
{
    static const enum rpt_read_kind kinds[] = {[MODAL] = RPT_READ_IS_MODAL,
        [VERB] = RPT_READ_IS_VERB, [REPORTED] = RPT_READ_IS_REPORTED,
        [STEM] = RPT_READ_IS_STEM};
    struct rpt_read_found *f = &r->found;
    if (!room(r, (void **)&f->signs, &f->max_signs, f->n_signs,
            sizeof *f->signs))
        return;
    const char *value = cue->value;
    struct rpt_read_sign *sign = &f->signs[f->n_signs++];
    *sign = (struct rpt_read_sign){.from = cue->from, .to = cue->to,
        .kind = kinds[cue->class_id], .level = level_of(next_word(&value))};
    sign->base = next_word(&value);
    sign->gerund = strcmp(value, "ing") == 0;
    sign->own = strcmp(value, "own") == 0;
    if (r->verb_first && (sign->kind == RPT_READ_IS_VERB
            || sign->kind == RPT_READ_IS_REPORTED))
        take_subject(r, sign);
}

static void
add_tone(struct rpt_reader *r, const struct rpt_cue *cue)
{
    struct rpt_read_found *f = &r->found;
    if (room(r, (void **)&f->tones, &f->max_tones, f->n_tones,
            sizeof *f->tones))
        f->tones[f->n_tones++] = (struct rpt_read_tone){cue->from, cue->to,
            cue->class_id == SOFTEN, strcmp(cue->value, "any") == 0};
}

static void
add_date(struct rpt_reader *r, const struct rpt_cue *cue)
{
    struct rpt_read_found *f = &r->found;
    if (room(r, (void **)&f->dates, &f->max_dates, f->n_dates,
            sizeof *f->dates))
        f->dates[f->n_dates++] = (struct rpt_read_date){cue->from, cue->to,
            strcmp(cue->value, "span") == 0};
}

static void
add_name(struct rpt_reader *r, const struct rpt_cue *cue)
{
    struct rpt_read_found *f = &r->found;
    if (room(r, (void **)&f->names, &f->max_names, f->n_names,
            sizeof *f->names))
        f->names[f->n_names++] =
            (struct rpt_read_range){cue->from, cue->to};
}

void
rpt_read_scan(struct rpt_reader *r, struct rpt_str text)
{
    struct rpt_read_found *f = &r->found;
    const struct rpt_cues *cues = rpt_read_cues(r, RPT_READ_SIGNS);
    struct rpt_cue_scan scan = {.at = 0};
    struct rpt_cue cue;
    /* A phrase inside an earlier one of its family does not count. */
    size_t signs = 0, tones = 0, dates = 0, names = 0;
    f->text = text;
    f->n_signs = f->n_tones = f->n_dates = f->n_names = 0;
    f->has_sentences = false;
    while (cues != NULL && rpt_cues_next(cues, text, &scan, &cue)) {
        if (cue.class_id == NAME) {
            if (cue.from >= names) {
                names = cue.to;
                add_name(r, &cue);
            }
        } else if (cue.class_id <= STEM) {
            if (cue.from >= signs) {
                signs = cue.to;
                if (cue.class_id != COURTESY)
                    add_sign(r, &cue);
            }
        } else if (cue.class_id == DEADLINE) {
            if (cue.from >= dates) {
                dates = cue.to;
                add_date(r, &cue);
            }
        } else if (cue.from >= tones) {
            tones = cue.to;
            add_tone(r, &cue);
        }
    }
}

void
rpt_read_sentences(struct rpt_reader *r)
{
    struct rpt_read_found *f = &r->found;
    struct rpt_str text = f->text;
    size_t at = 0;
    if (f->has_sentences)
        return;
    f->has_sentences = true;
    f->n_sentences = 0;
    for (;;) {
        while (at < text.n && rpt_read_is_space(text.s[at])
            && text.s[at] != '\v' && text.s[at] != '\f')
            at++;
        if (at >= text.n)
            return;
        size_t end = rpt_sentence_end(r->lang, text, at), from = at;
        if (end <= at || end > text.n)
            end = text.n;
        at = end;
        while (end > from + 1 && rpt_read_is_space(text.s[end - 1])
            && text.s[end - 1] != '\v' && text.s[end - 1] != '\f')
            end--;
        if (!room(r, (void **)&f->sentences, &f->max_sentences,
                f->n_sentences, sizeof *f->sentences))
            return;
        f->sentences[f->n_sentences++] = (struct rpt_read_range){from, end};
    }
}

/* ---- candidates ------------------------------------------------------ */

/* A verb by which an organ asks begins this near to the start. Its first word
 * may come later, since a phrase may have marks before it, though never as many
 * bytes of them as are between the two. */
enum { OPERATIVE = 39, OPERATIVE_WORD = 64 };

/* Adds the phrases of a text to reader->hits. */
static struct rpt_read_noted
find_hits(struct rpt_reader *r, struct rpt_node *node, struct rpt_str text)
{
    const struct rpt_cues *cues = rpt_read_cues(r, RPT_READ_CANDIDATES);
    struct rpt_read_noted noted = {node, r->n_hits, 0, 0};
    struct rpt_cue_scan scan = {.at = 0};
    struct rpt_cue cue;
    while (cues != NULL && rpt_cues_next(cues, text, &scan, &cue)
        && room(r, (void **)&r->hits, &r->max_hits, r->n_hits,
            sizeof *r->hits)) {
        r->hits[r->n_hits++] = cue;
        noted.n++;
    }
    return noted;
}

/* "... (Norland);": those who made it may stand there. */
static bool
ends_in_bracket(struct rpt_str text)
{
    size_t n = text.n;
    if (n > 0 && strchr(";.", text.s[n - 1]) != NULL)
        n--;
    return n > 0 && text.s[n - 1] == ')';
}

/* May the document ask by a phrase, in its own voice? */
static bool
may_ask(const struct rpt_cue *hit)
{
    return hit->class_id == RPT_READ_C_VERB
        || (hit->class_id == RPT_READ_C_MODAL
            && strchr(hit->value, ' ') != NULL);
}

static bool
is_operative(const struct rpt_cue *hit)
{
    return hit->class_id == RPT_READ_C_VERB && hit->from < OPERATIVE;
}

/* Can a paragraph be known by a way? Without a label it has to begin so. */
static bool
may_have_way(struct rpt_reader *r, const struct rpt_node *node,
    struct rpt_str text)
{
    const struct rpt_cues *cues = rpt_read_cues(r, RPT_READ_CANDIDATES);
    struct rpt_cue_scan scan = {.until = OPERATIVE_WORD};
    struct rpt_cue first;
    return rpt_node_attr_find(node, "label") != NULL
        || rpt_node_attr_find(node, "label-word") != NULL
        || (cues != NULL && rpt_cues_next(cues, text, &scan, &first)
            && is_operative(&first));
}

/* What a paragraph is known to be by its labels and the phrases in it. */
static unsigned
find_ways(const struct rpt_node *node, const struct rpt_cue *hits, size_t n)
{
    unsigned ways = 0;
    if (n > 0 && is_operative(&hits[0]))
        ways |= RPT_READ_BEGINS;
    if (node->attrs == NULL)
        return ways;
    if (rpt_node_attr_find(node, "label-word") != NULL)
        ways |= RPT_READ_NAMED;
    size_t i = 0;
    while (i < n && !may_ask(&hits[i]))
        i++;
    if (i < n && rpt_node_attr_find(node, "label") != NULL)
        ways |= RPT_READ_NUMBERED;
    return ways;
}

/* Notes the paragraph if it is worth reading; returns the length read. */
static size_t
note(struct rpt_reader *r, struct rpt_node *node, bool all)
{
    struct rpt_str text = rpt_read_text(r, node);
    if (!all && !may_have_way(r, node, text))
        return text.n < OPERATIVE_WORD ? text.n : OPERATIVE_WORD;
    struct rpt_read_noted noted = find_hits(r, node, text);
    const struct rpt_cue *hits = r->hits + noted.first;
    noted.ways = find_ways(node, hits, noted.n);
    bool worth = (noted.n > 0 && rpt_str_ends(text, ":"))
        || (noted.ways & RPT_READ_NAMED) != 0 || (ends_in_bracket(text)
            && rpt_node_attr_find(node, "label") != NULL);
    for (size_t i = 0; i < noted.n && !worth; i++)
        worth = hits[i].class_id != RPT_READ_C_MODAL
            && hits[i].class_id != RPT_READ_C_STEM;
    if (!worth || !room(r, (void **)&r->noted, &r->max_noted, r->n_noted,
            sizeof *r->noted)) {
        r->n_hits = noted.first;
        return text.n;
    }
    r->noted[r->n_noted++] = noted;
    return text.n;
}

static int
compare_nodes(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t)*(const struct rpt_node *const *)a;
    uintptr_t y = (uintptr_t)*(const struct rpt_node *const *)b;
    return x < y ? -1 : x > y;
}

uint64_t
rpt_read_search(struct rpt_reader *r, struct rpt_node *top,
    const struct rpt_node **zones, size_t n, bool all)
{
    uint64_t read = 0;
    r->n_hits = r->n_noted = r->next_noted = 0;
    if (n > 1)
        qsort(zones, n, sizeof *zones, compare_nodes);
    for (struct rpt_node *at = top; at != NULL;) {
        const struct rpt_node *key = at;
        bool into = at->first != NULL;
        if (at->kind == RPT_KIND_PARAGRAPH)
            read += note(r, at, all);
        else if (into && n > 0 && !rpt_kind_is_inline(at->kind)
            && bsearch(&key, zones, n, sizeof *zones, compare_nodes) != NULL)
            into = false;
        if (into) {
            at = at->first;
            continue;
        }
        while (at != top && at->next == NULL)
            at = at->parent;
        at = at == top ? NULL : at->next;
    }
    return read;
}

struct rpt_read_noted
rpt_read_hits(struct rpt_reader *r, struct rpt_node *node,
    struct rpt_str text)
{
    /* They are asked for in the order in which they were found. */
    size_t k = r->next_noted;
    while (k < r->n_noted && r->noted[k].node != node)
        k++;
    if (k == r->n_noted)
        return find_hits(r, node, text);
    r->next_noted = k + 1;
    return r->noted[k];
}

/* ---- strength -------------------------------------------------------- */

const char *
rpt_read_level_name(int level)
{
    return levels[level];
}

const char *
rpt_read_level_digit(int level)
{
    return digits[level];
}

void
rpt_read_strength(struct rpt_reader *r, struct rpt_read_part *part,
    int level, struct rpt_str words, size_t near, struct rpt_read_range range,
    size_t width)
{
    const struct rpt_read_found *f = &r->found;
    struct rpt_str decided = words;
    bool down = false, up = false;
    for (size_t i = 0; i < f->n_tones; i++) {
        const struct rpt_read_tone *t = &f->tones[i];
        if (t->from < range.from || t->to > range.to)
            continue;
        /* What is part of the deciding words was weighed with them. */
        const char *tone = f->text.s + t->from;
        if (tone >= decided.s && tone < decided.s + decided.n)
            continue;
        bool close = t->anywhere
            || (t->from >= near && t->from - near < width);
        if (t->soft ? down || !close : up)
            continue;
        rpt_buf_clear(&r->line);
        rpt_buf_add(&r->line, words.s, words.n);
        if (words.n > 0)
            rpt_buf_add(&r->line, "; ", 2);
        rpt_buf_add(&r->line, f->text.s + t->from, t->to - t->from);
        words = rpt_read_keep(r, rpt_buf_get(&r->line));
        down = down || t->soft;
        up = up || !t->soft;
    }
    if (level > 0 && level < 6) {
        level += (up ? 1 : 0) - (down ? 1 : 0);
        level = level < 1 ? 1 : level > 5 ? 5 : level;
    }
    part->level = level;
    part->words = words;
    part->soft = down;
    part->up = up;
}
