/* SPDX-License-Identifier: MIT
 *
 * The normaliser: runs its passes over the blocks of a reader, and the
 * helpers the passes share. Knows no format and no language.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "normalize_pass.h"
#include "str.h"

enum {
    WHOLE = 512,          /* texts up to this are gathered into one piece */
    PROSE = 140           /* bytes that are more than a title has */
};

static const char *
keep_print(struct norm *n, const char *fmt, va_list args)
{
    char text[256];
    if (n->status != RPT_OK)
        return "";
    int length = vsnprintf(text, sizeof(text), fmt, args);
    size_t size = length < 0 ? 0 : (size_t)length;
    if (size >= sizeof(text)) {
        size = sizeof(text) - 1;
        while (size > 0 && ((unsigned char)text[size] & 0xC0) == 0x80)
            size--;
    }
    const char *copy = rpt_arena_copy(n->report->arena, text, size);
    if (copy == NULL) {
        n->status = RPT_NOMEM;
        return "";
    }
    return copy;
}

const char *
norm_print(struct norm *n, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    const char *text = keep_print(n, fmt, args);
    va_end(args);
    return text;
}

void
norm_explain(struct norm *n, struct rpt_node *node, const char *rule,
    const char *reason)
{
    enum rpt_status status = rpt_node_explain(n->report, node, rule, reason);
    if (n->status == RPT_OK)
        n->status = status;
}

struct rpt_node *
norm_make(struct norm *n, enum rpt_kind kind, struct rpt_span span,
    const char *rule, const char *reason)
{
    if (n->status != RPT_OK)
        return NULL;
    struct rpt_node *node = rpt_node_make(n->report, kind, &n->status);
    if (node == NULL) {
        if (n->status == RPT_LIMIT)
            rpt_log_add(n->log, RPT_LEVEL_FATAL, "limit-nodes", span,
                "more than %zu nodes", n->report->limits.nodes);
        return NULL;
    }
    node->span = span;
    norm_explain(n, node, rule, reason);
    return node;
}

struct rpt_node *
norm_make_text(struct norm *n, struct rpt_str text, struct rpt_span span)
{
    struct rpt_node *node = norm_make(n, RPT_KIND_TEXT, span, "", "");
    if (node == NULL)
        return NULL;
    const char *s = rpt_arena_copy(n->report->arena, text.s, text.n);
    if (s != NULL)
        rpt_text_put(node, (struct rpt_str){s, text.n});
    else
        n->status = RPT_NOMEM;
    return node;
}

void
norm_set(struct norm *n, struct rpt_node *node, const char *name,
    struct rpt_str value, enum rpt_origin origin, const char *reason,
    struct rpt_span span)
{
    if (n->status != RPT_OK || node == NULL)
        return;
    n->status = rpt_node_set(n->report, node, &(struct rpt_attr_value){
        .name = name, .value = value, .origin = origin, .reason = reason,
        .span = span});
}

struct rpt_span
norm_between(struct rpt_span from, struct rpt_span to)
{
    if (from.length == 0 && from.line == 0)
        return to;
    uint64_t end = (uint64_t)to.offset + to.length;
    if (end > (uint64_t)from.offset + from.length && end <= UINT32_MAX)
        from.length = (uint32_t)end - from.offset;
    return from;
}

/* The TEXT node below 'top' that holds the byte 's' points at, or NULL. */
static const struct rpt_node *
holder(const struct rpt_node *top, const char *s)
{
    const struct rpt_node *c = top;
    while ((c = rpt_node_next(c, top)) != NULL) {
        struct rpt_str own = rpt_node_text(c);
        if (s >= own.s && s < own.s + own.n)
            return c;
    }
    return NULL;
}

struct rpt_span
norm_rest_span(const struct norm *n, const struct rpt_node *text,
    size_t from)
{
    /* Where it begins is near, where it ends is known. */
    struct rpt_span span = rpt_text_place(n->report, text, from, from + 1);
    uint32_t end = text->span.offset + text->span.length;
    span.length = end > span.offset ? end - span.offset : 0;
    return span;
}

