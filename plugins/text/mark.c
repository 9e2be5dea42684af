/* SPDX-License-Identifier: MIT
 *
 * What a line may begin or end with: labels, bullets, rulers, heading marks.
 * Looks at one line only and knows no language.
 */
#include "text.h"

#include <string.h>

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_roman(const char *s, uint32_t n)
{
    const char *digits = is_letter(s[0]) && s[0] >= 'a' ? "ivxlcdm"
        : "IVXLCDM";
    for (uint32_t i = 0; i < n; i++)
        if (s[i] == '\0' || strchr(digits, s[i]) == NULL)
            return false;
    return n > 0;
}

bool
starts_with(const char *s, uint32_t n, const char *word)
{
    size_t length = strlen(word);
    return n >= length && memcmp(s, word, length) == 0;
}

/* White space behind a label, and whether that is all there is. */
static struct label
end_label(const char *s, uint32_t n, struct label label)
{
    uint32_t i = skip_space(s, label.n, n);
    label.space = i - label.n;
    label.alone = i == n;
    if (label.space == 0 && !label.alone)
        label.kind = LABEL_NONE;
    return label;
}

/* 12  12.  12)  3.1  140.7. */
static struct label
number_at(const char *s, uint32_t n)
{
    struct label label = { LABEL_BARE, 0, 0, 0, false };
    uint32_t i = 0;
    for (uint32_t from = 0;; from = i) {
        label.value = 0;
        while (i < n && i - from < 5 && is_digit(s[i]))
            label.value = label.value * 10 + (uint32_t)(s[i++] - '0');
        if (i < n && is_digit(s[i])) {      /* too long for a label */
            label.kind = LABEL_NONE;
            return label;
        }
        if (i + 1 >= n || s[i] != '.' || !is_digit(s[i + 1]))
            break;
        label.kind = LABEL_MULTI;
        i++;
    }
    if (i < n && (s[i] == '.' || s[i] == ')')) {
        i++;
        if (label.kind == LABEL_BARE)
            label.kind = LABEL_NUMBER;
    }
    label.n = i;
    return end_label(s, n, label);
}

/* (a)  (iv)  (12) */
static struct label
paren_at(const char *s, uint32_t n)
{
    struct label label = { LABEL_PAREN, 0, 0, 0, false };
    uint32_t i = 1;
    if (n > 1 && is_digit(s[1])) {
        while (i < n && i < 5 && is_digit(s[i]))
            label.value = label.value * 10 + (uint32_t)(s[i++] - '0');
    } else {
        while (i < n && i < 8 && is_letter(s[i]))
            i++;
        if (i > 3 && !is_roman(s + 1, i - 1))
            i = 1;
    }
    if (i == 1 || i >= n || s[i] != ')') {
        label.kind = LABEL_NONE;
        return label;
    }
    label.n = i + 1;
    return end_label(s, n, label);
}

/* a.  A)  iv.  IV. */
static struct label
letter_at(const char *s, uint32_t n)
{
    struct label label = { LABEL_LETTER, 0, 0, 0, false };
    uint32_t i = 0;
    while (i < n && i < 8 && is_letter(s[i]))
        i++;
    bool roman = is_roman(s, i);
    if (i >= n || (s[i] != '.' && s[i] != ')') || (i > 1 && !roman)) {
        label.kind = LABEL_NONE;
        return label;
    }
    if (roman && (i > 1 || strchr("ivxIVX", s[0]) != NULL))
        label.kind = LABEL_ROMAN;
    label.n = i + 1;
    return end_label(s, n, label);
}

struct label
label_at(const char *s, uint32_t n)
{
    if (n > 0 && is_digit(s[0]))
        return number_at(s, n);
    if (n > 0 && s[0] == '(')
        return paren_at(s, n);
    if (n > 1 && is_letter(s[0]))
        return letter_at(s, n);
    return (struct label){ LABEL_NONE, 0, 0, 0, false };
}

/* Length of a bullet at 's', 0 if it is none. */
static uint32_t
bullet_sign(const char *s, uint32_t n)
{
    static const char *const signs[] = {
        "\xC2\xB7",         /* middle dot */
        "\xE2\x80\x93", "\xE2\x80\x94",                 /* dashes */
        "\xE2\x80\xA2", "\xE2\x80\xA3", "\xE2\x81\x83", /* bullets */
        "\xE2\x96\xA0", "\xE2\x96\xA1", "\xE2\x96\xAA", "\xE2\x96\xAB",
        "\xE2\x96\xBA", "\xE2\x97\x8B", "\xE2\x97\x8F", "\xE2\x97\xA6",
        "\xEF\x82\xB7", "\xEF\x82\xA7", /* the same in symbol fonts */
        "\xE2\x9E\xA2", "\xE2\x9C\x93",
    };
    if (n == 0)
        return 0;
    if (s[0] == '-' || s[0] == '*' || s[0] == '+')
        return 1;
    if ((unsigned char)s[0] < 0x80)
        return 0;
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        if (starts_with(s, n, signs[i]))
            return (uint32_t)strlen(signs[i]);
    return 0;
}

