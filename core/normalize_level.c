/* SPDX-License-Identifier: MIT
 *
 * How deep each heading is. A mark of the reader says so; else the way it
 * is numbered; else its looks; and where headings carry no mark at all, the
 * words: a section's opening text announces what its parts are about.
 */
#include <string.h>

#include "alloc.h"
#include "normalize_pass.h"
#include "str.h"

enum {
    MAX_RUNGS = 12,
    DEEPEST = 9,
    MAX_WORDS = 12,       /* of a heading that are looked at */
    ANNOUNCING = 800,     /* bytes of a paragraph that may announce */
    MAX_BAG = 400,        /* words that are kept of a text */
    TITLE = 1000          /* the owner of words of the title */
};

/* One open way of numbering. */
struct rung {
    const struct norm_label *label;
    uint8_t count, level;
};

struct ladder {
    struct rung rungs[MAX_RUNGS];
    size_t n;
    size_t n_usual;
    enum norm_class usual[8]; /* that numbered headings belong to */
    size_t bare[WORDS_COUNT]; /* usual headings without a number, by class */
    uint8_t base;         /* level of the last heading by mark */
};

static uint8_t
at_most(size_t level)
{
    return (uint8_t)(level > DEEPEST ? DEEPEST : level);
}

static void
set_level(struct norm_block *b, size_t level, const char *reason)
{
    b->level = at_most(level);
    b->level_reason = reason;
}

/* As what the label of a heading counts that follows none. */
static uint8_t
first_count(const struct norm_label *l)
{
    if (norm_is_first(l) != 0 && (l->counts & NORM_ROMAN) != 0
        && l->roman == 1)
        return NORM_ROMAN;
    if ((l->counts & NORM_CAPITAL) != 0 && l->letter > 0
        && (l->roman == 0 || l->letter < 3))
        return NORM_CAPITAL;
    for (unsigned bit = 5; bit < 6; bit--)
        if ((l->counts >> bit & 1) != 0)
            return (uint8_t)(1 << bit);
    return 0;
}

static void
numbered(struct ladder *ladder, struct norm_block *b)
{
    const struct norm_label *l = &b->label;
    uint8_t count = 0;
    size_t at = ladder->n;
    /* The deepest way of numbering that it goes on with. */
    while (at > 0 && count == 0)
        count = (uint8_t)norm_follows(ladder->rungs[--at].label, l);
    if (count == 0) {
        count = b->count != 0 ? b->count : first_count(l);
        for (at = ladder->n; at > 0; at--) {
            const struct rung *r = &ladder->rungs[at - 1];
            if (r->count == count && r->label->form == l->form
                && r->label->parts == l->parts)
                break;
        }
        at = at > 0 ? at - 1 : ladder->n;
    }
    if (l->counts == NORM_DECIMAL || (l->form == NORM_BARE
            && l->counts == NORM_ARABIC)) {
        /* A decimal says its own depth. */
        while (ladder->n > 0
            && (ladder->rungs[ladder->n - 1].count == NORM_DECIMAL
                    ? ladder->rungs[ladder->n - 1].label->parts
                    : 1) >= l->parts
            && (ladder->rungs[ladder->n - 1].count
                & (NORM_DECIMAL | NORM_ARABIC)) != 0)
            ladder->n--;
        at = ladder->n;
    }
    size_t level = at > 0 ? ladder->rungs[at - 1].level + 1u
        : ladder->base + 1u;
    if (at >= MAX_RUNGS)
        at = MAX_RUNGS - 1;
    ladder->rungs[at] = (struct rung){l, count, at_most(level)};
    ladder->n = at + 1;
    set_level(b, level, "its way of numbering");
}

