/* SPDX-License-Identifier: MIT
 *
 * How text looks: what the attributes of an element say about letters,
 * margins and visibility, inside the look of the element around it.
 */
#include "html.h"

struct rpt_str
html_style(struct rpt_str style, const char *property)
{
    struct rpt_str found = {"", 0};
    for (size_t i = 0; i < style.n;) {
        size_t from = i, colon, to;
        const char *end = memchr(style.s + i, ';', style.n - i);
        to = end == NULL ? style.n : (size_t)(end - style.s);
        i = to + 1;
        const char *at = memchr(style.s + from, ':', to - from);
        if (at == NULL)
            continue;
        colon = (size_t)(at - style.s);
        while (from < colon && html_is_space(style.s[from]))
            from++;
        size_t stop = colon;
        while (stop > from && html_is_space(style.s[stop - 1]))
            stop--;
        if (!html_is((struct rpt_str){style.s + from, stop - from}, property))
            continue;
        for (from = colon + 1; from < to && html_is_space(style.s[from]);)
            from++;
        while (to > from && html_is_space(style.s[to - 1]))
            to--;
        found = (struct rpt_str){style.s + from, to - from};
    }
    return found;
}

/* A number with a fraction, in tenths; what follows it in '*rest'. */
static int32_t
read_tenths(struct rpt_str s, struct rpt_str *rest)
{
    int32_t value = 0;
    size_t i = s.n > 0 && (s.s[0] == '-' || s.s[0] == '+');
    while (i < s.n && s.s[i] >= '0' && s.s[i] <= '9' && value < 100000)
        value = value * 10 + (s.s[i++] - '0');
    value *= 10;
    if (i + 1 < s.n && s.s[i] == '.' && s.s[i + 1] >= '0' && s.s[i + 1] <= '9')
        value += s.s[i + 1] - '0';
    while (i < s.n && ((s.s[i] >= '0' && s.s[i] <= '9') || s.s[i] == '.'))
        i++;
    *rest = (struct rpt_str){s.s + i, s.n - i};
    return s.n > 0 && s.s[0] == '-' ? -value : value;
}

/* A length in tenths of a point; '*known' tells whether it is one. 'em' is
 * what 1 em or 100 % are. */
static int32_t
read_length(struct rpt_str s, int32_t em, bool *known)
{
    static const struct {
        const char *unit;
        int32_t hundredths;    /* of a point */
    } units[] = {
        {"pt", 100}, {"px", 75}, {"in", 7200}, {"cm", 2835}, {"mm", 283},
        {"pc", 1200},
    };
    struct rpt_str unit;
    int32_t value = read_tenths(s, &unit);
    *known = true;
    if (unit.n == 0)
        return value * 75 / 100;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (html_is(unit, units[i].unit))
            return (int32_t)((int64_t)value * units[i].hundredths / 100);
    if (html_is(unit, "em") || html_is(unit, "rem"))
        return (int32_t)((int64_t)value * em / 10);
    if (html_is(unit, "%"))
        return (int32_t)((int64_t)value * em / 1000);
    *known = false;
    return 0;
}

