/* SPDX-License-Identifier: MIT
 *
 * The module "rpt.text": what scripts need of UTF-8 text and Lua's own string
 * library does not have. Knows no language but through language packs.
 */
#include <stdio.h>
#include <string.h>

#include "lang.h"
#include "lua_node.h"
#include "width.h"
#include "str.h"

#define DEFAULT_SLUG_WORDS 8

/*** Columns the text takes on a terminal: wide characters two, marks none.
 * @function width   @tparam string s   @treturn integer
 * @usage local gap = 20 - text.width(name) */
static int
text_width(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)rpt_width(rpt_lua_check_str(L, 1)));
    return 1;
}

/* ---- wrap ------------------------------------------------------------ */

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Bytes of the next piece that is not broken: up to white space, or one
 * ideograph. No-break spaces are no white space here. */
static size_t
piece_length(struct rpt_str s)
{
    size_t i = 0;
    while (i < s.n && !is_blank(s.s[i])) {
        uint32_t c;
        size_t n = rpt_utf8_decode(s.s + i, s.n - i, &c);
        if (rpt_char_is_ideograph(c))
            return i > 0 ? i : n;
        i += n;
    }
    return i;
}

/*** Breaks text into lines of at most so many columns; words that are longer
 * stand alone. No line end after the last line.
 * @function wrap   @tparam string s   @tparam integer width
 * @tparam[opt=""] string indent put before every line but the first
 * @treturn string
 * @usage out:write("- ", text.wrap(item:text(), 72, "  "), "\n") */
static int
text_wrap(lua_State *L)
{
    struct rpt_str s = rpt_lua_check_str(L, 1);
    lua_Integer width = luaL_checkinteger(L, 2);
    struct rpt_str indent = {.s = luaL_optlstring(L, 3, "", &indent.n)};
    luaL_argcheck(L, width > 0, 2, "a width is more than 0");
    struct rpt_buf *buf = rpt_lua_buf(L);
    size_t left = rpt_width(indent), column = 0;
    bool first = true, space = false;
    while (s.n > 0) {
        if (is_blank(s.s[0])) {
            space = true;
            s.s++;
            s.n--;
            continue;
        }
        struct rpt_str piece = {s.s, piece_length(s)};
        size_t n = rpt_width(piece);
        if (!first && column + (space ? 1 : 0) + n > (size_t)width
            && column > left) {
            rpt_buf_add_char(buf, '\n');
            rpt_buf_add(buf, indent.s, indent.n);
            column = left;
        } else if (!first && space) {
            rpt_buf_add_char(buf, ' ');
            column++;
        }
        rpt_buf_add(buf, piece.s, piece.n);
        column += n;
        first = space = false;
        s.s += piece.n;
        s.n -= piece.n;
    }
    rpt_lua_push_buf(L);
    return 1;
}

/* ---- small functions ------------------------------------------------- */

/*** White space of every kind folded to single spaces, none at the ends.
 * @function fold   @tparam string s   @treturn string
 * @usage local line = text.fold(cell:text()) */
static int
text_fold(lua_State *L)
{
    struct rpt_str s = rpt_lua_check_str(L, 1);
    rpt_str_add_squeezed(rpt_lua_buf(L), s);
    rpt_lua_push_buf(L);
    return 1;
}

/*** Without white space (of every kind) at both ends.
 * @function trim   @tparam string s   @treturn string
 * @usage local name = text.trim(part) */
static int
text_trim(lua_State *L)
{
    struct rpt_str s = rpt_str_trim(rpt_lua_check_str(L, 1));
    lua_pushlstring(L, s.s, s.n);
    return 1;
}

/*** In lower case: Latin, Greek, Cyrillic, Armenian letters.
 * @function lower   @tparam string s   @treturn string
 * @usage if text.lower(word) == "états" then ... end */
static int
text_lower(lua_State *L)
{
    struct rpt_str s = rpt_lua_check_str(L, 1);
    rpt_str_add_lower(rpt_lua_buf(L), s);
    rpt_lua_push_buf(L);
    return 1;
}

/*** Words in lower case joined by hyphens, for names of files and anchors.
 * @function slug   @tparam string s   @tparam[opt=8] integer words at most
 * @treturn string
 * @usage local anchor = text.slug(heading:text()) */
