/* SPDX-License-Identifier: MIT
 *
 * Guesses the language of a text from counts of its commonest words or of
 * the characters of a script. Languages that share a script are told apart by
 * their words. Knows no language: the words are data.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "engine.h"
#include "str.h"

enum {
    MAX_CODES = 32,
    MAX_WORD = 24,        /* bytes; the words are small ones */
    MAX_SAMPLE = 16384,   /* bytes looked at */
    LEAST_SHARE = 10      /* of 100 words that must be known ones */
};

struct word {
    struct word *next;
    const char *s;        /* in the lines of the index */
    size_t n;
    uint32_t codes;       /* bit per language */
};

struct range {
    uint32_t from, to;
    uint8_t code;
};

struct rpt_lang_index {
    struct rpt_arena *arena;
    const char *codes[MAX_CODES];
    size_t n_codes;
    struct range ranges[MAX_CODES];
    size_t n_ranges;
    struct word *slots[256];
    size_t longest;       /* bytes of the longest word */
};

static unsigned
hash_bytes(const char *s, size_t n)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)s[i]) * 16777619u;
    return (h ^ (h >> 8) ^ (h >> 16)) & 255u;
}

static const struct word *
find(const struct rpt_lang_index *index, const char *s, size_t n)
{
    const struct word *w = index->slots[hash_bytes(s, n)];
    while (w != NULL && (w->n != n || memcmp(w->s, s, n) != 0))
        w = w->next;
    return w;
}

static enum rpt_status
add_word(struct rpt_lang_index *index, const char *s, size_t n, size_t code)
{
    unsigned slot = hash_bytes(s, n);
    struct word *w = index->slots[slot];
    while (w != NULL && (w->n != n || memcmp(w->s, s, n) != 0))
        w = w->next;
    if (w == NULL) {
        w = rpt_arena_get(index->arena, sizeof(*w));
        if (w == NULL)
            return RPT_NOMEM;
        *w = (struct word){index->slots[slot], s, n, 0};
        index->slots[slot] = w;
        if (n > index->longest)
            index->longest = n;
    }
    w->codes |= (uint32_t)1 << code;
    return RPT_OK;
}

static enum rpt_status
find_code(struct rpt_lang_index *index, const char *s, size_t n, size_t *code)
{
    for (*code = 0; *code < index->n_codes; ++*code)
        if (strncmp(index->codes[*code], s, n) == 0
            && index->codes[*code][n] == '\0')
            return RPT_OK;
    if (index->n_codes == MAX_CODES)
        return RPT_LIMIT;
    index->codes[*code] = rpt_arena_copy(index->arena, s, n);
    if (index->codes[*code] == NULL)
        return RPT_NOMEM;
    index->n_codes++;
    return RPT_OK;
}

/* "U+0600..U+06FF" */
static bool
read_range(const char *s, size_t n, struct range *out)
{
    char *end;
    if (n < 2 || strncmp(s, "U+", 2) != 0)
        return false;
    out->from = (uint32_t)strtoul(s + 2, &end, 16);
    if (strncmp(end, "..U+", 4) != 0)
        return false;
    out->to = (uint32_t)strtoul(end + 4, &end, 16);
    return end == s + n && out->from <= out->to;
}

/* One line, without its end. */
static enum rpt_status
add_line(struct rpt_lang_index *index, const char *s, size_t n)
{
    size_t i = strspn(s, " \t\r"), code;
    if (i >= n || strncmp(s + i, "--", 2) == 0)
        return RPT_OK;
    size_t length = strcspn(s + i, " =\n");
    const char *sign = memchr(s, '=', n);
    if (sign == NULL || length == 0)
        return RPT_FORMAT;
    enum rpt_status status = find_code(index, s + i, length, &code);
    for (i = (size_t)(sign + 1 - s); status == RPT_OK && i < n;) {
        length = strcspn(s + i, " \t\r\n");
        if (i + length > n)
            length = n - i;
        struct range range = {.code = (uint8_t)code};
        if (length > 0 && read_range(s + i, length, &range)) {
            if (index->n_ranges == MAX_CODES)
                return RPT_LIMIT;
            index->ranges[index->n_ranges++] = range;
        } else if (length > MAX_WORD) {
            status = RPT_FORMAT;
        } else if (length > 0) {
            status = add_word(index, s + i, length, code);
        }
        i += length + 1;
    }
    return status;
}

