/* SPDX-License-Identifier: MIT
 *
 * Nodes: kinds, walking, attributes, text and the way from text back to the
 * source. Knows no format and no rule of any document.
 */
#include "node.h"

#include <string.h>

#include "alloc.h"
#include "buf.h"

static const struct rpt_node_more no_more = { .rule = "", .reason = "" };

static const char *const kind_names[RPT_N_KINDS] = {
    [RPT_KIND_REPORT] = "report",
    [RPT_KIND_MASTHEAD] = "masthead",
    [RPT_KIND_LETTER] = "letter",
    [RPT_KIND_ANNEX] = "annex",
    [RPT_KIND_RESOLUTION] = "resolution",
    [RPT_KIND_SECTION] = "section",
    [RPT_KIND_HEADING] = "heading",
    [RPT_KIND_PARAGRAPH] = "paragraph",
    [RPT_KIND_LIST] = "list",
    [RPT_KIND_ITEM] = "item",
    [RPT_KIND_TABLE] = "table",
    [RPT_KIND_ROW] = "row",
    [RPT_KIND_CELL] = "cell",
    [RPT_KIND_NOTE] = "note",
    [RPT_KIND_SIGNATURE] = "signature",
    [RPT_KIND_QUOTE] = "quote",
    [RPT_KIND_FIGURE] = "figure",
    [RPT_KIND_FURNITURE] = "furniture",
    [RPT_KIND_RECOMMENDATION] = "recommendation",
    [RPT_KIND_STATEMENT] = "statement",
    [RPT_KIND_TEXT] = "text",
    [RPT_KIND_EMPHASIS] = "emphasis",
    [RPT_KIND_STRONG] = "strong",
    [RPT_KIND_LINK] = "link",
    [RPT_KIND_NOTE_REF] = "note-ref",
    [RPT_KIND_BREAK] = "break",
};

const char *
rpt_kind_name(enum rpt_kind kind)
{
    return (unsigned)kind < RPT_N_KINDS ? kind_names[kind] : "unknown";
}

bool
rpt_kind_find(const char *name, enum rpt_kind *out)
{
    for (unsigned i = 0; i < RPT_N_KINDS; i++) {
        if (strcmp(kind_names[i], name) == 0) {
            *out = (enum rpt_kind)i;
            return true;
        }
    }
    *out = RPT_KIND_REPORT;
    return false;
}

bool
rpt_kind_is_inline(enum rpt_kind kind)
{
    return kind >= RPT_KIND_TEXT && kind <= RPT_KIND_BREAK;
}

const char *
rpt_origin_name(enum rpt_origin origin)
{
    static const char *const names[RPT_N_ORIGINS] = {
        [RPT_ORIGIN_READ] = "read",
        [RPT_ORIGIN_INFERRED] = "inferred",
        [RPT_ORIGIN_SUPPLIED] = "supplied",
    };
    return (unsigned)origin < RPT_N_ORIGINS ? names[origin] : "unknown";
}

bool
rpt_node_is_inline(const struct rpt_node *n)
{
    /* A wrapper is what it holds; an empty one stands in a line. */
    while (n != NULL && (n->kind == RPT_KIND_RECOMMENDATION
            || n->kind == RPT_KIND_STATEMENT))
        n = n->first;
    return n == NULL || rpt_kind_is_inline((enum rpt_kind)n->kind);
}

enum rpt_kind
rpt_node_kind(const struct rpt_node *n)
{
    return (enum rpt_kind)n->kind;
}

struct rpt_node *
rpt_node_parent(const struct rpt_node *n)
{
    return n->parent;
}

struct rpt_node *
rpt_node_first(const struct rpt_node *n)
{
    return n->first;
}

struct rpt_node *
rpt_node_last(const struct rpt_node *n)
{
    return n->last;
}

struct rpt_node *
rpt_node_next_sibling(const struct rpt_node *n)
{
    return n->next;
}

struct rpt_node *
rpt_node_prev_sibling(const struct rpt_node *n)
{
    return n->prev;
}

/* The node after 'n' and all below it, within 'top'. */
static struct rpt_node *
next_over(const struct rpt_node *n, const struct rpt_node *top)
{
    while (n != top && n->next == NULL) {
        n = n->parent;
        if (n == NULL)
            return NULL;
    }
    return n == top ? NULL : n->next;
}

