/* SPDX-License-Identifier: MIT
 *
 * The inside of the Akoma Ntoso reader: what its files share. Sees the
 * document as a stream of SAX2 events and the report only through the
 * builder; concludes nothing that the markup does not say.
 *
 *   akn.c     the plug-in, the parser, its errors and limits
 *   xml.c     the parser's library, loaded when it is needed
 *   scan.c    the plain part of a document, read without the parser
 *   names.c   the vocabulary: what role each element plays
 *   place.c   runs of characters, their place in the source, small texts
 *   tree.c    from elements to nodes: what is open, what waits to be
 *   roles.c   what each role does when its element begins and ends
 *   facts.c   metadata and title page: the facts of the document
 */
#ifndef RPT_AKN_H
#define RPT_AKN_H

#include <libxml/parser.h>

#include <rpt/plugin.h>

/* Elements inside one another; libxml2 itself stops at the same depth. */
#define AKN_MAX_FRAMES 256
/* Nodes inside one another: an element makes at most three. */
#define AKN_MAX_DEPTH 1024
#define AKN_NONE UINT16_MAX

enum akn_role {
    AKN_UNKNOWN,
    AKN_ROOT,
    AKN_DOC,          /* act, doc, statement ... */
    AKN_META,
    AKN_NOTES,        /* the note of a list of notes in the metadata */
    AKN_COVER,        /* coverPage */
    AKN_PREFACE,
    AKN_CONCLUSIONS,
    AKN_HOLDER,       /* only holds others */
    AKN_CONTAINER,    /* the same with a telling name */
    AKN_TITLE,        /* longTitle */
    AKN_ATTACHMENTS,  /* attachments, components */
    AKN_ATTACHMENT,   /* attachment, component */
    AKN_REFERENCE,    /* documentRef, componentRef */
    AKN_SECTION,      /* a division that is a section by its name */
    AKN_PARAGRAPH,    /* a division that is one if it has a heading */
    AKN_POINT,        /* always an item */
    AKN_LIST,
    AKN_SPEECH,       /* what one person says */
    AKN_NUM,
    AKN_HEADING,
    AKN_BLOCK,        /* p and the like: holds running text */
    AKN_CONTENTS,     /* a line of a table of contents */
    AKN_QUOTE,
    AKN_TABLE,
    AKN_ROW,
    AKN_CELL,
    /* from here on parts of running text */
    AKN_INLINE,       /* only holds text */
    AKN_FORMAT,
    AKN_LINK,
    AKN_BREAK,
    AKN_PAGE_END,
    AKN_NOTE,
    AKN_NOTE_REF,
    AKN_FIGURE,
    AKN_QUOTED,       /* quoted words, their marks in attributes */
    AKN_FACT,
    AKN_NAMED,        /* inline with a telling name */
    AKN_SIGNATURE,
    AKN_PERSON,
    AKN_OFFICE,       /* the role of a person */
    AKN_STATUS,
    AKN_N_ROLES
};

/* What a name means; 'arg' refines the role. */
struct akn_element {
    const char *name;
    uint8_t role;
    uint8_t arg;
};
const struct akn_element *akn_element_find(const char *name);

/* Args of AKN_DOC. */
enum akn_doc { AKN_DOC_PLAIN, AKN_DOC_STATEMENT, AKN_DOC_COLLECTION };
/* Args of AKN_BLOCK. */
enum akn_block { AKN_PLAIN_BLOCK, AKN_SPEAKER };
/* Args of AKN_FORMAT. */
enum akn_format {
    AKN_BOLD, AKN_ITALIC, AKN_UNDERLINE, AKN_SUPERSCRIPT, AKN_SUBSCRIPT
};

/* Texts that are collected beside being built; AKN_FACT's args are here. */
enum akn_tee {
    AKN_TEE_TITLE,
    AKN_TEE_NUMBER,
    AKN_TEE_DATE,
    AKN_TEE_AUTHORITY,
    AKN_TEE_SESSION,
    AKN_TEE_DISTRIBUTION,
    AKN_TEE_LONG_TITLE,
    AKN_TEE_NAME,     /* of who signed */
    AKN_TEE_OFFICE,
    AKN_TEE_SPEAKER,  /* as printed before what is said */
    AKN_N_TEES
};

/* A growing text; the builder fails when memory runs out. */
struct akn_text {
    char *s;
    size_t n, room;
};

/* What a note that stands in running text keeps of it. */
struct akn_pause {
    uint32_t tees;
    uint16_t depth, inline_depth, ready, settled, label;
    const char *field;
    bool capture, space;
};

