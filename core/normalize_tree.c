/* SPDX-License-Identifier: MIT
 *
 * The last pass over the flat blocks: builds parts, sections, lists, items
 * and signatures from what the other passes decided. Decides nothing itself.
 */
#include <string.h>

#include "normalize_pass.h"

enum { MAX_SECTIONS = 12, MAX_LISTS = 10 };

struct site {
    struct norm *n;
    struct rpt_node *part;                 /* or the top itself */
    struct rpt_node *sections[MAX_SECTIONS];
    uint8_t levels[MAX_SECTIONS];
    size_t n_sections;
    struct rpt_node *lists[MAX_LISTS], *items[MAX_LISTS];
    size_t n_lists;
    struct rpt_node *signature;
    struct rpt_node *waiting;   /* furniture and notes not yet placed */
    struct rpt_node *waiting_last;
};

static void
append(struct rpt_node *parent, struct rpt_node *node)
{
    rpt_node_link_last(parent, node);
}

/* A container reaches to the end of what it holds. */
static void
close_span(struct rpt_node *node)
{
    if (node->last != NULL)
        node->span = norm_between(node->span, node->last->span);
}

static struct rpt_node *
section_or_part(const struct site *site)
{
    return site->n_sections > 0 ? site->sections[site->n_sections - 1]
        : site->part;
}

static void
close_lists(struct site *site, size_t depth)
{
    while (site->n_lists > depth) {
        site->n_lists--;
        /* Without memory a list may have been left without its item. */
        if (site->items[site->n_lists] != NULL)
            close_span(site->items[site->n_lists]);
        close_span(site->lists[site->n_lists]);
    }
}

/* Puts what waits where the next block goes, or where the last one went. */
static void
place_waiting(struct site *site, struct rpt_node *parent)
{
    struct rpt_node *c = site->waiting;
    while (c != NULL) {
        struct rpt_node *next = c->next;
        append(parent, c);
        c = next;
    }
    site->waiting = site->waiting_last = NULL;
}

static void
wait(struct site *site, struct rpt_node *node)
{
    node->parent = node->next = node->prev = NULL;
    if (site->waiting_last != NULL)
        site->waiting_last->next = node;
    else
        site->waiting = node;
    site->waiting_last = node;
}

/* Ends lists and signatures; the waiting goes behind them. */
static void
end_blocks(struct site *site)
{
    close_lists(site, 0);
    if (site->signature != NULL)
        close_span(site->signature);
    site->signature = NULL;
    place_waiting(site, section_or_part(site));
}

static void
close_sections(struct site *site, uint8_t level)
{
    while (site->n_sections > 0
        && site->levels[site->n_sections - 1] >= level)
        close_span(site->sections[--site->n_sections]);
}

static void
close_part(struct site *site)
{
    end_blocks(site);
    close_sections(site, 0);
    if (site->part != site->n->top)
        close_span(site->part);
    site->part = site->n->top;
}

/* Moves an attribute that was set on a paragraph to what it became. */
static void
move_attr(struct rpt_node *from, struct rpt_node *to, const char *name)
{
    struct rpt_attr *before = NULL, *attr = from->attrs;
    while (attr != NULL && strcmp(attr->name, name) != 0) {
        before = attr;
        attr = (struct rpt_attr *)(uintptr_t)attr->next;
    }
    if (attr == NULL)
        return;
    if (before != NULL)
        before->next = attr->next;
    else
        from->attrs = (struct rpt_attr *)(uintptr_t)attr->next;
    attr->next = to->attrs;
    to->attrs = attr;
}

static void
set_level(struct norm *n, struct rpt_node *node, const struct norm_block *b)
{
    char digit[2] = {(char)('0' + b->level), '\0'};
    norm_set(n, node, "level", (struct rpt_str){digit, 1},
        b->sure ? RPT_ORIGIN_READ : RPT_ORIGIN_INFERRED, b->level_reason,
        (struct rpt_span){0});
}

