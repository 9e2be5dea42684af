/* SPDX-License-Identifier: MIT
 *
 * The reader of Akoma Ntoso: the plug-in, the parser with its limits, and
 * what goes wrong. libxml2 gives SAX2 events; no tree of its own is built.
 * Nothing outside the document is ever read: no DTD, no external entity, no
 * network.
 */
#include "akn.h"

#include <limits.h>
#include <string.h>

#include <libxml/parserInternals.h>

/* Entities that hold plain text are put in; these bound what that costs. */
#define MAX_ENTITIES 512
#define MAX_ENTITY 1024
#define MAX_EXPANDED ((size_t)1 << 20)

struct akn_entity {
    xmlEntity entity;
    char *name, *content;
    bool markup, external;
};

bool
akn_is(struct rpt_str s, const char *word)
{
    return strlen(word) == s.n && memcmp(s.s, word, s.n) == 0;
}

struct rpt_str
akn_attr(const struct akn_tag *tag, const char *name)
{
    for (int i = 0; i < tag->n; i++) {
        const xmlChar **attr = tag->attrs + 5 * (size_t)i;
        if (attr[0][0] == (xmlChar)name[0] &&
            strcmp((const char *)attr[0], name) == 0)
            return (struct rpt_str){(const char *)attr[3],
                (size_t)(attr[4] - attr[3])};
    }
    return RPT_STR("");
}

void
akn_nomem(struct akn *a)
{
    rpt_build_fail(a->b, RPT_NOMEM, "nomem", (struct rpt_span){0},
        "out of memory");
}

/* After a failure the parser need not go on. */
static bool
failed(struct akn *a)
{
    if (rpt_build_status(a->b) == RPT_OK)
        return false;
    if (a->ctxt != NULL)
        a->xml.xmlStopParser(a->ctxt);
    return true;
}

/* --- names --------------------------------------------------------------- */

/* Told of once in each document. */
static void
tell_unknown(struct akn *a, const char *name, bool foreign)
{
    rpt_log_add(rpt_build_log(a->b), RPT_LEVEL_STYLE,
        foreign ? "foreign-element" : "unknown-element", akn_here(a),
        "%s element <%s>: its text is kept as plain text",
        foreign ? "foreign" : "unknown", name);
}

/* Where a name is, or is to be put. */
static struct akn_name *
name_slot(struct akn *a, const xmlChar *key)
{
    size_t at = ((size_t)(uintptr_t)key >> 3) * 0x9E3779B1u % AKN_N_NAMES;
    while (a->names[at].key != NULL && a->names[at].key != key)
        at = (at + 1) % AKN_N_NAMES;
    return &a->names[at];
}

static const struct akn_element *
find_element(struct akn *a, const xmlChar *key, const xmlChar *uri)
{
    static const struct akn_element unknown = {"", AKN_UNKNOWN, 0};
    bool foreign = a->rooted && uri != a->uri;
    struct akn_name *name = name_slot(a, key);
    if (name->key == NULL) {
        const struct akn_element *found =
            akn_element_find((const char *)key);
        /* A document of a thousand names of its own gets no table. */
        if (a->n_names >= AKN_N_NAMES / 2)
            return found == NULL || foreign ? &unknown : found;
        a->n_names++;
        *name = (struct akn_name){key, found, false};
    }
    if (name->element != NULL && !foreign)
        return name->element;
    if (!name->told && !a->meta) {
        name->told = true;
        tell_unknown(a, (const char *)key, foreign);
    }
    return &unknown;
}

/* --- events -------------------------------------------------------------- */

static bool
root_begin(struct akn *a, const struct akn_element *element,
    const xmlChar *name, const xmlChar *uri)
{
    if (element->role != AKN_ROOT && element->role != AKN_DOC) {
        rpt_build_fail(a->b, RPT_UNSUPPORTED, "akn-root", akn_here(a),
            "not an Akoma Ntoso document: its root element is <%s>",
            (const char *)name);
        return false;
    }
    a->rooted = true;
    a->uri = uri;
    return true;
}

