/* SPDX-License-Identifier: MIT
 *
 * Page furniture: running heads and feet, page numbers, the contents table.
 * It stays in the tree as furniture and is never lost. Knows no language;
 * the word for "page" comes from the pack.
 */
#include <string.h>

#include "alloc.h"
#include "normalize_pass.h"
#include "str.h"

/* The role of lines that say nothing but the page. */
#define PAGE_LINE "page-number"

enum {
    EDGE = 3,             /* blocks at the top and bottom of a page */
    SHORT = 200,          /* bytes that a running line has at most */
    LEADER_LINE = 600     /* bytes of a line with dot leaders at most */
};

static void
take(struct norm *n, struct norm_block *b, const char *role,
    const char *reason)
{
    (void)n;
    b->role = NORM_FURNITURE;
    b->rule = role;
    b->reason = reason;
}

static bool
is_short(const struct norm_block *b)
{
    return b->role == NORM_PLAIN && b->length <= SHORT && b->lines <= 3
        && b->length > 0;
}

static size_t
count_digits(struct rpt_str text, size_t i)
{
    size_t from = i;
    while (i < text.n && text.s[i] >= '0' && text.s[i] <= '9')
        i++;
    return i - from;
}

/* What a line that only tells the page is made of. */
struct page_line {
    bool symbol, word, number;
    uint32_t value;
};

/* Is there nothing in the text but symbol, page word and number? */
static bool
read_page_line(const struct norm *n, struct rpt_str text,
    struct page_line *out)
{
    *out = (struct page_line){0};
    for (size_t i = 0; i < text.n;) {
        struct rpt_str rest = {text.s + i, text.n - i};
        size_t length = norm_symbol(rest);
        if (length > 0 && !out->symbol) {
            out->symbol = true;
        } else if ((length =
            norm_prefix(n, WORDS_PART_PAGE, rest, NULL)) > 0) {
            if (out->word)
                return false;
            out->word = true;
        } else if ((length = count_digits(text, i)) > 0) {
            if (length > 4)
                return false;
            if (!out->number)
                for (size_t k = 0; k < length; k++)
                    out->value = out->value * 10 + (uint32_t)(rest.s[k] - '0');
            out->number = true;
        } else if (out->word && out->number
            && (length =
                norm_prefix(n, WORDS_FUNCTION_WORD, rest, NULL)) > 0) {
            /* "Page 3 of 10" */
        } else if (out->word && !out->number
            && (length = strspn(rest.s, "ivxl")) > 0 && length <= 6) {
            out->number = true;
        } else if (strchr(" -|/[]<>*", rest.s[0]) != NULL) {
            length = 1;
        } else if ((unsigned char)rest.s[0] == 0xE2 && rest.n >= 3
            && (unsigned char)rest.s[1] == 0x80) {
            length = 3;     /* a dash */
        } else {
            return false;
        }
        i += length;
    }
    return out->symbol || out->number;
}

/* A hash of a line that leaves out spaces and numbers. */
static uint64_t
line_key(struct rpt_str text)
{
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.s[i];
        if (c == ' ' || (c >= '0' && c <= '9'))
            continue;
        h = (h ^ c) * 1099511628211u;
    }
    return h | 1;
}

struct running {
    uint64_t key;
    uint32_t count;
    uint32_t page;        /* the last one it was seen on */
    uint32_t taken;
    size_t first;         /* block it was first seen in */
};

struct running_set {
    struct running *slots;
    size_t mask;
};

static struct running *
find(struct running_set *set, uint64_t key)
{
    size_t i = (size_t)(key ^ (key >> 32)) & set->mask;
    while (set->slots[i].key != 0 && set->slots[i].key != key)
        i = (i + 1) & set->mask;
    return &set->slots[i];
}

/* The block after the last one of the page that begins at 'from'. */
static size_t
page_end(const struct norm *n, size_t from)
{
    uint32_t page = n->blocks[from].node->span.page;
    size_t i = from;
    while (i < n->n && n->blocks[i].node->span.page == page)
        i++;
    return i;
}

