/* SPDX-License-Identifier: MIT
 *
 * Memory. rpt_alloc(), rpt_realloc() and rpt_free() stand in
 * <rpt/plugin.h>; here is what only core needs. Knows nothing of what the
 * memory is for.
 */
#ifndef RPT_CORE_ALLOC_H
#define RPT_CORE_ALLOC_H

#include <rpt/plugin.h>

/* 'n' times 'size' bytes, cleared; NULL on overflow or lack of memory. */
void *rpt_alloc_zero(size_t n, size_t size);

/*
 * Makes room for 'need' elements of 'size' bytes in '*p', which has room for
 * '*capacity'; grows geometrically. False when memory runs out: '*p' is then
 * untouched.
 */
bool rpt_alloc_grow(void **p, size_t *capacity, size_t need, size_t size);

/* A NUL-terminated copy of 'n' bytes, to rpt_free(); NULL if none. */
char *rpt_alloc_copy(const char *s, size_t n);

#endif
