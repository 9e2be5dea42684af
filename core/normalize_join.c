/* SPDX-License-Identifier: MIT
 *
 * Puts together what the page tore: paragraphs cut by a page turn, a foot
 * of notes or a line end, words broken at a hyphen, labels on a line of
 * their own. Knows no format; function words come from the pack.
 */
#include <string.h>

#include "alloc.h"
#include "normalize_pass.h"
#include "str.h"

enum {
    FULL = 60,            /* bytes that a cut paragraph has at least */
    TWICE = 2 * FULL,
    WORD = 4,             /* bytes of what is taken for a word by itself */
    LONGEST = 5 * FULL    /* bytes of a heading of several lines */
};

/* Words of the document, to tell a broken word from a hyphenated one. */
struct words {
    uint64_t *slots;
    size_t mask, n;
    bool ready;
    bool half;            /* the last word ended in a hyphen */
};

static uint64_t
word_hash(const char *s, size_t n, uint64_t h)
{
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)s[i];
        if (c >= 'A' && c <= 'Z')
            c = (unsigned char)(c + 32);
        h = (h ^ c) * 1099511628211u;
    }
    return h;
}

#define WORD_START 14695981039346656037u

static bool
is_word_byte(unsigned char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || c >= 0x80
        || (c >= '0' && c <= '9');
}

static void
words_add(struct norm *n, struct words *w, uint64_t h)
{
    if (w->slots == NULL || w->n * 2 > w->mask) {
        size_t size = w->slots == NULL ? 4096 : (w->mask + 1) * 2;
        uint64_t *slots = rpt_alloc_zero(size, sizeof(*slots));
        if (slots == NULL) {
            n->status = RPT_NOMEM;
            return;
        }
        for (size_t i = 0; w->slots != NULL && i <= w->mask; i++) {
            size_t k = (size_t)w->slots[i] & (size - 1);
            while (w->slots[i] != 0 && slots[k] != 0)
                k = (k + 1) & (size - 1);
            if (w->slots[i] != 0)
                slots[k] = w->slots[i];
        }
        rpt_free(w->slots);
        w->slots = slots;
        w->mask = size - 1;
    }
    size_t k = (size_t)h & w->mask;
    while (w->slots[k] != 0 && w->slots[k] != h)
        k = (k + 1) & w->mask;
    w->n += w->slots[k] == 0;
    w->slots[k] = h;
}

static bool
words_has(const struct words *w, uint64_t h)
{
    if (w->slots == NULL)
        return false;
    size_t k = (size_t)h & w->mask;
    while (w->slots[k] != 0 && w->slots[k] != h)
        k = (k + 1) & w->mask;
    return w->slots[k] == h;
}

/* Bytes of a hyphen of any kind at byte i: 1 '-', 2 soft, 3 U+2010. */
static size_t
hyphen_length(struct rpt_str text, size_t i)
{
    if (text.s[i] == '-')
        return 1;
    if (i + 3 <= text.n && memcmp(text.s + i, "\xE2\x80\x90", 3) == 0)
        return 3;
    return i + 2 <= text.n && memcmp(text.s + i, "\xC2\xAD", 2) == 0 ? 2 : 0;
}

/* Takes in the words, and the words with a hyphen, of one text. */
static void
words_of(struct norm *n, struct words *w, struct rpt_str text)
{
    uint64_t h = WORD_START;
    bool any = false;
    for (size_t i = 0, step; i <= text.n && n->status == RPT_OK; i += step) {
        unsigned char c = i < text.n ? (unsigned char)text.s[i] : 0;
        size_t hyphen = i < text.n ? hyphen_length(text, i) : 0;
        step = hyphen > 0 ? hyphen : 1;
        bool within = any && i + step < text.n
            && is_word_byte((unsigned char)text.s[i + step]);
        if (hyphen == 2 && within)
            continue;       /* a soft one is no part of the word */
        if (hyphen > 0 ? within : is_word_byte(c)) {
            h = word_hash(hyphen > 0 ? "-" : text.s + i, 1, h);
            any = true;
            continue;
        }
        /* Neither "implemen-" nor "tation" behind it is a word. */
        if (any && hyphen == 0 && !w->half)
            words_add(n, w, h | 1);
        w->half = any ? hyphen > 0 : w->half;
        h = WORD_START;
        any = false;
    }
}