static uint16_t
font_size(struct rpt_str s, uint16_t around)
{
    static const struct {
        const char *word;
        uint16_t size;
    } words[] = {
        {"xx-small", 72}, {"x-small", 75}, {"small", 100}, {"medium", 120},
        {"large", 135}, {"x-large", 180}, {"xx-large", 240},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (html_is(s, words[i].word))
            return words[i].size;
    if (html_is(s, "larger"))
        return (uint16_t)(around + around / 5);
    if (html_is(s, "smaller"))
        return (uint16_t)(around - around / 6);
    bool known;
    int32_t size = read_length(s, around, &known);
    return known && size >= 10 && size < 5000 ? (uint16_t)size : around;
}

/* <font size="5">, or "+1" from 3 on. */
static uint16_t
font_step(struct rpt_str s, uint16_t around)
{
    static const uint16_t sizes[] = {75, 100, 120, 135, 180, 240, 360};
    struct rpt_str rest;
    int32_t step = read_tenths(s, &rest) / 10;
    if (s.n == 0)
        return around;
    if (s.s[0] == '+' || s.s[0] == '-')
        step += 3;
    return sizes[step < 1 ? 0 : step > 7 ? 6 : step - 1];
}

static void
set_flag(struct html_look *look, unsigned flag, bool on)
{
    look->flags = (uint16_t)(on ? look->flags | flag : look->flags & ~flag);
}

static void
read_align(struct html_look *look, struct rpt_str s)
{
    if (s.n == 0)
        return;
    set_flag(look, HTML_CENTRED, html_is(s, "center")
        || html_is(s, "-webkit-center"));
    set_flag(look, HTML_RIGHT, html_is(s, "right") || html_is(s, "end"));
}

static void
read_weight(struct html_look *look, struct rpt_str s)
{
    if (s.n == 0 || html_is(s, "inherit"))
        return;
    set_flag(look, HTML_BOLD, html_is(s, "bold") || html_is(s, "bolder")
        || (s.n == 3 && s.s[0] >= '6' && s.s[0] <= '9'));
}

static int16_t
add_points(int16_t points, struct rpt_str s, uint16_t em)
{
    bool known;
    int32_t length = s.n > 0 ? read_length(s, em, &known) / 10 : 0;
    length += points;
    return (int16_t)(length < -2000 ? -2000 : length > 2000 ? 2000 : length);
}

/* The left one of "margin: 0 1em 0 2em" and its shorter forms. */
static struct rpt_str
left_of(struct rpt_str box)
{
    struct rpt_str part = {"", 0};
    size_t n = 0;
    for (size_t i = 0; i < box.n && n < 4;) {
        size_t from = i;
        while (i < box.n && !html_is_space(box.s[i]))
            i++;
        if (i > from && n != 2)
            part = (struct rpt_str){box.s + from, i - from};
        n += i > from;
        i++;
    }
    return part;
}

static void
read_margins(struct html_look *look, struct rpt_str style)
{
    struct rpt_str box = left_of(html_style(style, "margin"));
    struct rpt_str left = html_style(style, "margin-left");
    look->indent = add_points(look->indent, left.n > 0 ? left : box,
        look->size);
    left = html_style(style, "padding-left");
    look->indent = add_points(look->indent, left, look->size);
    look->first = add_points(look->first, html_style(style, "text-indent"),
        look->size);
}

static void
read_word_list(struct html_look *look, struct rpt_str value)
{
    if (value.n == 0)
        return;
    if (html_is(value, "ignore")) {
        look->flags |= HTML_LABEL;
        return;
    }
    for (size_t i = 0; i + 6 <= value.n; i++)
        if (memcmp(value.s + i, "level", 5) == 0 && value.s[i + 5] >= '1'
            && value.s[i + 5] <= '9')
            look->level = (uint8_t)(value.s[i + 5] - '0');
}

static void
read_style(struct html_look *look, struct rpt_str style, bool block)
{
    struct rpt_str s;
    read_weight(look, html_style(style, "font-weight"));
    if ((s = html_style(style, "font-style")).n > 0)
        set_flag(look, HTML_ITALIC, html_is(s, "italic")
            || html_is(s, "oblique"));
    if ((s = html_style(style, "font-size")).n > 0)
        look->size = font_size(s, look->size);
    read_align(look, html_style(style, "text-align"));
    if ((s = html_style(style, "text-transform")).n > 0)
        set_flag(look, HTML_CAPITALS, html_is(s, "uppercase"));
    if ((s = html_style(style, "font-variant")).n > 0)
        set_flag(look, HTML_CAPITALS, html_is(s, "small-caps"));
    s = html_style(style, "vertical-align");
    if (!block && s.n > 0)
        set_flag(look, HTML_RAISED, html_is(s, "super"));
    if (html_is(html_style(style, "display"), "none")
        || html_is(html_style(style, "visibility"), "hidden")
        || html_is(html_style(style, "mso-hide"), "all"))
        look->flags |= HTML_HIDDEN;
    s = html_style(style, "white-space");
    if (html_is(s, "pre") || html_is(s, "pre-wrap"))
        look->flags |= HTML_LITERAL;
    read_word_list(look, html_style(style, "mso-list"));
    if (block)
        read_margins(look, style);
}

/* What the element itself says. */
static void
read_element(struct html_look *look, const struct html_element *element)
{
    switch (element->role) {
    case HTML_MARK:
        if (element->kind == RPT_KIND_STRONG)
            look->flags |= HTML_BOLD;
        else if (element->word == NULL)
            look->flags |= HTML_ITALIC;
        else if (strcmp(element->word, "sup") == 0)
            look->flags |= HTML_RAISED;
        break;
    case HTML_CELL:
        if (element->arg == 1)
            look->flags |= HTML_BOLD;
        break;
    case HTML_PRE:
        look->flags |= HTML_LITERAL;
        break;
    case HTML_QUOTE:
        look->indent = (int16_t)(look->indent + 30);
        break;
    case HTML_MUTE:
    case HTML_SHEET:
        look->flags |= HTML_MUTED;
        break;
    default:
        if (strcmp(element->name, "center") == 0)
            look->flags |= HTML_CENTRED;
        break;
    }
}

/* The node that the style of an inline element calls for. */
static uint8_t
kind_of(const struct html_element *element, unsigned before, unsigned after)
{
    unsigned more = after & ~before;
    if (element->role == HTML_MARK)
        return element->word == NULL && (more & (HTML_BOLD | HTML_ITALIC))
            == 0 ? RPT_KIND_REPORT : element->kind;
    if (element->role != HTML_INLINE)
        return RPT_KIND_REPORT;
    return (more & HTML_BOLD) != 0 ? RPT_KIND_STRONG
        : (more & HTML_ITALIC) != 0 ? RPT_KIND_EMPHASIS : RPT_KIND_REPORT;
}

void
html_look(const struct html *h, struct html_item *item)
{
    struct html_look *look = &item->look;
    const struct html_element *element = item->element;
    bool block = !html_is_inline(element);
    unsigned before = look->flags;
    if (item->parent == HTML_NONE)
        look->size = 120;
    if (block)
        look->first = 0;
    read_element(look, element);
    struct rpt_str s = html_attr(h, item, HTML_ALIGN);
    if (block && element->role != HTML_TABLE && element->role != HTML_IMAGE)
        read_align(look, s);
    if (element->role == HTML_INLINE)
        look->size = font_step(html_attr(h, item, HTML_SIZE), look->size);
    if (html_attr(h, item, HTML_HIDE).s != NULL)
        look->flags |= HTML_HIDDEN;
    s = html_attr(h, item, HTML_STYLE);
    if (s.n > 0)
        read_style(look, s, block);
    item->kind = kind_of(element, before, look->flags);
}
