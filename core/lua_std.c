/* SPDX-License-Identifier: MIT
 *
 * Lua's standard libraries as scripts get them: without what reaches outside
 * the sandbox, and without what depends on chance (the order of pairs() and
 * of equal elements in table.sort()). Knows nothing of reports but that nodes
 * can be keys.
 */
#include "lua_state.h"

#include <lualib.h>
#include <stdlib.h>
#include <string.h>

#include "lua_node.h"

/* Making a coroutine counts as this many instructions, so that work cannot
 * hide in many short ones. */
#define COROUTINE_COST 1000

/* ---- protected calls ------------------------------------------------- */

/* After a call: passes errors on that a script must not catch. */
static void
pass_on(lua_State *L, int status)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    if (status == LUA_ERRMEM && lua->budget.failed) {
        lua->stopped = true;
        lua->status = RPT_NOMEM;
    }
    if (lua->stopped || lua->status == RPT_NOMEM)
        lua_error(L);
    lua->status = RPT_OK;
    lua->logged = false;
}

static int
end_call(lua_State *L, int status, lua_KContext below)
{
    if (status == LUA_OK || status == LUA_YIELD)
        return lua_gettop(L) - (int)below;
    pass_on(L, status);
    lua_pushboolean(L, 0);
    lua_pushvalue(L, -2);
    return 2;
}

static int
std_pcall(lua_State *L)
{
    luaL_checkany(L, 1);
    lua_pushboolean(L, 1);
    lua_insert(L, 1);               /* true, f, arguments */
    int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0,
        end_call);
    return end_call(L, status, 0);
}

/* Upvalue: the handler of an xpcall. It is not asked about an error that the
 * script must not catch: Lua would call it from within the hook, where no
 * hook stops it. */
static int
guarded_handler(lua_State *L)
{
    if (rpt_lua_of(L)->stopped)
        return 1;
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    return lua_gettop(L);
}

static int
std_xpcall(lua_State *L)
{
    int n = lua_gettop(L);
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_pushvalue(L, 2);
    lua_pushcclosure(L, guarded_handler, 1);
    lua_replace(L, 2);
    lua_pushboolean(L, 1);
    lua_pushvalue(L, 1);
    lua_rotate(L, 3, 2);            /* f, handler, true, f, arguments */
    int status = lua_pcallk(L, n - 2, LUA_MULTRET, 2, 2, end_call);
    return end_call(L, status, 2);
}

/* Upvalue: coroutine.resume. */
static int
std_resume(lua_State *L)
{
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    struct rpt_lua *lua = rpt_lua_of(L);
    if (!lua_toboolean(L, 1)) {
        lua_settop(L, 2);           /* false, message */
        pass_on(L, lua->budget.failed ? LUA_ERRMEM : LUA_ERRRUN);
    }
    return lua_gettop(L);
}

/* Upvalue: coroutine.create. */
static int
std_create(lua_State *L)
{
    rpt_lua_charge(L, COROUTINE_COST);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, 1);
    return 1;
}

/* Upvalues: coroutine.resume as it is here, a coroutine. */
static int
wrap_step(lua_State *L)
{
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_rotate(L, 1, 2);            /* resume, coroutine, arguments */
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    if (lua_toboolean(L, 1))
        return lua_gettop(L) - 1;
    lua_State *co = lua_tothread(L, lua_upvalueindex(2));
    if (lua_status(co) > LUA_YIELD)
        lua_resetthread(co);        /* closes what waits for that */
    lua_settop(L, 2);
    return lua_error(L);            /* the message has its place */
}

/* Upvalues: coroutine.resume and coroutine.create as they are here. */
static int
std_wrap(lua_State *L)
{
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_pushvalue(L, 1);
    lua_call(L, 1, 1);
    lua_pushcclosure(L, wrap_step, 2);
    return 1;
}

/* Upvalue: coroutine.close, which would run code where no hook stops it. */
static int
std_close(lua_State *L)
{
    if (rpt_lua_of(L)->stopped)
        return luaL_error(L, "the script is stopped");
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    return lua_gettop(L);
}

/* ---- what is not there ----------------------------------------------- */