static void
words_make(struct norm *n, struct words *w)
{
    const struct rpt_node *c = n->top;
    w->ready = true;
    while ((c = rpt_node_next(c, n->top)) != NULL && n->status == RPT_OK)
        if (c->kind == RPT_KIND_TEXT)
            words_of(n, w, rpt_text_get(c));
}

/* Bytes of the hyphen that ends before byte 'end'. */
static size_t
hyphen_before(struct rpt_str text, size_t end)
{
    text.n = end;
    for (size_t n = 1; n <= 3 && n <= end; n++)
        if (hyphen_length(text, end - n) == n)
            return n;
    return 0;
}

/*
 * "first-" stood at a line end and "second" goes on: is it one word without
 * the hyphen? What the rest of the document has decides.
 */
static bool
is_broken_word(struct norm *n, struct words *w, struct rpt_str first,
    struct rpt_str second)
{
    size_t from = first.n, to = 0;
    while (from > 0 && is_word_byte((unsigned char)first.s[from - 1])
        && hyphen_before(first, from) == 0)
        from--;
    while (to < second.n && is_word_byte((unsigned char)second.s[to])
        && hyphen_length(second, to) == 0)
        to++;
    if (from == first.n || to == 0)
        return false;
    if (!w->ready)
        words_make(n, w);
    uint64_t head = word_hash(first.s + from, first.n - from, WORD_START);
    uint64_t solid = word_hash(second.s, to, head);
    uint64_t hyphened = word_hash(second.s, to, word_hash("-", 1, head));
    if (words_has(w, solid | 1))
        return true;
    if (words_has(w, hyphened | 1))
        return false;
    /* Of "public-" and "private" each is a word: a compound. */
    struct rpt_str half = {first.s + from, first.n - from};
    return half.n < WORD || to < WORD
        || norm_is(n, WORDS_FUNCTION_WORD, half, NULL)
        || !words_has(w, word_hash(half.s, half.n, WORD_START) | 1)
        || !words_has(w, word_hash(second.s, to, WORD_START) | 1);
}

/* The last TEXT node below 'top', or NULL. */
static struct rpt_node *
last_text(struct rpt_node *top)
{
    struct rpt_node *c = top->last;
    while (c != NULL && c->kind != RPT_KIND_TEXT)
        c = c->last != NULL ? c->last : c->prev;
    return c;
}

/* Cuts the hyphen off a text node; its span still covers it. */
static void
drop_hyphen(struct norm *n, struct rpt_node *text, size_t at)
{
    const char *s = rpt_arena_copy(n->report->arena,
        rpt_text_get(text).s, at);
    if (s == NULL) {
        n->status = RPT_NOMEM;
        return;
    }
    rpt_text_put(text, (struct rpt_str){s, at});
}

/* Han, kana and the punctuation between them: no space parts them. */
static bool
is_solid(struct rpt_str text, size_t i)
{
    uint32_t c = 0;
    if (i + 3 > text.n || (unsigned char)text.s[i] < 0xE2)
        return false;
    rpt_utf8_decode(text.s + i, text.n - i, &c);
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFF60);
}

