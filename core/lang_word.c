/* SPDX-License-Identifier: MIT
 *
 * Words as language packs compare them: folded characters, where words begin
 * and end, and their hashes. Knows no language and no pack.
 */
#include "lang_word.h"

#include "str.h"

const unsigned char rpt_word_ascii[256] = {
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

uint32_t
rpt_word_fold(const char *s, size_t n, size_t i, enum rpt_word_class *cls,
    size_t *length)
{
    unsigned char b = (unsigned char)s[i];
    if (b < 0x80) {
        unsigned char f = rpt_word_ascii[b];
        *length = 1;
        *cls = f == 0 ? RPT_WORD_OTHER : f == 1 ? RPT_WORD_SPACE
            : RPT_WORD_WORD;
        return f > 1 ? f : f == 1 ? ' ' : b;
    }
    uint32_t c;
    *length = rpt_utf8_decode(s + i, n - i, &c);
    *cls = rpt_char_is_space(c) ? RPT_WORD_SPACE
        : rpt_char_is_ideograph(c) ? RPT_WORD_SINGLE
        : rpt_char_is_letter(c) || rpt_char_is_digit(c) ? RPT_WORD_WORD
        : RPT_WORD_OTHER;
    c = rpt_char_fold(c);
    if (c == '\'')
        *cls = RPT_WORD_OTHER;
    return c == 0x2010 || c == 0x2011 ? '-' : c;
}

uint32_t
rpt_word_hash(const char *s, size_t n, size_t i, size_t *end)
{
    uint32_t h = 2166136261u;
    size_t start = i;
    for (;;) {
        for (; i < n && rpt_word_is_letter(s[i]); i++)
            h = (h ^ rpt_word_ascii[(unsigned char)s[i]]) * 16777619u;
        if (i == n || ((unsigned char)s[i] < 0x80 && s[i] != '\''))
            break;
        enum rpt_word_class cls;
        size_t length;
        uint32_t c = rpt_word_fold(s, n, i, &cls, &length);
        if (cls == RPT_WORD_SINGLE && i == start) {
            h = (h ^ c) * 16777619u;
            i += length;
            break;
        }
        /* One letter and an apostrophe are a word: "l'", "d'". */
        if (c == '\'' && i > start + 1 && i + length < n) {
            enum rpt_word_class after;
            size_t skip;
            rpt_word_fold(s, n, i + length, &after, &skip);
            if (after == RPT_WORD_WORD)
                cls = RPT_WORD_WORD;
        }
        if (cls != RPT_WORD_WORD)
            break;
        if (!rpt_word_is_optional(c))
            h = (h ^ c) * 16777619u;
        i += length;
    }
    *end = i;
    return h ^ (h >> 15);
}

size_t
rpt_word_find(const char *s, size_t n, size_t i)
{
    while (i < n) {
        unsigned char b = (unsigned char)s[i];
        if (b < 0x80) {
            if (rpt_word_ascii[b] > 1)
                return i;
            i++;
            continue;
        }
        enum rpt_word_class cls;
        size_t length;
        rpt_word_fold(s, n, i, &cls, &length);
        if (cls == RPT_WORD_WORD || cls == RPT_WORD_SINGLE)
            return i;
        i += length;
    }
    return n;
}
