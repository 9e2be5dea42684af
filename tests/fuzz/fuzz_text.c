/* SPDX-License-Identifier: MIT
 *
 * Fuzz target of decoding and of the text reader. How to run it stands in
 * fuzz.h.
 */
#include "fuzz.h"

extern const struct rpt_plugin rpt_plugin_text;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct fuzz *fuzz = fuzz_open();
    struct rpt_str text;
    void *owned = NULL;
    bool binary = false;
    /* Readers may rely on the NUL behind their bytes. */
    char *copy = malloc(size + 1);
    fuzz_require(copy != NULL, "memory");
    if (size > 0)
        memcpy(copy, data, size);
    copy[size] = '\0';
    struct rpt_log *log;
    fuzz_require(rpt_log_new(&log) == RPT_OK, "a log");
    enum rpt_status status = rpt_decode((struct rpt_str){copy, size}, &text,
        &owned, &binary, log);
    fuzz_require(status == RPT_OK || rpt_log_exit_status(log) >= 2,
        "a failure of decoding is told");
    if (status == RPT_OK && !binary && text.n > 0) {
        fuzz_require(rpt_utf8_valid(text.s, text.n), "UTF-8 after decoding");
        fuzz_run(fuzz, &rpt_plugin_text, text, false);
    }
    rpt_log_free(log);
    rpt_free(owned);
    free(copy);
    return 0;
}
