/* SPDX-License-Identifier: MIT
 *
 * Text: UTF-8, letter case, white space, escapes. Independent of the locale;
 * knows no language.
 */
#include "str.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD };

size_t
rpt_utf8_decode(const char *s, size_t n, uint32_t *c)
{
    const unsigned char *u = (const unsigned char *)s;
    uint32_t a = u[0];
    if (a < 0x80) {
        *c = a;
        return 1;
    }
    *c = REPLACEMENT;
    if (a >= 0xC2 && a < 0xE0) {
        if (n < 2 || (u[1] & 0xC0) != 0x80)
            return 1;
        *c = (a & 0x1F) << 6 | (u[1] & 0x3Fu);
        return 2;
    }
    if (a >= 0xE0 && a < 0xF0) {
        if (n < 3 || (u[1] & 0xC0) != 0x80 || (u[2] & 0xC0) != 0x80)
            return 1;
        uint32_t v = (a & 0x0F) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
        if (v < 0x800 || (v >= 0xD800 && v < 0xE000))
            return 1;
        *c = v;
        return 3;
    }
    if (a >= 0xF0 && a < 0xF5) {
        if (n < 4 || (u[1] & 0xC0) != 0x80 || (u[2] & 0xC0) != 0x80
                || (u[3] & 0xC0) != 0x80)
            return 1;
        uint32_t v = (a & 0x07) << 18 | (u[1] & 0x3Fu) << 12
            | (u[2] & 0x3Fu) << 6 | (u[3] & 0x3Fu);
        if (v < 0x10000 || v > 0x10FFFF)
            return 1;
        *c = v;
        return 4;
    }
    return 1;
}

size_t
rpt_utf8_encode(uint32_t c, char out[4])
{
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
        c = REPLACEMENT;
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
    for (size_t i = n - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (c & 0x3F));
        c >>= 6;
    }
    out[0] = (char)(lead[n] | c);
    return n;
}

/* Is this the replacement for a bad byte, not a U+FFFD that stands there? */
static bool
is_bad(uint32_t c, size_t length)
{
    return c == REPLACEMENT && length == 1;
}

size_t
rpt_ascii_run(const char *s, size_t n)
{
    const uint64_t ones = 0x0101010101010101u, tops = ones << 7;
    size_t i = 0;
    for (; i + 8 <= n; i += 8) {
        uint64_t word;
        memcpy(&word, s + i, sizeof(word));
        /* The top bit of a byte that is NUL or beyond ASCII. */
        if (((word | (word - ones)) & tops) != 0)
            break;
    }
    while (i < n && (unsigned char)(s[i] - 1) < 0x7F)
        i++;
    return i;
}

bool
rpt_utf8_valid(const char *s, size_t n)
{
    for (size_t i = 0; i < n;) {
        if ((unsigned char)s[i] < 0x80) {
            size_t run = rpt_ascii_run(s + i, n - i);
            i += run > 0 ? run : 1;
            continue;
        }
        uint32_t c;
        size_t length = rpt_utf8_decode(s + i, n - i, &c);
        if (is_bad(c, length))
            return false;
        i += length;
    }
    return true;
}

size_t
rpt_utf8_count(const char *s, size_t n)
{
    size_t count = 0;
    for (size_t i = 0; i < n;) {
        uint32_t c;
        size_t run = rpt_ascii_run(s + i, n - i);
        if (run > 0) {
            i += run;
            count += run;
            continue;
        }
        i += rpt_utf8_decode(s + i, n - i, &c);
        count++;
    }
    return count;
}

bool
rpt_char_is_space(uint32_t c)
{
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0
        || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028
        || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool
rpt_char_is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool
rpt_char_is_digit(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669)
        || (c >= 0x6F0 && c <= 0x6F9) || (c >= 0x966 && c <= 0x96F);
}

bool
rpt_char_is_ideograph(uint32_t c)
{
    return (c >= 0x3005 && c <= 0x3007) || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF);
}

struct range {
    uint32_t from, to;      /* both included */
};