struct rpt_node *
rpt_node_next(const struct rpt_node *n, const struct rpt_node *top)
{
    return n->first != NULL ? n->first : next_over(n, top);
}

struct rpt_span
rpt_node_span(const struct rpt_node *n)
{
    return n->span;
}

struct rpt_str
rpt_node_text(const struct rpt_node *n)
{
    return n->kind == RPT_KIND_TEXT ? rpt_text_get(n) : RPT_STR("");
}

const struct rpt_attr *
rpt_node_attr_find(const struct rpt_node *n, const char *name)
{
    const struct rpt_attr *attr = n->attrs;
    /* A row of a table asks a dozen times: most names differ at once. */
    while (attr != NULL
            && (attr->name[0] != name[0] || strcmp(attr->name, name) != 0))
        attr = attr->next;
    return attr;
}

const struct rpt_attr *
rpt_node_attrs(const struct rpt_node *n)
{
    return n->attrs;
}

struct rpt_str
rpt_node_attr_get(const struct rpt_node *n, const char *name)
{
    const struct rpt_attr *attr = rpt_node_attr_find(n, name);
    return attr != NULL ? attr->value : RPT_STR("");
}

const char *
rpt_node_rule(const struct rpt_node *n)
{
    return n->more->rule;
}

const char *
rpt_node_reason(const struct rpt_node *n)
{
    return n->more->reason;
}

void
rpt_text_walk_init(struct rpt_text_walk *walk, const struct rpt_node *top)
{
    *walk = (struct rpt_text_walk){
        .top = top, .at = top, .piece = RPT_STR(""),
    };
}

/* Moves on from 'at'; a block that begins or ends on the way parts text. */
static void
walk_on(struct rpt_text_walk *walk, bool into)
{
    const struct rpt_node *n = walk->at;
    if (into && n->first != NULL) {
        walk->at = n->first;
        return;
    }
    while (n != walk->top && n->next == NULL) {
        n = n->parent;
        if (n == NULL)
            break;
        if (!rpt_node_is_inline(n))
            walk->pending = true;
    }
    walk->at = n == NULL || n == walk->top ? NULL : n->next;
}

/* Gives the piece of one TEXT node; false if nothing of it is left. */
static bool
walk_text(struct rpt_text_walk *walk, const struct rpt_node *n)
{
    struct rpt_str text = rpt_text_get(n);
    size_t from = 0;
    bool folded = text.n < 2 || text.s[1] != ' ';
    if (text.n > 0 && text.s[0] == ' ' && folded
            && (!walk->any || walk->last == ' '))
        from = 1;
    if (from == text.n)
        return false;
    walk->node = n;
    walk->from = from;
    walk->piece = (struct rpt_str){ text.s + from, text.n - from };
    walk->any = true;
    walk->last = text.s[text.n - 1];
    return true;
}

bool
rpt_text_walk_next(struct rpt_text_walk *walk)
{
    walk->done += walk->piece.n;
    walk->piece = RPT_STR("");
    while (walk->at != NULL) {
        const struct rpt_node *n = walk->at;
        if (n->kind == RPT_KIND_TEXT) {
            struct rpt_str text = rpt_text_get(n);
            if (walk->pending && walk->any && text.n > 0
                    && walk->last != ' ' && text.s[0] != ' ') {
                walk->pending = false;
                walk->node = NULL;
                walk->from = 0;
                walk->piece = RPT_STR(" ");
                walk->last = ' ';
                return true;
            }
            bool given = walk_text(walk, n);
            if (given)
                walk->pending = false;
            walk_on(walk, false);
            if (given)
                return true;
            continue;
        }
        bool skip = n != walk->top
            && (n->kind == RPT_KIND_NOTE || n->kind == RPT_KIND_FURNITURE);
        if (!skip && (n->kind == RPT_KIND_BREAK
                || (n != walk->top && !rpt_node_is_inline(n))))
            walk->pending = true;
        walk_on(walk, !skip);
    }
    return false;
}

const struct rpt_node *
rpt_node_only_text(const struct rpt_node *n)
{
    while (n->kind != RPT_KIND_TEXT) {
        n = n->first;
        if (n == NULL || n->next != NULL || n->kind == RPT_KIND_NOTE
            || n->kind == RPT_KIND_FURNITURE)
            return NULL;
    }
    struct rpt_str text = rpt_text_get(n);
    bool plain = text.n > 0 && text.s[0] != ' ' && text.s[text.n - 1] != ' ';
    return plain ? n : NULL;
}

