/* SPDX-License-Identifier: MIT
 *
 * Nesting of list items by their edges, and their printed numbers.
 */
#include "text.h"

/* Leaves the levels that a block with this left edge does not belong to. */
static void
leave_levels(struct reader *r, uint32_t indent)
{
    while (r->n_levels > 0) {
        const struct level *top = &r->levels[r->n_levels - 1];
        if (indent >= top->content || indent > (uint32_t)top->indent + 1)
            break;
        r->n_levels--;
    }
}

void
level_paragraph(struct reader *r, struct block *block)
{
    leave_levels(r, r->lines[block->first].indent);
    if (r->profile.dialect != PLAIN)
        block->level = (uint16_t)r->n_levels;
}

void
level_item(struct reader *r, struct block *block)
{
    const struct line *line = &r->lines[block->first];
    struct level *before = NULL;
    while (r->n_levels > 0) {
        struct level *top = &r->levels[r->n_levels - 1];
        if (line->indent > (uint32_t)top->indent + 1)
            break;
        before = top;
        r->n_levels--;
    }
    /* An item of the same level keeps its numbers. */
    struct level level = { .indent = line->indent };
    if (before != NULL && (uint32_t)before->indent <= line->indent + 1u)
        level = *before;
    if (r->n_levels == MAX_LEVELS)
        r->n_levels--;
    uint32_t content = line->indent + (block->from - line->text);
    level.indent = line->indent;
    level.content = content < UINT16_MAX ? (uint16_t)content : UINT16_MAX;
    r->levels[r->n_levels++] = level;
    block->level = (uint16_t)r->n_levels;
}

uint32_t
level_number(struct reader *r, uint32_t raw)
{
    struct level *level = &r->levels[r->n_levels - 1];
    /* "1." before every item asks for numbers; another number twice is an
     * error of the text, which is to be seen. */
    bool repeated = raw == 1 && level->raw == 1;
    if (raw == 0 && level->raw != 0)
        level->number = 0;
    if (raw == 0 || repeated)
        level->number++;
    else
        level->number = raw;
    level->raw = raw;
    return level->number;
}

struct rpt_str
write_number(uint32_t number, char out[12])
{
    size_t at = 12;
    out[--at] = '\0';
    do
        out[--at] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    return (struct rpt_str){ out + at, 11 - at };
}
