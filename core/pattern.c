/* SPDX-License-Identifier: MIT
 *
 * Lua's patterns with a counter. A pattern is first made into a list of
 * items; since it has no alternatives and groups cannot repeat, captures need
 * no undoing and only repetitions go back. Knows nothing of Lua states.
 */
#include "pattern.h"

#include <string.h>

enum op {
    ANY, CHAR, SET,             /* one character, with a quantifier */
    OPEN, CLOSE, PLACE, BACK, BALANCE, FRONTIER, LAST, END
};
enum quantifier { ONE, OPTIONAL, MANY, SOME, FEW };

/* Repetitions in one pattern: bounds the depth of the match. */
#define MAX_REPEATS 200

static const struct {
    char letter;
    uint64_t set[4];
} classes[] = {
    {'a', {UINT64_C(0x0000000000000000), UINT64_C(0x07FFFFFE07FFFFFE), 0, 0}},
    {'c', {UINT64_C(0x00000000FFFFFFFF), UINT64_C(0x8000000000000000), 0, 0}},
    {'d', {UINT64_C(0x03FF000000000000), UINT64_C(0x0000000000000000), 0, 0}},
    {'g', {UINT64_C(0xFFFFFFFE00000000), UINT64_C(0x7FFFFFFFFFFFFFFF), 0, 0}},
    {'l', {UINT64_C(0x0000000000000000), UINT64_C(0x07FFFFFE00000000), 0, 0}},
    {'p', {UINT64_C(0xFC00FFFE00000000), UINT64_C(0x78000001F8000001), 0, 0}},
    {'s', {UINT64_C(0x0000000100003E00), UINT64_C(0x0000000000000000), 0, 0}},
    {'u', {UINT64_C(0x0000000000000000), UINT64_C(0x0000000007FFFFFE), 0, 0}},
    {'w', {UINT64_C(0x03FF000000000000), UINT64_C(0x07FFFFFE07FFFFFE), 0, 0}},
    {'x', {UINT64_C(0x03FF000000000000), UINT64_C(0x0000007E0000007E), 0, 0}},
};

static bool
has(const uint64_t *set, unsigned char c)
{
    return (set[c >> 6] >> (c & 63) & 1) != 0;
}

/* ---- making ---------------------------------------------------------- */

struct making {
    struct rpt_pattern *p;
    struct rpt_str text;
    size_t i;                   /* the byte to read next */
    int open[RPT_PATTERN_CAPTURES], n_open;
    bool closed[RPT_PATTERN_CAPTURES];
    size_t repeats;
};

size_t
rpt_pattern_size(size_t n)
{
    return (n + 2) * sizeof(struct rpt_pattern_item)
        + (n / 2 + 1) * sizeof(uint64_t[4]);
}

static unsigned char
byte_at(const struct making *m, size_t i)
{
    return i < m->text.n ? (unsigned char)m->text.s[i] : 0;
}

/* Adds what the letter after a '%' stands for to the set. */
static void
add_class(uint64_t *set, unsigned char letter)
{
    unsigned char lower = letter >= 'A' && letter <= 'Z' ?
        (unsigned char)(letter + 32) : letter;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if ((unsigned char)classes[i].letter == lower) {
            for (size_t k = 0; k < 4; k++)
                set[k] |= lower == letter ? classes[i].set[k] :
                    ~classes[i].set[k];
            return;
        }
    set[letter >> 6] |= UINT64_C(1) << (letter & 63);
}

static uint64_t *
new_set(struct making *m)
{
    uint64_t *set = m->p->sets[m->p->n_sets++];
    memset(set, 0, sizeof(uint64_t[4]));
    return set;
}

