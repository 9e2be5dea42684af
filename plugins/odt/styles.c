/* SPDX-License-Identifier: MIT
 *
 * Styles of paragraphs, text and lists. Each is laid over its parent once,
 * when it is first asked for; a chain that leads back to itself ends there.
 */
#include "odt.h"

#include <stdlib.h>
#include <string.h>

#define MAX_CHAIN 32
#define MAX_POINTS 20000

/* The key of a style: its family and its name. */
static struct rpt_str
key_of(char out[128], char family, struct rpt_str name)
{
    size_t n = name.n < 127 ? name.n : 127;
    out[0] = family;
    memcpy(out + 1, name.s, n);
    return (struct rpt_str){ out, n + 1 };
}

static char
family_of(struct rpt_str family)
{
    return xml_is(family, "paragraph") ? 'p' : xml_is(family, "text") ? 't'
        : '\0';
}

void
odt_style_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    char key[128];
    char family = family_of(xml_attr(tag, "family"));
    struct rpt_str name = xml_attr(tag, "name");
    void *list = d->styles;
    d->style = NULL;
    d->level = NULL;
    /* None begins in the midst of text, which refers to those before. */
    if (family == '\0' || d->n_paragraphs > 0 || d->n_spans > 0)
        return;
    struct odt_style *style = keep_add(&d->keep, &list, &d->n_styles,
        &d->max_styles, sizeof(*style));
    d->styles = list;
    if (style == NULL)
        return;
    struct rpt_str shown = xml_attr(tag, "display-name");
    style->family = family;
    style->name = keep_str(&d->keep, name);
    style->shown = shown.n > 0 ? keep_str(&d->keep, shown) : style->name;
    style->parent = keep_str(&d->keep, xml_attr(tag, "parent-style-name"));
    style->list = keep_str(&d->keep, xml_attr(tag, "list-style-name"));
    style->new_page = xml_attr(tag, "master-page-name").n > 0;
    /* Those of the text may have the names of those of running lines. */
    index_set(&d->style_index, d->b, keep_str(&d->keep,
        key_of(key, family, name)), d->n_styles - 1);
    d->style = style;
}

void
odt_style_end(void *user)
{
    struct odt *d = user;
    d->style = NULL;
}

void
odt_default_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    if (family_of(xml_attr(tag, "family")) == 'p')
        d->style = &d->defaults;
}

int
odt_points(struct rpt_str length)
{
    static const struct {
        const char *unit;
        double points;
    } units[] = {
        { "pt", 1 }, { "cm", 72 / 2.54 }, { "mm", 7.2 / 2.54 },
        { "in", 72 }, { "pc", 12 }, { "px", 0.75 },
    };
    char text[32];
    if (length.n == 0 || length.n >= sizeof(text))
        return 0;
    memcpy(text, length.s, length.n);
    text[length.n] = '\0';
    /* The point is one in every locale: digits are read by hand. */
    bool minus = text[0] == '-';
    double value = 0, part = 1;
    size_t i = minus;
    for (; text[i] >= '0' && text[i] <= '9'; i++)
        value = value * 10 + (text[i] - '0');
    if (text[i] == '.')
        for (i++; text[i] >= '0' && text[i] <= '9'; i++) {
            part /= 10;
            value += (text[i] - '0') * part;
        }
    for (size_t k = 0; k < sizeof(units) / sizeof(units[0]); k++)
        if (strcmp(text + i, units[k].unit) == 0) {
            value *= units[k].points;
            if (value > MAX_POINTS)
                value = MAX_POINTS;
            return (int)(minus ? -value - 0.5 : value + 0.5);
        }
    return 0;
}

static void
read_switches(struct odt_props *p, const struct xml_tag *tag)
{
    struct rpt_str s;
    if ((s = xml_attr(tag, "font-weight")).n > 0)
        p->bold = xml_is(s, "bold") || xml_long(s, 0) >= 600 ? ODT_ON
            : ODT_OFF;
    if ((s = xml_attr(tag, "font-style")).n > 0)
        p->italic = xml_is(s, "normal") ? ODT_OFF : ODT_ON;
    if ((s = xml_attr(tag, "text-transform")).n > 0)
        p->capitals = xml_is(s, "uppercase") ? ODT_ON : ODT_OFF;
    if (xml_is(xml_attr(tag, "font-variant"), "small-caps"))
        p->capitals = ODT_ON;
    if ((s = xml_attr(tag, "display")).n > 0)
        p->hidden = xml_is(s, "none") ? ODT_ON : ODT_OFF;
    if ((s = xml_attr(tag, "text-underline-style")).n > 0)
        p->underline = xml_is(s, "none") ? ODT_OFF : ODT_ON;
    if ((s = xml_attr(tag, "text-position")).n > 0)
        p->shift = s.s[0] == '-' || (s.n > 3 && memcmp(s.s, "sub", 3) == 0)
            ? LOOK_SUBSCRIPT : s.s[0] == '0' ? ODT_OFF : LOOK_SUPERSCRIPT;
    if ((s = xml_attr(tag, "break-before")).n > 0)
        p->page_break = xml_is(s, "page") ? ODT_ON : ODT_OFF;
}

