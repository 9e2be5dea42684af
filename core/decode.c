/* SPDX-License-Identifier: MIT
 *
 * What bytes mean as text: UTF-8, UTF-16, what markup says itself, else
 * Windows-1252 or Mac Roman. Knows no format and no language: the choice
 * between the last two rests on where letters, quotes and spaces may stand
 * in any text of Latin letters.
 */
#include "input.h"

#include <string.h>

#include "alloc.h"
#include "declared.h"
#include "str.h"

/* Bytes that the share of control characters is counted in. */
#define SAMPLE 8192
#define ONES (UINT64_MAX / 255)

static const uint16_t windows_1252[32] = {
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
    0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017D, 0x0000, 0x0000, 0x2018,
    0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0x0000, 0x017E, 0x0178,
};
static const uint16_t mac_roman[128] = {
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0,
    0x00E2, 0x00E4, 0x00E3, 0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB,
    0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3, 0x00F2, 0x00F4, 0x00F6,
    0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3,
    0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8,
    0x2260, 0x00C6, 0x00D8, 0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5,
    0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA, 0x00BA, 0x03A9, 0x00E6,
    0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013,
    0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178,
    0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02, 0x2021, 0x00B7, 0x201A,
    0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE,
    0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9,
    0x0131, 0x02C6, 0x02DC, 0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD,
    0x02DB, 0x02C7,
};

enum encoding {
    WINDOWS_1252,
    MAC_ROMAN
};

static enum rpt_status
fail_memory(struct rpt_log *log)
{
    rpt_log_add(log, RPT_LEVEL_FATAL, "nomem", (struct rpt_span){ 0 },
        "out of memory");
    return RPT_NOMEM;
}

/* What goes on from here relies on a text without NUL. */
static enum rpt_status
replace_nuls(struct rpt_str *text, void **owned, struct rpt_log *log)
{
    size_t nuls = 0, n = 0;
    if (memchr(text->s, '\0', text->n) == NULL)
        return RPT_OK;
    for (size_t i = 0; i < text->n; i++)
        nuls += text->s[i] == '\0';
    char *s = rpt_alloc(text->n + 2 * nuls + 1);
    if (s == NULL)
        return fail_memory(log);
    for (size_t i = 0; i < text->n; i++)
        if (text->s[i] == '\0')
            n += rpt_utf8_encode(0xFFFD, s + n);
        else
            s[n++] = text->s[i];
    s[n] = '\0';
    rpt_free(*owned);
    *owned = s;
    *text = (struct rpt_str){ s, n };
    rpt_log_add(log, RPT_LEVEL_WARNING, "bad-encoding",
        (struct rpt_span){ 0 },
        "no text has NUL: %zu became U+FFFD", nuls);
    return RPT_OK;
}

/* How many bytes at 's' are ASCII, in steps of a word. */
static size_t
ascii_run(const char *s, size_t n)
{
    size_t i = 0;
    for (; i + 32 <= n; i += 32) {
        uint64_t w[4];
        memcpy(w, s + i, sizeof(w));
        if (((w[0] | w[1] | w[2] | w[3]) & (ONES << 7)) != 0)
            break;
    }
    while (i < n && (unsigned char)s[i] < 0x80)
        i++;
    return i;
}

/* What a text holds beyond ASCII, taken as UTF-8. */
struct survey {
    size_t high;       /* whole characters */
    size_t bad;        /* bytes that belong to none */
};

/* Stops at the first bad byte unless 'all'. */
static struct survey
survey_utf8(struct rpt_str in, bool all)
{
    struct survey found = { 0 };
    for (size_t i = ascii_run(in.s, in.n); i < in.n;) {
        if ((unsigned char)in.s[i] < 0x80) {
            i += ascii_run(in.s + i, in.n - i);
            continue;
        }
        uint32_t c;
        size_t length = rpt_utf8_decode(in.s + i, in.n - i, &c);
        i += length;
        if (length > 1) {
            found.high++;
        } else {
            found.bad++;
            if (!all)
                break;
        }
    }
    return found;
}

