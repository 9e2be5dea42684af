/* SPDX-License-Identifier: MIT
 *
 * The command `rpt`: sets up the engine, runs one command, writes messages
 * to standard error and exits. Uses only the public API.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "main.h"

const struct command commands[] = {
    {"export", "NAME [FILE...]", "write reports through an exporter",
        "gros", cmd_export},
    {"check", "[FILE...]", "say what is wrong with reports", "grosc",
        cmd_check},
    {"show", "[FILE]", "show a report's outline, tree or coverage", "grow",
        cmd_show},
    {"query", "XPATH [FILE...]", "find nodes with XPath 1.0", "groq",
        cmd_query},
    {"list", "[KIND]", "list scripts, formats and rules", "go", cmd_list},
    {"help", "[NAME]", "explain a command, a script or a rule", "g",
        cmd_help},
    {"run", "SCRIPT.lua [FILE...]", "run a script by its path", "gros",
        cmd_run},
    {"test", "[FILE|DIR...]", "run tests of scripts", "g", cmd_test},
    {"new", "KIND NAME", "write a working script with its test", "gn",
        cmd_new},
    {"compile", "-o FILE", "compile all scripts, for faster starts", "go",
        cmd_compile},
    {"repl", "FILE", "look around in a report at a prompt", "gr", cmd_repl},
    {NULL, NULL, NULL, NULL, NULL},
};

static void
say_list(const char *fmt, va_list args)
    RPT_PRINTF(1, 0);

/* What a word of the command line holds neither breaks the line of a message
 * nor steers the terminal. */
static void
say_list(const char *fmt, va_list args)
{
    char text[2048];
    vsnprintf(text, sizeof text, fmt, args);
    for (const char *s = text; *s != '\0'; s++)
        if ((unsigned char)*s < 0x20 || *s == 0x7F)
            fprintf(stderr, "\\x%02x", (unsigned)*s);
        else
            putc(*s, stderr);
}

static void
say(const char *fmt, ...)
    RPT_PRINTF(1, 2);

static void
say(const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    say_list(fmt, args);
    va_end(args);
    putc('\n', stderr);
}

int
cli_wrong(struct cli *cli, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    fputs("rpt: ", stderr);
    say_list(fmt, args);
    va_end(args);
    bool help = cli->command != NULL && strcmp(cli->command, "help") == 0;
    fprintf(stderr, " (see: rpt %s%s%s)\n", help ? "list" : "help",
        cli->command != NULL && !help ? " " : "",
        cli->command != NULL && !help ? cli->command : "");
    cli->status = EXIT_USAGE;
    return EXIT_USAGE;
}

void
cli_report(struct cli *cli)
{
    size_t n = rpt_log_count(cli->log);
    struct rpt_log_style style = {
        .format = RPT_LOG_TEXT,
        .least = cli->verbose ? RPT_LEVEL_STYLE :
            cli->quiet ? RPT_LEVEL_ERROR : RPT_LEVEL_WARNING,
        .colour = isatty(STDERR_FILENO) && getenv("NO_COLOR") == NULL,
    };
    /* What nobody sees needs no memory. */
    while (cli->written < n
        && rpt_log_get(cli->log, cli->written)->level < style.least)
        cli->written++;
    struct rpt_sink *sink;
    if (cli->written == n
        || rpt_sink_new_fd(&sink, STDERR_FILENO, SIZE_MAX) != RPT_OK)
        return;
    /* What could not be written now is written, or told of, at the end. */
    if (rpt_log_write(cli->log, cli->written, &style, sink) == RPT_OK &&
        rpt_sink_commit(sink) == RPT_OK)
        cli->written = n;
    rpt_sink_free(sink);
}

