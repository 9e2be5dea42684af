/* SPDX-License-Identifier: MIT
 *
 * From elements to nodes. Nodes are opened as late as possible: a block
 * when its first text comes, a division when it is known if it has a
 * heading. What may not stand inside running text (a note, a comment, a
 * figure) is kept in a queue and built behind it. Knows no element name.
 */
#include <string.h>

#include "akn.h"

enum op { OP_OPEN, OP_CLOSE, OP_TEXT, OP_ATTR };

/* Kinds inside which there are no sections. */
static bool
is_flat(uint8_t kind)
{
    return kind == RPT_KIND_ITEM || kind == RPT_KIND_QUOTE ||
        kind == RPT_KIND_NOTE || kind == RPT_KIND_CELL ||
        kind == RPT_KIND_SIGNATURE || kind == RPT_KIND_MASTHEAD;
}

/* These hold only their own: items, rows, cells. */
static bool
is_list(uint8_t kind)
{
    return kind == RPT_KIND_LIST || kind == RPT_KIND_TABLE ||
        kind == RPT_KIND_ROW;
}

static void
queue_op(struct akn *a, enum op what, enum rpt_kind kind, const char *name,
    struct rpt_str s, struct rpt_span at)
{
    if (a->n_ops == a->max_ops) {
        size_t max = 2 * a->max_ops + 64;
        struct akn_op *ops = rpt_realloc(a->ops, max * sizeof *ops);
        if (ops == NULL) {
            akn_nomem(a);
            return;
        }
        a->ops = ops;
        a->max_ops = max;
    }
    a->ops[a->n_ops++] = (struct akn_op){
        .what = (uint8_t)what, .kind = (uint8_t)kind, .name = name,
        .from = a->queued.n, .n = s.n, .at = at,
    };
    if (s.n > 0)
        akn_text_add(a, &a->queued, s.s, s.n);
}

void
akn_open(struct akn *a, enum rpt_kind kind, struct rpt_span at)
{
    if (a->depth + 1 >= AKN_MAX_DEPTH) {
        rpt_build_fail(a->b, RPT_LIMIT, "limit-depth", at,
            "nested deeper than %d nodes", AKN_MAX_DEPTH);
        return;
    }
    a->kinds[++a->depth] = (uint8_t)kind;
    a->n_sections = (uint16_t)(a->n_sections + (kind == RPT_KIND_SECTION));
    a->n_flat = (uint16_t)(a->n_flat + is_flat((uint8_t)kind));
    at.length = 0;
    if (a->queueing > 0)
        queue_op(a, OP_OPEN, kind, NULL, RPT_STR(""), at);
    else
        rpt_build_open(a->b, kind, at);
}

void
akn_put_attr(struct akn *a, const char *name, struct rpt_str value,
    struct rpt_span at)
{
    if (a->queueing > 0)
        queue_op(a, OP_ATTR, RPT_KIND_TEXT, name, value, at);
    else
        rpt_build_attr(a->b, name, value, at);
}

void
akn_put_text(struct akn *a, struct rpt_str text, struct rpt_span at)
{
    if (a->queueing > 0)
        queue_op(a, OP_TEXT, RPT_KIND_TEXT, NULL, text, at);
    else
        rpt_build_text(a->b, text, at);
}

void
akn_put_level(struct akn *a, unsigned level)
{
    char s[4] = {0};
    size_t n = 0;
    if (level > 99)
        level = 99;
    if (level > 9)
        s[n++] = (char)('0' + level / 10);
    s[n++] = (char)('0' + level % 10);
    akn_put_attr(a, "level", (struct rpt_str){s, n}, (struct rpt_span){0});
}

/* A name without the comma or colon behind it. */
static struct rpt_str
name_of(const struct akn_text *text)
{
    size_t n = text->n;
    while (n > 0 && (akn_is_space(text->s[n - 1]) ||
        strchr(",;:", text->s[n - 1]) != NULL))
        n--;
    return n > 0 ? (struct rpt_str){text->s, n} : RPT_STR("");
}

