/* SPDX-License-Identifier: MIT
 *
 * The inside of the Word reader: what its files share. All parts are read
 * with one table of elements; what an element means depends on what is open.
 * Concludes nothing that the file does not say.
 *
 *   docx.c       the plug-in, the parts of the package and their order
 *   elements.c   the vocabulary, and the handlers of properties
 *   styles.c     styles: chains, and what a paragraph and a run look like
 *   numbering.c  numbering: the label of each paragraph as it is printed
 *   story.c      paragraphs, runs and what stands in them
 *   beside.c     figures, objects, hidden text; what was not read
 *   field.c      fields and links
 *   notes.c      notes and comments: kept until they are referred to
 *   table.c      tables and their merged cells
 */
#ifndef RPT_DOCX_H
#define RPT_DOCX_H

#include "package/package.h"

#define DOCX_LEVELS 9       /* of a numbering */
#define DOCX_NESTED 16      /* paragraphs inside one another: text boxes */
#define DOCX_TABLES 64      /* tables inside one another */
#define DOCX_COLUMNS 64     /* of a table; Word has 63 at most */
#define DOCX_LABEL 256      /* bytes of a label */
#define DOCX_FIELDS 32      /* fields inside one another */

/* A property that is switched on, off, or not spoken of. */
enum docx_switch { DOCX_UNSET, DOCX_OFF, DOCX_ON };

struct docx_run_props {
    uint8_t bold, italic, capitals, hidden, underline; /* docx_switch */
    uint8_t shift;            /* LOOK_SUPERSCRIPT or LOOK_SUBSCRIPT */
    uint16_t size;            /* half points; 0: not set */
    struct rpt_str style, font;
};

struct docx_paragraph_props {
    bool has_outline, has_num, has_level, has_align, has_left, has_first;
    bool has_before, has_after;
    uint8_t outline;          /* 0 to 8; 9: running text */
    uint8_t level;            /* of the numbering */
    uint8_t page_break;       /* docx_switch */
    uint32_t align;           /* RPT_HINT_CENTRED, RPT_HINT_RIGHT or 0 */
    long num;                 /* 0: none */
    long left, first;         /* twentieths of a point; first: beside left */
    long before, after;
    struct rpt_str style;
};

struct docx_style {
    struct rpt_str id, name, based_on;
    struct docx_paragraph_props p;
    struct docx_run_props r;
    bool character;
    uint8_t resolved;         /* 0: not yet, 1: under way, 2: done */
};

struct docx_level {
    const char *format;       /* name of the way of counting; static */
    struct rpt_str text;
    uint32_t start;
    int restart;              /* -1: below any; 0: never */
    bool present, legal, picture;
    struct docx_paragraph_props p;
    struct docx_run_props r;
};

struct docx_abstract {
    long id;
    struct rpt_str style_link;   /* the numbering of a style, in its place */
    struct docx_level levels[DOCX_LEVELS];
    uint32_t count[DOCX_LEVELS];
    bool counting[DOCX_LEVELS];
};

struct docx_num {
    long id, abstract;
    uint32_t start[DOCX_LEVELS];
    bool starts[DOCX_LEVELS]; /* begins anew where it is first used */
    struct docx_level *own;   /* its own levels, or NULL */
};

enum docx_rel_kind {
    DOCX_REL_OTHER, DOCX_REL_MAIN, DOCX_REL_STYLES, DOCX_REL_NUMBERING,
    DOCX_REL_SETTINGS, DOCX_REL_FOOTNOTES, DOCX_REL_ENDNOTES,
    DOCX_REL_COMMENTS, DOCX_REL_HEADER, DOCX_REL_FOOTER, DOCX_REL_PROPERTIES,
    DOCX_REL_LIST             /* the relationships themselves */
};

struct docx_rel {
    struct rpt_str id, target;   /* of a part: its name in the archive */
    enum docx_rel_kind kind;
};

enum docx_note_kind { DOCX_FOOTNOTE, DOCX_ENDNOTE, DOCX_COMMENT,
    DOCX_N_NOTES };

/* A note, waiting on its tape. */
struct docx_note {
    long id;
    uint8_t kind;
    bool used;
    size_t from, to;          /* operations of the tape */
};

/* How notes of a kind are counted. */
struct docx_counter {
    const char *format;
    uint32_t next, start;
    bool each_page;
    uint32_t page;
};

struct docx_field {
    bool result;              /* behind its code */
    bool contents;            /* its result is a table of contents */
    struct rpt_str href, outer;  /* its link, and the one around it */
};

