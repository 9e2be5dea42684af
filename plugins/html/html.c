/* SPDX-License-Identifier: MIT
 *
 * The reader of HTML: the plug-in, and how it knows its own. The page is
 * parsed to a tape, the tape is looked over, then blocks are made of it.
 */
#include "html.h"

enum {
    SAMPLE = 8192,
    SURE = 95,           /* it says that it is HTML */
    LIKELY = 60,         /* it begins with an element of HTML */
    PERHAPS = 55         /* its name says so, and it has tags */
};

static bool
starts(struct rpt_str s, size_t i, const char *word)
{
    size_t n = strlen(word);
    return n <= s.n - i && html_is((struct rpt_str){s.s + i, n}, word);
}

/* Behind white space, comments, an XML declaration. */
static size_t
skip_front(struct rpt_str s)
{
    static const struct {
        const char *begin, *end;
    } marks[] = {{"<!--", "-->"}, {"<?", ">"}};
    size_t i = 0;
    while (i < s.n) {
        size_t from = i;
        while (i < s.n && html_is_space(s.s[i]))
            i++;
        for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
            if (!starts(s, i, marks[k].begin))
                continue;
            while (i < s.n && !starts(s, i, marks[k].end))
                i++;
            i = i < s.n ? i + strlen(marks[k].end) : i;
        }
        if (i == from)
            break;
    }
    return i;
}

/* The element whose tag stands at 'i', or NULL. */
static const struct html_element *
element_at(struct rpt_str s, size_t i)
{
    char name[16];
    size_t n = 0;
    if (i >= s.n || s.s[i] != '<')
        return NULL;
    for (i++; i < s.n && n + 1 < sizeof name; i++) {
        char c = s.s[i];
        if (!((c | 32) >= 'a' && (c | 32) <= 'z') && !(c >= '1' && c <= '6'))
            break;
        name[n++] = (char)(c | ((c | 32) >= 'a' ? 32 : 0));
    }
    name[n] = '\0';
    bool ends = i < s.n && (html_is_space(s.s[i]) || s.s[i] == '>'
        || s.s[i] == '/');
    const struct html_element *element = html_element_find(name);
    return ends && *element->name != '\0' ? element : NULL;
}

static bool
is_named(const char *extension)
{
    return strcmp(extension, "html") == 0 || strcmp(extension, "htm") == 0
        || strcmp(extension, "xhtml") == 0;
}

static int
html_sniff(const struct rpt_input *input)
{
    struct rpt_str s = input->bytes;
    if (s.n > SAMPLE)
        s.n = SAMPLE;
    size_t i = skip_front(s);
    if (starts(s, i, "<!doctype html") || starts(s, i, "<html"))
        return SURE;
    if (element_at(s, i) != NULL)
        return LIKELY;
    if (!is_named(input->extension))
        return 0;
    for (i = 0; i < s.n; i++)
        if (element_at(s, i) != NULL)
            return PERHAPS;
    return 0;
}

static enum rpt_status
html_read(const struct rpt_input *input, struct rpt_build *b)
{
    struct html *h = rpt_alloc(sizeof *h);
    if (h == NULL) {
        rpt_build_fail(b, RPT_NOMEM, "nomem", (struct rpt_span){0},
            "out of memory");
        return RPT_NOMEM;
    }
    *h = (struct html){
        .b = b, .source = input->bytes, .line = 1, .column = 1,
        .main = HTML_NONE,
    };
    const char *cr = h->source.s, *end = cr + h->source.n;
    while (!h->bare_cr && (cr = memchr(cr, '\r', (size_t)(end - cr))) != NULL)
        h->bare_cr = ++cr == end || *cr != '\n';
    html_parse(h);
    if (rpt_build_status(b) == RPT_OK && h->n > 0) {
        html_survey(h);
        html_notes(h);
    }
    if (rpt_build_status(b) == RPT_OK)
        html_walk(h);
    rpt_free(h->items);
    rpt_free(h->attrs);
    rpt_free(h->pool.s);
    rpt_free(h->open);
    rpt_free(h);
    return rpt_build_status(b);
}

extern const struct rpt_plugin rpt_plugin;

RPT_API const struct rpt_plugin rpt_plugin = {
    .abi = RPT_PLUGIN_ABI,
    .flags = RPT_PLUGIN_TEXT,
    .name = "html",
    .summary = "Web pages (HTML, XHTML, HTML made by Word)",
    .extensions = "html htm xhtml",
    .sniff = html_sniff,
    .read = html_read,
};