/* What the nodes of a signature said of who signed. */
static void
put_signature(struct akn *a)
{
    static const struct {
        enum akn_tee tee;
        const char *name;
    } parts[] = {{AKN_TEE_NAME, "name"}, {AKN_TEE_OFFICE, "role"}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct akn_text *text = &a->tee[parts[i].tee];
        struct rpt_str name = name_of(text);
        if (name.n > 0)
            akn_put_attr(a, parts[i].name, name, (struct rpt_span){0});
        text->n = 0;
    }
    a->signature = 0;
}

static void
close_node(struct akn *a)
{
    uint8_t kind = a->kinds[a->depth];
    if (a->depth == a->signature)
        put_signature(a);
    if (kind == RPT_KIND_LETTER)
        akn_facts_letter(a);
    a->n_sections = (uint16_t)(a->n_sections - (kind == RPT_KIND_SECTION));
    a->n_flat = (uint16_t)(a->n_flat - is_flat(kind));
    a->depth--;
    if (a->queueing > 0)
        queue_op(a, OP_CLOSE, RPT_KIND_TEXT, NULL, RPT_STR(""),
            (struct rpt_span){0});
    else
        rpt_build_close(a->b);
}

void
akn_close_to(struct akn *a, uint16_t depth)
{
    if (depth < a->floor)
        depth = a->floor;
    while (a->depth > depth)
        close_node(a);
}

uint16_t
akn_queue_begin(struct akn *a)
{
    uint16_t depth = a->depth;
    if (a->queueing++ > 0)
        return depth;
    /* A root of its own, so that nothing looks beyond it. */
    if (a->depth + 1 < AKN_MAX_DEPTH)
        a->depth++;
    a->kinds[a->depth] = RPT_KIND_REPORT;
    a->floor = a->depth;
    return depth;
}

void
akn_queue_end(struct akn *a, uint16_t depth)
{
    if (a->queueing > 1) {
        akn_close_to(a, depth);
        a->queueing--;
        return;
    }
    akn_close_to(a, a->floor);
    a->depth = depth;
    a->floor = 0;
    a->queueing = 0;
}

void
akn_queue_flush(struct akn *a)
{
    if (a->n_ops == 0 || a->queueing > 0 || a->inline_depth != 0 ||
        a->capture || is_list(a->kinds[a->depth]))
        return;
    /* It stands inside what is still to be opened. */
    for (uint16_t i = a->settled; i < a->n; i++)
        if (a->frames[i].pending)
            return;
    for (size_t i = 0; i < a->n_ops; i++) {
        const struct akn_op *op = &a->ops[i];
        struct rpt_str s = RPT_STR("");
        if (op->n > 0)
            s = (struct rpt_str){a->queued.s + op->from, op->n};
        switch ((enum op)op->what) {
        case OP_OPEN:
            rpt_build_open(a->b, (enum rpt_kind)op->kind, op->at);
            break;
        case OP_CLOSE:
            rpt_build_close(a->b);
            break;
        case OP_TEXT:
            rpt_build_text(a->b, s, op->at);
            break;
        case OP_ATTR:
            rpt_build_attr(a->b, op->name, s, op->at);
            break;
        }
    }
    a->n_ops = 0;
    a->queued.n = 0;
}

void
akn_block_end(struct akn *a)
{
    a->space = false;
    if (a->inline_depth != 0) {
        akn_close_to(a, a->inline_depth);
        if (a->field != NULL && a->kinds[a->depth] == RPT_KIND_PARAGRAPH)
            akn_put_attr(a, "field", (struct rpt_str){a->field,
                strlen(a->field)}, (struct rpt_span){0});
        akn_close_to(a, (uint16_t)(a->inline_depth - 1));
        a->inline_depth = 0;
        for (uint16_t i = (uint16_t)(a->base + 1); i < a->n; i++)
            a->frames[i].opened = false;
    }
    a->field = NULL;
    if (a->n_ops > 0)
        akn_queue_flush(a);
}

bool
akn_in_text(const struct akn *a)
{
    if (a->inline_depth != 0 || a->capture)
        return true;
    uint8_t role = a->n > 0 ? a->frames[a->base].role : AKN_ROOT;
    return role == AKN_BLOCK || role == AKN_HEADING || role == AKN_CONTENTS;
}