bool
rpt_char_is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    if (c < 0xC0)
        return c == 0xAA || c == 0xB5 || c == 0xBA;
    /* What above U+00C0 is no letter: signs, punctuation, digits. */
    static const struct range others[] = {
        { 0xD7, 0xD7 }, { 0xF7, 0xF7 }, { 0x2C2, 0x2DF }, { 0x37E, 0x37E },
        { 0x387, 0x387 }, { 0x482, 0x482 }, { 0x55A, 0x55F },
        { 0x589, 0x58A }, { 0x5BE, 0x5BE }, { 0x5C0, 0x5C0 },
        { 0x5F3, 0x5F4 }, { 0x600, 0x60F }, { 0x61B, 0x61F },
        { 0x660, 0x66D }, { 0x6D4, 0x6D4 }, { 0x6F0, 0x6F9 },
        { 0x964, 0x970 }, { 0xE3F, 0xE3F }, { 0x1680, 0x1680 },
        { 0x2000, 0x2BFF }, { 0x2E00, 0x2E7F }, { 0x3000, 0x3004 },
        { 0x3008, 0x3030 }, { 0xD800, 0xF8FF }, { 0xFE00, 0xFE6F },
        { 0xFEFF, 0xFF20 }, { 0xFF3B, 0xFF40 }, { 0xFF5B, 0xFF65 },
        { 0xFFE0, 0xFFFF }, { 0x1F000, 0x1FFFF }, { 0xE0000, UINT32_MAX },
    };
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (c <= others[i].to)
            return c < others[i].from;
    return true;
}

/*
 * Case pairs. With step 1 a whole run moves by 'delta'; with step 2 capital
 * and small letters take turns, beginning with a capital at 'from'.
 */
struct case_range {
    uint16_t from, to;
    uint8_t step;
    int16_t delta;
};

static const struct case_range case_ranges[] = {
    { 'A', 'Z', 1, 32 }, { 0xC0, 0xD6, 1, 32 }, { 0xD8, 0xDE, 1, 32 },
    { 0x100, 0x12E, 2, 1 }, { 0x132, 0x136, 2, 1 }, { 0x139, 0x147, 2, 1 },
    { 0x14A, 0x176, 2, 1 }, { 0x178, 0x178, 1, -121 },
    { 0x179, 0x17D, 2, 1 }, { 0x1CD, 0x1DB, 2, 1 }, { 0x1DE, 0x1EE, 2, 1 },
    { 0x1F8, 0x21E, 2, 1 }, { 0x222, 0x232, 2, 1 }, { 0x386, 0x386, 1, 38 },
    { 0x388, 0x38A, 1, 37 }, { 0x38C, 0x38C, 1, 64 },
    { 0x38E, 0x38F, 1, 63 }, { 0x391, 0x3A1, 1, 32 },
    { 0x3A3, 0x3AB, 1, 32 }, { 0x400, 0x40F, 1, 80 },
    { 0x410, 0x42F, 1, 32 }, { 0x460, 0x480, 2, 1 }, { 0x48A, 0x4BE, 2, 1 },
    { 0x4C1, 0x4CD, 2, 1 }, { 0x4D0, 0x52E, 2, 1 }, { 0x531, 0x556, 1, 48 },
    { 0x1E00, 0x1E94, 2, 1 }, { 0x1EA0, 0x1EFE, 2, 1 },
};

enum { N_CASE_RANGES = sizeof(case_ranges) / sizeof(case_ranges[0]) };

uint32_t
rpt_char_lower(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c == 0x130)
        return 'i';
    for (size_t i = 1; i < N_CASE_RANGES; i++) {
        const struct case_range *r = &case_ranges[i];
        if (c < r->from)
            return c;
        if (c <= r->to && (c - r->from) % r->step == 0)
            return (uint32_t)((int32_t)c + r->delta);
    }
    return c;
}

uint32_t
rpt_char_upper(uint32_t c)
{
    if (c < 0x80)
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    if (c == 0x3C2)
        return 0x3A3;
    for (size_t i = 1; i < N_CASE_RANGES; i++) {
        const struct case_range *r = &case_ranges[i];
        uint32_t capital = (uint32_t)((int32_t)c - r->delta);
        if (capital >= r->from && capital <= r->to
                && (capital - r->from) % r->step == 0)
            return capital;
    }
    return c;
}

