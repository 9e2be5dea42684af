/* SPDX-License-Identifier: MIT
 *
 * XPath 1.0 over a report, by libxml2: the one core file that knows it, in a
 * loadable module of its own. The tree is copied once into nodes of libxml2's
 * shape that it only reads: they borrow all text and lie in a few blocks of
 * ours, so that making and dropping the copy is cheap and cannot half fail.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include "xpath.h"

/* Steps of one evaluation; some seconds, whatever the expression. */
#define MAX_STEPS 50000000ul

/* Attributes that are made only for expressions that may look at them. */
enum { WANT_ID = 1 << 0, WANT_PLACE = 1 << 1 };

/* An attribute with its value and, for a line or page, its digits. */
struct attr {
    xmlAttr attr;
    xmlNode text;
    char digits[11];
};

/* From a node of the report to its copy. */
struct slot {
    const struct rpt_node *key;
    xmlNode *node;
};

struct copy {
    xmlDoc doc;
    xmlNode *nodes;        /* in document order */
    size_t n_nodes;
    struct attr *attrs;
    size_t n_attrs;
    struct slot *slots;    /* NULL until a context is looked for */
    size_t n_slots;        /* a power of two */
    unsigned wants;
};

static void
copy_free(void *p)
{
    struct copy *copy = p;
    if (copy == NULL)
        return;
    rpt_free(copy->nodes);
    rpt_free(copy->attrs);
    rpt_free(copy->slots);
    rpt_free(copy);
}

static void *
alloc_zero(size_t n, size_t size)
{
    if (n > SIZE_MAX / size)
        return NULL;
    void *p = rpt_alloc(n * size > 0 ? n * size : 1);
    if (p != NULL)
        memset(p, 0, n * size);
    return p;
}

/* libxml2 takes strings as bytes that it may write to; it only reads ours. */
static xmlChar *
borrow(const char *s)
{
    return (xmlChar *)(uintptr_t)s;
}

static bool
is_block(const struct rpt_node *n)
{
    return !rpt_kind_is_inline((enum rpt_kind)n->kind);
}

/* Blocks side by side read as parted by a space, as in node:text(). */
static bool
wants_space(const struct rpt_node *n)
{
    return n->prev != NULL && is_block(n) && is_block(n->prev);
}

/* Numbers of nodes and attributes that the copy takes. */
static void
count(const struct rpt_node *root, unsigned wants, size_t *nodes,
    size_t *attrs)
{
    *nodes = *attrs = 0;
    for (const struct rpt_node *n = root; n != NULL;
         n = rpt_node_next(n, root)) {
        *nodes += wants_space(n) ? 2 : 1;
        if (n->kind == RPT_KIND_TEXT)
            continue;
        for (const struct rpt_attr *at = n->attrs; at != NULL; at = at->next)
            ++*attrs;
        *attrs += (wants & WANT_ID) != 0 ? 1 : 0;
        *attrs += (wants & WANT_PLACE) != 0 ? 2 : 0;
    }
}

static void
link_last(xmlNode *parent, xmlNode *n)
{
    n->parent = parent;
    n->prev = parent->last;
    if (parent->last != NULL)
        parent->last->next = n;
    else
        parent->children = n;
    parent->last = n;
}

static xmlNode *
new_node(struct copy *copy, xmlElementType type, const char *name)
{
    xmlNode *n = &copy->nodes[copy->n_nodes++];
    n->type = type;
    n->name = borrow(name);
    n->doc = &copy->doc;
    return n;
}

static struct attr *
new_attr(struct copy *copy, xmlNode *element, xmlAttr **last,
    const char *name, const char *value)
{
    struct attr *a = &copy->attrs[copy->n_attrs++];
    a->attr.type = XML_ATTRIBUTE_NODE;
    a->attr.name = borrow(name);
    a->attr.doc = a->text.doc = &copy->doc;
    a->attr.parent = element;
    a->attr.children = a->attr.last = &a->text;
    a->attr.prev = *last;
    if (*last != NULL)
        (*last)->next = &a->attr;
    else
        element->properties = &a->attr;
    *last = &a->attr;
    a->text.type = XML_TEXT_NODE;
    a->text.name = borrow("text");
    a->text.parent = (xmlNode *)(void *)&a->attr;
    a->text.content = borrow(value);
    return a;
}

