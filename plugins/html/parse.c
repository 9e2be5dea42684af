/* SPDX-License-Identifier: MIT
 *
 * From the page to the tape. libxml2's HTML parser repairs the page and
 * gives events; it tells no places, so the source, which is at hand, is
 * followed along. Nothing outside the page is ever read.
 */
#include "html.h"

/* Elements that the parser may look through for ends of nothing. */
#define MAX_COST ((uint64_t)1 << 29)

static const char *const names[HTML_N_NAMES] = {
    [HTML_ALIGN] = "align", [HTML_ALT] = "alt", [HTML_BORDER] = "border",
    [HTML_CLASS] = "class", [HTML_COLSPAN] = "colspan",
    [HTML_EPUB_TYPE] = "epub:type", [HTML_HIDE] = "hidden",
    [HTML_HREF] = "href", [HTML_ID] = "id", [HTML_ANCHOR] = "name",
    [HTML_REVERSED] = "reversed", [HTML_ARIA_ROLE] = "role",
    [HTML_ROWSPAN] = "rowspan", [HTML_SIZE] = "size", [HTML_SRC] = "src",
    [HTML_START] = "start", [HTML_STYLE] = "style", [HTML_TYPE] = "type",
    [HTML_VALUE] = "value",
};

/* What the attribute "role" makes of an element. */
static const struct html_element by_role[] = {
    {"alertdialog", HTML_SIDE, 0, 0, "dialog"},
    {"article", HTML_ARTICLE, 0, 0, NULL},
    {"banner", HTML_HEADER, 0, 0, "banner"},
    {"complementary", HTML_HEADER, 0, 0, "complementary"},
    {"contentinfo", HTML_HEADER, 0, 0, "contentinfo"},
    {"dialog", HTML_SIDE, 0, 0, "dialog"},
    {"doc-noteref", HTML_LINK, RPT_KIND_LINK, 0, NULL},
    {"main", HTML_MAIN, 0, 0, NULL},
    {"menu", HTML_SIDE, 0, 0, "navigation"},
    {"menubar", HTML_SIDE, 0, 0, "navigation"},
    {"navigation", HTML_SIDE, 0, 0, "navigation"},
    {"search", HTML_SIDE, 0, 0, "form"},
    {"tooltip", HTML_SIDE, 0, 0, "dialog"},
};

struct rpt_str
html_attr(const struct html *h, const struct html_item *item,
    enum html_name name)
{
    for (uint32_t i = 0; i < item->n; i++) {
        const struct html_attr *attr = &h->attrs[item->at + i];
        if (attr->name == name)
            return (struct rpt_str){h->pool.s + attr->at, attr->n};
    }
    return (struct rpt_str){NULL, 0};
}

struct rpt_str
html_letters(const struct html *h, const struct html_item *item)
{
    if (item->n > 0)
        return (struct rpt_str){h->pool.s + item->at, item->n};
    return (struct rpt_str){h->source.s + item->from, item->to - item->from};
}

/* After a failure the parser need not go on. */
static bool
failed(struct html *h)
{
    if (rpt_build_status(h->b) == RPT_OK)
        return false;
    xmlStopParser(h->ctxt);
    return true;
}

/* --- places -------------------------------------------------------------- */

/* Where the parser stands in the source. */
static size_t
parsed(const struct html *h)
{
    const xmlParserInput *in = h->ctxt->input;
    if (in == NULL)
        return h->next;
    size_t at = (size_t)in->consumed + (size_t)(in->cur - in->base);
    return at < h->source.n ? at : h->source.n;
}

static bool
is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* Does markup begin at 'at' that gives no text? */
static bool
is_markup(const struct html *h, size_t at)
{
    struct rpt_str s = h->source;
    return at + 1 < s.n && s.s[at] == '<'
        && (is_letter(s.s[at + 1]) || strchr("!?/", s.s[at + 1]) != NULL);
}

/* Moves over markup that the parser passed without an event: ends of
 * nothing, second bodies, conditions of Word. */
static void
skip_markup(struct html *h, size_t limit)
{
    size_t n = h->source.n;
    while (h->next < limit && is_markup(h, h->next)) {
        const char *end = memchr(h->source.s + h->next, '>', n - h->next);
        h->next = end == NULL ? n : (size_t)(end - h->source.s) + 1;
    }
}

/* Where the tag stands that was just parsed; false if the page has none and
 * the parser made it. */
static bool
find_tag(const struct html *h, const char *name, bool closing, size_t *at)
{
    const char *s = h->source.s, *end = s + parsed(h);
    size_t n = strlen(name);
    for (const char *p = s + h->next; p < end
            && (p = memchr(p, '<', (size_t)(end - p))) != NULL; p++) {
        const char *word = p + 1 + closing;
        if ((closing && p[1] != '/') || (size_t)(end - p) < n + 1u + closing)
            continue;
        if (html_is((struct rpt_str){word, n}, name)) {
            *at = (size_t)(p - s);
            return true;
        }
    }
    return false;
}

