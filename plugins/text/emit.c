/* SPDX-License-Identifier: MIT
 *
 * Gives blocks and their inline parts to the builder, each with its place in
 * the source. Decides nothing about what is a block.
 */
#include "text.h"

#include <string.h>

#define MAX_DEPTH 16     /* nested inline nodes; what is deeper is text */
#define MAX_COMMENTS 16  /* comments within one block */

/* Moves to the line that holds 'at'. */
static const struct line *
seek(struct reader *r, uint32_t at)
{
    while (r->cursor + 1 < r->n_lines && at >= r->lines[r->cursor].end)
        r->cursor++;
    while (r->cursor > 0 && at < r->lines[r->cursor].start)
        r->cursor--;
    const struct line *line = &r->lines[r->cursor];
    if (r->counted_from != line->start || at < r->counted_at) {
        r->counted_from = r->counted_at = line->start;
        r->counted = 0;
    }
    return line;
}

/* Where a place in a cut-out text ends in the source. */
static uint32_t
source_end(const struct reader *r, uint32_t to)
{
    size_t k = r->cursor;
    while (k + 1 < r->n_lines && to >= r->lines[k].end)
        k++;
    const struct seg *seg = &r->segs[r->lines[k].number];
    return seg->offset + (to - seg->at);
}

struct rpt_span
place(struct reader *r, uint32_t from, uint32_t to)
{
    const struct line *line = seek(r, from);
    r->counted += count_chars(r->s + r->counted_at, from - r->counted_at);
    r->counted_at = from;
    if (r->segs == NULL)
        return (struct rpt_span){
            from, to - from, line->number, r->counted + 1, r->page,
        };
    const struct seg *seg = &r->segs[line->number];
    uint32_t offset = seg->offset + (from - seg->at);
    return (struct rpt_span){
        offset, source_end(r, to) - offset, seg->line,
        seg->column + r->counted, r->page,
    };
}

static void
put_text(struct reader *r, uint32_t from, uint32_t to)
{
    rpt_build_text(r->b, (struct rpt_str){ r->s + from, to - from },
        place(r, from, to));
}

/*
 * Text of a cut-out text: each line by itself, and between the lines a space
 * that stands for the marks there, so that spans stay exact.
 */
static void
put_lines(struct reader *r, uint32_t from, uint32_t to)
{
    while (from < to) {
        const struct line *line = seek(r, from);
        if (to <= line->to) {
            put_text(r, from, to);
            return;
        }
        if (from < line->to)
            put_text(r, from, line->to);
        uint32_t joint = from > line->to ? from : line->to;
        from = line->end < to ? skip_space(r->s, line->end, to) : to;
        struct rpt_span at = place(r, joint, from);
        if (!r->quoted)
            at.length = 0;
        rpt_build_text(r->b, RPT_STR(" "), at);
    }
}

void
emit_text(struct reader *r, uint32_t from, uint32_t to)
{
    if (from >= to)
        return;
    if (r->segs == NULL)
        put_text(r, from, to);
    else
        put_lines(r, from, to);
}

void
emit_mark(struct reader *r, const char *name, uint32_t from, uint32_t to)
{
    rpt_build_attr(r->b, name, (struct rpt_str){ r->s + from, to - from },
        place(r, from, to));
}

static void
put_attr(struct reader *r, const char *name, const char *value)
{
    rpt_build_attr(r->b, name, (struct rpt_str){ value, strlen(value) },
        (struct rpt_span){ 0 });
}

static void
emit_code(struct reader *r, const struct token *t)
{
    rpt_build_open(r->b, RPT_KIND_EMPHASIS, place(r, t->at, t->at + t->n));
    put_attr(r, "style", "code");
    emit_text(r, t->from, t->to);
    rpt_build_close(r->b);
}

static void
emit_role(struct reader *r, const struct token *t)
{
    bool link = t->a < t->b;
    rpt_build_open(r->b, link ? RPT_KIND_LINK : RPT_KIND_EMPHASIS,
        place(r, t->at, t->at + t->n));
    if (!link && r->s[t->at] == ':')
        rpt_build_attr(r->b, "style", (struct rpt_str){ r->s + t->at + 1,
            t->from - t->at - 3 }, (struct rpt_span){ 0 });
    emit_text(r, t->from, t->to);
    if (link)
        emit_mark(r, "href", t->a, t->b);
    rpt_build_close(r->b);
}

static void
emit_linked(struct reader *r, const struct token *t)
{
    rpt_build_open(r->b, RPT_KIND_LINK, place(r, t->at, t->at + t->n));
    if (t->type == TOKEN_AUTOLINK) {
        rpt_build_attr(r->b, "href", (struct rpt_str){ r->s + t->from,
            t->to - t->from }, place(r, t->from, t->to));
        emit_text(r, t->from, t->to);
    } else {
        emit_text(r, t->from, t->to);
        if (t->a < t->b)
            emit_mark(r, "href", t->a, t->b);
    }
    rpt_build_close(r->b);
}

