/* SPDX-License-Identifier: MIT
 *
 * Language packs and their cues from Lua. The search is C; Lua sees hits
 * only. Knows no language.
 */
#include "lua_lang.h"

#include <string.h>

#include "lang.h"
#include "lua_node.h"

/* ---- Lang ------------------------------------------------------------ */

struct lang_ref {
    const struct rpt_lang *lang;    /* of the engine, which outlives states */
};

static const struct rpt_lua_class lang_class;

const struct rpt_lang *
rpt_lua_check_lang(lua_State *L, int arg)
{
    const struct lang_ref *ref = rpt_lua_check(L, arg, &lang_class);
    return ref->lang;
}

static const struct rpt_lang *
check_lang(lua_State *L)
{
    return rpt_lua_check_lang(L, 1);
}

/*** Fields of a language pack.
 * @table Lang
 * @field code "en", "fr" ...
 * @field name "English" ...
 * @usage local lang = rpt.lang(report) */
static int
lang_get(lua_State *L, int field)
{
    const struct rpt_lang *lang = check_lang(L);
    lua_pushstring(L, field == 0 ? rpt_lang_code(lang) :
        rpt_lang_name(lang));
    return 1;
}

/*** Is the whole text a phrase of a class (case, final punctuation aside)?
 * @function is   @tparam string class   @tparam string text
 * @treturn boolean   @treturn ?string value of the phrase; "" if it has none
 * @usage if lang:is("heading.recommendations", heading) then ... end */
static int
lang_is(lua_State *L)
{
    const struct rpt_lang *lang = check_lang(L);
    const char *value = "", *cls = luaL_checkstring(L, 2);
    bool is = rpt_lang_is(lang, cls, rpt_lua_check_str(L, 3), &value);
    lua_pushboolean(L, is);
    if (!is)
        return 1;
    lua_pushstring(L, value);
    return 2;
}

/*** Length in bytes of the longest phrase of a class that stands at byte i of
 * the text, or nil.
 * @function prefix   @tparam string class   @tparam string text
 * @tparam[opt=1] integer i   @treturn ?integer   @treturn ?string value
 * @usage local n, value = lang:prefix("recommend.verb", text) */
static int
lang_prefix(lua_State *L)
{
    const struct rpt_lang *lang = check_lang(L);
    const char *value = "", *cls = luaL_checkstring(L, 2);
    struct rpt_str s = rpt_lua_check_str(L, 3);
    lua_Integer i = luaL_optinteger(L, 4, 1);
    luaL_argcheck(L, i >= 1, 4, "bytes count from 1");
    size_t skip = (lua_Unsigned)i - 1 < s.n ? (size_t)i - 1 : s.n;
    size_t n = rpt_lang_prefix(lang, cls,
        (struct rpt_str){s.s + skip, s.n - skip}, &value);
    if (n == 0) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, (lua_Integer)n);
    lua_pushstring(L, value);
    return 2;
}

/*** All phrases of a class with their values.
 * @function list   @tparam string class
 * @treturn {{phrase=string,value=string},...}
 * @usage for _, m in ipairs(lang:list "month") do add(m.phrase) end */
