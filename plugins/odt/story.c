/* SPDX-License-Identifier: MIT
 *
 * Paragraphs and their text. Notes, comments and boxes stand inside the
 * paragraphs they hang on, and come behind them.
 */
#include "odt.h"

#include <string.h>

struct odt_paragraph *
odt_paragraph(struct odt *d)
{
    return d->n_paragraphs > 0 ? &d->paragraphs[d->n_paragraphs - 1] : NULL;
}

struct tape *
odt_out(struct odt *d)
{
    struct odt_paragraph *k = odt_paragraph(d);
    return k != NULL ? &k->after : d->out;
}

void
odt_page_turn(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    struct odt_paragraph *k = odt_paragraph(d);
    (void)tag;
    if (!d->in_body || d->in_changes > 0)
        return;
    if (!d->turned && d->page > 0)
        d->page++;
    d->turned = true;
    if (k != NULL && k->begun)
        k->block.page = d->page;
}

/* --- paragraphs ----------------------------------------------------------- */

void
odt_p_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    if (d->in_changes > 0)
        return;
    if (d->n_paragraphs == ODT_NESTED) {
        rpt_build_fail(d->b, RPT_LIMIT, "limit-depth", (struct rpt_span){ 0 },
            "notes and text boxes nest deeper than %d levels", ODT_NESTED);
        return;
    }
    const struct odt_style *style = odt_style_find(d, 'p',
        xml_attr(tag, "style-name"));
    if (style->new_page || style->props.page_break == ODT_ON)
        odt_page_turn(d, NULL);
    /* Those around an inner paragraph are none of its own. */
    const struct odt_paragraph *outer = odt_paragraph(d);
    size_t lists = outer != NULL ? outer->inner_lists : d->cell_lists;
    struct odt_paragraph *k = &d->paragraphs[d->n_paragraphs++];
    k->begun = k->heading = k->unnumbered = false;
    k->level = 0;
    k->size = 0;
    k->style = style;
    k->number = RPT_STR("");
    k->spans = d->n_spans;
    k->lists = lists;
    k->inner_lists = d->n_lists;
    k->href = d->href;
    k->start = -1;
    d->href = RPT_STR("");
    tape_clear(&k->after);
    if (strcmp(tag->name, "h") == 0) {
        long level = xml_long(xml_attr(tag, "outline-level"), 1);
        k->heading = true;
        k->level = (uint8_t)(level < 1 ? 1 : level > ODT_LEVELS ? ODT_LEVELS
            : level);
        k->unnumbered = xml_is(xml_attr(tag, "is-list-header"), "true");
        bool anew = xml_is(xml_attr(tag, "restart-numbering"), "true");
        k->start = anew ? xml_long(xml_attr(tag, "start-value"), 1) : -1;
    }
    /* Before what stands inside it; an empty one is counted too. */
    odt_label(d, k);
}

static struct block *
begin_block(struct odt *d)
{
    struct odt_paragraph *k = odt_paragraph(d);
    if (k->begun)
        return &k->block;
    const struct odt_props *p = &k->style->props;
    unsigned own = p->bold == ODT_ON || k->heading ? LOOK_BOLD : 0;
    own |= p->italic == ODT_ON ? LOOK_ITALIC : 0;
    d->n_paragraphs--;        /* the block stands in what is around */
    struct tape *out = odt_out(d);
    d->n_paragraphs++;
    block_begin(&k->block, out, d->page, (uint8_t)own);
    if (d->comment && d->role == NULL) {
        tape_attr(out, "author", d->author);
        tape_attr(out, "date", d->written);
    }
    k->begun = true;
    k->block.page_start = d->turned;
    return &k->block;
}

static void
put_hidden(struct odt *d, struct odt_paragraph *k)
{
    if (k->hidden_n > 0)
        block_furniture(&k->after, d->page, RPT_STR("hidden"),
            (struct rpt_str){ k->hidden, k->hidden_n });
    k->hidden_n = 0;
}

static uint16_t
to_hint(int points)
{
    return (uint16_t)(points < 0 ? 0 : points);
}

static void
hint_style(struct odt *d, const struct odt_paragraph *k,
    struct rpt_hint *hint)
{
    const struct odt_props *p = &k->style->props;
    hint->style = k->style->shown;
    hint->flags |= p->align;
    hint->size = k->size;
    if (p->has_left || hint->indent == 0) {
        hint->indent = to_hint(p->left);
        hint->first_indent = to_hint(p->left + p->first);
    }
    int space = p->above > d->below ? p->above : d->below;
    uint32_t gap = d->gap + (space >= 4 ? (unsigned)(space + 8) / 12u : 0);
    hint->gap = (uint16_t)(gap > 100 ? 100 : gap);
    d->below = p->below;
    d->gap = 0;
    if (k->heading) {
        hint->flags |= RPT_HINT_HEADING;
        hint->level = k->level;
    } else if (xml_is(k->style->shown, "Title")) {
        hint->flags |= RPT_HINT_TITLE;
    } else if (xml_is(k->style->shown, "Quotations")) {
        hint->flags |= RPT_HINT_QUOTE;
    }
}

static void
end_block(struct odt *d, struct odt_paragraph *k)
{
    struct rpt_hint hint = k->hint;
    if (!k->block.any) {
        if (rpt_build_status(d->b) == RPT_OK)
            tape_cut(k->block.tape, k->block.open);
        d->gap++;
        return;
    }
    if (k->number.n > 0)
        hint.label = k->number;
    hint_style(d, k, &hint);
    enum rpt_kind kind = RPT_KIND_PARAGRAPH;
    struct rpt_str role = RPT_STR("");
    if (d->role != NULL) {
        hint.flags |= RPT_HINT_FURNITURE;
        role = (struct rpt_str){ d->role, strlen(d->role) };
    } else if (d->comment || d->n_contents > 0) {
        kind = RPT_KIND_FURNITURE;
        hint.flags |= d->comment ? RPT_HINT_COMMENT : 0;
        role = d->comment ? RPT_STR("comment") : RPT_STR("contents");
    }
    block_role(&k->block, role);
    block_end(&k->block, kind, &hint);
}

