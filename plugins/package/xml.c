/* SPDX-License-Identifier: MIT
 *
 * One part of a package as events: libxml2 gives SAX2 events, a table of
 * the reader says what is done with each element. No document type, no
 * entity but the five of XML itself, no network.
 */
#include "package.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define N_NAMES 512

/* A name met in this part: the parser gives each name one address. */
struct name {
    const xmlChar *key, *uri;
    const struct xml_element *element;
};

struct parse {
    struct rpt_build *b;
    xmlParserCtxt *ctxt;
    const char *part;
    const struct xml_reader *reader;
    void *user;
    struct name names[N_NAMES];
    size_t n_names;
    const struct xml_element *open[XML_MAX_NESTED];
    size_t n;
    size_t skipped;           /* elements inside one that is skipped */
    bool skip;                /* asked for by a handler */
    bool beside;              /* damage is a warning */
    bool told;                /* of damage; what follows is the same */
};

/* What a tag is to the handlers, with the way back for xml_skip(). */
struct telling {
    struct xml_tag tag;
    struct parse *parse;
};

static const struct rpt_span nowhere;
/* Names that the table does not have. */
static const struct xml_element unknown = { .name = "" };

bool
xml_is(struct rpt_str s, const char *word)
{
    return strlen(word) == s.n && memcmp(s.s, word, s.n) == 0;
}

long
xml_long(struct rpt_str s, long otherwise)
{
    char digits[24];
    if (s.n == 0 || s.n >= sizeof(digits))
        return otherwise;
    memcpy(digits, s.s, s.n);
    digits[s.n] = '\0';
    char *end;
    long value = strtol(digits, &end, 10);
    /* "12.5" and "12pt" are 12. */
    return end == digits ? otherwise : value;
}

static struct rpt_str
attr_value(const struct xml_tag *tag, int i)
{
    const xmlChar **attr = tag->attrs + 5 * (size_t)i;
    return (struct rpt_str){ (const char *)attr[3],
        (size_t)(attr[4] - attr[3]) };
}

static int
find_attr(const struct xml_tag *tag, const char *name, const char *space)
{
    size_t n = strlen(space);
    for (int i = 0; i < tag->n; i++) {
        const xmlChar **attr = tag->attrs + 5 * (size_t)i;
        if (strcmp((const char *)attr[0], name) != 0)
            continue;
        const char *uri = attr[2] != NULL ? (const char *)attr[2] : "";
        size_t length = strlen(uri);
        if (length >= n && memcmp(uri + length - n, space, n) == 0)
            return i;
    }
    return -1;
}

struct rpt_str
xml_attr_in(const struct xml_tag *tag, const char *space, const char *name)
{
    int i = find_attr(tag, name, space);
    return i < 0 ? RPT_STR("") : attr_value(tag, i);
}

struct rpt_str
xml_attr(const struct xml_tag *tag, const char *name)
{
    return xml_attr_in(tag, "", name);
}

bool
xml_has_attr(const struct xml_tag *tag, const char *name)
{
    return find_attr(tag, name, "") >= 0;
}

void
xml_skip(const struct xml_tag *tag)
{
    /* The tag is the first member. */
    struct telling *t = (struct telling *)(uintptr_t)tag;
    t->parse->skip = true;
}

/* --- names ---------------------------------------------------------------- */

static const struct xml_element *
look_up(const struct xml_reader *r, const char *name, const char *uri)
{
    const struct xml_space *s = r->spaces;
    while (s->uri != NULL && strcmp(s->uri, uri) != 0)
        s++;
    if (s->uri == NULL)
        return &unknown;
    for (const struct xml_element *e = r->elements; e->name != NULL; e++)
        if (e->space == s->space && strcmp(e->name, name) == 0)
            return e;
    return &unknown;
}

