/* SPDX-License-Identifier: MIT
 *
 * The module "rpt.reading": what texts ask for, from whom and how strongly,
 * read in C (core/read.h). Which places of a document count is for scripts
 * to say. Knows no language.
 */
#include "lua_lang.h"

#include <string.h>

#include "lua_node.h"
#include "node.h"
#include "read.h"

/* Slots of the stack that a call needs for the fields of its tables. */
#define SLOTS 40

/* User values of a Reader: its Lang; the Report that was searched; the names
 * of fields, as strings of Lua. */
enum { LANG = 1, REPORT, NAMES, N_VALUES = NAMES };

struct reader_ref {
    struct rpt_reader *reader;
    bool busy;              /* it waits for a function of the script */
};

static const struct rpt_lua_class reader_class;

static struct rpt_reader *
check_reader(lua_State *L)
{
    const struct reader_ref *ref = rpt_lua_check(L, 1, &reader_class);
    if (ref->reader == NULL)
        luaL_error(L, "the reader is closed");
    if (ref->busy)
        luaL_error(L, "the reader is at work");
    return ref->reader;
}

static int
reader_gc(lua_State *L)
{
    struct reader_ref *ref = rpt_lua_check(L, 1, &reader_class);
    rpt_reader_free(ref->reader);
    ref->reader = NULL;
    return 0;
}

static void
check_ready(lua_State *L, const struct rpt_reader *r)
{
    rpt_lua_check_status(L, rpt_reader_status(r), "cannot read the text");
}

/* The report of the node at 'arg', which may be edited. */
static struct rpt_report *
check_open(lua_State *L, int arg)
{
    struct rpt_report *report = rpt_lua_check_report(L, arg);
    if (rpt_report_is_frozen(report))
        luaL_error(L, "report is frozen");
    return report;
}

/* The text of the node at 'arg', of an item that of its first paragraph. */
static struct rpt_str
check_text(lua_State *L, struct rpt_reader *r, int arg)
{
    struct rpt_node *n = rpt_lua_check_node(L, arg);
    struct rpt_str text;
    rpt_reader_begin(r);
    text = rpt_read_text(r, rpt_read_block_of(n));
    check_ready(L, r);
    rpt_lua_charge(L, text.n / 4);
    return text;
}

/* ---- stems ----------------------------------------------------------- */

static const char *const kinds[] = {
    [RPT_READ_IS_STEM] = "noun", [RPT_READ_IS_MODAL] = "modal",
    [RPT_READ_IS_VERB] = "verb", [RPT_READ_IS_REPORTED] = "reported",
    [RPT_READ_IS_TOWARD] = "toward", NULL,
};

/* Fields of the tables that tell what is known, and of stems. */
enum field {
    RULE, REASON, LABEL, CONFIDENCE, BINDS, FROM, TO, LAST, STEM, REFERENCES,
    TEXT, WORDS, ADDRESSEE, ORIGIN, LEVEL, KIND, SOFT, THAT, OWN, N_FIELDS
};
static const char *const field_names[N_FIELDS] = {
    [RULE] = "rule", [REASON] = "reason", [LABEL] = "label",
    [CONFIDENCE] = "confidence", [BINDS] = "binds", [FROM] = "from",
    [TO] = "to", [LAST] = "last", [STEM] = "stem",
    [REFERENCES] = "references", [TEXT] = "text", [WORDS] = "words",
    [ADDRESSEE] = "addressee", [ORIGIN] = "origin", [LEVEL] = "level",
    [KIND] = "kind", [SOFT] = "soft", [THAT] = "that", [OWN] = "own",
};

/* A table whose fields are read: where it and the names are on the stack. With
 * names that are strings already a field costs half; there are twenty for each
 * recommendation. */
struct record {
    lua_State *L;
    int names, at;
};

static void
set_str(lua_State *L, enum field field, struct rpt_str value)
{
    if (value.s == NULL)
        return;
    lua_pushlstring(L, value.s, value.n);
    lua_setfield(L, -2, field_names[field]);
}