static void
new_number(struct copy *copy, xmlNode *element, xmlAttr **last,
    const char *name, uint32_t value)
{
    if (value == 0)
        return;
    struct attr *a = new_attr(copy, element, last, name, "");
    snprintf(a->digits, sizeof a->digits, "%lu", (unsigned long)value);
    a->text.content = borrow(a->digits);
}

/* What the report says wins over what is made up here. */
static bool
has_attr(const struct rpt_node *n, const char *name)
{
    for (const struct rpt_attr *at = n->attrs; at != NULL; at = at->next)
        if (strcmp(at->name, name) == 0)
            return true;
    return false;
}

static void
copy_attrs(struct copy *copy, struct rpt_report *report,
    const struct rpt_node *n, xmlNode *element)
{
    xmlAttr *last = NULL;
    for (const struct rpt_attr *at = n->attrs; at != NULL; at = at->next)
        new_attr(copy, element, &last, at->name, at->value.s);
    if ((copy->wants & WANT_ID) != 0 && !has_attr(n, "id"))
        new_attr(copy, element, &last, "id", rpt_node_id(report, n));
    if ((copy->wants & WANT_PLACE) != 0) {
        if (!has_attr(n, "line"))
            new_number(copy, element, &last, "line", n->span.line);
        if (!has_attr(n, "page"))
            new_number(copy, element, &last, "page", n->span.page);
    }
}

static void
copy_nodes(struct copy *copy, struct rpt_report *report)
{
    const struct rpt_node *root = report->root, *n = root;
    xmlNode *parent = (xmlNode *)(void *)&copy->doc;
    while (n != NULL) {
        if (wants_space(n)) {
            xmlNode *space = new_node(copy, XML_TEXT_NODE, "text");
            space->content = borrow(" ");
            link_last(parent, space);
        }
        bool text = n->kind == RPT_KIND_TEXT;
        xmlNode *x = new_node(copy, text ? XML_TEXT_NODE : XML_ELEMENT_NODE,
            rpt_kind_name((enum rpt_kind)n->kind));
        x->_private = (void *)(uintptr_t)n;
        link_last(parent, x);
        if (text)
            x->content = borrow(rpt_text_get(n).s);
        else
            copy_attrs(copy, report, n, x);
        if (n->first != NULL) {
            n = n->first;
            parent = x;
            continue;
        }
        while (n != root && n->next == NULL) {
            n = n->parent;
            parent = parent->parent;
        }
        n = n == root ? NULL : n->next;
    }
}

static struct copy *
copy_new(struct rpt_report *report, unsigned wants)
{
    struct copy *copy = alloc_zero(1, sizeof *copy);
    if (copy == NULL)
        return NULL;
    size_t n_nodes, n_attrs;
    count(report->root, wants, &n_nodes, &n_attrs);
    copy->nodes = alloc_zero(n_nodes, sizeof *copy->nodes);
    copy->attrs = alloc_zero(n_attrs, sizeof *copy->attrs);
    if (copy->nodes == NULL || copy->attrs == NULL) {
        copy_free(copy);
        return NULL;
    }
    copy->wants = wants;
    copy->doc.type = XML_DOCUMENT_NODE;
    copy->doc.doc = &copy->doc;
    copy->doc._private = report->root;
    copy_nodes(copy, report);
    /* Numbers the elements, so that sets are put in order quickly. */
    xmlXPathOrderDocElems(&copy->doc);
    return copy;
}

/* --- from a node to its copy -------------------------------------------- */

static size_t
hash(const struct copy *copy, const struct rpt_node *n)
{
    uint64_t bits = (uint64_t)(uintptr_t)n >> 4;
    return (size_t)(bits * 0x9E3779B97F4A7C15u >> 20) & (copy->n_slots - 1);
}