/* NUL stands in no text, but a damaged one may hold a few that stand alone;
 * side by side, or more than one byte in fifty, they make no text. */
static bool
has_many_nuls(struct rpt_str in)
{
    size_t count = 0;
    const char *s = in.s, *end = in.s + in.n;
    while ((s = memchr(s, '\0', (size_t)(end - s))) != NULL) {
        if (++count > in.n / 50 || (++s < end && *s == '\0'))
            return true;
    }
    return false;
}

/* Control characters that no text needs: more than one in fifty? */
static bool
has_controls(struct rpt_str in)
{
    size_t n = in.n < SAMPLE ? in.n : SAMPLE, count = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)in.s[i];
        count += (c < 0x20 && (c < '\b' || c > '\r') && c != 0x1B)
            || c == 0x7F;
    }
    return count * 50 > n;
}

static uint32_t
unit_at(const char *s, bool little)
{
    uint32_t a = (unsigned char)s[0], b = (unsigned char)s[1];
    return little ? b << 8 | a : a << 8 | b;
}

/* UTF-16 to UTF-8. '*binary' when there are characters no text has. */
static enum rpt_status
decode_utf16(struct rpt_str in, bool little, struct rpt_str *out,
    void **owned, bool *binary, struct rpt_log *log)
{
    char *s = rpt_alloc(in.n / 2 * 3 + 4);
    if (s == NULL)
        return fail_memory(log);
    size_t n = 0, bad = in.n & 1;
    for (size_t i = 0; i + 1 < in.n; i += 2) {
        uint32_t c = unit_at(in.s + i, little), low = 0;
        if (c >= 0xD800 && c < 0xDC00 && i + 3 < in.n)
            low = unit_at(in.s + i + 2, little);
        if (low >= 0xDC00 && low < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10 | (low - 0xDC00));
            i += 2;
        }
        bad += c >= 0xD800 && c < 0xE000;
        n += rpt_utf8_encode(c, s + n);
    }
    if (in.n & 1)
        n += rpt_utf8_encode(0xFFFD, s + n);
    s[n] = '\0';
    struct rpt_str text = { s, n };
    if (bad * 50 > in.n || has_many_nuls(text) || has_controls(text)) {
        *binary = true;
        rpt_free(s);
        return RPT_OK;
    }
    rpt_log_add(log, RPT_LEVEL_STYLE, "encoding", (struct rpt_span){ 0 },
        "read as UTF-16, %s-endian", little ? "little" : "big");
    if (bad > 0)
        rpt_log_add(log, RPT_LEVEL_WARNING, "bad-encoding",
            (struct rpt_span){ 0 },
            "%zu places are no UTF-16 and became U+FFFD", bad);
    *owned = s;
    *out = text;
    return replace_nuls(out, owned, log);
}

/*
 * Looks for UTF-16 without a mark: where one byte of the pairs is often zero
 * and the other never. Sets '*little'.
 */
static bool
looks_utf16(struct rpt_str in, bool *little)
{
    size_t n = (in.n < SAMPLE ? in.n : SAMPLE) & ~(size_t)1;
    size_t zeros[2] = { 0, 0 };
    for (size_t i = 0; i < n; i++)
        zeros[i & 1] += in.s[i] == '\0';
    *little = zeros[0] == 0;
    size_t most = zeros[0] + zeros[1];
    return in.n % 2 == 0 && (zeros[0] == 0 || zeros[1] == 0)
        && most * 20 > n / 2;
}

static uint32_t
legacy_char(unsigned char c, enum encoding encoding)
{
    if (c < 0x80)
        return c;
    if (encoding == MAC_ROMAN)
        return mac_roman[c - 0x80];
    return c < 0xA0 ? windows_1252[c - 0x80] : c;
}

enum place {
    OPENS,       /* quotes and brackets before a word */
    CLOSES,      /* quotes after a word, the apostrophe */
    FREE,        /* dashes, dots, spaces: anywhere */
    SIGN         /* everything else: not inside a word */
};

