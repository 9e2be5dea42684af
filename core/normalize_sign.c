/* SPDX-License-Identifier: MIT
 *
 * Signatures at the end of a letter: the line that is marked as signed, the
 * lines of office below it, for whom. The words come from the pack.
 */
#include <string.h>

#include "normalize_pass.h"
#include "str.h"

enum { MAX_LINES = 5, LONGEST = 120 };

static bool
is_signed(const struct norm *n, const struct norm_block *b, size_t *skip)
{
    if (b->role != NORM_PLAIN || b->length > LONGEST)
        return false;
    *skip = norm_prefix(n, WORDS_SIGNED, b->text, NULL);
    while (*skip > 0 && *skip < b->text.n && b->text.s[*skip] == ' ')
        ++*skip;
    return *skip > 0;
}

/* May the block be a line of office? */
static bool
is_line(const struct norm *n, const struct norm_block *b)
{
    size_t skip;
    return norm_is_plain(b) && b->length > 0 && b->length <= LONGEST
        && b->end != NORM_STOP && b->end != NORM_COLON
        && b->begin != NORM_LOWER && !norm_is_prose(b)
        && (b->flags & RPT_HINT_HEADING) == 0
        && b->label.form == NORM_NO_LABEL && !is_signed(n, b, &skip);
}

/* Does the word begin with a capital, an article's elision aside? */
static bool
is_capital(struct rpt_str word)
{
    uint32_t c = 0;
    for (size_t i = 0; i < word.n && i < 5;) {
        i += rpt_utf8_decode(word.s + i, word.n - i, &c);
        if (rpt_char_is_upper(c))
            return true;
        /* d'Ivoire: look behind the apostrophe. */
        uint32_t next = 0;
        if (i < word.n)
            rpt_utf8_decode(word.s + i, word.n - i, &next);
        if (c != '\'' && c != 0x2019 && next != '\'' && next != 0x2019)
            return false;
    }
    return false;
}

/*
 * For whom it is signed: the words with capitals after the first function
 * word ("Permanent Representative of Chile").
 */
static struct rpt_str
find_for(const struct norm *n, struct rpt_str line)
{
    size_t i = 0, from = 0, to = 0;
    while (i < line.n) {
        struct rpt_str rest = {line.s + i, line.n - i};
        struct rpt_str word = norm_first_word(rest);
        if (word.n == 0)
            break;
        rest = (struct rpt_str){word.s, line.n - (size_t)(word.s - line.s)};
        bool small = norm_is(n, WORDS_FUNCTION_WORD, word, NULL);
        size_t end = (size_t)(word.s - line.s) + word.n;
        if (from > 0 && !small && is_capital(word)) {
            /* "of Chile to the United Nations": it is accredited there. */
            if (norm_prefix(n, WORDS_MASTHEAD_ORGANIZATION, rest, NULL) > 0)
                break;
            to = end;
        } else if (small) {
            from = to > from ? from : end;
        } else if (to > from) {
            break;
        } else {
            from = 0;
        }
        i = end;
    }
    if (to <= from)
        return RPT_STR("");
    while (from < to && line.s[from] == ' ')
        from++;
    return (struct rpt_str){line.s + from, to - from};
}

/* The text of the lines of office, joined by ", ". */
static struct rpt_str
join_role(struct norm *n, size_t from, size_t to)
{
    size_t size = 1, used = 0;
    for (size_t i = from; i < to; i++)
        size += n->blocks[i].text.n + 2;
    char *s = rpt_arena_bytes(n->report->arena, size);
    if (s == NULL) {
        n->status = RPT_NOMEM;
        return RPT_STR("");
    }
    for (size_t i = from; i < to; i++) {
        struct rpt_str text = n->blocks[i].text;
        if (n->blocks[i].role != NORM_SIGNED)
            continue;
        if (used > 0) {
            s[used++] = ',';
            s[used++] = ' ';
        }
        memcpy(s + used, text.s, text.n);
        used += text.n;
    }
    s[used] = '\0';
    return (struct rpt_str){s, used};
}

