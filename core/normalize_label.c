/* SPDX-License-Identifier: MIT
 *
 * Labels: "12.", "(a)", "140.7", "IV.", "Chapter 2", bullets. Finds what
 * might be one at the start of each block, drops what cannot be, and splits
 * them from the text when the other passes have decided. What a label counts
 * as ("(i)": a letter or a numeral) is settled by its neighbours.
 */
#include <string.h>

#include "normalize_pass.h"
#include "str.h"

enum { TITLE = 160 };     /* bytes of a title behind a weak label */

/* One sign of a label: digits, a letter, a numeral. */
struct sign {
    size_t length;
    uint32_t number, major;
    uint16_t letter, roman;
    uint8_t counts, parts;
};

static size_t
space_at(struct rpt_str text, size_t i)
{
    uint32_t c;
    if (i >= text.n)
        return 0;
    size_t length = rpt_utf8_decode(text.s + i, text.n - i, &c);
    return rpt_char_is_space(c) ? length : 0;
}

static size_t
skip_space(struct rpt_str text, size_t i)
{
    size_t length;
    while ((length = space_at(text, i)) > 0)
        i += length;
    return i;
}

static uint32_t
roman_value(char c)
{
    switch (c | 32) {
    case 'i': return 1;
    case 'v': return 5;
    case 'x': return 10;
    case 'l': return 50;
    case 'c': return 100;
    case 'd': return 500;
    case 'm': return 1000;
    default: return 0;
    }
}

/* The value of a numeral in its usual form; 0 if it is none. */
static uint16_t
read_roman(const char *s, size_t n)
{
    uint32_t sum = 0, last = 0, run = 0;
    if (n == 0 || n > 8)
        return 0;
    for (size_t i = n; i-- > 0;) {
        uint32_t v = roman_value(s[i]);
        if (v == 0)
            return 0;
        run = v == last ? run + 1 : 1;
        /* Only I, X and C stand before a larger one, and alone. */
        if (run > 3 || (v < last && (last > 10 * v || run > 1
                || (v != 1 && v != 10 && v != 100))))
            return 0;
        if (v < last && (i + 2 < n && roman_value(s[i + 2]) > v))
            return 0;
        sum = v < last ? sum - v : sum + v;
        if (v > last)
            last = v;
        else if (v == last && run == 1)
            return 0;
    }
    return sum < 400 ? (uint16_t)sum : 0;
}

