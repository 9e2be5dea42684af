/* SPDX-License-Identifier: MIT
 *
 * string.find, match, gmatch and gsub over our own matcher, whose steps count
 * as instructions: a pattern that tries for ever is stopped like a loop. They
 * behave as the reference manual says. Knows nothing of reports.
 */
#include <string.h>

#include "lua_state.h"
#include "pattern.h"

/* Patterns up to this length need no memory of their own. */
#define SMALL 48
/* Bytes that a search for a character passes in the time of a step. */
#define FAST 64

/* A pattern ready to match a subject; lies on the C stack or in a userdata. */
struct search {
    struct rpt_pattern pattern;
    struct rpt_pattern_match match;
    union {
        struct rpt_pattern_item items[SMALL + 2];
        unsigned char bytes[(SMALL + 2) * sizeof(struct rpt_pattern_item)
            + (SMALL / 2 + 1) * sizeof(uint64_t[4])];
    } memory;
};

static void
tick(void *L)
{
    rpt_lua_charge(L, RPT_PATTERN_TICK);
}

/* Prepares the search; a long pattern pushes a userdata that must stay. */
static void
prepare(lua_State *L, struct search *s, struct rpt_str subject,
    struct rpt_str pattern, bool anchor)
{
    void *memory = &s->memory;
    if (pattern.n > SMALL)
        memory = lua_newuserdatauv(L, rpt_pattern_size(pattern.n), 0);
    const char *wrong =
        rpt_pattern_make(&s->pattern, pattern, anchor, memory);
    if (wrong != NULL)
        luaL_error(L, "%s", wrong);
    s->match.pattern = &s->pattern;
    s->match.subject = subject;
    s->match.tick = tick;
    s->match.ctx = L;
    s->match.steps = 0;
}

/* Pushes capture i; without captures the whole match [from, to) is the
 * first. */
static void
push_capture(lua_State *L, const struct search *s, int i, const char *from,
    const char *to)
{
    if (i >= s->pattern.n_captures) {
        if (i > 0)
            luaL_error(L, "invalid capture index %%%d", i + 1);
        lua_pushlstring(L, from, (size_t)(to - from));
        return;
    }
    const struct rpt_str *c = &s->match.captures[i];
    if (c->n == RPT_PATTERN_PLACE)
        lua_pushinteger(L, (c->s - s->match.subject.s) + 1);
    else
        lua_pushlstring(L, c->s, c->n);
}

/* Pushes all captures; 'whole': the match itself if there are none. */
static int
push_captures(lua_State *L, const struct search *s, bool whole,
    const char *from, const char *to)
{
    int n = s->pattern.n_captures;
    if (n == 0 && whole)
        n = 1;
    luaL_checkstack(L, n, "too many captures");
    for (int i = 0; i < n; i++)
        push_capture(L, s, i, from, to);
    return n;
}

/* The 'init' argument as an offset; may be past the end. */
static size_t
check_init(lua_State *L, int arg, size_t n)
{
    lua_Integer init = luaL_optinteger(L, arg, 1);
    if (init > 0)
        return (size_t)init - 1;
    if (init == 0 || init < -(lua_Integer)n)
        return 0;
    return n - (size_t)-init;
}

/* ---- find and match -------------------------------------------------- */

/* The first 'what' in 's' from 'at' on; NULL if there is none. */
static const char *
find_plain(lua_State *L, struct rpt_str s, struct rpt_str what, size_t at)
{
    size_t tried = 0;
    while (what.n <= s.n - at) {
        const char *from = s.s + at;
        if (what.n == 0)
            return from;
        from = memchr(from, what.s[0], s.n - at - what.n + 1);
        if (from == NULL)
            return NULL;
        if (memcmp(from, what.s, what.n) == 0)
            return from;
        at = (size_t)(from - s.s) + 1;
        tried += 1 + what.n / 64;
        if (tried >= RPT_PATTERN_TICK) {
            tick(L);
            tried = 0;
        }
    }
    return NULL;
}

static bool
is_plain(struct rpt_str pattern)
{
    /* ^$*+?.([%- as bits */
    static const uint64_t special[4] = {
        UINT64_C(0x80006D3000000000), UINT64_C(0x0000000048000000), 0, 0,
    };
    for (size_t i = 0; i < pattern.n; i++) {
        unsigned char c = (unsigned char)pattern.s[i];
        if ((special[c >> 6] >> (c & 63) & 1) != 0)
            return false;
    }
    return true;
}

static int
find(lua_State *L, bool places)
{
    struct rpt_str subject = rpt_lua_check_str(L, 1);
    struct rpt_str pattern = rpt_lua_check_str(L, 2);
    size_t at = check_init(L, 3, subject.n), from;
    if (at > subject.n)
        goto none;
    if (places && (lua_toboolean(L, 4) || is_plain(pattern))) {
        rpt_lua_charge(L, (subject.n - at) / FAST);
        const char *found = find_plain(L, subject, pattern, at);
        if (found == NULL)
            goto none;
        lua_pushinteger(L, (found - subject.s) + 1);
        lua_pushinteger(L, (found - subject.s) + (lua_Integer)pattern.n);
        return 2;
    }
    struct search s;
    prepare(L, &s, subject, pattern, true);
    const char *end = rpt_pattern_find(&s.match, at, &from);
    if (end == NULL)
        goto none;
    if (!places)
        return push_captures(L, &s, true, subject.s + from, end);
    lua_pushinteger(L, (lua_Integer)from + 1);
    lua_pushinteger(L, end - subject.s);
    return 2 + push_captures(L, &s, false, subject.s + from, end);
none:
    lua_pushnil(L);
    return 1;
}

