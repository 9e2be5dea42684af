/* SPDX-License-Identifier: MIT
 *
 * Files of the script folders, as bytes. Knows nothing of what is in them.
 */
#include <string.h>
#include <unistd.h>

#include "alloc.h"
#include "engine.h"

enum rpt_status
rpt_engine_data(struct rpt_engine *engine, const char *path,
    struct rpt_str *out, struct rpt_log *log)
{
    *out = RPT_STR("");
    for (size_t i = 0; i < engine->config.n_script_dirs; i++) {
        struct rpt_buf name;
        rpt_buf_init(&name, 65536);
        rpt_buf_print(&name, "%s/%s", engine->config.script_dirs[i], path);
        enum rpt_status status = name.status;
        bool there = status == RPT_OK && access(name.s, R_OK) == 0;
        struct rpt_bytes bytes = {0};
        if (there) {
            struct rpt_source source = {.path = name.s};
            status = rpt_bytes_open(&bytes, &source, &engine->config.limits,
                log);
        }
        if (there && status == RPT_OK) {
            char *copy = rpt_alloc(bytes.raw.n + 1);
            if (copy != NULL) {
                memcpy(copy, bytes.raw.s, bytes.raw.n);
                copy[bytes.raw.n] = '\0';
                *out = (struct rpt_str){copy, bytes.raw.n};
            } else {
                status = RPT_NOMEM;
            }
            rpt_bytes_close(&bytes);
        }
        rpt_buf_free(&name);
        if (there || status != RPT_OK)
            return status;
    }
    return RPT_ARG;
}
