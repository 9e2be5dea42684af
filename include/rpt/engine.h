/* SPDX-License-Identifier: MIT
 *
 * The engine: reads sources into reports and runs scripts over them.
 *
 *   bytes -> input -> reader -> builder -> tree -> normalise -> annotators
 *         -> freeze -> validators -> log,  exporters -> sink
 *
 * One engine serves many reports, one after the other. Nothing is shared
 * between engines. Not safe for use from several threads at once.
 */
#ifndef RPT_ENGINE_H
#define RPT_ENGINE_H

#include <rpt/plugin.h>

#ifdef __cplusplus
extern "C" {
#endif

struct rpt_engine;
struct rpt_script;
struct rpt_run;

enum rpt_script_kind {
    RPT_SCRIPT_READER,
    RPT_SCRIPT_ANNOTATOR,
    RPT_SCRIPT_EXPORTER,
    RPT_SCRIPT_VALIDATOR,
    RPT_N_SCRIPT_KINDS
};

struct rpt_config {
    /* Folders with read/ annotate/ export/ validate/ lib/; first one wins. */
    const char *const *script_dirs;
    size_t n_script_dirs;
    /* Folders with loadable modules (NAME.so); first one wins. */
    const char *const *module_dirs;
    size_t n_module_dirs;
    /* What scripts may use beyond the sandbox (names of Lua libraries of
     * plug-ins that they list under 'needs'). */
    const char *const *allow;
    size_t n_allow;
    struct rpt_limits limits;
};

/* Fills in the compiled-in folders and default limits. */
RPT_API void rpt_config_init(struct rpt_config *config);

/* Makes an engine; the configuration is copied. The caller frees it with
 * rpt_engine_free(). On failure the log holds a message. */
RPT_API enum rpt_status rpt_engine_new(struct rpt_engine **out,
    const struct rpt_config *config, struct rpt_log *log);
/* Frees the engine with its scripts and language packs; runs, prompts and
 * reports of it are freed before. NULL: no effect. */
RPT_API void rpt_engine_free(struct rpt_engine *engine);

/*
 * Reads a file of the script folders, such as "lib/new/exporter.lua"; the
 * first folder that has it wins. Taken: free with rpt_text_free(). RPT_ARG
 * without a message when no folder has it.
 */
RPT_API enum rpt_status rpt_engine_data(struct rpt_engine *engine,
    const char *path, struct rpt_str *out, struct rpt_log *log);

/*
 * Writes all scripts of the script folders in compiled form. Put as
 * "scripts.luac" into a module folder, it spares every later start compiling
 * them; a script that was edited since is compiled as usual.
 */
RPT_API enum rpt_status rpt_engine_compile(struct rpt_engine *engine,
    struct rpt_sink *sink, struct rpt_log *log);

/* Plug-ins linked in and modules found, by index; NULL past the end. */
RPT_API const struct rpt_plugin *rpt_engine_plugin(struct rpt_engine *engine,
    size_t i, struct rpt_log *log);

/* Where a report comes from: a path, or bytes under a name. */
struct rpt_source {
    const char *path;      /* NULL: use 'bytes'; "-" is standard input */
    const char *name;      /* for messages; NULL: the path */
    struct rpt_str bytes;
};

struct rpt_read_options {
    const char *from;      /* format, or the path of a reader script;
                              NULL: by content, then extension */
    const char *lang;      /* language code; NULL: detected */
    /* "name=value" facts about the document (symbol=..., date=...). */
    const char *const *facts;
    size_t n_facts;
    /* Annotators to run, by name or path; NULL: every one there is. */
    const char *const *annotators;
    size_t n_annotators;
};

/*
 * Reads, normalises, annotates and freezes. The caller releases '*out'.
 * On failure the log holds a message and '*out' is NULL.
 */
RPT_API enum rpt_status rpt_engine_read(struct rpt_engine *engine,
    struct rpt_report **out, const struct rpt_source *source,
    const struct rpt_read_options *options, struct rpt_log *log);

/* One argument a script takes. All borrowed from the script. */
struct rpt_script_arg {
    const char *name;
    const char *type;     /* string integer number boolean choice path */
    const char *help;
    const char *preset;   /* the default as text; NULL: none */
    const char *const *choices; /* NULL-terminated; NULL unless choice */
};
struct rpt_script_rule {
    const char *code;
    const char *help;
};

/*
 * Finds a script by name, loads its table and checks the contract of
 * scripts/README.md. Borrowed from the engine.
 */
RPT_API enum rpt_status rpt_engine_script(struct rpt_engine *engine,
    const struct rpt_script **out, enum rpt_script_kind kind,
    const char *name, struct rpt_log *log);
/* Loads a script by path; its own table says the kind. */
RPT_API enum rpt_status rpt_engine_script_file(struct rpt_engine *engine,
    const struct rpt_script **out, const char *path, struct rpt_log *log);
/* Names of all scripts of a kind, sorted, NULL-terminated; borrowed until
 * the engine is freed. NULL when memory runs out. */
RPT_API const char *const *rpt_engine_script_names(struct rpt_engine *engine,
    enum rpt_script_kind kind);

/* What a script's table says. All strings and lists are borrowed from the
 * script; what the table does not say is "" or an empty list. */
RPT_API const char *rpt_script_kind_name(enum rpt_script_kind kind);
RPT_API enum rpt_script_kind rpt_script_kind_of(const struct rpt_script *s);
RPT_API const char *rpt_script_name(const struct rpt_script *s);
RPT_API const char *rpt_script_path(const struct rpt_script *s);
RPT_API const char *rpt_script_summary(const struct rpt_script *s);
RPT_API const char *rpt_script_description(const struct rpt_script *s);
/* File name extension of an exporter's output, without the dot; or "". */
RPT_API const char *rpt_script_extension(const struct rpt_script *s);
RPT_API const struct rpt_script_arg *rpt_script_args(
    const struct rpt_script *s, size_t *n);
RPT_API const struct rpt_script_rule *rpt_script_rules(
    const struct rpt_script *s, size_t *n);
/* Annotators it relies on / what it asks beyond the sandbox / tags;
 * NULL-terminated lists. */
RPT_API const char *const *rpt_script_annotators(const struct rpt_script *s);
RPT_API const char *const *rpt_script_needs(const struct rpt_script *s);
RPT_API const char *const *rpt_script_tags(const struct rpt_script *s);

/*
 * A run of one exporter or validator over any number of reports. Arguments
 * ("name=value") are checked here, before any document is read: RPT_ARG with
 * a message for an unknown or badly typed one. 'sink' is for exporters, NULL
 * for validators. Engine, sink and log outlive the run.
 */
RPT_API enum rpt_status rpt_run_new(struct rpt_run **out,
    struct rpt_engine *engine, const struct rpt_script *script,
    const char *const *settings, size_t n_settings, struct rpt_sink *sink,
    struct rpt_log *log);
/*
 * Runs the script over one report. If the script fails, what it wrote for
 * this report is taken back and the run can go on with the next; the log
 * holds a message.
 */
RPT_API enum rpt_status rpt_run_report(struct rpt_run *run,
    struct rpt_report *report);
/*
 * Writes what comes after the last report; no report, nothing. If the script
 * fails, what it wrote here is taken back and the log holds a message. The
 * sink is the caller's to commit.
 */
RPT_API enum rpt_status rpt_run_finish(struct rpt_run *run);
RPT_API void rpt_run_free(struct rpt_run *run);

/*
 * Evaluates an XPath 1.0 expression over the report: element names are kinds,
 * attributes are attributes. Nodes come out in document order.
 */
enum rpt_value_type {
    RPT_VALUE_NODES,
    RPT_VALUE_STRING,
    RPT_VALUE_NUMBER,
    RPT_VALUE_BOOLEAN
};
struct rpt_value {
    enum rpt_value_type type;
    struct rpt_node **nodes;   /* taken; NULL if none */
    size_t n_nodes;
    struct rpt_str string;     /* taken */
    double number;
    bool boolean;
};
/*
 * 'context' NULL is the root. RPT_ARG with a message for a bad expression.
 * A hit on an attribute gives its value: the node that carries it is in
 * 'nodes' and, when it is the only hit, the value in 'string'.
 */
RPT_API enum rpt_status rpt_report_xpath(struct rpt_engine *engine,
    struct rpt_report *report, struct rpt_node *context, const char *expr,
    struct rpt_value *out, struct rpt_log *log);
RPT_API void rpt_value_clear(struct rpt_value *value);

/*
 * A prompt over a report: keeps one Lua state with 'report', 'root' and the
 * functions of scripts/README.md. Lines that end within a statement ask for
 * more.
 */
struct rpt_repl;
RPT_API enum rpt_status rpt_repl_new(struct rpt_repl **out,
    struct rpt_engine *engine, struct rpt_report *report,
    struct rpt_log *log);
/*
 * Runs one line; what it shows goes to 'sink', an error too (it does not end
 * the session). '*more' says that the statement is not complete yet. A NULL
 * line is the end of the input: a statement begun is run as it is.
 */
RPT_API enum rpt_status rpt_repl_line(struct rpt_repl *repl, const char *line,
    struct rpt_sink *sink, bool *more);
RPT_API void rpt_repl_free(struct rpt_repl *repl);
/* Words worth completing at the prompt, NULL-terminated; static. */
RPT_API const char *const *rpt_repl_words(void);
/* The prompt plug-in's functions, or NULL when the module is not there. */
RPT_API const struct rpt_prompt *rpt_engine_prompt(struct rpt_engine *engine,
    struct rpt_log *log);

/*
 * Runs one file of Lua tests (module "rpt.test", see scripts/README.md).
 * Writes a line "ok - FILE: CASE" or "not ok - ..." for each case to 'sink'
 * and counts them; a file that cannot be loaded is RPT_SCRIPT with a message.
 */
RPT_API enum rpt_status rpt_engine_test(struct rpt_engine *engine,
    const char *path, struct rpt_sink *sink, struct rpt_log *log,
    size_t *passed, size_t *failed);

/*
 * Silences findings i >= from of 'log' that the report itself (a comment
 * "rpt: ignore CODE reason") or its side file (PATH.rptignore) excuses. A
 * side file that is NULL, missing or empty excuses nothing; one that cannot be
 * read is RPT_IO with a message in 'log'.
 */
RPT_API enum rpt_status rpt_log_silence_report(struct rpt_log *log,
    size_t from, struct rpt_report *report, const char *side_file);
/* Silences findings i >= from that stand in a baseline file. One that cannot
 * be read is RPT_IO with a message in 'log'. */
RPT_API enum rpt_status rpt_log_silence_baseline(struct rpt_log *log,
    size_t from, const char *path);
/* Writes the findings that are not silenced as a baseline. */
RPT_API enum rpt_status rpt_log_write_baseline(const struct rpt_log *log,
    struct rpt_sink *sink);

#ifdef __cplusplus
}
#endif
#endif
