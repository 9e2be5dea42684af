/* SPDX-License-Identifier: MIT
 *
 * The PDF reader: opens the file with poppler, takes all pages in, measures
 * them, and gives them to the builder page by page. Says what could not be
 * read: passwords, pages that are images, letters without meaning.
 */
#include <string.h>

#include "glyphs.h"

/* Pages that one report may have. */
#define MAX_PAGES 20000
#define HEAD ((size_t)1024)
#define MEND "mend it first: qpdf FILE NEW, or mutool clean FILE NEW"

static int
pdf_sniff(const struct rpt_input *input)
{
    const char *s = input->bytes.s;
    size_t n = input->bytes.n < HEAD ? input->bytes.n : HEAD;
    for (size_t i = 0; i + 5 <= n; i++)
        if (memcmp(s + i, "%PDF-", 5) == 0)
            return i == 0 ? 100 : memchr(s, '\0', n) != NULL ? 60 : 0;
    return 0;
}

static void
fail_open(struct pdf *p, const GError *error)
{
    struct rpt_span at = {0};
    if (error != NULL && error->domain == POPPLER_ERROR
        && error->code == POPPLER_ERROR_ENCRYPTED)
        rpt_build_fail(p->b, RPT_UNSUPPORTED, "pdf-password", at,
            "is a PDF under a password; take it off first: "
            "qpdf --password=... --decrypt FILE NEW");
    else
        rpt_build_fail(p->b, RPT_FORMAT, "pdf-damaged", at,
            "is a damaged PDF that cannot be opened; " MEND);
}

/* "2, 5-9 and 12" */
struct page_list {
    char text[160];
    size_t n, count;
    uint32_t first, last;  /* the stretch that grows */
    bool full;
};

static void
write_stretch(struct page_list *list)
{
    char item[32];
    if (list->first == 0 || list->full)
        return;
    int length = list->first == list->last
        ? g_snprintf(item, sizeof(item), "%u", (unsigned)list->first)
        : g_snprintf(item, sizeof(item), "%u-%u", (unsigned)list->first,
            (unsigned)list->last);
    if (list->n + (size_t)length + 8 > sizeof(list->text)) {
        list->full = true;
        memcpy(list->text + list->n, " ...", 5);
        return;
    }
    list->n += (size_t)g_snprintf(list->text + list->n,
        (gulong)(sizeof(list->text) - list->n), "%s%s",
        list->n > 0 ? ", " : "", item);
}

static void
add_page(struct page_list *list, uint32_t page)
{
    list->count++;
    if (page == list->last + 1 && list->first != 0) {
        list->last = page;
        return;
    }
    write_stretch(list);
    list->first = list->last = page;
}

static void
tell_pages(struct pdf *p, enum rpt_level level, struct page_list *list,
    const char *code, const char *what)
{
    if (list->count == 0)
        return;
    write_stretch(list);
    rpt_log_add(rpt_build_log(p->b), level, code,
        (struct rpt_span){.page = list->first}, "page%s %s %s",
        list->count == 1 ? "" : "s", list->text, what);
}

/* Letters that mean nothing: unknown ones, and those of private use. */
static size_t
count_garbage(const struct pdf *p)
{
    size_t bad = 0;
    for (size_t i = 0; i + 2 < p->n_pool; i++) {
        unsigned char c = (unsigned char)p->pool[i];
        if (c < 0x80) {
            bad += c < ' ';
            continue;
        }
        uint32_t letter;
        i += rpt_utf8_decode(p->pool + i, p->n_pool - i, &letter) - 1;
        bad += letter == 0xFFFD || (letter >= 0xE000 && letter <= 0xF8FF);
    }
    return bad;
}

static bool
has_image(PopplerPage *page)
{
    GList *images = poppler_page_get_image_mapping(page);
    bool any = images != NULL;
    poppler_page_free_image_mapping(images);
    return any;
}

static bool
read_page(struct pdf *p, PopplerDocument *document, int i,
    struct page_list *lost, struct page_list *images,
    struct page_list *unplaced)
{
    struct pdf_page *pages = pdf_grow(p, p->pages, &p->max_pages,
        p->n_pages + 1, sizeof(*pages));
    if (pages == NULL)
        return false;
    p->pages = pages;
    struct pdf_page *page = &pages[p->n_pages++];
    *page = (struct pdf_page){.first = (uint32_t)p->n_runs};
    PopplerPage *source = poppler_document_get_page(document, i);
    if (source == NULL) {
        add_page(lost, (uint32_t)i + 1);
        return true;
    }
    if (!pdf_read_glyphs(p, page, source))
        add_page(unplaced, (uint32_t)i + 1);
    if (page->n == 0 && has_image(source))
        add_page(images, (uint32_t)i + 1);
    g_object_unref(source);
    return p->status == RPT_OK;
}

