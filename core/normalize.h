/* SPDX-License-Identifier: MIT
 *
 * The normaliser: makes structure from raw blocks, for every format alike.
 */
#ifndef RPT_CORE_NORMALIZE_H
#define RPT_CORE_NORMALIZE_H

#include "lang.h"
#include "node.h"

/*
 * Runs all passes over the tree a reader built. Every repair is logged at
 * level style by "normalize"; nodes it makes carry a rule and a reason.
 * Afterwards sections nest by level and nodes have no hints.
 */
enum rpt_status rpt_normalize(struct rpt_report *report,
    const struct rpt_lang *lang, struct rpt_log *log);

#endif