static const struct xml_element *
find_element(struct parse *p, const xmlChar *key, const xmlChar *uri)
{
    const char *space = uri != NULL ? (const char *)uri : "";
    size_t at = (((size_t)(uintptr_t)key >> 3)
        ^ ((size_t)(uintptr_t)uri >> 5)) * 0x9E3779B1u % N_NAMES;
    struct name *name = &p->names[at];
    while (name->key != NULL && (name->key != key || name->uri != uri)) {
        at = (at + 1) % N_NAMES;
        name = &p->names[at];
    }
    if (name->key != NULL)
        return name->element;
    const struct xml_element *e = look_up(p->reader, (const char *)key,
        space);
    if (p->n_names < N_NAMES / 2) {
        p->n_names++;
        *name = (struct name){ key, uri, e };
    }
    return e;
}

/* --- events --------------------------------------------------------------- */

static bool
failed(struct parse *p)
{
    if (rpt_build_status(p->b) == RPT_OK)
        return false;
    xmlStopParser(p->ctxt);
    return true;
}

static void
start_element(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri, int n_namespaces, const xmlChar **namespaces,
    int n_attrs, int n_defaulted, const xmlChar **attrs)
{
    struct parse *p = user;
    (void)prefix;
    (void)n_namespaces;
    (void)namespaces;
    (void)n_defaulted;
    if (p->skipped > 0) {
        p->skipped++;
        return;
    }
    if (failed(p))
        return;
    const struct xml_element *e = find_element(p, name, uri);
    if (p->n == XML_MAX_NESTED) {
        rpt_build_fail(p->b, RPT_LIMIT, "limit-depth", nowhere,
            "elements nest deeper than %d levels (in %s)", XML_MAX_NESTED,
            p->part);
        return;
    }
    p->skip = e->skip;
    if (e->start != NULL) {
        struct telling t = { { (const char *)name, attrs, n_attrs }, p };
        e->start(p->user, &t.tag);
    }
    p->open[p->n++] = e;
    if (p->skip)
        p->skipped = 1;
}

static void
end_element(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri)
{
    struct parse *p = user;
    (void)name;
    (void)prefix;
    (void)uri;
    if (p->skipped > 1) {
        p->skipped--;
        return;
    }
    p->skipped = 0;
    if (failed(p) || p->n == 0)
        return;
    const struct xml_element *e = p->open[--p->n];
    if (e->end != NULL)
        e->end(p->user);
}

static void
characters(void *user, const xmlChar *s, int n)
{
    struct parse *p = user;
    if (p->skipped == 0 && p->reader->text != NULL && !failed(p))
        p->reader->text(p->user,
            (struct rpt_str){ (const char *)s, (size_t)n });
}

/* A document type could declare entities; no office program writes one. */
static void
refuse_type(void *user, const xmlChar *name, const xmlChar *public_id,
    const xmlChar *system_id)
{
    struct parse *p = user;
    (void)name;
    (void)public_id;
    (void)system_id;
    rpt_build_fail(p->b, RPT_UNSUPPORTED, "xml-dtd", nowhere,
        "the part %s has a document type with entities of its own, as no "
        "office program writes it", p->part);
    xmlStopParser(p->ctxt);
}

static xmlParserInput *
no_input(void *user, const xmlChar *public_id, const xmlChar *system_id)
{
    (void)user;
    (void)public_id;
    (void)system_id;
    return NULL;
}

/* --- errors --------------------------------------------------------------- */

static void
parser_error(void *user, xmlError *error)
{
    struct parse *p = user;
    if (error->code == XML_ERR_NO_MEMORY) {
        rpt_build_fail(p->b, RPT_NOMEM, "nomem", nowhere, "out of memory");
        return;
    }
    if (error->code == XML_ERR_USER_STOP || error->level != XML_ERR_FATAL
            || p->told || rpt_build_status(p->b) != RPT_OK)
        return;
    const char *text = error->message != NULL ? error->message : "";
    size_t n = strcspn(text, "\n");
    if (n > 160)
        n = 160;
    if (strstr(text, "XML_PARSE_HUGE") != NULL)
        rpt_build_fail(p->b, RPT_LIMIT, "limit-depth", nowhere,
            "a limit of the XML parser was reached in the part %s: elements "
            "nest too deep or a text is too long", p->part);
    else if (p->beside)
        rpt_log_add(rpt_build_log(p->b), RPT_LEVEL_WARNING, "xml", nowhere,
            "damaged: the part %s is no XML from its line %d on (%.*s); the "
            "rest of it is left out", p->part, error->line, (int)n, text);
    else
        rpt_build_fail(p->b, RPT_FORMAT, "xml", nowhere,
            "damaged: the part %s is no XML from its line %d on (%.*s)",
            p->part, error->line, (int)n, text);
    p->told = true;
}

