/* SPDX-License-Identifier: MIT
 *
 * Numbering: abstract definitions, the numberings made of them, and the
 * label of each paragraph, counted as Word counts: numberings of one
 * definition go on with one another unless they start anew.
 */
#include "docx.h"

#include <string.h>

#define MAX_LINKS 8

/* A number as the key of an index. */
static struct rpt_str
key_of(const long *id)
{
    return (struct rpt_str){ (const char *)id, sizeof(*id) };
}

static void
init_level(struct docx_level *l)
{
    *l = (struct docx_level){ .format = "decimal", .text = RPT_STR(""),
        .start = 1, .restart = -1 };
    l->p.style = l->r.style = l->r.font = RPT_STR("");
}

void
docx_abstract_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    if (d->part != DOCX_REL_NUMBERING)
        return;
    docx_level_end(d);
    void *list = d->abstracts;
    long id = xml_long(xml_attr(tag, "abstractNumId"), -1);
    d->abstract = keep_add(&d->keep, &list, &d->n_abstracts, &d->max_abstracts,
        sizeof(*d->abstract));
    d->abstracts = list;
    if (d->abstract == NULL)
        return;
    d->abstract->id = id;
    index_put(&d->abstract_index, d->b, keep_str(&d->keep, key_of(&id)),
        d->n_abstracts - 1);
    d->abstract->style_link = RPT_STR("");
    for (size_t i = 0; i < DOCX_LEVELS; i++)
        init_level(&d->abstract->levels[i]);
}

void
docx_abstract_end(void *user)
{
    struct docx *d = user;
    d->abstract = NULL;
}

void
docx_num_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    if (d->part != DOCX_REL_NUMBERING)
        return;
    docx_level_end(d);
    void *list = d->nums;
    d->num = keep_add(&d->keep, &list, &d->n_nums, &d->max_nums,
        sizeof(*d->num));
    d->nums = list;
    if (d->num == NULL)
        return;
    long id = d->num->id = xml_long(xml_attr(tag, "numId"), -1);
    index_put(&d->num_index, d->b, keep_str(&d->keep, key_of(&id)),
        d->n_nums - 1);
    d->num->abstract = -1;
}

void
docx_num_end(void *user)
{
    struct docx *d = user;
    d->num = NULL;
}

static int
level_of(const struct xml_tag *tag)
{
    long level = xml_long(xml_attr(tag, "ilvl"), -1);
    return level < 0 || level >= DOCX_LEVELS ? -1 : (int)level;
}

void
docx_level_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    int i = level_of(tag);
    if (d->abstract != NULL && i >= 0) {
        d->lvl = &d->abstract->levels[i];
    } else if (d->num != NULL && i >= 0) {
        if (d->num->own == NULL) {
            size_t size = DOCX_LEVELS * sizeof(*d->num->own);
            d->num->own = rpt_alloc(size);
            if (d->num->own == NULL) {
                rpt_build_fail(d->b, RPT_NOMEM, "nomem",
                    (struct rpt_span){ 0 }, "out of memory");
                return;
            }
            for (size_t k = 0; k < DOCX_LEVELS; k++)
                init_level(&d->num->own[k]);
        }
        d->lvl = &d->num->own[i];
    } else {
        xml_skip(tag);
        return;
    }
    init_level(d->lvl);
    d->lvl->present = true;
    d->p = &d->lvl->p;
    d->r = &d->lvl->r;
}

void
docx_level_end(void *user)
{
    struct docx *d = user;
    if (d->part != DOCX_REL_NUMBERING)
        return;
    d->lvl = NULL;
    d->p = &d->no_p;
    d->r = &d->no_r;
}

void
docx_override_start(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    int i = level_of(tag);
    if (d->num == NULL || i < 0)
        xml_skip(tag);
    else
        d->override = (uint8_t)i;
}

static uint32_t
start_of(const struct xml_tag *tag)
{
    long n = xml_long(xml_attr(tag, "val"), 1);
    return n < 0 ? 0 : n > 1000000 ? 1000000 : (uint32_t)n;
}

void
docx_start_override(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    if (d->num == NULL)
        return;
    d->num->start[d->override] = start_of(tag);
    d->num->starts[d->override] = true;
}

/* A word about the level, the definition or the numbering that is read. */
void
docx_level_word(void *user, const struct xml_tag *tag)
{
    struct docx *d = user;
    struct rpt_str val = xml_attr(tag, "val");
    const char *name = tag->name;
    if (strcmp(name, "abstractNumId") == 0 && d->num != NULL)
        d->num->abstract = xml_long(val, -1);
    else if (strcmp(name, "numStyleLink") == 0 && d->abstract != NULL)
        d->abstract->style_link = keep_str(&d->keep, val);
    if (d->lvl == NULL)
        return;
    if (strcmp(name, "start") == 0) {
        d->lvl->start = start_of(tag);
    } else if (strcmp(name, "lvlText") == 0) {
        d->lvl->text = keep_str(&d->keep, val);
    } else if (strcmp(name, "isLgl") == 0) {
        d->lvl->legal = !xml_is(val, "0") && !xml_is(val, "false");
    } else if (strcmp(name, "lvlRestart") == 0) {
        long n = xml_long(val, -1);
        d->lvl->restart = n < 0 || n > DOCX_LEVELS ? -1 : (int)n;
    } else if (strcmp(name, "lvlPicBulletId") == 0) {
        d->lvl->picture = true;
    }
}

/* --- counting ------------------------------------------------------------- */

