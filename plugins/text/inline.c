/* SPDX-License-Identifier: MIT
 *
 * Finds the inline markup of a block in one pass, without looking at a
 * character more often than a fixed number of times. A sign that does not
 * find its other half within the block is text. Makes no nodes.
 */
#include "text.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define MAX_CODE 32      /* longest run of back quotes that opens code */
#define MAX_NAME 48      /* bytes of a note's label or a role's name */
#define MAX_HREF 400     /* bytes of an address in angle brackets */
#define MAX_NEST 32      /* brackets within a link's address */
#define NOT_KNOWN UINT32_MAX

/* Pairs of delimiters; the others have no stack. */
enum pair {
    STAR,
    STARS,
    LINE,
    LINES,
    BRACKET,
    TAGS,                /* the first tag of HTML */
    N_PAIRS = TAGS + 18
};

/* Tags of HTML that mark words; the first four have kinds of their own. */
static const char tags[N_PAIRS - TAGS][6] = {
    "b", "strong", "i", "em", "sup", "sub", "u", "s", "del", "ins", "small",
    "mark", "code", "kbd", "span", "font", "cite", "abbr",
};
#define STRONG_TAGS 2
#define KIND_TAGS 4

struct inliner {
    struct reader *r;
    const char *s;
    uint32_t from, to, at;
    uint32_t n_stack;
    uint32_t n_open[N_PAIRS];  /* how many of a kind wait on the stack */
    uint32_t bracket;          /* the last open '[', or NO_MATCH */
    uint32_t last_link;        /* the last "](" of the block */
    uint32_t last_code[MAX_CODE + 1]; /* last run of so many back quotes */
    bool code_known, no_comment;
};

/* The characters that may begin markup, for each dialect. */
static const uint8_t special[256] = {
    ['*'] = PLAIN | MARKDOWN | RST, ['&'] = PLAIN | MARKDOWN,
    ['_'] = MARKDOWN, ['`'] = MARKDOWN | RST, ['['] = MARKDOWN | RST,
    [']'] = MARKDOWN, ['!'] = MARKDOWN, ['<'] = MARKDOWN,
    ['\\'] = MARKDOWN | RST, ['\n'] = MARKDOWN, ['\r'] = MARKDOWN,
};

static struct token *
add_token(struct inliner *in, enum token_type type, uint32_t at, uint32_t n)
{
    struct reader *r = in->r;
    void *p = r->tokens;
    if (!reader_grow(r, &p, &r->max_tokens, r->n_tokens + 1,
            sizeof(*r->tokens)))
        return NULL;
    r->tokens = p;
    struct token *t = &r->tokens[r->n_tokens++];
    *t = (struct token){
        .at = at, .n = n, .match = NO_MATCH, .type = (uint8_t)type,
    };
    return t;
}

static enum pair
pair_of(const struct token *t)
{
    if (t->c == '[')
        return BRACKET;
    if (t->c >= TAG_SIGN)
        return (enum pair)(TAGS + (t->c - TAG_SIGN));
    return t->c == '*' ? (t->n == 1 ? STAR : STARS)
        : (t->n == 1 ? LINE : LINES);
}

const char *
tag_style(uint32_t sign)
{
    return sign >= TAG_SIGN + KIND_TAGS ? tags[sign - TAG_SIGN] : NULL;
}

/* --- delimiters that open and close ------------------------------------ */

static void
push_open(struct inliner *in, enum token_type type, uint32_t at, uint32_t n,
    uint32_t sign)
{
    struct reader *r = in->r;
    struct token *t = add_token(in, type, at, n);
    void *p = r->stack;
    if (t == NULL || !reader_grow(r, &p, &r->max_stack, in->n_stack + 1,
            sizeof(*r->stack)))
        return;
    t->c = sign;
    t->from = in->bracket;       /* the bracket around it */
    r->stack = p;
    r->stack[in->n_stack++] = (uint32_t)(r->n_tokens - 1);
    in->n_open[pair_of(t)]++;
    if (sign == '[')
        in->bracket = (uint32_t)(r->n_tokens - 1);
}

/*
 * Takes the last open delimiter of a kind off the stack, and with it those
 * above, which stay text. There is one.
 */
