/* SPDX-License-Identifier: MIT
 *
 * The encoding that a text in markup names itself.
 */
#ifndef RPT_CORE_DECLARED_H
#define RPT_CORE_DECLARED_H

#include <rpt/log.h>

/*
 * Decodes bytes that are no UTF-8 by the name in their XML declaration or
 * the "meta" of HTML. '*found' is false, and nothing else set, when they
 * name none, or one that is not known (a warning then).
 */
enum rpt_status rpt_decode_declared(struct rpt_str raw, struct rpt_str *out,
    void **owned, bool *found, struct rpt_log *log);

#endif
