/* SPDX-License-Identifier: MIT
 *
 * Reads what is plain: elements, attributes, text, comments and the five
 * entities that need no declaration, which is all there is in most documents,
 * straight from the source and without a copy. At the first thing that is not
 * plain, or is wrong, it stops between two events; the parser then reads the
 * document again, and what was delivered already is left out (akn.c). So this
 * file reports no error and never has to be right about a damaged document,
 * only to notice that it may be one. Knows no element.
 */
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "akn.h"

enum { MAX_ATTRS = 32, MAX_SPACES = 64, MAX_NAME = 256, N_KEPT = 2048 };
/* The parser has a limit on lengths; long before it is reached it is asked. */
#define MAX_TEXT ((size_t)1000000)

/* A string that stays, one for all that are equal. */
struct akn_string {
    struct akn_string *next;
    size_t n;
    char s[];
};

/* A namespace in scope; prefix NULL: the default one. */
struct space {
    const char *prefix;
    const xmlChar *uri;
};

struct open {
    const char *name;         /* with its prefix, in the source */
    size_t n, spaces;
};

/* An attribute or declaration of the tag that is read. */
struct part {
    const char *prefix, *name;      /* interned; prefix NULL: none */
    struct rpt_str value;
};

struct scan {
    struct akn *a;
    const char *s, *end;
    const char *text;         /* where the text before 's' begins */
    bool references;          /* there are some in it */
    struct akn_string *kept[N_KEPT];
    size_t n_kept;
    const char *xml, *xmlns;  /* kept */
    size_t n_open, n_spaces, n_parts;
    struct open open[AKN_MAX_FRAMES];
    struct space spaces[MAX_SPACES];
    struct part parts[MAX_ATTRS];
    const xmlChar *attrs[5 * MAX_ATTRS];
    char values[4096];        /* of attributes that are not as they stand */
    size_t n_values;
};

/* ---- characters ------------------------------------------------------ */

enum { START = 1, NAME = 2, SPACE = 4, STOP = 8 };
#define FOUR(c, v) [c] = (v), [(c) + 1] = (v), [(c) + 2] = (v), [(c) + 3] = (v)
#define SIX(c) FOUR(c, START | NAME), [(c) + 4] = START | NAME, \
    [(c) + 5] = START | NAME

/* START, NAME: of names in ASCII; others are the parser's. STOP: what text
 * has to be looked at for. */
static const unsigned char kinds[256] = {
    FOUR(0, STOP), FOUR(4, STOP), [8] = STOP, ['\t'] = SPACE, ['\n'] = SPACE,
    [11] = STOP, FOUR(12, STOP), FOUR(16, STOP), FOUR(20, STOP),
    FOUR(24, STOP), FOUR(28, STOP), [' '] = SPACE,
    ['<'] = STOP, ['&'] = STOP, [']'] = STOP,
    [0xEF] = STOP, FOUR(0xF0, STOP), FOUR(0xF4, STOP), FOUR(0xF8, STOP),
    FOUR(0xFC, STOP),
    SIX('A'), SIX('G'), SIX('M'), SIX('S'), ['Y'] = START | NAME,
    ['Z'] = START | NAME,
    SIX('a'), SIX('g'), SIX('m'), SIX('s'), ['y'] = START | NAME,
    ['z'] = START | NAME, ['_'] = START | NAME,
    FOUR('0', NAME), FOUR('4', NAME), ['8'] = NAME, ['9'] = NAME,
    ['-'] = NAME, ['.'] = NAME,
};

static inline unsigned char
kind_of(const char *s)
{
    return kinds[(unsigned char)*s];
}

#ifdef __SSE2__
/* The sixteen bytes at 's' in '*bytes'; those of STOP, '\n' and '\t' are all
 * ones. */
