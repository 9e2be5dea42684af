/* SPDX-License-Identifier: MIT
 *
 * `rpt repl`: a prompt over one report. Line editing and history come from
 * the prompt module where there is a terminal; a pipe works without.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "main.h"

/* Where lines come from. */
struct lines {
    const struct rpt_prompt *prompt; /* NULL: standard input as it is */
    void *editor;
    char *line;
    size_t size;
};

/* $XDG_STATE_HOME/rpt/history (XDG Base Directory Specification 0.8). */
static char *
history_path(void)
{
    const char *state = getenv("XDG_STATE_HOME");
    const char *home = getenv("HOME");
    bool own = state != NULL && state[0] == '/';
    const char *base = own ? state : home;
    if (base == NULL || base[0] != '/')
        return NULL;
    size_t n = strlen(base) + 64;
    char *path = rpt_alloc(n);
    if (path == NULL)
        return NULL;
    snprintf(path, n, "%s%s/rpt", base, own ? "" : "/.local/state");
    for (char *s = path + 1; *s != '\0'; s++)
        if (*s == '/') {
            *s = '\0';
            (void)mkdir(path, 0700);
            *s = '/';
        }
    (void)mkdir(path, 0700);
    size_t end = strlen(path);
    snprintf(path + end, n - end, "/history");
    return path;
}

static const char *
next_line(struct lines *in, const char *prompt)
{
    if (in->prompt != NULL)
        return in->prompt->read(in->editor, prompt);
    ssize_t n = getline(&in->line, &in->size, stdin);
    if (n < 0)
        return NULL;
    if (n > 0 && in->line[n - 1] == '\n')
        in->line[n - 1] = '\0';
    return in->line;
}

static enum rpt_status
loop(struct cli *cli, struct rpt_repl *repl, struct lines *in)
{
    bool more = false;
    for (;;) {
        const char *line = next_line(in, more ? "...> " : "rpt> ");
        bool end = line == NULL || (!more && strcmp(line, "exit") == 0);
        if (end && !more)
            return RPT_OK;
        struct rpt_sink *sink;
        if (rpt_sink_new_fd(&sink, STDOUT_FILENO, SIZE_MAX) != RPT_OK)
            return RPT_NOMEM;
        enum rpt_status status = rpt_repl_line(repl, line, sink, &more);
        if (rpt_sink_commit(sink) != RPT_OK) {
            fprintf(stderr, "rpt: cannot write standard output: %s\n",
                strerror(errno));
            status = RPT_IO;
        }
        rpt_sink_free(sink);
        cli_report(cli);
        if (status == RPT_NOMEM || status == RPT_IO || end)
            return status;
    }
}

int
cmd_repl(struct cli *cli)
{
    if (cli->args.n != 1 || strcmp(cli->args.s[0], "-") == 0)
        return cli_wrong(cli, "repl needs one file");
    struct rpt_report *report;
    if (!cli_read(cli, cli->args.s[0], NULL, &report))
        return cli_exit(cli, RPT_FORMAT);
    cli_report(cli);
    struct rpt_repl *repl;
    enum rpt_status status =
        rpt_repl_new(&repl, cli->engine, report, cli->log);
    struct lines in = {0};
    char *history = NULL;
    if (status == RPT_OK && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)) {
        in.prompt = rpt_engine_prompt(cli->engine, cli->log);
        history = history_path();
        if (in.prompt != NULL)
            in.editor = in.prompt->open(history);
        if (in.editor == NULL)
            in.prompt = NULL;
        else
            in.prompt->complete(in.editor, rpt_repl_words());
        printf("rpt %s, Lua 5.4. The report is 'report', its root 'root'; "
            "help() says more,\nexit or the end of input leaves.\n",
            rpt_version());
        fflush(stdout);
    }
    if (status == RPT_OK)
        status = loop(cli, repl, &in);
    if (in.prompt != NULL)
        in.prompt->close(in.editor);
    free(in.line);      /* getline's own memory */
    rpt_free(history);
    rpt_repl_free(repl);
    rpt_report_release(report);
    return status == RPT_OK ? 0 : cli_exit(cli, status);
}