/* A length that is stated, and not as a share of another. */
static bool
read_length(const struct xml_tag *tag, const char *name, int *out)
{
    struct rpt_str s = xml_attr(tag, name);
    if (s.n == 0 || s.s[s.n - 1] == '%')
        return false;
    *out = odt_points(s);
    return true;
}

/* What a style says of its paragraphs or its text. */
void
odt_props(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    int length;
    if (d->level != NULL) {
        struct rpt_str font = xml_attr(tag, "font-name");
        if (font.n == 0)
            font = xml_attr(tag, "font-family");
        if (font.n > 0)
            d->level->font = keep_str(&d->keep, font);
        return;
    }
    if (d->style == NULL)
        return;
    struct odt_props *p = &d->style->props;
    read_switches(p, tag);
    struct rpt_str align = xml_attr(tag, "text-align");
    if (align.n > 0) {
        p->has_align = true;
        p->align = xml_is(align, "center") ? RPT_HINT_CENTRED
            : xml_is(align, "end") || xml_is(align, "right")
            ? RPT_HINT_RIGHT : 0;
    }
    if (read_length(tag, "font-size", &length) && length > 0)
        p->size = (uint16_t)(length * 10);
    p->has_left |= read_length(tag, "margin-left", &p->left);
    p->has_first |= read_length(tag, "text-indent", &p->first);
    p->has_above |= read_length(tag, "margin-top", &p->above);
    p->has_below |= read_length(tag, "margin-bottom", &p->below);
}

static void
lay(struct odt_props *p, const struct odt_props *base)
{
    uint8_t *const own[] = { &p->bold, &p->italic, &p->capitals, &p->hidden,
        &p->underline, &p->shift };
    const uint8_t theirs[] = { base->bold, base->italic, base->capitals,
        base->hidden, base->underline, base->shift };
    for (size_t i = 0; i < sizeof(theirs); i++)
        if (*own[i] == ODT_UNSET)
            *own[i] = theirs[i];
    if (p->page_break == ODT_UNSET)
        p->page_break = base->page_break;
    if (p->size == 0)
        p->size = base->size;
    if (!p->has_align)
        p->align = base->align;
    if (!p->has_left)
        p->left = base->left;
    if (!p->has_first)
        p->first = base->first;
    if (!p->has_above)
        p->above = base->above;
    if (!p->has_below)
        p->below = base->below;
    p->has_align |= base->has_align;
    p->has_left |= base->has_left;
    p->has_first |= base->has_first;
    p->has_above |= base->has_above;
    p->has_below |= base->has_below;
}

static struct odt_style *
find(const struct odt *d, char family, struct rpt_str name)
{
    char key[128];
    size_t i = name.n == 0 ? INDEX_NONE
        : index_find(&d->style_index, key_of(key, family, name));
    return i == INDEX_NONE ? NULL : &d->styles[i];
}

static void
resolve(struct odt *d, struct odt_style *style, unsigned depth)
{
    if (style->resolved != 0)
        return;
    style->resolved = 1;
    struct odt_style *base = find(d, style->family, style->parent);
    if (base != NULL && base->resolved != 1 && depth < MAX_CHAIN)
        resolve(d, base, depth + 1);
    else if (base != NULL)
        rpt_log_add(rpt_build_log(d->b), RPT_LEVEL_STYLE, "style-loop",
            (struct rpt_span){ 0 }, "style \"%s\" stands on itself or on "
            "too long a chain", style->shown.s);
    if (base != NULL && base->resolved == 2) {
        lay(&style->props, &base->props);
        if (style->list.n == 0)
            style->list = base->list;
        /* An automatic style is called what it is made of. */
        if (style->shown.s == style->name.s && base->shown.n > 0)
            style->shown = base->shown;
    } else if (style->family == 'p') {
        lay(&style->props, &d->defaults.props);
    }
    style->resolved = 2;
}

const struct odt_style *
odt_style_find(struct odt *d, char family, struct rpt_str name)
{
    struct odt_style *style = find(d, family, name);
    if (style == NULL)
        return family == 'p' ? &d->defaults : &d->plain;
    resolve(d, style, 0);
    return style;
}