/* Letters of other scripts that count, in their order. */
static uint16_t
other_letter(uint32_t c)
{
    static const uint16_t arabic[] = {
        0x628, 0x62C, 0x62F, 0x647, 0x648, 0x632, 0x62D, 0x637, 0x64A, 0x643,
        0x644, 0x645, 0x646, 0x633, 0x639, 0x641, 0x635, 0x642, 0x631,
    };
    static const uint16_t han[] = {
        0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B,
        0x4E5D, 0x5341,
    };
    if (c >= 0x430 && c <= 0x44F)   /* without the short i */
        return (uint16_t)(c < 0x439 ? c - 0x42F : c == 0x439 ? 0 : c - 0x430);
    if (c == 0x623 || c == 0x627)
        return 1;
    for (size_t i = 0; i < sizeof(arabic) / sizeof(arabic[0]); i++)
        if (arabic[i] == c)
            return (uint16_t)(i + 2);
    for (size_t i = 0; i < sizeof(han) / sizeof(han[0]); i++)
        if (han[i] == c)
            return (uint16_t)(i + 1);
    return 0;
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
is_ascii_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* The value of a digit at byte i, of any script that labels use, and its
 * length; -1 if there is none. */
static int
digit_at(struct rpt_str text, size_t i, size_t *length)
{
    static const uint32_t zeros[] = {0x660, 0x6F0, 0xFF10};
    uint32_t c;
    *length = 1;
    if (i >= text.n)
        return -1;
    if ((unsigned char)text.s[i] < 0x80)
        return is_digit(text.s[i]) ? text.s[i] - '0' : -1;
    *length = rpt_utf8_decode(text.s + i, text.n - i, &c);
    for (size_t k = 0; k < sizeof(zeros) / sizeof(zeros[0]); k++)
        if (c >= zeros[k] && c < zeros[k] + 10)
            return (int)(c - zeros[k]);
    return -1;
}

/* Digits with parts: "12", "140.7", "6.1.1". */
static bool
read_digits(struct rpt_str text, size_t i, struct sign *out)
{
    size_t from = i;
    out->parts = 0;
    out->major = 0;
    for (;;) {
        size_t count = 0, length;
        uint32_t value = 0;
        for (int digit; count < 5
             && (digit = digit_at(text, i, &length)) >= 0; count++) {
            value = value * 10 + (uint32_t)digit;
            i += length;
        }
        if (count == 0 || count > 4)
            return false;
        out->parts++;
        out->number = value;
        if (i + 1 >= text.n || text.s[i] != '.'
            || digit_at(text, i + 1, &length) < 0 || out->parts > 5)
            break;
        out->major = out->major * 8191 + value + 1;
        i++;
    }
    /* 12.5.2014 is a date. */
    if (out->parts == 3 && out->number > 1000)
        return false;
    out->counts = out->parts > 1 ? NORM_DECIMAL : NORM_ARABIC;
    out->length = i - from;
    size_t length;
    return digit_at(text, i, &length) < 0;
}

/* A letter, two letters after "z", or a numeral. */
static bool
read_letters(struct rpt_str text, size_t i, struct sign *out)
{
    const char *s = text.s + i;
    size_t n = 0;
    while (i + n < text.n && is_ascii_letter(s[n]))
        n++;
    out->parts = 1;
    if (n == 0) {
        uint32_t c;
        if (i >= text.n)
            return false;
        out->length = rpt_utf8_decode(s, text.n - i, &c);
        out->letter = other_letter(rpt_char_lower(c));
        out->counts = NORM_SMALL;
        return out->letter > 0;
    }
    bool small = s[0] >= 'a';
    for (size_t k = 1; k < n; k++)
        if ((s[k] >= 'a') != small)
            return false;
    out->length = n;
    out->counts = 0;
    if (n == 1) {
        out->letter = (uint16_t)((s[0] | 32) - 'a' + 1);
    } else if (n == 2 && (s[0] == s[1] || (s[0] | 32) == 'z')) {
        /* After (z) come (aa), (bb) or (za), (zb). */
        out->letter = (uint16_t)((s[1] | 32) - 'a' + 27);
    }
    if (out->letter > 0)
        out->counts |= small ? NORM_SMALL : NORM_CAPITAL;
    out->roman = read_roman(s, n);
    if (out->roman > 0)
        out->counts |= small ? NORM_SMALL_ROMAN : NORM_ROMAN;
    return out->counts != 0;
}

static bool
read_sign(struct rpt_str text, size_t i, struct sign *out)
{
    size_t length;
    *out = (struct sign){0};
    if (digit_at(text, i, &length) >= 0)
        return read_digits(text, i, out);
    return read_letters(text, i, out);
}

/* "1- " before a letter of a script without capitals: the hyphen's length. */
static size_t
hyphen_at(struct rpt_str text, size_t i)
{
    uint32_t c;
    size_t next = skip_space(text, i + 1);
    if (i >= text.n || text.s[i] != '-' || next == i + 1 || next >= text.n)
        return 0;
    rpt_utf8_decode(text.s + next, text.n - next, &c);
    return c > 0x590 && rpt_char_is_letter(c) && !rpt_char_is_lower(c)
        && !rpt_char_is_upper(c);
}

/* Is there a character 'a' (or its wide form 'b') at byte i? Its length. */
static size_t
at_char(struct rpt_str text, size_t i, uint32_t a, uint32_t b)
{
    uint32_t c;
    if (i >= text.n)
        return 0;
    size_t length = rpt_utf8_decode(text.s + i, text.n - i, &c);
    return c == a || c == b ? length : 0;
}

static bool
finish(struct rpt_str text, size_t from, size_t to, const struct sign *sign,
    enum norm_form form, struct norm_label *out)
{
    uint32_t c = ' ';
    if (to < text.n)
        rpt_utf8_decode(text.s + to, text.n - to, &c);
    if (!rpt_char_is_space(c) && !rpt_char_is_ideograph(c)
        && !(form == NORM_PAREN && c > 0x400))
        return false;
    *out = (struct norm_label){
        .printed = {text.s + from, to - from},
        .skip = (uint32_t)skip_space(text, to),
        .number = sign->number, .major = sign->major,
        .letter = sign->letter, .roman = sign->roman,
        .form = (uint8_t)form, .counts = sign->counts, .parts = sign->parts,
    };
    return true;
}

/* "Chapter 2", "Part I:" */
static bool
read_word_label(const struct norm *n, struct rpt_str text, size_t from,
    struct norm_label *out)
{
    struct rpt_str rest = {text.s + from, text.n - from};
    struct sign sign;
    size_t i = norm_prefix(n, WORDS_HEADING_NUMBERED, rest, NULL);
    if (i == 0)
        return false;
    i = skip_space(text, from + i);
    if (!read_sign(text, i, &sign))
        return false;
    i += sign.length;
    size_t to = i;
    if (i < text.n && strchr(".:)", text.s[i]) != NULL)
        i++;
    if (!finish(text, from, i, &sign, NORM_WORD, out))
        return false;
    out->printed.n = to - from;
    if (sign.counts & (NORM_SMALL | NORM_SMALL_ROMAN))
        return false;
    /* A dash may part it from the title. */
    uint32_t c;
    size_t length = out->skip < text.n
        ? rpt_utf8_decode(text.s + out->skip, text.n - out->skip, &c) : 0;
    if (length > 0 && (c == '-' || c == 0x2013 || c == 0x2014)
        && space_at(text, out->skip + length) > 0)
        out->skip = (uint32_t)skip_space(text, out->skip + length);
    return true;
}

/* The bytes of a number such as "3.12", "2034-007", "R-34-13", "4a": figures
 * and capitals with points, dashes and slashes between them. */
static size_t
read_code(struct rpt_str text, size_t from)
{
    enum { LONGEST_CODE = 24 };
    size_t i = from, end = from;
    bool digit = false;
    for (; i < text.n && i - from < LONGEST_CODE; i++) {
        char c = text.s[i];
        if (is_digit(c) || (c >= 'A' && c <= 'Z')
            || (end == i && i > from && c >= 'a' && c <= 'f'
                && is_digit(text.s[i - 1]))) {
            digit = digit || is_digit(c);
            end = i + 1;
        } else if (end != i || i == from || strchr(".-/", c) == NULL) {
            break;
        }
    }
    struct sign sign = {0};
    if (digit || (end - from <= 4 && read_letters(text, from, &sign)
            && sign.length == end - from))
        return end - from;
    return 0;
}

/* What parts a number from what it names: a point, a colon, a dash. */
static size_t
skip_mark(struct rpt_str text, size_t i)
{
    uint32_t c;
    size_t next = skip_space(text, i);
    if (next == text.n)
        return next;
    size_t length = rpt_utf8_decode(text.s + next, text.n - next, &c);
    bool near = next == i && (c == '.' || c == ')');
    bool dash = c == 0x2013 || c == 0x2014 || (c == '-' && next > i);
    if (!near && !dash && c != ':' && c != 0xFF1A)
        return i;
    size_t behind = next + length;
    return behind == text.n || space_at(text, behind) > 0 || c == 0xFF1A
        ? skip_mark(text, behind) : i;
}

/* Does a bracket open at byte i that a mark or nothing follows? */
static bool
is_aside(struct rpt_str text, size_t i)
{
    const char *close = memchr(text.s + i, ')', text.n - i);
    if (text.s[i] != '(' || close == NULL)
        return false;
    size_t behind = (size_t)(close - text.s) + 1;
    return behind == text.n || skip_mark(text, behind) > behind;
}

/*
 * "Recommendation 3.1 – Title", "Action No. 4: ...": a word of the pack, its
 * number, and a mark, a capital or nothing behind it; "Recommendation 3 was
 * accepted" is a sentence.
 */
static bool
read_named_label(const struct norm *n, struct rpt_str text, size_t from,
    struct norm_label *out)
{
    struct rpt_str rest = {text.s + from, text.n - from};
    size_t length = norm_prefix(n, WORDS_LABEL_WORD, rest, NULL);
    if (length == 0)
        return false;
    size_t word = length, i = skip_space(text, from + length);
    rest = (struct rpt_str){text.s + i, text.n - i};
    length = norm_prefix(n, WORDS_LABEL_NUMBER, rest, NULL);
    size_t number = skip_space(text, i + length);
    if (number == from + word || (length = read_code(text, number)) == 0)
        return false;
    size_t end = number + length, behind = skip_mark(text, end);
    if (behind == end && end < text.n) {
        uint32_t c;
        size_t next = skip_space(text, end);
        rpt_utf8_decode(text.s + next, text.n - next, &c);
        if (next == end || !(is_aside(text, next)
                || (rpt_char_is_upper(c) && length > 0
                    && is_digit(text.s[end - 1]))))
            return false;
        behind = next;
    }
    struct sign sign;
    if (!read_sign(text, number, &sign) || sign.length != length)
        sign = (struct sign){.parts = 1};
    *out = (struct norm_label){
        .printed = {text.s + number, length}, .word = {text.s + from, word},
        .skip = (uint32_t)skip_space(text, behind),
        .number = sign.number, .major = sign.major, .letter = sign.letter,
        .roman = sign.roman, .form = NORM_NAMED, .counts = sign.counts,
        .parts = sign.parts,
    };
    return true;
}

/* "PRIMERA. Se imparta ...", "Segundo.- ...": an ordinal of the pack, whose
 * value is its number, a stop and perhaps a dash. */
static bool
read_ordinal(const struct norm *n, struct rpt_str text, size_t from,
    struct norm_label *out)
{
    struct rpt_str rest = {text.s + from, text.n - from};
    const char *value;
    size_t length = norm_prefix(n, WORDS_LABEL_ORDINAL, rest, &value);
    size_t to = from + length;
    if (length == 0 || to >= text.n || text.s[to] != '.')
        return false;
    to++;
    struct sign sign = {.counts = NORM_ARABIC, .parts = 1};
    for (; *value >= '0' && *value <= '9' && sign.number < 100; value++)
        sign.number = sign.number * 10 + (uint32_t)(*value - '0');
    size_t dash = hyphen_at(text, to);
    if (!finish(text, from, to + dash, &sign, NORM_DOT, out))
        return false;
    out->printed.n = to - from;
    return true;
}

/* A bullet that stands in the text. */
static bool
read_bullet(struct rpt_str text, size_t from, struct norm_label *out)
{
    uint32_t c;
    size_t length = rpt_utf8_decode(text.s + from, text.n - from, &c);
    switch (c) {
    case '-': case '*': case 0xB7: case 0x2022: case 0x2023: case 0x2013:
    case 0x2014: case 0x2043: case 0x25AA: case 0x25CF: case 0x25E6:
    case 0x25A0: case 0x25A1: case 0x25CB: case 0x27A2: case 0x2713:
    case 0xF0B7: case 0xF0A7: case 0xF0FC: case 0xF0D8: case 0xF02D:
        break;
    default:
        return false;
    }
    struct sign none = {.parts = 1};
    if (from + length < text.n && space_at(text, from + length) == 0)
        return false;
    return finish(text, from, from + length, &none, NORM_SIGN, out);
}

/* "III Findings", "B Method": a capital or numeral and a word with one. */
static bool
is_before_capital(struct rpt_str text, size_t to, const struct sign *sign)
{
    uint32_t c, second;
    size_t i = skip_space(text, to);
    if ((sign->counts & (NORM_CAPITAL | NORM_ROMAN)) == 0 || i == to
        || i == text.n)
        return false;
    i += rpt_utf8_decode(text.s + i, text.n - i, &c);
    if (!rpt_char_is_upper(c) || i == text.n)
        return false;
    rpt_utf8_decode(text.s + i, text.n - i, &second);
    return rpt_char_is_letter(second);
}

bool
norm_read_label(const struct norm *n, struct rpt_str text,
    struct norm_label *out)
{
    struct sign sign;
    *out = (struct norm_label){.form = NORM_NO_LABEL};
    size_t from = skip_space(text, 0), length;
    if (from == text.n)
        return false;
    unsigned char first = (unsigned char)text.s[from];
    bool letter = is_ascii_letter((char)first);
    /* Most blocks begin with a word: be quick about them. */
    if (letter && from + 2 < text.n && is_ascii_letter(text.s[from + 1])
        && is_ascii_letter(text.s[from + 2])
        && read_roman(text.s + from, 3) == 0)
        return first <= 'Z' && (read_word_label(n, text, from, out)
            || read_named_label(n, text, from, out)
            || read_ordinal(n, text, from, out));
    if ((length = at_char(text, from, '(', 0xFF08)) > 0) {
        if (!read_sign(text, from + length, &sign)
            || (sign.counts == NORM_ARABIC && sign.number > 999))
            return false;
        size_t to = from + length + sign.length;
        length = at_char(text, to, ')', 0xFF09);
        return length > 0
            && finish(text, from, to + length, &sign, NORM_PAREN, out);
    }
    if (read_sign(text, from, &sign)) {
        size_t to = from + sign.length;
        length = at_char(text, to, ')', 0xFF09);
        if (length > 0)
            return finish(text, from, to + length, &sign, NORM_CLOSE, out);
        length = at_char(text, to, '.', 0x3001);
        if (length > 0 && sign.counts != 0)
            return finish(text, from, to + length, &sign, NORM_DOT, out);
        if (sign.counts == NORM_ARABIC
            && (length = hyphen_at(text, to)) > 0)
            return finish(text, from, to + length, &sign, NORM_DOT, out);
        if ((sign.counts & (NORM_ARABIC | NORM_DECIMAL)) != 0
            || is_before_capital(text, to, &sign))
            return finish(text, from, to, &sign, NORM_BARE, out);
    }
    if (letter)
        return first <= 'Z' && read_word_label(n, text, from, out);
    return read_bullet(text, from, out)
        || (first >= 0x80 && (read_named_label(n, text, from, out)
            || read_ordinal(n, text, from, out)));
}

enum norm_count
norm_follows(const struct norm_label *a, const struct norm_label *b)
{
    uint8_t both = a->counts & b->counts;
    if (a->form != b->form)
        return 0;
    if ((both & NORM_DECIMAL) != 0 && a->parts == b->parts
        && a->major == b->major && b->number == a->number + 1)
        return NORM_DECIMAL;
    if ((both & NORM_ARABIC) != 0 && b->number == a->number + 1)
        return NORM_ARABIC;
    if ((both & (NORM_SMALL | NORM_CAPITAL)) != 0
        && b->letter == a->letter + 1)
        return both & (NORM_SMALL | NORM_CAPITAL);
    if ((both & (NORM_SMALL_ROMAN | NORM_ROMAN)) != 0
        && b->roman == a->roman + 1)
        return both & (NORM_SMALL_ROMAN | NORM_ROMAN);
    return 0;
}

enum norm_count
norm_is_first(const struct norm_label *a)
{
    if ((a->counts & (NORM_SMALL | NORM_CAPITAL)) != 0 && a->letter == 1)
        return a->counts & (NORM_SMALL | NORM_CAPITAL);
    if ((a->counts & (NORM_SMALL_ROMAN | NORM_ROMAN)) != 0 && a->roman == 1)
        return a->counts & (NORM_SMALL_ROMAN | NORM_ROMAN);
    if ((a->counts & (NORM_ARABIC | NORM_DECIMAL)) != 0 && a->number == 1)
        return a->counts & (NORM_ARABIC | NORM_DECIMAL);
    return 0;
}

struct rpt_str
norm_body(const struct norm_block *b)
{
    if (b->label.form == NORM_NO_LABEL || b->label.skip > b->text.n)
        return b->text;
    return (struct rpt_str){b->text.s + b->label.skip,
        b->text.n - b->label.skip};
}

/* Does it need neighbours to be believed? */
static bool
is_weak(const struct norm_block *b)
{
    const struct norm_label *l = &b->label;
    if (l->given)
        return false;
    switch (l->form) {
    case NORM_PAREN:
    case NORM_SIGN:
    case NORM_WORD:
    case NORM_NAMED:
    case NORM_CLOSE:
        return false;
    case NORM_DOT:
        return l->counts == NORM_DECIMAL ? false
            : l->counts == NORM_ARABIC ? l->number > 999 : true;
    default:
        return true;
    }
}

/* What the reader said of a label it took out of the text. */
static void
use_hint(const struct norm *n, struct norm_block *b)
{
    const struct rpt_hint *hint = b->node->more->hint;
    struct norm_label given, inner;
    bool ok = norm_read_label(n, hint->label, &given);
    if (!ok || (b->flags & RPT_HINT_BULLET) != 0)
        given = (struct norm_label){
            .form = NORM_SIGN, .printed = hint->label, .parts = 1};
    if (given.form != NORM_NAMED)
        given.printed = hint->label;
    given.given = true;
    given.skip = 0;
    /* "- (a) Text": what stands in the text says more than the bullet. */
    if (norm_read_label(n, b->text, &inner) && given.form == NORM_SIGN
        && inner.form != NORM_BARE && inner.form != NORM_WORD
        && inner.form != NORM_NAMED)
        b->label = inner;
    else
        b->label = given;
}

enum { N_KINDS = 8 * 6 };

static unsigned
kind_of(const struct norm_label *l, unsigned bit)
{
    return (unsigned)l->form * 6 + bit;
}

/*
 * Bare numbers ("7 Findings") may stand far apart, with notes and figures
 * counted in between: enough that the one before or behind is there too.
 */
static void
check_bare(struct norm *n)
{
    enum { MOST = 100 };
    bool seen[MOST + 2] = {false};
    for (size_t pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < n->n; i++) {
            struct norm_block *b = &n->blocks[i];
            uint32_t v = b->label.number;
            if (b->label.form != NORM_BARE || b->label.counts != NORM_ARABIC
                || b->label.given || v > MOST || b->length > 160)
                continue;
            if (pass == 0)
                seen[v] = true;
            else if ((v > 0 && seen[v - 1]) || seen[v + 1])
                b->count = NORM_ARABIC;
        }
    }
}

