/* SPDX-License-Identifier: MIT
 *
 * The contract of scripts: checks a script's table and takes over what it
 * says. Every breach is one message. Knows nothing of how scripts run.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lua_state.h"
#include "script.h"

struct check {
    lua_State *L;
    struct rpt_script *script;
    size_t breaches;
    const char *file_name;
};

static void
breach(struct check *c, const char *fmt, ...) RPT_PRINTF(2, 3);

static void
breach(struct check *c, const char *fmt, ...)
{
    char text[512];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    struct rpt_message message = {
        .level = RPT_LEVEL_FATAL, .code = "script-contract",
        .file = c->script->path, .by = c->script->name, .text = text,
    };
    struct rpt_log *log = rpt_lua_of(c->L)->log;
    if (log != NULL)
        rpt_log_add_message(log, &message);
    c->breaches++;
}

/* ---- taking over ----------------------------------------------------- */

static void *
get(struct check *c, size_t n, size_t size)
{
    void *p = rpt_arena_zero(c->script->arena, (n + 1) * size);
    if (p == NULL)
        rpt_lua_raise(c->L, RPT_NOMEM, "out of memory");
    return p;
}

/* A copy of the string at the top of the stack, which it pops. */
static const char *
pop_string(struct check *c)
{
    size_t n;
    const char *s = lua_tolstring(c->L, -1, &n);
    char *copy = get(c, n, 1);
    memcpy(copy, s, n);
    lua_pop(c->L, 1);
    return copy;
}

/* Field 'name' of the table at the top if it is a string, else "". */
static const char *
string_field(struct check *c, const char *name)
{
    if (lua_getfield(c->L, -1, name) == LUA_TSTRING)
        return pop_string(c);
    lua_pop(c->L, 1);
    return "";
}

/* Is the table at the top a list of strings? */
static bool
is_list(lua_State *L)
{
    lua_Unsigned n = lua_rawlen(L, -1), found = 0;
    bool ok = true;
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        ok = ok && lua_type(L, -2) == LUA_TNUMBER
            && lua_type(L, -1) == LUA_TSTRING;
        found++;
        lua_pop(L, 1);
    }
    return ok && found == n;
}

/* The list at the top, NULL-terminated; pops it. */
static const char *const *
pop_list(struct check *c)
{
    size_t n = (size_t)lua_rawlen(c->L, -1);
    const char **list = get(c, n, sizeof *list);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(c->L, -1, (lua_Integer)i + 1);
        list[i] = pop_string(c);
    }
    lua_pop(c->L, 1);
    return list;
}

/* Field 'name' of the script's table as a list; '*out' stays without. */
static void
list_field(struct check *c, const char *name, const char *const **out)
{
    if (lua_getfield(c->L, -1, name) != LUA_TTABLE) {
        lua_pop(c->L, 1);
    } else if (!is_list(c->L)) {
        breach(c, "field '%s' must be a list of strings", name);
        lua_pop(c->L, 1);
    } else {
        *out = pop_list(c);
    }
}

/* ---- fields ---------------------------------------------------------- */

#define KIND(k) (1u << RPT_SCRIPT_##k)
#define ALL (KIND(READER) | KIND(ANNOTATOR) | KIND(EXPORTER) | KIND(VALIDATOR))

struct field {
    const char *name;
    int type;
    unsigned kinds, required;   /* kinds of scripts */
};

