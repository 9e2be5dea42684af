/* SPDX-License-Identifier: MIT
 *
 * Small blocks in chunks, one list of free ones for each size. Taking and
 * giving back are a few instructions, where the general one takes a hundred, a
 * tenth of a short run. Knows nothing of what the blocks hold.
 */
#include "pool.h"

#include <string.h>

#include "alloc.h"

/* Checkers see each block; so do the tests that let allocations fail. */
#if defined(RPT_TEST_ALLOC) || defined(__SANITIZE_ADDRESS__)
#define LARGEST 0
#else
#define LARGEST ((size_t)RPT_POOL_CLASSES * RPT_POOL_STEP)
#endif
#define CHUNK ((size_t)64 * 1024)

struct chunk {
    struct chunk *next;
    max_align_t blocks[];
};

static size_t
class_of(size_t n)
{
    return (n - 1) / RPT_POOL_STEP;
}

static void *
get(struct rpt_pool *pool, size_t n)
{
    if (LARGEST == 0 || n > LARGEST)
        return rpt_alloc(n);
    size_t class = class_of(n), size = (class + 1) * RPT_POOL_STEP;
    void *p = pool->free[class];
    if (p != NULL) {
        memcpy(&pool->free[class], p, sizeof(void *));
        return p;
    }
    if ((size_t)(pool->end - pool->at) < size) {
        struct chunk *chunk = rpt_alloc(CHUNK);
        if (chunk == NULL)
            return NULL;
        chunk->next = pool->chunks;
        pool->chunks = chunk;
        pool->at = (char *)chunk->blocks;
        pool->end = (char *)chunk + CHUNK;
    }
    p = pool->at;
    pool->at += size;
    return p;
}

static void
put(struct rpt_pool *pool, void *p, size_t n)
{
    if (LARGEST == 0 || n > LARGEST) {
        rpt_free(p);
        return;
    }
    if (pool->closing)
        return;
    memcpy(p, &pool->free[class_of(n)], sizeof(void *));
    pool->free[class_of(n)] = p;
}

void *
rpt_pool_resize(struct rpt_pool *pool, void *p, size_t old_size,
    size_t new_size)
{
    if (p == NULL)
        return new_size == 0 ? NULL : get(pool, new_size);
    if (new_size == 0) {
        put(pool, p, old_size);
        return NULL;
    }
    if (LARGEST == 0 || (old_size > LARGEST && new_size > LARGEST))
        return rpt_realloc(p, new_size);
    if (old_size <= LARGEST && new_size <= LARGEST &&
        class_of(old_size) == class_of(new_size))
        return p;
    void *moved = get(pool, new_size);
    if (moved == NULL)
        return NULL;
    memcpy(moved, p, old_size < new_size ? old_size : new_size);
    put(pool, p, old_size);
    return moved;
}

void
rpt_pool_free(struct rpt_pool *pool)
{
    for (struct chunk *c = pool->chunks, *next; c != NULL; c = next) {
        next = c->next;
        rpt_free(c);
    }
    *pool = (struct rpt_pool){.chunks = NULL};
}

void *
rpt_pool_lua(void *budget, void *p, size_t old_size, size_t new_size)
{
    struct rpt_budget *b = budget;
    /* Without a block Lua passes a type in place of the old size. */
    size_t old = p == NULL ? 0 : old_size;
    if (new_size > old && (b->used > b->max
            || new_size - old > b->max - b->used)) {
        b->reached = true;
        return NULL;
    }
    void *block = rpt_pool_resize(&b->pool, p, old, new_size);
    if (block == NULL && new_size > 0) {
        b->failed = true;
        return NULL;
    }
    b->used = b->used - old + new_size;
    return block;
}