/* The set in brackets whose '[' was read. */
static const char *
read_set(struct making *m, const uint64_t **out)
{
    static const char *const unended = "malformed pattern (missing ']')";
    uint64_t *set = new_set(m);
    bool negative = byte_at(m, m->i) == '^';
    if (negative)
        m->i++;
    /* A ']' that stands first is one of the set. */
    do {
        if (m->i >= m->text.n)
            return unended;
        unsigned char c = byte_at(m, m->i++);
        if (c == '%') {
            if (m->i >= m->text.n)
                return unended;
            add_class(set, byte_at(m, m->i++));
        } else if (byte_at(m, m->i) == '-' && m->i + 1 < m->text.n
            && byte_at(m, m->i + 1) != ']') {
            unsigned last = byte_at(m, m->i + 1);
            for (unsigned k = c; k <= last; k++)
                set[k >> 6] |= UINT64_C(1) << (k & 63);
            m->i += 2;
        } else {
            set[c >> 6] |= UINT64_C(1) << (c & 63);
        }
    } while (m->i >= m->text.n || byte_at(m, m->i) != ']');
    m->i++;
    for (size_t k = 0; negative && k < 4; k++)
        set[k] = ~set[k];
    *out = set;
    return NULL;
}

/* One character or class, and how often. */
static const char *
read_single(struct making *m, struct rpt_pattern_item *item)
{
    unsigned char c = byte_at(m, m->i++);
    const char *wrong = NULL;
    if (c == '.') {
        item->op = ANY;
    } else if (c == '[') {
        item->op = SET;
        wrong = read_set(m, &item->set);
    } else if (c == '%') {
        uint64_t *set = new_set(m);
        add_class(set, byte_at(m, m->i++));
        item->op = SET;
        item->set = set;
    } else {
        item->op = CHAR;
        item->c = c;
    }
    if (wrong != NULL)
        return wrong;
    item->quantifier = ONE;
    switch (m->i < m->text.n ? m->text.s[m->i] : '\0') {
    case '?':
        item->quantifier = OPTIONAL;
        break;
    case '*':
        item->quantifier = MANY;
        break;
    case '+':
        item->quantifier = SOME;
        break;
    case '-':
        item->quantifier = FEW;
        break;
    default:
        return NULL;
    }
    m->i++;
    return ++m->repeats > MAX_REPEATS ? "pattern too complex" : NULL;
}

static const char *
read_group(struct making *m, struct rpt_pattern_item *item)
{
    struct rpt_pattern *p = m->p;
    if (byte_at(m, m->i++) == ')') {
        if (m->n_open == 0)
            return "invalid pattern capture";
        item->op = CLOSE;
        item->c = (unsigned char)m->open[--m->n_open];
        m->closed[item->c] = true;
        return NULL;
    }
    if (p->n_captures == RPT_PATTERN_CAPTURES)
        return "too many captures";
    item->c = (unsigned char)p->n_captures++;
    if (byte_at(m, m->i) == ')') {
        m->i++;
        item->op = PLACE;
        m->closed[item->c] = true;
    } else {
        item->op = OPEN;
        m->open[m->n_open++] = item->c;
    }
    return NULL;
}

/* What begins with '%'. */
static const char *
read_escape(struct making *m, struct rpt_pattern_item *item)
{
    if (m->i + 1 >= m->text.n)
        return "malformed pattern (ends with '%')";
    unsigned char c = byte_at(m, m->i + 1);
    if (c == 'b') {
        if (m->i + 3 >= m->text.n)
            return "malformed pattern (missing arguments to '%b')";
        item->op = BALANCE;
        item->c = byte_at(m, m->i + 2);
        item->other = byte_at(m, m->i + 3);
        m->i += 4;
        return NULL;
    }
    if (c == 'f') {
        m->i += 2;
        if (byte_at(m, m->i) != '[' || m->i >= m->text.n)
            return "missing '[' after '%f' in pattern";
        m->i++;
        item->op = FRONTIER;
        return read_set(m, &item->set);
    }
    if (c >= '0' && c <= '9') {
        int capture = c - '1';
        if (capture < 0 || capture >= m->p->n_captures
            || !m->closed[capture])
            return "invalid capture index in pattern";
        item->op = BACK;
        item->c = (unsigned char)capture;
        m->i += 2;
        return NULL;
    }
    return read_single(m, item);
}