int
cli_exit(struct cli *cli, enum rpt_status status)
{
    cli_report(cli);
    bool lost = rpt_log_status(cli->log) == RPT_NOMEM ||
        (status == RPT_NOMEM &&
            rpt_log_exit_status(cli->log) < RPT_LEVEL_FATAL) ||
        cli->written < rpt_log_count(cli->log);
    if (lost) {
        fputs("rpt: out of memory\n", stderr);
        return RPT_LEVEL_FATAL;
    }
    if (cli->status != 0)
        return cli->status;
    if (status == RPT_ARG)
        return EXIT_USAGE;
    int worst = rpt_log_exit_status(cli->log);
    if (status != RPT_OK && worst < RPT_LEVEL_ERROR)
        worst = RPT_LEVEL_FATAL;
    return worst;
}

bool
cli_sink(struct cli *cli, struct rpt_sink **out)
{
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    enum rpt_status status = cli->output == NULL ?
        rpt_sink_new_fd(out, STDOUT_FILENO, limits.output) :
        rpt_sink_new_file(out, cli->output, limits.output);
    if (status == RPT_OK)
        return true;
    say("rpt: cannot write %s: %s",
        cli->output != NULL ? cli->output : "standard output",
        status == RPT_NOMEM ? "out of memory" : strerror(errno));
    cli->status = RPT_LEVEL_FATAL;
    return false;
}

int
cli_end_sink(struct cli *cli, struct rpt_sink *sink, enum rpt_status status)
{
    enum rpt_status sunk = rpt_sink_status(sink);
    /* A result whose messages are not whole is none. */
    if (status == RPT_OK)
        status = rpt_log_status(cli->log);
    if (sunk == RPT_OK && (status == RPT_OK || cli->output == NULL))
        sunk = rpt_sink_commit(sink);
    /* What the script wrote too much of, its message says already. */
    if (sunk != RPT_OK && (sunk != RPT_LIMIT || status == RPT_OK)) {
        say("rpt: cannot write %s: %s",
            cli->output != NULL ? cli->output : "standard output",
            sunk == RPT_NOMEM ? "out of memory" :
            sunk == RPT_LIMIT ? "the output is over the limit" :
            strerror(errno));
        cli->status = RPT_LEVEL_FATAL;
    }
    rpt_sink_free(sink);
    return cli_exit(cli, status);
}

size_t
cli_n_files(const struct cli *cli, size_t first)
{
    return cli->args.n > first ? cli->args.n - first : 1;
}

const char *
cli_file(const struct cli *cli, size_t first, size_t i)
{
    return cli->args.n > first + i ? cli->args.s[first + i] : "-";
}

bool
cli_read(struct cli *cli, const char *path, const char *const *annotators,
    struct rpt_report **out)
{
    struct rpt_source source = {
        .path = path,
        .name = strcmp(path, "-") == 0 ? "<stdin>" : path,
    };
    struct rpt_read_options options = {
        .from = cli->from,
        .lang = cli->lang,
        .facts = cli->facts.s,
        .n_facts = cli->facts.n,
        .annotators = annotators,
    };
    while (annotators != NULL && annotators[options.n_annotators] != NULL)
        options.n_annotators++;
    enum rpt_status status =
        rpt_engine_read(cli->engine, out, &source, &options, cli->log);
    if (status == RPT_ARG)
        cli->status = EXIT_USAGE;
    return status == RPT_OK;
}

/*
 * Folders: those of --scripts, of $RPT_PATH, of the user's data folder (XDG
 * Base Directory Specification), then those that belong to the program: next
 * to it in a build tree or an installation, else the compiled-in ones.
 */
struct folders {
    struct words scripts, modules;
    char *made[8];
    size_t n_made;
};

static bool
add_made(struct folders *f, struct words *to, const char *a, const char *b)
{
    size_t n = strlen(a) + strlen(b) + 1;
    char *path = rpt_alloc(n);
    if (path == NULL || f->n_made == 8) {
        rpt_free(path);
        return false;
    }
    snprintf(path, n, "%s%s", a, b);
    f->made[f->n_made++] = path;
    return access(path, R_OK) != 0 || words_add(to, path);
}

static bool
add_path(struct folders *f, const char *list)
{
    char *copy = cli_copy(list);
    if (copy == NULL || f->n_made == 8) {
        rpt_free(copy);
        return false;
    }
    f->made[f->n_made++] = copy;
    for (char *s = copy; s != NULL;) {
        char *end = strchr(s, ':');
        if (end != NULL)
            *end++ = '\0';
        if (*s != '\0' && !words_add(&f->scripts, s))
            return false;
        s = end;
    }
    return true;
}

