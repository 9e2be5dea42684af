/* SPDX-License-Identifier: MIT
 *
 * Fuzz target of the OpenDocument reader: an archive, a flat document, or
 * the inside of the part that holds the text. How to run it stands in
 * fuzz.h; build/fuzz/odt.corpus may be filled with parts of documents.
 */
#include "fuzz_packed.h"

extern const struct rpt_plugin rpt_plugin;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define HEAD "<office:document xmlns:office='" OASIS "office:1.0' " \
    "xmlns:text='" OASIS "text:1.0' xmlns:style='" OASIS "style:1.0' " \
    "xmlns:table='" OASIS "table:1.0' xmlns:draw='" OASIS "drawing:1.0' " \
    "xmlns:svg='" OASIS "svg-compatible:1.0' xmlns:fo='" OASIS \
    "xsl-fo-compatible:1.0' xmlns:xlink='http://www.w3.org/1999/xlink'>"
#define STYLES "<text:list-style style:name='L'><text:list-level-style-" \
    "number text:level='1' style:num-format='1'/></text:list-style>"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char start[] = HEAD STYLES "<office:text>";
    static const char tail[] = "</office:text></office:document>";
    const struct fuzz *fuzz = fuzz_open();
    const struct fuzz_part parts[] = {
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml", NULL},
        {NULL, NULL},
    };
    fuzz_plain(fuzz, &rpt_plugin, data, size);
    if (size > 2 && data[0] == 'P' && data[1] == 'K')
        return 0;
    size_t n = sizeof(start) - 1;
    char *s = malloc(n + size + sizeof(tail));
    fuzz_require(s != NULL, "memory");
    memcpy(s, start, n);
    if (size > 0)
        memcpy(s + n, data, size);
    memcpy(s + n + size, tail, sizeof(tail));
    fuzz_packed(fuzz, &rpt_plugin, parts,
        (struct rpt_str){s, n + size + sizeof(tail) - 1});
    free(s);
    return 0;
}