/* --- the tape ------------------------------------------------------------ */

static struct html_item *
add_item(struct html *h, enum html_type type, size_t from, size_t to)
{
    void *p = h->items;
    if (h->n >= HTML_NONE - 1)
        rpt_build_fail(h->b, RPT_LIMIT, "limit-nodes",
            html_place(h, from, to), "too many tags");
    if (rpt_build_status(h->b) != RPT_OK
        || !html_grow(h, &p, &h->room, h->n + 1, sizeof *h->items))
        return NULL;
    h->items = p;
    struct html_item *item = &h->items[h->n++];
    *item = (struct html_item){
        .type = (uint8_t)type, .kind = RPT_KIND_REPORT,
        .from = (uint32_t)from, .to = (uint32_t)to,
        .match = HTML_NONE, .parent = HTML_NONE, .note = HTML_NONE,
        .block = HTML_NONE, .sum = h->sum, .heads = h->heads,
    };
    if (h->n_open > 0) {
        item->parent = h->open[h->n_open - 1].item;
        const struct html_item *parent = &h->items[item->parent];
        item->look = parent->look;
        item->block = html_is_inline(parent->element) ? parent->block
            : item->parent;
    }
    return item;
}

/* The parser takes references to C1 characters by the letter; all browsers
 * take them for Windows-1252. */
static void
add_reference(struct html *h, const char *s, size_t n)
{
    static const uint16_t high[32] = {
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    };
    unsigned char c = n == 2 ? (unsigned char)s[1] : 0;
    if (n != 2 || (unsigned char)s[0] != 0xC2 || c >= 0xA0) {
        html_add(h, &h->pool, s, n);
        return;
    }
    char out[4];
    html_add(h, &h->pool, out, rpt_utf8_encode(high[c - 0x80], out));
}

/* Adds text [from, to); 's' if it does not stand there as it is. */
static void
add_text(struct html *h, size_t from, size_t to, struct rpt_str s)
{
    struct html_item *last = h->n > 0 ? &h->items[h->n - 1] : NULL;
    h->next = to;
    if (s.n == 0 && last != NULL && last->type == HTML_TEXT && last->n == 0
        && last->to == from) {
        last->to = (uint32_t)to;
    } else {
        struct html_item *item = add_item(h, HTML_TEXT, from, to);
        if (item == NULL)
            return;
        if (s.n > 0) {
            item->at = (uint32_t)h->pool.n;
            add_reference(h, s.s, s.n);
            item = &h->items[h->n - 1];
            item->n = (uint32_t)(h->pool.n - item->at);
        }
        last = item;
    }
    if (rpt_build_status(h->b) == RPT_OK
        && (last->look.flags & (HTML_HIDDEN | HTML_MUTED)) == 0
        && !html_is_white(s.n > 0 ? s : (struct rpt_str){
            h->source.s + from, to - from}))
        h->sum += (uint32_t)(to - from);
}

static bool
is_literal(const struct html *h, size_t at, const char *s, size_t n)
{
    const char *here = h->source.s + at;
    if (n > h->source.n - at || memcmp(here, s, n) != 0)
        return false;
    /* "&" from "&amp;" or "&#38;" is a reference all the same. */
    return *here != '&' || n > 1 || at + 1 == h->source.n
        || (here[1] != '#' && strncmp(here + 1, "amp;", 4) != 0);
}

/* --- events -------------------------------------------------------------- */

/* A '<' that begins no tag. The parser stands before it, not behind. */
static bool
angle(struct html *h, const char *s, size_t n)
{
    size_t at = parsed(h);
    if (n != 1 || *s != '<' || at >= h->source.n || h->source.s[at] != '<')
        return false;
    skip_markup(h, at);
    if (h->next < at)       /* "&lt;" before a tag */
        return false;
    if (h->next == at && !is_markup(h, at))
        add_text(h, at, at + 1, RPT_STR(""));
    else                    /* conditions of Word, marks of other tongues */
        skip_markup(h, h->source.n);
    return true;
}

/*
 * "&copy 1998": the names of Latin-1 need no semicolon, everywhere but in the
 * parser, which gives the '&' and then the name.
 */
