/* SPDX-License-Identifier: MIT
 *
 * The Node object of scripts: facts are fields, what walks or takes arguments
 * is a method. Walking stands in lua_walk.c, edits in lua_edit.c. Knows no
 * format.
 */
#include "lua_node.h"

#include <string.h>


/* A Node object. User value 1: its Report object, so that it lives. */
struct node_ref {
    struct rpt_lua_box *box;
    struct rpt_node *node;
};

int
rpt_lua_push_node(lua_State *L, int report, struct rpt_node *n)
{
    if (n == NULL) {
        lua_pushnil(L);
        return 1;
    }
    struct rpt_lua *lua = rpt_lua_of(L);
    report = lua_absindex(L, report);
    struct rpt_lua_box *box =
        rpt_lua_check(L, report, &rpt_lua_report_class);
    lua->node = n;
    lua->report = box->report;
    lua_getiuservalue(L, report, 1);                /* cache */
    if (lua_rawgetp(L, -1, n) == LUA_TUSERDATA) {
        lua_replace(L, -2);
        return 1;
    }
    lua_pop(L, 1);
    struct node_ref *ref = lua_newuserdatauv(L, sizeof *ref, 1);
    *ref = (struct node_ref){box, n};
    rpt_lua_set_class(L, &rpt_lua_node_class);
    lua_pushvalue(L, report);
    lua_setiuservalue(L, -2, 1);
    lua_pushvalue(L, -1);                           /* cache, node, node */
    lua_rawsetp(L, -3, n);                          /* cache[n] = node */
    lua_replace(L, -2);
    return 1;
}

struct rpt_node *
rpt_lua_check_node(lua_State *L, int arg)
{
    const struct node_ref *ref =
        rpt_lua_check(L, arg, &rpt_lua_node_class);
    if (ref->box->report == NULL)
        luaL_error(L, "report is closed");
    struct rpt_lua *lua = rpt_lua_of(L);
    lua->node = ref->node;
    lua->report = ref->box->report;
    return ref->node;
}

const struct rpt_node *
rpt_lua_to_node(lua_State *L, int index)
{
    const struct node_ref *ref =
        rpt_lua_test(L, index, &rpt_lua_node_class);
    return ref != NULL && ref->box->report != NULL ? ref->node : NULL;
}

/* Pushes a node of the report of the node at index 1. */
static int
push_relative(lua_State *L, struct rpt_node *n)
{
    lua_getiuservalue(L, 1, 1);
    return rpt_lua_push_node(L, -1, n);
}

static int
no_kind(lua_State *L, const char *name)
{
    const char *names[RPT_N_KINDS + 1];
    for (unsigned i = 0; i < RPT_N_KINDS; i++)
        names[i] = rpt_kind_name((enum rpt_kind)i);
    names[RPT_N_KINDS] = NULL;
    const char *meant = rpt_suggest(name, names);
    if (meant != NULL)
        return luaL_error(L, "there is no kind '%s' (did you mean '%s'?)",
            name, meant);
    return luaL_error(L, "there is no kind '%s'", name);
}

enum rpt_kind
rpt_lua_check_kind(lua_State *L, int arg)
{
    enum rpt_kind kind;
    const char *name = luaL_checkstring(L, arg);
    if (!rpt_kind_find(name, &kind))
        no_kind(L, name);
    return kind;
}

uint32_t
rpt_lua_check_kinds(lua_State *L, int first)
{
    uint32_t kinds = 0;
    int top = lua_gettop(L);
    for (int i = first; i <= top; i++)
        kinds |= UINT32_C(1) << rpt_lua_check_kind(L, i);
    return top < first ? UINT32_MAX : kinds;
}

/* ---- text ------------------------------------------------------------ */

struct rpt_str
rpt_lua_text(lua_State *L, const struct rpt_node *n)
{
    /* A piece of text is given whole: its outer spaces part it from the next
     * inline node. */
    const struct rpt_node *only =
        n->kind == RPT_KIND_TEXT ? n : rpt_node_only_text(n);
    if (only != NULL)
        return rpt_text_get(only);
    struct rpt_buf *buf = rpt_lua_buf(L);
    struct rpt_text_walk walk;
    rpt_text_walk_init(&walk, n);
    while (rpt_text_walk_next(&walk))
        rpt_buf_add(buf, walk.piece.s, walk.piece.n);
    rpt_lua_check_status(L, buf->status, "the text of the node is too long");
    if (buf->n > 0 && buf->s[buf->n - 1] == ' ')
        buf->s[--buf->n] = '\0';
    return rpt_buf_get(buf);
}

