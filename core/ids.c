/* SPDX-License-Identifier: MIT
 *
 * Readable ids. A step is unique among the nodes numbered with it, so that a
 * path of steps is unique in the report, and only the nodes on the way to
 * one that is asked for need ids. Knows no words of any language.
 */
#include <string.h>

#include "alloc.h"
#include "buf.h"
#include "node.h"
#include "str.h"

enum { SLUG_WORDS = 5, LONGEST_STEP = 60 };

/* A step that was given; 'again' counts how often it was wanted. */
struct step {
    const char *id;          /* NULL: free */
    uint64_t hash;
    uint32_t again;
};

/* What is needed while the nodes below one parent get their ids. */
struct giver {
    struct rpt_report *report;
    struct rpt_str parent;   /* its id */
    struct step *steps;      /* open addressing */
    size_t mask;
    uint32_t counts[RPT_N_KINDS];
    struct rpt_buf step;     /* the step being made */
};

/* How a node that has neither heading nor label is called; NULL: by the name
 * of its kind. */
static const char *const initials[RPT_N_KINDS] = {
    [RPT_KIND_HEADING] = "h",
    [RPT_KIND_PARAGRAPH] = "p",
    [RPT_KIND_LIST] = "l",
    [RPT_KIND_ITEM] = "i",
    [RPT_KIND_TABLE] = "t",
    [RPT_KIND_ROW] = "r",
    [RPT_KIND_CELL] = "c",
    [RPT_KIND_NOTE] = "n",
    [RPT_KIND_SIGNATURE] = "s",
    [RPT_KIND_QUOTE] = "q",
    [RPT_KIND_FIGURE] = "fig",
    [RPT_KIND_FURNITURE] = "f",
    [RPT_KIND_RECOMMENDATION] = "rec",
    [RPT_KIND_STATEMENT] = "st",
};

/* Adds a label as a step; false if there is nothing to read in it. */
static bool
add_label(struct rpt_buf *buf, struct rpt_str label)
{
    bool readable = false;
    for (size_t i = 0; i < label.n && i < LONGEST_STEP;) {
        uint32_t c;
        size_t length = rpt_utf8_decode(label.s + i, label.n - i, &c);
        if (rpt_char_is_letter(c) || rpt_char_is_digit(c))
            readable = true;
        /* A slash parts steps, white space parts words of a command. */
        if (c == '/' || rpt_char_is_space(c) || rpt_char_is_control(c))
            rpt_buf_add_char(buf, '-');
        else
            rpt_buf_add(buf, label.s + i, length);
        i += length;
    }
    if (!readable)
        rpt_buf_clear(buf);
    return readable;
}

/* Adds the first words of a section's heading; false without any. */
static bool
add_heading(struct rpt_buf *buf, const struct rpt_node *section)
{
    const struct rpt_node *heading = section->first;
    while (heading != NULL && heading->kind != RPT_KIND_HEADING)
        heading = heading->next;
    if (heading == NULL)
        return false;
    struct rpt_str text;
    if (rpt_node_text_take(heading, &text) != RPT_OK) {
        buf->status = RPT_NOMEM;
        return false;
    }
    struct rpt_str head = text;
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == ':' || strncmp(text.s + i, "\uFF1A", 3) == 0) {
            head.n = i;
            break;
        }
    }
    rpt_str_add_slug(buf, head, SLUG_WORDS);
    if (buf->n == 0)
        rpt_str_add_slug(buf, text, SLUG_WORDS);
    rpt_text_free(text);
    if (buf->n > LONGEST_STEP) {
        size_t n = LONGEST_STEP;
        while (((unsigned char)buf->s[n] & 0xC0) == 0x80)
            n--;
        buf->n = n;
        buf->s[n] = '\0';
    }
    return buf->n > 0;
}