struct rpt_span
norm_place(const struct norm *n, const struct norm_block *b,
    struct rpt_str part)
{
    const struct rpt_node *text = holder(b->node, part.s);
    size_t from;
    if (text != NULL) {
        struct rpt_str own = rpt_text_get(text);
        from = (size_t)(part.s - own.s);
        size_t to = from + part.n;
        return rpt_text_place(n->report, text, from,
            to < own.n ? to : own.n);
    }
    /* It lies in a gathered text. */
    if (part.s < b->text.s || part.s > b->text.s + b->text.n)
        return b->node->span;
    return rpt_node_locate(n->report, b->node, (size_t)(part.s - b->text.s),
        part.n);
}

void
norm_set_read(struct norm *n, struct rpt_node *node, const char *name,
    const struct norm_block *b, struct rpt_str value)
{
    norm_set(n, node, name, value, RPT_ORIGIN_READ, NULL,
        norm_place(n, b, value));
}

static const char *const class_names[WORDS_COUNT] = {
    [WORDS_ABBREVIATION] = "abbreviation",
    [WORDS_FUNCTION_WORD] = "function-word",
    [WORDS_HEADING_NUMBERED] = "heading.numbered",
    [WORDS_HEADING_INTRODUCTION] = "heading.introduction",
    [WORDS_HEADING_RECOMMENDATIONS] = "heading.recommendations",
    [WORDS_HEADING_CONCLUSIONS] = "heading.conclusions",
    [WORDS_HEADING_SUMMARY] = "heading.summary",
    [WORDS_HEADING_BACKGROUND] = "heading.background",
    [WORDS_LABEL_NUMBER] = "label.number",
    [WORDS_LABEL_ORDINAL] = "label.ordinal",
    [WORDS_LABEL_WORD] = "label.word",
    [WORDS_MASTHEAD_AGENDA] = "masthead.agenda",
    [WORDS_MASTHEAD_DISTRIBUTION] = "masthead.distribution",
    [WORDS_MASTHEAD_DISTRIBUTION_WORD] = "masthead.distribution-word",
    [WORDS_MASTHEAD_LANGUAGE] = "masthead.language",
    [WORDS_MASTHEAD_ORGAN] = "masthead.organ",
    [WORDS_MASTHEAD_ORGANIZATION] = "masthead.organization",
    [WORDS_MASTHEAD_ORIGINAL] = "masthead.original",
    [WORDS_MASTHEAD_SESSION] = "masthead.session",
    [WORDS_MONTH] = "month",
    [WORDS_PART_ANNEX] = "part.annex",
    [WORDS_PART_CONTENTS] = "part.contents",
    [WORDS_PART_CONTENTS_WORD] = "part.contents-word",
    [WORDS_PART_LETTER] = "part.letter",
    [WORDS_PART_PAGE] = "part.page",
    [WORDS_PART_RESOLUTION] = "part.resolution",
    [WORDS_SIGNED] = "signed",
};

/* The handle of a class, or NULL without a pack or class. */
static const struct rpt_lang_class *
get_class(const struct norm *n, enum norm_class cls)
{
    struct norm_classes *all = n->classes;
    if (!all->looked[cls] && n->lang != NULL)
        all->handles[cls] = rpt_lang_class(n->lang, class_names[cls]);
    all->looked[cls] = true;
    return all->handles[cls];
}

size_t
norm_prefix(const struct norm *n, enum norm_class cls, struct rpt_str text,
    const char **value)
{
    const struct rpt_lang_class *handle = get_class(n, cls);
    return handle == NULL ? 0 : rpt_lang_class_prefix(handle, text, value);
}

bool
norm_is(const struct norm *n, enum norm_class cls, struct rpt_str text,
    const char **value)
{
    const struct rpt_lang_class *handle = get_class(n, cls);
    return handle != NULL && rpt_lang_class_is(handle, text, value);
}

