/* SPDX-License-Identifier: MIT
 *
 * The builder: the only way from a reader to the tree. Keeps limits, makes
 * text valid and folds white space. Knows no format and draws no conclusion.
 */
#include "build.h"

#include <assert.h>
#include <stdarg.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "alloc.h"
#include "engine.h"
#include "str.h"

struct rpt_build {
    struct rpt_report *report;
    struct rpt_log *log;
    struct rpt_node *open;       /* the open node */
    struct rpt_node *tail;       /* last text of the open block; may be NULL */
    size_t depth;
    enum rpt_status status;
    bool space;                  /* no space may follow: one did, or start */
    bool literal;                /* white space of the open block matters */
    /* The line that goes on after a note in it; 'aside' is its depth. */
    struct rpt_node *aside_tail;
    size_t aside;                /* 0: no note is open */
    bool aside_space;
    bool told_bad, told_control; /* each of these is logged once */
    size_t passed;               /* how far the source was read */
    struct rpt_buf source;       /* what rpt_build_source() was given */
    uint32_t line, column;       /* where it ends */
};

enum rpt_status
rpt_build_new(struct rpt_build **out, struct rpt_report *report,
    struct rpt_log *log)
{
    struct rpt_build *b = rpt_alloc_zero(1, sizeof(*b));
    *out = b;
    if (b == NULL)
        return RPT_NOMEM;
    b->report = report;
    b->log = log;
    b->open = report->root;
    b->depth = 1;
    b->space = true;
    b->line = b->column = 1;
    rpt_buf_init(&b->source, UINT32_MAX - 1);
    return RPT_OK;
}

/* The report takes over the source that was put together. */
static void
keep_source(struct rpt_build *b)
{
    struct rpt_str source;
    if (b->status != RPT_OK || b->source.n == 0
            || rpt_buf_take(&b->source, &source) != RPT_OK)
        return;
    rpt_bytes_close(&b->report->bytes);
    b->report->bytes = (struct rpt_bytes){
        .raw = source, .owned = (void *)(uintptr_t)source.s };
    b->report->source = source;
}

enum rpt_status
rpt_build_end(struct rpt_build *b)
{
    if (b == NULL)
        return RPT_NOMEM;
    while (b->depth > 1 && b->status == RPT_OK)
        rpt_build_close(b);
    if (b->status == RPT_OK)
        rpt_build_close(b);
    enum rpt_status status = b->status;
    keep_source(b);
    rpt_buf_free(&b->source);
    rpt_free(b);
    return status;
}

void
rpt_build_fail(struct rpt_build *b, enum rpt_status status, const char *code,
    struct rpt_span at, const char *fmt, ...)
{
    if (b->status != RPT_OK)
        return;
    b->status = status == RPT_OK ? RPT_FORMAT : status;
    struct rpt_buf text;
    rpt_buf_init(&text, 4096);
    va_list args;
    va_start(args, fmt);
    rpt_buf_print_list(&text, fmt, args);
    va_end(args);
    rpt_log_add(b->log, rpt_status_level(b->status), code, at, "%s",
        rpt_buf_get(&text).s);
    rpt_buf_free(&text);
}

static void
fail_memory(struct rpt_build *b, struct rpt_span at)
{
    rpt_build_fail(b, RPT_NOMEM, "nomem", at, "out of memory");
}

/* A new node below the open one, or NULL after a failure. */
static struct rpt_node *
add_node(struct rpt_build *b, enum rpt_kind kind, struct rpt_span at)
{
    enum rpt_status status;
    struct rpt_node *n = rpt_node_make(b->report, kind, &status);
    if (n == NULL) {
        if (status == RPT_LIMIT)
            rpt_build_fail(b, status, "limit-nodes", at,
                "more than %zu nodes", b->report->limits.nodes);
        else
            fail_memory(b, at);
        return NULL;
    }
    n->span = at;
    rpt_node_link_last(b->open, n);
    rpt_bytes_pass(&b->report->bytes, &b->passed, at.offset);
    return n;
}

