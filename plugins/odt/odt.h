/* SPDX-License-Identifier: MIT
 *
 * The inside of the OpenDocument reader: what its files share. The parts of
 * a package, or a flat file that holds them all, are read with one table of
 * elements. Concludes nothing that the file does not say.
 *
 *   odt.c        the plug-in and the order of the parts
 *   elements.c   the vocabulary
 *   styles.c     styles of paragraphs, text and lists
 *   lists.c      lists: the label of each item as it is printed
 *   story.c      paragraphs and their text
 *   beside.c     notes, figures, running lines, hidden and deleted text
 *   table.c      tables and repeated cells
 */
#ifndef RPT_ODT_H
#define RPT_ODT_H

#include "package/package.h"

#define ODT_LEVELS 10       /* of a list */
#define ODT_NESTED 16       /* paragraphs inside one another: notes, boxes */
#define ODT_TABLES 64       /* tables inside one another */
#define ODT_SPANS 64        /* spans inside one another */
#define ODT_LABEL 256       /* bytes of a label */
#define ODT_REPEATED 256    /* cells or rows that one stands for */

enum odt_switch { ODT_UNSET, ODT_OFF, ODT_ON };

/* What a style says; zero: nothing. */
struct odt_props {
    uint8_t bold, italic, capitals, hidden, underline, page_break;
    uint8_t shift;            /* LOOK_SUPERSCRIPT, LOOK_SUBSCRIPT */
    uint16_t size;            /* tenths of a point */
    bool has_align, has_left, has_first, has_above, has_below;
    uint32_t align;           /* RPT_HINT_CENTRED, RPT_HINT_RIGHT or 0 */
    int left, first, above, below;   /* points */
};

struct odt_style {
    struct rpt_str name, shown, parent, list;
    struct odt_props props;
    char family;              /* 'p': paragraph, 't': text, 0: another */
    bool new_page;            /* names a master page */
    uint8_t resolved;         /* 0: not yet, 1: under way, 2: done */
};

struct odt_level {
    const char *format;       /* name of the way of counting; static */
    struct rpt_str prefix, suffix, bullet, pattern, font;
    uint32_t start, shown;    /* how many levels the label shows */
    bool present, is_bullet;
    int left, first;          /* points */
    bool has_left;
};

struct odt_list_style {
    struct rpt_str name;
    struct odt_level levels[ODT_LEVELS];
};

/* How far a list has counted; lists that go on share it. */
struct odt_count {
    uint32_t count[ODT_LEVELS];
    bool counting[ODT_LEVELS];
};

/* A list that is open. */
struct odt_list {
    const char *style;        /* its name; kept */
    size_t style_n, count;    /* and which count it has */
    bool label_due;           /* the next paragraph of the item shows it */
    bool header;
    long start;               /* of the item that is open; -1: none given */
};

/* A paragraph that is open. */
struct odt_paragraph {
    struct block block;
    bool begun, heading, unnumbered;
    uint8_t level;            /* of the heading */
    uint16_t size;
    const struct odt_style *style;
    struct tape after;
    char *hidden;             /* hidden text */
    size_t hidden_n, hidden_max;
    struct rpt_str number;    /* the label, where the file has it */
    size_t spans;             /* open when it began */
    size_t lists;             /* those around it that are not its own */
    size_t inner_lists;       /* the same for paragraphs inside it */
    struct rpt_str href;      /* of the link around it */
    long start;               /* where its numbering begins anew, or -1 */
    struct rpt_hint hint;     /* its label, counted when it began */
    char label[ODT_LABEL];
};

struct odt_table {
    size_t level, row_op, cell_op, cell_base;
    size_t outer_lists;
    uint32_t row_repeated, cell_repeated;
    size_t rows, cells;           /* inside so many; one is right */
    bool header, covered;
};

/* Text that goes elsewhere than into the paragraph. */
enum odt_capture { ODT_TEXT, ODT_NUMBER, ODT_CITATION, ODT_ALT, ODT_TITLE,
    ODT_LANGUAGE, ODT_AUTHOR, ODT_DATE, ODT_ALT_TITLE };

struct odt {
    struct rpt_build *b;
    struct package *package;
    struct keep keep;

    struct odt_style *styles;
    size_t n_styles, max_styles;
    struct index style_index, list_style_index, count_index, last_index;
    struct odt_style *style;      /* that is read, or NULL */
    struct odt_style defaults, plain;
    struct odt_list_style *list_styles;
    size_t n_list_styles, max_list_styles;
    struct odt_list_style *list_style;
    struct odt_level *level;
    struct odt_count *counts;
    size_t n_counts, max_counts;
    struct odt_list lists[ODT_LEVELS];
    size_t n_lists, lost_lists;
    size_t cell_lists;        /* around the table that is open */
    size_t outline_count;

