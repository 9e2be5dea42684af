/* SPDX-License-Identifier: MIT
 *
 * Edits of the tree, for the normaliser and annotators. Keeps the tree a
 * tree; knows no rule of any document.
 */
#include <assert.h>
#include <string.h>

#include "node.h"
#include "str.h"

/* The tree is about to change: what was derived from it is out of date. */
static void
touch(struct rpt_report *report)
{
    if (report->xpath != NULL && report->xpath_free != NULL)
        report->xpath_free(report->xpath);
    report->xpath = NULL;
}

static const char *
keep(struct rpt_report *report, const char *s)
{
    return s == NULL ? "" :
        rpt_report_keep(report, (struct rpt_str){ s, strlen(s) });
}

enum rpt_status
rpt_node_set(struct rpt_report *report, struct rpt_node *n,
    const struct rpt_attr_value *value)
{
    if (report->frozen || value->name == NULL || *value->name == '\0')
        return RPT_ARG;
    touch(report);
    /* The list belongs to the node; it is constant for everybody else. */
    struct rpt_attr *last = NULL, *attr = n->attrs;
    while (attr != NULL && strcmp(attr->name, value->name) != 0) {
        last = attr;
        attr = (struct rpt_attr *)(uintptr_t)attr->next;
    }
    if (value->value.n == 0) {
        if (attr == NULL)
            return RPT_OK;
        if (last != NULL)
            last->next = attr->next;
        else
            n->attrs = (struct rpt_attr *)(uintptr_t)attr->next;
        return RPT_OK;
    }
    struct rpt_attr made = {
        .next = attr != NULL ? attr->next : NULL,
        .name = attr != NULL ? attr->name : keep(report, value->name),
        .value = { rpt_report_keep(report, value->value), value->value.n },
    };
    const char *reason = keep(report, value->reason);
    if (reason != NULL)
        made.from = rpt_report_keep_from(report, value->origin, reason,
            value->span);
    if (made.name == NULL || made.from == NULL || made.value.s == NULL)
        return RPT_NOMEM;
    if (attr == NULL) {
        attr = rpt_arena_get(report->arena, sizeof(*attr));
        if (attr == NULL)
            return RPT_NOMEM;
        if (last != NULL)
            last->next = attr;
        else
            n->attrs = attr;
    }
    *attr = made;
    return RPT_OK;
}

enum rpt_status
rpt_node_new(struct rpt_report *report, struct rpt_node **out,
    enum rpt_kind kind, struct rpt_span span, const char *rule,
    const char *reason)
{
    *out = NULL;
    if (report->frozen || (unsigned)kind >= RPT_N_KINDS
            || kind == RPT_KIND_REPORT)
        return RPT_ARG;
    const char *kept_rule = keep(report, rule);
    const char *kept_reason = keep(report, reason);
    if (kept_rule == NULL || kept_reason == NULL)
        return RPT_NOMEM;
    enum rpt_status status;
    struct rpt_node *n = rpt_node_make(report, kind, &status);
    if (n == NULL)
        return status;
    n->span = span;
    status = rpt_node_explain(report, n, kept_rule, kept_reason);
    if (status == RPT_OK)
        *out = n;
    return status;
}

enum rpt_status
rpt_node_new_text(struct rpt_report *report, struct rpt_node **out,
    struct rpt_str text, struct rpt_span span)
{
    *out = NULL;
    if (report->frozen)
        return RPT_ARG;
    const char *kept = text.n == 0 ? "" :
        rpt_arena_copy(report->arena, text.s, text.n);
    if (kept == NULL)
        return RPT_NOMEM;
    enum rpt_status status;
    struct rpt_node *n = rpt_node_make(report, RPT_KIND_TEXT, &status);
    if (n == NULL)
        return status;
    n->span = span;
    rpt_text_put(n, (struct rpt_str){ kept, text.n });
    *out = n;
    return RPT_OK;
}

enum rpt_status
rpt_node_insert(struct rpt_report *report, struct rpt_node *parent,
    struct rpt_node *n, struct rpt_node *before)
{
    if (report->frozen || n == report->root || parent->kind == RPT_KIND_TEXT
            || rpt_node_is_within(parent, n)
            || (before != NULL && before->parent != parent))
        return RPT_ARG;
    if (before == n)
        return RPT_OK;
    touch(report);
    rpt_node_unlink(n);
    if (before != NULL)
        rpt_node_link_before(before, n);
    else
        rpt_node_link_last(parent, n);
    return RPT_OK;
}

enum rpt_status
rpt_node_detach(struct rpt_report *report, struct rpt_node *n)
{
    if (report->frozen || n == report->root)
        return RPT_ARG;
    touch(report);
    rpt_node_unlink(n);
    return RPT_OK;
}

/* From the start of one span to the end of another. */
static struct rpt_span
span_over(struct rpt_span first, struct rpt_span last)
{
    uint32_t end = last.offset + last.length;
    if (end > first.offset + first.length)
        first.length = end - first.offset;
    return first;
}