/* Calls 'look' for each block at an edge of a page. */
static void
each_edge(struct norm *n, struct running_set *set,
    void (*look)(struct norm *, struct running_set *, size_t i, bool top))
{
    for (size_t from = 0, to; from < n->n; from = to) {
        to = page_end(n, from);
        /* What the reader marked as furniture may stand anywhere. */
        size_t first = from, end = to;
        while (first < end && n->blocks[first].role == NORM_FURNITURE)
            first++;
        while (end > first && n->blocks[end - 1].role == NORM_FURNITURE)
            end--;
        size_t top = end - first < EDGE ? end : first + EDGE;
        size_t bottom = end - top < EDGE ? top : end - EDGE;
        for (size_t i = first; i < top; i++)
            look(n, set, i, i - first < end - i);
        for (size_t i = bottom; i < end; i++)
            look(n, set, i, false);
    }
}

static void
count_line(struct norm *n, struct running_set *set, size_t i, bool top)
{
    struct norm_block *b = &n->blocks[i];
    (void)top;
    if (!is_short(b))
        return;
    struct running *r = find(set, line_key(b->text));
    uint32_t page = b->node->span.page;
    if (r->count == 0)
        *r = (struct running){.key = line_key(b->text), .first = i};
    if (r->count == 0 || r->page != page)
        r->count++;
    r->page = page;
}

static void
take_line(struct norm *n, struct running_set *set, size_t i, bool top)
{
    struct norm_block *b = &n->blocks[i];
    struct page_line line;
    if (!is_short(b))
        return;
    struct running *r = find(set, line_key(b->text));
    bool is_page = read_page_line(n, b->text, &line);
    uint32_t first = n->blocks[0].node->span.page;
    /* The first page shows the symbol in its masthead. */
    if (is_page && line.symbol && b->node->span.page == first && top)
        return;
    if (is_page && !line.symbol && !line.word && line.number)
        take(n, b, "page-number", "a number alone at the edge of a page");
    else if (is_page)
        take(n, b, top ? "running-head" : "running-foot",
            "nothing but symbol and page");
    else if (r->count >= 3 && b->node->span.page != first)
        take(n, b, top ? "running-head" : "running-foot",
            "the same line on several pages");
    else
        return;
    if (r->taken++ == 0)
        r->first = i;
}

static void
log_lines(struct norm *n, const struct running_set *set)
{
    for (size_t i = 0; i < n->n; i++) {
        const struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_FURNITURE || b->node->kind != RPT_KIND_PARAGRAPH)
            continue;
        struct running_set own = *set;
        const struct running *r = find(&own, line_key(b->text));
        if (r->taken == 0 || r->first != i)
            continue;
        size_t cut = b->text.n < 60 ? b->text.n : 60;
        while (cut > 0 && ((unsigned char)b->text.s[cut] & 0xC0) == 0x80)
            cut--;
        rpt_log_add(n->log, RPT_LEVEL_STYLE, b->rule, b->node->span,
            "%u line%s like \"%.*s\" taken as page furniture",
            (unsigned)r->taken, r->taken == 1 ? "" : "s", (int)cut,
            b->text.s);
    }
}

static void
paged_lines(struct norm *n)
{
    struct running_set set = {NULL, 15};
    while (set.mask + 1 < n->n * 2)
        set.mask = set.mask * 2 + 1;
    set.slots = rpt_alloc_zero(set.mask + 1, sizeof(*set.slots));
    if (set.slots == NULL) {
        n->status = RPT_NOMEM;
        return;
    }
    each_edge(n, &set, count_line);
    each_edge(n, &set, take_line);
    log_lines(n, &set);
    rpt_free(set.slots);
}

/* Calls 'look' for each block beside a line that says the page. */
static void
each_beside(struct norm *n, struct running_set *set,
    void (*look)(struct norm *, struct running_set *, size_t i))
{
    for (size_t i = 0; i < n->n; i++) {
        const struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_FURNITURE || strcmp(b->rule, PAGE_LINE) != 0)
            continue;
        if (i > 0)
            look(n, set, i - 1);
        if (i + 1 < n->n)
            look(n, set, i + 1);
    }
}

static void
count_beside(struct norm *n, struct running_set *set, size_t i)
{
    const struct norm_block *b = &n->blocks[i];
    if (!is_short(b) || b->length > 100)
        return;
    struct running *r = find(set, line_key(b->text));
    if (r->count++ == 0)
        r->key = line_key(b->text);
}

static void
take_beside(struct norm *n, struct running_set *set, size_t i)
{
    struct norm_block *b = &n->blocks[i];
    if (is_short(b) && b->length <= 100
        && find(set, line_key(b->text))->count >= 3)
        take(n, b, "running-head", "the same line beside several page lines");
}