static inline __m128i
find_marks(const char *s, __m128i *bytes)
{
    __m128i b = _mm_loadu_si128((const __m128i *)(const void *)s);
    *bytes = b;
    __m128i high =
        _mm_cmpeq_epi8(_mm_max_epu8(b, _mm_set1_epi8((char)0xEF)), b);
    __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(b, _mm_set1_epi8(0x1F)), b);
    __m128i signs = _mm_or_si128(_mm_cmpeq_epi8(b, _mm_set1_epi8('<')),
        _mm_or_si128(_mm_cmpeq_epi8(b, _mm_set1_epi8('&')),
            _mm_cmpeq_epi8(b, _mm_set1_epi8(']'))));
    return _mm_or_si128(_mm_or_si128(low, high), signs);
}
#endif

/* The first byte at or after 's' that text has to be looked at for. */
static inline const char *
next_stop(const char *s, const char *end)
{
#ifdef __SSE2__
    for (; end - s >= 16; s += 16) {
        __m128i b, marks = find_marks(s, &b);
        __m128i space = _mm_or_si128(_mm_cmpeq_epi8(b, _mm_set1_epi8('\n')),
            _mm_cmpeq_epi8(b, _mm_set1_epi8('\t')));
        unsigned hits = (unsigned)_mm_movemask_epi8(
            _mm_andnot_si128(space, marks));
        if (hits != 0)
            return s + __builtin_ctz(hits);
    }
#endif
    while (s < end && (kind_of(s) & STOP) == 0)
        s++;
    return s;
}

/* The same for the value of an attribute, which is copied when it holds one
 * of them, '\n' or '\t' before the quote. */
static inline const char *
next_value_stop(const char *s, const char *end, char quote)
{
#ifdef __SSE2__
    for (; end - s >= 16; s += 16) {
        __m128i b, marks = find_marks(s, &b);
        unsigned hits = (unsigned)_mm_movemask_epi8(
            _mm_or_si128(marks, _mm_cmpeq_epi8(b, _mm_set1_epi8(quote))));
        if (hits != 0)
            return s + __builtin_ctz(hits);
    }
#endif
    while (s < end && *s != quote && (kind_of(s) & STOP) == 0 && *s != '\n'
        && *s != '\t')
        s++;
    return s;
}

/* Is the stop at 's' a character that XML does not have, or "]]>"? */
static bool
is_wrong(const char *s, const char *end)
{
    size_t n = (size_t)(end - s);
    if (*s == ']')
        return n > 2 && s[1] == ']' && s[2] == '>';
    unsigned char b = (unsigned char)*s;
    if (b == 0xEF)
        return n > 2 && (unsigned char)s[1] == 0xBF &&
            (unsigned char)s[2] >= 0xBE;
    return b < ' ' || b > 0xF4;
}

/*
 * The text of the reference at 's' in 'out', at most four bytes; '*next' is
 * behind it. 0 if it is none of the plain ones.
 */
static size_t
reference(const char *s, const char *end, char *out, const char **next)
{
    static const struct {
        const char *name;
        char c;
    } known[] = {{"amp;", '&'}, {"lt;", '<'}, {"gt;", '>'}, {"quot;", '"'},
        {"apos;", '\''}};
    size_t rest = (size_t)(end - ++s);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t n = strlen(known[i].name);
        if (rest < n || memcmp(s, known[i].name, n) != 0)
            continue;
        *next = s + n;
        *out = known[i].c;
        return 1;
    }
    if (rest < 3 || *s != '#')
        return 0;
    unsigned base = s[1] == 'x' ? 16 : 10;
    uint32_t c = 0;
    for (s += base == 16 ? 2 : 1; s < end && *s != ';' && c < 0x110000; s++) {
        unsigned digit = *s >= '0' && *s <= '9' ? (unsigned)(*s - '0') :
            *s >= 'a' && *s <= 'f' ? (unsigned)(*s - 'a' + 10) :
            *s >= 'A' && *s <= 'F' ? (unsigned)(*s - 'A' + 10) : 99;
        if (digit >= base)
            return 0;
        c = c * base + digit;
    }
    /* Those of two and three bytes are enough here. */
    if (s == end || *s != ';' || c < 0x20 || c >= 0xFFFE ||
        (c >= 0xD800 && c < 0xE000))
        return 0;
    *next = s + 1;
    return rpt_utf8_encode(c, out);
}

