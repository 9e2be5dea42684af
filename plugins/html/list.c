/* SPDX-License-Identifier: MIT
 *
 * The labels of list items, written out as the printed page shows them, and
 * what a printed label looks like.
 */
#include "html.h"

enum style {
    NO_LABEL, DISC, CIRCLE, SQUARE, DECIMAL, PADDED, SMALL, CAPITAL,
    SMALL_ROMAN, ROMAN, SMALL_GREEK
};

static const struct {
    const char *word;      /* list-style-type, or the attribute "type" */
    uint8_t style;
} words[] = {
    {"none", NO_LABEL}, {"disc", DISC}, {"circle", CIRCLE},
    {"square", SQUARE}, {"decimal", DECIMAL},
    {"decimal-leading-zero", PADDED}, {"lower-alpha", SMALL},
    {"lower-latin", SMALL}, {"upper-alpha", CAPITAL},
    {"upper-latin", CAPITAL}, {"lower-roman", SMALL_ROMAN},
    {"upper-roman", ROMAN}, {"lower-greek", SMALL_GREEK},
};

/* The one place where the case of a value counts. */
static uint8_t
style_of_type(struct rpt_str type, uint8_t style)
{
    static const char signs[] = "1aAiI";
    static const uint8_t styles[] = {
        DECIMAL, SMALL, CAPITAL, SMALL_ROMAN, ROMAN,
    };
    const char *sign = type.n == 1 ? strchr(signs, type.s[0]) : NULL;
    if (sign != NULL)
        return styles[sign - signs];
    for (size_t i = 0; i < 4; i++)
        if (html_is(type, words[i].word))
            return words[i].style;
    return style;
}

/* One of the words of "list-style" or "list-style-type". */
static uint8_t
style_of_words(struct rpt_str s, uint8_t style)
{
    for (size_t i = 0; s.n > 0 && i < sizeof words / sizeof *words; i++)
        if (html_has(s, words[i].word))
            return words[i].style;
    return style;
}

static uint8_t
style_of(const struct html *h, const struct html_item *item, uint8_t style)
{
    struct rpt_str css = html_attr(h, item, HTML_STYLE);
    style = style_of_type(html_attr(h, item, HTML_TYPE), style);
    if (css.n == 0)
        return style;
    style = style_of_words(html_style(css, "list-style"), style);
    return style_of_words(html_style(css, "list-style-type"), style);
}

/* A whole number; false if it is none. */
static bool
read_number(struct rpt_str s, int64_t *out)
{
    int64_t value = 0;
    size_t i = s.n > 0 && (s.s[0] == '-' || s.s[0] == '+');
    size_t from = i;
    while (i < s.n && s.s[i] >= '0' && s.s[i] <= '9' && value <= INT32_MAX)
        value = value * 10 + (s.s[i++] - '0');
    /* Browsers take no larger one for a number either. */
    if (i == from || value > INT32_MAX)
        return false;
    *out = s.s[0] == '-' ? -value : value;
    return true;
}

/* Items of a list itself, not of lists within it. */
static int32_t
count_items(const struct html *h, uint32_t open)
{
    int32_t n = 0;
    for (uint32_t i = open + 1; i < h->items[open].match; i++) {
        const struct html_item *item = &h->items[i];
        if (item->type != HTML_OPEN)
            continue;
        if (item->element->role == HTML_LIST)
            i = item->match;
        else
            n += item->element->role == HTML_ITEM;
    }
    return n;
}

void
html_list_begin(const struct html *h, struct html_list *list, uint32_t item,
    uint8_t level)
{
    const struct html_item *open = &h->items[item];
    bool ordered = strcmp(open->element->name, "ol") == 0;
    *list = (struct html_list){
        .item = item, .level = level, .number = 1, .step = 1,
    };
    list->style = ordered ? DECIMAL
        : (uint8_t)(level <= 1 ? DISC : level == 2 ? CIRCLE : SQUARE);
    list->style = style_of(h, open, list->style);
    if (ordered && html_attr(h, open, HTML_REVERSED).s != NULL) {
        list->step = -1;
        list->number = count_items(h, item);
    }
    read_number(html_attr(h, open, HTML_START), &list->number);
}

bool
html_list_is_bare(const struct html_list *list)
{
    return list->style == NO_LABEL;
}

