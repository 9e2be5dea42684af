/* SPDX-License-Identifier: MIT
 *
 * XPath over a report. The code lives in the loadable module "xpath"
 * (core/xpath.c), the only core file that knows libxml2, so that runs
 * without a query do not pay for loading it.
 */
#ifndef RPT_CORE_XPATH_H
#define RPT_CORE_XPATH_H

#include "node.h"

/* Exported by the module as "rpt_xpath_module". */
struct rpt_xpath_module {
    uint32_t abi;            /* RPT_PLUGIN_ABI */
    /* On RPT_ARG '*why' is a message in lower case, to rpt_free(). The copy
     * of the report is kept in report->xpath until the next edit. */
    enum rpt_status (*evaluate)(struct rpt_report *report,
        struct rpt_node *context, const char *expr, struct rpt_value *out,
        char **why);
};

#endif
