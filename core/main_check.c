/* SPDX-License-Identifier: MIT
 *
 * `rpt check`: reports through the validators, findings to the output.
 */
#include <stdio.h>
#include <string.h>

#include "main.h"

#define MAX_VALIDATORS 256

/* One check: the validators, their runs, and what was found. */
struct check {
    struct cli *cli;
    struct rpt_log *raw;        /* of the report at hand, unfiltered */
    struct rpt_log *found;
    const struct rpt_script *scripts[MAX_VALIDATORS];
    struct rpt_run *runs[MAX_VALIDATORS];
    size_t n;
    struct words rules;         /* of --rules */
    size_t done;                /* reports that could be read */
    struct rpt_log_style style;
};

static bool
has_rule(const struct rpt_script *s, const char *word)
{
    size_t n;
    const struct rpt_script_rule *rules = rpt_script_rules(s, &n);
    if (strcmp(rpt_script_name(s), word) == 0)
        return true;
    for (size_t i = 0; i < n; i++)
        if (strcmp(rules[i].code, word) == 0)
            return true;
    return false;
}

/* Is 'code' of validator 'by' asked for? A later word of --rules wins. */
static bool
wanted(const struct words *rules, const char *by, const char *code)
{
    bool yes = rules->n == 0 || rules->s[0][0] == '-';
    for (size_t i = 0; i < rules->n; i++) {
        const char *word = rules->s[i];
        bool no = word[0] == '-';
        if (strcmp(word + no, by) == 0 || strcmp(word + no, code) == 0)
            yes = !no;
    }
    return yes;
}

static bool
any_wanted(const struct words *rules, const struct rpt_script *s)
{
    size_t n;
    const struct rpt_script_rule *r = rpt_script_rules(s, &n);
    for (size_t i = 0; i < n; i++)
        if (wanted(rules, rpt_script_name(s), r[i].code))
            return true;
    return false;
}

static bool
rules_known(struct check *c)
{
    for (size_t i = 0; i < c->rules.n; i++) {
        const char *word = c->rules.s[i] + (c->rules.s[i][0] == '-');
        bool known = false;
        for (size_t k = 0; k < c->n && !known; k++)
            known = has_rule(c->scripts[k], word);
        if (!known) {
            cli_wrong(c->cli,
                "no rule or validator '%s' (rpt list rules names them)",
                word);
            return false;
        }
    }
    return true;
}

/* Loads every validator. */
static enum rpt_status
load_validators(struct check *c)
{
    struct cli *cli = c->cli;
    const char *const *names =
        rpt_engine_script_names(cli->engine, RPT_SCRIPT_VALIDATOR);
    if (names == NULL)
        return RPT_NOMEM;
    for (; *names != NULL && c->n < MAX_VALIDATORS; names++) {
        enum rpt_status status = rpt_engine_script(cli->engine,
            &c->scripts[c->n], RPT_SCRIPT_VALIDATOR, *names, cli->log);
        if (status != RPT_OK)
            return status;
        c->n++;
    }
    return RPT_OK;
}

static bool
has_arg(const struct rpt_script *s, const char *name, size_t n)
{
    size_t count;
    const struct rpt_script_arg *args = rpt_script_args(s, &count);
    for (size_t i = 0; i < count; i++)
        if (strlen(args[i].name) == n && memcmp(args[i].name, name, n) == 0)
            return true;
    return false;
}

/*
 * Does "validator.arg=value" or "arg=value" speak to 's'? Returns the part
 * that the script gets, or NULL.
 */
static const char *
setting_for(const struct rpt_script *s, const char *setting)
{
    size_t n = strlen(rpt_script_name(s));
    if (strncmp(setting, rpt_script_name(s), n) == 0 && setting[n] == '.')
        return setting + n + 1;
    return has_arg(s, setting, strcspn(setting, "=")) ? setting : NULL;
}

static bool
settings_known(struct check *c)
{
    for (size_t i = 0; i < c->cli->set.n; i++) {
        bool known = false;
        for (size_t k = 0; k < c->n && !known; k++)
            known = setting_for(c->scripts[k], c->cli->set.s[i]) != NULL;
        if (!known) {
            cli_wrong(c->cli, "no validator takes the argument '%.*s'",
                (int)strcspn(c->cli->set.s[i], "="), c->cli->set.s[i]);
            return false;
        }
    }
    return true;
}

