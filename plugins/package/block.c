/* SPDX-License-Identifier: MIT
 *
 * Paragraphs on a tape: runs of one look become one text below its marks,
 * and what all of a paragraph looks like becomes its hints.
 */
#include "package.h"

#include <string.h>

/* Looks that are marked in the tree, the outermost first; links go around
 * all of them. */
static const struct mark {
    uint8_t look, kind;
    const char *style;
} marks[] = {
    { LOOK_BOLD, RPT_KIND_STRONG, NULL },
    { LOOK_ITALIC, RPT_KIND_EMPHASIS, NULL },
    { LOOK_UNDERLINE, RPT_KIND_EMPHASIS, "underline" },
    { LOOK_SUPERSCRIPT, RPT_KIND_EMPHASIS, "superscript" },
    { LOOK_SUBSCRIPT, RPT_KIND_EMPHASIS, "subscript" },
};

enum { N_MARKS = sizeof(marks) / sizeof(marks[0]), LINK = N_MARKS };

void
block_begin(struct block *k, struct tape *tape, uint32_t page, uint8_t own)
{
    *k = (struct block){ .tape = tape, .page = page, .own = own,
        .href = RPT_STR(""), .linked = "", .first_page = page };
    k->open = tape_open(tape, RPT_KIND_PARAGRAPH, page);
    k->role = tape_attr(tape, "role", RPT_STR(""));
    k->hint = tape_hint(tape);
}

void
block_role(struct block *k, struct rpt_str role)
{
    tape_set(k->tape, k->role, role);
}

static void
close_inlines(struct block *k, uint8_t n)
{
    while (k->n_inlines > n) {
        k->n_inlines--;
        tape_close(k->tape);
    }
}

static void
open_inline(struct block *k, uint8_t which)
{
    k->inlines[k->n_inlines++] = which;
    if (which == LINK) {
        tape_open(k->tape, RPT_KIND_LINK, k->page);
        tape_attr(k->tape, "href", k->href);
        k->linked = k->href.s;
        return;
    }
    tape_open(k->tape, (enum rpt_kind)marks[which].kind, k->page);
    if (marks[which].style != NULL)
        tape_attr(k->tape, "style", (struct rpt_str){ marks[which].style,
            strlen(marks[which].style) });
}

/* Opens and closes marks so that just those of 'looks' are open. */
static void
set_inlines(struct block *k, uint8_t looks)
{
    uint8_t want[BLOCK_INLINES], n = 0, same = 0;
    if (k->href.n > 0)
        want[n++] = LINK;
    for (uint8_t i = 0; i < N_MARKS && n < BLOCK_INLINES; i++)
        if ((looks & ~k->own & marks[i].look) != 0)
            want[n++] = i;
    while (same < n && same < k->n_inlines && want[same] == k->inlines[same]
            && (want[same] != LINK || k->linked == k->href.s))
        same++;
    close_inlines(k, same);
    for (; same < n; same++)
        open_inline(k, want[same]);
}

/* Is there more in it than white space? */
static bool
is_visible(struct rpt_str s)
{
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        if (c == 0xC2 && i + 1 < s.n && s.s[i + 1] == '\xA0')
            i++;
        else if (c > ' ')
            return true;
    }
    return false;
}

void
block_text(struct block *k, struct rpt_str text, uint8_t looks)
{
    /* How much it is matters only beside the whole. */
    size_t visible = is_visible(text) ? text.n : 0;
    /* White space looks like what is before it. */
    if (visible > 0) {
        set_inlines(k, looks);
        if (!k->any)
            k->first_page = k->page;
        k->any = true;
        k->visible += visible;
        k->bold += (looks & LOOK_BOLD) != 0 ? visible : 0;
        k->italic += (looks & LOOK_ITALIC) != 0 ? visible : 0;
        k->capitals += (looks & LOOK_CAPITALS) != 0 ? visible : 0;
    } else if (k->href.n == 0 && k->n_inlines > 0
            && k->inlines[0] == LINK) {
        close_inlines(k, 0);
    }
    tape_text(k->tape, text, k->page);
}

void
block_note_ref(struct block *k, struct rpt_str label, bool printed)
{
    close_inlines(k, 0);
    if (!k->any)
        k->first_page = k->page;
    k->any = true;
    tape_open_at(k->tape, RPT_KIND_NOTE_REF, printed ? label : RPT_STR(""),
        k->page);
    tape_attr(k->tape, "label", label);
    tape_close(k->tape);
}

void
block_break(struct block *k)
{
    tape_open_at(k->tape, RPT_KIND_BREAK, RPT_STR("\n"), k->page);
    tape_close(k->tape);
}

void
block_end(struct block *k, enum rpt_kind kind, struct rpt_hint *hint)
{
    static const struct {
        size_t offset;
        uint32_t flag;
    } shares[] = {
        { offsetof(struct block, bold), RPT_HINT_BOLD },
        { offsetof(struct block, italic), RPT_HINT_ITALIC },
        { offsetof(struct block, capitals), RPT_HINT_CAPITALS },
    };
    close_inlines(k, 0);
    for (size_t i = 0; i < sizeof(shares) / sizeof(shares[0]); i++) {
        size_t n;
        memcpy(&n, (const char *)k + shares[i].offset, sizeof(n));
        if (k->visible > 0 && n == k->visible)
            hint->flags |= shares[i].flag;
    }
    if (k->page_start)
        hint->flags |= RPT_HINT_PAGE_START;
    tape_hint_set(k->tape, k->hint, hint);
    if (rpt_build_status(k->tape->b) == RPT_OK) {
        k->tape->ops[k->open].kind = (uint8_t)kind;
        k->tape->ops[k->open].page = k->first_page;
    }
    tape_line(k->tape);
    tape_close(k->tape);
}

void
block_furniture(struct tape *tape, uint32_t page, struct rpt_str role,
    struct rpt_str text)
{
    struct rpt_hint hint = { .style = RPT_STR(""), .label = RPT_STR("") };
    struct block block;
    block_begin(&block, tape, page, UINT8_MAX);
    block_role(&block, role);
    block_text(&block, text, 0);
    block_end(&block, RPT_KIND_FURNITURE, &hint);
}