static bool
bare_reference(struct html *h, const char *s, size_t n)
{
    struct html_item *last = h->n > 0 ? &h->items[h->n - 1] : NULL;
    size_t at = h->next;
    char name[8];
    if (last == NULL || last->type != HTML_TEXT || last->n > 0
        || last->to != at || last->from == at || h->source.s[at - 1] != '&'
        || n < 2 || n >= sizeof name || !is_literal(h, at, s, n)
        || (at + n < h->source.n && strchr("=;", h->source.s[at + n])))
        return false;
    memcpy(name, s, n);
    name[n] = '\0';
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
    if (entity == NULL || entity->value > 0xFF)
        return false;
    char out[4];
    size_t length = rpt_utf8_encode(entity->value, out);
    if (--last->to == last->from)
        h->n--;
    add_text(h, at - 1, at + n, (struct rpt_str){out, length});
    return true;
}

static void
characters(void *user, const xmlChar *letters, int length)
{
    struct html *h = user;
    const char *s = (const char *)letters;
    size_t n = (size_t)length, end = parsed(h);
    if (failed(h) || n == 0 || angle(h, s, n))
        return;
    skip_markup(h, end);
    size_t at = h->next;
    if (end <= at || bare_reference(h, s, n))
        return;             /* within what was passed over, or done */
    if (is_literal(h, at, s, n))
        add_text(h, at, at + n, RPT_STR(""));
    else if (h->source.s[at] == '&')
        add_text(h, at, end, (struct rpt_str){s, n});
    else if (end >= at + n && memcmp(h->source.s + end - n, s, n) == 0)
        add_text(h, end - n, end, RPT_STR(""));
    else        /* the rest of a piece, or control characters left out */
        add_text(h, at, end, RPT_STR(""));
}

static void
cdata(void *user, const xmlChar *s, int n)
{
    (void)user;     /* scripts and style sheets */
    (void)s;
    (void)n;
}

static uint32_t
find_name(const char *name)
{
    uint32_t i = 0;
    while (i < HTML_N_NAMES && strcmp(names[i], name) != 0)
        i++;
    return i;
}

static void
add_attrs(struct html *h, struct html_item *item, const xmlChar **attrs)
{
    item->at = (uint32_t)h->n_attrs;
    for (; attrs != NULL && *attrs != NULL; attrs += 2) {
        uint32_t name = find_name((const char *)attrs[0]);
        const char *value = attrs[1] != NULL ? (const char *)attrs[1] : "";
        void *p = h->attrs;
        if (name == HTML_N_NAMES || !html_grow(h, &p, &h->attrs_room,
                h->n_attrs + 1, sizeof *h->attrs))
            continue;
        h->attrs = p;
        h->attrs[h->n_attrs++] = (struct html_attr){name,
            (uint32_t)h->pool.n, (uint32_t)strlen(value)};
        html_add(h, &h->pool, value, strlen(value) + 1);
        item->n++;
    }
}

static const struct html_element *
element_of(const struct html *h, const struct html_item *item,
    const char *name)
{
    struct rpt_str role = html_attr(h, item, HTML_ARIA_ROLE);
    for (size_t i = 0; role.n > 0 && i < sizeof by_role / sizeof *by_role;
         i++)
        if (html_is(role, by_role[i].name))
            return &by_role[i];
    return html_element_find(name);
}

static void
start_element(void *user, const xmlChar *name, const xmlChar **attrs)
{
    struct html *h = user;
    size_t from = h->next, to = from;
    if (failed(h))
        return;
    if (find_tag(h, (const char *)name, false, &from)) {
        to = parsed(h);
        const char *s = h->source.s;
        if (to + 1 < h->source.n && s[to] == '/' && s[to + 1] == '>')
            to += 2;
        else if (to < h->source.n && s[to] == '>')
            to++;
        h->next = to;
    }
    if (h->n_open == HTML_MAX_DEPTH) {
        rpt_build_fail(h->b, RPT_LIMIT, "limit-depth",
            html_place(h, from, from),
            "elements nest deeper than %d levels", HTML_MAX_DEPTH);
        return;
    }
    struct html_item *item = add_item(h, HTML_OPEN, from, to);
    if (item == NULL)
        return;
    add_attrs(h, item, attrs);
    item->element = element_of(h, item, (const char *)name);
    html_look(h, item);
    h->heads += item->element->role == HTML_HEADING
        || item->element->role == HTML_TABLE;
    void *p = h->open;
    if (!html_grow(h, &p, &h->open_room, h->n_open + 1, sizeof *h->open))
        return;
    h->open = p;
    h->open[h->n_open++] = (struct html_open){(uint32_t)(h->n - 1),
        (const char *)name};
}

/* Closes the innermost open element. */
static void
close_item(struct html *h, size_t from, size_t to)
{
    uint32_t open = h->open[--h->n_open].item;
    struct html_item *item = add_item(h, HTML_CLOSE, from, to);
    if (item == NULL)
        return;
    item->element = h->items[open].element;
    item->look = h->items[open].look;
    item->kind = h->items[open].kind;
    item->match = open;
    h->items[open].match = (uint32_t)(h->n - 1);
}