static struct docx_num *
find_num(struct docx *d, long id)
{
    size_t i = index_find(&d->num_index, key_of(&id));
    return i == INDEX_NONE ? NULL : &d->nums[i];
}

static struct docx_abstract *
find_abstract(struct docx *d, long id)
{
    size_t i = index_find(&d->abstract_index, key_of(&id));
    return i == INDEX_NONE ? NULL : &d->abstracts[i];
}

/* The definition a numbering is made of; styles may stand between. */
static struct docx_abstract *
abstract_of(struct docx *d, const struct docx_num *num)
{
    struct docx_abstract *a = NULL;
    for (unsigned left = MAX_LINKS; num != NULL && left > 0; left--) {
        a = find_abstract(d, num->abstract);
        if (a == NULL || a->style_link.n == 0)
            return a;
        const struct docx_style *style = docx_style_find(d, a->style_link);
        num = style == NULL ? NULL : find_num(d, style->p.num);
    }
    return a;
}

static const struct docx_level *
level_at(const struct docx_abstract *a, const struct docx_num *num, size_t i)
{
    return num->own != NULL && num->own[i].present ? &num->own[i]
        : &a->levels[i];
}

/* Does counting a paragraph of level 'at' begin level 'below' anew? */
static bool
restarts(const struct docx_level *below, size_t at)
{
    return below->restart < 0 || at < (size_t)below->restart;
}

static void
count(struct docx_abstract *a, struct docx_num *num, size_t at)
{
    if (num->starts[at]) {
        num->starts[at] = false;
        a->count[at] = num->start[at];
    } else if (a->counting[at]) {
        a->count[at]++;
    } else {
        a->count[at] = level_at(a, num, at)->start;
    }
    a->counting[at] = true;
    for (size_t i = at + 1; i < DOCX_LEVELS; i++)
        if (restarts(level_at(a, num, i), at))
            a->counting[i] = false;
}

static void
add(char out[DOCX_LABEL], size_t *n, const char *s, size_t length)
{
    if (*n + length > DOCX_LABEL)
        return;
    memcpy(out + *n, s, length);
    *n += length;
}

/* The number of level i in a label of another level. */
static void
add_number(char out[DOCX_LABEL], size_t *n, const struct docx_abstract *a,
    const struct docx_num *num, size_t i, bool legal)
{
    const struct docx_level *l = level_at(a, num, i);
    char digits[NUMBER_SIZE] = "";
    /* One that nothing has counted yet shows where it will start. */
    uint32_t value = a->counting[i] ? a->count[i] : l->start;
    bool none = strcmp(l->format, "none") == 0;
    const char *format = legal && !none ? "decimal" : l->format;
    add(out, n, digits, number_write(digits, format, value));
}

static struct rpt_str
write_label(char out[DOCX_LABEL], const struct docx_abstract *a,
    const struct docx_num *num, const struct docx_level *l)
{
    size_t n = 0;
    struct rpt_str text = l->text;
    if (l->picture)
        return RPT_STR("\xE2\x80\xA2");
    bool bullet = strcmp(l->format, "bullet") == 0;
    for (size_t i = 0; i < text.n;) {
        uint32_t c;
        char sign[4];
        size_t length = rpt_utf8_decode(text.s + i, text.n - i, &c);
        if (c == '%' && i + 1 < text.n && text.s[i + 1] >= '1'
                && text.s[i + 1] <= '9') {
            add_number(out, &n, a, num, (size_t)(text.s[i + 1] - '1'),
                l->legal);
            i += 2;
            continue;
        }
        struct rpt_str s = { text.s + i, length };
        if (bullet && (c >= 0xE000 || l->r.font.n > 0))
            s = number_symbol(c, l->r.font, sign);
        add(out, &n, s.s, s.n);
        i += length;
    }
    while (n > 0 && out[n - 1] == ' ')
        n--;
    return (struct rpt_str){ out, n };
}

/* Which level of the definition belongs to the style, if one does. */
static size_t
level_of_style(const struct docx_abstract *a, const struct docx_num *num,
    struct rpt_str id, size_t otherwise)
{
    for (size_t i = 0; id.n > 0 && i < DOCX_LEVELS; i++) {
        struct rpt_str own = level_at(a, num, i)->p.style;
        if (own.n == id.n && memcmp(own.s, id.s, id.n) == 0)
            return i;
    }
    return otherwise;
}

void
docx_label(struct docx *d, const struct docx_paragraph_props *p,
    const struct docx_style *style, struct rpt_hint *hint,
    char out[DOCX_LABEL], const struct docx_level **level)
{
    *level = NULL;
    long id = p->has_num ? p->num : style->p.has_num ? style->p.num : 0;
    struct docx_num *num = id == 0 ? NULL : find_num(d, id);
    struct docx_abstract *a = abstract_of(d, num);
    if (a == NULL)
        return;
    size_t at = p->has_level ? p->level : style->p.level;
    if (!p->has_level)
        at = level_of_style(a, num, style->id, at);
    const struct docx_level *l = level_at(a, num, at);
    if (!l->present)
        return;
    count(a, num, at);
    *level = l;
    hint->label = write_label(out, a, num, l);
    if (hint->label.n == 0)
        return;
    bool bullet = strcmp(l->format, "bullet") == 0 || l->picture;
    hint->flags |= bullet ? RPT_HINT_BULLET : RPT_HINT_ORDERED;
    hint->level = (uint16_t)(at + 1);
}
