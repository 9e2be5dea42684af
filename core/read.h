/* SPDX-License-Identifier: MIT
 *
 * Reads texts that ask for something: which words decide that they do, how
 * strongly, who is to act, and who says so. Every word comes from a language
 * pack. Which places of a document are read is decided elsewhere.
 *
 * Ranges are bytes of a text, half open.
 */
#ifndef RPT_CORE_READ_H
#define RPT_CORE_READ_H

#include <rpt/report.h>

#include "buf.h"
#include "lang.h"

/* "Not there", for a byte of a text. */
#define RPT_READ_NONE SIZE_MAX

/* A range; 'to' is 0 when nothing was found. Of a name of which only the end
 * is known 'from' is RPT_READ_NONE. */
struct rpt_read_range {
    size_t from, to;
};

/* The classes of phrases a reader looks up one by one. */
enum rpt_read_class {
    RPT_READ_NOUN_PHRASE, RPT_READ_LEAD, RPT_READ_THAT, RPT_READ_INFINITIVE,
    RPT_READ_OBJECT, RPT_READ_REQUEST, RPT_READ_TOWARD, RPT_READ_ADVERB,
    RPT_READ_PASSIVE,
    RPT_READ_AUTHOR, RPT_READ_SUBJECT, RPT_READ_PRONOUN, RPT_READ_VERB,
    RPT_READ_NOTE, RPT_READ_HEADING, RPT_READ_AGENT, RPT_READ_SPAN,
    RPT_READ_MONTH, RPT_READ_FORM, RPT_READ_CATEGORY, RPT_READ_IRREGULAR,
    RPT_READ_ENDING, RPT_READ_ADVERB_ENDING, RPT_READ_ACTOR_ENDING,
    RPT_READ_RESPONSIBLE, RPT_READ_RESPONSIBLE_COLUMN,
    RPT_READ_N_CLASSES
};

/* The sets of phrases it looks for in running text. */
enum rpt_read_set {
    RPT_READ_SIGNS,         /* what decides that a text asks, and names */
    RPT_READ_CANDIDATES,    /* what makes a paragraph worth reading */
    RPT_READ_FOR_WHOM,      /* behind the noun of a lead-in */
    RPT_READ_PREVIOUS,      /* recommendations made before */
    RPT_READ_REFERENCES,    /* what may refer to other documents */
    RPT_READ_N_SETS
};
/* Classes of RPT_READ_CANDIDATES. */
enum { RPT_READ_C_STEM, RPT_READ_C_VERB, RPT_READ_C_REPORTED,
    RPT_READ_C_MODAL, RPT_READ_C_SAYING, RPT_READ_C_IMPERSONAL };

enum rpt_read_kind {
    RPT_READ_IS_STEM, RPT_READ_IS_MODAL, RPT_READ_IS_VERB,
    RPT_READ_IS_REPORTED, RPT_READ_IS_TOWARD
};

/* A word or phrase that decides. 'level' 0 (note) to 6 (bind). */
struct rpt_read_sign {
    size_t from, to;
    enum rpt_read_kind kind;
    int level;
    struct rpt_str base;    /* base form of a verb, or "" */
    bool gerund;            /* a participle that asks ("urging") */
    bool own;               /* asks only where the document speaks */
    /* Of a language that puts the subject behind the verb: where it is (to
     * == 0: not known), and whether it is the document's own voice. */
    struct rpt_read_range subject;
    bool author;
};

/* Makes a sign stronger or weaker. */
struct rpt_read_tone {
    size_t from, to;
    bool soft, anywhere;
};

/* May begin a deadline; 'span': a length of time follows, not a date. */
struct rpt_read_date {
    size_t from, to;
    bool span;
};

/* What a text holds. Lists keep their memory from text to text. */
struct rpt_read_found {
    struct rpt_str text;
    struct rpt_read_sign *signs;
    struct rpt_read_tone *tones;
    struct rpt_read_date *dates;
    struct rpt_read_range *names, *sentences;
    size_t n_signs, n_tones, n_dates, n_names, n_sentences;
    size_t max_signs, max_tones, max_dates, max_names, max_sentences;
    bool has_sentences;
};

enum rpt_read_form {
    RPT_READ_NO_FORM, RPT_READ_BASE, RPT_READ_GERUND, RPT_READ_THAT_FORM,
    RPT_READ_WISH,          /* what goes on behind "that X ..." */
    RPT_READ_OTHER_FORM
};