void
odt_p_end(void *user)
{
    struct odt *d = user;
    struct odt_paragraph *k = odt_paragraph(d);
    if (k == NULL || d->in_changes > 0)
        return;
    begin_block(d);
    end_block(d, k);
    put_hidden(d, k);
    d->n_spans = k->spans;
    d->href = k->href;
    d->n_paragraphs--;
    tape_append(odt_out(d), &k->after, 0, k->after.n);
    tape_clear(&k->after);
    if (d->n_paragraphs == 0 && d->n_tables == 0 && d->out == &d->main)
        tape_play(&d->main);
}

/* --- text ----------------------------------------------------------------- */

static bool
is_on(uint8_t a, uint8_t b)
{
    return a != ODT_UNSET ? a == ODT_ON : b == ODT_ON;
}

/* What the text of the innermost span looks like. */
static uint8_t
looks_of(struct odt *d, const struct odt_paragraph *k, uint16_t *size)
{
    struct odt_props p = { .size = 0 };
    for (size_t i = d->n_spans; i-- > k->spans;) {
        const struct odt_props *s = &d->spans[i]->props;
        if (p.bold == ODT_UNSET)
            p.bold = s->bold;
        if (p.italic == ODT_UNSET)
            p.italic = s->italic;
        if (p.capitals == ODT_UNSET)
            p.capitals = s->capitals;
        if (p.hidden == ODT_UNSET)
            p.hidden = s->hidden;
        if (p.underline == ODT_UNSET)
            p.underline = s->underline;
        if (p.shift == ODT_UNSET)
            p.shift = s->shift;
        if (p.size == 0)
            p.size = s->size;
    }
    const struct odt_props *base = &k->style->props;
    unsigned looks = 0;
    looks |= is_on(p.bold, base->bold) ? LOOK_BOLD : 0;
    looks |= is_on(p.italic, base->italic) ? LOOK_ITALIC : 0;
    looks |= is_on(p.capitals, base->capitals) ? LOOK_CAPITALS : 0;
    looks |= is_on(p.hidden, base->hidden) || d->n_hidden > 0
        ? LOOK_HIDDEN : 0;
    looks |= p.underline == ODT_ON && d->href.n == 0 ? LOOK_UNDERLINE : 0;
    looks |= p.shift == ODT_OFF ? 0u : p.shift;
    *size = p.size != 0 ? p.size : base->size;
    return (uint8_t)looks;
}

static void
keep_hidden(struct odt *d, struct odt_paragraph *k, struct rpt_str text)
{
    if (text.n > k->hidden_max - k->hidden_n) {
        size_t max = (k->hidden_n + text.n) * 2;
        char *s = rpt_realloc(k->hidden, max);
        if (s == NULL) {
            rpt_build_fail(d->b, RPT_NOMEM, "nomem", (struct rpt_span){ 0 },
                "out of memory");
            return;
        }
        k->hidden = s;
        k->hidden_max = max;
    }
    memcpy(k->hidden + k->hidden_n, text.s, text.n);
    k->hidden_n += text.n;
}

void
odt_put(struct odt *d, struct rpt_str text)
{
    struct odt_paragraph *k = odt_paragraph(d);
    uint16_t size;
    uint8_t looks = looks_of(d, k, &size);
    if ((looks & LOOK_HIDDEN) != 0) {
        keep_hidden(d, k, text);
        return;
    }
    struct block *block = begin_block(d);
    block->href = d->href;
    block->page = d->page;
    block_text(block, text, looks);
    if (!block->any)
        return;
    if (k->size == 0)
        k->size = size;
    d->turned = false;
}

void
odt_text(void *user, struct rpt_str text)
{
    struct odt *d = user;
    if (d->capture != ODT_TEXT)
        d->captured = keep_join(&d->keep, d->captured, text);
    else if (d->in_changes > 0)
        odt_deleted(d, text);
    else if (odt_paragraph(d) != NULL)
        odt_put(d, text);
}

void
odt_span_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    if (d->n_spans == ODT_SPANS) {
        d->lost_spans++;
        return;
    }
    d->spans[d->n_spans++] = odt_style_find(d, 't',
        xml_attr(tag, "style-name"));
}

void
odt_span_end(void *user)
{
    struct odt *d = user;
    if (d->lost_spans > 0)
        d->lost_spans--;
    else if (d->n_spans > 0)
        d->n_spans--;
}

void
odt_link_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    d->href = keep_str(&d->keep, xml_attr(tag, "href"));
}

void
odt_link_end(void *user)
{
    struct odt *d = user;
    d->href = RPT_STR("");
}

/* White space that the file writes out. */
void
odt_inline(void *user, const struct xml_tag *tag)
{
    (void)tag;
    odt_text(user, RPT_STR(" "));
}

void
odt_break(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    (void)tag;
    if (odt_paragraph(d) == NULL || d->in_changes > 0)
        return;
    struct block *block = begin_block(d);
    block->page = d->page;
    block_break(block);
}

/* The reference to the note that stands here. */
void
odt_refer(struct odt *d, struct rpt_str label)
{
    struct block *block = begin_block(d);
    block->page = d->page;
    block_note_ref(block, label, true);
}