uint32_t
bullet_at(const char *s, uint32_t n, uint32_t *sign)
{
    *sign = bullet_sign(s, n);
    /* "o" is the hollow bullet of word processors, and a word of its own in
     * some languages: only a wide gap tells. */
    if (*sign == 0 && n > 3 && s[0] == 'o'
            && (s[1] == '\t' || (s[1] == ' ' && s[2] == ' ')))
        *sign = 1;
    uint32_t i = *sign > 0 ? skip_space(s, *sign, n) : 0;
    return i > *sign && i < n ? i : 0;
}

char
ruler_at(const char *s, uint32_t n, uint32_t least, bool spaced)
{
    if (n < least || is_letter(s[0]) || is_digit(s[0])
            || (unsigned char)s[0] >= 0x7F || s[0] <= ' ')
        return '\0';
    uint32_t count = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (s[i] == s[0])
            count++;
        else if (!spaced || (s[i] != ' ' && s[i] != '\t'))
            return '\0';
    }
    if (count < least)
        return '\0';
    return s[0];
}

unsigned
atx_at(const char *s, uint32_t n, enum dialect dialect, uint32_t *length)
{
    unsigned level = 0;
    while (level < n && level < 7 && s[level] == '#')
        level++;
    *length = level;
    if (level == 0 || level > 6 || level == n)
        return 0;
    while (*length < n && (s[*length] == ' ' || s[*length] == '\t'))
        ++*length;
    /* Authors forget the space; one sign alone may be a number sign. */
    if (*length == level && (level < 2 || dialect != MARKDOWN
            || s[level] == '.' || s[level] == '-'))
        return 0;
    return *length < n ? level : 0;
}

bool
is_field(const char *s, uint32_t n)
{
    uint32_t i = 1;
    if (n < 3 || s[0] != ':' || space_length(s + 1, n - 1) > 0)
        return false;
    while (i < n && i < 64 && s[i] != ':' && s[i] != '`')
        i++;
    return i > 1 && i < n && s[i] == ':' && (i + 1 == n || s[i + 1] == ' ');
}

bool
ends_sentence(const char *s, uint32_t n)
{
    static const char *const closing[] = {
        "\"", "'", ")", "]", "*", "_", "\xE2\x80\x9D", "\xE2\x80\x99",
        "\xC2\xBB",
    };
    for (bool more = true; more;) {
        more = false;
        for (size_t i = 0; i < sizeof(closing) / sizeof(closing[0]); i++) {
            uint32_t length = (uint32_t)strlen(closing[i]);
            if (n > length && memcmp(s + n - length, closing[i], length) == 0) {
                n -= length;
                more = true;
            }
        }
    }
    if (n == 0)
        return false;
    if (s[n - 1] != '\0' && strchr(".;:!?", s[n - 1]) != NULL)
        return true;
    static const char *const stops[] = {
        "\xE2\x80\xA6", "\xE3\x80\x82", "\xEF\xBC\x81", "\xEF\xBC\x9F",
        "\xEF\xBC\x9B", "\xEF\xBC\x9A", "\xD8\x9F", "\xDB\x94",
    };
    for (size_t i = 0; i < sizeof(stops) / sizeof(stops[0]); i++) {
        uint32_t length = (uint32_t)strlen(stops[i]);
        if (n >= length && memcmp(s + n - length, stops[i], length) == 0)
            return true;
    }
    return false;
}

/* Small letters of Latin, Greek and Cyrillic beyond ASCII. */
static bool
is_small(uint32_t c)
{
    if (c < 0x100)
        return c >= 0xDF && c != 0xF7;
    if (c < 0x180)      /* most small letters stand at odd places */
        return c < 0x139 || (c > 0x148 && c < 0x178) ? (c & 1) != 0
            : (c & 1) == 0;
    return (c >= 0x3AC && c < 0x3CF) || (c >= 0x430 && c < 0x460);
}

bool
starts_lower(const char *s, uint32_t n)
{
    uint32_t c = 0;
    if (n == 0)
        return false;
    if ((unsigned char)s[0] < 0x80)
        return s[0] >= 'a' && s[0] <= 'z';
    rpt_utf8_decode(s, n, &c);
    return is_small(c);
}