/* Moves what is in b to the end of a. */
static void
merge(struct norm *n, struct words *w, struct norm_block *a,
    struct norm_block *b)
{
    struct rpt_node *tail = last_text(a->node);
    bool space = true;
    if (a->end == NORM_HYPHEN && tail != NULL && b->begin == NORM_LOWER) {
        struct rpt_str first = rpt_text_get(tail);
        while (first.n > 0 && first.s[first.n - 1] == ' ')
            first.n--;
        size_t length = hyphen_before(first, first.n);
        first.n -= length;
        space = false;
        if (length == 2 || is_broken_word(n, w, first, b->text))
            drop_hyphen(n, tail, first.n);
    }
    struct rpt_str end = tail == NULL ? RPT_STR("") : rpt_text_get(tail);
    if (end.n > 3 && is_solid(end, end.n - 3) && is_solid(b->text, 0))
        space = false;
    if (space && n->status == RPT_OK) {
        struct rpt_span span = b->node->span;
        span.length = 0;
        struct rpt_node *joint = norm_make_text(n, RPT_STR(" "), span);
        if (joint != NULL)
            rpt_node_link_last(a->node, joint);
    }
    struct rpt_node *c;
    while ((c = b->node->first) != NULL) {
        rpt_node_unlink(c);
        rpt_node_link_last(a->node, c);
    }
    a->node->span = norm_between(a->node->span, b->node->span);
    a->lines = (uint16_t)(a->lines + b->lines);
    if (b->width > a->width)
        a->width = b->width;
    rpt_node_unlink(b->node);
    b->role = NORM_GONE;
    a->length += b->length + space;
    if (a->length > 512) {
        a->tail = b->tail;
        a->end = b->end;
    } else {
        norm_look(n, a);
    }
}

/* Might the block be the first half of something? */
static bool
may_go_on(const struct norm_block *a)
{
    return a->role == NORM_PLAIN && a->length >= FULL
        && (a->flags & (RPT_HINT_HEADING | RPT_HINT_TITLE | RPT_HINT_LITERAL
               | RPT_HINT_CENTRED | RPT_HINT_RIGHT)) == 0
        && (a->end == NORM_OPEN_END || a->end == NORM_COMMA
            || a->end == NORM_HYPHEN);
}

/* Does a sign before the block say that something begins? */
static bool
has_mark(const struct norm_block *b)
{
    return rpt_node_attr_find(b->node, "mark") != NULL;
}

static bool
may_be_rest(const struct norm_block *b)
{
    return b->role == NORM_PLAIN && b->length > 0 && !has_mark(b)
        && (b->flags & (RPT_HINT_HEADING | RPT_HINT_TITLE | RPT_HINT_LITERAL
               | RPT_HINT_BULLET | RPT_HINT_ORDERED | RPT_HINT_CENTRED
               | RPT_HINT_NOTE)) == 0;
}

/* Why b goes on where a stops, or NULL. 'between' blocks were skipped. */
static const char *
why_joined(struct norm *n, const struct norm_block *a,
    const struct norm_block *b, size_t between)
{
    struct norm_label label;
    bool turn = (b->flags & RPT_HINT_PAGE_START) != 0 || between > 0
        || a->node->span.page != b->node->span.page;
    /* A number alone may as well go on: "including / 16 women". */
    if (norm_read_label(n, b->text, &label) && label.form != NORM_BARE)
        return NULL;
    if (b->begin == NORM_LOWER)
        return a->end == NORM_COMMA && !turn && b->gap > 0 && b->length < FULL
            ? NULL : "the second begins in lower case";
    struct rpt_str word = norm_last_word(a->tail);
    bool all_bold = (b->flags & RPT_HINT_BOLD & ~a->flags) != 0;
    if (all_bold || norm_all_capitals(b->text))
        return NULL;
    if (a->end == NORM_OPEN_END && norm_is(n, WORDS_FUNCTION_WORD, word, NULL))
        return norm_print(n, "the first ends in \"%.*s\"", (int)word.n,
            word.s);
    /* A turn of the page, and both sides are running text. */
    if (turn && a->lines > 1 && b->lines > 1 && a->length >= TWICE
        && b->end == NORM_STOP && b->begin != NORM_OTHER)
        return "the page turns before the sentence ends";
    return NULL;
}

/* What may stand between two halves: furniture, notes. */
static bool
is_between(const struct norm_block *b)
{
    return b->role == NORM_FURNITURE || b->role == NORM_NOTE
        || b->role == NORM_GONE;
}