const char *
rpt_pattern_make(struct rpt_pattern *out, struct rpt_str text, bool anchor,
    void *memory)
{
    struct making m = {.p = out, .text = text};
    *out = (struct rpt_pattern){.items = memory};
    /* Items first: their size keeps the sets aligned. */
    out->sets = (uint64_t (*)[4])(void *)(out->items + text.n + 2);
    out->anchored = anchor && text.n > 0 && text.s[0] == '^';
    m.i = out->anchored ? 1 : 0;
    while (m.i < text.n) {
        struct rpt_pattern_item *item = &out->items[out->n++];
        *item = (struct rpt_pattern_item){0};
        const char *wrong = NULL;
        char c = text.s[m.i];
        if (c == '(' || c == ')') {
            wrong = read_group(&m, item);
        } else if (c == '%') {
            wrong = read_escape(&m, item);
        } else if (c == '$' && m.i + 1 == text.n) {
            item->op = LAST;
            m.i++;
        } else {
            wrong = read_single(&m, item);
        }
        if (wrong != NULL)
            return wrong;
    }
    out->items[out->n++] = (struct rpt_pattern_item){.op = END};
    return m.n_open > 0 ? "unfinished capture" : NULL;
}

/* ---- matching -------------------------------------------------------- */

static bool
fits(const struct rpt_pattern_item *item, unsigned char c)
{
    if (item->op == CHAR)
        return item->c == c;
    return item->op == ANY || has(item->set, c);
}

static void
count_steps(struct rpt_pattern_match *m, size_t n)
{
    m->steps += n;
    if (m->steps >= RPT_PATTERN_TICK && m->tick != NULL) {
        m->tick(m->ctx);
        m->steps = 0;
    }
}

/* How many characters from 's' on fit the item. */
static size_t
count_fits(const struct rpt_pattern_item *item, const char *s,
    const char *end)
{
    const char *at = s;
    if (item->op == ANY)
        return (size_t)(end - s);
    while (at < end && fits(item, (unsigned char)*at))
        at++;
    return (size_t)(at - s);
}

/* Behind the character that balances the one at 's'; NULL if none does. */
static const char *
balance(struct rpt_pattern_match *m, const struct rpt_pattern_item *item,
    const char *s, const char *end)
{
    if (s >= end || (unsigned char)*s != item->c)
        return NULL;
    size_t depth = 1;
    for (const char *at = s + 1; at < end; at++) {
        if ((unsigned char)*at == item->other) {
            if (--depth == 0) {
                count_steps(m, (size_t)(at - s));
                return at + 1;
            }
        } else if ((unsigned char)*at == item->c) {
            depth++;
        }
    }
    count_steps(m, (size_t)(end - s));
    return NULL;
}

static bool
at_frontier(const struct rpt_pattern_match *m, const uint64_t *set,
    const char *s, const char *end)
{
    unsigned char before = s == m->subject.s ? 0 : (unsigned char)s[-1];
    unsigned char after = s == end ? 0 : (unsigned char)*s;
    return !has(set, before) && has(set, after);
}

static const char *match(struct rpt_pattern_match *m,
    const struct rpt_pattern_item *item, const char *s);

/* As many as there are, then fewer. */
static const char *
match_many(struct rpt_pattern_match *m, const struct rpt_pattern_item *item,
    const char *s)
{
    const char *end = m->subject.s + m->subject.n;
    size_t least = item->quantifier == SOME ? 1 : 0;
    size_t n = count_fits(item, s, end);
    const struct rpt_pattern_item *next = item + 1;
    if (next->op == END)        /* common, and it cannot fail */
        return n >= least ? s + n : NULL;
    count_steps(m, n / 16);
    bool plain = next->op == CHAR
        && (next->quantifier == ONE || next->quantifier == SOME);
    for (size_t k = n + 1; k-- > least;) {
        if (plain && (s + k == end || (unsigned char)s[k] != next->c))
            continue;
        const char *found = match(m, next, s + k);
        if (found != NULL)
            return found;
    }
    return NULL;
}

