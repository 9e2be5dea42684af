/* SPDX-License-Identifier: MIT
 *
 * The arrays of the PDF reader. Knows nothing of what is in them.
 */
#include "pdf.h"

#include <string.h>

void *
pdf_grow(struct pdf *p, void *array, size_t *max, size_t n, size_t size)
{
    if (p->status != RPT_OK)
        return NULL;
    if (array != NULL && n <= *max)
        return array;
    size_t more = *max < 32 ? 32 : *max;
    while (more < n && more <= SIZE_MAX / 4)
        more *= 2;
    void *q = more >= n && more <= SIZE_MAX / size
        ? rpt_realloc(array, more * size) : NULL;
    if (q == NULL) {
        p->status = RPT_NOMEM;
        rpt_build_fail(p->b, RPT_NOMEM, "nomem", (struct rpt_span){0},
            "out of memory");
        return NULL;
    }
    *max = more;
    return q;
}

bool
pdf_pool_add(struct pdf *p, const char *s, size_t n)
{
    if (n > UINT32_MAX / 2 - p->n_pool) {
        p->status = RPT_LIMIT;
        rpt_build_fail(p->b, RPT_LIMIT, "limit-source", (struct rpt_span){0},
            "holds more than 2 GiB of text");
        return false;
    }
    char *pool = pdf_grow(p, p->pool, &p->max_pool, p->n_pool + n, 1);
    if (pool == NULL)
        return false;
    p->pool = pool;
    memcpy(pool + p->n_pool, s, n);
    p->n_pool += n;
    return true;
}

void
pdf_free(struct pdf *p)
{
    rpt_free(p->pool);
    rpt_free(p->runs);
    rpt_free(p->pages);
    rpt_free(p->segs);
    rpt_free(p->lines);
    rpt_free(p->parts);
    rpt_free(p->source);
}
