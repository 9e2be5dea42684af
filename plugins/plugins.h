/* SPDX-License-Identifier: MIT
 *
 * The plug-ins that are linked in; a NULL ends the table.
 */
#ifndef RPT_PLUGINS_H
#define RPT_PLUGINS_H

#include <rpt/plugin.h>

extern const struct rpt_plugin *const rpt_plugins[];

#endif