int
rpt_lua_push_text(lua_State *L, const struct rpt_node *n)
{
    struct rpt_str text = rpt_lua_text(L, n);
    lua_pushlstring(L, text.s, text.n);
    return 1;
}

/* ---- fields ---------------------------------------------------------- */

enum {
    FIELD_KIND, FIELD_ID, FIELD_PARENT, FIELD_FIRST, FIELD_LAST, FIELD_NEXT,
    FIELD_PREV, FIELD_LINE, FIELD_COLUMN, FIELD_PAGE, FIELD_OFFSET,
    FIELD_LENGTH, FIELD_RULE, FIELD_REASON, FIELD_REPORT
};
static const char *const fields[] = {
    [FIELD_KIND] = "kind", [FIELD_ID] = "id", [FIELD_PARENT] = "parent",
    [FIELD_FIRST] = "first", [FIELD_LAST] = "last", [FIELD_NEXT] = "next",
    [FIELD_PREV] = "prev", [FIELD_LINE] = "line", [FIELD_COLUMN] = "column",
    [FIELD_PAGE] = "page", [FIELD_OFFSET] = "offset",
    [FIELD_LENGTH] = "length", [FIELD_RULE] = "rule",
    [FIELD_REASON] = "reason", [FIELD_REPORT] = "report", NULL,
};

/* Pushes a place that counts from 1, nil where it is unknown. */
static int
push_place(lua_State *L, uint32_t place)
{
    if (place > 0)
        lua_pushinteger(L, (lua_Integer)place);
    else
        lua_pushnil(L);
    return 1;
}

static int
push_string(lua_State *L, const char *s)
{
    if (s[0] != '\0')
        lua_pushstring(L, s);
    else
        lua_pushnil(L);
    return 1;
}

/* Only the root has an empty id; another means that memory ran out. */
static int
push_id(lua_State *L, struct rpt_node *n)
{
    const char *id = rpt_node_id(rpt_lua_of(L)->report, n);
    if (id[0] == '\0' && n->parent != NULL)
        return rpt_lua_raise(L, RPT_NOMEM, "out of memory");
    lua_pushstring(L, id);
    return 1;
}

/*** Fields of a node; setting one raises.
 * @table Node
 * @field kind "section", "paragraph", "recommendation" ...
 * @field id stable readable id; "" for the root
 * @field parent the node above, or nil
 * @field first first child, or nil
 * @field last last child, or nil
 * @field next next sibling, or nil
 * @field prev sibling before, or nil
 * @field line line in the source from 1, or nil
 * @field column character in the line from 1, or nil
 * @field page page from 1, or nil
 * @field offset first byte in the source, from 1
 * @field length bytes in the source
 * @field rule the rule that made it, or nil
 * @field reason what the rule went by, or nil
 * @field report the report it belongs to
 * @usage local where = node.id .. ", line " .. node.line */
static int
get(lua_State *L, int field)
{
    struct rpt_node *n = rpt_lua_check_node(L, 1);
    switch (field) {
    case FIELD_KIND:
        lua_pushstring(L, rpt_kind_name((enum rpt_kind)n->kind));
        return 1;
    case FIELD_ID:
        return push_id(L, n);
    case FIELD_PARENT:
        return push_relative(L, n->parent);
    case FIELD_FIRST:
        return push_relative(L, n->first);
    case FIELD_LAST:
        return push_relative(L, n->last);
    case FIELD_NEXT:
        return push_relative(L, n->next);
    case FIELD_PREV:
        return push_relative(L, n->prev);
    case FIELD_LINE:
        return push_place(L, n->span.line);
    case FIELD_COLUMN:
        return push_place(L, n->span.column);
    case FIELD_PAGE:
        return push_place(L, n->span.page);
    case FIELD_OFFSET:
        lua_pushinteger(L, (lua_Integer)n->span.offset + 1);
        return 1;
    case FIELD_LENGTH:
        lua_pushinteger(L, (lua_Integer)n->span.length);
        return 1;
    case FIELD_RULE:
        return push_string(L, n->more->rule);
    case FIELD_REASON:
        return push_string(L, n->more->reason);
    default:
        lua_getiuservalue(L, 1, 1);
        return 1;
    }
}

