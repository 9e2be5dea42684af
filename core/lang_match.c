/* SPDX-License-Identifier: MIT
 *
 * Finds the phrases of a language pack in texts. Knows no language and no
 * tree.
 *
 * The matcher hashes each word of the text once and looks only at phrases
 * whose first word has that hash; the rest of a phrase is compared in place.
 */
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "lang_inside.h"
#include "lang_word.h"
#include "str.h"

/* The first byte at or after s[i] that is none of them. */
static size_t
past_optional(const char *s, size_t n, size_t i)
{
    while (i < n && (unsigned char)s[i] >= 0xD9
        && (unsigned char)s[i] <= 0xDA) {
        uint32_t c;
        size_t length = rpt_utf8_decode(s + i, n - i, &c);
        if (!rpt_word_is_optional(c))
            break;
        i += length;
    }
    return i;
}

/* Does the word whose plain run ends at s[end] end there too? */
static inline bool
is_plain(const char *s, size_t n, size_t end)
{
    return end == n || ((unsigned char)s[end] < 0x80 && s[end] != '\'');
}

/* May a phrase begin with the plain word s[word] to s[end], as far as its ends
 * and what comes next tell? */
static bool
passes_filters(const struct rpt_cue_table *t, const char *s, size_t n,
    size_t word, size_t end)
{
    uint32_t key = rpt_cue_key(s, word, end);
    if (!rpt_cue_has(t->filter, rpt_cue_bit(key)))
        return false;
    if (rpt_cue_has(t->pairs, rpt_cue_bit(rpt_cue_pair(key, 0))))
        return true;
    uint32_t after = rpt_cue_after(s, n, end);
    return after == 0
        || rpt_cue_has(t->pairs, rpt_cue_bit(rpt_cue_pair(key, after)));
}

/* May a phrase begin with the plain word s[word] to s[end]? */
static inline bool
passes(const struct rpt_cues *cues, const char *s, size_t n, size_t word,
    size_t end)
{
    return rpt_cue_fits(cues->table, s + word, end - word)
        && passes_filters(cues->table, s, n, word, end);
}

static struct rpt_str
trim(const char *s, size_t n)
{
    while (n > 0 && rpt_word_is_space(s[0])) {
        s++;
        n--;
    }
    while (n > 0 && rpt_word_is_space(s[n - 1]))
        n--;
    return (struct rpt_str){s, n};
}

/* How many letters or digits of ASCII stand in 's' as in the folded 'q'? */
static inline size_t
same_letters(const char *q, size_t q_n, const char *s, size_t n)
{
    size_t limit = q_n < n ? q_n : n, i = 0;
    while (i < limit && rpt_word_is_letter(s[i])
        && rpt_word_ascii[(unsigned char)s[i]] == (unsigned char)q[i])
        i++;
    return i;
}

/*
 * Does the phrase q stand at s[i]? The place behind it, or 0. A white space
 * of the phrase takes any run of white space.
 */
static size_t
match_at(const char *q, size_t q_n, const char *s, size_t n, size_t i)
{
    const char *end = q + q_n;
    enum rpt_word_class cls = RPT_WORD_OTHER;
    while (q < end) {
        size_t same = same_letters(q, (size_t)(end - q), s + i, n - i);
        if (same > 0) {
            cls = RPT_WORD_WORD;
            q += same;
            i += same;
            if (q == end)
                break;
        }
        if (i == n)
            return 0;
        unsigned char b = (unsigned char)s[i], want = (unsigned char)*q;
        if (want < 0x80 && rpt_word_ascii[b] > 1)
            return 0;
        /* One space between words, as most are. */
        if (b == ' ' && want == ' ' && i + 1 < n
            && rpt_word_is_letter(s[i + 1])) {
            i++;
            q++;
            continue;
        }
        size_t length, q_length = 1;
        uint32_t c = rpt_word_fold(s, n, i, &cls, &length);
        uint32_t d = want;
        if (want >= 0x80)
            q_length = rpt_utf8_decode(q, (size_t)(end - q), &d);
        if (c != d) {
            if (!rpt_word_is_optional(c))
                return 0;
            i += length;
            continue;
        }
        q += q_length;
        i += length;
        if (c == ' ' && cls == RPT_WORD_SPACE) {
            while (i < n) {
                rpt_word_fold(s, n, i, &cls, &length);
                if (cls != RPT_WORD_SPACE)
                    break;
                i += length;
            }
        }
    }
    /* What most phrases end before. */
    if (i < n && (unsigned char)s[i] < 0x80 && s[i] != '\''
            && !rpt_word_is_letter(s[i]))
        return i;
    if (cls == RPT_WORD_WORD)
        i = past_optional(s, n, i);
    if (cls == RPT_WORD_WORD && i < n) {
        size_t length;
        uint32_t c = rpt_word_fold(s, n, i, &cls, &length);
        if (cls == RPT_WORD_WORD)
            return 0;
        if (c == '\'' && i + length < n) {
            rpt_word_fold(s, n, i + length, &cls, &length);
            if (cls == RPT_WORD_WORD)
                return 0;
        }
    }
    return i;
}

