/* SPDX-License-Identifier: MIT
 *
 * Small blocks that come and go by the ten thousand, as a Lua state's do.
 * Knows nothing of what they hold.
 */
#ifndef RPT_CORE_POOL_H
#define RPT_CORE_POOL_H

#include <stdbool.h>
#include <stddef.h>

enum { RPT_POOL_CLASSES = 16, RPT_POOL_STEP = 16 };

/* All zero: empty. */
struct rpt_pool {
    void *free[RPT_POOL_CLASSES];   /* blocks given back, by size */
    char *at, *end;                 /* what is left of the newest chunk */
    void *chunks;
    bool closing;                   /* all goes at once: small blocks that are
                                     * given back are left where they are */
};

/*
 * As realloc(), with the size the block was asked for; 'p' NULL: a new one,
 * 'new_size' 0: none. NULL when memory runs out: 'p' is then untouched.
 */
void *rpt_pool_resize(struct rpt_pool *pool, void *p, size_t old_size,
    size_t new_size);
/* Frees all small blocks; the large ones were given back before. */
void rpt_pool_free(struct rpt_pool *pool);

/* What one Lua state may use, and whether it ever asked for more. */
struct rpt_budget {
    size_t used;
    size_t max;
    bool reached;      /* a request was refused because of 'max' */
    bool failed;       /* memory itself ran out */
    struct rpt_pool pool; /* to be freed when the state is closed */
};

/* A lua_Alloc: 'budget' is a struct rpt_budget. */
void *rpt_pool_lua(void *budget, void *p, size_t old_size, size_t new_size);

#endif