/* Unnumbered headings of a region that has numbered or marked ones. */
static void
between_numbers(const struct norm *n, struct ladder *ladder,
    struct norm_block *b)
{
    enum norm_class usual = norm_known_heading(n, b->text);
    /* What opens a document does not stand behind its first number, and
     * what has its number has it once. */
    bool opener = usual != WORDS_NONE && ladder->n > 0
        && usual != WORDS_HEADING_RECOMMENDATIONS
        && usual != WORDS_HEADING_CONCLUSIONS;
    for (size_t i = 0; usual != WORDS_NONE && i < ladder->n_usual; i++)
        opener = opener || usual == ladder->usual[i];
    /* "Recommendation" after each of many numbers is a part of what the
     * number heads. */
    opener = opener || (ladder->n > 0 && ladder->bare[usual] > 2);
    if (usual != WORDS_NONE && !opener) {
        ladder->n = 0;
        set_level(b, ladder->base + 1u, "a usual heading");
    } else if (ladder->n > 0) {
        set_level(b, ladder->rungs[ladder->n - 1].level + 1u,
            "without a number below a numbered heading");
    } else {
        set_level(b, ladder->base + 1u, "without a number");
    }
}

/* Looks: the larger and heavier, the higher. */

static unsigned
weight(const struct norm *n, const struct norm_block *b)
{
    unsigned w = 0;
    if (b->size > n->body_size)
        w = (unsigned)(b->size - n->body_size) / 5 * 16;
    if ((b->flags & RPT_HINT_CAPITALS) != 0 || norm_all_capitals(b->text))
        w += 8;
    if ((b->flags & RPT_HINT_BOLD) != 0)
        w += 4;
    if ((b->flags & RPT_HINT_CENTRED) != 0)
        w += 2;
    return w;
}

/* If the headings differ in their looks, the lighter one is below. */
static bool
by_looks(struct norm *n, const size_t *heads, size_t count)
{
    unsigned open[DEEPEST];
    size_t depth = 0;
    bool differ = false;
    for (size_t i = 1; i < count && !differ; i++)
        differ = weight(n, &n->blocks[heads[i]])
            != weight(n, &n->blocks[heads[0]]);
    if (!differ)
        return false;
    for (size_t i = 0; i < count; i++) {
        struct norm_block *b = &n->blocks[heads[i]];
        unsigned w = weight(n, b);
        while (depth > 0 && open[depth - 1] <= w)
            depth--;
        if (depth < DEEPEST)
            open[depth++] = w;
        set_level(b, depth, "its looks beside the other headings");
    }
    return true;
}

/* Words: what a section announces, headings of one mould. */

struct words {
    struct rpt_str word[MAX_WORDS];
    bool rare[MAX_WORDS];
    size_t n;
};

/* Letters, digits and all beyond ASCII, but not typographic punctuation
 * (which begins with 0xE2): one bit a byte. */
static const uint64_t word_bits[4] = {
    0x03FF000000000000, 0x07FFFFFE07FFFFFE,
    0xFFFFFFFFFFFFFFFF, 0xFFFFFFFBFFFFFFFF,
};

static bool
is_word_byte(unsigned char c)
{
    return (word_bits[c >> 6] >> (c & 63) & 1) != 0;
}

/* The next word of a text, in place; empty at the end. Quick and coarse. */
static struct rpt_str
next_word(struct rpt_str text, size_t *i)
{
    const unsigned char *s = (const unsigned char *)text.s;
    size_t from = *i;
    while (from < text.n && !is_word_byte(s[from]))
        from += s[from] == 0xE2 ? 3 : 1;
    if (from > text.n)
        from = text.n;
    size_t to = from;
    while (to < text.n && is_word_byte(s[to]))
        to++;
    *i = to;
    return (struct rpt_str){text.s + from, to - from};
}

/* The words of a heading that mean something. */
static void
content_words(const struct norm *n, struct rpt_str text, struct words *out)
{
    out->n = 0;
    for (size_t i = 0; i < text.n && out->n < MAX_WORDS;) {
        struct rpt_str word = next_word(text, &i);
        if (word.n < 4 || norm_is(n, WORDS_FUNCTION_WORD, word, NULL))
            continue;
        out->rare[out->n] = true;
        out->word[out->n++] = word;
    }
}