static int
node_tostring(lua_State *L)
{
    const struct rpt_node *n = rpt_lua_to_node(L, 1);
    if (n == NULL) {
        lua_pushliteral(L, "node of a closed report");
        return 1;
    }
    struct rpt_lua *lua = rpt_lua_of(L);
    rpt_lua_check_node(L, 1);
    lua_pushfstring(L, "%s %s", rpt_kind_name((enum rpt_kind)n->kind),
        rpt_node_id(lua->report, n));
    return 1;
}

/* ---- methods --------------------------------------------------------- */

/*** All text at and below the node, verbatim; labels are attributes and not
 * part of it, notes and page furniture are left out.
 * @function text   @treturn string
 * @usage out:write(node:text(), "\n") */
static int
node_text(lua_State *L)
{
    return rpt_lua_push_text(L, rpt_lua_check_node(L, 1));
}

int
rpt_lua_push_attr(lua_State *L, const struct rpt_node *n, const char *name)
{
    const struct rpt_attr *attr = rpt_node_attr_find(n, name);
    if (attr == NULL) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushlstring(L, attr->value.s, attr->value.n);
    lua_pushstring(L, rpt_origin_name(attr->from->origin));
    push_string(L, attr->from->reason);
    push_place(L, attr->from->span.line);
    return 4;
}

/*** An attribute: its value, where it comes from (read, inferred, supplied),
 * the rule or words that decided, and the line it was read at; nil without.
 * @function attr   @tparam string name   @treturn ?string value
 * @treturn ?string origin   @treturn ?string reason   @treturn ?integer line
 * @usage local who = rec:attr "addressee" or "nobody" */
static int
node_attr(lua_State *L)
{
    const struct rpt_node *n = rpt_lua_check_node(L, 1);
    return rpt_lua_push_attr(L, n, luaL_checkstring(L, 2));
}

/* Pushes a field of the node at index 1, without a call of its metamethod. */
static void
push_field(lua_State *L, const char *name)
{
    int field = 0;
    while (fields[field] != NULL && (fields[field][0] != name[0]
            || strcmp(fields[field], name) != 0))
        field++;
    if (fields[field] != NULL)
        get(L, field);
    else
        lua_getfield(L, 1, name);   /* which says what there is */
}

/* Pushes what a name of values() stands for. */
static void
push_value(lua_State *L, const struct rpt_node *n, const char *name)
{
    const struct rpt_attr *attr = NULL;
    if (name[0] != '.')
        attr = rpt_node_attr_find(n, name);
    if (attr != NULL)
        lua_pushlstring(L, attr->value.s, attr->value.n);
    else if (name[0] != '.')
        lua_pushnil(L);
    else if (strcmp(name, ".text") == 0)
        rpt_lua_push_text(L, n);
    else
        push_field(L, name + 1);
}

/*** Several attributes at once, for tables: cells[i] becomes the value of the
 * attribute names[i], or nil. A name that begins with a dot is a field
 * (".line"); ".text" is the text. Where the name is false, the cell stays.
 * @function values   @tparam table names   @tparam table cells
 * @treturn table cells
 * @usage local cells = rec:values({"label", "addressee", ".line"}, {}) */
static int
node_values(lua_State *L)
{
    const struct rpt_node *n = rpt_lua_check_node(L, 1);
    luaL_checktype(L, 2, LUA_TTABLE);
    luaL_checktype(L, 3, LUA_TTABLE);
    lua_settop(L, 3);
    lua_Integer count = (lua_Integer)lua_rawlen(L, 2);
    for (lua_Integer i = 1; i <= count; i++) {
        int type = lua_rawgeti(L, 2, i);        /* -- name */
        if (type == LUA_TSTRING) {
            push_value(L, n, lua_tostring(L, -1));
            lua_rawseti(L, 3, i);               /* cells[i] = value */
        } else if (type != LUA_TBOOLEAN || lua_toboolean(L, -1)) {
            return luaL_argerror(L, 2, "a name is a string or false");
        }
        lua_settop(L, 3);       /* a relative leaves its report as well */
    }
    return 1;
}

/* Upvalues: the node (kept alive), its next attribute. */
static int
attrs_next(lua_State *L)
{
    const struct rpt_attr *attr = lua_touserdata(L, lua_upvalueindex(2));
    rpt_lua_check_node(L, lua_upvalueindex(1));
    if (attr == NULL) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushlightuserdata(L, (void *)(uintptr_t)attr->next);
    lua_replace(L, lua_upvalueindex(2));
    lua_pushstring(L, attr->name);
    lua_pushlstring(L, attr->value.s, attr->value.n);
    lua_pushstring(L, rpt_origin_name(attr->from->origin));
    push_string(L, attr->from->reason);
    return 4;
}