/* Drops weak labels that neither follow one nor are followed by one. */
static void
check_weak(struct norm *n)
{
    size_t last[N_KINDS];
    bool proven[N_KINDS] = {false};     /* somewhere one follows another */
    for (size_t k = 0; k < N_KINDS; k++)
        last[k] = n->n;
    for (size_t i = 0; i < n->n; i++) {
        struct norm_block *b = &n->blocks[i];
        const struct norm_label *l = &b->label;
        if (l->form == NORM_NO_LABEL || !is_weak(b))
            continue;
        for (unsigned bit = 0; bit < 6; bit++) {
            if ((l->counts >> bit & 1) == 0)
                continue;
            size_t *at = &last[kind_of(l, bit)];
            if (*at < n->n) {
                enum norm_count count =
                    norm_follows(&n->blocks[*at].label, l);
                if (count == (enum norm_count)(1 << bit)) {
                    b->count = (uint8_t)count;
                    n->blocks[*at].count = (uint8_t)count;
                    proven[kind_of(l, bit)] = true;
                }
            }
            *at = i;
        }
    }
    for (size_t i = 0; i < n->n; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->label.form == NORM_NO_LABEL || !is_weak(b) || b->count != 0)
            continue;
        /* A numeral before a title needs no neighbour, nor does a first
         * letter where letters count elsewhere, or a decimal before a
         * capital. */
        bool title = b->label.form == NORM_DOT && b->length < TITLE
            && b->end == NORM_OPEN_END
            && ((b->label.counts & NORM_ROMAN) != 0
                || (b->label.counts == NORM_CAPITAL && b->label.letter == 1
                    && proven[kind_of(&b->label, 2)]));
        uint32_t c = 0;
        struct rpt_str body = norm_body(b);
        if (body.n > 0)
            rpt_utf8_decode(body.s, body.n, &c);
        if (title || (b->label.counts == NORM_DECIMAL
                && rpt_char_is_upper(c)))
            continue;
        b->label.form = NORM_NO_LABEL;
    }
}