static void
end_element(void *user, const xmlChar *name)
{
    struct html *h = user;
    size_t from = h->next, k = h->n_open;
    if (failed(h))
        return;
    if (find_tag(h, (const char *)name, true, &from))
        h->next = parsed(h);
    /* Without an end to its tag an element is left without an event. */
    while (k > 0 && strcmp(h->open[k - 1].name, (const char *)name) != 0)
        k--;
    while (k > 0 && h->n_open >= k)
        close_item(h, from, h->next);
}

static void
comment(void *user, const xmlChar *letters)
{
    struct html *h = user;
    const char *s = (const char *)letters;
    size_t end = parsed(h), n = strlen(s), i = html_white((struct rpt_str){
        s, n});
    if (failed(h))
        return;
    h->next = end > h->next ? end : h->next;
    /* Others are notes of who made the page, or what only Word sees. */
    if (n - i < 4 || memcmp(s + i, "rpt:", 4) != 0 || end < n + 3)
        return;
    size_t from = end - n - 3;
    while (n > i && html_is_space(s[n - 1]))
        n--;
    if (memcmp(h->source.s + from + i, s + i, n - i) == 0)
        add_item(h, HTML_COMMENT, from + i, from + n);
}

static void
instruction(void *user, const xmlChar *target, const xmlChar *data)
{
    struct html *h = user;
    (void)target;
    (void)data;
    h->next = parsed(h);
}

static void
subset(void *user, const xmlChar *name, const xmlChar *public_id,
    const xmlChar *system_id)
{
    (void)public_id;
    (void)system_id;
    instruction(user, name, NULL);
}

/* Pages are full of errors, and the parser repairs them; memory and time are
 * another matter. */
static void
parser_error(void *user, xmlError *error)
{
    struct html *h = user;
    if (error->code == XML_ERR_NO_MEMORY) {
        html_nomem(h);
        return;
    }
    if (h->ctxt == NULL)
        return;
    h->cost += (uint64_t)h->ctxt->nameNr;
    if (h->cost > MAX_COST)
        rpt_build_fail(h->b, RPT_LIMIT, "limit-html", (struct rpt_span){0},
            "too deep and too damaged to be put right");
    if (error->code == XML_ERR_INVALID_CHAR && !h->told_bad) {
        h->told_bad = true;
        size_t at = h->next;
        rpt_log_add(rpt_build_log(h->b), RPT_LEVEL_WARNING,
            "control-character", html_place(h, at, at),
            "control characters or references to none");
    }
}

/* Where it has no parser to report to, libxml2 would print. */
static void
no_print(void *user, const char *fmt, ...)
{
    (void)user;
    (void)fmt;
}

/* --- parsing ------------------------------------------------------------- */

static void
parse(struct html *h)
{
    xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC,
        .internalSubset = subset,
        .startElement = start_element,
        .endElement = end_element,
        .characters = characters,
        .ignorableWhitespace = characters,
        .cdataBlock = cdata,
        .comment = comment,
        .processingInstruction = instruction,
        .serror = parser_error,
    };
    xmlResetLastError();
    if (h->source.n > INT32_MAX / 2) {
        rpt_build_fail(h->b, RPT_LIMIT, "limit-input", (struct rpt_span){0},
            "longer than 1 GiB");
        return;
    }
    h->ctxt = htmlCreateMemoryParserCtxt(h->source.s, (int)h->source.n);
    if (h->ctxt == NULL) {
        html_nomem(h);
        return;
    }
    *h->ctxt->sax = handler;
    h->ctxt->userData = h;
    htmlCtxtUseOptions(h->ctxt, HTML_PARSE_RECOVER | HTML_PARSE_NONET
        | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    /* What is read was decoded before. */
    xmlSwitchEncoding(h->ctxt, XML_CHAR_ENCODING_UTF8);
    h->ctxt->charset = XML_CHAR_ENCODING_UTF8;
    htmlParseDocument(h->ctxt);
    const xmlError *last = xmlGetLastError();
    if (last != NULL && last->code == XML_ERR_NO_MEMORY)
        html_nomem(h);
    while (h->n_open > 0 && rpt_build_status(h->b) == RPT_OK)
        close_item(h, h->source.n, h->source.n);
    if (h->ctxt->myDoc != NULL)
        xmlFreeDoc(h->ctxt->myDoc);
    h->ctxt->myDoc = NULL;
    htmlFreeParserCtxt(h->ctxt);
    h->ctxt = NULL;
}

void
html_parse(struct html *h)
{
    xmlGenericErrorFunc print = xmlGenericError;
    void *print_to = xmlGenericErrorContext;
    xmlSetGenericErrorFunc(NULL, no_print);
    parse(h);
    xmlSetGenericErrorFunc(print_to, print);
}
