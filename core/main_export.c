/* SPDX-License-Identifier: MIT
 *
 * `rpt export` and `rpt run`: reports through one script into one output.
 */
#include <string.h>

#include "main.h"

/* Runs 'script' over the files from argument 1 on; a bad file is named in
 * the log and the rest goes on. */
static enum rpt_status
run_files(struct cli *cli, const struct rpt_script *script,
    struct rpt_sink *sink)
{
    struct rpt_run *run;
    enum rpt_status status = rpt_run_new(&run, cli->engine, script,
        cli->set.s, cli->set.n, sink, cli->log);
    if (status != RPT_OK)
        return status;
    size_t n = cli_n_files(cli, 1), done = 0;
    for (size_t i = 0; i < n; i++) {
        struct rpt_report *report;
        if (!cli_read(cli, cli_file(cli, 1, i), rpt_script_annotators(script),
                &report)) {
            cli_report(cli);
            if (cli->status == EXIT_USAGE)
                break;
            continue;
        }
        size_t before = rpt_log_count(cli->log);
        if (rpt_run_report(run, report) == RPT_OK)
            done++;
        rpt_log_sort(cli->log, before);
        rpt_report_release(report);
        cli_report(cli);
        if (sink != NULL && n > 1 && cli->output == NULL)
            rpt_sink_flush(sink);
    }
    /* Nothing half written: without any report there is no output. */
    if (done > 0)
        status = rpt_run_finish(run);
    else if (sink != NULL)
        rpt_sink_rewind(sink, 0);
    rpt_run_free(run);
    return done > 0 ? status : RPT_FORMAT;
}

static int
run_script(struct cli *cli, const struct rpt_script *script)
{
    if (rpt_script_kind_of(script) == RPT_SCRIPT_VALIDATOR)
        return cli_exit(cli, run_files(cli, script, NULL));
    struct rpt_sink *sink;
    if (!cli_sink(cli, &sink))
        return cli_exit(cli, RPT_IO);
    enum rpt_status status = run_files(cli, script, sink);
    return cli_end_sink(cli, sink, status);
}

int
cmd_export(struct cli *cli)
{
    if (cli->args.n == 0)
        return cli_wrong(cli, "export needs the name of an exporter");
    const struct rpt_script *script;
    enum rpt_status status = rpt_engine_script(cli->engine, &script,
        RPT_SCRIPT_EXPORTER, cli->args.s[0], cli->log);
    return status == RPT_OK ? run_script(cli, script) :
        cli_exit(cli, status);
}

int
cmd_run(struct cli *cli)
{
    if (cli->args.n == 0)
        return cli_wrong(cli, "run needs the path of a script");
    const struct rpt_script *script;
    enum rpt_status status = rpt_engine_script_file(cli->engine, &script,
        cli->args.s[0], cli->log);
    if (status != RPT_OK)
        return cli_exit(cli, status);
    enum rpt_script_kind kind = rpt_script_kind_of(script);
    if (kind != RPT_SCRIPT_EXPORTER && kind != RPT_SCRIPT_VALIDATOR)
        return cli_wrong(cli, "run takes exporters and validators; put the "
            "%s %s into a folder named by --scripts",
            rpt_script_kind_name(kind), rpt_script_name(script));
    return run_script(cli, script);
}
