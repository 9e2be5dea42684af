/* SPDX-License-Identifier: MIT
 *
 * The parts of a document: masthead, letter, annexes, resolution. A part
 * begins where a line says so in the words of the pack and has the shape of
 * a heading.
 */
#include <string.h>

#include "normalize_pass.h"
#include "str.h"

enum {
    LONGEST = 320,        /* bytes of the heading of a part */
    SENTENCE = 40,        /* bytes with a stop that are running text */
    ZONE = 40,            /* blocks a masthead has at most */
    MAX_TITLE = 200       /* bytes of a title without a masthead */
};

/* Could the block be a line of a masthead? */
static bool
is_front(const struct norm_block *b)
{
    if (b->role == NORM_FURNITURE || b->role == NORM_NOTE)
        return true;
    return norm_is_plain(b) && !norm_is_prose(b)
        && !(b->end == NORM_STOP && b->length > SENTENCE)
        && (b->flags & RPT_HINT_HEADING) == 0
        && !(b->label.form == NORM_DOT && (b->label.counts
                & (NORM_ARABIC | NORM_ROMAN | NORM_CAPITAL)) != 0);
}

static bool
may_head_part(const struct norm_block *b)
{
    return norm_is_plain(b) && b->length > 0 && b->length <= LONGEST
        && b->end != NORM_STOP && b->end != NORM_SEMICOLON
        && b->end != NORM_COMMA && b->begin != NORM_LOWER
        && (b->flags & (RPT_HINT_BULLET | RPT_HINT_LITERAL)) == 0;
}

static void
open_part(struct norm_block *b, enum norm_part part, const char *reason)
{
    static const char *const rules[] = {
        [NORM_PART_LETTER] = "part-letter",
        [NORM_PART_ANNEX] = "part-annex",
        [NORM_PART_RESOLUTION] = "part-resolution",
    };
    b->part = (uint8_t)part;
    b->role = NORM_HEADING;
    b->rule = rules[part];
    b->reason = reason;
    b->label.form = NORM_NO_LABEL;
}

/* Calls blocks from..to-1 a masthead if they are one. */
static bool
open_masthead(struct norm *n, size_t from, size_t to)
{
    if (!norm_masthead(n, from, to))
        return false;
    while (from < to && n->blocks[from].role != NORM_MASTHEAD)
        from++;
    if (from < to)
        n->blocks[from].part = NORM_PART_MASTHEAD;
    return true;
}

/* The first words of a block, for a reason. */
static const char *
quote(struct norm *n, const struct norm_block *b, size_t length)
{
    return norm_print(n, "begins with \"%.*s\"", (int)length, b->text.s);
}

/* The first date in the words of a text; empty if there is none. */
static struct rpt_str
find_date(const struct norm *n, struct rpt_str text, char iso[11])
{
    for (size_t i = 0; i + 6 < text.n; i++) {
        if (i > 0 && text.s[i - 1] != ' ')
            continue;
        struct rpt_str rest = {text.s + i, text.n - i};
        size_t length = norm_date(n, rest, iso);
        if (length > 0)
            return (struct rpt_str){rest.s, length};
    }
    return RPT_STR("");
}

static void
set_letter_date(struct norm *n, struct rpt_node *node, const char *iso,
    struct rpt_span span)
{
    struct rpt_str value = {iso, 10};
    norm_set(n, node, "date", value, RPT_ORIGIN_READ, NULL, span);
    if (rpt_node_attr_find(n->report->root, "letter-date") == NULL)
        norm_set(n, n->report->root, "letter-date", value, RPT_ORIGIN_READ,
            "title of the letter", span);
}

static void
find_letter_date(struct norm *n, struct norm_block *b)
{
    char iso[11];
    struct rpt_str printed = find_date(n, norm_text(n, b), iso);
    if (printed.n > 0)
        set_letter_date(n, b->node, iso, norm_place(n, b, printed));
}

/* Does a letter begin at block i? */
static bool
is_letter(const struct norm *n, size_t i, size_t *length)
{
    const struct norm_block *b = &n->blocks[i];
    if (!may_head_part(b))
        return false;
    *length = norm_prefix(n, WORDS_PART_LETTER, b->text, NULL);
    if (*length == 0)
        return false;
    /* Below the heading of an annex it is that annex's title. */
    size_t before = norm_prev(n, i);
    return before == n->n || n->blocks[before].part != NORM_PART_ANNEX;
}

