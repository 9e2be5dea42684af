/* SPDX-License-Identifier: MIT
 *
 * `rpt test`: runs the tests of scripts inside the engine.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "main.h"

struct counts {
    size_t passed, failed;
};

static enum rpt_status
test_file(struct cli *cli, const char *path, struct counts *counts)
{
    struct rpt_sink *sink;
    if (rpt_sink_new_fd(&sink, STDOUT_FILENO, SIZE_MAX) != RPT_OK)
        return RPT_NOMEM;
    size_t passed = 0, failed = 0;
    enum rpt_status status = rpt_engine_test(cli->engine, path, sink,
        cli->log, &passed, &failed);
    if (status != RPT_OK)
        rpt_sink_print(sink, "not ok - %s could not be run\n", path);
    counts->passed += passed;
    counts->failed += failed + (status != RPT_OK);
    enum rpt_status written = rpt_sink_commit(sink);
    rpt_sink_free(sink);
    cli_report(cli);
    return status == RPT_NOMEM ? status : written;
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool
is_test(const char *name)
{
    size_t n = strlen(name);
    return (n > 4 && strcmp(name + n - 4, ".lua") == 0) &&
        (strncmp(name, "test_", 5) == 0 ||
         (n > 9 && strcmp(name + n - 9, "_test.lua") == 0));
}

/* The test files of a folder, by name; false when memory runs out. */
static bool
list_folder(DIR *dir, const char *path, struct words *names)
{
    const struct dirent *entry;
    while ((entry = readdir(dir)) != NULL) {
        if (!is_test(entry->d_name))
            continue;
        size_t n = strlen(path) + strlen(entry->d_name) + 2;
        char *name = rpt_alloc(n);
        if (name == NULL || !words_add(names, name)) {
            rpt_free(name);
            return false;
        }
        snprintf(name, n, "%s/%s", path, entry->d_name);
    }
    if (names->n > 0)
        qsort(names->s, names->n, sizeof *names->s, by_name);
    return true;
}

static enum rpt_status
test_path(struct cli *cli, const char *path, struct counts *counts)
{
    DIR *dir = opendir(path);
    if (dir == NULL)
        return test_file(cli, path, counts);
    struct words names = {0};
    enum rpt_status status =
        list_folder(dir, path, &names) ? RPT_OK : RPT_NOMEM;
    closedir(dir);
    for (size_t i = 0; status == RPT_OK && i < names.n; i++)
        status = test_file(cli, names.s[i], counts);
    for (size_t i = 0; i < names.n; i++)
        rpt_free((void *)(uintptr_t)names.s[i]);
    rpt_free(names.s);
    return status;
}

int
cmd_test(struct cli *cli)
{
    struct counts counts = {0};
    enum rpt_status status = RPT_OK;
    if (cli->args.n == 0)
        status = test_path(cli, ".", &counts);
    for (size_t i = 0; status == RPT_OK && i < cli->args.n; i++)
        status = test_path(cli, cli->args.s[i], &counts);
    if (status != RPT_OK)
        return cli_exit(cli, status);
    if (counts.passed + counts.failed == 0)
        return cli_wrong(cli, "no test_*.lua or *_test.lua there");
    printf("%zu passed, %zu failed\n", counts.passed, counts.failed);
    return counts.failed == 0 ? 0 : RPT_LEVEL_ERROR;
}
