/* SPDX-License-Identifier: MIT
 *
 * What most of the text of a document looks like: its size, the way from
 * line to line, its margins. Single pages are judged against it.
 */
#include <math.h>

#include "pdf.h"

enum {
    N_SIZES = 1024,
    N_LEADINGS = 64,       /* in twentieths of the size, from one size on */
    N_EDGES = 2048,        /* points */
    LONG_LINE = 30         /* characters */
};

static uint16_t
body_size(const struct pdf *p)
{
    uint32_t sizes[N_SIZES] = {0};
    size_t best = 0;
    for (size_t i = 0; i < p->n_runs; i++)
        if (p->runs[i].size < N_SIZES)
            sizes[p->runs[i].size] += p->runs[i].chars;
    for (size_t i = 1; i < N_SIZES; i++)
        if (sizes[i] > sizes[best])
            best = i;
    return best > 0 ? (uint16_t)best : 100;
}

static float
body_leading(const struct pdf *p)
{
    uint32_t steps[N_LEADINGS] = {0};
    size_t best = 4;
    float em = (float)p->body.size / 10;
    for (size_t i = 1; i < p->n_segs; i++) {
        const struct pdf_line *a = &p->segs[i - 1], *b = &p->segs[i];
        float step = (b->y2 - a->y2) / em;
        if (a->size != p->body.size || b->size != a->size
            || b->chars < LONG_LINE || !(step > 0.9f && step < 3.5f))
            continue;
        size_t k = (size_t)((step - 0.9f) * 20);
        steps[k < N_LEADINGS ? k : N_LEADINGS - 1]++;
    }
    for (size_t i = 0; i < N_LEADINGS; i++)
        if (steps[i] > steps[best])
            best = i;
    return 0.9f + ((float)best + 0.5f) / 20;
}

/* The outermost point where a fair share of the long lines end. */
static void
edges(struct pdf *p, unsigned odd)
{
    uint32_t left[N_EDGES] = {0}, right[N_EDGES] = {0}, all = 0;
    float width = 0;
    for (size_t k = odd; k < p->n_pages; k += 2) {
        const struct pdf_page *page = &p->pages[k];
        width = fmaxf(width, page->width);
        for (uint32_t i = 0; i < page->n_segs; i++) {
            const struct pdf_line *s = &p->segs[page->first_seg + i];
            if (s->size != p->body.size || s->chars < LONG_LINE
                || !(s->x1 >= 0 && s->x2 < N_EDGES))
                continue;
            left[(size_t)s->x1]++;
            right[(size_t)s->x2]++;
            all++;
        }
    }
    uint32_t sum = 0;
    size_t l = 0, r = N_EDGES - 1;
    while (l < N_EDGES - 1 && (sum += left[l]) * 50 <= all)
        l++;
    for (sum = 0; r > 0 && (sum += right[r]) * 50 <= all;)
        r--;
    p->body.left[odd] = all == 0 ? 0 : (float)l;
    p->body.right[odd] = all == 0 ? width : (float)r + 1;
}

void
pdf_measure_body(struct pdf *p)
{
    p->body.size = body_size(p);
    p->body.leading = body_leading(p);
    edges(p, 0);
    edges(p, 1);
}