/* Reads "Annex", "Annex II", "Annex to the letter"; the label if any. */
static bool
read_annex(const struct norm *n, struct rpt_str heading, size_t *length,
    struct rpt_str *label)
{
    struct norm_label read;
    *label = RPT_STR("");
    *length = norm_prefix(n, WORDS_PART_ANNEX, heading, NULL);
    if (*length == 0)
        return false;
    size_t at = *length;
    while (at < heading.n && heading.s[at] == ' ')
        at++;
    if (at == heading.n)
        return true;
    struct rpt_str rest = {heading.s + at, heading.n - at};
    struct rpt_str word = norm_first_word(rest);
    if (word.s != rest.s || word.n == 0)
        return strchr(":-.[(", rest.s[0]) != NULL
            || (unsigned char)rest.s[0] >= 0xC2;
    /* A sign that counts: it reads as a label with a stop behind it. */
    char sign[16];
    if (word.n < sizeof(sign) - 1) {
        memcpy(sign, word.s, word.n);
        sign[word.n] = '.';
        struct rpt_str text = {sign, word.n + 1};
        if (norm_read_label(n, text, &read) && read.form == NORM_DOT
            && (read.counts & (NORM_SMALL | NORM_SMALL_ROMAN)) == 0) {
            *label = word;
            return true;
        }
    }
    return norm_is(n, WORDS_FUNCTION_WORD, word, NULL);
}

static bool
is_annex(const struct norm *n, const struct norm_block *b, size_t *length,
    struct rpt_str *label)
{
    return may_head_part(b) && read_annex(n, b->text, length, label);
}

void
norm_finish_part(struct norm *n, struct rpt_node *part)
{
    struct rpt_node *heading = part->first;
    struct rpt_str text, label;
    size_t length;
    char iso[11];
    if (heading == NULL || heading->kind != RPT_KIND_HEADING)
        return;
    n->status = rpt_node_text_take(heading, &text);
    if (n->status != RPT_OK)
        return;
    if (part->kind == RPT_KIND_LETTER) {
        if (rpt_node_attr_find(part, "date") == NULL
            && find_date(n, text, iso).n > 0)
            set_letter_date(n, part, iso, heading->span);
    } else if (rpt_node_attr_find(part, "label") == NULL
        && read_annex(n, text, &length, &label) && label.n > 0) {
        norm_set(n, part, "label", label, RPT_ORIGIN_READ, NULL,
            heading->span);
    }
    rpt_text_free(text);
}

/* "[Original: French]" in the first lines of an annex. */
static void
find_original(struct norm *n, size_t i, struct rpt_node *part)
{
    for (size_t k = norm_next(n, i + 1), left = 4; k < n->n && left > 0;
         k = norm_next(n, k + 1), left--) {
        struct norm_block *b = &n->blocks[k];
        struct rpt_str text = b->text;
        const char *value;
        if (text.n < 4 || text.n > 80 || text.s[0] != '[')
            continue;
        text = (struct rpt_str){text.s + 1, text.n - 1};
        size_t length = norm_prefix(n, WORDS_MASTHEAD_ORIGINAL, text, NULL);
        if (length == 0)
            continue;
        while (length < text.n && text.s[length] == ' ')
            length++;
        struct rpt_str rest = {text.s + length, text.n - length};
        size_t word = norm_prefix(n, WORDS_MASTHEAD_LANGUAGE, rest, &value);
        if (word > 0)
            norm_set(n, part, "original",
                (struct rpt_str){value, strlen(value)}, RPT_ORIGIN_READ,
                NULL, norm_place(n, b, (struct rpt_str){rest.s, word}));
        b->role = NORM_INSIDE;  /* claimed: no heading, no title */
        b->rule = "original";
        b->reason = "the language of the annex in brackets";
        return;
    }
}

static void
annex(struct norm *n, size_t i, size_t length, struct rpt_str label)
{
    struct norm_block *b = &n->blocks[i];
    open_part(b, NORM_PART_ANNEX, quote(n, b, length));
    if (label.n > 0)
        norm_set_read(n, b->node, "label", b, label);
    norm_take_lines(n, i);
    find_original(n, i, b->node);
}

/* Where the front lines before block i begin; behind another document, the
 * space between the two says so. */
static size_t
front_before(const struct norm *n, size_t i, size_t least)
{
    size_t from = i;
    while (from > least && i - from < ZONE
        && is_front(&n->blocks[from - 1])) {
        from--;
        if (least > 0 && n->blocks[from].gap > 1)
            break;
    }
    return from;
}

/* The masthead of a document without a letter: up to its first text. */
static size_t
front_of(const struct norm *n)
{
    size_t i = 0;
    uint32_t page = n->n > 0 ? n->blocks[0].node->span.page : 0;
    while (i < n->n && i < ZONE && is_front(&n->blocks[i])
        && n->blocks[i].node->span.page == page)
        i++;
    return i;
}

/* The end of a letter: what its signatures are followed by. */
static void
end_letter(struct norm *n, size_t from, size_t to)
{
    size_t signed_at = n->n;
    for (size_t i = from; i < to; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->role == NORM_SIGNATURE || b->role == NORM_SIGNED)
            signed_at = i;
    }
    if (signed_at == n->n)
        return;
    size_t next = norm_next(n, signed_at + 1);
    if (next < to && n->blocks[next].part == NORM_NO_PART) {
        n->blocks[next].part = NORM_PART_END;
        n->blocks[next].reason = "the letter is signed above";
    }
}