/* Makes the step of 'n' in giver->step; 'number' counts its like. */
static void
make_step(struct giver *g, const struct rpt_node *n, uint32_t number)
{
    struct rpt_buf *buf = &g->step;
    enum rpt_kind kind = (enum rpt_kind)n->kind;
    rpt_buf_clear(buf);
    bool wrapped = n->parent != NULL
        && n->parent->kind == RPT_KIND_RECOMMENDATION;
    switch (kind) {
    case RPT_KIND_SECTION:
        if (add_heading(buf, n))
            return;
        break;
    case RPT_KIND_ITEM:
        if (wrapped) {
            rpt_buf_add(buf, "item", 4);
            return;
        }
        if (add_label(buf, rpt_node_attr_get(n, "label")))
            return;
        break;
    case RPT_KIND_PARAGRAPH:
        if (!wrapped && add_label(buf, rpt_node_attr_get(n, "label")))
            return;
        break;
    case RPT_KIND_RECOMMENDATION:
        if (!rpt_node_is_inline(n)
                && add_label(buf, rpt_node_attr_get(n, "label")))
            return;
        break;
    case RPT_KIND_HEADING:
        rpt_buf_add(buf, "h", 1);
        return;
    default:
        break;
    }
    bool in_line = rpt_node_is_inline(n);
    const char *name = in_line || initials[kind] == NULL
        ? rpt_kind_name(kind) : initials[kind];
    bool part = kind >= RPT_KIND_MASTHEAD && kind <= RPT_KIND_RESOLUTION;
    if (!part)
        rpt_buf_print(buf, "%s%u", name, (unsigned)number);
    else if (number == 1)
        rpt_buf_print(buf, "%s", name);
    else
        rpt_buf_print(buf, "%s-%u", name, (unsigned)number);
}

/* The place of a step in the table, free or taken. */
static struct step *
step_find(const struct giver *g, struct rpt_str step, uint64_t hash)
{
    size_t skip = g->parent.n > 0 ? g->parent.n + 1 : 0;
    for (size_t i = (size_t)hash;; i++) {
        struct step *s = &g->steps[i & g->mask];
        if (s->id == NULL
                || (s->hash == hash && rpt_str_is(step, s->id + skip)))
            return s;
    }
}

/* Parent's id, a slash and the step, in the arena; NULL without memory. */
static const char *
join(const struct giver *g)
{
    struct rpt_str step = rpt_buf_get(&g->step);
    size_t skip = g->parent.n > 0 ? g->parent.n + 1 : 0;
    if (g->step.status != RPT_OK)
        return NULL;
    char *id = rpt_arena_bytes(g->report->arena, skip + step.n + 1);
    if (id == NULL)
        return NULL;
    if (skip > 0) {
        memcpy(id, g->parent.s, g->parent.n);
        id[g->parent.n] = '/';
    }
    memcpy(id + skip, step.s, step.n);
    id[skip + step.n] = '\0';
    return id;
}

/* Gives 'n' an id; false without memory. */
static bool
put(struct rpt_report *report, struct rpt_node *n, const char *id)
{
    struct rpt_node_more *more = id == NULL ? NULL : rpt_node_more(report, n);
    if (more != NULL)
        more->id = id;
    return more != NULL;
}

/* Gives 'n' the step in giver->step, made unique; false without memory. */
static bool
give(struct giver *g, struct rpt_node *n)
{
    struct rpt_str step = rpt_buf_get(&g->step);
    uint64_t hash = rpt_str_hash(step);
    struct step *found = step_find(g, step, hash);
    size_t length = step.n;
    /* The count stands with the first of the name, so that a thousand equal
     * headings take a thousand tries. */
    struct step *first = found;
    while (found->id != NULL) {
        g->step.n = length;
        rpt_buf_print(&g->step, "~%u", (unsigned)(++first->again + 1));
        if (g->step.status != RPT_OK)
            return false;
        step = rpt_buf_get(&g->step);
        hash = rpt_str_hash(step);
        found = step_find(g, step, hash);
    }
    const char *id = join(g);
    *found = (struct step){ .id = id, .hash = hash };
    return put(g->report, n, id);
}