static void
lines_beside(struct norm *n)
{
    struct running_set set = {NULL, 15};
    while (set.mask + 1 < n->n * 2)
        set.mask = set.mask * 2 + 1;
    set.slots = rpt_alloc_zero(set.mask + 1, sizeof(*set.slots));
    if (set.slots == NULL) {
        n->status = RPT_NOMEM;
        return;
    }
    each_beside(n, &set, count_beside);
    each_beside(n, &set, take_beside);
    rpt_free(set.slots);
}

/* Without page turns: lines that say the page, numbers that count up. */
static void
unpaged_lines(struct norm *n)
{
    size_t numbers = 0, steps = 0, taken = 0, first = n->n;
    uint32_t last = 0;
    struct page_line line;
    for (size_t i = 0; i < n->n; i++) {
        struct norm_block *b = &n->blocks[i];
        if (!is_short(b) || b->length > 60
            || !read_page_line(n, b->text, &line))
            continue;
        if (line.word && line.number) {
            take(n, b, PAGE_LINE, "nothing but symbol and page");
            first = taken++ == 0 ? i : first;
        } else if (line.number && !line.symbol) {
            steps += numbers > 0 && line.value == last + 1;
            numbers++;
            last = line.value;
        }
    }
    if (numbers >= 4 && steps * 4 >= (numbers - 1) * 3) {
        for (size_t i = 0; i < n->n; i++) {
            struct norm_block *b = &n->blocks[i];
            if (!is_short(b) || !read_page_line(n, b->text, &line)
                || !line.number || line.symbol)
                continue;
            take(n, b, "page-number", "numbers alone that count up");
            first = taken++ == 0 ? i : first;
        }
    }
    if (taken > 2)
        lines_beside(n);
    if (taken > 0)
        rpt_log_add(n->log, RPT_LEVEL_STYLE, n->blocks[first].rule,
            n->blocks[first].node->span,
            "%zu lines with page numbers taken as page furniture", taken);
}

/* Contents tables. */

static bool
has_leader(const struct norm_block *b)
{
    if (b->role != NORM_PLAIN || b->text.n > LEADER_LINE || b->text.n < 6)
        return false;
    for (const char *s = b->text.s, *end = s + b->text.n - 4;
         (s = memchr(s, '.', (size_t)(end - s))) != NULL; s++) {
        if (strncmp(s, "....", 4) == 0 || strncmp(s, ". . ", 4) == 0)
            return true;
        if (end - s <= 1)
            break;
    }
    return false;
}

/* A short line that ends in a page number, or a heading of its columns. */
static bool
is_entry(const struct norm *n, const struct norm_block *b)
{
    if (b->role != NORM_PLAIN || b->length > SHORT)
        return false;
    if (has_leader(b) || norm_is(n, WORDS_PART_CONTENTS_WORD, b->text, NULL))
        return true;
    size_t end = b->text.n;
    while (end > 0 && b->text.s[end - 1] >= '0' && b->text.s[end - 1] <= '9')
        end--;
    return end < b->text.n && b->text.n - end <= 3 && end > 1
        && b->text.s[end - 1] == ' ';
}

/* The contents begin at block i: takes all of them. */
static void
take_contents(struct norm *n, size_t i, const char *reason)
{
    size_t last = i, entries = 0, misses = 0;
    for (size_t k = i + 1; k < n->n && misses < 4; k++) {
        const struct norm_block *b = &n->blocks[k];
        /* Readers of laid-out pages may see a table in them. */
        if (b->role == NORM_FURNITURE || b->node->kind == RPT_KIND_TABLE)
            continue;
        if (b->role != NORM_PLAIN || b->length > LEADER_LINE)
            break;
        if (is_entry(n, b)) {
            entries++;
            last = k;
            misses = 0;
        } else {
            misses++;
        }
    }
    if (entries < 2)
        return;
    for (size_t k = i; k <= last; k++)
        if (n->blocks[k].role == NORM_PLAIN)
            take(n, &n->blocks[k], "contents", reason);
    rpt_log_add(n->log, RPT_LEVEL_STYLE, "contents",
        n->blocks[i].node->span, "table of contents with %zu entries",
        entries);
}