/* Pushes a table, or nil when nothing was found. */
static int
push_stem(lua_State *L, const struct rpt_read_stem *stem, bool found)
{
    if (!found) {
        lua_pushnil(L);
        return 1;
    }
    lua_createtable(L, 0, 8);
    set_str(L, TEXT, stem->text);
    set_str(L, WORDS, stem->words);
    set_str(L, ADDRESSEE, stem->addressee);
    set_str(L, ORIGIN, stem->origin);
    rpt_lua_set_integer(L, field_names[LEVEL], stem->level);
    rpt_lua_set_string(L, field_names[KIND], kinds[stem->kind]);
    lua_pushboolean(L, stem->soft);
    lua_setfield(L, -2, field_names[SOFT]);
    lua_pushboolean(L, stem->that);
    lua_setfield(L, -2, field_names[THAT]);
    lua_pushboolean(L, stem->own);
    lua_setfield(L, -2, field_names[OWN]);
    return 1;
}

/* Pushes a field, which stays on the stack; returns its type. */
static int
push_field(const struct record *t, enum field field)
{
    lua_rawgeti(t->L, t->names, (lua_Integer)field + 1);
    return lua_rawget(t->L, t->at);
}

/* A string field, absent if it is nil. */
static struct rpt_str
get_str(const struct record *t, enum field field)
{
    struct rpt_str value = {NULL, 0};
    int type = push_field(t, field);
    if (type != LUA_TNIL && type != LUA_TSTRING)
        luaL_error(t->L, "the field '%s' must be a string",
            field_names[field]);
    if (type == LUA_TSTRING)
        value.s = lua_tolstring(t->L, -1, &value.n);
    return value;
}

static struct rpt_str
need_str(const struct record *t, enum field field)
{
    struct rpt_str value = get_str(t, field);
    if (value.s == NULL)
        luaL_error(t->L, "the field '%s' is missing", field_names[field]);
    return value;
}

static bool
get_flag(const struct record *t, enum field field)
{
    push_field(t, field);
    return lua_toboolean(t->L, -1) != 0;
}

/* A byte given in a field, counted from 1; 'without' if it is nil. */
static size_t
get_place(const struct record *t, enum field field, size_t without)
{
    if (push_field(t, field) == LUA_TNIL)
        return without;
    lua_Integer place = luaL_checkinteger(t->L, -1);
    if (place < 1)
        luaL_error(t->L, "bytes count from 1");
    return (size_t)place;
}

/* Reads the stem at the top of the stack. */
static void
get_stem(lua_State *L, int names, struct rpt_read_stem *stem)
{
    const struct record t = {L, names, lua_gettop(L)};
    luaL_checktype(L, t.at, LUA_TTABLE);
    stem->text = need_str(&t, TEXT);
    stem->words = need_str(&t, WORDS);
    stem->addressee = get_str(&t, ADDRESSEE);
    stem->origin = get_str(&t, ORIGIN);
    stem->soft = get_flag(&t, SOFT);
    stem->that = get_flag(&t, THAT);
    push_field(&t, LEVEL);
    lua_Integer level = luaL_checkinteger(L, -1);
    if (level < 0 || level > 6)
        luaL_error(L, "a level is 0 to 6");
    stem->level = (int)level;
    push_field(&t, KIND);
    stem->kind = (enum rpt_read_kind)luaL_checkoption(L, -1, NULL, kinds);
}

/*** What a paragraph announces, as a lead-in does: a table with text, level (0
 * note to 6 bind), words (that decided), addressee (or nil), kind (noun, modal,
 * verb, reported, toward), soft (put down by a word), that (a clause goes on
 * below it), own (the document itself announces); or nil.
 * @function lead_in   @tparam Node node   @tparam boolean followed a list
 * comes next   @tparam boolean zone the section is on recommendations
 * @treturn ?table
 * @usage local stem = reader:lead_in(node, true, false) */
static int
reader_lead_in(lua_State *L)
{
    struct rpt_reader *r = check_reader(L);
    struct rpt_str text = check_text(L, r, 2);
    struct rpt_read_stem stem = {.level = 0};
    bool found = rpt_read_lead_in(r, text, lua_toboolean(L, 3),
        lua_toboolean(L, 4), &stem);
    check_ready(L, r);
    return push_stem(L, &stem, found);
}

/*** What a heading says of those whom the recommendations below it are for, or
 * with which operative verb they begin (kind "verb"): a table as lead_in()
 * gives it, or nil.
 * @function heading   @tparam Node heading   @treturn ?table
 * @usage local stem = reader:heading(section.first) */
static int
reader_heading(lua_State *L)
{
    struct rpt_reader *r = check_reader(L);
    struct rpt_str text = check_text(L, r, 2);
    struct rpt_read_stem stem = {.level = 0};
    bool found = rpt_read_heading(r, text, &stem);
    check_ready(L, r);
    return push_stem(L, &stem, found);
}