static void
join_halves(struct norm *n, struct words *w)
{
    size_t k = 0;       /* what comes next, behind what is joined */
    for (size_t i = 0; i < n->n && n->status == RPT_OK;) {
        struct norm_block *a = &n->blocks[i];
        size_t between = 0;
        k = k > i ? k : i + 1;
        if (may_go_on(a))
            while (k < n->n && is_between(&n->blocks[k]))
                between += n->blocks[k++].role != NORM_GONE;
        struct norm_block *b = &n->blocks[k];
        const char *why = !may_go_on(a) || k == n->n || between > 12
                || !may_be_rest(b)
            ? NULL : why_joined(n, a, b, between);
        if (why == NULL) {
            i = i + 1 < k && between == 0 ? k : i + 1;
            continue;
        }
        bool near = b->gap == 0 && between == 0
            && (b->flags & RPT_HINT_PAGE_START) == 0;
        rpt_log_add(n->log, RPT_LEVEL_STYLE,
            near ? "join-lines" : "join-page", b->node->span,
            "joined to the paragraph of line %u: %s",
            (unsigned)a->node->span.line, why);
        if (rpt_node_rule(a->node)[0] == '\0')
            norm_explain(n, a->node, near ? "join-lines" : "join-page", why);
        merge(n, w, a, b);  /* a third piece may follow */
        k++;
    }
}

/* Words broken at the line ends within one block of the reader. */

/* A byte of a text and where it stands in the source. */
struct cursor {
    size_t text, source;
};

static bool
is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/*
 * Is the space behind the '-' at byte i of a text a line end in the source?
 * Moves the cursor on, so that one pass over a text asks for all of them.
 */
static bool
is_line_hyphen(const struct rpt_report *report, const struct rpt_node *text,
    size_t i, struct cursor *at)
{
    const char *s = report->source.s, *own = rpt_text_get(text).s;
    size_t end = (size_t)text->span.offset + text->span.length;
    if (end > report->source.n)
        return false;
    for (; at->text <= i && at->source < end; at->text++) {
        if (own[at->text] == ' ')
            while (at->source < end && is_blank(s[at->source]))
                at->source++;
        else
            at->source++;
    }
    for (size_t k = at->source; k < end && is_blank(s[k]); k++)
        if (s[k] == '\n' || s[k] == '\r')
            return true;
    return false;
}

/* Splits a text node before byte 'at'; the new one holds the rest. */
static struct rpt_node *
split_text(struct norm *n, struct rpt_node *text, size_t at)
{
    struct rpt_str rest = rpt_text_get(text);
    rest = (struct rpt_str){rest.s + at, rest.n - at};
    struct rpt_span span = norm_rest_span(n, text, at);
    struct rpt_node *node = norm_make(n, RPT_KIND_TEXT, span, "", "");
    if (node == NULL)
        return NULL;
    rpt_text_put(node, rest);
    if (text->next != NULL)
        rpt_node_link_before(text->next, node);
    else
        rpt_node_link_last(text->parent, node);
    text->span.length = span.offset - text->span.offset;
    return node;
}

/* The next hyphen with a space behind it; text.n if there is none. */
static size_t
next_hyphen(struct rpt_str text, size_t from, size_t *length)
{
    for (const char *s; from + 2 < text.n; from = (size_t)(s - text.s) + 1) {
        s = memchr(text.s + from + 1, ' ', text.n - from - 1);
        if (s == NULL)
            break;
        size_t space = (size_t)(s - text.s);
        *length = hyphen_before(text, space);
        if (*length > 0 && space + 1 < text.n)
            return space - *length;
    }
    return text.n;
}

