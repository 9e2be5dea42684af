/* SPDX-License-Identifier: MIT
 *
 * The output of exporters. What is written appears only if the run succeeds;
 * the caller sees to that. Knows no format.
 */
#include "lua_log.h"
#include "lua_node.h"

/* The inside of an Out object. */
struct out {
    struct rpt_sink *sink;      /* outlives the state */
};

static const struct rpt_lua_class out_class;

static struct rpt_sink *
check_out(lua_State *L)
{
    const struct out *out = rpt_lua_check(L, 1, &out_class);
    return out->sink;
}

/* Returns 'out' for the next call, or raises when the sink failed. */
static int
done(lua_State *L, const struct rpt_sink *sink)
{
    enum rpt_status status = rpt_sink_status(sink);
    if (status == RPT_LIMIT)
        return rpt_lua_raise(L, status, "the output is over its limit");
    rpt_lua_check_status(L, status, "cannot write the output");
    lua_settop(L, 1);
    return 1;
}

/*** Writes strings and numbers one after the other.
 * @function write   @tparam string|number ...   @treturn Out itself
 * @usage out:write("# ", report:attr "title" or "Report", "\n") */
static int
out_write(lua_State *L)
{
    struct rpt_sink *sink = check_out(L);
    int n = lua_gettop(L);
    for (int i = 2; i <= n; i++) {
        struct rpt_str s = rpt_lua_check_str(L, i);
        rpt_sink_write(sink, s.s, s.n);
    }
    return done(L, sink);
}

/*** Writes strings as one JSON string with its quotes.
 * @function json   @tparam string s   @treturn Out itself
 * @usage out:write('{"text": '):json(rec:text()):write "}\n" */
static int
out_json(lua_State *L)
{
    struct rpt_sink *sink = check_out(L);
    struct rpt_str s = rpt_lua_check_str(L, 2);
    rpt_sink_json(sink, s.s, s.n);
    return done(L, sink);
}

static bool
option(lua_State *L, int arg, const char *name)
{
    bool set = false;
    if (lua_istable(L, arg)) {
        lua_getfield(L, arg, name);
        set = lua_toboolean(L, -1);
        lua_pop(L, 1);
    }
    return set;
}

/*** Writes the tree at and below a node or report, one node a line, as `rpt
 * show --tree` does.
 * @function tree   @tparam Node|Report top
 * @tparam[opt] table style {spans, explain, blocks = booleans, width = n}
 * @treturn Out itself
 * @usage out:tree(report, {blocks = true, width = 72}) */
static int
out_tree(lua_State *L)
{
    struct rpt_sink *sink = check_out(L);
    const struct rpt_node *top = rpt_lua_check_top(L, 2);
    struct rpt_report *report = rpt_lua_check_report(L, 2);
    struct rpt_dump_style style = {
        .spans = option(L, 3, "spans"),
        .explain = option(L, 3, "explain"),
        .blocks = option(L, 3, "blocks"),
    };
    if (lua_istable(L, 3) && lua_getfield(L, 3, "width") != LUA_TNIL) {
        lua_Integer width = luaL_checkinteger(L, -1);
        luaL_argcheck(L, width >= 0, 3, "a width is not negative");
        style.width = (size_t)width;
    }
    rpt_dump(report, top, &style, sink);
    return done(L, sink);
}

/*** Writes the headings, one a line, indented by level.
 * @function outline   @tparam Report report   @treturn Out itself
 * @usage out:outline(report) */
static int
out_outline(lua_State *L)
{
    struct rpt_sink *sink = check_out(L);
    rpt_dump_outline(rpt_lua_check_report(L, 2), sink);
    return done(L, sink);
}

static const luaL_Reg out_methods[] = {
    {"write", out_write},
    {"json", out_json},
    {"tree", out_tree},
    {"outline", out_outline},
    {NULL, NULL},
};
static const struct rpt_lua_class out_class = {
    .type = RPT_LUA_OUT, .name = "Out", .methods = out_methods,
};

void
rpt_lua_push_out(lua_State *L, struct rpt_sink *sink)
{
    struct out *out = lua_newuserdatauv(L, sizeof *out, 0);
    out->sink = sink;
    rpt_lua_set_class(L, &out_class);
}
