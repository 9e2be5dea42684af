/* SPDX-License-Identifier: MIT
 *
 * Lists from labelled paragraphs and bullets: which numbers are paragraphs
 * of the document and which are items, how items nest, and what "(i)" counts
 * as, by its neighbours.
 */
#include <string.h>

#include "normalize_pass.h"

enum { MAX_OPEN = 8, MAX_CHAINS = 6, AHEAD = 4, FAR_AHEAD = 12 };

/* Paragraph numbers and numbered lists. */

struct chain {
    size_t first, last;
    size_t n, length;     /* blocks, and bytes of text in them */
    size_t stops;         /* blocks that end as a sentence does */
    uint32_t serial;      /* headings seen when it began */
    bool crossing;        /* a heading stands between two of its numbers */
    bool operative;       /* of a resolution: its paragraphs */
    bool close;           /* no other paragraph stands between them */
};

struct chains {
    struct chain open[MAX_CHAINS];
    size_t n;
    uint32_t serial;
    bool resolution;      /* within one */
};

static bool
is_counted(const struct norm_block *b)
{
    return b->role == NORM_PLAIN && b->label.counts == NORM_ARABIC
        && (b->label.form == NORM_DOT || b->label.form == NORM_CLOSE
            || (b->label.form == NORM_BARE && b->label.given));
}

/* Is the chain a list? If not its blocks are numbered paragraphs. */
static const char *
why_list(const struct norm *n, const struct chain *c)
{
    const struct norm_block *first = &n->blocks[c->first];
    size_t before = norm_prev(n, c->first);
    bool ordered = (first->flags & RPT_HINT_ORDERED) != 0;
    if (ordered && first->hint_level > 1)
        return "an item by mark within an item";
    if (c->crossing || c->operative || first->label.number != 1)
        return NULL;
    if (ordered && c->n > 1)
        return "items by mark under one heading";
    if (before < n->n && n->blocks[before].end == NORM_COLON
        && (c->n > 1 || ordered))
        return "counts from 1 below a text that ends in a colon";
    if (first->label.form == NORM_CLOSE && c->n > 1)
        return "counts from 1";
    if (c->n > 1 && c->close && c->length / c->n < 100
        && c->stops * 2 <= c->n)
        return "short texts that count from 1";
    return NULL;
}

static void
end_chain(struct norm *n, const struct chain *c)
{
    const char *why = why_list(n, c);
    for (size_t i = c->first;; i = n->blocks[i].link) {
        struct norm_block *b = &n->blocks[i];
        b->role = why == NULL ? NORM_NUMBERED : NORM_ITEM;
        b->rule = why == NULL ? "numbered-paragraph" : "list";
        b->reason = why == NULL ? "its number counts through the text" : why;
        b->count = NORM_ARABIC;
        if (b->link == 0)
            return;
    }
}

/* The open chain the number goes on with, or NULL. */
static struct chain *
find_chain(struct norm *n, struct chains *all, const struct norm_block *b)
{
    struct chain *near = NULL;
    for (size_t k = all->n; k-- > 0;) {
        struct chain *c = &all->open[k];
        const struct norm_block *last = &n->blocks[c->last];
        if (last->label.form != b->label.form
            || last->hint_level != b->hint_level)
            continue;
        if (b->label.number == last->label.number + 1)
            return c;
        /* A dump may have lost a number or two. */
        if (near == NULL && c->n > 2
            && b->label.number > last->label.number
            && b->label.number <= last->label.number + 3)
            near = c;
    }
    return near;
}

