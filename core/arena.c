/* SPDX-License-Identifier: MIT
 *
 * Memory that is freed all at once. Knows nothing of what it holds.
 *
 * Aligned pieces are taken from the low end of a block, text from the high
 * end, so that neither pays for the other's alignment.
 */
#include "arena.h"

#include <stdalign.h>
#include <string.h>

#include "alloc.h"

/* The largest of what is kept here. */
union word {
    void *p;
    uint64_t n;
    double x;
};

enum {
    FIRST_BLOCK = 4 * 1024,         /* most arenas hold little */
    SMALL_STEP = 256 * 1024,        /* behind it the largest is cheaper */
    LARGEST_STEP = 2 * 1024 * 1024, /* a huge page: no more lies idle */
    GROWTH = 2,
    ALIGN = alignof(union word)
};

struct block {
    struct block *next;
    size_t n;               /* bytes behind the header */
};

struct rpt_arena {
    char *low, *high;       /* what is free in the newest block */
    struct block *blocks;
    size_t step;            /* size of the next block */
    size_t size;            /* bytes of all blocks */
};

static size_t
round_up(size_t n)
{
    return (n + (ALIGN - 1)) & ~(size_t)(ALIGN - 1);
}

enum rpt_status
rpt_arena_new(struct rpt_arena **out)
{
    *out = NULL;
    size_t head = round_up(sizeof(struct block));
    struct block *block = rpt_alloc(FIRST_BLOCK);
    if (block == NULL)
        return RPT_NOMEM;
    block->next = NULL;
    block->n = FIRST_BLOCK - head;
    struct rpt_arena *arena = (void *)((char *)block + head);
    arena->low = (char *)arena + round_up(sizeof(*arena));
    arena->high = (char *)block + FIRST_BLOCK;
    arena->blocks = block;
    arena->step = (size_t)FIRST_BLOCK * GROWTH;
    arena->size = FIRST_BLOCK;
    *out = arena;
    return RPT_OK;
}

void
rpt_arena_free(struct rpt_arena *arena)
{
    if (arena == NULL)
        return;
    /* The arena itself lies in the oldest block, the last of the list. */
    struct block *block = arena->blocks;
    while (block != NULL) {
        struct block *next = block->next;
        rpt_free(block);
        block = next;
    }
}

/* Opens a block with at least 'n' free bytes. */
static bool
grow(struct rpt_arena *arena, size_t n)
{
    size_t head = round_up(sizeof(struct block));
    if (n > SIZE_MAX / 2 - head)
        return false;
    size_t size = arena->step;
    if (size < n + head)
        size = n + head;
    struct block *block = rpt_alloc(size);
    if (block == NULL)
        return false;
    block->n = size - head;
    block->next = arena->blocks;
    arena->blocks = block;
    arena->size += size;
    arena->step *= GROWTH;
    if (arena->step > SMALL_STEP)
        arena->step = LARGEST_STEP;
    arena->low = (char *)block + head;
    arena->high = (char *)block + size;
    return true;
}

void *
rpt_arena_get(struct rpt_arena *arena, size_t n)
{
    if (n > SIZE_MAX / 2)
        return NULL;
    n = round_up(n);
    if ((size_t)(arena->high - arena->low) < n && !grow(arena, n))
        return NULL;
    void *p = arena->low;
    arena->low += n;
    return p;
}

void *
rpt_arena_zero(struct rpt_arena *arena, size_t n)
{
    void *p = rpt_arena_get(arena, n);
    if (p != NULL)
        memset(p, 0, n);
    return p;
}

char *
rpt_arena_bytes(struct rpt_arena *arena, size_t n)
{
    if ((size_t)(arena->high - arena->low) < n && !grow(arena, n))
        return NULL;
    arena->high -= n;
    /* What is left below must stay aligned for 'low'; it is, because only
     * 'high' moved. */
    return arena->high;
}

char *
rpt_arena_copy(struct rpt_arena *arena, const char *s, size_t n)
{
    char *copy = n == SIZE_MAX ? NULL : rpt_arena_bytes(arena, n + 1);
    if (copy != NULL) {
        if (n > 0)
            memcpy(copy, s, n);
        copy[n] = '\0';
    }
    return copy;
}

size_t
rpt_arena_size(const struct rpt_arena *arena)
{
    return arena->size;
}