static bool
is_text(const struct norm_block *b)
{
    return b->role != NORM_GONE && b->role != NORM_FURNITURE
        && b->role != NORM_NOTE;
}

size_t
norm_next(const struct norm *n, size_t i)
{
    while (i < n->n && !is_text(&n->blocks[i]))
        i++;
    return i;
}

size_t
norm_prev(const struct norm *n, size_t i)
{
    while (i > 0)
        if (is_text(&n->blocks[--i]))
            return i;
    return n->n;
}

bool
norm_is_plain(const struct norm_block *b)
{
    return b->role == NORM_PLAIN && b->part == NORM_NO_PART;
}

bool
norm_is_prose(const struct norm_block *b)
{
    return b->length >= PROSE
        || (b->length >= PROSE / 2 && b->end == NORM_STOP);
}

struct rpt_str
norm_last_word(struct rpt_str text)
{
    size_t end = text.n, start;
    uint32_t c;
    while (end > 0) {
        start = end - 1;
        while (start > 0 && ((unsigned char)text.s[start] & 0xC0) == 0x80)
            start--;
        rpt_utf8_decode(text.s + start, end - start, &c);
        if (rpt_char_is_letter(c) || rpt_char_is_digit(c))
            break;
        end = start;
    }
    for (start = end; start > 0;) {
        size_t at = start - 1;
        while (at > 0 && ((unsigned char)text.s[at] & 0xC0) == 0x80)
            at--;
        rpt_utf8_decode(text.s + at, start - at, &c);
        if (!rpt_char_is_letter(c) && !rpt_char_is_digit(c) && c != '\''
            && c != 0x2019)
            break;
        start = at;
    }
    return (struct rpt_str){text.s + start, end - start};
}

struct rpt_str
norm_first_word(struct rpt_str text)
{
    size_t from = 0, to;
    uint32_t c;
    while (from < text.n) {
        size_t length = rpt_utf8_decode(text.s + from, text.n - from, &c);
        if (rpt_char_is_letter(c) || rpt_char_is_digit(c))
            break;
        from += length;
    }
    for (to = from; to < text.n;) {
        size_t length = rpt_utf8_decode(text.s + to, text.n - to, &c);
        if (!rpt_char_is_letter(c) && !rpt_char_is_digit(c) && c != '\''
            && c != 0x2019)
            break;
        to += length;
    }
    return (struct rpt_str){text.s + from, to - from};
}

bool
norm_all_capitals(struct rpt_str text)
{
    size_t letters = 0;
    uint32_t c;
    for (size_t i = 0; i < text.n;) {
        i += rpt_utf8_decode(text.s + i, text.n - i, &c);
        if (rpt_char_is_lower(c))
            return false;
        letters += rpt_char_is_upper(c);
    }
    return letters >= 3;
}

/* Bytes of a part of a symbol after a slash. */
static size_t
symbol_part(const char *s, size_t n, bool *digit)
{
    size_t i = 0;
    while (i < n) {
        char c = s[i];
        if (c >= '0' && c <= '9')
            *digit = true;
        else if (!((c | 32) >= 'a' && (c | 32) <= 'z') && c != '.'
            && c != '-')
            break;
        i++;
    }
    while (i > 0 && (s[i - 1] == '.' || s[i - 1] == '-'))
        i--;
    return i;
}

size_t
norm_symbol(struct rpt_str text)
{
    const char *s = text.s;
    size_t i = 0, n = text.n, parts = 0;
    bool digit = false;
    while (i < n && s[i] >= 'A' && s[i] <= 'Z')
        i++;
    if (i == 0 || i > 5)
        return 0;
    while (i < n && s[i] == '/') {
        /* Text dumps put a space after some slashes. */
        size_t space = i + 1 < n && s[i + 1] == ' ' && i + 2 < n
            && s[i + 2] >= '0' && s[i + 2] <= '9';
        size_t length =
            symbol_part(s + i + 1 + space, n - i - 1 - space, &digit);
        if (length == 0)
            break;
        i += 1 + space + length;
        parts++;
    }
    if (parts == 0 || !digit)
        return 0;
    if (i + 7 <= n && s[i] == ' ' && s[i + 1] == '(' && s[i + 6] == ')')
        i += 7;
    if (i < n && s[i] == '*')
        i++;
    uint32_t c = ' ';
    if (i < n)
        rpt_utf8_decode(s + i, n - i, &c);
    return rpt_char_is_letter(c) || c == '/' ? 0 : i;
}

