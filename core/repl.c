/* SPDX-License-Identifier: MIT
 *
 * A prompt over one report: one Lua state, line by line. Knows nothing of
 * terminals.
 */
#include "repl.h"

#include <string.h>

#include "lua_node.h"

/* A statement is not longer than this. */
#define MAX_STATEMENT ((size_t)1024 * 1024)

struct rpt_repl {
    struct rpt_engine *engine;
    struct rpt_log *log;
    struct rpt_lua *lua;
    struct rpt_report *report;
    struct rpt_sink *sink;      /* of the present line */
    struct rpt_buf pending;     /* the statement so far */
    bool last;                  /* no more lines will come */
    bool more;
};

/* registry[&repl_key] = the struct rpt_repl */
static const char repl_key = 0;

static struct rpt_repl *
repl_of(lua_State *L)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &repl_key);
    struct rpt_repl *repl = lua_touserdata(L, -1);
    lua_pop(L, 1);
    return repl;
}

/* ---- functions of the prompt ----------------------------------------- */

/*** At the prompt: writes values with tabs between and a line end.
 * @function print   @tparam any ...
 * @usage print(root.first:text()) */
static int
repl_print(lua_State *L)
{
    struct rpt_sink *sink = repl_of(L)->sink;
    int n = lua_gettop(L);
    for (int i = 1; i <= n; i++) {
        struct rpt_str s;
        s.s = luaL_tolstring(L, i, &s.n);
        if (i > 1)
            rpt_sink_write(sink, "\t", 1);
        rpt_repl_write(L, sink, s);
        lua_pop(L, 1);
    }
    rpt_sink_write(sink, "\n", 1);
    return 0;
}

/*** At the prompt: the node with an id, like report:find.
 * @function find   @tparam string id   @treturn ?Node
 * @usage find "annex" */
static int
repl_find(lua_State *L)
{
    lua_settop(L, 1);
    lua_getglobal(L, "report");
    lua_getfield(L, -1, "find");        /* id, report, find */
    lua_insert(L, 1);
    lua_insert(L, 2);                   /* find, report, id */
    lua_call(L, 2, 1);
    return 1;
}

/*** At the prompt: an XPath expression over the report.
 * @function xpath   @tparam string expr   @treturn any nodes or a value
 * @usage xpath "count(//paragraph)" */
static int
repl_xpath(lua_State *L)
{
    lua_settop(L, 1);
    lua_getglobal(L, "report");
    lua_insert(L, 1);
    return rpt_lua_xpath(L);
}

/*** At the prompt: a list of all nodes of some kinds.
 * @function all   @tparam string kind...   @treturn {Node,...}
 * @usage all "heading" */
static int
repl_all(lua_State *L)
{
    struct rpt_repl *repl = repl_of(L);
    uint32_t kinds = rpt_lua_check_kinds(L, 1);
    struct rpt_node *root = rpt_report_root(repl->report);
    struct rpt_lua_walk walk = {.top = root, .at = root, .kinds = kinds};
    struct rpt_node *n;
    lua_Integer i = 0;
    lua_getglobal(L, "report");
    int report = lua_gettop(L);
    lua_newtable(L);
    while ((n = rpt_lua_walk_next(&walk, repl->report)) != NULL) {
        rpt_lua_push_node(L, report, n);
        lua_rawseti(L, -2, ++i);
    }
    return 1;
}

/*** At the prompt: the tree at and below a node (or all of it), one node a
 * line.
 * @function tree   @tparam[opt] Node|Report top
 * @usage tree(find "annex") */
static int
repl_tree(lua_State *L)
{
    struct rpt_repl *repl = repl_of(L);
    const struct rpt_node *top = lua_isnoneornil(L, 1) ?
        rpt_report_root(repl->report) : rpt_lua_check_top(L, 1);
    struct rpt_report *report = lua_isnoneornil(L, 1) ? repl->report :
        rpt_lua_check_report(L, 1);
    const struct rpt_dump_style style = {
        .spans = true, .blocks = true, .width = 60,
    };
    rpt_dump(report, top, &style, repl->sink);
    return 0;
}

/*** At the prompt: says what there is.
 * @function help
 * @usage help() */
static int
repl_help(lua_State *L)
{
    static const char text[] =
        "report          the report; report:attr \"symbol\", report:each ...\n"
        "root            its root node; root.first, root:text() ...\n"
        "all \"heading\"   a list of the nodes of some kinds\n"
        "xpath \"//item\"  what an XPath expression finds\n"
        "find \"annex\"    the node with an id\n"
        "tree(node)      the tree below a node, or all of it\n"
        "print(...)      text without quotes\n"
        "_               the value shown last\n"
        "rpt, text       the modules for scripts\n"
        "A line is an expression, whose value is shown, or statements.\n"
        "Locals last one line: leave 'local' out to keep a value.\n";
    rpt_sink_write(repl_of(L)->sink, text, sizeof text - 1);
    return 0;
}

static const luaL_Reg functions[] = {
    {"print", repl_print},
    {"find", repl_find},
    {"xpath", repl_xpath},
    {"all", repl_all},
    {"tree", repl_tree},
    {"help", repl_help},
    {NULL, NULL},
};

const char *const *
rpt_repl_words(void)
{
    static const char *const words[] = {"report", "root", "all", "xpath",
        "find", "tree", "print", "help", "rpt", "text", "report:attr",
        "report:each", "report:xpath", "report:find", "report:source",
        "report.file", "report.format", "report.lang", "root:attr",
        "root:attrs", "root:children", "root:closest", "root:each",
        "root:headings", "root:locate", "root:sentences", "root:text",
        "root:xpath", "root.column", "root.first", "root.id", "root.kind",
        "root.last", "root.line", "root.next", "root.page", "root.parent",
        "root.prev", "root.reason", "root.rule", "require", "exit", NULL};
    return words;
}