static int
string_find(lua_State *L)
{
    return find(L, true);
}

static int
string_match(lua_State *L)
{
    return find(L, false);
}

/* ---- gmatch ---------------------------------------------------------- */

struct gmatch {
    struct search search;
    size_t at;                  /* where to look next */
    const char *last;           /* where the last match ended */
};

/* Upvalues: subject, pattern (kept alive), struct gmatch, its memory. */
static int
gmatch_next(lua_State *L)
{
    struct gmatch *g = lua_touserdata(L, lua_upvalueindex(3));
    struct rpt_str subject = g->search.match.subject;
    /* A coroutine may step on: raise in the state that runs. */
    g->search.match.ctx = L;
    while (g->at <= subject.n) {
        size_t from;
        const char *end =
            rpt_pattern_find(&g->search.match, g->at, &from);
        if (end == NULL)
            break;
        if (end == g->last) {   /* an empty match behind the last one */
            g->at = from + 1;
            continue;
        }
        g->last = end;
        g->at = (size_t)(end - subject.s);
        return push_captures(L, &g->search, true, subject.s + from, end);
    }
    g->at = subject.n + 1;
    return 0;
}

static int
string_gmatch(lua_State *L)
{
    struct rpt_str subject = rpt_lua_check_str(L, 1);
    struct rpt_str pattern = rpt_lua_check_str(L, 2);
    size_t at = check_init(L, 3, subject.n);
    lua_settop(L, 2);
    struct gmatch *g = lua_newuserdatauv(L, sizeof *g, 0);
    g->at = at;
    g->last = NULL;
    prepare(L, &g->search, subject, pattern, false);
    if (lua_gettop(L) == 3)
        lua_pushnil(L);
    lua_pushcclosure(L, gmatch_next, 4);
    return 1;
}

/* ---- gsub ------------------------------------------------------------ */

/* Adds the replacement text, in which %0 to %9 are captures. */
static void
add_text(lua_State *L, luaL_Buffer *b, const struct search *s,
    const char *from, const char *to)
{
    size_t n;
    const char *text = lua_tolstring(L, 3, &n), *end = text + n;
    while (text < end) {
        const char *percent = memchr(text, '%', (size_t)(end - text));
        if (percent == NULL)
            break;
        luaL_addlstring(b, text, (size_t)(percent - text));
        char c = '\0';
        if (percent + 1 < end)
            c = percent[1];
        text = percent + 2;
        if (c == '%') {
            luaL_addchar(b, '%');
        } else if (c == '0') {
            luaL_addlstring(b, from, (size_t)(to - from));
        } else if (c >= '1' && c <= '9') {
            push_capture(L, s, c - '1', from, to);
            luaL_tolstring(L, -1, NULL);
            lua_remove(L, -2);
            luaL_addvalue(b);
        } else {
            luaL_error(L, "invalid use of '%%' in replacement string");
        }
    }
    if (text < end)
        luaL_addlstring(b, text, (size_t)(end - text));
}

/* Adds what takes the place of the match [from, to). */
static void
add_value(lua_State *L, luaL_Buffer *b, const struct search *s, int type,
    const char *from, const char *to)
{
    if (type == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        int n = push_captures(L, s, true, from, to);
        lua_call(L, n, 1);
    } else if (type == LUA_TTABLE) {
        push_capture(L, s, 0, from, to);
        lua_gettable(L, 3);
    } else {
        add_text(L, b, s, from, to);
        return;
    }
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        luaL_addlstring(b, from, (size_t)(to - from));
    } else if (lua_isstring(L, -1)) {
        luaL_addvalue(b);
    } else {
        luaL_error(L, "invalid replacement value (a %s)",
            luaL_typename(L, -1));
    }
}

static int
string_gsub(lua_State *L)
{
    struct rpt_str subject = rpt_lua_check_str(L, 1);
    struct rpt_str pattern = rpt_lua_check_str(L, 2);
    int type = lua_type(L, 3);
    luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING
        || type == LUA_TFUNCTION || type == LUA_TTABLE, 3,
        "string/function/table");
    lua_Integer most =
        luaL_optinteger(L, 4, (lua_Integer)subject.n + 1), n = 0;
    lua_settop(L, 3);
    struct search s;
    luaL_Buffer b;
    prepare(L, &s, subject, pattern, true);
    luaL_buffinit(L, &b);
    const char *last = NULL;
    size_t copied = 0, at = 0, from;
    while (n < most && at <= subject.n) {
        const char *end = rpt_pattern_find(&s.match, at, &from);
        if (end == NULL)
            break;
        if (end != last) {
            n++;
            luaL_addlstring(&b, subject.s + copied, from - copied);
            add_value(L, &b, &s, type, subject.s + from, end);
            last = end;
            copied = at = (size_t)(end - subject.s);
        } else {
            at = from + 1;
        }
        if (s.pattern.anchored)
            break;
    }
    if (n == 0) {
        lua_pushvalue(L, 1);    /* the buffer's place stays below */
    } else {
        luaL_addlstring(&b, subject.s + copied, subject.n - copied);
        luaL_pushresult(&b);
    }
    lua_pushinteger(L, n);
    return 2;
}

static const luaL_Reg functions[] = {
    {"find", string_find},
    {"match", string_match},
    {"gmatch", string_gmatch},
    {"gsub", string_gsub},
    {NULL, NULL},
};

void
rpt_lua_open_pattern(lua_State *L)
{
    luaL_setfuncs(L, functions, 0);
}
