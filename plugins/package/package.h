/* SPDX-License-Identifier: MIT
 *
 * What the readers of packed XML documents (Word, OpenDocument) share: parts
 * of the archive, XML as events, a tape of blocks, numbers as they are
 * printed. Knows the vocabulary of no format.
 *
 *   zip.c      the archive and its parts, with limits
 *   xml.c      one part as events, by a table of elements
 *   keep.c     strings that live as long as the reading
 *   index.c    from names to places in a list
 *   tape.c     blocks that wait until they are complete
 *   block.c    paragraphs and their runs, put on a tape
 *   number.c   what a number looks like in each way of counting
 */
#ifndef RPT_PACKAGE_H
#define RPT_PACKAGE_H

#include <libxml/parser.h>

#include <rpt/plugin.h>

/* --- zip.c ---------------------------------------------------------------- */

struct package;

/* Opens the archive in memory; NULL when the builder has failed. */
struct package *package_open(const struct rpt_input *input,
    struct rpt_build *b);
void package_close(struct package *p);
/*
 * Unpacks the part with exactly this name. '*out' is the caller's, to be
 * freed with rpt_free(). False if there is none, or the builder failed.
 */
bool package_read(struct package *p, const char *name, struct rpt_str *out);
struct rpt_build *package_build(const struct package *p);
/* Is the part that is read next one that can be done without? Damage in it is
 * a warning then, no failure. */
void package_beside(struct package *p, bool beside);
bool package_is_beside(const struct package *p);
/* Is it an archive with a part whose name begins with 'prefix'? Where the
 * archive does not open, the bytes at its ends are searched. */
bool package_holds(struct rpt_str bytes, const char *prefix);
/* Is it an archive whose part 'name' has the word near its start? */
bool package_says(struct rpt_str bytes, const char *name, const char *word);
/* Is it an archive that says its type, as OpenDocument files do? */
bool package_is_type(struct rpt_str bytes, const char *type);

/* --- xml.c ---------------------------------------------------------------- */

/* Elements inside one another; libxml2 itself stops at the same depth. */
#define XML_MAX_NESTED 256

struct xml_tag {
    const char *name;         /* local name */
    const xmlChar **attrs;
    int n;
};

/* What an element means; the handlers may be NULL. */
struct xml_element {
    const char *name;         /* local name; the last element has NULL */
    void (*start)(void *user, const struct xml_tag *tag);
    void (*end)(void *user);
    uint8_t space;            /* index in the reader's list of namespaces */
    bool skip;                /* nothing inside it is told */
};

struct xml_space {
    const char *uri;          /* the last one has NULL */
    uint8_t space;
};

struct xml_reader {
    const struct xml_space *spaces;
    const struct xml_element *elements;
    void (*text)(void *user, struct rpt_str text);  /* may be NULL */
};

/* Reads the XML 'bytes' of the part 'name'; errors fail the builder. */
void xml_read(struct rpt_build *b, const char *name, struct rpt_str bytes,
    const struct xml_reader *reader, void *user);
/* Unpacks and reads a part; false if there is none. */
bool xml_read_part(struct package *p, const char *name,
    const struct xml_reader *reader, void *user);
/* Value of an attribute by its local name, "" if absent; not ended by NUL
 * and valid only while the tag is. */
struct rpt_str xml_attr(const struct xml_tag *tag, const char *name);
/* The same in a namespace whose URI ends in 'space'. */
struct rpt_str xml_attr_in(const struct xml_tag *tag, const char *space,
    const char *name);
bool xml_has_attr(const struct xml_tag *tag, const char *name);
/* For handlers: tells nothing of what is inside the element that begins. */
void xml_skip(const struct xml_tag *tag);
/* Is 's' 'word'? */
bool xml_is(struct rpt_str s, const char *word);
/* A number, with a sign perhaps; 'otherwise' if it is none. */
long xml_long(struct rpt_str s, long otherwise);

/* --- keep.c --------------------------------------------------------------- */

/* Strings that live as long as a file is read. */
struct keep {
    struct rpt_build *b;
    struct keep_chunk *chunks;
};

void keep_free(struct keep *k);
/* Copies, ended by NUL; "" when memory runs out. */
struct rpt_str keep_str(struct keep *k, struct rpt_str s);
struct rpt_str keep_join(struct keep *k, struct rpt_str a, struct rpt_str b);
/* One more entry of a list, zeroed; NULL once failed. */
void *keep_add(struct keep *k, void **list, size_t *n, size_t *max,
    size_t size);

/* --- index.c -------------------------------------------------------------- */

#define INDEX_NONE SIZE_MAX

struct index_slot {
    uint64_t hash;            /* 0: empty */
    struct rpt_str key;       /* borrowed */
    size_t value;
};

/* Starts as zero; its slots are freed by the owner. */
struct index {
    struct index_slot *slots;
    size_t n, max;
};

/* False if the key is there already, or once failed. */
bool index_put(struct index *x, struct rpt_build *b, struct rpt_str key,
    size_t value);
