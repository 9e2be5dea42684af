/* SPDX-License-Identifier: MIT
 *
 * How the prompt shows values: nodes with kind, id, place and an excerpt,
 * tables in the order of their keys. Nothing shown can steer a terminal.
 */
#include "repl.h"

#include <string.h>

#include "lua_node.h"
#include "str.h"
#include "width.h"

#define EXCERPT 60              /* columns of a node's text */
#define LONGEST 2000            /* bytes of a string */
#define MOST 50                 /* entries of a table */
#define DEEPEST 3               /* tables within tables */

struct show {
    lua_State *L;
    struct rpt_sink *sink;
};

static void show_value(struct show *s, int index, int depth);

/* Adds at most 'columns' columns of the text, made visible. */
static void
add_excerpt(struct rpt_buf *buf, struct rpt_str text, size_t columns)
{
    size_t n = 0, width = 0;
    while (n < text.n) {
        uint32_t c;
        size_t length = rpt_utf8_decode(text.s + n, text.n - n, &c);
        width += rpt_width((struct rpt_str){text.s + n, length});
        if (width > columns)
            break;
        n += length;
    }
    bool whole = n == text.n;
    rpt_str_add_visible(buf, (struct rpt_str){text.s, n}, true);
    if (!whole)
        rpt_buf_add(buf, "\xE2\x80\xA6", 3);    /* an ellipsis */
}

/* Writes what a buffer holds and frees it; raises after that. */
static void
put(struct show *s, struct rpt_buf *buf)
{
    enum rpt_status status = buf->status;
    struct rpt_str text = rpt_buf_get(buf);
    rpt_sink_write(s->sink, text.s, text.n);
    rpt_buf_free(buf);
    rpt_lua_check_status(s->L, status, "cannot show the value");
}

/* kind id (line 12, page 2) "text" */
static void
show_node(struct show *s, struct rpt_report *report,
    const struct rpt_node *n)
{
    struct rpt_str text = rpt_lua_text(s->L, n);
    struct rpt_buf buf;
    rpt_buf_init(&buf, SIZE_MAX / 2);
    const char *id = rpt_node_id(report, n);
    rpt_buf_print(&buf, "%s", rpt_kind_name((enum rpt_kind)n->kind));
    if (id[0] != '\0') {
        rpt_buf_add_char(&buf, ' ');
        rpt_str_add_visible(&buf, (struct rpt_str){id, strlen(id)}, false);
    }
    if (n->span.line > 0)
        rpt_buf_print(&buf, " (line %u", (unsigned)n->span.line);
    if (n->span.page > 0)
        rpt_buf_print(&buf, "%spage %u", n->span.line > 0 ? ", " : " (",
            (unsigned)n->span.page);
    if (n->span.line > 0 || n->span.page > 0)
        rpt_buf_add_char(&buf, ')');
    if (text.n > 0) {
        rpt_buf_add(&buf, " \"", 2);
        add_excerpt(&buf, text, EXCERPT);
        rpt_buf_add_char(&buf, '"');
    }
    put(s, &buf);
}

/* The attributes of a node shown by itself, one a line. */
static void
show_attrs(struct show *s, const struct rpt_node *n)
{
    struct rpt_buf buf;
    rpt_buf_init(&buf, SIZE_MAX / 2);
    for (const struct rpt_attr *a = n->attrs; a != NULL; a = a->next) {
        rpt_buf_print(&buf, "\n  %s = \"", a->name);
        add_excerpt(&buf, a->value, EXCERPT);
        rpt_buf_add_char(&buf, '"');
        if (a->from->origin != RPT_ORIGIN_READ)
            rpt_buf_print(&buf, " (%s)", rpt_origin_name(a->from->origin));
    }
    put(s, &buf);
}

static void
show_string(struct show *s, int index)
{
    struct rpt_str text;
    struct rpt_buf buf;
    text.s = lua_tolstring(s->L, index, &text.n);
    rpt_buf_init(&buf, SIZE_MAX / 2);
    rpt_buf_add_char(&buf, '"');
    add_excerpt(&buf, text, LONGEST);
    rpt_buf_add_char(&buf, '"');
    put(s, &buf);
}

/* Is the table at 'index' a list from 1 on? */
static bool
is_list(lua_State *L, int index)
{
    lua_Unsigned n = lua_rawlen(L, index), found = 0;
    for (lua_pushnil(L); lua_next(L, index) != 0; lua_pop(L, 1))
        found++;
    return found == n;
}