enum rpt_status
rpt_node_wrap(struct rpt_report *report, struct rpt_node **out,
    enum rpt_kind kind, struct rpt_node *first, struct rpt_node *last,
    const char *rule, const char *reason)
{
    *out = NULL;
    if (report->frozen || kind == RPT_KIND_TEXT || first->parent == NULL
            || first->parent != last->parent)
        return RPT_ARG;
    const struct rpt_node *n = first;
    while (n != NULL && n != last)
        n = n->next;
    if (n == NULL)
        return RPT_ARG;
    struct rpt_node *made;
    enum rpt_status status = rpt_node_new(report, &made, kind,
        span_over(first->span, last->span), rule, reason);
    if (status != RPT_OK)
        return status;
    assert(made != NULL);
    touch(report);
    rpt_node_link_before(first, made);
    /* All at once: the siblings keep their order. */
    made->next = last->next;
    if (last->next != NULL)
        last->next->prev = made;
    else
        made->parent->last = made;
    made->first = first;
    made->last = last;
    first->prev = NULL;
    last->next = NULL;
    for (struct rpt_node *c = first; c != NULL; c = c->next)
        c->parent = made;
    *out = made;
    return RPT_OK;
}

/* One end of a range of text: before byte 'at' of TEXT node 'n'. */
struct edge {
    struct rpt_node *n;
    size_t at;
};

/* Finds the text nodes that hold the first and the last byte of a range. */
static bool
edges_find(struct rpt_node *n, size_t from, size_t to, struct edge *start,
    struct edge *end)
{
    struct rpt_text_walk walk;
    *start = *end = (struct edge){0};
    rpt_text_walk_init(&walk, n);
    while (rpt_text_walk_next(&walk)) {
        size_t stop = walk.done + walk.piece.n;
        struct rpt_node *text = (struct rpt_node *)(uintptr_t)walk.node;
        if (text == NULL)
            continue;
        if (start->n == NULL && from < stop)
            *start = (struct edge){ text,
                walk.from + (from > walk.done ? from - walk.done : 0) };
        if (walk.done < to)
            *end = (struct edge){ text,
                walk.from + (to < stop ? to - walk.done : walk.piece.n) };
        if (to <= stop)
            return start->n != NULL && end->n != NULL;
    }
    return false;
}

/* An empty node like 'n', to take what follows a cut. */
static enum rpt_status
make_like(struct rpt_report *report, struct rpt_node **out,
    const struct rpt_node *n)
{
    enum rpt_status status;
    struct rpt_node *made = rpt_node_make(report, (enum rpt_kind)n->kind,
        &status);
    *out = made;
    if (made == NULL)
        return status;
    made->span = n->span;
    status = rpt_node_explain(report, made, n->more->rule, n->more->reason);
    if (status != RPT_OK)
        return status;
    if (n->more->hint != NULL) {
        struct rpt_node_more *more = rpt_node_more(report, made);
        if (more == NULL)
            return RPT_NOMEM;
        more->hint = n->more->hint;
    }
    /* Not shared: setting one on either must leave the other alone. */
    struct rpt_attr *last = NULL;
    for (const struct rpt_attr *a = n->attrs; a != NULL; a = a->next) {
        struct rpt_attr *copy = rpt_arena_get(report->arena, sizeof(*copy));
        if (copy == NULL)
            return RPT_NOMEM;
        *copy = *a;
        copy->next = NULL;
        if (last != NULL)
            last->next = copy;
        else
            made->attrs = copy;
        last = copy;
    }
    return RPT_OK;
}

/* Cuts a TEXT node before byte 'at'; '*out' is the second half. */
static enum rpt_status
cut_text(struct rpt_report *report, struct rpt_node *n, size_t at,
    struct rpt_node **out)
{
    struct rpt_node *made;
    enum rpt_status status = make_like(report, &made, n);
    *out = NULL;
    if (status != RPT_OK)
        return status;
    struct rpt_str text = rpt_text_get(n);
    char *head = rpt_arena_copy(report->arena, text.s, at);
    if (head == NULL)
        return RPT_NOMEM;
    struct rpt_span tail = rpt_text_place(report, n, at, text.n);
    rpt_text_put(made, (struct rpt_str){ text.s + at, text.n - at });
    made->span = tail;
    rpt_text_put(n, (struct rpt_str){ head, at });
    if (tail.offset >= n->span.offset
            && tail.offset <= n->span.offset + n->span.length
            && tail.length <= n->span.length
            && tail.offset + tail.length
                == n->span.offset + n->span.length)
        n->span.length = tail.offset - n->span.offset;
    if (n->next != NULL)
        rpt_node_link_before(n->next, made);
    else
        rpt_node_link_last(n->parent, made);
    *out = made;
    return RPT_OK;
}

