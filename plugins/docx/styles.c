/* SPDX-License-Identifier: MIT
 *
 * Styles: each is laid over the one it is based on, once, when it is first
 * asked for. A chain that leads back to itself ends where it does.
 */
#include "docx.h"

#include <string.h>

#define MAX_CHAIN 32

static struct docx_style *
find(const struct docx *d, struct rpt_str id)
{
    size_t i = id.n == 0 ? INDEX_NONE : index_find(&d->style_index, id);
    return i == INDEX_NONE ? NULL : &d->styles[i];
}

void
docx_style_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    if (d->part != DOCX_REL_STYLES)
        return;
    struct rpt_str id = xml_attr(tag, "styleId");
    struct rpt_str type = xml_attr(tag, "type");
    struct rpt_str standard = xml_attr(tag, "default");
    void *list = d->styles;
    struct docx_style *style = keep_add(&d->keep, &list, &d->n_styles,
        &d->max_styles, sizeof(*style));
    d->styles = list;
    if (style == NULL)
        return;
    style->id = keep_str(&d->keep, id);
    index_put(&d->style_index, d->b, style->id, d->n_styles - 1);
    style->name = style->based_on = RPT_STR("");
    style->p.style = style->r.style = style->r.font = RPT_STR("");
    style->character = xml_is(type, "character");
    if (xml_is(type, "paragraph") && standard.n > 0
            && (standard.s[0] == '1' || standard.s[0] == 't'
                || xml_is(standard, "on")))
        d->defaults.based_on = style->id;
    d->style = style;
    d->p = &style->p;
    d->r = &style->r;
}

void
docx_style_end(void *user)
{
    struct docx *d = user;
    if (d->part != DOCX_REL_STYLES)
        return;
    d->style = NULL;
    d->p = &d->no_p;
    d->r = &d->no_r;
}

void
docx_defaults_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    (void)tag;
    if (d->part != DOCX_REL_STYLES)
        return;
    d->p = &d->defaults.p;
    d->r = &d->defaults.r;
}

static void
lay_run(struct docx_run_props *r, const struct docx_run_props *base)
{
    uint8_t *const own[] = { &r->bold, &r->italic, &r->capitals, &r->hidden,
        &r->underline, &r->shift };
    const uint8_t theirs[] = { base->bold, base->italic, base->capitals,
        base->hidden, base->underline, base->shift };
    for (size_t i = 0; i < sizeof(theirs); i++)
        if (*own[i] == DOCX_UNSET)
            *own[i] = theirs[i];
    if (r->size == 0)
        r->size = base->size;
}

static void
lay_paragraph(struct docx_paragraph_props *p,
    const struct docx_paragraph_props *base)
{
    if (!p->has_outline) {
        p->has_outline = base->has_outline;
        p->outline = base->outline;
    }
    if (!p->has_num) {
        p->has_num = base->has_num;
        p->num = base->num;
    }
    if (!p->has_level) {
        p->has_level = base->has_level;
        p->level = base->level;
    }
    if (!p->has_align) {
        p->has_align = base->has_align;
        p->align = base->align;
    }
    if (!p->has_left) {
        p->has_left = base->has_left;
        p->left = base->left;
    }
    if (!p->has_first) {
        p->has_first = base->has_first;
        p->first = base->first;
    }
    if (!p->has_before) {
        p->has_before = base->has_before;
        p->before = base->before;
    }
    if (!p->has_after) {
        p->has_after = base->has_after;
        p->after = base->after;
    }
    if (p->page_break == DOCX_UNSET)
        p->page_break = base->page_break;
}

static void
resolve(struct docx *d, struct docx_style *style, unsigned depth)
{
    if (style->resolved != 0)
        return;
    style->resolved = 1;
    struct docx_style *base = find(d, style->based_on);
    if (base != NULL && base->resolved != 1 && depth < MAX_CHAIN)
        resolve(d, base, depth + 1);
    else if (base != NULL)
        docx_log(d, RPT_LEVEL_STYLE, "style-loop",
            "style \"%.*s\" is based on itself or on too long a chain",
            (int)style->name.n, style->name.s);
    if (base != NULL && base->resolved == 2) {
        lay_run(&style->r, &base->r);
        lay_paragraph(&style->p, &base->p);
    } else if (!style->character) {
        /* What the document says of all paragraphs. Of its toggles only
         * the size matters below. */
        lay_paragraph(&style->p, &d->defaults.p);
        if (style->r.size == 0)
            style->r.size = d->defaults.r.size;
    }
    style->resolved = 2;
}

const struct docx_style *
docx_style_find(struct docx *d, struct rpt_str id)
{
    struct docx_style *style = find(d, id);
    if (style != NULL)
        resolve(d, style, 0);
    return style;
}

void
docx_styles_end(struct docx *d)
{
    const struct docx_style *style = docx_style_find(d, d->defaults.based_on);
    d->defaults.name = RPT_STR("");
    d->default_style = style != NULL ? style : &d->defaults;
}

const struct docx_style *
docx_style_of(struct docx *d, struct rpt_str id)
{
    const struct docx_style *style = docx_style_find(d, id);
    return style != NULL ? style : d->default_style;
}

/* Styles of paragraph and characters turn one another's switch; what the
 * run says itself is final. */
static bool
is_on(uint8_t run, uint8_t character, uint8_t paragraph, uint8_t standard)
{
    if (run != DOCX_UNSET)
        return run == DOCX_ON;
    if (character == DOCX_UNSET && paragraph == DOCX_UNSET)
        return standard == DOCX_ON;
    return (character == DOCX_ON) != (paragraph == DOCX_ON);
}

uint8_t
docx_looks(struct docx *d, const struct docx_style *style,
    const struct docx_run_props *r, uint16_t *size)
{
    static const struct docx_run_props none;
    const struct docx_style *cs = docx_style_find(d, r->style);
    const struct docx_run_props *c = cs != NULL ? &cs->r : &none;
    const struct docx_run_props *p = &style->r, *s = &d->defaults.r;
    unsigned looks = 0;
    if (is_on(r->bold, c->bold, p->bold, s->bold))
        looks |= LOOK_BOLD;
    if (is_on(r->italic, c->italic, p->italic, s->italic))
        looks |= LOOK_ITALIC;
    if (is_on(r->capitals, c->capitals, p->capitals, s->capitals))
        looks |= LOOK_CAPITALS;
    if (is_on(r->hidden, c->hidden, p->hidden, s->hidden))
        looks |= LOOK_HIDDEN;
    if (r->underline == DOCX_ON && d->href.n == 0)
        looks |= LOOK_UNDERLINE;
    uint8_t shift = r->shift != 0 ? r->shift : c->shift;
    looks |= shift == DOCX_OFF ? 0u : shift;
    *size = r->size != 0 ? r->size : c->size != 0 ? c->size
        : p->size != 0 ? p->size : s->size;
    return (uint8_t)looks;
}
