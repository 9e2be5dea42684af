/* SPDX-License-Identifier: MIT
 *
 * A tape: calls to the builder that wait, because what comes first depends
 * on what comes later (a paragraph that is bold all through, the height of
 * a merged cell), or because they belong behind what is open (notes, boxes).
 */
#include "package.h"

#include <string.h>

void
tape_init(struct tape *t, struct rpt_build *b)
{
    *t = (struct tape){ .b = b };
}

void
tape_free(struct tape *t)
{
    rpt_free(t->ops);
    rpt_free(t->text);
    rpt_free(t->hints);
}

void
tape_clear(struct tape *t)
{
    t->n = t->text_n = t->n_hints = 0;
}

void
tape_cut(struct tape *t, size_t n)
{
    /* What they hold of texts and hints stays until it is cleared. */
    t->n = n;
}

/* Makes room for 'more' entries of a size; false once failed. */
static bool
grow(struct tape *t, void **p, size_t *max, size_t n, size_t more,
    size_t size)
{
    if (rpt_build_status(t->b) != RPT_OK)
        return false;
    if (more <= *max - n)
        return true;
    size_t want = (n + more) * 2 + 64;
    if (more < SIZE_MAX / 4 - n && want < SIZE_MAX / 2 / size) {
        void *grown = rpt_realloc(*p, want * size);
        if (grown != NULL) {
            *p = grown;
            *max = want;
            return true;
        }
    }
    rpt_build_fail(t->b, RPT_NOMEM, "nomem", (struct rpt_span){ 0 },
        "out of memory");
    return false;
}

static size_t
add(struct tape *t, struct tape_op op)
{
    void *p = t->ops;
    if (!grow(t, &p, &t->max, t->n, 1, sizeof(*t->ops)))
        return 0;
    struct tape_op *ops = t->ops = p;
    if (ops == NULL)
        return 0;       /* cannot be */
    ops[t->n] = op;
    return t->n++;
}

/* Copies text to the tape; returns where it is. */
static size_t
keep(struct tape *t, struct rpt_str s)
{
    void *p = t->text;
    if (!grow(t, &p, &t->text_max, t->text_n, s.n, 1))
        return 0;
    t->text = p;
    if (s.n > 0)
        memcpy(t->text + t->text_n, s.s, s.n);
    t->text_n += s.n;
    return t->text_n - s.n;
}

static struct rpt_str
piece(const struct tape *t, size_t from, size_t n)
{
    return (struct rpt_str){ n > 0 ? t->text + from : "", n };
}

size_t
tape_open(struct tape *t, enum rpt_kind kind, uint32_t page)
{
    return tape_open_at(t, kind, RPT_STR(""), page);
}

size_t
tape_open_at(struct tape *t, enum rpt_kind kind, struct rpt_str text,
    uint32_t page)
{
    return add(t, (struct tape_op){ .code = TAPE_OPEN,
        .kind = (uint8_t)kind, .page = page, .from = keep(t, text),
        .n = text.n });
}

void
tape_close(struct tape *t)
{
    add(t, (struct tape_op){ .code = TAPE_CLOSE });
}

size_t
tape_attr(struct tape *t, const char *name, struct rpt_str value)
{
    return add(t, (struct tape_op){ .code = TAPE_ATTR, .name = name,
        .from = keep(t, value), .n = value.n });
}

