/* SPDX-License-Identifier: MIT
 *
 * Fuzz target of the Word reader: an archive, or the XML of its main part,
 * its styles and its numbering, one behind the other. How to run it stands
 * in fuzz.h; build/fuzz/docx.corpus may be filled with parts of documents.
 */
#include "fuzz_packed.h"

extern const struct rpt_plugin rpt_plugin;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define OOXML "http://schemas.openxmlformats.org/"
#define TYPE OOXML "officeDocument/2006/relationships/"
#define RELS(inner) "<Relationships xmlns='" OOXML \
    "package/2006/relationships'>" inner "</Relationships>"
#define REL(id, type, target) "<Relationship Id='" id "' Type='" TYPE type \
    "' Target='" target "'/>"
#define HEAD "<w:document xmlns:w='" OOXML "wordprocessingml/2006/main' " \
    "xmlns:r='" OOXML "officeDocument/2006/relationships' xmlns:mc='" OOXML \
    "markup-compatibility/2006' xmlns:v='urn:schemas-microsoft-com:vml'>"

/* All of them read the same part, so that styles, numbering and notes may
 * stand in it too. */
static const char rels[] = RELS(REL("s", "styles", "document.xml")
    REL("n", "numbering", "document.xml")
    REL("f", "footnotes", "document.xml")
    REL("h", "header", "header.xml") REL("l", "hyperlink", "x"));

static void
run(const struct fuzz *fuzz, struct rpt_str text)
{
    const struct fuzz_part parts[] = {
        {"_rels/.rels", RELS(REL("1", "officeDocument",
            "word/document.xml"))},
        {"word/_rels/document.xml.rels", rels},
        {"word/header.xml", HEAD "<w:p><w:r><w:t>1</w:t></w:r></w:p>"
            "</w:document>"},
        {"word/document.xml", NULL},
        {NULL, NULL},
    };
    fuzz_packed(fuzz, &rpt_plugin, parts, text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char tail[] = "</w:document>";
    const struct fuzz *fuzz = fuzz_open();
    if (size > 2 && data[0] == 'P' && data[1] == 'K') {
        fuzz_plain(fuzz, &rpt_plugin, data, size);
        return 0;
    }
    size_t n = sizeof(HEAD) - 1;
    char *s = malloc(n + size + sizeof(tail));
    fuzz_require(s != NULL, "memory");
    memcpy(s, HEAD, n);
    if (size > 0)
        memcpy(s + n, data, size);
    memcpy(s + n + size, tail, sizeof(tail));
    run(fuzz, (struct rpt_str){s, n + size + sizeof(tail) - 1});
    run(fuzz, (struct rpt_str){s + n, size});
    free(s);
    return 0;
}
