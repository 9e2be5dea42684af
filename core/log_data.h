/* SPDX-License-Identifier: MIT
 *
 * What core/silence.c and core/log_write.c need of a log beyond
 * <rpt/log.h>.
 */
#ifndef RPT_CORE_LOG_DATA_H
#define RPT_CORE_LOG_DATA_H

#include <rpt/log.h>

/* As rpt_log_silence(); 'in_source': the report itself asks for it. */
void rpt_log_silence_as(struct rpt_log *log, size_t i, const char *reason,
    bool in_source);
/* What a code means, from rpt_log_add_rule(); by index, NULL at the end. */
struct rpt_rule {
    const char *code, *help;
};
const struct rpt_rule *rpt_log_rule(const struct rpt_log *log, size_t i);
bool rpt_log_in_source(const struct rpt_log *log, size_t i);

#endif
