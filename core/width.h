/* SPDX-License-Identifier: MIT
 *
 * How many columns text takes where every character has a cell.
 */
#ifndef RPT_CORE_WIDTH_H
#define RPT_CORE_WIDTH_H

#include <rpt/rpt.h>

/* Columns of a text: wide characters (East Asian Width W and F) take two,
 * combining marks and format characters none, all others one. */
size_t rpt_width(struct rpt_str s);

#endif
