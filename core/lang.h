/* SPDX-License-Identifier: MIT
 *
 * A language pack in memory: classes of phrases with values, and the matcher
 * that finds them. Knows no language itself: the data stand in
 * scripts/lib/lang/<code>.lua.
 *
 * A pack's table is
 * { code = "en", name = "English", cues = { CLASS = LINES } }. LINES is one
 * string; each line is "phrase | phrase | ... = value" (value optional, ""
 * then), blank lines and lines starting with "--" are left out.
 * Phrases are compared word by word: a word is a run of letters, digits and
 * inner apostrophes; each ideograph is a word; ASCII letters compare without
 * case, and so do Latin-1, Latin Extended-A, Greek and Cyrillic letters;
 * typographic apostrophes equal the ASCII one; Arabic vowel signs do not
 * count. One letter before an apostrophe is a word of its own ("l'", "d'").
 * White space in a phrase stands for any white space. Braces stand for several
 * phrases: "Council{|s}".
 */
#ifndef RPT_CORE_LANG_H
#define RPT_CORE_LANG_H

#include <rpt/log.h>

struct rpt_lang;
struct rpt_cues;

/* One phrase found. 'from' and 'to' are bytes of the text, half open. */
struct rpt_cue {
    size_t from, to;
    uint16_t class_id;      /* index into the classes asked for */
    const char *value;      /* of the line, "" if none; borrowed */
};

const char *rpt_lang_code(const struct rpt_lang *lang);
const char *rpt_lang_name(const struct rpt_lang *lang);
/*
 * Phrase 'i' of a class, as the pack has it, and its value (either may be
 * NULL); false past the end. Borrowed from the pack.
 */
bool rpt_lang_phrase(const struct rpt_lang *lang, const char *cls, size_t i,
    struct rpt_str *phrase, const char **value);

/*
 * A class looked up once, for the functions below that take one: the same as
 * those that take its name. Owned by the pack; never NULL.
 */
struct rpt_lang_class;
const struct rpt_lang_class *rpt_lang_class(const struct rpt_lang *lang,
    const char *cls);
size_t rpt_lang_class_prefix(const struct rpt_lang_class *cls,
    struct rpt_str text, const char **value);
bool rpt_lang_class_is(const struct rpt_lang_class *cls, struct rpt_str text,
    const char **value);
bool rpt_lang_class_phrase(const struct rpt_lang_class *cls, size_t i,
    struct rpt_str *phrase, const char **value);

/*
 * If a phrase of 'cls' stands at the very start of 'text' (whole words),
 * returns its length in bytes and sets '*value' (may be NULL); else 0. The
 * longest phrase wins. A phrase may end in punctuation ("Distr.:").
 */
size_t rpt_lang_prefix(const struct rpt_lang *lang, const char *cls,
    struct rpt_str text, const char **value);
/* Is the whole of 'text' (final punctuation aside) a phrase of 'cls'? */
bool rpt_lang_is(const struct rpt_lang *lang, const char *cls,
    struct rpt_str text, const char **value);

/*
 * A matcher over some classes of a pack (names, NULL-terminated, at most
 * 256; RPT_LIMIT beyond). A class the pack lacks has no phrase.
 */
enum rpt_status rpt_cues_new(struct rpt_cues **out,
    const struct rpt_lang *lang, const char *const *classes);
void rpt_cues_free(struct rpt_cues *cues);
/* Where a scan stands; {.at = from} begins one. */
struct rpt_cue_scan {
    size_t at;          /* the byte to look at next */
    size_t until;       /* words from here on do not count; 0: all do */
    size_t word;        /* the word that may begin more phrases ... */
    uint32_t next;      /* ... and the first of them to try; 0: none */
    uint64_t seen[4];   /* classes that had a phrase there */
};
/*
 * Finds the next phrase in one pass; false at the end. Phrases may overlap.
 * Of those that start at the same word each class gives its longest, the
 * longest of all comes first.
 */
bool rpt_cues_next(const struct rpt_cues *cues, struct rpt_str text,
    struct rpt_cue_scan *scan, struct rpt_cue *out);

/*
 * End (exclusive) of the sentence that starts at 'from' in 'text': after
 * . ! ? … 。 ！ ？ ؟ ۔ with closing quotes and brackets, when a space and then
 * a capital, digit, quote or uncased letter follows; not after a phrase of
 * the class "abbreviation", an initial, or inside a number or bracket pair.
 * 'lang' may be NULL.
 */
size_t rpt_sentence_end(const struct rpt_lang *lang, struct rpt_str text,
    size_t from);

#endif