/* A decimal with nothing between it and a capital: "101.100.Continue". */
static bool
read_glued(const struct norm_block *b, struct norm_label *out)
{
    struct sign sign;
    if (b->text.n == 0 || !is_digit(b->text.s[0])
        || !read_digits(b->text, 0, &sign) || sign.parts < 2)
        return false;
    size_t end = sign.length;
    bool point = end < b->text.n && b->text.s[end] == '.';
    end += point;
    uint32_t c = 0;
    if (end < b->text.n)
        rpt_utf8_decode(b->text.s + end, b->text.n - end, &c);
    *out = (struct norm_label){
        .printed = {b->text.s, end}, .skip = (uint32_t)end,
        .number = sign.number, .major = sign.major,
        .form = point ? NORM_DOT : NORM_BARE, .counts = sign.counts,
        .parts = sign.parts,
    };
    return rpt_char_is_upper(c);
}

/* Is 'b' the decimal after 'a', however the two are written? A dump may have
 * lost a number or two. */
static bool
is_next_decimal(const struct norm_label *a, const struct norm_label *b)
{
    return a != NULL && b->counts == NORM_DECIMAL && a->parts == b->parts
        && a->major == b->major && b->number > a->number
        && b->number <= a->number + 3;
}

/*
 * In a series of decimals ("103.3.", "103.4.") one may lack its stop, or the
 * space behind it: it is known by the number before it.
 */