static enum place
place_of(uint32_t c)
{
    switch (c) {
    case 0x2018: case 0x201A: case 0x201C: case 0x201E: case 0x2039:
    case 0xAB: case 0xA1: case 0xBF:
        return OPENS;
    case 0x2019: case 0x201D: case 0x203A: case 0xBB:
        return CLOSES;
    case 0x2013: case 0x2014: case 0x2026: case 0xA0: case 0xAD:
    case 0xAA: case 0xBA: case 0xB0: case 0xB7:
        return FREE;
    default:
        return SIGN;
    }
}

/* How odd the character between 'before' and 'after' is, 0 to 2. */
static unsigned
oddity(uint32_t before, uint32_t c, uint32_t after)
{
    bool word_before = rpt_char_is_letter(before);
    bool word_after = rpt_char_is_letter(after);
    if (c == 0)
        return 2;
    if (rpt_char_is_upper(c))
        return rpt_char_is_lower(before) ? 2 : !word_before && !word_after;
    if (rpt_char_is_letter(c))
        return word_before || word_after ? 0 : 2;
    switch (place_of(c)) {
    case OPENS:
        return word_before || rpt_char_is_space(after) ? 2 : 0;
    case CLOSES:
        return rpt_char_is_space(before) ? 2 : 0;
    case FREE:
        return 0;
    default:
        return word_before && word_after ? 2 : word_before || word_after;
    }
}

/* Which of the two makes better text; '*doubtful' when neither does. */
static enum encoding
guess_legacy(struct rpt_str in, bool *doubtful)
{
    size_t odd[2] = { 0, 0 }, high = 0, rows = 0;
    for (size_t i = ascii_run(in.s, in.n); i < in.n; i++) {
        if ((unsigned char)in.s[i] < 0x80) {
            i += ascii_run(in.s + i, in.n - i) - 1;
            continue;
        }
        high++;
        rows += i + 1 < in.n && (unsigned char)in.s[i + 1] >= 0x80;
        for (enum encoding e = WINDOWS_1252; e <= MAC_ROMAN; e++) {
            uint32_t c[3] = { ' ', 0, ' ' };
            for (size_t k = 0; k < 3; k++)
                if (i + k >= 1 && i + k - 1 < in.n)
                    c[k] = legacy_char((unsigned char)in.s[i + k - 1], e);
            odd[e] += oddity(c[0], c[1], c[2]);
        }
    }
    /* Lines that end in a bare CR come from that machine. */
    const char *cr = memchr(in.s, '\r', in.n);
    bool mac = cr != NULL && (cr + 1 == in.s + in.n || cr[1] != '\n');
    enum encoding best = odd[MAC_ROMAN] < odd[WINDOWS_1252]
        || (odd[MAC_ROMAN] == odd[WINDOWS_1252] && mac)
        ? MAC_ROMAN : WINDOWS_1252;
    /* Letters with accents stand alone among others. */
    *doubtful = odd[best] * 2 > high || (rows * 2 > high && high > 4);
    return best;
}

static enum rpt_status
decode_legacy(struct rpt_str in, struct rpt_str *out, void **owned,
    struct rpt_log *log)
{
    bool doubtful;
    enum encoding encoding = guess_legacy(in, &doubtful);
    char *s = rpt_alloc(in.n * 3 + 1);
    if (s == NULL)
        return fail_memory(log);
    size_t n = 0;
    for (size_t i = 0; i < in.n; i++) {
        unsigned char c = (unsigned char)in.s[i];
        if (c < 0x80) {
            s[n++] = in.s[i];
            continue;
        }
        uint32_t as = legacy_char(c, encoding);
        n += rpt_utf8_encode(as != 0 ? as : 0xFFFD, s + n);
    }
    s[n] = '\0';
    *owned = s;
    *out = (struct rpt_str){ s, n };
    rpt_log_add(log, doubtful ? RPT_LEVEL_WARNING : RPT_LEVEL_STYLE,
        doubtful ? "encoding-doubtful" : "encoding", (struct rpt_span){ 0 },
        "not UTF-8: read as %s%s",
        encoding == MAC_ROMAN ? "Mac Roman" : "Windows-1252",
        doubtful ? ", which makes odd text; convert it with iconv" : "");
    return RPT_OK;
}

