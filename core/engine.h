/* SPDX-License-Identifier: MIT
 *
 * The inside of the engine: what pipeline, plug-ins and scripts share.
 */
#ifndef RPT_CORE_ENGINE_H
#define RPT_CORE_ENGINE_H

#include "buf.h"
#include "input.h"
#include "lang_data.h"
#include "node.h"
#include "xpath.h"

struct rpt_module;              /* core/plugin.c */

/* The pack that stands in for a language without one of its own. */
#define RPT_LANG_DEFAULT "en"

struct rpt_engine {
    struct rpt_arena *arena;    /* copies of the configuration, names */
    struct rpt_config config;   /* its pointers are into the arena */
    struct rpt_module *modules; /* opened so far */
    bool modules_listed;
    const struct rpt_xpath_module *xpath; /* NULL until first used */
    struct rpt_lang *langs;     /* loaded packs, linked by lang.c's 'next' */
    struct rpt_lang_index *lang_index;
    struct rpt_script *scripts; /* loaded scripts */
    struct rpt_compiled *compiled; /* core/compiled.c; NULL: not looked for */
    struct rpt_chunk *chunks;   /* Lua files read so far */
    struct rpt_cue_set *cue_sets; /* matchers scripts asked for */
    const char *const *names[RPT_N_SCRIPT_KINDS];
    unsigned nested;            /* Lua states at work in one another */
};

/* core/plugin.c: the module NAME.so from the module folders, checked; a
 * message if it is missing, broken or of another ABI. '*symbol' is what it
 * exports under 'export_name'. */
enum rpt_status rpt_module_open(struct rpt_engine *engine, const char *name,
    const char *export_name, const void **symbol, struct rpt_log *log);
void rpt_modules_close(struct rpt_engine *engine);
/* The reader plug-in of a format name; NULL if there is none. */
enum rpt_status rpt_plugin_find(struct rpt_engine *engine,
    const struct rpt_plugin **out, const char *name, struct rpt_log *log);
/*
 * The plug-in that is surest of the bytes, NULL if none knows them. 'text'
 * is the same input decoded, empty when it is no text. Modules are opened
 * only when no linked-in reader knows the content.
 */
enum rpt_status rpt_plugin_choose(struct rpt_engine *engine,
    const struct rpt_plugin **out, const struct rpt_input *raw,
    const struct rpt_input *text, struct rpt_log *log);

/* core/script.c: frees all loaded scripts (engine end). */
void rpt_scripts_free(struct rpt_engine *engine);
void rpt_langs_free(struct rpt_engine *engine);
/* core/run.c: runs one annotator over a report that is not frozen yet. */
enum rpt_status rpt_annotate(struct rpt_engine *engine,
    const struct rpt_script *script, struct rpt_report *report,
    struct rpt_log *log);
/* core/run.c: runs a Lua reader. */
enum rpt_status rpt_script_read(struct rpt_engine *engine,
    const struct rpt_script *script, const struct rpt_input *input,
    struct rpt_build *b);
/* How sure a reader script is of the bytes, 0 to 100; 0 if it cannot say.
 * A failure is logged and gives 0. */
int rpt_script_sniff(struct rpt_engine *engine,
    const struct rpt_script *script, const struct rpt_input *input,
    struct rpt_log *log);
/* Extensions (space-separated) a reader script takes; "" otherwise. */
const char *rpt_script_extensions(const struct rpt_script *s);

/* The level of the message that belongs to a status. */
enum rpt_level rpt_status_level(enum rpt_status status);

#endif