/* The same, in place of what is there. */
void index_set(struct index *x, struct rpt_build *b, struct rpt_str key,
    size_t value);
/* INDEX_NONE if the key is not there. */
size_t index_find(const struct index *x, struct rpt_str key);

/* --- tape.c --------------------------------------------------------------- */

enum tape_code { TAPE_OPEN, TAPE_CLOSE, TAPE_ATTR, TAPE_TEXT, TAPE_HINT,
    TAPE_LINE };

struct tape_op {
    uint8_t code;             /* enum tape_code */
    uint8_t kind;             /* of what is opened */
    uint32_t page;
    const char *name;         /* of an attribute; static */
    size_t from, n;           /* value or text on the tape; or which hint */
};

struct tape_hint {
    struct rpt_hint hint;     /* its strings stand on the tape */
    size_t style, style_n, label, label_n;
};

/* A list of calls to the builder that can still be changed. */
struct tape {
    struct rpt_build *b;
    struct tape_op *ops;
    size_t n, max;
    char *text;
    size_t text_n, text_max;
    struct tape_hint *hints;
    size_t n_hints, max_hints;
};

void tape_init(struct tape *t, struct rpt_build *b);
void tape_free(struct tape *t);
void tape_clear(struct tape *t);
/* Back to what it was when it had 'n' operations, the next of which opened
 * something. */
void tape_cut(struct tape *t, size_t n);
/* All return the index of the operation. */
size_t tape_open(struct tape *t, enum rpt_kind kind, uint32_t page);
/* The same for what stands in the text itself, such as a mark. */
size_t tape_open_at(struct tape *t, enum rpt_kind kind, struct rpt_str text,
    uint32_t page);
void tape_close(struct tape *t);
size_t tape_attr(struct tape *t, const char *name, struct rpt_str value);
size_t tape_number(struct tape *t, const char *name, unsigned long value);
/* Gives an attribute that is on the tape another value. */
void tape_set(struct tape *t, size_t op, struct rpt_str value);
void tape_set_number(struct tape *t, size_t op, unsigned long value);
void tape_text(struct tape *t, struct rpt_str text, uint32_t page);
/* The source ends a line here. */
void tape_line(struct tape *t);
/* Room for hints, to be filled in later; returns its index. */
size_t tape_hint(struct tape *t);
void tape_hint_set(struct tape *t, size_t i, const struct rpt_hint *hint);
/* Appends operations [from, to) of another tape. */
void tape_append(struct tape *t, const struct tape *other, size_t from,
    size_t to);
/* Makes all the calls, and clears the tape. */
void tape_play(struct tape *t);

/* --- block.c -------------------------------------------------------------- */

/* How a run of text looks. */
enum look {
    LOOK_BOLD = 1 << 0,
    LOOK_ITALIC = 1 << 1,
    LOOK_CAPITALS = 1 << 2,
    LOOK_UNDERLINE = 1 << 3,
    LOOK_SUPERSCRIPT = 1 << 4,
    LOOK_SUBSCRIPT = 1 << 5,
    LOOK_HIDDEN = 1 << 6,
};

#define BLOCK_INLINES 4

/* A paragraph that is being put on a tape. */
struct block {
    struct tape *tape;
    size_t open, role;        /* operations of the tape */
    size_t hint;
    uint32_t page;            /* that the next text stands on */
    uint8_t own;              /* looks that its style has: no mark for them */
    uint8_t inlines[BLOCK_INLINES], n_inlines;
    struct rpt_str href;      /* of the link that text belongs to; borrowed */
    const char *linked;       /* of the link that is open */
    bool any;                 /* it has a text that is not white */
    bool page_start;
    size_t visible, bold, italic, capitals;    /* bytes of text */
    uint32_t first_page;
};

void block_begin(struct block *k, struct tape *tape, uint32_t page,
    uint8_t own);
void block_text(struct block *k, struct rpt_str text, uint8_t looks);
/* A reference to the note with this label; 'printed' if the label stands in
 * the text. */
void block_note_ref(struct block *k, struct rpt_str label, bool printed);
void block_break(struct block *k);
/* What furniture it is; "" for none. */
void block_role(struct block *k, struct rpt_str role);
/* Ends it as a block of 'kind'; the looks that all of it has go to 'hint'. */
void block_end(struct block *k, enum rpt_kind kind, struct rpt_hint *hint);
/* A whole block of text that is no part of the paragraph around it. */
void block_furniture(struct tape *tape, uint32_t page, struct rpt_str role,
    struct rpt_str text);

/* --- number.c ------------------------------------------------------------- */

#define NUMBER_SIZE 64

/* Writes 'n' as the format with this name (of WordprocessingML) shows it;
 * returns the bytes. Unknown formats count in digits. */
size_t number_write(char out[NUMBER_SIZE], const char *format, uint32_t n);
/* The name of the format, static; NULL if there is none. */
const char *number_format(struct rpt_str name);
/* The sign that a character of a symbol font shows, as UTF-8. */
struct rpt_str number_symbol(uint32_t c, struct rpt_str font, char out[4]);

#endif