/* ---- what texts say -------------------------------------------------- */

/*** Does the text of a paragraph or item recommend something? "sure": by a verb
 * with which the document recommends (and the first byte of its subject),
 * "other": the same by a name, perhaps the author's (given third), "past": the
 * author is told to have done so, "duty": a sentence says that somebody should
 * act, "modal": a modal verb and somebody who is to act, "weak" without,
 * "bare": it begins with an operative verb, "gerund"; nil for none of them.
 * @function asks   @tparam Node node   @treturn ?string   @treturn ?integer
 * @treturn ?string
 * @usage local how, first = reader:asks(paragraph) */
static int
reader_asks(lua_State *L)
{
    static const char *const names[] = {
        [RPT_ASKS_NOT] = NULL, [RPT_ASKS_SURE] = "sure",
        [RPT_ASKS_OTHER] = "other", [RPT_ASKS_PAST] = "past",
        [RPT_ASKS_DUTY] = "duty",
        [RPT_ASKS_BARE] = "bare", [RPT_ASKS_MODAL] = "modal",
        [RPT_ASKS_GERUND] = "gerund", [RPT_ASKS_WEAK] = "weak",
    };
    struct rpt_reader *r = check_reader(L);
    struct rpt_str text = check_text(L, r, 2);
    struct rpt_read_range who;
    size_t first;
    enum rpt_read_asks asks = rpt_read_asks(r, text, &who, &first);
    check_ready(L, r);
    lua_pushstring(L, names[asks]);
    if (asks != RPT_ASKS_SURE && asks != RPT_ASKS_OTHER
        && asks != RPT_ASKS_PAST)
        return 1;
    lua_pushinteger(L, (lua_Integer)first + 1);
    if (asks != RPT_ASKS_OTHER)
        return 2;
    struct rpt_str name = rpt_read_sub(text, who.from, who.to);
    lua_pushlstring(L, name.s, name.n);
    return 3;
}

/*** The operative verb a text begins with: "ask" for one by which an organ
 * asks, "note" for another, or nil.
 * @function operative   @tparam Node node   @treturn ?string
 * @usage if reader:operative(paragraph) == "ask" then ... end */
static int
reader_operative(lua_State *L)
{
    struct rpt_reader *r = check_reader(L);
    struct rpt_str text = check_text(L, r, 2);
    size_t at = 0, after = 0;
    while (after != RPT_READ_NONE) {
        at = after;
        after = rpt_read_skip(r, RPT_READ_ADVERB, text, at, NULL);
    }
    size_t n = rpt_read_prefix(r, RPT_READ_VERB, text, at, NULL);
    /* An organ that speaks for itself is not named behind its verb, nor in
     * it ("It is recommended"). */
    bool named = n > 0 && (rpt_read_prefix(r, RPT_READ_AUTHOR, text, at,
        NULL) > 0 || (r->verb_first && rpt_read_prefix(r, RPT_READ_AUTHOR,
        text, rpt_read_past_space(text, at + n), NULL) > 0));
    const char *kind = n > 0 ? (named ? NULL : "ask")
        : rpt_read_prefix(r, RPT_READ_NOTE, text, at, NULL) > 0 ? "note"
        : NULL;
    check_ready(L, r);
    lua_pushstring(L, kind);
    return 1;
}

/* Is a letter or digit in the text? Beyond ASCII all but the General
 * Punctuation of Unicode (U+2000 to U+206F) counts as one. */
static bool
has_word(struct rpt_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.s[i];
        if (c == 0xE2 && ((unsigned char)rpt_read_byte(text, i + 1) & 0xFE)
                == 0x80)
            continue;
        if (rpt_read_is_letter(text.s[i]) || rpt_read_is_digit(text.s[i])
            || (c >= 0xC3 && c <= 0xF4))
            return true;
    }
    return false;
}

static struct rpt_str
trim(struct rpt_str text)
{
    while (text.n > 0 && strchr(";., ", text.s[text.n - 1]) != NULL)
        text.n--;
    return text;
}

/* Where dots that lead to the number of a page begin, with it; or the end. */
static size_t
leader_at_end(struct rpt_str text)
{
    size_t i = text.n, dots = 0;
    while (i > 0 && rpt_read_is_digit(text.s[i - 1]))
        i--;
    if (i == text.n)
        return text.n;
    for (; i > 0 && strchr(". ", text.s[i - 1]) != NULL; i--)
        dots += text.s[i - 1] == '.';
    return dots >= 4 ? i : text.n;
}

