/* SPDX-License-Identifier: MIT
 *
 * What a number looks like in each way of counting that office programs
 * have, and what the characters of symbol fonts show.
 */
#include "package.h"

#include <stdio.h>
#include <string.h>

enum way {
    NO_NUMBER,
    DIGITS,
    DIGITS_OF,        /* digits of another script */
    ZERO,             /* at least two digits */
    ROMAN,
    LETTERS,          /* a..z aa bb cc */
    ALPHABET,         /* a..z aa ab */
    PLACES,           /* the characters of a list, then in digits */
    ORDINAL,
    DASHES,
    HAN,              /* counted with characters for ten, hundred ... */
    HEX
};

struct format {
    const char *name;
    const char *signs;        /* the characters that it counts with */
    enum way way;
    bool capital;
};

static const struct format formats[] = {
    { "decimal", NULL, DIGITS, false },
    { "none", NULL, NO_NUMBER, false },
    { "bullet", NULL, NO_NUMBER, false },
    { "decimalZero", NULL, ZERO, false },
    { "lowerLetter", "abcdefghijklmnopqrstuvwxyz", LETTERS, false },
    { "upperLetter", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", LETTERS, false },
    { "lowerPlaces", "abcdefghijklmnopqrstuvwxyz", ALPHABET, false },
    { "upperPlaces", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", ALPHABET, false },
    { "lowerRoman", NULL, ROMAN, false },
    { "upperRoman", NULL, ROMAN, true },
    { "ordinal", NULL, ORDINAL, false },
    { "numberInDash", NULL, DASHES, false },
    { "hex", NULL, HEX, false },
    { "chicago", "*†‡§", LETTERS, false },
    { "decimalFullWidth", "０１２３４５６７８９", DIGITS_OF, false },
    { "decimalFullWidth2", "０１２３４５６７８９", DIGITS_OF, false },
    { "decimalHalfWidth", NULL, DIGITS, false },
    { "decimalEnclosedCircle", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", PLACES, false },
    { "decimalEnclosedParen", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", PLACES, false },
    { "decimalEnclosedFullstop",
        "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", PLACES, false },
    { "arabicAlpha",
        "أبتثجحخدذرزسشصضطظعغفقكلمنهوي", LETTERS, false },
    { "arabicAbjad",
        "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", LETTERS, false },
    { "hindiNumbers", "٠١٢٣٤٥٦٧٨٩", DIGITS_OF, false },
    { "thaiNumbers", "๐๑๒๓๔๕๖๗๘๙", DIGITS_OF, false },
    { "russianLower", "абвгдежзиклмнопрстуфхцчшщыэюя", LETTERS, false },
    { "russianUpper", "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ", LETTERS, false },
    { "hebrew2", "אבגדהוזחטיכלמנסעפצקרשת", LETTERS, false },
    { "chineseCounting", NULL, HAN, false },
    { "chineseCountingThousand", NULL, HAN, false },
    { "taiwaneseCounting", NULL, HAN, false },
    { "taiwaneseCountingThousand", NULL, HAN, false },
    { "japaneseCounting", NULL, HAN, false },
    { "ideographDigital", "〇一二三四五六七八九", DIGITS_OF, false },
    { "japaneseDigitalTenThousand", "〇一二三四五六七八九",
        DIGITS_OF, false },
    { "koreanDigital", "영일이삼사오육칠팔구", DIGITS_OF, false },
    { "ideographTraditional", "甲乙丙丁戊己庚辛壬癸", PLACES, false },
    { "ideographZodiac", "子丑寅卯辰巳午未申酉戌亥", PLACES, false },
    { "ganada", "가나다라마바사아자차카타파하", PLACES, false },
    { "chosung", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", PLACES, false },
    { "aiueoFullWidth",
        "アイウエオカキクケコサシスセソタチツテトナニヌネノ"
        "ハヒフヘホマミムメモヤユヨラリルレロワヲン", PLACES, false },
    { "irohaFullWidth",
        "イロハニホヘトチリヌルヲワカヨタレソツネナラム"
        "ウヰノオクヤマケフコエテアサキユメミシヱヒモセスン", PLACES, false },
};

/* A letter is written so often at most. */
#define MAX_REPEATED 12

static const struct format *
find(const char *name, size_t n)
{
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
        if (strlen(formats[i].name) == n
                && memcmp(formats[i].name, name, n) == 0)
            return &formats[i];
    return NULL;
}

const char *
number_format(struct rpt_str name)
{
    const struct format *f = find(name.s, name.n);
    return f != NULL ? f->name : NULL;
}

/* Character i of a list: its bytes; 0 beyond the end. */
static size_t
sign_at(const char *signs, size_t i, const char **out)
{
    size_t rest = strlen(signs);
    while (rest > 0) {
        uint32_t c;
        size_t n = rpt_utf8_decode(signs, rest, &c);
        if (i-- == 0) {
            *out = signs;
            return n;
        }
        signs += n;
        rest -= n;
    }
    return 0;
}

static size_t
count_signs(const char *signs)
{
    size_t n = 0;
    for (; *signs != '\0'; signs++)
        n += ((unsigned char)*signs & 0xC0) != 0x80;
    return n;
}

static size_t
put(char *out, size_t at, const char *s, size_t n)
{
    if (at + n >= NUMBER_SIZE)
        return at;
    memcpy(out + at, s, n);
    return at + n;
}

static size_t
write_digits(char *out, const char *fmt, uint32_t n)
{
    int length = snprintf(out, NUMBER_SIZE, fmt, (unsigned)n);
    return length > 0 ? (size_t)length : 0;
}

static size_t
write_roman(char *out, uint32_t n, bool capital)
{
    static const struct {
        uint32_t value;
        const char *small, *capital;
    } signs[] = {
        { 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" },
        { 400, "cd", "CD" }, { 100, "c", "C" }, { 90, "xc", "XC" },
        { 50, "l", "L" }, { 40, "xl", "XL" }, { 10, "x", "X" },
        { 9, "ix", "IX" }, { 5, "v", "V" }, { 4, "iv", "IV" },
        { 1, "i", "I" },
    };
    size_t at = 0;
    if (n == 0 || n > 9999)
        return write_digits(out, "%u", n);
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        for (; n >= signs[i].value; n -= signs[i].value) {
            const char *s = capital ? signs[i].capital : signs[i].small;
            at = put(out, at, s, strlen(s));
        }
    return at;
}

/* After the last letter each is doubled, then written three times ... */
static size_t
write_letters(char *out, const char *signs, uint32_t n)
{
    uint32_t count = (uint32_t)count_signs(signs);
    const char *s = "";
    if (n == 0 || count == 0 || (n - 1) / count >= MAX_REPEATED)
        return write_digits(out, "%u", n);
    size_t length = sign_at(signs, (n - 1) % count, &s), at = 0;
    for (uint32_t i = 0; i <= (n - 1) / count; i++)
        at = put(out, at, s, length);
    return at;
}

/* After the last letter come two: the letters are digits. */
static size_t
write_alphabet(char *out, const char *signs, uint32_t n)
{
    char digits[8];
    size_t at = sizeof(digits);
    if (n == 0)
        return write_digits(out, "%u", n);
    for (; n > 0 && at > 0; n = (n - 1) / 26)
        digits[--at] = signs[(n - 1) % 26];
    return put(out, 0, digits + at, sizeof(digits) - at);
}

static size_t
write_places(char *out, const char *signs, uint32_t n)
{
    const char *s = "";
    size_t length = n == 0 ? 0 : sign_at(signs, n - 1, &s);
    return length == 0 ? write_digits(out, "%u", n) : put(out, 0, s, length);
}

static size_t
write_digits_of(char *out, const char *signs, uint32_t n)
{
    char digits[NUMBER_SIZE];
    size_t count = write_digits(digits, "%u", n), at = 0;
    for (size_t i = 0; i < count; i++) {
        const char *s = "";
        size_t length = sign_at(signs, (size_t)(digits[i] - '0'), &s);
        at = put(out, at, s, length);
    }
    return at;
}

static size_t
write_ordinal(char *out, uint32_t n)
{
    static const char *const ends[] = { "%uth", "%ust", "%und", "%urd" };
    bool teen = n / 10 % 10 == 1;
    return write_digits(out, ends[teen || n % 10 > 3 ? 0 : n % 10], n);
}

/* Ten is written without a one before it, a gap of places as a zero. */
static size_t
write_han(char *out, uint32_t n)
{
    static const char digits[] = "〇一二三四五六七八九";
    static const char *const places[] = { "", "十", "百", "千" };
    size_t at = 0;
    bool gap = false;
    if (n == 0 || n > 9999)
        return write_digits_of(out, digits, n);
    for (uint32_t place = 4, value = 1000; place-- > 0; value /= 10) {
        uint32_t digit = n / value % 10;
        const char *s = "";
        if (digit == 0) {
            gap = at > 0;
            continue;
        }
        if (gap)
            at = put(out, at, "〇", 3);
        gap = false;
        size_t length = sign_at(digits, digit, &s);
        if (digit > 1 || place != 1 || at > 0)
            at = put(out, at, s, length);
        at = put(out, at, places[place], strlen(places[place]));
    }
    return at;
}

size_t
number_write(char out[NUMBER_SIZE], const char *format, uint32_t n)
{
    const struct format *f = find(format, strlen(format));
    switch (f == NULL ? DIGITS : f->way) {
    case NO_NUMBER:
        return 0;
    case DIGITS_OF:
        return write_digits_of(out, f->signs, n);
    case ZERO:
        return write_digits(out, "%02u", n);
    case ROMAN:
        return write_roman(out, n, f->capital);
    case LETTERS:
        return write_letters(out, f->signs, n);
    case ALPHABET:
        return write_alphabet(out, f->signs, n);
    case PLACES:
        return write_places(out, f->signs, n);
    case ORDINAL:
        return write_ordinal(out, n);
    case DASHES:
        return write_digits(out, "- %u -", n);
    case HAN:
        return write_han(out, n);
    case HEX:
        return write_digits(out, "%X", n);
    case DIGITS:
        break;
    }
    return write_digits(out, "%u", n);
}

/* What the common characters of symbol fonts show. */
static const struct {
    const char *font;         /* its first letters; "" for any */
    uint8_t code;
    uint16_t shown;
} symbols[] = {
    { "Symbol", 0xB7, 0x2022 }, { "Symbol", 0x2D, 0x2212 },
    { "Symbol", 0xB3, 0x2265 }, { "Symbol", 0xA3, 0x2264 },
    { "Symbol", 0xB1, 0xB1 }, { "Symbol", 0xB0, 0xB0 },
    { "Symbol", 0xD7, 0x22C5 }, { "Symbol", 0xB4, 0xD7 },
    { "Symbol", 0xAE, 0x2192 }, { "Symbol", 0xAC, 0x2190 },
    { "Symbol", 0xB9, 0x2260 }, { "Symbol", 0xBB, 0x2248 },
    { "Symbol", 0xA5, 0x221E }, { "Symbol", 0xE5, 0x2211 },
    { "Symbol", 0x61, 0x3B1 }, { "Symbol", 0x62, 0x3B2 },
    { "Symbol", 0x67, 0x3B3 }, { "Symbol", 0x64, 0x3B4 },
    { "Symbol", 0x44, 0x394 }, { "Symbol", 0x6D, 0x3BC },
    { "Symbol", 0x70, 0x3C0 }, { "Symbol", 0x73, 0x3C3 },
    { "Wingdings", 0xA7, 0x25AA }, { "Wingdings", 0x6C, 0x25CF },
    { "Wingdings", 0x6E, 0x25A0 }, { "Wingdings", 0x6F, 0x25A1 },
    { "Wingdings", 0xA8, 0x25FB }, { "Wingdings", 0x71, 0x2751 },
    { "Wingdings", 0x76, 0x2756 }, { "Wingdings", 0xD8, 0x27A2 },
    { "Wingdings", 0xE0, 0x2192 }, { "Wingdings", 0xE8, 0x2794 },
    { "Wingdings", 0xF0, 0x21E8 }, { "Wingdings", 0xFC, 0x2713 },
    { "Wingdings", 0xFB, 0x2717 }, { "Wingdings", 0xFE, 0x2611 },
    { "Wingdings", 0xFD, 0x2612 }, { "Wingdings", 0x9F, 0x2022 },
    { "Wingdings", 0x9E, 0xB7 }, { "Wingdings", 0xB7, 0x2022 },
    { "", 0xB7, 0x2022 }, { "", 0xA7, 0x25AA }, { "", 0xD8, 0x27A2 },
    { "", 0xFC, 0x2713 },
};

struct rpt_str
number_symbol(uint32_t c, struct rpt_str font, char out[4])
{
    uint32_t code = c >= 0xF000 && c <= 0xF0FF ? c - 0xF000 : c;
    bool private = code != c;
    for (size_t i = 0; i < sizeof(symbols) / sizeof(symbols[0]); i++) {
        size_t n = strlen(symbols[i].font);
        bool fits = n == 0 ? private
            : font.n >= n && memcmp(font.s, symbols[i].font, n) == 0;
        if (fits && symbols[i].code == code) {
            c = symbols[i].shown;
            break;
        }
    }
    return (struct rpt_str){ out, rpt_utf8_encode(c, out) };
}
