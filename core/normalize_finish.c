/* SPDX-License-Identifier: MIT
 *
 * Completes a tree, however it was made: levels of sections and headings,
 * styles and lead-ins of lists, facts of the document. Never moves a node.
 */
#include <string.h>

#include "normalize_pass.h"
#include "str.h"

static bool
has(const struct rpt_node *node, const char *name)
{
    return rpt_node_attr_find(node, name) != NULL;
}

static void
infer(struct norm *n, struct rpt_node *node, const char *name,
    struct rpt_str value, const char *reason)
{
    norm_set(n, node, name, value, RPT_ORIGIN_INFERRED, reason,
        (struct rpt_span){0});
}

/* How many sections stand around the node, itself included. */
static unsigned
section_depth(const struct rpt_node *node)
{
    unsigned depth = 0;
    for (; node != NULL; node = node->parent)
        depth += node->kind == RPT_KIND_SECTION;
    return depth > 9 ? 9 : depth;
}

static void
finish_level(struct norm *n, struct rpt_node *node)
{
    unsigned depth = section_depth(node);
    char digit[2] = {(char)('0' + depth), '\0'};
    if (depth > 0 && !has(node, "level"))
        infer(n, node, "level", (struct rpt_str){digit, 1},
            "the sections around it");
}

/* The sign of a label as its list's style shows it: "(b)" is "(a)". */
static size_t
style_of(struct norm *n, struct rpt_str label, char out[8])
{
    struct norm_label read;
    char text[32];
    if (label.n == 0 || label.n > sizeof(text) - 1)
        return 0;
    memcpy(text, label.s, label.n);
    text[label.n] = '\0';
    if (!norm_read_label(n, (struct rpt_str){text, label.n}, &read)
        || read.form == NORM_WORD)
        return 0;
    if (read.form == NORM_SIGN) {
        memcpy(out, "bullet", sizeof("bullet"));
        return sizeof("bullet") - 1;
    }
    char sign = (read.counts & NORM_ARABIC) != 0 ? '1'
        : (read.counts & NORM_DECIMAL) != 0 ? '1'
        : norm_is_first(&read) != 0 && read.letter != 1
            ? ((read.counts & NORM_SMALL_ROMAN) != 0 ? 'i' : 'I')
        : (read.counts & NORM_SMALL) != 0 ? 'a'
        : (read.counts & NORM_SMALL_ROMAN) != 0 ? 'i'
        : (read.counts & NORM_CAPITAL) != 0 ? 'A' : 'I';
    size_t used = 0;
    if (read.form == NORM_PAREN)
        out[used++] = '(';
    out[used++] = sign;
    if ((read.counts & NORM_DECIMAL) != 0) {
        out[used++] = '.';
        out[used++] = '1';
    }
    if (read.form == NORM_PAREN || read.form == NORM_CLOSE)
        out[used++] = ')';
    else if (read.form == NORM_DOT)
        out[used++] = '.';
    return used;
}

/* The first item of a list, below a recommendation or not. */
static const struct rpt_node *
first_item(const struct rpt_node *list)
{
    const struct rpt_node *c = list->first;
    while (c != NULL && c->kind != RPT_KIND_ITEM)
        c = c->kind == RPT_KIND_RECOMMENDATION ? c->first : c->next;
    return c;
}

static char
last_char(const struct rpt_node *node)
{
    const struct rpt_node *c = node->last;
    while (c != NULL && (c->kind != RPT_KIND_TEXT || rpt_text_get(c).n == 0))
        c = c->last != NULL ? c->last : c->prev;
    if (c == NULL)
        return '\0';
    struct rpt_str text = rpt_text_get(c);
    size_t i = text.n;
    while (i > 1 && text.s[i - 1] == ' ')
        i--;
    return text.s[i - 1];
}