static void
explain(struct norm *n, const struct norm_block *b)
{
    if (b->rule[0] != '\0' && rpt_node_rule(b->node)[0] == '\0')
        norm_explain(n, b->node, b->rule, b->reason);
}

static struct rpt_node *
open_part(struct site *site, const struct norm_block *b, enum rpt_kind kind)
{
    close_part(site);
    struct rpt_node *node =
        norm_make(site->n, kind, b->node->span, b->rule, b->reason);
    if (node == NULL)
        return NULL;
    append(site->n->top, node);
    site->part = node;
    return node;
}

/* A part begins at this block, or the one before it ends. */
static void
begin_part(struct site *site, const struct norm_block *b)
{
    static const char *const moved[] = {"label", "date", "original"};
    struct rpt_node *node = NULL;
    switch (b->part) {
    case NORM_PART_MASTHEAD:
        open_part(site, b, RPT_KIND_MASTHEAD);
        return;
    case NORM_PART_LETTER:
        node = open_part(site, b, RPT_KIND_LETTER);
        break;
    case NORM_PART_ANNEX:
        node = open_part(site, b, RPT_KIND_ANNEX);
        break;
    case NORM_PART_RESOLUTION:
        node = open_part(site, b, RPT_KIND_RESOLUTION);
        break;
    case NORM_PART_END:
        close_part(site);
        return;
    default:
        return;
    }
    for (size_t i = 0; node != NULL && i < sizeof(moved) / sizeof(*moved);
         i++)
        move_attr(b->node, node, moved[i]);
}

/* The masthead ends where its lines end. */
static void
end_masthead(struct site *site, const struct norm_block *b)
{
    if (site->part->kind == RPT_KIND_MASTHEAD && b->role != NORM_MASTHEAD
        && b->role != NORM_NOTE && b->part == NORM_NO_PART)
        close_part(site);
}

static void
put_heading(struct site *site, struct norm_block *b)
{
    struct norm *n = site->n;
    end_blocks(site);
    rpt_node_turn(n->report, b->node, RPT_KIND_HEADING);
    bool part = b->part != NORM_NO_PART && b->part != NORM_PART_END;
    if (part) {
        append(site->part, b->node);
        return;
    }
    if (b->level == 0)
        b->level = 1;
    bool named = b->label.form == NORM_NAMED;
    if (named)
        norm_name_label(n, b);
    else
        norm_split_label(n, b);
    close_sections(site, b->level);
    struct rpt_node *section = norm_make(n, RPT_KIND_SECTION, b->node->span,
        "section", b->level_reason[0] != '\0' ? b->level_reason
            : "what a heading stands over");
    if (section == NULL || site->n_sections == MAX_SECTIONS)
        return;
    append(section_or_part(site), section);
    site->sections[site->n_sections] = section;
    site->levels[site->n_sections++] = b->level;
    set_level(n, section, b);
    set_level(n, b->node, b);
    if (!named)
        move_attr(b->node, section, "label");
    append(section, b->node);
}

static void
put_title(struct site *site, struct norm_block *b)
{
    end_blocks(site);
    rpt_node_turn(site->n->report, b->node, RPT_KIND_HEADING);
    norm_set(site->n, b->node, "role", RPT_STR("title"),
        RPT_ORIGIN_INFERRED, b->reason, (struct rpt_span){0});
    if (site->part != site->n->top
        && rpt_node_attr_find(site->part, "title") == NULL)
        norm_set(site->n, site->part, "title", norm_text(site->n, b),
            RPT_ORIGIN_READ, NULL, b->node->span);
    append(section_or_part(site), b->node);
}