/* A paragraph that is open; text boxes put one inside another. */
struct docx_paragraph {
    struct block block;
    bool begun;               /* its block is on the tape */
    bool deleted_mark;        /* the next one goes on with it */
    bool contents;
    uint16_t size;
    struct docx_paragraph_props p;
    struct docx_run_props r, mark_r;
    struct tape after;        /* what comes behind it */
    char *hidden;             /* hidden text */
    size_t hidden_n, hidden_max;
    bool counted;             /* its label is known */
    struct rpt_hint hint;     /* with that label */
    const struct docx_level *level;
    char label[DOCX_LABEL];
    bool custom_mark;         /* the mark of a note comes next */
    bool section;             /* a page turns behind it */
};

struct docx_column {
    size_t span_op;           /* attribute of the cell that goes on below */
    uint32_t span, row;       /* and the row that last did */
};

struct docx_table {
    size_t level;             /* of paragraphs around it */
    size_t row_op, cell_op, cell_base, colspan_op, rowspan_op;
    uint32_t row, column, width;
    size_t rows, cells;       /* inside so many; one is right */
    bool header, deleted, merged, continued;
    struct docx_column columns[DOCX_COLUMNS];
};

struct docx {
    struct rpt_build *b;
    struct package *package;
    struct keep keep;
    struct index style_index, num_index, abstract_index, rel_index;

    struct docx_rel *rels;
    size_t n_rels, max_rels;
    const char *base;         /* folder of the part that is read */
    struct docx_style *styles;
    size_t n_styles, max_styles;
    struct docx_style *style; /* that is read, or NULL */
    struct docx_style defaults;
    const struct docx_style *default_style;
    struct docx_abstract *abstracts;
    size_t n_abstracts, max_abstracts;
    struct docx_num *nums;
    size_t n_nums, max_nums;
    struct docx_abstract *abstract;  /* that is read, or NULL */
    struct docx_num *num;
    struct docx_level *lvl;

    /* where properties go */
    struct docx_paragraph_props *p;
    struct docx_run_props *r;
    struct docx_paragraph_props no_p;
    struct docx_run_props no_r;

    struct tape main, notes;
    struct tape *out;         /* where the story that is read goes */
    const char *role;         /* of furniture; NULL: no furniture */
    struct rpt_str author, written;  /* of the comment, and when */
    struct docx_paragraph paragraphs[DOCX_NESTED];
    size_t n_paragraphs;
    struct docx_table tables[DOCX_TABLES];
    size_t n_tables;
    struct docx_field fields[DOCX_FIELDS];
    size_t n_fields, n_codes, n_contents;
    size_t lost_fields;       /* deeper than are kept */
    size_t code_n;
    struct rpt_str href;
    size_t contents_sdt, sdt; /* content controls, and the one of contents */
    size_t n_choices;

    long below;               /* space below the last paragraph */

    struct docx_note *list;   /* sorted when all are read */
    size_t n_notes, max_notes;
    long note_id;
    size_t in_notes;          /* inside so many notes; one is right */
    struct docx_counter counters[DOCX_N_NOTES];

    struct rpt_str alt, alt_title;   /* of the drawing that is open */
    size_t deleted;           /* inside so many deletions */
    size_t deleted_n;
    struct rpt_str title, language;
    struct rpt_str *fact;     /* a property of the document that is read */

    /* what needs little room */
    enum docx_rel_kind part;  /* that is read */
    uint32_t role_flag;
    uint32_t page;            /* 0: the file does not say */
    uint32_t gap;             /* empty paragraphs */
    unsigned deletions, objects, charts, code_texts, computed, lost_alts;
    char code[1024];          /* of the innermost field */
    char deleted_text[64];
    bool choice[XML_MAX_NESTED];     /* an alternative was taken */
    bool in_mark, in_row_props, in_text, in_code, in_body, rooted;
    bool turned;              /* a page turn, and no text since */
    bool note_skipped;
    uint8_t override;         /* level that is overridden */
    uint8_t note_kind;
};

/* docx.c */
void docx_init(struct docx *d, struct rpt_build *b);
/* Frees what is in it. */
void docx_free(struct docx *d);
const struct docx_rel *docx_rel_find(const struct docx *d,
    struct rpt_str id);
void docx_log(struct docx *d, enum rpt_level level, const char *code,
    const char *fmt, ...) RPT_PRINTF(4, 5);
