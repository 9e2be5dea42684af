/* SPDX-License-Identifier: MIT
 *
 * Tables of phrases by the hash of their first word. Knows no text and no
 * pack.
 */
#include "lang_table.h"

#include <string.h>

static size_t
count_slots(size_t n)
{
    size_t slots = 16;
    while (slots < n * 3)
        slots *= 2;
    return slots;
}

size_t
rpt_cue_table_size(size_t n)
{
    return sizeof(struct rpt_cue_table) + n * sizeof(struct rpt_cue_entry) +
        count_slots(n) * sizeof(uint16_t);
}

void
rpt_cue_table_init(struct rpt_cue_table *table, size_t n)
{
    memset(table, 0, rpt_cue_table_size(n));
    table->mask = (uint32_t)(count_slots(n) - 1);
    table->n = (uint32_t)n;
}

/* Lets the filters pass the phrase of the entry. */
static void
open_filters(struct rpt_cue_table *table, const char *s,
    const struct rpt_cue_entry *e)
{
    size_t end = rpt_word_plain_end(s, e->n, e->lead);
    unsigned char first = (unsigned char)s[e->lead];
    if (first >= 0x80 || end == e->lead)
        return;
    table->first[first >> 6] |= (uint64_t)1 << (first & 63);
    if (first >= 'a' && first <= 'z')
        table->first[1] |= (uint64_t)1 << (first - 'a' + 'A' - 64);
    size_t n = end - e->lead;
    table->lengths[rpt_cue_two(s + e->lead, n)] |=
        (uint64_t)1 << rpt_cue_length(n);
    uint32_t key = rpt_cue_key(s, e->lead, end);
    rpt_cue_set(table->filter, rpt_cue_bit(key));
    rpt_cue_set(table->pairs, rpt_cue_bit(rpt_cue_pair(key,
        rpt_cue_after(s, e->n, end))));
}

void
rpt_cue_table_add(struct rpt_cue_table *table, const char *image,
    struct rpt_cue_entry entry)
{
    struct rpt_cue_entry *entries = rpt_cue_entries(table);
    const char *s = image + entry.s;
    uint16_t *at = &rpt_cue_slots(table)[entry.hash & table->mask];
    uint16_t *run = at;
    unsigned known;
    entry.rest = rpt_cue_rest(s, entry.n,
        rpt_word_plain_end(s, entry.n, entry.lead), &known);
    entry.known = (uint8_t)known;
    open_filters(table, s, &entry);
    while (*run != 0 && entries[*run - 1].hash != entry.hash)
        run = &entries[*run - 1].next;
    if (*run != 0)
        at = run;
    while (*at != 0 && entries[*at - 1].hash == entry.hash
        && entries[*at - 1].n >= entry.n)
        at = &entries[*at - 1].next;
    entry.next = *at;
    entries[table->filled++] = entry;
    *at = (uint16_t)table->filled;
}

void
rpt_cue_table_join(struct rpt_cue_table *table, const char *image,
    const struct rpt_cue_table *from, uint8_t class_id)
{
    const struct rpt_cue_entry *entries = rpt_cue_entries(from);
    for (uint32_t i = 0; i < from->filled; i++) {
        struct rpt_cue_entry entry = entries[i];
        entry.class_id = class_id;
        rpt_cue_table_add(table, image, entry);
    }
}