/* A block ends or a new one begins: no space stays at the end of its text. */
static void
end_line(struct rpt_build *b)
{
    struct rpt_node *n = b->tail;
    b->tail = NULL;
    b->space = true;
    if (n == NULL || b->literal)
        return;
    struct rpt_str text = rpt_text_get(n);
    if (text.s[text.n - 1] != ' ')
        return;
    if (text.n == 1) {
        rpt_node_unlink(n);
        return;
    }
    /* The text lies in the report's own arena. */
    text.n--;
    ((char *)(uintptr_t)text.s)[text.n] = '\0';
    rpt_text_put(n, text);
}

/* A note or a page number stands in the midst of a line, perhaps: it has
 * lines of its own, and what follows goes on from before. */
static void
begin_aside(struct rpt_build *b)
{
    b->aside = b->depth + 1;
    b->aside_tail = b->tail;
    b->aside_space = b->space;
    b->tail = NULL;
    b->space = true;
}

static void
end_aside(struct rpt_build *b)
{
    b->aside = 0;
    b->tail = b->aside_tail;
    b->space = b->aside_space;
}

static bool
is_literal(const struct rpt_node *n)
{
    while (n != NULL && rpt_kind_is_inline((enum rpt_kind)n->kind))
        n = n->parent;
    return n != NULL && n->more->hint != NULL
        && (n->more->hint->flags & RPT_HINT_LITERAL) != 0;
}

void
rpt_build_open(struct rpt_build *b, enum rpt_kind kind, struct rpt_span at)
{
    if (b->status != RPT_OK)
        return;
    assert(kind != RPT_KIND_TEXT);
    if (b->depth >= b->report->limits.depth) {
        rpt_build_fail(b, RPT_LIMIT, "limit-depth", at,
            "nested deeper than %zu levels", b->report->limits.depth);
        return;
    }
    bool block = !rpt_kind_is_inline(kind);
    if (b->aside == 0
            && (kind == RPT_KIND_NOTE || kind == RPT_KIND_FURNITURE))
        begin_aside(b);
    else if (block)
        end_line(b);
    struct rpt_node *n = add_node(b, kind, at);
    if (n == NULL)
        return;
    b->open = n;
    b->depth++;
    if (block)
        b->literal = false;
    else if (kind == RPT_KIND_BREAK)
        end_line(b);
}

/* Gives a node without a place of its own that of its children. */
static void
grow_span(struct rpt_node *n)
{
    bool found = false;
    uint32_t from = 0, to = 0;
    for (const struct rpt_node *c = n->first; c != NULL; c = c->next) {
        if (c->span.length == 0)
            continue;
        uint32_t end = c->span.offset + c->span.length;
        if (!found) {
            from = c->span.offset;
            if (n->span.line == 0) {
                n->span.line = c->span.line;
                n->span.column = c->span.column;
                n->span.page = c->span.page;
            }
        }
        if (!found || end > to)
            to = end;
        if (c->span.offset < from)
            from = c->span.offset;
        found = true;
    }
    /* What it begins with may be no child of it: a label. */
    if (n->span.line != 0 && n->span.offset > 0 && n->span.offset < from)
        from = n->span.offset;
    if (found) {
        n->span.offset = from;
        n->span.length = to - from;
    }
}

void
rpt_build_close(struct rpt_build *b)
{
    if (b->status != RPT_OK)
        return;
    struct rpt_node *n = b->open;
    bool block = !rpt_kind_is_inline((enum rpt_kind)n->kind);
    if (block)
        end_line(b);
    if (b->depth == b->aside)
        end_aside(b);
    if (n->span.length == 0 && n->first != NULL)
        grow_span(n);
    if (b->depth == 1)
        return;
    b->open = n->parent;
    b->depth--;
    if (block)
        b->literal = is_literal(b->open);
}

enum class {
    PLAIN,
    SPACE,
    OTHER_SPACE,
    CONTROL,
    HIGH
};

