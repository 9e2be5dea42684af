/* SPDX-License-Identifier: MIT
 *
 * Lists: which count an item goes on with, and its label as it is printed.
 */
#include "odt.h"

#include <string.h>

static size_t
new_count(struct odt *d)
{
    void *list = d->counts;
    struct odt_count *c = keep_add(&d->keep, &list, &d->n_counts,
        &d->max_counts, sizeof(*c));
    d->counts = list;
    return c == NULL ? 0 : d->n_counts - 1;
}

/* The count of a list that is not inside another. */
static size_t
choose_count(struct odt *d, const struct xml_tag *tag, struct rpt_str style)
{
    size_t i = INDEX_NONE;
    struct rpt_str before = xml_attr(tag, "continue-list");
    if (before.n > 0)
        i = index_find(&d->count_index, before);
    else if (xml_is(xml_attr(tag, "continue-numbering"), "true"))
        i = index_find(&d->last_index, style);
    return i == INDEX_NONE ? new_count(d) : i;
}

/* The last list of a style is the one that another goes on with. */
static void
remember(struct odt *d, const struct xml_tag *tag, struct rpt_str style,
    size_t count)
{
    struct rpt_str id = xml_attr_in(tag, "/namespace", "id");
    if (id.n == 0)
        id = xml_attr(tag, "id");
    if (id.n > 0)
        index_put(&d->count_index, d->b, keep_str(&d->keep, id), count);
    index_set(&d->last_index, d->b, style, count);
}

void
odt_list_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    if (d->n_lists == ODT_LEVELS) {
        d->lost_lists++;
        return;
    }
    struct odt_list *l = &d->lists[d->n_lists];
    const struct odt_paragraph *k = odt_paragraph(d);
    bool inside = d->n_lists > (k != NULL ? k->inner_lists : d->cell_lists);
    struct rpt_str style = xml_attr(tag, "style-name");
    if (style.n > 0)
        style = keep_str(&d->keep, style);
    else if (inside)
        style = (struct rpt_str){ l[-1].style, l[-1].style_n };
    *l = (struct odt_list){ .style = style.s, .style_n = style.n,
        .start = -1 };
    l->count = inside ? l[-1].count : choose_count(d, tag, style);
    if (!inside)
        remember(d, tag, style, l->count);
    d->n_lists++;
}

void
odt_list_end(void *user)
{
    struct odt *d = user;
    if (d->lost_lists > 0)
        d->lost_lists--;
    else if (d->n_lists > 0)
        d->n_lists--;
}

void
odt_item_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    if (d->n_lists == 0 || d->lost_lists > 0)
        return;
    struct odt_list *l = &d->lists[d->n_lists - 1];
    l->header = strcmp(tag->name, "list-header") == 0;
    l->label_due = !l->header;
    l->start = xml_long(xml_attr(tag, "start-value"), -1);
}

/* --- labels --------------------------------------------------------------- */

/* A style that has no such level shows the nearest one above it. */
static const struct odt_level *
level_of(const struct odt_list_style *style, size_t at)
{
    const struct odt_level *l = &style->levels[at];
    while (l > style->levels && !l->present)
        l--;
    return l;
}

static void
count(struct odt_count *c, const struct odt_list_style *style, size_t at,
    long start)
{
    if (start >= 0 && start <= 1000000)
        c->count[at] = (uint32_t)start;
    else if (c->counting[at])
        c->count[at]++;
    else
        c->count[at] = level_of(style, at)->start;
    c->counting[at] = true;
    for (size_t i = at + 1; i < ODT_LEVELS; i++)
        c->counting[i] = false;
}

static void
add(char out[ODT_LABEL], size_t *n, struct rpt_str s)
{
    if (*n + s.n > ODT_LABEL)
        return;
    memcpy(out + *n, s.s, s.n);
    *n += s.n;
}

static void
add_number(char out[ODT_LABEL], size_t *n, const struct odt_count *c,
    const struct odt_list_style *style, size_t i)
{
    char digits[NUMBER_SIZE] = "";
    const struct odt_level *l = level_of(style, i);
    uint32_t value = c->counting[i] ? c->count[i] : l->start;
    add(out, n, (struct rpt_str){ digits,
        number_write(digits, l->format, value) });
}

