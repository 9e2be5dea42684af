/* SPDX-License-Identifier: MIT
 *
 * What core files that write need of a sink beyond <rpt/sink.h>.
 */
#ifndef RPT_CORE_SINK_DATA_H
#define RPT_CORE_SINK_DATA_H

#include <rpt/sink.h>

/* Makes the sink fail: what should have been written could not be made. */
void rpt_sink_fail(struct rpt_sink *sink, enum rpt_status status);

#endif
