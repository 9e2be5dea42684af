/* SPDX-License-Identifier: MIT
 *
 * Words as language packs compare them, for what makes a pack and what looks
 * for its phrases.
 */
#ifndef RPT_CORE_LANG_WORD_H
#define RPT_CORE_LANG_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum rpt_word_class {
    RPT_WORD_OTHER,
    RPT_WORD_SPACE,
    RPT_WORD_WORD,      /* letters and digits */
    RPT_WORD_SINGLE     /* an ideograph, a word of its own */
};

/* ASCII: 0 other, 1 white space, else the folded word character. */
extern const unsigned char rpt_word_ascii[256];

/*
 * The character at s[i], folded for comparing, its class and its length.
 * Typographic apostrophes and hyphens come out as the ASCII ones.
 */
uint32_t rpt_word_fold(const char *s, size_t n, size_t i,
    enum rpt_word_class *cls, size_t *length);
/* The hash of the word at s[i] and the byte behind it. */
uint32_t rpt_word_hash(const char *s, size_t n, size_t i, size_t *end);
/* The first byte of a word at or after s[i]; n if there is none. */
size_t rpt_word_find(const char *s, size_t n, size_t i);

/* Signs that may stand on a letter or be left out: Arabic vowel signs and the
 * stroke that makes a word wider. */
static inline bool
rpt_word_is_optional(uint32_t c)
{
    return c == 0x640 || (c >= 0x64B && c <= 0x652) || c == 0x670;
}

/* The end of the run of ASCII word characters at s[i]. */
static inline size_t
rpt_word_plain_end(const char *s, size_t n, size_t i)
{
    while (i < n && rpt_word_ascii[(unsigned char)s[i]] > 1)
        i++;
    return i;
}

/* ASCII white space. */
static inline bool
rpt_word_is_space(char c)
{
    return rpt_word_ascii[(unsigned char)c] == 1;
}

/* A letter or digit of ASCII. */
static inline bool
rpt_word_is_letter(char c)
{
    return rpt_word_ascii[(unsigned char)c] > 1;
}

#endif