static uint32_t
pop_open(struct inliner *in, enum pair pair)
{
    struct reader *r = in->r;
    for (;;) {
        uint32_t i = r->stack[--in->n_stack];
        struct token *t = &r->tokens[i];
        if (t->to != 0)              /* a bracket that was given up */
            continue;
        in->n_open[pair_of(t)]--;
        if (t->c == '[')
            in->bracket = t->from;
        if (pair_of(t) == pair)
            return i;
    }
}

static bool
close_open(struct inliner *in, enum token_type type, uint32_t at, uint32_t n,
    uint32_t sign)
{
    struct token like = { .n = n, .c = sign };
    enum pair pair = pair_of(&like);
    if (in->n_open[pair] == 0)
        return false;
    struct token *t = add_token(in, type, at, n);
    if (t == NULL)
        return false;
    t->c = sign;
    uint32_t i = pop_open(in, pair);
    t->match = i;
    in->r->tokens[i].match = (uint32_t)(in->r->n_tokens - 1);
    return true;
}

enum side {
    SPACE,
    SIGN,
    WORD
};

/* What stands before or behind a run of delimiters. */
static enum side
side_of(uint32_t c)
{
    if (c < 0x80) {
        if (c <= ' ')
            return SPACE;
        bool word = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a'
            && (c | 0x20) <= 'z');
        return word ? WORD : SIGN;
    }
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x3000)
        return SPACE;
    bool sign = c < 0xC0 || (c >= 0x2010 && c <= 0x206F)
        || (c >= 0x3001 && c <= 0x3011);
    return sign ? SIGN : WORD;
}

static enum side
side_before(const struct inliner *in, uint32_t at)
{
    if (at == in->from)
        return SPACE;
    uint32_t c = 0, from = at - 1;
    while (from > in->from && ((unsigned char)in->s[from] & 0xC0) == 0x80)
        from--;
    rpt_utf8_decode(in->s + from, at - from, &c);
    return side_of(c);
}

static enum side
side_after(const struct inliner *in, uint32_t at)
{
    uint32_t c = 0;
    if (at == in->to)
        return SPACE;
    rpt_utf8_decode(in->s + at, in->to - at, &c);
    return side_of(c);
}

/* Signs within a word are text for '_', and for all of reStructuredText. */
static void
which_way(const struct inliner *in, unsigned char sign, uint32_t at,
    uint32_t n, bool *opens, bool *closes)
{
    enum side before = side_before(in, at), after = side_after(in, at + n);
    *opens = after != SPACE && (after != SIGN || before != WORD);
    *closes = before != SPACE && (before != SIGN || after != WORD);
    if (sign == '_' || in->r->profile.dialect == RST) {
        *opens = *opens && before != WORD;
        *closes = *closes && after != WORD;
    }
}

static enum token_type
run_type(uint32_t n)
{
    return n == 1 ? TOKEN_EMPHASIS : TOKEN_STRONG;
}

/* Three signs are one and two, in the order that fits what is open. */
static uint32_t
first_of_three(const struct inliner *in, unsigned char sign)
{
    for (uint32_t i = in->n_stack; i > 0; i--) {
        const struct token *t = &in->r->tokens[in->r->stack[i - 1]];
        if (t->c == sign)
            return t->n;
        if (in->n_stack - i > MAX_NEST)
            break;
    }
    return 2;
}

static uint32_t
scan_run(struct inliner *in, unsigned char sign)
{
    uint32_t at = in->at, n = 1;
    bool opens, closes;
    while (at + n < in->to && in->s[at + n] == (char)sign)
        n++;
    if (n > 3 || (n != 2 && in->r->profile.dialect == PLAIN))
        return n;
    which_way(in, sign, at, n, &opens, &closes);
    if (n < 3) {
        if (!closes || !close_open(in, run_type(n), at, n, sign))
            if (opens)
                push_open(in, run_type(n), at, n, sign);
        return n;
    }
    uint32_t first = first_of_three(in, sign);
    if (closes && close_open(in, run_type(first), at, first, sign)) {
        close_open(in, run_type(3 - first), at + first, 3 - first, sign);
    } else if (opens) {
        push_open(in, TOKEN_EMPHASIS, at, 1, sign);
        push_open(in, TOKEN_STRONG, at + 1, 2, sign);
    }
    return n;
}

/* --- code and roles ---------------------------------------------------- */