/* Where "(paragraph 4)" or "(1.14)" at the end of a text begins, or 0. */
static size_t
reference_at_end(struct rpt_str text)
{
    enum { LONGEST = 40 };
    bool digit = false;
    size_t i = text.n;
    if (i == 0 || text.s[i - 1] != ')')
        return 0;
    while (--i > 0 && text.n - i < LONGEST && text.s[i] != '(')
        digit = digit || rpt_read_is_digit(text.s[i]);
    return digit && text.s[i] == '(' ? i : 0;
}

/*** The text of a paragraph or item for comparing: without marks and spaces at
 * its end, a number in brackets, or dots that lead to the number of a page; nil
 * if it has no letter and no digit. Then the first byte of such dots, if any.
 * @function key   @tparam Node node   @treturn ?string   @treturn ?integer
 * @usage seen[reader:key(item)] = true */
static int
reader_key(lua_State *L)
{
    struct rpt_reader *r = check_reader(L);
    struct rpt_str text = check_text(L, r, 2);
    if (!has_word(text)) {
        lua_pushnil(L);
        return 1;
    }
    size_t whole = text.n, end = leader_at_end(text);
    text.n = end;
    text = trim(text);
    size_t bracket = reference_at_end(text);
    if (bracket > 0)
        text = trim((struct rpt_str){text.s, bracket});
    lua_pushlstring(L, text.s, text.n);
    if (end == whole)
        return 1;
    lua_pushinteger(L, (lua_Integer)end + 1);
    return 2;
}

/* ---- candidates ------------------------------------------------------ */

/*** Looks for the paragraphs that may ask for something, or report that
 * somebody did; those inside some nodes are left out. With a third argument it
 * looks only for those that candidates() finds by a way, which is sooner done.
 * @function search   @tparam Report report   @tparam {Node,...} zones
 * @tparam[opt] boolean ways   @treturn integer how many there are
 * @usage if reader:search(report, zones) > 0 then ... end */
static int
reader_search(lua_State *L)
{
    struct rpt_reader *r = check_reader(L);
    struct rpt_node *top = rpt_lua_check_top(L, 2);
    luaL_checktype(L, 3, LUA_TTABLE);
    bool all = !lua_toboolean(L, 4);
    lua_settop(L, 3);
    size_t n = (size_t)lua_rawlen(L, 3);
    const struct rpt_node **zones =
        lua_newuserdatauv(L, (n + 1) * sizeof *zones, 0);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(L, 3, (lua_Integer)i + 1);
        zones[i] = rpt_lua_check_node(L, -1);
        lua_pop(L, 1);
    }
    rpt_lua_charge(L, rpt_read_search(r, top, zones, n, all) / 16);
    check_ready(L, r);
    rpt_lua_push_box(L, 2);
    lua_setiuservalue(L, 1, REPORT);
    lua_pushinteger(L, (lua_Integer)r->n_noted);
    return 1;
}

/* The report that was searched; its object is pushed. */
static struct rpt_report *
push_searched(lua_State *L, int reader)
{
    if (lua_getiuservalue(L, reader, REPORT) != LUA_TUSERDATA)
        luaL_error(L, "no report was searched");
    return rpt_lua_check_report(L, -1);
}

/* Upvalues: the Reader, the number of the next, the way or 0. */
static int
candidates_next(lua_State *L)
{
    const struct reader_ref *ref = lua_touserdata(L, lua_upvalueindex(1));
    const struct rpt_reader *r = ref->reader;
    size_t i = (size_t)lua_tointeger(L, lua_upvalueindex(2));
    unsigned way = (unsigned)lua_tointeger(L, lua_upvalueindex(3));
    if (r == NULL)
        return luaL_error(L, "the reader is closed");
    while (i < r->n_noted && (r->noted[i].ways & way) != way)
        i++;
    rpt_lua_charge(L, 1);
    lua_pushinteger(L, (lua_Integer)i + 1);
    lua_replace(L, lua_upvalueindex(2));
    push_searched(L, lua_upvalueindex(1));
    return rpt_lua_push_node(L, -1,
        i < r->n_noted ? r->noted[i].node : NULL);
}

/*** Steps through the paragraphs that search() found, or only through those
 * that begin with a verb that asks ("begins"), have a word before their number
 * ("named"), or have a label and a verb by which the document may ask
 * ("numbered").
 * @function candidates   @tparam[opt] string way
 * @treturn function iterator node
 * @usage for paragraph in reader:candidates() do ... end */