static bool
fix_hyphens(struct norm *n, struct words *w, struct rpt_node *text)
{
    bool changed = false;
    size_t from = 0, length = 0;
    struct cursor at_source = {0, text->span.offset};
    while (n->status == RPT_OK) {
        struct rpt_str s = rpt_text_get(text);
        size_t i = next_hyphen(s, from, &length);
        if (i == s.n)
            return changed;
        size_t behind = i + length + 1;
        from = i + length;
        unsigned char next = (unsigned char)s.s[behind];
        if (i == 0 || !is_word_byte((unsigned char)s.s[i - 1])
            || !is_word_byte(next)
            || !is_line_hyphen(n->report, text, i + length - 1, &at_source))
            continue;
        struct rpt_str second = {s.s + behind, s.n - behind};
        if (length != 2
            && norm_prefix(n, WORDS_FUNCTION_WORD, second, NULL) > 0)
            continue;       /* "short- and long-term" */
        /* "2021-2024" and names keep theirs; a soft hyphen is none. */
        bool kept = next < 'a' || (s.s[i - 1] >= '0' && s.s[i - 1] <= '9');
        bool broken = length == 2 || (!kept
            && is_broken_word(n, w, (struct rpt_str){s.s, i}, second));
        struct rpt_node *rest = split_text(n, text, behind);
        if (rest == NULL)
            return changed;
        drop_hyphen(n, text, broken ? i : i + length);
        rpt_log_add(n->log, RPT_LEVEL_STYLE, "join-hyphen", rest->span,
            broken ? "word broken at a line end put together"
                   : "compound broken at its hyphen put together");
        changed = true;
        text = rest;
        from = 0;
        at_source = (struct cursor){0, text->span.offset};
    }
    return changed;
}

/* Does a text of such a script begin or end here? Quick, for all texts. */
static bool
may_be_solid(struct rpt_str text)
{
    return text.n > 6 && (is_solid(text, 0) || is_solid(text, text.n - 3));
}

/* Takes out the space that a line end left between two such signs. */
static bool
fix_solid(struct norm *n, struct rpt_node *text)
{
    bool changed = false;
    size_t from = 0;
    struct cursor at_source = {0, text->span.offset};
    while (n->status == RPT_OK) {
        struct rpt_str s = rpt_text_get(text);
        const char *space = memchr(s.s + from, ' ', s.n - from);
        size_t i = space == NULL ? s.n : (size_t)(space - s.s);
        if (i == s.n)
            return changed;
        from = i + 1;
        if (i < 3 || !is_solid(s, i - 3) || !is_solid(s, i + 1)
            || !is_line_hyphen(n->report, text, i - 1, &at_source))
            continue;
        struct rpt_node *rest = split_text(n, text, i + 1);
        if (rest == NULL)
            return changed;
        drop_hyphen(n, text, i);
        changed = true;
        text = rest;
        from = 0;
        at_source = (struct cursor){0, text->span.offset};
    }
    return changed;
}

static void
join_words(struct norm *n, struct words *w)
{
    if (n->report->source.n == 0)
        return;
    for (size_t i = 0; i < n->n && n->status == RPT_OK; i++) {
        struct norm_block *b = &n->blocks[i];
        bool changed = false;
        if (b->role != NORM_PLAIN || b->lines < 2
            || (b->flags & RPT_HINT_LITERAL) != 0)
            continue;
        struct rpt_node *c = b->node;
        while ((c = rpt_node_next(c, b->node)) != NULL)
            if (c->kind == RPT_KIND_TEXT && may_be_solid(rpt_text_get(c)))
                changed = fix_solid(n, c) || changed;
            else if (c->kind == RPT_KIND_TEXT)
                changed = fix_hyphens(n, w, c) || changed;
        if (changed)
            norm_look(n, b);
    }
}