/* An element that is open. */
struct akn_frame {
    const struct akn_element *element;
    uint8_t role;         /* of the element, or what it is taken for here */
    uint8_t kind;         /* node that its text wants; 0: none */
    bool pending;         /* a division that waits for what it turns out */
    bool heading;         /* it has one, or its part has */
    bool opened;          /* an inline element whose node is open */
    bool in_text;         /* it is part of running text */
    uint8_t level;        /* of its heading */
    uint16_t depth;       /* of nodes, to go back to at its end */
    uint16_t list;        /* depth of the list or table of its items, or 0 */
    uint16_t count;       /* of its items, if they are to be numbered */
    uint16_t base, doc, speech;     /* what they were before */
    uint32_t tees;        /* the same */
    size_t strings;       /* what the string stack held before */
    size_t string, string_n;        /* label, address or closing mark */
    struct rpt_span string_at;
    const char *word;     /* a constant that goes with 'kind' */
    bool capture, meta;   /* what they were before */
    bool paused;          /* a note that interrupts running text */
};

/* A node waits until the running text it stands in is complete. */
struct akn_op {
    uint8_t what, kind;
    const char *name;
    size_t from, n;
    struct rpt_span at;
};

/* Names seen in this document: the parser gives each name one address. */
#define AKN_N_NAMES 1024
struct akn_name {
    const xmlChar *key;
    const struct akn_element *element;
    bool told;
};

struct akn_entity;

/* What is used of libxml2. */
#define AKN_XML_FUNCTIONS(f) \
    f(xmlCreateIOParserCtxt) f(xmlCtxtUseOptions) f(xmlDictLookup) \
    f(xmlFreeDoc) f(xmlFreeParserCtxt) f(xmlGetLastError) \
    f(xmlParseDocument) f(xmlResetLastError) f(xmlSetGenericErrorFunc) \
    f(xmlStopParser) f(__xmlGenericError) f(__xmlGenericErrorContext)
#define AKN_XML_MEMBER(function) __typeof__(&(function)) (function);
struct akn_xml {
    AKN_XML_FUNCTIONS(AKN_XML_MEMBER)
};

struct akn {
    struct rpt_build *b;
    struct akn_xml xml;
    xmlParserCtxt *ctxt;  /* NULL: scan.c reads */
    struct rpt_str source;
    size_t parsed;        /* where scan.c stands in it */
    size_t events;        /* tags and comments that it has delivered, and
                             the parser is not to deliver again */
    struct akn_string *kept;
    const xmlChar *uri;   /* namespace of the root element */
    bool rooted, told_foreign;

    /* place.c: what comes next, and the line and column reached */
    size_t next, reached;
    uint32_t line, column, page;
    /* a run of characters: a piece of the source, or a copy of its own */
    bool run, copied;
    size_t run_from, run_to;
    struct akn_text run_text;

    struct akn_name names[AKN_N_NAMES];
    size_t n_names;
    struct akn_frame frames[AKN_MAX_FRAMES];
    uint16_t n;           /* frames */
    uint16_t base;        /* innermost that is no part of running text */
    uint16_t doc;         /* innermost document, AKN_NONE if none */
    uint16_t first_doc;
    uint16_t speech;      /* innermost speech, AKN_NONE if none */
    uint16_t settled;     /* frames below it wait for nothing */
    uint16_t ready;       /* inline frames below it have their nodes */
    struct akn_text strings;

    uint8_t kinds[AKN_MAX_DEPTH];   /* of the open nodes; 0 is the root */
    uint16_t depth, floor;
    uint16_t inline_depth; /* of the open block of text; 0: none is open */
    uint16_t n_sections, n_flat;
    uint16_t label;       /* frame + 1 whose label waits for a paragraph */
    uint16_t num;         /* frame whose text is captured */
    uint16_t signature;   /* depth of the open signature; 0: none */
    const char *field;    /* of the open masthead line */
    bool space;           /* white space is due before the next text */
    bool capture;         /* text goes to the string stack */
    bool meta;            /* inside metadata */
    bool has_masthead;

    unsigned queueing;    /* how many queued nodes are inside one another */
    struct akn_pause pause;
    struct akn_op *ops;
    size_t n_ops, max_ops;
    struct akn_text queued;

    uint32_t tees;
    struct akn_text tee[AKN_N_TEES];
    struct rpt_span tee_at[AKN_N_TEES];
    struct akn_facts *facts;

    struct akn_entity *entities;
    size_t n_entities, expanded;
};

/* The attributes of one start tag, as SAX2 gives them. */
struct akn_tag {
    const char *name;
    const xmlChar **attrs;
    int n;
};
/* Value of an attribute by its local name, "" if absent; not ended by NUL
 * and valid only while the tag is. */
