/* SPDX-License-Identifier: MIT
 *
 * The basic types of librpt: status, strings, spans, limits. Every other
 * header of the public API includes this one. No libxml2 or Lua type
 * appears in it.
 */
#ifndef RPT_RPT_H
#define RPT_RPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RPT_VERSION "0.1.0"

/* Marks what librpt exports; everything else is hidden. */
#define RPT_API __attribute__((visibility("default")))
#define RPT_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))

#ifdef __cplusplus
extern "C" {
#endif

/* What a fallible function returns. On failure its outputs are NULL or 0. */
enum rpt_status {
    RPT_OK,
    RPT_NOMEM,       /* an allocation failed */
    RPT_IO,          /* a file could not be opened, read or written */
    RPT_FORMAT,      /* the input is damaged */
    RPT_LIMIT,       /* a limit of struct rpt_limits was reached */
    RPT_UNSUPPORTED, /* a format or feature rpt does not handle */
    RPT_ARG,         /* the caller's argument is wrong */
    RPT_SCRIPT,      /* a Lua script failed or broke its contract */
    RPT_N_STATUS
};

/* Borrowed text: UTF-8, NUL-terminated, never NULL; 'n' excludes the NUL. */
struct rpt_str {
    const char *s;
    size_t n;
};

#define RPT_STR(lit) ((struct rpt_str){"" lit, sizeof(lit) - 1})

/*
 * A place in the source. 'offset' and 'length' count bytes of the decoded
 * (UTF-8) source, or of the text that came out of a packed or laid-out file
 * (Word, PDF); 'line' and 'page' count from 1, 'column' counts characters
 * (code points) from 1. A 0 in line, column or page means unknown.
 */
struct rpt_span {
    uint32_t offset;
    uint32_t length;
    uint32_t line;
    uint32_t column;
    uint32_t page;
};

/* Upper bounds; reaching one is RPT_LIMIT, never a truncated result. */
struct rpt_limits {
    size_t input;                 /* bytes of one source */
    size_t line;                  /* bytes without a line end in a text */
    size_t nodes;                 /* nodes of one report */
    size_t depth;                 /* nesting of nodes */
    size_t output;                /* bytes of one output */
    size_t script_memory;         /* bytes of one Lua state */
    /* Lua VM instructions of one script run, beside 20,000 for each node of
     * its report; 0: no bound. Work in C counts too; it alone where all code
     * of a script was compiled ahead ("rpt compile"). */
    uint64_t script_instructions;
};

/* Fills in the defaults. */
RPT_API void rpt_limits_init(struct rpt_limits *limits);

/* The library's version, "MAJOR.MINOR.PATCH"; static. */
RPT_API const char *rpt_version(void);

/* A lower-case word for a status ("nomem", "io" ...); static. */
RPT_API const char *rpt_status_name(enum rpt_status status);

/*
 * The name (of a NULL-terminated list) most like 'word', or NULL if none is
 * near: few letters changed, missing, added or swapped, or one is a whole
 * part of the other ("csv" in "recommendations-csv").
 */
RPT_API const char *rpt_suggest(const char *word, const char *const *names);

#ifdef __cplusplus
}
#endif
#endif
