/* SPDX-License-Identifier: MIT
 *
 * An index from names to numbers, for lists that a document may make long.
 * The first of several entries of one name counts.
 */
#include "package.h"

#include <string.h>

static uint64_t
hash_of(struct rpt_str key)
{
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < key.n; i++)
        h = (h ^ (unsigned char)key.s[i]) * 1099511628211u;
    return (h ^ h >> 29) | 1;
}

/* The slot of the key, or the empty one where it would go. */
static struct index_slot *
slot_of(const struct index *x, struct rpt_str key, uint64_t hash)
{
    size_t i = (size_t)hash & (x->max - 1);
    for (;; i = (i + 1) & (x->max - 1)) {
        struct index_slot *s = &x->slots[i];
        if (s->hash == 0 || (s->hash == hash && s->key.n == key.n
                && memcmp(s->key.s, key.s, key.n) == 0))
            return s;
    }
}

static bool
grow(struct index *x, struct rpt_build *b)
{
    struct index old = *x;
    size_t max = old.max == 0 ? 64 : old.max * 2;
    struct index_slot *slots = max > SIZE_MAX / 2 / sizeof(*slots) ? NULL
        : rpt_alloc(max * sizeof(*slots));
    if (slots == NULL) {
        rpt_build_fail(b, RPT_NOMEM, "nomem", (struct rpt_span){ 0 },
            "out of memory");
        return false;
    }
    memset(slots, 0, max * sizeof(*slots));
    x->slots = slots;
    x->max = max;
    for (size_t i = 0; i < old.max; i++)
        if (old.slots[i].hash != 0)
            *slot_of(x, old.slots[i].key, old.slots[i].hash) = old.slots[i];
    rpt_free(old.slots);
    return true;
}

bool
index_put(struct index *x, struct rpt_build *b, struct rpt_str key,
    size_t value)
{
    if (rpt_build_status(b) != RPT_OK || (x->n * 2 >= x->max && !grow(x, b)))
        return false;
    uint64_t hash = hash_of(key);
    struct index_slot *s = slot_of(x, key, hash);
    if (s->hash != 0)
        return false;
    *s = (struct index_slot){ .hash = hash, .key = key, .value = value };
    x->n++;
    return true;
}

void
index_set(struct index *x, struct rpt_build *b, struct rpt_str key,
    size_t value)
{
    if (!index_put(x, b, key, value) && x->max > 0)
        slot_of(x, key, hash_of(key))->value = value;
}

size_t
index_find(const struct index *x, struct rpt_str key)
{
    if (x->max == 0)
        return INDEX_NONE;
    const struct index_slot *s = slot_of(x, key, hash_of(key));
    return s->hash == 0 ? INDEX_NONE : s->value;
}