bool
rpt_char_is_upper(uint32_t c)
{
    return rpt_char_lower(c) != c;
}

bool
rpt_char_is_lower(uint32_t c)
{
    return rpt_char_upper(c) != c || c == 0xDF;
}

uint32_t
rpt_char_fold(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c >= 9 && c <= 13 ? ' ' : c;
    if (c == 0x2018 || c == 0x2019 || c == 0x2BC || c == 0xFF07)
        return '\'';
    if (c == 0x3C2)
        return 0x3C3;
    if (c == 0x401 || c == 0x451)
        return 0x435;
    if (c == 0x622 || c == 0x623 || c == 0x625)
        return 0x627;
    if (c == 0x649)
        return 0x64A;
    if (rpt_char_is_space(c))
        return ' ';
    return rpt_char_lower(c);
}

bool
rpt_str_is(struct rpt_str a, const char *b)
{
    return strlen(b) == a.n && memcmp(a.s, b, a.n) == 0;
}

bool
rpt_str_same(struct rpt_str a, struct rpt_str b)
{
    return a.n == b.n && memcmp(a.s, b.s, a.n) == 0;
}

bool
rpt_str_same_fold(struct rpt_str a, struct rpt_str b)
{
    size_t i = 0, k = 0;
    while (i < a.n && k < b.n) {
        uint32_t c, d;
        i += rpt_utf8_decode(a.s + i, a.n - i, &c);
        k += rpt_utf8_decode(b.s + k, b.n - k, &d);
        if (c != d && rpt_char_fold(c) != rpt_char_fold(d))
            return false;
    }
    return i == a.n && k == b.n;
}

bool
rpt_str_starts(struct rpt_str a, const char *b)
{
    size_t n = strlen(b);
    return n <= a.n && memcmp(a.s, b, n) == 0;
}

bool
rpt_str_ends(struct rpt_str a, const char *b)
{
    size_t n = strlen(b);
    return n <= a.n && memcmp(a.s + (a.n - n), b, n) == 0;
}

bool
rpt_str_has_word(const char *list, const char *word)
{
    size_t n = strlen(word);
    for (const char *s = list; n > 0 && *s != '\0';) {
        size_t len = strcspn(s, " ");
        if (len == n && memcmp(s, word, n) == 0)
            return true;
        s += len + strspn(s + len, " ");
    }
    return false;
}

struct rpt_str
rpt_str_trim(struct rpt_str s)
{
    size_t from = 0, to = 0;
    bool inside = false;
    for (size_t i = 0; i < s.n;) {
        uint32_t c;
        size_t length = rpt_utf8_decode(s.s + i, s.n - i, &c);
        if (!rpt_char_is_space(c)) {
            if (!inside)
                from = i;
            inside = true;
            to = i + length;
        }
        i += length;
    }
    return (struct rpt_str){ s.s + from, to - from };
}

uint64_t
rpt_str_hash(struct rpt_str s)
{
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)s.s[i]) * 0x100000001b3u;
    return hash;
}

static void
add_char(struct rpt_buf *buf, uint32_t c)
{
    char s[4];
    rpt_buf_add(buf, s, rpt_utf8_encode(c, s));
}

void
rpt_str_add_lower(struct rpt_buf *buf, struct rpt_str s)
{
    for (size_t i = 0; i < s.n;) {
        uint32_t c;
        i += rpt_utf8_decode(s.s + i, s.n - i, &c);
        add_char(buf, rpt_char_lower(c));
    }
}

void
rpt_str_add_squeezed(struct rpt_buf *buf, struct rpt_str s)
{
    bool space = false, first = true;
    for (size_t i = 0; i < s.n;) {
        uint32_t c;
        size_t length = rpt_utf8_decode(s.s + i, s.n - i, &c);
        if (rpt_char_is_space(c)) {
            space = true;
        } else {
            if (space && !first)
                rpt_buf_add_char(buf, ' ');
            rpt_buf_add(buf, s.s + i, length);
            space = first = false;
        }
        i += length;
    }
}