/* Looking at a block. */

static enum norm_begin
begin_of(struct rpt_str text)
{
    uint32_t c = 0;
    for (size_t i = 0; i < text.n;) {
        i += rpt_utf8_decode(text.s + i, text.n - i, &c);
        if (rpt_char_is_digit(c))
            return NORM_DIGIT;
        if (rpt_char_is_letter(c) || rpt_char_is_ideograph(c))
            return rpt_char_is_lower(c) ? NORM_LOWER : NORM_UPPER;
        if (c == '"' || c == 0x201C || c == 0xAB || c == 0x2018 || c == '(')
            return NORM_OPEN;
        if (c != ' ' && c != '*' && c != '[')
            return NORM_OTHER;
    }
    return NORM_OTHER;
}

/* The character before byte 'end' of a text, and where it begins. */
static uint32_t
char_before(struct rpt_str text, size_t end, size_t *start)
{
    uint32_t c = 0;
    *start = end;
    if (end == 0)
        return 0;
    size_t i = end - 1;
    while (i > 0 && ((unsigned char)text.s[i] & 0xC0) == 0x80)
        i--;
    rpt_utf8_decode(text.s + i, end - i, &c);
    *start = i;
    return c;
}

static enum norm_end
end_of(struct rpt_str text)
{
    size_t end = text.n, start;
    uint32_t c;
    /* The number of a note may stand behind the stop. */
    size_t digits = end;
    while (digits > 0 && text.s[digits - 1] >= '0' && text.s[digits - 1] <= '9'
        && end - digits < 3)
        digits--;
    if (digits < end && digits > 0
        && strchr(".;:", text.s[digits - 1]) != NULL)
        end = digits;
    while ((c = char_before(text, end, &start)) != 0) {
        if (c != '"' && c != '\'' && c != ')' && c != ']' && c != 0x201D
            && c != 0x2019 && c != 0xBB && c != '*' && c != '_'
            && !rpt_char_is_space(c))
            break;
        end = start;
    }
    switch (c) {
    case '.': case '!': case '?': case 0x2026: case 0x3002: case 0xFF01:
    case 0xFF1F: case 0x61F: case 0x6D4:
        return NORM_STOP;
    case ':': case 0xFF1A:
        return NORM_COLON;
    case ';': case 0xFF1B: case 0x61B:
        return NORM_SEMICOLON;
    case ',': case 0xFF0C: case 0x60C:
        return NORM_COMMA;
    case '-': case 0x2010: case 0xAD:
        return end == text.n ? NORM_HYPHEN : NORM_OPEN_END;
    default:
        return NORM_OPEN_END;
    }
}

/* Copies the pieces of a short text together. */
static struct rpt_str
gather(struct norm *n, const struct rpt_node *node, size_t length)
{
    struct rpt_text_walk walk;
    /* What blocks and breaks part gets a space more. */
    char *s = rpt_arena_bytes(n->report->arena, length + WHOLE);
    size_t used = 0;
    if (s == NULL) {
        n->status = RPT_NOMEM;
        return RPT_STR("");
    }
    rpt_text_walk_init(&walk, node);
    while (rpt_text_walk_next(&walk)
        && used + walk.piece.n < length + WHOLE) {
        memcpy(s + used, walk.piece.s, walk.piece.n);
        used += walk.piece.n;
    }
    while (used > 0 && s[used - 1] == ' ')
        used--;
    s[used] = '\0';
    return (struct rpt_str){s, used};
}