static void
contents(struct norm *n)
{
    for (size_t i = 0; i < n->n; i++) {
        const struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_PLAIN || b->length > LEADER_LINE)
            continue;
        if (norm_is(n, WORDS_PART_CONTENTS, b->text, NULL))
            take_contents(n, i, "below a heading for the contents");
        else if (has_leader(b) && i + 1 < n->n
            && has_leader(&n->blocks[i + 1]))
            take_contents(n, i, "dot leaders");
    }
}

/* Bar codes come out of text dumps as characters of private use. */
static bool
is_private(struct rpt_str text)
{
    uint32_t c;
    for (size_t i = 0; i < text.n;) {
        i += rpt_utf8_decode(text.s + i, text.n - i, &c);
        if ((c < 0xE000 || c > 0xF8FF) && c != ' ')
            return false;
    }
    return text.n > 0;
}

/* The number of the print job, "GE.14-23930 (E)", "15-18442 (E)". */
static bool
is_job_number(struct rpt_str text)
{
    size_t i = 0, k;
    while (i < text.n && text.s[i] >= 'A' && text.s[i] <= 'Z')
        i++;
    if (i > 3 || (i > 0 && (i == text.n || text.s[i] != '.')))
        return false;
    i += i > 0;
    k = count_digits(text, i);
    if (k != 2 || i + k >= text.n || text.s[i + k] != '-')
        return false;
    i += k + 1;
    k = count_digits(text, i);
    if (k < 4)
        return false;
    for (i += k; i < text.n; i++)
        if (strchr("0123456789 ()", text.s[i]) == NULL
            && !(text.s[i] >= 'A' && text.s[i] <= 'Z'))
            return false;
    return true;
}

/* Nothing but figures, such as the dates behind a job number. */
static bool
is_figures(struct rpt_str text)
{
    return strspn(text.s, "0123456789 ") == text.n;
}

/* Which running line it is, where the reader says it. */
static const char *
role_of(const struct norm_block *b)
{
    const struct rpt_attr *role = rpt_node_attr_find(b->node, "role");
    return role != NULL ? role->value.s : "running-head";
}

static void
hints(struct norm *n)
{
    bool job = false;
    for (size_t i = 0; i < n->n; i++) {
        struct norm_block *b = &n->blocks[i];
        bool after_job = job;
        job = false;
        if (b->role != NORM_PLAIN)
            continue;
        if ((b->flags & RPT_HINT_FURNITURE) != 0)
            take(n, b, role_of(b), "marked as such");
        else if ((b->flags & RPT_HINT_COMMENT) != 0)
            take(n, b, "comment", "marked as such");
        else if ((b->flags & RPT_HINT_RULE) != 0)
            take(n, b, "rule", "marked as such");
        else if (b->length < 80 && is_private(b->text))
            take(n, b, "running-foot", "a bar code");
        else if (b->length < 60 && (is_job_number(b->text)
                     || (after_job && is_figures(b->text))))
            take(n, b, "running-foot", "the number of a print job");
        job = b->role == NORM_FURNITURE && b->length < 60;
    }
}

/* The symbol that stands in the running lines, for a masthead without. */
void
norm_furniture_symbol(struct norm *n)
{
    const struct norm_block *first = NULL;
    struct rpt_str symbol = RPT_STR("");
    size_t seen = 0;
    if (n->status != RPT_OK
        || rpt_node_attr_find(n->report->root, "symbol") != NULL)
        return;
    for (size_t i = 0; i < n->n; i++) {
        const struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_FURNITURE || b->length > SHORT
            || b->node->kind != RPT_KIND_PARAGRAPH
            || strcmp(b->rule, "contents") == 0)
            continue;
        size_t length = norm_symbol(b->text);
        if (length == 0)
            continue;
        if (first == NULL) {
            first = b;
            symbol = (struct rpt_str){b->text.s, length};
        }
        seen += length == symbol.n
            && memcmp(symbol.s, b->text.s, length) == 0;
    }
    if (seen > 1)
        norm_set(n, n->report->root, "symbol", symbol, RPT_ORIGIN_READ,
            "running lines", norm_place(n, first, symbol));
}

void
norm_furniture(struct norm *n)
{
    if (n->status != RPT_OK)
        return;
    hints(n);
    contents(n);
    if (n->flowing)
        return;
    if (n->paged)
        paged_lines(n);
    else
        unpaged_lines(n);
}