/* A verb in a text; strings with .s == NULL are absent. */
struct rpt_read_verb {
    struct rpt_str base;        /* absent: not known */
    struct rpt_str category;
    enum rpt_read_form form;
    size_t from;
    struct rpt_str word;        /* as it stands; absent: no word there */
};

/* A lead-in: what it says of the recommendations it announces. Strings that
 * are absent have .s == NULL. */
struct rpt_read_stem {
    struct rpt_str text, words, addressee, origin;
    int level;
    enum rpt_read_kind kind;
    bool soft;
    bool that;                  /* it goes on with a clause: "that X:" */
    bool own;                   /* the document itself announces */
};

/* One part of a recommendation, or a statement. */
struct rpt_read_part {
    size_t from, to;
    enum rpt_read_form form;
    size_t clause;              /* where the clause of its verb begins */
    struct rpt_str verb, category, lead, target;
    size_t word_from;
    struct rpt_str word;        /* its verb as it stands */
    struct rpt_read_range who;
    const char *article;        /* of 'who', where no word of its own */
    size_t more, n_more;        /* further names, in reader->more */
    bool passive;
    const struct rpt_read_sign *sign;
    int level;
    struct rpt_str words;
    bool soft, up;
    /* of core/read_mark.c: */
    bool named;
    const struct rpt_read_part *named_as;   /* the part before it, or NULL */
    struct rpt_str name, reason;
    const char *origin;
};

/* What is known of a paragraph before its words are read. */
enum rpt_read_way {
    RPT_READ_BEGINS = 1 << 0,   /* with a verb that asks */
    RPT_READ_NAMED = 1 << 1,    /* a word stands before its number */
    RPT_READ_NUMBERED = 1 << 2  /* it has a label, and may ask by verb */
};

/* The phrases of RPT_READ_CANDIDATES in a paragraph, in reader->hits. */
struct rpt_read_noted {
    struct rpt_node *node;
    size_t first, n;
    unsigned ways;              /* enum rpt_read_way */
};

struct rpt_read_block;

/* A reader of texts for one language pack. */
struct rpt_reader {
    const struct rpt_lang *lang;
    bool verb_first;            /* subjects stand behind their verbs */
    const struct rpt_lang_class *classes[RPT_READ_N_CLASSES];
    struct rpt_cues *sets[RPT_READ_N_SETS];
    struct rpt_read_found found;
    struct rpt_read_part *parts;
    struct rpt_str *more;
    size_t n_parts, max_parts, n_more, max_more;
    struct rpt_cue *hits;       /* of the candidates found so far */
    struct rpt_read_noted *noted;
    size_t n_hits, max_hits, n_noted, max_noted;
    size_t next_noted;          /* the one that is asked for next, perhaps */
    struct rpt_buf text;        /* of a node that is not in one piece */
    struct rpt_buf line;        /* a value on its way into the tree */
    struct rpt_read_block *blocks;  /* strings kept for one call */
    enum rpt_status status;     /* sticky: RPT_NOMEM */
};

/* Borrows the pack. */
enum rpt_status rpt_reader_new(struct rpt_reader **out,
    const struct rpt_lang *lang);
void rpt_reader_free(struct rpt_reader *reader);
/* Begins a call: what the call before kept is gone. */
void rpt_reader_begin(struct rpt_reader *reader);
/* RPT_NOMEM if anything went wrong since the reader was made. */
enum rpt_status rpt_reader_status(const struct rpt_reader *reader);

/* ---- core/read.c: texts and their signs ------------------------------ */

/* The text of a node, until the next call. */
struct rpt_str rpt_read_text(struct rpt_reader *r, const struct rpt_node *n);
/* The paragraph that begins an item; any other node itself. */
struct rpt_node *rpt_read_block_of(struct rpt_node *n);
/* A copy that lives until the next rpt_reader_begin(); "" without memory. */
struct rpt_str rpt_read_keep(struct rpt_reader *r, struct rpt_str s);
/* The classes of a set, NULL-terminated. */
const char *const *rpt_read_classes(enum rpt_read_set set);
/* A set of phrases, made when first asked for; NULL without memory. */
const struct rpt_cues *rpt_read_cues(struct rpt_reader *r,
    enum rpt_read_set set);
/* Fills reader->found with the signs of a text. */
void rpt_read_scan(struct rpt_reader *r, struct rpt_str text);
/* Fills the sentences of reader->found. */
void rpt_read_sentences(struct rpt_reader *r);