static const struct field script_fields[] = {
    {"api", LUA_TNUMBER, ALL, ALL},
    {"kind", LUA_TSTRING, ALL, ALL},
    {"name", LUA_TSTRING, ALL, ALL},
    {"summary", LUA_TSTRING, ALL, ALL},
    {"description", LUA_TSTRING, ALL, 0},
    {"tags", LUA_TTABLE, ALL, 0},
    {"args", LUA_TTABLE, ALL, 0},
    {"needs", LUA_TTABLE, ALL, 0},
    {"annotators", LUA_TTABLE, ALL & ~KIND(READER), 0},
    {"output", LUA_TTABLE, KIND(EXPORTER), 0},
    {"rules", LUA_TTABLE, KIND(VALIDATOR), KIND(VALIDATOR)},
    {"extensions", LUA_TTABLE, KIND(READER), 0},
    {"sniff", LUA_TFUNCTION, KIND(READER), 0},
    {"begin", LUA_TFUNCTION, KIND(EXPORTER), 0},
    {"run", LUA_TFUNCTION, ALL, ALL},
    {"finish", LUA_TFUNCTION, KIND(EXPORTER), 0},
    {NULL, 0, 0, 0},
};
static const struct field output_fields[] = {
    {"extension", LUA_TSTRING, ALL, ALL},
    {"media_type", LUA_TSTRING, ALL, 0},
    {NULL, 0, 0, 0},
};
static const struct field arg_fields[] = {
    {"name", LUA_TSTRING, ALL, ALL},
    {"type", LUA_TSTRING, ALL, ALL},
    {"help", LUA_TSTRING, ALL, ALL},
    {"default", LUA_TNONE, ALL, 0},
    {"choices", LUA_TTABLE, ALL, 0},
    {NULL, 0, 0, 0},
};

static const struct field *
find_field(const struct field *fields, const char *name)
{
    while (fields->name != NULL && strcmp(fields->name, name) != 0)
        fields++;
    return fields->name != NULL ? fields : NULL;
}

/* Refuses the fields of the table at the top that are not in 'fields'.
 * 'where' is "" or "argument 'x': ". */
static void
check_unknown(struct check *c, const struct field *fields, const char *where)
{
    const char *names[32];
    size_t n = 0;
    for (; fields[n].name != NULL; n++)
        names[n] = fields[n].name;
    names[n] = NULL;
    lua_pushnil(c->L);
    while (lua_next(c->L, -2) != 0) {
        lua_pop(c->L, 1);
        if (lua_type(c->L, -1) != LUA_TSTRING) {
            breach(c, "%sa field has no name", where);
            continue;
        }
        const char *name = lua_tostring(c->L, -1);
        if (find_field(fields, name) != NULL)
            continue;
        const char *meant = rpt_suggest(name, names);
        if (meant != NULL)
            breach(c, "%sunknown field '%s' (did you mean '%s'?)", where,
                name, meant);
        else
            breach(c, "%sunknown field '%s'", where, name);
    }
}

/* Checks types and presence of the fields of the table at the top. */
static void
check_fields(struct check *c, const struct field *fields, const char *where)
{
    unsigned kind = 1u << c->script->kind;
    check_unknown(c, fields, where);
    for (; fields->name != NULL; fields++) {
        int type = lua_getfield(c->L, -1, fields->name);
        lua_pop(c->L, 1);
        if (type == LUA_TNIL) {
            if ((fields->required & kind) != 0)
                breach(c, "%sfield '%s' is missing", where, fields->name);
        } else if ((fields->kinds & kind) == 0) {
            breach(c, "%sfield '%s' is not for %ss", where, fields->name,
                rpt_script_kind_name(c->script->kind));
        } else if (fields->type != LUA_TNONE && type != fields->type) {
            breach(c, "%sfield '%s' must be a %s, not a %s", where,
                fields->name, lua_typename(c->L, fields->type),
                lua_typename(c->L, type));
        }
    }
}

/* ---- arguments ------------------------------------------------------- */

static const char *const types[] = {"string", "integer", "number", "boolean",
    "choice", "path", NULL};

static bool
is_in(const char *word, const char *const *list)
{
    for (; list != NULL && *list != NULL; list++)
        if (strcmp(*list, word) == 0)
            return true;
    return false;
}

/* Does the value at the top fit the type? */
static bool
fits(lua_State *L, const char *type)
{
    if (strcmp(type, "integer") == 0)
        return lua_isinteger(L, -1);
    if (strcmp(type, "number") == 0)
        return lua_type(L, -1) == LUA_TNUMBER;
    if (strcmp(type, "boolean") == 0)
        return lua_type(L, -1) == LUA_TBOOLEAN;
    return lua_type(L, -1) == LUA_TSTRING;
}