static void
mend_decimals(struct norm *n)
{
    const struct norm_label *last = NULL;
    for (size_t i = 0; i < n->n; i++) {
        struct norm_block *b = &n->blocks[i];
        struct norm_label glued;
        if (b->role != NORM_PLAIN || b->length == 0)
            continue;
        if (b->label.form == NORM_NO_LABEL && last != NULL
            && (b->flags & RPT_HINT_LITERAL) == 0 && read_glued(b, &glued)
            && is_next_decimal(last, &glued)) {
            rpt_log_add(n->log, RPT_LEVEL_STYLE, "label-glued",
                b->node->span, "\"%.*s\" parted from the text behind it",
                (int)glued.printed.n, glued.printed.s);
            b->label = glued;
        }
        if (b->label.counts != NORM_DECIMAL || b->label.given
            || (b->label.form != NORM_DOT && b->label.form != NORM_BARE))
            continue;
        if (is_next_decimal(last, &b->label))
            b->label.form = last->form;
        last = &b->label;
    }
}

/*
 * Capitals and numerals without a stop stand before titles only. "III
 * Findings" between "II. Method" and "IV. Outlook" has lost its own.
 */
static void
mend_letters(struct norm *n)
{
    const struct norm_label *last = NULL;
    for (size_t i = 0; i < n->n; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_PLAIN || b->label.given
            || (b->label.counts & (NORM_CAPITAL | NORM_ROMAN)) == 0)
            continue;
        if (b->label.form == NORM_DOT && (b->label.counts & NORM_ROMAN) != 0)
            last = &b->label;
        if (b->label.form != NORM_BARE)
            continue;
        if (b->length > TITLE || b->end != NORM_OPEN_END)
            b->label = (struct norm_label){.form = NORM_NO_LABEL};
        else if (last != NULL && b->label.roman == last->roman + 1)
            b->label.form = NORM_DOT;
    }
}

