/* SPDX-License-Identifier: MIT
 *
 * Which blocks are headings: by the reader's mark, by their number, or by
 * their shape and place alone. How deep they are is decided elsewhere.
 */
#include <string.h>

#include "normalize_pass.h"
#include "str.h"

enum {
    LONGEST = 200,        /* bytes of a heading */
    ENOUGH = 5            /* points that make a line a heading */
};

enum norm_class
norm_known_heading(const struct norm *n, struct rpt_str text)
{
    text.n -= norm_note_mark(text).n;
    const char *colon = memchr(text.s, ':', text.n);
    if (colon != NULL)      /* "Way forward: key recommendations" */
        text.n = (size_t)(colon - text.s);
    for (unsigned i = WORDS_HEADING_INTRODUCTION;
         i <= WORDS_HEADING_BACKGROUND; i++)
        if (norm_is(n, (enum norm_class)i, text, NULL))
            return (enum norm_class)i;
    return WORDS_NONE;
}

static unsigned
count_words(struct rpt_str text)
{
    unsigned words = 0;
    for (size_t i = 0; i < text.n; i++)
        words += text.s[i] != ' ' && (i == 0 || text.s[i - 1] == ' ');
    return words;
}

/* A sentence ends within it. */
static bool
has_stop_inside(const struct norm *n, struct rpt_str text)
{
    return rpt_sentence_end(n->lang, text, 0) < text.n;
}

/* Does it end in a word that something must follow: "of", "of 1"? */
static bool
breaks_off(const struct norm *n, struct rpt_str text)
{
    struct rpt_str word = norm_last_word(text);
    if (word.n > 0 && word.n < 3 && word.s[0] >= '0' && word.s[0] <= '9') {
        text.n = (size_t)(word.s - text.s);
        word = norm_last_word(text);
    }
    return norm_is(n, WORDS_FUNCTION_WORD, word, NULL);
}

/* Can it be a heading at all, by its text? */
static bool
has_shape(const struct norm *n, const struct norm_block *b)
{
    struct rpt_str body = norm_body(b);
    uint32_t c;
    if (b->length > LONGEST || body.n == 0 || b->lines > 4
        || (b->flags & (RPT_HINT_LITERAL | RPT_HINT_NOTE | RPT_HINT_QUOTE
               | RPT_HINT_COMMENT)) != 0)
        return false;
    if (b->end != NORM_OPEN_END
        && !(b->end == NORM_STOP && body.s[body.n - 1] == '?'))
        return false;
    rpt_utf8_decode(body.s, body.n, &c);
    if (rpt_char_is_lower(c) || c == '[' || c == '|')
        return false;
    return !breaks_off(n, body) && count_words(body) <= 28;
}

/* The next block of text is one the heading may stand over. */
static const struct norm_block *
below(const struct norm *n, size_t i)
{
    size_t k = norm_next(n, i + 1);
    return k < n->n ? &n->blocks[k] : NULL;
}

static const struct norm_block *
above(const struct norm *n, size_t i)
{
    size_t k = norm_prev(n, i);
    return k < n->n ? &n->blocks[k] : NULL;
}

static bool
is_numbering(const struct norm_block *b)
{
    return b->label.form != NORM_NO_LABEL && b->label.form != NORM_SIGN
        && b->label.form != NORM_PAREN && b->label.form != NORM_CLOSE;
}

/* Is the number the next one of paragraphs (not headings) before it? */
static bool
goes_on_below(const struct norm *n, size_t i)
{
    const struct norm_label *l = &n->blocks[i].label;
    size_t k = norm_prev(n, i);
    for (unsigned left = 4; k < n->n && left > 0; left--) {
        const struct norm_block *b = &n->blocks[k];
        if (b->role == NORM_HEADING || b->part != NORM_NO_PART)
            return false;
        if (norm_follows(&b->label, l) != 0)
            return true;
        k = norm_prev(n, k);
    }
    return false;
}