/* ---- names ----------------------------------------------------------- */

/* The one copy of a string, which lives as long as 'a'; NULL when there are
 * too many, or no memory. */
static const char *
keep(struct scan *sc, const char *s, size_t n)
{
    if (n == 0 || n >= MAX_NAME)
        return NULL;
    /* "xml" is no longer than its n says, whatever the longest name is. */
    size_t at = n * 131 + (size_t)(unsigned char)s[0] * 31 +
        /* cppcheck-suppress arrayIndexOutOfBoundsCond */
        (size_t)(unsigned char)s[n - 1] * 7 + (unsigned char)s[n / 2];
    struct akn_string *k;
    for (; (k = sc->kept[at % N_KEPT]) != NULL; at++)
        if (k->n == n && memcmp(k->s, s, n) == 0)
            return k->s;
    if (sc->n_kept == N_KEPT / 2)
        return NULL;
    k = rpt_alloc(sizeof *k + n + 1);
    if (k == NULL) {
        akn_nomem(sc->a);
        return NULL;
    }
    *k = (struct akn_string){.next = sc->a->kept, .n = n};
    memcpy(k->s, s, n);
    k->s[n] = '\0';
    sc->a->kept = sc->kept[at % N_KEPT] = k;
    sc->n_kept++;
    return k->s;
}

void
akn_strings_free(struct akn *a)
{
    while (a->kept != NULL) {
        struct akn_string *next = a->kept->next;
        rpt_free(a->kept);
        a->kept = next;
    }
}

/* ---- text ------------------------------------------------------------ */

/* Goes on to the next '<'; false at what is not plain. */
static bool
scan_text(struct scan *sc)
{
    sc->text = sc->s;
    sc->references = false;
    for (;;) {
        sc->s = next_stop(sc->s, sc->end);
        if (sc->s == sc->end || *sc->s == '<')
            return (size_t)(sc->s - sc->text) < MAX_TEXT;
        if (is_wrong(sc->s, sc->end))
            return false;
        if (*sc->s != '&') {
            sc->s++;
            continue;
        }
        char c[4];
        sc->references = true;
        if (reference(sc->s, sc->end, c, &sc->s) == 0)
            return false;
    }
}

static size_t
offset(const struct scan *sc, const char *s)
{
    return (size_t)(s - sc->a->source.s);
}

/* Hands on the text before 'to', in the pieces in which the parser does. */
static void
flush_text(struct scan *sc, const char *to)
{
    struct akn *a = sc->a;
    const char *s = sc->text;
    if (s == to || sc->n_open == 0)
        return;
    if (!sc->references) {
        a->run = true;
        a->copied = false;
        a->run_from = offset(sc, s);
        a->run_to = a->next = offset(sc, to);
        return;
    }
    while (s < to) {
        const char *mark = memchr(s, '&', (size_t)(to - s));
        if (mark == NULL)
            mark = to;
        if (mark > s)
            akn_characters(a, s, (size_t)(mark - s), false);
        s = mark;
        if (mark < to) {
            char c[4];
            size_t n = reference(mark, to, c, &s);
            a->parsed = offset(sc, s);
            akn_characters(a, c, n, false);
        }
    }
}

/* ---- tags ------------------------------------------------------------ */

static const char *
past_space(const struct scan *sc, const char *s)
{
    while (s < sc->end && (kind_of(s) & SPACE) != 0)
        s++;
    return s;
}

/* A name and its prefix, kept for the whole document; NULL at what is not
 * plain. '*s' moves behind them. */
static const char *
scan_name(struct scan *sc, const char **s, const char **prefix)
{
    const char *from = *s, *to = from;
    *prefix = NULL;
    for (;;) {
        if (to == sc->end || (kind_of(to) & START) == 0)
            return NULL;
        while (to < sc->end && (kind_of(to) & NAME) != 0)
            to++;
        if (to == sc->end || *to != ':')
            break;
        if (*prefix != NULL)
            return NULL;
        *prefix = keep(sc, from, (size_t)(to - from));
        if (*prefix == NULL)
            return NULL;
        from = ++to;
    }
    *s = to;
    return keep(sc, from, (size_t)(to - from));
}