static const char *
style_of(const struct norm_block *b)
{
    static const struct {
        uint8_t form, count;
        const char *style;
    } styles[] = {
        {NORM_PAREN, NORM_SMALL, "(a)"}, {NORM_PAREN, NORM_CAPITAL, "(A)"},
        {NORM_PAREN, NORM_SMALL_ROMAN, "(i)"},
        {NORM_PAREN, NORM_ROMAN, "(I)"}, {NORM_PAREN, NORM_ARABIC, "(1)"},
        {NORM_CLOSE, NORM_SMALL, "a)"}, {NORM_CLOSE, NORM_CAPITAL, "A)"},
        {NORM_CLOSE, NORM_SMALL_ROMAN, "i)"},
        {NORM_CLOSE, NORM_ROMAN, "I)"}, {NORM_CLOSE, NORM_ARABIC, "1)"},
        {NORM_DOT, NORM_SMALL, "a."}, {NORM_DOT, NORM_CAPITAL, "A."},
        {NORM_DOT, NORM_SMALL_ROMAN, "i."}, {NORM_DOT, NORM_ROMAN, "I."},
        {NORM_DOT, NORM_ARABIC, "1."}, {NORM_DOT, NORM_DECIMAL, "1.1."},
        {NORM_BARE, NORM_DECIMAL, "1.1"}, {NORM_BARE, NORM_ARABIC, "1"},
    };
    for (size_t i = 0; i < sizeof(styles) / sizeof(styles[0]); i++)
        if (styles[i].form == b->label.form && styles[i].count == b->count)
            return styles[i].style;
    return "bullet";
}

/* The lead-in of a list: the text right before its first item. */
static void
set_stem(struct norm *n, struct rpt_node *list, size_t i)
{
    size_t before = norm_prev(n, i);
    if (before == n->n)
        return;
    const struct norm_block *b = &n->blocks[before];
    const char *why = b->end == NORM_COLON ? "ends in a colon"
        : b->end == NORM_STOP || b->end == NORM_SEMICOLON || b->length < 40
        ? NULL : "does not end before the list";
    if (why == NULL || b->length < 8
        || (b->role != NORM_PLAIN && b->role != NORM_NUMBERED
            && b->role != NORM_ITEM && b->role != NORM_INSIDE))
        return;
    norm_set(n, list, "stem", norm_text(n, b), RPT_ORIGIN_INFERRED, why,
        b->node->span);
}

static void
open_list(struct site *site, const struct norm_block *b, size_t i)
{
    struct norm *n = site->n;
    const char *style = style_of(b);
    struct rpt_node *list = norm_make(n, RPT_KIND_LIST, b->node->span,
        "list", "labels or bullets in a row");
    if (list == NULL)
        return;
    append(site->n_lists > 0 ? site->items[site->n_lists - 1]
        : section_or_part(site), list);
    norm_set(n, list, "style", (struct rpt_str){style, strlen(style)},
        RPT_ORIGIN_INFERRED, NULL, (struct rpt_span){0});
    set_stem(n, list, i);
    site->lists[site->n_lists] = list;
    site->items[site->n_lists++] = NULL;
}

static void
put_item(struct site *site, struct norm_block *b, size_t i)
{
    struct norm *n = site->n;
    size_t depth = b->depth;
    if (depth > MAX_LISTS)
        depth = MAX_LISTS;
    if (depth > site->n_lists + 1)
        depth = site->n_lists + 1;
    bool opens = b->opens || depth > site->n_lists;
    close_lists(site, opens ? depth - 1 : depth);
    place_waiting(site, site->n_lists > 0 && site->items[site->n_lists - 1]
            != NULL ? site->items[site->n_lists - 1]
        : section_or_part(site));
    if (opens)
        open_list(site, b, i);
    if (site->n_lists == 0)
        return;
    struct rpt_node **item = &site->items[site->n_lists - 1];
    if (*item != NULL)
        close_span(*item);
    norm_split_label(n, b);
    *item = norm_make(n, RPT_KIND_ITEM, b->node->span, b->rule, b->reason);
    if (*item == NULL)
        return;
    const struct rpt_attr *label = rpt_node_attr_find(b->node, "label");
    if (label != NULL && label->from->span.length > 0
        && label->from->span.offset < (*item)->span.offset)
        (*item)->span = norm_between(label->from->span, (*item)->span);
    append(site->lists[site->n_lists - 1], *item);
    move_attr(b->node, *item, "label");
    append(*item, b->node);
}

