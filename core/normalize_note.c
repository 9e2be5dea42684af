/* SPDX-License-Identifier: MIT
 *
 * Notes: blocks the reader marked as such, and numbered lines at the foot of
 * a page; the figures in the text that refer to them. Knows no language;
 * abbreviations ("art. 2") come from the pack.
 */
#include <string.h>

#include "normalize_pass.h"
#include "str.h"

enum {
    LONGEST = 1200,       /* bytes of a note at the foot of a page */
    MOST = 64             /* notes of a page; more are no page */
};

/* Puts a note around the block. */
static struct rpt_node *
make_note(struct norm *n, struct norm_block *b, const char *reason)
{
    const struct rpt_hint *hint = b->node->more->hint;
    struct rpt_node *note = norm_make(n, RPT_KIND_NOTE, b->node->span,
        "note", reason);
    if (note == NULL)
        return NULL;
    if (hint != NULL && hint->label.n > 0)
        norm_set(n, note, "label", hint->label, RPT_ORIGIN_READ, NULL,
            hint->label_span);
    rpt_node_drop_hint(b->node);   /* used up: its label is the note's */
    rpt_node_link_before(b->node, note);
    rpt_node_unlink(b->node);
    rpt_node_link_last(note, b->node);
    return note;
}

/* The rest of a note, another paragraph or what the next page has of it. */
static void
add_rest(struct norm_block *b, struct rpt_node *note)
{
    note->span = norm_between(note->span, b->node->span);
    rpt_node_unlink(b->node);
    rpt_node_link_last(note, b->node);
    b->role = NORM_GONE;
}

static void
marked(struct norm *n)
{
    struct rpt_node *last = NULL;
    for (size_t i = 0; i < n->n && n->status == RPT_OK; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_PLAIN || (b->flags & RPT_HINT_NOTE) == 0)
            continue;
        if (last != NULL && (b->flags & RPT_HINT_CONTINUED) != 0) {
            add_rest(b, last);
            continue;
        }
        last = make_note(n, b, "marked as a note");
        if (last == NULL)
            return;
        b->node = last;
        b->role = NORM_NOTE;
    }
}

/* One page: its blocks, and the notes found at its foot. */
struct page {
    size_t from, to;
    size_t first_note;
};

/* Does the block begin with the bare number of a note? */
static bool
is_numbered(const struct norm *n, const struct norm_block *b,
    struct norm_label *label)
{
    return b->role == NORM_PLAIN && b->length <= LONGEST
        && norm_read_label(n, b->text, label) && label->form == NORM_BARE
        && label->counts == NORM_ARABIC && label->number < 1000
        && label->skip < b->text.n;
}

/*
 * Finds the run of numbered lines at the foot of a page. Their numbers count
 * on from 'last', the number of the last note before, or from 1.
 */
static bool
find_foot(const struct norm *n, struct page *page, uint32_t last)
{
    struct norm_label label;
    size_t i = page->to, first = page->to;
    uint32_t number = 0;
    while (i > page->from) {
        const struct norm_block *b = &n->blocks[--i];
        if (b->role == NORM_FURNITURE || b->role == NORM_NOTE)
            continue;
        if (!is_numbered(n, b, &label)
            || (number > 0 && label.number + 1 != number))
            break;
        number = label.number;
        first = i;
        if (number == last + 1 || number == 1)
            break;
    }
    if (first == page->to || (number != last + 1 && number != 1))
        return false;
    /* Something above it, and space or an edge between. */
    const struct norm_block *b = &n->blocks[first];
    page->first_note = first;
    return first > page->from
        && (b->gap > 0 || n->blocks[first - 1].role == NORM_NOTE);
}