/* Tells the log what the rules that are applied mean. */
static void
name_rules(struct check *c)
{
    for (size_t k = 0; k < c->n; k++) {
        size_t n;
        const struct rpt_script_rule *r =
            rpt_script_rules(c->scripts[k], &n);
        for (size_t i = 0; i < n; i++)
            if (wanted(&c->rules, rpt_script_name(c->scripts[k]), r[i].code))
                rpt_log_add_rule(c->found, r[i].code, r[i].help);
    }
}

static enum rpt_status
start_runs(struct check *c, const char *against)
{
    for (size_t k = 0; k < c->n; k++) {
        const struct rpt_script *s = c->scripts[k];
        if (!any_wanted(&c->rules, s))
            continue;
        struct words own = {0};
        bool ok = true;
        for (size_t i = 0; ok && i < c->cli->set.n; i++) {
            const char *setting = setting_for(s, c->cli->set.s[i]);
            ok = setting == NULL || words_add(&own, setting);
        }
        if (ok && against != NULL && has_arg(s, "against", 7))
            ok = words_add(&own, against);
        enum rpt_status status = !ok ? RPT_NOMEM :
            rpt_run_new(&c->runs[k], c->cli->engine, s, own.s, own.n, NULL,
                c->raw);
        rpt_free(own.s);
        if (status != RPT_OK)
            return status;
    }
    return RPT_OK;
}

/* Passes the wanted findings on, in the order of the text. */
static void
keep_findings(struct check *c)
{
    rpt_log_sort(c->raw, 0);
    for (size_t i = 0; i < rpt_log_count(c->raw); i++) {
        const struct rpt_message *m = rpt_log_get(c->raw, i);
        if (m->level >= RPT_LEVEL_UNSUPPORTED)
            rpt_log_add_message(c->cli->log, m);
        else if (wanted(&c->rules, m->by, m->code))
            rpt_log_add_message(c->found, m);
    }
    rpt_log_free(c->raw);
    c->raw = NULL;
}

static enum rpt_status
silence(struct check *c, size_t from, const char *path,
    struct rpt_report *report)
{
    const char *suffix = ".rptignore";
    size_t n = strlen(path) + strlen(suffix) + 1;
    char *side = rpt_alloc(n);
    if (side == NULL)
        return RPT_NOMEM;
    snprintf(side, n, "%s%s", path, suffix);
    enum rpt_status status = rpt_log_silence_report(c->found, from, report,
        strcmp(path, "-") == 0 ? NULL : side);
    rpt_free(side);
    return status;
}

static enum rpt_status
check_file(struct check *c, const char *path, const char *against)
{
    struct rpt_report *report;
    if (!cli_read(c->cli, path, NULL, &report))
        return RPT_OK;      /* the message is in the log, the rest goes on */
    c->done++;
    enum rpt_status status = rpt_log_new(&c->raw);
    if (status == RPT_OK) {
        rpt_log_context(c->raw, rpt_report_file(report), "");
        status = start_runs(c, against);
    }
    for (size_t k = 0; status == RPT_OK && k < c->n; k++)
        if (c->runs[k] != NULL &&
            rpt_run_report(c->runs[k], report) == RPT_NOMEM)
            status = RPT_NOMEM;
    for (size_t k = 0; k < c->n; k++) {
        rpt_run_free(c->runs[k]);
        c->runs[k] = NULL;
    }
    size_t before = rpt_log_count(c->found);
    if (c->raw != NULL)
        keep_findings(c);
    if (status == RPT_OK)
        status = silence(c, before, path, report);
    rpt_report_release(report);
    return status;
}

static bool
read_style(struct check *c)
{
    static const char *const formats[] = {"text", "jsonl", "sarif", NULL};
    struct cli *cli = c->cli;
    c->style.least = RPT_LEVEL_STYLE;
    c->style.silenced = cli->silenced;
    if (cli->level != NULL && !rpt_level_find(cli->level, &c->style.least)) {
        cli_wrong(cli, "no level '%s': style, warning or error", cli->level);
        return false;
    }
    size_t i = 0;
    while (cli->format != NULL && formats[i] != NULL &&
           strcmp(formats[i], cli->format) != 0)
        i++;
    if (i >= RPT_N_LOG_FORMATS) {
        cli_wrong(cli, "no format '%s': text, jsonl or sarif", cli->format);
        return false;
    }
    c->style.format = (enum rpt_log_format)i;
    return true;
}