static void
take(struct norm *n, size_t i, size_t end, size_t skip)
{
    struct norm_block *first = &n->blocks[i];
    struct rpt_str name = {first->text.s + skip, first->text.n - skip};
    struct rpt_span from = first->node->span, to = from;
    first->role = NORM_SIGNATURE;
    first->rule = "signature";
    first->reason = norm_print(n, "begins with \"%.*s\"", (int)skip,
        first->text.s);
    norm_set_read(n, first->node, "name", first, name);
    struct norm_block *last = NULL;
    for (size_t k = i + 1; k < end; k++) {
        struct norm_block *b = &n->blocks[k];
        if (b->role != NORM_PLAIN)
            continue;
        b->role = NORM_SIGNED;
        b->rule = "signature";
        b->reason = "a short line below a signature";
        from = last == NULL ? b->node->span : from;
        to = b->node->span;
        last = b;
    }
    if (last == NULL)
        return;
    norm_set(n, first->node, "role", join_role(n, i + 1, end),
        RPT_ORIGIN_READ, NULL, norm_between(from, to));
    struct rpt_str body = find_for(n, last->text);
    if (body.n > 0)
        norm_set(n, first->node, "for", body, RPT_ORIGIN_INFERRED,
            "the name after the office", norm_place(n, last, body));
}

void
norm_signatures(struct norm *n, size_t from, size_t to)
{
    for (size_t i = from; i < to && n->status == RPT_OK; i++) {
        size_t skip, end, lines = 0;
        if (!is_signed(n, &n->blocks[i], &skip))
            continue;
        for (end = i + 1; end < to && lines < MAX_LINES; end++) {
            const struct norm_block *b = &n->blocks[end];
            if (b->role == NORM_FURNITURE)
                continue;
            if (!is_line(n, b) || (lines > 0 && b->gap > 1))
                break;
            lines++;
        }
        take(n, i, end, skip);
        i = end - 1;
    }
}

/* The text of a paragraph, in the report's arena. */
static struct rpt_str
keep_text(struct norm *n, const struct rpt_node *p)
{
    struct rpt_str text, kept;
    if (n->status != RPT_OK)
        return RPT_STR("");
    n->status = rpt_node_text_take(p, &text);
    if (n->status != RPT_OK)
        return RPT_STR("");
    kept = (struct rpt_str){
        rpt_arena_copy(n->report->arena, text.s, text.n), text.n};
    rpt_text_free(text);
    if (kept.s == NULL) {
        n->status = RPT_NOMEM;
        return RPT_STR("");
    }
    return kept;
}

void
norm_finish_signature(struct norm *n, struct rpt_node *signature)
{
    char role[LONGEST * MAX_LINES];
    size_t used = 0;
    struct rpt_str last = RPT_STR("");
    struct rpt_span span = {0};
    const struct rpt_node *first = signature->first;
    if (first == NULL || rpt_node_attr_find(signature, "for") != NULL)
        return;
    for (const struct rpt_node *p = first->next; p != NULL; p = p->next) {
        if (p->kind != RPT_KIND_PARAGRAPH)
            continue;
        last = keep_text(n, p);
        span = span.line == 0 ? p->span : norm_between(span, p->span);
        if (last.n > LONGEST - 2 || used + last.n + 2 > sizeof(role))
            return;
        if (used > 0) {
            role[used++] = ',';
            role[used++] = ' ';
        }
        memcpy(role + used, last.s, last.n);
        used += last.n;
    }
    if (used > 0 && rpt_node_attr_find(signature, "role") == NULL)
        norm_set(n, signature, "role", (struct rpt_str){role, used},
            RPT_ORIGIN_READ, NULL, span);
    if (last.n == 0)
        last = rpt_node_attr_get(signature, "role");
    struct rpt_str body = find_for(n, last);
    if (body.n > 0)
        norm_set(n, signature, "for", body, RPT_ORIGIN_INFERRED,
            "the name after the office", span);
}