void
norm_labels(struct norm *n)
{
    if (n->status != RPT_OK)
        return;
    for (size_t i = 0; i < n->n; i++) {
        struct norm_block *b = &n->blocks[i];
        if (b->role != NORM_PLAIN || b->length == 0)
            continue;
        if (b->node->more->hint != NULL && b->node->more->hint->label.n > 0
            && (b->flags & (RPT_HINT_BULLET | RPT_HINT_ORDERED)) != 0)
            use_hint(n, b);
        else if ((b->flags & RPT_HINT_LITERAL) == 0)
            norm_read_label(n, b->text, &b->label);
    }
    mend_decimals(n);
    mend_letters(n);
    check_bare(n);
    check_weak(n);
}

/* Takes 'skip' bytes off the front of the text below 'top'; the source range
 * of what went. */
static struct rpt_span
cut_front(struct norm *n, struct rpt_node *top, size_t skip)
{
    struct rpt_span cut = {0};
    while (skip > 0) {
        struct rpt_node *c = top;
        while ((c = rpt_node_next(c, top)) != NULL
            && c->kind != RPT_KIND_BREAK
            && (c->kind != RPT_KIND_TEXT || rpt_text_get(c).n == 0))
            ;
        if (c == NULL)
            return cut;
        if (c->kind == RPT_KIND_BREAK) {    /* counted as a space */
            rpt_node_unlink(c);
            skip--;
            continue;
        }
        struct rpt_span range = c->span;
        size_t length = rpt_text_get(c).n;
        if (length > skip) {
            c->span = norm_rest_span(n, c, skip);
            rpt_text_skip(c, skip);
            range.length = c->span.offset - range.offset;
            return norm_between(cut, range);
        }
        skip -= length;
        /* The emphasis around a label goes with it. */
        while (c->prev == NULL && c->next == NULL && c->parent != top)
            c = c->parent;
        cut = norm_between(cut, c->span);
        rpt_node_unlink(c);
    }
    return cut;
}