void
akn_keep(struct akn *a, struct akn_frame *f, struct rpt_str s)
{
    f->string = a->strings.n;
    akn_text_add(a, &a->strings, s.s, s.n);
    f->string_n = a->strings.n - f->string;
}

struct rpt_str
akn_kept(const struct akn *a, const struct akn_frame *f)
{
    if (f->string_n == 0)
        return RPT_STR("");
    return (struct rpt_str){a->strings.s + f->string, f->string_n};
}

void
akn_put_label(struct akn *a, const char *name, const struct akn_frame *f)
{
    if (f->string_n > 0)
        akn_put_attr(a, name, akn_kept(a, f), f->string_at);
}

/* The innermost node is a list or table, and what comes is no part of it. */
static void
leave_list(struct akn *a)
{
    while (is_list(a->kinds[a->depth]) && a->depth > a->floor)
        akn_close_to(a, (uint16_t)(a->depth - 1));
}

static void
put_word(struct akn *a, const char *name, const struct akn_frame *f)
{
    if (f->word != NULL)
        akn_put_attr(a, name, (struct rpt_str){f->word, strlen(f->word)},
            (struct rpt_span){0});
}

/* Who says it: as printed before the speech, else as the references do. */
static void
put_speaker(struct akn *a)
{
    const struct akn_frame *block = &a->frames[a->base];
    struct rpt_str name = name_of(&a->tee[AKN_TEE_SPEAKER]);
    if (block->role == AKN_BLOCK && block->element->arg == AKN_SPEAKER)
        return;
    if (name.n == 0)
        name = akn_kept(a, &a->frames[a->speech]);
    if (name.n > 0)
        akn_put_attr(a, "speaker", name, (struct rpt_span){0});
}

static void
open_labelled(struct akn *a, struct rpt_span at)
{
    leave_list(a);
    akn_open(a, RPT_KIND_PARAGRAPH, at);
    if (a->speech != AKN_NONE && a->queueing == 0)
        put_speaker(a);
    if (a->label != 0) {
        const struct akn_frame *f = &a->frames[a->label - 1];
        akn_put_label(a, "label", f);
        put_word(a, "refers-to", f);
    }
    a->label = 0;
}

void
akn_label_flush(struct akn *a, struct rpt_span at)
{
    if (a->label == 0)
        return;
    open_labelled(a, at);
    akn_close_to(a, (uint16_t)(a->depth - 1));
}

/* The parts of a report stand side by side below its root. */
static void
settle_part(struct akn *a, struct akn_frame *f, struct rpt_span at)
{
    if (f->kind == 0 || a->queueing > 0 || a->n_flat > 0 || a->depth > 0)
        return;
    akn_open(a, (enum rpt_kind)f->kind, at);
    if (f->kind == RPT_KIND_SECTION)
        akn_put_level(a, a->n_sections);
    akn_put_label(a, "label", f);
}

/* The masthead stays open behind the cover page, the preface adds to it. */
static void
settle_masthead(struct akn *a, struct akn_frame *f, struct rpt_span at)
{
    if (a->kinds[a->depth] != RPT_KIND_MASTHEAD)
        akn_open(a, RPT_KIND_MASTHEAD, at);
    a->has_masthead = true;
    f->depth = a->depth;
}

static void
settle_signature(struct akn *a, struct rpt_span at)
{
    akn_label_flush(a, at);
    leave_list(a);
    akn_open(a, RPT_KIND_SIGNATURE, at);
    a->signature = a->depth;
}

/* A number without a word ("1.", "(a)") belongs to a paragraph, not to a
 * heading; roman numerals do stand alone over a section. */
static bool
is_plain_number(struct rpt_str s)
{
    size_t letters = 0;
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
            c >= 0x80;
        if (letters == 1 && (c == 'I' || c == 'V' || c == 'X'))
            letters = 2;
    }
    return letters < 2;
}

