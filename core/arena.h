/* SPDX-License-Identifier: MIT
 *
 * Memory that is freed all at once. Knows nothing of what it holds.
 */
#ifndef RPT_CORE_ARENA_H
#define RPT_CORE_ARENA_H

#include <rpt/rpt.h>

struct rpt_arena;

enum rpt_status rpt_arena_new(struct rpt_arena **out);
void rpt_arena_free(struct rpt_arena *arena);
/* 'n' bytes aligned for pointers, 64-bit integers and doubles, not cleared;
 * NULL when memory runs out. */
void *rpt_arena_get(struct rpt_arena *arena, size_t n);
/* The same, cleared. */
void *rpt_arena_zero(struct rpt_arena *arena, size_t n);
/* A NUL-terminated copy of n bytes; NULL when memory runs out. */
char *rpt_arena_copy(struct rpt_arena *arena, const char *s, size_t n);
/* 'n' bytes without alignment (for text); NULL when memory runs out. */
char *rpt_arena_bytes(struct rpt_arena *arena, size_t n);
size_t rpt_arena_size(const struct rpt_arena *arena);

#endif