/* Do two words share a stem? Most of the longer one, from its start. */
static bool
is_kin(struct rpt_str a, struct rpt_str b)
{
    size_t i = 0, longer = a.n > b.n ? a.n : b.n;
    if (((a.s[0] ^ b.s[0]) & ~32) != 0 && ((unsigned char)a.s[0] < 0x80))
        return false;
    while (i < a.n && i < b.n) {
        uint32_t c, d;
        if (a.s[i] == b.s[i] && (unsigned char)a.s[i] < 0x80) {
            i++;
            continue;
        }
        size_t length = rpt_utf8_decode(a.s + i, a.n - i, &c);
        rpt_utf8_decode(b.s + i, b.n - i, &d);
        if (rpt_char_lower(c) != rpt_char_lower(d))
            break;
        i += length;
    }
    return i >= 4 && i * 10 >= longer * 6;
}

/* The end of a text: where it says what comes next. */
static struct rpt_str
last_of(struct rpt_str text)
{
    if (text.n > ANNOUNCING) {
        text.s += text.n - ANNOUNCING;
        text.n = ANNOUNCING;
    }
    return text;
}

/* Words of a text, chained by their first letter (its low five bits, the
 * same in both cases). */
struct bag {
    struct rpt_str word[MAX_BAG];
    uint16_t next[MAX_BAG];             /* index + 1; 0: none */
    uint16_t owner[MAX_BAG];            /* the heading it stands in */
    uint16_t first[32];
    uint16_t n;
};

/* Cuts at spaces only: quick, and good enough for stems. */
static void
add_words(struct bag *bag, struct rpt_str text, uint16_t owner)
{
    const char *s = text.s, *end = s + text.n;
    while (s < end && bag->n < MAX_BAG) {
        const char *space = memchr(s, ' ', (size_t)(end - s));
        const char *stop = space == NULL ? end : space;
        if (!is_word_byte((unsigned char)*s) && s + 1 < stop)
            s += (unsigned char)*s == 0xE2 && s + 3 < stop ? 3 : 1;
        if (stop - s >= 4) {
            uint16_t *first = &bag->first[(unsigned char)*s & 31];
            size_t length = (size_t)(stop - s);
            while (length > 4 && !is_word_byte((unsigned char)s[length - 1]))
                length--;
            bag->word[bag->n] = (struct rpt_str){s, length};
            bag->owner[bag->n] = owner;
            bag->next[bag->n++] = *first;
            *first = bag->n;
        }
        s = stop + 1;
    }
}

static void
empty_bag(struct bag *bag)
{
    bag->n = 0;
    memset(bag->first, 0, sizeof(bag->first));
}

/* The words of blocks from..to-1, which may announce what comes. */
static void
read_opening(const struct norm *n, struct bag *opening, size_t from,
    size_t to)
{
    empty_bag(opening);
    for (size_t i = from; i < to; i++) {
        const struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_PLAIN)
            continue;
        add_words(opening, last_of(b->tail), 0);
        if (b->text.s != b->tail.s)     /* of several pieces */
            add_words(opening, last_of(b->text), 0);
    }
}

/* Which of a heading's words the opening text has. */
static uint32_t
find_words(const struct words *words, const struct bag *opening)
{
    uint32_t found = 0;
    for (size_t k = 0; k < words->n; k++) {
        struct rpt_str word = words->word[k];
        uint16_t i = opening->first[(unsigned char)word.s[0] & 31];
        while (i != 0 && !is_kin(word, opening->word[i - 1]))
            i = opening->next[i - 1];
        found |= (uint32_t)(i != 0) << k;
    }
    return found;
}

/* The words of the headings of a region and of the title above them. */
static void
read_theme(const struct norm *n, struct bag *theme, const size_t *heads,
    size_t count)
{
    empty_bag(theme);
    for (size_t i = heads[0], left = 3; i > 0 && left > 0; left--) {
        i = norm_prev(n, i);
        if (i == n->n || (n->blocks[i].role != NORM_TITLE
                && n->blocks[i].role != NORM_HEADING))
            break;
        add_words(theme, n->blocks[i].text, TITLE);
    }
    for (size_t i = 0; i < count && i < TITLE; i++)
        add_words(theme, n->blocks[heads[i]].text, (uint16_t)i);
}

