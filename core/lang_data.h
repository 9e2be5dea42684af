/* SPDX-License-Identifier: MIT
 *
 * Filling a language pack. lang_load.c runs the pack's Lua table and calls
 * these; unit tests call them directly.
 */
#ifndef RPT_CORE_LANG_DATA_H
#define RPT_CORE_LANG_DATA_H

#include "lang.h"

struct rpt_engine;

enum rpt_status rpt_lang_new(struct rpt_lang **out, const char *code,
    const char *name);
void rpt_lang_free(struct rpt_lang *lang);
/* Adds the lines of one class; RPT_FORMAT for a line without a phrase. */
enum rpt_status rpt_lang_add(struct rpt_lang *lang, const char *cls,
    const char *lines);

/*
 * Guesses the language of a text from the lines of lib/lang/index.lua
 * ("code = word word ..." and "code = U+0600..U+06FF"); "" if nothing fits.
 * '*out' points into 'index'-owned memory of the engine.
 */
enum rpt_status rpt_lang_detect(struct rpt_engine *engine,
    struct rpt_str sample, const char **out, struct rpt_log *log);
/* The pack of a code, loaded once per engine; RPT_ARG if there is none. */
enum rpt_status rpt_lang_load(struct rpt_engine *engine,
    const struct rpt_lang **out, const char *code, struct rpt_log *log);

#endif