/* A phrase of a class at byte 'at': its length, or 0. */
size_t rpt_read_prefix(struct rpt_reader *r, enum rpt_read_class c,
    struct rpt_str text, size_t at, const char **value);
/* The byte behind such a phrase and the space after it, or RPT_READ_NONE. */
size_t rpt_read_skip(struct rpt_reader *r, enum rpt_read_class c,
    struct rpt_str text, size_t at, const char **value);
/* Phrase 'i' of a class and its value; false past the end. */
bool rpt_read_phrase(struct rpt_reader *r, enum rpt_read_class c, size_t i,
    struct rpt_str *phrase, const char **value);
/* Is the text a phrase of the class? */
bool rpt_read_is(struct rpt_reader *r, enum rpt_read_class c,
    struct rpt_str text, const char **value);

/*
 * Level and words of a sign or lead-in within 'range', put up or down by
 * tones there; those that must be near count from 'near' on for 'width'
 * bytes. Sets level, words, soft and up of 'part'.
 */
void rpt_read_strength(struct rpt_reader *r, struct rpt_read_part *part,
    int level, struct rpt_str words, size_t near, struct rpt_read_range range,
    size_t width);
#define RPT_READ_NEAR 25
/* "note", "weigh" ... "bind", and "0" ... "6". */
const char *rpt_read_level_name(int level);
const char *rpt_read_level_digit(int level);

/* Bytes that Lua's patterns call %s, %a, %u, %l, %d. */
bool rpt_read_is_space(char c);
bool rpt_read_is_letter(char c);
bool rpt_read_is_upper(char c);
bool rpt_read_is_lower(char c);
bool rpt_read_is_digit(char c);
/* Byte 'at', or 0 past the end. */
char rpt_read_byte(struct rpt_str text, size_t at);
struct rpt_str rpt_read_sub(struct rpt_str text, size_t from, size_t to);
/*
 * The length of the mark at byte 'at' and in '*as' what it is in ASCII, one
 * of , ; : . ( ), whatever script it is of; 0 if none stands there.
 */
size_t rpt_read_mark(struct rpt_str text, size_t at, char *as);
/* The same for the mark that ends before byte 'at'. */
size_t rpt_read_mark_before(struct rpt_str text, size_t at, char *as);
/* What stands in brackets at the end of a text, before stops, in at most
 * 'longest' bytes; absent (.s == NULL) if nothing does. */
struct rpt_str rpt_read_in_brackets(struct rpt_str text, size_t longest);
/* Past one space at 'at', where words are parted by spaces. */
size_t rpt_read_past_space(struct rpt_str text, size_t at);
/* Where the text before 'at' ends, without a space there. */
size_t rpt_read_before_space(struct rpt_str text, size_t at);
/* Behind the first comma in [from, to) and a space after it, where the comma
 * stands in '*comma' (may be NULL); RPT_READ_NONE if there is none. */
size_t rpt_read_behind_comma(struct rpt_str text, size_t from, size_t to,
    size_t *comma);
/* The length of an ideograph at byte 'at', which is a word by itself; 0 for
 * anything else. */
size_t rpt_read_ideograph(struct rpt_str text, size_t at);
/* Does a capital, a letter in lower case, stand at byte 'at'? */
bool rpt_read_has_upper(struct rpt_str text, size_t at);
bool rpt_read_has_lower(struct rpt_str text, size_t at);
/* The byte behind the last mark of the range that is one of those in 'a', and
 * the space after it; RPT_READ_NONE if there is none. */
size_t rpt_read_behind_last(struct rpt_str text, size_t from, size_t to,
    const char *a);

/*
 * Notes the paragraphs below 'top' that are worth reading: they hold more
 * than a modal verb or the noun of a lead-in, or end as lead-ins do. Those
 * below one of the n nodes 'zones', which it sorts, are left out, and unless
 * 'all' those that are not known by a way (enum rpt_read_way), most of which
 * need not be read to the end. Returns how many bytes of text it read.
 */
uint64_t rpt_read_search(struct rpt_reader *r, struct rpt_node *top,
    const struct rpt_node **zones, size_t n, bool all);
/* The phrases of a paragraph, noted or found now. */
struct rpt_read_noted rpt_read_hits(struct rpt_reader *r,
    struct rpt_node *node, struct rpt_str text);

