/* SPDX-License-Identifier: MIT
 *
 * Making and ending a builder; the calls for readers are in <rpt/plugin.h>.
 */
#ifndef RPT_CORE_BUILD_H
#define RPT_CORE_BUILD_H

#include "node.h"

enum rpt_status rpt_build_new(struct rpt_build **out,
    struct rpt_report *report, struct rpt_log *log);
/* Closes what is open, frees the builder and returns its status. */
enum rpt_status rpt_build_end(struct rpt_build *b);

#endif
