/* SPDX-License-Identifier: MIT
 *
 * Version, names of statuses and their levels, default limits. Knows no
 * other part of the library.
 */
#include <rpt/rpt.h>

#include "engine.h"

const char *
rpt_version(void)
{
    return RPT_VERSION;
}

const char *
rpt_status_name(enum rpt_status status)
{
    static const char *const names[RPT_N_STATUS] = {
        [RPT_OK] = "ok", [RPT_NOMEM] = "nomem", [RPT_IO] = "io",
        [RPT_FORMAT] = "format", [RPT_LIMIT] = "limit",
        [RPT_UNSUPPORTED] = "unsupported", [RPT_ARG] = "arg",
        [RPT_SCRIPT] = "script",
    };
    return (unsigned)status < RPT_N_STATUS ? names[status] : "unknown";
}

enum rpt_level
rpt_status_level(enum rpt_status status)
{
    static const enum rpt_level levels[RPT_N_STATUS] = {
        [RPT_OK] = RPT_LEVEL_STYLE, [RPT_NOMEM] = RPT_LEVEL_FATAL,
        [RPT_IO] = RPT_LEVEL_FATAL, [RPT_FORMAT] = RPT_LEVEL_ERROR,
        [RPT_LIMIT] = RPT_LEVEL_FATAL,
        [RPT_UNSUPPORTED] = RPT_LEVEL_UNSUPPORTED,
        [RPT_ARG] = RPT_LEVEL_FATAL, [RPT_SCRIPT] = RPT_LEVEL_FATAL,
    };
    return (unsigned)status < RPT_N_STATUS ? levels[status]
        : RPT_LEVEL_FATAL;
}

void
rpt_limits_init(struct rpt_limits *limits)
{
    const size_t mega = (size_t)1024 * 1024;
    *limits = (struct rpt_limits){
        .input = 256 * mega,
        .line = 4 * mega,
        .nodes = 16 * mega,
        .depth = 200,
        .output = 1024 * mega,
        .script_memory = 256 * mega,
        .script_instructions = 300000000u,
    };
}