void
akn_start(struct akn *a, const xmlChar *name, const xmlChar *uri,
    const xmlChar **attrs, int n_attrs)
{
    akn_run_end(a);
    size_t at = akn_parsed(a);
    a->next = at < a->source.n && a->source.s[at] == '>' ? at + 1 : at;
    if (failed(a))
        return;
    const struct akn_element *element = find_element(a, name, uri);
    if (!a->rooted && !root_begin(a, element, name, uri))
        return;
    if (a->n == AKN_MAX_FRAMES) {
        rpt_build_fail(a->b, RPT_LIMIT, "limit-depth", akn_here(a),
            "elements nest deeper than %d levels", AKN_MAX_FRAMES);
        return;
    }
    struct akn_tag tag = {(const char *)name, attrs, n_attrs};
    akn_element_begin(a, element, &tag);
}

void
akn_end(struct akn *a)
{
    akn_run_end(a);
    a->next = akn_parsed(a);
    if (!failed(a) && a->n > 0)
        akn_element_end(a);
}

/* Was the event delivered before the parser took over? */
static bool
is_old(struct akn *a)
{
    bool old = a->events > 0;
    a->events -= old;
    return old;
}

static void
start_element(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri, int n_namespaces, const xmlChar **namespaces,
    int n_attrs, int n_defaulted, const xmlChar **attrs)
{
    (void)prefix;
    (void)n_namespaces;
    (void)namespaces;
    (void)n_defaulted;
    if (is_old(user))
        return;
    akn_start(user, name, uri, attrs, n_attrs);
    (void)failed(user);
}

static void
end_element(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri)
{
    (void)name;
    (void)prefix;
    (void)uri;
    if (!is_old(user))
        akn_end(user);
}

static void
characters(void *user, const xmlChar *s, int n)
{
    struct akn *a = user;
    if (a->events == 0)
        akn_characters(a, (const char *)s, (size_t)n, false);
}

static void
cdata(void *user, const xmlChar *s, int n)
{
    static const char open[] = "<![CDATA[";
    struct akn *a = user;
    size_t length = sizeof open - 1;
    if (a->next + length <= a->source.n &&
        memcmp(a->source.s + a->next, open, length) == 0) {
        /* White space on both sides counts; the marks part the runs. */
        akn_run_end(a);
        a->next += length;
    }
    akn_characters(a, (const char *)s, (size_t)n, true);
    akn_run_end(a);
    size_t at = akn_parsed(a);
    a->next = at > a->next ? at : a->next;
}

void
akn_remark(struct akn *a, struct rpt_str text)
{
    akn_run_end(a);
    size_t end = akn_parsed(a), n = text.n;
    size_t i = 0;
    while (i < n && akn_is_space(text.s[i]))
        i++;
    if (failed(a))
        return;
    /* Before the root element nothing said where it begins. */
    size_t from = end > n + 3 ? end - n - 3 : 0;
    if (i < n && from + n <= a->source.n) {
        while (n > i && akn_is_space(text.s[n - 1]))
            n--;
        struct rpt_span at = akn_place(a, from + i, from + n);
        rpt_build_content(a->b, at);
        akn_comment(a, (struct rpt_str){text.s + i, n - i}, at);
    }
    a->next = end;
}

static void
comment(void *user, const xmlChar *s)
{
    if (!is_old(user))
        akn_remark(user, (struct rpt_str){(const char *)s,
            strlen((const char *)s)});
}

static void
instruction(void *user, const xmlChar *target, const xmlChar *data)
{
    struct akn *a = user;
    (void)data;
    akn_run_end(a);
    rpt_log_add(rpt_build_log(a->b), RPT_LEVEL_STYLE,
        "processing-instruction", akn_here(a),
        "processing instruction '%s' is not read", (const char *)target);
    a->next = akn_parsed(a);
}

/* --- entities ------------------------------------------------------------ */

static char *
copy_string(const xmlChar *s)
{
    size_t n = strlen((const char *)s);
    char *copy = rpt_alloc(n + 1);
    if (copy != NULL)
        memcpy(copy, s, n + 1);
    return copy;
}

