/* SPDX-License-Identifier: MIT
 *
 * Fuzz target of what the PDF reader makes of words with boxes: lines,
 * columns, tables, blocks. Poppler is not in it. Each word takes eight bytes
 * of the input: place, size, flags, length, and whether a page begins.
 */
#include "../../plugins/pdf/pdf.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char words[] = "(a) 12. Lakes 140.7 the \xD8\xA3\xD8\xAA 2031 "
    "\xE4\xB8\xAD\xE6\x96\x87 ..... end.";

static void
add_word(struct pdf *p, const uint8_t *d)
{
    static const struct { uint8_t from, n; } parts[] = {
        {0, 3}, {4, 3}, {8, 5}, {14, 5}, {20, 3}, {24, 4}, {29, 4}, {34, 6},
        {41, 5}, {47, 4}, {8, 1}, {29, 1}, {4, 2}, {20, 1}, {47, 3}, {41, 1},
    };
    if (p->n_pages == 0 || (d[7] & 0xE0) == 0xE0) {
        p->pages = pdf_grow(p, p->pages, &p->max_pages, p->n_pages + 1,
            sizeof(*p->pages));
        fuzz_require(p->pages != NULL, "memory");
        p->pages[p->n_pages++] = (struct pdf_page){
            .first = (uint32_t)p->n_runs, .width = 512, .height = 512};
    }
    struct pdf_run run = {.text = (uint32_t)p->n_pool,
        .x1 = (float)(d[0] * 2), .y1 = (float)(d[1] * 2) + d[2] % 4,
        .n = parts[d[3] % 16].n, .chars = parts[d[3] % 16].n,
        .size = (uint16_t)(d[4] % 32 * 10),
        .flags = d[5] & (PDF_BOLD | PDF_ITALIC | PDF_TURNED | PDF_RTL
            | PDF_SPACE)};
    run.x2 = run.x1 + (float)(d[6] % 64);
    run.y2 = run.y1 + (float)(d[4] % 32);
    pdf_pool_add(p, words + parts[d[3] % 16].from, run.n);
    p->runs = pdf_grow(p, p->runs, &p->max_runs, p->n_runs + 1, sizeof(run));
    fuzz_require(p->runs != NULL, "memory");
    p->runs[p->n_runs++] = run;
    p->pages[p->n_pages - 1].n++;
}

static enum rpt_status
read_words(const struct rpt_input *input, struct rpt_build *b)
{
    struct pdf p = {.b = b};
    for (size_t i = 0; i + 8 <= input->bytes.n; i += 8)
        add_word(&p, (const uint8_t *)input->bytes.s + i);
    for (size_t i = 0; i < p.n_pages; i++)
        pdf_find_lines(&p, &p.pages[i]);
    pdf_measure_body(&p);
    for (size_t i = 0; i < p.n_pages; i++) {
        p.page = (uint32_t)i + 1;
        pdf_find_order(&p, &p.pages[i]);
        pdf_emit_page(&p);
    }
    pdf_free(&p);
    return rpt_build_status(b);
}

static const struct rpt_plugin words_plugin = {
    .abi = RPT_PLUGIN_ABI, .name = "words", .read = read_words,
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct rpt_str bytes = {(const char *)data, size};
    if (size >= 8)
        fuzz_run(fuzz_open(), &words_plugin, bytes, false);
    return 0;
}