/* Handlers of the parts that list relationships, and of properties. */
void docx_rel_start(void *user, const struct xml_tag *tag);
void docx_fact_title(void *user, const struct xml_tag *tag);
void docx_fact_language(void *user, const struct xml_tag *tag);
void docx_fact_end(void *user);

/* elements.c */
extern const struct xml_reader docx_reader;

/* styles.c */
void docx_style_start(void *user, const struct xml_tag *tag);
void docx_style_end(void *user);
void docx_defaults_start(void *user, const struct xml_tag *tag);
/* The style with this id, resolved; NULL if there is none. */
const struct docx_style *docx_style_find(struct docx *d, struct rpt_str id);
/* The style of a paragraph, or the default one; never NULL. */
const struct docx_style *docx_style_of(struct docx *d, struct rpt_str id);
/* Finishes the list: looks for the default style. */
void docx_styles_end(struct docx *d);
/* What a run looks like in a paragraph of a style. */
uint8_t docx_looks(struct docx *d, const struct docx_style *style,
    const struct docx_run_props *r, uint16_t *size);

/* numbering.c */
void docx_abstract_start(void *user, const struct xml_tag *tag);
void docx_abstract_end(void *user);
void docx_num_start(void *user, const struct xml_tag *tag);
void docx_num_end(void *user);
void docx_level_start(void *user, const struct xml_tag *tag);
void docx_level_end(void *user);
void docx_override_start(void *user, const struct xml_tag *tag);
void docx_start_override(void *user, const struct xml_tag *tag);
void docx_level_word(void *user, const struct xml_tag *tag);
/* Counts a paragraph; its label goes to 'hint', in memory of 'out'. */
void docx_label(struct docx *d, const struct docx_paragraph_props *p,
    const struct docx_style *style, struct rpt_hint *hint,
    char out[DOCX_LABEL], const struct docx_level **level);

/* story.c */
struct docx_paragraph *docx_paragraph(struct docx *d);
struct tape *docx_out(struct docx *d);
void docx_p_start(void *user, const struct xml_tag *tag);
void docx_p_end(void *user);
/* What holds paragraphs ends: none goes on behind it. */
void docx_p_finish(struct docx *d);
void docx_holder_end(void *user);
void docx_r_start(void *user, const struct xml_tag *tag);
void docx_r_end(void *user);
/* Text that the reader of the page sees, unless it is hidden. */
void docx_put(struct docx *d, struct rpt_str text);
void docx_page_turn(struct docx *d);
/* Text that a tracked change deletes. */
void docx_deleted(struct docx *d, struct rpt_str text);
void docx_text(void *user, struct rpt_str text);
void docx_inline(void *user, const struct xml_tag *tag);
void docx_br(void *user, const struct xml_tag *tag);
void docx_sym(void *user, const struct xml_tag *tag);
void docx_rendered_break(void *user, const struct xml_tag *tag);
/* The block of the open paragraph, begun if it was not; NULL if none. */
struct block *docx_block(struct docx *d);

/* beside.c */
void docx_drawing(void *user, const struct xml_tag *tag);
void docx_figure(void *user, const struct xml_tag *tag);
void docx_word_art(void *user, const struct xml_tag *tag);
void docx_object(void *user, const struct xml_tag *tag);
void docx_chunk(void *user, const struct xml_tag *tag);
/* Says what was not read. */
void docx_beside_finish(struct docx *d);

/* field.c */
void docx_field_char(void *user, const struct xml_tag *tag);
void docx_field_simple(void *user, const struct xml_tag *tag);
void docx_field_simple_end(void *user);
void docx_link_start(void *user, const struct xml_tag *tag);
void docx_link_end(void *user);
void docx_code(struct docx *d, struct rpt_str text);

/* notes.c */
void docx_note_start(void *user, const struct xml_tag *tag);
void docx_note_end(void *user);
void docx_note_ref(void *user, const struct xml_tag *tag);
/* The mark of a note that is written out. */
void docx_note_mark(struct docx *d, struct rpt_str text);
void docx_note_word(void *user, const struct xml_tag *tag);
void docx_notes_sort(struct docx *d);
void docx_notes_finish(struct docx *d);

/* table.c */
/* The row that is open was deleted. */
void docx_row_delete(struct docx *d);
void docx_table_start(void *user, const struct xml_tag *tag);
void docx_table_end(void *user);
void docx_row_start(void *user, const struct xml_tag *tag);
void docx_row_end(void *user);
void docx_cell_start(void *user, const struct xml_tag *tag);
void docx_cell_end(void *user);
void docx_cell_word(void *user, const struct xml_tag *tag);

#endif