static void
emit_ref(struct reader *r, const struct token *t)
{
    rpt_build_open(r->b, RPT_KIND_NOTE_REF, place(r, t->at, t->at + t->n));
    char number[12];
    if (r->profile.dialect == RST && r->s[t->from] == '#')
        rpt_build_attr(r->b, "label", write_number(++r->n_refs, number),
            place(r, t->from, t->to));
    else
        emit_mark(r, "label", t->from, t->to);
    rpt_build_close(r->b);
}

static void
emit_char(struct reader *r, const struct token *t)
{
    char s[4];
    size_t n = rpt_utf8_encode(t->c, s);
    rpt_build_text(r->b, (struct rpt_str){ s, n },
        place(r, t->at, t->at + t->n));
}

/* The half of a pair that opens, or the one that closes. */
static void
emit_pair(struct reader *r, size_t i, unsigned *depth)
{
    static const enum rpt_kind kinds[] = {
        [TOKEN_EMPHASIS] = RPT_KIND_EMPHASIS,
        [TOKEN_STRONG] = RPT_KIND_STRONG, [TOKEN_LINK] = RPT_KIND_LINK,
    };
    const struct token *t = &r->tokens[i], *other = &r->tokens[t->match];
    if (t->match > i) {
        ++*depth;
        rpt_build_open(r->b, kinds[t->type],
            place(r, t->at, other->at + other->n));
        if (tag_style(t->c) != NULL)
            put_attr(r, "style", tag_style(t->c));
        return;
    }
    if (t->type == TOKEN_LINK && t->a < t->b)
        emit_mark(r, "href", t->a, t->b);
    --*depth;
    rpt_build_close(r->b);
}

static void
emit_token(struct reader *r, size_t i, unsigned *depth)
{
    const struct token *t = &r->tokens[i];
    switch ((enum token_type)t->type) {
    case TOKEN_EMPHASIS:
    case TOKEN_STRONG:
    case TOKEN_LINK:
        emit_pair(r, i, depth);
        break;
    case TOKEN_CODE:
        emit_code(r, t);
        break;
    case TOKEN_ROLE:
        emit_role(r, t);
        break;
    case TOKEN_AUTOLINK:
    case TOKEN_IMAGE:
        emit_linked(r, t);
        break;
    case TOKEN_REF:
        emit_ref(r, t);
        break;
    case TOKEN_CHAR:
        emit_char(r, t);
        break;
    case TOKEN_BREAK:
        rpt_build_open(r->b, RPT_KIND_BREAK, place(r, t->at, t->at + t->n));
        rpt_build_close(r->b);
        break;
    case TOKEN_COMMENT:    /* follows the block */
        break;
    }
}

static bool
is_pair(const struct token *t)
{
    return t->type <= TOKEN_LINK;
}

/* Makes text of pairs that are nested too deep, of comments beyond those that
 * a block may have, and of empty pairs. */
static void
prune(struct reader *r)
{
    unsigned depth = 0, comments = 0;
    for (size_t i = 0; i < r->n_tokens; i++) {
        struct token *t = &r->tokens[i];
        if (t->type == TOKEN_COMMENT && ++comments > MAX_COMMENTS)
            t->type = TOKEN_EMPHASIS;
        if (!is_pair(t) || t->match == NO_MATCH)
            continue;
        if (t->match < i) {
            depth--;
        } else if (depth >= MAX_DEPTH) {
            r->tokens[t->match].match = NO_MATCH;
            t->match = NO_MATCH;
        } else {
            depth++;
        }
    }
}

void
emit_inline(struct reader *r, uint32_t from, uint32_t to)
{
    unsigned depth = 0;
    prune(r);
    for (size_t i = 0; i < r->n_tokens; i++) {
        const struct token *t = &r->tokens[i];
        if (is_pair(t) && t->match == NO_MATCH)
            continue;
        emit_text(r, from, t->at);
        emit_token(r, i, &depth);
        from = t->at + t->n;
    }
    emit_text(r, from, to);
}

static uint16_t
short_of(uint32_t n)
{
    return n < UINT16_MAX ? (uint16_t)n : UINT16_MAX;
}

/* Is all of [from, to) one strong node? */
static bool
is_bold(const struct reader *r, uint32_t from, uint32_t to)
{
    const struct token *t = r->tokens;
    if (r->n_tokens == 0 || t->type != TOKEN_STRONG || t->at != from
            || t->match == NO_MATCH)
        return false;
    const struct token *end = &r->tokens[t->match];
    return end->at + end->n == to;
}