/* Upvalue: the whole name. */
static int
missing(lua_State *L)
{
    const char *name = lua_tostring(L, lua_upvalueindex(1));
    bool prints = strcmp(name, "print") == 0;
    return luaL_error(L, "%s is not available to scripts (sandbox)%s", name,
        prints ? "; exporters write with out:write(...)" : "");
}

static void
push_missing(lua_State *L, const char *name)
{
    lua_pushstring(L, name);
    lua_pushcclosure(L, missing, 1);
}

/* Upvalue: the library's name. */
static int
missing_field(lua_State *L)
{
    const char *library = lua_tostring(L, lua_upvalueindex(1));
    return luaL_error(L, "%s.%s is not available to scripts (sandbox)",
        library, luaL_tolstring(L, 2, NULL));
}

static void
push_missing_library(lua_State *L, const char *name)
{
    lua_newtable(L);
    lua_createtable(L, 0, 3);
    lua_pushstring(L, name);
    lua_pushcclosure(L, missing_field, 1);
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, "__index");
    lua_setfield(L, -2, "__newindex");
    lua_pushliteral(L, "sandbox");
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
}

/* ---- single functions ------------------------------------------------ */

static int
std_setmetatable(lua_State *L)
{
    int type = lua_type(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2,
        "nil or table");
    if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL)
        return luaL_error(L, "cannot change a protected metatable");
    if (type == LUA_TTABLE) {
        /* A finalizer would run where no cap reaches it. */
        lua_pushliteral(L, "__gc");
        if (lua_rawget(L, 2) != LUA_TNIL)
            return luaL_error(L,
                "__gc is not available to scripts (sandbox)");
    }
    lua_settop(L, 2);
    lua_setmetatable(L, 1);
    return 1;
}

/* Upvalue: load. Text only. */
static int
std_load(lua_State *L)
{
    int n = lua_gettop(L);
    if (n < 3)
        lua_settop(L, n = 3);
    lua_pushliteral(L, "t");
    lua_replace(L, 3);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, n, LUA_MULTRET);
    return lua_gettop(L);
}

static int
std_collectgarbage(lua_State *L)
{
    static const char *const options[] = {"collect", "count", NULL};
    const struct rpt_lua *lua = rpt_lua_of(L);
    if (luaL_checkoption(L, 1, "collect", options) == 1) {
        lua_pushnumber(L, (lua_Number)lua->budget.used / 1024);
        return 1;
    }
    rpt_lua_charge(L, lua->budget.used / 16);
    lua_gc(L, LUA_GCCOLLECT);
    lua_pushinteger(L, 0);
    return 1;
}

/* Upvalue: string.rep, which would loop n times over nothing. */
static int
std_rep(lua_State *L)
{
    struct rpt_str s = rpt_lua_check_str(L, 1);
    lua_Integer n = luaL_checkinteger(L, 2);
    size_t part;
    luaL_optlstring(L, 3, "", &part);
    if (n <= 0 || s.n + part == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    lua_settop(L, 3);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, 3, 1);
    return 1;
}

/* Upvalue: table.move. */
static int
std_move(lua_State *L)
{
    lua_Integer from = luaL_checkinteger(L, 2);
    lua_Integer to = luaL_checkinteger(L, 3);
    if (to > from)
        rpt_lua_charge(L, ((uint64_t)to - (uint64_t)from) / 2);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, 1);
    return 1;
}

/* ---- pairs in order -------------------------------------------------- */

enum rank { RANK_NUMBER, RANK_STRING, RANK_BOOLEAN, RANK_NODE, RANK_OTHER };

struct key {
    enum rank rank;
    int at;                     /* where it stands in the list of keys */
    bool exact;                 /* a number that is an integer */
    lua_Integer integer;        /* also a boolean */
    lua_Number number;
    struct rpt_str string;
    const struct rpt_node *node;
};

static int
sign(bool greater, bool less)
{
    return (greater ? 1 : 0) - (less ? 1 : 0);
}

static int
compare_nodes(const struct rpt_node *a, const struct rpt_node *b)
{
    if (a->span.offset != b->span.offset)
        return sign(a->span.offset > b->span.offset,
            a->span.offset < b->span.offset);
    /* The outer before the inner. */
    if (a->span.length != b->span.length)
        return sign(a->span.length < b->span.length,
            a->span.length > b->span.length);
    return (int)a->kind - (int)b->kind;
}