static void
indent(struct show *s, int depth)
{
    rpt_sink_write(s->sink, "\n", 1);
    for (int i = 0; i < depth; i++)
        rpt_sink_write(s->sink, "  ", 2);
}

/* [key] = or name =, for the key at 'index'. */
static void
show_key(struct show *s, int index)
{
    lua_State *L = s->L;
    size_t n;
    const char *name = lua_type(L, index) == LUA_TSTRING ?
        lua_tolstring(L, index, &n) : NULL;
    if (name != NULL && n > 0 && strspn(name, "abcdefghijklmnopqrstuvwxyz"
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") == n) {
        rpt_sink_write(s->sink, name, n);
    } else {
        rpt_sink_write(s->sink, "[", 1);
        show_value(s, index, DEEPEST);
        rpt_sink_write(s->sink, "]", 1);
    }
    rpt_sink_write(s->sink, " = ", 3);
}

static void
show_table(struct show *s, int index, int depth)
{
    lua_State *L = s->L;
    bool list = is_list(L, index);
    size_t n = 0;
    luaL_checkstack(L, LUA_MINSTACK, "tables too deep");
    lua_pushcfunction(L, rpt_lua_pairs);
    lua_pushvalue(L, index);
    lua_call(L, 1, 2);
    int next = lua_gettop(L) - 1;
    lua_pushnil(L);
    rpt_sink_write(s->sink, "{", 1);
    for (;; n++) {
        lua_pushvalue(L, next);
        lua_pushvalue(L, index);
        lua_pushvalue(L, next + 2);
        lua_call(L, 2, 2);                      /* key, value */
        if (lua_isnil(L, -2))
            break;
        if (n < MOST) {
            indent(s, depth + 1);
            if (list)
                rpt_sink_print(s->sink, "[%zu] ", n + 1);
            else
                show_key(s, lua_gettop(L) - 1);
            show_value(s, lua_gettop(L), depth + 1);
        }
        lua_pop(L, 1);
        lua_replace(L, next + 2);               /* the last key */
    }
    if (n > MOST) {
        indent(s, depth + 1);
        rpt_sink_print(s->sink, "... and %zu more", n - MOST);
    }
    if (n > 0)
        indent(s, depth);
    rpt_sink_write(s->sink, "}", 1);
    lua_settop(L, next - 1);
}

static void
show_value(struct show *s, int index, int depth)
{
    lua_State *L = s->L;
    const struct rpt_node *n = rpt_lua_to_node(L, index);
    int type = lua_type(L, index);
    if (type == LUA_TTABLE
        && luaL_getmetafield(L, index, "__tostring") != LUA_TNIL) {
        lua_pop(L, 1);
        type = LUA_TUSERDATA;   /* it knows how to be shown */
    }
    if (n != NULL) {
        show_node(s, rpt_lua_check_report(L, index), n);
    } else if (type == LUA_TSTRING) {
        show_string(s, index);
    } else if (type == LUA_TTABLE && depth < DEEPEST) {
        show_table(s, index, depth);
    } else if (type == LUA_TTABLE || type == LUA_TFUNCTION) {
        /* Their addresses say nothing. */
        rpt_sink_print(s->sink, "%s", type == LUA_TTABLE ? "{...}" :
            "function");
    } else {
        struct rpt_str text;
        text.s = luaL_tolstring(L, index, &text.n);
        rpt_repl_write(L, s->sink, text);
        lua_pop(L, 1);
    }
}

void
rpt_repl_show(lua_State *L, int index, struct rpt_sink *sink)
{
    struct show s = {L, sink};
    index = lua_absindex(L, index);
    show_value(&s, index, 0);
    const struct rpt_node *n = rpt_lua_to_node(L, index);
    if (n == NULL && rpt_lua_test(L, index, &rpt_lua_report_class) != NULL)
        n = rpt_report_root(rpt_lua_check_report(L, index));
    if (n != NULL)
        show_attrs(&s, n);
    rpt_sink_write(sink, "\n", 1);
}

void
rpt_repl_write(lua_State *L, struct rpt_sink *sink, struct rpt_str text)
{
    struct show s = {L, sink};
    struct rpt_buf buf;
    rpt_buf_init(&buf, SIZE_MAX / 2);
    while (text.n > 0) {
        size_t n = 0;
        while (n < text.n && text.s[n] != '\n' && text.s[n] != '\t')
            n++;
        rpt_str_add_visible(&buf, (struct rpt_str){text.s, n}, false);
        if (n < text.n)
            rpt_buf_add_char(&buf, text.s[n++]);
        text.s += n;
        text.n -= n;
    }
    put(&s, &buf);
}