/* Does the heading or title 'a' go on with the line 'b' below it? */
static bool
line_goes_on(const struct norm *n, const struct norm_block *a,
    const struct norm_block *b)
{
    enum { STYLE = RPT_HINT_BOLD | RPT_HINT_ITALIC | RPT_HINT_CENTRED
        | RPT_HINT_RIGHT | RPT_HINT_CAPITALS | RPT_HINT_HEADING };
    struct norm_label label;
    if (!norm_is_plain(b) || b->length == 0 || b->gap > 0 || has_mark(b)
        || (b->flags & (RPT_HINT_BULLET | RPT_HINT_ORDERED
                | RPT_HINT_LITERAL | RPT_HINT_NOTE)) != 0
        || b->length > TWICE || a->length > LONGEST
        || (b->flags & RPT_HINT_PAGE_START) != 0
        || ((a->flags ^ b->flags) & STYLE) != 0 || a->size != b->size
        || a->end == NORM_STOP || a->end == NORM_COLON
        || (norm_read_label(n, b->text, &label)
            && (label.form != NORM_BARE || label.counts == NORM_DECIMAL))
        || norm_known_heading(n, b->text) != WORDS_NONE)
        return false;
    if (norm_is_bare_name(a))
        return false;
    if (b->begin == NORM_LOWER
        || norm_is(n, WORDS_FUNCTION_WORD, norm_last_word(a->tail), NULL))
        return true;
    /* In the type of the text a title ends where its line is short. */
    if (a->size <= n->body_size && a->width * 4 < n->body_width * 3)
        return false;
    /* The line is full, and the next one stands right below it. */
    int shift = (int)b->indent - (int)a->indent;
    return a->width >= 50 && a->width > b->width && shift >= -2 && shift <= 2;
}

size_t
norm_lines_end(const struct norm *n, size_t i)
{
    size_t k = i + 1;
    while (k < n->n && k < i + 5
        && line_goes_on(n, &n->blocks[k - 1], &n->blocks[k]))
        k++;
    return k - 1;
}

void
norm_take_lines(struct norm *n, size_t i)
{
    struct norm_block *a = &n->blocks[i];
    for (size_t k = i + 1; k < n->n && k < i + 5; k++) {
        struct norm_block *b = &n->blocks[k];
        struct words none = {.ready = true};
        if (!line_goes_on(n, a, b) || n->status != RPT_OK)
            return;
        rpt_log_add(n->log, RPT_LEVEL_STYLE, "join-lines", b->node->span,
            "joined to the heading of line %u",
            (unsigned)a->node->span.line);
        uint16_t width = b->width;
        merge(n, &none, a, b);
        a->width = width;
    }
}

/* A label alone on its line goes before the text that follows. */
static void
join_labels(struct norm *n, struct words *w)
{
    for (size_t i = 0; i + 1 < n->n && n->status == RPT_OK; i++) {
        struct norm_block *a = &n->blocks[i];
        struct norm_label label, next;
        if (a->role != NORM_PLAIN || a->length > 12 || a->length == 0
            || (a->flags & (RPT_HINT_HEADING | RPT_HINT_BULLET)) != 0
            || !norm_read_label(n, a->text, &label)
            || label.skip < a->text.n || label.form == NORM_BARE
            || label.form == NORM_NAMED)
            continue;
        size_t k = norm_next(n, i + 1);
        if (k == n->n || !may_be_rest(&n->blocks[k])
            || (norm_read_label(n, n->blocks[k].text, &next)
                && next.form != NORM_BARE))
            continue;
        struct norm_block *b = &n->blocks[k];
        a->flags |= b->flags & ~(uint32_t)RPT_HINT_PAGE_START;
        rpt_log_add(n->log, RPT_LEVEL_STYLE, "join-label", a->node->span,
            "label \"%.*s\" put before the text of line %u", (int)a->text.n,
            a->text.s, (unsigned)b->node->span.line);
        norm_explain(n, a->node, "join-label",
            "the label stands on a line of its own");
        merge(n, w, a, b);
    }
}

/* Takes the blocks that are gone out of the array. */
static void
close_ranks(struct norm *n)
{
    size_t kept = 0;
    for (size_t i = 0; i < n->n; i++) {
        if (n->blocks[i].role == NORM_GONE)
            continue;
        if (kept < i)
            n->blocks[kept] = n->blocks[i];
        kept++;
    }
    n->n = kept;
}

void
norm_join(struct norm *n)
{
    struct words words = {0};
    if (n->status != RPT_OK)
        return;
    join_words(n, &words);
    join_labels(n, &words);
    join_halves(n, &words);
    close_ranks(n);
    rpt_free(words.slots);
}