/* Where it has no parser to report to, libxml2 would print. */
static void
no_print(void *user, const char *fmt, ...)
{
    (void)user;
    (void)fmt;
}

/* --- reading -------------------------------------------------------------- */

/* The part as the parser takes it: in pieces, without a copy of it all. */
static int
feed(void *user, char *out, int size)
{
    struct rpt_str *rest = user;
    size_t n = rest->n < (size_t)size ? rest->n : (size_t)size;
    memcpy(out, rest->s, n);
    rest->s += n;
    rest->n -= n;
    return (int)n;
}

static void
parse(struct parse *p, struct rpt_str bytes)
{
    xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = start_element,
        .endElementNs = end_element,
        .characters = characters,
        .ignorableWhitespace = characters,
        .cdataBlock = characters,
        .internalSubset = refuse_type,
        .resolveEntity = no_input,
        .serror = parser_error,
    };
    xmlResetLastError();
    p->ctxt = xmlCreateIOParserCtxt(&handler, p, feed, NULL, &bytes,
        XML_CHAR_ENCODING_NONE);
    if (p->ctxt == NULL) {
        rpt_build_fail(p->b, RPT_NOMEM, "nomem", nowhere, "out of memory");
        return;
    }
    xmlCtxtUseOptions(p->ctxt, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
    xmlParseDocument(p->ctxt);
    const xmlError *last = xmlGetLastError();
    if (last != NULL && last->code == XML_ERR_NO_MEMORY)
        rpt_build_fail(p->b, RPT_NOMEM, "nomem", nowhere, "out of memory");
    else if (!p->ctxt->wellFormed && !p->beside
            && rpt_build_status(p->b) == RPT_OK)
        rpt_build_fail(p->b, RPT_FORMAT, "xml", nowhere,
            "damaged: the part %s is no XML", p->part);
    if (p->ctxt->myDoc != NULL)
        xmlFreeDoc(p->ctxt->myDoc);
    p->ctxt->myDoc = NULL;
    xmlFreeParserCtxt(p->ctxt);
}

static void
read_bytes(struct rpt_build *b, const char *name, struct rpt_str bytes,
    const struct xml_reader *reader, void *user, bool beside)
{
    if (rpt_build_status(b) != RPT_OK)
        return;
    struct parse *p = rpt_alloc(sizeof(*p));
    if (p == NULL) {
        rpt_build_fail(b, RPT_NOMEM, "nomem", nowhere, "out of memory");
        return;
    }
    memset(p, 0, sizeof(*p));
    p->b = b;
    p->part = name;
    p->reader = reader;
    p->user = user;
    p->beside = beside;
    xmlGenericErrorFunc print = xmlGenericError;
    void *print_to = xmlGenericErrorContext;
    xmlSetGenericErrorFunc(NULL, no_print);
    parse(p, bytes);
    xmlSetGenericErrorFunc(print_to, print);
    rpt_free(p);
}

void
xml_read(struct rpt_build *b, const char *name, struct rpt_str bytes,
    const struct xml_reader *reader, void *user)
{
    read_bytes(b, name, bytes, reader, user, false);
}

bool
xml_read_part(struct package *p, const char *name,
    const struct xml_reader *reader, void *user)
{
    struct rpt_str bytes;
    if (!package_read(p, name, &bytes))
        return false;
    read_bytes(package_build(p), name, bytes, reader, user,
        package_is_beside(p));
    rpt_free((void *)(uintptr_t)bytes.s);
    return true;
}