static int
reader_candidates(lua_State *L)
{
    static const char *const names[] = {"begins", "named", "numbered", NULL};
    static const unsigned ways[] = {RPT_READ_BEGINS, RPT_READ_NAMED,
        RPT_READ_NUMBERED};
    check_reader(L);
    unsigned way = lua_isnoneornil(L, 2) ? 0 :
        ways[luaL_checkoption(L, 2, NULL, names)];
    lua_settop(L, 1);
    lua_pushinteger(L, 0);
    lua_pushinteger(L, (lua_Integer)way);
    lua_pushcclosure(L, candidates_next, 3);
    return 1;
}

/* ---- nodes ----------------------------------------------------------- */

/* What the references of a text are asked with. */
struct asking {
    lua_State *L;
    int function;
};

static struct rpt_str
ask_references(void *ctx, struct rpt_str text)
{
    const struct asking *asking = ctx;
    lua_State *L = asking->L;
    struct rpt_str list = {NULL, 0};
    /* An error leaves it busy: what it worked on is half made. */
    struct reader_ref *ref = rpt_lua_check(L, 1, &reader_class);
    lua_pushvalue(L, asking->function);
    lua_pushlstring(L, text.s, text.n);
    ref->busy = true;
    lua_call(L, 1, 1);
    ref->busy = false;
    if (!lua_isnil(L, -1))
        list.s = luaL_checklstring(L, -1, &list.n);
    return list;            /* it stays on the stack */
}

/* Reads the table of what is known at stack index 'at'. */
static void
get_why(lua_State *L, int at, struct rpt_read_why *why,
    struct rpt_read_stem *stem, struct asking *asking)
{
    luaL_checktype(L, at, LUA_TTABLE);
    luaL_checkstack(L, SLOTS, "too deep");
    lua_getiuservalue(L, 1, NAMES);
    const struct record t = {L, lua_gettop(L), at};
    *why = (struct rpt_read_why){.rule = need_str(&t, RULE).s,
        .reason = need_str(&t, REASON).s};
    why->label = get_str(&t, LABEL);
    why->confidence = get_str(&t, CONFIDENCE);
    why->binds = get_flag(&t, BINDS);
    why->from = get_place(&t, FROM, 1) - 1;
    why->to = get_place(&t, TO, 0);
    why->purpose = (struct rpt_str){NULL, 0};
    if (push_field(&t, LAST) != LUA_TNIL)
        why->last = rpt_lua_check_node(L, -1);
    if (push_field(&t, STEM) != LUA_TNIL) {
        get_stem(L, t.names, stem);
        why->stem = stem;
    }
    if (push_field(&t, REFERENCES) != LUA_TNIL) {
        *asking = (struct asking){L, lua_gettop(L)};
        why->references = ask_references;
        why->ctx = asking;
    }
}

/* No object is made of the recommendation: most scripts need none. */
static void
make(lua_State *L, struct rpt_reader *r, struct rpt_node *node,
    struct rpt_node *block, const struct rpt_read_why *why)
{
    struct rpt_node *made;
    struct rpt_report *report = check_open(L, 2);
    rpt_lua_check_status(L, rpt_read_make(r, report, node, block, why,
        &made), "cannot make the recommendation");
}

/*** Makes a recommendation of an item or paragraph, with all that its words
 * say as attributes, and nodes for the parts of a compound one; then it is the
 * parent of the node, or inside it with `from` or `to`. What is known:
 * rule, reason (strings), and perhaps last (the last sibling that belongs to
 * it, for several blocks), from, to (bytes of its text, for a piece of a
 * paragraph), label, confidence (strings), stem (of
 * lead_in() or heading()), binds (an organ asks in a resolution), references (a
 * function that gives the references of a text, called only where there may
 * be some).
 * @function make   @tparam Node node   @tparam table known
 * @tparam[opt] Node block that holds the text; else the first paragraph
 * @usage reader:make(item, {rule = "list", reason = "the list asks"}) */
static int
reader_make(lua_State *L)
{
    struct rpt_reader *r = check_reader(L);
    struct rpt_read_why why;
    struct rpt_read_stem stem;
    struct asking asking;
    check_text(L, r, 2);
    struct rpt_node *node = rpt_lua_check_node(L, 2);
    struct rpt_node *block = lua_isnoneornil(L, 4) ?
        rpt_read_block_of(node) : rpt_lua_check_node(L, 4);
    get_why(L, 3, &why, &stem, &asking);
    make(L, r, node, block, &why);
    return 0;
}