static uint32_t
run_length(const struct inliner *in, uint32_t at)
{
    uint32_t n = 0;
    while (at + n < in->to && in->s[at + n] == '`')
        n++;
    return n;
}

static uint32_t
find_char(const struct inliner *in, uint32_t at, char c)
{
    const char *p = memchr(in->s + at, c, in->to - at);
    return p != NULL ? (uint32_t)(p - in->s) : in->to;
}

/* Notes where the last run of each length is, so that no search is vain. */
static void
learn_codes(struct inliner *in, uint32_t at)
{
    memset(in->last_code, 0, sizeof(in->last_code));
    in->code_known = true;
    while ((at = find_char(in, at, '`')) < in->to) {
        uint32_t n = run_length(in, at);
        if (n <= MAX_CODE)
            in->last_code[n] = at;
        at += n;
    }
}

static uint32_t
scan_code(struct inliner *in)
{
    uint32_t n = run_length(in, in->at), at = in->at + n;
    if (!in->code_known)
        learn_codes(in, in->at);
    if (n > MAX_CODE || in->last_code[n] <= in->at)
        return n;
    for (;;) {
        at = find_char(in, at, '`');
        uint32_t length = run_length(in, at);
        if (length == n)
            break;
        at += length;
    }
    struct token *t = add_token(in, TOKEN_CODE, in->at, at + n - in->at);
    if (t != NULL) {
        t->from = in->at + n;
        t->to = at;
    }
    return at + n - in->at;
}

static bool
is_name_char(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        || c == '-' || c == '_' || c == '.' || c == '+';
}

/* Where ":name:" before 'at' begins; 'at' if there is none. */
static uint32_t
role_start(const struct inliner *in, uint32_t at)
{
    if (at < in->from + 3 || in->s[at - 1] != ':')
        return at;
    uint32_t i = at - 1;
    while (i > in->from && at - i < MAX_NAME && is_name_char(in->s[i - 1]))
        i--;
    bool role = i > in->from && in->s[i - 1] == ':' && i < at - 1;
    /* Not if other markup was found there already. */
    const struct reader *r = in->r;
    const struct token *last = r->n_tokens > 0
        ? &r->tokens[r->n_tokens - 1] : NULL;
    if (!role || (last != NULL && last->at + last->n > i - 1))
        return at;
    return i - 1;
}

/* `text`  :role:`text <target>`  `text <target>`_ */
static uint32_t
scan_role(struct inliner *in)
{
    const char *s = in->s;
    uint32_t n = run_length(in, in->at), from = in->at + 1;
    if (n != 1)
        return n == 2 ? scan_code(in) : n;
    uint32_t to = find_char(in, from, '`');
    if (to == in->to || to == from || space_length(s + to - 1, 1) > 0
            || space_length(s + from, to - from) > 0)
        return 1;
    uint32_t end = to + 1, start = role_start(in, in->at);
    while (end < in->to && end < to + 3 && s[end] == '_')
        end++;
    struct token *t = add_token(in, TOKEN_ROLE, start, end - start);
    if (t == NULL)
        return 1;
    t->from = from;
    t->to = to;
    if (s[to - 1] == '>') {
        uint32_t open = to - 1;
        while (open > from && s[open] != '<')
            open--;
        if (s[open] == '<' && open + 2 < to) {
            t->a = open + 1;
            t->b = to - 1;
            t->to = open > from ? open : to;
            t->to = trim_space(s, from, t->to);
        }
    }
    return end - in->at;
}

/* --- links, notes, images ---------------------------------------------- */

/* A label up to 'close' without white space; its end, or 'from'. */
static uint32_t
label_end(const struct inliner *in, uint32_t from)
{
    uint32_t i = from;
    while (i < in->to && i - from <= MAX_NAME
            && (unsigned char)in->s[i] > ' ' && in->s[i] != ']'
            && in->s[i] != '[')
        i++;
    return i < in->to && in->s[i] == ']' ? i : from;
}

static uint32_t
add_ref(struct inliner *in, uint32_t from, uint32_t to, uint32_t end)
{
    struct token *t = add_token(in, TOKEN_REF, in->at, end - in->at);
    if (t != NULL) {
        t->from = from;
        t->to = to;
    }
    return end - in->at;
}

