/* SPDX-License-Identifier: MIT
 *
 * The arguments of one run of a script: read from "name=value", checked
 * against the script's table, handed to Lua. Knows no script.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lua_state.h"
#include "script.h"

/* One argument of the script, in the order of its table. */
struct value {
    const char *text;           /* as given; NULL: the default */
    struct rpt_bytes file;      /* of a path */
    bool opened;
};

struct rpt_args {
    struct rpt_arena *arena;
    const struct rpt_script *script;
    struct value *values;
};

struct reading {
    const struct rpt_script *script;
    const struct rpt_limits *limits;
    struct rpt_log *log;
};

static enum rpt_status
wrong(const struct reading *r, const char *fmt, ...) RPT_PRINTF(2, 3);

static enum rpt_status
wrong(const struct reading *r, const char *fmt, ...)
{
    char text[512];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    rpt_log_add(r->log, RPT_LEVEL_FATAL, "script-argument",
        (struct rpt_span){0}, "%s %s: %s",
        rpt_script_kind_name(r->script->kind), r->script->name, text);
    return RPT_ARG;
}

static bool
is_boolean(const char *text, bool *out)
{
    static const char *const yes[] = {"true", "yes", "on", "1"};
    static const char *const no[] = {"false", "no", "off", "0"};
    for (size_t i = 0; i < 4; i++) {
        *out = strcmp(text, yes[i]) == 0;
        if (*out || strcmp(text, no[i]) == 0)
            return true;
    }
    return false;
}

static bool
is_integer(const char *text, long long *out)
{
    char *end;
    size_t sign = text[0] == '-' || text[0] == '+' ? 1 : 0;
    if (text[sign] < '0' || text[sign] > '9')
        return false;
    errno = 0;
    *out = strtoll(text, &end, 10);
    return *end == '\0' && errno == 0;
}

/* Decimal digits with one point: the same in every locale. */
static bool
is_number(const char *text, double *out)
{
    double value = 0, scale = 1;
    const char *s = text + (text[0] == '-' || text[0] == '+' ? 1 : 0);
    bool digits = false, point = false;
    for (; *s != '\0'; s++) {
        if (*s == '.' && !point) {
            point = true;
            continue;
        }
        if (*s < '0' || *s > '9')
            return false;
        digits = true;
        value = value * 10 + (*s - '0');
        if (point)
            scale *= 10;
    }
    *out = (text[0] == '-' ? -value : value) / scale;
    return digits;
}

static enum rpt_status
check_choice(const struct reading *r, const struct rpt_script_arg *arg,
    const char *text)
{
    char list[256] = "";
    for (size_t i = 0; arg->choices[i] != NULL; i++) {
        if (strcmp(arg->choices[i], text) == 0)
            return RPT_OK;
        size_t n = strlen(list);
        snprintf(list + n, sizeof list - n, "%s%s", i > 0 ? ", " : "",
            arg->choices[i]);
    }
    const char *meant = rpt_suggest(text, arg->choices);
    if (meant != NULL)
        return wrong(r, "argument '%s' cannot be '%s' (did you mean '%s'?)",
            arg->name, text, meant);
    return wrong(r, "argument '%s' must be one of %s, not '%s'", arg->name,
        list, text);
}

static enum rpt_status
open_path(const struct reading *r, struct value *value)
{
    if (value->text[0] == '\0')
        return RPT_OK;          /* none, though there is a default */
    struct rpt_source source = {.path = value->text};
    /* What is wrong with the file is said of the file. */
    const char *before = rpt_log_file(r->log);
    rpt_log_context(r->log, value->text, r->script->name);
    enum rpt_status status = rpt_bytes_open(&value->file, &source, r->limits,
        r->log);
    rpt_log_context(r->log, before, NULL);
    value->opened = status == RPT_OK;
    return status;
}

static enum rpt_status
check_value(const struct reading *r, const struct rpt_script_arg *arg,
    struct value *value)
{
    const char *text = value->text;
    bool boolean;
    long long integer;
    double number;
    if (strcmp(arg->type, "boolean") == 0 && !is_boolean(text, &boolean))
        return wrong(r, "argument '%s' must be true or false, not '%s'",
            arg->name, text);
    if (strcmp(arg->type, "integer") == 0 && !is_integer(text, &integer))
        return wrong(r, "argument '%s' must be a whole number, not '%s'",
            arg->name, text);
    if (strcmp(arg->type, "number") == 0 && !is_number(text, &number))
        return wrong(r, "argument '%s' must be a number, not '%s'",
            arg->name, text);
    if (arg->choices != NULL)
        return check_choice(r, arg, text);
    if (strcmp(arg->type, "path") == 0)
        return open_path(r, value);
    return RPT_OK;
}

/* Which argument 'name' (n bytes) is; n_args if none. */
static size_t
find_arg(const struct rpt_script *script, const char *name, size_t n)
{
    size_t i = 0;
    while (i < script->n_args && (strncmp(script->args[i].name, name, n) != 0
            || script->args[i].name[n] != '\0'))
        i++;
    return i;
}