/*** Steps through all attributes in the order of their setting.
 * @function attrs   @treturn function iterator name, value, origin, reason
 * @usage for name, value in node:attrs() do ... end */
static int
node_attrs(lua_State *L)
{
    const struct rpt_node *n = rpt_lua_check_node(L, 1);
    lua_settop(L, 1);
    lua_pushlightuserdata(L, (void *)(uintptr_t)n->attrs);
    lua_pushcclosure(L, attrs_next, 2);
    return 1;
}

/*** Nearest enclosing node of one of the kinds, the node itself included; nil
 * if there is none.
 * @function closest   @tparam string kind...   @treturn ?Node
 * @usage local section = node:closest("section", "annex") */
static int
node_closest(lua_State *L)
{
    struct rpt_node *n = rpt_lua_check_node(L, 1);
    luaL_checkstring(L, 2);
    uint32_t kinds = rpt_lua_check_kinds(L, 2);
    while (n != NULL && (kinds >> n->kind & 1) == 0)
        n = n->parent;
    return push_relative(L, n);
}

/*** Texts of the headings of the parts and sections around the node,
 * outermost first; the heading of the node itself is not among them.
 * @function headings   @treturn {string,...}
 * @usage local path = table.concat(node:headings(), " > ") */
static int
node_headings(lua_State *L)
{
    const struct rpt_node *found[256];
    int n = 0, i = 1;
    const struct rpt_node *above = rpt_lua_check_node(L, 1)->parent;
    for (; above != NULL && n < 256; above = above->parent)
        if (above->first != NULL && above->first->kind == RPT_KIND_HEADING)
            found[n++] = above->first;
    lua_createtable(L, n, 0);
    while (n > 0) {
        rpt_lua_push_text(L, found[--n]);
        lua_rawseti(L, -2, i++);
    }
    return 1;
}

/*** The place of byte i (from 1) of the node's text: exact where the source is
 * kept, else the start of the piece of text that holds it.
 * @function locate   @tparam integer i   @tparam[opt=1] integer n bytes
 * @treturn ?integer line   @treturn ?integer column   @treturn ?integer page
 * @usage local line = node:locate(node:text():find "whereas") */
static int
node_locate(lua_State *L)
{
    const struct rpt_node *n = rpt_lua_check_node(L, 1);
    lua_Integer i = luaL_checkinteger(L, 2);
    lua_Integer length = luaL_optinteger(L, 3, 1);
    luaL_argcheck(L, i >= 1, 2, "bytes count from 1");
    luaL_argcheck(L, length >= 0, 3, "a length is not negative");
    struct rpt_span at = rpt_node_locate(rpt_lua_of(L)->report, n,
        (size_t)i - 1, (size_t)length);
    push_place(L, at.line);
    push_place(L, at.column);
    push_place(L, at.page);
    return 3;
}

/*** Steps through the sentences of the node's text.
 * @function sentences   @treturn function iterator i, j (bytes from 1)
 * @usage for i, j in node:sentences() do out:write(text:sub(i, j)) end */
static int
node_sentences(lua_State *L)
{
    const struct rpt_node *n = rpt_lua_check_node(L, 1);
    rpt_lua_push_text(L, n);
    return rpt_lua_sentences(L, rpt_lua_of(L)->report->lang);
}

static const luaL_Reg methods[] = {
    {"text", node_text},
    {"attr", node_attr},
    {"attrs", node_attrs},
    {"values", node_values},
    {"children", rpt_lua_children},
    {"each", rpt_lua_each},
    {"closest", node_closest},
    {"headings", node_headings},
    {"xpath", rpt_lua_xpath},
    {"locate", node_locate},
    {"sentences", node_sentences},
    {"set", rpt_lua_set},
    {"wrap", rpt_lua_wrap},
    {"wrap_text", rpt_lua_wrap_text},
    {"detach", rpt_lua_detach},
    {"append", rpt_lua_append},
    {"insert", rpt_lua_insert},
    {NULL, NULL},
};

const struct rpt_lua_class rpt_lua_node_class = {
    .type = RPT_LUA_NODE, .name = "Node", .methods = methods,
    .fields = fields, .get = get, .tostring = node_tostring,
};
