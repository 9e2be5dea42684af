/* SPDX-License-Identifier: MIT
 *
 * `rpt show` and `rpt query`: looking into one report or several.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "main.h"

static void
write_coverage(struct rpt_report *report, struct rpt_sink *sink)
{
    struct rpt_coverage c;
    struct rpt_sink *gaps = NULL;
    if (rpt_sink_new_memory(&gaps, SIZE_MAX) != RPT_OK)
        return;
    if (rpt_report_coverage(report, &c, gaps) == RPT_OK) {
        /* Rounded down: only all of it is 100 %. */
        double share = c.total == 0 ? 1.0 :
            (double)c.covered / (double)c.total;
        unsigned hundredths = (unsigned)(share * 10000.0);
        rpt_sink_print(sink, "%s: %u.%02u %% of %llu characters\n",
            rpt_report_file(report), hundredths / 100, hundredths % 100,
            (unsigned long long)c.total);
        struct rpt_str text = rpt_sink_text(gaps);
        rpt_sink_write(sink, text.s, text.n);
    }
    rpt_sink_free(gaps);
}

static void
write_repairs(const struct cli *cli, size_t from, struct rpt_sink *sink)
{
    struct rpt_log_style style = {.least = RPT_LEVEL_STYLE};
    if (rpt_log_count(cli->log) > from)
        rpt_sink_print(sink, "\nrepairs and notes:\n");
    rpt_log_write(cli->log, from, &style, sink);
}

static enum rpt_status
show_report(struct cli *cli, const char *path, size_t width,
    struct rpt_sink *sink)
{
    size_t before = rpt_log_count(cli->log);
    struct rpt_report *report;
    if (!cli_read(cli, path, NULL, &report))
        return RPT_FORMAT;
    struct rpt_dump_style style = {
        .spans = cli->spans,
        .explain = cli->explain,
        .blocks = cli->blocks,
        .width = width,
    };
    if (cli->coverage)
        write_coverage(report, sink);
    if (cli->tree || cli->explain)
        rpt_dump(report, rpt_report_root(report), &style, sink);
    if (cli->explain)
        write_repairs(cli, before, sink);
    if (cli->outline || !(cli->coverage || cli->tree || cli->explain))
        rpt_dump_outline(report, sink);
    rpt_report_release(report);
    return rpt_sink_status(sink);
}

int
cmd_show(struct cli *cli)
{
    size_t width = 0;
    if (cli->width != NULL) {
        char *end;
        long n = strtol(cli->width, &end, 10);
        if (*end != '\0' || end == cli->width || n < 1 || n > 100000)
            return cli_wrong(cli, "--width takes a number from 1 to 100000");
        width = (size_t)n;
    }
    struct rpt_sink *sink;
    if (!cli_sink(cli, &sink))
        return cli_exit(cli, RPT_IO);
    size_t n = cli_n_files(cli, 0), done = 0;
    for (size_t i = 0; cli->status == 0 && i < n; i++)
        done += show_report(cli, cli_file(cli, 0, i), width, sink) == RPT_OK;
    return cli_end_sink(cli, sink, done > 0 ? RPT_OK : RPT_FORMAT);
}

/* One hit, as one line of the format asked for. */
static enum rpt_status
write_hit(struct rpt_report *report, const struct rpt_node *n,
    const char *format, struct rpt_sink *sink)
{
    struct rpt_span at = rpt_node_span(n);
    const char *id = rpt_node_id(report, n);
    const char *kind = rpt_kind_name(rpt_node_kind(n));
    const char *file = rpt_report_file(report);
    struct rpt_str text;
    /* Only the root has an empty id. */
    if (id[0] == '\0' && n != rpt_report_root(report))
        return RPT_NOMEM;
    if (strcmp(format, "id") == 0) {
        rpt_sink_print(sink, "%s\n", id);
        return RPT_OK;
    }
    if (rpt_node_text_take(n, &text) != RPT_OK)
        return RPT_NOMEM;
    if (strcmp(format, "jsonl") == 0) {
        rpt_sink_print(sink, "{\"file\":");
        rpt_sink_json(sink, file, strlen(file));
        rpt_sink_print(sink, ",\"line\":%u,\"page\":%u,\"kind\":\"%s\","
            "\"id\":", at.line, at.page, kind);
        rpt_sink_json(sink, id, strlen(id));
        for (const struct rpt_attr *a = rpt_node_attrs(n); a != NULL;
             a = a->next) {
            rpt_sink_print(sink, ",\"@%s\":", a->name);
            rpt_sink_json(sink, a->value.s, a->value.n);
        }
        rpt_sink_print(sink, ",\"text\":");
        rpt_sink_json(sink, text.s, text.n);
        rpt_sink_print(sink, "}\n");
    } else {
        rpt_sink_print(sink, "%s:%u:%u: %s %s ", file, at.line, at.column,
            kind, id[0] != '\0' ? id : "/");
        rpt_sink_json(sink, text.s, text.n);
        rpt_sink_print(sink, "\n");
    }
    rpt_text_free(text);
    return RPT_OK;
}

static enum rpt_status
write_value(struct rpt_report *report, const struct rpt_value *v,
    const char *format, struct rpt_sink *sink)
{
    enum rpt_status status = RPT_OK;
    switch (v->type) {
    case RPT_VALUE_NODES:
        for (size_t i = 0; status == RPT_OK && i < v->n_nodes; i++)
            status = write_hit(report, v->nodes[i], format, sink);
        break;
    case RPT_VALUE_STRING:
        rpt_sink_write(sink, v->string.s, v->string.n);
        rpt_sink_print(sink, "\n");
        break;
    case RPT_VALUE_NUMBER:
        rpt_sink_print(sink, "%.15g\n", v->number);
        break;
    case RPT_VALUE_BOOLEAN:
        rpt_sink_print(sink, "%s\n", v->boolean ? "true" : "false");
        break;
    }
    return status;
}

int
cmd_query(struct cli *cli)
{
    if (cli->args.n == 0)
        return cli_wrong(cli, "query needs an XPath expression");
    const char *format = cli->format != NULL ? cli->format : "text";
    if (strcmp(format, "text") != 0 && strcmp(format, "jsonl") != 0 &&
        strcmp(format, "id") != 0)
        return cli_wrong(cli, "no format '%s': text, jsonl or id", format);
    struct rpt_sink *sink;
    if (!cli_sink(cli, &sink))
        return cli_exit(cli, RPT_IO);
    size_t n = cli_n_files(cli, 1), done = 0;
    enum rpt_status status = RPT_OK;
    for (size_t i = 0; status == RPT_OK && cli->status == 0 && i < n; i++) {
        struct rpt_report *report;
        struct rpt_value value;
        if (!cli_read(cli, cli_file(cli, 1, i), NULL, &report))
            continue;
        /* A wrong expression is the command line's fault, not the file's. */
        rpt_log_context(cli->log, "", "query");
        status = rpt_report_xpath(cli->engine, report, NULL, cli->args.s[0],
            &value, cli->log);
        if (status == RPT_OK) {
            status = write_value(report, &value, format, sink);
            rpt_value_clear(&value);
            done++;
        }
        rpt_report_release(report);
    }
    if (status == RPT_OK && done == 0)
        status = RPT_FORMAT;
    return cli_end_sink(cli, sink, status);
}