/* What a byte of text needs. */
static const uint8_t classes[256] = {
    CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL,
    CONTROL, OTHER_SPACE, OTHER_SPACE, OTHER_SPACE, OTHER_SPACE, OTHER_SPACE,
    CONTROL, CONTROL,
    CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL,
    CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL,
    [' '] = SPACE, [0x7F] = CONTROL,
#define EIGHT(n) [n] = HIGH, [(n) + 1] = HIGH, [(n) + 2] = HIGH, \
    [(n) + 3] = HIGH, [(n) + 4] = HIGH, [(n) + 5] = HIGH, \
    [(n) + 6] = HIGH, [(n) + 7] = HIGH
    EIGHT(0x80), EIGHT(0x88), EIGHT(0x90), EIGHT(0x98),
    EIGHT(0xA0), EIGHT(0xA8), EIGHT(0xB0), EIGHT(0xB8),
    EIGHT(0xC0), EIGHT(0xC8), EIGHT(0xD0), EIGHT(0xD8),
    EIGHT(0xE0), EIGHT(0xE8), EIGHT(0xF0), EIGHT(0xF8),
#undef EIGHT
};

/* What copying a text came across. */
struct copy {
    char *out;
    bool space;              /* the last byte written is a folded space */
    bool literal;
    bool roomy;              /* there is room for three bytes in place of one */
    bool bad, control;
};

static void
put_space(struct copy *copy)
{
    if (!copy->space)
        *copy->out++ = ' ';
    copy->space = true;
}

static void
put_replacement(struct copy *copy)
{
    if (!copy->roomy)
        return;
    memcpy(copy->out, "\xEF\xBF\xBD", 3);
    copy->out += 3;
    copy->space = false;
}

/* One character beyond ASCII at 's'; returns its length. */
static size_t
put_high(struct copy *copy, const char *s, size_t n)
{
    uint32_t c;
    size_t length = rpt_utf8_decode(s, n, &c);
    if (length == 1) {
        copy->bad = true;
        put_replacement(copy);
    } else if (rpt_char_is_space(c) && !copy->literal) {
        put_space(copy);
    } else if (c < 0xA0 || (c & 0xFFFE) == 0xFFFE) {
        copy->control = true;
        put_replacement(copy);
    } else {
        memcpy(copy->out, s, length);
        copy->out += length;
        copy->space = false;
    }
    return length;
}

/* A tab, a line end or a page turn; returns its length. */
static size_t
put_white(struct copy *copy, const char *s, size_t n)
{
    if (!copy->literal) {
        put_space(copy);
        return 1;
    }
    size_t length = *s == '\r' && n > 1 && s[1] == '\n' ? 2 : 1;
    *copy->out++ = *s == '\t' ? '\t' : '\n';
    copy->space = false;
    return length;
}

/*
 * Bytes from 's' on that are copied as they are: printable ASCII without a
 * space behind a space. Looks at sixteen at a time, for texts are long.
 */
static size_t
plain_run(const char *s, size_t n, bool space)
{
    size_t i = 0;
#ifdef __SSE2__
    for (; i + 16 <= n; i += 16) {
        __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(s + i));
        /* Signed: what is beyond ASCII is below a space too. */
        __m128i other = _mm_or_si128(_mm_cmplt_epi8(b, _mm_set1_epi8(' ')),
            _mm_cmpeq_epi8(b, _mm_set1_epi8(0x7F)));
        unsigned spaces = (unsigned)_mm_movemask_epi8(
            _mm_cmpeq_epi8(b, _mm_set1_epi8(' ')));
        unsigned stops = (unsigned)_mm_movemask_epi8(other)
            | (spaces & (spaces << 1 | space));
        if (stops != 0)
            return i + (size_t)__builtin_ctz(stops);
        space = spaces >> 15 != 0;
    }
#endif
    for (; i < n; i++) {
        uint8_t kind = classes[(unsigned char)s[i]];
        if (kind != PLAIN && (kind != SPACE || space))
            break;
        space = kind == SPACE;
    }
    return i;
}