static void
entity_declared(void *user, const xmlChar *name, int type,
    const xmlChar *public_id, const xmlChar *system_id, xmlChar *content)
{
    struct akn *a = user;
    (void)public_id;
    (void)system_id;
    if (type == XML_INTERNAL_PARAMETER_ENTITY ||
        type == XML_EXTERNAL_PARAMETER_ENTITY || failed(a))
        return;
    if (a->n_entities == MAX_ENTITIES) {
        rpt_build_fail(a->b, RPT_LIMIT, "limit-entities", akn_here(a),
            "more than %d entities are declared", MAX_ENTITIES);
        return;
    }
    if (a->entities == NULL)
        a->entities = rpt_alloc(MAX_ENTITIES * sizeof *a->entities);
    if (a->entities == NULL) {
        akn_nomem(a);
        return;
    }
    struct akn_entity *e = &a->entities[a->n_entities++];
    *e = (struct akn_entity){
        .name = copy_string(name),
        .content = copy_string(content != NULL ? content :
            (const xmlChar *)""),
        .external = type != XML_INTERNAL_GENERAL_ENTITY,
    };
    if (e->name == NULL || e->content == NULL) {
        akn_nomem(a);
        return;
    }
    e->markup = strpbrk(e->content, "<&") != NULL;
    /* The parser copies the text of a predefined entity as it is. */
    e->entity = (xmlEntity){
        .type = XML_ENTITY_DECL, .name = (xmlChar *)e->name,
        .orig = (xmlChar *)e->content, .content = (xmlChar *)e->content,
        .length = (int)strlen(e->content) < MAX_ENTITY ?
            (int)strlen(e->content) : MAX_ENTITY,
        .etype = XML_INTERNAL_PREDEFINED_ENTITY,
    };
}

static void
refuse_entity(struct akn *a, const struct akn_entity *e, const char *why)
{
    rpt_build_fail(a->b, RPT_UNSUPPORTED, "entity-refused", akn_here(a),
        "entity '%s' %s: write its text into the document", e->name, why);
}

static xmlEntity *
get_entity(void *user, const xmlChar *name)
{
    struct akn *a = user;
    if (failed(a))
        return NULL;
    for (size_t i = 0; i < a->n_entities; i++) {
        struct akn_entity *e = &a->entities[i];
        if (strcmp(e->name, (const char *)name) != 0)
            continue;
        size_t n = strlen(e->content);
        a->expanded += n;
        if (e->external)
            refuse_entity(a, e, "stands outside the document");
        else if (e->markup)
            refuse_entity(a, e, "holds markup or other entities");
        else if (a->ctxt->instate == XML_PARSER_ATTRIBUTE_VALUE)
            refuse_entity(a, e, "is used in an attribute");
        else if (n > MAX_ENTITY || a->expanded > MAX_EXPANDED)
            rpt_build_fail(a->b, RPT_LIMIT, "limit-entities", akn_here(a),
                "entities make the document too large (at '%s')", e->name);
        return failed(a) ? NULL : &e->entity;
    }
    return NULL;
}

/* Reported by the parser; without the declarations it goes on. */
static void
unknown_entity(void *user, const xmlChar *name)
{
    struct akn *a = user;
    if (failed(a))
        return;
    rpt_log_add(rpt_build_log(a->b), RPT_LEVEL_ERROR, "entity-unknown",
        akn_here(a), "entity '%s' is declared nowhere in the document: its "
        "name stands for its text", (const char *)name);
    akn_characters(a, "&", 1, false);
    akn_characters(a, (const char *)name, strlen((const char *)name), false);
    akn_characters(a, ";", 1, false);
}

/* Nothing outside the document is read. */
static xmlParserInput *
no_input(void *user, const xmlChar *public_id, const xmlChar *system_id)
{
    (void)user;
    (void)public_id;
    (void)system_id;
    return NULL;
}

/* --- errors -------------------------------------------------------------- */