/*
 * Words of the title, or of several headings, are what the document is about
 * as a whole: they say little of one section.
 */
static void
mark_rare(const struct bag *theme, size_t self, struct words *words)
{
    for (size_t k = 0; k < words->n; k++) {
        struct rpt_str word = words->word[k];
        unsigned seen = 0, last = TITLE + 1;
        for (uint16_t i = theme->first[(unsigned char)word.s[0] & 31];
             i != 0 && seen < 2; i = theme->next[i - 1]) {
            unsigned owner = theme->owner[i - 1];
            if (owner == self || owner == last
                || !is_kin(word, theme->word[i - 1]))
                continue;
            seen += owner == TITLE ? 2 : 1;
            last = owner;
        }
        words->rare[k] = seen < 2;
    }
}

/* How much of the words that is, in per cent; rare ones count most. */
static unsigned
share_of(const struct words *words, uint32_t found)
{
    unsigned sum = 0, all = 0;
    for (size_t k = 0; k < words->n; k++) {
        unsigned w = words->rare[k] ? 4 : 1;
        all += w;
        sum += (found >> k & 1) != 0 ? w : 0;
    }
    return all == 0 ? 0 : sum * 100 / all;
}

/* The same last word, or first words that end alike. */
static bool
is_of_one_mould(struct rpt_str a, struct rpt_str b)
{
    struct rpt_str x = norm_last_word(a), y = norm_last_word(b);
    if (x.n >= 4 && rpt_str_same_fold(x, y))
        return true;
    x = norm_first_word(a);
    y = norm_first_word(b);
    return x.n >= 5 && y.n >= 5 && memcmp(x.s + x.n - 3, y.s + y.n - 3, 3) == 0;
}

/* A region without marks: its headings, and where it ends. */
struct region {
    const size_t *heads;
    size_t count, end;
    struct bag theme;
};

/* Can a heading with this text have parts of its own, or be one? */
static bool
is_usual(const struct norm *n, const struct region *r, size_t i)
{
    return norm_known_heading(n, n->blocks[r->heads[i]].text) != WORDS_NONE;
}

/* How many paragraphs of text stand between heading i and the next. */
static size_t
text_below(const struct norm *n, const struct region *r, size_t i)
{
    size_t to = i + 1 < r->count ? r->heads[i + 1] : r->end, count = 0;
    for (size_t k = r->heads[i] + 1; k < to; k++)
        count += n->blocks[k].role == NORM_PLAIN;
    return count;
}

/* Does the opening text of a section speak of heading k? */
static bool
is_announced(const struct norm *n, const struct region *r, size_t k,
    const struct bag *opening, unsigned *share, size_t *count)
{
    struct words words;
    content_words(n, n->blocks[r->heads[k]].text, &words);
    uint32_t found = find_words(&words, opening);
    if (found != 0)
        mark_rare(&r->theme, k, &words);
    *share = share_of(&words, found);
    *count = words.n;
    return *share >= 66;
}

static bool
is_parallel(const struct norm *n, const struct region *r, size_t a, size_t b)
{
    return is_of_one_mould(n->blocks[r->heads[a]].text,
        n->blocks[r->heads[b]].text);
}

/*
 * The end of the run of parts that begins at heading i + 1; i + 1 if there
 * is none. One part alone is not a part.
 */
