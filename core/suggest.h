/* SPDX-License-Identifier: MIT
 *
 * Which of some names was meant by a misspelt one. Knows nothing of what the
 * names stand for.
 */
#ifndef RPT_CORE_SUGGEST_H
#define RPT_CORE_SUGGEST_H

#include <rpt/rpt.h>

/*
 * The name (of a NULL-terminated list) most like 'word', or NULL if none is
 * near: few letters changed, missing, added or swapped, or one is a whole
 * part of the other ("csv" in "recommendations-csv").
 */
const char *rpt_suggest(const char *word, const char *const *names);

#endif