static void
finish_list(struct norm *n, struct rpt_node *list)
{
    char style[8];
    const struct rpt_node *item = first_item(list);
    if (item != NULL && !has(list, "style")) {
        size_t length = style_of(n, rpt_node_attr_get(item, "label"), style);
        if (length > 0)
            infer(n, list, "style", (struct rpt_str){style, length},
                "the label of its first item");
    }
    if (has(list, "stem"))
        return;
    /* Its introduction may stand in the list, or before it. */
    const struct rpt_node *lead = list->first;
    if (lead == NULL || lead->kind != RPT_KIND_PARAGRAPH)
        lead = list->prev;
    while (lead != NULL && (lead->kind == RPT_KIND_FURNITURE
               || lead->kind == RPT_KIND_NOTE))
        lead = lead->prev;
    if (lead == NULL || lead->kind != RPT_KIND_PARAGRAPH
        || (lead->parent != list && last_char(lead) != ':'))
        return;
    struct rpt_str text;
    n->status = rpt_node_text_take(lead, &text);
    if (n->status != RPT_OK)
        return;
    if (text.n > 0)
        norm_set(n, list, "stem", text, RPT_ORIGIN_INFERRED,
            lead->parent == list ? "the introduction of the list"
                : "ends in a colon", lead->span);
    rpt_text_free(text);
}

/* The fields of a masthead that a reader marked are facts of the root. */
static void
finish_field(struct norm *n, struct rpt_node *p)
{
    static const char *const facts[] = {
        "organization", "organ", "symbol", "distribution", "date",
        "original", "session", "agenda-item", "title",
    };
    struct rpt_str field, text;
    n->status = rpt_node_text_take(p, &text);
    if (n->status != RPT_OK)
        return;
    bool reads = text.n > 0 && norm_read_facts(n, p, text);
    field = rpt_node_attr_get(p, "field");
    for (size_t i = 0; !reads && i < sizeof(facts) / sizeof(facts[0]); i++)
        if (strlen(facts[i]) == field.n && text.n > 0
            && memcmp(facts[i], field.s, field.n) == 0
            && !has(n->report->root, facts[i]))
            norm_set(n, n->report->root, facts[i], text, RPT_ORIGIN_READ,
                "masthead", p->span);
    rpt_text_free(text);
}

/* An annex of the reader: the second of its heading lines is its title. */
static void
finish_annex(struct norm *n, struct rpt_node *annex)
{
    struct rpt_node *first = annex->first, *second;
    struct rpt_str text;
    second = first == NULL ? NULL : first->next;
    if (has(annex, "title") || first == NULL || second == NULL
        || first->kind != RPT_KIND_HEADING
        || second->kind != RPT_KIND_HEADING)
        return;
    n->status = rpt_node_text_take(second, &text);
    if (n->status != RPT_OK)
        return;
    infer(n, second, "role", RPT_STR("title"),
        "the second heading line of the annex");
    if (text.n > 0)
        norm_set(n, annex, "title", text, RPT_ORIGIN_READ, NULL,
            second->span);
    rpt_text_free(text);
}

/* Does all of the text below 'top' stand in bold type? */
static bool
is_bold(const struct rpt_node *top)
{
    bool bold = false;
    for (const struct rpt_node *c = top->first; c != NULL; c = c->next) {
        bold = bold || c->kind == RPT_KIND_STRONG;
        if (c->kind != RPT_KIND_STRONG && c->kind != RPT_KIND_BREAK
            && c->kind != RPT_KIND_NOTE_REF)
            return false;
    }
    return bold;
}

/* A line in bold type, or what the reader says the document is called. */
static const char *
why_title(const struct rpt_node *c, struct rpt_str text)
{
    enum { LEAST = 10, MOST = 300 };
    struct rpt_str role = rpt_node_attr_get(c, "role");
    if (c->kind == RPT_KIND_FURNITURE && rpt_str_is(role, "title"))
        return text.n > 0 ? "the title of the page" : NULL;
    bool line = c->kind == RPT_KIND_PARAGRAPH && is_bold(c)
        && text.n >= LEAST && text.n <= MOST
        && memchr(text.s, ' ', text.n) != NULL
        && strchr(".:;,", text.s[text.n - 1]) == NULL;
    return line ? "a line in bold type before the first heading" : NULL;
}