static int
compare_strings(struct rpt_str a, struct rpt_str b)
{
    int order = memcmp(a.s, b.s, a.n < b.n ? a.n : b.n);
    return order != 0 ? order : sign(a.n > b.n, a.n < b.n);
}

static int
compare_keys(const void *pa, const void *pb)
{
    const struct key *a = pa, *b = pb;
    int order = (int)a->rank - (int)b->rank;
    if (order == 0)
        switch (a->rank) {
        case RANK_NUMBER:
            order = a->exact && b->exact ?
                sign(a->integer > b->integer, a->integer < b->integer) :
                sign(a->number > b->number, a->number < b->number);
            break;
        case RANK_STRING:
            order = compare_strings(a->string, b->string);
            break;
        case RANK_BOOLEAN:
            order = sign(a->integer > b->integer, a->integer < b->integer);
            break;
        case RANK_NODE:
            order = compare_nodes(a->node, b->node);
            break;
        case RANK_OTHER:
            break;
        }
    return order != 0 ? order : sign(a->at > b->at, a->at < b->at);
}

/* Describes the key at the top of the stack. */
static void
read_key(lua_State *L, struct key *key, int at)
{
    *key = (struct key){.rank = RANK_OTHER, .at = at};
    switch (lua_type(L, -1)) {
    case LUA_TNUMBER:
        key->rank = RANK_NUMBER;
        key->exact = lua_isinteger(L, -1);
        key->integer = lua_tointeger(L, -1);
        key->number = lua_tonumber(L, -1);
        break;
    case LUA_TSTRING:
        key->rank = RANK_STRING;
        key->string.s = lua_tolstring(L, -1, &key->string.n);
        break;
    case LUA_TBOOLEAN:
        key->rank = RANK_BOOLEAN;
        key->integer = lua_toboolean(L, -1);
        break;
    default:
        key->node = rpt_lua_to_node(L, -1);
        if (key->node != NULL)
            key->rank = RANK_NODE;
    }
}

/* Upvalues: list of keys, place in it. Arguments: table, key. */
static int
pairs_next(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(2));
    for (;;) {
        if (lua_rawgeti(L, lua_upvalueindex(1), ++i) == LUA_TNIL)
            return 1;
        lua_pushvalue(L, -1);
        if (lua_rawget(L, 1) != LUA_TNIL)
            break;
        lua_pop(L, 2);              /* gone since */
    }
    lua_pushinteger(L, i);
    lua_replace(L, lua_upvalueindex(2));
    return 2;
}

/* Sorts the list of n > 1 keys at index 2 unless it is in order. */
static void
sort_keys(lua_State *L, int n)
{
    rpt_lua_charge(L, (uint64_t)n * 4);
    struct key *keys = lua_newuserdatauv(L, (size_t)n * sizeof *keys, 0);
    bool ordered = true;
    for (int i = 0; i < n; i++) {
        lua_rawgeti(L, 2, i + 1);
        read_key(L, &keys[i], i + 1);
        lua_pop(L, 1);              /* the list keeps it alive */
        ordered = ordered && (i == 0
            || compare_keys(&keys[i - 1], &keys[i]) < 0);
    }
    if (!ordered) {
        qsort(keys, (size_t)n, sizeof *keys, compare_keys);
        lua_createtable(L, n, 0);
        for (int i = 0; i < n; i++) {
            lua_rawgeti(L, 2, keys[i].at);
            lua_rawseti(L, -2, i + 1);
        }
        lua_replace(L, 2);
    }
    lua_settop(L, 2);
}

/*** Steps through a table in the order of its keys: numbers, strings, false
 * and true, nodes by their place; so that output never depends on chance.
 * Keys of other types come last.
 * @function pairs   @tparam table t   @treturn function iterator key, value
 * @usage for who, items in pairs(groups) do ... end */
