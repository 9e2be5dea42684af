/* SPDX-License-Identifier: MIT
 *
 * Notes: blocks the reader marked as such become notes with a label. Knows
 * no language.
 */
#include <string.h>

#include "normalize_pass.h"

static void
make_note(struct norm *n, struct norm_block *b)
{
    const struct rpt_hint *hint = b->node->hint;
    struct rpt_node *note = norm_make(n, RPT_KIND_NOTE, b->node->span,
        "note", "marked as a note");
    if (note == NULL)
        return;
    if (hint != NULL && hint->label.n > 0)
        norm_set(n, note, "label", hint->label, RPT_ORIGIN_READ, NULL,
            hint->label_span);
    rpt_node_link_before(b->node, note);
    rpt_node_unlink(b->node);
    rpt_node_link_last(note, b->node);
    b->node = note;
    b->role = NORM_NOTE;
}

void
norm_notes(struct norm *n)
{
    for (size_t i = 0; i < n->n && n->status == RPT_OK; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->role == NORM_PLAIN && (b->flags & RPT_HINT_NOTE) != 0)
            make_note(n, b);
    }
}