static void
count_block(struct norm *n, struct chains *all, size_t i)
{
    struct norm_block *b = &n->blocks[i];
    struct chain *c = find_chain(n, all, b);
    if (c == NULL) {
        if (all->n == MAX_CHAINS) {
            end_chain(n, &all->open[0]);
            memmove(&all->open[0], &all->open[1],
                sizeof(all->open[0]) * (MAX_CHAINS - 1));
            all->n--;
        }
        all->open[all->n++] = (struct chain){
            .first = i, .last = i, .n = 1, .length = b->length,
            .stops = b->end == NORM_STOP,
            .serial = all->serial, .close = true,
            .operative = all->resolution};
        return;
    }
    struct chain moved = *c;
    n->blocks[moved.last].link = (uint32_t)i;
    moved.close = moved.close && norm_prev(n, i) == moved.last;
    moved.crossing = moved.crossing || moved.serial != all->serial;
    moved.last = i;
    moved.n++;
    moved.length += b->length;
    moved.stops += b->end == NORM_STOP;
    /* The chain used last comes last. */
    size_t at = (size_t)(c - all->open);
    memmove(c, c + 1, sizeof(*c) * (all->n - at - 1));
    all->open[all->n - 1] = moved;
}

static void
count_numbers(struct norm *n)
{
    struct chains all = {.n = 0};
    for (size_t i = 0; i < n->n; i++) {
        const struct norm_block *b = &n->blocks[i];
        if (b->part != NORM_NO_PART)
            all.resolution = b->part == NORM_PART_RESOLUTION;
        if (b->role == NORM_HEADING)
            all.serial++;
        else if (is_counted(b))
            count_block(n, &all, i);
    }
    while (all.n > 0)
        end_chain(n, &all.open[--all.n]);
}

/* Items. */

struct open_list {
    struct norm_label label;  /* of its last item */
    size_t last;              /* block of it */
    uint16_t indent, level;
    uint8_t count;            /* 0 of bullets */
};

struct lists {
    struct open_list open[MAX_OPEN];
    size_t n;
    uint32_t major;           /* of the decimals of a numbered paragraph */
};

/* What a label of this form is, where no chain has decided. */
static enum norm_role
role_of(const struct lists *lists, const struct norm_block *b)
{
    if (b->role != NORM_PLAIN)
        return (enum norm_role)b->role;
    switch (b->label.form) {
    case NORM_NO_LABEL:
        return NORM_PLAIN;
    case NORM_SIGN:
    case NORM_PAREN:
    case NORM_CLOSE:
        return NORM_ITEM;
    case NORM_WORD:
        return NORM_PLAIN;
    case NORM_NAMED:
        return norm_is_bare_name(b) ? NORM_PLAIN : NORM_NUMBERED;
    default:
        break;
    }
    if (b->label.counts == NORM_DECIMAL)
        return b->label.parts == 2 && b->label.major == lists->major
            && lists->major != 0 ? NORM_ITEM : NORM_NUMBERED;
    if (b->label.form == NORM_DOT
        && (b->label.counts & (NORM_SMALL | NORM_SMALL_ROMAN)) != 0)
        return NORM_ITEM;
    return b->label.form == NORM_DOT ? NORM_NUMBERED : NORM_PLAIN;
}

/* The next block after i with a label of an item, within a few blocks of
 * the same section; NULL if there is none. */
static const struct norm_block *
next_item(const struct norm *n, const struct lists *lists, size_t i,
    size_t most)
{
    for (size_t k = norm_next(n, i + 1); k < n->n && most > 0;
         k = norm_next(n, k + 1), most--) {
        const struct norm_block *b = &n->blocks[k];
        if (b->role == NORM_HEADING || b->part != NORM_NO_PART
            || b->role == NORM_SIGNATURE)
            return NULL;
        if (b->label.form != NORM_NO_LABEL)
            return role_of(lists, b) == NORM_ITEM ? b : NULL;
    }
    return NULL;
}

/* In which open list the label comes next, as what; lists->n if in none. */
static size_t
find_open(const struct lists *lists, const struct norm_label *l,
    uint8_t *count)
{
    for (size_t k = lists->n; k-- > 0;) {
        const struct open_list *o = &lists->open[k];
        uint8_t c = (uint8_t)norm_follows(&o->label, l);
        if (c == 0 || o->label.given != l->given)
            continue;
        if (c == o->count) {
            *count = c;
            return k;
        }
    }
    return lists->n;
}

