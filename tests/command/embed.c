/* SPDX-License-Identifier: MIT
 *
 * A program that embeds librpt: counts the recommendations of one report.
 * Serves as an example and as a test of the installed library.
 */
#include <stdio.h>

#include <rpt/engine.h>

int
main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: embed SCRIPTS MODULES REPORT\n");
        return 64;
    }
    struct rpt_config config;
    rpt_config_init(&config);
    config.script_dirs = (const char *const[]){argv[1]};
    config.module_dirs = (const char *const[]){argv[2]};
    struct rpt_log *log;
    struct rpt_engine *engine;
    struct rpt_report *report = NULL;
    int status = 1;
    if (rpt_log_new(&log) != RPT_OK)
        return 1;
    if (rpt_engine_new(&engine, &config, log) == RPT_OK) {
        struct rpt_source source = {.path = argv[3]};
        struct rpt_read_options options = {0};
        if (rpt_engine_read(engine, &report, &source, &options, log) ==
            RPT_OK) {
            int n = 0;
            struct rpt_node *node = rpt_report_root(report);
            for (; node != NULL; node = rpt_node_next(node, NULL))
                n += rpt_node_kind(node) == RPT_KIND_RECOMMENDATION &&
                    rpt_node_attr_find(node, "part") == NULL;
            printf("%d\n", n);
            status = 0;
            rpt_report_release(report);
        }
        rpt_engine_free(engine);
    }
    for (size_t i = 0; status != 0 && i < rpt_log_count(log); i++)
        fprintf(stderr, "%s\n", rpt_log_get(log, i)->text);
    rpt_log_free(log);
    return status;
}
