/* SPDX-License-Identifier: MIT
 *
 * A module for tests: built, as it says, for another version of rpt. Must
 * not be used, whatever else its table holds.
 */
#include <stdlib.h>

#include <rpt/plugin.h>

static int
sniff(const struct rpt_input *input)
{
    (void)input;
    abort();
}

extern const struct rpt_plugin rpt_plugin;

RPT_API const struct rpt_plugin rpt_plugin = {
    .abi = RPT_PLUGIN_ABI + 1,
    .name = "wrong-abi",
    .summary = "built for another rpt",
    .sniff = sniff,
};
