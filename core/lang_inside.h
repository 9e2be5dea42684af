/* SPDX-License-Identifier: MIT
 *
 * The inside of a language pack, for what makes its image (lang_pack.c), what
 * holds it (lang.c) and what looks for its phrases (lang_match.c).
 */
#ifndef RPT_CORE_LANG_INSIDE_H
#define RPT_CORE_LANG_INSIDE_H

#include "arena.h"
#include "lang_data.h"
#include "lang_table.h"

/*
 * An image: the head, texts that end in NUL, classes, sets, phrases, tables.
 * All places are offsets into it, of a multiple of 8 bytes but for texts. A
 * start maps it from a file and takes it as it is.
 */
struct rpt_lang_head {
    uint32_t code, name, classes, n_classes, sets, n_sets;
};
struct rpt_lang_class_at {
    uint32_t name, phrases, n, table;
};
/* Several classes in one table; their names stand one to a line. */
struct rpt_lang_set_at {
    uint32_t names, table;
};
/* A phrase as the pack has it. */
struct rpt_lang_phrase {
    uint32_t raw, n_raw, value;
};

/* A table and what its places count from. */
struct rpt_cues {
    const struct rpt_cue_table *table;
    const struct rpt_cue_entry *entries;
    const uint16_t *slots;
    const char *image;
};

struct rpt_lang_class {
    struct rpt_lang_class *next;   /* in the bucket of its name */
    uint32_t hash;
    const char *name;
    const struct rpt_lang_phrase *phrases;
    size_t n;
    struct rpt_cues cues;
};

/* What a pack is made of: a class and its lines, or the classes of a set. */
struct rpt_lang_source {
    struct rpt_lang_source *next;
    const char *name;              /* NULL: a set */
    const char *lines;             /* of a set: names, one to a line */
};

enum { RPT_LANG_BUCKETS = 64 };

struct rpt_lang {
    struct rpt_lang *next;
    struct rpt_arena *arena;
    const char *code, *name;
    struct rpt_lang_source *sources, **end;
    struct rpt_str image;          /* "" until the pack is made ready */
    void *owned;                   /* the image, unless it is borrowed */
    struct rpt_lang_class *buckets[RPT_LANG_BUCKETS];
};

/* lang_pack.c: RPT_FORMAT where a phrase holds no word, RPT_LIMIT where they
 * are too many or too long. */
enum rpt_status rpt_lang_check_lines(const char *lines);
/* Adds the image of the pack's sources to 'out', which must be empty. */
enum rpt_status rpt_lang_make_image(const struct rpt_lang *lang,
    struct rpt_buf *out);

#endif
