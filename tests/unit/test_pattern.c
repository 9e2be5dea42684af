/* SPDX-License-Identifier: MIT
 *
 * Our patterns give what Lua's own give: each case is asked of both, and so
 * are many that a generator makes up. The one difference: a malformed pattern
 * is refused always, not only when the matcher comes to it. Then the counter.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <lualib.h>

#include "../../core/lua_state.h"
#include "../../core/pattern.h"

/* Asks both for everything; 'theirs' is Lua's library, 'ours' the other. */
static const char compare[] =
    "local theirs, ours, s, p = ...\n"
    "local function show(...)\n"
    "  local t = table.pack(...)\n"
    "  for i = 1, t.n do t[i] = tostring(t[i]) end\n"
    "  return table.concat(t, '|')\n"
    "end\n"
    "local function all(lib)\n"
    "  local t = {}\n"
    "  local function add(f, ...)\n"
    "    local r = table.pack(pcall(f, ...))\n"
    "    if not r[1] then t[#t + 1] = 'error'\n"
    "    else t[#t + 1] = show(table.unpack(r, 2, r.n)) end\n"
    "  end\n"
    "  add(lib.find, s, p) add(lib.find, s, p, 2) add(lib.find, s, p, -2)\n"
    "  add(lib.find, s, p, 1, true) add(lib.match, s, p)\n"
    "  add(lib.match, s, p, 3) add(lib.find, s, p, 100)\n"
    "  add(lib.gsub, s, p, '<%0>') add(lib.gsub, s, p, '%1%%', 2)\n"
    "  add(lib.gsub, s, p, {a = 'x', b = false})\n"
    "  add(lib.gsub, s, p, function(c) return c == 'b' and 'y' end)\n"
    "  add(function()\n"
    "    local g = {}\n"
    "    for a, b in lib.gmatch(s, p) do g[#g + 1] = show(a, b) end\n"
    "    return table.concat(g, ',')\n"
    "  end)\n"
    "  return table.concat(t, '\\n')\n"
    "end\n"
    "if not pcall(ours.match, '', p) then return false end\n"
    "local a, b = all(theirs), all(ours)\n"
    "if a ~= b then error('s: ' .. s .. '\\np: ' .. p .. '\\ntheirs:\\n'\n"
    "  .. a .. '\\nours:\\n' .. b, 0) end\n"
    "return true\n";

/* A state of the plain library; its extra space is what ours expects. */
static lua_State *
new_state(struct rpt_lua *lua)
{
    lua_State *L = luaL_newstate();
    assert_non_null(L);
    memset(lua, 0, sizeof(*lua));
    lua->L = L;
    *(struct rpt_lua **)lua_getextraspace(L) = lua;
    luaL_openlibs(L);
    assert_int_equal(luaL_loadbuffer(L, compare, strlen(compare),
        "=compare"), LUA_OK);
    lua_getglobal(L, "string");
    lua_newtable(L);
    rpt_lua_open_pattern(L);            /* compare, theirs, ours */
    return L;
}

/* Compares; false if the pattern is malformed. */
static bool
ask(lua_State *L, const char *s, size_t n, const char *p, size_t m)
{
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 2);
    lua_pushvalue(L, 3);
    lua_pushlstring(L, s, n);
    lua_pushlstring(L, p, m);
    if (lua_pcall(L, 4, 1, 0) != LUA_OK)
        fail_msg("%s", lua_tostring(L, -1));
    bool formed = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return formed;
}

static void
test_cases(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"hello world", "o"}, {"hello", "l+"}, {"hello", "l-o"},
        {"hello", "^h"}, {"hello", "^e"}, {"hello", "o$"}, {"a$b", "$b"},
        {"key = value", "(%w+)%s*=%s*(%w+)"}, {"aaa", "a-"}, {"", ""},
        {"abc", ""}, {"abc", "()"}, {"abc", "().()"}, {"THE (quick) fox",
        "%((%a+)%)"}, {"f(a(b)c)d", "%b()"}, {"THE (quick) fox", "%f[%a]%a+"},
        {"abab", "(ab)%1"}, {"x-y", "[%-x]"}, {"]", "[]]"}, {"a]", "[^]]"},
        {"a-z", "[a%-]"}, {"2024-09-09", "(%d+)-(%d+)-(%d+)"},
        {"abc", "a?b?c?d?"}, {"abcabc", "a.-c"}, {"  x  ", "^%s*(.-)%s*$"},
        {"a.b", "%."}, {"a%b", "%%"}, {"a*b", "*"}, {"a^b", "a^b"},
        {"abc", "[a-]"}, {"a-c", "[a-]+"}, {"abc", "[^a-b]"},
        {"x\xC3\xA9y", "[\x80-\xBF]"}, {"x\xC3\xA9y", "%w+"}, {"aXb", "%u"},
        {"aXb", "%U+"}, {"\t\n", "%c+"}, {"a1!", "%p"}, {"fF0g", "%x+"},
        {"abc", "%g+"}, {"ab", "a*b*a*b*"}, {"aab", "(a*)(a)b"},
        {"b", "[a-c-e]"}, {"a,b,,c", "([^,]*)"}, {"abc", "%z"},
        {"one two", "(%w+) (%w+) ()"}, {"aaaa", "a-a-$"}, {"^a", "^^a"},
    };
    struct rpt_lua lua;
    lua_State *L = new_state(&lua);
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        assert_true(ask(L, cases[i][0], strlen(cases[i][0]), cases[i][1],
            strlen(cases[i][1])));
    assert_true(ask(L, "a\0b", 3, "\0", 1));
    assert_true(ask(L, "a\0b", 3, "[^\0]+", 5));
    lua_close(L);
}