bool
norm_is_bare_name(const struct norm_block *b)
{
    return b->label.form == NORM_NAMED && !b->label.given
        && b->label.skip >= b->length;
}

/* The word before a number that is a label, where there is one. */
static void
set_word(struct norm *n, const struct norm_block *b, struct rpt_span span)
{
    if (b->label.form == NORM_NAMED)
        norm_set(n, b->node, "label-word", b->label.word, RPT_ORIGIN_READ,
            NULL, span);
}

void
norm_name_label(struct norm *n, struct norm_block *b)
{
    const struct rpt_hint *hint = b->node->more->hint;
    struct rpt_span number, word;
    if (n->status != RPT_OK || b->labelled)
        return;
    b->labelled = true;
    if (b->label.given && hint != NULL) {
        number = word = hint->label_span;
    } else {
        number = norm_place(n, b, b->label.printed);
        word = norm_place(n, b, b->label.word);
    }
    norm_set(n, b->node, "label", b->label.printed, RPT_ORIGIN_READ, NULL,
        number);
    set_word(n, b, word);
}

void
norm_keep_label(struct norm *n, struct norm_block *b)
{
    const struct rpt_hint *hint = b->node->more->hint;
    if (b->labelled || hint == NULL || hint->label.n == 0
        || rpt_node_attr_find(b->node, "label") != NULL)
        return;
    b->labelled = true;
    norm_set(n, b->node, "label", hint->label, RPT_ORIGIN_READ,
        "given by the source", hint->label_span);
}

void
norm_split_label(struct norm *n, struct norm_block *b)
{
    const struct rpt_hint *hint = b->node->more->hint;
    if (n->status != RPT_OK || b->labelled || b->label.form == NORM_NO_LABEL)
        return;
    b->labelled = true;
    struct rpt_str printed = b->label.printed;
    struct rpt_span span = {0};
    if (hint != NULL && hint->label.n > 0)
        span = hint->label_span;
    if (!b->label.given)
        span = norm_between(span, cut_front(n, b->node, b->label.skip));
    bool chapter = b->label.form == NORM_WORD;
    norm_set(n, b->node, "label", printed, RPT_ORIGIN_READ,
        chapter ? "a numbered heading" : NULL, span);
    set_word(n, b, span);
    b->label.skip = 0;
    norm_look(n, b);
}