/* Does space, weight or a page turn set the block off? */
static bool
is_set_off(const struct norm *n, size_t i)
{
    const struct norm_block *b = &n->blocks[i];
    if (b->gap > 0 || i == 0
        || (b->flags & (RPT_HINT_PAGE_START | RPT_HINT_BOLD)) != 0)
        return true;
    /* Where nothing is, a line that ends early is as good. */
    return n->blocks[i - 1].role == NORM_FURNITURE
        || (n->tight && b->lines < 2 && b->width * 4 < n->body_width * 3);
}

static bool
has_letter(struct rpt_str text)
{
    uint32_t c = 0;
    for (size_t i = 0; i < text.n;) {
        i += rpt_utf8_decode(text.s + i, text.n - i, &c);
        if (rpt_char_is_letter(c) || rpt_char_is_ideograph(c))
            return true;
    }
    return false;
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A dash at byte i: its length, or 0. */
static size_t
dash_at(struct rpt_str text, size_t i)
{
    uint32_t c = 0;
    size_t length = i < text.n
        ? rpt_utf8_decode(text.s + i, text.n - i, &c) : 0;
    return c == '-' || c == 0x2013 || c == 0x2014 ? length : 0;
}

/* The end of a number such as "3", "2.1", "4-2", "A.3" at byte i; i if there
 * is none. */
static size_t
number_end(struct rpt_str text, size_t i)
{
    size_t end = i;
    if (i + 1 < text.n && text.s[i] >= 'A' && text.s[i] <= 'Z'
        && (text.s[i + 1] == '.' || text.s[i + 1] == '-'))
        i += 2;
    while (i < text.n && is_digit(text.s[i])) {
        while (i < text.n && is_digit(text.s[i]))
            i++;
        end = i;
        i += i < text.n && (text.s[i] == '.' || text.s[i] == '-');
    }
    return end;
}

/*
 * "Figure 3: ...", "Table 2.1 - ...": a word, a number and a mark; without a
 * mark if what stands beside it is a table or a picture.
 */
static bool
is_caption(const struct norm *n, size_t i)
{
    struct rpt_str text = n->blocks[i].text;
    struct rpt_str word = norm_first_word(text);
    size_t from = (size_t)(word.s - text.s) + word.n;
    struct rpt_str short_word = {word.s, word.n + 1};
    if (from < text.n && text.s[from] == '.'
        && norm_is(n, WORDS_ABBREVIATION, short_word, NULL))
        return true;
    if (from + 1 >= text.n || text.s[from] != ' ')
        return false;
    size_t end = number_end(text, from + 1);
    if (end == from + 1 || end == text.n)
        return false;
    if (strchr(":.", text.s[end]) != NULL)
        return true;
    if (text.s[end] != ' ')
        return false;
    if (dash_at(text, end + 1) > 0)
        return true;
    size_t next = norm_next(n, i + 1), prev = norm_prev(n, i);
    return (next < n->n && n->blocks[next].node->kind == RPT_KIND_TABLE)
        || (next < n->n && n->blocks[next].node->kind == RPT_KIND_FIGURE)
        || (prev < n->n && n->blocks[prev].node->kind == RPT_KIND_FIGURE);
}

/* "Overall 62 9 71 87%": the row of a table, more figures than words. */
static bool
is_row(struct rpt_str text)
{
    size_t words = 0, figures = 0;
    for (size_t i = 0, end; i < text.n; i = end + 1) {
        for (end = i; end < text.n && text.s[end] != ' ';)
            end++;
        words += end > i;
        figures += end > i && is_digit(text.s[i])
            && (is_digit(text.s[end - 1]) || text.s[end - 1] == '%');
    }
    return figures > 1 && figures * 2 > words;
}

/*
 * "Recommendation 3", "Action 4 – Title": alone on its line or before a
 * title; not before a sentence, nor one of several short texts in a row.
 */
static const char *
by_name(struct norm *n, size_t i)
{
    const struct norm_block *b = &n->blocks[i], *next = below(n, i);
    const struct norm_block *prev = above(n, i);
    if (next == NULL || b->lines > 4 || (b->flags & RPT_HINT_LITERAL) != 0)
        return NULL;
    if (norm_is_bare_name(b))
        return next->label.form == NORM_NAMED ? NULL
            : "a numbered name alone on its line";
    if (!has_shape(n, b) || has_stop_inside(n, norm_body(b))
        || next->label.form == NORM_NAMED || (prev != NULL
            && prev->role != NORM_HEADING && prev->label.form == NORM_NAMED))
        return NULL;
    return norm_print(n, "\"%.*s %.*s\" before a title",
        (int)b->label.word.n, b->label.word.s, (int)b->label.printed.n,
        b->label.printed.s);
}

/* "Section 5 of the Act, ...": the number is named in a sentence. */
static bool
speaks_on(const struct norm_block *b)
{
    struct rpt_str body = norm_body(b), label = b->label.printed;
    uint32_t c = 0;
    if (body.n == 0 || b->label.given || label.s + label.n + 1 != body.s)
        return false;
    rpt_utf8_decode(body.s, body.n, &c);
    return rpt_char_is_lower(c);
}

/* Numbered: "IV. Title", "A. Title", "2.1 Title", "Chapter 3". */
static const char *
by_number(struct norm *n, size_t i)
{
    const struct norm_block *b = &n->blocks[i], *next = below(n, i);
    const struct norm_label *l = &b->label;
    if (!is_numbering(b) || next == NULL)
        return NULL;
    if (l->form == NORM_NAMED)
        return by_name(n, i);
    if (l->form != NORM_WORD && !has_shape(n, b))
        return NULL;
    if (l->form == NORM_WORD
        && (b->length > LONGEST || speaks_on(b) || b->end == NORM_STOP
            || b->end == NORM_SEMICOLON || b->end == NORM_COMMA))
        return NULL;
    /* Names in a row: "A Smith", "B Jones". */
    if (l->form == NORM_BARE && (l->counts & (NORM_ROMAN | NORM_CAPITAL)) != 0
        && (!is_set_off(n, i) || norm_follows(l, &next->label) != 0))
        return NULL;
    if ((l->counts & (NORM_ROMAN | NORM_CAPITAL)) == 0
        && l->form != NORM_WORD) {
        /* A number: not the short item of a list, nor a paragraph that
         * lost its end. */
        if ((l->counts & (NORM_ARABIC | NORM_DECIMAL)) == 0
            || b->length > LONGEST / 2 + 40)
            return NULL;
        if (norm_follows(l, &next->label) != 0
            || has_stop_inside(n, norm_body(b)) || goes_on_below(n, i)
            || is_row(norm_body(b)))
            return NULL;
        char iso[11];
        if (l->form == NORM_BARE && l->counts == NORM_ARABIC
            && (l->number > 99 || !is_set_off(n, i)
                || norm_date(n, b->text, iso) > 0))
            return NULL;
    }
    return norm_print(n, "\"%.*s\" before a title", (int)l->printed.n,
        l->printed.s);
}

struct points {
    int sum;
    char why[160];
    size_t n;
};

static void
give(struct points *p, int points, const char *why)
{
    size_t length = strlen(why);
    p->sum += points;
    if (points <= 0 || p->n + length + 3 > sizeof(p->why))
        return;
    if (p->n > 0) {
        memcpy(p->why + p->n, ", ", 2);
        p->n += 2;
    }
    memcpy(p->why + p->n, why, length);
    p->n += length;
    p->why[p->n] = '\0';
}

/* A sentence, though a short one. */
static bool
is_sentence(const struct norm_block *b)
{
    return b->end == NORM_STOP && b->begin == NORM_UPPER
        && b->role == NORM_PLAIN && b->label.form == NORM_NO_LABEL
        && count_words(b->text) >= 6;
}

/* A text that ends in a colon: a long one, or one with items below it. */
static bool
is_lead_in(const struct norm *n, const struct norm_block *b)
{
    if (b->end != NORM_COLON)
        return false;
    const struct norm_block *item = below(n, (size_t)(b - n->blocks));
    return b->length > 30 || (item != NULL && b->label.form == NORM_NO_LABEL
        && norm_is_first(&item->label) != 0);
}

/* What the place between its neighbours says. */
static void
points_of_place(const struct norm *n, size_t i, struct points *p)
{
    const struct norm_block *b = &n->blocks[i];
    const struct norm_block *prev = above(n, i);
    const struct norm_block *next = below(n, norm_lines_end(n, i));
    if (prev == NULL || prev->role == NORM_HEADING
        || prev->role == NORM_TITLE || prev->role == NORM_FIXED
        || prev->end == NORM_STOP || prev->end == NORM_SEMICOLON
        || prev->role == NORM_MASTHEAD)
        give(p, 1, "after a finished paragraph");
    else
        give(p, -2, "");
    if (is_set_off(n, i))
        give(p, 1, "set off");
    if (b->gap > 1)
        give(p, 1, "far off");
    if (next == NULL)
        return;
    if (norm_is_prose(next) && next->begin != NORM_LOWER)
        give(p, 2, "over running text");
    else if (next->label.form != NORM_NO_LABEL
        && next->label.form != NORM_SIGN && norm_is_first(&next->label) == 0
        && (next->length > 80
            || (next->end == NORM_STOP && next->label.counts == NORM_ARABIC
                && count_words(next->text) > 6)))
        give(p, 2, "over a numbered paragraph");
    else if (is_lead_in(n, next))
        give(p, 2, "over a lead-in");
    else if (is_sentence(next))
        give(p, 2, "over a sentence");
    else if ((next->flags & RPT_HINT_HEADING) != 0
        || norm_known_heading(n, next->text) != WORDS_NONE)
        give(p, 1, "over a heading");
    else if (next->role == NORM_FIXED || next->label.form != NORM_NO_LABEL)
        give(p, 0, "");
    else
        /* "To the Government" often goes on below this one. */
        give(p, norm_known_heading(n, b->text)
            == WORDS_HEADING_RECOMMENDATIONS ? -1 : -2, "");
}

/* What its looks say. */
static void
points_of_looks(const struct norm *n, const struct norm_block *b,
    struct points *p)
{
    if ((b->flags & RPT_HINT_BOLD) != 0)
        give(p, 2, "bold");
    if ((b->flags & RPT_HINT_CAPITALS) != 0 || norm_all_capitals(b->text))
        give(p, 2, "in capitals");
    if (b->size > n->body_size && n->body_size > 0)
        give(p, b->size > n->body_size + 15 ? 3 : 2, "larger than the text");
    if ((b->flags & RPT_HINT_CENTRED) != 0)
        give(p, 1, "centred");
    if ((b->flags & RPT_HINT_ITALIC) != 0 && b->gap > 0)
        give(p, 1, "italic");
    if (b->length <= 100)
        give(p, 1, "short");
    else if (b->length > 120)
        give(p, -1, "");
    if (b->begin == NORM_OPEN || b->begin == NORM_OTHER)
        give(p, -1, "");
    if (b->begin == NORM_DIGIT)
        give(p, -2, "");
    if (has_stop_inside(n, b->text))
        give(p, -3, "");
}

/* Unnumbered: by the words, the looks and the place. */
static const char *
by_shape(struct norm *n, size_t i, bool marked)
{
    const struct norm_block *b = &n->blocks[i];
    struct points p = {.sum = 0};
    if (b->label.form != NORM_NO_LABEL || !has_shape(n, b)
        || below(n, i) == NULL
        || (b->flags & (RPT_HINT_BULLET | RPT_HINT_ORDERED)) != 0)
        return NULL;
    if (norm_known_heading(n, b->text) != WORDS_NONE)
        give(&p, 3, "a usual heading");
    points_of_looks(n, b, &p);
    points_of_place(n, i, &p);
    /* Where headings are marked, those without a mark need more. */
    int enough = marked ? ENOUGH + 2 : ENOUGH;
    if (p.sum < enough || is_caption(n, i) || is_row(b->text)
        || !has_letter(b->text))
        return NULL;
    return norm_print(n, "%s (%d points)", p.why, p.sum);
}

/* Lines below the heading of a part, up to its first heading or text. */
static void
titles(struct norm *n, size_t i)
{
    for (size_t k = norm_next(n, i + 1), left = 3; k < n->n && left > 0;
         left--) {
        struct norm_block *b = &n->blocks[k];
        size_t after = norm_next(n, k + 1);
        if (b->role == NORM_INSIDE) {   /* the language of an annex */
            k = after;
            continue;
        }
        /* A mark of the same weight as that of the part's own heading. */
        bool mark = b->sure && b->level == n->blocks[i].hint_level
            && (n->blocks[i].flags & RPT_HINT_HEADING) != 0
            && k == norm_next(n, i + 1);
        if ((!norm_is_plain(b) && !mark) || b->label.form != NORM_NO_LABEL
            || !has_shape(n, b)
            || norm_known_heading(n, b->text) != WORDS_NONE || after == n->n)
            return;
        const struct norm_block *next = &n->blocks[after];
        if (next->role == NORM_PLAIN && next->gap == 0 && b->gap == 0
            && !norm_is_prose(next) && next->label.form == NORM_NO_LABEL
            && norm_known_heading(n, next->text) == WORDS_NONE)
            return;             /* lines of a list */
        b->role = NORM_TITLE;
        b->rule = "title";
        b->reason = "a short line below the heading of the part";
        norm_take_lines(n, k);
        k = norm_next(n, k + 1);
    }
}

static void
make_heading(struct norm *n, size_t i, const char *rule, const char *reason)
{
    struct norm_block *b = &n->blocks[i];
    b->role = NORM_HEADING;
    b->rule = rule;
    b->reason = reason;
    norm_take_lines(n, i);
    norm_take_mark(n, b);
}

static bool
in_letter(const struct norm_block *b, bool letter)
{
    return b->part == NORM_NO_PART ? letter : b->part == NORM_PART_LETTER;
}

void
norm_headings(struct norm *n)
{
    bool marked = false, letter = false;
    if (n->status != RPT_OK)
        return;
    for (size_t i = 0; i < n->n; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_PLAIN
            || (b->flags & (RPT_HINT_HEADING | RPT_HINT_TITLE)) == 0)
            continue;
        b->sure = true;
        b->role = NORM_HEADING;
        b->level = (uint8_t)(b->hint_level == 0 ? 1
            : b->hint_level > 9 ? 9 : b->hint_level);
        b->rule = "heading-mark";
        b->reason = b->node->more->hint->style.n > 0
            ? norm_print(n, "style \"%.*s\"", (int)b->node->more->hint->style.n,
                  b->node->more->hint->style.s)
            : "marked as a heading";
        marked = true;
        norm_take_mark(n, b);
    }
    for (size_t i = 0; i < n->n && n->status == RPT_OK; i++) {
        struct norm_block *b = &n->blocks[i];
        letter = in_letter(b, letter);
        if (b->role == NORM_HEADING && b->part != NORM_NO_PART
            && b->part != NORM_PART_LETTER)
            titles(n, i);
        if (b->role != NORM_PLAIN || letter)
            continue;
        const char *reason = by_number(n, i);
        if (reason != NULL) {
            make_heading(n, i, "heading-number", reason);
            continue;
        }
        reason = by_shape(n, i, marked);
        if (reason == NULL)
            continue;
        make_heading(n, i, "heading-shape", reason);
        rpt_log_add(n->log, RPT_LEVEL_STYLE, "heading-shape", b->node->span,
            "taken for a heading: %s", reason);
    }
}