enum rpt_status
rpt_lang_index_new(struct rpt_lang_index **out, const char *lines)
{
    struct rpt_arena *arena;
    *out = NULL;
    enum rpt_status status = rpt_arena_new(&arena);
    if (status != RPT_OK)
        return status;
    struct rpt_lang_index *index = rpt_arena_zero(arena, sizeof(*index));
    if (index == NULL) {
        status = RPT_NOMEM;
        goto failed;
    }
    index->arena = arena;
    lines = rpt_arena_copy(arena, lines, strlen(lines));
    if (lines == NULL) {
        status = RPT_NOMEM;
        goto failed;
    }
    for (const char *s = lines, *end; *s != '\0'; s = end + (*end != '\0')) {
        end = s + strcspn(s, "\n");
        status = add_line(index, s, (size_t)(end - s));
        if (status != RPT_OK)
            goto failed;
    }
    *out = index;
    return RPT_OK;
failed:
    rpt_arena_free(arena);
    return status;
}

void
rpt_lang_index_free(struct rpt_lang_index *index)
{
    if (index != NULL)
        rpt_arena_free(index->arena);
}

struct counts {
    uint32_t hits[MAX_CODES];   /* words of a language */
    uint32_t script[MAX_CODES]; /* characters of a script */
    uint32_t words, letters;
};

/* Is a character beyond ASCII a letter? */
static bool
is_high_letter(uint32_t c)
{
    return c >= 0xC0 && c != 0xD7 && c != 0xF7
        && !(c >= 0x2000 && c <= 0x303F) && c < 0xFE00;
}

/* A word of n bytes in lower case, or as many of a longer one. */
static void
count_word(const struct rpt_lang_index *index, const char *word, size_t n,
    struct counts *counts)
{
    counts->words++;
    if (n > index->longest)
        return;
    const struct word *w = find(index, word, n);
    uint32_t codes = w == NULL ? 0 : w->codes;
    for (size_t k = 0; codes != 0; k++, codes >>= 1)
        counts->hits[k] += codes & 1;
}

static void
count_script(const struct rpt_lang_index *index, uint32_t c,
    struct counts *counts)
{
    for (size_t k = 0; k < index->n_ranges; k++)
        if (c >= index->ranges[k].from && c <= index->ranges[k].to)
            counts->script[index->ranges[k].code]++;
}

/* Adds a character in lower case; what is too long is no small word. */
static size_t
add_lower(char word[MAX_WORD], size_t n, uint32_t c)
{
    char bytes[4];
    size_t length = rpt_utf8_encode(rpt_char_lower(c), bytes);
    if (n + length > MAX_WORD)
        return MAX_WORD;
    memcpy(word + n, bytes, length);
    return n + length;
}

static void
count(const struct rpt_lang_index *index, struct rpt_str text,
    struct counts *counts)
{
    char word[MAX_WORD];
    size_t n = 0;
    for (size_t i = 0; i < text.n;) {
        unsigned char b = (unsigned char)text.s[i] | 32;
        if (b >= 'a' && b <= 'z') {
            counts->letters++;
            if (n < MAX_WORD)
                word[n++] = (char)b;
            i++;
            continue;
        }
        uint32_t c = b;
        size_t length = 1;
        if (b >= 0x80)
            length = rpt_utf8_decode(text.s + i, text.n - i, &c);
        if (is_high_letter(c)) {
            counts->letters++;
            count_script(index, c, counts);
            n = add_lower(word, n, c);
        } else if (n > 0) {
            count_word(index, word, n, counts);
            n = 0;
        }
        i += length;
    }
    if (n > 0)
        count_word(index, word, n, counts);
}

const char *
rpt_lang_index_find(const struct rpt_lang_index *index,
    struct rpt_str sample)
{
    struct counts counts = {0};
    if (sample.n > MAX_SAMPLE) {
        sample.n = MAX_SAMPLE;
        while (sample.n > 0
            && ((unsigned char)sample.s[sample.n] & 0xC0) == 0x80)
            sample.n--;
    }
    count(index, sample, &counts);
    /* A script decides before words do: names in Latin letters stand in any
     * text. Of the languages of a script, words decide, else the first. */
    bool scripted = false;
    size_t best = MAX_CODES;
    for (size_t k = 0; k < index->n_codes; k++) {
        bool script = counts.script[k] * 3 > counts.letters;
        if (script == scripted ? best < MAX_CODES
                && counts.hits[k] <= counts.hits[best] : scripted)
            continue;
        scripted = script;
        best = k;
    }
    if (best == MAX_CODES || (!scripted && (counts.hits[best] == 0
            || counts.hits[best] * 100 < counts.words * LEAST_SHARE)))
        return "";
    return index->codes[best];
}

enum rpt_status
rpt_lang_detect(struct rpt_engine *engine, struct rpt_str sample,
    const char **out, struct rpt_log *log)
{
    *out = "";
    enum rpt_status status = rpt_lang_index_load(engine, log);
    if (status == RPT_OK)
        *out = rpt_lang_index_find(engine->lang_index, sample);
    return status;
}