/*
 * The target "(address "title")" at 'at': where it ends, 0 if it is none.
 * The address is [*a, *b).
 */
static uint32_t
target_at(const struct inliner *in, uint32_t at, uint32_t *a, uint32_t *b)
{
    const char *s = in->s;
    uint32_t i = at + 1;
    while (i < in->to && s[i] == ' ')
        i++;
    *a = i;
    if (i < in->to && s[i] == '<') {
        *a = ++i;
        while (i < in->to && i - *a < MAX_HREF && s[i] != '>' && s[i] != '<'
                && s[i] != '\n')
            i++;
        if (i >= in->to || s[i] != '>')
            return 0;
        *b = i++;
    } else {
        uint32_t nest = 0;
        for (; i < in->to && (unsigned char)s[i] > ' '; i++) {
            if (s[i] == '(' && ++nest > MAX_NEST)
                return 0;
            if (s[i] == ')' && nest-- == 0)
                break;
        }
        *b = i;
    }
    while (i < in->to && space_length(s + i, in->to - i) == 1)
        i++;
    if (i < in->to && (s[i] == '"' || s[i] == '\'')) {
        uint32_t most = in->to - i - 1 < MAX_HREF ? in->to - i - 1 : MAX_HREF;
        const char *end = memchr(s + i + 1, s[i], most);
        if (end == NULL)
            return 0;
        i = (uint32_t)(end - s) + 1;
        while (i < in->to && s[i] == ' ')
            i++;
    }
    return i < in->to && s[i] == ')' ? i + 1 : 0;
}

/* The last "](" of the block: no bracket behind it can open a link. */
static void
learn_links(struct inliner *in)
{
    in->last_link = in->from;
    uint32_t i = in->to;
    while (i > in->from + 1 && in->last_link == in->from) {
        i--;
        if (in->s[i] == '(' && in->s[i - 1] == ']')
            in->last_link = i;
    }
}

static uint32_t
scan_bracket(struct inliner *in)
{
    const char *s = in->s;
    uint32_t at = in->at, from = at + 1, end;
    if (in->r->profile.dialect == RST) {
        end = label_end(in, from);
        if (end == from || end + 1 >= in->to || s[end + 1] != '_')
            return 1;
        return add_ref(in, from, end, end + 2);
    }
    if (from < in->to && s[from] == '^') {
        end = label_end(in, from + 1);
        if (end > from + 1)
            return add_ref(in, from + 1, end, end + 1);
    }
    if (in->last_link == NOT_KNOWN)
        learn_links(in);
    if (at < in->last_link)
        push_open(in, TOKEN_LINK, at, 1, '[');
    return 1;
}

static uint32_t
scan_bracket_end(struct inliner *in)
{
    struct reader *r = in->r;
    uint32_t at = in->at, a, b, end = 0;
    if (in->bracket == NO_MATCH)
        return 1;
    if (at + 1 < in->to && in->s[at + 1] == '(')
        end = target_at(in, at + 1, &a, &b);
    if (end == 0) {
        struct token *open = &r->tokens[in->bracket];
        open->to = 1;
        in->n_open[BRACKET]--;
        in->bracket = open->from;
        return 1;
    }
    if (!close_open(in, TOKEN_LINK, at, 1, '['))
        return 1;
    struct token *t = &r->tokens[r->n_tokens - 1];
    t->n = end - at;
    t->a = a;
    t->b = b;
    return end - at;
}

static uint32_t
scan_image(struct inliner *in)
{
    uint32_t from = in->at + 2, i = from, a, b;
    if (from >= in->to || in->s[in->at + 1] != '[')
        return 1;
    while (i < in->to && i - from < MAX_HREF && in->s[i] != ']'
            && in->s[i] != '[')
        i++;
    if (i + 1 >= in->to || in->s[i] != ']' || in->s[i + 1] != '(')
        return 1;
    uint32_t end = target_at(in, i + 1, &a, &b);
    struct token *t = end > 0
        ? add_token(in, TOKEN_IMAGE, in->at, end - in->at) : NULL;
    if (t == NULL)
        return 1;
    t->from = from;
    t->to = i;
    t->a = a;
    t->b = b;
    return t->n;
}

static bool
is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* --- angle brackets, references, escapes, line ends -------------------- */

