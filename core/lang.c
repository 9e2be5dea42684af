/* SPDX-License-Identifier: MIT
 *
 * Language packs in memory and the matcher of their phrases. Knows no
 * language and no tree.
 *
 * The matcher hashes each word of the text once and looks only at phrases
 * whose first word has that hash; the rest of a phrase is compared in place.
 */
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "arena.h"
#include "lang_inside.h"
#include "str.h"

enum { MAX_CLASSES = 256, MAX_PHRASES = 65000, FILTER = 64 };

struct entry {
    const struct rpt_lang_phrase *phrase;
    uint32_t hash;
    uint32_t after;       /* how its second word begins; 0: not known */
    uint16_t next;        /* index + 1 of the next in the slot; 0: none */
    uint8_t class_id;     /* below MAX_CLASSES */
};

/*
 * Entries of one hash stand together in a slot's chain, longest first. The
 * filter says of a word of ASCII letters, by its ends and length, that no
 * phrase begins with it, and 'pairs' the same of a word and how the next one
 * begins: most words of a text need no hash.
 */
struct rpt_cues {
    struct entry *entries;
    uint16_t *slots;
    uint32_t mask;
    uint32_t n;
    uint64_t filter[FILTER], pairs[FILTER];
    uint32_t lengths[256];  /* of words that begin with a byte: a bit each */
};

enum char_class { OTHER, SPACE, WORD, SINGLE };