static enum rpt_status
unknown(const struct reading *r, const char *name, size_t n)
{
    const char *names[64];
    char word[64];
    size_t k = 0;
    for (; k < r->script->n_args && k < 63; k++)
        names[k] = r->script->args[k].name;
    names[k] = NULL;
    snprintf(word, sizeof word, "%.*s", (int)(n < 63 ? n : 63), name);
    const char *meant = rpt_suggest(word, names);
    if (meant != NULL)
        return wrong(r, "no argument '%s' (did you mean '%s'?)", word, meant);
    if (r->script->n_args == 0)
        return wrong(r, "no argument '%s'; it takes none", word);
    return wrong(r, "no argument '%s' (see: rpt help %s)", word,
        r->script->name);
}

/* Takes over one "name=value"; a lone name means true. */
static enum rpt_status
set(const struct reading *r, struct rpt_args *args, const char *setting)
{
    const char *equals = strchr(setting, '=');
    size_t n = equals != NULL ? (size_t)(equals - setting) :
        strlen(setting);
    size_t i = find_arg(r->script, setting, n);
    if (i == r->script->n_args)
        return unknown(r, setting, n);
    const struct rpt_script_arg *arg = &r->script->args[i];
    if (equals == NULL && strcmp(arg->type, "boolean") != 0)
        return wrong(r, "argument '%s' has no value (say %s=...)",
            arg->name, arg->name);
    if (args->values[i].text != NULL)
        return wrong(r, "argument '%s' is given twice", arg->name);
    const char *text = equals != NULL ? equals + 1 : "true";
    args->values[i].text = rpt_arena_copy(args->arena, text, strlen(text));
    return args->values[i].text != NULL ? RPT_OK : RPT_NOMEM;
}

enum rpt_status
rpt_args_new(struct rpt_args **out, const struct rpt_script *script,
    const char *const *settings, size_t n, const struct rpt_limits *limits,
    struct rpt_log *log)
{
    struct reading r = {script, limits, log};
    struct rpt_arena *arena;
    *out = NULL;
    enum rpt_status status = rpt_arena_new(&arena);
    if (status != RPT_OK)
        return status;
    struct rpt_args *args = rpt_arena_zero(arena, sizeof *args);
    if (args != NULL)
        args->values = rpt_arena_zero(arena,
            (script->n_args + 1) * sizeof *args->values);
    if (args == NULL || args->values == NULL) {
        rpt_arena_free(arena);
        return RPT_NOMEM;
    }
    args->arena = arena;
    args->script = script;
    for (size_t i = 0; status == RPT_OK && i < n; i++)
        status = set(&r, args, settings[i]);
    for (size_t i = 0; status == RPT_OK && i < script->n_args; i++) {
        struct value *value = &args->values[i];
        bool path = strcmp(script->args[i].type, "path") == 0;
        if (value->text == NULL && path)
            value->text = script->args[i].preset;
        if (value->text != NULL)
            status = check_value(&r, &script->args[i], value);
    }
    if (status != RPT_OK) {
        rpt_args_free(args);
        return status;
    }
    *out = args;
    return RPT_OK;
}

void
rpt_args_free(struct rpt_args *args)
{
    if (args == NULL)
        return;
    for (size_t i = 0; i < args->script->n_args; i++)
        if (args->values[i].opened)
            rpt_bytes_close(&args->values[i].file);
    rpt_arena_free(args->arena);
}

/* Pushes the text of an argument as its type says. */
static void
push_text(lua_State *L, const struct rpt_script_arg *arg, const char *text)
{
    bool boolean = false;
    long long integer = 0;
    double number = 0;
    if (strcmp(arg->type, "boolean") == 0) {
        is_boolean(text, &boolean);
        lua_pushboolean(L, boolean);
    } else if (strcmp(arg->type, "integer") == 0) {
        is_integer(text, &integer);
        lua_pushinteger(L, integer);
    } else if (strcmp(arg->type, "number") == 0) {
        /* A default may have an exponent. */
        if (!is_number(text, &number) && lua_stringtonumber(L, text) > 0)
            return;
        lua_pushnumber(L, number);
    } else {
        lua_pushstring(L, text);
    }
}

static void
push_path(lua_State *L, const struct value *value)
{
    if (value == NULL || !value->opened) {
        lua_pushnil(L);
        return;
    }
    lua_createtable(L, 0, 2);
    rpt_lua_set_string(L, "path", value->text);
    lua_pushlstring(L, value->file.raw.s, value->file.raw.n);
    lua_setfield(L, -2, "text");
}

void
rpt_args_push(lua_State *L, const struct rpt_script *script,
    const struct rpt_args *args)
{
    lua_createtable(L, 0, (int)script->n_args);
    for (size_t i = 0; i < script->n_args; i++) {
        const struct rpt_script_arg *arg = &script->args[i];
        const struct value *value = args != NULL ? &args->values[i] : NULL;
        const char *text = value != NULL && value->text != NULL ?
            value->text : arg->preset;
        if (strcmp(arg->type, "path") == 0)
            push_path(L, value);
        else if (text != NULL)
            push_text(L, arg, text);
        else
            lua_pushnil(L);
        lua_setfield(L, -2, arg->name);
    }
}