/* Copies text; what is bad in it only counts if there is room for it. */
static void
copy_text(struct copy *copy, struct rpt_str text)
{
    size_t i = 0;
    while (i < text.n) {
        const char *s = text.s + i;
        size_t n = plain_run(s, text.n - i, copy->space);
        if (n > 0) {
            memcpy(copy->out, s, n);
            copy->out += n;
            copy->space = s[n - 1] == ' ' && !copy->literal;
            i += n;
            continue;
        }
        switch (classes[(unsigned char)*s]) {
        case SPACE:
            if (copy->literal)
                *copy->out++ = ' ';
            else
                put_space(copy);
            i++;
            break;
        case OTHER_SPACE:
            i += put_white(copy, s, text.n - i);
            break;
        case HIGH:
            i += put_high(copy, s, text.n - i);
            break;
        default:
            copy->control = true;
            put_replacement(copy);
            i++;
            break;
        }
    }
}

static void
tell(struct rpt_build *b, const struct copy *copy, struct rpt_span at)
{
    if (copy->bad && !b->told_bad) {
        b->told_bad = true;
        rpt_log_add(b->log, RPT_LEVEL_WARNING, "bad-utf8", at,
            "bytes that are no UTF-8 became U+FFFD");
    }
    if (copy->control && !b->told_control) {
        b->told_control = true;
        rpt_log_add(b->log, RPT_LEVEL_WARNING, "control-character", at,
            "control characters became U+FFFD");
    }
}

/* Folded copy in the arena; false when memory ran out. */
static bool
take_text(struct rpt_build *b, struct rpt_str text, struct copy *copy,
    struct rpt_str *out, struct rpt_span at)
{
    struct copy start = *copy;
    size_t room = text.n;
    for (;;) {
        char *s = room < SIZE_MAX / 4
            ? rpt_arena_bytes(b->report->arena, room + 1) : NULL;
        if (s == NULL) {
            fail_memory(b, at);
            return false;
        }
        copy->out = s;
        copy_text(copy, text);
        *copy->out = '\0';
        *out = (struct rpt_str){ s, (size_t)(copy->out - s) };
        if (copy->roomy || (!copy->bad && !copy->control))
            break;
        /* Rare: once more, with room for what replaces the bad bytes. */
        room *= 3;
        *copy = start;
        copy->roomy = true;
    }
    if (copy->bad || copy->control)
        tell(b, copy, at);
    return true;
}

void
rpt_build_text(struct rpt_build *b, struct rpt_str text, struct rpt_span at)
{
    if (b->status != RPT_OK || text.n == 0)
        return;
    struct copy copy = { .space = b->space, .literal = b->literal };
    struct rpt_str folded;
    if (!take_text(b, text, &copy, &folded, at))
        return;
    b->space = copy.space;
    if (folded.n == 0)
        return;
    struct rpt_node *n = add_node(b, RPT_KIND_TEXT, at);
    if (n == NULL)
        return;
    rpt_text_put(n, folded);
    b->tail = n;
}

/* The same for what stands alone: no space at its ends. */
static bool
take_value(struct rpt_build *b, struct rpt_str value, struct rpt_str *out,
    struct rpt_span at)
{
    struct copy copy = { .space = true };
    if (value.n == 0)
        return true;
    if (!take_text(b, value, &copy, out, at))
        return false;
    if (out->n > 0 && out->s[out->n - 1] == ' ') {
        copy.out[-1] = '\0';
        out->n--;
    }
    return true;
}

/* Would folding leave the text as it is? */
static bool
is_clean(struct rpt_str text)
{
    bool space = true;
    for (size_t i = 0; i < text.n; i++) {
        uint8_t class = classes[(unsigned char)text.s[i]];
        if (class > SPACE || (class == SPACE && space))
            return false;
        space = class == SPACE;
    }
    return !space || text.n == 0;
}

void
rpt_build_attr(struct rpt_build *b, const char *name, struct rpt_str value,
    struct rpt_span at)
{
    if (b->status != RPT_OK)
        return;
    struct rpt_str folded = value;
    if (!is_clean(value) && !take_value(b, value, &folded, at))
        return;
    struct rpt_attr_value set = {
        .name = name, .value = folded, .origin = RPT_ORIGIN_READ, .span = at,
    };
    enum rpt_status status = rpt_node_set(b->report, b->open, &set);
    if (status == RPT_NOMEM)
        fail_memory(b, at);
    else if (status != RPT_OK)
        b->status = status;
}