/* The argument's default; the argument's table is at the top. */
static void
check_preset(struct check *c, struct rpt_script_arg *arg)
{
    lua_State *L = c->L;
    if (lua_getfield(L, -1, "default") == LUA_TNIL) {
        lua_pop(L, 1);
        return;
    }
    const char *type = arg->choices != NULL ? "string" : arg->type;
    if (!fits(L, type)) {
        breach(c, "argument '%s': the default must be of type %s, not a %s",
            arg->name, arg->type, luaL_typename(L, -1));
        lua_pop(L, 1);
        return;
    }
    luaL_tolstring(L, -1, NULL);
    lua_remove(L, -2);
    arg->preset = pop_string(c);
    if (arg->choices != NULL && !is_in(arg->preset, arg->choices))
        breach(c, "argument '%s': the default '%s' is none of its choices",
            arg->name, arg->preset);
}

/* The argument's choices; the argument's table is at the top. */
static void
check_choices(struct check *c, struct rpt_script_arg *arg)
{
    bool wanted = strcmp(arg->type, "choice") == 0;
    int type = lua_getfield(c->L, -1, "choices");
    bool ok = type == LUA_TTABLE && is_list(c->L)
        && lua_rawlen(c->L, -1) > 0;
    if (wanted && ok) {
        arg->choices = pop_list(c);
        return;
    }
    lua_pop(c->L, 1);
    if (wanted)
        breach(c, "argument '%s': the type choice needs a list 'choices'",
            arg->name);
    else if (type != LUA_TNIL)
        breach(c, "argument '%s': choices are for the type choice only",
            arg->name);
}

/* Argument i, whose table is at the top. */
static void
check_arg(struct check *c, size_t i)
{
    struct rpt_script_arg *arg = &c->script->args[i];
    size_t before = c->breaches;
    char where[80];
    *arg = (struct rpt_script_arg){
        .name = string_field(c, "name"), .type = string_field(c, "type"),
        .help = string_field(c, "help"),
    };
    if (arg->name[0] != '\0')
        snprintf(where, sizeof where, "argument '%s': ", arg->name);
    else
        snprintf(where, sizeof where, "argument %zu: ", i + 1);
    check_fields(c, arg_fields, where);
    if (c->breaches > before)
        return;
    if (arg->name[strspn(arg->name,
            "abcdefghijklmnopqrstuvwxyz0123456789_-")] != '\0')
        breach(c, "argument '%s': a name is lower case, digits, '-', '_'",
            arg->name);
    for (size_t k = 0; k < i; k++)
        if (strcmp(c->script->args[k].name, arg->name) == 0)
            breach(c, "argument '%s' is there twice", arg->name);
    if (!is_in(arg->type, types)) {
        const char *meant = rpt_suggest(arg->type, types);
        breach(c, "argument '%s': unknown type '%s'%s%s%s", arg->name,
            arg->type, meant != NULL ? " (did you mean '" : "",
            meant != NULL ? meant : "", meant != NULL ? "'?)" : "");
        return;
    }
    check_choices(c, arg);
    if (c->breaches == before)
        check_preset(c, arg);
}

static void
check_args(struct check *c)
{
    lua_State *L = c->L;
    if (lua_getfield(L, -1, "args") == LUA_TTABLE) {
        size_t n = (size_t)lua_rawlen(L, -1);
        c->script->args = get(c, n, sizeof *c->script->args);
        for (size_t i = 0; i < n; i++) {
            if (lua_rawgeti(L, -1, (lua_Integer)i + 1) == LUA_TTABLE)
                check_arg(c, i);
            else
                breach(c, "argument %zu must be a table", i + 1);
            c->script->n_args = i + 1;
            lua_pop(L, 1);
        }
        lua_pushnil(L);
        while (lua_next(L, -2) != 0) {
            lua_pop(L, 1);
            if (lua_type(L, -1) != LUA_TNUMBER)
                breach(c, "field 'args' must be a list of arguments");
        }
    }
    lua_pop(L, 1);
}

/* ---- rules ----------------------------------------------------------- */

static int
compare_rules(const void *a, const void *b)
{
    const struct rpt_script_rule *x = a, *y = b;
    return strcmp(x->code, y->code);
}