/* A division with a heading, or one whose number stands like a heading. */
static void
settle_section(struct akn *a, struct akn_frame *f, struct rpt_span at)
{
    akn_label_flush(a, at);
    leave_list(a);
    akn_open(a, RPT_KIND_SECTION, at);
    akn_put_level(a, a->n_sections);
    if (f->heading) {
        akn_put_label(a, "label", f);
        return;
    }
    akn_open(a, RPT_KIND_HEADING, f->string_at);
    akn_put_level(a, a->n_sections);
    akn_put_text(a, akn_kept(a, f), f->string_at);
    akn_close_to(a, (uint16_t)(a->depth - 1));
}

/* Is frame 'i' inside a numbered paragraph, an item or a list? */
static bool
is_nested(const struct akn *a, uint16_t i)
{
    while (i-- > 0) {
        switch (a->frames[i].role) {
        case AKN_PARAGRAPH:
            if (a->frames[i].heading)
                return false;
            return true;
        case AKN_POINT:
        case AKN_LIST:
            return true;
        case AKN_SECTION:
        case AKN_DOC:
        case AKN_QUOTE:
        case AKN_NOTE:
        case AKN_CELL:
            return false;
        default:
            break;
        }
    }
    return false;
}

static void
settle_item(struct akn *a, uint16_t i, struct rpt_span at)
{
    struct akn_frame *f = &a->frames[i];
    struct akn_frame *holder = i > 0 ? &a->frames[i - 1] : f;
    akn_label_flush(a, at);
    if (holder->list != 0 && holder->list <= a->depth &&
        a->kinds[holder->list] == RPT_KIND_LIST) {
        akn_close_to(a, holder->list);
    } else {
        akn_open(a, RPT_KIND_LIST, at);
        holder->list = a->depth;
    }
    f->depth = a->depth;
    akn_open(a, RPT_KIND_ITEM, at);
    akn_put_label(a, "label", f);
    put_word(a, "refers-to", f);
}

static void
settle_division(struct akn *a, uint16_t i, struct rpt_span at)
{
    struct akn_frame *f = &a->frames[i];
    bool flat = a->n_flat > 0 || a->queueing > 0;
    if (f->role == AKN_POINT) {
        settle_item(a, i, at);
        return;
    }
    bool nested = is_nested(a, i);
    if (f->heading && !flat && !nested) {
        settle_section(a, f, at);
        return;
    }
    if (f->string_n == 0)
        return;
    if (f->role == AKN_SECTION && !flat && !nested && !f->heading &&
        !is_plain_number(akn_kept(a, f))) {
        settle_section(a, f, at);
        return;
    }
    if (nested) {
        settle_item(a, i, at);
        return;
    }
    akn_label_flush(a, at);
    a->label = (uint16_t)(i + 1);
}

/* What a frame that waited turns out to be. */
static void
settle_frame(struct akn *a, uint16_t i, struct rpt_span at)
{
    struct akn_frame *f = &a->frames[i];
    /* It begins where its number does. */
    if (f->string_n > 0 && f->string_at.line != 0)
        at = f->string_at;
    f->pending = false;
    switch ((enum akn_role)f->role) {
    case AKN_DOC:
    case AKN_ATTACHMENT:
        settle_part(a, f, at);
        break;
    case AKN_COVER:
    case AKN_PREFACE:
        settle_masthead(a, f, at);
        break;
    case AKN_CONTAINER:
        settle_signature(a, at);
        break;
    default:
        settle_division(a, i, at);
        break;
    }
}

/* The title page stands before the part that its document makes. */
static bool
is_behind_cover(const struct akn *a, uint16_t i)
{
    return a->frames[i].role == AKN_DOC && i + 1 < a->n &&
        a->frames[i + 1].kind == RPT_KIND_MASTHEAD;
}

void
akn_settle(struct akn *a, uint16_t upto, struct rpt_span at)
{
    bool moved = false;
    for (uint16_t i = a->settled; i < a->n; i++) {
        struct akn_frame *f = &a->frames[i];
        /* What opened around it is what it goes back to. */
        if (moved)
            f->depth = a->depth;
        if (i < upto && f->pending && !is_behind_cover(a, i)) {
            settle_frame(a, i, at);
            moved = true;
        }
    }
    if (upto > a->settled)
        a->settled = upto;
}