static bool
index_nodes(struct copy *copy)
{
    copy->n_slots = 64;
    while (copy->n_slots < 2 * copy->n_nodes)
        copy->n_slots *= 2;
    copy->slots = alloc_zero(copy->n_slots, sizeof *copy->slots);
    if (copy->slots == NULL)
        return false;
    for (size_t i = 0; i < copy->n_nodes; i++) {
        const struct rpt_node *key = copy->nodes[i]._private;
        if (key == NULL)
            continue;
        size_t at = hash(copy, key);
        while (copy->slots[at].key != NULL)
            at = (at + 1) & (copy->n_slots - 1);
        copy->slots[at] = (struct slot){key, &copy->nodes[i]};
    }
    return true;
}

/* NULL when memory runs out or the node is not in the tree. */
static xmlNode *
find_node(struct copy *copy, const struct rpt_node *n)
{
    if (copy->nodes[0]._private == n)
        return &copy->nodes[0];
    if (copy->slots == NULL && !index_nodes(copy))
        return NULL;
    size_t at = hash(copy, n);
    while (copy->slots[at].key != NULL && copy->slots[at].key != n)
        at = (at + 1) & (copy->n_slots - 1);
    return copy->slots[at].node;
}

/* --- errors -------------------------------------------------------------- */

struct trouble {
    int code;              /* the first one */
    int position;          /* in the expression, from 0; -1: unknown */
    char detail[160];      /* what libxml2 would have printed */
};

static void
add_line(char *out, size_t size, const char *s)
{
    size_t n = strlen(out);
    for (; s != NULL && *s != '\0' && n + 1 < size; s++) {
        out[n] = *s;
        if (out[n] == '\n')
            out[n] = ' ';
        n++;
    }
    while (n > 0 && (out[n - 1] == ' ' || out[n - 1] == '.'))
        n--;
    out[n] = '\0';
}

static void
on_error(void *user, xmlError *error)
{
    struct trouble *t = user;
    if (t->code != 0)
        return;
    t->code = error->code;
    t->position = error->str1 != NULL ? error->int1 : -1;
}

/* Some errors are printed and not reported; "func: " at the start is
 * libxml2's own. */
static void
on_print(void *user, const char *fmt, ...)
{
    struct trouble *t = user;
    char text[160] = "";
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    const char *s = text;
    if (strncmp(s, "xmlXPath", 8) == 0 && strstr(s, ": ") != NULL)
        s = strstr(s, ": ") + 2;
    if (t->detail[0] == '\0')
        add_line(t->detail, sizeof t->detail, s);
}

/* libxml2 reports a number and leaves the words to its caller. */
static const struct problem {
    int code;
    bool placed;           /* the position says where in the expression */
    const char *text;
} problems[] = {
    {XPATH_NUMBER_ERROR, true, "bad number"},
    {XPATH_UNFINISHED_LITERAL_ERROR, true, "string without an end"},
    {XPATH_START_LITERAL_ERROR, true, "string expected"},
    {XPATH_VARIABLE_REF_ERROR, true, "name of a variable expected"},
    {XPATH_UNDEF_VARIABLE_ERROR, false, "undefined variable"},
    {XPATH_INVALID_PREDICATE_ERROR, true, "bad predicate"},
    {XPATH_EXPR_ERROR, true, "bad expression"},
    {XPATH_UNCLOSED_ERROR, true, "closing bracket expected"},
    {XPATH_UNKNOWN_FUNC_ERROR, false, "unknown function"},
    {XPATH_INVALID_OPERAND, false, "operand of the wrong type"},
    {XPATH_INVALID_TYPE, false, "argument or result of the wrong type"},
    {XPATH_INVALID_ARITY, false, "wrong number of arguments"},
    {XPATH_UNDEF_PREFIX_ERROR, false, "names have no prefix here"},
    {XPATH_ENCODING_ERROR, true, "text that is no UTF-8"},
    {XPATH_INVALID_CHAR_ERROR, true, "character that may not be here"},
    {XPATH_STACK_ERROR, false, "the expression is nested too deep"},
    {XPATH_RECURSION_LIMIT_EXCEEDED, false,
        "the expression is nested too deep"},
};