static void
tell(struct pdf *p, struct page_list *lost, struct page_list *images,
    struct page_list *unplaced)
{
    struct rpt_span none = {0};
    if (lost->count == p->n_pages)
        rpt_build_fail(p->b, RPT_FORMAT, "pdf-damaged", none,
            "is a damaged PDF in which no page can be found; " MEND);
    else if (p->n_runs == 0 && images->count > 0)
        rpt_build_fail(p->b, RPT_UNSUPPORTED, "pdf-scan", none,
            "is a scan: its pages are images without text; run OCR over it "
            "first: ocrmypdf FILE NEW");
    else if (p->n_runs == 0)
        rpt_build_fail(p->b, RPT_UNSUPPORTED, "pdf-no-text", none,
            "has no text on its pages; if you see some, run OCR over it: "
            "ocrmypdf --force-ocr FILE NEW");
    if (lost->count < p->n_pages)
        tell_pages(p, RPT_LEVEL_ERROR, lost, "pdf-damaged",
            "cannot be read; " MEND);
    if (p->n_runs == 0)
        return;
    tell_pages(p, RPT_LEVEL_WARNING, images, "pdf-image-page",
        "without text, an image alone; run OCR over the file to read them");
    tell_pages(p, RPT_LEVEL_WARNING, unplaced, "pdf-no-places",
        "read without the places of the words");
    size_t bad = count_garbage(p);
    if (bad > 20 && bad * 20 > p->n_pool)
        rpt_log_add(rpt_build_log(p->b), RPT_LEVEL_WARNING, "pdf-letters",
            none, "%zu letters are of fonts that do not say what they mean; "
            "run OCR over the file: ocrmypdf --force-ocr FILE NEW", bad);
}

static void
write_pages(struct pdf *p)
{
    for (size_t i = 0; i < p->n_pages && p->status == RPT_OK; i++)
        pdf_find_lines(p, &p->pages[i]);
    if (p->status != RPT_OK)
        return;
    pdf_measure_body(p);
    for (size_t i = 0; i < p->n_pages && p->status == RPT_OK
         && rpt_build_status(p->b) == RPT_OK; i++) {
        p->page = (uint32_t)i + 1;
        pdf_find_order(p, &p->pages[i]);
        if (p->status == RPT_OK)
            pdf_emit_page(p);
    }
}

static void
read_document(struct pdf *p, PopplerDocument *document)
{
    struct page_list lost = {.n = 0}, images = {.n = 0}, unplaced = {.n = 0};
    int n = poppler_document_get_n_pages(document);
    if (n > MAX_PAGES) {
        rpt_build_fail(p->b, RPT_LIMIT, "limit-pages", (struct rpt_span){0},
            "more than %d pages", MAX_PAGES);
        return;
    }
    for (int i = 0; i < n; i++)
        if (!read_page(p, document, i, &lost, &images, &unplaced))
            return;
    tell(p, &lost, &images, &unplaced);
    if (rpt_build_status(p->b) == RPT_OK)
        write_pages(p);
}

/* What poppler says while it mends a file; the first of it is kept. */
struct complaints {
    size_t count;
    char first[160];
};

static void
hear(const gchar *domain, GLogLevelFlags level, const gchar *message,
    gpointer data)
{
    struct complaints *c = data;
    (void)domain;
    (void)level;
    /* It also tells of fonts it would draw with, and of lesser faults. */
    if (g_ascii_strncasecmp(message, "Syntax error", 12) == 0
        && c->count++ == 0)
        g_strlcpy(c->first, message, sizeof(c->first));
}

static enum rpt_status
pdf_read(const struct rpt_input *input, struct rpt_build *b)
{
    struct pdf p = {.b = b};
    struct complaints complaints = {0};
    GError *error = NULL;
    /* Poppler writes to the log of GLib; that is heard here, and only while
     * the file is read. */
    guint handler = g_log_set_handler("Poppler", G_LOG_LEVEL_MASK, hear,
        &complaints);
    GBytes *bytes = g_bytes_new_static(input->bytes.s, input->bytes.n);
    PopplerDocument *document =
        poppler_document_new_from_bytes(bytes, NULL, &error);
    if (document == NULL) {
        fail_open(&p, error);
    } else {
        read_document(&p, document);
        if (complaints.count > 0 && rpt_build_status(b) == RPT_OK)
            rpt_log_add(rpt_build_log(b), RPT_LEVEL_WARNING, "pdf-damaged",
                (struct rpt_span){0}, "the file is damaged, and was mended "
                "as well as it goes; words may be missing: %s",
                complaints.first);
        g_object_unref(document);
    }
    g_clear_error(&error);
    g_bytes_unref(bytes);
    g_log_remove_handler("Poppler", handler);
    pdf_free(&p);
    return rpt_build_status(b);
}

extern const struct rpt_plugin rpt_plugin;

RPT_API const struct rpt_plugin rpt_plugin = {
    .abi = RPT_PLUGIN_ABI,
    .name = "pdf",
    .summary = "PDF files with text (poppler)",
    .extensions = "pdf",
    .sniff = pdf_sniff,
    .read = pdf_read,
};