/*
 * "(i)" after "(h)": the next letter, or the first numeral of a list within
 * the item? True if it opens a list.
 */
static bool
opens_within(struct norm *n, const struct lists *lists, size_t i,
    uint8_t follows)
{
    const struct norm_block *b = &n->blocks[i];
    uint8_t first = (uint8_t)norm_is_first(&b->label);
    if (first == 0 || first == follows)
        return false;
    const struct norm_block *next = next_item(n, lists, i, FAR_AHEAD);
    const struct open_list *top = &lists->open[lists->n - 1];
    uint8_t after = next == NULL || next->label.form != b->label.form ? 0
        : (uint8_t)norm_follows(&b->label, &next->label);
    bool within = false;
    const char *why = "the item before it is the letter before";
    if (after == first || after == follows) {
        within = after == first;
        why = "the label after it goes on so";
    } else if (n->blocks[top->last].end == NORM_COLON) {
        within = true;
        why = "the item before it ends in a colon";
    } else if (b->first_indent > top->indent + 3) {
        within = true;
        why = "it stands further in";
    }
    rpt_log_add(n->log, RPT_LEVEL_STYLE, "list-ambiguous", b->node->span,
        "\"%.*s\" taken for a %s: %s", (int)b->label.printed.n,
        b->label.printed.s, within ? "numeral" : "letter", why);
    return within;
}

static void
put(struct norm *n, struct lists *lists, size_t i, size_t at, bool opens,
    uint8_t count)
{
    struct norm_block *b = &n->blocks[i];
    if (at >= MAX_OPEN)
        at = MAX_OPEN - 1;
    lists->open[at] = (struct open_list){
        .label = b->label, .last = i, .indent = b->first_indent,
        .level = b->hint_level, .count = count};
    lists->n = at + 1;
    b->role = NORM_ITEM;
    b->depth = (uint8_t)(at + 1);
    b->opens = opens;
    b->count = count;
    if (b->rule[0] == '\0') {
        b->rule = "list";
        b->reason = opens ? "its label can open a list"
            : "its label follows the one before";
    }
}

static void
put_bullet(struct norm *n, struct lists *lists, size_t i)
{
    const struct norm_block *b = &n->blocks[i];
    for (size_t k = lists->n; k-- > 0;) {
        const struct open_list *o = &lists->open[k];
        if (o->count != 0)
            continue;
        bool same = b->hint_level > 0 || o->level > 0
            ? b->hint_level == o->level
            : b->first_indent + 2 >= o->indent
                && b->first_indent <= o->indent + 2;
        if (same) {
            put(n, lists, i, k, false, 0);
            return;
        }
    }
    /* Further in than an open list, or below a labelled item: within it. */
    size_t at = lists->n;
    while (at > 0) {
        const struct open_list *o = &lists->open[at - 1];
        bool deeper = b->hint_level > 0 && o->level > 0
            ? b->hint_level > o->level
            : b->first_indent > o->indent + 2 || o->count != 0;
        if (deeper)
            break;
        at--;
    }
    put(n, lists, i, at, true, 0);
}

/* The bullet before a label is the reader's or the writer's slip. */
static void
log_bullet(struct norm *n, const struct lists *lists, size_t i)
{
    struct norm_block *b = &n->blocks[i];
    size_t before = norm_prev(n, i);
    const struct norm_block *next = next_item(n, lists, i, AHEAD);
    bool alone = (next == NULL || (next->flags & RPT_HINT_BULLET) == 0)
        && (before == n->n
            || (n->blocks[before].flags & RPT_HINT_BULLET) == 0);
    b->rule = alone ? "stray-bullet" : "bullet-label";
    b->reason = alone ? "a bullet that its neighbours do not have"
        : "the label says more than the bullet";
    rpt_log_add(n->log, RPT_LEVEL_STYLE, b->rule, b->node->span,
        alone ? "stray bullet before \"%.*s\" dropped"
              : "bullet before \"%.*s\" dropped",
        (int)b->label.printed.n, b->label.printed.s);
}