/* ASCII: 0 other, 1 white space, else the folded word character. */
static const unsigned char ascii[256] = {
    [' '] = 1, ['\t'] = 1, ['\n'] = 1, ['\r'] = 1, ['\f'] = 1, ['\v'] = 1,
    ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4',
    ['5'] = '5', ['6'] = '6', ['7'] = '7', ['8'] = '8', ['9'] = '9',
    ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e',
    ['F'] = 'f', ['G'] = 'g', ['H'] = 'h', ['I'] = 'i', ['J'] = 'j',
    ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n', ['O'] = 'o',
    ['P'] = 'p', ['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't',
    ['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y',
    ['Z'] = 'z',
    ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd', ['e'] = 'e',
    ['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i', ['j'] = 'j',
    ['k'] = 'k', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n', ['o'] = 'o',
    ['p'] = 'p', ['q'] = 'q', ['r'] = 'r', ['s'] = 's', ['t'] = 't',
    ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x', ['y'] = 'y',
    ['z'] = 'z',
};

/*
 * The character at s[i], folded for comparing, its class and its length.
 * Typographic apostrophes and hyphens come out as the ASCII ones.
 */
static uint32_t
fold_char(const char *s, size_t n, size_t i, enum char_class *cls,
    size_t *length)
{
    unsigned char b = (unsigned char)s[i];
    if (b < 0x80) {
        unsigned char f = ascii[b];
        *length = 1;
        *cls = f == 0 ? OTHER : f == 1 ? SPACE : WORD;
        return f > 1 ? f : f == 1 ? ' ' : b;
    }
    uint32_t c;
    *length = rpt_utf8_decode(s + i, n - i, &c);
    *cls = rpt_char_is_space(c) ? SPACE
        : rpt_char_is_ideograph(c) ? SINGLE
        : rpt_char_is_letter(c) || rpt_char_is_digit(c) ? WORD : OTHER;
    c = rpt_char_fold(c);
    if (c == '\'')
        *cls = OTHER;
    return c == 0x2010 || c == 0x2011 ? '-' : c;
}

/* Signs that may stand on a letter or be left out: Arabic vowel signs and the
 * stroke that makes a word wider. */
static inline bool
is_optional(uint32_t c)
{
    return c == 0x640 || (c >= 0x64B && c <= 0x652) || c == 0x670;
}

/* The first byte at or after s[i] that is none of them. */
static size_t
past_optional(const char *s, size_t n, size_t i)
{
    while (i < n && (unsigned char)s[i] >= 0xD9
        && (unsigned char)s[i] <= 0xDA) {
        uint32_t c;
        size_t length = rpt_utf8_decode(s + i, n - i, &c);
        if (!is_optional(c))
            break;
        i += length;
    }
    return i;
}

/* The end of the run of ASCII word characters at s[i]. */
static inline size_t
plain_end(const char *s, size_t n, size_t i)
{
    while (i < n && ascii[(unsigned char)s[i]] > 1)
        i++;
    return i;
}

/* Does the word whose plain run ends at s[end] end there too? */
static inline bool
is_plain(const char *s, size_t n, size_t end)
{
    return end == n || ((unsigned char)s[end] < 0x80 && s[end] != '\'');
}

/* The key of the plain word s[i] to s[end]: its ends and its length. */
static inline uint32_t
filter_key(const char *s, size_t i, size_t end)
{
    uint32_t first = (unsigned char)s[i];
    uint32_t second = (unsigned char)s[i + (end - i > 1)];
    uint32_t last = (unsigned char)s[end - 1];
    /* With that bit a letter is a small one; digits have it. */
    return first | second << 8 | last << 16 | 0x202020u |
        (uint32_t)(end - i) << 24;
}

/* One of the bits of a filter. */
static inline uint32_t
filter_bit(uint32_t key)
{
    return key * 2654435761u >> 20;
}

static inline void
filter_set(uint64_t *filter, uint32_t bit)
{
    filter[bit >> 6] |= (uint64_t)1 << (bit & 63);
}

static inline bool
filter_has(const uint64_t *filter, uint32_t bit)
{
    return (filter[bit >> 6] >> (bit & 63) & 1) != 0;
}

/* The first four letters of the word after one space at s[end], folded; 0
 * where it takes a closer look. */
static inline uint32_t
second_word(const char *s, size_t n, size_t end)
{
    uint32_t letters = 0;
    if (end >= n || s[end] != ' ')
        return 0;
    for (size_t k = 0; k < 4 && end + 1 + k < n; k++) {
        unsigned char b = (unsigned char)s[end + 1 + k];
        if (b >= 0x80 || b == '\'')
            return 0;
        if (ascii[b] <= 1)
            break;
        letters |= (uint32_t)ascii[b] << 8 * k;
    }
    return letters;
}

/* The key of a word and how the one after it begins. */
static inline uint32_t
pair_key(uint32_t key, uint32_t after)
{
    return key ^ (after + 1u) * 0x01000193u;
}

static inline uint32_t
length_bit(size_t length)
{
    return 1u << (length < 31 ? length : 31);
}

/* May a phrase begin with the plain word s[word] to s[end]? */
static inline bool
passes(const struct rpt_cues *cues, const char *s, size_t n, size_t word,
    size_t end)
{
    if ((cues->lengths[(unsigned char)s[word]] & length_bit(end - word)) == 0)
        return false;
    uint32_t key = filter_key(s, word, end);
    if (!filter_has(cues->filter, filter_bit(key)))
        return false;
    uint32_t after = second_word(s, n, end);
    return after == 0
        || filter_has(cues->pairs, filter_bit(pair_key(key, after)))
        || filter_has(cues->pairs, filter_bit(pair_key(key, 0)));
}

/* The hash of the word at s[i] and the byte behind it. */
static uint32_t
hash_word(const char *s, size_t n, size_t i, size_t *end)
{
    uint32_t h = 2166136261u;
    size_t start = i;
    while (i < n) {
        unsigned char b = (unsigned char)s[i];
        if (b < 0x80 && ascii[b] > 1) {
            h = (h ^ ascii[b]) * 16777619u;
            i++;
            continue;
        }
        if (b < 0x80 && b != '\'')
            break;
        enum char_class cls;
        size_t length;
        uint32_t c = fold_char(s, n, i, &cls, &length);
        if (cls == SINGLE && i == start) {
            h = (h ^ c) * 16777619u;
            i += length;
            break;
        }
        /* One letter and an apostrophe are a word: "l'", "d'". */
        if (c == '\'' && i > start + 1 && i + length < n) {
            enum char_class after;
            size_t skip;
            fold_char(s, n, i + length, &after, &skip);
            if (after == WORD)
                cls = WORD;
        }
        if (cls != WORD)
            break;
        if (!is_optional(c))
            h = (h ^ c) * 16777619u;
        i += length;
    }
    *end = i;
    return h ^ (h >> 15);
}

/* The first byte of a word at or after s[i]; n if there is none. */
static size_t
find_word(const char *s, size_t n, size_t i)
{
    while (i < n) {
        unsigned char b = (unsigned char)s[i];
        if (b < 0x80) {
            if (ascii[b] > 1)
                return i;
            i++;
            continue;
        }
        enum char_class cls;
        size_t length;
        fold_char(s, n, i, &cls, &length);
        if (cls == WORD || cls == SINGLE)
            return i;
        i += length;
    }
    return n;
}

static bool
is_space_byte(char c)
{
    return (unsigned char)c < 0x80 && ascii[(unsigned char)c] == 1;
}

static struct rpt_str
trim(const char *s, size_t n)
{
    while (n > 0 && is_space_byte(s[0])) {
        s++;
        n--;
    }
    while (n > 0 && is_space_byte(s[n - 1]))
        n--;
    return (struct rpt_str){s, n};
}

/* A letter or digit of ASCII. */
static bool
is_letter_byte(char c)
{
    return ascii[(unsigned char)c] > 1;
}

/*
 * Does the phrase stand at s[i]? The place behind it, or 0. A white space
 * of the phrase takes any run of white space.
 */
static size_t
match_at(const struct rpt_lang_phrase *p, const char *s, size_t n, size_t i)
{
    const char *q = p->s, *end = p->s + p->n;
    enum char_class cls = OTHER;
    while (q < end) {
        if (i >= n)
            return 0;
        unsigned char b = (unsigned char)s[i], want = (unsigned char)*q;
        if (b < 0x80 && want < 0x80 && ascii[b] > 1) {
            if (ascii[b] != want)
                return 0;
            cls = WORD;
            i++;
            q++;
            continue;
        }
        /* One space between words, as most are. */
        if (b == ' ' && want == ' ' && i + 1 < n && is_letter_byte(s[i + 1])) {
            i++;
            q++;
            continue;
        }
        size_t length, q_length = 1;
        uint32_t c = fold_char(s, n, i, &cls, &length);
        uint32_t d = want;
        if (want >= 0x80)
            q_length = rpt_utf8_decode(q, (size_t)(end - q), &d);
        if (c != d) {
            if (!is_optional(c))
                return 0;
            i += length;
            continue;
        }
        q += q_length;
        i += length;
        if (c == ' ' && cls == SPACE) {
            while (i < n) {
                fold_char(s, n, i, &cls, &length);
                if (cls != SPACE)
                    break;
                i += length;
            }
        }
    }
    /* What most phrases end before. */
    if (i < n && (unsigned char)s[i] < 0x80 && s[i] != '\''
            && !is_letter_byte(s[i]))
        return i;
    if (cls == WORD)
        i = past_optional(s, n, i);
    if (cls == WORD && i < n) {
        size_t length;
        uint32_t c = fold_char(s, n, i, &cls, &length);
        if (cls == WORD)
            return 0;
        if (c == '\'' && i + length < n) {
            fold_char(s, n, i + length, &cls, &length);
            if (cls == WORD)
                return 0;
        }
    }
    return i;
}

/* The same for a phrase whose first word stands at s[word]: also what the
 * phrase has before it must stand there, at or after s[least]. */
static size_t
match_word(const struct rpt_lang_phrase *p, const char *s, size_t n,
    size_t word, size_t least, size_t *from)
{
    size_t i = word;
    /* What leads is punctuation; count its characters back. */
    for (size_t k = 0; k < p->lead; k++) {
        if (((unsigned char)p->s[k] & 0xC0) == 0x80)
            continue;
        do {
            if (i <= least)
                return 0;
            i--;
        } while (((unsigned char)s[i] & 0xC0) == 0x80);
    }
    *from = i;
    return match_at(p, s, n, i);
}

static void
cues_add(struct rpt_cues *cues, const struct rpt_lang_phrase *p,
    uint16_t class_id)
{
    uint16_t index = (uint16_t)cues->n++;
    struct entry *e = &cues->entries[index];
    uint16_t *at = &cues->slots[p->hash & cues->mask];
    uint16_t *run = at;
    size_t end = plain_end(p->s, p->n, p->lead);
    *e = (struct entry){p, p->hash, second_word(p->s, p->n, end), 0,
        (uint8_t)class_id};
    unsigned char first = (unsigned char)p->s[p->lead];
    uint32_t length = length_bit(end - p->lead);
    cues->lengths[first] |= length;
    if (first >= 'a' && first <= 'z')
        cues->lengths[first - 'a' + 'A'] |= length;
    if (end > p->lead) {
        uint32_t key = filter_key(p->s, p->lead, end);
        filter_set(cues->filter, filter_bit(key));
        filter_set(cues->pairs, filter_bit(pair_key(key, e->after)));
    }
    while (*run != 0 && cues->entries[*run - 1].hash != p->hash)
        run = &cues->entries[*run - 1].next;
    if (*run != 0)
        at = run;
    while (*at != 0 && cues->entries[*at - 1].hash == p->hash
        && cues->entries[*at - 1].phrase->n >= p->n)
        at = &cues->entries[*at - 1].next;
    e->next = *at;
    *at = (uint16_t)(index + 1);
}

/* Bytes that the table of n phrases takes; '*n_slots' is a power of two. */
static size_t
cues_size(size_t n, size_t *n_slots)
{
    *n_slots = 16;
    while (*n_slots < n * 3)
        *n_slots *= 2;
    return n * sizeof(struct entry) + *n_slots * sizeof(uint16_t);
}

static void
cues_place(struct rpt_cues *cues, void *memory, size_t n, size_t n_slots)
{
    cues->entries = memory;
    cues->slots = (uint16_t *)(cues->entries + n);
    cues->mask = (uint32_t)(n_slots - 1);
    cues->n = 0;
    memset(cues->slots, 0, n_slots * sizeof(uint16_t));
    memset(cues->filter, 0, sizeof(cues->filter));
    memset(cues->pairs, 0, sizeof(cues->pairs));
    memset(cues->lengths, 0, sizeof(cues->lengths) / 2);
    /* Other letters than those of ASCII are not told apart by case here. */
    memset(cues->lengths + 0x80, 0xFF, sizeof(cues->lengths) / 2);
}

/* What ends a phrase in the lines of a class. */
static const bool ends[256] = {
    ['\0'] = true, ['\n'] = true, ['|'] = true, ['='] = true,
};

/*
 * Counts the phrases of a class in one pass, since every pack that is loaded
 * goes through it. RPT_FORMAT where a phrase holds no word.
 */
static enum rpt_status
count_phrases(const char *lines, size_t *n)
{
    *n = 0;
    for (const char *s = lines; *s != '\0';) {
        while (is_space_byte(*s) && *s != '\n')
            s++;
        if (*s == '\n') {
            s++;
            continue;
        }
        bool more = s[0] != '-' || s[1] != '-';
        while (more) {
            const char *end = s;
            while (!ends[(unsigned char)*end])
                end++;
            size_t length = (size_t)(end - s);
            if (find_word(s, length, 0) == length)
                return RPT_FORMAT;
            ++*n;
            more = *end == '|';
            s = end + more;
        }
        while (*s != '\0' && *s != '\n')
            s++;
    }
    return *n > MAX_PHRASES ? RPT_LIMIT : RPT_OK;
}

/*
 * Folds the phrase at '*in' to '*out', white space in it to single spaces;
 * both move behind it. This loop sees most bytes of a pack at each start.
 */
static void
fold_phrase(struct rpt_lang_phrase *p, const char **in, char **out)
{
    const char *q = *in, *stop;
    char *s = *out;
    while (is_space_byte(*q) && *q != '\n')
        q++;
    p->raw.s = stop = q;
    for (unsigned char b; !ends[b = (unsigned char)*q];) {
        if (b < 0x80) {
            if (ascii[b] != 1) {
                *s++ = (char)(ascii[b] != 0 ? ascii[b] : b);
                stop = ++q;
                continue;
            }
            q++;
        } else {
            enum char_class cls;
            size_t length;
            uint32_t c = fold_char(q, strnlen(q, 4), 0, &cls, &length);
            q += length;
            stop = q;
            if (is_optional(c))
                continue;
            if (cls != SPACE) {
                s += rpt_utf8_encode(c, s);
                continue;
            }
        }
        if (s > *out && s[-1] != ' ')
            *s++ = ' ';
    }
    s -= s > *out && s[-1] == ' ';
    *s = '\0';
    p->raw.n = (size_t)(stop - p->raw.s);
    p->s = *out;
    p->n = (uint32_t)(s - *out);
    p->lead = (uint32_t)find_word(p->s, p->n, 0);
    size_t end;
    p->hash = hash_word(p->s, p->n, p->lead, &end);
    *in = q;
    *out = s + 1;
}

/* Goes over the lines of a class and fills 'phrases', as many as
 * count_phrases() says. */
static bool
split_lines(struct rpt_arena *arena, const char *lines,
    struct rpt_lang_phrase *phrases)
{
    /* Folded, a character may take a byte more. */
    char *out = rpt_arena_bytes(arena, strlen(lines) * 2 + 1);
    if (out == NULL)
        return false;
    for (const char *s = lines; *s != '\0'; s += *s != '\0') {
        while (is_space_byte(*s) && *s != '\n')
            s++;
        bool note = s[0] == '-' && s[1] == '-';
        if (note || *s == '\n' || *s == '\0') {
            s += strcspn(s, "\n");
            continue;
        }
        struct rpt_lang_phrase *first = phrases;
        for (fold_phrase(phrases++, &s, &out); *s == '|';) {
            s++;
            fold_phrase(phrases++, &s, &out);
        }
        const char *value = "";
        if (*s == '=') {
            const char *from = s + 1;
            s += strcspn(s, "\n");
            struct rpt_str v = trim(from, (size_t)(s - from));
            if (v.n > 0)
                value = rpt_arena_copy(arena, v.s, v.n);
            if (value == NULL)
                return false;
        }
        for (; first < phrases; first++)
            first->value = value;
    }
    return true;
}

bool
rpt_lang_split(const struct rpt_lang *lang, struct rpt_lang_class *c)
{
    if (c->phrases != NULL)
        return true;
    enum rpt_status status = RPT_NOMEM;
    if (c->lines == NULL) {
        status = rpt_lang_unpack(lang, c);
    } else {
        struct rpt_lang_phrase *phrases =
            rpt_arena_get(lang->arena, (c->n + 1) * sizeof(*phrases));
        if (phrases != NULL && split_lines(lang->arena, c->lines, phrases))
            c->phrases = phrases;
    }
    if (c->phrases == NULL)
        *lang->status = status;
    return c->phrases != NULL;
}

static uint32_t
hash_name(const char *name)
{
    size_t n = strlen(name);
    if (n == 0)
        return 0;
    /* Names differ in length, in the middle or at the end. */
    return (uint32_t)n * 37u + (unsigned char)name[n - 1] * 7u
        + (unsigned char)name[n / 2] * 3u + (unsigned char)name[n * 3 / 4];
}

/* The class of a name, or NULL. */
static struct rpt_lang_class *
find_class(const struct rpt_lang *lang, const char *name)
{
    uint32_t hash = hash_name(name);
    struct rpt_lang_class *c = lang->buckets[hash % RPT_LANG_BUCKETS];
    while (c != NULL && (c->hash != hash || strcmp(c->name, name) != 0))
        c = c->next;
    return c;
}

/* The class with its table made, or NULL. */
static struct rpt_lang_class *
use_class(const struct rpt_lang *lang, const char *name)
{
    struct rpt_lang_class *c = find_class(lang, name);
    if (c == NULL || c->cues != NULL)
        return c;
    if (!rpt_lang_split(lang, c))
        return NULL;
    size_t n_slots, size = cues_size(c->n, &n_slots);
    struct rpt_cues *cues = rpt_arena_get(lang->arena, sizeof(*cues) + size);
    if (cues == NULL) {
        *lang->status = RPT_NOMEM;
        return NULL;
    }
    cues_place(cues, cues + 1, c->n, n_slots);
    for (size_t i = 0; i < c->n; i++)
        cues_add(cues, &c->phrases[i], 0);
    c->cues = cues;
    return c;
}

enum rpt_status
rpt_lang_new(struct rpt_lang **out, const char *code, const char *name)
{
    struct rpt_arena *arena;
    *out = NULL;
    enum rpt_status status = rpt_arena_new(&arena);
    if (status != RPT_OK)
        return status;
    struct rpt_lang *lang = rpt_arena_zero(arena, sizeof(*lang));
    if (lang == NULL)
        goto nomem;
    lang->arena = arena;
    lang->image = RPT_STR("");
    lang->code = rpt_arena_copy(arena, code, strlen(code));
    lang->name = rpt_arena_copy(arena, name, strlen(name));
    lang->status = rpt_arena_zero(arena, sizeof(*lang->status));
    if (lang->code == NULL || lang->name == NULL || lang->status == NULL)
        goto nomem;
    *out = lang;
    return RPT_OK;
nomem:
    rpt_arena_free(arena);
    return RPT_NOMEM;
}

void
rpt_lang_free(struct rpt_lang *lang)
{
    if (lang != NULL)
        rpt_arena_free(lang->arena);
}

struct rpt_lang_class *
rpt_lang_add_class(struct rpt_lang *lang, const char *name)
{
    struct rpt_lang_class *c = rpt_arena_get(lang->arena, sizeof(*c));
    if (c == NULL)
        return NULL;
    *c = (struct rpt_lang_class){.name = name, .hash = hash_name(name)};
    c->next = lang->buckets[c->hash % RPT_LANG_BUCKETS];
    lang->buckets[c->hash % RPT_LANG_BUCKETS] = c;
    return c;
}

enum rpt_status
rpt_lang_add(struct rpt_lang *lang, const char *cls, const char *lines)
{
    size_t n;
    enum rpt_status status = count_phrases(lines, &n);
    if (status != RPT_OK)
        return status;
    const char *name = rpt_arena_copy(lang->arena, cls, strlen(cls));
    const char *copy = rpt_arena_copy(lang->arena, lines, strlen(lines));
    struct rpt_lang_class *c = name == NULL || copy == NULL ? NULL :
        rpt_lang_add_class(lang, name);
    if (c == NULL)
        return RPT_NOMEM;
    c->lines = copy;
    c->n = n;
    return RPT_OK;
}

struct rpt_lang *
rpt_lang_next(const struct rpt_lang *lang)
{
    return lang->next;
}

void
rpt_lang_link(struct rpt_lang *lang, struct rpt_lang *next)
{
    lang->next = next;
}

const char *
rpt_lang_code(const struct rpt_lang *lang)
{
    return lang->code;
}

const char *
rpt_lang_name(const struct rpt_lang *lang)
{
    return lang->name;
}

enum rpt_status
rpt_lang_status(const struct rpt_lang *lang)
{
    return *lang->status;
}

bool
rpt_lang_phrase(const struct rpt_lang *lang, const char *cls, size_t i,
    struct rpt_str *phrase, const char **value)
{
    struct rpt_lang_class *c = find_class(lang, cls);
    return c != NULL && i < c->n && rpt_lang_split(lang, c)
        && rpt_lang_class_phrase(c, i, phrase, value);
}

bool
rpt_lang_class_phrase(const struct rpt_lang_class *c, size_t i,
    struct rpt_str *phrase, const char **value)
{
    if (c == NULL || i >= c->n)
        return false;
    if (phrase != NULL)
        *phrase = c->phrases[i].raw;
    if (value != NULL)
        *value = c->phrases[i].value;
    return true;
}

/* What a class is that the pack does not have. */
static const struct rpt_lang_class no_class = {.name = ""};

const struct rpt_lang_class *
rpt_lang_class(const struct rpt_lang *lang, const char *cls)
{
    if (find_class(lang, cls) == NULL)
        return &no_class;
    return use_class(lang, cls);
}

size_t
rpt_lang_class_prefix(const struct rpt_lang_class *c, struct rpt_str text,
    const char **value)
{
    if (c == NULL || c->n == 0)
        return 0;
    size_t word = find_word(text.s, text.n, 0);
    const struct rpt_cues *cues = c->cues;
    if (word == text.n || cues->lengths[(unsigned char)text.s[word]] == 0)
        return 0;
    size_t end = plain_end(text.s, text.n, word);
    if (end > word && is_plain(text.s, text.n, end)
        && !passes(cues, text.s, text.n, word, end))
        return 0;
    uint32_t h = hash_word(text.s, text.n, word, &end);
    for (uint16_t i = cues->slots[h & cues->mask]; i != 0;
         i = cues->entries[i - 1].next) {
        const struct entry *e = &cues->entries[i - 1];
        if (e->hash != h || e->phrase->lead > word)
            continue;
        end = match_at(e->phrase, text.s, text.n, 0);
        if (end > 0) {
            if (value != NULL)
                *value = e->phrase->value;
            return end;
        }
    }
    return 0;
}

size_t
rpt_lang_prefix(const struct rpt_lang *lang, const char *cls,
    struct rpt_str text, const char **value)
{
    return rpt_lang_class_prefix(use_class(lang, cls), text, value);
}

bool
rpt_lang_class_is(const struct rpt_lang_class *cls, struct rpt_str text,
    const char **value)
{
    struct rpt_str t = trim(text.s, text.n);
    size_t end = rpt_lang_class_prefix(cls, t, value);
    if (end == 0)
        return false;
    while (end < t.n
        && (strchr(".:;,!", t.s[end]) != NULL || is_space_byte(t.s[end])))
        end++;
    return end == t.n;
}

bool
rpt_lang_is(const struct rpt_lang *lang, const char *cls,
    struct rpt_str text, const char **value)
{
    return rpt_lang_class_is(use_class(lang, cls), text, value);
}

enum rpt_status
rpt_cues_new(struct rpt_cues **out, const struct rpt_lang *lang,
    const char *const *classes)
{
    size_t n = 0, n_slots, n_classes = 0;
    *out = NULL;
    for (; classes[n_classes] != NULL; n_classes++) {
        struct rpt_lang_class *c = find_class(lang, classes[n_classes]);
        if (c != NULL && !rpt_lang_split(lang, c))
            return RPT_NOMEM;
        n += c == NULL ? 0 : c->n;
    }
    if (n_classes > MAX_CLASSES || n > MAX_PHRASES)
        return RPT_LIMIT;
    size_t size = cues_size(n, &n_slots);
    struct rpt_cues *cues = rpt_alloc(sizeof(*cues) + size);
    if (cues == NULL)
        return RPT_NOMEM;
    cues_place(cues, cues + 1, n, n_slots);
    for (size_t k = 0; k < n_classes; k++) {
        const struct rpt_lang_class *c = find_class(lang, classes[k]);
        for (size_t i = 0; c != NULL && i < c->n; i++)
            cues_add(cues, &c->phrases[i], (uint16_t)k);
    }
    *out = cues;
    return RPT_OK;
}

void
rpt_cues_free(struct rpt_cues *cues)
{
    rpt_free(cues);
}

/* Tries the entries of one hash from index + 1 'i' on. */
static bool
try_entries(const struct rpt_cues *cues, struct rpt_str text,
    struct rpt_cue_scan *scan, uint32_t i, uint32_t hash,
    struct rpt_cue *out)
{
    size_t end = plain_end(text.s, text.n, scan->word);
    uint32_t after = second_word(text.s, text.n, end);
    for (; i != 0; i = cues->entries[i - 1].next) {
        const struct entry *e = &cues->entries[i - 1];
        size_t from;
        if (e->hash != hash)
            continue;
        if (e->after != after && e->after != 0 && after != 0)
            continue;
        if ((scan->seen[e->class_id >> 6] >> (e->class_id & 63) & 1) != 0)
            continue;
        size_t to =
            match_word(e->phrase, text.s, text.n, scan->word, 0, &from);
        if (to == 0)
            continue;
        scan->seen[e->class_id >> 6] |= (uint64_t)1 << (e->class_id & 63);
        scan->next = e->next;
        *out = (struct rpt_cue){from, to, e->class_id, e->phrase->value};
        return true;
    }
    scan->next = 0;
    return false;
}

#ifdef __SSE2__
enum { BLOCK = 16 };

/* Bits of the bytes at 's' that are ASCII letters or digits; 0 with '*odd'
 * set when a byte among them needs a closer look. */
static inline unsigned
word_bits(const char *s, bool *odd)
{
    __m128i b = _mm_loadu_si128((const __m128i *)(const void *)s);
    __m128i quote = _mm_cmpeq_epi8(b, _mm_set1_epi8('\''));
    *odd = _mm_movemask_epi8(_mm_or_si128(b, quote)) != 0;
    /* Folded and moved so that one signed comparison tells the range. */
    __m128i low = _mm_or_si128(b, _mm_set1_epi8(0x20));
    __m128i letter = _mm_cmplt_epi8(
        _mm_sub_epi8(low, _mm_set1_epi8((char)('a' + 128))),
        _mm_set1_epi8(-128 + 26));
    __m128i digit = _mm_cmplt_epi8(
        _mm_sub_epi8(b, _mm_set1_epi8((char)('0' + 128))),
        _mm_set1_epi8(-128 + 10));
    return (unsigned)_mm_movemask_epi8(_mm_or_si128(letter, digit));
}

/*
 * Goes over whole blocks from s[i], where no word goes on, and stops at a
 * candidate ('*found'), or where a word or character wants the slow way.
 */
static inline size_t
pass_blocks(const struct rpt_cues *cues, const char *s, size_t n, size_t i,
    bool *found)
{
    while (i + BLOCK <= n) {
        bool odd;
        unsigned words = word_bits(s + i, &odd);
        if (odd)
            return i;
        unsigned starts = words & ~(words << 1);
        size_t next = i + BLOCK;
        for (; starts != 0; starts &= starts - 1) {
            unsigned from = (unsigned)__builtin_ctz(starts);
            unsigned length =
                (unsigned)__builtin_ctz(~(words >> from) | 1u << BLOCK);
            if (from + length >= BLOCK) {
                next = i + from;    /* it may go on in the next block */
                break;
            }
            if (passes(cues, s, n, i + from, i + from + length)) {
                *found = true;
                return i + from;
            }
        }
        if (next == i)
            return i;               /* a word as long as a block */
        i = next;
    }
    return i;
}
#endif

/*
 * The first word at or after s[i] that a phrase may begin with; n if there is
 * none. The loop that every byte of a text goes through.
 */
static size_t
next_candidate(const struct rpt_cues *cues, const char *s, size_t n, size_t i)
{
    while (i < n) {
#ifdef __SSE2__
        bool found = false;
        i = pass_blocks(cues, s, n, i, &found);
        if (found || i == n)
            return i;
#endif
        unsigned char b = (unsigned char)s[i];
        if (ascii[b] <= 1) {
            if (b < 0x80) {
                i++;
                continue;
            }
            i = find_word(s, n, i);
            if (i < n && (unsigned char)s[i] >= 0x80)
                return i;
            continue;
        }
        size_t word = i++;
        while (i < n && ascii[(unsigned char)s[i]] > 1)
            i++;
        if (!is_plain(s, n, i))
            return word;
        if (passes(cues, s, n, word, i))
            return word;
    }
    return n;
}

bool
rpt_cues_next(const struct rpt_cues *cues, struct rpt_str text,
    struct rpt_cue_scan *scan, struct rpt_cue *out)
{
    if (scan->next != 0) {
        size_t end;
        uint32_t h = hash_word(text.s, text.n, scan->word, &end);
        if (try_entries(cues, text, scan, scan->next, h, out))
            return true;
    }
    for (;;) {
        size_t word = next_candidate(cues, text.s, text.n, scan->at);
        if (word == text.n) {
            scan->at = word;
            return false;
        }
        uint32_t h = hash_word(text.s, text.n, word, &scan->at);
        uint16_t slot = cues->slots[h & cues->mask];
        if (slot == 0)
            continue;
        scan->word = word;
        memset(scan->seen, 0, sizeof(scan->seen));
        if (try_entries(cues, text, scan, slot, h, out))
            return true;
    }
}