/* UTF-8 with some damage: each bad byte becomes U+FFFD. */
static enum rpt_status
repair_utf8(struct rpt_str in, struct rpt_str *out, void **owned,
    size_t bad, struct rpt_log *log)
{
    char *s = rpt_alloc(in.n + 2 * bad + 1);
    if (s == NULL)
        return fail_memory(log);
    size_t n = 0;
    for (size_t i = 0; i < in.n;) {
        uint32_t c;
        size_t length = rpt_utf8_decode(in.s + i, in.n - i, &c);
        if (length == 1 && c == 0xFFFD) {
            n += rpt_utf8_encode(c, s + n);
        } else {
            memcpy(s + n, in.s + i, length);
            n += length;
        }
        i += length;
    }
    s[n] = '\0';
    *owned = s;
    *out = (struct rpt_str){ s, n };
    rpt_log_add(log, RPT_LEVEL_WARNING, "bad-encoding",
        (struct rpt_span){ 0 },
        "%zu bytes are no UTF-8 and became U+FFFD", bad);
    return RPT_OK;
}

static enum rpt_status
decode_bytes(struct rpt_str in, struct rpt_str *out, void **owned,
    bool *binary, struct rpt_log *log)
{
    bool little;
    /* Looked for once: a text is long. */
    bool nul = memchr(in.s, '\0', in.n) != NULL;
    if (nul && looks_utf16(in, &little))
        return decode_utf16(in, little, out, owned, binary, log);
    if ((nul && has_many_nuls(in)) || has_controls(in)) {
        *binary = true;
        return RPT_OK;
    }
    *out = in;
    if (survey_utf8(in, false).bad == 0)
        return nul ? replace_nuls(out, owned, log) : RPT_OK;
    bool declared;
    enum rpt_status status =
        rpt_decode_declared(in, out, owned, &declared, log);
    if (status == RPT_OK && !declared) {
        struct survey all = survey_utf8(in, true);
        status = all.high >= all.bad ?
            repair_utf8(in, out, owned, all.bad, log) :
            decode_legacy(in, out, owned, log);
    }
    return status == RPT_OK ? replace_nuls(out, owned, log) : status;
}

enum rpt_status
rpt_decode(struct rpt_str raw, struct rpt_str *out, void **owned,
    bool *binary, struct rpt_log *log)
{
    *out = RPT_STR("");
    *owned = NULL;
    *binary = false;
    enum rpt_status status;
    bool mark = true;
    if (rpt_str_starts(raw, "\xEF\xBB\xBF")) {
        status = decode_bytes((struct rpt_str){ raw.s + 3, raw.n - 3 }, out,
            owned, binary, log);
    } else if (rpt_str_starts(raw, "\xFF\xFE")
            || rpt_str_starts(raw, "\xFE\xFF")) {
        status = decode_utf16((struct rpt_str){ raw.s + 2, raw.n - 2 },
            raw.s[0] == '\xFF', out, owned, binary, log);
    } else {
        mark = false;
        status = decode_bytes(raw, out, owned, binary, log);
    }
    if (status == RPT_OK && !*binary && mark && out->n == 0) {
        rpt_log_add(log, RPT_LEVEL_ERROR, "empty-input",
            (struct rpt_span){ 0 },
            "holds nothing but a byte order mark");
        status = RPT_FORMAT;
    }
    if (status == RPT_OK && out->n >= UINT32_MAX) {
        rpt_log_add(log, RPT_LEVEL_FATAL, "limit-input",
            (struct rpt_span){ 0 }, "longer than 4 GiB as UTF-8");
        status = RPT_LIMIT;
    }
    if (status != RPT_OK || *binary) {
        rpt_free(*owned);
        *owned = NULL;
        *out = RPT_STR("");
    }
    return status;
}