/* Where a reference to the note may stand in a text, or SIZE_MAX. */
static size_t
find_ref(const struct norm *n, struct rpt_str text, struct rpt_str number)
{
    const char *s = text.s;
    for (size_t i = 1; i + number.n <= text.n; i++) {
        const char *at =
            memchr(s + i, number.s[0], text.n - i - number.n + 1);
        if (at == NULL)
            break;
        i = (size_t)(at - s);
        if (memcmp(at, number.s, number.n) != 0)
            continue;
        size_t end = i + number.n, start = i;
        /* A space or the end behind it, no figure beside it. */
        if (end < text.n && s[end] != ' ')
            continue;
        if (s[start - 1] == ' ' && start > 1)
            start--;
        char c = s[start - 1];
        /* Right behind a small letter, but not "km2". */
        bool glued = start == i && start > 2 && c >= 'a' && c <= 'z'
            && s[start - 2] >= 'a' && s[start - 2] <= 'z'
            && s[start - 3] >= 'a' && s[start - 3] <= 'z';
        bool punctuation = glued || strchr(".,;:)]\"'", c) != NULL
            || (start > 2 && memcmp(s + start - 3, "\xE2\x80\x9D", 3) == 0)
            || (start > 2 && memcmp(s + start - 3, "\xE2\x80\x99", 3) == 0);
        if (!punctuation || (start > 1 && s[start - 2] >= '0'
                && s[start - 2] <= '9'))
            continue;
        /* "art. 2" is no reference. */
        size_t word = start;
        while (word > 0 && s[word - 1] != ' ' && s[word - 1] != '(')
            word--;
        struct rpt_str token = {s + word, start - word};
        if (c == '.' && norm_is(n, WORDS_ABBREVIATION, token, NULL))
            continue;
        return i;
    }
    return SIZE_MAX;
}

/* Splits the text node around [at, at + length) and puts a reference in. */
static void
put_ref(struct norm *n, struct rpt_node *text, size_t at,
    struct rpt_str number, const char *reason)
{
    size_t behind = at + number.n, before = at;
    struct rpt_str old = rpt_text_get(text);
    struct rpt_span span =
        rpt_text_place(n->report, text, at, behind);
    struct rpt_node *ref = norm_make(n, RPT_KIND_NOTE_REF, span, "note-ref",
        reason);
    if (ref == NULL)
        return;
    norm_set(n, ref, "label", number, RPT_ORIGIN_READ, NULL, span);
    if (text->next != NULL)
        rpt_node_link_before(text->next, ref);
    else
        rpt_node_link_last(text->parent, ref);
    if (behind < old.n) {
        struct rpt_node *rest = norm_make(n, RPT_KIND_TEXT,
            norm_rest_span(n, text, behind), "", "");
        if (rest == NULL)
            return;
        rpt_text_put(rest, (struct rpt_str){old.s + behind, old.n - behind});
        if (ref->next != NULL)
            rpt_node_link_before(ref->next, rest);
        else
            rpt_node_link_last(ref->parent, rest);
    }
    if (before > 0 && old.s[before - 1] == ' ')
        before--;
    span = rpt_text_place(n->report, text, 0, before);
    const char *s = rpt_arena_copy(n->report->arena, old.s, before);
    if (s == NULL) {
        n->status = RPT_NOMEM;
        return;
    }
    rpt_text_put(text, (struct rpt_str){s, before});
    text->span = span;
}

struct rpt_str
norm_note_mark(struct rpt_str text)
{
    size_t from = text.n, length;
    uint32_t c = 0;
    if (from > 0 && text.s[0] == '*')
        return (struct rpt_str){text.s + from, 0};  /* "*1234567*" */
    do {
        length = 0;
        if (from > 0 && text.s[from - 1] == '*')
            length = 1;
        else if (from > 2 && memcmp(text.s + from - 3, "\xE2\x80", 2) == 0
            && (text.s[from - 1] == '\xA0' || text.s[from - 1] == '\xA1'))
            length = 3;     /* daggers */
        from -= length;
    } while (length > 0);
    if (from == text.n)
        return (struct rpt_str){text.s + from, 0};
    size_t start = from;
    while (start > 0 && ((unsigned char)text.s[--start] & 0xC0) == 0x80)
        ;
    rpt_utf8_decode(text.s + start, from - start, &c);
    bool behind = rpt_char_is_letter(c) || rpt_char_is_digit(c) || c == ')'
        || c == '?';
    return behind ? (struct rpt_str){text.s + from, text.n - from}
        : (struct rpt_str){text.s + text.n, 0};
}

void
norm_take_mark(struct norm *n, struct norm_block *b)
{
    struct rpt_node *last = b->node;
    while (last->last != NULL)
        last = last->last;
    if (n->status != RPT_OK || last->kind != RPT_KIND_TEXT)
        return;
    struct rpt_str text = rpt_text_get(last), mark = norm_note_mark(text);
    if (mark.n == 0)
        return;
    put_ref(n, last, text.n - mark.n, mark,
        "the mark of a note behind a heading");
    norm_look(n, b);
}

