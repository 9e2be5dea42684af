/* SPDX-License-Identifier: MIT
 *
 * Small blocks that come and go by the ten thousand, as a Lua state's do.
 * Knows nothing of what they hold.
 */
#ifndef RPT_CORE_POOL_H
#define RPT_CORE_POOL_H

#include <stddef.h>

enum { RPT_POOL_CLASSES = 16, RPT_POOL_STEP = 16 };

/* All zero: empty. */
struct rpt_pool {
    void *free[RPT_POOL_CLASSES];   /* blocks given back, by size */
    char *at, *end;                 /* what is left of the newest chunk */
    void *chunks;
};

/*
 * As realloc(), with the size the block was asked for; 'p' NULL: a new one,
 * 'new_size' 0: none. NULL when memory runs out: 'p' is then untouched.
 */
void *rpt_pool_resize(struct rpt_pool *pool, void *p, size_t old_size,
    size_t new_size);
/* Frees all small blocks; the large ones were given back before. */
void rpt_pool_free(struct rpt_pool *pool);

#endif