/* The parser's words as one line in the style of the log. */
static void
plain_message(const char *message, char *out, size_t size)
{
    size_t n = 0;
    for (; message != NULL && *message != '\0' && n + 1 < size; message++) {
        out[n] = *message;
        if (out[n] == '\n')
            out[n] = ' ';
        n++;
    }
    while (n > 0 && (out[n - 1] == ' ' || out[n - 1] == '.'))
        n--;
    out[n] = '\0';
    /* A capital letter followed by another begins an abbreviation. */
    if (n > 1 && out[0] >= 'A' && out[0] <= 'Z' &&
        out[1] >= 'a' && out[1] <= 'z')
        out[0] = (char)(out[0] + 32);
}

static struct rpt_span
error_place(struct akn *a, const xmlError *error)
{
    size_t at = akn_parsed(a);
    if (a->ctxt->input != NULL && at >= a->reached)
        return akn_place(a, at, at);
    return (struct rpt_span){
        .line = error->line > 0 ? (uint32_t)error->line : 0,
        .column = error->int2 > 0 ? (uint32_t)error->int2 : 0,
    };
}

static void
parser_error(void *user, xmlError *error)
{
    struct akn *a = user;
    if (error->code == XML_ERR_NO_MEMORY) {
        akn_nomem(a);
        return;
    }
    if (error->code == XML_ERR_USER_STOP || a->ctxt == NULL ||
        rpt_build_status(a->b) != RPT_OK)
        return;
    struct rpt_span at = error_place(a, error);
    char text[256];
    plain_message(error->message, text, sizeof text);
    if (error->level != XML_ERR_FATAL) {
        rpt_log_add(rpt_build_log(a->b), RPT_LEVEL_WARNING, "xml", at, "%s",
            text);
        return;
    }
    if (strstr(text, "XML_PARSE_HUGE") != NULL)
        rpt_build_fail(a->b, RPT_LIMIT, "limit-xml", at,
            "a limit of the XML parser was reached: elements nest too deep "
            "or a text is too long");
    else
        rpt_build_fail(a->b, RPT_FORMAT, "xml", at, "damaged XML: %s", text);
}

/* Where it has no parser to report to, libxml2 would print; what counts is
 * reported too. */
static void
no_print(void *user, const char *fmt, ...)
{
    (void)user;
    (void)fmt;
}

/* --- reading ------------------------------------------------------------- */

/* The source as the parser takes it: in pieces, without a copy of it all. */
struct feed {
    const char *s;
    size_t n;
};

static int
feed_read(void *user, char *out, int size)
{
    struct feed *feed = user;
    size_t n = feed->n < (size_t)size ? feed->n : (size_t)size;
    memcpy(out, feed->s, n);
    feed->s += n;
    feed->n -= n;
    return (int)n;
}

/* The parser goes on where scan.c stopped; it has its own copies of names. */
static void
take_over(struct akn *a)
{
    struct akn_name names[AKN_N_NAMES];
    memcpy(names, a->names, sizeof names);
    memset(a->names, 0, sizeof a->names);
    for (size_t i = 0; i < AKN_N_NAMES; i++) {
        if (names[i].key == NULL)
            continue;
        const xmlChar *key =
            a->xml.xmlDictLookup(a->ctxt->dict, names[i].key, -1);
        if (key == NULL) {
            akn_nomem(a);
            return;
        }
        struct akn_name *name = name_slot(a, key);
        *name = names[i];
        name->key = key;
    }
    if (a->uri != NULL)
        a->uri = a->xml.xmlDictLookup(a->ctxt->dict, a->uri, -1);
}