/* The first count the label may be taken for. */
static uint8_t
any_count(const struct norm_label *l)
{
    uint8_t count = (uint8_t)norm_is_first(l);
    for (unsigned bit = 0; bit < 6 && count == 0; bit++)
        count = (uint8_t)(l->counts & (1u << bit));
    return count;
}

/* The open list that the label goes on with, whatever their levels; lists->n
 * if there is none. */
static size_t
find_followed(const struct lists *lists, const struct norm_label *l)
{
    size_t k = lists->n;
    while (k-- > 0) {
        const struct open_list *o = &lists->open[k];
        if (o->count != 0
            && norm_follows(&o->label, l) == (enum norm_count)o->count)
            return k;
    }
    return lists->n;
}

/* An item with a number and a level by mark: the level decides. */
static void
put_ordered(struct norm *n, struct lists *lists, size_t i)
{
    const struct norm_block *b = &n->blocks[i];
    size_t at = lists->n, followed = find_followed(lists, &b->label);
    while (at > 0 && lists->open[at - 1].level >= b->hint_level)
        at--;
    const struct open_list *o = &lists->open[at];
    bool same = at < lists->n && o->level == b->hint_level && o->count != 0
        && o->label.form == b->label.form;
    bool first = norm_is_first(&b->label) != 0;
    /* A slip of the writer: "(b)" stands higher than "(a)" does. */
    if (!same && !first && followed < lists->n) {
        put(n, lists, i, followed, false, lists->open[followed].count);
        return;
    }
    /* "(i)" of the same level behind "(h)" is a letter. */
    bool opens = !same || (first && followed != at);
    put(n, lists, i, at, opens, opens ? any_count(&b->label) : o->count);
}

static void
put_item(struct norm *n, struct lists *lists, size_t i)
{
    struct norm_block *b = &n->blocks[i];
    const struct norm_label *l = &b->label;
    uint8_t count = 0;
    if ((b->flags & RPT_HINT_BULLET) != 0 && l->form != NORM_SIGN)
        log_bullet(n, lists, i);
    if (l->form == NORM_SIGN) {
        put_bullet(n, lists, i);
        return;
    }
    if ((b->flags & RPT_HINT_ORDERED) != 0 && b->hint_level > 0) {
        put_ordered(n, lists, i);
        return;
    }
    size_t at = find_open(lists, l, &count);
    if (at < lists->n && !opens_within(n, lists, i, count)) {
        put(n, lists, i, at, false, count);
        return;
    }
    uint8_t first = (uint8_t)norm_is_first(l);
    /* A list like one that is open begins again, or has lost a label. */
    for (at = lists->n; at-- > 0;) {
        const struct open_list *o = &lists->open[at];
        if (o->label.form == l->form && (l->counts & o->count) != 0
            && (first == 0 || first == o->count)) {
            put(n, lists, i, at, first != 0, o->count);
            return;
        }
    }
    put(n, lists, i, lists->n, true, any_count(l));
}

/* Does a list that is open go on after block i? */
static bool
goes_on(const struct norm *n, const struct lists *lists, size_t i)
{
    const struct norm_block *next = next_item(n, lists, i, AHEAD);
    uint8_t count;
    if (next == NULL || lists->n == 0)
        return false;
    if (next->label.form == NORM_SIGN) {
        const struct open_list *top = &lists->open[lists->n - 1];
        return top->count == 0 && n->blocks[i].first_indent > top->indent;
    }
    return find_open(lists, &next->label, &count) < lists->n;
}

/*
 * "To the Parliament:" between items 2 and 3, no further in than they are:
 * it leads into those below it, and only their numbers go on. The open list
 * they belong to; lists->n if block i is no such text.
 */