int
rpt_lua_pairs(lua_State *L)
{
    luaL_checkany(L, 1);
    if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
        lua_pushvalue(L, 1);
        lua_call(L, 1, 3);
        return 3;
    }
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    lua_newtable(L);                /* t, keys */
    int n = 0;
    lua_pushnil(L);
    while (lua_next(L, 1) != 0) {
        lua_pop(L, 1);
        lua_pushvalue(L, -1);
        lua_rawseti(L, 2, ++n);
    }
    if (n > 1)
        sort_keys(L, n);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, pairs_next, 2);
    lua_pushvalue(L, 1);
    return 2;
}

void
rpt_lua_pairs_begin(lua_State *L)
{
    lua_pushcfunction(L, rpt_lua_pairs);
    lua_insert(L, -2);
    lua_call(L, 1, 2);              /* iterator, t */
}

bool
rpt_lua_pairs_next(lua_State *L)
{
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -2);
    lua_call(L, 1, 2);              /* iterator, t, key, value */
    if (!lua_isnil(L, -2))
        return true;
    lua_pop(L, 4);
    return false;
}

/* ---- a stable sort --------------------------------------------------- */

/* Is element i of the copy (index 3) less than element j? */
static bool
is_less(lua_State *L, uint32_t i, uint32_t j)
{
    bool less;
    if (!lua_isnil(L, 2)) {
        lua_pushvalue(L, 2);
        lua_rawgeti(L, 3, i);
        lua_rawgeti(L, 3, j);
        lua_call(L, 2, 1);
        less = lua_toboolean(L, -1);
        lua_pop(L, 1);
        return less;
    }
    lua_rawgeti(L, 3, i);
    lua_rawgeti(L, 3, j);
    if (lua_type(L, -2) == LUA_TSTRING && lua_type(L, -1) == LUA_TSTRING) {
        struct rpt_str a, b;        /* not by the rules of a locale */
        a.s = lua_tolstring(L, -2, &a.n);
        b.s = lua_tolstring(L, -1, &b.n);
        less = compare_strings(a, b) < 0;
    } else {
        less = lua_compare(L, -2, -1, LUA_OPLT);
    }
    lua_pop(L, 2);
    return less;
}

/* Merges a[from, mid) and a[mid, to) into b. */
static void
merge(lua_State *L, const uint32_t *a, uint32_t *b, uint32_t from,
    uint32_t mid, uint32_t to)
{
    uint32_t i = from, j = mid, k = from;
    if (mid < to && !is_less(L, a[mid], a[mid - 1]))
        j = to;                     /* in order already */
    if (j < to)
        while (i < mid && j < to)
            b[k++] = is_less(L, a[j], a[i]) ? a[j++] : a[i++];
    else
        j = mid;
    while (i < mid)
        b[k++] = a[i++];
    while (j < to)
        b[k++] = a[j++];
}

static int
std_sort(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    if (!lua_isnoneornil(L, 2))
        luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    lua_Integer length = luaL_len(L, 1);
    if (length < 2)
        return 0;
    luaL_argcheck(L, length < INT32_MAX / 2, 1, "too many elements");
    uint32_t n = (uint32_t)length;
    rpt_lua_charge(L, (uint64_t)n * 8);
    lua_createtable(L, (int)n, 0);  /* t, less, copy */
    uint32_t *a = lua_newuserdatauv(L, 2 * (size_t)n * sizeof *a, 0);
    uint32_t *b = a + n;
    for (uint32_t i = 1; i <= n; i++) {
        lua_geti(L, 1, i);
        lua_rawseti(L, 3, i);
        a[i - 1] = i;
    }
    for (uint32_t width = 1; width < n; width *= 2) {
        for (uint32_t from = 0; from < n; from += 2 * width) {
            uint32_t mid = n - from < width ? n : from + width;
            uint32_t to = n - mid < width ? n : mid + width;
            merge(L, a, b, from, mid, to);
        }
        uint32_t *other = a;
        a = b;
        b = other;
    }
    for (uint32_t i = 0; i < n; i++) {
        lua_rawgeti(L, 3, a[i]);
        lua_seti(L, 1, i + 1);
    }
    return 0;
}

/* ---- the globals ----------------------------------------------------- */

/* t.name = closure(f, t.name) for the table at the top. */
static void
wrap(lua_State *L, const char *name, lua_CFunction f)
{
    lua_getfield(L, -1, name);
    lua_pushcclosure(L, f, 1);
    lua_setfield(L, -2, name);
}