static uint32_t
scan_comment(struct inliner *in)
{
    uint32_t i = in->at + 4;
    while (!in->no_comment && (i = find_char(in, i, '>')) < in->to) {
        if (i >= in->at + 6 && in->s[i - 1] == '-' && in->s[i - 2] == '-') {
            struct token *t = add_token(in, TOKEN_COMMENT, in->at,
                i + 1 - in->at);
            if (t != NULL) {
                t->from = in->at + 4;
                t->to = i - 2;
            }
            return i + 1 - in->at;
        }
        i++;
    }
    in->no_comment = true;
    return 1;
}

/* Length of a tag's name at 'from', in '*which' its place in the list. */
static uint32_t
tag_name(const struct inliner *in, uint32_t from, uint32_t *which)
{
    char name[6] = "";
    uint32_t n = 0;
    while (from + n < in->to && n < sizeof(name)
            && is_letter(in->s[from + n])) {
        name[n] = (char)(in->s[from + n] | 0x20);
        n++;
    }
    for (*which = 0; *which < N_PAIRS - TAGS; ++*which)
        if (n == strnlen(tags[*which], sizeof(name))
                && memcmp(tags[*which], name, n) == 0)
            return n;
    return 0;
}

/* <b> and the like, with whatever attributes; </b>. */
static uint32_t
scan_tag(struct inliner *in)
{
    const char *s = in->s;
    uint32_t from = in->at + 1, which;
    bool end = from < in->to && s[from] == '/';
    from += end;
    uint32_t n = tag_name(in, from, &which), i = from + n;
    while (n > 0 && i < in->to && i - from < MAX_HREF && s[i] != '>'
            && s[i] != '<')
        i++;
    if (n == 0 || i >= in->to || s[i] != '>'
            || (i > from + n && (end || s[from + n] != ' ')))
        return 1;
    enum token_type type = which < STRONG_TAGS ? TOKEN_STRONG
        : TOKEN_EMPHASIS;
    uint32_t length = i + 1 - in->at;
    if (end)
        close_open(in, type, in->at, length, TAG_SIGN + which);
    else
        push_open(in, type, in->at, length, TAG_SIGN + which);
    return length;
}

/* <br> in any of its forms. */
static bool
is_break(const char *s, uint32_t n)
{
    return n >= 2 && (s[0] | 0x20) == 'b' && (s[1] | 0x20) == 'r'
        && (n == 2 || (n == 3 && s[2] == '/'));
}

static uint32_t
scan_angle(struct inliner *in)
{
    const char *s = in->s;
    uint32_t from = in->at + 1, i = from;
    bool address = false;
    if (starts_with(s + in->at, in->to - in->at, "<!--"))
        return scan_comment(in);
    while (i < in->to && i - from < MAX_HREF && (unsigned char)s[i] > ' '
            && s[i] != '<' && s[i] != '>') {
        address = address || s[i] == '@'
            || (s[i] == ':' && i > from + 1 && is_letter(s[from]));
        i++;
    }
    uint32_t close = i;
    while (close < in->to && close < i + 2 && (s[close] == ' '
            || s[close] == '/'))
        close++;
    bool closed = close < in->to && s[close] == '>';
    bool br = closed && is_break(s + from, i - from);
    if (!br && (!address || !closed || close != i))
        return scan_tag(in);
    struct token *t = add_token(in, br ? TOKEN_BREAK : TOKEN_AUTOLINK, in->at,
        close + 1 - in->at);
    if (t != NULL) {
        t->from = from;
        t->to = i;
    }
    return close + 1 - in->at;
}

static uint32_t
add_char(struct inliner *in, uint32_t n, uint32_t c)
{
    struct token *t = add_token(in, TOKEN_CHAR, in->at, n);
    if (t != NULL)
        t->c = c;
    return n;
}

static uint32_t
scan_escape(struct inliner *in)
{
    uint32_t at = in->at + 1, c = 0;
    if (at == in->to)
        return 1;
    if (in->s[at] == '\n' || in->s[at] == '\r') {
        if (in->r->profile.dialect != MARKDOWN)
            return 1;
        uint32_t n = in->s[at] == '\r' && at + 1 < in->to
            && in->s[at + 1] == '\n' ? 3 : 2;
        add_token(in, TOKEN_BREAK, in->at, n);
        return n;
    }
    uint32_t n = (uint32_t)rpt_utf8_decode(in->s + at, in->to - at, &c);
    bool markdown = in->r->profile.dialect == MARKDOWN;
    if (c <= ' ' || (markdown && (c >= 0x80 || side_of(c) != SIGN)))
        return 1;
    return add_char(in, 1 + n, c);
}