static int
lang_list(lua_State *L)
{
    const struct rpt_lang *lang = check_lang(L);
    const char *cls = luaL_checkstring(L, 2), *value;
    struct rpt_str phrase;
    lua_newtable(L);
    for (size_t i = 0; rpt_lang_phrase(lang, cls, i, &phrase, &value); i++) {
        lua_createtable(L, 0, 2);
        lua_pushlstring(L, phrase.s, phrase.n);
        lua_setfield(L, -2, "phrase");
        rpt_lua_set_string(L, "value", value);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

/* ---- Cues ------------------------------------------------------------ */

/* Matchers are made once for an engine; scripts run many times. */
struct rpt_cue_set {
    struct rpt_cue_set *next;
    const struct rpt_lang *lang;
    const char *const *classes;     /* NULL-terminated */
    struct rpt_cues *cues;
};

/* User value 1: list of the class names, from 1. */
struct cues_ref {
    const struct rpt_cues *cues;
};

static const struct rpt_lua_class cues_class;

void
rpt_cue_sets_free(struct rpt_engine *engine)
{
    for (struct rpt_cue_set *s = engine->cue_sets; s != NULL; s = s->next)
        rpt_cues_free(s->cues);
    engine->cue_sets = NULL;
}

static bool
same_list(const char *const *a, const char *const *b)
{
    for (; *a != NULL && *b != NULL; a++, b++)
        if (strcmp(*a, *b) != 0)
            return false;
    return *a == *b;
}

static enum rpt_status
find_set(struct rpt_engine *engine, const struct rpt_lang *lang,
    const char *const *classes, size_t n, const struct rpt_cues **out)
{
    struct rpt_cue_set *set = engine->cue_sets;
    while (set != NULL
        && (set->lang != lang || !same_list(set->classes, classes)))
        set = set->next;
    if (set != NULL) {
        *out = set->cues;
        return RPT_OK;
    }
    const char **copy =
        rpt_arena_zero(engine->arena, (n + 1) * sizeof *copy);
    set = rpt_arena_zero(engine->arena, sizeof *set);
    if (copy == NULL || set == NULL)
        return RPT_NOMEM;
    for (size_t i = 0; i < n; i++) {
        copy[i] = rpt_arena_copy(engine->arena, classes[i],
            strlen(classes[i]));
        if (copy[i] == NULL)
            return RPT_NOMEM;
    }
    *set = (struct rpt_cue_set){engine->cue_sets, lang, copy, NULL};
    enum rpt_status status = rpt_cues_new(&set->cues, lang, copy);
    if (status != RPT_OK)
        return status;
    engine->cue_sets = set;
    *out = set->cues;
    return RPT_OK;
}

/*** A matcher that finds all phrases of some classes in one pass.
 * @function cues   @tparam string class...   @treturn Cues
 * @usage local cues = lang:cues("recommend.modal", "recommend.verb") */
static int
lang_cues(lua_State *L)
{
    const struct rpt_lang *lang = check_lang(L);
    int n = lua_gettop(L) - 1;
    luaL_checkstring(L, 2);
    const char **classes =
        lua_newuserdatauv(L, ((size_t)n + 1) * sizeof *classes, 0);
    for (int i = 0; i < n; i++)
        classes[i] = luaL_checkstring(L, i + 2);
    classes[n] = NULL;
    const struct rpt_cues *cues = NULL;
    rpt_lua_check_status(L, find_set(rpt_lua_of(L)->engine, lang, classes,
        (size_t)n, &cues), "cannot make the matcher");
    struct cues_ref *ref = lua_newuserdatauv(L, sizeof *ref, 1);
    ref->cues = cues;
    rpt_lua_set_class(L, &cues_class);
    lua_createtable(L, n, 0);
    for (int i = 1; i <= n; i++) {
        lua_pushvalue(L, i + 1);
        lua_rawseti(L, -2, i);
    }
    lua_setiuservalue(L, -2, 1);
    return 1;
}

/* The Cues object at index 1. */
static const struct rpt_cues *
check_cues(lua_State *L)
{
    const struct cues_ref *ref = rpt_lua_check(L, 1, &cues_class);
    return ref->cues;
}

struct scan {
    const struct rpt_cues *cues;
    struct rpt_cue_scan at;
};

/* Upvalues: the scan, the text, the class names. */
static int
cues_next(lua_State *L)
{
    struct scan *scan = lua_touserdata(L, lua_upvalueindex(1));
    struct rpt_str text;
    struct rpt_cue cue;
    text.s = lua_tolstring(L, lua_upvalueindex(2), &text.n);
    if (!rpt_cues_next(scan->cues, text, &scan->at, &cue)) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, (lua_Integer)cue.from + 1);
    lua_pushinteger(L, (lua_Integer)cue.to);
    lua_rawgeti(L, lua_upvalueindex(3), cue.class_id + 1);
    lua_pushstring(L, cue.value);
    return 4;
}

/*** Steps through the phrases found in a text; they may overlap.
 * @function each   @tparam string text
 * @treturn function iterator from, to, class, value (bytes from 1; value ""
 * if the phrase has none)
 * @usage for i, j, class in cues:each(text) do ... end */
static int
cues_each(lua_State *L)
{
    const struct rpt_cues *cues = check_cues(L);
    struct rpt_str text = rpt_lua_check_str(L, 2);
    lua_settop(L, 2);
    rpt_lua_charge(L, text.n / 16);
    struct scan *scan = lua_newuserdatauv(L, sizeof *scan, 0);
    *scan = (struct scan){.cues = cues};
    lua_pushvalue(L, 2);
    lua_getiuservalue(L, 1, 1);
    lua_pushcclosure(L, cues_next, 3);
    return 1;
}

struct search {
    struct rpt_lua_walk walk;
    const struct rpt_cues *cues;
};

/* Pushes the flat list of hits, the first of which is 'cue'. Upvalue 3: the
 * class names. */
static void
push_hits(lua_State *L, const struct rpt_cues *cues, struct rpt_str text,
    struct rpt_cue_scan *scan, struct rpt_cue *cue)
{
    lua_Integer n = 0;
    lua_createtable(L, 8, 0);
    do {
        lua_pushinteger(L, (lua_Integer)cue->from + 1);
        lua_rawseti(L, -2, ++n);
        lua_pushinteger(L, (lua_Integer)cue->to);
        lua_rawseti(L, -2, ++n);
        lua_rawgeti(L, lua_upvalueindex(3), cue->class_id + 1);
        lua_rawseti(L, -2, ++n);
        lua_pushstring(L, cue->value);
        lua_rawseti(L, -2, ++n);
    } while (rpt_cues_next(cues, text, scan, cue));
}

/* Upvalues: the search, the Report object, the class names. */
static int
find_next(lua_State *L)
{
    struct search *s = lua_touserdata(L, lua_upvalueindex(1));
    const struct rpt_lua_box *box = lua_touserdata(L, lua_upvalueindex(2));
    if (box->report == NULL)
        return luaL_error(L, "report is closed");
    struct rpt_node *n;
    uint64_t read = 0;
    while ((n = rpt_lua_walk_next(&s->walk, box->report)) != NULL) {
        struct rpt_str text = rpt_lua_text(L, n);
        struct rpt_cue_scan scan = {.at = 0};
        struct rpt_cue cue;
        read += text.n;
        if (!rpt_cues_next(s->cues, text, &scan, &cue))
            continue;
        lua_pushlstring(L, text.s, text.n);         /* text */
        push_hits(L, s->cues, text, &scan, &cue);   /* text, hits */
        rpt_lua_push_node(L, lua_upvalueindex(2), n);
        lua_insert(L, -3);                          /* node, text, hits */
        break;
    }
    rpt_lua_charge(L, s->walk.steps + read / 16);
    s->walk.steps = 0;
    if (n != NULL)
        return 3;
    lua_pushnil(L);
    return 1;
}

/*** Steps through the nodes of some kinds whose text holds a phrase. The
 * search is C: nodes without a hit cost next to nothing.
 * @function find   @tparam Node|Report top   @tparam[opt] string kind...
 * @treturn function iterator node, text, hits; hits is a flat list: from, to,
 * class, value, from, to, class, value ...
 * @usage for node, text, hits in cues:find(report, "paragraph") do ... end */
static int
cues_find(lua_State *L)
{
    const struct rpt_cues *cues = check_cues(L);
    struct rpt_node *top = rpt_lua_check_top(L, 2);
    uint32_t kinds = rpt_lua_check_kinds(L, 3);
    struct search *s = lua_newuserdatauv(L, sizeof *s, 0);
    *s = (struct search){
        .walk = {.top = top, .at = top, .kinds = kinds}, .cues = cues,
    };
    rpt_lua_push_box(L, 2);
    lua_getiuservalue(L, 1, 1);
    lua_pushcclosure(L, find_next, 3);
    return 1;
}

static const char *const lang_fields[] = {"code", "name", NULL};
static const luaL_Reg lang_methods[] = {
    {"is", lang_is},
    {"prefix", lang_prefix},
    {"list", lang_list},
    {"cues", lang_cues},
    {NULL, NULL},
};
static const struct rpt_lua_class lang_class = {
    .type = RPT_LUA_LANG, .name = "Lang", .methods = lang_methods,
    .fields = lang_fields, .get = lang_get,
};
static const luaL_Reg cues_methods[] = {
    {"each", cues_each},
    {"find", cues_find},
    {NULL, NULL},
};
static const struct rpt_lua_class cues_class = {
    .type = RPT_LUA_CUES, .name = "Cues", .methods = cues_methods,
};

void
rpt_lua_push_lang(lua_State *L, const struct rpt_lang *lang)
{
    struct lang_ref *ref = lua_newuserdatauv(L, sizeof *ref, 0);
    ref->lang = lang;
    rpt_lua_set_class(L, &lang_class);
}