/* Where a block goes that belongs to an item of some depth, or to none. */
static void
put_plain(struct site *site, struct norm_block *b)
{
    if (b->depth > 0 && b->depth <= site->n_lists) {
        close_lists(site, b->depth);
        place_waiting(site, site->items[b->depth - 1]);
        append(site->items[b->depth - 1], b->node);
        return;
    }
    end_blocks(site);
    append(section_or_part(site), b->node);
}

static void
put_signature(struct site *site, struct norm_block *b)
{
    static const char *const moved[] = {"for", "role", "name"};
    end_blocks(site);
    struct rpt_node *node = norm_make(site->n, RPT_KIND_SIGNATURE,
        b->node->span, b->rule, b->reason);
    if (node == NULL)
        return;
    for (size_t i = 0; i < sizeof(moved) / sizeof(moved[0]); i++)
        move_attr(b->node, node, moved[i]);
    append(section_or_part(site), node);
    append(node, b->node);
    site->signature = node;
}

static void
put_furniture(struct site *site, struct norm_block *b)
{
    norm_keep_label(site->n, b);
    if (b->node->kind == RPT_KIND_PARAGRAPH) {
        rpt_node_turn(site->n->report, b->node, RPT_KIND_FURNITURE);
        norm_set(site->n, b->node, "role",
            (struct rpt_str){b->rule, strlen(b->rule)},
            RPT_ORIGIN_INFERRED, b->reason, (struct rpt_span){0});
        norm_explain(site->n, b->node, "furniture", b->reason);
    }
    wait(site, b->node);
}

static void
put_block(struct site *site, size_t i)
{
    struct norm_block *b = &site->n->blocks[i];
    if (b->role == NORM_FURNITURE) {
        put_furniture(site, b);
        return;
    }
    if (b->role == NORM_NOTE) {
        wait(site, b->node);
        return;
    }
    begin_part(site, b);
    end_masthead(site, b);
    if (b->role != NORM_ITEM && b->role != NORM_NUMBERED
        && (b->role != NORM_HEADING || b->label.form == NORM_NO_LABEL))
        norm_keep_label(site->n, b);
    switch (b->role) {
    case NORM_HEADING:
        explain(site->n, b);
        put_heading(site, b);
        break;
    case NORM_TITLE:
        explain(site->n, b);
        put_title(site, b);
        break;
    case NORM_SIGNATURE:
        put_signature(site, b);
        break;
    case NORM_SIGNED:
        if (site->signature != NULL) {
            place_waiting(site, site->signature);
            append(site->signature, b->node);
            break;
        }
        put_plain(site, b);
        break;
    case NORM_ITEM:
        put_item(site, b, i);
        break;
    case NORM_NUMBERED:
        norm_split_label(site->n, b);
        explain(site->n, b);
        put_plain(site, b);
        break;
    default:
        explain(site->n, b);
        put_plain(site, b);
        break;
    }
}

void
norm_build(struct norm *n)
{
    if (n->status != RPT_OK)
        return;
    struct site site = {.n = n, .part = n->top};
    struct rpt_node *c = n->top->first, *next;
    n->top->first = n->top->last = NULL;
    for (size_t i = 0; c != NULL; c = next) {
        next = c->next;
        c->parent = c->next = c->prev = NULL;
        while (i < n->n && n->blocks[i].role == NORM_GONE)
            i++;
        if (i < n->n && c == n->blocks[i].node) {
            if (n->status == RPT_OK)
                put_block(&site, i);
            i++;
        } else if (n->status == RPT_OK && i < n->n) {
            /* Made by a pass, to stand before the block. */
            begin_part(&site, &n->blocks[i]);
            n->blocks[i].part = NORM_NO_PART;
            append(section_or_part(&site), c);
        }
    }
    close_part(&site);
}