/* ---- a session ------------------------------------------------------- */

static int
set_up(lua_State *L)
{
    struct rpt_repl *repl = lua_touserdata(L, 1);
    lua_pushlightuserdata(L, repl);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &repl_key);
    lua_pushglobaltable(L);
    luaL_setfuncs(L, functions, 0);
    rpt_lua_push_report(L, repl->report, false);    /* _G, report */
    rpt_lua_push_node(L, -1, rpt_report_root(repl->report));
    lua_setfield(L, -3, "root");
    lua_setfield(L, -2, "report");
    static const char *const modules[][2] = {{"rpt", "rpt"},
        {"text", "rpt.text"}};
    for (size_t i = 0; i < 2; i++) {
        lua_getfield(L, -1, "require");
        lua_pushstring(L, modules[i][1]);
        lua_call(L, 1, 1);
        lua_setfield(L, -2, modules[i][0]);
    }
    return 0;
}

enum rpt_status
rpt_repl_new(struct rpt_repl **out, struct rpt_engine *engine,
    struct rpt_report *report, struct rpt_log *log)
{
    *out = NULL;
    struct rpt_repl *repl = rpt_alloc_zero(1, sizeof *repl);
    if (repl == NULL)
        return RPT_NOMEM;
    repl->engine = engine;
    repl->log = log;
    repl->report = rpt_report_retain(report);
    rpt_report_freeze(report);
    rpt_buf_init(&repl->pending, MAX_STATEMENT);
    enum rpt_status status =
        rpt_lua_new(&repl->lua, engine, RPT_LUA_PROMPT, log);
    if (status == RPT_OK) {
        status = rpt_lua_protect(repl->lua, set_up, repl);
        if (status != RPT_OK)
            rpt_lua_complain(repl->lua, status, "");
    }
    if (status != RPT_OK) {
        rpt_repl_free(repl);
        return status;
    }
    *out = repl;
    return RPT_OK;
}

void
rpt_repl_free(struct rpt_repl *repl)
{
    if (repl == NULL)
        return;
    rpt_lua_free(repl->lua);
    rpt_report_release(repl->report);
    rpt_buf_free(&repl->pending);
    rpt_free(repl);
}

/* Does a syntax error say that the text is not complete? */
static bool
is_unfinished(lua_State *L)
{
    static const char mark[] = "<eof>";
    size_t n;
    const char *message = lua_tolstring(L, -1, &n);
    return n >= sizeof mark - 1
        && strcmp(message + n - (sizeof mark - 1), mark) == 0;
}

/* Leaves the statement as a function, or nothing if it goes on. */
static bool
compile(lua_State *L, struct rpt_repl *repl)
{
    struct rpt_str code = rpt_buf_get(&repl->pending);
    /* An expression first: it is what one mostly wants to see. */
    lua_pushliteral(L, "return ");
    lua_pushlstring(L, code.s, code.n);
    lua_concat(L, 2);
    size_t n;
    const char *expression = lua_tolstring(L, -1, &n);
    if (luaL_loadbufferx(L, expression, n, "=prompt", "t") == LUA_OK)
        return true;
    bool unfinished = is_unfinished(L);
    lua_pop(L, 2);
    int result = luaL_loadbufferx(L, code.s, code.n, "=prompt", "t");
    if (result == LUA_OK)
        return true;
    unfinished = unfinished || is_unfinished(L);
    repl->more = result == LUA_ERRSYNTAX && !repl->last && unfinished;
    if (!repl->more)
        lua_error(L);
    return false;
}

static int
evaluate(lua_State *L)
{
    struct rpt_repl *repl = lua_touserdata(L, 1);
    if (!compile(L, repl))
        return 0;
    int below = lua_gettop(L) - 1;
    lua_call(L, 0, LUA_MULTRET);
    int n = lua_gettop(L) - below;
    luaL_checkstack(L, LUA_MINSTACK, "too many values");
    for (int i = 1; i <= n; i++)
        rpt_repl_show(L, below + i, repl->sink);
    if (n > 0) {
        lua_pushvalue(L, below + 1);
        lua_setglobal(L, "_");
    }
    return 0;
}

enum rpt_status
rpt_repl_line(struct rpt_repl *repl, const char *line, struct rpt_sink *sink,
    bool *more)
{
    struct rpt_buf *pending = &repl->pending;
    *more = false;
    if (line != NULL) {
        rpt_buf_add(pending, line, strlen(line));
        rpt_buf_add_char(pending, '\n');
    }
    repl->last = line == NULL;
    repl->more = false;
    repl->sink = sink;
    enum rpt_status status = pending->status;
    if (status == RPT_OK && pending->n > 0) {
        rpt_lua_allow(repl->lua, repl->report->n_nodes);
        status = rpt_lua_protect(repl->lua, evaluate, repl);
        if (status != RPT_OK)
            rpt_sink_print(sink, "error: %s\n", repl->lua->message);
    }
    *more = repl->more;
    if (!repl->more) {
        rpt_buf_free(pending);
        rpt_buf_init(pending, MAX_STATEMENT);
    }
    repl->sink = NULL;
    if (status == RPT_NOMEM)
        return status;
    return rpt_sink_status(sink);
}
