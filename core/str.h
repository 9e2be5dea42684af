/* SPDX-License-Identifier: MIT
 *
 * Text: UTF-8, letter case, white space, escapes. Independent of the locale;
 * knows no language. rpt_utf8_decode() and rpt_utf8_encode() stand in
 * <rpt/plugin.h>.
 */
#ifndef RPT_CORE_STR_H
#define RPT_CORE_STR_H

#include <rpt/plugin.h>

#include "buf.h"

bool rpt_utf8_valid(const char *s, size_t n);
/* Bytes from 's' on that are ASCII and not NUL. */
size_t rpt_ascii_run(const char *s, size_t n);
/* Number of characters; each invalid byte counts as one. */
size_t rpt_utf8_count(const char *s, size_t n);

/* White space of Unicode, no-break spaces too. */
bool rpt_char_is_space(uint32_t c);
/* ASCII control characters, DEL and the C1 range. */
bool rpt_char_is_control(uint32_t c);
/* Letters and combining marks; whole blocks are taken as such. */
bool rpt_char_is_letter(uint32_t c);
bool rpt_char_is_digit(uint32_t c);      /* ASCII, Arabic, Devanagari */
bool rpt_char_is_ideograph(uint32_t c);  /* Han, Kana, Hangul */
bool rpt_char_is_upper(uint32_t c);      /* has another lower-case form */
bool rpt_char_is_lower(uint32_t c);
/* Simple case mapping: ASCII, Latin, Greek, Cyrillic, Armenian. */
uint32_t rpt_char_lower(uint32_t c);
uint32_t rpt_char_upper(uint32_t c);
/* For comparison: lower case, final sigma as sigma, Cyrillic yo as ye, alef
 * without its hamza or madda, final yeh with its dots, typographic apostrophes
 * as ASCII ones, any white space as a space. */
uint32_t rpt_char_fold(uint32_t c);

bool rpt_str_is(struct rpt_str a, const char *b);
bool rpt_str_same(struct rpt_str a, struct rpt_str b);
bool rpt_str_same_fold(struct rpt_str a, struct rpt_str b);
bool rpt_str_starts(struct rpt_str a, const char *b);
bool rpt_str_ends(struct rpt_str a, const char *b);
/* Is 'word' one of the space-separated words of 'list'? "" never is. */
bool rpt_str_has_word(const char *list, const char *word);
/* Without white space at both ends; not NUL-terminated. */
struct rpt_str rpt_str_trim(struct rpt_str s);
/* FNV-1a, the same on every machine. */
uint64_t rpt_str_hash(struct rpt_str s);

void rpt_str_add_lower(struct rpt_buf *buf, struct rpt_str s);
/* White space folded to single spaces, none at the ends. */
void rpt_str_add_squeezed(struct rpt_buf *buf, struct rpt_str s);
/* Words in lower case joined by '-', at most 'max_words' of them; apostrophes
 * vanish, other marks part words. */
void rpt_str_add_slug(struct rpt_buf *buf, struct rpt_str s,
    size_t max_words);
/* How many bytes at the start of 's' are printable ASCII without quote and
 * backslash: what no quoted form has to escape. */
size_t rpt_str_plain(const char *s, size_t n);
/*
 * 's' with everything a terminal could act on made visible: \n, \t, \x1b,
 * and \u{202e} for characters that turn the direction of text; a byte that
 * is no UTF-8 becomes \xHH. With 'quote' also \\ and \", so that the text
 * can be read back.
 */
void rpt_str_add_visible(struct rpt_buf *buf, struct rpt_str s, bool quote);

#endif
