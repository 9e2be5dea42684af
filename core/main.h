/* SPDX-License-Identifier: MIT
 *
 * The command: what its files share. It uses only the public API.
 */
#ifndef RPT_CORE_MAIN_H
#define RPT_CORE_MAIN_H

#include <rpt/engine.h>

#define EXIT_USAGE 64   /* the command line is wrong (sysexits: EX_USAGE) */

/* A list of words from repeated or comma-separated options. */
struct words {
    const char **s;
    size_t n;
};

/* Everything the command line says. */
struct cli {
    const char *command;
    struct words args;          /* what is not an option */
    const char *output;         /* -o; NULL: standard output */
    const char *from, *lang, *format, *level, *baseline, *write_baseline;
    const char *against, *rules, *group, *dir, *width;
    struct words set, facts, scripts, modules, allow;
    char *split[4];             /* copies that comma lists were cut from */
    size_t n_split;
    bool quiet, verbose, help, version;
    bool tree, outline, explain, coverage, blocks, spans, silenced;

    /* Set up once the command line is read. */
    struct rpt_engine *engine;
    struct rpt_log *log;
    size_t written;             /* messages already on standard error */
    int status;                 /* exit status of wrong usage, else 0 */
};

/* One command: its name, its lines of help and what it does. */
struct command {
    const char *name;
    const char *usage;
    const char *summary;
    const char *options;        /* letters of the groups in main_options.c */
    int (*run)(struct cli *cli);
};
extern const struct command commands[];

/* main_options.c */
/* Reads the command line into 'cli'; false after a message. */
bool cli_parse(struct cli *cli, int argc, char **argv);
void cli_free(struct cli *cli);
/* Help for a command, or for the whole program (NULL). */
void cli_help(const struct command *command);
const struct command *cli_find(const char *name);
/* Splits at commas; the pieces live as long as 'cli'. */
bool cli_split(struct cli *cli, struct words *out, const char *list);
bool words_add(struct words *w, const char *s);
char *cli_copy(const char *s);  /* NULL when memory runs out; rpt_free() */

/* main.c */
/* Says what is wrong with the command line; returns EXIT_USAGE. */
int cli_wrong(struct cli *cli, const char *fmt, ...) RPT_PRINTF(2, 3);
/* Writes messages not yet written to standard error. */
void cli_report(struct cli *cli);
/* The exit status that belongs to a status and the log. */
int cli_exit(struct cli *cli, enum rpt_status status);
/* Opens the sink of -o or standard output; false after a message. */
bool cli_sink(struct cli *cli, struct rpt_sink **out);
/* Commits, frees, and returns the exit status. */
int cli_end_sink(struct cli *cli, struct rpt_sink *sink,
    enum rpt_status status);
/* Files named on the command line from argument 'first' on; "-" if none. */
size_t cli_n_files(const struct cli *cli, size_t first);
const char *cli_file(const struct cli *cli, size_t first, size_t i);
/* Reads file i; annotators NULL means all. False after a message. */
bool cli_read(struct cli *cli, const char *path,
    const char *const *annotators, struct rpt_report **out);

/* main_export.c */
int cmd_export(struct cli *cli);
int cmd_run(struct cli *cli);
/* main_check.c */
int cmd_check(struct cli *cli);
/* main_show.c */
int cmd_show(struct cli *cli);
int cmd_query(struct cli *cli);
/* main_list.c */
int cmd_list(struct cli *cli);
int cmd_help(struct cli *cli);
/* main_new.c */
int cmd_new(struct cli *cli);
int cmd_compile(struct cli *cli);
/* main_repl.c */
int cmd_repl(struct cli *cli);
/* main_test.c */
int cmd_test(struct cli *cli);

#endif
