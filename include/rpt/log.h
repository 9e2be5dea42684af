/* SPDX-License-Identifier: MIT
 *
 * The log: what a person should read about one or more reports. Findings of
 * validators, repairs of the normaliser and errors of readers are all
 * messages here. The library never prints; the caller writes the log out.
 */
#ifndef RPT_LOG_H
#define RPT_LOG_H

#include <rpt/rpt.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Ordered: a higher level is worse. The exit status follows the worst. */
enum rpt_level {
    RPT_LEVEL_STYLE,       /* a repair, or a matter of taste: exit 0 */
    RPT_LEVEL_WARNING,     /* something a person should look at: exit 1 */
    RPT_LEVEL_ERROR,       /* input was dropped or is wrong: exit 2 */
    RPT_LEVEL_UNSUPPORTED, /* rpt cannot do it: exit 3 */
    RPT_LEVEL_FATAL,       /* the run could not go on: exit 4 */
    RPT_N_LEVELS
};

struct rpt_log;
struct rpt_sink;

struct rpt_message {
    enum rpt_level level;
    const char *code;      /* kebab-case, e.g. "rec-no-addressee" */
    const char *file;      /* as given on the command line; "" if none */
    const char *by;        /* stage or script: "normalize", "lists" ... */
    const char *node;      /* readable id of the node; "" if none */
    const char *text;      /* one line, lower case, no period */
    const char *fix;       /* a proposed replacement; "" if none */
    struct rpt_span span;  /* line 0: the whole file */
    bool silenced;         /* by a comment, side file or baseline */
    const char *reason;    /* why it was silenced; "" if not */
};

/* Makes an empty log; the caller frees it with rpt_log_free(). */
RPT_API enum rpt_status rpt_log_new(struct rpt_log **out);
RPT_API void rpt_log_free(struct rpt_log *log);

/*
 * The file and the stage or script that messages added from now on belong
 * to. Both are copied. NULL leaves the present value.
 */
RPT_API void rpt_log_context(struct rpt_log *log, const char *file,
    const char *by);
/* The present file; "" if none. Borrowed from the log. */
RPT_API const char *rpt_log_file(const struct rpt_log *log);

/*
 * Adds a message; 'code' is copied. Sticky: when memory runs out the log
 * remembers it and rpt_log_status() tells. Line ends and control characters
 * in the formatted text are written as visible escapes.
 */
RPT_API void rpt_log_add(struct rpt_log *log, enum rpt_level level,
    const char *code, struct rpt_span span, const char *fmt, ...)
    RPT_PRINTF(5, 6);

/* The same with every field given; strings are copied, NULL means "". */
RPT_API void rpt_log_add_message(struct rpt_log *log,
    const struct rpt_message *message);

/* RPT_NOMEM once a message was lost, else RPT_OK. */
RPT_API enum rpt_status rpt_log_status(const struct rpt_log *log);
RPT_API size_t rpt_log_count(const struct rpt_log *log);

/* Message i (0 .. count-1); borrowed until the next change of the log. */
RPT_API const struct rpt_message *rpt_log_get(const struct rpt_log *log,
    size_t i);

/* Marks message i as silenced for a reason (copied). */
RPT_API void rpt_log_silence(struct rpt_log *log, size_t i,
    const char *reason);

/*
 * Orders messages i >= from by file order of arrival, then line, column,
 * code; used so that output does not depend on the order of scripts.
 */
RPT_API void rpt_log_sort(struct rpt_log *log, size_t from);

/* Exit status of the worst message that is not silenced: 0 to 4. */
RPT_API int rpt_log_exit_status(const struct rpt_log *log);

/*
 * Says what a code means; both strings are copied. Formats that list the
 * rules that were applied (SARIF) write it out. Again for the same code: no
 * effect.
 */
RPT_API void rpt_log_add_rule(struct rpt_log *log, const char *code,
    const char *help);

RPT_API const char *rpt_level_name(enum rpt_level level); /* "style" ... */
/* Finds a level by name; false if there is none. */
RPT_API bool rpt_level_find(const char *name, enum rpt_level *out);

/* How messages are written. */
enum rpt_log_format {
    RPT_LOG_TEXT,  /* file:line:column: level: text [code] */
    RPT_LOG_JSONL, /* one JSON object a line */
    RPT_LOG_SARIF, /* SARIF 2.1.0 (OASIS Standard, 27 March 2020) */
    RPT_N_LOG_FORMATS
};

struct rpt_log_style {
    enum rpt_log_format format;
    enum rpt_level least;   /* messages below it are left out */
    bool colour;            /* ANSI colour, RPT_LOG_TEXT only */
    bool silenced;          /* also write silenced messages */
};

/* Writes the messages i >= from. SARIF is one document: write it once. */
RPT_API enum rpt_status rpt_log_write(const struct rpt_log *log, size_t from,
    const struct rpt_log_style *style, struct rpt_sink *sink);

#ifdef __cplusplus
}
#endif
#endif