/* ---- core/read_actor.c: who is named --------------------------------- */

enum rpt_read_role {
    RPT_ROLE_NONE,      /* no word of the class noun-phrase */
    RPT_ROLE_PLAIN, RPT_ROLE_THE, RPT_ROLE_OF, RPT_ROLE_STOP, RPT_ROLE_THING
};
enum rpt_read_role rpt_read_role(struct rpt_reader *r, struct rpt_str word);
/* Was a name found, with its beginning? */
bool rpt_read_has(struct rpt_read_range name);
/*
 * The noun phrase of somebody who can act, from byte 'at' up to 'limit'. A
 * capital at 'start' (of the sentence) proves nothing unless the phrase
 * reaches the limit; RPT_READ_NONE: no such place.
 */
struct rpt_read_range rpt_read_actor(struct rpt_reader *r, size_t at,
    size_t limit, size_t start);
/* The byte behind a name, a short form in brackets, and a space. */
size_t rpt_read_behind_name(struct rpt_reader *r, struct rpt_read_range name);
/* The one who is to act according to the text from 'start' up to 'limit';
 * looks behind clauses that stand before the main one. */
struct rpt_read_range rpt_read_actor_before(struct rpt_reader *r,
    size_t start, size_t limit);
/* The one between a joint at 'at' and 'limit', if the name fills the place. */
struct rpt_read_range rpt_read_actor_joined(struct rpt_reader *r, size_t at,
    size_t limit);
/* Who does what is said in the passive within a range. */
struct rpt_read_range rpt_read_agent(struct rpt_reader *r, size_t from,
    size_t to);
/* A name as it is said by itself: with the article that a word before it
 * holds ("du", "al"); article "": none. */
struct rpt_str rpt_read_name(struct rpt_reader *r, struct rpt_read_range who,
    const char *article);
/* A name without the article before it, for comparing. */
struct rpt_str rpt_read_name_key(struct rpt_reader *r, struct rpt_str name);

/* ---- core/read_verb.c ------------------------------------------------ */

/* Has the word an ending of a participle? */
bool rpt_read_is_participle(struct rpt_reader *r, struct rpt_str word);
/* The first byte of what stands at 'at', adverbs left out. */
size_t rpt_read_past_adverbs(struct rpt_reader *r, struct rpt_str text,
    size_t at);
/* The verb at byte 'at', adverbs before it left out. */
struct rpt_read_verb rpt_read_verb_at(struct rpt_reader *r,
    struct rpt_str text, size_t at);

/* ---- core/read_part.c ------------------------------------------------ */

/* Does the text begin with a verb, or with a clause before one? */
bool rpt_read_opens(struct rpt_reader *r);
/* The part "The Department revise its rules", or "The Department:" over a
 * list: with that subject and verb, where it is known to recommend. False and
 * untouched if it is no such sentence. */
bool rpt_read_wish(struct rpt_reader *r, struct rpt_read_part *part);
/*
 * Reads a range of the text, whose n signs are given; 'stem' may be NULL.
 * All but the part is in reader->found.
 */
struct rpt_read_part rpt_read_part(struct rpt_reader *r,
    struct rpt_read_range range, const struct rpt_read_sign *const *signs,
    size_t n, const struct rpt_read_stem *stem);

/* ---- core/read_speech.c: who speaks ---------------------------------- */

enum rpt_read_speaker {
    RPT_SPEAKER_NONE,
    RPT_SPEAKER_START,      /* nothing stands before the verb */
    RPT_SPEAKER_AUTHOR,     /* the document speaks for itself */
    RPT_SPEAKER_GROUP,      /* words of the class attribution.subject */
    RPT_SPEAKER_OTHER       /* a name */
};
/* The first byte of the sentence, or of the clause behind ";", that holds
 * byte 'at' of the text. */
size_t rpt_read_start(struct rpt_reader *r, size_t at);
/* The subject of the verb at byte 'limit'; where it stands in '*who'. */
enum rpt_read_speaker rpt_read_speaker(struct rpt_reader *r, size_t limit,
    struct rpt_read_range *who);
/* Wraps the sentences of a paragraph in which others ask for something. */
enum rpt_status rpt_read_statements(struct rpt_reader *r,
    struct rpt_report *report, struct rpt_node *node);

/* ---- core/read_aside.c: who is named beside the sentence ------------- */

