/* SPDX-License-Identifier: MIT
 *
 * Character references such as "&amp;" and "&#8217;". Knows those that turn
 * up in texts; others stay as they stand.
 */
#include "text.h"

#include <string.h>

struct entity {
    char name[8];
    uint32_t c;
};

static const struct entity entities[] = {
    { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' },
    { "apos", '\'' }, { "nbsp", 0xA0 }, { "shy", 0xAD },
    { "ndash", 0x2013 }, { "mdash", 0x2014 }, { "hellip", 0x2026 },
    { "lsquo", 0x2018 }, { "rsquo", 0x2019 }, { "sbquo", 0x201A },
    { "ldquo", 0x201C }, { "rdquo", 0x201D }, { "bdquo", 0x201E },
    { "laquo", 0xAB }, { "raquo", 0xBB }, { "bull", 0x2022 },
    { "middot", 0xB7 }, { "sect", 0xA7 }, { "para", 0xB6 },
    { "deg", 0xB0 }, { "copy", 0xA9 }, { "reg", 0xAE },
    { "trade", 0x2122 }, { "euro", 0x20AC }, { "pound", 0xA3 },
    { "yen", 0xA5 }, { "cent", 0xA2 }, { "times", 0xD7 },
    { "frac12", 0xBD }, { "ordf", 0xAA }, { "ordm", 0xBA },
    { "iexcl", 0xA1 }, { "iquest", 0xBF }, { "ensp", 0x2002 },
    { "emsp", 0x2003 }, { "thinsp", 0x2009 },
    { "agrave", 0xE0 }, { "aacute", 0xE1 }, { "acirc", 0xE2 },
    { "atilde", 0xE3 }, { "auml", 0xE4 }, { "aring", 0xE5 },
    { "aelig", 0xE6 }, { "ccedil", 0xE7 }, { "egrave", 0xE8 },
    { "eacute", 0xE9 }, { "ecirc", 0xEA }, { "euml", 0xEB },
    { "igrave", 0xEC }, { "iacute", 0xED }, { "icirc", 0xEE },
    { "iuml", 0xEF }, { "ntilde", 0xF1 }, { "ograve", 0xF2 },
    { "oacute", 0xF3 }, { "ocirc", 0xF4 }, { "otilde", 0xF5 },
    { "ouml", 0xF6 }, { "oslash", 0xF8 }, { "ugrave", 0xF9 },
    { "uacute", 0xFA }, { "ucirc", 0xFB }, { "uuml", 0xFC },
    { "yacute", 0xFD }, { "szlig", 0xDF }, { "Eacute", 0xC9 },
    { "Agrave", 0xC0 }, { "Ccedil", 0xC7 }, { "Ntilde", 0xD1 },
};

/* The value of "#123;" or "#x7B;"; 0 if it is none. */
static uint32_t
numbered(const char *s, uint32_t n)
{
    bool hex = n > 1 && (s[1] | 0x20) == 'x';
    uint32_t value = 0, i = hex ? 2 : 1, from = i;
    for (; i < n && i - from < 7; i++) {
        char c = s[i];
        uint32_t digit;
        if (c >= '0' && c <= '9')
            digit = (uint32_t)(c - '0');
        else if (hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f')
            digit = (uint32_t)((c | 0x20) - 'a') + 10;
        else
            break;
        value = value * (hex ? 16 : 10) + digit;
    }
    bool good = i == n && i > from && value >= 0x20 && value <= 0x10FFFF
        && (value < 0x7F || value >= 0xA0)
        && (value < 0xD800 || value >= 0xE000);
    return good ? value : 0;
}

uint32_t
entity_at(const char *s, uint32_t n, uint32_t *c)
{
    uint32_t most = n < 11 ? n : 11;
    const char *end = memchr(s, ';', most);
    if (end == NULL || end - s < 3)
        return 0;
    uint32_t length = (uint32_t)(end - s) - 1;
    *c = 0;
    if (s[1] == '#') {
        *c = numbered(s + 1, length);
    } else {
        for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++)
            if (strlen(entities[i].name) == length
                    && memcmp(entities[i].name, s + 1, length) == 0)
                *c = entities[i].c;
    }
    return *c != 0 ? length + 2 : 0;
}
