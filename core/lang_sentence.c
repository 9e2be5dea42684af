/* SPDX-License-Identifier: MIT
 *
 * Where a sentence ends. Knows no language: abbreviations come from the
 * pack, capitals and scripts without them from the characters.
 */
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "lang.h"
#include "str.h"

enum { NEAR = 600 };  /* bytes within which a bracket closes */

static bool
is_space_byte(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Is the character at s[i] part of a word? Its length. */
static bool
in_word(const char *s, size_t n, size_t i, size_t *length)
{
    uint32_t c;
    *length = rpt_utf8_decode(s + i, n - i, &c);
    return rpt_char_is_letter(c) || rpt_char_is_digit(c);
}

/* What may follow the stop before the space: closing quotes, brackets. */
static size_t
skip_closers(const char *s, size_t n, size_t i)
{
    while (i < n) {
        uint32_t c;
        size_t length = rpt_utf8_decode(s + i, n - i, &c);
        if (c != '"' && c != '\'' && c != ')' && c != ']' && c != 0x201D
            && c != 0x2019 && c != 0xBB && c != 0x203A && c != 0x300D
            && c != 0x300F && c != 0xFF09 && c != '*')
            break;
        i += length;
    }
    return i;
}

/* May a sentence begin with the character at s[i]? */
static bool
may_begin(const char *s, size_t n, size_t i)
{
    uint32_t c;
    rpt_utf8_decode(s + i, n - i, &c);
    /* Not with a lower-case letter; one of a script without case may, and
     * so may an opening quote, a bracket, a dash. */
    return !rpt_char_is_lower(c) && c != ',' && c != ';' && c != ')'
        && c != ']';
}

/* Is the stop at s[i] part of an abbreviation, an initial or a number? */
static bool
is_inner_stop(const struct rpt_lang *lang, const char *s, size_t from,
    size_t i)
{
    size_t start = i, length = 1;
    while (start > from && !is_space_byte(s[start - 1])
        && strchr("([\"/", s[start - 1]) == NULL
        && (unsigned char)s[start - 1] != 0xA0)
        start--;
    size_t word = start, end;
    while (word < i && !in_word(s, i, word, &length))
        word += length;
    if (word == i)      /* nothing but punctuation before it */
        return false;
    for (end = word; end < i && in_word(s, i, end, &length);)
        end += length;
    if (lang != NULL) {
        struct rpt_str token = {s + word, i + 1 - word};
        if (rpt_lang_prefix(lang, "abbreviation", token, NULL) == token.n)
            return true;
    }
    if (end < i)
        return false;
    bool digits = true;
    for (size_t k = word; k < end; k++)
        digits = digits && s[k] >= '0' && s[k] <= '9';
    if (digits && word == from) /* "1." opens the sentence */
        return true;
    if (end - word != 1 || s[word] < 'A' || s[word] > 'Z')
        return false;
    /* One capital: an initial, unless it is the numeral I of a word that
     * is not a name ("pillar I. The"). */
    size_t before = word;
    while (before > from && is_space_byte(s[before - 1]))
        before--;
    while (before > from && !is_space_byte(s[before - 1]))
        before--;
    return s[word] != 'I' || before == word || s[before] < 'a'
        || s[before] > 'z';
}

/* If a bracket opens at s[i] and closes soon, the place behind it. If not,
 * it is a sign like others, and so are those near behind it: that keeps the
 * time in bounds. */
static size_t
skip_brackets(const char *s, size_t n, size_t i, size_t *plain)
{
    size_t depth = 0, stop = n - i > NEAR ? i + NEAR : n;
    if (i < *plain)
        return i + 1;
    for (size_t k = i; k < stop; k++) {
        if (s[k] == '(' || s[k] == '[')
            depth++;
        else if ((s[k] == ')' || s[k] == ']') && --depth == 0)
            return k + 1;
    }
    *plain = stop;
    return i + 1;
}

/* The sentence ends at the stop that ends at s[i]: where exactly, or 0. */
static size_t
end_after(const char *s, size_t n, size_t i, bool wide)
{
    size_t end = skip_closers(s, n, i);
    if (end == n || wide)
        return end;
    /* The number of a note may stand at the stop. */
    size_t digits = end;
    while (digits < n && digits < end + 3 && s[digits] >= '0'
        && s[digits] <= '9')
        digits++;
    size_t next = digits;
    while (next < n) {
        uint32_t c;
        size_t length = rpt_utf8_decode(s + next, n - next, &c);
        if (!rpt_char_is_space(c))
            break;
        next += length;
    }
    if (next == n)
        return n;
    if (next == digits || !may_begin(s, n, next))
        return 0;
    return digits;
}

/* What has to be looked at, of ASCII. */
static const bool marks[0x80] = {
    ['.'] = true, ['!'] = true, ['?'] = true, ['('] = true, ['['] = true,
};

/* The first byte at or after s[i] that has to be looked at. */
static size_t
next_mark(const char *s, size_t n, size_t i)
{
#ifdef __SSE2__
    for (; i + 16 <= n; i += 16) {
        __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(s + i));
        __m128i stops = _mm_or_si128(_mm_cmpeq_epi8(b, _mm_set1_epi8('.')),
            _mm_or_si128(_mm_cmpeq_epi8(b, _mm_set1_epi8('!')),
                _mm_cmpeq_epi8(b, _mm_set1_epi8('?'))));
        __m128i brackets = _mm_or_si128(
            _mm_cmpeq_epi8(b, _mm_set1_epi8('(')),
            _mm_cmpeq_epi8(b, _mm_set1_epi8('[')));
        /* Bytes beyond ASCII have the top bit that counts here. */
        unsigned hits = (unsigned)_mm_movemask_epi8(
            _mm_or_si128(b, _mm_or_si128(stops, brackets)));
        if (hits != 0)
            return i + (size_t)__builtin_ctz(hits);
    }
#endif
    while (i < n && (unsigned char)s[i] < 0x80 && !marks[(unsigned char)s[i]])
        i++;
    return i;
}

size_t
rpt_sentence_end(const struct rpt_lang *lang, struct rpt_str text,
    size_t from)
{
    const char *s = text.s;
    size_t n = text.n, plain = 0;
    while (from < n && is_space_byte(s[from]))
        from++;
    for (size_t i = from; i < n;) {
        unsigned char b = (unsigned char)s[i];
        size_t length = 1;
        if (b < 0x80 && !marks[b]) {
            i = next_mark(s, n, i + 1);
            continue;
        }
        bool stop = b == '.' || b == '!' || b == '?', wide = false;
        if (b == '(' || b == '[') {
            size_t behind = skip_brackets(s, n, i, &plain);
            bool whole = i == from && behind - i > 3
                && strchr(".!?", s[behind - 2]) != NULL;
            size_t end = whole ? end_after(s, n, behind, false) : 0;
            if (end > 0)
                return end;
            i = behind;
            continue;
        }
        if (b >= 0x80) {
            uint32_t c;
            length = rpt_utf8_decode(s + i, n - i, &c);
            wide = c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
            stop = wide || c == 0x2026 || c == 0x61F || c == 0x6D4;
        }
        i += length;
        if (!stop)
            continue;
        while (i < n && (s[i] == '.' || s[i] == '!' || s[i] == '?'))
            i++;
        size_t end = end_after(s, n, i, wide);
        if (end == n || (end > 0
                && !(b == '.' && is_inner_stop(lang, s, from, i - 1))))
            return end;
    }
    return n;
}