/* As few as will do. */
static const char *
match_few(struct rpt_pattern_match *m, const struct rpt_pattern_item *item,
    const char *s)
{
    const char *end = m->subject.s + m->subject.n;
    for (;; s++) {
        const char *found = match(m, item + 1, s);
        if (found != NULL)
            return found;
        if (s >= end || !fits(item, (unsigned char)*s))
            return NULL;
    }
}

/* The text of a capture again at 's': behind it, or NULL. */
static const char *
match_back(const struct rpt_pattern_match *m, int capture, const char *s)
{
    const struct rpt_str *c = &m->captures[capture];
    size_t left = m->subject.n - (size_t)(s - m->subject.s);
    if (c->n == RPT_PATTERN_PLACE || c->n > left
        || memcmp(c->s, s, c->n) != 0)
        return NULL;
    return s + c->n;
}

/* What is no single character: where it ends, or NULL. */
static const char *
match_special(struct rpt_pattern_match *m,
    const struct rpt_pattern_item *item, const char *s)
{
    const char *end = m->subject.s + m->subject.n;
    struct rpt_str *capture = &m->captures[item->c % RPT_PATTERN_CAPTURES];
    switch (item->op) {
    case OPEN:
        capture->s = s;
        return s;
    case CLOSE:
        capture->n = (size_t)(s - capture->s);
        return s;
    case PLACE:
        *capture = (struct rpt_str){s, RPT_PATTERN_PLACE};
        return s;
    case BACK:
        return match_back(m, item->c, s);
    case BALANCE:
        return balance(m, item, s, end);
    case FRONTIER:
        return at_frontier(m, item->set, s, end) ? s : NULL;
    default:
        return s == end ? s : NULL; /* LAST */
    }
}

/* The rest of the pattern from 'item' on at 's': where it ends, or NULL. */
static const char *
match(struct rpt_pattern_match *m, const struct rpt_pattern_item *item,
    const char *s)
{
    const char *end = m->subject.s + m->subject.n;
    count_steps(m, 1);
    for (; item->op != END; item++) {
        if (item->op > SET) {
            s = match_special(m, item, s);
            if (s == NULL)
                return NULL;
            continue;
        }
        bool fit = s < end && fits(item, (unsigned char)*s);
        switch (item->quantifier) {
        case ONE:
            if (!fit)
                return NULL;
            s++;
            break;
        case OPTIONAL:
            if (fit) {
                const char *found = match(m, item + 1, s + 1);
                if (found != NULL)
                    return found;
            }
            break;
        case FEW:
            return match_few(m, item, s);
        default:
            return match_many(m, item, s);
        }
    }
    return s;
}

/* Matches at byte 'at' only; where the match ends, or NULL. */
static const char *
match_at(struct rpt_pattern_match *m, size_t at)
{
    return match(m, m->pattern->items, m->subject.s + at);
}

const char *
rpt_pattern_find(struct rpt_pattern_match *m, size_t at, size_t *from)
{
    const struct rpt_pattern_item *first = m->pattern->items;
    bool plain = first->op == CHAR
        && (first->quantifier == ONE || first->quantifier == SOME);
    for (; at <= m->subject.n; at++) {
        if (plain && !m->pattern->anchored) {
            size_t left = m->subject.n - at;
            const char *s = left == 0 ? NULL :
                memchr(m->subject.s + at, first->c, left);
            size_t passed = s == NULL ? left :
                (size_t)(s - m->subject.s) - at;
            count_steps(m, 1 + passed / 64);
            if (s == NULL)
                return NULL;
            at = (size_t)(s - m->subject.s);
        }
        const char *end = match_at(m, at);
        if (end != NULL) {
            *from = at;
            return end;
        }
        if (m->pattern->anchored)
            return NULL;
    }
    return NULL;
}