/* The digits of a number, at the end of 'out'. */
static struct rpt_str
digits_of(unsigned long value, char out[24])
{
    size_t i = 24;
    do {
        out[--i] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    return (struct rpt_str){ out + i, 24 - i };
}

size_t
tape_number(struct tape *t, const char *name, unsigned long value)
{
    char digits[24];
    return tape_attr(t, name, digits_of(value, digits));
}

void
tape_set(struct tape *t, size_t op, struct rpt_str value)
{
    size_t from = keep(t, value);
    if (rpt_build_status(t->b) != RPT_OK || op >= t->n
            || t->ops[op].code != TAPE_ATTR)
        return;
    t->ops[op].from = from;
    t->ops[op].n = value.n;
}

void
tape_set_number(struct tape *t, size_t op, unsigned long value)
{
    char digits[24];
    tape_set(t, op, digits_of(value, digits));
}

void
tape_text(struct tape *t, struct rpt_str text, uint32_t page)
{
    struct tape_op *last = t->n > 0 ? &t->ops[t->n - 1] : NULL;
    if (text.n == 0)
        return;
    /* Runs that look alike make one text. */
    if (last != NULL && last->code == TAPE_TEXT && last->page == page
            && last->from + last->n == t->text_n) {
        keep(t, text);
        last->n = t->text_n - last->from;
        return;
    }
    add(t, (struct tape_op){ .code = TAPE_TEXT, .page = page,
        .from = keep(t, text), .n = text.n });
}

void
tape_line(struct tape *t)
{
    add(t, (struct tape_op){ .code = TAPE_LINE });
}

size_t
tape_hint(struct tape *t)
{
    void *p = t->hints;
    if (!grow(t, &p, &t->max_hints, t->n_hints, 1, sizeof(*t->hints)))
        return 0;
    t->hints = p;
    t->hints[t->n_hints] = (struct tape_hint){ .style = 0 };
    add(t, (struct tape_op){ .code = TAPE_HINT, .from = t->n_hints });
    return t->n_hints++;
}

void
tape_hint_set(struct tape *t, size_t i, const struct rpt_hint *hint)
{
    size_t style = keep(t, hint->style), label = keep(t, hint->label);
    if (i >= t->n_hints)
        return;
    t->hints[i] = (struct tape_hint){ .hint = *hint,
        .style = style, .style_n = hint->style.n,
        .label = label, .label_n = hint->label.n };
}

void
tape_append(struct tape *t, const struct tape *other, size_t from, size_t to)
{
    for (size_t i = from; i < to && i < other->n; i++) {
        struct tape_op op = other->ops[i];
        if (t == other) {
            add(t, op);     /* what it holds is there already */
            continue;
        }
        const struct rpt_str text = piece(other, op.from, op.n);
        if (op.code == TAPE_HINT) {
            const struct tape_hint *h = &other->hints[op.from];
            struct rpt_hint hint = h->hint;
            hint.style = piece(other, h->style, h->style_n);
            hint.label = piece(other, h->label, h->label_n);
            size_t at = tape_hint(t);
            tape_hint_set(t, at, &hint);
            continue;
        }
        if (op.n > 0)
            op.from = keep(t, text);
        add(t, op);
    }
}

static void
play_hint(const struct tape *t, const struct tape_hint *h)
{
    struct rpt_hint hint = h->hint;
    hint.style = piece(t, h->style, h->style_n);
    hint.label = piece(t, h->label, h->label_n);
    rpt_build_hint(t->b, &hint);
}

void
tape_play(struct tape *t)
{
    for (size_t i = 0; i < t->n && rpt_build_status(t->b) == RPT_OK; i++) {
        const struct tape_op *op = &t->ops[i];
        struct rpt_str text = piece(t, op->from, op->n);
        switch ((enum tape_code)op->code) {
        case TAPE_OPEN:
            /* Without a text of its own it grows to what it holds. */
            rpt_build_open(t->b, (enum rpt_kind)op->kind,
                rpt_build_source(t->b, text, op->page));
            break;
        case TAPE_CLOSE:
            rpt_build_close(t->b);
            break;
        case TAPE_ATTR:
            if (text.n > 0)
                rpt_build_attr(t->b, op->name, text,
                    (struct rpt_span){ 0 });
            break;
        case TAPE_TEXT:
            rpt_build_text(t->b, text,
                rpt_build_source(t->b, text, op->page));
            break;
        case TAPE_HINT:
            play_hint(t, &t->hints[op->from]);
            break;
        case TAPE_LINE:
            rpt_build_source(t->b, RPT_STR("\n"), op->page);
            break;
        }
    }
    tape_clear(t);
}
