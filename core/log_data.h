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
bool rpt_log_in_source(const struct rpt_log *log, size_t i);

#endif
