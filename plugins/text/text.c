/* SPDX-License-Identifier: MIT
 *
 * The text reader: plain text with visual structure, Markdown, what is left
 * of reStructuredText. From decoded bytes to flat raw blocks with hints.
 */
#include "text.h"

#include <string.h>

/* How sure the reader is; plug-ins are asked in turn and the surest reads. */
enum {
    SURE_FOREIGN = 5,    /* text of some other format's making */
    SURE_MARKUP = 20,
    SURE_TEXT = 50,
    SURE_NAMED = 60      /* and the name of the file says so */
};

#define EXTENSIONS "txt text md markdown rst rest"

static bool
is_named(const char *extension)
{
    static const char *const names[] = {
        "txt", "text", "md", "markdown", "rst", "rest",
    };
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(extension, names[i]) == 0)
            return true;
    return false;
}

/* A page may begin with bare text: then its name tells. */
static bool
is_page(const char *extension)
{
    return strcmp(extension, "html") == 0 || strcmp(extension, "htm") == 0
        || strcmp(extension, "xhtml") == 0;
}

static int
text_sniff(const struct rpt_input *input)
{
    static const char *const foreign[] = {
        "<?xml", "<!DOCTYPE", "<!doctype", "<html", "<HTML", "{\\rtf",
        "%PDF-", "%!PS",
    };
    const char *s = input->bytes.s;
    uint32_t n = input->bytes.n < 1024 ? (uint32_t)input->bytes.n : 1024;
    uint32_t i = skip_space(s, 0, n);
    for (size_t k = 0; k < sizeof(foreign) / sizeof(foreign[0]); k++)
        if (starts_with(s + i, n - i, foreign[k]))
            return SURE_FOREIGN;
    if (is_page(input->extension) && memchr(s, '<', input->bytes.n) != NULL)
        return SURE_FOREIGN;
    bool named = is_named(input->extension);
    if (i + 1 < n && s[i] == '<' && (s[i + 1] == '!' || s[i + 1] == '?'
            || (s[i + 1] | 0x20) >= 'a'))
        return named ? SURE_TEXT : SURE_MARKUP;
    return named ? SURE_NAMED : SURE_TEXT;
}

static enum rpt_status
text_read(const struct rpt_input *input, struct rpt_build *b)
{
    struct rpt_str in = input->bytes;
    struct reader r = { .b = b, .s = in.s };
    if (in.n >= UINT32_MAX) {
        rpt_build_fail(b, RPT_LIMIT, "limit-input", (struct rpt_span){ 0 },
            "longer than 4 GiB");
        return rpt_build_status(b);
    }
    r.n = (uint32_t)in.n;
    profile_take(&r.profile, input);
    r.page = r.profile.has_page ? 1 : 0;
    rpt_build_content(b, (struct rpt_span){ 0, r.n, 1, 1, r.page });
    scanner_init(&r.scan, r.s, r.n, &r.profile,
        rpt_build_limits(b)->line);
    read_blocks(&r);
    rpt_free(r.stack);
    rpt_free(r.tokens);
    rpt_free(r.lines);
    return rpt_build_status(b);
}

const struct rpt_plugin rpt_plugin_text = {
    .abi = RPT_PLUGIN_ABI,
    .flags = RPT_PLUGIN_TEXT,
    .name = "text",
    .summary = "Plain text, Markdown and reStructuredText",
    .extensions = EXTENSIONS,
    .sniff = text_sniff,
    .read = text_read,
};