/* What the shape of the lines says. */
static void
hint_shape(const struct reader *r, const struct block *block,
    struct rpt_hint *hint)
{
    const struct line *line = &r->lines[block->first];
    uint32_t width = line->right - line->indent;
    hint->first_indent = hint->indent = line->indent;
    for (size_t i = block->first + 1; i <= block->last; i++) {
        line = &r->lines[i];
        if (i == block->first + 1 || line->indent < hint->indent)
            hint->indent = line->indent;
        if (line->right - line->indent > width)
            width = line->right - line->indent;
    }
    hint->width = short_of(width);
    hint->lines = short_of((uint32_t)(block->last - block->first + 1));
    hint->gap = short_of(r->gap);
}

/* Is the line in the middle of the page, or at its right edge? */
static uint32_t
hint_margin(struct reader *r, const struct block *block)
{
    const struct line *line = &r->lines[block->first];
    if (!r->profile.layout || block->first != block->last)
        return 0;
    measure_margins(r, line->text);
    if (line->indent < r->left + 6 || r->right <= r->left)
        return 0;
    uint32_t left = line->indent - r->left;
    if (line->right + 2 >= r->right && left * 2 > r->right - r->left)
        return RPT_HINT_RIGHT;
    if (line->right + 4 > r->right)
        return 0;
    uint32_t right = r->right - line->right;
    uint32_t apart = left > right ? left - right : right - left;
    return apart <= 4 ? RPT_HINT_CENTRED : 0;
}

static void
emit_hint(struct reader *r, const struct block *block)
{
    struct rpt_hint hint = {
        .flags = block->flags, .level = block->level,
        .style = RPT_STR(""), .label = RPT_STR(""),
    };
    hint_shape(r, block, &hint);
    hint.flags |= hint_margin(r, block);
    if (is_bold(r, block->from, block->to))
        hint.flags |= RPT_HINT_BOLD;
    if (r->page_start)
        hint.flags |= RPT_HINT_PAGE_START;
    if (block->label_from < block->label_to) {
        hint.label = block->label.n > 0 ? block->label
            : (struct rpt_str){ r->s + block->label_from,
                block->label_to - block->label_from };
        hint.label_span = place(r, block->label_from, block->from);
    }
    rpt_build_hint(r->b, &hint);
    r->page_start = false;
    r->gap = 0;
}

/* The marks of quoted lines before a block belong to it. */
void
cover_quote(struct reader *r, uint32_t from, uint32_t to)
{
    if (r->segs == NULL || !r->quoted)
        return;
    struct rpt_span at = place(r, from, to);
    if (at.offset > r->covered.offset) {
        struct rpt_span mark = r->covered;
        mark.length = at.offset - mark.offset;
        rpt_build_attr(r->b, "quote-mark", RPT_STR(">"), mark);
    }
    r->covered = place(r, to, to);
}

void
emit_comments(struct reader *r)
{
    for (size_t i = 0; i < r->n_tokens; i++) {
        const struct token *t = &r->tokens[i];
        if (t->type == TOKEN_COMMENT)
            emit_furniture(r, "comment", RPT_HINT_COMMENT, t->at,
                t->at + t->n, t->from, t->to);
    }
}

void
emit_block(struct reader *r, struct block *block)
{
    uint32_t at = r->lines[block->first].text;
    uint32_t end = r->lines[block->last].to;
    inline_scan(r, block->from, block->to);
    rpt_build_open(r->b, RPT_KIND_PARAGRAPH, place(r, at, end));
    emit_hint(r, block);
    cover_quote(r, at, end);
    if (block->mark_from < block->mark_to)
        emit_mark(r, "mark", block->mark_from, block->mark_to);
    emit_inline(r, block->from, block->to);
    if (block->end_from < block->end_to)
        emit_mark(r, block->mark_from < block->mark_to ? "mark-end" : "mark",
            block->end_from, block->end_to);
    rpt_build_close(r->b);
    emit_comments(r);
}

void
emit_furniture(struct reader *r, const char *role, uint32_t flag,
    uint32_t at, uint32_t end, uint32_t from, uint32_t to)
{
    struct rpt_hint hint = {
        .flags = flag, .gap = short_of(r->gap), .lines = 1,
        .style = RPT_STR(""), .label = RPT_STR(""),
    };
    if (r->page_start)
        hint.flags |= RPT_HINT_PAGE_START;
    rpt_build_open(r->b, RPT_KIND_FURNITURE, place(r, at, end));
    rpt_build_hint(r->b, &hint);
    put_attr(r, "role", role);
    cover_quote(r, at, end);
    emit_text(r, from, to);
    rpt_build_close(r->b);
    r->gap = 0;
}