/* Of the scanned text: '*name' is absent if nobody is, and may lie in the text.
 * Returns the byte where the sentence begins. */
size_t rpt_read_aside(struct rpt_reader *r, struct rpt_str *name);
/* Whom the node names that stands behind a recommendation; absent for any node
 * that is no paragraph "Responsible: ...", and NULL. Spoils rpt_read_text(). */
struct rpt_str rpt_read_below(struct rpt_reader *r, const struct rpt_node *n);

/* ---- core/read_lead_in.c --------------------------------------------- */

/* What a heading says of those whom the recommendations below it are for, or
 * the operative verb it is made of ("invites Member States"). */
bool rpt_read_heading(struct rpt_reader *r, struct rpt_str text,
    struct rpt_read_stem *out);
/* What a paragraph announces. 'followed': a list comes next; 'zone': the
 * section is on recommendations. */
bool rpt_read_lead_in(struct rpt_reader *r, struct rpt_str text,
    bool followed, bool zone, struct rpt_read_stem *out);

/* ---- core/read_said.c: values of attributes -------------------------- */

/* The self-standing form of a part that begins with a verb, in reader->line;
 * false where it cannot be said. '*names' may be absent. */
bool rpt_read_standing(struct rpt_reader *r, const struct rpt_read_part *part,
    const struct rpt_read_stem *stem, struct rpt_str names);
/* The first deadline in a part, as printed; absent if there is none. */
struct rpt_str rpt_read_deadline(struct rpt_reader *r,
    const struct rpt_read_part *part);
/* Those who made a recommendation, in brackets at its end, in reader->line;
 * false if nobody is named. */
bool rpt_read_made_by(struct rpt_reader *r, struct rpt_str text);
/* May the text name other documents or paragraphs? */
bool rpt_read_may_refer(struct rpt_reader *r, struct rpt_str text);

/* ---- core/read_mark.c: recommendations in the tree ------------------- */

/*
 * How a text asks, as far as its words go, the surest first. OTHER: as SURE,
 * but by a name that may be the document's author or not. PAST: the author is
 * told to have asked; only the place says whether that was here. DUTY: a
 * sentence of it is "X should".
 */
enum rpt_read_asks {
    RPT_ASKS_NOT, RPT_ASKS_SURE, RPT_ASKS_OTHER, RPT_ASKS_PAST, RPT_ASKS_DUTY,
    RPT_ASKS_BARE, RPT_ASKS_MODAL, RPT_ASKS_GERUND, RPT_ASKS_WEAK
};
/* '*who' is the subject of a sure, other or past sign (its end may be
 * missing), else nobody; '*first' where that begins, or 0 when a modal verb
 * came before it. */
enum rpt_read_asks rpt_read_asks(struct rpt_reader *r, struct rpt_str text,
    struct rpt_read_range *who, size_t *first);

/* What is known of a recommendation before it is read; absent strings have
 * .s == NULL. */
struct rpt_read_why {
    const char *rule, *reason;
    const struct rpt_read_stem *stem;   /* or NULL */
    struct rpt_str label, confidence, purpose;
    size_t from, to;    /* its bytes in the block; to == 0: the whole */
    struct rpt_node *last;  /* the last sibling it reaches to, or NULL */
    bool binds;         /* it stands in a resolution */
    /* The references a text names, or absent; NULL: none is looked for. */
    struct rpt_str (*references)(void *ctx, struct rpt_str text);
    void *ctx;
};
/*
 * Makes a recommendation of 'node' (an item or paragraph), whose text stands
 * in the paragraph 'block'.
 */
enum rpt_status rpt_read_make(struct rpt_reader *r, struct rpt_report *report,
    struct rpt_node *node, struct rpt_node *block,
    const struct rpt_read_why *why, struct rpt_node **out);
/*
 * The same for a paragraph of running text in which byte 'first' begins the
 * subject: of its end only, when much stands before it, and what a long
 * clause before the subject says is its purpose. Sets from, purpose and
 * perhaps label of 'why'.
 */
void rpt_read_cut(struct rpt_reader *r, struct rpt_str text, size_t first,
    struct rpt_read_why *why);
/* Appends an attribute to a node that has none of this name; the name is a
 * literal. Nothing for an empty value. */
void rpt_read_set(struct rpt_reader *r, struct rpt_report *report,
    struct rpt_node *n, const char *name, struct rpt_str value,
    enum rpt_origin origin, struct rpt_str reason);

#endif
