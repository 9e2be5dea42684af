/* SPDX-License-Identifier: MIT
 *
 * Filling a language pack. lang_load.c runs the pack's Lua table and calls
 * these; unit tests call them directly.
 */
#ifndef RPT_CORE_LANG_DATA_H
#define RPT_CORE_LANG_DATA_H

#include "buf.h"
#include "lang.h"

struct rpt_engine;

/* An empty pack, to be filled and then made ready. */
enum rpt_status rpt_lang_new(struct rpt_lang **out, const char *code,
    const char *name);
void rpt_lang_free(struct rpt_lang *lang);
/* Adds the lines of one class; RPT_FORMAT for a line without a phrase,
 * RPT_ARG once the pack is ready. */
enum rpt_status rpt_lang_add(struct rpt_lang *lang, const char *cls,
    const char *lines);
/* Has the matcher over these classes made ready with the pack (see
 * rpt_cues_new()). */
enum rpt_status rpt_lang_add_set(struct rpt_lang *lang,
    const char *const *classes);
/* Makes the pack ready; before, it has no phrase. */
enum rpt_status rpt_lang_finish(struct rpt_lang *lang);

/*
 * A ready pack as one piece of memory, and a pack of such a piece, which is
 * borrowed and must be aligned to 8 bytes. RPT_FORMAT: it is none. An image
 * is trusted, as code is: what it says of its phrases is not checked.
 */
struct rpt_str rpt_lang_image(const struct rpt_lang *lang);
enum rpt_status rpt_lang_open(struct rpt_lang **out, struct rpt_str image);

/*
 * Adds the lines of a class to 'out' with every phrase in braces written out:
 * "Council{|s} of {the|a} sea" are four. RPT_FORMAT for braces without an
 * end, or for more forms than anybody can mean.
 */
enum rpt_status rpt_lang_expand(struct rpt_buf *out, const char *lines);

/* The chain of packs an engine keeps. */
struct rpt_lang *rpt_lang_next(const struct rpt_lang *lang);
void rpt_lang_link(struct rpt_lang *lang, struct rpt_lang *next);

/*
 * What tells languages apart: lines "code = word word ..." (frequent small
 * words) and "code = U+0600..U+06FF" (a script), several lines a code.
 * RPT_FORMAT for another line, RPT_LIMIT beyond 32 codes.
 */
struct rpt_lang_index;
enum rpt_status rpt_lang_index_new(struct rpt_lang_index **out,
    const char *lines);
void rpt_lang_index_free(struct rpt_lang_index *index);
/* The code that fits a text best, owned by the index; "" if none does. */
const char *rpt_lang_index_find(const struct rpt_lang_index *index,
    struct rpt_str sample);
/* core/lang_load.c: sets engine->lang_index from lib/lang/index.lua, once. */
enum rpt_status rpt_lang_index_load(struct rpt_engine *engine,
    struct rpt_log *log);

/* Guesses the language of a text by that index; "" if nothing fits. '*out' is
 * borrowed from the engine. */
enum rpt_status rpt_lang_detect(struct rpt_engine *engine,
    struct rpt_str sample, const char **out, struct rpt_log *log);
/* Adds what the pack or the index at 'path' is once it is made ready to 'out';
 * nothing for another path, or for a broken one. */
void rpt_lang_compile(struct rpt_engine *engine, const char *path,
    struct rpt_buf *out);
/* The pack of a code, loaded once per engine; RPT_ARG if there is none. */
enum rpt_status rpt_lang_load(struct rpt_engine *engine,
    const struct rpt_lang **out, const char *code, struct rpt_log *log);

#endif