static size_t
write_decimal(int64_t number, bool padded, char *out)
{
    char digits[24];
    size_t n = 0, i = 0;
    uint64_t rest = (uint64_t)(number < 0 ? -number : number);
    do
        digits[n++] = (char)('0' + rest % 10);
    while ((rest /= 10) > 0);
    if (padded && n == 1)
        digits[n++] = '0';
    if (number < 0)
        out[i++] = '-';
    while (n > 0)
        out[i++] = digits[--n];
    return i;
}

/* a, b ... z, aa, ab ... */
static size_t
write_letters(int32_t number, char first, char *out)
{
    char letters[8];
    size_t n = 0, i = 0;
    for (; number > 0; number = (number - 1) / 26)
        letters[n++] = (char)(first + (number - 1) % 26);
    while (n > 0)
        out[i++] = letters[--n];
    return i;
}

static size_t
write_roman(int32_t number, bool small, char *out)
{
    static const struct {
        int32_t value;
        const char *sign;
    } signs[] = {
        {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
        {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"},
        {4, "IV"}, {1, "I"},
    };
    size_t n = 0;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        for (; number >= signs[i].value; number -= signs[i].value)
            for (const char *s = signs[i].sign; *s != '\0'; s++)
                out[n++] = (char)(small ? *s | 32 : *s);
    return n;
}

/* alpha to omega, without the sigma that ends words */
static size_t
write_greek(int32_t number, char *out)
{
    uint32_t c = 0x3B0 + (uint32_t)number + (number > 17);
    return rpt_utf8_encode(c, out);
}

static size_t
write_number(uint8_t style, int64_t number, char *out)
{
    if (number > 0 && number < 4000) {
        if (style == SMALL || style == CAPITAL)
            return write_letters((int32_t)number, style == SMALL ? 'a' : 'A',
                out);
        if (style == SMALL_ROMAN || style == ROMAN)
            return write_roman((int32_t)number, style == SMALL_ROMAN, out);
        if (style == SMALL_GREEK && number <= 24)
            return write_greek((int32_t)number, out);
    }
    return write_decimal(number, style == PADDED, out);
}

bool
html_list_label(const struct html *h, struct html_list *list, uint32_t item,
    char out[40])
{
    static const char *const bullets[] = {
        "", "\xE2\x80\xA2", "\xE2\x97\xA6", "\xE2\x96\xAA",
    };
    const struct html_item *open = &h->items[item];
    uint8_t style = style_of(h, open, list->style);
    read_number(html_attr(h, open, HTML_VALUE), &list->number);
    int64_t number = list->number;
    list->number += list->step;
    if (style <= SQUARE) {
        memcpy(out, bullets[style], strlen(bullets[style]) + 1);
        return false;
    }
    size_t n = write_number(style, number, out);
    out[n++] = '.';
    out[n] = '\0';
    return true;
}

/* --- printed labels ------------------------------------------------------ */

static bool
is_sign(char c)
{
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

bool
html_is_number(struct rpt_str s)
{
    bool digit = false, mark = false;
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        /* Cyrillic and Arabic letters count; bullets begin otherwise. */
        digit = digit || (c >= '0' && c <= '9') || (c >= 0xD0 && c <= 0xDB);
        mark = mark || c == '.' || c == ')' || c == '(';
    }
    return digit || (mark && s.n > 1);
}

bool
html_begins_item(struct rpt_str s)
{
    static const char *const bullets[] = {
        "\xE2\x80\xA2", "\xC2\xB7", "\xE2\x96\xAA", "\xE2\x97\x8F",
        "\xE2\x80\x93", "-", "*",
    };
    size_t i = html_white(s), from;
    s = (struct rpt_str){s.s + i, s.n - i};
    for (i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        size_t n = strlen(bullets[i]);
        struct rpt_str rest = {s.s + n, 1};
        if (s.n > n && memcmp(s.s, bullets[i], n) == 0) {
            rest.n = s.n - n;
            return html_white(rest) > 0;
        }
    }
    i = from = s.n > 0 && s.s[0] == '(';
    while (i < s.n && is_sign(s.s[i]) && i - from < 5)
        i++;
    bool digits = i > from && s.s[from] <= '9';
    if (i == from || i == s.n || (!digits && from == 0 && i > 1)
        || (s.s[i] != ')' && (s.s[i] != '.' || from == 1)))
        return false;
    for (i++; i < s.n && digits && ((s.s[i] >= '0' && s.s[i] <= '9')
             || s.s[i] == '.'); i++)
        ;
    struct rpt_str rest = {s.s + i, s.n - i};
    return rest.n == 0 || html_white(rest) > 0;
}
