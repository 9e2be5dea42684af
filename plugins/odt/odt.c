/* SPDX-License-Identifier: MIT
 *
 * The reader of OpenDocument texts (.odt, .ott, and flat .fodt): the plug-in
 * and the order of the parts.
 */
#include "odt.h"

#include <string.h>

#define SURE 95     /* no other reader need be asked */
/* Where a flat file says what it is. */
#define HEAD ((size_t)4096)
#define TYPE "application/vnd.oasis.opendocument.text"

static const struct rpt_span nowhere;

void
odt_root_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    (void)tag;
    d->rooted = true;
}

void
odt_body_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    d->is_text = d->in_body = true;
    if (xml_is(xml_attr(tag, "use-soft-page-breaks"), "true"))
        d->page = 1;
    for (size_t i = 0; i < d->heads.n; i++)
        d->heads.ops[i].page = d->page;
    tape_play(&d->heads);
    d->gap = 0;
    d->below = 0;
}

/* Language and title, where the properties of the file state them. */
static void
put_facts(struct odt *d)
{
    size_t n = strcspn(d->language.s, "-_");
    if (n == 2 || n == 3)
        rpt_build_attr(d->b, "lang", (struct rpt_str){ d->language.s, n },
            nowhere);
    if (d->title.n > 0)
        rpt_log_add(rpt_build_log(d->b), RPT_LEVEL_STYLE, "file-title",
            nowhere, "the properties of the file call it \"%s\"",
            d->title.s);
}

static void
finish(struct odt *d)
{
    tape_play(&d->main);
    for (size_t i = 0; i < d->feet.n; i++)
        d->feet.ops[i].page = d->page;
    tape_play(&d->feet);
    if (!d->is_text)
        rpt_build_fail(d->b, RPT_UNSUPPORTED, "odt-root", nowhere,
            "is no OpenDocument text: it holds something else");
    odt_beside_finish(d);
    put_facts(d);
}

static void
read_package(struct odt *d, const struct rpt_input *input)
{
    struct rpt_str list;
    d->package = package_open(input, d->b);
    if (d->package == NULL)
        return;
    /* A part that is encrypted looks like a damaged one. */
    if (package_read(d->package, "META-INF/manifest.xml", &list)) {
        bool secret = strstr(list.s, "encryption-data") != NULL;
        rpt_free((void *)(uintptr_t)list.s);
        if (secret) {
            rpt_build_fail(d->b, RPT_UNSUPPORTED, "encrypted", nowhere,
                "is under a password; open it with the password and save it "
                "without");
            return;
        }
    }
    package_beside(d->package, true);
    xml_read_part(d->package, "meta.xml", &odt_reader, d);
    d->capture = ODT_TEXT;
    package_beside(d->package, false);
    xml_read_part(d->package, "styles.xml", &odt_reader, d);
    if (!xml_read_part(d->package, "content.xml", &odt_reader, d))
        rpt_build_fail(d->b, RPT_FORMAT, "odt-part", nowhere,
            "damaged: the part content.xml, which holds the text, is "
            "missing; get the file again");
}

static void
odt_free(struct odt *d)
{
    for (size_t i = 0; i < ODT_NESTED; i++) {
        tape_free(&d->paragraphs[i].after);
        rpt_free(d->paragraphs[i].hidden);
    }
    tape_free(&d->main);
    tape_free(&d->heads);
    tape_free(&d->feet);
    rpt_free(d->style_index.slots);
    rpt_free(d->list_style_index.slots);
    rpt_free(d->count_index.slots);
    rpt_free(d->last_index.slots);
    rpt_free(d->styles);
    rpt_free(d->list_styles);
    rpt_free(d->counts);
    keep_free(&d->keep);
    package_close(d->package);
    rpt_free(d);
}

static void
init(struct odt *d, struct rpt_build *b)
{
    void *list = NULL;
    memset(d, 0, sizeof(*d));
    d->b = d->keep.b = b;
    d->title = d->language = d->href = d->captured = RPT_STR("");
    d->author = d->written = d->alt_title = RPT_STR("");
    d->defaults.name = d->defaults.shown = d->defaults.parent
        = d->defaults.list = RPT_STR("");
    d->plain = d->defaults;
    tape_init(&d->main, b);
    tape_init(&d->heads, b);
    tape_init(&d->feet, b);
    d->out = &d->main;
    for (size_t i = 0; i < ODT_NESTED; i++)
        tape_init(&d->paragraphs[i].after, b);
    /* The first count is that of the headings. */
    keep_add(&d->keep, &list, &d->n_counts, &d->max_counts,
        sizeof(*d->counts));
    d->counts = list;
}

static bool
is_zip(struct rpt_str bytes)
{
    return bytes.n > 4 && memcmp(bytes.s, "PK\3\4", 4) == 0;
}

static bool
is_flat(struct rpt_str bytes)
{
    size_t n = sizeof(TYPE) - 1, end = bytes.n < HEAD ? bytes.n : HEAD;
    if (bytes.n < 5 || is_zip(bytes))
        return false;
    for (size_t i = 0; i + n < end; i++)
        if (bytes.s[i] == TYPE[0] && memcmp(bytes.s + i, TYPE, n) == 0)
            for (size_t k = 0; k + 16 < i; k++)
                if (memcmp(bytes.s + k, "<office:document", 16) == 0)
                    return true;
    return false;
}

static int
odt_sniff(const struct rpt_input *input)
{
    /* Sheets and slides have types of their own; masters are texts. Who packs
     * a file again by hand may pack the type as well. */
    return package_is_type(input->bytes, TYPE) || is_flat(input->bytes)
        || package_says(input->bytes, "mimetype", TYPE) ? SURE : 0;
}

static enum rpt_status
odt_read(const struct rpt_input *input, struct rpt_build *b)
{
    struct rpt_hint flowing = { .flags = RPT_HINT_FLOWING,
        .style = RPT_STR(""), .label = RPT_STR("") };
    struct odt *d = rpt_alloc(sizeof(*d));
    if (d == NULL) {
        rpt_build_fail(b, RPT_NOMEM, "nomem", nowhere, "out of memory");
        return rpt_build_status(b);
    }
    init(d, b);
    rpt_build_hint(b, &flowing);
    if (is_zip(input->bytes))
        read_package(d, input);
    else
        xml_read(b, input->name, input->bytes, &odt_reader, d);
    finish(d);
    odt_free(d);
    return rpt_build_status(b);
}

extern const struct rpt_plugin rpt_plugin;

RPT_API const struct rpt_plugin rpt_plugin = {
    .abi = RPT_PLUGIN_ABI,
    .name = "odt",
    .summary = "OpenDocument texts",
    .extensions = "odt ott fodt odm",
    .sniff = odt_sniff,
    .read = odt_read,
};
