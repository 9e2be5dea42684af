/* SPDX-License-Identifier: MIT
 *
 * The builder of Lua readers: raw blocks with hints and places. Knows no
 * format.
 */
#include <string.h>

#include "lua_log.h"
#include "script.h"
#include "str.h"

/* The inside of a Builder object. */
struct builder {
    struct rpt_build *b;
    struct rpt_str source;      /* what the reader reads */
    size_t at, start;           /* a byte of it, where its line starts */
    uint32_t line;              /* and the line's number */
};

static const struct rpt_lua_class builder_class;

static struct builder *
check_builder(lua_State *L)
{
    return rpt_lua_check(L, 1, &builder_class);
}

/* A builder that failed has said why: the script ends here. */
static int
done(lua_State *L, const struct builder *b)
{
    enum rpt_status status = rpt_build_status(b->b);
    if (status != RPT_OK) {
        rpt_lua_of(L)->logged = true;
        return rpt_lua_raise(L, status, "the reader stopped");
    }
    lua_settop(L, 1);
    return 1;
}

/* ---- places ---------------------------------------------------------- */

/* Line and column of byte 'at' of the source; cheap when places come in
 * order. */
static void
find_line(struct builder *b, size_t at, struct rpt_span *span)
{
    if (at > b->source.n)
        at = b->source.n;
    if (b->line == 0 || at < b->at) {
        b->at = b->start = 0;
        b->line = 1;
    }
    while (b->at < at) {
        const char *s = memchr(b->source.s + b->at, '\n', at - b->at);
        if (s == NULL) {
            b->at = at;
        } else {
            b->at = b->start = (size_t)(s - b->source.s) + 1;
            b->line++;
        }
    }
    span->line = b->line;
    span->column = (uint32_t)rpt_utf8_count(b->source.s + b->start,
        at - b->start) + 1;
}

static uint32_t
place_field(lua_State *L, int arg, const char *name)
{
    if (lua_getfield(L, arg, name) == LUA_TNIL) {
        lua_pop(L, 1);
        return 0;
    }
    int ok;
    lua_Integer i = lua_tointegerx(L, -1, &ok);
    lua_pop(L, 1);
    if (!ok || i < 0 || i > UINT32_MAX)
        luaL_error(L, "'%s' of a place must be a whole number", name);
    return (uint32_t)i;
}

/* The place at 'arg': nothing, a byte of the source (from 1), or a table. */
static struct rpt_span
check_place(lua_State *L, int arg, struct builder *b)
{
    struct rpt_span at = {0};
    if (lua_isnoneornil(L, arg))
        return at;
    if (lua_isinteger(L, arg)) {
        lua_Integer i = lua_tointeger(L, arg);
        luaL_argcheck(L, i >= 1 && i <= UINT32_MAX, arg,
            "bytes count from 1");
        at.offset = (uint32_t)i - 1;
        find_line(b, at.offset, &at);
        return at;
    }
    luaL_checktype(L, arg, LUA_TTABLE);
    uint32_t offset = place_field(L, arg, "offset");
    at.offset = offset > 0 ? offset - 1 : 0;
    at.length = place_field(L, arg, "length");
    at.line = place_field(L, arg, "line");
    at.column = place_field(L, arg, "column");
    at.page = place_field(L, arg, "page");
    if (offset > 0 && at.line == 0)
        find_line(b, at.offset, &at);
    return at;
}

/* ---- hints ----------------------------------------------------------- */