/* "(%1%.%2%)": the numbers of levels between other signs. */
static void
add_pattern(char out[ODT_LABEL], size_t *n, const struct odt_count *c,
    const struct odt_list_style *style, struct rpt_str pattern)
{
    for (size_t i = 0; i < pattern.n; i++) {
        size_t k = i + 1;
        while (k < pattern.n && pattern.s[k] >= '0' && pattern.s[k] <= '9')
            k++;
        if (pattern.s[i] == '%' && k > i + 1 && k < pattern.n
                && pattern.s[k] == '%') {
            long at = xml_long((struct rpt_str){ pattern.s + i + 1,
                k - i - 1 }, 0);
            if (at >= 1 && at <= ODT_LEVELS)
                add_number(out, n, c, style, (size_t)at - 1);
            i = k;
            continue;
        }
        add(out, n, (struct rpt_str){ pattern.s + i, 1 });
    }
}

static struct rpt_str
write_label(char out[ODT_LABEL], const struct odt_count *c,
    const struct odt_list_style *style, size_t at)
{
    const struct odt_level *l = level_of(style, at);
    size_t n = 0;
    char sign[4];
    uint32_t code;
    if (l->is_bullet) {
        if (l->bullet.n == 0)
            return RPT_STR("\xE2\x80\xA2");
        rpt_utf8_decode(l->bullet.s, l->bullet.n, &code);
        add(out, &n, number_symbol(code, l->font, sign));
        return (struct rpt_str){ out, n };
    }
    if (strcmp(l->format, "none") == 0 && l->pattern.n == 0) {
        add(out, &n, l->prefix);
        add(out, &n, l->suffix);
    } else if (l->pattern.n > 0) {
        add_pattern(out, &n, c, style, l->pattern);
    } else {
        add(out, &n, l->prefix);
        for (size_t i = at + 1 - l->shown; i <= at; i++) {
            if (strcmp(level_of(style, i)->format, "none") == 0)
                continue;
            if (n > l->prefix.n)
                add(out, &n, RPT_STR("."));
            add_number(out, &n, c, style, i);
        }
        add(out, &n, l->suffix);
    }
    while (n > 0 && out[n - 1] == ' ')
        n--;
    return (struct rpt_str){ out, n };
}

static void
label_at(struct odt *d, struct odt_paragraph *k, struct rpt_str name,
    size_t which, size_t at, long start)
{
    struct rpt_hint *hint = &k->hint;
    size_t i = index_find(&d->list_style_index, name);
    if (i == INDEX_NONE || which >= d->n_counts)
        return;
    const struct odt_list_style *style = &d->list_styles[i];
    const struct odt_level *l = level_of(style, at);
    if (!l->present)
        return;
    struct odt_count *c = &d->counts[which];
    count(c, style, at, start);
    hint->label = write_label(k->label, c, style, at);
    if (hint->label.n > 0)
        hint->flags |= l->is_bullet ? RPT_HINT_BULLET : RPT_HINT_ORDERED;
    if (l->has_left) {
        int first = l->left + l->first;
        hint->indent = (uint16_t)(l->left < 0 ? 0 : l->left);
        hint->first_indent = (uint16_t)(first < 0 ? 0 : first);
    }
}

void
odt_label(struct odt *d, struct odt_paragraph *k)
{
    k->hint = (struct rpt_hint){ .style = RPT_STR(""),
        .label = RPT_STR("") };
    size_t own = d->n_lists > k->lists ? d->n_lists : 0;
    if (own == 0) {
        if (k->heading && !k->unnumbered)
            label_at(d, k, RPT_STR("\001outline"), d->outline_count,
                (size_t)(k->level - 1), k->start);
        return;
    }
    struct odt_list *l = &d->lists[own - 1];
    k->hint.level = (uint16_t)(own - k->lists);
    if (!l->label_due)
        return;
    l->label_due = false;
    /* The list may have no style but that of its paragraphs. */
    struct rpt_str name = { l->style, l->style_n };
    if (name.n == 0)
        name = k->style->list;
    label_at(d, k, name, l->count, own - k->lists - 1, l->start);
    l->start = -1;
}