static size_t
parts_end(struct norm *n, const struct region *r, size_t i)
{
    enum { NEARBY = 2 };
    size_t k = i + 1, text = text_below(n, r, i), words;
    struct bag opening;
    unsigned share;
    if (k + 1 >= r->count || is_usual(n, r, i) || is_usual(n, r, k)
        || text == 0 || text > 5)
        return i + 1;
    /* The text that announces stands right before the first part. */
    size_t from = r->heads[i] + 1, to = r->heads[k];
    read_opening(n, &opening, to - from > NEARBY ? to - NEARBY : from, to);
    while (k < r->count && !is_usual(n, r, k)) {
        bool named = is_announced(n, r, k, &opening, &share, &words);
        bool mould = k > i + 1 ? is_parallel(n, r, k - 1, k)
            : k + 1 < r->count && !is_usual(n, r, k + 1)
                && is_parallel(n, r, k, k + 1);
        /* One word alone may be there by chance. */
        if ((!named || words < 2) && !(mould && share >= 40))
            break;
        struct norm_block *b = &n->blocks[r->heads[k]];
        b->level_reason = norm_print(n,
            "%u %% of its words are announced below the heading of line "
            "%u%s", share, (unsigned)n->blocks[r->heads[i]].node->span.line,
            mould ? ", and it is cast like its neighbour" : "");
        k++;
    }
    return k - i >= 3 ? k : i + 1;
}

static void
by_words(struct norm *n, const struct region *r)
{
    for (size_t i = 0; i < r->count && n->status == RPT_OK;) {
        size_t end = parts_end(n, r, i);
        set_level(&n->blocks[r->heads[i]], 1, "nothing says it is a part");
        for (size_t k = i + 1; k < end; k++) {
            struct norm_block *b = &n->blocks[r->heads[k]];
            b->level = 2;
            rpt_log_add(n->log, RPT_LEVEL_STYLE, "heading-level",
                b->node->span, "taken for a subheading: %s",
                b->level_reason);
        }
        i = end;
    }
}

static bool
has_number(const struct norm_block *b)
{
    return b->label.form != NORM_NO_LABEL;
}

/* "Recommendation 3" stands one below the heading before it, and has no say
 * in how deep the others are. */
static void
level_names(struct norm *n, size_t from, size_t to)
{
    size_t level = 1;
    for (size_t i = from; i < to; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_HEADING
            || (b->part != NORM_NO_PART && b->part != NORM_PART_END))
            continue;
        if (b->label.form != NORM_NAMED)
            level = b->level + 1u;
        else if (!b->sure)
            set_level(b, level, "a numbered name below a heading");
    }
}

static void
level_region(struct norm *n, size_t from, size_t to, size_t *heads)
{
    struct ladder ladder = {.n = 0};
    size_t count = 0;
    bool marks = false;
    for (size_t i = from; i < to; i++) {
        const struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_HEADING
            || (b->part != NORM_NO_PART && b->part != NORM_PART_END)
            || (b->label.form == NORM_NAMED && !b->sure))
            continue;
        marks = marks || b->sure || has_number(b);
        heads[count++] = i;
        if (b->sure && !has_number(b))
            continue;
        enum norm_class usual = norm_known_heading(n, norm_body(b));
        if (!has_number(b))
            ladder.bare[usual]++;
        else if (usual != WORDS_NONE && ladder.n_usual < 8)
            ladder.usual[ladder.n_usual++] = usual;
    }
    if (!marks) {
        if (count > 0 && !by_looks(n, heads, count)) {
            struct region r;
            r.heads = heads;
            r.count = count;
            r.end = to;
            read_theme(n, &r.theme, heads, count);
            by_words(n, &r);
        }
        return;
    }
    for (size_t k = 0; k < count; k++) {
        struct norm_block *b = &n->blocks[heads[k]];
        if (b->sure) {
            ladder.base = b->level;
            ladder.n = 0;
        } else if (has_number(b)) {
            numbered(&ladder, b);
        } else {
            between_numbers(n, &ladder, b);
        }
    }
}

void
norm_levels(struct norm *n)
{
    if (n->status != RPT_OK)
        return;
    size_t *heads = rpt_alloc_zero(n->n + 1, sizeof(*heads));
    if (heads == NULL) {
        n->status = RPT_NOMEM;
        return;
    }
    for (size_t from = 0, to; from < n->n && n->status == RPT_OK; from = to) {
        for (to = from + 1; to < n->n; to++)
            if (n->blocks[to].part != NORM_NO_PART)
                break;
        level_region(n, from, to, heads);
        level_names(n, from, to);
    }
    rpt_free(heads);
}