static const struct {
    const char *name;
    uint32_t flag;
} flags[] = {
    {"page_start", RPT_HINT_PAGE_START}, {"bold", RPT_HINT_BOLD},
    {"italic", RPT_HINT_ITALIC}, {"centred", RPT_HINT_CENTRED},
    {"right", RPT_HINT_RIGHT}, {"heading", RPT_HINT_HEADING},
    {"title", RPT_HINT_TITLE}, {"bullet", RPT_HINT_BULLET},
    {"ordered", RPT_HINT_ORDERED}, {"furniture", RPT_HINT_FURNITURE},
    {"note", RPT_HINT_NOTE}, {"quote", RPT_HINT_QUOTE},
    {"capitals", RPT_HINT_CAPITALS}, {"comment", RPT_HINT_COMMENT},
    {"rule", RPT_HINT_RULE}, {"literal", RPT_HINT_LITERAL},
    {"continued", RPT_HINT_CONTINUED},
};
static const char *const numbers[] = {"level", "indent", "first_indent",
    "size", "gap", "lines", "width"};

#define COUNT(a) (sizeof (a) / sizeof *(a))

static int
no_hint(lua_State *L, const char *name)
{
    const char *names[COUNT(flags) + COUNT(numbers) + 4];
    size_t n = 0;
    for (size_t i = 0; i < COUNT(flags); i++)
        names[n++] = flags[i].name;
    for (size_t i = 0; i < COUNT(numbers); i++)
        names[n++] = numbers[i];
    names[n++] = "style";
    names[n++] = "label";
    names[n++] = "label_at";
    names[n] = NULL;
    const char *meant = rpt_suggest(name, names);
    return luaL_error(L, "there is no hint '%s'%s%s%s", name,
        meant != NULL ? " (did you mean '" : "", meant != NULL ? meant : "",
        meant != NULL ? "'?)" : "");
}

static uint16_t *
number_of(struct rpt_hint *hint, const char *name)
{
    uint16_t *const fields[] = {&hint->level, &hint->indent,
        &hint->first_indent, &hint->size, &hint->gap, &hint->lines,
        &hint->width};
    for (size_t i = 0; i < COUNT(numbers); i++)
        if (strcmp(numbers[i], name) == 0)
            return fields[i];
    return NULL;
}

/* Takes over the hint whose name and value are at the top. */
static void
read_hint(lua_State *L, struct builder *b, struct rpt_hint *hint)
{
    if (lua_type(L, -2) != LUA_TSTRING)
        luaL_error(L, "a hint has no name");
    const char *name = lua_tostring(L, -2);
    for (size_t i = 0; i < COUNT(flags); i++)
        if (strcmp(flags[i].name, name) == 0) {
            if (lua_toboolean(L, -1))
                hint->flags |= flags[i].flag;
            return;
        }
    uint16_t *number = number_of(hint, name);
    if (number != NULL) {
        int ok;
        lua_Integer i = lua_tointegerx(L, -1, &ok);
        if (!ok || i < 0 || i > UINT16_MAX)
            luaL_error(L, "hint '%s' must be a whole number up to %d", name,
                UINT16_MAX);
        *number = (uint16_t)i;
    } else if (strcmp(name, "label_at") == 0) {
        hint->label_span = check_place(L, lua_gettop(L), b);
    } else if (strcmp(name, "label") == 0 || strcmp(name, "style") == 0) {
        if (lua_type(L, -1) != LUA_TSTRING)
            luaL_error(L, "hint '%s' must be a string", name);
        struct rpt_str s = rpt_lua_check_str(L, -1);
        if (name[0] == 'l')
            hint->label = s;
        else
            hint->style = s;
    } else {
        no_hint(L, name);
    }
}

/*** What the reader knows about the open block beside its text; the
 * normaliser makes structure from it. Booleans: page_start, bold, italic,
 * centred, right, heading, title, bullet, ordered, furniture, note, quote,
 * capitals, comment, rule, literal, continued. Numbers: level, indent,
 * first_indent, size, gap, lines, width. Strings: style, label. Place:
 * label_at.
 * @function hint   @tparam table hints   @treturn Builder itself
 * @usage b:hint {heading = true, level = 2} */