void
rpt_str_add_slug(struct rpt_buf *buf, struct rpt_str s, size_t max_words)
{
    size_t words = 0;
    bool inside = false;
    for (size_t i = 0; i < s.n;) {
        uint32_t c;
        size_t length = rpt_utf8_decode(s.s + i, s.n - i, &c);
        i += length;
        if (rpt_char_fold(c) == '\'')
            continue;
        if (is_bad(c, length)
                || (!rpt_char_is_letter(c) && !rpt_char_is_digit(c))) {
            inside = false;
            continue;
        }
        if (!inside) {
            if (words == max_words)
                return;
            if (words++ > 0)
                rpt_buf_add_char(buf, '-');
            inside = true;
        }
        add_char(buf, rpt_char_lower(c));
    }
}

/* Are all eight bytes plain, in the sense of rpt_str_plain()? */
static bool
is_plain8(const char *s)
{
    const uint64_t ones = UINT64_MAX / 255, high = ones << 7;
    uint64_t w;
    memcpy(&w, s, sizeof(w));
    /* A byte of 'odd' has its high bit set if the byte of 'w' is not ASCII,
     * below a space, a quote, a backslash or DEL. A borrow may mark the byte
     * after such a one too: that costs time, not truth. */
    uint64_t quote = w ^ (ones * '"'), back = w ^ (ones * '\\');
    uint64_t del = w ^ (ones * 0x7F);
    uint64_t odd = w | ((w - ones * 0x20) & ~w) | ((quote - ones) & ~quote)
        | ((back - ones) & ~back) | ((del - ones) & ~del);
    return (odd & high) == 0;
}

size_t
rpt_str_plain(const char *s, size_t n)
{
    size_t i = 0;
    while (n - i >= 8 && is_plain8(s + i))
        i += 8;
    while (i < n) {
        unsigned char a = (unsigned char)s[i];
        if (a < 0x20 || a >= 0x7F || a == '"' || a == '\\')
            break;
        i++;
    }
    return i;
}

/* Does the character turn or hide text without being seen? */
static bool
is_deceptive(uint32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E || c == 0x200F || c == 0x61C || c == 0x2028
        || c == 0x2029 || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

static void
add_escape(struct rpt_buf *buf, const char *s, uint32_t c, size_t length)
{
    static const char named[] = "\a\b\t\n\v\f\r";
    if (is_bad(c, length)) {
        rpt_buf_print(buf, "\\x%02x", (unsigned)(unsigned char)*s);
    } else if (c >= 7 && c <= 13) {
        static const char letters[] = "abtnvfr";
        char out[2] = { '\\', letters[strchr(named, (int)c) - named] };
        rpt_buf_add(buf, out, 2);
    } else if (c == '\\' || c == '"') {
        char out[2] = { '\\', (char)c };
        rpt_buf_add(buf, out, 2);
    } else if (c < 0x80) {
        rpt_buf_print(buf, "\\x%02x", (unsigned)c);
    } else {
        rpt_buf_print(buf, "\\u{%x}", (unsigned)c);
    }
}

void
rpt_str_add_visible(struct rpt_buf *buf, struct rpt_str s, bool quote)
{
    size_t done = 0;
    for (size_t i = 0; i < s.n;) {
        i += rpt_str_plain(s.s + i, s.n - i);
        if (i == s.n)
            break;
        unsigned char a = (unsigned char)s.s[i];
        if (!quote && (a == '\\' || a == '"')) {
            i++;
            continue;
        }
        uint32_t c;
        size_t length = rpt_utf8_decode(s.s + i, s.n - i, &c);
        if (a < 0x80 || is_bad(c, length) || rpt_char_is_control(c)
                || is_deceptive(c)) {
            rpt_buf_add(buf, s.s + done, i - done);
            add_escape(buf, s.s + i, c, length);
            done = i + length;
        }
        i += length;
    }
    rpt_buf_add(buf, s.s + done, s.n - done);
}