static void
letter(struct norm *n, size_t i, size_t length, bool front)
{
    struct norm_block *b = &n->blocks[i];
    open_part(b, NORM_PART_LETTER, quote(n, b, length));
    norm_take_lines(n, i);
    find_letter_date(n, b);
    if (front && rpt_node_attr_find(n->report->root, "title") == NULL)
        norm_set(n, n->report->root, "title", norm_text(n, b),
            RPT_ORIGIN_READ, "title of the letter", b->node->span);
}

/* A resolution begins in the front lines: "Resolution adopted by ...". */
static bool
resolution(struct norm *n, size_t to)
{
    for (size_t i = 0; i < to; i++) {
        struct norm_block *b = &n->blocks[i];
        if (!may_head_part(b))
            continue;
        size_t length = norm_prefix(n, WORDS_PART_RESOLUTION, b->text, NULL);
        if (length == 0)
            continue;
        open_masthead(n, 0, i);
        open_part(b, NORM_PART_RESOLUTION, quote(n, b, length));
        norm_take_lines(n, i);
        return true;
    }
    return false;
}

/* Could the block be the title of the document, by itself? */
static bool
is_title(const struct norm *n, const struct norm_block *b)
{
    return may_head_part(b) && b->length <= MAX_TITLE
        && b->end == NORM_OPEN_END && b->begin != NORM_OTHER
        && b->part == NORM_NO_PART && b->label.form == NORM_NO_LABEL
        && (b->flags & (RPT_HINT_HEADING | RPT_HINT_NOTE | RPT_HINT_QUOTE))
            == 0
        && norm_symbol(b->text) == 0
        && norm_known_heading(n, b->text) == WORDS_NONE
        && !norm_is(n, WORDS_PART_CONTENTS, b->text, NULL)
        && !norm_is(n, WORDS_FUNCTION_WORD, norm_last_word(b->text), NULL);
}

/*
 * A document without a masthead may begin with its title: a line that stands
 * alone, over a text or over one heading and its text.
 */
static void
find_title(struct norm *n)
{
    size_t i = norm_next(n, 0), k;
    if (i == n->n || !is_title(n, &n->blocks[i]))
        return;
    norm_take_lines(n, i);
    k = norm_next(n, i + 1);
    if (k == n->n || n->blocks[k].gap == 0)
        return;
    const struct norm_block *next = &n->blocks[k];
    if (is_title(n, next)) {
        k = norm_next(n, k + 1);
        if (k == n->n || next->gap == 0 || n->blocks[k].gap == 0)
            return;
        next = &n->blocks[k];
    }
    bool text = norm_is_prose(next) || next->end == NORM_STOP
        || next->end == NORM_COLON || next->label.form != NORM_NO_LABEL
        || (next->flags & RPT_HINT_HEADING) != 0
        || norm_known_heading(n, next->text) != WORDS_NONE;
    if (!text || next->begin == NORM_LOWER || next->role == NORM_HEADING)
        return;
    struct norm_block *b = &n->blocks[i];
    b->role = NORM_MASTHEAD;
    b->part = NORM_PART_MASTHEAD;
    b->rule = "title";
    b->reason = "a line that stands alone at the start";
    norm_set(n, b->node, "field", RPT_STR("title"), RPT_ORIGIN_INFERRED,
        b->reason, (struct rpt_span){0});
    norm_set(n, n->report->root, "title", norm_text(n, b),
        RPT_ORIGIN_INFERRED, b->reason, b->node->span);
}

void
norm_parts(struct norm *n)
{
    size_t open_letter = n->n, since = 0;
    if (n->status != RPT_OK || n->lang == NULL)
        return;
    for (size_t i = 0; i < n->n && n->status == RPT_OK; i++) {
        size_t length;
        struct rpt_str label;
        bool starts_letter = is_letter(n, i, &length);
        bool starts = starts_letter
            || is_annex(n, &n->blocks[i], &length, &label);
        if (!starts)
            continue;
        /* A heading by mark opens a part only if none is above it. */
        const struct norm_block *b = &n->blocks[i];
        if ((b->flags & RPT_HINT_HEADING) != 0 && b->hint_level > 2)
            continue;
        size_t from = starts_letter ? front_before(n, i, since) : i;
        bool front = from < i && open_masthead(n, from, i);
        if (open_letter < n->n) {
            norm_signatures(n, open_letter, front ? from : i);
            end_letter(n, open_letter, front ? from : i);
            open_letter = n->n;
        }
        if (starts_letter) {
            letter(n, i, length, front);
            open_letter = i + 1;
        } else {
            annex(n, i, length, label);
        }
        since = i + 1;
    }
    if (open_letter < n->n) {
        norm_signatures(n, open_letter, n->n);
        end_letter(n, open_letter, n->n);
    }
    size_t to = front_of(n);
    if (!resolution(n, to) && !open_masthead(n, 0, to))
        find_title(n);
    norm_furniture_symbol(n);
}