/*** Makes a recommendation of a paragraph of running text, as make() does: of
 * its end only when much stands before byte `first`, where the subject begins;
 * a long clause before that is its purpose.
 * @function make_end   @tparam Node paragraph   @tparam table known as for
 * make()   @tparam integer first
 * @usage reader:make_end(paragraph, known, first) */
static int
reader_make_end(lua_State *L)
{
    struct rpt_reader *r = check_reader(L);
    struct rpt_read_why why;
    struct rpt_read_stem stem;
    struct asking asking;
    check_text(L, r, 2);
    struct rpt_node *node = rpt_lua_check_node(L, 2);
    lua_Integer first = luaL_checkinteger(L, 4);
    luaL_argcheck(L, first >= 1, 4, "bytes count from 1");
    get_why(L, 3, &why, &stem, &asking);
    struct rpt_str text = rpt_read_text(r, node);
    rpt_read_cut(r, rpt_read_keep(r, text), (size_t)first - 1, &why);
    check_ready(L, r);
    make(L, r, node, node, &why);
    return 0;
}

static bool
is_recommendation(const struct rpt_node *n)
{
    return n != NULL && n->kind == RPT_KIND_RECOMMENDATION;
}

/* Is the paragraph, or a part of it, the author's own, or does it lead in a
 * list that is? */
static bool
is_own(const struct rpt_node *n)
{
    if (n->next != NULL && n->next->kind == RPT_KIND_LIST
        && is_recommendation(n->next->first))
        return true;
    for (const struct rpt_node *c = n->first; c != NULL; c = c->next)
        if (is_recommendation(c))
            return true;
    while (n != NULL && !is_recommendation(n))
        n = n->parent;
    return n != NULL;
}

/*** Wraps the sentences in which others are reported to ask for something, of
 * all paragraphs that search() found outside of recommendations.
 * @function statements
 * @usage reader:statements() */
static int
reader_statements(lua_State *L)
{
    struct rpt_reader *r = check_reader(L);
    push_searched(L, 1);
    struct rpt_report *report = check_open(L, -1);
    for (size_t i = 0; i < r->n_noted; i++) {
        struct rpt_node *n = r->noted[i].node;
        r->next_noted = i;
        if (is_own(n))
            continue;
        rpt_reader_begin(r);
        rpt_lua_of(L)->node = n;
        rpt_lua_of(L)->report = report;
        rpt_lua_check_status(L, rpt_read_statements(r, report, n),
            "cannot wrap this part of the text");
        check_ready(L, r);
        rpt_lua_charge(L, n->span.length / 4);
    }
    return 0;
}

static const luaL_Reg methods[] = {
    {"lead_in", reader_lead_in},
    {"heading", reader_heading},
    {"asks", reader_asks},
    {"operative", reader_operative},
    {"key", reader_key},
    {"search", reader_search},
    {"candidates", reader_candidates},
    {"make", reader_make},
    {"make_end", reader_make_end},
    {"statements", reader_statements},
    {NULL, NULL},
};
static const struct rpt_lua_class reader_class = {
    .type = RPT_LUA_READER, .name = "Reader", .methods = methods,
    .gc = reader_gc,
};

/*** A reader of texts for a language pack.
 * @function new   @tparam Lang lang   @treturn Reader
 * @usage local reader = require "rpt.reading".new(lang) */
static int
reading_new(lua_State *L)
{
    const struct rpt_lang *lang = rpt_lua_check_lang(L, 1);
    struct reader_ref *ref = lua_newuserdatauv(L, sizeof *ref, N_VALUES);
    *ref = (struct reader_ref){NULL, false};
    rpt_lua_set_class(L, &reader_class);
    lua_pushvalue(L, 1);
    lua_setiuservalue(L, -2, LANG);
    lua_createtable(L, N_FIELDS, 0);
    for (int i = 0; i < N_FIELDS; i++) {
        lua_pushstring(L, field_names[i]);
        lua_rawseti(L, -2, i + 1);
    }
    lua_setiuservalue(L, -2, NAMES);
    rpt_lua_check_status(L, rpt_reader_new(&ref->reader, lang),
        "cannot make a reader");
    return 1;
}

static const luaL_Reg functions[] = {
    {"new", reading_new},
    {NULL, NULL},
};

int
rpt_lua_open_reading(lua_State *L)
{
    luaL_newlib(L, functions);
    return 1;
}