/* Adds the value at 's' in normal form, as the parser gives it: an '&' stays
 * a reference. Behind it, or NULL at what is not plain. */
static const char *
copy_value(struct scan *sc, const char *s, char quote, struct rpt_str *out)
{
    static const char amp[] = "&#38;";
    size_t from = sc->n_values;
    while (s < sc->end && *s != quote) {
        if (sizeof sc->values - sc->n_values < 8)
            return NULL;
        char *to = sc->values + sc->n_values;
        size_t n = 1;
        if (*s == '&') {
            n = reference(s, sc->end, to, &s);
            if (n == 0)
                return NULL;
            if (*to == '&') {
                n = sizeof amp - 1;
                memcpy(to, amp, n);
            }
        } else if ((kind_of(s) & STOP) != 0 &&
            (*s == '<' || (*s != ']' && is_wrong(s, sc->end)))) {
            return NULL;
        } else {
            *to = (kind_of(s) & SPACE) != 0 ? ' ' : *s;
            s++;
        }
        sc->n_values += n;
    }
    if (s == sc->end)
        return NULL;
    *out = (struct rpt_str){sc->values + from, sc->n_values - from};
    return s + 1;
}

/* Reads ="value"; behind it, or NULL at what is not plain. */
static const char *
scan_value(struct scan *sc, const char *s, struct rpt_str *out)
{
    s = past_space(sc, s);
    if (s == sc->end || *s != '=')
        return NULL;
    s = past_space(sc, s + 1);
    if (s == sc->end || (*s != '"' && *s != '\''))
        return NULL;
    char quote = *s++;
    const char *from = s;
    s = next_value_stop(s, sc->end, quote);
    if (s == sc->end)
        return NULL;
    if (*s != quote)
        return copy_value(sc, from, quote, out);
    *out = (struct rpt_str){from, (size_t)(s - from)};
    return s + 1;
}

static bool
is_plain_uri(struct rpt_str uri)
{
    static const char *const schemes[] = {"http://", "https://", "urn:"};
    bool known = false;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        size_t n = strlen(schemes[i]);
        known = known ||
            (uri.n > n && memcmp(uri.s, schemes[i], n) == 0);
    }
    for (size_t i = 0; i < uri.n && known; i++)
        known = (kinds[(unsigned char)uri.s[i]] & NAME) != 0 ||
            uri.s[i] == ':' || uri.s[i] == '/';
    /* The names of XML itself are not to be declared. */
    static const char own[] = "http://www.w3.org/";
    return known && (uri.n < sizeof own ||
        memcmp(uri.s, own, sizeof own - 1) != 0);
}

/* A declaration of a namespace comes into scope. */
static bool
declare(struct scan *sc, const char *prefix, struct rpt_str uri,
    size_t first)
{
    if (sc->n_spaces == MAX_SPACES || uri.n >= MAX_NAME ||
        !is_plain_uri(uri) ||
        (prefix != NULL && strncmp(prefix, "xml", 3) == 0))
        return false;
    for (size_t i = first; i < sc->n_spaces; i++)
        if (sc->spaces[i].prefix == prefix)
            return false;
    const char *kept = keep(sc, uri.s, uri.n);
    sc->spaces[sc->n_spaces++] =
        (struct space){prefix, (const xmlChar *)kept};
    return kept != NULL;
}

/* Is the prefix in scope? '*uri' is NULL without a default one. */
static bool
find_space(const struct scan *sc, const char *prefix, const xmlChar **uri)
{
    *uri = NULL;
    for (size_t i = sc->n_spaces; i-- > 0;)
        if (sc->spaces[i].prefix == prefix) {
            *uri = sc->spaces[i].uri;
            return true;
        }
    return prefix == NULL;
}

