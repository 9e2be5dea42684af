/* SPDX-License-Identifier: MIT
 *
 * Tables of phrases by the hash of their first word. A table is one piece of
 * memory without pointers: it stands in the image of a language pack.
 */
#ifndef RPT_CORE_LANG_TABLE_H
#define RPT_CORE_LANG_TABLE_H

#include "lang_word.h"

/* Classes that a table tells apart, phrases that it holds, bytes of one. */
enum { RPT_CUE_CLASSES = 256, RPT_CUE_PHRASES = 65000,
    RPT_CUE_LONGEST = 65000 };
enum { RPT_CUE_FILTER = 64 };

/* A phrase; places count from the start of the pack's image. */
struct rpt_cue_entry {
    uint32_t s;           /* folded, white space as one space */
    uint32_t value;       /* of its line; ends in NUL */
    uint32_t hash;        /* of the first word */
    uint32_t rest;        /* how it goes on: rpt_cue_rest() */
    uint16_t n;           /* bytes of 's' */
    uint16_t lead;        /* bytes of 's' before the first word */
    uint16_t next;        /* index + 1 of the next in the slot; 0: none */
    uint8_t class_id;
    uint8_t known;        /* characters in 'rest' */
};

/*
 * Behind it stand its entries, then its slots. Entries of one hash stand
 * together in a slot's chain, longest first. Most words of a text need no hash:
 * of a word of ASCII letters 'lengths' says by its first two letters and its
 * length that no phrase begins with it, then 'filter' by its ends, then
 * 'pairs' with how the next word begins.
 */
struct rpt_cue_table {
    uint32_t mask;          /* slots - 1 */
    uint32_t n;             /* entries there is room for */
    uint32_t filled;        /* entries there are */
    uint32_t unused;
    uint64_t first[2];      /* ASCII characters that begin words */
    uint64_t filter[RPT_CUE_FILTER], pairs[RPT_CUE_FILTER];
    uint64_t lengths[256];  /* a bit each */
};

/* Bytes of a table of 'n' phrases, a multiple of 8. */
size_t rpt_cue_table_size(size_t n);
/* Makes an empty table of memory of that size, aligned for its numbers. */
void rpt_cue_table_init(struct rpt_cue_table *table, size_t n);
/* Adds a phrase of which 'next', 'rest' and 'known' are not set; 'image' is
 * what its places count from. */
void rpt_cue_table_add(struct rpt_cue_table *table, const char *image,
    struct rpt_cue_entry entry);
/* Adds the phrases of another table as those of a class. */
void rpt_cue_table_join(struct rpt_cue_table *table, const char *image,
    const struct rpt_cue_table *from, uint8_t class_id);

static inline struct rpt_cue_entry *
rpt_cue_entries(const struct rpt_cue_table *table)
{
    return (struct rpt_cue_entry *)(uintptr_t)(table + 1);
}

static inline uint16_t *
rpt_cue_slots(const struct rpt_cue_table *table)
{
    return (uint16_t *)(void *)(rpt_cue_entries(table) + table->n);
}

/* The place in 'lengths' of the plain word of 'n' bytes. */
static inline uint32_t
rpt_cue_two(const char *s, size_t n)
{
    uint32_t second = n > 1 ? (unsigned char)s[1] | 0x20u : 0;
    return (((uint32_t)(unsigned char)s[0] << 3) ^ second) & 0xFF;
}

/* The bit of a length in them; it serves those of words too long to be worth
 * a bit of their own as well. */
static inline uint32_t
rpt_cue_length(size_t n)
{
    return (uint32_t)(n & 63);
}

/* The key of the plain word s[i] to s[end]: its ends and its length. */
static inline uint32_t
rpt_cue_key(const char *s, size_t i, size_t end)
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
rpt_cue_bit(uint32_t key)
{
    return key * 2654435761u >> 20;
}

static inline void
rpt_cue_set(uint64_t *filter, uint32_t bit)
{
    filter[bit >> 6] |= (uint64_t)1 << (bit & 63);
}

static inline bool
rpt_cue_has(const uint64_t *filter, uint32_t bit)
{
    return (filter[bit >> 6] >> (bit & 63) & 1) != 0;
}

/* The first four letters of the word after one space at s[end], folded; 0
 * where it takes a closer look. */
static inline uint32_t
rpt_cue_after(const char *s, size_t n, size_t end)
{
    uint32_t letters = 0;
    if (end >= n || s[end] != ' ')
        return 0;
    for (size_t k = 0; k < 4 && end + 1 + k < n; k++) {
        unsigned char b = (unsigned char)s[end + 1 + k];
        if (b >= 0x80 || b == '\'')
            return 0;
        if (rpt_word_ascii[b] <= 1)
            break;
        letters |= (uint32_t)rpt_word_ascii[b] << 8 * k;
    }
    return letters;
}

enum { RPT_CUE_REST = 6, RPT_CUE_BITS = 5 };

/*
 * How a text goes on after the word that ends at s[end] and one space: its next
 * letters, digits (all alike) and single spaces in five bits each, the first
 * one highest; '*known' of them, since anything else takes a closer look.
 */
static inline uint32_t
rpt_cue_rest(const char *s, size_t n, size_t end, unsigned *known)
{
    uint32_t rest = 0;
    unsigned k = 0;
    bool space = end < n && s[end] == ' ';
    for (size_t i = end + 1; space && k < RPT_CUE_REST && i < n; i++, k++) {
        unsigned char c = rpt_word_ascii[(unsigned char)s[i]];
        /* A phrase has one space where a text may have several. */
        if (c <= 1 && (s[i] != ' ' || k == 0 || i + 1 == n
                || !rpt_word_is_letter(s[i + 1])))
            break;
        rest |= (c >= 'a' ? c - 'a' + 3u : c == 1 ? 1u : 2u)
            << RPT_CUE_BITS * (RPT_CUE_REST - 1 - k);
    }
    *known = k;
    return rest;
}

/* Do two of them differ in what is known of both? */
static inline bool
rpt_cue_differ(uint32_t a, unsigned a_known, uint32_t b, unsigned b_known)
{
    unsigned known = a_known < b_known ? a_known : b_known;
    return (a ^ b) >> RPT_CUE_BITS * (RPT_CUE_REST - known) != 0;
}

/* The key of a word and how the one after it begins. */
static inline uint32_t
rpt_cue_pair(uint32_t key, uint32_t after)
{
    return key ^ (after + 1u) * 0x01000193u;
}

/* Does 'lengths' let the plain word of 'n' bytes pass? */
static inline bool
rpt_cue_fits(const struct rpt_cue_table *table, const char *s, size_t n)
{
    return (table->lengths[rpt_cue_two(s, n)] >> rpt_cue_length(n) & 1) != 0;
}

#endif