static void
check_rules(struct check *c)
{
    lua_State *L = c->L;
    if (c->script->kind != RPT_SCRIPT_VALIDATOR
        || lua_getfield(L, -1, "rules") != LUA_TTABLE)
        return;     /* what was pushed goes with the caller's settop */
    size_t n = 0, i = 0;
    for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1))
        n++;
    if (n == 0)
        breach(c, "field 'rules' is empty");
    struct rpt_script_rule *rules = get(c, n, sizeof *rules);
    for (lua_pushnil(L); lua_next(L, -2) != 0;) {
        if (lua_type(L, -2) != LUA_TSTRING
            || !rpt_script_name_is_valid(lua_tostring(L, -2))) {
            breach(c, "field 'rules': codes are lower case with '-' between "
                "words");
            lua_pop(L, 1);
        } else if (lua_type(L, -1) != LUA_TSTRING) {
            breach(c, "rule '%s' must have a text", lua_tostring(L, -2));
            lua_pop(L, 1);
        } else {
            rules[i].help = pop_string(c);
            lua_pushvalue(L, -1);
            rules[i++].code = pop_string(c);
        }
    }
    qsort(rules, i, sizeof *rules, compare_rules);
    c->script->rules = rules;
    c->script->n_rules = i;
}

/* ---- the whole ------------------------------------------------------- */

/* Without a kind nothing else can be checked. */
static bool
check_kind(struct check *c)
{
    const char *kind = string_field(c, "kind");
    for (unsigned k = 0; k < RPT_N_SCRIPT_KINDS; k++)
        if (strcmp(kind, rpt_script_kind_name((enum rpt_script_kind)k))
            == 0) {
            c->script->kind = (enum rpt_script_kind)k;
            return true;
        }
    if (kind[0] == '\0')
        breach(c, "field 'kind' is missing or no string");
    else
        breach(c, "field 'kind' must be reader, annotator, exporter or "
            "validator, not '%s'", kind);
    return false;
}

static void
check_strings(struct check *c)
{
    struct rpt_script *s = c->script;
    const char *name = string_field(c, "name");
    if (name[0] != '\0' && strcmp(name, c->file_name) != 0)
        breach(c, "field 'name' is '%s', but the file is called '%s.lua'",
            name, c->file_name);
    if (!rpt_script_name_is_valid(c->file_name))
        breach(c, "the name of a script is lower case with '-' between "
            "words");
    s->summary = string_field(c, "summary");
    if (strchr(s->summary, '\n') != NULL)
        breach(c, "field 'summary' must be one line");
    s->description = string_field(c, "description");
    if (lua_getfield(c->L, -1, "output") == LUA_TTABLE) {
        check_fields(c, output_fields, "field 'output': ");
        s->extension = string_field(c, "extension");
        s->media_type = string_field(c, "media_type");
    }
    lua_pop(c->L, 1);
}

static void
check_lists(struct check *c)
{
    struct rpt_script *s = c->script;
    const char *const *extensions = NULL;
    list_field(c, "tags", &s->tags);
    list_field(c, "needs", &s->needs);
    list_field(c, "annotators", &s->annotators);
    list_field(c, "extensions", &extensions);
    if (extensions == NULL || extensions[0] == NULL)
        return;
    luaL_Buffer b;
    luaL_buffinit(c->L, &b);
    for (size_t i = 0; extensions[i] != NULL; i++) {
        if (i > 0)
            luaL_addchar(&b, ' ');
        luaL_addstring(&b, extensions[i]);
    }
    luaL_pushresult(&b);
    s->extensions = pop_string(c);
}

size_t
rpt_script_check(lua_State *L, struct rpt_script *script,
    const char *file_name)
{
    struct check c = {L, script, 0, file_name};
    int top = lua_gettop(L);
    lua_getfield(L, top, "api");
    if (!lua_isnil(L, -1) && lua_tonumber(L, -1) != 1) {
        breach(&c, "field 'api' must be 1: this rpt knows no other contract");
        lua_settop(L, top);
        return c.breaches;
    }
    lua_settop(L, top);
    if (!check_kind(&c))
        return c.breaches;
    check_fields(&c, script_fields, "");
    check_strings(&c);
    check_lists(&c);
    check_args(&c);
    check_rules(&c);
    lua_settop(L, top);
    return c.breaches;
}