/* The same for a phrase whose first word stands at s[word]: also what the
 * phrase has before it must stand there. */
static size_t
match_word(const struct rpt_cues *cues, const struct rpt_cue_entry *e,
    const char *s, size_t n, size_t word, size_t *from)
{
    const char *q = cues->image + e->s;
    size_t i = word;
    /* What leads is punctuation; count its characters back. */
    for (size_t k = 0; k < e->lead; k++) {
        if (((unsigned char)q[k] & 0xC0) == 0x80)
            continue;
        do {
            if (i == 0)
                return 0;
            i--;
        } while (((unsigned char)s[i] & 0xC0) == 0x80);
    }
    *from = i;
    return match_at(q, e->n, s, n, i);
}

size_t
rpt_lang_class_prefix(const struct rpt_lang_class *c, struct rpt_str text,
    const char **value)
{
    if (c == NULL || c->n == 0)
        return 0;
    size_t word = rpt_word_find(text.s, text.n, 0);
    const struct rpt_cues *cues = &c->cues;
    if (word == text.n)
        return 0;
    unsigned char first = (unsigned char)text.s[word];
    if (first < 0x80 &&
        (cues->table->first[first >> 6] >> (first & 63) & 1) == 0)
        return 0;
    size_t end = rpt_word_plain_end(text.s, text.n, word);
    if (end > word && is_plain(text.s, text.n, end)
        && !passes(cues, text.s, text.n, word, end))
        return 0;
    uint32_t h = rpt_word_hash(text.s, text.n, word, &end);
    for (uint16_t i = cues->slots[h & cues->table->mask]; i != 0;
         i = cues->entries[i - 1].next) {
        const struct rpt_cue_entry *e = &cues->entries[i - 1];
        if (e->hash != h || e->lead > word)
            continue;
        end = match_at(cues->image + e->s, e->n, text.s, text.n, 0);
        if (end > 0) {
            if (value != NULL)
                *value = cues->image + e->value;
            return end;
        }
    }
    return 0;
}

size_t
rpt_lang_prefix(const struct rpt_lang *lang, const char *cls,
    struct rpt_str text, const char **value)
{
    return rpt_lang_class_prefix(rpt_lang_class(lang, cls), text, value);
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
        && (strchr(".:;,!", t.s[end]) != NULL || rpt_word_is_space(t.s[end])))
        end++;
    return end == t.n;
}

bool
rpt_lang_is(const struct rpt_lang *lang, const char *cls,
    struct rpt_str text, const char **value)
{
    return rpt_lang_class_is(rpt_lang_class(lang, cls), text, value);
}

/* Tries the entries of one hash from index + 1 'i' on; 'end' is that of the
 * word. */
static bool
try_entries(const struct rpt_cues *cues, struct rpt_str text,
    struct rpt_cue_scan *scan, uint32_t i, uint32_t hash, size_t end,
    struct rpt_cue *out)
{
    unsigned known;
    uint32_t rest = rpt_cue_rest(text.s, text.n, end, &known);
    for (; i != 0; i = cues->entries[i - 1].next) {
        const struct rpt_cue_entry *e = &cues->entries[i - 1];
        size_t from;
        if (e->hash != hash)
            continue;
        if (rpt_cue_differ(rest, known, e->rest, e->known))
            continue;
        if ((scan->seen[e->class_id >> 6] >> (e->class_id & 63) & 1) != 0)
            continue;
        size_t to =
            match_word(cues, e, text.s, text.n, scan->word, &from);
        if (to == 0)
            continue;
        scan->seen[e->class_id >> 6] |= (uint64_t)1 << (e->class_id & 63);
        scan->next = e->next;
        *out = (struct rpt_cue){from, to, e->class_id,
            cues->image + e->value};
        return true;
    }
    scan->next = 0;
    return false;
}

#ifdef __SSE2__
enum { BLOCK = 16, WINDOW = 64 };

/* Bits of the bytes at 's' that are ASCII letters or digits, and in '*odd' of
 * those that need a closer look. */