/* Two spaces at the end of a line ask for a line break. */
static uint32_t
scan_line_end(struct inliner *in)
{
    const char *s = in->s;
    uint32_t end = in->at + 1, from = in->at;
    if (s[in->at] == '\r' && end < in->to && s[end] == '\n')
        end++;
    while (from > in->from && s[from - 1] == ' ')
        from--;
    const struct reader *r = in->r;
    uint32_t free = r->n_tokens > 0 ? r->tokens[r->n_tokens - 1].at
        + r->tokens[r->n_tokens - 1].n : in->from;
    if (in->at - from >= 2 && from >= free)
        add_token(in, TOKEN_BREAK, from, end - from);
    return end - in->at;
}

static uint32_t
scan_special(struct inliner *in)
{
    uint32_t c = 0, n;
    switch (in->s[in->at]) {
    case '*':
    case '_':
        return scan_run(in, (unsigned char)in->s[in->at]);
    case '`':
        return in->r->profile.dialect == RST ? scan_role(in)
            : scan_code(in);
    case '[':
        return scan_bracket(in);
    case ']':
        return scan_bracket_end(in);
    case '!':
        return scan_image(in);
    case '<':
        return scan_angle(in);
    case '&':
        n = entity_at(in->s + in->at, in->to - in->at, &c);
        return n > 0 ? add_char(in, n, c) : 1;
    case '\\':
        return scan_escape(in);
    default:
        return scan_line_end(in);
    }
}

#ifdef __SSE2__
enum { BLOCK = 16 };

/* Bits of the bytes at 'p' that are neither letters, digits, spaces and common
 * stops nor parts of longer characters. */
static inline unsigned
odd_bits(const unsigned char *p)
{
    __m128i b = _mm_loadu_si128((const __m128i *)(const void *)p);
    /* Folded and moved so that one signed comparison tells the range. */
    __m128i low = _mm_or_si128(b, _mm_set1_epi8(0x20));
    __m128i letter = _mm_cmplt_epi8(
        _mm_sub_epi8(low, _mm_set1_epi8((char)('a' + 128))),
        _mm_set1_epi8(-128 + 26));
    __m128i stop = _mm_cmplt_epi8(
        _mm_sub_epi8(b, _mm_set1_epi8((char)(',' + 128))),
        _mm_set1_epi8(-128 + (';' - ',') + 1));
    __m128i space = _mm_cmpeq_epi8(b, _mm_set1_epi8(' '));
    __m128i plain = _mm_or_si128(_mm_or_si128(letter, stop), space);
    /* The sign bit of 'b' marks longer characters. */
    return ~(unsigned)_mm_movemask_epi8(_mm_or_si128(plain, b)) & 0xFFFFu;
}
#endif

/* The next character at or behind 'at' that may begin markup. */
static uint32_t
next_special(const unsigned char *s, uint32_t at, uint32_t to, uint8_t bit)
{
#ifdef __SSE2__
    /* A block at a time: nearly all characters of a text are plain. */
    for (; to - at >= BLOCK; at += BLOCK) {
        for (unsigned odd = odd_bits(s + at); odd != 0; odd &= odd - 1) {
            uint32_t i = at + (uint32_t)__builtin_ctz(odd);
            if ((special[s[i]] & bit) != 0)
                return i;
        }
    }
#endif
    while (at < to && (special[s[at]] & bit) == 0)
        at++;
    return at;
}

void
inline_scan(struct reader *r, uint32_t from, uint32_t to)
{
    struct inliner in = {
        .r = r, .s = r->s, .from = from, .to = to, .bracket = NO_MATCH,
        .last_link = NOT_KNOWN,
    };
    const uint8_t bit = (uint8_t)r->profile.dialect;
    const unsigned char *s = (const unsigned char *)r->s;
    r->n_tokens = 0;
    uint32_t at = from;
    while ((at = next_special(s, at, to, bit)) < to) {
        in.at = at;
        at += scan_special(&in);
    }
}