/* Lists hold items but are no step of their path. */
static struct rpt_node *
parent_of(const struct rpt_node *n)
{
    struct rpt_node *parent = n->parent;
    while (parent != NULL && parent->kind == RPT_KIND_LIST)
        parent = parent->parent;
    return parent;
}

/* The next node that is numbered together with 'n' below 'top'. */
static struct rpt_node *
next_step(const struct rpt_node *n, const struct rpt_node *top)
{
    if (n->kind == RPT_KIND_LIST && n->first != NULL)
        return n->first;
    while (n->next == NULL) {
        n = n->parent;
        if (n == top)
            return NULL;
    }
    return n->next;
}

/* Gives all nodes whose paths go on from 'parent' their ids. */
static bool
give_below(struct rpt_report *report, struct rpt_node *parent)
{
    struct giver g = {
        .report = report,
        .parent = { parent->more->id, strlen(parent->more->id) },
    };
    size_t n = 0, size = 8;
    struct rpt_node *c;
    for (c = parent->first; c != NULL; c = next_step(c, parent))
        n++;
    while (size < n * 2)
        size *= 2;
    g.steps = rpt_alloc_zero(size, sizeof(*g.steps));
    if (g.steps == NULL)
        return false;
    g.mask = size - 1;
    rpt_buf_init(&g.step, SIZE_MAX / 2);
    bool given = true;
    report->has_ids = true;
    for (c = parent->first; c != NULL && given; c = next_step(c, parent)) {
        make_step(&g, c, ++g.counts[c->kind]);
        given = g.step.status == RPT_OK && give(&g, c);
    }
    rpt_buf_free(&g.step);
    rpt_free(g.steps);
    return given;
}

/*
 * A node that was made after its siblings had got their ids: they keep
 * theirs until the freeze, and this one gets one that no step ends in.
 */
static bool
give_late(struct rpt_report *report, struct rpt_node *n,
    const struct rpt_node *parent)
{
    struct giver g = {
        .report = report,
        .parent = { parent->more->id, strlen(parent->more->id) },
    };
    rpt_buf_init(&g.step, SIZE_MAX / 2);
    make_step(&g, n, 0);
    rpt_buf_print(&g.step, "~new%zu", ++report->n_late_ids);
    bool given = put(report, n, join(&g));
    rpt_buf_free(&g.step);
    return given;
}

/* Has any node numbered together with 'n' an id already? */
static bool
is_late(const struct rpt_report *report, const struct rpt_node *n)
{
    return !report->frozen && ((n->prev != NULL && n->prev->more->id != NULL)
        || (n->next != NULL && n->next->more->id != NULL));
}

const char *
rpt_node_id(struct rpt_report *report, const struct rpt_node *n)
{
    if (n->more->id != NULL)
        return n->more->id;
    struct rpt_node *node = (struct rpt_node *)(uintptr_t)n;
    struct rpt_node *parent = parent_of(n);
    if (parent == NULL) {
        /* What hangs on no tree may be put into it later. */
        if (n == report->root)
            (void)put(report, node, "");
        return "";
    }
    rpt_node_id(report, parent);
    if (parent->more->id == NULL)
        return "";
    bool given = is_late(report, n) ? give_late(report, node, parent)
        : give_below(report, parent);
    return given && n->more->id != NULL ? n->more->id : "";
}

struct rpt_node *
rpt_report_find_id(struct rpt_report *report, const char *id)
{
    struct rpt_node *parent = report->root;
    size_t length = strlen(id);
    rpt_node_id(report, parent);
    if (length == 0)
        return parent;
    while (parent != NULL) {
        struct rpt_node *c = parent->first, *on = NULL;
        if (c != NULL)
            rpt_node_id(report, c);
        for (; c != NULL && on == NULL; c = next_step(c, parent)) {
            const char *step = rpt_node_id(report, c);
            size_t n = strlen(step);
            if (n == 0 || n > length || memcmp(step, id, n) != 0)
                continue;
            if (n == length)
                return c;
            if (id[n] == '/')
                on = c;
        }
        parent = on;
    }
    return NULL;
}