void
akn_block_begin(struct akn *a, struct rpt_span at)
{
    akn_block_end(a);
    akn_settle(a, a->n, at);
    akn_label_flush(a, at);
    leave_list(a);
}

/* The block that the next text belongs to. */
static void
open_block(struct akn *a, struct rpt_span at)
{
    akn_settle(a, a->n, at);
    struct akn_frame *f = &a->frames[a->base];
    uint8_t kind = f->role == AKN_TITLE || f->role >= AKN_NUM ? f->kind : 0;
    if (kind == 0 || kind == RPT_KIND_PARAGRAPH) {
        open_labelled(a, at);
    } else {
        akn_label_flush(a, at);
        leave_list(a);
        akn_open(a, (enum rpt_kind)kind, at);
        if (kind == RPT_KIND_HEADING) {
            akn_put_level(a, f->level > 0 ? f->level : 1);
            if (a->doc != AKN_NONE)
                a->frames[a->doc].heading = true;
        }
        if (kind == RPT_KIND_FURNITURE)
            akn_put_attr(a, "role", RPT_STR("contents"),
                (struct rpt_span){0});
    }
    a->inline_depth = a->depth;
    a->ready = (uint16_t)(a->base + 1);
}

static void
put_space(struct akn *a, struct rpt_span at)
{
    if (!a->space)
        return;
    a->space = false;
    at.length = 0;
    akn_put_text(a, RPT_STR(" "), at);
}

void
akn_text_begin(struct akn *a, struct rpt_span at)
{
    if (a->inline_depth == 0)
        open_block(a, at);
    put_space(a, at);
    for (; a->ready < a->n; a->ready++) {
        struct akn_frame *f = &a->frames[a->ready];
        if (f->kind == 0 || f->opened)
            continue;
        akn_open(a, (enum rpt_kind)f->kind, at);
        if (f->kind == RPT_KIND_LINK)
            akn_put_label(a, "href", f);
        else
            put_word(a, "style", f);
        f->opened = true;
        f->depth = (uint16_t)(a->depth - 1);
    }
}

/* Text of the metadata is no part of the document's own. */
static void
deliver_meta(struct akn *a, struct rpt_str text, struct rpt_span at)
{
    uint16_t depth = akn_queue_begin(a);
    akn_open(a, RPT_KIND_FURNITURE, at);
    akn_put_attr(a, "role", RPT_STR("metadata"), (struct rpt_span){0});
    akn_put_text(a, text, at);
    akn_queue_end(a, depth);
}

static void
collect(struct akn *a, struct rpt_str text, struct rpt_span at)
{
    for (unsigned i = 0; i < AKN_N_TEES; i++) {
        if ((a->tees & 1u << i) == 0)
            continue;
        if (text.n == 0) {
            akn_text_add(a, &a->tee[i], " ", 1);
            continue;
        }
        struct rpt_span *span = &a->tee_at[i];
        if (a->tee[i].n == 0 || span->line == 0)
            *span = at;
        else
            span->length = at.offset + at.length - span->offset;
        akn_text_add(a, &a->tee[i], text.s, text.n);
    }
}

void
akn_deliver(struct akn *a, struct rpt_str text, struct rpt_span at)
{
    if (a->tees != 0)
        collect(a, text, at);
    if (a->capture) {
        struct akn_frame *f = &a->frames[a->num];
        akn_text_add(a, &a->strings, text.n > 0 ? text.s : " ",
            text.n > 0 ? text.n : 1);
        f->string_n = a->strings.n - f->string;
        if (text.n == 0)
            return;
        if (f->string_at.line == 0)
            f->string_at = at;
        else
            f->string_at.length =
                at.offset + at.length - f->string_at.offset;
        return;
    }
    if (text.n == 0) {
        a->space = a->space || a->inline_depth != 0;
        return;
    }
    if (a->meta) {
        deliver_meta(a, text, at);
        return;
    }
    akn_text_begin(a, at);
    akn_put_text(a, text, at);
}