static int
builder_hint(lua_State *L)
{
    struct builder *b = check_builder(L);
    struct rpt_hint hint = {.style = RPT_STR(""), .label = RPT_STR("")};
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_settop(L, 2);
    for (lua_pushnil(L); lua_next(L, 2) != 0; lua_pop(L, 1))
        read_hint(L, b, &hint);
    rpt_build_hint(b->b, &hint);
    return done(L, b);
}

/* ---- building -------------------------------------------------------- */

/*** Opens a node below the open one. A place is a byte of what is read (from
 * 1; line and column are found), or {offset, length, line, column, page}.
 * @function open   @tparam string kind   @tparam[opt] integer|table at
 * @treturn Builder itself
 * @usage b:open("paragraph", from) */
static int
builder_open(lua_State *L)
{
    struct builder *b = check_builder(L);
    enum rpt_kind kind;
    const char *name = luaL_checkstring(L, 2);
    if (!rpt_kind_find(name, &kind))
        return luaL_error(L, "there is no kind '%s'", name);
    rpt_build_open(b->b, kind, check_place(L, 3, b));
    return done(L, b);
}

/*** Closes the open node.
 * @function close   @treturn Builder itself
 * @usage b:close() */
static int
builder_close(lua_State *L)
{
    struct builder *b = check_builder(L);
    if (rpt_build_depth(b->b) <= 1)
        return luaL_error(L, "close without open");
    rpt_build_close(b->b);
    return done(L, b);
}

/*** Adds text to the open node.
 * @function text   @tparam string s   @tparam[opt] integer|table at
 * @treturn Builder itself
 * @usage b:open("paragraph", i):text(line, i):close() */
static int
builder_text(lua_State *L)
{
    struct builder *b = check_builder(L);
    struct rpt_str s = rpt_lua_check_str(L, 2);
    struct rpt_span at = check_place(L, 3, b);
    if (at.line > 0 && at.length == 0 && s.n <= UINT32_MAX)
        at.length = (uint32_t)s.n;
    rpt_build_text(b->b, s, at);
    return done(L, b);
}

/*** Sets an attribute of the open node, origin read.
 * @function attr   @tparam string name   @tparam string value
 * @tparam[opt] integer|table at   @treturn Builder itself
 * @usage b:attr("label", "(a)", i) */
static int
builder_attr(lua_State *L)
{
    struct builder *b = check_builder(L);
    const char *name = luaL_checkstring(L, 2);
    struct rpt_str value = rpt_lua_check_str(L, 3);
    rpt_build_attr(b->b, name, value, check_place(L, 4, b));
    return done(L, b);
}

/*** Gives up: the document is damaged or nothing this reader knows.
 * @function fail   @tparam string code   @tparam string message
 * @tparam[opt] integer|table at
 * @usage b:fail("no-header", "the first line is no header", 1) */
static int
builder_fail(lua_State *L)
{
    struct builder *b = check_builder(L);
    const char *code = luaL_checkstring(L, 2);
    const char *message = luaL_checkstring(L, 3);
    if (!rpt_script_name_is_valid(code))
        return luaL_error(L, "the code '%s' is not lower case with '-' "
            "between words", code);
    rpt_build_fail(b->b, RPT_FORMAT, code, check_place(L, 4, b), "%s",
        message);
    return done(L, b);
}

static const luaL_Reg methods[] = {
    {"open", builder_open},
    {"close", builder_close},
    {"text", builder_text},
    {"attr", builder_attr},
    {"hint", builder_hint},
    {"fail", builder_fail},
    {NULL, NULL},
};
static const struct rpt_lua_class builder_class = {
    .type = RPT_LUA_BUILDER, .name = "Builder", .methods = methods,
};

void
rpt_lua_push_builder(lua_State *L, struct rpt_build *b,
    struct rpt_str source)
{
    struct builder *builder = lua_newuserdatauv(L, sizeof *builder, 0);
    *builder = (struct builder){.b = b, .source = source};
    rpt_lua_set_class(L, &builder_class);
}