static char *
print_why(const struct trouble *t)
{
    static const struct problem other = {
        0, false, "the expression cannot be evaluated"};
    const struct problem *p = &other;
    size_t size = sizeof t->detail + 100;
    char *why = rpt_alloc(size);
    if (why == NULL)
        return NULL;
    for (size_t i = 0; i < sizeof problems / sizeof *problems; i++)
        if (t->code == XML_XPATH_EXPRESSION_OK + problems[i].code)
            p = &problems[i];
    if (t->code == XML_XPATH_EXPRESSION_OK + XPATH_OP_LIMIT_EXCEEDED)
        snprintf(why, size, "the expression takes more than %lu steps",
            MAX_STEPS);
    else if (t->detail[0] != '\0')
        snprintf(why, size, "%s", t->detail);
    else if (p->placed && t->position >= 0)
        snprintf(why, size, "%s at character %d", p->text, t->position + 1);
    else
        snprintf(why, size, "%s", p->text);
    return why;
}

static enum rpt_status
fail(const struct trouble *t, char **why)
{
    const xmlError *last = xmlGetLastError();
    if (t->code == XML_ERR_NO_MEMORY ||
        t->code == XML_XPATH_EXPRESSION_OK + XPATH_MEMORY_ERROR ||
        (t->code == 0 && last != NULL && last->code == XML_ERR_NO_MEMORY))
        return RPT_NOMEM;
    *why = print_why(t);
    if (*why == NULL)
        return RPT_NOMEM;
    return t->code == XML_XPATH_EXPRESSION_OK + XPATH_OP_LIMIT_EXCEEDED ?
        RPT_LIMIT : RPT_ARG;
}

/* --- results ------------------------------------------------------------- */

static enum rpt_status
take_string(struct rpt_value *out, const char *s)
{
    size_t n = s != NULL ? strlen(s) : 0;
    if (n == 0)
        return RPT_OK;
    char *copy = rpt_alloc(n + 1);
    if (copy == NULL)
        return RPT_NOMEM;
    memcpy(copy, s, n + 1);
    out->string = (struct rpt_str){copy, n};
    return RPT_OK;
}

static enum rpt_status
take_nodes(struct rpt_value *out, xmlNodeSet *set)
{
    int n = set != NULL ? set->nodeNr : 0;
    out->type = RPT_VALUE_NODES;
    if (n <= 0)
        return RPT_OK;
    xmlXPathNodeSetSort(set);
    out->nodes = alloc_zero((size_t)n, sizeof(struct rpt_node *));
    if (out->nodes == NULL)
        return RPT_NOMEM;
    for (int i = 0; i < n; i++) {
        const xmlNode *x = set->nodeTab[i];
        struct rpt_node *hit = NULL;
        if (x->type == XML_ATTRIBUTE_NODE)
            hit = x->parent->_private;
        else if (x->type != XML_NAMESPACE_DECL)
            hit = x->_private;
        /* Two attributes of a node are one hit, a space between blocks is
         * none. */
        if (hit == NULL || (out->n_nodes > 0 &&
            out->nodes[out->n_nodes - 1] == hit))
            continue;
        out->nodes[out->n_nodes++] = hit;
    }
    const xmlNode *only = set->nodeTab[0];
    if (n == 1 && only->type == XML_ATTRIBUTE_NODE)
        return take_string(out, (const char *)only->children->content);
    return RPT_OK;
}

