/* SPDX-License-Identifier: MIT
 *
 * `rpt new`: a working, commented script and its test, from the models in
 * scripts/lib/new.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "main.h"

static const char *const kinds[] = {"exporter", "validator", "annotator",
    "reader", NULL};

/* Script names are kebab-case, since they are file names and words of a
 * command line. */
static bool
good_name(const char *s)
{
    if (*s < 'a' || *s > 'z')
        return false;
    for (; *s != '\0'; s++)
        if (!((*s >= 'a' && *s <= 'z') || (*s >= '0' && *s <= '9') ||
                (*s == '-' && s[1] != '-' && s[1] != '\0')))
            return false;
    return true;
}

/* Writes the model with each NAME replaced. */
static enum rpt_status
write_model(struct rpt_str model, const char *name, struct rpt_sink *sink)
{
    const char *s = model.s;
    for (const char *hit; (hit = strstr(s, "NAME")) != NULL; s = hit + 4) {
        rpt_sink_write(sink, s, (size_t)(hit - s));
        rpt_sink_write(sink, name, strlen(name));
    }
    rpt_sink_write(sink, s, strlen(s));
    return rpt_sink_commit(sink);
}

static enum rpt_status
write_file(struct cli *cli, const char *kind, const char *name,
    const char *suffix)
{
    char model_path[64], path[4096];
    snprintf(model_path, sizeof model_path, "lib/new/%s%s.lua", kind, suffix);
    int n = snprintf(path, sizeof path, "%s/%s%s.lua",
        cli->dir != NULL ? cli->dir : ".", name, suffix);
    if (n < 0 || (size_t)n >= sizeof path)
        return RPT_ARG;
    if (access(path, F_OK) == 0) {
        cli_wrong(cli, "%s is there already", path);
        return RPT_ARG;
    }
    struct rpt_str model;
    enum rpt_status status =
        rpt_engine_data(cli->engine, model_path, &model, cli->log);
    if (status != RPT_OK) {
        rpt_log_add(cli->log, RPT_LEVEL_FATAL, "model-missing",
            (struct rpt_span){0}, "the script folders hold no %s",
            model_path);
        return RPT_IO;
    }
    struct rpt_sink *sink = NULL;
    status = rpt_sink_new_file(&sink, path, SIZE_MAX);
    if (status == RPT_OK)
        status = write_model(model, name, sink);
    rpt_sink_free(sink);
    rpt_text_free(model);
    if (status == RPT_OK)
        printf("wrote %s\n", path);
    else
        rpt_log_add(cli->log, RPT_LEVEL_FATAL, "cannot-write",
            (struct rpt_span){0}, "cannot write %s", path);
    return status;
}

int
cmd_compile(struct cli *cli)
{
    if (cli->output == NULL || cli->args.n > 0)
        return cli_wrong(cli, "compile needs -o FILE and nothing else");
    struct rpt_sink *sink;
    if (!cli_sink(cli, &sink))
        return cli_exit(cli, RPT_IO);
    return cli_end_sink(cli, sink,
        rpt_engine_compile(cli->engine, sink, cli->log));
}

int
cmd_new(struct cli *cli)
{
    if (cli->args.n != 2)
        return cli_wrong(cli, "new needs a kind and a name: exporter, "
            "validator, annotator or reader");
    const char *kind = cli->args.s[0], *name = cli->args.s[1];
    size_t k = 0;
    while (kinds[k] != NULL && strcmp(kinds[k], kind) != 0)
        k++;
    if (kinds[k] == NULL) {
        const char *near = rpt_suggest(kind, kinds);
        return near != NULL ?
            cli_wrong(cli, "no kind '%s', did you mean %s?", kind, near) :
            cli_wrong(cli, "no kind '%s': exporter, validator, annotator or "
                "reader", kind);
    }
    if (!good_name(name))
        return cli_wrong(cli, "a script's name is lower case with single "
            "hyphens, such as my-table, not '%s'", name);
    enum rpt_status status = write_file(cli, kind, name, "");
    if (status == RPT_OK)
        status = write_file(cli, kind, name, "_test");
    if (status == RPT_OK) {
        const char *dir = cli->dir != NULL ? cli->dir : ".";
        if (k < 2)
            printf("run it:  rpt run %s/%s.lua REPORT\n", dir, name);
        else
            printf("use it:  put it into the folder %s of --scripts DIR\n",
                k == 2 ? "annotate/" : "read/");
        printf("test it: rpt test %s/%s_test.lua\n", dir, name);
    }
    return cli_exit(cli, status);
}