bool
rpt_node_is_within(const struct rpt_node *n, const struct rpt_node *top)
{
    while (n != NULL && n != top)
        n = n->parent;
    return n != NULL;
}

enum rpt_status
rpt_node_text_take(const struct rpt_node *n, struct rpt_str *out)
{
    struct rpt_buf buf;
    struct rpt_text_walk walk;
    rpt_buf_init(&buf, SIZE_MAX - 1);
    rpt_text_walk_init(&walk, n);
    while (rpt_text_walk_next(&walk))
        rpt_buf_add(&buf, walk.piece.s, walk.piece.n);
    if (buf.status == RPT_OK && buf.n > 0 && buf.s[buf.n - 1] == ' ')
        buf.s[--buf.n] = '\0';
    if (buf.status == RPT_OK && buf.n == 0) {
        /* Nothing to own: rpt_text_free() knows it by its length. */
        rpt_buf_free(&buf);
        *out = RPT_STR("");
        return RPT_OK;
    }
    return rpt_buf_take(&buf, out);
}

void
rpt_text_free(struct rpt_str text)
{
    if (text.n > 0)
        rpt_free((char *)(uintptr_t)text.s);
}

void
rpt_node_link_last(struct rpt_node *parent, struct rpt_node *n)
{
    n->parent = parent;
    n->next = NULL;
    n->prev = parent->last;
    if (parent->last != NULL)
        parent->last->next = n;
    else
        parent->first = n;
    parent->last = n;
}

void
rpt_node_link_before(struct rpt_node *before, struct rpt_node *n)
{
    n->parent = before->parent;
    n->next = before;
    n->prev = before->prev;
    if (before->prev != NULL)
        before->prev->next = n;
    else
        before->parent->first = n;
    before->prev = n;
}

void
rpt_node_unlink(struct rpt_node *n)
{
    if (n->parent == NULL)
        return;
    if (n->prev != NULL)
        n->prev->next = n->next;
    else
        n->parent->first = n->next;
    if (n->next != NULL)
        n->next->prev = n->prev;
    else
        n->parent->last = n->prev;
    n->parent = n->next = n->prev = NULL;
}

void
rpt_node_turn(struct rpt_report *report, struct rpt_node *n,
    enum rpt_kind kind)
{
    n->kind = (uint8_t)kind;
    report->kinds |= UINT32_C(1) << kind;
}

struct rpt_node *
rpt_node_make(struct rpt_report *report, enum rpt_kind kind,
    enum rpt_status *status)
{
    if (report->n_nodes >= report->limits.nodes) {
        *status = RPT_LIMIT;
        return NULL;
    }
    struct rpt_node *n = rpt_arena_zero(report->arena,
        kind == RPT_KIND_TEXT ? sizeof(struct rpt_text_node) : sizeof(*n));
    if (n == NULL) {
        *status = RPT_NOMEM;
        return NULL;
    }
    *status = RPT_OK;
    report->n_nodes++;
    n->more = &no_more;
    rpt_node_turn(report, n, kind);
    if (kind == RPT_KIND_TEXT)
        rpt_text_put(n, RPT_STR(""));
    return n;
}

struct rpt_node_more *
rpt_node_more(struct rpt_report *report, struct rpt_node *n)
{
    /* What is not the common one was made here, for this node. */
    if (n->more != &no_more)
        return (struct rpt_node_more *)(uintptr_t)n->more;
    struct rpt_node_more *more = rpt_arena_get(report->arena, sizeof(*more));
    if (more != NULL) {
        *more = no_more;
        n->more = more;
    }
    return more;
}

enum rpt_status
rpt_node_explain(struct rpt_report *report, struct rpt_node *n,
    const char *rule, const char *reason)
{
    if (*rule == '\0' && *reason == '\0' && n->more == &no_more)
        return RPT_OK;
    struct rpt_node_more *more = rpt_node_more(report, n);
    if (more == NULL)
        return RPT_NOMEM;
    more->rule = rule;
    more->reason = reason;
    return RPT_OK;
}

void
rpt_node_drop_hint(struct rpt_node *n)
{
    if (n->more->hint != NULL)
        ((struct rpt_node_more *)(uintptr_t)n->more)->hint = NULL;
}

void
rpt_node_drop_id(struct rpt_node *n)
{
    if (n->more->id != NULL)
        ((struct rpt_node_more *)(uintptr_t)n->more)->id = NULL;
}