static enum rpt_status
take_result(struct rpt_value *out, const xmlXPathObject *object)
{
    switch (object->type) {
    case XPATH_NODESET:
        return take_nodes(out, object->nodesetval);
    case XPATH_NUMBER:
        out->type = RPT_VALUE_NUMBER;
        out->number = object->floatval;
        return RPT_OK;
    case XPATH_BOOLEAN:
        out->type = RPT_VALUE_BOOLEAN;
        out->boolean = object->boolval != 0;
        return RPT_OK;
    case XPATH_STRING:
        out->type = RPT_VALUE_STRING;
        return take_string(out, (const char *)object->stringval);
    default:
        return RPT_UNSUPPORTED;
    }
}

/* --- evaluation ---------------------------------------------------------- */

/* What the expression may look at; a word in a string costs time, no more. */
static unsigned
wants_of(const char *expr)
{
    static const char *const places[] = {"line", "page", "@*", "attribute"};
    unsigned wants = 0;
    if (strstr(expr, "id") != NULL || strstr(expr, "@*") != NULL ||
        strstr(expr, "attribute") != NULL)
        wants |= WANT_ID;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (strstr(expr, places[i]) != NULL)
            wants |= WANT_PLACE;
    return wants;
}

static struct copy *
get_copy(struct rpt_report *report, unsigned wants)
{
    struct copy *copy = report->xpath;
    if (copy != NULL && (wants & ~copy->wants) == 0)
        return copy;
    if (copy != NULL)
        wants |= copy->wants;
    copy = copy_new(report, wants);
    if (copy == NULL)
        return NULL;
    if (report->xpath != NULL)
        copy_free(report->xpath);
    report->xpath = copy;
    report->xpath_free = copy_free;
    return copy;
}

static enum rpt_status
run(xmlXPathContext *context, const char *expr, struct trouble *t,
    struct rpt_value *out, char **why)
{
    context->opLimit = MAX_STEPS;
    context->error = on_error;
    context->userData = t;
    xmlXPathObject *object = NULL;
    xmlXPathCompExpr *compiled =
        xmlXPathCtxtCompile(context, (const xmlChar *)expr);
    if (compiled != NULL)
        object = xmlXPathCompiledEval(compiled, context);
    enum rpt_status status;
    if (object == NULL || t->code != 0)
        status = fail(t, why);
    else
        status = take_result(out, object);
    xmlXPathFreeObject(object);
    xmlXPathFreeCompExpr(compiled);
    return status;
}

static enum rpt_status
evaluate(struct rpt_report *report, struct rpt_node *context,
    const char *expr, struct rpt_value *out, char **why)
{
    *out = (struct rpt_value){.string = RPT_STR("")};
    *why = NULL;
    struct copy *copy = get_copy(report, wants_of(expr));
    if (copy == NULL)
        return RPT_NOMEM;
    xmlNode *from = find_node(copy, context != NULL ? context : report->root);
    if (from == NULL && copy->slots == NULL)
        return RPT_NOMEM;
    if (from == NULL) {
        /* Detached nodes are in no tree that could be searched. */
        struct trouble t = {.detail = "the node is not in the tree"};
        return fail(&t, why);
    }
    struct trouble t = {.position = -1};
    xmlResetLastError();
    xmlXPathContext *x = xmlXPathNewContext(&copy->doc);
    if (x == NULL)
        return RPT_NOMEM;
    x->node = from;
    /* It would print some errors; whoever wants that gets it back. */
    xmlGenericErrorFunc print = xmlGenericError;
    void *print_to = xmlGenericErrorContext;
    xmlSetGenericErrorFunc(&t, on_print);
    enum rpt_status status = run(x, expr, &t, out, why);
    xmlSetGenericErrorFunc(print_to, print);
    xmlXPathFreeContext(x);
    if (status != RPT_OK) {
        rpt_free(out->nodes);
        if (out->string.n > 0)
            rpt_free((void *)(uintptr_t)out->string.s);
        *out = (struct rpt_value){.string = RPT_STR("")};
    }
    return status;
}

extern const struct rpt_xpath_module rpt_xpath_module;

RPT_API const struct rpt_xpath_module rpt_xpath_module = {
    .abi = RPT_PLUGIN_ABI,
    .evaluate = evaluate,
};