static enum rpt_status
write_baseline(struct check *c)
{
    struct rpt_sink *sink;
    struct rpt_limits limits;
    rpt_limits_init(&limits);
    enum rpt_status status =
        rpt_sink_new_file(&sink, c->cli->write_baseline, limits.output);
    if (status == RPT_OK) {
        status = rpt_log_write_baseline(c->found, sink);
        if (status == RPT_OK)
            status = rpt_sink_commit(sink);
        rpt_sink_free(sink);
    }
    if (status != RPT_OK)
        rpt_log_add(c->cli->log, RPT_LEVEL_FATAL, "cannot-write",
            (struct rpt_span){0}, "cannot write the baseline %s",
            c->cli->write_baseline);
    return status;
}

/* Findings to the output; the exit status is the worst of all messages. */
static int
write_findings(struct check *c, enum rpt_status status)
{
    struct cli *cli = c->cli;
    struct rpt_sink *sink;
    if (!cli_sink(cli, &sink))
        return cli_exit(cli, RPT_IO);
    if (status == RPT_OK)
        status = c->done == 0 ? RPT_FORMAT : rpt_log_status(c->found);
    if (status == RPT_OK)
        status = rpt_log_write(c->found, 0, &c->style, sink);
    /* What could not be read to silence findings is none itself. */
    for (size_t i = 0; status != RPT_OK && i < rpt_log_count(c->found); i++)
        if (rpt_log_get(c->found, i)->level >= RPT_LEVEL_UNSUPPORTED)
            rpt_log_add_message(cli->log, rpt_log_get(c->found, i));
    int other = cli_end_sink(cli, sink, status);
    int worst = rpt_log_exit_status(c->found);
    if (cli->write_baseline != NULL && status == RPT_OK)
        worst = 0;      /* from now on these are known */
    return other > worst ? other : worst;
}

static int
check_all(struct check *c, const char *against)
{
    struct cli *cli = c->cli;
    enum rpt_status status = load_validators(c);
    if (status != RPT_OK)
        return cli_exit(cli, status);
    if (!rules_known(c) || !settings_known(c))
        return cli->status;
    /* Wrong arguments stop before any document is read. */
    status = rpt_log_new(&c->raw);
    if (status == RPT_OK)
        status = start_runs(c, against);
    for (size_t k = 0; k < c->n; k++) {
        rpt_run_free(c->runs[k]);
        c->runs[k] = NULL;
    }
    if (c->raw != NULL)
        keep_findings(c);
    if (status != RPT_OK)
        return cli_exit(cli, status);
    name_rules(c);
    size_t n = cli_n_files(cli, 0);
    for (size_t i = 0; status == RPT_OK && cli->status == 0 && i < n; i++)
        status = check_file(c, cli_file(cli, 0, i), against);
    if (status == RPT_OK && cli->baseline != NULL)
        status = rpt_log_silence_baseline(c->found, 0, cli->baseline);
    if (status == RPT_OK && cli->write_baseline != NULL)
        status = write_baseline(c);
    return write_findings(c, status);
}

int
cmd_check(struct cli *cli)
{
    struct check c = {.cli = cli};
    if (!read_style(&c))
        return cli->status;
    char *against = NULL;
    size_t n = cli->against == NULL ? 0 :
        strlen(cli->against) + sizeof "against=";
    bool whole = cli->rules == NULL || cli_split(cli, &c.rules, cli->rules);
    if (whole && n > 0) {
        against = rpt_alloc(n);
        whole = against != NULL;
    }
    if (against != NULL)
        snprintf(against, n, "against=%s", cli->against);
    whole = whole && rpt_log_new(&c.found) == RPT_OK;
    int status = whole ? check_all(&c, against) : cli_exit(cli, RPT_NOMEM);
    rpt_log_free(c.found);
    rpt_free(against);
    rpt_free(c.rules.s);
    return status;
}
