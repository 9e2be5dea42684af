/* SPDX-License-Identifier: MIT
 *
 * Strings and lists that live as long as a file is read.
 */
#include "package.h"

#include <string.h>

#define CHUNK 4096

struct keep_chunk {
    struct keep_chunk *next;
    size_t n, max;
    char s[];
};

static void
fail_memory(struct rpt_build *b)
{
    rpt_build_fail(b, RPT_NOMEM, "nomem", (struct rpt_span){ 0 },
        "out of memory");
}

static char *
room(struct keep *k, size_t n)
{
    struct keep_chunk *chunk = k->chunks;
    if (chunk == NULL || n > chunk->max - chunk->n) {
        size_t max = n > CHUNK ? n : CHUNK;
        chunk = n > SIZE_MAX / 2 ? NULL : rpt_alloc(sizeof(*chunk) + max);
        if (chunk == NULL) {
            fail_memory(k->b);
            return NULL;
        }
        *chunk = (struct keep_chunk){ .next = k->chunks, .max = max };
        k->chunks = chunk;
    }
    char *s = chunk->s + chunk->n;
    chunk->n += n;
    return s;
}

struct rpt_str
keep_join(struct keep *k, struct rpt_str a, struct rpt_str b)
{
    if (a.n + b.n == 0)
        return RPT_STR("");
    char *s = room(k, a.n + b.n + 1);
    if (s == NULL)
        return RPT_STR("");
    memcpy(s, a.s, a.n);
    memcpy(s + a.n, b.s, b.n);
    s[a.n + b.n] = '\0';
    return (struct rpt_str){ s, a.n + b.n };
}

struct rpt_str
keep_str(struct keep *k, struct rpt_str s)
{
    return keep_join(k, RPT_STR(""), s);
}

void
keep_free(struct keep *k)
{
    while (k->chunks != NULL) {
        struct keep_chunk *next = k->chunks->next;
        rpt_free(k->chunks);
        k->chunks = next;
    }
}

void *
keep_add(struct keep *k, void **list, size_t *n, size_t *max, size_t size)
{
    if (rpt_build_status(k->b) != RPT_OK)
        return NULL;
    if (*n == *max) {
        size_t more = *max < 16 ? 16 : *max * 2;
        void *grown = more > SIZE_MAX / 2 / size ? NULL
            : rpt_realloc(*list, more * size);
        if (grown == NULL) {
            fail_memory(k->b);
            return NULL;
        }
        *list = grown;
        *max = more;
    }
    void *entry = (char *)*list + *n * size;
    memset(entry, 0, size);
    ++*n;
    return entry;
}
