/* SPDX-License-Identifier: MIT
 *
 * `rpt list` and `rpt help`: both speak from the scripts' own tables.
 */
#include <stdio.h>
#include <string.h>

#include "main.h"

static const char *const kinds[] = {"readers", "annotators", "exporters",
    "validators", "rules", NULL};

static void
list_plugins(struct cli *cli, struct rpt_sink *sink)
{
    const struct rpt_plugin *p;
    for (size_t i = 0;
         (p = rpt_engine_plugin(cli->engine, i, cli->log)) != NULL; i++)
        if (p->read != NULL && p->extensions != NULL)
            rpt_sink_print(sink, "  %-24s %s (%s)\n", p->name, p->summary,
                p->extensions);
}

static void
list_rules(const struct rpt_script *s, struct rpt_sink *sink)
{
    size_t n;
    const struct rpt_script_rule *rules = rpt_script_rules(s, &n);
    for (size_t i = 0; i < n; i++)
        rpt_sink_print(sink, "  %-24s %s [%s]\n", rules[i].code,
            rules[i].help, rpt_script_name(s));
}

static void
list_script(const struct rpt_script *s, struct rpt_sink *sink)
{
    rpt_sink_print(sink, "  %-24s %s", rpt_script_name(s),
        rpt_script_summary(s));
    const char *const *needs = rpt_script_needs(s);
    for (; *needs != NULL; needs++)
        rpt_sink_print(sink, " [needs --allow %s]", *needs);
    rpt_sink_print(sink, "\n");
}

static enum rpt_status
list_kind(struct cli *cli, size_t k, struct rpt_sink *sink)
{
    bool rules = k == RPT_N_SCRIPT_KINDS;
    enum rpt_script_kind kind =
        rules ? RPT_SCRIPT_VALIDATOR : (enum rpt_script_kind)k;
    const char *const *names = rpt_engine_script_names(cli->engine, kind);
    if (names == NULL)
        return RPT_NOMEM;
    rpt_sink_print(sink, "%s:\n", kinds[k]);
    if (kind == RPT_SCRIPT_READER)
        list_plugins(cli, sink);
    for (; *names != NULL; names++) {
        const struct rpt_script *s;
        /* A broken script is named in the log; the list goes on. */
        if (rpt_engine_script(cli->engine, &s, kind, *names, cli->log) !=
            RPT_OK)
            continue;
        if (rules)
            list_rules(s, sink);
        else
            list_script(s, sink);
    }
    return RPT_OK;
}

int
cmd_list(struct cli *cli)
{
    size_t only = 0;
    if (cli->args.n > 0) {
        const char *word = cli->args.s[0];
        size_t n = strlen(word);
        while (kinds[only] != NULL && (n == 0 ||
                strncmp(kinds[only], word, n) != 0))
            only++;
        if (kinds[only] == NULL)
            return cli_wrong(cli, "no kind '%s': readers, annotators, "
                "exporters, validators or rules", word);
    }
    struct rpt_sink *sink;
    if (!cli_sink(cli, &sink))
        return cli_exit(cli, RPT_IO);
    enum rpt_status status = RPT_OK;
    for (size_t k = 0; status == RPT_OK && kinds[k] != NULL; k++)
        if (cli->args.n > 0 ? k == only : k < RPT_N_SCRIPT_KINDS)
            status = list_kind(cli, k, sink);
    return cli_end_sink(cli, sink, status);
}

static void
help_arg(const struct rpt_script_arg *a)
{
    printf("  --set %s=", a->name);
    if (a->choices != NULL)
        for (size_t i = 0; a->choices[i] != NULL; i++)
            printf("%s%s", i > 0 ? "|" : "", a->choices[i]);
    else
        printf("%s", a->type);
    printf("\n      %s", a->help);
    if (a->preset != NULL && a->preset[0] != '\0')
        printf(" (default: %s)", a->preset);
    puts("");
}