struct rpt_str
norm_text(struct norm *n, const struct norm_block *b)
{
    return b->length == b->text.n ? b->text : gather(n, b->node, b->length);
}

/* Text of several pieces, or none. */
static void
look_inside(struct norm *n, struct norm_block *b)
{
    const struct rpt_node *c = b->node;
    size_t pieces = 0;
    b->text = b->tail = RPT_STR("");
    b->length = 0;
    while ((c = rpt_node_next(c, b->node)) != NULL) {
        if (c->kind == RPT_KIND_BREAK)
            pieces++;
        struct rpt_str own = rpt_node_text(c);
        if (own.n == 0)
            continue;
        if (b->length == 0)
            b->text = own;
        if (own.n > 1 || own.s[0] != ' ')
            b->tail = own;
        b->length += own.n;
        pieces++;
    }
    if (pieces > 1 && b->length <= WHOLE) {
        b->text = gather(n, b->node, b->length + pieces);
        b->length = b->text.n;
        b->tail = b->text;
    }
}

void
norm_look(struct norm *n, struct norm_block *b)
{
    const struct rpt_node *only = b->node->first;
    if (only != NULL && only->next == NULL && only->kind == RPT_KIND_TEXT) {
        b->text = b->tail = rpt_text_get(only);
        b->length = b->text.n;
    } else {
        look_inside(n, b);
    }
    b->begin = (uint8_t)begin_of(b->text);
    b->end = (uint8_t)end_of(b->tail);
}

static void
look_at(struct norm *n, struct norm_block *b, struct rpt_node *node)
{
    *b = (struct norm_block){
        .node = node, .text = RPT_STR(""), .tail = RPT_STR(""),
        .rule = "", .reason = "", .level_reason = "",
    };
    const struct rpt_hint *hint = node->more->hint;
    if (hint != NULL) {
        b->flags = hint->flags;
        b->hint_level = hint->level;
        b->indent = hint->indent;
        b->first_indent = hint->first_indent;
        b->gap = hint->gap;
        b->lines = hint->lines;
        b->width = hint->width;
        b->size = hint->size;
    }
    switch (node->kind) {
    case RPT_KIND_PARAGRAPH:
        b->role = NORM_PLAIN;
        norm_look(n, b);
        break;
    case RPT_KIND_FURNITURE:
        b->role = NORM_FURNITURE;
        break;
    case RPT_KIND_NOTE:
        b->role = NORM_NOTE;
        break;
    default:
        b->role = NORM_FIXED;
        break;
    }
}

/* Most of what is measured here decides what is body text. */
static void
measure(struct norm *n)
{
    enum { N_SIZES = 512, N_WIDTHS = 256 };
    size_t sizes[N_SIZES] = {0}, widths[N_WIDTHS] = {0};
    size_t best_size = 0, best_width = 0;
    size_t prose = 0, apart = 0;
    uint32_t page = 0;
    for (size_t i = 0; i < n->n; i++) {
        const struct norm_block *b = &n->blocks[i];
        prose += b->length > PROSE;
        apart += b->length > PROSE && b->gap > 0;
        if (page == 0)
            page = b->node->span.page;
        n->paged = n->paged || page > 0;
        if (b->size > 0 && b->size < N_SIZES)
            sizes[b->size] += b->length;
        if (b->lines > 1 && b->width < N_WIDTHS)
            widths[b->width] += b->lines;
    }
    n->tight = prose > 8 && apart * 4 < prose;
    for (size_t i = 1; i < N_SIZES; i++)
        if (sizes[i] > best_size) {
            best_size = sizes[i];
            n->body_size = (uint16_t)i;
        }
    for (size_t i = 1; i < N_WIDTHS; i++)
        if (widths[i] > best_width) {
            best_width = widths[i];
            n->body_width = (uint16_t)i;
        }
}

