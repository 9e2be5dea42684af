/* SPDX-License-Identifier: MIT
 *
 * The log of validators and annotators: messages with a place. Knows no rule.
 */
#include "lua_log.h"

#include <string.h>

#include "lua_node.h"
#include "script.h"

static const struct rpt_lua_class log_class;

/* A validator may use the codes of its rules, an annotator any. */
static const char *
check_code(lua_State *L, int arg, const struct rpt_script *script)
{
    const char *code = luaL_checkstring(L, arg);
    if (!rpt_script_name_is_valid(code))
        luaL_error(L, "the code '%s' is not lower case with '-' between "
            "words", code);
    if (script == NULL || script->kind != RPT_SCRIPT_VALIDATOR)
        return code;
    const char *codes[128];
    size_t n = 0;
    for (; n < script->n_rules && n < 127; n++) {
        codes[n] = script->rules[n].code;
        if (strcmp(codes[n], code) == 0)
            return code;
    }
    codes[n] = NULL;
    const char *meant = rpt_suggest(code, codes);
    if (meant != NULL)
        luaL_error(L, "the code '%s' is not among the rules of this script "
            "(did you mean '%s'?)", code, meant);
    luaL_error(L, "the code '%s' is not among the rules of this script",
        code);
    return NULL;
}

/* The place from the table {at = i, length = n} at 'arg'. */
static struct rpt_span
check_place(lua_State *L, int arg, const struct rpt_report *report,
    const struct rpt_node *n)
{
    lua_Integer at = 0, length = 1;
    int ok = 1;
    if (lua_getfield(L, arg, "at") != LUA_TNIL)
        at = lua_tointegerx(L, -1, &ok);
    if (ok && lua_getfield(L, arg, "length") != LUA_TNIL)
        length = lua_tointegerx(L, -1, &ok);
    if (!ok || at < 0 || length < 0)
        luaL_error(L, "'at' and 'length' must be whole numbers, 'at' counts "
            "from 1");
    if (at == 0)
        return n->span;
    return rpt_node_locate(report, n, (size_t)at - 1, (size_t)length);
}

static int
add(lua_State *L, enum rpt_level level)
{
    struct rpt_lua *lua = rpt_lua_of(L);
    rpt_lua_check(L, 1, &log_class);
    const struct rpt_node *n = NULL;
    struct rpt_report *report = NULL;
    if (!lua_isnoneornil(L, 2)) {
        n = rpt_lua_check_top(L, 2);
        report = rpt_lua_check_report(L, 2);
    }
    struct rpt_message message = {
        .level = level, .code = check_code(L, 3, lua->script),
        .text = luaL_checkstring(L, 4),
    };
    if (n != NULL && n != report->root) {
        message.node = rpt_node_id(report, n);
        message.span = n->span;
    }
    if (!lua_isnoneornil(L, 5)) {
        luaL_checktype(L, 5, LUA_TTABLE);
        if (n != NULL)
            message.span = check_place(L, 5, report, n);
        if (lua_getfield(L, 5, "fix") != LUA_TNIL)
            message.fix = luaL_checkstring(L, -1);
    }
    if (lua->log != NULL) {
        rpt_log_add_message(lua->log, &message);
        rpt_lua_check_status(L, rpt_log_status(lua->log), "cannot log");
    }
    return 0;
}

/*** A finding that is a matter of taste, or a repair.
 * @function style   @tparam ?Node|Report node where; nil: the whole file
 * @tparam string code one of the script's rules   @tparam string message
 * @tparam[opt] table place {at = byte of node:text(), length = n, fix = text}
 * @usage log:style(p, "number-style", "5 per cent beside five per cent") */
static int
log_style(lua_State *L)
{
    return add(L, RPT_LEVEL_STYLE);
}

/*** A finding a person should look at.
 * @function warning   @tparam ?Node|Report node   @tparam string code
 * @tparam string message   @tparam[opt] table place
 * @usage log:warning(p, "symbol-form", "odd symbol", {at = i, length = n}) */
static int
log_warning(lua_State *L)
{
    return add(L, RPT_LEVEL_WARNING);
}

/*** A finding that is certainly wrong.
 * @function error   @tparam ?Node|Report node   @tparam string code
 * @tparam string message   @tparam[opt] table place
 * @usage log:error(report, "no-symbol", "the document has no symbol") */
static int
log_error(lua_State *L)
{
    return add(L, RPT_LEVEL_ERROR);
}

static const luaL_Reg log_methods[] = {
    {"style", log_style},
    {"warning", log_warning},
    {"error", log_error},
    {NULL, NULL},
};
static const struct rpt_lua_class log_class = {
    .type = RPT_LUA_LOG, .name = "Log", .methods = log_methods,
};

void
rpt_lua_push_log(lua_State *L)
{
    lua_newuserdatauv(L, 0, 0);
    rpt_lua_set_class(L, &log_class);
}