static int
text_slug(lua_State *L)
{
    struct rpt_str s = rpt_lua_check_str(L, 1);
    lua_Integer words = luaL_optinteger(L, 2, DEFAULT_SLUG_WORDS);
    luaL_argcheck(L, words > 0, 2, "more than 0 words");
    rpt_str_add_slug(rpt_lua_buf(L), s, (size_t)words);
    rpt_lua_push_buf(L);
    return 1;
}

/*** Number of words: what white space parts, if it holds a letter or digit;
 * every ideograph is a word.
 * @function words   @tparam string s   @treturn integer
 * @usage total = total + text.words(p:text()) */
static int
text_words(lua_State *L)
{
    struct rpt_str s = rpt_lua_check_str(L, 1);
    lua_Integer words = 0;
    bool counted = false;
    for (size_t i = 0; i < s.n;) {
        uint32_t c;
        i += rpt_utf8_decode(s.s + i, s.n - i, &c);
        if (rpt_char_is_ideograph(c)) {
            words++;
            counted = false;
        } else if (rpt_char_is_space(c)) {
            counted = false;
        } else if (!counted
            && (rpt_char_is_letter(c) || rpt_char_is_digit(c))) {
            words++;
            counted = true;
        }
    }
    lua_pushinteger(L, words);
    return 1;
}

/*** Is it valid UTF-8?
 * @function valid   @tparam string s   @treturn boolean
 * @usage if not text.valid(bytes) then ... end */
static int
text_valid(lua_State *L)
{
    struct rpt_str s = rpt_lua_check_str(L, 1);
    lua_pushboolean(L, rpt_utf8_valid(s.s, s.n));
    return 1;
}

/*** A short fingerprint, the same on every machine: 16 hexadecimal digits.
 * Tells texts apart; proves nothing.
 * @function hash   @tparam string s   @treturn string
 * @usage local key = text.hash(text.fold(item:text())) */
static int
text_hash(lua_State *L)
{
    char hex[17];
    snprintf(hex, sizeof hex, "%016llx",
        (unsigned long long)rpt_str_hash(rpt_lua_check_str(L, 1)));
    lua_pushstring(L, hex);
    return 1;
}

/* ---- tables ---------------------------------------------------------- */

/* Has a cell one of the characters that ask for quotes? */
static bool
needs_quotes(struct rpt_str cell, char delimiter)
{
    /* Most cells are a word; a search has to be worth its call. */
    if (cell.n >= 16)
        return memchr(cell.s, delimiter, cell.n) != NULL
            || memchr(cell.s, '"', cell.n) != NULL
            || memchr(cell.s, '\n', cell.n) != NULL
            || memchr(cell.s, '\r', cell.n) != NULL;
    for (size_t i = 0; i < cell.n; i++)
        if (cell.s[i] == delimiter || cell.s[i] == '"' || cell.s[i] == '\n'
            || cell.s[i] == '\r')
            return true;
    return false;
}

static bool
is_formula(struct rpt_str cell)
{
    switch (cell.n > 0 ? cell.s[0] : '\0') {
    case '=': case '+': case '-': case '@': case '\t': case '\r':
        return true;
    default:
        return false;
    }
}

/* Writes one cell; 'safe' keeps it from being a formula. */
static void
add_cell(struct rpt_buf *buf, struct rpt_str cell, char delimiter, bool safe)
{
    bool quotes = needs_quotes(cell, delimiter);
    if (quotes)
        rpt_buf_add_char(buf, '"');
    if (safe && is_formula(cell))
        rpt_buf_add_char(buf, '\'');
    if (!quotes) {
        rpt_buf_add(buf, cell.s, cell.n);
        return;
    }
    for (size_t i = 0; i < cell.n;) {
        const char *quote = memchr(cell.s + i, '"', cell.n - i);
        size_t end = quote == NULL ? cell.n : (size_t)(quote - cell.s) + 1;
        rpt_buf_add(buf, cell.s + i, end - i);
        if (quote != NULL)
            rpt_buf_add_char(buf, '"');
        i = end;
    }
    rpt_buf_add_char(buf, '"');
}