static void
help_script(const struct rpt_script *s)
{
    size_t n;
    printf("%s %s: %s\n", rpt_script_kind_name(rpt_script_kind_of(s)),
        rpt_script_name(s), rpt_script_summary(s));
    if (rpt_script_description(s)[0] != '\0')
        printf("\n%s\n", rpt_script_description(s));
    const struct rpt_script_arg *args = rpt_script_args(s, &n);
    if (n > 0)
        puts("\narguments:");
    for (size_t i = 0; i < n; i++)
        help_arg(&args[i]);
    const struct rpt_script_rule *rules = rpt_script_rules(s, &n);
    if (n > 0)
        puts("\nrules:");
    for (size_t i = 0; i < n; i++)
        printf("  %-24s %s\n", rules[i].code, rules[i].help);
    printf("\nfrom %s\n", rpt_script_path(s));
}

/* Is 'word' a reader in C? Then says what it reads. */
static bool
help_plugin(struct cli *cli, const char *word)
{
    const struct rpt_plugin *p;
    for (size_t i = 0;
         (p = rpt_engine_plugin(cli->engine, i, cli->log)) != NULL; i++) {
        if (p->read == NULL || p->extensions == NULL ||
            strcmp(p->name, word) != 0)
            continue;
        printf("reader %s: %s\n\nIt takes files that end in: %s\n", word,
            p->summary, p->extensions);
        return true;
    }
    return false;
}

static bool
has_name(const char *const *names, const char *word)
{
    for (; names != NULL && *names != NULL; names++)
        if (strcmp(*names, word) == 0)
            return true;
    return false;
}

/* Is 'word' the code of a rule? Then says what it means. */
static bool
help_rule(struct cli *cli, const char *word)
{
    const char *const *names =
        rpt_engine_script_names(cli->engine, RPT_SCRIPT_VALIDATOR);
    for (; names != NULL && *names != NULL; names++) {
        const struct rpt_script *s;
        size_t n;
        if (rpt_engine_script(cli->engine, &s, RPT_SCRIPT_VALIDATOR, *names,
                cli->log) != RPT_OK)
            continue;
        const struct rpt_script_rule *rules = rpt_script_rules(s, &n);
        for (size_t i = 0; i < n; i++) {
            if (strcmp(rules[i].code, word) != 0)
                continue;
            printf("rule %s of validator %s: %s\n\nSilence it in a document "
                "with a comment \"rpt: ignore %s REASON\",\nor with a line "
                "\"%s REASON\" in FILE.rptignore.\n", word, *names,
                rules[i].help, word, word);
            return true;
        }
    }
    return false;
}

int
cmd_help(struct cli *cli)
{
    if (cli->args.n == 0) {
        cli_help(NULL);
        return 0;
    }
    const char *word = cli->args.s[0];
    const struct command *c = cli_find(word);
    if (c != NULL) {
        cli_help(c);
        return 0;
    }
    /* A reader, an exporter and a validator may share a name. */
    bool found = help_plugin(cli, word);
    enum rpt_status status = RPT_OK;
    struct words all = {0};
    for (size_t k = 0; status == RPT_OK && k < RPT_N_SCRIPT_KINDS; k++) {
        enum rpt_script_kind kind = (enum rpt_script_kind)k;
        const char *const *names = rpt_engine_script_names(cli->engine, kind);
        if (has_name(names, word)) {
            const struct rpt_script *s;
            status = rpt_engine_script(cli->engine, &s, kind, word, cli->log);
            if (found && status == RPT_OK)
                puts("");
            if (status == RPT_OK)
                help_script(s);
            found = true;
        }
        for (; names != NULL && *names != NULL; names++)
            words_add(&all, *names);
    }
    const char *near = found || all.n == 0 ? NULL : rpt_suggest(word, all.s);
    if (!found && !help_rule(cli, word))
        cli_wrong(cli, near != NULL ?
            "nothing is called '%s', did you mean %s?" :
            "nothing is called '%s'", word, near);
    rpt_free(all.s);
    return cli_exit(cli, status);
}