/* Did the reader find the reference itself? */
static bool
is_referred(const struct norm *n, const struct page *page,
    struct rpt_str number)
{
    for (size_t i = page->from; i < page->first_note; i++) {
        const struct norm_block *b = &n->blocks[i];
        const struct rpt_node *c = b->node;
        while ((c = rpt_node_next(c, b->node)) != NULL) {
            struct rpt_str label = rpt_node_attr_get(c, "label");
            if (c->kind == RPT_KIND_NOTE_REF && label.n == number.n
                && memcmp(label.s, number.s, number.n) == 0)
                return true;
        }
    }
    return false;
}

/* Looks for the reference in the blocks of the page; true if found. */
static bool
refer(struct norm *n, const struct page *page, struct rpt_str number)
{
    if (is_referred(n, page, number))
        return true;
    for (size_t i = page->from; i < page->first_note; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_PLAIN)
            continue;
        struct rpt_node *c = b->node;
        while ((c = rpt_node_next(c, b->node)) != NULL) {
            if (c->kind != RPT_KIND_TEXT)
                continue;
            size_t at = find_ref(n, rpt_text_get(c), number);
            if (at == SIZE_MAX)
                continue;
            put_ref(n, c, at, number,
                "the number of a note at the foot of the page");
            norm_look(n, b);
            return true;
        }
    }
    return false;
}

/* Makes notes of the lines at the foot of a page; the last number. */
static uint32_t
take_foot(struct norm *n, const struct page *page, uint32_t last)
{
    unsigned left = MOST;
    for (size_t i = page->first_note; i < page->to; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_PLAIN || n->status != RPT_OK)
            continue;
        if (!is_numbered(n, b, &b->label))
            break;
        last = b->label.number;
        struct rpt_str number = b->label.printed;
        norm_split_label(n, b);
        struct rpt_node *note = make_note(n, b,
            "a number before a line at the foot of the page");
        if (note == NULL)
            break;
        const struct rpt_attr *label = rpt_node_attr_find(b->node, "label");
        if (label != NULL) {
            norm_set(n, note, "label", label->value, RPT_ORIGIN_READ, NULL,
                label->from->span);
            number = label->value;
        }
        norm_set(n, b->node, "label", RPT_STR(""), RPT_ORIGIN_READ, NULL,
            (struct rpt_span){0});
        bool found = left > 0 && refer(n, page, number);
        left -= left > 0;
        rpt_log_add(n->log, RPT_LEVEL_STYLE, "note-foot", note->span,
            "taken for note %.*s%s", (int)number.n, number.s,
            found ? "" : ", which nothing on the page refers to");
        b->node = note;
        b->role = NORM_NOTE;
    }
    return last;
}

/* Where page turns are unknown, the lines that tell the page end it. */
static bool
is_page_line(const struct norm *n, size_t i)
{
    const struct norm_block *b = &n->blocks[i];
    return !n->paged && b->role == NORM_FURNITURE
        && strcmp(b->rule, "page-number") == 0;
}

/* Puts in the references to the notes of a page that the reader found. */
static void
refer_marked(struct norm *n, struct page page)
{
    unsigned left = MOST;
    for (size_t i = page.from; i < page.to && left > 0; i++) {
        const struct norm_block *b = &n->blocks[i];
        struct rpt_str label;
        if (b->role != NORM_NOTE || (b->flags & RPT_HINT_NOTE) == 0
            || (label = rpt_node_attr_get(b->node, "label")).n == 0)
            continue;
        page.first_note = i;
        refer(n, &page, label);
        left--;
    }
}

static void
feet(struct norm *n)
{
    uint32_t last = 0;
    for (size_t from = 0; from < n->n && n->status == RPT_OK;) {
        uint32_t number = n->blocks[from].node->span.page;
        struct page page = {.from = from, .to = from + 1};
        while (page.to < n->n && !is_page_line(n, page.to)
            && n->blocks[page.to].node->span.page == number)
            page.to++;
        bool turns = number > 0
            || (page.to < n->n && is_page_line(n, page.to));
        if (turns)
            refer_marked(n, page);
        if (turns && find_foot(n, &page, last))
            last = take_foot(n, &page, last);
        from = page.to;
    }
}

void
norm_notes(struct norm *n)
{
    if (n->status != RPT_OK)
        return;
    marked(n);
    if (!n->flowing)
        feet(n);
}
