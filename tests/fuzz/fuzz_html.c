/* SPDX-License-Identifier: MIT
 *
 * Fuzz target of the HTML reader: any text, and the same text inside a page,
 * so that the parser does not have to guess where it is. How to run it stands
 * in fuzz.h.
 */
#include "fuzz.h"

extern const struct rpt_plugin rpt_plugin;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
run(const struct fuzz *fuzz, const char *head, const uint8_t *data,
    size_t size, const char *tail)
{
    size_t a = strlen(head), b = strlen(tail);
    char *s = malloc(a + size + b + 1);
    fuzz_require(s != NULL, "memory");
    memcpy(s, head, a);
    if (size > 0)
        memcpy(s + a, data, size);
    memcpy(s + a + size, tail, b + 1);
    /* A label in a hint is held once the normaliser has seen it. */
    fuzz_run(fuzz, &rpt_plugin, (struct rpt_str){s, a + size + b}, false);
    free(s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    /* Decoding is the engine's; it gives valid UTF-8 without NUL only. */
    if (!rpt_utf8_valid((const char *)data, size)
        || (size > 0 && memchr(data, '\0', size) != NULL))
        return -1;
    const struct fuzz *fuzz = fuzz_open();
    run(fuzz, "", data, size, "");
    run(fuzz, "<html><body><p>A<sup><a href='#fn1'>1</a></sup>", data, size,
        "<table><tr><td>b<td>c</table><ol><li id='fn1'>d</ol></html>");
    return 0;
}
