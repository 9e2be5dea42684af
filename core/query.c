/* SPDX-License-Identifier: MIT
 *
 * XPath queries: opens the xpath module at the first one and passes them on.
 * Knows no libxml2.
 */
#include "alloc.h"
#include "engine.h"

enum rpt_status
rpt_report_xpath(struct rpt_engine *engine, struct rpt_report *report,
    struct rpt_node *context, const char *expr, struct rpt_value *out,
    struct rpt_log *log)
{
    *out = (struct rpt_value){.string = RPT_STR("")};
    if (engine->xpath == NULL) {
        const void *symbol;
        enum rpt_status status = rpt_module_open(engine, "xpath",
            "rpt_xpath_module", &symbol, log);
        if (status != RPT_OK)
            return status;
        engine->xpath = symbol;
    }
    char *why = NULL;
    enum rpt_status status = engine->xpath->evaluate(report,
        context != NULL ? context : report->root, expr, out, &why);
    if (status != RPT_OK)
        rpt_log_add(log,
            status == RPT_ARG ? RPT_LEVEL_ERROR : rpt_status_level(status),
            "xpath", (struct rpt_span){0}, "%s: %s", expr,
            why != NULL ? why : status == RPT_NOMEM ? "out of memory" :
            rpt_status_name(status));
    rpt_free(why);
    return status;
}

void
rpt_value_clear(struct rpt_value *value)
{
    rpt_free(value->nodes);
    rpt_text_free(value->string);
    *value = (struct rpt_value){.string = RPT_STR("")};
}