struct rpt_str akn_attr(const struct akn_tag *tag, const char *name);

/* Args of AKN_ATTACHMENT. */
enum akn_attachment { AKN_COMPONENT, AKN_ANNEX };

/* akn.c */
bool akn_is(struct rpt_str s, const char *word);
void akn_nomem(struct akn *a);
/* What happens at a start tag, an end tag, a comment. */
void akn_start(struct akn *a, const xmlChar *name, const xmlChar *uri,
    const xmlChar **attrs, int n_attrs);
void akn_end(struct akn *a);
void akn_remark(struct akn *a, struct rpt_str text);

/* xml.c: false without the library. */
bool akn_xml_load(struct akn_xml *xml);

/* scan.c: reads the document as far as it is plain; false if the parser has
 * to go on. */
bool akn_scan(struct akn *a);
void akn_strings_free(struct akn *a);

/* place.c */
void akn_text_add(struct akn *a, struct akn_text *text, const char *s,
    size_t n);
bool akn_is_space(char c);
/* The place of source bytes [from, to), which never goes backwards. */
struct rpt_span akn_place(struct akn *a, size_t from, size_t to);
/* The place of what comes next, without a length. */
struct rpt_span akn_here(struct akn *a);
/* Where the parser stands in the source. */
size_t akn_parsed(const struct akn *a);
/* Characters as the parser gives them; the source has them at 'a->next',
 * 'raw' as they are, else maybe as a reference. */
void akn_characters(struct akn *a, const char *s, size_t n, bool raw);
/* Hands on the characters gathered so far. */
void akn_run_end(struct akn *a);

/* tree.c */
void akn_open(struct akn *a, enum rpt_kind kind, struct rpt_span at);
void akn_put_attr(struct akn *a, const char *name, struct rpt_str value,
    struct rpt_span at);
void akn_put_text(struct akn *a, struct rpt_str text, struct rpt_span at);
void akn_close_to(struct akn *a, uint16_t depth);
/* Ends the open block of running text, if one is. */
void akn_block_end(struct akn *a);
/* Is running text under way, or wanted by the innermost element? */
bool akn_in_text(const struct akn *a);
/* Decides for all divisions that wait below frame 'upto'. */
void akn_settle(struct akn *a, uint16_t upto, struct rpt_span at);
/* Makes ready for a block that is no text: decides what waits. */
void akn_block_begin(struct akn *a, struct rpt_span at);
/* Opens the block and inline nodes that the next text belongs to. */
void akn_text_begin(struct akn *a, struct rpt_span at);
/* A run of text that is not white, or (text.n 0) white space. */
void akn_deliver(struct akn *a, struct rpt_str text, struct rpt_span at);
/* Nodes made between the two wait until they may stand. */
uint16_t akn_queue_begin(struct akn *a);
void akn_queue_end(struct akn *a, uint16_t depth);
void akn_queue_flush(struct akn *a);
/* Keeps a string as long as its frame. */
void akn_keep(struct akn *a, struct akn_frame *f, struct rpt_str s);
struct rpt_str akn_kept(const struct akn *a, const struct akn_frame *f);
void akn_put_label(struct akn *a, const char *name,
    const struct akn_frame *f);
/* Gives the label that waits to a paragraph of its own. */
void akn_label_flush(struct akn *a, struct rpt_span at);
void akn_put_level(struct akn *a, unsigned level);

/* roles.c */
void akn_element_begin(struct akn *a, const struct akn_element *element,
    const struct akn_tag *tag);
void akn_element_end(struct akn *a);
void akn_comment(struct akn *a, struct rpt_str text, struct rpt_span at);

/* facts.c */
bool akn_facts_new(struct akn *a);
void akn_facts_free(struct akn *a);
/* An element inside the metadata of the document as a whole. */
void akn_facts_meta(struct akn *a, const struct akn_tag *tag);
void akn_facts_language(struct akn *a, const struct akn_tag *tag);
/* A telling element of the title page begins. */
void akn_facts_begin(struct akn *a, struct akn_frame *f, enum akn_tee tee,
    const struct akn_tag *tag);
void akn_facts_named(struct akn *a, struct akn_frame *f,
    const struct akn_tag *tag);
/* What the references call the person or body with this id, or "". */
struct rpt_str akn_facts_name(const struct akn *a, struct rpt_str id);
/* A letter ends: what is known of it. */
void akn_facts_letter(struct akn *a);
/* Writes what was found to the root. */
void akn_facts_finish(struct akn *a);

#endif
