/* SPDX-License-Identifier: MIT
 *
 * The table of the plug-ins that are linked in. Loadable modules are not
 * named here: the engine finds them in its module folders.
 */
#include "plugins.h"

extern const struct rpt_plugin rpt_plugin_refuse;
extern const struct rpt_plugin rpt_plugin_text;

const struct rpt_plugin *const rpt_plugins[] = {
    &rpt_plugin_text,
    &rpt_plugin_refuse,
    NULL,
};