    struct tape main, heads, feet;
    struct tape *out;
    const char *role;             /* of running lines; NULL: no such line */
    bool comment;
    struct rpt_str author, written;  /* of the comment, and when */
    struct odt_paragraph paragraphs[ODT_NESTED];
    size_t n_paragraphs;
    struct odt_table tables[ODT_TABLES];
    size_t n_tables;
    const struct odt_style *spans[ODT_SPANS];
    size_t n_spans, lost_spans;
    struct rpt_str href;
    size_t n_contents, n_hidden;

    enum odt_capture capture;
    struct rpt_str captured;
    size_t note_op;               /* label of the note that is open */
    size_t alt_op, title_op;      /* attributes of the figure that is open */
    struct tape *alt_tape;
    struct rpt_str alt_title;
    bool described;

    uint32_t page;                /* 0: the file does not say */
    bool turned, in_body, rooted, is_text;
    uint32_t gap;
    int below;

    unsigned objects, deletions, lost_alts;
    size_t in_changes;            /* inside so many lists of changes */
    char deleted_text[64];
    size_t deleted_n;
    struct rpt_str title, language;
};

/* odt.c */
void odt_body_start(void *user, const struct xml_tag *tag);
void odt_root_start(void *user, const struct xml_tag *tag);

/* elements.c */
extern const struct xml_reader odt_reader;

/* styles.c */
void odt_style_start(void *user, const struct xml_tag *tag);
void odt_style_end(void *user);
void odt_default_start(void *user, const struct xml_tag *tag);
void odt_props(void *user, const struct xml_tag *tag);
/* The style of a family with this name, resolved; never NULL. */
const struct odt_style *odt_style_find(struct odt *d, char family,
    struct rpt_str name);
/* Points of a length such as "1.25cm". */
int odt_points(struct rpt_str length);
void odt_list_style_start(void *user, const struct xml_tag *tag);
void odt_list_style_end(void *user);
void odt_list_level_start(void *user, const struct xml_tag *tag);
void odt_list_level_end(void *user);
void odt_list_props(void *user, const struct xml_tag *tag);

/* lists.c */
void odt_list_start(void *user, const struct xml_tag *tag);
void odt_list_end(void *user);
void odt_item_start(void *user, const struct xml_tag *tag);
/* Counts the paragraph that begins: its label and what goes with it. */
void odt_label(struct odt *d, struct odt_paragraph *k);

/* story.c */
struct tape *odt_out(struct odt *d);
struct odt_paragraph *odt_paragraph(struct odt *d);
void odt_p_start(void *user, const struct xml_tag *tag);
void odt_p_end(void *user);
void odt_text(void *user, struct rpt_str text);
void odt_span_start(void *user, const struct xml_tag *tag);
void odt_span_end(void *user);
void odt_link_start(void *user, const struct xml_tag *tag);
void odt_link_end(void *user);
void odt_inline(void *user, const struct xml_tag *tag);
void odt_break(void *user, const struct xml_tag *tag);
void odt_page_turn(void *user, const struct xml_tag *tag);
void odt_put(struct odt *d, struct rpt_str text);
/* The reference to a note, with its label as the file has it. */
void odt_refer(struct odt *d, struct rpt_str label);

/* beside.c */
void odt_note_start(void *user, const struct xml_tag *tag);
void odt_note_end(void *user);
void odt_capture_start(void *user, const struct xml_tag *tag);
void odt_capture_end(void *user);
void odt_alt_title_start(void *user, const struct xml_tag *tag);
void odt_comment_start(void *user, const struct xml_tag *tag);
void odt_comment_end(void *user);
void odt_image(void *user, const struct xml_tag *tag);
void odt_frame_end(void *user);
void odt_object(void *user, const struct xml_tag *tag);
void odt_changes_start(void *user, const struct xml_tag *tag);
void odt_changes_end(void *user);
void odt_deleted(struct odt *d, struct rpt_str text);
void odt_deletion(void *user, const struct xml_tag *tag);
void odt_running_start(void *user, const struct xml_tag *tag);
void odt_running_end(void *user);
void odt_hidden_start(void *user, const struct xml_tag *tag);
void odt_hidden_end(void *user);
void odt_contents_start(void *user, const struct xml_tag *tag);
void odt_contents_end(void *user);
void odt_beside_finish(struct odt *d);

/* table.c */
void odt_table_start(void *user, const struct xml_tag *tag);
void odt_table_end(void *user);
void odt_header_start(void *user, const struct xml_tag *tag);
void odt_header_end(void *user);
void odt_row_start(void *user, const struct xml_tag *tag);
void odt_row_end(void *user);
void odt_cell_start(void *user, const struct xml_tag *tag);
void odt_cell_end(void *user);

#endif