void
rpt_build_hint(struct rpt_build *b, const struct rpt_hint *hint)
{
    if (b->status != RPT_OK)
        return;
    struct rpt_arena *arena = b->report->arena;
    struct rpt_hint *copy = rpt_arena_get(arena, sizeof(*copy));
    struct rpt_node_more *more = rpt_node_more(b->report, b->open);
    if (copy == NULL || more == NULL) {
        fail_memory(b, b->open->span);
        return;
    }
    *copy = *hint;
    copy->style = copy->label = RPT_STR("");
    if (!take_value(b, hint->style, &copy->style, b->open->span)
            || !take_value(b, hint->label, &copy->label, hint->label_span))
        return;
    more->hint = copy;
    if (!rpt_kind_is_inline((enum rpt_kind)b->open->kind))
        b->literal = (copy->flags & RPT_HINT_LITERAL) != 0;
}

void
rpt_build_content(struct rpt_build *b, struct rpt_span at)
{
    struct rpt_report *report = b->report;
    if (b->status != RPT_OK || at.length == 0)
        return;
    uint32_t from = at.offset, to = at.offset + at.length;
    if (to < from)
        to = UINT32_MAX;
    if (report->n_content > 0) {
        struct rpt_range *last = &report->content[report->n_content - 1];
        if (from >= last->from && from <= last->to) {
            if (to > last->to)
                last->to = to;
            return;
        }
    }
    void *p = report->content;
    if (!rpt_alloc_grow(&p, &report->max_content, report->n_content + 1,
            sizeof(*report->content))) {
        fail_memory(b, at);
        return;
    }
    report->content = p;
    report->content[report->n_content++] = (struct rpt_range){ from, to };
}

/* Adds valid text to the source, and moves its end. */
static void
add_source(struct rpt_build *b, struct rpt_str text)
{
    rpt_buf_add(&b->source, text.s, text.n);
    const char *start = text.s, *end = text.s + text.n, *stop;
    while ((stop = memchr(start, '\n', (size_t)(end - start))) != NULL) {
        b->line++;
        b->column = 1;
        start = stop + 1;
    }
    b->column += (uint32_t)rpt_utf8_count(start, (size_t)(end - start));
}

struct rpt_span
rpt_build_source(struct rpt_build *b, struct rpt_str text, uint32_t page)
{
    struct rpt_span at = {
        .offset = (uint32_t)b->source.n,
        .line = b->line, .column = b->column, .page = page,
    };
    size_t done = 0;
    for (size_t i = 0; i < text.n && b->status == RPT_OK;) {
        uint32_t c;
        i += rpt_ascii_run(text.s + i, text.n - i);
        if (i == text.n)
            break;
        size_t length = rpt_utf8_decode(text.s + i, text.n - i, &c);
        if (length == 1 && ((unsigned char)text.s[i] >= 0x80 || c == 0)) {
            add_source(b, (struct rpt_str){text.s + done, i - done});
            add_source(b, RPT_STR("\xEF\xBF\xBD"));
            done = i + 1;
        }
        i += length;
    }
    if (b->status == RPT_OK)
        add_source(b, (struct rpt_str){text.s + done, text.n - done});
    if (b->source.status == RPT_NOMEM)
        fail_memory(b, at);
    else if (b->source.status != RPT_OK)
        rpt_build_fail(b, RPT_LIMIT, "limit-source", at,
            "holds more than 4 GiB of text");
    if (b->status != RPT_OK)
        return at;
    at.length = (uint32_t)b->source.n - at.offset;
    rpt_build_content(b, at);
    return at;
}

size_t
rpt_build_depth(const struct rpt_build *b)
{
    return b->depth;
}

struct rpt_log *
rpt_build_log(struct rpt_build *b)
{
    return b->log;
}

const struct rpt_limits *
rpt_build_limits(const struct rpt_build *b)
{
    return &b->report->limits;
}

enum rpt_status
rpt_build_status(const struct rpt_build *b)
{
    return b->status;
}