/*** One line of CSV (RFC 4180) with its end; a nil among the cells is an empty
 * one. A safe cell cannot be taken for a formula: an apostrophe stands before
 * it.
 * @function csv   @tparam table cells   @tparam integer n of them
 * @tparam[opt=","] string delimiter one character
 * @tparam[opt=false] boolean safe   @treturn string
 * @usage out:write(text.csv({"a", nil, 3}, 3)) */
static int
text_csv(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer n = luaL_checkinteger(L, 2);
    const char *delimiter = luaL_optstring(L, 3, ",");
    bool safe = lua_toboolean(L, 4) != 0;
    luaL_argcheck(L, strlen(delimiter) == 1, 3, "one character");
    rpt_lua_charge(L, n > 0 ? (uint64_t)n : 0);
    struct rpt_buf *buf = rpt_lua_buf(L);
    for (lua_Integer i = 1; i <= n; i++) {
        struct rpt_str cell;
        if (i > 1)
            rpt_buf_add_char(buf, delimiter[0]);
        int type = lua_rawgeti(L, 1, i);
        if (type == LUA_TSTRING || type == LUA_TNUMBER) {
            cell.s = lua_tolstring(L, -1, &cell.n);
            add_cell(buf, cell, delimiter[0], safe);
        } else if (type != LUA_TNIL) {
            return luaL_error(L, "cell %I is no text and no number", i);
        }
        lua_pop(L, 1);
    }
    rpt_buf_add(buf, "\r\n", 2);
    rpt_lua_push_buf(L);
    return 1;
}

/* ---- sentences ------------------------------------------------------- */

/* Upvalues: text, byte to go on at, language pack. */
static int
sentences_next(lua_State *L)
{
    struct rpt_str s;
    s.s = lua_tolstring(L, lua_upvalueindex(1), &s.n);
    size_t from = (size_t)lua_tointeger(L, lua_upvalueindex(2));
    const struct rpt_lang *lang = lua_touserdata(L, lua_upvalueindex(3));
    while (from < s.n && is_blank(s.s[from]))
        from++;
    if (from >= s.n) {
        lua_pushnil(L);
        return 1;
    }
    size_t end = rpt_sentence_end(lang, s, from);
    if (end <= from || end > s.n)
        end = s.n;
    rpt_lua_charge(L, (end - from) / 16);
    lua_pushinteger(L, (lua_Integer)end);
    lua_replace(L, lua_upvalueindex(2));
    while (end > from + 1 && is_blank(s.s[end - 1]))
        end--;
    lua_pushinteger(L, (lua_Integer)from + 1);
    lua_pushinteger(L, (lua_Integer)end);
    return 2;
}

int
rpt_lua_sentences(lua_State *L, const struct rpt_lang *lang)
{
    lua_pushinteger(L, 0);
    lua_pushlightuserdata(L, (void *)(uintptr_t)lang);
    lua_pushcclosure(L, sentences_next, 3);
    return 1;
}

/*** Steps through the sentences of a text. The language, a code, settles
 * abbreviations.
 * @function sentences   @tparam string s   @tparam[opt] string lang
 * @treturn function iterator i, j (bytes from 1)
 * @usage for i, j in text.sentences(s, report.lang) do ... end */
static int
text_sentences(lua_State *L)
{
    luaL_checkstring(L, 1);
    const struct rpt_lang *lang = NULL;
    if (!lua_isnoneornil(L, 2)) {
        struct rpt_lua *lua = rpt_lua_of(L);
        enum rpt_status status = rpt_lang_load(lua->engine, &lang,
            luaL_checkstring(L, 2), lua->log);
        if (status != RPT_ARG)      /* without a pack: general rules */
            rpt_lua_check_status(L, status, "cannot load the language");
    }
    lua_settop(L, 1);
    return rpt_lua_sentences(L, lang);
}

static const luaL_Reg functions[] = {
    {"width", text_width},
    {"wrap", text_wrap},
    {"fold", text_fold},
    {"trim", text_trim},
    {"lower", text_lower},
    {"slug", text_slug},
    {"words", text_words},
    {"valid", text_valid},
    {"hash", text_hash},
    {"csv", text_csv},
    {"sentences", text_sentences},
    {NULL, NULL},
};

int
rpt_lua_open_text(lua_State *L)
{
    luaL_newlib(L, functions);
    return 1;
}