/* --- lists ---------------------------------------------------------------- */

static const struct odt_level no_level = {
    .format = "none", .prefix = { "", 0 }, .suffix = { "", 0 },
    .bullet = { "", 0 }, .pattern = { "", 0 }, .font = { "", 0 },
    .start = 1, .shown = 1,
};

void
odt_list_style_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    void *list = d->list_styles;
    d->level = NULL;
    /* Headings have a style of their own that every file calls the same. */
    struct rpt_str name = strcmp(tag->name, "outline-style") == 0
        ? RPT_STR("\001outline") : xml_attr(tag, "name");
    d->list_style = keep_add(&d->keep, &list, &d->n_list_styles,
        &d->max_list_styles, sizeof(*d->list_style));
    d->list_styles = list;
    if (d->list_style == NULL)
        return;
    d->list_style->name = keep_str(&d->keep, name);
    for (size_t i = 0; i < ODT_LEVELS; i++)
        d->list_style->levels[i] = no_level;
    index_set(&d->list_style_index, d->b, d->list_style->name,
        d->n_list_styles - 1);
}

void
odt_list_style_end(void *user)
{
    struct odt *d = user;
    d->list_style = NULL;
}

/* The ways of counting, by how they begin. */
static const char *
format_of(struct rpt_str s, bool sync)
{
    static const struct {
        const char *begins, *format;
    } formats[] = {
        { "01", "decimalZero" }, { "1st", "ordinal" }, { "1", "decimal" },
        { "i", "lowerRoman" }, { "I", "upperRoman" },
        { "一", "chineseCounting" }, { "壱", "chineseCounting" },
        { "①", "decimalEnclosedCircle" }, { "أ", "arabicAlpha" },
        { "а", "russianLower" }, { "А", "russianUpper" },
        { "א", "hebrew2" }, { "甲", "ideographTraditional" },
        { "子", "ideographZodiac" }, { "１", "decimalFullWidth" },
        { "١", "hindiNumbers" }, { "๑", "thaiNumbers" },
        { "가", "ganada" }, { "ㄱ", "chosung" },
        { "ア", "aiueoFullWidth" }, { "イ", "irohaFullWidth" },
    };
    if (s.n == 0)
        return "none";
    if (s.s[0] == 'a')
        return sync ? "lowerLetter" : "lowerPlaces";
    if (s.s[0] == 'A')
        return sync ? "upperLetter" : "upperPlaces";
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
        size_t n = strlen(formats[i].begins);
        if (s.n >= n && memcmp(s.s, formats[i].begins, n) == 0)
            return formats[i].format;
    }
    return "decimal";
}

void
odt_list_level_start(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    long i = xml_long(xml_attr(tag, "level"), 0);
    d->level = NULL;
    if (d->list_style == NULL || i < 1 || i > ODT_LEVELS) {
        xml_skip(tag);
        return;
    }
    struct odt_level *l = d->level = &d->list_style->levels[i - 1];
    *l = no_level;
    l->present = true;
    l->prefix = keep_str(&d->keep, xml_attr(tag, "num-prefix"));
    l->suffix = keep_str(&d->keep, xml_attr(tag, "num-suffix"));
    l->pattern = keep_str(&d->keep, xml_attr(tag, "num-list-format"));
    l->bullet = keep_str(&d->keep, xml_attr(tag, "bullet-char"));
    l->is_bullet = strcmp(tag->name, "list-level-style-bullet") == 0
        || strcmp(tag->name, "list-level-style-image") == 0;
    l->format = format_of(xml_attr(tag, "num-format"),
        xml_is(xml_attr(tag, "num-letter-sync"), "true"));
    long start = xml_long(xml_attr(tag, "start-value"), 1);
    l->start = start < 0 || start > 1000000 ? 1 : (uint32_t)start;
    long shown = xml_long(xml_attr(tag, "display-levels"), 1);
    l->shown = shown < 1 || shown > i ? 1 : (uint32_t)shown;
}

void
odt_list_level_end(void *user)
{
    struct odt *d = user;
    d->level = NULL;
}

/* Where the items of a level stand. */
void
odt_list_props(void *user, const struct xml_tag *tag)
{
    struct odt *d = user;
    if (d->level == NULL)
        return;
    if (strcmp(tag->name, "list-level-label-alignment") == 0) {
        d->level->has_left |= read_length(tag, "margin-left",
            &d->level->left);
        read_length(tag, "text-indent", &d->level->first);
    } else {
        d->level->has_left |= read_length(tag, "space-before",
            &d->level->left);
    }
}