static void
test_malformed(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"(", "unfinished capture"}, {"a(b", "unfinished capture"},
        {")", "invalid pattern capture"}, {"%", "ends with '%'"},
        {"[", "missing ']'"}, {"[a", "missing ']'"}, {"[%", "missing ']'"},
        {"[]", "missing ']'"}, {"[^]", "missing ']'"},
        {"%1", "invalid capture index"}, {"(a)%2", "invalid capture index"},
        {"(a%1)", "invalid capture index"}, {"%0", "invalid capture index"},
        {"%b", "missing arguments to '%b'"},
        {"%bx", "missing arguments to '%b'"}, {"%f", "missing '['"},
        {"%fa", "missing '['"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct rpt_pattern pattern;
        max_align_t memory[64];
        const char *wrong = rpt_pattern_make(&pattern,
            (struct rpt_str){cases[i][0], strlen(cases[i][0])}, true,
            memory);
        assert_non_null(wrong);
        if (strstr(wrong, cases[i][1]) == NULL)
            fail_msg("'%s': %s", cases[i][0], wrong);
    }
}

static uint32_t
draw(uint32_t *seed, uint32_t n)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % n;
}

static void
test_made_up(void **state)
{
    (void)state;
    static const char *const pieces[] = {"a", "b", ".", "%a", "%d", "[ab]",
        "[^a]", "(", ")", "()", "%1", "*", "+", "-", "?", "$", "^", "%b()",
        "%f[a]", "%s", "[a-c]", " ", "%W", "[%w_]", "%(", "c"};
    static const char letters[] = "aabbc 1()_";
    const uint32_t n_pieces = sizeof(pieces) / sizeof(*pieces);
    struct rpt_lua lua;
    lua_State *L = new_state(&lua);
    uint32_t seed = 20240909, formed = 0;
    for (int i = 0; i < 20000; i++) {
        char s[16], p[64] = "";
        size_t n = draw(&seed, sizeof(s));
        for (size_t k = 0; k < n; k++)
            s[k] = letters[draw(&seed, sizeof(letters) - 1)];
        for (uint32_t k = draw(&seed, 7); k > 0; k--)
            strcat(p, pieces[draw(&seed, n_pieces)]);
        formed += ask(L, s, n, p, strlen(p)) ? 1 : 0;
    }
    assert_true(formed > 8000);
    lua_close(L);
}

static void
stop(void *ctx)
{
    longjmp(*(jmp_buf *)ctx, 1);
}

/* Is matching 'slow' with a long text stopped? */
static bool
is_stopped(const char *slow)
{
    static char text[4096];
    static jmp_buf out;
    struct rpt_pattern pattern;
    max_align_t memory[256];
    struct rpt_str p = {slow, strlen(slow)};
    size_t from;
    memset(text, 'a', sizeof(text));
    assert_true(rpt_pattern_size(p.n) <= sizeof(memory));
    assert_null(rpt_pattern_make(&pattern, p, true, memory));
    struct rpt_pattern_match m = {.pattern = &pattern,
        .subject = {text, sizeof(text)}, .tick = stop, .ctx = &out};
    if (setjmp(out) != 0)
        return true;
    rpt_pattern_find(&m, 0, &from);
    return false;
}

static void
test_counter(void **state)
{
    (void)state;
    assert_true(is_stopped(".-.-.-.-b"));
    assert_true(is_stopped("a*a*a*a*b"));
    assert_true(is_stopped("(a?)(a*)(a-)(a*)b"));
    assert_false(is_stopped("a*"));
}

/* A pattern as long as one likes, but not as deep. */
static void
test_too_complex(void **state)
{
    (void)state;
    struct rpt_lua lua;
    lua_State *L = new_state(&lua);
    assert_int_equal(luaL_dostring(L, "ours = ..."), LUA_OK);
    lua_pushvalue(L, 3);
    lua_setglobal(L, "ours");
    assert_int_equal(luaL_dostring(L,
        "assert(ours.find(('x'):rep(500), ('x'):rep(500) .. '$') == 1)\n"
        "assert(ours.find('b', ('a?'):rep(200) .. 'b') == 1)\n"
        "local ok, e = pcall(ours.find, 'b', ('a?'):rep(201) .. 'b')\n"
        "assert(not ok and e:find('too complex', 1, true))\n"
        "ok, e = pcall(ours.find, 'b', ('()'):rep(33))\n"
        "assert(not ok and e:find('too many captures', 1, true))\n"
        "ok, e = pcall(ours.gsub, 'b', 'b', '%2')\n"
        "assert(not ok and e:find('invalid capture index', 1, true))\n"
        "ok, e = pcall(ours.gsub, 'b', 'b', '%x')\n"
        "assert(not ok and e:find('invalid use of', 1, true))\n"
        "ok, e = pcall(ours.gsub, 'b', 'b', function() return {} end)\n"
        "assert(not ok and e:find('invalid replacement value', 1, true))\n"
        "assert(not pcall(ours.gsub, 'b', 'b', true))\n"), LUA_OK);
    lua_close(L);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_malformed),
        cmocka_unit_test(test_made_up),
        cmocka_unit_test(test_counter),
        cmocka_unit_test(test_too_complex),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