/*
 * Cuts inline node 'n' before its child 'at', which becomes the first of a
 * new node after it; '*out' is that node.
 */
static enum rpt_status
cut_inline(struct rpt_report *report, struct rpt_node *n,
    struct rpt_node *at, struct rpt_node **out)
{
    struct rpt_node *made;
    enum rpt_status status = make_like(report, &made, n);
    *out = NULL;
    if (status != RPT_OK)
        return status;
    uint32_t end = n->span.offset + n->span.length;
    if (at->span.offset >= n->span.offset && at->span.offset <= end
            && at->span.length > 0 && n->span.length > 0) {
        made->span = at->span;
        made->span.length = end - at->span.offset;
        n->span.length = at->span.offset - n->span.offset;
    }
    if (n->next != NULL)
        rpt_node_link_before(n->next, made);
    else
        rpt_node_link_last(n->parent, made);
    while (at != NULL) {
        struct rpt_node *next = at->next;
        rpt_node_unlink(at);
        rpt_node_link_last(made, at);
        at = next;
    }
    *out = made;
    return RPT_OK;
}

/* Lowest node above both, or NULL. */
static struct rpt_node *
common_parent(const struct rpt_node *a, const struct rpt_node *b)
{
    struct rpt_node *p = a->parent;
    while (p != NULL && !rpt_node_is_within(b, p))
        p = p->parent;
    return p;
}

/*
 * Can a cut at 'n' reach up to 'top' without cutting what may not be cut?
 * A wrapper with the whole of it on one side of the cut stays whole.
 */
static bool
is_clean_cut(const struct rpt_node *n, bool at_edge, bool is_start,
    const struct rpt_node *top)
{
    for (; n->parent != top; n = n->parent) {
        at_edge = at_edge && (is_start ? n->prev : n->next) == NULL;
        if (!rpt_node_is_inline(n->parent))
            return false;
        if (!at_edge && !rpt_kind_is_inline((enum rpt_kind)n->parent->kind))
            return false;
    }
    return true;
}

/* Cuts so that a child of 'top' begins with 'start'; that child. */
static enum rpt_status
cut_start(struct rpt_report *report, const struct rpt_node *top,
    struct edge start, struct edge *end, struct rpt_node **out)
{
    struct rpt_node *n = start.n;
    *out = NULL;
    if (start.at > 0) {
        enum rpt_status status = cut_text(report, n, start.at, &n);
        if (status != RPT_OK)
            return status;
        if (end->n == start.n)
            *end = (struct edge){ n, end->at - start.at };
    }
    while (n->parent != top) {
        struct rpt_node *parent = n->parent;
        if (n->prev == NULL) {
            n = parent;
            continue;
        }
        enum rpt_status status = cut_inline(report, parent, n, &n);
        if (status != RPT_OK)
            return status;
    }
    *out = n;
    return RPT_OK;
}

/* Cuts so that a child of 'top' ends with 'end'; that child. */
static enum rpt_status
cut_end(struct rpt_report *report, const struct rpt_node *top,
    struct edge end, struct rpt_node **out)
{
    struct rpt_node *n = end.n, *rest;
    *out = NULL;
    if (end.at < rpt_text_get(n).n) {
        enum rpt_status status = cut_text(report, n, end.at, &rest);
        if (status != RPT_OK)
            return status;
    }
    while (n->parent != top) {
        struct rpt_node *parent = n->parent;
        if (n->next != NULL) {
            enum rpt_status status = cut_inline(report, parent, n->next,
                &rest);
            if (status != RPT_OK)
                return status;
        }
        n = parent;
    }
    *out = n;
    return RPT_OK;
}

enum rpt_status
rpt_node_wrap_text(struct rpt_report *report, struct rpt_node **out,
    enum rpt_kind kind, struct rpt_node *n, size_t from, size_t to,
    const char *rule, const char *reason)
{
    *out = NULL;
    bool fits = kind == RPT_KIND_RECOMMENDATION || kind == RPT_KIND_STATEMENT
        || (rpt_kind_is_inline(kind) && kind != RPT_KIND_TEXT);
    struct edge start, end;
    if (report->frozen || from >= to || !fits || n->kind == RPT_KIND_TEXT
            || !edges_find(n, from, to, &start, &end))
        return RPT_ARG;
    struct rpt_node *top = common_parent(start.n, end.n);
    if (top == NULL || !rpt_node_is_within(top, n)
            || !is_clean_cut(start.n, start.at == 0, true, top)
            || !is_clean_cut(end.n, end.at == rpt_text_get(end.n).n, false,
                top))
        return RPT_ARG;
    touch(report);
    struct rpt_node *first, *last;
    enum rpt_status status = cut_start(report, top, start, &end, &first);
    if (status == RPT_OK)
        status = cut_end(report, top, end, &last);
    if (status == RPT_OK)
        status = rpt_node_wrap(report, out, kind, first, last, rule, reason);
    return status;
}