static inline uint64_t
word_bits(const char *s, uint64_t *odd)
{
    __m128i b = _mm_loadu_si128((const __m128i *)(const void *)s);
    __m128i quote = _mm_cmpeq_epi8(b, _mm_set1_epi8('\''));
    *odd = (unsigned)_mm_movemask_epi8(_mm_or_si128(b, quote));
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
 * The same for the blocks at s[i] that the window holds before an odd byte;
 * '*width' is their bytes. The last bytes of a text are read with those before
 * them.
 */
static inline uint64_t
window_bits(const char *s, size_t n, size_t i, unsigned *width)
{
    uint64_t odd, words = 0;
    for (*width = 0; *width < WINDOW && n - i >= BLOCK; *width += BLOCK) {
        uint64_t bits = word_bits(s + i, &odd);
        if (odd != 0)
            return words;
        words |= bits << *width;
        i += BLOCK;
    }
    if (*width < WINDOW && i < n && n >= BLOCK) {
        unsigned known = (unsigned)(BLOCK - (n - i));
        uint64_t bits = word_bits(s + n - BLOCK, &odd);
        if (odd >> known == 0) {
            words |= bits >> known << *width;
            *width += BLOCK - known;
        }
    }
    return words;
}

/*
 * Goes over blocks from s[i], where no word goes on, and stops at a candidate
 * ('*found'), or where a word or character wants the slow way, or behind
 * 'until'.
 */
static inline size_t
pass_blocks(const struct rpt_cues *cues, const char *s, size_t n, size_t i,
    size_t until, bool *found)
{
    while (i < until) {
        unsigned width;
        uint64_t words = window_bits(s, n, i, &width);
        if (width == 0)
            return i;           /* an odd byte */
        uint64_t starts = words & ~(words << 1);
        uint64_t ends = ~words & words << 1;    /* the bytes behind words */
        size_t next = i + width;
        if ((words >> (width - 1) & 1) != 0 && (width == WINDOW || next < n)) {
            /* The last word may go on behind the window. */
            if (width < WINDOW)
                ends &= ((uint64_t)1 << width) - 1;
            next = i + WINDOW - 1 - (unsigned)__builtin_clzll(starts);
        }
        for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
            size_t from = i + (unsigned)__builtin_ctzll(starts);
            size_t end = i + (unsigned)__builtin_ctzll(ends);
            if (passes(cues, s, n, from, end)) {
                *found = true;
                return from;
            }
        }
        if (next == i)
            return i;           /* a long word */
        i = next;
    }
    return i;
}
#endif

/*
 * The first word at or after s[i] that a phrase may begin with; a place from
 * 'until' on if there is none before it. The loop that every byte of a text
 * goes through.
 */
static size_t
next_candidate(const struct rpt_cues *cues, const char *s, size_t n, size_t i,
    size_t until)
{
    while (i < until) {
#ifdef __SSE2__
        bool found = false;
        i = pass_blocks(cues, s, n, i, until, &found);
        if (found || i >= until)
            return i;
#endif
        unsigned char b = (unsigned char)s[i];
        if (rpt_word_ascii[b] <= 1) {
            if (b < 0x80) {
                i++;
                continue;
            }
            i = rpt_word_find(s, n, i);
            if (i < n && (unsigned char)s[i] >= 0x80)
                return i;
            continue;
        }
        size_t word = i++;
        while (i < n && rpt_word_ascii[(unsigned char)s[i]] > 1)
            i++;
        if (!is_plain(s, n, i))
            return word;
        if (passes(cues, s, n, word, i))
            return word;
    }
    return i;
}

bool
rpt_cues_next(const struct rpt_cues *cues, struct rpt_str text,
    struct rpt_cue_scan *scan, struct rpt_cue *out)
{
    if (scan->next != 0) {
        size_t end;
        uint32_t h = rpt_word_hash(text.s, text.n, scan->word, &end);
        if (try_entries(cues, text, scan, scan->next, h, end, out))
            return true;
    }
    size_t until = scan->until == 0 || scan->until > text.n ? text.n :
        scan->until;
    for (;;) {
        size_t word = next_candidate(cues, text.s, text.n, scan->at, until);
        if (word >= until) {
            scan->at = word;
            return false;
        }
        uint32_t h = rpt_word_hash(text.s, text.n, word, &scan->at);
        uint16_t slot = cues->slots[h & cues->table->mask];
        if (slot == 0)
            continue;
        scan->word = word;
        memset(scan->seen, 0, sizeof(scan->seen));
        if (try_entries(cues, text, scan, slot, h, scan->at, out))
            return true;
    }
}
