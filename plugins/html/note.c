/* SPDX-License-Identifier: MIT
 *
 * Notes: which links are signs of notes, where the notes are, and which
 * links lead back. A page says it with roles, with ids that go in pairs, or
 * the way Word does.
 */
#include <stdlib.h>

#include "html.h"

enum {
    LONGEST_SIGN = 24,     /* bytes of "[iv]" and the like */
    LONGEST_NOTE = 6000
};

/* What a fragment may point at. */
struct anchor {
    struct rpt_str id;
    uint32_t item;
};

struct anchors {
    struct anchor *at;
    size_t n, room;
};

static int
compare_ids(struct rpt_str a, struct rpt_str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n > 0 ? memcmp(a.s, b.s, n) : 0;
    return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

static int
compare(const void *left, const void *right)
{
    const struct anchor *a = left, *b = right;
    int order = compare_ids(a->id, b->id);
    return order != 0 ? order : (a->item > b->item) - (a->item < b->item);
}

static void
add_anchor(struct html *h, struct anchors *all, struct rpt_str id,
    uint32_t item)
{
    void *p = all->at;
    if (id.n == 0
        || !html_grow(h, &p, &all->room, all->n + 1, sizeof *all->at))
        return;
    all->at = p;
    all->at[all->n++] = (struct anchor){id, item};
}

/* The first element with the id that a link within the page names. */
static uint32_t
find_target(const struct html *h, const struct anchors *all, uint32_t link)
{
    struct rpt_str href = html_attr(h, &h->items[link], HTML_HREF);
    const char *mark = href.n > 1 ? memchr(href.s, '#', href.n) : NULL;
    if (mark == NULL)
        return HTML_NONE;
    struct rpt_str id = {mark + 1, href.n - (size_t)(mark + 1 - href.s)};
    size_t low = 0, high = all->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_ids(all->at[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < all->n && compare_ids(all->at[low].id, id) == 0
        ? all->at[low].item : HTML_NONE;
}

/* --- signs --------------------------------------------------------------- */

/* The words of a short element; 0 bytes if they are too long. */
static size_t
short_text(const struct html *h, uint32_t open, char *out,
    bool *raised)
{
    size_t n = 0;
    for (uint32_t i = open + 1; i < h->items[open].match; i++) {
        const struct html_item *item = &h->items[i];
        if (item->type != HTML_TEXT)
            continue;
        struct rpt_str s = html_letters(h, item);
        for (size_t k = 0; k < s.n; k++) {
            if (html_is_space(s.s[k]))
                continue;
            if (n == LONGEST_SIGN)
                return 0;
            out[n++] = s.s[k];
        }
        *raised = *raised || (item->look.flags & HTML_RAISED) != 0;
    }
    return n;
}

struct rpt_str
html_sign(struct rpt_str s)
{
    while (s.n > 0 && strchr("[({^ ", s.s[0]) != NULL) {
        s.s++;
        s.n--;
    }
    while (s.n > 0 && strchr("])} .:", s.s[s.n - 1]) != NULL)
        s.n--;
    return s;
}

bool
html_is_sign(struct rpt_str s)
{
    size_t digits = 0, letters = 0;
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        digits += c >= '0' && c <= '9';
        letters += (c | 32) >= 'a' && (c | 32) <= 'z';
    }
    if (s.n == 0 || s.n > 8 || (digits > 0 && letters > 2))
        return false;
    if (digits + letters == s.n)
        return digits > 0 ? digits <= 4 : strspn(s.s, "ivxlcIVXLC") >= s.n
            || s.n == 1;
    return digits + letters == 0
        && (s.s[0] == '*' || (unsigned char)s.s[0] >= 0x80);
}

/* "_ftn1", "fn:3", "cite_note-7", "endnote-iv": a word and a number. */
static bool
is_note_id(struct rpt_str href)
{
    static const char *const words[] = {
        "ftn", "edn", "fn", "en", "note", "footnote", "endnote", "footnotes",
        "notes", "citenote", "sdfootnote", "sdendnote", "nb", "reference",
    };
    char word[16];
    size_t n = 0;
    const char *mark = memchr(href.s, '#', href.n), *end = href.s + href.n;
    if (mark == NULL)
        return false;
    for (mark++; mark < end && n < sizeof word - 1; mark++) {
        if ((*mark | 32) >= 'a' && (*mark | 32) <= 'z')
            word[n++] = (char)(*mark | 32);
        else if (n > 0 ? strchr("_-:.", *mark) == NULL : *mark != '_')
            break;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == n && memcmp(words[i], word, n) == 0)
            return true;
    return false;
}

static bool
is_sign(const struct html *h, uint32_t link)
{
    const struct html_item *item = &h->items[link];
    char text[LONGEST_SIGN + 1] = {0};
    bool raised = (item->look.flags & HTML_RAISED) != 0;
    size_t n = short_text(h, link, text, &raised);
    struct rpt_str label = html_sign((struct rpt_str){text, n});
    if (html_is(html_attr(h, item, HTML_ARIA_ROLE), "doc-noteref")
        || html_has(html_attr(h, item, HTML_EPUB_TYPE), "noteref"))
        return label.n > 0;
    return html_is_sign(label) && (raised || label.n < n
        || is_note_id(html_attr(h, item, HTML_HREF)));
}

/* --- notes --------------------------------------------------------------- */

static bool
is_marked(const struct html *h, const struct html_item *item)
{
    struct rpt_str role = html_attr(h, item, HTML_ARIA_ROLE);
    struct rpt_str type = html_attr(h, item, HTML_EPUB_TYPE);
    struct rpt_str element = html_attr(h, item, HTML_STYLE);
    if (element.n > 0)
        element = html_style(element, "mso-element");
    return html_is(role, "doc-footnote") || html_is(role, "doc-endnote")
        || html_has(type, "footnote") || html_has(type, "endnote")
        || html_has(type, "rearnote") || html_is(element, "footnote")
        || html_is(element, "endnote");
}

/* May the element be a note? It holds nothing but one. */
static bool
is_container(const struct html *h, uint32_t i)
{
    const struct html_item *open = &h->items[i];
    const struct html_item *end = &h->items[open->match];
    if (end->sum - open->sum > LONGEST_NOTE || end->heads > open->heads)
        return false;
    switch (open->element->role) {
    case HTML_BLOCK:
        return strcmp(open->element->name, "body") != 0
            && strcmp(open->element->name, "html") != 0
            && strcmp(open->element->name, "dl") != 0;
    case HTML_ITEM:
    case HTML_HEADER:
        return true;
    default:
        return false;
    }
}

/* Is there nothing in 'up' before 'i'? */
static bool
is_first(const struct html *h, uint32_t up, uint32_t i)
{
    while (--i > up)
        if (h->items[i].type != HTML_TEXT
            || !html_is_white(html_letters(h, &h->items[i])))
            return false;
    return true;
}

/*
 * The element that holds a note: the block that the target is or stands in,
 * and what holds only this block.
 */
static uint32_t
find_container(const struct html *h, uint32_t target, uint32_t before,
    uint32_t behind)
{
    uint32_t i = target;
    if (html_is_inline(h->items[target].element))
        i = h->items[target].block;
    if (i == HTML_NONE || !is_container(h, i)
        || html_next_text(h, i, target) < target)
        return HTML_NONE;
    for (unsigned left = 8;; left--) {
        uint32_t up = h->items[i].parent;
        if (up == HTML_NONE || left == 0
            || h->items[i].element->role == HTML_ITEM
            || (before != HTML_NONE && before > up)
            || behind < h->items[up].match || !is_container(h, up)
            || !is_first(h, up, i))
            return i;
        i = up;
    }
}

static int
compare_items(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* The targets of signs, each once, in order. */
static void
take_targets(struct html *h, uint32_t *targets, size_t n)
{
    size_t kept = 0;
    qsort(targets, n, sizeof *targets, compare_items);
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || targets[kept - 1] != targets[i])
            targets[kept++] = targets[i];
    for (size_t i = 0; i < kept; i++) {
        uint32_t at = find_container(h, targets[i],
            i > 0 ? targets[i - 1] : HTML_NONE,
            i + 1 < kept ? targets[i + 1] : HTML_NONE);
        if (at == HTML_NONE)
            continue;
        uint32_t sign = h->items[targets[i]].note;
        h->items[at].flags |= HTML_TARGET;
        h->items[at].note = sign;
        /* All signs of this target have a note to refer to. */
        h->items[targets[i]].flags |= HTML_TARGET;
    }
}

bool
html_is_arrow(struct rpt_str s)
{
    uint32_t c = 0;
    size_t i = html_white(s);
    if (i == s.n)
        return false;
    i += rpt_utf8_decode(s.s + i, s.n - i, &c);
    /* Some are followed by a sign that asks for a plain picture. */
    if (s.n - i >= 3 && memcmp(s.s + i, "\xEF\xB8\x8E", 3) == 0)
        i += 3;
    s = (struct rpt_str){s.s + i, s.n - i};
    return html_is_white(s) && (c == '^' || (c >= 0x2190 && c <= 0x21FF)
        || c == 0x23CE || c == 0x2934 || c == 0x25B2);
}

/* An arrow that leads to a place in the page. */
static bool
is_arrow_link(const struct html *h, uint32_t link)
{
    char text[LONGEST_SIGN + 1] = {0};
    bool raised = false;
    struct rpt_str href = html_attr(h, &h->items[link], HTML_HREF);
    if (href.n < 2 || href.s[0] != '#')
        return false;
    size_t n = short_text(h, link, text, &raised);
    return html_is_arrow((struct rpt_str){text, n});
}

/* Signs that led nowhere are links as any others. */
static void
settle_signs(struct html *h, const struct anchors *all)
{
    for (uint32_t i = 0; i < h->n; i++) {
        struct html_item *item = &h->items[i];
        if (item->type != HTML_OPEN || item->element->role != HTML_LINK)
            continue;
        uint32_t to = find_target(h, all, i);
        if (is_arrow_link(h, i))
            item->flags |= HTML_BACK;
        if (to == HTML_NONE)
            continue;
        if ((item->flags & HTML_SIGN) != 0) {
            if ((h->items[to].flags & HTML_TARGET) == 0)
                item->flags &= (uint8_t)~HTML_SIGN;
            continue;
        }
        /* Back to a sign, or to what holds just that. */
        for (uint32_t k = to; k < i && k <= to + 3 && k < h->n; k++)
            if ((h->items[k].flags & HTML_SIGN) != 0)
                item->flags |= HTML_BACK;
    }
    for (uint32_t i = 0; i < h->n; i++) {
        struct html_item *item = &h->items[i];
        if (item->type == HTML_OPEN && html_is_inline(item->element))
            item->flags &= (uint8_t)~HTML_TARGET;
    }
}

void
html_notes(struct html *h)
{
    struct anchors all = {0};
    uint32_t *targets = NULL;
    size_t n = 0, room = 0;
    for (uint32_t i = 0; i < h->n; i++) {
        struct html_item *item = &h->items[i];
        if (item->type != HTML_OPEN)
            continue;
        add_anchor(h, &all, html_attr(h, item, HTML_ID), i);
        if (strcmp(item->element->name, "a") == 0)
            add_anchor(h, &all, html_attr(h, item, HTML_ANCHOR), i);
        if (is_marked(h, item) && is_container(h, i))
            item->flags |= HTML_TARGET;
    }
    if (all.n > 1)
        qsort(all.at, all.n, sizeof *all.at, compare);
    for (uint32_t i = 0; i < h->n && all.n > 0; i++) {
        struct html_item *item = &h->items[i];
        if (item->type != HTML_OPEN || item->element->role != HTML_LINK
            || !is_sign(h, i))
            continue;
        uint32_t to = find_target(h, &all, i);
        void *p = targets;
        if (to == HTML_NONE || to < i
            || !html_grow(h, &p, &room, n + 1, sizeof *targets))
            continue;
        targets = p;
        targets[n++] = to;
        item->flags |= HTML_SIGN;
        if (h->items[to].note == HTML_NONE)
            h->items[to].note = i;
    }
    if (n > 0) {
        take_targets(h, targets, n);
        settle_signs(h, &all);
    }
    rpt_free(targets);
    rpt_free(all.at);
}