static void
collect(struct norm *n)
{
    size_t count = 0;
    for (struct rpt_node *c = n->top->first; c != NULL; c = c->next)
        count++;
    void *blocks = n->blocks;
    if (!rpt_alloc_grow(&blocks, &n->capacity, count + 1,
            sizeof(*n->blocks))) {
        n->status = RPT_NOMEM;
        return;
    }
    n->blocks = blocks;
    n->n = 0;
    for (struct rpt_node *c = n->top->first; c != NULL; c = c->next)
        look_at(n, &n->blocks[n->n++], c);
    measure(n);
}

/* Did the reader find structure of its own at the root? */
static bool
is_structured(const struct rpt_node *root)
{
    for (const struct rpt_node *c = root->first; c != NULL; c = c->next) {
        switch (c->kind) {
        case RPT_KIND_MASTHEAD:
        case RPT_KIND_LETTER:
        case RPT_KIND_ANNEX:
        case RPT_KIND_RESOLUTION:
        case RPT_KIND_SECTION:
        case RPT_KIND_LIST:
            return true;
        default:
            break;
        }
    }
    return false;
}

static void
run(struct norm *n, struct rpt_node *top)
{
    n->top = top;
    n->whole = top == n->report->root;
    n->flowing = n->whole && top->more->hint != NULL
        && (top->more->hint->flags & RPT_HINT_FLOWING) != 0;
    collect(n);
    if (n->status != RPT_OK)
        return;
    if (n->whole) {
        norm_furniture(n);
        norm_notes(n);
        norm_join(n);
    }
    norm_labels(n);
    if (n->whole) {
        norm_parts(n);
        norm_headings(n);
        norm_levels(n);
    }
    norm_lists(n);
    norm_build(n);
    /* Used up: an item made of a bulleted block is not looked into again. */
    for (size_t i = 0; i < n->n; i++)
        rpt_node_drop_hint(n->blocks[i].node);
}

/*
 * Raw blocks within a node of the reader: a cell, a quote, a note. Lists are
 * all there is to find; a single block without a mark is left alone.
 */
static bool
is_worth(const struct rpt_node *c)
{
    switch (c->kind) {
    case RPT_KIND_CELL:
    case RPT_KIND_QUOTE:
    case RPT_KIND_ITEM:
    case RPT_KIND_NOTE:
        break;
    default:
        return false;
    }
    const struct rpt_node *first = c->first;
    if (first != NULL && first->next != NULL
        && first->kind == RPT_KIND_PARAGRAPH && first->more->hint != NULL)
        return true;
    /* A label is to be put where it belongs, whatever it stands behind. */
    for (const struct rpt_node *b = first; b != NULL; b = b->next)
        if (b->kind == RPT_KIND_PARAGRAPH && b->more->hint != NULL
            && b->more->hint->label.n > 0)
            return true;
    return false;
}

static void
run_inside(struct norm *n)
{
    struct rpt_node *c = n->report->root;
    while (c != NULL && n->status == RPT_OK) {
        if (c != n->report->root && is_worth(c))
            run(n, c);
        rpt_node_drop_hint(c);
        /* Inline nodes have no raw blocks. */
        struct rpt_node *next = rpt_node_next(c, n->report->root);
        if (c->kind == RPT_KIND_PARAGRAPH || c->kind == RPT_KIND_HEADING) {
            const struct rpt_node *up = c;
            while (up != NULL && up->next == NULL)
                up = up->parent;
            next = up == NULL ? NULL : up->next;
        }
        c = next;
    }
}

enum rpt_status
rpt_normalize(struct rpt_report *report, const struct rpt_lang *lang,
    struct rpt_log *log)
{
    struct norm_classes classes = {.looked = {false}};
    struct norm n = {.report = report, .lang = lang, .classes = &classes,
        .log = log};
    if (!is_structured(report->root))
        run(&n, report->root);
    run_inside(&n);
    if (n.status == RPT_OK)
        norm_finish(&n);
    rpt_free(n.blocks);
    if (n.status == RPT_NOMEM)
        rpt_log_add(log, RPT_LEVEL_FATAL, "nomem", (struct rpt_span){0},
            "out of memory");
    return n.status;
}