static void
open_math(lua_State *L)
{
    luaL_requiref(L, LUA_MATHLIBNAME, luaopen_math, 0);
    push_missing(L, "math.random");
    lua_setfield(L, -2, "random");
    push_missing(L, "math.randomseed");
    lua_setfield(L, -2, "randomseed");
}

static void
open_coroutine(lua_State *L)
{
    luaL_requiref(L, LUA_COLIBNAME, luaopen_coroutine, 0);
    wrap(L, "resume", std_resume);
    wrap(L, "create", std_create);
    wrap(L, "close", std_close);
    lua_getfield(L, -1, "resume");
    lua_getfield(L, -2, "create");
    lua_pushcclosure(L, std_wrap, 2);
    lua_setfield(L, -2, "wrap");
}

static void
open_utf8(lua_State *L)
{
    luaL_requiref(L, LUA_UTF8LIBNAME, luaopen_utf8, 0);
}

/* Libraries that are opened when a script first names them. */
static const struct {
    const char *name;
    void (*open)(lua_State *L);
} lazy[] = {
    {LUA_MATHLIBNAME, open_math},
    {LUA_COLIBNAME, open_coroutine},
    {LUA_UTF8LIBNAME, open_utf8},
};
static const char *const no_library[] = {"os", "io", "debug", "package"};
static const char *const no_function[] = {"print", "dofile", "loadfile",
    "warn"};

#define COUNT(a) (sizeof (a) / sizeof *(a))

static bool
push_global(lua_State *L, const char *name)
{
    for (size_t i = 0; i < COUNT(lazy); i++)
        if (strcmp(name, lazy[i].name) == 0) {
            lazy[i].open(L);
            return true;
        }
    for (size_t i = 0; i < COUNT(no_library); i++)
        if (strcmp(name, no_library[i]) == 0) {
            push_missing_library(L, name);
            return true;
        }
    for (size_t i = 0; i < COUNT(no_function); i++)
        if (strcmp(name, no_function[i]) == 0) {
            push_missing(L, name);
            return true;
        }
    return false;
}

/* A global that is not set: opened now, refused, or nil. */
static int
global_index(lua_State *L)
{
    if (lua_type(L, 2) != LUA_TSTRING
        || !push_global(L, lua_tostring(L, 2)))
        return 0;
    lua_pushvalue(L, 2);
    lua_pushvalue(L, -2);
    lua_rawset(L, 1);
    return 1;
}

static int
global_newindex(lua_State *L)
{
    return luaL_error(L, "'%s' is set as a global; declare it with local",
        luaL_tolstring(L, 2, NULL));
}

static const luaL_Reg base[] = {
    {"pcall", std_pcall},
    {"xpcall", std_xpcall},
    {"pairs", rpt_lua_pairs},
    {"setmetatable", std_setmetatable},
    {"collectgarbage", std_collectgarbage},
    {"require", rpt_lua_require},
    {NULL, NULL},
};

void
rpt_lua_open_std(lua_State *L)
{
    luaL_requiref(L, LUA_STRLIBNAME, luaopen_string, 1);
    rpt_lua_open_pattern(L);
    wrap(L, "rep", std_rep);
    push_missing(L, "string.dump");
    lua_setfield(L, -2, "dump");
    luaL_requiref(L, LUA_TABLIBNAME, luaopen_table, 1);
    wrap(L, "move", std_move);
    lua_pushcfunction(L, std_sort);
    lua_setfield(L, -2, "sort");
    luaL_requiref(L, LUA_GNAME, luaopen_base, 0);   /* string, table, _G */
    luaL_setfuncs(L, base, 0);
    wrap(L, "load", std_load);
    for (size_t i = 0; i < COUNT(no_function); i++) {
        lua_pushnil(L);
        lua_setfield(L, -2, no_function[i]);
    }
    lua_createtable(L, 0, 3);
    lua_pushcfunction(L, global_index);
    lua_setfield(L, -2, "__index");
    if (rpt_lua_of(L)->mode == RPT_LUA_SCRIPT) {
        lua_pushcfunction(L, global_newindex);
        lua_setfield(L, -2, "__newindex");
    }
    lua_pushliteral(L, "sandbox");
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 3);
}