static void
parse(struct akn *a)
{
    xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = start_element,
        .endElementNs = end_element,
        .characters = characters,
        .ignorableWhitespace = characters,
        .cdataBlock = cdata,
        .comment = comment,
        .processingInstruction = instruction,
        .entityDecl = entity_declared,
        .getEntity = get_entity,
        .reference = unknown_entity,
        .resolveEntity = no_input,
        .serror = parser_error,
    };
    struct feed feed = {a->source.s, a->source.n};
    xmlGenericErrorFunc print = *a->xml.__xmlGenericError();
    void *print_to = *a->xml.__xmlGenericErrorContext();
    a->xml.xmlSetGenericErrorFunc(NULL, no_print);
    a->xml.xmlResetLastError();
    a->ctxt = a->xml.xmlCreateIOParserCtxt(&handler, a, feed_read, NULL, &feed,
        XML_CHAR_ENCODING_UTF8);
    if (a->ctxt == NULL) {
        akn_nomem(a);
        goto done;
    }
    a->xml.xmlCtxtUseOptions(a->ctxt, XML_PARSE_NONET | XML_PARSE_BIG_LINES |
        XML_PARSE_IGNORE_ENC);
    take_over(a);
    a->xml.xmlParseDocument(a->ctxt);
    akn_run_end(a);
    const xmlError *last = a->xml.xmlGetLastError();
    if (last != NULL && last->code == XML_ERR_NO_MEMORY)
        akn_nomem(a);
    else if (!a->ctxt->wellFormed && rpt_build_status(a->b) == RPT_OK)
        rpt_build_fail(a->b, RPT_FORMAT, "xml", akn_here(a), "damaged XML");
    /* Declarations of a DTD inside the document make the parser keep one. */
    if (a->ctxt->myDoc != NULL)
        a->xml.xmlFreeDoc(a->ctxt->myDoc);
    a->ctxt->myDoc = NULL;
    a->xml.xmlFreeParserCtxt(a->ctxt);
    a->ctxt = NULL;
done:
    a->xml.xmlSetGenericErrorFunc(print_to, print);
}

static void
akn_free(struct akn *a)
{
    for (size_t i = 0; i < a->n_entities; i++) {
        rpt_free(a->entities[i].name);
        rpt_free(a->entities[i].content);
    }
    rpt_free(a->entities);
    for (size_t i = 0; i < AKN_N_TEES; i++)
        rpt_free(a->tee[i].s);
    rpt_free(a->run_text.s);
    rpt_free(a->strings.s);
    rpt_free(a->queued.s);
    rpt_free(a->ops);
    akn_strings_free(a);
    akn_facts_free(a);
    rpt_free(a);
}

static enum rpt_status
akn_read(const struct rpt_input *input, struct rpt_build *b)
{
    struct akn *a = rpt_alloc(sizeof *a);
    if (a == NULL)
        goto nomem;
    memset(a, 0, sizeof *a);
    a->b = b;
    a->source = input->bytes;
    a->line = a->column = 1;
    a->doc = a->first_doc = a->speech = AKN_NONE;
    if (!akn_facts_new(a)) {
        rpt_free(a);
        goto nomem;
    }
    if (!akn_scan(a)) {
        if (akn_xml_load(&a->xml))
            parse(a);
        else
            rpt_build_fail(b, RPT_UNSUPPORTED, "no-libxml2", akn_here(a),
                "libxml2 is not installed, and this document needs it");
    }
    akn_close_to(a, 0);
    akn_queue_flush(a);
    if (rpt_build_status(b) == RPT_OK)
        akn_facts_finish(a);
    akn_free(a);
    return rpt_build_status(b);
nomem:
    rpt_build_fail(b, RPT_NOMEM, "nomem", (struct rpt_span){0},
        "out of memory");
    return RPT_NOMEM;
}

/* Its root element is named near the start, whatever the prefix. */
static int
akn_sniff(const struct rpt_input *input)
{
    static const char word[] = "akomaNtoso";
    const char *s = input->bytes.s;
    size_t n = input->bytes.n, i = 0;
    if (n > 4096)
        n = 4096;
    while (i < n && akn_is_space(s[i]))
        i++;
    if (i == n || s[i] != '<')
        return 0;
    for (; i + sizeof word <= n; i++)
        if ((s[i] == '<' || s[i] == ':') &&
            memcmp(s + i + 1, word, sizeof word - 1) == 0)
            return 100;
    /* Some other XML: read() says what is wrong with it. */
    return input->bytes.n > 5 && memcmp(s, "<?xml", 5) == 0 ? 20 : 0;
}

extern const struct rpt_plugin rpt_plugin;

RPT_API const struct rpt_plugin rpt_plugin = {
    .abi = RPT_PLUGIN_ABI,
    .flags = RPT_PLUGIN_TEXT,
    .name = "akn",
    .summary = "Akoma Ntoso 3.0 and older (XML)",
    .extensions = "xml akn",
    .sniff = akn_sniff,
    .read = akn_read,
};
