/* SPDX-License-Identifier: MIT
 *
 * The encoding that a text in markup names itself, and reading it so. Knows
 * how markup says it, no format beyond that. iconv knows the encodings.
 */
#include "declared.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "alloc.h"
#include "engine.h"
#include "str.h"

enum {
    SAMPLE = 4096,         /* bytes that the name is looked for in */
    LONGEST = 40           /* bytes of a name */
};

/* What browsers take a name for, where it is not what iconv does. */
static const struct {
    const char *name, *as;
} aliases[] = {
    {"ascii", "windows-1252"}, {"us-ascii", "windows-1252"},
    {"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"}, {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"}, {"l1", "windows-1252"},
    {"iso-8859-9", "windows-1254"}, {"latin5", "windows-1254"},
    {"iso-8859-8-i", "iso-8859-8"}, {"gb2312", "gbk"}, {"gb_2312-80", "gbk"},
    {"x-gbk", "gbk"}, {"shift_jis", "cp932"}, {"shift-jis", "cp932"},
    {"sjis", "cp932"}, {"x-sjis", "cp932"}, {"ks_c_5601-1987", "cp949"},
    {"euc-kr", "cp949"}, {"tis-620", "cp874"},
    {"iso-8859-11", "cp874"}, {"windows-874", "cp874"},
    {"x-mac-roman", "macintosh"}, {"x-mac-cyrillic", "mac-cyrillic"},
};

/* Bytes up to 'word', in letters of any case, from 'i' on; in.n if none. */
static size_t
find_word(struct rpt_str in, size_t i, const char *word)
{
    size_t n = strlen(word);
    for (; i + n <= in.n; i++)
        if (rpt_str_same_fold((struct rpt_str){in.s + i, n},
                (struct rpt_str){word, n}))
            return i;
    return in.n;
}

static bool
is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The value behind 'word' and "=" before byte 'end'. */
static struct rpt_str
value_of(struct rpt_str in, size_t i, size_t end, const char *word)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:";
    in.n = end;
    i = find_word(in, i, word);
    i += i < end ? strlen(word) : 0;
    while (i < end && is_space(in.s[i]))
        i++;
    if (i == end || in.s[i++] != '=')
        return RPT_STR("");
    while (i < end && (is_space(in.s[i]) || in.s[i] == '"'
            || in.s[i] == '\''))
        i++;
    size_t from = i;
    while (i < end && strchr(letters, in.s[i]) != NULL)
        i++;
    return (struct rpt_str){in.s + from, i - from};
}

/* The name in an XML declaration or a "meta" of HTML; "" if there is none. */
static struct rpt_str
find_name(struct rpt_str in)
{
    size_t i = 0;
    in.n = in.n < SAMPLE ? in.n : SAMPLE;
    while (i < in.n && is_space(in.s[i]))
        i++;
    if (i == in.n || in.s[i] != '<')
        return RPT_STR("");
    if (find_word(in, i, "<?xml") == i) {
        struct rpt_str name =
            value_of(in, i, find_word(in, i, "?>"), "encoding");
        if (name.n > 0)
            return name;
    }
    while ((i = find_word(in, i, "<meta")) < in.n) {
        size_t end = find_word(in, i, ">");
        struct rpt_str name = value_of(in, i, end, "charset");
        if (name.n > 0)
            return name;
        i = end;
    }
    return RPT_STR("");
}

/* The name as iconv is asked for it; false if it cannot be right, for the
 * name itself was read byte by byte. */
static bool
known_name(struct rpt_str name, char out[LONGEST + 1])
{
    static const char *const wide[] = {"utf", "ucs", "iso-10646", "unicode"};
    if (name.n == 0 || name.n > LONGEST)
        return false;
    for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
        if (find_word(name, 0, wide[i]) == 0)
            return false;
    for (size_t i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++)
        if (rpt_str_same_fold(name, (struct rpt_str){aliases[i].name,
                strlen(aliases[i].name)}))
            name = (struct rpt_str){aliases[i].as, strlen(aliases[i].as)};
    memcpy(out, name.s, name.n);
    out[name.n] = '\0';
    return true;
}

/* Converts all of 'in'; what is no text in the encoding becomes U+FFFD. */
static size_t
convert(iconv_t to_utf8, struct rpt_str in, struct rpt_buf *buf)
{
    char *from = (char *)(uintptr_t)in.s, piece[4096];
    size_t left = in.n, bad = 0;
    while (left > 0 && buf->status == RPT_OK) {
        char *to = piece;
        size_t room = sizeof(piece);
        size_t done = iconv(to_utf8, &from, &left, &to, &room);
        int error = errno;
        rpt_buf_add(buf, piece, sizeof(piece) - room);
        if (done != (size_t)-1 || error == E2BIG)
            continue;
        rpt_buf_add(buf, "\xEF\xBF\xBD", 3);
        bad++;
        from++;
        left--;
    }
    return bad;
}

enum rpt_status
rpt_decode_declared(struct rpt_str raw, struct rpt_str *out, void **owned,
    bool *found, struct rpt_log *log)
{
    char name[LONGEST + 1];
    *found = false;
    struct rpt_str declared = find_name(raw);
    if (!known_name(declared, name))
        return RPT_OK;
    iconv_t to_utf8 = iconv_open("UTF-8", name);
    if (to_utf8 == (iconv_t)-1) {
        rpt_log_add(log, RPT_LEVEL_WARNING, "encoding-unknown",
            (struct rpt_span){0}, "names an encoding that is not known, "
            "%.*s; convert it to UTF-8", (int)declared.n, declared.s);
        return RPT_OK;
    }
    struct rpt_buf buf;
    rpt_buf_init(&buf, UINT32_MAX);
    size_t bad = convert(to_utf8, raw, &buf);
    iconv_close(to_utf8);
    enum rpt_status status = rpt_buf_take(&buf, out);
    rpt_buf_free(&buf);
    if (status != RPT_OK) {
        rpt_log_add(log, rpt_status_level(status),
            status == RPT_NOMEM ? "nomem" : "limit-input",
            (struct rpt_span){0}, status == RPT_NOMEM ? "out of memory"
                : "longer than 4 GiB as UTF-8");
        return status;
    }
    *owned = (void *)(uintptr_t)out->s;
    *found = true;
    rpt_log_add(log, RPT_LEVEL_STYLE, "encoding", (struct rpt_span){0},
        "not UTF-8: read as %.*s, as it says", (int)declared.n, declared.s);
    if (bad > 0)
        rpt_log_add(log, RPT_LEVEL_WARNING, "bad-encoding",
            (struct rpt_span){0},
            "%zu places are none of %.*s and became U+FFFD", bad,
            (int)declared.n, declared.s);
    return RPT_OK;
}