/* A code of a language: "en", "en-GB". */
static bool
is_plain_code(struct rpt_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (i == 2 ? s.s[i] != '-' : s.s[i] < 'A' || s.s[i] > 'z' ||
            (s.s[i] > 'Z' && s.s[i] < 'a'))
            return false;
    return s.n == 2 || s.n == 5;
}

/* Reads the attributes up to the '>' or "/>" of the tag; NULL at what is not
 * plain. */
static const char *
scan_parts(struct scan *sc, const char *s)
{
    size_t first = sc->n_spaces;
    sc->n_parts = sc->n_values = 0;
    for (;;) {
        const char *next = past_space(sc, s);
        if (next == sc->end)
            return NULL;
        if (*next == '>' || *next == '/')
            return next;
        struct part part;
        if (next == s || sc->n_parts == MAX_ATTRS)
            return NULL;
        part.name = scan_name(sc, &next, &part.prefix);
        if (part.name == NULL)
            return NULL;
        s = scan_value(sc, next, &part.value);
        if (s == NULL)
            return NULL;
        bool outer = part.prefix == NULL && part.name == sc->xmlns;
        if (outer || part.prefix == sc->xmlns) {
            if (!declare(sc, outer ? NULL : part.name, part.value, first))
                return NULL;
            continue;
        }
        /* Of the attributes of XML itself the parser looks at the values. */
        if (part.prefix == sc->xml && (strcmp(part.name, "lang") != 0 ||
            !is_plain_code(part.value)))
            return NULL;
        for (size_t i = 0; i < sc->n_parts; i++)
            if (sc->parts[i].name == part.name)
                return NULL;
        sc->parts[sc->n_parts++] = part;
    }
}

/* The attributes in the form in which the parser gives them. */
static bool
take_attrs(struct scan *sc)
{
    for (size_t i = 0; i < sc->n_parts; i++) {
        const struct part *p = &sc->parts[i];
        const xmlChar **attr = sc->attrs + 5 * i;
        attr[0] = (const xmlChar *)p->name;
        attr[1] = (const xmlChar *)p->prefix;
        attr[3] = (const xmlChar *)p->value.s;
        attr[4] = attr[3] + p->value.n;
        attr[2] = NULL;
        if (p->prefix != NULL && !find_space(sc, p->prefix, &attr[2]))
            return false;
    }
    return true;
}

/* '*sc->s' is the '<' of a start tag. */
static bool
scan_start(struct scan *sc)
{
    struct akn *a = sc->a;
    const char *s = sc->s + 1, *prefix;
    const xmlChar *uri;
    struct open open = {.name = s, .spaces = sc->n_spaces};
    const char *name = scan_name(sc, &s, &prefix);
    open.n = (size_t)(s - open.name);
    if (name == NULL || sc->n_open == AKN_MAX_FRAMES)
        return false;
    s = scan_parts(sc, s);
    if (s == NULL || !find_space(sc, prefix, &uri) || !take_attrs(sc))
        return false;
    bool empty = *s == '/';
    if (empty && (sc->end - s < 2 || s[1] != '>'))
        return false;
    flush_text(sc, sc->s);
    a->parsed = offset(sc, s);
    a->events++;
    akn_start(a, (const xmlChar *)name, uri, sc->attrs, (int)sc->n_parts);
    sc->s = s + 1 + empty;
    sc->open[sc->n_open++] = open;
    if (empty) {
        sc->text = sc->s;
        a->parsed = offset(sc, sc->s);
        a->events++;
        akn_end(a);
        sc->n_open--;
        sc->n_spaces = open.spaces;
    }
    return true;
}

/* '*sc->s' is the '<' of "</". */
static bool
scan_end(struct scan *sc)
{
    struct akn *a = sc->a;
    const char *s = sc->s + 2;
    if (sc->n_open == 0)
        return false;
    const struct open *open = &sc->open[sc->n_open - 1];
    if ((size_t)(sc->end - s) <= open->n ||
        memcmp(s, open->name, open->n) != 0)
        return false;
    s = past_space(sc, s + open->n);
    if (s == sc->end || *s != '>')
        return false;
    flush_text(sc, sc->s);
    sc->s = s + 1;
    a->parsed = offset(sc, sc->s);
    a->events++;
    akn_end(a);
    sc->n_open--;
    sc->n_spaces = open->spaces;
    return true;
}