/* The folder of the running program, from the kernel. */
static bool
add_own(struct folders *f)
{
    char exe[4096];
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    if (n <= 0)
        return true;
    exe[n] = '\0';
    char *slash = strrchr(exe, '/');
    if (slash == NULL)
        return true;
    *slash = '\0';
    /* In a build tree the modules stand in a folder beside the program. */
    return add_made(f, &f->modules, exe, "/modules") &&
        add_made(f, &f->scripts, exe, "/scripts") &&
        add_made(f, &f->modules, exe, "/../lib/rpt") &&
        add_made(f, &f->scripts, exe, "/../share/rpt/scripts");
}

static bool
find_folders(const struct cli *cli, struct folders *f,
    struct rpt_config *config)
{
    for (size_t i = 0; i < cli->scripts.n; i++)
        if (!words_add(&f->scripts, cli->scripts.s[i]))
            return false;
    for (size_t i = 0; i < cli->modules.n; i++)
        if (!words_add(&f->modules, cli->modules.s[i]))
            return false;
    const char *path = getenv("RPT_PATH");
    if (path != NULL && !add_path(f, path))
        return false;
    const char *data = getenv("XDG_DATA_HOME");
    const char *home = getenv("HOME");
    bool ok = data != NULL && data[0] == '/' ?
        add_made(f, &f->scripts, data, "/rpt/scripts") :
        home == NULL || home[0] != '/' ||
        add_made(f, &f->scripts, home, "/.local/share/rpt/scripts");
    if (!ok || !add_own(f))
        return false;
    for (size_t i = 0; i < config->n_script_dirs; i++)
        if (!words_add(&f->scripts, config->script_dirs[i]))
            return false;
    for (size_t i = 0; i < config->n_module_dirs; i++)
        if (!words_add(&f->modules, config->module_dirs[i]))
            return false;
    config->script_dirs = f->scripts.s;
    config->n_script_dirs = f->scripts.n;
    config->module_dirs = f->modules.s;
    config->n_module_dirs = f->modules.n;
    config->allow = cli->allow.s;
    config->n_allow = cli->allow.n;
    return true;
}

static void
free_folders(struct folders *f)
{
    rpt_free(f->scripts.s);
    rpt_free(f->modules.s);
    for (size_t i = 0; i < f->n_made; i++)
        rpt_free(f->made[i]);
}

static int
run_command(struct cli *cli, const struct command *command)
{
    struct rpt_config config;
    rpt_config_init(&config);
    struct folders folders = {0};
    int status = RPT_LEVEL_FATAL;
    if (rpt_log_new(&cli->log) == RPT_OK &&
        find_folders(cli, &folders, &config) &&
        rpt_engine_new(&cli->engine, &config, cli->log) == RPT_OK)
        status = command->run(cli);
    else
        fputs("rpt: out of memory\n", stderr);
    rpt_engine_free(cli->engine);
    rpt_log_free(cli->log);
    free_folders(&folders);
    return status;
}

int
main(int argc, char **argv)
{
    struct cli cli = {0};
    int status = EXIT_USAGE;
    if (!cli_parse(&cli, argc, argv)) {
        status = cli.status;
        if (status != EXIT_USAGE)
            fputs("rpt: out of memory\n", stderr);
    } else if (cli.version) {
        printf("rpt %s\n", rpt_version());
        status = 0;
    } else {
        const struct command *c =
            cli.command != NULL ? cli_find(cli.command) : NULL;
        if (cli.help || c == NULL) {
            cli_help(c);
            status = cli.help ? 0 : EXIT_USAGE;
        } else {
            status = run_command(&cli, c);
        }
    }
    cli_free(&cli);
    if ((fflush(stdout) != 0 || ferror(stdout) != 0) && status == 0) {
        say("rpt: cannot write standard output: %s", strerror(errno));
        status = RPT_LEVEL_FATAL;
    }
    return status;
}