/* Does the heading stand over all of the document? */
static bool
is_over_all(const struct norm *n, const struct rpt_node *heading,
    struct rpt_str text)
{
    const struct rpt_node *section = heading->parent;
    const struct rpt_node *c = section->next;
    while (c != NULL && c->kind != RPT_KIND_SECTION)
        c = c->next;
    return c == NULL && !has(section, "label")
        && norm_known_heading(n, text) == WORDS_NONE;
}

/* Takes what stands before the first heading; false if nothing does. */
static bool
title_above(struct norm *n)
{
    struct rpt_node *root = n->report->root, *best = NULL;
    const char *reason = NULL;
    struct rpt_str text, title = RPT_STR("");
    for (struct rpt_node *c = root->first; c != NULL; c = c->next) {
        if (c->kind != RPT_KIND_PARAGRAPH && c->kind != RPT_KIND_FURNITURE
            && c->kind != RPT_KIND_FIGURE && c->kind != RPT_KIND_MASTHEAD)
            break;
        n->status = rpt_node_text_take(c, &text);
        if (n->status != RPT_OK)
            break;
        const char *why = why_title(c, text);
        /* A line of the page says more than the name of the page. */
        if (why != NULL && (best == NULL
                || (best->kind == RPT_KIND_FURNITURE
                    && c->kind == RPT_KIND_PARAGRAPH))) {
            struct rpt_str old = title;
            best = c;
            reason = why;
            title = text;
            text = old;
        }
        rpt_text_free(text);
    }
    if (best != NULL && n->status == RPT_OK)
        norm_set(n, root, "title", title, RPT_ORIGIN_INFERRED, reason,
            best->span);
    rpt_text_free(title);
    return best != NULL;
}

/* A document without a masthead is called what its first heading says, or
 * what stands above it. */
static void
finish_title(struct norm *n)
{
    struct rpt_node *root = n->report->root, *c = root;
    struct rpt_str text;
    if (has(root, "title"))
        return;
    while ((c = rpt_node_next(c, root)) != NULL
        && c->kind != RPT_KIND_HEADING)
        ;
    if (c == NULL)
        return;
    n->status = rpt_node_text_take(c, &text);
    if (n->status != RPT_OK)
        return;
    bool over = text.n > 0 && is_over_all(n, c, text);
    if (text.n > 0 && (over || !title_above(n)))
        norm_set(n, root, "title", text, RPT_ORIGIN_INFERRED,
            "the first heading", c->span);
    rpt_text_free(text);
}

void
norm_finish(struct norm *n)
{
    struct rpt_node *root = n->report->root, *c = root->first;
    while (c != NULL && n->status == RPT_OK) {
        switch (c->kind) {
        case RPT_KIND_SECTION:
        case RPT_KIND_HEADING:
            finish_level(n, c);
            break;
        case RPT_KIND_LIST:
            finish_list(n, c);
            break;
        case RPT_KIND_ANNEX:
            finish_annex(n, c);
            norm_finish_part(n, c);
            break;
        case RPT_KIND_LETTER:
            norm_finish_part(n, c);
            break;
        case RPT_KIND_SIGNATURE:
            norm_finish_signature(n, c);
            break;
        case RPT_KIND_PARAGRAPH:
            if (c->parent->kind == RPT_KIND_MASTHEAD)
                finish_field(n, c);
            break;
        default:
            break;
        }
        /* No block stands below a paragraph or heading. */
        struct rpt_node *next = rpt_node_next(c, root);
        if (c->kind == RPT_KIND_PARAGRAPH || c->kind == RPT_KIND_HEADING) {
            const struct rpt_node *up = c;
            while (up != NULL && up != root && up->next == NULL)
                up = up->parent;
            next = up == NULL || up == root ? NULL : up->next;
        }
        c = next;
    }
    if (n->status == RPT_OK)
        finish_title(n);
}
