/* SPDX-License-Identifier: MIT
 *
 * The inside of a language pack, for the matcher (lang.c) and for packs that
 * were made ready ahead of time (lang_image.c).
 */
#ifndef RPT_CORE_LANG_INSIDE_H
#define RPT_CORE_LANG_INSIDE_H

#include <stdint.h>

#include "arena.h"
#include "lang_data.h"

enum { RPT_LANG_BUCKETS = 64 };

struct rpt_lang_phrase {
    const char *s;        /* folded, white space as one space */
    uint32_t n;
    uint32_t lead;        /* bytes of 's' before the first word */
    uint32_t hash;        /* of the first word */
    const char *value;
    struct rpt_str raw;   /* as the pack has it */
};

struct rpt_lang_class {
    struct rpt_lang_class *next;   /* in the bucket of its name */
    uint32_t hash;
    const char *name;
    const char *lines;             /* NULL: it comes from an image */
    uint32_t packed;               /* where its phrases stand there */
    struct rpt_lang_phrase *phrases; /* NULL until first used */
    size_t n;
    struct rpt_cues *cues;         /* over this class alone, when used */
};

struct rpt_lang {
    struct rpt_lang *next;
    struct rpt_arena *arena;
    const char *code, *name;
    struct rpt_str image;          /* borrowed, or "" */
    struct rpt_lang_class *buckets[RPT_LANG_BUCKETS];
    /* Behind a pointer: classes are made ready on first use, which is not
     * a change anybody can see. */
    enum rpt_status *status;
};

/* Adds a class without lines and phrases; NULL without memory. */
struct rpt_lang_class *rpt_lang_add_class(struct rpt_lang *lang,
    const char *name);
/* The phrases of a class, made ready on first use; false without memory, or
 * if the image is damaged. */
bool rpt_lang_split(const struct rpt_lang *lang, struct rpt_lang_class *c);
/* lang_image.c: gives a class that comes from an image its phrases;
 * RPT_FORMAT for a phrase that does not lie inside the image. */
enum rpt_status rpt_lang_unpack(const struct rpt_lang *lang,
    struct rpt_lang_class *c);

#endif