static size_t
led_into(const struct norm *n, const struct lists *lists, size_t i)
{
    const struct norm_block *b = &n->blocks[i];
    size_t next = norm_next(n, i + 1);
    uint8_t count;
    if (b->role != NORM_PLAIN || b->end != NORM_COLON
        || b->begin == NORM_LOWER || next == n->n
        || n->blocks[next].label.form == NORM_NO_LABEL
        || n->blocks[next].label.form == NORM_SIGN)
        return lists->n;
    size_t at = find_open(lists, &n->blocks[next].label, &count);
    return at < lists->n && b->first_indent <= lists->open[at].indent
        ? at : lists->n;
}

static void
put_other(struct norm *n, struct lists *lists, size_t i)
{
    struct norm_block *b = &n->blocks[i];
    if (lists->n == 0)
        return;
    bool marked = b->hint_level > 0 && b->role == NORM_PLAIN;
    size_t led = marked ? lists->n : led_into(n, lists, i);
    if (led < lists->n) {
        lists->n = led + 1;
        if (led == 0)
            return;
        b->depth = (uint8_t)led;
        b->role = NORM_INSIDE;
        b->rule = "list-inside";
        b->reason = "the list of the item goes on after it";
        return;
    }
    if (!marked && !goes_on(n, lists, i)) {
        lists->n = 0;
        return;
    }
    b->depth = (uint8_t)(marked && b->hint_level < lists->n
        ? b->hint_level : lists->n);
    if (b->role == NORM_PLAIN) {
        b->role = NORM_INSIDE;
        b->rule = "list-inside";
        b->reason = marked ? "marked as part of the item"
            : "the list goes on after it";
    }
}

static void
numbered(struct lists *lists, const struct norm_block *b)
{
    lists->n = 0;
    if (b->label.counts == NORM_ARABIC && b->label.form != NORM_NAMED)
        lists->major = b->label.number + 1;
}

/* A bullet alone on its line, and what follows has a label of its own: the
 * bullet is a mark on the page and nothing else. */
static void
drop_lone_bullets(struct norm *n)
{
    for (size_t i = 0; i + 1 < n->n; i++) {
        struct norm_block *b = &n->blocks[i];
        const struct norm_block *next = &n->blocks[i + 1];
        if (b->role != NORM_PLAIN || b->label.form != NORM_SIGN
            || (!b->label.given && b->label.skip < b->length)
            || (b->label.given && b->length > 0)
            || next->label.form == NORM_NO_LABEL
            || next->label.form == NORM_SIGN)
            continue;
        norm_keep_label(n, b);
        b->role = NORM_FURNITURE;
        b->rule = "stray-bullet";
        b->reason = "a bullet alone before a label";
        rpt_log_add(n->log, RPT_LEVEL_STYLE, b->rule, b->node->span,
            "stray bullet alone on its line put aside");
    }
}

void
norm_lists(struct norm *n)
{
    struct lists lists = {.n = 0};
    if (n->status != RPT_OK)
        return;
    drop_lone_bullets(n);
    count_numbers(n);
    for (size_t i = 0; i < n->n && n->status == RPT_OK; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->part != NORM_NO_PART)
            lists.n = 0;
        switch (role_of(&lists, b)) {
        case NORM_GONE:
        case NORM_FURNITURE:
        case NORM_NOTE:
            break;
        case NORM_ITEM:
            put_item(n, &lists, i);
            break;
        case NORM_NUMBERED:
            if (b->role == NORM_PLAIN) {
                b->role = NORM_NUMBERED;
                b->rule = "numbered-paragraph";
                b->reason = "its label stands at the start";
            }
            numbered(&lists, b);
            break;
        case NORM_PLAIN:
        case NORM_FIXED:
            put_other(n, &lists, i);
            break;
        default:
            lists.n = 0;
            break;
        }
    }
}