/* '*sc->s' is the '<' of "<!--". */
static bool
scan_comment(struct scan *sc)
{
    struct akn *a = sc->a;
    const char *from = sc->s + 4, *s = from;
    for (;; s++) {
        if (sc->end - s < 3 || (size_t)(s - from) > MAX_TEXT)
            return false;
        if (s[0] == '-' && s[1] == '-')
            break;
        if ((kind_of(s) & STOP) != 0 && *s != ']' && is_wrong(s, sc->end))
            return false;
    }
    if (s[2] != '>')
        return false;
    flush_text(sc, sc->s);
    sc->s = s + 3;
    a->parsed = offset(sc, sc->s);
    a->events++;
    akn_remark(a, (struct rpt_str){from, (size_t)(s - from)});
    return true;
}

/* ---- documents ------------------------------------------------------- */

/* The declaration at the start, which says nothing that is not known. */
static bool
scan_declaration(struct scan *sc)
{
    static const char start[] = "<?xml version=";
    const char *s = sc->s;
    if (sc->end - s < 5 || memcmp(s, start, 5) != 0)
        return true;
    size_t n = sizeof start - 1;
    if ((size_t)(sc->end - s) < n + 5 || memcmp(s, start, n) != 0)
        return false;
    s += n;
    if (memcmp(s, "\"1.0\"", 5) != 0 && memcmp(s, "'1.0'", 5) != 0)
        return false;
    s += 5;
    static const char encoding[] = " encoding";
    n = sizeof encoding - 1;
    if ((size_t)(sc->end - s) > n && memcmp(s, encoding, n) == 0) {
        struct rpt_str value;
        s = scan_value(sc, s + n, &value);
        if (s == NULL || value.n == 0 || (kind_of(value.s) & START) == 0 ||
            *value.s == '_')
            return false;
        for (size_t i = 0; i < value.n; i++)
            if ((kind_of(value.s + i) & NAME) == 0)
                return false;
    }
    s = past_space(sc, s);
    if (sc->end - s < 2 || s[0] != '?' || s[1] != '>')
        return false;
    sc->s = s + 2;
    return true;
}

static bool
scan_document(struct scan *sc)
{
    struct akn *a = sc->a;
    bool root = false;
    if (!scan_declaration(sc))
        return false;
    for (;;) {
        if (!scan_text(sc))
            return false;
        if (sc->n_open == 0 && past_space(sc, sc->text) != sc->s)
            return false;
        if (sc->s == sc->end)
            return root && sc->n_open == 0;
        bool read = false;
        size_t rest = (size_t)(sc->end - sc->s);
        if (rest > 1 && sc->s[1] == '/')
            read = scan_end(sc);
        else if (rest > 4 && memcmp(sc->s, "<!--", 4) == 0)
            read = scan_comment(sc);
        else if (!root || sc->n_open > 0)
            read = root = scan_start(sc);
        if (!read)
            return false;
        if (rpt_build_status(a->b) != RPT_OK)
            return true;
    }
}

bool
akn_scan(struct akn *a)
{
    struct scan *sc = rpt_alloc(sizeof *sc);
    if (sc == NULL) {
        akn_nomem(a);
        return true;
    }
    sc->a = a;
    sc->s = sc->text = a->source.s;
    sc->end = a->source.s + a->source.n;
    sc->references = false;
    memset(sc->kept, 0, sizeof sc->kept);
    sc->n_kept = sc->n_open = sc->n_parts = sc->n_values = 0;
    sc->xml = keep(sc, "xml", 3);
    sc->xmlns = keep(sc, "xmlns", 5);
    sc->spaces[0] = (struct space){sc->xml, XML_XML_NAMESPACE};
    sc->n_spaces = 1;
    bool done = sc->xmlns != NULL && scan_document(sc);
    rpt_free(sc);
    return done || rpt_build_status(a->b) != RPT_OK;
}
